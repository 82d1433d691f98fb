/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A kind of picture that is not named but meant: "something to hang up in the hall", "who leads whom", "how our sales went, as
 * columns". Each aspect of such a wish speaks for a kind; two of them make it certain. What the sentence is made of - numbers with
 * names, years, weekdays, counted panels - speaks as well. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-private.h"

#define MOST_VALUES 40
/* So many words are looked at, and so many lines of the table count. */
#define REACH      300
#define MOST_LINES 512
/* In the tables, of a kind that is only hinted at by a phrase. */
#define WEAK_KIND 4
/* So many parts make a list. */
#define FEWEST_PARTS 3
/* Words above this mean nothing else. */
#define STRONG_KIND 9
/* A wish is certain from here on. */
#define CERTAIN 1.95

typedef struct
{
  const char *value;
  double      sum;
  guint       first; /* the words that speak for it */
  guint       end;
} PtmTally;

typedef struct
{
  PtmDraft *draft;
  GArray   *starts; /* of each token in the folded text */
  GArray   *spoken; /* (element-type PtmSpan) */
  PtmSpan   sheet;  /* the first "thing", as in "a page where children count" */
  PtmTally  tallies[MOST_VALUES];
  guint     n_tallies;
  gboolean  counted[MOST_LINES];
  double    thing;
} PtmCueReader;

static PtmTally *
get_tally (PtmCueReader *r, const char *value)
{
  for (guint i = 0; i < r->n_tallies; i++)
    if (strcmp (r->tallies[i].value, value) == 0)
      return &r->tallies[i];
  if (r->n_tallies == MOST_VALUES)
    return NULL;
  r->tallies[r->n_tallies] = (PtmTally){ .value = value, .first = G_MAXUINT };
  return &r->tallies[r->n_tallies++];
}

static void
add (PtmCueReader *r, const char *value, double weight)
{
  PtmTally *tally = get_tally (r, value);

  if (tally != NULL)
    tally->sum += weight;
}

/* The token a byte of the folded text belongs to. */
static guint
find_token (PtmCueReader *r, gsize byte)
{
  guint low = 0, high = r->starts->len;

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (r->starts, gsize, middle) <= byte)
        low = middle;
      else
        high = middle;
    }
  return low;
}

static void
found_cb (const PtmCue *cue, gsize first, gsize end, gpointer data)
{
  PtmCueReader *r = data;
  PtmSpan       span = { find_token (r, first), find_token (r, end - 1) + 1 };
  gboolean      is_thing = strcmp (cue->value, "thing") == 0;
  PtmTally     *tally = is_thing ? NULL : get_tally (r, cue->value);

  if (cue->line >= MOST_LINES || !ptm_reading_is_free (r->draft->reading, span.first))
    return;
  if (!r->counted[cue->line] && is_thing)
    r->thing = MAX (r->thing, cue->weight);
  else if (!r->counted[cue->line] && tally != NULL)
    tally->sum += cue->weight;
  r->counted[cue->line] = TRUE;
  if (cue->spoken)
    g_array_append_val (r->spoken, span);
  if (is_thing && r->sheet.end == 0)
    r->sheet = span;
  if (tally != NULL)
    {
      tally->first = MIN (tally->first, span.first);
      tally->end = MAX (tally->end, span.end);
    }
}

/* The folded words with single spaces in between, where the language has spaces; signs stand apart. (transfer full) */
static char *
dup_folded (PtmCueReader *r, gboolean unspaced)
{
  PtmReading *reading = r->draft->reading;
  GString    *text = g_string_new (NULL);

  for (guint at = 0; at < MIN (reading->length, REACH); at++)
    {
      const PtmToken *token = ptm_reading_token (reading, at);
      gsize           start;

      if (at > 0 && !unspaced && token->space_before)
        g_string_append_c (text, ' ');
      start = text->len;
      g_array_append_val (r->starts, start);
      g_string_append (text, token->norm != NULL && token->norm[0] != '\0' ? token->norm : "\n");
    }
  return g_string_free (text, FALSE);
}

/* "in four pictures" */
static gboolean
counts_panels (PtmReading *reading)
{
  for (guint at = 0; at < MIN (reading->length, REACH); at += ptm_reading_span (reading, at))
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

  for (guint at = 0; at < MIN (reading->length, REACH); at += ptm_reading_span (reading, at))
    n += ptm_reading_sense (reading, at, class) != NULL ? 1 : 0;
  return n;
}

static guint
count_numbers (PtmReading *reading, double low, double high)
{
  guint n = 0;

  for (guint at = 0; at < MIN (reading->length, REACH); at++)
    n += ptm_reading_is_number (reading, at, low, high) ? 1 : 0;
  return n;
}

