/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>
#include "ptm-image.h"
#include "ptm-mask.h"
#include "ptm-measures.h"

G_BEGIN_DECLS

/** PTM_EXACT_LEAK_SIDE: the longer side of the picture of what an answer wanted to change outside. */
#define PTM_EXACT_LEAK_SIDE 160

/**
 * PtmExact:
 * @image: the composition
 * @answer_kept: the answer itself is the composition, byte for byte
 * @outside: pixels whose coverage is 0
 * @wanted_outside: of those, how many the answer (moved back where it was) would have changed
 * @measures: how it lay and what is seen of the border
 */
typedef struct
{
  PtmImage    *image;
  gboolean     answer_kept;
  gint64       outside;
  gint64       wanted_outside;
  PtmMeasures *measures;
} PtmExact;

void ptm_exact_free (PtmExact *exact);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmExact, ptm_exact_free)

/* The answer as it will be laid on the master: of its size, and moved back when align is set, where it lies is certain, and that is
 * elsewhere. measures (nullable) gets the place. Blocks. NULL only when cancelled. */
PtmImage *ptm_exact_place (PtmImage *master, PtmImage *answer, PtmMask *mask, gboolean align, PtmMeasures *measures, GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;
/* Lays the answer on the master inside the region: aligned (see above), its tone matched at the border when that lowers the seam, feathered
 * inwards in linear light. Where coverage is 0 the bytes are the master's. mask has the master's size. Blocks. The only error is
 * G_IO_ERROR_CANCELLED. */
PtmExact *ptm_exact_compose (PtmImage *master, PtmImage *answer, PtmMask *mask, gboolean align, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* How many pixels of coverage 0 differ between the master and what a file holds: the larger of two counts that share no code, so
 * that a fault in one of them does not hide a change. A file that is no picture of that size differs everywhere. */
gint64 ptm_exact_check (PtmImage *master, GBytes *file, PtmMask *mask);

G_END_DECLS
