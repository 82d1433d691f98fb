/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** PtmQuotes: remembers which closing marks are known to be missing, so that a text is searched once only. */
typedef struct
{
  guint64 missing;
} PtmQuotes;

/* When a quoted text begins at cursor: TRUE, with the first byte of its closing mark and the first byte after that. */
gboolean ptm_quotes_match (PtmQuotes *quotes, const char *text, const char *cursor, const char **close, const char **after);

G_END_DECLS
