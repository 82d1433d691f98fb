/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws triangles from exactly what is given. Params: sides ("3, 4, 5": a, b, c), angles ("60, 60, 60": at A, B, C),
 * kind (equilateral, isosceles, scalene, right, acute, obtuse, or several); vertices (A B C, yes for one triangle), squares
 * (yes: the squares over the sides with their areas, as in Pythagoras' theorem). With labels = blank the kind, or the areas,
 * are for the pupil to write. */

#include "config.h"

#include <math.h>

#include "ptm-figure-builders.h"
#include "ptm-figure-params.h"

/* Corner A at the top, B at the lower left, C at the lower right; side a lies opposite A. */
typedef struct
{
  double side[3];
  double x[3];
  double y[3]; /* upwards */
} Triangle;

static const char *const kinds[] = { "equilateral", "isosceles", "scalene", "right-triangle", "acute-triangle", "obtuse-triangle", "right", "acute", "obtuse", NULL };
static const double      examples[][3] = { { 4, 4, 4 }, { 3.4, 4.4, 4.4 }, { 5, 3.2, 4.3 }, { 4, 5, 3 }, { 4.4, 4.1, 3.8 }, { 4.2, 6, 2.6 } };

static gboolean
set_sides (Triangle *t, double a, double b, double c)
{
  double x;

  if (!(a > 0 && b > 0 && c > 0 && a + b > c * 1.0001 && b + c > a * 1.0001 && c + a > b * 1.0001))
    return FALSE;
  x = (a * a + c * c - b * b) / (2 * a);
  *t = (Triangle){ { a, b, c }, { x, 0, a }, { sqrt (MAX (c * c - x * x, 0)), 0, 0 } };
  return TRUE;
}

static gboolean
read_three (PtmPen *pen, const char *name, double *values)
{
  g_auto (GStrv) items = ptm_pen_get_list (pen, name, "");

  if (g_strv_length (items) != 3)
    return FALSE;
  for (int i = 0; i < 3; i++)
    if (!ptm_pen_parse_number (items[i], &values[i]) || values[i] <= 0)
      return FALSE;
  return TRUE;
}

/* The one triangle the params describe. */
static gboolean
read_triangle (PtmPen *pen, Triangle *t)
{
  double v[3];

  if (ptm_pen_get (pen, "sides") != NULL)
    {
      if (read_three (pen, "sides", v) && set_sides (t, v[0], v[1], v[2]))
        return TRUE;
      ptm_pen_reject (pen, ptm_pen_get (pen, "sides"));
    }
  if (ptm_pen_get (pen, "angles") != NULL)
    {
      if (read_three (pen, "angles", v) && fabs (v[0] + v[1] + v[2] - 180) < 0.51 && set_sides (t, sin (v[0] * G_PI / 180) * 5, sin (v[1] * G_PI / 180) * 5, sin (v[2] * G_PI / 180) * 5))
        return TRUE;
      ptm_pen_reject (pen, ptm_pen_get (pen, "angles"));
    }
  return ptm_pen_get_flag (pen, "squares", FALSE) && set_sides (t, 4, 5, 3);
}

/* The outer corners of the square over a side. */
static void
get_square (const Triangle *t, int side, double *x, double *y)
{
  int    p = (side + 1) % 3, q = (side + 2) % 3;
  double dx = t->x[q] - t->x[p], dy = t->y[q] - t->y[p];

  x[0] = t->x[p];
  y[0] = t->y[p];
  x[1] = t->x[q];
  y[1] = t->y[q];
  x[2] = t->x[q] + dy;
  y[2] = t->y[q] - dx;
  x[3] = t->x[p] + dy;
  y[3] = t->y[p] - dx;
}

static PtmFrame
get_reach (const Triangle *t, gboolean squares)
{
  double x1 = MIN (t->x[0], 0), x2 = MAX (t->x[0], t->x[2]), y1 = 0, y2 = t->y[0];

  for (int side = 0; squares && side < 3; side++)
    {
      double x[4], y[4];

      get_square (t, side, x, y);
      for (int i = 0; i < 4; i++)
        {
          x1 = MIN (x1, x[i]);
          x2 = MAX (x2, x[i]);
          y1 = MIN (y1, y[i]);
          y2 = MAX (y2, y[i]);
        }
    }
  return (PtmFrame){ x1, y1, x2 - x1, y2 - y1 };
}

static void
draw_squares (PtmPen *pen, const Triangle *t)
{
  for (int side = 0; side < 3; side++)
    {
      double           x[4], y[4], xy[8];
      g_autofree char *area = ptm_pen_dup_number (pen, t->side[side] * t->side[side], 2);
      g_autofree char *name = g_strdup_printf ("%c² = %s", 'a' + side, area);
      double           size;

      get_square (t, side, x, y);
      for (int i = 0; i < 4; i++)
        {
          xy[2 * i] = x[i];
          xy[2 * i + 1] = -y[i];
        }
      ptm_pen_polygon (pen, xy, 4, ptm_pen_get_tint (pen, side, 0.35), ptm_pen_get_strong (pen, side), pen->line);
      size = MIN (pen->text, hypot (x[1] - x[0], y[1] - y[0]) * 0.2);
      pen->strong = TRUE;
      ptm_pen_answer (pen, name, (x[0] + x[2]) / 2, -(y[0] + y[2]) / 2, size, size * 4.4);
      pen->strong = FALSE;
    }
}

static void
draw_angle_mark (PtmPen *pen, const Triangle *t, int corner, guint index)
{
  int    p = (corner + 1) % 3, q = (corner + 2) % 3;
  double from = atan2 (t->y[p] - t->y[corner], t->x[p] - t->x[corner]) * 180 / G_PI, to = atan2 (t->y[q] - t->y[corner], t->x[q] - t->x[corner]) * 180 / G_PI;
  double shortest = MIN (hypot (t->x[p] - t->x[corner], t->y[p] - t->y[corner]), hypot (t->x[q] - t->x[corner], t->y[q] - t->y[corner])), r = MIN (shortest * 0.24, pen->text * 1.6);
  double x = t->x[corner], y = -t->y[corner];

  if (to < from)
    to += 360;
  if (to - from > 180)
    {
      double swap = from;

      from = to;
      to = swap + 360;
    }
  if (fabs (to - from - 90) < 0.01)
    {
      double c1 = cos (from * G_PI / 180) * r * 0.75, s1 = sin (from * G_PI / 180) * r * 0.75, c2 = cos (to * G_PI / 180) * r * 0.75, s2 = sin (to * G_PI / 180) * r * 0.75;
      double xy[] = { x, y, x + c1, y - s1, x + c1 + c2, y - s1 - s2, x + c2, y - s2 };

      ptm_pen_polygon (pen, xy, 4, ptm_pen_get_tint (pen, index, 0.6), ptm_pen_get_strong (pen, index), pen->line * 0.7);
    }
  else
    ptm_pen_sector (pen, x, y, r, from, to, ptm_pen_get_tint (pen, index, 0.6), PTM_COLOR_NONE, 0);
}

/* Equally long sides bear equally many strokes. */
static void
draw_ticks (PtmPen *pen, const Triangle *t)
{
  for (int side = 0; side < 3; side++)
    {
      int    p = (side + 1) % 3, q = (side + 2) % 3;
      double length = hypot (t->x[q] - t->x[p], t->y[q] - t->y[p]), nx, ny, x = (t->x[p] + t->x[q]) / 2, y = -(t->y[p] + t->y[q]) / 2;

      if (fabs (t->side[side] - t->side[p]) > 1e-6 && fabs (t->side[side] - t->side[q]) > 1e-6)
        continue;
      nx = (t->y[q] - t->y[p]) / length * pen->text * 0.28;
      ny = (t->x[q] - t->x[p]) / length * pen->text * 0.28;
      ptm_pen_line (pen, x - nx, y - ny, x + nx, y + ny, pen->ink, pen->line * 0.8);
    }
}

static void
draw_names (PtmPen *pen, const Triangle *t, gboolean sides, gboolean numbers)
{
  double cx = (t->x[0] + t->x[1] + t->x[2]) / 3, cy = (t->y[0] + t->y[1] + t->y[2]) / 3;

  for (int i = 0; i < 3; i++)
    {
      int              p = (i + 1) % 3, q = (i + 2) % 3;
      char             corner[2] = { (char)('A' + i), 0 };
      double           dx = t->x[i] - cx, dy = t->y[i] - cy, far = hypot (dx, dy), mx = (t->x[p] + t->x[q]) / 2, my = (t->y[p] + t->y[q]) / 2, nx = t->y[q] - t->y[p], ny = t->x[p] - t->x[q], n = hypot (nx, ny);
      g_autofree char *length = ptm_pen_dup_number (pen, t->side[i], 2);
      g_autofree char *text = numbers ? g_strdup_printf ("%c = %s", 'a' + i, length) : g_strdup_printf ("%c", 'a' + i);
      double           wide = ptm_pen_measure (pen, text, pen->text * 0.9, NULL), away = pen->text * 0.6 + fabs (nx / n) * wide * 0.55;

      pen->strong = TRUE;
      ptm_pen_text (pen, corner, t->x[i] + dx / far * pen->text, -(t->y[i] + dy / far * pen->text), pen->text, "center");
      pen->strong = FALSE;
      if (sides)
        ptm_pen_text (pen, text, mx + nx / n * away, -(my + ny / n * away), pen->text * 0.9, "center");
    }
}

/* Scales into the box; from here on units are pixels and y is minus the page's. */
static Triangle
place (const Triangle *t, PtmFrame box, gboolean squares)
{
  PtmFrame reach = get_reach (t, squares);
  double   scale = MIN (box.width / reach.width, box.height / reach.height);
  Triangle placed = *t;

  for (int i = 0; i < 3; i++)
    {
      placed.x[i] = box.x + box.width / 2 + (t->x[i] - reach.x - reach.width / 2) * scale;
      placed.y[i] = -(box.y + box.height / 2 - (t->y[i] - reach.y - reach.height / 2) * scale);
    }
  return placed;
}

static void
draw_triangle (PtmPen *pen, const Triangle *t, guint index)
{
  double xy[] = { t->x[0], -t->y[0], t->x[1], -t->y[1], t->x[2], -t->y[2] };

  ptm_pen_polygon (pen, xy, 3, ptm_pen_get_tint (pen, index, 0.22), PTM_COLOR_NONE, 0);
  for (int i = 0; i < 3; i++)
    draw_angle_mark (pen, t, i, index);
  ptm_pen_polygon (pen, xy, 3, PTM_COLOR_NONE, ptm_pen_get_strong (pen, index), pen->line);
}

static void
draw_one (PtmPen *pen, const Triangle *t)
{
  gboolean squares = ptm_pen_get_flag (pen, "squares", FALSE), vertices = ptm_pen_get_flag (pen, "vertices", TRUE) && !pen->mute;
  double   around = squares ? pen->line : pen->text * 2.2;
  PtmFrame inner = { pen->box.x + around * 1.6, pen->box.y + around, pen->box.width - around * 3.2, pen->box.height - 2 * around };
  Triangle placed = place (t, inner, squares);

  if (squares)
    draw_squares (pen, &placed);
  draw_triangle (pen, &placed, squares ? 3 : 0);
  if (vertices && !squares)
    {
      draw_names (pen, &placed, TRUE, ptm_pen_get (pen, "sides") != NULL);
      draw_ticks (pen, &placed);
    }
}

static void
draw_kinds (PtmPen *pen)
{
  g_auto (GStrv) items = ptm_pen_get_list (pen, "kind", "equilateral, isosceles, scalene, right, acute, obtuse");
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (int));
  double below = pen->mute ? 0 : pen->text * 2.4;

  for (int i = 0; items[i] != NULL && found->len < 24; i++)
    {
      int key = ptm_pen_find_word (pen, items[i], kinds);

      if (key > 5)
        key -= 3;
      if (key >= 0)
        g_array_append_val (found, key);
      else
        ptm_pen_reject (pen, items[i]);
    }
  for (guint i = 0; i < found->len; i++)
    {
      int      key = g_array_index (found, int, i);
      PtmFrame cell = ptm_pen_get_cell (pen->box, found->len, i, 1.05, pen->text * 1.4);
      Triangle t, placed;

      if (cell.height < below * 1.5 || cell.width < 8 || !set_sides (&t, examples[key][0], examples[key][1], examples[key][2]))
        continue;
      placed = place (&t, (PtmFrame){ cell.x + cell.width * 0.08, cell.y + pen->line, cell.width * 0.84, cell.height - below - 2 * pen->line }, FALSE);
      draw_triangle (pen, &placed, i);
      draw_ticks (pen, &placed);
      ptm_pen_answer (pen, ptm_pen_get_word (pen, kinds[key]), cell.x + cell.width / 2, cell.y + cell.height - below * 0.4, MIN (pen->text, cell.width * 0.11), cell.width * 0.84);
    }
}

void
ptm_figure_triangles (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  Triangle t;

  if (box.width < pen->text * 8 || box.height < pen->text * 6)
    pen->text = MIN (box.width / 8, box.height / 6);
  if (read_triangle (pen, &t))
    draw_one (pen, &t);
  else
    draw_kinds (pen);
}
