/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The operations that leave an element where it is: rotate, flip, and what is drawn above what. */

#include "config.h"

#include "ptm-scene-edit-private.h"

#include <math.h>

/* Behind another thing the foot is higher by so much of that one's height, and no more of it is hidden. */
#define STEP_BACK    0.1
#define STEP_FORWARD 0.03
#define OVERLAP      0.4
#define MOST_HIDDEN  0.55
#define MOST_STEPS   12

static double
turn (double from, double by)
{
  double angle = fmod (from + by, 360);

  return angle > 180 ? angle - 360 : angle <= -180 ? angle + 360
                                                   : angle;
}

/* Words and pictures have a way up; a page, a table or a chart has none to turn by. */
static gboolean
can_turn (const PtmNode *node)
{
  return node->type == PTM_NODE_OBJECT || node->type == PTM_NODE_TEXT || node->type == PTM_NODE_SHAPE || node->type == PTM_NODE_PHOTO;
}

void
ptm_editing_rotate (PtmEditing *editing, const PtmOp *op)
{
  g_autoptr (GPtrArray) nodes = ptm_editing_find (editing, op);
  guint turned = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (nodes, i);

      if (!can_turn (node))
        continue;
      node->rotate = turn (node->rotate, op->angle);
      turned++;
    }
  if (turned == 0 && nodes->len > 0)
    ptm_editing_add_unmet (editing, op, "layout");
}

void
ptm_editing_flip (PtmEditing *editing, const PtmOp *op)
{
  g_autoptr (GPtrArray) nodes = ptm_editing_find (editing, op);
  guint flipped = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (nodes, i);

      if (node->type != PTM_NODE_OBJECT && node->type != PTM_NODE_PHOTO)
        continue;
      node->flip = !node->flip;
      /* Mirrored and turned by half is upside down as in water. */
      if (g_strcmp0 (op->how, "upright") == 0)
        node->rotate = turn (node->rotate, 180);
      flipped++;
    }
  if (flipped == 0 && nodes->len > 0)
    ptm_editing_add_unmet (editing, op, "layout");
}

static gboolean
is_picture (const PtmNode *node)
{
  return node->type == PTM_NODE_OBJECT || node->type == PTM_NODE_PHOTO || node->type == PTM_NODE_SHAPE;
}

/* Moves the node to a place in the drawing order; equal z are drawn in document order. */
static void
put_at (GPtrArray *nodes, PtmNode *node, const PtmNode *other, gboolean above)
{
  guint from, to;

  node->z = other->z;
  if (!g_ptr_array_find (nodes, node, &from) || !g_ptr_array_find (nodes, other, &to) || (from > to) == above)
    return;
  g_ptr_array_steal_index (nodes, from);
  g_ptr_array_find (nodes, other, &to);
  g_ptr_array_insert (nodes, above ? (int)to + 1 : (int)to, node);
}

void
ptm_editing_stack (PtmEditing *editing, PtmNode *node, const PtmNode *other, gboolean above)
{
  if (node != other)
    put_at (editing->scene->nodes, node, other, above);
}

/* The picture that is drawn last (or first), other than the node; (nullable). */
static const PtmNode *
find_outermost (GPtrArray *nodes, const PtmNode *node, gboolean last)
{
  const PtmNode *found = NULL;

  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *other = g_ptr_array_index (nodes, i);

      if (other == node || !is_picture (other) || g_strcmp0 (other->role, "ornament") == 0)
        continue;
      if (found == NULL || (last ? other->z >= found->z : other->z < found->z))
        found = other;
    }
  return found;
}

/* The share of a that lies over b, or under it. */
static double
get_shared (const PtmFrame *a, const PtmFrame *b)
{
  double width = MIN (a->x + a->width, b->x + b->width) - MAX (a->x, b->x);
  double height = MIN (a->y + a->height, b->y + b->height) - MAX (a->y, b->y);

  return width > 0 && height > 0 ? width * height / MAX (a->width * a->height, 1) : 0;
}

