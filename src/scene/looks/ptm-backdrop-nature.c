/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws places of open nature. Each has its sky, a far, a middle and a near layer; air lies between them. */

#include "config.h"

#include <math.h>

#include "ptm-backdrop-private.h"
#include "ptm-palette.h"

void
ptm_place_meadow (PtmGround *g)
{
  PtmLand blue = { 0.52, 0.035, 0.7, 3 }, far = { 0.565, 0.025, 1.1, 7 }, mid = { 0.62, 0.018, 0.9, 11 }, near = { 0.72, 0.014, 0.7, 17 };

  ptm_ground_sky (g, 0x6fbdec, 0xf2f8ee, 0.6);
  ptm_ground_sun (g, 0.2, 0.16, 7, 0xfff0b8);
  ptm_ground_clouds (g, 3, 0.1, 0.36);
  ptm_ground_land (g, &blue, 0xb4d3c8, 0xc4dfc4);
  ptm_ground_hedge (g, &far, 0.05, 0x93bd93, 320);
  ptm_ground_land (g, &far, 0xb9da98, 0xa5cc86);
  ptm_ground_trees (g, &far, 0.1, 3, 0x7fb070, 360);
  ptm_ground_haze (g, ptm_ground_air (g), 0.3, 0.7, 0.5);
  ptm_ground_land (g, &mid, 0xa4d07e, 0x86bb68);
  ptm_ground_land (g, &near, 0x90c46c, 0x5f9f52);
  ptm_ground_grass (g, 0.7, 0.97, 130, 0x6dad58, 3000);
  ptm_ground_flowers (g, 0.7, 0.97, 46, 4000);
  ptm_ground_grass (g, 0.97, 1.02, 70, 0x4a8a47, 5000);
}

/* Strips of fields on a hill. */
static void
fields (PtmGround *g, const PtmLand *land, guint32 light, guint32 dark)
{
  const PtmFrame *f = &g->frame;

  for (int i = 0; i < 9; i++)
    {
      double from = 0.08 + i * 0.1, y0 = ptm_ground_y (g, ptm_ground_get_level (g, land, from) + 0.006), y1 = ptm_ground_y (g, land->level + 0.11);

      cairo_move_to (g->cr, f->x + f->width * from, y0);
      cairo_line_to (g->cr, f->x + f->width * (from + 0.035), ptm_ground_y (g, ptm_ground_get_level (g, land, from + 0.035) + 0.006));
      cairo_curve_to (g->cr, f->x + f->width * (from + 0.03), (y0 + y1) / 2, f->x + f->width * (from - 0.02), y1, f->x + f->width * (from - 0.1), y1);
      cairo_line_to (g->cr, f->x + f->width * (from - 0.17), y1);
      cairo_curve_to (g->cr, f->x + f->width * (from - 0.07), y1, f->x + f->width * (from - 0.01), (y0 + y1) / 2, f->x + f->width * from, y0);
      ptm_ground_set (g, ptm_ground_tone (g, i % 2 ? light : dark), 0.6);
      cairo_fill (g->cr);
    }
}

