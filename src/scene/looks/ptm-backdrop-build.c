/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws what is large and stands far: mountains, rows of houses, water, fences and paved ground. */

#include "config.h"

#include <math.h>

#include "ptm-backdrop-private.h"
#include "ptm-palette.h"

typedef struct
{
  double x, y, half, height;
} Peak;

static double
jag (PtmGround *g, guint32 salt, int i)
{
  return ptm_random_range (g->seed, salt + i, -0.06, 0.06);
}

/* The side that lies in the shade, its edge running down in zigzags. */
static void
trace_shade (PtmGround *g, const Peak *p, guint32 salt)
{
  cairo_move_to (g->cr, p->x, p->y - p->height);
  for (int i = 1; i <= 5; i++)
    cairo_line_to (g->cr, p->x + p->half * (0.02 + i * 0.035 + (i % 2 ? 0.06 : -0.07) + jag (g, salt, 30 + i)), p->y - p->height * (1 - i / 5.0));
  cairo_line_to (g->cr, p->x + p->half * 1.02, p->y);
  for (int i = 4; i >= 1; i--)
    cairo_line_to (g->cr, p->x + p->half * (i / 5.0 + jag (g, salt, 10 + i)), p->y - p->height * (1 - i / 5.0));
  cairo_close_path (g->cr);
}

static void
trace_peak (PtmGround *g, const Peak *p, guint32 salt)
{
  cairo_move_to (g->cr, p->x - p->half * 1.02, p->y);
  for (int i = 4; i >= 1; i--)
    cairo_line_to (g->cr, p->x - p->half * (i / 5.0 + jag (g, salt, i)), p->y - p->height * (1 - i / 5.0));
  cairo_line_to (g->cr, p->x, p->y - p->height);
  for (int i = 1; i <= 4; i++)
    cairo_line_to (g->cr, p->x + p->half * (i / 5.0 + jag (g, salt, 10 + i)), p->y - p->height * (1 - i / 5.0));
  cairo_line_to (g->cr, p->x + p->half * 1.02, p->y);
  cairo_close_path (g->cr);
}

static void
snow_cap (PtmGround *g, const Peak *p, guint32 salt)
{
  static const double edge[][2] = { { 0.62, 0.6 }, { 0.36, 0.5 }, { 0.2, 0.64 }, { 0.02, 0.48 }, { -0.16, 0.66 }, { -0.34, 0.52 }, { -0.62, 0.6 } };

  cairo_save (g->cr);
  trace_peak (g, p, salt);
  cairo_clip (g->cr);
  for (int pass = 0; pass < 2; pass++)
    {
      if (pass == 1)
        {
          trace_shade (g, p, salt);
          cairo_clip (g->cr);
        }
      cairo_move_to (g->cr, p->x, p->y - p->height * 1.1);
      for (guint i = 0; i < G_N_ELEMENTS (edge); i++)
        cairo_line_to (g->cr, p->x + edge[i][0] * p->half, p->y - p->height * (edge[i][1] + jag (g, salt, 50 + i)));
      cairo_close_path (g->cr);
      ptm_ground_set (g, ptm_ground_tone (g, pass ? 0xc9d8ec : 0xfbfdff), 1);
      cairo_fill (g->cr);
    }
  cairo_restore (g->cr);
}

void
ptm_ground_peaks (PtmGround *g, double base, double height, int n, guint32 light, guint32 shade, gboolean snow, guint32 salt)
{
  const PtmFrame *f = &g->frame;

  n = (int)ceil (n * CLAMP (f->width / f->height / 1.2, 0.7, 2));
  for (int k = 0; k < n; k++)
    {
      /* Outer ones first, so that one near the middle stands before its neighbours. */
      int     i = (k % 2 ? k / 2 : n - 1 - k / 2);
      double  tall = ptm_random_range (g->seed, salt + 20 + i, 0.68, 1.05);
      Peak    p = { f->x + f->width * (i + 0.5 + ptm_random_range (g->seed, salt + i, -0.28, 0.28)) / n, ptm_ground_y (g, base), 0, f->height * height * tall };
      guint32 own = salt + 100 * (i + 1);

      p.half = MAX (p.height * ptm_random_range (g->seed, salt + 40 + i, 0.75, 1), f->width * 0.72 / n);
      trace_peak (g, &p, own);
      ptm_ground_set (g, ptm_ground_tone (g, light), 1);
      cairo_fill (g->cr);
      trace_shade (g, &p, own);
      ptm_ground_set (g, ptm_ground_tone (g, shade), 1);
      cairo_fill (g->cr);
      if (snow)
        snow_cap (g, &p, own);
    }
}

