/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What the canvas asks of pixels: registration, seam, regions and local versions. Medians in milliseconds beside the
 * goal of each, and as multiples of memcpy of the same picture, in one run. */

#include "config.h"

#include <string.h>
#include "bench.h"
#include "ptm-effect.h"
#include "ptm-mask-shape.h"
#include "ptm-register.h"
#include "ptm-scissors.h"
#include "ptm-seam.h"
#include "ptm-select.h"
#include "ptm-tone.h"
#include "ptm-transform.h"
#include "ptm-wand.h"
#include "test-detail.h"

typedef struct _Row Row;

typedef struct
{
  const Row *row; /* that is measured */

  PtmImage *master;
  PtmImage *answer;
  PtmMask  *mask;
  guint8   *room;

  /* An object on a ground, what was computed once, and an ellipse. */
  PtmImage    *thing;
  PtmScissors *scissors;
  PtmMask     *ellipse;
} Case;

/* What is made, or else what is done. */
struct _Row
{
  const char *name;
  double      goals[2]; /* at 1024² and 2048²; 0 = none */
  PtmImage *(*image) (Case *c);
  PtmMask *(*mask) (Case *c);
  BenchWork work;
};

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

  ptm_register_measure (c->master, c->answer, c->mask, &registration, NULL);
  g_assert_true (registration.sure);
}

static void
move_back (gpointer data)
{
  Case           *c = data;
  PtmRegistration registration = { TRUE, 6.3, -4.2, 1.01, 0, { 1.01, 0, 0, 1.01 } };
  g_autoptr (PtmImage) back = ptm_register_apply (c->answer, &registration, ptm_image_get_width (c->master), ptm_image_get_height (c->master), NULL);

  g_assert_nonnull (back);
}

static PtmImage *
match_seam (Case *c)
{
  return ptm_seam_match (c->master, c->answer, c->mask, 24, NULL, NULL);
}

static void
draw_lasso (gpointer data)
{
  Case    *c = data;
  PtmPoint points[2000];
  int      side = ptm_mask_get_width (c->mask);
  g_autoptr (PtmMask) mask = NULL;

  for (int i = 0; i < 2000; i++)
    points[i] = (PtmPoint){ side / 2.0 + side * 0.4 * cos (i * G_PI / 1000) * (1 + 0.1 * sin (i * 0.3)), side / 2.0 + side * 0.4 * sin (i * G_PI / 1000) };
  mask = ptm_mask_new_polygon (side, side, points, 2000);
  g_assert_false (ptm_mask_is_empty (mask));
}

static void
wave_wand (gpointer data)
{
  Case *c = data;
  g_autoptr (PtmMask) mask = ptm_mask_new_wand (c->thing, 4, 4, 0.15, TRUE);

  g_assert_false (ptm_mask_is_empty (mask));
}

static void
combine (gpointer data)
{
  Case *c = data;
  g_autoptr (PtmMask) mask = ptm_mask_snapshot (c->mask);

  ptm_mask_combine (mask, c->ellipse, PTM_MASK_COMBINE_ADD, NULL);
}

static PtmMask *
grow (Case *c)
{
  return ptm_mask_grow (c->ellipse, 40);
}

static PtmMask *
smooth (Case *c)
{
  return ptm_mask_smooth (c->ellipse, 12);
}

static PtmMask *
fill_holes (Case *c)
{
  return ptm_mask_fill_holes (c->ellipse);
}

static void
trace (gpointer data)
{
  Case *c = data;
  g_autoptr (GPtrArray) outlines = ptm_mask_trace (c->ellipse);

  g_assert_cmpuint (outlines->len, ==, 1);
}

static void
prepare_scissors (gpointer data)
{
  Case *c = data;
  g_autoptr (PtmScissors) scissors = ptm_scissors_new (c->thing);

  g_assert_nonnull (scissors);
}

static void
cut_along (gpointer data)
{
  Case *c = data;
  int   side = ptm_mask_get_width (c->mask);
  g_autoptr (GArray) path = ptm_scissors_find_path (c->scissors, side / 2 - side * 3 / 10, side / 2, side / 2, side / 2 - side * 3 / 10);

  g_assert_cmpuint (path->len, >, 10);
}

static void
select_object (gpointer data)
{
  Case          *c = data;
  int            side = ptm_mask_get_width (c->mask);
  PtmSelectHints hints = { .box = { side / 8, side / 8, side * 3 / 4, side * 3 / 4 } };
  g_autoptr (PtmMask) mask = ptm_select_object (c->thing, &hints, NULL, NULL);

  g_assert_false (ptm_mask_is_empty (mask));
}

