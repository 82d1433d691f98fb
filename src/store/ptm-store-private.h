/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-shelf.h"
#include "ptm-store.h"

G_BEGIN_DECLS

/* Hands a job (transfer full) to the database thread; the task gives TRUE, and the job as its data. */
void ptm_store_do (PtmStore *self, PtmJob *job, GAsyncReadyCallback callback, gpointer user_data);
/* A job whose args are these (floating) facts. */
PtmJob *ptm_store_new_job (PtmShelfWork run, gboolean writes, GVariant *args) G_GNUC_WARN_UNUSED_RESULT;
/* The finished job of a result; NULL with its error. (transfer none) */
PtmJob *ptm_store_get_job (PtmStore *self, GAsyncResult *result, GError **error);
/* Valid while the store is open. */
PtmBlobs *ptm_store_get_blobs (PtmStore *self);

G_END_DECLS
