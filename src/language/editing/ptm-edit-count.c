/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "Make it five cats", "two fewer", "keep only the cat": of what is there shall be so many, or nothing else. */

#include "config.h"

#include <string.h>

#include "ptm-edit-private.h"

#define MOST_THINGS 100

static int
count_things (GPtrArray *nodes, const char *asset)
{
  int n = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (nodes, i);

      n += g_strcmp0 (node->asset, asset) == 0 ? node->count : 0;
    }
  return n;
}

PtmOp *
ptm_edit_take_last (PtmEditWish *wish, PtmOpType type, const PtmPart *part)
{
  PtmOp *op = ptm_op_new (type);

  ptm_edit_aim_at_thing (wish, &op->target, part);
  op->target.nth = -1;
  g_ptr_array_add (wish->ops, op);
  return op;
}

int
ptm_edit_count_there (PtmEditWish *wish, const PtmPart *part)
{
  return count_things (wish->scene->nodes, part->phrase.asset);
}

void
ptm_edit_set_number (PtmEditWish *wish, const PtmPart *part, int now, int asked)
{
  if (asked > now)
    ptm_edit_take_last (wish, PTM_OP_DUPLICATE, part)->count = asked - now;
  for (int i = asked; i < now; i++)
    ptm_edit_take_last (wish, PTM_OP_REMOVE, part);
}

static gboolean
has_aside (const PtmClause *clause, const char *what)
{
  for (guint at = clause->lead; at < clause->end; at += ptm_reading_span (clause->reading, at))
    if (ptm_reading_is (clause->reading, at, PTM_WORD_ASIDE, what))
      return TRUE;
  return FALSE;
}

/* "三つに", "减到三颗", "تقليل إلى": a number that shall be reached, and not one that goes. */
static gboolean
is_reached (const PtmClause *clause, guint at, guint next)
{
  PtmReading *reading = clause->reading;

  return ptm_reading_is (reading, next, PTM_WORD_PREP, "to") || (at > 0 && ptm_reading_is (reading, at - 1, PTM_WORD_PREP, "to")) || (ptm_grammar_has_rule (reading->grammar, "verb-final") && ptm_clause_has_verb (clause, "change"));
}

/* "गुब्बारे बढ़ाकर पाँच कर दो", "زوّد البالونات إلى خمسة": more, up to a number. */
static gboolean
says_reached (const PtmClause *clause)
{
  guint taken = 0;

  for (guint at = clause->first; at < clause->end; at += ptm_reading_span (clause->reading, at))
    if (ptm_phrase_read_number (clause->reading, at, &taken) > 0)
      {
        guint next = at + taken;

        while (ptm_reading_sense (clause->reading, next, PTM_WORD_COUNTER) != NULL)
          next += ptm_reading_span (clause->reading, next);
        return is_reached (clause, at, next) && ptm_reading_sense (clause->reading, next, PTM_WORD_NOUN) == NULL;
      }
  return FALSE;
}

/* "Make five cats of it": what it shall be is not what it shall be replaced by, where the cat is there already. */
static gboolean
says_only_count (const PtmClause *clause)
{
  gboolean is = ptm_clause_has_verb (clause, "be"), changes = ptm_clause_has_verb (clause, "change");

  if ((ptm_clause_has_verb (clause, "reduce") && !clause->of_size) || ((ptm_clause_has_verb (clause, "keep") || ptm_clause_has_verb (clause, "move")) && has_aside (clause, "only")) || (ptm_clause_has_verb (clause, "keep") && clause->parts->len == 0))
    return clause->color.a == 0 && clause->n_sides == 0 && clause->text == NULL && clause->factor == 0;
  if (clause->without || clause->fewer || clause->color.a > 0 || clause->n_changes > 0 || clause->n_sides > 0 || clause->right != 0 || clause->down != 0 || clause->text != NULL || clause->factor > 0 || clause->n_arranged > 0)
    return FALSE;
  /* "Mets-en trois" puts no more than three. */
  if ((ptm_clause_has_verb (clause, "add") && !clause->instead && !says_reached (clause) && !(ptm_clause_has_verb (clause, "move") && clause->parts->len == 0)) || clause->surplus)
    return FALSE;
  return is || clause->instead || changes || clause->parts->len == 0 || (clause->verbs->len == 0 && !clause->draws);
}

