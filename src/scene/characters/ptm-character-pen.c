/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws the parts figures are made of: shapes in two tones, smooth outlines and limbs without joints. */

#include "config.h"

#include <math.h>
#include <stdlib.h>

#include "ptm-character-private.h"
#include "ptm-palette.h"
#include "ptm-render-private.h"

#define TUBE_STEPS 22

void
ptm_crayon_push (PtmCrayon *pen, double x, double y, double angle, double scale)
{
  cairo_save (pen->cr);
  cairo_translate (pen->cr, x, y);
  cairo_rotate (pen->cr, angle);
  cairo_scale (pen->cr, scale, scale);
  pen->turned += angle;
}

void
ptm_crayon_pop (PtmCrayon *pen, double angle)
{
  cairo_restore (pen->cr);
  pen->turned -= angle;
}

PtmColor
ptm_crayon_get_shade (PtmColor color, double amount)
{
  PtmColor darker = ptm_palette_shade (color, -amount);

  return ptm_color_mix (darker, ptm_palette_enrich (darker, amount), 0.35);
}

/* A measuring pen draws on nothing, at one device pixel a unit. */
static void
take_extents (PtmCrayon *pen, double x0, double y0, double x1, double y1)
{
  double xs[] = { x0, x1, x0, x1 }, ys[] = { y0, y0, y1, y1 };
  double right = pen->ink.x + pen->ink.width, bottom = pen->ink.y + pen->ink.height;

  if (x1 <= x0 && y1 <= y0)
    return;
  for (int i = 0; i < 4; i++)
    {
      cairo_user_to_device (pen->cr, &xs[i], &ys[i]);
      if (!pen->any)
        {
          pen->ink = (PtmFrame){ xs[i], ys[i], 0, 0 };
          right = xs[i];
          bottom = ys[i];
          pen->any = TRUE;
        }
      right = MAX (right, xs[i]);
      bottom = MAX (bottom, ys[i]);
      pen->ink.x = MIN (pen->ink.x, xs[i]);
      pen->ink.y = MIN (pen->ink.y, ys[i]);
    }
  pen->ink.width = right - pen->ink.x;
  pen->ink.height = bottom - pen->ink.y;
}

static void
measure_fill (PtmCrayon *pen)
{
  double x0, y0, x1, y1;

  cairo_fill_extents (pen->cr, &x0, &y0, &x1, &y1);
  take_extents (pen, x0, y0, x1, y1);
  cairo_new_path (pen->cr);
}

static void
set_color (PtmCrayon *pen, PtmColor color)
{
  ptm_render_set_color (pen->cr, ptm_grade_color (&pen->grade, color), 1);
}

void
ptm_crayon_fill (PtmCrayon *pen, PtmColor color)
{
  if (pen->measuring)
    {
      measure_fill (pen);
      return;
    }
  set_color (pen, color);
  cairo_fill (pen->cr);
}

/* The part in its shade, and over it the same part moved towards the light. */
void
ptm_crayon_shade (PtmCrayon *pen, PtmColor color, double depth)
{
  cairo_t      *cr = pen->cr;
  cairo_path_t *path;
  double        x = (pen->mirrored ? 0.8 : -0.8) * depth, y = -0.6 * depth;

  if (pen->measuring)
    {
      measure_fill (pen);
      return;
    }
  path = cairo_copy_path (cr);
  set_color (pen, ptm_crayon_get_shade (color, 0.085));
  cairo_fill_preserve (cr);
  cairo_save (cr);
  cairo_clip (cr);
  cairo_translate (cr, x * cos (pen->turned) + y * sin (pen->turned), -x * sin (pen->turned) + y * cos (pen->turned));
  cairo_append_path (cr, path);
  set_color (pen, color);
  cairo_fill (cr);
  cairo_restore (cr);
  cairo_path_destroy (path);
}

