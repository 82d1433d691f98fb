/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file holds what the finishes share: blurs, lines, noise. All of it is local, and noise lies fast on the canvas. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-finish-private.h"
#include "ptm-layout-random.h"

#define SIDE PTM_NOISE_SIDE

/* A mean along a line that wraps, then stretched to the full range. */
static void
smear (guint8 *tile, int dx, int dy, int length)
{
  g_autofree guint8 *from = g_memdup2 (tile, SIDE * SIDE);

  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      {
        int sum = 0;

        for (int i = -length; i <= length; i++)
          sum += ptm_noise_at (from, x + i * dx / 4, y + i * dy / 4);
        tile[y * SIDE + x] = sum / (2 * length + 1);
      }
}

static void
stretch (guint8 *tile)
{
  double mean = 0, spread = 0;

  for (int i = 0; i < SIDE * SIDE; i++)
    mean += tile[i];
  mean /= SIDE * SIDE;
  for (int i = 0; i < SIDE * SIDE; i++)
    spread += (tile[i] - mean) * (tile[i] - mean);
  spread = sqrt (spread / (SIDE * SIDE));
  for (int i = 0; i < SIDE * SIDE; i++)
    tile[i] = ptm_clip ((int)round (128 + (tile[i] - mean) * 58 / MAX (spread, 1)));
}

static void
fill_noise (guint8 *tile, guint32 seed, int radius)
{
  for (guint32 i = 0; i < SIDE * SIDE; i++)
    tile[i] = ptm_random_hash (seed, i) >> 24;
  for (int pass = 0; pass < 2 && radius > 0; pass++)
    {
      smear (tile, 4, 0, radius);
      smear (tile, 0, 4, radius);
      stretch (tile);
    }
}

const PtmNoise *
ptm_noise_get (void)
{
  static PtmNoise *noise;

  if (g_once_init_enter (&noise))
    {
      PtmNoise *made = g_new (PtmNoise, 1);

      fill_noise (made->fine, 11, 0);
      fill_noise (made->grain, 12, 1);
      fill_noise (made->cloud, 13, 9);
      fill_noise (made->sway, 14, 7);
      fill_noise (made->stroke, 15, 0);
      smear (made->stroke, 3, -2, 14);
      stretch (made->stroke);
      g_once_init_leave (&noise, made);
    }
  return noise;
}

int
ptm_planes_length (const PtmPlanes *planes, double length)
{
  return MAX ((int)round (length * planes->unit), 1);
}

static void
blur_row (const guint8 *from, guint8 *to, int n, int radius)
{
  int sum = 0, inverse = 65536 / (2 * radius + 1);

  for (int i = -radius; i <= radius; i++)
    sum += from[CLAMP (i, 0, n - 1)];
  for (int x = 0; x < n; x++)
    {
      to[x] = (sum * inverse + 32768) >> 16;
      sum += from[MIN (x + radius + 1, n - 1)] - from[MAX (x - radius, 0)];
    }
}

guint8 *
ptm_plane_blur (const guint8 *plane, int width, int height, int radius)
{
  g_autofree guint8 *rows = g_malloc ((gsize)width * height);
  g_autofree int    *sums = g_new0 (int, width);
  guint8            *out = g_malloc ((gsize)width * height);
  int                inverse = 65536 / (2 * radius + 1);

  for (int y = 0; y < height; y++)
    blur_row (plane + (gsize)y * width, rows + (gsize)y * width, width, radius);
  for (int i = -radius; i <= radius; i++)
    for (int x = 0; x < width; x++)
      sums[x] += rows[(gsize)CLAMP (i, 0, height - 1) * width + x];
  for (int y = 0; y < height; y++)
    {
      const guint8 *in = rows + (gsize)MIN (y + radius + 1, height - 1) * width, *gone = rows + (gsize)MAX (y - radius, 0) * width;
      guint8       *to = out + (gsize)y * width;

      for (int x = 0; x < width; x++)
        {
          to[x] = (sums[x] * inverse + 32768) >> 16;
          sums[x] += in[x] - gone[x];
        }
    }
  return out;
}

guint8 *
ptm_planes_grey (const PtmPlanes *planes)
{
  gsize   size = (gsize)planes->width * planes->height;
  guint8 *grey = g_malloc (size);

  for (gsize i = 0; i < size; i++)
    grey[i] = (planes->c[0][i] * 77 + planes->c[1][i] * 150 + planes->c[2][i] * 29) >> 8;
  return grey;
}

guint8 *
ptm_planes_lines (const PtmPlanes *planes, int radius, double gain)
{
  gsize   size = (gsize)planes->width * planes->height;
  guint8 *lines = g_malloc0 (size);
  int     factor = (int)(gain * 256);

  for (int c = 0; c < 3; c++)
    {
      g_autofree guint8 *mean = ptm_plane_blur (planes->c[c], planes->width, planes->height, radius);

      for (gsize i = 0; i < size; i++)
        {
          int d = abs (mean[i] - planes->c[c][i]) - 4;

          /* Faint outlines count as well, grain does not. */
          d = d > 0 ? (d * factor >> 8) + MIN (d * 12, 36) : 0;
          lines[i] = MAX (lines[i], MIN (d, 255));
        }
    }
  return lines;
}

void
ptm_planes_sway (PtmPlanes *planes, int reach)
{
  const PtmNoise    *noise = ptm_noise_get ();
  gsize              size = (gsize)planes->width * planes->height;
  g_autofree guint8 *from = g_malloc (size * 3);

  for (int c = 0; c < 3; c++)
    memcpy (from + c * size, planes->c[c], size);
  for (int y = 0; y < planes->height; y++)
    for (int x = 0; x < planes->width; x++)
      {
        int   dx = (ptm_noise_at (noise->sway, planes->x[x], planes->y[y]) - 128) * reach / 128, dy = (ptm_noise_at (noise->cloud, planes->x[x], planes->y[y]) - 128) * reach / 128;
        gsize at = (gsize)y * planes->width + x, other = (gsize)CLAMP (y + dy, 0, planes->height - 1) * planes->width + CLAMP (x + dx, 0, planes->width - 1);

        for (int c = 0; c < 3; c++)
          planes->c[c][at] = from[c * size + other];
      }
}
