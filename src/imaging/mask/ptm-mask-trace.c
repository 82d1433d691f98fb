/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The outline of a region as polygons, by marching squares. The corners of the squares are the middles of pixels; around the
 * picture there is one more row of squares, beyond which nothing is covered. */

#include "config.h"

#include "ptm-mask-shape.h"

#include <math.h>
#include "ptm-mask-private.h"

/* Sides of a square. */
enum
{
  TOP,
  RIGHT,
  BOTTOM,
  LEFT,
  NONE,
};

/** Line: through a square from one side to another, the region on the right. */
typedef struct
{
  guint8 from;
  guint8 to;
} Line;

/* By which corners are covered: 1 upper left, 2 upper right, 4 lower right, 8 lower left. Opposite ones are kept apart. */
static const Line lines[16][2] = {
  { { NONE, NONE }, { NONE, NONE } },
  { { TOP, LEFT }, { NONE, NONE } },
  { { RIGHT, TOP }, { NONE, NONE } },
  { { RIGHT, LEFT }, { NONE, NONE } },
  { { BOTTOM, RIGHT }, { NONE, NONE } },
  { { TOP, LEFT }, { BOTTOM, RIGHT } },
  { { BOTTOM, TOP }, { NONE, NONE } },
  { { BOTTOM, LEFT }, { NONE, NONE } },
  { { LEFT, BOTTOM }, { NONE, NONE } },
  { { TOP, BOTTOM }, { NONE, NONE } },
  { { RIGHT, TOP }, { LEFT, BOTTOM } },
  { { RIGHT, BOTTOM }, { NONE, NONE } },
  { { LEFT, RIGHT }, { NONE, NONE } },
  { { TOP, RIGHT }, { NONE, NONE } },
  { { LEFT, TOP }, { NONE, NONE } },
  { { NONE, NONE }, { NONE, NONE } },
};

static int
get_value (PtmMask *mask, int x, int y)
{
  return x < 0 || y < 0 || x >= mask->width || y >= mask->height ? 0 : mask->coverage[(gsize)y * mask->width + x];
}

/* The square whose lower right corner is the middle of pixel x, y. */
static int
get_case (PtmMask *mask, int x, int y)
{
  return (get_value (mask, x - 1, y - 1) >= 128) | (get_value (mask, x, y - 1) >= 128) << 1 |
         (get_value (mask, x, y) >= 128) << 2 | (get_value (mask, x - 1, y) >= 128) << 3;
}

/* How far from the first value to the second a half is passed. */
static double
get_passage (int first, int second)
{
  return CLAMP ((127.5 - first) / (second - first), 0, 1);
}

static PtmPoint
get_point (PtmMask *mask, int x, int y, int side)
{
  int upper_left = get_value (mask, x - 1, y - 1), upper_right = get_value (mask, x, y - 1);
  int lower_left = get_value (mask, x - 1, y), lower_right = get_value (mask, x, y);

  if (side == TOP)
    return (PtmPoint){ x - 0.5 + get_passage (upper_left, upper_right), y - 0.5 };
  if (side == BOTTOM)
    return (PtmPoint){ x - 0.5 + get_passage (lower_left, lower_right), y + 0.5 };
  if (side == LEFT)
    return (PtmPoint){ x - 0.5, y - 0.5 + get_passage (upper_left, lower_left) };
  return (PtmPoint){ x + 0.5, y - 0.5 + get_passage (upper_right, lower_right) };
}

/* The point between two others on a straight line is not needed. */
static void
add_point (GArray *points, PtmPoint point)
{
  if (points->len >= 2)
    {
      PtmPoint a = g_array_index (points, PtmPoint, points->len - 2), b = g_array_index (points, PtmPoint, points->len - 1);

      if (fabs ((b.x - a.x) * (point.y - b.y) - (b.y - a.y) * (point.x - b.x)) < 1e-9)
        g_array_set_size (points, points->len - 1);
    }
  g_array_append_val (points, point);
}

static GArray *
follow (PtmMask *mask, guint8 *walked, int x, int y, int which)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (PtmPoint));
  int     stride = mask->width + 1;

  while (!(walked[(gsize)y * stride + x] & 1 << which))
    {
      int square = get_case (mask, x, y), to = lines[square][which].to, from = (to + 2) % 4;

      walked[(gsize)y * stride + x] |= (guint8)(1 << which);
      add_point (points, get_point (mask, x, y, to));
      x += (to == RIGHT) - (to == LEFT);
      y += (to == BOTTOM) - (to == TOP);
      which = lines[get_case (mask, x, y)][0].from == from ? 0 : 1;
    }
  return points;
}

GPtrArray *
ptm_mask_trace (PtmMask *mask)
{
  GPtrArray         *outlines = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  g_autofree guint8 *walked = g_malloc0 ((gsize)(mask->width + 1) * (mask->height + 1));
  PtmRect            bounds = ptm_mask_get_bounds (mask);

  for (int y = bounds.y; y <= bounds.y + bounds.height && bounds.height > 0; y++)
    for (int x = bounds.x; x <= bounds.x + bounds.width; x++)
      {
        int square = get_case (mask, x, y);

        for (int which = 0; which < 2; which++)
          if (lines[square][which].from != NONE && !(walked[(gsize)y * (mask->width + 1) + x] & 1 << which))
            g_ptr_array_add (outlines, follow (mask, walked, x, y, which));
      }
  return outlines;
}
