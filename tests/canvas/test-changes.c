/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What has changed between two pictures: levels, counts, heat map, areas, words, and giving up. */

#include "config.h"

#include <string.h>
#include "canvas-fixture.h"
#include "ptm-changes.h"
#include "ptm-color.h"

static const PtmColor gray = { 128, 128, 128, 255 };

static PtmImage *
paint (int width, int height, const PtmRect *boxes, const PtmColor *colors, guint n)
{
  guint8 *pixels = g_malloc ((gsize)width * height * 4);

  for (int i = 0; i < width * height; i++)
    memcpy (pixels + 4 * i, &gray, 4);
  for (guint i = 0; i < n; i++)
    for (int y = boxes[i].y; y < boxes[i].y + boxes[i].height; y++)
      for (int x = boxes[i].x; x < boxes[i].x + boxes[i].width; x++)
        memcpy (pixels + 4 * (y * width + x), colors + i, 4);

  return ptm_image_new_take (width, height, pixels);
}

/* Each pixel against the formula itself. */
static void
test_levels (void)
{
  g_autoptr (PtmImage) a = fixture_image (97, 61, 255, 1);
  g_autoptr (PtmImage) b = fixture_image (97, 61, 255, 2);
  g_autoptr (PtmDifferenceMap) map = ptm_difference_map_new (a, b, NULL, NULL);
  const guint8 *p = ptm_image_get_pixels (a), *q = ptm_image_get_pixels (b);
  gsize         all = 0, visible = 0;

  for (int i = 0; i < 97 * 61; i++)
    {
      double delta = ptm_color_delta_e (PTM_RGB (p[4 * i], p[4 * i + 1], p[4 * i + 2]), PTM_RGB (q[4 * i], q[4 * i + 1], q[4 * i + 2]));
      double level = ptm_difference_map_get_levels (map)[i] * PTM_DIFFERENCE_STEP;

      all += memcmp (p + 4 * i, q + 4 * i, 4) != 0;
      visible += delta > 5;
      if (delta < 60)
        g_assert_cmpfloat (level, >=, delta - 1e-9);
      if (delta > PTM_DIFFERENCE_STEP)
        g_assert_cmpfloat (level, <, delta + PTM_DIFFERENCE_STEP);
    }
  g_assert_cmpuint (ptm_difference_map_count (map, 0), ==, all);
  g_assert_cmpuint (ptm_difference_map_count (map, 5), ==, visible);
  g_assert_cmpuint (visible, >, 0);
  g_assert_cmpuint (visible, <, all);
}

/* One step of one channel counts when every change is asked for; colours below alpha 0 never do. */
static void
test_smallest_change (void)
{
  PtmRect  boxes[] = { { 3, 4, 1, 1 }, { 7, 7, 2, 2 } };
  PtmColor first[] = { { 128, 128, 129, 255 }, { 255, 0, 0, 0 } };
  PtmColor second[] = { gray, { 0, 255, 0, 0 } };
  g_autoptr (PtmImage) a = paint (20, 20, boxes, first, 2);
  g_autoptr (PtmImage) b = paint (20, 20, boxes, second, 2);
  g_autoptr (PtmDifferenceMap) map = ptm_difference_map_new (a, b, NULL, NULL);

  g_assert_cmpuint (ptm_difference_map_count (map, 0), ==, 1);
  g_assert_cmpuint (ptm_difference_map_count (map, 2), ==, 0);
  g_assert_cmpint (ptm_difference_map_get_levels (map)[4 * 20 + 3], >, 0);
}

static void
test_heat (void)
{
  PtmRect  boxes[] = { { 5, 5, 4, 4 }, { 20, 20, 4, 4 } };
  PtmColor colors[] = { { 132, 128, 128, 255 }, { 0, 0, 255, 255 } };
  g_autoptr (PtmImage) a = paint (40, 30, NULL, NULL, 0);
  g_autoptr (PtmImage) b = paint (40, 30, boxes, colors, 2);
  g_autoptr (PtmDifferenceMap) map = ptm_difference_map_new (a, b, NULL, NULL);
  g_autoptr (PtmImage) heat = ptm_difference_map_draw (map, a, 0);
  const guint8 *still = ptm_image_get_pixels (heat), *little = still + 4 * (6 * 40 + 6), *much = still + 4 * (21 * 40 + 21);

  g_assert_true (ptm_image_is_opaque (heat));
  g_assert_cmpint (still[0], ==, still[1]);
  g_assert_cmpint (still[0], <, 64);
  g_assert_cmpint (little[0], >, little[1] + 60);
  g_assert_cmpint (much[1], >, little[1] + 60);
}