void
ptm_place_landscape (PtmGround *g)
{
  PtmLand  blue = { 0.44, 0.04, 1.1, 3 }, violet = { 0.49, 0.035, 0.8, 7 }, far = { 0.54, 0.03, 1.2, 11 }, mid = { 0.61, 0.03, 0.8, 17 }, near = { 0.78, 0.02, 0.6, 23 };
  PtmColor water = ptm_ground_tone (g, 0x8cc7de);

  ptm_ground_sky (g, 0x74b8e6, 0xfdf3dc, 0.55);
  ptm_ground_sun (g, 0.24, 0.17, 7, 0xfff0b8);
  ptm_ground_clouds (g, 3, 0.1, 0.3);
  ptm_ground_land (g, &blue, 0xb6cbdb, 0xcfdde2);
  ptm_ground_land (g, &violet, 0xa3c0bd, 0xbcd4c2);
  ptm_ground_hedge (g, &far, 0.035, 0x8ab391, 320);
  ptm_ground_land (g, &far, 0xb8d398, 0xa4c885);
  fields (g, &far, 0xd9d48a, 0x93bd74);
  ptm_ground_houses (g, &far, 0.05, 3, 0.12, 340);
  ptm_ground_land (g, &mid, 0xa0cb79, 0x7fb463);
  fields (g, &mid, 0xb4d684, 0x86b966);
  ptm_ground_grass (g, near.level - 0.06, 0.98, 80, 0x68a653, 3000);
  ptm_ground_flowers (g, 0.86, 0.99, 24, 4000);
  ptm_ground_way (g, 0.34, 1.02, 0.34, 0.58, 0.605, 0.012, 0.13, ptm_palette_shade (water, -0.06), 1);
  ptm_ground_way (g, 0.335, 1.02, 0.3, 0.58, 0.606, 0.01, 0.13, water, 1);
  ptm_ground_way (g, 0.31, 1.02, 0.1, 0.578, 0.61, 0.004, 0.13, ptm_ground_tone (g, 0xd9eff4), 0.55);
  ptm_ground_tree (g, ptm_ground_x (g, 0.9), ptm_ground_y (g, 0.73), g->unit * 26, 0x6ea653, 700);
  ptm_ground_tree (g, ptm_ground_x (g, 0.79), ptm_ground_y (g, 0.69), g->unit * 17, 0x86b763, 800);
  ptm_ground_tree (g, ptm_ground_x (g, 0.08), ptm_ground_y (g, 0.69), g->unit * 20, 0x7aae5c, 900);
  ptm_ground_bush (g, ptm_ground_x (g, 0.16), ptm_ground_y (g, 0.71), g->unit * 8, 0x6a9f52, 1000);
  ptm_ground_bush (g, ptm_ground_x (g, 0.98), ptm_ground_y (g, 1.0), g->unit * 17, 0x4f8f4a, 1100);
  ptm_ground_bush (g, ptm_ground_x (g, 0.0), ptm_ground_y (g, 1.02), g->unit * 15, 0x569650, 1200);
}

/* Trunks of a wood, the nearest at the sides, so that the middle stays open. */
static void
trunks (PtmGround *g, double foot, double width, int n, guint32 hex, double clear, guint32 salt)
{
  n = (int)ceil (n * CLAMP (g->frame.width / g->frame.height, 0.7, 2));
  for (int i = 0; i < n; i++)
    {
      double   part = (i + ptm_random_range (g->seed, salt + i, 0.1, 0.9)) / n, w = g->unit * width * ptm_random_range (g->seed, salt + 40 + i, 0.6, 1.2);
      double   x = ptm_ground_x (g, part), y = ptm_ground_y (g, foot + ptm_random_range (g->seed, salt + 80 + i, 0, 0.03));
      PtmColor tone = ptm_ground_tone (g, hex);

      if (fabs (part - 0.5) < clear)
        continue;
      for (int half = 0; half < 2; half++)
        {
          cairo_move_to (g->cr, x + (half ? w * 0.1 : -w * 0.5), g->frame.y);
          cairo_line_to (g->cr, x + w * 0.5, g->frame.y);
          cairo_curve_to (g->cr, x + w * 0.42, y - w * 4, x + w * 0.5, y - w, x + w * 0.95, y + w * 0.12);
          cairo_line_to (g->cr, x + (half ? w * 0.2 : -w * 0.95), y + w * 0.12);
          cairo_curve_to (g->cr, x + (half ? w * 0.1 : -w * 0.5), y - w, x + (half ? w * 0.1 : -w * 0.42), y - w * 4, x + (half ? w * 0.1 : -w * 0.5), g->frame.y);
          ptm_ground_set (g, half ? ptm_palette_shade (tone, -0.05) : tone, 1);
          cairo_fill (g->cr);
        }
    }
}

static void
light_shafts (PtmGround *g, double x, double to, int n, double alpha)
{
  for (int i = 0; i < n; i++)
    {
      double left = x + i * 0.13;

      cairo_move_to (g->cr, ptm_ground_x (g, left), g->frame.y);
      cairo_line_to (g->cr, ptm_ground_x (g, left + 0.05), g->frame.y);
      cairo_line_to (g->cr, ptm_ground_x (g, left + 0.34), ptm_ground_y (g, to));
      cairo_line_to (g->cr, ptm_ground_x (g, left + 0.2), ptm_ground_y (g, to));
      cairo_close_path (g->cr);
      ptm_ground_set (g, ptm_ground_tone (g, 0xfffbe0), alpha);
      cairo_fill (g->cr);
    }
}

