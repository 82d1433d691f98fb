/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The words that only say what is wanted: they are no part of what stands on the page. */

#include "config.h"

#include <string.h>

#include "ptm-plan-cues.h"

/* Up to the first colon or quoted text the sentence says what it wants. */
static guint
find_head_end (PtmReading *reading)
{
  guint at = 0;

  while (at < reading->length && !ptm_reading_is_mark (reading, at, ':') && !ptm_reading_is_mark (reading, at, 0xff1a) && !ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE))
    at++;
  return at;
}

/* What is said of one kind may be what another one tells: a meeting on a sign at the door. */
static gboolean
is_said_of (const PtmSpoken *spoken, PtmKind kind)
{
  static const char *const pairs[][2] = { { "poster", "flyer" }, { "card", "invitation" } };
  const char              *name = ptm_kind_to_string (kind);

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if ((strcmp (name, pairs[i][0]) == 0 && strcmp (spoken->value, pairs[i][1]) == 0) || (strcmp (name, pairs[i][1]) == 0 && strcmp (spoken->value, pairs[i][0]) == 0))
      return TRUE;
  return strcmp (spoken->value, name) == 0 || strcmp (spoken->value, "thing") == 0;
}

static gboolean
begins_spoken (PtmCueReader *r, guint at)
{
  for (guint i = 0; i < r->spoken->len; i++)
    if (g_array_index (r->spoken, PtmSpoken, i).span.first == at && is_said_of (&g_array_index (r->spoken, PtmSpoken, i), r->draft->scene->kind))
      return TRUE;
  return FALSE;
}

/* "to hang up in the hall": the place behind such words is no part of the page. */
static guint
skip_place (PtmCueReader *r, guint at)
{
  PtmDraft   *draft = r->draft;
  PtmReading *reading = draft->reading;
  guint       end;

  /* "贴在电梯里的：…" */
  if (ptm_reading_sense (reading, at, PTM_WORD_LINK) != NULL)
    at += ptm_reading_span (reading, at);
  if (draft->scene->kind != PTM_KIND_POSTER && draft->scene->kind != PTM_KIND_FLYER)
    return at;
  if (ptm_reading_sense (reading, at, PTM_WORD_RELATION) == NULL && (ptm_reading_sense (reading, at, PTM_WORD_PREP) == NULL || ptm_reading_is (reading, at, PTM_WORD_PREP, "with") || ptm_draft_is_about (reading, at)))
    return at;
  end = at;
  while (end < reading->length && !begins_spoken (r, end) && ptm_reading_is_type (reading, end, PTM_TOKEN_WORD) && !ptm_draft_is_about (reading, end) && !ptm_reading_is (reading, end, PTM_WORD_PREP, "with") && ptm_reading_sense (reading, end, PTM_WORD_SAYS) == NULL && ptm_reading_sense (reading, end, PTM_WORD_TITLED) == NULL)
    end += ptm_reading_span (reading, end);
  return end;
}

void
ptm_cues_use (PtmCueReader *r, const char *value)
{
  for (guint i = 0; i < r->spoken->len; i++)
    {
      const PtmSpoken *spoken = &g_array_index (r->spoken, PtmSpoken, i);

      if (strcmp (spoken->value, value) == 0)
        ptm_draft_use (r->draft, spoken->span.first, spoken->span.end);
    }
}

/* A page tells what stands on it, not how it was wished for. */
void
ptm_cues_use_page (PtmCueReader *r)
{
  PtmDraft *draft = r->draft;
  guint     head = find_head_end (draft->reading);

  if (!draft->has_kind || ptm_reading_sense (draft->reading, draft->kind_at, PTM_WORD_OCCASION) == NULL)
    draft->kind_at = draft->kind_end = 0;
  for (guint i = 0; i < r->spoken->len; i++)
    {
      const PtmSpoken *spoken = &g_array_index (r->spoken, PtmSpoken, i);
      PtmSpan          span = spoken->span;
      guint            end = skip_place (r, span.end);

      if (!is_said_of (spoken, draft->scene->kind))
        continue;
      ptm_draft_use (draft, span.first, end);
      if (span.first < head)
        draft->kind_end = MAX (draft->kind_end, MIN (end, head));
    }
  draft->kind_at = MIN (draft->kind_at, draft->kind_end);
  if (ptm_reading_sense (draft->reading, draft->kind_at, PTM_WORD_OCCASION) == NULL)
    draft->kind_at = draft->kind_end;
}

/* Small words between those of a wish: "could you please … to my …, …". */
static guint
skip_small (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_IGNORE, PTM_WORD_ARTICLE, PTM_WORD_DRAW };

  for (guint i = 0; i < G_N_ELEMENTS (classes);)
    if (ptm_reading_sense (reading, at, classes[i]) != NULL || ptm_reading_is_mark (reading, at, ','))
      {
        at += ptm_reading_span (reading, at);
        i = 0;
      }
    else
      i++;
  return at;
}

/* "Explain to my class how …": what is told begins behind the words of the wish. */
void
ptm_cues_use_wish (PtmCueReader *r)
{
  PtmDraft *draft = r->draft;
  guint     end = 0;
  gboolean  goes_on = TRUE;

  while (goes_on)
    {
      guint at = skip_small (draft->reading, end);

      goes_on = FALSE;
      for (guint i = 0; i < r->spoken->len; i++)
        {
          const PtmSpoken *spoken = &g_array_index (r->spoken, PtmSpoken, i);
          PtmSpan          span = spoken->span;

          if (span.first > at || span.end <= MAX (at, end) || !is_said_of (spoken, draft->scene->kind))
            continue;
          end = span.end;
          goes_on = TRUE;
        }
    }
  ptm_cues_use (r, ptm_kind_to_string (draft->scene->kind));
  draft->kind_at = draft->kind_end = end < draft->reading->length ? end : 0;
}

/* "Sales as columns: …": the form is said in the head, and is no part of the title. */
void
ptm_cues_find_form (PtmDraft *draft)
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
