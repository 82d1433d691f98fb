/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Local versions: every pixel where it belongs, and resizing and tones against their formulas computed plainly. */

#include "config.h"

#include "ptm-transform.h"

#include <math.h>
#include <stdlib.h>
#include "ptm-color.h"
#include "ptm-effect.h"
#include "ptm-error.h"
#include "ptm-linear.h"
#include "ptm-tone.h"
#include "test-detail.h"

static void
test_turn_and_flip (void)
{
  g_autoptr (PtmImage) image = make_noise (45, 70, 3, FALSE);
  g_autoptr (PtmImage) right = ptm_transform_turn (image, 1);
  g_autoptr (PtmImage) over = ptm_transform_turn (image, -2);
  g_autoptr (PtmImage) left = ptm_transform_turn (image, 7);
  g_autoptr (PtmImage) same = ptm_transform_turn (image, 400);
  g_autoptr (PtmImage) across = ptm_transform_flip (image, PTM_FLIP_ACROSS);
  g_autoptr (PtmImage) down = ptm_transform_flip (image, PTM_FLIP_DOWN);

  g_assert_true (ptm_image_equal (same, image));
  g_assert_cmpint (ptm_image_get_width (right), ==, 70);
  g_assert_cmpint (ptm_image_get_height (left), ==, 45);
  for (int y = 0; y < 70; y++)
    for (int x = 0; x < 45; x++)
      {
        g_assert_cmpmem (get_pixel (right, 69 - y, x), 4, get_pixel (image, x, y), 4);
        g_assert_cmpmem (get_pixel (over, 44 - x, 69 - y), 4, get_pixel (image, x, y), 4);
        g_assert_cmpmem (get_pixel (left, y, 44 - x), 4, get_pixel (image, x, y), 4);
        g_assert_cmpmem (get_pixel (across, 44 - x, y), 4, get_pixel (image, x, y), 4);
        g_assert_cmpmem (get_pixel (down, x, 69 - y), 4, get_pixel (image, x, y), 4);
      }
}

/* A picture turned to the left, straightened, is a part of the picture. */
static void
test_straighten (void)
{
  const double angle = 7 * G_PI / 180, m[4] = { cos (angle), sin (angle), -sin (angle), cos (angle) };
  g_autoptr (PtmImage) crooked = make_detail (300, 200, 5, m, 0, 0);
  g_autoptr (PtmImage) level = make_detail (300, 200, 5, detail_still, 0, 0);
  g_autoptr (PtmImage) straight = ptm_transform_straighten (crooked, 7, NULL);
  g_autoptr (PtmImage) same = ptm_transform_straighten (crooked, NAN, NULL);
  g_autoptr (PtmImage) small = make_plain (1, 1, 1, 2, 3, 255);
  g_autoptr (PtmImage) point = ptm_transform_straighten (small, 45, NULL);
  int    width = ptm_image_get_width (straight), height = ptm_image_get_height (straight);
  int    left = (300 - width) / 2, top = (200 - height) / 2;
  double sum = 0;

  g_assert_true (ptm_image_equal (same, crooked));
  g_assert_cmpint (width, >, 220);
  g_assert_cmpfloat_with_epsilon ((double)width / height, 1.5, 0.02);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      sum += abs (get_pixel (straight, x, y)[1] - get_pixel (level, x + left, y + top)[1]);
  g_assert_cmpfloat (sum / (width * height), <, 1.5);
  assert_pixel (point, 0, 0, 1, 2, 3, 255);
}

static double
lanczos (double x)
{
  return fabs (x) < 1e-9 ? 1 : fabs (x) >= 3 ? 0
                                             : 3 * sin (G_PI * x) * sin (G_PI * x / 3) / (G_PI * G_PI * x * x);
}

/* One channel of one pixel, by the sum over the whole picture with its edge repeated. */
static double
resample (PtmImage *image, int width, int height, int x, int y, int c, double *alpha)
{
  int    old_width = ptm_image_get_width (image), old_height = ptm_image_get_height (image);
  double step_x = (double)old_width / width, step_y = (double)old_height / height, scale_x = MAX (1, step_x), scale_y = MAX (1, step_y);
  double sum = 0, weights = 0;

  *alpha = 0;
  for (int j = -40; j < old_height + 40; j++)
    for (int i = -40; i < old_width + 40; i++)
      {
        double        weight = lanczos ((i - (x + 0.5) * step_x + 0.5) / scale_x) * lanczos ((j - (y + 0.5) * step_y + 0.5) / scale_y);
        const guint8 *p = get_pixel (image, CLAMP (i, 0, old_width - 1), CLAMP (j, 0, old_height - 1));

        weights += weight;
        sum += weight * ptm_linear_from_srgb (p[c] / 255.0) * p[3];
        *alpha += weight * p[3];
      }
  sum /= *alpha;
  *alpha = CLAMP (*alpha / weights, 0, 255);
  return 255 * ptm_linear_to_srgb (CLAMP (sum, 0, 1));
}

