/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "desk.h"
#include "prompts.h"

G_BEGIN_DECLS

/** Verdict: what a row thinks of one prompt: so many things asked, so many right, and in words what came. */
typedef struct
{
  guint     asked;
  guint     right;
  GString  *came;
  PtmScene *scene; /* (nullable) the picture to look at */
} Verdict;

/* Counts one thing that was asked; what is wrong is told. */
void verdict_add (Verdict *verdict, gboolean right, const char *format, ...) G_GNUC_PRINTF (3, 4);
/* The whole prompt fails, as there is no picture. */
void verdict_fail (Verdict *verdict, const char *answer);
/* What the failure report shows. */
void verdict_show (Verdict *verdict, PtmScene *scene);
/* The picture of a prompt's sentence, which is shown then. NULL fails the whole prompt. */
PtmScene *verdict_draw (Verdict *verdict, Desk *desk, const Prompt *prompt) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Row: one row of the table.
 * @file: the prompts it judges
 * @goal: percent
 * @whole: a prompt is right or wrong as a whole; else each thing counts
 * @each: every language must reach the goal
 * @quick: the quick run judges every so many-th prompt; 0 = none
 */
typedef struct
{
  const char *name;
  const char *file;
  double      goal;
  gboolean    whole;
  gboolean    each;
  guint       quick;
  void (*judge) (Desk *desk, const Prompt *prompt, Verdict *verdict);
} Row;

/** Score: things asked and right. */
typedef struct
{
  guint asked;
  guint right;
} Score;

/** Tally: a row with what came of it. */
typedef struct
{
  const Row  *row;
  guint       prompts;
  Score       open;
  Score       held;
  GHashTable *langs;    /* (element-type utf8 Score) */
  GPtrArray  *failures; /* (element-type Failure) */
  double      seconds;
} Tally;

typedef struct
{
  const Prompt *prompt;
  char         *came;
  PtmScene     *scene; /* (nullable) */
} Failure;

/** TallyLimits: step: only every so many-th prompt of a file is judged. half (nullable) only that half. lang (nullable). */
typedef struct
{
  guint       step;
  const char *half;
  const char *lang;
} TallyLimits;

Tally *tally_run (const Row *row, Desk *desk, GPtrArray *prompts, const TallyLimits *limits) G_GNUC_WARN_UNUSED_RESULT;
void   tally_free (Tally *tally);
/* Percent; 100 when nothing was asked. */
double score_get_percent (const Score *score);
Score  tally_get_total (const Tally *tally);
/* TRUE when the row reached its goal. */
gboolean tally_is_reached (const Tally *tally);

G_END_DECLS