static void
roof (PtmGround *g, double x, double y, double w, int kind)
{
  switch (kind)
    {
    case 0:
      cairo_rectangle (g->cr, x + w * 0.2, y - w * 0.14, w * 0.6, w * 0.15);
      cairo_rectangle (g->cr, x + w * 0.48, y - w * 0.5, w * 0.04, w * 0.4);
      break;
    case 1:
      cairo_move_to (g->cr, x, y + 1);
      cairo_line_to (g->cr, x + w * 0.5, y - w * 0.34);
      cairo_line_to (g->cr, x + w, y + 1);
      break;
    case 2:
      cairo_move_to (g->cr, x, y + 1);
      cairo_line_to (g->cr, x, y - w * 0.36);
      cairo_line_to (g->cr, x + w, y + 1);
      break;
    default:
      cairo_rectangle (g->cr, x + w * 0.62, y - w * 0.2, w * 0.22, w * 0.21);
      break;
    }
  cairo_fill (g->cr);
}

/* Houses seen from afar, lit from the left; windows when asked for, or when it is dark. */
void
ptm_ground_skyline (PtmGround *g, double base, double height, double pitch, guint32 hex, guint32 window, guint32 salt)
{
  const PtmFrame *f = &g->frame;
  int             n = CLAMP ((int)(f->width / (g->unit * pitch)), 4, 40);
  double          w = f->width / n;
  gboolean        lit = ptm_ground_is_lit (g);
  PtmColor        wall = ptm_ground_tone (g, hex), glass = lit ? ptm_ground_glowing (g, 0xffd778) : ptm_ground_tone (g, window);

  for (int i = 0; i < n; i++)
    {
      double h = MIN (f->height * height, g->unit * 75 * height * 2) * ptm_random_range (g->seed, salt + i, 0.35, 1), x = f->x + i * w, y = ptm_ground_y (g, base) - h;
      double bw = w * ptm_random_range (g->seed, salt + 60 + i, 0.86, 1.06);

      ptm_ground_set (g, wall, 1);
      roof (g, x, y, bw, ptm_random_hash (g->seed, salt + 30 + i) % 5);
      cairo_rectangle (g->cr, x, y, bw, h + 1);
      cairo_fill (g->cr);
      ptm_ground_box (g, x + bw * 0.7, y, bw * 0.3, h + 1, ptm_palette_shade (wall, -0.04), 1);
      if (window == 0 && g->weather.light != PTM_LIGHT_NIGHT)
        continue;
      for (int row = 0; row < (int)((h - w * 0.3) / (w * 0.3)); row++)
        for (int column = 0; column < 3; column++)
          if (ptm_random_unit (g->seed, salt + 100 + i * 64 + row * 3 + column) > (lit ? 0.5 : 0.18))
            cairo_rectangle (g->cr, x + bw * (0.14 + column * 0.27), y + w * (0.18 + row * 0.3), bw * 0.15, w * 0.17);
      ptm_ground_set (g, glass, lit ? 0.9 : 0.8);
      cairo_fill (g->cr);
    }
}

void
ptm_ground_houses (PtmGround *g, const PtmLand *land, double height, int n, double haze, guint32 salt)
{
  const PtmFrame *f = &g->frame;

  n = (int)ceil (n * CLAMP (f->width / f->height, 0.7, 2));
  for (int i = 0; i < n; i++)
    {
      double  part = (i + ptm_random_range (g->seed, salt + i, 0.25, 0.75)) / n;
      PtmProp prop = ptm_random_hash (g->seed, salt + 20 + i) % 2 ? PTM_PROP_COTTAGE : PTM_PROP_HOUSE;

      ptm_ground_prop (g, i == n / 2 && n > 2 ? PTM_PROP_CHURCH : prop, f->x + f->width * part, ptm_ground_y (g, ptm_ground_get_level (g, land, part)) + g->unit,
                       g->unit * 100 * height * (i == n / 2 && n > 2 ? 1.8 : ptm_random_range (g->seed, salt + 40 + i, 0.85, 1.1)), ptm_ground_air (g), haze);
    }
}

