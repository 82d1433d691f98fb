/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What is written to a library: each work is one transaction, and what it reports as done is on the disk. Files come before the
 * rows that name them; the write lock is held meanwhile, so that nobody removes a file as unreferenced in between. */

#include "config.h"

#include "ptm-shelf.h"

#include <string.h>
#include "ptm-tables.h"
#include "ptm-thumbnails.h"

typedef gboolean (*Step) (PtmShelf *self, PtmJob *job, GError **error);

static gboolean
in_transaction (PtmShelf *self, PtmJob *job, Step step, GError **error)
{
  if (!ptm_database_begin (self->database, error))
    return FALSE;
  if (!step (self, job, error))
    {
      ptm_database_rollback (self->database);
      return FALSE;
    }
  return ptm_database_commit (self->database, error);
}

static GVariant *
get_row (PtmJob *job, const char *name)
{
  return g_variant_lookup_value (job->args, name, G_VARIANT_TYPE_VARDICT);
}

/* Puts the project at the head of the list and keeps its facts. */
static gboolean
touch_project (PtmShelf *self, GVariant *row, GError **error)
{
  return ptm_database_run (self->database,
                           "INSERT INTO projects VALUES (?1, ?2, ?3, ?4, (SELECT coalesce (max (changed), 0) + 1 FROM projects), ?5)"
                           " ON CONFLICT (id) DO UPDATE SET title = ?2, modified = ?4, selected = ?5,"
                           " changed = (SELECT coalesce (max (changed), 0) + 1 FROM projects)",
                           g_variant_new ("(smsxxms)", ptm_row_get_string (row, "id"), ptm_row_get_string (row, "title"), ptm_row_get_int (row, "created", 0), ptm_row_get_int (row, "modified", 0), ptm_row_get_string (row, "selected")),
                           error);
}

static gboolean
put_region (PtmShelf *self, PtmRegion *region, GError **error)
{
  g_autoptr (GBytes) png = ptm_region_dup_png (region, error);
  g_autofree char *hash = NULL;

  if (png == NULL)
    return FALSE;
  hash = ptm_blobs_dup_hash (png);
  return ptm_blobs_put (self->blobs, hash, png, error) && ptm_database_run (self->database, "INSERT OR IGNORE INTO regions VALUES (?, ?, ?, ?)", g_variant_new ("(smsds)", ptm_region_get_id (region), ptm_region_get_name (region), ptm_region_get_fraction (region), hash), error);
}

static gboolean
save_region (PtmShelf *self, PtmJob *job, GError **error)
{
  return job->region == NULL || put_region (self, job->region, error);
}

