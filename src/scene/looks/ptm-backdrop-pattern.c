/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws further grounds for print: patterns, and papers of all kinds. They keep to the palette, and leave text room. */

#include "config.h"

#include <math.h>

#include "ptm-backdrop-private.h"
#include "ptm-palette.h"

/* Bauhaus: few large forms on a grid, most of it left empty. */
void
ptm_print_geometric (PtmGround *g)
{
  const PtmFrame   *f = &g->frame;
  const PtmPalette *p = g->palette;
  double            cell = MIN (f->width, f->height) / 4;
  int               columns = (int)ceil (f->width / cell), rows = (int)ceil (f->height / cell);
  PtmColor          colors[] = { p->accent[0], p->accent[1], p->accent[2], p->bg[2], p->bg[1] };

  ptm_ground_paint (g, g->fill);
  for (int row = 0; row < rows; row++)
    for (int column = 0; column < columns; column++)
      {
        guint32 hash = ptm_random_hash (g->seed, 3100 + row * 32 + column);
        double  x = f->x + column * cell, y = f->y + row * cell;
        int     edge = MIN (MIN (row, rows - 1 - row), MIN (column, columns - 1 - column));

        if (edge > 0 || hash % 5 == 0)
          continue;
        cairo_save (g->cr);
        cairo_translate (g->cr, x + cell / 2, y + cell / 2);
        cairo_rotate (g->cr, (hash >> 8) % 4 * G_PI / 2);
        ptm_ground_set (g, ptm_color_mix (g->fill, colors[(hash >> 12) % 5], 0.85), 1);
        switch ((hash >> 16) % 6)
          {
          case 0:
            cairo_arc (g->cr, -cell / 2, -cell / 2, cell, 0, G_PI / 2);
            cairo_line_to (g->cr, -cell / 2, -cell / 2);
            break;
          case 1:
            cairo_arc (g->cr, 0, 0, cell * 0.36, 0, 2 * G_PI);
            break;
          case 2:
            cairo_move_to (g->cr, -cell / 2, cell / 2);
            cairo_line_to (g->cr, cell / 2, cell / 2);
            cairo_line_to (g->cr, -cell / 2, -cell / 2);
            break;
          case 3:
            for (int i = 0; i < 4; i++)
              cairo_rectangle (g->cr, -cell / 2, -cell / 2 + i * cell / 4, cell, cell / 8);
            break;
          case 4:
            cairo_arc (g->cr, 0, cell / 2, cell / 2, G_PI, 2 * G_PI);
            break;
          default:
            cairo_arc (g->cr, 0, 0, cell * 0.42, 0, 2 * G_PI);
            cairo_new_sub_path (g->cr);
            cairo_arc_negative (g->cr, 0, 0, cell * 0.24, 0, -2 * G_PI);
            break;
          }
        cairo_close_path (g->cr);
        cairo_fill (g->cr);
        cairo_restore (g->cr);
      }
}

/* Chips of stone in a mortar, none touching another: one a cell, turned and cut at random. */
void
ptm_print_terrazzo (PtmGround *g)
{
  const PtmFrame *f = &g->frame;
  double          cell = g->unit * 5.6;

  ptm_ground_paint (g, g->fill);
  for (int row = 0; row * cell < f->height + cell; row++)
    for (int column = 0; column * cell < f->width + cell; column++)
      {
        guint32  n = 3300 + row * 512 + column;
        double   x = f->x + (column + ptm_random_range (g->seed, n, -0.2, 0.2)) * cell, y = f->y + (row + ptm_random_range (g->seed, n + 70000, -0.2, 0.2)) * cell;
        double   r = cell * ptm_random_range (g->seed, n + 140000, 0.1, 0.42), turn = ptm_random_range (g->seed, n + 210000, 0, 6.28);
        guint32  hash = ptm_random_hash (g->seed, n + 280000);
        PtmColor chip = hash % 3 == 0 ? g->palette->bg[1] : hash % 7 == 0 ? g->palette->bg[2]
                                                                          : g->palette->accent[hash / 8 % 4];

        for (int i = 0; i < 5; i++)
          {
            double a = turn + i * 2 * G_PI / 5 + ptm_random_range (g->seed, n + 350000 + i * 7919, -0.4, 0.4), s = r * ptm_random_range (g->seed, n + 420000 + i * 7919, 0.6, 1.15);

            cairo_line_to (g->cr, x + cos (a) * s, y + sin (a) * s * 0.8);
          }
        cairo_close_path (g->cr);
        ptm_ground_set (g, ptm_color_mix (g->fill, chip, 0.6), 1);
        cairo_fill (g->cr);
      }
}

