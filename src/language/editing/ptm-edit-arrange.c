/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Clauses that leave the things as they look: turn, mirror, bring to the front, swap, align, duplicate. The words are those of
 * the class "arrange": rotate, angle:DEGREES, cw, ccw, flip, upright, front, back, swap, swap-two, round (two that are named change places),
 * duplicate:COPIES, align, row, column, level, spaced, hidden, blocks, and for align left, right, top, bottom, center, middle. Those
 * of letters are in ptm-edit-lettering.c. */

#include "config.h"

#include <string.h>

#include "ptm-edit-private.h"

/* A tilt nobody gave a number. */
#define TILT 15

static const PtmSense *
find_sense (const PtmClause *clause, const char *how)
{
  for (guint i = 0; i < clause->n_arranged; i++)
    if (strcmp (clause->arranged[i]->value, how) == 0)
      return clause->arranged[i];
  return NULL;
}

/* The n-th thing of the clause, wherever it stands in it; (nullable). */
static const PtmPart *
get_thing (const PtmClause *clause, guint n)
{
  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);

      if (part->referent != PTM_REFERENT_EVERYTHING && part->place != PTM_PART_EXCEPT && n-- == 0)
        return part;
    }
  return NULL;
}

static gboolean
is_here (PtmEditWish *wish, const PtmPart *part)
{
  if (part == NULL)
    return FALSE;
  /* "Bring the right one forward" */
  if (g_strcmp0 (ptm_part_get_role (part), "object") == 0 && ptm_edit_count_pictures (wish) > 0)
    return TRUE;
  if (part->referent == PTM_REFERENT_IT || part->rest || g_strcmp0 (ptm_part_get_role (part), "body") == 0)
    return TRUE;
  return ptm_part_get_role (part) != NULL ? ptm_edit_has_role (wish, ptm_part_get_role (part)) : ptm_edit_is_there (wish, part);
}

/* "The animals", "the text": several by nature. */
static gboolean
is_many (const PtmPart *part)
{
  return g_strcmp0 (ptm_part_get_role (part), "body") == 0 || (part->phrase.sense != NULL && part->phrase.sense->class == PTM_WORD_CATEGORY);
}

static gboolean
means_several (const PtmPart *part)
{
  return ptm_part_is_thing (part) && (part->rest || part->phrase.plural || part->phrase.count > 1 || is_many (part)) && part->phrase.nth == 0 && part->phrase.side == PTM_SIDE_NONE;
}

/* The same operation on each thing of the clause. */
static void
add_for_all (PtmEditWish *wish, PtmClause *clause, const PtmOp *model)
{
  for (guint i = 0; i == 0 || get_thing (clause, i) != NULL; i++)
    {
      const PtmPart *part = get_thing (clause, i);
      PtmOp         *op;

      /* "flip the cat so it looks the other way": it is the cat. */
      if (i > 0 && part->referent == PTM_REFERENT_IT)
        continue;
      op = ptm_op_new (model->type);
      op->angle = model->angle;
      op->count = model->count;
      op->how = g_strdup (model->how);
      ptm_edit_take_op (wish, clause, op, part);
    }
}

static double
get_angle (const PtmClause *clause)
{
  const PtmSense *angle = find_sense (clause, "angle");
  double          degrees = clause->degrees > 0 ? clause->degrees : angle != NULL ? angle->number
                                                                                  : TILT;
  gboolean        left = clause->right < 0 || (clause->n_sides > 0 && clause->sides[0] == PTM_SIDE_LEFT);

  return find_sense (clause, "ccw") != NULL || (left && find_sense (clause, "cw") == NULL) ? -degrees : degrees;
}

static gboolean
add_turn (PtmEditWish *wish, PtmClause *clause)
{
  PtmOp model = { .type = PTM_OP_ROTATE };

  if (find_sense (clause, "rotate") == NULL && find_sense (clause, "angle") == NULL && clause->degrees <= 0)
    return FALSE;
  /* "犬を木の後ろに回して" is no turn. */
  if (clause->degrees <= 0 && find_sense (clause, "angle") == NULL && ptm_clause_get_part (clause, PTM_PART_ANCHOR, 0) != NULL)
    return FALSE;
  model.angle = get_angle (clause);
  add_for_all (wish, clause, &model);
  return TRUE;
}

