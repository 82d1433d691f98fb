/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The picture side: its properties. Most are the canvas's, which the window does not see. */

#include "config.h"

#include "ptm-canvas-pane-private.h"

typedef enum
{
  PROP_VERSION = 1,
  PROP_EDIT,
  PROP_COMPARE,
  PROP_COMPARE_WITH,
  PROP_RULERS,
  PROP_COMPARE_MODE,
  PROP_FLICKERING,
  PROP_TOOL,
  PROP_BRUSH_SIZE,
  PROP_BRUSH_HARDNESS,
  PROP_BRUSH_SMOOTHING,
  PROP_REGION_MODE,
  PROP_WAND_TOLERANCE,
  PROP_WAND_CONTIGUOUS,
  PROP_OBJECT_BOX,
  PROP_HAS_REGION,
  PROP_REGION_FRACTION,
  PROP_CAN_UNDO,
  N_PROPS
} PtmCanvasPaneProperty;

static GParamSpec *properties[N_PROPS];

static void
ptm_canvas_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PtmCanvasPane *self = PTM_CANVAS_PANE (object);

  switch ((PtmCanvasPaneProperty)prop_id)
    {
    case PROP_VERSION:
      g_value_set_object (value, self->version);
      break;
    case PROP_EDIT:
      g_value_set_object (value, self->edit);
      break;
    case PROP_COMPARE:
      g_value_set_boolean (value, self->compare);
      break;
    case PROP_COMPARE_WITH:
      g_value_set_object (value, self->compare_with);
      break;
    case PROP_RULERS:
      g_value_set_boolean (value, self->rulers);
      break;
    case PROP_COMPARE_MODE:
    case PROP_FLICKERING:
    case PROP_TOOL:
    case PROP_BRUSH_SIZE:
    case PROP_BRUSH_HARDNESS:
    case PROP_BRUSH_SMOOTHING:
    case PROP_REGION_MODE:
    case PROP_WAND_TOLERANCE:
    case PROP_WAND_CONTIGUOUS:
    case PROP_OBJECT_BOX:
    case PROP_HAS_REGION:
    case PROP_REGION_FRACTION:
    case PROP_CAN_UNDO:
      g_object_get_property (G_OBJECT (self->canvas), pspec->name, value);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_canvas_pane_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  PtmCanvasPane *self = PTM_CANVAS_PANE (object);

  switch ((PtmCanvasPaneProperty)prop_id)
    {
    case PROP_VERSION:
      ptm_canvas_pane_set_version (self, g_value_get_object (value));
      break;
    case PROP_EDIT:
      ptm_canvas_pane_set_edit (self, g_value_get_object (value));
      break;
    case PROP_COMPARE:
      ptm_canvas_pane_set_compare (self, g_value_get_boolean (value));
      break;
    case PROP_COMPARE_WITH:
      ptm_canvas_pane_set_compare_with (self, g_value_get_object (value));
      break;
    case PROP_RULERS:
      ptm_canvas_pane_set_rulers (self, g_value_get_boolean (value));
      break;
    case PROP_COMPARE_MODE:
    case PROP_FLICKERING:
    case PROP_TOOL:
    case PROP_BRUSH_SIZE:
    case PROP_BRUSH_HARDNESS:
    case PROP_BRUSH_SMOOTHING:
    case PROP_REGION_MODE:
    case PROP_WAND_TOLERANCE:
    case PROP_WAND_CONTIGUOUS:
    case PROP_OBJECT_BOX:
      g_object_set_property (G_OBJECT (self->canvas), pspec->name, value);
      break;
    case PROP_HAS_REGION:
    case PROP_REGION_FRACTION:
    case PROP_CAN_UNDO:
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

void
ptm_canvas_pane_install_properties (GObjectClass *klass)
{
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_VERSION] = g_param_spec_object ("version", NULL, NULL, PTM_TYPE_VERSION, writable);
  properties[PROP_EDIT] = g_param_spec_object ("edit", NULL, NULL, PTM_TYPE_EDIT, writable);
  properties[PROP_COMPARE] = g_param_spec_boolean ("compare", NULL, NULL, FALSE, writable);
  properties[PROP_COMPARE_WITH] = g_param_spec_object ("compare-with", NULL, NULL, PTM_TYPE_VERSION, writable);
  properties[PROP_COMPARE_MODE] = g_param_spec_enum ("compare-mode", NULL, NULL, PTM_TYPE_COMPARE_MODE, PTM_COMPARE_SIDE, writable);
  properties[PROP_RULERS] = g_param_spec_boolean ("rulers", NULL, NULL, FALSE, writable);
  properties[PROP_FLICKERING] = g_param_spec_boolean ("flickering", NULL, NULL, FALSE, writable);
  properties[PROP_TOOL] = g_param_spec_enum ("tool", NULL, NULL, PTM_TYPE_TOOL_KIND, PTM_TOOL_PAN, writable);
  properties[PROP_BRUSH_SIZE] = g_param_spec_double ("brush-size", NULL, NULL, PTM_CANVAS_MIN_BRUSH, PTM_CANVAS_MAX_BRUSH, 64, writable);
  properties[PROP_BRUSH_HARDNESS] = g_param_spec_double ("brush-hardness", NULL, NULL, 0, 1, 1, writable);
  properties[PROP_BRUSH_SMOOTHING] = g_param_spec_double ("brush-smoothing", NULL, NULL, 0, 1, 0, writable);
  properties[PROP_REGION_MODE] = g_param_spec_enum ("region-mode", NULL, NULL, PTM_TYPE_MASK_COMBINE, PTM_MASK_COMBINE_ADD, writable);
  properties[PROP_WAND_TOLERANCE] = g_param_spec_double ("wand-tolerance", NULL, NULL, 0, PTM_CANVAS_MAX_TOLERANCE, PTM_CANVAS_WAND_TOLERANCE, writable);
  properties[PROP_WAND_CONTIGUOUS] = g_param_spec_boolean ("wand-contiguous", NULL, NULL, TRUE, writable);
  properties[PROP_OBJECT_BOX] = g_param_spec_boolean ("object-box", NULL, NULL, FALSE, writable);
  properties[PROP_HAS_REGION] = g_param_spec_boolean ("has-region", NULL, NULL, FALSE, readable);
  properties[PROP_REGION_FRACTION] = g_param_spec_double ("region-fraction", NULL, NULL, 0, 1, 0, readable);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, readable);
  klass->get_property = ptm_canvas_pane_get_property;
  klass->set_property = ptm_canvas_pane_set_property;
  g_object_class_install_properties (klass, N_PROPS, properties);
}
