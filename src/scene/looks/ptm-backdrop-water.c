/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws places by, on and under the water. */

#include "config.h"

#include <math.h>

#include "ptm-backdrop-private.h"
#include "ptm-palette.h"

/* The path of light on the water below the sun. */
static void
glitter (PtmGround *g, double x, double from, double to)
{
  if (g->clear_sky)
    return;
  for (int i = 0; i < 22; i++)
    {
      double depth = pow ((i + 0.5) / 22, 1.3), w = g->unit * (1.2 + 7 * depth) * ptm_random_range (g->seed, 2200 + i, 0.5, 1.2);

      ptm_ground_oval (g, ptm_ground_x (g, x) + g->unit * ptm_random_range (g->seed, 2230 + i, -3, 3) * (0.3 + depth), ptm_ground_y (g, from + (to - from) * depth), w, g->unit * (0.12 + 0.28 * depth), ptm_ground_glowing (g, g->weather.light == PTM_LIGHT_EVENING ? 0xffd27a : 0xfff9e4), 0.5);
    }
}

void
ptm_place_sea (PtmGround *g)
{
  PtmLand coast = { 0.545, 0.012, 0.9, 3 };

  ptm_ground_sky (g, 0x6fbdec, 0xfbf3e0, 0.56);
  ptm_ground_sun (g, 0.24, 0.2, 7, 0xfff0b8);
  ptm_ground_clouds (g, 3, 0.12, 0.4);
  ptm_ground_birds (g, 0.66, 0.3, 4);
  ptm_ground_land (g, &coast, 0xb4cedb, 0xc4d9e0);
  ptm_ground_water (g, 0x86cfdd, 0x1c7496, 0.555, 1);
  glitter (g, 0.24, 0.56, 0.98);
  ptm_ground_prop (g, PTM_PROP_SAILBOAT, ptm_ground_x (g, 0.82), ptm_ground_y (g, 0.585), g->unit * 6, ptm_ground_air (g), 0.25);
}

static void
shells (PtmGround *g)
{
  for (int i = 0; i < 16; i++)
    ptm_ground_oval (g, ptm_ground_x (g, ptm_random_unit (g->seed, 2300 + i)), ptm_ground_y (g, ptm_random_range (g->seed, 2320 + i, 0.76, 0.98)), g->unit * ptm_random_range (g->seed, 2340 + i, 0.4, 0.9), g->unit * 0.4, ptm_ground_tone (g, i % 3 ? 0xfff6e6 : 0xf2b8a0), 0.9);
}

/* Wet sand, foam, then the dry beach. */
static void
shore (PtmGround *g, double level)
{
  static const guint32 tones[] = { 0xb4e6e2, 0xffffff, 0xd9bf8c, 0xf2dcae };
  static const double  lifts[] = { -0.028, -0.011, 0, 0.016 };

  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    ptm_ground_land (g, &(PtmLand){ level + lifts[i], 0.016, 0.8, 31 }, tones[i], i == 3 ? 0xe2c288 : tones[i]);
}

void
ptm_place_beach (PtmGround *g)
{
  PtmLand cape = { 0.475, 0.014, 0.7, 3 };

  ptm_ground_sky (g, 0x62bdf0, 0xf8f6e6, 0.5);
  ptm_ground_sun (g, 0.26, 0.16, 7, 0xfff0b8);
  ptm_ground_clouds (g, 3, 0.1, 0.36);
  ptm_ground_birds (g, 0.6, 0.26, 5);
  ptm_ground_land (g, &cape, 0xa9cbd0, 0xbcd7d8);
  ptm_ground_water (g, 0x4fb3d0, 0x8fe0dc, 0.485, 0.66);
  glitter (g, 0.26, 0.49, 0.63);
  ptm_ground_prop (g, PTM_PROP_SAILBOAT, ptm_ground_x (g, 0.74), ptm_ground_y (g, 0.515), g->unit * 5, ptm_ground_air (g), 0.25);
  shore (g, 0.645);
  ptm_ground_palm (g, ptm_ground_x (g, 0.93), ptm_ground_y (g, 0.73), g->unit * 46, -0.17);
  ptm_ground_palm (g, ptm_ground_x (g, 0.99), ptm_ground_y (g, 0.76), g->unit * 35, -0.1);
  ptm_ground_bush (g, ptm_ground_x (g, 0.97), ptm_ground_y (g, 0.765), g->unit * 8, 0x6aa861, 900);
  for (int i = 0; i < 12; i++)
    ptm_ground_oval (g, ptm_ground_x (g, ptm_random_unit (g->seed, 2400 + i)), ptm_ground_y (g, ptm_random_range (g->seed, 2420 + i, 0.72, 1)), g->unit * ptm_random_range (g->seed, 2440 + i, 5, 16), g->unit * 0.5, ptm_ground_tone (g, 0xd9b77c), 0.4);
  shells (g);
}

