/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file makes screen tiles: squares of the scaled picture, scaled once and then only copied. The cairo renderer always
 * draws these, and every renderer does above 100 %, where pixels must stay exact and textures of GTK 4.8 would be smoothed. */

#include "config.h"

#include "ptm-tile-store-private.h"

#include <math.h>
#include "ptm-bands.h"

/* From so many tiles on a second thread is worth its start. */
#define MANY 6

/* A screen tile that is to be drawn. */
typedef struct
{
  gint64           key;
  PtmRect          rect;
  cairo_surface_t *surface;
} Missing;

typedef struct
{
  PtmTileStore *store;
  GArray       *missing;
} Drawing;

/* The pixels of a level that a stretch of the scaled picture is made of, with one more on each side to smooth with. */
static void
find_source (double start, double end, double scale, int limit, int *from, int *length)
{
  int first = CLAMP ((int)floor (start / scale) - 1, 0, limit - 1);
  int last = CLAMP ((int)ceil (end / scale) + 1, first + 1, limit);

  *from = first;
  *length = last - first;
}

PtmTileScale
ptm_tile_store_find_scale (PtmTileStore *self, PtmTilePyramid *pyramid, int coarser)
{
  double across = (double)self->width / ptm_tile_pyramid_get_width (pyramid, 0), down = (double)self->height / ptm_tile_pyramid_get_height (pyramid, 0);
  int    level = MIN (ptm_tile_pyramid_find_level (pyramid, MAX (across, down)) + coarser, ptm_tile_pyramid_get_n_levels (pyramid) - 1);

  return (PtmTileScale){ level, ldexp (across, level), ldexp (down, level) };
}

PtmRect
ptm_tile_store_get_source (PtmTilePyramid *pyramid, const PtmRect *rect, const PtmTileScale *scale)
{
  PtmRect part;

  find_source (rect->x, rect->x + rect->width, scale->across, ptm_tile_pyramid_get_width (pyramid, scale->level), &part.x, &part.width);
  find_source (rect->y, rect->y + rect->height, scale->down, ptm_tile_pyramid_get_height (pyramid, scale->level), &part.y, &part.height);

  return part;
}

static cairo_surface_t *
draw_screen_tile (PtmTileStore *self, const PtmRect *rect, cairo_surface_t *spare)
{
  gboolean         opaque = ptm_tile_pyramid_is_opaque (self->pyramid);
  cairo_surface_t *surface = spare != NULL ? spare : ptm_tile_create_surface (self->backend, TRUE, rect->width, rect->height);
  PtmTileScale     scale = ptm_tile_store_find_scale (self, self->pyramid, 0);
  PtmRect          part = ptm_tile_store_get_source (self->pyramid, rect, &scale);
  cairo_surface_t *source = ptm_tile_pyramid_create_surface (self->pyramid, scale.level, &part);
  cairo_matrix_t   matrix;
  cairo_t         *cr = cairo_create (surface);

  if (!opaque)
    ptm_tile_store_paint_chequers (cr, rect, PTM_TILE_CHEQUER * self->device_scale);
  cairo_set_source_surface (cr, source, 0, 0);
  cairo_matrix_init (&matrix, 1 / scale.across, 0, 0, 1 / scale.down, rect->x / scale.across - part.x, rect->y / scale.down - part.y);
  cairo_pattern_set_matrix (cairo_get_source (cr), &matrix);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_pattern_set_filter (cairo_get_source (cr), MAX (scale.across, scale.down) < 1 ? CAIRO_FILTER_BILINEAR : CAIRO_FILTER_NEAREST);
  cairo_set_operator (cr, opaque ? CAIRO_OPERATOR_SOURCE : CAIRO_OPERATOR_OVER);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (source);

  return surface;
}

gboolean
ptm_tile_store_is_spareable (PtmTileStore *self, const PtmRect *rect)
{
  return self->backend == PTM_TILE_CAIRO && rect->width == PTM_TILE_SIZE && rect->height == PTM_TILE_SIZE;
}

static GArray *
find_missing (PtmTileStore *self, const PtmRect *visible)
{
  GArray *missing = g_array_new (FALSE, FALSE, sizeof (Missing));

  for (int row = visible->y / PTM_TILE_SIZE; row * PTM_TILE_SIZE < visible->y + visible->height; row++)
    for (int column = visible->x / PTM_TILE_SIZE; column * PTM_TILE_SIZE < visible->x + visible->width; column++)
      {
        Missing tile = { ptm_tile_key (PTM_TILE_SCREEN_LEVEL, column, row), ptm_tile_store_get_tile_rect (column, row, self->width, self->height), NULL };

        if (g_hash_table_contains (self->tiles, &tile.key))
          continue;
        if (ptm_tile_store_is_spareable (self, &tile.rect) && self->spare->len > 0)
          tile.surface = g_ptr_array_steal_index_fast (self->spare, self->spare->len - 1);
        g_array_append_val (missing, tile);
      }

  return missing;
}

static void
draw_some (int first, int end, gpointer user_data)
{
  const Drawing *drawing = user_data;

  for (int i = first; i < end; i++)
    {
      Missing *tile = &g_array_index (drawing->missing, Missing, i);

      tile->surface = draw_screen_tile (drawing->store, &tile->rect, tile->surface);
    }
}

/* After a step of the zoom all tiles are missing: then a second thread helps. */
static void
make_screen_tiles (PtmTileStore *self, const PtmRect *visible)
{
  g_autoptr (GArray) missing = find_missing (self, visible);
  int n = (int)missing->len;

  ptm_bands_run (n, n >= MANY ? 1 : MANY, draw_some, &(Drawing){ self, missing }, NULL, NULL);
  for (int i = 0; i < n; i++)
    {
      Missing *tile = &g_array_index (missing, Missing, i);

      g_hash_table_insert (self->tiles, g_memdup2 (&tile->key, sizeof tile->key), ptm_tile_new_take (tile->surface, self->backend, &tile->rect, self->device_scale));
      self->n_made++;
    }
}

static void
append_screen_tile (PtmTileStore *self, GtkSnapshot *snapshot, int column, int row)
{
  gint64   key = ptm_tile_key (PTM_TILE_SCREEN_LEVEL, column, row);
  PtmTile *tile = g_hash_table_lookup (self->tiles, &key);

  tile->stamp = self->stamp;
  self->n_used++;
  gtk_snapshot_append_node (snapshot, tile->node);
}

void
ptm_tile_store_append_screen_tiles (PtmTileStore *self, GtkSnapshot *snapshot, const PtmRect *visible)
{
  make_screen_tiles (self, visible);
  for (int row = visible->y / PTM_TILE_SIZE; row * PTM_TILE_SIZE < visible->y + visible->height; row++)
    for (int column = visible->x / PTM_TILE_SIZE; column * PTM_TILE_SIZE < visible->x + visible->width; column++)
      append_screen_tile (self, snapshot, column, row);
}
