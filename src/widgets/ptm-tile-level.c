/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file makes level tiles: squares of a level of the pyramid as textures, scaled by the graphics card, so that zooming
 * makes no new ones within a level. */

#include "config.h"

#include "ptm-tile-store-private.h"

#include <math.h>

static GdkTexture *
create_level_texture (PtmTileStore *self, int level, const PtmRect *part)
{
  cairo_surface_t *source = ptm_tile_pyramid_create_surface (self->pyramid, level, part);
  cairo_surface_t *copy = ptm_tile_create_surface (PTM_TILE_TEXTURE, FALSE, part->width, part->height);
  cairo_t         *cr = cairo_create (copy);
  GdkTexture      *texture;

  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface (cr, source, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  texture = ptm_tile_texture_new (copy);
  cairo_surface_destroy (copy);
  cairo_surface_destroy (source);

  return texture;
}

/* Borders between tiles lie on whole device pixels, so no seam shines through. */
static void
append_level_tile (PtmTileStore *self, GtkSnapshot *snapshot, int level, int column, int row)
{
  double          scale_x = ldexp ((double)self->width / ptm_tile_pyramid_get_width (self->pyramid, 0), level);
  double          scale_y = ldexp ((double)self->height / ptm_tile_pyramid_get_height (self->pyramid, 0), level);
  PtmRect         part = ptm_tile_store_get_tile_rect (column, row, ptm_tile_pyramid_get_width (self->pyramid, level), ptm_tile_pyramid_get_height (self->pyramid, level));
  double          x0 = round (part.x * scale_x), y0 = round (part.y * scale_y);
  double          x1 = MIN (round ((part.x + part.width) * scale_x), self->width);
  double          y1 = MIN (round ((part.y + part.height) * scale_y), self->height);
  double          unit = 1.0 / self->device_scale;
  gint64          key = ptm_tile_key (level, column, row);
  PtmTile        *tile = g_hash_table_lookup (self->tiles, &key);
  graphene_rect_t bounds;

  if (x1 <= x0 || y1 <= y0)
    return;
  graphene_rect_init (&bounds, x0 * unit, y0 * unit, (x1 - x0) * unit, (y1 - y0) * unit);
  if (tile == NULL)
    {
      g_autoptr (GdkTexture) texture = create_level_texture (self, level, &part);

      tile = ptm_tile_new_take (NULL, PTM_TILE_TEXTURE, &part, 1);
      tile->node = gsk_texture_node_new (texture, &bounds);
      g_hash_table_insert (self->tiles, g_memdup2 (&key, sizeof key), tile);
      self->n_made++;
    }
  tile->stamp = self->stamp;
  self->n_used++;
  gtk_snapshot_append_texture (snapshot, gsk_texture_node_get_texture (tile->node), &bounds);
}

static void
append_chequers (PtmTileStore *self, GtkSnapshot *snapshot)
{
  double           unit = 1.0 / self->device_scale;
  int              side = PTM_TILE_CHEQUER * self->device_scale;
  PtmRect          rect = { 0, 0, 2 * side, 2 * side };
  cairo_surface_t *surface = ptm_tile_create_surface (PTM_TILE_TEXTURE, TRUE, rect.width, rect.height);
  cairo_t         *cr = cairo_create (surface);
  GdkTexture      *texture;

  ptm_tile_store_paint_chequers (cr, &rect, side);
  cairo_destroy (cr);
  texture = ptm_tile_texture_new (surface);
  gtk_snapshot_push_repeat (snapshot, &GRAPHENE_RECT_INIT (0, 0, self->width * unit, self->height * unit), NULL);
  gtk_snapshot_append_texture (snapshot, texture, &GRAPHENE_RECT_INIT (0, 0, 2 * PTM_TILE_CHEQUER, 2 * PTM_TILE_CHEQUER));
  gtk_snapshot_pop (snapshot);
  g_clear_object (&texture);
  cairo_surface_destroy (surface);
}

void
ptm_tile_store_append_level_tiles (PtmTileStore *self, GtkSnapshot *snapshot, const PtmRect *visible)
{
  double scale_x = (double)self->width / ptm_tile_pyramid_get_width (self->pyramid, 0);
  double scale_y = (double)self->height / ptm_tile_pyramid_get_height (self->pyramid, 0);
  int    level = ptm_tile_pyramid_find_level (self->pyramid, MAX (scale_x, scale_y));
  double step_x = ldexp (scale_x, level) * PTM_TILE_SIZE, step_y = ldexp (scale_y, level) * PTM_TILE_SIZE;
  int    last_column = (ptm_tile_pyramid_get_width (self->pyramid, level) - 1) / PTM_TILE_SIZE;
  int    last_row = (ptm_tile_pyramid_get_height (self->pyramid, level) - 1) / PTM_TILE_SIZE;

  if (!ptm_tile_pyramid_is_opaque (self->pyramid))
    append_chequers (self, snapshot);
  for (int row = (int)(visible->y / step_y); row <= last_row && row * step_y < visible->y + visible->height; row++)
    for (int column = (int)(visible->x / step_x); column <= last_column && column * step_x < visible->x + visible->width; column++)
      append_level_tile (self, snapshot, level, column, row);
}
