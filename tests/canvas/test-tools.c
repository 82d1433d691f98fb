/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Each tool against a mask computed here, by the pointer; how marks join the region; every step taken back. */

#include "config.h"

#include <math.h>
#include <string.h>
#include "canvas-fixture.h"
#include "ptm-color.h"
#include "tools-fixture.h"

static void
test_rectangle (ToolsFixture *fixture, gconstpointer data)
{
  ptm_canvas_set_tool (fixture->canvas, PTM_TOOL_RECTANGLE);
  tools_drag (fixture->canvas, 200.5, 150.5, 100.5, 90.5, 0, 0);
  tools_assert_shape (fixture->canvas, tools_in_rectangle, 0, 0);
  g_assert_cmpstr (fixture->said, ==, "Rectangle, 5 % of the picture");
}

static void
test_ellipse (ToolsFixture *fixture, gconstpointer data)
{
  ptm_canvas_set_tool (fixture->canvas, PTM_TOOL_ELLIPSE);
  tools_drag (fixture->canvas, 100.5, 90.5, 200.5, 150.5, 0, 0);
  tools_assert_shape (fixture->canvas, tools_in_ellipse, 12, 4);
  g_assert_cmpstr (fixture->said, ==, "Ellipse, 4 % of the picture");
}

static void
test_square_and_centre (ToolsFixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;
  PtmRect    bounds;

  /* Nothing is marked yet, so keys held at the press are about the shape. */
  ptm_canvas_set_tool (canvas, PTM_TOOL_RECTANGLE);
  tools_drag (canvas, 50.5, 50.5, 90.5, 70.5, GDK_SHIFT_MASK, GDK_SHIFT_MASK);
  bounds = ptm_mask_get_bounds (ptm_canvas_get_mask (canvas));
  g_assert_cmpint (bounds.width, ==, 41);
  g_assert_cmpint (bounds.height, ==, 41);

  ptm_canvas_clear_region (canvas);
  tools_drag (canvas, 200.5, 150.5, 220.5, 160.5, GDK_ALT_MASK, GDK_ALT_MASK);
  bounds = ptm_mask_get_bounds (ptm_canvas_get_mask (canvas));
  g_assert_cmpint (bounds.x, ==, 180);
  g_assert_cmpint (bounds.y, ==, 140);
  g_assert_cmpint (bounds.width, ==, 41);
  g_assert_cmpint (bounds.height, ==, 21);
}

/* With a region, keys at the press say how the shape joins; pressed later they are about the shape. */
static void
test_modes (ToolsFixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;

  ptm_canvas_set_tool (canvas, PTM_TOOL_RECTANGLE);
  tools_drag (canvas, 10.5, 10.5, 109.5, 109.5, 0, 0);
  tools_drag (canvas, 50.5, 50.5, 149.5, 69.5, GDK_ALT_MASK, GDK_ALT_MASK);
  g_assert_cmpint (tools_get_coverage (canvas, 60, 60), ==, 0);
  g_assert_cmpint (tools_get_coverage (canvas, 20, 60), ==, 255);
  g_assert_cmpint (tools_get_coverage (canvas, 120, 60), ==, 0);
  tools_drag (canvas, 0.5, 0.5, 29.5, 29.5, GDK_ALT_MASK | GDK_SHIFT_MASK, GDK_ALT_MASK | GDK_SHIFT_MASK);
  g_assert_cmpint (tools_get_coverage (canvas, 20, 20), ==, 255);
  g_assert_cmpint (tools_get_coverage (canvas, 40, 40), ==, 0);
  g_assert_cmpint (tools_get_coverage (canvas, 5, 5), ==, 0);

  ptm_canvas_set_region_mode (canvas, PTM_MASK_COMBINE_REPLACE);
  tools_drag (canvas, 300.5, 200.5, 309.5, 209.5, 0, 0);
  g_assert_cmpint (tools_get_coverage (canvas, 20, 20), ==, 0);
  tools_drag (canvas, 200.5, 200.5, 209.5, 204.5, GDK_SHIFT_MASK, GDK_SHIFT_MASK);
  g_assert_cmpint (tools_get_coverage (canvas, 305, 205), ==, 255);
  g_assert_cmpint (tools_get_coverage (canvas, 205, 207), ==, 0);
  tools_drag (canvas, 200.5, 100.5, 209.5, 104.5, 0, GDK_SHIFT_MASK);
  g_assert_cmpint (tools_get_coverage (canvas, 205, 108), ==, 255);
  g_assert_cmpint (tools_get_coverage (canvas, 305, 205), ==, 0);
}

