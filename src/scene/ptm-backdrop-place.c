/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws places: flat layers with soft edges, in natural tones that move with the backdrop's fill. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-backdrop-private.h"
#include "ptm-palette.h"

typedef void (*Draw) (PtmGround *ground);

static void
stars (PtmGround *g, int n, double to)
{
  const PtmFrame *f = &g->frame;

  for (int i = 0; i < n; i++)
    ptm_ground_disc (g, f->x + f->width * ptm_random_unit (g->seed, 200 + i * 3), f->y + f->height * to * ptm_random_unit (g->seed, 201 + i * 3),
                     g->unit * ptm_random_range (g->seed, 202 + i * 3, 0.08, 0.34), ptm_ground_glowing (g, 0xfff6dc), ptm_random_range (g->seed, 900 + i, 0.35, 0.95));
}

static void
sky (PtmGround *g, guint32 top, guint32 bottom, double to)
{
  guint32 hex[3];

  if (!ptm_weather_get_sky (g->weather, hex))
    {
      ptm_ground_vertical (g, ptm_ground_tone (g, top), ptm_ground_tone (g, bottom), 0, to);
      return;
    }
  ptm_ground_vertical (g, ptm_ground_glowing (g, hex[0]), ptm_ground_glowing (g, hex[1]), 0, to * 0.55);
  ptm_ground_vertical (g, ptm_ground_glowing (g, hex[1]), ptm_ground_glowing (g, hex[2]), to * 0.55, to);
  if (g->weather.light == PTM_LIGHT_NIGHT)
    stars (g, 120, to * 0.85);
}

/* A crescent; the sky and the clouds are seen through the rest. */
static void
moon (PtmGround *g, double x, double y, double radius)
{
  double r = g->unit * radius;

  if (g->clear_sky)
    return;
  x = g->frame.x + g->frame.width * x;
  y = g->frame.y + g->frame.height * y;
  ptm_ground_glow (g, x, y, r * 4, ptm_ground_glowing (g, 0xfdf0c4), 0.3);
  cairo_save (g->cr);
  cairo_arc (g->cr, x, y, r, 0, 2 * G_PI);
  cairo_clip (g->cr);
  cairo_rectangle (g->cr, x - 2 * r, y - 2 * r, 4 * r, 4 * r);
  cairo_new_sub_path (g->cr);
  cairo_arc (g->cr, x - r * 0.4, y - r * 0.18, r * 0.86, 0, 2 * G_PI);
  cairo_set_fill_rule (g->cr, CAIRO_FILL_RULE_EVEN_ODD);
  ptm_ground_set (g, ptm_ground_glowing (g, 0xfdf0c4), 1);
  cairo_fill (g->cr);
  cairo_restore (g->cr);
}

/* Low in the morning and in the evening; at night it is the moon. */
static void
sun (PtmGround *g, double x, double y, double radius, guint32 hex)
{
  const PtmFrame *f = &g->frame;
  gboolean        low = g->weather.light == PTM_LIGHT_MORNING || g->weather.light == PTM_LIGHT_EVENING;
  PtmColor        color = ptm_ground_glowing (g, g->weather.light == PTM_LIGHT_EVENING ? 0xffd27a : low ? 0xfff3cf
                                                                                                        : hex);

  if (g->clear_sky)
    return;
  if (g->weather.light == PTM_LIGHT_NIGHT)
    {
      moon (g, x, y, 6.5);
      return;
    }
  if (low)
    y = 0.42;
  ptm_ground_glow (g, f->x + f->width * x, f->y + f->height * y, g->unit * radius * (low ? 6 : 3.2), color, 0.55);
  ptm_ground_disc (g, f->x + f->width * x, f->y + f->height * y, g->unit * radius, color, 0.95);
}

static void
clouds (PtmGround *g, int n, double low, double high)
{
  const PtmFrame *f = &g->frame;

  for (int i = 0; i < n; i++)
    {
      double x = (i + ptm_random_range (g->seed, 40 + i, 0.2, 0.8)) / n, y = ptm_random_range (g->seed, 60 + i, low, high);

      ptm_ground_cloud (g, f->x + f->width * x, f->y + f->height * y, g->unit * ptm_random_range (g->seed, 80 + i, 14, 24), ptm_ground_tone (g, 0xffffff), 0.75);
    }
}