/* "Put the parrot on the elephant's head", "setz dem Elefanten den Papagei auf den Kopf": where it is no word for turning. */
static gboolean
add_on_head (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *one = get_thing (clause, 0), *other = get_thing (clause, 1);
  gboolean       given = other != NULL && ptm_grammar_has_rule (wish->reading->grammar, "capital-nouns") && other->phrase.first == one->phrase.end;
  PtmOp         *op;

  if (find_sense (clause, "angle") == NULL || find_sense (clause, "angle")->number != 180 || !(ptm_clause_has_verb (clause, "move") || ptm_clause_has_verb (clause, "add")) || !ptm_part_is_thing (one) || !ptm_part_is_thing (other) || get_thing (clause, 2) != NULL || !ptm_edit_is_there (wish, one) || !ptm_edit_is_there (wish, other))
    return FALSE;
  op = ptm_op_new (PTM_OP_MOVE);
  op->rel = g_strdup ("on");
  ptm_edit_aim_at_thing (wish, &op->anchor, given ? one : other);
  ptm_edit_take_op (wish, clause, op, given ? other : one);
  return TRUE;
}

/* "No, the other way": what was just moved to the left goes to the right, past where it stood. */
static gboolean
add_way_back (PtmEditWish *wish, PtmClause *clause)
{
  g_autoptr (GPtrArray) last = wish->ops->len == 0 && clause->parts->len == 0 && !wish->has_region ? ptm_ops_from_json (wish->scene->last) : NULL;
  const PtmOp *before = last != NULL && last->len == 1 ? g_ptr_array_index (last, 0) : NULL;
  PtmOp       *op;

  if (before == NULL || before->type != PTM_OP_MOVE || before->rel != NULL || (find_sense (clause, "flip") == NULL && find_sense (clause, "round") == NULL) || (before->dx == 0 && before->dy == 0 && before->to_side == PTM_SIDE_NONE))
    return FALSE;
  op = ptm_op_new (PTM_OP_MOVE);
  ptm_selector_copy (&before->target, &op->target);
  op->dx = -2 * before->dx;
  op->dy = -2 * before->dy;
  op->to_side = ptm_side_get_opposite (before->to_side);
  g_ptr_array_add (wish->ops, op);
  return TRUE;
}

static gboolean
add_flip (PtmEditWish *wish, PtmClause *clause)
{
  PtmOp model = { .type = PTM_OP_FLIP };

  if (find_sense (clause, "flip") == NULL || find_sense (clause, "angle") != NULL || clause->degrees > 0)
    return FALSE;
  model.how = find_sense (clause, "upright") != NULL || clause->down != 0 || (clause->n_sides > 0 && clause->sides[0] == PTM_SIDE_TOP) ? (char *)"upright" : NULL;
  add_for_all (wish, clause, &model);
  return TRUE;
}

/* Where the first picture of a thing stands in what is drawn; -1 when there is none. */
static int
find_height (PtmEditWish *wish, const PtmPart *part)
{
  g_autoptr (PtmOp) op = ptm_op_new (PTM_OP_ORDER);
  g_autoptr (GPtrArray) ids = NULL;
  const PtmNode *node;

  ptm_edit_aim_at_thing (wish, &op->target, part);
  ids = ptm_scene_select (wish->scene, NULL, &op->target, NULL);
  node = ids->len > 0 ? ptm_scene_find (wish->scene, g_ptr_array_index (ids, 0)) : NULL;
  return node != NULL ? node->z : -1;
}

/* Of two things the one that lies under the other, whichever is said to hide which. */
static const PtmPart *
find_covered (PtmEditWish *wish, const PtmClause *clause)
{
  const PtmPart *one = get_thing (clause, 0), *other = get_thing (clause, 1);

  if (!ptm_part_is_thing (one) || !ptm_part_is_thing (other) || !is_here (wish, one) || !is_here (wish, other))
    return one;
  return find_height (wish, other) < find_height (wish, one) ? other : one;
}

/* "The house hides the cat" complains, "hide the cat" does not: the thing stands before the word. */
static gboolean
is_said_of_thing (const PtmClause *clause, const char *how)
{
  const PtmPart *first = get_thing (clause, 0);

  for (guint at = clause->first; first != NULL && at < clause->end; at += ptm_reading_span (clause->reading, at))
    if (ptm_reading_is (clause->reading, at, PTM_WORD_ARRANGE, how))
      return first->phrase.first < at;
  return FALSE;
}

