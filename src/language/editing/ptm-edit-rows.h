/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-edit-ops.h"

G_BEGIN_DECLS

/* Longer sentences say something else. */
#define PTM_EDIT_MOST_DATA_TOKENS 80

/* Parts a name may have that is written without spaces, or in words. */
#define PTM_EDIT_MOST_NAME_PARTS 6

/** PtmNamed: a row that is named, or a number, with its tokens. */
typedef struct
{
  guint           first;
  guint           end;
  const PtmDatum *row;
  double          number;
} PtmNamed;

/* Where the name of the row that begins at a token ends; 0 when none does. */
guint ptm_edit_find_row_end (PtmReading *reading, guint at, const PtmDatum *row);
/* The rows the sentence names, in its order. (element-type PtmNamed) (transfer full) */
GArray *ptm_edit_find_rows (PtmReading *reading, const PtmNode *chart) G_GNUC_WARN_UNUSED_RESULT;
/* The numbers outside the names of rows. (element-type PtmNamed) (transfer full) */
GArray  *ptm_edit_find_numbers (PtmReading *reading, GArray *rows) G_GNUC_WARN_UNUSED_RESULT;
gboolean ptm_edit_is_in_row (GArray *rows, guint at);
/* TRUE when the sentence speaks of the page, or of how something looks. */
gboolean ptm_edit_says_else (PtmReading *reading, GArray *rows);
gboolean ptm_edit_takes_away (PtmReading *reading);
gboolean ptm_edit_brings_row (PtmReading *reading);
/* The words of a new name between two places, without the small ones around them; FALSE when there are none. */
gboolean ptm_edit_find_row_name (PtmReading *reading, guint first, guint end, guint *from, guint *to);
/* (transfer full) */
char *ptm_edit_dup_row_name (PtmReading *reading, guint from, guint to) G_GNUC_WARN_UNUSED_RESULT;

/* ptm-edit-events.c: TRUE when the sentence said an event of a timeline that shall change, come or go. */
gboolean ptm_edit_add_event (PtmEditWish *wish);

/* ptm-edit-series.c: TRUE when the sentence said nothing but the colours of a chart's rows. */
gboolean ptm_edit_add_row_colors (PtmEditWish *wish, const PtmNode *chart);

G_END_DECLS
