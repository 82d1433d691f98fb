/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "Change bananas to 45", "and pears: 12", "without the cherries": the numbers of a chart. Each row that is named takes the number
 * beside it; a name that no row has, with a number, is a new row. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-edit-private.h"
#include "ptm-edit-rows.h"
#include "ptm-figure-params.h"
#include "ptm-scene-entries.h"

static const PtmNode *
find_chart (PtmScene *scene)
{
  for (guint i = 0; i < scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (scene->nodes, i);

      if (node->type == PTM_NODE_CHART && node->data != NULL && node->data->len > 0)
        return node;
    }
  return NULL;
}

static void
take (PtmEditWish *wish, const char *row, double number, guint column)
{
  char   text[G_ASCII_DTOSTR_BUF_SIZE];
  PtmOp *op = ptm_op_new (PTM_OP_DATA);

  op->text = g_strdup (row);
  op->how = isfinite (number) ? g_strdup (g_ascii_formatd (text, sizeof text, "%.10g", number)) : NULL;
  op->count = (int)column;
  g_ptr_array_add (wish->ops, op);
}

/* Which column of several is named; -1 when it is not said. */
static int
find_column (PtmReading *reading, const PtmNode *chart)
{
  guint columns = ((PtmDatum *)g_ptr_array_index (chart->data, 0))->values->len;

  if (columns <= 1 || chart->legend == NULL)
    return columns <= 1 ? 0 : -1;
  for (guint i = 0; chart->legend[i] != NULL && i < columns; i++)
    {
      PtmDatum column = { .label = chart->legend[i] };

      for (guint at = 0; at < reading->length; at++)
        if (ptm_edit_find_row_end (reading, at, &column) > 0)
          return (int)i;
    }
  return -1;
}

/* "45, not 20": what the row has now is what is wrong. */
static void
drop_old (GArray *numbers, const PtmDatum *row, guint column)
{
  for (guint i = numbers->len; numbers->len > 1 && i > 0; i--)
    if (column < row->values->len && g_array_index (numbers, PtmEditRow, i - 1).number == g_array_index (row->values, double, column))
      g_array_remove_index (numbers, i - 1);
}

/* "five more" is said of what is there. */
static double
get_start (PtmReading *reading, const PtmEditRow *number, const PtmDatum *row, guint column)
{
  if (column < row->values->len && (ptm_reading_is (reading, number->end, PTM_WORD_MORE, "more") || (number->first > 0 && ptm_reading_is (reading, number->first - 1, PTM_WORD_MORE, "more"))))
    return g_array_index (row->values, double, column);
  return 0;
}

static gboolean
change_rows (PtmEditWish *wish, GArray *rows, GArray *numbers, int column)
{
  PtmReading *reading = wish->reading;

  if (numbers->len == 0 && !ptm_edit_takes_away (reading))
    return FALSE;
  if (rows->len == 1)
    drop_old (numbers, g_array_index (rows, PtmEditRow, 0).row, (guint)MAX (column, 0));
  if (numbers->len > 0 && (numbers->len != rows->len || column < 0))
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      const PtmEditRow *named = &g_array_index (rows, PtmEditRow, i);
      const PtmEditRow *number = numbers->len > 0 ? &g_array_index (numbers, PtmEditRow, i) : NULL;

      take (wish, named->row->label, number != NULL ? get_start (reading, number, named->row, (guint)column) + number->number : NAN, (guint)MAX (column, 0));
    }
  return TRUE;
}

/* "Add a dessert: Tiramisu for 6 euros": the name stands behind the colon, where there is one; before it where the number does. */
static guint
find_list_start (PtmReading *reading, guint end)
{
  for (guint at = 0; at + 1 < end; at++)
    if (ptm_reading_is_mark (reading, at, ':') && ptm_reading_is_type (reading, at + 1, PTM_TOKEN_WORD))
      return at + 1;
  return 0;
}

