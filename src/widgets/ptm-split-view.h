/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PtmSplitView:
 *
 * Two children side by side with a border that can be moved; in a narrow window one of the two at a time.
 *
 * Properties (named as AdwOverlaySplitView's where it has them): sidebar, content, collapsed (read only), show-sidebar
 * (which of the two is seen while collapsed), position (width of the sidebar in px while not collapsed).
 */
#define PTM_TYPE_SPLIT_VIEW (ptm_split_view_get_type ())
G_DECLARE_FINAL_TYPE (PtmSplitView, ptm_split_view, PTM, SPLIT_VIEW, GtkWidget)

GtkWidget *ptm_split_view_new (void);
GtkWidget *ptm_split_view_get_sidebar (PtmSplitView *self);
void       ptm_split_view_set_sidebar (PtmSplitView *self, GtkWidget *sidebar);
GtkWidget *ptm_split_view_get_content (PtmSplitView *self);
void       ptm_split_view_set_content (PtmSplitView *self, GtkWidget *content);
gboolean   ptm_split_view_get_collapsed (PtmSplitView *self);
gboolean   ptm_split_view_get_show_sidebar (PtmSplitView *self);
void       ptm_split_view_set_show_sidebar (PtmSplitView *self, gboolean show_sidebar);
int        ptm_split_view_get_position (PtmSplitView *self);
void       ptm_split_view_set_position (PtmSplitView *self, int position);

G_END_DECLS
