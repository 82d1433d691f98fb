/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Reads one clause of an edit sentence into its verbs, things, colours, changes, sides and amounts: the order in which the
 * readers of the other ptm-clause-*.c files are asked at each word, what decides between two meanings of a word there, and
 * what the finished clause tells of itself. */

#include "config.h"

#include <string.h>

#include "ptm-clause-private.h"

/* So many things of one clause are read. */
#define MOST_PARTS 100
/* Small words before a colour. */
#define MOST_SMALL 12

static void
part_free (PtmPart *part)
{
  ptm_phrase_clear (&part->phrase);
  g_free (part->setting);
  g_free (part);
}

static gboolean
read_without (PtmClauseCursor *cursor)
{
  if (ptm_clause_sense (cursor, PTM_WORD_WITHOUT) == NULL)
    return FALSE;
  cursor->clause->without = TRUE;
  ptm_clause_take (cursor, ptm_clause_span (cursor));
  return TRUE;
}

static gboolean
read_draw (PtmClauseCursor *cursor)
{
  if (ptm_clause_sense (cursor, PTM_WORD_DRAW) == NULL)
    return FALSE;
  cursor->clause->draws = TRUE;
  ptm_clause_take (cursor, ptm_clause_span (cursor));
  return TRUE;
}

/* Where nouns are written with a capital, a small word is the verb: "nimm es weg". */
static gboolean
is_small_verb (PtmClauseCursor *cursor)
{
  PtmReading *reading = cursor->clause->reading;

  return ptm_grammar_has_rule (reading->grammar, "capital-nouns") && ptm_reading_is_type (reading, cursor->at, PTM_TOKEN_WORD) && !ptm_reading_token (reading, cursor->at)->capital && ptm_clause_sense (cursor, PTM_WORD_VERB) != NULL && ptm_clause_sense (cursor, PTM_WORD_NOUN) != NULL;
}

/* What could also be a noun is a verb at the beginning: "drop it", "place the violin"; so it is behind "¿". */
static gboolean
is_first_verb (PtmClauseCursor *cursor)
{
  guint next = cursor->at + ptm_clause_span (cursor);

  if (cursor->at == cursor->clause->first + 1 && !ptm_reading_is_mark (cursor->clause->reading, cursor->clause->first, 0xbf))
    return FALSE;
  return cursor->at <= cursor->clause->first + 1 && ptm_clause_sense (cursor, PTM_WORD_VERB) != NULL && !ptm_reading_is_mark (cursor->clause->reading, next, ':');
}

/* "الأزرق خليه أصفر": the same, behind what it is about. */
static gboolean
is_verb_of_topic (PtmClauseCursor *cursor)
{
  const PtmClause *clause = cursor->clause;

  return ptm_grammar_has_rule (clause->reading->grammar, "nominal-sentences") && clause->verbs->len == 0 && clause->parts->len > 0 && ptm_clause_sense (cursor, PTM_WORD_VERB) != NULL && ptm_clause_sense (cursor, PTM_WORD_NOUN) != NULL && ptm_reading_sense (clause->reading, cursor->at - 1, PTM_WORD_ARTICLE) == NULL;
}

/* "the cat with a lion and the dog with a wolf": what follows is a thing with a preposition behind it. */
static gboolean
begins_pair (PtmClauseCursor *cursor)
{
  PtmReading *reading = cursor->clause->reading;
  guint       next = cursor->at + ptm_clause_span (cursor);
  g_auto (PtmPhrase) phrase = { 0 };

  if (ptm_clause_sense (cursor, PTM_WORD_AND) == NULL || next >= cursor->clause->end || !ptm_phrase_read (reading, next, PTM_PHRASE_EDIT, &phrase))
    return FALSE;
  next = phrase.end;
  while (next < cursor->clause->end && ptm_reading_sense (reading, next, PTM_WORD_IGNORE) != NULL && ptm_reading_sense (reading, next, PTM_WORD_PREP) == NULL)
    next += ptm_reading_span (reading, next);
  return next < cursor->clause->end && ptm_reading_sense (reading, next, PTM_WORD_PREP) != NULL;
}