/* A row of firs on a line, from left to right. */
static void
firs (PtmGround *g, double level, double height, int n, guint32 hex, guint32 salt)
{
  const PtmFrame *f = &g->frame;

  ptm_ground_set (g, ptm_ground_tone (g, hex), 1);
  for (int i = 0; i < n; i++)
    {
      double x = f->x + f->width * (i + ptm_random_range (g->seed, salt + i, 0.1, 0.9)) / n, h = f->height * height * ptm_random_range (g->seed, salt + 50 + i, 0.65, 1.1);
      double y = f->y + f->height * level;

      for (int tier = 0; tier < 3; tier++)
        {
          double top = y - h * (1 - tier * 0.24), half = h * (0.13 + tier * 0.055);

          cairo_move_to (g->cr, x, top);
          cairo_line_to (g->cr, x + half, top + h * 0.46);
          cairo_line_to (g->cr, x - half, top + h * 0.46);
          cairo_close_path (g->cr);
          cairo_fill (g->cr);
        }
      cairo_rectangle (g->cr, x - h * 0.02, y - h * 0.12, h * 0.04, h * 0.2);
      cairo_fill (g->cr);
    }
}

static void
peaks (PtmGround *g, double base, double height, int n, guint32 hex, gboolean snow, guint32 salt)
{
  const PtmFrame *f = &g->frame;

  for (int i = 0; i < n; i++)
    {
      double x = f->x + f->width * (i + 0.5 + ptm_random_range (g->seed, salt + i, -0.25, 0.25)) / n;
      double h = f->height * height * ptm_random_range (g->seed, salt + 20 + i, 0.7, 1.05), half = h * 0.95, y = f->y + f->height * base;

      cairo_move_to (g->cr, x - half, y);
      cairo_line_to (g->cr, x, y - h);
      cairo_line_to (g->cr, x + half, y);
      cairo_close_path (g->cr);
      ptm_ground_set (g, ptm_ground_tone (g, hex), 1);
      cairo_fill (g->cr);
      if (!snow)
        continue;
      cairo_move_to (g->cr, x, y - h);
      cairo_line_to (g->cr, x + half * 0.28, y - h * 0.72);
      cairo_line_to (g->cr, x + half * 0.1, y - h * 0.78);
      cairo_line_to (g->cr, x - half * 0.04, y - h * 0.68);
      cairo_line_to (g->cr, x - half * 0.28, y - h * 0.72);
      cairo_close_path (g->cr);
      ptm_ground_set (g, ptm_ground_tone (g, 0xfafcff), 0.95);
      cairo_fill (g->cr);
    }
}

/* Houses seen from afar; windows when lit. */
static void
skyline (PtmGround *g, double base, double height, int n, guint32 hex, guint32 window, guint32 salt)
{
  const PtmFrame *f = &g->frame;
  double          w = f->width / n;
  gboolean        lit = g->weather.light == PTM_LIGHT_NIGHT || g->weather.light == PTM_LIGHT_EVENING;

  for (int i = 0; i < n; i++)
    {
      double h = f->height * height * ptm_random_range (g->seed, salt + i, 0.4, 1), x = f->x + i * w, y = f->y + f->height * base - h;

      ptm_ground_set (g, ptm_ground_tone (g, hex), 1);
      cairo_rectangle (g->cr, x, y, w * 1.02, h + 1);
      cairo_fill (g->cr);
      for (int row = 0; (window != 0 || g->weather.light == PTM_LIGHT_NIGHT) && row < (int)(h / (w * 0.36)); row++)
        for (int column = 0; column < 3; column++)
          {
            if (ptm_random_unit (g->seed, salt + 100 + i * 64 + row * 3 + column) < (lit ? 0.55 : 0.35))
              continue;
            ptm_ground_set (g, lit ? ptm_ground_glowing (g, 0xffd778) : ptm_ground_tone (g, window), lit ? 0.9 : 0.75);
            cairo_rectangle (g->cr, x + w * (0.16 + column * 0.26), y + w * (0.18 + row * 0.36), w * 0.15, w * 0.19);
            cairo_fill (g->cr);
          }
    }
}

