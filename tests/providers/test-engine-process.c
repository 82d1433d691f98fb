/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The engine as a child: started once for all, gone with its owner, started again after a crash. */

#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <gio/gunixsocketaddress.h>
#include "run-edit.h"

typedef struct
{
  GSocketConnectable *address;
  GError             *error;
  gboolean            done;
} Ensured;

static void
ensured_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Ensured *ensured = user_data;

  ensured->address = ptm_engine_process_ensure_finish (PTM_ENGINE_PROCESS (source), result, &ensured->error);
  ensured->done = TRUE;
}

static char *
ensure (PtmEngineProcess *engine)
{
  Ensured ensured = { NULL, NULL, FALSE };
  char   *path;

  ptm_engine_process_ensure_async (engine, NULL, ensured_cb, &ensured);
  run_loop_until (&ensured.done);
  g_assert_no_error (ensured.error);
  path = g_strdup (g_unix_socket_address_get_path (G_UNIX_SOCKET_ADDRESS (ensured.address)));
  g_clear_object (&ensured.address);
  return path;
}

static void
wait_until_gone (int pid)
{
  gint64 deadline = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  while (kill (pid, 0) == 0 && g_get_monotonic_time () < deadline)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_cmpint (kill (pid, 0), !=, 0);
}

static void
test_life (void)
{
  g_autoptr (PtmEngineProcess) engine = ptm_engine_process_new ();
  g_autofree char *path = NULL;
  g_autofree char *again = NULL;
  g_autofree char *folder = NULL;
  GStatBuf         status;
  int              pid;

  g_assert_cmpint (ptm_engine_process_get_pid (engine), ==, 0);
  path = ensure (engine);
  pid = ptm_engine_process_get_pid (engine);
  g_assert_cmpint (pid, >, 0);
  g_assert_cmpint (getpriority (PRIO_PROCESS, (id_t)pid), >=, 10);
  again = ensure (engine);
  g_assert_cmpstr (path, ==, again);
  g_assert_cmpint (ptm_engine_process_get_pid (engine), ==, pid);

  folder = g_path_get_dirname (path);
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_true (S_ISSOCK (status.st_mode));

  g_assert_finalize_object (g_steal_pointer (&engine));
  wait_until_gone (pid);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

static void
test_crash (void)
{
  g_autoptr (PtmEngineProcess) engine = ptm_engine_process_new ();
  g_autofree char *first = ensure (engine);
  g_autofree char *second = NULL;
  int              pid = ptm_engine_process_get_pid (engine);

  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  wait_until_gone (pid);
  while (ptm_engine_process_get_pid (engine) != 0)
    g_main_context_iteration (NULL, TRUE);
  second = ensure (engine);
  g_assert_cmpint (ptm_engine_process_get_pid (engine), !=, pid);
  g_assert_true (g_file_test (second, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (first, G_FILE_TEST_EXISTS));
}

/* The engine of an address is given up; the one that takes its place is not, when the old address is named again. */
static void
test_discard (void)
{
  g_autoptr (PtmEngineProcess) engine = ptm_engine_process_new ();
  Ensured ensured = { NULL, NULL, FALSE };
  g_autoptr (GSocketConnectable) address = NULL;
  g_autofree char *second = NULL;
  int              pid;

  ptm_engine_process_ensure_async (engine, NULL, ensured_cb, &ensured);
  run_loop_until (&ensured.done);
  g_assert_no_error (ensured.error);
  address = ensured.address;
  pid = ptm_engine_process_get_pid (engine);
  ptm_engine_process_discard (engine, address);
  g_assert_cmpint (ptm_engine_process_get_pid (engine), ==, 0);
  second = ensure (engine);
  wait_until_gone (pid);
  pid = ptm_engine_process_get_pid (engine);
  ptm_engine_process_discard (engine, address);
  g_assert_cmpint (ptm_engine_process_get_pid (engine), ==, pid);
}

static void
check_missing (const char *program)
{
  g_autofree char *saved = g_strdup (g_getenv ("PENTIMENTO_ENGINE"));
  g_autoptr (PtmEngineProcess) engine = ptm_engine_process_new ();
  Ensured ensured = { NULL, NULL, FALSE };

  g_setenv ("PENTIMENTO_ENGINE", program, TRUE);
  ptm_engine_process_ensure_async (engine, NULL, ensured_cb, &ensured);
  run_loop_until (&ensured.done);
  g_assert_null (ensured.address);
  g_assert_error (ensured.error, PTM_ERROR, PTM_ERROR_ENGINE);
  g_clear_error (&ensured.error);
  g_assert_cmpint (ptm_engine_process_get_pid (engine), ==, 0);
  g_setenv ("PENTIMENTO_ENGINE", saved, TRUE);
}

static void
test_missing (void)
{
  check_missing ("/no/such/program");
  check_missing ("/bin/true");
  check_missing ("/bin/echo");
}

/* A whole edit through the child; killed in between, one edit fails and the next one works. */
static void
test_edit (void)
{
  g_autoptr (PtmProfile) profile = ptm_profile_new_engine ();
  g_autoptr (PtmEngineProcess) engine = ptm_engine_process_new ();
  g_autoptr (PtmSecrets) secrets = ptm_secrets_new_in_memory ();
  g_autoptr (PtmProvider) provider = ptm_provider_new (profile, engine, secrets);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) models = run_list_models (provider, &error);
  g_autoptr (PtmEditRequest) request = ptm_edit_request_new (profile, "Poster titled \"Spring\" with flowers");
  g_autoptr (PtmEdit) first = NULL;
  g_autoptr (PtmEdit) second = NULL;
  g_autoptr (PtmEdit) third = NULL;
  g_auto (EditRun) run = { 0 };
  g_auto (EditRun) killed = { 0 };
  g_auto (EditRun) after = { 0 };
  PtmHeader header;

  g_assert_no_error (error);
  g_assert_cmpstr (models[0], ==, "pentimento-engine");

  request->width = 320;
  request->height = 480;
  first = ptm_edit_new (request);
  run = run_edit (provider, first);
  g_assert_no_error (run.error);
  g_assert_true (ptm_codec_read_header (run.answer->file, &header, NULL));
  g_assert_cmpint (header.width, ==, 320);
  g_assert_cmpfloat (run.answer->cost, ==, 0);
  g_assert_cmpfloat (ptm_edit_get_progress (first), >, 0);

  request = (ptm_edit_request_unref (request), ptm_edit_request_new (profile, "Poster titled \"Spring\" with 30 flowers"));
  request->width = request->height = 4096;
  second = ptm_edit_new (request);
  run_edit_begin (&killed, provider, second);
  while (ptm_edit_get_state (second) != PTM_EDIT_SENT)
    g_main_context_iteration (NULL, TRUE);
  kill (ptm_engine_process_get_pid (engine), SIGKILL);
  run_edit_wait (&killed);
  g_assert_error (killed.error, PTM_ERROR, PTM_ERROR_ENGINE);

  request->width = request->height = 128;
  third = ptm_edit_new (request);
  after = run_edit (provider, third);
  g_assert_no_error (after.error);
}

/* The parent is killed: the end of the pipe is all the engine has to go by. */
static void
test_orphan (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (PtmEngineProcess) engine = ptm_engine_process_new ();
      g_autofree char *path = ensure (engine);

      g_print ("PID %d\n", ptm_engine_process_get_pid (engine));
      fflush (stdout);
      kill (getpid (), SIGKILL);
    }
  {
    const char *program = "/proc/self/exe";
    g_autoptr (GSubprocess) child = NULL;
    g_autoptr (GError) error = NULL;
    g_autofree char *output = NULL;
    const char      *line;

    child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--GTestSubprocess", "-p", "/engine-process/orphan", NULL);
    g_assert_no_error (error);
    /* The engine's own standard output is another pipe: this one ends with the killed parent. */
    g_subprocess_communicate_utf8 (child, NULL, NULL, &output, NULL, &error);
    g_assert_no_error (error);
    line = strstr (output, "PID ");
    g_assert_nonnull (line);
    wait_until_gone ((int)g_ascii_strtoll (line + 4, NULL, 10));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine-process/life", test_life);
  g_test_add_func ("/engine-process/crash", test_crash);
  g_test_add_func ("/engine-process/discard", test_discard);
  g_test_add_func ("/engine-process/missing", test_missing);
  g_test_add_func ("/engine-process/edit", test_edit);
  g_test_add_func ("/engine-process/orphan", test_orphan);
  return g_test_run ();
}
