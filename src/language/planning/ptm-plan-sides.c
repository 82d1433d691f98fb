/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Where in the picture a thing stands: "a lion on the left, a tiger on the right", "at the top right the sun". A plan has no places, so
 * that one stands left of the other, or above it; what was named before all those stands in the middle. */

#include "config.h"

#include <string.h>

#include "ptm-plan-private.h"
#include "ptm-plan-where.h"

/* "To the", "on the": of small words in a row no more are looked at, or a text of nothing else would be read again and again. */
#define MAX_SMALL_WORDS 4
#define MIDDLE          "middle"
/* "In the upper left corner of": so many words name a corner. */
#define MOST_CORNER_WORDS 7

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

/* "左上に": one word for both. */
static const char *
find_part (PtmReading *reading, guint at, gboolean upright)
{
  static const char *const parts[][3] = { { "top-left", "top", "left" }, { "top-right", "top", "right" }, { "bottom-left", "bottom", "left" }, { "bottom-right", "bottom", "right" } };
  static const char *const relations[][2] = { { "above", "top" }, { "above-or-on", "top" }, { "on", "top" }, { "under", "bottom" }, { "below", "bottom" }, { "left-of", "left" }, { "right-of", "right" } };
  const char              *side = find_side (reading, at);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (ptm_reading_is (reading, at, PTM_WORD_SIDE, parts[i][0]))
      return parts[i][upright ? 1 : 2];
  for (guint i = 0; side == NULL && i < G_N_ELEMENTS (relations); i++)
    if (ptm_reading_is (reading, at, PTM_WORD_RELATION, relations[i][0]))
      side = relations[i][1];
  return side != NULL && (side[0] == 't' || side[0] == 'b') == upright ? side : NULL;
}

static gboolean
is_upright (const char *side)
{
  return strcmp (side, "top") == 0 || strcmp (side, "bottom") == 0;
}

/* A place that was put before its thing, as "中间 两棵树", stood behind it. */
static gboolean
is_turned (PtmReading *reading, guint at)
{
  const PtmToken *next = ptm_reading_token (reading, at + ptm_reading_span (reading, at));

  return next != NULL && next->index < ptm_reading_token (reading, at)->index;
}

/* Where places stand behind their things, a side without a thing before it is one of the picture: "左边是一只狮子". */
static gboolean
is_side_alone (PtmReading *reading, guint at)
{
  if (ptm_reading_sense (reading, at, PTM_WORD_RELATION) == NULL)
    return TRUE;
  return ptm_grammar_has_rule (reading->grammar, "postpositions") && !is_turned (reading, at) && (at == 0 || ptm_reading_is_pause (reading, at - 1) || ptm_reading_sense (reading, at - 1, PTM_WORD_AND) != NULL);
}

