/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Who corrects himself while he speaks, "a cat next to, no wait, under the table", means the second: what it takes the place of is no
 * longer there before anything is read. */

#include "config.h"

#include "ptm-order.h"
#include "ptm-phrase.h"

/* So far back stands what is corrected, and so many times somebody does it. */
#define REACH        12
#define MOST_AGAIN   8
#define MOST_SMALL   4
#define LONGEST_NAME 8
#define LONGEST_WISH 60

static gboolean
is_gap (PtmReading *reading, guint at)
{
  return ptm_reading_is_type (reading, at, PTM_TOKEN_MARK) && !ptm_reading_is_mark (reading, at, ':');
}

/* The tables mark with a number what may mean something else, and corrects only between two gaps. */
static const PtmSense *
find_sign (PtmReading *reading, guint at)
{
  const PtmSense *sense = ptm_reading_sense (reading, at, PTM_WORD_ASIDE);

  while (sense != NULL && !g_str_equal (sense->value, "correction"))
    sense = ptm_sense_find (sense->next, PTM_WORD_ASIDE);
  return sense;
}

static gboolean
is_number (PtmReading *reading, guint at)
{
  return ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) || ptm_reading_sense (reading, at, PTM_WORD_NUMBER) != NULL;
}

/* "Three cats, no four": right before a number, where it denies none. */
static gboolean
is_nay (PtmReading *reading, guint at)
{
  return ptm_reading_is (reading, at, PTM_WORD_OTHER, "nay") && is_gap (reading, at - 1) && is_number (reading, at + ptm_reading_span (reading, at));
}

/* Behind all that only says that a correction follows; at itself when none does. */
static guint
find_correction_end (PtmReading *reading, guint at)
{
  const PtmSense *sign = find_sign (reading, at);
  guint           end = at, next = at;
  gboolean        sure = FALSE, parted = FALSE;

  if (sign == NULL || at == 0)
    return at;
  for (guint i = 0; i < MOST_SMALL && sign != NULL; i++)
    {
      sure = sure || sign->number < 1;
      end = next + ptm_reading_span (reading, next);
      parted = is_gap (reading, end);
      while (is_gap (reading, end))
        end++;
      next = end;
      sign = find_sign (reading, next);
    }
  return sure || (parted && is_gap (reading, at - 1)) ? end : at;
}

static guint
skip_small (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_ARTICLE, PTM_WORD_IGNORE, PTM_WORD_DRAW, PTM_WORD_PREP };

  for (guint i = 0; i < MOST_SMALL && ptm_reading_sense (reading, at, PTM_WORD_RELATION) == NULL && ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes)); i++)
    at += ptm_reading_span (reading, at);
  return at;
}

/* The last place with a word of a class; limit when there is none so near. */
static guint
find_back (PtmReading *reading, guint limit, PtmWordClass class)
{
  for (guint at = limit; at > 0 && limit - at < REACH; at--)
    if (ptm_reading_sense (reading, at - 1, class) != NULL || (class == PTM_WORD_NUMBER && ptm_reading_is_type (reading, at - 1, PTM_TOKEN_NUMBER)))
      return at - 1;
  return limit;
}

/* The longest name of a thing that ends at a place; end when none does. */
static guint
find_thing_start (PtmReading *reading, guint end)
{
  guint start = end;

  for (guint at = end; at > 0 && end - at < LONGEST_NAME; at--)
    {
      g_auto (PtmPhrase) phrase = { 0 };

      if (ptm_phrase_read (reading, at - 1, PTM_PHRASE_PLAIN, &phrase) && phrase.end == end && phrase.sense != NULL)
        start = at - 1;
    }
  return start;
}

/* "under the table", "椅子の下に": the place it was before, with its thing where that stands before the word for the place. */
static guint
find_place_start (PtmReading *reading, guint first, guint end)
{
  gboolean behind = ptm_grammar_has_rule (reading->grammar, "postpositions");
  guint    at = skip_small (reading, end), relation = find_back (reading, first, PTM_WORD_RELATION);
  g_auto (PtmPhrase) phrase = { 0 };

  while (relation > 0 && relation < first && ptm_reading_sense (reading, relation - 1, PTM_WORD_RELATION) != NULL && ptm_reading_span (reading, relation - 1) > 1)
    relation--;
  if (relation == first)
    return first;
  if (ptm_reading_sense (reading, at, PTM_WORD_RELATION) != NULL)
    return relation;
  if (!behind || !ptm_phrase_read (reading, at, PTM_PHRASE_PLAIN, &phrase) || ptm_reading_sense (reading, phrase.end, PTM_WORD_RELATION) == NULL)
    return first;
  return find_thing_start (reading, relation);
}

/* "three, no, four", "a red, no, a blue": a word of the same kind. */
static guint
find_word_start (PtmReading *reading, guint first, guint end)
{
  static const PtmWordClass classes[] = { PTM_WORD_NUMBER, PTM_WORD_COLOR, PTM_WORD_SIZE, PTM_WORD_KIND, PTM_WORD_SIDE, PTM_WORD_SETTING, PTM_WORD_STYLE, PTM_WORD_FINISH };
  guint                     at = skip_small (reading, end);

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      gboolean same = ptm_reading_sense (reading, at, classes[i]) != NULL || (classes[i] == PTM_WORD_NUMBER && ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER));
      guint    start = same ? find_back (reading, first, classes[i]) : first;

      if (start < first)
        return start > 0 && ptm_reading_sense (reading, start - 1, PTM_WORD_ARTICLE) != NULL ? start - 1 : start;
    }
  return first;
}

