/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws solids with hidden edges dashed. Params: list (cube, cuboid, prism, cylinder, cone, sphere, pyramid), names
 * (yes), hidden (dashed edges, yes). With labels = blank a line stands in the name's place. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-figure-builders.h"
#include "ptm-figure-params.h"

static const char *const keys[] = { "cube", "cuboid", "prism", "cylinder", "cone", "sphere", "pyramid", "tetrahedron", NULL };

/* Solids with corners, seen from the front, the right and above, in a square from 0 to 1. faces: corners counter-clockwise,
 * ended by -1, the lightest first; hidden: pairs of corners. */
typedef struct
{
  double xy[16];
  int    faces[3][5];
  int    hidden[6];
} Solid;

static const Solid solids[] = {
  [0] = { { 0, 0.28, 0.72, 0.28, 0.72, 1, 0, 1, 0.28, 0, 1, 0, 1, 0.72, 0.28, 0.72 }, { { 4, 5, 1, 0, -1 }, { 0, 1, 2, 3, -1 }, { 1, 5, 6, 2, -1 } }, { 7, 3, 7, 4, 7, 6 } },
  [1] = { { 0, 0.4, 0.76, 0.4, 0.76, 0.86, 0, 0.86, 0.24, 0.16, 1, 0.16, 1, 0.62, 0.24, 0.62 }, { { 4, 5, 1, 0, -1 }, { 0, 1, 2, 3, -1 }, { 1, 5, 6, 2, -1 } }, { 7, 3, 7, 4, 7, 6 } },
  [2] = { { 0, 0.9, 0.56, 0.9, 0.28, 0.38, 0.44, 0.62, 1, 0.62, 0.72, 0.1 }, { { 2, 5, 4, 1, -1 }, { 0, 2, 1, -1 }, { -1 } }, { 3, 0, 3, 4, 3, 5 } },
  [6] = { { 0, 0.84, 0.64, 0.96, 1, 0.7, 0.36, 0.58, 0.5, 0.02 }, { { 0, 4, 1, -1 }, { 1, 4, 2, -1 }, { -1 } }, { 3, 0, 3, 2, 3, 4 } },
  [7] = { { 0, 0.86, 0.58, 0.98, 1, 0.72, 0.52, 0.06 }, { { 0, 3, 1, -1 }, { 1, 3, 2, -1 }, { -1 } }, { 0, 2, 0, 0, 0, 0 } },
};

static double
get_x (PtmFrame box, double x)
{
  return box.x + x * box.width;
}

static double
get_y (PtmFrame box, double y)
{
  return box.y + y * box.height;
}

static void
draw_hidden (PtmPen *pen, PtmFrame box, const Solid *solid)
{
  for (int i = 0; i < 6; i += 2)
    if (solid->hidden[i] != solid->hidden[i + 1])
      {
        const double *a = &solid->xy[2 * solid->hidden[i]], *b = &solid->xy[2 * solid->hidden[i + 1]];

        ptm_pen_move_to (pen, get_x (box, a[0]), get_y (box, a[1]));
        ptm_pen_line_to (pen, get_x (box, b[0]), get_y (box, b[1]));
        ptm_pen_end (pen, PTM_COLOR_NONE, ptm_color_mix (pen->paper, pen->ink, 0.7), pen->line * 0.7)->dash = pen->line * 2.2;
      }
}

static void
draw_cornered (PtmPen *pen, PtmFrame box, const Solid *solid, guint index, gboolean hidden)
{
  static const double tones[] = { 0.2, 0.42, 0.68 };

  for (int face = 0; face < 3; face++)
    {
      double xy[8];
      guint  n = 0;

      for (; n < 4 && solid->faces[face][n] >= 0; n++)
        {
          xy[2 * n] = get_x (box, solid->xy[2 * solid->faces[face][n]]);
          xy[2 * n + 1] = get_y (box, solid->xy[2 * solid->faces[face][n] + 1]);
        }
      if (n > 0)
        ptm_pen_polygon (pen, xy, n, ptm_pen_get_tint (pen, index, tones[face]), ptm_pen_get_strong (pen, index), pen->line);
    }
  if (hidden)
    draw_hidden (pen, box, solid);
}

static void
draw_dashed_arc (PtmPen *pen, double x, double y, double rx, double ry)
{
  ptm_pen_arc (pen, x, y, rx, ry, 0, 180);
  ptm_pen_end (pen, PTM_COLOR_NONE, ptm_color_mix (pen->paper, pen->ink, 0.7), pen->line * 0.7)->dash = pen->line * 2.2;
}

