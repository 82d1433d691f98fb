/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What differs between two pictures, measured in one pass by two threads. The pictures are walked in tiles, flat enough to stay in
 * the nearest cache: one that is the same costs a memcmp (). Of the others, each pixel gives a level and, in the same loop, adds to the
 * sums of luma from which the structure of squares of 8 pixels is compared when the tile is done. */

#include "config.h"

#include "ptm-change-map.h"

#include <math.h>
#include <string.h>
#include "ptm-bands.h"
#include "ptm-simd.h"

/* Pixels worked on at once: what the compiler makes of a plain loop over packed bytes is slower than none at all. */
#define LANES 8

typedef guint32 Pixels __attribute__ ((vector_size (4 * LANES)));
typedef int     Ints __attribute__ ((vector_size (4 * LANES)));
typedef float   Floats __attribute__ ((vector_size (4 * LANES)));

#if G_BYTE_ORDER == G_LITTLE_ENDIAN
#define CHANNEL(pixels, c) __builtin_convertvector((Ints)((pixels) >> (8 * (c)) & 255), Floats)
#else
#define CHANNEL(pixels, c) __builtin_convertvector((Ints)((pixels) >> (24 - 8 * (c)) & 255), Floats)
#endif

/* Squares in which structure is compared. */
#define CELL LANES
/* Pixels across a tile; it is as high as a cell. */
#define TILE 512
/* Rows of a tile that are compared at once: of two pictures as many lines as fit into one set of the nearest cache, whatever the
 * pictures' width. */
#define GROUP 4
/* Rows a thread takes at a time. */
#define ROWS (4 * CELL)

/* Squared distances in YIQ, written with the differences of luma, of red less luma, and of blue less luma. */
#define WEIGHT_Y  (0.5053f * LEVELS2)
#define WEIGHT_R  (0.20882f * LEVELS2)
#define WEIGHT_RB (-0.04246f * LEVELS2)
#define WEIGHT_B  (0.0547f * LEVELS2)
/* The square of the levels of a distance: black and white are 181.26 apart. */
#define LEVELS2 ((float)(100 / 181.26 / PTM_CHANGE_STEP * (100 / 181.26 / PTM_CHANGE_STEP)))

/* The constants of SSIM for values of 0…255. */
#define SSIM_C1 6.5025f
#define SSIM_C2 58.5225f

struct _PtmChangeMap
{
  gatomicrefcount ref_count;

  int     width;
  int     height;
  guint8 *levels;
  double  similarity;
};

/* Of each column of a tile, over its rows: luma of both pictures, its squares, its product. */
typedef struct
{
  Floats before[TILE / LANES];
  Floats after[TILE / LANES];
  Floats squares[TILE / LANES];
  Floats product[TILE / LANES];
} Sums;

/* Of some rows of a tile: the squared distances, in levels. */
typedef struct
{
  Floats rows[GROUP][TILE / LANES];
} Distances;

/* Some pixels on black, and what white would add to each of their channels. */
typedef struct
{
  Floats red;
  Floats blue;
  Floats luma;
  Floats veil; /* not of opaque ones */
} Colors;

/* Some rows of a tile; stride in pixels. */
typedef struct
{
  int width;
  int height;
  int stride;
} Group;

typedef struct
{
  PtmChangeMap *map;
  PtmImage     *before;
  PtmImage     *after;
  PtmMask      *mask; /* (nullable) */
  gboolean      opaque;
  double       *alike; /* of each row of cells: the sum of what they have in common */
} Measuring;

static void
load (Pixels *pixels, const guint32 *from, int n)
{
  if (n >= LANES)
    memcpy (pixels, from, sizeof *pixels);
  else
    {
      memset (pixels, 0, sizeof *pixels);
      memcpy (pixels, from, 4 * (gsize)n);
    }
}

static inline __attribute__ ((always_inline)) void
take_apart (Colors *colors, const guint32 *from, int n, gboolean opaque)
{
  Pixels pixels;
  Floats green;

  load (&pixels, from, n);
  colors->red = CHANNEL (pixels, 0);
  green = CHANNEL (pixels, 1);
  colors->blue = CHANNEL (pixels, 2);
  if (!opaque)
    {
      Floats alpha = CHANNEL (pixels, 3), part = alpha * (1 / 255.0f);

      colors->red *= part;
      green *= part;
      colors->blue *= part;
      colors->veil = 255 - alpha;
    }
  colors->luma = 0.299f * colors->red + 0.587f * green + 0.114f * colors->blue;
}

