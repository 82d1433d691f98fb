/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Changes of colour inside a region, in OKLab, where equal steps look equal: lightness, chroma, warmth, contrast, another
 * colour. The picture is changed within the region's bounds and then laid on itself through the region. */

#include "config.h"

#include "ptm-adjust.h"

#include <math.h>
#include "ptm-compose.h"

/* How a recoloured region's lightness moves: from around mean to around target, never past black or white. */
typedef struct
{
  PtmOklab target;
  double   mean;
  double   below;
  double   above;
} Recolor;

typedef PtmColor (*ColorChange) (PtmColor color, gconstpointer change);

static PtmColor
adjust_color (PtmColor color, gconstpointer change)
{
  const PtmAdjustment *adjustment = change;
  PtmOklab             lab = ptm_color_to_oklab (color);

  lab = (PtmOklab){ ptm_color_bend_lightness (lab.L, adjustment->lightness, adjustment->contrast), lab.a * adjustment->chroma, lab.b * adjustment->chroma };
  return ptm_color_from_oklab (ptm_color_warm (lab, adjustment->warmth));
}

static PtmColor
recolor_color (PtmColor color, gconstpointer change)
{
  const Recolor *recolor = change;
  double         offset = ptm_color_to_oklab (color).L - recolor->mean;

  return ptm_color_from_oklab ((PtmOklab){
    recolor->target.L + offset * (offset < 0 ? recolor->below : recolor->above),
    recolor->target.a,
    recolor->target.b,
  });
}

/* Neighbours are often equal, and then the answer is known. */
static void
change_row (guint8 *row, int n, ColorChange change_color, gconstpointer change)
{
  PtmColor last = PTM_COLOR_NONE, answer = PTM_COLOR_NONE;

  for (int x = 0; x < n; x++, row += 4)
    {
      PtmColor color = PTM_RGB (row[0], row[1], row[2]);

      if (!ptm_color_equal (color, last))
        answer = change_color (color, change);
      last = color;
      row[0] = answer.r;
      row[1] = answer.g;
      row[2] = answer.b;
    }
}

static PtmRect
get_area (PtmImage *image, PtmMask *mask)
{
  if (mask != NULL)
    return ptm_mask_get_bounds (mask);

  return (PtmRect){ 0, 0, ptm_image_get_width (image), ptm_image_get_height (image) };
}

static PtmImage *
change_colors (PtmImage *image, PtmMask *mask, ColorChange change_color, gconstpointer change)
{
  gsize   stride = ptm_image_get_stride (image);
  PtmRect area = get_area (image, mask);
  guint8 *pixels = g_memdup2 (ptm_image_get_pixels (image), stride * ptm_image_get_height (image));
  g_autoptr (PtmImage) changed = NULL;

  for (int y = area.y; y < area.y + area.height; y++)
    change_row (pixels + y * stride + (gsize)area.x * 4, area.width, change_color, change);
  changed = ptm_image_new_take (ptm_image_get_width (image), ptm_image_get_height (image), pixels);

  return mask != NULL ? ptm_compose (image, changed, mask, 0, NULL) : g_steal_pointer (&changed);
}

static double
get_mean_lightness (PtmImage *image, PtmMask *mask)
{
  gsize         n = (gsize)ptm_image_get_width (image) * ptm_image_get_height (image);
  const guint8 *pixels = ptm_image_get_pixels (image);
  const guint8 *coverage = mask != NULL ? ptm_mask_get_coverage (mask) : NULL;
  double        sum = 0, weights = 0;

  for (gsize i = 0; i < n; i++)
    {
      double weight = pixels[4 * i + 3] * (coverage != NULL ? coverage[i] : 255);

      if (weight == 0)
        continue;
      sum += weight * ptm_color_to_oklab (PTM_RGB (pixels[4 * i], pixels[4 * i + 1], pixels[4 * i + 2])).L;
      weights += weight;
    }

  return weights > 0 ? sum / weights : 0.5;
}

PtmImage *
ptm_adjust (PtmImage *image, PtmMask *mask, const PtmAdjustment *adjustment)
{
  return change_colors (image, mask, adjust_color, adjustment);
}

PtmImage *
ptm_adjust_recolor (PtmImage *image, PtmMask *mask, PtmColor color)
{
  Recolor recolor = { .target = ptm_color_to_oklab (color), .mean = get_mean_lightness (image, mask) };

  recolor.below = recolor.mean > 0 ? MIN (1, recolor.target.L / recolor.mean) : 1;
  recolor.above = recolor.mean < 1 ? MIN (1, (1 - recolor.target.L) / (1 - recolor.mean)) : 1;

  return change_colors (image, mask, recolor_color, &recolor);
}

static void
lay_over (guint8 *to, const guint8 *from)
{
  guint over = from[3] * 255, under = to[3] * (255 - from[3]);

  if (over + under == 0)
    return;

  for (int c = 0; c < 3; c++)
    to[c] = (guint8)((from[c] * over + to[c] * under + (over + under) / 2) / (over + under));
  to[3] = (guint8)((over + under + 127) / 255);
}

PtmImage *
ptm_adjust_overlay (PtmImage *image, PtmImage *overlay, int x, int y)
{
  PtmRect whole = { 0, 0, ptm_image_get_width (image), ptm_image_get_height (image) };
  PtmRect place = { x, y, ptm_image_get_width (overlay), ptm_image_get_height (overlay) };
  PtmRect seen;
  gsize   stride = ptm_image_get_stride (image), from_stride = ptm_image_get_stride (overlay);
  guint8 *pixels = g_memdup2 (ptm_image_get_pixels (image), stride * whole.height);

  /* Far outside, the sum of position and size would overflow. */
  if (ABS ((gint64)x) <= PTM_IMAGE_MAX_SIDE && ABS ((gint64)y) <= PTM_IMAGE_MAX_SIDE)
    seen = ptm_rect_intersect (&whole, &place);
  else
    seen = (PtmRect){ 0, 0, 0, 0 };

  for (int row = seen.y; row < seen.y + seen.height; row++)
    {
      guint8       *to = pixels + row * stride + (gsize)seen.x * 4;
      const guint8 *from = ptm_image_get_pixels (overlay) + (row - y) * from_stride + (gsize)(seen.x - x) * 4;

      for (int i = 0; i < seen.width; i++)
        if (from[4 * i + 3] > 0)
          lay_over (to + 4 * i, from + 4 * i);
    }

  return ptm_image_new_take (whole.width, whole.height, pixels);
}