static guint
count_quotes (PtmReading *reading)
{
  guint n = 0;

  for (guint at = 0; at < MIN (reading->length, REACH); at++)
    n += ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE) ? 1 : 0;
  return n;
}

static gboolean
has_type (PtmReading *reading, PtmTokenType type)
{
  for (guint at = 0; at < MIN (reading->length, REACH); at++)
    if (ptm_reading_is_type (reading, at, type))
      return TRUE;
  return FALSE;
}

/* "26 apples": things to count are drawn, whatever the lesson. */
static gboolean
counts_things (PtmReading *reading)
{
  for (guint at = 0; at < MIN (reading->length, REACH); at += ptm_reading_span (reading, at))
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
  for (guint at = 0; at < MIN (reading->length, REACH); at += ptm_reading_span (reading, at))
    if (ptm_reading_is (reading, at, PTM_WORD_PIECE, "task"))
      return TRUE;
  return FALSE;
}

/* "As columns"; a table is mostly one to sit at. */
static gboolean
names_form (PtmReading *reading)
{
  for (guint at = 0; at < MIN (reading->length, REACH); at += ptm_reading_span (reading, at))
    if (ptm_reading_sense (reading, at, PTM_WORD_CHART) != NULL && !ptm_reading_is (reading, at, PTM_WORD_CHART, "table"))
      return TRUE;
  return FALSE;
}

static guint
find_colon (PtmReading *reading)
{
  for (guint at = 0; at < reading->length; at++)
    if (ptm_reading_is_mark (reading, at, ':') || ptm_reading_is_mark (reading, at, 0xff1a))
      return at;
  return reading->length;
}

/* "…: a, b, c" */
static void
hear_list (PtmCueReader *r)
{
  static const char *const lists[] = { "flowchart", "infographic", "mindmap", "storyboard" };
  guint                    colon = find_colon (r->draft->reading);
  g_autoptr (GArray) parts = NULL;

  if (colon == 0 || colon + 1 >= r->draft->reading->length)
    return;
  parts = ptm_draft_split_list (r->draft, colon + 1, r->draft->reading->length);
  for (guint i = 0; parts->len >= FEWEST_PARTS && i < G_N_ELEMENTS (lists); i++)
    add (r, lists[i], 1);
}

/* "If it rains …, otherwise …" */
static void
hear_conditions (PtmCueReader *r)
{
  guint conditions = count_class (r->draft->reading, PTM_WORD_IF);

  if ((conditions > 0 && count_class (r->draft->reading, PTM_WORD_ELSE) > 0) || conditions >= FEWEST_PARTS)
    add (r, "flowchart", 2);
}

/* "Is it raining? Yes: …, no: …" */
static void
hear_branches (PtmCueReader *r)
{
  PtmReading *reading = r->draft->reading;
  guint       branches = 0;
  gboolean    asks = FALSE;

  for (guint at = 0; at < MIN (reading->length, REACH); at += ptm_reading_span (reading, at))
    {
      guint end = at + ptm_reading_span (reading, at);

      asks = asks || ptm_reading_is_mark (reading, at, '?') || ptm_reading_is_mark (reading, at, 0xff1f) || ptm_reading_is_mark (reading, at, 0x61f);
      if (ptm_reading_sense (reading, at, PTM_WORD_BRANCH) != NULL && (ptm_reading_is_mark (reading, end, ':') || ptm_reading_is_mark (reading, end, 0xff1a)))
        branches++;
    }
  add (r, "flowchart", branches >= 2 ? 1 + (asks ? 1 : 0.5) : 0);
}

/* Who is asked to come is told when. */
static void
hear_date (PtmCueReader *r)
{
  PtmReading *reading = r->draft->reading;
  gboolean    date = FALSE, hour = FALSE;

  for (guint at = 0; at < MIN (reading->length, REACH); at += ptm_reading_span (reading, at))
    {
      PtmFact fact = { 0 };

      if (!ptm_fact_read (reading, at, &fact))
        continue;
      date = date || strcmp (fact.role, "date") == 0;
      hour = hour || strcmp (fact.role, "time") == 0;
      g_free (fact.text);
    }
  add (r, "invitation", (date ? 0.5 : 0) + (hour ? 0.5 : 0));
  /* "For the shop window: reading night on Friday at 8" */
  if ((date || hour) && find_colon (reading) < reading->length && get_tally (r, "poster") != NULL && get_tally (r, "poster")->sum > 0)
    add (r, "poster", 1);
}

