/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>
#include "ptm-version.h"

G_BEGIN_DECLS

/**
 * PtmVersionTree:
 *
 * The versions of a project as cards in columns, a lane for each branch, with a line from each card to its parent.
 */
#define PTM_TYPE_VERSION_TREE (ptm_version_tree_get_type ())
G_DECLARE_FINAL_TYPE (PtmVersionTree, ptm_version_tree, PTM, VERSION_TREE, GtkWidget)

GtkWidget *ptm_version_tree_new (void);
/* (element-type PtmVersion) (nullable) */
void ptm_version_tree_set_versions (PtmVersionTree *self, GListModel *versions);
/* The card of a version; (nullable) */
GtkWidget *ptm_version_tree_find_card (PtmVersionTree *self, PtmVersion *version);
/* The lane of the card at an index, 0 = topmost. */
guint ptm_version_tree_get_lane (PtmVersionTree *self, guint index);

G_END_DECLS
