/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-layout-graph.h"

G_BEGIN_DECLS

/** PtmDiagram: one diagram while it is laid out. */
typedef struct
{
  PtmLayout *layout;
  GPtrArray *things; /* objects and shapes with their captions (element-type PtmNode) */
  GPtrArray *labels;
  PtmFrame   area;
  double     caption; /* font size */
} PtmDiagram;

/* ptm-layout-diagram.c */
/* -1 for what belongs above, 1 for what belongs below, 0 for the rest. */
int        ptm_diagram_get_height_hint (const PtmNode *node);
GPtrArray *ptm_diagram_collect_labels_of (PtmDiagram *d, const PtmNode *thing) G_GNUC_WARN_UNUSED_RESULT;
/* Sets a label to one size and its own width; returns the height. */
double ptm_diagram_size_label (PtmDiagram *d, PtmNode *label, double max_width);
/* A thing in a cell, its captions under it. */
void     ptm_diagram_place_thing (PtmDiagram *d, PtmNode *thing, PtmFrame cell);
PtmFrame ptm_diagram_cell_at (double cx, double cy, double width, double height);

/* ptm-layout-diagram-ring.c */
/* A cycle, and in its middle what is not part of it. */
void ptm_diagram_place_ring (PtmDiagram *d, GArray *ring);
void ptm_diagram_place_rest (PtmDiagram *d);
/* One thing all arrows start or end at stands in the middle, the others around it. */
void ptm_diagram_place_star (PtmDiagram *d, int hub);

/* ptm-layout-diagram-labelled.c */
/* One thing to explain: as large as its labels allow, which stand in a column on either side; leader lines never cross. */
void ptm_diagram_place_labelled (PtmDiagram *d, PtmNode *thing);

G_END_DECLS
