/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file holds the finishes of machines: pixels, an old paint program, print and film. Their palettes are fixed, so that what
 * is added to a picture changes no colour elsewhere. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-color.h"
#include "ptm-finish-private.h"

#define CUBE 16 /* steps of a channel in a table of nearest colours */

static const guint32 pixel_colors[32] = {
  0x12121c, 0x2a2c44, 0x474b66, 0x6d7590, 0x9aa4b8, 0xc8d2dc, 0xf6f5ee, 0x3a2230, 0x6b3a38, 0x9c5a3c, 0xcb8a52, 0xe8bd86, 0xf7e2b8, 0x8a1f34, 0xcf3b3f, 0xee7a4e,
  0xf6b440, 0xfbe36a, 0x1f4a3a, 0x2f7a48, 0x5bae4e, 0xa3d468, 0x164a5c, 0x1f7c92, 0x46b4c0, 0x9fe0de, 0x1f2f7a, 0x2f62c0, 0x5fa4ee, 0xa9d4f8, 0x6b3a8c, 0xd77fb8
};
static const guint32 paint_colors[28] = {
  0x000000, 0x7f7f7f, 0x880015, 0xed1c24, 0xff7f27, 0xfff200, 0x22b14c, 0x00a2e8, 0x3f48cc, 0xa349a4, 0xffffff, 0xc3c3c3, 0xb97a57, 0xffaec9,
  0xffc90e, 0xefe4b0, 0xb5e61d, 0x99d9ea, 0x7092be, 0xc8bfe7, 0x404040, 0x0b5c2a, 0x145f8c, 0x6b4a2a, 0xf2d7c0, 0x5fc46a, 0xdff3fb, 0x8a5a3c
};

typedef struct
{
  guint8 nearest[CUBE * CUBE * CUBE];
} Table;

static Table *
create_table (const guint32 *colors, int n)
{
  g_autofree PtmOklab *labs = g_new (PtmOklab, n);
  Table               *table = g_new (Table, 1);

  for (int i = 0; i < n; i++)
    labs[i] = ptm_color_to_oklab (PTM_RGB (colors[i] >> 16, (colors[i] >> 8) & 0xff, colors[i] & 0xff));
  for (int k = 0; k < CUBE * CUBE * CUBE; k++)
    {
      PtmOklab lab = ptm_color_to_oklab (PTM_RGB (k / CUBE / CUBE * 17, k / CUBE % CUBE * 17, k % CUBE * 17));
      double   best = G_MAXDOUBLE;

      for (int i = 0; i < n; i++)
        {
          double dL = lab.L - labs[i].L, da = lab.a - labs[i].a, db = lab.b - labs[i].b, d = dL * dL + 1.6 * (da * da + db * db);

          if (d < best)
            {
              best = d;
              table->nearest[k] = i;
            }
        }
    }
  return table;
}

static guint32
look_up (const Table *table, const guint32 *colors, int r, int g, int b)
{
  return colors[table->nearest[(ptm_clip (r) * (CUBE - 1) + 127) / 255 * CUBE * CUBE + (ptm_clip (g) * (CUBE - 1) + 127) / 255 * CUBE + (ptm_clip (b) * (CUBE - 1) + 127) / 255]];
}

static void
fill_cell (PtmPlanes *planes, int x0, int y0, int x1, int y1, guint32 hex)
{
  for (int c = 0; c < 3; c++)
    for (int y = y0; y < y1; y++)
      memset (planes->c[c] + (gsize)y * planes->width + x0, (hex >> (16 - 8 * c)) & 0xff, x1 - x0);
}

