/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Paths that cling to edges. The costs are the paper's gradient magnitude and the crest of it (in place of the zero crossings);
 * paths are found by Dijkstra with costs in buckets (Dial 1969). */

#include "config.h"

#include "ptm-scissors.h"

#include <math.h>
#include <stdlib.h>
#include "ptm-simd.h"

/* Cost of a pixel on the crest of a strong edge, of leaving the crest, and of having no edge at all. */
#define COST_EDGE  2
#define COST_CREST 6
#define COST_FLAT  24

/* Length of a step and of a diagonal one: 5 to 7 is nearly 1 to the root of 2. */
#define STRAIGHT 5
#define DIAGONAL 7

/* More than any step costs; a power of two. */
#define BUCKETS 256

/* Half the width of the strip, in pixels. */
#define MIN_STRIP 32
#define MAX_STRIP 96

static const int sides[8][2] = { { 1, 0 }, { 1, 1 }, { 0, 1 }, { -1, 1 }, { -1, 0 }, { -1, -1 }, { 0, -1 }, { 1, -1 } };

struct _PtmScissors
{
  int     width;
  int     height;
  guint8 *costs;
};

/* One search. Everything is indexed within the window. */
typedef struct
{
  PtmScissors *scissors;
  PtmRect      window;
  guint       *distances; /* one more than the cost so far; 0 = not met */
  guint8      *from;      /* the side it was reached by; 0x80 = settled */
  GArray      *buckets[BUCKETS];

  /* The strip: its line's direction and length, and its half width. */
  double x;
  double y;
  double dx;
  double dy;
  double length;
  double half;
} Search;

PTM_SIMD static void
add_channel (float *strength, const guint8 *above, const guint8 *row, const guint8 *below, int n)
{
  for (int x = 1; x < n - 1; x++)
    {
      int   left = 4 * (x - 1), here = 4 * x, right = 4 * (x + 1);
      float dx = (float)(above[right] + 2 * row[right] + below[right] - above[left] - 2 * row[left] - below[left]);
      float dy = (float)(below[left] + 2 * below[here] + below[right] - above[left] - 2 * above[here] - above[right]);
      float square = dx * dx + dy * dy;

      strength[x] = strength[x] > square ? strength[x] : square;
    }
}

/* The strongest change of any channel, after Sobel; 0 at the picture's edge. */
static float *
measure_strength (PtmImage *image)
{
  int    width = ptm_image_get_width (image), height = ptm_image_get_height (image);
  gsize  stride = ptm_image_get_stride (image);
  float *strength = g_new0 (float, (gsize)width *height);

  for (int y = 1; y < height - 1; y++)
    for (int c = 0; c < 4; c++)
      {
        const guint8 *row = ptm_image_get_pixels (image) + y * stride + c;

        add_channel (strength + (gsize)y * width, row - stride, row, row + stride, width);
      }
  for (gsize i = 0; i < (gsize)width * height; i++)
    strength[i] = sqrtf (strength[i]);
  return strength;
}

/* What one in fifty pixels exceeds: as strong as an edge gets in this picture. */
static float
find_strong (const float *strength, gsize n)
{
  guint counts[1024] = { 0 };
  gsize above = 0, looked_at = 0;
  int   i = 1023;

  for (gsize j = 0; j < n; j += n / 65536 + 1, looked_at++)
    counts[MIN (1023, (int)(strength[j] / 1.5f))]++;
  while (i > 20 && (above += counts[i]) * 50 < looked_at)
    i--;
  return 1.5f * i;
}

static gboolean
is_crest (const float *strength, int width)
{
  return (strength[0] >= strength[-1] && strength[0] > strength[1]) || (strength[0] >= strength[-width] && strength[0] > strength[width]);
}

PtmScissors *
ptm_scissors_new (PtmImage *image)
{
  PtmScissors      *scissors = g_new (PtmScissors, 1);
  int               width = ptm_image_get_width (image), height = ptm_image_get_height (image);
  gsize             n = (gsize)width * height;
  g_autofree float *strength = measure_strength (image);
  float             strong = find_strong (strength, n);

  *scissors = (PtmScissors){ width, height, g_malloc (n) };
  for (gsize i = 0; i < n; i++)
    {
      int      x = (int)(i % width), y = (int)(i / width);
      gboolean inner = x > 0 && y > 0 && x < width - 1 && y < height - 1;
      int      cost = COST_EDGE + (int)(COST_FLAT * (1 - MIN (1, strength[i] / strong)));

      if (!inner || strength[i] == 0 || !is_crest (strength + i, width))
        cost += COST_CREST;
      scissors->costs[i] = (guint8)cost;
    }
  return scissors;
}

void
ptm_scissors_free (PtmScissors *scissors)
{
  g_free (scissors->costs);
  g_free (scissors);
}

