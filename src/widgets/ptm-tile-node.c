/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Squares of device pixels as render nodes. GSK's cairo renderer compares the last frame with the new one node by node: a
 * tile that is the same node is not drawn again, and a cairo node is painted without the copy a texture would need. */

#include "config.h"

#include "ptm-tile-node.h"

static cairo_surface_t *
acquire_cb (cairo_pattern_t *pattern, void *data, cairo_surface_t *target, const cairo_rectangle_int_t *extents)
{
  return cairo_surface_reference (data);
}

static void
release_cb (cairo_pattern_t *pattern, void *data, cairo_surface_t *surface)
{
  cairo_surface_destroy (surface);
}

static cairo_status_t
copy_cb (cairo_pattern_t *pattern, void *data, const cairo_pattern_t *other)
{
  cairo_surface_reference (data);

  return CAIRO_STATUS_SUCCESS;
}

static void
finish_cb (cairo_pattern_t *pattern, void *data)
{
  cairo_surface_destroy (data);
}

/* Of a surface that a node draws cairo takes a snapshot, which it makes a copy of as soon as the surface is drawn on again or given
 * up. A pattern that asks for its surface when it is drawn has none. */
static cairo_pattern_t *
create_pattern (cairo_surface_t *surface)
{
  int              width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  cairo_pattern_t *pattern = cairo_pattern_create_raster_source (cairo_surface_reference (surface), cairo_surface_get_content (surface), width, height);

  cairo_raster_source_pattern_set_acquire (pattern, acquire_cb, release_cb);
  cairo_raster_source_pattern_set_copy (pattern, copy_cb);
  cairo_raster_source_pattern_set_finish (pattern, finish_cb);
  cairo_pattern_set_filter (pattern, CAIRO_FILTER_NEAREST);

  return pattern;
}

GskRenderNode *
ptm_tile_node_new (cairo_surface_t *surface, const graphene_rect_t *bounds, const cairo_matrix_t *matrix)
{
  GskRenderNode   *node = gsk_cairo_node_new (bounds);
  cairo_t         *cr = gsk_cairo_node_get_draw_context (node);
  cairo_pattern_t *pattern = create_pattern (surface);

  cairo_pattern_set_matrix (pattern, matrix);
  cairo_set_source (cr, pattern);
  cairo_rectangle (cr, bounds->origin.x, bounds->origin.y, bounds->size.width, bounds->size.height);
  cairo_fill (cr);
  cairo_pattern_destroy (pattern);
  cairo_destroy (cr);

  return node;
}

PtmTileBackend
ptm_tile_backend_for_widget (GtkWidget *widget)
{
  GtkNative   *native = gtk_widget_get_native (widget);
  GskRenderer *renderer = native != NULL ? gtk_native_get_renderer (native) : NULL;

  return renderer != NULL && !GSK_IS_CAIRO_RENDERER (renderer) ? PTM_TILE_TEXTURE : PTM_TILE_CAIRO;
}

cairo_surface_t *
ptm_tile_create_surface (PtmTileBackend backend, gboolean opaque, int width, int height)
{
  g_assert (width > 0 && height > 0);

  return cairo_image_surface_create (opaque && backend == PTM_TILE_CAIRO ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32, width, height);
}

GdkTexture *
ptm_tile_texture_new (cairo_surface_t *surface)
{
  int stride = cairo_image_surface_get_stride (surface);
  int height = cairo_image_surface_get_height (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize)stride * height,
                                      (GDestroyNotify)cairo_surface_destroy, cairo_surface_reference (surface));

  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height, GDK_MEMORY_DEFAULT, bytes, stride);
}

PtmTile *
ptm_tile_new_take (cairo_surface_t *surface, PtmTileBackend backend, const PtmRect *rect, int device_scale)
{
  PtmTile        *tile = g_new0 (PtmTile, 1);
  double          unit = 1.0 / device_scale;
  graphene_rect_t bounds;

  tile->rect = *rect;
  tile->surface = surface;
  if (surface == NULL)
    return tile;

  graphene_rect_init (&bounds, rect->x * unit, rect->y * unit, rect->width * unit, rect->height * unit);
  if (backend == PTM_TILE_CAIRO)
    {
      cairo_matrix_t matrix;

      cairo_matrix_init (&matrix, device_scale, 0, 0, device_scale, -rect->x, -rect->y);
      tile->node = ptm_tile_node_new (surface, &bounds, &matrix);
    }
  else
    {
      g_autoptr (GdkTexture) texture = ptm_tile_texture_new (surface);

      tile->node = gsk_texture_node_new (texture, &bounds);
    }

  return tile;
}

void
ptm_tile_free (PtmTile *tile)
{
  g_clear_pointer (&tile->node, gsk_render_node_unref);
  g_clear_pointer (&tile->surface, cairo_surface_destroy);
  g_free (tile);
}

gint64
ptm_tile_key (int level, int column, int row)
{
  return (gint64)level << 56 | (gint64)(guint32)column << 28 | (guint32)row;
}
