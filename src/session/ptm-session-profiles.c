/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Providers as the user has set them up. Profiles are kept in the library, keys in the keyring only. */

#include "config.h"

#include "ptm-session-private.h"

#include <string.h>

typedef struct
{
  PtmProfile *profile;
  char       *key; /* (nullable) */
  gboolean    key_kept;
} Save;

static void
save_free (Save *save)
{
  g_clear_object (&save->profile);
  if (save->key != NULL)
    explicit_bzero (save->key, strlen (save->key));
  g_free (save->key);
  g_free (save);
}

static gboolean
find_position (PtmSession *self, const char *id, guint *position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->profiles));

  for (*position = 0; *position < n; (*position)++)
    {
      g_autoptr (PtmProfile) profile = g_list_model_get_item (G_LIST_MODEL (self->profiles), *position);

      if (g_strcmp0 (ptm_profile_get_id (profile), id) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The list holds the reference. */
static PtmProfile *
borrow (PtmSession *self, guint position)
{
  g_autoptr (PtmProfile) profile = g_list_model_get_item (G_LIST_MODEL (self->profiles), position);

  return profile;
}

static void
put_in_list (PtmSession *self, PtmProfile *profile)
{
  guint    position;
  gpointer items[] = { profile };
  gboolean known = find_position (self, ptm_profile_get_id (profile), &position);

  if (known)
    g_hash_table_remove (self->providers, borrow (self, position));
  g_list_store_splice (self->profiles, position, known ? 1 : 0, items, 1);
}

GListModel *
ptm_session_get_profiles (PtmSession *self)
{
  g_return_val_if_fail (PTM_IS_SESSION (self), NULL);
  return G_LIST_MODEL (self->profiles);
}

PtmProfile *
ptm_session_find_profile (PtmSession *self, const char *id_or_name)
{
  guint position;
  guint n;

  g_return_val_if_fail (PTM_IS_SESSION (self), NULL);

  if (id_or_name == NULL)
    return NULL;
  if (find_position (self, id_or_name, &position))
    return borrow (self, position);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->profiles));
  for (position = 0; position < n; position++)
    if (g_ascii_strcasecmp (ptm_profile_get_name (borrow (self, position)), id_or_name) == 0)
      return borrow (self, position);
  return NULL;
}

PtmProfile *
ptm_session_get_default_profile (PtmSession *self)
{
  PtmProfile *chosen;

  g_return_val_if_fail (PTM_IS_SESSION (self), NULL);

  chosen = ptm_session_find_profile (self, self->default_profile);
  return chosen != NULL ? chosen : borrow (self, 0);
}

void
ptm_session_set_default_profile (PtmSession *self, const char *profile_id)
{
  g_return_if_fail (PTM_IS_SESSION (self));

  if (g_strcmp0 (self->default_profile, profile_id) == 0)
    return;
  g_free (self->default_profile);
  self->default_profile = g_strdup (profile_id);
  ptm_store_set_default_profile (self->store, profile_id);
}

static void
key_stored_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  Save *save = g_task_get_task_data (task);

  if (ptm_secrets_store_finish (PTM_SECRETS (object), result, &save->key_kept, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
profile_saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  PtmSession *self = g_task_get_source_object (task);
  Save       *save = g_task_get_task_data (task);

  if (!ptm_store_save_profile_finish (PTM_STORE (object), result, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (save->key == NULL)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  ptm_secrets_store_async (self->secrets, ptm_profile_get_id (save->profile), ptm_profile_get_name (save->profile), *save->key != '\0' ? save->key : NULL, NULL, key_stored_cb, g_steal_pointer (&task));
}

void
ptm_session_save_profile_async (PtmSession *self, PtmProfile *profile, const char *key, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;
  Save  *save;
  guint  position;

  g_return_if_fail (PTM_IS_SESSION (self));
  g_return_if_fail (PTM_IS_PROFILE (profile));
  g_return_if_fail (ptm_profile_get_kind (profile) != PTM_PROFILE_ENGINE);

  save = g_new0 (Save, 1);
  save->profile = g_object_ref (profile);
  save->key = g_strdup (key);
  save->key_kept = TRUE;
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, ptm_session_save_profile_async);
  g_task_set_task_data (task, save, (GDestroyNotify)save_free);
  put_in_list (self, profile);
  find_position (self, ptm_profile_get_id (profile), &position);
  ptm_store_save_profile_async (self->store, profile, (int)position, profile_saved_cb, task);
}

gboolean
ptm_session_save_profile_finish (PtmSession *self, GAsyncResult *result, gboolean *key_kept, GError **error)
{
  Save *save;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  save = g_task_get_task_data (G_TASK (result));
  if (key_kept != NULL)
    *key_kept = save->key_kept;
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
key_forgotten_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (ptm_secrets_store_finish (PTM_SECRETS (object), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
profile_removed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  PtmSession *self = g_task_get_source_object (task);

  if (!ptm_store_remove_profile_finish (PTM_STORE (object), result, &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    ptm_secrets_store_async (self->secrets, g_task_get_task_data (task), "", NULL, NULL, key_forgotten_cb, g_steal_pointer (&task));
}

void
ptm_session_remove_profile_async (PtmSession *self, const char *profile_id, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;
  guint  position;

  g_return_if_fail (PTM_IS_SESSION (self));
  g_return_if_fail (profile_id != NULL);
  g_return_if_fail (!g_str_equal (profile_id, PTM_PROFILE_ENGINE_ID));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, ptm_session_remove_profile_async);
  g_task_set_task_data (task, g_strdup (profile_id), g_free);
  if (find_position (self, profile_id, &position))
    {
      g_hash_table_remove (self->providers, borrow (self, position));
      g_list_store_remove (self->profiles, position);
    }
  if (g_strcmp0 (self->default_profile, g_task_get_task_data (task)) == 0)
    ptm_session_set_default_profile (self, NULL);
  ptm_store_remove_profile_async (self->store, g_task_get_task_data (task), profile_removed_cb, task);
}

gboolean
ptm_session_remove_profile_finish (PtmSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
models_listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  char **models = ptm_provider_list_models_finish (PTM_PROVIDER (object), result, &error);

  if (models == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, models, (GDestroyNotify)g_strfreev);
}

void
ptm_session_check_profile_async (PtmSession *self, PtmProfile *profile, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (PtmProvider) provider = NULL;
  GTask *task;

  g_return_if_fail (PTM_IS_SESSION (self));
  g_return_if_fail (PTM_IS_PROFILE (profile));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, ptm_session_check_profile_async);
  provider = g_object_ref (ptm_session_get_provider (self, profile));
  ptm_provider_list_models_async (provider, cancellable, models_listed_cb, task);
}

char **
ptm_session_check_profile_finish (PtmSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
