/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file ranks graphs: which node comes after which, and on which side a branch goes. Longest paths and straight main
 * lines are what people draw by hand; for the sixty nodes of a picture nothing more is needed. */

#include "config.h"

#include <string.h>

#include "ptm-layout-graph.h"

#define AT(array, i) g_array_index (array, int, i)

static int
find_index (GPtrArray *nodes, const char *id)
{
  for (guint i = 0; i < nodes->len; i++)
    if (g_strcmp0 (((PtmNode *)nodes->pdata[i])->id, id) == 0)
      return i;
  return -1;
}

static GArray *
int_array (int n, int value)
{
  GArray *array = g_array_sized_new (FALSE, FALSE, sizeof (int), MAX (n, 1));

  for (int i = 0; i < n; i++)
    g_array_append_val (array, value);
  return array;
}

PtmGraph *
ptm_graph_new (PtmScene *scene, GPtrArray *nodes)
{
  PtmGraph *graph = g_new0 (PtmGraph, 1);

  graph->nodes = g_ptr_array_ref (nodes);
  graph->from = int_array (0, 0);
  graph->to = int_array (0, 0);
  graph->layer = int_array (nodes->len, 0);
  graph->column = int_array (nodes->len, G_MAXINT);
  for (guint i = 0; i < scene->edges->len; i++)
    {
      const PtmEdge *edge = scene->edges->pdata[i];
      int            from = find_index (nodes, edge->from), to = find_index (nodes, edge->to);

      if (from < 0 || to < 0 || from == to)
        continue;
      g_array_append_val (graph->from, from);
      g_array_append_val (graph->to, to);
    }
  return graph;
}

void
ptm_graph_free (PtmGraph *graph)
{
  g_ptr_array_unref (graph->nodes);
  g_array_unref (graph->from);
  g_array_unref (graph->to);
  g_array_unref (graph->layer);
  g_array_unref (graph->column);
  g_free (graph);
}

int
ptm_graph_get_layer (PtmGraph *graph, int node)
{
  return AT (graph->layer, node);
}

int
ptm_graph_get_column (PtmGraph *graph, int node)
{
  return AT (graph->column, node);
}

static int
count_in (PtmGraph *graph, int node)
{
  int n = 0;

  for (guint e = 0; e < graph->to->len; e++)
    n += AT (graph->to, e) == node;
  return n;
}

/* Depth first with a stack of its own: marks the edges that lead back to a node still open. */
static GArray *
find_back_edges (PtmGraph *graph)
{
  int     n = graph->nodes->len, n_edges = graph->from->len;
  GArray *back = int_array (n_edges, FALSE);
  g_autoptr (GArray) state = int_array (n, 0);
  g_autoptr (GArray) next = int_array (n, 0);
  g_autoptr (GArray) stack = int_array (0, 0);

  for (int pass = 0; pass < 2; pass++)
    for (int start = 0; start < n; start++)
      {
        if (AT (state, start) != 0 || (pass == 0 && count_in (graph, start) > 0))
          continue;
        g_array_append_val (stack, start);
        AT (state, start) = 1;
        while (stack->len > 0)
          {
            int node = AT (stack, stack->len - 1), e = AT (next, node)++, to;

            if (e >= n_edges)
              {
                AT (state, node) = 2;
                g_array_set_size (stack, stack->len - 1);
                continue;
              }
            if (AT (graph->from, e) != node)
              continue;
            to = AT (graph->to, e);
            if (AT (state, to) == 1)
              AT (back, e) = TRUE;
            else if (AT (state, to) == 0)
              {
                AT (state, to) = 1;
                g_array_append_val (stack, to);
              }
          }
      }
  return back;
}

static gboolean
is_taken (PtmGraph *graph, int layer, int column)
{
  for (guint i = 0; i < graph->nodes->len; i++)
    if (AT (graph->layer, i) == layer && AT (graph->column, i) == column)
      return TRUE;
  return FALSE;
}

/* The nearest free column: straight on, then right, then left. */
static void
take_column (PtmGraph *graph, int node, int wanted)
{
  int layer = AT (graph->layer, node);

  for (int step = 0; step < 200; step++)
    for (int sign = 1; sign >= -1; sign -= 2)
      if (!is_taken (graph, layer, wanted + sign * step))
        {
          AT (graph->column, node) = wanted + sign * step;
          return;
        }
  AT (graph->column, node) = wanted;
}

