/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What differs between two pictures, pixel by pixel, and its heat map. Rows that are the same cost one memcmp (); of the others
 * only pixels that differ are looked at, and pairs of colours met before are remembered. */

#include "config.h"

#include "ptm-difference-map.h"

#include <math.h>
#include <string.h>
#include "ptm-color.h"

/* Pairs of colours whose level is remembered; a power of two. */
#define MEMORY_SIZE 65536
/* Rows between two looks at the cancellable. */
#define ROWS 16
/* From this level on the heat map does not get hotter: CIEDE2000 60, as black and white nearly are. */
#define HOTTEST 240
/* The picture below the heat: from this grey on, so much brighter; and how little the heat follows its light and shade. */
#define DARKEST   16u
#define BRIGHTEST 77u
#define SHADED    450u

struct _PtmDifferenceMap
{
  gatomicrefcount ref_count;

  int     width;
  int     height;
  guint8 *levels;
  gsize   counts[256];
};

typedef struct
{
  guint32 before;
  guint32 after;
  guint8  level;
} Remembered;

/* Rows first … end - 1, measured by one thread. */
typedef struct
{
  PtmDifferenceMap *map;
  const guint32    *before;
  const guint32    *after;
  int               first;
  int               end;
  GCancellable     *cancellable; /* (nullable) */
  gsize             counts[256];
} Band;

static PtmColor
lay_on_white (guint32 pixel)
{
  const guint8 *p = (const guint8 *)&pixel;
  guint         white = 255 * (255 - p[3]) + 127;

  return PTM_RGB ((p[0] * p[3] + white) / 255, (p[1] * p[3] + white) / 255, (p[2] * p[3] + white) / 255);
}

/* What cannot be seen does not differ, whatever its colour is. */
static guint8
measure_level (guint32 before, guint32 after)
{
  double delta_e;

  if (((const guint8 *)&before)[3] == 0 && ((const guint8 *)&after)[3] == 0)
    return 0;

  delta_e = ptm_color_delta_e (lay_on_white (before), lay_on_white (after));

  return (guint8)CLAMP (ceil (delta_e / PTM_DIFFERENCE_STEP), 1, 255);
}

/* A memory of zeros says that equal pixels do not differ, which is true. */
static guint8
recall_level (Remembered *memory, guint32 before, guint32 after)
{
  Remembered *place = memory + ((before * 0x9e3779b1u ^ after * 0x85ebca6bu) >> 16 & (MEMORY_SIZE - 1));

  if (place->before != before || place->after != after)
    *place = (Remembered){ before, after, measure_level (before, after) };

  return place->level;
}

static gpointer
measure_band (gpointer data)
{
  Band                  *band = data;
  int                    width = band->map->width;
  g_autofree Remembered *memory = g_new0 (Remembered, MEMORY_SIZE);

  for (int y = band->first; y < band->end; y++)
    {
      const guint32 *before = band->before + (gsize)y * width, *after = band->after + (gsize)y * width;
      guint8        *levels = band->map->levels + (gsize)y * width;

      if (y % ROWS == 0 && g_cancellable_is_cancelled (band->cancellable))
        return NULL;
      if (memcmp (before, after, (gsize)width * 4) == 0)
        continue;
      for (int x = 0; x < width; x++)
        if (before[x] != after[x])
          {
            levels[x] = recall_level (memory, before[x], after[x]);
            band->counts[levels[x]]++;
          }
    }

  return NULL;
}

PtmDifferenceMap *
ptm_difference_map_new (PtmImage *picture, PtmImage *other, GCancellable *cancellable, GError **error)
{
  g_autoptr (PtmDifferenceMap) map = g_new0 (PtmDifferenceMap, 1);
  g_autoptr (PtmImage) scaled = NULL;
  g_autoptr (GThread) helper = NULL;
  const guint32 *from, *to;
  Band           upper, lower;

  g_return_val_if_fail (picture != NULL && other != NULL, NULL);

  g_atomic_ref_count_init (&map->ref_count);
  map->width = ptm_image_get_width (picture);
  map->height = ptm_image_get_height (picture);
  map->levels = g_malloc0 ((gsize)map->width * map->height);
  if (ptm_image_get_width (other) != map->width || ptm_image_get_height (other) != map->height)
    other = scaled = ptm_image_scale (other, map->width, map->height);
  from = (const guint32 *)(gconstpointer)ptm_image_get_pixels (picture);
  to = (const guint32 *)(gconstpointer)ptm_image_get_pixels (other);
  upper = (Band){ map, from, to, 0, map->height / 2, cancellable, { 0 } };
  lower = (Band){ map, from, to, map->height / 2, map->height, cancellable, { 0 } };

  helper = g_thread_new ("difference", measure_band, &lower);
  measure_band (&upper);
  g_thread_join (g_steal_pointer (&helper));
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  for (guint i = 0; i < 256; i++)
    map->counts[i] = upper.counts[i] + lower.counts[i];

  return g_steal_pointer (&map);
}

