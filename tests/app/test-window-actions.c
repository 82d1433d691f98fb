/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What the window answers, action by action, with pictures that are opened rather than drawn, so that no engine is needed;
 * and that everything that can have the focus has a name, in every window and dialog. */

#include "config.h"

#include <adwaita.h>

#include "ptm-canvas-pane.h"
#include "ptm-composer.h"
#include "ptm-library.h"
#include "ptm-preferences.h"
#include "ptm-profile-page.h"
#include "widgets-fixture.h"
#include "window-fixture.h"

static GtkWindow *
find_dialog (WindowFixture *fixture, GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (window != GTK_WINDOW (fixture->window) && g_type_is_a (G_OBJECT_TYPE (window), type))
        return window;
    }
  return NULL;
}

static guint
count_versions (WindowFixture *fixture)
{
  return g_list_model_get_n_items (ptm_project_get_versions (ptm_window_get_project (fixture->window)));
}

static void
test_empty (WindowFixture *fixture, gconstpointer data)
{
  static const char *const needs_picture[] = { "version.export", "version.copy", "version.compare-with" };

  /* Nothing to export, nothing to compare, nothing breaks. */
  for (guint i = 0; i < G_N_ELEMENTS (needs_picture); i++)
    window_fixture_activate (fixture, needs_picture[i], "");
  window_fixture_activate (fixture, "win.compare", NULL);
  window_fixture_activate (fixture, "win.undo", NULL);
  window_fixture_activate (fixture, "win.redo", NULL);
  window_fixture_activate (fixture, "turn.stop", "no-such-turn");
  window_fixture_activate (fixture, "turn.retry", "no-such-turn");
  window_fixture_activate (fixture, "turn.edit-sentence", "no-such-turn");
  window_fixture_activate (fixture, "turn.stop-running", NULL);
  window_fixture_activate (fixture, "win.open-project", "no-such-project");
  window_fixture_activate (fixture, "win.delete-project", "no-such-project");
  window_fixture_activate (fixture, "win.rename-project", "no-such-project");
  window_fixture_activate (fixture, "turn.starter", "no-such-starter");
  g_assert_cmpuint (count_versions (fixture), ==, 0);
  g_assert_false (ptm_canvas_pane_get_compare (window_fixture_find (fixture, PTM_TYPE_CANVAS_PANE)));
}

static void
test_select (WindowFixture *fixture, gconstpointer data)
{
  PtmProject      *project = ptm_window_get_project (fixture->window);
  PtmCanvasPane   *canvas = window_fixture_find (fixture, PTM_TYPE_CANVAS_PANE);
  PtmVersion      *v1 = window_fixture_import (fixture, 10);
  PtmVersion      *v2 = window_fixture_import (fixture, 200);
  g_autofree char *selected = NULL;

  g_assert_true (ptm_project_get_selected_version (project) == v2);
  window_fixture_activate (fixture, "version.select", ptm_version_get_id (v1));
  g_assert_true (ptm_canvas_pane_get_version (canvas) == v1);
  g_object_get (fixture->window, "selected", &selected, NULL);
  g_assert_cmpstr (selected, ==, ptm_version_get_id (v1));
  window_fixture_activate (fixture, "win.undo", NULL);
  g_assert_true (ptm_project_get_selected_version (project) == v2);
  window_fixture_activate (fixture, "win.redo", NULL);
  g_assert_true (ptm_project_get_selected_version (project) == v1);
}

static void
test_compare (WindowFixture *fixture, gconstpointer data)
{
  PtmCanvasPane *canvas = window_fixture_find (fixture, PTM_TYPE_CANVAS_PANE);
  PtmVersion    *v1 = window_fixture_import (fixture, 10);
  g_autoptr (PtmVersion) other = NULL;

  window_fixture_import (fixture, 200);
  window_fixture_activate (fixture, "version.compare-with", ptm_version_get_id (v1));
  g_assert_true (ptm_canvas_pane_get_compare (canvas));
  g_object_get (canvas, "compare-with", &other, NULL);
  g_assert_true (other == v1);
  widgets_fixture_settle ();
  g_assert_cmpuint (widgets_fixture_count_unnamed (GTK_WIDGET (fixture->window)), ==, 0);
  window_fixture_activate (fixture, "win.leave", NULL);
  g_assert_false (ptm_canvas_pane_get_compare (canvas));
}

