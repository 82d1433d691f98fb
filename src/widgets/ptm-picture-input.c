/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Pictures that come in by drop, paste or file: always as the bytes of a file, never as pixels read back from a texture,
 * so what the user gave is kept exactly. Files over PTM_CODEC_MAX_BYTES are refused before they are read. */

#include "config.h"

#include "ptm-picture-input.h"

#include <glib/gi18n.h>

#include "ptm-codec.h"
#include "ptm-error.h"

typedef struct
{
  GtkWidget     *widget;
  PtmPictureFunc func;
  GFile         *file; /* (nullable) */
  char          *name; /* (nullable) */
  GdkDrop       *drop; /* (nullable) */
} Input;

static const char *const picture_types[] = { "image/png", "image/jpeg", "image/webp", NULL };

static Input *
input_new (GtkWidget *widget, PtmPictureFunc func)
{
  Input *input = g_new0 (Input, 1);

  input->widget = g_object_ref (widget);
  input->func = func;
  return input;
}

static void
input_free (Input *input)
{
  g_clear_object (&input->widget);
  g_clear_object (&input->file);
  g_clear_object (&input->drop);
  g_free (input->name);
  g_free (input);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Input, input_free)

static void
deliver (Input *input, GBytes *bytes, GError *failure)
{
  g_autoptr (GError) error = failure;
  PtmHeader header;

  if (bytes != NULL && ptm_codec_read_header (bytes, &header, &error))
    {
      input->func (input->widget, bytes, input->name, NULL);
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (bytes != NULL && input->name != NULL)
    /* Translators: the name of a file, before what is wrong with it. */
    g_prefix_error (&error, _ ("“%s”: "), input->name);
  input->func (input->widget, NULL, input->name, error);
}

static void
finish_drop (Input *input, gboolean taken)
{
  if (input->drop != NULL)
    gdk_drop_finish (input->drop, taken ? GDK_ACTION_COPY : 0);
}

static void
file_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Input) input = user_data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (object), result, NULL, &error);

  deliver (input, bytes, error);
}

static void
file_info_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Input) input = user_data;
  GError *error = NULL;
  g_autoptr (GFileInfo) details = g_file_query_info_finish (G_FILE (object), result, &error);

  if (details != NULL)
    {
      input->name = g_strdup (g_file_info_get_display_name (details));
      if (g_file_info_get_size (details) > PTM_CODEC_MAX_BYTES)
        error = g_error_new (PTM_ERROR, PTM_ERROR_IMAGE, _ ("“%s” is larger than 64 MB; choose a smaller picture."), input->name);
    }
  if (error != NULL)
    {
      deliver (input, NULL, error);
      return;
    }
  g_file_load_bytes_async (G_FILE (object), NULL, file_loaded_cb, g_steal_pointer (&input));
}

void
ptm_picture_input_read (GtkWidget *widget, GFile *file, PtmPictureFunc func)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (G_IS_FILE (file));

  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME,
                           G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT, NULL, file_info_cb, input_new (widget, func));
}

static void
read_file_list (Input *input, const GValue *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *l = files; l != NULL; l = l->next)
    ptm_picture_input_read (input->widget, l->data, input->func);
}

static void
stream_spliced_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Input) input = user_data;
  GError *error = NULL;
  gssize  size = g_output_stream_splice_finish (G_OUTPUT_STREAM (object), result, &error);
  g_autoptr (GBytes) bytes = NULL;

  if (size >= 0)
    bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (object));
  finish_drop (input, bytes != NULL);
  deliver (input, bytes, error);
}

static void
read_stream (Input *owned, GInputStream *stream, GError *error)
{
  g_autoptr (Input) input = owned;
  g_autoptr (GOutputStream) memory = NULL;

  if (stream == NULL)
    {
      finish_drop (input, FALSE);
      deliver (input, NULL, error);
      return;
    }
  memory = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, stream_spliced_cb, g_steal_pointer (&input));
}

static void
pasted_files_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Input) input = user_data;
  GError       *error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (object), result, &error);

  if (value != NULL)
    read_file_list (input, value);
  else
    deliver (input, NULL, error);
}

static void
pasted_picture_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GError *error = NULL;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (object), result, NULL, &error);

  read_stream (user_data, stream, error);
}

static gboolean
has_picture_type (GdkContentFormats *formats)
{
  for (guint i = 0; picture_types[i] != NULL; i++)
    {
      if (gdk_content_formats_contain_mime_type (formats, picture_types[i]))
        return TRUE;
    }
  return FALSE;
}

gboolean
ptm_picture_input_can_paste (GtkWidget *widget)
{
  GdkContentFormats *formats = gdk_clipboard_get_formats (gtk_widget_get_clipboard (widget));

  return has_picture_type (formats) || gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST) || gdk_content_formats_contain_mime_type (formats, "text/uri-list");
}

void
ptm_picture_input_paste (GtkWidget *widget, PtmPictureFunc func)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  Input        *input = input_new (widget, func);

  if (has_picture_type (gdk_clipboard_get_formats (clipboard)))
    gdk_clipboard_read_async (clipboard, (const char **)picture_types, G_PRIORITY_DEFAULT, NULL, pasted_picture_cb, input);
  else
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, pasted_files_cb, input);
}

static void
dropped_files_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Input) input = user_data;
  GError       *error = NULL;
  const GValue *value = gdk_drop_read_value_finish (GDK_DROP (object), result, &error);

  finish_drop (input, value != NULL);
  if (value != NULL)
    read_file_list (input, value);
  else
    deliver (input, NULL, error);
}

static void
dropped_picture_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GError *error = NULL;
  g_autoptr (GInputStream) stream = gdk_drop_read_finish (GDK_DROP (object), result, NULL, &error);

  read_stream (user_data, stream, error);
}

static gboolean
drop_cb (GtkDropTargetAsync *target, GdkDrop *drop, double x, double y, gpointer user_data)
{
  GdkContentFormats *formats = gdk_drop_get_formats (drop);
  Input             *input = input_new (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)), (PtmPictureFunc)user_data);

  input->drop = g_object_ref (drop);
  if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST) || gdk_content_formats_contain_mime_type (formats, "text/uri-list"))
    gdk_drop_read_value_async (drop, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, dropped_files_cb, input);
  else
    gdk_drop_read_async (drop, (const char **)picture_types, G_PRIORITY_DEFAULT, NULL, dropped_picture_cb, input);
  return TRUE;
}

static GdkDragAction
drag_enter_cb (GtkDropTargetAsync *target, GdkDrop *drop, double x, double y)
{
  gtk_widget_add_css_class (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)), "drop-here");
  return GDK_ACTION_COPY;
}

static void
drag_leave_cb (GtkDropTargetAsync *target)
{
  gtk_widget_remove_css_class (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)), "drop-here");
}

void
ptm_picture_input_add_drop (GtkWidget *widget, PtmPictureFunc func)
{
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();
  GtkDropTargetAsync       *target;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  gdk_content_formats_builder_add_gtype (builder, GDK_TYPE_FILE_LIST);
  gdk_content_formats_builder_add_mime_type (builder, "text/uri-list");
  for (guint i = 0; picture_types[i] != NULL; i++)
    gdk_content_formats_builder_add_mime_type (builder, picture_types[i]);
  target = gtk_drop_target_async_new (gdk_content_formats_builder_free_to_formats (builder), GDK_ACTION_COPY);
  g_signal_connect (target, "drag-enter", G_CALLBACK (drag_enter_cb), NULL);
  g_signal_connect (target, "drag-leave", G_CALLBACK (drag_leave_cb), NULL);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), (gpointer)func);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}
