/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The window with a real session on a temporary folder: its templates, its actions, its names, and - where the engine is
 * built - the loop from a sentence to a version, a region and the next version. */

#include "config.h"

#include "ptm-canvas-pane.h"
#include "ptm-composer.h"
#include "ptm-library.h"
#include "ptm-preferences.h"
#include "ptm-profile-page.h"
#include "ptm-split-view.h"
#include "widgets-fixture.h"
#include "window-fixture.h"

static PtmComposer *
get_composer (WindowFixture *fixture)
{
  return PTM_COMPOSER (widgets_fixture_find (GTK_WIDGET (fixture->window), PTM_TYPE_COMPOSER));
}

static gboolean
activate (WindowFixture *fixture, const char *action)
{
  return gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
}

static void
test_names (WindowFixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (widgets_fixture_count_unnamed (GTK_WIDGET (fixture->window)), ==, 0);
}

static void
test_library (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *library = widgets_fixture_find (GTK_WIDGET (fixture->window), PTM_TYPE_LIBRARY);
  gboolean   shown;

  g_assert_true (activate (fixture, "win.show-library"));
  g_object_get (fixture->window, "show-library", &shown, NULL);
  g_assert_true (shown);
  g_assert_nonnull (library);
  g_assert_true (activate (fixture, "win.leave"));
  g_object_get (fixture->window, "show-library", &shown, NULL);
  g_assert_false (shown);
}

static void
test_unsent_stays (WindowFixture *fixture, gconstpointer data)
{
  PtmComposer     *composer = get_composer (fixture);
  PtmProject      *first = ptm_window_get_project (fixture->window);
  g_autofree char *empty = NULL;
  g_autofree char *kept = NULL;

  ptm_composer_set_sentence (composer, "half a sentence");
  g_assert_true (activate (fixture, "win.new-project"));
  g_assert_true (ptm_window_get_project (fixture->window) != first);
  empty = ptm_composer_dup_sentence (composer);
  g_assert_cmpstr (empty, ==, "");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-project", "s", ptm_project_get_id (first));
  kept = ptm_composer_dup_sentence (composer);
  g_assert_true (ptm_window_get_project (fixture->window) == first);
  g_assert_cmpstr (kept, ==, "half a sentence");
}

static void
test_narrow (WindowFixture *fixture, gconstpointer data)
{
  PtmSplitView *split = PTM_SPLIT_VIEW (widgets_fixture_find (GTK_WIDGET (fixture->window), PTM_TYPE_SPLIT_VIEW));
  GtkWidget    *button = widgets_fixture_find_button (GTK_WIDGET (fixture->window), "Picture");
  int           minimum;

  gtk_widget_measure (GTK_WIDGET (fixture->window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  ptm_split_view_set_show_sidebar (split, TRUE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_assert_false (ptm_split_view_get_show_sidebar (split));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (widgets_fixture_find_button (GTK_WIDGET (fixture->window), "Conversation")), TRUE);
  g_assert_true (ptm_split_view_get_show_sidebar (split));
}

static void
test_preferences (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *preferences = ptm_preferences_new (fixture->session);
  GtkWidget *page;
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmProfile) profile = NULL;

  gtk_window_present (GTK_WINDOW (preferences));
  widgets_fixture_settle ();
  g_assert_cmpuint (widgets_fixture_count_unnamed (preferences), ==, 0);
  ptm_preferences_edit (PTM_PREFERENCES (preferences), NULL);
  widgets_fixture_settle ();
  page = widgets_fixture_find (preferences, PTM_TYPE_PROFILE_PAGE);
  g_assert_nonnull (page);
  profile = ptm_profile_page_dup_profile (PTM_PROFILE_PAGE (page), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ptm_profile_get_base_url (profile), ==, "https://api.openai.com/v1");
  g_assert_true (ptm_profile_get_needs_key (profile));
  g_assert_cmpuint (widgets_fixture_count_unnamed (page), ==, 0);
  gtk_window_destroy (GTK_WINDOW (preferences));
}

static gboolean
has_one_version (gpointer user_data)
{
  return g_list_model_get_n_items (ptm_project_get_versions (user_data)) >= 1 && !ptm_project_is_running (user_data);
}

static gboolean
has_two_versions (gpointer user_data)
{
  return g_list_model_get_n_items (ptm_project_get_versions (user_data)) >= 2 && !ptm_project_is_running (user_data);
}

static PtmMask *
region_new (PtmVersion *version)
{
  PtmMask *mask = ptm_mask_new (ptm_version_get_width (version), ptm_version_get_height (version));
  PtmRect  rect = { 10, 10, ptm_version_get_width (version) / 3, ptm_version_get_height (version) / 3 };

  ptm_mask_fill_rect (mask, &rect, PTM_MASK_ADD, NULL);
  return mask;
}

/* Sentence, picture, region, next version, back, and all of it there next time. */
static void
test_loop (WindowFixture *fixture, gconstpointer data)
{
  PtmComposer   *composer = get_composer (fixture);
  PtmCanvasPane *canvas = PTM_CANVAS_PANE (widgets_fixture_find (GTK_WIDGET (fixture->window), PTM_TYPE_CANVAS_PANE));
  PtmProject    *project = ptm_window_get_project (fixture->window);
  PtmVersion    *v1, *v2;
  g_autoptr (PtmVersion) other = NULL;
  g_autoptr (PtmMask) mask = NULL;
  g_autofree char *id = g_strdup (ptm_project_get_id (project));
  g_autofree char *left = NULL;

  if (!g_file_test (g_getenv ("PENTIMENTO_ENGINE"), G_FILE_TEST_IS_EXECUTABLE))
    {
      g_test_skip ("the engine is not built");
      return;
    }
  ptm_composer_set_sentence (composer, "Poster titled \"Hello\" with a sun");
  g_assert_true (activate (fixture, "turn.send"));
  left = ptm_composer_dup_sentence (composer);
  g_assert_cmpstr (left, ==, "");
  g_assert_true (widgets_fixture_wait (has_one_version, project));
  v1 = ptm_project_get_version (project, 1);
  g_assert_true (ptm_project_get_selected_version (project) == v1);
  g_assert_true (ptm_canvas_pane_get_version (canvas) == v1);
  g_assert_true (ptm_composer_changes_base (composer));

  mask = region_new (v1);
  widgets_fixture_settle ();
  ptm_canvas_pane_set_region (canvas, mask);
  ptm_composer_set_sentence (composer, "make it darker");
  g_assert_true (activate (fixture, "turn.send"));
  g_assert_true (widgets_fixture_wait (has_two_versions, project));
  v2 = ptm_project_get_version (project, 2);
  g_assert_true (ptm_version_get_parent (v2) == v1);
  g_assert_cmpint (ptm_version_get_outside (v2), >, 0);
  g_assert_cmpint (ptm_version_get_changed_outside (v2), ==, 0);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "version.select", "s", ptm_version_get_id (v1));
  g_assert_true (ptm_canvas_pane_get_version (canvas) == v1);
  g_assert_true (activate (fixture, "win.compare"));
  g_assert_true (ptm_canvas_pane_get_compare (canvas));
  g_object_get (canvas, "compare-with", &other, NULL);
  g_assert_true (other == v2);
  g_assert_true (activate (fixture, "win.leave"));
  g_assert_false (ptm_canvas_pane_get_compare (canvas));
  g_assert_cmpuint (widgets_fixture_count_unnamed (GTK_WIDGET (fixture->window)), ==, 0);

  window_fixture_close (fixture);
  window_fixture_open (fixture);
  project = ptm_window_get_project (fixture->window);
  g_assert_cmpstr (ptm_project_get_id (project), ==, id);
  g_assert_cmpuint (g_list_model_get_n_items (ptm_project_get_versions (project)), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (ptm_project_get_turns (project)), ==, 2);
}

