/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* How rough a place is, beside its colour: on small scales fine grain has been averaged away, and a patch of smooth colour
 * would do as well as one of grass (Newson, Almansa, Fradet, Gousseau, Pérez 2014, "Video Inpainting of Complex Scenes"). The
 * measure takes the place of alpha, which is the same everywhere in an opaque picture. */

#include "config.h"

#include "ptm-fill-private.h"

#include <stdlib.h>

/* Around a pixel, so far is averaged. */
#define AROUND 8
/* What a mean step of one level counts beside a difference of one level in a colour. */
#define WEIGHT 36
/* Where so many neighbours are equal, somebody drew. */
#define FLAT 0.8

static int
get_light (const guint32 *pixel)
{
  const guint8 *p = (const guint8 *)pixel;

  return (p[0] + 2 * p[1] + p[2]) / 4;
}

/* Steps to the right and down from each known pixel; -1 where there is none. */
static gint16 *
measure_steps (const guint32 *pixels, const guint8 *hole, int width, int height, GCancellable *cancellable)
{
  gint16 *steps = g_new (gint16, (gsize)width * height);

  for (int y = 0; y < height && !g_cancellable_is_cancelled (cancellable); y++)
    for (int x = 0; x < width; x++)
      {
        gsize at = (gsize)y * width + x, right = at + (x + 1 < width ? 1 : 0), below = at + (y + 1 < height ? (gsize)width : 0);

        if (hole[at] || hole[right] || hole[below])
          steps[at] = -1;
        else
          steps[at] = (gint16)(abs (get_light (pixels + at) - get_light (pixels + right)) + abs (get_light (pixels + at) - get_light (pixels + below)));
      }
  return steps;
}

/* Running sums of the known steps of a row, and how many they are. */
static void
add_row (const gint16 *steps, int sign, int *sums, int *counts, int width)
{
  for (int x = 0; x < width; x++)
    if (steps[x] >= 0)
      {
        sums[x] += sign * steps[x];
        counts[x] += sign;
      }
}

static void
write_row (guint32 *pixels, const int *sums, const int *counts, int width)
{
  int sum = 0, count = 0;

  for (int x = 0; x < MIN (AROUND, width); x++)
    {
      sum += sums[x];
      count += counts[x];
    }
  for (int x = 0; x < width; x++)
    {
      if (x + AROUND < width)
        {
          sum += sums[x + AROUND];
          count += counts[x + AROUND];
        }
      if (x > AROUND)
        {
          sum -= sums[x - AROUND - 1];
          count -= counts[x - AROUND - 1];
        }
      ((guint8 *)(pixels + x))[3] = (guint8)MIN (255, sum * WEIGHT / 2 / MAX (count, 1));
    }
}

gboolean
ptm_fill_texture_write (guint32 *pixels, const guint8 *hole, int width, int height, GCancellable *cancellable)
{
  g_autofree gint16 *steps = NULL;
  g_autofree int    *sums = g_new0 (int, width);
  g_autofree int    *counts = g_new0 (int, width);

  for (gsize i = 0; i < (gsize)width * height; i++)
    if (((const guint8 *)(pixels + i))[3] != 255)
      return FALSE;

  steps = measure_steps (pixels, hole, width, height, cancellable);
  for (int y = 0; y < MIN (AROUND, height); y++)
    add_row (steps + (gsize)y * width, 1, sums, counts, width);
  for (int y = 0; y < height && !g_cancellable_is_cancelled (cancellable); y++)
    {
      if (y + AROUND < height)
        add_row (steps + (gsize)(y + AROUND) * width, 1, sums, counts, width);
      if (y > AROUND)
        add_row (steps + (gsize)(y - AROUND - 1) * width, -1, sums, counts, width);
      write_row (pixels + (gsize)y * width, sums, counts, width);
    }
  return TRUE;
}

gboolean
ptm_fill_texture_is_flat (const guint32 *pixels, const guint8 *hole, int width, int height, GCancellable *cancellable)
{
  gsize n = 0, n_equal = 0;

  for (int y = 0; y < height && !g_cancellable_is_cancelled (cancellable); y++)
    for (int x = 0; x + 1 < width; x++)
      {
        gsize at = (gsize)y * width + x;

        if (hole[at] || hole[at + 1])
          continue;
        n++;
        n_equal += pixels[at] == pixels[at + 1];
      }
  return n > 0 && n_equal > FLAT * n;
}

void
ptm_fill_texture_clear (guint32 *pixels, gsize n)
{
  for (gsize i = 0; i < n; i++)
    ((guint8 *)(pixels + i))[3] = 255;
}