/* "Make it three", where all that is drawn is one and the same thing. (nullable) */
static const PtmPart *
find_only_sort (PtmScene *scene, PtmPart *only)
{
  for (guint i = 0; i < scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (scene->nodes, i);

      if (node->type != PTM_NODE_OBJECT)
        continue;
      if (node->asset == NULL || (only->phrase.asset != NULL && strcmp (only->phrase.asset, node->asset) != 0))
        return NULL;
      only->phrase.asset = node->asset;
      only->phrase.word = node->noun;
    }
  return only->phrase.asset != NULL ? only : NULL;
}

/* What the number is about: the only thing the clause names, or the same thing twice, "instead of one cat five cats". (nullable) */
static const PtmPart *
find_counted (const PtmClause *clause)
{
  const PtmPart *found = NULL;

  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);

      if (part->referent == PTM_REFERENT_IT)
        continue;
      if (!ptm_part_is_thing (part) || part->place == PTM_PART_ANCHOR || part->phrase.asset == NULL || part->phrase.color.a > 0 || part->phrase.nth != 0)
        return NULL;
      if (found != NULL && g_strcmp0 (found->phrase.asset, part->phrase.asset) != 0)
        return NULL;
      if (found == NULL || part->phrase.count > 0)
        found = part;
    }
  /* "There are too many cats, make it two." */
  return found == NULL && clause->lender != NULL && clause->lender->phrase.asset != NULL ? clause->lender : found;
}

/* "The cats shall be five": a number that stands by itself. */
static int
find_number_between (const PtmClause *clause, guint first, guint end)
{
  guint taken = 0;

  for (guint at = first; at < end; at += ptm_reading_span (clause->reading, at))
    {
      guint next;
      int   number = ptm_phrase_read_number (clause->reading, at, &taken);

      next = at + taken;
      if (number > 0 && ptm_reading_sense (clause->reading, next, PTM_WORD_COUNTER) != NULL)
        next += ptm_reading_span (clause->reading, next);
      if (number > 0 && (next >= end || ptm_reading_is_pause (clause->reading, next) || ptm_reading_sense (clause->reading, next, PTM_WORD_VERB) != NULL || ptm_reading_sense (clause->reading, next, PTM_WORD_PRONOUN) != NULL || ptm_reading_sense (clause->reading, next, PTM_WORD_IGNORE) != NULL))
        {
          ptm_reading_use (clause->reading, at, next - at, PTM_USE_USED);
          return number;
        }
    }
  return 0;
}

/* "I need four, of the beetles": the thing is set off behind its number. */
static int
find_number_before (const PtmClause *clause, guint end)
{
  for (guint at = clause->first; at < end; at++)
    if (ptm_reading_is_mark (clause->reading, at, ','))
      return find_number_between (clause, clause->first, at);
  return 0;
}

static int
find_number (const PtmClause *clause, const PtmPart *part)
{
  gboolean own = part != clause->lender && part->phrase.end > clause->first;
  int      behind;

  if (own && part->phrase.count == 0 && part->phrase.indefinite && (ptm_clause_has_verb (clause, "keep") || has_aside (clause, "only")))
    return 1;
  if (own && part->phrase.count > 0)
    return part->phrase.definite && !part->phrase.plural ? 0 : part->phrase.count;
  behind = find_number_between (clause, own ? part->phrase.end : clause->first, clause->end);
  return behind > 0 || !own ? behind : find_number_before (clause, part->phrase.first);
}

/* "three more dogs", "drei Hunde mehr", "तीन कुत्ते और": on top of those that are there. */
static gboolean
is_more (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at);

  if (ptm_reading_is (reading, at, PTM_WORD_FOLLOW, "more"))
    return TRUE;
  if (!ptm_reading_is (reading, at, PTM_WORD_MORE, "more"))
    return FALSE;
  return ptm_reading_sense (reading, next, PTM_WORD_NOUN) != NULL || next >= reading->length || ptm_reading_is_pause (reading, next) || ptm_reading_sense (reading, next, PTM_WORD_IGNORE) != NULL;
}

