/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Timelines and infographics: events with their dates, facts with their numbers. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-private.h"

/* Numbers of fewer digits are no years, unless a colon says so. */
#define FIRST_YEAR 100
#define LAST_YEAR  2100

/* "1843", "12 May 1969", "10 am", "300 BC" at the beginning of an event; first when there is none. */
static guint
find_date_end (PtmDraft *draft, guint first, guint end)
{
  PtmReading *reading = draft->reading;
  PtmFact     fact = { 0 };
  guint       at = first;

  if (ptm_fact_read (reading, first, &fact))
    {
      gboolean dated = strcmp (fact.role, "date") == 0 || strcmp (fact.role, "time") == 0;

      g_free (fact.text);
      if (dated && fact.end <= end)
        return fact.end;
    }
  at = ptm_draft_skip (draft, at, PTM_WORD_PREP);
  if (!ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) || (ptm_reading_token (reading, at)->number < FIRST_YEAR && !ptm_reading_is_mark (reading, at + 1, ':')))
    return first;
  at++;
  while (at < end && (ptm_reading_is_mark (reading, at, '-') || ptm_reading_is_mark (reading, at, 0x2013)) && ptm_reading_is_type (reading, at + 1, PTM_TOKEN_NUMBER))
    at += 2;
  if (at < end && ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) && ptm_reading_token (reading, at)->number >= FIRST_YEAR)
    at++;
  if (at < end && ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) && (strcmp (ptm_reading_token (reading, at)->norm, "bc") == 0 || strcmp (ptm_reading_token (reading, at)->norm, "ad") == 0 || strcmp (ptm_reading_token (reading, at)->norm, "bce") == 0))
    at++;
  return at;
}

/* Parts between arrows. (element-type PtmSpan) */
static GArray *
split_arrows (PtmDraft *draft, guint first, guint end)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (PtmSpan));

  for (guint at = first; at <= end; at++)
    if (at == end || ptm_reading_is_type (draft->reading, at, PTM_TOKEN_ARROW))
      {
        PtmSpan span = { first, at };

        if (at > first)
          g_array_append_val (spans, span);
        first = at + 1;
      }
  return spans;
}

/* "1969: Moon landing, Neil Armstrong, 1989: …": a part without a date among dated ones belongs to the one before. */
static void
join_undated (PtmDraft *draft, GArray *spans)
{
  guint dated = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      PtmSpan span = g_array_index (spans, PtmSpan, i);

      dated += find_date_end (draft, span.first, span.end) > span.first ? 1 : 0;
    }
  for (guint i = spans->len; dated * 2 >= spans->len && dated > 0 && i > 1; i--)
    {
      PtmSpan *span = &g_array_index (spans, PtmSpan, i - 1);
      PtmSpan *before = &g_array_index (spans, PtmSpan, i - 2);

      if (find_date_end (draft, span->first, span->end) > span->first)
        continue;
      before->end = span->end;
      g_array_remove_index (spans, i - 1);
    }
}

/* "I married in 2010 and in 2013 our girl was born": two years are two events. */
static void
part_years (PtmDraft *draft, GArray *spans)
{
  PtmReading *reading = draft->reading;

  for (guint i = 0; i < spans->len; i++)
    {
      PtmSpan span = g_array_index (spans, PtmSpan, i);
      guint   years = 0, cut = span.end;

      for (guint at = span.first; at < span.end && (years == 0 || cut == span.end); at++)
        {
          years += ptm_reading_is_number (reading, at, FIRST_YEAR, LAST_YEAR) ? 1 : 0;
          if (years > 0 && ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL)
            cut = at;
        }
      for (guint at = cut; at < span.end; at++)
        if (ptm_reading_is_number (reading, at, FIRST_YEAR, LAST_YEAR))
          {
            PtmSpan rest = { cut + ptm_reading_span (reading, cut), span.end };

            g_array_index (spans, PtmSpan, i).end = cut;
            g_array_insert_val (spans, i + 1, rest);
            break;
          }
    }
}

