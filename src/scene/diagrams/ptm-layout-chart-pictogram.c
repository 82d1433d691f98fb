/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file draws counts as rows of pictures, one picture for so many; a part of a picture stands for a part of that. */

#include "config.h"

#include <math.h>

#include "ptm-layout-chart.h"
#include "ptm-palette.h"
#include "ptm-svg-path.h"

#define MOST_IN_ROW 12

/* How many one picture stands for: 1, 2, 5, 10, 20 …; one that leaves no rest is taken when it is near. */
static double
choose_key (PtmChart *chart)
{
  static const double steps[] = { 1, 2, 5 };
  const char         *given = chart->node->params != NULL ? g_hash_table_lookup (chart->node->params, "per") : NULL;
  double              most = 0, key = given != NULL ? g_ascii_strtod (given, NULL) : 0;

  for (guint i = 0; i < chart->rows->len; i++)
    most = MAX (most, ptm_chart_get_value (chart, i, 0));
  if (isfinite (key) && key > 0 && most / key <= MOST_IN_ROW * 3)
    return key;
  key = pow (10, floor (log10 (MAX (most, 1e-300) / MOST_IN_ROW)));
  key = most >= 1 ? MAX (key, 1) : key;
  for (int i = 0; i < 12; i++)
    {
      double power = key * pow (10, i / 3);

      if (most / (power * steps[i % 3]) <= MOST_IN_ROW + 1e-9)
        return power * steps[i % 3];
    }
  return most;
}

/* A picture, or the left part of one; without a picture a disc. */
static void
add_sign (PtmChart *chart, int row, PtmFrame f, double part)
{
  PtmData        *d = chart->data;
  const PtmDatum *datum = ptm_chart_get_row (chart, row);
  PtmNode        *picture = ptm_data_add_picture (d, chart->node, datum->asset, datum->noun, f);
  PtmColor        color = ptm_chart_get_color (chart, row, 0);
  PtmNode        *panel;
  PtmNode        *inner;

  if (picture == NULL && part > 0.995)
    ptm_data_add_shape (d, chart->node, "circle", (PtmFrame){ f.x + f.width * 0.06, f.y + f.height * 0.06, f.width * 0.88, f.height * 0.88 }, color, 3);
  else if (picture == NULL)
    {
      g_autoptr (GString) path = g_string_new (NULL);
      double a = part * 2 * G_PI;

      ptm_svg_path_append (path, 'M', 2, 50.0, 50.0);
      ptm_svg_path_append (path, 'V', 1, 0.0);
      ptm_svg_path_append_arc (path, 50, 50, part > 0.5, TRUE, 50 + sin (a) * 50, 50 - cos (a) * 50);
      g_string_append_c (path, 'Z');
      ptm_data_add_path (d, chart->node, path->str, (PtmFrame){ f.x + f.width * 0.06, f.y + f.height * 0.06, f.width * 0.88, f.height * 0.88 }, color, 3);
    }
  else if (part <= 0.995)
    {
      PtmFrame whole = picture->frame;

      g_ptr_array_remove (chart->node->children, picture);
      panel = ptm_data_add (d, chart->node, PTM_NODE_PANEL);
      panel->frame = (PtmFrame){ whole.x, whole.y, MAX (whole.width * part, 0.5), whole.height };
      panel->z = PTM_Z_PICTURE;
      inner = ptm_data_add_picture (d, panel, datum->asset, datum->noun, f);
      if (inner != NULL)
        inner->frame = whole;
    }
}

static void
add_key (PtmChart *chart, PtmFrame box, double key)
{
  PtmData         *d = chart->data;
  g_autofree char *number = ptm_data_format (d, key, ptm_data_count_decimals (key), chart->unit);
  g_autofree char *words = g_strdup_printf ("= %s", number);
  PtmNode         *text = ptm_data_add_text (d, chart->node, words, d->layout->type->strong_weight);
  double           side = box.height;

  add_sign (chart, 0, (PtmFrame){ box.x, box.y, side, side }, 1);
  ptm_data_place (d, text, (PtmFrame){ box.x + side * 1.25, box.y, MAX (box.width - side * 1.25, 4), box.height }, d->size * 0.5, d->size * 1.05, 1, "left", 0.5);
}

static void
place_row (PtmChart *chart, int row, PtmFrame line, double side, double key)
{
  PtmData         *d = chart->data;
  double           value = ptm_chart_get_value (chart, row, 0), signs;
  int              n, per_line = MAX ((int)(line.width / side), 1), lines;
  g_autofree char *words = NULL;
  PtmNode         *text;
  double           x, pitch;

  if (isnan (value))
    return;
  signs = MAX (value, 0) / key;
  n = MIN ((int)ceil (signs - 1e-6), MOST_IN_ROW * 4);
  lines = MAX ((n + per_line - 1) / per_line, 1);
  pitch = MIN (side, line.height / lines);
  for (int i = 0; i < n; i++)
    add_sign (chart, row, (PtmFrame){ line.x + (i % per_line) * side, line.y + (line.height - pitch * lines) / 2 + (i / per_line) * pitch, side * 0.92, pitch * 0.92 }, MIN (signs - i, 1));
  words = ptm_chart_format (chart, value);
  text = ptm_data_add_text (d, chart->node, words, d->layout->type->strong_weight);
  x = line.x + MIN (n, per_line) * side + d->size * 0.4;
  ptm_data_place (d, text, (PtmFrame){ x, line.y, d->size * 5, line.height }, d->size * 0.5, d->size * 1.1, 1, "left", 0.5);
}

void
ptm_chart_place_pictogram (PtmChart *chart, PtmFrame box)
{
  PtmData *d = chart->data;
  int      n = chart->rows->len;
  double   key = choose_key (chart), foot = MIN (d->size * 2.2, box.height * 0.16), pitch = (box.height - foot * 1.4) / n, most = 0, label, side;
  g_autoptr (GPtrArray) texts = ptm_chart_add_labels (chart, box.width * 0.3, pitch * 0.9, 2);

  for (int i = 0; i < n; i++)
    most = MAX (most, ceil (ptm_chart_get_value (chart, i, 0) / key - 1e-6));
  label = ptm_chart_get_widest (chart, texts, box.width * 0.3) + d->size;
  side = MAX (MIN (pitch * 0.84, (box.width - label - d->size * 4) / MAX (MIN (most, MOST_IN_ROW), 1)), 1);
  for (int i = 0; i < n; i++)
    {
      PtmFrame line = { box.x + label, box.y + i * pitch + pitch * 0.05, MAX (box.width - label - d->size * 4, 1), pitch * 0.9 };
      PtmNode *text = texts->pdata[i];

      if (i > 0)
        ptm_data_add_line (d, chart->node, box.x, box.y + i * pitch, box.x + box.width, box.y + i * pitch, d->rule, d->layout->unit * 0.14, 1);
      ptm_data_place (d, text, (PtmFrame){ box.x, line.y, MAX (label - d->size, 4), line.height }, d->size * 0.5, text->font_size, 2, d->look == PTM_LOOK_EDITORIAL ? "left" : "right", 0.5);
      place_row (chart, i, line, side, key);
    }
  ptm_data_add_line (d, chart->node, box.x, box.y + n * pitch, box.x + box.width, box.y + n * pitch, d->rule, d->layout->unit * 0.14, 1);
  add_key (chart, (PtmFrame){ box.x + label, box.y + box.height - foot, MAX (box.width - label, 4), foot }, key);
}
