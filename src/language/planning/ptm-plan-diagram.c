/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Diagrams: labelled things and the arrows between them. */

#include "config.h"

#include <string.h>

#include "ptm-facts.h"
#include "ptm-plan-private.h"

/* How much longer a plural is. */
#define LONGEST_ENDING 2

typedef struct
{
  PtmDraft  *draft;
  GPtrArray *parts;   /* (element-type PtmNode) in the order they are named */
  gboolean   arrowed; /* arrows were asked for, without ends */
} PtmDiagram;

typedef guint (*PtmDraftReader) (PtmDraft *draft, guint at);

static const PtmDraftReader READERS[] = {
  ptm_draft_read_role,
  ptm_draft_read_titled,
  ptm_draft_read_quote,
  ptm_draft_read_topic,
  ptm_draft_read_heading,
  ptm_draft_read_manner,
  ptm_draft_read_labeled,
  ptm_draft_read_setting,
};

static gboolean
is_part (PtmDiagram *diagram, PtmNode *node)
{
  return g_ptr_array_find (diagram->parts, node, NULL);
}

/* "plant" and "plants"; "river" and "sea" stay two things, though they share a picture. */
static gboolean
is_same_name (const char *name, const char *other)
{
  g_autofree char *one = ptm_text_fold (name, -1);
  g_autofree char *two = ptm_text_fold (other, -1);
  gsize            a = strlen (one), b = strlen (two);

  return strncmp (one, two, MIN (a, b)) == 0 && MAX (a, b) - MIN (a, b) <= LONGEST_ENDING;
}

/* The thing a phrase means: one that is there already, or a new one. */
static PtmNode *
take_part (PtmDiagram *diagram, const PtmPhrase *phrase)
{
  PtmNode *node = ptm_draft_find_object (diagram->draft, phrase);

  if (node != NULL && !is_same_name (node->noun, phrase->word))
    node = NULL;

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
    ptm_draft_add_arrow (diagram->draft, from->id, to->id, NULL);
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
  return at;
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
  diagram->draft->last = node;
  return phrase.end;
}

static guint
read_next (PtmDiagram *diagram, guint at)
{
  guint next = ptm_draft_read_chain (diagram->draft, at, diagram->parts);

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

static const PtmSense *
find_noun (PtmDraft *draft, const char *folded)
{
  return ptm_sense_find (ptm_grammar_lookup (draft->reading->grammar, folded), PTM_WORD_NOUN);
}

/* The picture of what the diagram is about: of all the words of the topic, or of the last one behind words that are no things,
 * as in "big flower"; a "plant cell" is neither plant nor cell. (nullable) */
static const PtmNoun *
find_whole (PtmDraft *draft)
{
  g_autofree char *folded = draft->topic != NULL ? ptm_text_fold (draft->topic, -1) : NULL;
  g_auto (GStrv) words = folded != NULL ? g_strsplit (folded, " ", -1) : NULL;
  guint           n = words != NULL ? g_strv_length (words) : 0;
  const PtmSense *sense = n > 0 ? find_noun (draft, folded) : NULL;

  if (n > 1 && sense == NULL)
    sense = find_noun (draft, words[n - 1]);
  else
    n = 0;
  for (guint i = 0; i + 1 < n; i++)
    if (find_noun (draft, words[i]) != NULL || ptm_sense_find (ptm_grammar_lookup (draft->reading->grammar, words[i]), PTM_WORD_CATEGORY) != NULL)
      return NULL;
  return sense != NULL && sense->noun != NULL && sense->noun->asset != NULL ? sense->noun : NULL;
}

static void
forget_unmet (PtmScene *scene, const char *text)
{
  for (guint i = scene->unmet->len; i > 0; i--)
    if (g_strcmp0 (((PtmUnmet *)g_ptr_array_index (scene->unmet, i - 1))->text, text) == 0)
      g_ptr_array_remove_index (scene->unmet, i - 1);
}

/* "labelled diagram" is one word for the kind. */
static void
read_kind_words (PtmDraft *draft)
{
  for (guint at = draft->kind_at; at < draft->kind_end; at++)
    {
      const PtmSense *sense = ptm_sense_find (ptm_grammar_lookup (draft->reading->grammar, ptm_reading_token (draft->reading, at)->norm), PTM_WORD_LABELED);

      draft->labeled = draft->labeled || (sense != NULL && strcmp (sense->value, "yes") == 0);
    }
}

/* "eines Baums" is about "Baum". */
static void
set_title (PtmDraft *draft, const char *noun)
{
  PtmNode *title = ptm_draft_find_role (draft, "title");

  if (title != NULL && g_strcmp0 (title->text, draft->topic) == 0)
    ptm_node_set (&title->text, noun);
}

/* A third of the parts have no picture of their own: they are names for places of the whole, of which a saddle has one by chance. */
static gboolean
are_nameless (PtmDiagram *diagram)
{
  guint n = 0;

  for (guint i = 0; i < diagram->parts->len; i++)
    n += ((PtmNode *)g_ptr_array_index (diagram->parts, i))->asset == NULL ? 1 : 0;
  return n * 3 >= diagram->parts->len;
}

/* "labelled diagram of a flower with petal and stem": the flower is drawn, its parts are names that point at it. */
static gboolean
label_whole (PtmDiagram *diagram)
{
  PtmDraft      *draft = diagram->draft;
  const PtmNoun *noun = find_whole (draft);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_auto (PtmPhrase) phrase = { 0 };
  PtmNode *whole;

  if (!(draft->labeled || are_nameless (diagram)) || draft->cyclic || diagram->arrowed || noun == NULL || draft->scene->edges->len > 0 || diagram->parts->len == 0)
    return FALSE;
  for (guint i = 0; i < diagram->parts->len; i++)
    {
      PtmNode *part = g_ptr_array_index (diagram->parts, i);

      forget_unmet (draft->scene, part->noun);
      g_ptr_array_add (names, g_strdup (part->noun));
      ptm_scene_remove (draft->scene, part->id);
    }
  g_ptr_array_set_size (diagram->parts, 0);
  phrase.asset = g_strdup (noun->asset);
  phrase.word = ptm_noun_dup_label (noun, draft->scene->lang);
  whole = ptm_draft_add_object (draft, NULL, &phrase, "main");
  if (ptm_grammar_has_rule (draft->reading->grammar, "capital-nouns") && strchr (draft->topic, ' ') == NULL)
    set_title (draft, phrase.word);
  for (guint i = 0; whole != NULL && i < names->len; i++)
    ptm_draft_add_label (draft, whole, g_ptr_array_index (names, i));
  return TRUE;
}

void
ptm_plan_diagram (PtmDraft *draft)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *before = ptm_draft_dup_words_before (draft);
  PtmDiagram       diagram = { .draft = draft, .parts = parts };
  guint            at = 0;

  read_kind_words (draft);
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
  if (label_whole (&diagram))
    return;
  if (parts->len == 0)
    add_topic_parts (&diagram);
  if (draft->scene->edges->len == 0 && (draft->cyclic || diagram.arrowed))
    link_in_order (&diagram, draft->cyclic);
  if (!draft->unlabeled)
    label_parts (&diagram);
}
