/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a sentence is made of speaks for a kind of picture: numbers with names, years, weekdays, counted panels, conditions, lists. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-cues.h"

/* So many parts make a list. */
#define FEWEST_PARTS 3
/* Names of what is compared stand among so many words. */
#define MOST_SIDE_WORDS 10
/* In bytes; what is shorter is a small word. */
#define SHORTEST_SIDE 3

/* "in four pictures" */
static gboolean
counts_panels (PtmReading *reading)
{
  for (guint at = 0; at < MIN (reading->length, PTM_CUES_REACH); at += ptm_reading_span (reading, at))
    {
      guint taken = 0;

      if (ptm_reading_is (reading, at, PTM_WORD_PIECE, "panel") && ptm_reading_sense (reading, at, PTM_WORD_PIECE)->number > 1)
        return TRUE;
      if (ptm_phrase_read_number (reading, at, &taken) > 1 && (ptm_reading_is (reading, at + taken, PTM_WORD_PIECE, "panel") || (ptm_reading_sense (reading, at + taken, PTM_WORD_COUNTER) != NULL && ptm_reading_is (reading, at + taken + 1, PTM_WORD_PIECE, "panel"))))
        return TRUE;
    }
  return FALSE;
}

static guint
count_class (PtmReading *reading, PtmWordClass class)
{
  guint n = 0;

  for (guint at = 0; at < MIN (reading->length, PTM_CUES_REACH); at += ptm_reading_span (reading, at))
    n += ptm_reading_sense (reading, at, class) != NULL ? 1 : 0;
  return n;
}

static guint
count_numbers (PtmReading *reading, double low, double high)
{
  guint n = 0;

  for (guint at = 0; at < MIN (reading->length, PTM_CUES_REACH); at++)
    n += ptm_reading_is_number (reading, at, low, high) ? 1 : 0;
  return n;
}

static guint
count_quotes (PtmReading *reading)
{
  guint n = 0;

  for (guint at = 0; at < MIN (reading->length, PTM_CUES_REACH); at++)
    n += ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE) ? 1 : 0;
  return n;
}

static gboolean
has_type (PtmReading *reading, PtmTokenType type)
{
  for (guint at = 0; at < MIN (reading->length, PTM_CUES_REACH); at++)
    if (ptm_reading_is_type (reading, at, type))
      return TRUE;
  return FALSE;
}

/* "26 apples": things to count are drawn, whatever the lesson. */
static gboolean
counts_things (PtmReading *reading)
{
  for (guint at = 0; at < MIN (reading->length, PTM_CUES_REACH); at += ptm_reading_span (reading, at))
    {
      guint taken = 0;
      g_auto (PtmPhrase) phrase = { 0 };

      if (ptm_phrase_read_number (reading, at, &taken) > 1 && ptm_phrase_read (reading, at, PTM_PHRASE_PLAIN, &phrase) && phrase.asset != NULL && phrase.count > 1)
        return TRUE;
      if (ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL && ptm_phrase_read (reading, at, PTM_PHRASE_PLAIN, &phrase) && phrase.asset != NULL && phrase.count > 1)
        return TRUE;
    }
  return FALSE;
}

static gboolean
names_tasks (PtmReading *reading)
{
  for (guint at = 0; at < MIN (reading->length, PTM_CUES_REACH); at += ptm_reading_span (reading, at))
    if (ptm_reading_is (reading, at, PTM_WORD_PIECE, "task"))
      return TRUE;
  return FALSE;
}

/* "As columns"; a table is mostly one to sit at. */
static gboolean
names_form (PtmReading *reading)
{
  for (guint at = 0; at < MIN (reading->length, PTM_CUES_REACH); at += ptm_reading_span (reading, at))
    if (ptm_reading_sense (reading, at, PTM_WORD_CHART) != NULL && !ptm_reading_is (reading, at, PTM_WORD_CHART, "table"))
      return TRUE;
  return FALSE;
}