static void
facade (PtmGround *g, double x, double y, double w, double h, guint32 hex, guint32 salt)
{
  gboolean lit = ptm_ground_is_lit (g);
  PtmColor wall = ptm_ground_tone (g, hex), trim = ptm_ground_tone (g, 0xfbf4e6), glass = ptm_ground_tone (g, 0x7fa6bd);
  int      rows = MAX ((int)(h * 0.72 / (w * 0.36)), 1);
  double   shop = w * 0.5;

  ptm_ground_box (g, x, y, w, h, wall, 1);
  ptm_ground_box (g, x + w * 0.94, y, w * 0.06, h, ptm_palette_shade (wall, -0.05), 1);
  ptm_ground_box (g, x - w * 0.02, y - w * 0.05, w * 1.04, w * 0.07, trim, 1);
  for (int row = 0; row < rows; row++)
    for (int column = 0; column < 3; column++)
      {
        double wx = x + w * (0.13 + column * 0.27), wy = y + w * (0.14 + row * 0.4), wh = w * 0.24;

        if (wy + wh > y + h - shop - w * 0.06)
          break;
        ptm_ground_box (g, wx - w * 0.015, wy - w * 0.015, w * 0.21, wh + w * 0.03, trim, 1);
        ptm_ground_box (g, wx, wy, w * 0.18, wh, lit && ptm_random_unit (g->seed, salt + row * 3 + column) < 0.6 ? ptm_ground_glowing (g, 0xffd27a) : glass, 1);
        ptm_ground_box (g, wx + w * 0.082, wy, w * 0.016, wh, trim, 1);
        ptm_ground_box (g, wx - w * 0.025, wy + wh + w * 0.012, w * 0.23, w * 0.02, trim, 1);
      }
  /* A shop below, with its awning. */
  ptm_ground_box (g, x + w * 0.08, y + h - shop * 0.72, w * 0.56, shop * 0.62, lit ? ptm_ground_glowing (g, 0xffdf9a) : ptm_ground_tone (g, 0xa9c8d4), 1);
  ptm_ground_box (g, x + w * 0.7, y + h - shop * 0.76, w * 0.2, shop * 0.76, ptm_palette_shade (wall, -0.2), 1);
  for (int i = 0; i < 8; i++)
    {
      double ax = x + w * (0.05 + i * 0.0775);

      cairo_move_to (g->cr, ax + w * 0.01, y + h - shop * 0.96);
      cairo_line_to (g->cr, ax + w * 0.0775, y + h - shop * 0.96);
      cairo_line_to (g->cr, ax + w * 0.0775, y + h - shop * 0.72);
      cairo_arc (g->cr, ax + w * 0.039, y + h - shop * 0.72, w * 0.039, 0, G_PI);
      cairo_close_path (g->cr);
      ptm_ground_set (g, i % 2 ? trim : ptm_palette_shade (wall, -0.16), 1);
      cairo_fill (g->cr);
    }
}

/* A closed row of old town houses. */
void
ptm_ground_terrace (PtmGround *g, double base, double height, guint32 salt)
{
  static const guint32 walls[] = { 0xe8b48c, 0xd98f7a, 0xe9cf9a, 0x9fb8a8, 0xc8a2a8, 0xa8bccb };
  const PtmFrame      *f = &g->frame;
  int                  n = CLAMP ((int)(f->width / (g->unit * 24)), 3, 14);
  double               w = f->width / n;

  for (int i = 0; i < n; i++)
    {
      double h = MIN (f->height * height, w * 2.4) * ptm_random_range (g->seed, salt + i, 0.72, 1);

      facade (g, f->x + i * w, ptm_ground_y (g, base) - h, w + 0.5, h, walls[(ptm_random_hash (g->seed, salt) + i) % G_N_ELEMENTS (walls)], salt + 64 * (i + 1));
    }
}

