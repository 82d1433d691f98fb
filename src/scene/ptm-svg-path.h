/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <cairo.h>

#include "ptm-scene.h"

G_BEGIN_DECLS

/* Adds SVG path data (M L H V C S Q T A Z, absolute and relative) to cr's path. One unit is a hundredth of the box's width or
 * height, so that circles of the data become ellipses of the box. FALSE for malformed data; then nothing is added. */
gboolean ptm_svg_path_add (cairo_t *cr, const char *data, const PtmFrame *box);

G_END_DECLS