/* Large soft lights that run into each other; so soft that a small picture of them, enlarged, is as good. */
void
ptm_print_gradient (PtmGround *g)
{
  static const double spots[][3] = { { 0.08, 0.1, 1.1 }, { 0.95, 0.2, 1 }, { 0.15, 0.85, 1 }, { 0.9, 0.95, 1.15 }, { 0.5, 0.5, 0.7 } };
  const PtmFrame     *f = &g->frame;
  const PtmPalette   *p = g->palette;
  PtmColor            colors[] = { p->accent[1], p->bg[1], p->accent[2], p->accent[0], p->bg[0] };
  double              scale = MIN (1, 128 / MAX (f->width, f->height)), width = MAX (ceil (f->width * scale), 2), height = MAX (ceil (f->height * scale), 2);
  cairo_surface_t    *small = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)width, (int)height);
  PtmGround           ground = *g;

  ground.frame = (PtmFrame){ 0, 0, width, height };
  ground.cr = cairo_create (small);
  ptm_ground_paint (&ground, g->fill);
  for (guint i = 0; i < G_N_ELEMENTS (spots); i++)
    {
      double x = spots[i][0] + ptm_random_range (g->seed, 3600 + i, -0.1, 0.1), y = spots[i][1] + ptm_random_range (g->seed, 3620 + i, -0.1, 0.1);

      ptm_ground_glow (&ground, ptm_ground_x (&ground, x), ptm_ground_y (&ground, y), MAX (width, height) * 0.75 * spots[i][2], ptm_color_mix (g->fill, colors[i], 0.8), 0.75);
    }
  cairo_destroy (ground.cr);
  cairo_save (g->cr);
  cairo_translate (g->cr, f->x, f->y);
  cairo_scale (g->cr, f->width / width, f->height / height);
  cairo_set_source_surface (g->cr, small, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (g->cr), CAIRO_EXTEND_PAD);
  cairo_pattern_set_filter (cairo_get_source (g->cr), CAIRO_FILTER_BILINEAR);
  cairo_paint (g->cr);
  cairo_restore (g->cr);
  cairo_surface_destroy (small);
}

void
ptm_print_stripes (PtmGround *g)
{
  const PtmFrame *f = &g->frame;
  double          pitch = g->unit * 9;

  ptm_ground_paint (g, g->fill);
  for (double x = f->x - f->height; x < f->x + f->width; x += pitch)
    {
      cairo_move_to (g->cr, x, f->y + f->height);
      cairo_line_to (g->cr, x + f->height, f->y);
      cairo_line_to (g->cr, x + f->height + pitch / 2, f->y);
      cairo_line_to (g->cr, x + pitch / 2, f->y + f->height);
      cairo_close_path (g->cr);
    }
  ptm_ground_set (g, ptm_color_mix (g->fill, g->palette->bg[1], 0.6), 1);
  cairo_fill (g->cr);
}

void
ptm_print_gingham (PtmGround *g)
{
  const PtmFrame *f = &g->frame;
  double          pitch = g->unit * 8;
  PtmColor        thread = ptm_color_mix (g->fill, g->palette->accent[0], 0.5);

  ptm_ground_paint (g, g->fill);
  for (int across = 0; across < 2; across++)
    {
      double length = across ? f->height : f->width;

      for (double at = 0; at < length; at += pitch)
        cairo_rectangle (g->cr, across ? f->x : f->x + at, across ? f->y + at : f->y, across ? f->width : pitch / 2, across ? pitch / 2 : f->height);
      ptm_ground_set (g, thread, 0.4);
      cairo_fill (g->cr);
    }
}

