/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The picture side while it compares: what it says of the changes, in the status line, in a menu and aloud, and the actions that
 * lead through them. */

#include "config.h"

#include "ptm-canvas-pane-private.h"

#include <glib/gi18n.h>
#include "ptm-accessible.h"

/* A longer list of changed areas is not read by anybody. */
#define MAX_LISTED 20

static gboolean
is_comparing (PtmCanvasPane *self)
{
  gboolean comparing;

  g_object_get (self->canvas, "comparing", &comparing, NULL);

  return comparing;
}

char *
ptm_canvas_pane_dup_compare_text (PtmCanvasPane *self)
{
  PtmChanges      *changes = ptm_canvas_get_changes (self->canvas);
  g_autofree char *summary = NULL;

  if (!is_comparing (self))
    return NULL;

  summary = ptm_changes_dup_summary (changes);

  return g_strdup (*summary != '\0' ? summary : _ ("Comparing…"));
}

static char *
format_changes (PtmChanges *changes)
{
  double           fraction = ptm_changes_get_fraction (changes);
  gsize            n = ptm_changes_get_n_pixels (changes);
  g_autofree char *count = g_strdup_printf ("%'" G_GSIZE_FORMAT, n);

  if (n > 0 && fraction < 0.001)
    /* Translators: a number, as “1,234”, of changed pixels. */
    return g_strdup_printf (_ ("%s pixels differ, less than 0.1 %%"), count);

  /* Translators: a number, as “1,234”, of changed pixels, and their share of the picture. */
  return g_strdup_printf (_ ("%s pixels differ, %.1f %%"), count, fraction * 100);
}

static void
update_count (PtmCanvasPane *self)
{
  PtmChanges      *changes = ptm_canvas_get_changes (self->canvas);
  gboolean         known = is_comparing (self) && ptm_changes_is_possible (changes) && ptm_changes_is_ready (changes);
  g_autofree char *text = known ? format_changes (changes) : g_strdup ("");

  gtk_label_set_text (GTK_LABEL (self->changes_label), text);
  gtk_widget_set_visible (self->changes_label, known);
}

/* As "2 / 5": where one is in the list. */
static void
update_position (PtmCanvasPane *self)
{
  guint            n = ptm_changes_get_n_areas (ptm_canvas_get_changes (self->canvas));
  int              area = ptm_canvas_get_area (self->canvas);
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  if (area >= 0)
    /* Translators: which changed area of how many. */
    text = g_strdup_printf (_ ("%d / %u"), area + 1, n);
  else
    text = g_strdup_printf ("%u", n);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->areas_button), text);
  /* Translators: how many, as “3”, or which of how many, as “1 / 3”. */
  name = g_strdup_printf (_ ("Changed Areas: %s"), text);
  ptm_accessible_set_name (self->areas_button, name);
}

static void
fill_menu (PtmCanvasPane *self)
{
  PtmChanges *changes = ptm_canvas_get_changes (self->canvas);
  guint       n = MIN (ptm_changes_get_n_areas (changes), MAX_LISTED);

  g_menu_remove_all (self->area_menu);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = ptm_changes_dup_area_text (changes, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (text, NULL);

      g_menu_item_set_action_and_target (item, "compare.change", "i", (int)i);
      g_menu_append_item (self->area_menu, item);
    }
}

void
ptm_canvas_pane_update_change_actions (PtmCanvasPane *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean   changed = ptm_changes_get_n_areas (ptm_canvas_get_changes (self->canvas)) > 0;

  gtk_widget_action_set_enabled (widget, "compare.next-change", changed);
  gtk_widget_action_set_enabled (widget, "compare.previous-change", changed);
  gtk_widget_action_set_enabled (widget, "compare.change", changed);
  if (self->areas_button != NULL)
    gtk_widget_set_sensitive (self->areas_button, changed);
}

/* Once for two versions: who moves the threshold looks at the number. */
static void
sum_up (PtmCanvasPane *self)
{
  PtmChanges      *changes = ptm_canvas_get_changes (self->canvas);
  g_autofree char *summary = NULL;

  if (!is_comparing (self))
    self->summed_up = FALSE;
  if (self->summed_up || !is_comparing (self) || (ptm_changes_is_possible (changes) && !ptm_changes_is_ready (changes)))
    return;

  self->summed_up = TRUE;
  summary = ptm_changes_dup_summary (changes);
  ptm_announce (self->announcer, summary);
}

static void
changes_changed_cb (PtmCanvasPane *self, PtmChanges *changes)
{
  if (!ptm_changes_is_ready (changes) && ptm_changes_get_n_areas (changes) == 0)
    self->summed_up = FALSE;
  ptm_canvas_pane_update_status (self);
  update_count (self);
  update_position (self);
  fill_menu (self);
  ptm_canvas_pane_update_change_actions (self);
  sum_up (self);
}

