/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file finds the tree in a plan for a mind map: from edges, from groups, or from a mere list about a title. */

#include "config.h"

#include <string.h>

#include "ptm-layout-mindmap.h"

static void
mind_node_free (gpointer data)
{
  PtmMindNode *node = data;

  g_array_unref (node->children);
  g_free (node);
}

void
ptm_mind_map_free (PtmMindMap *map)
{
  g_ptr_array_unref (map->nodes);
  g_free (map);
}

static PtmMindNode *
add_node (PtmMindMap *map, PtmNode *source, int parent)
{
  PtmMindNode *node = g_new0 (PtmMindNode, 1);

  node->source = source;
  node->parent = parent;
  node->children = g_array_new (FALSE, FALSE, sizeof (int));
  node->leaves = 1;
  if (parent >= 0)
    {
      PtmMindNode *above = map->nodes->pdata[parent];
      int          index = map->nodes->len;

      node->level = MIN (above->level + 1, PTM_MIND_LEVELS - 1);
      g_array_append_val (above->children, index);
    }
  g_ptr_array_add (map->nodes, node);
  return node;
}

static gboolean
is_thought (const PtmNode *node, const PtmNode *title)
{
  if (node == title || node->frame.width > 0 || g_strcmp0 (node->role, "ornament") == 0)
    return FALSE;
  if (node->type == PTM_NODE_TEXT)
    return g_strcmp0 (node->role, "subtitle") != 0 && g_strcmp0 (node->role, "note") != 0 && g_strcmp0 (node->role, "source") != 0 && node->text != NULL && *node->text != '\0';
  return node->type == PTM_NODE_OBJECT || node->type == PTM_NODE_SHAPE || node->type == PTM_NODE_GROUP || node->type == PTM_NODE_PHOTO;
}

static gboolean
is_known (PtmMindMap *map, const PtmNode *source)
{
  for (guint i = 0; i < map->nodes->len; i++)
    if (((PtmMindNode *)map->nodes->pdata[i])->source == source)
      return TRUE;
  return FALSE;
}

