/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-layout.h"
#include "ptm-render.h"

G_BEGIN_DECLS

/* Plans for the tests of layout and drawing, as the language room would make them. */

PtmArt   *plan_open_art (void);
PtmScene *plan_new (PtmKind kind, int width, int height);
PtmNode  *plan_add_text (PtmScene *scene, const char *role, const char *text);
PtmNode  *plan_add_object (PtmScene *scene, const char *noun, const char *asset, const char *role);
PtmNode  *plan_add_step (PtmScene *scene, const char *id, const char *role, const char *text);
/* The spring concert: title, date, time, place, violin and flowers. */
PtmScene *plan_concert (PtmKind kind, int width, int height);
/* The water cycle with three arrows in a ring. */
PtmScene *plan_cycle (void);
/* The plans of the golden gallery: their file names, in order, and one of them. (element-type utf8) (transfer full) */
GPtrArray *plan_list_gallery (void);
PtmScene  *plan_read_gallery (const char *name);
void       plan_lay_out (PtmScene *scene, PtmArt *art, int variant);
PtmImage  *plan_render (PtmScene *scene, PtmArt *art, PtmRenderStage stage);
/* All nodes at any depth of a type. (element-type PtmNode) (transfer container) */
GPtrArray *plan_collect (PtmScene *scene, PtmNodeType type);
/* What two boxes share, in square pixels. */
double   plan_get_overlap (const PtmFrame *a, const PtmFrame *b);
gboolean plan_is_inside (PtmScene *scene, const PtmFrame *frame, double margin);
/* No text leaves the page, covers another text or a picture, or lacks a glyph. */
void plan_check_texts (PtmScene *scene);
/* Every picture has a size and is on the page. */
void plan_check_objects (PtmScene *scene);

G_END_DECLS
