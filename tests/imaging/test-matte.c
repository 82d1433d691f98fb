/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A disc before a ground, mixed with a coverage that is known: what is found of it, and whether the ground's colour is gone. */

#include "config.h"

#include "ptm-matte.h"

#include <math.h>
#include <stdlib.h>
#include "ptm-mask-parts.h"
#include "ptm-mask-shape.h"

#define WIDTH  600
#define HEIGHT 400
#define RADIUS 120

/* 0 … 1: soft over 16 pixels, with strands that stand out by some more. */
static double
get_part (int x, int y)
{
  double distance = hypot (x - WIDTH / 2.0, y - HEIGHT / 2.0), angle = atan2 (y - HEIGHT / 2.0, x - WIDTH / 2.0);
  double strand = distance < RADIUS + 9 && fabs (sin (angle * 20)) > 0.985 ? 1 : 0;

  return MAX (strand, CLAMP ((RADIUS + 8 - distance) / 16, 0, 1));
}

static PtmImage *
mix (const guint8 *front, const guint8 *rest)
{
  guint8 *pixels = g_malloc (WIDTH * HEIGHT * 4);
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      {
        guint8 *p = pixels + (y * WIDTH + x) * 4;
        double  part = get_part (x, y);

        for (int c = 0; c < 3; c++)
          p[c] = (guint8)(CLAMP (part * front[c] + (1 - part) * rest[c] + g_rand_int_range (random, -3, 4), 0, 255));
        p[3] = 255;
      }
  return ptm_image_new_take (WIDTH, HEIGHT, pixels);
}

/* What a cut finds: nothing in between. */
static PtmMask *
new_hard (void)
{
  return ptm_mask_new_ellipse (WIDTH, HEIGHT, WIDTH / 2.0, HEIGHT / 2.0, RADIUS, RADIUS);
}

/* The mean difference from the true coverage where that is between, of 1. */
static double
measure_error (PtmMask *mask)
{
  double sum = 0;
  gsize  n = 0;

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      if (fabs (hypot (x - WIDTH / 2.0, y - HEIGHT / 2.0) - RADIUS) < 10)
        {
          sum += fabs (ptm_mask_get_coverage (mask)[y * WIDTH + x] / 255.0 - get_part (x, y));
          n++;
        }
  return sum / n;
}

static void
test_soften (void)
{
  static const guint8 red[] = { 200, 60, 40 }, blue[] = { 40, 90, 180 };
  g_autoptr (PtmImage) image = mix (red, blue);
  g_autoptr (PtmMask) hard = new_hard ();
  g_autoptr (PtmMask) soft = ptm_matte_soften (image, hard, NULL);

  g_test_message ("error %.3f, was %.3f", measure_error (soft), measure_error (hard));
  g_assert_cmpfloat (measure_error (soft), <, 0.08);
  g_assert_cmpfloat (measure_error (soft), <, measure_error (hard) / 2);
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      if (fabs (hypot (x - WIDTH / 2.0, y - HEIGHT / 2.0) - RADIUS) > 20)
        g_assert_cmpint (ptm_mask_get_coverage (soft)[y * WIDTH + x], ==, ptm_mask_get_coverage (hard)[y * WIDTH + x]);
}

/* Where nobody can tell the two apart, the outline stays as it was cut. */
static void
test_same_colors (void)
{
  static const guint8 grey[] = { 120, 120, 120 };
  g_autoptr (PtmImage) image = mix (grey, grey);
  g_autoptr (PtmMask) hard = new_hard ();
  g_autoptr (PtmMask) soft = ptm_matte_soften (image, hard, NULL);
  int largest = 0;

  for (int i = 0; i < WIDTH * HEIGHT; i++)
    largest = MAX (largest, abs (ptm_mask_get_coverage (soft)[i] - ptm_mask_get_coverage (hard)[i]));
  g_assert_cmpint (largest, <=, 1);
}

