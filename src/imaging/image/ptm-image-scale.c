/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Resampling pictures. Each new row is first made of old rows, in premultiplied floats, so that invisible colours do not
 * bleed; then across. Both loops run over contiguous floats and vectorise. */

#include "config.h"

#include "ptm-image.h"

#include <math.h>
#include <string.h>
#include "ptm-bands.h"
#include "ptm-scale.h"
#include "ptm-simd.h"

/* Rows a thread makes at a time. */
#define ROWS 16

typedef float Pixel __attribute__ ((vector_size (16)));

typedef struct
{
  PtmImage           *image;
  guint8             *pixels;
  int                 width;
  const PtmScaleAxis *across;
  const PtmScaleAxis *down;
} Scaling;

PTM_SIMD static void
add_opaque_row (float *sum, const guint8 *row, gsize n, float weight)
{
  for (gsize i = 0; i < n; i++)
    sum[i] += weight * row[i];
}

PTM_SIMD static void
add_straight_row (float *sum, const guint8 *row, gsize n, float weight)
{
  for (gsize i = 0; i < n; i += 4)
    {
      float alpha = weight * row[i + 3];
      float factor = alpha * (1.0f / 255);

      sum[i] += factor * row[i];
      sum[i + 1] += factor * row[i + 1];
      sum[i + 2] += factor * row[i + 2];
      sum[i + 3] += alpha;
    }
}

static guint8
to_byte (float value)
{
  return (guint8)(CLAMP (value, 0.0f, 255.0f) + 0.5f);
}

static void
store_straight (guint8 *to, Pixel sum)
{
  guint8 alpha = to_byte (sum[3]);
  float  factor = alpha == 0 ? 0 : 255.0f / sum[3];

  to[0] = to_byte (sum[0] * factor);
  to[1] = to_byte (sum[1] * factor);
  to[2] = to_byte (sum[2] * factor);
  to[3] = alpha;
}

static void
store_opaque (guint8 *to, Pixel sum)
{
  to[0] = to_byte (sum[0]);
  to[1] = to_byte (sum[1]);
  to[2] = to_byte (sum[2]);
  to[3] = 255;
}

static void
scale_across (guint8 *to, const Pixel *row, const PtmScaleAxis *axis, int width, gboolean opaque)
{
  for (int x = 0; x < width; x++)
    {
      const float *weights = axis->weights + (gsize)x * axis->n_taps;
      const Pixel *from = row + axis->first[x];
      Pixel        sum = { 0, 0, 0, 0 };

      for (int i = 0; i < axis->n_taps; i++)
        sum += from[i] * weights[i];
      if (opaque)
        store_opaque (to + 4 * x, sum);
      else
        store_straight (to + 4 * x, sum);
    }
}

static void
scale_down_rows (float *sum, PtmImage *image, const PtmScaleAxis *axis, int y)
{
  gsize         n = ptm_image_get_stride (image);
  const guint8 *row = ptm_image_get_pixels (image) + axis->first[y] * n;
  gboolean      opaque = ptm_image_is_opaque (image);

  memset (sum, 0, n * sizeof (float));
  for (int i = 0; i < axis->n_taps; i++, row += n)
    {
      float weight = axis->weights[y * axis->n_taps + i];

      if (weight == 0)
        continue;
      if (opaque)
        add_opaque_row (sum, row, n, weight);
      else
        add_straight_row (sum, row, n, weight);
    }
}

static void
scale_band (int first, int end, gpointer user_data)
{
  const Scaling    *scaling = user_data;
  g_autofree Pixel *row = g_new (Pixel, ptm_image_get_width (scaling->image));

  for (int y = first; y < end; y++)
    {
      scale_down_rows ((float *)row, scaling->image, scaling->down, y);
      scale_across (scaling->pixels + (gsize)y * scaling->width * 4, row, scaling->across, scaling->width, ptm_image_is_opaque (scaling->image));
    }
}

PtmImage *
ptm_image_scale_cancellable (PtmImage *image, int width, int height, GCancellable *cancellable)
{
  g_autoptr (PtmScaleAxis) across = NULL;
  g_autoptr (PtmScaleAxis) down = NULL;
  g_autofree guint8 *pixels = NULL;

  g_return_val_if_fail (width >= 1 && height >= 1, NULL);
  g_return_val_if_fail (width <= PTM_IMAGE_MAX_SIDE && height <= PTM_IMAGE_MAX_SIDE && (gint64)width * height <= PTM_IMAGE_MAX_PIXELS, NULL);

  if (width == ptm_image_get_width (image) && height == ptm_image_get_height (image))
    return ptm_image_ref (image);

  across = ptm_scale_axis_new (ptm_image_get_width (image), width);
  down = ptm_scale_axis_new (ptm_image_get_height (image), height);
  pixels = g_malloc ((gsize)width * height * 4);
  if (!ptm_bands_run (height, ROWS, scale_band, &(Scaling){ image, pixels, width, across, down }, cancellable, NULL))
    return NULL;

  return ptm_image_new_take (width, height, g_steal_pointer (&pixels));
}

PtmImage *
ptm_image_scale (PtmImage *image, int width, int height)
{
  return ptm_image_scale_cancellable (image, width, height, NULL);
}

PtmImage *
ptm_image_scale_to_fit (PtmImage *image, int max_side)
{
  int    width = ptm_image_get_width (image);
  int    height = ptm_image_get_height (image);
  double factor = (double)max_side / MAX (width, height);

  g_return_val_if_fail (max_side >= 1, NULL);

  if (factor >= 1)
    return ptm_image_ref (image);

  return ptm_image_scale (image, MAX (1, (int)lround (width * factor)), MAX (1, (int)lround (height * factor)));
}
