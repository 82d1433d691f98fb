/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The magic wand. How far each colour is from the chosen one is computed for the whole picture, row by row; the fill then
 * only looks at numbers. */

#include "config.h"

#include "ptm-wand.h"

#include <math.h>
#include <string.h>
#include "ptm-linear.h"
#include "ptm-mask-private.h"
#include "ptm-simd.h"

/* Distances are kept in steps of this part of the way from black to white. */
#define STEPS 4096.0f

/* The cube root of 0 … 1 by a first guess from the exponent and two steps of Newton's; better than 1e-5. */
static inline float
get_root (float value)
{
  union
  {
    float  f;
    gint32 i;
  } guess = { .f = value };
  float y;

  guess.i = guess.i / 3 + 709921077;
  y = guess.f;
  y = y - (y * y * y - value) / (3 * y * y);
  y = y - (y * y * y - value) / (3 * y * y);
  return y;
}

static inline void
to_oklab (const float *light, float *lab)
{
  float l = get_root (0.4122214708f * light[0] + 0.5363325363f * light[1] + 0.0514459929f * light[2]);
  float m = get_root (0.2119034982f * light[0] + 0.6806995451f * light[1] + 0.1073969566f * light[2]);
  float s = get_root (0.0883024619f * light[0] + 0.2817188376f * light[1] + 0.6299787005f * light[2]);

  lab[0] = 0.2104542553f * l + 0.7936177850f * m - 0.0040720468f * s;
  lab[1] = 1.9779984951f * l - 2.4285922050f * m + 0.4505937099f * s;
  lab[2] = 0.0259040371f * l + 0.7827717662f * m - 0.8086757660f * s;
}

static void
decode (const guint8 *pixel, float *light)
{
  for (int c = 0; c < 3; c++)
    light[c] = ptm_linear_get ()->decode[pixel[c]];
}

/* light holds all red, then green, then blue of the row, so that the loop vectorises. */
PTM_SIMD static void
measure_row (guint16 *distance, const guint8 *row, const float *light, int n, const float *chosen, float alpha)
{
  for (int x = 0; x < n; x++)
    {
      float color[3] = { light[x], light[n + x], light[2 * n + x] }, lab[3], dl, da, db, dt;

      to_oklab (color, lab);
      dl = lab[0] - chosen[0];
      da = lab[1] - chosen[1];
      db = lab[2] - chosen[2];
      dt = (row[4 * x + 3] - alpha) * (1 / 255.0f);
      distance[x] = (guint16)(sqrtf (dl * dl + da * da + db * db + dt * dt) * STEPS + 0.5f);
    }
}

static guint16 *
measure (PtmImage *image, const guint8 *chosen)
{
  int               width = ptm_image_get_width (image), height = ptm_image_get_height (image);
  guint16          *distance = g_new (guint16, (gsize)width * height);
  g_autofree float *light = g_new (float, 3 * (gsize)width);
  const PtmLinear  *linear = ptm_linear_get ();
  float             color[3], lab[3];

  decode (chosen, color);
  to_oklab (color, lab);
  for (int y = 0; y < height; y++)
    {
      const guint8 *row = ptm_image_get_pixels (image) + y * ptm_image_get_stride (image);

      for (int x = 0; x < width; x++)
        for (int c = 0; c < 3; c++)
          light[c * width + x] = linear->decode[row[4 * x + c]];
      measure_row (distance + (gsize)y * width, row, light, width, lab, chosen[3]);
    }
  return distance;
}

static gboolean
is_open (PtmMask *mask, const guint16 *distance, int limit, int x, int y)
{
  gsize i = (gsize)y * mask->width + x;

  return mask->coverage[i] == 0 && distance[i] <= limit;
}

/* Remembers one pixel of each run of open ones between left and right. */
static void
push_runs (GArray *stack, PtmMask *mask, const guint16 *distance, int limit, int left, int right, int y)
{
  if (y < 0 || y >= mask->height)
    return;
  for (int x = left; x <= right; x++)
    if (is_open (mask, distance, limit, x, y) && (x == right || !is_open (mask, distance, limit, x + 1, y)))
      {
        int place = y * mask->width + x;

        g_array_append_val (stack, place);
      }
}

/* Span by span (Smith, "Tint Fill", 1979). */
static void
flood (PtmMask *mask, const guint16 *distance, int limit, int x, int y)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (int));

  push_runs (stack, mask, distance, limit, x, x, y);
  while (stack->len > 0)
    {
      int place = g_array_index (stack, int, stack->len - 1), row = place / mask->width;
      int left = place % mask->width, right = left;

      g_array_set_size (stack, stack->len - 1);
      if (!is_open (mask, distance, limit, left, row))
        continue;
      while (left > 0 && is_open (mask, distance, limit, left - 1, row))
        left--;
      while (right < mask->width - 1 && is_open (mask, distance, limit, right + 1, row))
        right++;
      memset (mask->coverage + (gsize)row * mask->width + left, 255, right - left + 1);
      push_runs (stack, mask, distance, limit, left, right, row - 1);
      push_runs (stack, mask, distance, limit, left, right, row + 1);
    }
}

static gboolean
touches_full (PtmMask *mask, int x, int y)
{
  for (int j = MAX (0, y - 1); j <= MIN (mask->height - 1, y + 1); j++)
    for (int i = MAX (0, x - 1); i <= MIN (mask->width - 1, x + 1); i++)
      if (mask->coverage[(gsize)j * mask->width + i] == 255)
        return TRUE;
  return FALSE;
}

/* At the border, colours are mixed with what is beyond: those not much too far are covered in part. */
static void
soften_border (PtmMask *mask, const guint16 *distance, int limit)
{
  int range = MAX (limit / 2, 40);

  for (int y = 0; y < mask->height; y++)
    for (int x = 0; x < mask->width; x++)
      {
        gsize i = (gsize)y * mask->width + x;
        int   beyond = distance[i] - limit;

        if (mask->coverage[i] == 0 && beyond > 0 && beyond < range && touches_full (mask, x, y))
          mask->coverage[i] = (guint8)(1 + 253 * (range - beyond) / range);
      }
}

PtmMask *
ptm_mask_new_wand (PtmImage *image, int x, int y, double tolerance, gboolean contiguous)
{
  int                 width = ptm_image_get_width (image), height = ptm_image_get_height (image);
  PtmMask            *mask = ptm_mask_new (width, height);
  int                 limit = (int)(CLAMP (tolerance, 0, 2) * STEPS + 0.5);
  g_autofree guint16 *distance = NULL;

  if (x < 0 || y < 0 || x >= width || y >= height || isnan (tolerance))
    return mask;

  distance = measure (image, ptm_image_get_pixels (image) + ((gsize)y * width + x) * 4);
  if (contiguous)
    flood (mask, distance, limit, x, y);
  else
    for (gsize i = 0; i < (gsize)width * height; i++)
      mask->coverage[i] = distance[i] <= limit ? 255 : 0;
  soften_border (mask, distance, limit);
  return mask;
}