/* Dots that grow towards a corner. */
void
ptm_print_halftone (PtmGround *g)
{
  const PtmFrame *f = &g->frame;
  double          pitch = g->unit * 3, reach = hypot (f->width, f->height);

  ptm_ground_paint (g, g->fill);
  for (int corner = 0; corner < 2; corner++)
    {
      for (int row = 0; row * pitch * 0.5 < f->height + pitch; row++)
        for (double x = (row % 2) * pitch / 2; x < f->width + pitch; x += pitch)
          {
            double y = row * pitch * 0.5, d = corner ? hypot (f->width - x, f->height - y) / reach : hypot (x, y) / reach, r = pitch * 0.5 * (1 - d / 0.55);

            if (r < g->unit * 0.15)
              continue;
            cairo_new_sub_path (g->cr);
            cairo_arc (g->cr, f->x + x, f->y + y, MIN (r, pitch * 0.4), 0, 2 * G_PI);
          }
      ptm_ground_set (g, ptm_color_mix (g->fill, g->palette->accent[corner], 0.7), 1);
      cairo_fill (g->cr);
    }
}

/* Veins that wander from edge to edge, each with finer ones beside it. */
void
ptm_print_marble (PtmGround *g)
{
  PtmColor vein = ptm_color_mix (g->fill, g->palette->bg[2], 0.55);

  ptm_ground_paint (g, g->fill);
  for (int i = 0; i < 4; i++)
    ptm_ground_glow (g, ptm_ground_x (g, ptm_random_unit (g->seed, 3700 + i)), ptm_ground_y (g, ptm_random_unit (g->seed, 3720 + i)), g->unit * ptm_random_range (g->seed, 3740 + i, 30, 60), i % 2 ? vein : ptm_color_mix (g->fill, g->palette->bg[1], 0.8), 0.3);
  cairo_set_line_join (g->cr, CAIRO_LINE_JOIN_ROUND);
  for (int i = 0; i < 13; i++)
    {
      double x = ptm_random_range (g->seed, 3760 + i, -0.5, 1.1), y = -0.05, wide = i % 3 == 0 ? 0.55 : 0.18;

      for (int pass = 0; pass < 2; pass++)
        {
          double px = x, py = y;

          cairo_move_to (g->cr, ptm_ground_x (g, px), ptm_ground_y (g, py));
          for (int k = 0; k < 22; k++)
            {
              double dx = ptm_random_range (g->seed, 3800 + i * 64 + k, -0.03, 0.09), dy = ptm_random_range (g->seed, 5800 + i * 64 + k, 0.02, 0.08);

              cairo_curve_to (g->cr, ptm_ground_x (g, px + dx * 0.2), ptm_ground_y (g, py + dy * 0.6), ptm_ground_x (g, px + dx * 0.9), ptm_ground_y (g, py + dy * 0.5), ptm_ground_x (g, px + dx), ptm_ground_y (g, py + dy));
              px += dx;
              py += dy;
            }
          cairo_set_line_width (g->cr, g->unit * (pass ? wide : wide * 5));
          ptm_ground_set (g, pass && i % 4 == 0 ? ptm_color_mix (vein, g->palette->accent[2], 0.6) : vein, pass ? 0.45 : 0.07);
          cairo_stroke (g->cr);
        }
    }
}

static void
rule (PtmGround *g, double pitch, double width, PtmColor color, double alpha, gboolean across)
{
  const PtmFrame *f = &g->frame;

  for (double y = pitch; y < f->height; y += pitch)
    cairo_rectangle (g->cr, f->x, f->y + round (y), f->width, width);
  for (double x = pitch; across && x < f->width; x += pitch)
    cairo_rectangle (g->cr, f->x + round (x), f->y, width, f->height);
  ptm_ground_set (g, color, alpha);
  cairo_fill (g->cr);
}

