/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file holds the finishes that are drawn with lines: chalk on a board, a blueprint, a pencil sketch, a page to be coloured in. Outlines are found
 * where a pixel differs from the mean around it, so that a thin line stays one line. */

#include "config.h"

#include <math.h>

#include "ptm-finish-private.h"

void
ptm_finish_chalk (PtmPlanes *planes)
{
  static const int   board[3] = { 37, 55, 50 };
  const PtmNoise    *noise = ptm_noise_get ();
  g_autofree guint8 *lines = NULL;
  g_autofree guint8 *grey = NULL;
  g_autofree guint8 *soft = NULL;

  ptm_planes_sway (planes, ptm_planes_length (planes, 2));
  lines = ptm_planes_lines (planes, ptm_planes_length (planes, 2), 9);
  soft = ptm_plane_blur (lines, planes->width, planes->height, 1);
  grey = ptm_planes_grey (planes);
  for (int y = 0; y < planes->height; y++)
    for (int x = 0; x < planes->width; x++)
      {
        gsize at = (gsize)y * planes->width + x;
        int   px = planes->x[x], py = planes->y[y], grain = ptm_noise_at (noise->grain, px, py), stroke = ptm_noise_at (noise->stroke, px, py);
        int   dust = ptm_noise_at (noise->cloud, px / 2, py / 2), high = MAX (MAX (planes->c[0][at], planes->c[1][at]), MAX (planes->c[2][at], 1));
        /* Chalk catches on the grain of the board: the harder it is pressed, the more of it. */
        int line = soft[at] * (grain > 70 ? 256 : 110) >> 8, rub = (90 + high / 3) * (stroke > 106 ? MIN (stroke - 44, 180) : 40) >> 8;
        int colorful = high - MIN (MIN (planes->c[0][at], planes->c[1][at]), planes->c[2][at]), chalk = MIN (line + (rub * (120 + colorful) >> 8), 250);

        for (int c = 0; c < 3; c++)
          {
            /* Pastel: half white, half the hue at full light. */
            int pastel = 150 + 105 * planes->c[c][at] / high, ground = board[c] + (dust - 128) / 18 + grey[at] / 40;

            planes->c[c][at] = ptm_clip (ground + ((pastel - ground) * chalk >> 8));
          }
      }
}

void
ptm_finish_blueprint (PtmPlanes *planes)
{
  static const int   paper[3] = { 24, 66, 122 }, ink[3] = { 226, 240, 255 };
  const PtmNoise    *noise = ptm_noise_get ();
  g_autofree guint8 *lines = ptm_planes_lines (planes, ptm_planes_length (planes, 1.6), 8);
  g_autofree guint8 *grey = ptm_planes_grey (planes);
  int                cell = MAX ((int)round (24 * planes->unit / planes->scale), 6), hatch = MAX ((int)round (8 * planes->unit / planes->scale), 3);

  for (int y = 0; y < planes->height; y++)
    for (int x = 0; x < planes->width; x++)
      {
        gsize    at = (gsize)y * planes->width + x;
        int      px = planes->x[x], py = planes->y[y], fade = ptm_noise_at (noise->cloud, px / 2, py / 2) - 128;
        int      low = MIN (MIN (planes->c[0][at], planes->c[1][at]), planes->c[2][at]), colorful = MAX (MAX (planes->c[0][at], planes->c[1][at]), planes->c[2][at]) - low;
        int      line = lines[at], tone = colorful * 20 >> 8;
        gboolean on_grid = px % cell == 0 || py % cell == 0, on_main = px % (cell * 5) == 0 || py % (cell * 5) == 0;

        tone += on_main ? 30 : on_grid ? 13
                                       : 0;
        /* What is dark is hatched, as in a section. */
        if (grey[at] < 112 && (px + py) % hatch == 0)
          tone += 46;
        line = MAX (line, tone);
        for (int c = 0; c < 3; c++)
          {
            int ground = paper[c] + fade / 40;

            planes->c[c][at] = ptm_clip (ground + ((ink[c] - ground) * MIN (line, 245) >> 8));
          }
      }
}

/* How dark one set of parallel pencil strokes is here: 0…255. */
static int
hatching (int along, int period, int noise)
{
  int phase = ((along % period) + period) % period, distance = abs (2 * phase - period) * 256 / period;

  return distance < 96 ? 0 : MIN ((distance - 96) * (100 + noise) / 190, 255);
}