/* Reeds where the grass ends. */
static void
reeds (PtmGround *g, double foot)
{
  for (int i = 0; i < 26; i++)
    {
      double x = ptm_random_unit (g->seed, 2500 + i), height = g->unit * ptm_random_range (g->seed, 2530 + i, 6, 12);

      if (x > 0.3 && x < 0.72)
        continue;
      ptm_ground_leaf (g, ptm_ground_x (g, x), ptm_ground_y (g, foot) + g->unit, height, -1.5708 + ptm_random_range (g->seed, 2560 + i, -0.2, 0.2), 0.09, i % 2 ? 0x5f9a52 : 0x7ab063);
    }
}

void
ptm_place_lake (PtmGround *g)
{
  PtmLand blue = { 0.44, 0.04, 0.8, 3 }, far = { 0.5, 0.012, 1.2, 7 }, mud = { 0.632, 0.014, 0.8, 31 }, near = { 0.648, 0.014, 0.8, 31 };

  ptm_ground_sky (g, 0x6fbdec, 0xf2f8ee, 0.5);
  ptm_ground_sun (g, 0.22, 0.16, 7, 0xfff0b8);
  ptm_ground_clouds (g, 3, 0.1, 0.34);
  ptm_ground_land (g, &blue, 0xaccdd0, 0xbcdcc8);
  ptm_ground_hedge (g, &far, 0.045, 0x86b58c, 320);
  ptm_ground_land (g, &far, 0xb0d492, 0x9cc684);
  ptm_ground_water (g, 0x9ad4e0, 0x4fa4c2, 0.515, 0.66);
  glitter (g, 0.22, 0.52, 0.63);
  ptm_ground_land (g, &mud, 0xcdb98a, 0xcdb98a);
  ptm_ground_land (g, &near, 0x9acb74, 0x5f9f52);
  reeds (g, 0.655);
  ptm_ground_grass (g, 0.7, 0.97, 120, 0x6dad58, 3000);
  ptm_ground_flowers (g, 0.72, 0.97, 34, 4000);
  ptm_ground_grass (g, 0.97, 1.02, 70, 0x4a8a47, 5000);
}

void
ptm_place_island (PtmGround *g)
{
  ptm_ground_sky (g, 0x55b6ee, 0xfaf5e0, 0.5);
  ptm_ground_sun (g, 0.2, 0.16, 7, 0xfff0b8);
  ptm_ground_clouds (g, 3, 0.1, 0.36);
  ptm_ground_birds (g, 0.3, 0.32, 5);
  ptm_ground_water (g, 0x6fc6dc, 0x2a9db8, 0.485, 1);
  glitter (g, 0.2, 0.49, 0.68);
  /* A second one far off. */
  ptm_ground_oval (g, ptm_ground_x (g, 0.9), ptm_ground_y (g, 0.5), g->unit * 12, g->unit * 3.2, ptm_ground_tone (g, 0x9cc4b4), 1);
  ptm_ground_box (g, g->frame.x, ptm_ground_y (g, 0.5), g->frame.width, g->unit * 3.4, ptm_ground_tone (g, 0x7fcbdd), 1);
  for (int i = 0; i < 4; i++)
    ptm_ground_oval (g, ptm_ground_x (g, 0.5), ptm_ground_y (g, (const double[]){ 0.84, 0.835, 0.826, 0.815 }[i]), g->frame.width * (const double[]){ 0.6, 0.56, 0.525, 0.49 }[i], g->frame.height * (const double[]){ 0.205, 0.19, 0.175, 0.165 }[i],
                     ptm_ground_tone (g, (const guint32[]){ 0x6fd2d2, 0xa9e8e0, 0xffffff, 0xf2dcae }[i]), 1);
  ptm_ground_oval (g, ptm_ground_x (g, 0.5), ptm_ground_y (g, 0.79), g->frame.width * 0.4, g->frame.height * 0.11, ptm_ground_tone (g, 0xf8e6c0), 0.8);
  ptm_ground_bush (g, ptm_ground_x (g, 0.2), ptm_ground_y (g, 0.71), g->unit * 9, 0x5fa35f, 900);
  ptm_ground_bush (g, ptm_ground_x (g, 0.29), ptm_ground_y (g, 0.7), g->unit * 7, 0x76b56a, 1000);
  ptm_ground_bush (g, ptm_ground_x (g, 0.8), ptm_ground_y (g, 0.7), g->unit * 9, 0x69ab63, 1100);
  ptm_ground_palm (g, ptm_ground_x (g, 0.2), ptm_ground_y (g, 0.715), g->unit * 42, 0.14);
  ptm_ground_palm (g, ptm_ground_x (g, 0.15), ptm_ground_y (g, 0.725), g->unit * 31, -0.16);
  ptm_ground_palm (g, ptm_ground_x (g, 0.82), ptm_ground_y (g, 0.71), g->unit * 34, 0.1);
  shells (g);
}

