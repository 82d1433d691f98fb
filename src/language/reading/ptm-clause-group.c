/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Things that are told by how many they are: "both", "all three of them", "the two", and "one of the tigers", of which the
 * others are left as they are. */

#include "config.h"

#include "ptm-clause-private.h"

/* Words before the number: "all of the three". */
#define MOST_BEFORE 4
/* And so many counters behind a number. */
#define MOST_COUNTERS 4

/* A clause that speaks of some of them has no more words. */
#define MOST_WORDS 40

/* Of more things nobody says that all so many of them are meant. */
#define MOST_GROUPED 12

/* "the", "all"; "both" is a number of its own. */
static gboolean
is_determiner (PtmReading *reading, guint at)
{
  return ptm_reading_is (reading, at, PTM_WORD_ARTICLE, "definite") || ptm_reading_is (reading, at, PTM_WORD_OTHER, "all");
}

/* "of them", "kinds": what says no more than that things are meant. */
static guint
skip_sort (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at);

  if (ptm_reading_is (reading, at, PTM_WORD_PREP, "of") && ptm_reading_is (reading, next, PTM_WORD_PRONOUN, "it"))
    return next + ptm_reading_span (reading, next);
  return ptm_reading_is (reading, at, PTM_WORD_OTHER, "sort") ? next : at;
}

/* The end of the words that mean so many of what is there; at when there are none. */
static guint
read_words (PtmReading *reading, guint at, int *number)
{
  guint    next = at, taken = 0, end;
  gboolean determined = at > 0 && is_determiner (reading, at - 1);
  g_auto (PtmPhrase) own = { 0 };

  for (guint i = 0; i < MOST_BEFORE && is_determiner (reading, next) && !ptm_reading_is (reading, next, PTM_WORD_OTHER, "both"); i++)
    {
      determined = TRUE;
      next += ptm_reading_span (reading, next);
    }
  if (ptm_reading_is (reading, next, PTM_WORD_OTHER, "both"))
    {
      determined = TRUE;
      *number = 2;
      taken = ptm_reading_span (reading, next);
    }
  else
    *number = ptm_phrase_read_number (reading, next, &taken);
  /* "三匹とも" */
  end = next + taken;
  for (guint i = 0; *number > 0 && i < MOST_COUNTERS && ptm_reading_sense (reading, end, PTM_WORD_COUNTER) != NULL; i++)
    end += ptm_reading_span (reading, end);
  if (*number > 0 && ptm_grammar_has_rule (reading->grammar, "unspaced") && ptm_reading_is (reading, end, PTM_WORD_OTHER, "all"))
    return *number >= 2 && *number <= MOST_GROUPED ? end + ptm_reading_span (reading, end) : at;
  if (!determined || *number < 2 || *number > MOST_GROUPED || ptm_reading_is (reading, next + taken, PTM_WORD_OTHER, "other"))
    return at;
  next += taken;
  end = skip_sort (reading, next);
  /* Its own noun makes it things of their own. */
  if (end == next && ptm_phrase_read (reading, at, PTM_PHRASE_EDIT, &own) && own.end > next)
    return at;
  return end;
}

guint
ptm_clause_skip_group (PtmReading *reading, guint at)
{
  int number = 0;

  return read_words (reading, at, &number);
}

gboolean
ptm_clause_read_group (PtmClauseCursor *cursor)
{
  PtmReading *reading = cursor->clause->reading;
  int         number = 0;
  guint       next = read_words (reading, cursor->at, &number);
  PtmPart    *part;

  if (next == cursor->at || next > cursor->clause->end)
    return FALSE;
  /* "其他都删": a small word that says of what was named that it is all of it. */
  if (cursor->clause->parts->len > 0 && ptm_clause_sense (cursor, PTM_WORD_IGNORE) != NULL && ptm_reading_is (reading, cursor->at, PTM_WORD_OTHER, "both"))
    return FALSE;
  part = ptm_clause_add_part (cursor, PTM_REFERENT_THING);
  part->phrase.first = cursor->at;
  part->phrase.end = next;
  part->phrase.definite = part->phrase.plural = TRUE;
  part->group = number;
  ptm_clause_take (cursor, next - cursor->at);
  return TRUE;
}

