/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-scene-region.h"

G_BEGIN_DECLS

/* Of more elements than this the ink is not looked at: under a region their frames count, and no colour tells them apart. */
#define PTM_SCENE_SELECT_MAX_INKED 48

/* ptm-scene-select-region.c: keeps the nodes (element-type PtmNode) the region means, best first: those it mostly covers or
 * lies on, else the one it covers a good part of. What is named and touched at all is meant; what is only touched is not. */
void ptm_scene_select_keep_marked (const PtmSceneRegion *region, PtmScene *scene, PtmArt *art, GPtrArray *nodes, gboolean named);

G_END_DECLS
