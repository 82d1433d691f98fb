/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Dates and times as eight languages write them: "12 May", "le samedi 12", "5月12日", "19 Uhr", "from 9 to 12". */

#include "config.h"

#include <string.h>

#include "ptm-times.h"

/* Letters beyond this one are Greek, Cyrillic and on. */
#define LAST_LATIN 0x36f
/* How far before a time its day stands. */
#define FARTHEST_DAY 8

static gboolean
is_dash (PtmReading *reading, guint at)
{
  return ptm_reading_is_mark (reading, at, '-') || ptm_reading_is_mark (reading, at, 0x2013) || ptm_reading_is_mark (reading, at, 0x2014);
}

/* 2026, when the sentence goes on or ends after it. */
static guint
skip_year (PtmReading *reading, guint at)
{
  guint year = ptm_reading_is_mark (reading, at, ',') ? at + 1 : at;

  return ptm_reading_is_number (reading, year, 1900, 2999) ? year + 1 : at;
}

static gboolean
is_behind_hyphen (PtmReading *reading, guint at)
{
  const PtmToken *token = ptm_reading_token (reading, at);

  return token != NULL && token->start > 0 && reading->text[token->start - 1] == '-';
}

/* "7-9": a number after a hyphen. */
static gboolean
is_hyphenated (PtmReading *reading, guint at)
{
  return ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) && is_behind_hyphen (reading, at);
}

/* "12", "12.", "12th", "12-14"; 0 when there is no day. */
static guint
read_day (PtmReading *reading, guint at)
{
  guint end = at;

  if (!ptm_reading_is_number (reading, end, 1, 31))
    return 0;
  end++;
  if (ptm_reading_is_mark (reading, end, '.'))
    end++;
  end = ptm_reading_skip (reading, end, PTM_WORD_SUFFIX);
  if ((is_dash (reading, end) || ptm_reading_sense (reading, end, PTM_WORD_RANGE) != NULL || ptm_reading_sense (reading, end, PTM_WORD_AND) != NULL) && ptm_reading_is_number (reading, end + 1, 1, 31))
    {
      guint second = read_day (reading, end + 1);

      return second > 0 ? second : end;
    }
  if (end == at + 1 && is_hyphenated (reading, end) && ptm_reading_is_number (reading, end, 1, 31))
    return ptm_reading_is_mark (reading, end + 1, '.') ? end + 2 : end + 1;
  return end;
}

/* 12.05.2026, 12/5, 2026-05-12 */
static guint
read_figures (PtmReading *reading, guint at)
{
  if (ptm_reading_is_number (reading, at, 1900, 2999) && ptm_reading_is_number (reading, at + 1, 1, 12) && ptm_reading_is_number (reading, at + 2, 1, 31))
    return at + 3;
  if (!ptm_reading_is_number (reading, at, 1, 31) || !(ptm_reading_is_mark (reading, at + 1, '.') || ptm_reading_is_mark (reading, at + 1, '/')) || !ptm_reading_is_number (reading, at + 2, 1, 31))
    return 0;
  if (ptm_reading_token (reading, at + 2)->space_before)
    return 0;
  if (ptm_reading_is_mark (reading, at + 3, '.') || ptm_reading_is_mark (reading, at + 3, '/'))
    return ptm_reading_is_type (reading, at + 4, PTM_TOKEN_NUMBER) && !ptm_reading_token (reading, at + 4)->space_before ? at + 5 : at + 4;
  return ptm_reading_is_mark (reading, at + 1, '/') ? at + 3 : 0;
}

static guint
read_month_first (PtmReading *reading, guint at)
{
  guint end;

  if (ptm_reading_sense (reading, at, PTM_WORD_MONTH) == NULL)
    return 0;
  end = at + ptm_reading_span (reading, at);
  if (ptm_reading_is_mark (reading, end, '.'))
    end++;
  if (ptm_reading_is_number (reading, end, 1, 31))
    return skip_year (reading, read_day (reading, end));
  return ptm_reading_is_number (reading, end, 1900, 2999) ? end + 1 : 0;
}

static guint
read_day_first (PtmReading *reading, guint at)
{
  guint end = read_day (reading, at);

  if (end == 0)
    return 0;
  end = ptm_reading_skip (reading, end, PTM_WORD_PREP);
  if (ptm_reading_sense (reading, end, PTM_WORD_MONTH) == NULL)
    return 0;
  end += ptm_reading_span (reading, end);
  /* "23 de abril de 2026" */
  if (ptm_reading_is (reading, end, PTM_WORD_PREP, "of") && ptm_reading_is_number (reading, end + 1, 1900, 2999))
    end++;
  return skip_year (reading, end);
}

/* 年, 月, 日 and the Korean 년, 월, 일. */
gboolean
ptm_date_has_sign (PtmReading *reading, guint at)
{
  static const char *const signs[] = { "\345\271\264", "\346\234\210", "\346\227\245", "\353\205\204", "\354\233\224", "\354\235\274" };

  for (guint i = 0; i < G_N_ELEMENTS (signs) && ptm_reading_is_type (reading, at, PTM_TOKEN_WORD); i++)
    if (g_str_has_prefix (ptm_reading_token (reading, at)->norm, signs[i]))
      return TRUE;
  return FALSE;
}

