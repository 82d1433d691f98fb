/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A pen draws on the canvas: what it presses is how broad the stroke is, its other end takes away, and near the canvas it does nothing. */

#include "config.h"

#include <adwaita.h>

#include "canvas-fixture.h"
#include "ptm-canvas-private.h"
#include "virtual-pen.h"

#define WIDTH  400
#define HEIGHT 300
#define RADIUS 40

typedef struct
{
  GtkWidget *window;
  PtmCanvas *canvas;
  PtmImage  *image;
} Fixture;

static VirtualPen *pen;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->image = fixture_image (WIDTH, HEIGHT, 255, 1);
  fixture->canvas = PTM_CANVAS (g_object_ref_sink (ptm_canvas_new ()));
  gtk_widget_set_margin_start (GTK_WIDGET (fixture->canvas), 37);
  gtk_widget_set_margin_top (GTK_WIDGET (fixture->canvas), 21);
  fixture->window = fixture_show (GTK_WIDGET (fixture->canvas), 640, 480);
  ptm_canvas_set_picture (fixture->canvas, fixture->image, "v2", "Picture v2: a garden");
  ptm_canvas_set_zoom (fixture->canvas, 1);
  ptm_canvas_set_tool (fixture->canvas, PTM_TOOL_BRUSH);
  ptm_canvas_set_brush_size (fixture->canvas, 2 * RADIUS);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->canvas);
  ptm_image_unref (fixture->image);
}

static gboolean
is_stroking (gpointer canvas)
{
  return PTM_CANVAS (canvas)->stroking;
}

static gboolean
has_ended (gpointer canvas)
{
  return !PTM_CANVAS (canvas)->stroking;
}

/* Where the window's content begins on its surface is part of the way there. */
static void
put (Fixture *fixture, double x, double y, double pressure)
{
  graphene_point_t origin;
  double           surface_x, surface_y;

  ptm_canvas_view_from_image (&fixture->canvas->view, x, y, &x, &y);
  gtk_native_get_surface_transform (GTK_NATIVE (fixture->window), &surface_x, &surface_y);
  g_assert_true (gtk_widget_compute_point (GTK_WIDGET (fixture->canvas), fixture->window, &GRAPHENE_POINT_INIT (0, 0), &origin));
  virtual_pen_move (pen, x + surface_x + origin.x, y + surface_y + origin.y, pressure);
}

static double
get_pressure (int x)
{
  return 0.1 + 0.9 * (x - 50) / 300;
}

static void
draw_line (Fixture *fixture, gboolean rubber, double pressure)
{
  virtual_pen_come (pen, rubber);
  put (fixture, 50, 150, 0);
  put (fixture, 50, 150, pressure > 0 ? pressure : get_pressure (50));
  virtual_pen_down (pen);
  fixture_wait (is_stroking, fixture->canvas);
  for (int x = 55; x <= 350; x += 5)
    {
      put (fixture, x, 150, pressure > 0 ? pressure : get_pressure (x));
      /* Some come one by one, some together within a frame. */
      if (x % 20 == 0)
        g_main_context_iteration (NULL, FALSE);
    }
  virtual_pen_up (pen);
  fixture_wait (has_ended, fixture->canvas);
  virtual_pen_leave (pen);
}

static double
measure (PtmCanvas *canvas, int x)
{
  PtmMask *mask = ptm_canvas_get_mask (canvas);
  double   sum = 0;

  for (int y = 0; mask != NULL && y < HEIGHT; y++)
    sum += ptm_mask_get_coverage (mask)[y * WIDTH + x] / 255.0;
  return sum;
}

static void
test_pressure (Fixture *fixture, gconstpointer data)
{
  draw_line (fixture, FALSE, 0);
  /* The edge of a cone leans outward by asin (growth of the radius along the way): 0.9 · 40 in 300 pixels. */
  for (int x = 60; x <= 340; x += 10)
    g_assert_cmpfloat_with_epsilon (measure (fixture->canvas, x), 2 * RADIUS * get_pressure (x) / sqrt (1 - 0.12 * 0.12), 1.5);
  /* All of it is one step. */
  ptm_canvas_undo (fixture->canvas);
  g_assert_false (ptm_canvas_has_region (fixture->canvas));
}

static void
test_rubber (Fixture *fixture, gconstpointer data)
{
  draw_line (fixture, FALSE, 1);
  g_assert_cmpfloat_with_epsilon (measure (fixture->canvas, 200), 2 * RADIUS, 1.5);
  draw_line (fixture, TRUE, 0.5);
  g_assert_cmpfloat_with_epsilon (measure (fixture->canvas, 200), RADIUS, 2);
  g_assert_cmpint (ptm_mask_get_coverage (ptm_canvas_get_mask (fixture->canvas))[150 * WIDTH + 200], ==, 0);
}

/* Near and far again, without a touch. */
static void
test_hover (Fixture *fixture, gconstpointer data)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 5;

  virtual_pen_come (pen, FALSE);
  for (int x = 60; x < 340; x += 20)
    put (fixture, x, 150, 0);
  virtual_pen_leave (pen);
  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_false (ptm_canvas_has_region (fixture->canvas));
  g_assert_false (ptm_canvas_can_undo (fixture->canvas));
}

#define ADD(name, func) g_test_add ("/canvas/pen/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  int result;

  pen = virtual_pen_new ();
  if (!fixture_init (&argc, &argv))
    return 0;
  ADD ("pressure", test_pressure);
  ADD ("rubber", test_rubber);
  ADD ("hover", test_hover);
  result = g_test_run ();
  virtual_pen_free (pen);
  return result;
}
