/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What the provider sends, to whom, and what it makes of good answers. */

#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>
#include "fake-server.h"
#include "run-edit.h"

#define KEY "sk-canary-7f3a9b"

/* A server that answers with a picture, as JSON or as a stream. */
typedef struct
{
  GBytes     *png;
  gboolean    stream;
  const char *url; /* (nullable): a link in its place, except where the path ends in .png */
} Painter;

static void
paint (FakeServer *server, GSocketConnection *connection, const FakeRequest *request, gpointer user_data)
{
  Painter         *painter = user_data;
  gsize            size;
  const guchar    *bytes = g_bytes_get_data (painter->png, &size);
  g_autofree char *text = g_base64_encode (bytes, size);
  g_autofree char *body = NULL;

  if (g_str_has_suffix (request->path, ".png"))
    {
      g_autofree char *head = g_strdup_printf ("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: %" G_GSIZE_FORMAT "\r\n\r\n", size);

      fake_write (connection, head);
      fake_write_bytes (connection, bytes, size);
    }
  else if (g_str_has_suffix (request->path, "/models"))
    fake_reply (connection, "200 OK", "Content-Type: application/json\r\n", "{\"object\":\"list\",\"data\":[{\"id\":\"gpt-6-sol\"},{\"id\":\"gpt-image-2\"},{\"id\":3},{}]}");
  else if (painter->url != NULL)
    {
      body = g_strdup_printf ("{\"data\":[{\"url\":\"%s\"}]}", painter->url);
      fake_reply (connection, "200 OK", "Content-Type: application/json\r\n", body);
    }
  else if (painter->stream)
    {
      body = g_strdup_printf ("event: image_generation.partial_image\ndata: {\"type\":\"image_generation.partial_image\",\"partial_image_index\":0,\"b64_json\":\"%s\"}\n\n", text);
      fake_write (connection, "HTTP/1.1 200 OK\r\nx-request-id: req_1\r\nContent-Type: text/event-stream\r\n\r\n");
      fake_write (connection, body);
      g_usleep (150000);
      g_clear_pointer (&body, g_free);
      body = g_strdup_printf ("event: image_generation.completed\ndata: {\"type\":\"image_generation.completed\",\"b64_json\":\"%s\",\"usage\":{\"input_tokens\":100,\"output_tokens\":1000,\"total_tokens\":1100,\"input_tokens_details\":{\"text_tokens\":100,\"image_tokens\":0}}}\n\n", text);
      fake_write (connection, body);
    }
  else
    {
      body = g_strdup_printf ("{\"created\":1,\"data\":[{\"b64_json\":\"%s\"}]}", text);
      fake_reply (connection, "200 OK", "Content-Type: application/json\r\n", body);
    }
}

typedef struct
{
  Painter      painter;
  FakeServer  *server;
  PtmProvider *provider;
} Fixture;

static void
set_up (Fixture *fixture, const char *model, const char *key)
{
  g_autofree char *url = NULL;

  fixture->painter = (Painter){ run_new_png (48, 32), FALSE, NULL };
  fixture->server = fake_server_new (paint, &fixture->painter);
  url = fake_server_dup_url (fixture->server);
  fixture->provider = run_new_provider (url, model, key);
}

static void
fixture_clear (Fixture *fixture)
{
  g_clear_object (&fixture->provider);
  g_clear_pointer (&fixture->server, fake_server_free);
  g_bytes_unref (fixture->painter.png);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)

static JsonObject *
parse_body (const FakeRequest *request, JsonParser *parser)
{
  gsize       size;
  const char *text = g_bytes_get_data (request->body, &size);

  g_assert_true (json_parser_load_from_data (parser, text, (gssize)size, NULL));
  return json_node_get_object (json_parser_get_root (parser));
}

