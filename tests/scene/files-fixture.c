/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Documents drawn and read by other programs, to be compared with what was drawn here. */

#include "config.h"

#include "files-fixture.h"

#include <librsvg/rsvg.h>
#include <stdlib.h>

#include "ptm-codec.h"

static PtmImage *
create_image (cairo_surface_t *surface)
{
  int     width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  guint8 *pixels = g_malloc ((gsize)width * height * 4);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint32 word = ((const guint32 *)(gconstpointer)(cairo_image_surface_get_data (surface) + (gsize)y * cairo_image_surface_get_stride (surface)))[x];
        guint8 *to = pixels + ((gsize)y * width + x) * 4;

        to[0] = word >> 16;
        to[1] = word >> 8;
        to[2] = word;
        to[3] = 255;
      }
  return ptm_image_new_take (width, height, pixels);
}

PtmImage *
files_draw_svg (GBytes *svg, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t         *cr = cairo_create (surface);
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (svg);
  g_autoptr (GObject) handle = (GObject *)rsvg_handle_new_from_stream_sync (stream, NULL, RSVG_HANDLE_FLAG_UNLIMITED, NULL, &error);
  RsvgRectangle viewport = { 0, 0, width, height };
  PtmImage     *image;

  g_assert_no_error (error);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  g_assert_true (rsvg_handle_render_document ((RsvgHandle *)handle, cr, &viewport, &error));
  g_assert_no_error (error);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  image = create_image (surface);
  cairo_surface_destroy (surface);
  return image;
}

/* poppler rounds up the page's last row and column. */
PtmImage *
files_draw_pdf (GBytes *pdf, int width, int height)
{
  g_autofree char *x = g_strdup_printf ("%d", width);
  g_autofree char *y = g_strdup_printf ("%d", height);
  g_autoptr (GBytes) png = files_run (pdf, "pdftocairo", "-png", "-singlefile", "-scale-to-x", x, "-scale-to-y", y, "-", "-", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmImage) image = ptm_codec_decode (png, &error);
  PtmRect page = { 0, 0, width, height };

  g_assert_no_error (error);
  return ptm_image_crop (image, &page);
}

GBytes *
files_run (GBytes *input, const char *program, ...)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *output = NULL;
  va_list more;

  g_ptr_array_add (argv, (char *)program);
  va_start (more, program);
  do
    g_ptr_array_add (argv, va_arg (more, char *));
  while (argv->pdata[argv->len - 1] != NULL);
  va_end (more);
  process = g_subprocess_newv ((const char *const *)argv->pdata, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate (process, input, NULL, &output, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return output;
}

char *
files_run_for_text (GBytes *input, const char *program, const char *option)
{
  g_autoptr (GBytes) output = option == NULL ? files_run (input, program, "-", NULL) : files_run (input, program, option, "-", "-", NULL);

  return g_strndup (g_bytes_get_data (output, NULL), g_bytes_get_size (output));
}

static const guint8 *
get_pixel (PtmImage *image, int x, int y)
{
  return ptm_image_get_pixels (image) + (gsize)y * ptm_image_get_stride (image) + (gsize)x * 4;
}

static int
see (const guint8 *pixel, int c)
{
  return 255 + (pixel[c] - 255) * pixel[3] / 255;
}

static double
measure_square (PtmImage *a, PtmImage *b, int left, int top, int width, int height)
{
  double sum = 0;

  for (int y = top; y < top + height; y++)
    for (int x = left; x < left + width; x++)
      for (int c = 0; c < 3; c++)
        sum += abs (see (get_pixel (a, x, y), c) - see (get_pixel (b, x, y), c));
  return sum / (3.0 * width * height);
}

double
files_measure_distance (PtmImage *a, PtmImage *b)
{
  g_assert_cmpint (ptm_image_get_width (a), ==, ptm_image_get_width (b));
  g_assert_cmpint (ptm_image_get_height (a), ==, ptm_image_get_height (b));
  return measure_square (a, b, 0, 0, ptm_image_get_width (a), ptm_image_get_height (a));
}

double
files_measure_worst (PtmImage *a, PtmImage *b, int side, int *x, int *y)
{
  double worst = 0;

  for (int top = 0; top + side <= ptm_image_get_height (a); top += side / 2)
    for (int left = 0; left + side <= ptm_image_get_width (a); left += side / 2)
      {
        double distance = measure_square (a, b, left, top, side, side);

        if (distance > worst)
          {
            worst = distance;
            *x = left;
            *y = top;
          }
      }
  return worst;
}
