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
/* Between a changed area and the frame around it, and how many frames are drawn at most. Their corners are not round: cairo
 * would take longer for one large frame than for the picture. */
#define AREA_ROOM  5
#define MAX_FRAMES 64

static const GdkRGBA light = { 1, 1, 1, 0.95 };
static const GdkRGBA dark = { 0, 0, 0, 0.7 };
static const GdkRGBA faint = { 1, 1, 1, 0.45 };
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
get_other_plane (PtmCanvas *self, PtmImage *image, const PtmRect *plane)
{
  PtmRect other = *plane;

  if (image == NULL || self->picture == NULL || have_same_form (self->picture, image))
    return other;

  other.width = MAX (1, (int)round (ptm_image_get_width (image) * self->view.zoom));
  other.height = MAX (1, (int)round (ptm_image_get_height (image) * self->view.zoom));
  other.x += (plane->width - other.width) / 2;
  other.y += (plane->height - other.height) / 2;

  return other;
}

/* A square ring is four bars: cairo fills a bar at once, but of a border it makes a path and a mask as large as the window. */
static void
append_bars (GtkSnapshot *snapshot, const graphene_rect_t *bounds, const GdkRGBA *color)
{
  float x = bounds->origin.x, y = bounds->origin.y, width = bounds->size.width, height = bounds->size.height;

  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x, y, width, 1));
  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x, y + height - 1, width, 1));
  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x, y + 1, 1, height - 2));
  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x + width - 1, y + 1, 1, height - 2));
}

static void
snapshot_plane (PtmCanvas *self, GtkSnapshot *snapshot, PtmTileStore *store, const PtmRect *plane, const graphene_rect_t *place, gboolean with_region)
{
  int            device_scale = self->view.device_scale;
  PtmTileBackend backend = ptm_tile_backend_for_widget (GTK_WIDGET (self));
  double         unit = 1.0 / device_scale;
  PtmRect        visible = { -plane->x, -plane->y, (int)ceil (place->size.width * device_scale), (int)ceil (place->size.height * device_scale) };

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (place->origin.x + plane->x * unit, place->origin.y + plane->y * unit));
  append_bars (snapshot, &GRAPHENE_RECT_INIT (-1, -1, plane->width * unit + 2, plane->height * unit + 2), &edge);
  ptm_tile_store_snapshot (store, snapshot, backend, device_scale, plane->width, plane->height, &visible);
  if (with_region)
    ptm_region_overlay_snapshot (self->overlay, snapshot, backend, device_scale, plane->width, plane->height, &visible, ptm_canvas_is_comparing (self));
  gtk_snapshot_restore (snapshot);
}

