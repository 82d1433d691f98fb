/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The picture side: what stands around the picture, and which actions there are, as it is now. */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include "ptm-accessible.h"
#include "ptm-canvas-pane-private.h"
#include "ptm-exact-details.h"

static char *
format_count (gint64 count)
{
  return g_strdup_printf ("%'" G_GINT64_FORMAT, count);
}

static gboolean
is_comparing (PtmCanvasPane *self)
{
  gboolean comparing;

  g_object_get (self->canvas, "comparing", &comparing, NULL);

  return comparing;
}

static void
update_page (PtmCanvasPane *self)
{
  gboolean    shown = ptm_canvas_get_picture (self->canvas) != NULL || self->previewing;
  gboolean    waiting = self->loading != NULL || ptm_canvas_pane_is_drawing (self);
  const char *page = self->failed ? "error" : shown || waiting ? "canvas"
                                                               : "empty";

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), page);
  if (shown)
    ptm_canvas_pane_make_bars (self);
  if (self->tool_bar == NULL)
    return;
  gtk_widget_set_visible (self->tool_bar, shown && !self->failed);
  gtk_widget_set_visible (self->status_bar, shown && !self->failed && self->shown_version != NULL);
  gtk_widget_set_visible (self->wanted, gtk_widget_get_visible (self->status_bar) && !is_comparing (self) && ptm_version_get_wanted_outside (self->shown_version) > 0);
}

static void
update_badge (PtmCanvasPane *self)
{
  gint64           outside = self->shown_version != NULL ? ptm_version_get_outside (self->shown_version) : -1;
  gint64           changed = outside >= 0 ? ptm_version_get_changed_outside (self->shown_version) : 0;
  g_autofree char *count = format_count (changed);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->badge, outside >= 0 && !is_comparing (self));
  ptm_exact_details_set_version (PTM_EXACT_DETAILS (self->badge_details), outside >= 0 ? self->shown_version : NULL);
  ptm_accessible_set_name (self->badge, _ ("What Changed Outside the Region"));
  if (outside < 0)
    return;

  /* Translators: a number of pixels, as “12,345”. */
  text = changed == 0 ? g_strdup (_ ("Nothing outside changed")) : g_strdup_printf (ngettext ("%s pixel outside changed", "%s pixels outside changed", (gulong)changed), count);
  gtk_label_set_text (GTK_LABEL (self->badge_label), text);
  ptm_accessible_set_name (self->badge, text);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->badge_icon), changed == 0 ? "ptm-exact-symbolic" : "dialog-warning-symbolic");
  if (changed == 0)
    gtk_widget_remove_css_class (self->badge, "warning");
  else
    gtk_widget_add_css_class (self->badge, "warning");
}

/* What the provider would have changed outside, and a way to let it. */
static void
update_wanted (PtmCanvasPane *self)
{
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;

  if (!gtk_widget_get_visible (self->wanted))
    return;
  count = format_count (ptm_version_get_wanted_outside (self->shown_version));
  /* Translators: a number of pixels, as “12,345”. */
  text = g_strdup_printf (_ ("%s pixels outside were put back"), count);
  gtk_label_set_text (GTK_LABEL (self->wanted_label), text);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->grow_button), "s", ptm_version_get_id (self->shown_version));
}

void
ptm_canvas_pane_update_size (PtmCanvasPane *self)
{
  double           fraction = ptm_canvas_get_region_fraction (self->canvas);
  g_autofree char *compared = ptm_canvas_pane_dup_compare_text (self);
  g_autoptr (GString) text = g_string_new (compared);

  if (self->size_label == NULL)
    return;
  if (compared == NULL && self->shown_version != NULL)
    g_string_printf (text, "%s · %d × %d", ptm_version_get_label (self->shown_version), ptm_version_get_width (self->shown_version), ptm_version_get_height (self->shown_version));
  if (compared == NULL && fraction > 0)
    /* Translators: the share of the picture that is marked. */
    g_string_append_printf (text, _ (" · %.0f %% marked"), MAX (1, fraction * 100));
  gtk_label_set_text (GTK_LABEL (self->size_label), text->str);
}

void
ptm_canvas_pane_update_actions (PtmCanvasPane *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean   shown = ptm_canvas_get_picture (self->canvas) != NULL;

  gtk_widget_action_set_enabled (widget, "region.clear", ptm_canvas_has_region (self->canvas));
  gtk_widget_action_set_enabled (widget, "region.change", ptm_canvas_has_region (self->canvas) && !self->previewing);
  gtk_widget_action_set_enabled (widget, "region.keep", ptm_canvas_has_region (self->canvas));
  gtk_widget_action_set_enabled (widget, "region.export", ptm_canvas_has_region (self->canvas));
  gtk_widget_action_set_enabled (widget, "region.import", shown && !self->previewing);
  gtk_widget_action_set_enabled (widget, "region.invert", shown && !self->previewing);
  gtk_widget_action_set_enabled (widget, "region.undo", ptm_canvas_can_undo (self->canvas));
  gtk_widget_action_set_enabled (widget, "region.redo", ptm_canvas_can_redo (self->canvas));
}

void
ptm_canvas_pane_update_status (PtmCanvasPane *self)
{
  update_page (self);
  if (self->tool_bar == NULL)
    return;
  update_badge (self);
  update_wanted (self);
  ptm_canvas_pane_update_size (self);
}

void
ptm_canvas_pane_update (PtmCanvasPane *self)
{
  ptm_canvas_pane_update_status (self);
  ptm_canvas_pane_update_actions (self);
}
