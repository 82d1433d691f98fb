/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The picture side during a blind test: the pictures are called A and B, and nothing else is said of them until the end. What
 * was picked goes up as version.pick ("(sss)": A, B, the better one or ""). */

#include "config.h"

#include "ptm-canvas-pane-private.h"

#include <glib/gi18n.h>

static void
add_version (GPtrArray *versions, PtmVersion *version)
{
  if (version != NULL && !g_ptr_array_find (versions, version, NULL))
    g_ptr_array_add (versions, version);
}

static GPtrArray *
collect_versions (PtmCanvasPane *self)
{
  GPtrArray *versions = g_ptr_array_new ();

  add_version (versions, self->version);
  add_version (versions, ptm_canvas_pane_find_other (self));
  for (guint i = 0; i < PTM_CANVAS_MAX_MORE; i++)
    add_version (versions, self->more[i]);
  return versions;
}

static void
a_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PtmCanvasPane) self = user_data;
  g_autoptr (PtmImage) image = ptm_version_load_image_finish (PTM_VERSION (source), result, NULL);

  /* Cancelled is also what came too late. */
  if (image != NULL && self->blind != NULL)
    ptm_canvas_set_other (self->canvas, image, "A");
}

static void
b_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PtmCanvasPane) self = user_data;
  g_autoptr (PtmImage) image = ptm_version_load_image_finish (PTM_VERSION (source), result, NULL);

  if (image == NULL || self->blind == NULL)
    return;
  ptm_canvas_set_picture (self->canvas, image, "B", _ ("Picture B of a blind test"));
  ptm_canvas_pane_update_status (self);
}

static void
show_pair (PtmCanvasPane *self)
{
  PtmVersion *a, *b;

  if (!ptm_blind_test_get_pair (self->blind, &a, &b))
    return;
  ptm_canvas_pane_stop_loading (&self->loading_blind);
  self->loading_blind = g_cancellable_new ();
  ptm_version_load_image_async (a, self->loading_blind, a_loaded_cb, g_object_ref (self));
  ptm_version_load_image_async (b, self->loading_blind, b_loaded_cb, g_object_ref (self));
  ptm_blind_bar_ask (PTM_BLIND_BAR (self->blind_bar), ptm_blind_test_get_round (self->blind) + 1, ptm_blind_test_get_n_rounds (self->blind));
}

/* Wherever in the pane the focus is, and before a key takes up a tool. */
static gboolean
key_pressed_cb (PtmCanvasPane *self, guint keyval, guint keycode, GdkModifierType state)
{
  guint    key = gdk_keyval_to_lower (keyval);
  gboolean neither = key == GDK_KEY_0 || key == GDK_KEY_KP_0;

  if ((state & gtk_accelerator_get_default_mod_mask () & ~GDK_SHIFT_MASK) != 0 || (key != GDK_KEY_a && key != GDK_KEY_b && !neither))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action (GTK_WIDGET (self), "blind.pick", "i", neither ? 0 : key == GDK_KEY_a ? -1
                                                                                                   : 1);
  return GDK_EVENT_STOP;
}

static void
listen (PtmCanvasPane *self)
{
  self->blind_keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (self->blind_keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (self->blind_keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), self->blind_keys);
}

/* The names come back. */
static void
reveal (PtmCanvasPane *self)
{
  gtk_widget_remove_controller (GTK_WIDGET (self), g_steal_pointer (&self->blind_keys));
  ptm_canvas_pane_stop_loading (&self->loading_blind);
  g_clear_pointer (&self->blind, ptm_blind_test_free);
  ptm_canvas_pane_show_again (self);
}

void
ptm_canvas_pane_stop_blind (PtmCanvasPane *self)
{
  ptm_blind_bar_hide (PTM_BLIND_BAR (self->blind_bar));
  if (self->blind != NULL)
    reveal (self);
}

static void
start_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  PtmCanvasPane *self = PTM_CANVAS_PANE (widget);
  g_autoptr (GPtrArray) versions = collect_versions (self);
  g_autoptr (GRand) rand = g_rand_new ();
  PtmCompareMode mode;

  if (!self->compare || versions->len < 2 || self->blind != NULL)
    return;
  /* Where both are seen as one there is nothing to choose between. */
  g_object_get (self, "compare-mode", &mode, NULL);
  if (mode == PTM_COMPARE_ONION || mode == PTM_COMPARE_DIFFERENCE)
    g_object_set (self, "compare-mode", PTM_COMPARE_SIDE, NULL);
  self->blind = ptm_blind_test_new (versions, rand);
  listen (self);
  ptm_canvas_pane_hide_names (self);
  show_pair (self);
}

static void
end (PtmCanvasPane *self)
{
  g_autofree char *ranking = ptm_blind_test_dup_result (self->blind);
  /* Translators: versions from best to worst with how often each was preferred, as “v3 (2), v1 (1), v2 (0)”. */
  g_autofree char *text = g_strdup_printf (_ ("You preferred: %s"), ranking);

  reveal (self);
  ptm_blind_bar_show_result (PTM_BLIND_BAR (self->blind_bar), text);
  ptm_announce (self->announcer, text);
}

static void
pick_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  PtmCanvasPane *self = PTM_CANVAS_PANE (widget);
  int            pick = g_variant_get_int32 (target);
  PtmVersion    *a, *b, *better;

  if (self->blind == NULL || !ptm_blind_test_get_pair (self->blind, &a, &b))
    return;
  better = pick < 0 ? a : pick > 0 ? b
                                   : NULL;
  gtk_widget_activate_action (widget, "version.pick", "(sss)", ptm_version_get_id (a), ptm_version_get_id (b), better != NULL ? ptm_version_get_id (better) : "");
  ptm_blind_test_pick (self->blind, better);
  if (ptm_blind_test_get_pair (self->blind, &a, &b))
    show_pair (self);
  else
    end (self);
}

static void
stop_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  ptm_canvas_pane_stop_blind (PTM_CANVAS_PANE (widget));
}

void
ptm_canvas_pane_install_blind_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "compare.blind", NULL, start_cb);
  gtk_widget_class_install_action (klass, "blind.pick", "i", pick_cb);
  gtk_widget_class_install_action (klass, "blind.stop", NULL, stop_cb);
}
