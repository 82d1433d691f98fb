/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A canvas with a disc on it, a hand that draws on it and a keyboard that does. */

#include "config.h"

#include "tools-fixture.h"

#include <math.h>
#include "canvas-fixture.h"

static void
said_cb (PtmCanvas *canvas, const char *message, ToolsFixture *fixture)
{
  g_free (fixture->said);
  fixture->said = g_strdup (message);
}

/* A red disc of radius 60 around 200, 150 on green: an object, a color and an edge. */
static PtmImage *
draw_disc (void)
{
  guint8 *pixels = g_malloc (TOOLS_WIDTH * TOOLS_HEIGHT * 4);

  for (int y = 0; y < TOOLS_HEIGHT; y++)
    for (int x = 0; x < TOOLS_WIDTH; x++)
      {
        gboolean inside = hypot (x + 0.5 - 200, y + 0.5 - 150) < 60;
        guint8  *pixel = pixels + 4 * (y * TOOLS_WIDTH + x);

        pixel[0] = inside ? 210 : 30 + x % 3;
        pixel[1] = inside ? 40 : 140 + y % 5;
        pixel[2] = inside ? 40 + x % 2 : 60;
        pixel[3] = 255;
      }

  return ptm_image_new_take (TOOLS_WIDTH, TOOLS_HEIGHT, pixels);
}

void
tools_set_up (ToolsFixture *fixture, gconstpointer data)
{
  fixture->image = draw_disc ();
  fixture->canvas = PTM_CANVAS (g_object_ref_sink (ptm_canvas_new ()));
  fixture->window = fixture_show (GTK_WIDGET (fixture->canvas), 640, 480);
  g_signal_connect (fixture->canvas, "said", G_CALLBACK (said_cb), fixture);
  ptm_canvas_set_picture (fixture->canvas, fixture->image, "v1", "A disc");
}

void
tools_tear_down (ToolsFixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->canvas);
  ptm_image_unref (fixture->image);
  g_free (fixture->said);
}

guint8
tools_get_coverage (PtmCanvas *canvas, int x, int y)
{
  PtmMask *mask = ptm_canvas_get_mask (canvas);

  return mask != NULL ? ptm_mask_get_coverage (mask)[y * TOOLS_WIDTH + x] : 0;
}

void
tools_press (PtmCanvas *canvas, double x, double y, GdkModifierType state)
{
  ptm_canvas_view_from_image (&canvas->view, x, y, &x, &y);
  g_assert_true (ptm_canvas_stroke_begin (canvas, x, y, 1, state));
}

void
tools_move (PtmCanvas *canvas, double x, double y, GdkModifierType state)
{
  ptm_canvas_view_from_image (&canvas->view, x, y, &x, &y);
  ptm_canvas_stroke_move (canvas, x, y, 1, state);
}

void
tools_drag (PtmCanvas *canvas, double x0, double y0, double x1, double y1, GdkModifierType at_press, GdkModifierType at_end)
{
  tools_press (canvas, x0, y0, at_press);
  tools_move (canvas, x1, y1, at_end);
  ptm_canvas_stroke_end (canvas);
}

void
tools_click (PtmCanvas *canvas, double x, double y, GdkModifierType state)
{
  tools_press (canvas, x, y, state);
  ptm_canvas_stroke_end (canvas);
}

/* Moves the keyboard's cursor there by single pixels and larger steps, with arrows alone. */
void
tools_walk (PtmCanvas *canvas, int x, int y)
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

void
tools_drop (PtmCanvas *canvas, int x, int y)
{
  tools_walk (canvas, x, y);
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_space, 0));
}

static gboolean
is_idle (gpointer canvas)
{
  return PTM_CANVAS (canvas)->job == NULL;
}

void
tools_wait_for_work (PtmCanvas *canvas)
{
  fixture_wait (is_idle, canvas);
}

gboolean
tools_in_ellipse (double x, double y)
{
  return pow ((x - 150.5) / 50.5, 2) + pow ((y - 120.5) / 30.5, 2) <= 1;
}

gboolean
tools_in_triangle (double x, double y)
{
  /* 100.5, 50.5 – 300.5, 50.5 – 100.5, 250.5 */
  return x >= 100.5 && y >= 50.5 && (x - 100.5) + (y - 50.5) <= 200;
}

gboolean
tools_in_rectangle (double x, double y)
{
  return x >= 100 && x < 201 && y >= 90 && y < 151;
}

gboolean
tools_in_disc (double x, double y)
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
void
tools_assert_shape (PtmCanvas *canvas, Inside inside, int most, double pixels)
{
  int    largest = 0;
  double sum = 0;

  for (int y = 0; y < TOOLS_HEIGHT; y++)
    for (int x = 0; x < TOOLS_WIDTH; x++)
      {
        int difference = ABS (sample (inside, x, y) - tools_get_coverage (canvas, x, y));

        largest = MAX (largest, difference);
        sum += difference / 255.0;
      }
  g_assert_cmpint (largest, <=, most);
  g_assert_cmpfloat (sum, <=, pixels);
}