static void
test_resize (void)
{
  const int sizes[][2] = { { 10, 9 }, { 33, 40 }, { 21, 7 }, { 1, 1 } };
  g_autoptr (PtmImage) image = make_noise (23, 19, 3, TRUE);
  g_autoptr (PtmImage) clear = make_noise (23, 19, 8, FALSE);
  g_autoptr (PtmImage) same = ptm_transform_resize (image, 23, 19, NULL);
  g_autoptr (PtmImage) plain = make_plain (5, 5, 7, 100, 201, 90);
  g_autoptr (PtmImage) large = ptm_transform_resize (plain, 400, 3, NULL);

  g_assert_true (ptm_image_equal (same, image));
  assert_pixel (large, 399, 2, 7, 100, 201, 90);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (PtmImage) resized = ptm_transform_resize (image, sizes[i][0], sizes[i][1], NULL);
      g_autoptr (PtmImage) soft = ptm_transform_resize (clear, sizes[i][0], sizes[i][1], NULL);

      for (int y = 0; y < sizes[i][1]; y += 3)
        for (int x = 0; x < sizes[i][0]; x += 3)
          {
            double alpha;

            g_assert_cmpfloat (fabs (get_pixel (resized, x, y)[1] - resample (image, sizes[i][0], sizes[i][1], x, y, 1, &alpha)), <=, 0.8);
            resample (clear, sizes[i][0], sizes[i][1], x, y, 1, &alpha);
            g_assert_cmpfloat (fabs (get_pixel (soft, x, y)[3] - alpha), <=, 0.8);
          }
    }
}

