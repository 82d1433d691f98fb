/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Lower case, at most 4000 bytes; "" for NULL and for what is not UTF-8. */
char *ptm_words_fold (const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* Words are separated by spaces, "_" stands for a space within one. Returns the bytes of the longest that occurs in the folded
 * text, 0 when none does; last (nullable) is moved to where the latest of them begins when that is later. */
guint ptm_words_find (const char *folded, const char *words, const char **last);

G_END_DECLS