void
ptm_place_harbour (PtmGround *g)
{
  PtmLand hill = { 0.47, 0.03, 0.7, 3 }, quay = { 0.555, 0.001, 1, 7 };

  ptm_ground_sky (g, 0x74b9e6, 0xfbf0dc, 0.52);
  ptm_ground_sun (g, 0.2, 0.16, 6, 0xfff0b8);
  ptm_ground_clouds (g, 3, 0.1, 0.34);
  ptm_ground_birds (g, 0.6, 0.24, 6);
  ptm_ground_land (g, &hill, 0xa5c6a8, 0x93b896);
  ptm_ground_prop (g, PTM_PROP_LIGHTHOUSE, ptm_ground_x (g, 0.88), ptm_ground_y (g, 0.5), g->unit * 26, ptm_ground_air (g), 0.12);
  ptm_ground_prop (g, PTM_PROP_CRANE, ptm_ground_x (g, 0.12), ptm_ground_y (g, 0.545), g->unit * 30, ptm_ground_air (g), 0.2);
  ptm_ground_houses (g, &(PtmLand){ 0.54, 0.002, 1, 7 }, 0.1, 7, 0.1, 340);
  ptm_ground_land (g, &quay, 0xb9ac98, 0x9a8e7e);
  ptm_ground_water (g, 0x6fb4c4, 0x2a7d98, 0.575, 0.78);
  ptm_ground_prop (g, PTM_PROP_TRAWLER, ptm_ground_x (g, 0.2), ptm_ground_y (g, 0.66), g->unit * 17, ptm_ground_air (g), 0);
  ptm_ground_prop (g, PTM_PROP_SAILBOAT, ptm_ground_x (g, 0.62), ptm_ground_y (g, 0.63), g->unit * 15, ptm_ground_air (g), 0.08);
  ptm_ground_prop (g, PTM_PROP_SAILBOAT, ptm_ground_x (g, 0.84), ptm_ground_y (g, 0.66), g->unit * 18, ptm_ground_air (g), 0);
  ptm_ground_paving (g, 0xd9cdb8, 0xa89a84, 0.76, 1);
  ptm_ground_box (g, g->frame.x, ptm_ground_y (g, 0.757), g->frame.width, g->unit * 1.6, ptm_ground_tone (g, 0xeee4d2), 1);
  for (int i = 0; i < 4; i++)
    {
      double x = ptm_ground_x (g, 0.1 + i * 0.27), y = ptm_ground_y (g, 0.775);

      ptm_ground_oval (g, x, y, g->unit * 2.2, g->unit * 0.7, ptm_ground_tone (g, 0x4a4038), 0.3);
      ptm_ground_box (g, x - g->unit * 1.2, y - g->unit * 3.4, g->unit * 2.4, g->unit * 3.6, ptm_ground_tone (g, 0x4d5560), 1);
      ptm_ground_box (g, x - g->unit * 1.7, y - g->unit * 4.2, g->unit * 3.4, g->unit * 1.1, ptm_ground_tone (g, 0x5f6874), 1);
    }
}

