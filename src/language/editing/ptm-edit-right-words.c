/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "It's garden fair, not garden party", "Nana should be Grandma": what is written, and what should be written. */

#include "config.h"

#include "ptm-edit-pairs.h"

/* So many small words may stand between "not" and what is wrong. */
#define MOST_SMALL 3

/* Nothing but the words of a text. */
static gboolean
are_words (PtmReading *reading, guint first, guint end)
{
  static const PtmWordClass classes[] = { PTM_WORD_ROLE, PTM_WORD_VERB, PTM_WORD_PRONOUN, PTM_WORD_COLOR, PTM_WORD_CHANGE, PTM_WORD_SIDE, PTM_WORD_DIRECTION, PTM_WORD_TONGUE };

  for (guint at = first; at < end; at += ptm_reading_span (reading, at))
    if (ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes)))
      return FALSE;
  return first < end;
}

/* "It's Thursday not Friday", without a comma: the denial of words that are written, behind some that are not; 0 when there is none. */
static guint
find_bare_denial (PtmEditWish *wish, guint start, guint end)
{
  PtmReading *reading = wish->reading;

  for (guint at = start + 1; at + 1 < end; at++)
    {
      g_autofree char *old = NULL, *text = NULL;

      if (ptm_reading_sense (reading, at, PTM_WORD_WITHOUT) == NULL || !are_words (reading, start, at))
        continue;
      old = ptm_edit_dup_old (wish, reading, at + ptm_reading_span (reading, at), ptm_edit_trim_end (reading, at, end));
      text = ptm_edit_dup_new (reading, start, at);
      return old != NULL && text != NULL && ptm_edit_is_written (wish, old) && !ptm_edit_is_written (wish, text) ? at : 0;
    }
  return 0;
}

static gboolean
is_name (PtmReading *reading, guint at)
{
  return ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE) || (ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) && ptm_reading_token (reading, at)->capital);
}

/* "Nana should be Grandma": a name that is written, small words, and another name. */
static gboolean
add_stated (PtmEditWish *wish, guint first, guint end)
{
  PtmReading *reading = wish->reading;
  guint       old_end = 0, next, stop = end;
  char       *old;

  if (!is_name (reading, first))
    return FALSE;
  for (guint at = first; at < end; at++)
    if (ptm_reading_is_pause (reading, at))
      return FALSE;
  old = ptm_edit_dup_longest_old (wish, reading, first, end, &old_end);
  next = old_end;
  while (old != NULL && next < end && ptm_reading_sense (reading, next, PTM_WORD_IGNORE) != NULL)
    next += ptm_reading_span (reading, next);
  stop = ptm_edit_trim_end (reading, next, end);
  if (old == NULL || next == old_end || next >= end || !is_name (reading, next) || !are_words (reading, next, stop) || !ptm_edit_is_written (wish, old))
    {
      g_free (old);
      return FALSE;
    }
  return ptm_edit_take_pair (wish, reading, first, end, old, ptm_edit_dup_new (reading, next, stop));
}

static guint
skip_before_words (PtmReading *reading, guint at, guint end)
{
  for (guint i = 0; i < PTM_EDIT_MOST_FRAME && at < end && ptm_edit_is_before_words (reading, at); i++)
    at += ptm_reading_span (reading, at);
  return at;
}

/* "It isn't at the gym, it's at the library": what is written, denied, and then what it shall be. */
static guint
add_other_words (PtmEditWish *wish, guint first)
{
  PtmReading *reading = wish->reading;
  guint       end = MIN (reading->length, first + PTM_EDIT_MOST_PAIR_TOKENS), old_end = 0, next;
  gboolean    denied = FALSE;
  char       *old;

  for (guint at = first; at < MIN (end, first + PTM_EDIT_MOST_FRAME) && !denied && ptm_edit_is_before_words (reading, at); at += ptm_reading_span (reading, at))
    denied = ptm_reading_sense (reading, at, PTM_WORD_WITHOUT) != NULL || ptm_reading_is (reading, at, PTM_WORD_PREP, "denied") || ptm_reading_is (reading, at, PTM_WORD_FOLLOW, "no");
  next = skip_before_words (reading, first, end);
  if (!denied || next >= end || !ptm_reading_is_type (reading, next, PTM_TOKEN_WORD))
    return first;
  old = ptm_edit_dup_longest_old (wish, reading, next, end, &old_end);
  next = old != NULL ? skip_before_words (reading, old_end, end) : end;
  if (next >= end || next == old_end)
    {
      g_free (old);
      return first;
    }
  return ptm_edit_take_pair (wish, reading, first, end, old, ptm_edit_dup_new (reading, next, end)) ? reading->length : first;
}

