/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The provider against a server with every fault of the network: each ends in its sentence, soon, and with one request. */

#include "config.h"

#include <string.h>
#include "fake-server.h"
#include "run-edit.h"

#define JSON   "Content-Type: application/json\r\n"
#define STREAM "Content-Type: text/event-stream\r\n"

/* Faults are named by what the server writes. */
typedef struct
{
  const char *name;
  const char *reply; /* written, then the connection is closed */
  int         domain_code;
  const char *words;
} Fault;

static const Fault faults[] = {
  { "redirect-301", "HTTP/1.1 301 Moved\r\nLocation: https://elsewhere.example/v1\r\nContent-Length: 0\r\n\r\n", PTM_ERROR_UNSUPPORTED, "elsewhere.example" },
  { "redirect-307", "HTTP/1.1 307 Moved\r\nLocation: /other\r\nContent-Length: 0\r\n\r\n", PTM_ERROR_UNSUPPORTED, "/other" },
  { "cut-chunked", "HTTP/1.1 200 OK\r\n" JSON "Transfer-Encoding: chunked\r\n\r\n14\r\n{\"data\":[{\"b64_json\":\r\n", -1, NULL },
  { "no-length", "HTTP/1.0 200 OK\r\n" JSON "\r\n{\"data\":[{\"b64_json\":\"iVBORw0K", PTM_ERROR_ANSWER, NULL },
  { "short-length", "HTTP/1.1 200 OK\r\n" JSON "Content-Length: 5000\r\n\r\n{\"data\":[", -1, NULL },
  { "gzip", "HTTP/1.1 200 OK\r\n" JSON "Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\n\x1f\x8b..", PTM_ERROR_ANSWER, NULL },
  { "login-page", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>", PTM_ERROR_UNSUPPORTED, "web page" },
  { "picture-itself", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 6\r\n\r\nabcdef", PTM_ERROR_ANSWER, NULL },
  { "401", "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n", PTM_ERROR_KEY, NULL },
  { "403", "HTTP/1.1 403 Forbidden\r\n" JSON "\r\n{\"error\":{\"message\":\"country\"}}", PTM_ERROR_KEY, "country" },
  { "429", "HTTP/1.1 429 Too Many\r\nRetry-After: 20\r\nContent-Length: 0\r\n\r\n", PTM_ERROR_QUOTA, "20 seconds" },
  { "500", "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n", PTM_ERROR_NETWORK, NULL },
  { "503-no-length", "HTTP/1.1 503 Busy\r\n\r\n<html>busy", PTM_ERROR_NETWORK, NULL },
  { "reset", "", PTM_ERROR_NETWORK, NULL },
  { "not-http", "SSH-2.0-OpenSSH\r\n\r\n", -1, NULL },
  { "empty", "HTTP/1.1 200 OK\r\n" JSON "Content-Length: 0\r\n\r\n", PTM_ERROR_ANSWER, NULL },
  { "no-picture", "HTTP/1.1 200 OK\r\n" JSON "\r\n{\"created\":1}", PTM_ERROR_ANSWER, NULL },
  { "error-in-200", "HTTP/1.1 200 OK\r\n" JSON "\r\n{\"error\":{\"message\":\"no, sorry\"}}", PTM_ERROR_ANSWER, NULL },
  { "half-picture", "HTTP/1.1 200 OK\r\n" JSON "\r\n{\"data\":[{\"b64_json\":\"iVBORw0KGgoAAAAN\"}]}", PTM_ERROR_ANSWER, "damaged" },
  { "stream-without-end", "HTTP/1.1 200 OK\r\n" STREAM "\r\nevent: image_generation.partial_image\ndata: {\"b64_json\":\"QQ==\"}\n\n", PTM_ERROR_ANSWER, "broke off" },
  { "stream-error", "HTTP/1.1 200 OK\r\n" STREAM "\r\nevent: error\ndata: {\"error\":{\"code\":\"moderation_blocked\",\"message\":\"no\"}}\n\n", PTM_ERROR_REFUSED, "no" },
};

static void
write_fault (FakeServer *server, GSocketConnection *connection, const FakeRequest *request, gpointer user_data)
{
  const Fault *fault = user_data;

  fake_write (connection, fault->reply);
}

/* What every failed run has in common. */
static void
check_failure (const EditRun *run, PtmEdit *edit, const char *words)
{
  g_assert_null (run->answer);
  if (words != NULL)
    g_assert_nonnull (strstr (run->error->message, words));
  g_assert_cmpuint (strlen (run->error->message), >, 10);
  /* Ending the edit is the session's part. */
  g_assert_true (ptm_edit_is_running (edit));
}

static void
test_fault (gconstpointer data)
{
  const Fault *fault = data;
  g_autoptr (FakeServer) server = fake_server_new (write_fault, (gpointer)fault);
  g_autofree char *url = fake_server_dup_url (server);
  g_autoptr (PtmProvider) provider = run_new_provider (url, "gpt-image-2", "sk-test");
  g_autoptr (PtmEdit) edit = run_new_edit (provider, "A cat");
  g_auto (EditRun) run = run_edit (provider, edit);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) models = NULL;

  check_failure (&run, edit, fault->words);
  g_assert_true (run.error->domain == PTM_ERROR);
  if (fault->domain_code >= 0)
    g_assert_error (run.error, PTM_ERROR, fault->domain_code);
  g_assert_cmpint (ptm_edit_get_state (edit), ==, PTM_EDIT_SENT);
  g_assert_cmpuint (fake_server_count_posts (server), ==, 1);

  models = run_list_models (provider, &error);
  g_assert_null (models);
  g_assert_true (error->domain == PTM_ERROR);
  g_assert_cmpuint (fake_server_count_posts (server), ==, 1);
}

/* Faults of time. */

static void
stay_silent (FakeServer *server, GSocketConnection *connection, const FakeRequest *request, gpointer user_data)
{
  fake_wait_close (server, connection);
}

static void
stop_in_body (FakeServer *server, GSocketConnection *connection, const FakeRequest *request, gpointer user_data)
{
  fake_write (connection, "HTTP/1.1 200 OK\r\n" STREAM "\r\n: still here\n\n");
  fake_wait_close (server, connection);
}

static void
drip (FakeServer *server, GSocketConnection *connection, const FakeRequest *request, gpointer user_data)
{
  fake_write (connection, "HTTP/1.1 200 OK\r\n" STREAM "\r\n");
  for (int i = 0; i < 40; i++)
    {
      fake_write (connection, ":\n\n");
      g_usleep (50000);
    }
  fake_wait_close (server, connection);
}

static void
flood (FakeServer *server, GSocketConnection *connection, const FakeRequest *request, gpointer user_data)
{
  g_autofree char *piece = g_strnfill (64 * 1024, ' ');

  fake_write (connection, "HTTP/1.1 200 OK\r\n" JSON "\r\n");
  for (int i = 0; i < 1000; i++)
    if (!g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (connection)), piece, 64 * 1024, NULL, NULL, NULL))
      break;
  fake_wait_close (server, connection);
}

