/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The provider's own answer, as it was stored, laid on the base once more: with a region that takes in what it wanted to change outside,
 * or at another place. Nothing is asked for and nothing is paid. */

#include "config.h"

#include "ptm-exact.h"
#include "ptm-region.h"
#include "ptm-session-private.h"

#include <glib/gi18n.h>
#include "ptm-mask-grow.h"

/* Above this part of the picture it is no longer a region that grows. */
#define SHARE_MAX 0.6

typedef struct
{
  PtmProject *project;
  PtmVersion *version;
  gboolean    grow;
  gboolean    align;
  GBytes     *answer; /* (nullable) */
  PtmImage   *master; /* (nullable) */
  PtmRegion  *region; /* (nullable) of the new version */
  PtmResult  *result; /* (nullable) */
} Laying;

static void
laying_free (Laying *laying)
{
  g_clear_object (&laying->project);
  g_clear_object (&laying->version);
  g_clear_pointer (&laying->answer, g_bytes_unref);
  g_clear_pointer (&laying->master, ptm_image_unref);
  g_clear_object (&laying->region);
  g_clear_pointer (&laying->result, ptm_result_free);
  g_free (laying);
}

/* What the user asked to be shown is shown. */
static void
published_cb (PtmVersion *version, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Laying *laying = g_task_get_task_data (task);

  ptm_project_select_version (laying->project, version);
  g_task_return_pointer (task, g_object_ref (version), g_object_unref);
  ptm_session_continue_closing (g_task_get_source_object (task));
}

static void
publish (GTask *task)
{
  Laying         *laying = g_task_get_task_data (task);
  PtmVersion     *version = laying->version;
  PtmVersionFacts facts = {
    .parent = ptm_version_get_parent (version),
    .turn_id = ptm_version_get_turn_id (version),
    .origin = ptm_version_get_origin (version),
    .sentence = ptm_version_get_sentence (version),
    .provider = ptm_version_get_provider (version),
    .blob = laying->result->blob,
    .format = laying->result->format,
    .width = laying->result->width,
    .height = laying->result->height,
    .region = laying->region,
    .outside = laying->result->outside,
    .changed_outside = laying->result->changed_outside,
    .wanted_outside = laying->result->wanted_outside,
    .measures = laying->result->measures,
    .cost = MIN (ptm_version_get_cost (version), 0),
    .unmet = ptm_version_get_unmet (version),
  };

  ptm_session_publish (g_task_get_source_object (task), laying->project, &facts, NULL, laying->result->file, published_cb, task);
}

