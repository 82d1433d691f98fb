/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The scales of a fill: how they are made from the next finer one, and how matches are handed from coarse to fine. */

#include "config.h"

#include "ptm-fill-private.h"

#include <math.h>

/* What a pixel one step deeper in the hole counts (Wexler, Shechtman, Irani 2007, "Space-Time Completion of Video"). */
#define TRUST_STEP 1.3
/* Beyond this depth it counts no less. */
#define DEEPEST 30

/* Whether there is any patch in the row that is no source. */
static gboolean
find_sources_in_row (PtmFillLevel *level, const guint16 *across, int y)
{
  gboolean has_hole = FALSE;

  for (int x = 0; x <= level->width - PTM_FILL_PATCH; x++)
    {
      int at = y * level->width + x, count = 0;

      for (int i = 0; i < PTM_FILL_PATCH; i++)
        count += across[x + i * level->width];
      level->is_source[at] = count == 0;
      level->n_sources += count == 0;
      has_hole |= count > 0;
    }

  return has_hole;
}

/* How many of the eight pixels from each on are hole. */
static void
count_across (guint16 *across, const guint8 *hole, int width)
{
  for (int x = 0, count = 0; x < width; x++)
    {
      count += hole[x] - (x >= PTM_FILL_PATCH ? hole[x - PTM_FILL_PATCH] : 0);
      if (x >= PTM_FILL_PATCH - 1)
        across[x - PTM_FILL_PATCH + 1] = (guint16)count;
    }
}

/* A patch is a source when no pixel below it is hole: counted across, then down. */
static void
find_sources (PtmFillLevel *level, GCancellable *cancellable)
{
  int                 width = level->width;
  g_autofree guint16 *across = g_new0 (guint16, (gsize)width * level->height);

  for (int y = 0; y < level->height && !g_cancellable_is_cancelled (cancellable); y++)
    count_across (across + (gsize)y * width, level->hole + (gsize)y * width, width);

  level->top = level->height;
  level->bottom = 0;
  for (int y = 0; y <= level->height - PTM_FILL_PATCH && !g_cancellable_is_cancelled (cancellable); y++)
    if (find_sources_in_row (level, across + (gsize)y * width, y))
      {
        level->top = MIN (level->top, y);
        level->bottom = y + 1;
      }
}

/* The city-block distance to the outline by two passes, as trust; the edge of the picture is no outline. Not before the level is
 * worked on: the first preview is sooner there. */
static void
measure_trust (PtmFillLevel *level, GCancellable *cancellable)
{
  int                 width = level->width, padded = width + 2;
  g_autofree guint16 *room = g_new (guint16, (gsize)padded * (level->height + 2));
  float               trust[DEEPEST + 1];

  level->trust = g_new0 (float, (gsize)width * level->height);
  for (int i = 0; i <= DEEPEST; i++)
    trust[i] = (float)pow (TRUST_STEP, -i);
  for (int y = 0; y < level->height + 2 && !g_cancellable_is_cancelled (cancellable); y++)
    for (int x = 0; x < padded; x++)
      room[(gsize)y * padded + x] = DEEPEST;

  for (int y = 0; y < level->height && !g_cancellable_is_cancelled (cancellable); y++)
    for (int x = 0; x < width; x++)
      {
        guint16 *depth = room + (gsize)(y + 1) * padded + x + 1;

        *depth = level->hole[y * width + x] ? MIN (MIN (depth[-1], depth[-padded]) + 1, DEEPEST) : 0;
      }
  for (int y = level->height - 1; y >= 0 && !g_cancellable_is_cancelled (cancellable); y--)
    for (int x = width - 1; x >= 0; x--)
      {
        guint16 *depth = room + (gsize)(y + 1) * padded + x + 1;

        *depth = MIN (*depth, MIN (depth[1], depth[padded]) + 1);
        level->trust[y * width + x] = trust[*depth];
      }
}

PtmFillLevel *
ptm_fill_level_new_take (int width, int height, guint32 *pixels, guint8 *hole, GCancellable *cancellable)
{
  PtmFillLevel *level = g_new0 (PtmFillLevel, 1);
  gsize         n = (gsize)width * height;

  level->width = width;
  level->height = height;
  level->slack = height;
  level->pixels = pixels;
  level->hole = hole;
  level->is_source = g_new0 (guint8, n);
  level->nearest = g_new0 (int, n);
  level->cost = g_new0 (guint, n);
  level->weight = g_new0 (float, n);
  if (width >= PTM_FILL_PATCH && height >= PTM_FILL_PATCH)
    find_sources (level, cancellable);

  return level;
}

/* The mean of those of four pixels that are known; unknown when none is. */
static guint32
average_known (const guint32 *pixels, const guint8 *unknown, int width, int height, int x, int y, guint8 *none_known)
{
  guint   sums[4] = { 0 }, n = 0;
  guint8  mean[4] = { 0 };
  guint32 result;

  for (int v = 2 * y; v < MIN (2 * y + 2, height); v++)
    for (int u = 2 * x; u < MIN (2 * x + 2, width); u++)
      if (!unknown[v * width + u])
        {
          const guint8 *pixel = (const guint8 *)(pixels + v * width + u);

          n++;
          for (int c = 0; c < 4; c++)
            sums[c] += pixel[c];
        }
  for (int c = 0; c < 4 && n > 0; c++)
    mean[c] = (guint8)((sums[c] + n / 2) / n);
  memcpy (&result, mean, sizeof result);
  *none_known = n == 0;

  return result;
}

static gboolean
is_any_hole (const PtmFillLevel *level, int x, int y)
{
  const guint8 *corner = level->hole + 2 * y * level->width + 2 * x;

  return corner[0] || corner[1] || corner[level->width] || corner[level->width + 1];
}

