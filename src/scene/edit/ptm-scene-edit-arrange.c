/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The operations on several elements: swap, align, duplicate. */

#include "config.h"

#include "ptm-scene-edit-private.h"
#include "ptm-scene-sequence.h"

#include <math.h>
#include <string.h>

static double
get_middle_x (const PtmNode *node)
{
  return node->frame.x + node->frame.width / 2;
}

static double
get_middle_y (const PtmNode *node)
{
  return node->frame.y + node->frame.height / 2;
}

static double
get_bottom (const PtmNode *node)
{
  return node->frame.y + node->frame.height;
}

static gboolean
is_standing (const PtmNode *node)
{
  return node->type == PTM_NODE_OBJECT && g_strcmp0 (node->shape, "standing") == 0;
}

/* Takes the place that a frame has: what stands on the ground goes on standing. */
static void
take_place (PtmEditing *editing, PtmNode *node, const PtmFrame *place, gboolean standing)
{
  double dx = place->x + place->width / 2 - get_middle_x (node);
  double dy = standing ? place->y + place->height - get_bottom (node) : place->y + place->height / 2 - get_middle_y (node);

  ptm_editing_move_by (editing, node, dx, dy);
}

static const char *
get_name (const PtmSelector *selector)
{
  return selector->text != NULL ? selector->text : selector->id;
}

gboolean
ptm_editing_reorder (PtmEditing *editing, const PtmOp *op, const char *how)
{
  PtmScene *scene = editing->scene;

  if (how == NULL || !ptm_scene_reorder (scene, get_name (&op->target), get_name (&op->anchor), how))
    return FALSE;
  if (!ptm_editing_lay_out_as (editing, scene->kind, scene->width, scene->height))
    ptm_editing_add_unmet (editing, op, "layout");
  return TRUE;
}

void
ptm_editing_swap (PtmEditing *editing, const PtmOp *op)
{
  g_autoptr (GPtrArray) ones = ptm_editing_find (editing, op);
  PtmOp with = { .type = op->type, .target = op->anchor };
  g_autoptr (GPtrArray) others = ones->len > 0 ? ptm_editing_find (editing, &with) : NULL;
  PtmNode *one = ones->len > 0 ? g_ptr_array_index (ones, 0) : NULL, *other = NULL;
  PtmFrame place;
  gboolean standing;

  for (guint i = 0; others != NULL && i < others->len && other == NULL; i++)
    if (g_ptr_array_index (others, i) != one)
      other = g_ptr_array_index (others, i);
  if (one == NULL || other == NULL)
    return;
  standing = is_standing (one) && is_standing (other);
  place = one->frame;
  take_place (editing, one, &other->frame, standing);
  take_place (editing, other, &place, standing);
}

static int
compare_across (gconstpointer a, gconstpointer b)
{
  double difference = get_middle_x (*(PtmNode *const *)a) - get_middle_x (*(PtmNode *const *)b);

  return difference < 0 ? -1 : difference > 0;
}

static int
compare_down (gconstpointer a, gconstpointer b)
{
  double difference = get_middle_y (*(PtmNode *const *)a) - get_middle_y (*(PtmNode *const *)b);

  return difference < 0 ? -1 : difference > 0;
}

/* The box around all of them. */
static PtmFrame
get_box (GPtrArray *nodes)
{
  PtmFrame box = ((PtmNode *)g_ptr_array_index (nodes, 0))->frame;

  for (guint i = 1; i < nodes->len; i++)
    {
      const PtmFrame *frame = &((PtmNode *)g_ptr_array_index (nodes, i))->frame;
      double          right = MAX (box.x + box.width, frame->x + frame->width), bottom = MAX (box.y + box.height, frame->y + frame->height);

      box.x = MIN (box.x, frame->x);
      box.y = MIN (box.y, frame->y);
      box.width = right - box.x;
      box.height = bottom - box.y;
    }
  return box;
}

/* One edge, or one axis, for all. */
static void
line_up (PtmEditing *editing, GPtrArray *nodes, const char *edge)
{
  PtmFrame box = get_box (nodes);

  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (nodes, i);
      double   dx = 0, dy = 0;

      if (strcmp (edge, "left") == 0)
        dx = box.x - node->frame.x;
      else if (strcmp (edge, "right") == 0)
        dx = box.x + box.width - node->frame.x - node->frame.width;
      else if (strcmp (edge, "center") == 0)
        dx = box.x + box.width / 2 - get_middle_x (node);
      else if (strcmp (edge, "top") == 0)
        dy = box.y - node->frame.y;
      else if (strcmp (edge, "bottom") == 0)
        dy = box.y + box.height - get_bottom (node);
      else
        dy = box.y + box.height / 2 - get_middle_y (node);
      ptm_editing_move_by (editing, node, dx, dy);
    }
}

