/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws courses and clouds of points: lines, areas and scatter plots. */

#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ptm-layout-chart.h"
#include "ptm-palette.h"
#include "ptm-svg-path.h"
#include "ptm-text.h"

/* Lines may start above zero where nothing happens below; areas may not. */
static void
make_scale (PtmChart *chart, int column, int last, int ticks, gboolean zero)
{
  double low = G_MAXDOUBLE, high = -G_MAXDOUBLE;

  for (guint row = 0; row < chart->rows->len; row++)
    for (int k = column; k <= last; k++)
      {
        double value = ptm_chart_get_value (chart, row, k);

        low = isnan (value) ? low : MIN (low, value);
        high = isnan (value) ? high : MAX (high, value);
      }
  ptm_chart_make_scale (chart, low, high, ticks, zero || (low >= 0 && low < high * 0.6));
}

/* Years and other rising numbers stand where they belong; other labels at equal distances. TRUE for numbers. */
static gboolean
get_places (PtmChart *chart, double *places)
{
  int    n = chart->rows->len;
  double first = 0, last = 0, before = 0;

  for (int i = 0; i < n; i++)
    {
      const char *label = ptm_chart_get_row (chart, i)->label;
      char       *end = NULL;
      double      value = label != NULL ? g_ascii_strtod (label, &end) : 0;

      if (label == NULL || end == label || *end != '\0' || !isfinite (value) || (i > 0 && value <= before))
        {
          for (int k = 0; k < n; k++)
            places[k] = n > 1 ? k / (n - 1.0) : 0.5;
          return FALSE;
        }
      places[i] = before = value;
      first = i == 0 ? value : first;
      last = value;
    }
  for (int i = 0; i < n; i++)
    places[i] = n > 1 ? (places[i] - first) / (last - first) : 0.5;
  return TRUE;
}

static void
add_series (PtmChart *chart, PtmFrame plot, const double *places, int column, gboolean area)
{
  PtmData *d = chart->data;
  int      n = chart->rows->len;
  PtmColor color = ptm_data_get_color (chart->colors, chart->n_columns > 1 ? column : 0);
  double   zero = 100 - ptm_chart_get_place (chart, 0) * 100, dot = d->layout->unit * (n > 24 ? 0 : 1.9);
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (GString) under = g_string_new (NULL);
  PtmNode *node;
  gboolean open = FALSE;
  double   last = 0;

  for (int i = 0; i < n; i++)
    {
      double value = ptm_chart_get_value (chart, i, column), x = places[i] * 100, y;

      if (isnan (value))
        {
          open = FALSE;
          continue;
        }
      y = 100 - ptm_chart_get_place (chart, value) * 100;
      ptm_svg_path_append (line, open ? 'L' : 'M', 2, x, y);
      if (under->len == 0)
        ptm_svg_path_append (under, 'M', 2, x, zero);
      ptm_svg_path_append (under, 'L', 2, x, y);
      last = x;
      open = TRUE;
      if (dot > 0)
        {
          PtmNode *point = ptm_data_add_shape (d, chart->node, "circle", (PtmFrame){ plot.x + places[i] * plot.width - dot / 2, plot.y + y / 100 * plot.height - dot / 2, dot, dot }, d->look == PTM_LOOK_EDITORIAL ? d->ground : color, 8);

          point->stroke = color;
          point->stroke_width = d->layout->unit * 0.5;
        }
    }
  if (line->len == 0)
    return;
  if (area)
    {
      ptm_svg_path_append (under, 'L', 2, last, zero);
      g_string_append_c (under, 'Z');
      ptm_data_add_path (d, chart->node, under->str, plot, ptm_color_mix (d->ground, color, 0.28), 3);
    }
  node = ptm_data_add_path (d, chart->node, line->str, plot, (PtmColor){ 0 }, 6);
  node->stroke = color;
  node->stroke_width = d->layout->unit * (d->look == PTM_LOOK_BOLD ? 1 : 0.7);
}

/* The one size of the labels under the axis; a longer word takes room from its neighbours, not from its own size. */
static double
fit_row_labels (PtmChart *chart, double room, double line)
{
  PtmData *d = chart->data;
  double   size = d->size * 0.84;
  g_autoptr (PtmNode) probe = ptm_node_new (PTM_NODE_TEXT);

  for (guint i = 0; i < chart->rows->len; i++)
    {
      ptm_node_set (&probe->text, ptm_chart_get_row (chart, i)->label);
      ptm_layout_set_face (d->layout, probe, FALSE, 0);
      if (probe->text != NULL && ptm_text_fit (probe, d->layout->scene->lang, room, line, d->least, size, 2))
        size = MIN (size, probe->font_size);
      else if (probe->text != NULL)
        size = MIN (size, d->least * 1.1);
    }
  return size;
}

