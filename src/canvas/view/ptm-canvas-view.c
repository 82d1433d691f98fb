/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The geometry of looking at a picture. The picture's corner always lies on a whole device pixel: panning is then only
 * copying, and at 100 % every image pixel is one of the screen. */

#include "config.h"

#include "ptm-canvas-view.h"

#include <math.h>

/* Free space around a fitted picture, logical pixels. */
#define MARGIN 12

static const double ladder[] = { 0.01, 0.02, 0.03, 0.05, 0.0833, 0.125, 0.1667, 0.25, 0.3333, 0.5, 0.6667, 1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64 };

static gboolean
is_ready (const PtmCanvasView *view)
{
  return view->width > 0 && view->height > 0 && view->image_width > 0 && view->image_height > 0;
}

static double
hold_axis (double center, int image, int viewport, double zoom)
{
  if (image * zoom <= viewport)
    return image / 2.0;

  return CLAMP (center, 0, image);
}

static void
hold (PtmCanvasView *view)
{
  if (!is_ready (view))
    return;

  if (view->fit)
    view->zoom = ptm_canvas_view_get_fit_zoom (view);
  view->zoom = CLAMP (view->zoom, ptm_canvas_view_get_min_zoom (view), PTM_CANVAS_VIEW_MAX_ZOOM);
  view->center_x = hold_axis (view->center_x, view->image_width, view->width * view->device_scale, view->zoom);
  view->center_y = hold_axis (view->center_y, view->image_height, view->height * view->device_scale, view->zoom);
}

void
ptm_canvas_view_init (PtmCanvasView *view)
{
  *view = (PtmCanvasView){ .device_scale = 1, .zoom = 1, .fit = TRUE };
}

void
ptm_canvas_view_set_viewport (PtmCanvasView *view, int width, int height, int device_scale)
{
  view->zoom *= (double)device_scale / view->device_scale;
  view->width = width;
  view->height = height;
  view->device_scale = device_scale;
  hold (view);
}

void
ptm_canvas_view_set_image_size (PtmCanvasView *view, int width, int height)
{
  double was = view->image_height > 0 ? (double)view->image_width / view->image_height : 0;
  double is = height > 0 ? (double)width / height : 0;

  if (view->image_width == width && view->image_height == height)
    return;

  if (was > 0 && is > 0 && fabs (was / is - 1) < 0.01)
    {
      double ratio = (double)width / view->image_width;

      view->zoom /= ratio;
      view->center_x *= ratio;
      view->center_y *= ratio;
    }
  else if (width > 0 && height > 0)
    {
      view->fit = TRUE;
      view->center_x = width / 2.0;
      view->center_y = height / 2.0;
    }
  view->image_width = width;
  view->image_height = height;
  hold (view);
}

double
ptm_canvas_view_get_fit_zoom (const PtmCanvasView *view)
{
  double width = MAX (1, view->width - 2 * MARGIN) * view->device_scale;
  double height = MAX (1, view->height - 2 * MARGIN) * view->device_scale;

  if (!is_ready (view))
    return 1;

  return MIN (1, MIN (width / view->image_width, height / view->image_height));
}

double
ptm_canvas_view_get_min_zoom (const PtmCanvasView *view)
{
  return MIN (ptm_canvas_view_get_fit_zoom (view), 0.05);
}

void
ptm_canvas_view_set_fit (PtmCanvasView *view)
{
  view->fit = TRUE;
  hold (view);
}

void
ptm_canvas_view_zoom_at (PtmCanvasView *view, double zoom, double x, double y)
{
  double image_x, image_y;
  double from_middle_x = (x - view->width / 2.0) * view->device_scale;
  double from_middle_y = (y - view->height / 2.0) * view->device_scale;

  if (!is_ready (view))
    return;

  image_x = view->center_x + from_middle_x / view->zoom;
  image_y = view->center_y + from_middle_y / view->zoom;
  view->fit = FALSE;
  view->zoom = CLAMP (zoom, ptm_canvas_view_get_min_zoom (view), PTM_CANVAS_VIEW_MAX_ZOOM);
  view->center_x = image_x - from_middle_x / view->zoom;
  view->center_y = image_y - from_middle_y / view->zoom;
  hold (view);
}

