/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The color a region is shown in: of a few lively ones the one that is far, in OKLab, from nearly all of what lies below and
 * beside it. Not the average counts but the worst tenth, so that a red thing on green grass gets neither red nor green. */

#include "config.h"

#include "ptm-region-color.h"

#include <math.h>
#include <stdlib.h>
#include "ptm-color.h"

/* So many places are looked at along each side of the region and its surroundings. */
#define SAMPLES 24
/* Of those, the share that may look like the color. */
#define WORST 0.1
/* Another color must be so much better to be taken. */
#define CLEARLY 1.25

static const GdkRGBA colors[] = {
  { 1.00, 0.16, 0.62, 1 }, /* pink */
  { 0.00, 0.82, 0.95, 1 }, /* cyan */
  { 1.00, 0.83, 0.00, 1 }, /* yellow */
  { 0.36, 0.90, 0.18, 1 }, /* green */
  { 0.64, 0.45, 1.00, 1 }, /* violet */
  { 1.00, 0.38, 0.05, 1 }, /* orange */
};

static int
order_numbers (const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

/* The region with some of what is around it: its outline is seen against both. */
static PtmRect
find_surroundings (PtmImage *picture, PtmMask *mask)
{
  PtmRect whole = { 0, 0, ptm_image_get_width (picture), ptm_image_get_height (picture) };
  PtmRect bounds = ptm_mask_get_bounds (mask);
  int     room = MAX (8, MAX (bounds.width, bounds.height) / 8);
  PtmRect around = { bounds.x - room, bounds.y - room, bounds.width + 2 * room, bounds.height + 2 * room };

  return ptm_rect_is_empty (&bounds) ? whole : ptm_rect_intersect (&around, &whole);
}

static guint
take_samples (PtmImage *picture, const PtmRect *part, PtmOklab *samples)
{
  guint n = 0;

  for (int j = 0; j < SAMPLES; j++)
    for (int i = 0; i < SAMPLES; i++)
      {
        int           x = part->x + (int)((i + 0.5) * part->width / SAMPLES), y = part->y + (int)((j + 0.5) * part->height / SAMPLES);
        const guint8 *pixel = ptm_image_get_pixels (picture) + (gsize)y * ptm_image_get_stride (picture) + 4 * (gsize)x;

        samples[n++] = ptm_color_to_oklab (PTM_RGB (pixel[0], pixel[1], pixel[2]));
      }

  return n;
}

static double
measure_distance (const GdkRGBA *color, const PtmOklab *samples, guint n)
{
  PtmOklab lab = ptm_color_to_oklab (PTM_RGB ((guint8)(255 * color->red), (guint8)(255 * color->green), (guint8)(255 * color->blue)));
  double   distances[SAMPLES * SAMPLES];

  for (guint i = 0; i < n; i++)
    distances[i] = sqrt (pow (lab.L - samples[i].L, 2) + pow (lab.a - samples[i].a, 2) + pow (lab.b - samples[i].b, 2));
  qsort (distances, n, sizeof (double), order_numbers);

  return distances[(guint)(WORST * n)];
}

guint
ptm_region_color_choose (PtmImage *picture, PtmMask *mask, guint current)
{
  PtmRect  part = find_surroundings (picture, mask);
  PtmOklab samples[SAMPLES * SAMPLES];
  guint    n = take_samples (picture, &part, samples), best = current;
  double   farthest = measure_distance (&colors[current], samples, n) * CLEARLY;

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    {
      double distance = measure_distance (&colors[i], samples, n);

      if (distance > farthest)
        {
          farthest = distance;
          best = i;
        }
    }

  return best;
}

const GdkRGBA *
ptm_region_color_get (guint index)
{
  return &colors[index];
}
