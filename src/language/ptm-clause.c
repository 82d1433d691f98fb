/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Reads one clause of an edit sentence into its verbs, things, colours, changes, sides and amounts. */

#include "config.h"

#include <string.h>

#include "ptm-clause.h"

/* So many things of one clause are read. */
#define MOST_PARTS    100
#define MOST_ARTICLES 4

/** Cursor: a clause being read. */
typedef struct
{
  PtmClause  *clause;
  guint       at;
  const char *prep;     /* (nullable) before the next thing */
  const char *relation; /* (nullable) */
} Cursor;

static const char *const TEXT_ROLES[] = { "title", "subtitle", "date", "time", "place", "note", "caption", "body", "label", NULL };

static void
part_free (PtmPart *part)
{
  ptm_phrase_clear (&part->phrase);
  g_free (part->setting);
  g_free (part);
}

static void
take (Cursor *cursor, guint n)
{
  ptm_reading_use (cursor->clause->reading, cursor->at, n, PTM_USE_USED);
  cursor->at += n;
}

static guint
span (Cursor *cursor)
{
  return ptm_reading_span (cursor->clause->reading, cursor->at);
}

static const PtmSense *
sense (Cursor *cursor, PtmWordClass class)
{
  return ptm_reading_sense (cursor->clause->reading, cursor->at, class);
}

static PtmPart *
add_part (Cursor *cursor, PtmReferent referent)
{
  PtmPart *part = g_new0 (PtmPart, 1);

  part->referent = referent;
  part->relation = cursor->relation;
  if (cursor->relation != NULL)
    part->place = PTM_PART_ANCHOR;
  else if (g_strcmp0 (cursor->prep, "instead-of") == 0)
    part->place = PTM_PART_INSTEAD;
  else if (cursor->prep != NULL)
    part->place = PTM_PART_RESULT;
  g_ptr_array_add (cursor->clause->parts, part);
  return part;
}

static gboolean
read_quote (Cursor *cursor)
{
  if (!ptm_reading_is_type (cursor->clause->reading, cursor->at, PTM_TOKEN_QUOTE))
    return FALSE;
  if (cursor->clause->old_text == NULL)
    cursor->clause->old_text = cursor->clause->text;
  else
    g_free (cursor->clause->text);
  cursor->clause->text = ptm_reading_dup_inner (cursor->clause->reading, cursor->at);
  take (cursor, 1);
  return TRUE;
}

static gboolean
read_pronoun (Cursor *cursor)
{
  const PtmSense *pronoun = sense (cursor, PTM_WORD_PRONOUN);
  PtmPart        *part;

  if (pronoun == NULL)
    return FALSE;
  if (strcmp (pronoun->value, "here") == 0)
    cursor->clause->here = TRUE;
  else if (strcmp (pronoun->value, "from-it") == 0)
    {
      cursor->clause->instead = TRUE;
      part = add_part (cursor, PTM_REFERENT_IT);
      part->place = PTM_PART_INSTEAD;
    }
  else
    add_part (cursor, strcmp (pronoun->value, "everything") == 0 ? PTM_REFERENT_EVERYTHING : PTM_REFERENT_IT);
  take (cursor, span (cursor));
  return TRUE;
}

static gboolean
takes_results (PtmClause *clause)
{
  return ptm_clause_has_verb (clause, "replace") || ptm_clause_has_verb (clause, "change") || ptm_clause_has_verb (clause, "setText") || ptm_clause_has_verb (clause, "recolor") || ptm_clause_has_verb (clause, "move") || ptm_clause_has_verb (clause, "resize");
}

/* Whether a thing begins right after the word at the cursor. */
static gboolean
thing_follows (Cursor *cursor)
{
  guint next = cursor->at + span (cursor);
  g_auto (PtmPhrase) phrase = { 0 };

  if (next >= cursor->clause->end)
    return FALSE;
  return ptm_reading_sense (cursor->clause->reading, next, PTM_WORD_PRONOUN) != NULL || ptm_phrase_read (cursor->clause->reading, next, PTM_PHRASE_EDIT | PTM_PHRASE_OPEN, &phrase);
}

static gboolean
is_place_relation (const char *relation)
{
  return strcmp (relation, "on") != 0 && strcmp (relation, "inside") != 0;
}

