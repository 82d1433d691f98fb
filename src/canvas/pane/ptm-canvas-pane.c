/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The picture side of the window: what it is to show. How that is loaded, what is being drawn, and what is said of it is in files of their
 * own, as are its actions and properties. */

#include "config.h"

#include "ptm-canvas-pane.h"

#include "ptm-canvas-pane-private.h"
#include "ptm-canvas-resources.h"
#include "ptm-minimap.h"
#include "ptm-ruler.h"

G_DEFINE_FINAL_TYPE (PtmCanvasPane, ptm_canvas_pane, GTK_TYPE_WIDGET)

static void
edit_changed_cb (PtmCanvasPane *self, GParamSpec *pspec, PtmEdit *edit)
{
  ptm_canvas_pane_update_edit (self);
}

static void
canvas_said_cb (PtmCanvas *canvas, const char *message, PtmCanvasPane *self)
{
  ptm_announce (self->announcer, message);
}

static void
canvas_changed_cb (GObject *canvas, GParamSpec *pspec, PtmCanvasPane *self)
{
  if (g_str_equal (pspec->name, "tool"))
    ptm_canvas_pane_load_elements (self);
  if (g_str_equal (pspec->name, "region-fraction"))
    ptm_canvas_pane_update_size (self);
  if (g_str_equal (pspec->name, "comparing"))
    ptm_canvas_pane_update_status (self);
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (self), pspec->name) != NULL && !g_str_equal (pspec->name, "compare"))
    g_object_notify (G_OBJECT (self), pspec->name);
  ptm_canvas_pane_update_actions (self);
}

static gboolean
is_text_cb (gpointer object, const char *text)
{
  return text != NULL;
}

static void
ptm_canvas_pane_dispose (GObject *object)
{
  PtmCanvasPane *self = PTM_CANVAS_PANE (object);

  ptm_canvas_pane_stop_loading (&self->loading);
  ptm_canvas_pane_stop_loading (&self->loading_other);
  ptm_canvas_pane_stop_loading (&self->loading_blind);
  g_clear_pointer (&self->blind, ptm_blind_test_free);
  g_clear_handle_id (&self->linger_id, g_source_remove);
  g_clear_object (&self->edit_signals);
  g_clear_object (&self->version);
  g_clear_object (&self->shown_version);
  g_clear_object (&self->compare_with);
  for (guint i = 0; i < PTM_CANVAS_MAX_MORE; i++)
    {
      ptm_canvas_pane_stop_loading (&self->loading_more[i]);
      g_clear_object (&self->more[i]);
    }
  g_clear_object (&self->edit);
  g_clear_pointer (&self->regions, g_hash_table_unref);
  if (self->canvas != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->canvas, self);
      g_signal_handlers_disconnect_by_data (ptm_canvas_get_changes (self->canvas), self);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), PTM_TYPE_CANVAS_PANE);

  G_OBJECT_CLASS (ptm_canvas_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/io/github/pentimento/Pentimento/canvas/ptm-canvas-pane.ui");
  gtk_widget_class_bind_template_child (klass, PtmCanvasPane, announcer);
  gtk_widget_class_bind_template_child (klass, PtmCanvasPane, blind_bar);
  gtk_widget_class_bind_template_child (klass, PtmCanvasPane, minimap);
  gtk_widget_class_bind_template_child (klass, PtmCanvasPane, ruler_across);
  gtk_widget_class_bind_template_child (klass, PtmCanvasPane, ruler_down);
  gtk_widget_class_bind_template_child (klass, PtmCanvasPane, box);
  gtk_widget_class_bind_template_child (klass, PtmCanvasPane, canvas);
  gtk_widget_class_bind_template_child (klass, PtmCanvasPane, error_page);
  gtk_widget_class_bind_template_child (klass, PtmCanvasPane, progress_bar);
  gtk_widget_class_bind_template_child (klass, PtmCanvasPane, progress_revealer);
  gtk_widget_class_bind_template_child (klass, PtmCanvasPane, stack);
  gtk_widget_class_bind_template_child (klass, PtmCanvasPane, status_label);
  gtk_widget_class_bind_template_callback (klass, is_text_cb);
}