/* Cells of the canvas, each the nearest colour to its mean; tones between two colours alternate as on a chessboard of four. */
void
ptm_finish_pixel (PtmPlanes *planes)
{
  static const int bayer[4][4] = { { 0, 8, 2, 10 }, { 12, 4, 14, 6 }, { 3, 11, 1, 9 }, { 15, 7, 13, 5 } };
  static Table    *table;
  double           cell = MAX (round (5.2 * planes->unit / planes->scale), 2) * planes->scale;

  if (g_once_init_enter (&table))
    g_once_init_leave (&table, create_table (pixel_colors, G_N_ELEMENTS (pixel_colors)));
  for (int row = 0; row * cell < planes->height; row++)
    for (int column = 0; column * cell < planes->width; column++)
      {
        int x0 = (int)round (column * cell), y0 = (int)round (row * cell), x1 = MIN ((int)round ((column + 1) * cell), planes->width), y1 = MIN ((int)round ((row + 1) * cell), planes->height);
        int sum[3] = { 0 }, n = MAX ((x1 - x0) * (y1 - y0), 1), dither = bayer[row & 3][column & 3] - 7;

        for (int c = 0; c < 3; c++)
          for (int y = y0; y < y1; y++)
            for (int x = x0; x < x1; x++)
              sum[c] += planes->c[c][(gsize)y * planes->width + x];
        fill_cell (planes, x0, y0, x1, y1, look_up (table, pixel_colors, sum[0] / n + dither, sum[1] / n + dither, sum[2] / n + dither));
      }
}

static gboolean
is_near (guint8 *const *a, guint8 *const *b, gsize at)
{
  return abs (a[0][at] - b[0][at]) < 9 && abs (a[1][at] - b[1][at]) < 9 && abs (a[2][at] - b[2][at]) < 9;
}

/* Flat fills of the old palette, no smooth edge, outlines drawn with the mouse. */
void
ptm_finish_ms_paint (PtmPlanes *planes)
{
  static Table      *table;
  double             cell = MAX (round (2.4 * planes->unit / planes->scale), 1) * planes->scale;
  g_autofree guint8 *lines = NULL;
  guint8            *flat[3];

  if (g_once_init_enter (&table))
    g_once_init_leave (&table, create_table (paint_colors, G_N_ELEMENTS (paint_colors)));
  ptm_planes_sway (planes, ptm_planes_length (planes, 2.4));
  lines = ptm_planes_lines (planes, ptm_planes_length (planes, 2), 1);
  for (int c = 0; c < 3; c++)
    flat[c] = ptm_plane_blur (planes->c[c], planes->width, planes->height, ptm_planes_length (planes, 7));
  for (int row = 0; row * cell < planes->height; row++)
    for (int column = 0; column * cell < planes->width; column++)
      {
        int   x0 = (int)round (column * cell), y0 = (int)round (row * cell), x1 = MIN ((int)round ((column + 1) * cell), planes->width), y1 = MIN ((int)round ((row + 1) * cell), planes->height);
        gsize at = (gsize)((y0 + y1) / 2) * planes->width + (x0 + x1) / 2;

        guint8 *const *from;

        at = MIN (at, (gsize)planes->width * planes->height - 1);
        /* A tone that changes slowly is filled in bands; beside an outline the mean would be a halo. */
        from = is_near (planes->c, flat, at) ? flat : planes->c;
        fill_cell (planes, x0, y0, x1, y1, lines[at] > 108 ? 0x000000 : look_up (table, paint_colors, from[0][at], from[1][at], from[2][at]));
      }
  for (int c = 0; c < 3; c++)
    g_free (flat[c]);
}

static const guint8 *
get_cosines (void)
{
  static guint8 *table;

  if (g_once_init_enter (&table))
    {
      guint8 *made = g_malloc (256);

      for (int i = 0; i < 256; i++)
        made[i] = (guint8)round (63.5 + 63.5 * cos (i * 2 * G_PI / 256));
      g_once_init_leave (&table, made);
    }
  return table;
}

/** Screen: for each lightness how much darker the dots and how much lighter the paper between them are, in 256ths, and how
 * large the dots must be for the mean to be the tone. */
typedef struct
{
  guint8 deeper[256];
  guint8 lighter[256];
  guint8 tone[256];
} Screen;

