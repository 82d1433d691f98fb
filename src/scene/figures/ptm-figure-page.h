/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-figure-pen.h"

G_BEGIN_DECLS

/* What the page-like figures (menu, certificate, recipe, week plan) share. */

/* A heading in the page's display face, fitted and centred in the box; (nullable) when there is nothing to set. */
PtmNode *ptm_page_heading (PtmPen *pen, const char *text, PtmFrame box, double high, const char *align);
/* A dotted line that leads the eye. */
void ptm_page_dots (PtmPen *pen, double x1, double x2, double y);
/* Lines to write on, n of them from y on. */
void ptm_page_rules (PtmPen *pen, PtmFrame box, int n);
/* Turns the finished figure when the scene's language is written from right to left. */
void ptm_page_turn (PtmPen *pen);

G_END_DECLS
