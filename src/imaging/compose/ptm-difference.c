/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What differs between two pictures: where, how many pixels, and how much it is seen. */

#include "config.h"

#include "ptm-difference.h"

#include <glib/gi18n.h>
#include <string.h>
#include "ptm-color.h"
#include "ptm-error.h"

/* Pairs of colours whose difference is remembered; a power of two. */
#define MEMORY_SIZE 65536

/* The ground of two pictures shown beside each other. */
#define GROUND 0x80

typedef struct
{
  guint32 a;
  guint32 b;
  double  delta_e;
} Remembered;

/* Rows first … end - 1, measured by one thread. */
typedef struct
{
  PtmImage     *a;
  PtmImage     *b;
  int           first;
  int           end;
  PtmDifference difference;
  double        sum;
} Band;

static PtmColor
lay_on_white (guint32 pixel)
{
  const guint8 *p = (const guint8 *)&pixel;
  guint         white = 255 * (255 - p[3]) + 127;

  return PTM_RGB ((p[0] * p[3] + white) / 255, (p[1] * p[3] + white) / 255, (p[2] * p[3] + white) / 255);
}

/* A memory of zeros says that equal pixels do not differ, which is true. */
static double
measure_pair (Remembered *memory, guint32 a, guint32 b)
{
  Remembered *place = memory + ((a * 0x9e3779b1u ^ b * 0x85ebca6bu) >> 16 & (MEMORY_SIZE - 1));

  if (place->a != a || place->b != b)
    *place = (Remembered){ a, b, ptm_color_delta_e (lay_on_white (a), lay_on_white (b)) };

  return place->delta_e;
}

static double
measure_row (Remembered *memory, const guint32 *a, const guint32 *b, int width, int y, PtmDifference *difference)
{
  double sum = 0;
  int    first = width, last = -1;

  for (int x = 0; x < width; x++)
    if (a[x] != b[x])
      {
        sum += measure_pair (memory, a[x], b[x]);
        difference->changed_pixels++;
        first = MIN (first, x);
        last = x;
      }
  if (last >= first)
    {
      PtmRect changed = { first, y, last - first + 1, 1 };

      difference->bounds = ptm_rect_union (&difference->bounds, &changed);
    }

  return sum;
}

static gpointer
measure_band (gpointer data)
{
  Band                  *band = data;
  int                    width = ptm_image_get_width (band->a);
  const guint32         *from = (const guint32 *)(gconstpointer)ptm_image_get_pixels (band->a) + (gsize)band->first * width;
  const guint32         *to = (const guint32 *)(gconstpointer)ptm_image_get_pixels (band->b) + (gsize)band->first * width;
  g_autofree Remembered *memory = g_new0 (Remembered, MEMORY_SIZE);

  for (int y = band->first; y < band->end; y++, from += width, to += width)
    if (memcmp (from, to, (gsize)width * 4) != 0)
      band->sum += measure_row (memory, from, to, width, y, &band->difference);

  return NULL;
}

gboolean
ptm_difference_measure (PtmImage *a, PtmImage *b, PtmDifference *difference, GError **error)
{
  int  width = ptm_image_get_width (a), height = ptm_image_get_height (a);
  Band upper = { a, b, 0, height / 2 }, lower = { a, b, height / 2, height };
  g_autoptr (GThread) helper = NULL;

  if (width != ptm_image_get_width (b) || height != ptm_image_get_height (b))
    {
      g_set_error (error, PTM_ERROR, PTM_ERROR_IMAGE, _ ("The pictures have different sizes, %d×%d and %d×%d; compare two of the same size."),
                   width, height, ptm_image_get_width (b), ptm_image_get_height (b));
      return FALSE;
    }

  helper = g_thread_new ("difference", measure_band, &lower);
  measure_band (&upper);
  g_thread_join (g_steal_pointer (&helper));

  difference->changed_pixels = upper.difference.changed_pixels + lower.difference.changed_pixels;
  difference->bounds = ptm_rect_union (&upper.difference.bounds, &lower.difference.bounds);
  difference->mean_delta_e = (upper.sum + lower.sum) / ((double)width * height);

  return TRUE;
}

static void
put (guint8 *pixels, gsize stride, PtmImage *image, int x, int y)
{
  gsize row_size = ptm_image_get_stride (image);

  for (int row = 0; row < ptm_image_get_height (image); row++)
    memcpy (pixels + (y + row) * stride + (gsize)x * 4, ptm_image_get_pixels (image) + row * row_size, row_size);
}

PtmImage *
ptm_difference_side_by_side (PtmImage *a, PtmImage *b)
{
  /* Two of this side beside each other are within what the program accepts. */
  const int max_side = 5632;
  g_autoptr (PtmImage) left = ptm_image_scale_to_fit (a, max_side);
  g_autoptr (PtmImage) right = ptm_image_scale_to_fit (b, max_side);
  int     height = MAX (ptm_image_get_height (left), ptm_image_get_height (right));
  int     column = MAX (ptm_image_get_width (left), ptm_image_get_width (right));
  int     gap = MAX (8, column / 64);
  int     width = 2 * column + gap;
  gsize   stride = (gsize)width * 4;
  guint8 *pixels = g_malloc (stride * height);

  memset (pixels, GROUND, stride * height);
  for (gsize i = 3; i < stride * height; i += 4)
    pixels[i] = 255;
  put (pixels, stride, left, (column - ptm_image_get_width (left)) / 2, (height - ptm_image_get_height (left)) / 2);
  put (pixels, stride, right, column + gap + (column - ptm_image_get_width (right)) / 2, (height - ptm_image_get_height (right)) / 2);

  return ptm_image_new_take (width, height, pixels);
}
