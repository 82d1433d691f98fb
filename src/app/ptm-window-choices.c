/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Words with several pictures: what a version leaves open is looked for once, and the user's choice is drawn. A conversation that is
 * opened asks for all its turns; they are looked at one after the other, the latest first. */

#include "config.h"

#include "ptm-window-private.h"

typedef struct
{
  PtmWindow  *window;
  PtmVersion *version;
} Search;

static void
search_free (Search *search)
{
  g_object_unref (search->window);
  g_object_unref (search->version);
  g_free (search);
}

static void look_for_next (PtmWindow *self);

static void
found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Search *search = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) choices = ptm_session_find_choices_finish (PTM_SESSION (object), result, &error);
  GListStore *store = ptm_version_get_choices (search->version);

  if (choices == NULL)
    g_debug ("What the words of a version mean is not known: %s", error->message);
  else if (g_list_model_get_n_items (G_LIST_MODEL (store)) == 0 && choices->len > 0)
    g_list_store_splice (store, 0, 0, choices->pdata, choices->len);
  search->window->deciding = FALSE;
  if (search->window->undecided != NULL)
    look_for_next (search->window);
  search_free (search);
}

/* What belongs to a project that is not open any more is left for the next time it is. */
static PtmVersion *
take_next (PtmWindow *self)
{
  while (self->undecided->len > 0)
    {
      g_autoptr (PtmVersion) version = g_ptr_array_steal_index (self->undecided, self->undecided->len - 1);

      if (self->project != NULL && ptm_project_find_turn (self->project, ptm_version_get_turn_id (version)) != NULL && g_object_get_data (G_OBJECT (version), "ptm-choices-asked") == NULL)
        return g_steal_pointer (&version);
    }
  return NULL;
}

static void
look_for_next (PtmWindow *self)
{
  PtmVersion *version = self->deciding ? NULL : take_next (self);
  Search     *search;

  if (version == NULL)
    return;
  g_object_set_data (G_OBJECT (version), "ptm-choices-asked", GINT_TO_POINTER (TRUE));
  self->deciding = TRUE;
  search = g_new0 (Search, 1);
  search->window = g_object_ref (self);
  search->version = version;
  ptm_session_find_choices_async (self->session, version, NULL, found_cb, search);
}

void
ptm_window_find_choices (PtmWindow *self, PtmVersion *version)
{
  if (version == NULL || ptm_version_get_turn_id (version) == NULL)
    return;
  g_ptr_array_add (self->undecided, g_object_ref (version));
  look_for_next (self);
}

static void
find_choices (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmWindow *self = PTM_WINDOW (widget);

  ptm_window_find_choices (self, ptm_window_find_version (self, g_variant_get_string (parameter, NULL)));
}

static void
chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PtmWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmVersion) version = ptm_session_choose_finish (PTM_SESSION (object), result, &error);

  if (version == NULL)
    ptm_window_say_error (self, error);
}

static void
choose (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmWindow  *self = PTM_WINDOW (widget);
  const char *id;
  guint32     position, option;
  PtmVersion *version;
  g_autoptr (PtmPictureChoice) choice = NULL;

  g_variant_get (parameter, "(&suu)", &id, &position, &option);
  version = ptm_window_find_version (self, id);
  if (version != NULL)
    choice = g_list_model_get_item (G_LIST_MODEL (ptm_version_get_choices (version)), position);
  if (choice != NULL && option < ptm_picture_choice_get_options (choice)->len)
    ptm_session_choose_async (self->session, self->project, version, choice, option, NULL, chosen_cb, g_object_ref (self));
}

void
ptm_window_install_choice_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "version.choose", "(suu)", choose);
  gtk_widget_class_install_action (widget_class, "version.find-choices", "s", find_choices);
}
