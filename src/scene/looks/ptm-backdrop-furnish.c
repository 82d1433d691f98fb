/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws rooms: walls, floors, windows with what is seen through them, shelves and pictures. */

#include "config.h"

#include <math.h>

#include "ptm-backdrop-private.h"
#include "ptm-palette.h"

gboolean
ptm_ground_has (PtmGround *g, const char *piece)
{
  g_auto (GStrv) without = g_strsplit (g->without != NULL ? g->without : "", " ", -1);

  return !g_strv_contains ((const char *const *)without, piece);
}

void
ptm_ground_wall (PtmGround *g, guint32 top, guint32 bottom, double floor)
{
  const PtmFrame *f = &g->frame;
  PtmColor        skirting = ptm_ground_tone (g, 0xfffaf0);

  ptm_ground_vertical (g, ptm_ground_tone (g, top), ptm_ground_tone (g, bottom), 0, floor);
  /* Light falls in from the left. */
  cairo_move_to (g->cr, f->x + f->width, f->y);
  cairo_line_to (g->cr, f->x + f->width, ptm_ground_y (g, floor));
  cairo_line_to (g->cr, f->x + f->width * 0.45, ptm_ground_y (g, floor));
  cairo_line_to (g->cr, f->x + f->width * 0.85, f->y);
  ptm_ground_set (g, ptm_ground_tone (g, 0x5a4636), 0.045);
  cairo_fill (g->cr);
  ptm_ground_box (g, f->x, ptm_ground_y (g, floor) - g->unit * 2.4, f->width, g->unit * 2.4, skirting, 1);
  ptm_ground_box (g, f->x, ptm_ground_y (g, floor) - g->unit * 0.5, f->width, g->unit * 0.5, ptm_palette_shade (skirting, -0.12), 1);
}

static void
floor_shadow (PtmGround *g, double from)
{
  ptm_ground_haze (g, ptm_ground_tone (g, 0x2a1c14), 0.16, from + 0.09, from);
}

void
ptm_ground_boards (PtmGround *g, guint32 light, guint32 dark, double from)
{
  const PtmFrame *f = &g->frame;
  double          y0 = ptm_ground_y (g, from), y1 = ptm_ground_y (g, 1), cx = f->x + f->width * 0.5, pitch = g->unit * 15;
  int             n = (int)(f->width * 1.6 / pitch) + 1;

  ptm_ground_vertical (g, ptm_palette_shade (ptm_ground_tone (g, light), -0.03), ptm_ground_tone (g, light), from, 1);
  for (int i = -n; i <= n; i++)
    {
      double a = cx + i * pitch * 0.6, b = cx + (i + 1) * pitch * 0.6, c = cx + (i + 1) * pitch, d = cx + i * pitch;

      cairo_move_to (g->cr, a, y0);
      cairo_line_to (g->cr, b, y0);
      cairo_line_to (g->cr, c, y1);
      cairo_line_to (g->cr, d, y1);
      cairo_close_path (g->cr);
      ptm_ground_set (g, ptm_ground_tone (g, dark), 0.12 + 0.3 * ptm_random_unit (g->seed, 2300 + i + n));
      cairo_fill (g->cr);
      cairo_move_to (g->cr, a, y0);
      cairo_line_to (g->cr, d, y1);
      ptm_ground_set (g, ptm_palette_shade (ptm_ground_tone (g, dark), -0.1), 0.55);
      cairo_set_line_width (g->cr, g->unit * 0.14);
      cairo_stroke (g->cr);
    }
  floor_shadow (g, from);
}

