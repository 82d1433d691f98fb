/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws a coordinate plane. Params: range (10: from −10 to 10) or x-from, x-to, y-from, y-to; quadrants (4; 1 = only
 * the first); step (of the numbers); grid (yes); points ("A(2,3); B(-1,4)" or "2,3; -1,4"); lines ("y=2x+1; y=x^2-4; x=3").
 * One unit is equally long on both axes. With labels = blank points and lines are for the pupil to draw. */

#include "config.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ptm-figure-builders.h"
#include "ptm-figure-formula.h"
#include "ptm-figure-params.h"

#define MAX_LINES 100

typedef struct
{
  PtmPen *pen;
  double  x1, y1, x2, y2; /* in units */
  double  scale;          /* pixels a unit */
  double  left, bottom;   /* of the corner x1, y1 */
  double  step;
  double  size; /* of the numbers */
} Plane;

static double
get_x (const Plane *plane, double x)
{
  return plane->left + (x - plane->x1) * plane->scale;
}

static double
get_y (const Plane *plane, double y)
{
  return plane->bottom - (y - plane->y1) * plane->scale;
}

static void
read_range (Plane *plane)
{
  PtmPen  *pen = plane->pen;
  double   range = ptm_pen_get_number (pen, "range", 5, 0.5, 1000);
  gboolean first = ptm_pen_get_int (pen, "quadrants", 4, 1, 4) == 1;

  plane->x1 = ptm_pen_get_number (pen, "x-from", first ? 0 : -range, -1000, 1000);
  plane->x2 = ptm_pen_get_number (pen, "x-to", range, -1000, 1000);
  plane->y1 = ptm_pen_get_number (pen, "y-from", first ? 0 : -range, -1000, 1000);
  plane->y2 = ptm_pen_get_number (pen, "y-to", range, -1000, 1000);
  if (plane->x2 - plane->x1 < 0.1 || plane->y2 - plane->y1 < 0.1)
    {
      ptm_pen_reject (pen, "coordinate-plane");
      *plane = (Plane){ .pen = pen, .x1 = -5, .y1 = -5, .x2 = 5, .y2 = 5 };
    }
}

/* 1, 2, 5, 10 … so that there are enough lines and their numbers have room. */
static void
choose_step (Plane *plane)
{
  double longer = MAX (plane->x2 - plane->x1, plane->y2 - plane->y1), step = pow (10, floor (log10 (longer / 24)));

  while (step * plane->scale < plane->size * 1.3 || longer / step > MAX_LINES)
    step *= step / pow (10, floor (log10 (step) + 1e-9)) > 1.5 && step / pow (10, floor (log10 (step) + 1e-9)) < 3 ? 2.5 : 2;
  plane->step = ptm_pen_get_number (plane->pen, "step", longer <= 24 && plane->scale >= plane->size * 1.3 ? MAX (step, 1) : step, longer / MAX_LINES, longer);
}

static void
draw_grid (const Plane *plane)
{
  PtmPen  *pen = plane->pen;
  PtmColor color = ptm_color_mix (pen->paper, pen->ink, 0.16);

  for (double x = ceil (plane->x1 / plane->step - 1e-9) * plane->step; x <= plane->x2 + 1e-9; x += plane->step)
    ptm_pen_line (pen, get_x (plane, x), get_y (plane, plane->y2), get_x (plane, x), get_y (plane, plane->y1), color, pen->hair);
  for (double y = ceil (plane->y1 / plane->step - 1e-9) * plane->step; y <= plane->y2 + 1e-9; y += plane->step)
    ptm_pen_line (pen, get_x (plane, plane->x1), get_y (plane, y), get_x (plane, plane->x2), get_y (plane, y), color, pen->hair);
}

/* Numbers lie on paper, or the grid would run through them; curves that are drawn later go over both. */
static void
draw_number (const Plane *plane, double value, double x, double y, const char *align)
{
  g_autofree char *text = ptm_pen_dup_number (plane->pen, value, plane->step < 1 ? 2 : 0);
  PtmNode         *node = ptm_pen_text (plane->pen, text, x, y, plane->size, align);

  node->fill = plane->pen->paper;
  ptm_node_set (&node->shape, "rect");
  node->z = PTM_Z_PICTURE;
}

