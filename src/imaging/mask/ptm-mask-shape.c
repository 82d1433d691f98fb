/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Regions of a given shape, and laying one region on another. */

#include "config.h"

#include "ptm-mask-shape.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "ptm-mask-private.h"
#include "ptm-simd.h"

/* Lines of a polygon in one row of pixels. */
#define LINES 16

/* Points further away are moved here: nobody sees the difference. */
#define FAR 1e6

/** Edge: from top to bottom, in lines of a sixteenth of a pixel; slope is its way across a line. */
typedef struct
{
  int    top;
  int    bottom;
  double x;
  double slope;
} Edge;

/* How much of the row of pixels a span from left to right covers, added up. */
static void
add_span (float *row, int width, double left, double right)
{
  int first, last;

  left = CLAMP (left, 0, width);
  right = CLAMP (right, 0, width);
  first = (int)left;
  last = (int)right;
  if (first == last)
    {
      if (first < width)
        row[first] += (float)(right - left);
      return;
    }
  row[first] += (float)(first + 1 - left);
  for (int x = first + 1; x < last; x++)
    row[x] += 1;
  if (last < width)
    row[last] += (float)(right - last);
}

static void
store_row (guint8 *coverage, float *row, int width, float factor)
{
  for (int x = 0; x < width; x++)
    {
      coverage[x] = (guint8)(MIN (row[x] * factor, 255.0f) + 0.5f);
      row[x] = 0;
    }
}

/* A shape without an extent covers nothing: the upper left pixel stands for that. */
static void
set_extent (PtmMask *mask, const PtmRect *extent)
{
  PtmRect whole = { 0, 0, mask->width, mask->height };

  mask->extent = ptm_rect_intersect (extent, &whole);
  if (ptm_rect_is_empty (&mask->extent))
    mask->extent = (PtmRect){ 0, 0, 1, 1 };
}

PtmMask *
ptm_mask_new_rectangle (int width, int height, const PtmRect *rect)
{
  PtmMask *mask = ptm_mask_new (width, height);
  PtmRect  whole = { 0, 0, width, height };
  PtmRect  inside = ptm_rect_intersect (rect, &whole);

  for (int y = inside.y; y < inside.y + inside.height && inside.width > 0; y++)
    memset (mask->coverage + (gsize)y * width + inside.x, 255, inside.width);
  set_extent (mask, &inside);
  return mask;
}

PtmMask *
ptm_mask_new_ellipse (int width, int height, double x, double y, double radius_x, double radius_y)
{
  PtmMask          *mask = ptm_mask_new (width, height);
  g_autofree float *row = g_new0 (float, width);
  int               top, bottom;

  if (!(radius_x > 0 && radius_y > 0) || !isfinite (x + y + radius_x + radius_y))
    return mask;

  top = (int)CLAMP (floor (y - radius_y), 0, height);
  bottom = (int)CLAMP (ceil (y + radius_y), 0, height);
  for (int line_y = top; line_y < bottom; line_y++)
    {
      for (int line = 0; line < LINES; line++)
        {
          double v = (line_y + (line + 0.5) / LINES - y) / radius_y;

          if (fabs (v) < 1)
            add_span (row, width, x - radius_x * sqrt (1 - v * v), x + radius_x * sqrt (1 - v * v));
        }
      store_row (mask->coverage + (gsize)line_y * width, row, width, 255.0f / LINES);
    }
  set_extent (mask, &(PtmRect){ 0, top, width, bottom - top });
  return mask;
}

static void
add_edge (GArray *edges, PtmPoint from, PtmPoint to, int n_lines)
{
  PtmPoint upper = from.y < to.y ? from : to, lower = from.y < to.y ? to : from;
  Edge     edge;

  edge.top = (int)ceil (MAX (upper.y * LINES - 0.5, 0));
  edge.bottom = (int)ceil (MIN (lower.y * LINES - 0.5, n_lines));
  if (edge.top >= edge.bottom)
    return;
  edge.slope = (lower.x - upper.x) / (lower.y - upper.y) / LINES;
  edge.x = upper.x + ((edge.top + 0.5) / LINES - upper.y) * (edge.slope * LINES);
  g_array_append_val (edges, edge);
}

static GArray *
make_edges (const PtmPoint *points, gsize n, int n_lines)
{
  GArray  *edges = g_array_new (FALSE, FALSE, sizeof (Edge));
  gboolean any = FALSE;
  PtmPoint first = { 0 }, last = { 0 };

  for (gsize i = 0; i < n; i++)
    if (isfinite (points[i].x) && isfinite (points[i].y))
      {
        PtmPoint point = { CLAMP (points[i].x, -FAR, FAR), CLAMP (points[i].y, -FAR, FAR) };

        if (any)
          add_edge (edges, last, point, n_lines);
        else
          first = point;
        any = TRUE;
        last = point;
      }
  if (any)
    add_edge (edges, last, first, n_lines);
  return edges;
}

static int
order_edges (gconstpointer a, gconstpointer b)
{
  return ((const Edge *)a)->top - ((const Edge *)b)->top;
}

static int
order_numbers (const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

/* Where the edges cross a line; those that end there are dropped from the active ones. */
static guint
cross (GArray *active, double *crossings, int line)
{
  guint kept = 0;

  for (guint i = 0; i < active->len; i++)
    {
      Edge edge = g_array_index (active, Edge, i);

      if (edge.bottom <= line)
        continue;
      crossings[kept] = edge.x;
      edge.x += edge.slope;
      g_array_index (active, Edge, kept++) = edge;
    }
  g_array_set_size (active, kept);
  qsort (crossings, kept, sizeof (double), order_numbers);
  return kept;
}

PtmMask *
ptm_mask_new_polygon (int width, int height, const PtmPoint *points, gsize n_points)
{
  PtmMask *mask = ptm_mask_new (width, height);
  g_autoptr (GArray) edges = make_edges (points, n_points, height * LINES);
  g_autoptr (GArray) active = g_array_new (FALSE, FALSE, sizeof (Edge));
  g_autofree float  *row = g_new0 (float, width);
  g_autofree double *crossings = g_new (double, edges->len + 1);
  guint              next = 0;
  int                top = height, bottom = 0;

  g_array_sort (edges, order_edges);
  for (int y = 0; y < height; y++)
    {
      gboolean touched = active->len > 0;

      for (int line = y * LINES; line < (y + 1) * LINES; line++)
        {
          guint n;

          for (; next < edges->len && g_array_index (edges, Edge, next).top <= line; next++)
            g_array_append_val (active, g_array_index (edges, Edge, next));
          n = cross (active, crossings, line);
          for (guint i = 0; i + 1 < n; i += 2)
            add_span (row, width, crossings[i], crossings[i + 1]);
          touched |= n > 0;
        }
      if (!touched)
        continue;
      store_row (mask->coverage + (gsize)y * width, row, width, 255.0f / LINES);
      top = MIN (top, y);
      bottom = y + 1;
    }
  set_extent (mask, &(PtmRect){ 0, top, width, MAX (0, bottom - top) });
  return mask;
}
