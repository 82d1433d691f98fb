/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The region to change, as one byte of coverage a pixel: making it, measuring it, and the operations on all of it. Brushes
 * are in ptm-mask-stroke.c, undo in ptm-mask-history.c, files in ptm-mask-encode.c. */

#include "config.h"

#include "ptm-mask.h"

#include <string.h>
#include "ptm-mask-private.h"
#include "ptm-scale.h"
#include "ptm-simd.h"

G_DEFINE_BOXED_TYPE (PtmMask, ptm_mask, ptm_mask_ref, ptm_mask_unref)

/* No mask has this serial. */
#define NEVER G_MAXUINT

typedef void (*RowChange) (guint8 *row, int width);

/* The bytes of a mask and of its snapshots: a large picture has many, and most are only looked at. */
struct _PtmCoverage
{
  gatomicrefcount ref_count;
  guint8          bytes[];
};

static PtmCoverage *
coverage_new (gsize n)
{
  PtmCoverage *coverage = g_malloc0 (sizeof (PtmCoverage) + n);

  g_atomic_ref_count_init (&coverage->ref_count);
  return coverage;
}

static void
coverage_unref (PtmCoverage *coverage)
{
  if (g_atomic_ref_count_dec (&coverage->ref_count))
    g_free (coverage);
}

static void
set_coverage (PtmMask *mask, PtmCoverage *coverage)
{
  g_clear_pointer (&mask->shared, coverage_unref);
  mask->shared = coverage;
  mask->coverage = coverage->bytes;
}

static gboolean
is_blank (const guint8 *bytes, gsize n)
{
  return n == 0 || (bytes[0] == 0 && memcmp (bytes, bytes + 1, n - 1) == 0);
}

PTM_SIMD static void
invert_row (guint8 *row, int width)
{
  for (int x = 0; x < width; x++)
    row[x] = 255 - row[x];
}

static void
clear_row (guint8 *row, int width)
{
  memset (row, 0, width);
}

static void
fill_row (guint8 *row, int width)
{
  memset (row, 255, width);
}

/* In bytes as far as they reach: sixty-four million are counted after every stroke. */
PTM_SIMD static gsize
count_zeros (const guint8 *row, int width)
{
  gsize n = 0;

  for (int x = 0; x < width;)
    {
      guint8 some = 0;

      for (int end = MIN (x + 255, width); x < end; x++)
        some = (guint8)(some + (row[x] == 0));
      n += some;
    }

  return n;
}

PTM_SIMD static void
take_luma (guint8 *to, const guint8 *from, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      guint luma = (13933 * from[4 * i] + 46871 * from[4 * i + 1] + 4732 * from[4 * i + 2] + 32768) >> 16;

      to[i] = (guint8)((luma * from[4 * i + 3] + 127) / 255);
    }
}

PTM_SIMD static void
take_hole (guint8 *to, const guint8 *from, gsize n)
{
  for (gsize i = 0; i < n; i++)
    to[i] = 255 - from[4 * i + 3];
}

/* Runs over the tiles below area; those in which nothing changes leave no trace in the history or in dirty. */
static PtmRect
change_tiles (PtmMask *mask, const PtmRect *area, RowChange change)
{
  PtmRect changed = { 0, 0, 0, 0 };

  for (int row = area->y / PTM_MASK_TILE; row * PTM_MASK_TILE < area->y + area->height; row++)
    for (int column = area->x / PTM_MASK_TILE; column * PTM_MASK_TILE < area->x + area->width; column++)
      {
        PtmRect  tile = ptm_mask_get_tile (mask, column, row);
        PtmRect  part = ptm_rect_intersect (&tile, area);
        guint8   before[PTM_MASK_TILE];
        gboolean differs = FALSE;

        ptm_mask_history_touch (mask, column, row);
        for (int y = part.y; y < part.y + part.height; y++)
          {
            gsize offset = (gsize)y * mask->width + part.x;

            memcpy (before, mask->coverage + offset, part.width);
            change (mask->coverage + offset, part.width);
            differs |= memcmp (before, mask->coverage + offset, part.width) != 0;
          }
        if (differs)
          changed = ptm_rect_union (&changed, &part);
      }

  return changed;
}

static void
change_area (PtmMask *mask, const PtmRect *area, RowChange change, PtmRect *dirty)
{
  PtmRect whole = { 0, 0, mask->width, mask->height };
  PtmRect inside = ptm_rect_intersect (area != NULL ? area : &whole, &whole);
  PtmRect changed = { 0, 0, 0, 0 };

  ptm_mask_history_begin (mask);
  if (!ptm_rect_is_empty (&inside))
    changed = change_tiles (mask, &inside, change);
  ptm_mask_history_end (mask);
  if (dirty != NULL)
    *dirty = changed;
}

static void
ptm_mask_clear_fields (gpointer data)
{
  PtmMask *mask = data;

  g_clear_pointer (&mask->open, ptm_mask_step_free);
  g_ptr_array_unref (mask->steps);
  coverage_unref (mask->shared);
}

/* A mask that has no coverage yet. */
static PtmMask *
mask_new (int width, int height)
{
  PtmMask *mask = g_atomic_rc_box_new0 (PtmMask);

  mask->width = width;
  mask->height = height;
  mask->taken = NEVER;
  mask->steps = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_mask_step_free);
  return mask;
}

PtmMask *
ptm_mask_new (int width, int height)
{
  PtmMask *mask;

  g_return_val_if_fail (width > 0 && height > 0, NULL);
  g_return_val_if_fail (width <= PTM_IMAGE_MAX_SIDE && height <= PTM_IMAGE_MAX_SIDE && (gint64)width * height <= PTM_IMAGE_MAX_PIXELS, NULL);

  mask = mask_new (width, height);
  set_coverage (mask, coverage_new ((gsize)width * height));

  return mask;
}

