/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-segment.h"

G_BEGIN_DECLS

/** PtmLetter: a letter of a run, and where it stands. */
typedef struct
{
  guint    start; /* bytes of the text */
  guint    end;
  guint    norm; /* bytes of the norms */
  gunichar c;
} PtmLetter;

/** PtmStep: the cheapest way to a place between two letters, by what ends there. */
typedef struct
{
  guint    cost;
  guint    from;
  gboolean from_known;
} PtmStep;

/** PtmSegmenter: the tokens of a sentence while they are cut. */
typedef struct
{
  PtmGrammar     *grammar;
  const char     *text;
  GStringChunk   *strings;
  const PtmToken *next;   /* (nullable) behind the token being cut */
  GArray         *tokens; /* the result */
  GArray         *letters;
  GString        *norms;
  GArray         *steps; /* two for each place: behind an unknown letter, behind a word */
} PtmSegmenter;

/* A part of a token, with the first length bytes of norm. (transfer none) */
PtmToken *ptm_segment_add_token (PtmSegmenter *segmenter, const PtmToken *whole, guint start, guint end, const char *norm, gsize length);
/* ptm-segment-prefixes.c: a token without the small words that are written onto it, each of them a token of its own. */
void ptm_segment_add_prefixed (PtmSegmenter *segmenter, const PtmToken *token);
/* The same of a word that ends with what joins it to the next one. */
void ptm_segment_add_joined (PtmSegmenter *segmenter, const PtmToken *token);

G_END_DECLS