/* "…, no wait, just put a fountain there": all is asked anew. */
static gboolean
asks_anew (PtmReading *reading, guint at)
{
  for (guint i = 0; i < MOST_SMALL && ptm_reading_sense (reading, at, PTM_WORD_IGNORE) != NULL && ptm_reading_sense (reading, at, PTM_WORD_DRAW) == NULL; i++)
    at += ptm_reading_span (reading, at);
  return ptm_reading_sense (reading, at, PTM_WORD_DRAW) != NULL || ptm_reading_is (reading, at, PTM_WORD_VERB, "add") || ptm_reading_is (reading, at, PTM_WORD_VERB, "move");
}

static guint
find_sentence_start (PtmReading *reading, guint at)
{
  for (guint i = 0; at > 0 && i < LONGEST_WISH && !ptm_reading_is_mark (reading, at - 1, '.') && !ptm_reading_is_mark (reading, at - 1, 0x3002) && !ptm_reading_is_type (reading, at - 1, PTM_TOKEN_BREAK); i++)
    at--;
  return at;
}

/* "a market stall... well, just a crate": what no picture is known of goes with its article. */
static guint
find_unknown_start (PtmReading *reading, guint first)
{
  guint    at = first;
  gboolean is_unknown = FALSE;

  while (at > 0 && first - at < LONGEST_NAME && ptm_reading_is_type (reading, at - 1, PTM_TOKEN_WORD))
    {
      at--;
      is_unknown = is_unknown || ptm_reading_is_unknown (reading, at);
      if (ptm_reading_is (reading, at, PTM_WORD_ARTICLE, "indefinite"))
        return is_unknown ? at : first;
    }
  return first;
}

static guint
find_corrected (PtmReading *reading, guint first, guint end)
{
  guint start = asks_anew (reading, end) ? find_sentence_start (reading, first) : find_place_start (reading, first, end), name = start;

  if (start == first)
    {
      static const PtmWordClass classes[] = { PTM_WORD_IGNORE, PTM_WORD_DRAW, PTM_WORD_PREP };
      g_auto (PtmPhrase) phrase = { 0 };

      for (guint i = 0; i < MOST_SMALL && ptm_reading_is_any (reading, end, classes, G_N_ELEMENTS (classes)) && ptm_reading_sense (reading, end, PTM_WORD_ARTICLE) == NULL; i++)
        end += ptm_reading_span (reading, end);
      if (ptm_phrase_read (reading, end, PTM_PHRASE_PLAIN, &phrase) && phrase.sense != NULL)
        name = find_thing_start (reading, first);
    }
  if (name == first)
    name = find_word_start (reading, first, end);
  return name < first ? name : find_unknown_start (reading, first);
}

/* The number takes the place of the other one, and keeps what that counts. */
static void
replace_number (PtmReading *reading, guint old, guint number)
{
  PtmToken       *to = ptm_reading_token (reading, old);
  const PtmToken *from = ptm_reading_token (reading, number);

  to->type = from->type;
  to->number = from->number;
  to->norm = from->norm;
  *ptm_reading_match (reading, old) = *ptm_reading_match (reading, number);
}

/* "Three cats, no, four": the thing is said with the first number alone. TRUE when it was so. */
static gboolean
correct_number (PtmReading *reading, guint first, guint end)
{
  guint number = skip_small (reading, end), next = ptm_reading_skip (reading, number + ptm_reading_span (reading, number), PTM_WORD_COUNTER);
  guint old = find_back (reading, first, PTM_WORD_NUMBER), noun = find_back (reading, first, PTM_WORD_NOUN);

  if (!is_number (reading, number) || !ptm_reading_is_pause (reading, next) || old == first || ptm_reading_span (reading, old) > 1 || ptm_reading_span (reading, number) > 1)
    return FALSE;
  /* "yes 5, no 3" are two numbers of their own. */
  if ((noun < old || noun == first) && ptm_reading_sense (reading, first - 1, PTM_WORD_COUNTER) == NULL)
    return FALSE;
  replace_number (reading, old, number);
  ptm_reading_remove (reading, first, next);
  return TRUE;
}

/* "Wait, I meant the flower" corrects a sentence that was said before. Up to empty nothing was said, as is known; it goes on to end. */
static gboolean
corrects_nothing (PtmReading *reading, guint *empty, guint end)
{
  for (; *empty < end; *empty += ptm_reading_span (reading, *empty))
    if (!is_gap (reading, *empty) && find_sign (reading, *empty) == NULL && ptm_reading_sense (reading, *empty, PTM_WORD_IGNORE) == NULL && ptm_reading_sense (reading, *empty, PTM_WORD_FOLLOW) == NULL)
      return FALSE;
  return TRUE;
}

void
ptm_order_corrections (PtmReading *reading)
{
  guint again = 0, empty = 0;

  /* "boil water, wait, pour it in" */
  if (ptm_order_is_verbatim (reading))
    return;
  for (guint at = 1; at < reading->length && again < MOST_AGAIN; at++)
    {
      guint    end = find_correction_end (reading, at), first = at;
      gboolean is_of_number = end == at && is_nay (reading, at);

      end = is_of_number ? at + ptm_reading_span (reading, at) : end;
      if (end == at || end >= reading->length)
        continue;
      while (first > 0 && is_gap (reading, first - 1))
        first--;
      if (corrects_nothing (reading, &empty, first))
        continue;
      if (is_of_number && (first == 0 || !correct_number (reading, first, end)))
        continue;
      if (!is_of_number && (first == 0 || !correct_number (reading, first, end)))
        ptm_reading_remove (reading, first > 0 ? find_corrected (reading, first, end) : first, end);
      again++;
      empty = 0;
    }
}
