/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The canvas: pointer, pen and fingers. They only move the view or call the region's strokes. */

#include "config.h"

#include "ptm-canvas-private.h"

#include <math.h>

/* A wheel's click scrolls this far and zooms this much: logical pixels. */
#define WHEEL_STEP  60
#define WHEEL_ZOOM  1.15
#define SMOOTH_ZOOM 1.005
/* A finger that was still for so long does not throw the picture, ms. */
#define MOMENT 60
/* Below this radius on screen the brush keeps the pointer. */
#define SMALL_BRUSH 5

void
ptm_canvas_update_cursor (PtmCanvas *self)
{
  const char *name = NULL;
  double      radius = self->brush_size * ptm_canvas_view_get_scale (&self->view) / 2;

  if (self->picture != NULL)
    {
      if (self->panning)
        name = "grabbing";
      else if (self->tool == NULL || self->space_held || ptm_canvas_is_comparing (self))
        name = "grab";
      else if (!PTM_TOOL_GET_CLASS (self->tool)->has_brush || radius < SMALL_BRUSH)
        name = "crosshair";
      else
        name = "none";
    }
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
pans (PtmCanvas *self, guint button)
{
  return button == GDK_BUTTON_MIDDLE || self->space_held || self->tool == NULL || ptm_canvas_is_comparing (self);
}

static GdkModifierType
get_keys (GtkGesture *gesture)
{
  return gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)) & PTM_CANVAS_KEYS;
}

static gboolean
is_stylus (GtkGesture *gesture)
{
  GdkEvent *event = gtk_gesture_get_last_event (gesture, gtk_gesture_get_last_updated_sequence (gesture));

  return event != NULL && gdk_event_get_device_tool (event) != NULL;
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, PtmCanvas *self)
{
  guint           button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if (button > GDK_BUTTON_MIDDLE || (is_stylus (GTK_GESTURE (gesture)) && !pans (self, button)))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  gtk_widget_grab_focus (GTK_WIDGET (self));
  ptm_canvas_rest (self);
  self->drag_x = self->drag_y = 0;
  self->speed_x = self->speed_y = 0;
  self->drag_time = gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (gesture));
  if (pans (self, button))
    self->panning = TRUE;
  else if (ptm_canvas_stroke_begin (self, x, y, 1, state & PTM_CANVAS_KEYS))
    self->drag_paints = TRUE;
  else
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  ptm_canvas_update_cursor (self);
}

/* GDK joins the motions between two frames into one event; the ones it left out are in its history, in surface pixels. */
static void
add_history (PtmCanvas *self, GtkGesture *gesture)
{
  GdkEvent                *event = gtk_gesture_get_last_event (gesture, gtk_gesture_get_last_updated_sequence (gesture));
  GtkNative               *native = gtk_widget_get_native (GTK_WIDGET (self));
  g_autofree GdkTimeCoord *history = NULL;
  graphene_point_t         origin;
  double                   surface_x, surface_y;
  guint                    n = 0;

  if (event == NULL || native == NULL || gdk_event_get_event_type (event) != GDK_MOTION_NOTIFY)
    return;

  history = gdk_event_get_history (event, &n);
  gtk_native_get_surface_transform (native, &surface_x, &surface_y);
  if (!gtk_widget_compute_point (GTK_WIDGET (self), GTK_WIDGET (native), &GRAPHENE_POINT_INIT (0, 0), &origin))
    return;
  for (guint i = 0; i < n; i++)
    if ((history[i].flags & GDK_AXIS_FLAG_X) != 0 && (history[i].flags & GDK_AXIS_FLAG_Y) != 0)
      ptm_canvas_stroke_move (self, history[i].axes[GDK_AXIS_X] - surface_x - origin.x, history[i].axes[GDK_AXIS_Y] - surface_y - origin.y, 1, get_keys (gesture));
}

