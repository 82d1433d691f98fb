/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-image.h"
#include "ptm-mask.h"

G_BEGIN_DECLS

/** PTM_TONE_POINTS: points of a curve, at most. */
#define PTM_TONE_POINTS 16

/**
 * PtmCurve:
 * @n: points; fewer than 2 = the straight line
 * @x: values of the picture, 0…1, rising
 * @y: what they become, 0…1
 *
 * Between the points the curve is smooth and never goes beyond them (Fritsch and Carlson 1980).
 */
typedef struct
{
  int    n;
  double x[PTM_TONE_POINTS];
  double y[PTM_TONE_POINTS];
} PtmCurve;

/**
 * PtmTone:
 * @brightness: what OKLab L 0.5 is moved by, -0.5…0.5 (ptm_color_bend_lightness ())
 * @contrast: slope of L at 0.5, 1 = as it is
 * @saturation: factor on chroma, 0 = grey, 1 = as it is
 * @hue: turn of the hue in degrees
 * @temperature: how far towards orange or blue in OKLab, -0.2 (cool) … 0.2 (warm)
 * @curves: all channels, red, green, blue; applied first
 *
 * Everything that changes colours by their value alone.
 */
typedef struct
{
  double   brightness;
  double   contrast;
  double   saturation;
  double   hue;
  double   temperature;
  PtmCurve curves[4];
} PtmTone;

#define PTM_TONE_NONE ((PtmTone){ .contrast = 1, .saturation = 1 })

/* mask is (nullable): the whole picture. Partial coverage mixes in proportion; where it is 0 the bytes stay, alpha stays
 * everywhere. Colours go through a cube of 33³ exact ones (Selan, "Using Lookup Tables to Accelerate Color Transformations",
 * 2005); PTM_TONE_NONE gives the same picture. Numbers that are not finite change nothing.
 * cancellable is (nullable); NULL only when it was cancelled. */
PtmImage *ptm_tone_apply (PtmImage *image, PtmMask *mask, const PtmTone *tone, GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;
/* What a curve makes of 0…255, as bytes. */
void ptm_curve_fill (const PtmCurve *curve, guint8 table[256]);

G_END_DECLS
