/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Growing, shrinking and smoothing a region. Distances are exact (Felzenszwalb and Huttenlocher, "Distance Transforms of
 * Sampled Functions", 2012), so circles stay circles, and the time does not grow with the radius. */

#include "config.h"

#include "ptm-mask-shape.h"

#include <math.h>
#include <string.h>
#include "ptm-mask-private.h"
#include "ptm-simd.h"

/* Further is as good as never. */
#define FARTHEST 40000

/* The lower envelope of parabolas over a row. */
typedef struct
{
  int   *vertices;
  float *starts;
} Envelope;

static gboolean
is_set (PtmMask *mask, gsize i, gboolean set)
{
  return (mask->coverage[i] >= 128) == set;
}

/* Distances along the columns to what is set (or not). */
static void
measure_columns (guint16 *distance, PtmMask *mask, gboolean set)
{
  gsize width = mask->width, n = width * mask->height;

  for (gsize i = 0; i < n; i++)
    distance[i] = is_set (mask, i, set) ? 0 : i < width ? FARTHEST
                                                        : (guint16)MIN (FARTHEST, distance[i - width] + 1);
  for (gsize i = n; i-- > 0;)
    if (i + width < n)
      distance[i] = MIN (distance[i], (guint16)(distance[i + width] + 1));
}

static float
meet (const guint16 *heights, int a, int b)
{
  float high_a = (float)heights[a] * heights[a] + (float)a * a, high_b = (float)heights[b] * heights[b] + (float)b * b;

  return (high_b - high_a) / (2.0f * (b - a));
}

/* Exact distances along a row from those along the columns; -1 where nothing is set. */
static void
measure_row (float *to, const guint16 *heights, int n, Envelope *envelope)
{
  int count = 0;

  for (int x = 0; x < n; x++)
    {
      if (heights[x] == FARTHEST)
        continue;
      while (count > 1 && meet (heights, envelope->vertices[count - 1], x) <= envelope->starts[count - 1])
        count--;
      envelope->starts[count] = count == 0 ? -G_MAXFLOAT : meet (heights, envelope->vertices[count - 1], x);
      envelope->vertices[count++] = x;
    }
  for (int x = 0, i = 0; x < n; x++)
    {
      while (i + 1 < count && envelope->starts[i + 1] < x)
        i++;
      to[x] = -1;
      if (count > 0)
        to[x] = sqrtf ((float)(x - envelope->vertices[i]) * (float)(x - envelope->vertices[i]) + (float)heights[envelope->vertices[i]] * heights[envelope->vertices[i]]);
    }
}

/* Pixels within radius of one that is set become set (or the other way round), over one pixel of edge. */
static PtmMask *
spread (PtmMask *mask, double radius, gboolean set)
{
  PtmMask            *result = ptm_mask_copy (mask);
  g_autofree guint16 *columns = NULL;
  g_autofree float   *row = NULL;
  g_autofree int     *vertices = NULL;
  g_autofree float   *starts = NULL;

  if (!(radius > 0))
    return result;

  columns = g_new (guint16, (gsize)mask->width * mask->height);
  row = g_new (float, mask->width);
  vertices = g_new (int, mask->width);
  starts = g_new (float, mask->width + 1);
  measure_columns (columns, mask, set);
  for (int y = 0; y < mask->height; y++)
    {
      guint8 *coverage = result->coverage + (gsize)y * mask->width;

      measure_row (row, columns + (gsize)y * mask->width, mask->width, &(Envelope){ vertices, starts });
      for (int x = 0; x < mask->width; x++)
        {
          float  near = row[x] < 0 ? 0 : CLAMP ((float)radius + 1 - row[x], 0, 1);
          guint8 value = (guint8)(255 * near + 0.5f);

          coverage[x] = set ? MAX (coverage[x], value) : MIN (coverage[x], 255 - value);
        }
    }
  return result;
}

PtmMask *
ptm_mask_grow (PtmMask *mask, double radius)
{
  return spread (mask, MIN (radius, FARTHEST), TRUE);
}

PtmMask *
ptm_mask_shrink (PtmMask *mask, double radius)
{
  return spread (mask, MIN (radius, FARTHEST), FALSE);
}

/* The mean of 2 * reach + 1 numbers of a row, its ends repeated. */
static void
box_across (float *to, const float *from, int n, int reach)
{
  float sum = 0;

  for (int i = -reach; i <= reach; i++)
    sum += from[CLAMP (i, 0, n - 1)];
  for (int i = 0; i < n; i++)
    {
      to[i] = sum / (2 * reach + 1);
      sum += from[MIN (n - 1, i + reach + 1)] - from[MAX (0, i - reach)];
    }
}

PTM_SIMD static void
add_row (float *sum, const float *row, int n)
{
  for (int x = 0; x < n; x++)
    sum[x] += row[x];
}

PTM_SIMD static void
step_row (float *to, float *sum, const float *coming, const float *going, int n, float factor)
{
  for (int x = 0; x < n; x++)
    {
      to[x] = sum[x] * factor;
      sum[x] += coming[x] - going[x];
    }
}

/* The same down all columns at once. */
static void
box_down (float *to, const float *from, int width, int height, int reach)
{
  g_autofree float *sum = g_new0 (float, width);

  for (int i = -reach; i <= reach; i++)
    add_row (sum, from + (gsize)CLAMP (i, 0, height - 1) * width, width);
  for (int y = 0; y < height; y++)
    step_row (to + (gsize)y * width, sum, from + (gsize)MIN (height - 1, y + reach + 1) * width, from + (gsize)MAX (0, y - reach) * width, width, 1.0f / (2 * reach + 1));
}

/* Nearly a Gaussian: the mean of means of means (Wells 1986). */
static float *
blur (PtmMask *mask, double radius)
{
  gsize             n = (gsize)mask->width * mask->height;
  int               reach = (int)CLAMP (lround (radius * 0.8), 1, MAX (mask->width, mask->height));
  float            *values = g_new (float, n);
  g_autofree float *other = g_new (float, n);

  for (gsize i = 0; i < n; i++)
    values[i] = mask->coverage[i];
  for (int pass = 0; pass < 3; pass++)
    {
      for (int y = 0; y < mask->height; y++)
        box_across (other + (gsize)y * mask->width, values + (gsize)y * mask->width, mask->width, reach);
      box_down (values, other, mask->width, mask->height, reach);
    }
  return values;
}

static PtmMask *
blur_and_steepen (PtmMask *mask, double radius, double steepness)
{
  PtmMask          *result = ptm_mask_copy (mask);
  g_autofree float *values = NULL;

  if (!(radius > 0))
    return result;

  values = blur (mask, MIN (radius, 4000));
  for (gsize i = 0; i < (gsize)mask->width * mask->height; i++)
    result->coverage[i] = (guint8)(CLAMP ((values[i] - 127.5f) * (float)steepness + 127.5f, 0.0f, 255.0f) + 0.5f);
  return result;
}

PtmMask *
ptm_mask_smooth (PtmMask *mask, double radius)
{
  return blur_and_steepen (mask, radius, MAX (1, 2.5 * radius));
}

PtmMask *
ptm_mask_soften (PtmMask *mask, double radius)
{
  return blur_and_steepen (mask, radius / 2, 1);
}

static void
push_open (GArray *stack, guint8 *reached, PtmMask *mask, int x, int y)
{
  int place = y * mask->width + x;

  if (x < 0 || y < 0 || x >= mask->width || y >= mask->height || reached[place] || mask->coverage[place] >= 128)
    return;
  reached[place] = 1;
  g_array_append_val (stack, place);
}

PtmMask *
ptm_mask_fill_holes (PtmMask *mask)
{
  PtmMask           *result = ptm_mask_copy (mask);
  gsize              n = (gsize)mask->width * mask->height;
  g_autofree guint8 *reached = g_malloc0 (n);
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (int));

  for (int x = 0; x < mask->width; x++)
    {
      push_open (stack, reached, mask, x, 0);
      push_open (stack, reached, mask, x, mask->height - 1);
    }
  for (int y = 0; y < mask->height; y++)
    {
      push_open (stack, reached, mask, 0, y);
      push_open (stack, reached, mask, mask->width - 1, y);
    }
  while (stack->len > 0)
    {
      int place = g_array_index (stack, int, stack->len - 1), x = place % mask->width, y = place / mask->width;

      g_array_set_size (stack, stack->len - 1);
      push_open (stack, reached, mask, x - 1, y);
      push_open (stack, reached, mask, x + 1, y);
      push_open (stack, reached, mask, x, y - 1);
      push_open (stack, reached, mask, x, y + 1);
    }
  for (gsize i = 0; i < n; i++)
    if (!reached[i] && mask->coverage[i] < 128)
      result->coverage[i] = 255;
  return result;
}
