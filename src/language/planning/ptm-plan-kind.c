/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Which kind of picture a sentence asks for: by the word for it, else by its form - arrows, a table, a sign, names with numbers. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-private.h"

/* How many words are looked at to find the kind. */
#define KIND_REACH 4000
/* A word that makes what is named behind it no kind stands so near to it. */
#define MOST_BEFORE 60
/* A sign is asked for among so many words. */
#define SLIP_REACH 24
/* Words between a ticket and the pause behind it. */
#define LONGEST_SLIP 6
/* So many join the parts of a chain. */
#define FEWEST_ARROWS 2
/* Panels are counted among so many words. */
#define PANELS_REACH 400

void
ptm_draft_set_kind (PtmDraft *draft, PtmKind kind, guint at, guint end)
{
  draft->scene->kind = kind;
  draft->kind_at = at;
  draft->kind_end = end;
  draft->has_kind = TRUE;
}

/* "a knight with a banner", "reading a story": what is named behind such a word is no kind of picture. */
static gboolean
is_shown (PtmReading *reading, guint kind)
{
  static const PtmWordClass classes[] = { PTM_WORD_PREP, PTM_WORD_RELATION, PTM_WORD_ACTION };

  if (ptm_reading_sense (reading, kind, PTM_WORD_FORMAT) == NULL)
    return FALSE;
  for (guint at = kind > MOST_BEFORE ? kind - MOST_BEFORE : 0; at < kind; at += ptm_reading_span (reading, at))
    for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
      if (ptm_reading_sense (reading, at, classes[i]) != NULL)
        return TRUE;
  return FALSE;
}

/* "a boy paints a poster": what somebody makes in the picture. */
static gboolean
is_made (PtmReading *reading, guint kind)
{
  guint at = ptm_reading_sense (reading, 0, PTM_WORD_ARTICLE) != NULL ? ptm_reading_span (reading, 0) : 0;

  while (ptm_reading_sense (reading, at, PTM_WORD_SIZE) != NULL && ptm_reading_sense (reading, at, PTM_WORD_NOUN) == NULL)
    at += ptm_reading_span (reading, at);
  if (ptm_reading_sense (reading, at, PTM_WORD_NOUN) == NULL || ptm_reading_sense (reading, at, PTM_WORD_DRAW) != NULL || ptm_reading_sense (reading, at, PTM_WORD_KIND) != NULL)
    return FALSE;
  at += ptm_reading_span (reading, at);
  if (ptm_reading_sense (reading, at, PTM_WORD_IGNORE) != NULL)
    at += ptm_reading_span (reading, at);
  return at < kind && (ptm_reading_sense (reading, at, PTM_WORD_DRAW) != NULL || ptm_reading_sense (reading, at, PTM_WORD_ACTION) != NULL) && !ptm_reading_is (reading, at, PTM_WORD_PREP, "for");
}

/* A word that names a kind counts more the earlier it stands; the part of a poster must not outweigh the poster. */
static void
choose_by_words (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  double      best = 0;
  guint       words = 0;

  for (guint at = 0; at < MIN (reading->length, KIND_REACH); at += ptm_reading_span (reading, at))
    {
      const PtmSense *sense = ptm_reading_sense (reading, at, PTM_WORD_KIND);
      PtmKind         kind;
      double          score;

      words++;
      if (sense == NULL || !ptm_reading_is_free (reading, at) || !ptm_kind_from_string (sense->value, &kind) || is_shown (reading, at) || is_made (reading, at) || ptm_draft_is_purpose (reading, at))
        continue;
      score = sense->number * (words <= 8 ? 2 : 1) / (1 + 0.1 * words);
      if (score <= best)
        continue;
      best = score;
      ptm_draft_set_kind (draft, kind, at, at + ptm_reading_span (reading, at));
    }
}

/* A chain of arrows without any kind is a flowchart; an infographic that is nothing but a chain shows what it names. */
static void
choose_by_arrows (PtmDraft *draft)
{
  guint arrows = 0;

  for (guint at = 0; at < draft->reading->length; at++)
    arrows += ptm_reading_is_type (draft->reading, at, PTM_TOKEN_ARROW) ? 1 : 0;
  if (arrows > 0 && !draft->has_kind)
    ptm_draft_set_kind (draft, PTM_KIND_FLOWCHART, 0, 0);
  else if (arrows >= FEWEST_ARROWS && draft->scene->kind == PTM_KIND_INFOGRAPHIC)
    draft->scene->kind = PTM_KIND_DIAGRAM;
}

