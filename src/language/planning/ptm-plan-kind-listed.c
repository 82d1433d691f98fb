/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A kind that nobody names, by what the sentence lists: names with a number each are a chart, prices a menu, years a timeline. */

#include "config.h"

#include "ptm-order.h"
#include "ptm-plan-private.h"

/* Behind the colon of a chart; what is longer has a kind that is named. */
#define LONGEST_CHART 200
/* Numbers that are read as years, and how many of them make a timeline. */
#define FIRST_YEAR 100
/* From here on a list of such numbers is one of years, whatever the words in it. */
#define FIRST_MODERN_YEAR 1400
#define LAST_YEAR         2100
#define FEWEST_YEARS      3
#define LAST_DAY          31
/* So many months in a row are no dates. */
#define FEWEST_MONTHS 3

/* "January 310": no day of a month, and no year. */
static gboolean
is_beyond_date (PtmReading *reading, guint at)
{
  return ptm_reading_is_number (reading, at, LAST_DAY + 1, 999) || ptm_reading_is_number (reading, at, LAST_YEAR + 1, G_MAXDOUBLE);
}

/* "yes 60%", "25 votes": one number, with its name. A month with a number is a date unless the form of a chart is named. */
static gboolean
is_datum (PtmReading *reading, PtmSpan part, gboolean may_be_month)
{
  guint numbers = 0, words = 0;

  for (guint at = part.first; at < part.end; at++)
    {
      numbers += ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) && !ptm_reading_is_mark (reading, at - 1, '.') ? 1 : 0;
      words += ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) ? 1 : 0;
      if ((ptm_reading_sense (reading, at, PTM_WORD_MONTH) != NULL && !may_be_month && !is_beyond_date (reading, at + ptm_reading_span (reading, at))) || ptm_reading_sense (reading, at, PTM_WORD_CLOCK) != NULL || ptm_reading_sense (reading, at, PTM_WORD_UNIT) != NULL || ptm_reading_sense (reading, at, PTM_WORD_RELATION) != NULL)
        return FALSE;
    }
  return numbers == 1 && words > 0 && ptm_reading_is_type (reading, part.first, PTM_TOKEN_WORD);
}

/* "Jan 30, Feb 45, Mar 60": nothing but months, each with a number. */
static gboolean
counts_months (PtmReading *reading, GArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      PtmSpan part = g_array_index (parts, PtmSpan, i);
      guint   end = part.first + ptm_reading_span (reading, part.first);

      if (ptm_reading_sense (reading, part.first, PTM_WORD_MONTH) == NULL || !ptm_reading_is_type (reading, end, PTM_TOKEN_NUMBER) || end + 1 < part.end)
        return FALSE;
    }
  return parts->len >= FEWEST_MONTHS;
}

/* A menu has numbers, too. What is found is looked for again once the kind is known. */
static gboolean
names_figure (PtmDraft *draft)
{
  gboolean is_named;

  ptm_draft_find_figure (draft);
  is_named = draft->figure != NULL;
  draft->figure = NULL;
  draft->figure_at = draft->figure_end = 0;
  return is_named;
}

/* "soup 5 €, cake 3 €" */
static gboolean
has_prices (PtmReading *reading, GArray *parts)
{
  static const char *const signs = "$\302\243\302\245\342\202\254\342\202\271";
  guint                    n = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      PtmSpan  part = g_array_index (parts, PtmSpan, i);
      gboolean is_price = FALSE;

      for (guint at = part.first; at < part.end; at++)
        is_price = is_price || ptm_reading_sense (reading, at, PTM_WORD_CURRENCY) != NULL || (ptm_reading_is_type (reading, at, PTM_TOKEN_MARK) && g_utf8_strchr (signs, -1, ptm_reading_token (reading, at)->mark) != NULL);
      n += is_price ? 1 : 0;
    }
  return n * 2 > parts->len;
}

/* "Survey results: yes 60%, no 30%, maybe 10%", "sales as columns: Jan 5, Feb 9": names with a number each, behind words and a
 * colon. */
void
ptm_draft_choose_by_numbers (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  guint       colon = 0, form = 0, form_end = 0;
  g_autoptr (GArray) parts = NULL;

  if (draft->has_kind || draft->cued || reading->length > LONGEST_CHART || ptm_draft_tells_to_count (reading) || names_figure (draft))
    return;
  for (; ptm_reading_is_type (reading, colon, PTM_TOKEN_WORD) && ptm_reading_sense (reading, colon, PTM_WORD_ROLE) == NULL; colon += ptm_reading_span (reading, colon))
    if (ptm_reading_sense (reading, colon, PTM_WORD_CHART) != NULL)
      {
        form = colon;
        form_end = colon + ptm_reading_span (reading, colon);
      }
  if (colon == 0 || !(ptm_reading_is_mark (reading, colon, ':') || ptm_reading_is_mark (reading, colon, 0xff1a)))
    return;
  parts = ptm_draft_split_list (draft, colon + 1, reading->length);
  for (guint i = 0; i < parts->len; i++)
    if (!is_datum (reading, g_array_index (parts, PtmSpan, i), form_end > form || counts_months (reading, parts)))
      return;
  /* "Chart: apples 12" names its form, and may have one number. */
  if (parts->len == 1 && ptm_reading_is (reading, form, PTM_WORD_CHART, "chart") && form_end == colon)
    ptm_draft_set_kind (draft, PTM_KIND_CHART, form, form_end);
  else if (parts->len >= 2 && form_end == form && has_prices (reading, parts))
    {
      draft->cued = TRUE;
      draft->cued_figure = "menu";
    }
  else if (parts->len >= 2)
    ptm_draft_set_kind (draft, PTM_KIND_CHART, form, form_end);
}

