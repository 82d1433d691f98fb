/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The texts of an edit sentence: the words a title or a date shall have, in quotes, without them ("rename the title to
 * Summer Fest") or as a fact ("the date is 14 May"). */

#include "config.h"

#include <string.h>

#include "ptm-clause-private.h"
#include "ptm-facts.h"

/* Of a telephone number. */
#define FEWEST_DIGITS 6

static const char *const TEXT_ROLES[] = { "title", "subtitle", "date", "time", "place", "note", "caption", "body", "label", "line", NULL };

gboolean
ptm_clause_is_text_role (const PtmPhrase *phrase)
{
  return phrase->sense != NULL && phrase->sense->class == PTM_WORD_ROLE && g_strv_contains (TEXT_ROLES, phrase->sense->value);
}

gboolean
ptm_clause_read_quote (PtmClauseCursor *cursor)
{
  if (!ptm_reading_is_type (cursor->clause->reading, cursor->at, PTM_TOKEN_QUOTE))
    return FALSE;
  if (cursor->clause->old_text == NULL)
    cursor->clause->old_text = cursor->clause->text;
  else
    g_free (cursor->clause->text);
  cursor->clause->text = ptm_reading_dup_inner (cursor->clause->reading, cursor->at);
  ptm_clause_take (cursor, 1);
  return TRUE;
}

/* "The lettering", "die Schrift": all that is written, or what a page has to say. */
gboolean
ptm_clause_read_letters (PtmClauseCursor *cursor)
{
  static const PtmSense letters = { .class = PTM_WORD_ROLE, .value = (char *)"body" };
  PtmReading           *reading = cursor->clause->reading;
  guint                 next = cursor->at;
  PtmPart              *part;

  for (guint i = 0; i < PTM_CLAUSE_MOST_ARTICLES && ptm_reading_sense (reading, next, PTM_WORD_ARTICLE) != NULL && !ptm_reading_is (reading, next, PTM_WORD_OTHER, "letters"); i++)
    next += ptm_reading_span (reading, next);
  if (!ptm_reading_is (reading, next, PTM_WORD_OTHER, "letters") || next >= cursor->clause->end || cursor->clause->text != NULL || ptm_reading_is_type (reading, next + ptm_reading_span (reading, next), PTM_TOKEN_QUOTE) || ptm_reading_is_mark (reading, next + ptm_reading_span (reading, next), ':'))
    return FALSE;
  next += ptm_reading_span (reading, next);
  part = ptm_clause_add_part (cursor, PTM_REFERENT_THING);
  part->phrase.first = cursor->at;
  part->phrase.end = next;
  part->phrase.sense = &letters;
  part->phrase.definite = TRUE;
  ptm_clause_take (cursor, next - cursor->at);
  return TRUE;
}

static gboolean
is_text_target (PtmClause *clause)
{
  const PtmPart *part = ptm_clause_get_part (clause, PTM_PART_OBJECT, 0);

  return part != NULL && ptm_clause_is_text_role (&part->phrase);
}

/* "Below it the address: …" */
static gboolean
names_text_before (const PtmClause *clause, guint at)
{
  const PtmPart *last = clause->parts->len > 0 ? g_ptr_array_index (clause->parts, clause->parts->len - 1) : NULL;

  return last != NULL && last->phrase.end == at && ptm_reading_is_mark (clause->reading, at, ':') && ptm_clause_is_text_role (&last->phrase);
}

/* What may follow "to" without being the new text itself. */
static gboolean
is_predicate_word (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_COLOR, PTM_WORD_SHADE, PTM_WORD_SIDE, PTM_WORD_DIRECTION, PTM_WORD_CHANGE, PTM_WORD_FACTOR, PTM_WORD_RELATION, PTM_WORD_TONGUE, PTM_WORD_ARRANGE };

  for (guint i = 0; i < PTM_CLAUSE_MOST_ARTICLES && ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) != NULL && ptm_reading_sense (reading, at, PTM_WORD_SIDE) == NULL; i++)
    at += ptm_reading_span (reading, at);
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (ptm_reading_sense (reading, at, classes[i]) != NULL)
      return TRUE;
  return ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE) || ptm_reading_is_type (reading, at, PTM_TOKEN_COLOR);
}

