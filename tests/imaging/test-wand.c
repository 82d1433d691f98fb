/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The magic wand against distances computed in doubles and a fill of its own. */

#include "config.h"

#include "ptm-wand.h"

#include <math.h>
#include "ptm-color.h"
#include "test-detail.h"

#define WIDTH  120
#define HEIGHT 90

static double
measure (PtmImage *image, int x, int y, const guint8 *chosen)
{
  const guint8 *p = get_pixel (image, x, y);
  PtmOklab      a = ptm_color_to_oklab (PTM_RGB (p[0], p[1], p[2])), b = ptm_color_to_oklab (PTM_RGB (chosen[0], chosen[1], chosen[2]));

  return sqrt (pow (a.L - b.L, 2) + pow (a.a - b.a, 2) + pow (a.b - b.b, 2) + pow ((p[3] - chosen[3]) / 255.0, 2));
}

/* Spreads by sides until nothing is added. */
static void
spread (gboolean *inside, const double *distance, double tolerance)
{
  for (gboolean more = TRUE; more;)
    {
      more = FALSE;
      for (int i = 0; i < WIDTH * HEIGHT; i++)
        if (!inside[i] && distance[i] <= tolerance &&
            ((i % WIDTH > 0 && inside[i - 1]) || (i % WIDTH < WIDTH - 1 && inside[i + 1]) || (i >= WIDTH && inside[i - WIDTH]) || (i < WIDTH * (HEIGHT - 1) && inside[i + WIDTH])))
          inside[i] = more = TRUE;
    }
}

static void
check (PtmImage *image, int x, int y, double tolerance, gboolean contiguous)
{
  g_autoptr (PtmMask) mask = ptm_mask_new_wand (image, x, y, tolerance, contiguous);
  g_autofree double   *distance = g_new (double, WIDTH *HEIGHT);
  g_autofree gboolean *inside = g_new0 (gboolean, WIDTH * HEIGHT);
  int                  wrong = 0;

  for (int i = 0; i < WIDTH * HEIGHT; i++)
    distance[i] = measure (image, i % WIDTH, i / WIDTH, get_pixel (image, x, y));
  inside[y * WIDTH + x] = TRUE;
  if (contiguous)
    spread (inside, distance, tolerance);
  for (int i = 0; i < WIDTH * HEIGHT; i++)
    {
      gboolean expected = contiguous ? inside[i] : distance[i] <= tolerance;

      /* Distances are kept in steps: at the very limit either is right. */
      if (fabs (distance[i] - tolerance) > 4e-4)
        wrong += (ptm_mask_get_coverage (mask)[i] == 255) != expected;
      if (distance[i] > 1.6 * tolerance + 0.02)
        g_assert_cmpint (ptm_mask_get_coverage (mask)[i], ==, 0);
    }
  g_assert_cmpint (wrong, <=, contiguous ? WIDTH * HEIGHT / 200 : 0);
}

static void
test_plainly (void)
{
  g_autoptr (PtmImage) detail = make_detail (WIDTH, HEIGHT, 3, detail_still, 0, 0);
  g_autoptr (PtmImage) noise = make_noise (WIDTH, HEIGHT, 3, FALSE);

  for (int contiguous = 0; contiguous < 2; contiguous++)
    {
      check (detail, 60, 45, 0.02, contiguous);
      check (detail, 60, 45, 0.1, contiguous);
      check (detail, 0, 0, 0.3, contiguous);
      check (noise, 119, 89, 0.25, contiguous);
      check (noise, 7, 5, 0, contiguous);
    }
}

/* Two squares of one colour: one of them, or both; the mixed pixels between colours in part. */
static void
test_squares (void)
{
  guint8 *pixels = g_malloc (60 * 40 * 4);
  g_autoptr (PtmImage) image = NULL;
  g_autoptr (PtmMask) one = NULL;
  g_autoptr (PtmMask) both = NULL;

  for (int i = 0; i < 60 * 40; i++)
    {
      int     x = i % 60, y = i / 60;
      guint8  value = (x >= 5 && x < 25 && y >= 5 && y < 35) || (x >= 35 && x < 55 && y >= 5 && y < 35) ? 200 : x == 25 && y >= 5 && y < 35 ? 180
                                                                                                                                            : 40;
      guint8 *p = pixels + 4 * i;

      p[0] = p[1] = p[2] = value;
      p[3] = 255;
    }
  image = ptm_image_new_take (60, 40, pixels);
  one = ptm_mask_new_wand (image, 10, 10, 0.05, TRUE);
  both = ptm_mask_new_wand (image, 10, 10, 0.05, FALSE);
  g_assert_cmpint (get_coverage (one, 24, 34), ==, 255);
  g_assert_cmpint (get_coverage (one, 40, 20), ==, 0);
  g_assert_cmpint (get_coverage (both, 40, 20), ==, 255);
  g_assert_cmpint (get_coverage (one, 4, 20), ==, 0);
  g_assert_cmpint (get_coverage (one, 25, 20), >, 0);
  g_assert_cmpint (get_coverage (one, 25, 20), <, 255);
}

static void
test_extremes (void)
{
  g_autoptr (PtmImage) one = make_plain (1, 1, 3, 4, 5, 255);
  g_autoptr (PtmImage) detail = make_detail (WIDTH, HEIGHT, 3, detail_still, 0, 0);
  g_autoptr (PtmMask) whole = ptm_mask_new_wand (one, 0, 0, 0, TRUE);
  g_autoptr (PtmMask) outside = ptm_mask_new_wand (one, 1, 0, 1, TRUE);
  g_autoptr (PtmMask) all = ptm_mask_new_wand (detail, 3, 3, 1e9, TRUE);
  g_autoptr (PtmMask) nan = ptm_mask_new_wand (detail, 3, 3, NAN, TRUE);

  g_assert_cmpint (get_coverage (whole, 0, 0), ==, 255);
  g_assert_true (ptm_mask_is_empty (outside));
  g_assert_cmpuint (ptm_mask_count_outside (all), ==, 0);
  g_assert_true (ptm_mask_is_empty (nan));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/imaging/wand/plainly", test_plainly);
  g_test_add_func ("/imaging/wand/squares", test_squares);
  g_test_add_func ("/imaging/wand/extremes", test_extremes);
  return g_test_run ();
}
