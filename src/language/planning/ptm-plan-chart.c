/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Charts and tables: what becomes of the names and numbers that were read, and which form they take. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "ptm-plan-chart.h"

#define MOST_COLUMNS 8

/* Every name has as many numbers: the names are what is compared. */
static guint
count_series (PtmChartReader *r)
{
  guint n = 0;

  for (guint i = 0; i < r->items->len; i++)
    n = MAX (n, ((PtmChartItem *)g_ptr_array_index (r->items, i))->values->len);
  return n > 1 && r->items->len <= MOST_COLUMNS ? n : 0;
}

static double
get_value (PtmChartItem *item, guint i)
{
  return i < item->values->len ? g_array_index (item->values, double, i) : NAN;
}

static void
add_series (PtmChartReader *r, PtmNode *chart, guint n)
{
  double values[MOST_COLUMNS];

  chart->legend = g_new0 (char *, r->items->len + 1);
  for (guint c = 0; c < r->items->len; c++)
    {
      const char *label = ((PtmChartItem *)g_ptr_array_index (r->items, c))->label;

      chart->legend[c] = g_strdup (label != NULL ? label : "");
    }
  for (guint row = 0; row < n; row++)
    {
      g_autofree char *number = g_strdup_printf ("%u", row + 1);

      for (guint c = 0; c < r->items->len; c++)
        values[c] = get_value (g_ptr_array_index (r->items, c), row);
      ptm_node_add_datum (chart, r->loose->len == n ? g_ptr_array_index (r->loose, row) : number, values, r->items->len);
    }
}

/* The names that occur in groups, in their order. (element-type utf8) */
static GPtrArray *
list_names (PtmChartReader *r, gboolean groups)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < r->items->len; i++)
    {
      PtmChartItem *item = g_ptr_array_index (r->items, i);
      char         *name = groups ? item->group : item->label;

      if (name != NULL && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, name);
    }
  return names;
}

static PtmChartItem *
find_item (PtmChartReader *r, const char *group, const char *label)
{
  for (guint i = 0; i < r->items->len; i++)
    {
      PtmChartItem *item = g_ptr_array_index (r->items, i);

      if (g_strcmp0 (item->group, group) == 0 && g_strcmp0 (item->label, label) == 0)
        return item;
    }
  return NULL;
}

static gboolean
add_groups (PtmChartReader *r, PtmNode *chart)
{
  g_autoptr (GPtrArray) rows = list_names (r, TRUE);
  g_autoptr (GPtrArray) columns = list_names (r, FALSE);
  double values[MOST_COLUMNS];

  if (rows->len < 2 || columns->len < 2 || columns->len > MOST_COLUMNS)
    return FALSE;
  chart->legend = g_new0 (char *, columns->len + 1);
  for (guint c = 0; c < columns->len; c++)
    chart->legend[c] = g_strdup (g_ptr_array_index (columns, c));
  for (guint i = 0; i < rows->len; i++)
    {
      for (guint c = 0; c < columns->len; c++)
        {
          PtmChartItem *item = find_item (r, g_ptr_array_index (rows, i), g_ptr_array_index (columns, c));

          values[c] = item != NULL ? get_value (item, 0) : NAN;
        }
      ptm_node_add_datum (chart, g_ptr_array_index (rows, i), values, columns->len);
    }
  return TRUE;
}

static void
add_rows (PtmChartReader *r, PtmNode *chart)
{
  for (guint i = 0; i < r->items->len; i++)
    {
      PtmChartItem *item = g_ptr_array_index (r->items, i);
      double        value = get_value (item, 0);
      PtmDatum     *datum = ptm_node_add_datum (chart, item->label, &value, 1);

      if (g_strcmp0 (chart->chart, "pictogram") == 0 && item->asset != NULL)
        {
          ptm_node_set (&datum->asset, item->asset);
          ptm_node_set (&datum->noun, item->label);
        }
    }
}

/* Each name has its two numbers, or more. */
static void
add_points (PtmChartReader *r, PtmNode *chart)
{
  for (guint i = 0; i < r->items->len; i++)
    {
      PtmChartItem *item = g_ptr_array_index (r->items, i);

      ptm_node_add_datum (chart, item->label, (const double *)(gconstpointer)item->values->data, MIN (item->values->len, MOST_COLUMNS));
    }
}

/* Shares of a hundred are a pie, years a line; else bars. */
static const char *
choose_form (PtmChartReader *r)
{
  double   sum = 0;
  gboolean years = r->items->len > 2;

  for (guint i = 0; i < r->items->len; i++)
    {
      PtmChartItem *item = g_ptr_array_index (r->items, i);

      sum += get_value (item, 0);
      years = years && item->label != NULL && strlen (item->label) == 4 && g_ascii_isdigit (item->label[0]) && g_ascii_isdigit (item->label[3]);
    }
  if (years)
    return "line";
  return g_strcmp0 (r->unit, "%") == 0 && ABS (sum - 100) < 0.6 ? "pie" : "bar";
}

