/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws lengths: columns and bars, one beside the other or stacked, from a baseline at zero. */

#include "config.h"

#include <math.h>

#include "ptm-layout-chart.h"
#include "ptm-palette.h"
#include "ptm-svg-path.h"
#include "ptm-text.h"

/* What all rows need along the axis; stacked values of one sign add up. */
static void
get_range (PtmChart *chart, gboolean stacked, double *low, double *high)
{
  *low = *high = 0;
  for (guint row = 0; row < chart->rows->len; row++)
    {
      double up = 0, down = 0;

      for (int column = 0; column < chart->n_columns; column++)
        {
          double value = ptm_chart_get_value (chart, row, column);

          if (isnan (value))
            continue;
          up = stacked ? up + MAX (value, 0) : MAX (up, value);
          down = stacked ? down + MIN (value, 0) : MIN (down, value);
        }
      *low = MIN (*low, down);
      *high = MAX (*high, up);
    }
}

static gboolean
has_pictures (PtmChart *chart)
{
  for (guint i = 0; i < chart->rows->len; i++)
    if (ptm_chart_get_row (chart, i)->asset != NULL)
      return TRUE;
  return FALSE;
}

gboolean
ptm_chart_suits_columns (PtmChart *chart, PtmFrame box)
{
  PtmData *d = chart->data;
  double   slot = box.width * 0.92 / chart->rows->len;
  g_autoptr (PtmNode) probe = ptm_node_new (PTM_NODE_TEXT);

  if (chart->rows->len > 16 || slot < d->size * 1.6)
    return FALSE;
  for (guint i = 0; i < chart->rows->len; i++)
    {
      ptm_node_set (&probe->text, ptm_chart_get_row (chart, i)->label);
      ptm_layout_set_face (d->layout, probe, FALSE, 0);
      if (probe->text != NULL && !ptm_text_fit (probe, d->layout->scene->lang, slot * 0.94, d->size * 2.6, d->size * 0.68, d->size, 2))
        return FALSE;
    }
  return TRUE;
}

/* A bar that is rounded at its end by r pixels and stands square on the baseline. */
static char *
dup_bar_path (const PtmFrame *f, double r, gboolean sideways, gboolean negative)
{
  GString *path = g_string_new (NULL);
  double   rx = r / f->width * 100, ry = r / f->height * 100;

  if (sideways)
    {
      double from = negative ? 100 : 0, turn = negative ? rx : 100 - rx, end = 100 - from;

      ptm_svg_path_append (path, 'M', 2, from, 0.0);
      ptm_svg_path_append (path, 'H', 1, turn);
      ptm_svg_path_append (path, 'Q', 4, end, 0.0, end, ry);
      ptm_svg_path_append (path, 'V', 1, 100 - ry);
      ptm_svg_path_append (path, 'Q', 4, end, 100.0, turn, 100.0);
      ptm_svg_path_append (path, 'H', 1, from);
    }
  else
    {
      double from = negative ? 0 : 100, turn = negative ? 100 - ry : ry, end = 100 - from;

      ptm_svg_path_append (path, 'M', 2, 0.0, from);
      ptm_svg_path_append (path, 'V', 1, turn);
      ptm_svg_path_append (path, 'Q', 4, 0.0, end, rx, end);
      ptm_svg_path_append (path, 'H', 1, 100 - rx);
      ptm_svg_path_append (path, 'Q', 4, 100.0, end, 100.0, turn);
      ptm_svg_path_append (path, 'V', 1, from);
    }
  g_string_append_c (path, 'Z');
  return g_string_free (path, FALSE);
}

/* In the look's manner: square, round, or a little rounded. */
static void
add_bar (PtmChart *chart, PtmFrame f, PtmColor color, gboolean sideways, gboolean negative, gboolean last)
{
  PtmData *d = chart->data;
  double   rounding = d->look == PTM_LOOK_BOLD ? 0.26 : d->look == PTM_LOOK_SCHOOL ? 0.16
                                                                                   : 0;
  double   r = MIN ((sideways ? f.height : f.width) * rounding, sideways ? f.width : f.height);

  if (f.width < 0.05 || f.height < 0.05)
    return;
  if (r < 0.5 || !last)
    ptm_data_add_shape (d, chart->node, "rect", f, color, 3);
  else
    {
      g_autofree char *path = dup_bar_path (&f, r, sideways, negative);

      ptm_data_add_path (d, chart->node, path, f, color, 3);
    }
}

/** Run: one row's bar or bars. cross is the room it has beside the axis, from and thick where it stands in it. */
typedef struct
{
  PtmChart *chart;
  PtmFrame  plot;
  gboolean  sideways;
  gboolean  stacked;
  double    value_size;
} Run;

