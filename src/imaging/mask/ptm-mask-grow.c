/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A region that takes in what an answer changed beyond it. Widening uses the feather's exact distances: the feather of everything
 * else reaches just as far. */

#include "config.h"

#include "ptm-mask-grow.h"

#include <math.h>
#include "ptm-change-map.h"
#include "ptm-compose.h"
#include "ptm-mask-private.h"
#include "ptm-simd.h"

/* Gaps of up to twice this many pixels are closed. */
#define CLOSE 4

/* How far the region reaches beyond the end of its feather, in pixels. */
#define MARGIN 2

static gsize
get_size (PtmMask *mask)
{
  return (gsize)mask->width * mask->height;
}

/* How many of what it marks are outside. */
PTM_SIMD static guint
mark_row (guint8 *marked, const guint8 *levels, const guint8 *coverage, int n)
{
  guint8 limit = (guint8)ptm_change_map_get_level (PTM_CHANGE_SEEN);
  guint  outside = 0;

  for (int x = 0; x < n; x++)
    {
      gboolean seen = levels[x] > limit;

      marked[x] = seen ? 255 : 0;
      outside += seen & (coverage[x] == 0);
    }
  return outside;
}

/* *outside becomes the number of marked pixels where mask is not set; NULL when cancelled. */
static PtmMask *
mark_changes (PtmMask *mask, PtmImage *master, PtmImage *answer, gsize *outside, GCancellable *cancellable)
{
  g_autoptr (PtmChangeMap) map = ptm_change_map_new (master, answer, NULL, cancellable, NULL);
  PtmMask *changes;

  if (map == NULL)
    return NULL;
  changes = ptm_mask_new (mask->width, mask->height);
  *outside = 0;
  for (int y = 0; y < mask->height && !g_cancellable_is_cancelled (cancellable); y++)
    *outside += mark_row (changes->coverage + (gsize)y * mask->width, ptm_change_map_get_levels (map) + (gsize)y * mask->width, mask->coverage + (gsize)y * mask->width, mask->width);
  return changes;
}

PTM_SIMD static void
mark_equal (guint8 *to, const guint8 *from, gsize n, guint8 value, guint8 equal, guint8 other)
{
  for (gsize i = 0; i < n; i++)
    to[i] = from[i] == value ? equal : other;
}

static PtmMask *
complement (PtmMask *mask)
{
  PtmMask *rest = ptm_mask_new (mask->width, mask->height);

  mark_equal (rest->coverage, mask->coverage, get_size (mask), 0, 255, 0);
  return rest;
}

/* All pixels within radius of a set one; NULL when cancelled. */
static PtmMask *
widen (PtmMask *mask, double radius, GCancellable *cancellable)
{
  g_autoptr (PtmMask) rest = complement (mask);
  PtmMask *wide = ptm_mask_feather (rest, radius, cancellable);

  if (wide != NULL)
    mark_equal (wide->coverage, wide->coverage, get_size (wide), 255, 0, 255);
  return wide;
}

static PtmMask *
close_gaps (PtmMask *mask, GCancellable *cancellable)
{
  g_autoptr (PtmMask) wide = widen (mask, CLOSE, cancellable);
  g_autoptr (PtmMask) rest = wide != NULL ? complement (wide) : NULL;
  g_autoptr (PtmMask) wide_rest = rest != NULL ? widen (rest, CLOSE, cancellable) : NULL;

  return wide_rest != NULL ? complement (wide_rest) : NULL;
}

static void
join (PtmMask *mask, PtmMask *other)
{
  for (gsize i = 0; i < get_size (mask); i++)
    mask->coverage[i] = MAX (mask->coverage[i], other->coverage[i]);
}

/* A wider region may have a wider feather, which ends at 24 pixels. */
static PtmMask *
reach_beyond (PtmMask *mask, PtmMask *changes, GCancellable *cancellable)
{
  g_autoptr (PtmMask) grown = NULL;
  double radius = MARGIN;

  for (double need = radius; grown == NULL || need > radius; need = ceil (ptm_compose_get_feather (grown)) + MARGIN)
    {
      radius = need;
      g_clear_pointer (&grown, ptm_mask_unref);
      grown = widen (changes, radius, cancellable);
      if (grown == NULL)
        return NULL;
      join (grown, mask);
    }
  return g_steal_pointer (&grown);
}

PtmMask *
ptm_mask_grow_to_difference (PtmMask *mask, PtmImage *master, PtmImage *answer, double *share, GCancellable *cancellable, GError **error)
{
  g_autoptr (PtmMask) changes = NULL;
  g_autoptr (PtmMask) closed = NULL;
  g_autoptr (PtmMask) grown = NULL;
  gsize outside = 0;

  g_return_val_if_fail (ptm_image_get_width (master) == mask->width && ptm_image_get_height (master) == mask->height, NULL);

  changes = mark_changes (mask, master, answer, &outside, cancellable);
  closed = changes != NULL ? close_gaps (changes, cancellable) : NULL;
  grown = closed != NULL ? reach_beyond (mask, closed, cancellable) : NULL;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (share != NULL)
    *share = (double)outside / (double)get_size (mask);
  return g_steal_pointer (&grown);
}
