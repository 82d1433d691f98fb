/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A removable chip of the composer: the marked region or an attached picture. */

#include "config.h"

#include "ptm-chip.h"

#include <glib/gi18n.h>

#include "ptm-children.h"

struct _PtmChip
{
  GtkWidget parent;

  GtkLabel  *label;
  GtkWidget *remove;
};

G_DEFINE_FINAL_TYPE (PtmChip, ptm_chip, GTK_TYPE_WIDGET)

enum
{
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
ptm_chip_dispose (GObject *object)
{
  ptm_children_unparent (GTK_WIDGET (object));
  G_OBJECT_CLASS (ptm_chip_parent_class)->dispose (object);
}

static void
ptm_chip_class_init (PtmChipClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ptm_chip_dispose;
  signals[REMOVED] = g_signal_new ("removed", PTM_TYPE_CHIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "chip");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
ptm_chip_init (PtmChip *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (self->label, 22);
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
  self->remove = gtk_button_new_from_icon_name ("window-close-symbolic");
  gtk_widget_add_css_class (self->remove, "circular");
  gtk_widget_add_css_class (self->remove, "flat");
  gtk_widget_set_valign (self->remove, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->remove, "clicked", G_CALLBACK (ptm_chip_remove), self);
  gtk_widget_set_parent (self->remove, GTK_WIDGET (self));
}

GtkWidget *
ptm_chip_new (GtkWidget *image, const char *label)
{
  PtmChip *self = g_object_new (PTM_TYPE_CHIP, "valign", GTK_ALIGN_CENTER, NULL);

  if (image != NULL)
    gtk_widget_insert_after (image, GTK_WIDGET (self), NULL);
  ptm_chip_set_label (self, label);
  return GTK_WIDGET (self);
}

void
ptm_chip_set_label (PtmChip *self, const char *label)
{
  g_autofree char *name = NULL;

  g_return_if_fail (PTM_IS_CHIP (self));
  g_return_if_fail (label != NULL);

  gtk_label_set_label (self->label, label);
  /* Translators: the accessible name of the cross on a chip, such as "Remove region on v2". */
  name = g_strdup_printf (_ ("Remove %s"), label);
  gtk_widget_set_tooltip_text (self->remove, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

const char *
ptm_chip_get_label (PtmChip *self)
{
  g_return_val_if_fail (PTM_IS_CHIP (self), NULL);

  return gtk_label_get_label (self->label);
}

void
ptm_chip_remove (PtmChip *self)
{
  g_return_if_fail (PTM_IS_CHIP (self));

  g_signal_emit (self, signals[REMOVED], 0);
}
