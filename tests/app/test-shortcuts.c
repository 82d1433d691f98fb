/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Every key that does something stands in the window of shortcuts: those that widgets bind, those of the application, and those that the
 * canvas and the editors take when they are tried. */

#include "config.h"

#include <adwaita.h>

#include "ptm-application.h"
#include "ptm-canvas-pane.h"
#include "ptm-canvas.h"
#include "ptm-curve-editor.h"
#include "ptm-picture-editor.h"
#include "ptm-picture-stage.h"
#include "ptm-tool-kind.h"
#include "widgets-fixture.h"
#include "window-fixture.h"

/* A key as it is compared: letters small, and Shift only where it is not needed to type the key. */
static char *
dup_key (guint keyval, GdkModifierType state)
{
  guint key = gdk_keyval_to_lower (keyval);

  state &= GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK;
  if (gdk_keyval_to_unicode (key) > 32 && !g_unichar_isalpha (gdk_keyval_to_unicode (key)))
    state &= ~GDK_SHIFT_MASK;
  return gtk_accelerator_name (key, state);
}

static GHashTable *
read_listed (void)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data ("/io/github/pentimento/Pentimento/help-overlay.ui", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GRegex) regex = g_regex_new ("\"accelerator\">([^<]+)<", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  GHashTable *listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_nonnull (bytes);
  g_regex_match_full (regex, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), 0, 0, &match, NULL);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *text = g_match_info_fetch (match, 1);
      g_auto (GStrv) parts = g_strsplit (text, " ", -1);

      for (guint i = 0; parts[i] != NULL; i++)
        {
          g_autoptr (GString) part = g_string_new (parts[i]);
          guint           keyval;
          GdkModifierType state;

          g_string_replace (part, "&lt;", "<", 0);
          g_string_replace (part, "&gt;", ">", 0);
          if (!gtk_accelerator_parse (part->str, &keyval, &state))
            g_error ("%s is no key", part->str);
          g_hash_table_add (listed, dup_key (keyval, state));
        }
    }
  return listed;
}

static guint
check (GHashTable *listed, guint keyval, GdkModifierType state, gboolean tried, const char *where)
{
  g_autofree char *key = dup_key (keyval, state);
  g_autofree char *plain = dup_key (keyval, 0);
  gboolean         is_arrow = keyval == GDK_KEY_Left || keyval == GDK_KEY_Right || keyval == GDK_KEY_Up || keyval == GDK_KEY_Down;

  /* What is held besides changes only what arrows do. The keypad's keys do what the others do. */
  if (g_hash_table_contains (listed, key) || (tried && !is_arrow && g_hash_table_contains (listed, plain)) || g_str_has_prefix (gdk_keyval_name (keyval), "KP_"))
    return 0;
  g_printerr ("not listed: %s of %s\n", key, where);
  return 1;
}

/* What our widgets bind; of those that derive from others only actions, for the rest is the toolkit's. */
static guint
check_bindings (GHashTable *listed, GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean ours = g_type_parent (G_OBJECT_TYPE (widget)) == GTK_TYPE_WIDGET;
  guint    missing = 0;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) controller = g_list_model_get_item (controllers, i);

      for (guint k = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && k < g_list_model_get_n_items (controller); k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (controller, k);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) && (ours || GTK_IS_NAMED_ACTION (gtk_shortcut_get_action (shortcut))))
            missing += check (listed, gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)), gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)), FALSE, G_OBJECT_TYPE_NAME (widget));
        }
    }
  return missing;
}

static guint
check_tree (GHashTable *listed, GtkWidget *root)
{
  guint missing = g_str_has_prefix (G_OBJECT_TYPE_NAME (root), "Ptm") ? check_bindings (listed, root) : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    missing += check_tree (listed, child);
  return missing;
}

/* Tries keys on the widget's own controllers; what is taken has to be listed. Plain keys are tried last: they may end what was begun. */
static guint
check_taken (GHashTable *listed, GtkWidget *widget)
{
  static const guint           keys[] = { GDK_KEY_Left, GDK_KEY_Right, GDK_KEY_Up, GDK_KEY_Down, GDK_KEY_Home, GDK_KEY_End, GDK_KEY_Page_Up, GDK_KEY_Page_Down, GDK_KEY_Insert, GDK_KEY_Delete, GDK_KEY_BackSpace, GDK_KEY_Return, GDK_KEY_space, GDK_KEY_plus, GDK_KEY_minus };
  static const GdkModifierType states[] = { GDK_SHIFT_MASK, GDK_CONTROL_MASK, 0 };
  guint                        missing = 0;

  for (guint s = 0; s < G_N_ELEMENTS (states); s++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
        if (widgets_fixture_key (widget, keys[i], states[s]))
          missing += check (listed, keys[i], states[s], TRUE, G_OBJECT_TYPE_NAME (widget));
      for (guint key = GDK_KEY_0; key <= GDK_KEY_z; key++)
        if (g_ascii_isalnum ((char)key) && widgets_fixture_key (widget, key, states[s]))
          missing += check (listed, key, states[s], TRUE, G_OBJECT_TYPE_NAME (widget));
    }
  return missing;
}

