/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A disk that takes nothing more: the picture stays on screen, the session says what is unsaved, and saves it when asked again. */

#include "test-desk.h"

#include <signal.h>
#include <sys/resource.h>

/* No file may grow beyond 1 byte: every write fails. */
static void
fill_disk (gboolean full)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = full ? 1 : limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static gboolean
save_again (Desk *desk, GError **error)
{
  Wait wait = { 0 };
  g_autoptr (GAsyncResult) result = NULL;

  ptm_session_save_again_async (desk->session, test_done_cb, &wait);
  result = test_wait (&wait);
  return ptm_session_save_again_finish (desk->session, result, error);
}

static void
count_cb (PtmSession *session, GParamSpec *pspec, guint *n)
{
  (*n)++;
}

static void
test_full (void)
{
  Desk   desk = { 0 };
  PtmAsk ask = { .sentence = "a cat", .size = "512x512", .count = 1 };
  g_autoptr (GBytes) expected = test_png (512, 512, 77);
  g_autoptr (GBytes) shown = NULL;
  g_autoptr (GBytes) saved = NULL;
  g_autoptr (GError) error = NULL;
  guint    n_told = 0;
  guint    unsaved;
  PtmTurn *turn;

  desk_start (&desk);
  g_signal_connect (desk.session, "notify::unsaved", G_CALLBACK (count_cb), &n_told);
  g_assert_cmpuint (ptm_session_get_unsaved (desk.session), ==, 0);
  fill_disk (TRUE);
  turn = desk_ask (&desk, &ask);
  desk_wait_idle (&desk);
  g_assert_cmpstr (ptm_turn_get_error_message (turn), ==, NULL);
  g_assert_cmpuint (desk_count_versions (&desk), ==, 1);
  shown = desk_read (ptm_project_get_version (desk.project, 1));
  g_assert_true (g_bytes_equal (shown, expected));
  g_object_get (desk.session, "unsaved", &unsaved, NULL);
  g_assert_cmpuint (unsaved, >, 0);
  g_assert_cmpuint (n_told, >, 0);
  g_assert_nonnull (ptm_session_get_notice (desk.session));
  g_assert_false (save_again (&desk, &error));
  g_assert_error (error, PTM_ERROR, PTM_ERROR_STORE);
  g_clear_error (&error);

  fill_disk (FALSE);
  g_assert_true (save_again (&desk, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (ptm_session_get_unsaved (desk.session), ==, 0);
  g_assert_null (ptm_session_get_notice (desk.session));
  desk_restart (&desk);
  saved = desk_read (ptm_project_get_version (desk.project, 1));
  g_assert_true (g_bytes_equal (saved, expected));
  desk_end (&desk);
}

int
main (int argc, char **argv)
{
  g_autofree char *cache = test_private_cache ();
  int              status;

  signal (SIGXFSZ, SIG_IGN);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/disk/full", test_full);
  status = g_test_run ();
  test_remove_tree (cache);
  return status;
}
