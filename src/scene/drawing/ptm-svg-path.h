/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <cairo.h>

#include "ptm-scene.h"

G_BEGIN_DECLS

/* Adds SVG path data (M L H V C S Q T A Z, absolute and relative) to cr's path. One unit is a hundredth of the box's width or
 * height, so that circles of the data become ellipses of the box. FALSE for malformed data; then nothing is added. */
gboolean ptm_svg_path_add (cairo_t *cr, const char *data, const PtmFrame *box);
/* Writes a command and its n numbers (doubles) to the end of path data. */
void ptm_svg_path_append (GString *path, char command, int n, ...);
/* The same for an upright arc to x, y. */
void ptm_svg_path_append_arc (GString *path, double rx, double ry, gboolean large, gboolean sweep, double x, double y);

G_END_DECLS
