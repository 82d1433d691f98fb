/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What has changed between two pictures, told in words, and giving up. */

#include "config.h"

#include <string.h>
#include "canvas-fixture.h"
#include "ptm-changes.h"

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
  PtmColor colors[] = { { 0, 0, 0, 255 }, { 255, 0, 0, 255 }, { 136, 128, 128, 255 } };
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/canvas/changes/words", test_words);
  g_test_add_func ("/canvas/changes/giving-up", test_giving_up);

  return g_test_run ();
}
