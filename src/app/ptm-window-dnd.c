/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Pictures that come into the window - dropped on it, pasted, or chosen - become versions of the project. What is dropped
 * on the composer never arrives here: it goes with the next sentence. */

#include "config.h"

#include <glib/gi18n.h>

#include "ptm-dialogs.h"
#include "ptm-picture-input.h"
#include "ptm-window-private.h"

/* A picture on its way in. */
typedef struct
{
  PtmWindow *window;
  char      *name; /* (nullable): of its file */
} Coming;

static void
coming_free (Coming *coming)
{
  g_object_unref (coming->window);
  g_free (coming->name);
  g_free (coming);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Coming, coming_free)

static void
imported_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Coming) coming = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmVersion) version = ptm_session_import_finish (PTM_SESSION (object), result, &error);

  if (version == NULL && coming->name != NULL)
    /* Translators: the name of a file, before what is wrong with it. */
    g_prefix_error (&error, _ ("“%s”: "), coming->name);
  if (version == NULL)
    ptm_window_say_error (coming->window, error);
}

static void
picture_cb (GtkWidget *widget, GBytes *file, const char *name, const GError *error)
{
  PtmWindow *self = PTM_WINDOW (widget);
  Coming    *coming;

  if (error != NULL)
    {
      ptm_window_say_error (self, error);
      return;
    }
  if (self->project == NULL || !ptm_project_is_loaded (self->project))
    return;
  coming = g_new0 (Coming, 1);
  coming->window = g_object_ref (self);
  coming->name = g_strdup (name);
  ptm_session_import_async (self->session, self->project, file, name != NULL ? name : _ ("Pasted picture"), NULL, imported_cb, coming);
}

static void
chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PtmWindow) self = user_data;
  g_autoptr (GListModel) files = ptm_choose_pictures_finish (result);

  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      ptm_window_import_file (self, file);
    }
}

void
ptm_window_init_dnd (PtmWindow *self)
{
  ptm_picture_input_add_drop (GTK_WIDGET (self), picture_cb);
}

void
ptm_window_choose_picture (PtmWindow *self)
{
  ptm_choose_pictures_async (GTK_WINDOW (self), _ ("Open Pictures"), TRUE, chosen_cb, g_object_ref (self));
}

void
ptm_window_paste (PtmWindow *self)
{
  if (ptm_picture_input_can_paste (GTK_WIDGET (self)))
    ptm_picture_input_paste (GTK_WIDGET (self), picture_cb);
}

void
ptm_window_import_file (PtmWindow *self, GFile *file)
{
  ptm_picture_input_read (GTK_WIDGET (self), file, picture_cb);
}