/* "the cat must not be hidden by the house", "the house is in the way" */
static gboolean
add_uncovering (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *part = find_covered (wish, clause);
  const PtmPart *anchor = ptm_clause_get_part (clause, PTM_PART_ANCHOR, 0);
  gboolean       blocks = find_sense (clause, "blocks") != NULL && is_said_of_thing (clause, "blocks");
  gboolean       hidden = find_sense (clause, "hidden") != NULL && (clause->without || (clause->verbs->len == 0 && is_said_of_thing (clause, "hidden")));
  PtmOp         *op;

  if ((find_sense (clause, "uncovered") == NULL && !hidden && !blocks) || !is_here (wish, part))
    return FALSE;
  /* "狗要挡在沙发前面": where it shall stand is said. */
  if (anchor != NULL && anchor != get_thing (clause, 0) && g_strcmp0 (anchor->relation, "in-front") == 0 && !clause->without)
    return FALSE;
  op = ptm_op_new (PTM_OP_ORDER);
  op->how = g_strdup (blocks && get_thing (clause, 1) == NULL && part->referent == PTM_REFERENT_THING ? "back" : "front");
  ptm_edit_take_op (wish, clause, op, part);
  return TRUE;
}

/* "放到桶前面来": to the front of a thing that is there. */
static gboolean
add_order_before (PtmEditWish *wish, PtmClause *clause, gboolean back)
{
  const PtmPart *to = ptm_clause_get_part (clause, PTM_PART_RESULT, 0);
  PtmOp         *op;

  if (to == NULL || clause->parts->len > 2 || !ptm_part_is_thing (to) || ptm_part_get_role (to) != NULL || !ptm_edit_is_there (wish, to))
    return FALSE;
  op = ptm_op_new (PTM_OP_ORDER);
  op->how = g_strdup (back ? "back" : "front");
  op->rel = g_strdup (back ? "behind" : "in-front");
  ptm_edit_aim_at_thing (wish, &op->anchor, to);
  ptm_edit_take_op (wish, clause, op, ptm_clause_get_object (clause, 0));
  return TRUE;
}

static gboolean
add_order (PtmEditWish *wish, PtmClause *clause)
{
  gboolean       back = find_sense (clause, "back") != NULL;
  const PtmPart *anchor = ptm_clause_get_part (clause, PTM_PART_ANCHOR, 0);
  PtmOp          model = { .type = PTM_OP_ORDER, .how = (char *)(back ? "back" : "front") };

  if (clause->verbs->len > 0 && ptm_clause_has_verb (clause, "add") && !ptm_clause_has_verb (clause, "move"))
    return FALSE;
  if (!back && find_sense (clause, "front") == NULL)
    return FALSE;
  if (add_order_before (wish, clause, back))
    return TRUE;
  /* "hol ihn hinter dem Fass hervor" */
  if (anchor != NULL && anchor != get_thing (clause, 0) && (back || g_strcmp0 (anchor->relation, "behind") != 0))
    return FALSE;
  if (get_thing (clause, 0) != NULL && !is_here (wish, get_thing (clause, 0)))
    return FALSE;
  add_for_all (wish, clause, &model);
  return TRUE;
}

/* "swap them", where there are but two. */
static gboolean
add_swap_of_two (PtmEditWish *wish)
{
  PtmOp *op;

  if (ptm_edit_count_pictures (wish) != 2)
    return FALSE;
  op = ptm_op_new (PTM_OP_SWAP);
  op->target.role = g_strdup ("picture");
  op->target.nth = 1;
  op->anchor.role = g_strdup ("picture");
  op->anchor.nth = 2;
  g_ptr_array_add (wish->ops, op);
  return TRUE;
}

/* "the cat and the dog the other way round", without a verb that turns them. */
static gboolean
is_other_way_round (PtmEditWish *wish, const PtmClause *clause)
{
  const PtmPart *one = get_thing (clause, 0), *other = get_thing (clause, 1);

  if (find_sense (clause, "round") == NULL || clause->verbs->len > 0 || other == NULL || get_thing (clause, 2) != NULL)
    return FALSE;
  return ptm_part_is_thing (one) && ptm_part_is_thing (other) && is_here (wish, one) && is_here (wish, other);
}

