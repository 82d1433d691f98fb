/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-reading.h"
#include "ptm-scene.h"

G_BEGIN_DECLS

/* Adds an unmet wish once. */
void ptm_ledger_add (GPtrArray *unmet, const char *text, const char *why);
/* Why the phrase of the table of wishes that begins here is not drawn. (nullable) */
const char *ptm_ledger_find_wish (PtmReading *reading, guint at);
/* Takes out, before a sentence is planned, what is known not to be drawn: "golden hour", "Mona Lisa"; all: single words, too, but no
 * actions. They are marked unmet and added to unmet. */
void ptm_ledger_set_aside (PtmReading *reading, gboolean all, GPtrArray *unmet);
/* Closes the ledger: every token not used or ignorable is added to unmet (element-type PtmUnmet), neighbours of the same
 * reason as one text, in the order of the sentence; why is action, style, person, photograph, light or word. When something was drawn,
 * words that nobody would miss are ignored. */
void ptm_ledger_close (PtmReading *reading, gboolean drawn, GPtrArray *unmet);

G_END_DECLS
