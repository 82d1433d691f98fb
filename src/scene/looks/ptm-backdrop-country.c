/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws worked land: the farm and the garden. */

#include "config.h"

#include "ptm-backdrop-private.h"

void
ptm_place_farm (PtmGround *g)
{
  PtmLand  blue = { 0.48, 0.035, 0.9, 3 }, far = { 0.55, 0.025, 1.1, 7 }, mid = { 0.61, 0.016, 0.8, 11 };
  PtmColor furrow = ptm_ground_tone (g, 0x8f6a42);

  ptm_ground_sky (g, 0x7cc0ec, 0xfdf1d6, 0.58);
  ptm_ground_sun (g, 0.2, 0.16, 7, 0xfff0b8);
  ptm_ground_clouds (g, 3, 0.1, 0.34);
  ptm_ground_land (g, &blue, 0xb4cccb, 0xc6dccb);
  ptm_ground_hedge (g, &far, 0.04, 0x8cb78a, 320);
  ptm_ground_land (g, &far, 0xdfd088, 0xcdc27a);
  ptm_ground_prop (g, PTM_PROP_WINDMILL, ptm_ground_x (g, 0.16), ptm_ground_y (g, 0.585), g->unit * 22, ptm_ground_air (g), 0.15);
  ptm_ground_trees (g, &(PtmLand){ 0.59, 0.01, 1, 5 }, 0.1, 3, 0x80b36c, 360);
  ptm_ground_prop (g, PTM_PROP_BARN, ptm_ground_x (g, 0.76), ptm_ground_y (g, 0.635), g->unit * 22, ptm_ground_air (g), 0);
  ptm_ground_land (g, &mid, 0xa8d07c, 0x86ba64);
  ptm_ground_fence (g, 0.69, 0.065, 0xf6ecd8);
  ptm_ground_land (g, &(PtmLand){ 0.73, 0.01, 0.7, 13 }, 0x98c872, 0x6aaa58);
  for (int i = 0; i < 5; i++)
    ptm_ground_way (g, -0.3 + i * 0.09, 1.02, 0.045, 0.1 + i * 0.03, 0.735, 0.01, 0.012, furrow, 0.65);
  ptm_ground_prop (g, PTM_PROP_HAY, ptm_ground_x (g, 0.9), ptm_ground_y (g, 0.775), g->unit * 9, ptm_ground_air (g), 0);
  ptm_ground_prop (g, PTM_PROP_HAY, ptm_ground_x (g, 0.81), ptm_ground_y (g, 0.76), g->unit * 7.5, ptm_ground_air (g), 0);
  ptm_ground_grass (g, 0.76, 0.98, 60, 0x64a254, 3000);
  ptm_ground_flowers (g, 0.82, 0.98, 20, 4000);
}

/* A bed between boards, with rows of leaves. */
static void
bed (PtmGround *g, double x, double y, double width, double height, guint32 salt)
{
  double px = ptm_ground_x (g, x), py = ptm_ground_y (g, y), w = g->frame.width * width, h = g->frame.height * height;
  int    n = (int)(w / (g->unit * 4.2));

  ptm_ground_box (g, px, py, w, h, ptm_ground_tone (g, 0x7a5638), 1);
  ptm_ground_box (g, px, py + h, w, g->unit * 1.6, ptm_ground_tone (g, 0xb98a5e), 1);
  for (int row = 0; row < 2; row++)
    for (int i = 0; i < n; i++)
      {
        double bx = px + w * (i + 0.5) / n, by = py + h * (0.5 + row * 0.5);

        ptm_ground_bush (g, bx, by, g->unit * 2.6, row ? 0x5fa653 : 0x78b864, salt + (row * 24 + i) * 100);
        if (row == 1 && i % 2 == 0 && g->weather.season != PTM_SEASON_WINTER)
          ptm_ground_disc (g, bx, by - g->unit * 1.3, g->unit * 0.75, ptm_ground_tone (g, i % 4 ? 0xf0a03c : 0xe0503f), 1);
      }
}

void
ptm_place_garden (PtmGround *g)
{
  PtmLand far = { 0.54, 0.02, 1.1, 3 }, lawn = { 0.62, 0.008, 0.8, 7 };

  ptm_ground_sky (g, 0x84c6ee, 0xf8f5e0, 0.58);
  ptm_ground_sun (g, 0.2, 0.16, 7, 0xfff0b8);
  ptm_ground_clouds (g, 3, 0.1, 0.32);
  ptm_ground_hedge (g, &far, 0.12, 0x9cc494, 320);
  ptm_ground_land (g, &(PtmLand){ 0.575, 0.01, 0.8, 19 }, 0xb4da90, 0xa0cc7c);
  ptm_ground_prop (g, PTM_PROP_COTTAGE, ptm_ground_x (g, 0.76), ptm_ground_y (g, 0.62), g->unit * 25, ptm_ground_air (g), 0.05);
  ptm_ground_hedge (g, &(PtmLand){ 0.61, 0.004, 1, 5 }, 0.07, 0x74ab66, 420);
  ptm_ground_tree (g, ptm_ground_x (g, 0.12), ptm_ground_y (g, 0.66), g->unit * 33, 0x79b465, 700);
  for (int i = 0; i < 9; i++)
    ptm_ground_disc (g, ptm_ground_x (g, 0.12) + g->unit * ptm_random_range (g->seed, 2700 + i, -8, 8), ptm_ground_y (g, 0.66) - g->unit * ptm_random_range (g->seed, 2720 + i, 14, 28), g->unit * 0.85, ptm_ground_tone (g, 0xdf4f3f), g->weather.season == PTM_SEASON_WINTER ? 0 : 1);
  ptm_ground_fence (g, 0.655, 0.06, 0xfbf5e8);
  ptm_ground_land (g, &lawn, 0xa8d67e, 0x6fb05c);
  ptm_ground_fence (g, 0.668, 0.07, 0xfbf5e8);
  ptm_ground_grass (g, 0.8, 0.98, 50, 0x5fa352, 3000);
  ptm_ground_flowers (g, 0.83, 0.99, 50, 4000);
  ptm_ground_way (g, 0.5, 1.02, 0.3, 0.66, 0.67, 0.04, 0.05, ptm_ground_tone (g, 0xe6d8b8), 1);
  bed (g, 0.02, 0.72, 0.3, 0.05, 6000);
  bed (g, 0.78, 0.72, 0.2, 0.05, 20000);
}
