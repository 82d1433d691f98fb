/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-scene.h"

G_BEGIN_DECLS

/* What a page shows one after the other: the steps of a flowchart, the panels of a comic, the events of a timeline, the rows of a chart, the
 * entries of a list. */

/* In their order, each by its words, a panel by its id; empty when the page has no such thing. (element-type PtmDatum) (transfer full) */
GPtrArray *ptm_scene_dup_sequence (PtmScene *scene) G_GNUC_WARN_UNUSED_RESULT;
/* The one called so goes "before" or "after" the other one, or how is "swap": they take each other's place. FALSE when one of them is not there;
 * the page must be laid out again when both are. */
gboolean ptm_scene_reorder (PtmScene *scene, const char *name, const char *other, const char *how);

G_END_DECLS
