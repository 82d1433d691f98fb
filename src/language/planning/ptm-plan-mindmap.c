/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Mind maps: a subject, its branches, and their twigs in brackets or behind a colon. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-private.h"

#define DEEPEST 3

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

  if (centre == NULL)
    centre = find_subject (draft, &list);
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
