/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a page would do is shown: on a small copy of the picture, on a thread, one preview at a time. */

#include "config.h"

#include "ptm-picture-editor-private.h"

/* The longer side of the copy the preview is made from. */
#define COPY_SIDE 1024

/* A small picture and what is to be done to it, for a thread. */
typedef struct
{
  PtmImage    *copy;
  PtmMask     *region; /* (nullable) */
  PtmTreatment treatment;
} Rendering;

static void
rendering_free (Rendering *rendering)
{
  ptm_image_unref (rendering->copy);
  g_clear_pointer (&rendering->region, ptm_mask_unref);
  g_free (rendering);
}

static void
render_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Rendering *rendering = task_data;
  GError    *error = NULL;
  PtmImage  *image = ptm_treatment_apply (&rendering->treatment, rendering->copy, rendering->region, NULL, NULL, cancellable, &error);

  if (image == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, image, (GDestroyNotify)ptm_image_unref);
}

/* A frame is in pixels of the picture; elsewhere only the shape of the preview matters. */
void
ptm_picture_editor_show_picture (PtmPictureEditor *self, PtmImage *image)
{
  if (ptm_picture_editor_get_mode (self) == PTM_STAGE_CROP || ptm_picture_editor_get_mode (self) == PTM_STAGE_EXTEND || image == NULL)
    ptm_picture_stage_set_picture (self->stage, image, self->width, self->height);
  else
    ptm_picture_stage_set_picture (self->stage, image, ptm_image_get_width (image), ptm_image_get_height (image));
}

static void
rendered_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  PtmPictureEditor *self = PTM_PICTURE_EDITOR (object);
  Rendering        *rendering = g_task_get_task_data (G_TASK (result));
  g_autoptr (PtmImage) image = g_task_propagate_pointer (G_TASK (result), NULL);
  gboolean stale = self->stale;

  self->rendering = self->stale = FALSE;
  if (image != NULL && rendering->copy == self->copy && rendering->treatment.kind == ptm_picture_editor_peek_treatment (self)->kind)
    ptm_picture_editor_show_picture (self, image);
  if (stale)
    ptm_picture_editor_render (self);
}

/* Only turns and colours are seen in the picture itself; one preview is made at a time, of what holds then. */
void
ptm_picture_editor_render (PtmPictureEditor *self)
{
  g_autoptr (GTask) task = NULL;
  Rendering *rendering;

  if (self->copy == NULL || !ptm_picture_editor_changes (self) || (self->page != PAGE_TURN && self->page != PAGE_ADJUST))
    {
      ptm_picture_editor_show_picture (self, self->copy);
      return;
    }
  if (self->rendering)
    {
      self->stale = TRUE;
      return;
    }
  self->rendering = TRUE;
  rendering = g_new0 (Rendering, 1);
  rendering->copy = ptm_image_ref (self->copy);
  rendering->region = self->copy_region != NULL ? ptm_mask_ref (self->copy_region) : NULL;
  rendering->treatment = *ptm_picture_editor_peek_treatment (self);
  task = g_task_new (self, NULL, rendered_cb, NULL);
  g_task_set_source_tag (task, ptm_picture_editor_render);
  g_task_set_task_data (task, rendering, (GDestroyNotify)rendering_free);
  g_task_run_in_thread (task, render_thread);
}

typedef struct
{
  PtmImage *image; /* (nullable) once shrunk */
  PtmMask  *region;
  PtmImage *copy;
  PtmMask  *copy_region; /* (nullable) */
} Shrinking;

static void
shrinking_free (Shrinking *shrinking)
{
  g_clear_pointer (&shrinking->image, ptm_image_unref);
  g_clear_pointer (&shrinking->region, ptm_mask_unref);
  g_clear_pointer (&shrinking->copy, ptm_image_unref);
  g_clear_pointer (&shrinking->copy_region, ptm_mask_unref);
  g_free (shrinking);
}

static void
shrink_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Shrinking *shrinking = task_data;

  shrinking->copy = ptm_image_scale_to_fit (shrinking->image, COPY_SIDE);
  if (shrinking->region != NULL)
    shrinking->copy_region = ptm_mask_scale (shrinking->region, ptm_image_get_width (shrinking->copy), ptm_image_get_height (shrinking->copy));
  g_task_return_boolean (task, TRUE);
}

static void
shrunk_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  PtmPictureEditor *self = PTM_PICTURE_EDITOR (object);
  Shrinking        *shrinking = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;
  g_clear_object (&self->loading);
  self->copy = g_steal_pointer (&shrinking->copy);
  self->copy_region = g_steal_pointer (&shrinking->copy_region);
  ptm_curve_editor_set_picture (self->curve, self->copy);
  ptm_picture_editor_show_page (self);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PtmPictureEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  PtmImage *image = ptm_version_load_image_finish (PTM_VERSION (object), result, &error);
  g_autoptr (GTask) task = NULL;
  Shrinking *shrinking;

  if (image == NULL || self->version != PTM_VERSION (object))
    {
      g_clear_pointer (&image, ptm_image_unref);
      return;
    }
  shrinking = g_new0 (Shrinking, 1);
  shrinking->image = image;
  shrinking->region = self->region != NULL ? ptm_mask_ref (self->region) : NULL;
  task = g_task_new (self, self->loading, shrunk_cb, NULL);
  g_task_set_source_tag (task, loaded_cb);
  g_task_set_task_data (task, shrinking, (GDestroyNotify)shrinking_free);
  g_task_run_in_thread (task, shrink_thread);
}

void
ptm_picture_editor_load (PtmPictureEditor *self)
{
  self->loading = g_cancellable_new ();
  ptm_version_load_image_async (self->version, self->loading, loaded_cb, g_object_ref (self));
}
