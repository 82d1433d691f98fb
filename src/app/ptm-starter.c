/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The starters: three of an empty project, three of a picture that was opened. The one called photo needs a picture to
 * change: an evening landscape with a balloon, made of layered ridges and a little grain so that filling the hole has
 * something to continue. */

#include "config.h"

#include "ptm-starter.h"

#include <cairo.h>
#include <glib/gi18n.h>
#include <math.h>

#define WIDTH          1200
#define HEIGHT         800
#define BALLOON_X      800.0
#define BALLOON_Y      205.0
#define BALLOON_RADIUS 74.0

static const PtmStarter starters[] = {
  { "poster", N_ ("Poster for a spring concert titled \"Spring Concert\", 12 May, 7 pm, town hall, with flowers and a violin"), "2:3" },
  { "diagram", N_ ("Diagram \"The water cycle\": sea -> cloud -> rain -> mountain -> sea"), "3:2" },
  { "photo", N_ ("remove this"), NULL },
  { "brighter", N_ ("make it brighter"), NULL },
  { "background", N_ ("remove the background"), NULL },
  { "format", N_ ("crop to A4"), NULL },
};

static void
paint_gradient (cairo_t *cr, double y, double height, const double (*stops)[4], guint n_stops)
{
  cairo_pattern_t *gradient = cairo_pattern_create_linear (0, y, 0, y + height);

  for (guint i = 0; i < n_stops; i++)
    cairo_pattern_add_color_stop_rgb (gradient, stops[i][0], stops[i][1], stops[i][2], stops[i][3]);
  cairo_set_source (cr, gradient);
  cairo_fill (cr);
  cairo_pattern_destroy (gradient);
}

static void
paint_sky (cairo_t *cr)
{
  static const double stops[][4] = {
    { 0.0, 0.29, 0.45, 0.66 },
    { 0.45, 0.66, 0.71, 0.80 },
    { 0.75, 0.97, 0.81, 0.64 },
    { 1.0, 0.99, 0.88, 0.70 },
  };
  cairo_pattern_t *glow = cairo_pattern_create_radial (330, 400, 10, 330, 400, 420);

  cairo_rectangle (cr, 0, 0, WIDTH, HEIGHT);
  paint_gradient (cr, 0, 520, stops, G_N_ELEMENTS (stops));
  cairo_pattern_add_color_stop_rgba (glow, 0, 1, 0.97, 0.85, 1);
  cairo_pattern_add_color_stop_rgba (glow, 0.1, 1, 0.95, 0.78, 0.8);
  cairo_pattern_add_color_stop_rgba (glow, 1, 1, 0.85, 0.6, 0);
  cairo_set_source (cr, glow);
  cairo_paint (cr);
  cairo_pattern_destroy (glow);
}

/* A mountain ridge as a sum of sines, filled to the bottom; far ridges are paler. */
static void
paint_ridge (cairo_t *cr, double base, double height, double phase, double red, double green, double blue)
{
  const double stops[][4] = {
    { 0, red, green, blue },
    { 1, red + (1 - red) * 0.35, green + (1 - green) * 0.32, blue + (1 - blue) * 0.25 },
  };

  cairo_move_to (cr, 0, HEIGHT);
  for (int x = 0; x <= WIDTH; x += 4)
    {
      double t = x / 170.0 + phase;
      double y = base - height * (0.5 + 0.32 * sin (t) + 0.2 * sin (2.3 * t + 1) + 0.07 * sin (7.1 * t) + 0.03 * sin (17.3 * t + phase));

      cairo_line_to (cr, x, y);
    }
  cairo_line_to (cr, WIDTH, HEIGHT);
  cairo_close_path (cr);
  paint_gradient (cr, base - height, height * 1.4, stops, G_N_ELEMENTS (stops));
}