static gboolean
is_pictured_quote (PtmReading *reading, guint at)
{
  g_autofree char *text = ptm_reading_dup_inner (reading, at);
  g_autofree char *key = ptm_grammar_dup_key (reading->grammar, text);
  const PtmSense  *noun = ptm_sense_find (ptm_grammar_lookup (reading->grammar, key), PTM_WORD_NOUN);

  return noun != NULL && ptm_sense_get_asset (noun) != NULL;
}

/* "Diagram: “first draft” -> “second draft”": texts that arrows join, none of them the name of a picture, are steps. */
static void
choose_by_quotes (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  guint       arrows = 0;

  for (guint at = 1; draft->scene->kind == PTM_KIND_DIAGRAM && at < reading->length; at++)
    if (ptm_reading_is_type (reading, at, PTM_TOKEN_ARROW))
      {
        if (!ptm_reading_is_type (reading, at - 1, PTM_TOKEN_QUOTE) || !ptm_reading_is_type (reading, at + 1, PTM_TOKEN_QUOTE) || is_pictured_quote (reading, at - 1) || is_pictured_quote (reading, at + 1))
          return;
        arrows++;
      }
  if (arrows > 0)
    draft->scene->kind = PTM_KIND_FLOWCHART;
}

static gboolean
is_slip_word (PtmReading *reading, guint at)
{
  return ptm_reading_is (reading, at, PTM_WORD_PIECE, "slip") || ptm_reading_is (reading, at, PTM_WORD_PIECE, "tag");
}

gboolean
ptm_draft_is_slip (PtmDraft *draft)
{
  return draft->kind_end > draft->kind_at && is_slip_word (draft->reading, draft->kind_at);
}

/* A sign, a ticket or a badge that is asked for: no thing stands before it that could hold it. The length when there is none. */
static guint
find_slip (PtmReading *reading)
{
  static const PtmWordClass others[] = { PTM_WORD_ACTION, PTM_WORD_POSE, PTM_WORD_SAYS };
  gboolean                  is_last = ptm_grammar_has_rule (reading->grammar, "topic-first");

  for (guint at = 0; at < MIN (reading->length, SLIP_REACH) && !ptm_reading_is_mark (reading, at, ':') && !ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE); at += ptm_reading_span (reading, at))
    {
      if (is_slip_word (reading, at) || ptm_reading_is (reading, at, PTM_WORD_PIECE, "badge") || ptm_reading_is (reading, at, PTM_WORD_PIECE, "sign"))
        return at;
      /* Where the sign is named last, the place where it hangs is named before. */
      if (ptm_reading_is (reading, at, PTM_WORD_PREP, "with") || ptm_reading_is_any (reading, at, others, G_N_ELEMENTS (others)) || (!is_last && ptm_reading_sense (reading, at, PTM_WORD_RELATION) != NULL))
        break;
    }
  return reading->length;
}

/* ", row 4", " strawberry jam": what stands on it, and no other thing. */
static gboolean
goes_on_with_text (PtmReading *reading, guint at)
{
  guint    next = ptm_draft_is_comma (reading, at) || ptm_reading_is_mark (reading, at, '.') || ptm_reading_is_type (reading, at, PTM_TOKEN_BREAK) ? at + 1 : at;
  PtmFact  fact = { 0 };
  gboolean is_fact;

  if (next > at && (ptm_reading_sense (reading, next, PTM_WORD_ROLE) != NULL || ptm_reading_sense (reading, next, PTM_WORD_SAYS) != NULL))
    return TRUE;
  is_fact = ptm_fact_read (reading, next, &fact);
  g_free (fact.text);
  /* Without articles, a thing that is named there is written. */
  if (ptm_grammar_has_rule (reading->grammar, "no-articles") && ptm_reading_is_type (reading, next, PTM_TOKEN_WORD) && (ptm_reading_sense (reading, next, PTM_WORD_NOUN) != NULL || ptm_reading_sense (reading, next, PTM_WORD_VERB) != NULL) && (next > at || ptm_reading_token (reading, next)->space_before))
    return TRUE;
  return is_fact || ptm_reading_is_unknown (reading, next) || ptm_reading_sense (reading, next, PTM_WORD_TITLED) != NULL;
}

/* "raffle ticket no 12, spring fair": what the slip is like stands before the pause. */
static gboolean
is_numbered (PtmReading *reading, guint at)
{
  for (guint i = 0; i < LONGEST_SLIP && at < reading->length; i++, at += ptm_reading_span (reading, at))
    {
      if (ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER))
        return TRUE;
      if (ptm_draft_is_comma (reading, at))
        return goes_on_with_text (reading, at) || ptm_reading_is_type (reading, at + 2, PTM_TOKEN_NUMBER);
      if (!ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) || ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL || ptm_reading_sense (reading, at, PTM_WORD_RELATION) != NULL)
        return FALSE;
    }
  return FALSE;
}

