/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <cairo.h>

#include "ptm-art.h"
#include "ptm-scene.h"

G_BEGIN_DECLS

typedef enum
{
  PTM_OPENING_RIM,  /* what is inside looks out over the rim */
  PTM_OPENING_NECK, /* it stands out of it, as flowers do out of a vase */
  PTM_OPENING_BARS, /* it is seen through bars or a net */
  PTM_OPENING_DOOR, /* it stands in the door */
  PTM_OPENING_ARCH, /* what is under it is between its legs, or in its arch */
} PtmOpeningKind;

/** PtmOpening: where a container is open, in parts of the box of its ink. */
typedef struct
{
  PtmOpeningKind kind;
  double         left;
  double         right;
  double         side;  /* the rim at its two ends, or the upper edge of a door */
  double         front; /* the rim nearest to the viewer, in its middle; of bars the floor */
} PtmOpening;

/* TRUE when something can be seen in the thing; opening is (out). */
gboolean ptm_opening_find (const PtmNode *container, PtmOpening *opening);
/* TRUE when what is inside is covered by the front of the container. */
gboolean ptm_opening_hides (const PtmOpening *opening);
/* A closed box is shown open when something is in it. */
void ptm_opening_open (PtmArt *art, PtmNode *container);
/* The frame a thing of width × height has inside; it becomes as large as can be seen well, and not larger than fits. */
PtmFrame ptm_opening_fit (const PtmOpening *opening, const PtmFrame *container, double width, double height);
/* What stands inside and looks out: clips to what is above the rim of the container the node is said to be in. */
void ptm_opening_clip (cairo_t *cr, PtmScene *scene, const PtmNode *node);

G_END_DECLS