static void
test_window (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) listed = read_listed ();
  PtmVersion *first = window_fixture_import (fixture, 10);
  PtmVersion *second = window_fixture_import (fixture, 200);
  GtkWidget  *pane = window_fixture_find (fixture, PTM_TYPE_CANVAS_PANE);
  GtkWidget  *canvas = window_fixture_find (fixture, PTM_TYPE_CANVAS);

  g_assert_cmpuint (g_hash_table_size (listed), >, 60);
  g_assert_cmpuint (check_tree (listed, GTK_WIDGET (fixture->window)), ==, 0);
  for (PtmToolKind kind = PTM_TOOL_PAN; kind < PTM_N_TOOLS; kind++)
    {
      ptm_canvas_pane_set_tool (PTM_CANVAS_PANE (pane), kind);
      g_assert_cmpuint (check_taken (listed, canvas), ==, 0);
    }
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "version.compare-pair", "(ss)", ptm_version_get_id (second), ptm_version_get_id (first));
  for (int mode = PTM_COMPARE_SIDE; mode <= PTM_COMPARE_DIFFERENCE; mode++)
    {
      g_object_set (pane, "compare-mode", mode, NULL);
      widgets_fixture_settle ();
      g_assert_cmpuint (check_taken (listed, canvas), ==, 0);
      g_assert_cmpuint (check_tree (listed, pane), ==, 0);
    }
  gtk_widget_activate_action (pane, "compare.blind", NULL);
  widgets_fixture_settle ();
  g_assert_cmpuint (check_taken (listed, pane), ==, 0);
}

static void
test_editor (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) listed = read_listed ();
  GtkWidget *editor;

  window_fixture_import (fixture, 60);
  g_object_set (fixture->window, "edit-picture", TRUE, NULL);
  editor = window_fixture_find (fixture, PTM_TYPE_PICTURE_EDITOR);
  g_assert_cmpuint (check_tree (listed, editor), ==, 0);
  g_assert_cmpuint (check_taken (listed, window_fixture_find (fixture, PTM_TYPE_PICTURE_STAGE)), ==, 0);
  g_object_set (editor, "page", "extend", NULL);
  g_assert_cmpuint (check_taken (listed, window_fixture_find (fixture, PTM_TYPE_PICTURE_STAGE)), ==, 0);
  g_object_set (editor, "page", "adjust", NULL);
  g_assert_cmpuint (check_taken (listed, window_fixture_find (fixture, PTM_TYPE_CURVE_EDITOR)), ==, 0);
}

static void
test_application (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) listed = read_listed ();
  g_autoptr (GApplication) application = ptm_application_new ();
  g_auto (GStrv) actions = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_application_set_flags (application, G_APPLICATION_NON_UNIQUE);
  g_application_register (application, NULL, &error);
  g_assert_no_error (error);
  actions = gtk_application_list_action_descriptions (GTK_APPLICATION (application));
  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) accels = gtk_application_get_accels_for_action (GTK_APPLICATION (application), actions[i]);

      for (guint k = 0; accels[k] != NULL; k++, n++)
        {
          guint           keyval;
          GdkModifierType state;

          g_assert_true (gtk_accelerator_parse (accels[k], &keyval, &state));
          g_assert_cmpuint (check (listed, keyval, state, FALSE, actions[i]), ==, 0);
        }
    }
  g_assert_cmpuint (n, >, 5);
}

#define ADD(name, func) g_test_add ("/app/shortcuts/" name, WindowFixture, NULL, window_fixture_set_up, func, window_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("ptm-shortcuts-XXXXXX", NULL);
  int              result;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  widgets_fixture_init (&argc, &argv);
  ADD ("window", test_window);
  ADD ("editor", test_editor);
  ADD ("application", test_application);
  result = g_test_run ();
  window_fixture_remove_folder (home);
  return result;
}
