/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The region on screen, in squares of device pixels. The mask stays at one byte a pixel and is expanded a tile at a time;
 * after a dab only the tiles below it are made again, all others remain the nodes they were. When the outline's dashes move,
 * only tiles the outline passes are copied, and only its own pixels written anew. */

#include "config.h"

#include "ptm-region-overlay.h"

#include <math.h>
#include <string.h>
#include "ptm-region-color.h"

/* How many mask pixels are looked at along each side of a device pixel when the picture is shown small. */
#define MAX_SAMPLES 4
/* The outline is looked for this far around a tile, device pixels. */
#define MAX_BORDER 4
/* Of the hatch and of the outline's dashes, logical pixels; the dashes move by STEP. */
#define PERIOD 9
#define DASH   5
#define STEP   2

/* Premultiplied ARGB. */
#define LIGHT 0xfff7f7f7u
#define DARK  0xb3000000u
#define SHADE 0x59000000u

/* How much of the region's color lies on its inside, and in the lines of the hatch. */
#define TINT_ALPHA  0.14
#define HATCH_ALPHA 0.85

/* A tile and how to move its dashes. */
typedef struct
{
  PtmTile         *tile;
  cairo_surface_t *ground;  /* (nullable): without the outline */
  guint16         *outline; /* (nullable): its pixels, as y * PTM_REGION_TILE + x */
  guint            n_outline;
  guint            phase;
} Square;

struct _PtmRegionOverlay
{
  PtmMask  *mask;    /* (nullable) */
  PtmImage *picture; /* (nullable) */

  /* How it looks. */
  guint   color;
  guint32 tint;
  guint32 hatch;
  guint32 dash;
  guint   phase;

  /* The tiles, and for what they were made. */
  GHashTable    *tiles;   /* of Square */
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
get_hatch (PtmRegionOverlay *self, int x, int y)
{
  int along = (x + y) % (PERIOD * self->device_scale);

  if (along < self->device_scale)
    return self->hatch;
  if (along < 2 * self->device_scale)
    return SHADE;

  return self->tint;
}

static void
paint_row (PtmRegionOverlay *self, const Canvas *canvas, guint32 *to, const PtmRect *rect, int y)
{
  for (int x = 0; x < rect->width; x++)
    {
      int i = (y + canvas->border) * canvas->side_x + x + canvas->border;

      if (canvas->inside[i] && canvas->eroded[i])
        to[x] = self->outline_only ? 0 : get_hatch (self, rect->x + x, rect->y + y);
      else
        to[x] = canvas->inside[i] ? LIGHT : canvas->grown[i] ? DARK
                                                             : 0;
    }
}

static guint32 *
get_row (cairo_surface_t *surface, int y)
{
  return (guint32 *)(gpointer)(cairo_image_surface_get_data (surface) + (gsize)y * cairo_image_surface_get_stride (surface));
}

static void
find_outline (Square *square, const Canvas *canvas, const PtmRect *rect)
{
  guint16 *outline = g_new (guint16, (gsize)rect->width * rect->height);

  for (int y = 0; y < rect->height; y++)
    for (int x = 0; x < rect->width; x++)
      {
        int i = (y + canvas->border) * canvas->side_x + x + canvas->border;

        if (canvas->inside[i] && !canvas->eroded[i])
          outline[square->n_outline++] = (guint16)(y * PTM_REGION_TILE + x);
      }
  square->outline = g_renew (guint16, outline, MAX (1, square->n_outline));
}

/* NULL when nothing of the region is there. */
static cairo_surface_t *
draw_ground (PtmRegionOverlay *self, Square *square, const PtmRect *rect)
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
    paint_row (self, &canvas, get_row (surface, y), rect, y);
  cairo_surface_mark_dirty (surface);
  find_outline (square, &canvas, rect);

  return surface;
}

static cairo_surface_t *
draw_dashes (PtmRegionOverlay *self, const Square *square, const PtmRect *rect)
{
  cairo_surface_t *surface = ptm_tile_create_surface (self->backend, FALSE, rect->width, rect->height);
  int              period = 2 * DASH * self->device_scale;
  int              shift = (int)(self->phase * STEP * self->device_scale);

  memcpy (cairo_image_surface_get_data (surface), cairo_image_surface_get_data (square->ground), (gsize)rect->height * cairo_image_surface_get_stride (surface));
  for (guint i = 0; i < square->n_outline; i++)
    {
      int x = square->outline[i] % PTM_REGION_TILE, y = square->outline[i] / PTM_REGION_TILE;
      int along = (rect->x + x + rect->y + y + shift) % period;

      if (along >= period / 2)
        get_row (surface, y)[x] = self->dash;
    }
  cairo_surface_mark_dirty (surface);

  return surface;
}

static void
square_free (gpointer data)
{
  Square *square = data;

  g_clear_pointer (&square->tile, ptm_tile_free);
  g_clear_pointer (&square->ground, cairo_surface_destroy);
  g_free (square->outline);
  g_free (square);
}