/* "Two stars fewer": how many are left of so many. */
static int
subtract (const PtmClause *clause, const PtmPart *part, int number, int now)
{
  PtmReading *reading = clause->reading;
  guint       taken = 0;

  if (!ptm_clause_has_verb (clause, "reduce") || ptm_clause_has_verb (clause, "reach"))
    return number;
  for (guint at = clause->first; at < clause->end; at += ptm_reading_span (reading, at))
    if (ptm_phrase_read_number (reading, at, &taken) == number)
      {
        guint next = at + taken;

        while (ptm_reading_sense (reading, next, PTM_WORD_COUNTER) != NULL)
          next += ptm_reading_span (reading, next);
        return is_reached (clause, at, next) ? number : MAX (now - number, 0);
      }
  /* "نقّص نجمتين": the number is in the noun itself. */
  return part->phrase.count != number || part->phrase.first == 0 || is_reached (clause, part->phrase.first, part->phrase.end) ? number : MAX (now - number, 0);
}

static gboolean
says_more (const PtmClause *clause)
{
  for (guint at = clause->lead; at <= clause->end; at++)
    if (at < clause->reading->length && is_more (clause->reading, at))
      return TRUE;
  return FALSE;
}

static gboolean
names_no_thing (const PtmClause *clause)
{
  for (guint i = 0; i < clause->parts->len; i++)
    if (ptm_part_is_thing (g_ptr_array_index (clause->parts, i)))
      return FALSE;
  return clause->verbs->len > 0;
}

gboolean
ptm_edit_add_count (PtmEditWish *wish, PtmClause *clause)
{
  PtmPart        only = { .place = PTM_PART_OBJECT, .referent = PTM_REFERENT_THING };
  gboolean       counts = wish->scene != NULL && !wish->has_region && says_only_count (clause) && !says_more (clause);
  const PtmPart *part = counts ? find_counted (clause) : NULL;
  int            now, number, asked;

  if (counts && part == NULL && names_no_thing (clause))
    part = find_only_sort (wish->scene, &only);
  now = part != NULL ? ptm_edit_count_there (wish, part) : 0;
  number = now > 0 ? MIN (find_number (clause, part), MOST_THINGS) : 0;
  asked = number > 0 ? subtract (clause, part, number, now) : 0;

  /* "One cat", "three balloons" are what new ones are called, too. */
  /* "Fewer stars": nobody says how many. */
  if (number == 0 && now > 1 && ptm_clause_has_verb (clause, "reduce"))
    number = asked = now - MAX (1, now / 3);
  if (number == 0 || (asked == now && (now == 1 || !ptm_clause_has_verb (clause, "change"))))
    return FALSE;
  if (asked == now)
    ptm_edit_add_unmet (wish, clause, "same");
  ptm_edit_set_number (wish, part, now, asked);
  return TRUE;
}

/* "Keep only the cat": whatever else there is goes. */
gboolean
ptm_edit_add_keeping (PtmEditWish *wish, PtmClause *clause)
{
  gboolean wants = clause->verbs->len == 0 || ptm_clause_has_verb (clause, "keep") || ptm_clause_has_verb (clause, "change");

  if (wish->scene == NULL || wish->has_region || !wants || !has_aside (clause, "only") || ptm_edit_says_of_thing (clause) || clause->text != NULL || clause->without || clause->instead || clause->n_arranged > 0 || clause->parts->len == 0)
    return FALSE;
  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);

      if (part->other)
        continue;
      if (part->place != PTM_PART_OBJECT || !ptm_part_is_thing (part) || ptm_part_get_role (part) != NULL || part->phrase.size > 0 || !ptm_edit_is_there (wish, part))
        return FALSE;
    }
  for (guint i = 0; i < clause->parts->len; i++)
    if (!((PtmPart *)g_ptr_array_index (clause->parts, i))->other)
      ((PtmPart *)g_ptr_array_index (clause->parts, i))->place = PTM_PART_EXCEPT;
  ptm_edit_take_op (wish, clause, ptm_op_new (PTM_OP_REMOVE), NULL);
  return TRUE;
}