/* What the sentence is made of. */
static void
hear_shape (PtmCueReader *r)
{
  PtmReading *reading = r->draft->reading;

  if (counts_panels (reading))
    add (r, "comic", 1);
  if (ptm_draft_has_sense (reading, PTM_WORD_OCCASION))
    add (r, "card", 0.5);
  if (ptm_draft_has_sense (reading, PTM_WORD_LABELED))
    add (r, "diagram", 1);
  if (ptm_draft_has_sense (reading, PTM_WORD_ARROWED))
    add (r, "diagram", 1);
  if (ptm_draft_has_sense (reading, PTM_WORD_PIECE) && ptm_draft_has_sense (reading, PTM_WORD_TASK))
    add (r, "worksheet", 0.5);
  if (names_form (reading))
    add (r, "chart", 1);
  if (counts_things (reading) && !names_tasks (reading))
    add (r, "worksheet", -1);
  if (count_numbers (reading, 0, G_MAXDOUBLE) >= 2)
    add (r, "chart", 1);
  if (count_numbers (reading, 1000, 2100) >= 2)
    add (r, "timeline", 1);
  if (count_class (reading, PTM_WORD_WEEKDAY) >= 3)
    add (r, "week-plan", count_numbers (reading, 0, G_MAXDOUBLE) >= 3 ? 0.5 : 2);
  if (count_class (reading, PTM_WORD_CURRENCY) >= 2)
    add (r, "menu", 0.5);
  if (ptm_draft_has_sense (reading, PTM_WORD_CURRENCY) && count_numbers (reading, 0, G_MAXDOUBLE) >= 2)
    add (r, "menu", 0.5);
  if (has_type (reading, PTM_TOKEN_ARROW))
    add (r, "flowchart", 1);
  /* Who makes a sign of something has a name; a word in the middle that is quoted is written there. */
  if (has_type (reading, PTM_TOKEN_QUOTE))
    {
      add (r, "logo", 1);
      add (r, "mindmap", count_quotes (reading) == 1 ? -0.5 : 0);
    }
  hear_list (r);
  hear_conditions (r);
  hear_branches (r);
  hear_date (r);
}

/* "Something to hang up": a page. */
static gboolean
takes_thing (const char *value)
{
  static const char *const pages[] = { "poster", "flyer", "invitation", "card", "slide", "logo", "certificate", NULL };

  return g_strv_contains (pages, value);
}

static const PtmTally *
find_winner (PtmCueReader *r)
{
  const PtmTally *best = NULL;

  for (guint i = 0; i < r->n_tallies; i++)
    {
      PtmTally *tally = &r->tallies[i];

      tally->sum += tally->sum > 0 && takes_thing (tally->value) ? r->thing : 0;
      if (tally->sum >= CERTAIN && (best == NULL || tally->sum > best->sum))
        best = tally;
    }
  return best;
}

/* Up to the first colon or quoted text the sentence says what it wants. */
static guint
find_head_end (PtmReading *reading)
{
  guint at = 0;

  while (at < reading->length && !ptm_reading_is_mark (reading, at, ':') && !ptm_reading_is_mark (reading, at, 0xff1a) && !ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE))
    at++;
  return at;
}

/* "to hang up in the hall": the place behind such words is no part of the page. */
static guint
skip_place (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       end = at;

  if (draft->scene->kind != PTM_KIND_POSTER && draft->scene->kind != PTM_KIND_FLYER)
    return at;
  if (ptm_reading_sense (reading, at, PTM_WORD_RELATION) == NULL && (ptm_reading_sense (reading, at, PTM_WORD_PREP) == NULL || ptm_reading_is (reading, at, PTM_WORD_PREP, "with") || ptm_draft_is_about (reading, at)))
    return at;
  while (end < reading->length && ptm_reading_is_type (reading, end, PTM_TOKEN_WORD) && !ptm_draft_is_about (reading, end) && !ptm_reading_is (reading, end, PTM_WORD_PREP, "with") && ptm_reading_sense (reading, end, PTM_WORD_SAYS) == NULL && ptm_reading_sense (reading, end, PTM_WORD_TITLED) == NULL)
    end += ptm_reading_span (reading, end);
  return end;
}

/* A page tells what stands on it, not how it was wished for. */
static void
use_spoken (PtmCueReader *r)
{
  PtmDraft *draft = r->draft;
  guint     head = find_head_end (draft->reading);

  if (!draft->has_kind || ptm_reading_sense (draft->reading, draft->kind_at, PTM_WORD_OCCASION) == NULL)
    draft->kind_at = draft->kind_end = 0;
  for (guint i = 0; i < r->spoken->len; i++)
    {
      PtmSpan span = g_array_index (r->spoken, PtmSpan, i);
      guint   end = skip_place (draft, span.end);

      ptm_draft_use (draft, span.first, end);
      if (span.first < head)
        draft->kind_end = MAX (draft->kind_end, MIN (end, head));
    }
  draft->kind_at = MIN (draft->kind_at, draft->kind_end);
  if (ptm_reading_sense (draft->reading, draft->kind_at, PTM_WORD_OCCASION) == NULL)
    draft->kind_at = draft->kind_end;
}