void
ptm_ground_tiling (PtmGround *g, guint32 light, guint32 dark, double from)
{
  const PtmFrame *f = &g->frame;
  double          y0 = ptm_ground_y (g, from), y1 = ptm_ground_y (g, 1), cx = f->x + f->width * 0.5, pitch = g->unit * 17;
  int             n = (int)(f->width * 1.2 / pitch) + 2, rows = 5;

  ptm_ground_vertical (g, ptm_palette_shade (ptm_ground_tone (g, light), -0.03), ptm_ground_tone (g, light), from, 1);
  for (int row = 0; row < rows; row++)
    {
      double t0 = pow (row / (double)rows, 1.5), t1 = pow ((row + 1) / (double)rows, 1.5), s0 = 0.55 + 0.45 * t0, s1 = 0.55 + 0.45 * t1;

      for (int i = -n; i <= n; i++)
        {
          if ((i + row) & 1)
            continue;
          cairo_move_to (g->cr, cx + i * pitch * s0, y0 + (y1 - y0) * t0);
          cairo_line_to (g->cr, cx + (i + 1) * pitch * s0, y0 + (y1 - y0) * t0);
          cairo_line_to (g->cr, cx + (i + 1) * pitch * s1, y0 + (y1 - y0) * t1);
          cairo_line_to (g->cr, cx + i * pitch * s1, y0 + (y1 - y0) * t1);
          cairo_close_path (g->cr);
        }
    }
  ptm_ground_set (g, ptm_ground_tone (g, dark), 0.75);
  cairo_fill (g->cr);
  floor_shadow (g, from);
}

/* What is outside is seen at its own hour. */
static void
draw_view (PtmGround *g, double x, double y, double w, double h)
{
  PtmGround out = *g;
  PtmLand   far = { 0.68, 0.05, 0.8, 2500 }, near = { 0.8, 0.04, 1.1, 2600 };

  cairo_save (g->cr);
  cairo_rectangle (g->cr, x, y, w, h);
  cairo_clip (g->cr);
  out.indoors = FALSE;
  out.clear_sky = FALSE;
  out.wrap = 0;
  out.frame = (PtmFrame){ x, y, w, h };
  out.unit = MIN (w, h) / 100;
  ptm_ground_sky (&out, 0x9bd4f0, 0xeaf6f6, 1);
  ptm_ground_sun (&out, 0.3, 0.24, 8, 0xffe9a8);
  ptm_ground_cloud (&out, x + w * 0.68, y + h * 0.34, w * 0.42, ptm_ground_tone (&out, 0xffffff), 0.85);
  ptm_ground_land (&out, &far, 0xb2d6a4, 0x98c48a);
  ptm_ground_tree (&out, x + w * 0.82, y + h * 0.84, h * 0.34, 0x6fae62, 2700);
  ptm_ground_land (&out, &near, 0x8cc47a, 0x74ae66);
  cairo_restore (g->cr);
}

void
ptm_ground_window (PtmGround *g, double px, double py, double pw, double ph)
{
  double   x = ptm_ground_x (g, px), y = ptm_ground_y (g, py), w = g->frame.width * pw, h = g->frame.height * ph, u = g->unit;
  PtmColor white = ptm_ground_tone (g, 0xffffff), shade = ptm_ground_tone (g, 0xdcd6cc);

  if (!ptm_ground_has (g, "window"))
    return;
  ptm_ground_box (g, x - u * 1.5, y - u * 1.5, w + u * 3, h + u * 3, shade, 1);
  ptm_ground_box (g, x - u * 1.5, y - u * 1.5, w + u * 2.7, h + u * 2.7, white, 1);
  draw_view (g, x, y, w, h);
  ptm_ground_box (g, x + w / 2 - u * 0.45, y, u * 0.9, h, white, 1);
  ptm_ground_box (g, x, y + h * 0.4, w, u * 0.8, white, 1);
  ptm_ground_box (g, x - u * 3, y + h + u * 1.3, w + u * 6, u * 1.6, white, 1);
  ptm_ground_box (g, x - u * 2.6, y + h + u * 2.9, w + u * 5.2, u * 0.6, ptm_ground_tone (g, 0x6b5846), 0.18);
}

