/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-tool.h"

G_BEGIN_DECLS

/* The tools, each in ptm-tool-<name>.c. */
GType ptm_brush_tool_get_type (void);
GType ptm_rectangle_tool_get_type (void);
GType ptm_ellipse_tool_get_type (void);
GType ptm_lasso_tool_get_type (void);
GType ptm_polygon_tool_get_type (void);
GType ptm_wand_tool_get_type (void);
GType ptm_scissors_tool_get_type (void);
GType ptm_object_tool_get_type (void);
GType ptm_element_tool_get_type (void);

G_END_DECLS