static void
test_tools (WindowFixture *fixture, gconstpointer data)
{
  PtmCanvasPane *canvas = window_fixture_find (fixture, PTM_TYPE_CANVAS_PANE);
  PtmToolKind    tool;

  window_fixture_import (fixture, 10);
  window_fixture_activate (fixture, "canvas.tool", "rectangle");
  g_object_get (canvas, "tool", &tool, NULL);
  g_assert_cmpint (tool, ==, PTM_TOOL_RECTANGLE);
  window_fixture_activate (fixture, "canvas.swap-tool", NULL);
  g_object_get (canvas, "tool", &tool, NULL);
  g_assert_cmpint (tool, ==, PTM_TOOL_BRUSH);
  window_fixture_activate (fixture, "canvas.swap-tool", NULL);
  g_object_get (canvas, "tool", &tool, NULL);
  g_assert_cmpint (tool, ==, PTM_TOOL_ERASER);
  window_fixture_activate (fixture, "win.leave", NULL);
  g_object_get (canvas, "tool", &tool, NULL);
  g_assert_cmpint (tool, ==, PTM_TOOL_PAN);
  window_fixture_activate (fixture, "canvas.zoom-in", NULL);
  window_fixture_activate (fixture, "canvas.zoom-out", NULL);
  window_fixture_activate (fixture, "canvas.zoom-100", NULL);
  window_fixture_activate (fixture, "canvas.zoom-fit", NULL);
  window_fixture_activate (fixture, "canvas.brush-larger", NULL);
  window_fixture_activate (fixture, "canvas.brush-smaller", NULL);
}

/* A region is undone before a selection is. */
static void
test_region (WindowFixture *fixture, gconstpointer data)
{
  PtmCanvasPane *canvas = window_fixture_find (fixture, PTM_TYPE_CANVAS_PANE);
  g_autoptr (PtmMask) mask = ptm_mask_new (64, 48);
  g_autoptr (PtmMask) kept = NULL;
  g_autoptr (PtmMask) none = NULL;
  PtmRect rect = { 0, 0, 16, 16 };

  window_fixture_import (fixture, 10);
  ptm_mask_fill_rect (mask, &rect, PTM_MASK_ADD, NULL);
  ptm_canvas_pane_set_region (canvas, mask);
  kept = ptm_canvas_pane_dup_region (canvas);
  g_assert_nonnull (kept);
  window_fixture_activate (fixture, "region.invert", NULL);
  window_fixture_activate (fixture, "region.clear", NULL);
  none = ptm_canvas_pane_dup_region (canvas);
  g_assert_null (none);
}

static void
test_delete (WindowFixture *fixture, gconstpointer data)
{
  PtmProject      *project = ptm_window_get_project (fixture->window);
  PtmLibrary      *library = window_fixture_find (fixture, PTM_TYPE_LIBRARY);
  g_autofree char *id = g_strdup (ptm_project_get_id (project));
  guint            n_shown;

  window_fixture_import (fixture, 10);
  n_shown = ptm_library_get_n_shown (library);
  window_fixture_activate (fixture, "win.delete-project", id);
  widgets_fixture_settle ();
  g_assert_true (ptm_window_get_project (fixture->window) != project);
  widgets_fixture_click (widgets_fixture_find_button (GTK_WIDGET (fixture->window), "_Undo"));
  g_assert_true (ptm_window_get_project (fixture->window) == project);
  g_assert_cmpuint (ptm_library_get_n_shown (library), >=, n_shown);
  g_assert_cmpuint (count_versions (fixture), ==, 1);

  /* Without the undo it is gone at the next start. */
  window_fixture_activate (fixture, "win.delete-project", id);
  window_fixture_close (fixture);
  window_fixture_open (fixture);
  g_assert_cmpstr (ptm_project_get_id (ptm_window_get_project (fixture->window)), !=, id);
}

static void
test_rename (WindowFixture *fixture, gconstpointer data)
{
  PtmProject *project = ptm_window_get_project (fixture->window);
  GtkWindow  *dialog;
  GtkWidget  *entry;

  window_fixture_activate (fixture, "win.rename-this-project", NULL);
  widgets_fixture_settle ();
  dialog = find_dialog (fixture, ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_cmpuint (widgets_fixture_count_unnamed (GTK_WIDGET (dialog)), ==, 0);
  entry = widgets_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "   ");
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "do"));
  gtk_editable_set_text (GTK_EDITABLE (entry), " Spring <b> ");
  g_assert_true (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "do"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "do");
  widgets_fixture_settle ();
  g_assert_cmpstr (ptm_project_get_title (project), ==, "Spring <b>");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Spring <b>");
}

