/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What the tool in hand can be set to. Values are the canvas's; this only shows them. */

#include "config.h"

#include "ptm-tool-options.h"

#include <glib/gi18n.h>
#include <math.h>
#include "ptm-element-list.h"
#include "ptm-tool-kind.h"
#include "ptm-wrap-box.h"

struct _PtmToolOptions
{
  GtkWidget parent_instance;

  /* Template children. */
  GtkWidget     *brush;
  GtkAdjustment *brush_adjustment;
  GtkWidget     *element;
  GtkWidget     *element_list;
  GtkAdjustment *hardness_adjustment;
  GtkWidget     *hint;
  GtkWidget     *mode;
  GtkWidget     *object;
  GtkWidget     *object_box;
  GtkWidget     *object_stroke;
  GtkWidget     *refining;
  GtkAdjustment *smoothing_adjustment;
  GtkWidget     *take;
  GtkAdjustment *tolerance_adjustment;
  GtkWidget     *wand;
  GtkWidget     *wand_contiguous;

  PtmCanvas *canvas; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (PtmToolOptions, ptm_tool_options, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_CANVAS = 1,
  N_PROPS
} PtmToolOptionsProperty;

static GParamSpec *properties[N_PROPS];

static const char *
find_hint (PtmToolOptions *self, PtmToolKind tool, gboolean refining)
{
  if (tool == PTM_TOOL_ELEMENT && ptm_canvas_get_elements (self->canvas) == NULL)
    return _ ("Only pictures drawn from a plan have elements; this one can be marked with the other tools.");
  if (tool == PTM_TOOL_OBJECT && refining)
    return _ ("Draw over what is missing or too much; Return when it is right.");
  if (ptm_tool_kind_get_facts (tool)->hint == NULL)
    return "";

  return _ (ptm_tool_kind_get_facts (tool)->hint);
}

static void
update (PtmToolOptions *self)
{
  PtmToolKind         tool = ptm_canvas_get_tool (self->canvas);
  const PtmToolFacts *facts = ptm_tool_kind_get_facts (tool);
  gboolean            brush = tool == PTM_TOOL_BRUSH || tool == PTM_TOOL_ERASER, refining, comparing;
  const char         *hint;

  g_object_get (self->canvas, "refining", &refining, "comparing", &comparing, NULL);
  hint = find_hint (self, tool, refining);
  gtk_widget_set_visible (GTK_WIDGET (self), tool != PTM_TOOL_PAN && !comparing);
  gtk_widget_set_visible (self->mode, facts->has_mode && !refining);
  gtk_widget_set_visible (self->brush, brush);
  gtk_widget_set_visible (self->wand, tool == PTM_TOOL_WAND);
  gtk_widget_set_visible (self->object, tool == PTM_TOOL_OBJECT && !refining);
  gtk_widget_set_visible (self->refining, refining);
  gtk_widget_set_visible (self->element, tool == PTM_TOOL_ELEMENT && ptm_canvas_get_elements (self->canvas) != NULL);
  gtk_label_set_text (GTK_LABEL (self->hint), hint);
  gtk_widget_set_visible (self->hint, *hint != '\0');
}

static void
canvas_changed_cb (PtmToolOptions *self, GParamSpec *pspec, PtmCanvas *canvas)
{
  static const char *const interesting[] = { "tool", "refining", "comparing", "has-elements", NULL };

  if (g_strv_contains (interesting, pspec->name))
    update (self);
}

static gboolean
size_to_scale (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  g_value_set_double (to, log2 (g_value_get_double (from)));

  return TRUE;
}

static gboolean
scale_to_size (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  g_value_set_double (to, round (exp2 (g_value_get_double (from))));

  return TRUE;
}

static void
follow_canvas (PtmToolOptions *self)
{
  GBindingFlags both = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;

  g_object_bind_property_full (self->canvas, "brush-size", self->brush_adjustment, "value", both, size_to_scale, scale_to_size, NULL, NULL);
  g_object_bind_property (self->canvas, "brush-hardness", self->hardness_adjustment, "value", both);
  g_object_bind_property (self->canvas, "brush-smoothing", self->smoothing_adjustment, "value", both);
  g_object_bind_property (self->canvas, "wand-tolerance", self->tolerance_adjustment, "value", both);
  g_object_bind_property (self->canvas, "wand-contiguous", self->wand_contiguous, "active", both);
  g_object_bind_property (self->canvas, "object-box", self->object_box, "active", both);
  g_object_bind_property (self->canvas, "object-box", self->object_stroke, "active", both | G_BINDING_INVERT_BOOLEAN);
  g_object_bind_property (self->canvas, "object-taking", self->take, "active", both);
  ptm_element_list_set_canvas (PTM_ELEMENT_LIST (self->element_list), self->canvas);
  g_signal_connect_object (self->canvas, "notify", G_CALLBACK (canvas_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
}

static char *
format_pixels_cb (gpointer object, double value)
{
  /* Translators: the brush's size in pixels. */
  return g_strdup_printf (_ ("%.0f px"), round (exp2 (value)));
}

static char *
format_share_cb (gpointer object, double value)
{
  /* Translators: a share, as “12 %”. */
  return g_strdup_printf (_ ("%.0f %%"), value * 100);
}

static void
ptm_tool_options_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((PtmToolOptionsProperty)prop_id)
    {
    case PROP_CANVAS:
      g_value_set_object (value, PTM_TOOL_OPTIONS (object)->canvas);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_tool_options_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  PtmToolOptions *self = PTM_TOOL_OPTIONS (object);

  switch ((PtmToolOptionsProperty)prop_id)
    {
    case PROP_CANVAS:
      if (g_set_object (&self->canvas, g_value_get_object (value)) && self->canvas != NULL)
        follow_canvas (self);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_tool_options_dispose (GObject *object)
{
  PtmToolOptions *self = PTM_TOOL_OPTIONS (object);

  g_clear_object (&self->canvas);
  gtk_widget_dispose_template (GTK_WIDGET (self), PTM_TYPE_TOOL_OPTIONS);

  G_OBJECT_CLASS (ptm_tool_options_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/io/github/pentimento/Pentimento/canvas/ptm-tool-options.ui");
  gtk_widget_class_bind_template_child (klass, PtmToolOptions, brush);
  gtk_widget_class_bind_template_child (klass, PtmToolOptions, brush_adjustment);
  gtk_widget_class_bind_template_child (klass, PtmToolOptions, element);
  gtk_widget_class_bind_template_child (klass, PtmToolOptions, element_list);
  gtk_widget_class_bind_template_child (klass, PtmToolOptions, hardness_adjustment);
  gtk_widget_class_bind_template_child (klass, PtmToolOptions, hint);
  gtk_widget_class_bind_template_child (klass, PtmToolOptions, mode);
  gtk_widget_class_bind_template_child (klass, PtmToolOptions, object);
  gtk_widget_class_bind_template_child (klass, PtmToolOptions, object_box);
  gtk_widget_class_bind_template_child (klass, PtmToolOptions, object_stroke);
  gtk_widget_class_bind_template_child (klass, PtmToolOptions, refining);
  gtk_widget_class_bind_template_child (klass, PtmToolOptions, smoothing_adjustment);
  gtk_widget_class_bind_template_child (klass, PtmToolOptions, take);
  gtk_widget_class_bind_template_child (klass, PtmToolOptions, tolerance_adjustment);
  gtk_widget_class_bind_template_child (klass, PtmToolOptions, wand);
  gtk_widget_class_bind_template_child (klass, PtmToolOptions, wand_contiguous);
  gtk_widget_class_bind_template_callback (klass, format_pixels_cb);
  gtk_widget_class_bind_template_callback (klass, format_share_cb);
}

static void
ptm_tool_options_class_init (PtmToolOptionsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ptm_tool_options_get_property;
  object_class->set_property = ptm_tool_options_set_property;
  object_class->dispose = ptm_tool_options_dispose;

  properties[PROP_CANVAS] = g_param_spec_object ("canvas", NULL, NULL, PTM_TYPE_CANVAS, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_type_ensure (PTM_TYPE_ELEMENT_LIST);
  gtk_widget_class_set_css_name (widget_class, "tooloptions");
  gtk_widget_class_set_layout_manager_type (widget_class, PTM_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);
  bind_template (widget_class);
}

static void
ptm_tool_options_init (PtmToolOptions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
