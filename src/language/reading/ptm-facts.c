/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Dates, times, places and notes on posters: "12 May", "19 Uhr", "at the town hall". */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"

#define MOST_PLACE_WORDS 4
/* Letters beyond this one are Greek, Cyrillic and on. */
#define LAST_LATIN 0x36f

static gboolean
is_number_between (PtmReading *reading, guint at, double low, double high)
{
  const PtmToken *token = ptm_reading_token (reading, at);

  return ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) && token->number >= low && token->number <= high;
}

static guint
skip_class (PtmReading *reading, guint at, PtmWordClass class)
{
  return ptm_reading_sense (reading, at, class) != NULL ? at + ptm_reading_span (reading, at) : at;
}

static gboolean
is_dash (PtmReading *reading, guint at)
{
  return ptm_reading_is_mark (reading, at, '-') || ptm_reading_is_mark (reading, at, 0x2013) || ptm_reading_is_mark (reading, at, 0x2014);
}

char *
ptm_text_capitalize (const char *text)
{
  g_autofree char *first = NULL;

  if (*text == '\0')
    return g_strdup ("");
  first = g_utf8_strup (text, g_utf8_next_char (text) - text);
  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

/* The tokens as written, but each one the rule names begins with a capital letter. */
static char *
dup_with_capitals (PtmReading *reading, guint first, guint end, gboolean (*rule) (PtmReading *, guint))
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint at = first; at < end; at++)
    {
      g_autofree char *word = ptm_reading_dup (reading, at, at + 1);
      g_autofree char *capital = rule (reading, at) ? ptm_text_capitalize (word) : g_strdup (word);

      if (at > first)
        {
          const PtmToken *before = ptm_reading_token (reading, at - 1);
          const PtmToken *token = ptm_reading_token (reading, at);

          if (token->start >= before->end)
            g_string_append_len (text, reading->text + before->end, token->start - before->end);
        }
      g_string_append (text, capital);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
is_calendar_word (PtmReading *reading, guint at)
{
  if (ptm_grammar_has_rule (reading->grammar, "small-months"))
    return FALSE;
  return ptm_reading_sense (reading, at, PTM_WORD_MONTH) != NULL || ptm_reading_sense (reading, at, PTM_WORD_WEEKDAY) != NULL;
}

static gboolean
is_place_word (PtmReading *reading, guint at)
{
  return ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) && ptm_reading_sense (reading, at, PTM_WORD_PREP) == NULL && ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) == NULL && ptm_reading_sense (reading, at, PTM_WORD_AND) == NULL;
}

/* 2026, when the sentence goes on or ends after it. */
static guint
skip_year (PtmReading *reading, guint at)
{
  guint year = ptm_reading_is_mark (reading, at, ',') ? at + 1 : at;

  return is_number_between (reading, year, 1900, 2999) ? year + 1 : at;
}

/* "7-9": a number after a hyphen. */
static gboolean
is_hyphenated (PtmReading *reading, guint at)
{
  const PtmToken *token = ptm_reading_token (reading, at);

  return ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) && token->start > 0 && reading->text[token->start - 1] == '-';
}

/* "12", "12.", "12th", "12-14"; 0 when there is no day. */
static guint
read_day (PtmReading *reading, guint at)
{
  guint end = at;

  if (!is_number_between (reading, end, 1, 31))
    return 0;
  end++;
  if (ptm_reading_is_mark (reading, end, '.'))
    end++;
  end = skip_class (reading, end, PTM_WORD_SUFFIX);
  if ((is_dash (reading, end) || ptm_reading_sense (reading, end, PTM_WORD_RANGE) != NULL || ptm_reading_sense (reading, end, PTM_WORD_AND) != NULL) && is_number_between (reading, end + 1, 1, 31))
    {
      guint second = read_day (reading, end + 1);

      return second > 0 ? second : end;
    }
  if (end == at + 1 && is_hyphenated (reading, end) && is_number_between (reading, end, 1, 31))
    return ptm_reading_is_mark (reading, end + 1, '.') ? end + 2 : end + 1;
  return end;
}

