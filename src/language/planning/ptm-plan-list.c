/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Lists in a sentence, and the words that lead to them: "mind map about energy: heating (roof, radiators), transport". */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-private.h"

#define MOST_SKIPPED 6
/* So many parts of one list are read; what is longer is no list any more. */
#define MOST_PARTS         400
#define MOST_HEADING_WORDS 12

void
ptm_draft_use (PtmDraft *draft, guint first, guint end)
{
  if (end > first)
    ptm_reading_use (draft->reading, first, end - first, PTM_USE_USED);
}

guint
ptm_draft_skip (PtmDraft *draft, guint at, PtmWordClass class)
{
  for (guint i = 0; i < MOST_SKIPPED && ptm_reading_sense (draft->reading, at, class) != NULL; i++)
    at += ptm_reading_span (draft->reading, at);
  return at;
}

static gboolean
is_opening (PtmReading *reading, guint at)
{
  PtmReading *r = reading;

  return ptm_reading_is_mark (r, at, ':') || ptm_reading_is_mark (r, at, 0xff1a) || ptm_reading_is_mark (r, at, ',') || ptm_reading_is_mark (r, at, '.') || ptm_reading_is_mark (r, at, 0x2013) || ptm_reading_is_mark (r, at, 0x2014) || ptm_reading_is_type (r, at, PTM_TOKEN_BREAK);
}

/* "bar chart showing the favourite pets of our class: …", "Infographic: our school in numbers: …": what stands before the colon
 * of the list, when no number and no comma is in it. */
static guint
read_loose_heading (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  gboolean    second = ptm_reading_is_mark (reading, at, ':') && draft->scene->kind != PTM_KIND_MINDMAP && draft->scene->kind != PTM_KIND_WORKSHEET;
  gboolean    is_info = draft->scene->kind == PTM_KIND_INFOGRAPHIC;
  gboolean    is_loose = is_info || (draft->scene->kind == PTM_KIND_CHART && ptm_reading_sense (reading, at, PTM_WORD_PREP) == NULL);
  guint       first = at + (second ? 1 : 0), end;

  if (at != draft->kind_end || draft->topic != NULL || (!second && !is_loose && ptm_reading_sense (reading, at, PTM_WORD_IGNORE) == NULL))
    return at;
  if (!is_info)
    first = ptm_draft_skip (draft, ptm_draft_skip (draft, first, PTM_WORD_IGNORE), PTM_WORD_ARTICLE);
  /* "Infographic how to wash your hands in 5 steps: …" */
  for (end = first; end < first + MOST_HEADING_WORDS && (ptm_reading_is_type (reading, end, PTM_TOKEN_WORD) || (is_loose && end > first && ptm_reading_is_type (reading, end, PTM_TOKEN_NUMBER))); end++)
    ;
  if (end == first || !ptm_reading_is_mark (reading, end, ':') || ptm_reading_sense (reading, first, PTM_WORD_ROLE) != NULL || ptm_reading_sense (reading, first, PTM_WORD_WEEKDAY) != NULL)
    return at;
  /* "Mon: Rome 3, Oslo 9; Tue: …" has a colon in every part. */
  if ((second || draft->scene->kind == PTM_KIND_CHART) && ptm_draft_find_mark (draft, end + 1, reading->length, ':') < reading->length)
    return at;
  draft->topic = ptm_draft_dup_span (draft, first, end);
  ptm_draft_use (draft, at, end);
  return end;
}

/* One of the things that may stand between the kind and the list; at when it is none. */
static guint
read_before_list (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       next = ptm_draft_read_topic (draft, at);

  if (next == at)
    next = ptm_draft_read_role (draft, at);
  if (next == at)
    next = ptm_draft_read_titled (draft, at);
  if (next == at && at == draft->kind_end && ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE) && !ptm_reading_is_type (reading, at + 1, PTM_TOKEN_ARROW))
    next = ptm_draft_read_quote (draft, at);
  if (next == at)
    next = ptm_draft_read_heading (draft, at);
  /* "माइंड मैप बनाओ: …" */
  if (next == at && ptm_reading_sense (reading, at, PTM_WORD_DRAW) != NULL && ptm_grammar_has_rule (reading->grammar, "verb-final"))
    {
      next = ptm_draft_skip (draft, at, PTM_WORD_DRAW);
      ptm_draft_use (draft, at, next);
    }
  return next > at ? next : read_loose_heading (draft, at);
}

guint
ptm_draft_find_body (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  guint       at = draft->kind_end;

  while (at < reading->length)
    {
      guint next = ptm_reading_is_free (reading, at) ? read_before_list (draft, at) : at + 1;

      if (next == at && is_opening (reading, at) && at + 1 < reading->length && (ptm_reading_sense (reading, at + 1, PTM_WORD_TITLED) != NULL || !ptm_reading_is_free (reading, at + 1)))
        next = at + 1;
      if (next == at)
        break;
      at = next;
    }
  while (at < reading->length && (is_opening (reading, at) || ptm_reading_is (reading, at, PTM_WORD_PREP, "with") || ptm_reading_is (reading, at, PTM_WORD_ROLE, "steps") || ptm_reading_is (reading, at, PTM_WORD_PIECE, "branches")))
    {
      guint span = ptm_reading_span (reading, at);

      ptm_draft_use (draft, at, at + span);
      at += span;
    }
  return MIN (at, reading->length);
}

