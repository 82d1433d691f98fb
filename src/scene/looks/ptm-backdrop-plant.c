/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws what grows. Light comes from the upper left; each plant has a shaded, a middle and a lit tone. */

#include "config.h"

#include <math.h>

#include "ptm-backdrop-private.h"
#include "ptm-palette.h"

static void
add_crown (PtmGround *g, double x, double y, double rx, double ry, guint32 salt, double grow)
{
  for (int i = 0; i < 8; i++)
    {
      double a = i * G_PI / 4 + ptm_random_range (g->seed, salt + i, -0.25, 0.25), r = ptm_random_range (g->seed, salt + 10 + i, 0.42, 0.56) * grow;

      cairo_new_sub_path (g->cr);
      cairo_arc (g->cr, x + cos (a) * rx * 0.55 * grow, y + sin (a) * ry * 0.55 * grow, MIN (rx, ry) * r, 0, 2 * G_PI);
    }
  cairo_new_sub_path (g->cr);
  cairo_arc (g->cr, x, y, MIN (rx, ry) * 0.6 * grow, 0, 2 * G_PI);
}

static void
crown (PtmGround *g, double x, double y, double rx, double ry, guint32 leaf, guint32 salt)
{
  PtmColor mid = ptm_ground_tone (g, leaf);

  add_crown (g, x, y, rx, ry, salt, 1);
  ptm_ground_set (g, ptm_palette_shade (mid, -0.075), 1);
  cairo_fill (g->cr);
  add_crown (g, x - rx * 0.07, y - ry * 0.1, rx * 0.9, ry * 0.88, salt + 30, 0.95);
  ptm_ground_set (g, mid, 1);
  cairo_fill (g->cr);
  add_crown (g, x - rx * 0.2, y - ry * 0.24, rx * 0.66, ry * 0.6, salt + 60, 0.9);
  ptm_ground_set (g, ptm_palette_shade (mid, 0.055), 1);
  cairo_fill (g->cr);
}

void
ptm_ground_tree (PtmGround *g, double x, double foot, double height, guint32 leaf, guint32 salt)
{
  double w = height * ptm_random_range (g->seed, salt + 90, 0.028, 0.04), r = height * ptm_random_range (g->seed, salt + 91, 0.29, 0.35);

  ptm_ground_oval (g, x + height * 0.08, foot, height * 0.3, height * 0.035, ptm_ground_tone (g, 0x24402c), 0.22);
  cairo_move_to (g->cr, x - w * 1.5, foot + w * 0.4);
  cairo_curve_to (g->cr, x - w, foot - height * 0.15, x - w, foot - height * 0.3, x - w * 0.7, foot - height * 0.5);
  cairo_line_to (g->cr, x + w * 0.7, foot - height * 0.5);
  cairo_curve_to (g->cr, x + w, foot - height * 0.3, x + w, foot - height * 0.15, x + w * 1.6, foot + w * 0.4);
  cairo_close_path (g->cr);
  ptm_ground_set (g, ptm_ground_tone (g, 0x7a563c), 1);
  cairo_fill (g->cr);
  crown (g, x, foot - height * 0.64, r, height * 0.36, leaf, salt);
}

void
ptm_ground_bush (PtmGround *g, double x, double foot, double width, guint32 leaf, guint32 salt)
{
  cairo_save (g->cr);
  cairo_rectangle (g->cr, x - width, foot - width * 2, width * 2, width * 2);
  cairo_clip (g->cr);
  crown (g, x, foot - width * 0.2, width * 0.62, width * 0.42, leaf, salt);
  cairo_restore (g->cr);
}

void
ptm_ground_fir (PtmGround *g, double x, double foot, double height, guint32 hex)
{
  PtmColor mid = ptm_ground_tone (g, hex), dark = ptm_palette_shade (mid, -0.06);

  ptm_ground_box (g, x - height * 0.022, foot - height * 0.1, height * 0.044, height * 0.12, ptm_palette_shade (ptm_ground_tone (g, 0x5d4433), 0), 1);
  for (int tier = 3; tier >= 0; tier--)
    {
      double top = foot - height * (1 - tier * 0.185), bottom = top + height * (0.26 + tier * 0.035), half = height * (0.085 + tier * 0.042);

      cairo_move_to (g->cr, x, top);
      cairo_curve_to (g->cr, x + half * 0.2, top + (bottom - top) * 0.5, x + half * 0.6, top + (bottom - top) * 0.8, x + half, bottom);
      cairo_curve_to (g->cr, x + half * 0.5, bottom + height * 0.02, x - half * 0.5, bottom + height * 0.02, x - half, bottom);
      cairo_curve_to (g->cr, x - half * 0.6, top + (bottom - top) * 0.8, x - half * 0.2, top + (bottom - top) * 0.5, x, top);
      ptm_ground_set (g, dark, 1);
      cairo_fill (g->cr);
      cairo_move_to (g->cr, x, top);
      cairo_curve_to (g->cr, x + half * 0.05, top + (bottom - top) * 0.6, x + half * 0.1, bottom - height * 0.03, x + half * 0.25, bottom - height * 0.005);
      cairo_curve_to (g->cr, x - half * 0.2, bottom + height * 0.012, x - half * 0.6, bottom + height * 0.01, x - half, bottom);
      cairo_curve_to (g->cr, x - half * 0.6, top + (bottom - top) * 0.8, x - half * 0.2, top + (bottom - top) * 0.5, x, top);
      ptm_ground_set (g, g->weather.season == PTM_SEASON_WINTER ? ptm_color_mix (mid, ptm_ground_tone (g, 0xffffff), 0.55) : mid, 1);
      cairo_fill (g->cr);
    }
}

