/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The polygon: clicks set corners. Return, a double click or a click on the first corner closes it, Backspace takes the last
 * corner back. */

#include "config.h"

#include <math.h>
#include "ptm-canvas-private.h"
#include "ptm-tool-outline.h"
#include "ptm-tools.h"

/* A click so near to a corner is one on it, logical pixels. */
#define NEAR 7

typedef struct
{
  PtmTool parent_instance;

  GArray         *corners; /* of PtmPoint; none = nothing is begun */
  PtmPoint        end;     /* of the line that follows the pointer */
  GdkModifierType held;
} PtmPolygonTool;

typedef struct
{
  PtmToolClass parent_class;
} PtmPolygonToolClass;

G_DEFINE_FINAL_TYPE (PtmPolygonTool, ptm_polygon_tool, PTM_TYPE_TOOL)

static const PtmPoint *
get_corner (PtmPolygonTool *self, guint index)
{
  return &g_array_index (self->corners, PtmPoint, index);
}

static gboolean
is_near (PtmPolygonTool *self, const PtmPoint *corner, const PtmToolPoint *point)
{
  double scale = ptm_canvas_view_get_scale (&ptm_tool_get_canvas (PTM_TOOL (self))->view);

  return hypot (corner->x - point->x, corner->y - point->y) * scale < NEAR;
}

static void
close_polygon (PtmPolygonTool *self)
{
  PtmTool *tool = PTM_TOOL (self);
  g_autoptr (GArray) corners = g_steal_pointer (&self->corners);

  self->corners = g_array_new (FALSE, FALSE, sizeof (PtmPoint));
  ptm_canvas_lay_polygon (ptm_tool_get_canvas (tool), corners, ptm_tool_get_mode (tool, self->held), ptm_tool_get_noun (tool));
}

/* The second click of a double click is at the last corner. */
static gboolean
polygon_press (PtmTool *tool, const PtmToolPoint *point)
{
  PtmPolygonTool *self = (PtmPolygonTool *)tool;
  guint           n = self->corners->len;

  if (n == 0)
    self->held = point->state;
  self->end = (PtmPoint){ point->x, point->y };
  if (n > 2 && (is_near (self, get_corner (self, 0), point) || is_near (self, get_corner (self, n - 1), point)))
    {
      close_polygon (self);
      return TRUE;
    }
  if (n == 0 || !is_near (self, get_corner (self, n - 1), point))
    {
      g_array_append_val (self->corners, self->end);
      ptm_canvas_region_changed (ptm_tool_get_canvas (tool));
    }

  return TRUE;
}

static void
polygon_motion (PtmTool *tool, const PtmToolPoint *point)
{
  PtmPolygonTool *self = (PtmPolygonTool *)tool;

  self->end = (PtmPoint){ point->x, point->y };
  if (self->corners->len > 0)
    gtk_widget_queue_draw (GTK_WIDGET (ptm_tool_get_canvas (tool)));
}

/* A corner can be moved until its button is let go. */
static void
polygon_drag (PtmTool *tool, const PtmToolPoint *point)
{
  PtmPolygonTool *self = (PtmPolygonTool *)tool;

  self->end = (PtmPoint){ point->x, point->y };
  if (self->corners->len > 0)
    g_array_index (self->corners, PtmPoint, self->corners->len - 1) = self->end;
}

static gboolean
polygon_can_take_back (PtmTool *tool)
{
  return ((PtmPolygonTool *)tool)->corners->len > 0;
}

static void
polygon_take_back (PtmTool *tool)
{
  PtmPolygonTool *self = (PtmPolygonTool *)tool;

  g_array_set_size (self->corners, self->corners->len - 1);
  ptm_canvas_region_changed (ptm_tool_get_canvas (tool));
  gtk_widget_queue_draw (GTK_WIDGET (ptm_tool_get_canvas (tool)));
}

static gboolean
polygon_key (PtmTool *tool, guint keyval, GdkModifierType state)
{
  PtmPolygonTool *self = (PtmPolygonTool *)tool;
  gboolean        returns = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;

  if (keyval == GDK_KEY_BackSpace && self->corners->len > 0)
    polygon_take_back (tool);
  else if (returns && (state & GDK_CONTROL_MASK) == 0 && self->corners->len > 2)
    close_polygon (self);
  else
    return FALSE;

  gtk_widget_queue_draw (GTK_WIDGET (ptm_tool_get_canvas (tool)));

  return TRUE;
}

static gboolean
polygon_cancel (PtmTool *tool)
{
  PtmPolygonTool *self = (PtmPolygonTool *)tool;
  gboolean        was_begun = self->corners->len > 0;

  g_array_set_size (self->corners, 0);
  if (was_begun)
    ptm_canvas_region_changed (ptm_tool_get_canvas (tool));

  return was_begun;
}

static void
polygon_draw (PtmTool *tool, GtkSnapshot *snapshot)
{
  PtmPolygonTool *self = (PtmPolygonTool *)tool;
  PtmCanvas      *canvas = ptm_tool_get_canvas (tool);
  g_autoptr (GArray) line = g_array_copy (self->corners);

  if (line->len == 0)
    return;

  g_array_append_val (line, self->end);
  ptm_tool_outline_append_line (canvas, snapshot, (const PtmPoint *)(gpointer)line->data, line->len);
  for (guint i = 0; i < self->corners->len; i++)
    ptm_tool_outline_append_corner (canvas, snapshot, get_corner (self, i), i == 0);
}

static void
ptm_polygon_tool_finalize (GObject *object)
{
  g_array_unref (((PtmPolygonTool *)object)->corners);

  G_OBJECT_CLASS (ptm_polygon_tool_parent_class)->finalize (object);
}

static void
ptm_polygon_tool_class_init (PtmPolygonToolClass *klass)
{
  PtmToolClass *tool_class = PTM_TOOL_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ptm_polygon_tool_finalize;
  tool_class->clicks = TRUE;
  tool_class->press = polygon_press;
  tool_class->drag = polygon_drag;
  tool_class->motion = polygon_motion;
  tool_class->key = polygon_key;
  tool_class->cancel = polygon_cancel;
  tool_class->can_take_back = polygon_can_take_back;
  tool_class->take_back = polygon_take_back;
  tool_class->draw = polygon_draw;
}

static void
ptm_polygon_tool_init (PtmPolygonTool *self)
{
  self->corners = g_array_new (FALSE, FALSE, sizeof (PtmPoint));
}
