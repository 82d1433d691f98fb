/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Numbers of things that a single word does not say, and that no picture can show: "a hundred and five cats", "1,000 stars", "0 cats",
 * "-3 cats", "2.5 apples". Before anything is counted they are made one number. What is not to be counted in whole things is told. */

#include "config.h"

#include <math.h>

#include "ptm-ledger.h"
#include "ptm-plan-private.h"

/* How many words are looked at. */
#define REACH 400
/* More than anybody counts. */
#define MOST_AMOUNT 1000000

typedef struct
{
  guint    first;
  guint    end;
  double   value;
  gboolean is_odd; /* less than nothing, or no whole number */
} Amount;

static gboolean
is_sign_before (PtmReading *reading, guint at)
{
  return at > 0 && !ptm_reading_token (reading, at)->space_before && (ptm_reading_is_mark (reading, at - 1, '-') || ptm_reading_is_mark (reading, at - 1, 0x2212) || ptm_reading_is_mark (reading, at - 1, 0x2013));
}

static guint
measure_digits (PtmReading *reading, guint at)
{
  const PtmToken *token = ptm_reading_token (reading, at);

  return (guint)g_utf8_strlen (reading->text + token->start, token->end - token->start);
}

/* "2.5", "1,000", "1/2", "-3" */
static gboolean
read_digits (PtmReading *reading, guint at, Amount *amount)
{
  guint mark = at + 1, next = at + 2;

  if (!ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER))
    return FALSE;
  amount->value = ptm_reading_token (reading, at)->number;
  amount->end = at + 1;
  if (ptm_reading_is_type (reading, next, PTM_TOKEN_NUMBER) && !ptm_reading_token (reading, mark)->space_before && !ptm_reading_token (reading, next)->space_before)
    {
      double   other = ptm_reading_token (reading, next)->number;
      gboolean is_point = ptm_reading_is_mark (reading, mark, '.') || ptm_reading_is_mark (reading, mark, ',');

      if (is_point && measure_digits (reading, next) == 3 && amount->value > 0)
        amount->value = amount->value * 1000 + other;
      else if (is_point)
        amount->is_odd = other > 0;
      else if (ptm_reading_is_mark (reading, mark, '/') && other > 1)
        {
          amount->value /= other;
          amount->is_odd = TRUE;
        }
      else
        return TRUE;
      amount->end = next + 1;
    }
  if (is_sign_before (reading, at))
    {
      amount->first = at - 1;
      amount->is_odd = TRUE;
    }
  return TRUE;
}

/* A number from low to high as one word, not one of several meanings: "a few". */
static int
get_word (PtmReading *reading, guint at, int low, int high)
{
  const PtmSense *number = ptm_reading_sense (reading, at, PTM_WORD_NUMBER);

  return number != NULL && number->number >= low && number->number <= high ? (int)number->number : 0;
}

/* "two hundred", "a hundred and five", "cent cinq", "tres mil" */
static gboolean
read_words (PtmReading *reading, guint at, Amount *amount)
{
  guint next = at + ptm_reading_span (reading, at);
  int   unit = get_word (reading, at, 2, 99), rest;

  amount->value = unit;
  if (unit > 0 && get_word (reading, next, 100, 1000) > 0)
    {
      amount->value = unit * get_word (reading, next, 100, 1000);
      next += ptm_reading_span (reading, next);
    }
  else
    amount->value = get_word (reading, at, 100, 1000);
  if (amount->value < 100)
    return FALSE;
  amount->end = next;
  next = ptm_reading_skip (reading, next, PTM_WORD_AND);
  rest = get_word (reading, next, 1, 99);
  if (rest > 0)
    {
      amount->value += rest;
      amount->end = next + ptm_reading_span (reading, next);
    }
  return TRUE;
}

static gboolean
is_zero_word (PtmReading *reading, guint at)
{
  const PtmSense *number = ptm_reading_sense (reading, at, PTM_WORD_NUMBER);

  return number != NULL && number->number == 0;
}

static gboolean
read_amount (PtmReading *reading, guint at, Amount *amount)
{
  *amount = (Amount){ .first = at, .end = at + ptm_reading_span (reading, at) };
  return read_digits (reading, at, amount) || is_zero_word (reading, at) || read_words (reading, at, amount);
}

/* Something that can be drawn is counted right behind it. */
static guint
find_counted_end (PtmReading *reading, guint at)
{
  g_auto (PtmPhrase) phrase = { 0 };

  if (ptm_reading_sense (reading, at, PTM_WORD_CLOCK) != NULL)
    return at;
  at = ptm_reading_skip (reading, at, PTM_WORD_COUNTER);
  at = ptm_reading_skip (reading, at, PTM_WORD_LINK);
  if (!ptm_phrase_read (reading, at, PTM_PHRASE_PLAIN, &phrase) || phrase.asset == NULL || phrase.count > 0)
    return at;
  return phrase.end;
}

/* Makes it one token with the number that is drawn. */
static void
join (PtmReading *reading, const Amount *amount)
{
  PtmToken *token = ptm_reading_token (reading, amount->first);

  token->type = PTM_TOKEN_NUMBER;
  token->number = CLAMP (floor (amount->value), 1, MOST_AMOUNT);
  *ptm_reading_match (reading, amount->first) = (PtmMatch){ .length = 1 };
  if (amount->end > amount->first + 1)
    ptm_reading_remove (reading, amount->first + 1, amount->end);
}

void
ptm_draft_hear_amounts (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;

  if (draft->scene->kind != PTM_KIND_SCENE)
    return;
  for (guint at = 0; at < MIN (reading->length, REACH); at += ptm_reading_span (reading, at))
    {
      Amount amount;
      guint  end;

      if (!ptm_reading_is_free (reading, at) || !read_amount (reading, at, &amount))
        continue;
      end = find_counted_end (reading, amount.end);
      if (end <= ptm_reading_skip (reading, amount.end, PTM_WORD_COUNTER))
        continue;
      /* "a 12.5 inch pizza": how large it is. */
      if (amount.is_odd && at > 0 && ptm_reading_is (reading, at - 1, PTM_WORD_ARTICLE, "indefinite"))
        {
          ptm_reading_use (reading, amount.first, amount.end - amount.first, PTM_USE_IGNORED);
          continue;
        }
      if (amount.is_odd)
        {
          g_autofree char *text = ptm_reading_dup (reading, amount.first, end);

          ptm_ledger_add (draft->scene->unmet, text, "amount");
        }
      /* None of a thing are wanted: they are no part of the picture. */
      if (amount.value == 0 && !amount.is_odd)
        ptm_reading_use (reading, amount.first, end - amount.first, PTM_USE_UNWANTED);
      else if (amount.is_odd || amount.end > at + 1 || amount.value >= 100)
        join (reading, &amount);
      at = amount.first;
    }
}