static PtmNode *
find_label (PtmData *data, const PtmNode *target)
{
  g_autoptr (GPtrArray) labels = ptm_layout_collect (data->layout, PTM_NODE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (g_strcmp0 (((PtmNode *)labels->pdata[i])->target, target->id) == 0)
      return labels->pdata[i];
  return NULL;
}

/* How a thought is told: its words, its picture, its form. */
static void
dress (PtmData *data, PtmMindNode *node)
{
  PtmNode *source = node->source;

  if (source->type == PTM_NODE_TEXT)
    {
      node->text = source;
      return;
    }
  if (source->type == PTM_NODE_OBJECT || source->type == PTM_NODE_PHOTO)
    {
      node->picture = source;
      node->text = find_label (data, source);
    }
  if (source->type == PTM_NODE_SHAPE)
    node->shape = source;
  if (node->text == NULL && source->text != NULL && *source->text != '\0')
    node->text = ptm_data_add_text (data, source, source->text, 0);
}

/* The children of a group; its own text, or else its first child, is the group's name. */
static void
add_group (PtmData *data, PtmMindMap *map, PtmNode *group, int parent)
{
  g_autoptr (GPtrArray) children = g_ptr_array_new ();
  int          self = map->nodes->len;
  PtmMindNode *node = add_node (map, group, parent);
  guint        first = 0;

  g_ptr_array_extend (children, group->children, NULL, NULL);
  if (group->text != NULL && *group->text != '\0')
    node->text = ptm_data_add_text (data, group, group->text, 0);
  else if (children->len > 0 && ((PtmNode *)children->pdata[0])->type != PTM_NODE_GROUP)
    {
      node->source = children->pdata[0];
      dress (data, node);
      first = 1;
    }
  for (guint i = first; i < children->len; i++)
    {
      PtmNode *child = children->pdata[i];

      if (child->type == PTM_NODE_GROUP)
        add_group (data, map, child, self);
      else if (is_thought (child, NULL))
        dress (data, add_node (map, child, self));
    }
}

static int
count_edges_into (PtmScene *scene, const PtmNode *node)
{
  int n = 0;

  for (guint i = 0; i < scene->edges->len; i++)
    n += g_strcmp0 (((PtmEdge *)scene->edges->pdata[i])->to, node->id) == 0;
  return n;
}

static int
count_edges_from (PtmScene *scene, const PtmNode *node)
{
  int n = 0;

  for (guint i = 0; i < scene->edges->len; i++)
    n += g_strcmp0 (((PtmEdge *)scene->edges->pdata[i])->from, node->id) == 0;
  return n;
}

/* Where the edges start: the node with most of them and none that leads to it. */
static PtmNode *
find_root (PtmScene *scene, GPtrArray *thoughts)
{
  PtmNode *best = NULL;
  int      most = 0;

  for (guint i = 0; i < thoughts->len; i++)
    {
      int score = count_edges_from (scene, thoughts->pdata[i]) * 2 - (count_edges_into (scene, thoughts->pdata[i]) > 0 ? 1000 : 0);

      if (count_edges_from (scene, thoughts->pdata[i]) > 0 && (best == NULL || score > most))
        {
          best = thoughts->pdata[i];
          most = score;
        }
    }
  return best;
}

/* Along the edges, whichever way they point, level by level; a circle is cut where it closes. */
static void
follow_edges (PtmData *data, PtmMindMap *map, GPtrArray *thoughts)
{
  PtmScene *scene = data->layout->scene;

  for (guint at = 0; at < map->nodes->len; at++)
    {
      PtmMindNode *node = map->nodes->pdata[at];

      for (guint i = 0; i < scene->edges->len; i++)
        {
          const PtmEdge *edge = scene->edges->pdata[i];
          const char    *other = g_strcmp0 (edge->from, node->source->id) == 0 ? edge->to : g_strcmp0 (edge->to, node->source->id) == 0 ? edge->from
                                                                                                                                        : NULL;

          for (guint k = 0; other != NULL && k < thoughts->len; k++)
            if (g_strcmp0 (((PtmNode *)thoughts->pdata[k])->id, other) == 0 && !is_known (map, thoughts->pdata[k]))
              dress (data, add_node (map, thoughts->pdata[k], (int)at));
        }
    }
}

static void
count_leaves (PtmMindMap *map)
{
  for (guint i = map->nodes->len; i-- > 0;)
    {
      PtmMindNode *node = map->nodes->pdata[i];
      int          sum = 0;

      for (guint k = 0; k < node->children->len; k++)
        sum += ((PtmMindNode *)map->nodes->pdata[g_array_index (node->children, int, k)])->leaves;
      node->leaves = MAX (sum, 1);
    }
}

/* The title is the root where the plan has no other. */
static void
add_title_root (PtmMindMap *map, PtmNode *title)
{
  if (title != NULL)
    add_node (map, title, -1)->text = title;
}

PtmMindMap *
ptm_mind_map_new (PtmData *data, PtmLayout *layout, PtmFrame *area)
{
  PtmMindMap *map = g_new0 (PtmMindMap, 1);
  PtmNode    *title = ptm_layout_get_title (layout), *root;
  g_autoptr (GPtrArray) thoughts = g_ptr_array_new ();

  map->nodes = g_ptr_array_new_with_free_func (mind_node_free);
  for (guint i = 0; i < layout->scene->nodes->len; i++)
    if (is_thought (layout->scene->nodes->pdata[i], title))
      g_ptr_array_add (thoughts, layout->scene->nodes->pdata[i]);
  root = layout->scene->edges->len > 0 ? find_root (layout->scene, thoughts) : NULL;
  if (root == NULL && (title == NULL || layout->scene->edges->len > 0) && thoughts->len > 0)
    root = thoughts->pdata[0];
  *area = ptm_data_begin_page_with (data, layout, root != NULL);
  if (root != NULL && root->type == PTM_NODE_GROUP && layout->scene->edges->len == 0)
    add_group (data, map, root, -1);
  else if (root != NULL)
    dress (data, add_node (map, root, -1));
  else
    add_title_root (map, title);
  if (map->nodes->len > 0 && root != NULL)
    follow_edges (data, map, thoughts);
  for (guint i = 0; i < thoughts->len && map->nodes->len > 0; i++)
    {
      PtmNode *node = thoughts->pdata[i];

      if (is_known (map, node) || (node == root))
        continue;
      if (node->type == PTM_NODE_GROUP)
        add_group (data, map, node, 0);
      else
        dress (data, add_node (map, node, 0));
    }
  count_leaves (map);
  return map;
}
