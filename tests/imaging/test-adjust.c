/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

#include "config.h"

#include "ptm-adjust.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "ptm-compose.h"
#include "test-pictures.h"

static PtmColor
get_color (PtmImage *image, int x, int y)
{
  const guint8 *p = get_pixel (image, x, y);

  return (PtmColor){ p[0], p[1], p[2], p[3] };
}

static void
test_none (void)
{
  g_autoptr (PtmImage) noise = make_noise (40, 30, 1, FALSE);
  g_autoptr (PtmImage) same = ptm_adjust (noise, NULL, &PTM_ADJUSTMENT_NONE);

  g_assert_true (ptm_image_equal (same, noise));
}

/* Less light is a factor. */
static void
test_darker (void)
{
  g_autoptr (PtmImage) photo = make_photo (60, 60, 1);
  PtmAdjustment darker = PTM_ADJUSTMENT_NONE;
  g_autoptr (PtmImage) dark = NULL;

  darker.lightness = -0.12;
  dark = ptm_adjust (photo, NULL, &darker);
  for (int i = 0; i < 60; i++)
    {
      PtmOklab before = ptm_color_to_oklab (get_color (photo, i, i)), after = ptm_color_to_oklab (get_color (dark, i, i));

      g_assert_cmpfloat_with_epsilon (after.L, before.L * 0.76, 0.01);
    }
}

/* However far the tones are moved, none is cut off: black stays, white stays, and the order between them. */
static void
test_tones_stay_apart (void)
{
  static const struct
  {
    double lightness, contrast;
  } changes[] = { { 0.3, 1 }, { -0.3, 1 }, { 0, 2.5 }, { 0.2, 1.6 }, { 0, 0.4 } };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    for (double L = 0; L < 0.995; L += 0.01)
      {
        double low = ptm_color_bend_lightness (L, changes[i].lightness, changes[i].contrast);
        double high = ptm_color_bend_lightness (L + 0.01, changes[i].lightness, changes[i].contrast);

        g_assert_cmpfloat (high - low, >, 0.001);
        g_assert_true (low >= 0 && high <= 1 + 1e-9);
      }
  g_assert_cmpfloat_with_epsilon (ptm_color_bend_lightness (0.5, 0.2, 1.6), 0.7, 1e-9);
  g_assert_cmpfloat_with_epsilon (ptm_color_bend_lightness (0.5, -0.2, 1), 0.3, 1e-9);
  g_assert_cmpfloat_with_epsilon ((ptm_color_bend_lightness (0.501, 0, 1.6) - 0.5) / 0.001, 1.6, 0.01);
  g_assert_cmpfloat_with_epsilon (ptm_color_bend_lightness (0.3, 0, 1), 0.3, 1e-9);
}

static void
test_grey_and_warmth (void)
{
  g_autoptr (PtmImage) photo = make_photo (60, 60, 1);
  g_autoptr (PtmImage) grey = ptm_adjust (photo, NULL, &(PtmAdjustment){ 0, 0, 0, 1 });
  g_autoptr (PtmImage) warm = ptm_adjust (photo, NULL, &(PtmAdjustment){ 0, 1, 0.05, 1 });
  g_autoptr (PtmImage) flat = ptm_adjust (photo, NULL, &(PtmAdjustment){ 0, 1, 0, 0 });

  for (int i = 0; i < 60; i++)
    {
      g_assert_cmpfloat (ptm_color_to_oklch (get_color (grey, i, i)).C, <, 0.004);
      g_assert_cmpfloat (ptm_color_to_oklab (get_color (warm, i, i)).b, >, ptm_color_to_oklab (get_color (photo, i, i)).b);
      g_assert_cmpfloat_with_epsilon (ptm_color_to_oklab (get_color (flat, i, i)).L, 0.5, 0.01);
    }
}

/* Outside the region every change leaves the bytes alone, inside each does something. */
static void
test_region (void)
{
  g_autoptr (PtmImage) image = make_noise (90, 70, 1, FALSE);
  g_autoptr (PtmMask) mask = ptm_mask_new (90, 70);
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_image_unref);

  ptm_mask_stroke_begin (mask, &(PtmBrush){ 20, 0.3, PTM_MASK_ADD }, 40, 35, 1, NULL);
  ptm_mask_stroke_end (mask);
  g_ptr_array_add (results, ptm_adjust (image, mask, &(PtmAdjustment){ 0.2, 1, 0, 1 }));
  g_ptr_array_add (results, ptm_adjust_recolor (image, mask, PTM_RGB (200, 30, 60)));
  g_ptr_array_add (results, ptm_adjust_blur (image, mask, 3));
  for (guint i = 0; i < results->len; i++)
    {
      PtmImage *result = results->pdata[i];

      g_assert_cmpuint (ptm_compose_count_changed_outside (image, result, mask), ==, 0);
      g_assert_cmpint (memcmp (get_pixel (result, 40, 35), get_pixel (image, 40, 35), 4), !=, 0);
    }
}

