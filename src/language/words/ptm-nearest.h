/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-grammar.h"

G_BEGIN_DECLS

/* Nouns with a picture that are near to one without: those the table names for it, those of a similar spelling, those that are
 * parts of the word. sense is (nullable). At most most, each picture once. (element-type PtmNoun) (transfer container) */
GPtrArray *ptm_nearest_find (PtmGrammar *grammar, PtmLexicon *lexicon, const PtmSense *sense, const char *folded, guint most) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
