/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>
#include "ptm-image.h"
#include "ptm-tone.h"

G_BEGIN_DECLS

/**
 * PtmCurveEditor:
 *
 * A curve of tones over the picture's histogram. A click adds a point, dragging moves one, dragging it off or Delete removes it. Keys: Page Up
 * and Page Down choose a point, the arrows move it, Insert adds one beside it. The first and the last point stay at their sides.
 * Signal: changed, when the user changed the curve.
 */
#define PTM_TYPE_CURVE_EDITOR (ptm_curve_editor_get_type ())
G_DECLARE_FINAL_TYPE (PtmCurveEditor, ptm_curve_editor, PTM, CURVE_EDITOR, GtkWidget)

/* channel: 0 all, 1 red, 2 green, 3 blue: only the colour and the histogram. A curve without points is the straight line. */
void     ptm_curve_editor_set_curve (PtmCurveEditor *self, const PtmCurve *curve, int channel);
PtmCurve ptm_curve_editor_get_curve (PtmCurveEditor *self);
/* Whose histogram is shown behind the curve; (nullable) */
void ptm_curve_editor_set_picture (PtmCurveEditor *self, PtmImage *image);

G_END_DECLS
