/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-reading.h"
#include "ptm-scene-edit.h"

G_BEGIN_DECLS

/** PtmExtreme: which of several a superlative names. */
typedef enum
{
  PTM_EXTREME_NONE,
  PTM_EXTREME_LARGEST,
  PTM_EXTREME_SMALLEST,
  PTM_EXTREME_TALLEST,
  PTM_EXTREME_SHORTEST,
} PtmExtreme;

/**
 * PtmPhrase:
 *
 * A noun phrase: number, size, colour and head. The head is a noun of the tables, a role ("the title"), a category
 * ("animals"), an emoji, or an unknown word where a noun must stand. The tokens first…end are not marked in the ledger.
 */
typedef struct
{
  guint           first;
  guint           end;
  guint           head; /* first token of the head */
  guint           head_end;
  const PtmSense *sense; /* (nullable) of the head */
  char           *asset; /* (nullable) */
  char           *word;  /* the head as written */
  int             count; /* 0 = not said */
  int             nth;   /* 0 = not said, -1 = the last */
  double          size;  /* 0 = not said */
  PtmColor        color;
  PtmSide         side;
  PtmSide         side2; /* "the upper left balloon" */
  PtmExtreme      extreme;
  gboolean        indefinite;
  gboolean        definite;
  gboolean        plural;
  gboolean        varied; /* "different": no two alike */
  gboolean        tinted; /* "in different colours" */
  gboolean        paired; /* counted in pairs */
} PtmPhrase;

typedef enum
{
  PTM_PHRASE_PLAIN = 0,
  PTM_PHRASE_EDIT = 1 << 0, /* roles, sides and ordinals may stand in it */
  PTM_PHRASE_OPEN = 1 << 1, /* an unknown word may be a head without article or number, as in a list */
} PtmPhraseFlags;

/* Reads a noun phrase that begins at a token; FALSE when none does. Free with ptm_phrase_clear (). */
gboolean ptm_phrase_read (PtmReading *reading, guint at, PtmPhraseFlags flags, PtmPhrase *phrase);
void     ptm_phrase_clear (PtmPhrase *phrase);
/* Whether the word at a token can be what a phrase names. */
gboolean ptm_phrase_is_head (PtmReading *reading, guint at, PtmPhraseFlags flags);
/* A name ends right before a token, in one word or a few. */
gboolean ptm_phrase_follows_name (PtmReading *reading, guint at);
/* Marks number, size, colour and head as used; unknown attributes stay in the ledger. */
void ptm_phrase_use (PtmReading *reading, const PtmPhrase *phrase);
/* How somebody stands in a scene of whom the picture shows a head only: people, quadruped or biped; (nullable). */
const char *ptm_phrase_get_form (const PtmPhrase *phrase);
/* A colour at a token: "red", "dark blue", "#ff0000"; sets the tokens it takes. */
gboolean ptm_phrase_read_color (PtmReading *reading, guint at, PtmColor *color, guint *taken);
/* The number at a token, in digits or as a word; 0 when there is none. */
int ptm_phrase_read_number (PtmReading *reading, guint at, guint *taken);
/* How many things each of what is counted has, by the counter at a token: "three dozen", "两双". */
int ptm_phrase_get_factor (PtmReading *reading, guint at);
/* The factor that "bigger" or "smaller" at a token mean; 0 when there is none. */
double ptm_phrase_read_comparison (PtmReading *reading, guint at);
/* A side as written in the tables: left, right, top, bottom, center. */
PtmSide ptm_side_from_string (const char *text);
PtmSide ptm_side_get_opposite (PtmSide side);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PtmPhrase, ptm_phrase_clear)

G_END_DECLS
