/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Where in the picture a thing stands: "a lion on the left, a tiger on the right". A plan has no places, so that one stands
 * left of the other. */

#include "config.h"

#include <string.h>

#include "ptm-plan-private.h"

/* "To the", "on the": of small words in a row no more are looked at, or a text of nothing else would be read again and again. */
#define MAX_SMALL_WORDS 4
#define MIDDLE          "middle"

static const char *
find_side (PtmReading *reading, guint at)
{
  static const struct
  {
    PtmWordClass class;
    const char *value;
    const char *side;
  } sides[] = { { PTM_WORD_SIDE, "left", "left" }, { PTM_WORD_SIDE, "right", "right" }, { PTM_WORD_DIRECTION, "left", "left" }, { PTM_WORD_DIRECTION, "right", "right" }, { PTM_WORD_SIDE, "top", "top" }, { PTM_WORD_SIDE, "bottom", "bottom" }, { PTM_WORD_DIRECTION, "up", "top" }, { PTM_WORD_DIRECTION, "down", "bottom" } };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    if (ptm_reading_is (reading, at, sides[i].class, sides[i].value))
      return sides[i].side;
  return NULL;
}

static gboolean
is_upright (const char *side)
{
  return strcmp (side, "top") == 0 || strcmp (side, "bottom") == 0;
}

/* Where places stand behind their things, a side without a thing before it is one of the picture: "左边是一只狮子". */
static gboolean
is_side_alone (PtmReading *reading, guint at)
{
  if (ptm_reading_sense (reading, at, PTM_WORD_RELATION) == NULL)
    return TRUE;
  return ptm_grammar_has_rule (reading->grammar, "postpositions") && (at == 0 || ptm_reading_is_pause (reading, at - 1) || ptm_reading_sense (reading, at - 1, PTM_WORD_AND) != NULL);
}

/* A place that was put before its thing, as "中间 两棵树", stood behind it. */
static gboolean
is_turned (PtmReading *reading, guint at)
{
  const PtmToken *next = ptm_reading_token (reading, at + ptm_reading_span (reading, at));

  return next != NULL && next->index < ptm_reading_token (reading, at)->index;
}

static gboolean
begins_clause (PtmReading *reading, guint at)
{
  return at == 0 || ptm_reading_is_pause (reading, at - 1) || ptm_reading_sense (reading, at - 1, PTM_WORD_AND) != NULL;
}

/* "中间一个球", "真ん中にボール": said before its thing. */
static gboolean
is_middle_of_next (PtmReading *reading, guint at)
{
  if (!ptm_grammar_has_rule (reading->grammar, "postpositions") || !ptm_reading_is (reading, at, PTM_WORD_SIDE, "center"))
    return FALSE;
  return ptm_reading_sense (reading, at, PTM_WORD_RELATION) == NULL || (begins_clause (reading, at) && !is_turned (reading, at));
}

static gboolean
is_small (PtmReading *reading, guint at)
{
  if (is_middle_of_next (reading, at))
    return FALSE;
  if (find_side (reading, at) != NULL && is_side_alone (reading, at))
    return FALSE;
  return ptm_reading_sense (reading, at, PTM_WORD_PREP) != NULL || ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_RELATION) != NULL;
}

static void
stand (PtmDraft *draft, PtmNode *node, const char *side)
{
  if (strcmp (side, "left") == 0)
    draft->at_left = node;
  else if (strcmp (side, "right") == 0)
    draft->at_right = node;
  else if (strcmp (side, "top") == 0)
    draft->at_top = node;
  else
    draft->at_bottom = node;
}

/* "a cat on the left, a dog on the right and a ball in the middle" */
static void
stand_between (PtmDraft *draft)
{
  if (draft->at_left == NULL || draft->at_right == NULL || draft->last == draft->at_left || draft->last == draft->at_right)
    return;
  ptm_scene_add_constraint (draft->scene, "between", draft->last->id, draft->at_left->id);
  ptm_scene_add_constraint (draft->scene, "between", draft->last->id, draft->at_right->id);
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
  stand_between (draft);
  ptm_draft_use (draft, at, end);
  return end;
}

/* "Oben die Sonne", and not "the top of": what is above all is said at the beginning of a clause. */
static gboolean
is_upright_alone (PtmReading *reading, guint at, guint end)
{
  if (ptm_reading_is (reading, end, PTM_WORD_PREP, "of") || ptm_reading_sense (reading, end, PTM_WORD_SAYS) != NULL)
    return FALSE;
  return begins_clause (reading, at) && !(ptm_reading_sense (reading, at, PTM_WORD_RELATION) != NULL && is_turned (reading, at));
}

/* "一张桌子，上面有一个苹果": of what was named before, and not of the picture. */
static gboolean
is_of_thing (PtmDraft *draft, guint at)
{
  if (draft->it == NULL || draft->at_top != NULL || draft->at_bottom != NULL)
    return FALSE;
  return ptm_reading_sense (draft->reading, at, PTM_WORD_RELATION) != NULL || ptm_reading_sense (draft->reading, at, PTM_WORD_BESIDES) != NULL;
}

guint
ptm_draft_read_side (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       word = at, end;
  const char *side;

  for (guint i = 0; i < MAX_SMALL_WORDS && is_small (reading, word); i++)
    word += ptm_reading_span (reading, word);
  side = is_middle_of_next (reading, word) ? MIDDLE : find_side (reading, word);
  end = word + ptm_reading_span (reading, word);
  if (side == NULL || (strcmp (side, MIDDLE) == 0 ? !begins_clause (reading, at) || ptm_reading_is_pause (reading, end) : !is_side_alone (reading, word)))
    return at;
  if (is_upright (side) && (!is_upright_alone (reading, at, end) || is_of_thing (draft, word)))
    return at;
  if (draft->last != NULL && (ptm_reading_is_pause (reading, end) || ptm_reading_sense (reading, end, PTM_WORD_AND) != NULL) && at > 0 && !ptm_reading_is_pause (reading, at - 1))
    stand (draft, draft->last, side);
  else if (strcmp (side, MIDDLE) == 0 || is_upright (side) || !ptm_draft_flank (draft, side))
    draft->side = side;
  ptm_draft_use (draft, at, end);
  return end;
}

void
ptm_draft_note_side (PtmDraft *draft)
{
  if (draft->side == NULL || draft->last == NULL)
    return;
  if (strcmp (draft->side, MIDDLE) == 0)
    stand_between (draft);
  else
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

/* "At the top a sun, at the bottom a house". */
static void
apply_heights (PtmDraft *draft)
{
  PtmNode *top = draft->at_top != NULL ? draft->at_top : find_other (draft, draft->at_bottom);
  PtmNode *bottom = draft->at_bottom != NULL ? draft->at_bottom : find_other (draft, draft->at_top);

  if ((draft->at_top != NULL || draft->at_bottom != NULL) && top != NULL && bottom != NULL && top != bottom)
    ptm_scene_add_constraint (draft->scene, "above", top->id, bottom->id);
}

void
ptm_draft_apply_sides (PtmDraft *draft)
{
  PtmNode *left = draft->at_left != NULL ? draft->at_left : find_other (draft, draft->at_right);
  PtmNode *right = draft->at_right != NULL ? draft->at_right : find_other (draft, draft->at_left);

  apply_heights (draft);
  if ((draft->at_left == NULL && draft->at_right == NULL) || left == NULL || right == NULL || left == right)
    return;
  ptm_scene_add_constraint (draft->scene, "left-of", left->id, right->id);
}
