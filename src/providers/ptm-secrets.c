/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Keys live in the Secret Service. When it is not there, or stays locked, they live in this object and go with it; they
 * are never written anywhere else. */

#define G_LOG_DOMAIN "ptm-providers"

#include "config.h"

#include "ptm-secrets.h"

#include <glib/gi18n.h>
#include <libsecret/secret.h>
#include <string.h>
#include <sys/prctl.h>

struct _PtmSecrets
{
  GObject parent_instance;

  gboolean    memory_only;
  GHashTable *memory; /* profile id to key */
};

G_DEFINE_FINAL_TYPE (PtmSecrets, ptm_secrets, G_TYPE_OBJECT)

static const SecretSchema schema = {
  "io.github.pentimento.Pentimento.Key",
  SECRET_SCHEMA_NONE,
  { { "profile", SECRET_SCHEMA_ATTRIBUTE_STRING }, { NULL, 0 } },
};

/* How many keys are in memory, and whether the process could be dumped before the first. */
static GMutex guard;
static guint  n_keys;
static int    dumpable;

static void
begin_guard (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&guard);

  if (n_keys++ > 0)
    return;
  dumpable = prctl (PR_GET_DUMPABLE);
  prctl (PR_SET_DUMPABLE, 0);
}

static void
end_guard (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&guard);

  if (--n_keys == 0 && dumpable == 1)
    prctl (PR_SET_DUMPABLE, 1);
}

char *
ptm_key_dup (const char *key)
{
  if (key == NULL)
    return NULL;
  begin_guard ();
  return g_strdup (key);
}

void
ptm_key_free (char *key)
{
  if (key == NULL)
    return;
  secret_password_wipe (key);
  g_free (key);
  end_guard ();
}

static void
forget_key (gpointer key)
{
  ptm_key_free (key);
}

static void
ptm_secrets_finalize (GObject *object)
{
  PtmSecrets *self = PTM_SECRETS (object);

  g_hash_table_unref (self->memory);
  G_OBJECT_CLASS (ptm_secrets_parent_class)->finalize (object);
}

static void
ptm_secrets_class_init (PtmSecretsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ptm_secrets_finalize;
}

static void
ptm_secrets_init (PtmSecrets *self)
{
  self->memory = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, forget_key);
}

/**
 * ptm_secrets_new:
 *
 * Returns: (transfer full): the keys in the user's keyring
 */
PtmSecrets *
ptm_secrets_new (void)
{
  return g_object_new (PTM_TYPE_SECRETS, NULL);
}

/**
 * ptm_secrets_new_in_memory:
 *
 * Returns: (transfer full): keys that end with the object
 */
PtmSecrets *
ptm_secrets_new_in_memory (void)
{
  PtmSecrets *self = ptm_secrets_new ();

  self->memory_only = TRUE;
  return self;
}

/* No bus, no service, a locked keyring, or just no key: each of them means that the user has to be asked for it. */
static void
looked_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  char *found = secret_password_lookup_finish (result, &error);
  char *key = ptm_key_dup (found);

  secret_password_free (found);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (error != NULL)
    g_debug ("The keyring did not answer: %s", error->message);
  g_task_return_pointer (task, key, forget_key);
}

/**
 * ptm_secrets_lookup_async:
 * @self: the keys
 * @profile_id: whose key
 *
 * Looks a key up.
 */
void
ptm_secrets_lookup_async (PtmSecrets *self, const char *profile_id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  const char *key = g_hash_table_lookup (self->memory, profile_id);

  g_task_set_source_tag (task, ptm_secrets_lookup_async);
  if (key != NULL || self->memory_only)
    g_task_return_pointer (task, ptm_key_dup (key), forget_key);
  else
    secret_password_lookup (&schema, cancellable, looked_up_cb, g_steal_pointer (&task), "profile", profile_id, NULL);
}

/**
 * ptm_secrets_lookup_finish:
 *
 * Returns: (transfer full) (nullable): the key; free it with ptm_key_free ()
 */
char *
ptm_secrets_lookup_finish (PtmSecrets *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* A key on its way into the keyring; kept becomes the answer. */
typedef struct
{
  char    *profile_id;
  char    *key; /* (nullable) */
  gboolean kept;
} Keeping;

static void
keeping_free (Keeping *keeping)
{
  g_free (keeping->profile_id);
  g_clear_pointer (&keeping->key, ptm_key_free);
  g_free (keeping);
}

static void
stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  PtmSecrets *self = g_task_get_source_object (task);
  Keeping    *keeping = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  keeping->kept = secret_password_store_finish (result, &error);
  if (!keeping->kept)
    {
      g_debug ("The keyring did not take the key: %s", error->message);
      g_hash_table_insert (self->memory, g_strdup (keeping->profile_id), g_steal_pointer (&keeping->key));
    }
  g_task_return_boolean (task, TRUE);
}

static void
cleared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  secret_password_clear_finish (result, &error);
  if (error != NULL)
    g_debug ("The keyring did not answer: %s", error->message);
  g_task_return_boolean (task, TRUE);
}

/**
 * ptm_secrets_store_async:
 * @self: the keys
 * @profile_id: whose key
 * @profile_name: how the keyring shows it to the user
 * @key: (nullable): NULL forgets it
 *
 * Keeps a key in the keyring, else in memory.
 */
void
ptm_secrets_store_async (PtmSecrets *self, const char *profile_id, const char *profile_name, const char *key, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Keeping         *keeping = g_new0 (Keeping, 1);
  g_autofree char *label = g_strdup_printf (_ ("Pentimento: key for %s"), profile_name);

  keeping->profile_id = g_strdup (profile_id);
  keeping->key = ptm_key_dup (key);
  g_task_set_source_tag (task, ptm_secrets_store_async);
  g_task_set_task_data (task, keeping, (GDestroyNotify)keeping_free);

  g_hash_table_remove (self->memory, profile_id);
  keeping->kept = key == NULL;
  if (self->memory_only)
    {
      if (key != NULL)
        g_hash_table_insert (self->memory, g_strdup (profile_id), g_steal_pointer (&keeping->key));
      g_task_return_boolean (task, TRUE);
    }
  else if (key == NULL)
    secret_password_clear (&schema, cancellable, cleared_cb, g_steal_pointer (&task), "profile", profile_id, NULL);
  else
    secret_password_store (&schema, SECRET_COLLECTION_DEFAULT, label, key, cancellable, stored_cb, g_steal_pointer (&task), "profile", profile_id, NULL);
}

/**
 * ptm_secrets_store_finish:
 * @kept: (out) (optional): FALSE when the key ends with the program
 *
 * Returns: TRUE; a keyring that fails is not an error
 */
gboolean
ptm_secrets_store_finish (PtmSecrets *self, GAsyncResult *result, gboolean *kept, GError **error)
{
  Keeping *keeping;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  keeping = g_task_get_task_data (G_TASK (result));
  if (kept != NULL)
    *kept = keeping->kept;
  return g_task_propagate_boolean (G_TASK (result), error);
}
