/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What somebody does, when it is said apart from who does it: "小狗在沙发上睡觉", "女の子が窓から手を振っている", "the dog on the sofa is
 * sleeping". Between them stands where, or to whom, so it is looked at when all things of the scene are known: who does it is the first
 * who lives in the clause and is no place of others. */

#include "config.h"

#include <string.h>

#include "ptm-plan-private.h"

/* So far before somebody stands that he is beside others, or that something is done to him: "向窗外的小鸟". */
#define REACH 4

/* "next to a brown dog", where every language has its relations before their places by now. */
static gboolean
is_place_of_others (PtmReading *reading, const PtmNaming *naming)
{
  static const PtmWordClass attributes[] = { PTM_WORD_ARTICLE, PTM_WORD_NUMBER, PTM_WORD_COUNTER, PTM_WORD_SIZE, PTM_WORD_COLOR, PTM_WORD_SHADE, PTM_WORD_LINK, PTM_WORD_PREP };

  for (guint at = naming->first; at > 0 && naming->first - at < REACH; at--)
    {
      if (ptm_reading_sense (reading, at - 1, PTM_WORD_RELATION) != NULL)
        return TRUE;
      if (!ptm_reading_is_any (reading, at - 1, attributes, G_N_ELEMENTS (attributes)))
        return FALSE;
    }
  return FALSE;
}

gboolean
ptm_draft_is_done_to (PtmReading *reading, guint first)
{
  if (!ptm_grammar_has_rule (reading->grammar, "postpositions"))
    return FALSE;
  for (guint at = first; at > 0 && first - at < REACH && !ptm_reading_is_pause (reading, at - 1); at--)
    if (ptm_reading_is (reading, at - 1, PTM_WORD_PREP, "toward") || (at == first && ptm_reading_is (reading, at - 1, PTM_WORD_PREP, "to")))
      return TRUE;
  return FALSE;
}

static gboolean
has_between (PtmReading *reading, guint at, guint end, gboolean pause)
{
  for (; at < end; at += ptm_reading_span (reading, at))
    if (pause ? ptm_reading_is_pause (reading, at) : ptm_reading_sense (reading, at, PTM_WORD_AND) != NULL)
      return TRUE;
  return FALSE;
}

/* "a cat on the roof and a dog in the garden": with the dog begins what is said of it. */
static gboolean
begins_other (PtmReading *reading, const PtmNaming *naming, const PtmNaming *next)
{
  return ptm_naming_is_alive (next) && !ptm_naming_is_alive (naming) && has_between (reading, naming->end, next->first, FALSE);
}

/* "我家有只猫，它在沙发上睡觉": somebody who was named in the sentence before. */
static gboolean
means_before (PtmReading *reading, guint from, guint at)
{
  for (; from < at; from += ptm_reading_span (reading, from))
    if (ptm_reading_is (reading, from, PTM_WORD_PRONOUN, "it"))
      return TRUE;
  return FALSE;
}

/* The index of who does what a word says; -1 when nobody does. */
static int
find_doer (PtmDraft *draft, guint at)
{
  PtmReading      *reading = draft->reading;
  const PtmNaming *next = NULL;
  int              found = -1;

  for (int i = ptm_draft_find_naming (draft, at) - 1; i >= 0; i--)
    {
      const PtmNaming *naming = ptm_draft_get_naming (draft, i);

      if (next != NULL && begins_other (reading, naming, next))
        break;
      if (has_between (reading, naming->end, next != NULL ? next->first : at, TRUE) && !(found < 0 && means_before (reading, naming->end, at)))
        break;
      if (ptm_naming_is_alive (naming) && naming->node->type == PTM_NODE_OBJECT && !is_place_of_others (reading, naming))
        found = i;
      next = naming;
    }
  return found;
}

/* "猫和狗在沙发上睡觉": both do. */
static gboolean
is_joined_with_next (PtmDraft *draft, int i)
{
  const PtmNaming *who = ptm_draft_get_naming (draft, i), *next = ptm_draft_get_naming (draft, i + 1);

  return next != NULL && ptm_naming_is_alive (next) && has_between (draft->reading, who->end, next->first, FALSE);
}

/* Sitting and standing is what a picture shows anyway, and what is held is another matter. */
static gboolean
is_apart (PtmReading *reading, guint at)
{
  static const char *const others[] = { "sit", "stand", "hold" };

  if (!ptm_reading_is_free (reading, at) || ptm_reading_sense (reading, at, PTM_WORD_NATURAL) != NULL || ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (ptm_reading_is (reading, at, PTM_WORD_POSE, others[i]))
      return FALSE;
  return ptm_reading_sense (reading, at, PTM_WORD_POSE) != NULL;
}

void
ptm_draft_join_deeds (PtmDraft *draft)
{
  PtmReading *reading = draft->reading;

  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    {
      int doer = is_apart (reading, at) ? find_doer (draft, at) : -1;

      if (doer < 0)
        continue;
      for (; is_joined_with_next (draft, doer); doer++)
        ptm_draft_perform (draft, ptm_draft_get_naming (draft, doer)->node, at);
      ptm_draft_perform (draft, ptm_draft_get_naming (draft, doer)->node, at);
    }
}
