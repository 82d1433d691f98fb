/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The notes of a turn. Of several versions made of one answer only the newest is spoken of: its button leads to the other placement. */

#include "config.h"

#include "ptm-turn-notes.h"

#include <glib/gi18n.h>
#include "ptm-children.h"

struct _PtmTurnNotes
{
  GtkWidget parent_instance;

  PtmTurn      *turn; /* (nullable) */
  GSignalGroup *turn_signals;
  GSignalGroup *version_signals;
};

G_DEFINE_FINAL_TYPE (PtmTurnNotes, ptm_turn_notes, GTK_TYPE_WIDGET)

static GtkWidget *
add_button (GtkWidget *box, const char *label, const char *tooltip, const char *action, const char *target)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "label", label, "tooltip-text", tooltip, "halign", GTK_ALIGN_START, "action-target", g_variant_new_string (target), "action-name", action, NULL);

  gtk_box_append (GTK_BOX (box), button);
  return button;
}

/* Returns: (transfer none): the box below the text. */
static GtkWidget *
add_text (PtmTurnNotes *self, const char *icon_name, const char *text)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_add_css_class (row, "note");
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), box);
  gtk_widget_set_parent (row, GTK_WIDGET (self));
  return box;
}

static void
add_note (PtmTurnNotes *self, const char *icon_name, const char *text, const char *button_label, const char *tooltip, const char *action, const char *target)
{
  GtkWidget *box = add_text (self, icon_name, text);

  if (action != NULL)
    gtk_widget_add_css_class (add_button (box, button_label, tooltip, action, target), "flat");
}

static gboolean
is_newest_of_answer (GListModel *versions, guint position, PtmVersion *version)
{
  for (guint i = position + 1; i < g_list_model_get_n_items (versions); i++)
    {
      g_autoptr (PtmVersion) later = g_list_model_get_item (versions, i);

      if (g_str_equal (ptm_version_get_origin (later), ptm_version_get_origin (version)))
        return FALSE;
    }
  return TRUE;
}

static void
add_place (PtmTurnNotes *self, PtmVersion *version, gboolean several)
{
  const PtmMeasures *measures = ptm_version_get_measures (version);
  const char        *id = ptm_version_get_id (version);
  g_autofree char   *text = ptm_measures_dup_place_text (measures);
  g_autofree char   *named = NULL;

  if (text == NULL)
    return;
  /* Translators: a version and what is said of it: "v3: The model moved the picture by 11 px; it was aligned." */
  named = several ? g_strdup_printf (_ ("%s: %s"), ptm_version_get_label (version), text) : g_strdup (text);
  if (measures->placement == PTM_PLACEMENT_ALIGNED)
    add_note (self, "ptm-exact-symbolic", named, _ ("Use It as It Came"), _ ("Make Another Version with the Answer Where It Was"), "version.use-as-it-came", id);
  else if (measures->placement == PTM_PLACEMENT_AS_IT_CAME)
    add_note (self, "dialog-information-symbolic", named, _ ("Align It"), _ ("Make Another Version with the Answer Moved Back"), "version.align", id);
  else
    add_note (self, "dialog-information-symbolic", named, NULL, NULL, NULL, NULL);
}

/* Why it will look bad, and before anything is done the user's choice to have it nevertheless. */
static void
add_warning (PtmTurnNotes *self)
{
  const char *warning = ptm_turn_get_warning (self->turn);
  const char *id = ptm_turn_get_id (self->turn);
  GtkWidget  *box, *choice;

  if (warning == NULL)
    return;
  box = add_text (self, "dialog-warning-symbolic", warning);
  if (!ptm_turn_is_held (self->turn))
    return;
  choice = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (choice, "choice");
  add_button (choice, _ ("Do It Anyway"), _ ("Make the Change in Spite of This"), "turn.proceed", id);
  add_button (choice, _ ("Leave It"), _ ("Make No Change"), "turn.stop", id);
  gtk_box_append (GTK_BOX (box), choice);
}

/* What came of the sentence, and where its answers lie. */
static void
add_outcome (PtmTurnNotes *self)
{
  GListModel *versions = ptm_turn_get_versions (self->turn);
  guint       n = g_list_model_get_n_items (versions);

  if (ptm_turn_is_by_hand (self->turn) || (ptm_turn_is_local (self->turn) && n == 0))
    add_note (self, "ptm-exact-symbolic", _ ("Done here, exactly and free"), NULL, NULL, NULL, NULL);
  else if (ptm_turn_is_local (self->turn))
    add_note (self, "ptm-exact-symbolic", _ ("Done here, exactly and free"), _ ("Have It Drawn Instead"), _ ("Send the Same Sentence to Who Draws"), "turn.ask-model", ptm_turn_get_id (self->turn));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PtmVersion) version = g_list_model_get_item (versions, i);

      if (is_newest_of_answer (versions, i, version))
        add_place (self, version, n > 1);
    }
}

static void
show_notes (PtmTurnNotes *self)
{
  ptm_children_unparent (GTK_WIDGET (self));
  add_warning (self);
  if (!ptm_turn_is_held (self->turn))
    add_outcome (self);
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL);
}

static void
ptm_turn_notes_dispose (GObject *object)
{
  PtmTurnNotes *self = PTM_TURN_NOTES (object);

  g_clear_object (&self->turn_signals);
  g_clear_object (&self->version_signals);
  ptm_children_unparent (GTK_WIDGET (self));
  g_clear_object (&self->turn);
  G_OBJECT_CLASS (ptm_turn_notes_parent_class)->dispose (object);
}

static void
ptm_turn_notes_class_init (PtmTurnNotesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ptm_turn_notes_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
ptm_turn_notes_init (PtmTurnNotes *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->turn_signals = g_signal_group_new (PTM_TYPE_TURN);
  g_signal_group_connect_swapped (self->turn_signals, "notify::held", G_CALLBACK (show_notes), self);
  self->version_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->version_signals, "items-changed", G_CALLBACK (show_notes), self);
}

void
ptm_turn_notes_set_turn (PtmTurnNotes *self, PtmTurn *turn)
{
  g_return_if_fail (PTM_IS_TURN_NOTES (self));

  if (!g_set_object (&self->turn, turn))
    return;
  g_signal_group_set_target (self->turn_signals, turn);
  g_signal_group_set_target (self->version_signals, turn != NULL ? ptm_turn_get_versions (turn) : NULL);
  if (turn != NULL)
    show_notes (self);
}
