/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* kill -9 in the moment after an answer was stored and before its version was: at the next start the version is made, and nothing is
 * asked for again. */

#include "test-desk.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#define WIDTH  96
#define HEIGHT 64

static const PtmAsk draw = { .sentence = "a cat", .size = "512x512", .profile_id = "paid" };

static guint
count_answers (Desk *desk)
{
  Wait wait = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  guint n = 0;

  ptm_store_list_journal_async (ptm_session_get_store (desk->session), test_done_cb, &wait);
  result = test_wait (&wait);
  entries = ptm_store_list_journal_finish (ptm_session_get_store (desk->session), result, NULL);
  for (guint i = 0; i < entries->len; i++)
    n += ((PtmJournalEntry *)g_ptr_array_index (entries, i))->answer != NULL;
  return n;
}

/* The child: asks, stores the answers as the session does when they come, and dies before versions are made of them. */
static void
die_with_answers (const char *folder, int count, gboolean region, gboolean broken)
{
  Desk desk = { .folder = (char *)folder };
  g_autoptr (GBytes) photo = test_png (WIDTH, HEIGHT, 4);
  g_autoptr (PtmMask) mask = test_mask (WIDTH, HEIGHT, 20, 10, 30, 30);
  g_autoptr (GError) error = NULL;
  Wait   wait = { 0 };
  PtmAsk ask = draw;

  desk_open (&desk);
  desk.project = ptm_session_create_project (desk.session, NULL);
  desk.paid = ptm_profile_new_openai ("paid", "Paid", "https://example.com/v1", "gpt-image-2", "low", FALSE, &error);
  ptm_session_save_profile_async (desk.session, desk.paid, NULL, test_done_cb, &wait);
  g_object_unref (test_wait (&wait));
  ask.count = count;
  if (region)
    {
      ask.base = desk_import (&desk, photo, &error);
      ask.mask = mask;
      ask.size = NULL;
    }
  desk.provider->hold = TRUE;
  desk_ask (&desk, &ask);
  desk_wait_seen (&desk, (guint)count);
  for (int i = 0; i < count; i++)
    {
      g_autoptr (GBytes) answer = broken ? g_bytes_new_static ("<html>", 6) : test_png (region ? WIDTH : 64, region ? HEIGHT : 48, 77 + (guint32)i);

      ptm_store_save_answer_async (ptm_session_get_store (desk.session), g_ptr_array_index (desk.provider->seen, (guint)i), answer, NULL, NULL);
    }
  while (count_answers (&desk) < (guint)count)
    g_main_context_iteration (NULL, TRUE);
  kill (getpid (), SIGKILL);
}

static void
run_and_kill (const char *self, const char *folder, const char *count, const char *how)
{
  const char *argv[] = { self, "--die", folder, count, how, NULL };
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (WIFSIGNALED (status));
  g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);
}

/* The library as the killed child left it, its one project loaded, everything recovered. */
static void
desk_reopen (Desk *desk)
{
  Wait wait = { 0 };
  g_autoptr (GAsyncResult) result = NULL;

  desk_open (desk);
  desk->project = g_list_model_get_item (ptm_session_get_projects (desk->session), 0);
  g_object_unref (desk->project);
  ptm_session_load_project_async (desk->session, desk->project, NULL, test_done_cb, &wait);
  result = test_wait (&wait);
  g_assert_true (ptm_session_load_project_finish (desk->session, result, NULL));
  desk_wait_idle (desk);
}

static void
desk_leave (Desk *desk)
{
  desk_close (desk);
  test_remove_tree (desk->folder);
  g_free (desk->folder);
}

static void
test_drawing (gconstpointer self)
{
  Desk             desk = { .folder = test_folder () };
  g_autofree char *state = NULL;
  PtmTurn         *turn;

  run_and_kill (self, desk.folder, "3", "draw");
  desk_reopen (&desk);
  g_assert_cmpuint (desk.provider->seen->len, ==, 0);
  g_assert_cmpuint (desk_count_versions (&desk), ==, 3);
  for (int i = 0; i < 3; i++)
    {
      g_autoptr (GBytes) file = desk_read (ptm_project_get_version (desk.project, i + 1));
      g_autoptr (GBytes) expected = test_png (64, 48, 77 + (guint32)i);

      g_assert_true (g_bytes_equal (file, expected));
    }
  turn = ptm_project_find_turn (desk.project, ptm_version_get_turn_id (ptm_project_get_version (desk.project, 1)));
  g_assert_cmpstr (ptm_turn_get_error_message (turn), ==, NULL);
  g_assert_false (ptm_turn_get_can_retry (turn));
  state = desk_journal_state (&desk, NULL);
  g_assert_cmpstr (state, ==, "answered");

  desk_restart (&desk);
  g_assert_cmpuint (desk_count_versions (&desk), ==, 3);
  desk_leave (&desk);
}

