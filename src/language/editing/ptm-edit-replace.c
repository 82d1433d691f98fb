/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file reads what takes the place of what: "a lion instead of the cat", "replace the dog with a wolf", "turn it into a
 * moon". Who gives way and who comes is told by prepositions, by the order of the words, or by what is in the picture. Two
 * that are both there change places. */

#include "config.h"

#include "ptm-edit-private.h"

/* "The bicycle should be a car instead": the one that is there comes first. */
static gboolean
becomes_other (PtmEditWish *wish, const PtmClause *clause)
{
  const PtmPart *first = ptm_clause_get_object (clause, 0), *second = ptm_clause_get_object (clause, 1);

  return clause->instead && ptm_clause_get_part (clause, PTM_PART_INSTEAD, 0) == NULL && ptm_part_is_thing (first) && ptm_part_is_thing (second) && (second->phrase.indefinite || !ptm_edit_is_there (wish, second)) && second->phrase.asset != NULL && ptm_edit_is_there (wish, first) && !ptm_edit_is_there (wish, second);
}

/* "犬、やっぱり馬にして": what is spoken of becomes what is not there yet. */
static gboolean
becomes_of_topic (PtmEditWish *wish, const PtmClause *clause)
{
  const PtmPart *only = clause->parts->len == 1 ? ptm_clause_get_object (clause, 0) : NULL;

  return wish->topic != NULL && ptm_part_get_role (wish->topic) == NULL && ptm_part_is_thing (only) && only->phrase.asset != NULL && ptm_part_get_role (only) == NULL && ptm_clause_has_verb (clause, "change") && !ptm_clause_has_predicate (clause) && !ptm_edit_is_there (wish, only);
}

/* The new thing of a replacement: said with "with" or "into", or the second thing, or the one beside "instead". */
static const PtmPart *
find_result (PtmEditWish *wish, const PtmClause *clause)
{
  const PtmPart *result = ptm_clause_get_part (clause, PTM_PART_RESULT, 0);
  const PtmPart *second = ptm_clause_get_object (clause, 1);

  if (result != NULL)
    return result;
  if (becomes_other (wish, clause))
    return second;
  if (becomes_of_topic (wish, clause))
    return ptm_clause_get_object (clause, 0);
  if (clause->instead)
    return ptm_part_is_thing (ptm_clause_get_object (clause, 0)) ? ptm_clause_get_object (clause, 0) : second;
  if (ptm_part_is_thing (second) && (second->phrase.indefinite || ptm_clause_has_verb (clause, "replace")))
    return second;
  /* "सूरज को चाँद बना दो": what is there becomes what is not. */
  if (ptm_part_is_thing (second) && second->phrase.asset != NULL && ptm_clause_has_verb (clause, "change") && ptm_edit_is_there (wish, ptm_clause_get_object (clause, 0)) && !ptm_edit_is_there (wish, second))
    return second;
  /* "これを猫にして" */
  if (ptm_part_is_thing (second) && second->phrase.asset != NULL && ptm_clause_has_verb (clause, "change") && !ptm_clause_has_predicate (clause) && ptm_clause_get_object (clause, 0)->referent == PTM_REFERENT_IT && ptm_grammar_has_rule (wish->reading->grammar, "no-articles"))
    return second;
  return NULL;
}

/* "梨不要了，换三根香蕉", "かわりに雪だるま": the only thing of the clause is new, and something went before it, in the sentence or the turn before. */
static gboolean
follows_removal (PtmEditWish *wish, const PtmClause *clause)
{
  const PtmPart *only = clause->parts->len == 1 ? g_ptr_array_index (clause->parts, 0) : NULL;
  const PtmOp   *before = wish->ops->len > 0 ? g_ptr_array_index (wish->ops, wish->ops->len - 1) : NULL;
  g_autoptr (GPtrArray) last = before == NULL && wish->scene != NULL ? ptm_ops_from_json (wish->scene->last) : NULL;

  if (wish->scene == NULL || !(ptm_clause_has_verb (clause, "replace") || clause->instead) || !ptm_part_is_thing (only) || only->phrase.asset == NULL || only->setting != NULL || ptm_edit_is_there (wish, only))
    return FALSE;
  if (before == NULL && last != NULL && last->len > 0)
    before = g_ptr_array_index (last, 0);
  return before != NULL && before->type == PTM_OP_REMOVE && wish->topic == NULL;
}

static void
add_in_place (PtmEditWish *wish, PtmClause *clause)
{
  PtmOp *op = ptm_op_new (PTM_OP_ADD);

  op->node = ptm_edit_make_object (wish, g_ptr_array_index (clause->parts, 0), clause->color);
  g_ptr_array_add (wish->ops, op);
}

