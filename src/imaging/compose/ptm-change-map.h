/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-image.h"
#include "ptm-mask.h"

G_BEGIN_DECLS

/** PTM_CHANGE_MAP_CELL: the side of the squares of a map of changes, in pixels. */
#define PTM_CHANGE_MAP_CELL 8

/**
 * PtmChangeArea:
 * @bounds: the smallest rectangle of whole cells around it
 * @pixels: how many pixels differ in it
 * @share: how much of the whole picture that is, 0…1
 * @place: which ninth of the picture its middle lies in: 0 upper left, 1 above, 2 upper right, 3 left, … 8 lower right
 */
typedef struct
{
  PtmRect bounds;
  gsize   pixels;
  double  share;
  int     place;
} PtmChangeArea;

/**
 * PtmChangeMap:
 * @width: cells across
 * @height: cells down
 * @map: width * height bytes: the mean of the largest difference of each pixel's channels, 0…255
 * @pixels: how many pixels differ
 * @share: how much of the looked-at pixels that is, 0…1
 * @areas: (element-type PtmChangeArea): what hangs together, the largest first
 *
 * Where two pictures differ. Between a master and an answer, outside the region, this is the leak map.
 */
typedef struct
{
  int     width;
  int     height;
  guint8 *map;
  gsize   pixels;
  double  share;
  GArray *areas;
} PtmChangeMap;

/* Both have one size, mask too; where it is above 0 is not looked at (nullable: everywhere is). A pixel differs when a channel
 * does by more than threshold. Single specks in a cell of 64 make no area, but count. */
PtmChangeMap *ptm_change_map_new (PtmImage *a, PtmImage *b, PtmMask *mask, int threshold) G_GNUC_WARN_UNUSED_RESULT;
void          ptm_change_map_free (PtmChangeMap *changes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmChangeMap, ptm_change_map_free)

G_END_DECLS
