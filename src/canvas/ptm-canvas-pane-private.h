/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-canvas-pane.h"
#include "ptm-canvas.h"

G_BEGIN_DECLS

struct _PtmCanvasPane
{
  GtkWidget parent_instance;

  /* Template children. */
  GtkWidget     *badge;
  GtkWidget     *badge_icon;
  GtkWidget     *badge_label;
  GtkWidget     *wanted;
  GtkWidget     *wanted_label;
  GtkWidget     *grow_button;
  GtkWidget     *box;
  GtkAdjustment *brush_adjustment;
  PtmCanvas     *canvas;
  GtkWidget     *error_page;
  GtkWidget     *progress_bar;
  GtkWidget     *progress_revealer;
  GtkWidget     *size_label;
  GtkWidget     *stack;
  GtkWidget     *status_bar;
  GtkWidget     *status_label;
  GtkWidget     *tool_bar;

  /* What is to be shown. */
  PtmVersion   *version;      /* (nullable) */
  PtmVersion   *compare_with; /* (nullable) */
  PtmEdit      *edit;         /* (nullable) */
  GSignalGroup *edit_signals;
  gboolean      compare;

  /* What is shown. */
  PtmVersion *shown_version; /* (nullable): the one whose picture the canvas has */
  GHashTable *regions;       /* PtmMask by version id */
  gboolean    failed;
  gboolean    previewing;
  guint       linger_id;

  /* While loading. */
  GCancellable *loading;       /* (nullable) */
  GCancellable *loading_other; /* (nullable) */
};

void ptm_canvas_pane_install_actions (GtkWidgetClass *klass);
void ptm_canvas_pane_reload (PtmCanvasPane *self);

G_END_DECLS
