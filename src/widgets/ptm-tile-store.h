/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>
#include "ptm-image.h"
#include "ptm-tile-node.h"

G_BEGIN_DECLS

/**
 * PtmTileStore:
 *
 * Draws a picture of any size at any zoom from tiles of 256 pixels. Signal "changed": it shows something else now.
 * Above its real size pixels are shown as exact squares, below it smoothly; transparency lies on a chequerboard.
 */
#define PTM_TYPE_TILE_STORE (ptm_tile_store_get_type ())
G_DECLARE_FINAL_TYPE (PtmTileStore, ptm_tile_store, PTM, TILE_STORE, GObject)

#define PTM_TILE_SIZE 256

PtmTileStore *ptm_tile_store_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* Small pictures change at once, large ones when their halvings are made, on a thread; until then the last one stays.
 * Tiles that look the same in the new picture are kept. image is (nullable). */
void      ptm_tile_store_set_image (PtmTileStore *self, PtmImage *image);
PtmImage *ptm_tile_store_get_image (PtmTileStore *self);
/* TRUE when the image that was set is the one that is drawn. */
gboolean ptm_tile_store_is_ready (PtmTileStore *self);
/* While the zoom moves: with half the detail, which takes a fraction of the time where pictures are drawn without a graphics card.
 * The next frame after it is exact again. */
void ptm_tile_store_set_rough (PtmTileStore *self, gboolean rough);
/* Draws the part visible of the picture scaled to width × height, all in device pixels, with its upper left corner at the
 * snapshot's origin. */
void ptm_tile_store_snapshot (PtmTileStore *self, GtkSnapshot *snapshot, PtmTileBackend backend, int device_scale, int width, int height, const PtmRect *visible);
/* How many tiles were made since the store was made; a measure for tests. */
guint ptm_tile_store_get_n_made (PtmTileStore *self);

G_END_DECLS
