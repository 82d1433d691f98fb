/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The canvas: marking a region. Pointer positions are collected and painted once a frame; only the tiles below them are
 * drawn again. The keyboard paints with a cursor of its own. */

#include "config.h"

#include "ptm-canvas-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* Keeps the keyboard's cursor this far from the border, logical pixels. */
#define CURSOR_MARGIN 24

static PtmMask *
ensure_mask (PtmCanvas *self)
{
  if (self->mask == NULL)
    {
      self->mask = ptm_mask_new (ptm_image_get_width (self->picture), ptm_image_get_height (self->picture));
      ptm_region_overlay_set_mask (self->overlay, self->mask);
    }

  return self->mask;
}

static void
repaint (PtmCanvas *self, const PtmRect *dirty)
{
  ptm_region_overlay_invalidate (self->overlay, dirty);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static PtmStrokePoint
get_point (PtmCanvas *self, double x, double y, double pressure)
{
  PtmStrokePoint point = { 0, 0, pressure };

  ptm_canvas_to_view (self, &x, &y);
  ptm_canvas_view_to_image (&self->view, x, y, &point.x, &point.y);

  return point;
}

static PtmBrush
get_brush (PtmCanvas *self, gboolean subtract)
{
  return (PtmBrush){
    .radius = self->brush_size / 2,
    .hardness = 1,
    .mode = subtract ? PTM_MASK_SUBTRACT : PTM_MASK_ADD,
  };
}

/* Whole pixels: every one the two points lie in and all between them. */
static PtmRect
get_span (PtmCanvas *self)
{
  int left = (int)floor (MIN (self->start.x, self->end.x));
  int top = (int)floor (MIN (self->start.y, self->end.y));
  int right = (int)floor (MAX (self->start.x, self->end.x));
  int bottom = (int)floor (MAX (self->start.y, self->end.y));

  return (PtmRect){ left, top, right - left + 1, bottom - top + 1 };
}

static gboolean
paint_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  PtmCanvas *self = PTM_CANVAS (widget);

  self->tick_id = 0;
  ptm_canvas_stroke_flush (self);

  return G_SOURCE_REMOVE;
}

static void
stop_collecting (PtmCanvas *self)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  g_array_set_size (self->pending, 0);
}

gboolean
ptm_canvas_stroke_begin (PtmCanvas *self, double x, double y, double pressure, gboolean subtract)
{
  PtmRect dirty;

  if (self->picture == NULL || self->preview != NULL || self->tool == PTM_TOOL_PAN || ptm_canvas_is_comparing (self) || self->stroking)
    return FALSE;

  self->cursor_shown = FALSE;
  self->spanning = FALSE;
  self->start = self->end = get_point (self, x, y, pressure);
  self->subtracting = subtract != (self->tool == PTM_TOOL_ERASER);
  if (self->tool == PTM_TOOL_RECTANGLE)
    {
      self->spanning = TRUE;
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  else
    {
      PtmBrush brush = get_brush (self, self->subtracting);

      ptm_mask_stroke_begin (ensure_mask (self), &brush, self->start.x, self->start.y, pressure, &dirty);
      repaint (self, &dirty);
    }
  self->stroking = TRUE;

  return TRUE;
}

void
ptm_canvas_stroke_move (PtmCanvas *self, double x, double y, double pressure)
{
  PtmStrokePoint point;

  if (!self->stroking)
    return;

  point = get_point (self, x, y, pressure);
  g_array_append_val (self->pending, point);
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), paint_frame_cb, NULL, NULL);
}

void
ptm_canvas_stroke_flush (PtmCanvas *self)
{
  for (guint i = 0; i < self->pending->len; i++)
    {
      const PtmStrokePoint *point = &g_array_index (self->pending, PtmStrokePoint, i);
      PtmRect               dirty = { 0, 0, 0, 0 };

      self->end = *point;
      if (!self->spanning)
        ptm_mask_stroke_to (self->mask, point->x, point->y, point->pressure, &dirty);
      ptm_region_overlay_invalidate (self->overlay, &dirty);
    }
  if (self->pending->len > 0)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  g_array_set_size (self->pending, 0);
}

