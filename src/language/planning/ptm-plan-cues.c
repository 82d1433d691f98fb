/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A kind of picture that is not named but meant: "something to hang up in the hall", "who leads whom", "how our sales went, as
 * columns". Each aspect of such a wish speaks for a kind; two of them make it certain. What the sentence is made of - numbers with
 * names, years, weekdays, counted panels - speaks as well. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-cues.h"

/* In the tables, of a kind that is only hinted at by a phrase. */
#define WEAK_KIND 4
/* Words above this mean nothing else. */
#define STRONG_KIND 9
/* In pixels, of a phone that is held upright. */
#define SCREEN_WIDTH  1080
#define SCREEN_HEIGHT 1920
/* In words, of what a card says. */
#define LONGEST_GREETING 24
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

guint
ptm_cues_first (PtmCueReader *r, const char *value)
{
  PtmTally *tally = get_tally (r, value);

  return tally != NULL ? tally->first : G_MAXUINT;
}

guint
ptm_cues_end (PtmCueReader *r, const char *value)
{
  PtmTally *tally = get_tally (r, value);

  return tally != NULL ? tally->end : 0;
}

gboolean
ptm_cues_leave_things (PtmCueReader *r)
{
  PtmReading *reading = r->draft->reading;

  for (guint at = 0; at < MIN (reading->length, PTM_CUES_REACH); at += ptm_reading_span (reading, at))
    {
      const PtmSense *noun = ptm_reading_sense (reading, at, PTM_WORD_NOUN);
      gboolean        is_spoken = FALSE;

      for (guint i = 0; i < r->spoken->len; i++)
        is_spoken = is_spoken || (g_array_index (r->spoken, PtmSpoken, i).span.first <= at && at < g_array_index (r->spoken, PtmSpoken, i).span.end);
      /* "Happy anniversary, mum and dad": who is spoken to is not what is to be seen. */
      if (noun != NULL && !is_spoken && ptm_sense_get_asset (noun) != NULL && ptm_reading_is_free (reading, at) && !(noun->noun != NULL && ptm_noun_has_tag (noun->noun, "people")))
        return TRUE;
    }
  return FALSE;
}

/* The place in the order of writing of the token a byte of the folded text belongs to. */
static guint
find_place (PtmCueReader *r, gsize byte)
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

static guint
get_token (PtmCueReader *r, guint place)
{
  return g_array_index (r->order, guint, place);
}

/* Words that stand apart by now are noted one by one. */
static void
add_spoken (PtmCueReader *r, const char *value, guint first, guint last)
{
  PtmSpoken spoken = { { get_token (r, first), get_token (r, first) + 1 }, value };

  for (guint i = first + 1; i <= last; i++)
    {
      guint at = get_token (r, i);

      if (at != spoken.span.end)
        {
          g_array_append_val (r->spoken, spoken);
          spoken.span.first = at;
        }
      spoken.span.end = at + 1;
    }
  g_array_append_val (r->spoken, spoken);
}

static gint
compare_tokens (gconstpointer a, gconstpointer b, gpointer reading)
{
  return (gint)ptm_reading_token (reading, *(const guint *)a)->index - (gint)ptm_reading_token (reading, *(const guint *)b)->index;
}

static void
find_order (PtmCueReader *r)
{
  for (guint at = 0; at < MIN (r->draft->reading->length, PTM_CUES_REACH); at++)
    g_array_append_val (r->order, at);
  g_array_sort_with_data (r->order, compare_tokens, r->draft->reading);
}

/* "一张长椅": what is counted so is no sheet of paper. */
static gboolean
counts_thing (PtmCueReader *r, guint last)
{
  PtmReading     *reading = r->draft->reading;
  guint           at = get_token (r, last), next = last + 1 < r->order->len ? get_token (r, last + 1) : at;
  const PtmSense *noun = ptm_reading_sense (reading, next, PTM_WORD_NOUN);

  return ptm_reading_sense (reading, at, PTM_WORD_COUNTER) != NULL && noun != NULL && ptm_sense_get_asset (noun) != NULL && ptm_reading_sense (reading, next, PTM_WORD_KIND) == NULL && ptm_reading_sense (reading, next, PTM_WORD_FIGURE) == NULL;
}

