/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The border between what stayed and what was drawn: how much of it is seen, and bringing the answer's tone to the master's
 * there. What the answer is off is averaged on a coarse grid around the region, spread into it by pull and push (Gortler et
 * al., "The Lumigraph", 1996), and taken off the answer, less and less inwards. */

#include "config.h"

#include "ptm-seam.h"

#include <math.h>
#include <string.h>
#include "ptm-bands.h"
#include "ptm-compose.h"
#include "ptm-delta-e.h"
#include "ptm-mask-private.h"

/* Pixels that are averaged on either side of the border. */
#define SAMPLE 4

/* Of how many places along the border the step is measured, at most. */
#define MAX_PLACES 6000

/* The tone is taken from so far around the region, and fades over so much inside, in pixels. */
#define RING 12
#define FADE 48

/* The side of a cell of the grid of tones. */
#define CELL 8

/* Further off, it is another thing and not another tone. */
#define MAX_OFFSET 48

/* Rows a thread shifts at a time. */
#define ROWS 16

/** Tone: how much brighter the master is, in each channel; weight 0 = not known. */
typedef struct
{
  float offset[3];
  float weight;
} Tone;

typedef struct
{
  int   width;
  int   height;
  Tone *tones;
} Grid;

typedef struct
{
  PtmImage   *answer;
  PtmMask    *mask;
  PtmMask    *depth;
  const Grid *grid;
  guint8     *pixels;
} Shifting;

static PtmColor
average (PtmImage *image, int x, int y, int dx, int dy)
{
  guint sum[4] = { 0 };

  for (int i = 0; i < SAMPLE; i++, x += dx, y += dy)
    for (int c = 0; c < 4; c++)
      sum[c] += ptm_image_get_pixels (image)[((gsize)y * ptm_image_get_width (image) + x) * 4 + c];
  return PTM_RGB (sum[0] / SAMPLE, sum[1] / SAMPLE, sum[2] / SAMPLE);
}

static gboolean
is_within (PtmMask *mask, int x, int y)
{
  return x >= 0 && y >= 0 && x < mask->width && y < mask->height;
}

/* Whether x, y is the last pixel outside before the border in the direction dx, dy, with room to measure on both sides. */
static gboolean
is_border (PtmMask *mask, int x, int y, int dx, int dy, int inwards)
{
  const guint8 *coverage = mask->coverage;
  int           far = inwards + SAMPLE;

  if (!is_within (mask, x - dx * (SAMPLE - 1), y - dy * (SAMPLE - 1)) || !is_within (mask, x + dx * far, y + dy * far))
    return FALSE;
  return coverage[(gsize)y * mask->width + x] == 0 && coverage[(gsize)(y + dy) * mask->width + x + dx] > 0 &&
         coverage[(gsize)(y - dy * (SAMPLE - 1)) * mask->width + x - dx * (SAMPLE - 1)] == 0 &&
         coverage[(gsize)(y + dy * far) * mask->width + x + dx * far] > 0;
}

static double
measure_step (PtmImage *image, int x, int y, int dx, int dy, int inwards)
{
  return ptm_color_delta_e (average (image, x, y, -dx, -dy), average (image, x + dx * (inwards + 1), y + dy * (inwards + 1), dx, dy));
}

/* Places of the border as x, y, dx, dy; of int[4]. Not all of them when it is cancelled. */
static GArray *
find_borders (PtmMask *mask, int inwards, GCancellable *cancellable)
{
  static const int sides[4][2] = { { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 } };
  GArray          *borders = g_array_new (FALSE, FALSE, 4 * sizeof (int));
  PtmRect          bounds = ptm_mask_get_bounds (mask);

  for (int y = MAX (0, bounds.y - 1); y < MIN (mask->height, bounds.y + bounds.height + 1) && !g_cancellable_is_cancelled (cancellable); y++)
    for (int x = MAX (0, bounds.x - 1); x < MIN (mask->width, bounds.x + bounds.width + 1); x++)
      for (int side = 0; mask->coverage[(gsize)y * mask->width + x] == 0 && side < 4; side++)
        if (is_border (mask, x, y, sides[side][0], sides[side][1], inwards))
          {
            int place[4] = { x, y, sides[side][0], sides[side][1] };

            g_array_append_val (borders, place);
          }
  return borders;
}

static double
measure (PtmImage *master, PtmImage *result, PtmMask *mask, double feather, GCancellable *cancellable)
{
  int inwards = (int)ceil (CLAMP (feather, 0, 1000));
  g_autoptr (GArray) borders = find_borders (mask, inwards, cancellable);
  guint  step = borders->len / MAX_PLACES + 1, n = 0;
  double sum = 0;

  for (guint i = 0; i < borders->len; i += step, n++)
    {
      const int *p = (const int *)(gconstpointer)borders->data + 4 * (gsize)i;

      sum += MAX (0, measure_step (result, p[0], p[1], p[2], p[3], inwards) - measure_step (master, p[0], p[1], p[2], p[3], inwards));
    }
  return n > 0 ? sum / n : 0;
}

