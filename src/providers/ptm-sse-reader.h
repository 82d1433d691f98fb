/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PtmSseReader:
 *
 * Reads an event stream (WHATWG HTML, "Server-sent events", parsing an event stream) from pieces cut anywhere. The data of
 * an event is handed on as it comes and never held: an event may be tens of megabytes long.
 */
typedef struct _PtmSseReader PtmSseReader;

/** PtmSseSink: what the reader calls. */
typedef struct
{
  /* REQUIRED: more of the data of the event at hand, line breaks between data lines included. */
  void (*data) (const char *bytes, gsize length, gpointer user_data);
  /* OPTIONAL: may take bytes that it knows to hold no line break from the front, and says how many: spares a search. */
  gsize (*take) (const char *bytes, gsize length, gpointer user_data);
  /* REQUIRED: the event is complete. type is "message" when none was given; id is the last one seen, "" for none. */
  void (*event) (const char *type, const char *id, gpointer user_data);
  /* REQUIRED: what came as data since the last event is void: the event has none, or the stream ended within it. */
  void (*drop) (gpointer user_data);
} PtmSseSink;

PtmSseReader *ptm_sse_reader_new (const PtmSseSink *sink, gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;
void          ptm_sse_reader_free (PtmSseReader *reader);
void          ptm_sse_reader_push (PtmSseReader *reader, const char *bytes, gsize length);
/* The stream has ended; an unfinished event is dropped. */
void ptm_sse_reader_end (PtmSseReader *reader);
/* The reconnection time the server asked for in milliseconds, -1 = none. */
gint64 ptm_sse_reader_get_retry (PtmSseReader *reader);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmSseReader, ptm_sse_reader_free)

G_END_DECLS
