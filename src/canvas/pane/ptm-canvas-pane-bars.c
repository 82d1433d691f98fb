/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The picture side: the tools above the picture and the lines below it. There is nothing to do with them until the first picture
 * is shown; only then are they made, so that the first frame of the window does not wait for them. */

#include "config.h"

#include "ptm-canvas-pane-private.h"

#include <glib/gi18n.h>
#include "ptm-accessible.h"
#include "ptm-exact-details.h"
#include "ptm-region-menu.h"
#include "ptm-tool-group.h"
#include "ptm-tool-options.h"
#include "ptm-wrap-box.h"

static gboolean
is_not_cb (gpointer object, gboolean value)
{
  return !value;
}

static char *
format_zoom_cb (gpointer object, double zoom)
{
  /* Translators: the zoom in percent. */
  return g_strdup_printf (_ ("%.0f %%"), zoom * 100);
}

static GtkBuilder *
build (PtmCanvasPane *self)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  g_autoptr (GtkBuilderScope) scope = gtk_builder_cscope_new ();
  g_autoptr (GError) error = NULL;

  g_type_ensure (PTM_TYPE_EXACT_DETAILS);
  g_type_ensure (PTM_TYPE_REGION_LIST);
  g_type_ensure (PTM_TYPE_REGION_MENU);
  g_type_ensure (PTM_TYPE_WRAP_BOX);
  g_type_ensure (PTM_TYPE_TOOL_GROUP);
  g_type_ensure (PTM_TYPE_TOOL_OPTIONS);
  gtk_builder_cscope_add_callback (scope, format_zoom_cb);
  gtk_builder_cscope_add_callback (scope, is_not_cb);
  ptm_canvas_pane_add_compare_callbacks (GTK_BUILDER_CSCOPE (scope));
  gtk_builder_set_scope (builder, scope);
  gtk_builder_set_current_object (builder, G_OBJECT (self));
  gtk_builder_expose_object (builder, "canvas", G_OBJECT (self->canvas));
  if (!gtk_builder_add_from_resource (builder, "/io/github/pentimento/Pentimento/canvas/ptm-canvas-pane-bars.ui", &error))
    g_error ("%s", error->message);

  return g_steal_pointer (&builder);
}

static GtkWidget *
find (GtkBuilder *builder, const char *name)
{
  return GTK_WIDGET (gtk_builder_get_object (builder, name));
}

static void
take_parts (PtmCanvasPane *self, GtkBuilder *builder)
{
  self->area_menu = G_MENU (gtk_builder_get_object (builder, "area_menu"));
  self->areas_button = find (builder, "areas_button");
  self->badge = find (builder, "badge");
  self->badge_details = find (builder, "badge_details");
  self->badge_icon = find (builder, "badge_icon");
  self->badge_label = find (builder, "badge_label");
  self->changes_label = find (builder, "changes_label");
  self->grow_button = find (builder, "grow_button");
  self->read_out = find (builder, "read_out");
  self->region_list = find (builder, "region_list");
  self->size_label = find (builder, "size_label");
  self->status_bar = find (builder, "status_bar");
  self->threshold_adjustment = GTK_ADJUSTMENT (gtk_builder_get_object (builder, "threshold_adjustment"));
  self->tool_bar = find (builder, "tool_bar");
  self->wanted = find (builder, "wanted");
  self->wanted_label = find (builder, "wanted_label");
}

void
ptm_canvas_pane_make_bars (PtmCanvasPane *self)
{
  g_autoptr (GtkBuilder) builder = NULL;
  GtkWidget *options;

  if (self->tool_bar != NULL)
    return;

  builder = build (self);
  take_parts (self, builder);
  /* Options come with their tool; without a picture there is neither. */
  options = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (options), find (builder, "tool_options"));
  g_object_bind_property (self->tool_bar, "visible", options, "visible", G_BINDING_SYNC_CREATE);
  gtk_box_prepend (GTK_BOX (self->box), options);
  gtk_box_prepend (GTK_BOX (self->box), self->tool_bar);
  gtk_box_append (GTK_BOX (self->box), self->status_bar);
  gtk_box_append (GTK_BOX (self->box), self->wanted);
  ptm_accessible_set_name (find (builder, "region_list_button"), _ ("Saved Regions"));
  ptm_accessible_set_name (find (builder, "region_menu_button"), _ ("Change the Region"));
  ptm_accessible_skip_scrollers (self->box);
  gtk_widget_set_visible (self->read_out, self->rulers);
  ptm_canvas_pane_follow_changes (self);
  ptm_canvas_pane_show_regions (self);
}