/* 12.05.2026, 12/5, 2026-05-12 */
static guint
read_figures (PtmReading *reading, guint at)
{
  if (is_number_between (reading, at, 1900, 2999) && is_number_between (reading, at + 1, 1, 12) && is_number_between (reading, at + 2, 1, 31))
    return at + 3;
  if (!is_number_between (reading, at, 1, 31) || !(ptm_reading_is_mark (reading, at + 1, '.') || ptm_reading_is_mark (reading, at + 1, '/')) || !is_number_between (reading, at + 2, 1, 31))
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
  if (is_number_between (reading, end, 1, 31))
    return skip_year (reading, read_day (reading, end));
  return is_number_between (reading, end, 1900, 2999) ? end + 1 : 0;
}

static guint
read_day_first (PtmReading *reading, guint at)
{
  guint end = read_day (reading, at);

  if (end == 0)
    return 0;
  end = skip_class (reading, end, PTM_WORD_PREP);
  if (ptm_reading_sense (reading, end, PTM_WORD_MONTH) == NULL)
    return 0;
  end += ptm_reading_span (reading, end);
  /* "23 de abril de 2026" */
  if (ptm_reading_is (reading, end, PTM_WORD_PREP, "of") && is_number_between (reading, end + 1, 1900, 2999))
    end++;
  return skip_year (reading, end);
}

/* 年, 月, 日 and the Korean 년, 월, 일. */
static gboolean
has_calendar_sign (PtmReading *reading, guint at)
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

  while (ptm_reading_is_type (reading, end, PTM_TOKEN_NUMBER) && has_calendar_sign (reading, end + 1))
    end += 2;
  return end > at ? skip_class (reading, end, PTM_WORD_WEEKDAY) : 0;
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
  if (!is_number_between (reading, at, 1, 31) || !(ptm_reading_is_foreign (reading, at + 1) || is_foreign_quote (reading, at + 1)))
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

static guint
read_date (PtmReading *reading, guint at)
{
  guint end, day;

  if (ptm_reading_sense (reading, at, PTM_WORD_DAY) != NULL)
    return at + ptm_reading_span (reading, at);
  if (ptm_reading_sense (reading, at, PTM_WORD_WEEKDAY) == NULL)
    return read_calendar_day (reading, at);
  end = at + ptm_reading_span (reading, at);
  day = ptm_reading_is_mark (reading, end, ',') || ptm_reading_is_mark (reading, end, '.') ? end + 1 : end;
  while (ptm_reading_sense (reading, day, PTM_WORD_PREP) != NULL || ptm_reading_sense (reading, day, PTM_WORD_ARTICLE) != NULL)
    day += ptm_reading_span (reading, day);
  day = read_calendar_day (reading, day);
  return day > 0 ? day : end;
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
  if (!is_number_between (reading, at, 0, 24))
    return 0;
  if ((ptm_reading_is_mark (reading, at + 1, ':') || ptm_reading_is_mark (reading, at + 1, '.')) && is_number_between (reading, at + 2, 0, 59) && !ptm_reading_token (reading, at + 2)->space_before && ptm_reading_token (reading, at + 2)->end - ptm_reading_token (reading, at + 2)->start == 2)
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
  if (is_number_between (reading, at, 0, 59) && ptm_reading_is (reading, at + 1, PTM_WORD_CLOCK, "minute"))
    return at + 2;
  if (is_number_between (reading, at, 0, 59) && !ptm_reading_is_mark (reading, at + 1, '.') && ptm_reading_sense (reading, at + 1, PTM_WORD_MONTH) == NULL && ptm_reading_sense (reading, at + 1, PTM_WORD_CLOCK) == NULL)
    at++;
  return at;
}

static guint
read_time (PtmReading *reading, guint at)
{
  gboolean is_sure = FALSE;
  guint    end = read_hour (reading, skip_class (reading, at, PTM_WORD_SINCE), &is_sure);
  guint    second;

  if (end == 0)
    return 0;
  end = read_clock (reading, end, &is_sure);
  second = is_dash (reading, end) ? end + 1 : skip_class (reading, end, PTM_WORD_RANGE);
  if (second > end || is_hyphenated (reading, end))
    {
      guint range = read_hour (reading, second, &is_sure);

      if (range > 0)
        end = read_clock (reading, range, &is_sure);
    }
  return is_sure ? end : 0;
}

