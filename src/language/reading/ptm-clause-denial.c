/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a sentence names to say that it is not meant: "not a violin but a trumpet", "rather a fox than a dog", "green, not
 * red", and "too far left" for what is wrong as it is. */

#include "config.h"

#include <string.h>

#include "ptm-clause-private.h"

/* A clause about where a thing stands has no more words. */
#define MOST_WORDS 60

/* Words like "the" between a denial and what is denied. */
#define MOST_SMALL 4

/* What a thing shall become, after it. */
static gboolean
has_predicate (PtmReading *reading, guint at, guint end)
{
  static const PtmWordClass classes[] = { PTM_WORD_COLOR, PTM_WORD_CHANGE, PTM_WORD_FACTOR, PTM_WORD_SIDE, PTM_WORD_DIRECTION };

  for (; at < end; at += ptm_reading_span (reading, at))
    for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
      if (ptm_reading_sense (reading, at, classes[i]) != NULL)
        return TRUE;
  return FALSE;
}

/* "not the cat, the dog should be red" */
static gboolean
is_meant_thing_next (PtmClauseCursor *cursor)
{
  PtmReading    *reading = cursor->clause->reading;
  const PtmPart *first = g_ptr_array_index (cursor->clause->parts, 0);
  gboolean       denied = first->phrase.first > 0 && ptm_reading_is (reading, first->phrase.first - 1, PTM_WORD_PREP, "denied");
  g_auto (PtmPhrase) phrase = { 0 };

  if (cursor->clause->parts->len != 1 || !ptm_reading_is_mark (reading, cursor->at, ',') || !(first->phrase.definite || denied))
    return FALSE;
  return ptm_phrase_read (reading, cursor->at + 1, PTM_PHRASE_EDIT, &phrase) && (phrase.definite || denied) && has_predicate (reading, phrase.end, cursor->clause->end);
}

/* "not a violin, a trumpet" */
static gboolean
is_other_thing_next (PtmClauseCursor *cursor)
{
  PtmReading    *reading = cursor->clause->reading;
  const PtmPart *first = g_ptr_array_index (cursor->clause->parts, 0);

  /* "घर नहीं, किला चाहिए" */
  if (ptm_grammar_has_rule (reading->grammar, "no-articles") && ptm_reading_is_mark (reading, cursor->at, ',') && cursor->at > 0 && ptm_reading_sense (reading, cursor->at - 1, PTM_WORD_WITHOUT) != NULL)
    {
      g_auto (PtmPhrase) phrase = { 0 };

      return ptm_phrase_read (reading, cursor->at + 1, PTM_PHRASE_EDIT, &phrase) && phrase.asset != NULL && ptm_reading_sense (reading, phrase.end, PTM_WORD_WITHOUT) == NULL;
    }
  /* "مش كلب، حصان أحسن" */
  if (ptm_grammar_has_rule (reading->grammar, "no-articles") && ptm_reading_is_mark (reading, cursor->at, ',') && ptm_reading_sense (reading, cursor->clause->first, PTM_WORD_WITHOUT) != NULL)
    {
      g_auto (PtmPhrase) phrase = { 0 };

      return ptm_phrase_read (reading, cursor->at + 1, PTM_PHRASE_EDIT, &phrase) && phrase.asset != NULL && (phrase.end >= cursor->clause->end || ptm_reading_is (reading, phrase.end, PTM_WORD_ASIDE, "prefer"));
    }
  return ptm_reading_is_mark (reading, cursor->at, ',') && !first->phrase.definite && ptm_reading_is (reading, cursor->at + 1, PTM_WORD_ARTICLE, "indefinite");
}

/* "not a violin but a trumpet" */
gboolean
ptm_clause_read_contrast (PtmClauseCursor *cursor)
{
  PtmClause *clause = cursor->clause;

  if (!clause->without || clause->parts->len == 0 || (!ptm_reading_is (clause->reading, cursor->at, PTM_WORD_PREP, "rather") && !is_other_thing_next (cursor) && !is_meant_thing_next (cursor)))
    return FALSE;
  for (guint i = 0; i < clause->parts->len; i++)
    ((PtmPart *)g_ptr_array_index (clause->parts, i))->place = PTM_PART_INSTEAD;
  clause->without = FALSE;
  clause->instead = TRUE;
  ptm_clause_take (cursor, 1);
  return TRUE;
}

/* So many words of a wish may stand before the clause proper. */
#define MOST_BEFORE 6

/* "I'd rather have": small words before a clause are not part of it. */
static guint
find_lead (PtmReading *reading, guint first)
{
  guint at = first;

  while (at > 0 && first - at < MOST_BEFORE && !ptm_reading_is_pause (reading, at - 1) && ptm_reading_sense (reading, at - 1, PTM_WORD_AND) == NULL)
    at--;
  return at;
}

