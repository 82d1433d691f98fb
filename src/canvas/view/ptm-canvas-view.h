/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-rect.h"

G_BEGIN_DECLS

/**
 * PtmCanvasView:
 * @width: of the viewport, in logical pixels
 * @height: of the viewport, in logical pixels
 * @device_scale: device pixels a logical pixel
 * @image_width: of the picture
 * @image_height: of the picture
 * @zoom: device pixels an image pixel: 1 is 100 %, and sharp on every screen
 * @center_x: image pixel in the middle of the viewport
 * @center_y: image pixel in the middle of the viewport
 * @fit: the zoom follows the viewport so that the whole picture is seen
 *
 * Which part of a picture is seen how large. Plain numbers; nothing here draws.
 */
typedef struct
{
  int      width;
  int      height;
  int      device_scale;
  int      image_width;
  int      image_height;
  double   zoom;
  double   center_x;
  double   center_y;
  gboolean fit;
} PtmCanvasView;

#define PTM_CANVAS_VIEW_MAX_ZOOM 64.0

void ptm_canvas_view_init (PtmCanvasView *view);
void ptm_canvas_view_set_viewport (PtmCanvasView *view, int width, int height, int device_scale);
/* A picture of the same form keeps what is seen; another one is fitted. */
void   ptm_canvas_view_set_image_size (PtmCanvasView *view, int width, int height);
double ptm_canvas_view_get_fit_zoom (const PtmCanvasView *view);
double ptm_canvas_view_get_min_zoom (const PtmCanvasView *view);
void   ptm_canvas_view_set_fit (PtmCanvasView *view);
/* The image pixel under x, y of the viewport stays there. */
void ptm_canvas_view_zoom_at (PtmCanvasView *view, double zoom, double x, double y);
/* The next step of the zoom ladder in that direction (-1, 1). */
double ptm_canvas_view_get_step (const PtmCanvasView *view, int direction);
/* Moves the picture by logical pixels. */
void ptm_canvas_view_pan (PtmCanvasView *view, double dx, double dy);
/* Moves the picture as little as needed so that the image point is seen, margin logical pixels from the border. */
void ptm_canvas_view_reveal (PtmCanvasView *view, double x, double y, double margin);
/* Moves there and zooms so that the rectangle of image pixels takes about half of the viewport: never larger than max_zoom,
 * never smaller than the whole picture. */
void ptm_canvas_view_show (PtmCanvasView *view, const PtmRect *rect, double max_zoom);

/* The scaled picture in device pixels, relative to the viewport. */
PtmRect ptm_canvas_view_get_plane (const PtmCanvasView *view);
/* Between logical pixels of the viewport and image pixels. */
void ptm_canvas_view_to_image (const PtmCanvasView *view, double x, double y, double *image_x, double *image_y);
void ptm_canvas_view_from_image (const PtmCanvasView *view, double image_x, double image_y, double *x, double *y);
/* Logical pixels an image pixel. */
double ptm_canvas_view_get_scale (const PtmCanvasView *view);

G_END_DECLS
