/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The map of changes between two pictures: levels, structure, areas, pictures of it, and giving up. */

#include "config.h"

#include "ptm-change-areas.h"

#include <math.h>
#include <string.h>
#include "ptm-color.h"
#include "test-pictures.h"

/* The formula as Kotsarenko and Ramos write it, of two pixels laid on a grey. */
static double
measure_on (const guint8 *p, const guint8 *q, double ground)
{
  double d[3], y, i, k;

  for (int c = 0; c < 3; c++)
    d[c] = (p[c] * p[3] + ground * (255 - p[3])) / 255 - (q[c] * q[3] + ground * (255 - q[3])) / 255;
  y = 0.299 * d[0] + 0.587 * d[1] + 0.114 * d[2];
  i = 0.74 * (d[0] - y) - 0.27 * (d[2] - y);
  k = 0.48 * (d[0] - y) + 0.41 * (d[2] - y);
  return sqrt (0.5053 * y * y + 0.299 * i * i + 0.1957 * k * k) / 181.26 * 100;
}

static void
check_levels (PtmImage *a, PtmImage *b)
{
  g_autoptr (PtmChangeMap) map = ptm_change_map_new (a, b, NULL, NULL, NULL);
  gsize n = (gsize)ptm_image_get_width (a) * ptm_image_get_height (a), all = 0, over = 0;

  for (gsize i = 0; i < n; i++)
    {
      const guint8 *p = ptm_image_get_pixels (a) + 4 * i, *q = ptm_image_get_pixels (b) + 4 * i;
      double        delta = MAX (measure_on (p, q, 0), measure_on (p, q, 255));
      double        level = ptm_change_map_get_levels (map)[i] * PTM_CHANGE_STEP;

      all += memcmp (p, q, 4) != 0 && p[3] + q[3] > 0;
      over += level > 2;
      if (delta < 63)
        g_assert_cmpfloat (level, >=, delta - 0.001);
      g_assert_cmpfloat (level, <, delta + PTM_CHANGE_STEP + 0.001);
    }
  g_assert_cmpuint (ptm_change_map_count (map, 0), ==, all);
  g_assert_cmpuint (ptm_change_map_count (map, 2), ==, over);
  g_assert_cmpuint (over, >, 0);
  g_assert_cmpuint (over, <, all);
}

static void
test_levels (void)
{
  g_autoptr (PtmImage) photo = make_photo (97, 61, 1);
  g_autoptr (PtmImage) other = make_photo (97, 61, 2);
  g_autoptr (PtmImage) noise = make_noise (300, 37, 1, FALSE);
  g_autoptr (PtmImage) other_noise = make_noise (300, 37, 2, FALSE);

  check_levels (photo, other);
  check_levels (noise, other_noise);
}

/* What stands for CIEDE2000 is of its size: over pairs of colours near each other, twice as much or half at the most, in six of seven. */
static void
test_stands_for_delta_e (void)
{
  guint  state = 5, n = 4000, near = 0;
  double sum = 0, all = 0;

  for (guint i = 0; i < n; i++)
    {
      guint8 p[4] = { 0, 0, 0, 255 }, q[4] = { 0, 0, 0, 255 };
      double delta, ours;

      for (int c = 0; c < 3; c++)
        {
          p[c] = (guint8)(next_random (&state) % 216 + 20);
          q[c] = (guint8)(p[c] + (int)(next_random (&state) % 41) - 20);
        }
      delta = ptm_color_delta_e (PTM_RGB (p[0], p[1], p[2]), PTM_RGB (q[0], q[1], q[2]));
      ours = measure_on (p, q, 0);
      near += ours < 2 * delta + 0.5 && delta < 2 * ours + 0.5;
      sum += ours;
      all += delta;
    }
  g_test_message ("%.3f of CIEDE2000 on average, %.1f %% within a factor of two", sum / all, 100.0 * near / n);
  g_assert_cmpuint (near, >, n * 6 / 7);
  g_assert_cmpfloat (fabs (sum / all - 1), <, 0.25);
}

static PtmImage *
paint (PtmImage *image, const PtmRect *rects, guint n, guint8 change)
{
  int     width = ptm_image_get_width (image), height = ptm_image_get_height (image);
  guint8 *pixels = g_memdup2 (ptm_image_get_pixels (image), (gsize)width * height * 4);

  for (guint i = 0; i < n; i++)
    for (int y = rects[i].y; y < rects[i].y + rects[i].height; y++)
      for (int x = rects[i].x; x < rects[i].x + rects[i].width; x++)
        pixels[((gsize)y * width + x) * 4 + 1] ^= change;
  return ptm_image_new_take (width, height, pixels);
}

