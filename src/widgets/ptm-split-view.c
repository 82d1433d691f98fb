/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The window's two halves. AdwFlap cannot be dragged and GtkPaned cannot collapse, and their successors are newer than
 * the baseline; so this lays out its two children itself. Below COLLAPSE_WIDTH only one of them is shown. */

#include "config.h"

#include "ptm-split-view.h"

#include <glib/gi18n.h>

#define COLLAPSE_WIDTH 780
#define KEY_STEP       24

struct _PtmSplitView
{
  GtkWidget parent;

  GtkWidget *sidebar; /* (nullable) */
  GtkWidget *content; /* (nullable) */
  GtkWidget *handle;

  int      position;
  guint    notify_id;
  gboolean collapsed;
  gboolean show_sidebar;
};

G_DEFINE_FINAL_TYPE (PtmSplitView, ptm_split_view, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SIDEBAR = 1,
  PROP_CONTENT,
  PROP_COLLAPSED,
  PROP_SHOW_SIDEBAR,
  PROP_POSITION,
} PtmSplitViewProperty;

static GParamSpec *properties[PROP_POSITION + 1];

static int
measure_child (GtkWidget *child, GtkOrientation orientation, int for_size, int *natural)
{
  int minimum = 0;

  *natural = 0;
  if (child != NULL)
    gtk_widget_measure (child, orientation, for_size, &minimum, natural, NULL, NULL);
  return minimum;
}

static int
clamp_position (PtmSplitView *self, int width)
{
  int natural;
  int least = measure_child (self->sidebar, GTK_ORIENTATION_HORIZONTAL, -1, &natural);
  int most = width - measure_child (self->content, GTK_ORIENTATION_HORIZONTAL, -1, &natural);

  return MAX (least, MIN (self->position, most));
}

static gboolean
notify_collapsed_cb (gpointer user_data)
{
  PtmSplitView *self = user_data;

  self->notify_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLLAPSED]);
  return G_SOURCE_REMOVE;
}

/* Told after the layout: whoever shows or hides something on it would change sizes in the middle of it. */
static void
set_collapsed (PtmSplitView *self, gboolean collapsed)
{
  if (self->collapsed == collapsed)
    return;
  self->collapsed = collapsed;
  if (self->notify_id == 0)
    self->notify_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, notify_collapsed_cb, self, NULL);
}

static void
allocate_child (GtkWidget *child, int x, int width, int height)
{
  GtkAllocation area = { x, 0, width, height };

  if (child != NULL && gtk_widget_get_child_visible (child))
    gtk_widget_size_allocate (child, &area, -1);
}

static void
show_children (PtmSplitView *self)
{
  if (self->sidebar != NULL)
    gtk_widget_set_child_visible (self->sidebar, !self->collapsed || self->show_sidebar);
  if (self->content != NULL)
    gtk_widget_set_child_visible (self->content, !self->collapsed || !self->show_sidebar);
  gtk_widget_set_child_visible (self->handle, !self->collapsed);
}

static void
drag_update_cb (PtmSplitView *self, double x, double y, GtkGestureDrag *drag)
{
  gboolean         mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int              width = gtk_widget_get_width (GTK_WIDGET (self));
  double           start_x, start_y;
  graphene_point_t there;

  /* The handle moves under the pointer, so the pointer is looked at in the view's own coordinates. */
  gtk_gesture_drag_get_start_point (drag, &start_x, &start_y);
  if (!gtk_widget_compute_point (self->handle, GTK_WIDGET (self), &GRAPHENE_POINT_INIT (start_x + x, start_y + y), &there))
    return;
  ptm_split_view_set_position (self, (int)(mirrored ? width - there.x : there.x));
  ptm_split_view_set_position (self, clamp_position (self, width));
}

static gboolean
handle_key_cb (PtmSplitView *self, guint key, guint code, GdkModifierType state, GtkEventController *controller)
{
  int direction = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  if (key != GDK_KEY_Left && key != GDK_KEY_Right)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Left)
    direction = -direction;
  self->position = clamp_position (self, gtk_widget_get_width (GTK_WIDGET (self)));
  ptm_split_view_set_position (self, self->position + direction * KEY_STEP);
  return GDK_EVENT_STOP;
}

static void
ptm_split_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  PtmSplitView *self = PTM_SPLIT_VIEW (widget);
  int           sidebar_natural, content_natural;
  int           sidebar_minimum = measure_child (self->sidebar, orientation, -1, &sidebar_natural);
  int           content_minimum = measure_child (self->content, orientation, -1, &content_natural);

  *minimum = MAX (sidebar_minimum, content_minimum);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (self->position, sidebar_natural) + content_natural;
  else
    *natural = MAX (sidebar_natural, content_natural);
}

static void
ptm_split_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PtmSplitView *self = PTM_SPLIT_VIEW (widget);
  gboolean      mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int           handle_width, position, border;

  set_collapsed (self, width < COLLAPSE_WIDTH);
  show_children (self);
  if (self->collapsed)
    {
      allocate_child (self->sidebar, 0, width, height);
      allocate_child (self->content, 0, width, height);
      return;
    }
  position = clamp_position (self, width);
  border = mirrored ? width - position : position;
  allocate_child (self->sidebar, mirrored ? border : 0, position, height);
  allocate_child (self->content, mirrored ? 0 : border, width - position, height);
  gtk_widget_measure (self->handle, GTK_ORIENTATION_HORIZONTAL, -1, &handle_width, NULL, NULL, NULL);
  allocate_child (self->handle, border - handle_width / 2, handle_width, height);
}

