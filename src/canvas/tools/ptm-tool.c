/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What all tools have in common: the canvas they work on and how their marks join the region. */

#include "config.h"

#include "ptm-tool.h"

#include <glib/gi18n.h>
#include "ptm-canvas-private.h"
#include "ptm-tools.h"

typedef struct
{
  PtmCanvas  *canvas; /* owns the tool */
  PtmToolKind kind;
} PtmToolPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PtmTool, ptm_tool, G_TYPE_OBJECT)

static PtmToolPrivate *
get_private (PtmTool *self)
{
  return ptm_tool_get_instance_private (self);
}

static void
ptm_tool_class_init (PtmToolClass *klass)
{
}

static void
ptm_tool_init (PtmTool *self)
{
}

static GType
find_type (PtmToolKind kind)
{
  switch (kind)
    {
    case PTM_TOOL_BRUSH:
    case PTM_TOOL_ERASER:
      return ptm_brush_tool_get_type ();
    case PTM_TOOL_RECTANGLE:
      return ptm_rectangle_tool_get_type ();
    case PTM_TOOL_ELLIPSE:
      return ptm_ellipse_tool_get_type ();
    case PTM_TOOL_LASSO:
      return ptm_lasso_tool_get_type ();
    case PTM_TOOL_POLYGON:
      return ptm_polygon_tool_get_type ();
    case PTM_TOOL_WAND:
      return ptm_wand_tool_get_type ();
    case PTM_TOOL_SCISSORS:
      return ptm_scissors_tool_get_type ();
    case PTM_TOOL_OBJECT:
      return ptm_object_tool_get_type ();
    case PTM_TOOL_ELEMENT:
      return ptm_element_tool_get_type ();
    case PTM_TOOL_PAN:
    case PTM_N_TOOLS:
    default:
      return G_TYPE_INVALID;
    }
}

PtmTool *
ptm_tool_new (PtmToolKind kind, PtmCanvas *canvas)
{
  PtmTool *self;

  g_return_val_if_fail (find_type (kind) != G_TYPE_INVALID, NULL);

  self = g_object_new (find_type (kind), NULL);
  get_private (self)->canvas = canvas;
  get_private (self)->kind = kind;

  return self;
}

PtmToolKind
ptm_tool_get_kind (PtmTool *self)
{
  return get_private (self)->kind;
}

PtmCanvas *
ptm_tool_get_canvas (PtmTool *self)
{
  return get_private (self)->canvas;
}

const char *
ptm_tool_get_noun (PtmTool *self)
{
  return _ (ptm_tool_kind_get_facts (get_private (self)->kind)->noun);
}

PtmMaskCombine
ptm_tool_get_mode (PtmTool *self, GdkModifierType state)
{
  PtmCanvas *canvas = get_private (self)->canvas;
  gboolean   shift = (state & GDK_SHIFT_MASK) != 0;
  gboolean   alt = (state & (GDK_ALT_MASK | GDK_CONTROL_MASK)) != 0;

  if (!ptm_canvas_has_region (canvas))
    return canvas->mode == PTM_MASK_COMBINE_REPLACE ? PTM_MASK_COMBINE_REPLACE : PTM_MASK_COMBINE_ADD;
  if (shift && alt)
    return PTM_MASK_COMBINE_INTERSECT;
  if (alt)
    return PTM_MASK_COMBINE_SUBTRACT;

  return shift ? PTM_MASK_COMBINE_ADD : canvas->mode;
}

gboolean
ptm_tool_press (PtmTool *self, const PtmToolPoint *point)
{
  return PTM_TOOL_GET_CLASS (self)->press (self, point);
}

void
ptm_tool_drag (PtmTool *self, const PtmToolPoint *point)
{
  if (PTM_TOOL_GET_CLASS (self)->drag != NULL)
    PTM_TOOL_GET_CLASS (self)->drag (self, point);
}

void
ptm_tool_release (PtmTool *self, const PtmToolPoint *point)
{
  if (PTM_TOOL_GET_CLASS (self)->release != NULL)
    PTM_TOOL_GET_CLASS (self)->release (self, point);
}

void
ptm_tool_motion (PtmTool *self, const PtmToolPoint *point)
{
  if (PTM_TOOL_GET_CLASS (self)->motion != NULL)
    PTM_TOOL_GET_CLASS (self)->motion (self, point);
}

gboolean
ptm_tool_key (PtmTool *self, guint keyval, GdkModifierType state)
{
  return PTM_TOOL_GET_CLASS (self)->key != NULL && PTM_TOOL_GET_CLASS (self)->key (self, keyval, state);
}

gboolean
ptm_tool_cancel (PtmTool *self)
{
  return PTM_TOOL_GET_CLASS (self)->cancel != NULL && PTM_TOOL_GET_CLASS (self)->cancel (self);
}

gboolean
ptm_tool_can_take_back (PtmTool *self)
{
  return PTM_TOOL_GET_CLASS (self)->can_take_back != NULL && PTM_TOOL_GET_CLASS (self)->can_take_back (self);
}

void
ptm_tool_take_back (PtmTool *self)
{
  if (ptm_tool_can_take_back (self))
    PTM_TOOL_GET_CLASS (self)->take_back (self);
}

void
ptm_tool_draw (PtmTool *self, GtkSnapshot *snapshot)
{
  if (PTM_TOOL_GET_CLASS (self)->draw != NULL)
    PTM_TOOL_GET_CLASS (self)->draw (self, snapshot);
}

void
ptm_tool_begin (PtmTool *self)
{
  if (PTM_TOOL_GET_CLASS (self)->begin != NULL)
    PTM_TOOL_GET_CLASS (self)->begin (self);
}

void
ptm_tool_end (PtmTool *self)
{
  if (PTM_TOOL_GET_CLASS (self)->end != NULL)
    PTM_TOOL_GET_CLASS (self)->end (self);
}