/* "And pears: 12": a name that no row has, beside the one number. */
static gboolean
add_row (PtmEditWish *wish, const PtmEditRow *number)
{
  PtmReading      *reading = wish->reading;
  g_autofree char *name = NULL;
  guint            from, to, after, after_end;
  gboolean         before = ptm_edit_find_name (reading, find_list_start (reading, number->first), number->first, &from, &to);
  gboolean         behind = ptm_edit_find_name (reading, number->end, reading->length, &after, &after_end);

  if (before == behind)
    return FALSE;
  if (behind)
    {
      from = after;
      to = after_end;
    }
  if (to - from > PTM_EDIT_MOST_PARTS || (!ptm_edit_brings (reading) && (behind || from > 1 || to + 2 < number->first)))
    return FALSE;
  name = ptm_edit_dup_name (reading, from, to);
  take (wish, name, number->number, 0);
  return TRUE;
}

/* "Add “Other 10”": a new row that is quoted with its number. */
static gboolean
add_quoted_row (PtmEditWish *wish)
{
  PtmReading      *reading = wish->reading;
  guint            at = 0;
  g_autofree char *text = NULL;
  const char      *digits;
  double           number;

  while (at < reading->length && !ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE))
    at++;
  if (at == reading->length || !ptm_edit_brings (reading))
    return FALSE;
  text = ptm_reading_dup_inner (reading, at);
  digits = strrchr (text, ' ');
  if (digits == NULL || !ptm_pen_parse_number (digits, &number))
    return FALSE;
  text[digits - text] = '\0';
  g_strchomp (text);
  if (g_str_has_suffix (text, ":"))
    text[strlen (text) - 1] = '\0';
  take (wish, text, number, 0);
  return *text != '\0';
}

static gboolean
add_to_chart (PtmEditWish *wish, const PtmNode *chart)
{
  g_autoptr (GArray) rows = ptm_edit_find_rows (wish->reading, chart->data);
  g_autoptr (GArray) numbers = ptm_edit_find_numbers (wish->reading, rows);
  int column = find_column (wish->reading, chart);

  if (ptm_edit_says_else (wish->reading, rows))
    return FALSE;
  if (rows->len > 0)
    return change_rows (wish, rows, numbers, column);
  if (numbers->len == 0 && column == 0 && add_quoted_row (wish))
    return TRUE;
  return numbers->len == 1 && column == 0 && !ptm_edit_takes_away (wish->reading) && add_row (wish, &g_array_index (numbers, PtmEditRow, 0));
}

/* "红烧肉改成42元": the dishes of a menu and their prices, as the rows of a chart; NULL when the page has none. (transfer full) */
static PtmNode *
make_prices (PtmScene *scene)
{
  PtmNode *list = ptm_node_new (PTM_NODE_CHART);

  list->data = ptm_scene_dup_entries (scene);
  for (guint i = 0; i < list->data->len; i++)
    if (((PtmDatum *)g_ptr_array_index (list->data, i))->values->len > 0)
      return list;
  ptm_node_free (list);
  return NULL;
}

gboolean
ptm_edit_add_data (PtmEditWish *wish)
{
  PtmReading    *reading = wish->reading;
  const PtmNode *chart = wish->scene != NULL ? find_chart (wish->scene) : NULL;
  gboolean       done = FALSE;
  g_autoptr (PtmNode) prices = NULL;

  if (wish->scene == NULL || wish->has_region || reading->length > PTM_EDIT_MOST_DATA_TOKENS)
    return FALSE;
  prices = chart == NULL ? make_prices (wish->scene) : NULL;
  if (chart != NULL)
    done = add_to_chart (wish, chart) || ptm_edit_add_row_colors (wish, chart);
  else if (prices != NULL)
    done = add_to_chart (wish, prices);
  else if (wish->scene->kind == PTM_KIND_TIMELINE)
    done = ptm_edit_add_event (wish);
  if (done)
    ptm_reading_use (reading, 0, reading->length, PTM_USE_USED);
  return done;
}
