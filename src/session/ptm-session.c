/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The session's beginning and end. Its use cases stand in the files beside this one: projects, ask, files, profiles. */

#define G_LOG_DOMAIN "ptm-session"

#include "config.h"

#include "ptm-session.h"
#include "ptm-session-private.h"

G_DEFINE_FINAL_TYPE (PtmSession, ptm_session, G_TYPE_OBJECT)

typedef enum
{
  PROP_PROJECTS = 1,
  PROP_PROFILES,
  PROP_READ_ONLY,
  PROP_NOTICE,
  PROP_UNSAVED,
  N_PROPS
} PtmSessionProperty;

static GParamSpec *properties[N_PROPS];

static void
store_notice_cb (PtmSession *self, GParamSpec *pspec, PtmStore *store)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTICE]);
}

static void
store_read_only_cb (PtmSession *self, GParamSpec *pspec, PtmStore *store)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

static void
store_unsaved_cb (PtmSession *self, GParamSpec *pspec, PtmStore *store)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNSAVED]);
}

static void
profiles_listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  PtmSession      *self = g_task_get_source_object (task);
  g_autofree char *chosen = NULL;
  g_autoptr (GPtrArray) profiles = ptm_store_list_profiles_finish (PTM_STORE (object), result, &chosen, &error);

  if (profiles == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  g_list_store_splice (self->profiles, 1, g_list_model_get_n_items (G_LIST_MODEL (self->profiles)) - 1, profiles->pdata, profiles->len);
  g_free (self->default_profile);
  self->default_profile = g_steal_pointer (&chosen);
  ptm_session_recover (self, g_steal_pointer (&task));
}

static void
projects_listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  PtmSession *self = g_task_get_source_object (task);
  g_autoptr (GPtrArray) projects = ptm_store_list_projects_finish (PTM_STORE (object), result, &error);

  if (projects == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  for (guint i = 0; i < projects->len; i++)
    ptm_session_adopt_project (self, g_ptr_array_index (projects, i));
  g_list_store_splice (self->projects, 0, g_list_model_get_n_items (G_LIST_MODEL (self->projects)), projects->pdata, projects->len);
  ptm_store_list_profiles_async (self->store, profiles_listed_cb, g_steal_pointer (&task));
}

