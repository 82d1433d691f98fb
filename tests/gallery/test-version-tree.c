/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The expanded tree: where the cards stand, how the arrows walk, and what is remarked on a card. */

#include "config.h"

#include "chat-fixture.h"
#include "ptm-remarks-editor.h"
#include "ptm-version-card.h"
#include "ptm-version-strip.h"
#include "ptm-version-tree.h"

typedef struct
{
  PtmProject      *project;
  PtmVersionStrip *strip;
  PtmVersionTree  *tree;
  GtkWindow       *window;
  PtmVersion      *versions[4]; /* 1 → 2 → 3, and 4 from 1 */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->project = chat_fixture_project_new ();
  fixture->strip = PTM_VERSION_STRIP (ptm_version_strip_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->strip));
  fixture->versions[0] = chat_fixture_add_version (fixture->project, NULL, NULL, NULL);
  fixture->versions[1] = chat_fixture_add_version (fixture->project, NULL, fixture->versions[0], NULL);
  fixture->versions[2] = chat_fixture_add_version (fixture->project, NULL, fixture->versions[1], NULL);
  fixture->versions[3] = chat_fixture_add_version (fixture->project, NULL, fixture->versions[0], NULL);
  ptm_version_strip_set_project (fixture->strip, fixture->project);
  fixture->window = chat_fixture_present (box, 1000, 600);
  fixture->tree = PTM_VERSION_TREE (widgets_fixture_find (GTK_WIDGET (fixture->strip), PTM_TYPE_VERSION_TREE));
  ptm_version_strip_set_expanded (fixture->strip, TRUE);
  widgets_fixture_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->project);
}

static GtkWidget *
get_card (Fixture *fixture, guint index)
{
  return ptm_version_tree_find_card (fixture->tree, fixture->versions[index]);
}

static graphene_rect_t
get_bounds (Fixture *fixture, guint index)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (get_card (fixture, index), GTK_WIDGET (fixture->tree), &bounds));
  return bounds;
}

static void
test_places (Fixture *fixture, gconstpointer data)
{
  graphene_rect_t v1 = get_bounds (fixture, 0), v2 = get_bounds (fixture, 1), v3 = get_bounds (fixture, 2), v4 = get_bounds (fixture, 3);

  g_assert_cmpfloat (v2.origin.x, >, v1.origin.x + v1.size.width + 100);
  g_assert_cmpfloat (v3.origin.x, >, v2.origin.x + v2.size.width + 100);
  g_assert_cmpfloat (v1.origin.y, ==, v2.origin.y);
  g_assert_cmpfloat (v4.origin.x, ==, v2.origin.x);
  g_assert_cmpfloat (v4.origin.y, >=, v2.origin.y + v2.size.height);

  ptm_version_strip_set_expanded (fixture->strip, FALSE);
  widgets_fixture_settle ();
  g_assert_cmpfloat (get_bounds (fixture, 0).size.height, <, v1.size.height);
  g_assert_cmpfloat (get_bounds (fixture, 3).origin.x, >, get_bounds (fixture, 2).origin.x);
}

static void
test_arrows (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint            from;
    GtkDirectionType direction;
    guint            to;
  } steps[] = {
    { 0, GTK_DIR_RIGHT, 1 },
    { 1, GTK_DIR_RIGHT, 2 },
    { 2, GTK_DIR_LEFT, 1 },
    { 1, GTK_DIR_DOWN, 3 },
    { 3, GTK_DIR_UP, 1 },
    { 3, GTK_DIR_LEFT, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      gtk_widget_grab_focus (get_card (fixture, steps[i].from));
      g_assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture->tree), steps[i].direction));
      g_assert_true (gtk_widget_has_focus (get_card (fixture, steps[i].to)));
    }
  /* Beyond the tree there is nothing to go to. */
  gtk_widget_grab_focus (get_card (fixture, 2));
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (fixture->tree), GTK_DIR_RIGHT));
}

static PtmRemarksEditor *
open_editor (Fixture *fixture, guint index)
{
  gtk_widget_activate_action (get_card (fixture, index), "card.remark", NULL);
  widgets_fixture_settle ();
  return PTM_REMARKS_EDITOR (widgets_fixture_find (get_card (fixture, index), PTM_TYPE_REMARKS_EDITOR));
}

static void
test_editor (Fixture *fixture, gconstpointer data)
{
  PtmRemarks       *remarks = ptm_version_get_remarks (fixture->versions[1]);
  PtmRemarksEditor *editor = open_editor (fixture, 1);
  g_autofree char  *saved = g_strdup_printf ("version.save-remarks %s", ptm_version_get_id (fixture->versions[1]));

  g_assert_cmpuint (widgets_fixture_count_unnamed (GTK_WIDGET (editor)), ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (widgets_fixture_find (GTK_WIDGET (editor), GTK_TYPE_ENTRY)), "The blue one");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (widgets_fixture_find (GTK_WIDGET (editor), GTK_TYPE_TOGGLE_BUTTON)), TRUE);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widgets_fixture_find (GTK_WIDGET (editor), GTK_TYPE_TEXT_VIEW))), "Ask Eva.", -1);
  gtk_popover_popdown (GTK_POPOVER (editor));
  widgets_fixture_settle ();
  g_assert_cmpstr (ptm_remarks_get_name (remarks), ==, "The blue one");
  g_assert_cmpstr (ptm_remarks_get_note (remarks), ==, "Ask Eva.");
  g_assert_true (ptm_remarks_is_favourite (remarks));
  g_assert_cmpstr (chat_fixture_get_last_action (fixture->window), ==, saved);

  /* The card says so. */
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (get_card (fixture, 1)), "Ask Eva."));
}

static void
test_unchanged (Fixture *fixture, gconstpointer data)
{
  PtmRemarksEditor *editor = open_editor (fixture, 0);

  gtk_popover_popdown (GTK_POPOVER (editor));
  widgets_fixture_settle ();
  g_assert_null (chat_fixture_get_last_action (fixture->window));
}

#define ADD(name, func) g_test_add ("/version-tree/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  widgets_fixture_init (&argc, &argv);
  ADD ("places", test_places);
  ADD ("arrows", test_arrows);
  ADD ("editor", test_editor);
  ADD ("unchanged", test_unchanged);
  return g_test_run ();
}
