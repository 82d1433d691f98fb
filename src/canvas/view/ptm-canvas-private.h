/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-canvas-view.h"
#include "ptm-canvas.h"
#include "ptm-region-job.h"
#include "ptm-region-lay.h"
#include "ptm-region-overlay.h"
#include "ptm-tile-store.h"
#include "ptm-tool.h"

G_BEGIN_DECLS

/* Between two pictures beside each other, logical pixels. */
#define PTM_CANVAS_GAP 2

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
  PTM_CANVAS_PROP_BRUSH_HARDNESS,
  PTM_CANVAS_PROP_BRUSH_SMOOTHING,
  PTM_CANVAS_PROP_REGION_MODE,
  PTM_CANVAS_PROP_WAND_TOLERANCE,
  PTM_CANVAS_PROP_WAND_CONTIGUOUS,
  PTM_CANVAS_PROP_OBJECT_BOX,
  PTM_CANVAS_PROP_OBJECT_TAKING,
  PTM_CANVAS_PROP_REFINING,
  PTM_CANVAS_PROP_WORKING,
  PTM_CANVAS_PROP_HAS_ELEMENTS,
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
  PtmMask          *mask; /* (nullable) */
  PtmRegionOverlay *overlay;
  double            region_fraction;
  guint             ants_id;
  gboolean          could_undo;
  gboolean          could_redo;
  PtmRegionJob     *job;       /* (nullable): slow work on the region */
  gboolean          job_lands; /* what comes of it is waited for, not given up, when something else is begun */
  char             *working;   /* (nullable): what it is, for the user */
  gboolean          working_told;
  guint             working_id;

  /* What the picture was drawn from. */
  PtmPictureElements *elements; /* (nullable) */

  /* The tools and what they are set to. */
  PtmToolKind    tool_kind;
  PtmTool       *tool; /* (nullable): one of those below; NULL while the picture is moved */
  PtmTool       *tools[PTM_N_TOOLS];
  double         brush_size;
  double         brush_hardness;
  double         brush_smoothing;
  PtmMaskCombine mode;
  double         wand_tolerance;
  gboolean       wand_contiguous;
  gboolean       object_box;
  gboolean       object_taking; /* strokes take away from the object that was found */
  gboolean       refining;      /* more strokes for the object that was found */

  /* While something is being painted. */
  gboolean     stroking; /* by a pointer that is pressed */
  gboolean     keyed;    /* by the keyboard, from one corner to the other */
  PtmToolPoint last;
  GArray      *pending; /* points the tool has not had yet */
  guint        tick_id;

  /* The pointer and the keyboard's cursor. */
  gboolean    pointer_inside;
  double      pointer_x;
  double      pointer_y;
  gboolean    cursor_shown;
  double      cursor_x; /* image pixels */
  double      cursor_y;
  GtkGesture *drag;
  gboolean    space_held;
  gboolean    panning;
  gboolean    drag_paints;
  double      drag_x;
  double      drag_y;
  guint32     drag_time;
  double      speed_x; /* of the pan, logical pixels a millisecond */
  double      speed_y;
  double      pinch_zoom;
  double      pinch_x;
  double      pinch_y;

  /* While the zoom moves. */
  guint settle_id;

  /* While the picture moves on by itself. */
  guint  coast_id;
  gint64 coast_time;
  double coast_x; /* logical pixels a millisecond */
  double coast_y;
};

/* ptm-canvas-properties.c */
void ptm_canvas_install_properties (GObjectClass *klass);
void ptm_canvas_notify (PtmCanvas *self, PtmCanvasProperty property);

/* ptm-canvas-layout.c */
void ptm_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline);
void ptm_canvas_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline);

/* ptm-canvas.c */
/* After the view was changed: notifies and draws. */
void       ptm_canvas_view_changed (PtmCanvas *self, double old_zoom, gboolean old_fit);
GtkWidget *ptm_canvas_create_label (PtmCanvas *self);
void       ptm_canvas_adapt_view (PtmCanvas *self);
/* TRUE when another image is in that place now. */
gboolean ptm_canvas_take_image (PtmImage **place, PtmImage *image);
void     ptm_canvas_zoom_at (PtmCanvas *self, double zoom, double x, double y);
void     ptm_canvas_pan (PtmCanvas *self, double dx, double dy);

/* ptm-canvas-watch.c */
void ptm_canvas_install_watching (GtkWidgetClass *klass);

/* ptm-canvas-compare.c */
gboolean ptm_canvas_is_comparing (PtmCanvas *self);
/* In two places, not one over the other. */
gboolean ptm_canvas_is_beside (PtmCanvas *self);
gboolean ptm_canvas_has_handle (PtmCanvas *self);
void     ptm_canvas_prepare_comparison (PtmCanvas *self);
void     ptm_canvas_forget_comparison (PtmCanvas *self);
/* After anything that decides what is compared and how. */
void ptm_canvas_update_comparison (PtmCanvas *self);
/* After one of the two pictures became another. */
void ptm_canvas_measure_changes (PtmCanvas *self);
void ptm_canvas_describe_comparison (PtmCanvas *self, GString *text);

