/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Moving an answer back to where its master is: Catmull-Rom over the map, premultiplied. */

#include "config.h"

#include "ptm-register.h"

#include <string.h>
#include "ptm-bands.h"
#include "ptm-simd.h"

/* Rows a thread makes at a time. */
#define ROWS 16

typedef float  Pixel __attribute__ ((vector_size (16)));
typedef guint8 Bytes __attribute__ ((vector_size (4)));

static void
get_weights (float t, float *weights)
{
  weights[0] = ((-0.5f * t + 1) * t - 0.5f) * t;
  weights[1] = (1.5f * t - 2.5f) * t * t + 1;
  weights[2] = ((-1.5f * t + 2) * t + 0.5f) * t;
  weights[3] = (0.5f * t - 0.5f) * t * t;
}

static inline Pixel
load (const guint8 *p, gboolean opaque)
{
  Bytes bytes;
  Pixel pixel;

  memcpy (&bytes, p, sizeof bytes);
  pixel = __builtin_convertvector(bytes, Pixel);
  if (!opaque)
    pixel *= (Pixel){ p[3], p[3], p[3], 255 } * (1 / 255.0f);
  return pixel;
}

static inline Pixel
sample (PtmImage *image, double x, double y, gboolean opaque)
{
  const guint8 *pixels = ptm_image_get_pixels (image);
  int           width = ptm_image_get_width (image), height = ptm_image_get_height (image);
  int           left = (int)x, top = (int)y, columns[4];
  float         across[4], down[4];
  Pixel         sum = { 0 };

  get_weights ((float)(x - left), across);
  get_weights ((float)(y - top), down);
  for (int i = 0; i < 4; i++)
    columns[i] = 4 * CLAMP (left + i - 1, 0, width - 1);
  for (int i = 0; i < 4; i++)
    {
      const guint8 *row = pixels + (gsize)CLAMP (top + i - 1, 0, height - 1) * width * 4;

      sum += (load (row + columns[0], opaque) * across[0] + load (row + columns[1], opaque) * across[1] +
              load (row + columns[2], opaque) * across[2] + load (row + columns[3], opaque) * across[3]) *
             down[i];
    }
  return sum;
}

static inline void
store (guint8 *to, Pixel pixel)
{
  float alpha = CLAMP (pixel[3], 0.0f, 255.0f);

  for (int c = 0; c < 3; c++)
    to[c] = alpha > 0 ? (guint8)(CLAMP (pixel[c] * 255 / alpha, 0.0f, 255.0f) + 0.5f) : 0;
  to[3] = (guint8)(alpha + 0.5f);
}

typedef struct
{
  PtmImage              *answer;
  const PtmRegistration *registration;
  guint8                *pixels;
  int                    width;
  int                    height;
} Resampling;

PTM_SIMD static void
resample_row (const Resampling *resampling, int y, gboolean opaque)
{
  const double *m = resampling->registration->matrix;
  guint8       *to = resampling->pixels + (gsize)y * resampling->width * 4;
  double        v = y + 0.5 - resampling->height / 2.0, start_x = (resampling->width - 1) / 2.0 + resampling->registration->dx, start_y = (resampling->height - 1) / 2.0 + resampling->registration->dy;

  for (int x = 0; x < resampling->width; x++)
    {
      double u = x + 0.5 - resampling->width / 2.0;
      double from_x = CLAMP (m[0] * u + m[1] * v + start_x, 0, resampling->width - 1);
      double from_y = CLAMP (m[2] * u + m[3] * v + start_y, 0, resampling->height - 1);

      store (to + 4 * x, sample (resampling->answer, from_x, from_y, opaque));
    }
}

static void
resample_band (int first, int end, gpointer user_data)
{
  const Resampling *resampling = user_data;

  for (int y = first; y < end; y++)
    resample_row (resampling, y, ptm_image_is_opaque (resampling->answer));
}

PtmImage *
ptm_register_apply (PtmImage *answer, const PtmRegistration *registration, int width, int height, GCancellable *cancellable)
{
  g_autoptr (PtmImage) fitted = ptm_image_scale_cancellable (answer, width, height, cancellable);
  g_autofree guint8 *pixels = NULL;

  if (fitted == NULL)
    return NULL;
  pixels = g_malloc ((gsize)width * height * 4);
  if (!ptm_bands_run (height, ROWS, resample_band, &(Resampling){ fitted, registration, pixels, width, height }, cancellable, NULL))
    return NULL;
  return ptm_image_new_take (width, height, g_steal_pointer (&pixels));
}
