/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A picture in halves, quarters, eighths …, made once, so that any zoom reads only about as many pixels as it shows. */

#include "config.h"

#include "ptm-tile-pyramid.h"

#include <string.h>
#include "ptm-simd.h"

/* Halving ends when a level is this small. */
#define SMALLEST 64

typedef struct
{
  int      width;
  int      height;
  guint32 *pixels; /* NULL at level 0 */
} Level;

struct _PtmTilePyramid
{
  PtmImage *image;
  gboolean  opaque;
  GArray   *levels;
};

PTM_SIMD static void
convert_opaque (guint32 *to, const guint8 *from, int n)
{
  for (int i = 0; i < n; i++)
    to[i] = 0xff000000u | (guint32)from[4 * i] << 16 | (guint32)from[4 * i + 1] << 8 | from[4 * i + 2];
}

static inline guint32
multiply (guint32 channel, guint32 alpha)
{
  guint32 product = channel * alpha + 128;

  return (product + (product >> 8)) >> 8;
}

PTM_SIMD static void
convert_translucent (guint32 *to, const guint8 *from, int n)
{
  for (int i = 0; i < n; i++)
    {
      guint32 a = from[4 * i + 3];

      to[i] = a << 24 | multiply (from[4 * i], a) << 16 | multiply (from[4 * i + 1], a) << 8 | multiply (from[4 * i + 2], a);
    }
}

static inline guint32
mean_of_four (guint32 a, guint32 b, guint32 c, guint32 d)
{
  const guint32 mask = 0x00ff00ff;
  guint32       even = (a & mask) + (b & mask) + (c & mask) + (d & mask) + 0x00020002;
  guint32       odd = (a >> 8 & mask) + (b >> 8 & mask) + (c >> 8 & mask) + (d >> 8 & mask) + 0x00020002;

  return (even >> 2 & mask) | (odd << 6 & ~mask);
}

PTM_SIMD static void
halve_rows (guint32 *to, const guint32 *upper, const guint32 *lower, int n)
{
  for (int i = 0; i < n; i++)
    to[i] = mean_of_four (upper[2 * i], upper[2 * i + 1], lower[2 * i], lower[2 * i + 1]);
}

static void
convert_row (PtmTilePyramid *self, guint32 *to, int x, int y, int n)
{
  const guint8 *from = ptm_image_get_pixels (self->image) + y * ptm_image_get_stride (self->image) + 4 * (gsize)x;

  if (self->opaque)
    convert_opaque (to, from, n);
  else
    convert_translucent (to, from, n);
}

/* The row of a level as pixels; converted into room where the level is the picture itself. */
static const guint32 *
read_row (PtmTilePyramid *self, const Level *level, int y, guint32 *room)
{
  if (level->pixels != NULL)
    return level->pixels + (gsize)y * level->width;

  convert_row (self, room, 0, y, level->width);

  return room;
}

/* FALSE when it was cancelled. */
static gboolean
halve (PtmTilePyramid *self, const Level *from, Level *level, GCancellable *cancellable)
{
  Level               to = { (from->width + 1) / 2, (from->height + 1) / 2, NULL };
  g_autofree guint32 *upper = g_new (guint32, from->width);
  g_autofree guint32 *lower = g_new (guint32, from->width);

  to.pixels = g_new (guint32, (gsize)to.width * to.height);
  for (int y = 0; y < to.height && !g_cancellable_is_cancelled (cancellable); y++)
    {
      const guint32 *a = read_row (self, from, 2 * y, upper);
      const guint32 *b = 2 * y + 1 < from->height ? read_row (self, from, 2 * y + 1, lower) : a;
      guint32       *row = to.pixels + (gsize)y * to.width;

      halve_rows (row, a, b, from->width / 2);
      if (from->width % 2 == 1)
        row[to.width - 1] = mean_of_four (a[from->width - 1], a[from->width - 1], b[from->width - 1], b[from->width - 1]);
    }
  *level = to;

  return !g_cancellable_is_cancelled (cancellable);
}

static void
level_clear (gpointer data)
{
  Level *level = data;

  g_free (level->pixels);
}

static void
ptm_tile_pyramid_clear (gpointer data)
{
  PtmTilePyramid *self = data;

  g_array_unref (self->levels);
  ptm_image_unref (self->image);
}

static const Level *
get_level (PtmTilePyramid *self, int level)
{
  return &g_array_index (self->levels, Level, level);
}

