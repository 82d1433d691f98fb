/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws towns, and what is built for play and for show. */

#include "config.h"

#include <math.h>

#include "ptm-backdrop-private.h"
#include "ptm-palette.h"

static void
lanterns (PtmGround *g, double foot, double height, int n)
{
  for (int i = 0; i < n; i++)
    {
      double x = ptm_ground_x (g, (i + 0.5) / n), y = ptm_ground_y (g, foot), h = g->unit * height;

      if (ptm_ground_is_lit (g))
        ptm_ground_glow (g, x, y - h * 0.87, h * 0.8, ptm_ground_glowing (g, 0xffd98a), 0.5);
      ptm_ground_prop (g, PTM_PROP_LANTERN, x, y, h, ptm_ground_air (g), 0);
    }
}

static void
avenue (PtmGround *g, double foot, double height, int n, guint32 salt)
{
  n = (int)ceil (n * CLAMP (g->frame.width / g->frame.height, 0.7, 2));
  for (int i = 0; i < n; i++)
    ptm_ground_tree (g, ptm_ground_x (g, (i + 0.5) / n), ptm_ground_y (g, foot), g->unit * height, i % 2 ? 0x6fa862 : 0x7fb56c, salt + i * 100);
}

void
ptm_place_city (PtmGround *g)
{
  ptm_ground_sky (g, 0x84c2ea, 0xfdf0d8, 0.7);
  ptm_ground_sun (g, 0.2, 0.18, 6, 0xfff0b8);
  ptm_ground_clouds (g, 3, 0.08, 0.26);
  ptm_ground_skyline (g, 0.7, 0.46, 7, 0xc6d8e6, 0, 300);
  ptm_ground_haze (g, ptm_ground_air (g), 0.6, 0.36, 0.7);
  ptm_ground_skyline (g, 0.71, 0.4, 9.5, 0xa4bdd3, 0xcfe0ea, 420);
  ptm_ground_haze (g, ptm_ground_air (g), 0.4, 0.46, 0.72);
  ptm_ground_skyline (g, 0.74, 0.27, 13, 0x7f9cb8, 0xf7e7b6, 9000);
  avenue (g, 0.745, 9, 8, 700);
  ptm_ground_paving (g, 0xd9d6cf, 0xa9a8a2, 0.735, 1);
  ptm_ground_box (g, g->frame.x, ptm_ground_y (g, 0.735), g->frame.width, g->unit * 0.8, ptm_ground_tone (g, 0x9a9a96), 1);
  lanterns (g, 0.765, 17, 3);
}

static void
asphalt (PtmGround *g, double from)
{
  const PtmFrame *f = &g->frame;

  ptm_ground_vertical (g, ptm_ground_tone (g, 0x6b737c), ptm_ground_tone (g, 0x4f565f), from, 1);
  ptm_ground_box (g, f->x, ptm_ground_y (g, from), f->width, g->unit * 1.4, ptm_ground_tone (g, 0xcfcac0), 1);
  ptm_ground_box (g, f->x, ptm_ground_y (g, from) + g->unit * 1.4, f->width, g->unit * 0.7, ptm_ground_tone (g, 0x3f454c), 0.6);
  for (double x = f->x + g->unit * 3; x < f->x + f->width; x += g->unit * 17)
    {
      double y = ptm_ground_y (g, from + (1 - from) * 0.56), h = f->height * (1 - from) * 0.05;

      cairo_move_to (g->cr, x + h * 0.6, y);
      cairo_line_to (g->cr, x + g->unit * 9 + h * 0.6, y);
      cairo_line_to (g->cr, x + g->unit * 9, y + h);
      cairo_line_to (g->cr, x, y + h);
      cairo_close_path (g->cr);
    }
  ptm_ground_set (g, ptm_ground_tone (g, 0xf6f0dc), 0.95);
  cairo_fill (g->cr);
}

