/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-scene.h"

G_BEGIN_DECLS

/** PtmThing: what a layout of a place knows about a thing. */
typedef struct
{
  double   height;  /* metres */
  double   surface; /* where things lie on it, 0 = its upper edge, 1 = its foot */
  gboolean floats;  /* in the air unless something else is said */
} PtmThing;

/* What is at home in water: in it, like a fish, or on it, like a boat. */
typedef enum
{
  PTM_WATER_NONE,
  PTM_WATER_ON,
  PTM_WATER_IN,
} PtmWater;

/* By the picture's name, else by the noun. */
PtmThing ptm_thing_look_up (const PtmNode *node);
/* How tall it is drawn in a place, in units of about a metre: large things are less large to small ones than in life. */
double ptm_thing_get_stature (const PtmNode *node, double aspect);
/* ptm-layout-sizes.c: what stands in a table by the whole name of its picture; asset is (nullable). */
gboolean ptm_thing_find_size (const char *asset, PtmThing *thing);
PtmWater ptm_thing_get_water (const PtmNode *node);
/* ptm-layout-hold.c: how somebody stands who holds it, as a pose; what is worn though it is no garment; what is ridden though it is no animal;
 * what is carried on the back; who has hands though he is neither man nor animal. */
const char *ptm_thing_get_holding (const PtmNode *node);
gboolean    ptm_thing_is_worn (const PtmNode *node);
gboolean    ptm_thing_is_mount (const PtmNode *node);
gboolean    ptm_thing_is_pack (const PtmNode *node);
gboolean    ptm_thing_is_figure (const PtmNode *node);
gboolean    ptm_thing_is_read (const PtmNode *node);
/* What lies at the bottom of the sea. */
gboolean ptm_thing_is_bottom (const PtmNode *node);

G_END_DECLS
