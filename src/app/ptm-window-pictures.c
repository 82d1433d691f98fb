/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Pictures that leave the window - exported or copied - and the starters. */

#include "config.h"

#include <glib/gi18n.h>

#include "ptm-dialogs.h"
#include "ptm-starter.h"
#include "ptm-window-private.h"

typedef struct
{
  PtmWindow  *window;
  PtmVersion *version; /* (nullable) */
  GFile      *file;    /* (nullable) */
} Export;

static void
export_free (Export *task)
{
  g_clear_object (&task->window);
  g_clear_object (&task->version);
  g_clear_object (&task->file);
  g_free (task);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
open_folder_cb (AdwToast *toast, GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (uri != NULL)
    gtk_show_uri (NULL, uri, GDK_CURRENT_TIME);
}

static void
say_saved (PtmWindow *self, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *display = g_filename_display_name (name);
  g_autofree char *text = g_strdup_printf (_ ("Saved “%s”"), display);
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast        *toast = adw_toast_new (escaped);

  adw_toast_set_button_label (toast, _ ("_Open Folder"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (open_folder_cb), g_object_ref (file), (GClosureNotify)(void (*) (void))g_object_unref, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
  ptm_announce (self->announcer, text);
}

static void
exported_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) task = user_data;
  g_autoptr (GError) error = NULL;

  if (ptm_session_export_finish (PTM_SESSION (object), result, &error))
    say_saved (task->window, task->file);
  else
    ptm_window_say_error (task->window, error);
}

static void
destination_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) task = user_data;
  PtmSession *session = task->window->session;
  PtmVersion *version = task->version;

  task->file = ptm_choose_destination_finish (result);
  if (task->file != NULL)
    {
      GFile *file = task->file;

      ptm_session_export_async (session, version, file, NULL, exported_cb, g_steal_pointer (&task));
    }
}

/* "Spring concert v3.png" */
static char *
suggest_name (PtmWindow *self, PtmVersion *version, const char *extension)
{
  const char      *title = ptm_project_get_title (self->project);
  g_autofree char *stem = g_strdup (title != NULL && *title != '\0' ? title : "Pentimento");

  if (g_utf8_strlen (stem, -1) > 60)
    {
      g_autofree char *start = g_utf8_substring (stem, 0, 60);

      g_free (stem);
      stem = g_strdup (g_strchomp (start));
    }
  g_strdelimit (stem, "/\\:*?\"<>|\n\t", '-');
  return g_strdup_printf ("%s %s.%s", stem, ptm_version_get_label (version), extension != NULL ? extension : "png");
}

void
ptm_window_export (PtmWindow *self, PtmVersion *version, const char *extension)
{
  const char      *stored = ptm_format_get_extension (ptm_version_get_format (version));
  g_autofree char *name = suggest_name (self, version, extension != NULL ? extension : stored);
  Export          *task = g_new0 (Export, 1);

  task->window = g_object_ref (self);
  task->version = g_object_ref (version);
  ptm_choose_destination_async (GTK_WINDOW (self), _ ("Export Picture"), name, FALSE, destination_cb, task);
}

static void
copied_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PtmWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  PtmVersion *version = PTM_VERSION (object);
  g_autoptr (GBytes) file = ptm_version_load_file_finish (version, result, &error);
  g_autoptr (GdkContentProvider) content = NULL;
  g_autofree char *text = NULL;

  if (file == NULL)
    {
      ptm_window_say_error (self, error);
      return;
    }
  content = gdk_content_provider_new_for_bytes (ptm_format_get_mime_type (ptm_version_get_format (version)), file);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
  text = g_strdup_printf (_ ("Copied %s"), ptm_version_get_label (version));
  ptm_window_say (self, text);
}

void
ptm_window_copy (PtmWindow *self, PtmVersion *version)
{
  ptm_version_load_file_async (version, NULL, copied_cb, g_object_ref (self));
}

typedef struct
{
  PtmWindow  *window;
  PtmProject *project;
  PtmMask    *region;
} PhotoStart;

static void
photo_start_free (PhotoStart *photo)
{
  g_clear_object (&photo->window);
  g_clear_object (&photo->project);
  g_clear_pointer (&photo->region, ptm_mask_unref);
  g_free (photo);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PhotoStart, photo_start_free)

static void
photo_imported_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PhotoStart) photo = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmVersion) version = ptm_session_import_finish (PTM_SESSION (object), result, &error);
  const PtmStarter *starter = ptm_starter_find ("photo");
  PtmAsk            ask = { .sentence = _ (starter->sentence), .base = version, .mask = photo->region, .count = 1 };

  if (version == NULL)
    ptm_window_say_error (photo->window, error);
  else if (photo->window->project == photo->project)
    ptm_window_ask (photo->window, &ask);
}

static void
paint_task (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  PhotoStart *photo = task_data;
  g_autoptr (PtmImage) image = ptm_starter_paint_photo (&photo->region);
  GError *error = NULL;
  GBytes *file = ptm_codec_encode_png (image, NULL, 0, &error);

  if (file == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, file, (GDestroyNotify)g_bytes_unref);
}

static void
photo_painted_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PhotoStart) photo = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = g_task_propagate_pointer (G_TASK (result), &error);
  PtmSession *session = photo->window->session;
  PtmProject *project = photo->project;

  if (file == NULL)
    ptm_window_say_error (photo->window, error);
  else
    ptm_session_import_async (session, project, file, _ ("Evening at the lake"), NULL, photo_imported_cb, g_steal_pointer (&photo));
}

static void
start_photo (PtmWindow *self)
{
  PhotoStart *photo = g_new0 (PhotoStart, 1);
  g_autoptr (GTask) task = g_task_new (self, NULL, photo_painted_cb, photo);

  photo->window = g_object_ref (self);
  photo->project = g_object_ref (self->project);
  g_task_set_task_data (task, photo, NULL);
  g_task_run_in_thread (task, paint_task);
}

void
ptm_window_start (PtmWindow *self, const char *name)
{
  const PtmStarter *starter = ptm_starter_find (name);

  if (starter == NULL || self->project == NULL || !ptm_project_is_loaded (self->project))
    return;
  if (g_str_equal (name, "photo"))
    {
      start_photo (self);
      return;
    }
  ptm_composer_set_sentence (self->composer, _ (starter->sentence));
  if (starter->size != NULL)
    ptm_composer_set_size (self->composer, starter->size);
  gtk_widget_activate_action (GTK_WIDGET (self), "turn.send", NULL);
}
