/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws rooms. What furnishes them stands at the wall, so that the floor is free; a piece that is also drawn as a
 * thing is left out. */

#include "config.h"

#include "ptm-backdrop-private.h"
#include "ptm-palette.h"

static void
put (PtmGround *g, PtmProp prop, double x, double foot, double size)
{
  ptm_ground_prop (g, prop, ptm_ground_x (g, x), ptm_ground_y (g, foot), size, PTM_COLOR_NONE, 0);
}

static void
stand (PtmGround *g, PtmProp prop, double x, double foot, double height)
{
  if (ptm_ground_has_prop (g, prop))
    ptm_ground_oval (g, ptm_ground_x (g, x), ptm_ground_y (g, foot), g->unit * height * 0.6, g->unit * 1.2, ptm_ground_tone (g, 0x2a1c14), 0.2);
  put (g, prop, x, foot, g->unit * height);
}

static void
shining (PtmGround *g, double x, double y, double radius)
{
  if (ptm_ground_is_lit (g) && ptm_ground_has (g, "lamp"))
    ptm_ground_glow (g, ptm_ground_x (g, x), ptm_ground_y (g, y), g->unit * radius, ptm_ground_glowing (g, 0xffdf9a), 0.55);
}

static void
curtain (PtmGround *g, double x, double width, double y, double height, guint32 hex)
{
  PtmColor tone = ptm_ground_tone (g, hex);

  if (!ptm_ground_has (g, "curtain") || !ptm_ground_has (g, "window"))
    return;
  for (int side = 0; side < 2; side++)
    for (int i = 0; i < 4; i++)
      {
        double w = g->unit * 1.9, px = side == 0 ? ptm_ground_x (g, x) - g->unit * 4 + i * w : ptm_ground_x (g, x + width) + g->unit * 4 - (i + 1) * w;

        ptm_ground_box (g, px, ptm_ground_y (g, y), w + 0.5, g->frame.height * height, i % 2 ? tone : ptm_palette_shade (tone, -0.05), 1);
      }
  ptm_ground_box (g, ptm_ground_x (g, x) - g->unit * 6, ptm_ground_y (g, y) - g->unit * 0.6, g->frame.width * width + g->unit * 12, g->unit, ptm_ground_tone (g, 0x8d6244), 1);
}

void
ptm_place_room (PtmGround *g)
{
  ptm_ground_wall (g, 0xf7e9d2, 0xf0dcc0, 0.68);
  ptm_ground_window (g, 0.1, 0.15, 0.26, 0.27);
  curtain (g, 0.1, 0.26, 0.12, 0.42, 0xd9876a);
  ptm_ground_frame (g, 0.52, 0.16, 17, 13, 0x8d6244, 0x7fae9a);
  ptm_ground_frame (g, 0.74, 0.2, 10, 12, 0xf6efe2, 0xd98f6a);
  ptm_ground_boards (g, 0xd9a877, 0xb17c4f, 0.68);
  ptm_ground_sunbeam (g, 0.1, 0.26, 0.68);
  ptm_ground_rug (g, 0.55, 0.86, 0.36, 0xb5604c);
  stand (g, PTM_PROP_SOFA, 0.66, 0.715, 23);
  shining (g, 0.93, 0.45, 40);
  stand (g, PTM_PROP_FLOOR_LAMP, 0.94, 0.71, 38);
  stand (g, PTM_PROP_POT_PLANT, 0.05, 0.71, 21);
}

