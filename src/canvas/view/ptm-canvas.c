/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The canvas: what it shows, and how it is seen. Its folder has a file for each of the rest: properties, layout, drawing, pointer, keys, the
 * region, comparing; all geometry is in ptm-canvas-view.c. */

#include "config.h"

#include "ptm-canvas-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include "ptm-compare-handle.h"

G_DEFINE_FINAL_TYPE (PtmCanvas, ptm_canvas, GTK_TYPE_WIDGET)

static void
notify_zoom_cb (gpointer user_data)
{
  PtmCanvas *self = user_data;

  self->notify_id = 0;
  ptm_canvas_notify (self, PTM_CANVAS_PROP_ZOOM);
  g_signal_emit_by_name (self, "view-changed");
}

/* Layout must not change other widgets' sizes, as the text of the zoom would: they hear of it afterwards. */
void
ptm_canvas_adapt_view (PtmCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double     old_zoom = self->view.zoom;
  int        width, height;

  ptm_canvas_get_viewport (self, &width, &height);
  ptm_canvas_view_set_viewport (&self->view, width, height, gtk_widget_get_scale_factor (widget));
  if (old_zoom != self->view.zoom && self->notify_id == 0)
    self->notify_id = g_idle_add_once (notify_zoom_cb, self);
  gtk_widget_queue_draw (widget);
}

/* The size zoom and position refer to: the picture's, unless what is being drawn has another form. */
static void
adapt_image_size (PtmCanvas *self)
{
  PtmImage *shown = self->preview != NULL ? self->preview : self->picture;
  double    old_zoom = self->view.zoom;
  gboolean  old_fit = self->view.fit;
  int       width = shown != NULL ? ptm_image_get_width (shown) : 0;
  int       height = shown != NULL ? ptm_image_get_height (shown) : 0;

  if (shown != NULL && self->picture != NULL)
    {
      double form = (double)width / height;
      double own = (double)ptm_image_get_width (self->picture) / ptm_image_get_height (self->picture);

      if (fabs (form / own - 1) < 0.01)
        {
          width = ptm_image_get_width (self->picture);
          height = ptm_image_get_height (self->picture);
        }
    }
  ptm_canvas_view_set_image_size (&self->view, width, height);
  ptm_canvas_view_changed (self, old_zoom, old_fit);
}