static void
assign_columns (PtmGraph *graph, GArray *back, GArray *rest)
{
  int n = graph->nodes->len;

  for (int layer = 0; layer < graph->n_layers; layer++)
    for (int node = 0; node < n; node++)
      {
        int best = -1;

        if (AT (graph->layer, node) != layer)
          continue;
        if (AT (graph->column, node) == G_MAXINT)
          take_column (graph, node, 0);
        /* Its child with the longest way to go keeps the column; the others move aside. */
        for (guint e = 0; e < graph->from->len; e++)
          {
            int to = AT (graph->to, e);

            if (AT (graph->from, e) == node && !AT (back, e) && AT (graph->column, to) == G_MAXINT)
              best = best < 0 || AT (rest, to) > AT (rest, best) ? to : best;
          }
        if (best >= 0)
          take_column (graph, best, AT (graph->column, node));
        for (guint e = 0; e < graph->from->len; e++)
          if (AT (graph->from, e) == node && !AT (back, e) && AT (graph->column, AT (graph->to, e)) == G_MAXINT)
            take_column (graph, AT (graph->to, e), AT (graph->column, node) + 1);
      }
}

void
ptm_graph_rank (PtmGraph *graph)
{
  int n = graph->nodes->len;
  g_autoptr (GArray) back = find_back_edges (graph);
  g_autoptr (GArray) rest = int_array (n, 0);
  gboolean changed = TRUE;

  for (int round = 0; round < n && changed; round++)
    {
      changed = FALSE;
      for (guint e = 0; e < graph->from->len; e++)
        {
          int from = AT (graph->from, e), to = AT (graph->to, e);

          if (AT (back, e))
            continue;
          if (AT (graph->layer, to) <= AT (graph->layer, from))
            {
              AT (graph->layer, to) = AT (graph->layer, from) + 1;
              changed = TRUE;
            }
          if (AT (rest, from) <= AT (rest, to))
            {
              AT (rest, from) = AT (rest, to) + 1;
              changed = TRUE;
            }
        }
    }
  graph->n_layers = 1;
  for (int i = 0; i < n; i++)
    graph->n_layers = MAX (graph->n_layers, AT (graph->layer, i) + 1);
  assign_columns (graph, back, rest);
  for (int i = 0; i < n; i++)
    {
      graph->first_column = MIN (graph->first_column, AT (graph->column, i));
      graph->last_column = MAX (graph->last_column, AT (graph->column, i));
    }
}

static int
get_next (PtmGraph *graph, int node, int skip)
{
  for (guint e = 0; e < graph->from->len; e++)
    if (AT (graph->from, e) == node && skip-- == 0)
      return AT (graph->to, e);
  return -1;
}

GArray *
ptm_graph_find_ring (PtmGraph *graph)
{
  int     n = graph->nodes->len;
  GArray *best = NULL;

  /* Follow the first edges from every node; the longest way that comes back to its start is the ring. */
  for (int start = 0; start < n; start++)
    {
      g_autoptr (GArray) way = int_array (0, 0);
      g_autoptr (GArray) seen = int_array (n, FALSE);
      int node = start;

      while (node >= 0 && !AT (seen, node))
        {
          int next = get_next (graph, node, 0), other;

          AT (seen, node) = TRUE;
          g_array_append_val (way, node);
          for (int skip = 1; next >= 0 && AT (seen, next) && next != start; skip++)
            {
              other = get_next (graph, node, skip);
              if (other < 0)
                break;
              next = other;
            }
          node = next;
        }
      if (node != start || way->len < 3 || (best != NULL && best->len >= way->len))
        continue;
      g_clear_pointer (&best, g_array_unref);
      best = g_array_ref (way);
    }
  return best;
}

GArray *
ptm_graph_find_chain (PtmGraph *graph)
{
  int n = graph->nodes->len, start = -1;
  g_autoptr (GArray) way = int_array (0, 0);

  for (int i = 0; i < n; i++)
    {
      if (count_in (graph, i) > 1 || get_next (graph, i, 1) >= 0)
        return NULL;
      if (count_in (graph, i) == 0)
        start = start < 0 ? i : start;
    }
  for (int node = start; node >= 0 && (int)way->len < n; node = get_next (graph, node, 0))
    g_array_append_val (way, node);
  return (int)way->len == n && n > 1 ? g_steal_pointer (&way) : NULL;
}

gboolean
ptm_graph_hangs_together (PtmGraph *graph)
{
  int      n = graph->nodes->len, reached = 1;
  gboolean changed = n > 0;
  g_autoptr (GArray) seen = int_array (n, FALSE);

  if (n > 0)
    AT (seen, 0) = TRUE;
  while (changed)
    {
      changed = FALSE;
      for (guint e = 0; e < graph->from->len; e++)
        {
          int from = AT (graph->from, e), to = AT (graph->to, e);

          if (AT (seen, from) == AT (seen, to))
            continue;
          AT (seen, from) = AT (seen, to) = TRUE;
          changed = TRUE;
          reached++;
        }
    }
  return reached >= n;
}
