/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file lays out a page with charts, and chooses how one chart is drawn. What cannot be shown as a length or a share is
 * left out and said. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-figure-builders.h"
#include "ptm-layout-chart.h"
#include "ptm-layout-table.h"
#include "ptm-palette.h"
#include "ptm-text.h"

double
ptm_chart_get_value (PtmChart *chart, int row, int column)
{
  const PtmDatum *datum = chart->rows->pdata[row];
  double          value = (guint)column < datum->values->len ? g_array_index (datum->values, double, column) : NAN;

  return isfinite (value) && fabs (value) < 1e100 ? value : NAN;
}

PtmDatum *
ptm_chart_get_row (PtmChart *chart, int row)
{
  return chart->rows->pdata[row];
}

PtmColor
ptm_chart_get_color (PtmChart *chart, int row, int column)
{
  const PtmDatum *datum = chart->rows->pdata[row];

  if (chart->n_columns > 1)
    return ptm_data_get_color (chart->colors, column);
  if (datum->color.a > 0)
    return ptm_palette_readable (datum->color, &chart->data->ground, 1, 3.02);
  return ptm_data_get_color (chart->colors, chart->colors->len > 1 ? row : 0);
}

char *
ptm_chart_format (PtmChart *chart, double value)
{
  return ptm_data_format (chart->data, value, chart->decimals, chart->unit);
}

char *
ptm_chart_format_in_row (PtmChart *chart, double value, gboolean first)
{
  gboolean brief = chart->unit == NULL || g_utf8_strlen (chart->unit, -1) <= 1;

  return ptm_data_format (chart->data, value, chart->decimals, first || brief || chart->rows->len * chart->n_columns < 6 ? chart->unit : NULL);
}

GPtrArray *
ptm_chart_add_labels (PtmChart *chart, double width, double height, int lines)
{
  PtmData   *d = chart->data;
  GPtrArray *texts = g_ptr_array_new ();
  double     size = d->size;

  for (guint i = 0; i < chart->rows->len; i++)
    {
      PtmNode *text = ptm_data_add_text (d, chart->node, ptm_chart_get_row (chart, i)->label, 0);

      if (!ptm_text_fit (text, d->layout->scene->lang, MAX (width, 4), MAX (height, 4), d->size * 0.55, d->size, lines))
        text->font_size = d->size * 0.55;
      size = MIN (size, text->font_size);
      g_ptr_array_add (texts, text);
    }
  for (guint i = 0; i < texts->len; i++)
    ((PtmNode *)texts->pdata[i])->font_size = size;
  return texts;
}

double
ptm_chart_get_widest (PtmChart *chart, GPtrArray *texts, double max_width)
{
  double widest = 0, width;

  for (guint i = 0; i < texts->len; i++)
    {
      PtmNode *text = texts->pdata[i];

      if (text->text == NULL)
        continue;
      ptm_data_measure (chart->data, text, text->font_size, max_width, &width, NULL);
      widest = MAX (widest, width + 1);
    }
  return MIN (widest, max_width);
}

static gboolean
is_kind (const PtmNode *node, const char *kind)
{
  return g_strcmp0 (node->chart, kind) == 0;
}

static gboolean
is_round (const PtmNode *node)
{
  return is_kind (node, "pie") || is_kind (node, "donut");
}

/* Shares and counts cannot be less than nothing. */
static gboolean
can_be_drawn (const PtmNode *node, const PtmDatum *datum)
{
  gboolean count = is_round (node) || is_kind (node, "pictogram");

  for (guint i = 0; i < datum->values->len; i++)
    {
      double value = g_array_index (datum->values, double, i);

      if (isfinite (value) && fabs (value) < 1e100 && !(count && value < 0))
        return TRUE;
    }
  return FALSE;
}

