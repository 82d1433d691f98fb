/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What stands on posters without a name: dates and times, places "at the town hall", prices and notes. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-times.h"

#define MOST_PLACE_WORDS 4
/* Of a telephone number. */
#define FEWEST_DIGITS 6
#define MOST_DIGITS   16

/* "ana@ruiz.example", "www.luna.example" */
static gboolean
is_address (const char *text)
{
  const char *at = strchr (text, '@');

  if (strpbrk (text, " \t\n") != NULL)
    return FALSE;
  return g_str_has_prefix (text, "www.") || strstr (text, "://") != NULL || (at != NULL && at > text && at[1] != '\0');
}

/* "iPhone", "eBay": the capital stands within. */
static gboolean
has_own_capital (const char *text)
{
  return g_ascii_islower (text[0]) && g_ascii_isupper (text[1]);
}

/* An address is written as it is given. */
char *
ptm_text_capitalize (const char *text)
{
  g_autofree char *first = NULL;

  if (*text == '\0' || is_address (text) || has_own_capital (text))
    return g_strdup (text);
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
          word = ptm_reading_skip (reading, word, PTM_WORD_ARTICLE);
        }
      /* "فندق النخيل" */
      if (ptm_grammar_has_rule (reading->grammar, "construct") && ptm_reading_is (reading, at, PTM_WORD_ARTICLE, "definite") && ptm_reading_is_type (reading, at + 1, PTM_TOKEN_WORD))
        at += 2;
      else if (ptm_reading_is_unknown (reading, word) && (ptm_reading_token (reading, word)->capital || ptm_grammar_has_rule (reading->grammar, "construct")))
        at = word + 1;
      else if (ptm_reading_sense (reading, word, PTM_WORD_PLACE) != NULL)
        at = word + ptm_reading_span (reading, word);
      else if (word == at && ptm_reading_is_number (reading, at, 1, 9999) && ptm_reading_is_pause (reading, at + 1))
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

  if (!ptm_reading_is_number (reading, at, 1, 9999))
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
      noun = ptm_reading_skip (reading, name, PTM_WORD_ARTICLE);
      /* An article that is written onto its noun stays there. */
      if (!ptm_grammar_has_rule (reading->grammar, "articles-repeated"))
        name = noun;
      end = read_known_place (reading, noun, MOST_PLACE_WORDS);
      if (end == 0)
        end = read_named_place (reading, noun);
    }
  else if (begins_clause (reading, at))
    {
      end = read_known_place (reading, ptm_grammar_has_rule (reading->grammar, "articles-repeated") ? ptm_reading_skip (reading, at, PTM_WORD_ARTICLE) : at, 2);
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
  return ptm_reading_skip (reading, at, PTM_WORD_CURRENCY);
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
  guint clock = ptm_reading_skip (reading, at, PTM_WORD_ARTICLE);

  if (ptm_reading_is (reading, at, PTM_WORD_PIECE, "each"))
    return at + ptm_reading_span (reading, at);
  return clock > at ? ptm_reading_skip (reading, clock, PTM_WORD_CLOCK) > clock ? ptm_reading_skip (reading, clock, PTM_WORD_CLOCK) : at : at;
}

static gboolean
is_number_sign (PtmReading *reading, guint at)
{
  static const gunichar signs[] = { '+', '-', '/', '(', ')', 0x2013 };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (ptm_reading_is_mark (reading, at, signs[i]))
      return TRUE;
  return FALSE;
}

/* "0151 / 23 45 678", "+44 20 555-1234": groups of digits; at when they are too few for a telephone. */
static guint
read_digits (PtmReading *reading, guint at)
{
  guint end = at, digits = 0;

  while (ptm_reading_is_type (reading, end, PTM_TOKEN_NUMBER) || (is_number_sign (reading, end) && (ptm_reading_is_type (reading, end + 1, PTM_TOKEN_NUMBER) || is_number_sign (reading, end + 1))))
    {
      if (ptm_reading_is_type (reading, end, PTM_TOKEN_NUMBER))
        digits += ptm_reading_token (reading, end)->end - ptm_reading_token (reading, end)->start;
      end++;
    }
  return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS ? end : at;
}