void
ptm_finish_sketch (PtmPlanes *planes)
{
  static const int   paper[3] = { 250, 247, 238 }, lead[3] = { 58, 58, 66 };
  const PtmNoise    *noise = ptm_noise_get ();
  g_autofree guint8 *lines = NULL;
  g_autofree guint8 *grey = NULL;
  int                period = MAX ((int)round (6 * planes->unit / planes->scale), 4);

  ptm_planes_sway (planes, ptm_planes_length (planes, 1.5));
  lines = ptm_planes_lines (planes, ptm_planes_length (planes, 1.6), 5);
  grey = ptm_planes_grey (planes);
  for (int y = 0; y < planes->height; y++)
    for (int x = 0; x < planes->width; x++)
      {
        gsize at = (gsize)y * planes->width + x;
        int   px = planes->x[x], py = planes->y[y], grain = ptm_noise_at (noise->grain, px, py), fine = ptm_noise_at (noise->fine, px, py), dark = 255 - grey[at];
        int   bend = (ptm_noise_at (noise->sway, px, py) - 128) / 40, dim = 0, line = lines[at] * (grain > 60 ? 256 : 130) >> 8;

        /* The darker, the more directions cross. */
        if (dark > 46)
          dim = MAX (dim, hatching (px + py + bend, period * 2, grain) * MIN (dark - 46, 90) / 170);
        if (dark > 105)
          dim = MAX (dim, hatching (px - py + bend, period * 2, grain) * MIN (dark - 105, 80) / 130);
        if (dark > 160)
          dim = MAX (dim, hatching (px + bend, period, grain) * MIN (dark - 160, 80) / 110);
        dim = MIN (MAX (dim, line) + (dark > 60 ? dark / 12 : 0), 235);
        for (int c = 0; c < 3; c++)
          {
            int ground = paper[c] + (fine - 128) / 40 + ((planes->c[c][at] - 255) * 112 >> 8);

            planes->c[c][at] = ptm_clip (ground + ((lead[c] - ground) * dim >> 8));
          }
      }
}

/* The least and the largest value within radius along one direction. */
static void
widen (const guint8 *from, guint8 *to, int n, int lines, gsize step, gsize line, int radius, gboolean largest)
{
  for (int i = 0; i < lines; i++)
    for (int k = 0; k < n; k++)
      {
        int value = from[i * line + k * step];

        for (int j = MAX (k - radius, 0); j <= MIN (k + radius, n - 1); j++)
          value = largest ? MAX (value, from[i * line + j * step]) : MIN (value, from[i * line + j * step]);
        to[i * line + k * step] = (guint8)value;
      }
}

/* How much a plane changes within radius around each pixel: an outline wherever one flat tone meets another. (transfer full) */
static guint8 *
find_contours (const guint8 *plane, int width, int height, int radius)
{
  g_autofree guint8 *rows = g_malloc ((gsize)width * height);
  g_autofree guint8 *least = g_malloc ((gsize)width * height);
  guint8            *most = g_malloc ((gsize)width * height);

  widen (plane, rows, width, height, 1, width, radius, FALSE);
  widen (rows, least, height, width, width, 1, radius, FALSE);
  widen (plane, rows, width, height, 1, width, radius, TRUE);
  widen (rows, most, height, width, width, 1, radius, TRUE);
  for (gsize i = 0; i < (gsize)width * height; i++)
    most[i] -= least[i];
  return most;
}

/* Soft tones do not meet anywhere, so skies and shadows stay white. */
void
ptm_finish_outline (PtmPlanes *planes)
{
  int                radius = ptm_planes_length (planes, 1.2);
  gsize              size = (gsize)planes->width * planes->height;
  g_autofree guint8 *ink = g_malloc0 (size);

  for (int c = 0; c < 3; c++)
    {
      g_autofree guint8 *soft = ptm_plane_blur (planes->c[c], planes->width, planes->height, 1);
      g_autofree guint8 *contours = find_contours (soft, planes->width, planes->height, radius);

      for (gsize i = 0; i < size; i++)
        ink[i] = MAX (ink[i], contours[i]);
    }
  for (gsize i = 0; i < size; i++)
    planes->c[0][i] = planes->c[1][i] = planes->c[2][i] = ptm_clip (255 - (ink[i] - 15) * 14);
}