static void
opened_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  PtmSession *self = g_task_get_source_object (task);

  if (!ptm_store_open_finish (self->store, result, &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    ptm_store_list_projects_async (self->store, projects_listed_cb, g_steal_pointer (&task));
}

static void
closed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (ptm_store_close_finish (PTM_STORE (object), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
unref_run (gpointer run)
{
  ptm_run_unref (run);
}

/* Stopping one may end others: works on a copy. */
static void
cancel_all (PtmSession *self)
{
  g_autoptr (GPtrArray) runs = g_ptr_array_new_with_free_func (unref_run);

  for (guint i = 0; i < self->runs->len; i++)
    g_ptr_array_add (runs, ptm_run_ref (g_ptr_array_index (self->runs, i)));
  for (guint i = 0; i < runs->len; i++)
    ptm_run_cancel (g_ptr_array_index (runs, i));
  for (guint i = 0; i < self->treated->len; i++)
    ptm_edit_cancel (g_ptr_array_index (self->treated, i));
}

static void
ptm_session_dispose (GObject *object)
{
  PtmSession *self = PTM_SESSION (object);

  g_list_store_remove_all (self->projects);
  g_hash_table_remove_all (self->providers);
  g_clear_object (&self->engine);

  G_OBJECT_CLASS (ptm_session_parent_class)->dispose (object);
}

static void
ptm_session_finalize (GObject *object)
{
  PtmSession *self = PTM_SESSION (object);

  g_clear_object (&self->projects);
  g_clear_object (&self->profiles);
  g_clear_object (&self->secrets);
  g_clear_object (&self->store);
  g_clear_pointer (&self->planner, ptm_planner_unref);
  g_clear_pointer (&self->providers, g_hash_table_unref);
  g_clear_pointer (&self->runs, g_ptr_array_unref);
  g_clear_pointer (&self->treated, g_ptr_array_unref);
  g_free (self->default_profile);

  G_OBJECT_CLASS (ptm_session_parent_class)->finalize (object);
}

static void
ptm_session_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PtmSession *self = PTM_SESSION (object);

  switch ((PtmSessionProperty)prop_id)
    {
    case PROP_PROJECTS:
      g_value_set_object (value, self->projects);
      break;
    case PROP_PROFILES:
      g_value_set_object (value, self->profiles);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, ptm_session_is_read_only (self));
      break;
    case PROP_NOTICE:
      g_value_set_string (value, ptm_session_get_notice (self));
      break;
    case PROP_UNSAVED:
      g_value_set_uint (value, ptm_session_get_unsaved (self));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_session_class_init (PtmSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = ptm_session_dispose;
  object_class->finalize = ptm_session_finalize;
  object_class->get_property = ptm_session_get_property;

  properties[PROP_PROJECTS] = g_param_spec_object ("projects", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_PROFILES] = g_param_spec_object ("profiles", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_NOTICE] = g_param_spec_string ("notice", NULL, NULL, NULL, flags);
  properties[PROP_UNSAVED] = g_param_spec_uint ("unsaved", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ptm_session_init (PtmSession *self)
{
  g_autoptr (PtmProfile) engine = ptm_profile_new_engine ();

  self->projects = g_list_store_new (PTM_TYPE_PROJECT);
  self->profiles = g_list_store_new (PTM_TYPE_PROFILE);
  g_list_store_append (self->profiles, engine);
  self->engine = ptm_engine_process_new ();
  self->secrets = ptm_secrets_new ();
  self->planner = ptm_planner_new ();
  self->providers = g_hash_table_new_full (NULL, NULL, g_object_unref, g_object_unref);
  self->runs = g_ptr_array_new_with_free_func (unref_run);
  self->treated = g_ptr_array_new_with_free_func (g_object_unref);
}

PtmSession *
ptm_session_new (const char *data_dir)
{
  PtmSession *self = g_object_new (PTM_TYPE_SESSION, NULL);

  self->store = ptm_store_new (data_dir);
  g_signal_connect_object (self->store, "notify::notice", G_CALLBACK (store_notice_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "notify::read-only", G_CALLBACK (store_read_only_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "notify::n-unsaved", G_CALLBACK (store_unsaved_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
ptm_session_open_async (PtmSession *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (PTM_IS_SESSION (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, ptm_session_open_async);
  ptm_store_open_async (self->store, opened_cb, task);
}

gboolean
ptm_session_open_finish (PtmSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
ptm_session_close_async (PtmSession *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (PTM_IS_SESSION (self));
  g_return_if_fail (self->closing == NULL);

  self->closing = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (self->closing, ptm_session_close_async);
  cancel_all (self);
  ptm_session_continue_closing (self);
}

gboolean
ptm_session_close_finish (PtmSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
ptm_session_continue_closing (PtmSession *self)
{
  if (self->closing == NULL || self->runs->len > 0 || self->treated->len > 0 || self->publishing || !g_queue_is_empty (&self->publications))
    return;
  g_hash_table_remove_all (self->providers);
  g_clear_object (&self->engine);
  ptm_store_close_async (self->store, closed_cb, g_steal_pointer (&self->closing));
}

GListModel *
ptm_session_get_projects (PtmSession *self)
{
  g_return_val_if_fail (PTM_IS_SESSION (self), NULL);
  return G_LIST_MODEL (self->projects);
}

gboolean
ptm_session_is_read_only (PtmSession *self)
{
  g_return_val_if_fail (PTM_IS_SESSION (self), FALSE);
  return ptm_store_is_read_only (self->store);
}

const char *
ptm_session_get_notice (PtmSession *self)
{
  g_return_val_if_fail (PTM_IS_SESSION (self), NULL);
  return ptm_store_get_notice (self->store);
}

guint
ptm_session_get_unsaved (PtmSession *self)
{
  g_return_val_if_fail (PTM_IS_SESSION (self), 0);
  return ptm_store_get_n_unsaved (self->store);
}

static void
saved_again_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (ptm_store_save_again_finish (PTM_STORE (object), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
ptm_session_save_again_async (PtmSession *self, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (PTM_IS_SESSION (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, ptm_session_save_again_async);
  ptm_store_save_again_async (self->store, saved_again_cb, task);
}

gboolean
ptm_session_save_again_finish (PtmSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
ptm_session_set_provider_factory (PtmSession *self, PtmProviderFactory factory, gpointer user_data)
{
  self->factory = factory;
  self->factory_data = user_data;
}

PtmStore *
ptm_session_get_store (PtmSession *self)
{
  return self->store;
}
