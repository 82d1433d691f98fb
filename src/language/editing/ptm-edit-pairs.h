/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-edit-private.h"

G_BEGIN_DECLS

/* One text of the picture for another: what the readers of such pairs share. A clause with more words holds no pair. */
#define PTM_EDIT_MOST_PAIR_TOKENS 60
/* So many words that say nothing of a text stand around it. */
#define PTM_EDIT_MOST_FRAME 8

/* Past the words before a new text that are not part of it: "make it", "it should say". */
guint ptm_edit_skip_frame (PtmReading *reading, guint at, guint end);
/* The end of a new text, without the small words behind it. */
guint ptm_edit_trim_end (PtmReading *reading, guint first, guint end);
/* TRUE for a word that may stand before a text that is wrong. */
gboolean ptm_edit_is_before_words (PtmReading *reading, guint at);

/* The old text, when the tokens first…end are one. (nullable) (transfer full) */
char *ptm_edit_dup_old (PtmEditWish *wish, PtmReading *reading, guint first, guint end) G_GNUC_WARN_UNUSED_RESULT;
/* The longest old text that begins at first; sets its end. (nullable) (transfer full) */
char *ptm_edit_dup_longest_old (PtmEditWish *wish, PtmReading *reading, guint first, guint end, guint *old_end) G_GNUC_WARN_UNUSED_RESULT;
/* The new text among the tokens first…end. (nullable) (transfer full) */
char *ptm_edit_dup_new (PtmReading *reading, guint first, guint end) G_GNUC_WARN_UNUSED_RESULT;
/* The one text takes the place of the other; takes both, which are (nullable). FALSE when there are not two. */
gboolean ptm_edit_take_pair (PtmEditWish *wish, PtmReading *reading, guint first, guint end, char *old, char *text);

G_END_DECLS
