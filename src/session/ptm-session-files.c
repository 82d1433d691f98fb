/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Picture files of the user's become versions. */

#define G_LOG_DOMAIN "ptm-session"

#include "config.h"

#include "ptm-session-private.h"

#include <glib/gi18n.h>

typedef struct
{
  PtmProject *project;
  char       *name;
  PtmResult  *result; /* (nullable) */
} Import;

static void
import_free (Import *import)
{
  g_clear_object (&import->project);
  g_free (import->name);
  g_clear_pointer (&import->result, ptm_result_free);
  g_free (import);
}

/* Opening a file is the user's own doing: its version is selected, whatever else is going on. */
static void
imported_cb (PtmVersion *version, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Import *import = g_task_get_task_data (task);

  ptm_project_select_version (import->project, version);
  g_task_return_pointer (task, g_object_ref (version), g_object_unref);
  ptm_session_continue_closing (g_task_get_source_object (task));
}

static void
import_decoded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  PtmSession     *self = g_task_get_source_object (task);
  Import         *import = g_task_get_task_data (task);
  PtmVersionFacts facts = { .outside = -1, .cost = -1 };

  import->result = ptm_result_make_finish (result, &error);
  if (import->result == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  facts.sentence = import->name;
  facts.blob = import->result->blob;
  facts.format = import->result->format;
  facts.width = import->result->width;
  facts.height = import->result->height;
  if (ptm_project_get_title (import->project) == NULL)
    ptm_project_set_title (import->project, import->name);
  ptm_session_publish (self, import->project, &facts, NULL, import->result->file, imported_cb, g_steal_pointer (&task));
}

void
ptm_session_import_async (PtmSession *self, PtmProject *project, GBytes *file, const char *name, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  Import *import;
  GTask  *task;

  g_return_if_fail (PTM_IS_SESSION (self));
  g_return_if_fail (PTM_IS_PROJECT (project) && ptm_project_is_loaded (project));
  g_return_if_fail (file != NULL);

  import = g_new0 (Import, 1);
  import->project = g_object_ref (project);
  import->name = name != NULL && *name != '\0' ? g_utf8_make_valid (name, -1) : g_strdup (_ ("Picture"));
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, ptm_session_import_async);
  g_task_set_task_data (task, import, (GDestroyNotify)import_free);
  ptm_result_import_async (file, cancellable, import_decoded_cb, task);
}

PtmVersion *
ptm_session_import_finish (PtmSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
