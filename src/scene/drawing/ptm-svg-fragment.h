/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/** PtmSvgFragment: a piece of an SVG document that cairo draws. Lengths are pixels of the document. */
typedef struct _PtmSvgFragment PtmSvgFragment;

PtmSvgFragment *ptm_svg_fragment_new (double width, double height) G_GNUC_WARN_UNUSED_RESULT;
/* What is drawn here becomes the piece; owned by the fragment. */
cairo_t *ptm_svg_fragment_get_cairo (PtmSvgFragment *self);
/* Frees the fragment and gives its elements, without a document around them; every id in them begins with prefix. NULL when
 * nothing was drawn or cairo failed. */
char *ptm_svg_fragment_finish (PtmSvgFragment *self, const char *prefix) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
