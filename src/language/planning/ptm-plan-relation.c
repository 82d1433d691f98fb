/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* How things stand to each other: "a cat on a table", "on the table a cat", "a table with a cat on it", "left of a tree and
 * right of a house".
 *
 * Read from left to right, the draft knows the subjects (what stands at the left side of a relation that follows), what "it"
 * means, and the relation that waits for its other side. A relation that begins a clause and has a thing behind its place is
 * said the other way round: its places wait for what stands there. */

#include "config.h"

#include <string.h>

#include "ptm-plan-private.h"
#include "ptm-plan-where.h"

/* Before the name of a relation in the tables: of what follows to what was named, as in "surrounded by". */
#define CONVERSE '~'

gboolean
ptm_draft_is_bare (const PtmPhrase *phrase)
{
  return !phrase->indefinite && phrase->count == 0 && phrase->color.a == 0;
}

gboolean
ptm_draft_is_stage (PtmDraft *draft, const PtmPhrase *phrase)
{
  if (draft->stage == NULL || !ptm_draft_is_bare (phrase) || !ptm_grammar_has_rule (draft->reading->grammar, "no-articles"))
    return FALSE;
  return ptm_draft_find_object (draft, phrase) == draft->stage && ptm_where_has_relation_ahead (draft->reading, phrase->end);
}

/* A named place: one that stands there already, or a new one. */
static PtmNode *
find_place (PtmDraft *draft, const PtmPhrase *phrase)
{
  PtmNode *node = ptm_draft_is_bare (phrase) || phrase->definite ? ptm_draft_find_object (draft, phrase) : NULL;

  return node != NULL ? node : ptm_draft_add_object (draft, NULL, phrase, "item");
}

void
ptm_draft_stand_by (PtmDraft *draft, const char *relation, const PtmPhrase *phrase)
{
  PtmNode *node = draft->last, *place = find_place (draft, phrase);

  ptm_draft_constrain (draft, relation, node, place);
  draft->it = place;
  draft->before = node;
  draft->closed = TRUE;
}

static guint
read_front (PtmDraft *draft, guint at, const char *relation)
{
  PtmReading *reading = draft->reading;
  guint       first = at + ptm_reading_span (reading, at);
  guint       end = ptm_where_begins_clause (reading, at) ? ptm_where_find_front_end (reading, first, strcmp (relation, "between") == 0, ptm_where_begins_sentence (reading, at)) : first;

  if (end == first)
    return at;
  ptm_draft_wait (draft, relation);
  ptm_draft_use (draft, at, first);
  while (first < end)
    {
      g_auto (PtmPhrase) phrase = { 0 };
      gboolean found = ptm_where_read_thing (reading, first, &phrase);
      PtmNode *place;

      if (found && ptm_draft_find_whole (reading, &phrase) > phrase.first)
        {
          first = ptm_draft_skip_part (draft, &phrase);
          continue;
        }
      place = found ? find_place (draft, &phrase) : NULL;
      if (place == NULL)
        return end;
      ptm_phrase_use (reading, &phrase);
      g_ptr_array_add (draft->places, place);
      draft->last = place;
      first = ptm_where_is_and (reading, phrase.end) ? phrase.end + ptm_reading_span (reading, phrase.end) : phrase.end;
    }
  return end;
}

/* "right of a banana and left of a coconut": said of the same once more. */
static void
take_up_subjects (PtmDraft *draft, guint at)
{
  gboolean again = at > 0 && (ptm_where_is_and (draft->reading, at - 1) || ptm_draft_is_comma (draft->reading, at - 1));

  if (!again || !draft->closed || draft->placed->len == 0)
    return;
  g_ptr_array_set_size (draft->subjects, 0);
  g_ptr_array_extend (draft->subjects, draft->placed, NULL, NULL);
}

/* Nothing follows that it could be a place of: "two candles on top". */
static gboolean
is_loose (PtmReading *reading, guint at, const char *relation)
{
  return strcmp (relation, "inside") != 0 && (at >= reading->length || ptm_reading_is_pause (reading, at) || ptm_where_is_and (reading, at));
}

/* "桌子上面有一个苹果，下面有一只猫": a place without a thing, where places stand behind their things, is one of what was named before. */
static gboolean
is_of_stage (PtmDraft *draft, guint at, guint end, const char *relation)
{
  PtmReading *reading = draft->reading;

  if (!ptm_grammar_has_rule (reading->grammar, "postpositions") || draft->it == NULL || end >= reading->length || !ptm_where_begins_clause (reading, at))
    return FALSE;
  /* A place that was put before its thing stood behind it. */
  return ptm_reading_token (reading, at)->index < ptm_reading_token (reading, end)->index;
}

