/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Opening a library, whatever state it is in. Every process holds the lock file shared while it runs; whoever gets it alone may
 * judge that unfinished journal rows belong to nobody, and may repair. A folder that cannot be written is copied and worked on
 * elsewhere for this run. */

#define G_LOG_DOMAIN "ptm-store"

#include "config.h"

#include "ptm-shelf.h"

#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>
#include "ptm-tables.h"
#include "ptm-sidecar.h"

#define DATABASE_NAME "library.db"

static const char *const database_ends[] = { "", "-wal", "-shm" };

static char *
dup_database_path (PtmShelf *self)
{
  return g_build_filename (self->scratch != NULL ? self->scratch : self->dir, DATABASE_NAME, NULL);
}

static void
set_notice (PtmShelf *self, const char *notice)
{
  g_free (self->notice);
  self->notice = g_strdup (notice);
}

static gboolean
take_lock (PtmShelf *self)
{
  g_autofree char *path = g_build_filename (self->dir, "library.lock", NULL);

  if (g_mkdir_with_parents (self->dir, 0700) != 0 || access (self->dir, W_OK | X_OK) != 0)
    return FALSE;
  self->lock = open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (self->lock < 0)
    return FALSE;
  self->exclusive = flock (self->lock, LOCK_EX | LOCK_NB) == 0;
  return self->exclusive || flock (self->lock, LOCK_SH) == 0;
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_tree (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

static gboolean
use_scratch (PtmShelf *self, GError **error)
{
  g_autofree char *pictures = g_build_filename (self->dir, "blobs", NULL);
  g_autofree char *own_pictures = NULL;
  g_autoptr (GError) cause = NULL;

  self->scratch = g_dir_make_tmp ("pentimento-XXXXXX", &cause);
  if (self->scratch == NULL)
    {
      ptm_disk_error_set (error, cause);
      return FALSE;
    }
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *name = g_strconcat (DATABASE_NAME, database_ends[i], NULL);
      g_autoptr (GFile) from = g_file_new_build_filename (self->dir, name, NULL);
      g_autoptr (GFile) to = g_file_new_build_filename (self->scratch, name, NULL);

      if (g_file_copy (from, to, G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, NULL))
        g_chmod (g_file_peek_path (to), 0600);
    }
  own_pictures = g_build_filename (self->scratch, "blobs", NULL);
  g_clear_pointer (&self->blobs, ptm_blobs_free);
  self->blobs = ptm_blobs_new (own_pictures, pictures);
  return TRUE;
}

/* Versions whose file and facts are complete beside each other, but whose row is not in the database. */
static guint
adopt_notes (PtmShelf *self)
{
  g_autoptr (GPtrArray) notes = ptm_blobs_read_notes (self->blobs);
  gint64 before = ptm_database_query_number (self->database, "SELECT count(*) FROM versions", NULL);

  for (guint i = 0; i < notes->len; i++)
    {
      g_autoptr (GVariant) facts = ptm_sidecar_from_text (g_ptr_array_index (notes, i));

      if (facts != NULL)
        ptm_shelf_adopt (self, facts);
    }
  return (guint)(ptm_database_query_number (self->database, "SELECT count(*) FROM versions", NULL) - before);
}

static gboolean
has_file (const char *path, const char *end)
{
  g_autofree char *name = g_strconcat (path, end, NULL);
  GStatBuf         status;

  return g_stat (name, &status) == 0 && status.st_size > 0;
}

static gboolean
open_database (PtmShelf *self, GError **error)
{
  g_autofree char *path = dup_database_path (self);

  self->database = ptm_database_open (path, error);
  if (self->database == NULL)
    return FALSE;
  if (!ptm_tables_migrate (self->database, error))
    return FALSE;
  if (ptm_database_check (self->database) && ptm_tables_are_linked (self->database))
    return TRUE;
  g_set_error_literal (error, PTM_ERROR, PTM_ERROR_STORE, _ ("The list of your projects is damaged; start the program again to repair it."));
  return FALSE;
}

/* A database that is not there, or was not closed, is completed from the notes beside the pictures. */
static gboolean
adopt_all (PtmShelf *self, gboolean fresh, GError **error)
{
  guint adopted;

  if (!ptm_database_begin (self->database, error))
    return FALSE;
  adopted = adopt_notes (self);
  ptm_shelf_index (self);
  if (!ptm_database_commit (self->database, error))
    return FALSE;
  if (adopted > 0 && fresh)
    set_notice (self, _ ("The list of your projects was missing and has been made again from your pictures."));
  return TRUE;
}

/* An answer that is here gets one chance to become a version (ptm_shelf_list_arrived ()): what ended the program then, too, may
 * have been the answer itself. */
static void
end_unfinished (PtmShelf *self)
{
  static const struct
  {
    const char *where;
    const char *state;
    const char *message;
  } ends[] = {
    { "state = 'arrived'", "failed", N_ ("The program ended before the picture was finished.") },
    { "state = 'queued'", "stopped", N_ ("The program ended before this was sent.") },
    { "state = 'sent' AND answer IS NULL AND paid = 0", "failed", N_ ("The program ended before the picture was finished.") },
    { "state = 'sent' AND answer IS NULL AND paid = 1", "maybe-billed", N_ ("The program ended before the answer came; the provider may have billed it.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *tell = g_strdup_printf ("UPDATE turns SET error = ? WHERE error IS NULL AND id IN (SELECT turn FROM journal WHERE %s)", ends[i].where);
      g_autofree char *end = g_strdup_printf ("UPDATE journal SET state = ?, message = ? WHERE %s", ends[i].where);

      ptm_database_run (self->database, tell, g_variant_new ("(s)", _ (ends[i].message)), NULL);
      ptm_database_run (self->database, end, g_variant_new ("(ss)", ends[i].state, _ (ends[i].message)), NULL);
    }
  ptm_database_exec (self->database, "UPDATE journal SET state = 'arrived' WHERE state = 'sent'", NULL);
}

static gboolean
recover (PtmShelf *self, GError **error)
{
  if (ptm_database_query_number (self->database, "SELECT EXISTS (SELECT 1 FROM journal WHERE state IN ('queued', 'sent', 'arrived')) AS open", NULL) == 0)
    return TRUE;
  ptm_blobs_sweep (self->blobs);
  if (!ptm_database_begin (self->database, error))
    return FALSE;
  end_unfinished (self);
  return ptm_database_commit (self->database, error);
}

static char *
put_aside (PtmShelf *self)
{
  g_autofree char *path = dup_database_path (self);
  g_autofree char *aside = NULL;

  for (int i = 1; aside == NULL || g_file_test (aside, G_FILE_TEST_EXISTS); i++)
    {
      g_free (aside);
      aside = g_strdup_printf ("%s.damaged-%d", path, i);
    }
  for (guint i = 0; i < G_N_ELEMENTS (database_ends); i++)
    {
      g_autofree char *from = g_strconcat (path, database_ends[i], NULL);
      g_autofree char *to = g_strconcat (aside, database_ends[i], NULL);

      g_rename (from, to);
    }
  return g_steal_pointer (&aside);
}

PtmShelf *
ptm_shelf_new (const char *dir)
{
  PtmShelf        *self = g_new0 (PtmShelf, 1);
  g_autofree char *pictures = g_build_filename (dir, "blobs", NULL);

  self->dir = g_strdup (dir);
  self->lock = -1;
  self->blobs = ptm_blobs_new (pictures, NULL);
  return self;
}

void
ptm_shelf_free (PtmShelf *self)
{
  ptm_shelf_close (self);
  g_clear_pointer (&self->blobs, ptm_blobs_free);
  g_free (self->dir);
  g_free (self->notice);
  g_free (self);
}

gboolean
ptm_shelf_rebuild (PtmShelf *self, GError **error)
{
  g_autofree char *aside = NULL;
  g_autofree char *name = NULL;
  g_autofree char *notice = NULL;

  g_clear_pointer (&self->database, ptm_database_close);
  aside = put_aside (self);
  if (!open_database (self, error) || !ptm_database_begin (self->database, error))
    return FALSE;
  adopt_notes (self);
  if (!ptm_database_commit (self->database, error))
    return FALSE;
  ptm_tables_salvage (self->database, aside);
  ptm_shelf_index (self);

  name = g_path_get_basename (aside);
  notice = g_strdup_printf (_ ("The list of your projects was damaged and has been rebuilt from your pictures; the old file is kept as “%s”."), name);
  set_notice (self, notice);
  return TRUE;
}

gboolean
ptm_shelf_repair (PtmShelf *self)
{
  gboolean repaired;

  if (self->scratch == NULL && flock (self->lock, LOCK_EX | LOCK_NB) != 0)
    return FALSE;
  repaired = ptm_shelf_rebuild (self, NULL);
  if (self->scratch == NULL)
    flock (self->lock, LOCK_SH);
  return repaired;
}

static gboolean
open_or_repair (PtmShelf *self, GError **error)
{
  g_autofree char *path = dup_database_path (self);
  g_autoptr (GError) cause = NULL;
  gboolean fresh = !has_file (path, "");
  gboolean unclosed = has_file (path, "-wal");

  if (open_database (self, &cause))
    return !(fresh || (unclosed && self->exclusive)) || adopt_all (self, fresh, error);
  if (self->database != NULL && (ptm_database_is_corrupt (self->database) || !ptm_database_check (self->database) || !ptm_tables_are_linked (self->database)))
    {
      if (!self->exclusive && self->scratch == NULL && !use_scratch (self, error))
        return FALSE;
      return ptm_shelf_rebuild (self, error);
    }
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

gboolean
ptm_shelf_open (PtmShelf *self, GError **error)
{
  gboolean writable = take_lock (self);

  if (!writable && !use_scratch (self, error))
    return FALSE;
  if (!open_or_repair (self, error))
    return FALSE;
  if (self->scratch != NULL)
    set_notice (self, _ ("The folder of your pictures cannot be written; what you do now is not saved."));
  if (self->exclusive && !recover (self, error))
    return FALSE;
  if (self->exclusive)
    flock (self->lock, LOCK_SH);
  return TRUE;
}

void
ptm_shelf_close (PtmShelf *self)
{
  if (self->database != NULL)
    ptm_database_exec (self->database, "PRAGMA optimize", NULL);
  g_clear_pointer (&self->database, ptm_database_close);
  if (self->lock >= 0)
    close (self->lock);
  self->lock = -1;
  if (self->scratch != NULL)
    remove_tree (self->scratch);
  g_clear_pointer (&self->scratch, g_free);
}
