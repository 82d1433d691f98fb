/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The cheapest cut of a graph of pixels, after Boykov and Kolmogorov 2004. Two trees grow, from the source and from the sink;
 * where they touch, flow is sent along the path between, which saturates links and leaves orphans; these find a new parent in
 * their tree or become free. When nothing grows any more, the trees are the two sides of the cut. The names of the stages are
 * the paper's: grow, augment, adopt. */

#include "config.h"

#include "ptm-cut.h"

/* Parents that are no side. */
#define PARENT_NONE     (-1)
#define PARENT_TERMINAL (-2)
#define PARENT_ORPHAN   (-3)

/* How often a cancel is looked for, in paths. */
#define PATIENCE 256

enum
{
  FREE,
  SOURCE,
  SINK,
};

typedef struct
{
  int    neighbours[PTM_CUT_SIDES]; /* -1 = none */
  float  rooms[PTM_CUT_SIDES];      /* what can still flow to the neighbour */
  float  tie;                       /* above 0: from the source, below: to the sink */
  int    next_active;               /* -1 = not active, itself = the last */
  guint  time;                      /* when distance was found */
  int    distance;                  /* steps to the terminal */
  gint8  parent;                    /* a side, or one of those above */
  guint8 tree;
} Node;

struct _PtmCut
{
  int    n_nodes;
  Node  *nodes;
  double flow;

  /* While running. */
  int     first_active;
  int     last_active;
  guint   time;
  GArray *orphans; /* of int; taken from orphan_start on */
  guint   orphan_start;
};

PtmCut *
ptm_cut_new (int n_nodes)
{
  PtmCut *cut = g_new0 (PtmCut, 1);

  cut->n_nodes = n_nodes;
  cut->nodes = g_new0 (Node, n_nodes);
  cut->orphans = g_array_new (FALSE, FALSE, sizeof (int));
  cut->first_active = cut->last_active = -1;
  for (int i = 0; i < n_nodes; i++)
    {
      cut->nodes[i].parent = PARENT_NONE;
      cut->nodes[i].next_active = -1;
      for (int side = 0; side < PTM_CUT_SIDES; side++)
        cut->nodes[i].neighbours[side] = -1;
    }
  return cut;
}

void
ptm_cut_free (PtmCut *cut)
{
  g_array_unref (cut->orphans);
  g_free (cut->nodes);
  g_free (cut);
}

void
ptm_cut_tie (PtmCut *cut, int node, float to_source, float to_sink)
{
  cut->nodes[node].tie = to_source - to_sink;
  cut->flow += MIN (to_source, to_sink);
}

void
ptm_cut_join (PtmCut *cut, int node, int side, int other, float cost)
{
  cut->nodes[node].neighbours[side] = other;
  cut->nodes[node].rooms[side] = cost;
  cut->nodes[other].neighbours[PTM_CUT_OPPOSITE (side)] = node;
  cut->nodes[other].rooms[PTM_CUT_OPPOSITE (side)] = cost;
}

static void
activate (PtmCut *cut, int i)
{
  if (cut->nodes[i].next_active >= 0)
    return;
  if (cut->last_active >= 0)
    cut->nodes[cut->last_active].next_active = i;
  else
    cut->first_active = i;
  cut->last_active = i;
  cut->nodes[i].next_active = i;
}

static int
take_active (PtmCut *cut)
{
  while (cut->first_active >= 0)
    {
      int   i = cut->first_active;
      Node *node = cut->nodes + i;

      if (node->next_active == i)
        cut->first_active = cut->last_active = -1;
      else
        cut->first_active = node->next_active;
      node->next_active = -1;
      if (node->parent != PARENT_NONE)
        return i;
    }
  return -1;
}

/* What can flow between a node and its neighbour in the direction of the tree: away from the source, or towards the sink. */
static float *
get_room (PtmCut *cut, int i, int side, gboolean outwards)
{
  Node *node = cut->nodes + i;

  return outwards ? &node->rooms[side] : &cut->nodes[node->neighbours[side]].rooms[PTM_CUT_OPPOSITE (side)];
}

static void
orphan (PtmCut *cut, int i)
{
  cut->nodes[i].parent = PARENT_ORPHAN;
  g_array_append_val (cut->orphans, i);
}

/* The least room from i up to its terminal, and the tie there. */
static float
find_bottleneck (PtmCut *cut, int i, float least)
{
  for (; cut->nodes[i].parent != PARENT_TERMINAL; i = cut->nodes[i].neighbours[cut->nodes[i].parent])
    least = MIN (least, *get_room (cut, i, cut->nodes[i].parent, cut->nodes[i].tree == SINK));
  return MIN (least, ABS (cut->nodes[i].tie));
}

static void
push (PtmCut *cut, int i, float amount)
{
  for (;;)
    {
      Node  *node = cut->nodes + i;
      float *forth, *back;
      int    parent;

      if (node->parent == PARENT_TERMINAL)
        {
          node->tie -= node->tree == SOURCE ? amount : -amount;
          if (node->tree == SOURCE ? node->tie <= 0 : node->tie >= 0)
            {
              node->tie = 0;
              orphan (cut, i);
            }
          return;
        }
      parent = node->neighbours[node->parent];
      forth = get_room (cut, i, node->parent, node->tree == SINK);
      back = get_room (cut, i, node->parent, node->tree == SOURCE);
      *forth -= amount;
      *back += amount;
      if (*forth <= 0)
        {
          *forth = 0;
          orphan (cut, i);
        }
      i = parent;
    }
}

