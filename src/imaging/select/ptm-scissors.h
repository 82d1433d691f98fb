/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-image.h"
#include "ptm-mask-shape.h"

G_BEGIN_DECLS

/**
 * PtmScissors:
 *
 * Intelligent scissors (Mortensen and Barrett, "Intelligent Scissors for Image Composition", 1995): what it costs to cut through
 * each pixel of a picture, computed once. Immutable, so paths may be found on any thread.
 */
typedef struct _PtmScissors PtmScissors;

PtmScissors *ptm_scissors_new (PtmImage *image) G_GNUC_WARN_UNUSED_RESULT;
void         ptm_scissors_free (PtmScissors *scissors);
/* The cheapest way from one pixel to another along edges, as middles of pixels from the first to the last, both included;
 * of PtmPoint. It is looked for in a strip around the straight line. Points outside are moved to the picture's edge. */
GArray *ptm_scissors_find_path (PtmScissors *scissors, int x, int y, int to_x, int to_y) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmScissors, ptm_scissors_free)

G_END_DECLS
