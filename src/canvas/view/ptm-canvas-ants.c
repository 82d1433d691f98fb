/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The canvas: the dashes of the region's outline walk, unless the desktop wants no animations. They rest while nobody can see
 * them, so that an open window costs nothing. */

#include "config.h"

#include "ptm-canvas-private.h"

/* Between two steps, ms. */
#define PACE 120

static gboolean
wants_animations (PtmCanvas *self)
{
  gboolean wants;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &wants, NULL);

  return wants;
}

static gboolean
are_seen (PtmCanvas *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return self->preview == NULL && !self->stroking && !ptm_canvas_is_comparing (self) && GTK_IS_WINDOW (root) && gtk_window_is_active (GTK_WINDOW (root));
}

static gboolean
walk_cb (gpointer user_data)
{
  PtmCanvas *self = user_data;

  if (are_seen (self))
    {
      ptm_region_overlay_advance (self->overlay);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }

  return G_SOURCE_CONTINUE;
}

void
ptm_canvas_update_ants (PtmCanvas *self)
{
  gboolean walking = ptm_canvas_has_region (self) && gtk_widget_get_mapped (GTK_WIDGET (self)) && wants_animations (self);

  if (walking && self->ants_id == 0)
    self->ants_id = g_timeout_add (PACE, walk_cb, self);
  else if (!walking)
    g_clear_handle_id (&self->ants_id, g_source_remove);
}

void
ptm_canvas_follow_ants (PtmCanvas *self)
{
  g_signal_connect (self, "map", G_CALLBACK (ptm_canvas_update_ants), NULL);
  g_signal_connect_after (self, "unmap", G_CALLBACK (ptm_canvas_update_ants), NULL);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-enable-animations", G_CALLBACK (ptm_canvas_update_ants), self, G_CONNECT_SWAPPED);
}
