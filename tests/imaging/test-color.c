/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Colours against published numbers: Ottosson's OKLab examples, WCAG's contrasts, the pairs of Sharma et al. 2005. */

#include "config.h"

#include "ptm-color.h"

#include <math.h>
#include <string.h>
#include "ptm-delta-e.h"
#include "ptm-linear.h"

static const struct
{
  PtmCielab first, second;
  double    delta_e;
} sharma[] = {
  { { 50.0000, 2.6772, -79.7751 }, { 50.0000, 0.0000, -82.7485 }, 2.0425 },
  { { 50.0000, 3.1571, -77.2803 }, { 50.0000, 0.0000, -82.7485 }, 2.8615 },
  { { 50.0000, 2.8361, -74.0200 }, { 50.0000, 0.0000, -82.7485 }, 3.4412 },
  { { 50.0000, -1.3802, -84.2814 }, { 50.0000, 0.0000, -82.7485 }, 1.0000 },
  { { 50.0000, -1.1848, -84.8006 }, { 50.0000, 0.0000, -82.7485 }, 1.0000 },
  { { 50.0000, -0.9009, -85.5211 }, { 50.0000, 0.0000, -82.7485 }, 1.0000 },
  { { 50.0000, 0.0000, 0.0000 }, { 50.0000, -1.0000, 2.0000 }, 2.3669 },
  { { 50.0000, -1.0000, 2.0000 }, { 50.0000, 0.0000, 0.0000 }, 2.3669 },
  { { 50.0000, 2.4900, -0.0010 }, { 50.0000, -2.4900, 0.0009 }, 7.1792 },
  { { 50.0000, 2.4900, -0.0010 }, { 50.0000, -2.4900, 0.0010 }, 7.1792 },
  { { 50.0000, 2.4900, -0.0010 }, { 50.0000, -2.4900, 0.0011 }, 7.2195 },
  { { 50.0000, 2.4900, -0.0010 }, { 50.0000, -2.4900, 0.0012 }, 7.2195 },
  { { 50.0000, -0.0010, 2.4900 }, { 50.0000, 0.0009, -2.4900 }, 4.8045 },
  { { 50.0000, -0.0010, 2.4900 }, { 50.0000, 0.0010, -2.4900 }, 4.8045 },
  { { 50.0000, -0.0010, 2.4900 }, { 50.0000, 0.0011, -2.4900 }, 4.7461 },
  { { 50.0000, 2.5000, 0.0000 }, { 50.0000, 0.0000, -2.5000 }, 4.3065 },
  { { 50.0000, 2.5000, 0.0000 }, { 73.0000, 25.0000, -18.0000 }, 27.1492 },
  { { 50.0000, 2.5000, 0.0000 }, { 61.0000, -5.0000, 29.0000 }, 22.8977 },
  { { 50.0000, 2.5000, 0.0000 }, { 56.0000, -27.0000, -3.0000 }, 31.9030 },
  { { 50.0000, 2.5000, 0.0000 }, { 58.0000, 24.0000, 15.0000 }, 19.4535 },
  { { 50.0000, 2.5000, 0.0000 }, { 50.0000, 3.1736, 0.5854 }, 1.0000 },
  { { 50.0000, 2.5000, 0.0000 }, { 50.0000, 3.2972, 0.0000 }, 1.0000 },
  { { 50.0000, 2.5000, 0.0000 }, { 50.0000, 1.8634, 0.5757 }, 1.0000 },
  { { 50.0000, 2.5000, 0.0000 }, { 50.0000, 3.2592, 0.3350 }, 1.0000 },
  { { 60.2574, -34.0099, 36.2677 }, { 60.4626, -34.1751, 39.4387 }, 1.2644 },
  { { 63.0109, -31.0961, -5.8663 }, { 62.8187, -29.7946, -4.0864 }, 1.2630 },
  { { 61.2901, 3.7196, -5.3901 }, { 61.4292, 2.2480, -4.9620 }, 1.8731 },
  { { 35.0831, -44.1164, 3.7933 }, { 35.0232, -40.0716, 1.5901 }, 1.8645 },
  { { 22.7233, 20.0904, -46.6940 }, { 23.0331, 14.9730, -42.5619 }, 2.0373 },
  { { 36.4612, 47.8580, 18.3852 }, { 36.2715, 50.5065, 21.2231 }, 1.4146 },
  { { 90.8027, -2.0831, 1.4410 }, { 91.1528, -1.6435, 0.0447 }, 1.4441 },
  { { 90.9257, -0.5406, -0.9208 }, { 88.6381, -0.8985, -0.7239 }, 1.5381 },
  { { 6.7747, -0.2908, -2.4247 }, { 5.8714, -0.0985, -2.2286 }, 0.6377 },
  { { 2.0776, 0.0795, -1.1350 }, { 0.9033, -0.0636, -0.5514 }, 0.9082 },
};

