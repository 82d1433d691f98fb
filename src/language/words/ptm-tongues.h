/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-grammar.h"
#include "ptm-names.h"

G_BEGIN_DECLS

/**
 * PtmTongues:
 *
 * The languages with a small grammar, data/tongues: things are found by the names of their pictures, with numbers, colours and
 * the words between them. Each is read when its first sentence comes. Thread-safe.
 */
typedef struct _PtmTongues PtmTongues;

/* Borrows lexicon and names. */
PtmTongues *ptm_tongues_new (PtmArt *art, PtmLexicon *lexicon, PtmNames *names) G_GNUC_WARN_UNUSED_RESULT;
void        ptm_tongues_free (PtmTongues *tongues);
/* The small grammar that knows more words of a sentence than the grammar it was taken for, and most of them; (nullable). */
PtmGrammar *ptm_tongues_find (PtmTongues *tongues, PtmGrammar *grammar, const char *sentence);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmTongues, ptm_tongues_free)

G_END_DECLS
