/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-mask.h"

G_BEGIN_DECLS

/** PTM_MASK_TILE: the side of the squares in which changes are remembered. */
#define PTM_MASK_TILE 64

typedef struct _PtmMaskStep PtmMaskStep;
typedef struct _PtmCoverage PtmCoverage;

struct _PtmMask
{
  int     width;
  int     height;
  guint8 *coverage; /* that of shared */
  PtmRect extent;   /* of a fresh shape, where it can have coverage; empty = not known */

  PtmCoverage *shared; /* with snapshots */
  guint        serial; /* another one after each change */
  guint        taken;  /* of a snapshot: the serial it was taken at */

  /* History: steps before position can be undone, those from it on redone. */
  GPtrArray *steps;
  guint      position;

  /* While something is being painted. */
  PtmMaskStep *open; /* (nullable) */
  gboolean     in_stroke;
  PtmBrush     brush;
  double       x;
  double       y;
  double       pressure;
};

/* A copy without undo steps that may be written to. */
PtmMask *ptm_mask_copy (PtmMask *mask) G_GNUC_WARN_UNUSED_RESULT;
/* Has the bytes of other, which has the same size, from now on. */
void ptm_mask_share (PtmMask *mask, PtmMask *other);
/* Before something is written: from now on no snapshot shares the bytes. */
void ptm_mask_unshare (PtmMask *mask);

/* The part of the mask a tile covers. */
PtmRect ptm_mask_get_tile (PtmMask *mask, int column, int row);
/* Opens a step; what is painted must be announced tile by tile before it is changed. */
void ptm_mask_history_begin (PtmMask *mask);
void ptm_mask_history_touch (PtmMask *mask, int column, int row);
/* Closes the step; one in which nothing differs is forgotten. Returns whether something changed. */
gboolean ptm_mask_history_end (PtmMask *mask);
/* Puts everything back as it was when the step was opened. */
void ptm_mask_history_abort (PtmMask *mask, PtmRect *dirty);
void ptm_mask_step_free (PtmMaskStep *step);

G_END_DECLS