/* "Tafel vor dem Lokal: „Suppe 4 €“": where the sign stands is said before its words. The colon; 0 when there is none. */
static guint
find_quote_colon (PtmReading *reading, guint at)
{
  for (guint i = 0; i < LONGEST_SLIP && at < reading->length; i++, at += ptm_reading_span (reading, at))
    {
      if (ptm_reading_is_mark (reading, at, ':') || ptm_reading_is_mark (reading, at, 0xff1a))
        return ptm_reading_is_type (reading, at + 1, PTM_TOKEN_QUOTE) ? at : 0;
      if (!ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) || ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL || ptm_reading_is (reading, at, PTM_WORD_PREP, "with"))
        return 0;
    }
  return 0;
}

/* "Sign: no parking", "a sign for the door that says knock": alone, and with words on it, it is a page. "Gift voucher for a
 * massage" is a card, and "a badge for our club" a logo. */
static void
choose_by_sign (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  guint       at = find_slip (reading), end, colon;
  gboolean    has_words, is_slip, is_badge;

  if (draft->has_kind || at >= reading->length)
    return;
  end = at + ptm_reading_span (reading, at);
  colon = find_quote_colon (reading, end);
  is_slip = is_slip_word (reading, at);
  is_badge = ptm_reading_is (reading, at, PTM_WORD_PIECE, "badge");
  has_words = is_slip;
  for (guint i = end; i < MIN (reading->length, KIND_REACH) && !has_words; i += ptm_reading_span (reading, i))
    has_words = ptm_reading_sense (reading, i, PTM_WORD_SAYS) != NULL || ptm_reading_is_type (reading, i, PTM_TOKEN_QUOTE);
  if (!ptm_reading_is_mark (reading, end, ':') && !ptm_reading_is (reading, end, PTM_WORD_PREP, "for") && !(has_words && (ptm_reading_sense (reading, end, PTM_WORD_SAYS) != NULL || ptm_reading_is_type (reading, end, PTM_TOKEN_QUOTE))) && !goes_on_with_text (reading, end) && colon == 0 && !(is_slip && is_numbered (reading, end)))
    return;
  /* Where it stands is not shown on it. */
  if (colon > end && (ptm_reading_sense (reading, end, PTM_WORD_RELATION) != NULL || ptm_reading_sense (reading, end, PTM_WORD_PREP) != NULL) && !ptm_draft_is_about (reading, end))
    end = colon;
  ptm_draft_set_kind (draft, is_slip ? PTM_KIND_CARD : is_badge ? PTM_KIND_LOGO
                                                                : PTM_KIND_POSTER,
                      at, end);
}

/* A colon, then rows parted by semicolons or line ends. */
static gboolean
has_rows (PtmReading *reading, guint at)
{
  while (at < reading->length && !ptm_reading_is_mark (reading, at, ':'))
    at++;
  for (; at < reading->length; at++)
    if (ptm_reading_is_mark (reading, at, ';') || ptm_reading_is_type (reading, at, PTM_TOKEN_BREAK))
      return TRUE;
  return FALSE;
}

/* "Table: name, age; Anna, 12": such a table is no furniture. */
static void
choose_by_table (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  guint       at = 0;

  while (ptm_reading_sense (reading, at, PTM_WORD_DRAW) != NULL || ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) != NULL)
    at += ptm_reading_span (reading, at);
  if (!ptm_reading_is (reading, at, PTM_WORD_CHART, "table") || !has_rows (reading, at) || (draft->has_kind && draft->kind_at != at))
    return;
  ptm_draft_set_kind (draft, PTM_KIND_CHART, at, at + ptm_reading_span (reading, at));
}

static gboolean
is_calculation (PtmReading *reading, guint at)
{
  const PtmSense *task = ptm_reading_sense (reading, at, PTM_WORD_TASK);

  return task != NULL && task->number > 0;
}

static gboolean
names_calculation (PtmReading *reading)
{
  static const char *const names[] = { "add", "subtract", "multiply", "divide" };

  for (guint at = 0; at < MIN (reading->length, KIND_REACH); at += ptm_reading_span (reading, at))
    for (guint i = 0; i < G_N_ELEMENTS (names); i++)
      if (ptm_reading_is (reading, at, PTM_WORD_TASK, names[i]))
        return TRUE;
  return FALSE;
}

