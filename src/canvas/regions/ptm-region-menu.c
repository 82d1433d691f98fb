/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Growing, shrinking, softening and smoothing of the region by an amount that is set once above them. */

#include "config.h"

#include "ptm-region-menu.h"

#include <glib/gi18n.h>
#include "ptm-accessible.h"

struct _PtmRegionMenu
{
  GtkPopover parent_instance;

  /* Template children. */
  GtkAdjustment *amount;
  GtkWidget     *spin;
};

G_DEFINE_FINAL_TYPE (PtmRegionMenu, ptm_region_menu, GTK_TYPE_POPOVER)

/* Each button's name is what it does. */
static void
change_cb (PtmRegionMenu *self, GtkWidget *button)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "region.change", "(sd)", gtk_widget_get_name (button), gtk_adjustment_get_value (self->amount));
}

static void
ptm_region_menu_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PTM_TYPE_REGION_MENU);

  G_OBJECT_CLASS (ptm_region_menu_parent_class)->dispose (object);
}

static void
ptm_region_menu_class_init (PtmRegionMenuClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ptm_region_menu_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pentimento/Pentimento/canvas/ptm-region-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, PtmRegionMenu, amount);
  gtk_widget_class_bind_template_child (widget_class, PtmRegionMenu, spin);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
}

static void
ptm_region_menu_init (PtmRegionMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ptm_accessible_name_spin (self->spin, _ ("By Pixels"));
}
