/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The region on screen, in squares of device pixels. The mask stays at one byte a pixel and is expanded a tile at a time;
 * after a dab only the tiles below it are made again, all others remain the nodes they were. */

#include "config.h"

#include "ptm-region-overlay.h"

#include <math.h>
#include <string.h>

/* How many mask pixels are looked at along each side of a device pixel when the picture is shown small. */
#define MAX_SAMPLES 4
/* The outline is looked for this far around a tile, device pixels. */
#define MAX_BORDER 4
/* Of the hatch, logical pixels. */
#define PERIOD 9

/* Premultiplied ARGB: a light line with a dark one beside it on a faint tint. */
#define LIGHT       0xf2f2f2f2u
#define DARK        0xb3000000u
#define HATCH_LIGHT 0xb3b3b3b3u
#define HATCH_DARK  0x66000000u
#define TINT        0x3d0d1f36u

struct _PtmRegionOverlay
{
  PtmMask *mask; /* (nullable) */

  /* The tiles, and for what they were made. */
  GHashTable    *tiles;
  GPtrArray     *retired; /* still in the renderer's last frame */
  GPtrArray     *leaving; /* in the frame before that */
  PtmTileBackend backend;
  int            device_scale;
  int            width;
  int            height;
  gboolean       outline_only;
  guint          stamp;
  guint          n_used;
};

/* A tile while it is being drawn. */
typedef struct
{
  int    side_x;
  int    side_y;
  int    border;
  guint8 inside[(PTM_REGION_TILE + 2 * MAX_BORDER) * (PTM_REGION_TILE + 2 * MAX_BORDER)];
  guint8 eroded[(PTM_REGION_TILE + 2 * MAX_BORDER) * (PTM_REGION_TILE + 2 * MAX_BORDER)];
  guint8 grown[(PTM_REGION_TILE + 2 * MAX_BORDER) * (PTM_REGION_TILE + 2 * MAX_BORDER)];
} Canvas;

static guint8
find_coverage (const guint8 *coverage, int stride, const int *columns, int n_columns, const int *rows, int n_rows)
{
  guint8 any = 0;

  for (int j = 0; j < n_rows; j++)
    for (int i = 0; i < n_columns; i++)
      any |= coverage[(gsize)rows[j] * stride + columns[i]];

  return any != 0;
}

/* The mask's pixels below each device pixel from start on; -1 outside the picture. */
static void
find_samples (int *samples, int start, int n, int plane, int size, int n_samples)
{
  for (int i = 0; i < n; i++)
    for (int k = 0; k < n_samples; k++)
      {
        double position = (start + i + (k + 0.5) / n_samples) * size / plane;

        samples[i * n_samples + k] = start + i >= 0 && start + i < plane ? CLAMP ((int)position, 0, size - 1) : -1;
      }
}

/* Most tiles have nothing of the region: whole rows are looked through much faster than single pixels. */
static gboolean
is_blank (const guint8 *coverage, int stride, const int *columns, int n_columns, const int *rows, int n_rows)
{
  int left = -1, right = -1;

  for (int i = 0; i < n_columns; i++)
    if (columns[i] >= 0)
      {
        left = left < 0 ? columns[i] : left;
        right = columns[i];
      }
  for (int j = 0; j < n_rows && left >= 0; j++)
    {
      const guint8 *row = coverage + (gsize)MAX (rows[j], 0) * stride;

      if (rows[j] >= 0 && (row[left] != 0 || memcmp (row + left, row + left + 1, right - left) != 0))
        return FALSE;
    }

  return TRUE;
}

/* Fills canvas->inside; FALSE when nothing is inside. */
static gboolean
sample (PtmRegionOverlay *self, Canvas *canvas, const PtmRect *rect)
{
  const guint8 *coverage = ptm_mask_get_coverage (self->mask);
  int           stride = ptm_mask_get_width (self->mask);
  double        step = (double)stride / self->width;
  int           n = CLAMP ((int)ceil (step), 1, MAX_SAMPLES);
  int           columns[(PTM_REGION_TILE + 2 * MAX_BORDER) * MAX_SAMPLES];
  int           rows[(PTM_REGION_TILE + 2 * MAX_BORDER) * MAX_SAMPLES];
  guint8        any = 0;

  find_samples (columns, rect->x - canvas->border, canvas->side_x, self->width, stride, n);
  find_samples (rows, rect->y - canvas->border, canvas->side_y, self->height, ptm_mask_get_height (self->mask), n);
  if (is_blank (coverage, stride, columns, canvas->side_x * n, rows, canvas->side_y * n))
    return FALSE;

  for (int y = 0; y < canvas->side_y; y++)
    for (int x = 0; x < canvas->side_x; x++)
      {
        guint8 inside = columns[x * n] >= 0 && rows[y * n] >= 0 &&
                        find_coverage (coverage, stride, columns + x * n, n, rows + y * n, n);

        canvas->inside[y * canvas->side_x + x] = inside;
        any |= inside;
      }

  return any != 0;
}

