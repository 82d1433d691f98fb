/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The tiles of a picture on screen. There are two kinds of them.
 *
 * Screen tiles are squares of the scaled picture, scaled once and then only copied: the cairo renderer always draws these,
 * and every renderer does above 100 %, where pixels must stay exact and textures of GTK 4.8 would be smoothed.
 *
 * Level tiles are squares of a level of the pyramid as textures, scaled by the graphics card, so that zooming makes no new
 * ones within a level. */

#include "config.h"

#include "ptm-tile-store.h"

#include <math.h>
#include "ptm-tile-pyramid.h"

/* A picture of fewer pixels is prepared at once: that takes less than a frame. */
#define AT_ONCE (1024 * 1024)
/* Side of a chequer, in logical pixels. */
#define CHEQUER 8
/* The place of screen tiles among the levels. */
#define SCREEN_LEVEL 100
/* From so many tiles on a second thread is worth its start. */
#define MANY 6
/* Surfaces of tiles that have gone, kept to be drawn on: fresh memory costs more than the drawing. */
#define MAX_SPARE 48

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

/* A screen tile that is to be drawn. */
typedef struct
{
  gint64           key;
  PtmRect          rect;
  cairo_surface_t *surface;
} Missing;

/* Those from first to end - 1 are drawn by one thread. */
typedef struct
{
  PtmTileStore *store;
  GArray       *missing;
  guint         first;
  guint         end;
} Share;

G_DEFINE_FINAL_TYPE (PtmTileStore, ptm_tile_store, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
paint_chequers (cairo_t *cr, const PtmRect *rect, int side)
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

/* The pixels of a level that a stretch of the scaled picture is made of, with one more on each side to smooth with. */
static void
find_source (double start, double end, double scale, int limit, int *from, int *length)
{
  int first = CLAMP ((int)floor (start / scale) - 1, 0, limit - 1);
  int last = CLAMP ((int)ceil (end / scale) + 1, first + 1, limit);

  *from = first;
  *length = last - first;
}

static cairo_surface_t *
draw_screen_tile (PtmTileStore *self, const PtmRect *rect, cairo_surface_t *spare)
{
  PtmTilePyramid  *pyramid = self->pyramid;
  gboolean         opaque = ptm_tile_pyramid_is_opaque (pyramid);
  double           scale_x = (double)self->width / ptm_tile_pyramid_get_width (pyramid, 0);
  double           scale_y = (double)self->height / ptm_tile_pyramid_get_height (pyramid, 0);
  int              level = ptm_tile_pyramid_find_level (pyramid, MAX (scale_x, scale_y));
  double           level_x = ldexp (scale_x, level), level_y = ldexp (scale_y, level);
  cairo_surface_t *surface = spare != NULL ? spare : ptm_tile_create_surface (self->backend, TRUE, rect->width, rect->height);
  cairo_surface_t *source;
  cairo_matrix_t   matrix;
  cairo_t         *cr = cairo_create (surface);
  PtmRect          part;

  find_source (rect->x, rect->x + rect->width, level_x, ptm_tile_pyramid_get_width (pyramid, level), &part.x, &part.width);
  find_source (rect->y, rect->y + rect->height, level_y, ptm_tile_pyramid_get_height (pyramid, level), &part.y, &part.height);
  if (!opaque)
    paint_chequers (cr, rect, CHEQUER * self->device_scale);

  source = ptm_tile_pyramid_create_surface (pyramid, level, &part);
  cairo_set_source_surface (cr, source, 0, 0);
  cairo_matrix_init (&matrix, 1 / level_x, 0, 0, 1 / level_y, rect->x / level_x - part.x, rect->y / level_y - part.y);
  cairo_pattern_set_matrix (cairo_get_source (cr), &matrix);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_pattern_set_filter (cairo_get_source (cr), MAX (level_x, level_y) < 1 ? CAIRO_FILTER_BILINEAR : CAIRO_FILTER_NEAREST);
  cairo_set_operator (cr, opaque ? CAIRO_OPERATOR_SOURCE : CAIRO_OPERATOR_OVER);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (source);

  return surface;
}

static PtmRect
get_tile_rect (int column, int row, int width, int height)
{
  int x = column * PTM_TILE_SIZE, y = row * PTM_TILE_SIZE;

  return (PtmRect){ x, y, MIN (PTM_TILE_SIZE, width - x), MIN (PTM_TILE_SIZE, height - y) };
}

static gboolean
is_spareable (PtmTileStore *self, const PtmRect *rect)
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
        Missing tile = { ptm_tile_key (SCREEN_LEVEL, column, row), get_tile_rect (column, row, self->width, self->height), NULL };

        if (g_hash_table_contains (self->tiles, &tile.key))
          continue;
        if (is_spareable (self, &tile.rect) && self->spare->len > 0)
          tile.surface = g_ptr_array_steal_index_fast (self->spare, self->spare->len - 1);
        g_array_append_val (missing, tile);
      }

  return missing;
}

static gpointer
draw_share (gpointer data)
{
  Share *share = data;

  for (guint i = share->first; i < share->end; i++)
    {
      Missing *tile = &g_array_index (share->missing, Missing, i);

      tile->surface = draw_screen_tile (share->store, &tile->rect, tile->surface);
    }

  return NULL;
}

