/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-canvas.h"

G_BEGIN_DECLS

/**
 * PtmToolOptions:
 *
 * The line below the tools: what the tool in hand can be set to, and how it is used. Hidden while there is nothing to set.
 * Properties: canvas.
 */
#define PTM_TYPE_TOOL_OPTIONS (ptm_tool_options_get_type ())
G_DECLARE_FINAL_TYPE (PtmToolOptions, ptm_tool_options, PTM, TOOL_OPTIONS, GtkWidget)

G_END_DECLS
