/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-layout-data.h"

G_BEGIN_DECLS

/* Root, branches and twigs, and one level more. */
#define PTM_MIND_LEVELS 5

/** PtmMindNode: one thought. Nodes of the scene are borrowed and (nullable). */
typedef struct
{
  PtmNode *source; /* what the plan has */
  PtmNode *text;
  PtmNode *picture;
  PtmNode *shape;
  int      parent;   /* -1 for the root */
  GArray  *children; /* of int */
  int      level;
  int      leaves; /* twigs under it, at least 1 */
  int      branch; /* which of the root's children it belongs to */
  gboolean right;  /* which side it stands on */
  double   x;      /* centre */
  double   y;
  double   width;
  double   height;
  double   extent; /* height with everything under it */
  double   picture_side;
} PtmMindNode;

typedef struct
{
  GPtrArray *nodes; /* (element-type PtmMindNode) the root first, parents before children */
} PtmMindMap;

/* The tree a plan means: by its edges, else by its groups, with the title as root where nothing else is. Begins the page and
 * gives what is left of it. (transfer full) */
PtmMindMap *ptm_mind_map_new (PtmData *data, PtmLayout *layout, PtmFrame *area) G_GNUC_WARN_UNUSED_RESULT;
void        ptm_mind_map_free (PtmMindMap *map);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmMindMap, ptm_mind_map_free)

G_END_DECLS
