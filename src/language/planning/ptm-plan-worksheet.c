/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Worksheets: each sentence is a task. What a word of the tables does not say is seen from its form: a gap, a sum, a question. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-worksheet.h"

#define MOST_TASKS 60
/* Clocks of a sheet that names no times: full hours first, then halves, quarters, fives. */
static const char *const TIMES[] = { "4:00", "8:30", "11:15", "6:45", "2:20", "9:05", "7:40", "12:55" };

const PtmSense *
ptm_sheet_find_task (PtmSheetReader *s, PtmSpan part, const char *value)
{
  for (guint at = part.first; at < part.end; at += ptm_reading_span (s->reading, at))
    {
      const PtmSense *task = ptm_reading_sense (s->reading, at, PTM_WORD_TASK);

      if (task != NULL && (value == NULL || strcmp (task->value, value) == 0))
        return task;
    }
  return NULL;
}

PtmNode *
ptm_sheet_add_task (PtmSheetReader *s, const char *text)
{
  PtmNode *node = ptm_draft_add_text (s->draft, "task", text);

  return node;
}

void
ptm_sheet_set_param (PtmNode *node, const char *name, const char *value)
{
  if (node != NULL && value != NULL && *value != '\0')
    ptm_node_set_param (node, name, value);
}

/* Takes the answers in brackets out of a text: "… is ____ (Paris)". (transfer full) */
static char *
take_answers (const char *text, char **answers)
{
  g_autoptr (GString) rest = g_string_new (NULL);
  g_autoptr (GString) found = g_string_new (NULL);
  const char *p = text;

  while (*p != '\0')
    {
      const char *close = *p == '(' ? strchr (p, ')') : NULL;

      if (close == NULL)
        {
          g_string_append_c (rest, *p++);
          continue;
        }
      g_string_append_printf (found, "%s%.*s", found->len > 0 ? "; " : "", (int)(close - p - 1), p + 1);
      p = close + 1;
      while (rest->len > 0 && rest->str[rest->len - 1] == ' ')
        g_string_truncate (rest, rest->len - 1);
    }
  *answers = g_string_free (g_steal_pointer (&found), FALSE);
  return g_strstrip (g_string_free (g_steal_pointer (&rest), FALSE));
}

/* The part behind "fill in:", or all of it. */
static PtmSpan
skip_instruction (PtmSheetReader *s, PtmSpan part)
{
  guint colon = ptm_draft_find_mark (s->draft, part.first, part.end, ':');

  if (colon + 1 < part.end && ptm_sheet_find_task (s, (PtmSpan){ part.first, colon }, NULL) != NULL)
    part.first = colon + 1;
  return part;
}

static gboolean
read_gaps (PtmSheetReader *s, PtmSpan part)
{
  PtmSpan          body = skip_instruction (s, part);
  g_autofree char *text = ptm_draft_dup_span (s->draft, body.first, body.end);
  g_autofree char *answers = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *capital = NULL;

  if (strstr (text, "__") == NULL)
    return FALSE;
  rest = take_answers (text, &answers);
  capital = ptm_text_capitalize (rest);
  if (strstr (capital, "____") == NULL)
    {
      g_autoptr (GString) wide = g_string_new (capital);

      g_string_replace (wide, "__", "____", 0);
      ptm_sheet_set_param (ptm_sheet_add_task (s, wide->str), "answer", answers);
      return TRUE;
    }
  ptm_sheet_set_param (ptm_sheet_add_task (s, capital), "answer", answers);
  return TRUE;
}

/* "cow - calf, dog - puppy" */
static gboolean
read_pairs (PtmSheetReader *s, PtmSpan part)
{
  guint            colon = ptm_draft_find_mark (s->draft, part.first, part.end, ':');
  g_autofree char *words = NULL;
  g_autofree char *capital = NULL;
  g_autofree char *list = NULL;
  g_autoptr (GRegex) sign = NULL;
  g_autofree char *pairs = NULL;
  guint            first = colon < part.end ? colon + 1 : part.first;

  if (ptm_sheet_find_task (s, part, "match") == NULL)
    return FALSE;
  sign = g_regex_new ("\\s*(?:->|\342\206\222|=|\342\200\223|\342\200\224|\\s-|:)\\s*", 0, 0, NULL);
  list = ptm_draft_dup_list (s->draft, first, part.end);
  pairs = g_regex_replace_literal (sign, list, -1, 0, " = ", 0, NULL);
  if (pairs == NULL || strchr (pairs, '=') == NULL)
    return FALSE;
  words = ptm_draft_dup_span (s->draft, part.first, colon < part.end ? colon : part.first);
  capital = ptm_text_capitalize (words);
  ptm_sheet_set_param (ptm_sheet_add_task (s, capital), "pairs", pairs);
  return TRUE;
}