/* "the cat should be orange", with nothing between but small words. */
static gboolean
is_said_of_first (const PtmClause *clause, guint at)
{
  const PtmPart *first = g_ptr_array_index (clause->parts, 0);

  if (clause->parts->len != 1 || clause->verbs->len > 0 || clause->draws || first->referent != PTM_REFERENT_THING || first->phrase.indefinite)
    return FALSE;
  for (guint before = first->phrase.end; before < at; before += ptm_reading_span (clause->reading, before))
    if (ptm_reading_is_mark (clause->reading, before, ',') && at + ptm_reading_span (clause->reading, at) >= clause->end && first->phrase.definite)
      continue;
    else if (ptm_reading_sense (clause->reading, before, PTM_WORD_AND) != NULL || ptm_reading_is_pause (clause->reading, before) || ptm_reading_sense (clause->reading, before, PTM_WORD_NUMBER) != NULL)
      return FALSE;
  return TRUE;
}

/* "猫をオレンジに": a fruit that is a colour, too, of something that shall change. */
static gboolean
is_new_color (PtmClauseCursor *cursor)
{
  PtmClause *clause = cursor->clause;
  guint      at = cursor->at;
  guint      next;

  for (guint i = 0; i < MOST_SMALL && at + 1 < clause->end && ptm_reading_sense (clause->reading, at, PTM_WORD_IGNORE) != NULL && ptm_reading_sense (clause->reading, at, PTM_WORD_COLOR) == NULL; i++)
    at += ptm_reading_span (clause->reading, at);
  /* "غير لون القطة إلى الأسود": black, though it may mean lions. */
  if (ptm_grammar_has_rule (clause->reading->grammar, "articles-repeated") && ptm_reading_sense (clause->reading, at, PTM_WORD_ARTICLE) != NULL)
    at += ptm_reading_span (clause->reading, at);
  next = at + ptm_reading_span (clause->reading, at);
  if (ptm_reading_sense (clause->reading, at, PTM_WORD_COLOR) == NULL || ptm_reading_sense (clause->reading, at, PTM_WORD_NOUN) == NULL || clause->parts->len == 0)
    return FALSE;
  if ((ptm_clause_has_verb (clause, "replace") && !ptm_clause_has_verb (clause, "change")) || ptm_clause_has_verb (clause, "add") || ptm_reading_sense (clause->reading, next, PTM_WORD_NOUN) != NULL)
    return FALSE;
  cursor->at = at;
  if (is_said_of_first (clause, at))
    return TRUE;
  return (cursor->relation == NULL || strcmp (cursor->relation, "inside") == 0) && (ptm_clause_has_verb (clause, "change") || ptm_clause_has_verb (clause, "recolor"));
}

/* "Prueba con rosa", "lieber in Orange": where things have articles, a word without one is the colour. */
static gboolean
is_bare_color (PtmClauseCursor *cursor)
{
  PtmClause  *clause = cursor->clause;
  PtmReading *reading = clause->reading;
  guint       next = cursor->at + ptm_clause_span (cursor);
  g_auto (PtmPhrase) phrase = { 0 };

  if (ptm_grammar_has_rule (reading->grammar, "no-articles") || ptm_clause_sense (cursor, PTM_WORD_COLOR) == NULL || ptm_clause_sense (cursor, PTM_WORD_NOUN) == NULL || clause->color.a > 0)
    return FALSE;
  if (ptm_clause_has_verb (clause, "remove") || ptm_clause_has_verb (clause, "replace") || (ptm_clause_has_verb (clause, "add") && !ptm_clause_has_verb (clause, "change")) || clause->instead || clause->without)
    return FALSE;
  if (cursor->at == 0 || ptm_reading_sense (reading, cursor->at - 1, PTM_WORD_ARTICLE) != NULL || ptm_reading_sense (reading, cursor->at - 1, PTM_WORD_NUMBER) != NULL || ptm_reading_sense (reading, next, PTM_WORD_NOUN) != NULL || ptm_reading_sense (reading, next, PTM_WORD_ROLE) != NULL)
    return FALSE;
  return ptm_phrase_read (reading, cursor->at, PTM_PHRASE_EDIT, &phrase) && phrase.end == next && !phrase.plural && phrase.count == 0;
}

