/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Work on pixels against memcpy of the same picture, turn by turn in one run; medians in milliseconds. */

#include "config.h"

#include <string.h>
#include "bench.h"
#include "ptm-adjust.h"
#include "ptm-compose.h"
#include "ptm-difference.h"
#include "ptm-fill.h"
#include "test-pictures.h"

typedef struct
{
  PtmImage *master;
  PtmImage *answer;
  PtmMask  *mask;
  guint8   *room;
} Case;

static void
copy (gpointer data)
{
  Case *c = data;

  memcpy (c->room, ptm_image_get_pixels (c->master), ptm_image_get_stride (c->master) * ptm_image_get_height (c->master));
}

static void
compose (gpointer data)
{
  Case *c = data;
  g_autoptr (PtmImage) result = ptm_compose (c->master, c->answer, c->mask, 24, NULL);

  g_assert_nonnull (result);
}

static void
count_outside (gpointer data)
{
  Case *c = data;

  g_assert_cmpuint (ptm_compose_count_changed_outside (c->master, c->answer, c->mask), >, 0);
}

static void
measure (gpointer data)
{
  Case         *c = data;
  PtmDifference difference;

  g_assert_true (ptm_difference_measure (c->master, c->answer, &difference, NULL));
}

static void
halve (gpointer data)
{
  Case *c = data;
  g_autoptr (PtmImage) half = ptm_image_scale (c->master, ptm_image_get_width (c->master) / 2, ptm_image_get_height (c->master) / 2);

  g_assert_nonnull (half);
}

static void
enlarge (gpointer data)
{
  Case *c = data;
  g_autoptr (PtmImage) large = ptm_image_scale (c->master, ptm_image_get_width (c->master) * 5 / 4, ptm_image_get_height (c->master) * 5 / 4);

  g_assert_nonnull (large);
}

static void
darken (gpointer data)
{
  Case *c = data;
  g_autoptr (PtmImage) dark = ptm_adjust (c->master, c->mask, &(PtmAdjustment){ -0.12, 1, 0, 1 });

  g_assert_nonnull (dark);
}

static void
blur (gpointer data)
{
  Case *c = data;
  g_autoptr (PtmImage) blurred = ptm_adjust_blur (c->master, c->mask, 6);

  g_assert_nonnull (blurred);
}

static void
stroke (gpointer data)
{
  Case *c = data;

  ptm_mask_stroke_begin (c->mask, &(PtmBrush){ 32, 0.5, PTM_MASK_ADD }, 50, 1900, 1, NULL);
  for (int i = 0; i < 100; i++)
    ptm_mask_stroke_to (c->mask, 50 + 18 * i, 1900 - 4 * i, 1, NULL);
  ptm_mask_stroke_cancel (c->mask, NULL);
}

static void
fill (gpointer data)
{
  Case *c = data;
  g_autoptr (PtmImage) filled = ptm_fill_remove (c->master, c->mask, NULL, NULL, NULL, NULL);

  g_assert_nonnull (filled);
}

static void
run (int side, gboolean only_fill)
{
  Case c = { make_photo (side, side, 1), make_photo (side, side, 2), make_rect_mask (side, side, (PtmRect){ side / 4, side / 4, side * 39 / 100, side * 39 / 100 }), g_malloc0 ((gsize)side * side * 4) };

  g_print ("%dx%d, region of 15 %%\n", side, side);
  bench_compare ("fill", "ours", fill, "memcpy", copy, &c, 3);
  if (!only_fill)
    {
      bench_compare ("compose", "ours", compose, "memcpy", copy, &c, 9);
      bench_compare ("count changed outside", "ours", count_outside, "memcpy", copy, &c, 9);
      bench_compare ("difference", "ours", measure, "memcpy", copy, &c, 5);
      bench_compare ("scale to 50 %", "ours", halve, "memcpy", copy, &c, 9);
      bench_compare ("scale to 125 %", "ours", enlarge, "memcpy", copy, &c, 5);
      bench_compare ("darken the region", "ours", darken, "memcpy", copy, &c, 5);
      bench_compare ("blur the region", "ours", blur, "memcpy", copy, &c, 5);
      bench_compare ("100 events of a stroke", "ours", stroke, "memcpy", copy, &c, 9);
    }

  ptm_image_unref (c.master);
  ptm_image_unref (c.answer);
  ptm_mask_unref (c.mask);
  g_free (c.room);
}

int
main (void)
{
  run (1024, TRUE);
  run (2048, FALSE);

  return 0;
}
