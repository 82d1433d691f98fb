/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Rectangles of whole pixels. */

#include "config.h"

#include "ptm-tool-span.h"
#include "ptm-tools.h"

typedef struct
{
  PtmSpanTool parent_instance;
} PtmRectangleTool;

typedef struct
{
  PtmSpanToolClass parent_class;
} PtmRectangleToolClass;

G_DEFINE_FINAL_TYPE (PtmRectangleTool, ptm_rectangle_tool, PTM_TYPE_SPAN_TOOL)

static PtmMask *
outline_rectangle (gconstpointer points, gsize size, int width, int height)
{
  return ptm_mask_new_rectangle (width, height, points);
}

static void
rectangle_trace (PtmSpanTool *tool, cairo_t *cr, double x, double y, double width, double height)
{
  cairo_rectangle (cr, x, y, width, height);
}

static void
ptm_rectangle_tool_class_init (PtmRectangleToolClass *klass)
{
  PtmSpanToolClass *span_class = PTM_SPAN_TOOL_CLASS (klass);

  span_class->outline = outline_rectangle;
  span_class->trace = rectangle_trace;
}

static void
ptm_rectangle_tool_init (PtmRectangleTool *self)
{
}