static double
get_length (GPtrArray *nodes, gboolean across)
{
  double length = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmFrame *frame = &((PtmNode *)g_ptr_array_index (nodes, i))->frame;

      length += across ? frame->width : frame->height;
    }
  return length;
}

/* Equal gaps, at least as wide as asked; the row keeps its middle and stays in the canvas. */
static void
spread (PtmEditing *editing, GPtrArray *nodes, gboolean across, double least)
{
  PtmFrame box = get_box (nodes);
  double   length = get_length (nodes, across), extent = across ? box.width : box.height;
  double   room = across ? editing->scene->width : editing->scene->height;
  double   gap = MAX ((extent - length) / MAX (nodes->len - 1, 1), least);
  double   at;

  gap = MIN (gap, (room - length) / MAX (nodes->len - 1, 1));
  extent = length + gap * (nodes->len - 1);
  at = across ? box.x + (box.width - extent) / 2 : box.y + (box.height - extent) / 2;
  at = CLAMP (at, 0, MAX (room - extent, 0));
  g_ptr_array_sort (nodes, across ? compare_across : compare_down);
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (nodes, i);

      ptm_editing_move_by (editing, node, across ? at - node->frame.x : 0, across ? 0 : at - node->frame.y);
      at += (across ? node->frame.width : node->frame.height) + gap;
    }
}

static gboolean
spreads_across (GPtrArray *nodes)
{
  PtmFrame box = get_box (nodes);

  return box.width >= box.height;
}

/* Whether one of them lies on another after they were brought to one edge. */
static gboolean
overlap (GPtrArray *nodes)
{
  for (guint i = 0; i < nodes->len; i++)
    for (guint k = i + 1; k < nodes->len; k++)
      {
        const PtmFrame *a = &((PtmNode *)g_ptr_array_index (nodes, i))->frame, *b = &((PtmNode *)g_ptr_array_index (nodes, k))->frame;

        if (a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height)
          return TRUE;
      }
  return FALSE;
}

/* What stood one above the other stands side by side after its feet were brought to one line. */
static void
line_up_apart (PtmEditing *editing, GPtrArray *nodes, const char *edge)
{
  static const char *const columns[] = { "left", "right", "center", NULL };
  gboolean                 overlapped = overlap (nodes);

  line_up (editing, nodes, edge);
  if (!overlapped && overlap (nodes))
    spread (editing, nodes, !g_strv_contains (columns, edge), 12 * editing->unit);
}

/* What "on one line" means: feet for what stands, middles for the rest. */
static const char *
get_level (GPtrArray *nodes)
{
  for (guint i = 0; i < nodes->len; i++)
    if (!is_standing (g_ptr_array_index (nodes, i)))
      return "middle";
  return "bottom";
}

static void
arrange (PtmEditing *editing, GPtrArray *nodes, const char *how)
{
  double gap = 12 * editing->unit;

  if (strcmp (how, "spaced") == 0)
    spread (editing, nodes, spreads_across (nodes), gap);
  else if (strcmp (how, "row") == 0 || (strcmp (how, "level") == 0 && spreads_across (nodes)))
    {
      line_up (editing, nodes, get_level (nodes));
      if (strcmp (how, "row") == 0)
        spread (editing, nodes, TRUE, gap);
    }
  else if (strcmp (how, "column") == 0 || strcmp (how, "level") == 0)
    {
      line_up (editing, nodes, "center");
      if (strcmp (how, "column") == 0)
        spread (editing, nodes, FALSE, gap);
    }
  else
    line_up_apart (editing, nodes, how);
}

static void
add_found (PtmEditing *editing, const PtmOp *op, GPtrArray *all)
{
  g_autoptr (GPtrArray) nodes = ptm_editing_find (editing, op);

  for (guint i = 0; i < nodes->len; i++)
    if (!g_ptr_array_find (all, g_ptr_array_index (nodes, i), NULL))
      g_ptr_array_add (all, g_ptr_array_index (nodes, i));
}

static gboolean
are_texts (GPtrArray *nodes)
{
  for (guint i = 0; i < nodes->len; i++)
    if (((PtmNode *)g_ptr_array_index (nodes, i))->type != PTM_NODE_TEXT)
      return FALSE;
  return nodes->len > 0;
}

/* Lines stand below each other: what is said of their edges is said of the words, too, and "in the middle" is across. */
static void
align_texts (PtmEditing *editing, GPtrArray *nodes, const char *how)
{
  static const char *const edges[] = { "left", "right", "center", NULL };
  const char              *edge = g_strv_contains (edges, how) ? how : strcmp (how, "middle") == 0 ? "center"
                                                                                                   : "left";

  for (guint i = 0; i < nodes->len; i++)
    ptm_node_set (&((PtmNode *)g_ptr_array_index (nodes, i))->align, edge);
  line_up (editing, nodes, edge);
}