static void
append_ring (GtkSnapshot *snapshot, const graphene_rect_t *bounds, float radius, const GdkRGBA *color)
{
  GskRoundedRect ring;

  if (radius <= 0)
    {
      append_bars (snapshot, bounds, color);
      return;
    }
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

/* Where the brush is: a circle of its size at the pointer or at the keyboard's cursor. */
static void
snapshot_brush (PtmCanvas *self, GtkSnapshot *snapshot)
{
  gboolean paints = self->tool != NULL && PTM_TOOL_GET_CLASS (self->tool)->has_brush;
  double   radius = self->brush_size * ptm_canvas_view_get_scale (&self->view) / 2;
  double   x = self->pointer_x, y = self->pointer_y;

  if (self->tool == NULL || self->picture == NULL || (!self->cursor_shown && !self->pointer_inside) || self->space_held || self->panning)
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
  if (self->tool != NULL && self->preview == NULL)
    ptm_tool_draw (self->tool, snapshot);
  snapshot_brush (self, snapshot);
}

static gboolean
shows_region (PtmCanvas *self, PtmTileStore *store)
{
  return store == self->front && self->preview == NULL;
}

static void
snapshot_store (PtmCanvas *self, GtkSnapshot *snapshot, PtmTileStore *store, const graphene_rect_t *place)
{
  PtmRect plane = ptm_canvas_view_get_plane (&self->view);

  if (store != self->front)
    plane = get_other_plane (self, ptm_tile_store_get_image (store), &plane);
  snapshot_plane (self, snapshot, store, &plane, place, shows_region (self, store));
}

static void
snapshot_part (PtmCanvas *self, GtkSnapshot *snapshot, PtmTileStore *store, const graphene_rect_t *place, const graphene_rect_t *part)
{
  gtk_snapshot_push_clip (snapshot, part);
  snapshot_store (self, snapshot, store, place);
  gtk_snapshot_pop (snapshot);
}

static void
snapshot_slider (PtmCanvas *self, GtkSnapshot *snapshot, const graphene_rect_t *place)
{
  double position = ptm_compare_handle_get_position (PTM_COMPARE_HANDLE (self->handle));
  double width = place->size.width, height = place->size.height, split;

  if (self->compare_mode == PTM_COMPARE_SLIDER)
    {
      split = round (position * width);
      snapshot_part (self, snapshot, self->back, place, &GRAPHENE_RECT_INIT (0, 0, split, height));
      snapshot_part (self, snapshot, self->front, place, &GRAPHENE_RECT_INIT (split, 0, width - split, height));
    }
  else
    {
      split = round (position * height);
      snapshot_part (self, snapshot, self->back, place, &GRAPHENE_RECT_INIT (0, 0, width, split));
      snapshot_part (self, snapshot, self->front, place, &GRAPHENE_RECT_INIT (0, split, width, height - split));
    }
}

static void
snapshot_onion (PtmCanvas *self, GtkSnapshot *snapshot, const graphene_rect_t *place)
{
  if (self->fade < 1)
    snapshot_store (self, snapshot, self->back, place);
  if (self->fade <= 0)
    return;
  if (self->fade < 1)
    gtk_snapshot_push_opacity (snapshot, self->fade);
  snapshot_store (self, snapshot, self->front, place);
  if (self->fade < 1)
    gtk_snapshot_pop (snapshot);
}

/* Until the heat map is there, the picture is already as dark as it will be below it. */
static void
snapshot_difference (PtmCanvas *self, GtkSnapshot *snapshot, const graphene_rect_t *place)
{
  PtmRect plane = ptm_canvas_view_get_plane (&self->view);
  double  unit = 1.0 / self->view.device_scale;

  if (self->preview == NULL && ptm_tile_store_get_image (self->heat) != NULL && ptm_tile_store_is_ready (self->heat))
    {
      snapshot_store (self, snapshot, self->heat, place);
      return;
    }
  snapshot_store (self, snapshot, self->front, place);
  if (self->preview == NULL && ptm_changes_is_possible (self->changes))
    gtk_snapshot_append_color (snapshot, &dark, &GRAPHENE_RECT_INIT (plane.x * unit, plane.y * unit, plane.width * unit, plane.height * unit));
}

static graphene_rect_t
get_area_frame (PtmCanvas *self, const PtmRect *box, const graphene_rect_t *place)
{
  double left, top, right, bottom;

  ptm_canvas_view_from_image (&self->view, box->x, box->y, &left, &top);
  ptm_canvas_view_from_image (&self->view, box->x + box->width, box->y + box->height, &right, &bottom);
  left = floor (left) - AREA_ROOM;
  top = floor (top) - AREA_ROOM;

  return GRAPHENE_RECT_INIT (place->origin.x + left, place->origin.y + top, ceil (right) + AREA_ROOM - left, ceil (bottom) + AREA_ROOM - top);
}

/* Around the area that is pointed at; in the map of differences fainter around the others. */
static void
snapshot_areas (PtmCanvas *self, GtkSnapshot *snapshot, const graphene_rect_t *place)
{
  guint           n = self->compare_mode == PTM_COMPARE_DIFFERENCE ? MIN (ptm_changes_get_n_areas (self->changes), MAX_FRAMES) : 0;
  graphene_rect_t frame;

  gtk_snapshot_push_clip (snapshot, place);
  for (guint i = 0; i < n; i++)
    if ((int)i != self->area)
      {
        frame = get_area_frame (self, &ptm_changes_get_area (self->changes, i)->box, place);
        append_ring (snapshot, &frame, 0, &faint);
      }
  if (self->area >= 0)
    {
      frame = get_area_frame (self, &self->area_box, place);
      append_two_tone (snapshot, &frame, 0);
      graphene_rect_inset (&frame, 1, 1);
      append_ring (snapshot, &frame, 0, &light);
      graphene_rect_inset (&frame, 1, 1);
      append_ring (snapshot, &frame, 0, &dark);
    }
  gtk_snapshot_pop (snapshot);
}

static void
snapshot_beside (PtmCanvas *self, GtkSnapshot *snapshot)
{
  PtmTileStore *stores[] = { self->back, self->front, self->more[0].store, self->more[1].store };

  for (guint i = 0; i < ptm_canvas_get_n_places (self); i++)
    {
      graphene_rect_t place;

      ptm_canvas_get_place (self, i, &place);
      snapshot_part (self, snapshot, stores[i], &place, &place);
      snapshot_areas (self, snapshot, &place);
    }
}

static void
snapshot_comparison (PtmCanvas *self, GtkSnapshot *snapshot)
{
  graphene_rect_t place;

  ptm_canvas_get_place (self, 0, &place);
  switch (self->compare_mode)
    {
    case PTM_COMPARE_SLIDER:
    case PTM_COMPARE_ACROSS:
      snapshot_slider (self, snapshot, &place);
      break;
    case PTM_COMPARE_ONION:
      snapshot_onion (self, snapshot, &place);
      break;
    case PTM_COMPARE_FLICKER:
      snapshot_store (self, snapshot, self->flipped ? self->back : self->front, &place);
      break;
    case PTM_COMPARE_DIFFERENCE:
      snapshot_difference (self, snapshot, &place);
      break;
    case PTM_COMPARE_SIDE:
    default:
      snapshot_beside (self, snapshot);
      return;
    }
  snapshot_areas (self, snapshot, &place);
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
  for (guint i = 0; i < PTM_CANVAS_MAX_MORE; i++)
    gtk_widget_snapshot_child (widget, self->more[i].label, snapshot);
  gtk_widget_snapshot_child (widget, self->handle, snapshot);
}
