/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The list of providers. Each row marks the default by its radio button and opens the provider's own page. */

#include "config.h"

#include "ptm-preferences.h"

#include <glib/gi18n.h>

#include "ptm-accessible.h"
#include "ptm-app-resources.h"
#include "ptm-profile-page.h"

struct _PtmPreferences
{
  AdwPreferencesWindow parent;

  /* template */
  GtkListBox *list;

  /* owned */
  PtmSession *session;

  GtkCheckButton *group; /* never shown: a single provider has a radio button, too, not a check box */
};

G_DEFINE_FINAL_TYPE (PtmPreferences, ptm_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static char *
describe_profile (PtmProfile *profile)
{
  if (ptm_profile_get_kind (profile) == PTM_PROFILE_ENGINE)
    return g_strdup (_ ("On this computer, free, without network or account"));
  return g_strdup_printf ("%s · %s", ptm_profile_get_base_url (profile), ptm_profile_get_model (profile));
}

static void
default_toggled_cb (PtmPreferences *self, GtkCheckButton *radio)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (!gtk_check_button_get_active (radio))
    return;
  ptm_session_set_default_profile (self->session, g_object_get_data (G_OBJECT (radio), "ptm-profile-id"));
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.use-default-profile", NULL);
}

static void
row_activated_cb (PtmPreferences *self, AdwActionRow *row)
{
  PtmProfile *profile = g_object_get_data (G_OBJECT (row), "ptm-profile");

  ptm_preferences_edit (self, profile);
}

static GtkWidget *
radio_new (PtmPreferences *self, PtmProfile *profile)
{
  GtkWidget       *radio = gtk_check_button_new ();
  g_autofree char *name = g_strdup_printf (_ ("%s draws unless told otherwise"), ptm_profile_get_name (profile));

  gtk_check_button_set_group (GTK_CHECK_BUTTON (radio), self->group);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (radio), profile == ptm_session_get_default_profile (self->session));
  gtk_widget_set_valign (radio, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (radio, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (radio), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (radio), "ptm-profile-id", g_strdup (ptm_profile_get_id (profile)), g_free);
  g_signal_connect_object (radio, "toggled", G_CALLBACK (default_toggled_cb), self, G_CONNECT_SWAPPED);
  return radio;
}

static GtkWidget *
create_row_cb (gpointer item, gpointer user_data)
{
  PtmPreferences  *self = user_data;
  PtmProfile      *profile = item;
  g_autofree char *subtitle = describe_profile (profile);
  GtkWidget       *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), ptm_profile_get_name (profile));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), radio_new (self, profile));
  if (ptm_profile_get_kind (profile) != PTM_PROFILE_ENGINE)
    {
      g_object_set_data_full (G_OBJECT (row), "ptm-profile", g_object_ref (profile), g_object_unref);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
    }
  return row;
}

static void
add_cb (PtmPreferences *self)
{
  ptm_preferences_edit (self, NULL);
}

static void
page_done_cb (PtmPreferences *self)
{
  adw_preferences_window_close_subpage (ADW_PREFERENCES_WINDOW (self));
}

static void
page_said_cb (PtmPreferences *self, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self), adw_toast_new (escaped));
}

static void
ptm_preferences_dispose (GObject *object)
{
  PtmPreferences *self = PTM_PREFERENCES (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PTM_TYPE_PREFERENCES);
  g_clear_object (&self->group);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ptm_preferences_parent_class)->dispose (object);
}

static void
ptm_preferences_class_init (PtmPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ptm_preferences_dispose;
  ptm_app_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pentimento/Pentimento/app/ptm-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, PtmPreferences, list);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
ptm_preferences_init (PtmPreferences *self)
{
  self->group = g_object_ref_sink (GTK_CHECK_BUTTON (gtk_check_button_new ()));
  gtk_widget_init_template (GTK_WIDGET (self));
  ptm_accessible_skip_scrollers (GTK_WIDGET (self));
}

GtkWidget *
ptm_preferences_new (PtmSession *session)
{
  PtmPreferences *self;

  g_return_val_if_fail (PTM_IS_SESSION (session), NULL);

  self = g_object_new (PTM_TYPE_PREFERENCES, NULL);
  self->session = g_object_ref (session);
  gtk_list_box_bind_model (self->list, ptm_session_get_profiles (session), create_row_cb, self, NULL);
  return GTK_WIDGET (self);
}

void
ptm_preferences_present (GtkWindow *parent, PtmSession *session)
{
  GtkWidget *window = ptm_preferences_new (session);

  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_present (GTK_WINDOW (window));
}

void
ptm_preferences_edit (PtmPreferences *self, PtmProfile *profile)
{
  GtkWidget *page;

  g_return_if_fail (PTM_IS_PREFERENCES (self));

  page = ptm_profile_page_new (self->session, profile);
  g_signal_connect_object (page, "done", G_CALLBACK (page_done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "said", G_CALLBACK (page_said_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_window_present_subpage (ADW_PREFERENCES_WINDOW (self), page);
}
