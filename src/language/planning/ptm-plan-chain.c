/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Chains in diagrams: "idea -> sketch -> model". Whatever stands between two arrows is a part: a thing that has a picture, else a
 * card with the words as they were written. */

#include "config.h"

#include <string.h>

#include "ptm-plan-private.h"

/* Nobody writes a longer part. */
#define MOST_PART_TOKENS 200

/** PtmChain: a chain being read. Node pointers belong to the scene. */
typedef struct
{
  PtmDraft  *draft;
  GPtrArray *before; /* (element-type PtmNode) the starts of the next arrow */
} PtmChain;

static gboolean
ends_chain (PtmReading *reading, guint at)
{
  return ptm_reading_is_pause (reading, at) || ptm_reading_is_mark (reading, at, ':');
}

static guint
find_sign (PtmReading *reading, guint at)
{
  guint most = at + MOST_PART_TOKENS;

  while (at < most && !ends_chain (reading, at) && !ptm_reading_is_type (reading, at, PTM_TOKEN_ARROW))
    at++;
  return at;
}

static guint
skip_article (PtmReading *reading, guint at, guint end)
{
  guint next = at + ptm_reading_span (reading, at);

  return ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) != NULL && next < end ? next : at;
}

/* The thing that all the words mean; a phrase that means only some of them is cleared. */
static gboolean
read_thing (PtmReading *reading, guint first, guint end, PtmPhrase *phrase)
{
  gboolean known = ptm_phrase_read (reading, first, PTM_PHRASE_OPEN, phrase) && phrase->end == end && phrase->asset != NULL;

  if (!known)
    {
      ptm_phrase_clear (phrase);
      memset (phrase, 0, sizeof *phrase);
    }
  return known;
}

static gboolean
is_same_text (PtmReading *reading, guint first, guint end, guint other, guint other_end)
{
  g_autofree char *text = ptm_reading_dup (reading, first, end), *again = ptm_reading_dup (reading, other, other_end);
  g_autofree char *folded = ptm_text_fold (g_strstrip (text), -1), *folded_again = ptm_text_fold (g_strstrip (again), -1);

  return strcmp (folded, folded_again) == 0;
}

gboolean
ptm_draft_restarts_chain (PtmReading *reading, guint pause)
{
  guint first = pause + 1, end = find_sign (reading, first), start = 0;

  if (end == first || !ptm_reading_is_type (reading, end, PTM_TOKEN_ARROW))
    return FALSE;
  for (guint at = 0; at <= pause; at++)
    if (ends_chain (reading, at) || ptm_reading_is_type (reading, at, PTM_TOKEN_ARROW))
      {
        if (at > start && at - start == end - first && is_same_text (reading, first, end, start, at))
          return TRUE;
        start = at + 1;
      }
  return FALSE;
}

/* The end of a part; "add salt, stir -> serve" has a comma within one, where words without a picture stand on both sides. */
static guint
find_part_end (PtmReading *reading, guint at)
{
  guint end = find_sign (reading, at);
  guint next = end + 1;
  g_auto (PtmPhrase) one = { 0 };
  g_auto (PtmPhrase) other = { 0 };

  if (!ptm_reading_is_mark (reading, end, ',') || end < at + 2 || ptm_draft_restarts_chain (reading, end) || !ptm_reading_is_type (reading, find_sign (reading, next), PTM_TOKEN_ARROW))
    return end;
  if (read_thing (reading, at, end, &one) || read_thing (reading, next, find_sign (reading, next), &other))
    return end;
  return find_sign (reading, next);
}

static PtmNode *
find_part (PtmDraft *draft, const char *name)
{
  g_autofree char *folded = ptm_text_fold (name, -1);

  for (guint i = 0; i < draft->scene->nodes->len; i++)
    {
      PtmNode         *node = g_ptr_array_index (draft->scene->nodes, i);
      g_autofree char *other = node->type == PTM_NODE_OBJECT ? ptm_text_fold (node->noun, -1) : NULL;

      if (g_strcmp0 (other, folded) == 0)
        return node;
    }
  return NULL;
}

