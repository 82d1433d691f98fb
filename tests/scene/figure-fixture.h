/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "plan-fixture.h"

G_BEGIN_DECLS

/* Parametric figures for tests: one figure in a box of a page, as the layouts of the kinds place it. */

/* params as "list=1/2, 3/4|form=bars" (nullable). The figure is the scene's first node. */
PtmScene *figure_new (PtmArt *art, const char *lang, const char *template, const char *params, double width, double height);
PtmNode  *figure_get (PtmScene *scene);
/* The n-th text with those words, (nullable); and how many there are. */
PtmNode *figure_find_text (PtmScene *scene, const char *text, guint n);
guint    figure_count_text (PtmScene *scene, const char *text);
/* The points of a path in canvas pixels, control points included. (element-type double) x y x y … (transfer full) */
GArray *figure_dup_points (const PtmNode *node);
/* Everything lies in the box (two pixels for strokes), ids are the layout's, and texts read on what is under them. */
void   figure_check (PtmScene *scene);
double figure_get_x (const PtmNode *node); /* middle of the frame */
double figure_get_y (const PtmNode *node);

G_END_DECLS