static gboolean
is_in_strip (const Search *search, int x, int y)
{
  double u = x - search->x, v = y - search->y;
  double along = u * search->dx + v * search->dy, across = v * search->dx - u * search->dy;

  return ABS (across) <= search->half && along >= -search->half && along <= search->length + search->half;
}

static void
reach (Search *search, int x, int y, guint distance, guint8 side)
{
  int place = (y - search->window.y) * search->window.width + x - search->window.x;

  if (search->distances[place] != 0 && search->distances[place] <= distance + 1)
    return;
  search->distances[place] = distance + 1;
  search->from[place] = side;
  g_array_append_val (search->buckets[distance % BUCKETS], place);
}

static void
leave (Search *search, int place)
{
  int   x = place % search->window.width + search->window.x, y = place / search->window.width + search->window.y;
  guint distance = search->distances[place] - 1;

  search->from[place] |= 0x80;
  for (guint8 side = 0; side < 8; side++)
    {
      int next_x = x + sides[side][0], next_y = y + sides[side][1], cost;

      if (!ptm_rect_contains (&search->window, next_x, next_y) || !is_in_strip (search, next_x, next_y))
        continue;
      cost = search->scissors->costs[(gsize)next_y * search->scissors->width + next_x] * (side % 2 == 0 ? STRAIGHT : DIAGONAL);
      reach (search, next_x, next_y, distance + (guint)cost, side);
    }
}

static void
walk (Search *search, int goal)
{
  int empty = 0;

  for (guint distance = 0; empty < BUCKETS; distance++)
    {
      GArray *bucket = search->buckets[distance % BUCKETS];

      empty = bucket->len == 0 ? empty + 1 : 0;
      for (guint i = 0; i < bucket->len; i++)
        {
          int place = g_array_index (bucket, int, i);

          if (search->from[place] & 0x80 || search->distances[place] != distance + 1)
            continue;
          if (place == goal)
            return;
          leave (search, place);
        }
      g_array_set_size (bucket, 0);
    }
}

static GArray *
collect (const Search *search, int start, int goal)
{
  GArray *path = g_array_new (FALSE, FALSE, sizeof (PtmPoint));

  for (int place = goal;;)
    {
      PtmPoint point = { place % search->window.width + search->window.x + 0.5, place / search->window.width + search->window.y + 0.5 };
      int      side = search->from[place] & 7;

      g_array_append_val (path, point);
      if (place == start)
        break;
      place -= sides[side][1] * search->window.width + sides[side][0];
    }
  for (guint i = 0; i < path->len / 2; i++)
    {
      PtmPoint other = g_array_index (path, PtmPoint, i);

      g_array_index (path, PtmPoint, i) = g_array_index (path, PtmPoint, path->len - 1 - i);
      g_array_index (path, PtmPoint, path->len - 1 - i) = other;
    }
  return path;
}

static void
set_strip (Search *search, int x, int y, int to_x, int to_y)
{
  const PtmRect whole = { 0, 0, search->scissors->width, search->scissors->height };
  int           half;

  search->x = x;
  search->y = y;
  search->length = hypot (to_x - x, to_y - y);
  search->dx = search->length > 0 ? (to_x - x) / search->length : 1;
  search->dy = search->length > 0 ? (to_y - y) / search->length : 0;
  half = (int)CLAMP (search->length / 4, MIN_STRIP, MAX_STRIP);
  search->half = half;
  search->window = (PtmRect){ MIN (x, to_x) - half, MIN (y, to_y) - half, ABS (to_x - x) + 2 * half + 1, ABS (to_y - y) + 2 * half + 1 };
  search->window = ptm_rect_intersect (&search->window, &whole);
}

GArray *
ptm_scissors_find_path (PtmScissors *scissors, int x, int y, int to_x, int to_y)
{
  Search             search = { scissors };
  g_autofree guint  *distances = NULL;
  g_autofree guint8 *from = NULL;
  GArray            *path;
  int                start, goal;

  x = CLAMP (x, 0, scissors->width - 1);
  y = CLAMP (y, 0, scissors->height - 1);
  to_x = CLAMP (to_x, 0, scissors->width - 1);
  to_y = CLAMP (to_y, 0, scissors->height - 1);
  set_strip (&search, x, y, to_x, to_y);
  search.distances = distances = g_new0 (guint, (gsize)search.window.width * search.window.height);
  search.from = from = g_malloc0 ((gsize)search.window.width * search.window.height);
  for (int i = 0; i < BUCKETS; i++)
    search.buckets[i] = g_array_new (FALSE, FALSE, sizeof (int));

  start = (y - search.window.y) * search.window.width + x - search.window.x;
  goal = (to_y - search.window.y) * search.window.width + to_x - search.window.x;
  reach (&search, x, y, 0, 0);
  walk (&search, goal);
  path = collect (&search, start, goal);
  for (int i = 0; i < BUCKETS; i++)
    g_array_unref (search.buckets[i]);
  return path;
}
