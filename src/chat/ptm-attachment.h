/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-types.h"

G_BEGIN_DECLS

/**
 * PtmAttachment:
 *
 * A picture that goes with the next sentence: the file as the user gave it, and its name. Immutable.
 */
#define PTM_TYPE_ATTACHMENT (ptm_attachment_get_type ())
G_DECLARE_FINAL_TYPE (PtmAttachment, ptm_attachment, PTM, ATTACHMENT, GObject)

/* name (nullable): a pasted picture has none. */
PtmAttachment *ptm_attachment_new (GBytes *file, const char *name) G_GNUC_WARN_UNUSED_RESULT;
GBytes        *ptm_attachment_get_file (PtmAttachment *self);
const char    *ptm_attachment_get_name (PtmAttachment *self);

/* Fits PtmThumbnailLoad and PtmThumbnailFinish. */
void      ptm_attachment_load_thumbnail_async (PtmAttachment *self, int max_side, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
PtmImage *ptm_attachment_load_thumbnail_finish (PtmAttachment *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