void
ptm_crayon_stroke (PtmCrayon *pen, PtmColor color, double width)
{
  cairo_set_line_width (pen->cr, width);
  cairo_set_line_cap (pen->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (pen->cr, CAIRO_LINE_JOIN_ROUND);
  if (pen->measuring)
    {
      double x0, y0, x1, y1;

      cairo_stroke_extents (pen->cr, &x0, &y0, &x1, &y1);
      take_extents (pen, x0, y0, x1, y1);
      cairo_new_path (pen->cr);
      return;
    }
  set_color (pen, color);
  cairo_stroke (pen->cr);
}

void
ptm_crayon_ellipse (PtmCrayon *pen, double x, double y, double rx, double ry)
{
  cairo_save (pen->cr);
  cairo_translate (pen->cr, x, y);
  cairo_scale (pen->cr, MAX (rx, 0.01), MAX (ry, 0.01));
  cairo_new_sub_path (pen->cr);
  cairo_arc (pen->cr, 0, 0, 1, 0, 2 * G_PI);
  cairo_close_path (pen->cr);
  cairo_restore (pen->cr);
}

void
ptm_crayon_rounded (PtmCrayon *pen, double x, double y, double width, double height, double radius)
{
  double   r = MIN (radius, MIN (width, height) / 2);
  cairo_t *cr = pen->cr;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - r, y + r, r, -G_PI / 2, 0);
  cairo_arc (cr, x + width - r, y + height - r, r, 0, G_PI / 2);
  cairo_arc (cr, x + r, y + height - r, r, G_PI / 2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

/* A Catmull-Rom curve through the points, as Béziers. */
void
ptm_crayon_smooth (PtmCrayon *pen, const PtmJoint *p, int n, gboolean closed)
{
  int last = closed ? n : n - 1;

  cairo_move_to (pen->cr, p[0].x, p[0].y);
  for (int i = 0; i < last; i++)
    {
      const PtmJoint *before = closed ? &p[(i + n - 1) % n] : &p[MAX (i - 1, 0)];
      const PtmJoint *a = &p[i], *b = &p[(i + 1) % n];
      const PtmJoint *after = closed ? &p[(i + 2) % n] : &p[MIN (i + 2, n - 1)];

      cairo_curve_to (pen->cr, a->x + (b->x - before->x) / 6, a->y + (b->y - before->y) / 6, b->x - (after->x - a->x) / 6, b->y - (after->y - a->y) / 6, b->x, b->y);
    }
  if (closed)
    cairo_close_path (pen->cr);
}

void
ptm_crayon_polygon (PtmCrayon *pen, const PtmJoint *points, int n)
{
  cairo_move_to (pen->cr, points[0].x, points[0].y);
  for (int i = 1; i < n; i++)
    cairo_line_to (pen->cr, points[i].x, points[i].y);
  cairo_close_path (pen->cr);
}

/* A limb bends round its middle joint instead of breaking there: two straight ends and a quadratic curve between them. */
PtmJoint
ptm_crayon_tube_point (const PtmJoint joints[3], double t, double *direction)
{
  const double    bend = 0.62;
  const PtmJoint *a = &joints[0], *b = &joints[1], *c = &joints[2];
  PtmJoint        in = { b->x + (a->x - b->x) * bend, b->y + (a->y - b->y) * bend };
  PtmJoint        out = { b->x + (c->x - b->x) * bend, b->y + (c->y - b->y) * bend };
  double          first = (1 - bend) / 2, u;

  if (t < first)
    {
      u = t / first;
      *direction = atan2 (b->y - a->y, b->x - a->x);
      return (PtmJoint){ a->x + (in.x - a->x) * u, a->y + (in.y - a->y) * u };
    }
  if (t > 1 - first)
    {
      u = (t - 1 + first) / first;
      *direction = atan2 (c->y - b->y, c->x - b->x);
      return (PtmJoint){ out.x + (c->x - out.x) * u, out.y + (c->y - out.y) * u };
    }
  u = (t - first) / (1 - 2 * first);
  *direction = atan2 ((1 - u) * (b->y - in.y) + u * (out.y - b->y), (1 - u) * (b->x - in.x) + u * (out.x - b->x));
  return (PtmJoint){ (1 - u) * (1 - u) * in.x + 2 * u * (1 - u) * b->x + u * u * out.x, (1 - u) * (1 - u) * in.y + 2 * u * (1 - u) * b->y + u * u * out.y };
}

/* The part of a limb from one share of its length to another, width taken at its ends and middle. The ends of the whole are
 * round, where a part is cut off it ends in a flat bow. */
void
ptm_crayon_tube (PtmCrayon *pen, const PtmJoint joints[3], const double width[3], double from, double to)
{
  PtmJoint left[TUBE_STEPS + 1], right[TUBE_STEPS + 1];
  double   direction = 0, r = 0;

  for (int i = 0; i <= TUBE_STEPS; i++)
    {
      double   t = from + (to - from) * i / TUBE_STEPS;
      PtmJoint p = ptm_crayon_tube_point (joints, t, &direction);

      r = (t < 0.5 ? width[0] + (width[1] - width[0]) * t * 2 : width[1] + (width[2] - width[1]) * (t - 0.5) * 2) / 2;
      left[i] = (PtmJoint){ p.x + sin (direction) * r, p.y - cos (direction) * r };
      right[i] = (PtmJoint){ p.x - sin (direction) * r, p.y + cos (direction) * r };
      if (i == 0)
        {
          cairo_new_sub_path (pen->cr);
          if (from <= 0)
            cairo_arc (pen->cr, p.x, p.y, r, direction + G_PI / 2, direction + 1.5 * G_PI);
        }
    }
  for (int i = 0; i <= TUBE_STEPS; i++)
    cairo_line_to (pen->cr, left[i].x, left[i].y);
  if (to >= 1)
    cairo_arc (pen->cr, (left[TUBE_STEPS].x + right[TUBE_STEPS].x) / 2, (left[TUBE_STEPS].y + right[TUBE_STEPS].y) / 2, r, direction - G_PI / 2, direction + G_PI / 2);
  else
    cairo_curve_to (pen->cr, left[TUBE_STEPS].x + cos (direction) * r * 0.34, left[TUBE_STEPS].y + sin (direction) * r * 0.34, right[TUBE_STEPS].x + cos (direction) * r * 0.34, right[TUBE_STEPS].y + sin (direction) * r * 0.34, right[TUBE_STEPS].x, right[TUBE_STEPS].y);
  for (int i = TUBE_STEPS; i >= 0; i--)
    cairo_line_to (pen->cr, right[i].x, right[i].y);
  cairo_close_path (pen->cr);
}

static int
compare_points (gconstpointer a, gconstpointer b)
{
  const PtmJoint *p = a, *q = b;

  if (p->x < q->x || (p->x <= q->x && p->y < q->y))
    return -1;
  return p->x > q->x || p->y > q->y ? 1 : 0;
}

static double
cross (const PtmJoint *o, const PtmJoint *a, const PtmJoint *b)
{
  return (a->x - o->x) * (b->y - o->y) - (a->y - o->y) * (b->x - o->x);
}

/* Andrew's monotone chain: cloth spans what it hangs over. The points are sorted on the way. */
void
ptm_crayon_hull (PtmCrayon *pen, PtmJoint *points, int n)
{
  g_autofree PtmJoint *hull = g_new (PtmJoint, 2 * n + 1);
  int                  k = 0;

  qsort (points, n, sizeof *points, compare_points);
  for (int i = 0; i < n; i++)
    {
      while (k >= 2 && cross (&hull[k - 2], &hull[k - 1], &points[i]) <= 0)
        k--;
      hull[k++] = points[i];
    }
  for (int i = n - 2, lower = k + 1; i >= 0; i--)
    {
      while (k >= lower && cross (&hull[k - 2], &hull[k - 1], &points[i]) <= 0)
        k--;
      hull[k++] = points[i];
    }
  ptm_crayon_polygon (pen, hull, MAX (k - 1, 1));
}

/* The ink becomes what both have drawn. */
void
ptm_crayon_join (PtmCrayon *pen, const PtmCrayon *other)
{
  double right = MAX (pen->ink.x + pen->ink.width, other->ink.x + other->ink.width), bottom = MAX (pen->ink.y + pen->ink.height, other->ink.y + other->ink.height);

  if (!other->any)
    return;
  if (!pen->any)
    pen->ink = other->ink;
  else
    {
      pen->ink.x = MIN (pen->ink.x, other->ink.x);
      pen->ink.y = MIN (pen->ink.y, other->ink.y);
      pen->ink.width = right - pen->ink.x;
      pen->ink.height = bottom - pen->ink.y;
    }
  pen->any = TRUE;
}
