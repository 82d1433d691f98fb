/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Versions become files of the user's: the stored bytes as they are, another picture format, or a document. */

#define G_LOG_DOMAIN "ptm-session"

#include "config.h"

#include "ptm-document.h"
#include "ptm-session-private.h"
#include "ptm-whole-file.h"

#include <glib/gi18n.h>
#include <string.h>

#define EXPORT_QUALITY 92

typedef struct
{
  PtmVersion *version;
  GFile      *destination;
  PtmFormat   format;
  PtmDocument document;

  GPtrArray *others; /* (element-type PtmVersion) of the same turn, still to be read */
  GPtrArray *pages;  /* (element-type GBytes) their files */
  PtmImage  *image;  /* (nullable) */
  GBytes    *file;   /* (nullable) of the version, then what is written */
} Export;

static void
export_free (Export *export)
{
  g_clear_object (&export->version);
  g_clear_object (&export->destination);
  g_ptr_array_unref (export->others);
  g_ptr_array_unref (export->pages);
  g_clear_pointer (&export->image, ptm_image_unref);
  g_clear_pointer (&export->file, g_bytes_unref);
  g_free (export);
}

static void
write_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Export *export = task_data;
  g_autoptr (GError) error = NULL;

  if (ptm_whole_file_write (export->destination, export->file, cancellable, &error))
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
encode_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Export *export = task_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (export->destination);
  GBytes          *file;

  if (export->document != PTM_DOCUMENT_NONE)
    file = ptm_document_make (export->document, name, export->file, export->pages, &error);
  else
    file = ptm_codec_encode (export->image, export->format, EXPORT_QUALITY, &error);
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
  g_autoptr (GBytes) file = g_task_propagate_pointer (G_TASK (result), &error);
  Export *export = g_task_get_task_data (task);

  if (file == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  g_clear_pointer (&export->file, g_bytes_unref);
  export->file = g_steal_pointer (&file);
  g_task_run_in_thread (task, write_thread);
}

static void
encode (GTask *task)
{
  g_autoptr (GTask) encoding = g_task_new (NULL, g_task_get_cancellable (task), encoded_cb, g_object_ref (task));

  g_task_set_source_tag (encoding, encode);
  g_task_set_task_data (encoding, g_task_get_task_data (task), NULL);
  g_task_run_in_thread (encoding, encode_thread);
}

static void
decoded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  Export *export = g_task_get_task_data (task);

  export->image = ptm_version_load_image_finish (PTM_VERSION (object), result, &error);
  if (export->image == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    encode (task);
}

static void read_next_page (GTask *task);

/* A page that cannot be read is left out; the version itself is there. */
static void
page_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  Export *export = g_task_get_task_data (task);
  GBytes *file = ptm_version_load_file_finish (PTM_VERSION (object), result, &error);

  if (file != NULL)
    g_ptr_array_add (export->pages, file);
  else
    g_debug ("A page is left out: %s", error->message);
  read_next_page (task);
}

static void
read_next_page (GTask *task)
{
  Export *export = g_task_get_task_data (task);
  g_autoptr (PtmVersion) next = NULL;

  if (export->others->len == 0)
    {
      encode (task);
      return;
    }
  next = g_ptr_array_steal_index (export->others, 0);
  ptm_version_load_file_async (next, g_task_get_cancellable (task), page_read_cb, g_object_ref (task));
}

static void
read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  Export *export = g_task_get_task_data (task);

  export->file = ptm_version_load_file_finish (PTM_VERSION (object), result, &error);
  if (export->file == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else if (export->document != PTM_DOCUMENT_NONE)
    read_next_page (task);
  else
    g_task_run_in_thread (task, write_thread);
}

/* The other versions of the version's turn. */
static void
add_others (PtmSession *self, Export *export)
{
  GListModel *projects = ptm_session_get_projects (self);
  const char *turn_id = ptm_version_get_turn_id (export->version);

  for (guint i = 0; turn_id != NULL && i < g_list_model_get_n_items (projects); i++)
    {
      g_autoptr (PtmProject) project = g_list_model_get_item (projects, i);
      PtmTurn    *turn = ptm_project_find_turn (project, turn_id);
      GListModel *versions = turn != NULL ? ptm_turn_get_versions (turn) : NULL;

      for (guint k = 0; versions != NULL && k < g_list_model_get_n_items (versions); k++)
        {
          g_autoptr (PtmVersion) version = g_list_model_get_item (versions, k);

          if (version != export->version)
            g_ptr_array_add (export->others, g_steal_pointer (&version));
        }
    }
}

/* PNG for a name without an end; UNKNOWN for an end that is none of ours. */
static PtmFormat
choose_format (const char *name)
{
  PtmFormat format = ptm_format_from_name (name);

  return format == PTM_FORMAT_UNKNOWN && strchr (name, '.') == NULL ? PTM_FORMAT_PNG : format;
}

static Export *
export_new (PtmVersion *version, GFile *destination)
{
  Export *export = g_new0 (Export, 1);
  g_autofree char *name = g_file_get_basename (destination);

  export->version = g_object_ref (version);
  export->destination = g_object_ref (destination);
  export->document = ptm_document_from_name (name);
  export->format = choose_format (name);
  export->others = g_ptr_array_new_with_free_func (g_object_unref);
  export->pages = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  return export;
}

void
ptm_session_export_async (PtmSession *self, PtmVersion *version, GFile *destination, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Export *export;

  g_return_if_fail (PTM_IS_SESSION (self));
  g_return_if_fail (PTM_IS_VERSION (version));
  g_return_if_fail (G_IS_FILE (destination));

  export = export_new (version, destination);
  if (export->document == PTM_DOCUMENT_PDF)
    add_others (self, export);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, ptm_session_export_async);
  g_task_set_task_data (task, export, (GDestroyNotify)export_free);
  if (export->document != PTM_DOCUMENT_NONE || export->format == ptm_version_get_format (version))
    ptm_version_load_file_async (version, cancellable, read_cb, g_steal_pointer (&task));
  else if (export->format == PTM_FORMAT_UNKNOWN)
    g_task_return_new_error (task, PTM_ERROR, PTM_ERROR_UNSUPPORTED, "%s", _ ("Choose a name that ends in “.png”, “.jpg”, “.webp”, “.svg” or “.pdf”."));
  else
    ptm_version_load_image_async (version, cancellable, decoded_cb, g_steal_pointer (&task));
}

gboolean
ptm_session_export_finish (PtmSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
