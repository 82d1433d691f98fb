/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The canvas: a picture that was thrown by a finger or on a touchpad moves on and comes to rest. */

#include "config.h"

#include "ptm-canvas-private.h"

#include <math.h>

/* Of the speed, so much is lost a second (as an exponent); below SLOWEST pixels a millisecond it rests. */
#define FRICTION 4.0
#define SLOWEST  0.02
#define FASTEST  8.0

static gboolean
coast_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  PtmCanvas *self = PTM_CANVAS (widget);
  gint64     now = gdk_frame_clock_get_frame_time (clock);
  double     passed = self->coast_time > 0 ? (now - self->coast_time) / 1000.0 : 0;
  double     kept = exp (-FRICTION * passed / 1000);
  double     way = passed > 0 ? (1 - kept) * 1000 / FRICTION : 0;

  self->coast_time = now;
  ptm_canvas_pan (self, self->coast_x * way, self->coast_y * way);
  self->coast_x *= kept;
  self->coast_y *= kept;
  if (hypot (self->coast_x, self->coast_y) >= SLOWEST)
    return G_SOURCE_CONTINUE;

  self->coast_id = 0;

  return G_SOURCE_REMOVE;
}

void
ptm_canvas_rest (PtmCanvas *self)
{
  if (self->coast_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->coast_id);
  self->coast_id = 0;
}

void
ptm_canvas_coast (PtmCanvas *self, double x, double y)
{
  gboolean animated;

  ptm_canvas_rest (self);
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &animated, NULL);
  if (!animated || !isfinite (x) || !isfinite (y) || hypot (x, y) < SLOWEST)
    return;

  self->coast_x = CLAMP (x, -FASTEST, FASTEST);
  self->coast_y = CLAMP (y, -FASTEST, FASTEST);
  self->coast_time = 0;
  self->coast_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), coast_cb, NULL, NULL);
}
