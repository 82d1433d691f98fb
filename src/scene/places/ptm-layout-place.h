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
  int        twin;   /* index of its other half, when it was parted for something between; -1 = none */
  gboolean   placed;
  gboolean   off_ground;
  gboolean   resting;    /* casts a shadow on what it lies on */
  gboolean   inside;     /* looks out of what it was placed in */
  gboolean   seated;     /* a person on a chair */
  gboolean   held;       /* in somebody's hand */
  gboolean   one_row;    /* asked for */
  gboolean   piled;      /* its rows lie one behind the other on something small */
  gboolean   column;     /* one on the other, asked for */
  int        per_row;    /* asked for; 0 = not said */
  gboolean   ring;       /* stands around its anchor, or around nothing */
  gboolean   odd_behind; /* of an odd number around its anchor, one stands at the back, and else in front */
  gboolean   circles;    /* in the air, seen from the front */
  double     one;        /* height of one of its things */
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
  gboolean   on_sheet; /* on a ground for print, or on none */
  gboolean   indoors;
} PtmPlace;

/* What looks out of a container stands so far apart, in widths of one. */
#define PTM_PLACE_CROWDED 0.7

/* So small do things become that have to share a table. */
#define PTM_PLACE_SMALLEST 0.5

/** PtmCluster: all units that hang together. */
typedef struct
{
  int    root;
  double left, right, top, bottom;
} PtmCluster;

/* ptm-layout-scene.c */
/* The unit by which all others of its group are placed. */
int ptm_place_get_root (PtmPlace *place, int i);
/* Gives the nodes of a unit their frames: its left edge at x and its foot at y, in pixels; scale in pixels a unit. */
void ptm_place_spread_nodes (PtmPlace *place, const PtmUnit *unit, double scale, double x, double y);

/* ptm-layout-sky.c: places clusters in the air; only_sky: nothing stands on the ground. */
void ptm_place_fill_sky (PtmPlace *place, GArray *clusters, gboolean only_sky);

/* ptm-layout-crowd.c */
/* TRUE when so many of a kind, bound to nothing, need a field of their own. */
gboolean ptm_place_is_crowd (PtmPlace *place, int i);
/* Places all clusters of the ground when there is a crowd among them; FALSE when there is none, or things hang together. */
gboolean ptm_place_crowd_ground (PtmPlace *place, GArray *clusters);
/* Strews a crowd over what is free above low, in pixels. */
void ptm_place_crowd_sky (PtmPlace *place, int i, double low);

/* ptm-layout-relations.c */
PtmUnit *ptm_place_get_unit (PtmPlace *place, int i);
void     ptm_place_clear_unit (gpointer unit);
/* How many copies of a unit stand in its first row. */
int ptm_place_count_per_row (const PtmUnit *unit);
/* How far a row stands above the one before it, in heights of a thing. */
double ptm_place_get_row_step (const PtmUnit *unit);
/* Fills units with the objects of the plan, sized but not placed. */
void ptm_place_collect (PtmPlace *place);
/* The unit with that node, -1 when there is none; id is (nullable). */
int ptm_place_find_unit (PtmPlace *place, const char *id);
/* The size of one of its things and of all. */
void ptm_place_measure_unit (PtmPlace *place, PtmUnit *unit);
/* Solves the relations in their fixed order; each group that hangs together is far from the others. */
void ptm_place_solve (PtmPlace *place);

/* ptm-layout-put.c: puts unit a by unit b, which has its place, as the relation says; FALSE when it is none of those. */
gboolean ptm_place_put (PtmPlace *place, int a, const char *rel, int b);
/* ptm-layout-ring.c: around the base. */
void ptm_place_stand_around (PtmPlace *place, PtmUnit *unit, const PtmUnit *base);

/* ptm-layout-hold.c: puts what somebody holds at his hand, and what he wears on him. */
void ptm_place_hold (PtmPlace *place, PtmUnit *unit, const PtmUnit *base);
void ptm_place_wear (PtmPlace *place, PtmUnit *unit, const PtmUnit *base);
/* One that can be held over a head. */
gboolean ptm_thing_is_open_umbrella (const PtmNode *node);

/* ptm-layout-share.c */
/* Makes a thing on which nothing lies yet as large as all that will lie on it needs. */
void ptm_place_make_room (PtmPlace *place, int anchor);
/* Where on it the middle of a unit is, and how much of its width it has, both in parts of it; FALSE when it has all of it. */
gboolean ptm_place_share (PtmPlace *place, const PtmUnit *unit, int anchor, double *middle, double *part);

/* ptm-layout-between.c */
/* Parts the units that something stands in the middle of. */
void ptm_place_part_ends (PtmPlace *place);
/* Places a unit between two others, and the second of them; FALSE while the first is not placed. */
gboolean ptm_place_between (PtmPlace *place, int a);
gboolean ptm_place_is_far_end (PtmPlace *place, int unit);

/* ptm-layout-home.c */
/* The setting for a plan that names none. */
const char *ptm_place_find_home (PtmLayout *layout);
/* The pieces a room need not have of itself, as PtmBackdropLook.without says them, since things like them stand there. (nullable) */
char *ptm_place_list_doubled (PtmLayout *layout) G_GNUC_WARN_UNUSED_RESULT;
/* What is "in" it is on it: a frog in a chair. */
gboolean ptm_thing_is_seat (const PtmNode *node);
/* Who is on it sits. */
gboolean ptm_thing_is_chair (const PtmNode *node);

G_END_DECLS
