/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-language.h"

G_BEGIN_DECLS

/* The language room over the art pack of the build. */
PtmLanguage *summary_load (void);
/** SummaryCase: a sentence and the plan it means, in one line. */
typedef struct
{
  const char *sentence;
  const char *plan;
} SummaryCase;

/* For g_test_add_data_func (): checks the cases up to { NULL, NULL } with the language that was loaded last. */
void summary_check_cases (gconstpointer cases);
/* A plan in one line, for tables: kind, style, size, then elements, arrows, relations and what is unmet. (transfer full) */
char *summary_of_plan (PtmScene *scene);
/* Operations and what is unmet in one line. (transfer full) */
char *summary_of_edit (GPtrArray *ops, GPtrArray *unmet);

G_END_DECLS
