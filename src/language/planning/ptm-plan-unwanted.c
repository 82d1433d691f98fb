/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What shall not be in a picture of things: "a meadow without cats or dogs", "没有狗的草地", "犬のいない部屋", "बिना कुत्ते की". None of it is drawn.
 * Of a sentence that names nothing else, "no cats", nothing is left, and that is told: ptm-language.c asks for the words. A page may say
 * it: "no dogs". */

#include "config.h"

#include "ptm-plan-private.h"

/* How many words are looked at. */
#define REACH 400
/* So many small words stand between a thing and the word that says it is not there: "猫は一匹もいない". */
#define MOST_SMALL 4
/* "no cats, dogs or birds" */
#define MOST_JOINED 6

/* "なし" is a pear, too. */
static gboolean
is_without (PtmReading *reading, guint at)
{
  return ptm_reading_sense (reading, at, PTM_WORD_WITHOUT) != NULL && !ptm_phrase_is_head (reading, at, PTM_PHRASE_PLAIN);
}

/* Something that can be drawn, and not several of it; FALSE where something else stands. */
static gboolean
read_thing (PtmReading *reading, guint at, PtmPhrase *phrase)
{
  return ptm_phrase_read (reading, at, PTM_PHRASE_PLAIN, phrase) && (phrase->asset != NULL || (phrase->sense != NULL && phrase->sense->class == PTM_WORD_CATEGORY)) && phrase->count <= 1;
}

/* "لا قطط": the word that denies may be one for "not", too. */
static gboolean
denies_next (PtmReading *reading, guint at)
{
  return is_without (reading, at) || ptm_reading_is (reading, at, PTM_WORD_OTHER, "not");
}

static gboolean
is_none (PtmReading *reading, guint at)
{
  const PtmSense *number = ptm_reading_sense (reading, at, PTM_WORD_NUMBER);

  return (number != NULL && number->number == 0) || ptm_reading_is_number (reading, at, 0, 0);
}

/* "猫なし", "猫はいない", "猫ゼロ匹", "कुत्ता नहीं": where the words end behind the thing that say that there is none; at when none do. */
static guint
find_denial_behind (PtmReading *reading, guint at)
{
  static const PtmWordClass small[] = { PTM_WORD_PREP, PTM_WORD_LINK, PTM_WORD_IGNORE, PTM_WORD_COUNTER };
  guint                     next = at;

  if (is_none (reading, at))
    return ptm_reading_skip (reading, at + ptm_reading_span (reading, at), PTM_WORD_COUNTER);
  if (!ptm_grammar_has_rule (reading->grammar, "verb-final"))
    return at;
  for (guint i = 0; i < MOST_SMALL && !is_without (reading, next) && (ptm_reading_is_any (reading, next, small, G_N_ELEMENTS (small)) || ptm_reading_is_number (reading, next, 1, 1)); i++)
    next += ptm_reading_span (reading, next);
  return is_without (reading, next) ? next + ptm_reading_span (reading, next) : at;
}

/* "without cats and dogs", "sin gatos ni perros": where one more thing ends, with neither an article nor a number, and nothing that is said of it;
 * at when none follows. */
static guint
find_joined_end (PtmReading *reading, guint at)
{
  guint first = at;
  g_auto (PtmPhrase) phrase = { 0 };

  for (guint i = 0; i < MOST_SMALL && (ptm_draft_is_comma (reading, first) || ptm_reading_sense (reading, first, PTM_WORD_AND) != NULL); i++)
    first += ptm_reading_span (reading, first);
  if (first == at || !read_thing (reading, first, &phrase) || phrase.head > first || phrase.count > 0)
    return at;
  return ptm_reading_is_pause (reading, phrase.end) || ptm_reading_sense (reading, phrase.end, PTM_WORD_AND) != NULL ? phrase.end : at;
}

