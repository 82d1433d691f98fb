/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The geometry of the canvas: no display is needed. */

#include "config.h"

#include "ptm-canvas-view.h"

static PtmCanvasView
make_view (int device_scale)
{
  PtmCanvasView view;

  ptm_canvas_view_init (&view);
  ptm_canvas_view_set_viewport (&view, 800, 600, device_scale);
  ptm_canvas_view_set_image_size (&view, 1600, 1000);

  return view;
}

static void
test_fit (void)
{
  PtmCanvasView view = make_view (1);
  PtmRect       plane = ptm_canvas_view_get_plane (&view);

  g_assert_true (view.fit);
  g_assert_cmpfloat_with_epsilon (view.zoom, 776.0 / 1600, 1e-9);
  g_assert_cmpint (plane.width, ==, 776);
  g_assert_cmpint (plane.x, ==, 12);
  g_assert_cmpint (ABS (2 * plane.y + plane.height - 600), <=, 1);

  ptm_canvas_view_set_viewport (&view, 400, 300, 1);
  g_assert_cmpfloat_with_epsilon (view.zoom, 376.0 / 1600, 1e-9);

  /* A small picture is not blown up. */
  ptm_canvas_view_set_image_size (&view, 20, 100);
  g_assert_cmpfloat (view.zoom, ==, 1);
}

static void
test_round_trip (void)
{
  const double zooms[] = { 0.06, 0.31, 1, 2.5, 17 };

  for (int device_scale = 1; device_scale <= 2; device_scale++)
    for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
      {
        PtmCanvasView view = make_view (device_scale);
        double        x, y, back_x, back_y;

        ptm_canvas_view_zoom_at (&view, zooms[i], 400, 300);
        ptm_canvas_view_to_image (&view, 123, 45, &x, &y);
        ptm_canvas_view_from_image (&view, x, y, &back_x, &back_y);
        g_assert_cmpfloat_with_epsilon (back_x, 123, 1e-6);
        g_assert_cmpfloat_with_epsilon (back_y, 45, 1e-6);
      }
}

static void
test_zoom_to_pointer (void)
{
  PtmCanvasView view = make_view (1);
  double        before_x, before_y, after_x, after_y;

  ptm_canvas_view_zoom_at (&view, 2, 400, 300);
  ptm_canvas_view_to_image (&view, 650, 130, &before_x, &before_y);
  ptm_canvas_view_zoom_at (&view, 7.3, 650, 130);
  ptm_canvas_view_to_image (&view, 650, 130, &after_x, &after_y);

  g_assert_false (view.fit);
  g_assert_cmpfloat_with_epsilon (before_x, after_x, 0.5);
  g_assert_cmpfloat_with_epsilon (before_y, after_y, 0.5);
}

static void
test_limits (void)
{
  PtmCanvasView view = make_view (1);

  ptm_canvas_view_zoom_at (&view, 10000, 0, 0);
  g_assert_cmpfloat (view.zoom, ==, PTM_CANVAS_VIEW_MAX_ZOOM);
  ptm_canvas_view_pan (&view, -1e9, 1e9);
  g_assert_cmpfloat (view.center_x, ==, 1600);
  g_assert_cmpfloat (view.center_y, ==, 0);
  ptm_canvas_view_zoom_at (&view, 0, 400, 300);
  g_assert_cmpfloat (view.zoom, ==, ptm_canvas_view_get_min_zoom (&view));
  g_assert_cmpfloat (view.center_x, ==, 800);
}

static void
test_steps (void)
{
  PtmCanvasView view = make_view (1);

  ptm_canvas_view_zoom_at (&view, 1, 400, 300);
  g_assert_cmpfloat (ptm_canvas_view_get_step (&view, 1), ==, 1.5);
  g_assert_cmpfloat (ptm_canvas_view_get_step (&view, -1), ==, 0.6667);
  ptm_canvas_view_zoom_at (&view, 0.9, 400, 300);
  g_assert_cmpfloat (ptm_canvas_view_get_step (&view, 1), ==, 1);
}

static void
test_same_form_keeps_what_is_seen (void)
{
  PtmCanvasView view = make_view (1);

  ptm_canvas_view_zoom_at (&view, 2, 700, 100);
  ptm_canvas_view_set_image_size (&view, 800, 500);
  g_assert_cmpfloat (view.zoom, ==, 4);
  ptm_canvas_view_set_image_size (&view, 500, 500);
  g_assert_true (view.fit);
}

static void
test_device_scale_keeps_the_size (void)
{
  PtmCanvasView view = make_view (1);
  double        scale;

  ptm_canvas_view_zoom_at (&view, 2, 400, 300);
  scale = ptm_canvas_view_get_scale (&view);
  ptm_canvas_view_set_viewport (&view, 800, 600, 2);
  g_assert_cmpfloat (ptm_canvas_view_get_scale (&view), ==, scale);
}

static void
test_reveal (void)
{
  PtmCanvasView view = make_view (1);
  double        x, y;

  ptm_canvas_view_zoom_at (&view, 4, 400, 300);
  ptm_canvas_view_reveal (&view, 1590, 10, 24);
  ptm_canvas_view_from_image (&view, 1590, 10, &x, &y);
  g_assert_cmpfloat (x, <=, 800 - 23);
  g_assert_cmpfloat (y, >=, 23);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/canvas/view/fit", test_fit);
  g_test_add_func ("/canvas/view/round-trip", test_round_trip);
  g_test_add_func ("/canvas/view/zoom-to-pointer", test_zoom_to_pointer);
  g_test_add_func ("/canvas/view/limits", test_limits);
  g_test_add_func ("/canvas/view/steps", test_steps);
  g_test_add_func ("/canvas/view/same-form", test_same_form_keeps_what_is_seen);
  g_test_add_func ("/canvas/view/device-scale", test_device_scale_keeps_the_size);
  g_test_add_func ("/canvas/view/reveal", test_reveal);

  return g_test_run ();
}
