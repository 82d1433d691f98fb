/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a built template is made with, read from the rest of the sentence: the ends of a number line, the sides of a triangle. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-figure-params.h"

#define MOST_NUMBERS       60
#define MOST_HEADING_WORDS 6

const PtmSense *
ptm_params_find_piece (PtmParams *p, guint at)
{
  return ptm_reading_sense (p->reading, at, PTM_WORD_PIECE);
}

gboolean
ptm_params_is_piece (PtmParams *p, guint at, const char *value)
{
  return ptm_reading_is (p->reading, at, PTM_WORD_PIECE, value);
}

/* The place of a piece in the body, or its end. */
static guint
seek_piece (PtmParams *p, const char *value)
{
  guint at = p->body;

  while (at < p->end && !ptm_params_is_piece (p, at, value))
    at += ptm_reading_span (p->reading, at);
  return MIN (at, p->end);
}

guint
ptm_params_seek_colon (PtmParams *p)
{
  return ptm_draft_find_mark (p->draft, p->body, p->end, ':');
}

void
ptm_params_set (PtmParams *p, const char *name, const char *value)
{
  if (value != NULL && *value != '\0')
    ptm_node_set_param (p->figure, name, value);
}

void
ptm_params_set_list (PtmParams *p, const char *name, guint first, guint end)
{
  g_autofree char *list = ptm_draft_dup_list (p->draft, first, end);

  ptm_params_set (p, name, list);
  ptm_draft_use (p->draft, first, end);
}

/* The numbers between two places, as they are written. (transfer full) */
static char *
dup_numbers (PtmParams *p, guint first, guint end, guint most)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint n = 0;

  for (guint at = first; at < end && n < most;)
    {
      double value;
      guint  next = at + 1;
      char   digits[G_ASCII_DTOSTR_BUF_SIZE];

      if (ptm_value_read (p->draft->reading, at, &next, &value))
        {
          g_string_append_printf (list, "%s%s", n++ > 0 ? ", " : "", g_ascii_formatd (digits, sizeof digits, "%.10g", value));
          ptm_draft_use (p->draft, at, next);
        }
      at = next;
    }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
set_numbers (PtmParams *p, const char *name, guint first, guint end)
{
  g_autofree char *list = dup_numbers (p, first, end, MOST_NUMBERS);

  ptm_params_set (p, name, list);
}

static void
set_number (PtmParams *p, const char *name)
{
  g_autofree char *number = dup_numbers (p, p->body, p->end, 1);

  ptm_params_set (p, name, number);
}

/* "fishbone diagram: late homework: people (tired), …", "SWOT-Analyse Bäckerei: …": words between the template and the colon
 * before its list. */
static gboolean
read_heading (PtmParams *p)
{
  guint first = p->body + (ptm_reading_is_mark (p->reading, p->body, ':') ? 1 : 0);
  guint end;

  first = end = ptm_draft_skip (p->draft, first, PTM_WORD_IGNORE);

  while (ptm_reading_is_type (p->reading, end, PTM_TOKEN_WORD) && (first > p->body || ptm_reading_sense (p->reading, end, PTM_WORD_PREP) == NULL) && ptm_params_find_piece (p, end) == NULL && ptm_reading_sense (p->reading, end, PTM_WORD_WEEKDAY) == NULL && end < first + MOST_HEADING_WORDS)
    end++;
  if (end == first || !ptm_reading_is_mark (p->reading, end, ':') || (first > p->body && strcmp (p->figure->template, "fishbone") != 0))
    return FALSE;
  p->draft->topic = ptm_draft_dup_span (p->draft, first, end);
  ptm_draft_use (p->draft, p->body, end);
  p->body = end;
  return TRUE;
}

