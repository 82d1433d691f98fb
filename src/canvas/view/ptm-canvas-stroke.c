/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The canvas: how pointer and keyboard reach the tool. Pointer positions are collected and handed on once a frame. The keyboard
 * has a cursor of its own: it presses at one place and releases at another. */

#include "config.h"

#include "ptm-canvas-private.h"

#include <math.h>

/* Keeps the keyboard's cursor this far from the border, logical pixels. */
#define CURSOR_MARGIN 24

static PtmToolPoint
get_point (PtmCanvas *self, double x, double y, double pressure, GdkModifierType state)
{
  PtmToolPoint point = { .pressure = pressure, .state = state };

  ptm_canvas_to_view (self, &x, &y);
  ptm_canvas_view_to_image (&self->view, x, y, &point.x, &point.y);

  return point;
}

static PtmToolPoint
get_cursor (PtmCanvas *self, GdkModifierType state)
{
  return (PtmToolPoint){ self->cursor_x, self->cursor_y, 1, state };
}

static gboolean
can_paint (PtmCanvas *self)
{
  return self->picture != NULL && self->preview == NULL && self->tool != NULL && !ptm_canvas_is_comparing (self) && !self->stroking && self->working == NULL;
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
ptm_canvas_stroke_begin (PtmCanvas *self, double x, double y, double pressure, GdkModifierType state)
{
  PtmToolPoint point = get_point (self, x, y, pressure, state);

  if (!can_paint (self))
    return FALSE;

  ptm_canvas_finish_work (self);
  self->cursor_shown = FALSE;
  if (self->keyed)
    ptm_canvas_cancel (self);
  self->last = point;
  self->stroking = ptm_tool_press (self->tool, &point);
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return self->stroking;
}

void
ptm_canvas_stroke_move (PtmCanvas *self, double x, double y, double pressure, GdkModifierType state)
{
  PtmToolPoint point;

  if (!self->stroking)
    return;

  point = get_point (self, x, y, pressure, state);
  g_array_append_val (self->pending, point);
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), paint_frame_cb, NULL, NULL);
}

void
ptm_canvas_stroke_flush (PtmCanvas *self)
{
  for (guint i = 0; i < self->pending->len; i++)
    {
      self->last = g_array_index (self->pending, PtmToolPoint, i);
      ptm_tool_drag (self->tool, &self->last);
    }
  if (self->pending->len > 0)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  g_array_set_size (self->pending, 0);
}

void
ptm_canvas_stroke_end (PtmCanvas *self)
{
  if (!self->stroking)
    return;

  ptm_canvas_stroke_flush (self);
  stop_collecting (self);
  self->stroking = FALSE;
  ptm_tool_release (self->tool, &self->last);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ptm_canvas_hover (PtmCanvas *self, double x, double y, GdkModifierType state)
{
  PtmToolPoint point = get_point (self, x, y, 1, state);

  if (self->tool != NULL && self->picture != NULL && self->preview == NULL && !self->stroking && !self->keyed && !ptm_canvas_is_comparing (self))
    ptm_tool_motion (self->tool, &point);
}

void
ptm_canvas_stroke_abort (PtmCanvas *self)
{
  if (!self->stroking)
    return;

  stop_collecting (self);
  self->stroking = FALSE;
  if (ptm_tool_can_take_back (self->tool))
    ptm_tool_take_back (self->tool);
  else
    ptm_canvas_cancel (self);
}

gboolean
ptm_canvas_cancel (PtmCanvas *self)
{
  gboolean was_painting = self->stroking || self->keyed;

  ptm_canvas_finish_work (self);
  stop_collecting (self);
  self->stroking = FALSE;
  self->keyed = FALSE;
  if (self->tool != NULL && ptm_tool_cancel (self->tool))
    was_painting = TRUE;
  if (ptm_canvas_stop_work (self))
    was_painting = TRUE;
  if (was_painting)
    gtk_widget_queue_draw (GTK_WIDGET (self));

  return was_painting;
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
  double       old_zoom = self->view.zoom;
  gboolean     old_fit = self->view.fit;
  PtmToolPoint point;

  if (self->picture == NULL || self->stroking)
    return;

  if (!self->cursor_shown)
    show_cursor (self);
  self->cursor_x = CLAMP (self->cursor_x + dx, 0.5, self->view.image_width - 0.5);
  self->cursor_y = CLAMP (self->cursor_y + dy, 0.5, self->view.image_height - 0.5);
  point = get_cursor (self, 0);
  if (self->keyed)
    ptm_tool_drag (self->tool, &point);
  else if (self->tool != NULL)
    ptm_tool_motion (self->tool, &point);
  ptm_canvas_view_reveal (&self->view, self->cursor_x, self->cursor_y, CURSOR_MARGIN);
  ptm_canvas_view_changed (self, old_zoom, old_fit);
  ptm_canvas_update_accessible (self);
}

void
ptm_canvas_drop (PtmCanvas *self, GdkModifierType state)
{
  PtmToolClass *tool_class;
  PtmToolPoint  point;

  if (!can_paint (self))
    return;

  if (!self->cursor_shown)
    show_cursor (self);
  point = get_cursor (self, state);
  tool_class = PTM_TOOL_GET_CLASS (self->tool);
  if (tool_class->drop != NULL)
    {
      tool_class->drop (self->tool, &point);
    }
  else if (!self->keyed)
    {
      self->keyed = ptm_tool_press (self->tool, &point) && !tool_class->clicks;
      if (tool_class->clicks)
        ptm_tool_release (self->tool, &point);
    }
  else
    {
      self->keyed = FALSE;
      ptm_tool_drag (self->tool, &point);
      ptm_tool_release (self->tool, &point);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
