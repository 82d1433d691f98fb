/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "The gift belongs between the other two": into the gap, where it has room there; else it takes the place of the nearer one,
 * which then stands on its other side. */

#include "config.h"

#include <math.h>

#include "ptm-edit-private.h"

/* Of its own width, that a gap must have. */
#define LEAST_ROOM 0.8

/* Distances of operations are those of a canvas of this size. */
#define CANVAS 1024.0

static const PtmNode *
find_node (PtmEditWish *wish, const PtmPart *part)
{
  PtmOp *op = ptm_op_new (PTM_OP_MOVE);
  g_autoptr (GPtrArray) ids = NULL;

  ids = ptm_edit_aim (wish, op, part) ? ptm_scene_select (wish->scene, NULL, &op->target, NULL) : NULL;
  ptm_op_free (op);
  return ids != NULL && ids->len == 1 ? ptm_scene_find (wish->scene, g_ptr_array_index (ids, 0)) : NULL;
}

/* "the other two": all pictures but the one that moves, when they are two. */
static gboolean
find_others (PtmEditWish *wish, const PtmNode *node, const PtmNode *others[2])
{
  guint n = 0;

  for (guint i = 0; i < wish->scene->nodes->len; i++)
    {
      const PtmNode *other = g_ptr_array_index (wish->scene->nodes, i);

      if (other->type != PTM_NODE_OBJECT || other == node)
        continue;
      if (n == 2)
        return FALSE;
      others[n++] = other;
    }
  return n == 2;
}

static gboolean
find_pair (PtmEditWish *wish, const PtmClause *clause, const PtmNode *node, const PtmNode *others[2])
{
  const PtmPart *one = ptm_clause_get_part (clause, PTM_PART_ANCHOR, 0), *other = ptm_clause_get_part (clause, PTM_PART_ANCHOR, 1);

  others[0] = ptm_part_is_thing (one) && ptm_edit_is_there (wish, one) ? find_node (wish, one) : NULL;
  others[1] = ptm_part_is_thing (other) && ptm_edit_is_there (wish, other) ? find_node (wish, other) : NULL;
  if (others[0] != NULL && others[1] != NULL)
    return others[0] != others[1] && others[0] != node && others[1] != node;
  return find_others (wish, node, others);
}

static double
get_middle (const PtmNode *node)
{
  return node->frame.x + node->frame.width / 2;
}

static gboolean
stands_between (const PtmNode *node, const PtmNode *left, const PtmNode *right)
{
  return get_middle (node) > get_middle (left) && get_middle (node) < get_middle (right);
}

gboolean
ptm_edit_add_between (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *thing = ptm_clause_get_object (clause, 0), *anchor = ptm_clause_get_part (clause, PTM_PART_ANCHOR, 0);
  const PtmNode *node, *others[2], *left, *right;
  double         unit;
  PtmOp         *op;

  if (wish->scene == NULL || wish->has_region || anchor == NULL || !g_str_equal (anchor->relation, "between") || (ptm_part_is_thing (thing) ? !ptm_edit_is_there (wish, thing) : thing != NULL && thing->referent != PTM_REFERENT_IT))
    return FALSE;
  node = find_node (wish, thing);
  if (node == NULL || !find_pair (wish, clause, node, others))
    return FALSE;
  left = get_middle (others[0]) < get_middle (others[1]) ? others[0] : others[1];
  right = left == others[0] ? others[1] : others[0];
  unit = MAX (MAX (wish->scene->width, wish->scene->height), 1) / CANVAS;
  op = ptm_op_new (PTM_OP_SWAP);
  op->target.id = g_strdup (node->id);
  if (stands_between (node, left, right) || right->frame.x - left->frame.x - left->frame.width >= LEAST_ROOM * node->frame.width)
    {
      op->type = PTM_OP_MOVE;
      op->dx = ((left->frame.x + left->frame.width + right->frame.x) / 2 - get_middle (node)) / unit;
      op->dy = (MAX (left->frame.y + left->frame.height, right->frame.y + right->frame.height) - node->frame.y - node->frame.height) / unit;
    }
  else
    op->anchor.id = g_strdup (fabs (get_middle (node) - get_middle (left)) < fabs (get_middle (node) - get_middle (right)) ? left->id : right->id);
  g_ptr_array_add (wish->ops, op);
  return TRUE;
}

static gint
compare_across (gconstpointer a, gconstpointer b)
{
  const PtmNode *one = *(const PtmNode *const *)a, *other = *(const PtmNode *const *)b;
  double         difference = one->frame.x + one->frame.width / 2 - other->frame.x - other->frame.width / 2;

  return difference < 0 ? -1 : difference > 0;
}

/* The pictures from left to right; NULL when they do not stand in a row of an odd number. (element-type PtmNode) (transfer full) */
static GPtrArray *
list_row (PtmScene *scene)
{
  g_autoptr (GPtrArray) row = g_ptr_array_new ();
  double top = -G_MAXDOUBLE, bottom = G_MAXDOUBLE;

  for (guint i = 0; i < scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (scene->nodes, i);

      if (node->type != PTM_NODE_OBJECT)
        continue;
      top = MAX (top, node->frame.y);
      bottom = MIN (bottom, node->frame.y + node->frame.height);
      g_ptr_array_add (row, (gpointer)node);
    }
  if (row->len < 3 || row->len % 2 == 0 || bottom <= top)
    return NULL;
  g_ptr_array_sort (row, compare_across);
  return g_steal_pointer (&row);
}

gboolean
ptm_edit_add_middle (PtmEditWish *wish, PtmClause *clause)
{
  g_autoptr (GPtrArray) row = wish->scene != NULL && !wish->has_region ? list_row (wish->scene) : NULL;
  const PtmPart *part = ptm_clause_get_object (clause, 0);
  const PtmNode *middle = row != NULL ? g_ptr_array_index (row, row->len / 2) : NULL;
  g_autoptr (GPtrArray) ids = NULL;
  PtmOp *op;

  if (middle == NULL || !ptm_part_is_thing (part) || ptm_part_get_role (part) != NULL || !ptm_edit_is_there (wish, part) || ptm_clause_get_object (clause, 1) != NULL)
    return FALSE;
  op = ptm_op_new (PTM_OP_SWAP);
  ptm_edit_aim_at_thing (wish, &op->target, part);
  op->anchor.id = g_strdup (middle->id);
  ids = ptm_scene_select (wish->scene, NULL, &op->target, NULL);
  if (ids->len != 1 || g_str_equal (g_ptr_array_index (ids, 0), middle->id))
    {
      ptm_op_free (op);
      return FALSE;
    }
  g_ptr_array_add (wish->ops, op);
  return TRUE;
}
