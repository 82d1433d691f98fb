/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The lasso: a line drawn freely around something; its ends are joined. */

#include "config.h"

#include "ptm-canvas-private.h"
#include "ptm-tool-outline.h"
#include "ptm-tools.h"

typedef struct
{
  PtmTool parent_instance;

  GArray         *points; /* of PtmPoint; none = nothing is being drawn */
  GdkModifierType held;
} PtmLassoTool;

typedef struct
{
  PtmToolClass parent_class;
} PtmLassoToolClass;

G_DEFINE_FINAL_TYPE (PtmLassoTool, ptm_lasso_tool, PTM_TYPE_TOOL)

static void
lasso_drag (PtmTool *tool, const PtmToolPoint *point)
{
  PtmLassoTool *self = (PtmLassoTool *)tool;

  g_array_append_vals (self->points, &(PtmPoint){ point->x, point->y }, 1);
}

static gboolean
lasso_press (PtmTool *tool, const PtmToolPoint *point)
{
  PtmLassoTool *self = (PtmLassoTool *)tool;

  self->held = point->state;
  g_array_set_size (self->points, 0);
  lasso_drag (tool, point);

  return TRUE;
}

static void
lasso_release (PtmTool *tool, const PtmToolPoint *point)
{
  PtmLassoTool *self = (PtmLassoTool *)tool;

  ptm_canvas_lay_polygon (ptm_tool_get_canvas (tool), self->points, ptm_tool_get_mode (tool, self->held), ptm_tool_get_noun (tool));
  g_array_set_size (self->points, 0);
}

static gboolean
lasso_cancel (PtmTool *tool)
{
  PtmLassoTool *self = (PtmLassoTool *)tool;
  gboolean      was_drawing = self->points->len > 0;

  g_array_set_size (self->points, 0);

  return was_drawing;
}

static void
lasso_draw (PtmTool *tool, GtkSnapshot *snapshot)
{
  PtmLassoTool *self = (PtmLassoTool *)tool;

  ptm_tool_outline_append_line (ptm_tool_get_canvas (tool), snapshot, (const PtmPoint *)(gpointer)self->points->data, self->points->len);
}

static void
ptm_lasso_tool_finalize (GObject *object)
{
  g_array_unref (((PtmLassoTool *)object)->points);

  G_OBJECT_CLASS (ptm_lasso_tool_parent_class)->finalize (object);
}

static void
ptm_lasso_tool_class_init (PtmLassoToolClass *klass)
{
  PtmToolClass *tool_class = PTM_TOOL_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ptm_lasso_tool_finalize;
  tool_class->press = lasso_press;
  tool_class->drag = lasso_drag;
  tool_class->release = lasso_release;
  tool_class->cancel = lasso_cancel;
  tool_class->draw = lasso_draw;
}

static void
ptm_lasso_tool_init (PtmLassoTool *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (PtmPoint));
}