static void
test_parse (void)
{
  PtmColor    color = PTM_RGB (1, 2, 3);
  const char *wrong[] = { "", "#", "fff", "#ff", "#ffff", "#fffff", "#ggg", "#fffffff", "#fffffffff", "#ff ff0", "red" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (ptm_color_parse (wrong[i], &color));
  g_assert_false (ptm_color_parse (NULL, &color));
  g_assert_true (ptm_color_equal (color, PTM_RGB (1, 2, 3)));

  g_assert_true (ptm_color_parse ("#0Af", &color));
  g_assert_true (ptm_color_equal (color, PTM_RGB (0x00, 0xaa, 0xff)));
  g_assert_true (ptm_color_parse ("#C81e40", &color));
  g_assert_true (ptm_color_equal (color, PTM_RGB (0xc8, 0x1e, 0x40)));
  g_assert_true (ptm_color_parse ("#c81e4080", &color));
  g_assert_true (ptm_color_equal (color, ((PtmColor){ 0xc8, 0x1e, 0x40, 0x80 })));
}

static void
test_to_string (void)
{
  const char *texts[] = { "#000000", "#c81e40", "#ffffff", "#c81e4080", "#00000000" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *again = NULL;
      PtmColor         color;

      g_assert_true (ptm_color_parse (texts[i], &color));
      again = ptm_color_to_string (color);
      g_assert_cmpstr (again, ==, texts[i]);
    }
}

/* The values CSS Color 4 gives for the corners of sRGB. */
static void
test_oklab (void)
{
  const struct
  {
    PtmColor color;
    PtmOklab lab;
  } known[] = {
    { PTM_RGB (255, 255, 255), { 1, 0, 0 } },
    { PTM_RGB (0, 0, 0), { 0, 0, 0 } },
    { PTM_RGB (255, 0, 0), { 0.62796, 0.22486, 0.12585 } },
    { PTM_RGB (0, 255, 0), { 0.86644, -0.23389, 0.17950 } },
    { PTM_RGB (0, 0, 255), { 0.45201, -0.03246, -0.31153 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      PtmOklab lab = ptm_color_to_oklab (known[i].color);

      g_assert_cmpfloat_with_epsilon (lab.L, known[i].lab.L, 1e-4);
      g_assert_cmpfloat_with_epsilon (lab.a, known[i].lab.a, 1e-4);
      g_assert_cmpfloat_with_epsilon (lab.b, known[i].lab.b, 1e-4);
    }
}

static void
test_round_trip (void)
{
  for (int r = 0; r < 256; r += 15)
    for (int g = 0; g < 256; g += 15)
      for (int b = 0; b < 256; b += 5)
        {
          PtmColor color = PTM_RGB (r, g, b);

          g_assert_true (ptm_color_equal (ptm_color_from_oklab (ptm_color_to_oklab (color)), color));
          g_assert_true (ptm_color_equal (ptm_color_from_oklch (ptm_color_to_oklch (color)), color));
        }
}

static void
test_gamut (void)
{
  for (double hue = 0; hue < 360; hue += 7)
    {
      PtmColor color = ptm_color_from_oklch ((PtmOklch){ 0.7, 0.6, hue });
      PtmOklch lch = ptm_color_to_oklch (color);

      g_assert_cmpint (color.a, ==, 255);
      g_assert_cmpfloat (lch.C, >, 0.05);
      g_assert_cmpfloat_with_epsilon (lch.L, 0.7, 0.01);
      g_assert_cmpfloat (fabs (remainder (lch.h - hue, 360)), <, 3);
    }
  g_assert_true (ptm_color_equal (ptm_color_from_oklab ((PtmOklab){ 1.7, 0.1, 0.1 }), PTM_RGB (255, 255, 255)));
  g_assert_true (ptm_color_equal (ptm_color_from_oklab ((PtmOklab){ -0.2, 0.1, 0.1 }), PTM_RGB (0, 0, 0)));
}

static void
test_contrast (void)
{
  g_assert_cmpfloat_with_epsilon (ptm_color_contrast (PTM_RGB (0, 0, 0), PTM_RGB (255, 255, 255)), 21, 1e-6);
  g_assert_cmpfloat_with_epsilon (ptm_color_contrast (PTM_RGB (9, 90, 200), PTM_RGB (9, 90, 200)), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (ptm_color_contrast (PTM_RGB (0x76, 0x76, 0x76), PTM_RGB (255, 255, 255)), 4.54, 0.005);
  g_assert_cmpfloat_with_epsilon (ptm_color_contrast (PTM_RGB (255, 255, 255), PTM_RGB (0x76, 0x76, 0x76)), 4.54, 0.005);
}

static void
test_delta_e (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sharma); i++)
    {
      g_assert_cmpfloat_with_epsilon (ptm_cielab_delta_e (sharma[i].first, sharma[i].second), sharma[i].delta_e, 5e-5);
      g_assert_cmpfloat_with_epsilon (ptm_cielab_delta_e (sharma[i].second, sharma[i].first), sharma[i].delta_e, 5e-5);
    }

  g_assert_cmpfloat (ptm_color_delta_e (PTM_RGB (7, 8, 9), PTM_RGB (7, 8, 9)), ==, 0);
  g_assert_cmpfloat_with_epsilon (ptm_color_delta_e (PTM_RGB (0, 0, 0), PTM_RGB (255, 255, 255)), 100, 0.01);
}

static void
test_mix (void)
{
  PtmColor a = { 255, 0, 0, 255 }, b = { 0, 0, 255, 55 }, half = ptm_color_mix (a, b, 0.5);

  g_assert_true (ptm_color_equal (ptm_color_mix (a, b, 0), a));
  g_assert_true (ptm_color_equal (ptm_color_mix (a, b, 1), b));
  g_assert_true (ptm_color_equal (ptm_color_mix (a, b, 7), b));
  g_assert_cmpint (half.a, ==, 155);
  g_assert_cmpfloat_with_epsilon (ptm_color_to_oklab (half).L, 0.53999, 0.005);
}

static void
test_linear (void)
{
  const PtmLinear *linear = ptm_linear_get ();

  for (int i = 0; i < 256; i++)
    {
      g_assert_cmpint (ptm_linear_encode (linear, linear->decode[i]), ==, i);
      g_assert_cmpfloat_with_epsilon (ptm_linear_to_srgb (ptm_linear_from_srgb (i / 255.0)), i / 255.0, 1e-6);
    }
  g_assert_cmpfloat_with_epsilon (ptm_linear_from_srgb (0.5), 0.214041, 1e-6);
  g_assert_cmpint (ptm_linear_encode (linear, 1e9f), ==, 255);
  g_assert_cmpint (ptm_linear_encode (linear, -1e9f), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/imaging/color/parse", test_parse);
  g_test_add_func ("/imaging/color/to-string", test_to_string);
  g_test_add_func ("/imaging/color/oklab", test_oklab);
  g_test_add_func ("/imaging/color/round-trip", test_round_trip);
  g_test_add_func ("/imaging/color/gamut", test_gamut);
  g_test_add_func ("/imaging/color/contrast", test_contrast);
  g_test_add_func ("/imaging/color/delta-e", test_delta_e);
  g_test_add_func ("/imaging/color/mix", test_mix);
  g_test_add_func ("/imaging/color/linear", test_linear);

  return g_test_run ();
}