static void
flakes (PtmGround *g)
{
  const PtmFrame *f = &g->frame;

  for (int i = 0; i < 90; i++)
    ptm_ground_disc (g, f->x + f->width * ptm_random_unit (g->seed, 500 + i), f->y + f->height * 0.75 * ptm_random_unit (g->seed, 700 + i),
                     g->unit * ptm_random_range (g->seed, 900 + i, 0.15, 0.5), ptm_ground_tone (g, 0xffffff), 0.85);
}

static void
draw_meadow (PtmGround *g)
{
  sky (g, 0x8fd0f2, 0xe9f7f6, 0.62);
  sun (g, 0.83, 0.15, 8, 0xffe08a);
  clouds (g, 3, 0.1, 0.3);
  ptm_ground_hill (g, 0.56, 0.03, 0.9, 3, ptm_ground_tone (g, 0xb4dba0));
  ptm_ground_hill (g, 0.62, 0.02, 1.3, 7, ptm_ground_tone (g, 0x93c97c));
  ptm_ground_hill (g, 0.7, 0.012, 0.8, 11, ptm_ground_tone (g, 0x7cba66));
}

static void
draw_forest (PtmGround *g)
{
  sky (g, 0xcfe9e4, 0xf3f6dc, 0.65);
  firs (g, 0.63, 0.42, 13, 0xa9cdb4, 300);
  firs (g, 0.66, 0.46, 10, 0x77aa8b, 420);
  firs (g, 0.7, 0.5, 7, 0x4c8769, 540);
  ptm_ground_hill (g, 0.68, 0.012, 0.9, 3, ptm_ground_tone (g, 0x8abf77));
  ptm_ground_hill (g, 0.78, 0.012, 1.2, 7, ptm_ground_tone (g, 0x74ad64));
}

static void
draw_mountains (PtmGround *g)
{
  sky (g, 0x9bcdf0, 0xf6f1e4, 0.7);
  sun (g, 0.2, 0.16, 6, 0xffe9ad);
  peaks (g, 0.66, 0.42, 4, 0xa7bcd6, TRUE, 300);
  peaks (g, 0.67, 0.26, 6, 0x7d99b8, FALSE, 360);
  ptm_ground_hill (g, 0.64, 0.02, 1.1, 3, ptm_ground_tone (g, 0x7fae74));
  ptm_ground_hill (g, 0.74, 0.015, 0.8, 7, ptm_ground_tone (g, 0x689a60));
}

static void
draw_desert (PtmGround *g)
{
  sky (g, 0xf9c98a, 0xfdf0d5, 0.65);
  sun (g, 0.72, 0.24, 9, 0xfff0c2);
  ptm_ground_hill (g, 0.56, 0.04, 0.7, 3, ptm_ground_tone (g, 0xeeb876));
  ptm_ground_hill (g, 0.64, 0.03, 0.9, 7, ptm_ground_tone (g, 0xe3a35c));
  ptm_ground_hill (g, 0.74, 0.02, 0.7, 11, ptm_ground_tone (g, 0xd79149));
}

static void
draw_sea (PtmGround *g)
{
  sky (g, 0x9ad7f4, 0xf2faf7, 0.56);
  sun (g, 0.78, 0.18, 7, 0xffe08a);
  clouds (g, 3, 0.12, 0.34);
  ptm_ground_vertical (g, ptm_ground_tone (g, 0x5fb8cf), ptm_ground_tone (g, 0x1f7f9f), 0.55, 1);
  ptm_ground_hill (g, 0.66, 0.006, 4, 3, ptm_ground_tone (g, 0x4aa9c4));
  ptm_ground_hill (g, 0.77, 0.008, 3.1, 7, ptm_ground_tone (g, 0x3598b6));
  ptm_ground_hill (g, 0.89, 0.009, 2.4, 11, ptm_ground_tone (g, 0x2586a5));
}

