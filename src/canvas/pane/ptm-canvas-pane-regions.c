/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The picture side: regions that are kept with a version, as names and as files, and what a version was drawn from. */

#include "config.h"

#include <glib/gi18n.h>
#include "ptm-canvas-pane-private.h"
#include "ptm-canvas-private.h"
#include "ptm-codec.h"
#include "ptm-dialogs.h"
#include "ptm-region.h"

static GListStore *
get_kept (PtmCanvasPane *self)
{
  return self->shown_version != NULL ? ptm_version_get_kept_regions (self->shown_version) : NULL;
}

/* (transfer full) (nullable) */
static PtmRegion *
find_kept (PtmCanvasPane *self, GVariant *target, guint *position)
{
  GListModel *kept = G_LIST_MODEL (get_kept (self));
  guint       n = kept != NULL ? g_list_model_get_n_items (kept) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PtmRegion) region = g_list_model_get_item (kept, i);

      if (g_str_equal (ptm_region_get_id (region), g_variant_get_string (target, NULL)))
        {
          if (position != NULL)
            *position = i;
          return g_steal_pointer (&region);
        }
    }

  return NULL;
}

static void
save (PtmCanvasPane *self, PtmVersion *version)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "version.save-regions", "s", ptm_version_get_id (version));
}

static GtkWindow *
get_window (PtmCanvasPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
say (PtmCanvasPane *self, const char *message)
{
  ptm_announce (self->announcer, message);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", message);
}

static void
keep_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  PtmCanvasPane *self = PTM_CANVAS_PANE (widget);
  GListStore    *kept = get_kept (self);
  g_autoptr (PtmMask) mask = ptm_canvas_pane_dup_region (self);
  g_autoptr (PtmRegion) region = NULL;
  g_autofree char *region_name = NULL;

  if (kept == NULL || mask == NULL)
    return;

  /* Translators: the name of a saved region until the user gives it another, as “Region 2”. */
  region_name = g_strdup_printf (_ ("Region %u"), g_list_model_get_n_items (G_LIST_MODEL (kept)) + 1);
  region = ptm_region_new (region_name, mask);
  g_list_store_append (kept, region);
  save (self, self->shown_version);
  ptm_announce (self->announcer, region_name);
}

typedef struct
{
  PtmRegion     *region;
  PtmMask       *base;
  PtmMaskCombine how;
} Use;

static void
use_free (gpointer data)
{
  Use *use = data;

  g_object_unref (use->region);
  ptm_mask_unref (use->base);
  g_free (use);
}

static PtmMask *
use_work (gpointer data, GCancellable *cancellable, GError **error)
{
  Use *use = data;
  g_autoptr (PtmMask) mask = ptm_region_dup_mask (use->region);
  g_autoptr (PtmMask) scaled = mask != NULL ? ptm_mask_scale (mask, ptm_mask_get_width (use->base), ptm_mask_get_height (use->base)) : NULL;
  g_autoptr (PtmMask) result = NULL;

  if (scaled == NULL)
    return NULL;

  result = ptm_mask_snapshot (use->base);
  ptm_mask_combine (result, scaled, use->how, NULL);

  return g_steal_pointer (&result);
}

static void
used_cb (PtmCanvas *canvas, PtmMask *mask, gpointer data)
{
  Use        *use = data;
  const char *name = ptm_region_get_name (use->region);

  ptm_canvas_stop_work (canvas);
  if (mask != NULL)
    ptm_canvas_commit (canvas, mask, name != NULL ? name : _ ("Region"));
}

static void
lay_region (PtmCanvasPane *self, GVariant *target, PtmMaskCombine how)
{
  g_autoptr (PtmRegion) region = find_kept (self, target, NULL);
  Use *use;

  if (region == NULL || self->previewing || ptm_canvas_get_picture (self->canvas) == NULL)
    return;

  ptm_canvas_cancel (self->canvas);
  use = g_new0 (Use, 1);
  use->region = g_steal_pointer (&region);
  use->base = ptm_canvas_dup_mask (self->canvas);
  use->how = how;
  ptm_canvas_run (self->canvas, _ ("Marking the region…"), use_work, use, use_free, used_cb);
}

static void
use_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  lay_region (PTM_CANVAS_PANE (widget), target, PTM_MASK_COMBINE_REPLACE);
}

static void
join_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  lay_region (PTM_CANVAS_PANE (widget), target, PTM_MASK_COMBINE_ADD);
}

static void
forget_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  PtmCanvasPane *self = PTM_CANVAS_PANE (widget);
  guint          position;
  g_autoptr (PtmRegion) region = find_kept (self, target, &position);

  if (region == NULL)
    return;

  g_list_store_remove (get_kept (self), position);
  save (self, self->shown_version);
}

typedef struct
{
  PtmCanvasPane *pane;
  PtmVersion    *version;
  PtmRegion     *region;
} Renaming;

static void
renaming_free (Renaming *renaming)
{
  g_object_unref (renaming->pane);
  g_object_unref (renaming->version);
  g_object_unref (renaming->region);
  g_free (renaming);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Renaming, renaming_free)

static void
named_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Renaming) renaming = user_data;
  g_autofree char *name = ptm_ask_text_finish (result);
  GListStore      *kept = ptm_version_get_kept_regions (renaming->version);
  g_autoptr (PtmRegion) renamed = NULL;
  guint position;

  if (name == NULL || *g_strstrip (name) == '\0' || !g_list_store_find (kept, renaming->region, &position))
    return;

  renamed = ptm_region_new_renamed (renaming->region, name);
  g_list_store_splice (kept, position, 1, (gpointer *)&renamed, 1);
  save (renaming->pane, renaming->version);
}

