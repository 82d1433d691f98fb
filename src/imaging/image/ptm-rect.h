/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PtmRect:
 *
 * A rectangle of whole pixels: x and y of the upper left corner, then size. A width or
 * height of 0 or less means empty.
 */
typedef struct
{
  int x;
  int y;
  int width;
  int height;
} PtmRect;

gboolean ptm_rect_is_empty (const PtmRect *rect);
PtmRect  ptm_rect_union (const PtmRect *a, const PtmRect *b);
PtmRect  ptm_rect_intersect (const PtmRect *a, const PtmRect *b);
gboolean ptm_rect_contains (const PtmRect *rect, int x, int y);

G_END_DECLS
