/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Profiles, with lcms2's own as input and the textbook formula as expectation. */

#include "config.h"

#include "ptm-icc.h"

#include <lcms2.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "ptm-codec.h"
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

/* Checksum of PNG, bit by bit. */
static guint32
crc (const guint8 *bytes, gsize n)
{
  guint32 value = 0xffffffff;

  for (gsize i = 0; i < n; i++)
    {
      value ^= bytes[i];
      for (int bit = 0; bit < 8; bit++)
        value = value >> 1 ^ (value & 1 ? 0xedb88320 : 0);
    }

  return ~value;
}

static void
append (GByteArray *out, const void *bytes, gsize n)
{
  g_byte_array_append (out, bytes, (guint)n);
}

static void
append_big (GByteArray *out, guint32 value)
{
  guint32 big = GUINT32_TO_BE (value);

  append (out, &big, 4);
}

static void
append_little (GByteArray *out, guint32 value)
{
  guint32 little = GUINT32_TO_LE (value);

  append (out, &little, 4);
}

/* The file with the profile in it: after the header of a PNG or JPEG, in a new frame for a WebP. */
static GBytes *
embed_in_png (GBytes *file, GBytes *profile)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  g_autoptr (GConverter) compressor = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 6));
  guint8 packed[8192];
  gsize  n_read, n_packed;

  g_converter_convert (compressor, g_bytes_get_data (profile, NULL), g_bytes_get_size (profile), packed, sizeof packed, G_CONVERTER_INPUT_AT_END, &n_read, &n_packed, NULL);
  append (out, g_bytes_get_data (file, NULL), 33);
  append_big (out, (guint32)n_packed + 6);
  append (out, "iCCPname\0\0", 10);
  append (out, packed, n_packed);
  append_big (out, crc (out->data + 37, out->len - 37));
  append (out, (const guint8 *)g_bytes_get_data (file, NULL) + 33, g_bytes_get_size (file) - 33);

  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

static GBytes *
embed_in_jpeg (GBytes *file, GBytes *profile)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  gsize         size;
  const guint8 *bytes = g_bytes_get_data (profile, &size);
  gsize         half = size / 2;

  append (out, "\xff\xd8", 2);
  for (guint8 part = 1; part <= 2; part++)
    {
      gsize  n = part == 1 ? half : size - half;
      guint8 head[18] = { 0xff, 0xe2, (guint8)((n + 16) >> 8), (guint8)(n + 16), 'I', 'C', 'C', '_', 'P', 'R', 'O', 'F', 'I', 'L', 'E', 0, part, 2 };

      append (out, head, sizeof head);
      append (out, part == 1 ? bytes : bytes + half, n);
    }
  append (out, (const guint8 *)g_bytes_get_data (file, NULL) + 2, g_bytes_get_size (file) - 2);

  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

static GBytes *
embed_in_webp (GBytes *file, GBytes *profile)
{
  const guint8 extended[10] = { 0x20, 0, 0, 0, 31, 0, 0, 31, 0, 0 };
  g_autoptr (GByteArray) out = g_byte_array_new ();
  gsize size = g_bytes_get_size (profile), padded = size + size % 2;

  append (out, "RIFF", 4);
  append_little (out, (guint32)(4 + 18 + 8 + padded + g_bytes_get_size (file) - 12));
  append (out, "WEBPVP8X", 8);
  append_little (out, sizeof extended);
  append (out, extended, sizeof extended);
  append (out, "ICCP", 4);
  append_little (out, (guint32)size);
  append (out, g_bytes_get_data (profile, NULL), size);
  append (out, "", padded - size);
  append (out, (const guint8 *)g_bytes_get_data (file, NULL) + 12, g_bytes_get_size (file) - 12);

  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

/* Each kind of file is shown through its profile. */
static void
test_embedded (void)
{
  const struct
  {
    PtmFormat format;
    GBytes *(*embed) (GBytes *file, GBytes *profile);
  } kinds[] = { { PTM_FORMAT_PNG, embed_in_png }, { PTM_FORMAT_JPEG, embed_in_jpeg }, { PTM_FORMAT_WEBP, embed_in_webp } };
  g_autoptr (GBytes) profile = make_linear_profile ();
  g_autoptr (PtmImage) image = make_plain (32, 32, 20, 90, 200, 255);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GBytes) file = ptm_codec_encode (image, kinds[i].format, 100, NULL);
      g_autoptr (GBytes) tagged = kinds[i].embed (file, profile);
      g_autoptr (GError) error = NULL;
      g_autoptr (PtmImage) decoded = ptm_codec_decode (tagged, &error);

      g_assert_no_error (error);
      for (int c = 0; c < 3; c++)
        g_assert_cmpfloat (fabs (get_pixel (decoded, 16, 16)[c] - 255 * ptm_linear_to_srgb (get_pixel (image, 16, 16)[c] / 255.0)), <, 6);
    }
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
  g_test_add_func ("/imaging/icc/embedded", test_embedded);
  g_test_add_func ("/imaging/icc/damaged", test_damaged);
  g_test_add_func ("/imaging/icc/cmyk", test_cmyk);

  return g_test_run ();
}