static PtmMask *
grow (Laying *laying, PtmMask *mask, GCancellable *cancellable, GError **error)
{
  g_autoptr (PtmImage) image = ptm_codec_decode (laying->answer, error);
  g_autoptr (PtmImage) placed = NULL;
  g_autoptr (PtmMask) grown = NULL;
  double share;

  if (image == NULL)
    return NULL;
  placed = ptm_exact_place (laying->master, image, mask, laying->align, NULL, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  grown = ptm_mask_grow_to_difference (mask, laying->master, placed, &share, cancellable, error);
  if (grown == NULL)
    return NULL;
  if (share <= SHARE_MAX)
    return g_steal_pointer (&grown);
  g_set_error_literal (error, PTM_ERROR, PTM_ERROR_UNSUPPORTED, _ ("The provider redrew the whole picture; to take all of it, ask again without a region."));
  return NULL;
}

static gboolean
lay (Laying *laying, GCancellable *cancellable, GError **error)
{
  PtmRegion *region = ptm_version_get_region (laying->version);
  g_autoptr (PtmMask) mask = ptm_region_dup_mask (region);
  g_autoptr (PtmMask) grown = NULL;

  if (mask == NULL)
    {
      g_set_error_literal (error, PTM_ERROR, PTM_ERROR_STORE, _ ("The saved region is damaged; mark it again."));
      return FALSE;
    }
  if (laying->grow)
    {
      grown = grow (laying, mask, cancellable, error);
      if (grown == NULL)
        return FALSE;
    }
  laying->region = grown != NULL ? ptm_region_new (ptm_region_get_name (region), grown) : g_object_ref (region);
  laying->result = ptm_result_make (laying->answer, laying->master, grown != NULL ? grown : mask, laying->align, cancellable, error);
  return laying->result != NULL;
}

static void
lay_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (lay (task_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
laid_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    publish (g_steal_pointer (&task));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
master_decoded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GTask) laying_task = NULL;
  g_autoptr (GError) error = NULL;
  Laying *laying = g_task_get_task_data (task);

  laying->master = ptm_version_load_image_finish (PTM_VERSION (object), result, &error);
  if (laying->master == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  laying_task = g_task_new (NULL, g_task_get_cancellable (task), laid_cb, g_object_ref (task));
  g_task_set_source_tag (laying_task, master_decoded_cb);
  g_task_set_task_data (laying_task, laying, NULL);
  g_task_run_in_thread (laying_task, lay_thread);
}

static void
answer_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  Laying *laying = g_task_get_task_data (task);

  laying->answer = ptm_store_load_answer_finish (PTM_STORE (object), result, &error);
  if (laying->answer == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    ptm_version_load_image_async (ptm_version_get_parent (laying->version), g_task_get_cancellable (task), master_decoded_cb, g_object_ref (task));
}

static gboolean
has_answer (PtmVersion *version)
{
  return ptm_version_get_region (version) != NULL && ptm_version_get_parent (version) != NULL && ptm_version_get_turn_id (version) != NULL;
}

/* As the version has it. */
static gboolean
is_aligned (PtmVersion *version)
{
  const PtmMeasures *measures = ptm_version_get_measures (version);

  return measures != NULL && measures->placement == PTM_PLACEMENT_ALIGNED;
}

static GTask *
new_task (PtmSession *self, PtmProject *project, PtmVersion *version, gboolean grow, gboolean align, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask  *task = g_task_new (self, cancellable, callback, user_data);
  Laying *laying = g_new0 (Laying, 1);

  laying->project = g_object_ref (project);
  laying->version = g_object_ref (version);
  laying->grow = grow;
  laying->align = align;
  g_task_set_source_tag (task, new_task);
  g_task_set_task_data (task, laying, (GDestroyNotify)laying_free);
  return task;
}

static void
load_answer (PtmSession *self, PtmVersion *version, GTask *task)
{
  ptm_store_load_answer_async (self->store, ptm_version_get_turn_id (version), ptm_version_get_id (version), answer_loaded_cb, task);
}

void
ptm_session_grow_region_async (PtmSession *self, PtmProject *project, PtmVersion *version, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (PTM_IS_SESSION (self));
  g_return_if_fail (PTM_IS_PROJECT (project) && ptm_project_is_loaded (project));
  g_return_if_fail (PTM_IS_VERSION (version));

  task = new_task (self, project, version, TRUE, is_aligned (version), cancellable, callback, user_data);
  if (has_answer (version) && ptm_version_get_wanted_outside (version) > 0)
    load_answer (self, version, g_steal_pointer (&task));
  else
    g_task_return_new_error (task, PTM_ERROR, PTM_ERROR_UNSUPPORTED, "%s", _ ("There is nothing to grow: the provider wanted to change nothing outside the region."));
}

PtmVersion *
ptm_session_grow_region_finish (PtmSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
ptm_session_place_again_async (PtmSession *self, PtmProject *project, PtmVersion *version, gboolean align, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (PTM_IS_SESSION (self));
  g_return_if_fail (PTM_IS_PROJECT (project) && ptm_project_is_loaded (project));
  g_return_if_fail (PTM_IS_VERSION (version));

  task = new_task (self, project, version, FALSE, align, cancellable, callback, user_data);
  if (has_answer (version) && align != is_aligned (version))
    load_answer (self, version, g_steal_pointer (&task));
  else
    g_task_return_new_error (task, PTM_ERROR, PTM_ERROR_UNSUPPORTED, "%s", align ? _ ("This picture is aligned already.") : _ ("This picture is as it came already."));
}

PtmVersion *
ptm_session_place_again_finish (PtmSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