/* Day falls on the floor below a window. */
void
ptm_ground_sunbeam (PtmGround *g, double x, double width, double floor)
{
  double y = ptm_ground_y (g, floor), h = g->frame.height * (1 - floor);

  if (g->weather.light == PTM_LIGHT_NIGHT)
    return;
  for (int i = 0; i < 2; i++)
    {
      double left = x + width * (i * 0.52), right = left + width * 0.46;

      cairo_move_to (g->cr, ptm_ground_x (g, left + 0.02), y + h * 0.16);
      cairo_line_to (g->cr, ptm_ground_x (g, right + 0.02), y + h * 0.16);
      cairo_line_to (g->cr, ptm_ground_x (g, right + 0.12), y + h * 0.62);
      cairo_line_to (g->cr, ptm_ground_x (g, left + 0.11), y + h * 0.62);
      cairo_close_path (g->cr);
    }
  ptm_ground_set (g, ptm_ground_glowing (g, g->weather.light == PTM_LIGHT_EVENING ? 0xffb877 : 0xfff3cf), 0.3);
  cairo_fill (g->cr);
}

static void
fill_board (PtmGround *g, double x, double y, double w, double h, guint32 salt, gboolean jars)
{
  static const guint32 covers[] = { 0xb5483a, 0x2f6a7c, 0xe0a23a, 0x6b8f5a, 0x7a4f7c, 0xf0e2c4, 0x3d4f7c, 0xc9764a };
  double               at = x + w * 0.02;

  for (int i = 0; i < 60 && at < x + w * 0.95; i++)
    {
      double  wide = jars ? h * ptm_random_range (g->seed, salt + i, 0.36, 0.5) : h * ptm_random_range (g->seed, salt + i, 0.12, 0.24), tall = h * ptm_random_range (g->seed, salt + 70 + i, 0.55, 0.86);
      guint32 hex = covers[ptm_random_hash (g->seed, salt + 140 + i) % G_N_ELEMENTS (covers)];

      if (at + wide > x + w * 0.97)
        break;
      if (jars)
        {
          ptm_ground_box (g, at, y + h - tall, wide * 0.8, tall, ptm_ground_tone (g, hex), 1);
          ptm_ground_box (g, at + wide * 0.08, y + h - tall * 1.12, wide * 0.64, tall * 0.13, ptm_ground_tone (g, 0xf3ead8), 1);
          ptm_ground_box (g, at, y + h - tall * 0.66, wide * 0.8, tall * 0.3, ptm_ground_tone (g, 0xfbf4e6), 1);
        }
      else
        {
          ptm_ground_box (g, at, y + h - tall, wide * 0.94, tall, ptm_ground_tone (g, hex), 1);
          ptm_ground_box (g, at, y + h - tall * 0.86, wide * 0.94, tall * 0.07, ptm_ground_tone (g, 0xf6e6c0), 0.7);
        }
      at += wide * (i % 9 == 8 ? 2.2 : 1);
    }
}

void
ptm_ground_shelf (PtmGround *g, double px, double py, double pw, double ph, int rows, guint32 wood, guint32 salt, gboolean jars)
{
  double   x = ptm_ground_x (g, px), y = ptm_ground_y (g, py), w = g->frame.width * pw, h = g->frame.height * ph, t = g->unit * 1.1, step = (h - t) / rows;
  PtmColor tone = ptm_ground_tone (g, wood);

  ptm_ground_box (g, x + t, y + t, w, h - t, ptm_ground_tone (g, 0x2a1c14), 0.14);
  ptm_ground_box (g, x, y, w, h, ptm_palette_shade (tone, -0.14), 1);
  for (int row = 0; row < rows; row++)
    fill_board (g, x + t, y + t + row * step, w - 2 * t, step - t, salt + row * 256, jars);
  for (int row = 0; row <= rows; row++)
    ptm_ground_box (g, x, y + row * step, w, t, tone, 1);
  ptm_ground_box (g, x, y, t, h, tone, 1);
  ptm_ground_box (g, x + w - t, y, t, h, ptm_palette_shade (tone, -0.05), 1);
}