static void
test_areas (void)
{
  PtmRect  boxes[] = { { 10, 12, 30, 20 }, { 300, 12, 50, 40 }, { 300, 250, 5, 5 }, { 306, 250, 5, 5 } };
  PtmColor colors[] = { { 0, 0, 0, 255 }, { 255, 0, 0, 255 }, { 0, 0, 0, 255 }, { 0, 0, 0, 255 } };
  g_autoptr (PtmImage) a = paint (400, 300, NULL, NULL, 0);
  g_autoptr (PtmImage) b = paint (400, 300, boxes, colors, 4);
  g_autoptr (PtmDifferenceMap) map = ptm_difference_map_new (a, b, NULL, NULL);
  g_autoptr (GArray) areas = ptm_changed_areas_find (map, 1);
  const PtmChangedArea *area = &g_array_index (areas, PtmChangedArea, 0);

  g_assert_cmpuint (areas->len, ==, 3);
  for (guint i = 0; i < 2; i++)
    {
      const PtmRect *box = boxes + (i == 0 ? 1 : 0);

      g_assert_cmpint (area[i].box.x, ==, box->x);
      g_assert_cmpint (area[i].box.y, ==, box->y);
      g_assert_cmpint (area[i].box.width, ==, box->width);
      g_assert_cmpint (area[i].box.height, ==, box->height);
      g_assert_cmpuint (area[i].n_pixels, ==, box->width * box->height);
    }

  /* Two that lie close together are one. */
  g_assert_cmpuint (area[2].n_pixels, ==, 50);
  g_assert_cmpint (area[2].box.x, ==, 300);
  g_assert_cmpint (area[2].box.width, ==, 11);
}

/* Every changed pixel is in exactly one area, and no area is empty, however the changes lie. */
static void
test_areas_of_noise (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (PtmImage) a = paint (331, 217, NULL, NULL, 0);

  for (guint round = 0; round < 20; round++)
    {
      PtmRect  boxes[40];
      PtmColor colors[40];
      gsize    sum = 0;

      for (guint i = 0; i < 40; i++)
        {
          boxes[i] = (PtmRect){ g_rand_int_range (random, 0, 320), g_rand_int_range (random, 0, 206), g_rand_int_range (random, 1, 12), g_rand_int_range (random, 1, 12) };
          colors[i] = (PtmColor){ (guint8)g_rand_int_range (random, 0, 256), 0, 0, 255 };
        }
      g_autoptr (PtmImage) b = paint (331, 217, boxes, colors, round * 2);
      g_autoptr (PtmDifferenceMap) map = ptm_difference_map_new (a, b, NULL, NULL);
      g_autoptr (GArray) areas = ptm_changed_areas_find (map, 0);

      for (guint i = 0; i < areas->len; i++)
        {
          const PtmChangedArea *area = &g_array_index (areas, PtmChangedArea, i);

          g_assert_cmpuint (area->n_pixels, >, 0);
          g_assert_cmpuint (area->n_pixels, <=, (gsize)area->box.width * area->box.height);
          if (i > 0)
            g_assert_cmpuint (area->n_pixels, <=, area[-1].n_pixels);
          sum += area->n_pixels;
        }
      g_assert_cmpuint (sum, ==, ptm_difference_map_count (map, 0));
    }
}

/* A version drawn at another resolution is laid over the whole picture. */
static void
test_other_size (void)
{
  g_autoptr (PtmImage) a = paint (200, 100, NULL, NULL, 0);
  g_autoptr (PtmImage) b = paint (400, 200, NULL, NULL, 0);
  g_autoptr (PtmDifferenceMap) map = ptm_difference_map_new (a, b, NULL, NULL);

  g_assert_cmpint (ptm_difference_map_get_width (map), ==, 200);
  g_assert_cmpuint (ptm_difference_map_count (map, 0), ==, 0);
}

static gboolean
is_ready (gpointer changes)
{
  return ptm_changes_is_ready (changes);
}

static gboolean
is_only_ours (gpointer object)
{
  return G_OBJECT (object)->ref_count == 1;
}

static void
assert_summary (PtmChanges *changes, const char *expected)
{
  g_autofree char *summary = ptm_changes_dup_summary (changes);

  g_assert_cmpstr (summary, ==, expected);
}

