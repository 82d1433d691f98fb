/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The canvas, for those who follow it: what it shows, where the pointer is, and moving there. */

#include "config.h"

#include "ptm-canvas-private.h"

#include <math.h>

void
ptm_canvas_install_watching (GtkWidgetClass *klass)
{
  g_signal_new ("view-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("pointer-moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

const PtmCanvasView *
ptm_canvas_get_view (PtmCanvas *self)
{
  g_return_val_if_fail (PTM_IS_CANVAS (self), NULL);

  return &self->view;
}

gboolean
ptm_canvas_get_pointer (PtmCanvas *self, double *x, double *y)
{
  double view_x, view_y;

  g_return_val_if_fail (PTM_IS_CANVAS (self), FALSE);

  if (self->picture == NULL || (!self->cursor_shown && !self->pointer_inside))
    return FALSE;
  view_x = self->pointer_x;
  view_y = self->pointer_y;
  ptm_canvas_to_view (self, &view_x, &view_y);
  ptm_canvas_view_to_image (&self->view, view_x, view_y, x, y);
  if (self->cursor_shown)
    {
      *x = self->cursor_x;
      *y = self->cursor_y;
    }
  return *x >= 0 && *y >= 0 && *x < self->view.image_width && *y < self->view.image_height;
}

void
ptm_canvas_center_on (PtmCanvas *self, double x, double y)
{
  double scale;

  g_return_if_fail (PTM_IS_CANVAS (self));

  scale = ptm_canvas_view_get_scale (&self->view);
  if (self->picture != NULL && isfinite (x) && isfinite (y))
    ptm_canvas_pan (self, (self->view.center_x - x) * scale, (self->view.center_y - y) * scale);
}