static void
paint_lake (cairo_t *cr)
{
  static const double stops[][4] = {
    { 0, 0.94, 0.80, 0.66 },
    { 0.35, 0.60, 0.66, 0.74 },
    { 1, 0.20, 0.32, 0.46 },
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  cairo_rectangle (cr, 0, 560, WIDTH, HEIGHT - 560);
  paint_gradient (cr, 560, HEIGHT - 560, stops, G_N_ELEMENTS (stops));
  for (int i = 0; i < 420; i++)
    {
      double y = 564 + pow (g_rand_double (random), 1.4) * (HEIGHT - 570);
      double near = (y - 560) / (HEIGHT - 560);
      double x = g_rand_double (random) < 0.5 ? 330 + (g_rand_double (random) - 0.5) * (120 + 400 * near) : g_rand_double_range (random, -50, WIDTH);

      cairo_set_source_rgba (cr, 1, 0.93, 0.78, 0.16 + 0.2 * g_rand_double (random));
      cairo_set_line_width (cr, 0.8 + 2.2 * near);
      cairo_move_to (cr, x, y);
      cairo_rel_line_to (cr, 12 + 60 * near * g_rand_double (random), 0);
      cairo_stroke (cr);
    }
}

static void
paint_balloon (cairo_t *cr)
{
  static const double stripes[][3] = { { 0.80, 0.22, 0.18 }, { 0.95, 0.87, 0.74 }, { 0.80, 0.22, 0.18 }, { 0.95, 0.87, 0.74 }, { 0.80, 0.22, 0.18 } };
  cairo_pattern_t    *shade = cairo_pattern_create_radial (BALLOON_X - 26, BALLOON_Y - 30, 8, BALLOON_X, BALLOON_Y, BALLOON_RADIUS * 1.2);

  cairo_save (cr);
  cairo_arc (cr, BALLOON_X, BALLOON_Y, BALLOON_RADIUS, G_PI * 0.86, G_PI * 0.14);
  cairo_curve_to (cr, BALLOON_X + 52, BALLOON_Y + 64, BALLOON_X + 22, BALLOON_Y + 86, BALLOON_X + 16, BALLOON_Y + 104);
  cairo_line_to (cr, BALLOON_X - 16, BALLOON_Y + 104);
  cairo_curve_to (cr, BALLOON_X - 22, BALLOON_Y + 86, BALLOON_X - 52, BALLOON_Y + 64, BALLOON_X - 67, BALLOON_Y + 31);
  cairo_close_path (cr);
  cairo_clip (cr);
  for (guint i = 0; i < G_N_ELEMENTS (stripes); i++)
    {
      double half = BALLOON_RADIUS * (1 - i * 0.21);

      cairo_set_source_rgb (cr, stripes[i][0], stripes[i][1], stripes[i][2]);
      cairo_save (cr);
      cairo_translate (cr, BALLOON_X, BALLOON_Y + 14);
      cairo_scale (cr, half, 130);
      cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
      cairo_restore (cr);
      cairo_fill (cr);
    }
  cairo_pattern_add_color_stop_rgba (shade, 0, 1, 1, 1, 0.25);
  cairo_pattern_add_color_stop_rgba (shade, 0.5, 1, 1, 1, 0);
  cairo_pattern_add_color_stop_rgba (shade, 1, 0.15, 0.05, 0.1, 0.5);
  cairo_set_source (cr, shade);
  cairo_paint (cr);
  cairo_restore (cr);
  cairo_pattern_destroy (shade);

  cairo_set_source_rgb (cr, 0.30, 0.22, 0.18);
  cairo_set_line_width (cr, 1.5);
  for (int side = -1; side <= 1; side += 2)
    {
      cairo_move_to (cr, BALLOON_X + 14 * side, BALLOON_Y + 104);
      cairo_line_to (cr, BALLOON_X + 10 * side, BALLOON_Y + 124);
      cairo_stroke (cr);
    }
  cairo_rectangle (cr, BALLOON_X - 12, BALLOON_Y + 124, 24, 17);
  cairo_set_source_rgb (cr, 0.42, 0.28, 0.17);
  cairo_fill (cr);
}

/* Straight RGBA from cairo's opaque picture, with the grain of a photograph. */
static PtmImage *
image_from_surface (cairo_surface_t *surface)
{
  const guint8 *source = cairo_image_surface_get_data (surface);
  int           stride = cairo_image_surface_get_stride (surface);
  guint8       *pixels = g_malloc (WIDTH * HEIGHT * 4);
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (int y = 0; y < HEIGHT; y++)
    {
      const guint32 *row = (const guint32 *)(gconstpointer)(source + (gsize)y * stride);

      for (int x = 0; x < WIDTH; x++)
        {
          guint8 *pixel = pixels + ((gsize)y * WIDTH + x) * 4;
          int     grain = (int)(g_rand_int (random) % 9) - 4;

          pixel[0] = (guint8)CLAMP ((int)(row[x] >> 16 & 0xff) + grain, 0, 255);
          pixel[1] = (guint8)CLAMP ((int)(row[x] >> 8 & 0xff) + grain, 0, 255);
          pixel[2] = (guint8)CLAMP ((int)(row[x] & 0xff) + grain, 0, 255);
          pixel[3] = 255;
        }
    }
  return ptm_image_new_take (WIDTH, HEIGHT, pixels);
}

static PtmMask *
balloon_mask_new (void)
{
  PtmMask *mask = ptm_mask_new (WIDTH, HEIGHT);
  PtmBrush brush = { .radius = BALLOON_RADIUS + 16, .hardness = 1, .mode = PTM_MASK_ADD };

  ptm_mask_stroke_begin (mask, &brush, BALLOON_X, BALLOON_Y, 1, NULL);
  ptm_mask_stroke_to (mask, BALLOON_X, BALLOON_Y + 78, 1, NULL);
  ptm_mask_stroke_end (mask);
  return mask;
}

const PtmStarter *
ptm_starter_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (starters); i++)
    {
      if (g_strcmp0 (starters[i].name, name) == 0)
        return &starters[i];
    }
  return NULL;
}

PtmImage *
ptm_starter_paint_photo (PtmMask **region)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t         *cr = cairo_create (surface);
  PtmImage        *image;

  g_return_val_if_fail (region != NULL, NULL);

  paint_sky (cr);
  paint_ridge (cr, 520, 190, 0.4, 0.56, 0.60, 0.70);
  paint_ridge (cr, 550, 140, 2.6, 0.40, 0.46, 0.56);
  paint_ridge (cr, 580, 80, 4.9, 0.24, 0.32, 0.38);
  paint_lake (cr);
  paint_balloon (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  image = image_from_surface (surface);
  cairo_surface_destroy (surface);
  *region = balloon_mask_new ();
  return image;
}