/* "…: a sofa, left of it a lamp": who says where things stand wants to see them. */
static gboolean
tells_places (PtmReading *reading, guint at)
{
  static const char *const beside[] = { "left-of", "right-of", "between", "behind", "in-front", "next-to", "under", "above", NULL };

  for (; at < MIN (reading->length, PTM_CUES_REACH); at += ptm_reading_span (reading, at))
    {
      const PtmSense *relation = ptm_reading_sense (reading, at, PTM_WORD_BESIDES);

      if (relation != NULL && g_strv_contains (beside, relation->value))
        return TRUE;
    }
  return FALSE;
}

/* "…: a, b, c" */
static void
hear_list (PtmCueReader *r)
{
  static const char *const lists[] = { "flowchart", "infographic", "mindmap", "storyboard" };
  guint                    colon = ptm_draft_find_colon (r->draft->reading);
  g_autoptr (GArray) parts = NULL;

  if (colon == 0 || colon + 1 >= r->draft->reading->length || tells_places (r->draft->reading, colon + 1))
    return;
  parts = ptm_draft_split_list (r->draft, colon + 1, r->draft->reading->length);
  for (guint i = 0; parts->len >= FEWEST_PARTS && i < G_N_ELEMENTS (lists); i++)
    ptm_cues_add (r, lists[i], 1);
  /* "How we voted: hamster 9, fish 4": numbers are no explanation. */
  if (parts->len >= FEWEST_PARTS && ptm_cues_sum (r, "how") > 0 && count_numbers (r->draft->reading, 0, G_MAXDOUBLE) >= parts->len)
    ptm_cues_add (r, "infographic", -1);
}

/* "If it rains …, otherwise …" */
static void
hear_conditions (PtmCueReader *r)
{
  guint conditions = count_class (r->draft->reading, PTM_WORD_IF);

  if ((conditions > 0 && count_class (r->draft->reading, PTM_WORD_ELSE) > 0) || conditions >= FEWEST_PARTS)
    ptm_cues_add (r, "flowchart", 2);
}

static gboolean
is_question_mark (PtmReading *reading, guint at)
{
  return ptm_reading_is_mark (reading, at, '?') || ptm_reading_is_mark (reading, at, 0xff1f) || ptm_reading_is_mark (reading, at, 0x61f);
}

static gboolean
asks (PtmReading *reading)
{
  for (guint at = 0; at < MIN (reading->length, PTM_CUES_REACH); at++)
    if (is_question_mark (reading, at))
      return TRUE;
  return FALSE;
}

/* "Is it raining? Yes: …, no: …" */
static void
hear_branches (PtmCueReader *r)
{
  PtmReading *reading = r->draft->reading;
  guint       branches = 0;

  for (guint at = 0; at < MIN (reading->length, PTM_CUES_REACH); at += ptm_reading_span (reading, at))
    {
      guint end = at + ptm_reading_span (reading, at);

      if (ptm_reading_sense (reading, at, PTM_WORD_BRANCH) != NULL && (ptm_reading_is_mark (reading, end, ':') || ptm_reading_is_mark (reading, end, 0xff1a)))
        branches++;
    }
  ptm_cues_add (r, "flowchart", branches >= 2 ? 1 + (asks (reading) ? 1 : 0.5) : 0);
}

/* "a house", "three red balls": a part that only names what is to be seen is no step. */
static gboolean
is_thing (PtmReading *reading, guint first)
{
  g_auto (PtmPhrase) phrase = { 0 };

  return ptm_phrase_read (reading, first, PTM_PHRASE_PLAIN, &phrase) && (phrase.end >= reading->length || ptm_reading_is_pause (reading, phrase.end));
}

/* Nothing but things, however many: "croissants, two rolls and coffee". */
static gboolean
names_things (PtmReading *reading, guint at)
{
  static const PtmWordClass small[] = { PTM_WORD_NUMBER, PTM_WORD_COUNTER, PTM_WORD_COLOR, PTM_WORD_SHADE, PTM_WORD_SIZE, PTM_WORD_ARTICLE, PTM_WORD_AND, PTM_WORD_LINK };
  guint                     things = 0;

  for (; at < MIN (reading->length, PTM_CUES_REACH); at += ptm_reading_span (reading, at))
    {
      const PtmSense *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);
      gboolean        is_thing = noun != NULL && ptm_sense_get_asset (noun) != NULL, is_small = !ptm_reading_is_type (reading, at, PTM_TOKEN_WORD);

      for (guint i = 0; !is_small && i < G_N_ELEMENTS (small); i++)
        is_small = ptm_reading_sense (reading, at, small[i]) != NULL;
      if (!is_thing && !is_small)
        return FALSE;
      things += is_thing ? 1 : 0;
    }
  return things > 0;
}

