/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file keeps the tiles of a picture on screen: it takes the picture, draws what is visible of it from tiles that were
 * made before and new ones, and lets go of those that show something else now or are not looked at any more.
 *
 * There are two kinds of them: screen tiles, in ptm-tile-screen.c, and level tiles, in ptm-tile-level.c. While the zoom moves
 * there are none: that is in ptm-tile-rough.c. */

#include "config.h"

#include "ptm-tile-store-private.h"

/* A picture of fewer pixels is prepared at once: that takes less than a frame. */
#define AT_ONCE (1024 * 1024)
/* Surfaces of tiles that have gone, kept to be drawn on: fresh memory costs more than the drawing. */
#define MAX_SPARE 24

G_DEFINE_FINAL_TYPE (PtmTileStore, ptm_tile_store, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

void
ptm_tile_store_paint_chequers (cairo_t *cr, const PtmRect *rect, int side)
{
  cairo_set_source_rgb (cr, 0.80, 0.80, 0.80);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0.95, 0.95, 0.95);
  for (int row = rect->y / side; row * side < rect->y + rect->height; row++)
    for (int column = rect->x / side; column * side < rect->x + rect->width; column++)
      if ((row + column) % 2 == 0)
        cairo_rectangle (cr, column * side - rect->x, row * side - rect->y, side, side);
  cairo_fill (cr);
}

PtmRect
ptm_tile_store_get_tile_rect (int column, int row, int width, int height)
{
  int x = column * PTM_TILE_SIZE, y = row * PTM_TILE_SIZE;

  return (PtmRect){ x, y, MIN (PTM_TILE_SIZE, width - x), MIN (PTM_TILE_SIZE, height - y) };
}

/* What a node draws must not be drawn on: tiles wait until the renderer has let go of their nodes. */
static void
let_go (PtmTileStore *self)
{
  g_autoptr (GPtrArray) leaving = self->leaving;

  for (guint i = 0; i < leaving->len && self->spare->len < MAX_SPARE; i++)
    {
      PtmTile *tile = g_ptr_array_index (leaving, i);

      if (tile->surface == NULL || cairo_image_surface_get_format (tile->surface) != CAIRO_FORMAT_RGB24 || !ptm_tile_store_is_spareable (self, &tile->rect))
        continue;
      g_clear_pointer (&tile->node, gsk_render_node_unref);
      g_ptr_array_add (self->spare, g_steal_pointer (&tile->surface));
    }
  self->leaving = self->retired;
  self->retired = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_tile_free);
}

static void
retire_tile (PtmTileStore *self, GHashTableIter *iter, PtmTile *tile)
{
  g_hash_table_iter_steal (iter);
  g_ptr_array_add (self->retired, tile);
}

static void
retire_all (PtmTileStore *self, gboolean levels_too)
{
  GHashTableIter iter;
  gpointer       key, tile;

  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, &key, &tile))
    if (levels_too || *(gint64 *)key >> 56 == PTM_TILE_SCREEN_LEVEL)
      {
        retire_tile (self, &iter, tile);
        g_free (key);
      }
}

static void
retire_unused (PtmTileStore *self)
{
  GHashTableIter iter;
  gpointer       key, tile;

  if (g_hash_table_size (self->tiles) <= self->n_used * 3 / 2 + 8)
    return;

  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, &key, &tile))
    if (((PtmTile *)tile)->stamp != self->stamp)
      {
        retire_tile (self, &iter, tile);
        g_free (key);
      }
}

static gboolean
have_same_form (PtmTilePyramid *a, PtmTilePyramid *b)
{
  return ptm_tile_pyramid_get_width (a, 0) == ptm_tile_pyramid_get_width (b, 0) &&
         ptm_tile_pyramid_get_height (a, 0) == ptm_tile_pyramid_get_height (b, 0) &&
         ptm_tile_pyramid_is_opaque (a) == ptm_tile_pyramid_is_opaque (b);
}

/* A partial picture changes a part: the tiles of the rest stay the same nodes. */
static void
retire_changed (PtmTileStore *self, PtmTilePyramid *old, PtmTilePyramid *new)
{
  GHashTableIter iter;
  gpointer       key, value;

  if (old == NULL || new == NULL || !have_same_form (old, new))
    {
      retire_all (self, TRUE);
      return;
    }

  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      PtmTile     *tile = value;
      gboolean     on_screen = *(gint64 *)key >> 56 == PTM_TILE_SCREEN_LEVEL;
      PtmTileScale scale = on_screen ? ptm_tile_store_find_scale (self, new, 0) : (PtmTileScale){ (int)(*(gint64 *)key >> 56), 1, 1 };
      PtmRect      part = on_screen ? ptm_tile_store_get_source (new, &tile->rect, &scale) : tile->rect;

      if (!ptm_tile_pyramid_equal (old, new, scale.level, &part))
        {
          retire_tile (self, &iter, tile);
          g_free (key);
        }
    }
}

