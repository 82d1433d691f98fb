/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a fill will look like, told without filling. */

#include "config.h"

#include "ptm-fill.h"

#include <stdlib.h>

/* The picture is looked at no larger than this. */
#define SMALL 256
/* A hole of more than this part of a picture needs more than there is to copy, */
#define LARGE_HOLE 0.25
/* unless the rest is plain: its mean step between neighbours, of 255, is below this. */
#define DETAIL 4.0

static int
get_light (const guint8 *p)
{
  return (p[0] + 2 * p[1] + p[2]) / 4;
}

/* The mean step between neighbours outside the hole. */
static double
measure_detail (PtmImage *image, PtmMask *hole)
{
  int           width = ptm_image_get_width (image), height = ptm_image_get_height (image);
  const guint8 *pixels = ptm_image_get_pixels (image), *coverage = ptm_mask_get_coverage (hole);
  double        sum = 0;
  gsize         n = 0;

  for (int y = 0; y + 1 < height; y++)
    for (int x = 0; x + 1 < width; x++)
      {
        gsize at = (gsize)y * width + x;

        if (coverage[at] > 0 || coverage[at + 1] > 0 || coverage[at + width] > 0)
          continue;
        sum += abs (get_light (pixels + 4 * at) - get_light (pixels + 4 * (at + 1)));
        sum += abs (get_light (pixels + 4 * at) - get_light (pixels + 4 * (at + width)));
        n += 2;
      }
  return n > 0 ? sum / n : 0;
}

gboolean
ptm_fill_will_repeat (PtmImage *image, PtmMask *mask, double *share)
{
  gsize size = (gsize)ptm_image_get_width (image) * ptm_image_get_height (image);
  g_autoptr (PtmImage) small = NULL;
  g_autoptr (PtmMask) hole = NULL;

  *share = (double)(size - ptm_mask_count_outside (mask)) / size;
  if (*share <= LARGE_HOLE)
    return FALSE;
  small = ptm_image_scale_to_fit (image, SMALL);
  hole = ptm_mask_scale (mask, ptm_image_get_width (small), ptm_image_get_height (small));
  return measure_detail (small, hole) >= DETAIL;
}
