/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A version in the strip. */

#include "config.h"

#include "ptm-version-card.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "ptm-accessible.h"
#include "ptm-remarks-editor.h"
#include "ptm-thumbnail.h"

#define FRAME_HEIGHT 56

struct _PtmVersionCard
{
  GtkToggleButton parent;

  PtmVersion   *version;
  PtmThumbnail *thumbnail;
  GtkLabel     *label;
  GtkWidget    *badge;
  GtkWidget    *star;
  GtkWidget    *menu;   /* (nullable) */
  GtkWidget    *editor; /* (nullable) */
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
    { N_ ("_Branch from Here"), "version.show" },
    { N_ ("Compare _With Selected"), "version.compare-with" },
    { N_ ("Compare With Its _Parent"), "version.compare-with-parent" },
    { N_ ("_Favourite"), "version.favourite" },
    { N_ ("_Copy Picture"), "version.copy" },
    { N_ ("_Export…"), "version.export" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (entries[i].label), NULL);

      g_menu_item_set_action_and_target (item, entries[i].action, "s", ptm_version_get_id (version));
      g_menu_append_item (menu, item);
    }
  g_menu_append (menu, _ ("_Name and Note…"), "card.remark");
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
      ptm_accessible_skip_scrollers (self->menu);
    }
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_menu (PTM_VERSION_CARD (widget));
}

/* A new one each time, as the remarks now stand. */
static void
remark_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtmVersionCard *self = PTM_VERSION_CARD (widget);

  g_clear_pointer (&self->editor, gtk_widget_unparent);
  self->editor = ptm_remarks_editor_new (self->version);
  gtk_widget_set_parent (self->editor, widget);
  gtk_popover_popup (GTK_POPOVER (self->editor));
}

static void
favourite_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "version.favourite", "s", ptm_version_get_id (PTM_VERSION_CARD (widget)->version));
}

static void
compare_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "version.compare-with", "s", ptm_version_get_id (PTM_VERSION_CARD (widget)->version));
}

static void
describe_remarks (GString *text, PtmRemarks *remarks)
{
  guint       rounds = ptm_remarks_get_rounds (remarks);
  const char *note = ptm_remarks_get_note (remarks);

  if (rounds > 0)
    {
      g_string_append_c (text, '\n');
      /* Translators: of blind tests; the first number may be 1.5, as a draw is half of one. */
      g_string_append_printf (text, ngettext ("Preferred in %g of %u blind test", "Preferred in %g of %u blind tests", rounds), ptm_remarks_get_wins (remarks), rounds);
    }
  if (note != NULL)
    g_string_append_printf (text, "\n\n%s", note);
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
  describe_remarks (text, ptm_version_get_remarks (version));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_remarks (PtmVersionCard *self)
{
  PtmRemarks      *remarks = ptm_version_get_remarks (self->version);
  const char      *name = ptm_remarks_get_name (remarks);
  g_autofree char *description = describe (self->version);
  g_autofree char *label = name != NULL ? g_strdup_printf ("%s %s", ptm_version_get_label (self->version), name) : g_strdup (ptm_version_get_label (self->version));
  g_autofree char *title = name != NULL ? g_strdup_printf (_ ("Version %d, %s"), ptm_version_get_number (self->version), name) : g_strdup_printf (_ ("Version %d"), ptm_version_get_number (self->version));

  gtk_label_set_label (self->label, label);
  gtk_widget_set_visible (self->star, ptm_remarks_is_favourite (remarks));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), description);
  ptm_accessible_set_name (GTK_WIDGET (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
show_version (PtmVersionCard *self, PtmVersion *version)
{
  self->version = g_object_ref (version);
  ptm_thumbnail_set_shape (self->thumbnail, FRAME_HEIGHT, ptm_version_get_width (version), ptm_version_get_height (version));
  ptm_thumbnail_set_source (self->thumbnail, G_OBJECT (version), (PtmThumbnailLoad)ptm_version_load_thumbnail_async, (PtmThumbnailFinish)ptm_version_load_thumbnail_finish);
  gtk_widget_set_visible (self->badge, ptm_version_get_outside (version) >= 0 && ptm_version_get_changed_outside (version) == 0);
  g_signal_connect_object (ptm_version_get_remarks (version), "notify", G_CALLBACK (show_remarks), self, G_CONNECT_SWAPPED);
  show_remarks (self);
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
  if (self->editor != NULL)
    gtk_popover_present (GTK_POPOVER (self->editor));
}

static void
ptm_version_card_dispose (GObject *object)
{
  PtmVersionCard *self = PTM_VERSION_CARD (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->editor, gtk_widget_unparent);
  g_clear_object (&self->version);
  G_OBJECT_CLASS (ptm_version_card_parent_class)->dispose (object);
}

static void
ptm_version_card_class_init (PtmVersionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ptm_version_card_dispose;
  widget_class->size_allocate = ptm_version_card_size_allocate;
  gtk_widget_class_install_action (widget_class, "card.compare", NULL, compare_action);
  gtk_widget_class_install_action (widget_class, "card.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "card.remark", NULL, remark_action);
  gtk_widget_class_install_action (widget_class, "card.favourite", NULL, favourite_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "card.compare", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "card.remark", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_asterisk, GDK_SHIFT_MASK, "card.favourite", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_asterisk, 0, "card.favourite", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "card.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "card.menu", NULL);
}

/* After the button has its press, which this takes away from it: with Ctrl held it is no choice of a version. */
static void
pressed_cb (PtmVersionCard *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if ((state & GDK_CONTROL_MASK) == 0)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (GTK_WIDGET (self), "card.compare", NULL);
}

/* Before the button has its press, whose click would end the counting. */
static void
pressed_again_cb (PtmVersionCard *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if (n_press != 2 || (state & GDK_CONTROL_MASK) != 0)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (GTK_WIDGET (self), "version.show", "s", ptm_version_get_id (self->version));
}

static void
add_press (PtmVersionCard *self, guint button, GtkPropagationPhase phase, GCallback pressed)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), button);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), phase);
  g_signal_connect_swapped (gesture, "pressed", pressed, self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
}

