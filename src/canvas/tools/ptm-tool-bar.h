/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PtmToolBar:
 *
 * Groups of controls in a line; where the line is too short, in several. A group that expands horizontally takes what is left
 * of its line.
 */
#define PTM_TYPE_TOOL_BAR (ptm_tool_bar_get_type ())
G_DECLARE_FINAL_TYPE (PtmToolBar, ptm_tool_bar, PTM, TOOL_BAR, GtkWidget)

#define PTM_TYPE_WRAP_LAYOUT (ptm_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (PtmWrapLayout, ptm_wrap_layout, PTM, WRAP_LAYOUT, GtkLayoutManager)

G_END_DECLS
