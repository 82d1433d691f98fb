/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-plan-private.h"

G_BEGIN_DECLS

#define PTM_CUES_MOST_VALUES 64
/* So many words are looked at, and so many lines of the table count. */
#define PTM_CUES_REACH      300
#define PTM_CUES_MOST_LINES 512

/* In the tables, before the template that answers how something comes about. */
#define PTM_CUES_HOW "how="

/** PtmTally: what speaks for a kind, or for a knowledge template. */
typedef struct
{
  const char *value;
  double      sum;
  guint       first; /* the words that speak for it */
  guint       end;
} PtmTally;

/** PtmSpoken: words that only say what is wanted, and of what kind. */
typedef struct
{
  PtmSpan     span;
  const char *value;
} PtmSpoken;

/** PtmCueReader: the kinds that may be meant while a sentence is read. */
typedef struct
{
  PtmDraft *draft;
  GArray   *order;  /* (element-type guint): the tokens as they were written, whatever their order is by now */
  GArray   *starts; /* of each of them in the folded text */
  GArray   *spoken; /* (element-type PtmSpoken) */
  PtmSpan   notice; /* the first words of a notice that the picture tells, too: "our cat is gone" */
  PtmSpan   sheet;  /* the first "thing", as in "a page where children count" */
  PtmTally  tallies[PTM_CUES_MOST_VALUES];
  guint     n_tallies;
  gboolean  counted[PTM_CUES_MOST_LINES];
  double    thing;
} PtmCueReader;

/* ptm-plan-cues.c */
/* Something speaks for a kind, or against it. */
void ptm_cues_add (PtmCueReader *r, const char *value, double weight);
/* What speaks for it so far. */
double ptm_cues_sum (PtmCueReader *r, const char *value);
/* The first word that speaks for it. */
guint ptm_cues_first (PtmCueReader *r, const char *value);
/* Behind the last word that speaks for it; 0 when none does. */
guint ptm_cues_end (PtmCueReader *r, const char *value);
/* Things with a picture are named besides the words of the wish. */
gboolean ptm_cues_leave_things (PtmCueReader *r);

/* ptm-plan-cues-spoken.c: where the words of a wish are used, and what is left. */
/* The words that speak for the value are no part of the picture. */
void ptm_cues_use (PtmCueReader *r, const char *value);
/* A page tells what stands on it, not how it was wished for. */
void ptm_cues_use_page (PtmCueReader *r);
/* "Explain to my class how …": what is told begins behind the words of the wish. */
void ptm_cues_use_wish (PtmCueReader *r);
/* "Sales as columns: …": the form is said in the head, and is no part of the title. */
void ptm_cues_find_form (PtmDraft *draft);

/* ptm-plan-cues-shape.c: what the sentence is made of speaks, too. */
void ptm_cues_hear_shape (PtmCueReader *r);

G_END_DECLS