/* What stands behind another thing stands farther away, and enough of it looks out. */
static void
step_back (PtmEditing *editing, PtmNode *node, const PtmNode *anchor)
{
  double foot = anchor->frame.y + anchor->frame.height - STEP_BACK * anchor->frame.height;
  double side = node->frame.x + node->frame.width / 2 < anchor->frame.x + anchor->frame.width / 2 ? -1 : 1;
  double hidden;

  if (node->type != PTM_NODE_OBJECT || g_strcmp0 (node->shape, "standing") != 0 || g_strcmp0 (anchor->shape, "standing") != 0)
    return;
  if (node->frame.y + node->frame.height > foot)
    ptm_editing_move_by (editing, node, 0, foot - node->frame.y - node->frame.height);
  for (guint i = 0; i < MOST_STEPS; i++)
    {
      hidden = get_shared (&node->frame, &anchor->frame);
      if (hidden <= MOST_HIDDEN || !ptm_editing_move_by (editing, node, side * node->frame.width / MOST_STEPS, 0))
        return;
    }
}

/* What stands apart from a thing goes so far to it that it covers a part of it. */
static void
step_to (PtmEditing *editing, PtmNode *node, const PtmNode *anchor)
{
  double right = anchor->frame.x + anchor->frame.width, shared = OVERLAP * MIN (node->frame.width, anchor->frame.width);

  if (node->frame.x > right - shared)
    ptm_editing_move_by (editing, node, right - shared - node->frame.x, 0);
  else if (node->frame.x + node->frame.width < anchor->frame.x + shared)
    ptm_editing_move_by (editing, node, anchor->frame.x + shared - node->frame.x - node->frame.width, 0);
}

/* What stands before another thing stands nearer. */
static void
step_forward (PtmEditing *editing, PtmNode *node, const PtmNode *anchor)
{
  double foot = anchor->frame.y + anchor->frame.height * (1 + STEP_FORWARD);

  if (node->type == PTM_NODE_OBJECT && g_strcmp0 (node->shape, "standing") == 0 && g_strcmp0 (anchor->shape, "standing") == 0 && node->frame.y + node->frame.height < foot)
    ptm_editing_move_by (editing, node, 0, foot - node->frame.y - node->frame.height);
}

void
ptm_editing_order (PtmEditing *editing, const PtmOp *op)
{
  g_autoptr (GPtrArray) nodes = NULL;
  const PtmNode *anchor = ptm_editing_find_anchor (editing, op);
  gboolean       front = g_strcmp0 (op->how, "back") != 0;

  if (op->rel != NULL && anchor == NULL)
    return;
  nodes = ptm_editing_find (editing, op);
  /* What does not touch the other one goes there as well, and what only looks out from behind it comes before it. */
  if (anchor != NULL && nodes->len > 0 && get_shared (&((PtmNode *)g_ptr_array_index (nodes, 0))->frame, &anchor->frame) <= (front ? 0.5 : 0))
    {
      guint told = editing->unmet->len;

      editing->in_air = g_strcmp0 (((PtmNode *)g_ptr_array_index (nodes, 0))->shape, "standing") != 0;
      ptm_editing_move (editing, op);
      if (editing->unmet->len == told || !is_picture (anchor))
        return;
      /* There is no room for it elsewhere. */
      g_ptr_array_set_size (editing->unmet, (int)told);
    }
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode       *node = g_ptr_array_index (nodes, i);
      const PtmNode *other = anchor != NULL ? anchor : find_outermost (editing->scene->nodes, node, front);

      if (other != NULL && node->type != PTM_NODE_BACKGROUND)
        ptm_editing_stack (editing, node, other, front);
      if (anchor != NULL && front)
        {
          step_to (editing, node, anchor);
          step_forward (editing, node, anchor);
        }
      else if (anchor != NULL)
        step_back (editing, node, anchor);
    }
}
