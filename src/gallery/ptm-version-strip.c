/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The strip of versions below the picture, which can become a tree in its place. */

#include "config.h"

#include "ptm-version-strip.h"

#include <glib/gi18n.h>

#include "ptm-accessible.h"
#include "ptm-version-tree.h"

/* More lanes are scrolled. A narrow strip leaves the room to the picture, for a lane and the head of the next. */
#define STRIP_MAX_HEIGHT 180
#define NARROW           480
#define NARROW_HEIGHT    96

struct _PtmVersionStrip
{
  GtkWidget parent;

  GtkScrolledWindow *scroller;
  PtmVersionTree    *tree;
  GtkWidget         *box;
  gboolean           expanded;

  PtmProject   *project; /* (nullable) */
  GSignalGroup *signals;
  GSignalGroup *version_signals;
  guint         reveal_id;
};

G_DEFINE_FINAL_TYPE (PtmVersionStrip, ptm_version_strip, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_PROJECT = 1,
  PROP_EXPANDED,
} PtmVersionStripProperty;

static GParamSpec *properties[PROP_EXPANDED + 1];

static void
reveal_along (GtkAdjustment *adjustment, double start, double size)
{
  gtk_adjustment_clamp_page (adjustment, start - 24, start + size + 24);
}

static void
limit_height (PtmVersionStrip *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  gtk_scrolled_window_set_max_content_height (self->scroller, self->expanded ? -1 : width > 0 && width < NARROW ? NARROW_HEIGHT
                                                                                                                : STRIP_MAX_HEIGHT);
}

static gboolean
reveal_idle_cb (gpointer user_data)
{
  PtmVersionStrip *self = user_data;
  PtmVersion      *selected = self->project != NULL ? ptm_project_get_selected_version (self->project) : NULL;
  GtkWidget       *card = ptm_version_tree_find_card (self->tree, selected);
  graphene_rect_t  bounds;

  self->reveal_id = 0;
  limit_height (self);
  if (card == NULL || !gtk_widget_compute_bounds (card, GTK_WIDGET (self->tree), &bounds))
    return G_SOURCE_REMOVE;
  reveal_along (gtk_scrolled_window_get_hadjustment (self->scroller), bounds.origin.x, bounds.size.width);
  reveal_along (gtk_scrolled_window_get_vadjustment (self->scroller), bounds.origin.y, bounds.size.height);
  return G_SOURCE_REMOVE;
}

/* After the layout has run, or a new card has no place yet. */
static void
reveal_selected (PtmVersionStrip *self)
{
  if (self->reveal_id == 0)
    self->reveal_id = g_timeout_add (50, reveal_idle_cb, self);
}

