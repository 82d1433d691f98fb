/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Searching for like patches and letting them vote. Work is cut into two bands of rows, always at the same row, whatever
 * the number of processors; where the bands meet, each sees the other as it was before. So the result never depends on
 * which thread is faster. (Barnes, Shechtman, Finkelstein, Goldman 2009, "PatchMatch".) */

#include "config.h"

#include "ptm-fill-private.h"

#include <math.h>
#include <stdlib.h>
#include "ptm-simd.h"

typedef struct
{
  PtmFillLevel *level;
  GCancellable *cancellable;
  int           first;
  int           end;

  /* While searching. */
  gboolean   backwards;
  int        radius;
  guint      seed;
  const int *beyond; /* the row before first (or, backwards, at end) as it was */
} Band;

/* Sum of absolute differences of 8 rows of 8 pixels; anything not below limit when it cannot become so. */
static inline __attribute__ ((always_inline)) guint
compare_patches (const guint32 *a, const guint32 *b, int width, guint limit)
{
  guint sum = 0;

  for (int row = 0; row < PTM_FILL_PATCH; row++, a += width, b += width)
    {
      const guint8 *p = (const guint8 *)a, *q = (const guint8 *)b;

      for (int i = 0; i < 4 * PTM_FILL_PATCH; i++)
        sum += (guint)abs (p[i] - q[i]);
      if (row % 2 == 1 && sum >= limit)
        break;
    }

  return sum;
}

static inline __attribute__ ((always_inline)) void
try_patch (PtmFillLevel *level, int at, int row, int x, int y, int *best, guint *cost)
{
  int   candidate = y * level->width + x;
  guint found;

  if (abs (y - row) > level->slack || x < 0 || y < 0 || x > level->width - PTM_FILL_PATCH || y > level->height - PTM_FILL_PATCH || !level->is_source[candidate] || candidate == *best)
    return;

  found = compare_patches (level->pixels + at, level->pixels + candidate, level->width, *cost);
  if (found < *cost)
    {
      *best = candidate;
      *cost = found;
    }
}

PTM_SIMD static void
search_row (Band *band, int y, const int *neighbours)
{
  PtmFillLevel *level = band->level;
  int           width = level->width, step = band->backwards ? -1 : 1;
  int           last = width - PTM_FILL_PATCH;
  guint         random = (band->seed + (guint)y) * 2654435761u | 1;

  for (int i = 0; i <= last; i++)
    {
      int   x = band->backwards ? last - i : i, at = y * width + x;
      int   best = level->nearest[at];
      guint cost;

      if (level->is_source[at])
        continue;

      cost = compare_patches (level->pixels + at, level->pixels + best, width, G_MAXUINT);
      if (i > 0 && !level->is_source[at - step])
        try_patch (level, at, y, level->nearest[at - step] % width + step, level->nearest[at - step] / width, &best, &cost);
      if (neighbours != NULL && neighbours[x] >= 0)
        try_patch (level, at, y, neighbours[x] % width, neighbours[x] / width + step, &best, &cost);
      for (int radius = band->radius; radius >= 1 && cost > 0; radius /= 2)
        {
          guint draw = ptm_fill_random (&random);
          int   dx = (int)((draw & 0xffff) * (guint)(2 * radius + 1) >> 16) - radius;
          int   down = MIN (radius, level->slack);
          int   dy = (int)((draw >> 16) * (guint)(2 * down + 1) >> 16) - down;

          try_patch (level, at, y, best % width + dx, best / width + dy, &best, &cost);
        }
      level->nearest[at] = best;
      level->cost[at] = cost;
    }
}

/* The matches of a row of patches, -1 where there is none to be had. */
static int *
dup_matches (PtmFillLevel *level, int y)
{
  int *row = g_new (int, level->width);

  for (int x = 0; x < level->width; x++)
    {
      int at = y * level->width + x;

      row[x] = y < level->top || y >= level->bottom || x > level->width - PTM_FILL_PATCH || level->is_source[at] ? -1 : level->nearest[at];
    }

  return row;
}

