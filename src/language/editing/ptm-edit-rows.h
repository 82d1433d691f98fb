/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-edit-private.h"

G_BEGIN_DECLS

/* Parts a name may have that is written without spaces, or in words. */
#define PTM_EDIT_MOST_PARTS 6

/* Longer sentences say something else. */
#define PTM_EDIT_MOST_DATA_TOKENS 80

/** PtmEditRow: a row that is named, or a number, with its tokens. */
typedef struct
{
  guint           first;
  guint           end;
  const PtmDatum *row; /* (nullable) */
  double          number;
} PtmEditRow;

/* Where the name of the row that begins at a token ends; 0 when none does. */
guint ptm_edit_find_row_end (PtmReading *reading, guint at, const PtmDatum *row);
/* The rows of data (element-type PtmDatum) the sentence names, in its order. (element-type PtmEditRow) (transfer full) */
GArray  *ptm_edit_find_rows (PtmReading *reading, GPtrArray *data) G_GNUC_WARN_UNUSED_RESULT;
gboolean ptm_edit_is_in_row (GArray *rows, guint at);
/* ptm-edit-sequence.c: the same, by their number, too: "step 2", "the last one"; that number is 0 where they are named by their words.
 * (element-type PtmEditRow) (transfer full) */
GArray *ptm_edit_find_mentions (PtmReading *reading, PtmScene *scene, GPtrArray *parts) G_GNUC_WARN_UNUSED_RESULT;
/* The numbers outside the names of rows. (element-type PtmEditRow) (transfer full) */
GArray *ptm_edit_find_numbers (PtmReading *reading, GArray *rows) G_GNUC_WARN_UNUSED_RESULT;

/* TRUE when a word of the sentence is of the class, and has the value (nullable) there. */
gboolean ptm_edit_says (PtmReading *reading, PtmWordClass class, const char *value);
gboolean ptm_edit_takes_away (PtmReading *reading);
gboolean ptm_edit_brings (PtmReading *reading);
/* TRUE when the sentence speaks of the page, or of how something looks. */
gboolean ptm_edit_says_else (PtmReading *reading, GArray *rows);

/* The words of a new name between two places, without the small ones around them; FALSE when there are none. */
gboolean ptm_edit_find_name (PtmReading *reading, guint first, guint end, guint *from, guint *to);
/* With a capital. (transfer full) */
char *ptm_edit_dup_name (PtmReading *reading, guint from, guint to) G_GNUC_WARN_UNUSED_RESULT;

/* ptm-edit-events.c: TRUE when the sentence said an event of a timeline that shall change, come or go. */
gboolean ptm_edit_add_event (PtmEditWish *wish);

/* ptm-edit-series.c: TRUE when the sentence said nothing but the colours of a chart's rows. */
gboolean ptm_edit_add_row_colors (PtmEditWish *wish, const PtmNode *chart);

G_END_DECLS
