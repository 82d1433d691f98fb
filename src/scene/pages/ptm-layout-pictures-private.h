/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-layout-private.h"

G_BEGIN_DECLS

/** PtmSpot: where one picture of a group goes. */
typedef struct
{
  double   x; /* centre */
  double   y;
  double   side;
  double   rotate;
  gboolean flip;
  gboolean standing; /* y is the foot */
} PtmSpot;

/** PtmPictures: one composition. */
typedef struct
{
  PtmLayout *layout;
  PtmFrame   area;
  GPtrArray *heroes;
  GPtrArray *ground; /* support that stands */
  GPtrArray *air;    /* support that floats */
} PtmPictures;

/* ptm-layout-pictures.c: gives a node the frame of its spot. */
void ptm_pictures_put (PtmPictures *p, PtmNode *node, const PtmSpot *spot, int z);

/* ptm-layout-pictures-around.c: what supports the heroes. side: of one picture, in pixels. */
void ptm_pictures_place_arc (PtmPictures *p, double side);
void ptm_pictures_place_clumps (PtmPictures *p, double side, double slope);
void ptm_pictures_place_bed (PtmPictures *p, double side);
void ptm_pictures_place_wreath (PtmPictures *p, double side);

G_END_DECLS
