/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PtmBlobs:
 *
 * Files named by the SHA-256 of what they hold: DIR/ab/cdef…. A file is complete and on the disk before its name exists, and is never
 * changed afterwards. All functions block; they may be called from any thread.
 */
typedef struct _PtmBlobs PtmBlobs;

/* DIR is made when it is first needed. fallback (nullable): another folder of that form to read from. */
PtmBlobs *ptm_blobs_new (const char *dir, const char *fallback) G_GNUC_WARN_UNUSED_RESULT;
void      ptm_blobs_free (PtmBlobs *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmBlobs, ptm_blobs_free)

/* Lower-case hex of the SHA-256. */
char *ptm_blobs_dup_hash (GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;
/* Makes the bytes durable under their hash; the same bytes are kept once. When the disk refuses, they are kept in memory until a
 * later put succeeds, so that they can still be read, and PTM_ERROR_STORE says why. */
gboolean ptm_blobs_put (PtmBlobs *self, const char *hash, GBytes *bytes, GError **error);
/* The bytes, checked against their hash. PTM_ERROR_STORE when the file is missing or damaged. */
GBytes  *ptm_blobs_get (PtmBlobs *self, const char *hash, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean ptm_blobs_has (PtmBlobs *self, const char *hash);
void     ptm_blobs_remove (PtmBlobs *self, const char *hash);

/* A small text beside the blob, under a name of its own. */
gboolean ptm_blobs_put_note (PtmBlobs *self, const char *hash, const char *name, const char *text, GError **error);
void     ptm_blobs_remove_note (PtmBlobs *self, const char *hash, const char *name);
/* The texts of all notes, of both folders. (element-type GBytes) (transfer full) */
GPtrArray *ptm_blobs_read_notes (PtmBlobs *self) G_GNUC_WARN_UNUSED_RESULT;
/* Removes what a killed program left half written. */
void ptm_blobs_sweep (PtmBlobs *self);

/* PTM_ERROR_STORE with a sentence for a GFileError, GIOError or errno. */
void ptm_disk_error_set (GError **error, const GError *cause);
/* Writes a small file so that it is complete and on the disk, or not there at all. */
gboolean ptm_disk_write (const char *path, GBytes *bytes, GError **error);

G_END_DECLS
