/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The conversation. A GtkListBox, not a GtkListView: rows of very different heights make the latter jump. Long
 * conversations are shown from their end, PAGE turns at a time. Neither list follows appended rows, so sticking to the
 * end is done here: whoever was at the end before the content grew is taken there again. */

#include "config.h"

#include "ptm-conversation.h"

#include "ptm-chat-resources.h"
#include "ptm-children.h"
#include "ptm-turn-row.h"
#include "ptm-welcome.h"

#define PAGE 40

struct _PtmConversation
{
  GtkWidget parent;

  /* template */
  GtkWidget         *earlier;
  GtkListBox        *list;
  GtkStack          *pages;
  GtkScrolledWindow *scroller;
  GtkSpinner        *spinner;

  /* borrowed */
  PtmWelcome *welcome; /* (nullable): made when it is shown first */

  /* owned */
  PtmProject        *project; /* (nullable) */
  GSignalGroup      *signals;
  GSignalGroup      *turn_signals;
  GSignalGroup      *version_signals;
  GtkSliceListModel *shown;

  double   last_value;
  double   last_end;
  gboolean at_end;
  guint    tick_id;
  guint    more; /* turns shown beyond PAGE */
};

G_DEFINE_FINAL_TYPE (PtmConversation, ptm_conversation, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_PROJECT = 1,
} PtmConversationProperty;

static GParamSpec *properties[PROP_PROJECT + 1];

static GtkWidget *
create_row_cb (gpointer item, gpointer user_data)
{
  return ptm_turn_row_new (item);
}

/* Only a project without a sentence is welcomed: the page is not there before. */
static void
ensure_welcome (PtmConversation *self)
{
  GtkWidget *scroller;

  if (self->welcome != NULL)
    return;
  scroller = gtk_scrolled_window_new ();
  self->welcome = PTM_WELCOME (ptm_welcome_new ());
  gtk_widget_set_focusable (scroller, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->welcome));
  gtk_stack_add_named (self->pages, scroller, "welcome");
}

static void
show_page (PtmConversation *self)
{
  GListModel *turns = self->project != NULL ? ptm_project_get_turns (self->project) : NULL;
  guint       n_turns = turns != NULL ? g_list_model_get_n_items (turns) : 0;

  if (self->project == NULL || !ptm_project_is_loaded (self->project))
    {
      /* The first frame of a window has nothing that must be loaded to be drawn. */
      gtk_spinner_set_spinning (self->spinner, self->project != NULL);
      gtk_stack_set_visible_child_name (self->pages, "loading");
      return;
    }
  if (n_turns == 0)
    {
      ensure_welcome (self);
      ptm_welcome_set_has_picture (self->welcome, g_list_model_get_n_items (ptm_project_get_versions (self->project)) > 0);
    }
  gtk_stack_set_visible_child_name (self->pages, n_turns == 0 ? "welcome" : "turns");
}

static void
turns_changed_cb (PtmConversation *self)
{
  guint n_turns = self->project != NULL ? g_list_model_get_n_items (ptm_project_get_turns (self->project)) : 0;
  guint size = PAGE + self->more;

  gtk_slice_list_model_set_size (self->shown, size);
  gtk_slice_list_model_set_offset (self->shown, n_turns > size ? n_turns - size : 0);
  gtk_widget_set_visible (self->earlier, n_turns > size);
  show_page (self);
}

static void
show_earlier_cb (PtmConversation *self)
{
  self->at_end = FALSE;
  self->more += PAGE;
  turns_changed_cb (self);
}

static void
value_changed_cb (PtmConversation *self, GtkAdjustment *adjustment)
{
  double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  double value = gtk_adjustment_get_value (adjustment);

  /* Only the user goes backwards in a content that did not change; everything else is layout. */
  if (value >= end - 1)
    self->at_end = TRUE;
  else if (value < self->last_value && end == self->last_end)
    self->at_end = FALSE;
  self->last_value = value;
  self->last_end = end;
}

static gboolean
go_to_end_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  PtmConversation *self = PTM_CONVERSATION (widget);
  GtkAdjustment   *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  self->tick_id = 0;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  return G_SOURCE_REMOVE;
}

