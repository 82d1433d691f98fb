/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws shares of a whole: pies and rings, their parts named beside them. */

#include "config.h"

#include <math.h>

#include "ptm-layout-chart.h"
#include "ptm-palette.h"
#include "ptm-svg-path.h"

int *
ptm_chart_get_percents (const double *values, int n)
{
  int               *percents = g_new0 (int, MAX (n, 1));
  g_autofree double *rest = g_new0 (double, MAX (n, 1));
  double             sum = 0;
  int                left = 100;

  for (int i = 0; i < n; i++)
    sum += MAX (values[i], 0);
  for (int i = 0; i < n && sum > 0; i++)
    {
      double exact = MAX (values[i], 0) / sum * 100;

      percents[i] = (int)floor (exact + 1e-9);
      rest[i] = exact - percents[i];
      left -= percents[i];
    }
  for (; left > 0 && sum > 0; left--)
    {
      int best = 0;

      for (int i = 1; i < n; i++)
        best = rest[i] > rest[best] + 1e-12 ? i : best;
      percents[best]++;
      rest[best] = -1;
    }
  return percents;
}

/* A part of the disc between two turns (0…1, clockwise from the top), in hundredths of its frame. */
static char *
dup_slice (double from, double to, double hole)
{
  GString *path = g_string_new (NULL);
  double   a = from * 2 * G_PI, b = MIN (to, from + 0.9999) * 2 * G_PI, inner = hole * 50;
  gboolean large = to - from > 0.5;

  ptm_svg_path_append (path, 'M', 2, 50 + sin (a) * inner, 50 - cos (a) * inner);
  ptm_svg_path_append (path, 'L', 2, 50 + sin (a) * 50, 50 - cos (a) * 50);
  ptm_svg_path_append_arc (path, 50, 50, large, TRUE, 50 + sin (b) * 50, 50 - cos (b) * 50);
  if (hole > 0)
    {
      ptm_svg_path_append (path, 'L', 2, 50 + sin (b) * inner, 50 - cos (b) * inner);
      ptm_svg_path_append_arc (path, inner, inner, large, FALSE, 50 + sin (a) * inner, 50 - cos (a) * inner);
    }
  g_string_append_c (path, 'Z');
  return g_string_free (path, FALSE);
}

/* Name over share; unnamed rows show the share alone. */
static char *
dup_words (PtmChart *chart, int row, int percent, gboolean one_line)
{
  const char      *label = ptm_chart_get_row (chart, row)->label;
  g_autofree char *share = ptm_data_format (chart->data, percent, 0, "%");

  return label == NULL || *label == '\0' ? g_steal_pointer (&share) : g_strconcat (label, one_line ? "  " : "\n", share, NULL);
}

static void
add_total (PtmChart *chart, PtmFrame disc, double hole)
{
  PtmData         *d = chart->data;
  double           sum = 0, side = disc.width * hole * 0.74;
  g_autofree char *words = NULL;
  PtmNode         *text;

  for (guint i = 0; i < chart->rows->len; i++)
    sum += MAX (ptm_chart_get_value (chart, i, 0), 0);
  words = ptm_chart_format (chart, sum);
  text = ptm_data_add_text (d, chart->node, words, 0);
  ptm_layout_set_face (d->layout, text, TRUE, 0);
  ptm_data_place (d, text, (PtmFrame){ disc.x + (disc.width - side) / 2, disc.y + disc.height / 2 - side * 0.3, side, side * 0.6 }, d->size * 0.5, side * 0.42, 1, "center", 0.5);
}

static void
add_disc (PtmChart *chart, PtmFrame disc, const double *values, double sum, double hole)
{
  PtmData *d = chart->data;
  double   from = 0;

  for (guint i = 0; i < chart->rows->len; i++)
    {
      double           share = values[i] / sum;
      g_autofree char *path = NULL;
      PtmNode         *slice;

      if (share <= 0)
        continue;
      path = dup_slice (from, from + share, hole);
      slice = ptm_data_add_path (d, chart->node, path, disc, ptm_chart_get_color (chart, i, 0), 3);
      if (share < 0.9999)
        {
          slice->stroke = d->ground;
          slice->stroke_width = d->layout->unit * 0.35;
        }
      from += share;
    }
  if (hole > 0)
    add_total (chart, disc, hole);
}