/* The paper keeps its own blue, moved by a fill of the same kind. */
void
ptm_print_blueprint (PtmGround *g)
{
  PtmColor blue = ptm_color_mix (PTM_RGB (0x1c, 0x4a, 0x86), g->fill, ptm_palette_is_dark (g->fill) ? 0.35 : 0.06), line = PTM_RGB (0xcf, 0xe4, 0xff);
  double   u = g->unit;

  ptm_ground_paint (g, blue);
  ptm_ground_glow (g, ptm_ground_x (g, 0.4), ptm_ground_y (g, 0.35), MAX (g->frame.width, g->frame.height) * 0.8, ptm_palette_shade (blue, 0.05), 0.8);
  rule (g, u * 2.5, MAX (u * 0.06, 0.6), line, 0.13, TRUE);
  rule (g, u * 12.5, MAX (u * 0.12, 1), line, 0.22, TRUE);
  ptm_ground_set (g, line, 0.5);
  cairo_set_line_width (g->cr, MAX (u * 0.25, 1));
  cairo_rectangle (g->cr, g->frame.x + u * 3, g->frame.y + u * 3, g->frame.width - u * 6, g->frame.height - u * 6);
  cairo_stroke (g->cr);
}

void
ptm_print_chalkboard (PtmGround *g)
{
  PtmColor slate = ptm_color_mix (PTM_RGB (0x2b, 0x45, 0x3c), g->fill, ptm_palette_is_dark (g->fill) ? 0.35 : 0.04), wood = PTM_RGB (0xa8, 0x74, 0x48);
  double   u = g->unit, w = u * 2.6;

  ptm_ground_paint (g, slate);
  for (int i = 0; i < 26; i++)
    {
      cairo_save (g->cr);
      cairo_translate (g->cr, ptm_ground_x (g, ptm_random_unit (g->seed, 3900 + i)), ptm_ground_y (g, ptm_random_unit (g->seed, 3930 + i)));
      cairo_rotate (g->cr, ptm_random_range (g->seed, 3960 + i, -0.5, 0.5));
      cairo_scale (g->cr, 1, 0.22);
      ptm_ground_glow (g, 0, 0, u * ptm_random_range (g->seed, 3990 + i, 16, 46), PTM_RGB (0xee, 0xf4, 0xee), 0.07);
      cairo_restore (g->cr);
    }
  for (int side = 0; side < 4; side++)
    ptm_ground_box (g, side == 1 ? g->frame.x + g->frame.width - w : g->frame.x, side == 3 ? g->frame.y + g->frame.height - w : g->frame.y, side < 2 ? w : g->frame.width, side < 2 ? g->frame.height : w, side % 2 ? ptm_palette_shade (wood, -0.06) : wood, 1);
  ptm_ground_set (g, PTM_RGB (0x16, 0x24, 0x20), 0.5);
  cairo_set_line_width (g->cr, u * 0.5);
  cairo_rectangle (g->cr, g->frame.x + w, g->frame.y + w, g->frame.width - 2 * w, g->frame.height - 2 * w);
  cairo_stroke (g->cr);
}

