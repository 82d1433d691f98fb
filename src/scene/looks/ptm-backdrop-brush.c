/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file holds the brushes all backdrops are drawn with. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-backdrop-private.h"
#include "ptm-palette.h"

#define GRAIN_SIDE 192

double
ptm_ground_x (PtmGround *ground, double part)
{
  return ground->frame.x + ground->frame.width * part;
}

double
ptm_ground_y (PtmGround *ground, double part)
{
  return ground->frame.y + ground->frame.height * part;
}

void
ptm_ground_set (PtmGround *ground, PtmColor color, double alpha)
{
  cairo_set_source_rgba (ground->cr, color.r / 255.0, color.g / 255.0, color.b / 255.0, alpha * color.a / 255.0);
}

PtmColor
ptm_ground_tone (PtmGround *ground, guint32 hex)
{
  PtmColor day = PTM_RGB ((hex >> 16) & 0xff, (hex >> 8) & 0xff, hex & 0xff);
  PtmColor seen = ground->indoors ? ptm_weather_tone_indoors (ground->weather, day) : ptm_weather_tone (ground->weather, day);

  return ptm_ground_glowing (ground, (guint32)seen.r << 16 | (guint32)seen.g << 8 | seen.b);
}

PtmColor
ptm_ground_glowing (PtmGround *ground, guint32 hex)
{
  PtmOklab lab = ptm_color_to_oklab (PTM_RGB ((hex >> 16) & 0xff, (hex >> 8) & 0xff, hex & 0xff));

  lab.L = CLAMP (lab.L + ground->shift.L, 0, 1);
  lab.a = lab.a * ground->chroma + ground->shift.a * 0.7;
  lab.b = lab.b * ground->chroma + ground->shift.b * 0.7;
  return ptm_color_from_oklab (lab);
}

gboolean
ptm_ground_is_lit (PtmGround *ground)
{
  return ground->weather.light == PTM_LIGHT_NIGHT || ground->weather.light == PTM_LIGHT_EVENING;
}