/* What was drawn stays until no frame has it any more. */
static void
retire (PtmRegionOverlay *self, Square *square)
{
  g_ptr_array_add (self->retired, g_steal_pointer (&square->tile));
  square_free (square);
}

static void
compose (PtmRegionOverlay *self, Square *square, const PtmRect *rect)
{
  cairo_surface_t *surface = NULL;

  if (square->ground != NULL)
    surface = square->n_outline > 0 ? draw_dashes (self, square, rect) : cairo_surface_reference (square->ground);
  square->tile = ptm_tile_new_take (surface, self->backend, rect, self->device_scale);
  square->phase = self->phase;
}

static void
retire_all (PtmRegionOverlay *self)
{
  GHashTableIter iter;
  gpointer       key, square;

  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, &key, &square))
    {
      g_hash_table_iter_steal (&iter);
      retire (self, square);
      g_free (key);
    }
}

static void
retire_unused (PtmRegionOverlay *self)
{
  GHashTableIter iter;
  gpointer       key, square;

  if (g_hash_table_size (self->tiles) <= 2 * self->n_used + 64)
    return;

  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, &key, &square))
    if (((Square *)square)->tile->stamp != self->stamp)
      {
        g_hash_table_iter_steal (&iter);
        retire (self, square);
        g_free (key);
      }
}

static void
retire_tile (PtmRegionOverlay *self, int column, int row)
{
  gint64   key = ptm_tile_key (0, column, row);
  gpointer old_key, square;

  if (g_hash_table_steal_extended (self->tiles, &key, &old_key, &square))
    {
      retire (self, square);
      g_free (old_key);
    }
}

static void
append_tile (PtmRegionOverlay *self, GtkSnapshot *snapshot, int column, int row)
{
  gint64  key = ptm_tile_key (0, column, row);
  Square *square = g_hash_table_lookup (self->tiles, &key);
  int     x = column * PTM_REGION_TILE, y = row * PTM_REGION_TILE;
  PtmRect rect = { x, y, MIN (PTM_REGION_TILE, self->width - x), MIN (PTM_REGION_TILE, self->height - y) };

  if (square == NULL)
    {
      square = g_new0 (Square, 1);
      square->ground = draw_ground (self, square, &rect);
      compose (self, square, &rect);
      g_hash_table_insert (self->tiles, g_memdup2 (&key, sizeof key), square);
    }
  else if (square->n_outline > 0 && square->phase != self->phase)
    {
      g_ptr_array_add (self->retired, g_steal_pointer (&square->tile));
      compose (self, square, &rect);
    }
  square->tile->stamp = self->stamp;
  self->n_used++;
  if (square->tile->node != NULL)
    gtk_snapshot_append_node (snapshot, square->tile->node);
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

static guint32
premultiply (const GdkRGBA *color, double alpha)
{
  guint32 a = (guint32)(255 * alpha + 0.5);
  guint32 r = (guint32)(255 * alpha * color->red + 0.5), g = (guint32)(255 * alpha * color->green + 0.5), b = (guint32)(255 * alpha * color->blue + 0.5);

  return a << 24 | r << 16 | g << 8 | b;
}

static void
take_color (PtmRegionOverlay *self, guint index)
{
  const GdkRGBA *color = ptm_region_color_get (index);

  self->color = index;
  self->tint = premultiply (color, TINT_ALPHA);
  self->hatch = premultiply (color, HATCH_ALPHA);
  self->dash = premultiply (color, 1);
}

PtmRegionOverlay *
ptm_region_overlay_new (void)
{
  PtmRegionOverlay *self = g_new0 (PtmRegionOverlay, 1);

  self->tiles = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, square_free);
  self->retired = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_tile_free);
  self->leaving = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_tile_free);
  self->device_scale = 1;
  take_color (self, 0);

  return self;
}

void
ptm_region_overlay_free (PtmRegionOverlay *self)
{
  g_clear_pointer (&self->mask, ptm_mask_unref);
  g_clear_pointer (&self->picture, ptm_image_unref);
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
ptm_region_overlay_set_picture (PtmRegionOverlay *self, PtmImage *picture)
{
  g_clear_pointer (&self->picture, ptm_image_unref);
  self->picture = picture != NULL ? ptm_image_ref (picture) : NULL;
}

gboolean
ptm_region_overlay_choose_color (PtmRegionOverlay *self)
{
  guint color;

  if (self->picture == NULL || self->mask == NULL)
    return FALSE;

  color = ptm_region_color_choose (self->picture, self->mask, self->color);
  if (color == self->color)
    return FALSE;
  take_color (self, color);
  retire_all (self);

  return TRUE;
}

const GdkRGBA *
ptm_region_overlay_get_color (PtmRegionOverlay *self)
{
  return ptm_region_color_get (self->color);
}

void
ptm_region_overlay_advance (PtmRegionOverlay *self)
{
  self->phase = (self->phase + 1) % DASH;
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
