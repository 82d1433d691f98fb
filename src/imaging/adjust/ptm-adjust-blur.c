/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Gaussian blur in premultiplied floats, first down, then across. A wide one is made on a smaller picture: what is lost
 * there, the blur would have taken away. */

#include "config.h"

#include "ptm-adjust.h"

#include <math.h>
#include <string.h>
#include "ptm-compose.h"
#include "ptm-simd.h"

/* Standard deviations above this are halved together with the picture. */
#define WIDEST 8

typedef float Pixel __attribute__ ((vector_size (16)));

typedef struct
{
  int    reach;
  float *weights; /* reach + 1: from the centre outwards */
} Kernel;

static void
kernel_clear (Kernel *kernel)
{
  g_free (kernel->weights);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Kernel, kernel_clear)

static Kernel
make_kernel (double deviation)
{
  Kernel kernel = { .reach = (int)ceil (3 * deviation) };
  double sum = 0;

  kernel.weights = g_new (float, kernel.reach + 1);
  for (int i = -kernel.reach; i <= kernel.reach; i++)
    sum += exp (-i * i / (2 * deviation * deviation));
  for (int i = 0; i <= kernel.reach; i++)
    kernel.weights[i] = (float)(exp (-i * i / (2 * deviation * deviation)) / sum);

  return kernel;
}

PTM_SIMD static void
premultiply_row (float *to, const guint8 *from, int n)
{
  for (int i = 0; i < 4 * n; i += 4)
    {
      float alpha = from[i + 3] / 255.0f;

      to[i] = from[i] * alpha;
      to[i + 1] = from[i + 1] * alpha;
      to[i + 2] = from[i + 2] * alpha;
      to[i + 3] = from[i + 3];
    }
}

PTM_SIMD static void
add_rows (float *sum, const float *above, const float *below, int n, float weight)
{
  for (int i = 0; i < n; i++)
    sum[i] += weight * (above[i] + below[i]);
}

static void
blur_down (float *to, const float *from, int width, int height, int y, const Kernel *kernel)
{
  int n = 4 * width;

  memset (to, 0, n * sizeof (float));
  add_rows (to, from + (gsize)y * n, from + (gsize)y * n, n, kernel->weights[0] / 2);
  for (int i = 1; i <= kernel->reach; i++)
    add_rows (to, from + (gsize)MAX (0, y - i) * n, from + (gsize)MIN (height - 1, y + i) * n, n, kernel->weights[i]);
}

PTM_SIMD static void
blur_across (guint8 *to, const Pixel *from, int n, const Kernel *kernel)
{
  for (int x = 0; x < n; x++)
    {
      Pixel sum = from[x] * kernel->weights[0];
      float factor;

      for (int i = 1; i <= kernel->reach; i++)
        sum += (from[MAX (0, x - i)] + from[MIN (n - 1, x + i)]) * kernel->weights[i];

      factor = sum[3] > 0 ? 255 / sum[3] : 0;
      for (int c = 0; c < 3; c++)
        to[4 * x + c] = (guint8)(MIN (255.0f, sum[c] * factor) + 0.5f);
      to[4 * x + 3] = (guint8)(sum[3] + 0.5f);
    }
}

static PtmImage *
blur_narrow (PtmImage *image, double deviation)
{
  int   width = ptm_image_get_width (image), height = ptm_image_get_height (image);
  gsize stride = ptm_image_get_stride (image);
  g_auto (Kernel) kernel = make_kernel (deviation);
  g_autofree float  *premultiplied = g_new (float, stride *height);
  g_autofree Pixel  *row = g_new (Pixel, width);
  g_autofree guint8 *pixels = g_malloc (stride * height);

  for (int y = 0; y < height; y++)
    premultiply_row (premultiplied + y * stride, ptm_image_get_pixels (image) + y * stride, width);
  for (int y = 0; y < height; y++)
    {
      blur_down ((float *)row, premultiplied, width, height, y, &kernel);
      blur_across (pixels + y * stride, row, width, &kernel);
    }

  return ptm_image_new_take (width, height, g_steal_pointer (&pixels));
}

static PtmImage *
blur_whole (PtmImage *image, double deviation)
{
  int width = ptm_image_get_width (image), height = ptm_image_get_height (image);
  int factor = (int)ceil (deviation / WIDEST);
  g_autoptr (PtmImage) small = NULL;
  g_autoptr (PtmImage) blurred = NULL;

  if (factor <= 1)
    return blur_narrow (image, deviation);

  small = ptm_image_scale (image, MAX (1, width / factor), MAX (1, height / factor));
  blurred = blur_narrow (small, deviation / factor);

  return ptm_image_scale (blurred, width, height);
}

PtmImage *
ptm_adjust_blur (PtmImage *image, PtmMask *mask, double radius)
{
  g_autoptr (PtmImage) blurred = NULL;

  if (!(radius >= 0.1))
    return ptm_image_ref (image);

  blurred = blur_whole (image, MIN (radius, 2000));

  return mask != NULL ? ptm_compose (image, blurred, mask, 0, NULL) : g_steal_pointer (&blurred);
}
