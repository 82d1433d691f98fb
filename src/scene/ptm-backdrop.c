/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws the grounds that are not places, and holds the brushes both kinds use. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-backdrop-private.h"
#include "ptm-palette.h"

#define GRAIN_SIDE 192

void
ptm_ground_set (PtmGround *ground, PtmColor color, double alpha)
{
  cairo_set_source_rgba (ground->cr, color.r / 255.0, color.g / 255.0, color.b / 255.0, alpha * color.a / 255.0);
}

PtmColor
ptm_ground_tone (PtmGround *ground, guint32 hex)
{
  PtmColor seen = ptm_weather_tone (ground->weather, PTM_RGB ((hex >> 16) & 0xff, (hex >> 8) & 0xff, hex & 0xff));

  return ptm_ground_glowing (ground, (guint32)seen.r << 16 | (guint32)seen.g << 8 | seen.b);
}

PtmColor
ptm_ground_glowing (PtmGround *ground, guint32 hex)
{
  PtmOklab lab = ptm_color_to_oklab (PTM_RGB ((hex >> 16) & 0xff, (hex >> 8) & 0xff, hex & 0xff));

  lab.L = CLAMP (lab.L + ground->shift.L, 0, 1);
  lab.a += ground->shift.a * 0.7;
  lab.b += ground->shift.b * 0.7;
  return ptm_color_from_oklab (lab);
}

void
ptm_ground_vertical (PtmGround *ground, PtmColor top, PtmColor bottom, double from, double to)
{
  const PtmFrame  *f = &ground->frame;
  cairo_pattern_t *gradient = cairo_pattern_create_linear (0, f->y + f->height * from, 0, f->y + f->height * to);

  for (int i = 0; i <= 4; i++)
    {
      PtmColor c = ptm_color_mix (top, bottom, i / 4.0);

      cairo_pattern_add_color_stop_rgb (gradient, i / 4.0, c.r / 255.0, c.g / 255.0, c.b / 255.0);
    }
  cairo_set_source (ground->cr, gradient);
  cairo_rectangle (ground->cr, f->x, f->y + f->height * from, f->width, f->height * (to - from) + 1);
  cairo_fill (ground->cr);
  cairo_pattern_destroy (gradient);
}

void
ptm_ground_disc (PtmGround *ground, double x, double y, double radius, PtmColor color, double alpha)
{
  ptm_ground_set (ground, color, alpha);
  cairo_arc (ground->cr, x, y, radius, 0, 2 * G_PI);
  cairo_fill (ground->cr);
}

void
ptm_ground_glow (PtmGround *ground, double x, double y, double radius, PtmColor color, double alpha)
{
  cairo_pattern_t *gradient = cairo_pattern_create_radial (x, y, 0, x, y, radius);

  for (int i = 0; i <= 4; i++)
    {
      double t = i / 4.0;

      cairo_pattern_add_color_stop_rgba (gradient, t, color.r / 255.0, color.g / 255.0, color.b / 255.0, alpha * (1 - t) * (1 - t));
    }
  cairo_set_source (ground->cr, gradient);
  cairo_arc (ground->cr, x, y, radius, 0, 2 * G_PI);
  cairo_fill (ground->cr);
  cairo_pattern_destroy (gradient);
}

void
ptm_ground_hill (PtmGround *ground, double level, double swing, double waves, guint32 salt, PtmColor color)
{
  const PtmFrame *f = &ground->frame;
  double          phase = ptm_random_range (ground->seed, salt, 0, 2 * G_PI);
  double          second = ptm_random_range (ground->seed, salt + 1, 0, 2 * G_PI);
  double          step = MAX (f->width / 64, 1);

  for (int layer = 5; layer >= 0; layer--)
    {
      double lift = layer * ground->unit * 0.28;

      cairo_move_to (ground->cr, f->x - 1, f->y + f->height + 1);
      for (double x = 0; x <= f->width + step; x += step)
        {
          double t = x / f->width * 2 * G_PI;
          double y = sin (t * waves + phase) * 0.7 + sin (t * waves * 2.3 + second) * 0.3;

          cairo_line_to (ground->cr, f->x + x, f->y + f->height * (level - y * swing) - lift);
        }
      cairo_line_to (ground->cr, f->x + f->width + step, f->y + f->height + 1);
      cairo_close_path (ground->cr);
      if (layer == 0)
        ptm_ground_set (ground, color, 1);
      else
        ptm_ground_set (ground, ptm_palette_shade (color, -0.3), 0.035);
      cairo_fill (ground->cr);
    }
}

