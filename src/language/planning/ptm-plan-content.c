/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a thing is full of, "a vase of flowers", "una cesta con manzanas", and what it is compared with, "a mouse that is bigger than
 * the cat". What is inside belongs to its container: what is said next is said of that. */

#include "config.h"

#include <string.h>

#include "ptm-opening.h"
#include "ptm-plan-private.h"

/* Words between a container and "full of". */
#define MOST_BETWEEN 2

static gboolean
is_container (const PtmNode *node)
{
  static const char *const others[] = { "own:vase", "noto:amphora", "noto:jar", "own:jar", "own:glass-of-water", "own:plate", "noto:plate", "own:tray", "noto:bowl-with-spoon", "own:flower-pot", NULL };
  PtmOpening               opening;

  if (node->asset == NULL || node->count != 1)
    return FALSE;
  return g_strv_contains (others, node->asset) || (ptm_opening_find (node, &opening) && opening.kind != PTM_OPENING_ARCH && opening.kind != PTM_OPENING_DOOR);
}

/* "a tree full of apples" */
static gboolean
bears_fruit (const PtmNode *node, const PtmPhrase *phrase)
{
  return node->asset != NULL && g_str_has_suffix (node->asset, "-tree") && phrase->sense != NULL && phrase->sense->noun != NULL && ptm_noun_has_tag (phrase->sense->noun, "food");
}

/* A bouquet is made of its flowers. */
static gboolean
is_made_of (const PtmNode *node, const PtmPhrase *phrase)
{
  return g_strcmp0 (node->asset, "noto:bouquet") == 0 && phrase->sense != NULL && phrase->sense->noun != NULL && ptm_noun_has_tag (phrase->sense->noun, "flower");
}

/* "of", "with", "full of", "filled with"; at when the words go on in another way. */
static guint
skip_filling (PtmReading *reading, guint at)
{
  guint end = at;

  for (guint i = 0; i < MOST_BETWEEN && ptm_reading_sense (reading, end, PTM_WORD_IGNORE) != NULL && ptm_reading_sense (reading, end, PTM_WORD_PREP) == NULL; i++)
    end += ptm_reading_span (reading, end);
  if (ptm_reading_is (reading, end, PTM_WORD_PREP, "of") || ptm_reading_is (reading, end, PTM_WORD_PREP, "with"))
    return end + ptm_reading_span (reading, end);
  return end > at ? end : at;
}

/* "سلة تفاح", "ein Korb Äpfel": nothing stands between the two. */
static gboolean
is_side_by_side (PtmReading *reading, guint at)
{
  return ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL && (ptm_grammar_has_rule (reading->grammar, "construct") || ptm_grammar_has_rule (reading->grammar, "capital-nouns"));
}

guint
ptm_draft_read_content (PtmDraft *draft, PtmNode *node, guint at)
{
  PtmReading *reading = draft->reading;
  guint       first = skip_filling (reading, at), filled = ptm_draft_read_filling (draft, node, at);
  g_auto (PtmPhrase) phrase = { 0 };
  PtmNode *content;

  if (filled > at)
    return filled;
  if ((first == at && !is_side_by_side (reading, at)) || ptm_reading_sense (reading, at, PTM_WORD_RELATION) != NULL || !ptm_phrase_read (reading, first, PTM_PHRASE_PLAIN, &phrase) || phrase.asset == NULL || phrase.definite)
    return at;
  /* "a table with a lamp on it" says itself where the lamp is. */
  if (ptm_reading_sense (reading, phrase.end, PTM_WORD_BESIDES) != NULL || !(is_made_of (node, &phrase) || bears_fruit (node, &phrase) || is_container (node)))
    return at;
  ptm_draft_use (draft, at, first);
  ptm_phrase_use (reading, &phrase);
  if (is_made_of (node, &phrase))
    return phrase.end;
  content = ptm_draft_add_object (draft, NULL, &phrase, "item");
  if (content != NULL)
    ptm_scene_add_constraint (draft->scene, "inside", content->id, node->id);
  return phrase.end;
}

/* "… that is bigger", "más grande que": of the thing before it. */
guint
ptm_draft_read_comparison (PtmDraft *draft, guint at)
{
  double factor = ptm_phrase_read_comparison (draft->reading, at);
  guint  end = at + ptm_reading_span (draft->reading, at);

  if (factor <= 0 || draft->last == NULL || draft->last->type != PTM_NODE_OBJECT)
    return at;
  draft->last->size *= factor;
  ptm_draft_use (draft, at, end);
  return end;
}
