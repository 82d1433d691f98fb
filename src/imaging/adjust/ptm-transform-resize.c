/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Resizing by Lanczos 3 in linear light: first across, each old row once in a band, then down over the few rows that are needed. */

#include "config.h"

#include "ptm-transform.h"

#include <math.h>
#include "ptm-bands.h"
#include "ptm-linear.h"
#include "ptm-simd.h"

#define LOBES 3
/* Rows a thread makes at a time: enough that the old rows two bands share do not matter. */
#define ROWS 64

typedef float Pixel __attribute__ ((vector_size (16)));

/** Axis: each new pixel is made of n_taps old ones from first on; those exist, and the weights' sum is 1. */
typedef struct
{
  int    n_taps;
  int   *first;
  float *weights;
} Axis;

typedef struct
{
  PtmImage *image;
  int       width;
  guint8   *pixels;
  Axis      across;
  Axis      down;

  GCancellable *cancellable; /* (nullable): bands are high, so they look at it themselves */
} Resizing;

static void
axis_clear (Axis *axis)
{
  g_free (axis->first);
  g_free (axis->weights);
}

static void
resizing_clear (Resizing *resizing)
{
  axis_clear (&resizing->across);
  axis_clear (&resizing->down);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Resizing, resizing_clear)

static double
lanczos (double x)
{
  x = fabs (x) * G_PI;
  if (x < 1e-8)
    return 1;
  if (x >= LOBES * G_PI)
    return 0;
  return LOBES * sin (x) * sin (x / LOBES) / (x * x);
}

/* What would fall beyond the edge goes to the pixel at the edge. */
static Axis
make_axis (int from, int to)
{
  double step = (double)from / to, width = MAX (1, step);
  int    reach = (int)ceil (LOBES * width);
  Axis   axis = { MIN (from, 2 * reach + 1), g_new (int, to), NULL };

  axis.weights = g_new0 (float, (gsize)to *axis.n_taps);
  for (int i = 0; i < to; i++)
    {
      double centre = (i + 0.5) * step - 0.5, sum = 0;
      int    start = (int)floor (centre) - reach + 1;

      axis.first[i] = CLAMP (start, 0, from - axis.n_taps);
      for (int tap = start; tap < start + 2 * reach; tap++)
        sum += lanczos ((tap - centre) / width);
      for (int tap = start; tap < start + 2 * reach; tap++)
        axis.weights[(gsize)i * axis.n_taps + CLAMP (tap, 0, from - 1) - axis.first[i]] += (float)(lanczos ((tap - centre) / width) / sum);
    }
  return axis;
}

static void
decode_row (Pixel *to, const guint8 *from, int n)
{
  const float *decode = ptm_linear_get ()->decode;

  for (int x = 0; x < n; x++, from += 4)
    {
      float alpha = from[3] * (1 / 255.0f);

      to[x] = (Pixel){ decode[from[0]] * alpha, decode[from[1]] * alpha, decode[from[2]] * alpha, alpha };
    }
}

PTM_SIMD static void
resample_across (Pixel *to, const Pixel *from, const Axis *axis, int n)
{
  for (int x = 0; x < n; x++)
    {
      const float *weights = axis->weights + (gsize)x * axis->n_taps;
      const Pixel *row = from + axis->first[x];
      Pixel        sum = { 0 };

      for (int i = 0; i < axis->n_taps; i++)
        sum += row[i] * weights[i];
      to[x] = sum;
    }
}

PTM_SIMD static void
add_row (float *sum, const float *row, int n, float weight, gboolean first)
{
  if (first)
    for (int i = 0; i < n; i++)
      sum[i] = row[i] * weight;
  else
    for (int i = 0; i < n; i++)
      sum[i] += row[i] * weight;
}

static void
encode_row (guint8 *to, const Pixel *from, int n)
{
  const PtmLinear *linear = ptm_linear_get ();

  for (int x = 0; x < n; x++, to += 4)
    {
      float alpha = CLAMP (from[x][3], 0.0f, 1.0f), factor = alpha > 0 ? 1 / alpha : 0;

      to[0] = ptm_linear_encode (linear, from[x][0] * factor);
      to[1] = ptm_linear_encode (linear, from[x][1] * factor);
      to[2] = ptm_linear_encode (linear, from[x][2] * factor);
      to[3] = (guint8)(alpha * 255 + 0.5f);
    }
}

/* Each band keeps the old rows its new ones are made of, already resampled across. */
static void
resize_band (int first, int end, gpointer user_data)
{
  const Resizing   *resizing = user_data;
  const Axis       *down = &resizing->down;
  int               width = resizing->width, known = down->first[first];
  g_autofree Pixel *old_row = g_new (Pixel, ptm_image_get_width (resizing->image));
  g_autofree Pixel *rows = g_new (Pixel, (gsize)down->n_taps * width);
  g_autofree Pixel *sum = g_new (Pixel, width);

  for (int y = first; y < end && !g_cancellable_is_cancelled (resizing->cancellable); y++)
    {
      for (; known < down->first[y] + down->n_taps; known++)
        {
          decode_row (old_row, ptm_image_get_pixels (resizing->image) + known * ptm_image_get_stride (resizing->image), ptm_image_get_width (resizing->image));
          resample_across (rows + (gsize)(known % down->n_taps) * width, old_row, &resizing->across, width);
        }
      for (int i = 0; i < down->n_taps; i++)
        add_row ((float *)sum, (const float *)(rows + (gsize)((down->first[y] + i) % down->n_taps) * width), 4 * width, down->weights[(gsize)y * down->n_taps + i], i == 0);
      encode_row (resizing->pixels + (gsize)y * width * 4, sum, width);
    }
}

PtmImage *
ptm_transform_resize (PtmImage *image, int width, int height, GCancellable *cancellable)
{
  g_autofree guint8 *pixels = NULL;
  g_auto (Resizing) resizing = { .image = image, .width = width, .cancellable = cancellable };

  g_return_val_if_fail (width >= 1 && height >= 1, NULL);
  g_return_val_if_fail (width <= PTM_IMAGE_MAX_SIDE && height <= PTM_IMAGE_MAX_SIDE && (gint64)width * height <= PTM_IMAGE_MAX_PIXELS, NULL);

  if (width == ptm_image_get_width (image) && height == ptm_image_get_height (image))
    return ptm_image_ref (image);

  resizing.across = make_axis (ptm_image_get_width (image), width);
  resizing.down = make_axis (ptm_image_get_height (image), height);
  resizing.pixels = pixels = g_malloc ((gsize)width * height * 4);
  if (!ptm_bands_run (height, ROWS, resize_band, &resizing, cancellable, NULL))
    return NULL;
  return ptm_image_new_take (width, height, g_steal_pointer (&pixels));
}
