/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The honest part of an answer, in the language of the sentence. */

#include "config.h"

#include "ptm-turn-account.h"

#include "ptm-children.h"
#include "ptm-unmet-text.h"

struct _PtmTurnAccount
{
  GtkWidget parent_instance;

  PtmTurn      *turn; /* (nullable) */
  GSignalGroup *version_signals;
};

G_DEFINE_FINAL_TYPE (PtmTurnAccount, ptm_turn_account, GTK_TYPE_WIDGET)

/* The answer is written the way the sentence was, whatever the language of the window. */
static GtkTextDirection
find_direction (PtmTurnAccount *self, const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  return pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR;
}

static GtkWidget *
create_label (PtmTurnAccount *self, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_direction (label, find_direction (self, text));
  return label;
}

static void
add_text (PtmTurnAccount *self, const PtmUnmetText *text)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-information-symbolic");
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_direction (row, find_direction (self, text->say));
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), create_label (self, text->say, "say"));
  if (text->offer != NULL)
    gtk_box_append (GTK_BOX (words), create_label (self, text->offer, "offer"));
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), words);
  gtk_widget_set_parent (row, GTK_WIDGET (self));
}

/* Another picture was chosen for a word of it: what the new version lacks counts. */
static gboolean
is_superseded (GListModel *versions, PtmVersion *version)
{
  for (guint i = 0; i < g_list_model_get_n_items (versions); i++)
    {
      g_autoptr (PtmVersion) other = g_list_model_get_item (versions, i);

      if (ptm_version_get_parent (other) == version)
        return TRUE;
    }
  return FALSE;
}

/* Several pictures of one sentence mostly lack the same. */
static void
show_account (PtmTurnAccount *self)
{
  GListModel *versions = ptm_turn_get_versions (self->turn);
  g_autoptr (GPtrArray) unmet = g_ptr_array_new ();
  g_autoptr (GPtrArray) texts = NULL;

  ptm_children_unparent (GTK_WIDGET (self));
  for (guint i = 0; i < g_list_model_get_n_items (versions); i++)
    {
      g_autoptr (PtmVersion) version = g_list_model_get_item (versions, i);

      if (!is_superseded (versions, version))
        g_ptr_array_extend (unmet, ptm_version_get_unmet (version), NULL, NULL);
    }
  texts = ptm_unmet_texts_new (unmet);
  for (guint i = 0; i < texts->len; i++)
    add_text (self, g_ptr_array_index (texts, i));
  gtk_widget_set_visible (GTK_WIDGET (self), texts->len > 0);
}

static void
ptm_turn_account_dispose (GObject *object)
{
  PtmTurnAccount *self = PTM_TURN_ACCOUNT (object);

  g_clear_object (&self->version_signals);
  ptm_children_unparent (GTK_WIDGET (self));
  g_clear_object (&self->turn);
  G_OBJECT_CLASS (ptm_turn_account_parent_class)->dispose (object);
}

static void
ptm_turn_account_class_init (PtmTurnAccountClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ptm_turn_account_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
ptm_turn_account_init (PtmTurnAccount *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 9);
  gtk_widget_add_css_class (GTK_WIDGET (self), "account");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->version_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->version_signals, "items-changed", G_CALLBACK (show_account), self);
}

void
ptm_turn_account_set_turn (PtmTurnAccount *self, PtmTurn *turn)
{
  g_return_if_fail (PTM_IS_TURN_ACCOUNT (self));

  if (!g_set_object (&self->turn, turn))
    return;
  g_signal_group_set_target (self->version_signals, turn != NULL ? ptm_turn_get_versions (turn) : NULL);
  if (turn != NULL)
    show_account (self);
}
