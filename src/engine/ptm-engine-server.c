/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Who may come in. The rules are checked when the headers have come and before any of the body is read. */

#include "config.h"

#include "ptm-engine-server.h"

#include <gio/gunixsocketaddress.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>
#include "ptm-engine-api.h"
#include "ptm-engine-token.h"

#define SOCKET_KEY "ptm-engine-socket"

struct _PtmEngineServer
{
  GObject parent_instance;

  PtmEngine      *engine;
  SoupServer     *server;
  GSocketService *service;
  char           *token; /* (nullable) on the Unix socket */
  guint16         port;
};

G_DEFINE_FINAL_TYPE (PtmEngineServer, ptm_engine_server, G_TYPE_OBJECT)

/* The peer as the kernel knows it. */
static gboolean
is_same_user (GSocket *socket)
{
  g_autoptr (GCredentials) peer = g_socket_get_credentials (socket, NULL);

  return peer != NULL && g_credentials_get_unix_user (peer, NULL) == getuid ();
}

static gboolean
is_own_host (PtmEngineServer *self, const char *host)
{
  g_autofree char *number = NULL;
  g_autofree char *name = NULL;

  if (host == NULL)
    return FALSE;
  if (self->token == NULL)
    return g_str_equal (host, "localhost");
  number = g_strdup_printf ("127.0.0.1:%u", self->port);
  name = g_strdup_printf ("localhost:%u", self->port);
  return g_str_equal (host, number) || g_str_equal (host, name);
}

static PtmEngineFailure *
check_door (PtmEngineServer *self, SoupServerMessage *message)
{
  SoupMessageHeaders *headers = soup_server_message_get_request_headers (message);

  if (!is_own_host (self, soup_message_headers_get_one (headers, "Host")))
    return ptm_engine_failure_new (SOUP_STATUS_FORBIDDEN, "wrong_host", NULL, "The Host header does not name this engine.");
  if (soup_message_headers_get_list (headers, "Origin") != NULL || g_str_equal (soup_server_message_get_method (message), "OPTIONS"))
    return ptm_engine_failure_new (SOUP_STATUS_FORBIDDEN, "origin_not_allowed", NULL, "Web pages cannot use this engine.");
  if (self->token != NULL && !ptm_engine_token_matches (self->token, soup_message_headers_get_one (headers, "Authorization")))
    return ptm_engine_failure_new (SOUP_STATUS_UNAUTHORIZED, "invalid_api_key", NULL, "The token is missing or wrong; it is in the file the engine was started with.");
  if (soup_message_headers_get_content_length (headers) > PTM_ENGINE_MAX_BODY)
    return ptm_engine_failure_new (SOUP_STATUS_REQUEST_ENTITY_TOO_LARGE, "request_too_large", NULL, "The request is larger than %d MB.", PTM_ENGINE_MAX_BODY >> 20);
  return NULL;
}

/* What was refused at the door is read on until its end, because libsoup answers then; but nothing of it is kept, and who
 * sends more than the limit, announced or not, is cut off there. */
static void
got_chunk_cb (SoupServerMessage *message, GBytes *chunk, gpointer user_data)
{
  gsize   *received = user_data;
  GSocket *socket = ptm_engine_server_get_socket (message);

  *received += g_bytes_get_size (chunk);
  if (*received <= PTM_ENGINE_MAX_BODY)
    return;
  soup_message_body_set_accumulate (soup_server_message_get_request_body (message), FALSE);
  soup_message_body_truncate (soup_server_message_get_request_body (message));
  if (socket != NULL)
    g_socket_shutdown (socket, TRUE, TRUE, NULL);
}

static void
free_counter (gpointer counter, GClosure *closure)
{
  g_free (counter);
}

static void
early_cb (SoupServer *server, SoupServerMessage *message, const char *path, GHashTable *query, gpointer user_data)
{
  PtmEngineServer *self = user_data;
  g_autoptr (PtmEngineFailure) failure = check_door (self, message);

  g_signal_connect_data (message, "got-chunk", G_CALLBACK (got_chunk_cb), g_new0 (gsize, 1), free_counter, 0);
  if (failure == NULL)
    return;
  soup_message_body_set_accumulate (soup_server_message_get_request_body (message), FALSE);
  ptm_engine_api_refuse (message, failure);
}

static void
handle_cb (SoupServer *server, SoupServerMessage *message, const char *path, GHashTable *query, gpointer user_data)
{
  PtmEngineServer *self = user_data;

  if (soup_server_message_get_status (message) == SOUP_STATUS_NONE)
    ptm_engine_api_handle (self->engine, message, path);
}

