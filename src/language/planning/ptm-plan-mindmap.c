/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Mind maps: a subject, its branches, and their twigs in brackets or behind a colon. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-private.h"

#define DEEPEST 3
/* So many words may stand between a thought and where it belongs: "here in the middle". */
#define MOST_BETWEEN 4

/* A thought; with a picture when its one word has one. */
static PtmNode *
add_thought (PtmDraft *draft, const char *text, char *asset)
{
  g_autofree char *capital = ptm_text_capitalize (text);
  g_autofree char *picture = asset;
  PtmNode         *node;

  if (ptm_draft_is_full (draft))
    {
      ptm_ledger_add (draft->scene->unmet, text, "layout");
      return NULL;
    }
  node = ptm_scene_add_node (draft->scene, NULL, picture != NULL ? PTM_NODE_OBJECT : PTM_NODE_SHAPE);
  ptm_node_set (&node->text, capital);
  ptm_node_set (&node->lang, draft->scene->lang);
  if (picture != NULL)
    {
      ptm_node_set (&node->noun, text);
      ptm_node_set (&node->asset, picture);
    }
  return node;
}

/* Where the twigs of a branch begin: behind a bracket, a colon or a dash; end when there are none. */
static guint
find_twigs (PtmReading *reading, PtmSpan branch)
{
  for (guint at = branch.first; at < branch.end; at++)
    if (ptm_reading_is_mark (reading, at, '(') || ptm_reading_is_mark (reading, at, '[') || ptm_reading_is_mark (reading, at, ':') || ptm_reading_is_mark (reading, at, 0xff1a) || ptm_reading_is_mark (reading, at, 0x2013) || ptm_reading_is_mark (reading, at, '-') || ptm_reading_is_type (reading, at, PTM_TOKEN_ARROW))
      return at;
  return branch.end;
}

static guint
skip_bullets (PtmReading *reading, guint at, guint end)
{
  while (at < end && (ptm_reading_is_mark (reading, at, '-') || ptm_reading_is_mark (reading, at, 0x2022) || ptm_reading_is_mark (reading, at, '*')))
    at++;
  return at;
}

static void
add_branches (PtmDraft *draft, const char *parent, GArray *branches, guint depth)
{
  PtmReading *reading = draft->reading;

  for (guint i = 0; i < branches->len; i++)
    {
      PtmSpan          branch = g_array_index (branches, PtmSpan, i);
      guint            twigs, last;
      g_autofree char *text = NULL;
      PtmNode         *node;

      branch.first = skip_bullets (reading, branch.first, branch.end);
      /* An article that is written onto its noun stays there. */
      if (!ptm_grammar_has_rule (reading->grammar, "articles-repeated"))
        branch.first = MIN (ptm_draft_skip (draft, branch.first, PTM_WORD_ARTICLE), branch.end);
      twigs = find_twigs (reading, branch);
      text = ptm_draft_dup_span (draft, branch.first, twigs);
      if (*text == '\0')
        continue;
      node = add_thought (draft, text, ptm_draft_dup_asset (draft, branch.first, twigs));
      if (node == NULL)
        return;
      ptm_scene_add_edge (draft->scene, parent, node->id, NULL, FALSE);
      last = ptm_reading_is_mark (reading, branch.end - 1, ')') || ptm_reading_is_mark (reading, branch.end - 1, ']') ? branch.end - 1 : branch.end;
      if (twigs + 1 < last && depth < DEEPEST)
        {
          g_autoptr (GArray) parts = ptm_draft_split_list (draft, twigs + 1, last);
          g_autofree char *id = g_strdup (node->id);

          add_branches (draft, id, parts, depth + 1);
        }
    }
}

/* "mind map: energy: heating, transport": the subject stands before the only colon. Without any the kind's own name does. */
static char *
find_subject (PtmDraft *draft, guint *body)
{
  guint            end = draft->reading->length, colon = ptm_draft_find_mark (draft, *body, end, ':');
  g_autofree char *words = NULL;

  if (colon < end && ptm_draft_find_mark (draft, *body, end, ';') >= end && ptm_draft_find_mark (draft, colon + 1, end, ':') >= end && ptm_draft_find_mark (draft, *body, colon, ',') >= colon)
    {
      words = ptm_draft_dup_span (draft, *body, colon);
      *body = colon + 1;
    }
  else
    words = ptm_draft_dup_span (draft, draft->kind_at, draft->kind_end);
  return ptm_text_capitalize (words);
}

static gboolean
is_quote (PtmReading *reading, guint at)
{
  return ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE);
}