static gboolean
save_attachments (PtmShelf *self, PtmJob *job, const char *turn, GError **error)
{
  for (guint i = 0; i < job->files->len; i++)
    {
      GBytes          *file = g_ptr_array_index (job->files, i);
      g_autofree char *hash = ptm_blobs_dup_hash (file);

      if (!ptm_blobs_put (self->blobs, hash, file, error) || !ptm_database_run (self->database, "INSERT OR REPLACE INTO attachments VALUES (?, ?, ?)", g_variant_new ("(sxs)", turn, (gint64)i, hash), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_referenced (PtmShelf *self, const char *blob)
{
  return ptm_database_query_number (self->database,
                                    "SELECT EXISTS (SELECT 1 FROM versions WHERE blob = ?1) OR EXISTS (SELECT 1 FROM regions WHERE blob = ?1)"
                                    " OR EXISTS (SELECT 1 FROM attachments WHERE blob = ?1) OR EXISTS (SELECT 1 FROM journal WHERE answer = ?1)",
                                    g_variant_new ("(s)", blob)) != 0;
}

static void
remove_if_unreferenced (PtmShelf *self, const char *blob)
{
  if (blob == NULL || is_referenced (self, blob))
    return;
  ptm_blobs_remove (self->blobs, blob);
  ptm_thumbnails_remove (blob);
}

/* Takes the project's row; keeps what is selected. */
gboolean
ptm_shelf_save_project (PtmShelf *self, PtmJob *job, GError **error)
{
  return ptm_database_run (self->database, "UPDATE projects SET selected = ?, modified = ? WHERE id = ?", g_variant_new ("(msxs)", ptm_row_get_string (job->args, "selected"), ptm_row_get_int (job->args, "modified", 0), ptm_row_get_string (job->args, "id")), error);
}

static gboolean
save_title (PtmShelf *self, PtmJob *job, GError **error)
{
  const char *id = ptm_row_get_string (job->args, "id");
  g_autoptr (GVariant) newest = ptm_database_query_row (self->database, "SELECT id FROM versions WHERE project = ? ORDER BY number DESC, seq DESC LIMIT 1", id);

  return ptm_database_run (self->database, "UPDATE projects SET title = ?, changed = (SELECT max (changed) + 1 FROM projects) WHERE id = ?", g_variant_new ("(mss)", ptm_row_get_string (job->args, "title"), id), error) && ptm_shelf_write_note (self, ptm_row_get_string (newest, "id"), error);
}

/* Takes the project's row; keeps its title, also beside its newest picture. */
gboolean
ptm_shelf_save_title (PtmShelf *self, PtmJob *job, GError **error)
{
  return in_transaction (self, job, save_title, error);
}

static gboolean
save_turn (PtmShelf *self, PtmJob *job, GError **error)
{
  g_autoptr (GVariant) project = get_row (job, "project");
  g_autoptr (GVariant) turn = get_row (job, "turn");
  g_autoptr (GVariant) requests = g_variant_lookup_value (job->args, "requests", G_VARIANT_TYPE ("aa{sv}"));
  gsize n = requests != NULL ? g_variant_n_children (requests) : 0;

  if (!touch_project (self, project, error) || !save_region (self, job, error) || !save_attachments (self, job, ptm_row_get_string (turn, "id"), error))
    return FALSE;
  if (!ptm_database_insert (self->database, "IGNORE", "turns", ptm_tables_turns, turn, error))
    return FALSE;
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) request = g_variant_get_child_value (requests, i);

      if (!ptm_database_insert (self->database, "IGNORE", "journal", ptm_tables_journal, request, error))
        return FALSE;
    }
  return ptm_database_run (self->database, "INSERT OR REPLACE INTO sentences (rowid, sentence, turn, project) SELECT seq, sentence, id, project FROM turns WHERE id = ?", g_variant_new ("(s)", ptm_row_get_string (turn, "id")), error);
}

/* Takes "project", "turn", its region (nullable), "requests" (journal rows), and the attachments as files. */
gboolean
ptm_shelf_save_turn (PtmShelf *self, PtmJob *job, GError **error)
{
  return in_transaction (self, job, save_turn, error);
}

/* Takes "id", "summary" and "error" (nullable). */
gboolean
ptm_shelf_update_turn (PtmShelf *self, PtmJob *job, GError **error)
{
  return ptm_database_run (self->database, "UPDATE turns SET summary = ?, error = ? WHERE id = ?", g_variant_new ("(msmss)", ptm_row_get_string (job->args, "summary"), ptm_row_get_string (job->args, "error"), ptm_row_get_string (job->args, "id")), error);
}

static gboolean
drop_answer (PtmShelf *self, PtmJob *job, GError **error)
{
  const char *id = ptm_row_get_string (job->args, "id");
  g_autoptr (GVariant) row = ptm_database_query_row (self->database, "SELECT answer FROM journal WHERE id = ?", id);

  if (!ptm_database_run (self->database, "UPDATE journal SET state = ?, message = ?, answer = NULL WHERE id = ?", g_variant_new ("(smss)", ptm_row_get_string (job->args, "state"), ptm_row_get_string (job->args, "message"), id), error))
    return FALSE;
  remove_if_unreferenced (self, ptm_row_get_string (row, "answer"));
  return TRUE;
}

/* Takes "id", "state", "message" (nullable), and "drop" (1 = the answer is not wanted any more). */
gboolean
ptm_shelf_set_state (PtmShelf *self, PtmJob *job, GError **error)
{
  if (ptm_row_get_int (job->args, "drop", 0) != 0)
    return in_transaction (self, job, drop_answer, error);
  return ptm_database_run (self->database, "UPDATE journal SET state = ?, message = ? WHERE id = ?", g_variant_new ("(smss)", ptm_row_get_string (job->args, "state"), ptm_row_get_string (job->args, "message"), ptm_row_get_string (job->args, "id")), error);
}

static gboolean
save_answer (PtmShelf *self, PtmJob *job, GError **error)
{
  GBytes          *file = g_ptr_array_index (job->files, 0);
  g_autofree char *hash = ptm_blobs_dup_hash (file);

  if (!ptm_blobs_put (self->blobs, hash, file, error))
    return FALSE;
  return ptm_database_run (self->database, "UPDATE journal SET answer = ? WHERE id = ?", g_variant_new ("(ss)", hash, ptm_row_get_string (job->args, "id")), error);
}

/* Takes "id" of the request and the file as it came. */
gboolean
ptm_shelf_save_answer (PtmShelf *self, PtmJob *job, GError **error)
{
  return in_transaction (self, job, save_answer, error);
}

static gboolean
save_version (PtmShelf *self, PtmJob *job, GError **error)
{
  g_autoptr (GVariant) project = get_row (job, "project");
  g_autoptr (GVariant) version = get_row (job, "version");
  const char *request = ptm_row_get_string (job->args, "request");
  const char *id = ptm_row_get_string (version, "id");

  if (!ptm_blobs_put (self->blobs, ptm_row_get_string (version, "blob"), g_ptr_array_index (job->files, 0), error))
    return FALSE;
  if (!save_region (self, job, error) || !touch_project (self, project, error))
    return FALSE;
  if (!ptm_database_insert (self->database, "IGNORE", "versions", ptm_tables_versions, version, error))
    return FALSE;
  if (request != NULL && !ptm_database_run (self->database, "UPDATE journal SET state = 'answered', message = NULL, version = ? WHERE id = ?", g_variant_new ("(ss)", id, request), error))
    return FALSE;
  return ptm_shelf_write_note (self, id, error);
}

/* Takes "project", "version", its region (nullable), "request" (nullable), and the picture file. */
gboolean
ptm_shelf_save_version (PtmShelf *self, PtmJob *job, GError **error)
{
  return in_transaction (self, job, save_version, error);
}

static gboolean
remove_version (PtmShelf *self, PtmJob *job, GError **error)
{
  const char *id = ptm_row_get_string (job->args, "id");
  g_autoptr (GVariant) version = ptm_database_query_row (self->database, "SELECT * FROM versions WHERE id = ?", id);

  if (version == NULL)
    return TRUE;
  ptm_blobs_remove_note (self->blobs, ptm_row_get_string (version, "blob"), id);
  if (!ptm_database_run (self->database, "DELETE FROM versions WHERE id = ?", g_variant_new ("(s)", id), error))
    return FALSE;
  remove_if_unreferenced (self, ptm_row_get_string (version, "blob"));
  return TRUE;
}

/* Takes "id": a version that was saved in the moment its edit was stopped. */
gboolean
ptm_shelf_remove_version (PtmShelf *self, PtmJob *job, GError **error)
{
  return in_transaction (self, job, remove_version, error);
}

static gboolean
save_remarks (PtmShelf *self, PtmJob *job, GError **error)
{
  const char *id = ptm_row_get_string (job->args, "id");

  return ptm_database_run (self->database, "UPDATE versions SET name = ?, note = ?, favourite = ? WHERE id = ?", g_variant_new ("(msmsxs)", ptm_row_get_string (job->args, "name"), ptm_row_get_string (job->args, "note"), ptm_row_get_int (job->args, "favourite", 0), id), error) && ptm_shelf_write_note (self, id, error);
}

/* Takes "id", "name", "note" (both nullable) and "favourite"; keeps them also beside the picture. */
gboolean
ptm_shelf_save_remarks (PtmShelf *self, PtmJob *job, GError **error)
{
  return in_transaction (self, job, save_remarks, error);
}

/* One that is not kept any more loses its place, but stays until its project is deleted. */
static gboolean
save_kept_regions (PtmShelf *self, PtmJob *job, GError **error)
{
  const char *version = ptm_row_get_string (job->args, "version");

  if (!ptm_database_run (self->database, "UPDATE kept_regions SET position = NULL WHERE version = ?", g_variant_new ("(s)", version), error))
    return FALSE;
  for (guint i = 0; i < job->regions->len; i++)
    {
      PtmRegion *region = g_ptr_array_index (job->regions, i);

      if (!put_region (self, region, error))
        return FALSE;
      if (!ptm_database_run (self->database, "INSERT OR REPLACE INTO kept_regions SELECT ?1, project, id, ?3 FROM versions WHERE id = ?2", g_variant_new ("(ssx)", ptm_region_get_id (region), version, (gint64)i), error))
        return FALSE;
    }
  return ptm_shelf_write_note (self, version, error);
}

/* Takes "version" and the regions that are kept with it now. */
gboolean
ptm_shelf_save_kept_regions (PtmShelf *self, PtmJob *job, GError **error)
{
  return in_transaction (self, job, save_kept_regions, error);
}

/* Takes the pick's row. */
gboolean
ptm_shelf_save_pick (PtmShelf *self, PtmJob *job, GError **error)
{
  return ptm_database_insert (self->database, "IGNORE", "picks", ptm_tables_picks, job->args, error);
}

static void
remove_notes (PtmShelf *self, const char *project)
{
  g_autoptr (GPtrArray) versions = ptm_database_query (self->database, "SELECT id, blob FROM versions WHERE project = ?", g_variant_new ("(s)", project), NULL);

  for (guint i = 0; versions != NULL && i < versions->len; i++)
    {
      GVariant *row = g_ptr_array_index (versions, i);

      ptm_blobs_remove_note (self->blobs, ptm_row_get_string (row, "blob"), ptm_row_get_string (row, "id"));
    }
}

static gboolean
delete_rows (PtmShelf *self, const char *project, GError **error)
{
  static const char *const deletes[] = {
    "DELETE FROM sentences WHERE rowid IN (SELECT seq FROM turns WHERE project = ?)",
    "DELETE FROM regions WHERE id IN (SELECT region FROM turns WHERE project = ?1 UNION SELECT region FROM versions WHERE project = ?1 UNION SELECT region FROM kept_regions WHERE project = ?1)",
    "DELETE FROM kept_regions WHERE project = ?",
    "DELETE FROM attachments WHERE turn IN (SELECT id FROM turns WHERE project = ?)",
    "DELETE FROM journal WHERE project = ?",
    "DELETE FROM picks WHERE project = ?",
    "DELETE FROM versions WHERE project = ?",
    "DELETE FROM turns WHERE project = ?",
    "DELETE FROM projects WHERE id = ?",
  };

  for (guint i = 0; i < G_N_ELEMENTS (deletes); i++)
    if (!ptm_database_run (self->database, deletes[i], g_variant_new ("(s)", project), error))
      return FALSE;
  return TRUE;
}

static gboolean
delete_project (PtmShelf *self, PtmJob *job, GError **error)
{
  const char *project = ptm_row_get_string (job->args, "project");

  job->result = ptm_database_query (self->database,
                                    "SELECT blob FROM versions WHERE project = ?1"
                                    " UNION SELECT blob FROM regions WHERE id IN (SELECT region FROM turns WHERE project = ?1 UNION SELECT region FROM kept_regions WHERE project = ?1)"
                                    " UNION SELECT blob FROM attachments WHERE turn IN (SELECT id FROM turns WHERE project = ?1)"
                                    " UNION SELECT answer AS blob FROM journal WHERE project = ?1 AND answer IS NOT NULL",
                                    g_variant_new ("(s)", project), error);
  job->free_result = (GDestroyNotify)g_ptr_array_unref;
  if (job->result == NULL)
    return FALSE;
  /* First the notes: should this be cut off here, no later repair brings the project back by halves. */
  remove_notes (self, project);
  return delete_rows (self, project, error);
}

static gboolean
remove_files (PtmShelf *self, PtmJob *job, GError **error)
{
  GPtrArray *blobs = job->result;

  for (guint i = 0; i < blobs->len; i++)
    remove_if_unreferenced (self, ptm_row_get_string (g_ptr_array_index (blobs, i), "blob"));
  return TRUE;
}

/* Takes "project". Its files go only after its rows are gone for good. */
gboolean
ptm_shelf_delete_project (PtmShelf *self, PtmJob *job, GError **error)
{
  return in_transaction (self, job, delete_project, error) && in_transaction (self, job, remove_files, error);
}

/* Takes the profile's row. */
gboolean
ptm_shelf_save_profile (PtmShelf *self, PtmJob *job, GError **error)
{
  return ptm_database_insert (self->database, "REPLACE", "profiles", ptm_tables_profiles, job->args, error);
}

/* Takes "id". */
gboolean
ptm_shelf_remove_profile (PtmShelf *self, PtmJob *job, GError **error)
{
  return ptm_database_run (self->database, "DELETE FROM profiles WHERE id = ?", g_variant_new ("(s)", ptm_row_get_string (job->args, "id")), error);
}

/* Takes "name" and "value" (nullable). */
gboolean
ptm_shelf_set_setting (PtmShelf *self, PtmJob *job, GError **error)
{
  return ptm_database_run (self->database, "INSERT OR REPLACE INTO settings VALUES (?, ?)", g_variant_new ("(sms)", ptm_row_get_string (job->args, "name"), ptm_row_get_string (job->args, "value")), error);
}

void
ptm_shelf_index (PtmShelf *self)
{
  ptm_database_exec (self->database, "INSERT INTO sentences (rowid, sentence, turn, project) SELECT seq, sentence, id, project FROM turns WHERE seq NOT IN (SELECT rowid FROM sentences)", NULL);
}