static PtmNode *
add_part (PtmDraft *draft, const char *name, const PtmPhrase *phrase)
{
  PtmNode *node;

  if (ptm_draft_is_full (draft))
    {
      ptm_ledger_add (draft->scene->unmet, name, "layout");
      return NULL;
    }
  node = ptm_scene_add_node (draft->scene, NULL, PTM_NODE_OBJECT);
  /* Too many are told with the word for the thing; "5000 cats" is the name of the part. */
  ptm_node_set (&node->noun, phrase->word);
  ptm_draft_set_count (draft, node, phrase->count);
  ptm_node_set (&node->noun, name);
  ptm_node_set (&node->asset, phrase->asset);
  ptm_node_set (&node->role, "item");
  node->size = phrase->size > 0 ? phrase->size : 1;
  node->color = phrase->color;
  return node;
}

static PtmNode *
take_words (PtmDraft *draft, guint first, guint end)
{
  PtmReading      *reading = draft->reading;
  g_autofree char *name = NULL;
  g_auto (PtmPhrase) phrase = { 0 };
  PtmNode *node;

  read_thing (reading, first, end, &phrase);
  first = skip_article (reading, first, end);
  if (end == first + 1 && ptm_reading_is_type (reading, first, PTM_TOKEN_QUOTE))
    name = ptm_reading_dup_inner (reading, first);
  else
    name = ptm_reading_dup (reading, first, end);
  node = find_part (draft, name);
  return node != NULL ? node : add_part (draft, name, &phrase);
}

static guint
find_and (PtmReading *reading, guint first, guint end)
{
  for (guint at = first + 1; at + 1 < end; at++)
    if (ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL)
      return at;
  return end;
}

/* "sun and rain": two parts when both have a picture, else one text. */
static gboolean
is_pair (PtmReading *reading, guint first, guint end)
{
  g_auto (PtmPhrase) one = { 0 };
  g_auto (PtmPhrase) other = { 0 };
  guint middle = find_and (reading, first, end);

  return middle < end && read_thing (reading, first, middle, &one) && read_thing (reading, middle + ptm_reading_span (reading, middle), end, &other);
}

static void
link_part (PtmChain *chain, PtmNode *node)
{
  for (guint i = 0; node != NULL && i < chain->before->len; i++)
    {
      PtmNode *from = g_ptr_array_index (chain->before, i);

      if (from != node)
        ptm_draft_add_arrow (chain->draft, from->id, node->id, NULL);
    }
}

static void
take_part (PtmChain *chain, GPtrArray *parts, guint first, guint end)
{
  PtmReading *reading = chain->draft->reading;
  PtmNode    *nodes[2] = { NULL, NULL };

  if (first >= end)
    return;
  if (is_pair (reading, first, end))
    {
      guint middle = find_and (reading, first, end);

      nodes[0] = take_words (chain->draft, first, middle);
      nodes[1] = take_words (chain->draft, middle + ptm_reading_span (reading, middle), end);
    }
  else
    nodes[0] = take_words (chain->draft, first, end);
  link_part (chain, nodes[0]);
  link_part (chain, nodes[1]);
  g_ptr_array_set_size (chain->before, 0);
  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++)
    if (nodes[i] != NULL)
      {
        g_ptr_array_add (chain->before, nodes[i]);
        if (!g_ptr_array_find (parts, nodes[i], NULL))
          g_ptr_array_add (parts, nodes[i]);
      }
}

guint
ptm_draft_read_chain (PtmDraft *draft, guint at, GPtrArray *parts)
{
  PtmReading *reading = draft->reading;
  g_autoptr (GPtrArray) before = g_ptr_array_new ();
  PtmChain chain = { .draft = draft, .before = before };
  guint    first = at;
  guint    end = find_part_end (reading, at);

  if (!ptm_reading_is_type (reading, end, PTM_TOKEN_ARROW) || (at < draft->kind_end && end > draft->kind_at))
    return at;
  if (ptm_reading_sense (reading, first, PTM_WORD_PREP) != NULL && first == draft->kind_end)
    first += ptm_reading_span (reading, first);
  /* "…, -> fox" goes on from the last part. */
  if (first == end && parts->len > 0)
    g_ptr_array_add (before, g_ptr_array_index (parts, parts->len - 1));
  for (;;)
    {
      take_part (&chain, parts, first, end);
      if (!ptm_reading_is_type (reading, end, PTM_TOKEN_ARROW))
        break;
      first = end + 1;
      end = find_part_end (reading, first);
    }
  ptm_reading_use (reading, at, end - at, PTM_USE_USED);
  return end;
}
