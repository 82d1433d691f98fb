/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What is said aside: who asks ("I'm a teacher and …"), and what is not wanted ("the solar system isn't needed, just a rocket"). It is
 * heard, and nothing of it is drawn. */

#include "config.h"

#include "ptm-plan-private.h"

/* Nobody says more about himself, or about what he does without. */
#define LONGEST_ASIDE 12
/* How many words are looked at. */
#define REACH 400

static gboolean
ends_clause (PtmReading *reading, guint at)
{
  return ptm_reading_is_pause (reading, at) || ptm_reading_is_mark (reading, at, ':') || ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE);
}

static gboolean
begins_clause (PtmReading *reading, guint at)
{
  return at == 0 || ends_clause (reading, at - 1) || ptm_reading_sense (reading, at - 1, PTM_WORD_AND) != NULL;
}

/* Where the clause ends that a token stands in, with an "and" in between when it is one about the speaker. */
static guint
find_end (PtmReading *reading, guint at, gboolean stops_at_and)
{
  guint first = at;

  while (at < reading->length && !ends_clause (reading, at) && !(stops_at_and && ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL))
    at += ptm_reading_span (reading, at);
  return at - first <= LONGEST_ASIDE ? at : first;
}

static guint
find_start (PtmReading *reading, guint at)
{
  guint first = at;

  while (first > 0 && !begins_clause (reading, first))
    first--;
  return at - first <= LONGEST_ASIDE ? first : at;
}

/* Something is left that can be drawn. */
static gboolean
leaves_more (PtmDraft *draft, guint first, guint end)
{
  return first > 1 || end + 2 < draft->reading->length;
}

static void
hear (PtmDraft *draft, guint first, guint end)
{
  if (end > first && leaves_more (draft, first, end))
    ptm_reading_use (draft->reading, first, end - first, PTM_USE_IGNORED);
}

void
ptm_draft_hear_asides (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;

  for (guint at = 0; at < MIN (reading->length, REACH); at += ptm_reading_span (reading, at))
    {
      guint end = at + ptm_reading_span (reading, at);

      if (ptm_reading_is (reading, at, PTM_WORD_ASIDE, "speaker") && begins_clause (reading, at))
        hear (draft, at, find_end (reading, at, TRUE));
      else if (ptm_reading_is (reading, at, PTM_WORD_ASIDE, "unwanted"))
        hear (draft, find_start (reading, at), end);
      else if (ptm_reading_is (reading, at, PTM_WORD_ASIDE, "no") && find_end (reading, end, FALSE) > end)
        hear (draft, at, find_end (reading, end, FALSE));
    }
}
