/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* PtmConversation and PtmTurnRow: what of a turn is said, and that the end stays in sight. */

#include "config.h"

#include "chat-fixture.h"
#include "ptm-conversation.h"
#include "ptm-turn-row.h"
#include "ptm-version-button.h"
#include "ptm-welcome.h"

static gboolean
shows (GtkWidget *root, const char *text)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_get_visible (child))
        continue;
      if (GTK_IS_LABEL (child) && strstr (gtk_label_get_label (GTK_LABEL (child)), text) != NULL)
        return TRUE;
      if (shows (child, text))
        return TRUE;
    }
  return FALSE;
}

static void
test_pages (void)
{
  g_autoptr (PtmProject) project = chat_fixture_project_new ();
  g_autoptr (PtmProject) listed = ptm_project_new ("11111111-1111-4111-8111-111111111111", "listed", 0, 0);
  PtmConversation *conversation = PTM_CONVERSATION (ptm_conversation_new ());
  GtkWindow       *window = chat_fixture_present (GTK_WIDGET (conversation), 400, 500);

  g_assert_cmpstr (ptm_conversation_get_page (conversation), ==, "loading");
  ptm_conversation_set_project (conversation, listed);
  g_assert_cmpstr (ptm_conversation_get_page (conversation), ==, "loading");
  ptm_project_set_loaded (listed, TRUE);
  g_assert_cmpstr (ptm_conversation_get_page (conversation), ==, "welcome");
  ptm_conversation_set_project (conversation, project);
  g_assert_cmpstr (ptm_conversation_get_page (conversation), ==, "welcome");
  g_assert_cmpuint (widgets_fixture_count_unnamed (GTK_WIDGET (conversation)), ==, 0);
  chat_fixture_add_turn (project, "a balloon", NULL, NULL);
  g_assert_cmpstr (ptm_conversation_get_page (conversation), ==, "turns");
  gtk_window_destroy (window);
}

/* A picture that was opened is not asked what it shall be. */
static void
test_opened (void)
{
  g_autoptr (PtmProject) project = chat_fixture_project_new ();
  PtmConversation *conversation = PTM_CONVERSATION (ptm_conversation_new ());
  GtkWindow       *window = chat_fixture_present (GTK_WIDGET (conversation), 400, 500);
  GtkWidget       *stack;

  ptm_conversation_set_project (conversation, project);
  stack = widgets_fixture_find (widgets_fixture_find (GTK_WIDGET (conversation), PTM_TYPE_WELCOME), GTK_TYPE_STACK);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "nothing");
  chat_fixture_add_version (project, NULL, NULL, NULL);
  g_assert_cmpstr (ptm_conversation_get_page (conversation), ==, "welcome");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "picture");
  widgets_fixture_click (widgets_fixture_find (gtk_stack_get_visible_child (GTK_STACK (stack)), GTK_TYPE_BUTTON));
  g_assert_cmpstr (chat_fixture_get_last_action (window), ==, "turn.starter brighter");
  g_assert_cmpuint (widgets_fixture_count_unnamed (GTK_WIDGET (conversation)), ==, 0);
  gtk_window_destroy (window);
}

static void
test_starter (void)
{
  g_autoptr (PtmProject) project = chat_fixture_project_new ();
  PtmConversation *conversation = PTM_CONVERSATION (ptm_conversation_new ());
  GtkWindow       *window;
  GtkWidget       *button;

  ptm_conversation_set_project (conversation, project);
  window = chat_fixture_present (GTK_WIDGET (conversation), 400, 500);
  button = widgets_fixture_find (widgets_fixture_find (GTK_WIDGET (conversation), PTM_TYPE_WELCOME), GTK_TYPE_BUTTON);
  while (button != NULL && gtk_actionable_get_action_name (GTK_ACTIONABLE (button)) == NULL)
    button = gtk_widget_get_next_sibling (button);
  g_assert_nonnull (button);
  widgets_fixture_click (button);
  g_assert_cmpstr (chat_fixture_get_last_action (window), ==, "turn.starter poster");
  gtk_window_destroy (window);
}

