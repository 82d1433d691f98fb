/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A picture as luma at halving sizes, and the places in it whose detail tells where it lies. */

#include "config.h"

#include "ptm-register-private.h"

#include <math.h>
#include <string.h>
#include "ptm-simd.h"

/* Larger pictures are reduced before they are looked at. */
#define MAX_PIXELS (5 * 1024 * 1024)

/* Smaller levels tell nothing. */
#define MIN_SIDE 12

/* Detail below this change of luma a pixel is left out. */
#define MIN_GRADIENT 0.6f

PTM_SIMD static void
add_luma (float *to, const guint8 *from, int n, int shift, float factor)
{
  for (int x = 0; x < n; x++)
    {
      float sum = 0;

      for (int i = x << shift; i < (x + 1) << shift; i++)
        sum += (0.2126f * from[4 * i] + 0.7152f * from[4 * i + 1] + 0.0722f * from[4 * i + 2] - 255) * from[4 * i + 3] * (1 / 255.0f) + 255;
      to[x] += sum * factor;
    }
}

static void
level_init (PtmRegisterLevel *level, int width, int height, gboolean has_mask)
{
  level->width = width;
  level->height = height;
  level->luma = g_new0 (float, (gsize)width *height);
  level->soft = g_new (float, (gsize)width *height);
  level->outside = has_mask ? g_malloc ((gsize)width * height) : NULL;
}

static void
take_image (PtmRegisterLevel *level, PtmImage *image, int shift, GCancellable *cancellable)
{
  float factor = 1.0f / (1 << (2 * shift));

  for (int y = 0; y < level->height << shift && !g_cancellable_is_cancelled (cancellable); y++)
    add_luma (level->luma + (gsize)(y >> shift) * level->width, ptm_image_get_pixels (image) + y * ptm_image_get_stride (image), level->width, shift, factor);
}

static void
take_outside (PtmRegisterLevel *level, PtmMask *mask, int shift, GCancellable *cancellable)
{
  const guint8 *row = ptm_mask_get_coverage (mask);

  memset (level->outside, 1, (gsize)level->width * level->height);
  for (int y = 0; y < level->height << shift && !g_cancellable_is_cancelled (cancellable); y++, row += ptm_mask_get_width (mask))
    for (int x = 0; x < level->width << shift; x++)
      level->outside[(gsize)(y >> shift) * level->width + (x >> shift)] &= row[x] == 0;
}

PTM_SIMD static void
halve_row (float *to, const float *a, const float *b, int n)
{
  for (int x = 0; x < n; x++)
    to[x] = (a[2 * x] + a[2 * x + 1] + b[2 * x] + b[2 * x + 1]) * 0.25f;
}

static void
take_half (PtmRegisterLevel *level, const PtmRegisterLevel *finer)
{
  for (int y = 0; y < level->height; y++)
    {
      gsize from = 2 * (gsize)y * finer->width;

      halve_row (level->luma + (gsize)y * level->width, finer->luma + from, finer->luma + from + finer->width, level->width);
      for (int x = 0; level->outside != NULL && x < level->width; x++)
        {
          const guint8 *a = finer->outside + from + 2 * x, *b = a + finer->width;

          level->outside[(gsize)y * level->width + x] = a[0] & a[1] & b[0] & b[1];
        }
    }
}

PTM_SIMD static void
soften_row (float *to, float *sum, const float *above, const float *row, const float *below, int n)
{
  for (int x = 0; x < n; x++)
    sum[x] = above[x] + 2 * row[x] + below[x];
  to[0] = (3 * sum[0] + sum[MIN (1, n - 1)]) / 16;
  for (int x = 1; x < n - 1; x++)
    to[x] = (sum[x - 1] + 2 * sum[x] + sum[x + 1]) * (1 / 16.0f);
  to[n - 1] = (3 * sum[n - 1] + sum[MAX (0, n - 2)]) / 16;
}

static void
soften (PtmRegisterLevel *level)
{
  g_autofree float *sum = g_new (float, level->width);

  for (int y = 0; y < level->height; y++)
    soften_row (level->soft + (gsize)y * level->width, sum,
                level->luma + (gsize)MAX (0, y - 1) * level->width,
                level->luma + (gsize)y * level->width,
                level->luma + (gsize)MIN (level->height - 1, y + 1) * level->width,
                level->width);
}

