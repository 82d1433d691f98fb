/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Laying an answer on the master so that nothing outside the region changes, whatever the answer holds. */

#include "config.h"

#include "ptm-compose.h"

#include <math.h>
#include <string.h>
#include "ptm-bands.h"
#include "ptm-linear.h"
#include "ptm-simd.h"

/* Rows a thread lays at a time. */
#define ROWS 16

typedef struct
{
  PtmImage *master;
  PtmImage *answer;
  PtmMask  *mask;
  guint8   *pixels;
} Laying;

PTM_SIMD static gsize
count_changed (const guint32 *a, const guint32 *b, const guint8 *coverage, int n)
{
  gsize changed = 0;

  for (int x = 0; x < n; x++)
    changed += (a[x] != b[x]) & (coverage[x] == 0);

  return changed;
}

static guint8
mix_channel (const PtmLinear *linear, guint8 from, guint8 to, float keep, float take)
{
  return ptm_linear_encode (linear, (linear->decode[from] * keep + linear->decode[to] * take) / (keep + take));
}

/* Both pictures' light in proportion to coverage and to how much each is there at all. */
static void
mix_pixel (const PtmLinear *linear, guint8 *result, const guint8 *answer, guint8 coverage)
{
  float keep = (255 - coverage) * (float)result[3];
  float take = coverage * (float)answer[3];

  if (keep + take > 0)
    for (int c = 0; c < 3; c++)
      result[c] = mix_channel (linear, result[c], answer[c], keep, take);
  result[3] = (guint8)((keep + take) / 255 + 0.5f);
}

static void
lay_row (const PtmLinear *linear, guint8 *result, const guint8 *answer, const guint8 *coverage, int n)
{
  for (int x = 0; x < n;)
    {
      int start = x;

      while (x < n && coverage[x] == coverage[start])
        x++;
      if (coverage[start] == 255)
        memcpy (result + 4 * (gsize)start, answer + 4 * (gsize)start, 4 * (gsize)(x - start));
      else if (coverage[start] > 0)
        for (int i = start; i < x; i++)
          mix_pixel (linear, result + 4 * (gsize)i, answer + 4 * (gsize)i, coverage[i]);
    }
}

static void
lay_band (int first, int end, gpointer user_data)
{
  const Laying *laying = user_data;
  int           width = ptm_image_get_width (laying->master);
  gsize         stride = ptm_image_get_stride (laying->master);

  for (int y = first; y < end; y++)
    {
      memcpy (laying->pixels + y * stride, ptm_image_get_pixels (laying->master) + y * stride, stride);
      lay_row (ptm_linear_get (), laying->pixels + y * stride, ptm_image_get_pixels (laying->answer) + y * stride, ptm_mask_get_coverage (laying->mask) + (gsize)y * width, width);
    }
}

static gboolean
has_size_of (PtmImage *image, PtmMask *mask)
{
  return ptm_image_get_width (image) == ptm_mask_get_width (mask) && ptm_image_get_height (image) == ptm_mask_get_height (mask);
}

PtmImage *
ptm_compose (PtmImage *master, PtmImage *answer, PtmMask *mask, double feather, GCancellable *cancellable)
{
  int width = ptm_image_get_width (master), height = ptm_image_get_height (master);
  g_autoptr (PtmImage) fitted = NULL;
  g_autoptr (PtmMask) feathered = NULL;
  g_autofree guint8 *pixels = NULL;

  g_return_val_if_fail (has_size_of (master, mask), NULL);

  fitted = ptm_image_scale_cancellable (answer, width, height, cancellable);
  feathered = feather > 0 ? ptm_mask_feather (mask, feather, cancellable) : ptm_mask_ref (mask);
  if (fitted == NULL || feathered == NULL)
    return NULL;
  pixels = g_malloc (ptm_image_get_stride (master) * height);
  if (!ptm_bands_run (height, ROWS, lay_band, &(Laying){ master, fitted, feathered, pixels }, cancellable, NULL))
    return NULL;
  return ptm_image_new_take (width, height, g_steal_pointer (&pixels));
}

double
ptm_compose_get_feather (PtmMask *mask)
{
  gsize all = (gsize)ptm_mask_get_width (mask) * ptm_mask_get_height (mask);

  return MIN (24, sqrt ((double)(all - ptm_mask_count_outside (mask))) / 20);
}

gsize
ptm_compose_count_changed_outside (PtmImage *a, PtmImage *b, PtmMask *mask)
{
  int   width = ptm_mask_get_width (mask);
  gsize changed = 0;

  g_return_val_if_fail (has_size_of (a, mask) && has_size_of (b, mask), 0);

  for (int y = 0; y < ptm_mask_get_height (mask); y++)
    {
      gsize offset = (gsize)y * width;

      changed += count_changed ((const guint32 *)(gconstpointer)ptm_image_get_pixels (a) + offset,
                                (const guint32 *)(gconstpointer)ptm_image_get_pixels (b) + offset,
                                ptm_mask_get_coverage (mask) + offset,
                                width);
    }

  return changed;
}
