/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws a picture while its zoom moves. Every step would make all screen tiles anew only to be shown once. Instead the next
 * coarser level is drawn straight from the pyramid, enlarged without smoothing: each of its pixels is a mean of the picture's, so
 * that nothing flickers, and it takes hardly longer than copying finished tiles.
 *
 * It is done in squares, too: of what a cairo node draws the renderer makes a picture first, which should stay in the cache. */

#include "config.h"

#include "ptm-tile-store-private.h"

static const cairo_user_data_key_t pyramid_key;

gboolean
ptm_tile_store_is_rough (PtmTileStore *self)
{
  PtmTileScale scale;

  if (!self->rough || self->backend != PTM_TILE_CAIRO || !ptm_tile_pyramid_is_opaque (self->pyramid) || ptm_tile_pyramid_get_n_levels (self->pyramid) < 2)
    return FALSE;

  scale = ptm_tile_store_find_scale (self, self->pyramid, 0);
  return MAX (scale.across, scale.down) < 1;
}

/* The surface points into the pyramid, and the node can outlive the store. */
static void
append_part (PtmTileStore *self, GtkSnapshot *snapshot, const PtmRect *rect, const PtmTileScale *scale)
{
  PtmRect          part = ptm_tile_store_get_source (self->pyramid, rect, scale);
  cairo_surface_t *surface = ptm_tile_pyramid_create_surface (self->pyramid, scale->level, &part);
  double           unit = 1.0 / self->device_scale;
  graphene_rect_t  bounds = GRAPHENE_RECT_INIT (rect->x * unit, rect->y * unit, rect->width * unit, rect->height * unit);
  cairo_matrix_t   matrix;
  g_autoptr (GskRenderNode) node = NULL;

  cairo_surface_set_user_data (surface, &pyramid_key, ptm_tile_pyramid_ref (self->pyramid), (cairo_destroy_func_t)ptm_tile_pyramid_unref);
  cairo_matrix_init (&matrix, self->device_scale / scale->across, 0, 0, self->device_scale / scale->down, -part.x, -part.y);
  node = ptm_tile_node_new (surface, &bounds, &matrix);
  cairo_surface_destroy (surface);
  gtk_snapshot_append_node (snapshot, node);
}

void
ptm_tile_store_append_rough (PtmTileStore *self, GtkSnapshot *snapshot, const PtmRect *visible)
{
  PtmTileScale scale = ptm_tile_store_find_scale (self, self->pyramid, 1);

  for (int row = visible->y / PTM_TILE_SIZE; row * PTM_TILE_SIZE < visible->y + visible->height; row++)
    for (int column = visible->x / PTM_TILE_SIZE; column * PTM_TILE_SIZE < visible->x + visible->width; column++)
      {
        PtmRect rect = ptm_tile_store_get_tile_rect (column, row, self->width, self->height);

        append_part (self, snapshot, &rect, &scale);
      }
}
