/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file makes axes: round ends, round steps, grid lines and their numbers. */

#include "config.h"

#include <math.h>

#include "ptm-layout-chart.h"

/* 1, 2 or 5 times a power of ten, whichever is nearest to the value (Heckbert's nicenum). */
static double
get_nice (double value)
{
  double power = pow (10, floor (log10 (value))), f = value / power;

  return power * (f < 1.5 ? 1 : f < 3 ? 2
                              : f < 7 ? 5
                                      : 10);
}

void
ptm_chart_make_scale (PtmChart *chart, double low, double high, int ticks, gboolean zero)
{
  if (zero)
    {
      low = MIN (low, 0);
      high = MAX (high, 0);
    }
  if (!(high - low > fabs (high) * 1e-12))
    {
      high = MAX (high, low) + MAX (fabs (high) * 0.5, high == 0 ? 1 : 1e-300);
      low = zero ? MIN (low, 0) : low - fabs (low) * 0.5;
    }
  chart->step = get_nice ((high - low) / MAX (ticks - 1, 1));
  chart->low = floor (low / chart->step + 1e-9) * chart->step;
  chart->high = ceil (high / chart->step - 1e-9) * chart->step;
}

double
ptm_chart_get_place (PtmChart *chart, double value)
{
  return CLAMP ((value - chart->low) / (chart->high - chart->low), 0, 1);
}

static int
count_ticks (PtmChart *chart)
{
  return CLAMP ((int)round ((chart->high - chart->low) / chart->step), 1, 40);
}

/* The highest number alone names a unit of more than a letter. */
static PtmNode *
add_number (PtmChart *chart, double value, gboolean last)
{
  int              decimals = chart->step >= 1 ? 0 : ptm_data_get_decimals (chart->unit, CLAMP ((int)ceil (-log10 (chart->step) - 1e-9), 0, 6));
  g_autofree char *words = ptm_data_format (chart->data, fabs (value) < chart->step * 1e-6 ? 0 : value, decimals, last || chart->unit == NULL || g_utf8_strlen (chart->unit, -1) <= 1 ? chart->unit : NULL);
  PtmNode         *text = ptm_data_add_text (chart->data, chart->node, words, 0);

  text->color = chart->data->soft;
  text->font_size = chart->data->size * 0.76;
  return text;
}

PtmFrame
ptm_chart_add_axis (PtmChart *chart, PtmFrame box, gboolean sideways)
{
  PtmData *d = chart->data;
  int      n = count_ticks (chart);
  double   widest = 0, height = d->size * 1.1;
  g_autoptr (GPtrArray) numbers = g_ptr_array_new ();
  PtmFrame plot = box;

  for (int i = 0; i <= n; i++)
    g_ptr_array_add (numbers, add_number (chart, chart->low + i * chart->step, i == n));
  widest = ptm_chart_get_widest (chart, numbers, box.width * 0.25);
  if (sideways)
    {
      plot.height = MAX (plot.height - height * 1.25, 1);
      plot.width = MAX (plot.width - widest / 2, 1);
    }
  else
    {
      plot.x += widest + d->size * 0.5;
      plot.width = MAX (plot.width - widest - d->size * 0.5, 1);
      plot.y += height / 2;
      plot.height = MAX (plot.height - height / 2, 1);
    }
  for (int i = 0; i <= n; i++)
    {
      double   at = (double)i / n;
      double   x = plot.x + at * plot.width, y = plot.y + (1 - at) * plot.height;
      gboolean zero = fabs (chart->low + i * chart->step) < chart->step * 1e-6;
      PtmColor color = zero ? d->soft : d->rule;
      PtmFrame f = sideways ? (PtmFrame){ x - widest / 2, plot.y + plot.height + height * 0.25, MAX (widest, 2), height } : (PtmFrame){ box.x, y - height / 2, MAX (widest, 2), height };

      if (sideways)
        ptm_data_add_line (d, chart->node, x, plot.y, x, plot.y + plot.height, color, d->layout->unit * 0.14, 1);
      else
        ptm_data_add_line (d, chart->node, plot.x, y, plot.x + plot.width, y, color, d->layout->unit * 0.14, 1);
      ptm_data_place (d, numbers->pdata[i], f, d->size * 0.4, d->size * 0.76, 1, sideways ? "center" : "right", 0.5);
    }
  return plot;
}