/* "derrière elle une montagne, et devant une clôture": of the same place once more. */
static gboolean
is_of_same_place (PtmDraft *draft, guint at, guint end)
{
  g_auto (PtmPhrase) phrase = { 0 };

  return draft->leaning && ptm_where_begins_clause (draft->reading, at) && ptm_where_read_thing (draft->reading, end, &phrase) && (phrase.indefinite || phrase.count > 0) && ptm_reading_is_pause (draft->reading, phrase.end);
}

static guint
find_both_end (PtmDraft *draft, guint at, guint end, const char *relation)
{
  guint next = ptm_draft_find_both_end (draft->reading, end);

  if (strcmp (relation, "between") != 0)
    return ptm_draft_stand_to_both (draft, at, relation);
  return next > end ? ptm_draft_read_besides (draft, at, next, relation) : at;
}

/* "Derrière il y a un arbre": no thing right behind a place that begins a clause, so that it is one of what was named before. */
static gboolean
leaves_place_out (PtmDraft *draft, guint at, guint end)
{
  PtmReading *reading = draft->reading;

  if (draft->it == NULL || !ptm_where_begins_clause (reading, at) || ptm_grammar_has_rule (reading->grammar, "postpositions"))
    return FALSE;
  return ptm_reading_sense (reading, end, PTM_WORD_IGNORE) != NULL && ptm_reading_sense (reading, end, PTM_WORD_ARTICLE) == NULL && ptm_reading_sense (reading, end, PTM_WORD_NUMBER) == NULL && ptm_where_is_new (reading, end + ptm_reading_span (reading, end));
}

guint
ptm_draft_read_relation (PtmDraft *draft, guint at)
{
  PtmReading     *reading = draft->reading;
  const PtmSense *besides = ptm_reading_sense (reading, at, PTM_WORD_BESIDES);
  const PtmSense *relation = ptm_reading_sense (reading, at, PTM_WORD_RELATION);
  const char     *name = relation != NULL ? relation->value : NULL;
  guint           end = at + ptm_reading_span (reading, at), next;
  g_auto (PtmPhrase) phrase = { 0 };

  if (ptm_where_find_denied_end (reading, at) > at)
    {
      end = ptm_where_find_denied_end (reading, at);
      ptm_draft_use (draft, at, end);
      return end;
    }
  if (besides != NULL && besides->number > 0 && draft->last != NULL)
    {
      draft->it = draft->last;
      return ptm_draft_read_joined (draft, at, end, besides->value);
    }
  /* "Oben auf dem Schrank", where "oben auf" alone is on what was named. */
  if (besides != NULL && !(draft->it == NULL && relation != NULL && ptm_where_read_thing (reading, end, &phrase)))
    return ptm_draft_read_besides (draft, at, end, besides->value);
  ptm_phrase_clear (&phrase);
  next = ptm_draft_read_owned_side (draft, at);
  if (next > at)
    return next;
  if (name == NULL)
    name = ptm_draft_find_spot_relation (reading, at);
  if (name != NULL && g_str_has_prefix (name, "in-a-"))
    return at;
  if (name != NULL && name[0] == CONVERSE)
    return ptm_draft_read_converse (draft, at, end, name + 1);
  if (name != NULL && is_of_stage (draft, at, end, name))
    {
      draft->it = draft->stage != NULL ? draft->stage : draft->it;
      return ptm_draft_read_besides (draft, at, end, name);
    }
  if (name != NULL && draft->last != NULL && (ptm_where_is_which (reading, end) || (end > at + 1 && ptm_where_is_which (reading, end - 1))))
    {
      draft->it = draft->last;
      return ptm_draft_read_joined (draft, at, ptm_where_is_which (reading, end) ? end + ptm_reading_span (reading, end) : end, name);
    }
  next = name != NULL ? find_both_end (draft, at, end, name) : at;
  if (next > at)
    return next;
  if (name != NULL && ptm_where_is_it (reading, end))
    return ptm_draft_read_besides (draft, at, end + ptm_reading_span (reading, end), name);
  if (name != NULL && is_loose (reading, end, name))
    return ptm_draft_read_besides (draft, at, end, name);
  if (relation != NULL && strcmp (name, "inside") != 0 && leaves_place_out (draft, at, end))
    return ptm_draft_read_besides (draft, at, end, name);
  next = name != NULL ? read_front (draft, at, name) : at;
  if (next > at || draft->subjects->len == 0)
    return next;
  if (name != NULL && is_of_same_place (draft, at, end))
    return ptm_draft_read_besides (draft, at, end, name);
  if (name == NULL && ptm_reading_is (reading, at, PTM_WORD_PREP, "with"))
    name = "next-to";
  if (name == NULL)
    return at;
  if (ptm_phrase_read (reading, end, PTM_PHRASE_OPEN, &phrase))
    {
      take_up_subjects (draft, at);
      g_free (draft->relation);
      draft->relation = g_strdup (name);
      draft->with = relation == NULL;
    }
  else
    return at;
  ptm_draft_use (draft, at, end);
  return end;
}