static gpointer
search_band (gpointer data)
{
  Band           *band = data;
  int             n = band->end - band->first;
  g_autofree int *neighbours = NULL;

  for (int i = 0; i < n && !g_cancellable_is_cancelled (band->cancellable); i++)
    {
      int y = band->backwards ? band->end - 1 - i : band->first + i;

      search_row (band, y, i == 0 ? band->beyond : neighbours);
      g_free (neighbours);
      neighbours = dup_matches (band->level, y);
    }

  return NULL;
}

static void
run_bands (Band *bands, GThreadFunc work)
{
  g_autoptr (GThread) helper = g_thread_new ("fill", work, &bands[1]);

  work (&bands[0]);
  g_thread_join (g_steal_pointer (&helper));
}

static void
split (Band *bands, const Band *whole)
{
  int middle = (whole->first + whole->end) / 2;

  bands[0] = bands[1] = *whole;
  bands[0].end = middle;
  bands[1].first = middle;
}

void
ptm_fill_search (PtmFillLevel *level, gboolean backwards, int radius, guint seed, GCancellable *cancellable)
{
  Band            whole = { level, cancellable, level->top, level->bottom, backwards, radius, seed, NULL };
  Band            bands[2];
  g_autofree int *border = NULL;

  split (bands, &whole);
  border = dup_matches (level, backwards ? bands[1].first : bands[1].first - 1);
  bands[backwards ? 0 : 1].beyond = border;
  run_bands (bands, search_band);
}

static inline __attribute__ ((always_inline)) PtmFillColor
gather_votes (const PtmFillLevel *level, int x, int y, float *weights)
{
  PtmFillColor sum = { 0, 0, 0, 0 };
  int          left = MAX (0, x - PTM_FILL_PATCH + 1), right = MIN (x, level->width - PTM_FILL_PATCH);
  int          top = MAX (0, y - PTM_FILL_PATCH + 1), bottom = MIN (y, level->height - PTM_FILL_PATCH);

  *weights = 0;
  for (int py = top; py <= bottom; py++)
    for (int px = left; px <= right; px++)
      {
        int   patch = py * level->width + px;
        float weight = level->weight[patch];

        sum += ptm_fill_color_load (level->pixels + level->nearest[patch] + (y - py) * level->width + x - px) * weight;
        *weights += weight;
      }

  return sum;
}

PTM_SIMD static void
vote_row (const PtmFillLevel *level, int y)
{
  for (int x = 0; x < level->width; x++)
    if (level->hole[y * level->width + x])
      {
        float        weights;
        PtmFillColor sum = gather_votes (level, x, y, &weights);
        guint8       mean[4];

        for (int c = 0; c < 4; c++)
          mean[c] = (guint8)(sum[c] / weights + 0.5f);
        memcpy (level->pixels + y * level->width + x, mean, sizeof mean);
      }
}

static gpointer
vote_band (gpointer data)
{
  Band *band = data;

  for (int y = band->first; y < band->end && !g_cancellable_is_cancelled (band->cancellable); y++)
    vote_row (band->level, y);
  return NULL;
}

/* Half of the patches that agree best decide; a patch deep in the hole, made of guesses itself, counts little. */
static void
weigh_patches (PtmFillLevel *level, GCancellable *cancellable)
{
  int    width = level->width;
  double sum = 0;
  gsize  n = 0;
  float  scale;

  for (int y = level->top; y < level->bottom && !g_cancellable_is_cancelled (cancellable); y++)
    for (int at = y * width; at <= (y + 1) * width - PTM_FILL_PATCH; at++)
      if (!level->is_source[at])
        {
          sum += level->cost[at];
          n++;
        }
  scale = (float)(2 / (sum / MAX (n, 1) + 1));

  for (int y = level->top; y < level->bottom && !g_cancellable_is_cancelled (cancellable); y++)
    for (int at = y * width; at <= (y + 1) * width - PTM_FILL_PATCH; at++)
      if (!level->is_source[at])
        {
          int middle = at + (PTM_FILL_PATCH / 2) * (width + 1);

          level->weight[at] = expf (-MIN (20, level->cost[at] * scale)) * level->trust[middle] + 1e-12f;
        }
}

void
ptm_fill_vote (PtmFillLevel *level, GCancellable *cancellable)
{
  Band whole = { level, cancellable, level->top, MIN (level->height, level->bottom + PTM_FILL_PATCH - 1) };
  Band bands[2];

  weigh_patches (level, cancellable);
  split (bands, &whole);
  run_bands (bands, vote_band);
}