/* What "for" or "of" says the template is about. */
void
ptm_params_read_topic (PtmParams *p)
{
  PtmDraft *draft = p->draft;
  guint     end = ptm_params_seek_colon (p);
  guint     at = ptm_draft_skip (draft, p->body, PTM_WORD_IGNORE);

  if (draft->topic == NULL && read_heading (p))
    return;
  if (draft->topic != NULL || ptm_reading_sense (p->reading, at, PTM_WORD_PREP) == NULL || ptm_reading_is (p->reading, at, PTM_WORD_PREP, "with"))
    return;
  at = ptm_draft_skip (draft, at + ptm_reading_span (p->reading, at), PTM_WORD_ARTICLE);
  if (end >= p->end)
    for (end = at; end < p->end && !ptm_reading_is_pause (p->reading, end) && !ptm_reading_is (p->reading, end, PTM_WORD_PREP, "with");)
      end += ptm_reading_span (p->reading, end);
  if (end <= at)
    return;
  draft->topic = ptm_draft_dup_span (draft, at, end);
  ptm_draft_use (draft, p->body, end);
}

/* The list behind the colon, or behind "with". */
guint
ptm_params_find_list (PtmParams *p)
{
  guint at = ptm_params_seek_colon (p);

  if (at < p->end)
    return at + 1;
  for (at = p->body; at < p->end; at += ptm_reading_span (p->reading, at))
    if (ptm_reading_is (p->reading, at, PTM_WORD_PREP, "with"))
      return at + ptm_reading_span (p->reading, at);
  return p->end;
}

/* "3/4, 1/2" */
static void
read_fractions (PtmParams *p)
{
  g_autoptr (GString) list = g_string_new (NULL);
  PtmReading *r = p->reading;

  for (guint at = 0; at + 2 < r->length; at++)
    if (ptm_reading_is_type (r, at, PTM_TOKEN_NUMBER) && ptm_reading_is_mark (r, at + 1, '/') && ptm_reading_is_type (r, at + 2, PTM_TOKEN_NUMBER))
      {
        g_autofree char *text = ptm_reading_dup (r, at, at + 3);

        g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", text);
        ptm_draft_use (p->draft, at, at + 3);
      }
  ptm_params_set (p, "list", list->str);
  p->body = 0;
  for (guint at = 0; at < r->length; at += ptm_reading_span (r, at))
    if (ptm_params_is_piece (p, at, "circles") || ptm_params_is_piece (p, at, "bars"))
      {
        ptm_params_set (p, "form", ptm_params_find_piece (p, at)->value);
        ptm_draft_use (p->draft, at, at + ptm_reading_span (r, at));
      }
}

/* "number line from 0 to 20 in steps of 2, mark 3 and 7" */
static void
read_number_line (PtmParams *p)
{
  guint            step = seek_piece (p, "step"), mark = seek_piece (p, "mark");
  g_autofree char *ends = dup_numbers (p, p->body, MIN (step, mark), 2);
  g_auto (GStrv) both = g_strsplit (ends, ", ", 2);

  if (g_strv_length (both) == 2)
    {
      ptm_params_set (p, "from", both[0]);
      ptm_params_set (p, "to", both[1]);
    }
  else if (g_strv_length (both) == 1)
    ptm_params_set (p, "to", both[0]);
  if (step < p->end)
    {
      g_autofree char *behind = dup_numbers (p, step, p->end, 1);
      g_autofree char *by = *behind == '\0' && step > p->body ? dup_numbers (p, step - 1, step, 1) : g_steal_pointer (&behind);

      ptm_params_set (p, "step", by);
      ptm_draft_use (p->draft, step, step + ptm_reading_span (p->reading, step));
    }
  if (mark < p->end)
    {
      set_numbers (p, "marks", mark, step > mark ? step : p->end);
      ptm_draft_use (p->draft, mark, mark + ptm_reading_span (p->reading, mark));
    }
}

static void
append_match (GString *list, const char *word)
{
  g_autofree char *text = g_strstrip (g_strdup (word));

  if (*text != '\0' && strchr (text, '.') != text)
    g_string_append_printf (list, "%s%s", list->len > 0 ? "; " : "", text);
}

/* Every match of a pattern in the sentence; its tokens are used. (transfer full) */
static char *
dup_matches (PtmParams *p, const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GString) list = g_string_new (NULL);

  g_regex_match (regex, p->reading->text, 0, &match);
  for (guint n = 0; g_match_info_matches (match) && n < 12; n++)
    {
      g_autofree char *word = g_match_info_fetch (match, 0);
      int              first = 0, end = 0;

      append_match (list, word);
      g_match_info_fetch_pos (match, 0, &first, &end);
      for (guint at = 0; at < p->reading->length; at++)
        if ((int)ptm_reading_token (p->reading, at)->start >= first && (int)ptm_reading_token (p->reading, at)->end <= end)
          ptm_draft_use (p->draft, at, at + 1);
      g_match_info_next (match, NULL);
    }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
