/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PtmDatabase:
 *
 * One SQLite connection with its prepared statements. Rows and arguments are values: a row is an a{sv} without its NULL columns, its
 * values strings (s), integers (x) and reals (d). One thread at a time. Errors are PTM_ERROR_STORE.
 */
typedef struct _PtmDatabase PtmDatabase;

/* WAL, synchronous=FULL, five seconds of patience with another process. */
PtmDatabase *ptm_database_open (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void         ptm_database_close (PtmDatabase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmDatabase, ptm_database_close)

/* One or more statements without arguments and results. */
gboolean ptm_database_exec (PtmDatabase *self, const char *sql, GError **error);
/* args (nullable) is a tuple of s, x, d or ms, and is taken when floating. */
gboolean ptm_database_run (PtmDatabase *self, const char *sql, GVariant *args, GError **error);
/* (element-type GVariant) */
GPtrArray *ptm_database_query (PtmDatabase *self, const char *sql, GVariant *args, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The first row of those with this id (nullable), or NULL. */
GVariant *ptm_database_query_row (PtmDatabase *self, const char *sql, const char *id) G_GNUC_WARN_UNUSED_RESULT;
/* The first column of the first row, or 0. */
gint64 ptm_database_query_number (PtmDatabase *self, const char *sql, GVariant *args);
/* INSERT OR verb (REPLACE, IGNORE) of those members of row that are columns of the table. columns ends with NULL. */
gboolean ptm_database_insert (PtmDatabase *self, const char *verb, const char *table, const char *const *columns, GVariant *row, GError **error);

/* A transaction that holds the write lock from its beginning. */
gboolean ptm_database_begin (PtmDatabase *self, GError **error);
/* Commits, or rolls back when that fails. */
gboolean ptm_database_commit (PtmDatabase *self, GError **error);
void     ptm_database_rollback (PtmDatabase *self);

/* TRUE when the file has proved not to be a sound database. */
gboolean ptm_database_is_corrupt (PtmDatabase *self);
/* TRUE when a look through the whole file finds nothing wrong. */
gboolean ptm_database_check (PtmDatabase *self);

/* What a row holds; NULL, 0 or other when it is not there or of another type. */
const char *ptm_row_get_string (GVariant *row, const char *name);
gint64      ptm_row_get_int (GVariant *row, const char *name, gint64 other);
double      ptm_row_get_double (GVariant *row, const char *name, double other);

G_END_DECLS