static void
ptm_canvas_pane_class_init (PtmCanvasPaneClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ptm_canvas_pane_dispose;

  g_resources_register (ptm_canvas_room_get_resource ());
  g_type_ensure (PTM_TYPE_ANNOUNCER);
  g_type_ensure (PTM_TYPE_BLIND_BAR);
  g_type_ensure (PTM_TYPE_MINIMAP);
  g_type_ensure (PTM_TYPE_RULER);
  g_type_ensure (PTM_TYPE_CANVAS);
  ptm_canvas_pane_install_properties (object_class);
  ptm_canvas_pane_install_actions (widget_class);
  ptm_canvas_pane_install_blind_actions (widget_class);
  ptm_canvas_pane_install_compare_actions (widget_class);
  ptm_canvas_pane_install_region_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "canvaspane");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
ptm_canvas_pane_init (PtmCanvasPane *self)
{
  self->regions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)ptm_mask_unref);
  self->edit_signals = g_signal_group_new (PTM_TYPE_EDIT);
  g_signal_group_connect_swapped (self->edit_signals, "notify", G_CALLBACK (edit_changed_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->canvas, "notify", G_CALLBACK (canvas_changed_cb), self, 0);
  g_signal_connect_object (self->canvas, "said", G_CALLBACK (canvas_said_cb), self, 0);
  ptm_canvas_pane_update_change_actions (self);
  ptm_canvas_pane_follow_view (self);
  ptm_canvas_pane_update (self);
}

/* The region waits, as it does for another version. */
void
ptm_canvas_pane_hide_names (PtmCanvasPane *self)
{
  ptm_canvas_pane_keep_region (self);
  ptm_canvas_set_mask (self->canvas, NULL);
  g_clear_object (&self->shown_version);
  ptm_canvas_set_other (self->canvas, NULL, NULL);
  for (guint i = 0; i < PTM_CANVAS_MAX_MORE; i++)
    ptm_canvas_set_more (self->canvas, i, NULL, NULL);
  ptm_canvas_pane_update (self);
}

void
ptm_canvas_pane_show_again (PtmCanvasPane *self)
{
  ptm_canvas_pane_load_version (self);
  ptm_canvas_pane_load_other (self);
  ptm_canvas_pane_load_more (self);
}

void
ptm_canvas_pane_reload (PtmCanvasPane *self)
{
  ptm_canvas_pane_load_version (self);
}

GtkWidget *
ptm_canvas_pane_new (void)
{
  return g_object_new (PTM_TYPE_CANVAS_PANE, NULL);
}

PtmVersion *
ptm_canvas_pane_get_version (PtmCanvasPane *self)
{
  g_return_val_if_fail (PTM_IS_CANVAS_PANE (self), NULL);

  return self->version;
}

void
ptm_canvas_pane_set_version (PtmCanvasPane *self, PtmVersion *version)
{
  g_return_if_fail (PTM_IS_CANVAS_PANE (self));
  g_return_if_fail (version == NULL || PTM_IS_VERSION (version));

  if (!g_set_object (&self->version, version))
    return;

  ptm_canvas_pane_stop_blind (self);
  ptm_canvas_pane_load_version (self);
  ptm_canvas_pane_load_other (self);
  ptm_canvas_pane_load_more (self);
  g_object_notify (G_OBJECT (self), "version");
}

void
ptm_canvas_pane_set_edit (PtmCanvasPane *self, PtmEdit *edit)
{
  gboolean answered;

  g_return_if_fail (PTM_IS_CANVAS_PANE (self));
  g_return_if_fail (edit == NULL || PTM_IS_EDIT (edit));

  if (self->edit == edit)
    return;

  answered = self->edit != NULL && ptm_edit_get_state (self->edit) == PTM_EDIT_ANSWERED && ptm_edit_get_version (self->edit) != self->shown_version;
  g_set_object (&self->edit, edit);
  g_signal_group_set_target (self->edit_signals, edit);
  ptm_canvas_pane_leave_preview (self, answered);
  ptm_canvas_pane_update_edit (self);
  g_object_notify (G_OBJECT (self), "edit");
}

