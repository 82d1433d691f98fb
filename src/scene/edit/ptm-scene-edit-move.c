/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The operations on frames: move and resize. Whatever moves stays in the canvas. */

#include "config.h"

#include "ptm-scene-edit-private.h"

#include <math.h>

#include "ptm-layout.h"
#include "ptm-opening.h"

/* Between two texts that grow stays so much of the letters' size. */
#define TEXT_GAP   0.6
#define MOST_TRIES 6

/* Where there is little room a thing that moves gets smaller, but no smaller than this. */
#define LEAST_SCALE 0.55

static void
shift (PtmNode *node, double dx, double dy)
{
  node->frame.x += dx;
  node->frame.y += dy;
  for (guint i = 0; i < node->children->len; i++)
    shift (g_ptr_array_index (node->children, i), dx, dy);
}

/* Where the frame would stand at a side of the canvas, with a margin. */
static PtmFrame
get_side_frame (PtmEditing *editing, PtmFrame frame, PtmSide side)
{
  double width = editing->scene->width, height = editing->scene->height;
  double margin = 0.05 * MIN (width, height);

  if (side == PTM_SIDE_LEFT)
    frame.x = margin;
  else if (side == PTM_SIDE_RIGHT)
    frame.x = width - margin - frame.width;
  else if (side == PTM_SIDE_TOP)
    frame.y = margin;
  else if (side == PTM_SIDE_BOTTOM)
    frame.y = height - margin - frame.height;
  else
    {
      frame.x = (width - frame.width) / 2;
      frame.y = (height - frame.height) / 2;
    }
  return frame;
}

/* A coordinate moved by delta that stays in the canvas; what already stands out of it may still come back. */
static double
move_within (double at, double delta, double size, double canvas)
{
  double low = MIN (0, canvas - size), high = MAX (0, canvas - size);
  double to = at + delta;

  if (delta < 0)
    return MAX (to, MIN (at, low));
  return MIN (to, MAX (at, high));
}

/* A label that lies beside its thing goes along, as far as the canvas reaches; one in the margin keeps its place. */
static void
move_labels (PtmEditing *editing, GPtrArray *nodes, const PtmNode *target, const PtmFrame *old)
{
  double near = 48 * editing->unit;

  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode  *label = g_ptr_array_index (nodes, i);
      PtmFrame *frame = &label->frame;

      if (g_strcmp0 (label->target, target->id) == 0 && frame->x < old->x + old->width + near && frame->x + frame->width > old->x - near && frame->y < old->y + old->height + near && frame->y + frame->height > old->y - near)
        {
          frame->x = move_within (frame->x, target->frame.x - old->x, frame->width, editing->scene->width);
          frame->y = move_within (frame->y, target->frame.y - old->y, frame->height, editing->scene->height);
        }
      move_labels (editing, label->children, target, old);
    }
}

gboolean
ptm_editing_move_by (PtmEditing *editing, PtmNode *node, double dx, double dy)
{
  PtmFrame old = node->frame;

  dx = move_within (old.x, dx, old.width, editing->scene->width) - old.x;
  dy = move_within (old.y, dy, old.height, editing->scene->height) - old.y;
  shift (node, dx, dy);
  if (node->type != PTM_NODE_LABEL)
    move_labels (editing, editing->scene->nodes, node, &old);
  return fabs (dx) > 0.01 || fabs (dy) > 0.01;
}

/* Words go to the end of their line, which may be as wide as the page. */
static gboolean
align_words (PtmNode *node, PtmSide side)
{
  const char *align = side == PTM_SIDE_LEFT ? "left" : side == PTM_SIDE_RIGHT ? "right"
                                                                              : NULL;

  if (node->type != PTM_NODE_TEXT || align == NULL || g_strcmp0 (node->align, align) == 0)
    return FALSE;
  ptm_node_set (&node->align, align);
  return TRUE;
}

static gboolean
move_node (PtmEditing *editing, const PtmOp *op, PtmNode *node)
{
  PtmFrame to = node->frame;
  gboolean aligned = align_words (node, op->to_side);

  if (node->type == PTM_NODE_BACKGROUND)
    return FALSE;
  if (op->to_side != PTM_SIDE_NONE)
    to = get_side_frame (editing, node->frame, op->to_side);
  return ptm_editing_move_by (editing, node, to.x - node->frame.x + op->dx * editing->unit, to.y - node->frame.y + op->dy * editing->unit) || aligned;
}

