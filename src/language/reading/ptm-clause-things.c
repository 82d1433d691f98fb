/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The things of an edit sentence: a noun phrase, a setting or a pronoun becomes a part of the clause, and what stood before
 * it says whether it is acted on, a place, a result or an exception. */

#include "config.h"

#include <string.h>

#include "ptm-clause-private.h"
#include "ptm-place.h"

PtmPart *
ptm_clause_add_part (PtmClauseCursor *cursor, PtmReferent referent)
{
  PtmPart *part = g_new0 (PtmPart, 1);

  part->referent = referent;
  part->relation = cursor->relation;
  if (cursor->relation != NULL)
    part->place = PTM_PART_ANCHOR;
  else if (g_strcmp0 (cursor->prep, "instead-of") == 0)
    part->place = PTM_PART_INSTEAD;
  else if (g_strcmp0 (cursor->prep, "except") == 0)
    part->place = PTM_PART_EXCEPT;
  else if (cursor->prep != NULL)
    part->place = PTM_PART_RESULT;
  g_ptr_array_add (cursor->clause->parts, part);
  return part;
}

/* "Stellen Sie die Katze …" speaks to somebody: in a capital within the sentence, or behind the verb's form for that. */
static gboolean
is_address (PtmClauseCursor *cursor)
{
  PtmReading     *reading = cursor->clause->reading;
  const PtmToken *token = ptm_reading_token (reading, cursor->at);

  if (cursor->at == 0 || !ptm_grammar_has_rule (reading->grammar, "capital-nouns") || strcmp (token->norm, "sie") != 0 || !ptm_reading_is_type (reading, cursor->at - 1, PTM_TOKEN_WORD))
    return FALSE;
  return token->capital || g_str_has_suffix (ptm_reading_token (reading, cursor->at - 1)->norm, "en");
}

gboolean
ptm_clause_read_pronoun (PtmClauseCursor *cursor)
{
  const PtmSense *pronoun = ptm_clause_sense (cursor, PTM_WORD_PRONOUN);
  PtmPart        *part;

  if (pronoun == NULL)
    return FALSE;
  if (is_address (cursor))
    {
      ptm_clause_take (cursor, 1);
      return TRUE;
    }
  if (strcmp (pronoun->value, "here") == 0)
    {
      cursor->clause->here = TRUE;
      cursor->prep = cursor->relation = NULL;
    }
  else if (strcmp (pronoun->value, "from-it") == 0)
    {
      cursor->clause->instead = TRUE;
      part = ptm_clause_add_part (cursor, PTM_REFERENT_IT);
      part->place = PTM_PART_INSTEAD;
    }
  else
    ptm_clause_add_part (cursor, strcmp (pronoun->value, "everything") == 0 ? PTM_REFERENT_EVERYTHING : PTM_REFERENT_IT);
  ptm_clause_take (cursor, ptm_clause_span (cursor));
  return TRUE;
}

gboolean
ptm_clause_thing_follows (PtmClauseCursor *cursor)
{
  guint next = cursor->at + ptm_clause_span (cursor);
  g_auto (PtmPhrase) phrase = { 0 };

  if (next >= cursor->clause->end)
    return FALSE;
  return ptm_reading_sense (cursor->clause->reading, next, PTM_WORD_PRONOUN) != NULL || ptm_clause_skip_group (cursor->clause->reading, next) > next || ptm_phrase_read (cursor->clause->reading, next, PTM_PHRASE_EDIT | PTM_PHRASE_OPEN, &phrase);
}

/* A setting may also be named where a backdrop is meant: "change the background to a beach". */
static char *
find_setting (PtmReading *reading, guint at, guint *end)
{
  const PtmSense *setting;

  for (guint i = 0; i < PTM_CLAUSE_MOST_ARTICLES && ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) != NULL; i++)
    at += ptm_reading_span (reading, at);
  setting = ptm_reading_sense (reading, at, PTM_WORD_SETTING);
  if (setting == NULL)
    return NULL;
  *end = at + ptm_reading_span (reading, at);
  return g_strdup (ptm_place_find (reading, at));
}

