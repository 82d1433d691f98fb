/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-tile-pyramid.h"
#include "ptm-tile-store.h"

G_BEGIN_DECLS

/* Side of a chequer, in logical pixels. */
#define PTM_TILE_CHEQUER 8
/* The place of screen tiles among the levels. */
#define PTM_TILE_SCREEN_LEVEL 100

struct _PtmTileStore
{
  GObject parent_instance;

  /* What is drawn. */
  PtmImage       *image;   /* (nullable) */
  PtmTilePyramid *pyramid; /* (nullable) */
  GCancellable   *loading; /* (nullable) */

  /* The tiles, and for what they were made. */
  GHashTable    *tiles;
  GPtrArray     *retired; /* still in the renderer's last frame */
  GPtrArray     *leaving; /* in the frame before that */
  GPtrArray     *spare;   /* (element-type cairo_surface_t): of whole tiles for the cairo renderer */
  PtmTileBackend backend;
  int            device_scale;
  int            width;
  int            height;
  guint          stamp;
  guint          n_used;
  guint          n_made;
};

/* ptm-tile-store.c: what shows through a transparent picture; side is a chequer's, all in device pixels. */
void ptm_tile_store_paint_chequers (cairo_t *cr, const PtmRect *rect, int side);
/* The tile in a plane of that size. */
PtmRect ptm_tile_store_get_tile_rect (int column, int row, int width, int height);

/* ptm-tile-screen.c: makes those that are missing and draws them. */
void ptm_tile_store_append_screen_tiles (PtmTileStore *self, GtkSnapshot *snapshot, const PtmRect *visible);
/* TRUE when the surface of such a tile can be drawn on again. */
gboolean ptm_tile_store_is_spareable (PtmTileStore *self, const PtmRect *rect);
/* The pixels, and the level, a screen tile is made of. */
PtmRect ptm_tile_store_get_screen_source (PtmTileStore *self, PtmTilePyramid *pyramid, const PtmRect *rect, int *level);

/* ptm-tile-level.c: makes those that are missing and draws them. */
void ptm_tile_store_append_level_tiles (PtmTileStore *self, GtkSnapshot *snapshot, const PtmRect *visible);

G_END_DECLS
