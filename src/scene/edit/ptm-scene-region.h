/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-art.h"
#include "ptm-scene.h"

G_BEGIN_DECLS

/** PtmSceneRegion: a mask of a scene's size, and what is asked of it over and over. */
typedef struct
{
  PtmMask *mask;
  PtmRect  bounds;
  gsize    area; /* pixels that are marked */
} PtmSceneRegion;

/** PtmSceneRegionHit: how a region and an element meet, in pixels. */
typedef struct
{
  gsize ink;
  gsize common;
} PtmSceneRegionHit;

/* FALSE when mask is (nullable) NULL or marks nothing: then there is no region. The mask is scaled to the canvas. */
gboolean ptm_scene_region_init (PtmSceneRegion *region, PtmScene *scene, PtmMask *mask);
void     ptm_scene_region_clear (PtmSceneRegion *region);

PtmSceneRegionHit ptm_scene_region_hit_frame (const PtmSceneRegion *region, const PtmFrame *frame);
/* By the element's ink, or its frame when the ink cannot be told. */
PtmSceneRegionHit ptm_scene_region_hit_ink (const PtmSceneRegion *region, PtmScene *scene, PtmArt *art, const PtmNode *node);

/* The largest frame of that aspect (width over height) that lies in the region's bounds, clear of its edge, and, as far as it can, in the region. */
PtmFrame ptm_scene_region_fit (const PtmSceneRegion *region, double aspect);

G_END_DECLS