typedef struct
{
  const char *name;
  FakeAnswer  answer;
  PtmError    code;
} Slow;

static const Slow slow[] = {
  { "first-byte", stay_silent, PTM_ERROR_NETWORK },
  { "between", stop_in_body, PTM_ERROR_NETWORK },
  { "drip", drip, PTM_ERROR_NETWORK },
  { "flood", flood, PTM_ERROR_ANSWER },
};

static void
test_slow (gconstpointer data)
{
  const Slow *fault = data;
  g_autoptr (FakeServer) server = fake_server_new (fault->answer, NULL);
  g_autofree char *url = fake_server_dup_url (server);
  g_autoptr (PtmProvider) provider = run_new_provider (url, "gpt-image-2", NULL);
  g_autoptr (PtmEdit) edit = run_new_edit (provider, "A cat");
  g_auto (EditRun) run = run_edit (provider, edit);

  check_failure (&run, edit, NULL);
  g_assert_error (run.error, PTM_ERROR, (int)fault->code);
  while (fake_server_get_closed (server) < 0)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (fake_server_get_closed (server), ==, 1);
  g_assert_cmpuint (fake_server_count_posts (server), ==, 1);
}

/* Cancelling, at every stage. */

static gboolean
cancel_cb (gpointer user_data)
{
  ptm_edit_cancel (user_data);
  return G_SOURCE_REMOVE;
}

