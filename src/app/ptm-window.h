/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <adwaita.h>
#include "ptm-session.h"

G_BEGIN_DECLS

/**
 * PtmWindow:
 *
 * Joins a session with the conversation, the canvas and the library. Answers the actions of all of them.
 * Properties: project (nullable), selected (the id of the selected version, "" = none; the state of version.select),
 * compare (the state of win.compare), show-library (the state of win.show-library).
 */
#define PTM_TYPE_WINDOW (ptm_window_get_type ())
G_DECLARE_FINAL_TYPE (PtmWindow, ptm_window, PTM, WINDOW, AdwApplicationWindow)

/* application (nullable) in tests. The session is opened after the first frame. */
PtmWindow  *ptm_window_new (GtkApplication *application, PtmSession *session);
PtmProject *ptm_window_get_project (PtmWindow *self);
/* A picture file becomes a version of the open project, as soon as one is open. */
void ptm_window_open_file (PtmWindow *self, GFile *file);

G_END_DECLS
