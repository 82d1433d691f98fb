/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-canvas-pane.h"
#include "ptm-announce.h"
#include "ptm-blind-bar.h"
#include "ptm-blind-test.h"
#include "ptm-canvas.h"
#include "ptm-region-list.h"

G_BEGIN_DECLS

struct _PtmCanvasPane
{
  GtkWidget parent_instance;

  /* Template children. */
  PtmAnnouncer *announcer;
  GtkWidget    *blind_bar;
  GtkWidget    *minimap;
  GtkWidget    *ruler_across;
  GtkWidget    *ruler_down;
  GtkWidget    *box;
  PtmCanvas    *canvas;
  GtkWidget    *error_page;
  GtkWidget    *progress_bar;
  GtkWidget    *progress_revealer;
  GtkWidget    *stack;
  GtkWidget    *status_label;

  /* The bars around the picture; NULL until the first one is shown. */
  GMenu         *area_menu;
  GtkWidget     *areas_button;
  GtkWidget     *badge;
  GtkWidget     *badge_details;
  GtkWidget     *badge_icon;
  GtkWidget     *badge_label;
  GtkWidget     *changes_label;
  GtkWidget     *grow_button;
  GtkWidget     *read_out;
  GtkWidget     *region_list;
  GtkWidget     *size_label;
  GtkWidget     *status_bar;
  GtkAdjustment *threshold_adjustment;
  GtkWidget     *tool_bar;
  GtkWidget     *wanted;
  GtkWidget     *wanted_label;

  /* What is to be shown. */
  PtmVersion         *version;      /* (nullable) */
  PtmVersion         *compare_with; /* (nullable) */
  PtmEdit            *edit;         /* (nullable) */
  GSignalGroup       *edit_signals;
  gboolean            compare;
  PtmVersion         *more[PTM_CANVAS_MAX_MORE]; /* (nullable): seen besides */
  gboolean            rulers;
  PtmBlindTest       *blind;      /* (nullable) while one runs */
  GtkEventController *blind_keys; /* (nullable) while one runs */

  /* What is shown. */
  PtmVersion *shown_version; /* (nullable): the one whose picture the canvas has */
  GHashTable *regions;       /* PtmMask by version id */
  gboolean    failed;
  gboolean    previewing;
  gboolean    summed_up; /* what has changed was announced */
  guint       linger_id;

  /* While loading. */
  GCancellable *loading;                           /* (nullable) */
  GCancellable *loading_other;                     /* (nullable) */
  GCancellable *loading_more[PTM_CANVAS_MAX_MORE]; /* (nullable) */
  GCancellable *loading_blind;                     /* (nullable) */
};

/* ptm-canvas-pane-properties.c */
void ptm_canvas_pane_install_properties (GObjectClass *klass);

/* ptm-canvas-pane-status.c */
void ptm_canvas_pane_update_actions (PtmCanvasPane *self);
void ptm_canvas_pane_update_size (PtmCanvasPane *self);
/* All of it. */
void ptm_canvas_pane_update (PtmCanvasPane *self);

/* ptm-canvas-pane-load.c */
void ptm_canvas_pane_load_version (PtmCanvasPane *self);
/* Only while it is looked at. */
void ptm_canvas_pane_load_other (PtmCanvasPane *self);
/* The region of a version waits until that version is shown again. */
void ptm_canvas_pane_keep_region (PtmCanvasPane *self);

/* ptm-canvas-pane-edit.c */
gboolean ptm_canvas_pane_is_drawing (PtmCanvasPane *self);
void     ptm_canvas_pane_set_preview (PtmCanvasPane *self, PtmImage *preview);
void     ptm_canvas_pane_leave_preview (PtmCanvasPane *self, gboolean answered);
void     ptm_canvas_pane_update_edit (PtmCanvasPane *self);

void ptm_canvas_pane_install_actions (GtkWidgetClass *klass);
void ptm_canvas_pane_reload (PtmCanvasPane *self);
/* What the lines below the picture say. */
void ptm_canvas_pane_update_status (PtmCanvasPane *self);

void ptm_canvas_pane_stop_loading (GCancellable **loading);

/* The version compared with, chosen or the parent; (nullable). */
PtmVersion *ptm_canvas_pane_find_other (PtmCanvasPane *self);
/* Between the two nothing is said of the versions that are shown; their pictures are the caller's. */
void ptm_canvas_pane_hide_names (PtmCanvasPane *self);
void ptm_canvas_pane_show_again (PtmCanvasPane *self);

/* ptm-canvas-pane-bars.c */
void ptm_canvas_pane_make_bars (PtmCanvasPane *self);

/* ptm-canvas-pane-rulers.c */
gboolean ptm_canvas_pane_get_rulers (PtmCanvasPane *self);
void     ptm_canvas_pane_set_rulers (PtmCanvasPane *self, gboolean rulers);
void     ptm_canvas_pane_follow_view (PtmCanvasPane *self);

/* ptm-canvas-pane-blind.c */
void ptm_canvas_pane_install_blind_actions (GtkWidgetClass *klass);
void ptm_canvas_pane_stop_blind (PtmCanvasPane *self);

/* ptm-canvas-pane-more.c */
void ptm_canvas_pane_load_more (PtmCanvasPane *self);
void ptm_canvas_pane_clear_more (PtmCanvasPane *self);

/* ptm-canvas-pane-regions.c */
void ptm_canvas_pane_install_region_actions (GtkWidgetClass *klass);
/* After another version is shown. */
void ptm_canvas_pane_show_regions (PtmCanvasPane *self);
/* What the version was drawn from, when the tool in hand wants to know. */
void ptm_canvas_pane_load_elements (PtmCanvasPane *self);

/* ptm-canvas-pane-region-files.c */
void ptm_canvas_pane_install_region_file_actions (GtkWidgetClass *klass);
void ptm_canvas_pane_import_region (PtmCanvasPane *self, GFile *file);
void ptm_canvas_pane_export_region (PtmCanvasPane *self, GFile *file);
/* What dialogs belong to; (nullable). */
GtkWindow *ptm_canvas_pane_get_window (PtmCanvasPane *self);
/* To be read and heard. */
void ptm_canvas_pane_say (PtmCanvasPane *self, const char *message);

/* ptm-canvas-pane-compare.c */
void ptm_canvas_pane_install_compare_actions (GtkWidgetClass *klass);
void ptm_canvas_pane_add_compare_callbacks (GtkBuilderCScope *scope);
/* Once the bars are there, which say what has changed. */
void ptm_canvas_pane_follow_changes (PtmCanvasPane *self);
void ptm_canvas_pane_update_change_actions (PtmCanvasPane *self);
/* What the status line says of the comparison; NULL when nothing is compared. (transfer full) */
char *ptm_canvas_pane_dup_compare_text (PtmCanvasPane *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