/* The smallest and the largest value around each, first along rows, then along columns. */
static void
erode_and_grow (Canvas *canvas, int radius)
{
  int    width = canvas->side_x, height = canvas->side_y;
  guint8 least[sizeof canvas->inside], most[sizeof canvas->inside];

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint8 low = 1, high = 0;

        for (int k = MAX (0, x - radius); k <= MIN (width - 1, x + radius); k++)
          {
            low &= canvas->inside[y * width + k];
            high |= canvas->inside[y * width + k];
          }
        least[y * width + x] = low;
        most[y * width + x] = high;
      }
  for (int y = 0; y < height; y++)
    {
      guint8 *eroded = canvas->eroded + y * width, *grown = canvas->grown + y * width;

      memset (eroded, 1, width);
      memset (grown, 0, width);
      for (int k = MAX (0, y - radius); k <= MIN (height - 1, y + radius); k++)
        for (int x = 0; x < width; x++)
          {
            eroded[x] &= least[k * width + x];
            grown[x] |= most[k * width + x];
          }
    }
}

static guint32
get_hatch (int x, int y, int device_scale)
{
  int along = (x + y) % (PERIOD * device_scale);

  if (along < device_scale)
    return HATCH_LIGHT;
  if (along < 2 * device_scale)
    return HATCH_DARK;

  return TINT;
}

static void
paint_row (PtmRegionOverlay *self, const Canvas *canvas, guint32 *to, const PtmRect *rect, int y)
{
  for (int x = 0; x < rect->width; x++)
    {
      int i = (y + canvas->border) * canvas->side_x + x + canvas->border;

      if (canvas->inside[i] && !canvas->eroded[i])
        to[x] = LIGHT;
      else if (canvas->inside[i])
        to[x] = self->outline_only ? 0 : get_hatch (rect->x + x, rect->y + y, self->device_scale);
      else
        to[x] = canvas->grown[i] ? DARK : 0;
    }
}

/* NULL when nothing of the region is there. */
static cairo_surface_t *
draw_tile (PtmRegionOverlay *self, const PtmRect *rect)
{
  Canvas           canvas = { .border = MIN (self->device_scale, MAX_BORDER) };
  cairo_surface_t *surface;

  canvas.side_x = rect->width + 2 * canvas.border;
  canvas.side_y = rect->height + 2 * canvas.border;
  if (!sample (self, &canvas, rect))
    return NULL;

  erode_and_grow (&canvas, canvas.border);
  surface = ptm_tile_create_surface (self->backend, FALSE, rect->width, rect->height);
  for (int y = 0; y < rect->height; y++)
    paint_row (self, &canvas, (guint32 *)(gpointer)(cairo_image_surface_get_data (surface) + (gsize)y * cairo_image_surface_get_stride (surface)), rect, y);
  cairo_surface_mark_dirty (surface);

  return surface;
}

static void
retire_all (PtmRegionOverlay *self)
{
  GHashTableIter iter;
  gpointer       key, tile;

  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, &key, &tile))
    {
      g_hash_table_iter_steal (&iter);
      g_ptr_array_add (self->retired, tile);
      g_free (key);
    }
}

static void
retire_unused (PtmRegionOverlay *self)
{
  GHashTableIter iter;
  gpointer       key, tile;

  if (g_hash_table_size (self->tiles) <= 2 * self->n_used + 64)
    return;

  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, &key, &tile))
    if (((PtmTile *)tile)->stamp != self->stamp)
      {
        g_hash_table_iter_steal (&iter);
        g_ptr_array_add (self->retired, tile);
        g_free (key);
      }
}

static void
retire_tile (PtmRegionOverlay *self, int column, int row)
{
  gint64   key = ptm_tile_key (0, column, row);
  gpointer old_key, tile;

  if (g_hash_table_steal_extended (self->tiles, &key, &old_key, &tile))
    {
      g_ptr_array_add (self->retired, tile);
      g_free (old_key);
    }
}

