/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>
#include "ptm-fill.h"
#include "ptm-image.h"
#include "ptm-mask.h"

G_BEGIN_DECLS

typedef enum
{
  PTM_FLIP_ACROSS, /* left and right change places */
  PTM_FLIP_DOWN,   /* top and bottom change places */
} PtmFlip;

/* Every pixel kept. quarters counts clockwise, any whole number. */
PtmImage *ptm_transform_turn (PtmImage *image, int quarters) G_GNUC_WARN_UNUSED_RESULT;
PtmImage *ptm_transform_flip (PtmImage *image, PtmFlip flip) G_GNUC_WARN_UNUSED_RESULT;
/* Turned clockwise by -45 … 45 degrees and cropped to the largest part of the same shape without empty corners.
 * cancellable, here and below, is (nullable); NULL only when it was cancelled. */
PtmImage *ptm_transform_straighten (PtmImage *image, double degrees, GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;
/* Lanczos' window with three lobes (Turkowski, "Filters for Common Resampling Tasks", 1990), in linear light and with
 * premultiplied alpha. Sides as for ptm_image_scale (). */
PtmImage *ptm_transform_resize (PtmImage *image, int width, int height, GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;
/* More room around the picture, filled with its mirror image. The pixels there were stay as they are. Sides in pixels, at
 * least 0; PTM_ERROR_IMAGE when it gets too large. *added (nullable, transfer full) is the new area. */
PtmImage *ptm_transform_extend (PtmImage *image, int left, int top, int right, int bottom, PtmMask **added, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same with the new area drawn from the picture by ptm_fill_remove (), whose other arguments and errors it has. */
PtmImage *ptm_transform_extend_filled (PtmImage *image, int left, int top, int right, int bottom, PtmFillProgress progress, gpointer user_data, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