static void
test_generation (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (PtmEdit) edit = NULL;
  g_auto (EditRun) run = { 0 };
  const FakeRequest *request;
  JsonObject        *body;

  set_up (&fixture, "gpt-image-2", KEY);
  edit = run_new_edit (fixture.provider, "A “cat” \"here\"");
  ptm_edit_get_request (edit)->width = 1536;
  ptm_edit_get_request (edit)->height = 1024;
  run = run_edit (fixture.provider, edit);
  g_assert_no_error (run.error);
  g_assert_true (g_bytes_equal (run.answer->file, fixture.painter.png));
  g_assert_cmpint (run.answer->format, ==, PTM_FORMAT_PNG);
  g_assert_cmpfloat (run.answer->cost, <, 0);

  request = fake_server_get (fixture.server, 0);
  g_assert_cmpstr (request->path, ==, "/v1/images/generations");
  g_assert_nonnull (strstr (request->headers, "Authorization: Bearer " KEY "\r\n"));
  g_assert_nonnull (strstr (request->headers, "Accept-Encoding: identity\r\n"));
  g_assert_null (strstr (request->headers, "Cookie"));
  body = parse_body (request, parser);
  g_assert_cmpstr (json_object_get_string_member (body, "prompt"), ==, "A “cat” \"here\"");
  g_assert_cmpstr (json_object_get_string_member (body, "model"), ==, "gpt-image-2");
  g_assert_cmpstr (json_object_get_string_member (body, "size"), ==, "1536x1024");
  g_assert_true (json_object_get_boolean_member (body, "stream"));
  g_assert_false (json_object_has_member (body, "response_format"));
  g_assert_false (json_object_has_member (body, "variant"));
}

/* Older servers and copies of OpenAI's: no stream, but the form of the answer is asked for. */
static void
test_other_server (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (PtmEdit) edit = NULL;
  g_auto (EditRun) run = { 0 };
  JsonObject *body;

  set_up (&fixture, "stablediffusion", NULL);
  edit = run_new_edit (fixture.provider, "A cat");
  run = run_edit (fixture.provider, edit);
  g_assert_no_error (run.error);
  g_assert_null (strstr (fake_server_get (fixture.server, 0)->headers, "Authorization"));
  body = parse_body (fake_server_get (fixture.server, 0), parser);
  g_assert_cmpstr (json_object_get_string_member (body, "response_format"), ==, "b64_json");
  g_assert_false (json_object_has_member (body, "stream"));
}

static void
test_stream (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (PtmEdit) edit = NULL;
  g_auto (EditRun) run = { 0 };

  set_up (&fixture, "gpt-image-2", NULL);
  fixture.painter.stream = TRUE;
  edit = run_new_edit (fixture.provider, "A cat");
  run = run_edit (fixture.provider, edit);
  g_assert_no_error (run.error);
  g_assert_cmpstr (run.answer->request_id, ==, "req_1");
  g_assert_cmpfloat_with_epsilon (run.answer->cost, 100 * 5e-6 + 1000 * 30e-6, 1e-9);
  g_assert_nonnull (ptm_edit_get_preview (edit));
  g_assert_cmpint (ptm_image_get_width (ptm_edit_get_preview (edit)), ==, 48);
  g_assert_cmpfloat (ptm_edit_get_progress (edit), >, 0.3);
  g_assert_cmpint (ptm_edit_get_state (edit), ==, PTM_EDIT_SENT);
}

/* The bytes of the part called name. */
static GBytes *
find_part (const FakeRequest *request, const char *name)
{
  gsize            size;
  const char      *body = g_bytes_get_data (request->body, &size);
  g_autofree char *head = g_strdup_printf ("name=\"%s\"", name);
  const char      *at = memmem (body, size, head, strlen (head));
  const char      *stop;

  if (at == NULL)
    return NULL;
  at = (const char *)memmem (at, size - (gsize)(at - body), "\r\n\r\n", 4) + 4;
  stop = memmem (at, size - (gsize)(at - body), "\r\n--", 4);
  g_assert_nonnull (stop);
  return g_bytes_new (at, (gsize)(stop - at));
}

static void
check_text_part (const FakeRequest *request, const char *name, const char *expected)
{
  g_autoptr (GBytes) part = find_part (request, name);

  g_assert_nonnull (part);
  g_assert_cmpmem (g_bytes_get_data (part, NULL), g_bytes_get_size (part), expected, strlen (expected));
}

/* Transparent white is where to change, opaque black what to keep: right for servers that read alpha and for those that
 * read brightness. */
