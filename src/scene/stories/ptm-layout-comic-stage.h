/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

#pragma once

#include "ptm-layout-comic.h"

G_BEGIN_DECLS

/* One panel while it is filled: what its files share. */

#define PTM_STAGE_ACTORS 8
#define PTM_STAGE_WORDS  8

/** PtmStage: one panel while it is filled. */
typedef struct
{
  PtmLayout *layout;
  PtmCell   *cell;
  PtmFrame   box; /* nothing that is read lies outside */
  int        index;
  gboolean   from_right;
  double     size; /* of spoken words */
  double     gap;

  PtmNode *actors[PTM_STAGE_ACTORS];
  int      n_actors;
  PtmNode *bubbles[PTM_STAGE_WORDS];
  int      n_bubbles;
  PtmNode *captions[PTM_STAGE_WORDS];
  int      n_captions;
  PtmNode *sounds[PTM_STAGE_WORDS];
  int      n_sounds;

  double top;    /* below what is read at the top */
  double bottom; /* above what is read at the bottom */

  PtmFrame told[PTM_STAGE_WORDS]; /* the boxes of the captions */
  double   free_top;              /* where actors and bubbles may begin beside captions */
  double   free_bottom;
  PtmFrame heads[PTM_STAGE_ACTORS];
  PtmFrame mouths[PTM_STAGE_ACTORS];
} PtmStage;

/* ptm-layout-comic-panel.c */
/* A part of the panel that the layout adds. */
PtmNode *ptm_stage_add_part (PtmStage *stage, PtmNodeType type);

/* ptm-layout-comic-actors.c */
/* Puts who acts and what is there on the ground, as near as the shot wants it and the bubbles allow, which are placed with them. */
void ptm_stage_place_cast (PtmStage *stage, PtmFrame *bodies);

/* ptm-layout-comic-words.c */
/* A box for each narration: at the top, then at the bottom. */
void ptm_stage_place_captions (PtmStage *stage);
/* The index of who says a bubble; −1 for a voice from outside of the panel. */
int ptm_stage_find_speaker (const PtmStage *stage, int number);
/* Sizes the bodies at a size of letters. */
void ptm_stage_measure_bubbles (PtmStage *stage, double size, PtmFrame *bodies);
/* Bodies beside and above the heads, the first near its mouth (rise 0.5) or high up (2.5); FALSE when there is no room. */
gboolean ptm_stage_scatter_bubbles (PtmStage *stage, PtmFrame *bodies, double rise);
/* Bodies above everybody, which always works; what finds no room is named. */
void ptm_stage_stack_bubbles (PtmStage *stage, PtmFrame *bodies);
/* Draws the outlines, with tails to who speaks. */
void   ptm_stage_join_bubbles (PtmStage *stage, const PtmFrame *bodies);
double ptm_stage_get_overlap (const PtmFrame *a, const PtmFrame *b);

/* ptm-layout-comic-sound.c */
/* Loud words in bursts where they cover least. */
void ptm_stage_place_sounds (PtmStage *stage, const PtmFrame *bodies);

G_END_DECLS
