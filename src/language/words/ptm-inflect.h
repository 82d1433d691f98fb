/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PtmInflections:
 *
 * The regular endings of a language's nouns, from the line "plural" of its table: "z>ces|ón>ones|>s". The first entry whose left
 * side ends a word makes its forms; a "/" parts several of them. A form may have a sign before it: "2" for a dual, "1" for a case
 * of the singular, "~" for what is a plural, or a singular that a postposition governs. Immutable.
 */
typedef struct _PtmInflections PtmInflections;

PtmInflections *ptm_inflections_new (const char *const *rules) G_GNUC_WARN_UNUSED_RESULT;
void            ptm_inflections_free (PtmInflections *inflections);

/* How many forms a word may have at most. */
guint ptm_inflections_count (PtmInflections *inflections);
/* One form of a word; sign is set to what stands before its ending, 0 for a plain plural. The last form stands for all beyond
 * it. (transfer full) */
char *ptm_inflections_dup (PtmInflections *inflections, const char *word, guint which, char *sign) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
