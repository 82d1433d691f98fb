/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A long afternoon: 500 changes of one picture, each from the last. How much memory the program and its engine hold after each
 * hundred, with every version still there to be shown. */

#include <unistd.h>

#include "../core/test-tools.h"
#include "ptm-session-private.h"

#define N_EDITS 500

static const char *const sentences[] = {
  "make the background darker",
  "make the background lighter",
  "make the title bigger",
  "make the title smaller",
};

/* Resident memory of a process, in MB; 0 when it is gone. */
static double
get_resident (const char *process)
{
  g_autofree char *path = g_strdup_printf ("/proc/%s/statm", process);
  g_autofree char *text = NULL;
  g_auto (GStrv) fields = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;
  fields = g_strsplit (text, " ", 3);
  return (double)g_ascii_strtoull (fields[1], NULL, 10) * (double)sysconf (_SC_PAGESIZE) / 1e6;
}

/* The engine is the one child. */
static double
get_engine_resident (void)
{
  g_autofree char *path = g_strdup_printf ("/proc/self/task/%d/children", getpid ());
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;
  g_strdelimit (text, " \n", '\0');
  return *text != '\0' ? get_resident (text) : 0;
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
  PtmAsk           ask = { .sentence = "Poster for a spring concert “Frühling” with a violin", .size = "1024x1536", .count = 1 };
  Wait             wait = { 0 };
  PtmProject      *project;
  double           first = 0;

  ptm_session_open_async (session, NULL, test_done_cb, &wait);
  g_object_unref (test_wait (&wait));
  project = ptm_session_create_project (session, NULL);
  wait_turn (ptm_session_ask (session, project, &ask, NULL));
  ask.size = NULL;

  g_print ("edits  versions  program MB  engine MB  program × after 1\n");
  for (guint i = 1; i <= N_EDITS; i++)
    {
      ask.sentence = sentences[i % G_N_ELEMENTS (sentences)];
      ask.base = ptm_project_get_selected_version (project);
      wait_turn (ptm_session_ask (session, project, &ask, NULL));
      if (i == 1)
        first = get_resident ("self");
      if (i == 1 || i % 100 == 0)
        g_print ("%5u  %8u  %10.1f  %9.1f  %5.2f\n", i, g_list_model_get_n_items (ptm_project_get_versions (project)), get_resident ("self"), get_engine_resident (), get_resident ("self") / first);
    }

  ptm_session_close_async (session, test_done_cb, &wait);
  g_object_unref (test_wait (&wait));
  test_assert_finalize (session);
  test_remove_tree (folder);
  return 0;
}
