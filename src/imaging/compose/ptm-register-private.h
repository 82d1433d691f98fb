/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-register.h"

G_BEGIN_DECLS

/** PTM_REGISTER_LEVELS: halvings of a picture, at most. */
#define PTM_REGISTER_LEVELS 12

/**
 * PtmRegisterLevel:
 * @luma: light as the eye weighs it, 0…255
 * @soft: luma, slightly blurred, so that what is between pixels can be told
 * @outside: (nullable) 1 where it may be looked at; only for the master
 */
typedef struct
{
  int     width;
  int     height;
  float  *luma;
  float  *soft;
  guint8 *outside;
} PtmRegisterLevel;

/** PtmRegisterPyramid: level 0 is the picture, or its (1 << reduction)th part when it is large; each next one half of it. */
typedef struct
{
  int              reduction;
  int              n_levels;
  PtmRegisterLevel levels[PTM_REGISTER_LEVELS];
} PtmRegisterPyramid;

/** PtmRegisterPoint: a place with detail, by the middle of its pixel; in luma and its change a pixel. */
typedef struct
{
  float x;
  float y;
  float value;
  float dx;
  float dy;
} PtmRegisterPoint;

/**
 * PtmRegisterMap:
 * @m: xx, xy, yx, yy
 * @x: shift of the middle
 * @y: shift of the middle
 * @cost: mean square of the difference, each cut off at 30 of 255
 * @deviation: how uncertain the place of the corners is, in pixels; infinite when it cannot be told
 *
 * Where the master's things are in the answer, in pixels of one level.
 */
typedef struct
{
  double m[4];
  double x;
  double y;
  double cost;
  double deviation;
} PtmRegisterMap;

/* One that is cancelled is not whole. */
PtmRegisterPyramid *ptm_register_pyramid_new (PtmImage *image, PtmMask *mask, GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void                ptm_register_pyramid_free (PtmRegisterPyramid *pyramid);

/* At most about max_points places of the level with detail, spread over it. Of PtmRegisterPoint. */
GArray *ptm_register_level_find_points (const PtmRegisterLevel *level, int max_points) G_GNUC_WARN_UNUSED_RESULT;
float   ptm_register_level_sample (const PtmRegisterLevel *level, double x, double y);
/* Where a point of the master is; FALSE when that is beyond the answer. */
gboolean ptm_register_map_point (const PtmRegisterMap *map, const PtmRegisterLevel *level, double x, double y, double *to_x, double *to_y);

/* Improves the map until it rests; FALSE when it leads nowhere. */
gboolean ptm_register_fit (PtmRegisterMap *map, const PtmRegisterLevel *answer, GArray *points);
/* Likeness of the directions of detail, -1…1: independent of light. */
double ptm_register_get_likeness (const PtmRegisterMap *map, const PtmRegisterLevel *answer, GArray *points);
/* Whether some other shift within reach is as good as the map's. */
gboolean ptm_register_is_ambiguous (const PtmRegisterMap *map, const PtmRegisterLevel *answer, GArray *points, int reach);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtmRegisterPyramid, ptm_register_pyramid_free)

G_END_DECLS
