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
PtmWater ptm_thing_get_water (const PtmNode *node);
/* What lies at the bottom of the sea. */
gboolean ptm_thing_is_bottom (const PtmNode *node);

G_END_DECLS