void
ptm_place_street (PtmGround *g)
{
  ptm_ground_sky (g, 0x8cc6ea, 0xfdf0d8, 0.5);
  ptm_ground_sun (g, 0.2, 0.16, 6, 0xfff0b8);
  ptm_ground_clouds (g, 2, 0.08, 0.2);
  ptm_ground_skyline (g, 0.6, 0.36, 9, 0xc6d4de, 0, 300);
  ptm_ground_haze (g, ptm_ground_air (g), 0.5, 0.3, 0.6);
  ptm_ground_terrace (g, 0.735, 0.42, 420);
  ptm_ground_paving (g, 0xd6d0c4, 0xa59f94, 0.735, 0.79);
  avenue (g, 0.77, 20, 2, 700);
  lanterns (g, 0.78, 19, 2);
  asphalt (g, 0.79);
}

/* A country road that runs to the horizon. */
void
ptm_place_road (PtmGround *g)
{
  PtmLand  blue = { 0.5, 0.03, 0.9, 3 }, far = { 0.56, 0.02, 1.1, 7 }, near = { 0.61, 0.012, 0.8, 11 };
  PtmColor tar = ptm_ground_tone (g, 0x6b737c), line = ptm_ground_tone (g, 0xfbf4e0);

  ptm_ground_sky (g, 0x74bcec, 0xfbf3df, 0.56);
  ptm_ground_sun (g, 0.22, 0.16, 7, 0xfff0b8);
  ptm_ground_clouds (g, 3, 0.1, 0.36);
  ptm_ground_land (g, &blue, 0xb4cdd0, 0xc6dcd2);
  ptm_ground_hedge (g, &far, 0.035, 0x8cb78e, 320);
  ptm_ground_land (g, &far, 0xc6d690, 0xaecb80);
  ptm_ground_land (g, &near, 0xa6cf7c, 0x6fa859);
  ptm_ground_way (g, 0.5, 1.01, 0.9, 0.56, 0.605, 0.012, 0.05, ptm_ground_tone (g, 0xd6c79c), 1);
  ptm_ground_way (g, 0.5, 1.01, 0.8, 0.56, 0.605, 0.01, 0.05, tar, 1);
  for (int i = 0; i < 9; i++)
    {
      double t = pow ((i + 0.15) / 9, 1.9), u = pow ((i + 0.65) / 9, 1.9), y0 = 0.612 + 0.4 * t, y1 = 0.612 + 0.4 * u;

      /* On the middle of the way at that depth. */
      for (int k = 0; k < 2; k++)
        {
          double y = k ? y1 : y0, depth = (1.01 - y) / 0.405, s = 1 - pow (1 - depth, 1 / 1.7), x = 0.5 + 0.06 * depth + sin (s * 2.2 * G_PI) * 0.05 * pow (1 - depth, 0.8), w = 0.0012 + 0.013 * (1 - depth);

          cairo_line_to (g->cr, ptm_ground_x (g, x + (k ? w : -w)), ptm_ground_y (g, y));
          cairo_line_to (g->cr, ptm_ground_x (g, x + (k ? -w : w)), ptm_ground_y (g, y));
        }
      cairo_close_path (g->cr);
      ptm_ground_set (g, line, 0.95);
      cairo_fill (g->cr);
    }
  for (int i = 0; i < 3; i++)
    {
      ptm_ground_tree (g, ptm_ground_x (g, 0.36 - i * 0.15), ptm_ground_y (g, 0.64 + i * 0.045), g->unit * (9 + i * 9), 0x72aa5c, 700 + i * 100);
      ptm_ground_tree (g, ptm_ground_x (g, 0.69 + i * 0.13), ptm_ground_y (g, 0.64 + i * 0.04), g->unit * (8 + i * 8), 0x80b566, 1100 + i * 100);
    }
  ptm_ground_grass (g, 0.88, 1, 30, 0x5c9650, 3000);
}