void
ptm_canvas_pane_set_compare_with (PtmCanvasPane *self, PtmVersion *version)
{
  g_return_if_fail (PTM_IS_CANVAS_PANE (self));
  g_return_if_fail (version == NULL || PTM_IS_VERSION (version));

  if (!g_set_object (&self->compare_with, version))
    return;

  ptm_canvas_pane_stop_blind (self);
  ptm_canvas_pane_clear_more (self);
  ptm_canvas_pane_load_other (self);
  g_object_notify (G_OBJECT (self), "compare-with");
}

gboolean
ptm_canvas_pane_get_compare (PtmCanvasPane *self)
{
  g_return_val_if_fail (PTM_IS_CANVAS_PANE (self), FALSE);

  return self->compare;
}

void
ptm_canvas_pane_set_compare (PtmCanvasPane *self, gboolean compare)
{
  g_return_if_fail (PTM_IS_CANVAS_PANE (self));

  compare = !!compare;
  if (self->compare == compare)
    return;

  ptm_canvas_pane_stop_blind (self);
  self->compare = compare;
  if (!compare)
    ptm_canvas_pane_clear_more (self);
  g_object_set (self->canvas, "compare", compare, NULL);
  ptm_canvas_pane_load_other (self);
  g_object_notify (G_OBJECT (self), "compare");
}

void
ptm_canvas_pane_set_tool (PtmCanvasPane *self, PtmToolKind tool)
{
  g_return_if_fail (PTM_IS_CANVAS_PANE (self));

  ptm_canvas_set_tool (self->canvas, tool);
}

PtmMask *
ptm_canvas_pane_dup_region (PtmCanvasPane *self)
{
  PtmMask *waiting, *mask;

  g_return_val_if_fail (PTM_IS_CANVAS_PANE (self), NULL);

  if (self->version == NULL)
    return NULL;
  if (self->shown_version != self->version)
    {
      waiting = g_hash_table_lookup (self->regions, ptm_version_get_id (self->version));
      return waiting != NULL ? ptm_mask_snapshot (waiting) : NULL;
    }

  /* What has been marked may still be on its way, so the mask first. */
  mask = ptm_canvas_get_mask (self->canvas);

  return ptm_canvas_has_region (self->canvas) ? ptm_mask_snapshot (mask) : NULL;
}

/* The picture may still be loading: then the region waits for it. */
void
ptm_canvas_pane_set_region (PtmCanvasPane *self, PtmMask *mask)
{
  g_autoptr (PtmMask) copy = NULL;
  PtmImage *picture;

  g_return_if_fail (PTM_IS_CANVAS_PANE (self));

  if (self->version == NULL)
    return;

  copy = mask != NULL ? ptm_mask_snapshot (mask) : NULL;
  picture = ptm_canvas_get_picture (self->canvas);
  if (self->shown_version != self->version || picture == NULL)
    {
      if (copy != NULL)
        g_hash_table_insert (self->regions, g_strdup (ptm_version_get_id (self->version)), g_steal_pointer (&copy));
      else
        g_hash_table_remove (self->regions, ptm_version_get_id (self->version));
      return;
    }
  if (copy != NULL && (ptm_mask_get_width (copy) != ptm_image_get_width (picture) || ptm_mask_get_height (copy) != ptm_image_get_height (picture)))
    {
      g_autoptr (PtmMask) scaled = ptm_mask_scale (copy, ptm_image_get_width (picture), ptm_image_get_height (picture));

      ptm_canvas_set_mask (self->canvas, scaled);
      return;
    }
  ptm_canvas_set_mask (self->canvas, copy);
}
