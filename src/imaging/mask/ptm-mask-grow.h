/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-mask.h"

G_BEGIN_DECLS

/* A copy of the mask that also holds everything the answer changes: small gaps closed, and wide enough that the feather
 * ptm_compose_get_feather () gives ends beyond the last changed pixel. Where the mask was set it keeps its coverage or rises.
 * An answer of another size is first scaled to the master's; mask has the master's size. *share (nullable) is set to the part
 * of the whole picture, 0…1, that lies outside the mask and would change. Slow: for a thread. The only error is G_IO_ERROR_CANCELLED. */
PtmMask *ptm_mask_grow_to_difference (PtmMask *mask, PtmImage *master, PtmImage *answer, double *share, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
