/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws what is in the sky of a place: its colours by the hour, sun, moon, stars, clouds, birds and snow. */

#include "config.h"

#include <math.h>

#include "ptm-backdrop-private.h"

void
ptm_ground_stars (PtmGround *g, int n, double to)
{
  const PtmFrame *f = &g->frame;

  for (int i = 0; i < n; i++)
    {
      double x = f->x + f->width * ptm_random_unit (g->seed, 200 + i * 3), y = f->y + f->height * to * ptm_random_unit (g->seed, 201 + i * 3);
      double r = g->unit * ptm_random_range (g->seed, 202 + i * 3, 0.07, 0.28);

      /* A few near ones shine. */
      if (i % 17 == 0)
        ptm_ground_glow (g, x, y, r * 8, ptm_ground_glowing (g, 0xdfe8ff), 0.4);
      ptm_ground_disc (g, x, y, i % 17 == 0 ? r * 1.4 : r, ptm_ground_glowing (g, i % 5 == 0 ? 0xd6e2ff : 0xfff6dc), ptm_random_range (g->seed, 900 + i, 0.35, 0.95));
    }
}

/* A sky of a colour that was asked for is paler towards the horizon, as skies are; a dark one keeps a glow there. */
static void
draw_asked_sky (PtmGround *g, double to)
{
  PtmOklab lab = ptm_color_to_oklab (g->sky), low = { MIN (lab.L + (1 - lab.L) * (lab.L > 0.5 ? 0.55 : 0.25), 0.98), lab.a * 0.6, lab.b * 0.6 };

  ptm_ground_vertical (g, g->sky, ptm_color_from_oklab (low), 0, to);
  if (g->weather.light == PTM_LIGHT_NIGHT)
    ptm_ground_stars (g, 150, to * 0.85);
}

void
ptm_ground_sky (PtmGround *g, guint32 top, guint32 bottom, double to)
{
  guint32 hex[3];

  if (g->sky.a > 0)
    {
      draw_asked_sky (g, to);
      return;
    }
  if (!ptm_weather_get_sky (g->weather, hex))
    {
      ptm_ground_vertical (g, ptm_ground_tone (g, top), ptm_ground_tone (g, bottom), 0, to);
      return;
    }
  ptm_ground_vertical (g, ptm_ground_glowing (g, hex[0]), ptm_ground_glowing (g, hex[1]), 0, to * 0.55);
  ptm_ground_vertical (g, ptm_ground_glowing (g, hex[1]), ptm_ground_glowing (g, hex[2]), to * 0.55, to);
  if (g->weather.light == PTM_LIGHT_NIGHT)
    ptm_ground_stars (g, 150, to * 0.85);
}

