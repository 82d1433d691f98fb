/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The picture side: a region from a picture file, and written to one. */

#include "config.h"

#include <glib/gi18n.h>
#include "ptm-canvas-pane-private.h"
#include "ptm-codec.h"
#include "ptm-dialogs.h"
#include "ptm-whole-file.h"

GtkWindow *
ptm_canvas_pane_get_window (PtmCanvasPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

void
ptm_canvas_pane_say (PtmCanvasPane *self, const char *message)
{
  ptm_announce (self->announcer, message);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", message);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (task_data, cancellable, NULL, &error);
  g_autoptr (PtmImage) image = bytes != NULL ? ptm_codec_decode (bytes, &error) : NULL;

  if (image == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, ptm_mask_new_from_picture (image), (GDestroyNotify)ptm_mask_unref);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PtmCanvasPane *self = PTM_CANVAS_PANE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmMask) mask = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (PtmMask) scaled = NULL;
  PtmImage *picture = ptm_canvas_get_picture (self->canvas);

  if (mask == NULL)
    {
      g_autofree char *message = g_strdup_printf (_ ("The region cannot be read: %s"), error->message);

      ptm_canvas_pane_say (self, message);
      return;
    }
  if (picture == NULL)
    return;

  scaled = ptm_mask_scale (mask, ptm_image_get_width (picture), ptm_image_get_height (picture));
  if (ptm_mask_is_empty (scaled))
    {
      ptm_canvas_pane_say (self, _ ("Nothing is white in that picture, so nothing is marked."));
      return;
    }
  if (ptm_mask_get_width (mask) != ptm_mask_get_width (scaled) || ptm_mask_get_height (mask) != ptm_mask_get_height (scaled))
    {
      g_autofree char *message = g_strdup_printf (_ ("The region was scaled from %d × %d to %d × %d."), ptm_mask_get_width (mask), ptm_mask_get_height (mask), ptm_mask_get_width (scaled), ptm_mask_get_height (scaled));

      ptm_canvas_pane_say (self, message);
    }
  ptm_canvas_use_mask (self->canvas, scaled, PTM_MASK_COMBINE_REPLACE, _ ("Imported"));
}

void
ptm_canvas_pane_import_region (PtmCanvasPane *self, GFile *file)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, imported_cb, NULL);

  g_task_set_source_tag (task, ptm_canvas_pane_import_region);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PtmCanvasPane) self = user_data;
  g_autoptr (GListModel) files = ptm_choose_pictures_finish (result);
  g_autoptr (GFile) file = files != NULL ? g_list_model_get_item (files, 0) : NULL;

  if (file != NULL)
    ptm_canvas_pane_import_region (self, file);
}

static void
import_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  ptm_choose_pictures_async (ptm_canvas_pane_get_window (PTM_CANVAS_PANE (widget)), _ ("Import a Region"), FALSE, file_chosen_cb, g_object_ref (widget));
}

typedef struct
{
  PtmMask *mask;
  GFile   *file;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  ptm_mask_unref (export->mask);
  g_object_unref (export->file);
  g_free (export);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Export *export = task_data;
  GError *error = NULL;
  g_autoptr (GBytes) png = ptm_mask_encode_grey (export->mask, &error);

  if (png != NULL && ptm_whole_file_write (export->file, png, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PtmCanvasPane *self = PTM_CANVAS_PANE (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    message = g_strdup (_ ("The region was written."));
  else
    message = g_strdup_printf (_ ("The region cannot be written: %s"), error->message);
  ptm_canvas_pane_say (self, message);
}

void
ptm_canvas_pane_export_region (PtmCanvasPane *self, GFile *file)
{
  g_autoptr (PtmMask) mask = ptm_canvas_pane_dup_region (self);
  g_autoptr (GTask) task = NULL;
  Export *export;

  if (mask == NULL)
    return;

  export = g_new0 (Export, 1);
  export->mask = g_steal_pointer (&mask);
  export->file = g_object_ref (file);
  task = g_task_new (self, NULL, exported_cb, NULL);
  g_task_set_source_tag (task, ptm_canvas_pane_export_region);
  g_task_set_task_data (task, export, export_free);
  g_task_run_in_thread (task, write_in_thread);
}

static void
destination_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PtmCanvasPane) self = user_data;
  g_autoptr (GFile) chosen = ptm_choose_destination_finish (result);
  g_autofree char *uri = chosen != NULL ? g_file_get_uri (chosen) : NULL;
  g_autofree char *png = uri != NULL && !g_str_has_suffix (uri, ".png") ? g_strconcat (uri, ".png", NULL) : g_strdup (uri);
  g_autoptr (GFile) file = png != NULL ? g_file_new_for_uri (png) : NULL;

  if (file != NULL)
    ptm_canvas_pane_export_region (self, file);
}

static void
export_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  ptm_choose_destination_async (ptm_canvas_pane_get_window (PTM_CANVAS_PANE (widget)), _ ("Export the Region"), _ ("region.png"), TRUE, destination_chosen_cb, g_object_ref (widget));
}

void
ptm_canvas_pane_install_region_file_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "region.import", NULL, import_cb);
  gtk_widget_class_install_action (klass, "region.export", NULL, export_cb);
}
