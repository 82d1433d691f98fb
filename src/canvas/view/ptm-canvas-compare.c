/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The canvas: comparing two pictures. Which mode shows them how is in ptm-canvas-render.c; here is what the modes can be set to. */

#include "config.h"

#include "ptm-canvas-private.h"

#include <glib/gi18n.h>
#include "ptm-compare-handle.h"

/* One press of a key. */
#define POSITION_STEP  0.05
#define FADE_STEP      0.05
#define INTERVAL_STEP  0.2
#define THRESHOLD_STEP 1

G_DEFINE_ENUM_TYPE (PtmCompareMode, ptm_compare_mode, G_DEFINE_ENUM_VALUE (PTM_COMPARE_SIDE, "side"), G_DEFINE_ENUM_VALUE (PTM_COMPARE_SLIDER, "slider"), G_DEFINE_ENUM_VALUE (PTM_COMPARE_ACROSS, "across"), G_DEFINE_ENUM_VALUE (PTM_COMPARE_ONION, "onion"), G_DEFINE_ENUM_VALUE (PTM_COMPARE_FLICKER, "flicker"), G_DEFINE_ENUM_VALUE (PTM_COMPARE_DIFFERENCE, "difference"))

gboolean
ptm_canvas_is_comparing (PtmCanvas *self)
{
  return self->compare && self->picture != NULL && self->other != NULL;
}

gboolean
ptm_canvas_is_beside (PtmCanvas *self)
{
  return ptm_canvas_is_comparing (self) && self->compare_mode == PTM_COMPARE_SIDE;
}

gboolean
ptm_canvas_has_handle (PtmCanvas *self)
{
  return ptm_canvas_is_comparing (self) && (self->compare_mode == PTM_COMPARE_SLIDER || self->compare_mode == PTM_COMPARE_ACROSS);
}

static gboolean
is_flickering (PtmCanvas *self)
{
  return ptm_canvas_is_comparing (self) && self->compare_mode == PTM_COMPARE_FLICKER;
}

static void
set_faint (GtkWidget *label, gboolean faint)
{
  if (faint)
    gtk_widget_add_css_class (label, "faint");
  else
    gtk_widget_remove_css_class (label, "faint");
}

/* While the pictures take turns, the name of the one not seen steps back. */
static void
update_labels (PtmCanvas *self)
{
  gboolean comparing = ptm_canvas_is_comparing (self);

  gtk_widget_set_visible (self->name_label, comparing);
  gtk_widget_set_visible (self->other_label, comparing);
  for (guint i = 0; i < PTM_CANVAS_MAX_MORE; i++)
    gtk_widget_set_visible (self->more[i].label, i + 2 < ptm_canvas_get_n_places (self));
  set_faint (self->name_label, is_flickering (self) && self->flipped);
  set_faint (self->other_label, is_flickering (self) && !self->flipped);
}

static void
set_flipped (PtmCanvas *self, gboolean flipped)
{
  if (self->flipped == flipped)
    return;

  self->flipped = flipped;
  update_labels (self);
  ptm_canvas_update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  ptm_canvas_notify (self, PTM_CANVAS_PROP_FLIPPED);
}

static gboolean
flicker_cb (gpointer user_data)
{
  PtmCanvas *self = user_data;

  set_flipped (self, !self->flipped);

  return G_SOURCE_CONTINUE;
}

