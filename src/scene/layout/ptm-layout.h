/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-art.h"
#include "ptm-scene.h"

G_BEGIN_DECLS

/* Places every node of a plan: frames, z, fonts, sizes, final colours, palette; also sets canvas size when it is 0.
 * variant 0, 1, 2 … chooses template, palette and arrangement, never content; the same scene, variant and art always give
 * the same result. What cannot be satisfied is added to unmet. PTM_ERROR_PLAN for a plan that cannot be laid out. */
gboolean ptm_layout_apply (PtmScene *scene, PtmArt *art, int variant, GError **error);

/* Wraps and sizes a text node to its frame again, after an edit changed text or frame. */
void ptm_layout_fit_text (PtmScene *scene, PtmNode *node);

/* The kind's own canvas size in pixels, when the user gave none. */
void ptm_layout_get_default_size (PtmKind kind, int *width, int *height);

/* "1024x1536", "2:3", "16:9", "A4", "a3 landscape 150 dpi", "letter", "instagram story", "twitter header" …; FALSE when it is none.
 * Pixels, shapes and sheets without a resolution are multiples of 16 in 64…4096; named pictures and sheets with one are exact,
 * as far as PTM_IMAGE_MAX_SIDE and PTM_IMAGE_MAX_PIXELS allow. */
gboolean ptm_size_parse (const char *text, int *width, int *height);

G_END_DECLS
