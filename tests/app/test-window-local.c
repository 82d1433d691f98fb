/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Sentences the window follows by itself, sent as a user sends them; no engine is asked. */

#include "config.h"

#include <adwaita.h>

#include "ptm-canvas-pane.h"
#include "ptm-composer.h"
#include "widgets-fixture.h"
#include "window-fixture.h"

static PtmProject *
get_project (WindowFixture *fixture)
{
  return ptm_window_get_project (fixture->window);
}

static PtmVersion *
get_selected (WindowFixture *fixture)
{
  return ptm_project_get_selected_version (get_project (fixture));
}

static guint
count (GListModel *list)
{
  return g_list_model_get_n_items (list);
}

/* Sends it and waits for the turn it makes. (transfer none) */
static PtmTurn *
say (WindowFixture *fixture, const char *sentence)
{
  PtmComposer *composer = window_fixture_find (fixture, PTM_TYPE_COMPOSER);
  GListModel  *turns = ptm_project_get_turns (get_project (fixture));
  guint        n = count (turns);
  g_autoptr (PtmTurn) turn = NULL;

  g_test_message ("%s", sentence);
  ptm_composer_set_sentence (composer, sentence);
  window_fixture_activate (fixture, "turn.send", NULL);
  while (count (turns) == n || ptm_project_is_running (get_project (fixture)))
    g_main_context_iteration (NULL, TRUE);
  turn = g_list_model_get_item (turns, n);
  g_assert_true (ptm_turn_is_local (turn));
  g_assert_cmpstr (ptm_turn_get_sentence (turn), ==, sentence);
  return turn;
}

static void
test_pictures (WindowFixture *fixture, gconstpointer data)
{
  PtmVersion *first = window_fixture_import (fixture, 60);

  g_assert_cmpstr (ptm_turn_get_summary (say (fixture, "crop to square")), ==, "Cropped to 48 × 48");
  g_assert_cmpint (ptm_version_get_number (get_selected (fixture)), ==, 2);
  g_assert_true (ptm_version_get_parent (get_selected (fixture)) == first);
  g_assert_cmpstr (ptm_turn_get_summary (say (fixture, "resize to 96x96")), ==, "Resized to 96 × 96");
  g_assert_cmpint (ptm_version_get_width (get_selected (fixture)), ==, 96);
  g_assert_cmpstr (ptm_turn_get_summary (say (fixture, "rotate right")), ==, "Turned to the right");
  g_assert_cmpint (ptm_version_get_number (get_selected (fixture)), ==, 4);
}

static void
test_versions (WindowFixture *fixture, gconstpointer data)
{
  PtmVersion    *first = window_fixture_import (fixture, 60);
  PtmVersion    *second = window_fixture_import (fixture, 90);
  PtmCanvasPane *canvas = window_fixture_find (fixture, PTM_TYPE_CANVAS_PANE);
  guint          n = count (ptm_project_get_versions (get_project (fixture)));

  g_assert_cmpstr (ptm_turn_get_summary (say (fixture, "undo")), ==, "v1 is shown");
  g_assert_true (get_selected (fixture) == first);
  g_assert_cmpstr (ptm_turn_get_summary (say (fixture, "redo")), ==, "v2 is shown");
  g_assert_true (get_selected (fixture) == second);
  g_assert_cmpstr (ptm_turn_get_summary (say (fixture, "go to version 1")), ==, "v1 is shown");
  say (fixture, "compare 1 and 2");
  g_assert_true (ptm_canvas_pane_get_compare (canvas));
  g_assert_true (get_selected (fixture) == second);
  g_object_set (fixture->window, "compare", FALSE, NULL);
  say (fixture, "rename version 2 to \"Evening\"");
  g_assert_cmpstr (ptm_remarks_get_name (ptm_version_get_remarks (second)), ==, "Evening");
  say (fixture, "rename the project to \"Lake\"");
  g_assert_cmpstr (ptm_project_get_title (get_project (fixture)), ==, "Lake");
  /* None of these makes a picture. */
  g_assert_cmpuint (count (ptm_project_get_versions (get_project (fixture))), ==, n);
}

static void
test_region (WindowFixture *fixture, gconstpointer data)
{
  PtmCanvasPane *canvas = window_fixture_find (fixture, PTM_TYPE_CANVAS_PANE);
  gboolean       has_region;

  window_fixture_import (fixture, 60);
  say (fixture, "select all");
  g_object_get (canvas, "has-region", &has_region, NULL);
  g_assert_true (has_region);
  /* A format is the picture's, whatever is marked. */
  g_assert_cmpstr (ptm_turn_get_summary (say (fixture, "crop to square")), !=, NULL);
  g_assert_cmpint (ptm_version_get_width (get_selected (fixture)), ==, ptm_version_get_height (get_selected (fixture)));
  say (fixture, "select all");
  say (fixture, "clear the selection");
  /* The picture before, with all of it marked, is shown until the new one is decoded. */
  for (g_object_get (canvas, "has-region", &has_region, NULL); has_region; g_object_get (canvas, "has-region", &has_region, NULL))
    g_main_context_iteration (NULL, TRUE);
}

/* Nothing to do is said, and the sentence stays to be changed. */
static void
test_refused (WindowFixture *fixture, gconstpointer data)
{
  static const char *const sentences[] = { "go to version 9", "crop to 900x900" };
  PtmComposer             *composer = window_fixture_find (fixture, PTM_TYPE_COMPOSER);

  window_fixture_import (fixture, 60);
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      gint64           end = g_get_monotonic_time () + G_USEC_PER_SEC / 2;
      g_autofree char *left = NULL;

      ptm_composer_set_sentence (composer, sentences[i]);
      window_fixture_activate (fixture, "turn.send", NULL);
      while (g_get_monotonic_time () < end)
        if (!g_main_context_iteration (NULL, FALSE))
          g_usleep (1000);
      g_assert_cmpuint (count (ptm_project_get_turns (get_project (fixture))), ==, 0);
      left = ptm_composer_dup_sentence (composer);
      g_assert_cmpstr (left, ==, sentences[i]);
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (WindowFixture *, gconstpointer);
  } tests[] = {
    { "/app/window-local/pictures", test_pictures },
    { "/app/window-local/versions", test_versions },
    { "/app/window-local/region", test_region },
    { "/app/window-local/refused", test_refused },
  };

  gtk_test_init (&argc, &argv);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, WindowFixture, NULL, window_fixture_set_up, tests[i].test, window_fixture_tear_down);
  return g_test_run ();
}