/* One step of one channel counts when every change is asked for; colours below alpha 0 never do, alpha alone does. */
static void
test_smallest_change (void)
{
  g_autoptr (PtmImage) gray = make_plain (20, 20, 128, 128, 128, 255);
  g_autoptr (PtmImage) blue = make_plain (20, 20, 128, 128, 129, 255);
  g_autoptr (PtmImage) nothing = make_plain (20, 20, 255, 0, 0, 0);
  g_autoptr (PtmImage) nothing_too = make_plain (20, 20, 0, 255, 0, 0);
  g_autoptr (PtmImage) white = make_plain (20, 20, 255, 255, 255, 255);
  g_autoptr (PtmChangeMap) step = ptm_change_map_new (gray, blue, NULL, NULL, NULL);
  g_autoptr (PtmChangeMap) hidden = ptm_change_map_new (nothing, nothing_too, NULL, NULL, NULL);
  g_autoptr (PtmChangeMap) vanished = ptm_change_map_new (white, nothing, NULL, NULL, NULL);

  g_assert_cmpuint (ptm_change_map_count (step, 0), ==, 400);
  g_assert_cmpuint (ptm_change_map_count (step, PTM_CHANGE_SEEN), ==, 0);
  g_assert_cmpuint (ptm_change_map_count (hidden, 0), ==, 0);
  g_assert_cmpint (ptm_change_map_get_levels (vanished)[7], ==, 255);
}

/* What an encoder rounds, two steps of each channel whichever way, is not seen. */
static void
test_rounding (void)
{
  g_autoptr (PtmImage) a = make_photo (256, 64, 3);
  guint8 *pixels = g_memdup2 (ptm_image_get_pixels (a), 256 * 64 * 4);
  guint   state = 9;
  g_autoptr (PtmImage) b = NULL;
  g_autoptr (PtmChangeMap) map = NULL;

  for (int i = 0; i < 256 * 64 * 4; i++)
    if (i % 4 < 3)
      pixels[i] = (guint8)(pixels[i] + (int)(next_random (&state) % 5) - 2);
  b = ptm_image_new_take (256, 64, pixels);
  map = ptm_change_map_new (a, b, NULL, NULL, NULL);
  g_assert_cmpuint (ptm_change_map_count (map, 0), >, 256 * 60);
  g_assert_cmpuint (ptm_change_map_count (map, PTM_CHANGE_SEEN), ==, 0);
  g_assert_cmpfloat (ptm_change_map_get_similarity (map), >, 0.95);
}

/* Where the region is nothing counts. */
static void
test_mask (void)
{
  const PtmRect rect = { 10, 5, 20, 9 };
  g_autoptr (PtmImage) a = make_noise (45, 27, 1, TRUE);
  g_autoptr (PtmImage) b = make_noise (45, 27, 2, TRUE);
  g_autoptr (PtmMask) mask = make_rect_mask (45, 27, rect);
  g_autoptr (PtmChangeMap) whole = ptm_change_map_new (a, b, NULL, NULL, NULL);
  g_autoptr (PtmChangeMap) outside = ptm_change_map_new (a, b, mask, NULL, NULL);

  for (int y = 0; y < 27; y++)
    for (int x = 0; x < 45; x++)
      g_assert_cmpint (ptm_change_map_get_levels (outside)[y * 45 + x], ==, ptm_rect_contains (&rect, x, y) ? 0 : ptm_change_map_get_levels (whole)[y * 45 + x]);
  g_assert_cmpfloat (ptm_change_map_get_similarity (outside), ==, ptm_change_map_get_similarity (whole));
}

static double
get_luma (PtmImage *image, int x, int y)
{
  const guint8 *p = get_pixel (image, x, y);

  return 0.299 * p[0] + 0.587 * p[1] + 0.114 * p[2];
}

/* The structure of one square, as Wang and others write it. */
static double
compare_square (PtmImage *a, PtmImage *b, int left, int top, int right, int bottom)
{
  double n = (right - left) * (bottom - top), mean_a = 0, mean_b = 0, var_a = 0, var_b = 0, both = 0;

  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++)
      {
        mean_a += get_luma (a, x, y) / n;
        mean_b += get_luma (b, x, y) / n;
      }
  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++)
      {
        double d = get_luma (a, x, y) - mean_a, e = get_luma (b, x, y) - mean_b;

        var_a += d * d / n;
        var_b += e * e / n;
        both += d * e / n;
      }
  return (2 * mean_a * mean_b + 6.5025) * (2 * both + 58.5225) / ((mean_a * mean_a + mean_b * mean_b + 6.5025) * (var_a + var_b + 58.5225));
}

