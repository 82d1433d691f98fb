/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file reads which things a sentence brings into the picture. What is new may come with a side, with a relation to
 * something that is there ("a hat for the dog"), or as the place that lies behind everything. What goes is read in
 * ptm-edit-removals.c, what is exchanged for another thing in ptm-edit-replace.c, what is written in ptm-edit-text.c. */

#include "config.h"

#include <string.h>

#include "ptm-choice.h"
#include "ptm-edit-private.h"
#include "ptm-ledger.h"

/* What comes and shall be larger or smaller than its like. */
#define OTHER_SIZE 1.5

PtmNode *
ptm_edit_make_background (const PtmPart *part, PtmColor color)
{
  PtmNode *node = ptm_node_new (PTM_NODE_BACKGROUND);

  ptm_node_set (&node->setting, part != NULL && part->setting != NULL ? part->setting : "plain");
  node->fill = color;
  return node;
}

PtmNode *
ptm_edit_make_object (PtmEditWish *wish, const PtmPart *part, PtmColor color)
{
  const PtmPhrase *phrase = &part->phrase;
  PtmNode         *node = ptm_node_new (PTM_NODE_OBJECT);

  ptm_node_set (&node->noun, phrase->word != NULL ? phrase->word : part->setting);
  ptm_node_set (&node->asset, phrase->asset);
  ptm_node_set (&node->role, "item");
  node->count = phrase->count > 0 ? phrase->count : phrase->plural && !phrase->indefinite ? 3
                                                                                          : 1;
  node->size = phrase->size > 0 ? phrase->size : 1;
  node->color = phrase->color.a > 0 ? phrase->color : color;
  ptm_node_set_param (node, "form", ptm_phrase_get_form (phrase));
  ptm_choice_offer (wish->reading, phrase, node);
  if (phrase->asset == NULL && node->noun != NULL)
    ptm_ledger_add (wish->unmet, node->noun, "noun");
  return node;
}

gboolean
ptm_edit_means_other_size (PtmEditWish *wish, const PtmClause *clause, const PtmPart *part)
{
  if (wish->scene == NULL || !ptm_part_is_thing (part) || part->phrase.size <= 0 || part->phrase.size == 1 || part->phrase.count > 1 || part->phrase.plural || part->phrase.asset == NULL)
    return FALSE;
  if (clause->lead > 0 && ptm_reading_sense (clause->reading, clause->lead - 1, PTM_WORD_AND) != NULL)
    return FALSE;
  return (clause->verbs->len == 0 || ptm_clause_has_verb (clause, "change")) && !ptm_clause_has_verb (clause, "add") && !clause->draws && !clause->instead && !clause->without && clause->parts->len == 1 && ptm_edit_is_there (wish, part);
}

/* "another cup, but smaller": one more, and how it differs from those that are there. */
static gboolean
says_another (const PtmClause *clause)
{
  for (guint at = clause->lead; at < clause->end; at += ptm_reading_span (clause->reading, at))
    if (ptm_reading_is (clause->reading, at, PTM_WORD_FOLLOW, "more") && ptm_reading_sense (clause->reading, at, PTM_WORD_MORE) == NULL)
      return TRUE;
  return FALSE;
}

/* "a violin", "three balloons"; "violin red" speaks of the violin that is there. */
static gboolean
is_new_thing (PtmEditWish *wish, const PtmClause *clause, const PtmPart *part)
{
  gboolean is_plain;

  if (!ptm_part_is_thing (part) || ptm_part_get_role (part) != NULL || part->phrase.definite || (part->phrase.nth != 0 && !part->phrase.indefinite))
    return FALSE;
  /* "a bigger sun": the one that is there shall be larger. */
  if (clause->n_changes > 0 && part->phrase.count <= 1 && !part->phrase.plural && ptm_edit_is_there (wish, part) && !ptm_clause_has_verb (clause, "add") && !says_another (clause))
    return FALSE;
  if (ptm_edit_means_other_size (wish, clause, part))
    return FALSE;
  is_plain = !part->phrase.indefinite && part->phrase.count == 0 && !says_another (clause);
  return !is_plain || !ptm_edit_says_of_thing (clause) || !(ptm_edit_is_there (wish, part) || part->setting != NULL || wish->scene == NULL);
}

void
ptm_edit_set_anchor (PtmEditWish *wish, PtmOp *op, const PtmClause *clause)
{
  const PtmPart *anchor = ptm_clause_get_part (clause, PTM_PART_ANCHOR, 0);

  if (!ptm_part_is_thing (anchor))
    return;
  op->rel = g_strdup (anchor->relation);
  ptm_edit_aim_at_thing (wish, &op->anchor, anchor);
}