static void
check_mask (GBytes *png)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmImage) image = ptm_codec_decode (png, &error);
  const guint8 *pixels;
  const guint8  hole[] = { 255, 255, 255, 0 };
  const guint8  keep[] = { 0, 0, 0, 255 };

  g_assert_no_error (error);
  g_assert_cmpint (ptm_image_get_width (image), ==, 48);
  pixels = ptm_image_get_pixels (image);
  for (int y = 0; y < 32; y++)
    for (int x = 0; x < 48; x++)
      {
        gboolean inside = x >= 8 && x < 20 && y >= 4 && y < 14;

        g_assert_cmpmem (pixels + (y * 48 + x) * 4, 4, inside ? hole : keep, 4);
      }
}

static void
test_edit (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (PtmEdit) edit = NULL;
  g_auto (EditRun) run = { 0 };
  PtmEditRequest    *asked;
  PtmRect            rect = { 8, 4, 12, 10 };
  const FakeRequest *request;
  g_autoptr (GBytes) base = NULL;
  g_autoptr (GBytes) mask = NULL;

  set_up (&fixture, "gpt-image-2", KEY);
  edit = run_new_edit (fixture.provider, "make it red");
  asked = ptm_edit_get_request (edit);
  asked->base = run_new_png (48, 32);
  asked->base_format = PTM_FORMAT_PNG;
  asked->mask = ptm_mask_new (48, 32);
  ptm_mask_fill_rect (asked->mask, &rect, PTM_MASK_ADD, NULL);
  run = run_edit (fixture.provider, edit);
  g_assert_no_error (run.error);

  request = fake_server_get (fixture.server, 0);
  g_assert_cmpstr (request->path, ==, "/v1/images/edits");
  g_assert_nonnull (strstr (request->headers, "multipart/form-data"));
  check_text_part (request, "prompt", "make it red");
  check_text_part (request, "model", "gpt-image-2");
  check_text_part (request, "stream", "true");
  base = find_part (request, "image");
  g_assert_true (g_bytes_equal (base, asked->base));
  mask = find_part (request, "mask");
  check_mask (mask);
  g_assert_null (find_part (request, "image[]"));
}

static void
test_several_pictures (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (PtmEdit) edit = NULL;
  g_auto (EditRun) run = { 0 };
  g_autoptr (GBytes) first = NULL;
  const char *body;

  set_up (&fixture, "gpt-image-2", KEY);
  edit = run_new_edit (fixture.provider, "Poster with these photos");
  g_ptr_array_add (ptm_edit_get_request (edit)->attachments, run_new_png (20, 20));
  g_ptr_array_add (ptm_edit_get_request (edit)->attachments, run_new_png (30, 20));
  run = run_edit (fixture.provider, edit);
  g_assert_no_error (run.error);
  first = find_part (fake_server_get (fixture.server, 0), "image[]");
  g_assert_true (g_bytes_equal (first, g_ptr_array_index (ptm_edit_get_request (edit)->attachments, 0)));
  body = g_bytes_get_data (fake_server_get (fixture.server, 0)->body, NULL);
  g_assert_nonnull (memmem (body, g_bytes_get_size (fake_server_get (fixture.server, 0)->body), "filename=\"picture2.png\"", 23));
}

static void
test_refused_pictures (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (PtmEdit) edit = NULL;
  g_auto (EditRun) run = { 0 };

  set_up (&fixture, "gpt-image-2", KEY);
  edit = run_new_edit (fixture.provider, "change it");
  g_ptr_array_add (ptm_edit_get_request (edit)->attachments, g_bytes_new ("GIF89a", 6));
  run = run_edit (fixture.provider, edit);
  g_assert_error (run.error, PTM_ERROR, PTM_ERROR_UNSUPPORTED);
  g_assert_cmpint (ptm_edit_get_state (edit), ==, PTM_EDIT_QUEUED);
  g_assert_cmpuint (fake_server_count (fixture.server), ==, 0);
}

