/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Each tool against a mask computed here, by pointer and by keyboard alone; how marks join the region; every step taken back. */

#include "config.h"

#include <math.h>
#include <string.h>
#include "canvas-fixture.h"
#include "ptm-canvas-private.h"
#include "ptm-color.h"

#define WIDTH  400
#define HEIGHT 300

typedef struct
{
  GtkWidget *window;
  PtmCanvas *canvas;
  PtmImage  *image;
  char      *said; /* (nullable) */
} Fixture;

static void
said_cb (PtmCanvas *canvas, const char *message, Fixture *fixture)
{
  g_free (fixture->said);
  fixture->said = g_strdup (message);
}

/* A red disc of radius 60 around 200, 150 on green: an object, a color and an edge. */
static PtmImage *
draw_disc (void)
{
  guint8 *pixels = g_malloc (WIDTH * HEIGHT * 4);

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      {
        gboolean inside = hypot (x + 0.5 - 200, y + 0.5 - 150) < 60;
        guint8  *pixel = pixels + 4 * (y * WIDTH + x);

        pixel[0] = inside ? 210 : 30 + x % 3;
        pixel[1] = inside ? 40 : 140 + y % 5;
        pixel[2] = inside ? 40 + x % 2 : 60;
        pixel[3] = 255;
      }

  return ptm_image_new_take (WIDTH, HEIGHT, pixels);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->image = draw_disc ();
  fixture->canvas = PTM_CANVAS (g_object_ref_sink (ptm_canvas_new ()));
  fixture->window = fixture_show (GTK_WIDGET (fixture->canvas), 640, 480);
  g_signal_connect (fixture->canvas, "said", G_CALLBACK (said_cb), fixture);
  ptm_canvas_set_picture (fixture->canvas, fixture->image, "v1", "A disc");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->canvas);
  ptm_image_unref (fixture->image);
  g_free (fixture->said);
}

static guint8
get_coverage (PtmCanvas *canvas, int x, int y)
{
  PtmMask *mask = ptm_canvas_get_mask (canvas);

  return mask != NULL ? ptm_mask_get_coverage (mask)[y * WIDTH + x] : 0;
}

static void
press (PtmCanvas *canvas, double x, double y, GdkModifierType state)
{
  ptm_canvas_view_from_image (&canvas->view, x, y, &x, &y);
  g_assert_true (ptm_canvas_stroke_begin (canvas, x, y, 1, state));
}

static void
move (PtmCanvas *canvas, double x, double y, GdkModifierType state)
{
  ptm_canvas_view_from_image (&canvas->view, x, y, &x, &y);
  ptm_canvas_stroke_move (canvas, x, y, 1, state);
}

static void
drag (PtmCanvas *canvas, double x0, double y0, double x1, double y1, GdkModifierType at_press, GdkModifierType at_end)
{
  press (canvas, x0, y0, at_press);
  move (canvas, x1, y1, at_end);
  ptm_canvas_stroke_end (canvas);
}

static void
click (PtmCanvas *canvas, double x, double y, GdkModifierType state)
{
  press (canvas, x, y, state);
  ptm_canvas_stroke_end (canvas);
}

/* Moves the keyboard's cursor there by single pixels and larger steps, with arrows alone. */
static void
walk (PtmCanvas *canvas, int x, int y)
{
  if (!canvas->cursor_shown)
    ptm_canvas_key_pressed (canvas, GDK_KEY_Right, GDK_CONTROL_MASK);
  while ((int)canvas->cursor_x != x || (int)canvas->cursor_y != y)
    {
      int dx = x - (int)canvas->cursor_x, dy = y - (int)canvas->cursor_y;

      if (dx != 0)
        g_assert_true (ptm_canvas_key_pressed (canvas, dx > 0 ? GDK_KEY_Right : GDK_KEY_Left, ABS (dx) >= 50 ? GDK_SHIFT_MASK : ABS (dx) >= 10 ? 0
                                                                                                                                               : GDK_CONTROL_MASK));
      if (dy != 0)
        g_assert_true (ptm_canvas_key_pressed (canvas, dy > 0 ? GDK_KEY_Down : GDK_KEY_Up, ABS (dy) >= 50 ? GDK_SHIFT_MASK : ABS (dy) >= 10 ? 0
                                                                                                                                            : GDK_CONTROL_MASK));
    }
}