/* "First peel them, then …, and finally …": what is told in the order of doing is a course of steps. */
static void
hear_steps (PtmCueReader *r)
{
  PtmReading *reading = r->draft->reading;
  gboolean    unspaced = ptm_grammar_has_rule (reading->grammar, "unspaced");
  guint       steps = 0, things = 0;

  for (guint at = 0; at < MIN (reading->length, PTM_CUES_REACH); at += ptm_reading_span (reading, at))
    {
      gboolean begins = at == 0 || unspaced || ptm_reading_is_pause (reading, at - 1) || ptm_reading_is_mark (reading, at - 1, ':') || ptm_reading_sense (reading, at - 1, PTM_WORD_AND) != NULL;
      gboolean is_order = ptm_reading_sense (reading, at, PTM_WORD_THEN) != NULL && (begins || !ptm_reading_is (reading, at, PTM_WORD_THEN, "first"));

      if (!is_order)
        continue;
      steps++;
      things += is_thing (reading, at + ptm_reading_span (reading, at)) ? 1 : 0;
    }
  if (steps >= 2 && things * 2 < steps && !has_type (reading, PTM_TOKEN_QUOTE) && ptm_reading_sense (reading, 0, PTM_WORD_DRAW) == NULL)
    ptm_cues_add (r, "flowchart", steps);
}

static guint
skip_polite (PtmReading *reading, guint at)
{
  while (ptm_reading_sense (reading, at, PTM_WORD_IGNORE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) != NULL)
    at += ptm_reading_span (reading, at);
  return at;
}

/* "For the shop door: closed today": what stands behind the colon is to be read, unless it only names what is to be seen. */
static void
hear_announcement (PtmCueReader *r)
{
  PtmReading *reading = r->draft->reading;
  guint       colon = ptm_draft_find_colon (reading), end = ptm_cues_end (r, "poster");
  gboolean    is_told = colon + 1 < reading->length && ptm_reading_sense (reading, 0, PTM_WORD_DRAW) == NULL && !names_things (reading, colon + 1) && !is_thing (reading, skip_polite (reading, colon + 1));

  /* "A sheet for the tea kitchen: please rinse your cup" */
  if (is_told && r->sheet.end > 0 && r->sheet.end <= colon && !r->draft->has_kind && ptm_cues_sum (r, "card") == 0 && count_numbers (reading, 0, G_MAXDOUBLE) == 0)
    ptm_cues_add (r, "poster", 1);
  if (end == 0 || r->draft->has_kind || count_class (reading, PTM_WORD_WEEKDAY) >= FEWEST_PARTS)
    return;
  if (has_type (reading, PTM_TOKEN_QUOTE) && !ptm_cues_leave_things (r))
    ptm_cues_add (r, "poster", 1);
  else if (is_told && end <= colon)
    ptm_cues_add (r, "poster", 1);
}

/* "How does rain form": a template that shows it answers. */
static void
hear_how (PtmCueReader *r)
{
  guint n = r->n_tallies;

  /* A question asks for an answer, not for a view. */
  if (ptm_cues_sum (r, "how") > 0 && asks (r->draft->reading))
    ptm_cues_add (r, "infographic", 1);
  /* Arrows that are asked for are the user's own. */
  if (ptm_draft_has_sense (r->draft->reading, PTM_WORD_ARROWED))
    return;
  for (guint i = 0; i < n && ptm_cues_sum (r, "how") > 0; i++)
    if (g_str_has_prefix (r->tallies[i].value, PTM_CUES_HOW) && r->tallies[i].sum > 0)
      ptm_cues_add (r, r->tallies[i].value + strlen (PTM_CUES_HOW), 2.5);
}