/* "count the apples", "count 5 apples and 3 pears" */
static gboolean
read_counting (PtmSheetReader *s, PtmSpan part)
{
  guint n = 0;

  if (ptm_sheet_find_task (s, part, "count") == NULL || ptm_draft_find_mark (s->draft, part.first, part.end, '?') < part.end)
    return FALSE;
  for (guint at = part.first; at < part.end;)
    {
      g_auto (PtmPhrase) phrase = { 0 };

      if (ptm_reading_sense (s->reading, at, PTM_WORD_TASK) != NULL || !ptm_phrase_read (s->reading, at, PTM_PHRASE_PLAIN, &phrase) || phrase.asset == NULL)
        {
          at += ptm_reading_span (s->reading, at);
          continue;
        }
      if (phrase.count == 0)
        phrase.count = 4 + (int)((s->draft->scene->seed / 7 + 5 * n) % 6);
      ptm_draft_add_object (s->draft, NULL, &phrase, "item");
      at = MAX (phrase.end, at + 1);
      n++;
    }
  return n > 0;
}

static gboolean
read_clocks (PtmSheetReader *s, PtmSpan part)
{
  PtmNode *figure;
  int      count = ptm_sheet_find_count (s, part);
  g_autoptr (GString) times = g_string_new (NULL);

  if (ptm_sheet_find_task (s, part, "clock") == NULL && !(s->draft->figure != NULL && strcmp (s->draft->figure, "clock") == 0 && s->draft->figure_at >= part.first && s->draft->figure_at < part.end))
    return FALSE;
  figure = ptm_scene_add_node (s->draft->scene, NULL, PTM_NODE_FIGURE);
  ptm_node_set (&figure->template, "clock");
  s->draft->figure = "clock";
  s->draft->figure_end = part.first;
  ptm_draft_read_params (s->draft, figure);
  for (guint i = 0; i < MIN ((guint)count, G_N_ELEMENTS (TIMES)) || (count == 0 && i < 4); i++)
    g_string_append_printf (times, "%s%s", i > 0 ? ", " : "", TIMES[i]);
  if (ptm_node_get_param (figure, "time") == NULL)
    ptm_sheet_set_param (figure, "time", times->str);
  return TRUE;
}

static gboolean
has_bank (PtmSheetReader *s)
{
  for (guint at = 0; at < s->reading->length; at += ptm_reading_span (s->reading, at))
    if (ptm_reading_is (s->reading, at, PTM_WORD_PIECE, "bank"))
      return TRUE;
  return FALSE;
}

/* A knowledge template, with blanks to fill in. */
static gboolean
read_figure (PtmSheetReader *s, PtmSpan part)
{
  PtmDraft *draft = s->draft;
  gboolean  told; /* before the tasks, which go on */
  PtmNode  *figure;

  if (draft->figure == NULL || draft->figure_at >= part.end)
    return FALSE;
  told = draft->figure_at < part.first;
  figure = ptm_scene_add_node (draft->scene, NULL, PTM_NODE_FIGURE);
  ptm_node_set (&figure->template, draft->figure);
  if (ptm_figures_is_picture (s->reading->figures, draft->figure))
    {
      g_autofree char *words = ptm_draft_dup_figure_title (draft, MIN (ptm_draft_skip (draft, draft->figure_at, PTM_WORD_ARTICLE), draft->figure_end - 1));
      g_autofree char *title = ptm_text_capitalize (words);

      if (ptm_draft_find_role (draft, "title") == NULL && draft->topic == NULL)
        ptm_draft_add_text (draft, "title", title);
      if (has_bank (s))
        ptm_sheet_set_param (figure, "bank", "yes");
    }
  else
    ptm_draft_read_params (draft, figure);
  draft->figure = NULL;
  return !told;
}

/* "What is the capital? a) Paris b) Rome (a)" */
static gboolean
read_choice (PtmSheetReader *s, const char *text, const char *answers)
{
  g_autoptr (GRegex) letter = g_regex_new ("\\s*\\b[a-f]\\)\\s*", 0, 0, NULL);
  g_auto (GStrv) parts = g_regex_split (letter, text, 0);
  PtmNode *task;

  if (g_strv_length (parts) < 3)
    return FALSE;
  task = ptm_sheet_add_task (s, g_strstrip (parts[0]));
  for (guint i = 1; task != NULL && parts[i] != NULL; i++)
    {
      PtmNode *choice = ptm_scene_add_node (s->draft->scene, task, PTM_NODE_TEXT);

      g_strdelimit (parts[i], ",;", ' ');
      ptm_node_set (&choice->text, g_strstrip (parts[i]));
    }
  ptm_sheet_set_param (task, "answer", answers);
  return TRUE;
}

static gboolean
has_words (PtmSheetReader *s, PtmSpan part)
{
  for (guint at = part.first; at < part.end; at++)
    if (ptm_reading_is_free (s->reading, at) && (ptm_reading_is_type (s->reading, at, PTM_TOKEN_WORD) || ptm_reading_is_type (s->reading, at, PTM_TOKEN_QUOTE)))
      return TRUE;
  return FALSE;
}