static void
test_row (void)
{
  g_autoptr (PtmProject) project = chat_fixture_project_new ();
  g_autoptr (PtmRegion) region = chat_fixture_region_new ();
  PtmTurn    *first = chat_fixture_add_turn (project, "a balloon over <b>Ulm</b>", NULL, NULL);
  PtmVersion *v1 = chat_fixture_add_version (project, first, NULL, "riding");
  PtmTurn    *second = chat_fixture_add_turn (project, "make it red", v1, region);
  GtkWidget  *row = ptm_turn_row_new (second);
  GtkWidget  *box = gtk_list_box_new ();
  GtkWidget  *first_row = ptm_turn_row_new (first);
  GtkWindow  *window;

  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, "turns", -1);
  gtk_list_box_append (GTK_LIST_BOX (box), first_row);
  gtk_list_box_append (GTK_LIST_BOX (box), row);
  window = chat_fixture_present (box, 400, 600);
  g_assert_true (shows (first_row, "a balloon over <b>Ulm</b>"));
  g_assert_true (shows (first_row, "There is no picture of “riding”; a labelled card stands for it"));
  g_assert_true (shows (row, "Region on v1 (13 %)"));
  g_assert_null (widgets_fixture_find (row, PTM_TYPE_VERSION_BUTTON));

  ptm_turn_set_summary (second, "Change 1 thing");
  g_assert_true (shows (row, "Change 1 thing"));
  chat_fixture_add_version (project, second, v1, NULL);
  g_assert_nonnull (widgets_fixture_find (row, PTM_TYPE_VERSION_BUTTON));
  g_assert_false (shows (row, "There is no picture"));
  widgets_fixture_settle ();
  g_assert_cmpuint (widgets_fixture_count_unnamed (box), ==, 0);

  widgets_fixture_click (widgets_fixture_find (first_row, PTM_TYPE_VERSION_BUTTON));
  g_assert_true (g_str_has_prefix (chat_fixture_get_last_action (window), "version.select "));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (widgets_fixture_find (first_row, PTM_TYPE_VERSION_BUTTON))));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (widgets_fixture_find (row, PTM_TYPE_VERSION_BUTTON))));
  gtk_window_destroy (window);
}

static void
test_running (void)
{
  g_autoptr (PtmProject) project = chat_fixture_project_new ();
  PtmTurn *turn = chat_fixture_add_turn (project, "a balloon", NULL, NULL);
  g_autoptr (PtmProfile) engine = ptm_profile_new_engine ();
  g_autoptr (PtmEditRequest) request = ptm_edit_request_new (engine, "a balloon");
  g_autoptr (PtmEdit) edit = ptm_edit_new (request);
  g_autoptr (GError) error = g_error_new (PTM_ERROR, PTM_ERROR_NETWORK, "No network; check it and try again.");
  GtkWidget *row = ptm_turn_row_new (turn);
  GtkWidget *list = gtk_list_box_new ();
  GtkWindow *window;
  GtkWidget *stop;

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  window = chat_fixture_present (list, 400, 400);
  ptm_turn_add_edit (turn, edit);
  ptm_edit_set_sent (edit);
  ptm_edit_set_status (edit, "Choosing colours");
  ptm_edit_set_preview (edit, NULL, 0.5);
  g_assert_true (shows (row, "Choosing colours"));
  stop = widgets_fixture_find_button (row, "Stop");
  g_assert_true (gtk_widget_get_mapped (stop));
  widgets_fixture_click (stop);
  g_assert_true (g_str_has_prefix (chat_fixture_get_last_action (window), "turn.stop "));

  ptm_edit_fail (edit, error, FALSE);
  widgets_fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (stop));
  g_assert_true (shows (row, "No network; check it and try again."));
  widgets_fixture_click (widgets_fixture_find_button (row, "Try Again"));
  g_assert_true (g_str_has_prefix (chat_fixture_get_last_action (window), "turn.retry "));
  gtk_window_destroy (window);
}

static gboolean
is_at_end (gpointer user_data)
{
  GtkAdjustment *adjustment = user_data;
  double         end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  return end > 0 && ABS (gtk_adjustment_get_value (adjustment) - end) <= 1;
}

static void
test_end (void)
{
  g_autoptr (PtmProject) project = chat_fixture_project_new ();
  PtmConversation *conversation = PTM_CONVERSATION (ptm_conversation_new ());
  GtkWindow       *window;
  GtkAdjustment   *adjustment;
  GtkWidget       *scroller;

  for (int i = 0; i < 60; i++)
    chat_fixture_add_turn (project, "a balloon", NULL, NULL);
  ptm_conversation_set_project (conversation, project);
  window = chat_fixture_present (GTK_WIDGET (conversation), 400, 400);
  scroller = gtk_widget_get_ancestor (widgets_fixture_find (GTK_WIDGET (conversation), PTM_TYPE_TURN_ROW), GTK_TYPE_SCROLLED_WINDOW);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  g_assert_true (widgets_fixture_wait (is_at_end, adjustment));

  chat_fixture_add_turn (project, "one more", NULL, NULL);
  widgets_fixture_settle ();
  g_assert_true (widgets_fixture_wait (is_at_end, adjustment));

  /* Whoever reads further up is left alone. */
  gtk_adjustment_set_value (adjustment, 100);
  widgets_fixture_settle ();
  chat_fixture_add_turn (project, "and one", NULL, NULL);
  widgets_fixture_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <, 300);

  /* Only the end of a long conversation is built; the rest on demand. */
  widgets_fixture_click (widgets_fixture_find_button (GTK_WIDGET (conversation), "Show Earlier"));
  g_assert_false (gtk_widget_get_visible (widgets_fixture_find_button (GTK_WIDGET (conversation), "Show Earlier")));
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  widgets_fixture_init (&argc, &argv);
  g_test_add_func ("/conversation/pages", test_pages);
  g_test_add_func ("/conversation/opened", test_opened);
  g_test_add_func ("/conversation/starter", test_starter);
  g_test_add_func ("/conversation/row", test_row);
  g_test_add_func ("/conversation/running", test_running);
  g_test_add_func ("/conversation/end", test_end);
  return g_test_run ();
}
