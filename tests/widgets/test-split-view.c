/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* PtmSplitView: both halves, one of them, and the border between. */

#include "config.h"

#include "ptm-split-view.h"
#include "widgets-fixture.h"

typedef struct
{
  PtmSplitView *view;
  GtkWidget    *sidebar;
  GtkWidget    *content;
  GtkWindow    *window;
} Fixture;

static void
set_up (Fixture *fixture, int width)
{
  fixture->view = PTM_SPLIT_VIEW (ptm_split_view_new ());
  fixture->sidebar = gtk_button_new_with_label ("sidebar");
  fixture->content = gtk_button_new_with_label ("content");
  ptm_split_view_set_sidebar (fixture->view, fixture->sidebar);
  ptm_split_view_set_content (fixture->view, fixture->content);
  fixture->window = widgets_fixture_present (GTK_WIDGET (fixture->view), width, 400);
}

static void
test_wide (void)
{
  Fixture fixture;

  set_up (&fixture, 1000);
  g_assert_false (ptm_split_view_get_collapsed (fixture.view));
  g_assert_cmpint (ptm_split_view_get_position (fixture.view), ==, 400);
  g_assert_cmpint (gtk_widget_get_allocated_width (fixture.sidebar), ==, 400);
  g_assert_cmpint (gtk_widget_get_allocated_width (fixture.content), ==, 600);
  g_assert_true (gtk_widget_get_mapped (fixture.sidebar) && gtk_widget_get_mapped (fixture.content));

  ptm_split_view_set_position (fixture.view, 300);
  widgets_fixture_settle ();
  g_assert_cmpint (gtk_widget_get_allocated_width (fixture.sidebar), ==, 300);

  /* Neither half is made smaller than it needs. */
  ptm_split_view_set_position (fixture.view, 5000);
  widgets_fixture_settle ();
  g_assert_cmpint (gtk_widget_get_allocated_width (fixture.content), >, 0);
  ptm_split_view_set_position (fixture.view, -3);
  widgets_fixture_settle ();
  g_assert_cmpint (gtk_widget_get_allocated_width (fixture.sidebar), >, 0);
  gtk_window_destroy (fixture.window);
}

static void
test_narrow (void)
{
  Fixture fixture;

  set_up (&fixture, 360);
  g_assert_true (ptm_split_view_get_collapsed (fixture.view));
  g_assert_true (ptm_split_view_get_show_sidebar (fixture.view));
  g_assert_true (gtk_widget_get_mapped (fixture.sidebar));
  g_assert_false (gtk_widget_get_mapped (fixture.content));
  g_assert_cmpint (gtk_widget_get_allocated_width (fixture.sidebar), ==, 360);

  ptm_split_view_set_show_sidebar (fixture.view, FALSE);
  widgets_fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (fixture.sidebar));
  g_assert_true (gtk_widget_get_mapped (fixture.content));
  g_assert_cmpint (gtk_widget_get_allocated_width (fixture.content), ==, 360);
  gtk_window_destroy (fixture.window);
}

static void
test_mirrored (void)
{
  Fixture         fixture;
  graphene_rect_t bounds;

  set_up (&fixture, 1000);
  gtk_widget_set_direction (GTK_WIDGET (fixture.view), GTK_TEXT_DIR_RTL);
  widgets_fixture_settle ();
  g_assert_true (gtk_widget_compute_bounds (fixture.sidebar, GTK_WIDGET (fixture.view), &bounds));
  g_assert_cmpfloat (bounds.origin.x, ==, 600);
  gtk_window_destroy (fixture.window);
}

static void
count_cb (int *count)
{
  (*count)++;
}

static void
test_notify (void)
{
  PtmSplitView *view = g_object_ref_sink (PTM_SPLIT_VIEW (ptm_split_view_new ()));
  int           notified = 0;

  g_signal_connect_swapped (view, "notify", G_CALLBACK (count_cb), &notified);
  ptm_split_view_set_position (view, 400);
  ptm_split_view_set_show_sidebar (view, TRUE);
  g_assert_cmpint (notified, ==, 0);
  ptm_split_view_set_position (view, 320);
  ptm_split_view_set_show_sidebar (view, FALSE);
  g_assert_cmpint (notified, ==, 2);
  g_assert_finalize_object (view);
}

int
main (int argc, char **argv)
{
  widgets_fixture_init (&argc, &argv);
  g_test_add_func ("/split-view/wide", test_wide);
  g_test_add_func ("/split-view/narrow", test_narrow);
  g_test_add_func ("/split-view/mirrored", test_mirrored);
  g_test_add_func ("/split-view/notify", test_notify);
  return g_test_run ();
}
