/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-image.h"
#include "ptm-mask.h"

G_BEGIN_DECLS

/* mask is (nullable): the whole picture. Partial coverage mixes in proportion; where it is 0 the bytes stay. */

/* Unsharp masking: what a blur of radius (standard deviation, pixels) takes away is added amount times (0…5). */
PtmImage *ptm_effect_sharpen (PtmImage *image, PtmMask *mask, double radius, double amount) G_GNUC_WARN_UNUSED_RESULT;
/* Squares of size pixels, aligned to the region's corner, each of its mean colour in linear light. */
PtmImage *ptm_effect_pixelate (PtmImage *image, PtmMask *mask, int size) G_GNUC_WARN_UNUSED_RESULT;
/* Everything but the subject blurred by radius (standard deviation, pixels); the subject's colours do not glow into it. */
PtmImage *ptm_effect_blur_background (PtmImage *image, PtmMask *subject, double radius) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