/* "Sorry, …" */
static guint
skip_excuse (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at);

  return ptm_reading_is (reading, at, PTM_WORD_ASIDE, "correction") && ptm_reading_is_pause (reading, next) && next + 1 < reading->length ? next + 1 : at;
}

/* The only number in digits from one place to another, without a word for the hour; 0 when there is none, or there are several. */
static int
find_hour (PtmReading *reading, guint first, guint end)
{
  int hour = 0;

  for (guint at = first; at < end; at++)
    if (ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER))
      {
        if (hour != 0 || !ptm_reading_is_number (reading, at, 1, 24) || ptm_reading_sense (reading, at + 1, PTM_WORD_CLOCK) != NULL)
          return 0;
        hour = (int)ptm_reading_token (reading, at)->number;
      }
  return hour;
}

/* "It's at 7, not at 6", where "6 pm" is written. */
static gboolean
add_bare_hour (PtmEditWish *wish, guint start, guint denied, guint end)
{
  int              right = find_hour (wish->reading, start, denied), wrong = find_hour (wish->reading, denied, end);
  g_autofree char *written = right > 0 && wrong > 0 ? ptm_edit_dup_fact_part (wish, "time", NULL) : NULL;
  char            *rest = NULL;
  PtmOp           *op;

  if (written == NULL || g_ascii_strtoll (written, &rest, 10) != wrong || rest == written)
    return FALSE;
  op = ptm_op_new (PTM_OP_SET_TEXT);
  op->text = g_strdup_printf ("%d%s", right, rest);
  op->target.text = g_steal_pointer (&written);
  g_ptr_array_add (wish->ops, op);
  ptm_reading_use (wish->reading, start, end - start, PTM_USE_USED);
  return TRUE;
}

/* "it's garden fair, not garden party": what is written gives way to what stands before. */
guint
ptm_edit_add_right_words (PtmEditWish *wish, guint first)
{
  PtmReading *reading = wish->reading;
  guint       end = MIN (reading->length, first + PTM_EDIT_MOST_PAIR_TOKENS), denied = 0, start = ptm_edit_skip_frame (reading, skip_excuse (reading, first), end);

  if (wish->scene == NULL || reading->length - first > PTM_EDIT_MOST_PAIR_TOKENS)
    return first;
  for (guint at = start + 1; at < end; at++)
    if (ptm_reading_sense (reading, at, PTM_WORD_WITHOUT) != NULL && ptm_reading_is_pause (reading, at - 1))
      denied = at;
  if (denied == 0 && add_stated (wish, first, end))
    return reading->length;
  if (denied == 0)
    denied = find_bare_denial (wish, start, end);
  if (denied == 0)
    return add_other_words (wish, first);
  if (add_bare_hour (wish, first, denied, end))
    return reading->length;
  for (guint at = denied + ptm_reading_span (reading, denied); at < MIN (end, denied + MOST_SMALL); at++)
    {
      /* "not at 6" is a time, which is read as one. */
      char *old = (ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) || ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE)) && ptm_reading_sense (reading, at, PTM_WORD_PREP) == NULL ? ptm_edit_dup_old (wish, reading, at, ptm_edit_trim_end (reading, at, end)) : NULL;

      if (old != NULL && ptm_edit_take_pair (wish, reading, first, end, old, ptm_edit_dup_new (reading, start, denied)))
        return reading->length;
    }
  return add_other_words (wish, first);
}