static GArray *
split_events (PtmDraft *draft, guint first, guint end)
{
  GArray *spans = split_arrows (draft, first, end);

  if (spans->len > 1)
    return spans;
  g_array_unref (spans);
  spans = ptm_draft_split (draft, first, end, "\n;|");
  if (spans->len <= 1)
    {
      g_array_unref (spans);
      spans = ptm_draft_split (draft, first, end, "\n;,|");
    }
  if (spans->len <= 1)
    {
      g_array_unref (spans);
      spans = ptm_draft_split_list (draft, first, end);
    }
  part_years (draft, spans);
  join_undated (draft, spans);
  return spans;
}

/* "1." and "2)" of a numbered list say nothing more than its order. */
static guint
skip_step_number (PtmReading *reading, guint at)
{
  if (ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) && ptm_reading_token (reading, at)->number < FIRST_YEAR && (ptm_reading_is_mark (reading, at + 1, '.') || ptm_reading_is_mark (reading, at + 1, ')')))
    return at + 2;
  return at;
}

/* "in the year", "عام" before a year. */
static gboolean
leads_year (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_PREP, PTM_WORD_RELATION, PTM_WORD_ARTICLE, PTM_WORD_SINCE };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (ptm_reading_sense (reading, at, classes[i]) != NULL)
      return TRUE;
  return ptm_reading_is (reading, at, PTM_WORD_IGNORE, "age");
}

/* "I was born in 1985", "سافرت عام 1990": the year may stand behind what happened. (transfer full) (nullable) */
static char *
dup_late_event (PtmDraft *draft, guint first, guint end)
{
  PtmReading *reading = draft->reading;

  for (guint at = first + 1; at < end; at++)
    if (ptm_reading_is_number (reading, at, FIRST_YEAR, LAST_YEAR))
      {
        guint            lead = at, date = find_date_end (draft, at, end);
        g_autofree char *when = ptm_draft_dup_span (draft, at, MAX (date, at + 1));
        g_autofree char *before = NULL;
        g_autofree char *behind = NULL;
        g_autofree char *what = NULL;
        g_autofree char *capital = NULL;

        while (lead > first && leads_year (reading, lead - 1))
          lead--;
        before = ptm_draft_dup_span (draft, first, lead);
        behind = ptm_draft_dup_span (draft, MAX (date, at + 1), end);
        what = g_strjoin (*before != '\0' && *behind != '\0' ? " " : "", before, behind, NULL);
        capital = ptm_text_capitalize (what);
        return *capital != '\0' ? g_strconcat (when, ": ", capital, NULL) : NULL;
      }
  return NULL;
}

/* Behind a date, where small words follow theirs: "1980年に". */
static guint
skip_particles (PtmDraft *draft, guint at, guint end)
{
  PtmReading *reading = draft->reading;

  if (!ptm_grammar_has_rule (reading->grammar, "particles"))
    return at;
  while (at < end && (leads_year (reading, at) || ptm_reading_sense (reading, at, PTM_WORD_IGNORE) != NULL))
    at += ptm_reading_span (reading, at);
  return MIN (at, end);
}

static char *
dup_event (PtmDraft *draft, PtmSpan span)
{
  guint            first = ptm_draft_skip (draft, span.first, PTM_WORD_AND);
  guint            date = find_date_end (draft, first, span.end);
  g_autofree char *when = NULL;
  g_autofree char *what = NULL;
  g_autofree char *capital = NULL;

  first = skip_step_number (draft->reading, first);
  if (date <= first)
    {
      char *late = dup_late_event (draft, first, span.end);

      if (late != NULL)
        return late;
      what = ptm_draft_dup_span (draft, first, span.end);
      return ptm_text_capitalize (what);
    }
  first = ptm_draft_skip (draft, first, PTM_WORD_PREP);
  when = ptm_draft_dup_span (draft, MIN (first, date), date);
  while (date < span.end && (ptm_reading_is_mark (draft->reading, date, ':') || ptm_reading_is_mark (draft->reading, date, '-') || ptm_reading_is_mark (draft->reading, date, 0x2013) || ptm_reading_is_mark (draft->reading, date, ',') || ptm_reading_is_mark (draft->reading, date, '=')))
    date++;
  date = skip_particles (draft, date, span.end);
  what = ptm_draft_dup_span (draft, date, span.end);
  capital = ptm_text_capitalize (what);
  return *capital != '\0' ? g_strconcat (when, ": ", capital, NULL) : g_steal_pointer (&when);
}

