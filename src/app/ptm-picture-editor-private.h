/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-curve-editor.h"
#include "ptm-picture-editor.h"
#include "ptm-picture-stage.h"

G_BEGIN_DECLS

typedef enum
{
  PAGE_CROP,
  PAGE_TURN,
  PAGE_SIZE,
  PAGE_EXTEND,
  PAGE_ADJUST,
  N_PAGES,
} Page;

struct _PtmPictureEditor
{
  GtkWidget parent_instance;

  /* Template children. */
  GtkBox          *body;
  GtkDropDown     *channel;
  PtmCurveEditor  *curve;
  GtkAdjustment   *levels[PTM_N_LEVELS];
  GtkCheckButton  *lock;
  GtkAdjustment   *new_height;
  GtkAdjustment   *new_width;
  GtkStack        *stack;
  GtkSpinButton   *new_height_spin;
  GtkSpinButton   *new_width_spin;
  GtkWidget       *region_chip;
  GtkWidget       *region_hint;
  GtkLabel        *result;
  GtkWidget       *scroller;
  GtkWidget       *sheet;
  PtmPictureStage *stage;
  GtkAdjustment   *straighten;
  GtkLabel        *title;
  GtkDropDown     *unit;

  /* What is edited. */
  PtmVersion  *version;     /* (nullable) */
  PtmMask     *region;      /* (nullable) */
  PtmImage    *copy;        /* (nullable): the small one */
  PtmMask     *copy_region; /* (nullable) */
  int          width;
  int          height;
  PtmTreatment treatments[N_PAGES];
  Page         page;
  char        *shape;
  gboolean     narrow;
  gboolean     setting; /* the controls, from the treatment */

  /* While working. */
  GCancellable *loading;   /* (nullable) */
  GCancellable *drafting;  /* (nullable) */
  guint         rest_id;   /* a draft is made when it is over */
  gboolean      rendering; /* a preview is on its way … */
  gboolean      stale;     /* … and another one is wanted */

  /* What can be undone: states of all pages, this one the step-th of them. */
  GArray *steps;
  guint   step;
  gint64  step_time;
};

/* Of what the page that is shown is; its controls write it. */
PtmTreatment *ptm_picture_editor_peek_treatment (PtmPictureEditor *self);
PtmStageMode  ptm_picture_editor_get_mode (PtmPictureEditor *self);
/* What the page would do is something, and there is a picture to do it to. */
gboolean ptm_picture_editor_changes (PtmPictureEditor *self);

/* The preview (ptm-picture-editor-preview.c). */
void ptm_picture_editor_load (PtmPictureEditor *self);
void ptm_picture_editor_stop (PtmPictureEditor *self);
void ptm_picture_editor_render (PtmPictureEditor *self);
/* What is drawn around the picture is shown soon, when no other frame is chosen until then. */
void ptm_picture_editor_draft (PtmPictureEditor *self);
/* The picture as the page wants it; image is (nullable). */
void ptm_picture_editor_show_picture (PtmPictureEditor *self, PtmImage *image);

/* The pages (ptm-picture-editor-pages.c). */
void ptm_picture_editor_show_page (PtmPictureEditor *self);
/* Starts all pages, or the one that is shown, anew. */
void        ptm_picture_editor_reset_pages (PtmPictureEditor *self);
void        ptm_picture_editor_reset_page (PtmPictureEditor *self);
void        ptm_picture_editor_go_to_page (PtmPictureEditor *self, Page page);
const char *ptm_picture_editor_get_page (PtmPictureEditor *self);
void        ptm_picture_editor_set_page (PtmPictureEditor *self, const char *name);
void        ptm_picture_editor_choose_shape (PtmPictureEditor *self, const char *shape);
/* The steps (ptm-picture-editor-undo.c); remember () after each change, forget () for another picture. */
GArray *ptm_picture_editor_steps_new (void) G_GNUC_WARN_UNUSED_RESULT;
void    ptm_picture_editor_remember (PtmPictureEditor *self);
void    ptm_picture_editor_forget_steps (PtmPictureEditor *self);
void    ptm_picture_editor_class_bind_undo (GtkWidgetClass *widget_class);

/* Handlers of the template and actions of the pages. */
void ptm_picture_editor_class_bind_pages (GtkWidgetClass *widget_class);

G_END_DECLS