/* The link goes from a node of the source's tree to one of the sink's. */
static void
augment (PtmCut *cut, int from, int side)
{
  int   to = cut->nodes[from].neighbours[side];
  float amount = cut->nodes[from].rooms[side];

  amount = find_bottleneck (cut, from, amount);
  amount = find_bottleneck (cut, to, amount);
  cut->nodes[from].rooms[side] -= amount;
  cut->nodes[to].rooms[PTM_CUT_OPPOSITE (side)] += amount;
  push (cut, from, amount);
  push (cut, to, amount);
  cut->flow += amount;
}

/* Steps from i to its terminal, or -1 when it hangs from an orphan; what is found is remembered along the way. */
static int
find_distance (PtmCut *cut, int i)
{
  int start = i, steps = 0, distance;

  while (cut->nodes[i].time != cut->time)
    {
      if (cut->nodes[i].parent == PARENT_TERMINAL)
        {
          cut->nodes[i].time = cut->time;
          cut->nodes[i].distance = 1;
          break;
        }
      if (cut->nodes[i].parent < 0)
        return -1;
      i = cut->nodes[i].neighbours[cut->nodes[i].parent];
      steps++;
    }
  distance = cut->nodes[i].distance + steps;
  for (int d = distance; cut->nodes[start].time != cut->time; start = cut->nodes[start].neighbours[cut->nodes[start].parent], d--)
    {
      cut->nodes[start].time = cut->time;
      cut->nodes[start].distance = d;
    }
  return distance;
}

static gboolean
find_parent (PtmCut *cut, int i)
{
  Node *node = cut->nodes + i;
  int   best = G_MAXINT;

  for (int side = 0; side < PTM_CUT_SIDES; side++)
    {
      int other = node->neighbours[side], distance;

      if (other < 0 || cut->nodes[other].tree != node->tree || *get_room (cut, i, side, node->tree == SINK) <= 0)
        continue;
      distance = find_distance (cut, other);
      if (distance >= 0 && distance < best)
        {
          best = distance;
          node->parent = (gint8)side;
        }
    }
  if (best == G_MAXINT)
    return FALSE;
  node->time = cut->time;
  node->distance = best + 1;
  return TRUE;
}

static void
release (PtmCut *cut, int i)
{
  Node *node = cut->nodes + i;

  for (int side = 0; side < PTM_CUT_SIDES; side++)
    {
      int   other = node->neighbours[side];
      Node *neighbour = cut->nodes + MAX (other, 0);

      if (other < 0 || neighbour->tree != node->tree)
        continue;
      if (*get_room (cut, i, side, node->tree == SINK) > 0)
        activate (cut, other);
      if (neighbour->parent == PTM_CUT_OPPOSITE (side))
        orphan (cut, other);
    }
  node->tree = FREE;
  node->parent = PARENT_NONE;
}

static void
adopt (PtmCut *cut)
{
  while (cut->orphan_start < cut->orphans->len)
    {
      int i = g_array_index (cut->orphans, int, cut->orphan_start++);

      if (!find_parent (cut, i))
        release (cut, i);
    }
  g_array_set_size (cut->orphans, 0);
  cut->orphan_start = 0;
}

/* Takes free neighbours into the node's tree. Returns the side on which the other tree was met, or -1. */
static int
grow (PtmCut *cut, int i)
{
  Node *node = cut->nodes + i;

  for (int side = 0; side < PTM_CUT_SIDES; side++)
    {
      int   other = node->neighbours[side];
      Node *neighbour = cut->nodes + MAX (other, 0);

      if (other < 0 || *get_room (cut, i, side, node->tree == SOURCE) <= 0)
        continue;
      if (neighbour->tree == FREE)
        {
          neighbour->tree = node->tree;
          neighbour->parent = PTM_CUT_OPPOSITE (side);
          neighbour->time = node->time;
          neighbour->distance = node->distance + 1;
          activate (cut, other);
        }
      else if (neighbour->tree != node->tree)
        return side;
    }
  return -1;
}

static void
plant (PtmCut *cut)
{
  for (int i = 0; i < cut->n_nodes; i++)
    if (cut->nodes[i].tie != 0)
      {
        cut->nodes[i].tree = cut->nodes[i].tie > 0 ? SOURCE : SINK;
        cut->nodes[i].parent = PARENT_TERMINAL;
        cut->nodes[i].distance = 1;
        activate (cut, i);
      }
}

double
ptm_cut_run (PtmCut *cut, GCancellable *cancellable)
{
  int current = -1;

  plant (cut);
  for (guint round = 0;; round++)
    {
      int side;

      if (current < 0 || cut->nodes[current].parent == PARENT_NONE)
        current = take_active (cut);
      if (current < 0)
        return cut->flow;
      if (round % PATIENCE == 0 && g_cancellable_is_cancelled (cancellable))
        return -1;

      side = grow (cut, current);
      cut->time++;
      if (side < 0)
        {
          current = -1;
          continue;
        }
      if (cut->nodes[current].tree == SOURCE)
        augment (cut, current, side);
      else
        augment (cut, cut->nodes[current].neighbours[side], PTM_CUT_OPPOSITE (side));
      adopt (cut);
    }
}

gboolean
ptm_cut_is_source (PtmCut *cut, int node)
{
  return cut->nodes[node].tree == SOURCE;
}