double
ptm_canvas_view_get_step (const PtmCanvasView *view, int direction)
{
  const double nearly = 1.01;
  double       zoom = view->zoom;

  if (direction > 0)
    {
      for (guint i = 0; i < G_N_ELEMENTS (ladder); i++)
        if (ladder[i] > zoom * nearly)
          return ladder[i];
      return PTM_CANVAS_VIEW_MAX_ZOOM;
    }

  for (guint i = G_N_ELEMENTS (ladder); i > 0; i--)
    if (ladder[i - 1] < zoom / nearly)
      return MAX (ladder[i - 1], ptm_canvas_view_get_min_zoom (view));

  return ptm_canvas_view_get_min_zoom (view);
}

void
ptm_canvas_view_pan (PtmCanvasView *view, double dx, double dy)
{
  view->center_x -= dx * view->device_scale / view->zoom;
  view->center_y -= dy * view->device_scale / view->zoom;
  hold (view);
}

static double
get_shift (double position, double size, double margin)
{
  double room = MIN (margin, size / 2);

  if (position < room)
    return room - position;
  if (position > size - room)
    return size - room - position;

  return 0;
}

void
ptm_canvas_view_reveal (PtmCanvasView *view, double x, double y, double margin)
{
  double widget_x, widget_y;

  ptm_canvas_view_from_image (view, x, y, &widget_x, &widget_y);
  ptm_canvas_view_pan (view, get_shift (widget_x, view->width, margin), get_shift (widget_y, view->height, margin));
}

void
ptm_canvas_view_show (PtmCanvasView *view, const PtmRect *rect, double max_zoom)
{
  double fit = ptm_canvas_view_get_fit_zoom (view);
  double across, down;

  if (!is_ready (view) || ptm_rect_is_empty (rect))
    return;

  across = view->width * view->device_scale / 2.0 / rect->width;
  down = view->height * view->device_scale / 2.0 / rect->height;
  view->zoom = CLAMP (MIN (across, down), fit, MAX (fit, max_zoom));
  view->fit = view->zoom == fit;
  view->center_x = rect->x + rect->width / 2.0;
  view->center_y = rect->y + rect->height / 2.0;
  hold (view);
}

PtmRect
ptm_canvas_view_get_plane (const PtmCanvasView *view)
{
  PtmRect plane = { 0, 0, 0, 0 };

  if (!is_ready (view))
    return plane;

  plane.width = MAX (1, (int)round (view->image_width * view->zoom));
  plane.height = MAX (1, (int)round (view->image_height * view->zoom));
  plane.x = (int)round (view->width * view->device_scale / 2.0 - view->center_x * plane.width / view->image_width);
  plane.y = (int)round (view->height * view->device_scale / 2.0 - view->center_y * plane.height / view->image_height);

  return plane;
}

void
ptm_canvas_view_to_image (const PtmCanvasView *view, double x, double y, double *image_x, double *image_y)
{
  PtmRect plane = ptm_canvas_view_get_plane (view);

  *image_x = plane.width > 0 ? (x * view->device_scale - plane.x) * view->image_width / plane.width : 0;
  *image_y = plane.height > 0 ? (y * view->device_scale - plane.y) * view->image_height / plane.height : 0;
}

void
ptm_canvas_view_from_image (const PtmCanvasView *view, double image_x, double image_y, double *x, double *y)
{
  PtmRect plane = ptm_canvas_view_get_plane (view);

  *x = view->image_width > 0 ? (plane.x + image_x * plane.width / view->image_width) / view->device_scale : 0;
  *y = view->image_height > 0 ? (plane.y + image_y * plane.height / view->image_height) / view->device_scale : 0;
}

double
ptm_canvas_view_get_scale (const PtmCanvasView *view)
{
  return view->zoom / view->device_scale;
}