/* The picture behind a link is fetched without the key, also from the provider's own host. */
static void
test_link (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (PtmEdit) edit = NULL;
  g_auto (EditRun) run = { 0 };
  g_autofree char *url = NULL;

  set_up (&fixture, "stablediffusion", KEY);
  url = g_strdup_printf ("http://127.0.0.1:%u/made/1.png", fake_server_get_port (fixture.server));
  fixture.painter.url = url;
  edit = run_new_edit (fixture.provider, "A cat");
  run = run_edit (fixture.provider, edit);
  g_assert_no_error (run.error);
  g_assert_true (g_bytes_equal (run.answer->file, fixture.painter.png));
  g_assert_cmpuint (fake_server_count (fixture.server), ==, 2);
  g_assert_nonnull (strstr (fake_server_get (fixture.server, 0)->headers, KEY));
  g_assert_null (strstr (fake_server_get (fixture.server, 1)->headers, KEY));
}

static void
test_unsafe_links (void)
{
  const char *const urls[] = { "file:///etc/passwd", "http://elsewhere.example/a.png", "ftp://127.0.0.1/a", "relative.png" };

  for (guint i = 0; i < G_N_ELEMENTS (urls); i++)
    {
      g_auto (Fixture) fixture = { 0 };
      g_autoptr (PtmEdit) edit = NULL;
      g_auto (EditRun) run = { 0 };

      set_up (&fixture, "stablediffusion", NULL);
      fixture.painter.url = urls[i];
      edit = run_new_edit (fixture.provider, "A cat");
      run = run_edit (fixture.provider, edit);
      g_assert_error (run.error, PTM_ERROR, PTM_ERROR_ANSWER);
      g_assert_cmpuint (fake_server_count (fixture.server), ==, 1);
    }
}

static void
test_models (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) models = NULL;

  set_up (&fixture, "gpt-image-2", KEY);
  models = run_list_models (fixture.provider, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (models), ==, 1);
  g_assert_cmpstr (models[0], ==, "gpt-image-2");
  g_assert_nonnull (strstr (fake_server_get (fixture.server, 0)->headers, KEY));
}

/* No key where one is needed, or one that would break out of its header: nothing is sent. */
static void
test_keys (void)
{
  const char *const keys[] = { "", "sk-a\r\nX-Evil: 1", "sk ä" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_auto (Fixture) fixture = { 0 };
      g_autoptr (PtmEdit) edit = NULL;
      g_auto (EditRun) run = { 0 };

      set_up (&fixture, "gpt-image-2", keys[i]);
      edit = run_new_edit (fixture.provider, "A cat");
      run = run_edit (fixture.provider, edit);
      g_assert_error (run.error, PTM_ERROR, PTM_ERROR_KEY);
      g_assert_cmpuint (fake_server_count (fixture.server), ==, 0);
    }
}

/* Everything that was logged at full debug, without the key in any form. */
static GString *logged;

static GLogWriterOutput
collect_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer user_data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE"))
      g_string_append_len (logged, fields[i].value, fields[i].length < 0 ? (gssize)strlen (fields[i].value) : fields[i].length);
  return G_LOG_WRITER_HANDLED;
}

static void
check_no_key_in_log (void)
{
  g_autofree char *base64 = g_base64_encode ((const guchar *)KEY, strlen (KEY));

  g_assert_null (strstr (logged->str, KEY));
  g_assert_null (strstr (logged->str, "7f3a9b"));
  g_assert_null (strstr (logged->str, base64));
}

int
main (int argc, char **argv)
{
  int status;

  logged = g_string_new (NULL);
  g_test_init (&argc, &argv, NULL);
  g_setenv ("G_MESSAGES_DEBUG", "all", TRUE);
  g_log_set_writer_func (collect_log, NULL, NULL);
  g_test_add_func ("/openai-provider/generation", test_generation);
  g_test_add_func ("/openai-provider/other-server", test_other_server);
  g_test_add_func ("/openai-provider/stream", test_stream);
  g_test_add_func ("/openai-provider/edit", test_edit);
  g_test_add_func ("/openai-provider/several-pictures", test_several_pictures);
  g_test_add_func ("/openai-provider/refused-pictures", test_refused_pictures);
  g_test_add_func ("/openai-provider/link", test_link);
  g_test_add_func ("/openai-provider/unsafe-links", test_unsafe_links);
  g_test_add_func ("/openai-provider/models", test_models);
  g_test_add_func ("/openai-provider/keys", test_keys);
  g_test_add_func ("/openai-provider/no-key-in-log", check_no_key_in_log);
  status = g_test_run ();
  g_string_free (logged, TRUE);
  return status;
}