void
ptm_place_bedroom (PtmGround *g)
{
  ptm_ground_wall (g, 0xdfe6f2, 0xd0daec, 0.68);
  for (int i = 0; i < 7; i++)
    ptm_ground_disc (g, ptm_ground_x (g, 0.42 + i * 0.09), ptm_ground_y (g, 0.09 + 0.025 * (i % 2)), g->unit * 0.9, ptm_ground_is_lit (g) ? ptm_ground_glowing (g, 0xffe08a) : ptm_ground_tone (g, 0xf6d98a), 1);
  ptm_ground_window (g, 0.08, 0.15, 0.24, 0.27);
  curtain (g, 0.08, 0.24, 0.12, 0.42, 0xb9a0d0);
  ptm_ground_frame (g, 0.55, 0.2, 13, 10, 0xfffaf0, 0x8fb8d8);
  ptm_ground_shelf (g, 0.74, 0.22, 0.2, 0.1, 1, 0xc99a6c, 6000, FALSE);
  ptm_ground_boards (g, 0xe2bb90, 0xc09264, 0.68);
  ptm_ground_sunbeam (g, 0.08, 0.24, 0.68);
  ptm_ground_rug (g, 0.48, 0.88, 0.34, 0x8fa3cf);
  stand (g, PTM_PROP_BED, 0.7, 0.725, 24);
  shining (g, 0.42, 0.5, 30);
  stand (g, PTM_PROP_FLOOR_LAMP, 0.41, 0.7, 30);
}

void
ptm_place_kitchen (PtmGround *g)
{
  const PtmFrame *f = &g->frame;

  ptm_ground_wall (g, 0xfaf0d8, 0xf6e6c6, 0.7);
  /* Wall tiles above the worktop. */
  ptm_ground_box (g, f->x, ptm_ground_y (g, 0.4), f->width, f->height * 0.27, ptm_ground_tone (g, 0xe9f2ee), 1);
  for (int row = 0; row <= 6; row++)
    ptm_ground_box (g, f->x, ptm_ground_y (g, 0.4 + row * 0.045), f->width, g->unit * 0.22, ptm_ground_tone (g, 0xcadbd4), 1);
  for (double x = f->x; x < f->x + f->width; x += f->height * 0.045)
    ptm_ground_box (g, x, ptm_ground_y (g, 0.4), g->unit * 0.22, f->height * 0.27, ptm_ground_tone (g, 0xcadbd4), 1);
  ptm_ground_window (g, 0.37, 0.15, 0.24, 0.22);
  ptm_ground_shelf (g, 0.04, 0.14, 0.26, 0.2, 2, 0xc99a6c, 6000, TRUE);
  ptm_ground_shelf (g, 0.69, 0.14, 0.27, 0.2, 2, 0xc99a6c, 9000, TRUE);
  ptm_ground_tiling (g, 0xf4ead8, 0xd9b48c, 0.7);
  ptm_ground_sunbeam (g, 0.37, 0.24, 0.7);
  for (double x = f->x - g->unit * 4; x < f->x + f->width; x += g->unit * 27)
    ptm_ground_prop (g, PTM_PROP_CUPBOARD, x + g->unit * 13, ptm_ground_y (g, 0.715), g->unit * 22, PTM_COLOR_NONE, 0);
  ptm_ground_box (g, f->x, ptm_ground_y (g, 0.715) - g->unit * 24, f->width, g->unit * 2.4, ptm_ground_tone (g, 0xb98a5e), 1);
  ptm_ground_box (g, f->x, ptm_ground_y (g, 0.715) - g->unit * 21.8, f->width, g->unit * 0.6, ptm_ground_tone (g, 0x6a4630), 0.3);
  stand (g, PTM_PROP_STOVE, 0.2, 0.72, 27);
  stand (g, PTM_PROP_FRIDGE, 0.9, 0.722, 47);
  stand (g, PTM_PROP_POT_PLANT, 0.66, 0.715 - 24 * g->unit / f->height, 9);
  ptm_ground_lamp (g, 0.64, 0.12, 0xd9763f);
}