static void
test_photo_starter (WindowFixture *fixture, gconstpointer data)
{
  PtmProject *project = ptm_window_get_project (fixture->window);
  PtmVersion *v2;

  if (!g_file_test (g_getenv ("PENTIMENTO_ENGINE"), G_FILE_TEST_IS_EXECUTABLE))
    {
      g_test_skip ("the engine is not built");
      return;
    }
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "turn.starter", "s", "photo");
  g_assert_true (widgets_fixture_wait (has_two_versions, project));
  v2 = ptm_project_get_version (project, 2);
  g_assert_nonnull (ptm_version_get_region (v2));
  g_assert_cmpint (ptm_version_get_changed_outside (v2), ==, 0);
}

/* GTK takes what is drawn already before what it has to draw, and needs no renderer for it. */
static void
test_icons (void)
{
  static const char *const folders[] = { "16x16", "16x16@2" };
  const char              *icons = "/io/github/pentimento/Pentimento/icons";
  g_autofree char         *from = g_strconcat (icons, "/scalable/actions", NULL);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = NULL;

  g_type_class_unref (g_type_class_ref (PTM_TYPE_WINDOW));
  names = g_resources_enumerate_children (from, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (names), >, 40);
  for (guint i = 0; names[i] != NULL; i++)
    for (guint k = 0; k < G_N_ELEMENTS (folders); k++)
      {
        g_autofree char *path = g_strdup_printf ("%s/%s/actions/%.*s.symbolic.png", icons, folders[k], (int)strlen (names[i]) - 4, names[i]);
        g_autoptr (GInputStream) stream = g_resources_open_stream (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
        g_autoptr (GdkPixbuf) drawn = NULL;

        g_assert_no_error (error);
        drawn = gdk_pixbuf_new_from_stream (stream, NULL, &error);
        g_assert_no_error (error);
        g_assert_cmpint (gdk_pixbuf_get_width (drawn), ==, 16 << k);
        g_assert_cmpint (gdk_pixbuf_get_height (drawn), ==, 16 << k);
      }
}

#define ADD(name, func) g_test_add ("/window/" name, WindowFixture, NULL, window_fixture_set_up, func, window_fixture_tear_down)

static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

static gboolean
says_which (gpointer window)
{
  return says (window, "“broken.png”: This is not a PNG, JPEG or WebP picture; convert it first.");
}

/* Of many files that are dropped the user must know which was none. */
static void
test_broken_file (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "broken.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, "no picture", -1, NULL));
  ptm_window_open_file (fixture->window, file);
  g_assert_true (widgets_fixture_wait (says_which, fixture->window));
  g_assert_null (ptm_project_get_selected_version (ptm_window_get_project (fixture->window)));
}

int
main (int argc, char **argv)
{
  widgets_fixture_init (&argc, &argv);
  g_test_add_func ("/window/icons", test_icons);
  ADD ("names", test_names);
  ADD ("broken-file", test_broken_file);
  ADD ("library", test_library);
  ADD ("unsent-stays", test_unsent_stays);
  ADD ("narrow", test_narrow);
  ADD ("preferences", test_preferences);
  ADD ("loop", test_loop);
  ADD ("photo-starter", test_photo_starter);
  return g_test_run ();
}