static PtmFrame
get_bar_frame (Run *run, double from, double to, double at, double thick)
{
  double   a = ptm_chart_get_place (run->chart, MIN (from, to)), b = ptm_chart_get_place (run->chart, MAX (from, to));
  PtmFrame p = run->plot;

  if (run->sideways)
    return (PtmFrame){ p.x + a * p.width, at, (b - a) * p.width, thick };
  return (PtmFrame){ at, p.y + (1 - b) * p.height, thick, (b - a) * p.height };
}

/* Beyond the bar's end, where the paper is. */
static void
add_value (Run *run, const PtmFrame *bar, double value, double room, gboolean first)
{
  PtmData         *d = run->chart->data;
  g_autofree char *words = ptm_chart_format_in_row (run->chart, value, first);
  PtmNode         *text = ptm_data_add_text (d, run->chart->node, words, d->layout->type->strong_weight);
  double           width, height, gap = d->size * 0.3;

  ptm_data_measure (d, text, run->value_size, 0, &width, &height);
  width += 2;
  if (run->sideways)
    ptm_data_place (d, text, (PtmFrame){ value < 0 ? bar->x - gap - width : bar->x + bar->width + gap, bar->y + bar->height / 2 - height / 2, width, height + 1 }, run->value_size * 0.5, run->value_size, 1, value < 0 ? "right" : "left", 0.5);
  else
    ptm_data_place (d, text, (PtmFrame){ bar->x + bar->width / 2 - MAX (room, bar->width) / 2, value < 0 ? bar->y + bar->height + gap * 0.4 : bar->y - height - gap * 0.4, MAX (room, bar->width), height + 1 }, run->value_size * 0.5, run->value_size, 1, "center", 0.5);
}

/* Into a part of a stack, when it fits. */
static void
add_inner_value (Run *run, const PtmFrame *bar, double value, PtmColor color)
{
  PtmData         *d = run->chart->data;
  g_autofree char *words = ptm_chart_format (run->chart, value);
  PtmNode         *probe = ptm_data_add_text (d, run->chart->node, words, d->layout->type->strong_weight);
  double           width, height, size = MIN (run->value_size, d->size * 0.85);

  ptm_data_measure (d, probe, size, 0, &width, &height);
  g_ptr_array_remove (run->chart->node->children, probe);
  if (width * 1.2 < bar->width && height * 1.1 < bar->height)
    ptm_data_add_mark (d, run->chart->node, words, *bar, size, ptm_palette_readable (ptm_palette_is_dark (color) ? PTM_RGB (255, 255, 255) : PTM_RGB (20, 20, 24), &color, 1, 4.5));
}

static void
add_row (Run *run, int row, double at, double thick)
{
  PtmChart *chart = run->chart;
  int       n = chart->n_columns;
  double    each = run->stacked ? thick : thick / n * (n > 1 ? 0.94 : 1), up = 0, down = 0;

  for (int column = 0; column < n; column++)
    {
      double   value = ptm_chart_get_value (chart, row, column), from;
      PtmColor color = ptm_chart_get_color (chart, row, column);
      PtmFrame f;

      if (isnan (value))
        continue;
      from = !run->stacked ? 0 : value < 0 ? down
                                           : up;
      up += MAX (value, 0);
      down += MIN (value, 0);
      f = get_bar_frame (run, from, from + value, run->stacked ? at : at + column * thick / n, each);
      add_bar (chart, f, color, run->sideways, value < 0, !run->stacked);
      if (run->stacked)
        add_inner_value (run, &f, value, color);
      else if (!chart->axis)
        add_value (run, &f, value, n > 1 ? thick / n : thick / 0.62 * 0.99, row == 0 && column == 0);
    }
}

/* Values that would be written over each other give way to an axis. */
static void
choose_numbers (PtmChart *chart, double pitch, gboolean stacked)
{
  double size = chart->data->size;

  chart->axis = stacked || chart->rows->len * chart->n_columns > 30 || pitch < size * 0.95 || (chart->data->look == PTM_LOOK_SCHOOL && chart->n_columns > 1);
}

static void
add_baseline (Run *run)
{
  PtmData *d = run->chart->data;
  PtmFrame p = run->plot;
  double   at = ptm_chart_get_place (run->chart, 0), width = d->layout->unit * 0.24;

  if (run->sideways)
    ptm_data_add_line (d, run->chart->node, p.x + at * p.width, p.y, p.x + at * p.width, p.y + p.height, d->soft, width, 4);
  else
    ptm_data_add_line (d, run->chart->node, p.x, p.y + (1 - at) * p.height, p.x + p.width, p.y + (1 - at) * p.height, d->soft, width, 4);
}

