/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-version.h"

G_BEGIN_DECLS

/**
 * PtmPictureCache:
 *
 * The decoded pictures of one source, by their file's hash: those looked at last, at most PTM_PICTURE_CACHE_BYTES together. Whoever
 * asks for a picture that is being decoded waits for the same decoding. Main thread only.
 */
typedef struct _PtmPictureCache PtmPictureCache;

#define PTM_PICTURE_CACHE_BYTES (96 * 1024 * 1024)

/* The cache that belongs to the source and ends with it. (transfer none) */
PtmPictureCache *ptm_picture_cache_get (PtmPictureSource *source);
void             ptm_picture_cache_load_async (PtmPictureCache *self, PtmVersion *version, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
PtmImage        *ptm_picture_cache_load_finish (PtmPictureCache *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* How many files were decoded so far. */
guint ptm_picture_cache_get_decoded (PtmPictureCache *self);

G_END_DECLS
