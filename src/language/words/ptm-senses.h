/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-lexicon.h"

G_BEGIN_DECLS

/** PtmMeaning: one of several pictures a word may mean. */
typedef struct
{
  const PtmNoun *noun;
  char          *gloss;   /* (nullable) what tells it from the others: "animal"; else the noun itself does */
  char         **context; /* folded beginnings of words that go with it */
} PtmMeaning;

/** PtmSenseWord: a form of a word with several meanings. */
typedef struct
{
  char          *lang;
  char          *word; /* folded */
  gboolean       plural;
  const PtmNoun *noun; /* the likelier one */
} PtmSenseWord;

/* The words with several meanings, of lexicon/senses.tsv: a bat flies or hits a ball. Immutable. Borrows from lexicon, which must live longer. */
PtmSenses *ptm_senses_new (PtmArt *art, PtmLexicon *lexicon) G_GNUC_WARN_UNUSED_RESULT;
void       ptm_senses_free (PtmSenses *senses);
/* The meanings of a folded word in a language, the likelier first. (element-type PtmMeaning) (nullable) (transfer none) */
GPtrArray *ptm_senses_lookup (PtmSenses *senses, const char *lang, const char *folded);
/* All of them. (element-type PtmSenseWord) (transfer none) */
GPtrArray *ptm_senses_get_words (PtmSenses *senses);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmSenses, ptm_senses_free)

G_END_DECLS