static void
read_rows (PtmChart *chart)
{
  PtmScene *scene = chart->data->layout->scene;
  double    most = 0;

  for (guint i = 0; chart->node->data != NULL && i < chart->node->data->len; i++)
    {
      PtmDatum *datum = chart->node->data->pdata[i];

      if (chart->rows->len >= PTM_CHART_MOST_ROWS || !can_be_drawn (chart->node, datum))
        {
          ptm_scene_add_unmet (scene, datum->label != NULL ? datum->label : "chart", "layout");
          if (chart->rows->len >= PTM_CHART_MOST_ROWS)
            break;
          continue;
        }
      g_ptr_array_add (chart->rows, datum);
      chart->n_columns = MAX (chart->n_columns, MIN ((int)datum->values->len, PTM_CHART_MOST_COLUMNS));
    }
  for (guint row = 0; row < chart->rows->len; row++)
    for (int column = 0; column < chart->n_columns; column++)
      {
        double value = ptm_chart_get_value (chart, row, column);

        chart->decimals = isnan (value) ? chart->decimals : MAX (chart->decimals, ptm_data_count_decimals (value));
        most = isnan (value) ? most : MAX (most, fabs (value));
      }
  if (most >= 10000)
    chart->decimals = 0;
  chart->decimals = ptm_data_get_decimals (chart->unit, chart->decimals);
}

static gboolean
adds_up (PtmChart *chart)
{
  double sum = 0;

  for (guint i = 0; i < chart->rows->len; i++)
    sum += MAX (ptm_chart_get_value (chart, i, 0), 0);
  return sum > 0;
}

static void
place_by_kind (PtmChart *chart, PtmFrame box)
{
  const PtmNode *node = chart->node;
  gboolean       stacked = is_kind (node, "stacked");

  if (is_round (node) && adds_up (chart))
    ptm_chart_place_pie (chart, box, is_kind (node, "donut"));
  else if (is_kind (node, "line") || is_kind (node, "area"))
    ptm_chart_place_lines (chart, box, is_kind (node, "area"));
  else if (is_kind (node, "scatter") && chart->n_columns > 1)
    ptm_chart_place_scatter (chart, box);
  else if (is_kind (node, "pictogram") && adds_up (chart))
    ptm_chart_place_pictogram (chart, box);
  else if (is_kind (node, "bar") && chart->n_columns == 1 ? box.width > box.height * 1.15 && chart->data->look != PTM_LOOK_EDITORIAL && ptm_chart_suits_columns (chart, box) : ptm_chart_suits_columns (chart, box))
    ptm_chart_place_columns (chart, box, stacked);
  else
    ptm_chart_place_bars (chart, box, stacked);
}

/* Number lines and fractions are figures; the values of the rows are what is marked. */
static gboolean
place_figure (PtmData *data, PtmNode *node, PtmFrame box)
{
  g_autoptr (GString) marks = g_string_new (NULL);
  gboolean line = is_kind (node, "number-line");

  if (!line && !is_kind (node, "fractions"))
    return FALSE;
  for (guint i = 0; node->data != NULL && i < node->data->len; i++)
    {
      const PtmDatum *datum = node->data->pdata[i];
      char            digits[G_ASCII_DTOSTR_BUF_SIZE];

      if (!line && datum->label != NULL)
        g_string_append_printf (marks, "%s%s", marks->len > 0 ? ", " : "", datum->label);
      else if (line && datum->values->len > 0 && isfinite (g_array_index (datum->values, double, 0)))
        g_string_append_printf (marks, "%s%s", marks->len > 0 ? ", " : "", g_ascii_formatd (digits, sizeof digits, "%g", g_array_index (datum->values, double, 0)));
    }
  if (node->params == NULL)
    node->params = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (marks->len > 0 && !g_hash_table_contains (node->params, line ? "marks" : "list"))
    g_hash_table_insert (node->params, g_strdup (line ? "marks" : "list"), g_strdup (marks->str));
  if (line)
    ptm_figure_number_line (data->layout, node, box);
  else
    ptm_figure_fractions (data->layout, node, box);
  return TRUE;
}

