/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Opening the session, going from project to project, and closing. */

#include "config.h"

#include <glib/gi18n.h>

#include "ptm-dialogs.h"
#include "ptm-window-private.h"

static void
load_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PtmWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!ptm_session_load_project_finish (PTM_SESSION (object), result, &error))
    ptm_window_say_error (self, error);
}

static void
show_project (PtmWindow *self, PtmProject *project)
{
  ptm_window_set_project (self, project);
  adw_flap_set_reveal_flap (self->flap, FALSE);
  if (!ptm_project_is_loaded (project))
    ptm_session_load_project_async (self->session, project, NULL, load_cb, g_object_ref (self));
}

static PtmProject *
find_project (PtmWindow *self, const char *id)
{
  GListModel *projects = ptm_session_get_projects (self->session);

  for (guint i = 0; i < g_list_model_get_n_items (projects); i++)
    {
      g_autoptr (PtmProject) project = g_list_model_get_item (projects, i);

      /* The session keeps it. */
      if (g_strcmp0 (ptm_project_get_id (project), id) == 0)
        return project;
    }
  return NULL;
}

static void
show_last_project (PtmWindow *self)
{
  g_autofree char *id = self->settings != NULL ? g_settings_get_string (self->settings, "last-project") : NULL;
  PtmProject      *project = find_project (self, id);

  if (project == NULL)
    {
      g_autoptr (PtmProject) newest = g_list_model_get_item (ptm_session_get_projects (self->session), 0);

      project = newest;
    }
  if (project != NULL)
    show_project (self, project);
  else
    ptm_window_new_project (self);
}

static void
open_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PtmWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!ptm_session_open_finish (PTM_SESSION (object), result, &error))
    {
      ptm_window_say_error (self, error);
      return;
    }
  ptm_composer_set_profile (self->composer, ptm_session_get_default_profile (self->session));
  show_last_project (self);
}

void
ptm_window_open_session (PtmWindow *self)
{
  if (self->opened)
    return;
  self->opened = TRUE;
  ptm_session_open_async (self->session, NULL, open_cb, g_object_ref (self));
}

void
ptm_window_new_project (PtmWindow *self)
{
  show_project (self, ptm_session_create_project (self->session, NULL));
  gtk_widget_grab_focus (GTK_WIDGET (self->composer));
}

void
ptm_window_open_project (PtmWindow *self, const char *id)
{
  PtmProject *project = find_project (self, id);

  if (project != NULL)
    show_project (self, project);
}

typedef struct
{
  PtmWindow  *window;
  PtmProject *project;
} ProjectTask;

static ProjectTask *
project_task_new (PtmWindow *window, PtmProject *project)
{
  ProjectTask *task = g_new0 (ProjectTask, 1);

  task->window = g_object_ref (window);
  task->project = g_object_ref (project);
  return task;
}

static void
project_task_free (ProjectTask *task)
{
  g_clear_object (&task->window);
  g_clear_object (&task->project);
  g_free (task);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ProjectTask, project_task_free)

static void
renamed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ProjectTask) task = user_data;
  g_autofree char *title = ptm_ask_text_finish (result);

  if (title != NULL)
    ptm_session_rename_project (task->window->session, task->project, g_strstrip (title));
}

void
ptm_window_rename_project (PtmWindow *self, const char *id)
{
  PtmProject *project = find_project (self, id);

  if (project != NULL)
    ptm_ask_text_async (GTK_WINDOW (self), _ ("Rename Project"), ptm_project_get_title (project), _ ("_Rename"), renamed_cb, project_task_new (self, project));
}

static void
deleted_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ProjectTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (ptm_session_delete_project_finish (PTM_SESSION (object), result, &error))
    return;
  ptm_library_set_hidden (task->window->library, task->project, FALSE);
  ptm_window_say_error (task->window, error);
}

static void
delete_now (PtmWindow *self, PtmProject *project)
{
  ProjectTask *task = project_task_new (self, project);

  g_hash_table_remove (self->deleted, project);
  g_hash_table_remove (self->drafts, ptm_project_get_id (task->project));
  ptm_session_delete_project_async (self->session, task->project, deleted_cb, task);
}

