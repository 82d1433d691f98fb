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

#include "ptm-layout-heights.h"
#include "ptm-plan-private.h"

/* So many words may stand between a place and what is there: "under the tree there sits". */
#define MOST_BETWEEN 5
/* Before the name of a relation in the tables: of what follows to what was named, as in "surrounded by". */
#define CONVERSE '~'

static gboolean
is_and (PtmReading *reading, guint at)
{
  return ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL;
}

/* "sheltering", before the place where somebody does so. */
static gboolean
is_deed (PtmReading *reading, guint at)
{
  return ptm_reading_is_unknown (reading, at) && ptm_grammar_is_action (reading->grammar, ptm_reading_token (reading, at)->norm);
}

static gboolean
begins_clause (PtmReading *reading, guint at)
{
  if (at > 1 && is_deed (reading, at - 1))
    at--;
  while (at > 0 && ptm_reading_sense (reading, at - 1, PTM_WORD_IGNORE) != NULL && ptm_reading_sense (reading, at - 1, PTM_WORD_RELATION) == NULL && !is_and (reading, at - 1))
    at--;
  return at == 0 || ptm_reading_is_pause (reading, at - 1) || ptm_draft_ends_sentence (reading, at - 1) || is_and (reading, at - 1);
}

/* "Behind the fence, a horse": no other clause comes before it. */
static gboolean
begins_sentence (PtmReading *reading, guint at)
{
  while (at > 0 && ptm_reading_sense (reading, at - 1, PTM_WORD_IGNORE) != NULL && ptm_reading_sense (reading, at - 1, PTM_WORD_RELATION) == NULL)
    at--;
  return at == 0 || ptm_draft_ends_sentence (reading, at - 1) || (ptm_reading_is_pause (reading, at - 1) && !ptm_draft_is_comma (reading, at - 1));
}

/* "a planet", "two planets": not what was named before. */
static gboolean
is_new (PtmReading *reading, guint at)
{
  return ptm_reading_is (reading, at, PTM_WORD_ARTICLE, "indefinite") || ptm_reading_sense (reading, at, PTM_WORD_NUMBER) != NULL || ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER);
}

/* "it", "them", where no thing follows that they could be the article of. */
static gboolean
is_it (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at);

  return ptm_reading_is (reading, at, PTM_WORD_PRONOUN, "it") && (ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) == NULL || ptm_reading_is_pause (reading, next) || ptm_reading_is (reading, next, PTM_WORD_ARTICLE, "indefinite"));
}

/* "a shelf on which four books stand", "ein Baum, an dem Äpfel hängen": what joins the clause, right before its thing. */
static gboolean
is_which (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at);

  if (!ptm_reading_is (reading, at, PTM_WORD_ASIDE, "which"))
    return FALSE;
  if (ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) == NULL)
    return TRUE;
  return is_new (reading, next);
}

static gboolean
read_thing (PtmReading *reading, guint at, PtmPhrase *phrase)
{
  return ptm_phrase_read (reading, at, PTM_PHRASE_PLAIN, phrase) && phrase->end > at && (phrase->sense != NULL || phrase->asset != NULL || phrase->indefinite || phrase->count > 0);
}

/* "… there sits a hare": verbs and small words, then a thing. */
gboolean
ptm_draft_has_thing_after (PtmReading *reading, guint at)
{
  for (guint i = 0; i < MOST_BETWEEN && at < reading->length && !ptm_reading_is_pause (reading, at) && !is_and (reading, at); i++)
    {
      g_auto (PtmPhrase) phrase = { 0 };

      if (read_thing (reading, at, &phrase))
        return TRUE;
      if (ptm_reading_sense (reading, at, PTM_WORD_RELATION) != NULL || ptm_reading_sense (reading, at, PTM_WORD_PREP) != NULL || ptm_reading_sense (reading, at, PTM_WORD_BESIDES) != NULL)
        return FALSE;
      if (ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) && ptm_grammar_is_action (reading->grammar, ptm_reading_token (reading, at)->norm))
        return FALSE;
      at += ptm_reading_span (reading, at);
    }
  return FALSE;
}

/* Where something is said to stand before the clause ends. */
gboolean
ptm_draft_has_relation_ahead (PtmReading *reading, guint at)
{
  for (; at < reading->length && !ptm_reading_is_pause (reading, at) && !is_and (reading, at); at += ptm_reading_span (reading, at))
    if (ptm_reading_sense (reading, at, PTM_WORD_RELATION) != NULL || ptm_reading_sense (reading, at, PTM_WORD_BESIDES) != NULL)
      return TRUE;
  return FALSE;
}