/* "to" after a move is no relation; "on the table" after "put" is one, "into a balloon" after "change" is not. */
static gboolean
read_relation (Cursor *cursor)
{
  const PtmSense *relation = sense (cursor, PTM_WORD_RELATION);
  PtmReading     *reading = cursor->clause->reading;
  gboolean        is_result;

  if (relation == NULL || !thing_follows (cursor))
    return FALSE;
  is_result = sense (cursor, PTM_WORD_PREP) != NULL && (ptm_clause_has_verb (cursor->clause, "replace") || ptm_clause_has_verb (cursor->clause, "setText") || (ptm_clause_has_verb (cursor->clause, "change") && !is_place_relation (relation->value)));
  if (is_result || ptm_reading_is (reading, cursor->at, PTM_WORD_PREP, "instead-of"))
    return FALSE;
  cursor->relation = relation->value;
  take (cursor, span (cursor));
  return TRUE;
}

static gboolean
is_text_target (PtmClause *clause)
{
  const PtmPart  *part = ptm_clause_get_part (clause, PTM_PART_OBJECT, 0);
  const PtmSense *head = part != NULL ? part->phrase.sense : NULL;

  return head != NULL && head->class == PTM_WORD_ROLE && g_strv_contains (TEXT_ROLES, head->value);
}

/* What may follow "to" without being the new text itself. */
static gboolean
is_predicate_word (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_COLOR, PTM_WORD_SHADE, PTM_WORD_SIDE, PTM_WORD_DIRECTION, PTM_WORD_CHANGE, PTM_WORD_FACTOR, PTM_WORD_RELATION };

  for (guint i = 0; i < MOST_ARTICLES && ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) != NULL && ptm_reading_sense (reading, at, PTM_WORD_SIDE) == NULL; i++)
    at += ptm_reading_span (reading, at);
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (ptm_reading_sense (reading, at, classes[i]) != NULL)
      return TRUE;
  return ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE) || ptm_reading_is_type (reading, at, PTM_TOKEN_COLOR);
}

/* "rename the title to Summer Fest": the rest of the clause is the text. */
static gboolean
read_unquoted (Cursor *cursor)
{
  PtmClause *clause = cursor->clause;
  guint      next = cursor->at + span (cursor);
  gboolean   opens = ptm_reading_is (clause->reading, cursor->at, PTM_WORD_PREP, "to") || sense (cursor, PTM_WORD_SAYS) != NULL || ptm_reading_is (clause->reading, cursor->at, PTM_WORD_VERB, "setText") || ptm_reading_is_mark (clause->reading, cursor->at, ':');
  gboolean   renames = ptm_reading_is_mark (clause->reading, cursor->at, ':') || ptm_clause_has_verb (clause, "setText") || ptm_clause_has_verb (clause, "change") || ptm_clause_has_verb (clause, "replace") || sense (cursor, PTM_WORD_SAYS) != NULL || ptm_reading_is (clause->reading, cursor->at, PTM_WORD_VERB, "setText");

  if (ptm_reading_is_mark (clause->reading, next, ':'))
    next++;
  if (!opens || !renames || clause->text != NULL || next >= clause->end || !is_text_target (clause) || is_predicate_word (clause->reading, next))
    return FALSE;
  if (ptm_reading_sense (clause->reading, next, PTM_WORD_VERB) != NULL && next + ptm_reading_span (clause->reading, next) >= clause->end)
    return FALSE;
  while (clause->end > next + 1 && ptm_reading_is_pause (clause->reading, clause->end - 1))
    clause->end--;
  clause->text = ptm_reading_dup (clause->reading, next, clause->end);
  take (cursor, clause->end - cursor->at);
  return TRUE;
}

static gboolean
read_prep (Cursor *cursor)
{
  const PtmSense *prep = sense (cursor, PTM_WORD_PREP);

  if (prep == NULL)
    return FALSE;
  if (ptm_reading_is (cursor->clause->reading, cursor->at, PTM_WORD_PREP, "instead"))
    {
      cursor->clause->instead = TRUE;
      cursor->prep = NULL;
    }
  else if (ptm_reading_is (cursor->clause->reading, cursor->at, PTM_WORD_PREP, "instead-of"))
    {
      cursor->clause->instead = TRUE;
      cursor->prep = "instead-of";
    }
  else if (takes_results (cursor->clause))
    cursor->prep = ptm_reading_is (cursor->clause->reading, cursor->at, PTM_WORD_PREP, "of") && ptm_clause_has_verb (cursor->clause, "change") ? NULL : prep->value;
  take (cursor, span (cursor));
  return TRUE;
}