void
ptm_ground_cloud (PtmGround *ground, double x, double y, double width, PtmColor color, double alpha)
{
  static const double puffs[][3] = { { -0.32, 0.02, 0.17 }, { -0.1, -0.07, 0.23 }, { 0.14, -0.02, 0.2 }, { 0.34, 0.04, 0.14 } };

  cairo_save (ground->cr);
  cairo_push_group (ground->cr);
  ptm_ground_set (ground, color, 1);
  for (guint i = 0; i < G_N_ELEMENTS (puffs); i++)
    {
      cairo_arc (ground->cr, x + puffs[i][0] * width, y + puffs[i][1] * width, puffs[i][2] * width, 0, 2 * G_PI);
      cairo_fill (ground->cr);
    }
  cairo_rectangle (ground->cr, x - width * 0.4, y + width * 0.03, width * 0.8, width * 0.13);
  cairo_fill (ground->cr);
  cairo_pop_group_to_source (ground->cr);
  cairo_rectangle (ground->cr, x - width, y - width, width * 2, width * 1.14);
  cairo_clip (ground->cr);
  cairo_paint_with_alpha (ground->cr, alpha);
  cairo_restore (ground->cr);
}

/* Fine noise as of printed paper; its tile lies on the page's own grid. */
static void
draw_grain (PtmGround *ground, double strength)
{
  g_autofree guint32 *tile = g_new (guint32, GRAIN_SIDE * GRAIN_SIDE);
  cairo_surface_t    *surface;

  for (guint32 i = 0; i < GRAIN_SIDE * GRAIN_SIDE; i++)
    {
      int     level = (int)(ptm_random_hash (977, i) >> 24) - 128;
      guint32 alpha = (guint32)(abs (level) * strength / 6);
      guint32 light = level > 0 ? alpha : 0;

      tile[i] = alpha << 24 | light << 16 | light << 8 | light;
    }
  surface = cairo_image_surface_create_for_data ((guchar *)tile, CAIRO_FORMAT_ARGB32, GRAIN_SIDE, GRAIN_SIDE, GRAIN_SIDE * 4);
  cairo_set_source_surface (ground->cr, surface, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (ground->cr), CAIRO_EXTEND_REPEAT);
  cairo_pattern_set_filter (cairo_get_source (ground->cr), CAIRO_FILTER_NEAREST);
  cairo_rectangle (ground->cr, ground->frame.x, ground->frame.y, ground->frame.width, ground->frame.height);
  cairo_fill (ground->cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
}

static void
draw_papercut (PtmGround *g)
{
  const PtmFrame *f = &g->frame;
  PtmColor        deep = g->palette->bg[2];
  PtmColor        sun = ptm_color_mix (g->fill, g->palette->accent[2], 0.62);

  ptm_ground_vertical (g, g->fill, ptm_color_mix (g->fill, g->palette->bg[1], 0.55), 0, 1);
  ptm_ground_glow (g, f->x + f->width * 0.5, f->y + f->height * 0.55, f->width * 0.75, sun, 0.35);
  ptm_ground_disc (g, f->x + f->width * 0.5, f->y + f->height * 0.53, MIN (f->width * 0.33, f->height * 0.3), sun, 0.55);
  ptm_ground_hill (g, 0.6, 0.035, 0.8, 3, ptm_color_mix (g->palette->bg[1], deep, 0.08));
  ptm_ground_hill (g, 0.68, 0.035, 1.1, 7, ptm_color_mix (g->palette->bg[1], deep, 0.3));
  ptm_ground_hill (g, 0.76, 0.03, 0.9, 11, ptm_color_mix (g->palette->bg[1], deep, 0.58));
}

static void
draw_rays (PtmGround *g)
{
  const PtmFrame *f = &g->frame;
  double          cx = f->x + f->width / 2, cy = f->y + f->height * 0.56, reach = hypot (f->width, f->height);
  PtmColor        ray = ptm_color_mix (g->fill, g->palette->bg[1], 0.85);

  ptm_ground_set (g, g->fill, 1);
  cairo_paint (g->cr);
  for (int i = 0; i < 18; i++)
    {
      double a = i * G_PI / 9 + 0.06;

      cairo_move_to (g->cr, cx, cy);
      cairo_line_to (g->cr, cx + cos (a) * reach, cy + sin (a) * reach);
      cairo_line_to (g->cr, cx + cos (a + G_PI / 18) * reach, cy + sin (a + G_PI / 18) * reach);
      cairo_close_path (g->cr);
      ptm_ground_set (g, ray, 0.55);
      cairo_fill (g->cr);
    }
  ptm_ground_glow (g, cx, cy, reach * 0.42, g->fill, 0.95);
}

static void
draw_waves (PtmGround *g)
{
  ptm_ground_vertical (g, g->fill, ptm_color_mix (g->fill, g->palette->bg[1], 0.35), 0, 1);
  for (int i = 0; i < 5; i++)
    ptm_ground_hill (g, 0.66 + i * 0.07, 0.018, 1.6 + i * 0.2, 20 + i * 2, ptm_color_mix (g->palette->bg[1], g->palette->bg[2], i * 0.22));
}

static void
draw_shapes (PtmGround *g)
{
  const PtmFrame *f = &g->frame;
  double          side = MIN (f->width, f->height);

  ptm_ground_set (g, g->fill, 1);
  cairo_paint (g->cr);
  ptm_ground_disc (g, f->x + f->width * 0.96, f->y + f->height * 0.1, side * 0.3, g->palette->bg[1], 0.9);
  ptm_ground_disc (g, f->x + f->width * 0.02, f->y + f->height * 0.86, side * 0.36, ptm_color_mix (g->fill, g->palette->accent[2], 0.4), 0.8);
  ptm_ground_set (g, ptm_color_mix (g->fill, g->palette->accent[1], 0.35), 1);
  cairo_set_line_width (g->cr, side * 0.05);
  cairo_arc (g->cr, f->x + f->width * 0.98, f->y + f->height * 0.9, side * 0.22, 0, 2 * G_PI);
  cairo_stroke (g->cr);
}

static void
draw_bokeh (PtmGround *g)
{
  const PtmFrame *f = &g->frame;

  ptm_ground_vertical (g, g->fill, ptm_color_mix (g->fill, g->palette->bg[1], 0.7), 0, 1);
  for (guint32 i = 0; i < 26; i++)
    {
      double x = f->x + f->width * ptm_random_unit (g->seed, i * 4 + 1), y = f->y + f->height * ptm_random_unit (g->seed, i * 4 + 2);
      double r = g->unit * ptm_random_range (g->seed, i * 4 + 3, 3, 11);

      ptm_ground_glow (g, x, y, r * 1.5, g->palette->accent[i % 4], 0.16);
      ptm_ground_disc (g, x, y, r, ptm_color_mix (g->fill, g->palette->accent[i % 4], 0.5), 0.13);
    }
}

static void
draw_dots (PtmGround *g, gboolean confetti)
{
  const PtmFrame *f = &g->frame;
  double          step = g->unit * (confetti ? 9 : 5);
  guint32         n = 0;

  ptm_ground_set (g, g->fill, 1);
  cairo_paint (g->cr);
  for (double y = step / 2; y < f->height; y += step)
    for (double x = step / 2; x < f->width; x += step, n++)
      {
        double   jitter = confetti ? step * 0.4 : 0;
        double   px = f->x + x + ptm_random_range (g->seed, n * 3, -jitter, jitter), py = f->y + y + ptm_random_range (g->seed, n * 3 + 1, -jitter, jitter);
        PtmColor color = confetti ? g->palette->accent[ptm_random_hash (g->seed, n) % 4] : g->palette->bg[1];

        ptm_ground_disc (g, px, py, g->unit * (confetti ? ptm_random_range (g->seed, n * 3 + 2, 0.35, 0.9) : 0.45), ptm_color_mix (g->fill, color, 0.7), 1);
      }
}

/* One tile of the old workshops: a quarter disc, a half one, two leaves or a ring, on a square of another colour. */
static void
draw_tile (PtmGround *g, double x, double y, double side, PtmColor ground, PtmColor form, guint32 hash)
{
  cairo_t *cr = g->cr;

  cairo_save (cr);
  cairo_rectangle (cr, x, y, side + 0.5, side + 0.5);
  ptm_ground_set (g, ground, 1);
  cairo_fill_preserve (cr);
  cairo_clip (cr);
  cairo_translate (cr, x + side / 2, y + side / 2);
  cairo_rotate (cr, (hash >> 4) % 4 * G_PI / 2);
  ptm_ground_set (g, form, 1);
  switch (hash % 5)
    {
    case 0:
      cairo_arc (cr, -side / 2, -side / 2, side, 0, G_PI / 2);
      cairo_line_to (cr, -side / 2, -side / 2);
      break;
    case 1:
      cairo_arc (cr, 0, -side / 2, side / 2, 0, G_PI);
      break;
    case 2:
      cairo_arc (cr, 0, 0, side * 0.34, 0, 2 * G_PI);
      break;
    case 3:
      cairo_arc (cr, -side / 2, side / 2, side, -G_PI / 2, 0);
      cairo_arc (cr, side / 2, -side / 2, side, G_PI / 2, G_PI);
      break;
    default:
      cairo_move_to (cr, -side / 2, -side / 2);
      cairo_line_to (cr, side / 2, -side / 2);
      cairo_line_to (cr, -side / 2, side / 2);
      break;
    }
  cairo_close_path (cr);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
draw_tiles (PtmGround *g)
{
  const PtmFrame *f = &g->frame;
  PtmColor        colors[] = { g->fill, g->palette->accent[0], g->palette->bg[2], g->palette->accent[1], g->palette->accent[2] };
  int             columns = f->width > f->height * 2 ? 6 : 4, rows = MAX ((int)round (f->height / (f->width / columns)), 1);
  double          side = MAX (f->width / columns, f->height / rows);
  guint32         before = 0;

  for (int row = 0; row < rows; row++)
    for (int column = 0; column < columns; column++)
      {
        guint32 hash = ptm_random_hash (g->seed, 700 + row * 16 + column);
        guint32 ground = (hash >> 8) % G_N_ELEMENTS (colors), form = (hash >> 16) % (G_N_ELEMENTS (colors) - 1);

        /* Neighbours differ, and so do a form and what it lies on. */
        if (ground == before)
          ground = (ground + 1) % G_N_ELEMENTS (colors);
        form += form >= ground;
        before = ground;
        draw_tile (g, f->x + column * side, f->y + row * side, side, colors[ground], colors[form], hash);
      }
}

static const char *const grounds[] = { "plain", "paper", "papercut", "rays", "waves", "shapes", "bokeh", "dots", "confetti", "tiles" };

static gboolean
is_ground (const char *setting)
{
  for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
    if (g_strcmp0 (setting, grounds[i]) == 0)
      return TRUE;
  return FALSE;
}

gboolean
ptm_backdrop_is_known (const char *setting)
{
  return is_ground (setting) || ptm_ground_is_place (setting);
}

void
ptm_backdrop_draw (cairo_t *cr, const char *setting, const PtmFrame *frame, const PtmPalette *palette, PtmColor fill, guint32 seed, gboolean clear_sky)
{
  PtmGround   ground = { cr, *frame, palette, fill, { 0 }, seed, MIN (frame->width, frame->height) / 100, clear_sky };
  const char *name = ptm_backdrop_is_known (setting) ? setting : ptm_backdrop_find (setting);
  PtmOklab    usual = ptm_color_to_oklab (ptm_backdrop_get_fill (name, palette)), now;

  if (ptm_ground_is_place (name))
    ground.weather = ptm_ground_get_weather (name);
  if (fill.a == 0)
    ground.fill = ptm_backdrop_get_fill (name, palette);
  now = ptm_color_to_oklab (ground.fill);
  ground.shift = (PtmOklab){ now.L - usual.L, now.a - usual.a, now.b - usual.b };
  cairo_save (cr);
  cairo_rectangle (cr, frame->x, frame->y, frame->width, frame->height);
  cairo_clip (cr);
  /* Under everything, as bands of a place meet within a pixel. */
  ptm_ground_set (&ground, ground.fill, 1);
  cairo_paint (cr);
  if (strcmp (name, "papercut") == 0)
    draw_papercut (&ground);
  else if (strcmp (name, "rays") == 0)
    draw_rays (&ground);
  else if (strcmp (name, "waves") == 0)
    draw_waves (&ground);
  else if (strcmp (name, "shapes") == 0)
    draw_shapes (&ground);
  else if (strcmp (name, "bokeh") == 0)
    draw_bokeh (&ground);
  else if (strcmp (name, "dots") == 0 || strcmp (name, "confetti") == 0)
    draw_dots (&ground, strcmp (name, "confetti") == 0);
  else if (strcmp (name, "tiles") == 0)
    draw_tiles (&ground);
  else
    ptm_ground_draw_place (&ground, name);
  if (strcmp (name, "plain") != 0 && *name != '\0')
    draw_grain (&ground, strcmp (name, "paper") == 0 ? 0.55 : 0.4);
  cairo_restore (cr);
}
