/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Regions with names: using one again, adding it to what is marked, naming it anew, and files. */

#include "config.h"

#include "ptm-region-list.h"

#include <glib/gi18n.h>
#include "ptm-accessible.h"
#include "ptm-region.h"

struct _PtmRegionList
{
  GtkPopover parent_instance;

  /* Template children. */
  GtkWidget *empty;
  GtkWidget *list;
  GtkWidget *scrolled;

  GListModel *regions; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (PtmRegionList, ptm_region_list, GTK_TYPE_POPOVER)

static const char *
get_name (PtmRegion *region)
{
  return ptm_region_get_name (region) != NULL ? ptm_region_get_name (region) : _ ("Region");
}

static GtkWidget *
create_button (PtmRegion *region, const char *icon, const char *tooltip, const char *action)
{
  GtkWidget       *button = gtk_button_new_from_icon_name (icon);
  g_autofree char *name = g_strdup_printf ("%s: %s", get_name (region), tooltip);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  ptm_accessible_set_name (button, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", ptm_region_get_id (region));

  return button;
}

/* The name itself is the button that uses the region. */
static GtkWidget *
create_use_button (PtmRegion *region)
{
  GtkWidget       *button = gtk_button_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *label = gtk_label_new (get_name (region));
  g_autofree char *percent = g_strdup_printf (_ ("%d %%"), MAX (1, (int)(ptm_region_get_fraction (region) * 100 + 0.5)));
  GtkWidget       *share = gtk_label_new (percent);
  g_autofree char *name = g_strdup_printf (_ ("Use %s, %s of the picture"), get_name (region), percent);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (share, "dim-label");
  gtk_widget_add_css_class (share, "numeric");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), share);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_tooltip_text (button, _ ("Mark This Region"));
  ptm_accessible_set_name (button, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "region.use");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", ptm_region_get_id (region));

  return button;
}

static GtkWidget *
create_row_cb (gpointer item, gpointer user_data)
{
  PtmRegion *region = item;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_box_append (GTK_BOX (box), create_use_button (region));
  gtk_box_append (GTK_BOX (box), create_button (region, "list-add-symbolic", _ ("Add to What Is Marked"), "region.join"));
  gtk_box_append (GTK_BOX (box), create_button (region, "document-edit-symbolic", _ ("Rename"), "region.rename"));
  gtk_box_append (GTK_BOX (box), create_button (region, "user-trash-symbolic", _ ("Delete"), "region.forget"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);

  return row;
}

static void
update (PtmRegionList *self)
{
  gboolean any = self->regions != NULL && g_list_model_get_n_items (self->regions) > 0;

  gtk_widget_set_visible (self->scrolled, any);
  gtk_widget_set_visible (self->empty, !any);
}

static void
ptm_region_list_dispose (GObject *object)
{
  PtmRegionList *self = PTM_REGION_LIST (object);

  ptm_region_list_set_regions (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PTM_TYPE_REGION_LIST);

  G_OBJECT_CLASS (ptm_region_list_parent_class)->dispose (object);
}

static void
ptm_region_list_class_init (PtmRegionListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ptm_region_list_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pentimento/Pentimento/canvas/ptm-region-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PtmRegionList, empty);
  gtk_widget_class_bind_template_child (widget_class, PtmRegionList, list);
  gtk_widget_class_bind_template_child (widget_class, PtmRegionList, scrolled);
  gtk_widget_class_bind_template_callback (widget_class, gtk_popover_popdown);
}

static void
ptm_region_list_init (PtmRegionList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ptm_accessible_set_name (self->list, _ ("Saved Regions"));
  ptm_accessible_skip_scrollers (GTK_WIDGET (self));
  update (self);
}

void
ptm_region_list_set_regions (PtmRegionList *self, GListModel *regions)
{
  g_return_if_fail (PTM_IS_REGION_LIST (self));

  if (self->regions == regions)
    return;

  if (self->regions != NULL)
    g_signal_handlers_disconnect_by_data (self->regions, self);
  g_set_object (&self->regions, regions);
  if (self->list == NULL)
    return;
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list), regions, create_row_cb, NULL, NULL);
  if (regions != NULL)
    g_signal_connect_object (regions, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
