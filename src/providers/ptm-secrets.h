/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PtmSecrets:
 *
 * Keys, in the Secret Service only; where there is none or it stays locked, in memory until the program ends, and the caller is told so.
 */
#define PTM_TYPE_SECRETS (ptm_secrets_get_type ())
G_DECLARE_FINAL_TYPE (PtmSecrets, ptm_secrets, PTM, SECRETS, GObject)

PtmSecrets *ptm_secrets_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* Only in memory; tests, and "only until I close the program". */
PtmSecrets *ptm_secrets_new_in_memory (void) G_GNUC_WARN_UNUSED_RESULT;
/* A copy of a key (nullable). As long as there is one, no other program may read this one's memory and no core is dumped. Any thread. */
char *ptm_key_dup (const char *key) G_GNUC_WARN_UNUSED_RESULT;
/* Wipes it before its memory is given back. */
void ptm_key_free (char *key);

/* The key of a profile; NULL without an error when there is none. Free with ptm_key_free (). */
void  ptm_secrets_lookup_async (PtmSecrets *self, const char *profile_id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
char *ptm_secrets_lookup_finish (PtmSecrets *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* key NULL forgets it. *kept (nullable) is FALSE when it is only in memory until the program ends. */
void     ptm_secrets_store_async (PtmSecrets *self, const char *profile_id, const char *profile_name, const char *key, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean ptm_secrets_store_finish (PtmSecrets *self, GAsyncResult *result, gboolean *kept, GError **error);

G_END_DECLS
