/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Regions in a large picture, which are laid beside the main loop: they arrive as one step, and nothing that was marked is lost by
 * going on at once. */

#include "config.h"

#include "canvas-fixture.h"
#include "ptm-canvas-private.h"

/* Beyond what is done within a frame. */
#define SIDE 2100

typedef struct
{
  GtkWidget *window;
  PtmCanvas *canvas;
} Fixture;

static gboolean
is_shown (gpointer canvas)
{
  return ptm_tile_store_is_ready (PTM_CANVAS (canvas)->front) && PTM_CANVAS (canvas)->view.width > 300;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PtmImage) image = fixture_image (SIDE, SIDE, 255, 1);

  fixture->canvas = PTM_CANVAS (g_object_ref_sink (ptm_canvas_new ()));
  fixture->window = fixture_show (GTK_WIDGET (fixture->canvas), 400, 400);
  ptm_canvas_set_picture (fixture->canvas, image, NULL, NULL);
  fixture_wait (is_shown, fixture->canvas);
  ptm_canvas_zoom_fit (fixture->canvas);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_let_go (fixture->canvas);
}

static void
drag (Fixture *fixture, PtmToolKind tool, double from, double to)
{
  double x, y, end_x, end_y;

  ptm_canvas_set_tool (fixture->canvas, tool);
  ptm_canvas_view_from_image (&fixture->canvas->view, from, from, &x, &y);
  ptm_canvas_view_from_image (&fixture->canvas->view, to, to, &end_x, &end_y);
  g_assert_true (ptm_canvas_stroke_begin (fixture->canvas, x, y, 1, 0));
  ptm_canvas_stroke_move (fixture->canvas, end_x, end_y, 1, 0);
  ptm_canvas_stroke_end (fixture->canvas);
}

static gboolean
has_region (gpointer canvas)
{
  return ptm_canvas_has_region (canvas);
}

static void
test_arrives (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;
  PtmRect    bounds;

  drag (fixture, PTM_TOOL_RECTANGLE, 500, 1500);
  g_assert_false (ptm_canvas_has_region (canvas));
  fixture_wait (has_region, canvas);
  bounds = ptm_mask_get_bounds (ptm_canvas_get_mask (canvas));
  g_assert_cmpint (ABS (bounds.x - 500), <, 12);
  g_assert_cmpint (ABS (bounds.width - 1000), <, 20);
  g_assert_true (ptm_canvas_can_undo (canvas));
  ptm_canvas_undo (canvas);
  g_assert_false (ptm_canvas_has_region (canvas));
  g_assert_false (ptm_canvas_can_undo (canvas));
  ptm_canvas_redo (canvas);
  g_assert_true (ptm_canvas_has_region (canvas));
}

/* The next shape, all of the region turned round, and sending it away: each builds on the one before. */
static void
test_going_on (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;
  gsize      all = (gsize)SIDE * SIDE, marked;
  g_autoptr (PtmMask) sent = NULL;

  drag (fixture, PTM_TOOL_RECTANGLE, 200, 800);
  ptm_canvas_set_region_mode (canvas, PTM_MASK_COMBINE_ADD);
  drag (fixture, PTM_TOOL_ELLIPSE, 1200, 1800);
  sent = ptm_canvas_dup_mask (canvas);
  marked = all - ptm_mask_count_outside (sent);
  g_assert_cmpuint (marked, >, 600 * 600 * 16 / 10);
  g_assert_cmpuint (marked, <, 600 * 600 * 20 / 10);
  ptm_canvas_invert_region (canvas);
  g_assert_cmpuint (ptm_mask_count_outside (ptm_canvas_get_mask (canvas)), <=, marked);
  ptm_canvas_clear_region (canvas);
  ptm_canvas_undo (canvas);
  g_assert_cmpfloat (ptm_canvas_get_region_fraction (canvas), >, 0.5);
  ptm_canvas_undo (canvas);
  ptm_canvas_undo (canvas);
  g_assert_cmpfloat (ptm_canvas_get_region_fraction (canvas), <, 0.1);
  ptm_canvas_undo (canvas);
  g_assert_false (ptm_canvas_can_undo (canvas));
}

/* Another version gives up what was being laid on the one before. */
static void
test_other_picture (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PtmImage) other = fixture_image (SIDE, SIDE, 255, 2);
  g_autoptr (PtmImage) small = fixture_image (40, 40, 255, 2);

  drag (fixture, PTM_TOOL_RECTANGLE, 200, 800);
  ptm_canvas_set_picture (fixture->canvas, other, NULL, NULL);
  g_assert_null (fixture->canvas->job);
  drag (fixture, PTM_TOOL_ELLIPSE, 200, 800);
  ptm_canvas_set_picture (fixture->canvas, small, NULL, NULL);
  fixture_wait (is_shown, fixture->canvas);
  g_assert_false (ptm_canvas_has_region (fixture->canvas));
}

/* The window may be closed at any moment. */
static void
test_leaving (Fixture *fixture, gconstpointer data)
{
  drag (fixture, PTM_TOOL_ELLIPSE, 200, 1800);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  if (!fixture_init (&argc, &argv))
    return 0;

  add ("/canvas/region-lay/arrives", test_arrives);
  add ("/canvas/region-lay/going-on", test_going_on);
  add ("/canvas/region-lay/other-picture", test_other_picture);
  add ("/canvas/region-lay/leaving", test_leaving);

  return g_test_run ();
}
