/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The token in path. When there is no such file it is made, readable for its owner only, with a new random token, and
 * *made is TRUE. G_IO_ERROR or G_FILE_ERROR when that fails, the file is readable for others or holds no token. */
char *ptm_engine_token_load (const char *path, gboolean *made, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Whether authorization (nullable) is "Bearer TOKEN", in a time that does not tell how much of it is right. */
gboolean ptm_engine_token_matches (const char *token, const char *authorization);

G_END_DECLS
