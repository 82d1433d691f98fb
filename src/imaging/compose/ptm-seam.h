/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>
#include "ptm-image.h"
#include "ptm-mask.h"

G_BEGIN_DECLS

/**
 * PtmSeam:
 * @before: the seam of the answer as it came, see ptm_seam_measure ()
 * @after: the seam of what is returned
 * @matched: whether its tone was changed
 */
typedef struct
{
  double   before;
  double   after;
  gboolean matched;
} PtmSeam;

/* How much is seen of the region's border in a composition: the mean step in CIEDE2000 from just outside of it to where the
 * feather ends, beyond the step that master has at the same place. 0 where nothing can be measured. All have one size. */
double ptm_seam_measure (PtmImage *master, PtmImage *result, PtmMask *mask, double feather);
/* The answer with its tone near the border moved to the master's, but only when the composition then has a lower seam; else
 * a reference to the answer. How far it is off is taken from around the region, where both show the same; it fades
 * inwards. Answer and mask have the master's size. seam is (nullable). Blocks: call it on a worker thread; cancelled (nullable), it
 * soon returns the answer as it is. */
PtmImage *ptm_seam_match (PtmImage *master, PtmImage *answer, PtmMask *mask, double feather, PtmSeam *seam, GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