/* "call Mia 555 0199", "Tel. 0151 2345678", and a number in groups that stands alone. */
static guint
read_telephone (PtmReading *reading, guint at)
{
  guint name = at + ptm_reading_span (reading, at), end;

  if (!ptm_reading_is (reading, at, PTM_WORD_FACT, "phone"))
    {
      end = at == 0 || ptm_reading_is_pause (reading, at - 1) ? read_digits (reading, at) : at;
      return end > at + 1 && ptm_reading_is_pause (reading, end) ? end : at;
    }
  while (ptm_reading_is_mark (reading, name, '.') || ptm_reading_is_mark (reading, name, ':') || (name - at < MOST_PLACE_WORDS && (ptm_reading_sense (reading, name, PTM_WORD_PREP) != NULL || ptm_reading_sense (reading, name, PTM_WORD_ARTICLE) != NULL)) || (ptm_reading_is_type (reading, name, PTM_TOKEN_WORD) && ptm_reading_token (reading, name)->capital && name - at < MOST_PLACE_WORDS))
    name++;
  end = read_digits (reading, name);
  return end > name ? end : at;
}

static gboolean
is_percent (PtmReading *reading, guint at)
{
  return ptm_reading_is_mark (reading, at, '%') || ptm_reading_is (reading, at, PTM_WORD_UNIT, "percent");
}

/* "20 % off", "-30 %", "50 % off everything": the words behind it as far as the next pause, when they are few. */
static guint
read_discount (PtmReading *reading, guint at)
{
  gboolean less = ptm_reading_is_mark (reading, at, '-') || ptm_reading_is_mark (reading, at, 0x2212) || ptm_reading_is_mark (reading, at, 0x2013);
  guint    number = at + (less ? 1 : 0), end = number + 2, word;

  if (!ptm_reading_is_type (reading, number, PTM_TOKEN_NUMBER) || !is_percent (reading, number + 1))
    return at;
  if (ptm_reading_is (reading, end, PTM_WORD_FACT, "discount"))
    end += ptm_reading_span (reading, end);
  else if (!less)
    return at;
  for (word = end; word - end < MOST_PLACE_WORDS && ptm_reading_is_type (reading, word, PTM_TOKEN_WORD);)
    word++;
  return ptm_reading_is_pause (reading, word) ? word : end;
}

/* "5 €", "€ 5", "free admission" */
static guint
read_note (PtmReading *reading, guint at)
{
  guint end = at, price;

  if (read_telephone (reading, at) > at)
    return read_telephone (reading, at);
  if (ptm_reading_is (reading, at, PTM_WORD_FACT, "phone") || read_discount (reading, at) > at)
    return read_discount (reading, at);
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

/* "8月3日(土)", "5 May (Sunday)": the token behind it. */
static guint
skip_bracket (PtmReading *reading, guint at)
{
  gboolean        opens = ptm_reading_is_mark (reading, at, '(') || ptm_reading_is_mark (reading, at, 0xff08);
  gboolean        closes = ptm_reading_is_mark (reading, at + 2, ')') || ptm_reading_is_mark (reading, at + 2, 0xff09);
  const PtmToken *day = ptm_reading_token (reading, at + 1);

  return opens && closes && day != NULL && day->type == PTM_TOKEN_WORD && (ptm_reading_sense (reading, at + 1, PTM_WORD_WEEKDAY) != NULL || g_utf8_next_char (reading->text + day->start) == reading->text + day->end) ? at + 3 : at;
}

static void
set_fact (PtmReading *reading, PtmFact *fact, const char *role, guint first, guint end)
{
  fact->role = role;
  fact->end = end;
  fact->text = dup_with_capitals (reading, first, end, is_calendar_word);
}

gboolean
ptm_fact_read (PtmReading *reading, guint at, PtmFact *fact)
{
  guint first = at;
  guint end;

  if (ptm_reading_sense (reading, first, PTM_WORD_PREP) != NULL && !ptm_reading_is (reading, first, PTM_WORD_SINCE, "open"))
    first += ptm_reading_span (reading, first);
  if (first > at || ptm_date_has_article (reading, first))
    first = ptm_reading_skip (reading, first, PTM_WORD_ARTICLE);
  /* "令和7年10月5日" */
  if (ptm_reading_is (reading, first, PTM_WORD_ASIDE, "era") && ptm_date_read (reading, first + 1) > 0)
    {
      set_fact (reading, fact, "date", first, ptm_date_read (reading, first + 1));
      return TRUE;
    }
  end = ptm_time_read (reading, first);
  if (end > 0)
    set_fact (reading, fact, "time", first, end);
  else if ((end = ptm_date_read (reading, first)) > 0)
    set_fact (reading, fact, "date", first, skip_bracket (reading, end));
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
