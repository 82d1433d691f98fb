/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Laying one mask on another. It goes tile by tile, and where nothing would change nothing is remembered or written: most of a
 * large picture is far from the shape. */

#include "config.h"

#include <string.h>
#include "ptm-mask-private.h"
#include "ptm-mask-shape.h"
#include "ptm-simd.h"

PTM_SIMD static void
combine_row (guint8 *to, const guint8 *a, const guint8 *b, int n, PtmMaskCombine how)
{
  if (how == PTM_MASK_COMBINE_ADD)
    for (int i = 0; i < n; i++)
      to[i] = a[i] > b[i] ? a[i] : b[i];
  else if (how == PTM_MASK_COMBINE_SUBTRACT)
    for (int i = 0; i < n; i++)
      to[i] = a[i] < 255 - b[i] ? a[i] : (guint8)(255 - b[i]);
  else if (how == PTM_MASK_COMBINE_INTERSECT)
    for (int i = 0; i < n; i++)
      to[i] = a[i] < b[i] ? a[i] : b[i];
  else
    memcpy (to, b, n);
}

/* Makes the tile as it will be; FALSE when it is so already. */
static gboolean
combine_tile (guint8 *result, PtmMask *mask, PtmMask *shape, const PtmRect *tile, PtmMaskCombine how)
{
  gboolean differs = FALSE;

  for (int y = 0; y < tile->height; y++)
    {
      gsize offset = (gsize)(tile->y + y) * mask->width + tile->x;

      combine_row (result + (gsize)y * PTM_MASK_TILE, mask->coverage + offset, shape->coverage + offset, tile->width, how);
      differs |= memcmp (result + (gsize)y * PTM_MASK_TILE, mask->coverage + offset, tile->width) != 0;
    }
  return differs;
}

/* The shape can change nothing elsewhere: outside of it nothing is added and nothing taken away. */
static PtmRect
get_reach (PtmMask *mask, PtmMask *shape, PtmMaskCombine how)
{
  if ((how == PTM_MASK_COMBINE_ADD || how == PTM_MASK_COMBINE_SUBTRACT) && !ptm_rect_is_empty (&shape->extent))
    return shape->extent;
  return (PtmRect){ 0, 0, mask->width, mask->height };
}

void
ptm_mask_combine (PtmMask *mask, PtmMask *shape, PtmMaskCombine how, PtmRect *dirty)
{
  guint8  result[PTM_MASK_TILE * PTM_MASK_TILE];
  PtmRect changed = { 0, 0, 0, 0 }, reach = get_reach (mask, shape, how);

  g_return_if_fail (mask->width == shape->width && mask->height == shape->height);

  ptm_mask_history_begin (mask);
  for (int row = reach.y / PTM_MASK_TILE; row * PTM_MASK_TILE < reach.y + reach.height; row++)
    for (int column = reach.x / PTM_MASK_TILE; column * PTM_MASK_TILE < reach.x + reach.width; column++)
      {
        PtmRect tile = ptm_mask_get_tile (mask, column, row);

        if (!combine_tile (result, mask, shape, &tile, how))
          continue;
        ptm_mask_history_touch (mask, column, row);
        for (int y = 0; y < tile.height; y++)
          memcpy (mask->coverage + (gsize)(tile.y + y) * mask->width + tile.x, result + (gsize)y * PTM_MASK_TILE, tile.width);
        changed = ptm_rect_union (&changed, &tile);
      }
  ptm_mask_history_end (mask);
  if (dirty != NULL)
    *dirty = changed;
}

void
ptm_mask_assign (PtmMask *mask, PtmMask *other, PtmRect *dirty)
{
  ptm_mask_combine (mask, other, PTM_MASK_COMBINE_REPLACE, dirty);
}
