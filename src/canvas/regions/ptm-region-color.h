/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gdk/gdk.h>
#include "ptm-image.h"
#include "ptm-mask.h"

G_BEGIN_DECLS

/* The color, of a few, that stands out best from the picture in and around the region; current stays unless another one is
 * clearly better, so that it does not change with every stroke. */
guint ptm_region_color_choose (PtmImage *picture, PtmMask *mask, guint current);
/* (transfer none) */
const GdkRGBA *ptm_region_color_get (guint index);

G_END_DECLS