/* "swap the cat for a dog" brings a new thing; with two that are there it changes their places. */
static gboolean
add_swap (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *one = get_thing (clause, 0), *other = get_thing (clause, 1);
  gboolean       replaces = ptm_clause_has_verb (clause, "replace");
  PtmOp         *op;

  if (find_sense (clause, "swap-two") != NULL && add_swap_of_two (wish))
    return TRUE;
  /* "Swap the frog's colour to pink" */
  if (clause->color.a > 0)
    return FALSE;
  if (find_sense (clause, "swap") == NULL && !is_other_way_round (wish, clause))
    return FALSE;
  if (other == NULL && (one == NULL || !ptm_part_is_thing (one) || !is_here (wish, one)))
    return add_swap_of_two (wish);
  if (other == NULL && !means_several (one))
    return FALSE;
  if (replaces && other != NULL && (!is_here (wish, one) || !is_here (wish, other) || other->phrase.indefinite))
    return FALSE;
  op = ptm_op_new (PTM_OP_SWAP);
  if (!ptm_edit_aim (wish, op, one))
    {
      ptm_op_free (op);
      ptm_edit_add_unaimed (wish, clause);
      return TRUE;
    }
  if (other != NULL)
    ptm_edit_aim_at_thing (wish, &op->anchor, other);
  else
    {
      ptm_edit_aim_at_thing (wish, &op->anchor, one);
      op->target.nth = 1;
      op->anchor.nth = 2;
    }
  g_ptr_array_add (wish->ops, op);
  return TRUE;
}

static const char *
get_edge (const PtmClause *clause)
{
  static const char *const names[] = {
    [PTM_SIDE_LEFT] = "left",
    [PTM_SIDE_RIGHT] = "right",
    [PTM_SIDE_TOP] = "top",
    [PTM_SIDE_BOTTOM] = "bottom",
    [PTM_SIDE_CENTER] = "middle",
  };

  if (clause->n_sides > 0)
    return names[clause->sides[0]];
  if (clause->right != 0)
    return clause->right < 0 ? "left" : "right";
  return clause->down != 0 ? clause->down < 0 ? "top" : "bottom" : NULL;
}

static const char *
get_arrangement (const PtmClause *clause)
{
  static const char *const exact[] = { "spaced", "row", "column", "level", "left", "right", "top", "bottom", "center", "middle" };

  for (guint i = 0; i < G_N_ELEMENTS (exact); i++)
    if (find_sense (clause, exact[i]) != NULL)
      return exact[i];
  if (find_sense (clause, "align") == NULL)
    return NULL;
  return get_edge (clause) != NULL ? get_edge (clause) : "level";
}

/* One thing alone is put somewhere, which is a move. */
static gboolean
add_lone_alignment (PtmEditWish *wish, PtmClause *clause, const PtmPart *part, const char *how)
{
  PtmSide side = ptm_side_from_string (strcmp (how, "middle") == 0 ? "center" : how);
  PtmOp  *op;

  if (side == PTM_SIDE_NONE)
    return FALSE;
  op = ptm_op_new (PTM_OP_MOVE);
  op->to_side = side;
  ptm_edit_take_op (wish, clause, op, part);
  return TRUE;
}

/* "line them all up": all pictures, where none is named and none is marked. */
static gboolean
means_all_pictures (PtmEditWish *wish, const PtmClause *clause)
{
  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);

      if (part->referent == PTM_REFERENT_THING && g_strcmp0 (ptm_part_get_role (part), "object") != 0)
        return FALSE;
    }
  return !wish->has_region && ptm_edit_count_pictures (wish) > 1;
}

static gboolean
align_all_pictures (PtmEditWish *wish, const char *how)
{
  PtmOp *op = ptm_op_new (PTM_OP_ALIGN);

  op->how = g_strdup (how);
  op->target.role = g_strdup ("picture");
  g_ptr_array_add (wish->ops, op);
  return TRUE;
}

/* "把自行车排成一排": where words do not tell one from several, the picture does. */
static gboolean
are_several_there (PtmEditWish *wish, const PtmPart *part)
{
  PtmSelector alike = { .asset = part->phrase.asset };
  g_autoptr (GPtrArray) ids = NULL;

  if (wish->scene == NULL || wish->has_region || part->phrase.asset == NULL || part->phrase.nth != 0 || part->phrase.side != PTM_SIDE_NONE || part->phrase.count > 0 || part->other || !ptm_grammar_has_rule (wish->reading->grammar, "no-articles"))
    return FALSE;
  ids = ptm_scene_select (wish->scene, NULL, &alike, NULL);
  return ids->len > 1;
}

