/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-mask.h"

G_BEGIN_DECLS

/**
 * PtmMaskCombine:
 * @PTM_MASK_COMBINE_REPLACE: the shape alone
 * @PTM_MASK_COMBINE_ADD: the larger coverage
 * @PTM_MASK_COMBINE_SUBTRACT: what is not in the shape
 * @PTM_MASK_COMBINE_INTERSECT: the smaller coverage
 */
typedef enum
{
  PTM_MASK_COMBINE_REPLACE,
  PTM_MASK_COMBINE_ADD,
  PTM_MASK_COMBINE_SUBTRACT,
  PTM_MASK_COMBINE_INTERSECT,
} PtmMaskCombine;

/**
 * PtmMaskReshape:
 * @PTM_MASK_GROW: wider by the radius
 * @PTM_MASK_SHRINK: narrower by the radius
 * @PTM_MASK_SOFTEN: a soft edge to both sides, where ptm_mask_feather () goes inwards only
 * @PTM_MASK_SMOOTH: corners and notches smaller than the radius evened out; the edge stays sharp
 * @PTM_MASK_FILL_HOLES: what is enclosed by coverage of half or more becomes part of the region, whatever the radius
 */
typedef enum
{
  PTM_MASK_GROW,
  PTM_MASK_SHRINK,
  PTM_MASK_SOFTEN,
  PTM_MASK_SMOOTH,
  PTM_MASK_FILL_HOLES,
} PtmMaskReshape;

/** PtmPoint: a place in image pixels; 0,0 is the upper left corner of the first pixel. */
typedef struct
{
  double x;
  double y;
} PtmPoint;

/* Whole pixels; the rectangle may lie outside. */
PtmMask *ptm_mask_new_rectangle (int width, int height, const PtmRect *rect) G_GNUC_WARN_UNUSED_RESULT;
/* An ellipse with its edge antialiased; radii in pixels, 0 or less is empty. */
PtmMask *ptm_mask_new_ellipse (int width, int height, double x, double y, double radius_x, double radius_y) G_GNUC_WARN_UNUSED_RESULT;
/* The inside of a closed polygon by the even-odd rule, its edges antialiased: exact across, in sixteenths of a pixel down.
 * Points may lie anywhere; those that are not finite are left out. */
PtmMask *ptm_mask_new_polygon (int width, int height, const PtmPoint *points, gsize n_points) G_GNUC_WARN_UNUSED_RESULT;
/* Lays a shape of the same size on the mask, as one undo step. dirty is (nullable). */
void ptm_mask_combine (PtmMask *mask, PtmMask *shape, PtmMaskCombine how, PtmRect *dirty);

/* A copy without undo steps. The radius is in pixels; 0 or less changes nothing. The picture's edge is not an edge of the
 * region. Slow: for a thread. The only error is G_IO_ERROR_CANCELLED. */
PtmMask *ptm_mask_reshape (PtmMask *mask, PtmMaskReshape how, double radius, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same, not to be given up. */
PtmMask *ptm_mask_grow (PtmMask *mask, double radius) G_GNUC_WARN_UNUSED_RESULT;
PtmMask *ptm_mask_shrink (PtmMask *mask, double radius) G_GNUC_WARN_UNUSED_RESULT;
PtmMask *ptm_mask_smooth (PtmMask *mask, double radius) G_GNUC_WARN_UNUSED_RESULT;
PtmMask *ptm_mask_soften (PtmMask *mask, double radius) G_GNUC_WARN_UNUSED_RESULT;
PtmMask *ptm_mask_fill_holes (PtmMask *mask) G_GNUC_WARN_UNUSED_RESULT;

/* The lines where coverage passes a half, as closed polygons: each a GArray of PtmPoint, with the region on the right when
 * walking (clockwise around it). Marching squares (Lorensen and Cline 1987, in the plane); straight runs are one line. */
GPtrArray *ptm_mask_trace (PtmMask *mask) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
