/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What the store writes: objects become rows here, on the main thread, and go to the database thread as values. */

#include "config.h"

#include "ptm-region.h"
#include "ptm-rows.h"
#include "ptm-store-private.h"
#include "ptm-turn.h"

static PtmJob *
new_write (PtmShelfWork run, GVariantDict *args)
{
  return ptm_store_new_job (run, TRUE, g_variant_dict_end (args));
}

static void
add_region (PtmJob *job, PtmRegion *region)
{
  g_set_object (&job->region, region);
}

static const char *
state_to_string (PtmEditState state)
{
  switch (state)
    {
    case PTM_EDIT_QUEUED:
      return "queued";
    case PTM_EDIT_SENT:
      return "sent";
    case PTM_EDIT_ANSWERED:
      return "answered";
    case PTM_EDIT_STOPPED:
      return "stopped";
    case PTM_EDIT_MAYBE_BILLED:
      return "maybe-billed";
    case PTM_EDIT_FAILED:
    default:
      return "failed";
    }
}

static PtmJob *
new_state_job (PtmEditRequest *request, PtmEditState state, const char *message)
{
  g_auto (GVariantDict) args;

  g_variant_dict_init (&args, NULL);
  g_variant_dict_insert (&args, "id", "s", request->id);
  g_variant_dict_insert (&args, "state", "s", state_to_string (state));
  if (message != NULL)
    g_variant_dict_insert (&args, "message", "s", message);
  if (state == PTM_EDIT_STOPPED || state == PTM_EDIT_MAYBE_BILLED)
    g_variant_dict_insert (&args, "drop", "x", (gint64)1);
  return new_write (ptm_shelf_set_state, &args);
}

static gboolean
finish (PtmStore *self, GAsyncResult *result, GError **error)
{
  return ptm_store_get_job (self, result, error) != NULL;
}

void
ptm_store_save_project (PtmStore *self, PtmProject *project)
{
  g_return_if_fail (PTM_IS_STORE (self));
  g_return_if_fail (PTM_IS_PROJECT (project));

  ptm_store_do (self, ptm_store_new_job (ptm_shelf_save_project, TRUE, ptm_rows_from_project (project)), NULL, NULL);
}

void
ptm_store_save_title (PtmStore *self, PtmProject *project)
{
  g_return_if_fail (PTM_IS_STORE (self));
  g_return_if_fail (PTM_IS_PROJECT (project));

  ptm_store_do (self, ptm_store_new_job (ptm_shelf_save_title, TRUE, ptm_rows_from_project (project)), NULL, NULL);
}

void
ptm_store_delete_project_async (PtmStore *self, PtmProject *project, GAsyncReadyCallback callback, gpointer user_data)
{
  g_auto (GVariantDict) args;

  g_return_if_fail (PTM_IS_STORE (self));
  g_return_if_fail (PTM_IS_PROJECT (project));

  g_variant_dict_init (&args, NULL);
  g_variant_dict_insert (&args, "project", "s", ptm_project_get_id (project));
  ptm_store_do (self, new_write (ptm_shelf_delete_project, &args), callback, user_data);
}

gboolean
ptm_store_delete_project_finish (PtmStore *self, GAsyncResult *result, GError **error)
{
  return finish (self, result, error);
}

void
ptm_store_save_turn_async (PtmStore *self, PtmProject *project, PtmTurn *turn, GPtrArray *requests, GAsyncReadyCallback callback, gpointer user_data)
{
  g_auto (GVariantDict) args;
  g_auto (GVariantBuilder) journal = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa{sv}"));
  GPtrArray *attachments;
  PtmJob    *job;

  g_return_if_fail (PTM_IS_STORE (self));
  g_return_if_fail (PTM_IS_PROJECT (project));
  g_return_if_fail (PTM_IS_TURN (turn));

  g_variant_dict_init (&args, NULL);
  g_variant_dict_insert_value (&args, "project", ptm_rows_from_project (project));
  g_variant_dict_insert_value (&args, "turn", ptm_rows_from_turn (project, turn));
  for (guint i = 0; i < requests->len; i++)
    g_variant_builder_add_value (&journal, ptm_rows_from_request (project, turn, g_ptr_array_index (requests, i)));
  g_variant_dict_insert_value (&args, "requests", g_variant_builder_end (&journal));

  job = new_write (ptm_shelf_save_turn, &args);
  add_region (job, ptm_turn_get_region (turn));
  attachments = ptm_turn_get_attachments (turn);
  for (guint i = 0; i < attachments->len; i++)
    g_ptr_array_add (job->files, g_bytes_ref (g_ptr_array_index (attachments, i)));
  ptm_store_do (self, job, callback, user_data);
}

