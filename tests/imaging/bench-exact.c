/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What the canvas asks of pixels: registration, seam, leaks, regions and local versions. Medians in milliseconds beside the
 * goal of each, and as multiples of memcpy of the same picture, in one run. */

#include "config.h"

#include <string.h>
#include "bench.h"
#include "ptm-register.h"
#include "test-detail.h"

typedef struct
{
  PtmImage *master;
  PtmImage *answer;
  PtmMask  *mask;
  guint8   *room;
} Case;

typedef struct
{
  const char *name;
  BenchWork   work;
  double      goals[2]; /* at 1024² and 2048²; 0 = none */
} Row;

static void
copy (gpointer data)
{
  Case *c = data;

  memcpy (c->room, ptm_image_get_pixels (c->master), ptm_image_get_stride (c->master) * ptm_image_get_height (c->master));
}

static void
measure_place (gpointer data)
{
  Case           *c = data;
  PtmRegistration registration;

  ptm_register_measure (c->master, c->answer, c->mask, &registration);
  g_assert_true (registration.sure);
}

static void
move_back (gpointer data)
{
  Case           *c = data;
  PtmRegistration registration = { TRUE, 6.3, -4.2, 1.01, 0, { 1.01, 0, 0, 1.01 } };
  g_autoptr (PtmImage) back = ptm_register_apply (c->answer, &registration, ptm_image_get_width (c->master), ptm_image_get_height (c->master));

  g_assert_nonnull (back);
}

static const Row rows[] = {
  { "register", measure_place, { 60, 250 } },
  { "move back", move_back, { 0, 0 } },
};

static void
run (int side, int column, guint rounds)
{
  const double m[4] = { 1.01, 0, 0, 1.01 };
  Case         c = { make_detail (side, side, 1, detail_still, 0, 0), make_detail (side, side, 1, m, 6.3, -4.2),
                     make_rect_mask (side, side, (PtmRect){ side / 4, side / 4, side * 39 / 100, side * 39 / 100 }), g_malloc0 ((gsize)side * side * 4) };

  g_print ("%dx%d, region of 15 %%\n", side, side);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    bench_goal (rows[i].name, rows[i].work, copy, &c, rounds, rows[i].goals[column]);
  ptm_image_unref (c.master);
  ptm_image_unref (c.answer);
  ptm_mask_unref (c.mask);
  g_free (c.room);
}

int
main (void)
{
  run (1024, 0, 9);
  run (2048, 1, 5);
  return 0;
}