static void
test_cancel (gconstpointer data)
{
  FakeAnswer answers[] = { stay_silent, stop_in_body, drip };
  guint      stage = GPOINTER_TO_UINT (data);
  g_autoptr (FakeServer) server = fake_server_new (answers[stage], NULL);
  g_autofree char *url = fake_server_dup_url (server);
  g_autoptr (PtmProvider) provider = run_new_provider (url, "gpt-image-2", NULL);
  g_autoptr (PtmEdit) edit = run_new_edit (provider, "A cat");
  g_auto (EditRun) run;

  g_timeout_add (150, cancel_cb, edit);
  run_edit_begin (&run, provider, edit);
  run_edit_wait (&run);
  g_assert_error (run.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (ptm_edit_get_state (edit), ==, PTM_EDIT_STOPPED);
  while (fake_server_get_closed (server) < 0)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (fake_server_get_closed (server), ==, 1);
  g_assert_cmpuint (fake_server_count_posts (server), ==, 1);
}

/* Stopped before anything was sent: nothing is. */
static void
test_cancel_first (void)
{
  g_autoptr (FakeServer) server = fake_server_new (stay_silent, NULL);
  g_autofree char *url = fake_server_dup_url (server);
  g_autoptr (PtmProvider) provider = run_new_provider (url, "gpt-image-2", NULL);
  g_autoptr (PtmEdit) edit = run_new_edit (provider, "A cat");
  g_auto (EditRun) run;

  ptm_edit_cancel (edit);
  run_edit_begin (&run, provider, edit);
  run_edit_wait (&run);
  g_assert_error (run.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (fake_server_count (server), ==, 0);
}

/* Nobody there: then nothing was sent, and the edit says so. */
static void
test_nobody (void)
{
  g_autoptr (FakeServer) server = fake_server_new (stay_silent, NULL);
  g_autofree char *url = fake_server_dup_url (server);
  g_autoptr (PtmProvider) refused = run_new_provider (url, "gpt-image-2", NULL);
  g_autoptr (PtmProvider) nowhere = run_new_provider ("https://no-such-host.invalid/v1", "gpt-image-2", NULL);
  g_autoptr (PtmEdit) first = run_new_edit (refused, "A cat");
  g_autoptr (PtmEdit) second = run_new_edit (nowhere, "A cat");
  g_auto (EditRun) refusal;
  g_auto (EditRun) nothing;

  g_clear_pointer (&server, fake_server_free);
  run_edit_begin (&refusal, refused, first);
  run_edit_wait (&refusal);
  g_assert_error (refusal.error, PTM_ERROR, PTM_ERROR_NETWORK);
  g_assert_cmpint (ptm_edit_get_state (first), ==, PTM_EDIT_QUEUED);

  run_edit_begin (&nothing, nowhere, second);
  run_edit_wait (&nothing);
  g_assert_error (nothing.error, PTM_ERROR, PTM_ERROR_NETWORK);
  g_assert_cmpint (ptm_edit_get_state (second), ==, PTM_EDIT_QUEUED);
}

/* Every prefix of a good answer is a failure, whichever way it is sent. */
typedef struct
{
  char    *body;
  gsize    length;
  gboolean stream;
} Prefix;

static void
write_prefix (FakeServer *server, GSocketConnection *connection, const FakeRequest *request, gpointer user_data)
{
  const Prefix *prefix = user_data;

  fake_write (connection, prefix->stream ? "HTTP/1.1 200 OK\r\n" STREAM "\r\n" : "HTTP/1.1 200 OK\r\n" JSON "\r\n");
  fake_write_bytes (connection, prefix->body, prefix->length);
}

static void
test_prefixes (gconstpointer data)
{
  g_autoptr (GBytes) png = run_new_png (40, 30);
  g_autofree char *text = g_base64_encode (g_bytes_get_data (png, NULL), g_bytes_get_size (png));
  gboolean         stream = GPOINTER_TO_INT (data);
  g_autofree char *body = g_strdup_printf (stream ? "event: image_generation.completed\ndata: {\"type\":\"image_generation.completed\",\"b64_json\":\"%s\"}\n\n" : "{\"data\":[{\"b64_json\":\"%s\"}]}", text);
  gsize            length = strlen (body);
  Prefix           prefix = { body, 0, stream };
  g_autoptr (FakeServer) server = fake_server_new (write_prefix, &prefix);
  g_autofree char *url = fake_server_dup_url (server);
  g_autoptr (PtmProvider) provider = run_new_provider (url, "gpt-image-2", NULL);

  for (int twentieth = 0; twentieth <= 20; twentieth++)
    {
      g_autoptr (PtmEdit) edit = run_new_edit (provider, "A cat");
      g_auto (EditRun) run;

      prefix.length = twentieth < 20 ? length * twentieth / 20 : length;
      run_edit_begin (&run, provider, edit);
      run_edit_wait (&run);
      if (twentieth < 20)
        g_assert_error (run.error, PTM_ERROR, PTM_ERROR_ANSWER);
      else
        g_assert_true (g_bytes_equal (run.answer->file, png));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/faults/", faults[i].name, NULL);

      g_test_add_data_func (path, &faults[i], test_fault);
    }
  for (guint i = 0; i < G_N_ELEMENTS (slow); i++)
    {
      g_autofree char *path = g_strconcat ("/faults/slow/", slow[i].name, NULL);

      g_test_add_data_func (path, &slow[i], test_slow);
    }
  g_test_add_data_func ("/faults/cancel/waiting", GUINT_TO_POINTER (0), test_cancel);
  g_test_add_data_func ("/faults/cancel/in-answer", GUINT_TO_POINTER (1), test_cancel);
  g_test_add_data_func ("/faults/cancel/in-stream", GUINT_TO_POINTER (2), test_cancel);
  g_test_add_func ("/faults/cancel/first", test_cancel_first);
  g_test_add_func ("/faults/nobody", test_nobody);
  g_test_add_data_func ("/faults/prefixes/json", GINT_TO_POINTER (FALSE), test_prefixes);
  g_test_add_data_func ("/faults/prefixes/stream", GINT_TO_POINTER (TRUE), test_prefixes);
  return g_test_run ();
}
