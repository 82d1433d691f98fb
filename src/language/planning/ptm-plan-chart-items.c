/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Names with their numbers, in the orders people write them: "apples 12", "apples: 12", "12 apples", "2019: 12",
 * "boys 3, 5, 7; girls 4, 6, 2", "Mon: boys 3, girls 4; Tue: …". */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-chart.h"

#define MOST_ITEMS 120
/* Numbers that are read as years. */
#define FIRST_YEAR 1900
#define LAST_YEAR  2100
/* Of a chart that nothing is told of. */
#define UNNAMED_SAMPLES 4

void
ptm_chart_item_free (PtmChartItem *item)
{
  g_free (item->label);
  g_free (item->group);
  g_free (item->asset);
  g_array_unref (item->values);
  g_free (item);
}

static PtmChartItem *
add_item (PtmChartReader *r, guint first, guint end)
{
  PtmChartItem *item = g_new0 (PtmChartItem, 1);

  /* "a 5, b 10": a letter is a name, too. */
  if (ptm_draft_skip (r->draft, first, PTM_WORD_ARTICLE) < end)
    first = ptm_draft_skip (r->draft, first, PTM_WORD_ARTICLE);
  if (end > first)
    {
      g_autofree char *text = ptm_draft_dup_span (r->draft, first, end);

      item->label = ptm_text_capitalize (text);
      item->asset = ptm_draft_dup_asset (r->draft, first, end);
    }
  item->group = g_strdup (r->group);
  item->values = g_array_new (FALSE, FALSE, sizeof (double));
  g_ptr_array_add (r->items, item);
  return item;
}

/* What a number may be followed by: signs and short names of units; a whole word is one when the tables say so. */
static guint
skip_unit (PtmChartReader *r, guint at)
{
  static const char *const names[] = { "kg", "g", "mg", "t", "km", "m", "cm", "mm", "l", "ml", "h", "min", "s", "ha", "kwh", "mw", "gb", "mb", "c", "f", NULL };
  PtmReading              *reading = r->draft->reading;
  guint                    end = at;

  if (ptm_reading_is_type (reading, at, PTM_TOKEN_MARK) && g_utf8_strchr ("%\302\260\342\202\254$\302\243\342\200\260", -1, ptm_reading_token (reading, at)->mark) != NULL)
    end = at + 1;
  if (ptm_reading_is_type (reading, end, PTM_TOKEN_WORD) && (g_strv_contains (names, ptm_reading_token (reading, end)->norm) || ptm_reading_sense (reading, end, PTM_WORD_CURRENCY) != NULL || ptm_reading_is (reading, end, PTM_WORD_UNIT, "percent")))
    end += ptm_reading_span (reading, end);
  if (end > at && r->unit == NULL)
    r->unit = ptm_reading_is (reading, at, PTM_WORD_UNIT, "percent") ? g_strdup ("%") : ptm_reading_dup (reading, at, end);
  return end;
}

static gboolean
is_divider (PtmReading *reading, guint at)
{
  return ptm_reading_is_pause (reading, at) || ptm_reading_is (reading, at, PTM_WORD_AND, "");
}

/* "12 apples": the name up to the next divider, when no number stands in it. */
static guint
find_name_end (PtmReading *reading, guint at)
{
  guint end = at;

  while (!is_divider (reading, end))
    {
      if (!ptm_reading_is_type (reading, end, PTM_TOKEN_WORD) && !ptm_reading_is_type (reading, end, PTM_TOKEN_QUOTE))
        return at;
      end += ptm_reading_span (reading, end);
    }
  return end;
}

static gboolean
value_follows (PtmChartReader *r, guint at)
{
  double value;
  guint  end;

  return ptm_value_read (r->draft->reading, at, &end, &value) || (skip_unit (r, at) > at && ptm_value_read (r->draft->reading, at + 1, &end, &value));
}

static void
start_name (PtmChartReader *r, guint at)
{
  r->label = r->end = at;
}

static void
append (PtmChartItem *item, double value)
{
  g_array_append_val (item->values, value);
}

/* "12 of them", "12 in March": the small word between a number and its name. */
static guint
skip_of (PtmReading *reading, guint at)
{
  guint end = at + ptm_reading_span (reading, at);

  if (ptm_reading_is (reading, at, PTM_WORD_PREP, "of"))
    return at + 1;
  return ptm_reading_sense (reading, at, PTM_WORD_PREP) != NULL && ptm_reading_sense (reading, end, PTM_WORD_MONTH) != NULL ? end : at;
}

/* A number: of the name before it, of the name behind it, or one more of the same name. */
static guint
take_value (PtmChartReader *r, guint at, guint end, double value)
{
  PtmReading   *reading = r->draft->reading;
  PtmChartItem *last = r->items->len > 0 ? g_ptr_array_index (r->items, r->items->len - 1) : NULL;
  gboolean      named = r->end > r->label;
  guint         next = skip_unit (r, end);
  guint         name, name_end;

  if (!named && ptm_reading_is_mark (reading, end, ':') && value_follows (r, end + 1))
    {
      r->label = at;
      r->end = end;
      return end + 1;
    }
  if (!named && next == end && !r->merged && ptm_reading_is_type (reading, end, PTM_TOKEN_NUMBER) && ptm_reading_token (reading, end)->space_before)
    {
      r->label = at;
      r->end = end;
      return end;
    }
  name = skip_of (reading, next);
  name_end = named ? next : find_name_end (reading, name);
  if (!named && name_end > next)
    {
      append (add_item (r, name, name_end), value);
      r->merged = FALSE;
      return name_end;
    }
  if (named || last == NULL)
    last = add_item (r, r->label, r->end);
  append (last, value);
  start_name (r, next);
  r->merged = TRUE;
  return next;
}