void
ptm_ground_paint (PtmGround *ground, PtmColor color)
{
  ptm_ground_set (ground, color, 1);
  cairo_paint (ground->cr);
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

/* Mist: nothing at from, alpha at to. */
void
ptm_ground_haze (PtmGround *ground, PtmColor color, double alpha, double from, double to)
{
  const PtmFrame  *f = &ground->frame;
  double           top = f->y + f->height * MIN (from, to), bottom = f->y + f->height * MAX (from, to);
  cairo_pattern_t *gradient = cairo_pattern_create_linear (0, f->y + f->height * from, 0, f->y + f->height * to);

  for (int i = 0; i <= 4; i++)
    cairo_pattern_add_color_stop_rgba (gradient, i / 4.0, color.r / 255.0, color.g / 255.0, color.b / 255.0, alpha * i * i / 16.0);
  cairo_set_source (ground->cr, gradient);
  cairo_rectangle (ground->cr, f->x, top, f->width, bottom - top);
  cairo_fill (ground->cr);
  cairo_pattern_destroy (gradient);
}

void
ptm_ground_box (PtmGround *ground, double x, double y, double width, double height, PtmColor color, double alpha)
{
  ptm_ground_set (ground, color, alpha);
  cairo_rectangle (ground->cr, x, y, width, height);
  cairo_fill (ground->cr);
}

void
ptm_ground_disc (PtmGround *ground, double x, double y, double radius, PtmColor color, double alpha)
{
  ptm_ground_set (ground, color, alpha);
  cairo_arc (ground->cr, x, y, radius, 0, 2 * G_PI);
  cairo_fill (ground->cr);
}

void
ptm_ground_oval (PtmGround *ground, double x, double y, double rx, double ry, PtmColor color, double alpha)
{
  cairo_save (ground->cr);
  cairo_translate (ground->cr, x, y);
  cairo_scale (ground->cr, MAX (rx, 0.01), MAX (ry, 0.01));
  ptm_ground_disc (ground, 0, 0, 1, color, alpha);
  cairo_restore (ground->cr);
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

double
ptm_ground_get_level (PtmGround *ground, const PtmLand *land, double part)
{
  double phase = ptm_random_range (ground->seed, land->salt, 0, 2 * G_PI), second = ptm_random_range (ground->seed, land->salt + 1, 0, 2 * G_PI);
  double waves = land->waves, ripples = land->waves * 2.3, t = part * 2 * G_PI;

  /* Around a full circle whole waves meet. */
  if (ground->wrap > 0)
    {
      t *= ground->frame.width / ground->wrap;
      waves = MAX (round (waves * 2), 1);
      ripples = round (waves * 2.3);
    }
  return land->level - land->swing * (sin (t * waves + phase) * 0.7 + sin (t * ripples + second) * 0.3);
}

static void
trace_land (PtmGround *ground, const PtmLand *land, double lift)
{
  const PtmFrame *f = &ground->frame;
  double          step = MAX (f->width / 80, 1);

  cairo_move_to (ground->cr, f->x - ground->unit * 3, f->y + f->height + ground->unit * 3);
  cairo_line_to (ground->cr, f->x - ground->unit * 3, f->y + f->height * ptm_ground_get_level (ground, land, 0) - lift);
  for (double x = 0; x <= f->width + step; x += step)
    cairo_line_to (ground->cr, f->x + x, f->y + f->height * ptm_ground_get_level (ground, land, x / f->width) - lift);
  cairo_line_to (ground->cr, f->x + f->width + step + ground->unit * 3, f->y + f->height * ptm_ground_get_level (ground, land, 1) - lift);
  cairo_line_to (ground->cr, f->x + f->width + step + ground->unit * 3, f->y + f->height + ground->unit * 3);
  cairo_close_path (ground->cr);
}

void
ptm_ground_hill (PtmGround *ground, double level, double swing, double waves, guint32 salt, PtmColor color)
{
  PtmLand land = { level, swing, waves, salt };

  for (int layer = 5; layer >= 0; layer--)
    {
      trace_land (ground, &land, layer * ground->unit * 0.28);
      if (layer == 0)
        ptm_ground_set (ground, color, 1);
      else
        ptm_ground_set (ground, ptm_palette_shade (color, -0.3), 0.035);
      cairo_fill (ground->cr);
    }
}

void
ptm_ground_land (PtmGround *ground, const PtmLand *land, guint32 crest, guint32 foot)
{
  PtmColor         high = ptm_ground_tone (ground, crest), low = ptm_ground_tone (ground, foot);
  double           top = ptm_ground_y (ground, land->level - land->swing), end = MIN (top + ground->frame.height * 0.3, ptm_ground_y (ground, 1));
  cairo_pattern_t *gradient = cairo_pattern_create_linear (0, top, 0, end);

  cairo_pattern_add_color_stop_rgb (gradient, 0, high.r / 255.0, high.g / 255.0, high.b / 255.0);
  cairo_pattern_add_color_stop_rgb (gradient, 1, low.r / 255.0, low.g / 255.0, low.b / 255.0);
  trace_land (ground, land, 0);
  cairo_set_source (ground->cr, gradient);
  cairo_fill (ground->cr);
  cairo_pattern_destroy (gradient);
  /* The light lies along the crest. */
  cairo_save (ground->cr);
  trace_land (ground, land, 0);
  cairo_clip (ground->cr);
  for (int i = 1; i <= 3; i++)
    {
      trace_land (ground, land, 0);
      cairo_set_line_width (ground->cr, ground->unit * 0.9 * i);
      ptm_ground_set (ground, ptm_palette_shade (high, 0.07), 0.22);
      cairo_stroke (ground->cr);
    }
  cairo_restore (ground->cr);
}

void
ptm_ground_way (PtmGround *ground, double near_x, double near_y, double near_width, double far_x, double far_y, double far_width, double bend, PtmColor color, double alpha)
{
  const PtmFrame *f = &ground->frame;
  int             n = 36;

  for (int side = -1; side <= 1; side += 2)
    for (int i = 0; i <= n; i++)
      {
        double t = (side < 0 ? i : n - i) / (double)n, depth = 1 - pow (1 - t, 1.7);
        double x = near_x + (far_x - near_x) * depth + sin (t * 2.2 * G_PI) * bend * pow (1 - depth, 0.8);
        double width = far_width + (near_width - far_width) * pow (1 - depth, 1.35);

        cairo_line_to (ground->cr, f->x + f->width * (x + side * width / 2), f->y + f->height * (near_y + (far_y - near_y) * depth));
      }
  cairo_close_path (ground->cr);
  ptm_ground_set (ground, color, alpha);
  cairo_fill (ground->cr);
}

/* Fine noise as of printed paper; its tile lies on the page's own grid. */
void
ptm_ground_grain (PtmGround *ground, double strength)
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

/* Reads n numbers; FALSE at the end or at a letter. */
static gboolean
read_numbers (const char **at, double *numbers, int n)
{
  for (int i = 0; i < n; i++)
    {
      char *end = NULL;

      numbers[i] = g_ascii_strtod (*at, &end);
      if (end == *at)
        return FALSE;
      *at = end;
    }
  return TRUE;
}

static void
trace_command (cairo_t *cr, char command, const double *v)
{
  double x, y;

  switch (command)
    {
    case 'M':
      cairo_move_to (cr, v[0], v[1]);
      break;
    case 'L':
      cairo_line_to (cr, v[0], v[1]);
      break;
    case 'C':
      cairo_curve_to (cr, v[0], v[1], v[2], v[3], v[4], v[5]);
      break;
    case 'Q':
      cairo_get_current_point (cr, &x, &y);
      cairo_curve_to (cr, x + (v[0] - x) * 2 / 3, y + (v[1] - y) * 2 / 3, v[2] + (v[0] - v[2]) * 2 / 3, v[3] + (v[1] - v[3]) * 2 / 3, v[2], v[3]);
      break;
    case 'O':
      cairo_new_sub_path (cr);
      cairo_arc (cr, v[0], v[1], v[2], 0, 2 * G_PI);
      break;
    case 'R':
      cairo_rectangle (cr, v[0], v[1], v[2], v[3]);
      break;
    default:
      break;
    }
}

static void
trace_path (cairo_t *cr, const char *at)
{
  static const struct
  {
    char letter;
    int  n;
  } commands[] = { { 'M', 2 }, { 'L', 2 }, { 'C', 6 }, { 'Q', 4 }, { 'O', 3 }, { 'R', 4 } };
  double v[6];

  while (*at != '\0')
    {
      char letter = *at++;

      if (letter == 'Z')
        cairo_close_path (cr);
      for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
        while (commands[i].letter == letter && read_numbers (&at, v, commands[i].n))
          trace_command (cr, letter, v);
    }
}

void
ptm_ground_prop (PtmGround *ground, PtmProp prop, double x, double foot, double height, PtmColor haze, double amount)
{
  const char *const *layers = ptm_prop_get (prop);

  if (!ptm_ground_has_prop (ground, prop))
    return;
  cairo_save (ground->cr);
  cairo_translate (ground->cr, x, foot - height);
  cairo_scale (ground->cr, height / 100, height / 100);
  for (int i = 0; layers[i] != NULL; i++)
    {
      gboolean window = *layers[i] == '*';
      char    *path = NULL;
      guint32  hex = (guint32)g_ascii_strtoull (layers[i] + (window ? 1 : 0), &path, 16);
      PtmColor color = window && ptm_ground_is_lit (ground) ? ptm_ground_glowing (ground, 0xffd27a) : ptm_ground_tone (ground, hex);

      trace_path (ground->cr, path);
      ptm_ground_set (ground, amount > 0 ? ptm_color_mix (color, haze, amount) : color, 1);
      cairo_fill (ground->cr);
    }
  cairo_restore (ground->cr);
}
