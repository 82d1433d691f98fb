/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Diagrams that are one knowledge template: how it is labelled, and what it is called. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-private.h"

/* A title has no more. */
#define MOST_HEAD_WORDS 12

/* The names behind "with labels", "with" or a colon. (element-type utf8) */
static GPtrArray *
list_names (PtmDraft *draft, guint *first, guint *end)
{
  PtmReading *reading = draft->reading;
  GPtrArray  *names = g_ptr_array_new_with_free_func (g_free);
  guint       at = MAX (draft->figure_end, draft->kind_end);

  /* Of a template that is only meant a list of names stands behind a colon. */
  if (draft->cued_figure != NULL)
    at = ptm_draft_find_colon (reading);
  while (at < reading->length && !ptm_reading_is_mark (reading, at, ':') && !ptm_reading_is (reading, at, PTM_WORD_PREP, "with") && ptm_reading_sense (reading, at, PTM_WORD_LABELED) == NULL)
    {
      if (ptm_reading_is_mark (reading, at, '.') || ptm_reading_sense (reading, at, PTM_WORD_TITLED) != NULL || ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE))
        return names;
      at += ptm_reading_span (reading, at);
    }
  *first = at;
  for (guint i = 0; i < 4 && at < reading->length && (ptm_reading_is_mark (reading, at, ':') || ptm_reading_is (reading, at, PTM_WORD_PREP, "with") || ptm_reading_sense (reading, at, PTM_WORD_LABELED) != NULL || ptm_reading_is (reading, at, PTM_WORD_ROLE, "label")); i++)
    at += ptm_reading_span (reading, at);
  for (*end = at; *end < reading->length && !ptm_reading_is_mark (reading, *end, '.'); (*end)++)
    if (ptm_reading_sense (reading, *end, PTM_WORD_PIECE) != NULL || ptm_reading_sense (reading, *end, PTM_WORD_FINISH) != NULL || ptm_reading_sense (reading, *end, PTM_WORD_TITLED) != NULL || ptm_reading_sense (reading, *end, PTM_WORD_ARROWED) != NULL || ptm_reading_sense (reading, *end, PTM_WORD_WITHOUT) != NULL || (*end == at && ptm_reading_sense (reading, at, PTM_WORD_PREP) != NULL))
      break;
  if (*end > at)
    {
      g_autoptr (GArray) spans = ptm_draft_split_list (draft, at, *end);

      for (guint i = 0; i < spans->len; i++)
        {
          PtmSpan span = g_array_index (spans, PtmSpan, i);
          guint   word = ptm_draft_skip (draft, span.first, PTM_WORD_ARTICLE);
          char   *text = ptm_draft_dup_span (draft, MIN (word, span.end), span.end);

          if (*text != '\0' && span.end > word && ptm_reading_sense (draft->reading, word, PTM_WORD_STYLE) == NULL)
            g_ptr_array_add (names, text);
          else
            g_free (text);
        }
    }
  return names;
}

static guint
count_places (PtmDraft *draft, GPtrArray *names)
{
  guint n = 0;

  for (guint i = 0; i < names->len; i++)
    n += ptm_figures_has_place (draft->reading->figures, draft->figure, g_ptr_array_index (names, i)) ? 1 : 0;
  return n;
}

/* "blank" may be said of a diagram without words, or of lines to write on; these are what a pupil can use. */
static const char *
find_label_form (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  const char *form = NULL;

  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    {
      const PtmSense *piece = ptm_reading_sense (reading, at, PTM_WORD_PIECE);
      const PtmSense *labeled = ptm_reading_sense (reading, at, PTM_WORD_LABELED);
      gboolean        filled = piece != NULL && (strcmp (piece->value, "numbers") == 0 || strcmp (piece->value, "blank") == 0);

      if (filled)
        form = piece->value;
      else if (form == NULL && labeled != NULL && strcmp (labeled->value, "no") == 0)
        form = "none";
      if (filled || labeled != NULL || ptm_reading_is (reading, at, PTM_WORD_ROLE, "label"))
        ptm_draft_use (draft, at, at + ptm_reading_span (reading, at));
    }
  return form;
}

static PtmNode *
add_node (PtmDraft *draft)
{
  PtmNode    *figure = ptm_scene_add_node (draft->scene, NULL, PTM_NODE_FIGURE);
  const char *form = find_label_form (draft);

  ptm_node_set (&figure->template, draft->figure);
  if (form != NULL)
    ptm_node_set_param (figure, "labels", form);
  ptm_draft_use (draft, draft->figure_at, draft->figure_end);
  for (guint at = 0; at < draft->reading->length; at += ptm_reading_span (draft->reading, at))
    if (ptm_reading_is (draft->reading, at, PTM_WORD_FIGURE, draft->figure) || ptm_reading_is (draft->reading, at, PTM_WORD_TASK, "label"))
      ptm_draft_use (draft, at, at + ptm_reading_span (draft->reading, at));
  return figure;
}

/* "labelled diagram" is one word for the kind. */
static gboolean
is_labeled (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;

  for (guint at = draft->kind_at; at < draft->kind_end; at++)
    if (ptm_sense_find (ptm_grammar_lookup (reading->grammar, ptm_reading_token (reading, at)->norm), PTM_WORD_LABELED) != NULL)
      return TRUE;
  return ptm_draft_has_sense (reading, PTM_WORD_LABELED);
}