void
ptm_print_kraft (PtmGround *g)
{
  const PtmFrame *f = &g->frame;
  PtmColor        kraft = ptm_color_mix (PTM_RGB (0xc9, 0xa2, 0x75), g->fill, ptm_palette_is_dark (g->fill) ? 0.3 : 0.1);

  ptm_ground_paint (g, kraft);
  ptm_ground_glow (g, ptm_ground_x (g, 0.35), ptm_ground_y (g, 0.3), MAX (f->width, f->height) * 0.8, ptm_palette_shade (kraft, 0.04), 0.8);
  /* Fibres, light and dark. */
  for (int shade = 0; shade < 2; shade++)
    {
      for (int i = 0; i < 700; i++)
        {
          double x = ptm_ground_x (g, ptm_random_unit (g->seed, 4100 + shade * 3000 + i * 3)), y = ptm_ground_y (g, ptm_random_unit (g->seed, 4101 + shade * 3000 + i * 3)), a = ptm_random_range (g->seed, 4102 + shade * 3000 + i * 3, 0, G_PI), l = g->unit * (0.4 + (i % 7) * 0.16);

          cairo_move_to (g->cr, x, y);
          cairo_curve_to (g->cr, x + cos (a) * l * 0.5, y + sin (a) * l * 0.3, x + cos (a + 0.4) * l * 0.8, y + sin (a + 0.4) * l * 0.8, x + cos (a) * l, y + sin (a) * l);
        }
      cairo_set_line_width (g->cr, g->unit * 0.11);
      ptm_ground_set (g, ptm_palette_shade (kraft, shade ? 0.1 : -0.12), 0.5);
      cairo_stroke (g->cr);
    }
}

void
ptm_print_notebook (PtmGround *g)
{
  const PtmFrame *f = &g->frame;
  PtmColor        paper = ptm_color_mix (g->fill, PTM_RGB (0xff, 0xfe, 0xf8), 0.7), hole = ptm_palette_shade (paper, -0.16);
  double          u = g->unit;

  ptm_ground_paint (g, paper);
  rule (g, u * 4.5, MAX (u * 0.14, 1), PTM_RGB (0x7f, 0xa8, 0xd4), 0.55, FALSE);
  ptm_ground_box (g, f->x + u * 9, f->y, MAX (u * 0.2, 1), f->height, PTM_RGB (0xe0, 0x6a, 0x6a), 0.75);
  for (double y = f->y + u * 9; y < f->y + f->height; y += u * 13.5)
    {
      ptm_ground_disc (g, f->x + u * 4.2, y, u * 1.2, hole, 1);
      ptm_ground_disc (g, f->x + u * 4.35, y + u * 0.18, u * 1.05, ptm_palette_shade (hole, 0.05), 1);
    }
}

/* Washes with a darker edge where the water stood. */
void
ptm_print_watercolor (PtmGround *g)
{
  const PtmFrame *f = &g->frame;
  PtmColor        paper = ptm_color_mix (g->fill, PTM_RGB (0xff, 0xfd, 0xf8), ptm_palette_is_dark (g->fill) ? 0 : 0.6);

  ptm_ground_paint (g, paper);
  for (int i = 0; i < 11; i++)
    {
      gboolean low = i % 2;
      double   x = ptm_ground_x (g, ptm_random_unit (g->seed, 4400 + i)), y = ptm_ground_y (g, low ? ptm_random_range (g->seed, 4420 + i, 0.88, 1.05) : ptm_random_range (g->seed, 4420 + i, -0.05, 0.22));
      double   rx = f->width * ptm_random_range (g->seed, 4440 + i, 0.2, 0.45), ry = f->height * ptm_random_range (g->seed, 4460 + i, 0.08, 0.16);
      PtmColor tint = g->palette->accent[ptm_random_hash (g->seed, 4480 + i) % 4];

      for (int layer = 0; layer < 3; layer++)
        {
          for (int k = 0; k < 44; k++)
            {
              double a = k * 2 * G_PI / 44, r = 1 - layer * 0.09 + 0.1 * sin (a * 3 + i) + 0.05 * sin (a * 7 + i * 2 + layer) + ptm_random_range (g->seed, 4500 + i * 200 + layer * 50 + k, -0.03, 0.03);

              cairo_line_to (g->cr, x + cos (a) * rx * r, y + sin (a) * ry * r);
            }
          cairo_close_path (g->cr);
          ptm_ground_set (g, tint, 0.1);
          cairo_fill_preserve (g->cr);
          ptm_ground_set (g, tint, layer == 0 ? 0.13 : 0.04);
          cairo_set_line_width (g->cr, g->unit * (layer == 0 ? 0.5 : 0.3));
          cairo_stroke (g->cr);
        }
    }
}