void
ptm_place_forest (PtmGround *g)
{
  PtmLand far = { 0.6, 0.02, 1.2, 3 }, back = { 0.64, 0.015, 0.9, 7 }, mid = { 0.68, 0.014, 0.8, 11 }, near = { 0.78, 0.014, 1.1, 17 };

  ptm_ground_sky (g, 0xb9dfd9, 0xf8f6d8, 0.62);
  ptm_ground_sun (g, 0.34, 0.2, 6, 0xfffbe2);
  ptm_ground_firs (g, &far, 0.34, 0.24, 0xb5d3bd, 300);
  ptm_ground_haze (g, ptm_ground_air (g), 0.4, 0.3, 0.64);
  ptm_ground_firs (g, &back, 0.42, 0.34, 0x84b294, 420);
  ptm_ground_haze (g, ptm_ground_air (g), 0.32, 0.4, 0.68);
  ptm_ground_land (g, &back, 0xa9c98d, 0x9cc07f);
  ptm_ground_firs (g, &mid, 0.5, 0.6, 0x4d8a6c, 540);
  light_shafts (g, 0.1, 0.9, 3, 0.07);
  ptm_ground_land (g, &mid, 0x97c078, 0x76a962);
  ptm_ground_grass (g, 0.74, 0.97, 80, 0x5e9a55, 3000);
  ptm_ground_way (g, 0.48, 1.02, 0.3, 0.55, 0.685, 0.02, 0.07, ptm_ground_tone (g, 0xdcc79a), 0.85);
  ptm_ground_land (g, &(PtmLand){ 0.95, 0.012, 1.1, 17 }, 0x5f9a56, 0x3f7a48);
  trunks (g, near.level, 6, 5, 0x5a4637, 0.3, 620);
  for (int i = 0; i < 5; i++)
    ptm_ground_bush (g, ptm_ground_x (g, i < 3 ? i * 0.1 - 0.02 : 0.68 + i * 0.08), ptm_ground_y (g, 0.99 + 0.02 * (i % 2)), g->unit * (9 + 2 * (i % 3)), i % 2 ? 0x3f7d4c : 0x4f8f55, 1000 + 100 * i);
}

void
ptm_place_jungle (PtmGround *g)
{
  PtmLand far = { 0.56, 0.03, 1.3, 3 }, back = { 0.62, 0.02, 1, 7 }, near = { 0.72, 0.015, 0.8, 11 };

  ptm_ground_sky (g, 0xbfe6c8, 0xf6f5cf, 0.6);
  ptm_ground_hedge (g, &far, 0.34, 0xa6d3ac, 300);
  ptm_ground_haze (g, ptm_ground_air (g), 0.35, 0.3, 0.6);
  for (int i = 0; i < 3; i++)
    ptm_ground_palm (g, ptm_ground_x (g, 0.18 + i * 0.3), ptm_ground_y (g, 0.63), g->unit * (44 + 9 * (i % 2)), i == 1 ? -0.08 : 0.12);
  ptm_ground_hedge (g, &back, 0.16, 0x5fa86f, 420);
  light_shafts (g, 0.05, 0.95, 4, 0.07);
  ptm_ground_land (g, &back, 0x7fb56a, 0x6aa65c);
  ptm_ground_land (g, &near, 0x86b765, 0x4f8c4c);
  ptm_ground_grass (g, 0.75, 0.98, 70, 0x4c8f50, 3000);
  ptm_ground_way (g, 0.5, 1.02, 0.36, 0.46, 0.725, 0.03, 0.06, ptm_ground_tone (g, 0xcdb07a), 0.7);
  trunks (g, 0.84, 5, 4, 0x4f4030, 0.33, 620);
  for (int i = 0; i < 26; i++)
    {
      gboolean left = i % 2 == 0;
      double   angle = (left ? -1.25 : -1.9) + ptm_random_range (g->seed, 1300 + i, -0.75, 0.75) + (left ? 0.5 : -0.5);

      ptm_ground_leaf (g, ptm_ground_x (g, left ? -0.01 + 0.005 * i : 1.01 - 0.005 * i), ptm_ground_y (g, i < 10 ? 0.1 + i * 0.05 : 1.02), g->unit * ptm_random_range (g->seed, 1340 + i, 17, 29), i < 10 ? (left ? 0.2 : 2.9) + ptm_random_range (g->seed, 1300 + i, -0.5, 0.3) : angle,
                       0.19, (const guint32[]){ 0x2f7a50, 0x459a5e, 0x256648, 0x5bb06a }[i / 2 % 4]);
    }
}