static void
read_next (PtmClauseCursor *cursor)
{
  guint before = cursor->clause->parts->len;

  if (ptm_clause_skip_apart (cursor) || ptm_clause_read_denied_color (cursor) || ptm_clause_read_too (cursor) || ptm_clause_read_complaint (cursor))
    return;
  if (ptm_clause_read_call (cursor) || ptm_clause_read_firm_link (cursor) || ((is_new_color (cursor) || is_bare_color (cursor)) && ptm_clause_read_color (cursor)))
    return;
  if (ptm_clause_read_corner (cursor))
    return;
  if (ptm_clause_read_copies (cursor) || ptm_clause_read_arrangement (cursor) || ptm_clause_read_tongue (cursor))
    return;
  if ((is_small_verb (cursor) || is_first_verb (cursor) || is_verb_of_topic (cursor)) && ptm_clause_read_verb (cursor))
    return;
  if (ptm_clause_read_arrow (cursor) || ptm_clause_read_contrast (cursor) || ptm_clause_read_quote (cursor) || ptm_clause_read_contact (cursor) || ptm_clause_read_named_word (cursor) || ptm_clause_read_fact (cursor) || ptm_clause_read_unquoted (cursor) || read_without (cursor) || ptm_clause_read_amount (cursor))
    return;
  if (ptm_clause_read_some (cursor) || ptm_clause_read_letters (cursor) || ptm_clause_read_share (cursor) || ptm_clause_read_group (cursor) || ptm_clause_read_likeness (cursor) || (!ptm_clause_is_article_of_thing (cursor) && ptm_clause_read_pronoun (cursor)) || ptm_clause_read_thing (cursor))
    {
      if (cursor->clause->parts->len > before && (ptm_clause_sense (cursor, PTM_WORD_AND) == NULL || begins_pair (cursor)))
        cursor->prep = cursor->relation = NULL;
      return;
    }
  if (ptm_clause_read_change (cursor) || ptm_clause_read_color (cursor) || ptm_clause_read_relation (cursor) || ptm_clause_read_side (cursor))
    return;
  if (ptm_clause_read_verb (cursor) || read_draw (cursor) || ptm_clause_read_prep (cursor) || ptm_clause_read_style (cursor))
    return;
  cursor->at += ptm_clause_span (cursor);
}

/* Verbs come first: they may stand at the end of a clause, and decide how the words before them are meant. */
static void
find_early_verbs (PtmClause *clause)
{
  for (guint at = clause->first; at < clause->end; at += ptm_reading_span (clause->reading, at))
    if (ptm_reading_is (clause->reading, at, PTM_WORD_VERB, "setText") && ptm_reading_sense (clause->reading, at, PTM_WORD_IGNORE) == NULL && at + ptm_reading_span (clause->reading, at) >= clause->end)
      g_ptr_array_add (clause->verbs, (gpointer) "setText");
  /* "用月亮替换太阳": the new thing stands before the verb. */
  for (guint at = clause->first; ptm_grammar_has_rule (clause->reading->grammar, "topic-first") && at < clause->end; at += ptm_reading_span (clause->reading, at))
    if (ptm_reading_is (clause->reading, at, PTM_WORD_VERB, "replace"))
      g_ptr_array_add (clause->verbs, (gpointer) "replace");
}

static gboolean
has_verb_between (PtmReading *reading, guint first, guint end)
{
  for (guint at = first; at < end; at += ptm_reading_span (reading, at))
    if (ptm_reading_sense (reading, at, PTM_WORD_VERB) != NULL || ptm_reading_sense (reading, at, PTM_WORD_DRAW) != NULL || ptm_reading_sense (reading, at, PTM_WORD_ARRANGE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_WITHOUT) != NULL)
      return TRUE;
  return FALSE;
}

