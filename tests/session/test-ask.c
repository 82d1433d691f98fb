/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Asking: from a sentence to versions, branching, undo, several at once, stopping, failing, trying again, restarting. */

#include "test-desk.h"

static const PtmAsk cat = { .sentence = "Poster titled \"Frühlingskonzert\" with a cat", .size = "512x512", .count = 1 };

static void
test_draw (void)
{
  Desk        desk = { 0 };
  PtmTurn    *turn;
  PtmVersion *version;

  desk_start (&desk);
  turn = desk_ask (&desk, &cat);
  g_assert_true (ptm_turn_is_running (turn));
  g_assert_cmpstr (ptm_project_get_title (desk.project), ==, "Frühlingskonzert");
  desk_wait_idle (&desk);
  g_assert_null (ptm_turn_get_error_message (turn));
  g_assert_cmpuint (desk_count_versions (&desk), ==, 1);
  version = ptm_project_get_selected_version (desk.project);
  g_assert_nonnull (version);
  g_assert_cmpint (ptm_version_get_width (version), ==, 512);
  g_assert_cmpint (ptm_version_get_outside (version), ==, -1);
  g_assert_cmpfloat (ptm_version_get_cost (version), ==, 0.25);
  g_assert_cmpuint (ptm_version_get_unmet (version)->len, ==, 1);
  g_assert_cmpstr (ptm_version_get_sentence (version), ==, cat.sentence);
  g_assert_null (ptm_version_get_parent (version));

  desk_restart (&desk);
  version = ptm_project_get_selected_version (desk.project);
  g_assert_cmpstr (ptm_version_get_label (version), ==, "v1");
  g_assert_cmpstr (((PtmUnmet *)g_ptr_array_index (ptm_version_get_unmet (version), 0))->text, ==, "riding");
  desk_end (&desk);
}

/* The versions of a set stand in the order of their variants, whatever came first. */
static void
assert_in_order (PtmTurn *turn)
{
  GListModel *versions = ptm_turn_get_versions (turn);

  g_assert_cmpuint (g_list_model_get_n_items (versions), ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (PtmVersion) version = g_list_model_get_item (versions, i);
      g_autoptr (GBytes) file = desk_read (version);
      g_autoptr (GBytes) expected = test_png (512, 512, 77 + i);

      g_assert_true (g_bytes_equal (file, expected));
    }
}

/* Four run at once, the others wait. */
static void
test_set (void)
{
  Desk   desk = { 0 };
  PtmAsk ask = cat;

  desk_start (&desk);
  desk.provider->hold = TRUE;
  ask.count = 4;
  desk_ask (&desk, &ask);
  desk_ask (&desk, &ask);
  desk_wait_seen (&desk, PTM_SESSION_MAX_RUNNING);
  g_assert_cmpuint (desk.provider->n_now, ==, PTM_SESSION_MAX_RUNNING);
  fake_provider_release (desk.provider, TRUE);
  desk_wait_idle (&desk);
  g_assert_cmpuint (desk.provider->n_most, <=, PTM_SESSION_MAX_RUNNING);
  g_assert_cmpuint (desk_count_versions (&desk), ==, 8);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (PtmTurn) turn = g_list_model_get_item (ptm_project_get_turns (desk.project), i);

      assert_in_order (turn);
    }
  desk_end (&desk);
}

static void
test_branch_and_undo (void)
{
  Desk        desk = { 0 };
  PtmAsk      ask = cat;
  PtmVersion *first;

  desk_start (&desk);
  desk_ask (&desk, &ask);
  desk_wait_idle (&desk);
  first = ptm_project_get_selected_version (desk.project);
  for (int i = 0; i < 2; i++)
    {
      ask = (PtmAsk){ .sentence = "make it darker", .base = first, .count = 1 };
      ptm_project_select_version (desk.project, first);
      desk_ask (&desk, &ask);
      desk_wait_idle (&desk);
      g_assert_true (ptm_version_get_parent (ptm_project_get_selected_version (desk.project)) == first);
    }
  g_assert_cmpint (ptm_version_get_number (ptm_project_get_selected_version (desk.project)), ==, 3);
  ptm_project_undo (desk.project);
  g_assert_true (ptm_project_get_selected_version (desk.project) == first);
  g_assert_cmpuint (desk_count_versions (&desk), ==, 3);

  desk_restart (&desk);
  g_assert_cmpint (ptm_version_get_number (ptm_project_get_selected_version (desk.project)), ==, 1);
  g_assert_cmpint (ptm_version_get_number (ptm_version_get_parent (ptm_project_get_version (desk.project, 3))), ==, 1);
  desk_end (&desk);
}

