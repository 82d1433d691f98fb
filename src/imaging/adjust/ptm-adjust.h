/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-color.h"
#include "ptm-image.h"
#include "ptm-mask.h"

G_BEGIN_DECLS

/**
 * PtmAdjustment:
 * @lightness: what OKLab L 0.5 is moved by, -0.5…0.5; black and white stay (ptm_color_bend_lightness ())
 * @chroma: factor on OKLCH C, 0 = grey, 1 = as it is
 * @warmth: how far towards orange, or blue below 0, in OKLab, -0.2…0.2
 * @contrast: slope of L at 0.5, 1 = as it is
 */
typedef struct
{
  double lightness;
  double chroma;
  double warmth;
  double contrast;
} PtmAdjustment;

#define PTM_ADJUSTMENT_NONE ((PtmAdjustment){ 0, 1, 0, 1 })

/* mask is (nullable): the whole picture. Partial coverage mixes in proportion; where it is 0 the bytes stay. */
PtmImage *ptm_adjust (PtmImage *image, PtmMask *mask, const PtmAdjustment *adjustment) G_GNUC_WARN_UNUSED_RESULT;
/* Gives the region the hue and chroma of color and moves its mean lightness there, keeping the shading. */
PtmImage *ptm_adjust_recolor (PtmImage *image, PtmMask *mask, PtmColor color) G_GNUC_WARN_UNUSED_RESULT;
/* Gaussian blur; radius is the standard deviation in pixels. */
PtmImage *ptm_adjust_blur (PtmImage *image, PtmMask *mask, double radius) G_GNUC_WARN_UNUSED_RESULT;
/* overlay laid on image at x, y (may lie partly outside), straight-alpha "over". */
PtmImage *ptm_adjust_overlay (PtmImage *image, PtmImage *overlay, int x, int y) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
