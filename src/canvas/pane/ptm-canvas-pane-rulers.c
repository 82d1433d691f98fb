/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What helps to find one's way on the picture: the minimap, and on demand the rulers and the place and colour under the pointer. */

#include "config.h"

#include "ptm-canvas-pane-private.h"

#include <glib/gi18n.h>

#include "ptm-minimap.h"
#include "ptm-ruler.h"

static void
update_read_out (PtmCanvasPane *self)
{
  PtmImage        *picture = ptm_canvas_get_picture (self->canvas);
  g_autofree char *text = NULL;
  const guint8    *pixel;
  double           x, y;

  if (!self->rulers || self->read_out == NULL)
    return;
  if (picture == NULL || !ptm_canvas_get_pointer (self->canvas, &x, &y) || x >= ptm_image_get_width (picture) || y >= ptm_image_get_height (picture))
    {
      gtk_label_set_text (GTK_LABEL (self->read_out), "");
      return;
    }
  pixel = ptm_image_get_pixels (picture) + (gsize)y * ptm_image_get_stride (picture) + (gsize)x * 4;
  if (pixel[3] == 255)
    text = g_strdup_printf ("%d, %d  #%02x%02x%02x", (int)x, (int)y, pixel[0], pixel[1], pixel[2]);
  else
    /* Translators: a place, a colour, and how opaque it is. */
    text = g_strdup_printf (_ ("%d, %d  #%02x%02x%02x, %d %% opaque"), (int)x, (int)y, pixel[0], pixel[1], pixel[2], (pixel[3] * 100 + 127) / 255);
  gtk_label_set_text (GTK_LABEL (self->read_out), text);
}

static void
update_visible (PtmCanvasPane *self)
{
  gboolean comparing;

  g_object_get (self->canvas, "comparing", &comparing, NULL);
  gtk_widget_set_visible (self->ruler_across, self->rulers && !comparing);
  gtk_widget_set_visible (self->ruler_down, self->rulers && !comparing);
  if (self->read_out != NULL)
    gtk_widget_set_visible (self->read_out, self->rulers);
  update_read_out (self);
}

gboolean
ptm_canvas_pane_get_rulers (PtmCanvasPane *self)
{
  g_return_val_if_fail (PTM_IS_CANVAS_PANE (self), FALSE);

  return self->rulers;
}

void
ptm_canvas_pane_set_rulers (PtmCanvasPane *self, gboolean rulers)
{
  g_return_if_fail (PTM_IS_CANVAS_PANE (self));

  rulers = !!rulers;
  if (self->rulers == rulers)
    return;
  self->rulers = rulers;
  update_visible (self);
  g_object_notify (G_OBJECT (self), "rulers");
}

void
ptm_canvas_pane_follow_view (PtmCanvasPane *self)
{
  ptm_minimap_set_canvas (PTM_MINIMAP (self->minimap), self->canvas);
  ptm_ruler_set_canvas (PTM_RULER (self->ruler_across), self->canvas, GTK_ORIENTATION_HORIZONTAL);
  ptm_ruler_set_canvas (PTM_RULER (self->ruler_down), self->canvas, GTK_ORIENTATION_VERTICAL);
  g_signal_connect_object (self->canvas, "pointer-moved", G_CALLBACK (update_read_out), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "view-changed", G_CALLBACK (update_read_out), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "notify::comparing", G_CALLBACK (update_visible), self, G_CONNECT_SWAPPED);
  update_visible (self);
}
