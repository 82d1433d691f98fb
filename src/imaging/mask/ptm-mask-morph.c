/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Growing, shrinking and smoothing a region. Distances are exact (Felzenszwalb and Huttenlocher, "Distance Transforms of
 * Sampled Functions", 2012), so circles stay circles, and the time does not grow with the radius. */

#include "config.h"

#include "ptm-mask-shape.h"

#include <math.h>
#include <string.h>
#include "ptm-bands.h"
#include "ptm-mask-private.h"
#include "ptm-simd.h"

/* Further is as good as never. */
#define FARTHEST 40000
/* What a thread works on at a time; places between two looks at the cancellable. */
#define ROWS    32
#define COLUMNS 64
#define LOOK    65536

/* Distances to what is set (or not), that become coverage. */
typedef struct
{
  PtmMask *mask;
  gboolean set;
  float    radius;
  guint16 *columns; /* distances along the columns */
} Spreading;

typedef struct
{
  PtmMask *mask;
  float    steepness;
  int      width;
  int      height;
  int      reach;
  float   *values;
  float   *other;
} Blurring;

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

/* Distances along the columns to what is set (or not), in the columns of a band. */
static void
measure_columns (int first, int end, gpointer user_data)
{
  const Spreading *spreading = user_data;
  int              width = spreading->mask->width, height = spreading->mask->height;
  guint16         *distance = spreading->columns;

  for (int y = 0; y < height; y++)
    for (int x = first; x < end; x++)
      {
        gsize i = (gsize)y * width + x;

        distance[i] = is_set (spreading->mask, i, spreading->set) ? 0 : y == 0 ? FARTHEST
                                                                               : (guint16)MIN (FARTHEST, distance[i - width] + 1);
      }
  for (int y = height - 2; y >= 0; y--)
    for (int x = first; x < end; x++)
      {
        gsize i = (gsize)y * width + x;

        distance[i] = MIN (distance[i], (guint16)(distance[i + width] + 1));
      }
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

static void
spread_row (const Spreading *spreading, int y, float *row, Envelope *envelope)
{
  int     width = spreading->mask->width;
  guint8 *coverage = spreading->mask->coverage + (gsize)y * width;

  measure_row (row, spreading->columns + (gsize)y * width, width, envelope);
  for (int x = 0; x < width; x++)
    {
      float  near = row[x] < 0 ? 0 : CLAMP (spreading->radius + 1 - row[x], 0, 1);
      guint8 value = (guint8)(255 * near + 0.5f);

      coverage[x] = spreading->set ? MAX (coverage[x], value) : MIN (coverage[x], 255 - value);
    }
}

static void
spread_rows (int first, int end, gpointer user_data)
{
  const Spreading  *spreading = user_data;
  int               width = spreading->mask->width;
  g_autofree float *row = g_new (float, width);
  g_autofree int   *vertices = g_new (int, width);
  g_autofree float *starts = g_new (float, width + 1);

  for (int y = first; y < end; y++)
    spread_row (spreading, y, row, &(Envelope){ vertices, starts });
}

/* Pixels within radius of one that is set become set (or the other way round), over one pixel of edge. */
static gboolean
spread (PtmMask *mask, double radius, gboolean set, GCancellable *cancellable, GError **error)
{
  g_autofree guint16 *columns = g_new (guint16, (gsize)mask->width * mask->height);
  Spreading           spreading = { mask, set, (float)MIN (radius, FARTHEST), columns };

  return ptm_bands_run (mask->width, COLUMNS, measure_columns, &spreading, cancellable, error) &&
         ptm_bands_run (mask->height, ROWS, spread_rows, &spreading, cancellable, error);
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

static void
load_rows (int first, int end, gpointer user_data)
{
  const Blurring *blurring = user_data;

  for (gsize i = (gsize)first * blurring->width; i < (gsize)end * blurring->width; i++)
    blurring->values[i] = blurring->mask->coverage[i];
}

static void
store_rows (int first, int end, gpointer user_data)
{
  const Blurring *blurring = user_data;

  for (gsize i = (gsize)first * blurring->width; i < (gsize)end * blurring->width; i++)
    blurring->mask->coverage[i] = (guint8)(CLAMP ((blurring->values[i] - 127.5f) * blurring->steepness + 127.5f, 0.0f, 255.0f) + 0.5f);
}

static void
blur_across (int first, int end, gpointer user_data)
{
  const Blurring *blurring = user_data;

  for (int y = first; y < end; y++)
    box_across (blurring->other + (gsize)y * blurring->width, blurring->values + (gsize)y * blurring->width, blurring->width, blurring->reach);
}

/* The same down the columns of a band, all at once. */
static void
blur_down (int first, int end, gpointer user_data)
{
  const Blurring   *b = user_data;
  int               n = end - first, height = b->height;
  g_autofree float *sum = g_new0 (float, n);
  const float      *from = b->other + first;

  for (int i = -b->reach; i <= b->reach; i++)
    add_row (sum, from + (gsize)CLAMP (i, 0, height - 1) * b->width, n);
  for (int y = 0; y < height; y++)
    step_row (b->values + (gsize)y * b->width + first, sum, from + (gsize)MIN (height - 1, y + b->reach + 1) * b->width, from + (gsize)MAX (0, y - b->reach) * b->width, n, 1.0f / (2 * b->reach + 1));
}

/* Nearly a Gaussian: the mean of means of means (Wells 1986). */
static gboolean
blur (const Blurring *blurring, GCancellable *cancellable, GError **error)
{
  for (int pass = 0; pass < 3; pass++)
    if (!ptm_bands_run (blurring->height, ROWS, blur_across, (gpointer)blurring, cancellable, error) ||
        !ptm_bands_run (blurring->width, COLUMNS, blur_down, (gpointer)blurring, cancellable, error))
      return FALSE;
  return TRUE;
}

static gboolean
blur_and_steepen (PtmMask *mask, double radius, double steepness, GCancellable *cancellable, GError **error)
{
  gsize             n = (gsize)mask->width * mask->height;
  g_autofree float *values = g_new (float, n);
  g_autofree float *other = g_new (float, n);
  Blurring          blurring = { mask, (float)steepness, mask->width, mask->height, (int)CLAMP (lround (MIN (radius, 4000) * 0.8), 1, MAX (mask->width, mask->height)), values, other };

  return ptm_bands_run (mask->height, ROWS, load_rows, &blurring, cancellable, error) && blur (&blurring, cancellable, error) &&
         ptm_bands_run (mask->height, ROWS, store_rows, &blurring, cancellable, error);
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

/* Whether it went on to the end. */
static gboolean
reach_all (GArray *stack, guint8 *reached, PtmMask *mask, GCancellable *cancellable)
{
  for (guint n = 0; stack->len > 0; n++)
    {
      int place = g_array_index (stack, int, stack->len - 1), x = place % mask->width, y = place / mask->width;

      if (n % LOOK == 0 && g_cancellable_is_cancelled (cancellable))
        return FALSE;
      g_array_set_size (stack, stack->len - 1);
      push_open (stack, reached, mask, x - 1, y);
      push_open (stack, reached, mask, x + 1, y);
      push_open (stack, reached, mask, x, y - 1);
      push_open (stack, reached, mask, x, y + 1);
    }
  return TRUE;
}

static void
fill_unreached (PtmMask *mask, const guint8 *reached, GCancellable *cancellable)
{
  for (int y = 0; y < mask->height && !g_cancellable_is_cancelled (cancellable); y++)
    for (gsize i = (gsize)y * mask->width; i < (gsize)(y + 1) * mask->width; i++)
      mask->coverage[i] = !reached[i] && mask->coverage[i] < 128 ? 255 : mask->coverage[i];
}

static gboolean
fill_holes (PtmMask *mask, GCancellable *cancellable, GError **error)
{
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
  if (reach_all (stack, reached, mask, cancellable))
    fill_unreached (mask, reached, cancellable);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static gboolean
reshape (PtmMask *mask, PtmMaskReshape how, double radius, GCancellable *cancellable, GError **error)
{
  if (how == PTM_MASK_FILL_HOLES)
    return fill_holes (mask, cancellable, error);
  if (!(radius > 0))
    return TRUE;
  if (how == PTM_MASK_SMOOTH)
    return blur_and_steepen (mask, radius, MAX (1, 2.5 * radius), cancellable, error);
  if (how == PTM_MASK_SOFTEN)
    return blur_and_steepen (mask, radius / 2, 1, cancellable, error);
  return spread (mask, radius, how == PTM_MASK_GROW, cancellable, error);
}

PtmMask *
ptm_mask_reshape (PtmMask *mask, PtmMaskReshape how, double radius, GCancellable *cancellable, GError **error)
{
  g_autoptr (PtmMask) result = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  result = ptm_mask_copy (mask);
  if (!reshape (result, how, radius, cancellable, error))
    return NULL;
  return g_steal_pointer (&result);
}

PtmMask *
ptm_mask_grow (PtmMask *mask, double radius)
{
  return ptm_mask_reshape (mask, PTM_MASK_GROW, radius, NULL, NULL);
}

PtmMask *
ptm_mask_shrink (PtmMask *mask, double radius)
{
  return ptm_mask_reshape (mask, PTM_MASK_SHRINK, radius, NULL, NULL);
}

PtmMask *
ptm_mask_smooth (PtmMask *mask, double radius)
{
  return ptm_mask_reshape (mask, PTM_MASK_SMOOTH, radius, NULL, NULL);
}

PtmMask *
ptm_mask_soften (PtmMask *mask, double radius)
{
  return ptm_mask_reshape (mask, PTM_MASK_SOFTEN, radius, NULL, NULL);
}

PtmMask *
ptm_mask_fill_holes (PtmMask *mask)
{
  return ptm_mask_reshape (mask, PTM_MASK_FILL_HOLES, 0, NULL, NULL);
}