PtmDifferenceMap *
ptm_difference_map_ref (PtmDifferenceMap *map)
{
  g_return_val_if_fail (map != NULL, NULL);

  g_atomic_ref_count_inc (&map->ref_count);

  return map;
}

void
ptm_difference_map_unref (PtmDifferenceMap *map)
{
  g_return_if_fail (map != NULL);

  if (!g_atomic_ref_count_dec (&map->ref_count))
    return;
  g_free (map->levels);
  g_free (map);
}

int
ptm_difference_map_get_width (PtmDifferenceMap *map)
{
  g_return_val_if_fail (map != NULL, 0);

  return map->width;
}

int
ptm_difference_map_get_height (PtmDifferenceMap *map)
{
  g_return_val_if_fail (map != NULL, 0);

  return map->height;
}

const guint8 *
ptm_difference_map_get_levels (PtmDifferenceMap *map)
{
  g_return_val_if_fail (map != NULL, NULL);

  return map->levels;
}

guint
ptm_difference_map_get_level (double threshold)
{
  return (guint)CLAMP (floor (threshold / PTM_DIFFERENCE_STEP + 1e-6), 0, 254);
}

gsize
ptm_difference_map_count (PtmDifferenceMap *map, double threshold)
{
  gsize count = 0;

  g_return_val_if_fail (map != NULL, 0);

  for (guint level = ptm_difference_map_get_level (threshold) + 1; level < 256; level++)
    count += map->counts[level];

  return count;
}

/* Magenta, orange, yellow, pale: told apart by lightness alone, too. */
static void
fill_heat (guint8 heat[256][3])
{
  static const double stops[4][3] = { { 190, 30, 130 }, { 245, 90, 50 }, { 255, 200, 50 }, { 255, 244, 180 } };

  for (guint level = 0; level < 256; level++)
    {
      double at = sqrt (MIN (level, HOTTEST) / (double)HOTTEST) * 3;
      guint  stop = MIN ((guint)at, 2);

      for (guint c = 0; c < 3; c++)
        heat[level][c] = (guint8)round (stops[stop][c] + (at - stop) * (stops[stop + 1][c] - stops[stop][c]));
    }
}

PtmImage *
ptm_difference_map_draw (PtmDifferenceMap *map, PtmImage *picture, double threshold)
{
  gsize         n;
  guint         limit = ptm_difference_map_get_level (threshold);
  guint8        heat[256][3];
  const guint8 *from;
  guint8       *pixels;

  g_return_val_if_fail (map != NULL && picture != NULL, NULL);
  g_return_val_if_fail (ptm_image_get_width (picture) == map->width && ptm_image_get_height (picture) == map->height, NULL);

  n = (gsize)map->width * map->height;
  from = ptm_image_get_pixels (picture);
  pixels = g_malloc (n * 4);
  fill_heat (heat);
  for (gsize i = 0; i < n; i++)
    {
      const guint8 *p = from + 4 * i;
      guint8       *q = pixels + 4 * i;
      guint         luma = (54u * p[0] + 183u * p[1] + 19u * p[2]) / 256 * p[3] / 255 + 255 - p[3];

      for (guint c = 0; c < 3; c++)
        q[c] = (guint8)(map->levels[i] > limit ? heat[map->levels[i]][c] * (SHADED + luma) / (SHADED + 255) : DARKEST + luma * BRIGHTEST / 256);
      q[3] = 255;
    }

  return ptm_image_new_take (map->width, map->height, pixels);
}