void
ptm_place_village (PtmGround *g)
{
  PtmLand blue = { 0.46, 0.04, 1, 3 }, far = { 0.53, 0.03, 0.9, 7 }, mid = { 0.62, 0.02, 0.8, 11 };

  ptm_ground_sky (g, 0x7cbfea, 0xfdf1d9, 0.56);
  ptm_ground_sun (g, 0.2, 0.16, 7, 0xfff0b8);
  ptm_ground_clouds (g, 3, 0.1, 0.3);
  ptm_ground_land (g, &blue, 0xb2cbcf, 0xc4dacd);
  ptm_ground_hedge (g, &far, 0.045, 0x8ab58c, 320);
  ptm_ground_land (g, &far, 0xb4d494, 0x9cc67f);
  ptm_ground_houses (g, &far, 0.075, 5, 0.28, 340);
  ptm_ground_trees (g, &(PtmLand){ 0.56, 0.02, 0.9, 7 }, 0.09, 4, 0x86b772, 360);
  ptm_ground_land (g, &mid, 0xa6d080, 0x84bb66);
  ptm_ground_houses (g, &(PtmLand){ 0.645, 0.01, 0.8, 11 }, 0.15, 3, 0, 520);
  ptm_ground_grass (g, 0.74, 0.98, 60, 0x66a455, 3000);
  ptm_ground_flowers (g, 0.78, 0.97, 26, 4000);
  ptm_ground_way (g, 0.52, 1.02, 0.4, 0.46, 0.66, 0.03, 0.08, ptm_ground_tone (g, 0xe8d7ae), 1);
  ptm_ground_tree (g, ptm_ground_x (g, 0.04), ptm_ground_y (g, 0.72), g->unit * 24, 0x6ba55a, 700);
  ptm_ground_tree (g, ptm_ground_x (g, 0.96), ptm_ground_y (g, 0.71), g->unit * 21, 0x79b063, 800);
  ptm_ground_bush (g, ptm_ground_x (g, 0.86), ptm_ground_y (g, 0.72), g->unit * 6, 0x5f9c52, 900);
}

void
ptm_place_castle (PtmGround *g)
{
  PtmLand blue = { 0.5, 0.04, 0.9, 3 }, hill = { 0.57, 0.03, 0.6, 7 }, near = { 0.68, 0.018, 0.8, 11 };

  ptm_ground_sky (g, 0x8abdec, 0xfdeedd, 0.6);
  ptm_ground_sun (g, 0.18, 0.16, 7, 0xfff0c4);
  ptm_ground_clouds (g, 3, 0.1, 0.34);
  ptm_ground_birds (g, 0.8, 0.26, 4);
  ptm_ground_peaks (g, 0.56, 0.18, 4, 0xc2d2e4, 0xb0c3da, TRUE, 2300);
  ptm_ground_haze (g, ptm_ground_air (g), 0.5, 0.4, 0.58);
  ptm_ground_land (g, &blue, 0xacc9b8, 0xbcd5bc);
  ptm_ground_prop (g, PTM_PROP_CASTLE, ptm_ground_x (g, 0.62), ptm_ground_y (g, 0.585), g->unit * 38, ptm_ground_air (g), 0.06);
  ptm_ground_hedge (g, &hill, 0.05, 0x7fb077, 320);
  ptm_ground_land (g, &hill, 0xa4cd80, 0x88bd6c);
  ptm_ground_land (g, &near, 0x98c974, 0x6bab58);
  ptm_ground_grass (g, 0.74, 0.98, 60, 0x5f9f52, 3000);
  ptm_ground_flowers (g, 0.78, 0.98, 34, 4000);
  ptm_ground_way (g, 0.4, 1.02, 0.3, 0.62, 0.59, 0.018, 0.1, ptm_ground_tone (g, 0xecdcb4), 1);
  for (int i = 0; i < 4; i++)
    {
      ptm_ground_oval (g, ptm_ground_x (g, i < 2 ? 0.05 + i * 0.1 : 0.8 + (i - 2) * 0.12), ptm_ground_y (g, 0.735 + 0.02 * (i % 2)), g->unit * 4.4, g->unit * 0.8, ptm_ground_tone (g, 0x24402c), 0.25);
      ptm_ground_oval (g, ptm_ground_x (g, i < 2 ? 0.05 + i * 0.1 : 0.8 + (i - 2) * 0.12), ptm_ground_y (g, 0.69 + 0.02 * (i % 2)), g->unit * 3.4, g->unit * 8, ptm_ground_tone (g, 0x4f8f57), 1);
      ptm_ground_oval (g, ptm_ground_x (g, i < 2 ? 0.05 + i * 0.1 : 0.8 + (i - 2) * 0.12) - g->unit * 0.8, ptm_ground_y (g, 0.68 + 0.02 * (i % 2)), g->unit * 2, g->unit * 6.2, ptm_ground_tone (g, 0x66a568), 0.8);
    }
}

