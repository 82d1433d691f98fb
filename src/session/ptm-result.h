/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>
#include "ptm-arrival.h"
#include "ptm-codec.h"
#include "ptm-mask.h"
#include "ptm-measures.h"

G_BEGIN_DECLS

/**
 * PtmResult:
 *
 * What becomes of an answer: the file to keep, and what was measured.
 */
typedef struct
{
  GBytes      *file; /* (not nullable) */
  char        *blob; /* its SHA-256 */
  PtmFormat    format;
  int          width;
  int          height;
  gint64       outside; /* -1 without a region */
  gint64       changed_outside;
  gint64       wanted_outside;
  PtmMeasures *measures; /* (nullable) NULL without a region */
} PtmResult;

void ptm_result_free (PtmResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmResult, ptm_result_free)

/* Decodes the answer. With a mask (and then a master of its size) it is laid on the master inside the region only, as ptm_exact_compose ()
 * does; when that is the answer in every byte the answer's file is kept as it came, else a PNG is made. align: an answer that lies
 * elsewhere is moved back, if that is certain. Blocks.
 * PTM_ERROR_ANSWER for an answer that is no whole picture, PTM_ERROR_IMAGE for a master that does not fit the mask. */
PtmResult *ptm_result_make (GBytes *answer, PtmImage *master, PtmMask *mask, gboolean align, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same on a worker thread, aligned. arrival: (nullable) (transfer full) what is decoded of the answer already. */
void ptm_result_make_async (GBytes *answer, PtmArrival *arrival, PtmImage *master, PtmMask *mask, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* A file of the user's instead of an answer: errors are PTM_ERROR_IMAGE, as the codec words them. The same finish function. */
void       ptm_result_import_async (GBytes *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
PtmResult *ptm_result_make_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
