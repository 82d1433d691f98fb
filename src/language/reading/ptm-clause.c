/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Reads one clause of an edit sentence into its verbs, things, colours, changes, sides and amounts. */

#include "config.h"

#include <string.h>

#include "ptm-clause-private.h"
#include "ptm-facts.h"
#include "ptm-place.h"

/* So many things of one clause are read. */
#define MOST_PARTS    100
#define MOST_ARTICLES 4

static const char *const TEXT_ROLES[] = { "title", "subtitle", "date", "time", "place", "note", "caption", "body", "label", NULL };

static void
part_free (PtmPart *part)
{
  ptm_phrase_clear (&part->phrase);
  g_free (part->setting);
  g_free (part);
}

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

static gboolean
read_quote (PtmClauseCursor *cursor)
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

static gboolean
read_pronoun (PtmClauseCursor *cursor)
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

static gboolean
takes_results (PtmClause *clause)
{
  return ptm_clause_has_verb (clause, "replace") || ptm_clause_has_verb (clause, "change") || ptm_clause_has_verb (clause, "setText") || ptm_clause_has_verb (clause, "recolor") || ptm_clause_has_verb (clause, "move") || ptm_clause_has_verb (clause, "resize");
}

/* Whether a thing begins right after the word at the cursor. */
gboolean
ptm_clause_thing_follows (PtmClauseCursor *cursor)
{
  guint next = cursor->at + ptm_clause_span (cursor);
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
read_relation (PtmClauseCursor *cursor)
{
  const PtmSense *relation = ptm_clause_sense (cursor, PTM_WORD_RELATION);
  PtmReading     *reading = cursor->clause->reading;
  gboolean        is_result;

  if (relation == NULL || !ptm_clause_thing_follows (cursor))
    return FALSE;
  is_result = ptm_clause_sense (cursor, PTM_WORD_PREP) != NULL && (ptm_clause_has_verb (cursor->clause, "replace") || ptm_clause_has_verb (cursor->clause, "setText") || (ptm_clause_has_verb (cursor->clause, "change") && !is_place_relation (relation->value)));
  if (is_result || ptm_reading_is (reading, cursor->at, PTM_WORD_PREP, "instead-of"))
    return FALSE;
  cursor->relation = relation->value;
  ptm_clause_take (cursor, ptm_clause_span (cursor));
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
  static const PtmWordClass classes[] = { PTM_WORD_COLOR, PTM_WORD_SHADE, PTM_WORD_SIDE, PTM_WORD_DIRECTION, PTM_WORD_CHANGE, PTM_WORD_FACTOR, PTM_WORD_RELATION, PTM_WORD_TONGUE, PTM_WORD_ARRANGE };

  for (guint i = 0; i < MOST_ARTICLES && ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) != NULL && ptm_reading_sense (reading, at, PTM_WORD_SIDE) == NULL; i++)
    at += ptm_reading_span (reading, at);
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (ptm_reading_sense (reading, at, classes[i]) != NULL)
      return TRUE;
  return ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE) || ptm_reading_is_type (reading, at, PTM_TOKEN_COLOR);
}

