/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* See the header. */

#include "config.h"

#include "fake-server.h"

#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct _FakeServer
{
  GSocketService *service;
  guint16         port;
  FakeAnswer      answer;
  gpointer        user_data;

  GMutex     lock;
  GPtrArray *requests;
  int        closed;  /* atomic */
  int        running; /* atomic */
};

static void
request_free (gpointer data)
{
  FakeRequest *request = data;

  g_free (request->method);
  g_free (request->path);
  g_free (request->headers);
  g_bytes_unref (request->body);
  g_free (request);
}

static gsize
get_content_length (const char *head)
{
  g_autofree char *lower = g_ascii_strdown (head, -1);
  const char      *field = strstr (lower, "\r\ncontent-length:");

  return field != NULL ? (gsize)g_ascii_strtoull (field + 17, NULL, 10) : 0;
}

static FakeRequest *
read_request (GInputStream *input)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_auto (GStrv) words = NULL;
  FakeRequest *request;
  guint8       buffer[65536];
  char        *head;
  gsize        head_length;
  gsize        total;

  while (bytes->len == 0 || memmem (bytes->data, bytes->len, "\r\n\r\n", 4) == NULL)
    {
      gssize n = g_input_stream_read (input, buffer, sizeof buffer, NULL, NULL);

      if (n <= 0)
        return NULL;
      g_byte_array_append (bytes, buffer, (guint)n);
    }
  head_length = (gsize)((guint8 *)memmem (bytes->data, bytes->len, "\r\n\r\n", 4) - bytes->data) + 4;
  head = g_strndup ((char *)bytes->data, head_length);
  total = head_length + get_content_length (head);
  while (bytes->len < total)
    {
      gssize n = g_input_stream_read (input, buffer, sizeof buffer, NULL, NULL);

      if (n <= 0)
        break;
      g_byte_array_append (bytes, buffer, (guint)n);
    }
  words = g_strsplit (head, " ", 3);
  request = g_new0 (FakeRequest, 1);
  request->method = g_strdup (words[0]);
  request->path = g_strdup (words[1]);
  request->headers = head;
  request->body = g_bytes_new (bytes->data + head_length, bytes->len - head_length);
  return request;
}

static gboolean
run_cb (GThreadedSocketService *service, GSocketConnection *connection, GObject *source, gpointer user_data)
{
  FakeServer  *server = user_data;
  FakeRequest *request;

  g_atomic_int_inc (&server->running);
  request = read_request (g_io_stream_get_input_stream (G_IO_STREAM (connection)));
  if (request != NULL)
    {
      g_mutex_lock (&server->lock);
      g_ptr_array_add (server->requests, request);
      g_mutex_unlock (&server->lock);
      server->answer (server, connection, request, server->user_data);
    }
  g_io_stream_close (G_IO_STREAM (connection), NULL, NULL);
  g_atomic_int_add (&server->running, -1);
  return TRUE;
}

FakeServer *
fake_server_new (FakeAnswer answer, gpointer user_data)
{
  FakeServer *server = g_new0 (FakeServer, 1);
  g_autoptr (GInetAddress) loopback = g_inet_address_new_from_string ("127.0.0.1");
  g_autoptr (GSocketAddress) any = g_inet_socket_address_new (loopback, 0);
  g_autoptr (GSocketAddress) address = NULL;
  g_autoptr (GError) error = NULL;

  server->service = g_threaded_socket_service_new (16);
  server->answer = answer;
  server->user_data = user_data;
  server->closed = -1;
  server->requests = g_ptr_array_new_with_free_func (request_free);
  g_mutex_init (&server->lock);
  g_socket_listener_add_address (G_SOCKET_LISTENER (server->service), any, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, NULL, &address, &error);
  g_assert_no_error (error);
  server->port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (address));
  g_signal_connect (server->service, "run", G_CALLBACK (run_cb), server);
  return server;
}

void
fake_server_free (FakeServer *server)
{
  g_socket_service_stop (server->service);
  g_socket_listener_close (G_SOCKET_LISTENER (server->service));
  while (g_atomic_int_get (&server->running) > 0)
    g_usleep (1000);
  g_signal_handlers_disconnect_by_data (server->service, server);
  g_clear_object (&server->service);
  g_ptr_array_unref (server->requests);
  g_mutex_clear (&server->lock);
  g_free (server);
}

guint16
fake_server_get_port (FakeServer *server)
{
  return server->port;
}

char *
fake_server_dup_url (FakeServer *server)
{
  return g_strdup_printf ("http://127.0.0.1:%u/v1", server->port);
}

guint
fake_server_count (FakeServer *server)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&server->lock);

  return server->requests->len;
}

guint
fake_server_count_posts (FakeServer *server)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&server->lock);
  guint n = 0;

  for (guint i = 0; i < server->requests->len; i++)
    n += g_str_equal (((FakeRequest *)g_ptr_array_index (server->requests, i))->method, "POST");
  return n;
}

const FakeRequest *
fake_server_get (FakeServer *server, guint index)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&server->lock);

  g_assert_cmpuint (index, <, server->requests->len);
  return g_ptr_array_index (server->requests, index);
}

void
fake_write_bytes (GSocketConnection *connection, const void *bytes, gsize length)
{
  g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (connection)), bytes, length, NULL, NULL, NULL);
}

void
fake_write (GSocketConnection *connection, const char *text)
{
  fake_write_bytes (connection, text, strlen (text));
}

void
fake_reply (GSocketConnection *connection, const char *status_line, const char *headers, const char *body)
{
  g_autofree char *text = g_strdup_printf ("HTTP/1.1 %s\r\nContent-Length: %" G_GSIZE_FORMAT "\r\n%s\r\n%s", status_line, strlen (body), headers, body);

  fake_write (connection, text);
}

gboolean
fake_wait_close (FakeServer *server, GSocketConnection *connection)
{
  GSocket *socket = g_socket_connection_get_socket (connection);
  gint64   deadline = g_get_monotonic_time () + G_USEC_PER_SEC;
  gboolean closed = FALSE;

  while (!closed && g_get_monotonic_time () < deadline)
    {
      char    byte;
      ssize_t n = recv (g_socket_get_fd (socket), &byte, 1, MSG_DONTWAIT);

      closed = n == 0 || (n < 0 && errno == ECONNRESET);
      g_usleep (2000);
    }
  g_atomic_int_set (&server->closed, closed);
  return closed;
}

int
fake_server_get_closed (FakeServer *server)
{
  return g_atomic_int_get (&server->closed);
}
