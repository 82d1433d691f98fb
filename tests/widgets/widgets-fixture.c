/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A display, windows and walks for the tests of the upper rooms. */

#include "config.h"

#include "widgets-fixture.h"

#include <adwaita.h>

#include "ptm-accessible.h"

void
widgets_fixture_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      exit (0);
    }
  adw_init ();
}

GtkWindow *
widgets_fixture_present (GtkWidget *child, int width, int height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  widgets_fixture_settle ();
  return GTK_WINDOW (window);
}

static gboolean
timeout_cb (gpointer user_data)
{
  *(gboolean *)user_data = TRUE;
  return G_SOURCE_REMOVE;
}

static gboolean
tick_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

void
widgets_fixture_settle (void)
{
  gboolean done = FALSE;

  g_timeout_add (120, timeout_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

gboolean
widgets_fixture_wait (gboolean (*condition) (gpointer), gpointer user_data)
{
  gboolean expired = FALSE;
  guint    timeout_id = g_timeout_add_seconds (20, timeout_cb, &expired);
  guint    tick_id = g_timeout_add (20, tick_cb, NULL);

  while (!expired && !condition (user_data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (tick_id);
  if (!expired)
    g_source_remove (timeout_id);
  return !expired;
}

/* Another program on the same display may have the pointer at that moment, and a popover that does not get it closes again. */
static gboolean
is_open (gpointer popover)
{
  if (!gtk_widget_get_mapped (popover))
    gtk_popover_popup (popover);
  return gtk_widget_get_mapped (popover);
}

gboolean
widgets_fixture_open (GtkWidget *popover)
{
  gtk_popover_popup (GTK_POPOVER (popover));
  widgets_fixture_settle ();
  return widgets_fixture_wait (is_open, popover);
}

GtkWidget *
widgets_fixture_find (GtkWidget *root, GType type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (child), type) ? child : widgets_fixture_find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
widgets_fixture_find_button (GtkWidget *root, const char *label)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = widgets_fixture_find_button (child, label);

      if (found != NULL)
        return found;
      if (GTK_IS_BUTTON (child) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (child)), label) == 0)
        return child;
    }
  return NULL;
}

/* The chosen row in the button of a drop-down takes no focus, though newer GTK says it could. */
static gboolean
is_chosen_row (GtkWidget *widget)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget") && (GTK_IS_STACK (gtk_widget_get_parent (widget)) || gtk_widget_get_ancestor (widget, ADW_TYPE_COMBO_ROW) != NULL);
}

guint
widgets_fixture_count_unnamed (GtkWidget *root)
{
  guint count = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_get_mapped (child))
        continue;
      if (gtk_widget_get_focusable (child) && !is_chosen_row (child) && !ptm_accessible_has_name (child))
        {
          g_printerr ("no name: %s in %s\n", G_OBJECT_TYPE_NAME (child), G_OBJECT_TYPE_NAME (root));
          count++;
        }
      count += widgets_fixture_count_unnamed (child);
    }
  return count;
}

gboolean
widgets_fixture_key (GtkWidget *widget, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &taken);
    }
  return taken;
}

void
widgets_fixture_click (GtkWidget *button)
{
  g_assert_true (GTK_IS_BUTTON (button));
  g_signal_emit_by_name (button, "clicked");
  widgets_fixture_settle ();
}
