/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The way through the areas that have changed. */

#include "config.h"

#include "ptm-canvas-private.h"

/* A changed area is not shown larger than this. */
#define AREA_ZOOM 2

static void
set_area (PtmCanvas *self, int area)
{
  if (area >= 0)
    self->area_box = ptm_changes_get_area (self->changes, (guint)area)->box;
  if (self->area == area)
    return;

  self->area = area;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  ptm_canvas_notify (self, PTM_CANVAS_PROP_AREA);
}

static gboolean
still_has_area (PtmCanvas *self)
{
  const PtmRect *box;

  if (self->area < 0 || (guint)self->area >= ptm_changes_get_n_areas (self->changes))
    return FALSE;

  box = &ptm_changes_get_area (self->changes, (guint)self->area)->box;

  return box->x == self->area_box.x && box->y == self->area_box.y && box->width == self->area_box.width && box->height == self->area_box.height;
}

void
ptm_canvas_keep_area (PtmCanvas *self)
{
  if (!still_has_area (self))
    set_area (self, -1);
}

int
ptm_canvas_get_area (PtmCanvas *self)
{
  g_return_val_if_fail (PTM_IS_CANVAS (self), -1);

  return self->area;
}

void
ptm_canvas_show_area (PtmCanvas *self, int area)
{
  double   old_zoom = self->view.zoom;
  gboolean old_fit = self->view.fit;

  g_return_if_fail (PTM_IS_CANVAS (self));
  g_return_if_fail (area >= 0 && area < (int)ptm_changes_get_n_areas (self->changes));

  set_area (self, area);
  ptm_canvas_view_show (&self->view, &self->area_box, AREA_ZOOM);
  ptm_canvas_view_changed (self, old_zoom, old_fit);
}

int
ptm_canvas_step_area (PtmCanvas *self, int direction)
{
  int n;

  g_return_val_if_fail (PTM_IS_CANVAS (self), -1);

  n = (int)ptm_changes_get_n_areas (self->changes);
  if (n == 0)
    return -1;

  if (self->area < 0)
    ptm_canvas_show_area (self, direction > 0 ? 0 : n - 1);
  else
    ptm_canvas_show_area (self, (self->area + direction + n) % n);

  return self->area;
}