static void
test_lasso (ToolsFixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;

  ptm_canvas_set_tool (canvas, PTM_TOOL_LASSO);
  tools_press (canvas, 100.5, 50.5, 0);
  tools_move (canvas, 200.5, 50.5, 0);
  tools_move (canvas, 300.5, 50.5, 0);
  tools_move (canvas, 100.5, 250.5, 0);
  ptm_canvas_stroke_end (canvas);
  tools_assert_shape (canvas, tools_in_triangle, 10, 6);

  /* Far outside and back: what is in the picture counts. */
  ptm_canvas_clear_region (canvas);
  tools_press (canvas, 350.5, 100.5, 0);
  tools_move (canvas, 9000, 100.5, 0);
  tools_move (canvas, 9000, 200.5, 0);
  tools_move (canvas, 350.5, 200.5, 0);
  ptm_canvas_stroke_end (canvas);
  g_assert_cmpint (tools_get_coverage (canvas, 399, 150), ==, 255);
  g_assert_cmpint (tools_get_coverage (canvas, 349, 150), ==, 0);
}

static void
test_polygon (ToolsFixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;

  ptm_canvas_set_tool (canvas, PTM_TOOL_POLYGON);
  tools_click (canvas, 100.5, 50.5, 0);
  tools_click (canvas, 300.5, 50.5, 0);
  tools_click (canvas, 390.5, 290.5, 0);
  g_assert_true (ptm_canvas_can_undo (canvas));
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_BackSpace, 0));
  tools_click (canvas, 100.5, 250.5, 0);
  g_assert_false (ptm_canvas_has_region (canvas));
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Return, 0));
  tools_assert_shape (canvas, tools_in_triangle, 10, 6);
  ptm_canvas_undo (canvas);
  g_assert_false (ptm_canvas_has_region (canvas));

  /* A double click closes, Escape leaves, and undo takes back corners before it takes back regions. */
  tools_click (canvas, 10.5, 10.5, 0);
  tools_click (canvas, 60.5, 10.5, 0);
  tools_click (canvas, 60.5, 60.5, 0);
  tools_click (canvas, 60.5, 60.5, 0);
  g_assert_cmpint (tools_get_coverage (canvas, 50, 20), ==, 255);
  tools_click (canvas, 200.5, 10.5, 0);
  ptm_canvas_undo (canvas);
  g_assert_cmpint (tools_get_coverage (canvas, 50, 20), ==, 255);
  tools_click (canvas, 200.5, 10.5, 0);
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Escape, 0));
  g_assert_false (ptm_canvas_key_pressed (canvas, GDK_KEY_Escape, 0));
}

/* Two fingers zoom in the middle of a polygon: the corner of the first one goes, the others stay. */
static void
test_abort (ToolsFixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;

  ptm_canvas_set_tool (canvas, PTM_TOOL_POLYGON);
  tools_click (canvas, 100.5, 50.5, 0);
  tools_click (canvas, 300.5, 50.5, 0);
  tools_press (canvas, 390.5, 290.5, 0);
  ptm_canvas_stroke_abort (canvas);
  tools_click (canvas, 100.5, 250.5, 0);
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Return, 0));
  tools_assert_shape (canvas, tools_in_triangle, 10, 6);

  ptm_canvas_set_tool (canvas, PTM_TOOL_BRUSH);
  tools_press (canvas, 20.5, 20.5, 0);
  ptm_canvas_stroke_abort (canvas);
  tools_assert_shape (canvas, tools_in_triangle, 10, 6);
}

