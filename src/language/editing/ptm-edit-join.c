/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What two clauses of a sentence mean together. "The banana should be on the left and the apple on the right", where it is the
 * other way round: two things that shall go to each other's side change places. */

#include "config.h"

#include "ptm-edit-private.h"

/* Where a move goes: -1 to the left, 1 to the right; 0 when it goes elsewhere. */
static int
get_way (const PtmOp *op)
{
  if (op->type != PTM_OP_MOVE || op->rel != NULL || op->dy != 0)
    return 0;
  if (op->to_side == PTM_SIDE_LEFT || op->to_side == PTM_SIDE_RIGHT)
    return op->to_side == PTM_SIDE_LEFT ? -1 : 1;
  return op->to_side != PTM_SIDE_NONE || op->dx == 0 ? 0 : op->dx < 0 ? -1
                                                                      : 1;
}

/* The one thing an operation moves; (nullable). */
static const PtmNode *
find_moved (PtmScene *scene, const PtmOp *op)
{
  g_autoptr (GPtrArray) ids = ptm_scene_select (scene, NULL, &op->target, NULL);
  const PtmNode *node = ids->len == 1 ? ptm_scene_find (scene, g_ptr_array_index (ids, 0)) : NULL;

  return node != NULL && node->type == PTM_NODE_OBJECT ? node : NULL;
}

static gboolean
has_same_target (const PtmOp *one, const PtmOp *other)
{
  const PtmSelector *a = &one->target, *b = &other->target;

  return g_strcmp0 (a->id, b->id) == 0 && g_strcmp0 (a->role, b->role) == 0 && g_strcmp0 (a->asset, b->asset) == 0 && g_strcmp0 (a->text, b->text) == 0 && a->nth == b->nth && a->side == b->side && a->everything == b->everything && a->mask == b->mask;
}

/* Both change the same of it: its size, or one property of its colours. */
static gboolean
changes_the_same (const PtmOp *before, const PtmOp *op)
{
  if (op->type != before->type || op->type != PTM_OP_ADJUST)
    return op->type == before->type && op->type == PTM_OP_RESIZE;
  return (before->lightness != 0 && op->lightness != 0) || (before->chroma != 1 && op->chroma != 1) || (before->warmth != 0 && op->warmth != 0) || (before->contrast != 1 && op->contrast != 1);
}

/* "The gloves are too dark, make them red": what is wrong, and what shall become of it. */
static gboolean
is_plaint (const PtmOp *before, const PtmOp *op)
{
  if (op->type == PTM_OP_RECOLOR)
    return before->type == PTM_OP_ADJUST && before->lightness != 0 && before->chroma == 1;
  /* "The snail is not there to be seen, make it bigger": nobody enlarges what is taken away. */
  return before->type == PTM_OP_REMOVE && (op->type == PTM_OP_RESIZE || op->type == PTM_OP_ADJUST);
}

/* "It looks dark, make it lighter": what is wrong was said first, and then the same once more as a wish. */
static void
drop_repeated (PtmEditWish *wish)
{
  for (guint i = wish->ops->len; i > 1; i--)
    {
      const PtmOp *before = g_ptr_array_index (wish->ops, i - 2), *op = g_ptr_array_index (wish->ops, i - 1);

      if ((changes_the_same (before, op) || is_plaint (before, op)) && has_same_target (before, op))
        g_ptr_array_remove_index (wish->ops, i - 2);
    }
}

/* "The second from the left should be green": which of the row, and from where it is counted, are said apart. */
static void
join_place_in_row (PtmEditWish *wish)
{
  for (guint i = wish->ops->len; i > 1; i--)
    {
      PtmOp       *op = g_ptr_array_index (wish->ops, i - 2);
      const PtmOp *next = g_ptr_array_index (wish->ops, i - 1);
      PtmSelector *one = &op->target;

      if (op->type != next->type || one->nth <= 0 || one->side != PTM_SIDE_NONE || next->target.nth != 0 || (next->target.side != PTM_SIDE_LEFT && next->target.side != PTM_SIDE_RIGHT))
        continue;
      if (g_strcmp0 (one->role, "picture") != 0 || g_strcmp0 (next->target.role, "picture") != 0 || one->asset != NULL || next->target.asset != NULL || one->id != NULL || next->target.id != NULL)
        continue;
      one->side = next->target.side;
      g_ptr_array_remove_index (wish->ops, i - 1);
    }
}

/* Two moves to each other's side. */
static gboolean
is_exchange (PtmEditWish *wish, const PtmOp *first, const PtmOp *second)
{
  int            way = get_way (first);
  const PtmNode *one, *other;

  if (way == 0 || get_way (second) != -way)
    return FALSE;
  one = find_moved (wish->scene, first);
  other = find_moved (wish->scene, second);
  return one != NULL && other != NULL && one != other && (one->frame.x - other->frame.x) * way < 0;
}

/* "They're the wrong way round", before or behind it, says the same once more. */
static void
drop_said_exchange (PtmEditWish *wish)
{
  for (guint i = 0; wish->ops->len == 3 && i < 3; i += 2)
    if (((PtmOp *)g_ptr_array_index (wish->ops, i))->type == PTM_OP_SWAP && is_exchange (wish, g_ptr_array_index (wish->ops, i == 0 ? 1 : 0), g_ptr_array_index (wish->ops, i == 0 ? 2 : 1)))
      g_ptr_array_remove_index (wish->ops, i);
}

static void
join_exchange (PtmEditWish *wish)
{
  PtmOp *first;

  if (wish->scene == NULL || wish->has_region)
    return;
  drop_said_exchange (wish);
  if (wish->ops->len != 2 || !is_exchange (wish, g_ptr_array_index (wish->ops, 0), g_ptr_array_index (wish->ops, 1)))
    return;
  first = g_ptr_array_index (wish->ops, 0);
  first->type = PTM_OP_SWAP;
  first->to_side = PTM_SIDE_NONE;
  first->dx = 0;
  ptm_selector_copy (&((PtmOp *)g_ptr_array_index (wish->ops, 1))->target, &first->anchor);
  g_ptr_array_set_size (wish->ops, 1);
}

void
ptm_edit_join_ops (PtmEditWish *wish)
{
  join_place_in_row (wish);
  drop_repeated (wish);
  join_exchange (wish);
  ptm_edit_clear_places (wish);
}
