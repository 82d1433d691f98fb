/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-plan-private.h"

G_BEGIN_DECLS

#define PTM_CUES_MOST_VALUES 40
/* So many words are looked at, and so many lines of the table count. */
#define PTM_CUES_REACH      300
#define PTM_CUES_MOST_LINES 512

/** PtmTally: what speaks for a kind, or for a knowledge template. */
typedef struct
{
  const char *value;
  double      sum;
  guint       first; /* the words that speak for it */
  guint       end;
} PtmTally;

/** PtmCueReader: the kinds that may be meant while a sentence is read. */
typedef struct
{
  PtmDraft *draft;
  GArray   *starts; /* of each token in the folded text */
  GArray   *spoken; /* (element-type PtmSpan) */
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

/* ptm-plan-cues-shape.c: what the sentence is made of speaks, too. */
void ptm_cues_hear_shape (PtmCueReader *r);

G_END_DECLS
