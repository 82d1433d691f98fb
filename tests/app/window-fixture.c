/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A window over a session on a temporary folder. */

#include "config.h"

#include "window-fixture.h"

#include <glib/gstdio.h>

#include "widgets-fixture.h"

static gboolean
has_open_project (gpointer user_data)
{
  PtmProject *project = ptm_window_get_project (user_data);

  return project != NULL && ptm_project_is_loaded (project);
}

void
window_fixture_open (WindowFixture *fixture)
{
  fixture->session = ptm_session_new (fixture->folder);
  fixture->window = ptm_window_new (NULL, fixture->session);
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_assert_true (widgets_fixture_wait (has_open_project, fixture->window));
  widgets_fixture_settle ();
}

static gboolean
is_gone (gpointer user_data)
{
  return *(gpointer *)user_data == NULL;
}

void
window_fixture_close (WindowFixture *fixture)
{
  gpointer window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (window), &window);
  gtk_window_close (GTK_WINDOW (window));
  g_assert_true (widgets_fixture_wait (is_gone, &window));
  g_clear_object (&fixture->session);
}

void
window_fixture_set_up (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("ptm-window-XXXXXX", &error);
  g_assert_no_error (error);
  window_fixture_open (fixture);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

void
window_fixture_tear_down (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_close (fixture);
  remove_tree (fixture->folder);
  g_free (fixture->folder);
}