/* "call it Summer Fest": the rest of the clause is the title. */
gboolean
ptm_clause_read_call (PtmClauseCursor *cursor)
{
  PtmClause *clause = cursor->clause;
  guint      next = cursor->at + ptm_clause_span (cursor), end = clause->end;

  if (!ptm_reading_is (clause->reading, cursor->at, PTM_WORD_ASIDE, "call") || clause->text != NULL || clause->parts->len > 0)
    return FALSE;
  if (ptm_reading_is_mark (clause->reading, next, ':'))
    next++;
  while (end > next && (ptm_reading_is_pause (clause->reading, end - 1) || ptm_reading_sense (clause->reading, end - 1, PTM_WORD_IGNORE) != NULL))
    end--;
  if (next >= end)
    return FALSE;
  for (guint at = next; at < end && clause->text == NULL; at++)
    if (ptm_reading_is_type (clause->reading, at, PTM_TOKEN_QUOTE))
      clause->text = ptm_reading_dup_inner (clause->reading, at);
  if (clause->text == NULL)
    clause->text = ptm_reading_dup (clause->reading, next, end);
  g_ptr_array_add (clause->verbs, (gpointer) "setText");
  ptm_clause_take (cursor, clause->end - cursor->at);
  return TRUE;
}

/* "The headline is shouting, make it smaller": what is wrong with a text is said before what shall become of it, and is no new one. */
static gboolean
is_plaint (const PtmClause *clause, guint at, guint next)
{
  PtmReading *reading = clause->reading;

  if (ptm_reading_sense (reading, at, PTM_WORD_SAYS) == NULL || ptm_reading_is (reading, at, PTM_WORD_SAYS, "words") || ptm_reading_token (reading, next)->capital || clause->end >= reading->length)
    return FALSE;
  for (guint then = clause->end + 1; then < reading->length && !ptm_reading_is_pause (reading, then); then += ptm_reading_span (reading, then))
    if (ptm_reading_is (reading, then, PTM_WORD_PRONOUN, "it"))
      return TRUE;
  return FALSE;
}

/* "rename the title to Summer Fest": the rest of the clause is the text. */
gboolean
ptm_clause_read_unquoted (PtmClauseCursor *cursor)
{
  PtmClause *clause = cursor->clause;
  guint      next = cursor->at + ptm_clause_span (cursor);
  guint      end = clause->end;
  gboolean   opens = ptm_reading_is (clause->reading, cursor->at, PTM_WORD_PREP, "to") || ptm_clause_sense (cursor, PTM_WORD_SAYS) != NULL || ptm_reading_is (clause->reading, cursor->at, PTM_WORD_VERB, "setText") || ptm_reading_is_mark (clause->reading, cursor->at, ':');
  gboolean   renames = ptm_reading_is_mark (clause->reading, cursor->at, ':') || ptm_clause_has_verb (clause, "setText") || ptm_clause_has_verb (clause, "change") || ptm_clause_has_verb (clause, "replace") || ptm_clause_sense (cursor, PTM_WORD_SAYS) != NULL || ptm_reading_is (clause->reading, cursor->at, PTM_WORD_VERB, "setText");

  opens = opens || (ptm_clause_has_verb (clause, "setText") && ptm_reading_is (clause->reading, cursor->at, PTM_WORD_VERB, "change"));
  if (ptm_reading_is_mark (clause->reading, next, ':'))
    next++;
  if (!opens || !renames || clause->text != NULL || next >= clause->end || !(is_text_target (clause) || names_text_before (clause, cursor->at)) || is_predicate_word (clause->reading, next) || is_plaint (clause, cursor->at, next))
    return FALSE;
  for (guint at = next; at < end; at++)
    if (ptm_reading_is_type (clause->reading, at, PTM_TOKEN_QUOTE))
      return FALSE;
  if (ptm_reading_sense (clause->reading, next, PTM_WORD_VERB) != NULL && next + ptm_reading_span (clause->reading, next) >= clause->end)
    return FALSE;
  while (clause->end > next + 1 && (ptm_reading_is_pause (clause->reading, clause->end - 1) || ptm_reading_is (clause->reading, clause->end - 1, PTM_WORD_VERB, "setText")))
    clause->end--;
  clause->text = ptm_reading_dup (clause->reading, next, clause->end);
  ptm_reading_use (clause->reading, clause->end, end - clause->end, PTM_USE_USED);
  ptm_clause_take (cursor, clause->end - cursor->at);
  return TRUE;
}

