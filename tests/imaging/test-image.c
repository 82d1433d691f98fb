/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Pictures and their resampling, the latter against a plain sum over areas in doubles. */

#include "config.h"

#include "ptm-image.h"

#include <math.h>
#include <string.h>
#include "test-pictures.h"

static void
test_new (void)
{
  const guint8 rows[2][12] = { { 1, 2, 3, 255, 4, 5, 6, 255, 99, 99, 99, 99 }, { 7, 8, 9, 255, 10, 11, 12, 254, 99, 99, 99, 99 } };
  g_autoptr (PtmImage) image = ptm_image_new_copy (2, 2, rows[0], 12);

  g_assert_cmpint (ptm_image_get_width (image), ==, 2);
  g_assert_cmpint (ptm_image_get_height (image), ==, 2);
  g_assert_cmpuint (ptm_image_get_stride (image), ==, 8);
  assert_pixel (image, 0, 1, 7, 8, 9, 255);
  assert_pixel (image, 1, 1, 10, 11, 12, 254);
  g_assert_false (ptm_image_is_opaque (image));
  g_assert_false (ptm_image_is_opaque (image));
}

static void
test_boxed (void)
{
  g_auto (GValue) value = G_VALUE_INIT;
  PtmImage *image = make_plain (3, 3, 1, 2, 3, 255);

  g_value_init (&value, PTM_TYPE_IMAGE);
  g_value_set_boxed (&value, image);
  ptm_image_unref (image);
  g_assert_true (g_value_get_boxed (&value) == image);
  g_assert_true (ptm_image_is_opaque (image));
}

static void
test_equal (void)
{
  g_autoptr (PtmImage) a = make_noise (20, 10, 1, FALSE);
  g_autoptr (PtmImage) same = make_noise (20, 10, 1, FALSE);
  g_autoptr (PtmImage) other = make_noise (20, 10, 2, FALSE);
  g_autoptr (PtmImage) turned = ptm_image_new_copy (10, 20, ptm_image_get_pixels (a), 40);

  g_assert_true (ptm_image_equal (a, a));
  g_assert_true (ptm_image_equal (a, same));
  g_assert_false (ptm_image_equal (a, other));
  g_assert_false (ptm_image_equal (a, turned));
}

/* The number comes from: (printf '2x1\n'; printf '\1\2\3\377\0\0\0\0') | sha256sum */
static void
test_hash (void)
{
  const guint8 pixels[8] = { 1, 2, 3, 255, 9, 9, 9, 0 };
  const guint8 others[8] = { 1, 2, 3, 255, 7, 0, 0, 0 };
  g_autoptr (PtmImage) image = ptm_image_new_copy (2, 1, pixels, 8);
  g_autoptr (PtmImage) alike = ptm_image_new_copy (2, 1, others, 8);
  g_autoptr (PtmImage) turned = ptm_image_new_copy (1, 2, pixels, 4);
  g_autofree char *hash = ptm_image_dup_hash (image);
  g_autofree char *hash_alike = ptm_image_dup_hash (alike);
  g_autofree char *hash_turned = ptm_image_dup_hash (turned);

  g_assert_cmpstr (hash, ==, "78327001a4e0acc5f9c20907969280a37086891be1ce722bfc58fa2bd1479e85");
  g_assert_cmpstr (hash_alike, ==, hash);
  g_assert_cmpstr (hash_turned, !=, hash);
}

static void
test_crop (void)
{
  g_autoptr (PtmImage) image = make_noise (30, 20, 5, FALSE);
  PtmRect rect = { 7, 3, 23, 17 };
  g_autoptr (PtmImage) part = ptm_image_crop (image, &rect);

  g_assert_cmpint (ptm_image_get_width (part), ==, 23);
  g_assert_cmpint (ptm_image_get_height (part), ==, 17);
  for (int y = 0; y < 17; y++)
    g_assert_cmpmem (get_pixel (part, 0, y), 23 * 4, get_pixel (image, 7, y + 3), 23 * 4);
}

static double
overlap (double a, double b, double c, double d)
{
  return MAX (0, MIN (b, d) - MAX (a, c));
}

