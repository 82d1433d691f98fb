/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-phrase.h"

G_BEGIN_DECLS

/** PtmPartPlace: how a thing stands in a clause. */
typedef enum
{
  PTM_PART_OBJECT,  /* "the violin" */
  PTM_PART_RESULT,  /* "with a piano", "into a piano" */
  PTM_PART_INSTEAD, /* "instead of the violin" */
  PTM_PART_ANCHOR,  /* "above the tree" */
  PTM_PART_EXCEPT,  /* "except the tree" */
} PtmPartPlace;

typedef enum
{
  PTM_REFERENT_THING,
  PTM_REFERENT_IT,
  PTM_REFERENT_EVERYTHING,
} PtmReferent;

/** PtmPart: a thing named in a clause. */
typedef struct
{
  PtmPartPlace place;
  PtmReferent  referent;
  PtmPhrase    phrase;   /* of a thing */
  char        *setting;  /* (nullable) the backdrop the word means, too */
  gboolean     is_view;  /* that is all it means: a sunset */
  const char  *relation; /* (nullable) of an anchor */
  gboolean     other;    /* not the one named before */
  gboolean     rest;     /* all that were not */
  gboolean     some;     /* one of those that are there */
  int          group;    /* "both", "all three": so many of what is there; 0 when not said */
  int          share;    /* "one of the tigers": so many of them; 0 when not said */
} PtmPart;

/**
 * PtmClause:
 *
 * What one clause of an edit sentence says, without yet knowing what it asks for.
 */
typedef struct
{
  PtmReading *reading;
  guint       lead; /* where the small words before it begin: "I'd rather have" */
  guint       first;
  guint       end;

  GPtrArray *verbs;    /* (element-type utf8) values of PTM_WORD_VERB, borrowed from the tables */
  GPtrArray *parts;    /* (element-type PtmPart) */
  char      *old_text; /* (nullable) of two quoted texts the first */
  char      *text;     /* (nullable) a quoted text, or an unquoted one after "to" */
  char      *style;    /* (nullable) */
  PtmColor   color;    /* said of the thing, not within its phrase */

  const char *changes[4]; /* lightness, chroma … */
  double      signs[4];
  gboolean    plain[4]; /* "small", and not "smaller" */
  guint       n_changes;
  double      degree; /* 0 = a bit, 1 = plain, 2 = much */
  double      amount; /* pixels, 0 = not said */
  double      percent;
  double      factor; /* 0 = not said */
  PtmSide     sides[2];
  guint       n_sides;
  double      right; /* -1, 0, 1 */
  double      down;

  guint    apart[2]; /* where a verb and its particle stand */
  gboolean has_apart;

  const PtmSense *arranged[6]; /* rotate, flip, front, swap … */
  guint           n_arranged;
  double          degrees; /* of a turn, 0 = not said */
  int             copies;  /* 0 = not said */
  const char     *tongue;  /* (nullable) the language the page shall have */
  guint           tongue_at;
  const PtmPart  *lender; /* (nullable) a thing named before, which "the other one" is like */

  gboolean without;
  gboolean fewer; /* "fewer flowers" */
  gboolean instead;
  gboolean where;    /* "where the dog is" */
  gboolean prefers;  /* "rather a fox than a dog" */
  gboolean too;      /* "too far left" */
  gboolean surplus;  /* "one too many" */
  gboolean disliked; /* "I don't like it", "is not enough" */
  gboolean unseen;   /* "I can hardly see it" */
  gboolean stated;   /* "looks small", of what is there */
  gboolean of_size;  /* "reduce the size of …" */
  gboolean here;
  gboolean needs_model; /* asks for what only a model can do */
  gboolean draws;       /* begins with a word that asks for drawing */
} PtmClause;

/* lender (nullable): the last thing named before the clause. */
PtmClause *ptm_clause_new (PtmReading *reading, guint first, guint end, const PtmPart *lender) G_GNUC_WARN_UNUSED_RESULT;
void       ptm_clause_free (PtmClause *clause);

/* The end of words such as "the right one" that begin at a token; the same token when there are none. */
guint    ptm_clause_skip_likeness (PtmReading *reading, guint at);
gboolean ptm_clause_is_arranged (const PtmClause *clause, const char *how);
gboolean ptm_clause_has_verb (const PtmClause *clause, const char *verb);
/* It already says what shall become of a thing: a colour, a side, a change, a text. */
gboolean ptm_clause_has_predicate (const PtmClause *clause);
/* The n-th part at a place; (nullable). */
const PtmPart *ptm_clause_get_part (const PtmClause *clause, PtmPartPlace place, guint n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmClause, ptm_clause_free)

G_END_DECLS