void
ptm_place_mountains (PtmGround *g)
{
  PtmLand hills = { 0.6, 0.025, 1.1, 3 }, wood = { 0.655, 0.02, 0.9, 7 }, near = { 0.74, 0.015, 0.8, 11 };

  ptm_ground_sky (g, 0x6fb2e4, 0xfbeedb, 0.66);
  ptm_ground_sun (g, 0.16, 0.15, 6, 0xfff0c0);
  ptm_ground_clouds (g, 2, 0.1, 0.24);
  ptm_ground_peaks (g, 0.62, 0.3, 5, 0xbccbe0, 0xa9bbd6, TRUE, 2300);
  ptm_ground_haze (g, ptm_ground_air (g), 0.55, 0.34, 0.62);
  ptm_ground_peaks (g, 0.66, 0.4, 3, 0x94a9c6, 0x6e87aa, TRUE, 2900);
  ptm_ground_haze (g, ptm_ground_air (g), 0.6, 0.42, 0.64);
  ptm_ground_land (g, &hills, 0x9cbf9a, 0x8bb389);
  ptm_ground_firs (g, &wood, 0.09, 0.3, 0x5f9279, 300);
  ptm_ground_land (g, &wood, 0x93c07b, 0x78ac66);
  ptm_ground_grass (g, 0.76, 0.98, 90, 0x629c55, 3000);
  ptm_ground_flowers (g, 0.8, 0.97, 24, 4000);
  ptm_ground_way (g, 0.62, 1.02, 0.26, 0.4, 0.67, 0.01, 0.12, ptm_ground_tone (g, 0xe2d3ac), 0.9);
  ptm_ground_land (g, &(PtmLand){ 0.955, 0.012, 0.8, 11 }, 0x6fa45c, 0x4f8a4c);
  ptm_ground_firs (g, &(PtmLand){ near.level, 0.01, 0.8, 19 }, 0.0, 0.3, 0x3f7a62, 420);
  for (int i = 0; i < 4; i++)
    ptm_ground_fir (g, ptm_ground_x (g, (const double[]){ 0.05, 0.14, 0.95, 0.87 }[i]), ptm_ground_y (g, 0.79 + 0.05 * (i % 2)), g->unit * (i % 2 ? 22 : 30), i % 2 ? 0x4f8a6f : 0x3f7a62);
  ptm_ground_prop (g, PTM_PROP_ROCK, ptm_ground_x (g, 0.1), ptm_ground_y (g, 0.985), g->unit * 7, ptm_ground_air (g), 0);
}

static void
dune (PtmGround *g, const PtmLand *land, guint32 crest, guint32 foot, guint32 shade)
{
  const PtmFrame *f = &g->frame;

  ptm_ground_land (g, land, crest, foot);
  /* The lee side lies in the shade, from where the land begins to fall; the edge of the shade runs down the slope. */
  cairo_save (g->cr);
  for (int i = 0; i <= 60; i++)
    cairo_line_to (g->cr, f->x + f->width * i / 60, ptm_ground_y (g, ptm_ground_get_level (g, land, i / 60.0)));
  cairo_line_to (g->cr, f->x + f->width, ptm_ground_y (g, 1));
  cairo_line_to (g->cr, f->x, ptm_ground_y (g, 1));
  cairo_clip (g->cr);
  for (int i = 0; i < 60; i++)
    {
      double a = i / 60.0, level = ptm_ground_get_level (g, land, a), before = ptm_ground_get_level (g, land, a - 1 / 60.0), after = ptm_ground_get_level (g, land, a + 1 / 60.0);
      double w = f->width * 0.34, h = f->height * land->swing * 3.2, x = f->x + f->width * a, y = ptm_ground_y (g, level);

      if (level > before || level > after)
        continue;
      cairo_move_to (g->cr, x, y - h * 0.1);
      cairo_curve_to (g->cr, x - w * 0.02, y + h * 0.3, x - w * 0.26, y + h * 0.5, x - w * 0.1, y + h);
      cairo_curve_to (g->cr, x + w * 0.3, y + h, x + w * 0.7, y + h * 0.9, x + w, y + h * 0.75);
      cairo_line_to (g->cr, x + w, y - h * 0.1);
      cairo_close_path (g->cr);
      ptm_ground_set (g, ptm_ground_tone (g, shade), 0.3);
      cairo_fill (g->cr);
    }
  cairo_restore (g->cr);
}