/* A crescent; the sky and the clouds are seen through the rest. */
void
ptm_ground_moon (PtmGround *g, double x, double y, double radius)
{
  double r = g->unit * radius;

  if (g->clear_sky)
    return;
  x = ptm_ground_x (g, x);
  y = ptm_ground_y (g, y);
  ptm_ground_glow (g, x, y, r * 5, ptm_ground_glowing (g, 0xfdf0c4), 0.26);
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
void
ptm_ground_sun (PtmGround *g, double x, double y, double radius, guint32 hex)
{
  gboolean low = g->weather.light == PTM_LIGHT_MORNING || g->weather.light == PTM_LIGHT_EVENING;
  PtmColor color = ptm_ground_glowing (g, g->weather.light == PTM_LIGHT_EVENING ? 0xffd27a : low ? 0xfff3cf
                                                                                                 : hex);

  if (g->clear_sky)
    return;
  if (g->weather.light == PTM_LIGHT_NIGHT)
    {
      ptm_ground_moon (g, x, y, 6);
      return;
    }
  if (low)
    y = 0.44;
  x = ptm_ground_x (g, x);
  y = ptm_ground_y (g, y);
  ptm_ground_glow (g, x, y, g->unit * radius * (low ? 8 : 5), color, 0.6);
  ptm_ground_disc (g, x, y, g->unit * radius * 1.35, color, 0.25);
  ptm_ground_disc (g, x, y, g->unit * radius, color, 1);
}

static void
add_puffs (PtmGround *g, double x, double y, double width, double dx, double dy)
{
  static const double puffs[][3] = { { -0.36, 0.03, 0.11 }, { -0.22, -0.04, 0.16 }, { -0.02, -0.11, 0.21 }, { 0.18, -0.05, 0.17 }, { 0.33, 0.03, 0.12 } };

  for (guint i = 0; i < G_N_ELEMENTS (puffs); i++)
    {
      cairo_new_sub_path (g->cr);
      cairo_arc (g->cr, x + (puffs[i][0] + dx) * width, y + (puffs[i][1] + dy) * width, puffs[i][2] * width, 0, 2 * G_PI);
    }
  cairo_rectangle (g->cr, x - width * 0.38, y + width * 0.02, width * 0.76, width * 0.2);
}

void
ptm_ground_cloud (PtmGround *g, double x, double y, double width, PtmColor color, double alpha)
{
  PtmColor shade;

  /* Under a dark sky clouds are dark, too. */
  if (g->sky.a > 0)
    color = ptm_color_mix (color, g->sky, ptm_color_to_oklab (g->sky).L < 0.55 ? 0.72 : 0.12);
  shade = ptm_color_mix (color, g->sky.a > 0 ? g->sky : ptm_ground_air (g), g->sky.a > 0 ? 0.3 : 0.5);

  cairo_save (g->cr);
  cairo_rectangle (g->cr, x - width * 0.5, y - width * 0.4, width, width * 0.49);
  cairo_clip (g->cr);
  cairo_push_group (g->cr);
  add_puffs (g, x, y, width, 0, 0);
  ptm_ground_set (g, shade, 1);
  cairo_fill (g->cr);
  /* The lit side is up and left. */
  add_puffs (g, x, y, width, 0, 0);
  cairo_clip (g->cr);
  add_puffs (g, x, y, width, -0.02, -0.055);
  ptm_ground_set (g, color, 1);
  cairo_fill (g->cr);
  cairo_pop_group_to_source (g->cr);
  cairo_paint_with_alpha (g->cr, alpha);
  cairo_restore (g->cr);
}

void
ptm_ground_clouds (PtmGround *g, int n, double low, double high)
{
  const PtmFrame *f = &g->frame;
  PtmColor        color = ptm_ground_tone (g, 0xffffff);

  /* A low sun colours them. */
  if (g->weather.light == PTM_LIGHT_EVENING)
    color = ptm_color_mix (color, ptm_ground_glowing (g, 0xffa98a), 0.6);
  n = (int)ceil (n * CLAMP (f->width / f->height, 0.8, 2));
  for (int i = 0; i < n; i++)
    {
      double x = (i + ptm_random_range (g->seed, 40 + i, 0.2, 0.8)) / n, y = ptm_random_range (g->seed, 60 + i, low, high);
      /* Those near the horizon are farther away. */
      double size = g->unit * ptm_random_range (g->seed, 80 + i, 21, 38) * (1 - 0.45 * (y - low) / MAX (high - low, 0.01));

      ptm_ground_cloud (g, f->x + f->width * x, f->y + f->height * y, size, color, 0.86);
    }
}

void
ptm_ground_birds (PtmGround *g, double x, double y, int n)
{
  cairo_set_line_cap (g->cr, CAIRO_LINE_CAP_ROUND);
  for (int i = 0; i < n; i++)
    {
      double px = ptm_ground_x (g, x) + g->unit * ptm_random_range (g->seed, 1200 + i, -9, 9), py = ptm_ground_y (g, y) + g->unit * ptm_random_range (g->seed, 1230 + i, -4, 4);
      double s = g->unit * ptm_random_range (g->seed, 1260 + i, 0.8, 1.5);

      cairo_move_to (g->cr, px - s, py - s * 0.35);
      cairo_curve_to (g->cr, px - s * 0.5, py - s * 0.7, px - s * 0.15, py - s * 0.3, px, py);
      cairo_curve_to (g->cr, px + s * 0.15, py - s * 0.3, px + s * 0.5, py - s * 0.7, px + s, py - s * 0.35);
    }
  cairo_set_line_width (g->cr, g->unit * 0.22);
  ptm_ground_set (g, ptm_ground_tone (g, 0x4d6478), 0.75);
  cairo_stroke (g->cr);
}

void
ptm_ground_flakes (PtmGround *g)
{
  const PtmFrame *f = &g->frame;

  for (int i = 0; i < 110; i++)
    ptm_ground_disc (g, f->x + f->width * ptm_random_unit (g->seed, 500 + i), f->y + f->height * 0.85 * ptm_random_unit (g->seed, 700 + i),
                     g->unit * ptm_random_range (g->seed, 900 + i, 0.12, 0.48), ptm_ground_tone (g, 0xffffff), 0.85);
}

PtmColor
ptm_ground_air (PtmGround *g)
{
  static const guint32 airs[] = { [PTM_LIGHT_DAY] = 0xdcebf4, [PTM_LIGHT_MORNING] = 0xf6dfd0, [PTM_LIGHT_EVENING] = 0xd98a7c, [PTM_LIGHT_NIGHT] = 0x35447f };

  return ptm_ground_glowing (g, airs[g->weather.light]);
}
