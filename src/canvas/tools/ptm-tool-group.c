/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A button that stands for several tools. The buttons in its list ask for the same action as the one outside, so they all show
 * which tool is in hand. */

#include "config.h"

#include "ptm-tool-group.h"

#include <glib/gi18n.h>
#include "ptm-accessible.h"
#include "ptm-tool-kind.h"

struct _PtmToolGroup
{
  GtkWidget parent_instance;

  char       *names;
  PtmToolKind tool;
  GtkWidget  *box;
  GtkWidget  *button;
  GtkWidget  *menu_button;
  GtkWidget  *list;
};

G_DEFINE_FINAL_TYPE (PtmToolGroup, ptm_tool_group, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_TOOLS = 1,
  PROP_TOOL,
  N_PROPS
} PtmToolGroupProperty;

static GParamSpec *properties[N_PROPS];

static const PtmToolFacts *
find_facts (const char *nick)
{
  g_autoptr (GEnumClass) kinds = g_type_class_ref (PTM_TYPE_TOOL_KIND);
  const GEnumValue *value = g_enum_get_value_by_nick (kinds, nick);

  g_assert (value != NULL);

  return ptm_tool_kind_get_facts (value->value);
}

static char *
format_title (const PtmToolFacts *facts)
{
  /* Translators: what a tool does, and its key, as “Mark an Ellipse (O)”. */
  return g_strdup_printf (_ ("%s (%s)"), _ (facts->title), facts->key);
}

static void
show_tool (PtmToolGroup *self, const PtmToolFacts *facts)
{
  g_autofree char *title = format_title (facts);

  gtk_button_set_icon_name (GTK_BUTTON (self->button), facts->icon);
  gtk_widget_set_tooltip_text (self->button, title);
  ptm_accessible_set_name (self->button, _ (facts->title));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s", facts->nick);
}

static gboolean
has_tool (PtmToolGroup *self, const char *nick)
{
  g_auto (GStrv) nicks = g_strsplit (self->names, " ", -1);

  return g_strv_contains ((const char *const *)nicks, nick);
}

static GtkWidget *
create_row (PtmToolGroup *self, const PtmToolFacts *facts)
{
  GtkWidget *row = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label = gtk_label_new (_ (facts->title));
  GtkWidget *key = gtk_label_new (facts->key);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (key, "dim-label");
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (facts->icon));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), key);
  gtk_button_set_child (GTK_BUTTON (row), box);
  gtk_widget_add_css_class (row, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "canvas.tool");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", facts->nick);
  ptm_accessible_set_name (row, _ (facts->title));
  g_signal_connect_object (row, "clicked", G_CALLBACK (gtk_menu_button_popdown), self->menu_button, G_CONNECT_SWAPPED);

  return row;
}

static void
ptm_tool_group_constructed (GObject *object)
{
  PtmToolGroup *self = PTM_TOOL_GROUP (object);
  g_auto (GStrv) nicks = g_strsplit (self->names, " ", -1);

  G_OBJECT_CLASS (ptm_tool_group_parent_class)->constructed (object);

  for (guint i = 0; nicks[i] != NULL; i++)
    gtk_box_append (GTK_BOX (self->list), create_row (self, find_facts (nicks[i])));
  show_tool (self, find_facts (nicks[0]));
}

static void
ptm_tool_group_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PtmToolGroup *self = PTM_TOOL_GROUP (object);

  switch ((PtmToolGroupProperty)prop_id)
    {
    case PROP_TOOLS:
      g_value_set_string (value, self->names);
      break;
    case PROP_TOOL:
      g_value_set_enum (value, self->tool);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
take_tool (PtmToolGroup *self, PtmToolKind tool)
{
  const PtmToolFacts *facts = ptm_tool_kind_get_facts (tool);

  if (self->tool == tool)
    return;

  self->tool = tool;
  if (has_tool (self, facts->nick))
    show_tool (self, facts);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOOL]);
}

static void
ptm_tool_group_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  PtmToolGroup *self = PTM_TOOL_GROUP (object);

  switch ((PtmToolGroupProperty)prop_id)
    {
    case PROP_TOOLS:
      self->names = g_value_dup_string (value);
      break;
    case PROP_TOOL:
      take_tool (self, g_value_get_enum (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_tool_group_dispose (GObject *object)
{
  PtmToolGroup *self = PTM_TOOL_GROUP (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ptm_tool_group_parent_class)->dispose (object);
}

static void
ptm_tool_group_finalize (GObject *object)
{
  g_free (PTM_TOOL_GROUP (object)->names);

  G_OBJECT_CLASS (ptm_tool_group_parent_class)->finalize (object);
}

static void
ptm_tool_group_class_init (PtmToolGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = ptm_tool_group_constructed;
  object_class->get_property = ptm_tool_group_get_property;
  object_class->set_property = ptm_tool_group_set_property;
  object_class->dispose = ptm_tool_group_dispose;
  object_class->finalize = ptm_tool_group_finalize;

  properties[PROP_TOOLS] = g_param_spec_string ("tools", NULL, NULL, "brush", G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TOOL] = g_param_spec_enum ("tool", NULL, NULL, PTM_TYPE_TOOL_KIND, PTM_TOOL_PAN, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "toolgroup");
}

static void
ptm_tool_group_init (PtmToolGroup *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->box, "linked");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->button = gtk_toggle_button_new ();
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "canvas.tool");
  gtk_box_append (GTK_BOX (self->box), self->button);

  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_popover_set_child (GTK_POPOVER (popover), self->list);
  gtk_widget_add_css_class (popover, "tool-list");
  self->menu_button = gtk_menu_button_new ();
  gtk_widget_add_css_class (self->menu_button, "more");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu_button), "pan-down-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->menu_button), popover);
  gtk_widget_set_tooltip_text (self->menu_button, _ ("More Tools"));
  ptm_accessible_set_name (self->menu_button, _ ("More Tools"));
  gtk_box_append (GTK_BOX (self->box), self->menu_button);
}