static void
ripples (PtmGround *g, double from, guint32 hex)
{
  const PtmFrame *f = &g->frame;

  for (int i = 0; i < 16; i++)
    {
      double  depth = pow ((i + 1) / 17.0, 1.3), y = from + (1 - from) * depth;
      PtmLand line = { y, 0.004 + 0.004 * depth, 1.6, 40 + i };
      double  a = ptm_random_range (g->seed, 1400 + i, 0, 0.6), b = a + ptm_random_range (g->seed, 1430 + i, 0.25, 0.6);

      for (double t = a; t <= b; t += 0.02)
        cairo_line_to (g->cr, f->x + f->width * t, ptm_ground_y (g, ptm_ground_get_level (g, &line, t)));
      cairo_set_line_width (g->cr, g->unit * (0.12 + 0.3 * depth));
      cairo_set_line_cap (g->cr, CAIRO_LINE_CAP_ROUND);
      ptm_ground_set (g, ptm_ground_tone (g, hex), 0.35);
      cairo_stroke (g->cr);
    }
}

void
ptm_place_desert (PtmGround *g)
{
  PtmLand mesa = { 0.52, 0.006, 2, 3 }, far = { 0.56, 0.03, 0.9, 7 }, mid = { 0.63, 0.04, 0.6, 11 }, near = { 0.76, 0.03, 0.5, 17 };

  ptm_ground_sky (g, 0xf2a65e, 0xfdeccb, 0.58);
  ptm_ground_sun (g, 0.7, 0.26, 10, 0xfff4d2);
  for (int i = 0; i < 3; i++)
    {
      double x = ptm_ground_x (g, 0.06 + i * 0.34), w = g->unit * (12 + 7 * (i % 2)), h = g->unit * (9 + 5 * (i == 1)), y = ptm_ground_y (g, 0.55);

      cairo_move_to (g->cr, x, y);
      cairo_line_to (g->cr, x + w * 0.14, y - h);
      cairo_line_to (g->cr, x + w * 0.8, y - h);
      cairo_line_to (g->cr, x + w, y);
      cairo_close_path (g->cr);
      ptm_ground_set (g, ptm_ground_tone (g, 0xdf9a72), 0.75);
      cairo_fill (g->cr);
      ptm_ground_box (g, x + w * 0.12, y - h * 0.8, w * 0.72, h * 0.1, ptm_ground_tone (g, 0xc97f5c), 0.5);
    }
  ptm_ground_land (g, &mesa, 0xf3c690, 0xeebc80);
  dune (g, &far, 0xf4c283, 0xe7a866, 0xc97f4a);
  dune (g, &mid, 0xefb36c, 0xdc9650, 0xb9703c);
  dune (g, &near, 0xe9a55c, 0xc97f42, 0xa9622f);
  ripples (g, 0.78, 0xb9703c);
  ptm_ground_prop (g, PTM_PROP_CACTUS, ptm_ground_x (g, 0.12), ptm_ground_y (g, 0.75), g->unit * 15, ptm_ground_air (g), 0);
  ptm_ground_prop (g, PTM_PROP_CACTUS, ptm_ground_x (g, 0.9), ptm_ground_y (g, 0.69), g->unit * 9, ptm_ground_air (g), 0.15);
  ptm_ground_prop (g, PTM_PROP_ROCK, ptm_ground_x (g, 0.2), ptm_ground_y (g, 0.765), g->unit * 3.4, ptm_ground_air (g), 0);
}