static void
add_gestures (PtmVersionCard *self)
{
  add_press (self, GDK_BUTTON_SECONDARY, GTK_PHASE_BUBBLE, G_CALLBACK (open_menu));
  add_press (self, GDK_BUTTON_PRIMARY, GTK_PHASE_BUBBLE, G_CALLBACK (pressed_cb));
  add_press (self, GDK_BUTTON_PRIMARY, GTK_PHASE_CAPTURE, G_CALLBACK (pressed_again_cb));
}

static GdkContentProvider *
prepare_cb (PtmVersionCard *self, double x, double y, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) icon = gtk_widget_paintable_new (GTK_WIDGET (self->thumbnail));

  gtk_drag_source_set_icon (source, icon, (int)x, (int)y);
  return gdk_content_provider_new_typed (PTM_TYPE_VERSION, self->version);
}

static gboolean
drop_cb (PtmVersionCard *self, const GValue *value)
{
  PtmVersion *dropped = g_value_get_object (value);

  if (dropped == NULL || dropped == self->version)
    return FALSE;
  return gtk_widget_activate_action (GTK_WIDGET (self), "version.compare-pair", "(ss)", ptm_version_get_id (self->version), ptm_version_get_id (dropped));
}

static void
add_drag (PtmVersionCard *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (PTM_TYPE_VERSION, GDK_ACTION_COPY);

  g_signal_connect_swapped (source, "prepare", G_CALLBACK (prepare_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
ptm_version_card_init (PtmVersionCard *self)
{
  GtkWidget *overlay = gtk_overlay_new ();

  self->thumbnail = PTM_THUMBNAIL (ptm_thumbnail_new ());
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "version-number");
  gtk_widget_set_halign (GTK_WIDGET (self->label), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self->label), GTK_ALIGN_END);
  self->badge = gtk_image_new_from_icon_name ("object-select-symbolic");
  gtk_widget_add_css_class (self->badge, "version-badge");
  gtk_widget_set_halign (self->badge, GTK_ALIGN_END);
  gtk_widget_set_valign (self->badge, GTK_ALIGN_START);
  self->star = gtk_image_new_from_icon_name ("starred-symbolic");
  gtk_widget_add_css_class (self->star, "version-badge");
  gtk_widget_add_css_class (self->star, "star");
  gtk_widget_set_halign (self->star, GTK_ALIGN_START);
  gtk_widget_set_valign (self->star, GTK_ALIGN_START);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->thumbnail));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (self->label));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->badge);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->star);
  gtk_button_set_child (GTK_BUTTON (self), overlay);
  gtk_widget_add_css_class (GTK_WIDGET (self), "version");
  add_gestures (self);
  add_drag (self);
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

void
ptm_version_card_set_frame_height (PtmVersionCard *self, int frame_height)
{
  g_return_if_fail (PTM_IS_VERSION_CARD (self));

  ptm_thumbnail_set_shape (self->thumbnail, frame_height, ptm_version_get_width (self->version), ptm_version_get_height (self->version));
}
