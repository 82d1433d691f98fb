/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws plane figures with their names. Params: list (keys or words: "square, circle, hexagon"), names (yes). With
 * labels = blank a line stands in the name's place. */

#include "config.h"

#include <math.h>

#include "ptm-figure-builders.h"
#include "ptm-figure-params.h"

static const char *const keys[] = { "triangle", "square", "rectangle", "circle", "pentagon", "hexagon", "heptagon", "octagon", "trapezium", "parallelogram", "rhombus", "kite", "ellipse", "semicircle", "star", "trapezoid", "oval", NULL };

typedef struct
{
  guint  n;
  double xy[20]; /* in a square from 0 to 1 */
} Corners;

static const Corners corners[] = {
  [2] = { 4, { 0, 0.2, 1, 0.2, 1, 0.8, 0, 0.8 } },
  [8] = { 4, { 0.24, 0.2, 0.76, 0.2, 1, 0.8, 0, 0.8 } },
  [9] = { 4, { 0.24, 0.22, 1, 0.22, 0.76, 0.78, 0, 0.78 } },
  [10] = { 4, { 0.5, 0.06, 0.86, 0.5, 0.5, 0.94, 0.14, 0.5 } },
  [11] = { 4, { 0.5, 0.02, 0.84, 0.34, 0.5, 0.98, 0.16, 0.34 } },
};

/* Stands on a level side. */
static Corners
get_regular (guint n)
{
  Corners shape = { .n = n };

  for (guint i = 0; i < n; i++)
    {
      double a = G_PI / 2 + G_PI / n + i * 2 * G_PI / n;

      shape.xy[2 * i] = 0.5 + 0.5 * cos (a);
      shape.xy[2 * i + 1] = (n == 3 ? 0.6 : 0.5) + 0.5 * sin (a);
    }
  return shape;
}

static Corners
get_star (void)
{
  Corners shape = { .n = 10 };

  for (guint i = 0; i < 10; i++)
    {
      double a = -G_PI / 2 + i * G_PI / 5, r = i % 2 == 0 ? 0.52 : 0.2;

      shape.xy[2 * i] = 0.5 + r * cos (a);
      shape.xy[2 * i + 1] = 0.53 + r * sin (a);
    }
  return shape;
}

static Corners
get_corners (int key)
{
  static const guint regular[] = { [0] = 3, [1] = 4, [4] = 5, [5] = 6, [6] = 7, [7] = 8 };

  if (key < (int)G_N_ELEMENTS (regular) && regular[key] > 0)
    return get_regular (regular[key]);
  if (key == 14)
    return get_star ();
  return corners[key == 15 ? 8 : key];
}

static void
draw_shape (PtmPen *pen, int key, PtmFrame box, guint index)
{
  PtmColor fill = ptm_pen_get_tint (pen, index, 0.5), edge = ptm_pen_get_strong (pen, index);
  double   r = box.width / 2, x = box.x + r, y = box.y + r;
  Corners  shape;

  if (key == 3)
    ptm_pen_disc (pen, x, y, r * 0.94, fill, edge, pen->line);
  else if (key == 12 || key == 16)
    ptm_pen_shape (pen, "ellipse", (PtmFrame){ box.x, y - r * 0.62, 2 * r, 1.24 * r }, fill, edge, pen->line);
  else if (key == 13)
    {
      ptm_pen_arc (pen, x, y + r * 0.45, r, r, 0, 180);
      ptm_pen_close (pen);
      ptm_pen_end (pen, fill, edge, pen->line);
    }
  else
    {
      shape = get_corners (key);
      for (guint i = 0; i < shape.n; i++)
        {
          shape.xy[2 * i] = box.x + shape.xy[2 * i] * box.width;
          shape.xy[2 * i + 1] = box.y + shape.xy[2 * i + 1] * box.width;
        }
      ptm_pen_polygon (pen, shape.xy, shape.n, fill, edge, pen->line);
    }
}

static GArray *
read_shapes (PtmPen *pen)
{
  g_auto (GStrv) items = ptm_pen_get_list (pen, "list", "triangle, square, rectangle, circle, pentagon, hexagon, octagon, trapezium, parallelogram, rhombus, kite, ellipse");
  GArray *shapes = g_array_new (FALSE, FALSE, sizeof (int));

  for (int i = 0; items[i] != NULL && shapes->len < 30; i++)
    {
      int key = ptm_pen_find_word (pen, items[i], keys);

      if (key >= 0)
        g_array_append_val (shapes, key);
      else
        ptm_pen_reject (pen, items[i]);
    }
  return shapes;
}

void
ptm_figure_shapes (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  g_autoptr (GArray) shapes = read_shapes (pen);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  gboolean names = ptm_pen_get_flag (pen, "names", TRUE) && !pen->mute;
  double   gap = pen->text * 1.4, size;

  for (guint i = 0; i < shapes->len; i++)
    g_ptr_array_add (words, (gpointer)ptm_pen_get_word (pen, keys[g_array_index (shapes, int, i)]));
  g_ptr_array_add (words, NULL);
  size = ptm_pen_fit (pen, (const char *const *)words->pdata, ptm_pen_get_cell (box, shapes->len, 0, 0.85, gap).width, pen->text * 0.4, pen->text);
  for (guint i = 0; i < shapes->len; i++)
    {
      PtmFrame cell = ptm_pen_get_cell (box, shapes->len, i, 0.85, gap);
      double   below = names ? size * 2.2 : 0, side = MIN (cell.width * 0.86, cell.height - below), x = cell.x + cell.width / 2, top;

      if (side < 4)
        continue;
      top = cell.y + (cell.height - below - side) / 2;
      draw_shape (pen, g_array_index (shapes, int, i), (PtmFrame){ x - side / 2, top, side, side }, i);
      if (!names)
        continue;
      if (pen->blank)
        ptm_pen_line (pen, x - cell.width * 0.4, top + side + below * 0.8, x + cell.width * 0.4, top + side + below * 0.8, pen->grey, pen->hair);
      else
        ptm_pen_text (pen, words->pdata[i], x, top + side + below * 0.6, size, "center");
    }
}