void
ptm_place_snow (PtmGround *g)
{
  PtmLand far = { 0.56, 0.025, 0.9, 3 }, mid = { 0.63, 0.022, 1.2, 7 }, near = { 0.75, 0.018, 0.7, 11 };

  ptm_ground_sky (g, 0x9cc3e6, 0xf8f2ee, 0.62);
  ptm_ground_sun (g, 0.2, 0.2, 6, 0xfff6dc);
  ptm_ground_peaks (g, 0.6, 0.22, 4, 0xc6d7e8, 0xb2c7de, TRUE, 2300);
  ptm_ground_haze (g, ptm_ground_air (g), 0.5, 0.4, 0.6);
  ptm_ground_firs (g, &far, 0.14, 0.3, 0x9ab8c8, 300);
  ptm_ground_land (g, &far, 0xe6eff7, 0xd3e2ef);
  ptm_ground_firs (g, &mid, 0.2, 0.55, 0x5f8fa0, 420);
  ptm_ground_prop (g, PTM_PROP_COTTAGE, ptm_ground_x (g, 0.74), ptm_ground_y (g, 0.645), g->unit * 9, ptm_ground_air (g), 0.2);
  ptm_ground_land (g, &mid, 0xf3f8fc, 0xdbe8f3);
  ptm_ground_land (g, &near, 0xfdfeff, 0xd9e6f2);
  for (int i = 0; i < 3; i++)
    ptm_ground_fir (g, ptm_ground_x (g, (const double[]){ 0.06, 0.15, 0.95 }[i]), ptm_ground_y (g, 0.8 + 0.04 * (i % 2)), g->unit * (i == 1 ? 19 : 30), 0x4f8092);
  for (int i = 0; i < 9; i++)
    ptm_ground_oval (g, ptm_ground_x (g, ptm_random_unit (g->seed, 1500 + i)), ptm_ground_y (g, ptm_random_range (g->seed, 1520 + i, 0.8, 0.98)), g->unit * ptm_random_range (g->seed, 1540 + i, 5, 14), g->unit * 0.7, ptm_ground_tone (g, 0xc4d7ea), 0.5);
  ptm_ground_flakes (g);
}

void
ptm_place_night (PtmGround *g)
{
  PtmLand far = { 0.55, 0.04, 1.2, 3 }, mid = { 0.62, 0.03, 0.8, 7 }, near = { 0.76, 0.02, 0.7, 11 };

  ptm_ground_sky (g, 0x0c1437, 0x4a5ba6, 0.66);
  ptm_ground_stars (g, 170, 0.56);
  ptm_ground_moon (g, 0.22, 0.17, 7);
  ptm_ground_cloud (g, ptm_ground_x (g, 0.7), ptm_ground_y (g, 0.34), g->unit * 26, ptm_ground_tone (g, 0x5a69b0), 0.4);
  ptm_ground_cloud (g, ptm_ground_x (g, 0.36), ptm_ground_y (g, 0.42), g->unit * 18, ptm_ground_tone (g, 0x6a79bc), 0.35);
  ptm_ground_land (g, &far, 0x33447f, 0x2c3b74);
  ptm_ground_firs (g, &mid, 0.11, 0.4, 0x22315f, 300);
  ptm_ground_land (g, &mid, 0x293a72, 0x1f2d5c);
  ptm_ground_land (g, &near, 0x223266, 0x131c40);
  for (int i = 0; i < 4; i++)
    ptm_ground_fir (g, ptm_ground_x (g, (const double[]){ 0.04, 0.13, 0.97, 0.89 }[i]), ptm_ground_y (g, 0.8 + 0.05 * (i % 2)), g->unit * (i % 2 ? 21 : 32), 0x172450);
  ptm_ground_grass (g, 0.8, 1, 70, 0x1c2a58, 3000);
  for (int i = 0; i < 14; i++)
    {
      double x = ptm_ground_x (g, ptm_random_unit (g->seed, 1600 + i)), y = ptm_ground_y (g, ptm_random_range (g->seed, 1630 + i, 0.66, 0.92));

      ptm_ground_glow (g, x, y, g->unit * 2.4, ptm_ground_glowing (g, 0xffe08a), 0.55);
      ptm_ground_disc (g, x, y, g->unit * 0.22, ptm_ground_glowing (g, 0xfff3c4), 1);
    }
}