static void
add_event (PtmDraft *draft, const char *text)
{
  PtmNode *node;

  if (ptm_draft_is_full (draft))
    {
      ptm_ledger_add (draft->scene->unmet, text, "layout");
      return;
    }
  node = ptm_scene_add_node (draft->scene, NULL, PTM_NODE_SHAPE);
  ptm_node_set (&node->text, text);
  ptm_node_set (&node->lang, draft->scene->lang);
}

/* "In 1956 they met, in 1961 …": nothing but the events, without a head. */
static gboolean
is_told (PtmDraft *draft)
{
  return draft->kind_end == 0 && !draft->cued && ptm_draft_find_colon (draft->reading) >= draft->reading->length;
}

/* "Wars from 1800 to 1850: 1808 …": what stands before the colon only says of what the events are. */
static guint
take_head (PtmDraft *draft, guint body)
{
  PtmReading *reading = draft->reading;
  guint       colon = ptm_draft_find_colon (reading);

  if (draft->topic != NULL || body >= colon || !ptm_reading_is_type (reading, body, PTM_TOKEN_WORD) || !ptm_reading_is_number (reading, colon + 1, FIRST_YEAR, LAST_YEAR) || ptm_draft_find_mark (draft, body, colon, ',') < colon)
    return body;
  draft->topic = ptm_draft_dup_span (draft, body, colon);
  ptm_draft_use (draft, body, colon + 1);
  return colon + 1;
}

void
ptm_plan_timeline (PtmDraft *draft)
{
  g_autofree char *before = ptm_draft_dup_words_before (draft);
  guint            body = is_told (draft) ? 0 : take_head (draft, ptm_draft_find_body (draft)), end = draft->reading->length;
  g_autoptr (GArray) events = split_events (draft, body, end);

  ptm_draft_derive_title (draft, before);
  for (guint i = 0; i < events->len; i++)
    {
      g_autofree char *text = dup_event (draft, g_array_index (events, PtmSpan, i));

      if (*text != '\0')
        add_event (draft, text);
    }
  ptm_draft_use (draft, body, end);
}

/* "9:00 welcome": an hour, and what is then; "8 hours" are none. (transfer full) (nullable) */
static char *
dup_hour_fact (PtmDraft *draft, guint first, guint end)
{
  PtmFact          fact = { 0 };
  gboolean         has_minutes = ptm_reading_is_mark (draft->reading, first + 1, ':') && ptm_reading_is_type (draft->reading, first + 2, PTM_TOKEN_NUMBER);
  gboolean         is_hour = has_minutes && ptm_fact_read (draft->reading, first, &fact) && g_strcmp0 (fact.role, "time") == 0 && fact.end < end;
  g_autofree char *when = g_steal_pointer (&fact.text);
  g_autofree char *what = is_hour ? ptm_draft_dup_span (draft, fact.end, end) : NULL;
  g_autofree char *capital = is_hour && *what != '\0' ? ptm_text_capitalize (what) : NULL;

  return capital != NULL ? g_strconcat (when, ": ", capital, NULL) : NULL;
}

/* "2 million flowers per jar" is the number "2 million" and what it counts. */
static char *
dup_fact (PtmDraft *draft, PtmSpan span)
{
  PtmReading      *reading = draft->reading;
  guint            first = ptm_draft_skip (draft, span.first, PTM_WORD_AND), end;
  double           value;
  g_autofree char *number = NULL;
  g_autofree char *words = NULL;
  char            *hour = dup_hour_fact (draft, first, span.end);

  if (hour != NULL)
    return hour;
  if (!ptm_value_read (draft->reading, first, &end, &value))
    {
      words = ptm_draft_dup_span (draft, first, span.end);
      return ptm_text_capitalize (words);
    }
  if (ptm_reading_is_mark (reading, end, '%') || ptm_reading_is_mark (reading, end, 0xb0) || ptm_reading_is_mark (reading, end, 0x20ac))
    end++;
  if (ptm_reading_is_type (reading, end, PTM_TOKEN_WORD) && g_strv_contains ((const char *const[]){ "million", "billion", "thousand", "millionen", "milliarden", "tausend", "percent", "prozent", NULL }, ptm_reading_token (reading, end)->norm))
    end++;
  number = ptm_draft_dup_span (draft, first, end);
  words = ptm_draft_dup_span (draft, ptm_reading_is_mark (reading, end, ':') ? end + 1 : end, span.end);
  return *words != '\0' ? g_strconcat (number, ": ", words, NULL) : g_steal_pointer (&number);
}