/* Who chose another version meanwhile stays there. */
static void
test_choice_is_kept (void)
{
  Desk        desk = { 0 };
  PtmVersion *first;
  PtmVersion *second;

  desk_start (&desk);
  desk_ask (&desk, &cat);
  desk_wait_idle (&desk);
  desk_ask (&desk, &cat);
  desk_wait_idle (&desk);
  first = ptm_project_get_version (desk.project, 1);
  second = ptm_project_get_version (desk.project, 2);
  g_assert_true (ptm_project_get_selected_version (desk.project) == second);
  desk.provider->hold = TRUE;
  desk_ask (&desk, &cat);
  desk_wait_seen (&desk, 3);
  ptm_project_select_version (desk.project, first);
  fake_provider_release (desk.provider, FALSE);
  desk_wait_idle (&desk);
  g_assert_cmpuint (desk_count_versions (&desk), ==, 3);
  g_assert_true (ptm_project_get_selected_version (desk.project) == first);
  desk_end (&desk);
}

static void
test_refused_asks (void)
{
  static const struct
  {
    PtmAsk ask;
    int    code;
  } cases[] = {
    { { .sentence = "  \n" }, PTM_ERROR_PLAN },
    { { .sentence = NULL }, PTM_ERROR_PLAN },
    { { .sentence = "a cat", .profile_id = "nobody" }, PTM_ERROR_UNSUPPORTED },
    { { .sentence = "a cat", .size = "huge" }, PTM_ERROR_UNSUPPORTED },
  };
  Desk desk = { 0 };

  desk_start (&desk);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (ptm_session_ask (desk.session, desk.project, &cases[i].ask, &error));
      g_assert_error (error, PTM_ERROR, cases[i].code);
    }
  g_assert_cmpuint (g_list_model_get_n_items (ptm_project_get_turns (desk.project)), ==, 0);
  desk_end (&desk);
}

static void
check_stopped (Desk *desk, PtmTurn *turn, const char *state)
{
  gboolean         has_answer;
  g_autofree char *actual = NULL;

  g_assert_false (ptm_turn_is_running (turn));
  desk_wait_idle (desk);
  actual = desk_journal_state (desk, &has_answer);
  g_assert_cmpstr (actual, ==, state);
  g_assert_false (has_answer);
  g_assert_cmpuint (desk_count_versions (desk), ==, 0);
  g_assert_true (ptm_turn_get_can_retry (turn));
  desk_restart (desk);
  g_assert_cmpuint (desk_count_versions (desk), ==, 0);
}

static void
test_stop_before_sending (void)
{
  Desk     desk = { 0 };
  PtmTurn *turn;

  desk_start (&desk);
  turn = desk_ask (&desk, &cat);
  ptm_turn_cancel (turn);
  check_stopped (&desk, turn, "stopped");
  g_assert_cmpuint (desk.provider->seen->len, ==, 0);
  desk_end (&desk);
}

static void
test_stop_while_drawing (void)
{
  for (int paid = 0; paid < 2; paid++)
    {
      Desk     desk = { 0 };
      PtmAsk   ask = cat;
      PtmTurn *turn;

      desk_start (&desk);
      desk.provider->hold = TRUE;
      ask.profile_id = paid ? "paid" : NULL;
      turn = desk_ask (&desk, &ask);
      desk_wait_seen (&desk, 1);
      ptm_turn_cancel (turn);
      check_stopped (&desk, turn, paid ? "maybe-billed" : "stopped");
      desk_end (&desk);
    }
}

static void
test_late_answer (void)
{
  Desk     desk = { 0 };
  PtmTurn *turn;

  desk_start (&desk);
  desk.provider->hold = TRUE;
  desk.provider->deaf = TRUE;
  turn = desk_ask (&desk, &cat);
  desk_wait_seen (&desk, 1);
  ptm_turn_cancel (turn);
  fake_provider_release (desk.provider, FALSE);
  check_stopped (&desk, turn, "stopped");
  desk_end (&desk);
}

/* At every step of the main loop after the answer: nothing is half there. */
static void
test_stop_after_the_answer (void)
{
  for (int steps = 0; steps < 14; steps++)
    {
      Desk     desk = { 0 };
      PtmTurn *turn;
      guint    versions;

      desk_start (&desk);
      turn = desk_ask (&desk, &cat);
      desk_wait_seen (&desk, 1);
      for (int i = 0; i < steps && ptm_turn_is_running (turn); i++)
        g_main_context_iteration (NULL, TRUE);
      ptm_turn_cancel (turn);
      desk_wait_idle (&desk);
      versions = desk_count_versions (&desk);
      g_assert_cmpuint (versions, ==, g_list_model_get_n_items (ptm_turn_get_versions (turn)));
      desk_restart (&desk);
      g_assert_cmpuint (desk_count_versions (&desk), ==, versions);
      desk_end (&desk);
    }
}

