/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** PtmCue: one line of the table, an aspect of a wish: "to hang up", "sales". Its words count once in a sentence. */
typedef struct
{
  char    *value;  /* a kind, a knowledge template, or "thing" */
  double   weight; /* two make a wish */
  gboolean spoken; /* says only what is wanted, and is no part of what the picture tells */
  guint    line;
} PtmCue;

/**
 * PtmCues:
 *
 * What speaks for a kind of picture without naming it. Unlike the words of the grammar these are looked for beside everything
 * else that a word may mean. Immutable.
 */
typedef struct _PtmCues PtmCues;

typedef void (*PtmCueFound) (const PtmCue *cue, gsize first, gsize end, gpointer data);

/* The lines "cue" and "hint" of a table: the value with its weight, and the words, where "*" at the end stands for any ending. */
PtmCues *ptm_cues_new (const char *table, gsize size) G_GNUC_WARN_UNUSED_RESULT;
void     ptm_cues_free (PtmCues *cues);
/* Every cue in a folded text, with its bytes. starts (nullable): where words begin (element-type gsize); without them a cue may
 * begin and end at any letter. compounds: the end of a word may be a longer cue, too. */
void ptm_cues_find (PtmCues *cues, const char *text, GArray *starts, gboolean compounds, PtmCueFound found, gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmCues, ptm_cues_free)

G_END_DECLS