static void
draw_beach (PtmGround *g)
{
  sky (g, 0x8fd3f4, 0xf6fbf4, 0.5);
  sun (g, 0.8, 0.16, 8, 0xffe08a);
  clouds (g, 2, 0.1, 0.28);
  ptm_ground_vertical (g, ptm_ground_tone (g, 0x4fb3cc), ptm_ground_tone (g, 0x8fdcdf), 0.48, 0.66);
  ptm_ground_hill (g, 0.625, 0.012, 1.4, 3, ptm_ground_tone (g, 0xe8f8f3));
  ptm_ground_hill (g, 0.64, 0.012, 1.4, 3, ptm_ground_tone (g, 0xf3dcaa));
  ptm_ground_hill (g, 0.8, 0.01, 0.9, 11, ptm_ground_tone (g, 0xecd096));
}

static void
draw_underwater (PtmGround *g)
{
  const PtmFrame *f = &g->frame;

  sky (g, 0x7fd3df, 0x0d5f8a, 1);
  for (int i = 0; i < 5; i++)
    {
      double x = f->x + f->width * (0.1 + i * 0.2);

      cairo_move_to (g->cr, x, f->y);
      cairo_line_to (g->cr, x + g->unit * 9, f->y);
      cairo_line_to (g->cr, x - g->unit * 12, f->y + f->height * 0.8);
      cairo_line_to (g->cr, x - g->unit * 34, f->y + f->height * 0.8);
      ptm_ground_set (g, ptm_ground_tone (g, 0xffffff), 0.05);
      cairo_fill (g->cr);
    }
  for (int i = 0; i < 18; i++)
    ptm_ground_disc (g, f->x + f->width * ptm_random_unit (g->seed, i * 2), f->y + f->height * ptm_random_range (g->seed, i * 2 + 1, 0.1, 0.8),
                     g->unit * ptm_random_range (g->seed, 70 + i, 0.4, 1.3), ptm_ground_tone (g, 0xffffff), 0.22);
  ptm_ground_hill (g, 0.84, 0.02, 0.9, 3, ptm_ground_tone (g, 0xc9b98a));
  ptm_ground_hill (g, 0.9, 0.015, 1.2, 7, ptm_ground_tone (g, 0xdbc997));
}

static void
draw_sky (PtmGround *g)
{
  sky (g, 0x78c2ee, 0xeaf6fb, 1);
  sun (g, 0.84, 0.12, 7, 0xffe79c);
  clouds (g, 4, 0.12, 0.85);
  clouds (g, 3, 0.5, 0.95);
}

static void
draw_snow (PtmGround *g)
{
  sky (g, 0xa9c9e6, 0xf0f5fa, 0.66);
  firs (g, 0.62, 0.26, 9, 0x9db8cd, 300);
  ptm_ground_hill (g, 0.58, 0.025, 0.9, 3, ptm_ground_tone (g, 0xdbe8f3));
  firs (g, 0.68, 0.22, 6, 0x5f8aa5, 420);
  ptm_ground_hill (g, 0.66, 0.02, 1.2, 7, ptm_ground_tone (g, 0xe9f1f8));
  ptm_ground_hill (g, 0.76, 0.012, 0.8, 11, ptm_ground_tone (g, 0xf7fafd));
  flakes (g);
}

static void
draw_night (PtmGround *g)
{
  sky (g, 0x0c1437, 0x35478c, 0.75);
  stars (g, 130, 0.6);
  moon (g, 0.8, 0.17, 6.5);
  ptm_ground_hill (g, 0.6, 0.03, 0.9, 3, ptm_ground_tone (g, 0x26366f));
  ptm_ground_hill (g, 0.68, 0.025, 1.2, 7, ptm_ground_tone (g, 0x1c2957));
  ptm_ground_hill (g, 0.77, 0.015, 0.8, 11, ptm_ground_tone (g, 0x141e44));
}