static gboolean
add_alignment (PtmEditWish *wish, PtmClause *clause)
{
  const char    *how = get_arrangement (clause);
  const PtmPart *first = get_thing (clause, 0);
  const PtmPart *anchor = ptm_clause_get_part (clause, PTM_PART_ANCHOR, 0);
  PtmOp         *op;

  if (how == NULL && ptm_clause_has_verb (clause, "center") && anchor != NULL && anchor != first)
    how = "center";
  if (how != NULL && wish->ops->len == 0 && means_all_pictures (wish, clause))
    return align_all_pictures (wish, how);
  if (how == NULL || first == NULL || (!is_here (wish, first) && (first->phrase.indefinite || first->phrase.count > 0 || ptm_clause_has_verb (clause, "add"))))
    return FALSE;
  if (get_thing (clause, 1) == NULL && !means_several (first) && !are_several_there (wish, first))
    return add_lone_alignment (wish, clause, first, how);
  op = ptm_op_new (PTM_OP_ALIGN);
  op->how = g_strdup (how);
  if (!ptm_edit_aim (wish, op, first))
    {
      ptm_op_free (op);
      ptm_edit_add_unaimed (wish, clause);
      return TRUE;
    }
  for (guint i = 1; get_thing (clause, i) != NULL; i++)
    if (ptm_part_is_thing (get_thing (clause, i)))
      ptm_edit_aim_at_thing (wish, ptm_op_add_target (op), get_thing (clause, i));
  g_ptr_array_add (wish->ops, op);
  return TRUE;
}

static gboolean
add_copies (PtmEditWish *wish, PtmClause *clause)
{
  const PtmSense *sense = find_sense (clause, "duplicate");
  const PtmPart  *part = get_thing (clause, 0);
  PtmOp           model = { .type = PTM_OP_DUPLICATE };

  if (sense == NULL || (part != NULL && ptm_part_is_thing (part) && !is_here (wish, part)))
    return FALSE;
  /* "Green once again" makes nothing twice. */
  if (clause->color.a > 0 && part == NULL && clause->verbs->len == 0)
    return FALSE;
  /* "Three times larger" */
  if ((sense->number > 0 || part == NULL) && (clause->n_changes > 0 || clause->factor > 0))
    return FALSE;
  model.count = clause->copies > 0 ? clause->copies : sense->number > 0 ? (int)sense->number
                                                                        : 1;
  if (clause->copies == 0 && ptm_part_is_thing (part) && !part->phrase.definite)
    model.count = MAX (model.count, part->phrase.count);
  add_for_all (wish, clause, &model);
  return TRUE;
}

/* "the title in handwriting", "the date in bold". A page without a part named takes it for its title. */
static gboolean
add_face (PtmEditWish *wish, PtmClause *clause)
{
  static const char *const faces[] = { "serif", "sans", "hand", "bold", "thin" };

  for (guint i = 0; i < G_N_ELEMENTS (faces); i++)
    {
      const PtmPart *part = get_thing (clause, 0);
      PtmOp         *op;

      if (find_sense (clause, faces[i]) == NULL)
        continue;
      op = ptm_op_new (PTM_OP_RESTYLE);
      op->how = g_strdup (faces[i]);
      if (part != NULL)
        ptm_edit_take_op (wish, clause, op, part);
      else
        {
          op->target.role = g_strdup ("text");
          g_ptr_array_add (wish->ops, op);
        }
      return TRUE;
    }
  return FALSE;
}

gboolean
ptm_edit_add_arrangement (PtmEditWish *wish, PtmClause *clause)
{
  if (clause->n_arranged == 0 && clause->degrees <= 0)
    return FALSE;
  /* "behind, just light blue" is what lies behind everything. */
  if (clause->parts->len == 0 && clause->color.a > 0 && find_sense (clause, "back") != NULL)
    return FALSE;
  if (wish->scene == NULL)
    {
      ptm_edit_add_unmet (wish, clause, "action");
      return TRUE;
    }
  return add_face (wish, clause) || add_swap (wish, clause) || add_copies (wish, clause) || add_alignment (wish, clause) || add_way_back (wish, clause) || add_flip (wish, clause) || add_on_head (wish, clause) || add_turn (wish, clause) || add_uncovering (wish, clause) || add_order (wish, clause);
}
