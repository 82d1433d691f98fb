/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>
#include "ptm-image.h"
#include "ptm-mask.h"

G_BEGIN_DECLS

/**
 * PtmSelectHints:
 * @box: the object is somewhere in it; empty = near the object's stroke
 * @object: (nullable): a rough stroke over the object, and what was added to it since
 * @rest: (nullable): what is surely not of it
 *
 * What the user showed of the object. Masks have the picture's size; coverage of half or more counts.
 */
typedef struct
{
  PtmRect  box;
  PtmMask *object;
  PtmMask *rest;
} PtmSelectHints;

/* The object that is hinted at: GrabCut (Rother, Kolmogorov and Blake 2004) on a small copy, the outline then made finer from
 * size to size in a narrow band (Lombaert et al. 2005) and antialiased. What was stroked is always in it, what is in rest
 * never. Empty when the hints show nothing of an object. Deterministic. Blocks: call it on a worker thread.
 * G_IO_ERROR_CANCELLED soon after a cancel. */
PtmMask *ptm_select_object (PtmImage *image, const PtmSelectHints *hints, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
