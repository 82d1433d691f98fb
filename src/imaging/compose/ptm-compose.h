/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-image.h"
#include "ptm-mask.h"

G_BEGIN_DECLS

/**
 * PtmComposition:
 * @outside: pixels whose coverage is 0
 * @changed_outside: how many of those differ between master and result, by comparing bytes (always 0)
 * @wanted_outside: how many of those the answer would have changed (by more than 2 of 255 in a channel)
 * @exact: whether the result equals the answer in every byte
 */
typedef struct
{
  gsize    outside;
  gsize    changed_outside;
  gsize    wanted_outside;
  gboolean exact;
} PtmComposition;

/* Lays the answer on the master inside the region, feathered inwards over feather pixels and mixed in linear light.
 * Where coverage is 0 the bytes are the master's. An answer of another size is first scaled to the master's size.
 * mask has the master's size. report is (nullable). */
PtmImage *ptm_compose (PtmImage *master, PtmImage *answer, PtmMask *mask, double feather, PtmComposition *report) G_GNUC_WARN_UNUSED_RESULT;
/* The feather that suits a region of this size, in pixels (0…24). */
double ptm_compose_get_feather (PtmMask *mask);
/* Pixels of coverage 0 that differ between two images of the mask's size; a byte comparison of its own, not ptm_compose's. */
gsize ptm_compose_count_changed_outside (PtmImage *a, PtmImage *b, PtmMask *mask);

G_END_DECLS
