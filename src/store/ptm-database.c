/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The thin layer over SQLite. It knows statements and rows, and nothing of what they mean. */

#define G_LOG_DOMAIN "ptm-store"

#include "config.h"

#include "ptm-database.h"

#include <glib/gi18n.h>
#include <sqlite3.h>
#include "ptm-error.h"

#define BUSY_MILLISECONDS 5000
/* Up to this size the indexes are compared with their tables, too; that takes about 10 ms a megabyte. */
#define THOROUGH_BYTES (32 * 1024 * 1024)

struct _PtmDatabase
{
  sqlite3    *handle;
  GHashTable *statements; /* SQL text -> sqlite3_stmt */
  gboolean    corrupt;
};

static gboolean
fail (PtmDatabase *self, GError **error)
{
  int         code = sqlite3_errcode (self->handle) & 0xff;
  const char *message = _ ("The disk reported an error; what you see is not saved yet.");

  g_debug ("SQLite: %s (%d)", sqlite3_errmsg (self->handle), sqlite3_extended_errcode (self->handle));
  if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB)
    {
      self->corrupt = TRUE;
      message = _ ("The list of your projects is damaged; start the program again to repair it.");
    }
  else if (code == SQLITE_FULL)
    message = _ ("The disk is full; make room, and the next change saves everything.");
  else if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
    message = _ ("Another program is using your library; what you see is not saved yet.");
  else if (code == SQLITE_READONLY || code == SQLITE_CANTOPEN || code == SQLITE_PERM)
    message = _ ("The folder of your pictures cannot be written; what you see is not saved.");
  g_set_error_literal (error, PTM_ERROR, PTM_ERROR_STORE, message);
  return FALSE;
}

static sqlite3_stmt *
prepare (PtmDatabase *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->statements, sql);

  if (statement != NULL)
    return statement;
  if (sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
    {
      /* The statements are ours and right: a table or column that is missing was there, so the schema's text is damaged. */
      if ((sqlite3_errcode (self->handle) & 0xff) == SQLITE_ERROR)
        self->corrupt = TRUE;
      fail (self, error);
      return NULL;
    }
  g_hash_table_insert (self->statements, g_strdup (sql), statement);
  return statement;
}

static void
bind_value (sqlite3_stmt *statement, int index, GVariant *value)
{
  g_autoptr (GVariant) inner = NULL;

  if (g_variant_is_of_type (value, G_VARIANT_TYPE_MAYBE))
    {
      inner = g_variant_get_maybe (value);
      if (inner != NULL)
        bind_value (statement, index, inner);
      else
        sqlite3_bind_null (statement, index);
    }
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    sqlite3_bind_text (statement, index, g_variant_get_string (value, NULL), -1, SQLITE_TRANSIENT);
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE_INT64))
    sqlite3_bind_int64 (statement, index, g_variant_get_int64 (value));
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE_DOUBLE))
    sqlite3_bind_double (statement, index, g_variant_get_double (value));
  else
    sqlite3_bind_null (statement, index);
}

static void
bind_all (sqlite3_stmt *statement, GVariant *args)
{
  gsize n = args != NULL ? g_variant_n_children (args) : 0;

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) value = g_variant_get_child_value (args, i);

      bind_value (statement, (int)i + 1, value);
    }
}

static GVariant *
read_row (sqlite3_stmt *statement)
{
  g_auto (GVariantDict) row;
  int n = sqlite3_column_count (statement);

  g_variant_dict_init (&row, NULL);
  for (int i = 0; i < n; i++)
    {
      /* Its text is in the file, too, and may be damaged. */
      g_autofree char *name = g_utf8_make_valid (sqlite3_column_name (statement, i), -1);

      switch (sqlite3_column_type (statement, i))
        {
        case SQLITE_INTEGER:
          g_variant_dict_insert (&row, name, "x", (gint64)sqlite3_column_int64 (statement, i));
          break;
        case SQLITE_FLOAT:
          g_variant_dict_insert (&row, name, "d", sqlite3_column_double (statement, i));
          break;
        case SQLITE_TEXT:
          g_variant_dict_insert_value (&row, name, g_variant_new_take_string (g_utf8_make_valid ((const char *)sqlite3_column_text (statement, i), -1)));
          break;
        default:
          break;
        }
    }
  return g_variant_ref_sink (g_variant_dict_end (&row));
}

/* Steps through a statement; rows (nullable) gets what it gives. */
static gboolean
step_all (PtmDatabase *self, const char *sql, GVariant *args, GPtrArray *rows, GError **error)
{
  g_autoptr (GVariant) sunk = args != NULL ? g_variant_ref_sink (args) : NULL;
  sqlite3_stmt *statement = prepare (self, sql, error);
  int           code;
  gboolean      done;

  if (statement == NULL)
    return FALSE;
  bind_all (statement, sunk);
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    if (rows != NULL)
      g_ptr_array_add (rows, read_row (statement));
  done = code == SQLITE_DONE || fail (self, error);
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  return done;
}

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

