/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* See the header. */

#include "config.h"

#include "talk.h"

#include <gio/gunixsocketaddress.h>
#include <glib/gstdio.h>
#include <string.h>

static PtmEngineServer *
new_server (void)
{
  g_autoptr (PtmEngine) engine = ptm_engine_new ();

  return ptm_engine_server_new (engine);
}

void
door_open_socket (Door *door)
{
  g_autoptr (GError) error = NULL;

  *door = (Door){ new_server (), g_dir_make_tmp ("ptm-XXXXXX", NULL), NULL, 0 };
  door->path = g_build_filename (door->folder, "engine", NULL);
  ptm_engine_server_listen_socket (door->server, door->path, &error);
  g_assert_no_error (error);
}

void
door_open_port (Door *door)
{
  g_autoptr (GError) error = NULL;

  *door = (Door){ new_server (), NULL, NULL, 0 };
  ptm_engine_server_listen_port (door->server, 0, TALK_TOKEN, &error);
  g_assert_no_error (error);
  door->port = ptm_engine_server_get_port (door->server);
}

void
door_close (Door *door)
{
  g_clear_object (&door->server);
  if (door->path != NULL)
    g_unlink (door->path);
  if (door->folder != NULL)
    g_rmdir (door->folder);
  g_clear_pointer (&door->path, g_free);
  g_clear_pointer (&door->folder, g_free);
}

typedef struct
{
  GSocketConnectable *address;
  const void         *bytes;
  gsize               length;
  GByteArray         *answer;
  int                 done;
} Exchange;

static gpointer
exchange_thread (gpointer data)
{
  Exchange *exchange = data;
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GSocketConnection) connection = NULL;
  GInputStream *input;
  guint8        buffer[65536];
  gssize        n;

  g_socket_client_set_timeout (client, 30);
  g_socket_client_set_enable_proxy (client, FALSE);
  connection = g_socket_client_connect (client, exchange->address, NULL, NULL);
  if (connection != NULL)
    {
      /* A server that refuses may close before it has read everything. */
      g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (connection)), exchange->bytes, exchange->length, NULL, NULL, NULL);
      input = g_io_stream_get_input_stream (G_IO_STREAM (connection));
      while ((n = g_input_stream_read (input, buffer, sizeof buffer, NULL, NULL)) > 0)
        g_byte_array_append (exchange->answer, buffer, (guint)n);
    }
  g_atomic_int_set (&exchange->done, TRUE);
  g_main_context_wakeup (NULL);
  return NULL;
}

static void
join_chunks (Reply *reply)
{
  GString    *joined = g_string_new (NULL);
  const char *at = reply->body;
  const char *end = reply->body + reply->length;

  while (at < end)
    {
      char *stop;
      gsize size = (gsize)g_ascii_strtoull (at, &stop, 16);

      if (size == 0 || stop + 2 + size > end)
        break;
      g_string_append_len (joined, stop + 2, (gssize)size);
      at = stop + 2 + size + 2;
    }
  g_free (reply->body);
  reply->length = joined->len;
  reply->body = g_string_free (joined, FALSE);
}

static Reply
split (GByteArray *answer)
{
  Reply       reply = { 0, NULL, NULL, 0 };
  const char *stop;
  gsize       head;

  g_byte_array_append (answer, (const guint8 *)"", 1);
  stop = strstr ((char *)answer->data, "\r\n\r\n");
  if (stop == NULL)
    return reply;
  head = (gsize)(stop - (char *)answer->data) + 4;
  reply.head = g_strndup ((char *)answer->data, head);
  reply.length = answer->len - 1 - head;
  reply.body = g_memdup2 (answer->data + head, reply.length + 1);
  reply.status = (guint)g_ascii_strtoull (reply.head + 9, NULL, 10);
  if (strstr (reply.head, "Transfer-Encoding: chunked") != NULL)
    join_chunks (&reply);
  return reply;
}

Reply
talk_raw (Door *door, const void *bytes, gsize length)
{
  g_autoptr (GSocketConnectable) address = door->path != NULL ? G_SOCKET_CONNECTABLE (g_unix_socket_address_new (door->path)) : g_network_address_new ("127.0.0.1", door->port);
  g_autoptr (GByteArray) answer = g_byte_array_new ();
  Exchange exchange = { address, bytes, length, answer, FALSE };
  GThread *thread = g_thread_new ("client", exchange_thread, &exchange);

  while (!g_atomic_int_get (&exchange.done))
    g_main_context_iteration (NULL, TRUE);
  g_thread_join (thread);
  return split (answer);
}

Reply
talk (Door *door, const char *method, const char *path, const char *headers, const void *body, gsize length)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s %s HTTP/1.1\r\nConnection: close\r\n", method, path);
  if (door->path != NULL)
    g_string_append (text, "Host: localhost\r\n");
  else
    g_string_append_printf (text, "Host: 127.0.0.1:%u\r\nAuthorization: Bearer " TALK_TOKEN "\r\n", door->port);
  g_string_append_printf (text, "%sContent-Length: %" G_GSIZE_FORMAT "\r\n\r\n", headers, length);
  g_string_append_len (text, body, (gssize)length);
  return talk_raw (door, text->str, text->len);
}

Reply
talk_json (Door *door, const char *path, const char *json)
{
  return talk (door, "POST", path, "Content-Type: application/json\r\n", json, strlen (json));
}

void
reply_clear (Reply *reply)
{
  g_clear_pointer (&reply->head, g_free);
  g_clear_pointer (&reply->body, g_free);
}

JsonObject *
reply_parse (const Reply *reply, JsonParser *parser)
{
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, reply->body, (gssize)reply->length, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

char *
reply_dup_code (const Reply *reply)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *error = json_object_get_object_member (reply_parse (reply, parser), "error");

  g_assert_nonnull (error);
  g_assert_cmpuint (strlen (json_object_get_string_member (error, "message")), >, 5);
  g_assert_nonnull (json_object_get_string_member (error, "type"));
  g_assert_true (json_object_has_member (error, "param"));
  return g_strdup (json_object_get_string_member (error, "code"));
}

PtmImage *
reply_decode (const Reply *reply, guint index, GBytes **file)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *data = json_object_get_array_member (reply_parse (reply, parser), "data");
  gsize      size;
  guchar    *bytes = g_base64_decode (json_object_get_string_member (json_array_get_object_element (data, index), "b64_json"), &size);
  g_autoptr (GBytes) decoded = g_bytes_new_take (bytes, size);
  g_autoptr (GError) error = NULL;
  PtmImage *image = ptm_codec_decode (decoded, &error);

  g_assert_no_error (error);
  if (file != NULL)
    *file = g_steal_pointer (&decoded);
  return image;
}
