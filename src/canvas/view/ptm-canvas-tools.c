/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The canvas: which tool is in hand and what the tools are set to. */

#include "config.h"

#include "ptm-canvas-private.h"

G_DEFINE_ENUM_TYPE (PtmMaskCombine, ptm_mask_combine, G_DEFINE_ENUM_VALUE (PTM_MASK_COMBINE_REPLACE, "replace"), G_DEFINE_ENUM_VALUE (PTM_MASK_COMBINE_ADD, "add"), G_DEFINE_ENUM_VALUE (PTM_MASK_COMBINE_SUBTRACT, "subtract"), G_DEFINE_ENUM_VALUE (PTM_MASK_COMBINE_INTERSECT, "intersect"))

void
ptm_canvas_prepare_tools (PtmCanvas *self)
{
  self->brush_size = 64;
  self->brush_hardness = 1;
  self->mode = PTM_MASK_COMBINE_ADD;
  self->wand_tolerance = PTM_CANVAS_WAND_TOLERANCE;
  self->wand_contiguous = TRUE;
}

void
ptm_canvas_forget_tools (PtmCanvas *self)
{
  self->tool = NULL;
  for (guint i = 0; i < PTM_N_TOOLS; i++)
    g_clear_object (&self->tools[i]);
  g_clear_pointer (&self->elements, ptm_picture_elements_unref);
}

PtmToolKind
ptm_canvas_get_tool (PtmCanvas *self)
{
  g_return_val_if_fail (PTM_IS_CANVAS (self), PTM_TOOL_PAN);

  return self->tool_kind;
}

void
ptm_canvas_set_tool (PtmCanvas *self, PtmToolKind kind)
{
  g_return_if_fail (PTM_IS_CANVAS (self));
  g_return_if_fail (kind < PTM_N_TOOLS);

  if (self->tool_kind == kind)
    return;

  ptm_canvas_cancel (self);
  if (self->tool != NULL)
    ptm_tool_end (self->tool);
  self->tool_kind = kind;
  if (kind != PTM_TOOL_PAN && self->tools[kind] == NULL)
    self->tools[kind] = ptm_tool_new (kind, self);
  self->tool = self->tools[kind];
  self->cursor_shown = FALSE;
  if (self->tool != NULL)
    ptm_tool_begin (self->tool);
  ptm_canvas_update_cursor (self);
  ptm_canvas_notify (self, PTM_CANVAS_PROP_TOOL);
}

void
ptm_canvas_restart_tool (PtmCanvas *self)
{
  if (self->tool == NULL)
    return;

  ptm_tool_end (self->tool);
  ptm_tool_begin (self->tool);
}

static void
set_number (PtmCanvas *self, double *place, double value, PtmCanvasProperty property)
{
  if (*place == value)
    return;

  *place = value;
  ptm_canvas_update_cursor (self);
  ptm_canvas_notify (self, property);
}

static void
set_flag (PtmCanvas *self, gboolean *place, gboolean value, PtmCanvasProperty property)
{
  if (!*place == !value)
    return;

  *place = !!value;
  ptm_canvas_notify (self, property);
}

double
ptm_canvas_get_brush_size (PtmCanvas *self)
{
  g_return_val_if_fail (PTM_IS_CANVAS (self), 0);

  return self->brush_size;
}

void
ptm_canvas_set_brush_size (PtmCanvas *self, double size)
{
  g_return_if_fail (PTM_IS_CANVAS (self));

  set_number (self, &self->brush_size, CLAMP (size, PTM_CANVAS_MIN_BRUSH, PTM_CANVAS_MAX_BRUSH), PTM_CANVAS_PROP_BRUSH_SIZE);
}

void
ptm_canvas_set_brush_hardness (PtmCanvas *self, double hardness)
{
  g_return_if_fail (PTM_IS_CANVAS (self));

  set_number (self, &self->brush_hardness, CLAMP (hardness, 0, 1), PTM_CANVAS_PROP_BRUSH_HARDNESS);
}

void
ptm_canvas_set_brush_smoothing (PtmCanvas *self, double smoothing)
{
  g_return_if_fail (PTM_IS_CANVAS (self));

  set_number (self, &self->brush_smoothing, CLAMP (smoothing, 0, 1), PTM_CANVAS_PROP_BRUSH_SMOOTHING);
}

void
ptm_canvas_set_wand_tolerance (PtmCanvas *self, double tolerance)
{
  g_return_if_fail (PTM_IS_CANVAS (self));

  set_number (self, &self->wand_tolerance, CLAMP (tolerance, 0, PTM_CANVAS_MAX_TOLERANCE), PTM_CANVAS_PROP_WAND_TOLERANCE);
}

void
ptm_canvas_set_wand_contiguous (PtmCanvas *self, gboolean contiguous)
{
  g_return_if_fail (PTM_IS_CANVAS (self));

  set_flag (self, &self->wand_contiguous, contiguous, PTM_CANVAS_PROP_WAND_CONTIGUOUS);
}

void
ptm_canvas_set_object_box (PtmCanvas *self, gboolean box)
{
  g_return_if_fail (PTM_IS_CANVAS (self));

  set_flag (self, &self->object_box, box, PTM_CANVAS_PROP_OBJECT_BOX);
}

void
ptm_canvas_set_object_taking (PtmCanvas *self, gboolean taking)
{
  g_return_if_fail (PTM_IS_CANVAS (self));

  set_flag (self, &self->object_taking, taking, PTM_CANVAS_PROP_OBJECT_TAKING);
}

void
ptm_canvas_set_refining (PtmCanvas *self, gboolean refining)
{
  set_flag (self, &self->refining, refining, PTM_CANVAS_PROP_REFINING);
  if (!refining)
    ptm_canvas_set_object_taking (self, FALSE);
}

void
ptm_canvas_set_region_mode (PtmCanvas *self, PtmMaskCombine mode)
{
  g_return_if_fail (PTM_IS_CANVAS (self));

  if (self->mode == mode)
    return;

  self->mode = mode;
  ptm_canvas_notify (self, PTM_CANVAS_PROP_REGION_MODE);
}

PtmPictureElements *
ptm_canvas_get_elements (PtmCanvas *self)
{
  g_return_val_if_fail (PTM_IS_CANVAS (self), NULL);

  return self->elements;
}

void
ptm_canvas_set_elements (PtmCanvas *self, PtmPictureElements *elements)
{
  g_return_if_fail (PTM_IS_CANVAS (self));

  g_clear_pointer (&self->elements, ptm_picture_elements_unref);
  self->elements = elements != NULL ? ptm_picture_elements_ref (elements) : NULL;
  if (self->tool_kind == PTM_TOOL_ELEMENT)
    ptm_canvas_restart_tool (self);
  ptm_canvas_notify (self, PTM_CANVAS_PROP_HAS_ELEMENTS);
}