static void
test_wand (ToolsFixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;

  ptm_canvas_set_tool (canvas, PTM_TOOL_WAND);
  tools_click (canvas, 200.5, 150.5, 0);
  tools_wait_for_work (canvas);
  for (int y = 0; y < TOOLS_HEIGHT; y++)
    for (int x = 0; x < TOOLS_WIDTH; x++)
      g_assert_cmpint (tools_get_coverage (canvas, x, y), ==, hypot (x + 0.5 - 200, y + 0.5 - 150) < 60 ? 255 : 0);

  /* Dragging to the right takes in everything in the end, as one step. */
  tools_press (canvas, 200.5, 150.5, 0);
  tools_move (canvas, 399, 150.5, 0);
  ptm_canvas_stroke_flush (canvas);
  g_assert_cmpfloat (canvas->wand_tolerance, >, PTM_CANVAS_WAND_TOLERANCE + 0.1);
  tools_move (canvas, 1500, 150.5, 0);
  ptm_canvas_stroke_end (canvas);
  tools_wait_for_work (canvas);
  g_assert_cmpfloat (canvas->wand_tolerance, ==, PTM_CANVAS_MAX_TOLERANCE);
  g_assert_cmpint (tools_get_coverage (canvas, 5, 5), ==, 255);
  ptm_canvas_undo (canvas);
  g_assert_cmpint (tools_get_coverage (canvas, 5, 5), ==, 0);
  g_assert_cmpint (tools_get_coverage (canvas, 200, 150), ==, 255);

  /* Escape while it is dragged leaves the region as it was. */
  tools_press (canvas, 5.5, 5.5, 0);
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Escape, 0));
  tools_wait_for_work (canvas);
  g_assert_cmpint (tools_get_coverage (canvas, 5, 5), ==, 0);
}

static gboolean
has_region (gpointer canvas)
{
  return ptm_canvas_has_region (canvas);
}

static void
test_scissors (ToolsFixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;

  ptm_canvas_set_tool (canvas, PTM_TOOL_SCISSORS);
  for (int i = 0; i < 5; i++)
    tools_click (canvas, 200 + 60 * cos (i * 2 * M_PI / 5), 150 + 60 * sin (i * 2 * M_PI / 5), 0);
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_BackSpace, 0));
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Return, 0));
  fixture_wait (has_region, canvas);
  /* Straight lines between the four corners would miss a third of the disc. */
  tools_assert_shape (canvas, tools_in_disc, 255, 60 * 2 * M_PI * 1.5);
  ptm_canvas_undo (canvas);
  g_assert_false (ptm_canvas_has_region (canvas));
}

static void
test_object (ToolsFixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;
  gboolean   refining;

  ptm_canvas_set_tool (canvas, PTM_TOOL_OBJECT);
  tools_drag (canvas, 170.5, 150.5, 230.5, 150.5, 0, 0);
  g_assert_nonnull (canvas->working);
  tools_wait_for_work (canvas);
  tools_assert_shape (canvas, tools_in_disc, 255, 60 * 2 * M_PI);
  g_object_get (canvas, "refining", &refining, NULL);
  g_assert_true (refining);

  /* What is stroked away is not in it any more; that is a step of its own. */
  tools_drag (canvas, 200.5, 92.5, 200.5, 98.5, GDK_ALT_MASK, GDK_ALT_MASK);
  tools_wait_for_work (canvas);
  g_assert_cmpint (tools_get_coverage (canvas, 200, 95), <, 128);
  ptm_canvas_undo (canvas);
  g_assert_cmpint (tools_get_coverage (canvas, 200, 95), ==, 255);

  /* Stopped work leaves everything as it was. */
  tools_drag (canvas, 20.5, 20.5, 60.5, 20.5, 0, 0);
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Escape, 0));
  tools_wait_for_work (canvas);
  g_assert_cmpint (tools_get_coverage (canvas, 30, 20), ==, 0);
}

static void
test_object_box (ToolsFixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;

  ptm_canvas_set_tool (canvas, PTM_TOOL_OBJECT);
  ptm_canvas_set_object_box (canvas, TRUE);
  tools_drag (canvas, 120, 70, 280, 230, 0, 0);
  tools_wait_for_work (canvas);
  tools_assert_shape (canvas, tools_in_disc, 255, 60 * 2 * M_PI);
}

