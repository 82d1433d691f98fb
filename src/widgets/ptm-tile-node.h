/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>
#include "ptm-rect.h"

G_BEGIN_DECLS

/**
 * PtmTileBackend:
 * @PTM_TILE_CAIRO: tiles are cairo nodes; the renderer redraws only nodes that are new
 * @PTM_TILE_TEXTURE: tiles are textures, for renderers that draw with the graphics card
 */
typedef enum
{
  PTM_TILE_CAIRO,
  PTM_TILE_TEXTURE,
} PtmTileBackend;

/** PtmTile: a square of device pixels, ready to be drawn; the same node for as long as it looks the same. */
typedef struct
{
  GskRenderNode   *node;    /* (nullable): NULL when there is nothing to draw */
  cairo_surface_t *surface; /* (nullable): what the node draws */
  PtmRect          rect;    /* in device pixels of the plane it lies in */
  guint            stamp;   /* when it was last used */
} PtmTile;

/* The one that suits the renderer the widget is drawn by. */
PtmTileBackend ptm_tile_backend_for_widget (GtkWidget *widget);
/* A surface of that many device pixels to draw a tile on. */
cairo_surface_t *ptm_tile_create_surface (PtmTileBackend backend, gboolean opaque, int width, int height) G_GNUC_WARN_UNUSED_RESULT;
/* Takes the surface, which must not be drawn on afterwards; NULL makes an empty tile. */
PtmTile *ptm_tile_new_take (cairo_surface_t *surface, PtmTileBackend backend, const PtmRect *rect, int device_scale) G_GNUC_WARN_UNUSED_RESULT;
/* A node for the cairo renderer that draws that part of the surface; matrix: from its coordinates to those of the surface. */
GskRenderNode *ptm_tile_node_new (cairo_surface_t *surface, const graphene_rect_t *bounds, const cairo_matrix_t *matrix) G_GNUC_WARN_UNUSED_RESULT;
/* The surface as a texture. (transfer full) */
GdkTexture *ptm_tile_texture_new (cairo_surface_t *surface) G_GNUC_WARN_UNUSED_RESULT;
void        ptm_tile_free (PtmTile *tile);

/* Names of tiles for hash tables. */
gint64 ptm_tile_key (int level, int column, int row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmTile, ptm_tile_free)

G_END_DECLS