/* Connections are accepted here and handed to libsoup as streams: those that libsoup 3.2 accepts itself keep their
 * descriptors until the server ends. The address it gives back with every message leads to the socket. */
static gboolean
incoming_cb (GSocketService *service, GSocketConnection *connection, GObject *source, gpointer user_data)
{
  PtmEngineServer *self = user_data;
  GSocket         *socket = g_socket_connection_get_socket (connection);
  g_autoptr (GSocketAddress) local = g_socket_connection_get_local_address (connection, NULL);
  g_autoptr (GSocketAddress) remote = g_socket_connection_get_remote_address (connection, NULL);

  if (local == NULL || remote == NULL || (self->token == NULL && !is_same_user (socket)))
    {
      g_io_stream_close (G_IO_STREAM (connection), NULL, NULL);
      return TRUE;
    }
  g_object_set_data_full (G_OBJECT (remote), SOCKET_KEY, g_object_ref (socket), g_object_unref);
  soup_server_accept_iostream (self->server, G_IO_STREAM (connection), local, remote, NULL);
  return TRUE;
}

static void
ptm_engine_server_finalize (GObject *object)
{
  PtmEngineServer *self = PTM_ENGINE_SERVER (object);

  g_socket_service_stop (self->service);
  g_socket_listener_close (G_SOCKET_LISTENER (self->service));
  g_clear_object (&self->service);
  soup_server_disconnect (self->server);
  g_clear_object (&self->server);
  g_clear_pointer (&self->engine, ptm_engine_unref);
  g_free (self->token);
  G_OBJECT_CLASS (ptm_engine_server_parent_class)->finalize (object);
}

static void
ptm_engine_server_class_init (PtmEngineServerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ptm_engine_server_finalize;
}

static void
ptm_engine_server_init (PtmEngineServer *self)
{
  self->server = soup_server_new ("server-header", "pentimento-engine", NULL);
  self->service = g_socket_service_new ();
  g_signal_connect_object (self->service, "incoming", G_CALLBACK (incoming_cb), self, 0);
  soup_server_add_early_handler (self->server, NULL, early_cb, self, NULL);
  soup_server_add_handler (self->server, NULL, handle_cb, self, NULL);
}

PtmEngineServer *
ptm_engine_server_new (PtmEngine *engine)
{
  PtmEngineServer *self = g_object_new (PTM_TYPE_ENGINE_SERVER, NULL);

  self->engine = ptm_engine_ref (engine);
  return self;
}

static gboolean
check_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  GStatBuf         status;

  if (g_lstat (folder, &status) == 0 && S_ISDIR (status.st_mode) && status.st_uid == getuid () && (status.st_mode & 077) == 0)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, "The folder “%s” must be yours and closed to others (chmod 700)", folder);
  return FALSE;
}

static void
remove_left_over (const char *path)
{
  GStatBuf status;

  if (g_lstat (path, &status) == 0 && S_ISSOCK (status.st_mode))
    g_unlink (path);
}

gboolean
ptm_engine_server_listen_socket (PtmEngineServer *self, const char *path, GError **error)
{
  g_autoptr (GSocket) socket = NULL;
  g_autoptr (GSocketAddress) address = NULL;

  if (!check_folder (path, error))
    return FALSE;
  remove_left_over (path);
  address = g_unix_socket_address_new (path);
  socket = g_socket_new (G_SOCKET_FAMILY_UNIX, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_DEFAULT, error);
  return socket != NULL && g_socket_bind (socket, address, FALSE, error) && g_socket_listen (socket, error) &&
         g_socket_listener_add_socket (G_SOCKET_LISTENER (self->service), socket, NULL, error);
}

gboolean
ptm_engine_server_listen_port (PtmEngineServer *self, guint16 port, const char *token, GError **error)
{
  g_autoptr (GInetAddress) loopback = g_inet_address_new_from_string ("127.0.0.1");
  g_autoptr (GSocketAddress) address = g_inet_socket_address_new (loopback, port);
  g_autoptr (GSocketAddress) bound = NULL;

  g_return_val_if_fail (token != NULL && *token != '\0', FALSE);

  self->token = g_strdup (token);
  if (!g_socket_listener_add_address (G_SOCKET_LISTENER (self->service), address, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, NULL, &bound, error))
    return FALSE;
  self->port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (bound));
  return TRUE;
}

guint16
ptm_engine_server_get_port (PtmEngineServer *self)
{
  return self->port;
}

GSocket *
ptm_engine_server_get_socket (SoupServerMessage *message)
{
  GSocketAddress *remote = soup_server_message_get_remote_address (message);

  return remote != NULL ? g_object_get_data (G_OBJECT (remote), SOCKET_KEY) : NULL;
}
