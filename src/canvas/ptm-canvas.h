/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>
#include "ptm-canvas-pane.h"
#include "ptm-image.h"
#include "ptm-mask.h"

G_BEGIN_DECLS

/**
 * PtmCompareMode:
 * @PTM_COMPARE_SIDE: beside each other, moving together
 * @PTM_COMPARE_SLIDER: on each other, with a line that can be moved
 */
typedef enum
{
  PTM_COMPARE_SIDE,
  PTM_COMPARE_SLIDER,
} PtmCompareMode;

#define PTM_TYPE_COMPARE_MODE (ptm_compare_mode_get_type ())
GType ptm_compare_mode_get_type (void);

/**
 * PtmCanvas:
 *
 * Shows a picture or two, and lets the user mark a region on it with pointer, pen, finger or keyboard.
 *
 * Properties: tool, brush-size (diameter in image pixels), zoom (read only; 1 is 100 %), fit (read only), has-region,
 * region-fraction, can-undo, can-redo (read only; of the region), compare, compare-mode, comparing (read only: compare, and
 * there are two pictures).
 */
#define PTM_TYPE_CANVAS (ptm_canvas_get_type ())
G_DECLARE_FINAL_TYPE (PtmCanvas, ptm_canvas, PTM, CANVAS, GtkWidget)

#define PTM_CANVAS_MIN_BRUSH 1.0
#define PTM_CANVAS_MAX_BRUSH 1000.0

GtkWidget *ptm_canvas_new (void);
/* The picture that regions are marked on; one of another size drops the region. name is what it is called on screen, as "v2";
 * description what a screen reader says of it. All are (nullable). */
void      ptm_canvas_set_picture (PtmCanvas *self, PtmImage *picture, const char *name, const char *description);
PtmImage *ptm_canvas_get_picture (PtmCanvas *self);
/* Shown in place of the picture while something is being drawn; (nullable). Zoom and position stay. */
void ptm_canvas_set_preview (PtmCanvas *self, PtmImage *preview);
/* The picture to compare with; (nullable). */
void ptm_canvas_set_other (PtmCanvas *self, PtmImage *other, const char *name);

double ptm_canvas_get_zoom (PtmCanvas *self);
/* Around the middle. */
void ptm_canvas_set_zoom (PtmCanvas *self, double zoom);
void ptm_canvas_zoom_step (PtmCanvas *self, int direction);
void ptm_canvas_zoom_fit (PtmCanvas *self);

PtmTool ptm_canvas_get_tool (PtmCanvas *self);
void    ptm_canvas_set_tool (PtmCanvas *self, PtmTool tool);
double  ptm_canvas_get_brush_size (PtmCanvas *self);
void    ptm_canvas_set_brush_size (PtmCanvas *self, double size);

/* The mask being painted; NULL before anything is marked. (transfer none) (nullable) */
PtmMask *ptm_canvas_get_mask (PtmCanvas *self);
/* Paints on that very mask from now on; it must have the picture's size. (nullable) */
void     ptm_canvas_set_mask (PtmCanvas *self, PtmMask *mask);
gboolean ptm_canvas_has_region (PtmCanvas *self);
double   ptm_canvas_get_region_fraction (PtmCanvas *self);
void     ptm_canvas_clear_region (PtmCanvas *self);
void     ptm_canvas_invert_region (PtmCanvas *self);
gboolean ptm_canvas_can_undo (PtmCanvas *self);
gboolean ptm_canvas_can_redo (PtmCanvas *self);
void     ptm_canvas_undo (PtmCanvas *self);
void     ptm_canvas_redo (PtmCanvas *self);
/* Stops what is being painted; FALSE when nothing is. */
gboolean ptm_canvas_cancel (PtmCanvas *self);

G_END_DECLS
