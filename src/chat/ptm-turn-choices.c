/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A bat flies or hits a ball: the user chooses. */

#include "config.h"

#include "ptm-turn-choices.h"

#include <glib/gi18n.h>
#include "ptm-children.h"
#include "ptm-thumbnail.h"
#include "ptm-wrap-box.h"

#define PICTURE_SIDE 40

/* Marks without width: the text of the window runs its own way though it begins with a word of the user's. */
#define LEFT_TO_RIGHT "\342\200\216"
#define RIGHT_TO_LEFT "\342\200\217"

struct _PtmTurnChoices
{
  GtkWidget parent_instance;

  PtmTurn      *turn;    /* (nullable) */
  PtmVersion   *version; /* (nullable) the newest that has something to choose */
  GSignalGroup *version_signals;
  GSignalGroup *choice_signals;
};

G_DEFINE_FINAL_TYPE (PtmTurnChoices, ptm_turn_choices, GTK_TYPE_WIDGET)

static GtkWidget *
create_button (PtmTurnChoices *self, PtmPictureChoice *choice, guint position, guint n)
{
  const PtmPictureOption *option = g_ptr_array_index (ptm_picture_choice_get_options (choice), n);
  const char             *word = ptm_picture_choice_get_word (choice);
  gboolean                is_drawn = g_strcmp0 (option->asset, ptm_picture_choice_get_asset (choice)) == 0;
  g_autoptr (GdkTexture) texture = ptm_thumbnail_texture_new (option->image);
  g_autofree char *name = NULL;
  g_autofree char *tooltip = NULL;
  GtkWidget       *picture = gtk_image_new_from_paintable (GDK_PAINTABLE (texture));
  GtkWidget       *label = gtk_label_new (option->name);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *button = gtk_button_new ();

  /* Translators: a word and what it may mean, for a screen reader: "bat: animal". */
  name = g_strdup_printf (_ ("%s: %s"), word, option->name);
  tooltip = is_drawn ? g_strdup (_ ("This one is drawn")) : g_strdup_printf (_ ("Draw “%s” as this; nothing else changes"), word);
  gtk_image_set_pixel_size (GTK_IMAGE (picture), PICTURE_SIDE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 18);
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "picture-choice");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, tooltip, -1);
  if (is_drawn)
    gtk_widget_add_css_class (button, "drawn");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(suu)", ptm_version_get_id (self->version), position, n);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), is_drawn ? NULL : "version.choose");
  return button;
}

static void
add_choice (PtmTurnChoices *self, PtmPictureChoice *choice, guint position)
{
  gboolean         is_drawn = ptm_picture_choice_get_asset (choice) != NULL;
  g_autofree char *words = g_strdup_printf (is_drawn ? _ ("“%s” may also mean:") : _ ("Pictures near to “%s”:"), ptm_picture_choice_get_word (choice));
  g_autofree char *title = g_strconcat (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? RIGHT_TO_LEFT : LEFT_TO_RIGHT, words, NULL);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget       *label = gtk_label_new (title);
  GtkWidget       *options = g_object_new (PTM_TYPE_WRAP_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (options, "picture-choices");
  gtk_accessible_update_property (GTK_ACCESSIBLE (options), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  for (guint i = 0; i < ptm_picture_choice_get_options (choice)->len; i++)
    gtk_widget_insert_before (create_button (self, choice, position, i), options, NULL);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), options);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

/* What an earlier sentence left open is offered there; a change does not ask again. */
static gboolean
is_asked_here (PtmTurnChoices *self, PtmPictureChoice *choice)
{
  g_autofree char *sentence = g_utf8_casefold (ptm_turn_get_sentence (self->turn), -1);
  g_autofree char *word = g_utf8_casefold (ptm_picture_choice_get_word (choice), -1);

  return ptm_turn_get_base (self->turn) == NULL || strstr (sentence, word) != NULL;
}

static void
show_choices (PtmTurnChoices *self)
{
  GListModel *choices = self->version != NULL ? G_LIST_MODEL (ptm_version_get_choices (self->version)) : NULL;
  guint       n = choices != NULL ? g_list_model_get_n_items (choices) : 0;

  ptm_children_unparent (GTK_WIDGET (self));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PtmPictureChoice) choice = g_list_model_get_item (choices, i);

      if (ptm_picture_choice_get_options (choice)->len > 0 && is_asked_here (self, choice))
        add_choice (self, choice, i);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL);
}

/* Whoever stands above knows what the words of a picture may mean. */
static void
look_for_choices (PtmTurnChoices *self)
{
  if (self->version != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "version.find-choices", "s", ptm_version_get_id (self->version));
}

static void
versions_changed_cb (PtmTurnChoices *self)
{
  GListModel *versions = ptm_turn_get_versions (self->turn);
  guint       n = g_list_model_get_n_items (versions);
  g_autoptr (PtmVersion) newest = n > 0 ? g_list_model_get_item (versions, n - 1) : NULL;

  g_set_object (&self->version, newest);
  g_signal_group_set_target (self->choice_signals, newest != NULL ? ptm_version_get_choices (newest) : NULL);
  show_choices (self);
  look_for_choices (self);
}

static void
ptm_turn_choices_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ptm_turn_choices_parent_class)->root (widget);
  look_for_choices (PTM_TURN_CHOICES (widget));
}

static void
ptm_turn_choices_dispose (GObject *object)
{
  PtmTurnChoices *self = PTM_TURN_CHOICES (object);

  g_clear_object (&self->version_signals);
  g_clear_object (&self->choice_signals);
  ptm_children_unparent (GTK_WIDGET (self));
  g_clear_object (&self->version);
  g_clear_object (&self->turn);
  G_OBJECT_CLASS (ptm_turn_choices_parent_class)->dispose (object);
}

static void
ptm_turn_choices_class_init (PtmTurnChoicesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ptm_turn_choices_dispose;
  GTK_WIDGET_CLASS (klass)->root = ptm_turn_choices_root;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
ptm_turn_choices_init (PtmTurnChoices *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->version_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->version_signals, "items-changed", G_CALLBACK (versions_changed_cb), self);
  self->choice_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->choice_signals, "items-changed", G_CALLBACK (show_choices), self);
}

void
ptm_turn_choices_set_turn (PtmTurnChoices *self, PtmTurn *turn)
{
  g_return_if_fail (PTM_IS_TURN_CHOICES (self));

  if (!g_set_object (&self->turn, turn))
    return;
  g_signal_group_set_target (self->version_signals, turn != NULL ? ptm_turn_get_versions (turn) : NULL);
  if (turn != NULL)
    versions_changed_cb (self);
}
