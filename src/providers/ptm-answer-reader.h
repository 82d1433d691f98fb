/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>
#include "ptm-arrival.h"

G_BEGIN_DECLS

/**
 * PtmAnswerReader:
 *
 * Reads the answer of an Images API, whole (JSON) or streamed (server-sent events), as it comes from the network. The
 * pictures in it are decoded at once and the body is never held (benchmarks.md).
 */
typedef struct _PtmAnswerReader PtmAnswerReader;

/** PTM_ANSWER_MAX_TEXT: what an answer may hold beside its pictures. */
#define PTM_ANSWER_MAX_TEXT (8 * 1024 * 1024)

/** PtmUsage: tokens as the provider counted them. */
typedef struct
{
  gboolean known;
  double   text_input;
  double   image_input;
  double   output;
} PtmUsage;

/* A preview has come, a complete picture file; index counts from 0. */
typedef void (*PtmAnswerPartial) (GBytes *file, int index, gpointer user_data);

/* engine: its errors are for the user as they are. */
PtmAnswerReader *ptm_answer_reader_new (gboolean is_stream, gboolean engine, PtmAnswerPartial partial, gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;
void             ptm_answer_reader_free (PtmAnswerReader *reader);
/* FALSE when the answer says it failed, is damaged or too large: PTM_ERROR_ANSWER or what the error map says. */
gboolean ptm_answer_reader_push (PtmAnswerReader *reader, const char *bytes, gsize length, GError **error);
/* The body has ended: FALSE unless a complete answer was in it. */
gboolean ptm_answer_reader_end (PtmAnswerReader *reader, GError **error);

/* After a good end: the file, or where it can be fetched; one of the two is NULL. */
GBytes     *ptm_answer_reader_get_file (PtmAnswerReader *reader);
const char *ptm_answer_reader_get_url (PtmAnswerReader *reader);
/* What was decoded of the file while it came; it must go before the file does. NULL when there is none. (transfer full) */
PtmArrival *ptm_answer_reader_steal_arrival (PtmAnswerReader *reader);
/* (element-type PtmUnmet) (not nullable) */
GPtrArray *ptm_answer_reader_get_unmet (PtmAnswerReader *reader);
/* What PtmAnswer calls whole. */
gboolean        ptm_answer_reader_is_whole (PtmAnswerReader *reader);
const PtmUsage *ptm_answer_reader_get_usage (PtmAnswerReader *reader);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmAnswerReader, ptm_answer_reader_free)

G_END_DECLS
