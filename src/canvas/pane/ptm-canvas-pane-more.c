/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The third and the fourth version in a comparison: which they are, and loading their pictures. */

#include "config.h"

#include "ptm-canvas-pane-private.h"

static void
more_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PtmCanvasPane) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmImage) image = ptm_version_load_image_finish (PTM_VERSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  for (guint i = 0; i < PTM_CANVAS_MAX_MORE; i++)
    if (self->more[i] == PTM_VERSION (source))
      {
        g_clear_object (&self->loading_more[i]);
        ptm_canvas_set_more (self->canvas, i, image, ptm_version_get_label (self->more[i]));
      }
}

/* A version is not shown twice: what has become one of the two that are compared leaves. */
static void
forget_shown (PtmCanvasPane *self)
{
  guint n = 0;

  for (guint i = 0; i < PTM_CANVAS_MAX_MORE; i++)
    {
      g_autoptr (PtmVersion) version = g_steal_pointer (&self->more[i]);

      if (version != NULL && version != self->version && version != self->compare_with)
        self->more[n++] = g_steal_pointer (&version);
    }
}

void
ptm_canvas_pane_load_more (PtmCanvasPane *self)
{
  forget_shown (self);
  for (guint i = 0; i < PTM_CANVAS_MAX_MORE; i++)
    {
      ptm_canvas_pane_stop_loading (&self->loading_more[i]);
      if (self->more[i] == NULL)
        {
          ptm_canvas_set_more (self->canvas, i, NULL, NULL);
          continue;
        }
      self->loading_more[i] = g_cancellable_new ();
      ptm_version_load_image_async (self->more[i], self->loading_more[i], more_loaded_cb, g_object_ref (self));
    }
}

void
ptm_canvas_pane_clear_more (PtmCanvasPane *self)
{
  for (guint i = 0; i < PTM_CANVAS_MAX_MORE; i++)
    g_clear_object (&self->more[i]);
  ptm_canvas_pane_load_more (self);
}

void
ptm_canvas_pane_add_compare (PtmCanvasPane *self, PtmVersion *version)
{
  guint n = 0;

  g_return_if_fail (PTM_IS_CANVAS_PANE (self));
  g_return_if_fail (PTM_IS_VERSION (version));

  if (version == self->version || version == self->compare_with)
    return;

  for (guint i = 0; i < PTM_CANVAS_MAX_MORE; i++)
    if (self->more[i] == version)
      return;

  while (n < PTM_CANVAS_MAX_MORE && self->more[n] != NULL)
    n++;
  if (n == PTM_CANVAS_MAX_MORE)
    {
      g_clear_object (&self->more[0]);
      self->more[0] = g_steal_pointer (&self->more[1]);
      n = 1;
    }
  self->more[n] = g_object_ref (version);
  ptm_canvas_set_compare_mode (self->canvas, PTM_COMPARE_SIDE);
  ptm_canvas_pane_load_more (self);
}
