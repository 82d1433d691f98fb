/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The composer: what is asked next, of whom, and with what. */

#include "config.h"

#include "ptm-composer.h"

#include <glib/gi18n.h>

#include "ptm-accessible.h"
#include "ptm-attachment.h"
#include "ptm-chat-resources.h"
#include "ptm-children.h"
#include "ptm-composer-private.h"
#include "ptm-wrap-box.h"

G_DEFINE_FINAL_TYPE (PtmComposer, ptm_composer, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_BASE = 1,
  PROP_REGION_FRACTION,
  PROP_PROFILES,
  PROP_PROFILE,
  PROP_READY,
  PROP_CAN_SEND,
} PtmComposerProperty;

static GParamSpec *properties[PROP_CAN_SEND + 1];

static void
text_changed_cb (PtmComposer *self, GtkTextBuffer *buffer)
{
  gtk_widget_set_visible (self->placeholder, gtk_text_buffer_get_char_count (buffer) == 0);
  ptm_composer_update_can_send (self);
}

void
ptm_composer_choice_changed (PtmComposer *self)
{
  /* A change keeps the size of its picture. */
  gtk_widget_set_visible (GTK_WIDGET (self->size), !ptm_composer_changes_base (self));
  ptm_composer_update_verb (self);
  ptm_composer_show_chips (self);
}

static void
choice_changed_cb (PtmComposer *self)
{
  ptm_composer_choice_changed (self);
}

static void
size_selected_cb (PtmComposer *self)
{
  ptm_composer_size_selected (self);
}

static void
profile_chosen_cb (PtmComposer *self)
{
  ptm_composer_update_verb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROFILE]);
}

static void
profiles_changed_cb (PtmComposer *self)
{
  GListModel *profiles = gtk_drop_down_get_model (self->provider);

  gtk_widget_set_visible (GTK_WIDGET (self->provider), profiles != NULL && g_list_model_get_n_items (profiles) > 1);
  ptm_composer_update_verb (self);
}

static void
ptm_composer_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PtmComposer *self = PTM_COMPOSER (object);

  switch ((PtmComposerProperty)prop_id)
    {
    case PROP_BASE:
      g_value_set_object (value, self->base);
      break;
    case PROP_REGION_FRACTION:
      g_value_set_double (value, self->region_fraction);
      break;
    case PROP_PROFILES:
      g_value_set_object (value, gtk_drop_down_get_model (self->provider));
      break;
    case PROP_PROFILE:
      g_value_set_object (value, ptm_composer_get_profile (self));
      break;
    case PROP_READY:
      g_value_set_boolean (value, self->ready);
      break;
    case PROP_CAN_SEND:
      g_value_set_boolean (value, self->can_send);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ptm_composer_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  PtmComposer *self = PTM_COMPOSER (object);

  switch ((PtmComposerProperty)prop_id)
    {
    case PROP_BASE:
      ptm_composer_set_base (self, g_value_get_object (value));
      break;
    case PROP_REGION_FRACTION:
      ptm_composer_set_region_fraction (self, g_value_get_double (value));
      break;
    case PROP_PROFILES:
      ptm_composer_set_profiles (self, g_value_get_object (value));
      break;
    case PROP_PROFILE:
      ptm_composer_set_profile (self, g_value_get_object (value));
      break;
    case PROP_READY:
      ptm_composer_set_ready (self, g_value_get_boolean (value));
      break;
    case PROP_CAN_SEND:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
ptm_composer_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PTM_COMPOSER (widget)->text));
}