/* ptm-canvas-places.c */
/* How many pictures are seen in places of their own: 1 when they lie over each other. */
guint ptm_canvas_get_n_places (PtmCanvas *self);
/* The size of each of them, in logical pixels. */
void ptm_canvas_get_viewport (PtmCanvas *self, int *width, int *height);
/* Where they are: the other picture, the picture, then those besides. */
void ptm_canvas_get_place (PtmCanvas *self, guint index, graphene_rect_t *place);
/* Widget coordinates to those of the view below them. */
void ptm_canvas_to_view (PtmCanvas *self, double *x, double *y);

/* ptm-canvas-areas.c */
/* The area that is shown goes when it is no longer one. */
void ptm_canvas_keep_area (PtmCanvas *self);

/* ptm-canvas-render.c */
void ptm_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

/* ptm-canvas-input.c */
void ptm_canvas_add_controllers (PtmCanvas *self);
void ptm_canvas_update_cursor (PtmCanvas *self);

/* ptm-canvas-keys.c */
/* What can be held while marking. */
#define PTM_CANVAS_KEYS (GDK_SHIFT_MASK | GDK_ALT_MASK | GDK_CONTROL_MASK)
void ptm_canvas_add_keys (PtmCanvas *self);
/* A key as from the keyboard; TRUE when it meant something here. */
gboolean ptm_canvas_key_pressed (PtmCanvas *self, guint keyval, GdkModifierType state);

/* ptm-canvas-stroke.c: what the pointer does with the tool; x, y in widget coordinates. */
gboolean ptm_canvas_stroke_begin (PtmCanvas *self, double x, double y, double pressure, GdkModifierType state);
void     ptm_canvas_stroke_move (PtmCanvas *self, double x, double y, double pressure, GdkModifierType state);
void     ptm_canvas_stroke_end (PtmCanvas *self);
/* The press was none, as by the first of two fingers: what it began goes, what was there before stays. */
void ptm_canvas_stroke_abort (PtmCanvas *self);
/* The pointer moved without being pressed. */
void ptm_canvas_hover (PtmCanvas *self, double x, double y, GdkModifierType state);
/* Hands on what has been collected since the last frame. */
void ptm_canvas_stroke_flush (PtmCanvas *self);
/* The keyboard's way of painting. */
void ptm_canvas_move_cursor (PtmCanvas *self, double dx, double dy);
void ptm_canvas_drop (PtmCanvas *self, GdkModifierType state);

/* ptm-canvas-coast.c: the picture goes on moving at that speed, logical pixels a millisecond, until it rests. */
void ptm_canvas_coast (PtmCanvas *self, double x, double y);
void ptm_canvas_rest (PtmCanvas *self);

/* ptm-canvas-settle.c: one of the steps of a zoom that moves, as by two fingers. */
void ptm_canvas_zoom_along (PtmCanvas *self, double zoom, double x, double y);

/* ptm-canvas-ants.c */
void ptm_canvas_follow_ants (PtmCanvas *self);
void ptm_canvas_update_ants (PtmCanvas *self);

/* ptm-canvas-tools.c */
void ptm_canvas_prepare_tools (PtmCanvas *self);
void ptm_canvas_forget_tools (PtmCanvas *self);
/* After the picture became another. */
void ptm_canvas_restart_tool (PtmCanvas *self);

/* ptm-canvas-region.c: what tools do to the region. */
PtmMask *ptm_canvas_ensure_mask (PtmCanvas *self);
/* The mask was changed there. */
void ptm_canvas_repaint (PtmCanvas *self, const PtmRect *dirty);
/* After a step; noun (nullable) is what it is called when it is announced. */
void ptm_canvas_finish_step (PtmCanvas *self, const PtmRect *dirty, const char *noun);
/* One step: the region becomes that mask. */
void ptm_canvas_commit (PtmCanvas *self, PtmMask *mask, const char *noun);
/* A copy of the region for a thread; empty when nothing is marked. (transfer full) */
PtmMask *ptm_canvas_dup_mask (PtmCanvas *self) G_GNUC_WARN_UNUSED_RESULT;
/* Shows that mask in place of the region until it is committed or NULL is shown. */
void ptm_canvas_show_draft (PtmCanvas *self, PtmMask *draft);
/* After the region was changed: measures it, tells everyone. */
void ptm_canvas_region_changed (PtmCanvas *self);
/* Says the noun and how much is marked now. */
void ptm_canvas_announce_region (PtmCanvas *self, const char *noun);
void ptm_canvas_say (PtmCanvas *self, const char *message);
/* Slow work: text says what it is while it lasts. Work before it is stopped. Takes data. */
void ptm_canvas_run (PtmCanvas *self, const char *text, PtmRegionWork work, gpointer data, GDestroyNotify free_data, PtmRegionDone done);
/* The work is done, or not wanted any more; FALSE when there was none. */
gboolean ptm_canvas_stop_work (PtmCanvas *self);
/* What has been marked is marked: waits for it when it is not there yet. */
void ptm_canvas_finish_work (PtmCanvas *self);
void ptm_canvas_set_refining (PtmCanvas *self, gboolean refining);
void ptm_canvas_update_accessible (PtmCanvas *self);

G_END_DECLS
