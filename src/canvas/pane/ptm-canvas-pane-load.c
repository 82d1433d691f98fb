/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The picture side: the pictures of versions are loaded, and handed to the canvas with the region that waited for them. */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include "ptm-canvas-pane-private.h"

/* The region of a version waits until that version is shown again. */
void
ptm_canvas_pane_keep_region (PtmCanvasPane *self)
{
  PtmMask *mask = ptm_canvas_get_mask (self->canvas);

  if (self->shown_version == NULL)
    return;

  if (mask != NULL && (ptm_canvas_has_region (self->canvas) || ptm_canvas_can_undo (self->canvas)))
    g_hash_table_insert (self->regions, g_strdup (ptm_version_get_id (self->shown_version)), ptm_mask_ref (mask));
  else
    g_hash_table_remove (self->regions, ptm_version_get_id (self->shown_version));
}

static void
show_version (PtmCanvasPane *self, PtmVersion *version, PtmImage *image)
{
  g_autofree char *description = NULL;
  PtmMask         *mask;

  if (version != NULL)
    /* Translators: the first is the version, as “v3”, the second the user's sentence. */
    description = g_strdup_printf (_ ("Picture %s: %s"), ptm_version_get_label (version), ptm_version_get_sentence (version) != NULL ? ptm_version_get_sentence (version) : "");

  ptm_canvas_pane_keep_region (self);
  ptm_canvas_set_mask (self->canvas, NULL);
  g_set_object (&self->shown_version, version);
  ptm_canvas_set_picture (self->canvas, image, version != NULL ? ptm_version_get_label (version) : NULL, description);
  mask = version != NULL ? g_hash_table_lookup (self->regions, ptm_version_get_id (version)) : NULL;
  if (mask != NULL && image != NULL && ptm_mask_get_width (mask) == ptm_image_get_width (image) && ptm_mask_get_height (mask) == ptm_image_get_height (image))
    ptm_canvas_set_mask (self->canvas, mask);
  ptm_canvas_pane_show_regions (self);
  ptm_canvas_pane_load_elements (self);
  if (!ptm_canvas_pane_is_drawing (self))
    ptm_canvas_pane_set_preview (self, NULL);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PtmCanvasPane) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmImage) image = ptm_version_load_image_finish (PTM_VERSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->version != PTM_VERSION (source))
    return;

  g_clear_object (&self->loading);
  self->failed = image == NULL;
  if (error != NULL)
    adw_status_page_set_description (ADW_STATUS_PAGE (self->error_page), error->message);
  show_version (self, self->version, image);
  ptm_canvas_pane_update (self);
}

void
ptm_canvas_pane_stop_loading (GCancellable **loading)
{
  if (*loading != NULL)
    g_cancellable_cancel (*loading);
  g_clear_object (loading);
}

void
ptm_canvas_pane_load_version (PtmCanvasPane *self)
{
  ptm_canvas_pane_stop_loading (&self->loading);
  self->failed = FALSE;
  if (self->version == NULL)
    {
      show_version (self, NULL, NULL);
    }
  else
    {
      self->loading = g_cancellable_new ();
      ptm_version_load_image_async (self->version, self->loading, loaded_cb, g_object_ref (self));
    }
  ptm_canvas_pane_update (self);
}

PtmVersion *
ptm_canvas_pane_find_other (PtmCanvasPane *self)
{
  if (self->compare_with != NULL)
    return self->compare_with;

  return self->version != NULL ? ptm_version_get_parent (self->version) : NULL;
}

static void
other_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PtmCanvasPane) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmImage) image = ptm_version_load_image_finish (PTM_VERSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->loading_other);
  ptm_canvas_set_other (self->canvas, image, ptm_version_get_label (PTM_VERSION (source)));
}

/* The second picture is only loaded while it is looked at. */
void
ptm_canvas_pane_load_other (PtmCanvasPane *self)
{
  PtmVersion *other = self->compare ? ptm_canvas_pane_find_other (self) : NULL;

  ptm_canvas_pane_stop_loading (&self->loading_other);
  if (other == NULL || other == self->version)
    {
      ptm_canvas_set_other (self->canvas, NULL, NULL);
      return;
    }

  self->loading_other = g_cancellable_new ();
  ptm_version_load_image_async (other, self->loading_other, other_loaded_cb, g_object_ref (self));
}