/* "犬、馬にして", "犬が見えない、前に出して": what the next clause is about was named, and no more than that, or what is wrong. */
static gboolean
names_topic (const PtmClause *clause, guint next)
{
  PtmReading *reading = clause->reading;
  gboolean    bare = TRUE, things = FALSE, placed = FALSE;

  for (guint at = clause->first; at < clause->end; at += ptm_reading_span (reading, at))
    {
      if (ptm_reading_sense (reading, at, PTM_WORD_ASIDE) != NULL)
        return TRUE;
      bare = bare && ptm_reading_sense (reading, at, PTM_WORD_PREP) == NULL && ptm_reading_sense (reading, at, PTM_WORD_COLOR) == NULL;
    }
  for (guint at = next; at < reading->length && !ptm_reading_is_pause (reading, at); at += ptm_reading_span (reading, at))
    {
      /* "帽子、雪だるまの上にのせて": where it shall go. */
      placed = placed || ptm_reading_sense (reading, at, PTM_WORD_RELATION) != NULL;
      things = things || (!placed && (ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL || ptm_reading_sense (reading, at, PTM_WORD_ROLE) != NULL));
    }
  return bare && (!things || ptm_reading_is (reading, next, PTM_WORD_VERB, "change"));
}

/* "猫をライオンに、犬を狼に変えて": where verbs end a clause, the last one is said for those before it, too. */
static void
borrow_next_verb (PtmClause *clause)
{
  PtmReading *reading = clause->reading;
  guint       next = clause->end;

  if (!ptm_grammar_has_rule (reading->grammar, "verb-final") || has_verb_between (reading, clause->first, clause->end))
    return;
  while (next < reading->length && (ptm_reading_sense (reading, next, PTM_WORD_AND) != NULL || ptm_reading_is_mark (reading, next, ',') || ptm_reading_is_mark (reading, next, 0x3001)))
    next += ptm_reading_span (reading, next);
  if (names_topic (clause, next))
    return;
  for (const PtmSense *verb = ptm_reading_sense (reading, next, PTM_WORD_VERB); verb != NULL && next > clause->end; verb = ptm_sense_find (verb->next, PTM_WORD_VERB))
    g_ptr_array_add (clause->verbs, verb->value);
}

PtmClause *
ptm_clause_new (PtmReading *reading, guint first, guint end, const PtmPart *lender)
{
  PtmClause      *clause = g_new0 (PtmClause, 1);
  PtmClauseCursor cursor = { .clause = clause, .at = first };

  clause->reading = reading;
  clause->first = first;
  clause->end = end;
  clause->degree = 1;
  clause->lender = lender;
  clause->verbs = g_ptr_array_new ();
  clause->parts = g_ptr_array_new_with_free_func ((GDestroyNotify)part_free);
  find_early_verbs (clause);
  ptm_clause_find_lead (clause);
  ptm_clause_find_apart (clause);
  borrow_next_verb (clause);
  while (cursor.at < clause->end && clause->parts->len < MOST_PARTS)
    read_next (&cursor);
  ptm_clause_turn_complaint (clause);
  return clause;
}

void
ptm_clause_free (PtmClause *clause)
{
  g_ptr_array_unref (clause->verbs);
  g_ptr_array_unref (clause->parts);
  g_free (clause->text);
  g_free (clause->old_text);
  g_free (clause->style);
  g_free (clause);
}

gboolean
ptm_clause_is_arranged (const PtmClause *clause, const char *how)
{
  for (guint i = 0; i < clause->n_arranged; i++)
    if (strcmp (clause->arranged[i]->value, how) == 0)
      return TRUE;
  return FALSE;
}

gboolean
ptm_clause_has_verb (const PtmClause *clause, const char *verb)
{
  for (guint i = 0; i < clause->verbs->len; i++)
    if (strcmp (g_ptr_array_index (clause->verbs, i), verb) == 0)
      return TRUE;
  return FALSE;
}

gboolean
ptm_clause_has_predicate (const PtmClause *clause)
{
  return clause->color.a > 0 || clause->n_changes > 0 || clause->n_sides > 0 || clause->text != NULL || clause->right != 0 || clause->down != 0 || clause->factor > 0 || clause->style != NULL;
}

const PtmPart *
ptm_clause_get_part (const PtmClause *clause, PtmPartPlace place, guint n)
{
  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);

      if (part->place == place && n-- == 0)
        return part;
    }
  return NULL;
}
