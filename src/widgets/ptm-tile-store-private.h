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
  gboolean       rough;
};

/* ptm-tile-store.c: what shows through a transparent picture; side is a chequer's, all in device pixels. */
void ptm_tile_store_paint_chequers (cairo_t *cr, const PtmRect *rect, int side);
/* The tile in a plane of that size. */
PtmRect ptm_tile_store_get_tile_rect (int column, int row, int width, int height);

/* A level of the pyramid and how many device pixels one of its pixels is. */
typedef struct
{
  int    level;
  double across;
  double down;
} PtmTileScale;

/* ptm-tile-screen.c: makes those that are missing and draws them. */
void ptm_tile_store_append_screen_tiles (PtmTileStore *self, GtkSnapshot *snapshot, const PtmRect *visible);
/* TRUE when the surface of such a tile can be drawn on again. */
gboolean ptm_tile_store_is_spareable (PtmTileStore *self, const PtmRect *rect);
/* The level that screen tiles are made of, or so many steps coarser. */
PtmTileScale ptm_tile_store_find_scale (PtmTileStore *self, PtmTilePyramid *pyramid, int coarser);
/* The pixels of the level that are seen there. */
PtmRect ptm_tile_store_get_source (PtmTilePyramid *pyramid, const PtmRect *rect, const PtmTileScale *scale);

/* ptm-tile-rough.c: TRUE when the picture is to be drawn roughly and can be. */
gboolean ptm_tile_store_is_rough (PtmTileStore *self);
void     ptm_tile_store_append_rough (PtmTileStore *self, GtkSnapshot *snapshot, const PtmRect *visible);

/* ptm-tile-level.c: makes those that are missing and draws them. */
void ptm_tile_store_append_level_tiles (PtmTileStore *self, GtkSnapshot *snapshot, const PtmRect *visible);

G_END_DECLS