/* The end of a telephone number, "555 0199", "+49 30-1234567"; first when there are too few digits. */
static guint
find_number_end (PtmReading *reading, guint first, guint limit)
{
  guint digits = 0, end = first;

  for (guint at = first; at < limit; at++)
    {
      g_autofree char *number = ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) ? ptm_reading_dup (reading, at, at + 1) : NULL;

      if (number != NULL)
        {
          digits += (guint)strlen (number);
          end = at + 1;
        }
      else if (!ptm_reading_is_mark (reading, at, '-') && !ptm_reading_is_mark (reading, at, '+') && !ptm_reading_is_mark (reading, at, '/') && !ptm_reading_is_mark (reading, at, '(') && !ptm_reading_is_mark (reading, at, ')'))
        break;
    }
  return digits >= FEWEST_DIGITS ? end : first;
}

static gboolean
names_note (const PtmClause *clause)
{
  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPhrase *phrase = &((const PtmPart *)g_ptr_array_index (clause->parts, i))->phrase;

      if (ptm_clause_is_text_role (phrase) && strcmp (phrase->sense->value, "note") == 0)
        return TRUE;
    }
  return FALSE;
}

/* "The word hello", "the year 2027": what is named so is written, where nothing but its place follows. */
gboolean
ptm_clause_read_named_word (PtmClauseCursor *cursor)
{
  static const PtmWordClass behind[] = { PTM_WORD_RELATION, PTM_WORD_BESIDES, PTM_WORD_SIDE, PTM_WORD_PREP, PTM_WORD_IGNORE };
  PtmClause                *clause = cursor->clause;
  guint                     word = cursor->at + ptm_clause_span (cursor), next = word + 1;

  if (!ptm_reading_is (clause->reading, cursor->at, PTM_WORD_OTHER, "word") || clause->text != NULL || word >= clause->end || !(ptm_reading_is_type (clause->reading, word, PTM_TOKEN_WORD) || ptm_reading_is_type (clause->reading, word, PTM_TOKEN_NUMBER)))
    return FALSE;
  if (next < clause->end && !ptm_reading_is_pause (clause->reading, next) && !ptm_reading_is_mark (clause->reading, next, '?') && !ptm_reading_is_any (clause->reading, next, behind, G_N_ELEMENTS (behind)))
    return FALSE;
  clause->text = ptm_reading_dup (clause->reading, word, next);
  ptm_clause_take (cursor, next - cursor->at);
  return TRUE;
}

/* "Put our phone number 555 0199 at the bottom", "add info@dogs.org": what can only be written. */
gboolean
ptm_clause_read_contact (PtmClauseCursor *cursor)
{
  PtmClause *clause = cursor->clause;
  guint      end = ptm_reading_is_type (clause->reading, cursor->at, PTM_TOKEN_ADDRESS) ? cursor->at + 1 : cursor->at;

  if (end == cursor->at && names_note (clause))
    end = find_number_end (clause->reading, cursor->at, clause->end);
  if (end == cursor->at || clause->text != NULL)
    return FALSE;
  clause->text = ptm_reading_dup (clause->reading, cursor->at, end);
  ptm_clause_take (cursor, end - cursor->at);
  return TRUE;
}

/* "the date is 14 May" */
gboolean
ptm_clause_read_fact (PtmClauseCursor *cursor)
{
  PtmClause *clause = cursor->clause;
  guint      at = cursor->at;
  PtmFact    fact = { 0 };

  if (clause->text != NULL || !is_text_target (clause))
    return FALSE;
  while (at < clause->end && (ptm_reading_sense (clause->reading, at, PTM_WORD_ARTICLE) != NULL || ptm_reading_sense (clause->reading, at, PTM_WORD_IGNORE) != NULL || ptm_reading_is (clause->reading, at, PTM_WORD_PREP, "to")))
    at += ptm_reading_span (clause->reading, at);
  if (!ptm_fact_read (clause->reading, at, &fact))
    return FALSE;
  if (fact.end > clause->end || (strcmp (fact.role, "date") != 0 && strcmp (fact.role, "time") != 0) || strcmp (fact.role, ptm_clause_get_part (clause, PTM_PART_OBJECT, 0)->phrase.sense->value) != 0)
    {
      g_free (fact.text);
      return FALSE;
    }
  clause->text = fact.text;
  ptm_clause_take (cursor, fact.end - cursor->at);
  return TRUE;
}
