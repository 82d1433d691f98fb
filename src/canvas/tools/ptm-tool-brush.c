/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Brush and eraser: they paint on the mask while they move. A smoothed stroke follows the pointer a little late and ends where
 * the pointer ended. */

#include "config.h"

#include "ptm-canvas-private.h"
#include "ptm-tools.h"

typedef struct
{
  PtmTool parent_instance;

  /* While painting. */
  gboolean     painting;
  PtmToolPoint place; /* where the brush is, behind the pointer when it is smoothed */

  /* The last place the keyboard painted at; lines start there. */
  gboolean stamped;
  double   stamp_x;
  double   stamp_y;
} PtmBrushTool;

typedef struct
{
  PtmToolClass parent_class;
} PtmBrushToolClass;

G_DEFINE_FINAL_TYPE (PtmBrushTool, ptm_brush_tool, PTM_TYPE_TOOL)

/* Of the way to the pointer, how much remains after a motion when smoothing is full. */
#define MOST_LAG 0.95

static PtmBrush
get_brush (PtmTool *tool, GdkModifierType state)
{
  PtmCanvas *canvas = ptm_tool_get_canvas (tool);
  gboolean   erases = ptm_tool_get_kind (tool) == PTM_TOOL_ERASER;
  gboolean   swapped = (state & (GDK_ALT_MASK | GDK_CONTROL_MASK)) != 0;

  return (PtmBrush){
    .radius = canvas->brush_size / 2,
    .hardness = canvas->brush_hardness,
    .mode = erases != swapped ? PTM_MASK_SUBTRACT : PTM_MASK_ADD,
  };
}

static gboolean
brush_press (PtmTool *tool, const PtmToolPoint *point)
{
  PtmBrushTool *self = (PtmBrushTool *)tool;
  PtmCanvas    *canvas = ptm_tool_get_canvas (tool);
  PtmBrush      brush = get_brush (tool, point->state);
  PtmRect       dirty;

  ptm_mask_stroke_begin (ptm_canvas_ensure_mask (canvas), &brush, point->x, point->y, point->pressure, &dirty);
  ptm_canvas_repaint (canvas, &dirty);
  self->painting = TRUE;
  self->place = *point;

  return TRUE;
}

static void
paint_to (PtmBrushTool *self, PtmToolPoint place)
{
  PtmCanvas *canvas = ptm_tool_get_canvas (PTM_TOOL (self));
  PtmRect    dirty;

  self->place = place;
  ptm_mask_stroke_to (canvas->mask, place.x, place.y, place.pressure, &dirty);
  ptm_canvas_repaint (canvas, &dirty);
}

static void
brush_drag (PtmTool *tool, const PtmToolPoint *point)
{
  PtmBrushTool *self = (PtmBrushTool *)tool;
  double        lag = MOST_LAG * ptm_tool_get_canvas (tool)->brush_smoothing;
  PtmToolPoint  place = *point;

  place.x += lag * (self->place.x - point->x);
  place.y += lag * (self->place.y - point->y);
  paint_to (self, place);
}

static void
brush_release (PtmTool *tool, const PtmToolPoint *point)
{
  PtmBrushTool *self = (PtmBrushTool *)tool;
  PtmCanvas    *canvas = ptm_tool_get_canvas (tool);

  if (self->place.x != point->x || self->place.y != point->y)
    paint_to (self, *point);
  self->painting = FALSE;
  ptm_mask_stroke_end (canvas->mask);
  ptm_canvas_region_changed (canvas);
  ptm_canvas_announce_region (canvas, ptm_tool_get_noun (tool));
}

static void
brush_drop (PtmTool *tool, const PtmToolPoint *point)
{
  PtmBrushTool *self = (PtmBrushTool *)tool;
  PtmToolPoint  start = *point, end = *point;

  start.state = end.state = point->state & ~GDK_SHIFT_MASK;
  if (self->stamped && (point->state & GDK_SHIFT_MASK) != 0)
    {
      start.x = self->stamp_x;
      start.y = self->stamp_y;
    }
  brush_press (tool, &start);
  brush_release (tool, &end);
  self->stamped = TRUE;
  self->stamp_x = point->x;
  self->stamp_y = point->y;
}

static gboolean
brush_cancel (PtmTool *tool)
{
  PtmBrushTool *self = (PtmBrushTool *)tool;
  PtmCanvas    *canvas = ptm_tool_get_canvas (tool);
  PtmRect       dirty;

  if (!self->painting)
    return FALSE;

  self->painting = FALSE;
  ptm_mask_stroke_cancel (canvas->mask, &dirty);
  ptm_canvas_repaint (canvas, &dirty);

  return TRUE;
}

static void
brush_end (PtmTool *tool)
{
  ((PtmBrushTool *)tool)->stamped = FALSE;
}

static void
ptm_brush_tool_class_init (PtmBrushToolClass *klass)
{
  PtmToolClass *tool_class = PTM_TOOL_CLASS (klass);

  tool_class->clicks = TRUE;
  tool_class->has_brush = TRUE;
  tool_class->press = brush_press;
  tool_class->drag = brush_drag;
  tool_class->release = brush_release;
  tool_class->drop = brush_drop;
  tool_class->cancel = brush_cancel;
  tool_class->end = brush_end;
}

static void
ptm_brush_tool_init (PtmBrushTool *self)
{
}