void
ptm_place_sky (PtmGround *g)
{
  ptm_ground_sky (g, 0x4fa6e4, 0xf6f7ee, 1);
  ptm_ground_sun (g, 0.2, 0.14, 7, 0xfff0b8);
  ptm_ground_haze (g, ptm_ground_glowing (g, 0xffffff), 0.18, 0.2, 1);
  ptm_ground_clouds (g, 3, 0.16, 0.5);
  ptm_ground_birds (g, 0.68, 0.34, 6);
  ptm_ground_clouds (g, 2, 0.6, 0.76);
  /* We are above a sea of clouds. */
  for (int row = 0; row < 3; row++)
    for (int i = 0; i <= 5; i++)
      ptm_ground_cloud (g, ptm_ground_x (g, (i + ptm_random_range (g->seed, 1700 + row * 9 + i, -0.3, 0.3)) / 5), ptm_ground_y (g, 0.87 + row * 0.06), MAX (g->frame.width * 0.3, g->unit * 30) * (0.8 + 0.2 * row),
                        ptm_color_mix (ptm_ground_tone (g, 0xffffff), ptm_ground_air (g), 0.5 - row * 0.25), 1);
}

void
ptm_place_space (PtmGround *g)
{
  const PtmFrame *f = &g->frame;
  double          r = g->unit * 70, x = f->x + f->width * 0.16, y = f->y + f->height + r * 0.52;
  static const struct
  {
    double  x, y, r;
    guint32 hex;
  } clouds[] = { { 0.2, 0.28, 70, 0x6a4bc0 }, { 0.5, 0.42, 55, 0x8a3f9c }, { 0.82, 0.66, 60, 0x2a7bb8 }, { 0.7, 0.3, 40, 0xc0558a } };

  ptm_ground_sky (g, 0x080b22, 0x1d1846, 1);
  for (guint i = 0; i < G_N_ELEMENTS (clouds); i++)
    ptm_ground_glow (g, f->x + f->width * clouds[i].x, f->y + f->height * clouds[i].y, g->unit * clouds[i].r, ptm_ground_tone (g, clouds[i].hex), 0.3);
  ptm_ground_stars (g, 280, 1);
  /* A far planet with its ring. */
  cairo_save (g->cr);
  cairo_translate (g->cr, f->x + f->width * 0.84, f->y + f->height * 0.2);
  cairo_rotate (g->cr, -0.4);
  ptm_ground_disc (g, 0, 0, g->unit * 5, ptm_ground_tone (g, 0xe0a86f), 1);
  ptm_ground_oval (g, -g->unit, -g->unit * 1.2, g->unit * 3.2, g->unit * 2.6, ptm_ground_tone (g, 0xf2c894), 0.7);
  cairo_scale (g->cr, 1, 0.26);
  cairo_arc (g->cr, 0, 0, g->unit * 8.6, -0.25, G_PI + 0.25);
  cairo_restore (g->cr);
  cairo_set_line_width (g->cr, g->unit * 0.9);
  ptm_ground_set (g, ptm_ground_tone (g, 0xf6dfb8), 0.8);
  cairo_stroke (g->cr);
  /* The near one fills a corner. */
  ptm_ground_glow (g, x, y, r * 1.35, ptm_ground_tone (g, 0x5aa8f0), 0.55);
  cairo_save (g->cr);
  cairo_arc (g->cr, x, y, r, 0, 2 * G_PI);
  cairo_clip (g->cr);
  ptm_ground_paint (g, ptm_ground_tone (g, 0x2f6fb8));
  for (int i = 0; i < 9; i++)
    ptm_ground_oval (g, x + r * ptm_random_range (g->seed, 1800 + i, -0.8, 0.8), y - r * ptm_random_range (g->seed, 1820 + i, 0.3, 0.98), r * ptm_random_range (g->seed, 1840 + i, 0.1, 0.34), r * ptm_random_range (g->seed, 1860 + i, 0.04, 0.1), ptm_ground_tone (g, i % 3 == 0 ? 0xf2f7fb : 0x5fae86), i % 3 == 0 ? 0.75 : 0.9);
  ptm_ground_disc (g, x + r * 0.32, y + r * 0.16, r * 1.02, ptm_ground_tone (g, 0x08102c), 0.45);
  cairo_restore (g->cr);
}