static PtmFrame
unite (const PtmFrame *a, const PtmFrame *b)
{
  double x = MIN (a->x, b->x), y = MIN (a->y, b->y);

  return (PtmFrame){ x, y, MAX (a->x + a->width, b->x + b->width) - x, MAX (a->y + a->height, b->y + b->height) - y };
}

static PtmFrame
scale_frame (const PtmFrame *frame, double factor, double anchor_y)
{
  PtmFrame scaled = { 0, 0, frame->width * factor, frame->height * factor };

  scaled.x = frame->x + (frame->width - scaled.width) / 2;
  scaled.y = frame->y + (frame->height - scaled.height) * anchor_y;
  return scaled;
}

/* All of them keep their places to each other; they are not in their own way. Returns how many moved. */
static guint
move_to_anchor (PtmEditing *editing, const PtmOp *op, GPtrArray *nodes, const PtmNode *anchor)
{
  g_autofree PtmFrame *frames = g_new0 (PtmFrame, nodes->len);
  PtmFrame             box = ((PtmNode *)g_ptr_array_index (nodes, 0))->frame, to;
  gboolean             placed = FALSE;
  guint                moved = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (nodes, i);

      if (node == anchor || node->type == PTM_NODE_BACKGROUND)
        return 0;
      frames[i] = node->frame;
      box = unite (&box, &node->frame);
    }
  for (guint i = 0; i < nodes->len; i++)
    ((PtmNode *)g_ptr_array_index (nodes, i))->frame = (PtmFrame){ 0, 0, 0, 0 };
  for (double scale = 1; !placed && anchor->type != PTM_NODE_BACKGROUND && scale >= (nodes->len == 1 ? LEAST_SCALE : 1); scale -= 0.1)
    placed = ptm_editing_place_by (editing, op->rel, anchor, box.width * scale, box.height * scale, &to);
  for (guint i = 0; i < nodes->len; i++)
    ((PtmNode *)g_ptr_array_index (nodes, i))->frame = frames[i];
  if (placed && nodes->len == 1 && fabs (to.width - box.width) > 0.5)
    {
      /* It is as large as there is room for it. */
      PtmNode *node = g_ptr_array_index (nodes, 0);

      node->frame = box = scale_frame (&node->frame, to.width / MAX (box.width, 0.001), 1);
      moved++;
    }
  for (guint i = 0; placed && i < nodes->len; i++)
    moved += ptm_editing_move_by (editing, g_ptr_array_index (nodes, i), to.x - box.x, to.y - box.y);
  for (guint i = 0; moved > 0 && i < nodes->len; i++)
    if (g_str_equal (op->rel, "in-front") || g_str_equal (op->rel, "behind"))
      ptm_editing_stack (editing, g_ptr_array_index (nodes, i), anchor, g_str_equal (op->rel, "in-front"));
    else if (g_str_equal (op->rel, "inside") || g_str_equal (op->rel, "on"))
      ptm_editing_relate (editing, op->rel, g_ptr_array_index (nodes, i), anchor);
  return moved;
}

/* "To the right of the toaster", where the toaster stands at the edge: the two change places. */
static gboolean
change_sides (PtmEditing *editing, const PtmOp *op, PtmNode *node, PtmNode *anchor)
{
  gboolean to_right = g_str_equal (op->rel, "right-of");
  double   left = MIN (node->frame.x, anchor->frame.x), right = MAX (node->frame.x + node->frame.width, anchor->frame.x + anchor->frame.width);

  if ((!to_right && !g_str_equal (op->rel, "left-of")) || node == anchor || node->type != PTM_NODE_OBJECT || anchor->type != PTM_NODE_OBJECT)
    return FALSE;
  if ((node->frame.x + node->frame.width / 2 > anchor->frame.x + anchor->frame.width / 2) == to_right)
    return FALSE;
  ptm_editing_move_by (editing, node, (to_right ? right - node->frame.width : left) - node->frame.x, 0);
  ptm_editing_move_by (editing, anchor, (to_right ? left : right - anchor->frame.width) - anchor->frame.x, 0);
  return TRUE;
}

void
ptm_editing_move (PtmEditing *editing, const PtmOp *op)
{
  g_autoptr (GPtrArray) nodes = ptm_editing_find (editing, op);
  PtmNode *anchor = ptm_editing_find_anchor (editing, op);
  guint    moved = 0;

  if (nodes->len == 0 || (anchor == NULL && op->rel != NULL))
    return;
  if (anchor != NULL && g_str_equal (op->rel, "inside"))
    ptm_opening_open (editing->art, anchor);
  if (anchor != NULL)
    moved = move_to_anchor (editing, op, nodes, anchor);
  for (guint i = 0; anchor == NULL && i < nodes->len; i++)
    moved += move_node (editing, op, g_ptr_array_index (nodes, i));
  if (moved == 0 && anchor != NULL && nodes->len == 1)
    moved = change_sides (editing, op, g_ptr_array_index (nodes, 0), anchor);
  if (moved == 0)
    ptm_editing_add_unmet (editing, op, "layout");
}