/* "rename the title to Summer Fest": the rest of the clause is the text. */
static gboolean
read_unquoted (PtmClauseCursor *cursor)
{
  PtmClause *clause = cursor->clause;
  guint      next = cursor->at + ptm_clause_span (cursor);
  guint      end = clause->end;
  gboolean   opens = ptm_reading_is (clause->reading, cursor->at, PTM_WORD_PREP, "to") || ptm_clause_sense (cursor, PTM_WORD_SAYS) != NULL || ptm_reading_is (clause->reading, cursor->at, PTM_WORD_VERB, "setText") || ptm_reading_is_mark (clause->reading, cursor->at, ':');
  gboolean   renames = ptm_reading_is_mark (clause->reading, cursor->at, ':') || ptm_clause_has_verb (clause, "setText") || ptm_clause_has_verb (clause, "change") || ptm_clause_has_verb (clause, "replace") || ptm_clause_sense (cursor, PTM_WORD_SAYS) != NULL || ptm_reading_is (clause->reading, cursor->at, PTM_WORD_VERB, "setText");

  opens = opens || (ptm_clause_has_verb (clause, "setText") && ptm_reading_is (clause->reading, cursor->at, PTM_WORD_VERB, "change"));
  if (ptm_reading_is_mark (clause->reading, next, ':'))
    next++;
  if (!opens || !renames || clause->text != NULL || next >= clause->end || !is_text_target (clause) || is_predicate_word (clause->reading, next))
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

/* "house -> tent" */
static gboolean
read_arrow (PtmClauseCursor *cursor)
{
  if (!ptm_reading_is_type (cursor->clause->reading, cursor->at, PTM_TOKEN_ARROW) || cursor->clause->parts->len == 0)
    return FALSE;
  g_ptr_array_add (cursor->clause->verbs, (gpointer) "replace");
  cursor->prep = "to";
  ptm_clause_take (cursor, 1);
  return TRUE;
}

/* "木をヤシの木に": what a thing becomes, without a verb. */
static gboolean
is_bare_result (PtmClauseCursor *cursor)
{
  PtmClause *clause = cursor->clause;

  return clause->verbs->len == 0 && !clause->draws && clause->parts->len > 0 && ptm_grammar_has_rule (clause->reading->grammar, "particles") && ptm_grammar_has_rule (clause->reading->grammar, "unspaced") && ptm_reading_is (clause->reading, cursor->at, PTM_WORD_PREP, "to");
}

static gboolean
read_prep (PtmClauseCursor *cursor)
{
  const PtmSense *prep = ptm_clause_sense (cursor, PTM_WORD_PREP);

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
  else if (takes_results (cursor->clause) || is_bare_result (cursor))
    cursor->prep = ptm_reading_is (cursor->clause->reading, cursor->at, PTM_WORD_PREP, "of") && ptm_clause_has_verb (cursor->clause, "change") ? NULL : prep->value;
  ptm_clause_take (cursor, ptm_clause_span (cursor));
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
  return g_strdup (ptm_place_find (reading, at));
}

static gboolean
is_text_role (const PtmPhrase *phrase, gboolean body)
{
  if (phrase->sense == NULL || phrase->sense->class != PTM_WORD_ROLE || !g_strv_contains (TEXT_ROLES, phrase->sense->value))
    return FALSE;
  return (strcmp (phrase->sense->value, "body") == 0) == body;
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

static gboolean
read_thing (PtmClauseCursor *cursor)
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
  ptm_clause_lend_back (cursor->clause, part);
  cursor->at = end;
  return TRUE;
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
  return ptm_reading_is_mark (reading, cursor->at, ',') && first->phrase.indefinite && ptm_reading_is (reading, cursor->at + 1, PTM_WORD_ARTICLE, "indefinite");
}

/* "not a violin but a trumpet" */
static gboolean
read_contrast (PtmClauseCursor *cursor)
{
  PtmClause *clause = cursor->clause;

  if (!clause->without || clause->parts->len == 0 || (!ptm_reading_is (clause->reading, cursor->at, PTM_WORD_PREP, "rather") && !is_other_thing_next (cursor)))
    return FALSE;
  for (guint i = 0; i < clause->parts->len; i++)
    ((PtmPart *)g_ptr_array_index (clause->parts, i))->place = PTM_PART_INSTEAD;
  clause->without = FALSE;
  clause->instead = TRUE;
  ptm_clause_take (cursor, 1);
  return TRUE;
}

/* "the date is 14 May" */
static gboolean
read_fact (PtmClauseCursor *cursor)
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

/* A pronoun of one word may be the article of a thing: "this violin". */
static gboolean
is_article_of_thing (PtmClauseCursor *cursor)
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

/* What could also be a noun is a verb at the beginning: "drop it", "place the violin". */
static gboolean
is_first_verb (PtmClauseCursor *cursor)
{
  guint next = cursor->at + ptm_clause_span (cursor);

  return cursor->at == cursor->clause->first && ptm_clause_sense (cursor, PTM_WORD_VERB) != NULL && !ptm_reading_is_mark (cursor->clause->reading, next, ':');
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

/* "ضع أرنبا مكان الكلب": "in the place of", though a place may be a text, too. */
static gboolean
is_instead (PtmClauseCursor *cursor)
{
  if (!ptm_reading_is (cursor->clause->reading, cursor->at, PTM_WORD_PREP, "instead-of") || !ptm_clause_thing_follows (cursor))
    return FALSE;
  /* "ضع سيارة بدل الدراجة", where the word is also the verb "exchange" */
  return ptm_clause_sense (cursor, PTM_WORD_ROLE) != NULL || (ptm_clause_sense (cursor, PTM_WORD_VERB) != NULL && cursor->at > cursor->clause->first && cursor->clause->parts->len > 0);
}

/* "Put the cat where the dog is" is in its place. */
static gboolean
read_where (PtmClauseCursor *cursor)
{
  if (!ptm_reading_is (cursor->clause->reading, cursor->at, PTM_WORD_PREP, "where") || cursor->clause->parts->len == 0 || !ptm_clause_thing_follows (cursor))
    return FALSE;
  cursor->clause->instead = TRUE;
  cursor->prep = "instead-of";
  ptm_clause_take (cursor, ptm_clause_span (cursor));
  return TRUE;
}

/* "Todo menos el gato", where the same word means less. */
static gboolean
read_except (PtmClauseCursor *cursor)
{
  if (!ptm_reading_is (cursor->clause->reading, cursor->at, PTM_WORD_PREP, "except") || !ptm_clause_thing_follows (cursor))
    return FALSE;
  cursor->prep = "except";
  ptm_clause_take (cursor, ptm_clause_span (cursor));
  return TRUE;
}

/* "猫をオレンジに": a fruit that is a colour, too, of something that shall change. */
static gboolean
is_new_color (PtmClauseCursor *cursor)
{
  PtmClause *clause = cursor->clause;
  guint      at = cursor->at;
  guint      next;

  /* "غير لون القطة إلى الأسود": black, though it may mean lions. */
  if (ptm_grammar_has_rule (clause->reading->grammar, "articles-repeated") && ptm_clause_sense (cursor, PTM_WORD_ARTICLE) != NULL)
    at += ptm_clause_span (cursor);
  next = at + ptm_reading_span (clause->reading, at);
  if (ptm_reading_sense (clause->reading, at, PTM_WORD_COLOR) == NULL || ptm_reading_sense (clause->reading, at, PTM_WORD_NOUN) == NULL || clause->parts->len == 0)
    return FALSE;
  if ((ptm_clause_has_verb (clause, "replace") && !ptm_clause_has_verb (clause, "change")) || ptm_clause_has_verb (clause, "add") || ptm_reading_sense (clause->reading, next, PTM_WORD_NOUN) != NULL)
    return FALSE;
  cursor->at = at;
  return (cursor->relation == NULL || strcmp (cursor->relation, "inside") == 0) && (ptm_clause_has_verb (clause, "change") || ptm_clause_has_verb (clause, "recolor"));
}

static void
read_next (PtmClauseCursor *cursor)
{
  guint before = cursor->clause->parts->len;

  if (read_where (cursor) || read_except (cursor) || (is_instead (cursor) && read_prep (cursor)) || (is_new_color (cursor) && ptm_clause_read_color (cursor)))
    return;
  if (ptm_clause_read_corner (cursor))
    return;
  if (ptm_clause_read_copies (cursor) || ptm_clause_read_arrangement (cursor) || ptm_clause_read_tongue (cursor))
    return;
  if ((is_small_verb (cursor) || is_first_verb (cursor)) && ptm_clause_read_verb (cursor))
    return;
  if (read_arrow (cursor) || read_contrast (cursor) || read_quote (cursor) || read_fact (cursor) || read_unquoted (cursor) || read_without (cursor) || ptm_clause_read_amount (cursor))
    return;
  if (ptm_clause_read_likeness (cursor) || (!is_article_of_thing (cursor) && read_pronoun (cursor)) || read_thing (cursor))
    {
      if (cursor->clause->parts->len > before && (ptm_clause_sense (cursor, PTM_WORD_AND) == NULL || begins_pair (cursor)))
        cursor->prep = cursor->relation = NULL;
      return;
    }
  if (ptm_clause_read_change (cursor) || ptm_clause_read_color (cursor) || read_relation (cursor) || ptm_clause_read_side (cursor))
    return;
  if (ptm_clause_read_verb (cursor) || read_draw (cursor) || read_prep (cursor) || ptm_clause_read_style (cursor))
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
  borrow_next_verb (clause);
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