static void
update_flicker (PtmCanvas *self)
{
  g_clear_handle_id (&self->flicker_id, g_source_remove);
  if (is_flickering (self) && self->flickering && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->flicker_id = g_timeout_add ((guint)(self->flicker_interval * 1000), flicker_cb, self);
}

static void
changes_changed_cb (PtmCanvas *self, PtmChanges *changes)
{
  ptm_canvas_keep_area (self);
  ptm_tile_store_set_image (self->heat, ptm_changes_get_heat (changes));
  ptm_canvas_update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ptm_canvas_prepare_comparison (PtmCanvas *self)
{
  self->fade = 0.5;
  self->flicker_interval = 0.8;
  self->area = -1;
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &self->flickering, NULL);
  for (guint i = 0; i < PTM_CANVAS_MAX_MORE; i++)
    {
      self->more[i].store = ptm_tile_store_new ();
      g_signal_connect_object (self->more[i].store, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
      self->more[i].label = ptm_canvas_create_label (self);
    }
  self->heat = ptm_tile_store_new ();
  self->changes = ptm_changes_new ();
  g_signal_connect_object (self->heat, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->changes, "changed", G_CALLBACK (changes_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (update_flicker), NULL);
  g_signal_connect_after (self, "unmap", G_CALLBACK (update_flicker), NULL);
}

void
ptm_canvas_forget_comparison (PtmCanvas *self)
{
  g_clear_handle_id (&self->flicker_id, g_source_remove);
  if (self->changes != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->changes, self);
      ptm_changes_set_pictures (self->changes, NULL, NULL);
    }
  g_clear_object (&self->changes);
  g_clear_object (&self->heat);
  for (guint i = 0; i < PTM_CANVAS_MAX_MORE; i++)
    {
      g_clear_object (&self->more[i].store);
      g_clear_pointer (&self->more[i].image, ptm_image_unref);
      g_clear_pointer (&self->more[i].label, gtk_widget_unparent);
    }
}

void
ptm_canvas_measure_changes (PtmCanvas *self)
{
  gboolean comparing = ptm_canvas_is_comparing (self);

  ptm_changes_set_draws_heat (self->changes, comparing && self->compare_mode == PTM_COMPARE_DIFFERENCE);
  ptm_changes_set_pictures (self->changes, comparing ? self->other : NULL, comparing ? self->picture : NULL);
  if (!comparing || self->compare_mode != PTM_COMPARE_DIFFERENCE)
    ptm_tile_store_set_image (self->heat, NULL);
}

void
ptm_canvas_update_comparison (PtmCanvas *self)
{
  ptm_canvas_cancel (self);
  self->cursor_shown = FALSE;
  set_flipped (self, FALSE);
  ptm_compare_handle_set_orientation (PTM_COMPARE_HANDLE (self->handle), self->compare_mode == PTM_COMPARE_ACROSS ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_child_visible (self->handle, ptm_canvas_has_handle (self));
  gtk_widget_set_visible (self->handle, ptm_canvas_has_handle (self));
  update_labels (self);
  update_flicker (self);
  ptm_canvas_measure_changes (self);
  ptm_canvas_adapt_view (self);
  ptm_canvas_update_cursor (self);
  ptm_canvas_update_accessible (self);
  ptm_canvas_notify (self, PTM_CANVAS_PROP_COMPARING);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
ptm_canvas_describe_comparison (PtmCanvas *self, GString *text)
{
  g_autofree char *summary = NULL;

  if (!ptm_canvas_is_comparing (self))
    return;

  for (guint i = 2; i < ptm_canvas_get_n_places (self); i++)
    /* Translators: the name of a version, as “v2”. */
    g_string_append_printf (text, _ (" Beside them: %s."), gtk_label_get_text (GTK_LABEL (self->more[i - 2].label)));
  if (self->compare_mode == PTM_COMPARE_FLICKER)
    /* Translators: the name of a version, as “v2”. */
    g_string_append_printf (text, _ (" %s is shown."), ptm_canvas_get_seen_name (self));
  summary = ptm_changes_dup_summary (self->changes);
  if (*summary != '\0')
    g_string_append_printf (text, " %s.", summary);
}

void
ptm_canvas_set_other (PtmCanvas *self, PtmImage *other, const char *name)
{
  gboolean was_comparing;

  g_return_if_fail (PTM_IS_CANVAS (self));

  was_comparing = ptm_canvas_is_comparing (self);
  gtk_label_set_text (GTK_LABEL (self->other_label), name != NULL ? name : "");
  if (ptm_canvas_take_image (&self->other, other))
    ptm_tile_store_set_image (self->back, other);
  if (was_comparing != ptm_canvas_is_comparing (self))
    ptm_canvas_update_comparison (self);
  ptm_canvas_measure_changes (self);
  ptm_canvas_update_accessible (self);
}

void
ptm_canvas_set_more (PtmCanvas *self, guint index, PtmImage *image, const char *name)
{
  g_return_if_fail (PTM_IS_CANVAS (self));
  g_return_if_fail (index < PTM_CANVAS_MAX_MORE);

  gtk_label_set_text (GTK_LABEL (self->more[index].label), name != NULL ? name : "");
  if (!ptm_canvas_take_image (&self->more[index].image, image))
    return;

  ptm_tile_store_set_image (self->more[index].store, image);
  ptm_canvas_update_comparison (self);
}

void
ptm_canvas_set_compare (PtmCanvas *self, gboolean compare)
{
  g_return_if_fail (PTM_IS_CANVAS (self));

  if (self->compare == compare)
    return;

  self->compare = compare;
  ptm_canvas_update_comparison (self);
  ptm_canvas_notify (self, PTM_CANVAS_PROP_COMPARE);
}

PtmCompareMode
ptm_canvas_get_compare_mode (PtmCanvas *self)
{
  g_return_val_if_fail (PTM_IS_CANVAS (self), PTM_COMPARE_SIDE);

  return self->compare_mode;
}

void
ptm_canvas_set_compare_mode (PtmCanvas *self, PtmCompareMode mode)
{
  g_return_if_fail (PTM_IS_CANVAS (self));

  if (self->compare_mode == mode)
    return;

  self->compare_mode = mode;
  ptm_canvas_update_comparison (self);
  ptm_canvas_notify (self, PTM_CANVAS_PROP_COMPARE_MODE);
}

void
ptm_canvas_set_fade (PtmCanvas *self, double fade)
{
  g_return_if_fail (PTM_IS_CANVAS (self));

  fade = CLAMP (fade, 0, 1);
  if (self->fade == fade)
    return;

  self->fade = fade;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  ptm_canvas_notify (self, PTM_CANVAS_PROP_FADE);
}

void
ptm_canvas_set_flickering (PtmCanvas *self, gboolean flickering)
{
  g_return_if_fail (PTM_IS_CANVAS (self));

  if (self->flickering == flickering)
    return;

  self->flickering = flickering;
  update_flicker (self);
  ptm_canvas_notify (self, PTM_CANVAS_PROP_FLICKERING);
}

void
ptm_canvas_set_flicker_interval (PtmCanvas *self, double seconds)
{
  g_return_if_fail (PTM_IS_CANVAS (self));

  seconds = CLAMP (seconds, PTM_CANVAS_MIN_INTERVAL, PTM_CANVAS_MAX_INTERVAL);
  if (self->flicker_interval == seconds)
    return;

  self->flicker_interval = seconds;
  update_flicker (self);
  ptm_canvas_notify (self, PTM_CANVAS_PROP_FLICKER_INTERVAL);
}

void
ptm_canvas_flip (PtmCanvas *self)
{
  g_return_if_fail (PTM_IS_CANVAS (self));

  if (!is_flickering (self))
    return;

  ptm_canvas_set_flickering (self, FALSE);
  set_flipped (self, !self->flipped);
}

const char *
ptm_canvas_get_seen_name (PtmCanvas *self)
{
  g_return_val_if_fail (PTM_IS_CANVAS (self), NULL);

  return gtk_label_get_text (GTK_LABEL (self->flipped ? self->other_label : self->name_label));
}

void
ptm_canvas_adjust_comparison (PtmCanvas *self, int direction)
{
  PtmCompareHandle *handle;

  g_return_if_fail (PTM_IS_CANVAS (self));

  if (!ptm_canvas_is_comparing (self))
    return;

  handle = PTM_COMPARE_HANDLE (self->handle);
  switch (self->compare_mode)
    {
    case PTM_COMPARE_SLIDER:
    case PTM_COMPARE_ACROSS:
      ptm_compare_handle_set_position (handle, ptm_compare_handle_get_position (handle) + direction * POSITION_STEP);
      break;
    case PTM_COMPARE_ONION:
      ptm_canvas_set_fade (self, self->fade + direction * FADE_STEP);
      break;
    case PTM_COMPARE_FLICKER:
      ptm_canvas_set_flicker_interval (self, self->flicker_interval + direction * INTERVAL_STEP);
      break;
    case PTM_COMPARE_DIFFERENCE:
      ptm_changes_set_threshold (self->changes, ptm_changes_get_threshold (self->changes) + direction * THRESHOLD_STEP);
      break;
    case PTM_COMPARE_SIDE:
    default:
      break;
    }
}

PtmChanges *
ptm_canvas_get_changes (PtmCanvas *self)
{
  g_return_val_if_fail (PTM_IS_CANVAS (self), NULL);

  return self->changes;
}