void
ptm_canvas_stroke_end (PtmCanvas *self)
{
  PtmRect span, dirty;

  if (!self->stroking)
    return;

  ptm_canvas_stroke_flush (self);
  stop_collecting (self);
  self->stroking = FALSE;
  if (self->spanning)
    {
      span = get_span (self);
      ptm_mask_fill_rect (ensure_mask (self), &span, self->subtracting ? PTM_MASK_SUBTRACT : PTM_MASK_ADD, &dirty);
      self->spanning = FALSE;
      repaint (self, &dirty);
    }
  else
    {
      ptm_mask_stroke_end (self->mask);
    }
  ptm_canvas_region_changed (self);
}

gboolean
ptm_canvas_cancel (PtmCanvas *self)
{
  gboolean was_painting = self->stroking || self->spanning;
  PtmRect  dirty = { 0, 0, 0, 0 };

  if (!was_painting)
    return FALSE;

  stop_collecting (self);
  if (self->stroking && !self->spanning)
    ptm_mask_stroke_cancel (self->mask, &dirty);
  self->stroking = FALSE;
  self->spanning = FALSE;
  repaint (self, &dirty);

  return TRUE;
}

/* The first move shows the cursor where the pointer is, or in the middle. */
static void
show_cursor (PtmCanvas *self)
{
  double x = self->view.width / 2.0, y = self->view.height / 2.0;

  if (self->pointer_inside)
    {
      x = self->pointer_x;
      y = self->pointer_y;
    }
  ptm_canvas_view_to_image (&self->view, x, y, &self->cursor_x, &self->cursor_y);
  self->cursor_x = CLAMP (floor (self->cursor_x), 0, self->view.image_width - 1) + 0.5;
  self->cursor_y = CLAMP (floor (self->cursor_y), 0, self->view.image_height - 1) + 0.5;
  self->cursor_shown = TRUE;
}

void
ptm_canvas_move_cursor (PtmCanvas *self, double dx, double dy)
{
  double   old_zoom = self->view.zoom;
  gboolean old_fit = self->view.fit;

  if (self->picture == NULL || self->stroking)
    return;

  if (!self->cursor_shown)
    show_cursor (self);
  self->cursor_x = CLAMP (self->cursor_x + dx, 0.5, self->view.image_width - 0.5);
  self->cursor_y = CLAMP (self->cursor_y + dy, 0.5, self->view.image_height - 0.5);
  if (self->spanning)
    self->end = (PtmStrokePoint){ self->cursor_x, self->cursor_y, 1 };
  ptm_canvas_view_reveal (&self->view, self->cursor_x, self->cursor_y, CURSOR_MARGIN);
  ptm_canvas_view_changed (self, old_zoom, old_fit);
  ptm_canvas_update_accessible (self);
}

static void
stamp_corner (PtmCanvas *self)
{
  PtmRect span, dirty;

  if (!self->spanning)
    {
      self->start = self->end = (PtmStrokePoint){ self->cursor_x, self->cursor_y, 1 };
      self->spanning = TRUE;
      gtk_widget_queue_draw (GTK_WIDGET (self));
      return;
    }

  span = get_span (self);
  self->spanning = FALSE;
  ptm_mask_fill_rect (ensure_mask (self), &span, PTM_MASK_ADD, &dirty);
  repaint (self, &dirty);
  ptm_canvas_region_changed (self);
}

void
ptm_canvas_stamp (PtmCanvas *self, gboolean line)
{
  PtmBrush brush = get_brush (self, self->tool == PTM_TOOL_ERASER);
  gboolean from_stamp = line && self->stamped;
  PtmRect  dirty;

  if (self->picture == NULL || self->preview != NULL || self->tool == PTM_TOOL_PAN || ptm_canvas_is_comparing (self) || self->stroking)
    return;

  if (!self->cursor_shown)
    show_cursor (self);
  if (self->tool == PTM_TOOL_RECTANGLE)
    {
      stamp_corner (self);
      return;
    }

  ptm_mask_stroke_begin (ensure_mask (self), &brush, from_stamp ? self->stamp_x : self->cursor_x, from_stamp ? self->stamp_y : self->cursor_y, 1, &dirty);
  repaint (self, &dirty);
  ptm_mask_stroke_to (self->mask, self->cursor_x, self->cursor_y, 1, &dirty);
  repaint (self, &dirty);
  ptm_mask_stroke_end (self->mask);
  self->stamped = TRUE;
  self->stamp_x = self->cursor_x;
  self->stamp_y = self->cursor_y;
  ptm_canvas_region_changed (self);
}

static double
measure_fraction (PtmCanvas *self)
{
  double total;

  if (self->mask == NULL)
    return 0;

  total = (double)ptm_mask_get_width (self->mask) * ptm_mask_get_height (self->mask);

  return (total - (double)ptm_mask_count_outside (self->mask)) / total;
}