static void
shown_changed_cb (PtmTileStore *store, PtmCanvas *self)
{
  adapt_image_size (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
handle_moved_cb (GObject *handle, GParamSpec *pspec, PtmCanvas *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
ptm_canvas_focus (GtkWidget *widget, GtkDirectionType direction)
{
  PtmCanvas *self = PTM_CANVAS (widget);
  gboolean   tabs = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (tabs && ptm_canvas_has_handle (self))
    {
      if (direction == GTK_DIR_TAB_FORWARD && gtk_widget_is_focus (widget))
        return gtk_widget_grab_focus (self->handle);
      if (direction == GTK_DIR_TAB_BACKWARD && gtk_widget_is_focus (self->handle))
        return gtk_widget_grab_focus (widget);
      if (gtk_widget_is_focus (self->handle))
        return FALSE;
    }
  if (gtk_widget_is_focus (widget))
    return FALSE;

  return gtk_widget_grab_focus (widget);
}

static void
ptm_canvas_dispose (GObject *object)
{
  PtmCanvas *self = PTM_CANVAS (object);

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  ptm_canvas_forget_comparison (self);
  g_clear_handle_id (&self->ants_id, g_source_remove);
  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_pointer (&self->job, ptm_region_job_stop);
  g_clear_handle_id (&self->working_id, g_source_remove);
  g_clear_pointer (&self->working, g_free);
  ptm_canvas_forget_tools (self);
  g_clear_handle_id (&self->notify_id, g_source_remove);
  g_clear_object (&self->front);
  g_clear_object (&self->back);
  g_clear_pointer (&self->handle, gtk_widget_unparent);
  g_clear_pointer (&self->name_label, gtk_widget_unparent);
  g_clear_pointer (&self->other_label, gtk_widget_unparent);
  g_clear_pointer (&self->overlay, ptm_region_overlay_free);
  g_clear_pointer (&self->mask, ptm_mask_unref);
  g_clear_pointer (&self->picture, ptm_image_unref);
  g_clear_pointer (&self->preview, ptm_image_unref);
  g_clear_pointer (&self->other, ptm_image_unref);
  g_clear_pointer (&self->pending, g_array_unref);
  g_clear_pointer (&self->description, g_free);

  G_OBJECT_CLASS (ptm_canvas_parent_class)->dispose (object);
}

static void
ptm_canvas_class_init (PtmCanvasClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ptm_canvas_dispose;
  widget_class->measure = ptm_canvas_measure;
  widget_class->size_allocate = ptm_canvas_size_allocate;
  widget_class->snapshot = ptm_canvas_snapshot;
  widget_class->focus = ptm_canvas_focus;

  ptm_canvas_install_properties (object_class);
  ptm_canvas_install_watching (widget_class);
  g_signal_new ("said", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_css_name (widget_class, "canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

GtkWidget *
ptm_canvas_create_label (PtmCanvas *self)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "css-classes", (const char *[]){ "version-name", NULL }, "visible", FALSE, NULL);

  gtk_widget_set_can_target (label, FALSE);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
ptm_canvas_init (PtmCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  ptm_canvas_view_init (&self->view);
  ptm_canvas_prepare_tools (self);
  self->overlay = ptm_region_overlay_new ();
  self->pending = g_array_new (FALSE, FALSE, sizeof (PtmToolPoint));
  self->front = ptm_tile_store_new ();
  self->back = ptm_tile_store_new ();
  g_signal_connect_object (self->front, "changed", G_CALLBACK (shown_changed_cb), self, 0);
  g_signal_connect_object (self->back, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);

  self->handle = ptm_compare_handle_new ();
  gtk_widget_set_visible (self->handle, FALSE);
  gtk_widget_set_parent (self->handle, widget);
  g_signal_connect_object (self->handle, "notify::position", G_CALLBACK (handle_moved_cb), self, 0);
  self->other_label = ptm_canvas_create_label (self);
  self->name_label = ptm_canvas_create_label (self);
  ptm_canvas_prepare_comparison (self);
  ptm_canvas_follow_ants (self);

  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  ptm_canvas_add_controllers (self);
  ptm_canvas_update_accessible (self);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (gtk_widget_queue_allocate), NULL);
}

void
ptm_canvas_view_changed (PtmCanvas *self, double old_zoom, gboolean old_fit)
{
  if (old_zoom != self->view.zoom)
    ptm_canvas_notify (self, PTM_CANVAS_PROP_ZOOM);
  if (old_fit != self->view.fit)
    ptm_canvas_notify (self, PTM_CANVAS_PROP_FIT);
  g_signal_emit_by_name (self, "view-changed");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ptm_canvas_zoom_at (PtmCanvas *self, double zoom, double x, double y)
{
  double   old_zoom = self->view.zoom;
  gboolean old_fit = self->view.fit;

  ptm_canvas_to_view (self, &x, &y);
  ptm_canvas_view_zoom_at (&self->view, zoom, x, y);
  ptm_canvas_view_changed (self, old_zoom, old_fit);
}

void
ptm_canvas_pan (PtmCanvas *self, double dx, double dy)
{
  ptm_canvas_view_pan (&self->view, dx, dy);
  ptm_canvas_view_changed (self, self->view.zoom, self->view.fit);
}

void
ptm_canvas_update_accessible (PtmCanvas *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->picture == NULL)
    g_string_append (text, _ ("No picture is shown."));
  else
    /* Translators: width and height in pixels. */
    g_string_append_printf (text, _ ("%d by %d pixels."), ptm_image_get_width (self->picture), ptm_image_get_height (self->picture));
  if (self->region_fraction > 0)
    g_string_append_printf (text, _ (" %.0f percent is marked."), MAX (1, self->region_fraction * 100));
  if (self->cursor_shown)
    g_string_append_printf (text, _ (" The cursor is at %d, %d."), (int)self->cursor_x, (int)self->cursor_y);
  if (ptm_canvas_is_comparing (self))
    g_string_append_printf (text, _ (" Compared: %s and %s."), gtk_label_get_text (GTK_LABEL (self->other_label)), gtk_label_get_text (GTK_LABEL (self->name_label)));
  for (guint i = 2; i < ptm_canvas_get_n_places (self); i++)
    /* Translators: the name of a third or a fourth version that is compared, as “v2”. */
    g_string_append_printf (text, _ (" Beside them: %s."), gtk_label_get_text (GTK_LABEL (self->more[i - 2].label)));
  ptm_canvas_describe_comparison (self, text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->description != NULL ? self->description : _ ("Picture"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->str,
                                  -1);
}

GtkWidget *
ptm_canvas_new (void)
{
  return g_object_new (PTM_TYPE_CANVAS, NULL);
}

gboolean
ptm_canvas_take_image (PtmImage **place, PtmImage *image)
{
  if (*place == image)
    return FALSE;

  g_clear_pointer (place, ptm_image_unref);
  *place = image != NULL ? ptm_image_ref (image) : NULL;

  return TRUE;
}

static gboolean
fits_mask (PtmCanvas *self)
{
  return self->picture != NULL &&
         ptm_mask_get_width (self->mask) == ptm_image_get_width (self->picture) &&
         ptm_mask_get_height (self->mask) == ptm_image_get_height (self->picture);
}

static void
show_picture (PtmCanvas *self)
{
  ptm_tile_store_set_image (self->front, self->preview != NULL ? self->preview : self->picture);
  if (ptm_tile_store_is_ready (self->front))
    adapt_image_size (self);
}

void
ptm_canvas_set_picture (PtmCanvas *self, PtmImage *picture, const char *name, const char *description)
{
  gboolean was_comparing;

  g_return_if_fail (PTM_IS_CANVAS (self));

  was_comparing = ptm_canvas_is_comparing (self);
  g_free (self->description);
  self->description = g_strdup (description);
  gtk_label_set_text (GTK_LABEL (self->name_label), name != NULL ? name : "");
  if (ptm_canvas_take_image (&self->picture, picture))
    {
      ptm_canvas_stop_work (self);
      ptm_canvas_cancel (self);
      self->cursor_shown = FALSE;
      if (self->mask != NULL && !fits_mask (self))
        ptm_canvas_set_mask (self, NULL);
      ptm_canvas_set_elements (self, NULL);
      ptm_canvas_restart_tool (self);
      ptm_region_overlay_set_picture (self->overlay, picture);
      show_picture (self);
    }
  if (was_comparing != ptm_canvas_is_comparing (self))
    ptm_canvas_update_comparison (self);
  ptm_canvas_measure_changes (self);
  ptm_canvas_update_accessible (self);
}

PtmImage *
ptm_canvas_get_picture (PtmCanvas *self)
{
  g_return_val_if_fail (PTM_IS_CANVAS (self), NULL);

  return self->picture;
}

void
ptm_canvas_set_preview (PtmCanvas *self, PtmImage *preview)
{
  g_return_if_fail (PTM_IS_CANVAS (self));

  if (!ptm_canvas_take_image (&self->preview, preview))
    return;

  if (preview != NULL)
    ptm_canvas_cancel (self);
  show_picture (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

double
ptm_canvas_get_zoom (PtmCanvas *self)
{
  g_return_val_if_fail (PTM_IS_CANVAS (self), 1);

  return self->view.zoom;
}

void
ptm_canvas_set_zoom (PtmCanvas *self, double zoom)
{
  g_return_if_fail (PTM_IS_CANVAS (self));

  ptm_canvas_zoom_at (self, zoom, self->view.width / 2.0, self->view.height / 2.0);
}

void
ptm_canvas_zoom_step (PtmCanvas *self, int direction)
{
  g_return_if_fail (PTM_IS_CANVAS (self));

  ptm_canvas_set_zoom (self, ptm_canvas_view_get_step (&self->view, direction));
}

void
ptm_canvas_zoom_fit (PtmCanvas *self)
{
  double   old_zoom = self->view.zoom;
  gboolean old_fit = self->view.fit;

  g_return_if_fail (PTM_IS_CANVAS (self));

  ptm_canvas_view_set_fit (&self->view);
  ptm_canvas_view_changed (self, old_zoom, old_fit);
}
