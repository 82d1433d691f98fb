/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file holds the finishes of brush, wax and scissors. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-finish-private.h"

/* How much lighter the sheet below must be to be one. */
#define STEP 13

/* Wash by wash: colours bleed a little, gather darker where a wash ends, and sit in the grain of the paper. */
void
ptm_finish_watercolor (PtmPlanes *planes)
{
  static const int   paper[3] = { 253, 250, 243 };
  const PtmNoise    *noise = ptm_noise_get ();
  g_autofree guint8 *lines = NULL;
  int                radius = ptm_planes_length (planes, 2);

  ptm_planes_sway (planes, ptm_planes_length (planes, 5));
  lines = ptm_planes_lines (planes, ptm_planes_length (planes, 3), 2.2);
  for (int c = 0; c < 3; c++)
    {
      g_autofree guint8 *wash = ptm_plane_blur (planes->c[c], planes->width, planes->height, radius);

      for (int y = 0; y < planes->height; y++)
        for (int x = 0; x < planes->width; x++)
          {
            gsize at = (gsize)y * planes->width + x;
            int   px = planes->x[x], py = planes->y[y], pool = ptm_noise_at (noise->cloud, px / 2, py / 2), grain = ptm_noise_at (noise->grain, px, py);
            /* Thinner where the water stood, thicker at the rim of a wash. */
            int density = 214 + (pool - 128) / 4 + (grain - 128) / 9, color = (wash[at] * 3 + planes->c[c][at]) / 4, rim = lines[at] * (256 - color * 3 / 4) >> 9;

            color = paper[c] - ((paper[c] - color) * MIN (density, 256) >> 8);
            planes->c[c][at] = ptm_clip (color - rim);
          }
    }
}

/* Wax catches on the grain of the paper, more of it where the stroke is pressed; strokes run along one slant. */
void
ptm_finish_crayon (PtmPlanes *planes)
{
  static const int   paper[3] = { 252, 248, 238 };
  const PtmNoise    *noise = ptm_noise_get ();
  g_autofree guint8 *lines = NULL;

  ptm_planes_sway (planes, ptm_planes_length (planes, 4));
  lines = ptm_planes_lines (planes, ptm_planes_length (planes, 2.4), 2);
  for (int y = 0; y < planes->height; y++)
    for (int x = 0; x < planes->width; x++)
      {
        gsize at = (gsize)y * planes->width + x;
        int   px = planes->x[x], py = planes->y[y], stroke = ptm_noise_at (noise->stroke, px, py), grain = ptm_noise_at (noise->grain, px, py);
        int   mean = (planes->c[0][at] + planes->c[1][at] + planes->c[2][at]) / 3, wax = (stroke * 5 + grain * 3) / 8;
        /* 256 = covered; light colours let more of the paper through. */
        int cover = CLAMP ((wax - 40 - mean / 8) * 5 + 140, 70, 256), rim = lines[at] * (90 + grain) >> 10;

        for (int c = 0; c < 3; c++)
          {
            int color = mean + (planes->c[c][at] - mean) * 5 / 4 - rim;

            planes->c[c][at] = ptm_clip (paper[c] + ((color - paper[c]) * cover >> 8) + (grain - 128) / 24);
          }
      }
}

/* Each form lies as a sheet of its own: what is darker is nearer, throws a soft shadow down and right, and its cut edge catches
 * the light. Slow changes of tone are within a sheet. */
void
ptm_finish_papercut (PtmPlanes *planes)
{
  const PtmNoise    *noise = ptm_noise_get ();
  int                reach = ptm_planes_length (planes, 7), w = planes->width, h = planes->height;
  g_autofree guint8 *grey = ptm_planes_grey (planes);
  g_autofree guint8 *tone = ptm_plane_blur (grey, w, h, ptm_planes_length (planes, 1.5));
  g_autofree guint8 *cast = g_malloc0 ((gsize)w * h);
  g_autofree guint8 *shadow = NULL;

  for (int y = reach; y < h; y++)
    for (int x = reach / 2; x < w; x++)
      {
        gsize at = (gsize)y * w + x;
        int   step = tone[at] - tone[at - (gsize)reach * w - reach / 2] - STEP;

        cast[at] = step > 0 ? MIN (90 + step * 4, 250) : 0;
      }
  shadow = ptm_plane_blur (cast, w, h, ptm_planes_length (planes, 5));
  for (int c = 0; c < 3; c++)
    {
      g_autofree guint8 *flat = ptm_plane_blur (planes->c[c], w, h, ptm_planes_length (planes, 2));

      for (int y = 0; y < h; y++)
        for (int x = 0; x < w; x++)
          {
            gsize at = (gsize)y * w + x;
            int   rim = y > 1 && x > 1 && tone[at - 2 * w - 2] - tone[at] > STEP ? 30 : 0, color = (flat[at] * 5 + planes->c[c][at] * 3) >> 3;
            int   grain = ptm_noise_at (noise->grain, planes->x[x], planes->y[y]), fibre = ptm_noise_at (noise->fine, planes->x[x], planes->y[y]);

            color = color * (256 - (shadow[at] * 118 >> 8)) >> 8;
            planes->c[c][at] = ptm_clip (color + rim + (grain - 128) / 22 + (fibre - 128) / 36);
          }
    }
}