static void
drop (PtmCanvas *canvas, int x, int y)
{
  walk (canvas, x, y);
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_space, 0));
}

static gboolean
is_idle (gpointer canvas)
{
  return PTM_CANVAS (canvas)->job == NULL;
}

static void
wait_for_work (PtmCanvas *canvas)
{
  fixture_wait (is_idle, canvas);
}

/* Coverage of a pixel by a shape, by 16 × 16 points in it. */
typedef gboolean (*Inside) (double x, double y);

static gboolean
in_ellipse (double x, double y)
{
  return pow ((x - 150.5) / 50.5, 2) + pow ((y - 120.5) / 30.5, 2) <= 1;
}

static gboolean
in_triangle (double x, double y)
{
  /* 100.5, 50.5 – 300.5, 50.5 – 100.5, 250.5 */
  return x >= 100.5 && y >= 50.5 && (x - 100.5) + (y - 50.5) <= 200;
}

static gboolean
in_rectangle (double x, double y)
{
  return x >= 100 && x < 201 && y >= 90 && y < 151;
}

static gboolean
in_disc (double x, double y)
{
  return hypot (x - 200, y - 150) < 60;
}

static int
sample (Inside inside, int x, int y)
{
  int n = 0;

  for (int j = 0; j < 16; j++)
    for (int i = 0; i < 16; i++)
      n += inside (x + (i + 0.5) / 16, y + (j + 0.5) / 16);

  return (n * 255 + 128) / 256;
}

/* The largest difference of coverage anywhere, and the sum of all of them in pixels. */
static void
assert_shape (PtmCanvas *canvas, Inside inside, int most, double pixels)
{
  int    largest = 0;
  double sum = 0;

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      {
        int difference = ABS (sample (inside, x, y) - get_coverage (canvas, x, y));

        largest = MAX (largest, difference);
        sum += difference / 255.0;
      }
  g_assert_cmpint (largest, <=, most);
  g_assert_cmpfloat (sum, <=, pixels);
}

static void
test_rectangle (Fixture *fixture, gconstpointer data)
{
  ptm_canvas_set_tool (fixture->canvas, PTM_TOOL_RECTANGLE);
  drag (fixture->canvas, 200.5, 150.5, 100.5, 90.5, 0, 0);
  assert_shape (fixture->canvas, in_rectangle, 0, 0);
  g_assert_cmpstr (fixture->said, ==, "Rectangle, 5 % of the picture");
}

static void
test_ellipse (Fixture *fixture, gconstpointer data)
{
  ptm_canvas_set_tool (fixture->canvas, PTM_TOOL_ELLIPSE);
  drag (fixture->canvas, 100.5, 90.5, 200.5, 150.5, 0, 0);
  assert_shape (fixture->canvas, in_ellipse, 12, 4);
  g_assert_cmpstr (fixture->said, ==, "Ellipse, 4 % of the picture");
}

static void
test_square_and_centre (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;
  PtmRect    bounds;

  /* Nothing is marked yet, so keys held at the press are about the shape. */
  ptm_canvas_set_tool (canvas, PTM_TOOL_RECTANGLE);
  drag (canvas, 50.5, 50.5, 90.5, 70.5, GDK_SHIFT_MASK, GDK_SHIFT_MASK);
  bounds = ptm_mask_get_bounds (ptm_canvas_get_mask (canvas));
  g_assert_cmpint (bounds.width, ==, 41);
  g_assert_cmpint (bounds.height, ==, 41);

  ptm_canvas_clear_region (canvas);
  drag (canvas, 200.5, 150.5, 220.5, 160.5, GDK_ALT_MASK, GDK_ALT_MASK);
  bounds = ptm_mask_get_bounds (ptm_canvas_get_mask (canvas));
  g_assert_cmpint (bounds.x, ==, 180);
  g_assert_cmpint (bounds.y, ==, 140);
  g_assert_cmpint (bounds.width, ==, 41);
  g_assert_cmpint (bounds.height, ==, 21);
}

