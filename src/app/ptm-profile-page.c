/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The page of one provider. The key is only ever written: a stored one is never shown again, and an empty field leaves it
 * as it is. */

#include "config.h"

#include "ptm-profile-page.h"

#include <glib/gi18n.h>

#include "ptm-accessible.h"
#include "ptm-app-resources.h"
#include "ptm-children.h"
#include "ptm-dialogs.h"

struct _PtmProfilePage
{
  GtkWidget parent;

  /* template */
  GtkEditable    *address;
  GtkWidget      *danger;
  GtkEditable    *key;
  GtkEditable    *model;
  GtkEditable    *name;
  GtkSwitch      *needs_key;
  AdwComboRow    *quality;
  GtkWidget      *save;
  GtkSpinner     *spinner;
  GtkWidget      *test;
  AdwActionRow   *test_row;
  AdwWindowTitle *title;

  /* owned */
  PtmSession   *session;
  char         *id; /* (nullable): NULL until it is saved */
  GCancellable *cancellable;

  gboolean testing;
  gboolean key_forgotten; /* there is no keyring that keeps it */
};

G_DEFINE_FINAL_TYPE (PtmProfilePage, ptm_profile_page, GTK_TYPE_WIDGET)

enum
{
  DONE,
  SAID,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* In the order of the list. */
static const char *const qualities[] = { "auto", "low", "medium", "high" };

static void
say (PtmProfilePage *self, const char *text)
{
  g_signal_emit (self, signals[SAID], 0, text);
}

static void
show_result (PtmProfilePage *self, const char *text)
{
  g_autofree char *with_key = self->key_forgotten ? g_strdup_printf ("%s\n%s", text, _ ("No keyring: the key is kept until you quit.")) : NULL;

  gtk_spinner_set_spinning (self->spinner, FALSE);
  gtk_widget_set_sensitive (self->test, TRUE);
  adw_action_row_set_subtitle (self->test_row, with_key != NULL ? with_key : text);
}

static void
changed_cb (PtmProfilePage *self)
{
  const char *texts[] = { gtk_editable_get_text (self->name), gtk_editable_get_text (self->address), gtk_editable_get_text (self->model) };
  gboolean    complete = *texts[0] != '\0' && *texts[1] != '\0' && *texts[2] != '\0';

  gtk_widget_set_sensitive (self->save, complete);
  gtk_widget_set_sensitive (self->test, complete && !gtk_spinner_get_spinning (self->spinner));
}

static void
back_cb (PtmProfilePage *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

static void
checked_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PtmProfilePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) models = ptm_session_check_profile_finish (PTM_SESSION (object), result, &error);
  g_autofree char *text = NULL;
  guint            n_models;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (models == NULL)
    {
      show_result (self, error->message);
      return;
    }
  n_models = g_strv_length (models);
  text = g_strdup_printf (ngettext ("It works: %u model is offered.", "It works: %u models are offered.", n_models), n_models);
  if (n_models > 0 && !g_strv_contains ((const char *const *)models, gtk_editable_get_text (self->model)))
    {
      g_free (text);
      text = g_strdup_printf (_ ("It answers, but does not offer “%s”; it offers %s."), gtk_editable_get_text (self->model), models[0]);
    }
  show_result (self, text);
}

static void
saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PtmProfilePage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean    key_kept = TRUE;
  PtmProfile *profile;

  if (!ptm_session_save_profile_finish (PTM_SESSION (object), result, &key_kept, &error))
    {
      show_result (self, error->message);
      say (self, error->message);
      return;
    }
  self->key_forgotten = !key_kept;
  if (!key_kept && !self->testing)
    say (self, _ ("No keyring: the key is kept until you quit."));
  profile = ptm_session_find_profile (self->session, self->id);
  if (!self->testing || profile == NULL)
    g_signal_emit (self, signals[DONE], 0);
  else
    ptm_session_check_profile_async (PTM_SESSION (object), profile, self->cancellable, checked_cb, g_object_ref (self));
}

static void
store (PtmProfilePage *self, gboolean testing)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmProfile) profile = ptm_profile_page_dup_profile (self, &error);
  const char *key = gtk_editable_get_text (self->key);

  if (profile == NULL)
    {
      say (self, error->message);
      return;
    }
  self->testing = testing;
  if (testing)
    {
      gtk_spinner_set_spinning (self->spinner, TRUE);
      gtk_widget_set_sensitive (self->test, FALSE);
    }
  g_free (self->id);
  self->id = g_strdup (ptm_profile_get_id (profile));
  ptm_session_save_profile_async (self->session, profile, *key != '\0' ? key : NULL, saved_cb, g_object_ref (self));
}

static void
save_cb (PtmProfilePage *self)
{
  store (self, FALSE);
}

static void
test_cb (PtmProfilePage *self)
{
  store (self, TRUE);
}

static void
removed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PtmProfilePage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (ptm_session_remove_profile_finish (PTM_SESSION (object), result, &error))
    g_signal_emit (self, signals[DONE], 0);
  else
    say (self, error->message);
}

