/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The canvas: drawing. Tiles and overlay are nodes that stay the same from frame to frame below one translation, so a
 * renderer that compares frames draws only what has changed. */

#include "config.h"

#include "ptm-canvas-private.h"

#include <math.h>
#include "ptm-compare-handle.h"

/* A brush circle smaller than this gets a cross, logical pixels. */
#define SMALL_CIRCLE 5.0

static const GdkRGBA light = { 1, 1, 1, 0.95 };
static const GdkRGBA dark = { 0, 0, 0, 0.7 };
static const GdkRGBA edge = { 0, 0, 0, 0.25 };

static gboolean
have_same_form (PtmImage *a, PtmImage *b)
{
  double first = (double)ptm_image_get_width (a) / ptm_image_get_height (a);
  double second = (double)ptm_image_get_width (b) / ptm_image_get_height (b);

  return fabs (first / second - 1) < 0.01;
}

/* The other picture lies exactly over the shown one; one of another form keeps the scale and the middle. */
static PtmRect
get_other_plane (PtmCanvas *self, const PtmRect *plane)
{
  PtmRect other = *plane;

  if (self->picture == NULL || have_same_form (self->picture, self->other))
    return other;

  other.width = MAX (1, (int)round (ptm_image_get_width (self->other) * self->view.zoom));
  other.height = MAX (1, (int)round (ptm_image_get_height (self->other) * self->view.zoom));
  other.x += (plane->width - other.width) / 2;
  other.y += (plane->height - other.height) / 2;

  return other;
}

static void
snapshot_plane (PtmCanvas *self, GtkSnapshot *snapshot, PtmTileStore *store, const PtmRect *plane, const graphene_rect_t *place, gboolean with_region)
{
  int            device_scale = self->view.device_scale;
  PtmTileBackend backend = ptm_tile_backend_for_widget (GTK_WIDGET (self));
  double         unit = 1.0 / device_scale;
  PtmRect        visible = { -plane->x, -plane->y, (int)ceil (place->size.width * device_scale), (int)ceil (place->size.height * device_scale) };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (-1, -1, plane->width * unit + 2, plane->height * unit + 2), 0);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (place->origin.x + plane->x * unit, place->origin.y + plane->y * unit));
  gtk_snapshot_append_border (snapshot, &outline, (float[4]){ 1, 1, 1, 1 }, (GdkRGBA[4]){ edge, edge, edge, edge });
  ptm_tile_store_snapshot (store, snapshot, backend, device_scale, plane->width, plane->height, &visible);
  if (with_region)
    ptm_region_overlay_snapshot (self->overlay, snapshot, backend, device_scale, plane->width, plane->height, &visible, ptm_canvas_is_comparing (self));
  gtk_snapshot_restore (snapshot);
}

static void
append_ring (GtkSnapshot *snapshot, const graphene_rect_t *bounds, float radius, const GdkRGBA *color)
{
  GskRoundedRect ring;

  gsk_rounded_rect_init_from_rect (&ring, bounds, radius);
  gtk_snapshot_append_border (snapshot, &ring, (float[4]){ 1, 1, 1, 1 }, (GdkRGBA[4]){ *color, *color, *color, *color });
}

static void
append_two_tone (GtkSnapshot *snapshot, const graphene_rect_t *bounds, float radius)
{
  graphene_rect_t outer = GRAPHENE_RECT_INIT (bounds->origin.x - 1, bounds->origin.y - 1, bounds->size.width + 2, bounds->size.height + 2);

  append_ring (snapshot, &outer, radius > 0 ? radius + 1 : 0, &dark);
  append_ring (snapshot, bounds, radius, &light);
}

static void
append_cross (GtkSnapshot *snapshot, float x, float y)
{
  gtk_snapshot_append_color (snapshot, &dark, &GRAPHENE_RECT_INIT (x - 9, y - 1.5, 19, 3));
  gtk_snapshot_append_color (snapshot, &dark, &GRAPHENE_RECT_INIT (x - 1.5, y - 9, 3, 19));
  gtk_snapshot_append_color (snapshot, &light, &GRAPHENE_RECT_INIT (x - 8, y - 0.5, 17, 1));
  gtk_snapshot_append_color (snapshot, &light, &GRAPHENE_RECT_INIT (x - 0.5, y - 8, 1, 17));
}

