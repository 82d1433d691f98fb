/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The tables of a library. What came first is told by seq, never by a clock. Migrations are a list: entry n leads from
 * user_version n to n + 1 and is never changed once released. */

#define G_LOG_DOMAIN "ptm-store"

#include "config.h"

#include "ptm-tables.h"

#include <glib/gi18n.h>
#include "ptm-error.h"

static const char *const migrations[PTM_TABLES_VERSION] = {
  "CREATE TABLE projects (id TEXT PRIMARY KEY, title TEXT, created INTEGER NOT NULL, modified INTEGER NOT NULL,"
  " changed INTEGER NOT NULL, selected TEXT) STRICT;"
  "CREATE TABLE regions (id TEXT PRIMARY KEY, name TEXT, fraction REAL NOT NULL, blob TEXT NOT NULL) STRICT;"
  "CREATE TABLE turns (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, project TEXT NOT NULL, number INTEGER NOT NULL,"
  " sentence TEXT NOT NULL, created INTEGER NOT NULL, base TEXT, region TEXT, profile TEXT, provider TEXT, size TEXT,"
  " count INTEGER NOT NULL, summary TEXT, error TEXT) STRICT;"
  "CREATE INDEX turns_project ON turns (project, number);"
  "CREATE TABLE attachments (turn TEXT NOT NULL, position INTEGER NOT NULL, blob TEXT NOT NULL, PRIMARY KEY (turn, position)) STRICT;"
  "CREATE INDEX attachments_blob ON attachments (blob);"
  "CREATE TABLE versions (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, project TEXT NOT NULL, number INTEGER NOT NULL,"
  " parent TEXT, turn TEXT, sentence TEXT NOT NULL, provider TEXT, blob TEXT NOT NULL, format INTEGER NOT NULL, width INTEGER NOT NULL,"
  " height INTEGER NOT NULL, created INTEGER NOT NULL, region TEXT, outside INTEGER NOT NULL, changed_outside INTEGER NOT NULL,"
  " wanted_outside INTEGER NOT NULL, cost REAL NOT NULL, unmet TEXT) STRICT;"
  "CREATE INDEX versions_project ON versions (project, number);"
  "CREATE INDEX versions_blob ON versions (blob);"
  "CREATE INDEX regions_blob ON regions (blob);"
  "CREATE TABLE journal (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, project TEXT NOT NULL, turn TEXT NOT NULL,"
  " variant INTEGER NOT NULL, profile TEXT NOT NULL, paid INTEGER NOT NULL, state TEXT NOT NULL, message TEXT, answer TEXT,"
  " version TEXT) STRICT;"
  "CREATE INDEX journal_turn ON journal (turn);"
  "CREATE INDEX journal_project ON journal (project);"
  "CREATE INDEX journal_answer ON journal (answer) WHERE answer IS NOT NULL;"
  "CREATE INDEX journal_open ON journal (state) WHERE state IN ('queued', 'sent', 'arrived');"
  "CREATE TABLE profiles (id TEXT PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL, base_url TEXT NOT NULL, model TEXT NOT NULL,"
  " quality TEXT NOT NULL, needs_key INTEGER NOT NULL) STRICT;"
  "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT) STRICT;"
  "CREATE VIRTUAL TABLE sentences USING fts5 (sentence, turn UNINDEXED, project UNINDEXED, prefix = '2 3 4 5 6', tokenize = 'unicode61 remove_diacritics 2');",
  "ALTER TABLE versions ADD COLUMN name TEXT;"
  "ALTER TABLE versions ADD COLUMN note TEXT;"
  "ALTER TABLE versions ADD COLUMN favourite INTEGER;"
  "CREATE TABLE picks (seq INTEGER PRIMARY KEY AUTOINCREMENT, project TEXT NOT NULL, first TEXT NOT NULL, second TEXT NOT NULL,"
  " better TEXT, created INTEGER NOT NULL) STRICT;"
  "CREATE INDEX picks_project ON picks (project);",
  "ALTER TABLE versions ADD COLUMN origin TEXT;"
  "ALTER TABLE versions ADD COLUMN placement TEXT;"
  "ALTER TABLE versions ADD COLUMN dx REAL;"
  "ALTER TABLE versions ADD COLUMN dy REAL;"
  "ALTER TABLE versions ADD COLUMN scale REAL;"
  "ALTER TABLE versions ADD COLUMN rotation REAL;"
  "ALTER TABLE versions ADD COLUMN seam_before REAL;"
  "ALTER TABLE versions ADD COLUMN seam_after REAL;"
  "ALTER TABLE versions ADD COLUMN leak TEXT;",
  "CREATE TABLE kept_regions (region TEXT PRIMARY KEY, project TEXT NOT NULL, version TEXT NOT NULL, position INTEGER) STRICT;"
  "CREATE INDEX kept_regions_project ON kept_regions (project);"
  "CREATE INDEX kept_regions_version ON kept_regions (version);",
};

