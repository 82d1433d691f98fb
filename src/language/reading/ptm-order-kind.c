/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The kind that is said last, as if it were said first: "getting up, breakfast, school as a flow chart". What reads a kind looks for
 * its content behind it. */

#include "config.h"

#include <string.h>

#include "ptm-order.h"

/* "as a nice simple" */
#define LONGEST_AS 4

/* Where "as a" begins before a kind; the kind itself when nothing of the kind stands there. */
static guint
find_as (PtmReading *reading, guint kind)
{
  for (guint at = kind, i = 0; at > 0 && i < LONGEST_AS; i++)
    {
      at--;
      if (ptm_reading_is (reading, at, PTM_WORD_PREP, "as"))
        return at;
      if (ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) == NULL && ptm_reading_sense (reading, at, PTM_WORD_IGNORE) == NULL && ptm_reading_sense (reading, at, PTM_WORD_STYLE) == NULL && ptm_reading_sense (reading, at, PTM_WORD_SIZE) == NULL)
        return kind;
    }
  return kind;
}

/* The kind that is named last, "getting up, breakfast, school as a flow chart", where the list before it is what it shows; the length
 * when it is not so. */
static guint
find_last_kind (PtmReading *reading)
{
  guint last = reading->length;

  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    {
      if (ptm_reading_sense (reading, at, PTM_WORD_KIND) != NULL)
        {
          if (last < reading->length)
            return reading->length;
          last = at;
        }
      else if (last < reading->length && !ptm_reading_is_type (reading, at, PTM_TOKEN_MARK))
        return reading->length;
      else if (ptm_reading_is_mark (reading, at, ':') && last < at)
        return reading->length;
    }
  return last;
}

void
ptm_order_kind (PtmReading *reading)
{
  guint kind = ptm_grammar_has_rule (reading->grammar, "topic-first") ? reading->length : find_last_kind (reading);
  guint from = kind < reading->length ? find_as (reading, kind) : kind;
  guint end = kind + ptm_reading_span (reading, kind);
  g_autoptr (GArray) tokens = NULL;
  g_autoptr (GArray) matches = NULL;

  if (kind >= reading->length || from == kind || from == 0 || end > reading->length)
    return;
  tokens = g_array_sized_new (FALSE, TRUE, sizeof (PtmToken), reading->length);
  matches = g_array_sized_new (FALSE, TRUE, sizeof (PtmMatch), reading->length);
  for (guint i = 0; i < reading->length; i++)
    {
      guint at = i < end - from ? from + i : i < end ? i - (end - from)
                                                     : i;

      g_array_append_val (tokens, g_array_index (reading->tokens, PtmToken, at));
      g_array_append_val (matches, g_array_index (reading->matches, PtmMatch, at));
    }
  memcpy (reading->tokens->data, tokens->data, tokens->len * sizeof (PtmToken));
  memcpy (reading->matches->data, matches->data, matches->len * sizeof (PtmMatch));
}
