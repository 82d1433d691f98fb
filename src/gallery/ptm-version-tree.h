/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>
#include "ptm-project.h"

G_BEGIN_DECLS

/**
 * PtmVersionTree:
 *
 * The cards of all versions in lanes, joined by lines from parent to child. As a strip they stand in the order they were made;
 * expanded they stand by their branches, larger, with the sentence on each line.
 */
#define PTM_TYPE_VERSION_TREE (ptm_version_tree_get_type ())
G_DECLARE_FINAL_TYPE (PtmVersionTree, ptm_version_tree, PTM, VERSION_TREE, GtkWidget)

GtkWidget *ptm_version_tree_new (void);
/* (element-type PtmVersion), oldest first; (nullable) */
void ptm_version_tree_set_versions (PtmVersionTree *self, GListModel *versions);
void ptm_version_tree_set_expanded (PtmVersionTree *self, gboolean expanded);
/* (transfer none) (nullable) */
GtkWidget *ptm_version_tree_find_card (PtmVersionTree *self, PtmVersion *version);
guint      ptm_version_tree_get_lane (PtmVersionTree *self, guint index);

G_END_DECLS