/* "Mind map pets with dog, cat, fish": what stands between the kind and "with" is the subject. Gives where the list begins. */
static guint
take_before_with (PtmDraft *draft, guint list, char **subject)
{
  PtmReading *reading = draft->reading;
  guint       at = list;

  while (ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) && !ptm_reading_is (reading, at, PTM_WORD_PREP, "with"))
    at += ptm_reading_span (reading, at);
  if (at == list || !ptm_reading_is (reading, at, PTM_WORD_PREP, "with"))
    return list;
  g_free (*subject);
  *subject = ptm_draft_dup_span (draft, list, at);
  return at + ptm_reading_span (reading, at);
}

/* "“Sun” in the middle": said right behind a quote. */
static gboolean
is_middle_behind (PtmReading *reading, guint quote)
{
  guint at = quote + 1;

  for (guint i = 0; i < MOST_BETWEEN && at < reading->length && !is_quote (reading, at) && !ptm_reading_is_pause (reading, at); i++)
    {
      if (ptm_reading_is (reading, at, PTM_WORD_SIDE, "center"))
        return TRUE;
      if (ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL)
        return FALSE;
      at += ptm_reading_span (reading, at);
    }
  return FALSE;
}

/* "In the middle “Sun”": said before it. */
static gboolean
is_middle_before (PtmReading *reading, guint quote)
{
  for (guint back = 1; back <= MIN (quote, MOST_BETWEEN + 1) && !is_quote (reading, quote - back) && !ptm_reading_is_pause (reading, quote - back); back++)
    if (ptm_reading_is (reading, quote - back, PTM_WORD_SIDE, "center"))
      return TRUE;
  return FALSE;
}

/* The quote that is said to be in the middle of the others; the length when none is. */
static guint
find_core (PtmReading *reading)
{
  guint core = reading->length, quotes = 0;

  for (guint at = 0; at < reading->length; at++)
    if (is_quote (reading, at))
      {
        quotes++;
        if (is_middle_behind (reading, at))
          return at;
        if (core == reading->length && is_middle_before (reading, at))
          core = at;
      }
  return quotes > 1 ? core : reading->length;
}

/* "“Sun” in the middle, “light” and “heat” around it": every quote is a thought, as it was written. */
static void
plan_quotes (PtmDraft *draft, guint core)
{
  PtmReading      *reading = draft->reading;
  g_autofree char *subject = ptm_reading_dup_inner (reading, core);
  g_autofree char *id = NULL;
  PtmNode         *middle = add_thought (draft, subject, NULL);

  ptm_node_set (&middle->text, subject);
  id = g_strdup (middle->id);
  for (guint at = 0; at < reading->length; at++)
    {
      g_autofree char *text = is_quote (reading, at) && at != core ? ptm_reading_dup_inner (reading, at) : NULL;
      PtmNode         *node = text != NULL ? add_thought (draft, text, ptm_draft_dup_asset (draft, at, at + 1)) : NULL;

      if (node == NULL)
        continue;
      ptm_node_set (&node->text, text);
      ptm_scene_add_edge (draft->scene, id, node->id, NULL, FALSE);
    }
  ptm_draft_use (draft, 0, reading->length);
}

/* "Ideas around “summer”: beach, ice": the one quote before the colon is the subject. Gives where the list begins. */
static guint
take_quoted (PtmDraft *draft, char **subject)
{
  PtmReading *reading = draft->reading;
  guint       colon = ptm_draft_find_mark (draft, 0, reading->length, ':'), quote = reading->length;

  for (guint at = 0; at < colon && colon < reading->length; at++)
    if (is_quote (reading, at))
      {
        if (quote < reading->length)
          return 0;
        quote = at;
      }
  if (quote >= reading->length)
    return 0;
  g_free (*subject);
  *subject = ptm_reading_dup_inner (reading, quote);
  ptm_draft_use (draft, 0, colon + 1);
  return colon + 1;
}

/* Joins a thought to others, and is none: "around it", "the word", "is written". */
static gboolean
is_joint (PtmReading *reading, guint at)
{
  static const PtmWordClass joints[] = { PTM_WORD_SIDE, PTM_WORD_RELATION, PTM_WORD_PREP, PTM_WORD_ARTICLE, PTM_WORD_SAYS, PTM_WORD_ROLE, PTM_WORD_DRAW, PTM_WORD_AND, PTM_WORD_LINK, PTM_WORD_BESIDES, PTM_WORD_TITLED, PTM_WORD_IGNORE, PTM_WORD_PRONOUN };

  if (ptm_reading_is_type (reading, at, PTM_TOKEN_MARK) || ptm_reading_is (reading, at, PTM_WORD_ASIDE, "writes") || ptm_reading_is (reading, at, PTM_WORD_ASIDE, "written") || ptm_reading_is (reading, at, PTM_WORD_PIECE, "branches"))
    return TRUE;
  if (ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL && ptm_reading_sense (reading, at, PTM_WORD_RELATION) == NULL && ptm_reading_sense (reading, at, PTM_WORD_SIDE) == NULL)
    return FALSE;
  return ptm_reading_is_any (reading, at, joints, G_N_ELEMENTS (joints));
}

