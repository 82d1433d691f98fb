/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** PTM_CUT_SIDES: how many neighbours a node has: right, lower left, below, lower right, and the opposite ones. */
#define PTM_CUT_SIDES 8

/** PTM_CUT_OPPOSITE: the side a neighbour sees a node from. */
#define PTM_CUT_OPPOSITE(side) (((side) + 4) % 8)

/**
 * PtmCut:
 *
 * A graph of pixels that is cut in two where that costs least: nodes with up to eight neighbours, each tied to the source
 * (object), the sink (the rest), or both.
 */
typedef struct _PtmCut PtmCut;

PtmCut *ptm_cut_new (int n_nodes) G_GNUC_WARN_UNUSED_RESULT;
void    ptm_cut_free (PtmCut *cut);
/* What it costs to part the node from the source and from the sink; both at least 0. Once a node. */
void ptm_cut_tie (PtmCut *cut, int node, float to_source, float to_sink);
/* What it costs to part two nodes, both ways; other is on the given side of node, 0 … 3 (the others are set along). */
void ptm_cut_join (PtmCut *cut, int node, int side, int other, float cost);
/* Finds the cut of least cost by augmenting paths from two search trees (Boykov and Kolmogorov, "An Experimental
 * Comparison of Min-Cut/Max-Flow Algorithms", 2004). Returns its cost, or a negative number when cancelled. */
double ptm_cut_run (PtmCut *cut, GCancellable *cancellable);
/* After the run: whether the node stays with the source. */
gboolean ptm_cut_is_source (PtmCut *cut, int node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmCut, ptm_cut_free)

G_END_DECLS
