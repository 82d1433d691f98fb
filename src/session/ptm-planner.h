/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>
#include "ptm-local.h"
#include "ptm-art.h"
#include "ptm-scene.h"

G_BEGIN_DECLS

/**
 * PtmPlanner:
 *
 * Makes plans of sentences, here and now. Art and language tables are loaded when they are first needed, on the worker thread
 * that needs them. Reference counted; any thread.
 */
typedef struct _PtmPlanner PtmPlanner;

PtmPlanner *ptm_planner_new (void) G_GNUC_WARN_UNUSED_RESULT;
PtmPlanner *ptm_planner_ref (PtmPlanner *self);
void        ptm_planner_unref (PtmPlanner *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmPlanner, ptm_planner_unref)

/* The pictures. Blocks when they are loaded first. (transfer none) PTM_ERROR_ENGINE. */
PtmArt *ptm_planner_get_art (PtmPlanner *self, GError **error);
/* As ptm_language_explain (); sentence (nullable). Blocks. */
void ptm_planner_explain (PtmPlanner *self, const char *sentence, GPtrArray *unmet);
/* The plan with a canvas size. Blocks. PTM_ERROR_PLAN, PTM_ERROR_ENGINE. */
PtmScene *ptm_planner_plan (PtmPlanner *self, const char *sentence, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* How many pages the built-in engine would make of the plan, at least 1. Blocks. */
int ptm_planner_count_pages (PtmPlanner *self, PtmScene *plan);
/* What the engine would understand of a sentence said to this picture, in one line: the change, or the other picture it asks for;
 * NULL when that is nothing. Blocks. */
char *ptm_planner_dup_change_summary (PtmPlanner *self, const char *sentence, GBytes *base, gboolean has_region) G_GNUC_WARN_UNUSED_RESULT;

/* What the engine would do to a photograph. (element-type PtmOp) (transfer full) (nullable) Blocks. */
GPtrArray *ptm_planner_read_photo_change (PtmPlanner *self, const char *sentence, gboolean has_region) G_GNUC_WARN_UNUSED_RESULT;

/* What the sentence asks the program itself to do; NULL when that is not certain. */
PtmLocal *ptm_planner_read_local (PtmPlanner *self, const char *sentence) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