void
ptm_clause_find_lead (PtmClause *clause)
{
  clause->lead = find_lead (clause->reading, clause->first);
  for (guint at = clause->lead; at < clause->end && !clause->prefers; at++)
    clause->prefers = ptm_reading_is (clause->reading, at, PTM_WORD_ASIDE, "prefer");
}

/* "rather a fox than a dog": what follows gives way. */
gboolean
ptm_clause_read_than (PtmClauseCursor *cursor)
{
  PtmClause *clause = cursor->clause;
  guint      next = cursor->at + ptm_clause_span (cursor);
  g_auto (PtmPhrase) phrase = { 0 };

  if (!clause->prefers || !ptm_reading_is (clause->reading, cursor->at, PTM_WORD_PREP, "than") || next >= clause->end)
    return FALSE;
  if (!ptm_phrase_read (clause->reading, next, PTM_PHRASE_EDIT, &phrase) || phrase.asset == NULL)
    return FALSE;
  clause->instead = TRUE;
  cursor->relation = NULL;
  cursor->prep = "instead-of";
  ptm_clause_take (cursor, ptm_clause_span (cursor));
  return TRUE;
}

static guint
skip_small (PtmReading *reading, guint at)
{
  for (guint i = 0; i < MOST_SMALL; i++)
    if (ptm_reading_sense (reading, at, PTM_WORD_PREP) != NULL || ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_IGNORE) != NULL)
      at += ptm_reading_span (reading, at);
  return at;
}

static gboolean
denies_next (PtmReading *reading, guint at)
{
  return ptm_reading_sense (reading, at, PTM_WORD_WITHOUT) != NULL || ptm_reading_is (reading, at, PTM_WORD_PREP, "instead-of") || ptm_reading_is (reading, at, PTM_WORD_PREP, "denied");
}

/* "green, not red"; "red" alone, not "no red balloons". */
static guint
measure_denied_after (PtmReading *reading, guint at, guint end)
{
  guint    next, taken = 0;
  PtmColor color;
  g_auto (PtmPhrase) phrase = { 0 };

  if (!denies_next (reading, at))
    return 0;
  next = skip_small (reading, at + ptm_reading_span (reading, at));
  if (next >= end || !ptm_phrase_read_color (reading, next, &color, &taken))
    return 0;
  return ptm_phrase_read (reading, next, PTM_PHRASE_EDIT, &phrase) && phrase.sense != NULL ? 0 : next + taken - at;
}

/* "लाल नहीं", "赤じゃなくて緑": the colour before what denies it. */
static guint
measure_denied_before (PtmReading *reading, guint at, guint end)
{
  guint    taken = 0, next;
  PtmColor color;

  if (!ptm_grammar_has_rule (reading->grammar, "verb-final") || !ptm_phrase_read_color (reading, at, &color, &taken) || at + taken >= end || !denies_next (reading, at + taken))
    return 0;
  next = at + taken + ptm_reading_span (reading, at + taken);
  return next >= end || ptm_reading_is_pause (reading, next) || ptm_phrase_read_color (reading, next, &color, &taken) ? next - at : 0;
}

gboolean
ptm_clause_read_denied_color (PtmClauseCursor *cursor)
{
  PtmReading *reading = cursor->clause->reading;
  guint       length = measure_denied_after (reading, cursor->at, cursor->clause->end);

  if (length == 0)
    length = measure_denied_before (reading, cursor->at, cursor->clause->end);
  if (length == 0)
    return FALSE;
  ptm_clause_take (cursor, length);
  return TRUE;
}

static void
turn_around (PtmClause *clause)
{
  for (guint i = 0; i < clause->n_sides; i++)
    {
      clause->right += clause->sides[i] == PTM_SIDE_LEFT ? -1 : clause->sides[i] == PTM_SIDE_RIGHT;
      clause->down += clause->sides[i] == PTM_SIDE_TOP ? -1 : clause->sides[i] == PTM_SIDE_BOTTOM;
    }
  clause->n_sides = 0;
  clause->right = -clause->right;
  clause->down = -clause->down;
}

static gboolean
goes_somewhere (const PtmClause *clause)
{
  for (guint at = clause->first; at < MIN (clause->end, clause->first + MOST_WORDS); at += ptm_reading_span (clause->reading, at))
    if (ptm_reading_is (clause->reading, at, PTM_WORD_VERB, "move"))
      return TRUE;
  return FALSE;
}