/* Where the things end that are said not to be there from a word on; at when it says nothing of the kind. */
static guint
find_end (PtmReading *reading, guint at)
{
  gboolean is_last = ptm_grammar_has_rule (reading->grammar, "verb-final"), is_before = denies_next (reading, at);
  gboolean may_follow = is_last || ptm_grammar_has_rule (reading->grammar, "counts-after");
  guint    first = is_before ? at + ptm_reading_span (reading, at) : at, end;
  g_auto (PtmPhrase) phrase = { 0 };

  if ((!may_follow && !is_before) || !read_thing (reading, first, &phrase))
    return at;
  if (!is_before)
    {
      end = find_denial_behind (reading, phrase.head_end);
      return end > phrase.head_end ? ptm_reading_skip (reading, end, PTM_WORD_LINK) : at;
    }
  end = phrase.end;
  if (is_last)
    return ptm_reading_skip (reading, end, PTM_WORD_LINK);
  for (guint i = 0; i < MOST_JOINED && find_joined_end (reading, end) > end; i++)
    end = find_joined_end (reading, end);
  return end;
}

/* Words that only ask for a picture. */
static gboolean
is_idle (PtmReading *reading, guint at)
{
  static const PtmWordClass small[] = { PTM_WORD_IGNORE, PTM_WORD_DRAW, PTM_WORD_ARTICLE, PTM_WORD_PREP, PTM_WORD_PRONOUN, PTM_WORD_LINK, PTM_WORD_AND };

  if (!ptm_reading_is_type (reading, at, PTM_TOKEN_WORD))
    return ptm_reading_is_type (reading, at, PTM_TOKEN_MARK) && !ptm_reading_is_mark (reading, at, '?') && !ptm_reading_is_mark (reading, at, 0xff1f) && !ptm_reading_is_mark (reading, at, 0x61f);
  return ptm_reading_is_any (reading, at, small, G_N_ELEMENTS (small));
}

/* What is not wanted was set aside, and nothing else that could be drawn is named: a question such as "why not a cat?" is none of it. */
static gboolean
stands_alone (PtmReading *reading)
{
  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    if (ptm_reading_is_free (reading, at) && !is_idle (reading, at))
      return FALSE;
  return TRUE;
}

static gboolean
names_more (PtmReading *reading)
{
  for (guint at = 0; at < MIN (reading->length, REACH); at += ptm_reading_span (reading, at))
    if (ptm_reading_is_free (reading, at) && ptm_draft_names_thing (reading, at))
      return TRUE;
  return FALSE;
}

static void
restore (PtmReading *reading)
{
  for (guint at = 0; at < MIN (reading->length, REACH); at++)
    if (ptm_reading_token (reading, at)->use == PTM_USE_UNWANTED)
      ptm_reading_use (reading, at, 1, PTM_USE_UNREAD);
}

/* "Poster for our fair, no clowns please", "生日卡，不要蛋糕": of a page, once something was said of it. What a list of such words begins with, "no smoking,
 * no dogs", it says itself, and so it does behind a colon, unless things are counted there. */
static gboolean
is_said_of_page (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       before = at, taken = 0;
  gboolean    is_text = FALSE;

  while (before > draft->kind_end && ptm_reading_sense (reading, before - 1, PTM_WORD_IGNORE) != NULL)
    before--;
  if (before < draft->kind_end + 2 || (!ptm_reading_is_pause (reading, before - 1) && ptm_reading_sense (reading, before - 1, PTM_WORD_AND) == NULL))
    return FALSE;
  for (guint i = draft->kind_end; i < before; i++)
    {
      if (is_without (reading, i) || ptm_reading_sense (reading, i, PTM_WORD_SAYS) != NULL || ptm_reading_sense (reading, i, PTM_WORD_TITLED) != NULL || ptm_reading_is_type (reading, i, PTM_TOKEN_QUOTE))
        return FALSE;
      is_text = is_text || ptm_reading_is_mark (reading, i, ':') || ptm_reading_is_mark (reading, i, 0xff1a);
      is_text = is_text && ptm_phrase_read_number (reading, i, &taken) < 2;
    }
  return !is_text;
}

void
ptm_draft_hear_unwanted (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  gboolean    is_page = ptm_draft_is_page (draft) && draft->has_kind;

  if (draft->scene->kind != PTM_KIND_SCENE && !is_page)
    return;
  for (guint at = 0; at < MIN (reading->length, REACH);)
    {
      gboolean may_be = ptm_reading_is_free (reading, at) && (!is_page || is_said_of_page (draft, at));
      guint    end = may_be ? find_end (reading, at) : at;

      ptm_reading_use (reading, at, end - at, PTM_USE_UNWANTED);
      at = end > at ? end : at + ptm_reading_span (reading, at);
    }
  if (!is_page && !names_more (reading) && !stands_alone (reading))
    restore (reading);
}
