/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Who is let in, and who is not. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include "ptm-engine-token.h"
#include "talk.h"

static void
check (Door *door, const char *headers, guint status, const char *code)
{
  g_autofree char *text = g_strdup_printf ("GET /v1/models HTTP/1.1\r\nConnection: close\r\n%s\r\n", headers);
  g_auto (Reply) reply = talk_raw (door, text, strlen (text));

  g_test_message ("%s", headers);
  g_assert_cmpuint (reply.status, ==, status);
  g_assert_null (strstr (reply.head, "Access-Control"));
  if (code != NULL)
    {
      g_autofree char *seen = reply_dup_code (&reply);

      g_assert_cmpstr (seen, ==, code);
    }
}

static void
test_socket (void)
{
  g_auto (Door) door = { 0 };
  GStatBuf status;

  door_open_socket (&door);
  g_assert_cmpint (g_stat (door.path, &status), ==, 0);
  check (&door, "Host: localhost\r\n", 200, NULL);
  check (&door, "Host: localhost\r\nAuthorization: Bearer anything\r\n", 200, NULL);
  check (&door, "Host: evil.example\r\n", 403, "wrong_host");
  check (&door, "Host: localhost:80\r\n", 403, "wrong_host");
  check (&door, "Host: localhost\r\nOrigin: https://evil.example\r\n", 403, "origin_not_allowed");
  check (&door, "Host: localhost\r\nOrigin: null\r\n", 403, "origin_not_allowed");
}

static void
test_port (void)
{
  g_auto (Door) door = { 0 };
  g_autofree char *host = NULL;
  g_autofree char *good = NULL;
  g_autofree char *name = NULL;
  g_autofree char *none = NULL;
  g_autofree char *wrong = NULL;
  g_autofree char *half = NULL;
  g_autofree char *basic = NULL;
  g_autofree char *foreign = NULL;
  g_autofree char *no_port = NULL;
  g_autofree char *origin = NULL;

  door_open_port (&door);
  host = g_strdup_printf ("Host: 127.0.0.1:%u\r\n", door.port);
  good = g_strconcat (host, "Authorization: Bearer " TALK_TOKEN "\r\n", NULL);
  name = g_strdup_printf ("Host: localhost:%u\r\nAuthorization: Bearer " TALK_TOKEN "\r\n", door.port);
  none = g_strdup (host);
  wrong = g_strconcat (host, "Authorization: Bearer 0123456789abcdef0123456789abcdeF\r\n", NULL);
  half = g_strconcat (host, "Authorization: Bearer 0123456789abcdef\r\n", NULL);
  basic = g_strconcat (host, "Authorization: Basic " TALK_TOKEN "\r\n", NULL);
  foreign = g_strdup_printf ("Host: rebound.example:%u\r\nAuthorization: Bearer " TALK_TOKEN "\r\n", door.port);
  no_port = g_strdup ("Host: 127.0.0.1\r\nAuthorization: Bearer " TALK_TOKEN "\r\n");
  origin = g_strconcat (good, "Origin: http://127.0.0.1\r\n", NULL);

  check (&door, good, 200, NULL);
  check (&door, name, 200, NULL);
  check (&door, none, 401, "invalid_api_key");
  check (&door, wrong, 401, "invalid_api_key");
  check (&door, half, 401, "invalid_api_key");
  check (&door, basic, 401, "invalid_api_key");
  check (&door, foreign, 403, "wrong_host");
  check (&door, no_port, 403, "wrong_host");
  check (&door, origin, 403, "origin_not_allowed");
}

static void
test_preflight (void)
{
  g_auto (Door) door = { 0 };
  g_auto (Reply) reply = { 0 };

  door_open_port (&door);
  reply = talk (&door, "OPTIONS", "/v1/images/generations", "Access-Control-Request-Method: POST\r\n", "", 0);
  g_assert_cmpuint (reply.status, ==, 403);
  g_assert_null (strstr (reply.head, "Access-Control"));
}

/* Who asks first is told; a body that was not announced is cut off. */
static void
test_large_bodies (void)
{
  g_auto (Door) door = { 0 };
  const char *announced = "POST /v1/images/edits HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nConnection: close\r\nContent-Length: 70000000\r\n\r\n";
  g_autoptr (GString) chunked = g_string_new ("POST /v1/images/edits HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
  g_autofree char *piece = g_strnfill (1024 * 1024, ' ');
  g_auto (Reply) reply = { 0 };
  g_auto (Reply) cut = { 0 };
  g_auto (Reply) after = { 0 };

  door_open_socket (&door);
  reply = talk_raw (&door, announced, strlen (announced));
  g_assert_cmpuint (reply.status, ==, 413);

  for (int i = 0; i < 66; i++)
    g_string_append_printf (chunked, "100000\r\n%s\r\n", piece);
  cut = talk_raw (&door, chunked->str, chunked->len);
  g_assert_true (cut.status == 0 || cut.status >= 400);

  after = talk (&door, "GET", "/v1/models", "", "", 0);
  g_assert_cmpuint (after.status, ==, 200);
}

static guint
count_descriptors (void)
{
  g_autoptr (GDir) folder = g_dir_open ("/proc/self/fd", 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

/* Connections leave nothing behind. */
static void
test_descriptors (void)
{
  g_auto (Door) door = { 0 };
  guint before;

  door_open_socket (&door);
  check (&door, "Host: localhost\r\n", 200, NULL);
  before = count_descriptors ();
  for (int i = 0; i < 40; i++)
    check (&door, i % 2 == 0 ? "Host: localhost\r\n" : "Host: evil.example\r\n", i % 2 == 0 ? 200 : 403, NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (count_descriptors (), <=, before + 2);
}

static void
test_open_folder (void)
{
  g_autoptr (PtmEngine) engine = ptm_engine_new ();
  g_autoptr (PtmEngineServer) server = ptm_engine_server_new (engine);
  g_autofree char *folder = g_dir_make_tmp ("ptm-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "engine", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
  g_assert_false (ptm_engine_server_listen_socket (server, path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_rmdir (folder);
}

static void
test_token (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ptm-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "token", NULL);
  g_autofree char *first = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;
  gboolean made;
  GStatBuf status;

  first = ptm_engine_token_load (path, &made, &error);
  g_assert_no_error (error);
  g_assert_true (made);
  g_assert_cmpuint (strlen (first), >=, 40);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  again = ptm_engine_token_load (path, &made, &error);
  g_assert_false (made);
  g_assert_cmpstr (again, ==, first);

  g_chmod (path, 0644);
  g_assert_null (ptm_engine_token_load (path, &made, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  g_clear_error (&error);
  g_unlink (path);
  g_assert_true (g_file_set_contents_full (path, "short\n", -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  g_chmod (path, 0600);
  g_assert_null (ptm_engine_token_load (path, &made, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_unlink (path);
  g_rmdir (folder);

  g_assert_true (ptm_engine_token_matches ("abcdefgh", "Bearer abcdefgh"));
  g_assert_false (ptm_engine_token_matches ("abcdefgh", "Bearer abcdefgi"));
  g_assert_false (ptm_engine_token_matches ("abcdefgh", "abcdefgh"));
  g_assert_false (ptm_engine_token_matches ("abcdefgh", NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/door/socket", test_socket);
  g_test_add_func ("/door/port", test_port);
  g_test_add_func ("/door/preflight", test_preflight);
  g_test_add_func ("/door/large-bodies", test_large_bodies);
  g_test_add_func ("/door/descriptors", test_descriptors);
  g_test_add_func ("/door/open-folder", test_open_folder);
  g_test_add_func ("/door/token", test_token);
  return g_test_run ();
}
