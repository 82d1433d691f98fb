/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-codec.h"

G_BEGIN_DECLS

/**
 * PtmArrival:
 *
 * Decodes a PNG on a thread of its own while its file arrives, so that little is left to do after the last byte.
 */
typedef struct _PtmArrival PtmArrival;

PtmArrival *ptm_arrival_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* Stops and forgets; waits for the thread, which looks up after every few rows. */
void ptm_arrival_free (PtmArrival *self);
/* The first length bytes of the file are there, and stay where they are as long as @self lives. */
void ptm_arrival_push (PtmArrival *self, const guint8 *file, gsize length);
/* How many bytes of the file were read so far. */
gsize ptm_arrival_get_done (PtmArrival *self);
/* ptm_codec_decode () of the whole file, which begins where ptm_arrival_push () said, with what was done already. Blocks: call it on
 * a worker thread. */
PtmImage *ptm_arrival_decode (PtmArrival *self, GBytes *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmArrival, ptm_arrival_free)

G_END_DECLS