static int
get_depth (PtmReading *reading, guint at)
{
  if (ptm_reading_is_mark (reading, at, '(') || ptm_reading_is_mark (reading, at, '[') || ptm_reading_is_mark (reading, at, 0xff08))
    return 1;
  return ptm_reading_is_mark (reading, at, ')') || ptm_reading_is_mark (reading, at, ']') || ptm_reading_is_mark (reading, at, 0xff09) ? -1 : 0;
}

static gboolean
is_separator (PtmReading *reading, guint at, const char *marks)
{
  const PtmToken *token = ptm_reading_token (reading, at);

  if (token->type == PTM_TOKEN_BREAK)
    return strchr (marks, '\n') != NULL;
  return token->type == PTM_TOKEN_MARK && token->mark != 0 && g_utf8_strchr (marks, -1, token->mark) != NULL && !ptm_value_joins (reading, at);
}

static void
add_span (GArray *spans, guint first, guint end)
{
  PtmSpan span = { first, end };

  if (end > first && spans->len < MOST_PARTS)
    g_array_append_val (spans, span);
}

GArray *
ptm_draft_split (PtmDraft *draft, guint first, guint end, const char *marks)
{
  PtmReading *reading = draft->reading;
  GArray     *spans = g_array_new (FALSE, FALSE, sizeof (PtmSpan));
  int         depth = 0;

  end = MIN (end, reading->length);
  for (guint at = first; at < end; at++)
    {
      depth = MAX (depth + get_depth (reading, at), 0);
      if (depth > 0 || !is_separator (reading, at, marks))
        continue;
      add_span (spans, first, at);
      first = at + 1;
    }
  add_span (spans, first, end);
  return spans;
}

guint
ptm_draft_find_mark (PtmDraft *draft, guint first, guint end, gunichar mark)
{
  int depth = 0;

  for (guint at = first; at < end; at++)
    {
      depth = MAX (depth + get_depth (draft->reading, at), 0);
      if (depth == 0 && (ptm_reading_is_mark (draft->reading, at, mark) || (mark == ':' && ptm_reading_is_mark (draft->reading, at, 0xff1a))))
        return at;
    }
  return end;
}

/* "roof and radiators": the last "and" of a list that commas part. */
static void
split_last (PtmDraft *draft, GArray *spans)
{
  PtmSpan last = g_array_index (spans, PtmSpan, spans->len - 1);
  int     depth = 0;

  for (guint at = last.first; at + 1 < last.end; at++)
    if ((depth += get_depth (draft->reading, at)) <= 0 && at > last.first && ptm_reading_is (draft->reading, at, PTM_WORD_AND, "") && ptm_reading_span (draft->reading, at) == 1)
      {
        g_array_set_size (spans, spans->len - 1);
        add_span (spans, last.first, at);
        add_span (spans, at + 1, last.end);
        return;
      }
}

GArray *
ptm_draft_split_list (PtmDraft *draft, guint first, guint end)
{
  GArray *spans = ptm_draft_split (draft, first, end, "\n;|\357\274\233");

  if (spans->len > 1)
    return spans;
  g_array_unref (spans);
  spans = ptm_draft_split (draft, first, end, "\n;,|\343\200\201\357\274\214");
  if (spans->len > 0)
    split_last (draft, spans);
  return spans;
}

char *
ptm_draft_dup_span (PtmDraft *draft, guint first, guint end)
{
  PtmReading *reading = draft->reading;

  while (first < end && (ptm_reading_is_type (reading, first, PTM_TOKEN_BREAK) || (ptm_reading_is_type (reading, first, PTM_TOKEN_MARK) && ptm_reading_is_pause (reading, first)) || (ptm_reading_is (reading, first, PTM_WORD_AND, "") && first + 1 < end)))
    first++;
  while (end > first && (ptm_reading_is_type (reading, end - 1, PTM_TOKEN_BREAK) || (ptm_reading_is_type (reading, end - 1, PTM_TOKEN_MARK) && (ptm_reading_is_pause (reading, end - 1) || ptm_reading_is_mark (reading, end - 1, ':')))))
    end--;
  if (end == first + 1 && ptm_reading_is_type (reading, first, PTM_TOKEN_QUOTE))
    return ptm_reading_dup_inner (reading, first);
  return g_strstrip (ptm_reading_dup (reading, first, end));
}

char *
ptm_draft_dup_list (PtmDraft *draft, guint first, guint end)
{
  g_autoptr (GArray) spans = ptm_draft_split_list (draft, first, end);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++)
    {
      PtmSpan          span = g_array_index (spans, PtmSpan, i);
      g_autofree char *text = ptm_draft_dup_span (draft, span.first, span.end);

      if (*text != '\0')
        g_string_append_printf (list, "%s%s", list->len > 0 ? "; " : "", text);
    }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

void
ptm_draft_derive_title (PtmDraft *draft, const char *before)
{
  const char *title = draft->topic != NULL ? draft->topic : before;

  if (title != NULL && ptm_draft_find_role (draft, "title") == NULL)
    {
      g_autofree char *capital = ptm_text_capitalize (title);

      ptm_draft_add_text (draft, "title", capital);
    }
}

char *
ptm_draft_dup_asset (PtmDraft *draft, guint first, guint end)
{
  g_auto (PtmPhrase) phrase = { 0 };

  if (end <= first || !ptm_phrase_read (draft->reading, first, PTM_PHRASE_PLAIN, &phrase) || phrase.end != end || phrase.head > first + 1)
    return NULL;
  return g_steal_pointer (&phrase.asset);
}
