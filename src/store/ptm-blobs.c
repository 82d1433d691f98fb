/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Picture files by their hash. Order of writing: temporary name, fsync, rename, fsync of the folder; only then is a file there. */

#define G_LOG_DOMAIN "ptm-store"

#include "config.h"

#include "ptm-blobs.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>
#include "ptm-error.h"

#define HASH_LENGTH    64
#define NOTE_MAX_BYTES (256 * 1024)

struct _PtmBlobs
{
  char *dir;
  char *fallback; /* (nullable) */

  GMutex      lock;    /* guards unsaved */
  GHashTable *unsaved; /* hash -> GBytes that the disk did not take */
};

static gboolean
is_hash (const char *hash)
{
  return hash != NULL && strlen (hash) == HASH_LENGTH && strspn (hash, "0123456789abcdef") == HASH_LENGTH;
}

static char *
dup_path (const char *dir, const char *hash, const char *end)
{
  g_autofree char *folder = g_strndup (hash, 2);
  g_autofree char *name = g_strconcat (hash + 2, end, NULL);

  return g_build_filename (dir, folder, name, NULL);
}

static gboolean
sync_folder (const char *path)
{
  int      fd = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean synced;

  if (fd < 0)
    return FALSE;
  synced = fsync (fd) == 0;
  close (fd);
  return synced;
}

/* The folder's own name must be on the disk, too, before a file in it counts as saved. */
static gboolean
make_folder (PtmBlobs *self, const char *hash, GError **error)
{
  g_autofree char *prefix = g_strndup (hash, 2);
  g_autofree char *folder = g_build_filename (self->dir, prefix, NULL);
  g_autoptr (GError) cause = NULL;

  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    return TRUE;
  if (g_mkdir_with_parents (folder, 0700) == 0 && sync_folder (self->dir))
    return TRUE;
  cause = g_error_new_literal (G_FILE_ERROR, g_file_error_from_errno (errno), g_strerror (errno));
  ptm_disk_error_set (error, cause);
  return FALSE;
}

static GBytes *
read_file (const char *dir, const char *hash)
{
  g_autofree char *path = dup_path (dir, hash, "");
  char            *contents;
  gsize            length;

  if (!g_file_get_contents (path, &contents, &length, NULL))
    return NULL;
  return g_bytes_new_take (contents, length);
}

static gboolean
is_intact (GBytes *bytes, const char *hash)
{
  g_autofree char *actual = bytes != NULL ? ptm_blobs_dup_hash (bytes) : NULL;

  return g_strcmp0 (actual, hash) == 0;
}

static void
set_unsaved (PtmBlobs *self, const char *hash, GBytes *bytes)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  if (bytes != NULL)
    g_hash_table_insert (self->unsaved, g_strdup (hash), g_bytes_ref (bytes));
  else
    g_hash_table_remove (self->unsaved, hash);
}

static GBytes *
get_unsaved (PtmBlobs *self, const char *hash)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  GBytes *bytes = g_hash_table_lookup (self->unsaved, hash);

  return bytes != NULL ? g_bytes_ref (bytes) : NULL;
}

/* Calls visit for each file two levels below dir. */
static void
walk (const char *dir, void (*visit) (const char *path, const char *name, gpointer user_data), gpointer user_data)
{
  g_autoptr (GDir) folders = g_dir_open (dir, 0, NULL);
  const char *prefix;

  while (folders != NULL && (prefix = g_dir_read_name (folders)) != NULL)
    {
      g_autofree char *folder = g_build_filename (dir, prefix, NULL);
      g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
      const char *name;

      while (files != NULL && (name = g_dir_read_name (files)) != NULL)
        {
          g_autofree char *path = g_build_filename (folder, name, NULL);

          visit (path, name, user_data);
        }
    }
}

static void
read_note (const char *path, const char *name, gpointer notes)
{
  char    *contents;
  gsize    length;
  GStatBuf status;

  if (!g_str_has_suffix (name, ".json") || g_stat (path, &status) != 0 || status.st_size > NOTE_MAX_BYTES)
    return;
  if (g_file_get_contents (path, &contents, &length, NULL))
    g_ptr_array_add (notes, g_bytes_new_take (contents, length));
}

static void
sweep_file (const char *path, const char *name, gpointer user_data)
{
  const char *dot = strrchr (name, '.');

  if (dot != NULL && strlen (dot) == strlen (".XXXXXX") && !g_str_has_suffix (name, ".json"))
    g_unlink (path);
}

