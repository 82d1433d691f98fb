/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What stands beside a picture: the note with all facts of a version, gathered from the rows, and the rows made again from it
 * when the database is lost. */

#include "config.h"

#include "ptm-shelf.h"

#include "ptm-sidecar.h"
#include "ptm-tables.h"

static void
add_row (GVariantDict *facts, const char *name, GVariant *row)
{
  if (row != NULL)
    g_variant_dict_insert_value (facts, name, row);
}

static char *
join_attachments (PtmShelf *self, const char *turn)
{
  g_autoptr (GPtrArray) rows = turn != NULL ? ptm_database_query (self->database, "SELECT blob FROM attachments WHERE turn = ? ORDER BY position", g_variant_new ("(s)", turn), NULL) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    g_string_append_printf (text, "%s\n", ptm_row_get_string (g_ptr_array_index (rows, i), "blob"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The regions that are kept with a version, by their place among them. */
static GVariant *
gather_kept (PtmShelf *self, const char *version)
{
  g_autoptr (GPtrArray) rows = ptm_database_query (self->database, "SELECT r.* FROM kept_regions k JOIN regions r ON r.id = k.region WHERE k.version = ? AND k.position IS NOT NULL ORDER BY k.position", g_variant_new ("(s)", version), NULL);
  g_auto (GVariantDict) kept;

  g_variant_dict_init (&kept, NULL);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      g_autofree char *place = g_strdup_printf ("%u", i);

      g_variant_dict_insert_value (&kept, place, g_ptr_array_index (rows, i));
    }
  return g_variant_dict_end (&kept);
}

gboolean
ptm_shelf_write_note (PtmShelf *self, const char *id, GError **error)
{
  g_autoptr (GVariant) version = ptm_database_query_row (self->database, "SELECT * FROM versions WHERE id = ?", id);
  g_autoptr (GVariant) project = ptm_database_query_row (self->database, "SELECT * FROM projects WHERE id = ?", ptm_row_get_string (version, "project"));
  g_autoptr (GVariant) turn = ptm_database_query_row (self->database, "SELECT * FROM turns WHERE id = ?", ptm_row_get_string (version, "turn"));
  g_autoptr (GVariant) region = ptm_database_query_row (self->database, "SELECT * FROM regions WHERE id = ?", ptm_row_get_string (version, "region"));
  g_autofree char *attachments = join_attachments (self, ptm_row_get_string (version, "turn"));
  g_auto (GVariantDict) facts;
  g_autofree char *text = NULL;

  if (version == NULL)
    return TRUE;
  g_variant_dict_init (&facts, NULL);
  add_row (&facts, "project", project);
  add_row (&facts, "turn", turn);
  add_row (&facts, "region", region);
  add_row (&facts, "version", version);
  add_row (&facts, "kept", gather_kept (self, id));
  g_variant_dict_insert (&facts, "attachments", "s", attachments);
  text = ptm_sidecar_to_text (g_variant_dict_end (&facts));
  return ptm_blobs_put_note (self->blobs, ptm_row_get_string (version, "blob"), id, text, error);
}

static void
adopt_row (PtmShelf *self, const char *table, const char *const *columns, GVariant *row)
{
  g_autoptr (GVariantDict) fresh = row != NULL ? g_variant_dict_new (row) : NULL;
  g_autoptr (GVariant) without_seq = NULL;

  if (fresh == NULL)
    return;
  g_variant_dict_remove (fresh, "seq");
  without_seq = g_variant_ref_sink (g_variant_dict_end (fresh));
  ptm_database_insert (self->database, "IGNORE", table, columns, without_seq, NULL);
}

/* Those whose row is missing in between end the list: they are written without gaps. */
static void
adopt_kept (PtmShelf *self, const char *version, GVariant *kept)
{
  for (gint64 i = 0; kept != NULL && i < (gint64)g_variant_n_children (kept); i++)
    {
      g_autofree char *place = g_strdup_printf ("%" G_GINT64_FORMAT, i);
      g_autoptr (GVariant) region = ptm_sidecar_get_row (kept, place);
      const char *id = ptm_row_get_string (region, "id");

      if (id == NULL)
        return;
      adopt_row (self, "regions", ptm_tables_regions, region);
      ptm_database_run (self->database, "INSERT OR IGNORE INTO kept_regions SELECT ?1, project, id, ?3 FROM versions WHERE id = ?2", g_variant_new ("(ssx)", id, version, i), NULL);
    }
}

void
ptm_shelf_adopt (PtmShelf *self, GVariant *facts)
{
  g_autoptr (GVariant) project = ptm_sidecar_get_row (facts, "project");
  g_autoptr (GVariant) turn = ptm_sidecar_get_row (facts, "turn");
  g_autoptr (GVariant) region = ptm_sidecar_get_row (facts, "region");
  g_autoptr (GVariant) version = ptm_sidecar_get_row (facts, "version");
  g_autoptr (GVariant) kept = ptm_sidecar_get_row (facts, "kept");
  const char *id = ptm_row_get_string (version, "id");
  g_auto (GStrv) attachments = g_strsplit (ptm_row_get_string (facts, "attachments") != NULL ? ptm_row_get_string (facts, "attachments") : "", "\n", -1);

  if (project == NULL || id == NULL || ptm_database_query_number (self->database, "SELECT EXISTS (SELECT 1 FROM versions WHERE id = ?)", g_variant_new ("(s)", id)) != 0)
    return;
  if (!ptm_blobs_has (self->blobs, ptm_row_get_string (version, "blob")) && self->scratch == NULL)
    return;
  /* Of several facts of a project those written last hold. */
  adopt_row (self, "projects", ptm_tables_projects, project);
  ptm_database_run (self->database, "UPDATE projects SET title = ?2, modified = ?3, changed = ?4, selected = ?5 WHERE id = ?1 AND changed < ?4", g_variant_new ("(smsxxms)", ptm_row_get_string (project, "id"), ptm_row_get_string (project, "title"), ptm_row_get_int (project, "modified", 0), ptm_row_get_int (project, "changed", 0), ptm_row_get_string (project, "selected")), NULL);
  adopt_row (self, "turns", ptm_tables_turns, turn);
  adopt_row (self, "regions", ptm_tables_regions, region);
  adopt_row (self, "versions", ptm_tables_versions, version);
  adopt_kept (self, id, kept);
  for (guint i = 0; turn != NULL && attachments[i] != NULL && *attachments[i] != '\0'; i++)
    ptm_database_run (self->database, "INSERT OR IGNORE INTO attachments VALUES (?, ?, ?)", g_variant_new ("(sxs)", ptm_row_get_string (turn, "id"), (gint64)i, attachments[i]), NULL);
  ptm_database_run (self->database, "UPDATE journal SET state = 'answered', version = ? WHERE turn = ? AND answer = ?", g_variant_new ("(smss)", id, ptm_row_get_string (version, "turn"), ptm_row_get_string (version, "blob")), NULL);
}
