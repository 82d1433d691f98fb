/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Picture files of the user's: in as versions, out as files. */

#define G_LOG_DOMAIN "ptm-session"

#include "config.h"

#include "ptm-session-private.h"

#include <glib/gi18n.h>
#include <string.h>

#define EXPORT_QUALITY 92

typedef struct
{
  PtmProject *project;
  char       *name;
  PtmResult  *result; /* (nullable) */
} Import;

typedef struct
{
  PtmVersion *version;
  GFile      *destination;
  PtmFormat   format;
  PtmImage   *image; /* (nullable) */
  GBytes     *file;  /* (nullable) */
} Export;

static void
import_free (Import *import)
{
  g_clear_object (&import->project);
  g_free (import->name);
  g_clear_pointer (&import->result, ptm_result_free);
  g_free (import);
}

static void
export_free (Export *export)
{
  g_clear_object (&export->version);
  g_clear_object (&export->destination);
  g_clear_pointer (&export->image, ptm_image_unref);
  g_clear_pointer (&export->file, g_bytes_unref);
  g_free (export);
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

static void
written_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (object), result, NULL, &error))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  g_debug ("Not exported: %s", error->message);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_error (task, g_steal_pointer (&error));
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    g_task_return_new_error (task, PTM_ERROR, PTM_ERROR_STORE, "%s", _ ("The disk is full; make room or choose another folder."));
  else
    g_task_return_new_error (task, PTM_ERROR, PTM_ERROR_STORE, "%s", _ ("The picture could not be written there; choose another folder."));
}

static void
write_file (GTask *task)
{
  Export *export = g_task_get_task_data (task);

  g_file_replace_contents_bytes_async (export->destination, export->file, NULL, FALSE, G_FILE_CREATE_NONE, g_task_get_cancellable (task), written_cb, task);
}

static void
encode_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Export *export = task_data;
  g_autoptr (GError) error = NULL;
  GBytes *file = ptm_codec_encode (export->image, export->format, EXPORT_QUALITY, &error);

  if (file == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, file, (GDestroyNotify)g_bytes_unref);
}

static void
encoded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  Export *export = g_task_get_task_data (task);

  export->file = g_task_propagate_pointer (G_TASK (result), &error);
  if (export->file == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    write_file (g_steal_pointer (&task));
}

static void
export_decoded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GTask) encoding = NULL;
  g_autoptr (GError) error = NULL;
  Export *export = g_task_get_task_data (task);

  export->image = ptm_version_load_image_finish (PTM_VERSION (object), result, &error);
  if (export->image == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  encoding = g_task_new (NULL, g_task_get_cancellable (task), encoded_cb, g_object_ref (task));
  g_task_set_source_tag (encoding, export_decoded_cb);
  g_task_set_task_data (encoding, export, NULL);
  g_task_run_in_thread (encoding, encode_thread);
}

static void
export_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  Export *export = g_task_get_task_data (task);

  export->file = ptm_version_load_file_finish (PTM_VERSION (object), result, &error);
  if (export->file == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    write_file (g_steal_pointer (&task));
}

/* PNG for a name without an end; UNKNOWN for an end that is none of ours. */
static PtmFormat
choose_format (GFile *destination)
{
  g_autofree char *name = g_file_get_basename (destination);
  PtmFormat        format = ptm_format_from_name (name);

  return format == PTM_FORMAT_UNKNOWN && strchr (name, '.') == NULL ? PTM_FORMAT_PNG : format;
}

void
ptm_session_export_async (PtmSession *self, PtmVersion *version, GFile *destination, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Export *export;

  g_return_if_fail (PTM_IS_SESSION (self));
  g_return_if_fail (PTM_IS_VERSION (version));
  g_return_if_fail (G_IS_FILE (destination));

  export = g_new0 (Export, 1);
  export->version = g_object_ref (version);
  export->destination = g_object_ref (destination);
  export->format = choose_format (destination);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, ptm_session_export_async);
  g_task_set_task_data (task, export, (GDestroyNotify)export_free);
  if (export->format == PTM_FORMAT_UNKNOWN)
    g_task_return_new_error (task, PTM_ERROR, PTM_ERROR_UNSUPPORTED, "%s", _ ("Choose a name that ends in “.png”, “.jpg” or “.webp”."));
  else if (export->format == ptm_version_get_format (version))
    ptm_version_load_file_async (version, cancellable, export_read_cb, g_steal_pointer (&task));
  else
    ptm_version_load_image_async (version, cancellable, export_decoded_cb, g_steal_pointer (&task));
}

gboolean
ptm_session_export_finish (PtmSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
