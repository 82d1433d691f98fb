/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file holds the finishes of brush, wax and scissors. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-finish-private.h"

#define LAYERS 7

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

/* The sheets a picture would be cut from: by lightness, as what is nearer is darker. */
static guint8 *
create_layers (PtmPlanes *planes)
{
  g_autofree guint8 *grey = ptm_planes_grey (planes);
  gsize              size = (gsize)planes->width * planes->height;
  guint8            *layers = ptm_plane_blur (grey, planes->width, planes->height, ptm_planes_length (planes, 1.5));

  for (gsize i = 0; i < size; i++)
    layers[i] = LAYERS - 1 - layers[i] * LAYERS / 256;
  return layers;
}

/* Each sheet has one tone; it throws a soft shadow down and right on those below, and its cut edge catches the light. */
void
ptm_finish_papercut (PtmPlanes *planes)
{
  const PtmNoise    *noise = ptm_noise_get ();
  int                reach = ptm_planes_length (planes, 7), w = planes->width, h = planes->height;
  g_autofree guint8 *layers = create_layers (planes);
  g_autofree guint8 *cast = g_malloc0 ((gsize)w * h);
  g_autofree guint8 *shadow = NULL;

  for (int y = reach; y < h; y++)
    for (int x = reach / 2; x < w; x++)
      {
        gsize at = (gsize)y * w + x;
        int   above = layers[at - (gsize)reach * w - reach / 2];

        cast[at] = above > layers[at] ? 130 + MIN (above - layers[at], 3) * 40 : 0;
      }
  shadow = ptm_plane_blur (cast, w, h, ptm_planes_length (planes, 5));
  for (int c = 0; c < 3; c++)
    {
      g_autofree guint8 *flat = ptm_plane_blur (planes->c[c], w, h, ptm_planes_length (planes, 2));

      for (int y = 0; y < h; y++)
        for (int x = 0; x < w; x++)
          {
            gsize at = (gsize)y * w + x;
            int   layer = layers[at], level = (LAYERS - 1 - layer) * 256 / LAYERS + 128 / LAYERS, color = flat[at];
            int   rim = y > 0 && x > 0 && layer > layers[at - w - 1] ? 34 : 0, grain = ptm_noise_at (noise->grain, planes->x[x], planes->y[y]);
            int   fibre = ptm_noise_at (noise->fine, planes->x[x], planes->y[y]);

            /* Towards the tone of the sheet, the hue kept. */
            color = (color * 3 + (planes->c[c][at] + level) / 2) / 4;
            color = color * (256 - (shadow[at] * 112 >> 8)) >> 8;
            planes->c[c][at] = ptm_clip (color + rim + (grain - 128) / 26 + (fibre - 128) / 40);
          }
    }
}