static void
found_cb (const PtmCue *cue, gsize first, gsize end, gpointer data)
{
  PtmCueReader *r = data;
  guint         place = find_place (r, first), last = find_place (r, end - 1);
  PtmSpan       span = { get_token (r, place), get_token (r, last) + 1 };
  gboolean      is_thing = strcmp (cue->value, "thing") == 0;
  PtmTally     *tally = is_thing ? NULL : get_tally (r, cue->value);

  if (is_thing && counts_thing (r, last))
    return;
  if (cue->line >= PTM_CUES_MOST_LINES || !ptm_reading_is_free (r->draft->reading, span.first))
    return;
  if (!r->counted[cue->line] && is_thing)
    r->thing = MAX (r->thing, cue->weight);
  else if (!r->counted[cue->line] && tally != NULL)
    tally->sum += cue->weight;
  r->counted[cue->line] = TRUE;
  if (!cue->spoken && r->notice.end == 0 && strcmp (cue->value, "poster") == 0)
    r->notice = span;
  if (cue->spoken)
    add_spoken (r, cue->value, place, last);
  if (is_thing && r->sheet.end == 0)
    r->sheet = span;
  if (tally != NULL)
    {
      for (guint k = place; k <= last; k++)
        {
          tally->first = MIN (tally->first, get_token (r, k));
          tally->end = MAX (tally->end, get_token (r, k) + 1);
        }
    }
}

/* "yes/no": a slash is part of a phrase; other signs part what stands around them. */
static const char *
get_written (const PtmToken *token)
{
  if (token->norm != NULL && token->norm[0] != '\0')
    return token->norm;
  return token->type == PTM_TOKEN_MARK && token->mark == '/' ? "/" : "\n";
}