/* "too far left" is said of what shall go to the right. */
gboolean
ptm_clause_read_too (PtmClauseCursor *cursor)
{
  PtmClause *clause = cursor->clause;
  gboolean   behind = ptm_grammar_has_rule (clause->reading->grammar, "verb-final") && (clause->n_sides > 0 || clause->right != 0 || clause->down != 0);

  if (clause->too && (ptm_clause_sense (cursor, PTM_WORD_SIDE) != NULL || ptm_clause_sense (cursor, PTM_WORD_DIRECTION) != NULL) && !goes_somewhere (clause) && ptm_clause_read_side (cursor))
    {
      clause->too = FALSE;
      turn_around (clause);
      return TRUE;
    }
  if (!ptm_reading_is (clause->reading, cursor->at, PTM_WORD_DEGREE, "too"))
    return FALSE;
  clause->too = !behind;
  if (behind)
    turn_around (clause);
  ptm_clause_take (cursor, ptm_clause_span (cursor));
  return TRUE;
}

/* "Not so big": how it is, denied. */
static gboolean
denies_size (const PtmClause *clause)
{
  return clause->without && !ptm_clause_has_verb (clause, "remove") && clause->text == NULL;
}

/* "البيت صغير": where nothing stands between a thing and what it is. */
static gboolean
states_by_order (const PtmClause *clause)
{
  const PtmPart *thing = ptm_clause_get_part (clause, PTM_PART_OBJECT, 0);

  return ptm_grammar_has_rule (clause->reading->grammar, "nominal-sentences") && thing != NULL && thing->referent == PTM_REFERENT_THING && thing->phrase.definite && thing->phrase.first <= clause->first + 1;
}

/* What is small as it is shall be larger: "the house looks small", "not so big". */
void
ptm_clause_turn_complaint (PtmClause *clause)
{
  gboolean denied = denies_size (clause);
  gboolean stated = clause->verbs->len == 0 && !clause->draws && (clause->stated || states_by_order (clause));

  for (guint i = 0; i < clause->n_changes; i++)
    if (clause->plain[i] && (denied || stated))
      clause->signs[i] = -clause->signs[i];
  /* "小さくて読みにくい": whatever can hardly be seen shall be larger. */
  for (guint i = 0; i < clause->n_changes; i++)
    if (clause->unseen && clause->verbs->len == 0 && strcmp (clause->changes[i], "size") == 0)
      clause->signs[i] = 1;
  if (denied && clause->n_changes > 0)
    clause->without = FALSE;
  if (stated && clause->degree > 1 && clause->n_changes == 0)
    turn_around (clause);
}

/* "Came out rather small"; where verbs end a clause, what is stated stands before. */
static gboolean
is_statement (PtmClauseCursor *cursor)
{
  PtmReading *reading = cursor->clause->reading;
  guint       next = cursor->at + ptm_clause_span (cursor);

  if (!ptm_reading_is (reading, cursor->at, PTM_WORD_ASIDE, "stated") && !ptm_reading_is (reading, cursor->at, PTM_WORD_OTHER, "stated"))
    return FALSE;
  for (guint i = 0; i < MOST_SMALL && (ptm_reading_sense (reading, next, PTM_WORD_DEGREE) != NULL || ptm_reading_sense (reading, next, PTM_WORD_IGNORE) != NULL || ptm_reading_sense (reading, next, PTM_WORD_ARTICLE) != NULL); i++)
    next += ptm_reading_span (reading, next);
  return ptm_grammar_has_rule (reading->grammar, "no-articles") || ptm_reading_sense (reading, next, PTM_WORD_SIZE) != NULL || ptm_reading_sense (reading, next, PTM_WORD_CHANGE) != NULL;
}

/* "one balloon too many", and not "too many balloons" without a number; "I don't like the sun" names what the rest is about. */
gboolean
ptm_clause_read_complaint (PtmClauseCursor *cursor)
{
  PtmClause     *clause = cursor->clause;
  const PtmPart *last = clause->parts->len > 0 ? g_ptr_array_index (clause->parts, clause->parts->len - 1) : NULL;
  gboolean       counted = last != NULL && last->referent == PTM_REFERENT_THING && (last->phrase.count > 0 || last->phrase.indefinite);

  if (ptm_reading_is (clause->reading, cursor->at, PTM_WORD_VERB, "surplus") && (counted || ptm_clause_sense (cursor, PTM_WORD_MORE) == NULL))
    {
      clause->surplus = TRUE;
      /* "sobra un globo": without a number, all of it. */
      if (ptm_reading_is (clause->reading, cursor->at, PTM_WORD_VERB, "remove"))
        g_ptr_array_add (clause->verbs, (gpointer) "remove");
    }
  else if (ptm_reading_is (clause->reading, cursor->at, PTM_WORD_ASIDE, "disliked"))
    clause->disliked = TRUE;
  else if (ptm_reading_is (clause->reading, cursor->at, PTM_WORD_ASIDE, "unseen"))
    clause->unseen = TRUE;
  else if (ptm_reading_is (clause->reading, cursor->at, PTM_WORD_ASIDE, "size"))
    clause->of_size = TRUE;
  else if (is_statement (cursor))
    clause->stated = TRUE;
  else
    return FALSE;
  ptm_clause_take (cursor, ptm_clause_span (cursor));
  return TRUE;
}
