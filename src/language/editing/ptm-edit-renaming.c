/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "Rename pay to checkout", "benenne bezahlen in Kasse um", "付款改名为结账": other words in a box, a branch, an event, a dish or a row, which is
 * named by all that it says. */

#include "config.h"

#include "ptm-edit-pairs.h"
#include "ptm-edit-rows.h"
#include "ptm-scene-sequence.h"

/* In words. */
#define LONGEST_NAME 8

/* What there is to be renamed. (element-type PtmDatum) (transfer full) */
static GPtrArray *
find_names (PtmScene *scene)
{
  g_autoptr (PtmNode) list = ptm_node_new (PTM_NODE_CHART);

  if (scene->kind == PTM_KIND_COMIC || scene->kind == PTM_KIND_STORYBOARD)
    return NULL;
  if (scene->kind != PTM_KIND_MINDMAP)
    return ptm_scene_dup_sequence (scene);
  for (guint i = 0; i < MIN (scene->nodes->len, PTM_EDIT_MOST_DATA_TOKENS); i++)
    {
      const PtmNode *node = g_ptr_array_index (scene->nodes, i);

      if (node->type == PTM_NODE_SHAPE && node->text != NULL)
        ptm_node_add_datum (list, node->text, NULL, 0);
    }
  return g_steal_pointer (&list->data);
}

static gboolean
renames (PtmReading *reading, guint at)
{
  return ptm_reading_is (reading, at, PTM_WORD_VERB, "change") || ptm_reading_is (reading, at, PTM_WORD_VERB, "replace") || ptm_reading_is (reading, at, PTM_WORD_VERB, "setText") || ptm_reading_sense (reading, at, PTM_WORD_TITLED) != NULL;
}

/* A verb says so, and where it stands before the name, nothing but small words stand between. */
static gboolean
says_renaming (PtmReading *reading, const PtmEditRow *named)
{
  for (guint at = 0; at < named->first; at += ptm_reading_span (reading, at))
    if (!ptm_edit_is_before_words (reading, at) && ptm_reading_sense (reading, at, PTM_WORD_TITLED) == NULL && !ptm_reading_is (reading, at, PTM_WORD_OTHER, "entry") && ptm_reading_sense (reading, at, PTM_WORD_ROLE) == NULL)
      return FALSE;
  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    if ((at < named->first || at >= named->end) && renames (reading, at))
      return TRUE;
  return FALSE;
}

/* What is said of how it looks, where it is or how much it is, is no name. */
static gboolean
is_other_wish (PtmReading *reading, guint first, guint end)
{
  static const PtmWordClass classes[] = { PTM_WORD_COLOR, PTM_WORD_CHANGE, PTM_WORD_SIZE, PTM_WORD_DIRECTION, PTM_WORD_SIDE, PTM_WORD_FORMAT, PTM_WORD_STYLE, PTM_WORD_FINISH, PTM_WORD_TONGUE, PTM_WORD_ARRANGE, PTM_WORD_FACTOR, PTM_WORD_NUMBER };

  for (guint at = first; at < end; at += ptm_reading_span (reading, at))
    if (ptm_reading_is_pause (reading, at) || (ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes)) && ptm_reading_sense (reading, at, PTM_WORD_NOUN) == NULL && ptm_reading_sense (reading, at, PTM_WORD_PREP) == NULL && ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) == NULL && ptm_reading_sense (reading, at, PTM_WORD_VERB) == NULL))
      return TRUE;
  return FALSE;
}

/* What may stand behind a new name without being part of it: "… umbenennen", "…に変えて". */
static gboolean
is_behind_words (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_VERB, PTM_WORD_IGNORE, PTM_WORD_TITLED, PTM_WORD_SAYS, PTM_WORD_FOLLOW };

  if (!ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) || ptm_reading_is_any (reading, at, classes, G_N_ELEMENTS (classes)))
    return TRUE;
  if ((ptm_grammar_has_rule (reading->grammar, "capital-nouns") && ptm_reading_is (reading, at, PTM_WORD_OTHER, "particle")) || ptm_reading_is (reading, at, PTM_WORD_PREP, "instead"))
    return TRUE;
  return ptm_grammar_has_rule (reading->grammar, "verb-final") && ptm_reading_sense (reading, at, PTM_WORD_PREP) != NULL;
}

static gboolean
has_digits (PtmReading *reading, guint first)
{
  for (guint at = first; at < reading->length; at++)
    if (ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER))
      return TRUE;
  return FALSE;
}

/* Past "to", "soll … heißen", "改成"; where words stand without spaces, what follows the verb is the name, whatever it begins with: "冲洗". */
static guint
skip_frame (PtmReading *reading, guint at)
{
  gboolean verb_ends = ptm_grammar_has_rule (reading->grammar, "unspaced") && !ptm_grammar_has_rule (reading->grammar, "verb-final"), said = FALSE;

  while (at < reading->length && !said && (ptm_edit_is_before_words (reading, at) || ptm_reading_sense (reading, at, PTM_WORD_TITLED) != NULL || ptm_reading_sense (reading, at, PTM_WORD_LINK) != NULL))
    {
      said = verb_ends && renames (reading, at);
      at += ptm_reading_span (reading, at);
    }
  return at;
}

/* The words behind the name. (nullable) (transfer full) */
static char *
dup_new (PtmReading *reading, const PtmEditRow *named)
{
  guint from = named->end, to;

  for (guint at = named->end; at < reading->length; at++)
    if (ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE))
      return ptm_reading_dup_inner (reading, at);
  from = skip_frame (reading, from);
  to = from;
  for (guint at = from; at < reading->length; at += ptm_reading_span (reading, at))
    if (at == from || !is_behind_words (reading, at))
      to = MIN (at + ptm_reading_span (reading, at), reading->length);
  if (from >= to || to - from > LONGEST_NAME || has_digits (reading, named->end) || is_other_wish (reading, from, to))
    return NULL;
  return from + 1 == to ? ptm_reading_dup_inner (reading, from) : ptm_reading_dup (reading, from, to);
}

gboolean
ptm_edit_add_renaming (PtmEditWish *wish)
{
  PtmReading *reading = wish->reading;
  g_autoptr (GPtrArray) names = wish->scene != NULL && !wish->has_region && reading->length <= PTM_EDIT_MOST_DATA_TOKENS ? find_names (wish->scene) : NULL;
  g_autoptr (GArray) rows = names != NULL ? ptm_edit_find_rows (reading, names) : NULL;
  const PtmEditRow *named = rows != NULL && rows->len == 1 ? &g_array_index (rows, PtmEditRow, 0) : NULL;

  if (named == NULL || !says_renaming (reading, named))
    return FALSE;
  return ptm_edit_take_pair (wish, reading, 0, reading->length, g_strdup (named->row->label), dup_new (reading, named));
}