/* With a region, keys at the press say how the shape joins; pressed later they are about the shape. */
static void
test_modes (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;

  ptm_canvas_set_tool (canvas, PTM_TOOL_RECTANGLE);
  drag (canvas, 10.5, 10.5, 109.5, 109.5, 0, 0);
  drag (canvas, 50.5, 50.5, 149.5, 69.5, GDK_ALT_MASK, GDK_ALT_MASK);
  g_assert_cmpint (get_coverage (canvas, 60, 60), ==, 0);
  g_assert_cmpint (get_coverage (canvas, 20, 60), ==, 255);
  g_assert_cmpint (get_coverage (canvas, 120, 60), ==, 0);
  drag (canvas, 0.5, 0.5, 29.5, 29.5, GDK_ALT_MASK | GDK_SHIFT_MASK, GDK_ALT_MASK | GDK_SHIFT_MASK);
  g_assert_cmpint (get_coverage (canvas, 20, 20), ==, 255);
  g_assert_cmpint (get_coverage (canvas, 40, 40), ==, 0);
  g_assert_cmpint (get_coverage (canvas, 5, 5), ==, 0);

  ptm_canvas_set_region_mode (canvas, PTM_MASK_COMBINE_REPLACE);
  drag (canvas, 300.5, 200.5, 309.5, 209.5, 0, 0);
  g_assert_cmpint (get_coverage (canvas, 20, 20), ==, 0);
  drag (canvas, 200.5, 200.5, 209.5, 204.5, GDK_SHIFT_MASK, GDK_SHIFT_MASK);
  g_assert_cmpint (get_coverage (canvas, 305, 205), ==, 255);
  g_assert_cmpint (get_coverage (canvas, 205, 207), ==, 0);
  drag (canvas, 200.5, 100.5, 209.5, 104.5, 0, GDK_SHIFT_MASK);
  g_assert_cmpint (get_coverage (canvas, 205, 108), ==, 255);
  g_assert_cmpint (get_coverage (canvas, 305, 205), ==, 0);
}

static void
test_lasso (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;

  ptm_canvas_set_tool (canvas, PTM_TOOL_LASSO);
  press (canvas, 100.5, 50.5, 0);
  move (canvas, 200.5, 50.5, 0);
  move (canvas, 300.5, 50.5, 0);
  move (canvas, 100.5, 250.5, 0);
  ptm_canvas_stroke_end (canvas);
  assert_shape (canvas, in_triangle, 10, 6);

  /* Far outside and back: what is in the picture counts. */
  ptm_canvas_clear_region (canvas);
  press (canvas, 350.5, 100.5, 0);
  move (canvas, 9000, 100.5, 0);
  move (canvas, 9000, 200.5, 0);
  move (canvas, 350.5, 200.5, 0);
  ptm_canvas_stroke_end (canvas);
  g_assert_cmpint (get_coverage (canvas, 399, 150), ==, 255);
  g_assert_cmpint (get_coverage (canvas, 349, 150), ==, 0);
}

static void
test_polygon (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;

  ptm_canvas_set_tool (canvas, PTM_TOOL_POLYGON);
  click (canvas, 100.5, 50.5, 0);
  click (canvas, 300.5, 50.5, 0);
  click (canvas, 390.5, 290.5, 0);
  g_assert_true (ptm_canvas_can_undo (canvas));
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_BackSpace, 0));
  click (canvas, 100.5, 250.5, 0);
  g_assert_false (ptm_canvas_has_region (canvas));
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Return, 0));
  assert_shape (canvas, in_triangle, 10, 6);
  ptm_canvas_undo (canvas);
  g_assert_false (ptm_canvas_has_region (canvas));

  /* A double click closes, Escape leaves, and undo takes back corners before it takes back regions. */
  click (canvas, 10.5, 10.5, 0);
  click (canvas, 60.5, 10.5, 0);
  click (canvas, 60.5, 60.5, 0);
  click (canvas, 60.5, 60.5, 0);
  g_assert_cmpint (get_coverage (canvas, 50, 20), ==, 255);
  click (canvas, 200.5, 10.5, 0);
  ptm_canvas_undo (canvas);
  g_assert_cmpint (get_coverage (canvas, 50, 20), ==, 255);
  click (canvas, 200.5, 10.5, 0);
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Escape, 0));
  g_assert_false (ptm_canvas_key_pressed (canvas, GDK_KEY_Escape, 0));
}

