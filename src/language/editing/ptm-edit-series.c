/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "Make the bars green", "Tuesday in red": the colours of a chart, of the rows that are named or else of all of them. */

#include "config.h"

#include "ptm-edit-private.h"
#include "ptm-edit-rows.h"

#define MOST_COLORS 12

/* What has a colour of its own on the page is no part of the chart. */
static gboolean
names_other (PtmReading *reading, GArray *rows)
{
  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    if (!ptm_edit_is_in_row (rows, at) && (ptm_reading_sense (reading, at, PTM_WORD_ROLE) != NULL || ptm_reading_is (reading, at, PTM_WORD_OTHER, "letters") || ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE) || ptm_reading_sense (reading, at, PTM_WORD_WITHOUT) != NULL || ptm_reading_is (reading, at, PTM_WORD_ARRANGE, "back")))
      return TRUE;
  return FALSE;
}

/* "The bars", "the slices", "the chart" */
static gboolean
names_series (PtmReading *reading)
{
  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    if (ptm_reading_is (reading, at, PTM_WORD_OTHER, "series") || ptm_reading_sense (reading, at, PTM_WORD_CHART) != NULL)
      return TRUE;
  return FALSE;
}

/* (element-type PtmColor) (transfer full) */
static GArray *
find_colors (PtmReading *reading, GArray *rows)
{
  GArray *colors = g_array_new (FALSE, FALSE, sizeof (PtmColor));

  for (guint at = 0; at < reading->length && colors->len < MOST_COLORS; at++)
    {
      PtmColor color;
      guint    taken = 0;

      if (ptm_edit_is_in_row (rows, at) || !ptm_phrase_read_color (reading, at, &color, &taken))
        continue;
      g_array_append_val (colors, color);
      at += MAX (taken, 1) - 1;
    }
  return colors;
}

static void
take (PtmEditWish *wish, const char *row, PtmColor color)
{
  PtmOp *op = ptm_op_new (PTM_OP_RECOLOR);

  op->target.role = g_strdup ("chart");
  op->text = g_strdup (row);
  op->color = color;
  g_ptr_array_add (wish->ops, op);
}

gboolean
ptm_edit_add_row_colors (PtmEditWish *wish, const PtmNode *chart)
{
  g_autoptr (GArray) rows = ptm_edit_find_rows (wish->reading, chart->data);
  g_autoptr (GArray) colors = find_colors (wish->reading, rows);

  if (colors->len == 0 || names_other (wish->reading, rows) || (rows->len == 0 && !names_series (wish->reading)))
    return FALSE;
  if (rows->len == 0 && colors->len == 1)
    take (wish, NULL, g_array_index (colors, PtmColor, 0));
  else if (rows->len == 0 && colors->len == chart->data->len)
    for (guint i = 0; i < colors->len; i++)
      take (wish, ((const PtmDatum *)g_ptr_array_index (chart->data, i))->label, g_array_index (colors, PtmColor, i));
  else if (rows->len > 0 && (colors->len == 1 || colors->len == rows->len))
    for (guint i = 0; i < rows->len; i++)
      take (wish, g_array_index (rows, PtmEditRow, i).row->label, g_array_index (colors, PtmColor, colors->len == 1 ? 0 : i));
  else
    return FALSE;
  return TRUE;
}
