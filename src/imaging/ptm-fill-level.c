/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The scales of a fill: how they are made from the next finer one, and how matches are handed from coarse to fine. */

#include "config.h"

#include "ptm-fill-private.h"

#include <math.h>

/* What a pixel one step deeper in the hole counts (Wexler, Shechtman, Irani 2007, "Space-Time Completion of Video"). */
#define TRUST_STEP 1.3

/* A patch is a source when no pixel below it is hole: two running counts, across and down. */
static void
find_sources (PtmFillLevel *level)
{
  int                 width = level->width;
  g_autofree guint16 *across = g_new0 (guint16, (gsize)width * level->height);

  for (int y = 0; y < level->height; y++)
    for (int x = 0, count = 0; x < width; x++)
      {
        count += level->hole[y * width + x] - (x >= PTM_FILL_PATCH ? level->hole[y * width + x - PTM_FILL_PATCH] : 0);
        if (x >= PTM_FILL_PATCH - 1)
          across[y * width + x - PTM_FILL_PATCH + 1] = (guint16)count;
      }

  level->top = level->height;
  level->bottom = 0;
  for (int y = 0; y <= level->height - PTM_FILL_PATCH; y++)
    for (int x = 0; x <= width - PTM_FILL_PATCH; x++)
      {
        int at = y * width + x, count = 0;

        for (int i = 0; i < PTM_FILL_PATCH; i++)
          count += across[at + i * width];
        level->is_source[at] = count == 0;
        if (count == 0)
          g_array_append_val (level->sources, at);
        else
          {
            level->top = MIN (level->top, y);
            level->bottom = y + 1;
          }
      }
}

/* The city-block distance to the outline by two passes, as trust. */
static void
measure_trust (PtmFillLevel *level)
{
  int                 width = level->width, n = width * level->height;
  g_autofree guint16 *depth = g_new (guint16, n);

  for (int i = 0; i < n; i++)
    {
      int left = i % width > 0 ? depth[i - 1] : 1000, above = i >= width ? depth[i - width] : 1000;

      depth[i] = level->hole[i] ? (guint16)(MIN (MIN (left, above), 1000) + 1) : 0;
    }
  for (int i = n - 1; i >= 0; i--)
    {
      int right = i % width < width - 1 ? depth[i + 1] : 1000, below = i < n - width ? depth[i + width] : 1000;

      depth[i] = (guint16)MIN (depth[i], MIN (right, below) + 1);
      level->trust[i] = (float)pow (TRUST_STEP, -MIN ((int)depth[i], 30));
    }
}

PtmFillLevel *
ptm_fill_level_new_take (int width, int height, guint32 *pixels, guint8 *hole)
{
  PtmFillLevel *level = g_new0 (PtmFillLevel, 1);
  gsize         n = (gsize)width * height;

  level->width = width;
  level->height = height;
  level->pixels = pixels;
  level->hole = hole;
  level->is_source = g_new0 (guint8, n);
  level->nearest = g_new0 (int, n);
  level->cost = g_new0 (guint, n);
  level->weight = g_new0 (float, n);
  level->trust = g_new0 (float, n);
  level->sources = g_array_new (FALSE, FALSE, sizeof (int));
  if (width >= PTM_FILL_PATCH && height >= PTM_FILL_PATCH)
    find_sources (level);
  measure_trust (level);

  return level;
}

/* The mean of those of four pixels that are known, in each channel. */
static guint32
average_known (const PtmFillLevel *level, int x, int y, guint8 *hole)
{
  guint   sums[4] = { 0 }, n = 0;
  guint8  mean[4] = { 0 };
  guint32 result;

  *hole = 0;
  for (int i = 0; i < 4; i++)
    {
      int           at = (2 * y + i / 2) * level->width + 2 * x + i % 2;
      const guint8 *pixel = (const guint8 *)(level->pixels + at);

      *hole |= level->hole[at];
      if (level->hole[at])
        continue;
      n++;
      for (int c = 0; c < 4; c++)
        sums[c] += pixel[c];
    }
  for (int c = 0; c < 4 && n > 0; c++)
    mean[c] = (guint8)((sums[c] + n / 2) / n);
  memcpy (&result, mean, sizeof result);

  return result;
}

PtmFillLevel *
ptm_fill_level_new_half (PtmFillLevel *level)
{
  int      width = level->width / 2, height = level->height / 2;
  guint32 *pixels = g_new (guint32, (gsize)width * height);
  guint8  *hole = g_new (guint8, (gsize)width * height);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      pixels[y * width + x] = average_known (level, x, y, &hole[y * width + x]);

  return ptm_fill_level_new_take (width, height, pixels, hole);
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
  g_array_unref (level->sources);
  g_free (level);
}

static gboolean
average_neighbours (const PtmFillLevel *level, const guint8 *unknown, int at, guint32 *result)
{
  PtmFillColor sum = { 0, 0, 0, 0 };
  int          x = at % level->width, y = at / level->width, n = 0;
  guint8       mean[4];

  for (int dy = -1; dy <= 1; dy++)
    for (int dx = -1; dx <= 1; dx++)
      if (x + dx >= 0 && x + dx < level->width && y + dy >= 0 && y + dy < level->height && !unknown[at + dy * level->width + dx])
        {
          sum += ptm_fill_color_load (level->pixels + at + dy * level->width + dx);
          n++;
        }
  if (n == 0)
    return FALSE;

  for (int c = 0; c < 4; c++)
    mean[c] = (guint8)(sum[c] / n + 0.5f);
  memcpy (result, mean, sizeof mean);

  return TRUE;
}

gboolean
ptm_fill_level_diffuse (PtmFillLevel *level)
{
  int                n = level->width * level->height;
  g_autofree guint8 *unknown = g_memdup2 (level->hole, n);
  g_autoptr (GArray) front = g_array_new (FALSE, FALSE, sizeof (int));
  gboolean left = TRUE;

  while (left)
    {
      left = FALSE;
      g_array_set_size (front, 0);
      for (int i = 0; i < n; i++)
        if (unknown[i])
          {
            if (average_neighbours (level, unknown, i, level->pixels + i))
              g_array_append_val (front, i);
            else
              left = TRUE;
          }
      if (left && front->len == 0)
        return FALSE;
      for (guint i = 0; i < front->len; i++)
        unknown[g_array_index (front, int, i)] = 0;
    }

  return TRUE;
}

static void
match_patch (PtmFillLevel *level, int at, int candidate, guint *random)
{
  if (candidate < 0 || !level->is_source[candidate])
    candidate = g_array_index (level->sources, int, ptm_fill_random (random) % level->sources->len);
  level->nearest[at] = candidate;
  level->cost[at] = G_MAXUINT;
}

void
ptm_fill_level_match_anything (PtmFillLevel *level)
{
  guint random = 2463534242u;

  for (int y = level->top; y < level->bottom; y++)
    for (int x = 0; x <= level->width - PTM_FILL_PATCH; x++)
      if (!level->is_source[y * level->width + x])
        match_patch (level, y * level->width + x, -1, &random);
}

void
ptm_fill_level_match_as (PtmFillLevel *level, PtmFillLevel *coarser)
{
  guint random = 2463534242u;

  for (int y = level->top; y < level->bottom; y++)
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
