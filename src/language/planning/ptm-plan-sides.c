/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Where in the picture a thing stands: "a lion on the left, a tiger on the right". A plan has no places, so that one stands
 * left of the other. */

#include "config.h"

#include <string.h>

#include "ptm-plan-private.h"

/* "To the", "on the": of small words in a row no more are looked at, or a text of nothing else would be read again and again. */
#define MAX_SMALL_WORDS 4

static const char *
find_side (PtmReading *reading, guint at)
{
  static const PtmWordClass classes[] = { PTM_WORD_SIDE, PTM_WORD_DIRECTION };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      if (ptm_reading_is (reading, at, classes[i], "left"))
        return "left";
      if (ptm_reading_is (reading, at, classes[i], "right"))
        return "right";
    }
  return NULL;
}

/* Where places stand behind their things, a side without a thing before it is one of the picture: "左边是一只狮子". */
static gboolean
is_side_alone (PtmReading *reading, guint at)
{
  if (ptm_reading_sense (reading, at, PTM_WORD_RELATION) == NULL)
    return TRUE;
  return ptm_grammar_has_rule (reading->grammar, "postpositions") && (at == 0 || ptm_reading_is_pause (reading, at - 1) || ptm_reading_sense (reading, at - 1, PTM_WORD_AND) != NULL);
}

static gboolean
is_small (PtmReading *reading, guint at)
{
  if (find_side (reading, at) != NULL && is_side_alone (reading, at))
    return FALSE;
  return ptm_reading_sense (reading, at, PTM_WORD_PREP) != NULL || ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_RELATION) != NULL;
}

static void
stand (PtmDraft *draft, PtmNode *node, const char *side)
{
  if (strcmp (side, "left") == 0)
    draft->at_left = node;
  else
    draft->at_right = node;
}

/* "in the middle": where the first thing of a picture stands anyway, with the others around it. */
guint
ptm_draft_read_middle (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       word = at, end;

  for (guint i = 0; i < MAX_SMALL_WORDS && is_small (reading, word) && !ptm_reading_is (reading, word, PTM_WORD_SIDE, "center"); i++)
    word += ptm_reading_span (reading, word);
  end = word + ptm_reading_span (reading, word);
  if (draft->last == NULL || !(ptm_reading_is (reading, word, PTM_WORD_SIDE, "center") || ptm_reading_is (reading, word, PTM_WORD_BESIDES, "around")) || ptm_reading_is (reading, end, PTM_WORD_PREP, "of"))
    return at;
  ptm_draft_use (draft, at, end);
  return end;
}

guint
ptm_draft_read_side (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       word = at, end;
  const char *side;

  for (guint i = 0; i < MAX_SMALL_WORDS && is_small (reading, word); i++)
    word += ptm_reading_span (reading, word);
  side = find_side (reading, word);
  if (side == NULL || !is_side_alone (reading, word))
    return at;
  end = word + ptm_reading_span (reading, word);
  if (draft->last != NULL && (ptm_reading_is_pause (reading, end) || ptm_reading_sense (reading, end, PTM_WORD_AND) != NULL) && at > 0 && !ptm_reading_is_pause (reading, at - 1))
    stand (draft, draft->last, side);
  else if (!ptm_draft_flank (draft, side))
    draft->side = side;
  ptm_draft_use (draft, at, end);
  return end;
}

void
ptm_draft_note_side (PtmDraft *draft)
{
  if (draft->side == NULL || draft->last == NULL)
    return;
  stand (draft, draft->last, draft->side);
  draft->side = NULL;
}

/* The first thing that is not this one; (nullable). */
static PtmNode *
find_other (PtmDraft *draft, const PtmNode *node)
{
  for (guint i = 0; i < draft->scene->nodes->len; i++)
    {
      PtmNode *other = g_ptr_array_index (draft->scene->nodes, i);

      if (other != node && other->type == PTM_NODE_OBJECT)
        return other;
    }
  return NULL;
}

void
ptm_draft_apply_sides (PtmDraft *draft)
{
  PtmNode *left = draft->at_left != NULL ? draft->at_left : find_other (draft, draft->at_right);
  PtmNode *right = draft->at_right != NULL ? draft->at_right : find_other (draft, draft->at_left);

  if ((draft->at_left == NULL && draft->at_right == NULL) || left == NULL || right == NULL || left == right)
    return;
  ptm_scene_add_constraint (draft->scene, "left-of", left->id, right->id);
}
