/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The fringe of a selection. A pixel C there is a mixture of what is in front and what is behind, C = a·F + (1 − a)·B. For F and B
 * stand the mean colours of what is surely one or the other nearby, found by running sums; a follows by projecting C on the line
 * between them (the compositing equation of Porter and Duff 1984; solved so already by Mishima 1993). How far the pixel lies off that
 * line, and how much the colours vary to both sides, says what the answer is worth; where it is worth little, the mask stands. */

#include "config.h"

#include "ptm-matte.h"

#include <math.h>
#include <string.h>
#include "ptm-mask-private.h"

/* The fringe is this part of the longer side wide, to the inside and to the outside. */
#define REACH      0.02
#define MOST_REACH 40

/* How much must be known of each side, in pixels that are sure. */
#define LEAST_SAMPLE 2

/* Colours that differ by less cannot be told apart; by more than the second, well. */
#define LEAST_CONTRAST 20.0f
#define GOOD_CONTRAST  70.0f

/* Coverage this near to 0 or 1 is grain. */
#define GRAIN 0.12f

enum
{
  RED,
  GREEN,
  BLUE,
  SQUARES,
  COUNT,
  N_SUMS,
};

/** Sums: of the pixels in front, and of those behind. */
typedef struct
{
  gint64 front[N_SUMS];
  gint64 rest[N_SUMS];
} Sums;

/** Sides: the mean colours to both sides of a pixel. */
typedef struct
{
  float front[3];
  float rest[3];
  float spread; /* the variances of both together */
} Sides;

typedef void (*Visit) (gsize at, const Sides *sides, gpointer user_data);

/** Scan: through all pixels that are neither surely in front nor surely behind. */
typedef struct
{
  PtmImage     *image;
  PtmMask      *front; /* 255: surely in front */
  PtmMask      *rest;  /* 255: surely behind */
  int           around;
  Visit         visit;
  gpointer      user_data;
  GCancellable *cancellable; /* (nullable) */
} Scan;

static int
get_reach (PtmMask *mask)
{
  return CLAMP ((int)lround (REACH * MAX (mask->width, mask->height)), 2, MOST_REACH);
}

