/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The region on screen, in squares of device pixels. The mask stays at one byte a pixel and is expanded a tile at a time;
 * after a dab only the tiles below it are made again, all others remain the nodes they were. How a tile looks is in
 * ptm-region-overlay-draw.c. */

#include "config.h"

#include "ptm-region-overlay-private.h"

#include <math.h>
#include "ptm-region-color.h"

/* How much of the region's color lies on its inside, and in the lines of the hatch. */
#define TINT_ALPHA  0.14
#define HATCH_ALPHA 0.85

static void
square_free (gpointer data)
{
  PtmRegionSquare *square = data;

  g_clear_pointer (&square->tile, ptm_tile_free);
  g_clear_pointer (&square->ground, cairo_surface_destroy);
  g_free (square->outline);
  g_free (square);
}

/* What was drawn stays until no frame has it any more. */
static void
retire (PtmRegionOverlay *self, PtmRegionSquare *square)
{
  g_ptr_array_add (self->retired, g_steal_pointer (&square->tile));
  square_free (square);
}

static void
compose (PtmRegionOverlay *self, PtmRegionSquare *square, const PtmRect *rect)
{
  cairo_surface_t *surface = NULL;

  if (square->ground != NULL)
    surface = square->n_outline > 0 ? ptm_region_overlay_draw_dashes (self, square, rect) : cairo_surface_reference (square->ground);
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
    if (((PtmRegionSquare *)square)->tile->stamp != self->stamp)
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
  gint64           key = ptm_tile_key (0, column, row);
  PtmRegionSquare *square = g_hash_table_lookup (self->tiles, &key);
  int              x = column * PTM_REGION_TILE, y = row * PTM_REGION_TILE;
  PtmRect          rect = { x, y, MIN (PTM_REGION_TILE, self->width - x), MIN (PTM_REGION_TILE, self->height - y) };

  if (square == NULL)
    {
      square = g_new0 (PtmRegionSquare, 1);
      square->ground = ptm_region_overlay_draw_ground (self, square, &rect);
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
  self->phase = (self->phase + 1) % PTM_REGION_DASH;
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
  left = MAX (0, (int)floor (dirty->x * scale_x) - PTM_REGION_BORDER) / PTM_REGION_TILE;
  top = MAX (0, (int)floor (dirty->y * scale_y) - PTM_REGION_BORDER) / PTM_REGION_TILE;
  right = ((int)ceil ((dirty->x + dirty->width) * scale_x) + PTM_REGION_BORDER) / PTM_REGION_TILE;
  bottom = ((int)ceil ((dirty->y + dirty->height) * scale_y) + PTM_REGION_BORDER) / PTM_REGION_TILE;
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