/* The names under the columns take one line or two. */
static double
get_label_height (PtmChart *chart, double width)
{
  PtmData *d = chart->data;
  double   tallest = d->size, height;
  g_autoptr (PtmNode) probe = ptm_node_new (PTM_NODE_TEXT);

  for (guint i = 0; i < chart->rows->len; i++)
    {
      ptm_node_set (&probe->text, ptm_chart_get_row (chart, i)->label);
      if (probe->text == NULL)
        continue;
      ptm_layout_set_face (d->layout, probe, FALSE, 0);
      ptm_data_measure (d, probe, d->size, MAX (width * 0.94, 4), NULL, &height);
      tallest = MAX (tallest, height);
    }
  return MIN (tallest * 1.2 + d->size * 0.3, d->size * 2.9);
}

static double
get_widest_value (Run *run)
{
  PtmData *d = run->chart->data;
  double   widest = 0, width;

  for (guint i = 0; i < run->chart->rows->len * run->chart->n_columns; i++)
    {
      g_autofree char *words = ptm_chart_format_in_row (run->chart, ptm_chart_get_value (run->chart, i / run->chart->n_columns, i % run->chart->n_columns), i == 0);
      PtmNode         *probe = ptm_data_add_text (d, run->chart->node, words, d->layout->type->strong_weight);

      ptm_data_measure (d, probe, run->value_size, 0, &width, NULL);
      g_ptr_array_remove (run->chart->node->children, probe);
      widest = MAX (widest, width + 2);
    }
  return widest;
}

/* All values in the size at which the widest one has room over its column. */
static void
shrink_values (Run *run, double room)
{
  double widest = get_widest_value (run);

  if (widest > room)
    run->value_size = MAX (run->value_size * room / widest, MIN (run->chart->data->least * 0.7, run->value_size));
}

void
ptm_chart_place_columns (PtmChart *chart, PtmFrame box, gboolean stacked)
{
  PtmData *d = chart->data;
  int      n = chart->rows->len;
  double   low, high, slot, labels = get_label_height (chart, box.width * 0.86 / n), picture = has_pictures (chart) ? MIN (box.width / n * 0.62, box.height * 0.14) : 0;
  Run      run = { chart, box, FALSE, stacked, MIN (d->size * (d->look == PTM_LOOK_BOLD ? 1.35 : 1), box.width / n * 0.5) };
  g_autoptr (GPtrArray) texts = NULL;

  get_range (chart, stacked, &low, &high);
  ptm_chart_make_scale (chart, low, high, CLAMP ((int)(box.height / d->size / 2.4), 4, 8), TRUE);
  choose_numbers (chart, box.width * 0.7 / n / chart->n_columns * 1.6, stacked);
  chart->axis |= chart->n_columns > 1 && get_widest_value (&run) > box.width * 0.78 / n / chart->n_columns * 0.88;
  run.plot.height = MAX (box.height - labels - (picture > 0 ? picture + d->size * 0.5 : 0) - (low < 0 && d->look == PTM_LOOK_SCHOOL ? run.value_size * 1.5 : 0), 1);
  if (chart->axis || d->look == PTM_LOOK_SCHOOL)
    run.plot = ptm_chart_add_axis (chart, run.plot, FALSE);
  else
    {
      chart->low = low;
      chart->high = high > low ? high : low + 1;
    }
  if (!chart->axis)
    {
      double top = run.value_size * 1.5, bottom = low < 0 ? run.value_size * 1.5 : 0;

      if (d->look != PTM_LOOK_SCHOOL || chart->high < high * 1.0001)
        run.plot = (PtmFrame){ run.plot.x, run.plot.y + (d->look == PTM_LOOK_SCHOOL ? 0 : top), run.plot.width, MAX (run.plot.height - (d->look == PTM_LOOK_SCHOOL ? 0 : top + bottom), 1) };
    }
  slot = run.plot.width / n;
  if (!chart->axis && chart->n_columns == 1)
    shrink_values (&run, slot * 0.98);
  texts = ptm_chart_add_labels (chart, slot * 0.94, labels, 2);
  for (int i = 0; i < n; i++)
    {
      double   x = run.plot.x + i * slot, thick = MIN (slot * (chart->n_columns > 1 && !stacked ? 0.78 : 0.62), box.width * 0.2), y = box.y + box.height - labels;
      PtmNode *text = texts->pdata[i];

      add_row (&run, i, x + (slot - thick) / 2, thick);
      if (picture > 0)
        ptm_data_add_picture (d, chart->node, ptm_chart_get_row (chart, i)->asset, ptm_chart_get_row (chart, i)->noun, (PtmFrame){ x + (slot - picture) / 2, y - picture, picture, picture });
      ptm_data_place (d, text, (PtmFrame){ x + slot * 0.03, y + d->size * 0.35, slot * 0.94, MAX (labels - d->size * 0.35, 2) }, d->size * 0.5, text->font_size, 2, "center", 0);
    }
  add_baseline (&run);
}