static void
draw_space (PtmGround *g)
{
  const PtmFrame *f = &g->frame;

  sky (g, 0x0a0d26, 0x231a4a, 1);
  ptm_ground_glow (g, f->x + f->width * 0.25, f->y + f->height * 0.3, g->unit * 60, ptm_ground_tone (g, 0x6a4bc0), 0.3);
  ptm_ground_glow (g, f->x + f->width * 0.8, f->y + f->height * 0.75, g->unit * 55, ptm_ground_tone (g, 0x2a7bb8), 0.28);
  stars (g, 220, 1);
}

static void
draw_city (PtmGround *g)
{
  sky (g, 0xa9d4ee, 0xfdf3df, 0.72);
  if (g->weather.light != PTM_LIGHT_DAY)
    sun (g, 0.78, 0.16, 6, 0xffe08a);
  clouds (g, 2, 0.08, 0.22);
  skyline (g, 0.72, 0.46, 13, 0xb9cbdc, 0, 300);
  skyline (g, 0.73, 0.34, 9, 0x8ba6c0, 0xf7e7b6, 420);
  if (g->weather.season == PTM_SEASON_WINTER)
    ptm_ground_vertical (g, ptm_ground_tone (g, 0xf4f8fc), ptm_ground_tone (g, 0xdde7f0), 0.72, 1);
  else
    ptm_ground_vertical (g, ptm_ground_tone (g, 0xb9c2c9), ptm_ground_tone (g, 0x9aa6b0), 0.72, 1);
}

static void
draw_street (PtmGround *g)
{
  const PtmFrame *f = &g->frame;

  draw_city (g);
  ptm_ground_vertical (g, ptm_ground_tone (g, 0x5c6670), ptm_ground_tone (g, 0x49525b), 0.79, 1);
  for (int i = 0; i < 7; i++)
    {
      ptm_ground_set (g, ptm_ground_tone (g, 0xf3efe2), 0.9);
      cairo_rectangle (g->cr, f->x + f->width * (i / 7.0 + 0.03), f->y + f->height * 0.885, f->width * 0.08, f->height * 0.012);
      cairo_fill (g->cr);
    }
}

static void
draw_room (PtmGround *g)
{
  const PtmFrame *f = &g->frame;
  double          x = f->x + f->width * 0.66, y = f->y + f->height * 0.14, w = f->width * 0.22, h = f->height * 0.3;

  ptm_ground_vertical (g, ptm_ground_tone (g, 0xf5e6cf), ptm_ground_tone (g, 0xeed9bb), 0, 0.68);
  ptm_ground_set (g, ptm_ground_tone (g, 0xffffff), 1);
  cairo_rectangle (g->cr, x - g->unit * 1.4, y - g->unit * 1.4, w + g->unit * 2.8, h + g->unit * 2.8);
  cairo_fill (g->cr);
  ptm_ground_set (g, ptm_ground_tone (g, 0xb7dff0), 1);
  cairo_rectangle (g->cr, x, y, w, h);
  cairo_fill (g->cr);
  ptm_ground_set (g, ptm_ground_tone (g, 0xffffff), 1);
  cairo_rectangle (g->cr, x + w / 2 - g->unit * 0.5, y, g->unit, h);
  cairo_rectangle (g->cr, x, y + h / 2 - g->unit * 0.5, w, g->unit);
  cairo_fill (g->cr);
  ptm_ground_vertical (g, ptm_ground_tone (g, 0xc79263), ptm_ground_tone (g, 0xb17c4f), 0.68, 1);
  ptm_ground_set (g, ptm_ground_tone (g, 0xfffaf0), 1);
  cairo_rectangle (g->cr, f->x, f->y + f->height * 0.665, f->width, f->height * 0.022);
  cairo_fill (g->cr);
}

