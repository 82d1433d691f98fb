/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <pango/pangocairo.h>

#include "ptm-scene.h"

G_BEGIN_DECLS

/* Setting text: everything follows from the fields of a node (text, lang, role, font, weight, font_size, align) and the
 * width of its frame, so that what was measured is what is drawn. Lines are balanced: as narrow as their number allows. */

/* A layout of the node's text for a width in pixels, 0 = one line a paragraph; scene_lang is used when the node has none. */
PangoLayout *ptm_text_create_layout (const PtmNode *node, const char *scene_lang, double width) G_GNUC_WARN_UNUSED_RESULT;
/* The size the text takes when wrapped to max_width. Returns the number of lines. */
int ptm_text_measure (const PtmNode *node, const char *scene_lang, double max_width, double *width, double *height);
/* Sets font_size to the largest of low…high at which the text fits the box without breaking a word; FALSE when it does not
 * fit at low either (the drawing then ends in “…”). Sizes are pixels. */
gboolean ptm_text_fit (PtmNode *node, const char *scene_lang, double width, double height, double low, double high, int max_lines);
/* The layout as it is drawn - wrapped, balanced, cut - and where its upper left corner lies; what exporters need. Letters of
 * large type hang a little over the frame, so that its edge looks straight. */
PangoLayout *ptm_text_prepare (const PtmNode *node, const char *scene_lang, double *x, double *y) G_GNUC_WARN_UNUSED_RESULT;
/* Draws in the node's frame: aligned, centred in height, cut with “…” when it does not fit. */
void ptm_text_draw (cairo_t *cr, const PtmNode *node, const char *scene_lang);
/* TRUE when the end of the text is not drawn. */
gboolean ptm_text_is_cut (const PtmNode *node, const char *scene_lang);
/* TRUE when letters are left out because no installed font has them. */
gboolean ptm_text_has_gaps (const PtmNode *node, const char *scene_lang);
/* Glyphs drawn as a box with a number; 0, as what no font has is left out. */
int ptm_text_count_unknown (const PtmNode *node, const char *scene_lang);

G_END_DECLS