static GtkSizeRequestMode
ptm_split_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
ptm_split_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PtmSplitView *self = PTM_SPLIT_VIEW (object);

  switch ((PtmSplitViewProperty)prop_id)
    {
    case PROP_SIDEBAR:
      g_value_set_object (value, self->sidebar);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->collapsed);
      break;
    case PROP_SHOW_SIDEBAR:
      g_value_set_boolean (value, self->show_sidebar);
      break;
    case PROP_POSITION:
      g_value_set_int (value, self->position);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_split_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  PtmSplitView *self = PTM_SPLIT_VIEW (object);

  switch ((PtmSplitViewProperty)prop_id)
    {
    case PROP_SIDEBAR:
      ptm_split_view_set_sidebar (self, g_value_get_object (value));
      break;
    case PROP_CONTENT:
      ptm_split_view_set_content (self, g_value_get_object (value));
      break;
    case PROP_SHOW_SIDEBAR:
      ptm_split_view_set_show_sidebar (self, g_value_get_boolean (value));
      break;
    case PROP_POSITION:
      ptm_split_view_set_position (self, g_value_get_int (value));
      break;
    case PROP_COLLAPSED:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_split_view_dispose (GObject *object)
{
  PtmSplitView *self = PTM_SPLIT_VIEW (object);

  g_clear_handle_id (&self->notify_id, g_source_remove);
  g_clear_pointer (&self->sidebar, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->handle, gtk_widget_unparent);
  G_OBJECT_CLASS (ptm_split_view_parent_class)->dispose (object);
}

static void
ptm_split_view_class_init (PtmSplitViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = ptm_split_view_dispose;
  object_class->get_property = ptm_split_view_get_property;
  object_class->set_property = ptm_split_view_set_property;
  widget_class->measure = ptm_split_view_measure;
  widget_class->size_allocate = ptm_split_view_size_allocate;
  widget_class->get_request_mode = ptm_split_view_get_request_mode;

  properties[PROP_SIDEBAR] = g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_SIDEBAR] = g_param_spec_boolean ("show-sidebar", NULL, NULL, TRUE, flags);
  properties[PROP_POSITION] = g_param_spec_int ("position", NULL, NULL, 0, G_MAXINT, 400, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "splitview");
}

static void
ptm_split_view_init (PtmSplitView *self)
{
  GtkGesture         *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->position = 400;
  self->show_sidebar = TRUE;
  self->handle = g_object_new (GTK_TYPE_SEPARATOR, "orientation", GTK_ORIENTATION_VERTICAL, "focusable", TRUE, NULL);
  gtk_widget_add_css_class (self->handle, "split-handle");
  gtk_widget_set_cursor_from_name (self->handle, "col-resize");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->handle), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Width of the conversation"), -1);
  gtk_widget_set_parent (self->handle, GTK_WIDGET (self));

  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (self->handle, GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (handle_key_cb), self);
  gtk_widget_add_controller (self->handle, keys);
}

GtkWidget *
ptm_split_view_new (void)
{
  return g_object_new (PTM_TYPE_SPLIT_VIEW, NULL);
}

GtkWidget *
ptm_split_view_get_sidebar (PtmSplitView *self)
{
  g_return_val_if_fail (PTM_IS_SPLIT_VIEW (self), NULL);

  return self->sidebar;
}

void
ptm_split_view_set_sidebar (PtmSplitView *self, GtkWidget *sidebar)
{
  g_return_if_fail (PTM_IS_SPLIT_VIEW (self));

  if (self->sidebar == sidebar)
    return;
  g_clear_pointer (&self->sidebar, gtk_widget_unparent);
  self->sidebar = sidebar;
  if (sidebar != NULL)
    gtk_widget_insert_after (sidebar, GTK_WIDGET (self), NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIDEBAR]);
}

GtkWidget *
ptm_split_view_get_content (PtmSplitView *self)
{
  g_return_val_if_fail (PTM_IS_SPLIT_VIEW (self), NULL);

  return self->content;
}

void
ptm_split_view_set_content (PtmSplitView *self, GtkWidget *content)
{
  g_return_if_fail (PTM_IS_SPLIT_VIEW (self));

  if (self->content == content)
    return;
  g_clear_pointer (&self->content, gtk_widget_unparent);
  self->content = content;
  if (content != NULL)
    gtk_widget_insert_before (content, GTK_WIDGET (self), self->handle);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTENT]);
}

gboolean
ptm_split_view_get_collapsed (PtmSplitView *self)
{
  g_return_val_if_fail (PTM_IS_SPLIT_VIEW (self), FALSE);

  return self->collapsed;
}

gboolean
ptm_split_view_get_show_sidebar (PtmSplitView *self)
{
  g_return_val_if_fail (PTM_IS_SPLIT_VIEW (self), FALSE);

  return self->show_sidebar;
}

void
ptm_split_view_set_show_sidebar (PtmSplitView *self, gboolean show_sidebar)
{
  g_return_if_fail (PTM_IS_SPLIT_VIEW (self));

  if (self->show_sidebar == show_sidebar)
    return;
  self->show_sidebar = show_sidebar;
  show_children (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SIDEBAR]);
}

int
ptm_split_view_get_position (PtmSplitView *self)
{
  g_return_val_if_fail (PTM_IS_SPLIT_VIEW (self), 0);

  return self->position;
}

void
ptm_split_view_set_position (PtmSplitView *self, int position)
{
  g_return_if_fail (PTM_IS_SPLIT_VIEW (self));

  position = MAX (position, 0);
  if (self->position == position)
    return;
  self->position = position;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION]);
}
