/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The canvas: its properties. What they mean is with those who set them. */

#include "config.h"

#include "ptm-canvas-private.h"

static GParamSpec *properties[PTM_CANVAS_N_PROPS];

static void
ptm_canvas_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PtmCanvas *self = PTM_CANVAS (object);

  switch ((PtmCanvasProperty)prop_id)
    {
    case PTM_CANVAS_PROP_TOOL:
      g_value_set_enum (value, self->tool_kind);
      break;
    case PTM_CANVAS_PROP_BRUSH_SIZE:
      g_value_set_double (value, self->brush_size);
      break;
    case PTM_CANVAS_PROP_BRUSH_HARDNESS:
      g_value_set_double (value, self->brush_hardness);
      break;
    case PTM_CANVAS_PROP_BRUSH_SMOOTHING:
      g_value_set_double (value, self->brush_smoothing);
      break;
    case PTM_CANVAS_PROP_REGION_MODE:
      g_value_set_enum (value, self->mode);
      break;
    case PTM_CANVAS_PROP_WAND_TOLERANCE:
      g_value_set_double (value, self->wand_tolerance);
      break;
    case PTM_CANVAS_PROP_WAND_CONTIGUOUS:
      g_value_set_boolean (value, self->wand_contiguous);
      break;
    case PTM_CANVAS_PROP_OBJECT_BOX:
      g_value_set_boolean (value, self->object_box);
      break;
    case PTM_CANVAS_PROP_OBJECT_TAKING:
      g_value_set_boolean (value, self->object_taking);
      break;
    case PTM_CANVAS_PROP_REFINING:
      g_value_set_boolean (value, self->refining);
      break;
    case PTM_CANVAS_PROP_HAS_ELEMENTS:
      g_value_set_boolean (value, self->elements != NULL);
      break;
    case PTM_CANVAS_PROP_WORKING:
      g_value_set_string (value, self->working_told ? self->working : NULL);
      break;
    case PTM_CANVAS_PROP_ZOOM:
      g_value_set_double (value, self->view.zoom);
      break;
    case PTM_CANVAS_PROP_FIT:
      g_value_set_boolean (value, self->view.fit);
      break;
    case PTM_CANVAS_PROP_HAS_REGION:
      g_value_set_boolean (value, ptm_canvas_has_region (self));
      break;
    case PTM_CANVAS_PROP_REGION_FRACTION:
      g_value_set_double (value, self->region_fraction);
      break;
    case PTM_CANVAS_PROP_CAN_UNDO:
      g_value_set_boolean (value, ptm_canvas_can_undo (self));
      break;
    case PTM_CANVAS_PROP_CAN_REDO:
      g_value_set_boolean (value, ptm_canvas_can_redo (self));
      break;
    case PTM_CANVAS_PROP_COMPARE:
      g_value_set_boolean (value, self->compare);
      break;
    case PTM_CANVAS_PROP_COMPARE_MODE:
      g_value_set_enum (value, self->compare_mode);
      break;
    case PTM_CANVAS_PROP_COMPARING:
      g_value_set_boolean (value, ptm_canvas_is_comparing (self));
      break;
    case PTM_CANVAS_PROP_FADE:
      g_value_set_double (value, self->fade);
      break;
    case PTM_CANVAS_PROP_FLIPPED:
      g_value_set_boolean (value, self->flipped);
      break;
    case PTM_CANVAS_PROP_FLICKERING:
      g_value_set_boolean (value, self->flickering);
      break;
    case PTM_CANVAS_PROP_FLICKER_INTERVAL:
      g_value_set_double (value, self->flicker_interval);
      break;
    case PTM_CANVAS_PROP_AREA:
      g_value_set_int (value, self->area);
      break;
    case PTM_CANVAS_N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_canvas_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  PtmCanvas *self = PTM_CANVAS (object);

  switch ((PtmCanvasProperty)prop_id)
    {
    case PTM_CANVAS_PROP_TOOL:
      ptm_canvas_set_tool (self, g_value_get_enum (value));
      break;
    case PTM_CANVAS_PROP_BRUSH_SIZE:
      ptm_canvas_set_brush_size (self, g_value_get_double (value));
      break;
    case PTM_CANVAS_PROP_BRUSH_HARDNESS:
      ptm_canvas_set_brush_hardness (self, g_value_get_double (value));
      break;
    case PTM_CANVAS_PROP_BRUSH_SMOOTHING:
      ptm_canvas_set_brush_smoothing (self, g_value_get_double (value));
      break;
    case PTM_CANVAS_PROP_REGION_MODE:
      ptm_canvas_set_region_mode (self, g_value_get_enum (value));
      break;
    case PTM_CANVAS_PROP_WAND_TOLERANCE:
      ptm_canvas_set_wand_tolerance (self, g_value_get_double (value));
      break;
    case PTM_CANVAS_PROP_WAND_CONTIGUOUS:
      ptm_canvas_set_wand_contiguous (self, g_value_get_boolean (value));
      break;
    case PTM_CANVAS_PROP_OBJECT_BOX:
      ptm_canvas_set_object_box (self, g_value_get_boolean (value));
      break;
    case PTM_CANVAS_PROP_OBJECT_TAKING:
      ptm_canvas_set_object_taking (self, g_value_get_boolean (value));
      break;
    case PTM_CANVAS_PROP_COMPARE:
      ptm_canvas_set_compare (self, g_value_get_boolean (value));
      break;
    case PTM_CANVAS_PROP_COMPARE_MODE:
      ptm_canvas_set_compare_mode (self, g_value_get_enum (value));
      break;
    case PTM_CANVAS_PROP_FADE:
      ptm_canvas_set_fade (self, g_value_get_double (value));
      break;
    case PTM_CANVAS_PROP_FLICKERING:
      ptm_canvas_set_flickering (self, g_value_get_boolean (value));
      break;
    case PTM_CANVAS_PROP_FLICKER_INTERVAL:
      ptm_canvas_set_flicker_interval (self, g_value_get_double (value));
      break;
    case PTM_CANVAS_PROP_REFINING:
    case PTM_CANVAS_PROP_WORKING:
    case PTM_CANVAS_PROP_HAS_ELEMENTS:
    case PTM_CANVAS_PROP_ZOOM:
    case PTM_CANVAS_PROP_FIT:
    case PTM_CANVAS_PROP_HAS_REGION:
    case PTM_CANVAS_PROP_REGION_FRACTION:
    case PTM_CANVAS_PROP_CAN_UNDO:
    case PTM_CANVAS_PROP_CAN_REDO:
    case PTM_CANVAS_PROP_COMPARING:
    case PTM_CANVAS_PROP_FLIPPED:
    case PTM_CANVAS_PROP_AREA:
    case PTM_CANVAS_N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

void
ptm_canvas_install_properties (GObjectClass *klass)
{
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PTM_CANVAS_PROP_TOOL] = g_param_spec_enum ("tool", NULL, NULL, PTM_TYPE_TOOL_KIND, PTM_TOOL_PAN, writable);
  properties[PTM_CANVAS_PROP_BRUSH_SIZE] = g_param_spec_double ("brush-size", NULL, NULL, PTM_CANVAS_MIN_BRUSH, PTM_CANVAS_MAX_BRUSH, 64, writable);
  properties[PTM_CANVAS_PROP_BRUSH_HARDNESS] = g_param_spec_double ("brush-hardness", NULL, NULL, 0, 1, 1, writable);
  properties[PTM_CANVAS_PROP_BRUSH_SMOOTHING] = g_param_spec_double ("brush-smoothing", NULL, NULL, 0, 1, 0, writable);
  properties[PTM_CANVAS_PROP_REGION_MODE] = g_param_spec_enum ("region-mode", NULL, NULL, PTM_TYPE_MASK_COMBINE, PTM_MASK_COMBINE_ADD, writable);
  properties[PTM_CANVAS_PROP_WAND_TOLERANCE] = g_param_spec_double ("wand-tolerance", NULL, NULL, 0, PTM_CANVAS_MAX_TOLERANCE, PTM_CANVAS_WAND_TOLERANCE, writable);
  properties[PTM_CANVAS_PROP_WAND_CONTIGUOUS] = g_param_spec_boolean ("wand-contiguous", NULL, NULL, TRUE, writable);
  properties[PTM_CANVAS_PROP_OBJECT_BOX] = g_param_spec_boolean ("object-box", NULL, NULL, FALSE, writable);
  properties[PTM_CANVAS_PROP_OBJECT_TAKING] = g_param_spec_boolean ("object-taking", NULL, NULL, FALSE, writable);
  properties[PTM_CANVAS_PROP_REFINING] = g_param_spec_boolean ("refining", NULL, NULL, FALSE, readable);
  properties[PTM_CANVAS_PROP_WORKING] = g_param_spec_string ("working", NULL, NULL, NULL, readable);
  properties[PTM_CANVAS_PROP_HAS_ELEMENTS] = g_param_spec_boolean ("has-elements", NULL, NULL, FALSE, readable);
  properties[PTM_CANVAS_PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0, G_MAXDOUBLE, 1, readable);
  properties[PTM_CANVAS_PROP_FIT] = g_param_spec_boolean ("fit", NULL, NULL, TRUE, readable);
  properties[PTM_CANVAS_PROP_HAS_REGION] = g_param_spec_boolean ("has-region", NULL, NULL, FALSE, readable);
  properties[PTM_CANVAS_PROP_REGION_FRACTION] = g_param_spec_double ("region-fraction", NULL, NULL, 0, 1, 0, readable);
  properties[PTM_CANVAS_PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, readable);
  properties[PTM_CANVAS_PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, readable);
  properties[PTM_CANVAS_PROP_COMPARE] = g_param_spec_boolean ("compare", NULL, NULL, FALSE, writable);
  properties[PTM_CANVAS_PROP_COMPARE_MODE] = g_param_spec_enum ("compare-mode", NULL, NULL, PTM_TYPE_COMPARE_MODE, PTM_COMPARE_SIDE, writable);
  properties[PTM_CANVAS_PROP_COMPARING] = g_param_spec_boolean ("comparing", NULL, NULL, FALSE, readable);
  properties[PTM_CANVAS_PROP_FADE] = g_param_spec_double ("fade", NULL, NULL, 0, 1, 0.5, writable);
  properties[PTM_CANVAS_PROP_FLIPPED] = g_param_spec_boolean ("flipped", NULL, NULL, FALSE, readable);
  properties[PTM_CANVAS_PROP_FLICKERING] = g_param_spec_boolean ("flickering", NULL, NULL, FALSE, writable);
  properties[PTM_CANVAS_PROP_FLICKER_INTERVAL] = g_param_spec_double ("flicker-interval", NULL, NULL, PTM_CANVAS_MIN_INTERVAL, PTM_CANVAS_MAX_INTERVAL, 0.8, writable);
  properties[PTM_CANVAS_PROP_AREA] = g_param_spec_int ("area", NULL, NULL, -1, G_MAXINT, -1, readable);
  klass->get_property = ptm_canvas_get_property;
  klass->set_property = ptm_canvas_set_property;
  g_object_class_install_properties (klass, PTM_CANVAS_N_PROPS, properties);
}

void
ptm_canvas_notify (PtmCanvas *self, PtmCanvasProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}
