/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-canvas-private.h"

G_BEGIN_DECLS

/* What a tool draws while it is at it, in logical pixels of the canvas. Bounds are those of what will be drawn; NULL when
 * nothing of it can be seen. */
cairo_t *ptm_tool_outline_begin (PtmCanvas *canvas, GtkSnapshot *snapshot, const graphene_rect_t *bounds);
/* Strokes the path, so that it is seen on every picture. */
void ptm_tool_outline_stroke (PtmCanvas *canvas, cairo_t *cr);
/* A line through points of the picture, from first to last. */
void ptm_tool_outline_append_line (PtmCanvas *canvas, GtkSnapshot *snapshot, const PtmPoint *points, guint n_points);
/* A corner that was set; the first one is larger as it closes the line. */
void ptm_tool_outline_append_corner (PtmCanvas *canvas, GtkSnapshot *snapshot, const PtmPoint *point, gboolean is_first);

G_END_DECLS