read_plane (PtmParams *p)
{
  g_autofree char *lines = dup_matches (p, "\\b(?:y|x|f\\(x\\))\\s*=(?:\\s*(?:sin|cos|tan|sqrt|[-+*/^().\\dx\302\262\302\263\302\267\342\210\222]+))+");
  g_autofree char *points = dup_matches (p, "(?:\\b[A-Z]\\s*)?\\(\\s*[-\342\210\222]?\\d+(?:\\.\\d+)?\\s*[,;|]\\s*[-\342\210\222]?\\d+(?:\\.\\d+)?\\s*\\)");

  g_strdelimit (points, "|", ',');
  ptm_params_set (p, "lines", lines);
  ptm_params_set (p, "points", points);
  for (guint at = 0; at < p->reading->length; at += ptm_reading_span (p->reading, at))
    if (ptm_reading_is (p->reading, at, PTM_WORD_FIGURE, "coordinate-plane") || ptm_params_is_piece (p, at, "point"))
      {
        ptm_draft_use (p->draft, at, at + ptm_reading_span (p->reading, at));
        if (at + 2 < p->reading->length && !ptm_reading_is_free (p->reading, at + 2))
          ptm_draft_use (p->draft, at + 1, at + 2);
      }
}

static void
read_triangle (PtmParams *p)
{
  static const char *const kinds[] = { "right", "equilateral", "isosceles", "scalene", "acute", "obtuse", NULL };
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint at = 0; at < p->reading->length; at += ptm_reading_span (p->reading, at))
    {
      const PtmSense *piece = ptm_params_find_piece (p, at);

      if (piece == NULL)
        continue;
      if (strcmp (piece->value, "sides") == 0 || strcmp (piece->value, "angles") == 0)
        set_numbers (p, piece->value, at, p->end);
      else if (g_strv_contains (kinds, piece->value))
        g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", piece->value);
      else
        continue;
      ptm_draft_use (p->draft, at, at + ptm_reading_span (p->reading, at));
    }
  ptm_params_set (p, "kind", list->str);
}

static void
read_angles (PtmParams *p)
{
  for (guint at = 0; at < p->reading->length; at += ptm_reading_span (p->reading, at))
    if (ptm_params_is_piece (p, at, "degrees"))
      ptm_draft_use (p->draft, at, at + ptm_reading_span (p->reading, at));
  set_numbers (p, "angles", 0, p->reading->length);
}

/* "10x10 multiplication table" */
static gboolean
read_dimensions (PtmParams *p)
{
  for (guint at = 0; at < p->reading->length; at++)
    if (ptm_reading_is_type (p->reading, at, PTM_TOKEN_SIZE))
      {
        g_autofree char *text = ptm_reading_dup_inner (p->reading, at);
        char            *rest = NULL;
        guint64          rows = g_ascii_strtoull (text, &rest, 10);
        g_autofree char *first = g_strdup_printf ("%" G_GUINT64_FORMAT, rows);

        rest += strcspn (rest, "0123456789");
        ptm_params_set (p, "rows", first);
        ptm_params_set (p, "columns", rest);
        ptm_draft_use (p->draft, at, at + 1);
        return TRUE;
      }
  return FALSE;
}

/* "multiplication table of 7", "multiples of 4" */
static void
read_highlight (PtmParams *p)
{
  if (read_dimensions (p))
    return;
  p->body = 0;
  for (guint at = 0; at < p->reading->length; at += ptm_reading_span (p->reading, at))
    if (ptm_params_is_piece (p, at, "mark"))
      ptm_draft_use (p->draft, at, at + ptm_reading_span (p->reading, at));
  set_number (p, strcmp (p->figure->template, "hundred-square") == 0 ? "multiples" : "highlight");
}

