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

void
window_fixture_remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      window_fixture_remove_folder (child);
    }
  g_remove (path);
}

void
window_fixture_tear_down (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_close (fixture);
  window_fixture_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

gpointer
window_fixture_find (WindowFixture *fixture, GType type)
{
  GtkWidget *found = widgets_fixture_find (GTK_WIDGET (fixture->window), type);

  g_assert_nonnull (found);
  return found;
}

gboolean
window_fixture_activate (WindowFixture *fixture, const char *action, const char *target)
{
  GVariant *variant = target != NULL ? g_variant_new_string (target) : NULL;

  return gtk_widget_activate_action_variant (GTK_WIDGET (fixture->window), action, variant);
}

GBytes *
window_fixture_picture_new (guint8 grey)
{
  guint8 *pixels = g_malloc (64 * 48 * 4);
  g_autoptr (PtmImage) image = NULL;

  memset (pixels, grey, 64 * 48 * 4);
  for (int i = 3; i < 64 * 48 * 4; i += 4)
    pixels[i] = 255;
  image = ptm_image_new_take (64, 48, pixels);
  return ptm_codec_encode_png (image, NULL, 0, NULL);
}

static void
imported_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(PtmVersion **)user_data = ptm_session_import_finish (PTM_SESSION (object), result, &error);
  g_assert_no_error (error);
}

static gboolean
is_there (gpointer user_data)
{
  return *(gpointer *)user_data != NULL;
}

PtmVersion *
window_fixture_import (WindowFixture *fixture, guint8 grey)
{
  g_autoptr (GBytes) file = window_fixture_picture_new (grey);
  PtmVersion *version = NULL;

  ptm_session_import_async (fixture->session, ptm_window_get_project (fixture->window), file, "grey.png", NULL, imported_cb, &version);
  g_assert_true (widgets_fixture_wait (is_there, &version));
  widgets_fixture_settle ();
  g_object_unref (version);
  return version;
}