static void
draw_axes (const Plane *plane)
{
  PtmPen *pen = plane->pen;
  double  x0 = get_x (plane, CLAMP (0, plane->x1, plane->x2)), y0 = get_y (plane, CLAMP (0, plane->y1, plane->y2)), out = plane->size * 0.9, tick = plane->size * 0.22;
  double  right = get_x (plane, plane->x2) + out, top = get_y (plane, plane->y2) - out;

  ptm_pen_arrow (pen, get_x (plane, plane->x1), y0, right, y0, pen->ink, pen->line * 0.8);
  ptm_pen_arrow (pen, x0, get_y (plane, plane->y1), x0, top, pen->ink, pen->line * 0.8);
  for (double x = ceil (plane->x1 / plane->step - 1e-9) * plane->step; x <= plane->x2 + 1e-9; x += plane->step)
    if (fabs (x) > 1e-9)
      {
        ptm_pen_line (pen, get_x (plane, x), y0 - tick, get_x (plane, x), y0 + tick, pen->ink, pen->hair);
        if (!pen->mute)
          draw_number (plane, x, get_x (plane, x), y0 + plane->size * 0.95, "center");
      }
  for (double y = ceil (plane->y1 / plane->step - 1e-9) * plane->step; y <= plane->y2 + 1e-9; y += plane->step)
    if (fabs (y) > 1e-9)
      {
        ptm_pen_line (pen, x0 - tick, get_y (plane, y), x0 + tick, get_y (plane, y), pen->ink, pen->hair);
        if (!pen->mute)
          draw_number (plane, y, x0 - plane->size * 0.45, get_y (plane, y), "right");
      }
  if (pen->mute)
    return;
  draw_number (plane, 0, x0 - plane->size * 0.45, y0 + plane->size * 0.95, "right");
  pen->strong = TRUE;
  ptm_pen_text (pen, "x", right + plane->size * 0.6, y0, plane->size * 1.15, "center");
  ptm_pen_text (pen, "y", x0, top - plane->size * 0.7, plane->size * 1.15, "center");
  pen->strong = FALSE;
}

/* The curve is cut where it leaves the plane or is not defined; true edges are found to a hundredth of a pixel. */
static void
draw_curve (const Plane *plane, const char *formula, PtmColor color)
{
  PtmPen  *pen = plane->pen;
  int      n = (int)MIN ((plane->x2 - plane->x1) * plane->scale / 2, 600);
  gboolean inside = FALSE;

  for (int i = 0; i <= n; i++)
    {
      double   x = plane->x1 + (plane->x2 - plane->x1) * i / n, y = NAN, before = NAN, x0 = plane->x1 + (plane->x2 - plane->x1) * (i - 1) / n;
      gboolean now;

      ptm_formula_evaluate (formula, x, &y);
      now = isfinite (y) && y >= plane->y1 && y <= plane->y2;
      if (now != inside && i > 0)
        {
          double good = now ? x : x0, bad = now ? x0 : x;

          for (int k = 0; k < 30; k++)
            {
              double middle = (good + bad) / 2, v = NAN;

              ptm_formula_evaluate (formula, middle, &v);
              if (isfinite (v) && v >= plane->y1 && v <= plane->y2)
                good = middle;
              else
                bad = middle;
            }
          ptm_formula_evaluate (formula, good, &before);
          ptm_pen_line_to (pen, get_x (plane, good), get_y (plane, before));
        }
      if (now)
        ptm_pen_line_to (pen, get_x (plane, x), get_y (plane, y));
      if ((!now || i == n) && pen->trace->len > 0)
        ptm_pen_end (pen, PTM_COLOR_NONE, color, pen->line * 1.2);
      inside = now;
    }
}