/* "5月12日": numbers, each with its sign. */
static guint
read_signed_day (PtmReading *reading, guint at)
{
  guint end = at;

  while (ptm_reading_is_type (reading, end, PTM_TOKEN_NUMBER) && ptm_date_has_sign (reading, end + 1))
    end += 2;
  return end > at ? ptm_reading_skip (reading, end, PTM_WORD_WEEKDAY) : 0;
}

/* A quoted word of another script. */
static gboolean
is_foreign_quote (PtmReading *reading, guint at)
{
  g_autofree char *text = ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE) ? ptm_reading_dup_inner (reading, at) : NULL;

  return text != NULL && g_unichar_isalpha (g_utf8_get_char (text)) && g_utf8_get_char (text) > LAST_LATIN;
}

/* "12 مايو": a word of another script after a day's number is a month. */
static guint
read_foreign_month (PtmReading *reading, guint at)
{
  if (!ptm_reading_is_number (reading, at, 1, 31) || !(ptm_reading_is_foreign (reading, at + 1) || is_foreign_quote (reading, at + 1)))
    return 0;
  return skip_year (reading, at + 2);
}

static guint
read_calendar_day (PtmReading *reading, guint at)
{
  guint end = read_figures (reading, at);

  if (end == 0)
    end = read_signed_day (reading, at);
  if (end == 0)
    end = read_foreign_month (reading, at);

  if (end == 0)
    end = read_month_first (reading, at);
  return end > 0 ? end : read_day_first (reading, at);
}

/* "Mon-Fri", "Monday to Friday", "Mondays and Thursdays": behind a weekday the ones that belong to it. */
static guint
skip_weekdays (PtmReading *reading, guint at)
{
  for (guint i = 0; i < 7; i++)
    {
      guint next = is_dash (reading, at) ? at + 1 : ptm_reading_skip (reading, at, PTM_WORD_RANGE);

      next = next == at ? ptm_reading_skip (reading, at, PTM_WORD_AND) : next;
      if (ptm_reading_sense (reading, next, PTM_WORD_WEEKDAY) == NULL || (next == at && !is_behind_hyphen (reading, at)))
        return at;
      at = next + ptm_reading_span (reading, next);
    }
  return at;
}

/* "Saturday 12 May"; "Sunday the 14th", "el sábado 8" are days of a month that everybody knows. */
static guint
read_month_day (PtmReading *reading, guint at, guint end)
{
  guint day = read_calendar_day (reading, at);

  if (day > 0)
    return day;
  if (!ptm_reading_is_number (reading, at, 1, 31))
    return end;
  day = ptm_reading_is_mark (reading, at + 1, '.') ? at + 2 : ptm_reading_skip (reading, at + 1, PTM_WORD_SUFFIX);
  if ((at > end && ptm_reading_sense (reading, at - 1, PTM_WORD_ARTICLE) == NULL) || ptm_reading_sense (reading, day, PTM_WORD_CLOCK) != NULL || ptm_reading_is_mark (reading, day, ':'))
    return end;
  if (ptm_reading_sense (reading, day, PTM_WORD_NOUN) != NULL || ptm_reading_sense (reading, day, PTM_WORD_UNIT) != NULL || ptm_reading_sense (reading, day, PTM_WORD_CURRENCY) != NULL || ptm_reading_sense (reading, day, PTM_WORD_RANGE) != NULL)
    return end;
  /* "sábado 9 a 12": hours. */
  return ptm_reading_is_type (reading, day, PTM_TOKEN_NUMBER) || ptm_reading_is_type (reading, day + ptm_reading_span (reading, day), PTM_TOKEN_NUMBER) || is_dash (reading, day) ? end : day;
}

guint
ptm_date_read (PtmReading *reading, guint at)
{
  guint end, day;

  if (ptm_reading_sense (reading, at, PTM_WORD_DAY) != NULL)
    return at + ptm_reading_span (reading, at);
  if (ptm_reading_sense (reading, at, PTM_WORD_WEEKDAY) == NULL)
    return read_calendar_day (reading, at);
  end = skip_weekdays (reading, at + ptm_reading_span (reading, at));
  day = ptm_reading_is_mark (reading, end, ',') || ptm_reading_is_mark (reading, end, '.') ? end + 1 : end;
  while (ptm_reading_sense (reading, day, PTM_WORD_PREP) != NULL || ptm_reading_sense (reading, day, PTM_WORD_ARTICLE) != NULL)
    day += ptm_reading_span (reading, day);
  return read_month_day (reading, day, end);
}

