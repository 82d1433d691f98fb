/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The kind that is said last, as if it were said first: "getting up, breakfast, school as a flow chart", "1969 moon landing, 1998 ISS:
 * put them on a timeline please". What reads a kind looks for its content behind it. */

#include "config.h"

#include <string.h>

#include "ptm-order.h"

/* "as a nice simple" */
#define LONGEST_AS 4
/* Behind the kind nothing but courtesy, and whom it is for. */
#define LONGEST_TAIL 8
/* "ponlo", "arrange them": what asks for the kind in words that no table knows. */
#define LONGEST_ASKING 4
/* So many parts are steps or thoughts; with numbers fewer are data. */
#define FEWEST_PARTS 3
#define FEWEST_DATA  2
/* "Agenda for the meeting on Monday:" */
#define LONGEST_HEAD 8
/* The list is looked for among so many words. */
#define LIST_REACH 2000

/** PtmLastKind: where the parts of such a sentence stand. */
typedef struct
{
  guint    from; /* the pause and the words before the kind: ", put them on a" */
  guint    kind;
  guint    end;
  gboolean is_data; /* a list of numbers */
} PtmLastKind;

guint
ptm_order_find_list_head (PtmReading *reading)
{
  gboolean is_list = FALSE;
  guint    at = 0;

  for (; at < LONGEST_HEAD && ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) && ptm_reading_sense (reading, at, PTM_WORD_KIND) == NULL; at += ptm_reading_span (reading, at))
    is_list = is_list || ptm_reading_is (reading, at, PTM_WORD_PIECE, "list");
  return is_list && (ptm_reading_is_mark (reading, at, ':') || ptm_reading_is_mark (reading, at, 0xff1a)) ? at : 0;
}

static gboolean
is_list_kind (const char *kind)
{
  static const char *const kinds[] = { "timeline", "flowchart", "mindmap", "chart", "infographic", NULL };

  return kind != NULL && g_strv_contains (kinds, kind);
}

/* Says nothing of what the list is made of. */
static gboolean
is_small (PtmReading *reading, guint at)
{
  static const PtmWordClass small[] = { PTM_WORD_ARTICLE, PTM_WORD_PREP, PTM_WORD_PRONOUN, PTM_WORD_DRAW, PTM_WORD_RELATION };
  static const PtmWordClass others[] = { PTM_WORD_IGNORE, PTM_WORD_VERB, PTM_WORD_LINK, PTM_WORD_COUNTER, PTM_WORD_SIZE, PTM_WORD_STYLE, PTM_WORD_FINISH, PTM_WORD_FOLLOW };

  /* "画一张" */
  if (ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) && ptm_reading_sense (reading, at + 1, PTM_WORD_COUNTER) != NULL)
    return TRUE;
  if (!ptm_reading_is_type (reading, at, PTM_TOKEN_WORD))
    return FALSE;
  if (ptm_reading_is_any (reading, at, small, G_N_ELEMENTS (small)))
    return TRUE;
  return ptm_reading_sense (reading, at, PTM_WORD_NOUN) == NULL && (ptm_reading_is_any (reading, at, others, G_N_ELEMENTS (others)) || ptm_reading_sense (reading, at, PTM_WORD_NUMBER) != NULL);
}

static gboolean
is_dash (PtmReading *reading, guint at)
{
  return ptm_reading_is_mark (reading, at, 0x2013) || ptm_reading_is_mark (reading, at, 0x2014) || (ptm_reading_is_mark (reading, at, '-') && ptm_reading_token (reading, at)->space_before);
}

static gboolean
is_colon (PtmReading *reading, guint at)
{
  return ptm_reading_is_mark (reading, at, ':') || ptm_reading_is_mark (reading, at, 0xff1a);
}

static gboolean
is_break (PtmReading *reading, guint at)
{
  return ptm_reading_is_pause (reading, at) || ptm_reading_is_type (reading, at, PTM_TOKEN_ARROW);
}