/* The ground on which more is seen counts; the distance of colour is the same on both. */
static inline __attribute__ ((always_inline)) void
compare_pixels (Floats *distance, Colors *p, Colors *q, gboolean opaque)
{
  Floats luma = p->luma - q->luma;
  Floats red = p->red - q->red - luma, blue = p->blue - q->blue - luma, most = luma * luma;

  if (!opaque)
    {
      Floats white;
      Ints   more;

      p->luma += p->veil;
      q->luma += q->veil;
      white = p->luma - q->luma;
      white *= white;
      more = white > most;
      most = (Floats)(((Ints)white & more) | ((Ints)most & ~more));
    }
  *distance = WEIGHT_Y * most + red * (WEIGHT_R * red + WEIGHT_RB * blue) + WEIGHT_B * blue * blue;
}

/* The rows of a column one after the other, so that its sums stay where they are added to. */
static inline __attribute__ ((always_inline)) void
compare_group (Distances *distances, Sums *sums, const guint32 *before, const guint32 *after, const Group *group, gboolean opaque)
{
  for (int i = 0; i * LANES < group->width; i++)
    {
      Floats sum_before = sums->before[i], sum_after = sums->after[i], squares = sums->squares[i], product = sums->product[i];

      for (int y = 0; y < group->height; y++)
        {
          gsize  at = (gsize)y * group->stride + (gsize)i * LANES;
          Colors p, q;

          take_apart (&p, before + at, group->width - i * LANES, opaque);
          take_apart (&q, after + at, group->width - i * LANES, opaque);
          compare_pixels (&distances->rows[y][i], &p, &q, opaque);
          sum_before += p.luma;
          sum_after += q.luma;
          squares += p.luma * p.luma + q.luma * q.luma;
          product += p.luma * q.luma;
        }
      sums->before[i] = sum_before;
      sums->after[i] = sum_after;
      sums->squares[i] = squares;
      sums->product[i] = product;
    }
}

PTM_SIMD static void
compare_opaque (Distances *distances, Sums *sums, const guint32 *before, const guint32 *after, const Group *group)
{
  compare_group (distances, sums, before, after, group, TRUE);
}

PTM_SIMD static void
compare_translucent (Distances *distances, Sums *sums, const guint32 *before, const guint32 *after, const Group *group)
{
  compare_group (distances, sums, before, after, group, FALSE);
}

/* The smallest difference there is, one step of blue, is half a level. */
PTM_SIMD static void
write_levels (guint8 *levels, const float *distances, int n)
{
  for (int x = 0; x < n; x++)
    {
      int level = (int)(sqrtf (distances[x]) + 0.9999f);

      levels[x] = (guint8)(level < 255 ? level : 255);
    }
}

PTM_SIMD static void
leave_out (guint8 *levels, const guint8 *coverage, int n)
{
  for (int x = 0; x < n; x++)
    levels[x] = coverage[x] == 0 ? levels[x] : 0;
}

static float
compare_structure (float before, float after, float squares, float product, float n)
{
  float both = before * after, own = before * before + after * after;

  both /= n * n;
  own /= n * n;
  return (2 * both + SSIM_C1) * (2 * (product / n - both) + SSIM_C2) / ((own + SSIM_C1) * (squares / n - own + SSIM_C2));
}

static double
compare_cells (const Sums *sums, int width, int height)
{
  double alike = 0;

  for (int i = 0; i * CELL < width; i++)
    {
      float before = 0, after = 0, squares = 0, product = 0;
      int   n = MIN (CELL, width - i * CELL);

      for (int x = 0; x < n; x++)
        {
          before += sums->before[i][x];
          after += sums->after[i][x];
          squares += sums->squares[i][x];
          product += sums->product[i][x];
        }
      alike += (double)compare_structure (before, after, squares, product, (float)(n * height));
    }
  return alike;
}

static gboolean
is_same (const guint8 *before, const guint8 *after, gsize stride, gsize n, int height)
{
  for (int y = 0; y < height; y++)
    if (memcmp (before + y * stride, after + y * stride, n) != 0)
      return FALSE;
  return TRUE;
}

