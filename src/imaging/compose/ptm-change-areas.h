/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include "ptm-change-map.h"

G_BEGIN_DECLS

/**
 * PtmChangeArea:
 * @box: the smallest rectangle around its changed pixels
 * @n_pixels: how many of them have changed
 */
typedef struct
{
  PtmRect box;
  gsize   n_pixels;
} PtmChangeArea;

/* Where the pictures differ by more than the threshold (ΔE): areas far enough from each other to be looked at one by one, the
 * largest first. Each pixel that differs so much belongs to one. (transfer full) (element-type PtmChangeArea) */
GArray *ptm_change_areas_find (PtmChangeMap *map, double threshold) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
