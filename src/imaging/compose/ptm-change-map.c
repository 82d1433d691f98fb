/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Where two pictures differ: a small map, and the areas that hang together in it, found by union of neighbouring cells
 * (Rosenfeld and Pfaltz 1966). */

#include "config.h"

#include "ptm-change-map.h"

#include <string.h>
#include "ptm-simd.h"

#define CELL PTM_CHANGE_MAP_CELL

/* A cell with fewer pixels than this belongs to no area. */
#define MIN_PIXELS 2

typedef struct
{
  int    width;
  int    height;
  guint *sums;
  guint *counts;
  int   *parents; /* of each cell: one of the same area that was met earlier, or itself */
  gsize  looked_at;
  int    picture_width;
  int    picture_height;
} Cells;

static void
cells_clear (Cells *cells)
{
  g_free (cells->sums);
  g_free (cells->counts);
  g_free (cells->parents);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Cells, cells_clear)

PTM_SIMD static void
compare_row (guint8 *most, const guint8 *a, const guint8 *b, int n)
{
  for (int x = 0; x < n; x++)
    {
      int difference = 0;

      for (int c = 0; c < 4; c++)
        {
          int d = a[4 * x + c] - b[4 * x + c];

          d = d < 0 ? -d : d;
          difference = difference > d ? difference : d;
        }
      most[x] = (guint8)difference;
    }
}

PTM_SIMD static gsize
leave_out (guint8 *most, const guint8 *coverage, int n)
{
  gsize left = 0;

  for (int x = 0; x < n; x++)
    {
      most[x] = coverage[x] == 0 ? most[x] : 0;
      left += coverage[x] == 0;
    }
  return left;
}

static void
add_row (Cells *cells, const guint8 *most, int y, int threshold)
{
  guint *sums = cells->sums + (gsize)(y / CELL) * cells->width, *counts = cells->counts + (gsize)(y / CELL) * cells->width;

  for (int x = 0; x < cells->picture_width; x++)
    {
      sums[x / CELL] += most[x];
      counts[x / CELL] += most[x] > threshold;
    }
}

static void
fill_cells (Cells *cells, PtmImage *a, PtmImage *b, PtmMask *mask, int threshold)
{
  gsize              stride = ptm_image_get_stride (a);
  int                width = cells->picture_width;
  g_autofree guint8 *most = g_malloc (width);

  for (int y = 0; y < cells->picture_height; y++)
    {
      const guint8 *from = ptm_image_get_pixels (a) + y * stride, *to = ptm_image_get_pixels (b) + y * stride;
      gboolean      differs = memcmp (from, to, stride) != 0;

      if (differs)
        compare_row (most, from, to, width);
      cells->looked_at += mask != NULL ? leave_out (most, ptm_mask_get_coverage (mask) + (gsize)y * width, width) : (gsize)width;
      if (differs)
        add_row (cells, most, y, threshold);
    }
}

static int
find_root (int *parents, int cell)
{
  while (parents[cell] != cell)
    cell = parents[cell] = parents[parents[cell]];
  return cell;
}

static void
unite (int *parents, int a, int b)
{
  a = find_root (parents, a);
  b = find_root (parents, b);
  parents[MAX (a, b)] = MIN (a, b);
}

/* Cells that touch, also at a corner, are of one area. */
static void
unite_cells (Cells *cells)
{
  for (int y = 0; y < cells->height; y++)
    for (int x = 0; x < cells->width; x++)
      {
        int cell = y * cells->width + x;

        cells->parents[cell] = cell;
        if (cells->counts[cell] < MIN_PIXELS)
          continue;
        if (x > 0 && cells->counts[cell - 1] >= MIN_PIXELS)
          unite (cells->parents, cell, cell - 1);
        for (int i = MAX (0, x - 1); y > 0 && i <= MIN (cells->width - 1, x + 1); i++)
          if (cells->counts[(y - 1) * cells->width + i] >= MIN_PIXELS)
            unite (cells->parents, cell, (y - 1) * cells->width + i);
      }
}