static void
add_topic_picture (PtmDraft *draft)
{
  if (draft->topics->len > 0)
    {
      const PtmNoun *noun = g_ptr_array_index (draft->topics, 0);
      g_auto (PtmPhrase) phrase = { .asset = g_strdup (noun->asset), .word = ptm_noun_dup_label (noun, draft->scene->lang) };

      ptm_draft_add_object (draft, NULL, &phrase, "main");
    }
}

/* "Agenda for Monday", "運動会のプログラム" */
static gboolean
names_list (PtmDraft *draft)
{
  for (guint at = draft->kind_at; at < draft->kind_end; at += ptm_reading_span (draft->reading, at))
    if (ptm_reading_is (draft->reading, at, PTM_WORD_PIECE, "list"))
      return TRUE;
  return FALSE;
}

/* "Shopping list: milk, bread", "Packing list for the camp": the kind's own name is the title, and what it is for stands below. */
static void
name_list (PtmDraft *draft, const char *before)
{
  g_autofree char *name = ptm_reading_dup (draft->reading, draft->kind_at, draft->kind_end);
  g_autofree char *title = ptm_text_capitalize (name);

  if (!names_list (draft) || before != NULL || ptm_draft_find_role (draft, "title") != NULL)
    return;
  ptm_draft_add_text (draft, "title", title);
  if (draft->topic != NULL)
    {
      g_autofree char *topic = ptm_text_capitalize (draft->topic);

      ptm_draft_add_text (draft, "subtitle", topic);
    }
}

void
ptm_plan_infographic (PtmDraft *draft)
{
  g_autofree char *before = ptm_draft_dup_words_before (draft);
  PtmReading      *reading = draft->reading;
  guint            body = ptm_draft_find_body (draft), end = reading->length;
  g_autoptr (GArray) facts = ptm_draft_split (draft, body, end, "\n;|");

  if (facts->len <= 1)
    {
      g_clear_pointer (&facts, g_array_unref);
      facts = ptm_draft_split_list (draft, body, end);
    }
  name_list (draft, before);
  /* "… how bread is made, from the grain to the loaf": what is asked is the title. */
  if (draft->cued && facts->len > 0 && ptm_draft_find_colon (reading) >= end && draft->topic == NULL && before == NULL)
    {
      PtmSpan head = g_array_index (facts, PtmSpan, 0);

      /* What follows the question says whom it is for. */
      for (guint at = head.first; at < head.end; at++)
        if (ptm_reading_is_mark (reading, at, '?') || ptm_reading_is_mark (reading, at, 0x61f))
          head.end = at + 1;

      draft->topic = ptm_draft_dup_span (draft, head.first, head.end);
      /* "Where does honey come from": the question names nothing. */
      for (guint at = head.first; at < head.end; at += ptm_reading_span (reading, at))
        if (ptm_reading_is (reading, at, PTM_WORD_PIECE, "how"))
          head.first = at + ptm_reading_span (reading, at);
      ptm_draft_note_topics (draft, head.first, head.end);
      g_array_remove_index (facts, 0);
    }
  /* "Infographic: 5 tips for saving water" tells only what it is about. */
  if (facts->len == 1 && draft->topic == NULL && before == NULL && ptm_draft_find_role (draft, "title") == NULL)
    {
      draft->topic = ptm_draft_dup_span (draft, body, end);
      ptm_draft_note_topics (draft, body, end);
      ptm_draft_use (draft, body, end);
      g_array_set_size (facts, 0);
    }
  ptm_draft_derive_title (draft, before);
  add_topic_picture (draft);
  for (guint i = 0; i < facts->len; i++)
    {
      g_autofree char *text = dup_fact (draft, g_array_index (facts, PtmSpan, i));

      if (*text != '\0')
        ptm_draft_add_text (draft, "body", text);
    }
  ptm_draft_use (draft, body, end);
  /* A question with nothing to list is a page with its picture. */
  if (draft->cued && ptm_draft_find_role (draft, "body") == NULL)
    draft->scene->kind = PTM_KIND_POSTER;
}
