/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PtmToolGroup:
 *
 * Tools that are alike, in the room of one: a button for the one that was used last, and a list of all of them.
 * Properties: tools (their names with spaces between them, construct only), tool (PtmToolKind, the one in hand).
 */
#define PTM_TYPE_TOOL_GROUP (ptm_tool_group_get_type ())
G_DECLARE_FINAL_TYPE (PtmToolGroup, ptm_tool_group, PTM, TOOL_GROUP, GtkWidget)

G_END_DECLS