/* Against the definition, at sizes that no square and no tile divides. */
static void
test_similarity (void)
{
  const int sizes[][2] = { { 1, 1 }, { 45, 27 }, { 300, 70 }, { 519, 9 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      int width = sizes[i][0], height = sizes[i][1], n = 0;
      g_autoptr (PtmImage) a = make_photo (width, height, 1);
      g_autoptr (PtmImage) b = paint (a, &(PtmRect){ 0, 0, width, (height + 1) / 2 }, 1, 0x18);
      g_autoptr (PtmChangeMap) map = ptm_change_map_new (a, b, NULL, NULL, NULL);
      g_autoptr (PtmChangeMap) same = ptm_change_map_new (a, a, NULL, NULL, NULL);
      double sum = 0;

      for (int y = 0; y < height; y += 8)
        for (int x = 0; x < width; x += 8, n++)
          sum += compare_square (a, b, x, y, MIN (x + 8, width), MIN (y + 8, height));
      g_assert_cmpfloat_with_epsilon (ptm_change_map_get_similarity (map), sum / n, 2e-4);
      g_assert_cmpfloat (ptm_change_map_get_similarity (same), ==, 1);
      g_assert_cmpuint (ptm_change_map_count (same, 0), ==, 0);
    }
}

static void
test_heat (void)
{
  PtmRect little_box = { 5, 5, 4, 4 }, much_box = { 20, 20, 4, 4 };
  g_autoptr (PtmImage) a = make_plain (40, 30, 128, 128, 128, 255);
  g_autoptr (PtmImage) b = paint (a, &little_box, 1, 4);
  g_autoptr (PtmImage) c = paint (b, &much_box, 1, 128);
  g_autoptr (PtmChangeMap) map = ptm_change_map_new (a, c, NULL, NULL, NULL);
  g_autoptr (PtmImage) heat = ptm_change_map_draw (map, a, 0, NULL, NULL);
  const guint8 *still = get_pixel (heat, 0, 0), *little = get_pixel (heat, 6, 6), *much = get_pixel (heat, 21, 21);

  g_assert_true (ptm_image_is_opaque (heat));
  g_assert_cmpint (still[0], ==, still[1]);
  g_assert_cmpint (still[0], <, 64);
  g_assert_cmpint (little[0], >, little[1] + 60);
  g_assert_cmpint (much[1], >, little[1] + 60);
}

/* A speck is still seen where sixteen squares become one pixel; the longer side is what was asked for at the most. */
static void
test_shrink (void)
{
  PtmRect speck = { 200, 40, 8, 8 };
  g_autoptr (PtmImage) a = make_photo (640, 100, 1);
  g_autoptr (PtmImage) b = paint (a, &speck, 1, 0x40);
  g_autoptr (PtmChangeMap) map = ptm_change_map_new (a, b, NULL, NULL, NULL);
  g_autoptr (PtmMask) small = ptm_change_map_shrink (map, 20);
  PtmRect bounds = ptm_mask_get_bounds (small);

  g_assert_cmpint (ptm_mask_get_width (small), ==, 20);
  g_assert_cmpint (ptm_mask_get_height (small), ==, 4);
  assert_rect (bounds, 200 / 32, 40 / 32, 1, 1);
  g_assert_cmpint (get_coverage (small, bounds.x, bounds.y), >, 40);
}

static void
check_area (GArray *areas, guint i, const PtmRect *box)
{
  const PtmChangeArea *area = &g_array_index (areas, PtmChangeArea, i);

  assert_rect (area->box, box->x, box->y, box->width, box->height);
  g_assert_cmpuint (area->n_pixels, ==, box->width * box->height);
}

/* The largest first; two that lie close together are one. */
static void
test_areas (void)
{
  PtmRect boxes[] = { { 10, 12, 30, 20 }, { 300, 12, 50, 40 }, { 300, 250, 5, 5 }, { 306, 250, 5, 5 } };
  g_autoptr (PtmImage) a = make_photo (400, 300, 1);
  g_autoptr (PtmImage) b = paint (a, boxes, 4, 0x40);
  g_autoptr (PtmChangeMap) map = ptm_change_map_new (a, b, NULL, NULL, NULL);
  g_autoptr (GArray) areas = ptm_change_areas_find (map, 1);
  const PtmChangeArea *last;

  g_assert_cmpuint (areas->len, ==, 3);
  check_area (areas, 0, boxes + 1);
  check_area (areas, 1, boxes);
  last = &g_array_index (areas, PtmChangeArea, 2);
  g_assert_cmpuint (last->n_pixels, ==, 50);
  assert_rect (last->box, 300, 250, 11, 5);
}

/* Every changed pixel is in exactly one area, and no area is empty, however the changes lie. */
static void
test_areas_of_noise (void)
{
  guint state = 7;
  g_autoptr (PtmImage) a = make_plain (331, 217, 128, 128, 128, 255);

  for (guint round = 0; round < 20; round++)
    {
      PtmRect boxes[40];
      gsize   sum = 0;

      for (guint i = 0; i < 40; i++)
        boxes[i] = (PtmRect){ (int)(next_random (&state) % 320), (int)(next_random (&state) % 206), (int)(next_random (&state) % 11 + 1), (int)(next_random (&state) % 11 + 1) };
      g_autoptr (PtmImage) b = paint (a, boxes, round * 2, (guint8)(round + 1));
      g_autoptr (PtmChangeMap) map = ptm_change_map_new (a, b, NULL, NULL, NULL);
      g_autoptr (GArray) areas = ptm_change_areas_find (map, 0);

      for (guint i = 0; i < areas->len; i++)
        {
          const PtmChangeArea *area = &g_array_index (areas, PtmChangeArea, i);

          g_assert_cmpuint (area->n_pixels, >, 0);
          g_assert_cmpuint (area->n_pixels, <=, (gsize)area->box.width * area->box.height);
          if (i > 0)
            g_assert_cmpuint (area->n_pixels, <=, area[-1].n_pixels);
          sum += area->n_pixels;
        }
      g_assert_cmpuint (sum, ==, ptm_change_map_count (map, 0));
    }
}

/* Cells of the longest side there may be are not too high for what counts in them. */
static void
test_longest (void)
{
  g_autoptr (PtmImage) a = make_plain (3, PTM_IMAGE_MAX_SIDE, 0, 0, 0, 255);
  g_autoptr (PtmImage) b = make_plain (3, PTM_IMAGE_MAX_SIDE, 255, 255, 255, 255);
  g_autoptr (PtmChangeMap) map = ptm_change_map_new (a, b, NULL, NULL, NULL);
  g_autoptr (GArray) areas = ptm_change_areas_find (map, 20);
  PtmRect whole = { 0, 0, 3, PTM_IMAGE_MAX_SIDE };

  g_assert_cmpuint (areas->len, ==, 1);
  check_area (areas, 0, &whole);
}

/* A version drawn at another resolution is laid over the whole picture. */
static void
test_other_size (void)
{
  g_autoptr (PtmImage) a = make_plain (200, 100, 9, 99, 199, 255);
  g_autoptr (PtmImage) b = make_plain (400, 200, 9, 99, 199, 255);
  g_autoptr (PtmChangeMap) map = ptm_change_map_new (a, b, NULL, NULL, NULL);

  g_assert_cmpint (ptm_change_map_get_width (map), ==, 200);
  g_assert_cmpint (ptm_change_map_get_height (map), ==, 100);
  g_assert_cmpuint (ptm_change_map_count (map, 0), ==, 0);
}

static void
test_cancelled (void)
{
  g_autoptr (PtmImage) a = make_noise (64, 64, 1, TRUE);
  g_autoptr (PtmImage) b = make_noise (64, 64, 2, TRUE);
  g_autoptr (PtmChangeMap) map = ptm_change_map_new (a, b, NULL, NULL, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (ptm_change_map_new (a, b, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (ptm_change_map_draw (map, a, 1, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/imaging/change-map/levels", test_levels);
  g_test_add_func ("/imaging/change-map/stands-for-delta-e", test_stands_for_delta_e);
  g_test_add_func ("/imaging/change-map/smallest-change", test_smallest_change);
  g_test_add_func ("/imaging/change-map/rounding", test_rounding);
  g_test_add_func ("/imaging/change-map/mask", test_mask);
  g_test_add_func ("/imaging/change-map/similarity", test_similarity);
  g_test_add_func ("/imaging/change-map/heat", test_heat);
  g_test_add_func ("/imaging/change-map/shrink", test_shrink);
  g_test_add_func ("/imaging/change-map/areas", test_areas);
  g_test_add_func ("/imaging/change-map/areas-of-noise", test_areas_of_noise);
  g_test_add_func ("/imaging/change-map/longest", test_longest);
  g_test_add_func ("/imaging/change-map/other-size", test_other_size);
  g_test_add_func ("/imaging/change-map/cancelled", test_cancelled);

  return g_test_run ();
}
