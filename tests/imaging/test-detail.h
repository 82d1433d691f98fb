/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <math.h>
#include "test-pictures.h"

/* A picture defined everywhere on the plane, so that it can be seen moved, zoomed and turned without resampling it. */

static inline double
detail_hash (int x, int y, guint seed)
{
  guint h = (guint)x * 0x9e3779b1u ^ (guint)y * 0x85ebca6bu ^ seed * 0xc2b2ae35u;

  h = (h ^ h >> 15) * 0x2c1b3c6du;
  h = (h ^ h >> 12) * 0x297a2d39u;
  return (h ^ h >> 15) / 4294967296.0;
}

/* Noise of one size of grain: 0…1, smooth. */
static inline double
detail_noise (double x, double y, double grain, guint seed)
{
  double u = x / grain, v = y / grain;
  int    i = (int)floor (u), j = (int)floor (v);
  double s = u - i, t = v - j, a, b;

  s = s * s * (3 - 2 * s);
  t = t * t * (3 - 2 * t);
  a = detail_hash (i, j, seed) * (1 - s) + detail_hash (i + 1, j, seed) * s;
  b = detail_hash (i, j + 1, seed) * (1 - s) + detail_hash (i + 1, j + 1, seed) * s;
  return a * (1 - t) + b * t;
}

/* Light 0…255: slopes, patches with soft edges and grain. */
static inline double
detail_light (double x, double y, guint seed)
{
  double patch = CLAMP ((detail_noise (x, y, 48, seed) - 0.5) * 30 + 0.5, 0, 1);

  return 20 + 70 * detail_noise (x, y, 90, seed + 1) + 70 * patch + 50 * detail_noise (x, y, 14, seed + 2) + 30 * detail_noise (x, y, 5, seed + 3);
}

/* The picture in which what was at p lies at m (p - middle) + middle + shift; m is xx, xy, yx, yy. */
static inline PtmImage *
make_detail (int width, int height, guint seed, const double *m, double dx, double dy)
{
  guint8 *pixels = g_malloc ((gsize)width * height * 4);
  double  area = m[0] * m[3] - m[1] * m[2];

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        double  u = x + 0.5 - width / 2.0 - dx, v = y + 0.5 - height / 2.0 - dy;
        double  light = detail_light ((m[3] * u - m[1] * v) / area, (m[0] * v - m[2] * u) / area, seed);
        guint8 *p = pixels + ((gsize)y * width + x) * 4;

        p[0] = (guint8)CLAMP (light, 0, 255);
        p[1] = (guint8)CLAMP (light * 0.9, 0, 255);
        p[2] = (guint8)CLAMP (200 - light * 0.6, 0, 255);
        p[3] = 255;
      }
  return ptm_image_new_take (width, height, pixels);
}

static const double detail_still[4] = { 1, 0, 0, 1 };