/* The label over its bar leaves the whole width to both. */
static void
place_rows (Run *run, GPtrArray *texts, PtmFrame box, double label, double picture, gboolean over)
{
  PtmChart *chart = run->chart;
  PtmData  *d = chart->data;
  int       n = chart->rows->len;
  double    pitch = run->plot.height / n, line = over ? pitch * 0.42 : 0;

  for (int i = 0; i < n; i++)
    {
      double   y = run->plot.y + i * pitch, thick = MIN ((pitch - line) * (over ? 0.66 : chart->n_columns > 1 && !run->stacked ? 0.8
                                                                                                                               : 0.62),
                                                         d->layout->unit * 12);
      double   top = over ? y + line : y + (pitch - thick) / 2;
      PtmNode *text = texts->pdata[i];

      add_row (run, i, top, thick);
      if (picture > 0)
        ptm_data_add_picture (d, chart->node, ptm_chart_get_row (chart, i)->asset, ptm_chart_get_row (chart, i)->noun, (PtmFrame){ box.x, y + (pitch - picture) / 2, picture, picture });
      if (over)
        ptm_data_place (d, text, (PtmFrame){ run->plot.x, y, run->plot.width, line * 0.96 }, d->size * 0.5, text->font_size, 1, "left", 1);
      else
        ptm_data_place (d, text, (PtmFrame){ box.x + (picture > 0 ? picture + d->size * 0.5 : 0), y, label, pitch }, d->size * 0.5, text->font_size, 2, d->look == PTM_LOOK_EDITORIAL ? "left" : "right", 0.5);
    }
}

static double
get_widest_name (PtmChart *chart)
{
  PtmData *d = chart->data;
  double   widest = 0, width;
  g_autoptr (PtmNode) probe = ptm_node_new (PTM_NODE_TEXT);

  for (guint i = 0; i < chart->rows->len; i++)
    {
      ptm_node_set (&probe->text, ptm_chart_get_row (chart, i)->label);
      if (probe->text == NULL)
        continue;
      ptm_layout_set_face (d->layout, probe, FALSE, 0);
      ptm_data_measure (d, probe, d->size, 0, &width, NULL);
      widest = MAX (widest, width);
    }
  return widest;
}

void
ptm_chart_place_bars (PtmChart *chart, PtmFrame box, gboolean stacked)
{
  PtmData *d = chart->data;
  int      n = chart->rows->len;
  double   low, high, label, picture, value, pitch = box.height / n;
  gboolean over = (d->look == PTM_LOOK_BOLD || box.width < d->layout->unit * 70 || get_widest_name (chart) > box.width * 0.4) && pitch > d->size * 3.2;
  Run      run = { chart, box, TRUE, stacked, MIN (d->size * (d->look == PTM_LOOK_BOLD ? 1.25 : 1), pitch * 0.8) };
  g_autoptr (GPtrArray) texts = NULL;

  get_range (chart, stacked, &low, &high);
  ptm_chart_make_scale (chart, low, high, CLAMP ((int)(box.width / d->size / 5), 4, 8), TRUE);
  choose_numbers (chart, pitch * 0.8 / (stacked ? 1 : chart->n_columns), stacked);
  picture = has_pictures (chart) ? MIN (pitch * 0.86, d->layout->unit * 12) : 0;
  texts = ptm_chart_add_labels (chart, over ? box.width : box.width * 0.34, over ? pitch * 0.4 : pitch, over ? 1 : 2);
  label = over ? 0 : ptm_chart_get_widest (chart, texts, box.width * 0.34);
  run.plot.x += label + (over ? 0 : d->size * 0.7) + (picture > 0 ? picture + d->size * 0.5 : 0);
  run.plot.width = MAX (box.x + box.width - run.plot.x, 1);
  if (chart->axis)
    run.plot = ptm_chart_add_axis (chart, run.plot, TRUE);
  else
    {
      /* The longest bar and its value fill the width. */
      value = get_widest_value (&run) + d->size * 0.6;
      chart->low = low;
      chart->high = high > low ? high : low + 1;
      run.plot.width = MAX (run.plot.width - (high > 0 ? value : 0) - (low < 0 ? value : 0), 1);
      run.plot.x += low < 0 ? value : 0;
    }
  place_rows (&run, texts, box, label, picture, over);
  /* A line would cross the words over the bars. */
  if (!over)
    add_baseline (&run);
}