/* As many labels under the axis as stand side by side. */
static void
add_row_labels (PtmChart *chart, PtmFrame plot, const double *places, double line)
{
  PtmData *d = chart->data;
  int      n = chart->rows->len;
  double   before = -G_MAXDOUBLE, slot = n > 1 ? plot.width / (n - 1) : plot.width, size = fit_row_labels (chart, MAX (slot * 0.94, d->size * 3), line);

  for (int i = 0; i < n; i++)
    {
      PtmNode *text;
      double   width, x, room = MAX (slot * 0.94, d->size * 3);

      if (ptm_chart_get_row (chart, i)->label == NULL)
        continue;
      text = ptm_data_add_text (d, chart->node, ptm_chart_get_row (chart, i)->label, 0);
      text->color = d->soft;
      while (room < plot.width * 0.5 && !ptm_text_fit (text, d->layout->scene->lang, room, 1e5, size, size, 2))
        room *= 1.15;
      ptm_data_measure (d, text, size, room, &width, NULL);
      width = MIN (width + 2, room);
      x = plot.x + places[i] * plot.width - width / 2;
      if (x < before + d->size * 0.35)
        {
          g_ptr_array_remove (chart->node->children, text);
          continue;
        }
      before = x + width;
      ptm_data_place (d, text, (PtmFrame){ x, plot.y + plot.height + d->size * 0.4, width, line }, d->size * 0.5, size, 2, "center", 0);
    }
}

/* The name of each line at its end; those that would touch are moved apart. */
static void
add_end_labels (PtmChart *chart, PtmFrame plot, double width)
{
  PtmData *d = chart->data;
  double   line = d->size * 1.15, y[PTM_CHART_MOST_COLUMNS];
  int      order[PTM_CHART_MOST_COLUMNS], n = MIN (chart->n_columns, (int)g_strv_length (chart->node->legend));

  for (int i = 0; i < n; i++)
    {
      double value = NAN;

      for (int row = (int)chart->rows->len - 1; row >= 0 && isnan (value); row--)
        value = ptm_chart_get_value (chart, row, i);
      y[i] = plot.y + (1 - ptm_chart_get_place (chart, isnan (value) ? chart->low : value)) * plot.height;
      order[i] = i;
      for (int k = i; k > 0 && y[order[k]] < y[order[k - 1]]; k--)
        {
          int swap = order[k];

          order[k] = order[k - 1];
          order[k - 1] = swap;
        }
    }
  for (int i = 1; i < n; i++)
    y[order[i]] = MAX (y[order[i]], y[order[i - 1]] + line);
  for (int i = n - 1; i >= 0; i--)
    y[order[i]] = MIN (y[order[i]], i == n - 1 ? plot.y + plot.height : y[order[i + 1]] - line);
  for (int i = 0; i < n; i++)
    {
      PtmNode *text = ptm_data_add_text (d, chart->node, chart->node->legend[i], d->layout->type->strong_weight);

      text->color = ptm_palette_readable (ptm_data_get_color (chart->colors, i), &d->ground, 1, 4.6);
      ptm_data_place (d, text, (PtmFrame){ plot.x + plot.width + d->size * 0.8, y[i] - line / 2, width, line }, d->size * 0.5, d->size * 0.92, 1, "left", 0.5);
    }
}

static void
add_values (PtmChart *chart, PtmFrame plot, const double *places)
{
  PtmData *d = chart->data;
  int      n = chart->rows->len;
  double   before = -G_MAXDOUBLE;

  for (int i = 0; i < n; i++)
    {
      double           value = ptm_chart_get_value (chart, i, 0), width, height, x, y;
      g_autofree char *words = NULL;
      PtmNode         *text;
      gboolean         valley;

      if (isnan (value))
        continue;
      words = ptm_chart_format (chart, value);
      text = ptm_data_add_text (d, chart->node, words, d->layout->type->strong_weight);
      ptm_data_measure (d, text, d->size * 0.92, 0, &width, &height);
      width += 2;
      x = plot.x + places[i] * plot.width - width / 2;
      y = plot.y + (1 - ptm_chart_get_place (chart, value)) * plot.height;
      /* In a valley the number stands below the point, where the line is not. */
      valley = i > 0 && ptm_chart_get_value (chart, i - 1, 0) > value && (i + 1 == n || ptm_chart_get_value (chart, i + 1, 0) > value) && y + height + d->size * 0.6 < plot.y + plot.height;
      /* On a slope it stands on the side the line turns away from. */
      if (i > 0 && i + 1 < n && !valley)
        x += width * 0.42 * ((ptm_chart_get_value (chart, i - 1, 0) > value) - (ptm_chart_get_value (chart, i + 1, 0) > value));
      else if (i == 0 && n > 1 && ptm_chart_get_value (chart, 1, 0) > value)
        x -= MIN (width * 0.3, d->size);
      if (x < before)
        {
          g_ptr_array_remove (chart->node->children, text);
          continue;
        }
      before = x + width + d->size * 0.2;
      ptm_data_place (d, text, (PtmFrame){ x, valley ? y + d->size * 0.6 : y - height - d->size * 0.6, width, height + 1 }, d->size * 0.5, d->size * 0.92, 1, "center", 0.5);
    }
}