/* "Agenda: welcome, talks, lunch", "Regeln: nicht rennen, teilen": what it is stands before the colon, and becomes the title. */
void
ptm_draft_choose_by_head (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  guint       colon = ptm_order_find_list_head (reading), first = ptm_reading_skip (reading, ptm_reading_skip (reading, 0, PTM_WORD_DRAW), PTM_WORD_ARTICLE);
  g_autoptr (GArray) parts = NULL;

  if (colon == 0 || draft->has_kind)
    return;
  parts = ptm_draft_split_list (draft, colon + 1, reading->length);
  if (parts->len >= 2)
    ptm_draft_set_kind (draft, PTM_KIND_INFOGRAPHIC, first, colon);
}

/* "1789 revolution", "Waterloo 1815": a year, and what happened in it. */
static gboolean
is_event (PtmReading *reading, PtmSpan part, double first)
{
  guint at = part.first;

  if (!ptm_reading_is_number (reading, at, first, LAST_YEAR))
    at = part.end - 1;
  else if (ptm_reading_sense (reading, at + 1, PTM_WORD_UNIT) != NULL || ptm_reading_sense (reading, at + 1, PTM_WORD_CURRENCY) != NULL)
    return FALSE;
  if (!ptm_reading_is_number (reading, at, first, LAST_YEAR) || part.end < part.first + 2)
    return FALSE;
  return ptm_reading_is_type (reading, at == part.first ? at + 1 : part.first, PTM_TOKEN_WORD) || ptm_reading_is_mark (reading, part.first + 1, ':');
}

/* "In 1956 my grandparents met", "married in 1981": one year of our times, and words around it. */
static gboolean
tells_year (PtmReading *reading, PtmSpan part)
{
  guint years = 0, words = 0;

  for (guint at = part.first; at < part.end; at++)
    {
      words += ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) ? 1 : 0;
      if (!ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER))
        continue;
      if (!ptm_reading_is_number (reading, at, FIRST_MODERN_YEAR, LAST_YEAR) || ptm_reading_sense (reading, at + 1, PTM_WORD_CURRENCY) != NULL || ptm_reading_sense (reading, at + 1, PTM_WORD_NOUN) != NULL)
        return FALSE;
      years++;
    }
  return years == 1 && words > 0;
}

/* "When was it: 1789 revolution, 1799 Napoleon", "1789 revolution, 1799 Napoleon, 1815 Waterloo": years with what happened. */
void
ptm_draft_choose_by_years (PtmDraft *draft, gboolean is_modern)
{
  double      first = is_modern ? FIRST_MODERN_YEAR : FIRST_YEAR;
  PtmReading *reading = draft->reading;
  guint       colon = 0;
  gboolean    has_head;
  g_autoptr (GArray) parts = NULL;

  if (draft->has_kind || draft->cued || reading->length > LONGEST_CHART)
    return;
  while (ptm_reading_is_type (reading, colon, PTM_TOKEN_WORD) || (colon > 0 && ptm_reading_is_type (reading, colon, PTM_TOKEN_NUMBER)))
    colon++;
  has_head = colon > 0 && (ptm_reading_is_mark (reading, colon, ':') || ptm_reading_is_mark (reading, colon, 0xff1a));
  /* "Wars from 1800 to 1850: 1808 …", but "In 1808: war, in 1812: peace" */
  if (has_head && ptm_reading_is_type (reading, colon - 1, PTM_TOKEN_NUMBER) && !ptm_reading_is_number (reading, colon + 1, first, LAST_YEAR))
    has_head = FALSE;
  parts = ptm_draft_split_list (draft, has_head ? colon + 1 : 0, reading->length);
  for (guint i = 0; i < parts->len; i++)
    if (!is_event (reading, g_array_index (parts, PtmSpan, i), first) && !tells_year (reading, g_array_index (parts, PtmSpan, i)))
      return;
  if (parts->len >= (has_head ? FEWEST_YEARS - 1 : FEWEST_YEARS))
    ptm_draft_set_kind (draft, PTM_KIND_TIMELINE, 0, 0);
}