void
ptm_place_park (PtmGround *g)
{
  PtmLand far = { 0.58, 0.02, 1.1, 3 }, lawn = { 0.64, 0.012, 0.8, 7 };

  ptm_ground_sky (g, 0x84c6ee, 0xf6f6e4, 0.6);
  ptm_ground_sun (g, 0.2, 0.16, 7, 0xfff0b8);
  ptm_ground_clouds (g, 3, 0.1, 0.32);
  ptm_ground_skyline (g, 0.6, 0.2, 9, 0xc9dae4, 0, 300);
  ptm_ground_hedge (g, &far, 0.1, 0x8dbb88, 320);
  ptm_ground_land (g, &far, 0xb0d68c, 0xa0cb7e);
  ptm_ground_trees (g, &(PtmLand){ 0.62, 0.01, 1, 5 }, 0.2, 5, 0x74ad66, 360);
  ptm_ground_land (g, &lawn, 0xa0d07a, 0x68aa58);
  lanterns (g, 0.675, 19, 2);
  ptm_ground_oval (g, ptm_ground_x (g, 0.74), ptm_ground_y (g, 0.735), g->unit * 27, g->unit * 5.4, ptm_ground_tone (g, 0xd2c69a), 1);
  ptm_ground_oval (g, ptm_ground_x (g, 0.74), ptm_ground_y (g, 0.735), g->unit * 25.6, g->unit * 4.6, ptm_ground_tone (g, 0x86c5d8), 1);
  ptm_ground_oval (g, ptm_ground_x (g, 0.7), ptm_ground_y (g, 0.728), g->unit * 15, g->unit * 1.7, ptm_ground_tone (g, 0xb4e0ea), 0.8);
  ptm_ground_grass (g, 0.78, 0.98, 60, 0x5c9f50, 3000);
  ptm_ground_flowers (g, 0.84, 0.98, 26, 4000);
  ptm_ground_way (g, 0.4, 1.02, 0.36, 0.3, 0.645, 0.02, 0.1, ptm_ground_tone (g, 0xeedfba), 1);
  ptm_ground_tree (g, ptm_ground_x (g, 0.05), ptm_ground_y (g, 0.74), g->unit * 38, 0x5f9f56, 800);
  ptm_ground_prop (g, PTM_PROP_BENCH, ptm_ground_x (g, 0.14), ptm_ground_y (g, 0.755), g->unit * 8, ptm_ground_air (g), 0);
}

void
ptm_place_playground (PtmGround *g)
{
  PtmLand far = { 0.57, 0.015, 1.1, 3 }, lawn = { 0.63, 0.01, 0.8, 7 }, sand = { 0.74, 0.014, 0.6, 11 };

  ptm_ground_sky (g, 0x7cc4f0, 0xf8f6e2, 0.6);
  ptm_ground_sun (g, 0.22, 0.16, 7, 0xfff0b8);
  ptm_ground_clouds (g, 3, 0.1, 0.34);
  ptm_ground_hedge (g, &far, 0.09, 0x93c08c, 320);
  ptm_ground_land (g, &far, 0xb4d990, 0xa2cd80);
  ptm_ground_trees (g, &(PtmLand){ 0.6, 0.01, 1, 5 }, 0.16, 3, 0x78b168, 360);
  ptm_ground_fence (g, 0.635, 0.05, 0xf3e6cc);
  ptm_ground_land (g, &lawn, 0xa4d47c, 0x7ab862);
  ptm_ground_land (g, &sand, 0xf2dcae, 0xdfc088);
  ptm_ground_prop (g, PTM_PROP_SWING, ptm_ground_x (g, 0.2), ptm_ground_y (g, 0.74), g->unit * 30, ptm_ground_air (g), 0.04);
  ptm_ground_prop (g, PTM_PROP_SLIDE, ptm_ground_x (g, 0.8), ptm_ground_y (g, 0.745), g->unit * 27, ptm_ground_air (g), 0.04);
  for (int i = 0; i < 18; i++)
    ptm_ground_oval (g, ptm_ground_x (g, ptm_random_unit (g->seed, 2400 + i)), ptm_ground_y (g, ptm_random_range (g->seed, 2420 + i, 0.8, 1)), g->unit * ptm_random_range (g->seed, 2440 + i, 3, 10), g->unit * 0.45, ptm_ground_tone (g, 0xcfae74), 0.4);
}

