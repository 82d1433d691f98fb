/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-art.h"

G_BEGIN_DECLS

/** The languages that have a grammar table, in the order of all columns. */
#define PTM_N_LANGUAGES 8
extern const char *const PTM_LANGUAGES[PTM_N_LANGUAGES + 1];

/* The place of a language, of "de" or "de-AT"; 0, English, for all others. */
guint ptm_languages_find (const char *lang);

/* Words that ask for what is not drawn, of ptm-wishes.h. */
typedef struct _PtmWishes PtmWishes;

/* The words with several meanings, of ptm-senses.h. */
typedef struct _PtmSenses PtmSenses;

/** PtmNoun: one head noun and the picture it means. Words are as written in the table, alternatives parted by "|". */
typedef struct
{
  const char *asset;                      /* (nullable) there is deliberately no picture */
  const char *tags;                       /* parted by spaces: animal pet … */
  const char *near;                       /* first English words of nouns that may stand in for it, parted by "|" */
  const char *forms[2 * PTM_N_LANGUAGES]; /* singular and plural of each language; empty where there is no such noun */
} PtmNoun;

/**
 * PtmLexicon:
 *
 * lexicon/nouns.tsv, words.tsv and emoji.tsv of the art pack: which picture a noun or an emoji means, and which nouns
 * belong to a category. Immutable.
 */
typedef struct _PtmLexicon PtmLexicon;

/* PTM_ERROR_ENGINE when the table is missing. */
PtmLexicon *ptm_lexicon_new (PtmArt *art, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void        ptm_lexicon_free (PtmLexicon *lexicon);

guint          ptm_lexicon_get_size (PtmLexicon *lexicon);
const PtmNoun *ptm_lexicon_get (PtmLexicon *lexicon, guint index);
/* The nouns with a picture that carry a tag ("*" = all), in the order of the table, each picture once.
 * (element-type PtmNoun) (transfer container) */
GPtrArray *ptm_lexicon_list (PtmLexicon *lexicon, const char *tag) G_GNUC_WARN_UNUSED_RESULT;
/* The picture of an emoji sequence; (nullable). */
const char *ptm_lexicon_find_emoji (PtmLexicon *lexicon, const char *emoji);
/* The noun whose picture this is, for captions; (nullable). */
const PtmNoun *ptm_lexicon_find_by_asset (PtmLexicon *lexicon, const char *asset);
/* The noun with this first English word; (nullable). */
const PtmNoun *ptm_lexicon_find_by_word (PtmLexicon *lexicon, const char *word);
/* The words with several meanings. (transfer none) */
PtmSenses *ptm_lexicon_get_senses (PtmLexicon *lexicon);
/* The words that ask for what is not drawn. (transfer none) */
PtmWishes *ptm_lexicon_get_wishes (PtmLexicon *lexicon);
/* The noun's first word in a language, else the English word. (transfer full) */
char    *ptm_noun_dup_label (const PtmNoun *noun, const char *lang) G_GNUC_WARN_UNUSED_RESULT;
gboolean ptm_noun_has_tag (const PtmNoun *noun, const char *tag);
/* What stands behind "tag:" among the tags. (nullable) (transfer full) */
char *ptm_noun_dup_tag_value (const PtmNoun *noun, const char *tag) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmLexicon, ptm_lexicon_free)

G_END_DECLS
