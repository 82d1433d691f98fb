/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-plan-private.h"

G_BEGIN_DECLS

/** PtmSheetReader: the tasks while they are read. */
typedef struct
{
  PtmDraft   *draft;
  PtmReading *reading;
} PtmSheetReader;

/* The task a part of the sentence names; value (nullable) = any. (nullable) */
const PtmSense *ptm_sheet_find_task (PtmSheetReader *s, PtmSpan part, const char *value);
PtmNode        *ptm_sheet_add_task (PtmSheetReader *s, const char *text);
/* Nothing is set on no node, and no empty value. */
void ptm_sheet_set_param (PtmNode *node, const char *name, const char *value);

/* ptm-plan-worksheet-sums.c: tasks to calculate; FALSE when a part asks for something else. */
gboolean ptm_sheet_read_arithmetic (PtmSheetReader *s, PtmSpan part);
gboolean ptm_sheet_read_sums (PtmSheetReader *s, PtmSpan part);
/* "12 additions", "20 tasks"; 0 when no number is said. */
int ptm_sheet_find_count (PtmSheetReader *s, PtmSpan part);

G_END_DECLS