static void
flipped_cb (PtmCanvasPane *self)
{
  g_autofree char *text = NULL;
  gboolean         flickering;

  g_object_get (self->canvas, "flickering", &flickering, NULL);
  if (flickering || !is_comparing (self) || ptm_canvas_get_compare_mode (self->canvas) != PTM_COMPARE_FLICKER)
    return;

  /* Translators: the name of a version, as “v2”. */
  text = g_strdup_printf (_ ("%s is shown"), ptm_canvas_get_seen_name (self->canvas));
  ptm_announce (self->announcer, text);
}

static void
area_cb (PtmCanvasPane *self)
{
  int              area = ptm_canvas_get_area (self->canvas);
  g_autofree char *text = NULL;

  update_position (self);
  if (area < 0)
    return;
  text = ptm_changes_dup_area_text (ptm_canvas_get_changes (self->canvas), (guint)area);
  ptm_announce (self->announcer, text);
}

static void
next_change_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  ptm_canvas_step_area (PTM_CANVAS_PANE (widget)->canvas, 1);
}

static void
previous_change_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  ptm_canvas_step_area (PTM_CANVAS_PANE (widget)->canvas, -1);
}

/* The list may have become shorter since the menu was opened. */
static void
change_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  PtmCanvas *canvas = PTM_CANVAS_PANE (widget)->canvas;
  int        area = g_variant_get_int32 (target);

  if (area >= 0 && area < (int)ptm_changes_get_n_areas (ptm_canvas_get_changes (canvas)))
    ptm_canvas_show_area (canvas, area);
}

static void
flip_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  ptm_canvas_flip (PTM_CANVAS_PANE (widget)->canvas);
}

static void
less_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  ptm_canvas_adjust_comparison (PTM_CANVAS_PANE (widget)->canvas, -1);
}

static void
more_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  ptm_canvas_adjust_comparison (PTM_CANVAS_PANE (widget)->canvas, 1);
}

static gboolean
shows_mode_cb (gpointer object, gboolean comparing, PtmCompareMode mode, const char *nick)
{
  g_autoptr (GEnumClass) modes = g_type_class_ref (PTM_TYPE_COMPARE_MODE);

  return comparing && g_str_equal (g_enum_get_value (modes, mode)->value_nick, nick);
}

static char *
format_percent_cb (gpointer object, double share)
{
  return g_strdup_printf (_ ("%.0f %%"), share * 100);
}

static char *
format_seconds_cb (gpointer object, double seconds)
{
  /* Translators: seconds. */
  return g_strdup_printf (_ ("%.1f s"), seconds);
}

/* ΔE is the sign of CIEDE2000 in every language. */
static char *
format_threshold_cb (gpointer object, double threshold)
{
  if (threshold == 0)
    /* Translators: every difference is shown, however small. */
    return g_strdup (C_ ("threshold", "All"));

  return g_strdup_printf ("ΔE %.1f", threshold);
}

static char *
find_flicker_icon_cb (gpointer object, gboolean flickering)
{
  return g_strdup (flickering ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
}

void
ptm_canvas_pane_add_compare_callbacks (GtkBuilderCScope *scope)
{
  gtk_builder_cscope_add_callback (scope, find_flicker_icon_cb);
  gtk_builder_cscope_add_callback (scope, format_percent_cb);
  gtk_builder_cscope_add_callback (scope, format_seconds_cb);
  gtk_builder_cscope_add_callback (scope, format_threshold_cb);
  gtk_builder_cscope_add_callback (scope, shows_mode_cb);
}

void
ptm_canvas_pane_install_compare_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "compare.next-change", NULL, next_change_cb);
  gtk_widget_class_install_action (klass, "compare.previous-change", NULL, previous_change_cb);
  gtk_widget_class_install_action (klass, "compare.change", "i", change_cb);
  gtk_widget_class_install_action (klass, "compare.flip", NULL, flip_cb);
  gtk_widget_class_install_action (klass, "compare.less", NULL, less_cb);
  gtk_widget_class_install_action (klass, "compare.more", NULL, more_cb);
  gtk_widget_class_install_property_action (klass, "compare.mode", "compare-mode");
  gtk_widget_class_install_property_action (klass, "compare.flickering", "flickering");
}

void
ptm_canvas_pane_follow_changes (PtmCanvasPane *self)
{
  PtmChanges *changes = ptm_canvas_get_changes (self->canvas);

  g_object_bind_property (changes, "threshold", self->threshold_adjustment, "value", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (changes, "changed", G_CALLBACK (changes_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "notify::flipped", G_CALLBACK (flipped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "notify::area", G_CALLBACK (area_cb), self, G_CONNECT_SWAPPED);
  update_count (self);
  update_position (self);
  ptm_canvas_pane_update_change_actions (self);
}