static const Screen *
get_screen (void)
{
  static Screen *screen;

  if (g_once_init_enter (&screen))
    {
      Screen *made = g_new (Screen, 1);

      for (int i = 0; i < 256; i++)
        {
          double light = i / 255.0, lighter = 0.02 + 0.5 * light * light, deeper = 0.34 - 0.14 * light, above = lighter * (255 - i), below = deeper * i;

          made->lighter[i] = (guint8)round (lighter * 256);
          made->deeper[i] = (guint8)round (deeper * 256);
          made->tone[i] = (guint8)round (254 * above / MAX (above + below, 1));
        }
      g_once_init_leave (&screen, made);
    }
  return screen;
}

/* Dots of a spot colour at 45°: a deeper shade of what is there, on a lighter one. u_x, v_x: where each column lies across and
 * along the screen, in 256ths of a cell. */
static void
print_row (PtmPlanes *planes, int y, const int *u_x, const int *v_x, int u_y, int v_y)
{
  static const int paper[3] = { 3, 7, 17 }; /* what white paper lacks */
  const guint8    *cosines = get_cosines ();
  const Screen    *screen = get_screen ();

  for (int x = 0; x < planes->width; x++)
    {
      gsize at = (gsize)y * planes->width + x;
      int   grey = (planes->c[0][at] * 77 + planes->c[1][at] * 150 + planes->c[2][at] * 29) >> 8;
      int   spot = 254 - cosines[(u_x[x] + u_y) & 255] - cosines[(v_x[x] + v_y) & 255], cover = CLAMP ((screen->tone[grey] - spot) * 5 + 128, 0, 256);

      for (int c = 0; c < 3; c++)
        {
          int color = planes->c[c][at], light = color + ((255 - color) * screen->lighter[grey] >> 8), deep = color - (color * screen->deeper[grey] >> 8);

          color = light + ((deep - light) * cover >> 8);
          planes->c[c][at] = color - (color * paper[c] >> 8);
        }
    }
}

void
ptm_finish_halftone (PtmPlanes *planes)
{
  double          cell = 256 / MAX (7 * planes->unit, 3) / G_SQRT2;
  g_autofree int *across = g_new (int, planes->width);
  g_autofree int *along = g_new (int, planes->width);

  for (int x = 0; x < planes->width; x++)
    {
      across[x] = (int)floor (x * cell);
      along[x] = (int)floor (-x * cell);
    }
  for (int y = 0; y < planes->height; y++)
    print_row (planes, y, across, along, (int)floor (y * cell), (int)floor (y * cell));
}

/* A soft curve, warm lights and cool shadows, grain that shows most in the middle tones, less light in the corners. */
void
ptm_finish_film (PtmPlanes *planes)
{
  const PtmNoise *noise = ptm_noise_get ();
  guint8          curves[3][256];

  for (int c = 0; c < 3; c++)
    for (int i = 0; i < 256; i++)
      {
        double v = i / 255.0, s = v + 0.11 * sin ((v - 0.5) * 2 * G_PI) * 0.6;

        s = 0.045 + s * 0.93 + (c == 0 ? 0.02 * v : c == 2 ? 0.035 * (1 - v) - 0.045 * v
                                                           : 0);
        curves[c][i] = ptm_clip ((int)round (s * 255));
      }
  for (int y = 0; y < planes->height; y++)
    {
      double v = 2.0 * y / planes->height - 1;

      for (int x = 0; x < planes->width; x++)
        {
          double u = 2.0 * x / planes->width - 1, away = u * u + v * v;
          int    dim = away > 0.8 ? (int)(256 - 30 * (away - 0.8)) : 256, grain = ptm_noise_at (noise->grain, planes->x[x], planes->y[y]) + ptm_noise_at (noise->fine, planes->x[x] + 77, planes->y[y] + 31) - 256;
          gsize  at = (gsize)y * planes->width + x;

          for (int c = 0; c < 3; c++)
            {
              int value = curves[c][planes->c[c][at]] * dim >> 8;

              planes->c[c][at] = ptm_clip (value + grain * (40 + MIN (value, 255 - value)) / 1700);
            }
        }
    }
}