static void
snapshot_span (PtmCanvas *self, GtkSnapshot *snapshot)
{
  double left = floor (MIN (self->start.x, self->end.x)), top = floor (MIN (self->start.y, self->end.y));
  double right = floor (MAX (self->start.x, self->end.x)) + 1, bottom = floor (MAX (self->start.y, self->end.y)) + 1;
  double x0, y0, x1, y1;

  ptm_canvas_view_from_image (&self->view, left, top, &x0, &y0);
  ptm_canvas_view_from_image (&self->view, right, bottom, &x1, &y1);
  append_two_tone (snapshot, &GRAPHENE_RECT_INIT (x0, y0, MAX (2, x1 - x0), MAX (2, y1 - y0)), 0);
}

/* Where the brush is: a circle of its size at the pointer or at the keyboard's cursor. */
static void
snapshot_brush (PtmCanvas *self, GtkSnapshot *snapshot)
{
  gboolean paints = self->tool == PTM_TOOL_BRUSH || self->tool == PTM_TOOL_ERASER;
  double   radius = self->brush_size * ptm_canvas_view_get_scale (&self->view) / 2;
  double   x = self->pointer_x, y = self->pointer_y;

  if (self->tool == PTM_TOOL_PAN || self->picture == NULL || (!self->cursor_shown && !self->pointer_inside) || self->space_held || self->panning)
    return;

  if (self->cursor_shown)
    ptm_canvas_view_from_image (&self->view, self->cursor_x, self->cursor_y, &x, &y);
  if (paints)
    append_two_tone (snapshot, &GRAPHENE_RECT_INIT (x - radius, y - radius, 2 * radius, 2 * radius), radius);
  if (self->cursor_shown || (paints && radius < SMALL_CIRCLE))
    append_cross (snapshot, x, y);
}

static void
snapshot_single (PtmCanvas *self, GtkSnapshot *snapshot)
{
  graphene_rect_t place = GRAPHENE_RECT_INIT (0, 0, self->view.width, self->view.height);
  PtmRect         plane = ptm_canvas_view_get_plane (&self->view);

  snapshot_plane (self, snapshot, self->front, &plane, &place, self->preview == NULL);
  if (self->spanning)
    snapshot_span (self, snapshot);
  snapshot_brush (self, snapshot);
}

static void
snapshot_part (PtmCanvas *self, GtkSnapshot *snapshot, PtmTileStore *store, const graphene_rect_t *place, const graphene_rect_t *part)
{
  PtmRect plane = ptm_canvas_view_get_plane (&self->view);
  PtmRect other;

  if (store == self->back)
    {
      other = get_other_plane (self, &plane);
      plane = other;
    }
  gtk_snapshot_push_clip (snapshot, part);
  snapshot_plane (self, snapshot, store, &plane, place, store == self->front && self->preview == NULL);
  gtk_snapshot_pop (snapshot);
}

static void
snapshot_comparison (PtmCanvas *self, GtkSnapshot *snapshot)
{
  graphene_rect_t first, second;
  double          split;

  ptm_canvas_get_places (self, &first, &second);
  if (self->compare_mode == PTM_COMPARE_SIDE)
    {
      snapshot_part (self, snapshot, self->back, &first, &first);
      snapshot_part (self, snapshot, self->front, &second, &second);
      return;
    }

  split = round (ptm_compare_handle_get_position (PTM_COMPARE_HANDLE (self->handle)) * first.size.width);
  snapshot_part (self, snapshot, self->back, &first, &GRAPHENE_RECT_INIT (0, 0, split, first.size.height));
  snapshot_part (self, snapshot, self->front, &first, &GRAPHENE_RECT_INIT (split, 0, first.size.width - split, first.size.height));
}

void
ptm_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PtmCanvas *self = PTM_CANVAS (widget);

  if (ptm_canvas_is_comparing (self))
    snapshot_comparison (self, snapshot);
  else if (self->picture != NULL || self->preview != NULL)
    snapshot_single (self, snapshot);

  gtk_widget_snapshot_child (widget, self->other_label, snapshot);
  gtk_widget_snapshot_child (widget, self->name_label, snapshot);
  gtk_widget_snapshot_child (widget, self->handle, snapshot);
}
