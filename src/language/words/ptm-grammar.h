/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-cues.h"
#include "ptm-lexicon.h"
#include "ptm-trie.h"

G_BEGIN_DECLS

/** PtmWordClass: what a word or phrase may be; the names in the tables are those of ptm-grammar.c. */
typedef enum
{
  PTM_WORD_IGNORE,    /* please, some */
  PTM_WORD_ARTICLE,   /* indefinite, definite */
  PTM_WORD_PRONOUN,   /* it, here, everything */
  PTM_WORD_NUMBER,    /* three:3 */
  PTM_WORD_ORDINAL,   /* second:2, last:-1 */
  PTM_WORD_COLOR,     /* #rrggbb */
  PTM_WORD_SHADE,     /* dark, light, pastel, vivid */
  PTM_WORD_SIZE,      /* factor */
  PTM_WORD_STYLE,     /* elegant … */
  PTM_WORD_SETTING,   /* beach … */
  PTM_WORD_RELATION,  /* on, under … */
  PTM_WORD_ROLE,      /* title, date, background … */
  PTM_WORD_KIND,      /* poster:10 */
  PTM_WORD_FORMAT,    /* portrait, A4 … as ptm_size_parse () reads */
  PTM_WORD_DRAW,      /* draw, create */
  PTM_WORD_VERB,      /* remove, replace, move … */
  PTM_WORD_CHANGE,    /* lightness:-1 (darker), size:1 (bigger) … */
  PTM_WORD_DEGREE,    /* bit, much */
  PTM_WORD_MORE,      /* more, less */
  PTM_WORD_DIRECTION, /* up, down, left, right */
  PTM_WORD_SIDE,      /* left, right, top, bottom, center */
  PTM_WORD_UNIT,      /* pixel, percent */
  PTM_WORD_AMOUNT,    /* "a few pixels":6 */
  PTM_WORD_FACTOR,    /* "twice as big":2 */
  PTM_WORD_PREP,      /* with, to, from, for, of, at … */
  PTM_WORD_AND,       /* and, then */
  PTM_WORD_WITHOUT,   /* without, no */
  PTM_WORD_TITLED,    /* titled, called */
  PTM_WORD_SAYS,      /* that says, reading */
  PTM_WORD_MONTH,
  PTM_WORD_WEEKDAY,
  PTM_WORD_DAY,    /* today, tomorrow */
  PTM_WORD_CLOCK,  /* am, pm, o'clock */
  PTM_WORD_HOUR,   /* noon, midnight */
  PTM_WORD_SUFFIX, /* what follows a day's number: th, st */
  PTM_WORD_RANGE,  /* to, until, bis */
  PTM_WORD_SINCE,  /* from, ab */
  PTM_WORD_PLACE,  /* town hall, library … */
  PTM_WORD_FACT,   /* free admission … */
  PTM_WORD_CURRENCY,
  PTM_WORD_OCCASION, /* birthday: the greeting to print */
  PTM_WORD_CATEGORY, /* animals: a tag */
  PTM_WORD_LABELED,  /* yes, no */
  PTM_WORD_ARROWED,  /* arrow, arrows */
  PTM_WORD_CYCLE,
  PTM_WORD_BRANCH, /* yes, no */
  PTM_WORD_IF,
  PTM_WORD_THEN,
  PTM_WORD_ELSE,
  PTM_WORD_PHOTO,      /* photorealistic … */
  PTM_WORD_MANNER,     /* in the style of */
  PTM_WORD_PERSON,     /* portrait of, Mr, known names */
  PTM_WORD_ACTION,     /* riding, jumping … */
  PTM_WORD_FINISH,     /* watercolor, pixel … as ptm-finish.h names them */
  PTM_WORD_POSE,       /* walk, run, wave … as ptm-character.h names them */
  PTM_WORD_EXPRESSION, /* happy, sad … */
  PTM_WORD_LOOK,       /* of a character: "hair=ponytail", "clothes=dress" … */
  PTM_WORD_CHART,      /* bar, pie, line … */
  PTM_WORD_TASK,       /* of a worksheet: label, count, gaps, match … */
  PTM_WORD_PIECE,      /* panel, page, frame, task: what is counted of the picture itself */
  PTM_WORD_FIGURE,     /* a knowledge template by a name of its own: venn, clock … */
  PTM_WORD_SHOT,       /* of a storyboard: "wide shot", "close up" */
  PTM_WORD_COUNTER,    /* what stands between a number and a noun: 只, 匹 */
  PTM_WORD_LINK,       /* between an attribute and its noun: 的, の */
  PTM_WORD_EFFECT,     /* on a photograph: sharpen, sepia, frame … as ptm-photo-ops.c names them */
  PTM_WORD_ARRANGE,    /* of an edit: rotate, flip, front, swap, row … as ptm-edit-arrange.c names them */
  PTM_WORD_TONGUE,     /* of the page: "in Spanish" */
  PTM_WORD_LOCATED,    /* behind a noun: "de gauche" */
  PTM_WORD_OTHER,      /* other: "the other one"; one: "the right one"; entry: "bar", "event", what a chart or timeline is made of */
  PTM_WORD_FOLLOW,     /* same, again, more, but: what leans on the turn before */
  PTM_WORD_ASIDE,      /* speaker: "I am"; unwanted: "isn't needed"; no: "no need for"; purpose: "it's for"; use: "worksheet", "daughter"; event: "concert" */
  PTM_WORD_VARIED,     /* each: "different", "kinds of"; none: "no two alike" */
  PTM_WORD_BESIDES,    /* a relation to what was named before: "on top", "darauf" */
  PTM_WORD_NATURAL,    /* what things do by themselves, with their tags or pictures: "a duck swims" needs no drawing */
  PTM_WORD_BEARING,    /* hold, wear, ride: what somebody does with a thing that is drawn at his hand, on his head or under him */
  PTM_WORD_ORDER,      /* how each of a list stands to the next one: "from left to right" */
  PTM_WORD_NOUN,
  PTM_N_WORDS,
} PtmWordClass;

