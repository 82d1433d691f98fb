/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>
#include "ptm-project.h"

G_BEGIN_DECLS

/**
 * PtmVersionStrip:
 *
 * All versions of a project in a row that scrolls; hidden while there are none. Keeps the selected one in sight. Expanded, it is
 * the tree of versions and takes all the room there is.
 * Properties: project (nullable), expanded.
 */
#define PTM_TYPE_VERSION_STRIP (ptm_version_strip_get_type ())
G_DECLARE_FINAL_TYPE (PtmVersionStrip, ptm_version_strip, PTM, VERSION_STRIP, GtkWidget)

GtkWidget  *ptm_version_strip_new (void);
PtmProject *ptm_version_strip_get_project (PtmVersionStrip *self);
void        ptm_version_strip_set_project (PtmVersionStrip *self, PtmProject *project);
gboolean    ptm_version_strip_get_expanded (PtmVersionStrip *self);
void        ptm_version_strip_set_expanded (PtmVersionStrip *self, gboolean expanded);

G_END_DECLS
