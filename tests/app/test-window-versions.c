/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What can be done with versions from the strip and the tree, in the real window; remarks are there after the next start. */

#include "config.h"

#include "ptm-canvas-pane.h"
#include "ptm-canvas.h"
#include "ptm-version-card.h"
#include "ptm-version-strip.h"
#include "ptm-version-tree.h"
#include "widgets-fixture.h"
#include "window-fixture.h"

static gboolean
shows_tree (WindowFixture *fixture)
{
  gboolean shown;

  g_object_get (fixture->window, "show-tree", &shown, NULL);
  return shown;
}

static PtmVersion *
get_other (WindowFixture *fixture)
{
  g_autoptr (PtmVersion) other = NULL;

  g_object_get (window_fixture_find (fixture, PTM_TYPE_CANVAS_PANE), "compare-with", &other, NULL);
  return other;
}

static void
test_tree (WindowFixture *fixture, gconstpointer data)
{
  PtmVersion *first = window_fixture_import (fixture, 10);
  PtmVersion *second = window_fixture_import (fixture, 200);
  GtkWidget  *canvas = window_fixture_find (fixture, PTM_TYPE_CANVAS_PANE);

  g_assert_true (window_fixture_activate (fixture, "win.show-tree", NULL));
  widgets_fixture_settle ();
  g_assert_true (shows_tree (fixture));
  g_assert_false (gtk_widget_get_mapped (canvas));
  g_assert_cmpuint (widgets_fixture_count_unnamed (GTK_WIDGET (fixture->window)), ==, 0);

  /* Showing a version leaves the tree, and so does comparing, and Escape. */
  window_fixture_activate (fixture, "version.show", ptm_version_get_id (first));
  widgets_fixture_settle ();
  g_assert_false (shows_tree (fixture));
  g_assert_true (gtk_widget_get_mapped (canvas));
  g_assert_true (ptm_project_get_selected_version (ptm_window_get_project (fixture->window)) == first);
  window_fixture_activate (fixture, "win.show-tree", NULL);
  window_fixture_activate (fixture, "version.compare-with", ptm_version_get_id (second));
  g_assert_false (shows_tree (fixture));
  g_assert_true (ptm_canvas_pane_get_compare (PTM_CANVAS_PANE (canvas)));
  window_fixture_activate (fixture, "win.show-tree", NULL);
  g_assert_false (ptm_canvas_pane_get_compare (PTM_CANVAS_PANE (canvas)));
  window_fixture_activate (fixture, "win.leave", NULL);
  g_assert_false (shows_tree (fixture));
}

static void
test_compare_pair (WindowFixture *fixture, gconstpointer data)
{
  PtmVersion    *first = window_fixture_import (fixture, 10);
  PtmVersion    *second = window_fixture_import (fixture, 200);
  PtmCanvasPane *canvas = window_fixture_find (fixture, PTM_TYPE_CANVAS_PANE);
  PtmProject    *project = ptm_window_get_project (fixture->window);

  window_fixture_import (fixture, 100);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "version.compare-pair", "(ss)", ptm_version_get_id (first), ptm_version_get_id (second));
  g_assert_true (ptm_canvas_pane_get_compare (canvas));
  g_assert_true (ptm_project_get_selected_version (project) == first);
  g_assert_true (get_other (fixture) == second);

  /* With itself there is nothing to compare, nor with a version that is not there. */
  window_fixture_activate (fixture, "win.leave", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "version.compare-pair", "(ss)", ptm_version_get_id (first), ptm_version_get_id (first));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "version.compare-pair", "(ss)", ptm_version_get_id (first), "gone");
  window_fixture_activate (fixture, "version.compare-with-parent", ptm_version_get_id (first));
  g_assert_false (ptm_canvas_pane_get_compare (canvas));
}

static guint
count_shown (WindowFixture *fixture)
{
  GtkWidget *canvas = window_fixture_find (fixture, PTM_TYPE_CANVAS);
  guint      n = 0;

  widgets_fixture_settle ();
  for (GtkWidget *child = gtk_widget_get_first_child (canvas); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_has_css_class (child, "version-name") && gtk_widget_get_visible (child);
  return n;
}

/* Each card that is asked to compare joins, up to four in all, and none of them becomes the one that is changed. */
static void
test_join (WindowFixture *fixture, gconstpointer data)
{
  PtmProject    *project = ptm_window_get_project (fixture->window);
  PtmCanvasPane *canvas = window_fixture_find (fixture, PTM_TYPE_CANVAS_PANE);
  PtmVersion    *versions[5];
  GtkWidget     *tree = window_fixture_find (fixture, PTM_TYPE_VERSION_TREE);

  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    versions[i] = window_fixture_import (fixture, (guint8)(10 + 40 * i));
  for (guint i = 0; i < 4; i++)
    {
      g_assert_true (gtk_widget_activate_action (ptm_version_tree_find_card (PTM_VERSION_TREE (tree), versions[i]), "card.compare", NULL));
      g_assert_true (ptm_project_get_selected_version (project) == versions[4]);
      g_assert_true (get_other (fixture) == versions[0]);
      g_assert_cmpuint (count_shown (fixture), ==, MIN (i + 2, 4));
    }

  /* Who chooses another version goes on with these: one that is shown already is not shown twice. */
  ptm_project_select_version (project, versions[3]);
  g_assert_true (ptm_canvas_pane_get_compare (canvas));
  g_assert_cmpuint (count_shown (fixture), ==, 3);
  window_fixture_activate (fixture, "win.leave", NULL);
  g_assert_cmpuint (count_shown (fixture), ==, 0);
}

static void
test_remarks (WindowFixture *fixture, gconstpointer data)
{
  PtmVersion *version = window_fixture_import (fixture, 10);
  PtmRemarks *remarks = ptm_version_get_remarks (version);
  PtmProject *project;

  ptm_remarks_set_name (remarks, "Für den Druck");
  window_fixture_activate (fixture, "version.favourite", ptm_version_get_id (version));
  g_assert_true (ptm_remarks_is_favourite (remarks));
  window_fixture_close (fixture);
  window_fixture_open (fixture);

  project = ptm_window_get_project (fixture->window);
  remarks = ptm_version_get_remarks (ptm_project_get_version (project, 1));
  g_assert_cmpstr (ptm_remarks_get_name (remarks), ==, "Für den Druck");
  g_assert_true (ptm_remarks_is_favourite (remarks));
}

#define ADD(name, func) g_test_add ("/window-versions/" name, WindowFixture, NULL, window_fixture_set_up, func, window_fixture_tear_down)

int
main (int argc, char **argv)
{
  widgets_fixture_init (&argc, &argv);
  ADD ("tree", test_tree);
  ADD ("compare-pair", test_compare_pair);
  ADD ("join", test_join);
  ADD ("remarks", test_remarks);
  return g_test_run ();
}