/* On a black ground no blue is left. */
static void
test_clean (void)
{
  static const guint8 red[] = { 200, 60, 40 }, blue[] = { 40, 90, 180 };
  g_autoptr (PtmImage) image = mix (red, blue);
  g_autoptr (PtmMask) hard = new_hard ();
  g_autoptr (PtmMask) soft = ptm_matte_soften (image, hard, NULL);
  g_autoptr (PtmImage) clean = ptm_matte_clean (image, soft);
  double sum = 0, was = 0;
  gsize  n = 0;

  for (int i = 0; i < WIDTH * HEIGHT; i++)
    {
      const guint8 *p = ptm_image_get_pixels (clean) + 4 * i, *q = ptm_image_get_pixels (image) + 4 * i;
      int           part = ptm_mask_get_coverage (soft)[i];

      g_assert_cmpint (p[3], ==, 255);
      if (part == 0 || part == 255)
        {
          g_assert_cmpmem (p, 4, q, 4);
          continue;
        }
      for (int c = 0; c < 3; c++, n++)
        {
          sum += abs (p[c] - red[c]) * part / 255.0;
          was += abs (q[c] - red[c]) * part / 255.0;
        }
    }
  g_test_message ("off by %.1f, was %.1f", sum / n, was / n);
  g_assert_cmpfloat (sum, <, was / 3);
}

static void
test_cancelled (void)
{
  static const guint8 red[] = { 200, 60, 40 }, blue[] = { 40, 90, 180 };
  g_autoptr (PtmImage) image = mix (red, blue);
  g_autoptr (PtmMask) hard = new_hard ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (ptm_matte_soften (image, hard, cancellable));
}

static void
test_odd (void)
{
  static const int sizes[][2] = { { 1, 1 }, { 1, 30 }, { 30, 1 }, { 5, 4 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (PtmImage) image = ptm_image_new_take (sizes[i][0], sizes[i][1], g_malloc0 ((gsize)sizes[i][0] * sizes[i][1] * 4));
      g_autoptr (PtmMask) mask = ptm_mask_new (sizes[i][0], sizes[i][1]);
      g_autoptr (PtmMask) soft = ptm_matte_soften (image, mask, NULL);
      g_autoptr (PtmImage) clean = ptm_matte_clean (image, mask);

      g_assert_true (ptm_mask_is_empty (soft));
      g_assert_true (ptm_image_equal (clean, image));
    }
}

/* The largest part stays, and those that are not much smaller. */
static void
test_specks (void)
{
  g_autoptr (PtmMask) mask = ptm_mask_new (100, 60);
  g_autoptr (PtmMask) kept = NULL;

  ptm_mask_fill_rect (mask, &(PtmRect){ 5, 5, 40, 40 }, PTM_MASK_ADD, NULL);
  ptm_mask_fill_rect (mask, &(PtmRect){ 60, 5, 20, 20 }, PTM_MASK_ADD, NULL);
  ptm_mask_fill_rect (mask, &(PtmRect){ 60, 40, 5, 5 }, PTM_MASK_ADD, NULL);
  kept = ptm_mask_drop_specks (mask, 0.1);
  g_assert_cmpuint (ptm_mask_count_outside (kept), ==, 100 * 60 - 40 * 40 - 20 * 20);
  g_assert_cmpint (ptm_mask_get_coverage (kept)[42 * 100 + 62], ==, 0);
  g_assert_cmpint (ptm_mask_get_coverage (mask)[42 * 100 + 62], ==, 255);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/imaging/matte/soften", test_soften);
  g_test_add_func ("/imaging/matte/same-colors", test_same_colors);
  g_test_add_func ("/imaging/matte/clean", test_clean);
  g_test_add_func ("/imaging/matte/cancelled", test_cancelled);
  g_test_add_func ("/imaging/matte/odd", test_odd);
  g_test_add_func ("/imaging/matte/specks", test_specks);
  return g_test_run ();
}