/* What may follow a place's name: "Rathaus Köln", "town hall, room 12", "Hall 3". */
static guint
skip_place_tail (PtmReading *reading, guint at)
{
  for (guint n = 0; n < MOST_PLACE_WORDS; n++)
    {
      guint word = at;

      if (ptm_reading_is (reading, at, PTM_WORD_PREP, "of"))
        {
          word = at + ptm_reading_span (reading, at);
          word = skip_class (reading, word, PTM_WORD_ARTICLE);
        }
      if (ptm_reading_is_unknown (reading, word) && ptm_reading_token (reading, word)->capital)
        at = word + 1;
      else if (ptm_reading_sense (reading, word, PTM_WORD_PLACE) != NULL)
        at = word + ptm_reading_span (reading, word);
      else if (word == at && is_number_between (reading, at, 1, 9999) && ptm_reading_is_pause (reading, at + 1))
        return at + 1;
      else
        return at;
    }
  return at;
}

/* Words up to and with a known kind of place; 0 when there is none. */
static guint
read_known_place (PtmReading *reading, guint at, guint most)
{
  for (guint n = 0; n <= most; n++)
    {
      if (ptm_reading_sense (reading, at, PTM_WORD_PLACE) != NULL)
        return skip_place_tail (reading, at + ptm_reading_span (reading, at));
      if (!is_place_word (reading, at) || ptm_reading_sense (reading, at, PTM_WORD_KIND) != NULL)
        return 0;
      at += ptm_reading_span (reading, at);
    }
  return 0;
}

/* After "at": any name in capitals. */
static guint
read_named_place (PtmReading *reading, guint at)
{
  guint end = at;

  gboolean any = !ptm_grammar_has_rule (reading->grammar, "capital-nouns");

  while (end - at < MOST_PLACE_WORDS && ptm_reading_is_type (reading, end, PTM_TOKEN_WORD) && ptm_reading_token (reading, end)->capital && (any || ptm_reading_is_unknown (reading, end)) && !is_calendar_word (reading, end))
    end++;
  return end > at ? end : 0;
}

/* "12 Main Street" */
static guint
read_street (PtmReading *reading, guint at)
{
  guint end = at + 1;

  if (!is_number_between (reading, at, 1, 9999))
    return 0;
  while (end - at < MOST_PLACE_WORDS && ptm_reading_is_type (reading, end, PTM_TOKEN_WORD) && ptm_reading_token (reading, end)->capital)
    {
      if (ptm_reading_is (reading, end, PTM_WORD_PLACE, "street"))
        return end + ptm_reading_span (reading, end);
      end++;
    }
  return 0;
}

static gboolean
begins_clause (PtmReading *reading, guint at)
{
  return at == 0 || ptm_reading_is_pause (reading, at - 1);
}

/* "in Central Park" */
static gboolean
is_in_named_place (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at);

  return ptm_reading_is (reading, at, PTM_WORD_PREP, "in") && !ptm_grammar_has_rule (reading->grammar, "capital-nouns") && ptm_reading_is_type (reading, next, PTM_TOKEN_WORD) && ptm_reading_token (reading, next)->capital;
}

static gboolean
read_place (PtmReading *reading, guint at, PtmFact *fact)
{
  guint name = at;
  guint end;

  if (ptm_reading_is (reading, at, PTM_WORD_PREP, "at") || is_in_named_place (reading, at))
    {
      guint noun;

      name = at + ptm_reading_span (reading, at);
      noun = skip_class (reading, name, PTM_WORD_ARTICLE);
      /* An article that is written onto its noun stays there. */
      if (!ptm_grammar_has_rule (reading->grammar, "articles-repeated"))
        name = noun;
      end = read_known_place (reading, noun, MOST_PLACE_WORDS);
      if (end == 0)
        end = read_named_place (reading, noun);
    }
  else if (begins_clause (reading, at))
    {
      end = read_known_place (reading, ptm_grammar_has_rule (reading->grammar, "articles-repeated") ? skip_class (reading, at, PTM_WORD_ARTICLE) : at, 2);
      if (end > 0 && !ptm_reading_is_pause (reading, end) && ptm_reading_sense (reading, end, PTM_WORD_PREP) == NULL)
        return FALSE;
    }
  else
    return FALSE;
  if (end == 0)
    end = read_street (reading, name);
  if (end == 0)
    return FALSE;
  fact->role = "place";
  fact->end = end;
  fact->text = dup_with_capitals (reading, name, end, is_place_word);
  return TRUE;
}