static void
test_errors (void)
{
  static const struct
  {
    int         code;
    gboolean    paid;
    gboolean    unsent;
    const char *state;
  } cases[] = {
    { PTM_ERROR_NETWORK, FALSE, FALSE, "failed" },
    { PTM_ERROR_NETWORK, TRUE, FALSE, "maybe-billed" },
    { PTM_ERROR_NETWORK, TRUE, TRUE, "failed" },
    { PTM_ERROR_REFUSED, TRUE, FALSE, "failed" },
    { PTM_ERROR_KEY, TRUE, TRUE, "failed" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Desk             desk = { 0 };
      PtmAsk           ask = cat;
      g_autofree char *state = NULL;
      g_autoptr (PtmTurn) turn = NULL;

      desk_start (&desk);
      desk.provider->error = g_error_new_literal (PTM_ERROR, cases[i].code, "It did not work.");
      desk.provider->unsent = cases[i].unsent;
      ask.profile_id = cases[i].paid ? "paid" : NULL;
      desk_ask (&desk, &ask);
      desk_wait_idle (&desk);
      state = desk_journal_state (&desk, NULL);
      g_assert_cmpstr (state, ==, cases[i].state);
      g_assert_cmpuint (desk.provider->seen->len, ==, 1);

      desk_restart (&desk);
      turn = g_list_model_get_item (ptm_project_get_turns (desk.project), 0);
      g_assert_cmpstr (ptm_turn_get_error_message (turn), ==, "It did not work.");
      g_assert_true (ptm_turn_get_can_retry (turn));
      g_clear_object (&turn);
      desk_end (&desk);
    }
}

/* Also after a restart, with region, attachments, size and count. */
static void
test_retry (void)
{
  Desk desk = { 0 };
  g_autoptr (GBytes) photo = test_png (64, 48, 5);
  g_autoptr (GBytes) logo = test_png (9, 9, 6);
  g_autoptr (GPtrArray) attachments = g_ptr_array_new ();
  g_autoptr (PtmMask) mask = test_mask (64, 48, 8, 8, 20, 20);
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmTurn) turn = NULL;
  PtmAsk          ask = { .sentence = "replace it with this", .mask = mask, .region_name = "Sky", .attachments = attachments, .count = 2 };
  PtmEditRequest *request;
  PtmTurn        *again;

  g_ptr_array_add (attachments, logo);
  desk_start (&desk);
  ask.base = desk_import (&desk, photo, &error);
  desk.provider->error = g_error_new_literal (PTM_ERROR, PTM_ERROR_NETWORK, "It did not work.");
  desk_ask (&desk, &ask);
  desk_wait_idle (&desk);
  desk_restart (&desk);

  turn = g_list_model_get_item (ptm_project_get_turns (desk.project), 0);
  again = ptm_session_retry (desk.session, desk.project, turn, &error);
  g_assert_no_error (error);
  g_assert_true (again != turn);
  desk_wait_idle (&desk);
  g_assert_null (ptm_turn_get_error_message (again));
  g_assert_cmpuint (g_list_model_get_n_items (ptm_turn_get_versions (again)), ==, 2);
  request = g_ptr_array_index (desk.provider->seen, 1);
  g_assert_cmpint (request->variant, ==, 1);
  g_assert_cmpmem (ptm_mask_get_coverage (request->mask), 64 * 48, ptm_mask_get_coverage (mask), 64 * 48);
  g_assert_true (g_bytes_equal (request->base, photo));
  g_assert_cmpuint (request->attachments->len, ==, 1);
  g_assert_true (g_bytes_equal (g_ptr_array_index (request->attachments, 0), logo));
  g_clear_object (&turn);
  desk_end (&desk);
}

static void
test_close_while_running (void)
{
  Desk             desk = { 0 };
  g_autofree char *state = NULL;

  desk_start (&desk);
  desk.provider->hold = TRUE;
  desk_ask (&desk, &cat);
  desk_wait_seen (&desk, 1);
  desk_restart (&desk);
  state = desk_journal_state (&desk, NULL);
  g_assert_cmpstr (state, ==, "stopped");
  desk_end (&desk);
}

int
main (int argc, char **argv)
{
  g_autofree char *cache = test_private_cache ();
  int              status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/ask/draw", test_draw);
  g_test_add_func ("/session/ask/set", test_set);
  g_test_add_func ("/session/ask/branch-and-undo", test_branch_and_undo);
  g_test_add_func ("/session/ask/choice-is-kept", test_choice_is_kept);
  g_test_add_func ("/session/ask/refused", test_refused_asks);
  g_test_add_func ("/session/ask/stop-before-sending", test_stop_before_sending);
  g_test_add_func ("/session/ask/stop-while-drawing", test_stop_while_drawing);
  g_test_add_func ("/session/ask/late-answer", test_late_answer);
  g_test_add_func ("/session/ask/stop-after-the-answer", test_stop_after_the_answer);
  g_test_add_func ("/session/ask/errors", test_errors);
  g_test_add_func ("/session/ask/retry", test_retry);
  g_test_add_func ("/session/ask/close-while-running", test_close_while_running);
  status = g_test_run ();
  test_remove_tree (cache);
  return status;
}
