/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A certificate: what it is called, for whom, for what, and the day. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-figure-params.h"

/* "diplôme de natation pour Léo": where the "for" stands, when only an "of" is before it; 0 when there is none. */
static guint
find_whom (PtmParams *p)
{
  for (guint at = p->body; at < p->end && ptm_reading_is_type (p->reading, at, PTM_TOKEN_WORD); at += ptm_reading_span (p->reading, at))
    if (ptm_reading_is (p->reading, at, PTM_WORD_PREP, "for"))
      return at;
    else if (ptm_reading_sense (p->reading, at, PTM_WORD_PREP) != NULL && !ptm_reading_is (p->reading, at, PTM_WORD_PREP, "of"))
      return 0;
  return 0;
}

static gboolean
begins_date (PtmReading *reading, guint at)
{
  PtmFact  fact = { 0 };
  gboolean is_date = ptm_fact_read (reading, at, &fact);

  g_free (fact.text);
  return is_date;
}

/* "for Mia", ": Mia"; a reason may stand behind the name as it is, or behind a comma: "Mia, first place". */
static guint
find_entry (PtmParams *p, guint at, gboolean is_reason)
{
  static const PtmWordClass others[] = { PTM_WORD_PREP, PTM_WORD_COLOR, PTM_WORD_DRAW, PTM_WORD_ARTICLE, PTM_WORD_ROLE };
  guint                     next = at + 1, said;

  if (ptm_reading_sense (p->reading, at, PTM_WORD_PREP) != NULL || ptm_reading_is_mark (p->reading, at, ':'))
    return at + ptm_reading_span (p->reading, at);
  if (is_reason && ptm_reading_is_type (p->reading, at, PTM_TOKEN_WORD))
    return at;
  if (!is_reason || !ptm_draft_is_comma (p->reading, at) || !(ptm_reading_is_type (p->reading, next, PTM_TOKEN_WORD) || (ptm_reading_is_type (p->reading, next, PTM_TOKEN_NUMBER) && !begins_date (p->reading, next))))
    return p->end;
  /* "…, best reader", but "…, please in blue" */
  said = ptm_draft_skip (p->draft, next, PTM_WORD_IGNORE);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (said >= p->end || ptm_reading_sense (p->reading, said, others[i]) != NULL)
      return p->end;
  return next + ptm_reading_span (p->reading, next) < p->end ? next : p->end;
}

/* "Mia Berg | for …", "Mia | who has won": a name that is written with capitals has no other words. */
static gboolean
ends_name (PtmParams *p, guint first, guint at)
{
  if (ptm_reading_is (p->reading, at, PTM_WORD_PREP, "for"))
    return TRUE;
  return at > first && ptm_reading_token (p->reading, at - 1)->capital && ptm_reading_is_type (p->reading, at, PTM_TOKEN_WORD) && !ptm_reading_token (p->reading, at)->capital && !ptm_reading_is (p->reading, at, PTM_WORD_PREP, "of");
}

static gboolean
is_pause_before_reason (PtmParams *p, guint at)
{
  return ptm_draft_is_comma (p->reading, at) || ptm_reading_is_mark (p->reading, at, ':') || ptm_reading_is_mark (p->reading, at, 0xff1a) || ptm_reading_is_mark (p->reading, at, '.') || ptm_reading_is_mark (p->reading, at, 0x3002);
}

/* Where the words begin, before the certificate, that name who gets it: "给李小明同学的奖状", "田中さんへの表彰状". The place of the
 * certificate when nobody is named. */
static guint
find_named_before (PtmParams *p)
{
  PtmReading *reading = p->reading;
  guint       kind = p->draft->figure_at, first = kind;

  while (first > 0 && !ptm_reading_is_pause (reading, first - 1))
    first--;
  for (guint at = first; at < kind; at += ptm_reading_span (reading, at))
    if (ptm_reading_is (reading, at, PTM_WORD_PREP, "for") || ptm_reading_is (reading, at, PTM_WORD_PREP, "to"))
      {
        guint next = at + ptm_reading_span (reading, at);

        /* "…さんへの" */
        return next >= kind || ptm_reading_sense (reading, next, PTM_WORD_LINK) != NULL ? first : next;
      }
  for (guint at = first + 1; at < kind; at += ptm_reading_span (reading, at))
    if (ptm_reading_is (reading, at, PTM_WORD_PIECE, "honorific"))
      return first;
  return kind;
}

