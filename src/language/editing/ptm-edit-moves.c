/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Where a thing that is there shall go: some way, to a side, closer to another one, beside or under it. */

#include "config.h"

#include <string.h>

#include "ptm-edit-private.h"

/* By degree: a bit, plain, much. */
static const double DISTANCE[] = { 24, 64, 160 };

/* Distances are pixels of a canvas of this size. */
#define CANVAS 1024.0

static double
distance_of (const PtmClause *clause)
{
  if (clause->amount > 0)
    return clause->amount;
  return clause->percent > 0 ? clause->percent / 100 * CANVAS : DISTANCE[(guint)CLAMP (clause->degree, 0, 2)];
}

void
ptm_edit_add_shift (PtmEditWish *wish, PtmClause *clause, double right, double down)
{
  PtmOp *op = ptm_op_new (PTM_OP_MOVE);

  op->dx = right * distance_of (clause);
  op->dy = down * distance_of (clause);
  ptm_edit_take_for_all (wish, clause, op);
}

/* (transfer full) */
static char *
dup_selected (PtmScene *scene, const PtmSelector *selector)
{
  g_autoptr (GPtrArray) ids = ptm_scene_select (scene, NULL, selector, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", (const char *)g_ptr_array_index (ids, i));
  return g_strdup (text->str);
}

/* "Both", "the ducks", and "them", of whom was spoken or who are all there are: their ids, parted by "|". (nullable) (transfer full) */
static char *
dup_several (PtmEditWish *wish, const PtmClause *clause)
{
  const PtmPart *only = clause->parts->len == 1 ? g_ptr_array_index (clause->parts, 0) : NULL;
  const PtmPart *part = ptm_part_is_thing (only) ? only : wish->topic;
  PtmSelector    all = { .role = (char *)"picture" };
  PtmSelector    alike = { .asset = part != NULL ? part->phrase.asset : NULL };
  char          *group = part != NULL ? ptm_edit_dup_group (wish, part) : NULL;

  if (group != NULL || wish->scene == NULL || clause->parts->len > 1)
    return group;
  return part == NULL ? dup_selected (wish->scene, &all) : alike.asset != NULL ? dup_selected (wish->scene, &alike)
                                                                               : NULL;
}

/* "Move the two closer together": the second one comes to the first. */
static gboolean
add_approach_of_two (PtmEditWish *wish, PtmClause *clause)
{
  g_autofree char *text = ptm_clause_has_verb (clause, "approach") && !wish->has_region ? dup_several (wish, clause) : NULL;
  g_auto (GStrv) ids = g_strsplit (text != NULL ? text : "", "|", -1);
  PtmOp *op;

  if (g_strv_length (ids) != 2)
    return FALSE;
  op = ptm_op_new (PTM_OP_MOVE);
  op->rel = g_strdup ("next-to");
  op->target.id = g_strdup (ids[1]);
  op->anchor.id = g_strdup (ids[0]);
  g_ptr_array_add (wish->ops, op);
  return TRUE;
}

/* "bring the cat closer to the dog" */
static gboolean
add_approach (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *to = ptm_clause_get_part (clause, PTM_PART_RESULT, 0);
  PtmOp         *op;

  if (to == NULL && add_approach_of_two (wish, clause))
    return TRUE;
  if (to == NULL)
    to = ptm_clause_get_object (clause, 1);
  if (!ptm_clause_has_verb (clause, "approach") || !ptm_part_is_thing (to) || wish->scene == NULL || !ptm_edit_is_there (wish, to))
    return FALSE;
  op = ptm_op_new (PTM_OP_MOVE);
  op->rel = g_strdup ("next-to");
  ptm_edit_aim_at_thing (wish, &op->anchor, to);
  ptm_edit_take_op (wish, clause, op, ptm_clause_get_object (clause, 0));
  return TRUE;
}

/* "move the violin below the title" */
static gboolean
add_move_to_anchor (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *anchor = ptm_clause_get_part (clause, PTM_PART_ANCHOR, 0);
  PtmOp         *op;

  if (!ptm_part_is_thing (anchor) || ptm_part_is_background (anchor) || wish->scene == NULL || clause->color.a > 0 || clause->n_changes > 0 || clause->factor > 0 || clause->percent > 0)
    return FALSE;
  if (ptm_edit_add_between (wish, clause))
    return TRUE;
  ptm_edit_add_missing_anchor (wish, clause, anchor);
  op = ptm_op_new (g_str_equal (anchor->relation, "in-front") || g_str_equal (anchor->relation, "behind") ? PTM_OP_ORDER : PTM_OP_MOVE);
  if (op->type == PTM_OP_ORDER)
    op->how = g_strdup (g_str_equal (anchor->relation, "behind") ? "back" : "front");
  ptm_edit_set_anchor (wish, op, clause);
  ptm_edit_take_op (wish, clause, op, ptm_clause_get_object (clause, 0));
  return TRUE;
}

static void
add_side (PtmEditWish *wish, PtmClause *clause, PtmSide side)
{
  PtmOp *op;

  if (side == PTM_SIDE_CENTER && ptm_edit_add_middle (wish, clause))
    return;
  op = ptm_op_new (PTM_OP_MOVE);

  op->to_side = side;
  ptm_edit_take_for_all (wish, clause, op);
}

/* "put the title down": what is put somewhere goes all the way. */
static gboolean
is_put_down (const PtmClause *clause)
{
  return clause->down != 0 && clause->right == 0 && ptm_clause_has_verb (clause, "move") && ptm_clause_has_verb (clause, "add") && clause->amount <= 0 && clause->percent <= 0 && clause->degree > 0;
}

void
ptm_edit_add_moves (PtmEditWish *wish, PtmClause *clause)
{
  gboolean moves = ptm_clause_has_verb (clause, "move") || ptm_clause_has_verb (clause, "approach") || ptm_clause_has_verb (clause, "add") || ptm_clause_has_verb (clause, "be") || (ptm_clause_has_verb (clause, "setText") && clause->text == NULL) || ptm_clause_has_verb (clause, "raise") || ptm_clause_has_verb (clause, "lower") || clause->verbs->len == 0 || ptm_clause_has_verb (clause, "change");

  if (add_approach (wish, clause) || (moves && add_move_to_anchor (wish, clause)))
    return;
  /* What is aligned goes to the side, and not some way towards it. */
  if (ptm_clause_has_verb (clause, "align") && clause->n_sides == 0 && clause->right != 0)
    {
      add_side (wish, clause, clause->right < 0 ? PTM_SIDE_LEFT : PTM_SIDE_RIGHT);
      return;
    }
  if (is_put_down (clause))
    add_side (wish, clause, clause->down < 0 ? PTM_SIDE_TOP : PTM_SIDE_BOTTOM);
  else if (clause->right != 0 || clause->down != 0)
    ptm_edit_add_shift (wish, clause, clause->right, clause->down);
  for (guint i = 0; moves && i < clause->n_sides; i++)
    add_side (wish, clause, clause->sides[i]);
  if (ptm_clause_has_verb (clause, "center") && clause->n_sides == 0)
    add_side (wish, clause, PTM_SIDE_CENTER);
}