/* "2", "2.50", "1,200" */
static guint
skip_amount (PtmReading *reading, guint at)
{
  while (ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) && (ptm_reading_is_mark (reading, at + 1, '.') || ptm_reading_is_mark (reading, at + 1, ',')) && ptm_reading_is_type (reading, at + 2, PTM_TOKEN_NUMBER) && !ptm_reading_token (reading, at + 2)->space_before)
    at += 2;
  return ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) ? at + 1 : at;
}

/* The token behind the sign or the name of a currency; at when there is none. */
static guint
skip_currency (PtmReading *reading, guint at)
{
  static const gunichar signs[] = { '$', 0xa3, 0xa5, 0x20a9, 0x20ac, 0x20b9, 0xffe5 };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (ptm_reading_is_mark (reading, at, signs[i]))
      return at + 1;
  return skip_class (reading, at, PTM_WORD_CURRENCY);
}

/* "5 €", "€2.50"; at when it is no price. */
static guint
read_price (PtmReading *reading, guint at)
{
  guint sign = skip_currency (reading, at);
  guint amount = skip_amount (reading, sign);

  if (amount == sign)
    return at;
  if (sign > at)
    return amount;
  return skip_currency (reading, amount) > amount ? skip_currency (reading, amount) : at;
}

/* "an hour", "per person" behind a price. */
static guint
skip_each (PtmReading *reading, guint at)
{
  guint clock = skip_class (reading, at, PTM_WORD_ARTICLE);

  if (ptm_reading_is (reading, at, PTM_WORD_PIECE, "each"))
    return at + ptm_reading_span (reading, at);
  return clock > at ? skip_class (reading, clock, PTM_WORD_CLOCK) > clock ? skip_class (reading, clock, PTM_WORD_CLOCK) : at : at;
}

/* "5 €", "€ 5", "free admission" */
static guint
read_note (PtmReading *reading, guint at)
{
  guint end = at, price;

  if (ptm_reading_sense (reading, at, PTM_WORD_FACT) != NULL)
    {
      end = at + ptm_reading_span (reading, at);
      at = end + (ptm_reading_is_mark (reading, end, ':') ? 1 : 0);
    }
  if (ptm_reading_is_type (reading, at, PTM_TOKEN_ADDRESS))
    return at + 1;
  price = read_price (reading, at);
  return price > at ? skip_each (reading, price) : end;
}

static void
set_fact (PtmReading *reading, PtmFact *fact, const char *role, guint first, guint end)
{
  fact->role = role;
  fact->end = end;
  fact->text = dup_with_capitals (reading, first, end, is_calendar_word);
}

/* "el 23 de abril", "le samedi 12" */
static gboolean
is_article_of_day (PtmReading *reading, guint at)
{
  guint next = skip_class (reading, at, PTM_WORD_ARTICLE);

  return next > at && ptm_reading_is (reading, at, PTM_WORD_ARTICLE, "definite") && (ptm_reading_sense (reading, next, PTM_WORD_WEEKDAY) != NULL || read_day_first (reading, next) > 0);
}

gboolean
ptm_fact_read (PtmReading *reading, guint at, PtmFact *fact)
{
  guint first = at;
  guint end;

  if (ptm_reading_sense (reading, first, PTM_WORD_PREP) != NULL && !ptm_reading_is (reading, first, PTM_WORD_SINCE, "open"))
    first += ptm_reading_span (reading, first);
  if (first > at || is_article_of_day (reading, first))
    first = skip_class (reading, first, PTM_WORD_ARTICLE);
  end = read_time (reading, first);
  if (end > 0)
    set_fact (reading, fact, "time", first, end);
  else if ((end = read_date (reading, first)) > 0)
    set_fact (reading, fact, "date", first, end);
  else if (first == at && (end = read_note (reading, at)) > at)
    {
      g_autofree char *note = ptm_reading_dup (reading, at, end);

      fact->role = "note";
      fact->end = end;
      fact->text = ptm_text_capitalize (note);
    }
  else
    return read_place (reading, at, fact);
  return TRUE;
}
