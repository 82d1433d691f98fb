/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-difference-map.h"

G_BEGIN_DECLS

/**
 * PtmChangedArea:
 * @box: the smallest rectangle around its changed pixels
 * @n_pixels: how many of them have changed
 */
typedef struct
{
  PtmRect box;
  gsize   n_pixels;
} PtmChangedArea;

/* Where the pictures differ by more than the threshold: areas far enough from each other to be looked at one by one, the
 * largest first. (transfer full) (element-type PtmChangedArea) */
GArray *ptm_changed_areas_find (PtmDifferenceMap *map, double threshold) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
