/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Shapes dragged from corner to corner: what rectangle and ellipse share. Spans are of whole pixels. */

#include "config.h"

#include "ptm-tool-span.h"

#include <glib/gi18n.h>
#include <math.h>
#include "ptm-canvas-private.h"
#include "ptm-tool-outline.h"

typedef struct
{
  gboolean        spanning;
  PtmToolPoint    start;
  PtmToolPoint    end;
  GdkModifierType held; /* since the press */
} PtmSpanToolPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PtmSpanTool, ptm_span_tool, PTM_TYPE_TOOL)

static PtmSpanToolPrivate *
get_private (PtmTool *tool)
{
  return ptm_span_tool_get_instance_private (PTM_SPAN_TOOL (tool));
}

/* Whole pixels: every one the two points lie in and all between them. */
static PtmRect
get_span (PtmSpanToolPrivate *self)
{
  gboolean equal = (self->end.state & GDK_SHIFT_MASK) != 0, centred = (self->end.state & GDK_ALT_MASK) != 0;
  int      x = (int)floor (self->start.x), y = (int)floor (self->start.y);
  int      dx = (int)floor (self->end.x) - x, dy = (int)floor (self->end.y) - y;
  int      side = MAX (ABS (dx), ABS (dy));

  if (equal)
    {
      dx = dx < 0 ? -side : side;
      dy = dy < 0 ? -side : side;
    }
  if (centred)
    return (PtmRect){ x - ABS (dx), y - ABS (dy), 2 * ABS (dx) + 1, 2 * ABS (dy) + 1 };

  return (PtmRect){ MIN (x, x + dx), MIN (y, y + dy), ABS (dx) + 1, ABS (dy) + 1 };
}

/* Far outside of every picture numbers would overflow. */
static PtmToolPoint
hold (const PtmToolPoint *point)
{
  PtmToolPoint held = *point;

  held.x = CLAMP (point->x, -1e6, 1e6);
  held.y = CLAMP (point->y, -1e6, 1e6);

  return held;
}

static gboolean
span_press (PtmTool *tool, const PtmToolPoint *point)
{
  PtmSpanToolPrivate *self = get_private (tool);

  self->spanning = TRUE;
  self->start = self->end = hold (point);
  self->held = ptm_canvas_has_region (ptm_tool_get_canvas (tool)) ? point->state : point->state & GDK_CONTROL_MASK;
  self->end.state &= ~self->held;

  return TRUE;
}

/* The keyboard's cursor is followed by ear. */
static void
say_size (PtmTool *tool)
{
  PtmRect          span = get_span (get_private (tool));
  g_autofree char *text = g_strdup_printf (_ ("%d by %d pixels."), span.width, span.height);

  ptm_canvas_say (ptm_tool_get_canvas (tool), text);
}

static void
span_drag (PtmTool *tool, const PtmToolPoint *point)
{
  PtmSpanToolPrivate *self = get_private (tool);
  GdkModifierType     still_held = self->held & point->state;

  self->end = hold (point);
  self->end.state &= ~still_held;
  if (ptm_tool_get_canvas (tool)->keyed)
    say_size (tool);
}

static void
span_release (PtmTool *tool, const PtmToolPoint *point)
{
  PtmSpanToolPrivate *self = get_private (tool);
  PtmCanvas          *canvas = ptm_tool_get_canvas (tool);
  PtmRect             span;

  span_drag (tool, point);
  span = get_span (self);
  self->spanning = FALSE;
  ptm_canvas_lay_outline (canvas, PTM_SPAN_TOOL_GET_CLASS (tool)->outline, &span, sizeof span, ptm_tool_get_mode (tool, self->held), ptm_tool_get_noun (tool));
}

static gboolean
span_cancel (PtmTool *tool)
{
  PtmSpanToolPrivate *self = get_private (tool);
  gboolean            was_spanning = self->spanning;

  self->spanning = FALSE;

  return was_spanning;
}

static void
span_draw (PtmTool *tool, GtkSnapshot *snapshot)
{
  PtmSpanToolPrivate *self = get_private (tool);
  PtmCanvas          *canvas = ptm_tool_get_canvas (tool);
  PtmRect             span = get_span (self);
  double              left, top, right, bottom;
  graphene_rect_t     bounds;
  cairo_t            *cr;

  if (!self->spanning)
    return;

  ptm_canvas_view_from_image (&canvas->view, span.x, span.y, &left, &top);
  ptm_canvas_view_from_image (&canvas->view, span.x + span.width, span.y + span.height, &right, &bottom);
  bounds = GRAPHENE_RECT_INIT (left, top, MAX (2, right - left), MAX (2, bottom - top));
  cr = ptm_tool_outline_begin (canvas, snapshot, &bounds);
  if (cr == NULL)
    return;
  PTM_SPAN_TOOL_GET_CLASS (tool)->trace (PTM_SPAN_TOOL (tool), cr, bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height);
  ptm_tool_outline_stroke (canvas, cr);
  cairo_destroy (cr);
}

static void
ptm_span_tool_class_init (PtmSpanToolClass *klass)
{
  PtmToolClass *tool_class = PTM_TOOL_CLASS (klass);

  tool_class->press = span_press;
  tool_class->drag = span_drag;
  tool_class->release = span_release;
  tool_class->cancel = span_cancel;
  tool_class->draw = span_draw;
}

static void
ptm_span_tool_init (PtmSpanTool *self)
{
}