static void
remove_confirmed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PtmProfilePage) self = user_data;

  if (ptm_confirm_finish (result))
    ptm_session_remove_profile_async (self->session, self->id, removed_cb, g_object_ref (self));
}

static void
remove_cb (PtmProfilePage *self)
{
  GtkRoot         *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *heading = g_strdup_printf (_ ("Remove “%s”?"), gtk_editable_get_text (self->name));

  ptm_confirm_async (GTK_WINDOW (root), heading, _ ("Its key is removed from the keyring, too. Pictures it drew stay."), _ ("_Remove"), TRUE,
                     remove_confirmed_cb, g_object_ref (self));
}

static void
show_profile (PtmProfilePage *self, PtmProfile *profile)
{
  if (profile == NULL)
    {
      gtk_editable_set_text (self->name, "OpenAI");
      gtk_editable_set_text (self->address, "https://api.openai.com/v1");
      gtk_editable_set_text (self->model, "gpt-image-2");
      return;
    }
  self->id = g_strdup (ptm_profile_get_id (profile));
  adw_window_title_set_title (self->title, ptm_profile_get_name (profile));
  gtk_editable_set_text (self->name, ptm_profile_get_name (profile));
  gtk_editable_set_text (self->address, ptm_profile_get_base_url (profile));
  gtk_editable_set_text (self->model, ptm_profile_get_model (profile));
  gtk_switch_set_active (self->needs_key, ptm_profile_get_needs_key (profile));
  gtk_widget_set_visible (self->danger, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (qualities); i++)
    {
      if (g_strcmp0 (ptm_profile_get_quality (profile), qualities[i]) == 0)
        adw_combo_row_set_selected (self->quality, i);
    }
}

static void
ptm_profile_page_dispose (GObject *object)
{
  PtmProfilePage *self = PTM_PROFILE_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), PTM_TYPE_PROFILE_PAGE);
  ptm_children_unparent (GTK_WIDGET (self));
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ptm_profile_page_parent_class)->dispose (object);
}

static void
ptm_profile_page_finalize (GObject *object)
{
  PtmProfilePage *self = PTM_PROFILE_PAGE (object);

  g_clear_object (&self->cancellable);
  g_free (self->id);
  G_OBJECT_CLASS (ptm_profile_page_parent_class)->finalize (object);
}

static void
ptm_profile_page_class_init (PtmProfilePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ptm_profile_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = ptm_profile_page_finalize;
  signals[DONE] = g_signal_new ("done", PTM_TYPE_PROFILE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SAID] = g_signal_new ("said", PTM_TYPE_PROFILE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  ptm_app_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pentimento/Pentimento/app/ptm-profile-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PtmProfilePage, address);
  gtk_widget_class_bind_template_child (widget_class, PtmProfilePage, danger);
  gtk_widget_class_bind_template_child (widget_class, PtmProfilePage, key);
  gtk_widget_class_bind_template_child (widget_class, PtmProfilePage, model);
  gtk_widget_class_bind_template_child (widget_class, PtmProfilePage, name);
  gtk_widget_class_bind_template_child (widget_class, PtmProfilePage, needs_key);
  gtk_widget_class_bind_template_child (widget_class, PtmProfilePage, quality);
  gtk_widget_class_bind_template_child (widget_class, PtmProfilePage, save);
  gtk_widget_class_bind_template_child (widget_class, PtmProfilePage, spinner);
  gtk_widget_class_bind_template_child (widget_class, PtmProfilePage, test);
  gtk_widget_class_bind_template_child (widget_class, PtmProfilePage, test_row);
  gtk_widget_class_bind_template_child (widget_class, PtmProfilePage, title);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, test_cb);
}

/* The text inside an entry row has no name of its own in libadwaita 1.2. */
static void
name_rows (PtmProfilePage *self)
{
  gpointer rows[] = { self->address, self->key, self->model, self->name, self->quality };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    ptm_accessible_set_name (rows[i], adw_preferences_row_get_title (rows[i]));
}

static void
ptm_profile_page_init (PtmProfilePage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  ptm_accessible_skip_scrollers (GTK_WIDGET (self));
  name_rows (self);
}

GtkWidget *
ptm_profile_page_new (PtmSession *session, PtmProfile *profile)
{
  PtmProfilePage *self;

  g_return_val_if_fail (PTM_IS_SESSION (session), NULL);
  g_return_val_if_fail (profile == NULL || PTM_IS_PROFILE (profile), NULL);

  self = g_object_new (PTM_TYPE_PROFILE_PAGE, NULL);
  self->session = g_object_ref (session);
  show_profile (self, profile);
  changed_cb (self);
  return GTK_WIDGET (self);
}

PtmProfile *
ptm_profile_page_dup_profile (PtmProfilePage *self, GError **error)
{
  guint quality;

  g_return_val_if_fail (PTM_IS_PROFILE_PAGE (self), NULL);

  quality = MIN (adw_combo_row_get_selected (self->quality), G_N_ELEMENTS (qualities) - 1);
  return ptm_profile_new_openai (self->id, gtk_editable_get_text (self->name), gtk_editable_get_text (self->address),
                                 gtk_editable_get_text (self->model), qualities[quality], gtk_switch_get_active (self->needs_key), error);
}
