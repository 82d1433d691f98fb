/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Rectangles of whole pixels: what a brush has touched, where a region lies. */

#include "config.h"

#include "ptm-rect.h"

gboolean
ptm_rect_is_empty (const PtmRect *rect)
{
  return rect->width <= 0 || rect->height <= 0;
}

PtmRect
ptm_rect_union (const PtmRect *a, const PtmRect *b)
{
  int x, y;

  if (ptm_rect_is_empty (a))
    return *b;
  if (ptm_rect_is_empty (b))
    return *a;

  x = MIN (a->x, b->x);
  y = MIN (a->y, b->y);

  return (PtmRect){ x, y, MAX (a->x + a->width, b->x + b->width) - x, MAX (a->y + a->height, b->y + b->height) - y };
}

PtmRect
ptm_rect_intersect (const PtmRect *a, const PtmRect *b)
{
  int x = MAX (a->x, b->x);
  int y = MAX (a->y, b->y);
  int right = MIN (a->x + a->width, b->x + b->width);
  int bottom = MIN (a->y + a->height, b->y + b->height);

  if (ptm_rect_is_empty (a) || ptm_rect_is_empty (b) || right <= x || bottom <= y)
    return (PtmRect){ 0, 0, 0, 0 };

  return (PtmRect){ x, y, right - x, bottom - y };
}

gboolean
ptm_rect_contains (const PtmRect *rect, int x, int y)
{
  return x >= rect->x && y >= rect->y && x < rect->x + rect->width && y < rect->y + rect->height;
}