/* A list beside or under the disc: swatch, name, share in a column of its own. */
static void
add_list (PtmChart *chart, PtmFrame box, const int *percents)
{
  PtmData *d = chart->data;
  int      n = chart->rows->len, columns = n > 14 ? 2 : 1;
  int      rows = (n + columns - 1) / columns;
  double   line = MIN (box.height / rows, d->size * 2.8), side = MIN (line * 0.55, d->size * 0.9), share = MIN (d->size * 3.6, box.width / columns * 0.3), width = box.width / columns - (columns > 1 ? d->size : 0);
  double   top = box.y + (box.height - line * rows) / 2;
  g_autoptr (GPtrArray) texts = ptm_chart_add_labels (chart, MAX (width - side * 3.4 - share, 4), line * 0.9, 2);

  for (int i = 0; i < n; i++)
    {
      double           x = box.x + (i / rows) * (width + d->size), y = top + (i % rows) * line, indent = side * 1.7;
      g_autofree char *words = ptm_data_format (d, percents[i], 0, "%");
      PtmNode         *text = texts->pdata[i], *number = ptm_data_add_text (d, chart->node, words, d->layout->type->strong_weight);
      const PtmDatum  *row = ptm_chart_get_row (chart, i);

      ptm_data_add_shape (d, chart->node, "circle", (PtmFrame){ x, y + (line - side) / 2, side, side }, ptm_chart_get_color (chart, i, 0), 3);
      if (ptm_data_add_picture (d, chart->node, row->asset, row->noun, (PtmFrame){ x + side * 1.5, y + line * 0.1, line * 0.8, line * 0.8 }) != NULL)
        indent = side * 1.9 + line * 0.8;
      ptm_data_place (d, text, (PtmFrame){ x + indent, y, MAX (width - indent - share, 4), line }, d->size * 0.4, text->font_size, 2, "left", 0.5);
      ptm_data_place (d, number, (PtmFrame){ x + width - share, y, share, line }, d->size * 0.4, MIN (d->size * 1.15, line * 0.8), 1, "right", 0.5);
      if (i % rows > 0 && line > d->size * 1.4)
        ptm_data_add_line (d, chart->node, x, y, x + width, y, d->rule, d->layout->unit * 0.14, 1);
    }
}

typedef struct
{
  int    row;
  double x; /* on the rim */
  double y;
  double at; /* of the label's middle */
} Side;

static int
compare_sides (const void *a, const void *b)
{
  const Side *one = a, *two = b;

  return one->y < two->y ? -1 : one->y > two->y;
}

/* The labels of one side, moved apart, each with a line to its part. */
static void
add_side (PtmChart *chart, PtmFrame box, PtmFrame disc, Side *sides, int n, gboolean right, const int *percents)
{
  PtmData *d = chart->data;
  double   pitch = MIN (d->size * 2.5, box.height / MAX (n, 1)), gap = d->size * 0.6, bend = d->size * 1.2;
  double   edge = right ? disc.x + disc.width + bend : disc.x - bend, width = MAX (right ? box.x + box.width - edge - gap : edge - gap - box.x, 4);

  qsort (sides, n, sizeof (Side), compare_sides);
  for (int i = 0; i < n; i++)
    sides[i].at = MAX (sides[i].y, i > 0 ? sides[i - 1].at + pitch : box.y + pitch / 2);
  for (int i = n - 1; i >= 0; i--)
    sides[i].at = MIN (sides[i].at, i == n - 1 ? box.y + box.height - pitch / 2 : sides[i + 1].at - pitch);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *words = dup_words (chart, sides[i].row, percents[sides[i].row], pitch < d->size * 2.4);
      PtmNode         *text = ptm_data_add_text (d, chart->node, words, d->layout->type->strong_weight);

      ptm_data_add_line (d, chart->node, sides[i].x, sides[i].y, edge, sides[i].at, d->soft, d->layout->unit * 0.2, 5);
      ptm_data_place (d, text, (PtmFrame){ right ? edge + gap : box.x, sides[i].at - pitch / 2, width, pitch }, d->size * 0.45, d->size, 3, right ? "left" : "right", 0.5);
    }
}

