/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Arithmetic on a worksheet: "addition to 20, 12 tasks", "12+7, 8-5". */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-worksheet.h"

#define USUAL_SUMS 12

static gboolean
is_limit_word (PtmReading *reading, guint at)
{
  return ptm_reading_sense (reading, at, PTM_WORD_RANGE) != NULL || ptm_reading_is (reading, at, PTM_WORD_PREP, "to") || ptm_reading_sense (reading, at, PTM_WORD_RELATION) != NULL;
}

/* The number behind "to", "bis", "up to", or before "तक"; 0 when none is said. */
static int
find_limit (PtmSheetReader *s, PtmSpan part)
{
  gboolean before = ptm_grammar_has_rule (s->reading->grammar, "limit-first");

  for (guint at = part.first; at < part.end; at++)
    if (is_limit_word (s->reading, at))
      {
        guint number = before ? at - 1 : at + ptm_reading_span (s->reading, at);

        if ((!before || at > part.first) && ptm_reading_is_type (s->reading, number, PTM_TOKEN_NUMBER))
          return (int)MIN (ptm_reading_token (s->reading, number)->number, 10000);
      }
  return 0;
}

/* TRUE when the number that ends at a place is a limit of what comes before it. */
static gboolean
is_limit (PtmSheetReader *s, PtmSpan part, guint end)
{
  return ptm_grammar_has_rule (s->reading->grammar, "limit-first") && end < part.end && is_limit_word (s->reading, end);
}

/* "12 additions", "20 tasks" */
int
ptm_sheet_find_count (PtmSheetReader *s, PtmSpan part)
{
  for (guint at = part.first; at < part.end; at += ptm_reading_span (s->reading, at))
    {
      guint taken = 0;
      int   number = ptm_phrase_read_number (s->reading, at, &taken);

      if (number > 0 && (is_limit (s, part, at + taken) || ptm_reading_is (s->reading, at + taken, PTM_WORD_PIECE, "grade") || (at > 0 && ptm_reading_is (s->reading, at - 1, PTM_WORD_PIECE, "grade"))))
        continue;
      if (number > 0 && (ptm_reading_sense (s->reading, at + taken, PTM_WORD_TASK) != NULL || ptm_reading_is (s->reading, at + taken, PTM_WORD_PIECE, "task") || ptm_reading_is (s->reading, at + taken, PTM_WORD_FIGURE, "clock")))
        return number;
    }
  return 0;
}

/* "addition and subtraction to 20, 12 tasks": in the words the layout reads. */
gboolean
ptm_sheet_read_arithmetic (PtmSheetReader *s, PtmSpan part)
{
  static const char *const names[][2] = { { "add", "addition" }, { "subtract", "subtraction" }, { "multiply", "multiplication" }, { "divide", "division" } };
  g_autoptr (GString) wish = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_autofree char *capital = NULL;
  int              limit = find_limit (s, part), count = ptm_sheet_find_count (s, part);
  PtmNode         *node;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (ptm_sheet_find_task (s, part, names[i][0]) != NULL)
      g_string_append_printf (wish, "%s%s", wish->len > 0 ? " and " : "", names[i][1]);
  if (wish->len == 0 && s->draft->cued && count > 0)
    g_string_append (wish, "addition and subtraction");
  if (wish->len == 0)
    return FALSE;
  g_string_append_printf (wish, " to %d, %d tasks", limit > 0 ? limit : strstr (wish->str, "ion and") == NULL && strstr (wish->str, "mul") != NULL ? 100
                                                                                                                                                   : 20,
                          count > 0 ? count : USUAL_SUMS);
  text = ptm_draft_dup_span (s->draft, part.first, part.end);
  capital = ptm_text_capitalize (text);
  if (ptm_draft_find_role (s->draft, "title") == NULL)
    ptm_draft_add_text (s->draft, "title", capital);
  node = ptm_sheet_add_task (s, "");
  ptm_sheet_set_param (node, "generate", wish->str);
  return TRUE;
}

/* A figure may have taken the numbers. */
static gboolean
has_free_number (PtmSheetReader *s, PtmSpan part)
{
  for (guint at = part.first; at < part.end; at++)
    if ((ptm_reading_is_type (s->reading, at, PTM_TOKEN_NUMBER) || ptm_reading_is_type (s->reading, at, PTM_TOKEN_SIZE)) && ptm_reading_is_free (s->reading, at))
      return TRUE;
  return FALSE;
}

/* "12+7, 8-5" */
gboolean
ptm_sheet_read_sums (PtmSheetReader *s, PtmSpan part)
{
  g_autofree char *text = ptm_reading_dup (s->reading, part.first, part.end);
  g_autoptr (GRegex) regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GString) sums = g_string_new (NULL);
  PtmNode *node;

  if (text[strcspn (text, "0123456789")] == '\0' || !has_free_number (s, part))
    return FALSE;
  regex = g_regex_new ("\\d+(?:[.,]\\d+)?(?:\\s*[-+*/\303\227\303\267\342\210\222\302\267:x]\\s*\\d+(?:[.,]\\d+)?)+", 0, 0, NULL);
  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *sum = g_match_info_fetch (match, 0);

      g_string_append_printf (sums, "%s%s", sums->len > 0 ? "; " : "", g_strdelimit (sum, "x", '*'));
    }
  if (sums->len == 0 || strstr (text, "__") != NULL)
    return FALSE;
  node = ptm_sheet_add_task (s, "");
  ptm_sheet_set_param (node, "sums", sums->str);
  return TRUE;
}