void
ptm_place_sports (PtmGround *g)
{
  const PtmFrame *f = &g->frame;
  double          top = 0.6;

  ptm_ground_sky (g, 0x74bcec, 0xf2f6ea, 0.56);
  ptm_ground_sun (g, 0.18, 0.14, 6, 0xfff0b8);
  ptm_ground_clouds (g, 3, 0.08, 0.26);
  /* The stands, full of people. */
  ptm_ground_box (g, f->x, ptm_ground_y (g, 0.42), f->width, f->height * 0.15, ptm_ground_tone (g, 0x8794a8), 1);
  for (int row = 0; row < 6; row++)
    for (double x = f->x + (row % 2) * g->unit; x < f->x + f->width; x += g->unit * 2.1)
      {
        static const guint32 shirts[] = { 0xd9534a, 0xf0c24c, 0x4a86c8, 0xf3ead8, 0x5fa86a };
        guint32              hash = ptm_random_hash (g->seed, (guint32)(x - f->x) * 8 + row);

        ptm_ground_disc (g, x, ptm_ground_y (g, 0.438 + row * 0.022), g->unit * 0.72, ptm_ground_tone (g, shirts[hash % 5]), 0.75);
      }
  ptm_ground_box (g, f->x, ptm_ground_y (g, 0.385), f->width, f->height * 0.04, ptm_ground_tone (g, 0xe6ebf0), 1);
  ptm_ground_box (g, f->x, ptm_ground_y (g, 0.566), f->width, f->height * 0.04, ptm_ground_tone (g, 0x2f5f9c), 1);
  for (int i = 0; i < 8; i++)
    {
      double y0 = top + (1 - top) * pow (i / 8.0, 1.5), y1 = top + (1 - top) * pow ((i + 1) / 8.0, 1.5);

      ptm_ground_box (g, f->x, ptm_ground_y (g, y0), f->width, f->height * (y1 - y0) + 1, ptm_ground_tone (g, i % 2 ? 0x6fb85a : 0x82c66a), 1);
    }
  ptm_ground_set (g, ptm_ground_tone (g, 0xffffff), 0.92);
  cairo_set_line_width (g->cr, g->unit * 0.6);
  cairo_move_to (g->cr, ptm_ground_x (g, -0.1), ptm_ground_y (g, 0.645));
  cairo_line_to (g->cr, ptm_ground_x (g, 1.1), ptm_ground_y (g, 0.645));
  cairo_move_to (g->cr, ptm_ground_x (g, 0.2), ptm_ground_y (g, 0.645));
  cairo_line_to (g->cr, ptm_ground_x (g, 0.1), ptm_ground_y (g, 0.76));
  cairo_line_to (g->cr, ptm_ground_x (g, 0.9), ptm_ground_y (g, 0.76));
  cairo_line_to (g->cr, ptm_ground_x (g, 0.8), ptm_ground_y (g, 0.645));
  cairo_stroke (g->cr);
  ptm_ground_prop (g, PTM_PROP_GOAL, ptm_ground_x (g, 0.5), ptm_ground_y (g, 0.65), MIN (g->unit * 13, f->width * 0.13), ptm_ground_air (g), 0);
}

void
ptm_place_market (PtmGround *g)
{
  ptm_ground_sky (g, 0x8cc6ea, 0xfdf0d8, 0.5);
  ptm_ground_sun (g, 0.2, 0.14, 6, 0xfff0b8);
  ptm_ground_clouds (g, 2, 0.08, 0.2);
  ptm_ground_terrace (g, 0.68, 0.36, 420);
  ptm_ground_haze (g, ptm_ground_air (g), 0.3, 0.4, 0.68);
  ptm_ground_paving (g, 0xe2d6c0, 0xb5a68c, 0.68, 1);
  for (int i = 0; i < 3; i++)
    ptm_ground_oval (g, ptm_ground_x (g, 0.14 + i * 0.36), ptm_ground_y (g, 0.755), g->unit * 15, g->unit * 1.6, ptm_ground_tone (g, 0x4a4038), 0.25);
  for (int i = 0; i < 3; i++)
    ptm_ground_prop (g, PTM_PROP_STALL, ptm_ground_x (g, 0.14 + i * 0.36), ptm_ground_y (g, 0.755), g->unit * 25, ptm_ground_air (g), 0.02);
  lanterns (g, 0.74, 27, 2);
}