static PtmTilePyramid *
build (PtmImage *image, GCancellable *cancellable)
{
  PtmTilePyramid *self = g_atomic_rc_box_new0 (PtmTilePyramid);
  Level           level = { ptm_image_get_width (image), ptm_image_get_height (image), NULL };
  gboolean        goes_on = TRUE;

  self->image = ptm_image_ref (image);
  self->opaque = ptm_image_is_opaque (image);
  self->levels = g_array_new (FALSE, FALSE, sizeof (Level));
  g_array_set_clear_func (self->levels, level_clear);
  g_array_append_val (self->levels, level);
  while (goes_on && MAX (level.width, level.height) > SMALLEST)
    {
      const Level from = level;

      goes_on = halve (self, &from, &level, cancellable);
      g_array_append_val (self->levels, level);
    }

  return self;
}

/* Of one that was given up there may be less than all. */
static void
build_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_task_return_pointer (task, build (task_data, cancellable), (GDestroyNotify)ptm_tile_pyramid_unref);
}

PtmTilePyramid *
ptm_tile_pyramid_new (PtmImage *image)
{
  return build (image, NULL);
}

void
ptm_tile_pyramid_new_async (PtmImage *image, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, ptm_tile_pyramid_new_async);
  g_task_set_task_data (task, ptm_image_ref (image), (GDestroyNotify)ptm_image_unref);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, build_in_thread);
}

PtmTilePyramid *
ptm_tile_pyramid_new_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

PtmTilePyramid *
ptm_tile_pyramid_ref (PtmTilePyramid *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
ptm_tile_pyramid_unref (PtmTilePyramid *self)
{
  g_atomic_rc_box_release_full (self, ptm_tile_pyramid_clear);
}

PtmImage *
ptm_tile_pyramid_get_image (PtmTilePyramid *self)
{
  return self->image;
}

gboolean
ptm_tile_pyramid_is_opaque (PtmTilePyramid *self)
{
  return self->opaque;
}

int
ptm_tile_pyramid_get_n_levels (PtmTilePyramid *self)
{
  return (int)self->levels->len;
}

int
ptm_tile_pyramid_get_width (PtmTilePyramid *self, int level)
{
  return get_level (self, level)->width;
}

int
ptm_tile_pyramid_get_height (PtmTilePyramid *self, int level)
{
  return get_level (self, level)->height;
}

int
ptm_tile_pyramid_find_level (PtmTilePyramid *self, double scale)
{
  int level = 0;

  while (scale * 2 <= 1 && level + 1 < (int)self->levels->len)
    {
      scale *= 2;
      level++;
    }

  return level;
}

cairo_surface_t *
ptm_tile_pyramid_create_surface (PtmTilePyramid *self, int level, const PtmRect *part)
{
  const Level     *from = get_level (self, level);
  cairo_surface_t *surface;
  guint8          *pixels;
  int              stride;

  g_assert (part->width > 0 && part->height > 0);

  if (from->pixels != NULL)
    return cairo_image_surface_create_for_data ((guint8 *)(from->pixels + (gsize)part->y * from->width + part->x),
                                                CAIRO_FORMAT_ARGB32, part->width, part->height, from->width * 4);

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, part->width, part->height);
  pixels = cairo_image_surface_get_data (surface);
  stride = cairo_image_surface_get_stride (surface);
  for (int y = 0; y < part->height; y++)
    convert_row (self, (guint32 *)(gpointer)(pixels + (gsize)y * stride), part->x, part->y + y, part->width);
  cairo_surface_mark_dirty (surface);

  return surface;
}

gboolean
ptm_tile_pyramid_equal (PtmTilePyramid *self, PtmTilePyramid *other, int level, const PtmRect *part)
{
  const Level *a = get_level (self, level), *b = get_level (other, level);
  const void  *first = a->pixels != NULL ? (const void *)a->pixels : ptm_image_get_pixels (self->image);
  const void  *second = b->pixels != NULL ? (const void *)b->pixels : ptm_image_get_pixels (other->image);

  g_assert (a->width == b->width && a->height == b->height);

  for (int y = part->y; y < part->y + part->height; y++)
    {
      gsize offset = 4 * ((gsize)y * a->width + part->x);

      if (memcmp ((const guint8 *)first + offset, (const guint8 *)second + offset, 4 * (gsize)part->width) != 0)
        return FALSE;
    }

  return TRUE;
}