/* What is written, and not what it is about: "around “my week”". */
static gboolean
is_loose_quote (PtmReading *reading, guint at)
{
  static const PtmWordClass leads[] = { PTM_WORD_PREP, PTM_WORD_RELATION, PTM_WORD_TITLED };

  return ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE) && !ptm_reading_is_any (reading, at - 1, leads, G_N_ELEMENTS (leads));
}

/* The only kind of a list, with nothing but courtesy behind it. */
static gboolean
find_last_kind (PtmReading *reading, PtmLastKind *last)
{
  guint behind = 0;

  last->kind = reading->length;
  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    {
      const PtmSense *kind = ptm_reading_sense (reading, at, PTM_WORD_KIND);

      if (kind != NULL && is_list_kind (kind->value))
        {
          if (last->kind < reading->length)
            return FALSE;
          last->kind = at;
          last->end = at + ptm_reading_span (reading, at);
          last->is_data = strcmp (kind->value, "timeline") == 0 || strcmp (kind->value, "chart") == 0;
        }
      else if (last->kind < reading->length && (is_colon (reading, at) || is_loose_quote (reading, at) || ptm_reading_is_type (reading, at, PTM_TOKEN_ARROW) || ++behind > LONGEST_TAIL))
        return FALSE;
    }
  return last->kind > 0 && last->kind < reading->length && last->end <= reading->length;
}

/* Where the words begin that only lead to the kind, with the last pause before them. */
static guint
find_lead (PtmReading *reading, guint kind)
{
  guint from = kind;

  for (guint at = 0; at < kind; at += ptm_reading_span (reading, at))
    {
      gboolean pauses = ptm_reading_is_pause (reading, at) || is_dash (reading, at) || is_colon (reading, at);

      if (pauses || (from == kind && is_small (reading, at)))
        from = at;
      else if (!is_small (reading, at))
        from = kind;
    }
  return from;
}

static gboolean
has_number (PtmReading *reading, guint first, guint end)
{
  for (guint at = first; at < end; at++)
    if (ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER))
      return TRUE;
  return FALSE;
}

/* "…, 1968 Olimpiadas: ponlo en": the last clause asks for the kind, in whatever words. */
static guint
skip_asking (PtmReading *reading, const PtmLastKind *last)
{
  guint at = last->from;

  while (at > 0 && last->from - at < LONGEST_ASKING && !ptm_reading_is_pause (reading, at - 1) && !is_dash (reading, at - 1) && !is_colon (reading, at - 1))
    at--;
  if (at == 0 || at == last->from)
    return last->from;
  if (is_dash (reading, at - 1) || is_colon (reading, at - 1) || ptm_reading_is_mark (reading, at - 1, '.') || ptm_reading_is_mark (reading, at - 1, 0x3002))
    return ptm_reading_is_type (reading, at - 2, PTM_TOKEN_NUMBER) || has_number (reading, at, last->from) ? last->from : at - 1;
  return last->is_data && !has_number (reading, at, last->from) ? at - 1 : last->from;
}

/* A list stands before the kind: numbers with their names, or several steps. */
static gboolean
has_list (PtmReading *reading, const PtmLastKind *last)
{
  guint parts = 0, numbers = 0, first = 0;
  guint colon = 0;

  while (colon < last->from && !(is_colon (reading, colon) && !ptm_reading_is_type (reading, colon + 1, PTM_TOKEN_NUMBER)))
    colon++;
  first = colon < last->from ? colon + 1 : 0;
  for (guint at = first; at <= MIN (last->from, LIST_REACH); at++)
    if (at == last->from || is_break (reading, at) || (ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL && parts > 0))
      {
        parts += at > first ? 1 : 0;
        numbers += at > first && has_number (reading, first, at) ? 1 : 0;
        first = at + 1;
      }
  return last->is_data ? numbers >= FEWEST_DATA && numbers * 2 >= parts : parts >= FEWEST_PARTS;
}

