/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-image.h"
#include "ptm-mask.h"

G_BEGIN_DECLS

/* The magic wand: everything whose colour is within tolerance (0…1, distance in OKLab, transparency as far as black from
 * white) of the one at x, y; contiguous: only what hangs together with it, by sides of pixels. Just beyond the tolerance,
 * pixels at the border are covered in part. Empty when x, y lies outside. */
PtmMask *ptm_mask_new_wand (PtmImage *image, int x, int y, double tolerance, gboolean contiguous) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
