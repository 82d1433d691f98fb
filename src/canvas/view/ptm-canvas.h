/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>
#include "ptm-canvas-pane.h"
#include "ptm-canvas-view.h"
#include "ptm-changes.h"
#include "ptm-image.h"
#include "ptm-mask-shape.h"
#include "ptm-picture-elements.h"

G_BEGIN_DECLS

/**
 * PtmCompareMode:
 * @PTM_COMPARE_SIDE: beside or above each other, moving together
 * @PTM_COMPARE_SLIDER: on each other, with a line that can be moved to the left and right
 * @PTM_COMPARE_ACROSS: the same with a line that can be moved up and down
 * @PTM_COMPARE_ONION: one shines through the other
 * @PTM_COMPARE_FLICKER: in turns, at the same place
 * @PTM_COMPARE_DIFFERENCE: the picture in dark grey, and on it what differs, in colours
 */
typedef enum
{
  PTM_COMPARE_SIDE,
  PTM_COMPARE_SLIDER,
  PTM_COMPARE_ACROSS,
  PTM_COMPARE_ONION,
  PTM_COMPARE_FLICKER,
  PTM_COMPARE_DIFFERENCE,
} PtmCompareMode;

#define PTM_TYPE_COMPARE_MODE (ptm_compare_mode_get_type ())
GType ptm_compare_mode_get_type (void);

/* How a shape joins the region: replace, add, subtract, intersect. */
#define PTM_TYPE_MASK_COMBINE (ptm_mask_combine_get_type ())
GType ptm_mask_combine_get_type (void);

/** PtmRegionChange: what can be done to a region as a whole by a number of pixels (filling holes needs none). */
typedef enum
{
  PTM_REGION_GROW,
  PTM_REGION_SHRINK,
  PTM_REGION_FEATHER,
  PTM_REGION_SMOOTH,
  PTM_REGION_FILL_HOLES,
} PtmRegionChange;

#define PTM_TYPE_REGION_CHANGE (ptm_region_change_get_type ())
GType ptm_region_change_get_type (void);

/**
 * PtmCanvas:
 *
 * Shows a picture or two, and lets the user mark a region on it with pointer, pen, finger or keyboard.
 *
 * Properties: tool, brush-size (diameter in image pixels), brush-hardness, brush-smoothing (0…1), region-mode (how what tools
 * mark joins the region), wand-tolerance (0…1), wand-contiguous, object-box (an object is shown by a box, not by a stroke),
 * refining (read only: strokes are about the object that was found), object-taking (they take away from it), working (read
 * only: what is being looked for, when it takes longer; NULL when nothing is), zoom (read only; 1 is 100 %), fit (read only), has-region,
 * region-fraction, can-undo, can-redo (read only; of the region), compare, compare-mode, comparing (read only: compare, and
 * there are two pictures), fade (0 shows only the other picture through, 1 only the picture), flickering (the two change places
 * by themselves; at first unless the desktop wants no animations), flicker-interval (seconds), flipped (read only: the other
 * one's turn), area (read only: the changed area that is pointed at, or -1).
 *
 * Signal said (message): what a screen reader should say.
 */
#define PTM_TYPE_CANVAS (ptm_canvas_get_type ())
G_DECLARE_FINAL_TYPE (PtmCanvas, ptm_canvas, PTM, CANVAS, GtkWidget)

#define PTM_CANVAS_MIN_BRUSH 1.0
#define PTM_CANVAS_MAX_BRUSH 1000.0
/* Of the magic wand: at first, and where it would take in everything. */
#define PTM_CANVAS_WAND_TOLERANCE 0.08
#define PTM_CANVAS_MAX_TOLERANCE  0.5
/* Pictures seen besides the two that are compared. */
#define PTM_CANVAS_MAX_MORE 2
/* Never more than three changes of the picture a second, which could harm. */
#define PTM_CANVAS_MIN_INTERVAL 0.4
#define PTM_CANVAS_MAX_INTERVAL 3.0

GtkWidget *ptm_canvas_new (void);
/* The picture that regions are marked on; one of another size drops the region. name is what it is called on screen, as "v2";
 * description what a screen reader says of it. All are (nullable). */
void      ptm_canvas_set_picture (PtmCanvas *self, PtmImage *picture, const char *name, const char *description);
PtmImage *ptm_canvas_get_picture (PtmCanvas *self);
/* Shown in place of the picture while something is being drawn; (nullable). Zoom and position stay. */
void ptm_canvas_set_preview (PtmCanvas *self, PtmImage *preview);
/* The picture to compare with; (nullable). */
void ptm_canvas_set_other (PtmCanvas *self, PtmImage *other, const char *name);
/* One more picture (index 0 or 1) to see beside the two, when they are beside each other; (nullable). */
void ptm_canvas_set_more (PtmCanvas *self, guint index, PtmImage *image, const char *name);

