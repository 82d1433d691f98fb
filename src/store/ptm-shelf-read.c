/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What is read from a library: lists of rows. */

#include "config.h"

#include "ptm-shelf.h"

#include <glib/gi18n.h>
#include "ptm-error.h"

static gboolean
give_rows (PtmShelf *self, PtmJob *job, const char *sql, GVariant *args, GError **error)
{
  job->result = ptm_database_query (self->database, sql, args, error);
  job->free_result = (GDestroyNotify)g_ptr_array_unref;
  return job->result != NULL;
}

/* Missing or damaged files are left out: what depends on them says so when it is used. */
static void
read_files (PtmShelf *self, GPtrArray *rows, GHashTable *files)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const char *blob = ptm_row_get_string (g_ptr_array_index (rows, i), "blob");
      GBytes     *bytes = blob != NULL ? ptm_blobs_get (self->blobs, blob, NULL) : NULL;

      if (bytes != NULL)
        g_hash_table_insert (files, g_strdup (blob), bytes);
    }
}

void
ptm_project_rows_free (PtmProjectRows *rows)
{
  g_clear_pointer (&rows->project, g_variant_unref);
  g_clear_pointer (&rows->turns, g_ptr_array_unref);
  g_clear_pointer (&rows->versions, g_ptr_array_unref);
  g_clear_pointer (&rows->regions, g_ptr_array_unref);
  g_clear_pointer (&rows->kept, g_ptr_array_unref);
  g_clear_pointer (&rows->attachments, g_ptr_array_unref);
  g_clear_pointer (&rows->picks, g_ptr_array_unref);
  g_clear_pointer (&rows->files, g_hash_table_unref);
  g_free (rows);
}

/* Gives rows of projects, last changed first, each with its newest version as the members of "v.". */
gboolean
ptm_shelf_list_projects (PtmShelf *self, PtmJob *job, GError **error)
{
  return give_rows (self, job,
                    "SELECT p.id AS project_id, p.title AS project_title, p.created AS project_created, p.modified AS project_modified, v.*"
                    " FROM projects p LEFT JOIN versions v ON v.seq ="
                    " (SELECT seq FROM versions WHERE project = p.id ORDER BY number DESC, seq DESC LIMIT 1)"
                    " ORDER BY p.changed DESC, p.rowid DESC",
                    NULL,
                    error);
}

/* Takes "project"; gives PtmProjectRows. */
gboolean
ptm_shelf_load_project (PtmShelf *self, PtmJob *job, GError **error)
{
  const char     *id = ptm_row_get_string (job->args, "project");
  PtmProjectRows *rows = g_new0 (PtmProjectRows, 1);
  g_autoptr (GPtrArray) project = NULL;

  job->result = rows;
  job->free_result = (GDestroyNotify)ptm_project_rows_free;
  rows->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_bytes_unref);

  project = ptm_database_query (self->database, "SELECT * FROM projects WHERE id = ?", g_variant_new ("(s)", id), error);
  if (project == NULL)
    return FALSE;
  if (project->len > 0)
    rows->project = g_variant_ref (g_ptr_array_index (project, 0));
  rows->turns = ptm_database_query (self->database, "SELECT * FROM turns WHERE project = ? ORDER BY number, seq", g_variant_new ("(s)", id), error);
  if (rows->turns == NULL)
    return FALSE;
  rows->versions = ptm_database_query (self->database, "SELECT * FROM versions WHERE project = ? ORDER BY number, seq", g_variant_new ("(s)", id), error);
  if (rows->versions == NULL)
    return FALSE;
  rows->regions = ptm_database_query (self->database, "SELECT * FROM regions WHERE id IN (SELECT region FROM turns WHERE project = ?1 UNION SELECT region FROM versions WHERE project = ?1 UNION SELECT region FROM kept_regions WHERE project = ?1 AND position IS NOT NULL)", g_variant_new ("(s)", id), error);
  if (rows->regions == NULL)
    return FALSE;
  rows->kept = ptm_database_query (self->database, "SELECT * FROM kept_regions WHERE project = ? AND position IS NOT NULL ORDER BY version, position", g_variant_new ("(s)", id), error);
  if (rows->kept == NULL)
    return FALSE;
  rows->attachments = ptm_database_query (self->database, "SELECT a.* FROM attachments a JOIN turns t ON t.id = a.turn WHERE t.project = ? ORDER BY t.number, t.seq, a.position", g_variant_new ("(s)", id), error);
  if (rows->attachments == NULL)
    return FALSE;
  rows->picks = ptm_database_query (self->database, "SELECT * FROM picks WHERE project = ? ORDER BY seq", g_variant_new ("(s)", id), error);
  if (rows->picks == NULL)
    return FALSE;
  read_files (self, rows->regions, rows->files);
  read_files (self, rows->attachments, rows->files);
  return TRUE;
}

/* Takes "match", an FTS5 expression, and "limit"; gives rows of project, turn, sentence, the newest first. */
gboolean
ptm_shelf_search (PtmShelf *self, PtmJob *job, GError **error)
{
  return give_rows (self, job, "SELECT project, turn, sentence FROM sentences WHERE sentences MATCH ? ORDER BY rowid DESC LIMIT ?", g_variant_new ("(sx)", ptm_row_get_string (job->args, "match"), ptm_row_get_int (job->args, "limit", 50)), error);
}

/* Gives rows of profiles; the default one's id is the member "chosen" of each. */
gboolean
ptm_shelf_list_profiles (PtmShelf *self, PtmJob *job, GError **error)
{
  return give_rows (self, job, "SELECT p.*, (SELECT value FROM settings WHERE name = 'default-profile') AS chosen FROM (SELECT 1) LEFT JOIN profiles p ORDER BY p.position, p.rowid", NULL, error);
}

/* Gives all rows of the journal, oldest first. */
gboolean
ptm_shelf_list_journal (PtmShelf *self, PtmJob *job, GError **error)
{
  return give_rows (self, job, "SELECT * FROM journal ORDER BY seq", NULL, error);
}

/* Gives the rows of the journal whose answer is here and whose version is not, to the process that alone may judge so. */
gboolean
ptm_shelf_list_arrived (PtmShelf *self, PtmJob *job, GError **error)
{
  return give_rows (self, job, "SELECT * FROM journal WHERE state IN ('queued', 'sent', 'arrived') AND state = 'arrived' AND ? ORDER BY seq", g_variant_new ("(x)", (gint64)self->exclusive), error);
}

/* Takes "turn" and "id", of a request or of the version it became; gives the answer as GBytes. */
gboolean
ptm_shelf_load_answer (PtmShelf *self, PtmJob *job, GError **error)
{
  g_autoptr (GPtrArray) rows = ptm_database_query (self->database,
                                                   "SELECT answer FROM journal WHERE turn = ?1 AND answer IS NOT NULL"
                                                   " AND (id = ?2 OR version = ?2 OR version = (SELECT origin FROM versions WHERE id = ?2))",
                                                   g_variant_new ("(ss)", ptm_row_get_string (job->args, "turn"), ptm_row_get_string (job->args, "id")), error);

  if (rows == NULL)
    return FALSE;
  if (rows->len == 0)
    {
      g_set_error_literal (error, PTM_ERROR, PTM_ERROR_STORE, _ ("The provider’s own answer is not kept any more; ask once more."));
      return FALSE;
    }
  job->result = ptm_blobs_get (self->blobs, ptm_row_get_string (g_ptr_array_index (rows, 0), "answer"), error);
  job->free_result = (GDestroyNotify)g_bytes_unref;
  return job->result != NULL;
}
