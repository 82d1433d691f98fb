/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-grammar.h"
#include "ptm-inflect.h"
#include "ptm-variants.h"

G_BEGIN_DECLS

struct _PtmGrammar
{
  char      *lang;
  PtmTrie   *trie;
  GPtrArray *senses;     /* (element-type PtmSense) */
  char     **endings;    /* of adjectives */
  char     **links;      /* between the parts of a compound */
  char     **actions;    /* endings of verb forms */
  char     **deeds;      /* endings of verbs where a deed may stand */
  char     **adjectives; /* endings of adjectives */
  char     **adverbs;    /* endings of adverbs */
  char     **genitives;  /* endings a title drops */
  char     **rules;
  char     **suffixes;    /* written onto the end of a verb; the last one onto that of any word */
  char     **prefixes;    /* written onto the next word */
  char     **scripts;     /* four letters each */
  char     **plurals;     /* as ptm-inflect.h reads */
  char     **joints;      /* "and", written onto the end of a thing */
  char     **polite;      /* the prefix of a noun that is named politely */
  char     **diminutives; /* "chen>/e": an ending and what stands in its place in the plain word */

  PtmCues        *cues;     /* (nullable) */
  GHashTable     *patterns; /* (element-type utf8 GStrv) of the forms of a word */
  PtmInflections *inflections;
  PtmVariants    *variants; /* (nullable) */
};

/* One more meaning of these words. (transfer none) */
PtmSense *ptm_grammar_add_sense (PtmGrammar *grammar, const char *words, PtmWordClass class, const char *value);

/* ptm-grammar-forms.c: the patterns of a name; all that a word of the table stands for. (transfer full) */
void   ptm_grammar_add_patterns (PtmGrammar *grammar, const char *name, const char *patterns);
char **ptm_grammar_dup_forms (PtmGrammar *grammar, const char *word) G_GNUC_WARN_UNUSED_RESULT;

/* ptm-grammar-nouns.c: what the lexicon and the list of names of pictures have for the language. */
void ptm_grammar_add_nouns (PtmGrammar *grammar, PtmLexicon *lexicon);
void ptm_grammar_add_names (PtmGrammar *grammar, PtmLexicon *lexicon, const char *text, gsize size);

G_END_DECLS
