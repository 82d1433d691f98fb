/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a page would do is shown: on a small copy of the picture, on a thread, one preview at a time. What is to be drawn around the picture
 * takes longer: of that there is a draft as soon as the hand rests. */

#include "config.h"

#include "ptm-picture-editor-private.h"

#include "ptm-adjust.h"

/* The longer side of the copy the preview is made from. */
#define COPY_SIDE 1024

/* The same of a draft of what will be drawn, and after how long a rest it is made, ms. */
#define DRAFT_SIDE 420
#define DRAFT_REST 120

/* What is seen around the picture until then. */
#define SOFT_SIDE   160
#define SOFT_RADIUS 3

/* A small picture and what is to be done to it, for a thread. */
typedef struct
{
  PtmImage    *copy;
  PtmMask     *region; /* (nullable) */
  PtmTreatment treatment;
  int          longer_side; /* of the whole picture */
} Rendering;

static void
rendering_free (Rendering *rendering)
{
  ptm_image_unref (rendering->copy);
  g_clear_pointer (&rendering->region, ptm_mask_unref);
  g_free (rendering);
}

/* The copy as small as the treatment asks, and the treatment fitted to it. */
static PtmImage *
fit_copy (const Rendering *rendering, PtmTreatment *treatment)
{
  double result_side = MAX (treatment->width, treatment->height);
  double factor;

  if (treatment->kind == PTM_TREATMENT_RESIZE && result_side > COPY_SIDE)
    ptm_treatment_scale (treatment, COPY_SIDE / result_side);
  if (treatment->kind != PTM_TREATMENT_EXTEND)
    return ptm_image_ref (rendering->copy);
  factor = MIN (1, DRAFT_SIDE / result_side);
  ptm_treatment_scale (treatment, factor);
  return ptm_image_scale_to_fit (rendering->copy, MAX (1, (int)(rendering->longer_side * factor)));
}

static void
render_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Rendering   *rendering = task_data;
  PtmTreatment treatment = rendering->treatment;
  GError      *error = NULL;
  g_autoptr (PtmImage) copy = fit_copy (rendering, &treatment);
  PtmImage *image = ptm_treatment_apply (&treatment, copy, rendering->region, NULL, NULL, cancellable, &error);

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
show_rendered (PtmPictureEditor *self, const PtmTreatment *treatment, PtmImage *image)
{
  const PtmRect place = { -treatment->left, -treatment->top, treatment->width, treatment->height };

  if (treatment->kind == PTM_TREATMENT_EXTEND)
    ptm_picture_stage_set_draft (self->stage, image, &place);
  else
    ptm_picture_editor_show_picture (self, image);
}

static void
rendered_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  PtmPictureEditor *self = PTM_PICTURE_EDITOR (object);
  Rendering        *rendering = g_task_get_task_data (G_TASK (result));
  g_autoptr (PtmImage) image = g_task_propagate_pointer (G_TASK (result), NULL);
  gboolean stale = self->stale;

  self->rendering = self->stale = FALSE;
  g_clear_object (&self->drafting);
  if (image != NULL && rendering->copy == self->copy && rendering->treatment.kind == ptm_picture_editor_peek_treatment (self)->kind)
    show_rendered (self, &rendering->treatment, image);
  if (stale && self->copy != NULL)
    ptm_picture_editor_render (self);
}

/* One preview is made at a time, of what holds then. */
static void
start_rendering (PtmPictureEditor *self)
{
  g_autoptr (GTask) task = NULL;
  Rendering *rendering;

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
  rendering->longer_side = MAX (self->width, self->height);
  self->drafting = g_cancellable_new ();
  task = g_task_new (self, rendering->treatment.kind == PTM_TREATMENT_EXTEND ? self->drafting : NULL, rendered_cb, NULL);
  g_task_set_source_tag (task, start_rendering);
  g_task_set_task_data (task, rendering, (GDestroyNotify)rendering_free);
  g_task_run_in_thread (task, render_thread);
}

static gboolean
rested_cb (gpointer user_data)
{
  PtmPictureEditor *self = user_data;

  self->rest_id = 0;
  if (self->copy != NULL && self->page == PAGE_EXTEND && ptm_picture_editor_changes (self))
    start_rendering (self);
  return G_SOURCE_REMOVE;
}

/* A draft of another frame would only be in the way of this one's. */
void
ptm_picture_editor_draft (PtmPictureEditor *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_cancellable_cancel (self->drafting);
  if (self->page != PAGE_EXTEND)
    return;
  if (ptm_picture_editor_changes (self))
    self->rest_id = g_timeout_add (DRAFT_REST, rested_cb, self);
  else
    ptm_picture_stage_set_draft (self->stage, NULL, NULL);
}

/* Within a frame the picture stays as it is. */
void
ptm_picture_editor_render (PtmPictureEditor *self)
{
  ptm_picture_editor_draft (self);
  if (self->copy == NULL || !ptm_picture_editor_changes (self) || self->page == PAGE_CROP || self->page == PAGE_EXTEND)
    ptm_picture_editor_show_picture (self, self->copy);
  else
    start_rendering (self);
}

typedef struct
{
  PtmImage *image; /* (nullable) once shrunk */
  PtmMask  *region;
  PtmImage *copy;
  PtmImage *soft;
  PtmMask  *copy_region; /* (nullable) */
} Shrinking;

static void
shrinking_free (Shrinking *shrinking)
{
  g_clear_pointer (&shrinking->image, ptm_image_unref);
  g_clear_pointer (&shrinking->region, ptm_mask_unref);
  g_clear_pointer (&shrinking->copy, ptm_image_unref);
  g_clear_pointer (&shrinking->soft, ptm_image_unref);
  g_clear_pointer (&shrinking->copy_region, ptm_mask_unref);
  g_free (shrinking);
}

static void
shrink_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Shrinking *shrinking = task_data;
  g_autoptr (PtmImage) small = NULL;

  shrinking->copy = ptm_image_scale_to_fit (shrinking->image, COPY_SIDE);
  small = ptm_image_scale_to_fit (shrinking->copy, SOFT_SIDE);
  shrinking->soft = ptm_adjust_blur (small, NULL, SOFT_RADIUS);
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
  ptm_picture_stage_set_surroundings (self->stage, shrinking->soft);
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
ptm_picture_editor_stop (PtmPictureEditor *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_cancellable_cancel (self->drafting);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

void
ptm_picture_editor_load (PtmPictureEditor *self)
{
  self->loading = g_cancellable_new ();
  ptm_version_load_image_async (self->version, self->loading, loaded_cb, g_object_ref (self));
}
