/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file names the columns of a chart that cannot be named at their place. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-layout-chart.h"

double
ptm_chart_add_legend (PtmChart *chart, PtmFrame box)
{
  PtmData *d = chart->data;
  double   side = d->size * 0.8, line = d->size * 1.5, x = box.x, y = box.y, width;
  int      n = chart->node->legend != NULL ? MIN ((int)g_strv_length (chart->node->legend), chart->n_columns) : 0;

  for (int i = 0; i < n; i++)
    {
      PtmNode *text = ptm_data_add_text (d, chart->node, chart->node->legend[i], d->layout->type->strong_weight);
      double   room = MAX (box.width - side * 1.5, 1);

      ptm_data_measure (d, text, d->size * 0.9, room, &width, NULL);
      width = MIN (width + 2, room);
      if (x > box.x && x + side * 1.5 + width > box.x + box.width)
        {
          x = box.x;
          y += line;
        }
      ptm_data_add_shape (d, chart->node, "rounded", (PtmFrame){ x, y + (line - side) / 2, side, side }, ptm_data_get_color (chart->colors, i), 2);
      ptm_data_place (d, text, (PtmFrame){ x + side * 1.5, y, width, line }, d->size * 0.5, d->size * 0.9, 1, "left", 0.5);
      x += side * 1.5 + width + d->size * 1.6;
    }
  return n > 0 ? y + line - box.y + d->size * 0.7 : 0;
}