static void
take_pyramid (PtmTileStore *self, PtmTilePyramid *pyramid)
{
  g_autoptr (PtmTilePyramid) old = g_steal_pointer (&self->pyramid);

  self->pyramid = pyramid;
  retire_changed (self, old, pyramid);
  if (pyramid == NULL)
    g_ptr_array_set_size (self->spare, 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PtmTileStore) self = user_data;
  PtmTilePyramid *pyramid = ptm_tile_pyramid_new_finish (result, NULL);

  if (pyramid == NULL)
    return;

  g_clear_object (&self->loading);
  take_pyramid (self, pyramid);
}

static void
ptm_tile_store_dispose (GObject *object)
{
  PtmTileStore *self = PTM_TILE_STORE (object);

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_pointer (&self->tiles, g_hash_table_unref);
  g_clear_pointer (&self->retired, g_ptr_array_unref);
  g_clear_pointer (&self->leaving, g_ptr_array_unref);
  g_clear_pointer (&self->spare, g_ptr_array_unref);
  g_clear_pointer (&self->pyramid, ptm_tile_pyramid_unref);
  g_clear_pointer (&self->image, ptm_image_unref);

  G_OBJECT_CLASS (ptm_tile_store_parent_class)->dispose (object);
}

static void
ptm_tile_store_class_init (PtmTileStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ptm_tile_store_dispose;

  signals[CHANGED] = g_signal_new ("changed", PTM_TYPE_TILE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ptm_tile_store_init (PtmTileStore *self)
{
  self->tiles = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)ptm_tile_free);
  self->retired = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_tile_free);
  self->leaving = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_tile_free);
  self->spare = g_ptr_array_new_with_free_func ((GDestroyNotify)cairo_surface_destroy);
}

PtmTileStore *
ptm_tile_store_new (void)
{
  return g_object_new (PTM_TYPE_TILE_STORE, NULL);
}

void
ptm_tile_store_set_image (PtmTileStore *self, PtmImage *image)
{
  g_return_if_fail (PTM_IS_TILE_STORE (self));

  if (self->image == image)
    return;

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_pointer (&self->image, ptm_image_unref);
  self->image = image != NULL ? ptm_image_ref (image) : NULL;

  if (image == NULL)
    take_pyramid (self, NULL);
  else if ((gint64)ptm_image_get_width (image) * ptm_image_get_height (image) <= AT_ONCE)
    take_pyramid (self, ptm_tile_pyramid_new (image));
  else
    {
      self->loading = g_cancellable_new ();
      ptm_tile_pyramid_new_async (image, self->loading, built_cb, g_object_ref (self));
    }
}

PtmImage *
ptm_tile_store_get_image (PtmTileStore *self)
{
  g_return_val_if_fail (PTM_IS_TILE_STORE (self), NULL);

  return self->image;
}

gboolean
ptm_tile_store_is_ready (PtmTileStore *self)
{
  g_return_val_if_fail (PTM_IS_TILE_STORE (self), FALSE);

  return self->loading == NULL;
}

void
ptm_tile_store_set_rough (PtmTileStore *self, gboolean rough)
{
  g_return_if_fail (PTM_IS_TILE_STORE (self));

  self->rough = rough;
}

void
ptm_tile_store_snapshot (PtmTileStore *self, GtkSnapshot *snapshot, PtmTileBackend backend, int device_scale, int width, int height, const PtmRect *visible)
{
  PtmRect whole = { 0, 0, width, height };
  PtmRect part;

  g_return_if_fail (PTM_IS_TILE_STORE (self));

  part = ptm_rect_intersect (&whole, visible);
  if (self->pyramid == NULL || ptm_rect_is_empty (&part))
    return;

  let_go (self);
  if (self->backend != backend || self->device_scale != device_scale)
    retire_all (self, TRUE);
  else if (self->width != width || self->height != height)
    retire_all (self, FALSE);
  self->backend = backend;
  self->device_scale = device_scale;
  self->width = width;
  self->height = height;
  self->stamp++;
  self->n_used = 0;

  if (backend == PTM_TILE_TEXTURE && width <= ptm_tile_pyramid_get_width (self->pyramid, 0))
    ptm_tile_store_append_level_tiles (self, snapshot, &part);
  else if (ptm_tile_store_is_rough (self))
    ptm_tile_store_append_rough (self, snapshot, &part);
  else
    ptm_tile_store_append_screen_tiles (self, snapshot, &part);
  retire_unused (self);
}

guint
ptm_tile_store_get_n_made (PtmTileStore *self)
{
  g_return_val_if_fail (PTM_IS_TILE_STORE (self), 0);

  return self->n_made;
}
