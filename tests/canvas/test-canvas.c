/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The canvas in a window: tools by pointer and keyboard, undo, comparing, what it tells a screen reader. */

#include "config.h"

#include "canvas-fixture.h"
#include "ptm-canvas-private.h"
#include "ptm-compare-handle.h"

typedef struct
{
  GtkWidget *window;
  PtmCanvas *canvas;
  PtmImage  *image;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->image = fixture_image (400, 300, 255, 1);
  fixture->canvas = PTM_CANVAS (g_object_ref_sink (ptm_canvas_new ()));
  fixture->window = fixture_show (GTK_WIDGET (fixture->canvas), 640, 480);
  ptm_canvas_set_picture (fixture->canvas, fixture->image, "v2", "Picture v2: a garden");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->canvas);
  ptm_image_unref (fixture->image);
}

static guint8
get_coverage (PtmCanvas *canvas, int x, int y)
{
  PtmMask *mask = ptm_canvas_get_mask (canvas);

  return mask != NULL ? ptm_mask_get_coverage (mask)[y * ptm_mask_get_width (mask) + x] : 0;
}

/* Image pixels to widget coordinates. */
static void
to_widget (PtmCanvas *canvas, double *x, double *y)
{
  ptm_canvas_view_from_image (&canvas->view, *x, *y, x, y);
}

static void
press (PtmCanvas *canvas, double x, double y, double pressure)
{
  to_widget (canvas, &x, &y);
  g_assert_true (ptm_canvas_stroke_begin (canvas, x, y, pressure, 0));
}

static void
move (PtmCanvas *canvas, double x, double y, double pressure)
{
  to_widget (canvas, &x, &y);
  ptm_canvas_stroke_move (canvas, x, y, pressure, 0);
}

static void
stroke (PtmCanvas *canvas, double x0, double y0, double x1, double y1)
{
  press (canvas, x0, y0, 1);
  move (canvas, x1, y1, 1);
  ptm_canvas_stroke_end (canvas);
}

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

static void
test_properties (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;
  guint      count = 0;

  g_assert_cmpint (ptm_canvas_get_tool (canvas), ==, PTM_TOOL_PAN);
  g_signal_connect (canvas, "notify::tool", G_CALLBACK (count_cb), &count);
  ptm_canvas_set_tool (canvas, PTM_TOOL_BRUSH);
  ptm_canvas_set_tool (canvas, PTM_TOOL_BRUSH);
  g_assert_cmpuint (count, ==, 1);

  count = 0;
  g_signal_connect (canvas, "notify::brush-size", G_CALLBACK (count_cb), &count);
  ptm_canvas_set_brush_size (canvas, 1e9);
  ptm_canvas_set_brush_size (canvas, 1e9);
  g_assert_cmpfloat (ptm_canvas_get_brush_size (canvas), ==, PTM_CANVAS_MAX_BRUSH);
  ptm_canvas_set_brush_size (canvas, 0);
  g_assert_cmpfloat (ptm_canvas_get_brush_size (canvas), ==, PTM_CANVAS_MIN_BRUSH);
  g_assert_cmpuint (count, ==, 2);
}

static void
test_brush_and_eraser (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;
  double     x = 100, y = 100;

  to_widget (canvas, &x, &y);
  g_assert_false (ptm_canvas_stroke_begin (canvas, x, y, 1, 0));

  ptm_canvas_set_tool (canvas, PTM_TOOL_BRUSH);
  ptm_canvas_set_brush_size (canvas, 20);
  stroke (canvas, 100, 100, 200, 100);
  g_assert_cmpint (get_coverage (canvas, 150, 100), ==, 255);
  g_assert_cmpint (get_coverage (canvas, 150, 120), ==, 0);
  g_assert_true (ptm_canvas_has_region (canvas));
  g_assert_cmpfloat_with_epsilon (ptm_canvas_get_region_fraction (canvas), (100 * 20 + 314) / 120000.0, 0.002);

  ptm_canvas_set_tool (canvas, PTM_TOOL_ERASER);
  stroke (canvas, 150, 80, 150, 120);
  g_assert_cmpint (get_coverage (canvas, 150, 100), ==, 0);
  g_assert_cmpint (get_coverage (canvas, 110, 100), ==, 255);
}

static void
test_pressure (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;

  ptm_canvas_set_tool (canvas, PTM_TOOL_BRUSH);
  ptm_canvas_set_brush_size (canvas, 40);
  press (canvas, 100, 100, 0.25);
  ptm_canvas_stroke_end (canvas);
  g_assert_cmpint (get_coverage (canvas, 103, 100), ==, 255);
  g_assert_cmpint (get_coverage (canvas, 112, 100), ==, 0);
}