/* A corner is a side, and then another one. */
static void
move_to_second_side (PtmEditWish *wish, const PtmClause *clause, const PtmPart *part, const PtmOp *added)
{
  PtmSide across = clause->down < 0 ? PTM_SIDE_TOP : clause->down > 0 ? PTM_SIDE_BOTTOM
                                                                      : PTM_SIDE_NONE;
  PtmSide side = clause->n_sides > 1 ? clause->sides[1] : clause->n_sides == 0 && clause->right == 0 ? part->phrase.side2
                                                                                                     : across;
  PtmOp  *op;

  if (side == PTM_SIDE_NONE || wish->has_region || added->node->type != PTM_NODE_OBJECT)
    return;
  op = ptm_op_new (PTM_OP_MOVE);
  op->target.noun = g_strdup (added->node->noun);
  op->target.asset = g_strdup (added->node->asset);
  op->target.nth = -1;
  op->to_side = side;
  g_ptr_array_add (wish->ops, op);
}

static double
get_size (const PtmClause *clause)
{
  for (guint i = 0; i < clause->n_changes; i++)
    if (strcmp (clause->changes[i], "size") == 0)
      return clause->signs[i] > 0 ? OTHER_SIZE : 1 / OTHER_SIZE;
  return clause->factor > 0 ? clause->factor : 1;
}

void
ptm_edit_add_thing (PtmEditWish *wish, PtmClause *clause, const PtmPart *part)
{
  PtmOp *op = ptm_op_new (PTM_OP_ADD);

  op->node = ptm_part_is_background (part) ? ptm_edit_make_background (part, part->phrase.color) : ptm_edit_make_object (wish, part, clause->color);
  op->node->size = CLAMP (op->node->size * get_size (clause), 0.05, 20);
  op->to_side = clause->n_sides > 0 ? clause->sides[0] : clause->right < 0                                       ? PTM_SIDE_LEFT
                                                       : clause->right > 0                                       ? PTM_SIDE_RIGHT
                                                       : clause->down != 0 && part->phrase.side == PTM_SIDE_NONE ? (clause->down < 0 ? PTM_SIDE_TOP : PTM_SIDE_BOTTOM)
                                                                                                                 : part->phrase.side;
  op->target.mask = wish->has_region;
  ptm_edit_set_anchor (wish, op, clause);
  g_ptr_array_add (wish->ops, op);
  move_to_second_side (wish, clause, part, op);
}

/* "mete el gato en la cesta": both are there, so nothing is new. */
static gboolean
puts_known_somewhere (PtmEditWish *wish, const PtmClause *clause)
{
  const PtmPart *thing = ptm_clause_get_object (clause, 0), *anchor = ptm_clause_get_part (clause, PTM_PART_ANCHOR, 0);

  if (wish->scene == NULL || !ptm_part_is_thing (thing) || !ptm_part_is_thing (anchor) || ptm_clause_get_object (clause, 1) != NULL)
    return FALSE;
  return (thing->phrase.definite || (ptm_grammar_has_rule (wish->reading->grammar, "no-articles") && !says_another (clause))) && !thing->phrase.indefinite && thing->phrase.count == 0 && ptm_part_get_role (thing) == NULL && ptm_edit_is_there (wish, thing) && ptm_edit_is_there (wish, anchor);
}

/* "hinter die Kuh gehört ein Baum": what is put somewhere and is not there yet. */
static gboolean
puts_new_somewhere (PtmEditWish *wish, const PtmClause *clause)
{
  const PtmPart *thing = ptm_clause_get_object (clause, 0), *anchor = ptm_clause_get_part (clause, PTM_PART_ANCHOR, 0);

  if (wish->scene == NULL || !ptm_part_is_thing (thing) || !ptm_clause_has_verb (clause, "move") || clause->color.a > 0 || clause->n_changes > 0)
    return FALSE;
  return thing->phrase.indefinite && thing->phrase.asset != NULL && !ptm_edit_is_there (wish, thing) && (clause->n_sides > 0 || (ptm_part_is_thing (anchor) && ptm_edit_is_there (wish, anchor)));
}

void
ptm_edit_add_missing_anchor (PtmEditWish *wish, PtmClause *clause, const PtmPart *anchor)
{
  const PtmPart *thing = ptm_clause_get_object (clause, 0);
  PtmOp         *op;

  if (!ptm_part_is_thing (thing) || ptm_part_get_role (thing) != NULL || !anchor->phrase.indefinite || anchor->phrase.asset == NULL || ptm_edit_is_there (wish, anchor) || !ptm_edit_is_there (wish, thing))
    return;
  op = ptm_op_new (PTM_OP_ADD);
  op->node = ptm_edit_make_object (wish, anchor, PTM_COLOR_NONE);
  op->rel = g_strdup (g_str_equal (anchor->relation, "on") ? "under" : "next-to");
  ptm_edit_aim_at_thing (wish, &op->anchor, thing);
  g_ptr_array_add (wish->ops, op);
}

