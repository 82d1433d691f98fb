/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-image.h"

G_BEGIN_DECLS

/** PTM_ORIENTATION_NORMAL: the first of the eight orientations of EXIF (CIPA DC-008, tag 0x0112). */
#define PTM_ORIENTATION_NORMAL 1

/* The orientation 1…8 in a TIFF block (what follows "Exif\0\0" in a JPEG); 1 when there is none or it is damaged. */
int ptm_exif_read_orientation (const guint8 *tiff, gsize size);
/* Whether showing it upright exchanges width and height. */
gboolean ptm_orientation_is_transposed (int orientation);
/* The picture upright; a reference to itself when it is already. */
PtmImage *ptm_orientation_apply (PtmImage *image, int orientation) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
