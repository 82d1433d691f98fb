/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-image.h"

G_BEGIN_DECLS

/**
 * PtmDifference:
 * @changed_pixels: pixels that differ in any byte
 * @bounds: the smallest rectangle around them
 * @mean_delta_e: CIEDE2000, mean over all pixels, each laid on white
 */
typedef struct
{
  gsize   changed_pixels;
  PtmRect bounds;
  double  mean_delta_e;
} PtmDifference;

/* Both must have the same size, else PTM_ERROR_IMAGE naming both sizes. */
gboolean ptm_difference_measure (PtmImage *a, PtmImage *b, PtmDifference *difference, GError **error);
/* The two pictures beside each other on a neutral ground; a smaller one is centred. */
PtmImage *ptm_difference_side_by_side (PtmImage *a, PtmImage *b) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
