/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-figures.h"
#include "ptm-grammar.h"
#include "ptm-names.h"
#include "ptm-tokens.h"

G_BEGIN_DECLS

/** PtmMatch: the longest entry of the tables that begins at a token. */
typedef struct
{
  const PtmSense *senses; /* (nullable) */
  guint           length; /* tokens, at least 1 */
  guint           stem;   /* bytes of a compound's first part, 0 = none */
} PtmMatch;

/**
 * PtmReading:
 *
 * A sentence being read: its tokens with their longest matches, and the ledger of what became of each. Places beyond the
 * end may be asked; nothing is there.
 */
typedef struct
{
  PtmGrammar   *grammar;
  PtmGrammar   *others[PTM_N_LANGUAGES + 1]; /* NULL-terminated; lend nouns when the sentence mixes languages */
  GPtrArray    *borrowed;                    /* (element-type PtmSense) names of languages without a grammar */
  PtmLexicon   *lexicon;
  char         *text;
  PtmFigures   *figures; /* (nullable) names of the knowledge templates */
  GStringChunk *strings;
  GArray       *tokens;  /* (element-type PtmToken) */
  GArray       *matches; /* (element-type PtmMatch), one for each token */
  guint         length;  /* tokens */
} PtmReading;

/* others (nullable): the grammars that may lend nouns, NULL-terminated. names (nullable): where a sentence is looked up that is
 * in none of these languages. */
PtmReading *ptm_reading_new (PtmGrammar *grammar, PtmGrammar *const *others, PtmNames *names, PtmLexicon *lexicon, const char *text) G_GNUC_WARN_UNUSED_RESULT;
void        ptm_reading_free (PtmReading *reading);

/* How often the words of sentences were looked at on this thread so far: the work of reading, and so how it grows with their length. */
guint64 ptm_reading_count_looks (void);

/* (nullable) beyond the end */
PtmToken *ptm_reading_token (PtmReading *reading, guint at);
PtmMatch *ptm_reading_match (PtmReading *reading, guint at);
gboolean  ptm_reading_is_type (PtmReading *reading, guint at, PtmTokenType type);
gboolean  ptm_reading_is_mark (PtmReading *reading, guint at, gunichar mark);
/* A number in digits from low to high. */
gboolean ptm_reading_is_number (PtmReading *reading, guint at, double low, double high);
/* The token behind a word of this class; at itself when there is none. */
guint ptm_reading_skip (PtmReading *reading, guint at, PtmWordClass class);
/* A comma, stop, semicolon, new line, or the end. */
gboolean ptm_reading_is_pause (PtmReading *reading, guint at);
/* Behind the last pause before a token, 0 when there is none. */
guint    ptm_reading_find_start (PtmReading *reading, guint at);
gboolean ptm_reading_has_quote (PtmReading *reading, guint first, guint end);
/* The longest match at a place as this class; (nullable). */
const PtmSense *ptm_reading_sense (PtmReading *reading, guint at, PtmWordClass class);
gboolean        ptm_reading_is (PtmReading *reading, guint at, PtmWordClass class, const char *value);
guint           ptm_reading_span (PtmReading *reading, guint at);
/* Whether the word at a token has a sense of any of n classes. */
gboolean ptm_reading_is_any (PtmReading *reading, guint at, const PtmWordClass *classes, guint n);
/* A word no table knows. */
gboolean ptm_reading_is_unknown (PtmReading *reading, guint at);
/* An unknown word in a script that neither the language nor Latin uses. */
gboolean ptm_reading_is_foreign (PtmReading *reading, guint at);

/* The user's own text of some tokens, codepoint for codepoint, but without bidi controls: those belong in quotes. (transfer full) */
char *ptm_reading_dup (PtmReading *reading, guint first, guint end) G_GNUC_WARN_UNUSED_RESULT;
/* The inside of a quoted text, or the text of any other token. (transfer full) */
char *ptm_reading_dup_inner (PtmReading *reading, guint at) G_GNUC_WARN_UNUSED_RESULT;

/* Takes tokens out, as if they had not been written. */
void ptm_reading_remove (PtmReading *reading, guint first, guint end);

void     ptm_reading_use (PtmReading *reading, guint first, guint n, PtmTokenUse use);
gboolean ptm_reading_is_free (PtmReading *reading, guint at);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmReading, ptm_reading_free)

G_END_DECLS