/* "Sales as columns: …": the form is said in the head, and is no part of the title. */
static void
find_form (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  guint       head = find_head_end (reading);

  draft->kind_at = draft->kind_end = 0;
  for (guint at = 0; at < head && draft->scene->kind == PTM_KIND_CHART; at += ptm_reading_span (reading, at))
    if (ptm_reading_sense (reading, at, PTM_WORD_CHART) != NULL)
      {
        draft->kind_at = at;
        draft->kind_end = at + ptm_reading_span (reading, at);
        return;
      }
}

/* A phrase that only hints at it, or a short word in what the picture lists. */
static gboolean
is_weak (PtmDraft *draft)
{
  const PtmSense *sense = draft->kind_end > draft->kind_at ? ptm_reading_sense (draft->reading, draft->kind_at, PTM_WORD_KIND) : NULL;

  return sense != NULL && (sense->number <= WEAK_KIND || (sense->number <= STRONG_KIND && find_colon (draft->reading) < draft->kind_at));
}

/* What is named stands, unless its own word is one of those that speak for something else: "cover" with "talk". */
static gboolean
yields (PtmCueReader *r, const PtmTally *winner)
{
  PtmDraft       *draft = r->draft;
  const PtmSense *sense = draft->kind_end > draft->kind_at ? ptm_reading_sense (draft->reading, draft->kind_at, PTM_WORD_KIND) : NULL;

  if (!draft->has_kind)
    return TRUE;
  return is_weak (draft) || (sense != NULL && sense->number <= STRONG_KIND && (draft->kind_at >= winner->first && draft->kind_end <= winner->end && winner->sum > CERTAIN));
}

/* "Menu: soup 4, cake 3" names its template. What is found is looked for again once the kind is known. */
static gboolean
is_named_figure (PtmDraft *draft, gboolean may_be_picture)
{
  gboolean is_named;

  ptm_draft_find_figure (draft);
  is_named = draft->figure != NULL && (may_be_picture || !ptm_figures_is_picture (draft->reading->figures, draft->figure)) && ptm_draft_wants_figure (draft);
  draft->figure = NULL;
  draft->figure_at = draft->figure_end = 0;
  return is_named;
}

void
ptm_draft_choose_by_cues (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  PtmCues    *cues = ptm_grammar_get_cues (reading->grammar);
  gboolean    unspaced = ptm_grammar_has_rule (reading->grammar, "unspaced");
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (GArray) spoken = g_array_new (FALSE, FALSE, sizeof (PtmSpan));
  PtmCueReader     r = { .draft = draft, .starts = starts, .spoken = spoken };
  g_autofree char *text = NULL;
  const PtmTally  *winner;
  PtmKind          kind;

  if (cues == NULL || reading->length == 0 || (!draft->has_kind && is_named_figure (draft, FALSE)))
    return;
  text = dup_folded (&r, unspaced);
  ptm_cues_find (cues, text, unspaced ? NULL : starts, ptm_grammar_has_rule (reading->grammar, "capital-nouns"), found_cb, &r);
  hear_shape (&r);
  /* A weak name speaks like two cues. */
  if (draft->has_kind && is_weak (draft))
    add (&r, ptm_kind_to_string (draft->scene->kind), 1.5);
  winner = find_winner (&r);
  if (winner != NULL && !draft->has_kind && strcmp (winner->value, "diagram") == 0 && is_named_figure (draft, TRUE))
    return;
  if (winner == NULL || (draft->has_kind && !is_weak (draft) && strcmp (ptm_kind_to_string (draft->scene->kind), winner->value) == 0) || !yields (&r, winner))
    return;
  draft->cued = TRUE;
  if (!ptm_kind_from_string (winner->value, &kind))
    {
      draft->cued_figure = winner->value;
      draft->has_kind = FALSE;
      draft->scene->kind = PTM_KIND_SCENE;
      draft->kind_at = draft->kind_end = 0;
      return;
    }
  draft->scene->kind = kind;
  draft->has_kind = TRUE;
  if (ptm_draft_is_page (draft))
    use_spoken (&r);
  else
    find_form (draft);
  /* "Blatt" is no leaf there. */
  if (draft->scene->kind == PTM_KIND_WORKSHEET)
    ptm_reading_use (reading, r.sheet.first, r.sheet.end - r.sheet.first, PTM_USE_IGNORED);
}
