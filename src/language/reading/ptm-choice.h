/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-phrase.h"

G_BEGIN_DECLS

/* The noun a word with several meanings has here: the one the words around speak for, else the likelier one. NULL when the word
 * has one meaning. (transfer none) */
const PtmNoun *ptm_choice_find (PtmReading *reading, guint first, guint end);
/* Tells an object what else its noun may mean, where no word around decides it; without a picture, which ones are nearest. */
void ptm_choice_offer (PtmReading *reading, const PtmPhrase *phrase, PtmNode *node);

G_END_DECLS
