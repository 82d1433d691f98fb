/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-project.h"
#include "ptm-profile.h"

G_BEGIN_DECLS

/**
 * PtmStore:
 *
 * Keeps projects on disk and gives them back. Everything runs on one database thread in the order it was asked for; what an
 * operation reports as done is on the disk. It is the PtmPictureSource of the versions it gives. Main thread only.
 * Properties: read-only, notice (nullable; one sentence for the user), n-unsaved.
 *
 * When the disk refuses a write, PTM_ERROR_STORE says why; the write is remembered and done again before the next one, and pictures
 * can be read meanwhile. Operations without a finish function are of that kind: their failure shows as notice.
 */
#define PTM_TYPE_STORE (ptm_store_get_type ())
G_DECLARE_FINAL_TYPE (PtmStore, ptm_store, PTM, STORE, GObject)

/* data_dir NULL = $XDG_DATA_HOME/pentimento. */
PtmStore *ptm_store_new (const char *data_dir) G_GNUC_WARN_UNUSED_RESULT;
/* A folder that cannot be written, or a damaged database, is not an error: see read-only and notice. */
void     ptm_store_open_async (PtmStore *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean ptm_store_open_finish (PtmStore *self, GAsyncResult *result, GError **error);
/* Waits until everything is on the disk. */
void     ptm_store_close_async (PtmStore *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean ptm_store_close_finish (PtmStore *self, GAsyncResult *result, GError **error);

gboolean    ptm_store_is_read_only (PtmStore *self);
const char *ptm_store_get_notice (PtmStore *self);
/* How many writes the disk has refused so far that are still to be done. */
guint ptm_store_get_n_unsaved (PtmStore *self);
/* Tries again what the disk refused. */
void     ptm_store_save_again_async (PtmStore *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean ptm_store_save_again_finish (PtmStore *self, GAsyncResult *result, GError **error);

/* (element-type PtmProject), last changed first, not loaded, with their covers */
void       ptm_store_list_projects_async (PtmStore *self, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *ptm_store_list_projects_finish (PtmStore *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Fills a listed project with its turns and versions and the selection it had. */
void     ptm_store_load_project_async (PtmStore *self, PtmProject *project, GAsyncReadyCallback callback, gpointer user_data);
gboolean ptm_store_load_project_finish (PtmStore *self, GAsyncResult *result, GError **error);
/* What is selected. */
void ptm_store_save_project (PtmStore *self, PtmProject *project);
/* The title only, also of a project that is not loaded. */
void     ptm_store_save_title (PtmStore *self, PtmProject *project);
void     ptm_store_delete_project_async (PtmStore *self, PtmProject *project, GAsyncReadyCallback callback, gpointer user_data);
gboolean ptm_store_delete_project_finish (PtmStore *self, GAsyncResult *result, GError **error);

/* The turn with region and attachments, and its requests (element-type PtmEditRequest) in the journal as queued; and the project. */
void     ptm_store_save_turn_async (PtmStore *self, PtmProject *project, PtmTurn *turn, GPtrArray *requests, GAsyncReadyCallback callback, gpointer user_data);
gboolean ptm_store_save_turn_finish (PtmStore *self, GAsyncResult *result, GError **error);
/* Summary and error message. */
void ptm_store_update_turn (PtmStore *self, PtmTurn *turn);

/* The journal: SENT must be on the disk before a byte leaves. */
void     ptm_store_mark_sent_async (PtmStore *self, PtmEditRequest *request, GAsyncReadyCallback callback, gpointer user_data);
gboolean ptm_store_mark_sent_finish (PtmStore *self, GAsyncResult *result, GError **error);
/* FAILED, STOPPED or MAYBE_BILLED. A stopped request's answer is removed. */
void ptm_store_mark_ended (PtmStore *self, PtmEditRequest *request, PtmEditState state, const char *message);
/* The answer's bytes as they came, before anything looks at them. */
void     ptm_store_save_answer_async (PtmStore *self, PtmEditRequest *request, GBytes *file, GAsyncReadyCallback callback, gpointer user_data);
gboolean ptm_store_save_answer_finish (PtmStore *self, GAsyncResult *result, GError **error);
/* The version with its file and region; its request (nullable) becomes ANSWERED; and the project. */
void     ptm_store_save_version_async (PtmStore *self, PtmProject *project, PtmVersion *version, PtmEditRequest *request, GBytes *file, GAsyncReadyCallback callback, gpointer user_data);
gboolean ptm_store_save_version_finish (PtmStore *self, GAsyncResult *result, GError **error);
/* Takes a version back that nobody has seen. */
void ptm_store_remove_version (PtmStore *self, PtmVersion *version);
/* Name, note and favourite, as they now stand. */
void ptm_store_save_remarks (PtmStore *self, PtmVersion *version);
/* The regions the user keeps with the version (ptm_version_get_kept_regions ()), as they now stand. */
void ptm_store_save_kept_regions (PtmStore *self, PtmVersion *version);
/* What a blind test of two versions gave; better NULL = neither. */
void ptm_store_save_pick (PtmStore *self, PtmProject *project, PtmVersion *first, PtmVersion *second, PtmVersion *better);

/** PtmHit: a sentence that was found. */
typedef struct
{
  char *project_id;
  char *turn_id;
  char *sentence;
} PtmHit;

void ptm_hit_free (PtmHit *hit);
/* (element-type PtmHit), newest first; every word of the text must begin a word of the sentence. */
void       ptm_store_search_async (PtmStore *self, const char *text, int limit, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *ptm_store_search_finish (PtmStore *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* (element-type PtmProfile) without the engine's; *chosen is the default's id (nullable). */
void       ptm_store_list_profiles_async (PtmStore *self, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *ptm_store_list_profiles_finish (PtmStore *self, GAsyncResult *result, char **chosen, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void       ptm_store_save_profile_async (PtmStore *self, PtmProfile *profile, int position, GAsyncReadyCallback callback, gpointer user_data);
gboolean   ptm_store_save_profile_finish (PtmStore *self, GAsyncResult *result, GError **error);
void       ptm_store_remove_profile_async (PtmStore *self, const char *profile_id, GAsyncReadyCallback callback, gpointer user_data);
gboolean   ptm_store_remove_profile_finish (PtmStore *self, GAsyncResult *result, GError **error);
void       ptm_store_set_default_profile (PtmStore *self, const char *profile_id);

/** PtmJournalEntry: what became of one request. */
typedef struct
{
  char    *request_id;
  char    *project_id;
  char    *turn_id;
  char    *profile_id;
  char    *state; /* queued, sent, arrived (its version still to be made), answered, failed, stopped, maybe-billed */
  char    *message;
  char    *answer; /* blob of the raw answer (nullable) */
  gboolean paid;
} PtmJournalEntry;

void ptm_journal_entry_free (PtmJournalEntry *entry);
/* (element-type PtmJournalEntry), oldest first */
void       ptm_store_list_journal_async (PtmStore *self, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *ptm_store_list_journal_finish (PtmStore *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same, but only answers that came just before an earlier run of the program ended and are no versions yet. Each is given to one run
 * of the program only. */
void       ptm_store_list_arrived_async (PtmStore *self, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *ptm_store_list_arrived_finish (PtmStore *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The answer's bytes as they came; id is the request's or that of the version it became. */
void    ptm_store_load_answer_async (PtmStore *self, const char *turn_id, const char *id, GAsyncReadyCallback callback, gpointer user_data);
GBytes *ptm_store_load_answer_finish (PtmStore *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