/* The folded words with single spaces in between, where the language has spaces; signs stand apart. (transfer full) */
static char *
dup_folded (PtmCueReader *r, gboolean unspaced)
{
  PtmReading *reading = r->draft->reading;
  GString    *text = g_string_new (NULL);

  for (guint at = 0; at < MIN (reading->length, PTM_CUES_REACH); at++)
    {
      const PtmToken *token = ptm_reading_token (reading, get_token (r, at));
      gsize           start;

      if (at > 0 && !unspaced && token->space_before)
        g_string_append_c (text, ' ');
      start = text->len;
      g_array_append_val (r->starts, start);
      g_string_append (text, get_written (token));
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

/* What only helps to understand others: a question, and what may be asked. */
static gboolean
is_mark (const char *value)
{
  return strcmp (value, "how") == 0 || strcmp (value, "sides") == 0 || strcmp (value, "greeting") == 0 || strcmp (value, "compare") == 0 || g_str_has_prefix (value, PTM_CUES_HOW);
}

static const PtmTally *
find_winner (PtmCueReader *r)
{
  const PtmTally *best = NULL;

  for (guint i = 0; i < r->n_tallies; i++)
    {
      PtmTally *tally = &r->tallies[i];

      if (is_mark (tally->value))
        continue;
      tally->sum += tally->sum > 0 && takes_thing (tally->value) ? r->thing : 0;
      /* A drawing that answers is better than any that is to be made up. */
      tally->sum += tally->sum >= CERTAIN && ptm_figures_is_picture (r->draft->reading->figures, tally->value) ? 1 : 0;
      if (tally->sum >= CERTAIN && (best == NULL || tally->sum > best->sum))
        best = tally;
    }
  return best;
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

/* "Get well soon, grandma!": nothing but what the card is to say. */
static gboolean
is_greeting (PtmCueReader *r)
{
  PtmTally *greeting = get_tally (r, "greeting");

  for (guint i = 0; greeting != NULL && i < r->spoken->len; i++)
    {
      const PtmSpoken *spoken = &g_array_index (r->spoken, PtmSpoken, i);

      if (strcmp (spoken->value, "card") == 0 && (spoken->span.first < greeting->first || spoken->span.end > greeting->end))
        return FALSE;
    }
  return ptm_cues_sum (r, "greeting") > 0 && r->thing == 0 && r->draft->reading->length <= LONGEST_GREETING && ptm_reading_sense (r->draft->reading, 0, PTM_WORD_DRAW) == NULL;
}

static void
quote_greeting (PtmDraft *draft)
{
  PtmReading      *reading = draft->reading;
  g_autofree char *text = ptm_draft_dup_span (draft, 0, reading->length);
  g_autofree char *capital = ptm_text_capitalize (text);

  ptm_draft_add_text (draft, "title", capital);
  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    if (ptm_reading_sense (reading, at, PTM_WORD_NOUN) == NULL || ptm_reading_sense (reading, at, PTM_WORD_OCCASION) != NULL)
      ptm_draft_use (draft, at, at + ptm_reading_span (reading, at));
  draft->kind_at = draft->kind_end = 0;
}

/* "For my phone's lock screen, a lake": nothing but a picture, in the shape of the screen. */
static gboolean
hear_screen (PtmCueReader *r)
{
  PtmDraft *draft = r->draft;
  gboolean  is_tall = ptm_cues_sum (r, "screen") > 0, is_wide = ptm_cues_sum (r, "desktop") > 0;

  if (draft->has_kind || (!is_tall && !is_wide))
    return FALSE;
  ptm_cues_use (r, "screen");
  ptm_cues_use (r, "desktop");
  draft->scene->width = is_tall ? SCREEN_WIDTH : SCREEN_HEIGHT;
  draft->scene->height = is_tall ? SCREEN_HEIGHT : SCREEN_WIDTH;
  return TRUE;
}

/* "Where do apples come from? Draw an apple tree": the wish is told apart from the question. */
static gboolean
draws_an_answer (PtmReading *reading)
{
  guint at = 0;

  while (at < MIN (reading->length, PTM_CUES_REACH) && !ptm_reading_is_mark (reading, at, '?') && !ptm_reading_is_mark (reading, at, 0xff1f) && !ptm_reading_is_mark (reading, at, 0x61f))
    at++;
  if (ptm_reading_sense (reading, at + 1, PTM_WORD_DRAW) == NULL)
    return FALSE;
  for (at += 2; at < MIN (reading->length, PTM_CUES_REACH); at++)
    if (ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL)
      return TRUE;
  return FALSE;
}

void
ptm_draft_choose_by_cues (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  PtmCues    *cues = ptm_grammar_get_cues (reading->grammar);
  gboolean    unspaced = ptm_grammar_has_rule (reading->grammar, "unspaced");
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (GArray) spoken = g_array_new (FALSE, FALSE, sizeof (PtmSpoken));
  PtmCueReader     r = { .draft = draft, .order = order, .starts = starts, .spoken = spoken };
  g_autofree char *text = NULL;
  const PtmTally  *winner;
  PtmKind          kind;

  if (cues == NULL || reading->length == 0 || (!draft->has_kind && (is_named_figure (draft, FALSE) || draws_an_answer (reading))))
    return;
  find_order (&r);
  text = dup_folded (&r, unspaced);
  ptm_cues_find (cues, text, unspaced ? NULL : starts, ptm_grammar_has_rule (reading->grammar, "capital-nouns"), found_cb, &r);
  ptm_cues_hear_shape (&r);
  /* A weak name speaks like two cues. */
  if (draft->has_kind && is_weak (draft))
    ptm_cues_add (&r, ptm_kind_to_string (draft->scene->kind), 1.5);
  if (hear_screen (&r))
    return;
  winner = find_winner (&r);
  if (winner != NULL && !draft->has_kind && (strcmp (winner->value, "diagram") == 0 || strcmp (winner->value, "infographic") == 0) && is_named_figure (draft, TRUE))
    {
      ptm_cues_use (&r, winner->value);
      return;
    }
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
  if (draft->scene->kind == PTM_KIND_CARD && is_greeting (&r))
    quote_greeting (draft);
  else if (ptm_draft_is_page (draft))
    {
      ptm_cues_use_page (&r);
      draft->notice = r.notice;
    }
  else if (draft->scene->kind == PTM_KIND_INFOGRAPHIC)
    ptm_cues_use_wish (&r);
  else
    ptm_cues_find_form (draft);
  /* "plan par plan", "360° view": how it is seen is no part of what is seen. */
  if (kind == PTM_KIND_STORYBOARD || kind == PTM_KIND_PANORAMA)
    ptm_cues_use (&r, winner->value);
  /* "Blatt" is no leaf there. */
  if (draft->scene->kind == PTM_KIND_WORKSHEET)
    ptm_reading_use (reading, r.sheet.first, r.sheet.end - r.sheet.first, PTM_USE_IGNORED);
}