/* Comes in the middle of the layout, which would not heed a new value. */
static void
size_changed_cb (PtmConversation *self, GtkAdjustment *adjustment)
{
  if (self->at_end && self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), go_to_end_cb, NULL, NULL);
}

static void
ptm_conversation_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((PtmConversationProperty)prop_id)
    {
    case PROP_PROJECT:
      g_value_set_object (value, PTM_CONVERSATION (object)->project);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_conversation_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch ((PtmConversationProperty)prop_id)
    {
    case PROP_PROJECT:
      ptm_conversation_set_project (PTM_CONVERSATION (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_conversation_dispose (GObject *object)
{
  PtmConversation *self = PTM_CONVERSATION (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->turn_signals);
  g_clear_object (&self->version_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), PTM_TYPE_CONVERSATION);
  ptm_children_unparent (GTK_WIDGET (self));
  g_clear_object (&self->shown);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (ptm_conversation_parent_class)->dispose (object);
}

static void
ptm_conversation_class_init (PtmConversationClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ptm_conversation_dispose;
  object_class->get_property = ptm_conversation_get_property;
  object_class->set_property = ptm_conversation_set_property;

  properties[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, PTM_TYPE_PROJECT, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  ptm_chat_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pentimento/Pentimento/chat/ptm-conversation.ui");
  gtk_widget_class_bind_template_child (widget_class, PtmConversation, earlier);
  gtk_widget_class_bind_template_child (widget_class, PtmConversation, list);
  gtk_widget_class_bind_template_child (widget_class, PtmConversation, pages);
  gtk_widget_class_bind_template_child (widget_class, PtmConversation, scroller);
  gtk_widget_class_bind_template_child (widget_class, PtmConversation, spinner);
  gtk_widget_class_bind_template_callback (widget_class, show_earlier_cb);
}

static void
ptm_conversation_init (PtmConversation *self)
{
  GtkAdjustment *adjustment;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->at_end = TRUE;
  self->shown = gtk_slice_list_model_new (NULL, 0, PAGE);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shown), create_row_cb, NULL, NULL);
  adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  gtk_list_box_set_adjustment (self->list, adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (size_changed_cb), self, G_CONNECT_SWAPPED);

  self->signals = g_signal_group_new (PTM_TYPE_PROJECT);
  g_signal_group_connect_swapped (self->signals, "notify::loaded", G_CALLBACK (show_page), self);
  self->turn_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->turn_signals, "items-changed", G_CALLBACK (turns_changed_cb), self);
  self->version_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->version_signals, "items-changed", G_CALLBACK (show_page), self);
  show_page (self);
}

GtkWidget *
ptm_conversation_new (void)
{
  return g_object_new (PTM_TYPE_CONVERSATION, NULL);
}

PtmProject *
ptm_conversation_get_project (PtmConversation *self)
{
  g_return_val_if_fail (PTM_IS_CONVERSATION (self), NULL);

  return self->project;
}

void
ptm_conversation_set_project (PtmConversation *self, PtmProject *project)
{
  GListModel *turns;

  g_return_if_fail (PTM_IS_CONVERSATION (self));
  g_return_if_fail (project == NULL || PTM_IS_PROJECT (project));

  if (!g_set_object (&self->project, project))
    return;
  turns = project != NULL ? ptm_project_get_turns (project) : NULL;
  self->more = 0;
  self->at_end = TRUE;
  g_signal_group_set_target (self->signals, project);
  g_signal_group_set_target (self->turn_signals, turns);
  g_signal_group_set_target (self->version_signals, project != NULL ? ptm_project_get_versions (project) : NULL);
  gtk_slice_list_model_set_model (self->shown, turns);
  turns_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROJECT]);
}

void
ptm_conversation_scroll_to_end (PtmConversation *self)
{
  g_return_if_fail (PTM_IS_CONVERSATION (self));

  self->at_end = TRUE;
  size_changed_cb (self, gtk_scrolled_window_get_vadjustment (self->scroller));
}

const char *
ptm_conversation_get_page (PtmConversation *self)
{
  g_return_val_if_fail (PTM_IS_CONVERSATION (self), NULL);

  return gtk_stack_get_visible_child_name (self->pages);
}
