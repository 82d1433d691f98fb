/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws angles. Params: angles ("30, 90, 120" in degrees; one of every kind when not given), names (acute, right …
 * below, yes), degrees (in the arc, yes). With labels = blank both are for the pupil to write. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-figure-builders.h"
#include "ptm-figure-params.h"

/* Which kind an angle is, as Euclid and every schoolbook name it. */
static const char *
get_kind (double degrees)
{
  if (fabs (degrees - 90) < 1e-6)
    return "angle-right";
  if (fabs (degrees - 180) < 1e-6)
    return "angle-straight";
  if (fabs (degrees - 360) < 1e-6)
    return "angle-full";
  return degrees < 90 ? "angle-acute" : degrees < 180 ? "angle-obtuse"
                                                      : "angle-reflex";
}

/* The box of both rays of length 1 and the arc, y upwards. */
static PtmFrame
get_reach (double degrees, double arc)
{
  double x1 = -0.06, y1 = -0.06, x2 = 1, y2 = 0.06;

  for (double a = 0; a <= degrees + 0.01; a += MAX (degrees / 90, 0.05))
    {
      x1 = MIN (x1, arc * cos (a * G_PI / 180));
      y1 = MIN (y1, arc * sin (a * G_PI / 180));
      y2 = MAX (y2, arc * sin (a * G_PI / 180));
    }
  /* Beyond a wide arc stand the degrees. */
  if (degrees >= 150)
    {
      x1 = MIN (x1, 0.52 * cos (degrees * G_PI / 360) - 0.24);
      y1 = MIN (y1, 0.52 * sin (degrees * G_PI / 360) - 0.14);
      y2 = MAX (y2, 0.52 * sin (degrees * G_PI / 360) + 0.14);
    }
  x1 = MIN (x1, cos (degrees * G_PI / 180));
  y1 = MIN (y1, sin (degrees * G_PI / 180));
  y2 = MAX (y2, sin (degrees * G_PI / 180));
  return (PtmFrame){ x1, y1, x2 - x1, y2 - y1 };
}

static void
draw_mark (PtmPen *pen, double x, double y, double degrees, double ray, guint index)
{
  PtmColor edge = ptm_pen_get_strong (pen, index), fill = ptm_pen_get_tint (pen, index, 0.32);
  double   radius = ray * (degrees < 45 ? 0.46 : 0.34), side = ray * 0.2;

  if (fabs (degrees - 90) < 1e-6)
    {
      double xy[] = { x, y, x + side, y, x + side, y - side, x, y - side };

      ptm_pen_polygon (pen, xy, 4, fill, edge, pen->line * 0.8);
      return;
    }
  ptm_pen_sector (pen, x, y, radius, 0, degrees, fill, PTM_COLOR_NONE, 0);
  ptm_pen_arc (pen, x, y, radius, radius, 0, degrees);
  ptm_pen_end (pen, PTM_COLOR_NONE, edge, pen->line * 0.8);
}

/* The degrees stand on the line that halves the angle: inside the arc when there is room, else beyond it. */
static void
draw_degrees (PtmPen *pen, double x, double y, double degrees, double ray)
{
  g_autofree char *number = ptm_pen_dup_number (pen, degrees, 1);
  g_autofree char *text = g_strconcat (number, "°", NULL);
  double           size = MIN (pen->text * 1.05, ray * 0.17), half = degrees * G_PI / 360, width = ptm_pen_measure (pen, text, size, NULL);
  double           at = degrees < 60 ? MAX (ray * 0.6, width * 0.85 / MAX (tan (half), 0.12)) : ray * (degrees <= 90 ? 0.42 : 0.52);

  if (degrees < 60)
    at = MIN (at, ray * 0.86);
  else if (fabs (degrees - 90) < 1e-6)
    at = ray * 0.48;
  else if (degrees >= 150)
    at = ray * 0.34 + size * 0.9;
  if (degrees < 20)
    ptm_pen_answer (pen, text, x + ray * 0.8, y - ray * sin (degrees * G_PI / 180) - size, size, size * 2.4);
  else
    ptm_pen_answer (pen, text, x + at * cos (half), y - at * sin (half), size, size * 2.4);
}