/* "ال" is written onto the thought. */
static gboolean
is_kept (PtmReading *reading, guint at)
{
  return ptm_reading_is (reading, at, PTM_WORD_ARTICLE, "definite") && ptm_grammar_has_rule (reading->grammar, "articles-repeated");
}

static guint
skip_joints (PtmReading *reading, guint at, guint end)
{
  while (at < end && is_joint (reading, at) && !is_kept (reading, at))
    at += ptm_reading_span (reading, at);
  return MIN (at, end);
}

/* "… in the middle, … around it": the clause that says what stands in the middle; empty when none does. */
static PtmSpan
find_middle_clause (PtmReading *reading, guint body)
{
  PtmSpan clause = { 0, 0 };

  for (guint at = body; at < reading->length && clause.end == 0; at += ptm_reading_span (reading, at))
    if (ptm_reading_is (reading, at, PTM_WORD_SIDE, "center"))
      {
        clause.first = clause.end = at;
        while (clause.first > body && !ptm_reading_is_pause (reading, clause.first - 1))
          clause.first--;
        while (clause.end < reading->length && !ptm_reading_is_pause (reading, clause.end) && !(clause.end > at && (ptm_reading_is (reading, clause.end, PTM_WORD_RELATION, "around") || ptm_reading_is (reading, clause.end, PTM_WORD_BESIDES, "around"))) && !ptm_reading_is_mark (reading, clause.end, ':'))
          clause.end += ptm_reading_span (reading, clause.end);
      }
  return clause;
}

/* "The word water in the middle, around it rain, river and sea": what is unquoted stands there, too. */
static gboolean
plan_around (PtmDraft *draft, guint body)
{
  PtmReading *reading = draft->reading;
  PtmSpan     clause = find_middle_clause (reading, body);
  guint       first = skip_joints (reading, clause.first, clause.end), end = first, list, near;
  g_autoptr (GArray) branches = NULL;
  g_autofree char *text = NULL, *id = NULL;

  while (end < clause.end && (!is_joint (reading, end) || (end == first && is_kept (reading, end))))
    end += ptm_reading_span (reading, end);
  list = skip_joints (reading, clause.end, reading->length);
  if (end == first || list >= reading->length)
    return FALSE;
  text = ptm_draft_dup_span (draft, first, end);
  id = g_strdup (add_thought (draft, text, NULL)->id);
  branches = ptm_draft_split_list (draft, list, reading->length);
  /* Where "around" is read behind its thing, the first of them stands before it. */
  near = skip_joints (reading, end, clause.end);
  if (near < clause.end)
    {
      PtmSpan thought = { near, clause.end };

      g_array_prepend_val (branches, thought);
    }
  add_branches (draft, id, branches, 1);
  ptm_draft_use (draft, 0, reading->length);
  return TRUE;
}

void
ptm_plan_mindmap (PtmDraft *draft)
{
  g_autofree char *before = ptm_draft_dup_words_before (draft);
  guint            body = ptm_draft_find_body (draft), end = draft->reading->length;
  guint            list = body;
  g_autoptr (GArray) branches = NULL;
  PtmNode         *title = ptm_draft_find_role (draft, "title");
  const char      *subject = title != NULL ? title->text : draft->topic != NULL ? draft->topic
                                                                                : before;
  g_autofree char *centre = g_strdup (subject);
  g_autofree char *id = NULL;
  PtmNode         *middle;

  if (title == NULL && find_core (draft->reading) < draft->reading->length)
    {
      plan_quotes (draft, find_core (draft->reading));
      return;
    }
  if (title == NULL && ptm_draft_find_mark (draft, 0, end, ':') >= end && plan_around (draft, body))
    return;
  list = MAX (list, take_quoted (draft, &centre));
  if (centre == NULL)
    centre = find_subject (draft, &list);
  if (subject == NULL)
    list = take_before_with (draft, list, &centre);
  branches = ptm_draft_split_list (draft, list, end);
  if (title != NULL)
    {
      g_autofree char *title_id = g_strdup (title->id);

      ptm_scene_remove (draft->scene, title_id);
    }
  middle = add_thought (draft, centre, NULL);
  id = g_strdup (middle->id);
  add_branches (draft, id, branches, 1);
  ptm_draft_use (draft, body, end);
}
