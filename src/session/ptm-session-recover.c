/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* An answer that was stored just before the program ended may have been paid for: at the next start it becomes its version, as if nothing
 * had happened in between. */

#define G_LOG_DOMAIN "ptm-session"

#include "config.h"

#include "ptm-session-private.h"

static void recover_next (GTask *task);

static PtmProject *
find_project (PtmSession *self, const char *id)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->projects));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PtmProject) project = g_list_model_get_item (G_LIST_MODEL (self->projects), i);

      if (g_strcmp0 (ptm_project_get_id (project), id) == 0)
        return project;
    }
  return NULL;
}

/* The provider may have been removed since. */
static PtmProfile *
find_profile (PtmSession *self, const char *id)
{
  PtmProfile *profile = ptm_session_find_profile (self, id);

  return profile != NULL ? profile : ptm_session_find_profile (self, PTM_PROFILE_ENGINE_ID);
}

/* Takes all entries of the first one's turn from the list. */
static GPtrArray *
take_requests (GPtrArray *entries, PtmProfile *profile, const char *sentence)
{
  GPtrArray       *requests = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_edit_request_unref);
  g_autofree char *turn_id = g_strdup (((PtmJournalEntry *)g_ptr_array_index (entries, 0))->turn_id);

  for (guint i = 0; i < entries->len;)
    {
      PtmJournalEntry *entry = g_ptr_array_index (entries, i);
      PtmEditRequest  *request;

      if (g_strcmp0 (entry->turn_id, turn_id) != 0)
        {
          i++;
          continue;
        }
      request = ptm_edit_request_new (profile, sentence);
      g_free (request->id);
      request->id = g_strdup (entry->request_id);
      request->variant = (int)requests->len;
      g_ptr_array_add (requests, request);
      g_ptr_array_remove_index (entries, i);
    }
  return requests;
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GTask           *task = user_data;
  PtmSession      *self = PTM_SESSION (object);
  GPtrArray       *entries = g_task_get_task_data (task);
  PtmJournalEntry *entry = g_ptr_array_index (entries, 0);
  PtmProject      *project = find_project (self, entry->project_id);
  PtmProfile      *profile = find_profile (self, entry->profile_id);
  PtmTurn         *turn;
  g_autoptr (GPtrArray) requests = NULL;
  g_autoptr (GError) error = NULL;

  turn = ptm_session_load_project_finish (self, result, &error) ? ptm_project_find_turn (project, entry->turn_id) : NULL;
  requests = take_requests (entries, profile, turn != NULL ? ptm_turn_get_sentence (turn) : "");
  if (turn != NULL)
    ptm_preparation_resume (self, project, turn, profile, requests);
  else
    g_debug ("An answer has lost its turn: %s", error != NULL ? error->message : "not in the library");
  recover_next (task);
}

static void
recover_next (GTask *task)
{
  PtmSession *self = g_task_get_source_object (task);
  GPtrArray  *entries = g_task_get_task_data (task);

  while (entries->len > 0)
    {
      PtmJournalEntry *entry = g_ptr_array_index (entries, 0);
      PtmProject      *project = find_project (self, entry->project_id);

      if (project != NULL)
        {
          ptm_session_load_project_async (self, project, NULL, loaded_cb, task);
          return;
        }
      g_ptr_array_remove_index (entries, 0);
    }
  g_task_return_boolean (task, TRUE);
  g_clear_object (&task);
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = ptm_store_list_arrived_finish (PTM_STORE (object), result, &error);

  if (entries == NULL)
    {
      g_debug ("No answers could be recovered: %s", error->message);
      entries = g_ptr_array_new ();
    }
  g_task_set_task_data (task, entries, (GDestroyNotify)g_ptr_array_unref);
  recover_next (task);
}

void
ptm_session_recover (PtmSession *self, GTask *task)
{
  ptm_store_list_arrived_async (self->store, listed_cb, task);
}