static void
weed (PtmGround *g, double x, double foot, double height, guint32 hex, guint32 salt)
{
  for (int i = -1; i <= 1; i++)
    {
      double bx = x + i * height * 0.09, sway = ptm_random_range (g->seed, salt + i + 1, -0.16, 0.16) * height, w = height * 0.035, top = foot - height * (i == 0 ? 1 : 0.72);

      cairo_move_to (g->cr, bx - w, foot);
      cairo_curve_to (g->cr, bx - w + sway, foot - height * 0.35, bx - w - sway, foot - height * 0.6, bx + sway * 0.8, top);
      cairo_curve_to (g->cr, bx + w * 1.6 - sway, foot - height * 0.6, bx + w * 1.6 + sway, foot - height * 0.35, bx + w, foot);
      cairo_close_path (g->cr);
      ptm_ground_set (g, ptm_palette_shade (ptm_ground_tone (g, hex), i * 0.03), 1);
      cairo_fill (g->cr);
    }
}

void
ptm_place_underwater (PtmGround *g)
{
  const PtmFrame *f = &g->frame;
  PtmLand         far = { 0.72, 0.06, 1.2, 3 }, reef = { 0.78, 0.04, 0.9, 7 }, sand = { 0.86, 0.014, 0.9, 11 };

  ptm_ground_sky (g, 0x8fe3e4, 0x0b5484, 1);
  ptm_ground_glow (g, ptm_ground_x (g, 0.34), f->y, g->unit * 75, ptm_ground_tone (g, 0xf0fff6), 0.6);
  for (int i = 0; i < 6; i++)
    {
      double x = ptm_ground_x (g, 0.1 + i * 0.12), spread = (i - 2) * 0.1;

      cairo_move_to (g->cr, x, f->y);
      cairo_line_to (g->cr, x + g->unit * 5, f->y);
      cairo_line_to (g->cr, x + f->width * (spread + 0.12), ptm_ground_y (g, 0.86));
      cairo_line_to (g->cr, x + f->width * spread, ptm_ground_y (g, 0.86));
      cairo_close_path (g->cr);
      ptm_ground_set (g, ptm_ground_tone (g, 0xffffff), 0.07);
      cairo_fill (g->cr);
    }
  ptm_ground_land (g, &far, 0x2f88aa, 0x1c6c94);
  ptm_ground_land (g, &reef, 0x2a7a8e, 0x1d6680);
  for (int i = 0; i < 5; i++)
    weed (g, ptm_ground_x (g, (const double[]){ 0.04, 0.12, 0.86, 0.93, 0.99 }[i]), ptm_ground_y (g, 0.87), g->unit * (const double[]){ 38, 26, 22, 36, 28 }[i], i % 2 ? 0x2f9a7c : 0x1f7f72, 2600 + i * 7);
  ptm_ground_land (g, &sand, 0xe6d6a4, 0xb99f6f);
  ptm_ground_prop (g, PTM_PROP_CORAL, ptm_ground_x (g, 0.88), ptm_ground_y (g, 0.93), g->unit * 19, ptm_ground_air (g), 0);
  ptm_ground_prop (g, PTM_PROP_ROCK, ptm_ground_x (g, 0.09), ptm_ground_y (g, 0.93), g->unit * 11, ptm_ground_tone (g, 0x2a7a9c), 0.4);
  ptm_ground_prop (g, PTM_PROP_CORAL, ptm_ground_x (g, 0.2), ptm_ground_y (g, 0.95), g->unit * 10, ptm_ground_tone (g, 0xf0b83c), 0.6);
  ptm_ground_prop (g, PTM_PROP_ROCK, ptm_ground_x (g, 0.98), ptm_ground_y (g, 0.99), g->unit * 9, ptm_ground_tone (g, 0x2a7a9c), 0.3);
  for (int i = 0; i < 34; i++)
    {
      double x = ptm_ground_x (g, ptm_random_unit (g->seed, i * 2)), y = ptm_ground_y (g, ptm_random_range (g->seed, i * 2 + 1, 0.06, 0.8)), r = g->unit * ptm_random_range (g->seed, 70 + i, 0.25, 1);

      ptm_ground_disc (g, x, y, r, ptm_ground_tone (g, 0xffffff), 0.2);
      ptm_ground_disc (g, x - r * 0.3, y - r * 0.35, r * 0.3, ptm_ground_tone (g, 0xffffff), 0.6);
    }
}
