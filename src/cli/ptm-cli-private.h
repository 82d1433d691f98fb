/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <json-glib/json-glib.h>
#include "ptm-session.h"

G_BEGIN_DECLS

/** What ends with the process: the exit status. */
enum
{
  PTM_CLI_DONE = 0,
  PTM_CLI_FAILED = 1,
  PTM_CLI_WRONG_USE = 2,
};

/**
 * PtmCommand: one command of the command line.
 */
typedef struct
{
  const char *name;
  const char *synopsis; /* untranslated: "SENTENCE" */
  const char *summary;  /* N_() */
  int (*run) (int argc, char **argv);
} PtmCommand;

int ptm_cli_draw (int argc, char **argv);
int ptm_cli_edit (int argc, char **argv);
int ptm_cli_compare (int argc, char **argv);
int ptm_cli_plan (int argc, char **argv);
int ptm_cli_render (int argc, char **argv);
int ptm_cli_projects (int argc, char **argv);
int ptm_cli_export (int argc, char **argv);
int ptm_cli_sheet (int argc, char **argv);

/* Parses the options of a command; what is left are its words. FALSE after having printed what is wrong. words_wanted < 0:
 * at least that many. */
gboolean ptm_cli_parse (const char *command, const GOptionEntry *entries, int words_wanted, int *argc, char ***argv);

/* Prints an error for people on standard error, or as {"error":…} on standard output; gives PTM_CLI_FAILED. */
int ptm_cli_fail (gboolean json, const GError *error);
int ptm_cli_wrong_use (gboolean json, const char *message);
/* Prints and frees the builder's document. */
void ptm_cli_print_json (JsonBuilder *builder);
void ptm_cli_print_unmet (GPtrArray *unmet);
/* What the words of a version may mean. (element-type PtmPictureChoice) */
void ptm_cli_add_choices (JsonBuilder *builder, GPtrArray *choices);
void ptm_cli_print_choices (GPtrArray *choices);

/* The sentence of the command line; for "-" what comes on the standard input, where it may be of any length. */
char *ptm_cli_dup_sentence (const char *word, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* A file of the user's, whole. */
GBytes   *ptm_cli_read_file (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
PtmImage *ptm_cli_read_image (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  ptm_cli_write_file (GBytes *bytes, const char *path, GError **error);
/* Encodes by the end of the path's name, PNG when it has none. */
gboolean ptm_cli_write_image (PtmImage *image, const char *path, GError **error);
/** PtmCliFiles: what a command can write. */
typedef enum
{
  PTM_CLI_PICTURES,  /* PNG, JPEG, WebP */
  PTM_CLI_DOCUMENTS, /* also SVG, PDF, and the JSON of a sprite sheet */
} PtmCliFiles;

/* Asked before any work is done: FALSE, after having said so, when the end of the name is none of ours. output is (nullable); without an
 * end it is a PNG. */
gboolean ptm_cli_check_output (gboolean json, const char *output, PtmCliFiles files);
/* The same for a size as ptm_size_parse () reads; size is (nullable). */
gboolean ptm_cli_check_size (gboolean json, const char *size);
/* "poster.png" for a single picture, "poster-1.png", "poster-2.png" … for a set; named after the title when output is NULL. */
char *ptm_cli_name_output (const char *output, const char *title, int index, int count) G_GNUC_WARN_UNUSED_RESULT;

/**
 * PtmCliSession: an open session and the loop that waits for it.
 */
typedef struct
{
  PtmSession   *session;
  GMainLoop    *loop;
  GAsyncResult *result;
  GPtrArray    *warnings; /* (element-type utf8) what was said before the work was done */
} PtmCliSession;

PtmCliSession *ptm_cli_session_open (GError **error) G_GNUC_WARN_UNUSED_RESULT;
void           ptm_cli_session_close (PtmCliSession *self);
/* For every _async call: pass as callback with self as its data, then wait. */
void ptm_cli_session_result_cb (GObject *source, GAsyncResult *result, gpointer user_data);
/* (transfer full) */
GAsyncResult *ptm_cli_session_wait (PtmCliSession *self) G_GNUC_WARN_UNUSED_RESULT;
/* Waits until the turn has ended, showing progress on a terminal; Ctrl+C stops it. What will look bad is said before it is done. */
void ptm_cli_session_wait_turn (PtmCliSession *self, PtmTurn *turn);
/* What was warned of, as a member of the open object. */
void ptm_cli_session_add_warnings (PtmCliSession *self, JsonBuilder *builder);
/* The error of an ended turn that has fewer versions than asked; FALSE then. */
gboolean ptm_cli_check_turn (PtmTurn *turn, GError **error);
gboolean ptm_cli_session_export (PtmCliSession *self, PtmVersion *version, const char *path, GError **error);
/* What the words of a version may mean. (element-type PtmPictureChoice) (transfer full) */
GPtrArray *ptm_cli_session_find_choices (PtmCliSession *self, PtmVersion *version) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmCliSession, ptm_cli_session_close)

G_END_DECLS
