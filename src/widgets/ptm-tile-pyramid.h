/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <cairo.h>
#include <gio/gio.h>
#include "ptm-image.h"

G_BEGIN_DECLS

/**
 * PtmTilePyramid:
 *
 * A picture and its halvings, as far as one is smaller than a tile. Immutable, reference counted, may cross threads.
 * Level 0 is the picture itself; a pixel of level n is the mean of 2ⁿ × 2ⁿ of its pixels. Levels are premultiplied
 * native ARGB; level 0 is not kept twice but converted where it is asked for.
 */
typedef struct _PtmTilePyramid PtmTilePyramid;

/* Blocks for about 1 ms a megapixel. */
PtmTilePyramid *ptm_tile_pyramid_new (PtmImage *image) G_GNUC_WARN_UNUSED_RESULT;
void            ptm_tile_pyramid_new_async (PtmImage *image, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
PtmTilePyramid *ptm_tile_pyramid_new_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
PtmTilePyramid *ptm_tile_pyramid_ref (PtmTilePyramid *self);
void            ptm_tile_pyramid_unref (PtmTilePyramid *self);

PtmImage *ptm_tile_pyramid_get_image (PtmTilePyramid *self);
gboolean  ptm_tile_pyramid_is_opaque (PtmTilePyramid *self);
int       ptm_tile_pyramid_get_n_levels (PtmTilePyramid *self);
int       ptm_tile_pyramid_get_width (PtmTilePyramid *self, int level);
int       ptm_tile_pyramid_get_height (PtmTilePyramid *self, int level);
/* The level that is shown at more than a half and at most once its size; 0 for scales above 1. */
int ptm_tile_pyramid_find_level (PtmTilePyramid *self, double scale);
/* A part of a level, which must lie within it. It may point into the pyramid: use it only while that lives. (transfer full) */
cairo_surface_t *ptm_tile_pyramid_create_surface (PtmTilePyramid *self, int level, const PtmRect *part) G_GNUC_WARN_UNUSED_RESULT;
/* Whether two pyramids of one size show the same there. */
gboolean ptm_tile_pyramid_equal (PtmTilePyramid *self, PtmTilePyramid *other, int level, const PtmRect *part);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmTilePyramid, ptm_tile_pyramid_unref)

G_END_DECLS
