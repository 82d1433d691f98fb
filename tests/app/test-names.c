/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What can have the focus has a name, and says it once: in the window in each of its states, with every menu and popover opened that it has
 * then. They are found by walking, so a new one is opened as well. */

#include "config.h"

#include <adwaita.h>

#include "ptm-canvas-pane.h"
#include "ptm-canvas.h"
#include "ptm-picture-editor.h"
#include "ptm-preferences.h"
#include "ptm-profile-page.h"
#include "ptm-tool-kind.h"
#include "ptm-tool-options.h"
#include "ptm-version-card.h"
#include "widgets-fixture.h"
#include "window-fixture.h"

/* A widget that has a name of its own and is labelled by a widget of the same name says it twice. */
static guint
count_doubled (GtkWidget *root)
{
  guint count = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_BUTTON (child) && GTK_IS_MENU_BUTTON (root) && gtk_test_accessible_has_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL) && gtk_test_accessible_has_relation (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_RELATION_LABELLED_BY))
        {
          g_printerr ("two names: %s\n", gtk_widget_get_tooltip_text (root));
          count++;
        }
      count += count_doubled (child);
    }
  return count;
}

static void
find_all (GtkWidget *root, GType type, GPtrArray *found)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (g_type_is_a (G_OBJECT_TYPE (child), type) && gtk_widget_get_mapped (root))
        g_ptr_array_add (found, child);
      find_all (child, type, found);
    }
}

static guint
check_popover (GtkWidget *popover)
{
  guint unnamed;

  g_assert_true (widgets_fixture_open (popover));
  unnamed = widgets_fixture_count_unnamed (popover);
  if (unnamed > 0)
    g_printerr ("in the %s of %s\n", G_OBJECT_TYPE_NAME (popover), G_OBJECT_TYPE_NAME (gtk_widget_get_parent (popover)));
  gtk_popover_popdown (GTK_POPOVER (popover));
  widgets_fixture_settle ();
  return unnamed;
}

/* Opens all that can be opened under root, and returns how many popovers these were. */
static guint
check (GtkWidget *root)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();
  g_autoptr (GPtrArray) popovers = g_ptr_array_new ();

  widgets_fixture_settle ();
  g_assert_cmpuint (widgets_fixture_count_unnamed (root), ==, 0);
  g_assert_cmpuint (count_doubled (root), ==, 0);
  /* Some menus are only made when they are opened. */
  find_all (root, GTK_TYPE_MENU_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++)
    {
      gtk_menu_button_popup (g_ptr_array_index (buttons, i));
      gtk_menu_button_popdown (g_ptr_array_index (buttons, i));
    }
  widgets_fixture_settle ();
  find_all (root, GTK_TYPE_POPOVER, popovers);
  for (guint i = 0; i < popovers->len; i++)
    g_assert_cmpuint (check_popover (g_ptr_array_index (popovers, i)), ==, 0);
  return popovers->len;
}

static void
mark (WindowFixture *fixture)
{
  PtmVersion *version = ptm_project_get_selected_version (ptm_window_get_project (fixture->window));
  g_autoptr (PtmMask) mask = ptm_mask_new (ptm_version_get_width (version), ptm_version_get_height (version));
  PtmRect rect = { 10, 10, 20, 20 };

  ptm_mask_fill_rect (mask, &rect, PTM_MASK_ADD, NULL);
  ptm_canvas_pane_set_region (window_fixture_find (fixture, PTM_TYPE_CANVAS_PANE), mask);
}

static void
test_canvas (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget     *window = GTK_WIDGET (fixture->window);
  PtmCanvasPane *pane;

  check (window);
  window_fixture_import (fixture, 60);
  mark (fixture);
  /* The main menu, the one of more tools, of zoom, of the region, the regions, the version's … */
  g_assert_cmpuint (check (window), >=, 6);
  pane = window_fixture_find (fixture, PTM_TYPE_CANVAS_PANE);
  gtk_widget_activate_action (GTK_WIDGET (pane), "region.keep", NULL);
  for (PtmToolKind kind = PTM_TOOL_PAN; kind < PTM_N_TOOLS; kind++)
    {
      ptm_canvas_pane_set_tool (pane, kind);
      check (widgets_fixture_find (GTK_WIDGET (pane), PTM_TYPE_TOOL_OPTIONS));
    }
  g_object_set (pane, "rulers", TRUE, NULL);
  check (GTK_WIDGET (pane));
}

static void
test_compare (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget  *pane = window_fixture_find (fixture, PTM_TYPE_CANVAS_PANE);
  PtmVersion *first = window_fixture_import (fixture, 10);
  PtmVersion *second = window_fixture_import (fixture, 200);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "version.compare-pair", "(ss)", ptm_version_get_id (second), ptm_version_get_id (first));
  check (pane);
  for (int mode = PTM_COMPARE_SIDE; mode <= PTM_COMPARE_DIFFERENCE; mode++)
    {
      g_object_set (pane, "compare-mode", mode, NULL);
      widgets_fixture_settle ();
      g_assert_cmpuint (widgets_fixture_count_unnamed (pane), ==, 0);
    }
  gtk_widget_activate_action (pane, "compare.blind", NULL);
  check (pane);
}

static void
test_versions (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *card;

  window_fixture_import (fixture, 10);
  window_fixture_import (fixture, 200);
  window_fixture_activate (fixture, "win.show-tree", NULL);
  widgets_fixture_settle ();
  card = window_fixture_find (fixture, PTM_TYPE_VERSION_CARD);
  gtk_widget_activate_action (card, "card.menu", NULL);
  gtk_widget_activate_action (card, "card.remark", NULL);
  g_assert_cmpuint (check (card), ==, 2);
  check (GTK_WIDGET (fixture->window));
  window_fixture_activate (fixture, "win.show-library", NULL);
  check (GTK_WIDGET (fixture->window));
}

static void
test_editor (WindowFixture *fixture, gconstpointer data)
{
  static const char *const pages[] = { "crop", "turn", "size", "extend", "adjust" };

  window_fixture_import (fixture, 60);
  mark (fixture);
  g_object_set (fixture->window, "edit-picture", TRUE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWidget *editor = window_fixture_find (fixture, PTM_TYPE_PICTURE_EDITOR);

      g_object_set (editor, "page", pages[i], NULL);
      check (editor);
    }
}

static void
test_preferences (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *preferences = ptm_preferences_new (fixture->session);

  gtk_window_present (GTK_WINDOW (preferences));
  check (preferences);
  ptm_preferences_edit (PTM_PREFERENCES (preferences), NULL);
  widgets_fixture_settle ();
  check (widgets_fixture_find (preferences, PTM_TYPE_PROFILE_PAGE));
  gtk_window_destroy (GTK_WINDOW (preferences));
}

#define ADD(name, func) g_test_add ("/app/names/" name, WindowFixture, NULL, window_fixture_set_up, func, window_fixture_tear_down)

int
main (int argc, char **argv)
{
  widgets_fixture_init (&argc, &argv);
  ADD ("canvas", test_canvas);
  ADD ("compare", test_compare);
  ADD ("versions", test_versions);
  ADD ("editor", test_editor);
  ADD ("preferences", test_preferences);
  return g_test_run ();
}