/* Two fingers zoom in the middle of a polygon: the corner of the first one goes, the others stay. */
static void
test_abort (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;

  ptm_canvas_set_tool (canvas, PTM_TOOL_POLYGON);
  click (canvas, 100.5, 50.5, 0);
  click (canvas, 300.5, 50.5, 0);
  press (canvas, 390.5, 290.5, 0);
  ptm_canvas_stroke_abort (canvas);
  click (canvas, 100.5, 250.5, 0);
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Return, 0));
  assert_shape (canvas, in_triangle, 10, 6);

  ptm_canvas_set_tool (canvas, PTM_TOOL_BRUSH);
  press (canvas, 20.5, 20.5, 0);
  ptm_canvas_stroke_abort (canvas);
  assert_shape (canvas, in_triangle, 10, 6);
}

static void
test_wand (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;

  ptm_canvas_set_tool (canvas, PTM_TOOL_WAND);
  click (canvas, 200.5, 150.5, 0);
  wait_for_work (canvas);
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      g_assert_cmpint (get_coverage (canvas, x, y), ==, hypot (x + 0.5 - 200, y + 0.5 - 150) < 60 ? 255 : 0);

  /* Dragging to the right takes in everything in the end, as one step. */
  press (canvas, 200.5, 150.5, 0);
  move (canvas, 399, 150.5, 0);
  ptm_canvas_stroke_flush (canvas);
  g_assert_cmpfloat (canvas->wand_tolerance, >, PTM_CANVAS_WAND_TOLERANCE + 0.1);
  move (canvas, 1500, 150.5, 0);
  ptm_canvas_stroke_end (canvas);
  wait_for_work (canvas);
  g_assert_cmpfloat (canvas->wand_tolerance, ==, PTM_CANVAS_MAX_TOLERANCE);
  g_assert_cmpint (get_coverage (canvas, 5, 5), ==, 255);
  ptm_canvas_undo (canvas);
  g_assert_cmpint (get_coverage (canvas, 5, 5), ==, 0);
  g_assert_cmpint (get_coverage (canvas, 200, 150), ==, 255);

  /* Escape while it is dragged leaves the region as it was. */
  press (canvas, 5.5, 5.5, 0);
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Escape, 0));
  wait_for_work (canvas);
  g_assert_cmpint (get_coverage (canvas, 5, 5), ==, 0);
}

static gboolean
has_region (gpointer canvas)
{
  return ptm_canvas_has_region (canvas);
}

static void
test_scissors (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;

  ptm_canvas_set_tool (canvas, PTM_TOOL_SCISSORS);
  for (int i = 0; i < 5; i++)
    click (canvas, 200 + 60 * cos (i * 2 * M_PI / 5), 150 + 60 * sin (i * 2 * M_PI / 5), 0);
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_BackSpace, 0));
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Return, 0));
  fixture_wait (has_region, canvas);
  /* Straight lines between the four corners would miss a third of the disc. */
  assert_shape (canvas, in_disc, 255, 60 * 2 * M_PI * 1.5);
  ptm_canvas_undo (canvas);
  g_assert_false (ptm_canvas_has_region (canvas));
}

static void
test_object (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;
  gboolean   refining;

  ptm_canvas_set_tool (canvas, PTM_TOOL_OBJECT);
  drag (canvas, 170.5, 150.5, 230.5, 150.5, 0, 0);
  g_assert_nonnull (canvas->working);
  wait_for_work (canvas);
  assert_shape (canvas, in_disc, 255, 60 * 2 * M_PI);
  g_object_get (canvas, "refining", &refining, NULL);
  g_assert_true (refining);

  /* What is stroked away is not in it any more; that is a step of its own. */
  drag (canvas, 200.5, 92.5, 200.5, 98.5, GDK_ALT_MASK, GDK_ALT_MASK);
  wait_for_work (canvas);
  g_assert_cmpint (get_coverage (canvas, 200, 95), <, 128);
  ptm_canvas_undo (canvas);
  g_assert_cmpint (get_coverage (canvas, 200, 95), ==, 255);

  /* Stopped work leaves everything as it was. */
  drag (canvas, 20.5, 20.5, 60.5, 20.5, 0, 0);
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Escape, 0));
  wait_for_work (canvas);
  g_assert_cmpint (get_coverage (canvas, 30, 20), ==, 0);
}