static void
test_extend (void)
{
  g_autoptr (PtmImage) image = make_detail (60, 40, 5, detail_still, 0, 0);
  g_autoptr (PtmMask) added = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmImage) wide = ptm_transform_extend (image, 10, 0, 150, 5, &added, NULL);
  g_autoptr (PtmImage) filled = ptm_transform_extend_filled (image, 10, 0, 30, 5, NULL, NULL, NULL, NULL);
  g_autoptr (PtmImage) same = ptm_transform_extend_filled (image, 0, 0, 0, 0, NULL, NULL, NULL, NULL);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_assert_cmpint (ptm_image_get_width (wide), ==, 220);
  g_assert_cmpint (ptm_image_get_height (filled), ==, 45);
  g_assert_true (ptm_image_equal (same, image));
  for (int y = 0; y < 40; y++)
    for (int x = 0; x < 60; x++)
      {
        g_assert_cmpint (get_coverage (added, x + 10, y), ==, 0);
        g_assert_cmpmem (get_pixel (wide, x + 10, y), 4, get_pixel (image, x, y), 4);
        g_assert_cmpmem (get_pixel (filled, x + 10, y), 4, get_pixel (image, x, y), 4);
      }
  g_assert_cmpuint (ptm_mask_count_outside (added), ==, 2400);
  g_assert_cmpmem (get_pixel (wide, 9, 3), 4, get_pixel (image, 0, 3), 4);
  g_assert_cmpmem (get_pixel (wide, 70, 41), 4, get_pixel (image, 59, 38), 4);
  g_assert_cmpmem (get_pixel (wide, 130, 0), 4, get_pixel (image, 0, 0), 4);
  g_assert_null (ptm_transform_extend (image, G_MAXINT, 0, G_MAXINT, 0, NULL, &error));
  g_assert_error (error, PTM_ERROR, PTM_ERROR_IMAGE);
  g_clear_error (&error);
  g_cancellable_cancel (cancelled);
  g_assert_null (ptm_transform_extend_filled (image, 500, 500, 500, 500, NULL, NULL, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Against the exact colour of each pixel: hardly to be told apart, and nothing at all when nothing is asked. */
static void
test_tone (void)
{
  const PtmTone tones[] = {
    { 0.1, 1, 1, 0, 0, { { 0 } } },
    { 0, 1.3, 0.7, 0, 0, { { 0 } } },
    { 0, 1, 1, 40, 0.05, { { 0 } } },
    { -0.1, 0.8, 0, 0, -0.04, { { 0 } } },
  };
  g_autoptr (PtmImage) image = make_detail (120, 90, 5, detail_still, 0, 0);
  g_autoptr (PtmImage) same = ptm_tone_apply (image, NULL, &PTM_TONE_NONE, NULL);
  g_autoptr (PtmImage) nan = ptm_tone_apply (image, NULL, &(PtmTone){ NAN, INFINITY, NAN, NAN, NAN, { { 0 } } }, NULL);

  g_assert_true (ptm_image_equal (same, image));
  g_assert_true (ptm_image_equal (nan, image));
  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    {
      const PtmTone *t = tones + i;
      g_autoptr (PtmImage) changed = ptm_tone_apply (image, NULL, t, NULL);
      double sum = 0, c = cos (t->hue * G_PI / 180), s = sin (t->hue * G_PI / 180);

      for (int j = 0; j < 120 * 90; j++)
        {
          const guint8 *p = get_pixel (image, j % 120, j / 120), *q = get_pixel (changed, j % 120, j / 120);
          PtmOklab      lab = ptm_color_to_oklab (PTM_RGB (p[0], p[1], p[2]));
          PtmOklab      turned = { ptm_color_bend_lightness (lab.L, t->brightness, t->contrast), (lab.a * c - lab.b * s) * t->saturation, (lab.a * s + lab.b * c) * t->saturation };
          PtmColor      exact = ptm_color_from_oklab (ptm_color_warm (turned, t->temperature));

          sum += ptm_color_delta_e (exact, PTM_RGB (q[0], q[1], q[2]));
        }
      g_assert_cmpfloat (sum / (120 * 90), <, 0.6);
    }
}

static void
test_curves (void)
{
  PtmTone tone = PTM_TONE_NONE;
  guint8  table[256];
  g_autoptr (PtmImage) image = make_noise (20, 20, 3, FALSE);
  g_autoptr (PtmMask) mask = make_rect_mask (20, 20, (PtmRect){ 5, 5, 8, 8 });
  g_autoptr (PtmImage) changed = NULL;

  tone.curves[0] = (PtmCurve){ 4, { 0, 0.25, 0.75, 1 }, { 0, 0.15, 0.85, 1 } };
  tone.curves[1] = (PtmCurve){ 2, { 0, 1 }, { 1, 0 } };
  ptm_curve_fill (tone.curves, table);
  for (int i = 1; i < 256; i++)
    g_assert_cmpint (table[i], >=, table[i - 1]);
  g_assert_cmpint (table[0], ==, 0);
  g_assert_cmpint (table[255], ==, 255);
  g_assert_cmpint (abs (table[64] - 38), <=, 1);
  changed = ptm_tone_apply (image, mask, &tone, NULL);
  for (int y = 0; y < 20; y++)
    for (int x = 0; x < 20; x++)
      {
        const guint8 *p = get_pixel (image, x, y), *q = get_pixel (changed, x, y);

        if (get_coverage (mask, x, y) == 0)
          g_assert_cmpmem (p, 4, q, 4);
        else
          {
            g_assert_cmpint (q[0], ==, 255 - table[p[0]]);
            g_assert_cmpint (q[1], ==, table[p[1]]);
            g_assert_cmpint (q[3], ==, p[3]);
          }
      }
  tone.curves[0] = (PtmCurve){ 99, { NAN, 0, 0 }, { NAN, 2, -1 } };
  g_clear_pointer (&changed, ptm_image_unref);
  changed = ptm_tone_apply (image, NULL, &tone, NULL);
  g_assert_nonnull (changed);
}

static void
test_effects (void)
{
  g_autoptr (PtmImage) image = make_detail (64, 48, 5, detail_still, 0, 0);
  g_autoptr (PtmMask) mask = make_rect_mask (64, 48, (PtmRect){ 10, 10, 20, 20 });
  g_autoptr (PtmImage) sharp = ptm_effect_sharpen (image, mask, 1.5, 1);
  g_autoptr (PtmImage) still = ptm_effect_sharpen (image, mask, NAN, 1);
  g_autoptr (PtmImage) coarse = ptm_effect_pixelate (image, mask, 5);
  g_autoptr (PtmImage) mean = ptm_effect_pixelate (image, NULL, G_MAXINT);
  double before = 0, after = 0;

  g_assert_true (still == image);
  for (int y = 0; y < 48; y++)
    for (int x = 0; x < 63; x++)
      if (get_coverage (mask, x, y) == 0)
        {
          g_assert_cmpmem (get_pixel (sharp, x, y), 4, get_pixel (image, x, y), 4);
          g_assert_cmpmem (get_pixel (coarse, x, y), 4, get_pixel (image, x, y), 4);
        }
      else
        {
          before += abs (get_pixel (image, x, y)[0] - get_pixel (image, x + 1, y)[0]);
          after += abs (get_pixel (sharp, x, y)[0] - get_pixel (sharp, x + 1, y)[0]);
          g_assert_cmpmem (get_pixel (coarse, x, y), 4, get_pixel (coarse, x / 5 * 5, y / 5 * 5), 4);
        }
  g_assert_cmpfloat (after, >, 1.3 * before);
  g_assert_cmpmem (get_pixel (mean, 0, 0), 4, get_pixel (mean, 63, 47), 4);
}

/* A red subject on grey: no red gets out, and the subject keeps every byte. */
static void
test_blur_background (void)
{
  g_autoptr (PtmImage) grey = make_plain (80, 60, 128, 128, 128, 255);
  g_autofree guint8 *pixels = g_memdup2 (ptm_image_get_pixels (grey), 80 * 60 * 4);
  g_autoptr (PtmMask) subject = make_rect_mask (80, 60, (PtmRect){ 30, 20, 20, 20 });
  g_autoptr (PtmImage) image = NULL;
  g_autoptr (PtmImage) blurred = NULL;

  for (int i = 0; i < 80 * 60; i++)
    if (ptm_mask_get_coverage (subject)[i])
      {
        pixels[4 * i] = 250;
        pixels[4 * i + 1] = 10;
      }
  image = ptm_image_new_copy (80, 60, pixels, 320);
  blurred = ptm_effect_blur_background (image, subject, 5);
  for (int y = 0; y < 60; y++)
    for (int x = 0; x < 80; x++)
      if (get_coverage (subject, x, y))
        g_assert_cmpmem (get_pixel (blurred, x, y), 4, get_pixel (image, x, y), 4);
      else
        g_assert_cmpint (abs (get_pixel (blurred, x, y)[0] - 128), <=, 2);
}

/* Grainy sky above the 60th row, a dark row of hills under it, and meadow below. */
static PtmImage *
new_landscape (int width, int height)
{
  guint8 *pixels = g_malloc ((gsize)width * height * 4);
  g_autoptr (GRand) random = g_rand_new_with_seed (8);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint8 *p = pixels + ((gsize)y * width + x) * 4;
        int     grain = g_rand_int_range (random, -6, 7);

        p[0] = (guint8)((y < 60 ? 120 : y < 72 ? 50
                                               : 90) +
                        grain);
        p[1] = (guint8)((y < 60 ? 170 : y < 72 ? 60
                                               : 150) +
                        grain);
        p[2] = (guint8)((y < 60 ? 220 : y < 72 ? 55
                                               : 60) +
                        grain);
        p[3] = 255;
      }
  return ptm_image_new_take (width, height, pixels);
}

static const guint8 *
get_extended (PtmImage *image, int x, int y)
{
  return ptm_image_get_pixels (image) + ((gsize)y * ptm_image_get_width (image) + x) * 4;
}

/* Only what is new is drawn; the horizon stays straight, and sky goes on as sky. */
static void
test_extend_landscape (void)
{
  const int width = 240, height = 160, left = 90, top = 40, right = 70;
  g_autoptr (PtmImage) image = new_landscape (width, height);
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmImage) wide = ptm_transform_extend_filled (image, left, top, right, 0, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (ptm_image_get_width (wide), ==, left + width + right);
  g_assert_cmpint (ptm_image_get_height (wide), ==, top + height);
  for (int y = 0; y < height; y++)
    g_assert_cmpmem (get_extended (wide, left, top + y), 4 * width, ptm_image_get_pixels (image) + 4 * y * width, 4 * width);
  for (int x = 0; x < left + width + right; x++)
    for (int y = 0; y < top + height; y++)
      {
        const guint8 *p = get_extended (wide, x, y);

        if (y < top + 57)
          g_assert_true (p[2] > p[0] + 40 && p[0] > 90);
        else if (y >= top + 63 && y < top + 69)
          g_assert_true (p[1] < 110);
        else if (y >= top + 75)
          g_assert_true (p[1] > p[2] + 40 && p[1] > 110);
      }
}

static void
test_cancel (void)
{
  g_autoptr (PtmImage) image = new_landscape (240, 160);
  g_autoptr (PtmMask) mask = make_rect_mask (240, 160, (PtmRect){ 20, 20, 90, 90 });
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (ptm_transform_resize (image, 100, 80, cancellable));
  g_assert_null (ptm_transform_straighten (image, 5, cancellable));
  g_assert_null (ptm_tone_apply (image, NULL, &(PtmTone){ .contrast = 1.3, .saturation = 1 }, cancellable));
  g_assert_null (ptm_tone_apply (image, mask, &PTM_TONE_NONE, cancellable));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/imaging/transform/turn-and-flip", test_turn_and_flip);
  g_test_add_func ("/imaging/transform/straighten", test_straighten);
  g_test_add_func ("/imaging/transform/resize", test_resize);
  g_test_add_func ("/imaging/transform/extend", test_extend);
  g_test_add_func ("/imaging/transform/tone", test_tone);
  g_test_add_func ("/imaging/transform/curves", test_curves);
  g_test_add_func ("/imaging/transform/effects", test_effects);
  g_test_add_func ("/imaging/transform/blur-background", test_blur_background);
  g_test_add_func ("/imaging/transform/extend-landscape", test_extend_landscape);
  g_test_add_func ("/imaging/transform/cancel", test_cancel);
  return g_test_run ();
}
