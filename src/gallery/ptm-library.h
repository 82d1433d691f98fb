/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>
#include "ptm-project.h"

G_BEGIN_DECLS

/**
 * PtmLibrary:
 *
 * The list of projects with a search field. Activates win.new-project, win.open-project and the actions of its rows.
 * Properties: projects (GListModel of PtmProject, nullable), project (the open one, nullable).
 */
#define PTM_TYPE_LIBRARY (ptm_library_get_type ())
G_DECLARE_FINAL_TYPE (PtmLibrary, ptm_library, PTM, LIBRARY, GtkWidget)

GtkWidget *ptm_library_new (void);
void       ptm_library_set_projects (PtmLibrary *self, GListModel *projects);
void       ptm_library_set_project (PtmLibrary *self, PtmProject *project);
/* A hidden project is not listed: it was deleted, and that can still be undone. */
void  ptm_library_set_hidden (PtmLibrary *self, PtmProject *project, gboolean hidden);
void  ptm_library_set_search (PtmLibrary *self, const char *text);
guint ptm_library_get_n_shown (PtmLibrary *self);

G_END_DECLS