/* "ロボットがパンダに近すぎる": without articles, whatever is there is not asked for once more where nobody knows what is said of it. */
static gboolean
is_said_of_known (PtmEditWish *wish, const PtmClause *clause)
{
  if (wish->scene == NULL || !ptm_grammar_has_rule (wish->reading->grammar, "no-articles") || clause->verbs->len > 0 || clause->draws || !ptm_clause_has_unknown (clause))
    return FALSE;
  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);

      if (!ptm_part_is_thing (part) || part->phrase.count > 0 || part->phrase.indefinite || !ptm_edit_is_there (wish, part))
        return FALSE;
    }
  return clause->parts->len > 0;
}

/* "एक बिल्ली काली हो": something is said of so many of those that are there. */
static gboolean
changes_some (PtmEditWish *wish, const PtmClause *clause)
{
  const PtmPart *part = clause->parts->len == 1 ? ptm_clause_get_object (clause, 0) : NULL;
  PtmOp         *op = ptm_op_new (PTM_OP_RECOLOR);
  gboolean       some = wish->scene != NULL && (clause->color.a > 0 || clause->n_changes > 0) && !clause->draws && !ptm_clause_has_verb (clause, "add") && ptm_part_is_thing (part) && ptm_edit_aim_at_some (wish, &op->target, part);

  ptm_op_free (op);
  return some;
}

static gboolean
asks_to_add (PtmEditWish *wish, const PtmClause *clause)
{
  const PtmPart *first = ptm_clause_get_object (clause, 0);

  if (puts_known_somewhere (wish, clause) || changes_some (wish, clause))
    return FALSE;
  if (puts_new_somewhere (wish, clause) || (ptm_clause_has_verb (clause, "wear") && !clause->without && !ptm_clause_has_verb (clause, "remove")))
    return TRUE;
  /* "paint the violin blue" */
  if (ptm_part_is_thing (first) && first->phrase.definite && (clause->color.a > 0 || clause->n_changes > 0))
    return FALSE;
  /* "there should be a bigger dog" than the one that is there. */
  if (clause->n_changes > 0 && !ptm_clause_has_verb (clause, "add") && !says_another (clause) && ptm_part_is_thing (first) && first->phrase.count <= 1 && !first->phrase.plural && ptm_edit_is_there (wish, first))
    return FALSE;
  if (ptm_clause_has_verb (clause, "add") || ptm_clause_has_verb (clause, "be"))
    return !ptm_clause_has_verb (clause, "move") || is_new_thing (wish, clause, first) || (ptm_part_is_thing (first) && first->phrase.definite && ptm_clause_get_object (clause, 1) != NULL && ptm_clause_get_object (clause, 1)->phrase.indefinite);
  /* "I want a sun above the house": what is not there yet. */
  if (ptm_clause_has_verb (clause, "change") && wish->scene != NULL && ptm_part_is_thing (first) && (first->phrase.indefinite || (first->phrase.count > 0 && first->phrase.asset != NULL) || (ptm_grammar_has_rule (wish->reading->grammar, "no-articles") && ptm_clause_get_part (clause, PTM_PART_ANCHOR, 0) != NULL && first->phrase.asset != NULL)) && !ptm_edit_is_there (wish, first) && clause->color.a == 0 && clause->n_changes == 0 && !clause->without && is_new_thing (wish, clause, first) && ptm_clause_get_object (clause, 1) == NULL)
    return TRUE;
  if (is_said_of_known (wish, clause))
    return FALSE;
  if (ptm_clause_has_verb (clause, "change"))
    return clause->draws && is_new_thing (wish, clause, ptm_clause_get_object (clause, 0)) && ptm_clause_get_object (clause, 1) == NULL;
  return (clause->verbs->len == 0 || clause->draws) && is_new_thing (wish, clause, ptm_clause_get_object (clause, 0)) && !clause->without;
}

/* "give me a red title" */
static gboolean
is_coloured_role (const PtmPart *part)
{
  return ptm_part_get_role (part) != NULL && (part->phrase.color.a > 0 || part->phrase.size > 0);
}

static gboolean
has_and (PtmReading *reading, guint first, guint end)
{
  for (guint at = first; at < end; at++)
    if (ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL)
      return TRUE;
  return FALSE;
}