/* The same word, not a small one, in two places. */
static gboolean
recurs (PtmReading *reading, guint at, guint first)
{
  const char *word = ptm_reading_token (reading, at)->norm;

  if (!ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) || ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_PREP) != NULL || ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL || strlen (word) < SHORTEST_SIDE)
    return FALSE;
  for (guint i = first; i < MIN (reading->length, PTM_CUES_REACH); i++)
    if (strcmp (ptm_reading_token (reading, i)->norm, word) == 0)
      return TRUE;
  return FALSE;
}

/* "Train or plane: the train …, the plane …", "cats or dogs?": two that are weighed against each other. */
static void
hear_sides (PtmCueReader *r)
{
  PtmReading *reading = r->draft->reading;
  guint       colon = ptm_draft_find_colon (reading), again = 0;

  if (ptm_cues_sum (r, "sides") == 0)
    return;
  for (guint at = 0; at < MIN (colon, MOST_SIDE_WORDS) && colon < reading->length; at++)
    again += recurs (reading, at, colon) ? 1 : 0;
  if (again >= 2 || ptm_cues_sum (r, "compare") > 0)
    ptm_cues_add (r, "venn", 2);
  else if (asks (reading))
    ptm_cues_add (r, "venn", 1);
}

/* "The globe is on the desk, the bin below it": of things that stand about nobody is the head. */
static gboolean
stand_about (PtmReading *reading)
{
  guint    things = 0;
  gboolean places = FALSE;

  for (guint at = 0; at < MIN (reading->length, PTM_CUES_REACH); at += ptm_reading_span (reading, at))
    {
      const PtmSense *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);

      if (noun != NULL && noun->noun != NULL && ptm_noun_has_tag (noun->noun, "people"))
        return FALSE;
      things += noun != NULL && noun->noun != NULL && ptm_sense_get_asset (noun) != NULL ? 1 : 0;
      places = places || ptm_reading_sense (reading, at, PTM_WORD_RELATION) != NULL;
    }
  return places && things >= 2;
}

/* "Lee works under her, and he supervises two nurses" */
static void
hear_ranks (PtmCueReader *r)
{
  PtmReading *reading = r->draft->reading;
  guint       ranks = 0;

  if (stand_about (reading))
    ptm_cues_add (r, "org-chart", -2);
  for (guint at = 0; at < MIN (reading->length, PTM_CUES_REACH); at += ptm_reading_span (reading, at))
    ranks += ptm_reading_is (reading, at, PTM_WORD_PIECE, "over") || ptm_reading_is (reading, at, PTM_WORD_PIECE, "under") || ptm_reading_is (reading, at, PTM_WORD_PIECE, "below") ? 1 : 0;
  if (ranks >= 2)
    ptm_cues_add (r, "org-chart", 1);
}

/* "Good luck in your new job, Priya!": who begins with it wants nothing else. */
static void
hear_greeting (PtmCueReader *r)
{
  PtmReading *reading = r->draft->reading;

  if (ptm_cues_sum (r, "greeting") > 0 && ptm_cues_first (r, "greeting") == 0 && ptm_draft_find_colon (reading) >= reading->length && !ptm_draft_has_sense (reading, PTM_WORD_DRAW) && !ptm_cues_leave_things (r))
    ptm_cues_add (r, "card", 2);
}

/* Who is asked to come is told when. */
static void
hear_date (PtmCueReader *r)
{
  PtmReading *reading = r->draft->reading;
  gboolean    date = FALSE, hour = FALSE;

  for (guint at = 0; at < MIN (reading->length, PTM_CUES_REACH); at += ptm_reading_span (reading, at))
    {
      PtmFact fact = { 0 };

      if (!ptm_fact_read (reading, at, &fact))
        continue;
      date = date || strcmp (fact.role, "date") == 0;
      hour = hour || strcmp (fact.role, "time") == 0;
      g_free (fact.text);
    }
  ptm_cues_add (r, "invitation", (date ? 0.5 : 0) + (hour ? 0.5 : 0));
  /* "For the shop window: reading night on Friday at 8" */
  if ((date || hour) && ptm_draft_find_colon (reading) < reading->length && ptm_cues_sum (r, "poster") > 0)
    ptm_cues_add (r, "poster", 1);
}