/* A picture on the wall: a small landscape in few tones. */
void
ptm_ground_frame (PtmGround *g, double px, double py, double pw, double ph, guint32 hex, guint32 picture)
{
  double   x = ptm_ground_x (g, px), y = ptm_ground_y (g, py), w = g->unit * pw, h = g->unit * ph, t = g->unit * 0.9;
  PtmColor tone = ptm_ground_tone (g, picture);

  if (!ptm_ground_has (g, "picture"))
    return;
  ptm_ground_box (g, x + t * 0.5, y + t * 0.6, w, h, ptm_ground_tone (g, 0x2a1c14), 0.15);
  ptm_ground_box (g, x, y, w, h, ptm_ground_tone (g, hex), 1);
  cairo_save (g->cr);
  cairo_rectangle (g->cr, x + t, y + t, w - 2 * t, h - 2 * t);
  cairo_clip (g->cr);
  ptm_ground_box (g, x, y, w, h, ptm_palette_shade (tone, 0.12), 1);
  ptm_ground_disc (g, x + w * 0.68, y + h * 0.36, MIN (w, h) * 0.12, ptm_ground_tone (g, 0xfff3cf), 1);
  ptm_ground_oval (g, x + w * 0.25, y + h, w * 0.6, h * 0.42, tone, 1);
  ptm_ground_oval (g, x + w * 0.8, y + h * 1.05, w * 0.6, h * 0.34, ptm_palette_shade (tone, -0.1), 1);
  cairo_restore (g->cr);
}

void
ptm_ground_rug (PtmGround *g, double px, double py, double rx, guint32 hex)
{
  double   x = ptm_ground_x (g, px), y = ptm_ground_y (g, py), r = MIN (g->frame.width * rx, g->unit * 75);
  PtmColor tone = ptm_ground_tone (g, hex);

  if (!ptm_ground_has (g, "rug"))
    return;
  ptm_ground_oval (g, x, y, r, r * 0.2, tone, 1);
  ptm_ground_oval (g, x, y, r * 0.88, r * 0.17, ptm_palette_shade (tone, 0.08), 1);
  ptm_ground_oval (g, x, y, r * 0.8, r * 0.152, tone, 1);
  ptm_ground_oval (g, x, y, r * 0.42, r * 0.08, ptm_palette_shade (tone, 0.05), 1);
}

/* Hangs from above; at night it shines. */
void
ptm_ground_lamp (PtmGround *g, double px, double length, guint32 hex)
{
  double   x = ptm_ground_x (g, px), y = ptm_ground_y (g, length), u = g->unit;
  PtmColor tone = ptm_ground_tone (g, hex);

  if (!ptm_ground_has (g, "lamp"))
    return;
  if (ptm_ground_is_lit (g))
    ptm_ground_glow (g, x, y + u * 2, u * 42, ptm_ground_glowing (g, 0xffdf9a), 0.5);
  ptm_ground_box (g, x - u * 0.18, g->frame.y, u * 0.36, y - g->frame.y - u * 4, ptm_ground_tone (g, 0x4d4038), 1);
  cairo_move_to (g->cr, x - u * 6, y);
  cairo_curve_to (g->cr, x - u * 6, y - u * 5, x - u * 2, y - u * 6, x, y - u * 6);
  cairo_curve_to (g->cr, x + u * 2, y - u * 6, x + u * 6, y - u * 5, x + u * 6, y);
  cairo_close_path (g->cr);
  ptm_ground_set (g, tone, 1);
  cairo_fill (g->cr);
  ptm_ground_oval (g, x, y, u * 6, u * 0.8, ptm_ground_is_lit (g) ? ptm_ground_glowing (g, 0xfff0c4) : ptm_palette_shade (tone, -0.1), 1);
}
