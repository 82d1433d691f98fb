/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Words around a place: where a clause about one begins, what follows it, and where its thing is named. */

#include "config.h"

#include "ptm-plan-where.h"

/* So many words may stand between a place and what is there: "under the tree there sits". */
#define MOST_BETWEEN 5

gboolean
ptm_where_is_and (PtmReading *reading, guint at)
{
  return ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL;
}

/* "sheltering", before the place where somebody does so. */
static gboolean
is_deed (PtmReading *reading, guint at)
{
  return ptm_reading_is_unknown (reading, at) && ptm_grammar_is_action (reading->grammar, ptm_reading_token (reading, at)->norm);
}

gboolean
ptm_where_begins_clause (PtmReading *reading, guint at)
{
  if (at > 1 && is_deed (reading, at - 1))
    at--;
  while (at > 0 && ptm_reading_sense (reading, at - 1, PTM_WORD_IGNORE) != NULL && ptm_reading_sense (reading, at - 1, PTM_WORD_RELATION) == NULL && !ptm_where_is_and (reading, at - 1))
    at--;
  return at == 0 || ptm_reading_is_pause (reading, at - 1) || ptm_draft_ends_sentence (reading, at - 1) || ptm_where_is_and (reading, at - 1);
}

gboolean
ptm_where_begins_sentence (PtmReading *reading, guint at)
{
  while (at > 0 && ptm_reading_sense (reading, at - 1, PTM_WORD_IGNORE) != NULL && ptm_reading_sense (reading, at - 1, PTM_WORD_RELATION) == NULL)
    at--;
  return at == 0 || ptm_draft_ends_sentence (reading, at - 1) || (ptm_reading_is_pause (reading, at - 1) && !ptm_draft_is_comma (reading, at - 1));
}

gboolean
ptm_where_is_new (PtmReading *reading, guint at)
{
  return ptm_reading_is (reading, at, PTM_WORD_ARTICLE, "indefinite") || ptm_reading_sense (reading, at, PTM_WORD_NUMBER) != NULL || ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER);
}

gboolean
ptm_where_is_it (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at);

  return ptm_reading_is (reading, at, PTM_WORD_PRONOUN, "it") && (ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) == NULL || ptm_reading_is_pause (reading, next) || ptm_reading_is (reading, next, PTM_WORD_ARTICLE, "indefinite"));
}

gboolean
ptm_where_is_which (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at);

  if (!ptm_reading_is (reading, at, PTM_WORD_ASIDE, "which"))
    return FALSE;
  if (ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) == NULL)
    return TRUE;
  return ptm_where_is_new (reading, next);
}

gboolean
ptm_where_read_thing (PtmReading *reading, guint at, PtmPhrase *phrase)
{
  return ptm_phrase_read (reading, at, PTM_PHRASE_PLAIN, phrase) && phrase->end > at && (phrase->sense != NULL || phrase->asset != NULL || phrase->indefinite || phrase->count > 0);
}

gboolean
ptm_where_has_thing_after (PtmReading *reading, guint at)
{
  for (guint i = 0; i < MOST_BETWEEN && at < reading->length && !ptm_reading_is_pause (reading, at) && !ptm_where_is_and (reading, at); i++)
    {
      g_auto (PtmPhrase) phrase = { 0 };

      if (ptm_where_read_thing (reading, at, &phrase))
        return TRUE;
      if (ptm_reading_sense (reading, at, PTM_WORD_RELATION) != NULL || ptm_reading_sense (reading, at, PTM_WORD_PREP) != NULL || ptm_reading_sense (reading, at, PTM_WORD_BESIDES) != NULL)
        return FALSE;
      if (ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) && ptm_grammar_is_action (reading->grammar, ptm_reading_token (reading, at)->norm))
        return FALSE;
      at += ptm_reading_span (reading, at);
    }
  return FALSE;
}

gboolean
ptm_where_has_relation_ahead (PtmReading *reading, guint at)
{
  for (; at < reading->length && !ptm_reading_is_pause (reading, at) && !ptm_where_is_and (reading, at); at += ptm_reading_span (reading, at))
    if (ptm_reading_sense (reading, at, PTM_WORD_RELATION) != NULL || ptm_reading_sense (reading, at, PTM_WORD_BESIDES) != NULL)
      return TRUE;
  return FALSE;
}

guint
ptm_where_find_front_end (PtmReading *reading, guint at, gboolean several, gboolean alone)
{
  guint end = at;

  for (guint i = 0; i < 2; i++)
    {
      g_auto (PtmPhrase) phrase = { 0 };

      if (!ptm_where_read_thing (reading, end, &phrase))
        return at;
      if (ptm_draft_find_whole (reading, &phrase) > phrase.first)
        {
          end = ptm_draft_find_whole (reading, &phrase);
          i--;
          continue;
        }
      end = phrase.end;
      if (ptm_where_has_thing_after (reading, end) || (alone && ptm_draft_is_comma (reading, end) && ptm_where_has_thing_after (reading, end + 1)))
        return end;
      if (!several || !ptm_where_is_and (reading, end))
        return at;
      end += ptm_reading_span (reading, end);
    }
  return at;
}

guint
ptm_where_find_denied_end (PtmReading *reading, guint at)
{
  guint first = at + ptm_reading_span (reading, at), end = first + ptm_reading_span (reading, first);

  if (ptm_reading_sense (reading, at, PTM_WORD_WITHOUT) == NULL)
    return at;
  if (ptm_reading_sense (reading, first, PTM_WORD_BESIDES) != NULL && ptm_reading_is_pause (reading, end))
    return end;
  if (ptm_reading_sense (reading, first, PTM_WORD_RELATION) == NULL || !ptm_where_is_it (reading, end))
    return at;
  return end + ptm_reading_span (reading, end);
}