/* A box for the degrees; beside the name, as no box fits between the rays. */
static void
draw_asked (PtmPen *pen, double x, double y, double width)
{
  ptm_pen_answer (pen, "", x, y, pen->text, width);
  ptm_pen_text (pen, "°", x + width / 2 + pen->text * 0.1, y - pen->text * 0.2, pen->text, "left");
}

static double
get_ray (double degrees, PtmFrame cell, double below)
{
  PtmFrame reach = get_reach (degrees, degrees < 45 ? 0.46 : 0.34);

  return MIN (cell.width * 0.94 / reach.width, (cell.height - below) * 0.94 / MAX (reach.height, 0.5));
}

static void
draw_angle (PtmPen *pen, double degrees, PtmFrame cell, double below, double ray, guint index)
{
  PtmFrame reach = get_reach (degrees, degrees < 45 ? 0.46 : 0.34);
  double   room = cell.height - below;
  double   x = cell.x + (cell.width - reach.width * ray) / 2 - reach.x * ray, y = cell.y + room - (room - reach.height * ray) / 2 + reach.y * ray, a = degrees * G_PI / 180;

  if (ray < 4)
    return;
  draw_mark (pen, x, y, degrees, ray, index);
  ptm_pen_move_to (pen, x + ray, y);
  ptm_pen_line_to (pen, x, y);
  ptm_pen_line_to (pen, x + ray * cos (a), y - ray * sin (a));
  ptm_pen_end (pen, PTM_COLOR_NONE, pen->ink, pen->line);
  ptm_pen_disc (pen, x, y, pen->line * 1.5, pen->ink, PTM_COLOR_NONE, 0);
  if (ptm_pen_get_flag (pen, "degrees", TRUE) && !pen->blank)
    draw_degrees (pen, x, y, degrees, ray);
}

void
ptm_figure_angles (PtmLayout *layout, PtmNode *figure, PtmFrame box)
{
  g_autoptr (PtmPen) pen = ptm_pen_new (layout, figure, box);
  g_auto (GStrv) items = ptm_pen_get_list (pen, ptm_pen_get (pen, "angles") != NULL ? "angles" : "angle", "50, 90, 130, 180, 250");
  g_autoptr (GArray) angles = g_array_new (FALSE, FALSE, sizeof (double));
  gboolean names = ptm_pen_get_flag (pen, "names", TRUE) && !pen->mute;
  gboolean asked = pen->blank && ptm_pen_get_flag (pen, "degrees", TRUE);
  double   below = names || asked ? pen->text * 2.4 : 0, ray = G_MAXDOUBLE;

  for (int i = 0; items[i] != NULL && angles->len < 24; i++)
    {
      g_autofree char *bare = g_strndup (items[i], strcspn (items[i], "°"));
      double           degrees = 0;

      if (ptm_pen_parse_number (bare, &degrees) && degrees >= 1 && degrees <= 360)
        g_array_append_val (angles, degrees);
      else
        ptm_pen_reject (pen, items[i]);
    }
  /* All rays are equally long: an angle does not grow with its sides. */
  for (guint i = 0; i < angles->len; i++)
    ray = MIN (ray, get_ray (g_array_index (angles, double, i), ptm_pen_get_cell (box, angles->len, i, 1.15, pen->text * 1.2), below));
  for (guint i = 0; i < angles->len; i++)
    {
      double   degrees = g_array_index (angles, double, i);
      PtmFrame cell = ptm_pen_get_cell (box, angles->len, i, 1.15, pen->text * 1.2);

      draw_angle (pen, degrees, cell, below, ray, i);
      if (names)
        ptm_pen_answer (pen, ptm_pen_get_word (pen, get_kind (degrees)), cell.x + cell.width * (asked ? 0.36 : 0.5), cell.y + cell.height - pen->text, pen->text, cell.width * (asked ? 0.62 : 0.8));
      if (asked)
        draw_asked (pen, cell.x + cell.width * (names ? 0.82 : 0.5), cell.y + cell.height - pen->text, cell.width * 0.22);
    }
}
