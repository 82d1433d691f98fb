/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Templates that are made of lists: the parts of an analysis, the causes of a fishbone, the days of a week. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-figure-params.h"

static gboolean
is_lead (PtmParams *p, guint at)
{
  static const gunichar marks[] = { ':', '-', 0x2013, '=' };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (ptm_reading_is_mark (p->reading, at, marks[i]))
      return TRUE;
  return ptm_reading_is_pause (p->reading, at);
}

static guint
skip_marks (PtmParams *p, guint at, guint end)
{
  while (at < end && is_lead (p, at))
    at++;
  return at;
}

guint
ptm_params_skip_small (PtmParams *p, guint at, guint end)
{
  while (at < end && (is_lead (p, at) || ptm_reading_sense (p->reading, at, PTM_WORD_IGNORE) != NULL || ptm_reading_sense (p->reading, at, PTM_WORD_ARTICLE) != NULL))
    at += ptm_reading_span (p->reading, at);
  return MIN (at, end);
}

/* Parts that begin with their own name: "strengths: …; weaknesses: …". */
gboolean
ptm_params_read_pieces (PtmParams *p, const char *const *names)
{
  gboolean found = FALSE;

  for (guint at = p->body; at < p->end;)
    {
      const PtmSense *piece = ptm_params_find_piece (p, at);
      guint           next = at + ptm_reading_span (p->reading, at);
      guint           end = next;

      if (piece != NULL && g_strv_contains (names, piece->value))
        {
          while (end < p->end && !(ptm_params_find_piece (p, end) != NULL && g_strv_contains (names, ptm_params_find_piece (p, end)->value)))
            end += ptm_reading_span (p->reading, end);
          end = MIN (end, p->end);
          ptm_params_set_list (p, piece->value, skip_marks (p, next, end), end);
          ptm_draft_use (p->draft, at, end);
          found = TRUE;
        }
      at = MAX (next, end);
    }
  return found;
}

void
ptm_params_read_swot (PtmParams *p)
{
  static const char *const names[] = { "strengths", "weaknesses", "opportunities", "threats", NULL };

  ptm_params_read_topic (p);
  ptm_params_read_pieces (p, names);
}

/* A list with commas, each part with a capital letter, so that a name is the same on every level. */
static void
set_commas (char **list)
{
  g_auto (GStrv) parts = g_strsplit (*list, "; ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *capital = ptm_text_capitalize (parts[i]);

      g_free (parts[i]);
      parts[i] = capital;
    }
  g_free (*list);
  *list = g_strjoinv (", ", parts);
}

/* "People: late, tired; Machine: old", also with brackets: "people (late, tired), machine (old)". (transfer full) */
static char *
dup_groups (PtmParams *p, guint first, const char *colon)
{
  g_autoptr (GArray) parts = ptm_draft_split_list (p->draft, first, p->end);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      PtmSpan          part = g_array_index (parts, PtmSpan, i);
      guint            open = part.first;
      g_autofree char *name = NULL;
      g_autofree char *capital = NULL;
      g_autofree char *list = NULL;

      while (open < part.end && !ptm_reading_is_mark (p->reading, open, ':') && !ptm_reading_is_mark (p->reading, open, '(') && !ptm_reading_is_mark (p->reading, open, '>') && !ptm_reading_is_type (p->reading, open, PTM_TOKEN_ARROW))
        open++;
      name = ptm_draft_dup_span (p->draft, part.first, open);
      capital = ptm_text_capitalize (name);
      if (open + 1 < part.end)
        list = ptm_draft_dup_list (p->draft, open + 1, ptm_reading_is_mark (p->reading, part.end - 1, ')') ? part.end - 1 : part.end);
      if (list != NULL)
        set_commas (&list);
      g_string_append_printf (text, "%s%s%s%s", text->len > 0 ? "; " : "", capital, list != NULL && *list != '\0' ? colon : "", list != NULL ? list : "");
    }
  ptm_draft_use (p->draft, first, p->end);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
ptm_params_read_groups (PtmParams *p, const char *param, const char *colon)
{
  g_autofree char *groups = NULL;
  guint            first;

  ptm_params_read_topic (p);
  first = ptm_params_find_list (p);
  groups = dup_groups (p, first, colon);
  ptm_params_set (p, param, groups);
}

void
ptm_params_read_fishbone (PtmParams *p)
{
  ptm_params_read_groups (p, "causes", ": ");
  if (p->draft->topic != NULL)
    {
      g_autofree char *problem = ptm_text_capitalize (p->draft->topic);

      ptm_params_set (p, "problem", problem);
      g_clear_pointer (&p->draft->topic, g_free);
    }
}

void
ptm_params_read_levels (PtmParams *p)
{
  guint first;

  ptm_params_read_topic (p);
  first = ptm_params_find_list (p);
  ptm_params_set_list (p, strcmp (p->figure->template, "cycle") == 0 ? "steps" : "levels", first, p->end);
}

/* "Monday to Friday" is the week, wherever it stands. */
static void
use_whole_week (PtmParams *p)
{
  for (guint at = 0; at < p->reading->length; at++)
    {
      guint next = at + ptm_reading_span (p->reading, at);
      guint end = ptm_reading_is_type (p->reading, next, PTM_TOKEN_MARK) ? next + 1 : ptm_reading_skip (p->reading, next, PTM_WORD_RANGE);

      if (ptm_reading_sense (p->reading, at, PTM_WORD_WEEKDAY) == NULL || end == next || ptm_reading_is_mark (p->reading, next, ':') || ptm_reading_is_mark (p->reading, next, ',') || ptm_reading_sense (p->reading, end, PTM_WORD_WEEKDAY) == NULL)
        continue;
      end += ptm_reading_span (p->reading, end);
      ptm_draft_use (p->draft, at, end);
      if (at <= p->body + 2)
        p->body = MAX (p->body, end);
    }
}

/* "Monday: maths, sport; Tuesday: …" */
void
ptm_params_read_week (PtmParams *p)
{
  static const char *const days[] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };

  use_whole_week (p);
  ptm_params_read_topic (p);
  for (guint at = p->body; at < p->end;)
    {
      const PtmSense *day = ptm_reading_sense (p->reading, at, PTM_WORD_WEEKDAY);
      guint           next = at + ptm_reading_span (p->reading, at);
      guint           end = next;

      if (day != NULL && day->number >= 1 && day->number <= 7)
        {
          while (end < p->end && ptm_reading_sense (p->reading, end, PTM_WORD_WEEKDAY) == NULL)
            end++;
          ptm_params_set_list (p, days[(int)day->number - 1], ptm_params_skip_small (p, next, end), end);
          ptm_draft_use (p->draft, at, end);
        }
      at = MAX (next, end);
    }
}