/* What was in sight may lie outside once the strip is narrower, or shown again after something else was. */
static void
watch_room (PtmVersionStrip *self)
{
  GtkAdjustment *along = gtk_scrolled_window_get_hadjustment (self->scroller), *across = gtk_scrolled_window_get_vadjustment (self->scroller);

  g_signal_connect_object (along, "notify::page-size", G_CALLBACK (reveal_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (across, "notify::page-size", G_CALLBACK (reveal_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tree, "map", G_CALLBACK (reveal_selected), self, G_CONNECT_SWAPPED);
}

static void
versions_changed_cb (PtmVersionStrip *self)
{
  GListModel *versions = self->project != NULL ? ptm_project_get_versions (self->project) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), versions != NULL && g_list_model_get_n_items (versions) > 0);
  reveal_selected (self);
}

static void
ptm_version_strip_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((PtmVersionStripProperty)prop_id)
    {
    case PROP_PROJECT:
      g_value_set_object (value, PTM_VERSION_STRIP (object)->project);
      break;
    case PROP_EXPANDED:
      g_value_set_boolean (value, PTM_VERSION_STRIP (object)->expanded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_version_strip_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch ((PtmVersionStripProperty)prop_id)
    {
    case PROP_PROJECT:
      ptm_version_strip_set_project (PTM_VERSION_STRIP (object), g_value_get_object (value));
      break;
    case PROP_EXPANDED:
      ptm_version_strip_set_expanded (PTM_VERSION_STRIP (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_version_strip_dispose (GObject *object)
{
  PtmVersionStrip *self = PTM_VERSION_STRIP (object);

  g_clear_handle_id (&self->reveal_id, g_source_remove);
  g_clear_object (&self->signals);
  g_clear_object (&self->version_signals);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (ptm_version_strip_parent_class)->dispose (object);
}

static void
ptm_version_strip_class_init (PtmVersionStripClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ptm_version_strip_dispose;
  object_class->get_property = ptm_version_strip_get_property;
  object_class->set_property = ptm_version_strip_set_property;

  properties[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, PTM_TYPE_PROJECT, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_EXPANDED] = g_param_spec_boolean ("expanded", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "versionstrip");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
create_button (void)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_icon_name (GTK_BUTTON (button), "ptm-tree-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-tree");
  gtk_widget_set_tooltip_text (button, _ ("Version Tree (T)"));
  ptm_accessible_set_name (button, _ ("Version Tree"));
  gtk_widget_set_valign (button, GTK_ALIGN_END);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "show-tree");
  return button;
}

static void
ptm_version_strip_init (PtmVersionStrip *self)
{
  self->tree = PTM_VERSION_TREE (ptm_version_tree_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->tree), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Versions"), -1);
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_widget_set_focusable (GTK_WIDGET (self->scroller), FALSE);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->tree));
  gtk_scrolled_window_set_propagate_natural_height (self->scroller, TRUE);
  gtk_scrolled_window_set_max_content_height (self->scroller, STRIP_MAX_HEIGHT);
  gtk_widget_set_hexpand (GTK_WIDGET (self->scroller), TRUE);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->scroller));
  gtk_box_append (GTK_BOX (self->box), create_button ());
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);

  watch_room (self);
  self->signals = g_signal_group_new (PTM_TYPE_PROJECT);
  g_signal_group_connect_swapped (self->signals, "notify::selected-version", G_CALLBACK (reveal_selected), self);
  self->version_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->version_signals, "items-changed", G_CALLBACK (versions_changed_cb), self);
}

GtkWidget *
ptm_version_strip_new (void)
{
  return g_object_new (PTM_TYPE_VERSION_STRIP, NULL);
}

PtmProject *
ptm_version_strip_get_project (PtmVersionStrip *self)
{
  g_return_val_if_fail (PTM_IS_VERSION_STRIP (self), NULL);

  return self->project;
}

void
ptm_version_strip_set_project (PtmVersionStrip *self, PtmProject *project)
{
  GListModel *versions;

  g_return_if_fail (PTM_IS_VERSION_STRIP (self));

  if (!g_set_object (&self->project, project))
    return;
  versions = project != NULL ? ptm_project_get_versions (project) : NULL;
  g_signal_group_set_target (self->signals, project);
  g_signal_group_set_target (self->version_signals, versions);
  ptm_version_tree_set_versions (self->tree, versions);
  versions_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROJECT]);
}

gboolean
ptm_version_strip_get_expanded (PtmVersionStrip *self)
{
  g_return_val_if_fail (PTM_IS_VERSION_STRIP (self), FALSE);

  return self->expanded;
}

void
ptm_version_strip_set_expanded (PtmVersionStrip *self, gboolean expanded)
{
  g_return_if_fail (PTM_IS_VERSION_STRIP (self));

  expanded = !!expanded;
  if (self->expanded == expanded)
    return;
  self->expanded = expanded;
  gtk_widget_set_vexpand (GTK_WIDGET (self), expanded);
  limit_height (self);
  gtk_widget_set_valign (GTK_WIDGET (self->tree), expanded ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
  ptm_version_tree_set_expanded (self->tree, expanded);
  if (expanded)
    gtk_widget_add_css_class (GTK_WIDGET (self), "expanded");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "expanded");
  reveal_selected (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
}