static gboolean
is_text_role (const PtmPhrase *phrase, gboolean body)
{
  return ptm_clause_is_text_role (phrase) && (strcmp (phrase->sense->value, "body") == 0) == body;
}

/* "日付の字", "نص العنوان": the letters of the date are the date. */
static gboolean
names_same_text (PtmClauseCursor *cursor, const PtmPhrase *phrase)
{
  GPtrArray *parts = cursor->clause->parts;
  PtmPart   *last = parts->len > 0 ? g_ptr_array_index (parts, parts->len - 1) : NULL;

  if (last == NULL || last->referent != PTM_REFERENT_THING || last->phrase.end + 1 < phrase->first || (last->phrase.end < phrase->first && ptm_reading_sense (cursor->clause->reading, last->phrase.end, PTM_WORD_AND) != NULL))
    return FALSE;
  if (is_text_role (&last->phrase, FALSE) && is_text_role (phrase, TRUE))
    {
      /* "日付を青い字にして" */
      if (phrase->color.a > 0)
        cursor->clause->color = phrase->color;
      return TRUE;
    }
  if (!is_text_role (&last->phrase, TRUE) || !is_text_role (phrase, FALSE) || last->phrase.side != PTM_SIDE_NONE)
    return FALSE;
  g_ptr_array_set_size (parts, (gint)parts->len - 1);
  if (g_strcmp0 (cursor->relation, "inside") == 0)
    cursor->relation = NULL;
  return FALSE;
}

/* "In front of a sunset": what the picture of the noun looks out on. */
static void
read_view (PtmPart *part)
{
  const PtmSense *sense = part->phrase.sense;

  if (part->setting != NULL || sense == NULL || sense->noun == NULL || part->phrase.count > 1)
    return;
  part->setting = ptm_noun_dup_tag_value (sense->noun, "view");
  part->is_view = part->setting != NULL;
}

gboolean
ptm_clause_read_thing (PtmClauseCursor *cursor)
{
  PtmClause *clause = cursor->clause;
  g_auto (PtmPhrase) phrase = { 0 };
  guint            end = cursor->at;
  g_autofree char *setting = find_setting (clause->reading, cursor->at, &end);
  PtmPhraseFlags   flags = PTM_PHRASE_EDIT | (cursor->prep != NULL || clause->verbs->len > 0 ? PTM_PHRASE_OPEN : 0);
  PtmPart         *part;

  if (ptm_phrase_read (clause->reading, cursor->at, flags, &phrase) && phrase.end <= clause->end)
    {
      ptm_phrase_use (clause->reading, &phrase);
      end = phrase.end;
    }
  else if (setting == NULL)
    return FALSE;
  else
    ptm_reading_use (clause->reading, cursor->at, end - cursor->at, PTM_USE_USED);
  if (names_same_text (cursor, &phrase))
    {
      cursor->at = end;
      return TRUE;
    }
  part = ptm_clause_add_part (cursor, PTM_REFERENT_THING);
  part->phrase = phrase;
  memset (&phrase, 0, sizeof phrase);
  part->setting = g_steal_pointer (&setting);
  read_view (part);
  ptm_clause_lend_back (cursor->clause, part);
  cursor->at = end;
  return TRUE;
}

gboolean
ptm_clause_is_article_of_thing (PtmClauseCursor *cursor)
{
  guint            end;
  g_autofree char *setting = find_setting (cursor->clause->reading, cursor->at, &end);
  g_auto (PtmPhrase) phrase = { 0 };

  if (ptm_clause_sense (cursor, PTM_WORD_ARTICLE) == NULL)
    return FALSE;
  if (setting != NULL)
    return TRUE;
  return ptm_phrase_read (cursor->clause->reading, cursor->at, PTM_PHRASE_EDIT, &phrase) && (phrase.sense != NULL || phrase.asset != NULL || !ptm_grammar_is_action (cursor->clause->reading->grammar, ptm_reading_token (cursor->clause->reading, phrase.head)->norm));
}