/* Returns the sum of what its cells have in common. */
static double
measure_tile (const Measuring *measuring, const PtmRect *tile)
{
  int           width = measuring->map->width;
  gsize         start = (gsize)tile->y * width + tile->x, stride = (gsize)width * 4;
  const guint8 *before = ptm_image_get_pixels (measuring->before) + 4 * start, *after = ptm_image_get_pixels (measuring->after) + 4 * start;
  guint8       *levels = measuring->map->levels + start;
  Group         group = { tile->width, GROUP, width };
  Distances     distances;
  Sums          sums;

  if (is_same (before, after, stride, (gsize)tile->width * 4, tile->height))
    return (tile->width + CELL - 1) / CELL;

  memset (&sums, 0, sizeof sums);
  for (int y = 0; y < tile->height; y += GROUP)
    {
      const guint32 *first = (const guint32 *)(gconstpointer)before + (gsize)y * width, *second = (const guint32 *)(gconstpointer)after + (gsize)y * width;

      group.height = MIN (GROUP, tile->height - y);
      if (measuring->opaque)
        compare_opaque (&distances, &sums, first, second, &group);
      else
        compare_translucent (&distances, &sums, first, second, &group);
      for (int row = 0; row < group.height; row++)
        write_levels (levels + (gsize)(y + row) * width, (const float *)distances.rows[row], tile->width);
    }
  for (int y = 0; measuring->mask != NULL && y < tile->height; y++)
    leave_out (levels + (gsize)y * width, ptm_mask_get_coverage (measuring->mask) + start + (gsize)y * width, tile->width);
  return compare_cells (&sums, tile->width, tile->height);
}

static void
measure_band (int first, int end, gpointer user_data)
{
  Measuring *measuring = user_data;
  int        width = measuring->map->width;

  for (int y = first; y < end; y += CELL)
    for (int x = 0; x < width; x += TILE)
      {
        PtmRect tile = { x, y, MIN (TILE, width - x), MIN (CELL, end - y) };

        measuring->alike[y / CELL] += measure_tile (measuring, &tile);
      }
}

PtmChangeMap *
ptm_change_map_new (PtmImage *before, PtmImage *after, PtmMask *mask, GCancellable *cancellable, GError **error)
{
  int width = ptm_image_get_width (before), height = ptm_image_get_height (before);
  int columns = (width + CELL - 1) / CELL, rows = (height + CELL - 1) / CELL;
  g_autoptr (PtmChangeMap) map = NULL;
  g_autoptr (PtmImage) fitted = NULL;
  g_autofree double *alike = NULL;
  Measuring          measuring;

  g_return_val_if_fail (mask == NULL || (ptm_mask_get_width (mask) == width && ptm_mask_get_height (mask) == height), NULL);

  fitted = ptm_image_scale_cancellable (after, width, height, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  alike = g_new0 (double, rows);
  map = g_new0 (PtmChangeMap, 1);
  g_atomic_ref_count_init (&map->ref_count);
  map->width = width;
  map->height = height;
  map->levels = g_malloc0 ((gsize)width * height);
  measuring = (Measuring){ map, before, fitted, mask, ptm_image_is_opaque (before) && ptm_image_is_opaque (fitted), alike };
  if (!ptm_bands_run (height, ROWS, measure_band, &measuring, cancellable, error))
    return NULL;

  for (int y = 0; y < rows; y++)
    map->similarity += alike[y];
  map->similarity /= (double)columns * rows;
  return g_steal_pointer (&map);
}

PtmChangeMap *
ptm_change_map_ref (PtmChangeMap *map)
{
  g_return_val_if_fail (map != NULL, NULL);

  g_atomic_ref_count_inc (&map->ref_count);

  return map;
}

void
ptm_change_map_unref (PtmChangeMap *map)
{
  g_return_if_fail (map != NULL);

  if (!g_atomic_ref_count_dec (&map->ref_count))
    return;
  g_free (map->levels);
  g_free (map);
}

int
ptm_change_map_get_width (PtmChangeMap *map)
{
  g_return_val_if_fail (map != NULL, 0);

  return map->width;
}

int
ptm_change_map_get_height (PtmChangeMap *map)
{
  g_return_val_if_fail (map != NULL, 0);

  return map->height;
}

const guint8 *
ptm_change_map_get_levels (PtmChangeMap *map)
{
  g_return_val_if_fail (map != NULL, NULL);

  return map->levels;
}

guint
ptm_change_map_get_level (double threshold)
{
  return (guint)CLAMP (floor (threshold / PTM_CHANGE_STEP + 1e-6), 0, 254);
}

PTM_SIMD static gsize
count_above (const guint8 *levels, gsize n, guint8 limit)
{
  gsize count = 0;

  for (gsize i = 0; i < n;)
    {
      guint8 some = 0;

      for (gsize end = MIN (i + 255, n); i < end; i++)
        some = (guint8)(some + (levels[i] > limit));
      count += some;
    }
  return count;
}

gsize
ptm_change_map_count (PtmChangeMap *map, double threshold)
{
  g_return_val_if_fail (map != NULL, 0);

  return count_above (map->levels, (gsize)map->width * map->height, (guint8)ptm_change_map_get_level (threshold));
}

double
ptm_change_map_get_similarity (PtmChangeMap *map)
{
  g_return_val_if_fail (map != NULL, 1);

  return map->similarity;
}
