/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>
#include "ptm-image.h"

G_BEGIN_DECLS

/* The pair of functions a thumbnail is loaded by, such as ptm_version_load_thumbnail_async () and _finish (). */
typedef void (*PtmThumbnailLoad) (gpointer object, int max_side, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
typedef PtmImage *(*PtmThumbnailFinish) (gpointer object, GAsyncResult *result, GError **error);

/**
 * PtmThumbnail:
 *
 * A small picture of fixed size, which fills its frame. Loads when it is first mapped.
 */
#define PTM_TYPE_THUMBNAIL (ptm_thumbnail_get_type ())
G_DECLARE_FINAL_TYPE (PtmThumbnail, ptm_thumbnail, PTM, THUMBNAIL, GtkWidget)

/* A picture as a texture; it shares the pixels. */
GdkTexture *ptm_thumbnail_texture_new (PtmImage *image) G_GNUC_WARN_UNUSED_RESULT;

GtkWidget *ptm_thumbnail_new (void);
/* The frame in application pixels. */
void ptm_thumbnail_set_size (PtmThumbnail *self, int width, int height);
/* A frame of that height with the shape of a picture of width × height, neither very slim nor very broad. */
void     ptm_thumbnail_set_shape (PtmThumbnail *self, int frame_height, int width, int height);
void     ptm_thumbnail_set_image (PtmThumbnail *self, PtmImage *image);
gboolean ptm_thumbnail_has_image (PtmThumbnail *self);
/* object (nullable): NULL empties the frame. */
void ptm_thumbnail_set_source (PtmThumbnail *self, GObject *object, PtmThumbnailLoad load, PtmThumbnailFinish finish);

G_END_DECLS