static void
read_question (PtmSheetReader *s, PtmSpan part)
{
  PtmSpan          body = skip_instruction (s, part);
  g_autofree char *text = ptm_draft_dup_span (s->draft, body.first, body.end);
  g_autofree char *letters = NULL;
  g_autofree char *answers = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *capital = NULL;

  if (strstr (text, " a) ") != NULL)
    {
      const char      *open = strrchr (text, '(');
      g_autofree char *given = open != NULL && strchr (open, ')') != NULL ? g_strndup (open + 1, strcspn (open + 1, ")")) : NULL;
      g_autofree char *before = open != NULL ? g_strndup (text, open - text) : g_strdup (text);

      if (read_choice (s, before, given))
        return;
    }
  rest = take_answers (text, &answers);
  capital = ptm_text_capitalize (rest);
  /* Numbers and stops that a figure left over are no question. */
  if (has_words (s, body))
    ptm_sheet_set_param (ptm_sheet_add_task (s, capital), "answer", answers);
}

static void
read_task (PtmSheetReader *s, PtmSpan part)
{
  while (part.first < part.end && (ptm_reading_is_pause (s->reading, part.first) || (ptm_reading_sense (s->reading, part.first, PTM_WORD_PREP) != NULL && ptm_reading_sense (s->reading, part.first, PTM_WORD_TASK) == NULL) || (ptm_reading_sense (s->reading, part.first, PTM_WORD_AND) != NULL)))
    part.first++;
  if (part.first + 2 < part.end && ptm_reading_is_type (s->reading, part.first, PTM_TOKEN_NUMBER) && ptm_reading_is_mark (s->reading, part.first + 1, ')'))
    part.first += 2;
  if (part.first >= part.end)
    return;
  if (!read_gaps (s, part) && !read_pairs (s, part) && !read_counting (s, part) && !read_clocks (s, part) && !read_figure (s, part) && !ptm_sheet_read_sums (s, part) && !ptm_sheet_read_arithmetic (s, part))
    read_question (s, part);
  ptm_draft_use (s->draft, part.first, part.end);
}

/* A stop inside a number ("1.") or before a small letter ends no task; a question mark does. */
static GArray *
split_tasks (PtmSheetReader *s, guint first, guint end)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (PtmSpan));

  for (guint at = first; at <= end && parts->len < MOST_TASKS; at++)
    {
      gboolean stop = at == end || ptm_reading_is_type (s->reading, at, PTM_TOKEN_BREAK) || ptm_reading_is_mark (s->reading, at, ';') || (ptm_reading_is_mark (s->reading, at, '.') && at + 1 < end && ptm_reading_token (s->reading, at + 1)->space_before && !(at > first && at == first + 1 && ptm_reading_is_type (s->reading, first, PTM_TOKEN_NUMBER)));
      PtmSpan  part = { first, at };

      if (!stop)
        continue;
      if (at > first)
        g_array_append_val (parts, part);
      first = at + 1;
    }
  return parts;
}

/* "Ficha de sumas hasta 20", "20 तक जोड़ की वर्कशीट": the heading is the task. */
static void
read_heading_tasks (PtmSheetReader *s)
{
  PtmDraft *draft = s->draft;
  PtmSpan   parts[] = { { 0, draft->kind_at }, { draft->kind_end, s->reading->length } };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].end > parts[i].first && ptm_sheet_read_arithmetic (s, parts[i]))
      {
        ptm_draft_use (draft, parts[i].first, parts[i].end);
        return;
      }
}

void
ptm_plan_worksheet (PtmDraft *draft)
{
  g_autofree char *before = ptm_draft_dup_words_before (draft);
  PtmSheetReader   s = { .draft = draft, .reading = draft->reading };
  guint            body;
  g_autoptr (GArray) parts = NULL;

  /* What is only meant is told by its head: "ten take-away problems up to 20". */
  if (draft->cued && draft->figure == NULL && ptm_sheet_read_arithmetic (&s, (PtmSpan){ 0, draft->reading->length }))
    {
      ptm_draft_use (draft, 0, draft->reading->length);
      return;
    }
  body = draft->kind_end;
  /* What the figure is named by is no topic: "worksheet on the plant cell". */
  if (draft->figure == NULL || ptm_reading_is_mark (draft->reading, body, ':') || draft->figure_at > body + 3)
    body = ptm_draft_find_body (draft);
  ptm_draft_derive_title (draft, before);
  if (body >= draft->reading->length && draft->figure != NULL)
    body = draft->figure_at;
  parts = split_tasks (&s, body, draft->reading->length);
  for (guint i = 0; i < parts->len; i++)
    read_task (&s, g_array_index (parts, PtmSpan, i));
  if (ptm_draft_find_role (draft, "task") == NULL && draft->figure == NULL)
    read_heading_tasks (&s);
}