void
ptm_layout_place_chart (PtmData *data, PtmNode *node, PtmFrame box)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  PtmChart chart = { data, node, rows };
  gboolean many;

  g_ptr_array_set_size (node->children, 0);
  node->frame = box;
  node->z = PTM_Z_PICTURE;
  if (place_figure (data, node, box))
    return;
  read_rows (&chart);
  if (rows->len == 0)
    {
      ptm_scene_add_unmet (data->layout->scene, "chart", "layout");
      return;
    }
  chart.unit = node->params != NULL ? g_hash_table_lookup (node->params, "unit") : NULL;
  many = chart.n_columns == 1 && (is_round (node) || is_kind (node, "pictogram") || (data->look == PTM_LOOK_SCHOOL && rows->len <= 8));
  chart.colors = ptm_data_choose_colors (data, chart.n_columns > 1 ? chart.n_columns : many ? (int)rows->len
                                                                                            : 1);
  if (chart.n_columns > 1 && !is_round (node) && !is_kind (node, "scatter") && !is_kind (node, "line") && !is_kind (node, "pictogram"))
    {
      double height = ptm_chart_add_legend (&chart, box);

      box.y += height;
      box.height = MAX (box.height - height, 1);
    }
  place_by_kind (&chart, box);
  g_array_unref (chart.colors);
}

/* Pictures that go with the charts stand in a row under them. */
static PtmFrame
place_pictures (PtmLayout *layout, PtmFrame area)
{
  g_autoptr (GPtrArray) objects = ptm_layout_collect (layout, PTM_NODE_OBJECT);
  double height = MIN (layout->unit * 14, area.height * 0.2), pitch = MIN (height * 1.4, area.width / MAX (objects->len, 1));

  if (objects->len == 0)
    return area;
  for (guint i = 0; i < objects->len; i++)
    ptm_layout_place_object (layout, objects->pdata[i], (PtmFrame){ area.x + i * pitch, area.y + area.height - height, pitch * 0.86, height }, 1);
  area.height -= height + layout->unit * 3;
  return area;
}

/* Several charts and tables share the page in rows or columns. */
void
ptm_layout_chart (PtmLayout *layout)
{
  g_autoptr (GPtrArray) charts = ptm_layout_collect (layout, PTM_NODE_CHART);
  g_autoptr (GPtrArray) tables = ptm_layout_collect (layout, PTM_NODE_TABLE);
  PtmData  data = { 0 };
  PtmFrame area;
  double   gap = layout->unit * 5;
  int      n, columns, rows;

  g_ptr_array_extend (charts, tables, NULL, NULL);
  if (charts->len == 0)
    {
      ptm_layout_diagram (layout);
      ptm_scene_add_unmet (layout->scene, "chart", "layout");
      return;
    }
  area = place_pictures (layout, ptm_data_begin_page (&data, layout));
  n = MIN ((int)charts->len, 6);
  columns = n > 1 && (area.width > area.height || n > 3) ? MIN (n, area.width > area.height * 1.3 ? 3 : 2) : 1;
  rows = (n + columns - 1) / columns;
  if (n > 1)
    data.size *= 0.82;
  for (int i = 0; i < n; i++)
    {
      double   width = (area.width - gap * (columns - 1)) / columns, height = (area.height - gap * (rows - 1)) / rows;
      PtmFrame box = { area.x + (i % columns) * (width + gap), area.y + (i / columns) * (height + gap), width, height };
      PtmNode *node = charts->pdata[i];

      if (node->type == PTM_NODE_TABLE)
        ptm_layout_place_table (&data, node, box);
      else
        ptm_layout_place_chart (&data, node, box);
    }
  for (guint i = n; i < charts->len; i++)
    ptm_scene_add_unmet (layout->scene, "chart", "layout");
  ptm_data_end_page (&data);
}
