/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "The robot is too close to the panda", "move the tree away from the house", "further apart": things that shall stand farther from
 * each other, along the line on which they stand. */

#include "config.h"

#include <math.h>

#include "ptm-edit-private.h"

/* By degree: a bit, plain, much; on a canvas of 1024. */
static const double GAPS[] = { 48, 96, 192 };

/* The n-th thing the clause names that is there, and which of the pictures it is; (nullable). */
static const PtmNode *
find_named (PtmEditWish *wish, const PtmClause *clause, guint n, const PtmPart **named)
{
  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);
      PtmOp         *op;
      g_autoptr (GPtrArray) ids = NULL;

      if (!ptm_part_is_thing (part) || ptm_part_get_role (part) != NULL || !ptm_edit_is_there (wish, part) || n-- > 0)
        continue;
      op = ptm_op_new (PTM_OP_MOVE);
      ptm_edit_aim_at_thing (wish, &op->target, part);
      ids = ptm_scene_select (wish->scene, NULL, &op->target, NULL);
      ptm_op_free (op);
      *named = part;
      return ids->len > 0 ? ptm_scene_find (wish->scene, g_ptr_array_index (ids, 0)) : NULL;
    }
  return NULL;
}

static double
get_across (const PtmNode *a, const PtmNode *b)
{
  return a->frame.x + a->frame.width / 2 - b->frame.x - b->frame.width / 2;
}

static double
get_along (const PtmNode *a, const PtmNode *b)
{
  return a->frame.y + a->frame.height / 2 - b->frame.y - b->frame.height / 2;
}

/* The picture next to one; (nullable). */
static const PtmNode *
find_nearest (PtmScene *scene, const PtmNode *from)
{
  const PtmNode *nearest = NULL;

  for (guint i = 0; i < scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (scene->nodes, i);

      if (node != from && node->type == PTM_NODE_OBJECT && (nearest == NULL || hypot (get_across (node, from), get_along (node, from)) < hypot (get_across (nearest, from), get_along (nearest, from))))
        nearest = node;
    }
  return nearest;
}

static PtmOp *
make_step (const PtmNode *node, const PtmNode *from, double gap)
{
  double across = get_across (node, from), along = get_along (node, from);
  PtmOp *op = ptm_op_new (PTM_OP_MOVE);

  if (fabs (along) > 2 * fabs (across))
    op->dy = along < 0 ? -gap : gap;
  else
    op->dx = across < 0 ? -gap : gap;
  return op;
}

/* "Further apart": the two there are. */
static gboolean
part_both (PtmEditWish *wish, double gap)
{
  const PtmNode *pair[2] = { NULL, NULL };
  guint          n = 0;

  for (guint i = 0; i < wish->scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (wish->scene->nodes, i);

      if (node->type != PTM_NODE_OBJECT)
        continue;
      if (n < G_N_ELEMENTS (pair))
        pair[n] = node;
      n++;
    }
  for (guint i = 0; n == G_N_ELEMENTS (pair) && i < n; i++)
    {
      PtmOp *op = make_step (pair[i], pair[1 - i], gap / 2);

      op->target.id = g_strdup (pair[i]->id);
      g_ptr_array_add (wish->ops, op);
    }
  return n == G_N_ELEMENTS (pair);
}

gboolean
ptm_edit_add_apart (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *part = NULL, *other_part = NULL;
  const PtmNode *node, *other;
  double         gap = clause->amount > 0 ? clause->amount : GAPS[(guint)CLAMP (clause->degree, 0, 2)];

  if (wish->scene == NULL || wish->has_region || !ptm_clause_has_verb (clause, "part") || clause->color.a > 0 || clause->text != NULL)
    return FALSE;
  node = find_named (wish, clause, 0, &part);
  other = find_named (wish, clause, 1, &other_part);
  if (node != NULL && other == NULL)
    other = find_nearest (wish->scene, node);
  if (node == NULL ? !part_both (wish, gap) : other == NULL || other == node)
    return FALSE;
  if (node != NULL)
    ptm_edit_take_op (wish, clause, make_step (node, other, gap), part);
  ptm_reading_use (clause->reading, clause->first, clause->end - clause->first, PTM_USE_USED);
  return TRUE;
}
