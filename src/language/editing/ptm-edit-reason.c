/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "Drop the balloons, it's a serious event", "mach den Titel größer, weil man ihn nicht lesen kann": why something shall change is no wish of its
 * own, and nothing that could not be drawn. It is taken out of the sentence before that is read. */

#include "config.h"

#include "ptm-edit-private.h"

/* A longer text is no wish with its reason. */
#define MOST_TOKENS 120

/* What can be asked for beside a reason. */
static gboolean
is_wish (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_VERB, PTM_WORD_CHANGE, PTM_WORD_WITHOUT, PTM_WORD_COLOR, PTM_WORD_ARRANGE, PTM_WORD_SIDE };

  return ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes));
}

/* Outside of the reason, and before "because" where the wish comes first. */
static gboolean
has_wish_outside (PtmReading *reading, guint first, guint end)
{
  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    if ((at < first || at >= end) && is_wish (reading, at))
      return TRUE;
  return FALSE;
}

static gboolean
takes_away_outside (PtmReading *reading, guint first)
{
  static const PtmWordClass looks[] = { PTM_WORD_CHANGE, PTM_WORD_COLOR };

  for (guint at = 0; at < first; at += ptm_reading_span (reading, at))
    if (ptm_reading_is (reading, at, PTM_WORD_VERB, "remove") || ptm_reading_is_any (reading, at, looks, G_N_ELEMENTS (looks)))
      return TRUE;
  return FALSE;
}

/* "Not an apple, it's an orange" says what is right. */
static gboolean
corrects (PtmReading *reading, guint end)
{
  for (guint at = 0; at < end; at += ptm_reading_span (reading, at))
    if (ptm_reading_is (reading, at, PTM_WORD_VERB, "remove"))
      return FALSE;
  for (guint at = 0; at < end; at += ptm_reading_span (reading, at))
    if (ptm_reading_sense (reading, at, PTM_WORD_WITHOUT) != NULL || ptm_reading_is (reading, at, PTM_WORD_PREP, "denied") || ptm_reading_is (reading, at, PTM_WORD_FOLLOW, "no") || ptm_reading_is (reading, at, PTM_WORD_ASIDE, "correction"))
      return TRUE;
  return FALSE;
}

/* The end of what "because" begins: the sentence's, or where something else is wished. */
static guint
find_end (PtmReading *reading, guint at)
{
  gboolean leads = at == 0;

  for (at += ptm_reading_span (reading, at); at < reading->length; at += ptm_reading_span (reading, at))
    {
      guint next = at + ptm_reading_span (reading, at);

      if (!ptm_reading_is_pause (reading, at) && ptm_reading_sense (reading, at, PTM_WORD_AND) == NULL)
        continue;
      if (leads && ptm_reading_is_pause (reading, at))
        return next;
      if (ptm_reading_is_mark (reading, at, '.') || ptm_reading_is_mark (reading, at, ';') || ptm_reading_sense (reading, next, PTM_WORD_VERB) != NULL)
        return at;
    }
  return reading->length;
}

/* "It's for the hallway", "so that everybody can read it": nothing that is said of what is there. */
static gboolean
is_purpose (PtmReading *reading, guint first)
{
  static const PtmWordClass changed[] = { PTM_WORD_CHANGE, PTM_WORD_COLOR, PTM_WORD_SIDE, PTM_WORD_DIRECTION, PTM_WORD_RELATION };

  if (first == 0 || !ptm_reading_is (reading, first, PTM_WORD_ASIDE, "purpose"))
    return FALSE;
  for (guint at = first + ptm_reading_span (reading, first), end = find_end (reading, first); at < end; at += ptm_reading_span (reading, at))
    {
      const PtmSense *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);

      if (ptm_reading_is_any (reading, at, changed, G_N_ELEMENTS (changed)) || (noun != NULL && ptm_sense_get_asset (noun) != NULL))
        return FALSE;
    }
  return TRUE;
}

