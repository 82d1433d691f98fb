/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Text that stays text in an SVG file: a context can be told to hand over what would be set on it, line by line, as SVG
 * text elements that Inkscape and browsers can edit. */

/* From now on ptm_svg_text_take () on this context appends to svg, which must outlive the context. */
void ptm_svg_text_listen (cairo_t *cr, GString *svg);
/* Appends the layout at the current point, in the context's colour and where its matrix puts it. FALSE when nobody listens:
 * the text is to be drawn. */
gboolean ptm_svg_text_take (cairo_t *cr, PangoLayout *layout);

G_END_DECLS
