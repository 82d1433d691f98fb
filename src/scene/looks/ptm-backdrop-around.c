/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file makes a backdrop go all the way around. It is drawn somewhat wider than the circle, with a land that repeats, and
 * the strip that is there twice is joined along the path on which both differ least (the seam of image quilting: A. Efros and
 * W. Freeman, "Image Quilting for Texture Synthesis and Transfer", 2001). Towards zenith and nadir, where a row of the page is
 * an ever smaller circle, rows are blurred ever wider, until the last is one colour. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-backdrop.h"

#define STRIP     0.16 /* of the circle: what is drawn twice */
#define FEATHER   3    /* pixels to both sides of the seam */
#define CALM      0.17 /* of the height: from here to the pole rows are blurred */
#define LEAST_COS 0.02

static guint32 *
get_row (cairo_surface_t *surface, int y)
{
  return (guint32 *)(gpointer)(cairo_image_surface_get_data (surface) + (gsize)y * cairo_image_surface_get_stride (surface));
}

static int
get_difference (guint32 a, guint32 b)
{
  return abs ((int)(a >> 16 & 0xff) - (int)(b >> 16 & 0xff)) + abs ((int)(a >> 8 & 0xff) - (int)(b >> 8 & 0xff)) + abs ((int)(a & 0xff) - (int)(b & 0xff));
}

/* For each row the column of the strip where its two drawings are joined. */
static int *
find_seam (cairo_surface_t *surface, int width, int strip)
{
  int             height = cairo_image_surface_get_height (surface);
  g_autofree int *cost = g_new (int, (gsize)strip *height);
  int            *seam = g_new (int, height);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < strip; x++)
      {
        const guint32 *row = get_row (surface, y);
        int            above = 0;

        if (y > 0)
          {
            const int *before = cost + (gsize)(y - 1) * strip;

            above = MIN (before[x], MIN (before[MAX (x - 1, 0)], before[MIN (x + 1, strip - 1)]));
          }
        /* Not at the ends, where the page begins. */
        cost[(gsize)y * strip + x] = above + 1 + get_difference (row[x], row[x + width]) + (x < 2 * FEATHER || x >= strip - 2 * FEATHER ? 4000 : 0);
      }
  for (int y = height - 1; y >= 0; y--)
    {
      const int *row = cost + (gsize)y * strip;
      int        from = y == height - 1 ? 0 : MAX (seam[y + 1] - 1, 0), to = y == height - 1 ? strip - 1 : MIN (seam[y + 1] + 1, strip - 1);

      seam[y] = from;
      for (int x = from; x <= to; x++)
        if (row[x] < row[seam[y]])
          seam[y] = x;
    }
  return seam;
}

static guint32
mix (guint32 a, guint32 b, int part, int whole)
{
  guint32 word = 0xff000000;

  for (int shift = 0; shift <= 16; shift += 8)
    word |= (guint32)(((int)(a >> shift & 0xff) * (whole - part) + (int)(b >> shift & 0xff) * part) / whole) << shift;
  return word;
}

/* Left of the seam the page goes on from its right edge, right of it is its own beginning. */
static void
join (cairo_surface_t *surface, int width, int strip)
{
  g_autofree int *seam = find_seam (surface, width, strip);

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    {
      guint32 *row = get_row (surface, y);

      for (int x = 0; x < strip && x <= seam[y] + FEATHER; x++)
        row[x] = mix (row[x + width], row[x], CLAMP (x - seam[y] + FEATHER, 0, 2 * FEATHER), 2 * FEATHER);
    }
}

/* The mean of a row around each column, around the circle. */
static void
blur_around (guint32 *row, guint32 *from, int width, int radius)
{
  int count = 2 * radius + 1, sum[3] = { 0 };

  memcpy (from, row, (gsize)width * 4);
  for (int i = -radius; i <= radius; i++)
    for (int c = 0; c < 3; c++)
      sum[c] += from[(i + width) % width] >> (8 * c) & 0xff;
  for (int x = 0; x < width; x++)
    {
      row[x] = 0xff000000 | (guint32)(sum[2] / count) << 16 | (guint32)(sum[1] / count) << 8 | (guint32)(sum[0] / count);
      for (int c = 0; c < 3; c++)
        sum[c] += (int)(from[(x + radius + 1) % width] >> (8 * c) & 0xff) - (int)(from[(x - radius + width) % width] >> (8 * c) & 0xff);
    }
}

static void
calm_poles (cairo_surface_t *surface, int width)
{
  int                 height = cairo_image_surface_get_height (surface);
  g_autofree guint32 *from = g_new (guint32, width);

  for (int y = 0; y < height; y++)
    {
      double near = (MIN (y, height - 1 - y) + 0.5) / height, cosine = MAX (sin (near * G_PI), LEAST_COS), depth = CLAMP (1 - near / CALM, 0, 1);
      int    radius = (int)MIN (depth * depth * width * 0.014 / cosine, (width - 1) / 2);

      if (near < 0.012)
        radius = (width - 1) / 2;
      for (int pass = 0; pass < 2 && radius > 0; pass++)
        blur_around (get_row (surface, y), from, width, radius);
    }
}

void
ptm_backdrop_draw_panorama (cairo_t *cr, const char *setting, const PtmFrame *frame, const PtmBackdropLook *look, double scale)
{
  int              width = MAX ((int)round (frame->width * scale), 8), height = MAX ((int)round (frame->height * scale), 4), strip = MAX ((int)(width * STRIP), 4 * FEATHER + 2);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width + strip, height);
  cairo_t         *to = cairo_create (surface);
  double           horizon = 0.5;
  PtmFrame         whole = { 0, 0, width + strip, height };
  PtmBackdropLook  around = *look;

  /* The horizon of the place comes to the middle row; below what is drawn then, the ground goes on as it ends. */
  if (ptm_backdrop_has_ground (setting, &horizon))
    whole.y = round ((0.5 - MIN (horizon, 0.7) + 0.04) * height);
  around.around = width;
  ptm_backdrop_draw (to, setting, &whole, &around);
  cairo_destroy (to);
  cairo_surface_flush (surface);
  for (int y = MAX (height + (int)whole.y, 1); y < height; y++)
    memcpy (get_row (surface, y), get_row (surface, y - 1), (gsize)(width + strip) * 4);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    {
      join (surface, width, strip);
      calm_poles (surface, width);
    }
  cairo_surface_mark_dirty (surface);
  cairo_save (cr);
  cairo_rectangle (cr, frame->x, frame->y, frame->width, frame->height);
  cairo_clip (cr);
  cairo_translate (cr, frame->x, frame->y);
  cairo_scale (cr, frame->width / width, frame->height / height);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_restore (cr);
  cairo_surface_destroy (surface);
}