static void
ptm_composer_dispose (GObject *object)
{
  PtmComposer *self = PTM_COMPOSER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PTM_TYPE_COMPOSER);
  ptm_children_unparent (GTK_WIDGET (self));
  g_clear_object (&self->attachments);
  g_clear_object (&self->base);
  g_clear_pointer (&self->verb, g_free);
  g_clear_pointer (&self->own_size, g_free);
  G_OBJECT_CLASS (ptm_composer_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_BASE] = g_param_spec_object ("base", NULL, NULL, PTM_TYPE_VERSION, flags);
  properties[PROP_REGION_FRACTION] = g_param_spec_double ("region-fraction", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_PROFILES] = g_param_spec_object ("profiles", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_PROFILE] = g_param_spec_object ("profile", NULL, NULL, PTM_TYPE_PROFILE, flags);
  properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_SEND] = g_param_spec_boolean ("can-send", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ptm_composer_class_init (PtmComposerClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ptm_composer_dispose;
  object_class->get_property = ptm_composer_get_property;
  object_class->set_property = ptm_composer_set_property;
  widget_class->grab_focus = ptm_composer_grab_focus;
  install_properties (object_class);

  g_type_ensure (PTM_TYPE_PROFILE);
  g_type_ensure (PTM_TYPE_WRAP_BOX);
  ptm_chat_get_resource ();
  gtk_widget_class_set_css_name (widget_class, "composer");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pentimento/Pentimento/chat/ptm-composer.ui");
  gtk_widget_class_bind_template_child (widget_class, PtmComposer, change);
  gtk_widget_class_bind_template_child (widget_class, PtmComposer, chip_scroller);
  gtk_widget_class_bind_template_child (widget_class, PtmComposer, chips);
  gtk_widget_class_bind_template_child (widget_class, PtmComposer, count);
  gtk_widget_class_bind_template_child (widget_class, PtmComposer, modes);
  gtk_widget_class_bind_template_child (widget_class, PtmComposer, new_picture);
  gtk_widget_class_bind_template_child (widget_class, PtmComposer, placeholder);
  gtk_widget_class_bind_template_child (widget_class, PtmComposer, provider);
  gtk_widget_class_bind_template_child (widget_class, PtmComposer, send);
  gtk_widget_class_bind_template_child (widget_class, PtmComposer, size);
  gtk_widget_class_bind_template_child (widget_class, PtmComposer, text);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, profile_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, size_selected_cb);
  ptm_composer_install_input (widget_class);
}

static void
ptm_composer_init (PtmComposer *self)
{
  self->attachments = g_list_store_new (PTM_TYPE_ATTACHMENT);
  gtk_widget_init_template (GTK_WIDGET (self));
  ptm_composer_init_size (self);
  ptm_accessible_set_name (GTK_WIDGET (self->size), _ ("Size"));
  ptm_accessible_set_name (GTK_WIDGET (self->count), _ ("Number of Pictures"));
  ptm_accessible_set_name (GTK_WIDGET (self->provider), _ ("Who Draws"));
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed", G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);
  ptm_composer_init_input (self);
  ptm_composer_update_verb (self);
  ptm_composer_update_can_send (self);
}

GtkWidget *
ptm_composer_new (void)
{
  return g_object_new (PTM_TYPE_COMPOSER, NULL);
}

void
ptm_composer_set_base (PtmComposer *self, PtmVersion *base)
{
  g_autofree char *label = NULL;

  g_return_if_fail (PTM_IS_COMPOSER (self));

  if (!g_set_object (&self->base, base))
    return;
  if (base != NULL)
    {
      /* Translators: the sentence will change this version: "Change v2". */
      label = g_strdup_printf (_ ("Change %s"), ptm_version_get_label (base));
      gtk_button_set_label (GTK_BUTTON (self->change), label);
      /* Whoever selects a version means it. */
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->change), TRUE);
    }
  gtk_widget_set_visible (self->modes, base != NULL);
  ptm_composer_choice_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BASE]);
}

void
ptm_composer_set_region_fraction (PtmComposer *self, double fraction)
{
  g_return_if_fail (PTM_IS_COMPOSER (self));

  if (self->region_fraction == fraction)
    return;
  self->region_fraction = fraction;
  ptm_composer_show_chips (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REGION_FRACTION]);
}