void
ptm_ground_firs (PtmGround *g, const PtmLand *land, double height, double pitch, guint32 hex, guint32 salt)
{
  const PtmFrame *f = &g->frame;
  double          h = MIN (f->height * height, g->unit * 100 * height * 1.35);
  int             n = CLAMP ((int)(f->width / (h * pitch)), 3, 40);

  for (int i = 0; i < n; i++)
    {
      double part = (i + ptm_random_range (g->seed, salt + i, 0.05, 0.95)) / n;

      ptm_ground_fir (g, f->x + f->width * part, ptm_ground_y (g, ptm_ground_get_level (g, land, part)) + h * 0.03, h * ptm_random_range (g->seed, salt + 50 + i, 0.62, 1.08), hex);
    }
}

void
ptm_ground_trees (PtmGround *g, const PtmLand *land, double height, int n, guint32 hex, guint32 salt)
{
  const PtmFrame *f = &g->frame;

  n = (int)ceil (n * CLAMP (f->width / f->height, 0.7, 2));
  for (int i = 0; i < n; i++)
    {
      double part = (i + ptm_random_range (g->seed, salt + i, 0.1, 0.9)) / n;

      ptm_ground_tree (g, f->x + f->width * part, ptm_ground_y (g, ptm_ground_get_level (g, land, part)) + g->unit * 0.3,
                       g->unit * 100 * height * ptm_random_range (g->seed, salt + 50 + i, 0.7, 1.1), hex, salt + 100 * (i + 1));
    }
}

/* The far edge of a wood. */
void
ptm_ground_hedge (PtmGround *g, const PtmLand *land, double height, guint32 hex, guint32 salt)
{
  const PtmFrame *f = &g->frame;
  double          r = g->unit * 100 * height / 2;
  int             n = CLAMP ((int)(f->width / (r * 1.1)), 4, 120);
  PtmColor        tone = ptm_ground_tone (g, hex);

  for (int pass = 0; pass < 2; pass++)
    {
      for (int i = 0; i <= n; i++)
        {
          double part = (i + ptm_random_range (g->seed, salt + i, -0.3, 0.3)) / n, size = r * ptm_random_range (g->seed, salt + 130 + i, 0.6, 1.15);
          double x = f->x + f->width * part, y = ptm_ground_y (g, ptm_ground_get_level (g, land, part)) - size * 0.3;

          cairo_new_sub_path (g->cr);
          cairo_arc (g->cr, x - pass * size * 0.22, y - pass * size * 0.3, size * (pass ? 0.62 : 1), 0, 2 * G_PI);
        }
      ptm_ground_set (g, pass ? ptm_palette_shade (tone, 0.035) : tone, 1);
      cairo_fill (g->cr);
    }
}

void
ptm_ground_palm (PtmGround *g, double x, double foot, double height, double lean)
{
  double tx = x + lean * height, ty = foot - height * 0.82, w = height * 0.032;

  if (!ptm_ground_has (g, "palm"))
    return;
  cairo_move_to (g->cr, x - w * 1.5, foot);
  cairo_curve_to (g->cr, x - w + lean * height * 0.1, foot - height * 0.35, tx - w - lean * height * 0.3, ty + height * 0.3, tx - w * 0.6, ty);
  cairo_line_to (g->cr, tx + w * 0.6, ty);
  cairo_curve_to (g->cr, tx + w - lean * height * 0.3, ty + height * 0.3, x + w + lean * height * 0.1, foot - height * 0.35, x + w * 1.5, foot);
  cairo_close_path (g->cr);
  ptm_ground_set (g, ptm_ground_tone (g, 0x9b7650), 1);
  cairo_fill (g->cr);
  for (int i = 0; i < 9; i++)
    {
      static const double angles[] = { -2.95, -2.5, -2.05, -1.6, -1.1, -0.65, -0.2, 0.2, -3.35 };

      ptm_ground_leaf (g, tx, ty, height * (i % 2 ? 0.4 : 0.46), angles[i], 0.2, i % 3 == 0 ? 0x3f8f5a : i % 3 == 1 ? 0x56a866
                                                                                                                    : 0x2f7a50);
    }
  for (int i = -1; i <= 1; i++)
    ptm_ground_disc (g, tx + i * w * 1.1, ty + w * (i == 0 ? 1.3 : 0.9), w * 0.85, ptm_ground_tone (g, 0x7d5230), 1);
}