gboolean
ptm_store_save_turn_finish (PtmStore *self, GAsyncResult *result, GError **error)
{
  return finish (self, result, error);
}

void
ptm_store_update_turn (PtmStore *self, PtmTurn *turn)
{
  g_auto (GVariantDict) args;

  g_return_if_fail (PTM_IS_STORE (self));
  g_return_if_fail (PTM_IS_TURN (turn));

  g_variant_dict_init (&args, NULL);
  g_variant_dict_insert (&args, "id", "s", ptm_turn_get_id (turn));
  if (ptm_turn_get_summary (turn) != NULL)
    g_variant_dict_insert (&args, "summary", "s", ptm_turn_get_summary (turn));
  if (ptm_turn_get_error_message (turn) != NULL)
    g_variant_dict_insert (&args, "error", "s", ptm_turn_get_error_message (turn));
  ptm_store_do (self, new_write (ptm_shelf_update_turn, &args), NULL, NULL);
}

void
ptm_store_mark_sent_async (PtmStore *self, PtmEditRequest *request, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (PTM_IS_STORE (self));
  g_return_if_fail (request != NULL);

  ptm_store_do (self, new_state_job (request, PTM_EDIT_SENT, NULL), callback, user_data);
}

gboolean
ptm_store_mark_sent_finish (PtmStore *self, GAsyncResult *result, GError **error)
{
  return finish (self, result, error);
}

void
ptm_store_mark_ended (PtmStore *self, PtmEditRequest *request, PtmEditState state, const char *message)
{
  g_return_if_fail (PTM_IS_STORE (self));
  g_return_if_fail (request != NULL);
  g_return_if_fail (state == PTM_EDIT_FAILED || state == PTM_EDIT_STOPPED || state == PTM_EDIT_MAYBE_BILLED);

  ptm_store_do (self, new_state_job (request, state, message), NULL, NULL);
}

void
ptm_store_save_answer_async (PtmStore *self, PtmEditRequest *request, GBytes *file, GAsyncReadyCallback callback, gpointer user_data)
{
  g_auto (GVariantDict) args;
  PtmJob *job;

  g_return_if_fail (PTM_IS_STORE (self));
  g_return_if_fail (request != NULL);
  g_return_if_fail (file != NULL);

  g_variant_dict_init (&args, NULL);
  g_variant_dict_insert (&args, "id", "s", request->id);
  job = new_write (ptm_shelf_save_answer, &args);
  g_ptr_array_add (job->files, g_bytes_ref (file));
  ptm_store_do (self, job, callback, user_data);
}

gboolean
ptm_store_save_answer_finish (PtmStore *self, GAsyncResult *result, GError **error)
{
  return finish (self, result, error);
}

void
ptm_store_save_version_async (PtmStore *self, PtmProject *project, PtmVersion *version, PtmEditRequest *request, GBytes *file, GAsyncReadyCallback callback, gpointer user_data)
{
  g_auto (GVariantDict) args;
  PtmJob *job;

  g_return_if_fail (PTM_IS_STORE (self));
  g_return_if_fail (PTM_IS_PROJECT (project));
  g_return_if_fail (PTM_IS_VERSION (version));
  g_return_if_fail (file != NULL);

  g_variant_dict_init (&args, NULL);
  g_variant_dict_insert_value (&args, "project", ptm_rows_from_project (project));
  g_variant_dict_insert_value (&args, "version", ptm_rows_from_version (project, version));
  if (request != NULL)
    g_variant_dict_insert (&args, "request", "s", request->id);

  job = new_write (ptm_shelf_save_version, &args);
  add_region (job, ptm_version_get_region (version));
  g_ptr_array_add (job->files, g_bytes_ref (file));
  ptm_store_do (self, job, callback, user_data);
}

