/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Growing a region: the provider's own answer, as it was stored, laid on the base once more with a region that takes in what it wanted to
 * change outside. Nothing is asked for and nothing is paid. */

#include "config.h"

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
  GBytes     *answer; /* (nullable) */
  PtmImage   *master; /* (nullable) */
  PtmRegion  *grown;  /* (nullable) */
  PtmResult  *result; /* (nullable) */
} Growth;

static void
growth_free (Growth *growth)
{
  g_clear_object (&growth->project);
  g_clear_object (&growth->version);
  g_clear_pointer (&growth->answer, g_bytes_unref);
  g_clear_pointer (&growth->master, ptm_image_unref);
  g_clear_object (&growth->grown);
  g_clear_pointer (&growth->result, ptm_result_free);
  g_free (growth);
}

/* What the user asked to be shown is shown. */
static void
published_cb (PtmVersion *version, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Growth *growth = g_task_get_task_data (task);

  ptm_project_select_version (growth->project, version);
  g_task_return_pointer (task, g_object_ref (version), g_object_unref);
  ptm_session_continue_closing (g_task_get_source_object (task));
}

static void
publish (GTask *task)
{
  Growth         *growth = g_task_get_task_data (task);
  PtmVersion     *version = growth->version;
  PtmVersionFacts facts = {
    .parent = ptm_version_get_parent (version),
    .turn_id = ptm_version_get_turn_id (version),
    .sentence = ptm_version_get_sentence (version),
    .provider = ptm_version_get_provider (version),
    .blob = growth->result->blob,
    .format = growth->result->format,
    .width = growth->result->width,
    .height = growth->result->height,
    .region = growth->grown,
    .outside = growth->result->outside,
    .changed_outside = growth->result->changed_outside,
    .wanted_outside = growth->result->wanted_outside,
    .cost = MIN (ptm_version_get_cost (version), 0),
    .unmet = ptm_version_get_unmet (version),
  };

  ptm_session_publish (g_task_get_source_object (task), growth->project, &facts, NULL, growth->result->file, published_cb, task);
}

static PtmMask *
grow (Growth *growth, PtmMask *mask, GError **error)
{
  g_autoptr (PtmImage) image = ptm_codec_decode (growth->answer, error);
  g_autoptr (PtmMask) grown = NULL;
  double share;

  if (image == NULL)
    return NULL;
  grown = ptm_mask_grow_to_difference (mask, growth->master, image, &share);
  if (share <= SHARE_MAX)
    return g_steal_pointer (&grown);
  g_set_error_literal (error, PTM_ERROR, PTM_ERROR_UNSUPPORTED, _ ("The provider redrew the whole picture; to take all of it, ask again without a region."));
  return NULL;
}

static void
grow_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Growth    *growth = task_data;
  PtmRegion *region = ptm_version_get_region (growth->version);
  PtmMask   *mask = ptm_region_get_mask (region);
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmMask) grown = NULL;

  if (mask == NULL)
    g_set_error_literal (&error, PTM_ERROR, PTM_ERROR_STORE, _ ("The saved region is damaged; mark it again."));
  else
    grown = grow (growth, mask, &error);
  if (grown != NULL)
    {
      growth->grown = ptm_region_new (ptm_region_get_name (region), grown);
      growth->result = ptm_result_make (growth->answer, growth->master, grown, &error);
    }
  if (growth->result == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

static void
grown_cb (GObject *object, GAsyncResult *result, gpointer user_data)
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
  g_autoptr (GTask) growing = NULL;
  g_autoptr (GError) error = NULL;
  Growth *growth = g_task_get_task_data (task);

  growth->master = ptm_version_load_image_finish (PTM_VERSION (object), result, &error);
  if (growth->master == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  growing = g_task_new (NULL, g_task_get_cancellable (task), grown_cb, g_object_ref (task));
  g_task_set_source_tag (growing, master_decoded_cb);
  g_task_set_task_data (growing, growth, NULL);
  g_task_run_in_thread (growing, grow_thread);
}

static void
answer_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  Growth *growth = g_task_get_task_data (task);

  growth->answer = ptm_store_load_answer_finish (PTM_STORE (object), result, &error);
  if (growth->answer == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    ptm_version_load_image_async (ptm_version_get_parent (growth->version), g_task_get_cancellable (task), master_decoded_cb, g_object_ref (task));
}

static gboolean
can_grow (PtmVersion *version)
{
  return ptm_version_get_region (version) != NULL && ptm_version_get_parent (version) != NULL && ptm_version_get_turn_id (version) != NULL && ptm_version_get_wanted_outside (version) > 0;
}

void
ptm_session_grow_region_async (PtmSession *self, PtmProject *project, PtmVersion *version, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Growth *growth;

  g_return_if_fail (PTM_IS_SESSION (self));
  g_return_if_fail (PTM_IS_PROJECT (project) && ptm_project_is_loaded (project));
  g_return_if_fail (PTM_IS_VERSION (version));

  growth = g_new0 (Growth, 1);
  growth->project = g_object_ref (project);
  growth->version = g_object_ref (version);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, ptm_session_grow_region_async);
  g_task_set_task_data (task, growth, (GDestroyNotify)growth_free);
  if (can_grow (version))
    ptm_store_load_answer_async (self->store, ptm_version_get_turn_id (version), ptm_version_get_id (version), answer_loaded_cb, g_steal_pointer (&task));
  else
    g_task_return_new_error (task, PTM_ERROR, PTM_ERROR_UNSUPPORTED, "%s", _ ("There is nothing to grow: the provider wanted to change nothing outside the region."));
}

PtmVersion *
ptm_session_grow_region_finish (PtmSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