/* What one new pixel must be: the light-weighted mean over its area, by brute force. */
static void
average_area (PtmImage *image, int width, int height, int x, int y, double *mean)
{
  double sx = (double)ptm_image_get_width (image) / width, sy = (double)ptm_image_get_height (image) / height;
  double sums[4] = { 0 };

  for (int v = 0; v < ptm_image_get_height (image); v++)
    for (int u = 0; u < ptm_image_get_width (image); u++)
      {
        double        area = overlap (u, u + 1, x * sx, (x + 1) * sx) * overlap (v, v + 1, y * sy, (y + 1) * sy);
        const guint8 *pixel = get_pixel (image, u, v);

        for (int c = 0; c < 3; c++)
          sums[c] += area * pixel[c] * pixel[3];
        sums[3] += area * pixel[3];
      }
  for (int c = 0; c < 3; c++)
    mean[c] = sums[3] > 0 ? sums[c] / sums[3] : 0;
  mean[3] = sums[3] / (sx * sy);
}

static void
check_down (PtmImage *image, int width, int height)
{
  g_autoptr (PtmImage) small = ptm_image_scale (image, width, height);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        double mean[4];

        average_area (image, width, height, x, y, mean);
        for (int c = 0; c < 4; c++)
          g_assert_cmpfloat (fabs (get_pixel (small, x, y)[c] - mean[c]), <=, 0.6);
      }
}

static void
test_scale_down (void)
{
  g_autoptr (PtmImage) opaque = make_noise (37, 23, 3, TRUE);
  g_autoptr (PtmImage) straight = make_noise (37, 23, 4, FALSE);

  check_down (opaque, 12, 7);
  check_down (straight, 12, 7);
  check_down (straight, 36, 1);
  check_down (opaque, 1, 22);
}

/* Catmull-Rom goes through straight slopes exactly, away from the edge, and keeps plain pictures plain. */
static void
test_scale_up (void)
{
  guint8 *slope = g_malloc (16 * 4 * 4);
  g_autoptr (PtmImage) image = NULL;
  g_autoptr (PtmImage) big = NULL;
  g_autoptr (PtmImage) plain = make_plain (3, 2, 10, 200, 30, 128);
  g_autoptr (PtmImage) big_plain = ptm_image_scale (plain, 50, 41);

  for (int i = 0; i < 64; i++)
    memset (slope + 4 * i, 15 * (i % 16), 3), slope[4 * i + 3] = 255;
  image = ptm_image_new_take (16, 4, slope);
  big = ptm_image_scale (image, 64, 4);
  for (int x = 10; x < 54; x++)
    g_assert_cmpfloat (fabs (get_pixel (big, x, 2)[0] - 15 * ((x + 0.5) / 4 - 0.5)), <=, 0.51);
  for (int x = 0; x < 50; x++)
    assert_pixel (big_plain, x, 20, 10, 200, 30, 128);
}

/* An invisible pixel's colour must not show. */
static void
test_scale_alpha (void)
{
  const guint8 pixels[16] = { 255, 0, 0, 0, 0, 0, 255, 255, 255, 0, 0, 0, 0, 0, 255, 255 };
  g_autoptr (PtmImage) image = ptm_image_new_copy (2, 2, pixels, 8);
  g_autoptr (PtmImage) one = ptm_image_scale (image, 1, 1);
  g_autoptr (PtmImage) many = ptm_image_scale (image, 9, 9);

  assert_pixel (one, 0, 0, 0, 0, 255, 128);
  for (int x = 0; x < 9; x++)
    g_assert_cmpint (get_pixel (many, x, 4)[0], ==, 0);
}

static void
test_scale_to_fit (void)
{
  g_autoptr (PtmImage) image = make_noise (200, 50, 1, TRUE);
  g_autoptr (PtmImage) same = ptm_image_scale_to_fit (image, 200);
  g_autoptr (PtmImage) small = ptm_image_scale_to_fit (image, 100);
  g_autoptr (PtmImage) tiny = ptm_image_scale_to_fit (image, 1);

  g_assert_true (same == image);
  g_assert_cmpint (ptm_image_get_width (small), ==, 100);
  g_assert_cmpint (ptm_image_get_height (small), ==, 25);
  g_assert_cmpint (ptm_image_get_height (tiny), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/imaging/image/new", test_new);
  g_test_add_func ("/imaging/image/boxed", test_boxed);
  g_test_add_func ("/imaging/image/equal", test_equal);
  g_test_add_func ("/imaging/image/hash", test_hash);
  g_test_add_func ("/imaging/image/crop", test_crop);
  g_test_add_func ("/imaging/image/scale-down", test_scale_down);
  g_test_add_func ("/imaging/image/scale-up", test_scale_up);
  g_test_add_func ("/imaging/image/scale-alpha", test_scale_alpha);
  g_test_add_func ("/imaging/image/scale-to-fit", test_scale_to_fit);

  return g_test_run ();
}