/* "猫に帽子をかぶせて", "al mono un plátano", whose article is within a preposition: the cat is there, a hat is not. */
static gboolean
is_owner (PtmEditWish *wish, const PtmPart *owner, const PtmPart *thing)
{
  if (owner->phrase.definite)
    return TRUE;
  return ptm_part_is_thing (thing) && (ptm_grammar_has_rule (wish->reading->grammar, "no-articles") || thing->phrase.indefinite) && !owner->phrase.indefinite && owner->phrase.count == 0 && ptm_part_get_role (thing) == NULL && owner->phrase.asset != NULL && ptm_edit_is_there (wish, owner) && !ptm_edit_is_there (wish, thing) && !has_and (wish->reading, owner->phrase.end, thing->phrase.first);
}

/* "give the dog a hat": the dog is there already. */
static gboolean
add_to_owner (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *owner = ptm_clause_get_object (clause, 0);
  const PtmPart *thing = ptm_clause_get_object (clause, 1);
  PtmOp         *op;

  /* "donne une couronne au chat" */
  if (ptm_part_is_thing (thing) && thing->phrase.definite && ptm_edit_is_there (wish, thing) && clause->parts->len == 2)
    {
      const PtmPart *other = owner;

      owner = thing;
      thing = other;
    }
  if (!ptm_part_is_thing (owner) || !is_owner (wish, owner, thing) || !is_new_thing (wish, clause, thing) || wish->scene == NULL)
    return FALSE;
  op = ptm_op_new (PTM_OP_ADD);
  op->node = ptm_edit_make_object (wish, thing, clause->color);
  op->rel = g_strdup ("next-to");
  ptm_edit_aim_at_thing (wish, &op->anchor, owner);
  g_ptr_array_add (wish->ops, op);
  return TRUE;
}

void
ptm_edit_use_links (const PtmClause *clause)
{
  PtmReading *reading = clause->reading;

  for (guint at = clause->first; at < clause->end; at += ptm_reading_span (reading, at))
    if (ptm_reading_sense (reading, at, PTM_WORD_RELATION) != NULL || ptm_reading_sense (reading, at, PTM_WORD_PRONOUN) != NULL || ptm_reading_sense (reading, at, PTM_WORD_BESIDES) != NULL)
      ptm_reading_use (reading, at, ptm_reading_span (reading, at), PTM_USE_USED);
}

/* "a forest in the background", "desert background", "in a living room": a place that is no picture is what lies behind. */
static gboolean
add_backdrop (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *place = NULL;
  gboolean       behind = ptm_clause_is_arranged (clause, "back");
  PtmOp         *op;

  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);

      if (ptm_part_is_background (part))
        behind = TRUE;
      else if (part->setting != NULL && place == NULL)
        place = part;
      else if (ptm_part_is_thing (part))
        return FALSE;
    }
  if (place == NULL || wish->scene == NULL || wish->has_region || ptm_edit_is_there (wish, place) || (!behind && place->phrase.asset != NULL && !place->is_view))
    return FALSE;
  if (clause->text != NULL || clause->n_changes > 0 || clause->color.a > 0 || (place->phrase.definite && !behind) || ptm_clause_has_verb (clause, "remove") || clause->without)
    return FALSE;
  op = ptm_op_new (PTM_OP_REPLACE);
  op->node = ptm_edit_make_background (place, PTM_COLOR_NONE);
  op->target.role = g_strdup ("background");
  g_ptr_array_add (wish->ops, op);
  ptm_edit_use_links (clause);
  return TRUE;
}

/* "… can you put one in the corner?", of what was said to be missing. */
static gboolean
add_absent (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *one = wish->absent;

  if (wish->absent == NULL || !ptm_clause_has_verb (clause, "add"))
    return FALSE;
  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);

      if (part->place != PTM_PART_OBJECT || part->referent != PTM_REFERENT_THING)
        continue;
      if (g_strcmp0 (part->phrase.asset, wish->absent->phrase.asset) != 0)
        return FALSE;
      one = part;
    }
  ptm_edit_add_thing (wish, clause, one);
  ptm_reading_use (clause->reading, clause->first, clause->end - clause->first, PTM_USE_USED);
  wish->absent = NULL;
  return TRUE;
}

gboolean
ptm_edit_add_additions (PtmEditWish *wish, PtmClause *clause)
{
  gboolean any = FALSE;

  if (add_backdrop (wish, clause) || add_absent (wish, clause))
    return TRUE;
  if (clause->fewer || !asks_to_add (wish, clause))
    return FALSE;
  if (is_coloured_role (ptm_clause_get_object (clause, 0)))
    return FALSE;
  if (add_to_owner (wish, clause))
    return TRUE;
  for (guint i = 0; ptm_clause_get_object (clause, i) != NULL; i++)
    if (ptm_part_is_thing (ptm_clause_get_object (clause, i)))
      {
        ptm_edit_add_thing (wish, clause, ptm_clause_get_object (clause, i));
        any = TRUE;
      }
  return any;
}