/* A towel on its rail. */
static void
towel (PtmGround *g, double x, double y, guint32 hex)
{
  double   px = ptm_ground_x (g, x), py = ptm_ground_y (g, y), u = g->unit;
  PtmColor tone = ptm_ground_tone (g, hex);

  ptm_ground_box (g, px - u * 2, py - u * 0.6, u * 16, u, ptm_ground_tone (g, 0xaebcc2), 1);
  ptm_ground_box (g, px + u * 0.8, py + u * 0.6, u * 11, u * 19, ptm_ground_tone (g, 0x2a3c44), 0.12);
  ptm_ground_box (g, px, py - u * 0.8, u * 11, u * 19, tone, 1);
  ptm_ground_box (g, px, py + u * 12, u * 11, u * 1.6, ptm_palette_shade (tone, 0.12), 1);
  ptm_ground_box (g, px, py + u * 14.4, u * 11, u * 0.8, ptm_palette_shade (tone, 0.12), 1);
}

void
ptm_place_bathroom (PtmGround *g)
{
  const PtmFrame *f = &g->frame;
  double          step = f->height * 0.07;

  ptm_ground_wall (g, 0xf4f7f4, 0xe8f0ee, 0.7);
  ptm_ground_box (g, f->x, ptm_ground_y (g, 0.35), f->width, f->height * 0.35, ptm_ground_tone (g, 0xcfe6ea), 1);
  for (int row = 0; row <= 5; row++)
    ptm_ground_box (g, f->x, ptm_ground_y (g, 0.35) + row * step, f->width, g->unit * 0.3, ptm_ground_tone (g, 0xf4fafa), 1);
  for (double x = f->x + step / 2; x < f->x + f->width; x += step)
    ptm_ground_box (g, x, ptm_ground_y (g, 0.35), g->unit * 0.3, f->height * 0.35, ptm_ground_tone (g, 0xf4fafa), 1);
  ptm_ground_box (g, f->x, ptm_ground_y (g, 0.335), f->width, f->height * 0.02, ptm_ground_tone (g, 0x5f9fae), 1);
  ptm_ground_window (g, 0.08, 0.1, 0.17, 0.2);
  ptm_ground_frame (g, 0.78, 0.12, 20, 26, 0xb98a5e, 0xbfdde4);
  ptm_ground_tiling (g, 0xf2f6f4, 0xa9ced4, 0.7);
  ptm_ground_sunbeam (g, 0.08, 0.17, 0.7);
  towel (g, 0.44, 0.42, 0xe8806c);
  ptm_ground_rug (g, 0.5, 0.87, 0.26, 0x6fb0b8);
  stand (g, PTM_PROP_POT_PLANT, 0.06, 0.72, 20);
}

void
ptm_place_classroom (PtmGround *g)
{
  ptm_ground_wall (g, 0xf3ecd2, 0xeadfbe, 0.68);
  ptm_ground_box (g, g->frame.x, ptm_ground_y (g, 0.52), g->frame.width, g->frame.height * 0.14, ptm_ground_tone (g, 0xb9d0c4), 1);
  put (g, PTM_PROP_BOARD, 0.5, 0.5, MIN (g->unit * 34, g->frame.width * 0.26));
  ptm_ground_window (g, 0.02, 0.16, 0.14, 0.28);
  put (g, PTM_PROP_CLOCK, 0.9, 0.2, g->unit * 8);
  ptm_ground_frame (g, 0.84, 0.26, 12, 15, 0xfffaf0, 0x86b7a8);
  for (int i = 0; i < 12; i++)
    {
      double x = ptm_ground_x (g, 0.04 + i * 0.083);

      cairo_move_to (g->cr, x, ptm_ground_y (g, 0.06));
      cairo_line_to (g->cr, x + g->unit * 5, ptm_ground_y (g, 0.06));
      cairo_line_to (g->cr, x + g->unit * 2.5, ptm_ground_y (g, 0.06) + g->unit * 5.4);
      cairo_close_path (g->cr);
      ptm_ground_set (g, ptm_ground_tone (g, (const guint32[]){ 0xe8604c, 0xf0b83c, 0x4fa6a0, 0x6f8fc4 }[i % 4]), 1);
      cairo_fill (g->cr);
    }
  ptm_ground_box (g, g->frame.x, ptm_ground_y (g, 0.058), g->frame.width, g->unit * 0.3, ptm_ground_tone (g, 0x8d6b4c), 1);
  ptm_ground_boards (g, 0xe0b584, 0xbb8a5a, 0.68);
  ptm_ground_sunbeam (g, 0.02, 0.16, 0.68);
  ptm_ground_shelf (g, 0.84, 0.5, 0.14, 0.2, 2, 0xc99a6c, 6000, FALSE);
  stand (g, PTM_PROP_DESK, 0.18, 0.74, 19);
  stand (g, PTM_PROP_GLOBE, 0.9, 0.5, 12);
  stand (g, PTM_PROP_DESK, 0.82, 0.75, 19);
}

