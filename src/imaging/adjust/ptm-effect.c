/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Local changes that look at a pixel's surroundings: sharper, coarser, or only the background out of focus. */

#include "config.h"

#include "ptm-effect.h"

#include <math.h>
#include "ptm-adjust.h"
#include "ptm-compose.h"
#include "ptm-linear.h"

static PtmImage *
lay (PtmImage *image, PtmImage *changed, PtmMask *mask)
{
  return mask != NULL ? ptm_compose (image, changed, mask, 0, NULL) : ptm_image_ref (changed);
}

PtmImage *
ptm_effect_sharpen (PtmImage *image, PtmMask *mask, double radius, double amount)
{
  gsize   n = ptm_image_get_stride (image) * ptm_image_get_height (image);
  float   factor = (float)CLAMP (amount, 0, 5);
  guint8 *pixels;
  g_autoptr (PtmImage) blurred = NULL;
  g_autoptr (PtmImage) sharp = NULL;

  if (!(radius >= 0.1) || !(amount > 0))
    return ptm_image_ref (image);

  blurred = ptm_adjust_blur (image, NULL, radius);
  pixels = g_memdup2 (ptm_image_get_pixels (image), n);
  for (gsize i = 0; i < n; i++)
    if (i % 4 != 3)
      pixels[i] = (guint8)(CLAMP (pixels[i] + factor * (pixels[i] - ptm_image_get_pixels (blurred)[i]), 0.0f, 255.0f) + 0.5f);
  sharp = ptm_image_new_take (ptm_image_get_width (image), ptm_image_get_height (image), pixels);
  return lay (image, sharp, mask);
}

static void
flatten (guint8 *pixels, int width, const PtmRect *square)
{
  const PtmLinear *linear = ptm_linear_get ();
  double           sums[3] = { 0 }, alphas = 0;
  gsize            n = (gsize)square->width * square->height;
  guint8           mean[4] = { 0 };

  for (int y = square->y; y < square->y + square->height; y++)
    for (int x = square->x; x < square->x + square->width; x++)
      {
        const guint8 *p = pixels + ((gsize)y * width + x) * 4;

        for (int c = 0; c < 3; c++)
          sums[c] += linear->decode[p[c]] * p[3];
        alphas += p[3];
      }
  for (int c = 0; c < 3 && alphas > 0; c++)
    mean[c] = ptm_linear_encode (linear, (float)(sums[c] / alphas));
  mean[3] = (guint8)lround (alphas / n);
  for (int y = square->y; y < square->y + square->height; y++)
    for (int x = square->x; x < square->x + square->width; x++)
      for (int c = 0; c < 4; c++)
        pixels[((gsize)y * width + x) * 4 + c] = mean[c];
}

PtmImage *
ptm_effect_pixelate (PtmImage *image, PtmMask *mask, int size)
{
  PtmRect whole = { 0, 0, ptm_image_get_width (image), ptm_image_get_height (image) };
  PtmRect area = mask != NULL ? ptm_mask_get_bounds (mask) : whole;
  guint8 *pixels;
  g_autoptr (PtmImage) coarse = NULL;

  if (size <= 1)
    return ptm_image_ref (image);

  size = MIN (size, PTM_IMAGE_MAX_SIDE);
  pixels = g_memdup2 (ptm_image_get_pixels (image), ptm_image_get_stride (image) * whole.height);
  for (int y = area.y; y < area.y + area.height; y += size)
    for (int x = area.x; x < area.x + area.width; x += size)
      {
        PtmRect square = { x, y, size, size };

        square = ptm_rect_intersect (&square, &whole);
        flatten (pixels, whole.width, &square);
      }
  coarse = ptm_image_new_take (whole.width, whole.height, pixels);
  return lay (image, coarse, mask);
}

PtmImage *
ptm_effect_blur_background (PtmImage *image, PtmMask *subject, double radius)
{
  int           width = ptm_image_get_width (image), height = ptm_image_get_height (image);
  gsize         n = (gsize)width * height;
  const guint8 *coverage = ptm_mask_get_coverage (subject), *old = ptm_image_get_pixels (image);
  guint8       *pixels;
  g_autoptr (PtmImage) hollow = NULL;
  g_autoptr (PtmImage) blurred = NULL;
  g_autoptr (PtmImage) ground = NULL;
  g_autoptr (PtmMask) background = NULL;

  g_return_val_if_fail (ptm_mask_get_width (subject) == width && ptm_mask_get_height (subject) == height, NULL);

  /* Where the subject is, nothing is there to be blurred. */
  pixels = g_memdup2 (old, 4 * n);
  for (gsize i = 0; i < n; i++)
    pixels[4 * i + 3] = (guint8)(pixels[4 * i + 3] * (255 - coverage[i]) / 255);
  hollow = ptm_image_new_take (width, height, pixels);
  blurred = ptm_adjust_blur (hollow, NULL, radius);
  pixels = g_memdup2 (ptm_image_get_pixels (blurred), 4 * n);
  for (gsize i = 0; i < n; i++)
    {
      for (int c = 0; c < 3 && pixels[4 * i + 3] == 0; c++)
        pixels[4 * i + c] = old[4 * i + c];
      pixels[4 * i + 3] = old[4 * i + 3];
    }
  ground = ptm_image_new_take (width, height, pixels);
  background = ptm_mask_snapshot (subject);
  ptm_mask_invert (background, NULL);
  return ptm_compose (image, ground, background, 0, NULL);
}
