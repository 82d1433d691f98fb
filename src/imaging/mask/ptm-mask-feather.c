/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Inward feathering by the exact Euclidean distance to the nearest pixel of coverage 0. The edge of the picture is not an
 * edge of the region: what reaches it stays whole there. */

#include "config.h"

#include "ptm-mask.h"

#include <math.h>
#include <string.h>
#include "ptm-bands.h"
#include "ptm-mask-private.h"
#include "ptm-simd.h"

/* What a thread works on at a time. */
#define ROWS    16
#define COLUMNS 128

typedef struct
{
  PtmMask      *mask;
  PtmRect       area;
  int           limit;
  guint16      *distance;
  const guint8 *ramp;
} Feathering;

PTM_SIMD static void
step_down (guint16 *distance, const guint16 *above, const guint8 *coverage, int n, guint16 limit)
{
  for (int x = 0; x < n; x++)
    distance[x] = coverage[x] == 0 ? 0 : MIN ((guint16)(above[x] + 1), limit);
}

PTM_SIMD static void
step_up (guint16 *distance, const guint16 *below, int n)
{
  for (int x = 0; x < n; x++)
    distance[x] = MIN (distance[x], (guint16)(below[x] + 1));
}

PTM_SIMD static void
spread (int *square, const guint16 *distance, int n, int dx)
{
  for (int x = 0; x < n; x++)
    {
      int candidate = distance[x] * distance[x] + dx * dx;

      square[x] = MIN (square[x], candidate);
    }
}

/* Vertical distances, cut off at limit, in the columns of a band. */
static void
measure_columns (int first, int end, gpointer user_data)
{
  const Feathering   *f = user_data;
  int                 n = f->area.width, count = end - first;
  guint16            *distance = f->distance + first;
  g_autofree guint16 *edge = g_new (guint16, count);

  for (int x = 0; x < count; x++)
    edge[x] = (guint16)f->limit;
  for (int y = 0; y < f->area.height; y++)
    step_down (distance + (gsize)y * n, y > 0 ? distance + (gsize)(y - 1) * n : edge,
               f->mask->coverage + (gsize)(f->area.y + y) * f->mask->width + f->area.x + first, count, (guint16)f->limit);
  for (int y = f->area.height - 2; y >= 0; y--)
    step_up (distance + (gsize)y * n, distance + (gsize)(y + 1) * n, count);
}

static void
measure_row (int *square, const guint16 *distance, int n, int limit)
{
  for (int x = 0; x < n; x++)
    square[x] = limit * limit;
  for (int dx = -MIN (limit, n - 1); dx <= MIN (limit, n - 1); dx++)
    if (dx < 0)
      spread (square - dx, distance, n + dx, dx);
    else
      spread (square, distance + dx, n - dx, dx);
}

static void
shape_row (guint8 *coverage, const int *square, const guint8 *ramp, int n)
{
  for (int x = 0; x < n; x++)
    coverage[x] = MIN (coverage[x], ramp[square[x]]);
}

/* Coverage by the square of the distance: half a cosine wave long, so neither end shows. */
static guint8 *
make_ramp (double radius, int limit)
{
  guint8 *ramp = g_new (guint8, limit * limit + 1);

  for (int i = 0; i <= limit * limit; i++)
    {
      double t = MIN (1, sqrt (i) / (radius + 1));

      ramp[i] = (guint8)lround (255 * t * t * (3 - 2 * t));
    }

  return ramp;
}

static PtmRect
grow_by_one (PtmMask *mask, const PtmRect *rect)
{
  PtmRect whole = { 0, 0, mask->width, mask->height };
  PtmRect grown = { rect->x - 1, rect->y - 1, rect->width + 2, rect->height + 2 };

  return ptm_rect_intersect (&grown, &whole);
}

static void
feather_band (int first, int end, gpointer user_data)
{
  const Feathering *f = user_data;
  g_autofree int   *square = g_new (int, f->area.width);

  for (int y = first; y < end; y++)
    {
      measure_row (square, f->distance + (gsize)y * f->area.width, f->area.width, f->limit);
      shape_row (f->mask->coverage + (gsize)(f->area.y + y) * f->mask->width + f->area.x, square, f->ramp, f->area.width);
    }
}

PtmMask *
ptm_mask_feather (PtmMask *mask, double radius, GCancellable *cancellable)
{
  g_autoptr (PtmMask) feathered = NULL;
  PtmRect             bounds = ptm_mask_get_bounds (mask);
  PtmRect             area = grow_by_one (mask, &bounds);
  int                 limit = (int)ceil (CLAMP (radius, 0, 1000)) + 1;
  g_autofree guint16 *distance = NULL;
  g_autofree guint8  *ramp = NULL;
  Feathering          feathering;

  if (g_cancellable_is_cancelled (cancellable))
    return NULL;
  feathered = ptm_mask_copy (mask);
  if (!(radius > 0) || ptm_rect_is_empty (&bounds))
    return g_steal_pointer (&feathered);

  distance = g_new (guint16, (gsize)area.width * area.height);
  ramp = make_ramp (MIN (radius, 1000), limit);
  feathering = (Feathering){ feathered, area, limit, distance, ramp };
  if (!ptm_bands_run (area.width, COLUMNS, measure_columns, &feathering, cancellable, NULL) ||
      !ptm_bands_run (area.height, ROWS, feather_band, &feathering, cancellable, NULL))
    return NULL;
  return g_steal_pointer (&feathered);
}
