/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PtmWrapBox:
 *
 * Groups of controls in a line; where the line is too short, in several. A group that expands horizontally takes what is left
 * of its line.
 */
#define PTM_TYPE_WRAP_BOX (ptm_wrap_box_get_type ())
G_DECLARE_FINAL_TYPE (PtmWrapBox, ptm_wrap_box, PTM, WRAP_BOX, GtkWidget)

#define PTM_TYPE_WRAP_LAYOUT (ptm_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (PtmWrapLayout, ptm_wrap_layout, PTM, WRAP_LAYOUT, GtkLayoutManager)

G_END_DECLS