/* Hue of the new colour, mean lightness of the new colour, order of lightness kept. */
static void
test_recolor (void)
{
  const PtmColor targets[] = { PTM_RGB (200, 30, 60), PTM_RGB (20, 40, 30), PTM_RGB (240, 230, 120) };

  for (guint t = 0; t < G_N_ELEMENTS (targets); t++)
    {
      g_autoptr (PtmImage) photo = make_photo (80, 80, 2);
      g_autoptr (PtmImage) red = ptm_adjust_recolor (photo, NULL, targets[t]);
      PtmOklch target = ptm_color_to_oklch (targets[t]);
      double   mean = 0;

      for (int y = 0; y < 80; y++)
        for (int x = 0; x < 80; x++)
          {
            PtmOklch now = ptm_color_to_oklch (get_color (red, x, y));

            mean += now.L / 6400;
            if (now.C > 0.03)
              g_assert_cmpfloat (fabs (remainder (now.h - target.h, 360)), <, 12);
            if (x > 0 && ptm_color_to_oklab (get_color (photo, x, y)).L > ptm_color_to_oklab (get_color (photo, x - 1, y)).L + 0.02)
              g_assert_cmpfloat (now.L, >, ptm_color_to_oklab (get_color (red, x - 1, y)).L - 0.004);
          }
      g_assert_cmpfloat_with_epsilon (mean, target.L, 0.06);
    }
}

/* A single point becomes the bell curve, whose sum it keeps. */
static void
test_blur_point (void)
{
  const double radius = 2.5;
  guint8      *pixels = g_malloc0 (61 * 61 * 4);
  g_autoptr (PtmImage) point = NULL;
  g_autoptr (PtmImage) blurred = NULL;

  for (int i = 0; i < 61 * 61; i++)
    pixels[4 * i + 3] = 255;
  for (int y = 28; y <= 32; y++)
    memset (pixels + (y * 61 + 28) * 4, 255, 20);
  point = ptm_image_new_take (61, 61, pixels);
  blurred = ptm_adjust_blur (point, NULL, radius);
  for (int y = 0; y < 61; y++)
    for (int x = 0; x < 61; x++)
      {
        double across = 0, down = 0;

        for (int i = 28; i <= 32; i++)
          {
            across += exp (-pow (x - i, 2) / (2 * radius * radius)) / (radius * sqrt (2 * G_PI));
            down += exp (-pow (y - i, 2) / (2 * radius * radius)) / (radius * sqrt (2 * G_PI));
          }
        g_assert_cmpfloat (fabs (get_pixel (blurred, x, y)[1] - 255 * across * down), <=, 2);
      }
}

static void
test_blur_edges (void)
{
  g_autoptr (PtmImage) plain = make_plain (70, 50, 10, 120, 240, 255);
  g_autoptr (PtmImage) half_clear = make_plain (40, 30, 200, 100, 50, 128);
  const double radii[] = { 0, 0.5, 4, 40, 900 };

  for (guint i = 0; i < G_N_ELEMENTS (radii); i++)
    {
      g_autoptr (PtmImage) blurred = ptm_adjust_blur (plain, NULL, radii[i]);
      g_autoptr (PtmImage) clear = ptm_adjust_blur (half_clear, NULL, radii[i]);

      g_assert_true (ptm_image_equal (blurred, plain));
      g_assert_true (ptm_image_equal (clear, half_clear));
    }
}

static void
test_overlay (void)
{
  g_autoptr (PtmImage) image = make_plain (40, 30, 255, 255, 255, 255);
  g_autoptr (PtmImage) glass = make_plain (10, 10, 255, 0, 0, 51);
  g_autoptr (PtmImage) clear = make_plain (40, 30, 9, 9, 9, 0);
  g_autoptr (PtmImage) on_white = ptm_adjust_overlay (image, glass, 35, -5);
  g_autoptr (PtmImage) on_clear = ptm_adjust_overlay (clear, glass, 0, 0);
  g_autoptr (PtmImage) far_away = ptm_adjust_overlay (image, glass, G_MAXINT, G_MININT);

  assert_pixel (on_white, 34, 0, 255, 255, 255, 255);
  assert_pixel (on_white, 35, 4, 255, 204, 204, 255);
  assert_pixel (on_white, 39, 5, 255, 255, 255, 255);
  assert_pixel (on_clear, 3, 3, 255, 0, 0, 51);
  assert_pixel (on_clear, 13, 3, 9, 9, 9, 0);
  g_assert_true (ptm_image_equal (far_away, image));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/imaging/adjust/none", test_none);
  g_test_add_func ("/imaging/adjust/darker", test_darker);
  g_test_add_func ("/imaging/adjust/tones-stay-apart", test_tones_stay_apart);
  g_test_add_func ("/imaging/adjust/grey-and-warmth", test_grey_and_warmth);
  g_test_add_func ("/imaging/adjust/region", test_region);
  g_test_add_func ("/imaging/adjust/recolor", test_recolor);
  g_test_add_func ("/imaging/adjust/blur-point", test_blur_point);
  g_test_add_func ("/imaging/adjust/blur-edges", test_blur_edges);
  g_test_add_func ("/imaging/adjust/overlay", test_overlay);

  return g_test_run ();
}