static void
test_smoothing (ToolsFixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;

  ptm_canvas_set_tool (canvas, PTM_TOOL_BRUSH);
  ptm_canvas_set_brush_size (canvas, 6);
  ptm_canvas_set_brush_smoothing (canvas, 0.8);
  tools_press (canvas, 50.5, 150.5, 0);
  for (int x = 51; x <= 350; x++)
    tools_move (canvas, x + 0.5, x % 2 == 0 ? 142.5 : 158.5, 0);
  ptm_canvas_stroke_end (canvas);
  /* The middle of the zigzag is painted, its tips are not; but the stroke ends where the pointer did. */
  g_assert_cmpint (tools_get_coverage (canvas, 200, 150), ==, 255);
  g_assert_cmpint (tools_get_coverage (canvas, 200, 158), ==, 0);
  g_assert_cmpint (tools_get_coverage (canvas, 350, 142), ==, 255);
}

static void
test_hardness (ToolsFixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;
  int        last = 255;

  ptm_canvas_set_tool (canvas, PTM_TOOL_BRUSH);
  ptm_canvas_set_brush_size (canvas, 80);
  ptm_canvas_set_brush_hardness (canvas, 0);
  tools_click (canvas, 200.5, 150.5, 0);
  for (int x = 200; x < 245; x++)
    {
      g_assert_cmpint (tools_get_coverage (canvas, x, 150), <=, last);
      last = tools_get_coverage (canvas, x, 150);
    }
  g_assert_cmpint (tools_get_coverage (canvas, 220, 150), >, 60);
  g_assert_cmpint (tools_get_coverage (canvas, 220, 150), <, 200);
}

/* A pen's pressure comes with each point: the stroke grows with it. */
static void
test_pen (ToolsFixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;
  double     x = 100.5, y = 150.5;
  int        widths[2] = { 0, 0 };

  ptm_canvas_set_tool (canvas, PTM_TOOL_BRUSH);
  ptm_canvas_set_brush_size (canvas, 40);
  ptm_canvas_view_from_image (&canvas->view, 100.5, 150.5, &x, &y);
  g_assert_true (ptm_canvas_stroke_begin (canvas, x, y, 0.1, 0));
  for (int i = 1; i <= 200; i++)
    {
      ptm_canvas_view_from_image (&canvas->view, 100.5 + i, 150.5, &x, &y);
      ptm_canvas_stroke_move (canvas, x, y, 0.1 + 0.9 * i / 200, 0);
    }
  ptm_canvas_stroke_end (canvas);
  for (int i = 0; i < TOOLS_HEIGHT; i++)
    {
      widths[0] += tools_get_coverage (canvas, 110, i) > 127;
      widths[1] += tools_get_coverage (canvas, 290, i) > 127;
    }
  g_assert_cmpint (widths[0], >=, 4);
  g_assert_cmpint (widths[0], <=, 8);
  g_assert_cmpint (widths[1], >=, 36);
  g_assert_cmpint (widths[1], <=, 40);
  /* The other end of the pen erases. */
  ptm_canvas_view_from_image (&canvas->view, 290.5, 150.5, &x, &y);
  g_assert_true (ptm_canvas_stroke_begin (canvas, x, y, 1, GDK_CONTROL_MASK));
  ptm_canvas_stroke_end (canvas);
  g_assert_cmpint (tools_get_coverage (canvas, 290, 150), ==, 0);
}

