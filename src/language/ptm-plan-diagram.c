/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Diagrams: labelled things and the arrows between them. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-private.h"

typedef struct
{
  PtmDraft  *draft;
  GPtrArray *parts;   /* (element-type PtmNode) in the order they are named */
  PtmNode   *from;    /* (nullable) an arrow waits for its end */
  gboolean   arrowed; /* arrows were asked for, without ends */
} PtmDiagram;

typedef guint (*PtmDraftReader) (PtmDraft *draft, guint at);

static const PtmDraftReader READERS[] = {
  ptm_draft_read_role,
  ptm_draft_read_titled,
  ptm_draft_read_quote,
  ptm_draft_read_topic,
  ptm_draft_read_manner,
  ptm_draft_read_labeled,
  ptm_draft_read_setting,
};

static gboolean
is_part (PtmDiagram *diagram, PtmNode *node)
{
  return g_ptr_array_find (diagram->parts, node, NULL);
}

/* The thing a phrase means: one that is there already, or a new one. */
static PtmNode *
take_part (PtmDiagram *diagram, const PtmPhrase *phrase)
{
  PtmNode *node = ptm_draft_find_object (diagram->draft, phrase);

  ptm_phrase_use (diagram->draft->reading, phrase);
  if (node == NULL)
    {
      PtmPhrase single = *phrase;

      single.count = phrase->count > 0 ? phrase->count : 1;
      node = ptm_draft_add_object (diagram->draft, NULL, &single, "item");
    }
  if (node != NULL && !is_part (diagram, node))
    g_ptr_array_add (diagram->parts, node);
  return node;
}

static void
link_parts (PtmDiagram *diagram, PtmNode *from, PtmNode *to)
{
  if (from != NULL && to != NULL && from != to)
    ptm_scene_add_edge (diagram->draft->scene, from->id, to->id, NULL, TRUE);
}

/* "from the sun to the plant" */
static guint
read_route (PtmDiagram *diagram, guint at)
{
  PtmReading *reading = diagram->draft->reading;
  g_auto (PtmPhrase) from = { 0 };
  g_auto (PtmPhrase) to = { 0 };
  PtmNode *start;
  guint    next;

  if (!ptm_reading_is (reading, at, PTM_WORD_PREP, "from") || !ptm_phrase_read (reading, at + 1, PTM_PHRASE_OPEN, &from))
    return at;
  next = from.end;
  if (!ptm_reading_is (reading, next, PTM_WORD_PREP, "to") || !ptm_phrase_read (reading, next + ptm_reading_span (reading, next), PTM_PHRASE_OPEN, &to))
    return at;
  ptm_reading_use (reading, at, 1, PTM_USE_USED);
  ptm_reading_use (reading, next, ptm_reading_span (reading, next), PTM_USE_USED);
  start = take_part (diagram, &from);
  link_parts (diagram, start, take_part (diagram, &to));
  diagram->arrowed = FALSE;
  return to.end;
}

static guint
read_arrow (PtmDiagram *diagram, guint at)
{
  PtmReading *reading = diagram->draft->reading;

  if (ptm_reading_sense (reading, at, PTM_WORD_ARROWED) != NULL)
    {
      diagram->arrowed = diagram->draft->scene->edges->len == 0;
      ptm_reading_use (reading, at, ptm_reading_span (reading, at), PTM_USE_USED);
      return at + ptm_reading_span (reading, at);
    }
  if (!ptm_reading_is_type (reading, at, PTM_TOKEN_ARROW))
    return at;
  if (diagram->parts->len > 0)
    diagram->from = g_ptr_array_index (diagram->parts, diagram->parts->len - 1);
  if (diagram->draft->last != NULL)
    diagram->from = diagram->draft->last;
  ptm_reading_use (reading, at, 1, PTM_USE_USED);
  return at + 1;
}

static gboolean
ends_part (PtmReading *reading, guint at)
{
  return ptm_reading_is_pause (reading, at) || ptm_reading_is_type (reading, at, PTM_TOKEN_ARROW) || ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL || ptm_reading_sense (reading, at, PTM_WORD_PREP) != NULL || ptm_reading_sense (reading, at, PTM_WORD_LABELED) != NULL;
}