/* "Subtraction, a dozen": something is counted, and nothing is named that could be seen. */
static gboolean
counts_only (PtmReading *reading)
{
  gboolean counts = FALSE;

  for (guint at = 0; at < MIN (reading->length, KIND_REACH); at += ptm_reading_span (reading, at))
    {
      const PtmSense *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);
      guint           taken = 0;

      if (noun != NULL && ptm_sense_get_asset (noun) != NULL && ptm_reading_sense (reading, at, PTM_WORD_TASK) == NULL && ptm_reading_sense (reading, at, PTM_WORD_COUNTER) == NULL)
        return FALSE;
      counts = counts || ptm_phrase_read_number (reading, at, &taken) > 1;
    }
  return counts;
}

/* "A sheet with eight multiplications", "गुणा के पाँच सवाल": tasks that are counted stand on a worksheet. */
static void
choose_by_tasks (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;

  for (guint at = 0; !draft->has_kind && !draft->cued && at < MIN (reading->length, KIND_REACH); at += ptm_reading_span (reading, at))
    {
      guint taken = 0;
      guint task = ptm_phrase_read_number (reading, at, &taken) > 1 ? at + taken : reading->length;

      task = ptm_draft_skip (draft, task, PTM_WORD_COUNTER);
      task = ptm_draft_skip (draft, task, PTM_WORD_IGNORE);
      task = ptm_draft_skip (draft, task, PTM_WORD_SIZE);
      if (is_calculation (reading, task) || (ptm_reading_is (reading, task, PTM_WORD_PIECE, "task") && names_calculation (reading)))
        ptm_draft_set_kind (draft, PTM_KIND_WORKSHEET, 0, 0);
    }
  if (!draft->has_kind && !draft->cued && names_calculation (reading) && counts_only (reading))
    ptm_draft_set_kind (draft, PTM_KIND_WORKSHEET, 0, 0);
}

/* A word that says that something is told. */
static gboolean
has_story (PtmReading *reading)
{
  for (guint at = 0; at < MIN (reading->length, PANELS_REACH); at += ptm_reading_span (reading, at))
    if (ptm_reading_is (reading, at, PTM_WORD_PIECE, "story"))
      return TRUE;
  return FALSE;
}

/* "In three pictures: a fox …", "a story in four scenes": pictures that are counted and tell something. */
static void
choose_by_panels (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;

  for (guint at = 0; !draft->has_kind && at < MIN (reading->length, PANELS_REACH); at += ptm_reading_span (reading, at))
    {
      guint taken = 0, end;

      /* "لوحتان": two of them in one word. */
      if (ptm_phrase_read_number (reading, at, &taken) < 2)
        taken = 0;
      if (!ptm_reading_is (reading, at + taken, PTM_WORD_PIECE, "panel") || (taken == 0 && ptm_reading_sense (reading, at, PTM_WORD_PIECE)->number < 2))
        continue;
      end = at + taken + ptm_reading_span (reading, at + taken);
      while (ptm_reading_sense (reading, end, PTM_WORD_IGNORE) != NULL || ptm_reading_is_mark (reading, end, ','))
        end += ptm_reading_span (reading, end);
      if (ptm_reading_is_mark (reading, end, ':') || ptm_reading_is_mark (reading, end, '.') || has_story (reading))
        ptm_draft_set_kind (draft, PTM_KIND_COMIC, 0, 0);
    }
}

void
ptm_draft_choose_kind (PtmDraft *draft)
{
  choose_by_words (draft);
  choose_by_arrows (draft);
  choose_by_quotes (draft);
  choose_by_table (draft);
  choose_by_sign (draft);
  ptm_draft_choose_by_head (draft);
  if (!draft->has_kind)
    ptm_draft_choose_by_years (draft, TRUE);
  ptm_draft_choose_by_cues (draft);
  ptm_draft_choose_by_numbers (draft);
  ptm_draft_choose_by_years (draft, FALSE);
  choose_by_tasks (draft);
  choose_by_panels (draft);
  /* "presentation title slide" */
  while (draft->kind_end > draft->kind_at && ptm_reading_is (draft->reading, draft->kind_end, PTM_WORD_KIND, ptm_kind_to_string (draft->scene->kind)))
    draft->kind_end += ptm_reading_span (draft->reading, draft->kind_end);
  if (draft->kind_end > draft->kind_at)
    ptm_reading_use (draft->reading, draft->kind_at, draft->kind_end - draft->kind_at, PTM_USE_USED);
}
