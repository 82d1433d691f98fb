/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-scene.h"

G_BEGIN_DECLS

/* What a page lists: the dishes of a menu, the steps of a flowchart or a cycle, the lines of a list. */

/* In their order, each with its label, and with a number when it ends in one; empty when the page lists nothing.
 * (element-type PtmDatum) (transfer full) */
GPtrArray *ptm_scene_dup_entries (PtmScene *scene) G_GNUC_WARN_UNUSED_RESULT;
/* The entry with that label gets the number, and is new when there is none; it goes without number, and is new without one when that is
 * "entry". What is new stands behind the entry with the label after (nullable), else at the end. FALSE when nothing has changed; the page must be
 * laid out again when something has. Of a timetable label is the day, "monday", number its new subject and after the one that gives way. */
gboolean ptm_scene_change_entry (PtmScene *scene, const char *label, const char *number, const char *after);
/* The entries as they are written, with their numbers, and the same in another order. (element-type utf8) (transfer full) */
GPtrArray *ptm_scene_dup_entry_texts (PtmScene *scene) G_GNUC_WARN_UNUSED_RESULT;
void       ptm_scene_set_entry_texts (PtmScene *scene, GPtrArray *texts);
/* A text of a figure, a chart or a timeline has been rewritten: what it is made from says the same. */
void ptm_scene_rename_entry (PtmScene *scene, const PtmNode *text, const char *before);

G_END_DECLS
