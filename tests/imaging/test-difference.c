/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

#include "config.h"

#include "ptm-difference.h"

#include <string.h>
#include "ptm-color.h"
#include "ptm-error.h"
#include "test-pictures.h"

static void
test_equal (void)
{
  g_autoptr (PtmImage) a = make_noise (33, 44, 1, FALSE);
  g_autoptr (PtmImage) b = make_noise (33, 44, 1, FALSE);
  PtmDifference difference;

  g_assert_true (ptm_difference_measure (a, b, &difference, NULL));
  g_assert_cmpuint (difference.changed_pixels, ==, 0);
  g_assert_true (ptm_rect_is_empty (&difference.bounds));
  g_assert_cmpfloat (difference.mean_delta_e, ==, 0);
}

/* All opaque pixels, one by one without any memory of earlier ones. */
static void
test_noise (void)
{
  g_autoptr (PtmImage) a = make_noise (120, 80, 1, TRUE);
  g_autoptr (PtmImage) b = make_noise (120, 80, 2, TRUE);
  PtmDifference difference;
  double        sum = 0;

  for (int y = 0; y < 80; y++)
    for (int x = 0; x < 120; x++)
      {
        const guint8 *p = get_pixel (a, x, y), *q = get_pixel (b, x, y);

        sum += ptm_color_delta_e (PTM_RGB (p[0], p[1], p[2]), PTM_RGB (q[0], q[1], q[2]));
      }
  g_assert_true (ptm_difference_measure (a, b, &difference, NULL));
  g_assert_cmpfloat_with_epsilon (difference.mean_delta_e, sum / 9600, 1e-9);
  assert_rect (difference.bounds, 0, 0, 120, 80);
}

static void
test_bounds (void)
{
  g_autoptr (PtmImage) a = make_plain (50, 50, 255, 255, 255, 255);
  guint8 *pixels = g_memdup2 (ptm_image_get_pixels (a), 10000);
  g_autoptr (PtmImage) b = NULL;
  PtmDifference difference;

  memset (pixels + (7 * 50 + 20) * 4, 0, 3);
  memset (pixels + (30 * 50 + 9) * 4, 0, 3);
  b = ptm_image_new_take (50, 50, pixels);
  g_assert_true (ptm_difference_measure (a, b, &difference, NULL));
  g_assert_cmpuint (difference.changed_pixels, ==, 2);
  assert_rect (difference.bounds, 9, 7, 12, 24);
  g_assert_cmpfloat_with_epsilon (difference.mean_delta_e, 2 * 100 / 2500.0, 1e-4);
}

/* Invisible pixels of any colour look white, but they differ. */
static void
test_transparent (void)
{
  g_autoptr (PtmImage) a = make_plain (10, 10, 0, 0, 0, 0);
  g_autoptr (PtmImage) b = make_plain (10, 10, 255, 255, 255, 255);
  PtmDifference difference;

  g_assert_true (ptm_difference_measure (a, b, &difference, NULL));
  g_assert_cmpuint (difference.changed_pixels, ==, 100);
  g_assert_cmpfloat (difference.mean_delta_e, ==, 0);
}

static void
test_sizes (void)
{
  g_autoptr (PtmImage) a = make_plain (31, 10, 0, 0, 0, 255);
  g_autoptr (PtmImage) b = make_plain (10, 47, 0, 0, 0, 255);
  g_autoptr (GError) error = NULL;
  PtmDifference difference;

  g_assert_false (ptm_difference_measure (a, b, &difference, &error));
  g_assert_error (error, PTM_ERROR, PTM_ERROR_IMAGE);
  g_assert_nonnull (strstr (error->message, "31×10"));
  g_assert_nonnull (strstr (error->message, "10×47"));
}

static void
test_side_by_side (void)
{
  g_autoptr (PtmImage) a = make_plain (100, 60, 255, 0, 0, 255);
  g_autoptr (PtmImage) b = make_plain (40, 20, 0, 0, 255, 255);
  g_autoptr (PtmImage) both = ptm_difference_side_by_side (a, b);
  int width = ptm_image_get_width (both);

  g_assert_cmpint (width, >, 200);
  g_assert_cmpint (ptm_image_get_height (both), ==, 60);
  assert_pixel (both, 0, 0, 255, 0, 0, 255);
  assert_pixel (both, 99, 59, 255, 0, 0, 255);
  assert_pixel (both, 102, 30, 128, 128, 128, 255);
  assert_pixel (both, width - 50, 30, 0, 0, 255, 255);
  assert_pixel (both, width - 50, 10, 128, 128, 128, 255);
  assert_pixel (both, width - 1, 30, 128, 128, 128, 255);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/imaging/difference/equal", test_equal);
  g_test_add_func ("/imaging/difference/noise", test_noise);
  g_test_add_func ("/imaging/difference/bounds", test_bounds);
  g_test_add_func ("/imaging/difference/transparent", test_transparent);
  g_test_add_func ("/imaging/difference/sizes", test_sizes);
  g_test_add_func ("/imaging/difference/side-by-side", test_side_by_side);

  return g_test_run ();
}