double
ptm_seam_measure (PtmImage *master, PtmImage *result, PtmMask *mask, double feather)
{
  return measure (master, result, mask, feather, NULL);
}

static Grid *
grid_new (int width, int height)
{
  Grid *grid = g_new (Grid, 1);

  *grid = (Grid){ width, height, g_new0 (Tone, (gsize)width * height) };
  return grid;
}

static void
grid_free (Grid *grid)
{
  g_free (grid->tones);
  g_free (grid);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Grid, grid_free)

static void
add_tone (Tone *to, const float *offset, float weight)
{
  for (int c = 0; c < 3; c++)
    to->offset[c] += offset[c] * weight;
  to->weight += weight;
}

static void
divide (Tone *tone)
{
  for (int c = 0; c < 3 && tone->weight > 0; c++)
    tone->offset[c] /= tone->weight;
  tone->weight = MIN (tone->weight, 1);
}

/* Coverage below 255 where the region is near, in a mask of what is outside. */
static PtmMask *
measure_ring (PtmMask *mask, GCancellable *cancellable)
{
  g_autoptr (PtmMask) rest = ptm_mask_new (mask->width, mask->height);
  PtmRect bounds = ptm_mask_get_bounds (mask);
  PtmRect near = { bounds.x - RING, bounds.y - RING, bounds.width + 2 * RING, bounds.height + 2 * RING }, whole = { 0, 0, mask->width, mask->height };

  near = ptm_rect_intersect (&near, &whole);
  for (int y = near.y; y < near.y + near.height && !g_cancellable_is_cancelled (cancellable); y++)
    for (int x = near.x; x < near.x + near.width; x++)
      rest->coverage[(gsize)y * mask->width + x] = mask->coverage[(gsize)y * mask->width + x] == 0 ? 255 : 0;
  return ptm_mask_feather (rest, RING, cancellable);
}

static void
read_row (Tone *tones, const guint8 *a, const guint8 *b, const guint8 *ring, int n)
{
  for (int x = 0; x < n; x++, a += 4, b += 4)
    {
      float offset[3] = { (float)(a[0] - b[0]), (float)(a[1] - b[1]), (float)(a[2] - b[2]) };

      if (ring[x] == 0 || ring[x] == 255 || a[3] != 255 || b[3] != 255)
        continue;
      if (ABS (a[0] - b[0]) <= MAX_OFFSET && ABS (a[1] - b[1]) <= MAX_OFFSET && ABS (a[2] - b[2]) <= MAX_OFFSET)
        add_tone (tones + x / CELL, offset, 1.0f / 8);
    }
}

/* The mean offsets of the pixels around the region that show the same in both; NULL when cancelled. */
static Grid *
read_tones (PtmImage *master, PtmImage *answer, PtmMask *mask, GCancellable *cancellable)
{
  g_autoptr (PtmMask) ring = measure_ring (mask, cancellable);
  gsize stride = ptm_image_get_stride (master);
  Grid *grid;

  if (ring == NULL)
    return NULL;
  grid = grid_new ((mask->width + CELL - 1) / CELL, (mask->height + CELL - 1) / CELL);

  for (int y = 0; y < mask->height && !g_cancellable_is_cancelled (cancellable); y++)
    read_row (grid->tones + (gsize)(y / CELL) * grid->width, ptm_image_get_pixels (master) + y * stride, ptm_image_get_pixels (answer) + y * stride, ring->coverage + (gsize)y * mask->width, mask->width);
  for (int i = 0; i < grid->width * grid->height; i++)
    divide (grid->tones + i);
  return grid;
}

/* Cells without tone get that of their surroundings. */
static void
spread_tones (Grid *grid)
{
  g_autoptr (Grid) half = NULL;

  if (grid->width == 1 && grid->height == 1)
    return;

  half = grid_new ((grid->width + 1) / 2, (grid->height + 1) / 2);
  for (int y = 0; y < grid->height; y++)
    for (int x = 0; x < grid->width; x++)
      {
        const Tone *tone = grid->tones + y * grid->width + x;

        add_tone (half->tones + y / 2 * half->width + x / 2, tone->offset, tone->weight);
      }
  for (int i = 0; i < half->width * half->height; i++)
    divide (half->tones + i);
  spread_tones (half);
  for (int y = 0; y < grid->height; y++)
    for (int x = 0; x < grid->width; x++)
      {
        Tone       *tone = grid->tones + y * grid->width + x;
        const Tone *around = half->tones + y / 2 * half->width + x / 2;

        for (int c = 0; c < 3; c++)
          tone->offset[c] = tone->offset[c] * tone->weight + around->offset[c] * (1 - tone->weight);
        tone->weight = MAX (tone->weight, around->weight);
      }
}

