/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-reading.h"

G_BEGIN_DECLS

/** PtmFact: a date, time, place or note that stands unquoted in a sentence. */
typedef struct
{
  const char *role; /* date, time, place, note */
  char       *text; /* as the user wrote it, names of days and months and places in capitals */
  guint       end;
} PtmFact;

/* Reads a fact that begins at a token, with the words that introduce it ("at the", "am", "im"). Free text with g_free (). */
gboolean ptm_fact_read (PtmReading *reading, guint at, PtmFact *fact);
/* A whole text with a capital first letter. (transfer full) */
char *ptm_text_capitalize (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