/** PtmSense: one meaning of a word; the next meaning of the same word follows. */
typedef struct _PtmSense PtmSense;
struct _PtmSense
{
  PtmWordClass class;
  char           *value;
  double          number;
  const PtmNoun  *noun; /* (nullable) */
  gboolean        plural;
  const PtmSense *next; /* (nullable) */
};

/**
 * PtmGrammar:
 *
 * One language: its table of words and, from the lexicon, its nouns, in one trie. Immutable.
 */
typedef struct _PtmGrammar PtmGrammar;

/* Reads grammar/LANG.tsv and names/LANG.tsv. PTM_ERROR_ENGINE when there is no such table. */
PtmGrammar *ptm_grammar_new (PtmArt *art, PtmLexicon *lexicon, const char *lang, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void        ptm_grammar_free (PtmGrammar *grammar);

const char *ptm_grammar_get_lang (PtmGrammar *grammar);
PtmTrie    *ptm_grammar_get_trie (PtmGrammar *grammar);
/* What speaks for a kind of picture without naming it. (nullable) */
PtmCues *ptm_grammar_get_cues (PtmGrammar *grammar);
/* The senses of a folded word. (nullable) */
const PtmSense *ptm_grammar_lookup (PtmGrammar *grammar, const char *folded);
const PtmSense *ptm_sense_find (const PtmSense *sense, PtmWordClass class);
/* The picture of a noun's sense. (nullable) */
const char *ptm_sense_get_asset (const PtmSense *sense);
/* The value of the first entry of a class with this number: "Yes" for PTM_WORD_BRANCH, 1. (nullable) */
const char *ptm_grammar_find_value (PtmGrammar *grammar, PtmWordClass class, double number);
/* A rule of the language: "capital-nouns", "adjacent-nouns"; "attributes-after", "counts-after" (behind the noun);
 * "colors-likened" (what a colour is like stands behind it); "accents-optional"; "topic-first" (what a picture is about stands before its kind); "unspaced"; "kana-either" (ptm-kana.h); "compared-superlatives" ("le plus grand");
 * "construct" (of a name the first word is inflected, the last one has the article); those of ptm-order.c. */
gboolean ptm_grammar_has_rule (PtmGrammar *grammar, const char *rule);
/* Small words that are written onto the next one, the longest first. */
const char *const *ptm_grammar_get_prefixes (PtmGrammar *grammar);
/* What is written onto the end of a verb, the longest first; the last one onto that of any word. */
const char *const *ptm_grammar_get_suffixes (PtmGrammar *grammar);
/* What joins a thing to the next one, written onto its end: Korean "고양이와". */
const char *const *ptm_grammar_get_joints (PtmGrammar *grammar);
/* The letter the tables are written with: the simplified one of a traditional Chinese one. */
gunichar ptm_grammar_fold_letter (PtmGrammar *grammar, gunichar c);
/* Words as the trie has them. (transfer full) */
char *ptm_grammar_dup_key (PtmGrammar *grammar, const char *words) G_GNUC_WARN_UNUSED_RESULT;
/* Whether the language is written with this letter's script. */
gboolean ptm_grammar_has_script (PtmGrammar *grammar, gunichar c);
/* "Wasserkreislaufs" as it stands in a title: "Wasserkreislauf". (transfer full) */
char *ptm_grammar_dup_nominative (PtmGrammar *grammar, const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* TRUE when an unknown word ends like a verb form. */
gboolean ptm_grammar_is_action (PtmGrammar *grammar, const char *folded);
/* TRUE when an unknown word that is no name may be a verb by its end, in a clause that tells what things do. */
gboolean ptm_grammar_is_deed (PtmGrammar *grammar, const char *folded);
/* TRUE when an unknown word ends like an adjective, where the language tells those by their end. */
gboolean ptm_grammar_is_adjective (PtmGrammar *grammar, const char *folded);
/* TRUE when an unknown word ends like an adverb. */
gboolean ptm_grammar_is_adverb (PtmGrammar *grammar, const char *folded);
/* The head of a compound that is not in the table itself: a kind or a noun that may be a head; (nullable).
 * stem is set to the length of what stands before it, without the linking sound. */
const PtmSense *ptm_grammar_find_head (PtmGrammar *grammar, const char *folded, gsize *stem);
/* ptm-diminutive.c: the noun that a small form such as "Bäumchen" or "arbolito" is made from; (nullable). */
const PtmSense *ptm_grammar_find_plain (PtmGrammar *grammar, const char *folded);

/* "himbeerrot", "dunkelviolett": the colour of a compound that is not in the table itself; (nullable). stem is set to the length of
 * what stands before it. */
const PtmSense *ptm_grammar_find_color (PtmGrammar *grammar, const char *folded, gsize *stem);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmGrammar, ptm_grammar_free)

G_END_DECLS