static gboolean
is_courtesy (PtmReading *reading, guint first)
{
  for (guint at = first; at < reading->length; at += ptm_reading_span (reading, at))
    if (ptm_reading_sense (reading, at, PTM_WORD_PREP) != NULL && !ptm_grammar_has_rule (reading->grammar, "particles"))
      return FALSE;
  return TRUE;
}

static void
append (GArray *order, guint first, guint end)
{
  for (guint at = first; at < end; at++)
    g_array_append_val (order, at);
}

/* Courtesy, what leads to the kind, the kind, whom it is for, the pause, the list. */
static void
put_first (PtmReading *reading, const PtmLastKind *last)
{
  gboolean is_polite = is_courtesy (reading, last->end);
  guint    pause = last->from;
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) tokens = g_array_sized_new (FALSE, TRUE, sizeof (PtmToken), reading->length);
  g_autoptr (GArray) matches = g_array_sized_new (FALSE, TRUE, sizeof (PtmMatch), reading->length);

  while (pause < last->kind && !ptm_reading_is_type (reading, pause, PTM_TOKEN_WORD))
    pause++;
  if (is_polite)
    append (order, last->end, reading->length);
  append (order, pause, last->end);
  if (!is_polite)
    append (order, last->end, reading->length);
  append (order, last->from, pause);
  append (order, 0, last->from);
  for (guint i = 0; i < order->len; i++)
    {
      guint at = g_array_index (order, guint, i);

      g_array_append_val (tokens, g_array_index (reading->tokens, PtmToken, at));
      g_array_append_val (matches, g_array_index (reading->matches, PtmMatch, at));
      /* What stood before the kind opens the list now. */
      if (at == last->from && pause > last->from && g_array_index (tokens, PtmToken, i).type == PTM_TOKEN_MARK)
        g_array_index (tokens, PtmToken, i).mark = ':';
    }
  memcpy (reading->tokens->data, tokens->data, tokens->len * sizeof (PtmToken));
  memcpy (reading->matches->data, matches->data, matches->len * sizeof (PtmMatch));
}

/* "… call 0176 55512, as a notice": any kind that is the last word, where "as" begins before it. */
static gboolean
find_as (PtmReading *reading, PtmLastKind *last)
{
  last->kind = last->end = reading->length;
  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    if (ptm_reading_sense (reading, at, PTM_WORD_KIND) != NULL)
      {
        if (last->kind < reading->length)
          return FALSE;
        last->kind = at;
        last->end = at + ptm_reading_span (reading, at);
      }
    else if (last->kind < reading->length && (is_colon (reading, at) || !ptm_reading_is_type (reading, at, PTM_TOKEN_MARK)))
      return FALSE;
  if (last->kind >= reading->length || last->end > reading->length || ptm_grammar_has_rule (reading->grammar, "topic-first"))
    return FALSE;
  for (guint i = 0, at = last->kind; at > 0 && i < LONGEST_AS; i++)
    {
      at--;
      last->from = at;
      if (ptm_reading_is (reading, at, PTM_WORD_PREP, "as"))
        return at > 0;
      if (ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) == NULL && ptm_reading_sense (reading, at, PTM_WORD_IGNORE) == NULL && ptm_reading_sense (reading, at, PTM_WORD_STYLE) == NULL && ptm_reading_sense (reading, at, PTM_WORD_SIZE) == NULL)
        return FALSE;
    }
  return FALSE;
}

void
ptm_order_kind (PtmReading *reading)
{
  PtmLastKind last = { 0 };

  if (!find_last_kind (reading, &last))
    {
      if (find_as (reading, &last))
        put_first (reading, &last);
      return;
    }
  last.from = find_lead (reading, last.kind);
  last.from = skip_asking (reading, &last);
  if (last.from > 0 && has_list (reading, &last))
    put_first (reading, &last);
}
