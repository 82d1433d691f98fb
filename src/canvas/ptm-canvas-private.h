/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-canvas-view.h"
#include "ptm-canvas.h"
#include "ptm-region-overlay.h"
#include "ptm-tile-store.h"

G_BEGIN_DECLS

/* Between two pictures beside each other, logical pixels. */
#define PTM_CANVAS_GAP 2

/** PtmStrokePoint: where the pointer was, in image pixels, and how hard it pressed. */
typedef struct
{
  double x;
  double y;
  double pressure;
} PtmStrokePoint;

/** PtmCanvasSheet: one more picture beside the two that are compared. */
typedef struct
{
  PtmImage     *image; /* (nullable): this sheet and those after it are not used */
  PtmTileStore *store;
  GtkWidget    *label;
} PtmCanvasSheet;

typedef enum
{
  PTM_CANVAS_PROP_TOOL = 1,
  PTM_CANVAS_PROP_BRUSH_SIZE,
  PTM_CANVAS_PROP_ZOOM,
  PTM_CANVAS_PROP_FIT,
  PTM_CANVAS_PROP_HAS_REGION,
  PTM_CANVAS_PROP_REGION_FRACTION,
  PTM_CANVAS_PROP_CAN_UNDO,
  PTM_CANVAS_PROP_CAN_REDO,
  PTM_CANVAS_PROP_COMPARE,
  PTM_CANVAS_PROP_COMPARE_MODE,
  PTM_CANVAS_PROP_COMPARING,
  PTM_CANVAS_PROP_FADE,
  PTM_CANVAS_PROP_FLIPPED,
  PTM_CANVAS_PROP_FLICKERING,
  PTM_CANVAS_PROP_FLICKER_INTERVAL,
  PTM_CANVAS_PROP_AREA,
  PTM_CANVAS_N_PROPS
} PtmCanvasProperty;

struct _PtmCanvas
{
  GtkWidget parent_instance;

  /* What is shown. */
  PtmCanvasView view;
  PtmImage     *picture; /* (nullable) */
  PtmImage     *preview; /* (nullable) */
  PtmImage     *other;   /* (nullable) */
  PtmTileStore *front;
  PtmTileStore *back;
  char         *description; /* (nullable) */
  guint         notify_id;

  /* Comparing. */
  gboolean       compare;
  PtmCompareMode compare_mode;
  GtkWidget     *handle;
  GtkWidget     *name_label;
  GtkWidget     *other_label;
  PtmCanvasSheet more[PTM_CANVAS_MAX_MORE];
  double         fade;
  gboolean       flipped; /* the other picture is the one that is seen */
  gboolean       flickering;
  double         flicker_interval;
  guint          flicker_id;

  /* What differs between the two. */
  PtmChanges   *changes;
  PtmTileStore *heat;
  int           area;     /* the one that is pointed at, or -1 */
  PtmRect       area_box; /* its place in the picture */

  /* The region. */
  PtmTool           tool;
  double            brush_size;
  PtmMask          *mask; /* (nullable) */
  PtmRegionOverlay *overlay;
  double            region_fraction;
  gboolean          could_undo;
  gboolean          could_redo;

  /* While something is being painted. */
  gboolean       stroking;
  gboolean       spanning; /* a rectangle, from start to end */
  gboolean       subtracting;
  PtmStrokePoint start;
  PtmStrokePoint end;
  GArray        *pending; /* points not yet in the mask */
  guint          tick_id;

  /* The pointer and the keyboard's cursor. */
  gboolean    pointer_inside;
  double      pointer_x;
  double      pointer_y;
  gboolean    cursor_shown;
  double      cursor_x; /* image pixels */
  double      cursor_y;
  gboolean    stamped;
  double      stamp_x;
  double      stamp_y;
  GtkGesture *drag;
  gboolean    space_held;
  gboolean    panning;
  double      drag_x;
  double      drag_y;
  double      pinch_zoom;
  double      pinch_x;
  double      pinch_y;
};

void ptm_canvas_notify (PtmCanvas *self, PtmCanvasProperty property);
/* After the view was changed: notifies and draws. */
void       ptm_canvas_view_changed (PtmCanvas *self, double old_zoom, gboolean old_fit);
GtkWidget *ptm_canvas_create_label (PtmCanvas *self);
void       ptm_canvas_adapt_view (PtmCanvas *self);
/* TRUE when another image is in that place now. */
gboolean ptm_canvas_take_image (PtmImage **place, PtmImage *image);
void     ptm_canvas_zoom_at (PtmCanvas *self, double zoom, double x, double y);
void     ptm_canvas_pan (PtmCanvas *self, double dx, double dy);

/* ptm-canvas-compare.c */
gboolean ptm_canvas_is_comparing (PtmCanvas *self);
/* In two places, not one over the other. */
gboolean ptm_canvas_is_beside (PtmCanvas *self);
gboolean ptm_canvas_has_handle (PtmCanvas *self);
/* How many pictures are seen in places of their own: 1 when they lie over each other. */
guint ptm_canvas_get_n_places (PtmCanvas *self);
/* The size of each of them, in logical pixels. */
void ptm_canvas_get_viewport (PtmCanvas *self, int *width, int *height);
/* Where they are: the other picture, the picture, then those besides. */
void ptm_canvas_get_place (PtmCanvas *self, guint index, graphene_rect_t *place);
/* Widget coordinates to those of the view below them. */
void ptm_canvas_to_view (PtmCanvas *self, double *x, double *y);
void ptm_canvas_prepare_comparison (PtmCanvas *self);
void ptm_canvas_forget_comparison (PtmCanvas *self);
/* After anything that decides what is compared and how. */
void ptm_canvas_update_comparison (PtmCanvas *self);
/* After one of the two pictures became another. */
void ptm_canvas_measure_changes (PtmCanvas *self);
void ptm_canvas_describe_comparison (PtmCanvas *self, GString *text);

/* ptm-canvas-render.c */
void ptm_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

/* ptm-canvas-input.c */
void ptm_canvas_add_controllers (PtmCanvas *self);
void ptm_canvas_update_cursor (PtmCanvas *self);
/* A key as from the keyboard; TRUE when it meant something here. */
gboolean ptm_canvas_key_pressed (PtmCanvas *self, guint keyval, GdkModifierType state);

/* ptm-canvas-region.c: what a press, a move and a release of the tool do; x, y in widget coordinates. */
gboolean ptm_canvas_stroke_begin (PtmCanvas *self, double x, double y, double pressure, gboolean subtract);
void     ptm_canvas_stroke_move (PtmCanvas *self, double x, double y, double pressure);
void     ptm_canvas_stroke_end (PtmCanvas *self);
/* Paints what has been collected since the last frame. */
void ptm_canvas_stroke_flush (PtmCanvas *self);
/* The keyboard's way of painting. */
void ptm_canvas_move_cursor (PtmCanvas *self, double dx, double dy);
void ptm_canvas_stamp (PtmCanvas *self, gboolean line);
void ptm_canvas_region_changed (PtmCanvas *self);
void ptm_canvas_update_accessible (PtmCanvas *self);

G_END_DECLS