/* "一羽だけ青く", "两只改成蓝色": so many of those that are there, where the clause names nothing and says what becomes of them. */
static gboolean
says_of_some (const PtmClause *clause)
{
  gboolean changes = FALSE;

  if (clause->end - clause->first > MOST_WORDS)
    return FALSE;
  for (guint at = clause->first; at < clause->end; at += ptm_reading_span (clause->reading, at))
    {
      if (ptm_reading_sense (clause->reading, at, PTM_WORD_NOUN) != NULL || ptm_reading_sense (clause->reading, at, PTM_WORD_ROLE) != NULL || ptm_reading_sense (clause->reading, at, PTM_WORD_OTHER) != NULL || ptm_reading_sense (clause->reading, at, PTM_WORD_PRONOUN) != NULL)
        return FALSE;
      changes = changes || ptm_reading_sense (clause->reading, at, PTM_WORD_COLOR) != NULL || ptm_reading_sense (clause->reading, at, PTM_WORD_CHANGE) != NULL || ptm_reading_is (clause->reading, at, PTM_WORD_ARRANGE, "flip");
    }
  return changes;
}

gboolean
ptm_clause_read_some (PtmClauseCursor *cursor)
{
  PtmClause  *clause = cursor->clause;
  PtmReading *reading = clause->reading;
  guint       taken = 0, next;
  int         number = ptm_grammar_has_rule (reading->grammar, "unspaced") && clause->parts->len == 0 ? ptm_phrase_read_number (reading, cursor->at, &taken) : 0;
  gboolean    counted = number > 0 && ptm_reading_sense (reading, cursor->at, PTM_WORD_COUNTER) != NULL;
  PtmPart    *part;

  next = cursor->at + taken;
  for (guint i = 0; i < MOST_COUNTERS && number > 0 && next < clause->end && ptm_reading_sense (reading, next, PTM_WORD_COUNTER) != NULL; i++)
    {
      counted = TRUE;
      next += ptm_reading_span (reading, next);
    }
  if (!counted || ptm_reading_sense (reading, next, PTM_WORD_UNIT) != NULL || !says_of_some (clause))
    return FALSE;
  part = ptm_clause_add_part (cursor, PTM_REFERENT_THING);
  part->phrase.first = cursor->at;
  part->phrase.end = next;
  part->phrase.count = number;
  part->some = TRUE;
  ptm_clause_take (cursor, next - cursor->at);
  return TRUE;
}

/* "one of the", "zwei von den"; 0 when a number and such words do not stand here. */
static int
read_share (PtmReading *reading, guint at, guint *end)
{
  guint taken = 0;
  int   number;

  if (ptm_reading_is (reading, at, PTM_WORD_ARTICLE, "definite"))
    at += ptm_reading_span (reading, at);
  number = ptm_phrase_read_number (reading, at, &taken);
  if (number == 0 && (ptm_reading_is (reading, at, PTM_WORD_ARTICLE, "indefinite") || ptm_reading_is (reading, at, PTM_WORD_OTHER, "one") || ptm_reading_is (reading, at, PTM_WORD_OTHER, "first")))
    {
      number = 1;
      taken = ptm_reading_span (reading, at);
    }
  if (number == 0 || taken == 0 || !ptm_reading_is (reading, at + taken, PTM_WORD_PREP, "of"))
    return 0;
  *end = at + taken + ptm_reading_span (reading, at + taken);
  if (ptm_reading_is (reading, *end, PTM_WORD_ARTICLE, "definite"))
    *end += ptm_reading_span (reading, *end);
  return number;
}

gboolean
ptm_clause_read_share (PtmClauseCursor *cursor)
{
  PtmClause *clause = cursor->clause;
  guint      end = cursor->at;
  int        number = read_share (clause->reading, cursor->at, &end);
  g_auto (PtmPhrase) phrase = { 0 };
  PtmPart *part;

  if (number == 0 || end >= clause->end || !ptm_phrase_read (clause->reading, end, PTM_PHRASE_EDIT, &phrase) || phrase.asset == NULL || !phrase.plural || phrase.end > clause->end)
    return FALSE;
  ptm_phrase_use (clause->reading, &phrase);
  part = ptm_clause_add_part (cursor, PTM_REFERENT_THING);
  part->phrase = phrase;
  phrase = (PtmPhrase){ 0 };
  part->phrase.definite = TRUE;
  part->phrase.indefinite = FALSE;
  part->phrase.count = 0;
  part->share = number;
  ptm_clause_take (cursor, part->phrase.end - cursor->at);
  return TRUE;
}