/* Water to the horizon: waves grow and part as they come near; the light glitters on them. */
void
ptm_ground_water (PtmGround *g, guint32 far, guint32 near, double from, double to)
{
  const PtmFrame *f = &g->frame;
  int             rows = 22;

  ptm_ground_vertical (g, ptm_ground_tone (g, far), ptm_ground_tone (g, near), from, to);
  for (int row = 0; row < rows; row++)
    {
      double depth = pow ((row + 0.5) / rows, 1.5), y = ptm_ground_y (g, from + (to - from) * depth), h = g->unit * (0.1 + 0.75 * depth), length = g->unit * (3 + 22 * depth);
      int    n = (int)(f->width / (length * 1.7)) + 1;

      for (int i = 0; i <= n; i++)
        {
          double x = f->x + f->width * (i + ptm_random_range (g->seed, 1500 + row * 61 + i, -0.4, 0.4)) / n, l = length * ptm_random_range (g->seed, 1900 + row * 61 + i, 0.3, 0.7);

          cairo_move_to (g->cr, x - l, y);
          cairo_curve_to (g->cr, x - l * 0.4, y - h, x + l * 0.4, y - h, x + l, y);
          cairo_curve_to (g->cr, x + l * 0.4, y - h * 0.35, x - l * 0.4, y - h * 0.35, x - l, y);
        }
      ptm_ground_set (g, ptm_palette_shade (ptm_ground_tone (g, row % 3 == 1 ? near : far), row % 3 == 1 ? -0.05 : 0.05), 0.34 + 0.2 * (1 - depth));
      cairo_fill (g->cr);
    }
}

void
ptm_ground_fence (PtmGround *g, double foot, double height, guint32 hex)
{
  const PtmFrame *f = &g->frame;
  double          h = g->unit * 100 * height, pitch = h * 0.34, y = ptm_ground_y (g, foot);
  PtmColor        wood = ptm_ground_tone (g, hex);

  for (int rail = 0; rail < 2; rail++)
    ptm_ground_box (g, f->x, y - h * (0.72 - rail * 0.42), f->width, h * 0.1, ptm_palette_shade (wood, -0.08), 1);
  for (double x = f->x + pitch * 0.3; x < f->x + f->width; x += pitch)
    {
      cairo_move_to (g->cr, x, y);
      cairo_line_to (g->cr, x, y - h * 0.88);
      cairo_line_to (g->cr, x + pitch * 0.27, y - h);
      cairo_line_to (g->cr, x + pitch * 0.54, y - h * 0.88);
      cairo_line_to (g->cr, x + pitch * 0.54, y);
      cairo_close_path (g->cr);
    }
  ptm_ground_set (g, wood, 1);
  cairo_fill (g->cr);
}

/* Slabs in perspective. */
void
ptm_ground_paving (PtmGround *g, guint32 light, guint32 dark, double from, double to)
{
  const PtmFrame *f = &g->frame;
  PtmColor        joint = ptm_ground_tone (g, dark);
  double          y0 = ptm_ground_y (g, from), y1 = ptm_ground_y (g, to), cx = f->x + f->width / 2;

  ptm_ground_vertical (g, ptm_palette_shade (ptm_ground_tone (g, light), -0.02), ptm_ground_tone (g, light), from, to);
  for (int i = 1; i < 7; i++)
    {
      double y = y0 + (y1 - y0) * pow (i / 7.0, 1.6);

      ptm_ground_box (g, f->x, y, f->width, g->unit * (0.1 + 0.04 * i), joint, 0.45);
    }
  for (double x = -f->width * 2; x < f->width * 2; x += g->unit * 16)
    {
      cairo_move_to (g->cr, cx + x * 0.42, y0);
      cairo_line_to (g->cr, cx + x, y1);
    }
  cairo_set_line_width (g->cr, g->unit * 0.2);
  ptm_ground_set (g, joint, 0.4);
  cairo_stroke (g->cr);
}
