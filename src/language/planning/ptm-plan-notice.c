/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Notices that nobody put in quotation marks: "our white cat is gone", "so people know I'm in a meeting until 3". */

#include "config.h"

#include "ptm-facts.h"
#include "ptm-plan-private.h"

static void
add_title (PtmDraft *draft, guint first, guint end)
{
  g_autofree char *text = ptm_draft_dup_span (draft, first, end);
  g_autofree char *capital = ptm_text_capitalize (text);

  if (*capital != '\0')
    ptm_draft_add_text (draft, "title", capital);
}

static gboolean
has_own_text (PtmReading *reading)
{
  for (guint at = 0; at < reading->length; at++)
    if (ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE))
      return TRUE;
  return ptm_draft_find_colon (reading) < reading->length;
}

/* The clause is what the page says, and what it names is seen. */
static void
read_clause (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  guint       first = draft->notice.first, end = draft->notice.end;

  if (has_own_text (reading) || (draft->scene->kind != PTM_KIND_POSTER && draft->scene->kind != PTM_KIND_FLYER))
    return;
  while (first > 0 && !ptm_reading_is_pause (reading, first - 1) && ptm_reading_is_free (reading, first - 1))
    first--;
  while (end < reading->length && !ptm_reading_is_pause (reading, end))
    end++;
  /* "… about our missing cat" */
  while (first < end && (ptm_draft_is_about (reading, first) || ptm_reading_sense (reading, first, PTM_WORD_PREP) != NULL))
    first += ptm_reading_span (reading, first);
  if (end > first)
    add_title (draft, first, end);
  for (guint at = first; at < end; at += ptm_reading_span (reading, at))
    if (ptm_reading_sense (reading, at, PTM_WORD_NOUN) == NULL && ptm_reading_sense (reading, at, PTM_WORD_COLOR) == NULL)
      ptm_draft_use (draft, at, at + ptm_reading_span (reading, at));
}

/* "町内会の盆踊りのお知らせ、掲示板用": where the word for a notice stands last, the clause before it is what the page tells. */
static void
read_named_notice (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  guint       end = 0;

  if (!draft->cued || draft->notice.end > 0 || !ptm_grammar_has_rule (reading->grammar, "unspaced") || !ptm_grammar_has_rule (reading->grammar, "topic-first") || has_own_text (reading) || draft->topic != NULL || (draft->scene->kind != PTM_KIND_POSTER && draft->scene->kind != PTM_KIND_FLYER) || ptm_draft_find_role (draft, "title") != NULL)
    return;
  while (end < reading->length && !ptm_reading_is_pause (reading, end))
    end++;
  if (end < 2 || end >= reading->length || !ptm_reading_is_free (reading, 0) || ptm_reading_is_free (reading, end - 1))
    return;
  add_title (draft, 0, end);
  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    if (at > end || ptm_reading_sense (reading, at, PTM_WORD_NOUN) == NULL)
      ptm_draft_use (draft, at, at + ptm_reading_span (reading, at));
}

void
ptm_draft_read_notice (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  guint       first = draft->kind_end, end;

  read_named_notice (draft);

  if (draft->notice.end > 0)
    read_clause (draft);
  /* What somebody lets others know of himself. */
  if (!draft->cued || first == 0 || !ptm_reading_is (reading, first, PTM_WORD_ASIDE, "speaker") || ptm_draft_find_role (draft, "title") != NULL)
    return;
  end = first + ptm_reading_span (reading, first);
  while (end < reading->length && !ptm_reading_is_pause (reading, end))
    end++;
  if (end > first + 1)
    {
      add_title (draft, first, end);
      ptm_draft_use (draft, first, end);
    }
}