/* The latest part of the way counts most. */
static void
measure_speed (PtmCanvas *self, GtkGesture *gesture, double dx, double dy)
{
  guint32 now = gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (gesture));
  double  passed = now > self->drag_time ? now - self->drag_time : 1;

  self->speed_x = 0.4 * self->speed_x + 0.6 * dx / passed;
  self->speed_y = 0.4 * self->speed_y + 0.6 * dy / passed;
  self->drag_time = now;
}

/* A finger throws the picture; a mouse puts it where it is let go, and so does a finger that stopped before. */
static gboolean
is_thrown (PtmCanvas *self, GtkGesture *gesture)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));
  guint32    now = gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (gesture));

  return self->panning && device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN && now - self->drag_time < MOMENT;
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, PtmCanvas *self)
{
  double start_x, start_y;

  gtk_gesture_drag_get_start_point (gesture, &start_x, &start_y);
  self->pointer_x = start_x + dx;
  self->pointer_y = start_y + dy;
  g_signal_emit_by_name (self, "pointer-moved");
  if (self->panning)
    {
      measure_speed (self, GTK_GESTURE (gesture), dx - self->drag_x, dy - self->drag_y);
      ptm_canvas_pan (self, dx - self->drag_x, dy - self->drag_y);
      self->drag_x = dx;
      self->drag_y = dy;
    }
  else if (self->drag_paints)
    {
      add_history (self, GTK_GESTURE (gesture));
      ptm_canvas_stroke_move (self, start_x + dx, start_y + dy, 1, get_keys (GTK_GESTURE (gesture)));
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
}

/* A pen's touch begins a drag as well, which is denied and ends at once: that must not end the pen's stroke. */
static void
end_press (PtmCanvas *self)
{
  if (self->drag_paints)
    ptm_canvas_stroke_end (self);
  self->panning = FALSE;
  self->drag_paints = FALSE;
  ptm_canvas_update_cursor (self);
}

static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, PtmCanvas *self)
{
  if (is_thrown (self, GTK_GESTURE (gesture)))
    ptm_canvas_coast (self, self->speed_x, self->speed_y);
  end_press (self);
}

/* When the pointer is taken away, what was painted stays. */
static void
drag_cancel_cb (GtkGesture *gesture, GdkEventSequence *sequence, PtmCanvas *self)
{
  end_press (self);
}

static double
get_pressure (GtkGestureStylus *stylus)
{
  double pressure;

  return gtk_gesture_stylus_get_axis (stylus, GDK_AXIS_PRESSURE, &pressure) ? pressure : 1;
}