/* One arching leaf from its stalk; the angle is where it starts out, 0 = right, in radians clockwise. */
void
ptm_ground_leaf (PtmGround *g, double x, double y, double length, double angle, double width, guint32 hex)
{
  double   ex = x + cos (angle) * length, ey = y + sin (angle) * length + length * 0.28, nx = -sin (angle) * length * width, ny = cos (angle) * length * width;
  double   mx = x + cos (angle) * length * 0.55, my = y + sin (angle) * length * 0.6;
  PtmColor tone = ptm_ground_tone (g, hex);

  for (int side = 1; side >= -1; side -= 2)
    {
      cairo_move_to (g->cr, x, y);
      cairo_curve_to (g->cr, mx * 0.6 + x * 0.4 + nx * side, my * 0.6 + y * 0.4 + ny * side, mx + nx * side, my + ny * side, ex, ey);
      cairo_curve_to (g->cr, mx * 0.7 + ex * 0.3, my * 0.75 + ey * 0.25, mx, my, x, y);
      ptm_ground_set (g, side == (cos (angle) > 0 ? -1 : 1) ? ptm_palette_shade (tone, 0.04) : ptm_palette_shade (tone, -0.03), 1);
      cairo_fill (g->cr);
    }
}

void
ptm_ground_grass (PtmGround *g, double from, double to, int n, guint32 hex, guint32 salt)
{
  const PtmFrame *f = &g->frame;
  PtmColor        tone = ptm_ground_tone (g, hex);

  n = (int)(n * CLAMP (f->width / f->height, 0.7, 2));
  for (int shade = 0; shade < 3; shade++)
    {
      for (int i = shade; i < n; i += 3)
        {
          double depth = ptm_random_unit (g->seed, salt + i * 3), x = f->x + f->width * ptm_random_unit (g->seed, salt + i * 3 + 1);
          double y = ptm_ground_y (g, from + (to - from) * depth), h = g->unit * (0.9 + 2.6 * depth);

          for (int blade = -1; blade <= 1; blade++)
            {
              double bx = x + blade * h * 0.22, tip = bx + blade * h * 0.35 + h * 0.1 * (shade - 1);

              cairo_move_to (g->cr, bx - h * 0.08, y);
              cairo_curve_to (g->cr, bx - h * 0.06, y - h * 0.5, tip - h * 0.1, y - h * 0.7, tip, y - h * (blade == 0 ? 1.1 : 0.8));
              cairo_curve_to (g->cr, tip, y - h * 0.6, bx + h * 0.1, y - h * 0.4, bx + h * 0.08, y);
              cairo_close_path (g->cr);
            }
        }
      ptm_ground_set (g, ptm_palette_shade (tone, (shade - 1) * 0.045), 0.9);
      cairo_fill (g->cr);
    }
}

void
ptm_ground_flowers (PtmGround *g, double from, double to, int n, guint32 salt)
{
  static const guint32 petals[] = { 0xfffdf5, 0xf5c64f, 0xf08a9b, 0xe8604c, 0xb9a0e8 };
  const PtmFrame      *f = &g->frame;

  if (g->weather.season == PTM_SEASON_WINTER)
    return;
  n = (int)(n * CLAMP (f->width / f->height, 0.7, 2));
  for (int i = 0; i < n; i++)
    {
      double   depth = sqrt (ptm_random_unit (g->seed, salt + i * 4)), x = f->x + f->width * ptm_random_unit (g->seed, salt + i * 4 + 1);
      double   y = ptm_ground_y (g, from + (to - from) * depth), r = g->unit * (0.22 + 0.5 * depth);
      guint32  hex = petals[ptm_random_hash (g->seed, salt + i * 4 + 2) % G_N_ELEMENTS (petals)];
      PtmColor stem = ptm_ground_tone (g, 0x3f7a45);

      ptm_ground_set (g, stem, 0.8);
      cairo_set_line_width (g->cr, r * 0.35);
      cairo_move_to (g->cr, x, y);
      cairo_line_to (g->cr, x + r * 0.3, y + r * 3.4);
      cairo_stroke (g->cr);
      for (int k = 0; k < 5; k++)
        {
          cairo_new_sub_path (g->cr);
          cairo_arc (g->cr, x + cos (k * G_PI * 0.4) * r * 0.75, y + sin (k * G_PI * 0.4) * r * 0.65, r * 0.55, 0, 2 * G_PI);
        }
      ptm_ground_set (g, ptm_ground_tone (g, hex), 1);
      cairo_fill (g->cr);
      ptm_ground_disc (g, x, y, r * 0.45, ptm_ground_tone (g, hex == 0xf5c64f ? 0xd98a2b : 0xf5c64f), 1);
    }
}