static void
test_rectangle (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;

  ptm_canvas_set_tool (canvas, PTM_TOOL_RECTANGLE);
  stroke (canvas, 60.5, 70.5, 20.5, 30.5);
  g_assert_cmpint (get_coverage (canvas, 20, 30), ==, 255);
  g_assert_cmpint (get_coverage (canvas, 60, 70), ==, 255);
  g_assert_cmpint (get_coverage (canvas, 61, 70), ==, 0);
  g_assert_cmpint (get_coverage (canvas, 19, 30), ==, 0);
}

static gboolean
has_flushed (gpointer canvas)
{
  return PTM_CANVAS (canvas)->pending->len == 0;
}

static void
test_coalescing (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;

  ptm_canvas_set_tool (canvas, PTM_TOOL_BRUSH);
  ptm_canvas_set_brush_size (canvas, 10);
  press (canvas, 50, 50, 1);
  move (canvas, 80, 50, 1);
  move (canvas, 80, 90, 1);
  g_assert_cmpuint (canvas->pending->len, ==, 2);
  g_assert_cmpint (get_coverage (canvas, 80, 70), ==, 0);
  fixture_wait (has_flushed, canvas);
  g_assert_cmpint (get_coverage (canvas, 80, 70), ==, 255);
  ptm_canvas_stroke_end (canvas);
  ptm_canvas_undo (canvas);
  g_assert_false (ptm_canvas_has_region (canvas));
}

static void
test_leaving_keeps (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;

  ptm_canvas_set_tool (canvas, PTM_TOOL_BRUSH);
  ptm_canvas_set_brush_size (canvas, 10);
  stroke (canvas, 200, 150, -5000, 150);
  g_assert_cmpint (get_coverage (canvas, 0, 150), ==, 255);
  g_assert_cmpint (get_coverage (canvas, 199, 150), ==, 255);
}

static void
test_escape (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;

  ptm_canvas_set_tool (canvas, PTM_TOOL_BRUSH);
  g_assert_false (ptm_canvas_key_pressed (canvas, GDK_KEY_Escape, 0));
  press (canvas, 100, 100, 1);
  g_assert_cmpint (get_coverage (canvas, 100, 100), ==, 255);
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Escape, 0));
  g_assert_cmpint (get_coverage (canvas, 100, 100), ==, 0);
  g_assert_false (ptm_canvas_has_region (canvas));
  g_assert_false (ptm_canvas_can_undo (canvas));
}

static void
test_history (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;

  ptm_canvas_set_tool (canvas, PTM_TOOL_RECTANGLE);
  stroke (canvas, 0, 0, 9, 9);
  ptm_canvas_invert_region (canvas);
  g_assert_cmpint (get_coverage (canvas, 0, 0), ==, 0);
  g_assert_cmpint (get_coverage (canvas, 10, 10), ==, 255);
  ptm_canvas_clear_region (canvas);
  g_assert_false (ptm_canvas_has_region (canvas));
  ptm_canvas_undo (canvas);
  g_assert_cmpint (get_coverage (canvas, 10, 10), ==, 255);
  ptm_canvas_undo (canvas);
  g_assert_cmpint (get_coverage (canvas, 0, 0), ==, 255);
  ptm_canvas_undo (canvas);
  g_assert_false (ptm_canvas_has_region (canvas));
  g_assert_false (ptm_canvas_can_undo (canvas));
  ptm_canvas_redo (canvas);
  g_assert_true (ptm_canvas_has_region (canvas));
  g_assert_true (ptm_canvas_can_redo (canvas));
}

static void
test_keyboard_brush (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;

  ptm_canvas_set_tool (canvas, PTM_TOOL_BRUSH);
  ptm_canvas_set_brush_size (canvas, 6);
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Right, 0));
  g_assert_true (canvas->cursor_shown);
  g_assert_cmpfloat (canvas->cursor_x, ==, 210.5);
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Up, GDK_CONTROL_MASK));
  g_assert_cmpfloat (canvas->cursor_y, ==, 149.5);
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Return, 0));
  g_assert_cmpint (get_coverage (canvas, 210, 149), ==, 255);
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Left, GDK_SHIFT_MASK));
  g_assert_cmpint (get_coverage (canvas, 185, 149), ==, 0);
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Return, GDK_SHIFT_MASK));
  g_assert_cmpint (get_coverage (canvas, 185, 149), ==, 255);
  g_assert_false (ptm_canvas_key_pressed (canvas, GDK_KEY_Return, GDK_CONTROL_MASK));
}

