/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The picture side: regions that are kept with a version, and what a version was drawn from. */

#include "config.h"

#include <glib/gi18n.h>
#include "ptm-canvas-pane-private.h"
#include "ptm-canvas-private.h"
#include "ptm-dialogs.h"
#include "ptm-region-lay.h"
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
  PtmMaskCombine how;
} Use;

static void
use_free (gpointer data)
{
  Use *use = data;

  g_object_unref (use->region);
  g_free (use);
}

static gboolean
use_region (PtmMask *mask, gpointer data, PtmRect *dirty)
{
  Use *use = data;
  g_autoptr (PtmMask) kept = ptm_region_dup_mask (use->region);
  g_autoptr (PtmMask) scaled = kept != NULL ? ptm_mask_scale (kept, ptm_mask_get_width (mask), ptm_mask_get_height (mask)) : NULL;

  if (scaled == NULL)
    return FALSE;

  ptm_mask_combine (mask, scaled, use->how, dirty);
  return TRUE;
}

static void
lay_region (PtmCanvasPane *self, GVariant *target, PtmMaskCombine how)
{
  g_autoptr (PtmRegion) region = find_kept (self, target, NULL);
  const char *name;
  Use        *use;

  if (region == NULL || self->previewing || ptm_canvas_get_picture (self->canvas) == NULL)
    return;

  ptm_canvas_cancel (self->canvas);
  name = ptm_region_get_name (region);
  use = g_new (Use, 1);
  *use = (Use){ g_object_ref (region), how };
  ptm_canvas_change_beside (self->canvas, _ ("Marking the region…"), use_region, use, use_free, name != NULL ? name : _ ("Region"));
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
  ptm_ask_text_async (ptm_canvas_pane_get_window (self), _ ("Rename the Region"), ptm_region_get_name (region), _ ("Rename"), named_cb, renaming);
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
  ptm_canvas_pane_install_region_file_actions (klass);
  gtk_widget_class_install_action (klass, "region.change", "(sd)", change_cb);
  gtk_widget_class_install_property_action (klass, "region.mode", "region-mode");
}
