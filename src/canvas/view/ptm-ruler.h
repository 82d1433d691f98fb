/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-canvas.h"

G_BEGIN_DECLS

/**
 * PtmRuler:
 *
 * A scale in pixels of the picture along an edge of the canvas, with a mark where the pointer is.
 */
#define PTM_TYPE_RULER (ptm_ruler_get_type ())
G_DECLARE_FINAL_TYPE (PtmRuler, ptm_ruler, PTM, RULER, GtkWidget)

void ptm_ruler_set_canvas (PtmRuler *self, PtmCanvas *canvas, GtkOrientation orientation);

/* How many image pixels lie between two numbered marks, at least min_gap logical pixels apart: 1, 2 or 5 times a power of 10. */
int ptm_ruler_get_step (double scale, double min_gap);

G_END_DECLS