PtmMask *
ptm_mask_new_from_grey (PtmImage *image)
{
  PtmMask *mask = ptm_mask_new (ptm_image_get_width (image), ptm_image_get_height (image));

  take_luma (mask->coverage, ptm_image_get_pixels (image), (gsize)mask->width * mask->height);

  return mask;
}

PtmMask *
ptm_mask_new_from_hole (PtmImage *image)
{
  PtmMask *mask = ptm_mask_new (ptm_image_get_width (image), ptm_image_get_height (image));

  take_hole (mask->coverage, ptm_image_get_pixels (image), (gsize)mask->width * mask->height);

  return mask;
}

void
ptm_mask_share (PtmMask *mask, PtmMask *other)
{
  g_atomic_ref_count_inc (&other->shared->ref_count);
  set_coverage (mask, other->shared);
}

PtmMask *
ptm_mask_snapshot (PtmMask *mask)
{
  PtmMask *copy = mask_new (mask->width, mask->height);

  ptm_mask_share (copy, mask);
  copy->serial = copy->taken = mask->serial;

  return copy;
}

PtmMask *
ptm_mask_copy (PtmMask *mask)
{
  PtmMask *copy = ptm_mask_snapshot (mask);

  ptm_mask_unshare (copy);
  copy->taken = NEVER;

  return copy;
}

/* Who alone holds the bytes is the only one who could share them again, so they stay his own. */
void
ptm_mask_unshare (PtmMask *mask)
{
  gsize        n = (gsize)mask->width * mask->height;
  PtmCoverage *own;

  if (g_atomic_ref_count_compare (&mask->shared->ref_count, 1))
    return;
  own = coverage_new (n);
  memcpy (own->bytes, mask->coverage, n);
  set_coverage (mask, own);
}

PtmMask *
ptm_mask_scale (PtmMask *mask, int width, int height)
{
  PtmMask *scaled = ptm_mask_new (width, height);
  g_autoptr (PtmScaleAxis) across = ptm_scale_axis_new (mask->width, width);
  g_autoptr (PtmScaleAxis) down = ptm_scale_axis_new (mask->height, height);
  g_autofree float *row = g_new (float, mask->width);

  for (int y = 0; y < height; y++)
    {
      memset (row, 0, sizeof (float) * mask->width);
      for (int i = 0; i < down->n_taps; i++)
        for (int x = 0; x < mask->width; x++)
          row[x] += down->weights[y * down->n_taps + i] * mask->coverage[(gsize)(down->first[y] + i) * mask->width + x];

      for (int x = 0; x < width; x++)
        {
          float sum = 0;

          for (int i = 0; i < across->n_taps; i++)
            sum += across->weights[x * across->n_taps + i] * row[across->first[x] + i];
          scaled->coverage[(gsize)y * width + x] = (guint8)(CLAMP (sum, 0.0f, 255.0f) + 0.5f);
        }
    }

  return scaled;
}

PtmMask *
ptm_mask_ref (PtmMask *mask)
{
  return g_atomic_rc_box_acquire (mask);
}

void
ptm_mask_unref (PtmMask *mask)
{
  g_atomic_rc_box_release_full (mask, ptm_mask_clear_fields);
}

int
ptm_mask_get_width (PtmMask *mask)
{
  return mask->width;
}

int
ptm_mask_get_height (PtmMask *mask)
{
  return mask->height;
}

const guint8 *
ptm_mask_get_coverage (PtmMask *mask)
{
  return mask->coverage;
}

gboolean
ptm_mask_is_empty (PtmMask *mask)
{
  return is_blank (mask->coverage, (gsize)mask->width * mask->height);
}

PtmRect
ptm_mask_get_bounds (PtmMask *mask)
{
  int left = mask->width, right = 0, top = 0, bottom = mask->height;

  while (top < bottom && is_blank (mask->coverage + (gsize)top * mask->width, mask->width))
    top++;
  while (bottom > top && is_blank (mask->coverage + (gsize)(bottom - 1) * mask->width, mask->width))
    bottom--;
  if (top == bottom)
    return (PtmRect){ 0, 0, 0, 0 };

  /* Each row only has to be searched where it could widen what is known. */
  for (int y = top; y < bottom; y++)
    {
      const guint8 *row = mask->coverage + (gsize)y * mask->width;
      int           first = 0, last = mask->width;

      while (first < left && row[first] == 0)
        first++;
      while (last > right && row[last - 1] == 0)
        last--;
      left = MIN (left, first);
      right = MAX (right, last);
    }

  return (PtmRect){ left, top, right - left, bottom - top };
}

gsize
ptm_mask_count_outside (PtmMask *mask)
{
  gsize n = 0;

  for (int y = 0; y < mask->height; y++)
    n += count_zeros (mask->coverage + (gsize)y * mask->width, mask->width);

  return n;
}

void
ptm_mask_fill_rect (PtmMask *mask, const PtmRect *rect, PtmMaskMode mode, PtmRect *dirty)
{
  change_area (mask, rect, mode == PTM_MASK_ADD ? fill_row : clear_row, dirty);
}

void
ptm_mask_clear (PtmMask *mask, PtmRect *dirty)
{
  change_area (mask, NULL, clear_row, dirty);
}

void
ptm_mask_invert (PtmMask *mask, PtmRect *dirty)
{
  change_area (mask, NULL, invert_row, dirty);
}
