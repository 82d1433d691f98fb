/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-layout-graph.h"

G_BEGIN_DECLS

/** PtmNet: where each node of a graph stands on the page, in balanced rows. Lengths are canvas pixels. */
typedef struct
{
  double  side;   /* width of the cell a picture and its name have */
  double  height; /* of the cell */
  GArray *x;      /* of double: centres, by node */
  GArray *y;
} PtmNet;

/* Nodes that hang together only in part, or not at all: rows of nearly equal length with the largest cells, and in them the
 * order with the shortest arrows that pass no other node. heights (by node) is -1 for what belongs above, 1 for below.
 * Deterministic; at most some tens of thousands of steps. (transfer full) */
PtmNet *ptm_net_new (PtmGraph *graph, const PtmFrame *area, const int *heights) G_GNUC_WARN_UNUSED_RESULT;
void    ptm_net_free (PtmNet *net);

/* The node every edge starts or ends at, when there are at least three; else -1. */
int ptm_net_find_hub (PtmGraph *graph);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmNet, ptm_net_free)

G_END_DECLS
