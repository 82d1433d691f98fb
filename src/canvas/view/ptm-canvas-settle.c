/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The canvas: a zoom that moves, by two fingers or a wheel. From the second of steps that follow each other on the picture is drawn
 * roughly; when no more come it is drawn exactly. */

#include "config.h"

#include "ptm-canvas-private.h"

/* Without a step for so long it has come to rest, ms. */
#define MOMENT 120

static void
set_rough (PtmCanvas *self, gboolean rough)
{
  ptm_tile_store_set_rough (self->front, rough);
  ptm_tile_store_set_rough (self->back, rough);
  ptm_tile_store_set_rough (self->heat, rough);
  for (guint i = 0; i < PTM_CANVAS_MAX_MORE; i++)
    ptm_tile_store_set_rough (self->more[i].store, rough);
}

static void
settled_cb (gpointer user_data)
{
  PtmCanvas *self = user_data;

  self->settle_id = 0;
  set_rough (self, FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ptm_canvas_zoom_along (PtmCanvas *self, double zoom, double x, double y)
{
  if (self->settle_id != 0)
    set_rough (self, TRUE);
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add_once (MOMENT, settled_cb, self);
  ptm_canvas_zoom_at (self, zoom, x, y);
}