void
ptm_place_laboratory (PtmGround *g)
{
  const PtmFrame *f = &g->frame;
  double          top = 0.72 - 25 * g->unit / f->height;

  ptm_ground_wall (g, 0xeaf2f4, 0xd9e6ea, 0.7);
  ptm_ground_box (g, f->x, f->y, f->width, f->height * 0.05, ptm_ground_tone (g, 0xc9dade), 1);
  ptm_ground_shelf (g, 0.04, 0.16, 0.26, 0.24, 3, 0xc6d3d8, 6000, TRUE);
  ptm_ground_window (g, 0.4, 0.16, 0.24, 0.24);
  ptm_ground_frame (g, 0.75, 0.15, 15, 20, 0xfffaf0, 0x7fb0c4);
  for (int i = 0; i < 3; i++)
    ptm_ground_disc (g, ptm_ground_x (g, 0.75) + g->unit * (5 + i * 3), ptm_ground_y (g, 0.15) + g->unit * (14 - 4 * (i % 2)), g->unit * 1.5, ptm_ground_tone (g, i == 1 ? 0xe8604c : 0xf6f9fa), 1);
  ptm_ground_tiling (g, 0xf2f5f4, 0xcfdcdc, 0.7);
  ptm_ground_sunbeam (g, 0.4, 0.24, 0.7);
  for (double x = f->x; x < f->x + f->width + g->unit * 30; x += g->unit * 60)
    ptm_ground_prop (g, PTM_PROP_BENCHTOP, x + g->unit * 20, ptm_ground_y (g, 0.72), g->unit * 25, PTM_COLOR_NONE, 0);
  put (g, PTM_PROP_FLASKS, 0.2, top, g->unit * 14);
  put (g, PTM_PROP_COMPUTER, 0.86, top, g->unit * 15);
  ptm_ground_lamp (g, 0.32, 0.1, 0x6f97a8);
  ptm_ground_lamp (g, 0.7, 0.1, 0x6f97a8);
}

void
ptm_place_library (PtmGround *g)
{
  ptm_ground_wall (g, 0xe9d8bc, 0xdcc49e, 0.68);
  for (int i = 0; i < 4; i++)
    if (i != 2)
      ptm_ground_shelf (g, 0.01 + i * 0.25, 0.1, 0.235, 0.58, 6, 0x8a5a3a, 6000 + i * 2000, FALSE);
  ptm_ground_window (g, 0.53, 0.16, 0.19, 0.3);
  ptm_ground_boards (g, 0xb98558, 0x8f5f3b, 0.68);
  ptm_ground_sunbeam (g, 0.53, 0.19, 0.68);
  ptm_ground_rug (g, 0.48, 0.87, 0.38, 0x7a3f4a);
  stand (g, PTM_PROP_GLOBE, 0.62, 0.7, 19);
  ptm_ground_lamp (g, 0.25, 0.09, 0x3f7a5e);
  ptm_ground_lamp (g, 0.75, 0.09, 0x3f7a5e);
}