/* "cell wall": a known noun before an unknown one is only the first half of a name. */
static void
extend_part (PtmReading *reading, PtmPhrase *phrase)
{
  if (!ptm_reading_is_unknown (reading, phrase->end) || !ends_part (reading, phrase->end + 1) || phrase->plural)
    return;
  phrase->end = phrase->head_end = phrase->end + 1;
  phrase->sense = NULL;
  g_clear_pointer (&phrase->asset, g_free);
  g_free (phrase->word);
  phrase->word = ptm_reading_dup (reading, phrase->head, phrase->head_end);
}

static guint
read_part (PtmDiagram *diagram, guint at)
{
  g_auto (PtmPhrase) phrase = { 0 };
  PtmNode *node;

  if (!ptm_phrase_read (diagram->draft->reading, at, PTM_PHRASE_OPEN, &phrase))
    return at;
  if (phrase.sense != NULL && phrase.sense->class == PTM_WORD_CATEGORY)
    return at;
  extend_part (diagram->draft->reading, &phrase);
  node = take_part (diagram, &phrase);
  link_parts (diagram, diagram->from, node);
  diagram->from = NULL;
  diagram->draft->last = node;
  return phrase.end;
}

static guint
read_next (PtmDiagram *diagram, guint at)
{
  guint next = at;

  for (guint i = 0; next == at && i < G_N_ELEMENTS (READERS); i++)
    next = READERS[i](diagram->draft, at);
  if (next == at)
    next = read_route (diagram, at);
  if (next == at)
    next = read_arrow (diagram, at);
  return next > at ? next : read_part (diagram, at);
}

static void
link_in_order (PtmDiagram *diagram, gboolean closed)
{
  GPtrArray *parts = diagram->parts;

  for (guint i = 0; i + 1 < parts->len; i++)
    link_parts (diagram, g_ptr_array_index (parts, i), g_ptr_array_index (parts, i + 1));
  if (closed && parts->len > 2)
    link_parts (diagram, g_ptr_array_index (parts, parts->len - 1), g_ptr_array_index (parts, 0));
}

static void
find_cycle (PtmDraft *draft)
{
  for (guint at = 0; !draft->cyclic && at < draft->reading->length; at++)
    if (ptm_reading_sense (draft->reading, at, PTM_WORD_CYCLE) != NULL)
      {
        draft->cyclic = TRUE;
        ptm_reading_use (draft->reading, at, 1, PTM_USE_USED);
      }
}

/* Things without a picture are cards that carry their name already. */
static void
label_parts (PtmDiagram *diagram)
{
  for (guint i = 0; i < diagram->parts->len; i++)
    {
      PtmNode *node = g_ptr_array_index (diagram->parts, i);

      if (node->asset != NULL)
        ptm_draft_add_label (diagram->draft, node, node->noun);
    }
}

static void
add_topic_parts (PtmDiagram *diagram)
{
  GPtrArray *topics = diagram->draft->topics;

  for (guint i = 0; i < topics->len; i++)
    {
      const PtmNoun *noun = g_ptr_array_index (topics, i);
      g_auto (PtmPhrase) phrase = { .asset = g_strdup (noun->asset), .word = ptm_noun_dup_label (noun, diagram->draft->scene->lang) };

      take_part (diagram, &phrase);
    }
}

void
ptm_plan_diagram (PtmDraft *draft)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *before = ptm_draft_dup_words_before (draft);
  PtmDiagram       diagram = { .draft = draft, .parts = parts };
  guint            at = 0;

  while (at < draft->reading->length)
    {
      guint next = ptm_reading_is_free (draft->reading, at) ? read_next (&diagram, at) : at;

      at = MAX (next, at + 1);
    }
  find_cycle (draft);
  if (ptm_draft_find_role (draft, "title") == NULL && (draft->topic != NULL || before != NULL))
    {
      g_autofree char *title = ptm_text_capitalize (draft->topic != NULL ? draft->topic : before);

      ptm_draft_add_text (draft, "title", title);
    }
  if (parts->len == 0)
    add_topic_parts (&diagram);
  if (draft->scene->edges->len == 0 && (draft->cyclic || diagram.arrowed))
    link_in_order (&diagram, draft->cyclic);
  if (!draft->unlabeled)
    label_parts (&diagram);
}
