/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>
#include "ptm-rect.h"

G_BEGIN_DECLS

/**
 * PtmImage:
 *
 * An immutable picture: sRGB, 8 bit, straight (not premultiplied) alpha, byte order R G B A,
 * rows tightly packed (stride = 4 * width). Reference counted atomically: it may cross threads.
 */
typedef struct _PtmImage PtmImage;

#define PTM_TYPE_IMAGE (ptm_image_get_type ())

/** PTM_IMAGE_MAX_SIDE, PTM_IMAGE_MAX_PIXELS: what the program accepts from anywhere. */
#define PTM_IMAGE_MAX_SIDE   16384
#define PTM_IMAGE_MAX_PIXELS (64 * 1024 * 1024)

GType ptm_image_get_type (void);

/* Takes the buffer of width * height * 4 bytes, allocated by g_malloc. (transfer full) */
PtmImage *ptm_image_new_take (int width, int height, guint8 *pixels) G_GNUC_WARN_UNUSED_RESULT;
/* Copies rows of the given stride. */
PtmImage *ptm_image_new_copy (int width, int height, const guint8 *pixels, gsize stride) G_GNUC_WARN_UNUSED_RESULT;
PtmImage *ptm_image_ref (PtmImage *image);
void      ptm_image_unref (PtmImage *image);

int           ptm_image_get_width (PtmImage *image);
int           ptm_image_get_height (PtmImage *image);
const guint8 *ptm_image_get_pixels (PtmImage *image);
gsize         ptm_image_get_stride (PtmImage *image);
gboolean      ptm_image_is_opaque (PtmImage *image);
gboolean      ptm_image_equal (PtmImage *a, PtmImage *b);
/* SHA-256, lower-case hex, of "WIDTHxHEIGHT\n" and the pixels, where a pixel of alpha 0 counts as four zeros. */
char *ptm_image_dup_hash (PtmImage *image) G_GNUC_WARN_UNUSED_RESULT;

/* The part inside rect, which must lie within the image. */
PtmImage *ptm_image_crop (PtmImage *image, const PtmRect *rect) G_GNUC_WARN_UNUSED_RESULT;
/* Area average downwards, Catmull-Rom upwards; alpha-weighted. Both sides at least 1. */
PtmImage *ptm_image_scale (PtmImage *image, int width, int height) G_GNUC_WARN_UNUSED_RESULT;
/* The same, given up when it is cancelled: then NULL. */
PtmImage *ptm_image_scale_cancellable (PtmImage *image, int width, int height, GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;
/* The image scaled down to fit max_side; a reference to itself when it already fits. */
PtmImage *ptm_image_scale_to_fit (PtmImage *image, int max_side) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmImage, ptm_image_unref)

G_END_DECLS
