/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A version in the strip. */

#include "config.h"

#include "ptm-version-card.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "ptm-thumbnail.h"

#define FRAME_HEIGHT 56

struct _PtmVersionCard
{
  GtkToggleButton parent;

  PtmVersion   *version;
  PtmThumbnail *thumbnail;
  GtkLabel     *label;
  GtkWidget    *badge;
  GtkWidget    *menu; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (PtmVersionCard, ptm_version_card, GTK_TYPE_TOGGLE_BUTTON)

static GMenuModel *
menu_model_new (PtmVersion *version)
{
  GMenu *menu = g_menu_new ();
  static const struct
  {
    const char *label;
    const char *action;
  } entries[] = {
    { N_ ("_Branch from Here"), "version.select" },
    { N_ ("Compare _With Selected"), "version.compare-with" },
    { N_ ("_Copy Picture"), "version.copy" },
    { N_ ("_Export…"), "version.export" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (entries[i].label), NULL);

      g_menu_item_set_action_and_target (item, entries[i].action, "s", ptm_version_get_id (version));
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

static void
open_menu (PtmVersionCard *self)
{
  if (self->menu == NULL)
    {
      g_autoptr (GMenuModel) model = menu_model_new (self->version);

      self->menu = gtk_popover_menu_new_from_model (model);
      gtk_popover_set_position (GTK_POPOVER (self->menu), GTK_POS_TOP);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_menu (PTM_VERSION_CARD (widget));
}

static char *
describe (PtmVersion *version)
{
  g_autoptr (GString) text = g_string_new (ptm_version_get_label (version));
  const char *sentence = ptm_version_get_sentence (version);

  if (sentence != NULL && g_utf8_strlen (sentence, -1) > 160)
    {
      g_autofree char *start = g_utf8_substring (sentence, 0, 160);

      g_string_append_printf (text, " · %s…", start);
    }
  else if (sentence != NULL && *sentence != '\0')
    g_string_append_printf (text, " · %s", sentence);
  g_string_append_printf (text, "\n%d × %d", ptm_version_get_width (version), ptm_version_get_height (version));
  if (ptm_version_get_outside (version) >= 0)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, _ ("%'" PRId64 " of %'" PRId64 " pixels outside the region changed"),
                              ptm_version_get_changed_outside (version), ptm_version_get_outside (version));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_version (PtmVersionCard *self, PtmVersion *version)
{
  g_autofree char *description = describe (version);
  g_autofree char *name = g_strdup_printf (_ ("Version %d"), ptm_version_get_number (version));

  self->version = g_object_ref (version);
  ptm_thumbnail_set_shape (self->thumbnail, FRAME_HEIGHT, ptm_version_get_width (version), ptm_version_get_height (version));
  ptm_thumbnail_set_source (self->thumbnail, G_OBJECT (version), (PtmThumbnailLoad)ptm_version_load_thumbnail_async, (PtmThumbnailFinish)ptm_version_load_thumbnail_finish);
  gtk_label_set_label (self->label, ptm_version_get_label (version));
  gtk_widget_set_visible (self->badge, ptm_version_get_outside (version) >= 0 && ptm_version_get_changed_outside (version) == 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", ptm_version_get_id (version));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "version.select");
}

static void
ptm_version_card_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PtmVersionCard *self = PTM_VERSION_CARD (widget);

  GTK_WIDGET_CLASS (ptm_version_card_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
ptm_version_card_dispose (GObject *object)
{
  PtmVersionCard *self = PTM_VERSION_CARD (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->version);
  G_OBJECT_CLASS (ptm_version_card_parent_class)->dispose (object);
}

static void
ptm_version_card_class_init (PtmVersionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ptm_version_card_dispose;
  widget_class->size_allocate = ptm_version_card_size_allocate;
  gtk_widget_class_install_action (widget_class, "card.menu", NULL, menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "card.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "card.menu", NULL);
}

static void
ptm_version_card_init (PtmVersionCard *self)
{
  GtkWidget  *overlay = gtk_overlay_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->thumbnail = PTM_THUMBNAIL (ptm_thumbnail_new ());
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "version-number");
  gtk_widget_set_halign (GTK_WIDGET (self->label), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self->label), GTK_ALIGN_END);
  self->badge = gtk_image_new_from_icon_name ("object-select-symbolic");
  gtk_widget_add_css_class (self->badge, "version-badge");
  gtk_widget_set_halign (self->badge, GTK_ALIGN_END);
  gtk_widget_set_valign (self->badge, GTK_ALIGN_START);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->thumbnail));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (self->label));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->badge);
  gtk_button_set_child (GTK_BUTTON (self), overlay);
  gtk_widget_add_css_class (GTK_WIDGET (self), "version");

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (open_menu), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
ptm_version_card_new (PtmVersion *version)
{
  PtmVersionCard *self;

  g_return_val_if_fail (PTM_IS_VERSION (version), NULL);

  self = g_object_new (PTM_TYPE_VERSION_CARD, NULL);
  show_version (self, version);
  return GTK_WIDGET (self);
}

PtmVersion *
ptm_version_card_get_version (PtmVersionCard *self)
{
  g_return_val_if_fail (PTM_IS_VERSION_CARD (self), NULL);

  return self->version;
}