static void
stylus_down_cb (GtkGestureStylus *stylus, double x, double y, PtmCanvas *self)
{
  GdkDeviceTool *tool = gtk_gesture_stylus_get_device_tool (stylus);
  gboolean       rubber = tool != NULL && gdk_device_tool_get_tool_type (tool) == GDK_DEVICE_TOOL_TYPE_ERASER;

  if (pans (self, GDK_BUTTON_PRIMARY))
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (ptm_canvas_stroke_begin (self, x, y, get_pressure (stylus), (rubber && self->tool_kind != PTM_TOOL_ERASER ? GDK_CONTROL_MASK : 0) | get_keys (GTK_GESTURE (stylus))))
    gtk_gesture_set_state (GTK_GESTURE (stylus), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
stylus_motion_cb (GtkGestureStylus *stylus, double x, double y, PtmCanvas *self)
{
  g_autofree GdkTimeCoord *backlog = NULL;
  guint                    n = 0;

  if (gtk_gesture_stylus_get_backlog (stylus, &backlog, &n))
    for (guint i = 0; i < n; i++)
      ptm_canvas_stroke_move (self, backlog[i].axes[GDK_AXIS_X], backlog[i].axes[GDK_AXIS_Y],
                              (backlog[i].flags & GDK_AXIS_FLAG_PRESSURE) != 0 ? backlog[i].axes[GDK_AXIS_PRESSURE] : 1, get_keys (GTK_GESTURE (stylus)));
  ptm_canvas_stroke_move (self, x, y, get_pressure (stylus), get_keys (GTK_GESTURE (stylus)));
}

static void
stylus_up_cb (GtkGestureStylus *stylus, double x, double y, PtmCanvas *self)
{
  ptm_canvas_stroke_end (self);
}

static void
stylus_cancel_cb (GtkGesture *stylus, GdkEventSequence *sequence, PtmCanvas *self)
{
  ptm_canvas_stroke_end (self);
}

static void
pinch_begin_cb (GtkGesture *gesture, GdkEventSequence *sequence, PtmCanvas *self)
{
  ptm_canvas_rest (self);
  ptm_canvas_stroke_abort (self);
  self->pinch_zoom = self->view.zoom;
  gtk_gesture_get_bounding_box_center (gesture, &self->pinch_x, &self->pinch_y);
}

static void
pinch_cb (GtkGestureZoom *gesture, double scale, PtmCanvas *self)
{
  double x, y;

  if (!gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    return;

  ptm_canvas_pan (self, x - self->pinch_x, y - self->pinch_y);
  self->pinch_x = x;
  self->pinch_y = y;
  ptm_canvas_zoom_along (self, self->pinch_zoom * scale, x, y);
}

static gboolean
scroll_cb (GtkEventControllerScroll *scroll, double dx, double dy, PtmCanvas *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));
  gboolean        smooth = gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_SURFACE;
  double          step = smooth ? 1 : WHEEL_STEP;

  ptm_canvas_rest (self);
  if ((state & GDK_CONTROL_MASK) != 0)
    {
      double x = self->pointer_inside ? self->pointer_x : gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
      double y = self->pointer_inside ? self->pointer_y : gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;

      ptm_canvas_zoom_along (self, self->view.zoom * pow (smooth ? SMOOTH_ZOOM : WHEEL_ZOOM, -dy), x, y);
      ptm_canvas_update_cursor (self);
    }
  else
    {
      ptm_canvas_pan (self, -dx * step, -dy * step);
    }

  return TRUE;
}

static void
decelerate_cb (GtkEventControllerScroll *scroll, double x, double y, PtmCanvas *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));

  if ((state & GDK_CONTROL_MASK) == 0)
    ptm_canvas_coast (self, -x, -y);
}

static void
motion_cb (GtkEventControllerMotion *motion, double x, double y, PtmCanvas *self)
{
  gboolean moved = self->pointer_x != x || self->pointer_y != y;

  self->pointer_inside = TRUE;
  self->pointer_x = x;
  self->pointer_y = y;
  g_signal_emit_by_name (self, "pointer-moved");
  if (self->tool == NULL || !moved)
    return;

  if (!self->keyed)
    self->cursor_shown = FALSE;
  ptm_canvas_hover (self, x, y, gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (motion)) & PTM_CANVAS_KEYS);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
leave_cb (GtkEventControllerMotion *motion, PtmCanvas *self)
{
  self->pointer_inside = FALSE;
  g_signal_emit_by_name (self, "pointer-moved");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
add_pointer (PtmCanvas *self)
{
  GtkWidget          *widget = GTK_WIDGET (self);
  GtkGesture         *stylus = gtk_gesture_stylus_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES | GTK_EVENT_CONTROLLER_SCROLL_KINETIC);

  self->drag = gtk_gesture_drag_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->drag), 0);
  g_signal_connect (self->drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (self->drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (self->drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (self->drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (self->drag));

  g_signal_connect (stylus, "down", G_CALLBACK (stylus_down_cb), self);
  g_signal_connect (stylus, "motion", G_CALLBACK (stylus_motion_cb), self);
  g_signal_connect (stylus, "up", G_CALLBACK (stylus_up_cb), self);
  g_signal_connect (stylus, "cancel", G_CALLBACK (stylus_cancel_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (stylus));

  g_signal_connect (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (widget, motion);

  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect (scroll, "decelerate", G_CALLBACK (decelerate_cb), self);
  gtk_widget_add_controller (widget, scroll);
}

void
ptm_canvas_add_controllers (PtmCanvas *self)
{
  GtkWidget  *widget = GTK_WIDGET (self);
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  add_pointer (self);

  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));

  ptm_canvas_add_keys (self);
}
