/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The weights of resampling one side, shared by pictures and masks. A weight that would fall on a pixel beyond the edge
 * goes to the edge pixel. */

#include "config.h"

#include "ptm-scale.h"

#include <math.h>

static double
catmull_rom (double x)
{
  x = fabs (x);
  if (x < 1)
    return (1.5 * x - 2.5) * x * x + 1;
  if (x < 2)
    return ((-0.5 * x + 2.5) * x - 4) * x + 2;

  return 0;
}

static void
add_weight (PtmScaleAxis *axis, int to, int pixel, int n_pixels, double weight)
{
  axis->weights[to * axis->n_taps + CLAMP (pixel, 0, n_pixels - 1) - axis->first[to]] += (float)weight;
}

static void
set_area (PtmScaleAxis *axis, int from, int to)
{
  double step = (double)from / to;

  for (int i = 0; i < to; i++)
    {
      double start = i * step, end = start + step;

      axis->first[i] = CLAMP ((int)start, 0, from - axis->n_taps);
      for (int pixel = (int)start; pixel < MIN (from, (int)ceil (end)); pixel++)
        add_weight (axis, i, pixel, from, (MIN (end, pixel + 1) - MAX (start, pixel)) / step);
    }
}

static void
set_cubic (PtmScaleAxis *axis, int from, int to)
{
  for (int i = 0; i < to; i++)
    {
      double centre = (i + 0.5) * from / to - 0.5;
      int    pixel = (int)floor (centre);

      axis->first[i] = CLAMP (pixel - 1, 0, from - axis->n_taps);
      for (int tap = pixel - 1; tap <= pixel + 2; tap++)
        add_weight (axis, i, tap, from, catmull_rom (centre - tap));
    }
}

PtmScaleAxis *
ptm_scale_axis_new (int from, int to)
{
  PtmScaleAxis *axis = g_new0 (PtmScaleAxis, 1);

  axis->n_taps = to <= from ? MIN (from, (int)ceil ((double)from / to) + 1) : MIN (from, 4);
  axis->first = g_new0 (int, to);
  axis->weights = g_new0 (float, (gsize)to * axis->n_taps);
  if (to <= from)
    set_area (axis, from, to);
  else
    set_cubic (axis, from, to);

  return axis;
}

void
ptm_scale_axis_free (PtmScaleAxis *axis)
{
  g_free (axis->first);
  g_free (axis->weights);
  g_free (axis);
}
