/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Texts without quotation marks: "a poster that says wash your hands", "写着请安静的海报". The tables say of such words where the
 * text stands: "words" before it, "words-before" behind it, "words-open" where one of the latter closes it. They are lifted before
 * all else, so that nothing in them is read as a wish. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-private.h"

#define MOST_SAID_WORDS 60

/* "a girl reading a book": such a word gives a text only right behind the kind. */
static gboolean
may_give_text (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  gboolean    is_act = ptm_reading_sense (reading, at, PTM_WORD_ACTION) != NULL || ptm_reading_sense (reading, at, PTM_WORD_POSE) != NULL;

  if (!is_act)
    return ptm_draft_is_page (draft) || ptm_reading_span (reading, at) > 1 || ptm_grammar_has_rule (reading->grammar, "unspaced");
  return ptm_draft_is_page (draft) && ptm_draft_skip (draft, draft->kind_end, PTM_WORD_FORMAT) == at;
}

/* "with a cat", "and two balloons", "on blue ground": the picture goes on. */
static gboolean
begins_picture (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  gboolean    is_with = ptm_reading_is (reading, at, PTM_WORD_PREP, "with");
  guint       name = is_with || ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL ? at + ptm_reading_span (reading, at) : at;
  g_auto (PtmPhrase) phrase = { 0 };

  if (ptm_draft_read_ground (draft, at) > at)
    return TRUE;
  if (!ptm_phrase_read (reading, name, PTM_PHRASE_EDIT, &phrase) || (phrase.asset == NULL && phrase.sense == NULL))
    return FALSE;
  return is_with || phrase.indefinite || phrase.count > 0;
}

/* "in red letters", "in watercolour" */
static gboolean
begins_look (PtmReading *reading, guint at)
{
  guint next = at + ptm_reading_span (reading, at);

  if (ptm_reading_sense (reading, at, PTM_WORD_FINISH) != NULL && next > at + 1)
    return TRUE;
  return ptm_reading_sense (reading, at, PTM_WORD_PREP) != NULL && (ptm_reading_sense (reading, next, PTM_WORD_COLOR) != NULL || ptm_reading_sense (reading, next, PTM_WORD_SHADE) != NULL);
}

/* ", A4", ", elegant": one word of the look, up to the next pause. */
static gboolean
is_look_alone (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_FORMAT, PTM_WORD_STYLE, PTM_WORD_FINISH };

  if (!ptm_reading_is_pause (reading, at + ptm_reading_span (reading, at)))
    return FALSE;
  return ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes));
}

static gboolean
ends_at_comma (PtmDraft *draft, guint at)
{
  PtmFact  fact = { 0 };
  gboolean is_fact = ptm_fact_read (draft->reading, at, &fact) && strcmp (fact.role, "place") != 0;

  g_free (fact.text);
  return is_fact || begins_picture (draft, at) || is_look_alone (draft->reading, at);
}

static gboolean
ends_text (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;

  if (ptm_reading_is_type (reading, at, PTM_TOKEN_BREAK) || ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE) || ptm_reading_is_mark (reading, at, ';') || ptm_reading_is_mark (reading, at, 0xff1b))
    return TRUE;
  if (ptm_reading_is_mark (reading, at, '.') || ptm_reading_is_mark (reading, at, 0x3002))
    return !ptm_reading_is_type (reading, at + 1, PTM_TOKEN_WORD) || ptm_reading_token (reading, at + 1)->space_before || ptm_reading_is_mark (reading, at, 0x3002);
  if (ptm_reading_is_mark (reading, at, ',') || ptm_reading_is_mark (reading, at, 0xff0c) || ptm_reading_is_mark (reading, at, 0x3001) || ptm_reading_is_mark (reading, at, 0x60c))
    return ends_at_comma (draft, at + 1);
  if (ptm_reading_is (reading, at, PTM_WORD_PREP, "with") || ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL)
    return begins_picture (draft, at);
  return begins_look (reading, at) || ptm_reading_sense (reading, at, PTM_WORD_MANNER) != NULL;
}

/* In the languages that name the picture last: "写着请安静的A4海报". */
static guint
find_kind_start (PtmDraft *draft, guint first)
{
  PtmReading *reading = draft->reading;
  guint       at = draft->kind_at;

  if (!draft->has_kind || at <= first || !ptm_grammar_has_rule (reading->grammar, "topic-first"))
    return reading->length;
  while (at > first && (ptm_reading_sense (reading, at - 1, PTM_WORD_LINK) != NULL || ptm_reading_sense (reading, at - 1, PTM_WORD_FORMAT) != NULL || ptm_reading_is_type (reading, at - 1, PTM_TOKEN_SIZE)))
    at--;
  return at;
}

