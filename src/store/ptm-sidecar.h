/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The facts of a version a second time, as a small JSON text beside its picture: rows of the tables "project", "turn",
 * "region", "version" under these names, "kept", the regions kept with the version (under "0", "1" …), and "attachments", the
 * hashes of the turn's. A facts value is an a{sv} of them. */

/* facts is taken when floating. */
char *ptm_sidecar_to_text (GVariant *facts) G_GNUC_WARN_UNUSED_RESULT;
/* NULL for what is not such a text. */
GVariant *ptm_sidecar_from_text (GBytes *text) G_GNUC_WARN_UNUSED_RESULT;
/* One of the rows; (nullable) */
GVariant *ptm_sidecar_get_row (GVariant *facts, const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
