/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>

/* A server on 127.0.0.1 that does exactly what a test tells it to, byte for byte; each connection has a thread. It keeps
 * every request it was sent. */
typedef struct _FakeServer FakeServer;

typedef struct
{
  char   *method;
  char   *path;
  char   *headers; /* the whole head */
  GBytes *body;
} FakeRequest;

/* Answers a request that was read completely; on return the connection is closed. */
typedef void (*FakeAnswer) (FakeServer *server, GSocketConnection *connection, const FakeRequest *request, gpointer user_data);

FakeServer *fake_server_new (FakeAnswer answer, gpointer user_data);
/* Waits for running answers. */
void    fake_server_free (FakeServer *server);
guint16 fake_server_get_port (FakeServer *server);
/* "http://127.0.0.1:PORT/v1" */
char              *fake_server_dup_url (FakeServer *server);
guint              fake_server_count (FakeServer *server);
guint              fake_server_count_posts (FakeServer *server);
const FakeRequest *fake_server_get (FakeServer *server, guint index);

void fake_write (GSocketConnection *connection, const char *text);
void fake_write_bytes (GSocketConnection *connection, const void *bytes, gsize length);
/* A whole answer with its length. */
void fake_reply (GSocketConnection *connection, const char *status_line, const char *headers, const char *body);
/* TRUE when the other side closes within a second. */
gboolean fake_wait_close (FakeServer *server, GSocketConnection *connection);
/* What fake_wait_close () saw last: 1 = closed, 0 = still open, -1 = not asked yet. */
int fake_server_get_closed (FakeServer *server);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FakeServer, fake_server_free)