static void
toast_gone_cb (AdwToast *toast, ProjectTask *task)
{
  if (task->window->deleted != NULL && g_hash_table_contains (task->window->deleted, task->project))
    delete_now (task->window, task->project);
}

static void
undelete_cb (AdwToast *toast, ProjectTask *task)
{
  g_hash_table_remove (task->window->deleted, task->project);
  ptm_library_set_hidden (task->window->library, task->project, FALSE);
  show_project (task->window, task->project);
}

static void
task_closure_free (gpointer task, GClosure *closure)
{
  project_task_free (task);
}

/* The project stays on disk until the toast that offers the undo has gone. */
void
ptm_window_delete_project (PtmWindow *self, const char *id)
{
  PtmProject      *project = find_project (self, id);
  const char      *title = project != NULL ? ptm_project_get_title (project) : NULL;
  g_autofree char *text = NULL;
  g_autofree char *escaped = NULL;
  AdwToast        *toast;

  if (project == NULL)
    return;
  text = g_strdup_printf (_ ("“%s” deleted"), title != NULL && *title != '\0' ? title : _ ("New Project"));
  escaped = g_markup_escape_text (text, -1);
  g_hash_table_add (self->deleted, g_object_ref (project));
  ptm_library_set_hidden (self->library, project, TRUE);
  toast = adw_toast_new (escaped);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undelete_cb), project_task_new (self, project), task_closure_free, 0);
  g_signal_connect_data (toast, "dismissed", G_CALLBACK (toast_gone_cb), project_task_new (self, project), task_closure_free, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
  ptm_announce (self->announcer, text);
  if (project == self->project)
    {
      gboolean library_shown = adw_flap_get_reveal_flap (self->flap);

      ptm_window_new_project (self);
      adw_flap_set_reveal_flap (self->flap, library_shown);
    }
}

static void
saved_again_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PtmWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  gtk_widget_set_sensitive (self->save_again, TRUE);
  if (ptm_session_save_again_finish (PTM_SESSION (object), result, &error))
    ptm_window_say (self, _ ("Everything is saved"));
  else
    ptm_window_say_error (self, error);
}

/* What the disk refused: the user has made room meanwhile, or finds out that there is still none. */
void
ptm_window_save_again (PtmWindow *self)
{
  gtk_widget_set_sensitive (self->save_again, FALSE);
  ptm_session_save_again_async (self->session, saved_again_cb, g_object_ref (self));
}

static void
closed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PtmWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!ptm_session_close_finish (PTM_SESSION (object), result, &error))
    g_debug ("The session did not close well: %s", error->message);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
close_now (PtmWindow *self)
{
  g_autoptr (GList) deleted = g_hash_table_get_keys (self->deleted);

  self->closing = TRUE;
  for (GList *l = deleted; l != NULL; l = l->next)
    delete_now (self, l->data);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  ptm_session_close_async (self->session, closed_cb, g_object_ref (self));
}

static void
close_confirmed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PtmWindow) self = user_data;

  if (ptm_confirm_finish (result))
    close_now (self);
}

static gboolean
is_any_running (PtmWindow *self)
{
  GListModel *projects = ptm_session_get_projects (self->session);

  for (guint i = 0; i < g_list_model_get_n_items (projects); i++)
    {
      g_autoptr (PtmProject) project = g_list_model_get_item (projects, i);

      if (ptm_project_is_running (project))
        return TRUE;
    }
  return FALSE;
}

/* FALSE as long as the window must stay: it goes by itself when the session has closed. */
gboolean
ptm_window_may_close (PtmWindow *self)
{
  if (self->closing)
    return FALSE;
  if (is_any_running (self))
    ptm_confirm_async (GTK_WINDOW (self), _ ("Stop drawing and close?"), _ ("A picture is still being drawn. What is finished is kept."),
                       _ ("_Stop and Close"), TRUE, close_confirmed_cb, g_object_ref (self));
  else if (self->opened)
    close_now (self);
  else
    return TRUE;
  return FALSE;
}
