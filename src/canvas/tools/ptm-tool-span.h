/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-region-lay.h"
#include "ptm-tool.h"

G_BEGIN_DECLS

/**
 * PtmSpanTool:
 *
 * A tool that is dragged from one corner to the other. Shift makes both sides equal, Alt starts in the middle; keys that
 * were held at the press say how the shape joins the region instead, until they are let go.
 */
#define PTM_TYPE_SPAN_TOOL (ptm_span_tool_get_type ())
G_DECLARE_DERIVABLE_TYPE (PtmSpanTool, ptm_span_tool, PTM, SPAN_TOOL, PtmTool)

struct _PtmSpanToolClass
{
  PtmToolClass parent_class;

  /* REQUIRED: the shape in the rectangle that points is. */
  PtmOutline outline;
  /* REQUIRED: its outline, as a path of the context. */
  void (*trace) (PtmSpanTool *self, cairo_t *cr, double x, double y, double width, double height);
};

G_END_DECLS