/* Names stand where the line leaves the plane, one below another. */
static void
draw_lines (const Plane *plane, double key_x)
{
  PtmPen *pen = plane->pen;
  g_auto (GStrv) items = ptm_pen_get_list (pen, "lines", "");
  double y = get_y (plane, plane->y2) + plane->size * 0.6;

  for (guint i = 0; items[i] != NULL && i < 8; i++)
    {
      PtmColor         color = ptm_pen_get_strong (pen, i);
      const char      *formula = strchr (items[i], '=');
      double           value = 0;
      PtmNode         *node;
      g_autofree char *name = ptm_formula_dup_pretty (items[i]);

      if (g_str_has_prefix (items[i], "x") && formula != NULL && ptm_pen_parse_number (formula + 1, &value) && value >= plane->x1 && value <= plane->x2)
        ptm_pen_line (pen, get_x (plane, value), get_y (plane, plane->y1), get_x (plane, value), get_y (plane, plane->y2), color, pen->line * 1.2);
      else if (ptm_formula_evaluate (formula != NULL ? formula + 1 : items[i], 1, &value))
        draw_curve (plane, formula != NULL ? formula + 1 : items[i], color);
      else
        {
          ptm_pen_reject (pen, items[i]);
          continue;
        }
      if (pen->mute)
        continue;
      ptm_pen_line (pen, key_x, y, key_x + plane->size * 1.4, y, color, pen->line * 1.2);
      node = ptm_pen_text (pen, name, key_x + plane->size * 1.8, y, plane->size * 1.1, "left");
      node->color = color;
      y += plane->size * 1.9;
    }
}

static void
draw_points (const Plane *plane)
{
  PtmPen *pen = plane->pen;
  g_auto (GStrv) items = ptm_pen_get_list (pen, "points", "");

  for (guint i = 0; items[i] != NULL && i < 60; i++)
    {
      char             name[17] = "";
      double           x = 0, y = 0;
      g_autofree char *first = NULL;
      g_autofree char *label = NULL;
      const char      *comma = strpbrk (items[i], ",|"), *open = strchr (items[i], '(');
      PtmNode         *node;

      if (open != NULL)
        g_strlcpy (name, items[i], MIN (sizeof name, (gsize)(open - items[i]) + 1));
      first = comma != NULL ? g_strndup (open != NULL ? open + 1 : items[i], comma - (open != NULL ? open + 1 : items[i])) : NULL;
      label = comma != NULL ? g_strndup (comma + 1, strcspn (comma + 1, ")")) : NULL;
      if (first == NULL || !ptm_pen_parse_number (first, &x) || !ptm_pen_parse_number (label, &y) || x < plane->x1 || x > plane->x2 || y < plane->y1 || y > plane->y2)
        {
          ptm_pen_reject (pen, items[i]);
          continue;
        }
      ptm_pen_disc (pen, get_x (plane, x), get_y (plane, y), plane->size * 0.36, ptm_pen_get_strong (pen, 0), pen->paper, pen->hair);
      g_strstrip (name);
      if (*name == '\0' || pen->mute)
        continue;
      pen->strong = TRUE;
      node = ptm_pen_text (pen, name, get_x (plane, x) + plane->size * 0.45, get_y (plane, y) - plane->size * 0.7, plane->size * 1.15, "left");
      node->color = ptm_pen_get_strong (pen, 0);
      node->fill = pen->paper;
      ptm_node_set (&node->shape, "rect");
      pen->strong = FALSE;
    }
}

void
ptm_figure_coordinate_plane (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  Plane    plane = { .pen = pen, .size = MIN (pen->text * 0.85, MIN (box.width, box.height) * 0.03) };
  double   around = plane.size * 2.4, key = ptm_pen_get (pen, "lines") != NULL && !pen->mute ? plane.size * 8 : 0, width, height;
  gboolean rtl = g_str_has_prefix (layout->scene->lang, "ar");

  read_range (&plane);
  width = box.width - 2 * around - key;
  height = box.height - 2 * around;
  if (width < 20 || height < 20)
    return;
  plane.scale = MIN (width / (plane.x2 - plane.x1), height / (plane.y2 - plane.y1));
  choose_step (&plane);
  plane.left = round (box.x + around + (width - (plane.x2 - plane.x1) * plane.scale) / 2 + (rtl ? key : 0));
  plane.bottom = round (box.y + box.height - around - (height - (plane.y2 - plane.y1) * plane.scale) / 2);
  if (ptm_pen_get_flag (pen, "grid", TRUE))
    draw_grid (&plane);
  draw_axes (&plane);
  if (pen->blank)
    return;
  draw_lines (&plane, rtl ? plane.left - key : get_x (&plane, plane.x2) + around * 1.1);
  draw_points (&plane);
}