static void
draw_stage (PtmGround *g)
{
  const PtmFrame *f = &g->frame;
  int             folds = 9;

  ptm_ground_vertical (g, ptm_ground_tone (g, 0x3b0d22), ptm_ground_tone (g, 0x5d1531), 0, 0.78);
  for (int i = 0; i < 2 * folds; i++)
    {
      double w = f->width * 0.2 / folds, x = i < folds ? f->x + i * w : f->x + f->width - (2 * folds - i) * w;

      ptm_ground_set (g, ptm_ground_tone (g, i % 2 == 0 ? 0x8f1e3c : 0x741630), 1);
      cairo_rectangle (g->cr, x, f->y, w + 0.6, f->height * 0.8);
      cairo_fill (g->cr);
    }
  cairo_move_to (g->cr, f->x + f->width * 0.43, f->y);
  cairo_line_to (g->cr, f->x + f->width * 0.57, f->y);
  cairo_line_to (g->cr, f->x + f->width * 0.8, f->y + f->height * 0.86);
  cairo_line_to (g->cr, f->x + f->width * 0.2, f->y + f->height * 0.86);
  ptm_ground_set (g, ptm_ground_tone (g, 0xffe9b8), 0.16);
  cairo_fill (g->cr);
  ptm_ground_vertical (g, ptm_ground_tone (g, 0x7a4a2b), ptm_ground_tone (g, 0x55301b), 0.78, 1);
  cairo_save (g->cr);
  cairo_translate (g->cr, f->x + f->width / 2, f->y + f->height * 0.86);
  cairo_scale (g->cr, 1, 0.22);
  ptm_ground_glow (g, 0, 0, f->width * 0.42, ptm_ground_tone (g, 0xffe9b8), 0.75);
  cairo_restore (g->cr);
}

static const struct
{
  const char *name;
  guint32     fill;    /* its main tone; what edits compare with */
  double      horizon; /* 0 = things float */
  Draw        draw;
  const char *words;
} places[] = {
  { "meadow", 0x8fd0f2, 0.66, draw_meadow, "meadow field grass park garden farm lawn hill spring wiese feld garten gras pré jardin prado" },
  { "forest", 0xcfe9e4, 0.72, draw_forest, "forest wood jungle wald forêt bosque" },
  { "mountains", 0x9bcdf0, 0.7, draw_mountains, "mountain alps berg montagne montaña" },
  { "desert", 0xf9c98a, 0.64, draw_desert, "desert sand dune wüste désert desierto" },
  { "beach", 0x8fd3f4, 0.66, draw_beach, "beach coast shore island strand küste insel plage playa" },
  { "sea", 0x9ad7f4, 0.6, draw_sea, "sea ocean lake river water harbour meer see fluss wasser mer lac mar lago" },
  { "underwater", 0x7fd3df, 0, draw_underwater, "underwater reef aquarium unterwasser" },
  { "sky", 0x78c2ee, 0, draw_sky, "sky cloud air himmel luft ciel cielo" },
  { "snow", 0xa9c9e6, 0.68, draw_snow, "snow winter ice schnee eis neige nieve" },
  { "night", 0x0c1437, 0.68, draw_night, "night evening moon nacht abend nuit noche" },
  { "space", 0x0a0d26, 0, draw_space, "space galaxy universe weltraum weltall espace espacio" },
  { "city", 0xa9d4ee, 0.74, draw_city, "city town skyline stadt ville ciudad" },
  { "street", 0xa9d4ee, 0.79, draw_street, "street road straße strasse rue calle" },
  { "room", 0xf5e6cf, 0.7, draw_room, "room kitchen house indoor classroom office table zimmer raum küche haus chambre cuisine sala cocina" },
  { "stage", 0x3b0d22, 0.8, draw_stage, "stage theatre theater concert bühne scène escenario" },
};

static gboolean
is_outdoors (int place)
{
  static const char *const indoors[] = { "underwater", "night", "space", "room", "stage" };

  for (guint i = 0; i < G_N_ELEMENTS (indoors); i++)
    if (strcmp (places[place].name, indoors[i]) == 0)
      return FALSE;
  return TRUE;
}