/* "7", "7:30", "19.30"; with is_sure set when minutes say that it is a time. */
static guint
read_hour (PtmReading *reading, guint at, gboolean *is_sure)
{
  if (ptm_reading_sense (reading, at, PTM_WORD_HOUR) != NULL)
    {
      *is_sure = TRUE;
      return at + ptm_reading_span (reading, at);
    }
  if (!ptm_reading_is_number (reading, at, 0, 24))
    return 0;
  if ((ptm_reading_is_mark (reading, at + 1, ':') || ptm_reading_is_mark (reading, at + 1, '.')) && ptm_reading_is_number (reading, at + 2, 0, 59) && !ptm_reading_token (reading, at + 2)->space_before && ptm_reading_token (reading, at + 2)->end - ptm_reading_token (reading, at + 2)->start == 2)
    {
      *is_sure = *is_sure || ptm_reading_is_mark (reading, at + 1, ':');
      return at + 3;
    }
  return at + 1;
}

static guint
read_clock (PtmReading *reading, guint at, gboolean *is_sure)
{
  if (ptm_reading_sense (reading, at, PTM_WORD_CLOCK) == NULL)
    return at;
  *is_sure = TRUE;
  at += ptm_reading_span (reading, at);
  if (ptm_reading_is_number (reading, at, 0, 59) && ptm_reading_is (reading, at + 1, PTM_WORD_CLOCK, "minute"))
    return at + 2;
  if (ptm_reading_is_number (reading, at, 0, 59) && !ptm_reading_is_mark (reading, at + 1, '.') && ptm_reading_sense (reading, at + 1, PTM_WORD_MONTH) == NULL && ptm_reading_sense (reading, at + 1, PTM_WORD_CLOCK) == NULL)
    at++;
  return at;
}

/* A weekday, a month or a day such as "tomorrow". */
static gboolean
is_day_word (PtmReading *reading, guint at)
{
  return ptm_reading_sense (reading, at, PTM_WORD_WEEKDAY) != NULL || ptm_reading_sense (reading, at, PTM_WORD_MONTH) != NULL || ptm_reading_sense (reading, at, PTM_WORD_DAY) != NULL;
}

/* Nothing but numbers, marks and small words stands between a day and the token. */
static gboolean
follows_day (PtmReading *reading, guint at)
{
  for (guint i = at; i > 0 && at - i < FARTHEST_DAY; i--)
    {
      gboolean is_between = !ptm_reading_is_type (reading, i - 1, PTM_TOKEN_WORD) || ptm_reading_sense (reading, i - 1, PTM_WORD_PREP) != NULL || ptm_reading_sense (reading, i - 1, PTM_WORD_SUFFIX) != NULL || ptm_reading_sense (reading, i - 1, PTM_WORD_SINCE) != NULL || ptm_reading_sense (reading, i - 1, PTM_WORD_AND) != NULL;

      if (is_day_word (reading, i - 1))
        return TRUE;
      if (!is_between || ptm_reading_is_type (reading, i - 1, PTM_TOKEN_BREAK) || ptm_reading_is_mark (reading, i - 1, ':'))
        return FALSE;
    }
  return FALSE;
}

/* "from 9 to 12" is a time beside a day, "Saturday at 2" with a small word before it and nothing that is counted. */
static gboolean
is_beside_day (PtmReading *reading, guint at, guint end, gboolean is_span)
{
  gboolean is_open = ptm_reading_is_pause (reading, end) || ptm_reading_is_mark (reading, end, '?') || ptm_reading_sense (reading, end, PTM_WORD_PREP) != NULL || ptm_reading_sense (reading, end, PTM_WORD_AND) != NULL;

  if (!is_open || at == 0)
    return FALSE;
  if (!is_span && ptm_reading_sense (reading, at - 1, PTM_WORD_PREP) == NULL && ptm_reading_sense (reading, at, PTM_WORD_SINCE) == NULL)
    return FALSE;
  return follows_day (reading, at) || (is_span && is_day_word (reading, ptm_reading_skip (reading, end, PTM_WORD_PREP)));
}

/* The hour that ends a span; the first one's end when there is no second. */
static guint
read_span_end (PtmReading *reading, guint end, gboolean *is_sure)
{
  guint second = is_dash (reading, end) ? end + 1 : ptm_reading_skip (reading, end, PTM_WORD_RANGE);
  guint range;

  if (second == end && !is_hyphenated (reading, end))
    return end;
  range = read_hour (reading, ptm_reading_skip (reading, second, PTM_WORD_SINCE), is_sure);
  return range > 0 ? read_clock (reading, range, is_sure) : end;
}

guint
ptm_time_read (PtmReading *reading, guint at)
{
  gboolean is_sure = FALSE;
  guint    end = read_hour (reading, ptm_reading_skip (reading, at, PTM_WORD_SINCE), &is_sure);
  guint    first;

  if (end == 0)
    return 0;
  end = first = read_clock (reading, end, &is_sure);
  end = read_span_end (reading, end, &is_sure);
  return is_sure || is_beside_day (reading, at, end, end > first) ? end : 0;
}

/* "el 23 de abril", "le samedi 12" */
gboolean
ptm_date_has_article (PtmReading *reading, guint at)
{
  guint next = ptm_reading_skip (reading, at, PTM_WORD_ARTICLE);

  return next > at && ptm_reading_is (reading, at, PTM_WORD_ARTICLE, "definite") && (ptm_reading_sense (reading, next, PTM_WORD_WEEKDAY) != NULL || read_day_first (reading, next) > 0);
}
