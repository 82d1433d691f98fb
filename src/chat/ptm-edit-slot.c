/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A picture that is still being drawn, as one of several. */

#include "config.h"

#include "ptm-edit-slot.h"

#include <glib/gi18n.h>

#include "ptm-children.h"
#include "ptm-thumbnail.h"

#define FRAME_HEIGHT 112

struct _PtmEditSlot
{
  GtkWidget parent;

  PtmThumbnail   *thumbnail;
  GtkProgressBar *progress;
};

G_DEFINE_FINAL_TYPE (PtmEditSlot, ptm_edit_slot, GTK_TYPE_WIDGET)

static void
preview_cb (PtmEditSlot *self, GParamSpec *pspec, PtmEdit *edit)
{
  PtmImage *preview = ptm_edit_get_preview (edit);
  g_autoptr (PtmImage) small = preview != NULL ? ptm_image_scale_to_fit (preview, FRAME_HEIGHT) : NULL;

  if (small != NULL)
    ptm_thumbnail_set_image (self->thumbnail, small);
}

static void
progress_cb (PtmEditSlot *self, GParamSpec *pspec, PtmEdit *edit)
{
  gtk_progress_bar_set_fraction (self->progress, CLAMP (ptm_edit_get_progress (edit), 0, 1));
}

static void
ptm_edit_slot_dispose (GObject *object)
{
  ptm_children_unparent (GTK_WIDGET (object));
  G_OBJECT_CLASS (ptm_edit_slot_parent_class)->dispose (object);
}

static void
ptm_edit_slot_class_init (PtmEditSlotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ptm_edit_slot_dispose;
  gtk_widget_class_set_css_name (widget_class, "editslot");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ptm_edit_slot_init (PtmEditSlot *self)
{
  GtkWidget *overlay = gtk_overlay_new ();

  self->thumbnail = PTM_THUMBNAIL (ptm_thumbnail_new ());
  self->progress = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->progress), GTK_ALIGN_END);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Progress"), -1);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->thumbnail));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (self->progress));
  gtk_widget_set_parent (overlay, GTK_WIDGET (self));
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
}

GtkWidget *
ptm_edit_slot_new (PtmEdit *edit)
{
  PtmEditSlot    *self;
  PtmEditRequest *request;

  g_return_val_if_fail (PTM_IS_EDIT (edit), NULL);

  self = g_object_new (PTM_TYPE_EDIT_SLOT, NULL);
  request = ptm_edit_get_request (edit);
  ptm_thumbnail_set_shape (self->thumbnail, FRAME_HEIGHT, request->width > 0 ? request->width : 1, request->height > 0 ? request->height : 1);
  g_signal_connect_object (edit, "notify::preview", G_CALLBACK (preview_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (edit, "notify::progress", G_CALLBACK (progress_cb), self, G_CONNECT_SWAPPED);
  preview_cb (self, NULL, edit);
  progress_cb (self, NULL, edit);
  return GTK_WIDGET (self);
}

double
ptm_edit_slot_get_progress (PtmEditSlot *self)
{
  g_return_val_if_fail (PTM_IS_EDIT_SLOT (self), 0);

  return gtk_progress_bar_get_fraction (self->progress);
}