void
ptm_editing_align (PtmEditing *editing, const PtmOp *op)
{
  const char *how = op->how != NULL ? op->how : "level";
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  add_found (editing, op, nodes);
  for (guint i = 0; op->more != NULL && i < op->more->len; i++)
    {
      PtmOp other = { .type = op->type, .target = *(PtmSelector *)g_ptr_array_index (op->more, i) };

      add_found (editing, &other, nodes);
    }
  if (are_texts (nodes) && strcmp (how, "spaced") != 0 && strcmp (how, "top") != 0 && strcmp (how, "bottom") != 0)
    align_texts (editing, nodes, how);
  else if (nodes->len > 1)
    arrange (editing, nodes, how);
}

/* A place for a copy on the same line as the thing, a little in front of it or behind; no smaller than scale says, and
 * covering no more than so much of what is there. */
static gboolean
find_spot (PtmEditing *editing, const PtmFrame *like, double scale, double most, PtmFrame *frame)
{
  static const double rows[] = { 0, 0.35, 0.7, -0.25, -0.5 };
  PtmFrame            canvas = ptm_editing_get_canvas (editing);
  double              width = like->width * scale, height = like->height * scale, step = MAX (width / 4, 1), horizon = ptm_editing_get_horizon (editing);

  for (guint row = 0; row < G_N_ELEMENTS (rows); row++)
    for (double away = step; away < canvas.width; away += step)
      for (int sign = -1; sign <= 1; sign += 2)
        {
          double   foot = like->y + like->height + (rows[row] - (1 - scale) * 0.4) * like->height;
          PtmFrame at = { like->x + like->width / 2 + sign * away - width / 2, foot - height, width, height };

          if (foot < horizon || ptm_editing_get_cover (editing, &at) > most)
            continue;
          *frame = at;
          return TRUE;
        }
  return FALSE;
}

/* What stands on a ground has its copies on it, too: where it is full smaller ones, which are farther away, and then such
 * that cover a part of another. */
gboolean
ptm_editing_find_on_ground (PtmEditing *editing, const PtmFrame *like, PtmFrame *frame)
{
  static const double wishes[][2] = { { 1, 0 }, { 0.85, 0 }, { 0.7, 0 }, { 0.9, 0.2 }, { 0.75, 0.3 }, { 0.6, 0.1 }, { 0.6, 0.4 }, { 0.5, 0.6 } };

  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    if (find_spot (editing, like, wishes[i][0], wishes[i][1], frame))
      return TRUE;
  return FALSE;
}

/* A copy with an id of its own, where there is room beside the first. FALSE when there is none. */
static gboolean
copy_node (PtmEditing *editing, const PtmNode *node)
{
  PtmNode         *copy = ptm_scene_add_node (editing->scene, NULL, node->type);
  g_autofree char *id = g_strdup (copy->id);
  PtmNode         *twin = ptm_node_copy (node);
  guint            index = editing->scene->nodes->len - 1;

  ptm_node_set (&twin->id, id);
  g_ptr_array_set_size (twin->children, 0);
  twin->frame = (PtmFrame){ 0, 0, 0, 0 };
  ptm_node_free (copy);
  editing->scene->nodes->pdata[index] = twin;
  if (is_standing (node) && ptm_editing_find_on_ground (editing, &node->frame, &twin->frame))
    return TRUE;
  if (!is_standing (node) && ptm_editing_place_by (editing, "next-to", node, node->frame.width, node->frame.height, &twin->frame) && ptm_editing_is_free (editing, &twin->frame, twin))
    return TRUE;
  twin->frame = (PtmFrame){ 0, 0, 0, 0 };
  editing->in_air = !is_standing (node);
  if ((!is_standing (node) || ptm_editing_get_horizon (editing) <= 0) && ptm_editing_find_free (editing, node->frame.width, node->frame.height, PTM_SIDE_NONE, &twin->frame))
    return TRUE;
  ptm_scene_remove (editing->scene, id);
  return FALSE;
}

void
ptm_editing_duplicate (PtmEditing *editing, const PtmOp *op)
{
  g_autoptr (GPtrArray) nodes = ptm_editing_find (editing, op);
  int copies = 0, wanted = CLAMP (op->count, 1, 50) * (int)nodes->len;

  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (nodes, i);

      for (int n = 0; n < CLAMP (op->count, 1, 50) && node->type != PTM_NODE_BACKGROUND; n++)
        copies += copy_node (editing, node);
    }
  if (copies < wanted)
    ptm_editing_add_unmet (editing, op, "layout");
}
