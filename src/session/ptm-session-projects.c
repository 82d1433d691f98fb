/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Projects: the list, opening, naming, deleting; and who chose the selected version, the user or the program. */

#include "config.h"

#include "ptm-session-private.h"

#include <glib/gi18n.h>

typedef struct
{
  guint    choices;
  gboolean quiet;
} Selection;

static const char selection_key[] = "ptm-session-selection";

static Selection *
get_selection (PtmProject *project)
{
  Selection *selection = g_object_get_data (G_OBJECT (project), selection_key);

  if (selection == NULL)
    {
      selection = g_new0 (Selection, 1);
      g_object_set_data_full (G_OBJECT (project), selection_key, selection, g_free);
    }
  return selection;
}

static gboolean
is_stored (PtmProject *project)
{
  return g_list_model_get_n_items (ptm_project_get_turns (project)) + g_list_model_get_n_items (ptm_project_get_versions (project)) > 0;
}

static void
selected_cb (PtmSession *self, GParamSpec *pspec, PtmProject *project)
{
  Selection *selection = get_selection (project);

  if (!ptm_project_is_loaded (project))
    return;
  if (!selection->quiet)
    selection->choices++;
  if (is_stored (project) && self->closing == NULL)
    ptm_store_save_project (self->store, project);
}

void
ptm_session_adopt_project (PtmSession *self, PtmProject *project)
{
  g_signal_connect_object (project, "notify::selected-version", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

void
ptm_session_touch_project (PtmSession *self, PtmProject *project)
{
  guint position;

  ptm_project_set_modified (project, g_get_real_time ());
  if (!g_list_store_find (self->projects, project, &position) || position == 0)
    return;
  g_object_ref (project);
  g_list_store_remove (self->projects, position);
  g_list_store_insert (self->projects, 0, project);
  g_clear_object (&project);
}

guint
ptm_session_get_choices (PtmProject *project)
{
  return get_selection (project)->choices;
}

void
ptm_session_select_quietly (PtmProject *project, PtmVersion *version)
{
  Selection *selection = get_selection (project);

  selection->quiet = TRUE;
  ptm_project_select_version (project, version);
  selection->quiet = FALSE;
}

PtmProvider *
ptm_session_get_provider (PtmSession *self, PtmProfile *profile)
{
  PtmProvider *provider = g_hash_table_lookup (self->providers, profile);

  if (provider != NULL)
    return provider;
  if (self->factory != NULL)
    provider = self->factory (profile, self->engine, self->secrets, self->factory_data);
  else
    provider = ptm_provider_new (profile, self->engine, self->secrets);
  g_hash_table_insert (self->providers, g_object_ref (profile), provider);
  return provider;
}

PtmProject *
ptm_session_create_project (PtmSession *self, const char *title)
{
  g_autoptr (PtmProject) project = NULL;
  gint64 now = g_get_real_time ();

  g_return_val_if_fail (PTM_IS_SESSION (self), NULL);

  project = ptm_project_new (NULL, title, now, now);
  ptm_session_adopt_project (self, project);
  g_list_store_insert (self->projects, 0, project);
  return project;
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (ptm_store_load_project_finish (PTM_STORE (object), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
ptm_session_load_project_async (PtmSession *self, PtmProject *project, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (PTM_IS_SESSION (self));
  g_return_if_fail (PTM_IS_PROJECT (project));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, ptm_session_load_project_async);
  if (!ptm_project_is_loaded (project))
    {
      ptm_store_load_project_async (self->store, project, loaded_cb, task);
      return;
    }
  g_task_return_boolean (task, TRUE);
  g_clear_object (&task);
}

gboolean
ptm_session_load_project_finish (PtmSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
ptm_session_rename_project (PtmSession *self, PtmProject *project, const char *title)
{
  g_autofree char *stripped = NULL;

  g_return_if_fail (PTM_IS_SESSION (self));
  g_return_if_fail (PTM_IS_PROJECT (project));

  stripped = title != NULL ? g_strstrip (g_strdup (title)) : NULL;
  if (stripped == NULL || *stripped == '\0' || g_strcmp0 (stripped, ptm_project_get_title (project)) == 0)
    return;
  ptm_project_set_title (project, stripped);
  if (is_stored (project) || ptm_project_get_cover (project) != NULL || !ptm_project_is_loaded (project))
    ptm_store_save_title (self->store, project);
  ptm_session_touch_project (self, project);
}

void
ptm_session_save_remarks (PtmSession *self, PtmVersion *version)
{
  g_return_if_fail (PTM_IS_SESSION (self));
  g_return_if_fail (PTM_IS_VERSION (version));

  ptm_store_save_remarks (self->store, version);
}

void
ptm_session_save_kept_regions (PtmSession *self, PtmVersion *version)
{
  g_return_if_fail (PTM_IS_SESSION (self));
  g_return_if_fail (PTM_IS_VERSION (version));

  ptm_store_save_kept_regions (self->store, version);
}

void
ptm_session_add_pick (PtmSession *self, PtmProject *project, PtmVersion *first, PtmVersion *second, PtmVersion *better)
{
  g_return_if_fail (PTM_IS_SESSION (self));
  g_return_if_fail (PTM_IS_PROJECT (project));
  g_return_if_fail (PTM_IS_VERSION (first) && PTM_IS_VERSION (second) && first != second);

  ptm_version_count_pick (first, second, better);
  ptm_store_save_pick (self->store, project, first, second, better);
}

static void
deleted_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (ptm_store_delete_project_finish (PTM_STORE (object), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
ptm_session_delete_project_async (PtmSession *self, PtmProject *project, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;
  guint  position;
  guint  n;

  g_return_if_fail (PTM_IS_SESSION (self));
  g_return_if_fail (PTM_IS_PROJECT (project));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, ptm_session_delete_project_async);
  n = g_list_model_get_n_items (ptm_project_get_turns (project));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PtmTurn) turn = g_list_model_get_item (ptm_project_get_turns (project), i);

      ptm_turn_cancel (turn);
    }
  ptm_store_delete_project_async (self->store, project, deleted_cb, task);
  g_signal_handlers_disconnect_by_func (project, selected_cb, self);
  if (g_list_store_find (self->projects, project, &position))
    g_list_store_remove (self->projects, position);
}

gboolean
ptm_session_delete_project_finish (PtmSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
