/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The end of a fill: every pixel of the hole becomes a copy of one source pixel, and then the copies are joined in the
 * gradient domain. We look for the correction u that makes the steps across borders those that the sources have there
 * (Pérez, Gangnet, Blake 2003, "Poisson Image Editing"), held near 0 by a small screening term, so that it dies away within
 * some pixels and a bad match at the outline cannot tint the whole hole. */

#include "config.h"

#include "ptm-fill-private.h"

/* The correction falls to a third over 1 / sqrt (SCREENING) pixels. */
#define SCREENING 0.006f
#define N_SWEEPS  60
/* Successive over-relaxation, below the 2 at which it stops converging. */
#define RELAXATION 1.75f

/* Where each pixel is copied from: itself, or a place in the source patch of the patch around it. */
static int *
find_origins (PtmFillLevel *level)
{
  int  width = level->width;
  int *origins = g_new (int, (gsize)width * level->height);

  for (int y = 0; y < level->height; y++)
    for (int x = 0; x < width; x++)
      {
        int at = y * width + x;
        int px = CLAMP (x - PTM_FILL_PATCH / 2, 0, width - PTM_FILL_PATCH);
        int py = CLAMP (y - PTM_FILL_PATCH / 2, 0, level->height - PTM_FILL_PATCH);

        origins[at] = level->hole[at] ? level->nearest[py * width + px] + (y - py) * width + x - px : at;
      }

  return origins;
}

/* The step in the picture from one pixel to its neighbour, by the source of the first; 0 when it has no neighbour there. */
static PtmFillColor
get_step (const PtmFillLevel *level, int origin, int dx, int dy)
{
  int x = origin % level->width + dx, y = origin / level->width + dy;
  int to = y * level->width + x;

  if (x < 0 || y < 0 || x >= level->width || y >= level->height || level->hole[to])
    return (PtmFillColor){ 0, 0, 0, 0 };

  return ptm_fill_color_load (level->pixels + to) - ptm_fill_color_load (level->pixels + origin);
}

/* How much the step from at to its neighbour differs from what both sources say it should be. */
static PtmFillColor
get_excess (const PtmFillLevel *level, const int *origins, int at, int dx, int dy)
{
  int          to = at + dy * level->width + dx;
  PtmFillColor wanted, is;

  if (origins[to] - origins[at] == dy * level->width + dx)
    return (PtmFillColor){ 0, 0, 0, 0 };

  wanted = get_step (level, origins[at], dx, dy);
  if (level->hole[to])
    wanted = (wanted - get_step (level, origins[to], -dx, -dy)) * 0.5f;
  is = ptm_fill_color_load (level->pixels + origins[to]) - ptm_fill_color_load (level->pixels + origins[at]);

  return is - wanted;
}

static PtmFillColor *
measure_excess (const PtmFillLevel *level, const int *origins, const GArray *inner)
{
  PtmFillColor *excess = g_new (PtmFillColor, MAX (inner->len, 1));

  for (guint i = 0; i < inner->len; i++)
    {
      int at = g_array_index (inner, int, i);
      int x = at % level->width, y = at / level->width;

      excess[i] = (PtmFillColor){ 0, 0, 0, 0 };
      if (x > 0)
        excess[i] += get_excess (level, origins, at, -1, 0);
      if (x < level->width - 1)
        excess[i] += get_excess (level, origins, at, 1, 0);
      if (y > 0)
        excess[i] += get_excess (level, origins, at, 0, -1);
      if (y < level->height - 1)
        excess[i] += get_excess (level, origins, at, 0, 1);
    }

  return excess;
}

/* One row and one column of zeros around the picture stand for what lies beyond its edge. */
static void
solve (PtmFillColor *u, const PtmFillColor *excess, const GArray *inner, int width, GCancellable *cancellable)
{
  int padded = width + 2;

  for (int sweep = 0; sweep < N_SWEEPS && !g_cancellable_is_cancelled (cancellable); sweep++)
    for (guint i = 0; i < inner->len; i++)
      {
        int           at = g_array_index (inner, int, i);
        PtmFillColor *p = u + (gsize)(at / width + 1) * padded + at % width + 1;
        PtmFillColor  target = (p[-1] + p[1] + p[-padded] + p[padded] + excess[i]) / (4 + SCREENING);

        *p += (target - *p) * RELAXATION;
      }
}

static GArray *
list_hole (const PtmFillLevel *level)
{
  GArray *inner = g_array_new (FALSE, FALSE, sizeof (int));

  for (int at = 0; at < level->width * level->height; at++)
    if (level->hole[at])
      g_array_append_val (inner, at);

  return inner;
}

void
ptm_fill_finish (PtmFillLevel *level, GCancellable *cancellable)
{
  int             width = level->width;
  g_autofree int *origins = find_origins (level);
  g_autoptr (GArray) inner = list_hole (level);
  g_autofree PtmFillColor *excess = measure_excess (level, origins, inner);
  g_autofree PtmFillColor *u = g_new0 (PtmFillColor, (gsize)(width + 2) * (level->height + 2));

  solve (u, excess, inner, width, cancellable);
  for (guint i = 0; i < inner->len; i++)
    {
      int          at = g_array_index (inner, int, i);
      PtmFillColor color = ptm_fill_color_load (level->pixels + origins[at]);
      guint8       bytes[4];

      /* Alpha is copied as it is. */
      color += u[(gsize)(at / width + 1) * (width + 2) + at % width + 1] * (PtmFillColor){ 1, 1, 1, 0 };
      for (int c = 0; c < 4; c++)
        bytes[c] = (guint8)(CLAMP (color[c], 0.0f, 255.0f) + 0.5f);
      memcpy (level->pixels + at, bytes, sizeof bytes);
    }
}
