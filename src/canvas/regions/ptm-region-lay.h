/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-canvas.h"
#include "ptm-mask-shape.h"

G_BEGIN_DECLS

/* Changes the mask as one step, sets what it changed; FALSE when there was nothing to do. May be called on another thread. */
typedef gboolean (*PtmMaskChange) (PtmMask *mask, gpointer data, PtmRect *dirty);
/* The shape that points (of size bytes) outline; NULL when it is empty. May be called on another thread. */
typedef PtmMask *(*PtmOutline) (gconstpointer points, gsize size, int width, int height);

/* Steps that are made at once, or in a large picture beside the main loop; noun (nullable) is what they are called when they are
 * announced. */

/* Takes data. */
void ptm_canvas_change (PtmCanvas *self, PtmMaskChange change, gpointer data, GDestroyNotify free_data, const char *noun);
/* The same, always beside the main loop: working is said while it lasts, and what is begun meanwhile gives it up. */
void ptm_canvas_change_beside (PtmCanvas *self, const char *working, PtmMaskChange change, gpointer data, GDestroyNotify free_data, const char *noun);
/* A shape joins the region. Copies points. */
void ptm_canvas_lay_outline (PtmCanvas *self, PtmOutline outline, gconstpointer points, gsize size, PtmMaskCombine how, const char *noun);
/* points: of PtmPoint. */
void ptm_canvas_lay_polygon (PtmCanvas *self, GArray *points, PtmMaskCombine how, const char *noun);

G_END_DECLS