PtmRegisterPyramid *
ptm_register_pyramid_new (PtmImage *image, PtmMask *mask, GCancellable *cancellable)
{
  PtmRegisterPyramid *pyramid = g_new0 (PtmRegisterPyramid, 1);
  PtmRegisterLevel   *level = pyramid->levels;
  int                 width = ptm_image_get_width (image), height = ptm_image_get_height (image);

  while ((gint64)(width >> pyramid->reduction) * (height >> pyramid->reduction) > MAX_PIXELS && MIN (width, height) >> pyramid->reduction > 1)
    pyramid->reduction++;
  level_init (level, width >> pyramid->reduction, height >> pyramid->reduction, mask != NULL);
  take_image (level, image, pyramid->reduction, cancellable);
  if (mask != NULL)
    take_outside (level, mask, pyramid->reduction, cancellable);
  soften (level);
  for (pyramid->n_levels = 1; pyramid->n_levels < PTM_REGISTER_LEVELS && MIN (level->width, level->height) / 2 >= MIN_SIDE; pyramid->n_levels++, level++)
    {
      level_init (level + 1, level->width / 2, level->height / 2, mask != NULL);
      take_half (level + 1, level);
      soften (level + 1);
    }
  return pyramid;
}

void
ptm_register_pyramid_free (PtmRegisterPyramid *pyramid)
{
  for (int i = 0; i < pyramid->n_levels; i++)
    {
      g_free (pyramid->levels[i].luma);
      g_free (pyramid->levels[i].soft);
      g_free (pyramid->levels[i].outside);
    }
  g_free (pyramid);
}

static gboolean
is_outside (const PtmRegisterLevel *level, gsize i)
{
  const guint8 *outside = level->outside;

  return outside == NULL || (outside[i] && outside[i - 1] && outside[i + 1] && outside[i - level->width] && outside[i + level->width]);
}

/* The square of luma's change a pixel, along a row that is not at the edge. */
PTM_SIMD static void
measure_change (float *change, const float *above, const float *row, const float *below, int n)
{
  for (int x = 1; x < n - 1; x++)
    {
      float dx = row[x + 1] - row[x - 1], dy = below[x] - above[x];

      change[x] = (dx * dx + dy * dy) * 0.25f;
    }
}

/* Keeps, of each cell of the row, the place where luma changes most. */
static void
keep_strongest (gsize *places, float *most, const float *change, const PtmRegisterLevel *level, int y, int cell)
{
  for (int x = 2; x < level->width - 2; x++)
    if (change[x] > most[x / cell] && is_outside (level, (gsize)y * level->width + x))
      {
        most[x / cell] = change[x];
        places[x / cell] = (gsize)y * level->width + x;
      }
}

static void
add_points (GArray *points, const PtmRegisterLevel *level, const gsize *places, int n)
{
  for (int i = 0; i < n; i++)
    if (places[i] > 0)
      {
        const float     *soft = level->soft + places[i];
        PtmRegisterPoint point = { places[i] % level->width + 0.5f, places[i] / level->width + 0.5f, soft[0],
                                   (soft[1] - soft[-1]) / 2, (soft[level->width] - soft[-level->width]) / 2 };

        g_array_append_val (points, point);
      }
}

GArray *
ptm_register_level_find_points (const PtmRegisterLevel *level, int max_points)
{
  GArray           *points = g_array_new (FALSE, FALSE, sizeof (PtmRegisterPoint));
  int               cell = MAX (1, (int)ceil (sqrt ((double)level->width * level->height / max_points)));
  int               n_cells = (level->width + cell - 1) / cell;
  g_autofree gsize *places = g_new (gsize, n_cells);
  g_autofree float *most = g_new (float, n_cells);
  g_autofree float *change = g_new (float, level->width);

  for (int top = 0; top < level->height; top += cell)
    {
      memset (places, 0, sizeof (gsize) * n_cells);
      for (int i = 0; i < n_cells; i++)
        most[i] = MIN_GRADIENT * MIN_GRADIENT;
      for (int y = MAX (2, top); y < MIN (level->height - 2, top + cell); y++)
        {
          const float *row = level->soft + (gsize)y * level->width;

          measure_change (change, row - level->width, row, row + level->width, level->width);
          keep_strongest (places, most, change, level, y, cell);
        }
      add_points (points, level, places, n_cells);
    }
  return points;
}

float
ptm_register_level_sample (const PtmRegisterLevel *level, double x, double y)
{
  int          column = CLAMP ((int)(x - 0.5), 0, MAX (0, level->width - 2)), row = CLAMP ((int)(y - 0.5), 0, MAX (0, level->height - 2));
  float        fx = (float)(x - 0.5 - column), fy = (float)(y - 0.5 - row);
  const float *a = level->soft + (gsize)row * level->width + column, *b = a + level->width;

  return (a[0] + (a[1] - a[0]) * fx) * (1 - fy) + (b[0] + (b[1] - b[0]) * fx) * fy;
}
