/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Pictures of a map of changes: the heat map over the picture, and the small one that is kept with a version. */

#include "config.h"

#include "ptm-change-map.h"

#include <math.h>
#include "ptm-bands.h"
#include "ptm-simd.h"

/* From this level on the heat map does not get hotter: black and white nearly are. */
#define HOTTEST 240
/* The picture below the heat: from this grey on, so much brighter; and how little the heat follows its light and shade. */
#define DARKEST   16u
#define BRIGHTEST 77u
#define SHADED    450u

/* Rows a thread takes at a time. */
#define ROWS 32
/* The side of the squares of which the small picture shows the mean. */
#define CELL 8

typedef struct
{
  const guint8 *levels;
  const guint8 *picture;
  guint8       *pixels;
  int           width;
  guint         limit;
  guint8        heat[256][4];
} Drawing;

/* Magenta, orange, yellow, pale: told apart by lightness alone, too. */
static void
fill_heat (guint8 heat[256][4])
{
  static const double stops[4][3] = { { 190, 30, 130 }, { 245, 90, 50 }, { 255, 200, 50 }, { 255, 244, 180 } };

  for (guint level = 0; level < 256; level++)
    {
      double at = sqrt (MIN (level, HOTTEST) / (double)HOTTEST) * 3;
      guint  stop = MIN ((guint)at, 2);

      for (guint c = 0; c < 3; c++)
        heat[level][c] = (guint8)round (stops[stop][c] + (at - stop) * (stops[stop + 1][c] - stops[stop][c]));
    }
}

PTM_SIMD static void
draw_row (guint8 *restrict q, const guint8 *restrict p, const guint8 *restrict levels, int n, const Drawing *drawing)
{
  for (int x = 0; x < n; x++, p += 4, q += 4)
    {
      guint luma = (54u * p[0] + 183u * p[1] + 19u * p[2]) / 256 * p[3] / 255 + 255 - p[3];

      q[0] = q[1] = q[2] = (guint8)(DARKEST + luma * BRIGHTEST / 256);
      q[3] = 255;
      if (levels[x] > drawing->limit)
        for (guint c = 0; c < 3; c++)
          q[c] = (guint8)(drawing->heat[levels[x]][c] * (SHADED + luma) / (SHADED + 255));
    }
}

static void
draw_band (int first, int end, gpointer user_data)
{
  const Drawing *drawing = user_data;

  for (int y = first; y < end; y++)
    {
      gsize at = (gsize)y * drawing->width;

      draw_row (drawing->pixels + 4 * at, drawing->picture + 4 * at, drawing->levels + at, drawing->width, drawing);
    }
}

PtmImage *
ptm_change_map_draw (PtmChangeMap *map, PtmImage *picture, double threshold, GCancellable *cancellable, GError **error)
{
  int                width = ptm_change_map_get_width (map), height = ptm_change_map_get_height (map);
  Drawing            drawing = { ptm_change_map_get_levels (map), ptm_image_get_pixels (picture), NULL, width, ptm_change_map_get_level (threshold) };
  g_autofree guint8 *pixels = NULL;

  g_return_val_if_fail (ptm_image_get_width (picture) == width && ptm_image_get_height (picture) == height, NULL);

  drawing.pixels = pixels = g_malloc ((gsize)width * height * 4);
  fill_heat (drawing.heat);
  if (!ptm_bands_run (height, ROWS, draw_band, &drawing, cancellable, error))
    return NULL;
  return ptm_image_new_take (width, height, g_steal_pointer (&pixels));
}

static guint
average (PtmChangeMap *map, int column, int row)
{
  int           width = ptm_change_map_get_width (map);
  int           right = MIN (width, (column + 1) * CELL), bottom = MIN (ptm_change_map_get_height (map), (row + 1) * CELL);
  int           area = (right - column * CELL) * (bottom - row * CELL), sum = area / 2;
  const guint8 *levels = ptm_change_map_get_levels (map);

  for (int y = row * CELL; y < bottom; y++)
    for (int x = column * CELL; x < right; x++)
      sum += levels[(gsize)y * width + x];
  return (guint)(sum / area);
}

static guint
find_most (PtmChangeMap *map, const PtmRect *cells)
{
  guint most = 0;

  for (int y = cells->y; y < cells->y + cells->height; y++)
    for (int x = cells->x; x < cells->x + cells->width; x++)
      most = MAX (most, average (map, x, y));
  return most;
}

PtmMask *
ptm_change_map_shrink (PtmChangeMap *map, int max_side)
{
  int                columns = (ptm_change_map_get_width (map) + CELL - 1) / CELL, rows = (ptm_change_map_get_height (map) + CELL - 1) / CELL;
  int                factor = (MAX (columns, rows) + max_side - 1) / max_side;
  int                width = (columns + factor - 1) / factor, height = (rows + factor - 1) / factor;
  g_autofree guint8 *pixels = g_malloc ((gsize)width * height * 4);
  g_autoptr (PtmImage) image = NULL;
  const PtmRect whole = { 0, 0, columns, rows };

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        PtmRect square = { x * factor, y * factor, factor, factor };
        PtmRect cells = ptm_rect_intersect (&square, &whole);
        guint8 *p = pixels + 4 * ((gsize)y * width + x);

        p[0] = p[1] = p[2] = (guint8)find_most (map, &cells);
        p[3] = 255;
      }
  image = ptm_image_new_take (width, height, g_steal_pointer (&pixels));
  return ptm_mask_new_from_grey (image);
}
