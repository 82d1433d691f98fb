/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Documents drawn and read by other programs, to be compared with what was drawn here. */

#include "config.h"

#include "files-fixture.h"

#include <librsvg/rsvg.h>
#include <stdlib.h>
#include <string.h>

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

static guint
measure_rectangle (PtmImage *a, PtmImage *b, int left, int top, int width, int height)
{
  guint sum = 0;

  for (int y = top; y < top + height; y++)
    {
      const guint8 *one = get_pixel (a, left, y), *other = get_pixel (b, left, y);

      for (int x = 0; x < width; x++, one += 4, other += 4)
        if (memcmp (one, other, 4) != 0)
          for (int c = 0; c < 3; c++)
            sum += (guint)abs (see (one, c) - see (other, c));
    }
  return sum;
}

double
files_measure_distance (PtmImage *a, PtmImage *b)
{
  int    width = ptm_image_get_width (a), height = ptm_image_get_height (a);
  double sum = 0;

  g_assert_cmpint (width, ==, ptm_image_get_width (b));
  g_assert_cmpint (height, ==, ptm_image_get_height (b));
  for (int y = 0; y < height; y++)
    sum += measure_rectangle (a, b, 0, y, width, 1);
  return sum / (3.0 * width * height);
}

/* The squares overlap by halves, so each quarter is measured once and counted four times. */
double
files_measure_worst (PtmImage *a, PtmImage *b, int side, int *x, int *y)
{
  int               half = side / 2, columns = ptm_image_get_width (a) / half, rows = ptm_image_get_height (a) / half;
  g_autofree guint *quarters = g_new (guint, (gsize)columns * rows);
  guint             worst = 0;

  for (int row = 0; row < rows; row++)
    for (int column = 0; column < columns; column++)
      quarters[row * columns + column] = measure_rectangle (a, b, column * half, row * half, half, half);
  for (int row = 0; row + 1 < rows; row++)
    for (int column = 0; column + 1 < columns; column++)
      {
        const guint *quarter = quarters + row * columns + column;
        guint        sum = quarter[0] + quarter[1] + quarter[columns] + quarter[columns + 1];

        if (sum <= worst)
          continue;
        worst = sum;
        *x = column * half;
        *y = row * half;
      }
  return worst / (3.0 * side * side);
}
