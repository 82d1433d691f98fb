/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-finish.h"

G_BEGIN_DECLS

#define PTM_NOISE_SIDE 256

/** PtmPlanes: a picture taken apart, as seen on white. */
typedef struct
{
  int        width;
  int        height;
  guint8    *c[3];  /* red, green, blue */
  double     scale; /* device pixels a canvas pixel */
  double     unit;  /* device pixels a line of usual width has, 1 on a page of 1024 */
  const int *x;     /* canvas pixels of each column and row, for noise */
  const int *y;
} PtmPlanes;

/** PtmNoise: tiles of PTM_NOISE_SIDE² that repeat, laid on the canvas. */
typedef struct
{
  guint8 fine[PTM_NOISE_SIDE * PTM_NOISE_SIDE];   /* every pixel its own */
  guint8 grain[PTM_NOISE_SIDE * PTM_NOISE_SIDE];  /* spots of about 3 pixels */
  guint8 cloud[PTM_NOISE_SIDE * PTM_NOISE_SIDE];  /* spots of about 24 pixels */
  guint8 sway[PTM_NOISE_SIDE * PTM_NOISE_SIDE];   /* the same, another one */
  guint8 stroke[PTM_NOISE_SIDE * PTM_NOISE_SIDE]; /* drawn out along a slant */
} PtmNoise;

const PtmNoise *ptm_noise_get (void);

static inline int
ptm_noise_at (const guint8 *tile, int x, int y)
{
  return tile[(y & (PTM_NOISE_SIDE - 1)) * PTM_NOISE_SIDE + (x & (PTM_NOISE_SIDE - 1))];
}

static inline guint8
ptm_clip (int value)
{
  return value < 0 ? 0 : value > 255 ? 255
                                     : value;
}

/* A length of a page of 1024, in device pixels and at least 1. */
int ptm_planes_length (const PtmPlanes *planes, double length);
/* A mean over a square of 2 radius + 1. (transfer full) */
guint8 *ptm_plane_blur (const guint8 *plane, int width, int height, int radius) G_GNUC_WARN_UNUSED_RESULT;
/* Lightness as seen, 0…255. (transfer full) */
guint8 *ptm_planes_grey (const PtmPlanes *planes) G_GNUC_WARN_UNUSED_RESULT;
/* How much a pixel differs from its surroundings in any channel: lines and outlines, 0…255. (transfer full) */
guint8 *ptm_planes_lines (const PtmPlanes *planes, int radius, double gain) G_GNUC_WARN_UNUSED_RESULT;
/* Moves every pixel by up to so many device pixels, as a hand that is not quite steady. */
void ptm_planes_sway (PtmPlanes *planes, int reach);

void ptm_finish_papercut (PtmPlanes *planes);
void ptm_finish_crayon (PtmPlanes *planes);
void ptm_finish_watercolor (PtmPlanes *planes);
void ptm_finish_chalk (PtmPlanes *planes);
void ptm_finish_blueprint (PtmPlanes *planes);
void ptm_finish_sketch (PtmPlanes *planes);
void ptm_finish_outline (PtmPlanes *planes);
void ptm_finish_pixel (PtmPlanes *planes);
void ptm_finish_ms_paint (PtmPlanes *planes);
void ptm_finish_halftone (PtmPlanes *planes);
void ptm_finish_film (PtmPlanes *planes);

G_END_DECLS