static void
test_object_box (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;

  ptm_canvas_set_tool (canvas, PTM_TOOL_OBJECT);
  ptm_canvas_set_object_box (canvas, TRUE);
  drag (canvas, 120, 70, 280, 230, 0, 0);
  wait_for_work (canvas);
  assert_shape (canvas, in_disc, 255, 60 * 2 * M_PI);
}

static void
test_smoothing (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;

  ptm_canvas_set_tool (canvas, PTM_TOOL_BRUSH);
  ptm_canvas_set_brush_size (canvas, 6);
  ptm_canvas_set_brush_smoothing (canvas, 0.8);
  press (canvas, 50.5, 150.5, 0);
  for (int x = 51; x <= 350; x++)
    move (canvas, x + 0.5, x % 2 == 0 ? 142.5 : 158.5, 0);
  ptm_canvas_stroke_end (canvas);
  /* The middle of the zigzag is painted, its tips are not; but the stroke ends where the pointer did. */
  g_assert_cmpint (get_coverage (canvas, 200, 150), ==, 255);
  g_assert_cmpint (get_coverage (canvas, 200, 158), ==, 0);
  g_assert_cmpint (get_coverage (canvas, 350, 142), ==, 255);
}

static void
test_hardness (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;
  int        last = 255;

  ptm_canvas_set_tool (canvas, PTM_TOOL_BRUSH);
  ptm_canvas_set_brush_size (canvas, 80);
  ptm_canvas_set_brush_hardness (canvas, 0);
  click (canvas, 200.5, 150.5, 0);
  for (int x = 200; x < 245; x++)
    {
      g_assert_cmpint (get_coverage (canvas, x, 150), <=, last);
      last = get_coverage (canvas, x, 150);
    }
  g_assert_cmpint (get_coverage (canvas, 220, 150), >, 60);
  g_assert_cmpint (get_coverage (canvas, 220, 150), <, 200);
}

/* A pen's pressure comes with each point: the stroke grows with it. */
static void
test_pen (Fixture *fixture, gconstpointer data)
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
  for (int i = 0; i < HEIGHT; i++)
    {
      widths[0] += get_coverage (canvas, 110, i) > 127;
      widths[1] += get_coverage (canvas, 290, i) > 127;
    }
  g_assert_cmpint (widths[0], >=, 4);
  g_assert_cmpint (widths[0], <=, 8);
  g_assert_cmpint (widths[1], >=, 36);
  g_assert_cmpint (widths[1], <=, 40);
  /* The other end of the pen erases. */
  ptm_canvas_view_from_image (&canvas->view, 290.5, 150.5, &x, &y);
  g_assert_true (ptm_canvas_stroke_begin (canvas, x, y, 1, GDK_CONTROL_MASK));
  ptm_canvas_stroke_end (canvas);
  g_assert_cmpint (get_coverage (canvas, 290, 150), ==, 0);
}

/* Every tool without a pointer. */
static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;

  ptm_canvas_set_tool (canvas, PTM_TOOL_ELLIPSE);
  drop (canvas, 100, 90);
  drop (canvas, 200, 150);
  assert_shape (canvas, in_ellipse, 12, 4);
  ptm_canvas_undo (canvas);

  ptm_canvas_set_tool (canvas, PTM_TOOL_RECTANGLE);
  drop (canvas, 100, 90);
  walk (canvas, 200, 150);
  g_assert_cmpstr (fixture->said, ==, "101 by 61 pixels.");
  drop (canvas, 200, 150);
  assert_shape (canvas, in_rectangle, 0, 0);
  ptm_canvas_undo (canvas);

  ptm_canvas_set_tool (canvas, PTM_TOOL_POLYGON);
  drop (canvas, 100, 50);
  drop (canvas, 300, 50);
  drop (canvas, 100, 250);
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Return, 0));
  assert_shape (canvas, in_triangle, 10, 6);
  ptm_canvas_undo (canvas);

  ptm_canvas_set_tool (canvas, PTM_TOOL_LASSO);
  drop (canvas, 150, 120);
  walk (canvas, 250, 120);
  walk (canvas, 250, 180);
  walk (canvas, 150, 180);
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Return, 0));
  g_assert_cmpint (get_coverage (canvas, 200, 150), ==, 255);
  ptm_canvas_undo (canvas);
}