void
ptm_place_cave (PtmGround *g)
{
  const PtmFrame      *f = &g->frame;
  static const guint32 rocks[] = { 0x8a7a92, 0x6a5a78, 0x4b3f5e, 0x332a46 };
  double               cx = f->x + f->width * 0.42, cy = f->y + f->height * 0.4;

  ptm_ground_sky (g, 0xf9dfae, 0xf3c78c, 0.7);
  ptm_ground_glow (g, cx, cy, g->unit * 55, ptm_ground_tone (g, 0xfff8dc), 0.9);
  ptm_ground_land (g, &(PtmLand){ 0.62, 0.02, 0.8, 3 }, 0xb58f7c, 0x8a6f76);
  /* Walls with a hole, each layer nearer and darker. */
  for (guint layer = 0; layer < G_N_ELEMENTS (rocks); layer++)
    {
      double rx = f->width * (0.2 + 0.1 * layer), ry = f->height * (0.22 + 0.09 * layer);

      cairo_rectangle (g->cr, f->x, f->y, f->width, f->height);
      cairo_new_sub_path (g->cr);
      for (int i = 0; i < 34; i++)
        {
          double a = i * 2 * G_PI / 34, jag = 1 + ptm_random_range (g->seed, 1900 + layer * 50 + i, -0.1, 0.12), down = sin (a) > 0 ? 1.1 : 1;

          cairo_line_to (g->cr, cx + cos (a) * rx * jag, cy + sin (a) * ry * (sin (a) > 0.2 ? down : jag));
        }
      cairo_close_path (g->cr);
      cairo_set_fill_rule (g->cr, CAIRO_FILL_RULE_EVEN_ODD);
      ptm_ground_set (g, ptm_ground_tone (g, rocks[layer]), 1);
      cairo_fill (g->cr);
      cairo_set_fill_rule (g->cr, CAIRO_FILL_RULE_WINDING);
    }
  for (int i = 0; i < 12; i++)
    {
      double x = ptm_ground_x (g, (i + ptm_random_range (g->seed, 2000 + i, 0.1, 0.9)) / 12), l = g->unit * ptm_random_range (g->seed, 2020 + i, 6, 24) * (0.4 + fabs (i / 11.0 - 0.45) * 1.5), w = l * 0.2;

      cairo_move_to (g->cr, x - w, f->y);
      cairo_curve_to (g->cr, x - w * 0.3, f->y + l * 0.5, x - w * 0.1, f->y + l * 0.8, x, f->y + l);
      cairo_curve_to (g->cr, x + w * 0.1, f->y + l * 0.7, x + w * 0.5, f->y + l * 0.4, x + w, f->y);
      cairo_close_path (g->cr);
      ptm_ground_set (g, ptm_ground_tone (g, i % 2 ? 0x3c3252 : 0x2b2340), 1);
      cairo_fill (g->cr);
    }
  ptm_ground_land (g, &(PtmLand){ 0.74, 0.012, 0.7, 21 }, 0x6b5a74, 0x41354f);
  ptm_ground_oval (g, cx, ptm_ground_y (g, 0.8), f->width * 0.34, f->height * 0.05, ptm_ground_tone (g, 0xf3c78c), 0.28);
  for (int i = 0; i < 7; i++)
    {
      double x = ptm_ground_x (g, i < 4 ? 0.02 + i * 0.06 : 0.72 + (i - 4) * 0.1), h = g->unit * ptm_random_range (g->seed, 2100 + i, 5, 11);

      cairo_move_to (g->cr, x - h * 0.2, ptm_ground_y (g, 0.97));
      cairo_line_to (g->cr, x - h * 0.1, ptm_ground_y (g, 0.97) - h);
      cairo_line_to (g->cr, x + h * 0.12, ptm_ground_y (g, 0.97) - h * 0.75);
      cairo_line_to (g->cr, x + h * 0.24, ptm_ground_y (g, 0.97));
      cairo_close_path (g->cr);
      ptm_ground_set (g, ptm_ground_glowing (g, i % 2 ? 0x7fd4e0 : 0xb79cf0), 0.85);
      cairo_fill (g->cr);
    }
}
