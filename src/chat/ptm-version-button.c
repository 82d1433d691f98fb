/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A version in the conversation. */

#include "config.h"

#include "ptm-version-button.h"

#include <glib/gi18n.h>

#include "ptm-thumbnail.h"

#define FRAME_HEIGHT 112

struct _PtmVersionButton
{
  GtkToggleButton parent;

  PtmVersion   *version;
  PtmThumbnail *thumbnail;
  GtkLabel     *label;
};

G_DEFINE_FINAL_TYPE (PtmVersionButton, ptm_version_button, GTK_TYPE_TOGGLE_BUTTON)

static void
show_version (PtmVersionButton *self, PtmVersion *version)
{
  int              width = ptm_version_get_width (version);
  int              height = ptm_version_get_height (version);
  const char      *sentence = ptm_version_get_sentence (version);
  g_autofree char *name = NULL;

  self->version = g_object_ref (version);
  ptm_thumbnail_set_shape (self->thumbnail, FRAME_HEIGHT, width, height);
  ptm_thumbnail_set_source (self->thumbnail, G_OBJECT (version), (PtmThumbnailLoad)ptm_version_load_thumbnail_async, (PtmThumbnailFinish)ptm_version_load_thumbnail_finish);
  gtk_label_set_label (self->label, ptm_version_get_label (version));
  /* Translators: the name of a version for a screen reader: "Version 3: make the sky darker". */
  name = g_strdup_printf (_ ("Version %d: %s"), ptm_version_get_number (version), sentence != NULL ? sentence : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", ptm_version_get_id (version));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "version.select");
}

static void
ptm_version_button_dispose (GObject *object)
{
  PtmVersionButton *self = PTM_VERSION_BUTTON (object);

  g_clear_object (&self->version);
  G_OBJECT_CLASS (ptm_version_button_parent_class)->dispose (object);
}

static void
ptm_version_button_class_init (PtmVersionButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ptm_version_button_dispose;
}

static void
ptm_version_button_init (PtmVersionButton *self)
{
  GtkWidget *overlay = gtk_overlay_new ();

  self->thumbnail = PTM_THUMBNAIL (ptm_thumbnail_new ());
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "version-number");
  gtk_widget_set_halign (GTK_WIDGET (self->label), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self->label), GTK_ALIGN_END);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->thumbnail));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (self->label));
  gtk_button_set_child (GTK_BUTTON (self), overlay);
  gtk_widget_add_css_class (GTK_WIDGET (self), "version");
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
}

GtkWidget *
ptm_version_button_new (PtmVersion *version)
{
  PtmVersionButton *self;

  g_return_val_if_fail (PTM_IS_VERSION (version), NULL);

  self = g_object_new (PTM_TYPE_VERSION_BUTTON, NULL);
  show_version (self, version);
  return GTK_WIDGET (self);
}

PtmVersion *
ptm_version_button_get_version (PtmVersionButton *self)
{
  g_return_val_if_fail (PTM_IS_VERSION_BUTTON (self), NULL);

  return self->version;
}