void
ptm_chart_place_lines (PtmChart *chart, PtmFrame box, gboolean area)
{
  PtmData           *d = chart->data;
  int                n = chart->rows->len;
  double             line = d->size * 2.2, name = 0, width, room = 0;
  g_autofree double *places = g_new0 (double, n);
  gboolean           values = chart->n_columns == 1 && n <= 12;
  PtmFrame           plot = { box.x, box.y, box.width, MAX (box.height - line - d->size * 0.4, 1) };

  get_places (chart, places);
  make_scale (chart, 0, chart->n_columns - 1, CLAMP ((int)(plot.height / d->size / 2.4), 4, 8), area);
  for (int i = 0; chart->n_columns > 1 && chart->node->legend != NULL && chart->node->legend[i] != NULL && i < chart->n_columns; i++)
    {
      PtmNode *probe = ptm_data_add_text (d, chart->node, chart->node->legend[i], d->layout->type->strong_weight);

      ptm_data_measure (d, probe, d->size * 0.92, 0, &width, NULL);
      name = MAX (name, width + 2);
      g_ptr_array_remove (chart->node->children, probe);
    }
  name = MIN (name, box.width * 0.24);
  plot.width = MAX (plot.width - (name > 0 ? name + d->size * 0.8 : 0), 1);
  plot = ptm_chart_add_axis (chart, plot, FALSE);
  /* First and last label reach out to either side of their points. */
  room = MIN (d->size * 1.6, plot.width * 0.1);
  plot.x += room;
  plot.width = MAX (plot.width - (name > 0 ? room : 2 * room), 1);
  if (values)
    {
      plot.y += d->size * 0.6;
      plot.height = MAX (plot.height - d->size * 0.6, 1);
    }
  for (int column = 0; column < chart->n_columns; column++)
    add_series (chart, plot, places, column, area && chart->n_columns == 1);
  add_row_labels (chart, plot, places, line);
  if (name > 0)
    add_end_labels (chart, plot, name);
  if (values)
    add_values (chart, plot, places);
}

/* The first column goes across, the second up. */
void
ptm_chart_place_scatter (PtmChart *chart, PtmFrame box)
{
  PtmData *d = chart->data;
  int      n = chart->rows->len, names = chart->node->legend != NULL ? (int)g_strv_length (chart->node->legend) : 0;
  double   dot = d->layout->unit * (n > 30 ? 1.6 : 2.4), low, high;
  PtmFrame plot, inner = { box.x, box.y + (names > 1 ? d->size * 1.6 : 0), box.width, box.height };
  PtmColor color = ptm_data_get_color (chart->colors, 0);

  inner.height = MAX (box.height - (inner.y - box.y) - d->size * (names > 0 ? 3.4 : 1.6), 1);
  make_scale (chart, 1, 1, 6, FALSE);
  plot = ptm_chart_add_axis (chart, inner, FALSE);
  low = chart->low;
  high = chart->high;
  make_scale (chart, 0, 0, 7, FALSE);
  ptm_chart_add_axis (chart, (PtmFrame){ plot.x, plot.y, plot.width, plot.height + d->size * 1.375 }, TRUE);
  for (int i = 0; i < 2 && i < names; i++)
    {
      PtmNode *text = ptm_data_add_text (d, chart->node, chart->node->legend[i], d->layout->type->strong_weight);

      ptm_data_place (d, text, (PtmFrame){ box.x, i == 0 ? box.y + box.height - d->size * 1.3 : box.y, box.width, d->size * 1.3 }, d->size * 0.5, d->size * 0.9, 1, i == 0 ? "right" : "left", 0.5);
    }
  for (int i = 0; i < n; i++)
    {
      double   x = ptm_chart_get_value (chart, i, 0), y = ptm_chart_get_value (chart, i, 1), px, py;
      PtmNode *text;

      if (isnan (x) || isnan (y))
        continue;
      px = plot.x + ptm_chart_get_place (chart, x) * plot.width;
      py = plot.y + (1 - CLAMP ((y - low) / (high - low), 0, 1)) * plot.height;
      ptm_data_add_shape (d, chart->node, "circle", (PtmFrame){ px - dot / 2, py - dot / 2, dot, dot }, ptm_chart_get_row (chart, i)->color.a > 0 ? ptm_chart_get_row (chart, i)->color : color, 5)->opacity = 0.88;
      if (n > 16 || ptm_chart_get_row (chart, i)->label == NULL)
        continue;
      text = ptm_data_add_text (d, chart->node, ptm_chart_get_row (chart, i)->label, 0);
      ptm_data_place (d, text, (PtmFrame){ MIN (px + dot * 0.8, box.x + box.width - d->size * 6), py - d->size * 1.2, d->size * 6, d->size * 1.1 }, d->size * 0.4, d->size * 0.74, 1, "left", 0.5);
    }
}