PtmFillLevel *
ptm_fill_level_new_half (PtmFillLevel *level, const guint8 *unknown, GCancellable *cancellable)
{
  int      width = level->width / 2, height = level->height / 2;
  guint32 *pixels = g_new (guint32, (gsize)width * height);
  guint8  *hole = g_new (guint8, (gsize)width * height);

  for (int y = 0; y < height && !g_cancellable_is_cancelled (cancellable); y++)
    for (int x = 0; x < width; x++)
      {
        guint8 none_known;

        pixels[y * width + x] = average_known (level->pixels, unknown, level->width, level->height, x, y, &none_known);
        hole[y * width + x] = is_any_hole (level, x, y);
      }

  return ptm_fill_level_new_take (width, height, pixels, hole, cancellable);
}

void
ptm_fill_level_free (PtmFillLevel *level)
{
  g_free (level->pixels);
  g_free (level->hole);
  g_free (level->is_source);
  g_free (level->nearest);
  g_free (level->cost);
  g_free (level->weight);
  g_free (level->trust);
  g_free (level);
}

/* The four pixels around a place of the finer scale, nearer ones counting more. */
static guint32
interpolate (const guint32 *pixels, int width, int height, int x, int y)
{
  int          near_x = MIN (x / 2, width - 1), near_y = MIN (y / 2, height - 1);
  int          far_x = CLAMP (near_x + (x % 2 == 0 ? -1 : 1), 0, width - 1);
  int          far_y = CLAMP (near_y + (y % 2 == 0 ? -1 : 1), 0, height - 1);
  PtmFillColor near_row = ptm_fill_color_load (pixels + near_y * width + near_x) * 3 + ptm_fill_color_load (pixels + near_y * width + far_x);
  PtmFillColor far_row = ptm_fill_color_load (pixels + far_y * width + near_x) * 3 + ptm_fill_color_load (pixels + far_y * width + far_x);
  PtmFillColor sum = near_row * 3 + far_row;
  guint8       mean[4];
  guint32      result;

  for (int c = 0; c < 4; c++)
    mean[c] = (guint8)(sum[c] / 16 + 0.5f);
  memcpy (&result, mean, sizeof result);

  return result;
}

/* Halves the picture until no pixel is unknown and hands the colours back, scale by scale (Gortler et al. 1996, pull-push). */
static void
diffuse (guint32 *pixels, const guint8 *unknown, int width, int height)
{
  int                 half_width = (width + 1) / 2, half_height = (height + 1) / 2;
  g_autofree guint32 *half = NULL;
  g_autofree guint8  *half_unknown = NULL;

  if (memchr (unknown, 1, (gsize)width * height) == NULL || (width == 1 && height == 1))
    return;

  half = g_new (guint32, (gsize)half_width * half_height);
  half_unknown = g_new (guint8, (gsize)half_width * half_height);
  for (int y = 0; y < half_height; y++)
    for (int x = 0; x < half_width; x++)
      half[y * half_width + x] = average_known (pixels, unknown, width, height, x, y, &half_unknown[y * half_width + x]);
  diffuse (half, half_unknown, half_width, half_height);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      if (unknown[y * width + x])
        pixels[y * width + x] = interpolate (half, half_width, half_height, x, y);
}

void
ptm_fill_level_diffuse (PtmFillLevel *level)
{
  diffuse (level->pixels, level->hole, level->width, level->height);
}

/* Some source: the first from a place drawn at random on, within the rows that are allowed when there is one. */
static int
draw_source (PtmFillLevel *level, int y, guint *random)
{
  int first = MAX (0, y - level->slack) * level->width, end = MIN (level->height, y + level->slack + 1) * level->width;
  int start = first + (int)(ptm_fill_random (random) % (guint)(end - first)), at = start;

  do
    at = at + 1 < end ? at + 1 : first;
  while (!level->is_source[at] && at != start);
  for (int i = 0; !level->is_source[at] && i < level->width * level->height; i++)
    at = i;

  return at;
}

static void
match_patch (PtmFillLevel *level, int at, int candidate, guint *random)
{
  if (candidate < 0 || !level->is_source[candidate])
    candidate = draw_source (level, at / level->width, random);
  level->nearest[at] = candidate;
  level->cost[at] = G_MAXUINT;
}

void
ptm_fill_level_match_anything (PtmFillLevel *level, GCancellable *cancellable)
{
  guint random = 2463534242u;

  measure_trust (level, cancellable);
  for (int y = level->top; y < level->bottom && !g_cancellable_is_cancelled (cancellable); y++)
    for (int x = 0; x <= level->width - PTM_FILL_PATCH; x++)
      if (!level->is_source[y * level->width + x])
        match_patch (level, y * level->width + x, -1, &random);
}

void
ptm_fill_level_match_as (PtmFillLevel *level, PtmFillLevel *coarser, GCancellable *cancellable)
{
  guint random = 2463534242u;

  measure_trust (level, cancellable);
  for (int y = level->top; y < level->bottom && !g_cancellable_is_cancelled (cancellable); y++)
    for (int x = 0; x <= level->width - PTM_FILL_PATCH; x++)
      {
        int at = y * level->width + x;
        int above = MIN (y / 2, coarser->height - PTM_FILL_PATCH) * coarser->width + MIN (x / 2, coarser->width - PTM_FILL_PATCH);
        int found = coarser->is_source[above] ? above : coarser->nearest[above];
        int fx = MIN (2 * (found % coarser->width) + x % 2, level->width - PTM_FILL_PATCH);
        int fy = MIN (2 * (found / coarser->width) + y % 2, level->height - PTM_FILL_PATCH);

        if (!level->is_source[at])
          match_patch (level, at, fy * level->width + fx, &random);
      }
}