/* "periodic table tile of oxygen", "iron and copper" */
static void
read_element (PtmParams *p)
{
  guint first = ptm_draft_skip (p->draft, ptm_draft_skip (p->draft, p->body, PTM_WORD_PREP), PTM_WORD_ARTICLE);
  guint end = first;

  if (ptm_reading_is_mark (p->reading, first, ':'))
    first = end = first + 1;
  while (end < p->end && ptm_reading_sense (p->reading, end, PTM_WORD_FINISH) == NULL && ptm_reading_sense (p->reading, end, PTM_WORD_LABELED) == NULL && !ptm_reading_is_mark (p->reading, end, '.'))
    end++;
  if (strcmp (p->figure->template, "periodic-table") == 0)
    {
      first = seek_piece (p, "mark");
      ptm_draft_use (p->draft, first, first < p->end ? first + 1 : first);
      first = MIN (ptm_draft_skip (p->draft, MIN (first + 1, p->end), PTM_WORD_PREP), p->end);
      end = MAX (end, first);
    }
  ptm_params_set_list (p, strcmp (p->figure->template, "periodic-table") == 0 ? "highlight" : "element", first, end);
}

static void
read_numbers (PtmParams *p)
{
  static const char *const names[][2] = { { "ten-frame", "numbers" }, { "bar-model", "parts" }, { "place-value", "number" }, { "ruler", "length" }, { "protractor", "angle" }, { "function-machine", "numbers" } };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (p->figure->template, names[i][0]) == 0)
      {
        g_autofree char *list = dup_numbers (p, 0, p->reading->length, g_str_has_suffix (names[i][1], "s") ? MOST_NUMBERS : 1);

        ptm_params_set (p, names[i][1], list);
      }
}

/* "food chain: grass, rabbit, fox" */
static void
read_food_chain (PtmParams *p)
{
  g_autofree char *list = NULL;
  guint            first = ptm_params_find_list (p);

  list = ptm_draft_dup_list (p->draft, first, p->end);
  ptm_params_set (p, "list", g_strdelimit (list, ";", ','));
  ptm_draft_use (p->draft, first, p->end);
}

static void
read_genes (PtmParams *p)
{
  g_autofree char *pairs = dup_matches (p, "\\b([A-Za-z])(?i:\\1)(?:([A-Za-z])(?i:\\2))?\\b");
  g_auto (GStrv) parents = g_strsplit (pairs, "; ", 3);

  if (g_strv_length (parents) >= 2)
    {
      ptm_params_set (p, "mother", parents[0]);
      ptm_params_set (p, "father", parents[1]);
    }
}

void
ptm_draft_read_params (PtmDraft *draft, PtmNode *figure)
{
  static const struct
  {
    const char *name;
    void (*read) (PtmParams *p);
  } readers[] = {
    { "clock", ptm_params_read_clocks },
    { "fractions", read_fractions },
    { "number-line", read_number_line },
    { "venn", ptm_params_read_venn },
    { "swot", ptm_params_read_swot },
    { "fishbone", ptm_params_read_fishbone },
    { "org-chart", ptm_params_read_org_chart },
    { "family-tree", ptm_params_read_family },
    { "pyramid", ptm_params_read_levels },
    { "cycle", ptm_params_read_levels },
    { "week-plan", ptm_params_read_week },
    { "menu", ptm_params_read_menu },
    { "recipe", ptm_params_read_recipe },
    { "certificate", ptm_params_read_certificate },
    { "coordinate-plane", read_plane },
    { "triangles", read_triangle },
    { "angles", read_angles },
    { "calendar", ptm_params_read_calendar },
    { "hundred-square", read_highlight },
    { "multiplication-table", read_highlight },
    { "element-tile", read_element },
    { "atom-bohr", read_element },
    { "periodic-table", read_element },
    { "punnett", read_genes },
    { "food-chain", read_food_chain },
    { "ten-frame", read_numbers },
    { "bar-model", read_numbers },
    { "place-value", read_numbers },
    { "ruler", read_numbers },
    { "protractor", read_numbers },
    { "function-machine", read_numbers },
  };
  PtmParams p = { .draft = draft, .reading = draft->reading, .figure = figure, .body = MAX (draft->figure_end, draft->look_end), .end = draft->reading->length };

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    if (strcmp (readers[i].name, draft->figure) == 0)
      {
        readers[i].read (&p);
        return;
      }
}
