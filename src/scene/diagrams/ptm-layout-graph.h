/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-layout-private.h"

G_BEGIN_DECLS

/** PtmGraph: nodes by number, and the edges between them; what flow charts and diagrams are ranked by. */
typedef struct
{
  GPtrArray *nodes; /* (element-type PtmNode), borrowed */
  GArray    *from;  /* of int: edge ends */
  GArray    *to;
  GArray    *layer;  /* of int: longest path from a source */
  GArray    *column; /* of int: 0 is the main path, branches left and right of it */
  int        n_layers;
  int        first_column;
  int        last_column;
} PtmGraph;

/* Edges whose ends are not among nodes are left out. (transfer full) */
PtmGraph *ptm_graph_new (PtmScene *scene, GPtrArray *nodes) G_GNUC_WARN_UNUSED_RESULT;
void      ptm_graph_free (PtmGraph *graph);
/* Layers by longest path, edges that lead back left out; columns so that the longest branch goes straight on. */
void ptm_graph_rank (PtmGraph *graph);
/* The nodes of a ring, in order, when the edges form one of at least three; else NULL. (element-type int) */
GArray *ptm_graph_find_ring (PtmGraph *graph) G_GNUC_WARN_UNUSED_RESULT;
/* The nodes in order when every one has at most one edge in and one out and all hang together; else NULL. */
GArray *ptm_graph_find_chain (PtmGraph *graph) G_GNUC_WARN_UNUSED_RESULT;
/* TRUE when every node can be reached from every other, whichever way the edges point. */
gboolean ptm_graph_hangs_together (PtmGraph *graph);
int      ptm_graph_get_layer (PtmGraph *graph, int node);
int      ptm_graph_get_column (PtmGraph *graph, int node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmGraph, ptm_graph_free)

G_END_DECLS
