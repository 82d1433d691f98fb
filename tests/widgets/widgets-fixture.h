/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gtk/gtk.h>

/* gtk_test_init () with libadwaita; ends the test program as skipped where there is no display. */
void widgets_fixture_init (int *argc, char ***argv);
/* A presented window of that size around child. */
GtkWindow *widgets_fixture_present (GtkWidget *child, int width, int height);
/* Runs the main loop for some frames. */
void widgets_fixture_settle (void);
/* Runs the main loop until *condition, at most 20 seconds; FALSE when they passed. */
gboolean widgets_fixture_wait (gboolean (*condition) (gpointer), gpointer user_data);
/* Opens a popover and waits for it; FALSE when it does not stay open. */
gboolean widgets_fixture_open (GtkWidget *popover);
/* The first descendant of that type, depth first; NULL when there is none. */
GtkWidget *widgets_fixture_find (GtkWidget *root, GType type);
/* The button with that label; NULL when there is none. */
GtkWidget *widgets_fixture_find_button (GtkWidget *root, const char *label);
/* How many focusable descendants on screen have no name; each is printed. */
guint widgets_fixture_count_unnamed (GtkWidget *root);
/* Gives a key to the key controllers of a widget, as if it had the focus; FALSE when none took it. */
gboolean widgets_fixture_key (GtkWidget *widget, guint key, GdkModifierType state);
/* Presses a button, without the wait of gtk_widget_activate (). */
void widgets_fixture_click (GtkWidget *button);