static void
test_names_everywhere (WindowFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *action;
    GType (*type) (void);
  } windows[] = {
    { "win.preferences", ptm_preferences_get_type },
    { "win.show-help-overlay", gtk_shortcuts_window_get_type },
  };

  /* GTK 4.8 itself warns of a label in its shortcuts window. */
  GLogLevelFlags fatal = g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_FATAL_MASK);

  window_fixture_import (fixture, 10);
  window_fixture_activate (fixture, "win.show-library", NULL);
  widgets_fixture_settle ();
  g_assert_cmpuint (widgets_fixture_count_unnamed (GTK_WIDGET (fixture->window)), ==, 0);
  window_fixture_activate (fixture, "win.show-library", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    {
      GtkWindow *window;

      window_fixture_activate (fixture, windows[i].action, NULL);
      widgets_fixture_settle ();
      window = find_dialog (fixture, windows[i].type ());
      g_assert_nonnull (window);
      g_assert_true (gtk_window_get_transient_for (window) == GTK_WINDOW (fixture->window));
      gtk_window_destroy (window);
      widgets_fixture_settle ();
    }
  g_log_set_always_fatal (fatal);
}

/* The provider that draws unless told otherwise is the composer's at once. */
static void
test_default_provider (WindowFixture *fixture, gconstpointer data)
{
  PtmComposer *composer = window_fixture_find (fixture, PTM_TYPE_COMPOSER);
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmProfile) profile = ptm_profile_new_openai (NULL, "Near", "http://127.0.0.1:9/v1", "any", "auto", FALSE, &error);

  g_assert_no_error (error);
  ptm_session_save_profile_async (fixture->session, profile, NULL, NULL, NULL);
  widgets_fixture_settle ();
  g_assert_nonnull (ptm_session_find_profile (fixture->session, "Near"));
  ptm_session_set_default_profile (fixture->session, ptm_profile_get_id (profile));
  window_fixture_activate (fixture, "win.use-default-profile", NULL);
  g_assert_cmpstr (ptm_profile_get_name (ptm_composer_get_profile (composer)), ==, "Near");
  g_assert_nonnull (strstr (ptm_composer_get_verb (composer), "price?"));
}

/* A file of the command line or the file manager waits until the project is there. */
static void
test_open_file (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "grey.png", NULL);
  g_autofree char *missing_path = g_build_filename (fixture->folder, "none.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) missing = g_file_new_for_path (missing_path);
  g_autoptr (GBytes) picture = window_fixture_picture_new (50);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (picture, NULL), (gssize)g_bytes_get_size (picture), &error);
  g_assert_no_error (error);
  ptm_window_open_file (fixture->window, file);
  ptm_window_open_file (fixture->window, missing);
  for (int i = 0; i < 20 && count_versions (fixture) == 0; i++)
    widgets_fixture_settle ();
  g_assert_cmpuint (count_versions (fixture), ==, 1);
}

static void
test_said (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_activate (fixture, "win.toast", "Rock & <roll>");
  widgets_fixture_settle ();
  window_fixture_activate (fixture, "win.save-again", NULL);
  window_fixture_activate (fixture, "win.dismiss-notice", NULL);
  widgets_fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (widgets_fixture_find_button (GTK_WIDGET (fixture->window), "Save Again")));
}

#define ADD(name, func) g_test_add ("/window-actions/" name, WindowFixture, NULL, window_fixture_set_up, func, window_fixture_tear_down)

int
main (int argc, char **argv)
{
  widgets_fixture_init (&argc, &argv);
  ADD ("empty", test_empty);
  ADD ("select", test_select);
  ADD ("compare", test_compare);
  ADD ("tools", test_tools);
  ADD ("region", test_region);
  ADD ("delete", test_delete);
  ADD ("rename", test_rename);
  ADD ("names-everywhere", test_names_everywhere);
  ADD ("default-provider", test_default_provider);
  ADD ("open-file", test_open_file);
  ADD ("said", test_said);
  return g_test_run ();
}