static void
test_changes (ToolsFixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;

  ptm_canvas_set_tool (canvas, PTM_TOOL_RECTANGLE);
  tools_drag (canvas, 100.5, 100.5, 199.5, 199.5, 0, 0);
  ptm_canvas_change_region (canvas, PTM_REGION_GROW, 10);
  tools_wait_for_work (canvas);
  g_assert_cmpint (tools_get_coverage (canvas, 91, 150), ==, 255);
  g_assert_cmpint (tools_get_coverage (canvas, 88, 150), ==, 0);
  ptm_canvas_change_region (canvas, PTM_REGION_SHRINK, 20);
  tools_wait_for_work (canvas);
  g_assert_cmpint (tools_get_coverage (canvas, 107, 150), ==, 0);
  g_assert_cmpint (tools_get_coverage (canvas, 112, 150), ==, 255);
  ptm_canvas_change_region (canvas, PTM_REGION_FEATHER, 8);
  tools_wait_for_work (canvas);
  g_assert_cmpint (tools_get_coverage (canvas, 110, 150), >, 64);
  g_assert_cmpint (tools_get_coverage (canvas, 110, 150), <, 192);
  ptm_canvas_change_region (canvas, PTM_REGION_SMOOTH, 8);
  tools_wait_for_work (canvas);
  for (int i = 0; i < 3; i++)
    ptm_canvas_undo (canvas);
  g_assert_cmpint (tools_get_coverage (canvas, 91, 150), ==, 255);
  ptm_canvas_undo (canvas);
  g_assert_cmpint (tools_get_coverage (canvas, 91, 150), ==, 0);
  tools_drag (canvas, 140.5, 140.5, 159.5, 159.5, GDK_ALT_MASK, GDK_ALT_MASK);
  g_assert_cmpint (tools_get_coverage (canvas, 150, 150), ==, 0);
  ptm_canvas_change_region (canvas, PTM_REGION_FILL_HOLES, 0);
  tools_wait_for_work (canvas);
  g_assert_cmpint (tools_get_coverage (canvas, 150, 150), ==, 255);
}

/* A thousand steps of all kinds come back one by one, byte for byte. */
static void
test_thousand_steps (ToolsFixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  const PtmToolKind kinds[] = { PTM_TOOL_BRUSH, PTM_TOOL_ELLIPSE, PTM_TOOL_RECTANGLE, PTM_TOOL_LASSO, PTM_TOOL_ERASER };

  ptm_canvas_set_brush_size (canvas, 30);
  for (int i = 0; i < 1000; i++)
    {
      ptm_canvas_set_tool (canvas, kinds[i % 5]);
      tools_press (canvas, i * 37 % TOOLS_WIDTH, i * 53 % TOOLS_HEIGHT, i % 7 == 0 ? GDK_ALT_MASK : 0);
      tools_move (canvas, (i * 37 + 60) % TOOLS_WIDTH, (i * 53 + 10) % TOOLS_HEIGHT, 0);
      tools_move (canvas, (i * 41 + 90) % TOOLS_WIDTH, (i * 59 + 80) % TOOLS_HEIGHT, 0);
      ptm_canvas_stroke_end (canvas);
      if (i % 50 == 49)
        g_ptr_array_add (states, g_bytes_new (ptm_mask_get_coverage (ptm_canvas_get_mask (canvas)), TOOLS_WIDTH * TOOLS_HEIGHT));
    }
  for (int i = 999; i >= 0 && ptm_canvas_can_undo (canvas); i--)
    ptm_canvas_undo (canvas);
  g_assert_false (ptm_canvas_has_region (canvas));
  while (ptm_canvas_can_redo (canvas))
    ptm_canvas_redo (canvas);
  g_assert_cmpmem (ptm_mask_get_coverage (ptm_canvas_get_mask (canvas)), TOOLS_WIDTH * TOOLS_HEIGHT,
                   g_bytes_get_data (g_ptr_array_index (states, states->len - 1), NULL), TOOLS_WIDTH * TOOLS_HEIGHT);
}

static gboolean
has_rested (gpointer canvas)
{
  return PTM_CANVAS (canvas)->coast_id == 0;
}

/* Thrown at 1 px/ms, it goes on for 1000 / 4 px in all, and stops at once when it is held. */
static void
test_coasting (ToolsFixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;
  double     x, y, moved_x, moved_y;

  ptm_canvas_set_zoom (canvas, 8);
  ptm_canvas_view_from_image (&canvas->view, 200, 150, &x, &y);
  ptm_canvas_coast (canvas, 1, 0);
  fixture_wait (has_rested, canvas);
  ptm_canvas_view_from_image (&canvas->view, 200, 150, &moved_x, &moved_y);
  g_assert_cmpfloat_with_epsilon (moved_x - x, 250 - 5, 10);
  g_assert_cmpfloat_with_epsilon (moved_y - y, 0, 1);
  ptm_canvas_coast (canvas, NAN, 1);
  g_assert_true (has_rested (canvas));
  ptm_canvas_coast (canvas, -1, 1);
  ptm_canvas_rest (canvas);
  g_assert_true (has_rested (canvas));
}