static void
add_sides (PtmChart *chart, PtmFrame box, PtmFrame disc, const double *values, double sum, const int *percents)
{
  g_autofree Side *left = g_new0 (Side, chart->rows->len), *right = g_new0 (Side, chart->rows->len);
  int              n_left = 0, n_right = 0;
  double           from = 0;

  for (guint i = 0; i < chart->rows->len; i++)
    {
      double a = (from + values[i] / sum / 2) * 2 * G_PI, x = sin (a), y = -cos (a);
      Side   side = { (int)i, disc.x + disc.width / 2 * (1 + x * 0.98), disc.y + disc.height / 2 * (1 + y * 0.98), 0 };

      if (values[i] > 0 && x >= 0)
        right[n_right++] = side;
      else if (values[i] > 0)
        left[n_left++] = side;
      from += values[i] / sum;
    }
  add_side (chart, box, disc, right, n_right, TRUE, percents);
  add_side (chart, box, disc, left, n_left, FALSE, percents);
}

/* The side of a disc with all names at its two sides; 0 when they need too much room. */
static double
get_side_between (PtmChart *chart, PtmFrame box, const int *percents)
{
  PtmData *d = chart->data;
  double   widest = 0, width, side;
  g_autoptr (PtmNode) probe = ptm_node_new (PTM_NODE_TEXT);

  for (guint i = 0; i < chart->rows->len; i++)
    {
      g_autofree char *words = dup_words (chart, i, percents[i], FALSE);

      ptm_node_set (&probe->text, words);
      ptm_layout_set_face (d->layout, probe, FALSE, d->layout->type->strong_weight);
      ptm_data_measure (d, probe, d->size, 0, &width, NULL);
      widest = MAX (widest, width);
    }
  side = MIN (box.height * 0.96, box.width - 2 * (widest + d->size * 2.2));
  return side < MIN (box.height * 0.7, box.width * (box.height > box.width ? 0.55 : 0.42)) ? 0 : side;
}

/* A disc over its list is as large as the lines leave it. */
static double
get_side_over (PtmChart *chart, PtmFrame box)
{
  double list = chart->rows->len * chart->data->size * (chart->rows->len > 14 ? 1.2 : 2.3) + chart->data->size * 1.4;

  return MIN (box.width * 0.9, MAX (box.height - list, box.height * 0.42));
}

void
ptm_chart_place_pie (PtmChart *chart, PtmFrame box, gboolean donut)
{
  PtmData           *d = chart->data;
  int                n = chart->rows->len;
  g_autofree double *values = g_new0 (double, n);
  g_autofree int    *percents = NULL;
  double             sum = 0, side;
  gboolean           wide = box.width > box.height * 1.1, list;
  PtmFrame           disc;

  for (int i = 0; i < n; i++)
    {
      double value = ptm_chart_get_value (chart, i, 0);

      values[i] = isnan (value) ? 0 : MAX (value, 0);
      sum += values[i];
    }
  percents = ptm_chart_get_percents (values, n);
  side = n > 9 ? 0 : get_side_between (chart, box, percents);
  list = side <= 0;
  if (list)
    side = wide ? MIN (box.height, box.width * 0.5) : get_side_over (chart, box);
  side = MAX (side, 1);
  if (!list)
    disc = (PtmFrame){ box.x + (box.width - side) / 2, box.y + (box.height - side) / 2, side, side };
  else
    disc = (PtmFrame){ wide ? box.x : box.x + (box.width - side) / 2, wide ? box.y + (box.height - side) / 2 : box.y, side, side };
  add_disc (chart, disc, values, sum, donut ? 0.58 : 0);
  if (!list)
    add_sides (chart, box, disc, values, sum, percents);
  else if (wide)
    add_list (chart, (PtmFrame){ box.x + side + d->size * 2.4, box.y, MAX (box.width - side - d->size * 2.4, 4), box.height }, percents);
  else
    add_list (chart, (PtmFrame){ box.x, box.y + side + d->size * 1.4, box.width, MAX (box.height - side - d->size * 1.4, 4) }, percents);
}