PtmBlobs *
ptm_blobs_new (const char *dir, const char *fallback)
{
  PtmBlobs *self = g_new0 (PtmBlobs, 1);

  self->dir = g_strdup (dir);
  self->fallback = g_strdup (fallback);
  g_mutex_init (&self->lock);
  self->unsaved = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_bytes_unref);
  return self;
}

void
ptm_blobs_free (PtmBlobs *self)
{
  g_free (self->dir);
  g_free (self->fallback);
  g_hash_table_unref (self->unsaved);
  g_mutex_clear (&self->lock);
  g_free (self);
}

char *
ptm_blobs_dup_hash (GBytes *bytes)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

gboolean
ptm_blobs_put (PtmBlobs *self, const char *hash, GBytes *bytes, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) existing = NULL;

  g_return_val_if_fail (is_hash (hash), FALSE);

  existing = read_file (self->dir, hash);
  if (existing != NULL && g_bytes_equal (existing, bytes))
    {
      set_unsaved (self, hash, NULL);
      return TRUE;
    }

  path = dup_path (self->dir, hash, "");
  if (!make_folder (self, hash, error) || !ptm_disk_write (path, bytes, error))
    {
      set_unsaved (self, hash, bytes);
      return FALSE;
    }
  set_unsaved (self, hash, NULL);
  return TRUE;
}

GBytes *
ptm_blobs_get (PtmBlobs *self, const char *hash, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (is_hash (hash))
    bytes = get_unsaved (self, hash);
  if (bytes == NULL && is_hash (hash))
    bytes = read_file (self->dir, hash);
  if (bytes == NULL && is_hash (hash) && self->fallback != NULL)
    bytes = read_file (self->fallback, hash);
  if (bytes == NULL)
    g_set_error_literal (error, PTM_ERROR, PTM_ERROR_STORE, _ ("The file of this picture is missing."));
  else if (!is_intact (bytes, hash))
    g_set_error_literal (error, PTM_ERROR, PTM_ERROR_STORE, _ ("The file of this picture was damaged on the disk; restore it from a backup."));
  else
    return g_steal_pointer (&bytes);
  return NULL;
}

gboolean
ptm_blobs_has (PtmBlobs *self, const char *hash)
{
  g_autofree char *path = is_hash (hash) ? dup_path (self->dir, hash, "") : NULL;

  return path != NULL && g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

void
ptm_blobs_remove (PtmBlobs *self, const char *hash)
{
  g_autofree char *path = NULL;

  if (!is_hash (hash))
    return;
  path = dup_path (self->dir, hash, "");
  set_unsaved (self, hash, NULL);
  g_unlink (path);
}

gboolean
ptm_blobs_put_note (PtmBlobs *self, const char *hash, const char *name, const char *text, GError **error)
{
  g_autofree char *end = g_strconcat (".", name, ".json", NULL);
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  g_return_val_if_fail (is_hash (hash), FALSE);

  path = dup_path (self->dir, hash, end);
  return make_folder (self, hash, error) && ptm_disk_write (path, bytes, error);
}

void
ptm_blobs_remove_note (PtmBlobs *self, const char *hash, const char *name)
{
  g_autofree char *end = g_strconcat (".", name, ".json", NULL);
  g_autofree char *path = NULL;

  if (!is_hash (hash))
    return;
  path = dup_path (self->dir, hash, end);
  g_unlink (path);
}

GPtrArray *
ptm_blobs_read_notes (PtmBlobs *self)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);

  if (self->fallback != NULL)
    walk (self->fallback, read_note, notes);
  walk (self->dir, read_note, notes);
  return notes;
}

void
ptm_blobs_sweep (PtmBlobs *self)
{
  walk (self->dir, sweep_file, NULL);
}

void
ptm_disk_error_set (GError **error, const GError *cause)
{
  const char *message = _ ("The disk reported an error; what you see is not saved yet.");

  g_debug ("Not saved: %s", cause->message);
  if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    message = _ ("The disk is full; make room, and the next change saves everything.");
  else if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_ROFS) || g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_ACCES) || g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_PERM))
    message = _ ("The folder of your pictures cannot be written; what you see is not saved.");
  g_set_error_literal (error, PTM_ERROR, PTM_ERROR_STORE, message);
}

gboolean
ptm_disk_write (const char *path, GBytes *bytes, GError **error)
{
  g_autoptr (GError) cause = NULL;
  gsize         size;
  gconstpointer contents = g_bytes_get_data (bytes, &size);

  if (g_file_set_contents_full (path, contents != NULL ? contents : "", (gssize)size, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, &cause))
    return TRUE;
  ptm_disk_error_set (error, cause);
  return FALSE;
}