static PtmImage *
resize (Case *c)
{
  return ptm_transform_resize (c->master, ptm_image_get_width (c->master) * 2 / 3, ptm_image_get_height (c->master) * 2 / 3, NULL);
}

static PtmImage *
turn (Case *c)
{
  return ptm_transform_turn (c->master, 1);
}

static PtmImage *
straighten (Case *c)
{
  return ptm_transform_straighten (c->master, 3, NULL);
}

static PtmImage *
change_tone (Case *c)
{
  return ptm_tone_apply (c->master, NULL, &(PtmTone){ 0.1, 1.2, 1.1, 10, 0.02, { { 0 } } }, NULL);
}

static PtmImage *
sharpen (Case *c)
{
  return ptm_effect_sharpen (c->master, NULL, 2, 1);
}

/* A warm disc with grain on a cold ground with grain. */
static PtmImage *
make_thing (int side)
{
  guint8 *pixels = g_malloc ((gsize)side * side * 4);
  guint   seed = 4;

  for (int y = 0; y < side; y++)
    for (int x = 0; x < side; x++)
      {
        gboolean thing = hypot (x - side / 2.0, y - side / 2.0) < side * 0.3;
        guint8  *p = pixels + ((gsize)y * side + x) * 4;
        int      grain = (int)(detail_noise (x, y, 14, 3) * 40) + (int)(next_random (&seed) % 12);

        p[0] = (guint8)((thing ? 150 : 60) + grain);
        p[1] = (guint8)(80 + grain);
        p[2] = (guint8)((thing ? 60 : 130) + grain);
        p[3] = 255;
      }
  return ptm_image_new_take (side, side, pixels);
}

static const Row rows[] = {
  { "register", { 60, 250 }, .work = measure_place },
  { "move back", { 0, 0 }, .work = move_back },
  { "match the seam", { 0, 0 }, .image = match_seam },
  { "lasso of 2,000 points", { 0, 0 }, .work = draw_lasso },
  { "magic wand", { 0, 0 }, .work = wave_wand },
  { "add a region", { 0, 0 }, .work = combine },
  { "grow by 40", { 0, 0 }, .mask = grow },
  { "smooth by 12", { 0, 0 }, .mask = smooth },
  { "fill holes", { 0, 0 }, .mask = fill_holes },
  { "trace the outline", { 0, 0 }, .work = trace },
  { "scissors: prepare", { 0, 0 }, .work = prepare_scissors },
  { "scissors: a path", { 0, 20 }, .work = cut_along },
  { "select an object", { 500, 0 }, .work = select_object },
  { "resize to 2/3", { 0, 0 }, .image = resize },
  { "turn", { 0, 0 }, .image = turn },
  { "straighten", { 0, 0 }, .image = straighten },
  { "tone", { 0, 0 }, .image = change_tone },
  { "sharpen", { 0, 0 }, .image = sharpen },
};

static void
work_on_row (gpointer data)
{
  Case *c = data;
  g_autoptr (PtmImage) image = c->row->image != NULL ? c->row->image (c) : NULL;
  g_autoptr (PtmMask) mask = c->row->mask != NULL ? c->row->mask (c) : NULL;

  if (c->row->work != NULL)
    c->row->work (c);
  else
    g_assert_true (image != NULL || mask != NULL);
}

static void
run (int side, int column, guint rounds)
{
  const double m[4] = { 1.01, 0, 0, 1.01 };
  Case         c = { NULL, make_detail (side, side, 1, detail_still, 0, 0), make_detail (side, side, 1, m, 6.3, -4.2),
                     make_rect_mask (side, side, (PtmRect){ side / 4, side / 4, side * 39 / 100, side * 39 / 100 }), g_malloc0 ((gsize)side * side * 4), make_thing (side) };

  c.scissors = ptm_scissors_new (c.thing);
  c.ellipse = ptm_mask_new_ellipse (side, side, side / 2.0, side / 2.0, side * 0.3, side * 0.25);

  g_print ("%dx%d, region of 15 %%\n", side, side);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      c.row = rows + i;
      bench_goal (c.row->name, work_on_row, copy, &c, rounds, c.row->goals[column]);
    }
  ptm_image_unref (c.master);
  ptm_image_unref (c.answer);
  ptm_mask_unref (c.mask);
  ptm_mask_unref (c.ellipse);
  ptm_image_unref (c.thing);
  ptm_scissors_free (c.scissors);
  g_free (c.room);
}

int
main (void)
{
  run (1024, 0, 9);
  run (2048, 1, 5);
  return 0;
}