/* The color stands out from what is below: it is far from it, and dashes, hatch and tint are seen on it. */
static void
test_color (ToolsFixture *fixture, gconstpointer data)
{
  const guint8 grounds[][3] = { { 200, 30, 30 }, { 40, 150, 50 }, { 128, 128, 128 }, { 30, 60, 200 }, { 250, 250, 250 }, { 5, 5, 5 }, { 250, 200, 0 }, { 255, 40, 160 } };

  for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
    {
      guint8 *pixels = g_malloc (TOOLS_WIDTH * TOOLS_HEIGHT * 4);
      g_autoptr (PtmImage) image = NULL;
      const GdkRGBA *color;
      double         distance;

      for (int k = 0; k < TOOLS_WIDTH * TOOLS_HEIGHT; k++)
        {
          memcpy (pixels + 4 * k, grounds[i], 3);
          pixels[4 * k + 3] = 255;
        }
      image = ptm_image_new_take (TOOLS_WIDTH, TOOLS_HEIGHT, pixels);
      ptm_canvas_set_picture (fixture->canvas, image, NULL, NULL);
      ptm_canvas_invert_region (fixture->canvas);
      color = ptm_region_overlay_get_color (fixture->canvas->overlay);
      distance = ptm_color_delta_e (PTM_RGB (grounds[i][0], grounds[i][1], grounds[i][2]), PTM_RGB ((guint8)(255 * color->red), (guint8)(255 * color->green), (guint8)(255 * color->blue)));
      g_assert_cmpfloat (distance, >, 35);
      ptm_canvas_invert_region (fixture->canvas);
    }
}

/* The picture may go while something is looked for. */
static void
test_picture_changes (ToolsFixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;
  g_autoptr (PtmImage) other = fixture_image (100, 80, 255, 3);

  ptm_canvas_set_tool (canvas, PTM_TOOL_OBJECT);
  tools_drag (canvas, 170.5, 150.5, 230.5, 150.5, 0, 0);
  ptm_canvas_set_picture (canvas, other, NULL, NULL);
  tools_wait_for_work (canvas);
  g_assert_false (ptm_canvas_has_region (canvas));
  ptm_canvas_set_tool (canvas, PTM_TOOL_SCISSORS);
  ptm_canvas_set_picture (canvas, NULL, NULL, NULL);
  ptm_canvas_set_picture (canvas, other, NULL, NULL);
  tools_click (canvas, 10, 10, 0);
  tools_click (canvas, 60, 10, 0);
  ptm_canvas_set_picture (canvas, NULL, NULL, NULL);
}

static void
add (const char *path, void (*test) (ToolsFixture *fixture, gconstpointer data))
{
  g_test_add (path, ToolsFixture, NULL, tools_set_up, test, tools_tear_down);
}

int
main (int argc, char **argv)
{
  if (!fixture_init (&argc, &argv))
    return 0;

  add ("/canvas/tools/rectangle", test_rectangle);
  add ("/canvas/tools/ellipse", test_ellipse);
  add ("/canvas/tools/square-and-centre", test_square_and_centre);
  add ("/canvas/tools/modes", test_modes);
  add ("/canvas/tools/lasso", test_lasso);
  add ("/canvas/tools/polygon", test_polygon);
  add ("/canvas/tools/abort", test_abort);
  add ("/canvas/tools/wand", test_wand);
  add ("/canvas/tools/scissors", test_scissors);
  add ("/canvas/tools/object", test_object);
  add ("/canvas/tools/object-box", test_object_box);
  add ("/canvas/tools/smoothing", test_smoothing);
  add ("/canvas/tools/hardness", test_hardness);
  add ("/canvas/tools/pen", test_pen);
  add ("/canvas/tools/changes", test_changes);
  add ("/canvas/tools/thousand-steps", test_thousand_steps);
  add ("/canvas/tools/coasting", test_coasting);
  add ("/canvas/tools/color", test_color);
  add ("/canvas/tools/picture-changes", test_picture_changes);

  return g_test_run ();
}