static gboolean
begins_clause (PtmReading *reading, guint at)
{
  return at == 0 || ptm_reading_is_pause (reading, at - 1) || ptm_draft_ends_sentence (reading, at - 1) || ptm_reading_sense (reading, at - 1, PTM_WORD_AND) != NULL;
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

static PtmSpot *
find_spot (PtmDraft *draft, int across, int upright)
{
  for (guint i = 0; i < draft->n_spots; i++)
    if (draft->spots[i].across == across && draft->spots[i].upright == upright)
      return &draft->spots[i];
  return NULL;
}

static void
stand (PtmDraft *draft, PtmNode *node, const char *side)
{
  PtmSpot *spot = NULL;

  for (guint i = 0; i < draft->n_spots; i++)
    if (draft->spots[i].node == node)
      spot = &draft->spots[i];
  if (spot == NULL && draft->n_spots == G_N_ELEMENTS (draft->spots))
    return;
  if (spot == NULL)
    {
      spot = &draft->spots[draft->n_spots++];
      *spot = (PtmSpot){ .node = node };
    }
  if (strcmp (side, "left") == 0 || strcmp (side, "right") == 0)
    spot->across = side[0] == 'l' ? -1 : 1;
  else if (strcmp (side, MIDDLE) != 0)
    spot->upright = side[0] == 't' ? -1 : 1;
}

/* "Links ein Haus, rechts ein Baum, dazwischen eine Bank": what is named next stands in the middle. FALSE when nothing is at both sides. */
gboolean
ptm_draft_stand_amid (PtmDraft *draft)
{
  for (int upright = -1; upright <= 1; upright++)
    if (find_spot (draft, -1, upright) != NULL && find_spot (draft, 1, upright) != NULL)
      {
        draft->side = MIDDLE;
        draft->side2 = NULL;
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_picture (PtmReading *reading, guint at)
{
  return ptm_reading_is (reading, at, PTM_WORD_PRONOUN, "everything") || ptm_reading_is (reading, at + ptm_reading_span (reading, at), PTM_WORD_PRONOUN, "everything");
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
  if (ptm_reading_is (reading, word, PTM_WORD_SIDE, "center"))
    stand (draft, draft->last, MIDDLE);
  ptm_draft_use (draft, at, end);
  return end;
}

/* "Oben die Sonne", and not "the top of": what is above all is said at the beginning of a clause. */
static gboolean
is_upright_alone (PtmReading *reading, guint at, guint end)
{
  if (ptm_reading_is (reading, end, PTM_WORD_PREP, "of") || (ptm_reading_sense (reading, end, PTM_WORD_SAYS) != NULL && !ptm_where_has_thing_after (reading, end)))
    return FALSE;
  return begins_clause (reading, at) && !(ptm_reading_sense (reading, at, PTM_WORD_RELATION) != NULL && is_turned (reading, at));
}

static gboolean
has_upright_spot (PtmDraft *draft)
{
  for (guint i = 0; i < draft->n_spots; i++)
    if (draft->spots[i].upright != 0)
      return TRUE;
  return FALSE;
}

/* "一张桌子，上面有一个苹果": of what was named before, and not of the picture. */
static gboolean
is_of_thing (PtmDraft *draft, guint at)
{
  if (draft->it == NULL || has_upright_spot (draft))
    return FALSE;
  return ptm_reading_sense (draft->reading, at, PTM_WORD_RELATION) != NULL || ptm_reading_sense (draft->reading, at, PTM_WORD_BESIDES) != NULL;
}

/* Of the thing before it, or of the one that is named next. */
static void
note (PtmDraft *draft, guint at, guint end, const char *side, const char *other)
{
  PtmReading *reading = draft->reading;
  gboolean    behind = draft->last != NULL && (ptm_reading_is_pause (reading, end) || ptm_reading_sense (reading, end, PTM_WORD_AND) != NULL) && at > 0 && !ptm_reading_is_pause (reading, at - 1);

  if (behind)
    {
      /* "A desk on the right and a bear on the bed": the next relation is one of what follows. */
      draft->closed = TRUE;
      g_ptr_array_set_size (draft->placed, 0);
      stand (draft, draft->last, side);
      if (other != NULL)
        stand (draft, draft->last, other);
    }
  else
    {
      draft->side = side;
      draft->side2 = other;
    }
  ptm_draft_use (draft, at, end);
}

/* "in the upper right corner", "oben links", "左上角": two sides at once. */
static guint
read_corner (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  const char *across = NULL, *upright = NULL;
  guint       word = at, end = at;
  gboolean    named = FALSE;

  for (guint i = 0; i < MOST_CORNER_WORDS && word < reading->length; i++)
    {
      const char *here[] = { find_part (reading, word, FALSE), find_part (reading, word, TRUE) };
      gboolean    corner = ptm_reading_is (reading, word, PTM_WORD_SIDE, "corner");

      if ((here[0] != NULL && across != NULL) || (here[1] != NULL && upright != NULL))
        break;
      across = here[0] != NULL ? here[0] : across;
      upright = here[1] != NULL ? here[1] : upright;
      named = named || find_side (reading, word) != NULL || (here[0] != NULL && here[1] != NULL);
      if (!corner && here[0] == NULL && here[1] == NULL && !is_small (reading, word) && ptm_reading_sense (reading, word, PTM_WORD_IGNORE) == NULL && ptm_reading_sense (reading, word, PTM_WORD_LINK) == NULL)
        break;
      word += ptm_reading_span (reading, word);
      if (corner || here[0] != NULL || here[1] != NULL)
        end = word;
    }
  if (across == NULL || upright == NULL || !(named || is_picture (reading, end)))
    return at;
  if (ptm_reading_is (reading, end, PTM_WORD_PREP, "of") && (ptm_reading_sense (reading, end, PTM_WORD_ARTICLE) == NULL || is_picture (reading, end)))
    {
      if (!is_picture (reading, end + ptm_reading_span (reading, end)))
        return at;
      end += ptm_reading_span (reading, end);
    }
  if (is_picture (reading, end) && ptm_reading_sense (reading, end, PTM_WORD_NOUN) == NULL)
    end += ptm_reading_span (reading, end);
  note (draft, at, end, upright, across);
  return end;
}

/* "an apple right of the book and a pencil on the left": of the book as well. */
static gboolean
stands_at_flank (PtmDraft *draft, guint end, const char *side)
{
  gboolean across = strcmp (side, "left") == 0 || strcmp (side, "right") == 0;

  if (!across || draft->flank == NULL || draft->last == NULL || draft->flank == draft->last || draft->n_spots > 0 || !(ptm_reading_is_pause (draft->reading, end) || ptm_reading_sense (draft->reading, end, PTM_WORD_AND) != NULL))
    return FALSE;
  for (guint i = 0; i < draft->scene->constraints->len; i++)
    if (g_strcmp0 (((const PtmConstraint *)g_ptr_array_index (draft->scene->constraints, i))->a, draft->last->id) == 0)
      return FALSE;
  ptm_draft_constrain (draft, side[0] == 'l' ? "left-of" : "right-of", draft->last, draft->flank);
  return TRUE;
}

/* "To the left of the house a well; to the right, an apple tree" */
static gboolean
names_what_is_there (PtmReading *reading, guint at, guint end)
{
  if (!ptm_reading_is_pause (reading, end))
    return TRUE;
  return begins_clause (reading, at) && ptm_draft_is_comma (reading, end) && ptm_where_has_thing_after (reading, end + 1);
}

guint
ptm_draft_read_side (PtmDraft *draft, guint at)
{
  PtmReading *reading = draft->reading;
  guint       word = at, end = read_corner (draft, at);
  const char *side;

  if (end > at)
    return end;
  for (guint i = 0; i < MAX_SMALL_WORDS && is_small (reading, word); i++)
    word += ptm_reading_span (reading, word);
  side = is_middle_of_next (reading, word) ? MIDDLE : find_side (reading, word);
  end = word + ptm_reading_span (reading, word);
  if (side == NULL && ptm_reading_is (reading, word, PTM_WORD_SIDE, "center") && begins_clause (reading, at) && ptm_where_has_thing_after (reading, end))
    side = MIDDLE;
  if (side == NULL || (strcmp (side, MIDDLE) == 0 ? !begins_clause (reading, at) || ptm_reading_is_pause (reading, end) : !is_side_alone (reading, word)))
    return at;
  if (is_upright (side) && (!is_upright_alone (reading, at, end) || is_of_thing (draft, word)))
    return at;
  if (strcmp (side, MIDDLE) != 0 && !is_upright (side) && draft->flank != NULL && draft->n_spots == 0 && names_what_is_there (reading, at, end) && ptm_draft_flank (draft, side))
    ptm_draft_use (draft, at, end);
  else if (stands_at_flank (draft, end, side))
    ptm_draft_use (draft, at, end);
  else
    note (draft, at, end, side, NULL);
  return end;
}

void
ptm_draft_note_side (PtmDraft *draft)
{
  if (draft->side == NULL || draft->last == NULL)
    return;
  stand (draft, draft->last, draft->side);
  if (draft->side2 != NULL)
    stand (draft, draft->last, draft->side2);
  draft->side = draft->side2 = NULL;
}

/* It lies on, in or under one that has its place in the picture, and goes there with it. */
static gboolean
goes_with_spot (PtmDraft *draft, const PtmNode *node)
{
  static const char *const rels[] = { "on", "inside", "under", "in-front", "behind", "above", NULL };

  for (guint i = 0; i < draft->scene->constraints->len; i++)
    {
      const PtmConstraint *constraint = g_ptr_array_index (draft->scene->constraints, i);

      for (guint k = 0; k < draft->n_spots; k++)
        if (g_strcmp0 (constraint->a, node->id) == 0 && g_strcmp0 (constraint->b, draft->spots[k].node->id) == 0 && g_strv_contains (rels, constraint->rel))
          return TRUE;
    }
  return FALSE;
}

/* The first thing of which no place in the picture was said; (nullable). */
static PtmNode *
find_other (PtmDraft *draft)
{
  for (guint i = 0; i < draft->scene->nodes->len; i++)
    {
      PtmNode *other = g_ptr_array_index (draft->scene->nodes, i);
      gboolean taken = other->type != PTM_NODE_OBJECT || goes_with_spot (draft, other);

      for (guint k = 0; k < draft->n_spots; k++)
        taken |= draft->spots[k].node == other;
      if (!taken)
        return other;
    }
  return NULL;
}

static void
add (PtmDraft *draft, const char *relation, const PtmNode *a, const PtmNode *b)
{
  if (a != NULL && b != NULL && a != b)
    ptm_scene_add_constraint (draft->scene, relation, a->id, b->id);
}

static const PtmNode *
get_node (const PtmSpot *spot)
{
  return spot != NULL ? spot->node : NULL;
}

/* What is on one side, in the middle and on the other of those that are equally high; other is (nullable). */
static void
apply_across (PtmDraft *draft, int upright, const PtmNode *other)
{
  const PtmNode *left = get_node (find_spot (draft, -1, upright)), *right = get_node (find_spot (draft, 1, upright));
  const PtmNode *middle = get_node (find_spot (draft, 0, upright));

  if (left == NULL && right == NULL)
    return;
  if (left != NULL && right != NULL && middle != NULL)
    {
      add (draft, "between", middle, left);
      add (draft, "between", middle, right);
      add (draft, "left-of", left, right);
      return;
    }
  middle = middle != NULL ? middle : other;
  if (middle == NULL)
    add (draft, "left-of", left, right);
  add (draft, "left-of", left, middle);
  if (left != NULL || right == NULL)
    add (draft, "right-of", right, middle);
  else
    add (draft, "left-of", middle, right);
}

/* The lowest of those in the same column, or any. */
static const PtmSpot *
find_below (PtmDraft *draft, int across)
{
  static const int order[] = { 0, -1, 1 };
  const PtmSpot   *below = find_spot (draft, across, 1);

  for (guint i = 0; below == NULL && i < G_N_ELEMENTS (order); i++)
    below = find_spot (draft, order[i], 1);
  return below;
}

/* "At the top a sun, at the bottom a house", and what is at both sides of them. */
static void
apply_heights (PtmDraft *draft, const PtmNode *other)
{
  const PtmNode *middle = find_spot (draft, -1, 0) == NULL && find_spot (draft, 1, 0) == NULL ? get_node (find_spot (draft, 0, 0)) : NULL;

  for (guint i = 0; i < draft->n_spots; i++)
    {
      const PtmSpot *spot = &draft->spots[i], *below = find_below (draft, spot->across);
      const PtmNode *base = middle != NULL ? middle : below != NULL ? below->node
                                                                    : other;

      if (spot->upright == 1)
        {
          add (draft, "above", middle != NULL ? middle : find_spot (draft, -1, -1) == NULL && find_spot (draft, 0, -1) == NULL && find_spot (draft, 1, -1) == NULL ? other
                                                                                                                                                                   : NULL,
               spot->node);
          continue;
        }
      if (spot->upright == 0)
        continue;
      add (draft, "above", spot->node, base);
      if (spot->across != 0 && base != NULL && (below == NULL || below->across != spot->across))
        add (draft, spot->across < 0 ? "left-of" : "right-of", spot->node, base);
    }
}

void
ptm_draft_apply_sides (PtmDraft *draft)
{
  const PtmNode *other = find_other (draft);

  if (draft->n_spots == 0)
    return;
  apply_heights (draft, other);
  apply_across (draft, 0, other);
  apply_across (draft, 1, NULL);
  if (find_below (draft, 0) == NULL && other == NULL)
    apply_across (draft, -1, NULL);
}
