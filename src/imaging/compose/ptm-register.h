/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>
#include "ptm-image.h"
#include "ptm-mask.h"

G_BEGIN_DECLS

/**
 * PtmRegistration:
 * @sure: whether the rest can be relied on; otherwise it says that nothing moved
 * @dx: how far the middle of the picture moved in the answer, in pixels of the master, positive to the right
 * @dy: the same, positive downwards
 * @scale: how much larger everything is in the answer, 1 = as it was
 * @rotation: how far it is turned, in degrees clockwise
 * @matrix: where things of the master are in the answer, as xx, xy, yx, yy around the middle
 * @residual_before: mean difference in luma (0…255) of the outside as the answer came, where the master has detail
 * @residual_after: the same with the answer moved back
 *
 * How an answer lies on its master.
 */
typedef struct
{
  gboolean sure;
  double   dx;
  double   dy;
  double   scale;
  double   rotation;
  double   matrix[4];
  double   residual_before;
  double   residual_after;
} PtmRegistration;

/* Finds how the answer, scaled to the master's size, lies on the master, looking only at pixels of coverage 0 (mask is
 * nullable: everywhere). Shifts to about a quarter of the picture, zooms of 95 … 105 % and rotations to 2°; right to a
 * fraction of a pixel or not sure. Phase correlation of a small copy gives the candidates (Kuglin and Hines 1975), an
 * inverse compositional fit of an affine map on the detail (Baker and Matthews, "Lucas-Kanade 20 Years On", 2004) with
 * Tukey's weights the place between pixels; the fit's own covariance and a search for equally good places decide on
 * sure. Blocks: call it on a worker thread; cancelled (nullable), it soon returns and is not sure. */
void ptm_register_measure (PtmImage *master, PtmImage *answer, PtmMask *mask, PtmRegistration *registration, GCancellable *cancellable);
/* Whether the answer should be moved before it is composed: it is sure, by more than can be seen, and better then. */
gboolean ptm_register_is_moved (const PtmRegistration *registration);
/* The answer scaled to width × height and moved back to where the master has it, by Catmull-Rom; what would come from
 * beyond its edge is the edge. cancellable is (nullable); NULL only when it was cancelled. */
PtmImage *ptm_register_apply (PtmImage *answer, const PtmRegistration *registration, int width, int height, GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
