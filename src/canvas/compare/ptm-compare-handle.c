/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The handle of the comparison's slider: a line over the whole height or width with a knob, moved by pointer, finger or keys. */

#include "config.h"

#include "ptm-compare-handle.h"

#include <glib/gi18n.h>

/* Key steps. */
#define STEP 0.02
#define PAGE 0.1

struct _PtmCompareHandle
{
  GtkWidget parent_instance;

  GtkWidget *line;
  GtkWidget *knob;

  double         position;
  GtkOrientation orientation; /* of the line */
};

G_DEFINE_FINAL_TYPE (PtmCompareHandle, ptm_compare_handle, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_POSITION = 1,
  PROP_ORIENTATION,
  N_PROPS
} PtmCompareHandleProperty;

static GParamSpec *properties[N_PROPS];

static gboolean
is_upright (PtmCompareHandle *self)
{
  return self->orientation == GTK_ORIENTATION_VERTICAL;
}

/* Of the widget, in the direction in which the line is moved. */
static int
get_extent (PtmCompareHandle *self, GtkWidget *widget)
{
  return is_upright (self) ? gtk_widget_get_width (widget) : gtk_widget_get_height (widget);
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, PtmCompareHandle *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

/* The handle moves with the pointer, so the offset is measured from where it is now. */
static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, PtmCompareHandle *self)
{
  GtkWidget       *widget = GTK_WIDGET (self), *parent = gtk_widget_get_parent (widget);
  double           start_x, start_y, moved;
  graphene_point_t in_parent;

  gtk_gesture_drag_get_start_point (gesture, &start_x, &start_y);
  if (!gtk_widget_compute_point (widget, parent, &GRAPHENE_POINT_INIT (start_x + dx, start_y + dy), &in_parent))
    return;

  moved = is_upright (self) ? in_parent.x - start_x : in_parent.y - start_y;
  ptm_compare_handle_set_position (self, (moved + get_extent (self, widget) / 2.0) / MAX (1, get_extent (self, parent)));
}

static gboolean
step_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  PtmCompareHandle *self = PTM_COMPARE_HANDLE (widget);

  ptm_compare_handle_set_position (self, self->position + g_variant_get_double (args));

  return TRUE;
}

static void
ptm_compare_handle_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((PtmCompareHandleProperty)prop_id)
    {
    case PROP_POSITION:
      g_value_set_double (value, PTM_COMPARE_HANDLE (object)->position);
      break;
    case PROP_ORIENTATION:
      g_value_set_enum (value, PTM_COMPARE_HANDLE (object)->orientation);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_compare_handle_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch ((PtmCompareHandleProperty)prop_id)
    {
    case PROP_POSITION:
      ptm_compare_handle_set_position (PTM_COMPARE_HANDLE (object), g_value_get_double (value));
      break;
    case PROP_ORIENTATION:
      ptm_compare_handle_set_orientation (PTM_COMPARE_HANDLE (object), g_value_get_enum (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_compare_handle_dispose (GObject *object)
{
  PtmCompareHandle *self = PTM_COMPARE_HANDLE (object);

  g_clear_pointer (&self->line, gtk_widget_unparent);
  g_clear_pointer (&self->knob, gtk_widget_unparent);

  G_OBJECT_CLASS (ptm_compare_handle_parent_class)->dispose (object);
}

static void
add_step (GtkWidgetClass *klass, guint keyval, double step)
{
  gtk_widget_class_add_binding (klass, keyval, 0, step_cb, "d", step);
}

static void
ptm_compare_handle_class_init (PtmCompareHandleClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ptm_compare_handle_get_property;
  object_class->set_property = ptm_compare_handle_set_property;
  object_class->dispose = ptm_compare_handle_dispose;

  properties[PROP_POSITION] = g_param_spec_double ("position", NULL, NULL, 0, 1, 0.5, writable);
  properties[PROP_ORIENTATION] = g_param_spec_enum ("orientation", NULL, NULL, GTK_TYPE_ORIENTATION, GTK_ORIENTATION_VERTICAL, writable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  add_step (widget_class, GDK_KEY_Left, -STEP);
  add_step (widget_class, GDK_KEY_KP_Left, -STEP);
  add_step (widget_class, GDK_KEY_Right, STEP);
  add_step (widget_class, GDK_KEY_KP_Right, STEP);
  add_step (widget_class, GDK_KEY_Up, -STEP);
  add_step (widget_class, GDK_KEY_KP_Up, -STEP);
  add_step (widget_class, GDK_KEY_Down, STEP);
  add_step (widget_class, GDK_KEY_KP_Down, STEP);
  add_step (widget_class, GDK_KEY_Page_Up, -PAGE);
  add_step (widget_class, GDK_KEY_Page_Down, PAGE);
  add_step (widget_class, GDK_KEY_Home, -1);
  add_step (widget_class, GDK_KEY_End, 1);

  gtk_widget_class_set_css_name (widget_class, "comparehandle");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

/* A slider lies across the line that it moves. */
static void
apply_orientation (PtmCompareHandle *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean   upright = is_upright (self);

  gtk_widget_set_halign (self->line, upright ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
  gtk_widget_set_valign (self->line, upright ? GTK_ALIGN_FILL : GTK_ALIGN_CENTER);
  gtk_widget_set_cursor_from_name (widget, upright ? "col-resize" : "row-resize");
  if (upright)
    gtk_widget_remove_css_class (widget, "across");
  else
    gtk_widget_add_css_class (widget, "across");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_ORIENTATION, upright ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL, -1);
}

static void
ptm_compare_handle_init (PtmCompareHandle *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->position = 0.5;
  self->orientation = GTK_ORIENTATION_VERTICAL;
  self->line = g_object_new (GTK_TYPE_BOX, "css-classes", (const char *[]){ "line", NULL }, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->knob = g_object_new (GTK_TYPE_IMAGE, "icon-name", "ptm-compare-knob-symbolic", "css-classes", (const char *[]){ "knob", NULL }, "halign", GTK_ALIGN_CENTER, "valign", GTK_ALIGN_CENTER, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_parent (self->line, GTK_WIDGET (self));
  gtk_widget_set_parent (self->knob, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  apply_orientation (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Line Between the Versions"),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 100.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 50.0,
                                  -1);

  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

GtkWidget *
ptm_compare_handle_new (void)
{
  return g_object_new (PTM_TYPE_COMPARE_HANDLE, NULL);
}

double
ptm_compare_handle_get_position (PtmCompareHandle *self)
{
  g_return_val_if_fail (PTM_IS_COMPARE_HANDLE (self), 0);

  return self->position;
}

void
ptm_compare_handle_set_position (PtmCompareHandle *self, double position)
{
  g_return_if_fail (PTM_IS_COMPARE_HANDLE (self));

  position = CLAMP (position, 0, 1);
  if (self->position == position)
    return;

  self->position = position;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, position * 100, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION]);
}

GtkOrientation
ptm_compare_handle_get_orientation (PtmCompareHandle *self)
{
  g_return_val_if_fail (PTM_IS_COMPARE_HANDLE (self), GTK_ORIENTATION_VERTICAL);

  return self->orientation;
}

void
ptm_compare_handle_set_orientation (PtmCompareHandle *self, GtkOrientation orientation)
{
  g_return_if_fail (PTM_IS_COMPARE_HANDLE (self));

  if (self->orientation == orientation)
    return;

  self->orientation = orientation;
  apply_orientation (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORIENTATION]);
}