static void
test_region (gconstpointer self)
{
  Desk        desk = { .folder = test_folder () };
  PtmVersion *version;

  run_and_kill (self, desk.folder, "1", "region");
  desk_reopen (&desk);
  g_assert_cmpuint (desk_count_versions (&desk), ==, 2);
  version = ptm_project_get_selected_version (desk.project);
  g_assert_cmpint (ptm_version_get_number (version), ==, 2);
  g_assert_true (ptm_version_get_parent (version) == ptm_project_get_version (desk.project, 1));
  g_assert_cmpint (ptm_version_get_outside (version), ==, WIDTH * HEIGHT - 900);
  g_assert_cmpint (ptm_version_get_changed_outside (version), ==, 0);
  g_assert_cmpint (ptm_version_get_wanted_outside (version), >, 0);
  desk_leave (&desk);
}

static void
test_no_picture (gconstpointer self)
{
  Desk             desk = { .folder = test_folder () };
  g_autofree char *state = NULL;
  g_autoptr (PtmTurn) turn = NULL;

  run_and_kill (self, desk.folder, "1", "broken");
  desk_reopen (&desk);
  g_assert_cmpuint (desk_count_versions (&desk), ==, 0);
  turn = g_list_model_get_item (ptm_project_get_turns (desk.project), 0);
  g_assert_nonnull (ptm_turn_get_error_message (turn));
  g_assert_true (ptm_turn_get_can_retry (turn));
  state = desk_journal_state (&desk, NULL);
  g_assert_cmpstr (state, ==, "failed");
  g_clear_object (&turn);
  desk_leave (&desk);
}

/* Closed at once after it was opened: what is here is saved all the same. */
static void
test_closed_at_once (gconstpointer self)
{
  Desk desk = { .folder = test_folder () };

  run_and_kill (self, desk.folder, "2", "draw");
  desk_open (&desk);
  desk_close (&desk);
  desk_reopen (&desk);
  g_assert_cmpuint (desk_count_versions (&desk), ==, 2);
  desk_leave (&desk);
}

/* A second session on the same folder leaves the first one's answers alone. */
static void
test_not_alone (void)
{
  Desk   first = { 0 };
  Desk   second = { 0 };
  PtmAsk ask = draw;
  g_autoptr (GBytes) answer = test_png (64, 48, 77);

  desk_start (&first);
  first.provider->hold = TRUE;
  ask.count = 1;
  desk_ask (&first, &ask);
  desk_wait_seen (&first, 1);
  ptm_store_save_answer_async (ptm_session_get_store (first.session), g_ptr_array_index (first.provider->seen, 0), answer, NULL, NULL);
  while (count_answers (&first) < 1)
    g_main_context_iteration (NULL, TRUE);

  second.folder = first.folder;
  desk_reopen (&second);
  g_assert_cmpuint (desk_count_versions (&second), ==, 0);
  desk_close (&second);
  fake_provider_release (first.provider, FALSE);
  desk_wait_idle (&first);
  g_assert_cmpuint (desk_count_versions (&first), ==, 1);
  desk_end (&first);
}

int
main (int argc, char **argv)
{
  g_autofree char *cache = NULL;
  int              status;

  if (argc == 5 && g_str_equal (argv[1], "--die"))
    die_with_answers (argv[2], atoi (argv[3]), g_str_equal (argv[4], "region"), g_str_equal (argv[4], "broken"));
  cache = test_private_cache ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/session/recover/drawing", argv[0], test_drawing);
  g_test_add_data_func ("/session/recover/region", argv[0], test_region);
  g_test_add_data_func ("/session/recover/no-picture", argv[0], test_no_picture);
  g_test_add_data_func ("/session/recover/closed-at-once", argv[0], test_closed_at_once);
  g_test_add_func ("/session/recover/not-alone", test_not_alone);
  status = g_test_run ();
  test_remove_tree (cache);
  return status;
}
