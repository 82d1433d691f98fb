/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

/** PtmHttpLimits: deadlines in milliseconds of the monotonic clock, 0 = none; sizes in bytes. */
typedef struct
{
  guint first_byte; /* until the answer's headers are there */
  guint between;    /* from one piece of the answer to the next */
  guint whole;      /* until the answer is complete */
  gsize max_body;
} PtmHttpLimits;

#define PTM_HTTP_LIMITS_DEFAULT ((PtmHttpLimits){ 120 * 1000, 90 * 1000, 600 * 1000, 256 * 1024 * 1024 })

/** PtmHttpSink: who gets the answer, a piece at a time, on the calling thread. */
typedef struct
{
  /* OPTIONAL: a connection is there; from here on bytes may leave. */
  void (*sent) (gpointer user_data);
  /* REQUIRED: an answer with a status of 2xx begins. FALSE with an error refuses it. */
  gboolean (*begin) (SoupMessage *message, gpointer user_data, GError **error);
  /* REQUIRED: more of its body. FALSE with an error stops the transfer. */
  gboolean (*chunk) (const char *bytes, gsize length, gpointer user_data, GError **error);
} PtmHttpSink;

/* Sends a message and reads the answer, once: no redirect, no repeat, no cookies, no credentials but what message carries.
 * engine is the built-in engine's address or (nullable) for a server on the network. When it ends in any way, also by
 * cancellable, its connection is closed. */
void ptm_http_run_async (SoupMessage *message, GSocketConnectable *engine, const PtmHttpLimits *limits, const PtmHttpSink *sink, gpointer sink_data, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* TRUE when the body has ended, which over HTTP may also mean that it was cut off: whether it is complete is for the sink
 * to know. FALSE with an error of the error map, of the sink, or G_IO_ERROR_CANCELLED. */
gboolean ptm_http_run_finish (GAsyncResult *result, GError **error);

G_END_DECLS
