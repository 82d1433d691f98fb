/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>
#include "ptm-project.h"

G_BEGIN_DECLS

/**
 * PtmProjectRow:
 *
 * A project in the library: its cover, title and when it was last changed, with a menu to rename or delete it.
 */
#define PTM_TYPE_PROJECT_ROW (ptm_project_row_get_type ())
G_DECLARE_FINAL_TYPE (PtmProjectRow, ptm_project_row, PTM, PROJECT_ROW, GtkListBoxRow)

GtkWidget  *ptm_project_row_new (PtmProject *project);
PtmProject *ptm_project_row_get_project (PtmProjectRow *self);

/* "Today", "Yesterday", "Monday" within a week, else the date. modified in microseconds since 1970. */
char *ptm_project_row_format_when (gint64 modified, GDateTime *now) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
