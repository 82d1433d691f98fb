/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>
#include "ptm-image.h"
#include "ptm-mask.h"

G_BEGIN_DECLS

/* Called on the filling thread now and then; preview is (nullable), fraction 0…1. */
typedef void (*PtmFillProgress) (PtmImage *preview, double fraction, gpointer user_data);

/* Fills the region from its surroundings: multi-scale PatchMatch (Barnes et al. 2009, Wexler et al. 2007) and a
 * gradient-domain blend of the outline. Where coverage is 0 the bytes are the image's. Deterministic. Blocks: call it on
 * a worker thread. PTM_ERROR_IMAGE when nothing is left to copy from; G_IO_ERROR_CANCELLED soon after a cancel. */
PtmImage *ptm_fill_remove (PtmImage *image, PtmMask *mask, PtmFillProgress progress, gpointer user_data, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same for what lies left or right of everything that is known: copies come from about the same height, so that a horizon stays
 * one and sky goes on as sky. What image has in the region is where it begins: the mirrored rest is best. */
PtmImage *ptm_fill_beside (PtmImage *image, PtmMask *mask, PtmFillProgress progress, gpointer user_data, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Whether what fills the region will look repeated: it is more than a quarter of a picture full of detail. *share is the part of
 * the picture that it covers, 0…1. */
gboolean ptm_fill_will_repeat (PtmImage *image, PtmMask *mask, double *share);

G_END_DECLS