/* After a step of the zoom all tiles are missing: then a second thread draws half of them. */
static void
make_screen_tiles (PtmTileStore *self, const PtmRect *visible)
{
  g_autoptr (GArray) missing = find_missing (self, visible);
  guint    half = missing->len >= MANY ? missing->len / 2 : missing->len;
  Share    mine = { self, missing, 0, half }, rest = { self, missing, half, missing->len };
  GThread *helper = half < missing->len ? g_thread_new ("tiles", draw_share, &rest) : NULL;

  draw_share (&mine);
  if (helper != NULL)
    g_thread_join (helper);
  for (guint i = 0; i < missing->len; i++)
    {
      Missing *tile = &g_array_index (missing, Missing, i);

      g_hash_table_insert (self->tiles, g_memdup2 (&tile->key, sizeof tile->key), ptm_tile_new_take (tile->surface, self->backend, &tile->rect, self->device_scale));
      self->n_made++;
    }
}

static void
append_screen_tile (PtmTileStore *self, GtkSnapshot *snapshot, int column, int row)
{
  gint64   key = ptm_tile_key (SCREEN_LEVEL, column, row);
  PtmTile *tile = g_hash_table_lookup (self->tiles, &key);

  tile->stamp = self->stamp;
  self->n_used++;
  gtk_snapshot_append_node (snapshot, tile->node);
}

static void
append_screen_tiles (PtmTileStore *self, GtkSnapshot *snapshot, const PtmRect *visible)
{
  make_screen_tiles (self, visible);
  for (int row = visible->y / PTM_TILE_SIZE; row * PTM_TILE_SIZE < visible->y + visible->height; row++)
    for (int column = visible->x / PTM_TILE_SIZE; column * PTM_TILE_SIZE < visible->x + visible->width; column++)
      append_screen_tile (self, snapshot, column, row);
}

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
  PtmRect         part = get_tile_rect (column, row, ptm_tile_pyramid_get_width (self->pyramid, level), ptm_tile_pyramid_get_height (self->pyramid, level));
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
  int              side = CHEQUER * self->device_scale;
  PtmRect          rect = { 0, 0, 2 * side, 2 * side };
  cairo_surface_t *surface = ptm_tile_create_surface (PTM_TILE_TEXTURE, TRUE, rect.width, rect.height);
  cairo_t         *cr = cairo_create (surface);
  GdkTexture      *texture;

  paint_chequers (cr, &rect, side);
  cairo_destroy (cr);
  texture = ptm_tile_texture_new (surface);
  gtk_snapshot_push_repeat (snapshot, &GRAPHENE_RECT_INIT (0, 0, self->width * unit, self->height * unit), NULL);
  gtk_snapshot_append_texture (snapshot, texture, &GRAPHENE_RECT_INIT (0, 0, 2 * CHEQUER, 2 * CHEQUER));
  gtk_snapshot_pop (snapshot);
  g_clear_object (&texture);
  cairo_surface_destroy (surface);
}

static void
append_level_tiles (PtmTileStore *self, GtkSnapshot *snapshot, const PtmRect *visible)
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

/* What a node draws must not be drawn on: tiles wait until the renderer has let go of their nodes. */
static void
let_go (PtmTileStore *self)
{
  g_autoptr (GPtrArray) leaving = self->leaving;

  for (guint i = 0; i < leaving->len && self->spare->len < MAX_SPARE; i++)
    {
      PtmTile *tile = g_ptr_array_index (leaving, i);

      if (tile->surface == NULL || cairo_image_surface_get_format (tile->surface) != CAIRO_FORMAT_RGB24 || !is_spareable (self, &tile->rect))
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
    if (levels_too || *(gint64 *)key >> 56 == SCREEN_LEVEL)
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

  if (g_hash_table_size (self->tiles) <= 2 * self->n_used + 32)
    return;

  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, &key, &tile))
    if (((PtmTile *)tile)->stamp != self->stamp)
      {
        retire_tile (self, &iter, tile);
        g_free (key);
      }
}

static PtmRect
get_tile_source (PtmTileStore *self, PtmTilePyramid *pyramid, const PtmRect *rect, int *level)
{
  double  scale_x = (double)self->width / ptm_tile_pyramid_get_width (pyramid, 0);
  double  scale_y = (double)self->height / ptm_tile_pyramid_get_height (pyramid, 0);
  PtmRect part;

  *level = ptm_tile_pyramid_find_level (pyramid, MAX (scale_x, scale_y));
  find_source (rect->x, rect->x + rect->width, ldexp (scale_x, *level), ptm_tile_pyramid_get_width (pyramid, *level), &part.x, &part.width);
  find_source (rect->y, rect->y + rect->height, ldexp (scale_y, *level), ptm_tile_pyramid_get_height (pyramid, *level), &part.y, &part.height);

  return part;
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
      PtmTile *tile = value;
      int      level = (int)(*(gint64 *)key >> 56);
      PtmRect  part = level == SCREEN_LEVEL ? get_tile_source (self, new, &tile->rect, &level) : tile->rect;

      if (!ptm_tile_pyramid_equal (old, new, level, &part))
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
    append_level_tiles (self, snapshot, &part);
  else
    append_screen_tiles (self, snapshot, &part);
  retire_unused (self);
}

guint
ptm_tile_store_get_n_made (PtmTileStore *self)
{
  g_return_val_if_fail (PTM_IS_TILE_STORE (self), 0);

  return self->n_made;
}
