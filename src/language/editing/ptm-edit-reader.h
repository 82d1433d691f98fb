/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-reading.h"
#include "ptm-scene-edit.h"

G_BEGIN_DECLS

/* The operations a sentence asks for, in its order (element-type PtmOp); what is not understood is added to unmet. */
GPtrArray *ptm_edit_read (PtmReading *reading, PtmScene *scene, gboolean has_region, GPtrArray *unmet) G_GNUC_WARN_UNUSED_RESULT;

/* TRUE when the sentence says that it goes on from the turn before: "the same", "again", "two more". */
gboolean ptm_edit_leans (PtmReading *reading);

/* ptm-edit-names.c: TRUE when whatever the sentence names is there, and a word says something of it that no table knows. */
gboolean ptm_edit_speaks_of_shown (PtmReading *reading, PtmScene *scene);
/* TRUE when one or two things shall come, too. */
gboolean ptm_edit_asks_too (PtmReading *reading);

G_END_DECLS
