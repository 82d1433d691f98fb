/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-layout-heights.h"
#include "ptm-layout-private.h"

G_BEGIN_DECLS

/** PtmUnit: one object of the plan with all its copies. Lengths are free units with the ground at y = 0, upwards negative. */
typedef struct
{
  GPtrArray *nodes;
  PtmThing   thing;
  double     x; /* left edge */
  double     y; /* foot */
  double     width;
  double     height;
  double     depth;  /* drawn later when greater */
  int        anchor; /* index of the unit it was placed by, -1 = none */
  gboolean   placed;
  gboolean   off_ground;
  gboolean   resting; /* casts a shadow on what it lies on */
  gboolean   one_row; /* asked for */
  gboolean   ring;    /* stands around its anchor */
  double     one;     /* height of one of its things */
} PtmUnit;

typedef struct
{
  PtmLayout *layout;
  GArray    *units;
  PtmFrame   area;
  double     horizon; /* pixels */
  double     ground_scale;
  gboolean   no_ground; /* in the air, under water, in space */
  gboolean   on_water;
  gboolean   indoors;
} PtmPlace;

/* ptm-layout-relations.c */
PtmUnit *ptm_place_get_unit (PtmPlace *place, int i);
void     ptm_place_clear_unit (gpointer unit);
/* How many copies of a unit stand in its first row. */
int ptm_place_count_per_row (const PtmUnit *unit);
/* Fills units with the objects of the plan, sized but not placed. */
void ptm_place_collect (PtmPlace *place);
/* Solves the relations in their fixed order; each group that hangs together is far from the others. */
void ptm_place_solve (PtmPlace *place);

G_END_DECLS