void
ptm_place_shop (PtmGround *g)
{
  const PtmFrame *f = &g->frame;

  ptm_ground_wall (g, 0xf6e6d6, 0xefd6c0, 0.68);
  ptm_ground_shelf (g, 0.03, 0.18, 0.28, 0.48, 4, 0xc99a6c, 6000, TRUE);
  ptm_ground_shelf (g, 0.36, 0.18, 0.28, 0.48, 4, 0xc99a6c, 8000, FALSE);
  ptm_ground_shelf (g, 0.69, 0.18, 0.28, 0.48, 4, 0xc99a6c, 10000, TRUE);
  for (int i = 0; i < 12; i++)
    {
      double w = f->width / 12, x = f->x + i * w;

      ptm_ground_box (g, x, f->y, w + 0.6, f->height * 0.07, ptm_ground_tone (g, i % 2 ? 0xfbf4e6 : 0xd9655a), 1);
      cairo_arc (g->cr, x + w / 2, ptm_ground_y (g, 0.07), w / 2, 0, G_PI);
      cairo_fill (g->cr);
    }
  ptm_ground_haze (g, ptm_ground_tone (g, 0x5a3a2a), 0.16, 0.2, 0.08);
  ptm_ground_tiling (g, 0xf8efe2, 0xe0c3a8, 0.68);
  ptm_ground_lamp (g, 0.2, 0.17, 0x3f7f83);
  ptm_ground_lamp (g, 0.8, 0.17, 0x3f7f83);
  stand (g, PTM_PROP_POT_PLANT, 0.96, 0.72, 18);
}

void
ptm_place_office (PtmGround *g)
{
  double top = 0.725 - 13 * g->unit / g->frame.height;

  ptm_ground_wall (g, 0xeef0ec, 0xe0e4e0, 0.68);
  ptm_ground_window (g, 0.06, 0.13, 0.4, 0.32);
  ptm_ground_frame (g, 0.56, 0.15, 15, 11, 0x3d4652, 0xd98f6a);
  ptm_ground_shelf (g, 0.78, 0.16, 0.18, 0.5, 5, 0xc9a67c, 6000, FALSE);
  ptm_ground_boards (g, 0xd6c0a2, 0xb39a78, 0.68);
  ptm_ground_sunbeam (g, 0.06, 0.4, 0.68);
  stand (g, PTM_PROP_DESK, 0.58, 0.725, 21);
  put (g, PTM_PROP_COMPUTER, 0.58, top, g->unit * 14);
  stand (g, PTM_PROP_POT_PLANT, 0.06, 0.72, 26);
  ptm_ground_lamp (g, 0.6, 0.09, 0x4d5a68);
}

void
ptm_place_hospital (PtmGround *g)
{
  ptm_ground_wall (g, 0xe6f3f0, 0xd6ebe6, 0.68);
  ptm_ground_box (g, g->frame.x, ptm_ground_y (g, 0.5), g->frame.width, g->unit * 3, ptm_ground_tone (g, 0x7fc0b4), 1);
  ptm_ground_window (g, 0.08, 0.14, 0.26, 0.28);
  ptm_ground_box (g, ptm_ground_x (g, 0.54), ptm_ground_y (g, 0.17), g->unit * 13, g->unit * 13, ptm_ground_tone (g, 0xfdfdfd), 1);
  ptm_ground_box (g, ptm_ground_x (g, 0.54) + g->unit * 5, ptm_ground_y (g, 0.17) + g->unit * 2, g->unit * 3, g->unit * 9, ptm_ground_tone (g, 0xdf4f4a), 1);
  ptm_ground_box (g, ptm_ground_x (g, 0.54) + g->unit * 2, ptm_ground_y (g, 0.17) + g->unit * 5, g->unit * 9, g->unit * 3, ptm_ground_tone (g, 0xdf4f4a), 1);
  ptm_ground_tiling (g, 0xf3f7f6, 0xcfe2df, 0.68);
  ptm_ground_sunbeam (g, 0.08, 0.26, 0.68);
  stand (g, PTM_PROP_HOSPITAL_BED, 0.72, 0.725, 22);
  put (g, PTM_PROP_COMPUTER, 0.94, 0.48, g->unit * 12);
  stand (g, PTM_PROP_POT_PLANT, 0.06, 0.715, 20);
}
