/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The map and the areas of changes between two pictures. */

#include "config.h"

#include "ptm-change-map.h"

#include <stdlib.h>
#include "test-pictures.h"

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

static const PtmChangeArea *
get_area (PtmChangeMap *changes, guint i)
{
  g_assert_cmpuint (i, <, changes->areas->len);
  return &g_array_index (changes->areas, PtmChangeArea, i);
}

static void
test_areas (void)
{
  const PtmRect rects[] = { { 8, 16, 40, 24 }, { 200, 160, 80, 30 }, { 150, 100, 4, 4 }, { 290, 4, 1, 1 } };
  g_autoptr (PtmImage) a = make_photo (300, 200, 1);
  g_autoptr (PtmImage) b = paint (a, rects, 4, 0x40);
  g_autoptr (PtmChangeMap) changes = ptm_change_map_new (a, b, NULL, 2);

  g_assert_cmpuint (changes->pixels, ==, 40 * 24 + 80 * 30 + 16 + 1);
  g_assert_cmpfloat_with_epsilon (changes->share, 3377 / 60000.0, 1e-12);
  g_assert_cmpuint (changes->areas->len, ==, 3);
  g_assert_cmpuint (get_area (changes, 0)->pixels, ==, 2400);
  g_assert_cmpint (get_area (changes, 0)->place, ==, 8);
  assert_rect (get_area (changes, 0)->bounds, 200, 160, 80, 32);
  g_assert_cmpuint (get_area (changes, 1)->pixels, ==, 960);
  g_assert_cmpint (get_area (changes, 1)->place, ==, 0);
  assert_rect (get_area (changes, 1)->bounds, 8, 16, 40, 24);
  g_assert_cmpint (get_area (changes, 2)->place, ==, 4);
  g_assert_cmpfloat_with_epsilon (get_area (changes, 1)->share, 960 / 60000.0, 1e-12);
}

/* The map against sums made plainly, at a size that no cell divides. */
static void
test_map (void)
{
  g_autoptr (PtmImage) a = make_noise (45, 27, 1, FALSE);
  g_autoptr (PtmImage) b = make_noise (45, 27, 2, FALSE);
  g_autoptr (PtmMask) mask = make_rect_mask (45, 27, (PtmRect){ 10, 5, 20, 9 });
  g_autoptr (PtmChangeMap) changes = ptm_change_map_new (a, b, mask, 9);
  gsize differ = 0;

  g_assert_cmpint (changes->width, ==, 6);
  g_assert_cmpint (changes->height, ==, 4);
  for (int cell = 0; cell < 24; cell++)
    {
      int sum = 0, n = 0;

      for (int y = cell / 6 * 8; y < MIN (27, cell / 6 * 8 + 8); y++)
        for (int x = cell % 6 * 8; x < MIN (45, cell % 6 * 8 + 8); x++, n++)
          {
            int most = 0;

            for (int c = 0; c < 4; c++)
              most = MAX (most, abs (get_pixel (a, x, y)[c] - get_pixel (b, x, y)[c]));
            if (get_coverage (mask, x, y) == 0)
              {
                sum += most;
                differ += most > 9;
              }
          }
      g_assert_cmpint (abs (changes->map[cell] * n - sum), <=, n / 2 + 1);
    }
  g_assert_cmpuint (changes->pixels, ==, differ);
  g_assert_cmpfloat_with_epsilon (changes->share, differ / (45.0 * 27 - 180), 1e-12);
}

/* Rounding and what lies in the region are no changes; a ring is one area. */
static void
test_leaks (void)
{
  const PtmRect inside = { 60, 60, 30, 30 };
  const PtmRect ring[] = { { 40, 40, 80, 4 }, { 40, 116, 80, 4 }, { 40, 44, 4, 72 }, { 116, 44, 4, 72 } };
  g_autoptr (PtmImage) master = make_plain (160, 160, 100, 100, 100, 255);
  g_autoptr (PtmImage) rounded = make_plain (160, 160, 101, 99, 102, 255);
  g_autoptr (PtmImage) painted = paint (master, &inside, 1, 0x40);
  g_autoptr (PtmImage) circled = paint (master, ring, 4, 0x40);
  g_autoptr (PtmMask) mask = make_rect_mask (160, 160, (PtmRect){ 55, 55, 40, 40 });
  g_autoptr (PtmMask) all = make_rect_mask (160, 160, (PtmRect){ 0, 0, 160, 160 });
  g_autoptr (PtmChangeMap) none = ptm_change_map_new (master, rounded, mask, 2);
  g_autoptr (PtmChangeMap) in_region = ptm_change_map_new (master, painted, mask, 2);
  g_autoptr (PtmChangeMap) around = ptm_change_map_new (master, circled, mask, 2);
  g_autoptr (PtmChangeMap) hidden = ptm_change_map_new (master, circled, all, 2);

  g_assert_cmpuint (none->pixels + none->areas->len, ==, 0);
  g_assert_cmpint (none->map[0], ==, 2);
  g_assert_cmpuint (in_region->pixels + in_region->areas->len, ==, 0);
  g_assert_cmpuint (around->areas->len, ==, 1);
  assert_rect (get_area (around, 0)->bounds, 40, 40, 80, 80);
  g_assert_cmpuint (hidden->pixels, ==, 0);
  g_assert_cmpfloat (hidden->share, ==, 0);
}

static void
test_single_pixel (void)
{
  g_autoptr (PtmImage) a = make_plain (1, 1, 0, 0, 0, 255);
  g_autoptr (PtmImage) b = make_plain (1, 1, 0, 0, 0, 0);
  g_autoptr (PtmChangeMap) changes = ptm_change_map_new (a, b, NULL, 2);

  g_assert_cmpuint (changes->pixels, ==, 1);
  g_assert_cmpfloat (changes->share, ==, 1);
  g_assert_cmpint (changes->map[0], ==, 255);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/imaging/change-map/areas", test_areas);
  g_test_add_func ("/imaging/change-map/map", test_map);
  g_test_add_func ("/imaging/change-map/leaks", test_leaks);
  g_test_add_func ("/imaging/change-map/single-pixel", test_single_pixel);
  return g_test_run ();
}
