/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Undo and redo of painting. A step keeps, of each tile that was touched, the bytes that are not in the mask now: before an
 * undo the old ones, after it the new ones. So undo and redo are the same exchange. Tiles are kept packed (runs as in PackBits),
 * for a region is mostly nothing or all. */

#include "config.h"

#include "ptm-mask-private.h"

#include <string.h>

/* Older steps are dropped beyond this. */
#define MAX_STEPS 1000
#define MAX_BYTES (190 * 1024 * 1024)

#define TILE_BYTES (PTM_MASK_TILE * PTM_MASK_TILE)

/* Runs and literals have at most so many bytes. */
#define MAX_RUN 128

typedef struct
{
  int     column;
  int     row;
  gsize   size;
  guint8 *packed;
} Tile;

struct _PtmMaskStep
{
  GArray     *tiles;
  GHashTable *touched; /* (nullable): only while the step is open */
};

static void
tile_clear (gpointer data)
{
  Tile *tile = data;

  g_free (tile->packed);
}

static PtmMaskStep *
step_new (void)
{
  PtmMaskStep *step = g_new0 (PtmMaskStep, 1);

  step->tiles = g_array_new (FALSE, FALSE, sizeof (Tile));
  g_array_set_clear_func (step->tiles, tile_clear);
  step->touched = g_hash_table_new (NULL, NULL);

  return step;
}

static gsize
step_get_size (PtmMaskStep *step)
{
  gsize size = sizeof (PtmMaskStep);

  for (guint i = 0; i < step->tiles->len; i++)
    size += sizeof (Tile) + g_array_index (step->tiles, Tile, i).size;

  return size;
}

static guint8 *
row_in_mask (PtmMask *mask, const PtmRect *area, int y)
{
  return mask->coverage + (gsize)(area->y + y) * mask->width + area->x;
}

static gsize
count_run (const guint8 *bytes, gsize n)
{
  gsize run = 1;

  /* Most runs are as long as they may be. */
  if (n >= MAX_RUN && memcmp (bytes, bytes + 1, MAX_RUN - 1) == 0)
    return MAX_RUN;
  while (run < n && run < MAX_RUN && bytes[run] == bytes[0])
    run++;
  return run;
}

/* A byte below 128 and one more than so many bytes as they are, or 127 more than a count and what is repeated so often. */
static gsize
pack (guint8 *to, const guint8 *bytes, gsize n)
{
  gsize size = 0;

  for (gsize i = 0; i < n;)
    {
      gsize run = count_run (bytes + i, n - i), start = i;

      if (run > 2)
        {
          to[size++] = (guint8)(127 + run);
          to[size++] = bytes[i];
          i += run;
          continue;
        }
      while (i < n && i - start < MAX_RUN && count_run (bytes + i, MIN (n - i, 3)) < 3)
        i++;
      to[size++] = (guint8)(i - start - 1);
      memcpy (to + size, bytes + start, i - start);
      size += i - start;
    }
  return size;
}

static void
unpack (guint8 *bytes, const guint8 *packed, gsize size)
{
  for (gsize i = 0; i < size;)
    {
      gsize n = packed[i] < 128 ? packed[i] + 1u : packed[i] - 127u;

      if (packed[i] < 128)
        memcpy (bytes, packed + i + 1, n);
      else
        memset (bytes, packed[i + 1], n);
      i += packed[i] < 128 ? n + 1 : 2;
      bytes += n;
    }
}

static Tile
tile_save (PtmMask *mask, int column, int row)
{
  PtmRect area = ptm_mask_get_tile (mask, column, row);
  guint8  bytes[TILE_BYTES], packed[TILE_BYTES + TILE_BYTES / MAX_RUN + 2];
  gsize   size;

  for (int y = 0; y < area.height; y++)
    memcpy (bytes + (gsize)y * area.width, row_in_mask (mask, &area, y), area.width);
  size = pack (packed, bytes, (gsize)area.width * area.height);
  return (Tile){ column, row, size, g_memdup2 (packed, size) };
}

static gboolean
tile_differs (PtmMask *mask, const Tile *tile)
{
  PtmRect area = ptm_mask_get_tile (mask, tile->column, tile->row);
  guint8  bytes[TILE_BYTES];

  unpack (bytes, tile->packed, tile->size);
  for (int y = 0; y < area.height; y++)
    if (memcmp (row_in_mask (mask, &area, y), bytes + (gsize)y * area.width, area.width) != 0)
      return TRUE;

  return FALSE;
}

static void
tile_restore (PtmMask *mask, const Tile *tile)
{
  PtmRect area = ptm_mask_get_tile (mask, tile->column, tile->row);
  guint8  bytes[TILE_BYTES];

  unpack (bytes, tile->packed, tile->size);
  for (int y = 0; y < area.height; y++)
    memcpy (row_in_mask (mask, &area, y), bytes + (gsize)y * area.width, area.width);
}

static PtmRect
step_exchange (PtmMask *mask, PtmMaskStep *step)
{
  PtmRect changed = { 0, 0, 0, 0 };

  ptm_mask_unshare (mask);
  mask->serial++;
  for (guint i = 0; i < step->tiles->len; i++)
    {
      Tile   *tile = &g_array_index (step->tiles, Tile, i);
      Tile    now = tile_save (mask, tile->column, tile->row);
      PtmRect area = ptm_mask_get_tile (mask, tile->column, tile->row);

      tile_restore (mask, tile);
      tile_clear (tile);
      *tile = now;
      changed = ptm_rect_union (&changed, &area);
    }

  return changed;
}

