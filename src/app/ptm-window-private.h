/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-announce.h"
#include "ptm-canvas-pane.h"
#include "ptm-composer.h"
#include "ptm-conversation.h"
#include "ptm-library.h"
#include "ptm-picture-editor.h"
#include "ptm-split-view.h"
#include "ptm-version-strip.h"
#include "ptm-window.h"

G_BEGIN_DECLS

struct _PtmWindow
{
  AdwApplicationWindow parent;

  /* template */
  PtmAnnouncer    *announcer;
  PtmCanvasPane   *canvas;
  PtmComposer     *composer;
  PtmConversation *conversation;
  AdwFlap         *flap;
  GMenuModel      *main_menu;
  GtkWidget       *menu;
  GtkLabel        *notice;
  GtkRevealer     *notice_revealer;
  GtkWidget       *save_again;
  GtkStack        *picture; /* the canvas or the editor */
  PtmSplitView    *split;
  PtmVersionStrip *strip;
  GtkWidget       *show_conversation;
  GtkWidget       *show_picture;
  AdwWindowTitle  *title;
  AdwToastOverlay *toasts;

  /* borrowed */
  PtmPictureEditor *editor;  /* (nullable): made when a picture is edited first */
  PtmLibrary       *library; /* (nullable) until the first frame was drawn */

  /* owned */
  GSettings    *settings; /* (nullable): without the schema nothing is remembered */
  PtmSession   *session;
  PtmProject   *project;   /* (nullable) */
  GHashTable   *drafts;    /* project id → PtmUnsent */
  GHashTable   *deleted;   /* set of PtmProject that go when their toast does */
  GPtrArray    *files;     /* (element-type GFile): to open once a project is */
  GPtrArray    *undecided; /* (element-type PtmVersion): what their words may mean is not known yet */
  GSignalGroup *project_signals;
  GSignalGroup *version_signals;
  GSignalGroup *turn_signals;
  GSignalGroup *edit_signals;

  gboolean opened;
  gboolean closing;
  gboolean deciding; /* one of the undecided is looked at */
  gboolean reading;  /* a sentence that is being sent */
};

/* ptm-window.c */
void ptm_window_show_title (PtmWindow *self);
void ptm_window_say (PtmWindow *self, const char *text);
void ptm_window_say_error (PtmWindow *self, const GError *error);

/* ptm-window-follow.c: what of the project is shown where. */
void ptm_window_init_follow (PtmWindow *self);
void ptm_window_set_project (PtmWindow *self, PtmProject *project);
void ptm_window_show_edit (PtmWindow *self);
/* What the selected version is compared with, when nobody has said. */
void ptm_window_choose_other (PtmWindow *self);

/* ptm-window-actions.c */
void        ptm_window_install_actions (GtkWidgetClass *widget_class);
void        ptm_window_update_actions (PtmWindow *self);
PtmVersion *ptm_window_find_version (PtmWindow *self, const char *id);

/* ptm-window-turns.c */
gboolean ptm_window_ask (PtmWindow *self, const PtmAsk *ask);
void     ptm_window_install_turn_actions (GtkWidgetClass *widget_class);

/* ptm-window-local.c: sending, and what the window does itself when a sentence asks for it. */
void ptm_window_send (PtmWindow *self, const PtmAsk *ask);
void ptm_window_install_local_actions (GtkWidgetClass *widget_class);

/* ptm-window-projects.c: opening the session, the library's actions, closing. */
void     ptm_window_open_session (PtmWindow *self);
void     ptm_window_new_project (PtmWindow *self);
void     ptm_window_open_project (PtmWindow *self, const char *id);
void     ptm_window_rename_project (PtmWindow *self, const char *id);
void     ptm_window_delete_project (PtmWindow *self, const char *id);
gboolean ptm_window_may_close (PtmWindow *self);
void     ptm_window_save_again (PtmWindow *self);

/* ptm-window-versions.c: what the strip and the tree of versions ask for. */
void ptm_window_install_version_actions (GtkWidgetClass *widget_class);

/* ptm-window-editor.c: cropping, turning, resizing, extending and adjusting with controls. */
gboolean ptm_window_is_editing (PtmWindow *self);
/* Begins with the selected version, or leaves without a change. */
void ptm_window_set_editing (PtmWindow *self, gboolean editing);

/* ptm-window-exact.c: the other ways to lay an answer. */
void ptm_window_install_exact_actions (GtkWidgetClass *widget_class);

/* ptm-window-pictures.c: export, copy, and the starters. */
/* extension (nullable) is the end of the suggested name; as the version is stored when not given. */
void ptm_window_export (PtmWindow *self, PtmVersion *version, const char *extension);
void ptm_window_copy (PtmWindow *self, PtmVersion *version);
void ptm_window_start (PtmWindow *self, const char *starter);

/* ptm-window-dnd.c: pictures that come in. */
void ptm_window_init_dnd (PtmWindow *self);
void ptm_window_choose_picture (PtmWindow *self);
void ptm_window_paste (PtmWindow *self);
void ptm_window_import_file (PtmWindow *self, GFile *file);

/* ptm-window-choices.c */
void ptm_window_install_choice_actions (GtkWidgetClass *widget_class);
/* Looks once for what the words of a version may mean; the turn shows it. version (nullable) */
void ptm_window_find_choices (PtmWindow *self, PtmVersion *version);

G_END_DECLS
