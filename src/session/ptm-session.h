/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-project.h"
#include "ptm-profile.h"
#include "ptm-treatment.h"

G_BEGIN_DECLS

/**
 * PtmSession:
 *
 * The use cases of the program, without a window: open, ask, edit a region, branch, undo, export. The window, the command
 * line and the tests all do their work through it. Main thread only; nothing in it blocks.
 * Properties: projects, profiles, read-only (the data folder cannot be written: nothing is saved), notice (nullable; one
 * sentence for the user about the disk or the database), unsaved (how many writes the disk has refused that are still to be done:
 * offer ptm_session_save_again_async ()).
 */
#define PTM_TYPE_SESSION (ptm_session_get_type ())
G_DECLARE_FINAL_TYPE (PtmSession, ptm_session, PTM, SESSION, GObject)

/** PtmAsk: one sentence and its circumstances; borrowed during the call. */
typedef struct
{
  const char *sentence;
  PtmVersion *base;        /* (nullable): NULL draws from nothing */
  PtmMask    *mask;        /* (nullable): the region on base; an empty mask counts as none */
  const char *region_name; /* (nullable) */
  GPtrArray  *attachments; /* (element-type GBytes) (nullable) */
  const char *size;        /* "A4", "1024x1536", "2:3"; NULL = automatic */
  int         count;       /* 1…8 */
  int         first;       /* how many designs of the sentence there are already; these are other ones */
  const char *profile_id;  /* NULL = the chosen default */
  gboolean    cautious;    /* what will look bad waits for the user's word, see ptm_turn_hold () */
} PtmAsk;

/* data_dir NULL = $XDG_DATA_HOME/pentimento. */
PtmSession *ptm_session_new (const char *data_dir) G_GNUC_WARN_UNUSED_RESULT;
/* Opens the store and lists projects and profiles. A folder that cannot be written or a damaged database is not an error:
 * see read-only and notice. */