PtmDatabase *
ptm_database_open (const char *path, GError **error)
{
  g_autoptr (PtmDatabase) self = g_new0 (PtmDatabase, 1);

  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);
  if (sqlite3_open_v2 (path, &self->handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
    {
      fail (self, error);
      return NULL;
    }
  sqlite3_busy_timeout (self->handle, BUSY_MILLISECONDS);
  /* A damaged schema must not call into anything. */
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  return g_steal_pointer (&self);
}

void
ptm_database_close (PtmDatabase *self)
{
  g_hash_table_unref (self->statements);
  sqlite3_close_v2 (self->handle);
  g_free (self);
}

gboolean
ptm_database_exec (PtmDatabase *self, const char *sql, GError **error)
{
  return sqlite3_exec (self->handle, sql, NULL, NULL, NULL) == SQLITE_OK || fail (self, error);
}

gboolean
ptm_database_run (PtmDatabase *self, const char *sql, GVariant *args, GError **error)
{
  return step_all (self, sql, args, NULL, error);
}

GPtrArray *
ptm_database_query (PtmDatabase *self, const char *sql, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_variant_unref);

  return step_all (self, sql, args, rows, error) ? g_steal_pointer (&rows) : NULL;
}

GVariant *
ptm_database_query_row (PtmDatabase *self, const char *sql, const char *id)
{
  g_autoptr (GPtrArray) rows = id != NULL ? ptm_database_query (self, sql, g_variant_new ("(s)", id), NULL) : NULL;

  return rows != NULL && rows->len > 0 ? g_variant_ref (g_ptr_array_index (rows, 0)) : NULL;
}

gint64
ptm_database_query_number (PtmDatabase *self, const char *sql, GVariant *args)
{
  g_autoptr (GPtrArray) rows = ptm_database_query (self, sql, args, NULL);
  g_autoptr (GVariant) entry = NULL;
  g_autoptr (GVariant) value = NULL;

  if (rows == NULL || rows->len == 0 || g_variant_n_children (g_ptr_array_index (rows, 0)) == 0)
    return 0;
  entry = g_variant_get_child_value (g_ptr_array_index (rows, 0), 0);
  g_variant_get (entry, "{sv}", NULL, &value);
  return g_variant_is_of_type (value, G_VARIANT_TYPE_INT64) ? g_variant_get_int64 (value) : 0;
}

gboolean
ptm_database_insert (PtmDatabase *self, const char *verb, const char *table, const char *const *columns, GVariant *row, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  sqlite3_stmt *statement;
  gboolean      done;

  g_string_printf (sql, "INSERT OR %s INTO %s VALUES (?", verb, table);
  for (guint i = 1; columns[i] != NULL; i++)
    g_string_append (sql, ",?");
  g_string_append_c (sql, ')');

  statement = prepare (self, sql->str, error);
  if (statement == NULL)
    return FALSE;
  for (int i = 0; columns[i] != NULL; i++)
    {
      g_autoptr (GVariant) value = g_variant_lookup_value (row, columns[i], NULL);

      if (value != NULL)
        bind_value (statement, i + 1, value);
    }
  done = sqlite3_step (statement) == SQLITE_DONE || fail (self, error);
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  return done;
}

gboolean
ptm_database_begin (PtmDatabase *self, GError **error)
{
  return ptm_database_run (self, "BEGIN IMMEDIATE", NULL, error);
}

gboolean
ptm_database_commit (PtmDatabase *self, GError **error)
{
  if (ptm_database_run (self, "COMMIT", NULL, error))
    return TRUE;
  ptm_database_rollback (self);
  return FALSE;
}

void
ptm_database_rollback (PtmDatabase *self)
{
  if (!sqlite3_get_autocommit (self->handle))
    ptm_database_run (self, "ROLLBACK", NULL, NULL);
}

gboolean
ptm_database_is_corrupt (PtmDatabase *self)
{
  return self->corrupt;
}

gboolean
ptm_database_check (PtmDatabase *self)
{
  gint64           size = ptm_database_query_number (self, "PRAGMA page_count", NULL) * ptm_database_query_number (self, "PRAGMA page_size", NULL);
  const char      *name = size <= THOROUGH_BYTES ? "integrity_check" : "quick_check";
  g_autofree char *sql = g_strdup_printf ("PRAGMA %s(1)", name);
  g_autoptr (GPtrArray) rows = ptm_database_query (self, sql, NULL, NULL);

  /* A file that cannot be looked at just now, as another process holds it, is not damaged for that. */
  if (rows == NULL)
    return !self->corrupt;
  return rows->len == 1 && g_strcmp0 (ptm_row_get_string (g_ptr_array_index (rows, 0), name), "ok") == 0;
}

const char *
ptm_row_get_string (GVariant *row, const char *name)
{
  const char *text = NULL;

  return row != NULL && g_variant_lookup (row, name, "&s", &text) ? text : NULL;
}

gint64
ptm_row_get_int (GVariant *row, const char *name, gint64 other)
{
  gint64 number;

  return row != NULL && g_variant_lookup (row, name, "x", &number) ? number : other;
}

double
ptm_row_get_double (GVariant *row, const char *name, double other)
{
  double number;

  return row != NULL && g_variant_lookup (row, name, "d", &number) ? number : (double)ptm_row_get_int (row, name, (gint64)other);
}