static void
drop_old_steps (PtmMask *mask)
{
  gsize size = 0;
  guint keep = 0;

  for (guint i = mask->steps->len; i > 0 && keep < MAX_STEPS; i--, keep++)
    {
      size += step_get_size (mask->steps->pdata[i - 1]);
      if (size > MAX_BYTES && keep > 0)
        break;
    }

  if (keep < mask->steps->len)
    g_ptr_array_remove_range (mask->steps, 0, mask->steps->len - keep);
}

static void
add_step (PtmMask *mask, PtmMaskStep *step)
{
  g_ptr_array_set_size (mask->steps, (int)mask->position);
  g_ptr_array_add (mask->steps, step);
  drop_old_steps (mask);
  mask->position = mask->steps->len;
}

static void
close_stroke (PtmMask *mask)
{
  if (mask->in_stroke)
    ptm_mask_stroke_end (mask);
}

void
ptm_mask_step_free (PtmMaskStep *step)
{
  g_array_unref (step->tiles);
  g_clear_pointer (&step->touched, g_hash_table_unref);
  g_free (step);
}

PtmRect
ptm_mask_get_tile (PtmMask *mask, int column, int row)
{
  int x = column * PTM_MASK_TILE;
  int y = row * PTM_MASK_TILE;

  return (PtmRect){ x, y, MIN (PTM_MASK_TILE, mask->width - x), MIN (PTM_MASK_TILE, mask->height - y) };
}

void
ptm_mask_history_begin (PtmMask *mask)
{
  close_stroke (mask);
  g_assert (mask->open == NULL);
  mask->open = step_new ();
  mask->extent = (PtmRect){ 0, 0, 0, 0 };
}

void
ptm_mask_history_touch (PtmMask *mask, int column, int row)
{
  int  n_columns = (mask->width + PTM_MASK_TILE - 1) / PTM_MASK_TILE;
  Tile tile;

  ptm_mask_unshare (mask);
  mask->serial++;
  if (!g_hash_table_add (mask->open->touched, GINT_TO_POINTER (row * n_columns + column)))
    return;

  tile = tile_save (mask, column, row);
  g_array_append_val (mask->open->tiles, tile);
}

gboolean
ptm_mask_history_end (PtmMask *mask)
{
  PtmMaskStep *step = g_steal_pointer (&mask->open);

  g_clear_pointer (&step->touched, g_hash_table_unref);
  for (guint i = step->tiles->len; i > 0; i--)
    if (!tile_differs (mask, &g_array_index (step->tiles, Tile, i - 1)))
      g_array_remove_index_fast (step->tiles, i - 1);

  if (step->tiles->len == 0)
    {
      ptm_mask_step_free (step);
      return FALSE;
    }

  add_step (mask, step);

  return TRUE;
}

gboolean
ptm_mask_adopt (PtmMask *mask, PtmMask *changed, PtmRect *dirty)
{
  PtmRect areas = { 0, 0, 0, 0 };

  g_return_val_if_fail (mask->width == changed->width && mask->height == changed->height, FALSE);

  close_stroke (mask);
  if (changed->taken != mask->serial)
    return FALSE;
  ptm_mask_share (mask, changed);
  mask->serial++;
  mask->extent = (PtmRect){ 0, 0, 0, 0 };
  while (changed->steps->len > 0)
    {
      PtmMaskStep *step = g_ptr_array_steal_index (changed->steps, 0);

      for (guint i = 0; i < step->tiles->len; i++)
        {
          const Tile *tile = &g_array_index (step->tiles, Tile, i);
          PtmRect     area = ptm_mask_get_tile (mask, tile->column, tile->row);

          areas = ptm_rect_union (&areas, &area);
        }
      add_step (mask, step);
    }
  changed->position = 0;
  if (dirty != NULL)
    *dirty = areas;

  return TRUE;
}

void
ptm_mask_history_abort (PtmMask *mask, PtmRect *dirty)
{
  PtmRect changed = step_exchange (mask, mask->open);

  g_clear_pointer (&mask->open, ptm_mask_step_free);
  if (dirty != NULL)
    *dirty = changed;
}

gboolean
ptm_mask_can_undo (PtmMask *mask)
{
  return mask->position > 0;
}

gboolean
ptm_mask_can_redo (PtmMask *mask)
{
  return mask->position < mask->steps->len;
}

gboolean
ptm_mask_undo (PtmMask *mask, PtmRect *dirty)
{
  PtmRect  changed = { 0, 0, 0, 0 };
  gboolean possible;

  close_stroke (mask);
  possible = ptm_mask_can_undo (mask);
  if (possible)
    changed = step_exchange (mask, mask->steps->pdata[--mask->position]);
  if (dirty != NULL)
    *dirty = changed;

  return possible;
}

gboolean
ptm_mask_redo (PtmMask *mask, PtmRect *dirty)
{
  PtmRect  changed = { 0, 0, 0, 0 };
  gboolean possible;

  close_stroke (mask);
  possible = ptm_mask_can_redo (mask);
  if (possible)
    changed = step_exchange (mask, mask->steps->pdata[mask->position++]);
  if (dirty != NULL)
    *dirty = changed;

  return possible;
}
