/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Groups changed pixels into areas. The picture is divided into square cells, about a hundredth of its longer side; cells with
 * changed pixels that touch each other, or have one cell between them, belong to one area. So the petals of a flower are one
 * area, two flowers at some distance are two, and the work does not grow with the number of changed pixels. */

#include "config.h"

#include "ptm-changed-areas.h"

/* Cells along the longer side, and the smallest cell in pixels. */
#define CELLS    96
#define MIN_CELL 4
/* Cells of one area are at most so far from each other. */
#define REACH 2

typedef struct
{
  PtmChangedArea area; /* what the cell alone holds */
  gboolean       taken;
} Cell;

typedef struct
{
  Cell *cells;
  int   columns;
  int   rows;
} Grid;

static PtmChangedArea
measure_cell (PtmDifferenceMap *map, const PtmRect *place, guint limit)
{
  const guint8  *levels = ptm_difference_map_get_levels (map);
  int            width = ptm_difference_map_get_width (map);
  int            left = G_MAXINT, top = G_MAXINT, right = -1, bottom = -1;
  PtmChangedArea area = { { 0, 0, 0, 0 }, 0 };

  for (int y = place->y; y < place->y + place->height; y++)
    for (int x = place->x; x < place->x + place->width; x++)
      if (levels[(gsize)y * width + x] > limit)
        {
          area.n_pixels++;
          left = MIN (left, x);
          right = MAX (right, x);
          top = MIN (top, y);
          bottom = y;
        }
  if (area.n_pixels > 0)
    area.box = (PtmRect){ left, top, right - left + 1, bottom - top + 1 };

  return area;
}

static void
fill_grid (Grid *grid, PtmDifferenceMap *map, guint limit)
{
  int     width = ptm_difference_map_get_width (map), height = ptm_difference_map_get_height (map);
  int     side = MAX (MIN_CELL, MAX (width, height) / CELLS);
  PtmRect whole = { 0, 0, width, height };

  grid->columns = (width + side - 1) / side;
  grid->rows = (height + side - 1) / side;
  grid->cells = g_new0 (Cell, (gsize)grid->columns * grid->rows);
  for (int row = 0; row < grid->rows; row++)
    for (int column = 0; column < grid->columns; column++)
      {
        PtmRect square = { column * side, row * side, side, side };
        PtmRect place = ptm_rect_intersect (&square, &whole);

        grid->cells[row * grid->columns + column].area = measure_cell (map, &place, limit);
      }
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

static PtmChangedArea
gather (Grid *grid, int first)
{
  PtmChangedArea area = { { 0, 0, 0, 0 }, 0 };
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
  const PtmChangedArea *first = a, *second = b;

  if (first->n_pixels != second->n_pixels)
    return first->n_pixels > second->n_pixels ? -1 : 1;
  if (first->box.y != second->box.y)
    return first->box.y < second->box.y ? -1 : 1;

  return first->box.x < second->box.x ? -1 : first->box.x > second->box.x;
}

GArray *
ptm_changed_areas_find (PtmDifferenceMap *map, double threshold)
{
  GArray          *areas = g_array_new (FALSE, FALSE, sizeof (PtmChangedArea));
  g_autofree Cell *cells = NULL;
  Grid             grid;

  g_return_val_if_fail (map != NULL, areas);

  fill_grid (&grid, map, ptm_difference_map_get_level (threshold));
  cells = grid.cells;
  for (int i = 0; i < grid.columns * grid.rows; i++)
    if (!cells[i].taken && cells[i].area.n_pixels > 0)
      {
        PtmChangedArea area = gather (&grid, i);

        g_array_append_val (areas, area);
      }
  g_array_sort (areas, compare_areas);

  return areas;
}