static void
test_keyboard_rectangle (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;

  ptm_canvas_set_tool (canvas, PTM_TOOL_RECTANGLE);
  ptm_canvas_key_pressed (canvas, GDK_KEY_Left, 0);
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_space, 0));
  g_assert_true (canvas->keyed);
  ptm_canvas_key_pressed (canvas, GDK_KEY_Right, GDK_SHIFT_MASK);
  ptm_canvas_key_pressed (canvas, GDK_KEY_Down, GDK_SHIFT_MASK);
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Return, 0));
  g_assert_cmpint (get_coverage (canvas, 190, 150), ==, 255);
  g_assert_cmpint (get_coverage (canvas, 240, 200), ==, 255);
  g_assert_cmpint (get_coverage (canvas, 241, 200), ==, 0);

  ptm_canvas_key_pressed (canvas, GDK_KEY_Return, 0);
  g_assert_true (ptm_canvas_key_pressed (canvas, GDK_KEY_Escape, 0));
  g_assert_false (canvas->keyed);
}

static void
test_preview_keeps_view (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;
  g_autoptr (PtmImage) preview = fixture_image (200, 150, 255, 4);
  double zoom, center;

  ptm_canvas_zoom_at (canvas, 3, 500, 100);
  zoom = ptm_canvas_get_zoom (canvas);
  center = canvas->view.center_x;
  ptm_canvas_set_preview (canvas, preview);
  g_assert_cmpfloat (ptm_canvas_get_zoom (canvas), ==, zoom);
  g_assert_cmpfloat (canvas->view.center_x, ==, center);
  ptm_canvas_set_tool (canvas, PTM_TOOL_BRUSH);
  g_assert_false (ptm_canvas_stroke_begin (canvas, 300, 200, 1, 0));
  ptm_canvas_set_preview (canvas, NULL);
  g_assert_cmpfloat (ptm_canvas_get_zoom (canvas), ==, zoom);
}

static void
test_other_size_drops_region (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;
  g_autoptr (PtmImage) other = fixture_image (100, 300, 255, 2);

  ptm_canvas_invert_region (canvas);
  g_assert_true (ptm_canvas_has_region (canvas));
  ptm_canvas_set_picture (canvas, other, NULL, NULL);
  g_assert_false (ptm_canvas_has_region (canvas));
}

/* What the canvas draws now, as pixels of the whole widget. */
static guint32 *
render (PtmCanvas *canvas)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  ptm_canvas_snapshot (GTK_WIDGET (canvas), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);

  return fixture_render (node, gtk_widget_get_width (GTK_WIDGET (canvas)), gtk_widget_get_height (GTK_WIDGET (canvas)));
}

static guint
count_tiles (PtmCanvas *canvas)
{
  g_autofree guint32 *pixels = render (canvas);

  return ptm_tile_store_get_n_made (canvas->front);
}

static gboolean
has_settled (gpointer canvas)
{
  return PTM_CANVAS (canvas)->settle_id == 0;
}

/* One step of the zoom is exact at once; of several only the last, a moment later. */
static void
test_zoom_settles (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;
  guint      before = count_tiles (canvas), first;

  ptm_canvas_zoom_along (canvas, 0.9, 320, 240);
  first = count_tiles (canvas);
  g_assert_cmpuint (first, >, before);
  for (int i = 1; i < 5; i++)
    ptm_canvas_zoom_along (canvas, 0.9 - 0.05 * i, 320, 240);
  g_assert_cmpuint (count_tiles (canvas), ==, first);
  g_assert_cmpfloat (ptm_canvas_get_zoom (canvas), ==, 0.9 - 0.05 * 4);
  fixture_wait (has_settled, canvas);
  g_assert_cmpuint (count_tiles (canvas), >, first);
}

static gboolean
has_names (gpointer canvas)
{
  return gtk_widget_get_width (PTM_CANVAS (canvas)->name_label) > 0;
}

static gboolean
is_laid_out (gpointer canvas)
{
  return gtk_widget_get_width (PTM_CANVAS (canvas)->handle) > 0;
}

