/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file finds where a thing comes to rest on another one: on what one sees of it, not on the edge of its box. A bird on
 * a giraffe sits on its back, a cat on a crown of leaves a little way in it. */

#include "config.h"

#include <math.h>
#include <stdlib.h>

#include "ptm-layout-heights.h"
#include "ptm-render-object.h"
#include "ptm-rest.h"

#define COLUMNS 64
#define FOOT    0.5 /* of a thing's width touches the ground */
#define TRIES   4   /* places to each side */
#define STEP    0.08

/** Support: what lies under a foot, in parts of the height of the thing below. */
typedef struct
{
  double level;
  double uneven;
} Support;

static int
compare (gconstpointer a, gconstpointer b)
{
  double first = *(const double *)a, second = *(const double *)b;

  return (first > second) - (first < second);
}

/* A quarter of what is under the foot may rise above it: leaves, a handle, the tip of a roof. */
static Support
measure (const double *tops, double from, double to)
{
  int    first = CLAMP ((int)floor (from * COLUMNS), 0, COLUMNS - 1), last = CLAMP ((int)ceil (to * COLUMNS) - 1, first, COLUMNS - 1), n = last - first + 1;
  double sorted[COLUMNS];

  for (int i = 0; i < n; i++)
    sorted[i] = tops[first + i];
  qsort (sorted, n, sizeof *sorted, compare);
  return (Support){ sorted[n / 4], sorted[n - 1 - n / 4] - sorted[n / 4] };
}

double
ptm_rest_find (PtmArt *art, const PtmNode *base, const PtmFrame *frame, double width, gboolean may_move, double *x)
{
  double   tops[COLUMNS], foot = MIN (width * FOOT, frame->width), best = G_MAXDOUBLE, wanted = *x;
  PtmThing thing = ptm_thing_look_up (base);
  Support  found = { 0 };

  if (thing.surface > 0 || art == NULL || base->asset == NULL || base->character != NULL || !ptm_art_has (art, base->asset))
    return frame->y + frame->height * thing.surface;
  ptm_object_get_tops (art, base->asset, tops, COLUMNS);
  for (int i = 0; base->flip && i < COLUMNS / 2; i++)
    {
      double swapped = tops[i];

      tops[i] = tops[COLUMNS - 1 - i];
      tops[COLUMNS - 1 - i] = swapped;
    }
  for (int i = 0; i <= (may_move ? 2 * TRIES : 0); i++)
    {
      double  away = (i + 1) / 2 * STEP * (i % 2 == 0 ? 1 : -1), left = wanted + away * frame->width;
      double  from = (left + (width - foot) / 2 - frame->x) / frame->width;
      Support support = measure (tops, from, from + foot / frame->width);
      double  cost = support.uneven + support.level * 0.6 + fabs (away) * 0.8;

      if (cost >= best)
        continue;
      best = cost;
      found = support;
      *x = left;
    }
  return frame->y + frame->height * found.level;
}