/* A colon behind a name: its number follows, or a list of names that belong to it. */
static void
take_colon (PtmChartReader *r, guint at)
{
  if (r->end == r->label || value_follows (r, at + 1))
    return;
  g_free (r->group);
  r->group = ptm_draft_dup_span (r->draft, r->label, r->end);
  start_name (r, at + 1);
}

static void
take_divider (PtmChartReader *r, guint at)
{
  PtmReading *reading = r->draft->reading;

  if (r->end > r->label)
    g_ptr_array_add (r->loose, ptm_draft_dup_span (r->draft, r->label, r->end));
  if (ptm_reading_is_mark (reading, at, ';') || ptm_reading_is_type (reading, at, PTM_TOKEN_BREAK))
    {
      g_clear_pointer (&r->group, g_free);
      r->merged = FALSE;
    }
  start_name (r, at + 1);
}

/* "4月120", "18-30 years 65", "2022 55": a number that says what the one behind it is of. Its end, or at. */
static guint
skip_label (PtmChartReader *r, guint at)
{
  PtmReading *reading = r->draft->reading;
  guint       end = at + 1;

  if (!ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER))
    return at;
  if (ptm_reading_is_number (reading, at, FIRST_YEAR, LAST_YEAR) && r->end == r->label && ptm_reading_is_type (reading, end, PTM_TOKEN_NUMBER))
    return end;
  if (ptm_reading_is_mark (reading, end, '-') && ptm_reading_is_type (reading, end + 1, PTM_TOKEN_NUMBER))
    end += 2;
  else if (ptm_reading_is_type (reading, end, PTM_TOKEN_NUMBER))
    end++;
  if (!ptm_reading_is_type (reading, end, PTM_TOKEN_WORD) || (r->end > r->label && !ptm_reading_is (reading, end, PTM_WORD_IGNORE, "age")))
    return at;
  end += ptm_reading_span (reading, end);
  return ptm_reading_is_type (reading, end, PTM_TOKEN_NUMBER) && (is_divider (reading, end + 1) || skip_unit (r, end + 1) > end + 1) ? end : at;
}

static guint
read_next (PtmChartReader *r, guint at)
{
  PtmReading *reading = r->draft->reading;
  double      value;
  guint       end = skip_label (r, at);

  if (end > at)
    {
      r->label = r->end == r->label ? at : r->label;
      r->end = end;
      return end;
    }
  if (ptm_value_read (r->draft->reading, at, &end, &value))
    return take_value (r, at, end, value);
  if (is_divider (reading, at))
    take_divider (r, at);
  else if (ptm_reading_is_mark (reading, at, ':') || ptm_reading_is_mark (reading, at, 0xff1a))
    take_colon (r, at);
  else if (ptm_reading_is_type (reading, at, PTM_TOKEN_MARK))
    skip_unit (r, at);
  else if (r->end == r->label && !value_follows (r, at + 1) && (ptm_reading_is (reading, at, PTM_WORD_PREP, "with") || ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) != NULL))
    start_name (r, at + 1);
  else
    {
      r->label = r->end == r->label ? at : r->label;
      r->end = at + 1;
    }
  return at + 1;
}

/* "2019:5" without a space is one token. */
static gboolean
take_ratio (PtmChartReader *r, guint at)
{
  g_autofree char *text = NULL;
  const char      *colon;
  PtmChartItem    *item;

  if (!ptm_reading_is_type (r->draft->reading, at, PTM_TOKEN_SIZE))
    return FALSE;
  text = ptm_reading_dup_inner (r->draft->reading, at);
  colon = strchr (text, ':');
  if (colon == NULL)
    return FALSE;
  item = add_item (r, at, at);
  item->label = g_strndup (text, colon - text);
  append (item, g_ascii_strtod (colon + 1, NULL));
  return TRUE;
}

void
ptm_chart_read_items (PtmChartReader *r, guint first, guint end)
{
  start_name (r, first);
  for (guint at = first; at < end && r->items->len < MOST_ITEMS;)
    {
      guint next = at + 1;

      if (ptm_reading_sense (r->draft->reading, at, PTM_WORD_FINISH) != NULL && !ptm_reading_is_free (r->draft->reading, at))
        next = at + ptm_reading_span (r->draft->reading, at);
      else if (!take_ratio (r, at))
        next = read_next (r, at);
      at = MAX (next, at + 1);
    }
  if (r->end > r->label)
    g_ptr_array_add (r->loose, ptm_draft_dup_span (r->draft, r->label, r->end));
}

void
ptm_chart_add_samples (PtmChartReader *r)
{
  static const double samples[] = { 4, 7, 5, 9, 6, 8 };
  gboolean            named = r->loose->len > 1;
  guint               n = named ? MIN (r->loose->len, G_N_ELEMENTS (samples)) : UNNAMED_SAMPLES;

  for (guint i = 0; i < n; i++)
    {
      PtmChartItem *item = add_item (r, 0, 0);

      item->label = named ? g_strdup (g_ptr_array_index (r->loose, i)) : g_strdup_printf ("%c", 'A' + (int)i);
      append (item, samples[i]);
    }
}