void     ptm_session_open_async (PtmSession *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean ptm_session_open_finish (PtmSession *self, GAsyncResult *result, GError **error);
/* Waits until everything is on disk, stops running edits, ends the engine. */
void     ptm_session_close_async (PtmSession *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean ptm_session_close_finish (PtmSession *self, GAsyncResult *result, GError **error);

/* (element-type PtmProject), last changed first */
GListModel *ptm_session_get_projects (PtmSession *self);
gboolean    ptm_session_is_read_only (PtmSession *self);
const char *ptm_session_get_notice (PtmSession *self);
guint       ptm_session_get_unsaved (PtmSession *self);
/* Tries again what the disk refused, in its order; it is also tried with every later write. PTM_ERROR_STORE says why not. */
void     ptm_session_save_again_async (PtmSession *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean ptm_session_save_again_finish (PtmSession *self, GAsyncResult *result, GError **error);
/* A new, empty, loaded project at the head of the list. It is written with its first turn or picture. title NULL = untitled, named
 * after its first sentence. (transfer none) */
PtmProject *ptm_session_create_project (PtmSession *self, const char *title);
/* Reads turns and versions of a project that is only listed so far. */
void     ptm_session_load_project_async (PtmSession *self, PtmProject *project, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean ptm_session_load_project_finish (PtmSession *self, GAsyncResult *result, GError **error);
void     ptm_session_rename_project (PtmSession *self, PtmProject *project, const char *title);
/* Name, note and favourite of a version, as they now stand in its remarks, are kept. */
void ptm_session_save_remarks (PtmSession *self, PtmVersion *version);
/* The regions the user keeps with a version, as they now stand in it, are kept. */
void ptm_session_save_kept_regions (PtmSession *self, PtmVersion *version);
/* A blind test: which of two versions the user found better without knowing which was which; better NULL = neither. Counted in
 * the remarks of both, and kept. */
void ptm_session_add_pick (PtmSession *self, PtmProject *project, PtmVersion *first, PtmVersion *second, PtmVersion *better);
/* Stops its edits and removes it from list and disk. */
void     ptm_session_delete_project_async (PtmSession *self, PtmProject *project, GAsyncReadyCallback callback, gpointer user_data);
gboolean ptm_session_delete_project_finish (PtmSession *self, GAsyncResult *result, GError **error);

/* Appends a turn with its running edits (one a picture) and returns it at once; what happens then shows on the turn.
 * New versions are selected as they arrive unless the user selected another one meanwhile.
 * NULL with PTM_ERROR_PLAN (empty sentence), PTM_ERROR_UNSUPPORTED (unknown provider, impossible size). (transfer none) */
PtmTurn *ptm_session_ask (PtmSession *self, PtmProject *project, const PtmAsk *ask, GError **error);
/* The same once more, as a new turn; only ever on the user's word. (transfer none) */
PtmTurn *ptm_session_retry (PtmSession *self, PtmProject *project, PtmTurn *turn, GError **error);

/* Does it here, at no cost: appends a turn that makes one version of base, with the same progress and Stop as an asked one. mask (nullable) is
 * the region of an adjustment. sentence is the user's; NULL = made by hand, the turn then says what was done. NULL with
 * PTM_ERROR_UNSUPPORTED for a mask of another size. (transfer none) */
PtmTurn *ptm_session_treat (PtmSession *self, PtmProject *project, PtmVersion *base, PtmMask *mask, const PtmTreatment *treatment, const char *sentence, GError **error);
/* Appends a turn for a sentence the window has followed by itself, without a picture; summary says what it did. base (nullable) is what was
 * selected. (transfer none) */
PtmTurn *ptm_session_note (PtmSession *self, PtmProject *project, PtmVersion *base, const char *sentence, const char *summary);
/* What the sentence asks the program itself to do; NULL when that is not certain, and a provider should be asked. */
void      ptm_session_read_local_async (PtmSession *self, const char *sentence, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
PtmLocal *ptm_session_read_local_finish (PtmSession *self, GAsyncResult *result) G_GNUC_WARN_UNUSED_RESULT;

/* Lays the stored answer of a version once more, with its region grown by what the provider wanted to change outside: a new version
 * with the same parent and turn, selected. Nothing is asked for or paid. PTM_ERROR_UNSUPPORTED when there is nothing to grow or
 * the provider redrew the whole picture. */
void        ptm_session_grow_region_async (PtmSession *self, PtmProject *project, PtmVersion *version, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
PtmVersion *ptm_session_grow_region_finish (PtmSession *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same with the region it has, at another place: moved back to where the base has everything (align), or as it came. */
void        ptm_session_place_again_async (PtmSession *self, PtmProject *project, PtmVersion *version, gboolean align, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
PtmVersion *ptm_session_place_again_finish (PtmSession *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* What the words of a drawn version may mean. (element-type PtmPictureChoice), empty for any other picture */
void       ptm_session_find_choices_async (PtmSession *self, PtmVersion *version, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *ptm_session_find_choices_finish (PtmSession *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Draws one of them, here and at no cost: a new version of the same turn, which is selected; its number option. */
void        ptm_session_choose_async (PtmSession *self, PtmProject *project, PtmVersion *version, PtmPictureChoice *choice, guint option, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
PtmVersion *ptm_session_choose_finish (PtmSession *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* A picture file of the user's becomes a version without parent, byte for byte, and is selected. name = the file's name. */
void        ptm_session_import_async (PtmSession *self, PtmProject *project, GBytes *file, const char *name, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
PtmVersion *ptm_session_import_finish (PtmSession *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Writes a version; the format by the destination's name, PNG when it has none; the stored bytes as they are when the
 * format is the same. SVG and PDF are drawn anew from the plan; a PDF holds all pages of the version's plan. */
void     ptm_session_export_async (PtmSession *self, PtmVersion *version, GFile *destination, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean ptm_session_export_finish (PtmSession *self, GAsyncResult *result, GError **error);

/* The plan the sentence would give, made here and now by `language`, for every provider. */
void      ptm_session_plan_async (PtmSession *self, const char *sentence, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
PtmScene *ptm_session_plan_finish (PtmSession *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* (element-type PtmProfile), the engine first */
GListModel *ptm_session_get_profiles (PtmSession *self);
/* By id or, for the command line, by name. (nullable) (transfer none) */
PtmProfile *ptm_session_find_profile (PtmSession *self, const char *id_or_name);
PtmProfile *ptm_session_get_default_profile (PtmSession *self);
void        ptm_session_set_default_profile (PtmSession *self, const char *profile_id);
/* Adds or replaces by id, and keeps its key: key NULL leaves the stored one as it is, "" forgets it. *key_kept is FALSE when
 * there is no keyring and the key is only known until the program ends. */
void     ptm_session_save_profile_async (PtmSession *self, PtmProfile *profile, const char *key, GAsyncReadyCallback callback, gpointer user_data);
gboolean ptm_session_save_profile_finish (PtmSession *self, GAsyncResult *result, gboolean *key_kept, GError **error);
void     ptm_session_remove_profile_async (PtmSession *self, const char *profile_id, GAsyncReadyCallback callback, gpointer user_data);
gboolean ptm_session_remove_profile_finish (PtmSession *self, GAsyncResult *result, GError **error);
/* Asks the provider for its models: the test of a profile. */
void   ptm_session_check_profile_async (PtmSession *self, PtmProfile *profile, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
char **ptm_session_check_profile_finish (PtmSession *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