static void
append_tile (PtmRegionOverlay *self, GtkSnapshot *snapshot, int column, int row)
{
  gint64   key = ptm_tile_key (0, column, row);
  PtmTile *tile = g_hash_table_lookup (self->tiles, &key);

  if (tile == NULL)
    {
      int     x = column * PTM_REGION_TILE, y = row * PTM_REGION_TILE;
      PtmRect rect = { x, y, MIN (PTM_REGION_TILE, self->width - x), MIN (PTM_REGION_TILE, self->height - y) };

      tile = ptm_tile_new_take (draw_tile (self, &rect), self->backend, &rect, self->device_scale);
      g_hash_table_insert (self->tiles, g_memdup2 (&key, sizeof key), tile);
    }
  tile->stamp = self->stamp;
  self->n_used++;
  if (tile->node != NULL)
    gtk_snapshot_append_node (snapshot, tile->node);
}

static void
adapt (PtmRegionOverlay *self, PtmTileBackend backend, int device_scale, int width, int height, gboolean outline_only)
{
  g_autoptr (GPtrArray) leaving = self->leaving;

  self->leaving = self->retired;
  self->retired = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_tile_free);
  if (self->backend != backend || self->device_scale != device_scale || self->width != width || self->height != height || self->outline_only != outline_only)
    retire_all (self);
  self->backend = backend;
  self->device_scale = device_scale;
  self->width = width;
  self->height = height;
  self->outline_only = outline_only;
  self->stamp++;
  self->n_used = 0;
}

PtmRegionOverlay *
ptm_region_overlay_new (void)
{
  PtmRegionOverlay *self = g_new0 (PtmRegionOverlay, 1);

  self->tiles = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)ptm_tile_free);
  self->retired = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_tile_free);
  self->leaving = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_tile_free);
  self->device_scale = 1;

  return self;
}

void
ptm_region_overlay_free (PtmRegionOverlay *self)
{
  g_clear_pointer (&self->mask, ptm_mask_unref);
  g_clear_pointer (&self->tiles, g_hash_table_unref);
  g_clear_pointer (&self->retired, g_ptr_array_unref);
  g_clear_pointer (&self->leaving, g_ptr_array_unref);
  g_free (self);
}

void
ptm_region_overlay_set_mask (PtmRegionOverlay *self, PtmMask *mask)
{
  g_autoptr (PtmMask) old = g_steal_pointer (&self->mask);

  self->mask = mask != NULL ? ptm_mask_ref (mask) : NULL;
  retire_all (self);
}

void
ptm_region_overlay_invalidate (PtmRegionOverlay *self, const PtmRect *dirty)
{
  double scale_x, scale_y;
  int    left, top, right, bottom;

  if (self->mask == NULL || self->width == 0 || ptm_rect_is_empty (dirty))
    return;

  scale_x = (double)self->width / ptm_mask_get_width (self->mask);
  scale_y = (double)self->height / ptm_mask_get_height (self->mask);
  left = MAX (0, (int)floor (dirty->x * scale_x) - MAX_BORDER) / PTM_REGION_TILE;
  top = MAX (0, (int)floor (dirty->y * scale_y) - MAX_BORDER) / PTM_REGION_TILE;
  right = ((int)ceil ((dirty->x + dirty->width) * scale_x) + MAX_BORDER) / PTM_REGION_TILE;
  bottom = ((int)ceil ((dirty->y + dirty->height) * scale_y) + MAX_BORDER) / PTM_REGION_TILE;
  if ((gint64)(right - left + 1) * (bottom - top + 1) > g_hash_table_size (self->tiles))
    {
      retire_all (self);
      return;
    }
  for (int row = top; row <= bottom; row++)
    for (int column = left; column <= right; column++)
      retire_tile (self, column, row);
}

void
ptm_region_overlay_snapshot (PtmRegionOverlay *self, GtkSnapshot *snapshot, PtmTileBackend backend, int device_scale, int width, int height, const PtmRect *visible, gboolean outline_only)
{
  PtmRect whole = { 0, 0, width, height };
  PtmRect part = ptm_rect_intersect (&whole, visible);

  if (self->mask == NULL || ptm_rect_is_empty (&part))
    return;

  adapt (self, backend, device_scale, width, height, outline_only);
  for (int row = part.y / PTM_REGION_TILE; row * PTM_REGION_TILE < part.y + part.height; row++)
    for (int column = part.x / PTM_REGION_TILE; column * PTM_REGION_TILE < part.x + part.width; column++)
      append_tile (self, snapshot, column, row);
  retire_unused (self);
}
