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

/* Copies without undo steps. Radii are in pixels; 0 or less changes nothing. The picture's edge is not an edge of the region. */
PtmMask *ptm_mask_grow (PtmMask *mask, double radius) G_GNUC_WARN_UNUSED_RESULT;
PtmMask *ptm_mask_shrink (PtmMask *mask, double radius) G_GNUC_WARN_UNUSED_RESULT;
/* Evens out corners and notches smaller than radius; the edge stays sharp. */
PtmMask *ptm_mask_smooth (PtmMask *mask, double radius) G_GNUC_WARN_UNUSED_RESULT;
/* A soft edge to both sides, where ptm_mask_feather () goes inwards only. */
PtmMask *ptm_mask_soften (PtmMask *mask, double radius) G_GNUC_WARN_UNUSED_RESULT;
/* What is enclosed by coverage of half or more becomes part of the region. */
PtmMask *ptm_mask_fill_holes (PtmMask *mask) G_GNUC_WARN_UNUSED_RESULT;
/* Without the connected parts that are smaller than this share of the largest. */
PtmMask *ptm_mask_drop_specks (PtmMask *mask, double share) G_GNUC_WARN_UNUSED_RESULT;

/* The lines where coverage passes a half, as closed polygons: each a GArray of PtmPoint, with the region on the right when
 * walking (clockwise around it). Marching squares (Lorensen and Cline 1987, in the plane); straight runs are one line. */
GPtrArray *ptm_mask_trace (PtmMask *mask) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