static gboolean
read_amount (Cursor *cursor)
{
  PtmClause      *clause = cursor->clause;
  const PtmSense *amount = sense (cursor, PTM_WORD_AMOUNT);
  const PtmSense *factor = sense (cursor, PTM_WORD_FACTOR);
  const PtmToken *number = ptm_reading_token (clause->reading, cursor->at);
  guint           unit = cursor->at + 1;

  if (amount != NULL)
    clause->amount = amount->number;
  else if (factor != NULL)
    clause->factor = factor->number;
  else if (ptm_reading_is_type (clause->reading, cursor->at, PTM_TOKEN_NUMBER) && (ptm_reading_sense (clause->reading, unit, PTM_WORD_UNIT) != NULL || ptm_reading_is_mark (clause->reading, unit, '%')))
    {
      if (ptm_reading_is (clause->reading, unit, PTM_WORD_UNIT, "pixel"))
        clause->amount = number->number;
      else
        clause->percent = number->number;
      take (cursor, 2);
      return TRUE;
    }
  else
    return FALSE;
  take (cursor, span (cursor));
  return TRUE;
}

static gboolean
read_change (Cursor *cursor)
{
  PtmClause      *clause = cursor->clause;
  const PtmSense *change = sense (cursor, PTM_WORD_CHANGE);
  const PtmSense *degree = sense (cursor, PTM_WORD_DEGREE);

  if (change != NULL && clause->n_changes < G_N_ELEMENTS (clause->changes))
    {
      clause->changes[clause->n_changes] = change->value;
      clause->signs[clause->n_changes++] = change->number;
    }
  else if (degree != NULL)
    clause->degree = strcmp (degree->value, "bit") == 0 ? 0 : 2;
  else if (sense (cursor, PTM_WORD_MORE) == NULL)
    return FALSE;
  take (cursor, span (cursor));
  return TRUE;
}

static void
add_side (PtmClause *clause, const char *name)
{
  if (clause->n_sides < G_N_ELEMENTS (clause->sides))
    clause->sides[clause->n_sides++] = ptm_side_from_string (name);
}

static void
add_direction (PtmClause *clause, const char *name)
{
  if (clause->n_sides > 0 && (strcmp (name, "left") == 0 || strcmp (name, "right") == 0))
    add_side (clause, name);
  else if (strcmp (name, "left") == 0 || strcmp (name, "right") == 0)
    clause->right = strcmp (name, "left") == 0 ? -1 : 1;
  else
    clause->down = strcmp (name, "up") == 0 ? -1 : 1;
}

/* "left" is a direction after a number or at the end of a move, a side elsewhere. */
static gboolean
read_side (Cursor *cursor)
{
  const PtmSense *side = sense (cursor, PTM_WORD_SIDE);
  const PtmSense *direction = sense (cursor, PTM_WORD_DIRECTION);

  if (direction != NULL)
    add_direction (cursor->clause, direction->value);
  else if (side != NULL)
    add_side (cursor->clause, side->value);
  else
    return FALSE;
  take (cursor, span (cursor));
  return TRUE;
}

static gboolean
read_verb (Cursor *cursor)
{
  const PtmSense *verb = sense (cursor, PTM_WORD_VERB);
  PtmColor        color;
  guint           taken;

  if (verb == NULL || ptm_phrase_read_color (cursor->clause->reading, cursor->at, &color, &taken))
    return FALSE;
  if (strcmp (verb->value, "model") == 0)
    cursor->clause->needs_model = TRUE;
  for (; verb != NULL; verb = ptm_sense_find (verb->next, PTM_WORD_VERB))
    {
      g_ptr_array_add (cursor->clause->verbs, verb->value);
      if (verb->number > 0)
        cursor->clause->factor = verb->number;
    }
  if (sense (cursor, PTM_WORD_DRAW) != NULL)
    cursor->clause->draws = TRUE;
  take (cursor, span (cursor));
  return TRUE;
}

static gboolean
read_style (Cursor *cursor)
{
  PtmClause      *clause = cursor->clause;
  const PtmSense *style = sense (cursor, PTM_WORD_STYLE);
  char           *both;

  if (style == NULL)
    return FALSE;
  both = clause->style != NULL ? g_strconcat (clause->style, " ", style->value, NULL) : g_strdup (style->value);
  g_free (clause->style);
  clause->style = both;
  take (cursor, span (cursor));
  return TRUE;
}

static gboolean
read_color (Cursor *cursor)
{
  PtmColor color;
  guint    taken;

  if (!ptm_phrase_read_color (cursor->clause->reading, cursor->at, &color, &taken))
    return FALSE;
  cursor->clause->color = color;
  take (cursor, taken);
  return TRUE;
}

/* A setting may also be named where a backdrop is meant: "change the background to a beach". */
static char *
find_setting (PtmReading *reading, guint at, guint *end)
{
  const PtmSense *setting;

  for (guint i = 0; i < MOST_ARTICLES && ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) != NULL; i++)
    at += ptm_reading_span (reading, at);
  setting = ptm_reading_sense (reading, at, PTM_WORD_SETTING);
  if (setting == NULL)
    return NULL;
  *end = at + ptm_reading_span (reading, at);
  return g_strdup (setting->value);
}