void
ptm_composer_set_profiles (PtmComposer *self, GListModel *profiles)
{
  g_return_if_fail (PTM_IS_COMPOSER (self));

  if (gtk_drop_down_get_model (self->provider) == profiles)
    return;
  gtk_drop_down_set_model (self->provider, profiles);
  if (profiles != NULL)
    g_signal_connect_object (profiles, "items-changed", G_CALLBACK (profiles_changed_cb), self, G_CONNECT_SWAPPED);
  profiles_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROFILES]);
}

void
ptm_composer_set_profile (PtmComposer *self, PtmProfile *profile)
{
  GListModel *profiles;

  g_return_if_fail (PTM_IS_COMPOSER (self));

  profiles = gtk_drop_down_get_model (self->provider);
  for (guint i = 0; profile != NULL && profiles != NULL && i < g_list_model_get_n_items (profiles); i++)
    {
      g_autoptr (PtmProfile) listed = g_list_model_get_item (profiles, i);

      if (g_str_equal (ptm_profile_get_id (listed), ptm_profile_get_id (profile)))
        gtk_drop_down_set_selected (self->provider, i);
    }
}

PtmProfile *
ptm_composer_get_profile (PtmComposer *self)
{
  g_return_val_if_fail (PTM_IS_COMPOSER (self), NULL);

  return gtk_drop_down_get_selected_item (self->provider);
}

void
ptm_composer_set_ready (PtmComposer *self, gboolean ready)
{
  g_return_if_fail (PTM_IS_COMPOSER (self));

  if (self->ready == ready)
    return;
  self->ready = ready;
  ptm_composer_update_can_send (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

gboolean
ptm_composer_can_send (PtmComposer *self)
{
  g_return_val_if_fail (PTM_IS_COMPOSER (self), FALSE);

  return self->can_send;
}

gboolean
ptm_composer_changes_base (PtmComposer *self)
{
  g_return_val_if_fail (PTM_IS_COMPOSER (self), FALSE);

  return self->base != NULL && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->change));
}

void
ptm_composer_set_new_picture (PtmComposer *self, gboolean new_picture)
{
  g_return_if_fail (PTM_IS_COMPOSER (self));

  if (new_picture)
    gtk_toggle_button_set_active (self->new_picture, TRUE);
  else
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->change), TRUE);
}

char *
ptm_composer_dup_sentence (PtmComposer *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter    start, end;

  g_return_val_if_fail (PTM_IS_COMPOSER (self), NULL);

  buffer = gtk_text_view_get_buffer (self->text);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

void
ptm_composer_set_sentence (PtmComposer *self, const char *sentence)
{
  g_return_if_fail (PTM_IS_COMPOSER (self));
  g_return_if_fail (sentence != NULL);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), sentence, -1);
}

const char *
ptm_composer_get_size (PtmComposer *self)
{
  g_return_val_if_fail (PTM_IS_COMPOSER (self), NULL);

  return ptm_composer_changes_base (self) ? NULL : ptm_composer_get_chosen_size (self);
}

int
ptm_composer_get_count (PtmComposer *self)
{
  g_return_val_if_fail (PTM_IS_COMPOSER (self), 1);

  return 1 + (int)gtk_drop_down_get_selected (self->count);
}

GListModel *
ptm_composer_get_attachments (PtmComposer *self)
{
  g_return_val_if_fail (PTM_IS_COMPOSER (self), NULL);

  return G_LIST_MODEL (self->attachments);
}

void
ptm_composer_add_attachment (PtmComposer *self, GBytes *file, const char *name)
{
  g_autoptr (PtmAttachment) attachment = ptm_attachment_new (file, name);

  g_return_if_fail (PTM_IS_COMPOSER (self));

  g_list_store_append (self->attachments, attachment);
}

const char *
ptm_composer_get_verb (PtmComposer *self)
{
  g_return_val_if_fail (PTM_IS_COMPOSER (self), NULL);

  return self->verb;
}

void
ptm_composer_clear (PtmComposer *self)
{
  g_return_if_fail (PTM_IS_COMPOSER (self));

  ptm_composer_set_sentence (self, "");
  g_list_store_remove_all (self->attachments);
}
