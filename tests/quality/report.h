/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "tally.h"

G_BEGIN_DECLS

/* The table's head, one line for a row, and below it the rows that did not reach every language. */
void report_head (void);
void report_row (const Tally *tally);
/* FOLDER/failures.txt, grouped by rows, and a small picture of each failure that has one, named as in the text. half (nullable)
 * leaves the other half out. FALSE when the folder cannot be written. */
gboolean report_failures (GPtrArray *tallies, Desk *desk, const char *folder, const char *half);

G_END_DECLS