static void
test_words (void)
{
  PtmRect  boxes[] = { { 2, 2, 60, 40 }, { 170, 45, 20, 10 }, { 90, 80, 8, 8 } };
  PtmColor colors[] = { { 0, 0, 0, 255 }, { 255, 0, 0, 255 }, { 131, 128, 128, 255 } };
  g_autoptr (PtmImage) a = paint (200, 100, NULL, NULL, 0);
  g_autoptr (PtmImage) b = paint (200, 100, boxes, colors, 3);
  g_autoptr (PtmImage) all = fixture_image (200, 100, 255, 3);
  g_autoptr (PtmImage) tall = paint (100, 200, NULL, NULL, 0);
  PtmChanges      *changes = ptm_changes_new ();
  g_autofree char *second = NULL;

  assert_summary (changes, "");
  ptm_changes_set_pictures (changes, a, b);
  g_assert_false (ptm_changes_is_ready (changes));
  fixture_wait (is_ready, changes);
  assert_summary (changes, "3 areas changed, the largest at the upper left, 12\u00a0%");
  second = ptm_changes_dup_area_text (changes, 1);
  g_assert_cmpstr (second, ==, "Change 2 of 3, at the right, 20 × 10 pixels");
  g_assert_cmpfloat_with_epsilon (ptm_changes_get_fraction (changes), (2400 + 200 + 64) / 20000.0, 1e-9);

  ptm_changes_set_threshold (changes, 10);
  fixture_wait (is_ready, changes);
  g_assert_cmpuint (ptm_changes_get_n_areas (changes), ==, 2);
  g_assert_null (ptm_changes_get_heat (changes));
  ptm_changes_set_draws_heat (changes, TRUE);
  fixture_wait (is_ready, changes);
  g_assert_cmpint (ptm_image_get_width (ptm_changes_get_heat (changes)), ==, 200);

  ptm_changes_set_pictures (changes, a, all);
  fixture_wait (is_ready, changes);
  assert_summary (changes, "The whole picture changed");
  ptm_changes_set_pictures (changes, a, a);
  fixture_wait (is_ready, changes);
  assert_summary (changes, "Nothing changed");
  ptm_changes_set_pictures (changes, a, tall);
  g_assert_false (ptm_changes_is_possible (changes));
  assert_summary (changes, "The versions have different formats");
  g_assert_cmpuint (ptm_changes_get_n_pixels (changes), ==, 0);
  g_assert_finalize_object (changes);
}

static void
count_cb (PtmChanges *changes, guint *count)
{
  (*count)++;
}

/* Whatever is asked for while something is measured, the last one asked for is what comes. */
static void
test_giving_up (void)
{
  PtmRect  box = { 10, 10, 50, 50 };
  PtmColor black = { 0, 0, 0, 255 };
  g_autoptr (PtmImage) a = paint (600, 400, NULL, NULL, 0);
  g_autoptr (PtmImage) b = paint (600, 400, &box, &black, 1);
  g_autoptr (PtmImage) c = fixture_image (600, 400, 255, 3);
  PtmChanges *changes = ptm_changes_new ();
  guint       count = 0;

  for (guint i = 0; i < 20; i++)
    {
      ptm_changes_set_pictures (changes, a, i % 2 == 0 ? c : b);
      ptm_changes_set_threshold (changes, i);
    }
  fixture_wait (is_ready, changes);
  g_assert_cmpuint (ptm_changes_get_n_pixels (changes), ==, 2500);

  g_signal_connect (changes, "changed", G_CALLBACK (count_cb), &count);
  ptm_changes_set_pictures (changes, a, c);
  ptm_changes_set_pictures (changes, NULL, NULL);
  fixture_wait (is_only_ours, changes);
  g_assert_cmpuint (count, ==, 2);
  g_assert_false (ptm_changes_is_ready (changes));
  g_assert_cmpuint (ptm_changes_get_n_areas (changes), ==, 0);
  g_assert_finalize_object (changes);
}

static void
test_cancelled (void)
{
  g_autoptr (PtmImage) a = fixture_image (64, 64, 255, 1);
  g_autoptr (PtmImage) b = fixture_image (64, 64, 255, 2);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (ptm_difference_map_new (a, b, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/canvas/changes/levels", test_levels);
  g_test_add_func ("/canvas/changes/smallest-change", test_smallest_change);
  g_test_add_func ("/canvas/changes/heat", test_heat);
  g_test_add_func ("/canvas/changes/areas", test_areas);
  g_test_add_func ("/canvas/changes/areas-of-noise", test_areas_of_noise);
  g_test_add_func ("/canvas/changes/other-size", test_other_size);
  g_test_add_func ("/canvas/changes/words", test_words);
  g_test_add_func ("/canvas/changes/giving-up", test_giving_up);
  g_test_add_func ("/canvas/changes/cancelled", test_cancelled);

  return g_test_run ();
}
