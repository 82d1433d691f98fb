/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <json-glib/json-glib.h>
#include "ptm-engine-server.h"

/* A server in this process and a client that writes bytes. */
typedef struct
{
  PtmEngineServer *server;
  char            *folder; /* (nullable) of the socket */
  char            *path;   /* (nullable) of the socket */
  guint16          port;
} Door;

typedef struct
{
  guint status; /* 0 = the connection was closed without an answer */
  char *head;
  char *body; /* chunks put together */
  gsize length;
} Reply;

#define TALK_TOKEN "0123456789abcdef0123456789abcdef"

void door_open_socket (Door *door);
void door_open_port (Door *door);
void door_close (Door *door);
/* Sends text as it is and reads until the connection ends. */
Reply talk_raw (Door *door, const void *bytes, gsize length);
/* A request with the right Host, token and length, on a connection of its own. headers end in CRLF or are "". */
Reply talk (Door *door, const char *method, const char *path, const char *headers, const void *body, gsize length);
Reply talk_json (Door *door, const char *path, const char *json);
void  reply_clear (Reply *reply);
/* The body as JSON. */
JsonObject *reply_parse (const Reply *reply, JsonParser *parser);
/* error.code */
char *reply_dup_code (const Reply *reply);
/* data[index] as a picture. */
PtmImage *reply_decode (const Reply *reply, guint index, GBytes **file);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Door, door_close)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reply, reply_clear)