gboolean
ptm_store_save_version_finish (PtmStore *self, GAsyncResult *result, GError **error)
{
  return finish (self, result, error);
}

void
ptm_store_remove_version (PtmStore *self, PtmVersion *version)
{
  g_auto (GVariantDict) args;

  g_return_if_fail (PTM_IS_STORE (self));
  g_return_if_fail (PTM_IS_VERSION (version));

  g_variant_dict_init (&args, NULL);
  g_variant_dict_insert (&args, "id", "s", ptm_version_get_id (version));
  ptm_store_do (self, new_write (ptm_shelf_remove_version, &args), NULL, NULL);
}

void
ptm_store_save_remarks (PtmStore *self, PtmVersion *version)
{
  g_return_if_fail (PTM_IS_STORE (self));
  g_return_if_fail (PTM_IS_VERSION (version));

  ptm_store_do (self, ptm_store_new_job (ptm_shelf_save_remarks, TRUE, ptm_rows_from_remarks (version)), NULL, NULL);
}

void
ptm_store_save_kept_regions (PtmStore *self, PtmVersion *version)
{
  GVariantDict args;
  PtmJob      *job;
  GListModel  *kept;

  g_return_if_fail (PTM_IS_STORE (self));
  g_return_if_fail (PTM_IS_VERSION (version));

  g_variant_dict_init (&args, NULL);
  g_variant_dict_insert (&args, "version", "s", ptm_version_get_id (version));
  job = ptm_store_new_job (ptm_shelf_save_kept_regions, TRUE, g_variant_dict_end (&args));
  job->regions = g_ptr_array_new_with_free_func (g_object_unref);
  kept = G_LIST_MODEL (ptm_version_get_kept_regions (version));
  for (guint i = 0; i < g_list_model_get_n_items (kept); i++)
    g_ptr_array_add (job->regions, g_list_model_get_item (kept, i));
  ptm_store_do (self, job, NULL, NULL);
}

void
ptm_store_save_pick (PtmStore *self, PtmProject *project, PtmVersion *first, PtmVersion *second, PtmVersion *better)
{
  g_return_if_fail (PTM_IS_STORE (self));
  g_return_if_fail (PTM_IS_PROJECT (project));
  g_return_if_fail (PTM_IS_VERSION (first) && PTM_IS_VERSION (second));
  g_return_if_fail (better == NULL || better == first || better == second);

  ptm_store_do (self, ptm_store_new_job (ptm_shelf_save_pick, TRUE, ptm_rows_from_pick (project, first, second, better, g_get_real_time ())), NULL, NULL);
}

void
ptm_store_save_profile_async (PtmStore *self, PtmProfile *profile, int position, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (PTM_IS_STORE (self));
  g_return_if_fail (PTM_IS_PROFILE (profile));

  ptm_store_do (self, ptm_store_new_job (ptm_shelf_save_profile, TRUE, ptm_rows_from_profile (profile, position)), callback, user_data);
}

gboolean
ptm_store_save_profile_finish (PtmStore *self, GAsyncResult *result, GError **error)
{
  return finish (self, result, error);
}

void
ptm_store_remove_profile_async (PtmStore *self, const char *profile_id, GAsyncReadyCallback callback, gpointer user_data)
{
  g_auto (GVariantDict) args;

  g_return_if_fail (PTM_IS_STORE (self));
  g_return_if_fail (profile_id != NULL);

  g_variant_dict_init (&args, NULL);
  g_variant_dict_insert (&args, "id", "s", profile_id);
  ptm_store_do (self, new_write (ptm_shelf_remove_profile, &args), callback, user_data);
}

gboolean
ptm_store_remove_profile_finish (PtmStore *self, GAsyncResult *result, GError **error)
{
  return finish (self, result, error);
}

void
ptm_store_set_default_profile (PtmStore *self, const char *profile_id)
{
  g_auto (GVariantDict) args;

  g_return_if_fail (PTM_IS_STORE (self));

  g_variant_dict_init (&args, NULL);
  g_variant_dict_insert (&args, "name", "s", "default-profile");
  if (profile_id != NULL)
    g_variant_dict_insert (&args, "value", "s", profile_id);
  ptm_store_do (self, new_write (ptm_shelf_set_setting, &args), NULL, NULL);
}