static guint
find_text_end (PtmDraft *draft, guint first)
{
  guint most = MIN (MIN (first + MOST_SAID_WORDS, draft->reading->length), find_kind_start (draft, first));

  for (guint at = first; at < most; at++)
    {
      if (at > first && ends_text (draft, at))
        return at;
      /* What is called out ends there. */
      if ((ptm_reading_is_mark (draft->reading, at, '!') || ptm_reading_is_mark (draft->reading, at, '?')) && at + 1 < most && ptm_reading_token (draft->reading, at + 1)->space_before)
        return at + 1;
    }
  return most;
}

/* What is quoted or titled comes first. */
static const char *
choose_said_role (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;

  if (!ptm_draft_is_page (draft))
    return "caption";
  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    if (ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE) || ptm_reading_sense (reading, at, PTM_WORD_TITLED) != NULL)
      return "subtitle";
  return ptm_draft_find_role (draft, "title") == NULL ? "title" : "subtitle";
}

static guint
take (PtmDraft *draft, guint from, guint first, guint text_end, guint end)
{
  g_autofree char *text = NULL;

  while (text_end > first && (ptm_reading_is_mark (draft->reading, text_end - 1, ',') || ptm_reading_is_mark (draft->reading, text_end - 1, ':')))
    text_end--;
  text = g_strstrip (ptm_reading_dup (draft->reading, first, text_end));
  if (*text == '\0')
    return from;
  ptm_draft_add_text (draft, choose_said_role (draft), text);
  ptm_draft_use (draft, from, end);
  return end;
}

/* "that says …" */
static guint
read_after (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       first = at + ptm_reading_span (reading, at);
  guint       end;

  first += ptm_reading_is_mark (reading, first, ':') || ptm_reading_is_mark (reading, first, 0xff1a) ? 1 : 0;
  if (first >= reading->length || ptm_reading_is_type (reading, first, PTM_TOKEN_QUOTE) || ends_text (draft, first))
    return at;
  end = find_text_end (draft, first);
  return end > first ? take (draft, at, first, end, end) : at;
}

/* The word that opens what is closed at a token; the token itself when there is none. */
static guint
find_opening (PtmReading *reading, guint at)
{
  for (guint i = at; i > 0 && at - i < MOST_SAID_WORDS; i--)
    if (ptm_reading_is (reading, i - 1, PTM_WORD_SAYS, "words-open"))
      return i - 1;
  return at;
}

/* Where the clause begins that is closed at a token; behind the kind and what joins it: "ポスターに…と書いて". */
static guint
find_clause_start (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       first = at;

  while (first > 0 && at - first < MOST_SAID_WORDS && !ptm_reading_is_pause (reading, first - 1) && !(draft->has_kind && first == draft->kind_end))
    first--;
  return draft->has_kind && first == draft->kind_end ? ptm_draft_skip (draft, first, PTM_WORD_PREP) : first;
}

/* "… と書かれた", "auf dem … steht", "जिस पर … लिखा हो" */
static guint
read_before (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       end = at + ptm_reading_span (reading, at);
  guint       open = find_opening (reading, at);
  guint       first = open;

  if (at == 0 || ptm_reading_is_type (reading, at - 1, PTM_TOKEN_QUOTE) || ptm_reading_is_type (reading, end, PTM_TOKEN_QUOTE))
    return at;
  /* "Auf dem Tisch steht eine Lampe" is no text: what closes one ends its clause. */
  if (!ptm_grammar_has_rule (reading->grammar, "topic-first") && (open == at || !(ptm_reading_is_pause (reading, end) || ptm_reading_sense (reading, end, PTM_WORD_AND) != NULL)))
    return at;
  if (open < at)
    first = open + ptm_reading_span (reading, open);
  else if (ptm_grammar_has_rule (reading->grammar, "topic-first"))
    first = open = find_clause_start (draft, at);
  if (first >= at)
    return read_after (draft, at);
  return take (draft, open, first, at, end) > open ? end : at;
}

void
ptm_draft_read_said (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  guint       at = 0;

  if (!ptm_draft_is_page (draft) && draft->scene->kind != PTM_KIND_SCENE)
    return;
  while (at < reading->length)
    {
      guint next = at;

      if (ptm_reading_is_free (reading, at) && ptm_reading_is (reading, at, PTM_WORD_SAYS, "words") && may_give_text (draft, at))
        next = read_after (draft, at);
      else if (ptm_reading_is_free (reading, at) && ptm_reading_is (reading, at, PTM_WORD_SAYS, "words-before"))
        next = read_before (draft, at);
      at = next > at ? next : at + ptm_reading_span (reading, at);
    }
}