static void
rename_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  PtmCanvasPane *self = PTM_CANVAS_PANE (widget);
  g_autoptr (PtmRegion) region = find_kept (self, target, NULL);
  Renaming *renaming;

  if (region == NULL)
    return;

  renaming = g_new0 (Renaming, 1);
  renaming->pane = g_object_ref (self);
  renaming->version = g_object_ref (self->shown_version);
  renaming->region = g_object_ref (region);
  ptm_ask_text_async (get_window (self), _ ("Rename the Region"), ptm_region_get_name (region), _ ("Rename"), named_cb, renaming);
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

      say (self, message);
      return;
    }
  if (picture == NULL)
    return;

  scaled = ptm_mask_scale (mask, ptm_image_get_width (picture), ptm_image_get_height (picture));
  if (ptm_mask_is_empty (scaled))
    {
      say (self, _ ("Nothing is white in that picture, so nothing is marked."));
      return;
    }
  if (ptm_mask_get_width (mask) != ptm_mask_get_width (scaled) || ptm_mask_get_height (mask) != ptm_mask_get_height (scaled))
    {
      g_autofree char *message = g_strdup_printf (_ ("The region was scaled from %d × %d to %d × %d."), ptm_mask_get_width (mask), ptm_mask_get_height (mask), ptm_mask_get_width (scaled), ptm_mask_get_height (scaled));

      say (self, message);
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
  ptm_choose_pictures_async (get_window (PTM_CANVAS_PANE (widget)), _ ("Import a Region"), FALSE, file_chosen_cb, g_object_ref (widget));
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

  if (png != NULL && g_file_replace_contents (export->file, g_bytes_get_data (png, NULL), g_bytes_get_size (png), NULL, FALSE, G_FILE_CREATE_NONE, NULL, cancellable, &error))
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
  say (self, message);
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
  ptm_choose_destination_async (get_window (PTM_CANVAS_PANE (widget)), _ ("Export the Region"), _ ("region.png"), destination_chosen_cb, g_object_ref (widget));
}

static void
change_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  g_autoptr (GEnumClass) changes = g_type_class_ref (PTM_TYPE_REGION_CHANGE);
  const char       *nick;
  double            amount;
  const GEnumValue *value;

  g_variant_get (target, "(&sd)", &nick, &amount);
  value = g_enum_get_value_by_nick (changes, nick);
  if (value != NULL)
    ptm_canvas_change_region (PTM_CANVAS_PANE (widget)->canvas, value->value, amount);
}

static void
elements_read_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  PtmImage *image = g_object_get_data (G_OBJECT (task), "image");

  g_task_return_pointer (task, ptm_picture_elements_read (task_data, image), (GDestroyNotify)ptm_picture_elements_unref);
}

static void
elements_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PtmCanvasPane *self = PTM_CANVAS_PANE (source);
  g_autoptr (PtmPictureElements) elements = g_task_propagate_pointer (G_TASK (result), NULL);

  if (elements != NULL && ptm_canvas_get_picture (self->canvas) == g_object_get_data (G_OBJECT (result), "image"))
    ptm_canvas_set_elements (self->canvas, elements);
}

static void
file_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PtmCanvasPane) self = user_data;
  g_autoptr (GBytes) file = ptm_version_load_file_finish (PTM_VERSION (source), result, NULL);
  PtmImage *image = ptm_canvas_get_picture (self->canvas);
  g_autoptr (GTask) task = NULL;

  if (file == NULL || image == NULL || self->shown_version != PTM_VERSION (source))
    return;

  task = g_task_new (self, NULL, elements_read_cb, NULL);
  g_task_set_source_tag (task, file_loaded_cb);
  g_task_set_task_data (task, g_steal_pointer (&file), (GDestroyNotify)g_bytes_unref);
  g_object_set_data_full (G_OBJECT (task), "image", ptm_image_ref (image), (GDestroyNotify)ptm_image_unref);
  g_task_run_in_thread (task, elements_read_in_thread);
}

void
ptm_canvas_pane_load_elements (PtmCanvasPane *self)
{
  if (ptm_canvas_get_tool (self->canvas) == PTM_TOOL_ELEMENT && self->shown_version != NULL && ptm_canvas_get_picture (self->canvas) != NULL && ptm_canvas_get_elements (self->canvas) == NULL)
    ptm_version_load_file_async (self->shown_version, NULL, file_loaded_cb, g_object_ref (self));
}

void
ptm_canvas_pane_show_regions (PtmCanvasPane *self)
{
  if (self->region_list != NULL)
    ptm_region_list_set_regions (PTM_REGION_LIST (self->region_list), G_LIST_MODEL (get_kept (self)));
}

void
ptm_canvas_pane_install_region_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "region.keep", NULL, keep_cb);
  gtk_widget_class_install_action (klass, "region.use", "s", use_cb);
  gtk_widget_class_install_action (klass, "region.join", "s", join_cb);
  gtk_widget_class_install_action (klass, "region.rename", "s", rename_cb);
  gtk_widget_class_install_action (klass, "region.forget", "s", forget_cb);
  gtk_widget_class_install_action (klass, "region.import", NULL, import_cb);
  gtk_widget_class_install_action (klass, "region.export", NULL, export_cb);
  gtk_widget_class_install_action (klass, "region.change", "(sd)", change_cb);
  gtk_widget_class_install_property_action (klass, "region.mode", "region-mode");
}