/* Each cell the mean of the nine around it: so the cells do not show. */
static void
smooth_tones (Grid *grid)
{
  g_autofree Tone *old = g_memdup2 (grid->tones, sizeof (Tone) * grid->width * grid->height);

  for (int y = 0; y < grid->height; y++)
    for (int x = 0; x < grid->width; x++)
      {
        Tone sum = { { 0 }, 0 };

        for (int j = MAX (0, y - 1); j <= MIN (grid->height - 1, y + 1); j++)
          for (int i = MAX (0, x - 1); i <= MIN (grid->width - 1, x + 1); i++)
            add_tone (&sum, old[j * grid->width + i].offset, 1);
        divide (&sum);
        grid->tones[y * grid->width + x] = sum;
      }
}

static float
get_offset (const Grid *grid, int x, int y, int c)
{
  float u = CLAMP ((x + 0.5f) / CELL - 0.5f, 0, grid->width - 1), v = CLAMP ((y + 0.5f) / CELL - 0.5f, 0, grid->height - 1);
  int   i = (int)u, j = (int)v, next = i + 1 < grid->width, below = j + 1 < grid->height ? grid->width : 0;

  const Tone *tone = grid->tones + j * grid->width + i;

  u -= i;
  v -= j;
  return (tone[0].offset[c] * (1 - u) + tone[next].offset[c] * u) * (1 - v) + (tone[below].offset[c] * (1 - u) + tone[below + next].offset[c] * u) * v;
}

static void
shift_band (int first, int end, gpointer user_data)
{
  const Shifting *shifting = user_data;
  PtmMask        *mask = shifting->mask;
  gsize           stride = ptm_image_get_stride (shifting->answer);

  for (int y = first; y < end; y++)
    {
      guint8       *row = shifting->pixels + y * stride;
      const guint8 *coverage = mask->coverage + (gsize)y * mask->width, *depth = shifting->depth->coverage + (gsize)y * mask->width;

      memcpy (row, ptm_image_get_pixels (shifting->answer) + y * stride, stride);
      for (int x = 0; x < mask->width; x++)
        if (coverage[x] > 0 && depth[x] < 255)
          for (int c = 0; c < 3; c++)
            row[4 * x + c] = (guint8)(CLAMP (row[4 * x + c] + get_offset (shifting->grid, x, y, c) * (255 - depth[x]) / 255, 0.0f, 255.0f) + 0.5f);
    }
}

/* NULL when cancelled. */
static PtmImage *
shift_tones (PtmImage *answer, PtmMask *mask, const Grid *grid, GCancellable *cancellable)
{
  g_autoptr (PtmMask) depth = ptm_mask_feather (mask, FADE, cancellable);
  g_autofree guint8 *pixels = NULL;

  if (depth == NULL)
    return NULL;
  pixels = g_malloc (ptm_image_get_stride (answer) * mask->height);
  if (!ptm_bands_run (mask->height, ROWS, shift_band, &(Shifting){ answer, mask, depth, grid, pixels }, cancellable, NULL))
    return NULL;
  return ptm_image_new_take (mask->width, mask->height, g_steal_pointer (&pixels));
}

/* The answer with its tone moved; NULL when cancelled. */
static PtmImage *
move_tones (PtmImage *master, PtmImage *answer, PtmMask *mask, GCancellable *cancellable)
{
  g_autoptr (Grid) grid = read_tones (master, answer, mask, cancellable);

  if (grid == NULL || g_cancellable_is_cancelled (cancellable))
    return NULL;
  spread_tones (grid);
  smooth_tones (grid);
  return shift_tones (answer, mask, grid, cancellable);
}

PtmImage *
ptm_seam_match (PtmImage *master, PtmImage *answer, PtmMask *mask, double feather, PtmSeam *seam, GCancellable *cancellable)
{
  g_autoptr (PtmImage) plain = NULL;
  g_autoptr (PtmImage) shifted = NULL;
  g_autoptr (PtmImage) matched = NULL;
  PtmSeam found = { 0 };

  g_return_val_if_fail (ptm_image_get_width (answer) == mask->width && ptm_image_get_height (answer) == mask->height, NULL);
  g_return_val_if_fail (ptm_image_get_width (master) == mask->width && ptm_image_get_height (master) == mask->height, NULL);

  plain = ptm_compose (master, answer, mask, feather, cancellable);
  if (plain == NULL)
    return ptm_image_ref (answer);
  found.before = found.after = measure (master, plain, mask, feather, cancellable);
  if (found.before > 0 && !g_cancellable_is_cancelled (cancellable))
    shifted = move_tones (master, answer, mask, cancellable);
  if (shifted != NULL)
    matched = ptm_compose (master, shifted, mask, feather, cancellable);
  if (matched != NULL)
    {
      double after = measure (master, matched, mask, feather, cancellable);
      found.matched = after < found.before * 0.98;
      found.after = found.matched ? after : found.before;
    }
  if (seam != NULL)
    *seam = found;
  return found.matched ? g_steal_pointer (&shifted) : ptm_image_ref (answer);
}