static void
draw_cylinder (PtmPen *pen, PtmFrame box, guint index, gboolean hidden)
{
  PtmColor edge = ptm_pen_get_strong (pen, index);
  double   x = get_x (box, 0.5), rx = box.width * 0.36, ry = box.width * 0.11, top = get_y (box, 0.12), bottom = get_y (box, 0.88);

  ptm_pen_arc (pen, x, bottom, rx, ry, 180, 360);
  ptm_pen_line_to (pen, x + rx, top);
  ptm_pen_line_to (pen, x - rx, top);
  ptm_pen_close (pen);
  ptm_pen_end (pen, ptm_pen_get_tint (pen, index, 0.45), edge, pen->line);
  ptm_pen_shape (pen, "ellipse", (PtmFrame){ x - rx, top - ry, 2 * rx, 2 * ry }, ptm_pen_get_tint (pen, index, 0.2), edge, pen->line);
  if (hidden)
    draw_dashed_arc (pen, x, bottom, rx, ry);
}

static void
draw_cone (PtmPen *pen, PtmFrame box, guint index, gboolean hidden)
{
  double x = get_x (box, 0.5), rx = box.width * 0.4, ry = box.width * 0.12, bottom = get_y (box, 0.86), tip = get_y (box, 0.02);
  double touch = asin (MIN (ry / (bottom - tip), 1)) * 180 / G_PI;

  /* The flanks touch the ellipse a little above its middle. */
  ptm_pen_move_to (pen, x, tip);
  ptm_pen_arc (pen, x, bottom, rx, ry, 180 - touch, 360 + touch);
  ptm_pen_close (pen);
  ptm_pen_end (pen, ptm_pen_get_tint (pen, index, 0.4), ptm_pen_get_strong (pen, index), pen->line);
  if (hidden)
    draw_dashed_arc (pen, x, bottom, rx, ry);
}

static void
draw_sphere (PtmPen *pen, PtmFrame box, guint index, gboolean hidden)
{
  double x = get_x (box, 0.5), y = get_y (box, 0.5), r = box.width * 0.44, ry = r * 0.26;

  ptm_pen_disc (pen, x, y, r, ptm_pen_get_tint (pen, index, 0.4), ptm_pen_get_strong (pen, index), pen->line);
  ptm_pen_arc (pen, x, y, r, ry, 180, 360);
  ptm_pen_end (pen, PTM_COLOR_NONE, ptm_pen_get_strong (pen, index), pen->line * 0.8);
  if (hidden)
    draw_dashed_arc (pen, x, y, r, ry);
}

static void
draw_solid (PtmPen *pen, int key, PtmFrame box, guint index, gboolean hidden)
{
  if (key == 3)
    draw_cylinder (pen, box, index, hidden);
  else if (key == 4)
    draw_cone (pen, box, index, hidden);
  else if (key == 5)
    draw_sphere (pen, box, index, hidden);
  else
    draw_cornered (pen, box, &solids[key], index, hidden);
}

void
ptm_figure_solids (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  g_auto (GStrv) items = ptm_pen_get_list (pen, "list", "cube, cuboid, prism, cylinder, cone, sphere, pyramid, tetrahedron");
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  double   size;
  gboolean names = ptm_pen_get_flag (pen, "names", TRUE) && !pen->mute, hidden = ptm_pen_get_flag (pen, "hidden", TRUE);

  for (int i = 0; items[i] != NULL && found->len < 24; i++)
    {
      int key = ptm_pen_find_word (pen, items[i], keys);

      if (key >= 0)
        g_array_append_val (found, key);
      else
        ptm_pen_reject (pen, items[i]);
    }
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (words, (gpointer)ptm_pen_get_word (pen, keys[g_array_index (found, int, i)]));
  g_ptr_array_add (words, NULL);
  size = ptm_pen_fit (pen, (const char *const *)words->pdata, ptm_pen_get_cell (box, found->len, 0, 0.85, pen->text).width, pen->text * 0.4, pen->text);
  for (guint i = 0; i < found->len; i++)
    {
      int      key = g_array_index (found, int, i);
      PtmFrame cell = ptm_pen_get_cell (box, found->len, i, 0.85, pen->text);
      double   below = names ? pen->text * 2.2 : 0, side = MIN (cell.width * 0.82, cell.height - below), x = cell.x + cell.width / 2, top;

      if (side < 4)
        continue;
      top = cell.y + (cell.height - below - side) / 2;
      draw_solid (pen, key, (PtmFrame){ x - side / 2, top, side, side }, i, hidden);
      if (names && pen->blank)
        ptm_pen_line (pen, x - cell.width * 0.4, top + side + below * 0.8, x + cell.width * 0.4, top + side + below * 0.8, pen->grey, pen->hair);
      else if (names)
        ptm_pen_text (pen, words->pdata[i], x, top + side + below * 0.62, size, "center");
    }
}