static int
order_areas (gconstpointer a, gconstpointer b)
{
  const PtmChangeArea *one = a, *two = b;

  if (one->pixels != two->pixels)
    return one->pixels < two->pixels ? 1 : -1;
  return one->bounds.y != two->bounds.y ? one->bounds.y - two->bounds.y : one->bounds.x - two->bounds.x;
}

static int
get_place (const Cells *cells, const PtmRect *bounds)
{
  gint64 x = 2 * bounds->x + bounds->width, y = 2 * bounds->y + bounds->height;
  int    column = (int)(x * 3 / (2 * (gint64)cells->picture_width)), row = (int)(y * 3 / (2 * (gint64)cells->picture_height));

  return MIN (row, 2) * 3 + MIN (column, 2);
}

static GArray *
collect_areas (Cells *cells)
{
  GArray         *areas = g_array_new (FALSE, FALSE, sizeof (PtmChangeArea));
  int             n = cells->width * cells->height;
  g_autofree int *index = g_new (int, n);
  const PtmRect   whole = { 0, 0, cells->picture_width, cells->picture_height };

  for (int cell = 0; cell < n; cell++)
    if (cells->counts[cell] >= MIN_PIXELS)
      {
        int            root = find_root (cells->parents, cell);
        PtmRect        square = { cell % cells->width * CELL, cell / cells->width * CELL, CELL, CELL };
        PtmChangeArea  empty = { 0 };
        PtmChangeArea *area;

        if (root == cell)
          {
            index[cell] = (int)areas->len;
            g_array_append_val (areas, empty);
          }
        area = &g_array_index (areas, PtmChangeArea, index[root]);
        square = ptm_rect_intersect (&square, &whole);
        area->bounds = ptm_rect_union (&area->bounds, &square);
        area->pixels += cells->counts[cell];
      }
  for (guint i = 0; i < areas->len; i++)
    {
      PtmChangeArea *area = &g_array_index (areas, PtmChangeArea, i);

      area->share = (double)area->pixels / ((double)whole.width * whole.height);
      area->place = get_place (cells, &area->bounds);
    }
  g_array_sort (areas, order_areas);
  return areas;
}

static guint8
average (const Cells *cells, int x, int y)
{
  int area = MIN (CELL, cells->picture_width - x * CELL) * MIN (CELL, cells->picture_height - y * CELL);

  return (guint8)((cells->sums[y * cells->width + x] + area / 2) / area);
}

PtmChangeMap *
ptm_change_map_new (PtmImage *a, PtmImage *b, PtmMask *mask, int threshold)
{
  int           width = ptm_image_get_width (a), height = ptm_image_get_height (a);
  int           columns = (width + CELL - 1) / CELL, rows = (height + CELL - 1) / CELL, n = columns * rows;
  PtmChangeMap *changes;
  g_auto (Cells) cells = { columns, rows, NULL, NULL, NULL, 0, width, height };

  g_return_val_if_fail (ptm_image_get_width (b) == width && ptm_image_get_height (b) == height, NULL);
  g_return_val_if_fail (mask == NULL || (ptm_mask_get_width (mask) == width && ptm_mask_get_height (mask) == height), NULL);

  cells.sums = g_new0 (guint, n);
  cells.counts = g_new0 (guint, n);
  cells.parents = g_new (int, n);
  fill_cells (&cells, a, b, mask, threshold);
  unite_cells (&cells);

  changes = g_new0 (PtmChangeMap, 1);
  changes->width = columns;
  changes->height = rows;
  changes->map = g_malloc (n);
  for (int i = 0; i < n; i++)
    {
      changes->map[i] = average (&cells, i % columns, i / columns);
      changes->pixels += cells.counts[i];
    }
  changes->share = cells.looked_at > 0 ? (double)changes->pixels / (double)cells.looked_at : 0;
  changes->areas = collect_areas (&cells);
  return changes;
}

void
ptm_change_map_free (PtmChangeMap *changes)
{
  g_free (changes->map);
  g_array_unref (changes->areas);
  g_free (changes);
}
