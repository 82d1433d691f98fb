/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Groups changed pixels into areas. The picture is divided into square cells, about a hundredth of its longer side; cells with
 * changed pixels that touch each other, or have one cell between them, belong to one area. So the petals of a flower are one
 * area, two flowers at some distance are two, and the work does not grow with the number of changed pixels. */

#include "config.h"

#include "ptm-change-areas.h"

#include <string.h>
#include "ptm-bands.h"
#include "ptm-simd.h"

/* Cells along the longer side, about, and the smallest cell in pixels. With the largest picture a cell has fewer rows than a byte
 * can count. */
#define CELLS    96
#define MIN_CELL 4
/* Cells of one area are at most so far from each other. */
#define REACH 2
/* Rows of cells a thread takes at a time. */
#define ROWS 16

typedef struct
{
  PtmChangeArea area; /* what the cell alone holds */
  gboolean      taken;
} Cell;

typedef struct
{
  PtmChangeMap *map;
  guint8        limit;

  Cell *cells;
  int   side;
  int   columns;
  int   rows;
} Grid;

/* Of each column of pixels in a row of cells: how many have changed, the first and the last of them. */
typedef struct
{
  guint8 *counts;
  guint8 *first;
  guint8 *last;
} Columns;

PTM_SIMD static void
look_along (const guint8 *restrict levels, guint8 *restrict counts, guint8 *restrict first, guint8 *restrict last, int n, guint8 y, guint8 limit)
{
  for (int x = 0; x < n; x++)
    {
      guint8 hit = (guint8) - (levels[x] > limit), now = y | (guint8)~hit, then = y & hit;

      counts[x] = (guint8)(counts[x] - hit);
      first[x] = first[x] < now ? first[x] : now;
      last[x] = last[x] > then ? last[x] : then;
    }
}

static PtmChangeArea
measure_cell (const Columns *columns, int left, int right, int top)
{
  int           first_x = right, last_x = left, first_y = 255, last_y = 0;
  PtmChangeArea area = { { 0, 0, 0, 0 }, 0 };

  for (int x = left; x < right; x++)
    if (columns->counts[x] > 0)
      {
        area.n_pixels += columns->counts[x];
        first_x = MIN (first_x, x);
        last_x = x;
        first_y = MIN (first_y, columns->first[x]);
        last_y = MAX (last_y, columns->last[x]);
      }
  if (area.n_pixels > 0)
    area.box = (PtmRect){ first_x, top + first_y, last_x - first_x + 1, last_y - first_y + 1 };

  return area;
}

static void
fill_row (Grid *grid, int row, Columns *columns)
{
  int width = ptm_change_map_get_width (grid->map);
  int top = row * grid->side, bottom = MIN (top + grid->side, ptm_change_map_get_height (grid->map));

  memset (columns->counts, 0, width);
  memset (columns->first, 255, width);
  memset (columns->last, 0, width);
  for (int y = top; y < bottom; y++)
    look_along (ptm_change_map_get_levels (grid->map) + (gsize)y * width, columns->counts, columns->first, columns->last, width, (guint8)(y - top), grid->limit);
  for (int column = 0; column < grid->columns; column++)
    grid->cells[row * grid->columns + column].area = measure_cell (columns, column * grid->side, MIN ((column + 1) * grid->side, width), top);
}

static void
fill_rows (int first, int end, gpointer user_data)
{
  Grid              *grid = user_data;
  gsize              width = ptm_change_map_get_width (grid->map);
  g_autofree guint8 *room = g_malloc (3 * width);
  Columns            columns = { room, room + width, room + 2 * width };

  for (int row = first; row < end; row++)
    fill_row (grid, row, &columns);
}

static void
fill_grid (Grid *grid)
{
  int width = ptm_change_map_get_width (grid->map), height = ptm_change_map_get_height (grid->map);

  grid->side = MAX (MIN_CELL, MAX (width, height) / CELLS);
  grid->columns = (width + grid->side - 1) / grid->side;
  grid->rows = (height + grid->side - 1) / grid->side;
  grid->cells = g_new0 (Cell, (gsize)grid->columns * grid->rows);
  ptm_bands_run (grid->rows, ROWS, fill_rows, grid, NULL, NULL);
}

static void
add_neighbours (Grid *grid, int index, GArray *waiting)
{
  int column = index % grid->columns, row = index / grid->columns;

  for (int y = MAX (0, row - REACH); y <= MIN (grid->rows - 1, row + REACH); y++)
    for (int x = MAX (0, column - REACH); x <= MIN (grid->columns - 1, column + REACH); x++)
      {
        int   next = y * grid->columns + x;
        Cell *cell = grid->cells + next;

        if (cell->taken || cell->area.n_pixels == 0)
          continue;
        cell->taken = TRUE;
        g_array_append_val (waiting, next);
      }
}

static PtmChangeArea
gather (Grid *grid, int first)
{
  PtmChangeArea area = { { 0, 0, 0, 0 }, 0 };
  g_autoptr (GArray) waiting = g_array_new (FALSE, FALSE, sizeof (int));

  grid->cells[first].taken = TRUE;
  g_array_append_val (waiting, first);
  for (guint i = 0; i < waiting->len; i++)
    {
      int         index = g_array_index (waiting, int, i);
      const Cell *cell = grid->cells + index;

      area.box = ptm_rect_union (&area.box, &cell->area.box);
      area.n_pixels += cell->area.n_pixels;
      add_neighbours (grid, index, waiting);
    }

  return area;
}

/* Larger first; of equal ones, as one reads. */
static int
compare_areas (gconstpointer a, gconstpointer b)
{
  const PtmChangeArea *first = a, *second = b;

  if (first->n_pixels != second->n_pixels)
    return first->n_pixels > second->n_pixels ? -1 : 1;
  if (first->box.y != second->box.y)
    return first->box.y < second->box.y ? -1 : 1;

  return first->box.x < second->box.x ? -1 : first->box.x > second->box.x;
}

GArray *
ptm_change_areas_find (PtmChangeMap *map, double threshold)
{
  GArray          *areas = g_array_new (FALSE, FALSE, sizeof (PtmChangeArea));
  g_autofree Cell *cells = NULL;
  Grid             grid = { map, (guint8)ptm_change_map_get_level (threshold) };

  g_return_val_if_fail (map != NULL, NULL);

  fill_grid (&grid);
  cells = grid.cells;
  for (int i = 0; i < grid.columns * grid.rows; i++)
    if (!cells[i].taken && cells[i].area.n_pixels > 0)
      {
        PtmChangeArea area = gather (&grid, i);

        g_array_append_val (areas, area);
      }
  g_array_sort (areas, compare_areas);

  return areas;
}