/* Behind the certificate each part is what it is for, or a date. */
static void
read_reasons (PtmParams *p, guint at)
{
  PtmReading *reading = p->reading;

  while (at < p->end && is_pause_before_reason (p, at))
    {
      guint            first = at + 1, end = ptm_draft_find_line_end (reading, first);
      PtmFact          fact = { 0 };
      gboolean         is_date = ptm_fact_read (reading, first, &fact) && strcmp (fact.role, "date") == 0;
      g_autofree char *date = fact.text;
      g_autofree char *words = is_date ? NULL : ptm_draft_dup_span (p->draft, first, end);

      if (is_date)
        ptm_params_set (p, "date", date);
      else if (ptm_node_get_param (p->figure, "for") == NULL && ptm_reading_sense (reading, first, PTM_WORD_ROLE) == NULL && *words != '\0')
        ptm_params_set (p, "for", words);
      else
        return;
      ptm_draft_use (p->draft, at, end);
      at = end;
    }
}

/* In the languages that name the certificate last. */
static gboolean
read_named_before (PtmParams *p)
{
  PtmReading      *reading = p->reading;
  guint            first = find_named_before (p), end = p->draft->figure_at;
  g_autofree char *name = NULL;

  if (!ptm_grammar_has_rule (reading->grammar, "topic-first") || first >= end)
    return FALSE;
  while (end > first && (ptm_reading_sense (reading, end - 1, PTM_WORD_LINK) != NULL || ptm_reading_sense (reading, end - 1, PTM_WORD_PREP) != NULL))
    end--;
  for (guint at = first; at < end; at += ptm_reading_span (reading, at))
    if (ptm_reading_sense (reading, at, PTM_WORD_DRAW) != NULL || ptm_reading_sense (reading, at, PTM_WORD_VERB) != NULL)
      end = at;
  name = ptm_draft_dup_span (p->draft, first, end);
  if (*name == '\0')
    return FALSE;
  ptm_params_set (p, "name", name);
  ptm_draft_use (p->draft, first > 0 && ptm_reading_sense (reading, first - 1, PTM_WORD_PREP) != NULL ? first - 1 : first, p->draft->figure_at);
  read_reasons (p, p->body);
  return TRUE;
}

/* "certificate for Mia Berg for 100 metres swimming, 12 May" */
void
ptm_params_read_certificate (PtmParams *p)
{
  static const char *const names[] = { "name", "for" };
  guint                    at = p->body, name_at = 0, whom;

  if (read_named_before (p))
    return;
  /* The word for it may reach to the "for": "diploma para". */
  if (at > p->draft->figure_at + 1 && ptm_reading_is (p->reading, at - 1, PTM_WORD_PREP, "for"))
    p->body = --at;
  whom = find_whom (p);
  while (ptm_reading_is_type (p->reading, at, PTM_TOKEN_WORD) && (ptm_reading_sense (p->reading, at, PTM_WORD_PREP) == NULL || at < whom))
    at += ptm_reading_span (p->reading, at);
  if (at > p->body && at < p->end)
    {
      g_autofree char *words = ptm_draft_dup_span (p->draft, p->draft->figure_at, at);
      g_autofree char *heading = ptm_text_capitalize (words);

      ptm_params_set (p, "heading", heading);
      ptm_draft_use (p->draft, p->body, at);
    }
  else
    at = p->body;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      guint            first, end;
      PtmFact          fact = { 0 };
      g_autofree char *words = NULL;

      at = ptm_draft_skip (p->draft, at, PTM_WORD_IGNORE);
      first = end = find_entry (p, at, i > 0);
      if (first >= p->end)
        return;
      while (i == 0 && end < p->end && !ptm_reading_is_pause (p->reading, end) && !ends_name (p, first, end))
        end += ptm_reading_span (p->reading, end);
      if (i > 0)
        end = ptm_draft_find_line_end (p->reading, first);
      words = ptm_draft_dup_span (p->draft, first, end);
      if (i == 0)
        name_at = ptm_draft_skip (p->draft, first, PTM_WORD_ARTICLE);
      /* "for the best reader, Joe Hall" */
      if (i == 1 && ptm_reading_is_mark (p->reading, at, ',') && ptm_reading_token (p->reading, first)->capital && !ptm_reading_token (p->reading, name_at)->capital)
        {
          g_autofree char *reason = ptm_draft_dup_span (p->draft, name_at, at);

          ptm_params_set (p, "for", reason);
          ptm_params_set (p, "name", words);
        }
      else
        ptm_params_set (p, names[i], words);
      ptm_draft_use (p->draft, at, end);
      at = end;
      if (ptm_reading_is_mark (p->reading, at, ',') && ptm_fact_read (p->reading, at + 1, &fact))
        {
          if (strcmp (fact.role, "date") == 0)
            {
              ptm_params_set (p, "date", fact.text);
              ptm_draft_use (p->draft, at, fact.end);
              at = fact.end;
            }
          g_free (fact.text);
        }
    }
}
