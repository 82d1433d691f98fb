/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <cairo.h>

#include "ptm-art.h"
#include "ptm-scene.h"

G_BEGIN_DECLS

/* Pictures of the art pack as pixels. A node's frame is the box of the picture's ink, not of its drawing board. All
 * functions may be called on any thread; pixels once made are kept in a cache of limited size behind a lock. */

/* Width over height of the ink; 1 when there is no such asset. */
double ptm_object_get_aspect (PtmArt *art, const char *asset);
/* The ink fitted into width × height pixels and centred; color.a == 0 keeps the colours, grade is (nullable). NULL when there is no such asset or
 * it cannot be drawn. */
cairo_surface_t *ptm_object_create_surface (PtmArt *art, const char *asset, PtmColor color, const PtmGrade *grade, int width, int height) G_GNUC_WARN_UNUSED_RESULT;
/* The same drawn as paths into the box 0, 0, width, height of the context. FALSE when there is nothing to draw. */
gboolean ptm_object_draw_paths (PtmArt *art, const char *asset, PtmColor color, const PtmGrade *grade, cairo_t *cr, double width, double height);
/* How far the ink reaches from the centre of the ink box in a direction (dx, dy), in units of that vector when the box is
 * 2 × 2 units: 0…1.5. */
double ptm_object_get_reach (PtmArt *art, const char *asset, double dx, double dy);
/* Where the ink begins in n columns, from the left: 0 = at the top of its box, 1 = there is none. */
void ptm_object_get_tops (PtmArt *art, const char *asset, double *tops, int n);

/* The SVG text with its dominant colour family moved to color, lightness offsets kept. (transfer full) */
char *ptm_object_recolor_svg (const char *svg, gsize length, PtmColor color) G_GNUC_WARN_UNUSED_RESULT;
/* The SVG text with every colour under the grade. (transfer full) */
char *ptm_object_grade_svg (const char *svg, gsize length, const PtmGrade *grade) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