/* "一块蛋糕" is a piece of cake, and no price. */
static guint
count_prices (PtmReading *reading)
{
  guint n = 0;

  for (guint at = 0; at < MIN (reading->length, PTM_CUES_REACH); at += ptm_reading_span (reading, at))
    n += ptm_reading_sense (reading, at, PTM_WORD_CURRENCY) != NULL && (ptm_reading_sense (reading, at, PTM_WORD_COUNTER) == NULL || ptm_reading_sense (reading, at + ptm_reading_span (reading, at), PTM_WORD_NOUN) == NULL);
  return n;
}

/* "数一数：苹果5个，梨3个": what stands before the colon tells no more than that the things shall be counted. */
gboolean
ptm_draft_tells_to_count (PtmReading *reading)
{
  guint    colon = ptm_draft_find_colon (reading);
  gboolean counts = FALSE;

  for (guint at = 0; at < colon; at += ptm_reading_span (reading, at))
    {
      counts = counts || ptm_reading_is (reading, at, PTM_WORD_TASK, "count");
      if (!ptm_reading_is (reading, at, PTM_WORD_TASK, "count") && ptm_reading_sense (reading, at, PTM_WORD_IGNORE) == NULL && ptm_reading_sense (reading, at, PTM_WORD_DRAW) == NULL)
        return FALSE;
    }
  return counts && colon < reading->length;
}

/* What the sentence is made of. */
void
ptm_cues_hear_shape (PtmCueReader *r)
{
  PtmReading *reading = r->draft->reading;

  if (counts_panels (reading))
    ptm_cues_add (r, "comic", 1);
  if (ptm_draft_has_sense (reading, PTM_WORD_OCCASION))
    ptm_cues_add (r, "card", 0.5);
  if (ptm_draft_has_sense (reading, PTM_WORD_LABELED))
    ptm_cues_add (r, "diagram", 1);
  if (ptm_draft_has_sense (reading, PTM_WORD_ARROWED))
    ptm_cues_add (r, "diagram", 1);
  if (ptm_draft_has_sense (reading, PTM_WORD_PIECE) && ptm_draft_has_sense (reading, PTM_WORD_TASK))
    ptm_cues_add (r, "worksheet", 0.5);
  if (names_form (reading))
    ptm_cues_add (r, "chart", 1);
  if (counts_things (reading) && !names_tasks (reading))
    ptm_cues_add (r, "worksheet", -1);
  /* "画一张给小朋友的图：三只小兔子": things that are counted behind a colon are all that is wanted. */
  if (counts_things (reading) && ptm_draft_find_colon (reading) < reading->length && ptm_draft_has_sense (reading, PTM_WORD_DRAW))
    ptm_cues_add (r, "card", -1);
  /* "16 oranges and 5 bananas": numbers of things that are to be seen are no data, unless they stand behind a colon. */
  if (count_numbers (reading, 0, G_MAXDOUBLE) >= 2 && (!counts_things (reading) || ptm_draft_find_colon (reading) < reading->length) && !ptm_draft_tells_to_count (reading))
    ptm_cues_add (r, "chart", 1);
  if (count_numbers (reading, 1000, 2100) >= 2)
    ptm_cues_add (r, "timeline", 1);
  if (count_class (reading, PTM_WORD_WEEKDAY) >= 3)
    ptm_cues_add (r, "week-plan", count_numbers (reading, 0, G_MAXDOUBLE) >= 3 ? 0.5 : 2);
  if (count_prices (reading) >= 2)
    ptm_cues_add (r, "menu", 0.5);
  if (count_prices (reading) > 0 && count_numbers (reading, 0, G_MAXDOUBLE) >= 2)
    ptm_cues_add (r, "menu", 0.5);
  if (has_type (reading, PTM_TOKEN_ARROW))
    ptm_cues_add (r, "flowchart", 1);
  /* Who makes a sign of something has a name; a word in the middle that is quoted is written there. */
  if (has_type (reading, PTM_TOKEN_QUOTE))
    {
      ptm_cues_add (r, "logo", 1);
      ptm_cues_add (r, "mindmap", count_quotes (reading) == 1 ? -0.5 : 0);
    }
  hear_list (r);
  hear_conditions (r);
  hear_branches (r);
  hear_steps (r);
  hear_announcement (r);
  hear_how (r);
  hear_sides (r);
  hear_ranks (r);
  hear_greeting (r);
  hear_date (r);
}
