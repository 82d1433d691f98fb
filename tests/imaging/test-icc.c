/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Profiles, with lcms2's own as input and the textbook formula as expectation. */

#include "config.h"

#include "ptm-icc.h"

#include <lcms2.h>
#include <math.h>
#include <stdlib.h>
#include "ptm-linear.h"
#include "test-pictures.h"

static GBytes *
save (cmsHPROFILE profile)
{
  cmsUInt32Number size = 0;
  guint8         *bytes;

  g_assert_true (cmsSaveProfileToMem (profile, NULL, &size));
  bytes = g_malloc (size);
  g_assert_true (cmsSaveProfileToMem (profile, bytes, &size));
  cmsCloseProfile (profile);

  return g_bytes_new_take (bytes, size);
}

/* The primaries and white of sRGB with light not curved at all. */
static GBytes *
make_linear_profile (void)
{
  const cmsCIExyY       white = { 0.3127, 0.3290, 1 };
  const cmsCIExyYTRIPLE primaries = { { 0.64, 0.33, 1 }, { 0.30, 0.60, 1 }, { 0.15, 0.06, 1 } };
  cmsToneCurve         *straight = cmsBuildGamma (NULL, 1);
  cmsToneCurve         *curves[3] = { straight, straight, straight };
  cmsHPROFILE           profile = cmsCreateRGBProfile (&white, &primaries, curves);

  cmsFreeToneCurve (straight);

  return save (profile);
}

static void
test_srgb_is_untouched (void)
{
  g_autoptr (GBytes) profile = save (cmsCreate_sRGBProfile ());
  g_autoptr (PtmImage) noise = make_noise (100, 100, 4, FALSE);
  g_autofree guint8 *pixels = g_memdup2 (ptm_image_get_pixels (noise), 40000);

  ptm_icc_to_srgb (pixels, 10000, g_bytes_get_data (profile, NULL), g_bytes_get_size (profile));
  g_assert_cmpmem (pixels, 40000, ptm_image_get_pixels (noise), 40000);
}

static void
test_linear (void)
{
  g_autoptr (GBytes) profile = make_linear_profile ();
  g_autoptr (PtmImage) noise = make_noise (300, 300, 4, FALSE);
  gsize              n = 300 * 300;
  g_autofree guint8 *pixels = g_memdup2 (ptm_image_get_pixels (noise), 4 * n);

  ptm_icc_to_srgb (pixels, n, g_bytes_get_data (profile, NULL), g_bytes_get_size (profile));
  for (gsize i = 0; i < 4 * n; i++)
    {
      int before = ptm_image_get_pixels (noise)[i];

      if (i % 4 == 3)
        g_assert_cmpint (pixels[i], ==, before);
      else
        g_assert_cmpfloat (fabs (pixels[i] - 255 * ptm_linear_to_srgb (before / 255.0)), <, 3);
    }
}

static void
test_grey (void)
{
  cmsToneCurve *straight = cmsBuildGamma (NULL, 1);
  g_autoptr (GBytes) profile = save (cmsCreateGrayProfile (cmsD50_xyY (), straight));
  g_autoptr (PtmImage) grey = make_plain (4, 4, 60, 60, 60, 77);
  g_autofree guint8 *pixels = g_memdup2 (ptm_image_get_pixels (grey), 64);
  double             expected = 255 * ptm_linear_to_srgb (60 / 255.0);

  cmsFreeToneCurve (straight);
  ptm_icc_to_srgb (pixels, 16, g_bytes_get_data (profile, NULL), g_bytes_get_size (profile));
  for (int c = 0; c < 3; c++)
    g_assert_cmpfloat (fabs (pixels[c] - expected), <, 3);
  g_assert_cmpint (pixels[3], ==, 77);
}

static void
test_damaged (void)
{
  const guint8 junk[200] = { 'n', 'o', 't' };
  g_autoptr (PtmImage) noise = make_noise (10, 10, 4, FALSE);
  g_autofree guint8 *pixels = g_memdup2 (ptm_image_get_pixels (noise), 400);

  ptm_icc_to_srgb (pixels, 100, junk, sizeof junk);
  g_assert_cmpmem (pixels, 400, ptm_image_get_pixels (noise), 400);
}

static void
test_cmyk (void)
{
  const guint8 inks[12] = { 0, 0, 0, 0, 255, 0, 0, 0, 0, 0, 0, 255 };
  const guint8 adobe[4] = { 255, 255, 255, 255 };
  guint8       rgba[12];

  ptm_icc_cmyk_to_srgb (rgba, inks, 3, FALSE, NULL, 0);
  g_assert_cmpmem (rgba, 12, "\xff\xff\xff\xff\0\xff\xff\xff\0\0\0\xff", 12);
  ptm_icc_cmyk_to_srgb (rgba, adobe, 1, TRUE, NULL, 0);
  g_assert_cmpmem (rgba, 4, "\xff\xff\xff\xff", 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/imaging/icc/srgb-is-untouched", test_srgb_is_untouched);
  g_test_add_func ("/imaging/icc/linear", test_linear);
  g_test_add_func ("/imaging/icc/grey", test_grey);
  g_test_add_func ("/imaging/icc/damaged", test_damaged);
  g_test_add_func ("/imaging/icc/cmyk", test_cmyk);

  return g_test_run ();
}