void
ptm_place_stage (PtmGround *g)
{
  const PtmFrame *f = &g->frame;
  int             folds = 8;

  ptm_ground_vertical (g, ptm_ground_tone (g, 0x2a0a1c), ptm_ground_tone (g, 0x6a1a38), 0, 0.78);
  /* The back drape, then the curtain to both sides with its valance. */
  for (int i = 0; i < 26; i++)
    ptm_ground_box (g, ptm_ground_x (g, i / 26.0), f->y, f->width / 52, f->height * 0.78, ptm_ground_tone (g, 0x8a2448), 0.16);
  ptm_ground_glow (g, ptm_ground_x (g, 0.5), ptm_ground_y (g, 0.5), g->unit * 70, ptm_ground_tone (g, 0xff9a6a), 0.35);
  ptm_ground_vertical (g, ptm_ground_tone (g, 0x8f5a36), ptm_ground_tone (g, 0x4a2814), 0.78, 1);
  ptm_ground_boards (g, 0x9a6540, 0x6a3e22, 0.78);
  for (int i = 0; i < 3; i++)
    {
      double x = 0.3 + i * 0.2;

      cairo_move_to (g->cr, ptm_ground_x (g, x - 0.015), f->y);
      cairo_line_to (g->cr, ptm_ground_x (g, x + 0.015), f->y);
      cairo_line_to (g->cr, ptm_ground_x (g, 0.5 + (x - 0.5) * 0.7 + 0.2), ptm_ground_y (g, 0.87));
      cairo_line_to (g->cr, ptm_ground_x (g, 0.5 + (x - 0.5) * 0.7 - 0.2), ptm_ground_y (g, 0.87));
      cairo_close_path (g->cr);
      ptm_ground_set (g, ptm_ground_tone (g, 0xffe9b8), 0.1);
      cairo_fill (g->cr);
    }
  cairo_save (g->cr);
  cairo_translate (g->cr, ptm_ground_x (g, 0.5), ptm_ground_y (g, 0.87));
  cairo_scale (g->cr, 1, 0.2);
  ptm_ground_glow (g, 0, 0, MAX (f->width * 0.44, g->unit * 40), ptm_ground_tone (g, 0xffe9b8), 0.8);
  cairo_restore (g->cr);
  for (int side = 0; side < 2; side++)
    for (int i = 0; i < folds; i++)
      {
        double w = f->width * 0.19 / folds, x = side == 0 ? f->x + i * w : f->x + f->width - (i + 1) * w, bottom = ptm_ground_y (g, 0.84) - w * i * 0.25;

        ptm_ground_box (g, x, f->y, w + 0.6, bottom - f->y, ptm_ground_tone (g, 0xa3234a), 1);
        ptm_ground_box (g, x + w * 0.5, f->y, w * 0.5 + 0.6, bottom - f->y, ptm_ground_tone (g, 0x7a1636), 1);
        ptm_ground_box (g, x + w * 0.12, f->y, w * 0.16, bottom - f->y, ptm_ground_tone (g, 0xc43a62), 0.8);
        ptm_ground_box (g, x, bottom - g->unit * 1.2, w + 0.6, g->unit * 1.2, ptm_ground_tone (g, 0xe5b84c), 1);
      }
  for (int i = 0; i < 9; i++)
    {
      double x = ptm_ground_x (g, (i + 0.5) / 9), r = f->width / 17;

      cairo_save (g->cr);
      cairo_rectangle (g->cr, x - r, f->y, 2 * r, g->unit * 20);
      cairo_clip (g->cr);
      ptm_ground_oval (g, x, f->y + g->unit * 2, r, g->unit * 9, ptm_ground_tone (g, 0xe5b84c), 1);
      ptm_ground_oval (g, x, f->y + g->unit * 1.2, r, g->unit * 8.8, ptm_ground_tone (g, i % 2 ? 0x99204a : 0xa8274f), 1);
      cairo_restore (g->cr);
    }
}
