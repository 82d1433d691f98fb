/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Pictures that come into the composer - chosen, dropped or pasted - and the chips that show them and the region. */

#include "config.h"

#include "ptm-composer-private.h"

#include <glib/gi18n.h>

#include "ptm-attachment.h"
#include "ptm-chip.h"
#include "ptm-dialogs.h"
#include "ptm-picture-input.h"
#include "ptm-thumbnail.h"

#define CHIP_PICTURE 24

static void
picture_cb (GtkWidget *widget, GBytes *file, const char *name, const GError *error)
{
  if (error != NULL)
    gtk_widget_activate_action (widget, "win.toast", "s", error->message);
  else
    ptm_composer_add_attachment (PTM_COMPOSER (widget), file, name);
}

static void
chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PtmComposer) self = user_data;
  g_autoptr (GListModel) files = ptm_choose_pictures_finish (result);

  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      ptm_picture_input_read (GTK_WIDGET (self), file, picture_cb);
    }
}

static void
attach (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  ptm_choose_pictures_async (GTK_WINDOW (root), _ ("Attach Pictures"), TRUE, chosen_cb, g_object_ref (widget));
}

static void
remove_attachment (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmComposer *self = PTM_COMPOSER (widget);
  guint        position = g_variant_get_uint32 (parameter);

  if (position < g_list_model_get_n_items (G_LIST_MODEL (self->attachments)))
    g_list_store_remove (self->attachments, position);
}

/* A pasted picture becomes an attachment; text goes its usual way. */
static void
paste_cb (PtmComposer *self, GtkTextView *text)
{
  GdkContentFormats *formats = gdk_clipboard_get_formats (gtk_widget_get_clipboard (GTK_WIDGET (self)));

  if (gdk_content_formats_contain_gtype (formats, G_TYPE_STRING) || !ptm_picture_input_can_paste (GTK_WIDGET (self)))
    return;
  g_signal_stop_emission_by_name (text, "paste-clipboard");
  ptm_picture_input_paste (GTK_WIDGET (self), picture_cb);
}

static void
attachment_removed_cb (PtmComposer *self, PtmChip *chip)
{
  PtmAttachment *attachment = g_object_get_data (G_OBJECT (chip), "ptm-attachment");
  guint          position;

  if (g_list_store_find (self->attachments, attachment, &position))
    gtk_widget_activate_action (GTK_WIDGET (self), "composer.remove-attachment", "u", position);
}

static void
region_removed_cb (PtmComposer *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "region.clear", NULL);
}

static GtkWidget *
attachment_chip_new (PtmComposer *self, PtmAttachment *attachment)
{
  GtkWidget *thumbnail = ptm_thumbnail_new ();
  GtkWidget *chip;

  ptm_thumbnail_set_size (PTM_THUMBNAIL (thumbnail), CHIP_PICTURE, CHIP_PICTURE);
  ptm_thumbnail_set_source (PTM_THUMBNAIL (thumbnail), G_OBJECT (attachment), (PtmThumbnailLoad)ptm_attachment_load_thumbnail_async, (PtmThumbnailFinish)ptm_attachment_load_thumbnail_finish);
  chip = ptm_chip_new (thumbnail, ptm_attachment_get_name (attachment));
  g_object_set_data_full (G_OBJECT (chip), "ptm-attachment", g_object_ref (attachment), g_object_unref);
  g_signal_connect_object (chip, "removed", G_CALLBACK (attachment_removed_cb), self, G_CONNECT_SWAPPED);
  return chip;
}

static void
show_region_chip (PtmComposer *self)
{
  gboolean         shown = self->region_fraction > 0 && ptm_composer_changes_base (self);
  g_autofree char *label = NULL;

  if (!shown)
    {
      if (self->region_chip != NULL)
        gtk_box_remove (self->chips, self->region_chip);
      self->region_chip = NULL;
      return;
    }
  label = g_strdup_printf (_ ("Region on %s (%d %%)"), ptm_version_get_label (self->base), MAX (1, (int)(self->region_fraction * 100 + 0.5)));
  if (self->region_chip != NULL)
    {
      ptm_chip_set_label (PTM_CHIP (self->region_chip), label);
      return;
    }
  self->region_chip = ptm_chip_new (gtk_image_new_from_icon_name ("ptm-region-symbolic"), label);
  gtk_widget_add_css_class (self->region_chip, "region");
  g_signal_connect_object (self->region_chip, "removed", G_CALLBACK (region_removed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_prepend (self->chips, self->region_chip);
}

static void
attachments_changed_cb (PtmComposer *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->chips));

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (child != self->region_chip)
        gtk_box_remove (self->chips, child);
      child = next;
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->attachments)); i++)
    {
      g_autoptr (PtmAttachment) attachment = g_list_model_get_item (G_LIST_MODEL (self->attachments), i);

      gtk_box_append (self->chips, attachment_chip_new (self, attachment));
    }
  ptm_composer_show_chips (self);
}

void
ptm_composer_install_input (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "composer.attach", NULL, attach);
  gtk_widget_class_install_action (widget_class, "composer.remove-attachment", "u", remove_attachment);
}

void
ptm_composer_init_input (PtmComposer *self)
{
  g_signal_connect_object (self->text, "paste-clipboard", G_CALLBACK (paste_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->attachments, "items-changed", G_CALLBACK (attachments_changed_cb), self, G_CONNECT_SWAPPED);
  ptm_picture_input_add_drop (GTK_WIDGET (self), picture_cb);
}

void
ptm_composer_show_chips (PtmComposer *self)
{
  show_region_chip (self);
  gtk_widget_set_visible (self->chip_scroller, gtk_widget_get_first_child (GTK_WIDGET (self->chips)) != NULL);
}
