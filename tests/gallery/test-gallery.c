/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The version strip and the library. */

#include "config.h"

#include "chat-fixture.h"
#include "ptm-library.h"
#include "ptm-project-row.h"
#include "ptm-version-card.h"
#include "ptm-version-strip.h"
#include "ptm-version-tree.h"

static void
test_strip (void)
{
  g_autoptr (PtmProject) project = chat_fixture_project_new ();
  PtmVersionStrip *strip = PTM_VERSION_STRIP (ptm_version_strip_new ());
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWindow       *window;
  PtmVersionTree  *tree;
  PtmVersion      *v1, *v2, *v3;
  GtkWidget       *card;

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (strip));
  ptm_version_strip_set_project (strip, project);
  window = chat_fixture_present (box, 500, 300);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (strip)));

  v1 = chat_fixture_add_version (project, NULL, NULL, NULL);
  v2 = chat_fixture_add_version (project, NULL, v1, NULL);
  v3 = chat_fixture_add_version (project, NULL, v1, NULL);
  widgets_fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (strip)));
  tree = PTM_VERSION_TREE (widgets_fixture_find (GTK_WIDGET (strip), PTM_TYPE_VERSION_TREE));
  g_assert_cmpuint (ptm_version_tree_get_lane (tree, 0), ==, 0);
  g_assert_cmpuint (ptm_version_tree_get_lane (tree, 1), ==, 0);
  g_assert_cmpuint (ptm_version_tree_get_lane (tree, 2), ==, 1);
  g_assert_cmpuint (widgets_fixture_count_unnamed (GTK_WIDGET (strip)), ==, 0);

  card = ptm_version_tree_find_card (tree, v3);
  g_assert_true (ptm_version_card_get_version (PTM_VERSION_CARD (card)) == v3);
  widgets_fixture_click (card);
  g_assert_true (g_str_has_suffix (chat_fixture_get_last_action (window), ptm_version_get_id (v3)));

  /* Left and right go along the versions, whatever their lane. */
  gtk_widget_grab_focus (ptm_version_tree_find_card (tree, v2));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (tree), GTK_DIR_RIGHT));
  g_assert_true (gtk_widget_has_focus (card));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (tree), GTK_DIR_LEFT));
  g_assert_true (gtk_widget_has_focus (ptm_version_tree_find_card (tree, v2)));

  ptm_version_strip_set_project (strip, NULL);
  g_assert_null (ptm_version_tree_find_card (tree, v1));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (strip)));
  gtk_window_destroy (window);
}

static void
test_library (void)
{
  g_autoptr (GListStore) projects = g_list_store_new (PTM_TYPE_PROJECT);
  g_autoptr (PtmProject) concert = ptm_project_new (NULL, "Spring concert", 0, 0);
  g_autoptr (PtmProject) cell = ptm_project_new (NULL, "Plant CELL", 0, 0);
  PtmLibrary *library = PTM_LIBRARY (ptm_library_new ());
  GtkWindow  *window;
  GtkWidget  *row;

  g_list_store_append (projects, concert);
  g_list_store_append (projects, cell);
  ptm_library_set_projects (library, G_LIST_MODEL (projects));
  window = chat_fixture_present (GTK_WIDGET (library), 320, 500);
  g_assert_cmpuint (ptm_library_get_n_shown (library), ==, 2);
  ptm_library_set_search (library, "cell");
  g_assert_cmpuint (ptm_library_get_n_shown (library), ==, 1);
  ptm_library_set_search (library, "  ");
  g_assert_cmpuint (ptm_library_get_n_shown (library), ==, 2);
  ptm_library_set_hidden (library, concert, TRUE);
  g_assert_cmpuint (ptm_library_get_n_shown (library), ==, 1);
  ptm_library_set_hidden (library, concert, FALSE);
  g_assert_cmpuint (ptm_library_get_n_shown (library), ==, 2);
  widgets_fixture_settle ();
  g_assert_cmpuint (widgets_fixture_count_unnamed (GTK_WIDGET (library)), ==, 0);

  row = widgets_fixture_find (GTK_WIDGET (library), PTM_TYPE_PROJECT_ROW);
  g_assert_true (ptm_project_row_get_project (PTM_PROJECT_ROW (row)) == concert);
  g_signal_emit_by_name (row, "activate");
  g_assert_true (g_str_has_suffix (chat_fixture_get_last_action (window), ptm_project_get_id (concert)));
  gtk_window_destroy (window);
}

static void
check_when (gint64 hours_ago, const char *expected)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 21, 12, 30, 0);
  g_autofree char *when = ptm_project_row_format_when ((g_date_time_to_unix (now) - hours_ago * 3600) * G_USEC_PER_SEC, now);

  g_assert_cmpstr (when, ==, expected);
}

static void
test_when (void)
{
  check_when (0, "Today, 12:30");
  check_when (12, "Today, 00:30");
  check_when (13, "Yesterday");
  check_when (72, "Wednesday");
  check_when (24 * 30, "22 October 2026");
  check_when (-48, "23 November 2026");
}

static gboolean
is_in_sight (PtmVersionTree *tree, PtmVersion *version)
{
  GtkWidget      *scroller = gtk_widget_get_ancestor (GTK_WIDGET (tree), GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (ptm_version_tree_find_card (tree, version), scroller, &bounds) && bounds.origin.x >= 0 && bounds.origin.x + bounds.size.width <= gtk_widget_get_width (scroller);
}

/* The version that is looked at is in sight, also when it was chosen while the strip was not. */
static void
test_in_sight (void)
{
  g_autoptr (PtmProject) project = chat_fixture_project_new ();
  PtmVersionStrip *strip = PTM_VERSION_STRIP (ptm_version_strip_new ());
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWindow       *window;
  PtmVersionTree  *tree;
  PtmVersion      *first, *last = NULL;

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (strip));
  first = last = chat_fixture_add_version (project, NULL, NULL, NULL);
  for (guint i = 0; i < 15; i++)
    last = chat_fixture_add_version (project, NULL, last, NULL);
  ptm_project_select_version (project, last);
  ptm_version_strip_set_project (strip, project);
  window = chat_fixture_present (box, 372, 300);
  tree = PTM_VERSION_TREE (widgets_fixture_find (GTK_WIDGET (strip), PTM_TYPE_VERSION_TREE));
  widgets_fixture_settle ();
  g_assert_true (is_in_sight (tree, last));
  g_assert_false (is_in_sight (tree, first));

  gtk_widget_set_visible (box, FALSE);
  ptm_project_select_version (project, first);
  widgets_fixture_settle ();
  gtk_widget_set_visible (box, TRUE);
  widgets_fixture_settle ();
  g_assert_true (is_in_sight (tree, first));
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  widgets_fixture_init (&argc, &argv);
  g_test_add_func ("/gallery/strip", test_strip);
  g_test_add_func ("/gallery/in-sight", test_in_sight);
  g_test_add_func ("/gallery/library", test_library);
  g_test_add_func ("/gallery/when", test_when);
  return g_test_run ();
}