static const PtmPart *
find_replaced (PtmEditWish *wish, const PtmClause *clause)
{
  const PtmPart *instead = ptm_clause_get_part (clause, PTM_PART_INSTEAD, 0);

  if (instead != NULL)
    return instead;
  if (becomes_of_topic (wish, clause))
    return NULL;
  if (clause->instead && !becomes_other (wish, clause) && ptm_part_is_thing (ptm_clause_get_object (clause, 0)))
    return ptm_clause_get_object (clause, 1);
  return ptm_clause_get_object (clause, 0);
}

static gboolean
is_replacement (PtmEditWish *wish, const PtmClause *clause)
{
  const PtmPart *first = ptm_clause_get_object (clause, 0);
  const PtmPart *result = ptm_clause_get_part (clause, PTM_PART_RESULT, 0);

  if (clause->verbs->len == 0 && ptm_part_is_thing (result) && result->phrase.asset != NULL && first != NULL && ptm_edit_is_there (wish, first))
    return !ptm_edit_is_there (wish, result) && !ptm_clause_has_predicate (clause);
  if (ptm_clause_has_verb (clause, "replace") || clause->instead || ptm_clause_has_verb (clause, "change"))
    return TRUE;
  return first != NULL && clause->verbs->len == 0 && ptm_clause_get_object (clause, 1) != NULL && (first->referent == PTM_REFERENT_IT || first->phrase.definite);
}

/* Every thing named before the new one is replaced. */
static void
replace_rest (PtmEditWish *wish, PtmClause *clause, const PtmOp *first)
{
  PtmNode *node = first->node;

  /* "बिल्ली और कुत्ते की जगह खरगोश" */
  for (guint i = 1; ptm_clause_get_part (clause, PTM_PART_INSTEAD, i) != NULL; i++)
    {
      PtmOp *op = ptm_op_new (PTM_OP_REPLACE);

      op->node = ptm_node_copy (node);
      ptm_edit_take_op (wish, clause, op, ptm_clause_get_part (clause, PTM_PART_INSTEAD, i));
    }
  if (ptm_clause_get_part (clause, PTM_PART_RESULT, 0) == NULL)
    return;
  for (guint i = 1; ptm_part_is_thing (ptm_clause_get_object (clause, i)); i++)
    {
      PtmOp *op = ptm_op_new (PTM_OP_REPLACE);

      /* "the cat with a lion and the dog with a wolf" */
      op->node = ptm_part_is_thing (ptm_clause_get_part (clause, PTM_PART_RESULT, i)) ? ptm_edit_make_object (wish, ptm_clause_get_part (clause, PTM_PART_RESULT, i), clause->color) : ptm_node_copy (node);
      ptm_edit_take_op (wish, clause, op, ptm_clause_get_object (clause, i));
    }
}

static gboolean
is_swap_of (const PtmOp *op, const PtmPart *one, const PtmPart *other)
{
  return op->type == PTM_OP_SWAP && op->target.asset != NULL && ((g_strcmp0 (op->target.asset, one->phrase.asset) == 0 && g_strcmp0 (op->anchor.asset, other->phrase.asset) == 0) || (g_strcmp0 (op->target.asset, other->phrase.asset) == 0 && g_strcmp0 (op->anchor.asset, one->phrase.asset) == 0));
}

/* "木はいらない、クジャクだけでいい": what alone shall stay is there already, and the other one goes. */
static gboolean
keeps_only (const PtmClause *clause)
{
  for (guint at = clause->lead; at < clause->end; at += ptm_reading_span (clause->reading, at))
    if (ptm_reading_is (clause->reading, at, PTM_WORD_ASIDE, "only") || (ptm_reading_is (clause->reading, at, PTM_WORD_VERB, "keep") && !ptm_reading_is (clause->reading, at, PTM_WORD_VERB, "change")))
      return TRUE;
  return FALSE;
}

static void
remove_given_up (PtmEditWish *wish, const PtmClause *clause, const PtmPart *first)
{
  const PtmPart *part = first;

  for (guint i = 1; part != NULL; part = ptm_clause_get_part (clause, PTM_PART_INSTEAD, i++))
    {
      PtmOp *op = ptm_op_new (PTM_OP_REMOVE);

      ptm_edit_aim_at_thing (wish, &op->target, part);
      g_ptr_array_add (wish->ops, op);
    }
}