void           ptm_canvas_set_compare (PtmCanvas *self, gboolean compare);
PtmCompareMode ptm_canvas_get_compare_mode (PtmCanvas *self);
void           ptm_canvas_set_compare_mode (PtmCanvas *self, PtmCompareMode mode);
void           ptm_canvas_set_fade (PtmCanvas *self, double fade);
void           ptm_canvas_set_flickering (PtmCanvas *self, gboolean flickering);
void           ptm_canvas_set_flicker_interval (PtmCanvas *self, double seconds);
/* Shows the other one of the two in the same place, and stops doing so by itself. */
void ptm_canvas_flip (PtmCanvas *self);
/* The name of the picture that is seen while they flicker. */
const char *ptm_canvas_get_seen_name (PtmCanvas *self);
/* One step (-1, 1) of what the mode of comparing can be set to: its line, its fading, its pace, its threshold. */
void ptm_canvas_adjust_comparison (PtmCanvas *self, int direction);
/* What differs between the pictures that are compared. (transfer none) */
PtmChanges *ptm_canvas_get_changes (PtmCanvas *self);
/* The changed area that is pointed at, or -1. */
int ptm_canvas_get_area (PtmCanvas *self);
/* Moves there and frames it. */
void ptm_canvas_show_area (PtmCanvas *self, int area);
/* Moves to the next (1) or previous (-1) changed area, round and round; its index, or -1 when nothing changed. */
int ptm_canvas_step_area (PtmCanvas *self, int direction);

double ptm_canvas_get_zoom (PtmCanvas *self);
/* Around the middle. */
void ptm_canvas_set_zoom (PtmCanvas *self, double zoom);
void ptm_canvas_zoom_step (PtmCanvas *self, int direction);
void ptm_canvas_zoom_fit (PtmCanvas *self);

PtmToolKind ptm_canvas_get_tool (PtmCanvas *self);
void        ptm_canvas_set_tool (PtmCanvas *self, PtmToolKind tool);
double      ptm_canvas_get_brush_size (PtmCanvas *self);
void        ptm_canvas_set_brush_size (PtmCanvas *self, double size);
void        ptm_canvas_set_brush_hardness (PtmCanvas *self, double hardness);
void        ptm_canvas_set_brush_smoothing (PtmCanvas *self, double smoothing);
void        ptm_canvas_set_region_mode (PtmCanvas *self, PtmMaskCombine mode);
void        ptm_canvas_set_wand_tolerance (PtmCanvas *self, double tolerance);
void        ptm_canvas_set_wand_contiguous (PtmCanvas *self, gboolean contiguous);
void        ptm_canvas_set_object_box (PtmCanvas *self, gboolean box);
void        ptm_canvas_set_object_taking (PtmCanvas *self, gboolean taking);

/* What the picture was drawn from, for selecting by element. (nullable) (transfer none) */
PtmPictureElements *ptm_canvas_get_elements (PtmCanvas *self);
void                ptm_canvas_set_elements (PtmCanvas *self, PtmPictureElements *elements);
/* The object that was found is right: strokes are about another one from now on. */
void ptm_canvas_finish_object (PtmCanvas *self);
/* Off the main thread; one step. */
void ptm_canvas_select_element (PtmCanvas *self, guint index, PtmMaskCombine how);

/* The mask being painted; NULL before anything is marked. (transfer none) (nullable) */
PtmMask *ptm_canvas_get_mask (PtmCanvas *self);
/* Paints on that very mask from now on; it must have the picture's size. (nullable) */
void     ptm_canvas_set_mask (PtmCanvas *self, PtmMask *mask);
gboolean ptm_canvas_has_region (PtmCanvas *self);
double   ptm_canvas_get_region_fraction (PtmCanvas *self);
void     ptm_canvas_clear_region (PtmCanvas *self);
void     ptm_canvas_invert_region (PtmCanvas *self);
/* Off the main thread; one step. radius in pixels. */
void ptm_canvas_change_region (PtmCanvas *self, PtmRegionChange how, double radius);
/* A mask of the picture's size joins the region as one step; noun is what it is called when it is announced. */
void     ptm_canvas_use_mask (PtmCanvas *self, PtmMask *mask, PtmMaskCombine how, const char *noun);
gboolean ptm_canvas_can_undo (PtmCanvas *self);
gboolean ptm_canvas_can_redo (PtmCanvas *self);
void     ptm_canvas_undo (PtmCanvas *self);
void     ptm_canvas_redo (PtmCanvas *self);
/* Stops what is being painted or looked for; FALSE when nothing is. */
gboolean ptm_canvas_cancel (PtmCanvas *self);

/* What is shown, as it stands; "view-changed" tells of another. (transfer none) */
const PtmCanvasView *ptm_canvas_get_view (PtmCanvas *self);
/* The image point under the pointer or the keyboard's cursor; FALSE when neither is on the picture. "pointer-moved" tells. */
gboolean ptm_canvas_get_pointer (PtmCanvas *self, double *x, double *y);
/* Moves the picture so that this image point is in the middle, as far as there is picture. */
void ptm_canvas_center_on (PtmCanvas *self, double x, double y);

G_END_DECLS