static void
test_keyboard_searches (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;

  ptm_canvas_set_tool (canvas, PTM_TOOL_WAND);
  drop (canvas, 200, 150);
  wait_for_work (canvas);
  assert_shape (canvas, in_disc, 255, 60 * M_PI);
  ptm_canvas_undo (canvas);

  ptm_canvas_set_tool (canvas, PTM_TOOL_OBJECT);
  drop (canvas, 170, 150);
  drop (canvas, 230, 150);
  wait_for_work (canvas);
  assert_shape (canvas, in_disc, 255, 60 * 2 * M_PI);
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Return, 0));
  g_assert_false (canvas->refining);
  ptm_canvas_undo (canvas);

  ptm_canvas_set_tool (canvas, PTM_TOOL_SCISSORS);
  drop (canvas, 260, 150);
  drop (canvas, 200, 210);
  drop (canvas, 140, 150);
  drop (canvas, 200, 90);
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Return, 0));
  fixture_wait (has_region, canvas);
  assert_shape (canvas, in_disc, 255, 60 * 2 * M_PI * 1.5);
}

static void
test_changes (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;

  ptm_canvas_set_tool (canvas, PTM_TOOL_RECTANGLE);
  drag (canvas, 100.5, 100.5, 199.5, 199.5, 0, 0);
  ptm_canvas_change_region (canvas, PTM_REGION_GROW, 10);
  wait_for_work (canvas);
  g_assert_cmpint (get_coverage (canvas, 91, 150), ==, 255);
  g_assert_cmpint (get_coverage (canvas, 88, 150), ==, 0);
  ptm_canvas_change_region (canvas, PTM_REGION_SHRINK, 20);
  wait_for_work (canvas);
  g_assert_cmpint (get_coverage (canvas, 107, 150), ==, 0);
  g_assert_cmpint (get_coverage (canvas, 112, 150), ==, 255);
  ptm_canvas_change_region (canvas, PTM_REGION_FEATHER, 8);
  wait_for_work (canvas);
  g_assert_cmpint (get_coverage (canvas, 110, 150), >, 64);
  g_assert_cmpint (get_coverage (canvas, 110, 150), <, 192);
  ptm_canvas_change_region (canvas, PTM_REGION_SMOOTH, 8);
  wait_for_work (canvas);
  for (int i = 0; i < 3; i++)
    ptm_canvas_undo (canvas);
  g_assert_cmpint (get_coverage (canvas, 91, 150), ==, 255);
  ptm_canvas_undo (canvas);
  g_assert_cmpint (get_coverage (canvas, 91, 150), ==, 0);
  drag (canvas, 140.5, 140.5, 159.5, 159.5, GDK_ALT_MASK, GDK_ALT_MASK);
  g_assert_cmpint (get_coverage (canvas, 150, 150), ==, 0);
  ptm_canvas_change_region (canvas, PTM_REGION_FILL_HOLES, 0);
  wait_for_work (canvas);
  g_assert_cmpint (get_coverage (canvas, 150, 150), ==, 255);
}

/* A thousand steps of all kinds come back one by one, byte for byte. */
static void
test_thousand_steps (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  const PtmToolKind kinds[] = { PTM_TOOL_BRUSH, PTM_TOOL_ELLIPSE, PTM_TOOL_RECTANGLE, PTM_TOOL_LASSO, PTM_TOOL_ERASER };

  ptm_canvas_set_brush_size (canvas, 30);
  for (int i = 0; i < 1000; i++)
    {
      ptm_canvas_set_tool (canvas, kinds[i % 5]);
      press (canvas, i * 37 % WIDTH, i * 53 % HEIGHT, i % 7 == 0 ? GDK_ALT_MASK : 0);
      move (canvas, (i * 37 + 60) % WIDTH, (i * 53 + 10) % HEIGHT, 0);
      move (canvas, (i * 41 + 90) % WIDTH, (i * 59 + 80) % HEIGHT, 0);
      ptm_canvas_stroke_end (canvas);
      if (i % 50 == 49)
        g_ptr_array_add (states, g_bytes_new (ptm_mask_get_coverage (ptm_canvas_get_mask (canvas)), WIDTH * HEIGHT));
    }
  for (int i = 999; i >= 0 && ptm_canvas_can_undo (canvas); i--)
    ptm_canvas_undo (canvas);
  g_assert_false (ptm_canvas_has_region (canvas));
  while (ptm_canvas_can_redo (canvas))
    ptm_canvas_redo (canvas);
  g_assert_cmpmem (ptm_mask_get_coverage (ptm_canvas_get_mask (canvas)), WIDTH * HEIGHT,
                   g_bytes_get_data (g_ptr_array_index (states, states->len - 1), NULL), WIDTH * HEIGHT);
}

