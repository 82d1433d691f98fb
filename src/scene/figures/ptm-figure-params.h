/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-figure-pen.h"

G_BEGIN_DECLS

/* What a figure is to show, read from its params. A value that cannot be read is named in the scene's unmet list and the
 * default is drawn: a sheet with a wrong number on it would be worse. */

/* (nullable) when not given or empty */
const char *ptm_pen_get (PtmPen *pen, const char *name);
gboolean    ptm_pen_get_flag (PtmPen *pen, const char *name, gboolean otherwise);
double      ptm_pen_get_number (PtmPen *pen, const char *name, double otherwise, double low, double high);
int         ptm_pen_get_int (PtmPen *pen, const char *name, int otherwise, int low, int high);
/* Items between line ends or semicolons, else between commas of any script; stripped, empty ones left out. (transfer full) */
char **ptm_pen_get_list (PtmPen *pen, const char *name, const char *otherwise) G_GNUC_WARN_UNUSED_RESULT;
char **ptm_pen_split (const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* Names what could not be drawn. */
void ptm_pen_reject (PtmPen *pen, const char *value);

/* A word of data/figures/words.tsv in the scene's language; the key itself when there is none. (transfer none) */
const char *ptm_pen_get_word (PtmPen *pen, const char *key);
/* Which of keys (ended by NULL) the text is, as a key or as its word; -1 = none. */
int ptm_pen_find_word (PtmPen *pen, const char *text, const char *const *keys);

/* A number or a fraction ("3/4"), decimal point or comma, "−" or "-", digits of any script; FALSE when text is anything else. */
gboolean ptm_pen_parse_number (const char *text, double *value);
/* As the scene's language writes it, at most so many decimals, with a real minus sign. (transfer full) */
char *ptm_pen_dup_number (PtmPen *pen, double value, int decimals) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