/* "It's …", "das ist …", "es …", "यह … है": behind the words that begin a statement; 0 when it is none. */
static guint
skip_opening (PtmReading *reading, guint at)
{
  guint    next = at + ptm_reading_span (reading, at);
  gboolean points = ptm_reading_is (reading, at, PTM_WORD_PRONOUN, "it") || ptm_reading_is (reading, at, PTM_WORD_ARTICLE, "definite");

  if (ptm_reading_is (reading, at, PTM_WORD_OTHER, "states") || (ptm_reading_is (reading, at, PTM_WORD_OTHER, "copula") && !ptm_grammar_has_rule (reading->grammar, "no-articles")))
    return next;
  if (points && (ptm_reading_is (reading, next, PTM_WORD_OTHER, "copula") || ptm_reading_is (reading, next, PTM_WORD_OTHER, "stated")))
    return next + ptm_reading_span (reading, next);
  if (points && ptm_grammar_has_rule (reading->grammar, "verb-final") && ptm_reading_is (reading, reading->length - 1, PTM_WORD_OTHER, "copula"))
    return next;
  return 0;
}

/* "A serious event", "our colour": what something is, and nothing that could be changed. */
static gboolean
is_predicate (PtmReading *reading, guint first)
{
  static const PtmWordClass others[] = { PTM_WORD_CHANGE, PTM_WORD_WITHOUT, PTM_WORD_DEGREE, PTM_WORD_DIRECTION, PTM_WORD_SIDE, PTM_WORD_FORMAT, PTM_WORD_TONGUE, PTM_WORD_MONTH, PTM_WORD_WEEKDAY, PTM_WORD_CLOCK, PTM_WORD_HOUR, PTM_WORD_COLOR };
  gboolean                  named = FALSE;

  if (first >= reading->length || !(ptm_grammar_has_rule (reading->grammar, "no-articles") || ptm_reading_sense (reading, first, PTM_WORD_ARTICLE) != NULL || ptm_reading_sense (reading, first, PTM_WORD_PRONOUN) != NULL))
    return FALSE;
  for (guint at = first; at < reading->length; at += ptm_reading_span (reading, at))
    {
      const PtmSense *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);

      if (ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) || ptm_reading_is_any (reading, at, others, G_N_ELEMENTS (others)))
        return FALSE;
      named = named || (noun != NULL && ptm_sense_get_asset (noun) != NULL);
    }
  return !named || takes_away_outside (reading, first);
}

/* "…, it's a serious event", at the end of the sentence. */
static gboolean
drop_statement (PtmReading *reading)
{
  guint end = reading->length, first, next;

  while (end > 0 && ptm_reading_is_pause (reading, end - 1))
    end--;
  first = ptm_reading_find_start (reading, end);
  if (first < 2 || first >= end || ptm_reading_has_quote (reading, first, end) || !has_wish_outside (reading, first, reading->length) || corrects (reading, first))
    return FALSE;
  next = skip_opening (reading, first);
  /* The article may be known as one with the copula. */
  if (next == 0 || !(is_predicate (reading, next) || is_predicate (reading, next - 1)))
    return FALSE;
  ptm_reading_remove (reading, first - 1, reading->length);
  return TRUE;
}

void
ptm_edit_drop_reason (PtmReading *reading)
{
  for (guint at = 0; at < reading->length && reading->length <= MOST_TOKENS; at += ptm_reading_span (reading, at))
    {
      gboolean behind = ptm_reading_is (reading, at, PTM_WORD_ASIDE, "reason-end");
      guint    first = behind ? ptm_reading_find_start (reading, at) : at, end = behind ? at + ptm_reading_span (reading, at) : at;

      if (!behind && !ptm_reading_is (reading, at, PTM_WORD_ASIDE, "reason") && !is_purpose (reading, at))
        continue;
      end = behind ? end : find_end (reading, at);
      if (ptm_reading_has_quote (reading, first, end) || !has_wish_outside (reading, first, end))
        return;
      if (first > 0 && ptm_reading_is_pause (reading, first - 1))
        first--;
      ptm_reading_remove (reading, first, end);
      return;
    }
  if (reading->length <= MOST_TOKENS)
    drop_statement (reading);
}
