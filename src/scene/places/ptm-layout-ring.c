/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file puts several things around one: they stand on an ellipse, as seen from a little above; what is around the sun is on a
 * circle. */

#include "config.h"

#include <math.h>

#include "ptm-layout-place.h"

/* A ring is at most so deep, in parts of its width: it is seen from a little above. */
#define FARTHEST 0.6
/* So deep a ring of tall ones around a low thing is, and so much lower its front, in parts of half its width. */
/* Of each of those, in parts of its width, half the width of the ring. */
#define BREADTH        0.26
#define DEEPEST        0.8
#define LOWER_IN_FRONT 0.14

/* How far back a ring goes so that its last things look out at both sides of the middle of what they surround. */
static double
get_ring_depth (const PtmUnit *unit, const PtmUnit *base, double rx)
{
  double angle = G_PI / unit->nodes->len;

  return (base->height * 0.6 - unit->one * 0.46 + 0.14 * rx * sin (angle)) / cos (angle);
}

/* Those in front of what they surround are lower than its middle, though they be taller. */
static double
get_least_depth (const PtmUnit *unit, const PtmUnit *base, double rx)
{
  return ((unit->one - base->height) / 2 + LOWER_IN_FRONT * rx) / cos (G_PI / unit->nodes->len);
}

void
ptm_place_stand_around (PtmPlace *place, PtmUnit *unit, const PtmUnit *base)
{
  gboolean in_air = base->off_ground || base->thing.floats || unit->thing.floats;
  double   one_width = unit->one * ptm_layout_get_aspect (place->layout, unit->nodes->pdata[0]);
  double   radius = in_air ? MAX (base->width, base->height) / 2 : base->width / 2;
  double   rx = MAX (radius + one_width * 0.7, unit->nodes->len * one_width * (in_air ? 0.23 : BREADTH));
  double   ry;

  /* Three are around the foot of a tree; to stand all around what one sees of it they would be far away. */
  if (!in_air && unit->nodes->len > 3)
    rx = MAX (rx, MIN (get_ring_depth (unit, base, rx) / FARTHEST, base->height * 1.15));
  ry = in_air ? rx : MAX (rx * 0.34, MIN (rx * (unit->nodes->len > 3 ? FARTHEST : 0.5), get_ring_depth (unit, base, rx)));

  if (!in_air)
    ry = MAX (ry, MIN (get_least_depth (unit, base, rx), rx * DEEPEST));
  unit->ring = TRUE;
  /* What looks out behind the thing in the middle does not stand right before it. */
  unit->odd_behind = ry >= base->height - unit->one * 0.55;
  unit->width = 2 * rx + one_width;
  unit->height = 2 * ry + unit->one;
  unit->x = base->x + base->width / 2 - unit->width / 2;
  unit->y = in_air ? base->y - base->height / 2 + ry + unit->one / 2 : base->y + ry;
  unit->off_ground = in_air;
  unit->depth = base->depth;
  unit->circles = in_air;
}
