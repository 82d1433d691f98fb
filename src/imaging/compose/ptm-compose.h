/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>
#include "ptm-image.h"
#include "ptm-mask.h"

G_BEGIN_DECLS

/* Lays the answer on the master inside the region, feathered inwards over feather pixels and mixed in linear light.
 * Where coverage is 0 the bytes are the master's. An answer of another size is first scaled to the master's size.
 * mask has the master's size. cancellable is (nullable); NULL only when it was cancelled. */
PtmImage *ptm_compose (PtmImage *master, PtmImage *answer, PtmMask *mask, double feather, GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;
/* The feather that suits a region of this size, in pixels (0…24). */
double ptm_compose_get_feather (PtmMask *mask);
/* Pixels of coverage 0 that differ between two images of the mask's size; a byte comparison of its own, not ptm_compose's. */
gsize ptm_compose_count_changed_outside (PtmImage *a, PtmImage *b, PtmMask *mask);

G_END_DECLS
