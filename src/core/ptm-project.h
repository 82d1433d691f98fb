/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-turn.h"
#include "ptm-types.h"
#include "ptm-version.h"

G_BEGIN_DECLS

/**
 * PtmProject:
 *
 * One conversation with its versions. Main thread only.
 * Properties: id, title, created, modified, cover (PtmVersion shown in the library, nullable), loaded, turns, versions,
 * selected-version (nullable), can-undo, can-redo, running.
 * Versions are never destroyed: undo and redo only move selected-version along the user's own path.
 */
#define PTM_TYPE_PROJECT (ptm_project_get_type ())
G_DECLARE_FINAL_TYPE (PtmProject, ptm_project, PTM, PROJECT, GObject)

/* id NULL = a new one, loaded and empty. */
PtmProject *ptm_project_new (const char *id, const char *title, gint64 created, gint64 modified) G_GNUC_WARN_UNUSED_RESULT;
const char *ptm_project_get_id (PtmProject *self);
const char *ptm_project_get_title (PtmProject *self);
void        ptm_project_set_title (PtmProject *self, const char *title);
gint64      ptm_project_get_created (PtmProject *self);
gint64      ptm_project_get_modified (PtmProject *self);
void        ptm_project_set_modified (PtmProject *self, gint64 modified);
PtmVersion *ptm_project_get_cover (PtmProject *self);
void        ptm_project_set_cover (PtmProject *self, PtmVersion *cover);
gboolean    ptm_project_is_loaded (PtmProject *self);
void        ptm_project_set_loaded (PtmProject *self, gboolean loaded);
/* TRUE while any turn has a running edit. */
gboolean ptm_project_is_running (PtmProject *self);
/* (element-type PtmTurn), oldest first */
GListModel *ptm_project_get_turns (PtmProject *self);
/* (element-type PtmVersion), oldest first */
GListModel *ptm_project_get_versions (PtmProject *self);
PtmTurn    *ptm_project_find_turn (PtmProject *self, const char *id);
PtmVersion *ptm_project_find_version (PtmProject *self, const char *id);
/* By its number 1, 2, 3 …; (nullable) */
PtmVersion *ptm_project_get_version (PtmProject *self, int number);
int         ptm_project_get_next_version_number (PtmProject *self);
int         ptm_project_get_next_turn_number (PtmProject *self);

PtmVersion *ptm_project_get_selected_version (PtmProject *self);
/* A step the user can undo. NULL selects nothing (the next sentence draws from nothing). */
void ptm_project_select_version (PtmProject *self, PtmVersion *version);
/* What was selected when the project was last open: a new beginning of the path, nothing to undo. */
void     ptm_project_restore_selection (PtmProject *self, PtmVersion *version);
gboolean ptm_project_can_undo (PtmProject *self);
gboolean ptm_project_can_redo (PtmProject *self);
void     ptm_project_undo (PtmProject *self);
void     ptm_project_redo (PtmProject *self);

/* Appends; the numbers must be the next ones. A version becomes its turn's, too, and the cover. */
void ptm_project_add_turn (PtmProject *self, PtmTurn *turn);
void ptm_project_add_version (PtmProject *self, PtmVersion *version);

G_END_DECLS
