/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The words that link the things of an edit sentence: relations ("on the table"), prepositions before a result ("into a
 * balloon") and what sets one thing against another ("instead of", "except", an arrow). They hold for the next
 * thing. */

#include "config.h"

#include <string.h>

#include "ptm-clause-private.h"

static gboolean
takes_results (PtmClause *clause)
{
  return ptm_clause_has_verb (clause, "replace") || ptm_clause_has_verb (clause, "change") || ptm_clause_has_verb (clause, "setText") || ptm_clause_has_verb (clause, "recolor") || ptm_clause_has_verb (clause, "move") || ptm_clause_has_verb (clause, "approach") || ptm_clause_has_verb (clause, "resize");
}

static gboolean
is_place_relation (const char *relation)
{
  return strcmp (relation, "on") != 0 && strcmp (relation, "inside") != 0;
}

/* As a change knows it: one thing is put at one place. */
static const char *
simplify (const char *relation)
{
  static const char *const simple[][2] = { { "above-or-on", "above" }, { "below", "under" }, { "from-behind", "in-front" }, { "both-sides", "next-to" }, { "each-side", "next-to" } };

  for (guint i = 0; i < G_N_ELEMENTS (simple); i++)
    if (strcmp (relation, simple[i][0]) == 0)
      return simple[i][1];
  return relation;
}

/* "between the other two" */
static gboolean
others_follow (PtmClauseCursor *cursor)
{
  PtmReading *reading = cursor->clause->reading;
  guint       next = ptm_reading_skip (reading, cursor->at + ptm_clause_span (cursor), PTM_WORD_ARTICLE);

  return ptm_reading_is (reading, cursor->at, PTM_WORD_RELATION, "between") && next < cursor->clause->end && ptm_reading_is (reading, next, PTM_WORD_OTHER, "other");
}

/* "to" after a move is no relation; "on the table" after "put" is one, "into a balloon" after "change" is not. */
/* "旁边来个冲浪板": beside what is there, and not beside what comes. */
static gboolean
stands_before_verb (PtmClauseCursor *cursor)
{
  PtmReading *reading = cursor->clause->reading;
  guint       next = cursor->at + ptm_clause_span (cursor);

  return ptm_grammar_has_rule (reading->grammar, "topic-first") && cursor->clause->parts->len == 0 && (ptm_reading_is (reading, next, PTM_WORD_VERB, "add") || (ptm_reading_sense (reading, next, PTM_WORD_DRAW) != NULL && ptm_reading_sense (reading, next, PTM_WORD_NOUN) == NULL));
}

gboolean
ptm_clause_read_relation (PtmClauseCursor *cursor)
{
  const PtmSense *relation = ptm_clause_sense (cursor, PTM_WORD_RELATION);
  PtmReading     *reading = cursor->clause->reading;
  gboolean        is_result;

  if (relation == NULL || relation->value[0] == '~' || (!ptm_clause_thing_follows (cursor) && !others_follow (cursor)))
    return FALSE;
  is_result = ptm_clause_sense (cursor, PTM_WORD_PREP) != NULL && (ptm_clause_has_verb (cursor->clause, "replace") || (ptm_clause_has_verb (cursor->clause, "setText") && !is_place_relation (relation->value)) || (ptm_clause_has_verb (cursor->clause, "change") && !ptm_clause_has_verb (cursor->clause, "move") && !is_place_relation (relation->value)));
  if (is_result || ptm_reading_is (reading, cursor->at, PTM_WORD_PREP, "instead-of"))
    return FALSE;
  if (!stands_before_verb (cursor))
    cursor->relation = simplify (relation->value);
  ptm_clause_take (cursor, ptm_clause_span (cursor));
  return TRUE;
}

/* "house -> tent" */
gboolean
ptm_clause_read_arrow (PtmClauseCursor *cursor)
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

/* "put the cat in the basket", where the article is a part of the preposition. */
static gboolean
leads_inside (PtmClauseCursor *cursor)
{
  PtmClause     *clause = cursor->clause;
  const PtmPart *first = ptm_clause_get_part (clause, PTM_PART_OBJECT, 0);
  guint          next = cursor->at + ptm_clause_span (cursor);
  g_auto (PtmPhrase) phrase = { 0 };

  if (!ptm_reading_is (clause->reading, cursor->at, PTM_WORD_PREP, "at") || first == NULL || next >= clause->end || !(ptm_clause_has_verb (clause, "move") || ptm_clause_has_verb (clause, "add")))
    return FALSE;
  return ptm_phrase_read (clause->reading, next, PTM_PHRASE_EDIT, &phrase) && phrase.asset != NULL && phrase.sense != NULL && phrase.sense->class == PTM_WORD_NOUN && ptm_reading_sense (clause->reading, next, PTM_WORD_SETTING) == NULL;
}

gboolean
ptm_clause_read_prep (PtmClauseCursor *cursor)
{
  const PtmSense *prep = ptm_clause_sense (cursor, PTM_WORD_PREP);

  if (prep == NULL)
    return FALSE;
  if (leads_inside (cursor))
    {
      cursor->relation = "inside";
      ptm_clause_take (cursor, ptm_clause_span (cursor));
      return TRUE;
    }
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
  cursor->clause->where = TRUE;
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

gboolean
ptm_clause_read_firm_link (PtmClauseCursor *cursor)
{
  return ptm_clause_read_than (cursor) || read_where (cursor) || read_except (cursor) || (is_instead (cursor) && ptm_clause_read_prep (cursor));
}