const char *const ptm_tables_projects[] = { "id", "title", "created", "modified", "changed", "selected", NULL };
const char *const ptm_tables_regions[] = { "id", "name", "fraction", "blob", NULL };
const char *const ptm_tables_turns[] = { "seq", "id", "project", "number", "sentence", "created", "base", "region", "profile", "provider", "size", "count", "summary", "error", NULL };
const char *const ptm_tables_attachments[] = { "turn", "position", "blob", NULL };
const char *const ptm_tables_versions[] = { "seq", "id", "project", "number", "parent", "turn", "sentence", "provider", "blob", "format", "width", "height", "created", "region", "outside", "changed_outside", "wanted_outside", "cost", "unmet", "name", "note", "favourite", "origin", "placement", "dx", "dy", "scale", "rotation", "seam_before", "seam_after", "leak", NULL };
const char *const ptm_tables_journal[] = { "seq", "id", "project", "turn", "variant", "profile", "paid", "state", "message", "answer", "version", NULL };
const char *const ptm_tables_picks[] = { "seq", "project", "first", "second", "better", "created", NULL };
const char *const ptm_tables_profiles[] = { "id", "position", "name", "base_url", "model", "quality", "needs_key", NULL };

static gboolean
migrate_once (PtmDatabase *database, gint64 version, GError **error)
{
  g_autofree char *stamp = g_strdup_printf ("PRAGMA user_version = %" G_GINT64_FORMAT, version + 1);

  if (!ptm_database_exec (database, migrations[version], error) || !ptm_database_exec (database, stamp, error))
    return FALSE;
  return TRUE;
}

/* Another process may migrate at the same moment: the version is read again under the write lock. */
gboolean
ptm_tables_migrate (PtmDatabase *database, GError **error)
{
  gint64 version;

  if (!ptm_database_exec (database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON", error) || !ptm_database_begin (database, error))
    return FALSE;
  version = ptm_database_query_number (database, "PRAGMA user_version", NULL);
  if (version > PTM_TABLES_VERSION)
    g_set_error_literal (error, PTM_ERROR, PTM_ERROR_STORE, _ ("Your library was written by a newer version of this program; update the program to open it."));
  for (; version >= 0 && version < PTM_TABLES_VERSION; version++)
    if (!migrate_once (database, version, error))
      break;
  if (version != PTM_TABLES_VERSION)
    {
      ptm_database_rollback (database);
      return FALSE;
    }
  return ptm_database_commit (database, error);
}

/* What is there already holds: a damaged row may be the twin of a sound one with a letter changed. */
void
ptm_tables_salvage (PtmDatabase *database, const char *damaged_path)
{
  static const char *const copies[] = {
    "INSERT OR IGNORE INTO profiles SELECT id, position, name, base_url, model, quality, needs_key FROM old.profiles",
    "INSERT OR IGNORE INTO settings SELECT name, value FROM old.settings",
    "INSERT OR IGNORE INTO regions SELECT id, name, fraction, blob FROM old.regions",
    "INSERT OR IGNORE INTO turns SELECT NULL, id, project, number, sentence, created, base, region, profile, provider, size, count, summary, error"
    " FROM old.turns o WHERE NOT EXISTS (SELECT 1 FROM main.turns t WHERE t.project = o.project AND t.number = o.number)",
    "INSERT OR IGNORE INTO projects SELECT id, title, created, modified, changed, selected FROM old.projects"
    " WHERE id IN (SELECT project FROM main.turns) AND created NOT IN (SELECT created FROM main.projects)",
    "INSERT OR IGNORE INTO attachments SELECT turn, position, blob FROM old.attachments",
    "INSERT OR IGNORE INTO journal SELECT NULL, id, project, turn, variant, profile, paid, state, message, answer, version FROM old.journal",
    "INSERT OR IGNORE INTO kept_regions SELECT region, project, version, position FROM old.kept_regions",
    "INSERT OR IGNORE INTO picks SELECT NULL, project, first, second, better, created FROM old.picks",
  };

  if (!ptm_database_run (database, "ATTACH ? AS old", g_variant_new ("(s)", damaged_path), NULL))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    if (!ptm_database_exec (database, copies[i], NULL))
      g_debug ("Not salvaged: %s", copies[i]);
  ptm_database_exec (database, "DETACH old; DELETE FROM turns WHERE project NOT IN (SELECT id FROM projects)", NULL);
}

gboolean
ptm_tables_are_linked (PtmDatabase *database)
{
  return ptm_database_query_number (database,
                                    "SELECT EXISTS (SELECT 1 FROM versions WHERE project NOT IN (SELECT id FROM projects))"
                                    " OR EXISTS (SELECT 1 FROM turns WHERE project NOT IN (SELECT id FROM projects)) AS loose",
                                    NULL) == 0;
}