/* What was only said to be with something gets its place. */
static void
drop_company (PtmDraft *draft, const PtmNode *guest)
{
  GPtrArray *all = draft->scene->constraints;

  for (guint i = all->len; i > 0; i--)
    {
      const PtmConstraint *constraint = g_ptr_array_index (all, i - 1);

      if (strcmp (constraint->rel, "next-to") == 0 && g_strcmp0 (constraint->b, guest->id) == 0)
        g_ptr_array_remove_index (all, i - 1);
    }
}

/* "In front of the barn stands a tractor, above it hangs a balloon": of the place that came first. */
static PtmNode *
find_topic (PtmDraft *draft, const char *relation)
{
  static const char *const SIDES[] = { "left-of", "right-of", "above", "under", "below", "behind", "in-front", NULL };
  gboolean                 is_on = draft->front != NULL && (strcmp (draft->front, "on") == 0 || strcmp (draft->front, "inside") == 0);

  if (draft->front == NULL || draft->leaning || draft->places->len != 1 || strcmp (draft->front, relation) == 0 || !g_strv_contains (SIDES, relation))
    return NULL;
  return is_on && strcmp (relation, "under") != 0 ? NULL : g_ptr_array_index (draft->places, 0);
}

/* After something stands so at a place, the other relation is one to the same place. */
static gboolean
are_of_one_place (const char *before, const char *relation)
{
  static const char *const pairs[][2] = { { "on", "under" }, { "under", "on" }, { "above", "under" }, { "under", "above" }, { "on", "below" }, { "below", "on" }, { "above", "below" }, { "below", "above" }, { "behind", "in-front" }, { "in-front", "behind" }, { "left-of", "right-of" }, { "right-of", "left-of" }, { "inside", "next-to" }, { "inside", "in-front" }, { "inside", "behind" }, { "inside", "left-of" }, { "inside", "right-of" } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (strcmp (before, pairs[i][0]) == 0 && strcmp (relation, pairs[i][1]) == 0)
      return TRUE;
  /* What hangs above a place, or lies on one that is no table, has nothing before or behind it. */
  return (strcmp (before, "above") == 0 || strcmp (before, "on") == 0) && (strcmp (relation, "in-front") == 0 || strcmp (relation, "behind") == 0 || strcmp (relation, "around") == 0);
}

/* "a hare under a bench and an owl on it": the bench, not the hare. */
static PtmNode *
find_roof (PtmDraft *draft, const char *relation, PtmNode *host)
{
  GPtrArray           *all = draft->scene->constraints;
  const PtmConstraint *latest = all->len > 0 ? g_ptr_array_index (all, all->len - 1) : NULL;

  if (host == NULL || draft->stage == NULL || latest == NULL || !are_of_one_place (latest->rel, relation))
    return host;
  if (strcmp (latest->rel, "on") == 0 && strcmp (relation, "under") != 0 && ptm_thing_look_up (draft->stage).surface > 0)
    return host;
  return g_strcmp0 (latest->a, host->id) == 0 && g_strcmp0 (latest->b, draft->stage->id) == 0 ? draft->stage : host;
}

/* "rechts davon ein Fuchs, und rechts davon eine Eule": of the fox. */
static PtmNode *
find_next_in_chain (PtmDraft *draft, const char *relation)
{
  static const char *const chained[] = { "left-of", "right-of", "above", "under", "below", "behind", "in-front", NULL };

  if (!draft->leaning || draft->front == NULL || strcmp (draft->front, relation) != 0 || !g_strv_contains (chained, relation))
    return NULL;
  return draft->subjects->len > 0 ? g_ptr_array_index (draft->subjects, draft->subjects->len - 1) : NULL;
}

static void
turn_to_place (PtmDraft *draft, const char *relation)
{
  PtmNode *topic = find_next_in_chain (draft, relation);

  if (topic == NULL)
    topic = find_topic (draft, relation);
  if (topic == NULL)
    topic = find_roof (draft, relation, draft->it);
  if (topic == draft->it)
    return;
  draft->before = draft->it;
  draft->it = topic;
}

/* "a table with a lamp on it", "a boat underneath": of the thing before it. */
static gboolean
place_last (PtmDraft *draft, const char *relation)
{
  gboolean beside = draft->flank != NULL && draft->flank != draft->last && (strcmp (relation, "left-of") == 0 || strcmp (relation, "right-of") == 0);
  PtmNode *host = beside ? draft->flank : draft->it != draft->last ? draft->it
                                                                   : draft->before;
  gboolean together = strcmp (relation, "on") == 0 && g_ptr_array_find (draft->guests, draft->last, NULL);

  /* "A frog to the left, a duck to the right and a pond in between" */
  if (strcmp (relation, "between") == 0 && draft->last != NULL && ptm_draft_stand_amid (draft))
    {
      ptm_draft_note_side (draft);
      return TRUE;
    }
  if (strcmp (relation, "between") == 0 && draft->n_spots == 0 && ptm_draft_stand_between (draft))
    return TRUE;
  host = find_roof (draft, relation, host);
  if (host == NULL || draft->last == NULL || host == draft->last)
    return FALSE;
  for (guint i = 0; i < draft->guests->len; i++)
    {
      PtmNode *guest = g_ptr_array_index (draft->guests, i);

      if (guest != draft->last && !together)
        continue;
      drop_company (draft, guest);
      ptm_draft_constrain (draft, relation, guest, host);
    }
  if (!g_ptr_array_find (draft->guests, draft->last, NULL))
    ptm_draft_constrain (draft, relation, draft->last, host);
  g_ptr_array_set_size (draft->guests, 0);
  draft->it = host;
  draft->closed = TRUE;
  return TRUE;
}

void
ptm_draft_wait (PtmDraft *draft, const char *relation)
{
  g_free (draft->front);
  draft->front = g_strdup (relation);
  g_clear_pointer (&draft->relation, g_free);
  g_ptr_array_set_size (draft->places, 0);
  g_ptr_array_set_size (draft->subjects, 0);
}

gboolean
ptm_draft_flank (PtmDraft *draft, const char *side)
{
  if (draft->flank == NULL)
    return FALSE;
  ptm_draft_wait (draft, strcmp (side, "left") == 0 ? "left-of" : "right-of");
  g_ptr_array_add (draft->places, draft->flank);
  draft->leaning = TRUE;
  return TRUE;
}

/* "صندوق في داخله ثلاث كرات": behind the thing, without a pause. */
static gboolean
begins_what_is_there (PtmDraft *draft, guint end)
{
  g_auto (PtmPhrase) phrase = { 0 };

  return draft->it == draft->last && draft->guests->len == 0 && draft->relation == NULL && ptm_grammar_has_rule (draft->reading->grammar, "no-articles") && read_thing (draft->reading, end, &phrase);
}

/* "ein Haus und ein Baum, dazwischen eine Bank": between the last two, one of which may have been named before the other. */
static void
wait_between (PtmDraft *draft)
{
  PtmNode *first = draft->subjects->len > 1 ? g_ptr_array_index (draft->subjects, draft->subjects->len - 2) : draft->before;
  gboolean only = draft->subjects->len < 2 && first != NULL && first->count == 2 && draft->it->count < 2;

  ptm_draft_wait (draft, "between");
  /* "Two armchairs by a fireplace, and a cat between them" */
  if (only)
    {
      g_ptr_array_add (draft->places, first);
      return;
    }
  if (first != NULL && first != draft->it && draft->it->count < 2)
    g_ptr_array_add (draft->places, first);
  g_ptr_array_add (draft->places, draft->it);
}

/* "to its left an elephant", "darauf eine Teekanne", "above it a lamp", "and a boat underneath". */
static guint
read_besides (PtmDraft *draft, guint at, guint end, const char *relation)
{
  PtmReading *reading = draft->reading;

  if (draft->it == NULL)
    return at;
  if (begins_what_is_there (draft, end) || (begins_clause (reading, at) && ptm_draft_has_thing_after (reading, ptm_draft_is_comma (reading, end) ? end + 1 : end)))
    {
      if (strcmp (relation, "between") == 0 && ptm_draft_stand_amid (draft))
        ;
      else if (strcmp (relation, "between") == 0)
        wait_between (draft);
      else
        {
          turn_to_place (draft, relation);
          ptm_draft_wait (draft, relation);
          g_ptr_array_add (draft->places, draft->it);
        }
      draft->leaning = TRUE;
    }
  else if (!place_last (draft, relation))
    return at;
  ptm_draft_use (draft, at, end);
  return end;
}

/* The thing of a clause about the last one, "on which there are four jars". */
static guint
read_joined (PtmDraft *draft, guint at, guint end, const char *relation)
{
  if (!ptm_draft_has_thing_after (draft->reading, end))
    return at;
  ptm_draft_wait (draft, relation);
  g_ptr_array_add (draft->places, draft->it);
  draft->leaning = TRUE;
  ptm_draft_use (draft, at, end);
  return end;
}

/* "a cake surrounded by candles": the candles around the cake. */
static guint
read_converse (PtmDraft *draft, guint at, guint end, const char *relation)
{
  gboolean again = draft->leaning && at > 0 && (is_and (draft->reading, at - 1) || ptm_draft_is_comma (draft->reading, at - 1));
  g_autoptr (GPtrArray) hosts = g_ptr_array_copy (again ? draft->places : draft->subjects, NULL, NULL);

  if (hosts->len == 0 || !ptm_draft_has_thing_after (draft->reading, end))
    return at;
  ptm_draft_wait (draft, relation);
  g_ptr_array_extend (draft->places, hosts, NULL, NULL);
  draft->leaning = TRUE;
  ptm_draft_use (draft, at, end);
  return end;
}

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
  return ptm_draft_find_object (draft, phrase) == draft->stage && ptm_draft_has_relation_ahead (draft->reading, phrase->end);
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

/* "On the table stands", "between a house and a tree stands": the places, with a thing behind them; at when it is not so. */
static guint
find_front_end (PtmReading *reading, guint at, gboolean several, gboolean alone)
{
  guint end = at;

  for (guint i = 0; i < 2; i++)
    {
      g_auto (PtmPhrase) phrase = { 0 };

      if (!read_thing (reading, end, &phrase))
        return at;
      if (ptm_draft_find_whole (reading, &phrase) > phrase.first)
        {
          end = ptm_draft_find_whole (reading, &phrase);
          i--;
          continue;
        }
      end = phrase.end;
      if (ptm_draft_has_thing_after (reading, end) || (alone && ptm_draft_is_comma (reading, end) && ptm_draft_has_thing_after (reading, end + 1)))
        return end;
      if (!several || !is_and (reading, end))
        return at;
      end += ptm_reading_span (reading, end);
    }
  return at;
}

static guint
read_front (PtmDraft *draft, guint at, const char *relation)
{
  PtmReading *reading = draft->reading;
  guint       first = at + ptm_reading_span (reading, at);
  guint       end = begins_clause (reading, at) ? find_front_end (reading, first, strcmp (relation, "between") == 0, begins_sentence (reading, at)) : first;

  if (end == first)
    return at;
  ptm_draft_wait (draft, relation);
  ptm_draft_use (draft, at, first);
  while (first < end)
    {
      g_auto (PtmPhrase) phrase = { 0 };
      gboolean found = read_thing (reading, first, &phrase);
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
      first = is_and (reading, phrase.end) ? phrase.end + ptm_reading_span (reading, phrase.end) : phrase.end;
    }
  return end;
}

/* "right of a banana and left of a coconut": said of the same once more. */
static void
take_up_subjects (PtmDraft *draft, guint at)
{
  gboolean again = at > 0 && (is_and (draft->reading, at - 1) || ptm_draft_is_comma (draft->reading, at - 1));

  if (!again || !draft->closed || draft->placed->len == 0)
    return;
  g_ptr_array_set_size (draft->subjects, 0);
  g_ptr_array_extend (draft->subjects, draft->placed, NULL, NULL);
}

/* Nothing follows that it could be a place of: "two candles on top". */
static gboolean
is_loose (PtmReading *reading, guint at, const char *relation)
{
  return strcmp (relation, "inside") != 0 && (at >= reading->length || ptm_reading_is_pause (reading, at) || is_and (reading, at));
}

/* "桌子上面有一个苹果，下面有一只猫": a place without a thing, where places stand behind their things, is one of what was named before. */
static gboolean
is_of_stage (PtmDraft *draft, guint at, guint end, const char *relation)
{
  PtmReading *reading = draft->reading;

  if (!ptm_grammar_has_rule (reading->grammar, "postpositions") || draft->it == NULL || end >= reading->length || !begins_clause (reading, at))
    return FALSE;
  /* A place that was put before its thing stood behind it. */
  return ptm_reading_token (reading, at)->index < ptm_reading_token (reading, end)->index;
}

/* "derrière elle une montagne, et devant une clôture": of the same place once more. */
static gboolean
is_of_same_place (PtmDraft *draft, guint at, guint end)
{
  g_auto (PtmPhrase) phrase = { 0 };

  return draft->leaning && begins_clause (draft->reading, at) && read_thing (draft->reading, end, &phrase) && (phrase.indefinite || phrase.count > 0) && ptm_reading_is_pause (draft->reading, phrase.end);
}

/* "next to the window, not in front of it": where that ends; at when nothing is denied. */
static guint
find_denied_end (PtmReading *reading, guint at)
{
  guint first = at + ptm_reading_span (reading, at), end = first + ptm_reading_span (reading, first);

  if (ptm_reading_sense (reading, at, PTM_WORD_WITHOUT) == NULL)
    return at;
  if (ptm_reading_sense (reading, first, PTM_WORD_BESIDES) != NULL && ptm_reading_is_pause (reading, end))
    return end;
  if (ptm_reading_sense (reading, first, PTM_WORD_RELATION) == NULL || !is_it (reading, end))
    return at;
  return end + ptm_reading_span (reading, end);
}

/* "behind both", "between the two": of the last two that were named; at when it is not so. */
static guint
find_both_end (PtmDraft *draft, guint at, guint end, const char *relation)
{
  guint next = ptm_draft_find_both_end (draft->reading, end);

  if (strcmp (relation, "between") != 0)
    return ptm_draft_stand_to_both (draft, at, relation);
  return next > end ? read_besides (draft, at, next, relation) : at;
}

/* "Derrière il y a un arbre": no thing right behind a place that begins a clause, so that it is one of what was named before. */
static gboolean
leaves_place_out (PtmDraft *draft, guint at, guint end)
{
  PtmReading *reading = draft->reading;

  if (draft->it == NULL || !begins_clause (reading, at) || ptm_grammar_has_rule (reading->grammar, "postpositions"))
    return FALSE;
  return ptm_reading_sense (reading, end, PTM_WORD_IGNORE) != NULL && ptm_reading_sense (reading, end, PTM_WORD_ARTICLE) == NULL && ptm_reading_sense (reading, end, PTM_WORD_NUMBER) == NULL && is_new (reading, end + ptm_reading_span (reading, end));
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

  if (find_denied_end (reading, at) > at)
    {
      end = find_denied_end (reading, at);
      ptm_draft_use (draft, at, end);
      return end;
    }
  if (besides != NULL && besides->number > 0 && draft->last != NULL)
    {
      draft->it = draft->last;
      return read_joined (draft, at, end, besides->value);
    }
  if (besides != NULL)
    return read_besides (draft, at, end, besides->value);
  next = ptm_draft_read_owned_side (draft, at);
  if (next > at)
    return next;
  if (name == NULL)
    name = ptm_draft_find_spot_relation (reading, at);
  if (name != NULL && g_str_has_prefix (name, "in-a-"))
    return at;
  if (name != NULL && name[0] == CONVERSE)
    return read_converse (draft, at, end, name + 1);
  if (name != NULL && is_of_stage (draft, at, end, name))
    {
      draft->it = draft->stage != NULL ? draft->stage : draft->it;
      return read_besides (draft, at, end, name);
    }
  if (name != NULL && draft->last != NULL && (is_which (reading, end) || (end > at + 1 && is_which (reading, end - 1))))
    {
      draft->it = draft->last;
      return read_joined (draft, at, is_which (reading, end) ? end + ptm_reading_span (reading, end) : end, name);
    }
  next = name != NULL ? find_both_end (draft, at, end, name) : at;
  if (next > at)
    return next;
  if (name != NULL && is_it (reading, end))
    return read_besides (draft, at, end + ptm_reading_span (reading, end), name);
  if (name != NULL && is_loose (reading, end, name))
    return read_besides (draft, at, end, name);
  if (relation != NULL && strcmp (name, "inside") != 0 && leaves_place_out (draft, at, end))
    return read_besides (draft, at, end, name);
  next = name != NULL ? read_front (draft, at, name) : at;
  if (next > at || draft->subjects->len == 0)
    return next;
  if (name != NULL && is_of_same_place (draft, at, end))
    return read_besides (draft, at, end, name);
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
