/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What helps to find one's way: the steps of the rulers, the minimap's frame, and the place and colour under the pointer. */

#include "config.h"

#include <math.h>

#include "canvas-fixture.h"
#include "ptm-canvas-pane-private.h"
#include "ptm-canvas-private.h"
#include "ptm-minimap.h"
#include "ptm-ruler.h"

static void
test_steps (void)
{
  g_assert_cmpint (ptm_ruler_get_step (1, 64), ==, 100);
  g_assert_cmpint (ptm_ruler_get_step (2, 64), ==, 50);
  g_assert_cmpint (ptm_ruler_get_step (0.25, 64), ==, 500);
  g_assert_cmpint (ptm_ruler_get_step (64, 64), ==, 1);
  g_assert_cmpint (ptm_ruler_get_step (40, 64), ==, 2);
  g_assert_cmpint (ptm_ruler_get_step (0.0001, 64), ==, 1000000);
}

typedef struct
{
  GtkWidget     *window;
  PtmCanvasPane *pane;
  PtmImage      *image;
  PtmVersion    *version;
} Fixture;

static gboolean
has_picture (gpointer pane)
{
  return ptm_canvas_get_picture (PTM_CANVAS_PANE (pane)->canvas) != NULL && gtk_widget_get_width (GTK_WIDGET (PTM_CANVAS_PANE (pane)->canvas)) > 0;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->image = fixture_image (400, 200, 255, 1);
  fixture->version = fixture_version (1, NULL, fixture->image, -1);
  fixture->pane = PTM_CANVAS_PANE (ptm_canvas_pane_new ());
  fixture->window = fixture_show (GTK_WIDGET (fixture->pane), 800, 600);
  ptm_canvas_pane_set_version (fixture->pane, fixture->version);
  fixture_wait (has_picture, fixture->pane);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->version);
  ptm_image_unref (fixture->image);
}

static void
test_minimap (Fixture *fixture, gconstpointer data)
{
  PtmCanvas           *canvas = fixture->pane->canvas;
  PtmMinimap          *minimap = PTM_MINIMAP (fixture->pane->minimap);
  const PtmCanvasView *view = ptm_canvas_get_view (canvas);
  graphene_rect_t      frame;
  int                  side;

  /* All of the picture is seen: no need of it. */
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (minimap)));
  ptm_canvas_set_zoom (canvas, 8);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (minimap)));

  gtk_widget_measure (GTK_WIDGET (minimap), GTK_ORIENTATION_HORIZONTAL, -1, &side, NULL, NULL, NULL);
  g_assert_true (ptm_minimap_get_frame (minimap, &frame));
  /* The part that is seen, as a share of the picture, is the frame's share of the minimap. */
  g_assert_cmpfloat_with_epsilon (frame.size.width / side, view->width / 8.0 / 400, 0.01);
  g_assert_cmpfloat_with_epsilon ((frame.origin.x + frame.size.width / 2) / side, 0.5, 0.01);

  ptm_canvas_center_on (canvas, 300, 100);
  g_assert_true (ptm_minimap_get_frame (minimap, &frame));
  g_assert_cmpfloat_with_epsilon ((frame.origin.x + frame.size.width / 2) / side, 0.75, 0.01);

  /* Nowhere is not a place. */
  ptm_canvas_center_on (canvas, NAN, 0);
  g_assert_cmpfloat_with_epsilon (view->center_x, 300, 0.5);
  ptm_canvas_zoom_fit (canvas);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (minimap)));
}

static void
test_read_out (Fixture *fixture, gconstpointer data)
{
  PtmCanvasPane   *pane = fixture->pane;
  const guint8    *pixel = ptm_image_get_pixels (fixture->image) + 20 * ptm_image_get_stride (fixture->image) + 30 * 4;
  g_autofree char *expected = g_strdup_printf ("30, 20  #%02x%02x%02x", pixel[0], pixel[1], pixel[2]);
  double           x, y;

  g_assert_false (gtk_widget_get_visible (pane->read_out));
  gtk_widget_activate_action (GTK_WIDGET (pane), "canvas.rulers", NULL);
  g_assert_true (gtk_widget_get_visible (pane->read_out));
  g_assert_true (gtk_widget_get_visible (pane->ruler_across));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (pane->read_out)), ==, "");

  pane->canvas->cursor_shown = TRUE;
  pane->canvas->cursor_x = 30.5;
  pane->canvas->cursor_y = 20.25;
  g_assert_true (ptm_canvas_get_pointer (pane->canvas, &x, &y));
  g_signal_emit_by_name (pane->canvas, "pointer-moved");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (pane->read_out)), ==, expected);
  pane->canvas->cursor_x = 400;
  g_assert_false (ptm_canvas_get_pointer (pane->canvas, &x, &y));
  g_signal_emit_by_name (pane->canvas, "pointer-moved");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (pane->read_out)), ==, "");
}

#define ADD(name, func) g_test_add ("/guides/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  if (!fixture_init (&argc, &argv))
    return 77;
  g_test_add_func ("/guides/steps", test_steps);
  ADD ("minimap", test_minimap);
  ADD ("read-out", test_read_out);
  return g_test_run ();
}