static gboolean
read_thing (Cursor *cursor)
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
  part = add_part (cursor, PTM_REFERENT_THING);
  part->phrase = phrase;
  memset (&phrase, 0, sizeof phrase);
  part->setting = g_steal_pointer (&setting);
  cursor->at = end;
  return TRUE;
}

/* A pronoun of one word may be the article of a thing: "this violin". */
static gboolean
is_article_of_thing (Cursor *cursor)
{
  g_auto (PtmPhrase) phrase = { 0 };

  if (sense (cursor, PTM_WORD_ARTICLE) == NULL)
    return FALSE;
  return ptm_phrase_read (cursor->clause->reading, cursor->at, PTM_PHRASE_EDIT, &phrase) && (phrase.sense != NULL || phrase.asset != NULL || !ptm_grammar_is_action (cursor->clause->reading->grammar, ptm_reading_token (cursor->clause->reading, phrase.head)->norm));
}

static gboolean
read_without (Cursor *cursor)
{
  if (sense (cursor, PTM_WORD_WITHOUT) == NULL)
    return FALSE;
  cursor->clause->without = TRUE;
  take (cursor, span (cursor));
  return TRUE;
}

static gboolean
read_draw (Cursor *cursor)
{
  if (sense (cursor, PTM_WORD_DRAW) == NULL)
    return FALSE;
  cursor->clause->draws = TRUE;
  take (cursor, span (cursor));
  return TRUE;
}

/* Where nouns are written with a capital, a small word is the verb: "nimm es weg". */
static gboolean
is_small_verb (Cursor *cursor)
{
  PtmReading *reading = cursor->clause->reading;

  return ptm_grammar_has_rule (reading->grammar, "capital-nouns") && ptm_reading_is_type (reading, cursor->at, PTM_TOKEN_WORD) && !ptm_reading_token (reading, cursor->at)->capital && sense (cursor, PTM_WORD_VERB) != NULL && sense (cursor, PTM_WORD_NOUN) != NULL;
}

/* What could also be a noun is a verb at the beginning: "drop it", "place the violin". */
static gboolean
is_first_verb (Cursor *cursor)
{
  guint next = cursor->at + span (cursor);

  return cursor->at == cursor->clause->first && sense (cursor, PTM_WORD_VERB) != NULL && !ptm_reading_is_mark (cursor->clause->reading, next, ':');
}

static void
read_next (Cursor *cursor)
{
  guint before = cursor->clause->parts->len;

  if ((is_small_verb (cursor) || is_first_verb (cursor)) && read_verb (cursor))
    return;
  if (read_quote (cursor) || read_unquoted (cursor) || read_without (cursor) || read_amount (cursor))
    return;
  if ((!is_article_of_thing (cursor) && read_pronoun (cursor)) || read_thing (cursor))
    {
      if (cursor->clause->parts->len > before && ptm_reading_sense (cursor->clause->reading, cursor->at, PTM_WORD_AND) == NULL)
        cursor->prep = cursor->relation = NULL;
      return;
    }
  if (read_change (cursor) || read_color (cursor) || read_side (cursor) || read_relation (cursor))
    return;
  if (read_verb (cursor) || read_draw (cursor) || read_prep (cursor) || read_style (cursor))
    return;
  cursor->at += span (cursor);
}

/* Verbs come first: they may stand at the end of a clause, and decide how the words before them are meant. */
static void
find_early_verbs (PtmClause *clause)
{
  for (guint at = clause->first; at < clause->end; at += ptm_reading_span (clause->reading, at))
    if (ptm_reading_is (clause->reading, at, PTM_WORD_VERB, "setText") && ptm_reading_sense (clause->reading, at, PTM_WORD_IGNORE) == NULL && at + ptm_reading_span (clause->reading, at) >= clause->end)
      g_ptr_array_add (clause->verbs, (gpointer) "setText");
}

PtmClause *
ptm_clause_new (PtmReading *reading, guint first, guint end)
{
  PtmClause *clause = g_new0 (PtmClause, 1);
  Cursor     cursor = { .clause = clause, .at = first };

  clause->reading = reading;
  clause->first = first;
  clause->end = end;
  clause->degree = 1;
  clause->verbs = g_ptr_array_new ();
  clause->parts = g_ptr_array_new_with_free_func ((GDestroyNotify)part_free);
  find_early_verbs (clause);
  while (cursor.at < clause->end && clause->parts->len < MOST_PARTS)
    read_next (&cursor);
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