/* What the sentence calls the chart, anywhere in it. */
static const char *
find_form (PtmDraft *draft)
{
  const char *form = NULL;

  for (guint at = 0; at < draft->reading->length; at += ptm_reading_span (draft->reading, at))
    {
      const PtmSense *sense = ptm_reading_sense (draft->reading, at, PTM_WORD_CHART);

      if (sense == NULL || (strcmp (sense->value, "table") == 0 && at != draft->kind_at))
        continue;
      if (form == NULL || strcmp (form, "chart") == 0)
        form = sense->value;
      if (at != draft->kind_at && strcmp (sense->value, "chart") != 0 && ptm_reading_sense (draft->reading, at, PTM_WORD_KIND) != NULL)
        ptm_draft_use (draft, at, at + ptm_reading_span (draft->reading, at));
    }
  return form;
}

static gboolean
read_table (PtmDraft *draft, guint body)
{
  g_autoptr (GArray) rows = ptm_draft_split (draft, body, draft->reading->length, "\n;");
  PtmNode *table;

  if (rows->len < 2)
    return FALSE;
  table = ptm_scene_add_node (draft->scene, NULL, PTM_NODE_TABLE);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  for (guint i = 0; i < rows->len; i++)
    {
      PtmSpan row = g_array_index (rows, PtmSpan, i);
      g_autoptr (GArray) cells = ptm_draft_split (draft, row.first, row.end, ",|");
      g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

      for (guint c = 0; c < cells->len; c++)
        {
          PtmSpan          cell = g_array_index (cells, PtmSpan, c);
          g_autofree char *text = ptm_draft_dup_span (draft, cell.first, cell.end);

          g_strv_builder_add (words, text);
        }
      g_ptr_array_add (table->rows, g_strv_builder_end (words));
    }
  ptm_draft_use (draft, body, draft->reading->length);
  return TRUE;
}

static void
add_chart (PtmChartReader *r, const char *form)
{
  PtmNode *chart = ptm_scene_add_node (r->draft->scene, NULL, PTM_NODE_CHART);
  guint    series;

  ptm_node_set (&chart->chart, form == NULL || strcmp (form, "chart") == 0 || strcmp (form, "table") == 0 ? choose_form (r) : form);
  series = count_series (r);
  if (strcmp (chart->chart, "scatter") == 0)
    add_points (r, chart);
  else if (series > 0)
    add_series (r, chart, series);
  else if (!add_groups (r, chart))
    add_rows (r, chart);
  if (chart->legend != NULL && g_strv_length (chart->legend) > 1 && (strcmp (chart->chart, "bar") == 0 || strcmp (chart->chart, "column") == 0))
    ptm_node_set (&chart->chart, "grouped");
  if (r->unit != NULL)
    ptm_node_set_param (chart, "unit", r->unit);
}

/* "How do we come to school? on foot 8, bus 12": what was asked is the title. */
static guint
take_question (PtmDraft *draft, guint body)
{
  guint end = ptm_draft_find_mark (draft, body, draft->reading->length, '?');

  for (guint at = body; at < end; at++)
    if (ptm_reading_is_type (draft->reading, at, PTM_TOKEN_NUMBER))
      return body;
  if (end >= draft->reading->length || draft->topic != NULL)
    return body;
  draft->topic = ptm_reading_dup (draft->reading, body, end + 1);
  ptm_draft_use (draft, body, end + 1);
  return end + 1;
}

/* "Temperature: 12 in March, 15 in April, as a line": a form that is named last ends what is listed. */
static guint
take_last_form (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  guint       colon = ptm_draft_find_colon (reading), end = draft->kind_at;
  gboolean    has_number = FALSE;

  if (draft->kind_end <= draft->kind_at || colon >= end)
    return reading->length;
  for (guint at = draft->kind_end; at < reading->length; at++)
    if (ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER))
      return reading->length;
  for (guint at = colon; at < end; at++)
    has_number = has_number || ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER);
  if (!has_number)
    return reading->length;
  while (end > colon + 1 && (ptm_reading_is_pause (reading, end - 1) || ptm_reading_sense (reading, end - 1, PTM_WORD_PREP) != NULL || ptm_reading_sense (reading, end - 1, PTM_WORD_ARTICLE) != NULL))
    end--;
  ptm_draft_use (draft, end, reading->length);
  draft->kind_at = draft->kind_end = 0;
  return end;
}

void
ptm_plan_chart (PtmDraft *draft)
{
  guint            end = take_last_form (draft);
  g_autofree char *before = ptm_draft_dup_words_before (draft);
  const char      *form = find_form (draft);
  guint            body = ptm_draft_find_body (draft);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_chart_item_free);
  g_autoptr (GPtrArray) loose = g_ptr_array_new_with_free_func (g_free);
  PtmChartReader r = { .draft = draft, .items = items, .loose = loose };

  body = take_question (draft, body);
  ptm_draft_derive_title (draft, before);
  if (g_strcmp0 (form, "table") == 0 && read_table (draft, body))
    return;
  ptm_chart_read_items (&r, body, end);
  if (items->len > 0 || loose->len > 1)
    ptm_draft_use (draft, body, draft->reading->length);
  if (items->len == 0)
    ptm_chart_add_samples (&r);
  add_chart (&r, form);
  g_free (r.group);
  g_free (r.unit);
}
