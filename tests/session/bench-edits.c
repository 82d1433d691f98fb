/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Eight pictures at once by the built-in engine: how long the main thread is ever away, told by a timer of 10 ms. The mark is 50 ms. */

#include "../core/test-tools.h"
#include "ptm-session-private.h"

typedef struct
{
  gint64 last;
  gint64 longest; /* microseconds between two ticks */
} Beat;

static gboolean
tick_cb (gpointer user_data)
{
  Beat  *beat = user_data;
  gint64 now = g_get_monotonic_time ();

  beat->longest = MAX (beat->longest, now - beat->last);
  beat->last = now;
  return G_SOURCE_CONTINUE;
}

static void
wait_turn (PtmTurn *turn)
{
  while (ptm_turn_is_running (turn))
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = test_folder ();
  PtmSession      *session = ptm_session_new (folder);
  PtmAsk           draw = { .sentence = "a big cat on a meadow", .size = "1024x1024", .count = 1 };
  PtmAsk           edit = { .sentence = "replace it with a red balloon", .count = 8 };
  Beat             beat = { 0 };
  Wait             wait = { 0 };
  g_autoptr (PtmMask) mask = test_mask (1024, 1024, 300, 300, 400, 400);
  PtmProject *project;
  gint64      started;
  guint       source;

  ptm_session_open_async (session, NULL, test_done_cb, &wait);
  g_object_unref (test_wait (&wait));
  project = ptm_session_create_project (session, NULL);
  wait_turn (ptm_session_ask (session, project, &draw, NULL));
  edit.base = ptm_project_get_selected_version (project);
  edit.mask = mask;

  started = beat.last = g_get_monotonic_time ();
  source = g_timeout_add (10, tick_cb, &beat);
  wait_turn (ptm_session_ask (session, project, &edit, NULL));
  g_source_remove (source);
  g_print ("8 edits of 1024 x 1024 in %.2f s, longest gap %.1f ms\n", (double)(g_get_monotonic_time () - started) / 1e6, (double)beat.longest / 1e3);

  ptm_session_close_async (session, test_done_cb, &wait);
  g_object_unref (test_wait (&wait));
  test_assert_finalize (session);
  test_remove_tree (folder);
  return beat.longest > 50000;
}
