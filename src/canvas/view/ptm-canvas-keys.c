/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The canvas: keys. They move the view, or the tool's cursor and what it does there. */

#include "config.h"

#include "ptm-canvas-private.h"

#include <math.h>

/* An arrow key moves so far, logical pixels. */
#define ARROW_STEP 10

static gboolean
find_arrow (guint keyval, int *dx, int *dy)
{
  *dx = keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right ? 1 : keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left ? -1
                                                                                                                        : 0;
  *dy = keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down ? 1 : keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up ? -1
                                                                                                                  : 0;

  return *dx != 0 || *dy != 0;
}

/* Arrows move the picture under the hand, and the cursor of the painting tools: by screen steps, larger with Shift, by single
 * pixels with Ctrl. */
static void
press_arrow (PtmCanvas *self, int dx, int dy, GdkModifierType state)
{
  double step = (state & GDK_SHIFT_MASK) != 0 ? 5 * ARROW_STEP : ARROW_STEP;

  if (self->tool == NULL || ptm_canvas_is_comparing (self))
    {
      ptm_canvas_pan (self, -dx * 4 * step, -dy * 4 * step);
      return;
    }

  step = (state & GDK_CONTROL_MASK) != 0 ? 1 : MAX (1, round (step / ptm_canvas_view_get_scale (&self->view)));
  ptm_canvas_move_cursor (self, dx * step, dy * step);
}

gboolean
ptm_canvas_key_pressed (PtmCanvas *self, guint keyval, GdkModifierType state)
{
  gboolean paints = self->tool != NULL && !ptm_canvas_is_comparing (self);
  int      dx, dy;

  if (self->picture == NULL)
    return FALSE;

  if (paints && ptm_tool_key (self->tool, keyval, state))
    return TRUE;
  if (find_arrow (keyval, &dx, &dy))
    {
      press_arrow (self, dx, dy, state);
      return TRUE;
    }
  if (keyval == GDK_KEY_Escape)
    return ptm_canvas_cancel (self);
  if (keyval == GDK_KEY_Return && (state & GDK_CONTROL_MASK) != 0)
    return FALSE;
  if (paints && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || (keyval == GDK_KEY_space && self->cursor_shown)))
    {
      ptm_canvas_drop (self, state & PTM_CANVAS_KEYS);
      return TRUE;
    }
  if (keyval == GDK_KEY_space && ptm_canvas_is_comparing (self) && self->compare_mode == PTM_COMPARE_FLICKER)
    {
      ptm_canvas_flip (self);
      return TRUE;
    }
  if (keyval == GDK_KEY_space)
    {
      self->space_held = TRUE;
      ptm_canvas_update_cursor (self);
      return TRUE;
    }

  return FALSE;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *key, guint keyval, guint keycode, GdkModifierType state, PtmCanvas *self)
{
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    return FALSE;

  return ptm_canvas_key_pressed (self, keyval, state);
}

static void
key_released_cb (GtkEventControllerKey *key, guint keyval, guint keycode, GdkModifierType state, PtmCanvas *self)
{
  if (keyval == GDK_KEY_space && self->space_held)
    {
      self->space_held = FALSE;
      ptm_canvas_update_cursor (self);
    }
}

static void
focus_left_cb (GtkEventControllerFocus *focus, PtmCanvas *self)
{
  self->space_held = FALSE;
  self->cursor_shown = FALSE;
  if (self->keyed)
    ptm_canvas_cancel (self);
  ptm_canvas_update_cursor (self);
}

void
ptm_canvas_add_keys (PtmCanvas *self)
{
  GtkWidget          *widget = GTK_WIDGET (self);
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect (key, "key-released", G_CALLBACK (key_released_cb), self);
  gtk_widget_add_controller (widget, key);

  g_signal_connect (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (widget, focus);
}
