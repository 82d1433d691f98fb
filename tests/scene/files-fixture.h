/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-image.h"

G_BEGIN_DECLS

/* What other programs read out of our documents: librsvg and poppler. */

PtmImage *files_draw_svg (GBytes *svg, int width, int height) G_GNUC_WARN_UNUSED_RESULT;
/* The first page. */
PtmImage *files_draw_pdf (GBytes *pdf, int width, int height) G_GNUC_WARN_UNUSED_RESULT;
/* What a program writes when it is given the bytes; arguments end with NULL. (transfer full) */
GBytes *files_run (GBytes *input, const char *program, ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;
char   *files_run_for_text (GBytes *input, const char *program, const char *option) G_GNUC_WARN_UNUSED_RESULT;
/* The mean difference of a channel, seen on white: 0…255. */
double files_measure_distance (PtmImage *a, PtmImage *b);
/* The largest such mean of all squares of that side: what is missing or in a wrong place stands out. */
double files_measure_worst (PtmImage *a, PtmImage *b, int side, int *x, int *y);

G_END_DECLS