/* What is nearly sure counts much less, and tells something where nothing else does, as between two petals. */
static void
add_pixel (gint64 *sums, const guint8 *p, int sure, int sign)
{
  int weight = sign * (sure * sure * sure >> 16);

  sums[RED] += weight * p[0];
  sums[GREEN] += weight * p[1];
  sums[BLUE] += weight * p[2];
  sums[SQUARES] += weight * (p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
  sums[COUNT] += weight;
}

static void
add_row (const Scan *scan, Sums *columns, int y, int sign)
{
  int           width = scan->front->width;
  const guint8 *p;
  gsize         at = (gsize)y * width;

  if (y < 0 || y >= scan->front->height)
    return;
  p = ptm_image_get_pixels (scan->image) + 4 * at;
  for (int x = 0; x < width; x++, at++, p += 4)
    {
      add_pixel (columns[x].front, p, scan->front->coverage[at], sign);
      add_pixel (columns[x].rest, p, scan->rest->coverage[at], sign);
    }
}

static void
add_column (const Scan *scan, Sums *window, const Sums *columns, int x, int sign)
{
  if (x < 0 || x >= scan->front->width)
    return;
  for (int i = 0; i < N_SUMS; i++)
    {
      window->front[i] += sign * columns[x].front[i];
      window->rest[i] += sign * columns[x].rest[i];
    }
}

static float
get_mean (const gint64 *sums, float *mean)
{
  float squares = 0;

  for (int c = 0; c < 3; c++)
    {
      mean[c] = (float)((double)sums[c] / (double)sums[COUNT]);
      squares += mean[c] * mean[c];
    }
  return (float)((double)sums[SQUARES] / (double)sums[COUNT]) - squares;
}

static void
scan_row (const Scan *scan, const Sums *columns, int y)
{
  Sums window = { { 0 }, { 0 } };

  for (int x = 0; x < scan->around; x++)
    add_column (scan, &window, columns, x, 1);
  for (int x = 0; x < scan->front->width; x++)
    {
      gsize at = (gsize)y * scan->front->width + x;
      Sides sides;

      add_column (scan, &window, columns, x + scan->around, 1);
      add_column (scan, &window, columns, x - scan->around - 1, -1);
      if (scan->front->coverage[at] == 255 || scan->rest->coverage[at] == 255 || window.front[COUNT] < 253 * LEAST_SAMPLE || window.rest[COUNT] < 253 * LEAST_SAMPLE)
        continue;
      sides.spread = get_mean (window.front, sides.front) + get_mean (window.rest, sides.rest);
      scan->visit (at, &sides, scan->user_data);
    }
}

static void
scan_image (const Scan *scan)
{
  g_autofree Sums *columns = g_new0 (Sums, scan->front->width);

  for (int y = 0; y < scan->around; y++)
    add_row (scan, columns, y, 1);
  for (int y = 0; y < scan->front->height && !g_cancellable_is_cancelled (scan->cancellable); y++)
    {
      add_row (scan, columns, y + scan->around, 1);
      add_row (scan, columns, y - scan->around - 1, -1);
      scan_row (scan, columns, y);
    }
}

/* Coverage by colour, and in worth how much that can be trusted, 0…1. */
static float
project (const guint8 *p, const Sides *sides, float *worth)
{
  float along = 0, length = 0, off = 0, part;

  for (int c = 0; c < 3; c++)
    {
      float way = sides->front[c] - sides->rest[c];

      along += (p[c] - sides->rest[c]) * way;
      length += way * way;
    }
  *worth = CLAMP ((sqrtf (length) - LEAST_CONTRAST) / (GOOD_CONTRAST - LEAST_CONTRAST), 0.0f, 1.0f);
  if (*worth <= 0)
    return 0;
  part = CLAMP (along / length, 0.0f, 1.0f);
  for (int c = 0; c < 3; c++)
    {
      float rest = p[c] - sides->rest[c] - part * (sides->front[c] - sides->rest[c]);

      off += rest * rest;
    }
  *worth *= expf (-4 * off / length) * length / (length + 3 * MAX (sides->spread, 0.0f));
  return CLAMP ((part - GRAIN) / (1 - 2 * GRAIN), 0.0f, 1.0f);
}

static PtmMask *
invert (PtmMask *mask)
{
  PtmMask *rest = ptm_mask_snapshot (mask);

  ptm_mask_invert (rest, NULL);
  return rest;
}

typedef struct
{
  const guint8 *pixels;
  PtmMask      *soft;
  const guint8 *inwards; /* 0 at the outline, 255 at the end of the fringe */
  const guint8 *outwards;
} Softening;

/* At its ends the fringe goes over into what is sure. */
static float
get_hold (guint8 depth)
{
  return MAX (0, depth - 128) / 127.0f;
}

static void
soften_pixel (gsize at, const Sides *sides, gpointer user_data)
{
  Softening *softening = user_data;
  float      worth, was = softening->soft->coverage[at] / 255.0f;
  float      part = project (softening->pixels + 4 * at, sides, &worth);

  part = was + (part - was) * worth;
  part += (1 - part) * get_hold (softening->inwards[at]);
  part -= part * get_hold (softening->outwards[at]);
  softening->soft->coverage[at] = (guint8)(255 * part + 0.5f);
}

PtmMask *
ptm_matte_soften (PtmImage *image, PtmMask *mask, GCancellable *cancellable)
{
  int reach = get_reach (mask);
  g_autoptr (PtmMask) outside = invert (mask);
  g_autoptr (PtmMask) front = NULL;
  g_autoptr (PtmMask) rest = NULL;
  g_autoptr (PtmMask) soft = NULL;
  Softening softening = { ptm_image_get_pixels (image), NULL, NULL, NULL };
  Scan      scan = { image, NULL, NULL, 2 * reach + 2, soften_pixel, &softening, cancellable };

  g_return_val_if_fail (ptm_image_get_width (image) == mask->width && ptm_image_get_height (image) == mask->height, NULL);

  front = ptm_mask_feather (mask, reach, cancellable);
  rest = front != NULL ? ptm_mask_feather (outside, reach, cancellable) : NULL;
  if (rest == NULL)
    return NULL;
  softening.soft = soft = ptm_mask_copy (mask);
  softening.inwards = front->coverage;
  softening.outwards = rest->coverage;
  scan.front = front;
  scan.rest = rest;
  scan_image (&scan);
  return g_cancellable_is_cancelled (cancellable) ? NULL : g_steal_pointer (&soft);
}

typedef struct
{
  guint8       *pixels;
  const guint8 *coverage;
} Cleaning;

/* C + (1 − a)(F − B): all of what is behind is replaced, while grain and detail stay. */
static void
clean_pixel (gsize at, const Sides *sides, gpointer user_data)
{
  Cleaning *cleaning = user_data;
  float     behind = (255 - cleaning->coverage[at]) / 255.0f;

  for (int c = 0; c < 3; c++)
    cleaning->pixels[4 * at + c] = (guint8)(CLAMP (cleaning->pixels[4 * at + c] + behind * (sides->front[c] - sides->rest[c]), 0.0f, 255.0f) + 0.5f);
}

PtmImage *
ptm_matte_clean (PtmImage *image, PtmMask *mask)
{
  g_autoptr (PtmMask) rest = invert (mask);
  guint8  *pixels;
  Cleaning cleaning = { NULL, mask->coverage };
  Scan     scan = { image, mask, rest, get_reach (mask) * 2 + 2, clean_pixel, &cleaning, NULL };

  g_return_val_if_fail (ptm_image_get_width (image) == mask->width && ptm_image_get_height (image) == mask->height, NULL);

  cleaning.pixels = pixels = g_memdup2 (ptm_image_get_pixels (image), ptm_image_get_stride (image) * ptm_image_get_height (image));
  scan_image (&scan);
  return ptm_image_new_take (mask->width, mask->height, pixels);
}