/* -1 when there is none. */
static int
find_place (const char *setting)
{
  gsize length = setting != NULL ? strcspn (setting, "-") : 0;

  for (guint i = 0; i < G_N_ELEMENTS (places) && length > 0; i++)
    if (strlen (places[i].name) == length && strncmp (places[i].name, setting, length) == 0)
      return setting[length] == '\0' || (is_outdoors (i) && strcmp (ptm_weather_name (places[i].name, ptm_weather_read (setting + length)), setting) == 0) ? (int)i : -1;
  return -1;
}

gboolean
ptm_ground_is_place (const char *setting)
{
  return find_place (setting) >= 0;
}

PtmWeather
ptm_ground_get_weather (const char *setting)
{
  return ptm_weather_read (setting + strcspn (setting, "-"));
}

gboolean
ptm_ground_draw_place (PtmGround *ground, const char *setting)
{
  int place = find_place (setting);

  if (place < 0)
    return FALSE;
  places[place].draw (ground);
  if (ground->weather.season == PTM_SEASON_WINTER)
    flakes (ground);
  return TRUE;
}

gboolean
ptm_backdrop_has_ground (const char *setting, double *horizon)
{
  int place = find_place (setting);

  if (place < 0)
    return FALSE;
  if (horizon != NULL)
    *horizon = places[place].horizon > 0 ? places[place].horizon : 0.7;
  return places[place].horizon > 0;
}

PtmColor
ptm_backdrop_get_fill (const char *setting, const PtmPalette *palette)
{
  int     place = find_place (setting);
  guint32 hex[3];

  if (place < 0)
    return palette->bg[0];
  hex[0] = places[place].fill;
  ptm_weather_get_sky (ptm_ground_get_weather (setting), hex);
  return PTM_RGB ((hex[0] >> 16) & 0xff, (hex[0] >> 8) & 0xff, hex[0] & 0xff);
}

const char *
ptm_backdrop_find (const char *setting)
{
  g_autofree char *folded = NULL;

  if (setting == NULL)
    return "";
  if (ptm_backdrop_is_known (setting))
    return g_intern_string (setting);
  folded = g_utf8_validate (setting, -1, NULL) ? g_utf8_strdown (setting, -1) : g_strdup ("");
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_auto (GStrv) words = g_strsplit (places[i].words, " ", -1);

      for (int k = 0; words[k] != NULL; k++)
        if (strstr (folded, words[k]) != NULL)
          return places[i].name;
    }
  return "";
}

/* The place out of doors one of the words names; -1 when there is none. */
static int
find_place_word (const char *text)
{
  g_autofree char *folded = text != NULL && g_utf8_validate (text, -1, NULL) ? g_utf8_strdown (text, -1) : g_strdup ("");
  g_auto (GStrv) said = g_strsplit_set (folded, " ,;.-", 256);

  for (int w = 0; said[w] != NULL; w++)
    for (guint i = 0; i < G_N_ELEMENTS (places); i++)
      {
        g_auto (GStrv) words = g_strsplit (places[i].words, " ", -1);

        if (*said[w] != '\0' && is_outdoors (i) && strcmp (places[i].name, "sky") != 0 && strcmp (places[i].name, "snow") != 0 && g_strv_contains ((const char *const *)words, said[w]))
          return i;
      }
  return -1;
}

const char *
ptm_backdrop_find_styled (const char *setting, const char *style)
{
  const char      *found = ptm_backdrop_find (setting);
  g_autofree char *said = g_strconcat (setting != NULL ? setting : "", " ", style != NULL ? style : "", NULL);
  PtmWeather       weather = ptm_weather_read (said);
  int              place = find_place (found), other = find_place_word (style);

  if (place < 0)
    return found;
  if (other >= 0 && (g_str_has_prefix (found, "sky") || g_str_has_prefix (found, "snow") || strcmp (found, "night") == 0))
    place = other;
  else if (strcmp (found, "night") == 0 && weather.season == PTM_SEASON_WINTER)
    place = find_place ("snow");
  if (!is_outdoors (place))
    return found;
  /* Where it is always winter no word has to say so. */
  if (strcmp (places[place].name, "snow") == 0)
    weather.season = PTM_SEASON_NONE;
  return ptm_weather_name (places[place].name, weather);
}