static gboolean
has_rested (gpointer canvas)
{
  return PTM_CANVAS (canvas)->coast_id == 0;
}

/* Thrown at 1 px/ms, it goes on for 1000 / 4 px in all, and stops at once when it is held. */
static void
test_coasting (Fixture *fixture, gconstpointer data)
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
test_color (Fixture *fixture, gconstpointer data)
{
  const guint8 grounds[][3] = { { 200, 30, 30 }, { 40, 150, 50 }, { 128, 128, 128 }, { 30, 60, 200 }, { 250, 250, 250 }, { 5, 5, 5 }, { 250, 200, 0 }, { 255, 40, 160 } };

  for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
    {
      guint8 *pixels = g_malloc (WIDTH * HEIGHT * 4);
      g_autoptr (PtmImage) image = NULL;
      const GdkRGBA *color;
      double         distance;

      for (int k = 0; k < WIDTH * HEIGHT; k++)
        {
          memcpy (pixels + 4 * k, grounds[i], 3);
          pixels[4 * k + 3] = 255;
        }
      image = ptm_image_new_take (WIDTH, HEIGHT, pixels);
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
test_picture_changes (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;
  g_autoptr (PtmImage) other = fixture_image (100, 80, 255, 3);

  ptm_canvas_set_tool (canvas, PTM_TOOL_OBJECT);
  drag (canvas, 170.5, 150.5, 230.5, 150.5, 0, 0);
  ptm_canvas_set_picture (canvas, other, NULL, NULL);
  wait_for_work (canvas);
  g_assert_false (ptm_canvas_has_region (canvas));
  ptm_canvas_set_tool (canvas, PTM_TOOL_SCISSORS);
  ptm_canvas_set_picture (canvas, NULL, NULL, NULL);
  ptm_canvas_set_picture (canvas, other, NULL, NULL);
  click (canvas, 10, 10, 0);
  click (canvas, 60, 10, 0);
  ptm_canvas_set_picture (canvas, NULL, NULL, NULL);
}

static gboolean
press_key (GtkWidget *widget, guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint k = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && k < g_list_model_get_n_items (G_LIST_MODEL (controller)); k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == 0)
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, gtk_shortcut_get_arguments (shortcut));
        }
    }

  return FALSE;
}

/* Every tool has a key of its own, which takes it. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  GtkWidget *pane = g_object_ref_sink (ptm_canvas_pane_new ());
  GtkWidget *window = fixture_show (pane, 500, 400);

  for (PtmToolKind kind = PTM_N_TOOLS; kind > PTM_TOOL_PAN; kind--)
    {
      PtmToolKind taken;

      g_assert_true (press_key (pane, ptm_tool_kind_get_facts (kind - 1)->keyval));
      g_object_get (pane, "tool", &taken, NULL);
      g_assert_cmpint (taken, ==, kind - 1);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (pane);
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
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
  add ("/canvas/tools/keys", test_keys);
  add ("/canvas/tools/keyboard", test_keyboard);
  add ("/canvas/tools/keyboard-searches", test_keyboard_searches);
  add ("/canvas/tools/changes", test_changes);
  add ("/canvas/tools/thousand-steps", test_thousand_steps);
  add ("/canvas/tools/coasting", test_coasting);
  add ("/canvas/tools/color", test_color);
  add ("/canvas/tools/picture-changes", test_picture_changes);

  return g_test_run ();
}
