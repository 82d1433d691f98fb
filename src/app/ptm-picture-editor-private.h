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
  GtkWidget       *new_height_spin;
  GtkWidget       *new_width_spin;
  GtkWidget       *region_chip;
  GtkWidget       *region_hint;
  GtkLabel        *result;
  GtkWidget       *scroller;
  GtkWidget       *sheet;
  PtmPictureStage *stage;
  GtkAdjustment   *straighten;
  GtkLabel        *title;

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
  gboolean      rendering; /* a preview is on its way … */
  gboolean      stale;     /* … and another one is wanted */
};

/* Of what the page that is shown is; its controls write it. */
PtmTreatment *ptm_picture_editor_peek_treatment (PtmPictureEditor *self);
PtmStageMode  ptm_picture_editor_get_mode (PtmPictureEditor *self);
/* What the page would do is something, and there is a picture to do it to. */
gboolean ptm_picture_editor_changes (PtmPictureEditor *self);

/* The preview (ptm-picture-editor-preview.c). */
void ptm_picture_editor_load (PtmPictureEditor *self);
void ptm_picture_editor_render (PtmPictureEditor *self);
/* The picture as the page wants it; image is (nullable). */
void ptm_picture_editor_show_picture (PtmPictureEditor *self, PtmImage *image);

/* The pages (ptm-picture-editor-pages.c). */
void ptm_picture_editor_show_page (PtmPictureEditor *self);
/* Starts all pages, or the one that is shown, anew. */
void        ptm_picture_editor_reset_pages (PtmPictureEditor *self);
void        ptm_picture_editor_reset_page (PtmPictureEditor *self);
const char *ptm_picture_editor_get_page (PtmPictureEditor *self);
void        ptm_picture_editor_set_page (PtmPictureEditor *self, const char *name);
void        ptm_picture_editor_choose_shape (PtmPictureEditor *self, const char *shape);
/* Handlers of the template and actions of the pages. */
void ptm_picture_editor_class_bind_pages (GtkWidgetClass *widget_class);

G_END_DECLS
