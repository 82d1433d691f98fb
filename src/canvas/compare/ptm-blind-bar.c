/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Asks which of two pictures is better. */

#include "config.h"

#include "ptm-blind-bar.h"

#include <glib/gi18n.h>

struct _PtmBlindBar
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *label;
  GtkWidget *picks; /* the buttons while it asks */
  GtkWidget *a;
  GtkWidget *after; /* the buttons at the end */
  GtkWidget *done;
};

G_DEFINE_FINAL_TYPE (PtmBlindBar, ptm_blind_bar, GTK_TYPE_WIDGET)

static GtkWidget *
add_button (GtkWidget *box, const char *label, const char *tooltip, const char *action, int pick)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  if (g_str_equal (action, "blind.pick"))
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", pick);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
ptm_blind_bar_dispose (GObject *object)
{
  g_clear_pointer (&PTM_BLIND_BAR (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (ptm_blind_bar_parent_class)->dispose (object);
}

static void
ptm_blind_bar_class_init (PtmBlindBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ptm_blind_bar_dispose;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "blind.stop", NULL);
  gtk_widget_class_set_css_name (widget_class, "blindbar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ptm_blind_bar_init (PtmBlindBar *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), 40);
  self->picks = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->a = add_button (self->picks, "_A", _ ("A Is Better (A)"), "blind.pick", -1);
  add_button (self->picks, _ ("_Neither"), _ ("Neither Is Better (0)"), "blind.pick", 0);
  add_button (self->picks, "_B", _ ("B Is Better (B)"), "blind.pick", 1);
  self->after = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  add_button (self->after, _ ("_Again"), _ ("Ask Once More, on Other Sides"), "compare.blind", 0);
  self->done = add_button (self->after, _ ("_Done"), _ ("End the Blind Test"), "blind.stop", 0);
  gtk_box_append (GTK_BOX (self->box), self->label);
  gtk_box_append (GTK_BOX (self->box), self->picks);
  gtk_box_append (GTK_BOX (self->box), self->after);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
show (PtmBlindBar *self, const char *text, gboolean asks)
{
  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_widget_set_visible (self->picks, asks);
  gtk_widget_set_visible (self->after, !asks);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

void
ptm_blind_bar_ask (PtmBlindBar *self, guint round, guint n_rounds)
{
  g_autofree char *text = NULL;

  g_return_if_fail (PTM_IS_BLIND_BAR (self));

  if (n_rounds > 1)
    /* Translators: the first number is which question of how many it is. */
    text = g_strdup_printf (_ ("%u of %u: which is better? Press A, B, or 0 for neither."), round, n_rounds);
  show (self, text != NULL ? text : _ ("Which is better? Press A, B, or 0 for neither."), TRUE);
  gtk_widget_grab_focus (self->a);
}

void
ptm_blind_bar_show_result (PtmBlindBar *self, const char *result)
{
  g_return_if_fail (PTM_IS_BLIND_BAR (self));

  show (self, result, FALSE);
  gtk_widget_grab_focus (self->done);
}

void
ptm_blind_bar_hide (PtmBlindBar *self)
{
  g_return_if_fail (PTM_IS_BLIND_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