/* "a flower with root, stem and leaf" is what the plant shows. */
static gboolean
take_whole (PtmDraft *draft, GPtrArray *names)
{
  g_autofree char *title = ptm_reading_dup (draft->reading, draft->figure_at, draft->figure_end);
  const char      *whole = ptm_figures_find_whole (draft->reading->figures, title, names);

  if (whole != NULL)
    draft->figure = whole;
  return whole != NULL;
}

gboolean
ptm_draft_add_figure (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;
  guint       first = 0, end = 0, n;
  g_autoptr (GPtrArray) names = NULL;
  PtmNode *figure;

  if (draft->figure == NULL || !ptm_draft_wants_figure (draft))
    return FALSE;
  if (!ptm_figures_is_picture (reading->figures, draft->figure))
    {
      ptm_draft_read_params (draft, add_node (draft));
      return TRUE;
    }
  names = list_names (draft, &first, &end);
  n = count_places (draft, names);
  /* "with their names marked": one word that is no place, behind no colon, is no list. */
  if (names->len == 1 && n == 0 && is_labeled (draft) && ptm_draft_find_colon (reading) >= reading->length)
    g_ptr_array_set_size (names, 0);
  if (n < names->len && take_whole (draft, names))
    n = names->len;
  /* The user's own parts win over the template's, unless they are its places. */
  if (!ptm_draft_is_page (draft) && names->len > 0 && (is_labeled (draft) ? n * 3 < names->len * 2 : n < names->len))
    return FALSE;
  figure = add_node (draft);
  if (ptm_draft_is_page (draft) && (n < names->len || !ptm_draft_has_sense (reading, PTM_WORD_LABELED)))
    return TRUE;
  for (guint i = 0; i < names->len && g_strcmp0 (ptm_node_get_param (figure, "labels"), "none") != 0; i++)
    ptm_draft_add_label (draft, figure, g_ptr_array_index (names, i));
  if (names->len > 0)
    ptm_draft_use (draft, first, end);
  return TRUE;
}

/* As the user wrote it; a genitive as the template's own table says it. */
char *
ptm_draft_dup_figure_title (PtmDraft *draft, guint first)
{
  g_autofree char *words = ptm_reading_dup (draft->reading, first, draft->figure_end);
  g_autofree char *folded = ptm_text_fold (words, -1);
  const char      *title = ptm_figures_get_title (draft->reading->figures, draft->figure, draft->scene->lang);

  return g_strdup (title == NULL || ptm_reading_is (draft->reading, first, PTM_WORD_FIGURE, draft->figure) || ptm_figures_find (draft->reading->figures, folded) != NULL ? words : title);
}

static void
read_rest (PtmDraft *draft)
{
  for (guint at = 0; at < draft->reading->length;)
    {
      guint next = at;

      if (ptm_reading_is_free (draft->reading, at))
        {
          next = ptm_draft_read_role (draft, at);
          if (next == at)
            next = ptm_draft_read_titled (draft, at);
          if (next == at)
            next = ptm_draft_read_quote (draft, at);
          if (next == at)
            next = ptm_draft_read_manner (draft, at);
        }
      at = MAX (next, at + 1);
    }
}

/* "Who leads whom: …": a template that is only meant is called as it was asked for. */
static void
use_head (PtmDraft *draft)
{
  guint colon = ptm_draft_find_mark (draft, 0, draft->reading->length, ':');

  if (draft->cued_figure == NULL)
    return;
  /* "Where does rain come from, for my class": the drawing answers all of it. */
  if (colon >= draft->reading->length && ptm_figures_is_picture (draft->reading->figures, draft->figure))
    ptm_draft_use (draft, 0, draft->reading->length);
  if (colon >= draft->reading->length)
    return;
  if (draft->topic == NULL && colon <= MOST_HEAD_WORDS)
    draft->topic = ptm_draft_dup_span (draft, 0, colon);
  ptm_draft_use (draft, 0, colon);
}

/* A diagram that is one template; its name is the title of a drawing, of a built one what it is about. */
void
ptm_plan_figure (PtmDraft *draft)
{
  g_autofree char *before = NULL;

  /* "breakfast menu", "王家的家谱" */
  if (!draft->has_kind && draft->topic == NULL && !ptm_figures_is_picture (draft->reading->figures, draft->figure) && strcmp (draft->figure, "calendar") != 0 && strcmp (draft->figure, "clock") != 0)
    {
      draft->kind_at = draft->figure_at;
      before = ptm_draft_dup_words_before (draft);
    }
  use_head (draft);
  read_rest (draft);
  if (draft->topic == NULL && ptm_figures_is_picture (draft->reading->figures, draft->figure))
    {
      guint first = MIN (ptm_draft_skip (draft, draft->figure_at, PTM_WORD_ARTICLE), draft->figure_end - 1);

      draft->topic = ptm_draft_dup_figure_title (draft, first);
    }
  for (guint at = 0; at < draft->reading->length; at += ptm_reading_span (draft->reading, at))
    if (ptm_reading_is (draft->reading, at, PTM_WORD_PIECE, "how"))
      ptm_draft_use (draft, at, at + ptm_reading_span (draft->reading, at));
  /* Nobody can tell whose family stands there, or that these are prices: "Family tree", "Price list". */
  if (draft->topic == NULL && before == NULL && (strcmp (draft->figure, "family-tree") == 0 || strcmp (draft->figure, "menu") == 0))
    draft->topic = ptm_reading_dup (draft->reading, draft->figure_at, draft->figure_end);
  ptm_draft_derive_title (draft, before);
}
