/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A kind of picture that is not named but meant: "something to hang up in the hall", "who leads whom", "how our sales went, as
 * columns". Each aspect of such a wish speaks for a kind; two of them make it certain. What the sentence is made of - numbers with
 * names, years, weekdays, counted panels - speaks as well. */

#include "config.h"

#include <string.h>

#include "ptm-plan-cues.h"

/* In the tables, of a kind that is only hinted at by a phrase. */
#define WEAK_KIND 4
/* Words above this mean nothing else. */
#define STRONG_KIND 9
/* A wish is certain from here on. */
#define CERTAIN 1.95

static PtmTally *
get_tally (PtmCueReader *r, const char *value)
{
  for (guint i = 0; i < r->n_tallies; i++)
    if (strcmp (r->tallies[i].value, value) == 0)
      return &r->tallies[i];
  if (r->n_tallies == PTM_CUES_MOST_VALUES)
    return NULL;
  r->tallies[r->n_tallies] = (PtmTally){ .value = value, .first = G_MAXUINT };
  return &r->tallies[r->n_tallies++];
}

void
ptm_cues_add (PtmCueReader *r, const char *value, double weight)
{
  PtmTally *tally = get_tally (r, value);

  if (tally != NULL)
    tally->sum += weight;
}

double
ptm_cues_sum (PtmCueReader *r, const char *value)
{
  PtmTally *tally = get_tally (r, value);

  return tally != NULL ? tally->sum : 0;
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

  if (cue->line >= PTM_CUES_MOST_LINES || !ptm_reading_is_free (r->draft->reading, span.first))
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

  for (guint at = 0; at < MIN (reading->length, PTM_CUES_REACH); at++)
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

  return sense != NULL && (sense->number <= WEAK_KIND || (sense->number <= STRONG_KIND && ptm_draft_find_colon (draft->reading) < draft->kind_at));
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
  ptm_cues_hear_shape (&r);
  /* A weak name speaks like two cues. */
  if (draft->has_kind && is_weak (draft))
    ptm_cues_add (&r, ptm_kind_to_string (draft->scene->kind), 1.5);
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