static void
test_compare (Fixture *fixture, gconstpointer data)
{
  PtmCanvas *canvas = fixture->canvas;
  g_autoptr (PtmImage) other = fixture_image (400, 300, 255, 2);
  int                 width = gtk_widget_get_width (GTK_WIDGET (canvas));
  g_autofree guint32 *beside = NULL;
  g_autofree guint32 *slider = NULL;
  PtmRect             plane;
  int                 row, half;

  g_object_set (canvas, "compare", TRUE, NULL);
  g_assert_false (ptm_canvas_is_comparing (canvas));
  ptm_canvas_set_other (canvas, other, "v1");
  g_assert_true (ptm_canvas_is_comparing (canvas));
  g_assert_true (gtk_widget_get_visible (canvas->name_label));
  fixture_wait (has_names, canvas);

  plane = ptm_canvas_view_get_plane (&canvas->view);
  half = width - canvas->view.width;
  row = (plane.y + plane.height / 2) * width;
  beside = render (canvas);
  g_assert_cmphex (beside[row + plane.x + 100], !=, beside[row + half + plane.x + 100]);

  /* Pixel for pixel: at 100 % and the same place, both show the same image column. */
  ptm_canvas_set_zoom (canvas, 1);
  plane = ptm_canvas_view_get_plane (&canvas->view);
  g_clear_pointer (&beside, g_free);
  beside = render (canvas);
  row = (plane.y + 150) * width;
  g_assert_cmphex (beside[row + plane.x + 200] >> 16 & 255, ==, (200 * 7 + 100) & 255);
  g_assert_cmphex (beside[row + half + plane.x + 200] >> 16 & 255, ==, (200 * 7 + 50) & 255);

  g_object_set (canvas, "compare-mode", PTM_COMPARE_SLIDER, NULL);
  g_assert_true (gtk_widget_get_visible (canvas->handle));
  fixture_wait (is_laid_out, canvas);
  plane = ptm_canvas_view_get_plane (&canvas->view);
  row = (plane.y + 10) * width;
  slider = render (canvas);
  g_assert_cmphex (slider[row + plane.x + 20] >> 16 & 255, ==, (20 * 7 + 100) & 255);
  g_assert_cmphex (slider[row + plane.x + 380] >> 16 & 255, ==, (380 * 7 + 50) & 255);
  g_object_set (canvas, "compare", FALSE, NULL);
  g_assert_false (gtk_widget_get_visible (canvas->handle));
}

static void
test_handle (Fixture *fixture, gconstpointer data)
{
  PtmCompareHandle *handle = PTM_COMPARE_HANDLE (fixture->canvas->handle);
  guint             count = 0;

  g_signal_connect (handle, "notify::position", G_CALLBACK (count_cb), &count);
  ptm_compare_handle_set_position (handle, 0.25);
  ptm_compare_handle_set_position (handle, 0.25);
  ptm_compare_handle_set_position (handle, 7);
  g_assert_cmpfloat (ptm_compare_handle_get_position (handle), ==, 1);
  g_assert_cmpuint (count, ==, 2);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (handle), GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (handle), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 100.0);
}

/* The region can be seen: there is a light line at its edge, and inside it the picture is changed. */
static void
test_region_is_shown (Fixture *fixture, gconstpointer data)
{
  PtmCanvas          *canvas = fixture->canvas;
  int                 width = gtk_widget_get_width (GTK_WIDGET (canvas));
  g_autofree guint32 *before = NULL;
  g_autofree guint32 *after = NULL;
  PtmRect             plane;
  guint               changed = 0;

  ptm_canvas_set_zoom (canvas, 1);
  plane = ptm_canvas_view_get_plane (&canvas->view);
  before = render (canvas);
  ptm_canvas_set_tool (canvas, PTM_TOOL_RECTANGLE);
  stroke (canvas, 100, 100, 199, 199);
  after = render (canvas);
  for (int y = 0; y < 300; y++)
    for (int x = 0; x < 400; x++)
      {
        int i = (plane.y + y) * width + plane.x + x;

        if (x >= 99 && x <= 200 && y >= 99 && y <= 200)
          changed += before[i] != after[i];
        else
          g_assert_cmphex (before[i], ==, after[i]);
      }
  g_assert_cmpuint (changed, >, 9000);
  g_assert_cmphex (after[(plane.y + 150) * width + plane.x + 100] >> 16 & 255, >, 225);
}

static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (fixture->canvas);

  gtk_test_accessible_assert_role (accessible, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, "Picture v2: a garden");
  gtk_test_accessible_assert_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "400 by 300 pixels.");
  ptm_canvas_invert_region (fixture->canvas);
  gtk_test_accessible_assert_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "400 by 300 pixels. 100 percent is marked.");
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

  add ("/canvas/canvas/properties", test_properties);
  add ("/canvas/canvas/brush-and-eraser", test_brush_and_eraser);
  add ("/canvas/canvas/pressure", test_pressure);
  add ("/canvas/canvas/rectangle", test_rectangle);
  add ("/canvas/canvas/coalescing", test_coalescing);
  add ("/canvas/canvas/leaving-keeps", test_leaving_keeps);
  add ("/canvas/canvas/escape", test_escape);
  add ("/canvas/canvas/history", test_history);
  add ("/canvas/canvas/keyboard-brush", test_keyboard_brush);
  add ("/canvas/canvas/keyboard-rectangle", test_keyboard_rectangle);
  add ("/canvas/canvas/zoom-settles", test_zoom_settles);
  add ("/canvas/canvas/preview-keeps-view", test_preview_keeps_view);
  add ("/canvas/canvas/other-size-drops-region", test_other_size_drops_region);
  add ("/canvas/canvas/compare", test_compare);
  add ("/canvas/canvas/handle", test_handle);
  add ("/canvas/canvas/region-is-shown", test_region_is_shown);
  add ("/canvas/canvas/accessible", test_accessible);

  return g_test_run ();
}
