/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Ellipses that touch the four sides of what is spanned. */

#include "config.h"

#include "ptm-tool-span.h"

#include <math.h>
#include "ptm-tools.h"

typedef struct
{
  PtmSpanTool parent_instance;
} PtmEllipseTool;

typedef struct
{
  PtmSpanToolClass parent_class;
} PtmEllipseToolClass;

G_DEFINE_FINAL_TYPE (PtmEllipseTool, ptm_ellipse_tool, PTM_TYPE_SPAN_TOOL)

static PtmMask *
outline_ellipse (gconstpointer points, gsize size, int width, int height)
{
  const PtmRect *span = points;

  return ptm_mask_new_ellipse (width, height, span->x + span->width / 2.0, span->y + span->height / 2.0, span->width / 2.0, span->height / 2.0);
}

static void
ellipse_trace (PtmSpanTool *tool, cairo_t *cr, double x, double y, double width, double height)
{
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  cairo_translate (cr, x + width / 2, y + height / 2);
  cairo_scale (cr, width / 2, height / 2);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0, 0, 1, 0, 2 * M_PI);
  cairo_close_path (cr);
  cairo_set_matrix (cr, &matrix);
}

static void
ptm_ellipse_tool_class_init (PtmEllipseToolClass *klass)
{
  PtmSpanToolClass *span_class = PTM_SPAN_TOOL_CLASS (klass);

  span_class->outline = outline_ellipse;
  span_class->trace = ellipse_trace;
}

static void
ptm_ellipse_tool_init (PtmEllipseTool *self)
{
}