static void
scale_children (PtmNode *node, const PtmFrame *from)
{
  double factor_x = node->frame.width / MAX (from->width, 0.001), factor_y = node->frame.height / MAX (from->height, 0.001);

  for (guint i = 0; i < node->children->len; i++)
    {
      PtmNode *child = g_ptr_array_index (node->children, i);
      PtmFrame old = child->frame;

      child->frame = (PtmFrame){ node->frame.x + (old.x - from->x) * factor_x, node->frame.y + (old.y - from->y) * factor_y,
                                 old.width * factor_x, old.height * factor_y };
      child->font_size *= MIN (factor_x, factor_y);
      scale_children (child, &old);
    }
}

/* Things on a ground grow from where they stand. */
static double
get_anchor_y (const PtmNode *node)
{
  return node->type == PTM_NODE_OBJECT && g_strcmp0 (node->shape, "standing") == 0 ? 1 : 0.5;
}

/* Whether it would come too near a text on the same line. */
static gboolean
touches_other_text (GPtrArray *nodes, const PtmNode *node, const PtmFrame *frame, double gap)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *other = g_ptr_array_index (nodes, i);

      if (other != node && other->type == PTM_NODE_TEXT && other->frame.x < frame->x + frame->width + gap && frame->x < other->frame.x + other->frame.width + gap && other->frame.y < node->frame.y + node->frame.height && node->frame.y < other->frame.y + other->frame.height)
        return TRUE;
    }
  return FALSE;
}

/* Letters grow as far as they leave those beside them alone. */
static double
get_room_to_grow (PtmEditing *editing, const PtmNode *node, double factor)
{
  double gap = TEXT_GAP * node->font_size;

  if (node->type != PTM_NODE_TEXT || factor <= 1 || touches_other_text (editing->scene->nodes, node, &node->frame, gap))
    return factor;
  for (guint i = 0; i < MOST_TRIES; i++)
    {
      PtmFrame grown = scale_frame (&node->frame, factor, get_anchor_y (node));

      if (!touches_other_text (editing->scene->nodes, node, &grown, gap))
        return factor;
      factor = 1 + (factor - 1) * 0.7;
    }
  return factor;
}

/* What was asked to grow and got less than this part of the way has too little room. */
#define MOST_OF_WAY 0.7

static gboolean
falls_short (double asked, double reached)
{
  return asked > 1 && log (MAX (reached, 1)) < MOST_OF_WAY * log (asked);
}

/* FALSE when there is no room to grow, or not for most of it. */
static gboolean
resize_node (PtmEditing *editing, const PtmOp *op, PtmNode *node)
{
  PtmFrame old = node->frame;
  PtmFrame area = node->text != NULL ? ptm_editing_get_usable (editing) : ptm_editing_get_canvas (editing);
  double   old_size = node->font_size, factor = get_room_to_grow (editing, node, op->factor);

  if (node->type == PTM_NODE_BACKGROUND)
    return FALSE;
  node->frame = ptm_editing_keep_inside (area, scale_frame (&old, factor, get_anchor_y (node)));
  if (node->type == PTM_NODE_OBJECT)
    node->size = CLAMP (node->size * node->frame.width / MAX (old.width, 0.001), 0.01, 100);
  scale_children (node, &old);
  if (node->text == NULL || node->font_size <= 0)
    return fabs (node->frame.width - old.width) > 0.5 && !falls_short (op->factor, node->frame.width / MAX (old.width, 0.001));

  node->font_size = old_size * factor;
  ptm_layout_fit_text (editing->scene, node);
  return fabs (node->font_size - old_size) > 0.02 * old_size;
}

void
ptm_editing_resize (PtmEditing *editing, const PtmOp *op)
{
  g_autoptr (GPtrArray) nodes = ptm_editing_find (editing, op);
  guint resized = 0;

  for (guint i = 0; i < nodes->len; i++)
    resized += resize_node (editing, op, g_ptr_array_index (nodes, i));
  if (resized == 0 && nodes->len > 0)
    ptm_editing_add_unmet (editing, op, "layout");
}
