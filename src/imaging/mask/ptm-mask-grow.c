/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A region that takes in what an answer changed beyond it. Widening uses the feather's exact distances: the feather of everything
 * else reaches just as far. */

#include "config.h"

#include "ptm-mask-grow.h"

#include <math.h>
#include "ptm-compose.h"
#include "ptm-mask-private.h"

/* What ptm_compose () takes for rounding of the answer's encoder. */
#define NOISE 2

/* Gaps of up to twice this many pixels are closed. */
#define CLOSE 4

/* How far the region reaches beyond the end of its feather, in pixels. */
#define MARGIN 2

static gsize
get_size (PtmMask *mask)
{
  return (gsize)mask->width * mask->height;
}

static gboolean
differs (const guint8 *a, const guint8 *b)
{
  for (int c = 0; c < 4; c++)
    if (ABS (a[c] - b[c]) > NOISE)
      return TRUE;
  return FALSE;
}

/* *outside becomes the number of marked pixels where mask is not set. */
static PtmMask *
mark_changes (PtmMask *mask, PtmImage *master, PtmImage *answer, gsize *outside)
{
  PtmMask      *changes = ptm_mask_new (mask->width, mask->height);
  const guint8 *a = ptm_image_get_pixels (master);
  const guint8 *b = ptm_image_get_pixels (answer);

  *outside = 0;
  for (gsize i = 0; i < get_size (mask); i++)
    if (differs (a + 4 * i, b + 4 * i))
      {
        changes->coverage[i] = 255;
        *outside += mask->coverage[i] == 0;
      }
  return changes;
}

static PtmMask *
complement (PtmMask *mask)
{
  PtmMask *rest = ptm_mask_new (mask->width, mask->height);

  for (gsize i = 0; i < get_size (mask); i++)
    rest->coverage[i] = mask->coverage[i] > 0 ? 0 : 255;
  return rest;
}

/* All pixels within radius of a set one. */
static PtmMask *
widen (PtmMask *mask, double radius)
{
  g_autoptr (PtmMask) rest = complement (mask);
  PtmMask *wide = ptm_mask_feather (rest, radius);

  for (gsize i = 0; i < get_size (wide); i++)
    wide->coverage[i] = wide->coverage[i] < 255 ? 255 : 0;
  return wide;
}

static PtmMask *
close_gaps (PtmMask *mask)
{
  g_autoptr (PtmMask) wide = widen (mask, CLOSE);
  g_autoptr (PtmMask) rest = complement (wide);
  g_autoptr (PtmMask) wide_rest = widen (rest, CLOSE);

  return complement (wide_rest);
}

static void
join (PtmMask *mask, PtmMask *other)
{
  for (gsize i = 0; i < get_size (mask); i++)
    mask->coverage[i] = MAX (mask->coverage[i], other->coverage[i]);
}

PtmMask *
ptm_mask_grow_to_difference (PtmMask *mask, PtmImage *master, PtmImage *answer, double *share)
{
  g_autoptr (PtmImage) fitted = NULL;
  g_autoptr (PtmMask) changes = NULL;
  g_autoptr (PtmMask) closed = NULL;
  g_autoptr (PtmMask) grown = NULL;
  double radius = MARGIN;
  gsize  outside;

  g_return_val_if_fail (ptm_image_get_width (master) == mask->width && ptm_image_get_height (master) == mask->height, NULL);

  fitted = ptm_image_scale (answer, mask->width, mask->height);
  changes = mark_changes (mask, master, fitted, &outside);
  closed = close_gaps (changes);
  /* A wider region may have a wider feather, which ends at 24 pixels. */
  for (double need = radius; grown == NULL || need > radius; need = ceil (ptm_compose_get_feather (grown)) + MARGIN)
    {
      radius = need;
      g_clear_pointer (&grown, ptm_mask_unref);
      grown = widen (closed, radius);
      join (grown, mask);
    }
  if (share != NULL)
    *share = (double)outside / (double)get_size (mask);
  return g_steal_pointer (&grown);
}