void
ptm_canvas_region_changed (PtmCanvas *self)
{
  double   old = self->region_fraction;
  gboolean could_undo = self->could_undo, could_redo = self->could_redo;

  self->region_fraction = measure_fraction (self);
  self->could_undo = ptm_canvas_can_undo (self);
  self->could_redo = ptm_canvas_can_redo (self);
  if (old != self->region_fraction)
    ptm_canvas_notify (self, PTM_CANVAS_PROP_REGION_FRACTION);
  if ((old > 0) != (self->region_fraction > 0))
    ptm_canvas_notify (self, PTM_CANVAS_PROP_HAS_REGION);
  if (could_undo != self->could_undo)
    ptm_canvas_notify (self, PTM_CANVAS_PROP_CAN_UNDO);
  if (could_redo != self->could_redo)
    ptm_canvas_notify (self, PTM_CANVAS_PROP_CAN_REDO);
  ptm_canvas_update_accessible (self);
}

PtmMask *
ptm_canvas_get_mask (PtmCanvas *self)
{
  g_return_val_if_fail (PTM_IS_CANVAS (self), NULL);

  return self->mask;
}

void
ptm_canvas_set_mask (PtmCanvas *self, PtmMask *mask)
{
  g_return_if_fail (PTM_IS_CANVAS (self));
  g_return_if_fail (mask == NULL || self->picture != NULL);
  g_return_if_fail (mask == NULL || (ptm_mask_get_width (mask) == ptm_image_get_width (self->picture) && ptm_mask_get_height (mask) == ptm_image_get_height (self->picture)));

  if (self->mask == mask)
    return;

  ptm_canvas_cancel (self);
  g_clear_pointer (&self->mask, ptm_mask_unref);
  self->mask = mask != NULL ? ptm_mask_ref (mask) : NULL;
  self->stamped = FALSE;
  ptm_region_overlay_set_mask (self->overlay, mask);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  ptm_canvas_region_changed (self);
}

gboolean
ptm_canvas_has_region (PtmCanvas *self)
{
  g_return_val_if_fail (PTM_IS_CANVAS (self), FALSE);

  return self->region_fraction > 0;
}

double
ptm_canvas_get_region_fraction (PtmCanvas *self)
{
  g_return_val_if_fail (PTM_IS_CANVAS (self), 0);

  return self->region_fraction;
}

static void
change_all (PtmCanvas *self, void (*change) (PtmMask *mask, PtmRect *dirty))
{
  PtmRect dirty;

  if (self->picture == NULL)
    return;

  ptm_canvas_cancel (self);
  change (ensure_mask (self), &dirty);
  repaint (self, &dirty);
  ptm_canvas_region_changed (self);
}

void
ptm_canvas_clear_region (PtmCanvas *self)
{
  g_return_if_fail (PTM_IS_CANVAS (self));

  if (self->mask != NULL)
    change_all (self, ptm_mask_clear);
}

void
ptm_canvas_invert_region (PtmCanvas *self)
{
  g_return_if_fail (PTM_IS_CANVAS (self));

  change_all (self, ptm_mask_invert);
}

gboolean
ptm_canvas_can_undo (PtmCanvas *self)
{
  g_return_val_if_fail (PTM_IS_CANVAS (self), FALSE);

  return self->mask != NULL && ptm_mask_can_undo (self->mask);
}

gboolean
ptm_canvas_can_redo (PtmCanvas *self)
{
  g_return_val_if_fail (PTM_IS_CANVAS (self), FALSE);

  return self->mask != NULL && ptm_mask_can_redo (self->mask);
}

static void
step_history (PtmCanvas *self, gboolean (*step) (PtmMask *mask, PtmRect *dirty))
{
  PtmRect dirty;

  if (self->mask == NULL)
    return;

  ptm_canvas_stroke_end (self);
  if (step (self->mask, &dirty))
    repaint (self, &dirty);
  ptm_canvas_region_changed (self);
}

void
ptm_canvas_undo (PtmCanvas *self)
{
  g_return_if_fail (PTM_IS_CANVAS (self));

  step_history (self, ptm_mask_undo);
}

void
ptm_canvas_redo (PtmCanvas *self)
{
  g_return_if_fail (PTM_IS_CANVAS (self));

  step_history (self, ptm_mask_redo);
}