/* "the cat in the place of the dog and the dog in the place of the cat": two that are there change places, once. */
static gboolean
add_exchange_of_places (PtmEditWish *wish, const PtmClause *clause, const PtmPart *one, const PtmPart *other)
{
  const PtmOp *before = wish->ops->len > 0 ? g_ptr_array_index (wish->ops, wish->ops->len - 1) : NULL;
  PtmOp       *op;

  gboolean pair = ptm_clause_has_verb (clause, "replace") && one == ptm_clause_get_object (clause, 1) && ptm_grammar_has_rule (wish->reading->grammar, "no-articles");

  if (!clause->instead && ptm_clause_get_part (clause, PTM_PART_INSTEAD, 0) == NULL && !pair)
    return FALSE;
  if (!ptm_part_is_thing (one) || !ptm_part_is_thing (other) || one->phrase.asset == NULL || one->phrase.indefinite || !ptm_edit_is_there (wish, one) || !ptm_edit_is_there (wish, other) || g_strcmp0 (one->phrase.asset, other->phrase.asset) == 0)
    return FALSE;
  if (before != NULL && is_swap_of (before, one, other))
    return TRUE;
  /* "A trumpet instead of the violin" brings one more where there is a trumpet, too. */
  if (clause->verbs->len == 0 && !clause->where && !one->phrase.definite && !ptm_grammar_has_rule (wish->reading->grammar, "no-articles"))
    return FALSE;
  if (keeps_only (clause))
    {
      remove_given_up (wish, clause, other);
      return TRUE;
    }
  op = ptm_op_new (PTM_OP_SWAP);
  ptm_edit_aim_at_thing (wish, &op->target, one);
  ptm_edit_aim_at_thing (wish, &op->anchor, other);
  g_ptr_array_add (wish->ops, op);
  return TRUE;
}

/* "बिल्ली हटाओ और उसकी जगह गाय रखो", "不要猫了，改成兔子": what was removed just before is replaced. */
static gboolean
take_place_of_removed (PtmEditWish *wish, const PtmClause *clause, PtmOp *op)
{
  PtmOp *last = wish->ops->len > 0 ? g_ptr_array_index (wish->ops, wish->ops->len - 1) : NULL;

  if (last == NULL || last->type != PTM_OP_REMOVE || (!clause->instead && (last->target.asset == NULL || !ptm_clause_has_verb (clause, "change"))))
    return FALSE;
  ptm_selector_copy (&last->target, &op->target);
  g_ptr_array_set_size (wish->ops, (int)wish->ops->len - 1);
  g_ptr_array_add (wish->ops, op);
  return TRUE;
}

/* "Replace the meadow with a landscape": what lies behind the things. */
static gboolean
is_place_there (PtmEditWish *wish, const PtmPart *part)
{
  return part != NULL && wish->scene != NULL && part->setting != NULL && !ptm_edit_is_there (wish, part);
}

gboolean
ptm_edit_add_replacements (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *result = find_result (wish, clause);
  const PtmPart *target = find_replaced (wish, clause);
  PtmOp         *op;

  if (wish->ops->len == 0 || (result == NULL && ptm_clause_has_verb (clause, "replace")))
    if (follows_removal (wish, clause))
      {
        add_in_place (wish, clause);
        return TRUE;
      }
  /* "Make the lion wear a crown": both are there then. */
  if (ptm_clause_has_verb (clause, "wear"))
    return FALSE;
  if (!is_replacement (wish, clause) || (!ptm_part_is_thing (result) && !(ptm_part_is_background (target) && clause->color.a > 0)))
    return FALSE;
  if (result != NULL && ptm_part_get_role (result) != NULL && !ptm_part_is_background (result))
    return FALSE;
  /* "Tausch die Farbe vom Frosch zu rosa": it is the frog that changes. */
  if (target == NULL && !wish->has_region && clause->color.a > 0 && ptm_part_is_thing (result) && wish->scene != NULL && ptm_edit_is_there (wish, result))
    return FALSE;
  /* "the second one": what it is, is not said. */
  if (ptm_part_is_thing (result) && result->phrase.word == NULL && result->phrase.asset == NULL && result->setting == NULL)
    return FALSE;
  if (add_exchange_of_places (wish, clause, result, target))
    return TRUE;
  if (!ptm_part_is_thing (result) && ptm_clause_has_verb (clause, "change") && !ptm_clause_has_verb (clause, "replace"))
    return FALSE;
  op = ptm_op_new (PTM_OP_REPLACE);
  if (ptm_part_is_background (target) || ptm_part_is_background (result))
    op->node = ptm_edit_make_background (result, result != NULL && result->phrase.color.a > 0 ? result->phrase.color : clause->color);
  else if (result != NULL && result->setting != NULL && (result->phrase.word == NULL || is_place_there (wish, target)))
    {
      op->node = ptm_edit_make_background (result, PTM_COLOR_NONE);
      op->target.role = g_strdup ("background");
      g_ptr_array_add (wish->ops, op);
      return TRUE;
    }
  else
    op->node = ptm_edit_make_object (wish, result, clause->color);
  if ((target == NULL || target->referent == PTM_REFERENT_IT) && take_place_of_removed (wish, clause, op))
    return TRUE;
  if (ptm_edit_aim (wish, op, target))
    {
      g_ptr_array_add (wish->ops, op);
      replace_rest (wish, clause, op);
    }
  else
    {
      ptm_op_free (op);
      ptm_edit_add_unaimed (wish, clause);
    }
  return TRUE;
}
