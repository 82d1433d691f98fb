/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* PtmThumbnail, PtmAnnouncer and the names of composite widgets. */

#include "config.h"

#include "ptm-accessible.h"
#include "ptm-announce.h"
#include "ptm-thumbnail.h"
#include "widgets-fixture.h"

static PtmImage *
image_new (void)
{
  guint8 *pixels = g_malloc (8 * 4 * 4);

  memset (pixels, 200, 8 * 4 * 4);
  return ptm_image_new_take (8, 4, pixels);
}

static void
load_async (gpointer object, int max_side, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (object, cancellable, callback, user_data);

  g_object_set_data (object, "asked", GINT_TO_POINTER (max_side));
  if (g_object_get_data (object, "broken") != NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "broken");
  else
    g_task_return_pointer (task, image_new (), (GDestroyNotify)ptm_image_unref);
}

static PtmImage *
load_finish (gpointer object, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
test_loads_when_mapped (void)
{
  GtkWidget *widget = ptm_thumbnail_new ();
  g_autoptr (GObject) object = g_object_new (G_TYPE_OBJECT, NULL);
  GtkWindow *window;

  ptm_thumbnail_set_size (PTM_THUMBNAIL (widget), 60, 40);
  ptm_thumbnail_set_source (PTM_THUMBNAIL (widget), object, load_async, load_finish);
  g_assert_null (g_object_get_data (object, "asked"));
  window = widgets_fixture_present (widget, 200, 200);
  g_assert_cmpint (GPOINTER_TO_INT (g_object_get_data (object, "asked")), ==, 120);
  g_assert_true (ptm_thumbnail_has_image (PTM_THUMBNAIL (widget)));
  g_assert_cmpint (gtk_widget_get_allocated_width (widget), ==, 60);

  ptm_thumbnail_set_source (PTM_THUMBNAIL (widget), NULL, NULL, NULL);
  g_assert_false (ptm_thumbnail_has_image (PTM_THUMBNAIL (widget)));
  gtk_window_destroy (window);
}

static void
test_broken (void)
{
  GtkWidget *widget = ptm_thumbnail_new ();
  g_autoptr (GObject) object = g_object_new (G_TYPE_OBJECT, NULL);
  GtkWindow *window;

  g_object_set_data (object, "broken", object);
  ptm_thumbnail_set_source (PTM_THUMBNAIL (widget), object, load_async, load_finish);
  window = widgets_fixture_present (widget, 200, 200);
  g_assert_false (ptm_thumbnail_has_image (PTM_THUMBNAIL (widget)));
  g_assert_true (gtk_widget_has_css_class (widget, "missing"));
  gtk_window_destroy (window);
}

static void
test_shape (void)
{
  GtkWidget *widget = g_object_ref_sink (ptm_thumbnail_new ());
  int        width;

  ptm_thumbnail_set_shape (PTM_THUMBNAIL (widget), 100, 1024, 1536);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, ==, 66);
  ptm_thumbnail_set_shape (PTM_THUMBNAIL (widget), 100, 4000, 100);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, ==, 180);
  ptm_thumbnail_set_shape (PTM_THUMBNAIL (widget), 100, 0, 0);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, ==, 100);
  g_assert_finalize_object (widget);
}

static void
test_announce (void)
{
  PtmAnnouncer *announcer = g_object_ref_sink (PTM_ANNOUNCER (ptm_announcer_new ()));

  g_assert_null (ptm_announcer_get_message (announcer));
  ptm_announce (announcer, "Version 2 is ready");
  g_assert_cmpstr (ptm_announcer_get_message (announcer), ==, "Version 2 is ready");
  gtk_test_accessible_assert_role (announcer, GTK_ACCESSIBLE_ROLE_STATUS);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (announcer), GTK_ACCESSIBLE_PROPERTY_LABEL, "Version 2 is ready");
  g_assert_finalize_object (announcer);
}

static void
test_names (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *menu = gtk_menu_button_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");
  GtkWindow *window;

  gtk_box_append (GTK_BOX (box), menu);
  gtk_box_append (GTK_BOX (box), button);
  window = widgets_fixture_present (box, 200, 200);
  g_assert_cmpuint (widgets_fixture_count_unnamed (box), >=, 2);
  ptm_accessible_set_name (menu, "Menu");
  ptm_accessible_set_name (button, "Add");
  g_assert_cmpuint (widgets_fixture_count_unnamed (box), ==, 0);
  g_assert_true (ptm_accessible_has_name (button));
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  widgets_fixture_init (&argc, &argv);
  g_test_add_func ("/thumbnail/loads-when-mapped", test_loads_when_mapped);
  g_test_add_func ("/thumbnail/broken", test_broken);
  g_test_add_func ("/thumbnail/shape", test_shape);
  g_test_add_func ("/announcer/message", test_announce);
  g_test_add_func ("/accessible/names", test_names);
  return g_test_run ();
}
