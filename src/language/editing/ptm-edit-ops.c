/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* From what a clause says of a thing to operations. The meanings of "a bit", "much" and "bigger" are fixed here. */

#include "config.h"

#include <string.h>

#include "ptm-edit-private.h"
#include "ptm-ledger.h"

/* By degree: a bit, plain, much. */
static const double LIGHTNESS[] = { 0.12, 0.18, 0.25 };
static const double WARMTH[] = { 0.03, 0.045, 0.08 };
static const double MORE_CHROMA[] = { 1.15, 1.3, 1.6 };
static const double LESS_CHROMA[] = { 0.85, 0.7, 0.45 };
static const double MORE_CONTRAST[] = { 1.1, 1.2, 1.4 };
static const double LESS_CONTRAST[] = { 0.9, 0.8, 0.6 };
static const double BIGGER[] = { 1.12, 1.25, 1.6 };
static const double SMALLER[] = { 0.9, 0.8, 0.6 };

static guint
degree_of (const PtmClause *clause)
{
  return (guint)CLAMP (clause->degree, 0, 2);
}

static void
set_adjustment (PtmOp *op, const char *what, double sign, guint degree, double percent)
{
  if (strcmp (what, "lightness") == 0)
    op->lightness = sign * (percent > 0 ? CLAMP (percent / 100, 0, 0.9) : LIGHTNESS[degree]);
  else if (strcmp (what, "warmth") == 0)
    op->warmth = sign * (percent > 0 ? CLAMP (percent / 1000, 0, 0.1) : WARMTH[degree]);
  else if (strcmp (what, "chroma") == 0)
    op->chroma = percent > 0 ? CLAMP (1 + sign * percent / 100, 0, 4) : sign > 0 ? MORE_CHROMA[degree]
                                                                                 : LESS_CHROMA[degree];
  else
    op->contrast = percent > 0 ? CLAMP (1 + sign * percent / 100, 0, 3) : sign > 0 ? MORE_CONTRAST[degree]
                                                                                   : LESS_CONTRAST[degree];
}

static void
add_resize (PtmEditWish *wish, PtmClause *clause, double factor)
{
  PtmOp *op = ptm_op_new (PTM_OP_RESIZE);

  op->factor = CLAMP (factor, 0.05, 20);
  ptm_edit_take_for_all (wish, clause, op);
}

static void
add_change (PtmEditWish *wish, PtmClause *clause, const char *what, double sign)
{
  guint  degree = degree_of (clause);
  PtmOp *op;

  if (strcmp (what, "size") == 0 && clause->factor > 0)
    return;
  if (strcmp (what, "size") == 0)
    add_resize (wish, clause, clause->percent > 0 ? 1 + sign * clause->percent / 100 : sign > 0 ? BIGGER[degree]
                                                                                                : SMALLER[degree]);
  else if (strcmp (what, "up") == 0 || strcmp (what, "down") == 0)
    ptm_edit_add_shift (wish, clause, 0, strcmp (what, "up") == 0 ? -1 : 1);
  else
    {
      op = ptm_op_new (PTM_OP_ADJUST);
      set_adjustment (op, what, sign, degree, clause->percent);
      ptm_edit_take_for_all (wish, clause, op);
    }
}

/* Verbs that say a change by themselves: "darken it", "enlarge the title". */
static void
add_verb_changes (PtmEditWish *wish, PtmClause *clause)
{
  static const struct
  {
    const char *verb;
    const char *what;
    double      sign;
  } verbs[] = {
    { "lighten", "lightness", 1 },
    { "darken", "lightness", -1 },
    { "warm", "warmth", 1 },
    { "cool", "warmth", -1 },
    { "saturate", "chroma", 1 },
    { "desaturate", "chroma", -1 },
    { "enlarge", "size", 1 },
    { "shrink", "size", -1 },
    { "reduce", "size", -1 },
    { "raise", "up", 1 },
    { "lower", "down", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (ptm_clause_has_verb (clause, verbs[i].verb))
      {
        /* "scale up by 1.25" is said by the verb; an own percentage counts more. */
        if (strcmp (verbs[i].what, "size") == 0 && (clause->factor - 1) * verbs[i].sign > 0 && clause->factor > 0)
          return;
        if (strcmp (verbs[i].what, "size") == 0)
          clause->factor = 0;
        /* "Raise it into the upper corner" goes there. */
        if (clause->n_sides > 0 && (strcmp (verbs[i].what, "up") == 0 || strcmp (verbs[i].what, "down") == 0))
          return;
        add_change (wish, clause, verbs[i].what, verbs[i].sign);
        return;
      }
}

/* "शीर्षक लाल रंग में", "die Farbe vom Frosch": the word of place belongs to the colour. (nullable) */
static const PtmPart *
find_written (PtmEditWish *wish, const PtmClause *clause)
{
  const PtmPart *only = clause->parts->len == 1 ? g_ptr_array_index (clause->parts, 0) : NULL;

  if (only != NULL && only->place == PTM_PART_RESULT && !only->phrase.indefinite && ptm_part_is_thing (only) && wish->scene != NULL && ptm_edit_is_there (wish, only))
    return only;
  return only != NULL && ptm_part_get_role (only) != NULL && (only->relation == NULL || g_str_equal (only->relation, "inside")) ? only : NULL;
}

static void
add_recolors (PtmEditWish *wish, PtmClause *clause, PtmColor color)
{
  for (guint i = 0; i == 0 || ptm_clause_get_object (clause, i) != NULL; i++)
    {
      PtmOp *op = ptm_op_new (PTM_OP_RECOLOR);

      op->color = color;
      /* "hinten einfach nur hellblau" */
      if (ptm_clause_get_object (clause, i) == NULL && ptm_clause_is_arranged (clause, "back"))
        {
          op->target.role = g_strdup ("background");
          g_ptr_array_add (wish->ops, op);
          return;
        }
      if (ptm_clause_get_object (clause, i) != NULL && g_strcmp0 (ptm_clause_get_object (clause, i)->setting, "sky") == 0)
        op->how = g_strdup ("alone");
      ptm_edit_take_op (wish, clause, op, ptm_clause_get_object (clause, i) != NULL ? ptm_clause_get_object (clause, i) : find_written (wish, clause));
    }
}

static void
add_restyle (PtmEditWish *wish, PtmClause *clause)
{
  PtmOp *op;

  if (strstr (clause->style, "monochrome") != NULL)
    {
      op = ptm_op_new (PTM_OP_ADJUST);
      op->chroma = 0;
      ptm_edit_take_op (wish, clause, op, ptm_clause_get_object (clause, 0));
      return;
    }
  /* Only the whole picture has a style. */
  if (wish->scene == NULL || (ptm_part_is_thing (ptm_clause_get_object (clause, 0)) && (ptm_part_get_role (ptm_clause_get_object (clause, 0)) == NULL || (!ptm_part_is_background (ptm_clause_get_object (clause, 0)) && ptm_edit_has_role (wish, ptm_part_get_role (ptm_clause_get_object (clause, 0)))))))
    {
      ptm_edit_add_unmet (wish, clause, "style");
      return;
    }
  op = ptm_op_new (PTM_OP_RESTYLE);
  op->style = g_strdup (clause->style);
  op->target.everything = TRUE;
  g_ptr_array_add (wish->ops, op);
  /* "Put a sunset behind it" */
  if (clause->text == NULL)
    ptm_edit_use_links (clause);
}

/* "Only the middle pink", where no noun is said: the picture that stands there. */
static gboolean
add_color_of_place (PtmEditWish *wish, PtmClause *clause)
{
  PtmSide side = clause->n_sides == 1 ? clause->sides[0] : PTM_SIDE_NONE;
  PtmOp  *op;

  if (clause->n_sides == 0 && clause->right != 0 && clause->down == 0)
    side = clause->right < 0 ? PTM_SIDE_LEFT : PTM_SIDE_RIGHT;
  if (clause->color.a == 0 || clause->parts->len > 0 || clause->text != NULL || wish->scene == NULL || wish->has_region || wish->topic != NULL)
    return FALSE;
  if ((side != PTM_SIDE_LEFT && side != PTM_SIDE_RIGHT && side != PTM_SIDE_CENTER) || ptm_edit_count_pictures (wish) < (side == PTM_SIDE_CENTER ? 3 : 2))
    return FALSE;
  op = ptm_op_new (PTM_OP_RECOLOR);
  op->color = clause->color;
  op->target.role = g_strdup ("picture");
  op->target.side = side;
  g_ptr_array_add (wish->ops, op);
  return TRUE;
}

/* "red title" colours the title when nothing else is said of it. */
static PtmColor
find_color (const PtmClause *clause)
{
  const PtmPart *part = ptm_clause_get_object (clause, 0);

  if (clause->color.a > 0 || ptm_part_get_role (part) == NULL || (ptm_clause_has_predicate (clause) && part->phrase.definite))
    return clause->color;
  return part->phrase.color;
}

/* "a red title on a blue background" */
static void
add_ground (PtmEditWish *wish, PtmClause *clause)
{
  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);
      PtmOp         *op;

      if (part == ptm_clause_get_object (clause, 0) || !ptm_part_is_background (part) || part->phrase.color.a == 0)
        continue;
      op = ptm_op_new (PTM_OP_RECOLOR);
      op->color = part->phrase.color;
      ptm_edit_take_op (wish, clause, op, part);
    }
}

/* "ピンクの家にして", "how about a pink house": the house that is there. */
static gboolean
add_result_color (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *part = ptm_clause_get_part (clause, PTM_PART_RESULT, 0);
  PtmOp         *op;

  if (part == NULL)
    part = ptm_clause_get_object (clause, 0);
  if (part == NULL || !(ptm_grammar_has_rule (clause->reading->grammar, "no-articles") || part->phrase.indefinite) || clause->parts->len != 1 || clause->text != NULL || !ptm_clause_has_verb (clause, "change") || ptm_clause_has_predicate (clause))
    return FALSE;
  if (!ptm_part_is_thing (part) || part->phrase.color.a == 0 || ptm_part_get_role (part) != NULL || !ptm_edit_is_there (wish, part))
    return FALSE;
  op = ptm_op_new (PTM_OP_RECOLOR);
  op->color = part->phrase.color;
  ptm_edit_take_op (wish, clause, op, part);
  op->target.color = PTM_COLOR_NONE;
  return TRUE;
}

static void
add_predicates (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *part = ptm_clause_get_object (clause, 0);
  PtmColor       color = find_color (clause);

  if (add_color_of_place (wish, clause))
    return;
  if (color.a > 0)
    add_recolors (wish, clause, color);
  else if (add_result_color (wish, clause))
    return;
  add_ground (wish, clause);
  for (guint i = 0; i < clause->n_changes; i++)
    add_change (wish, clause, clause->changes[i], clause->signs[i]);
  if (clause->n_changes == 0)
    add_verb_changes (wish, clause);
  if (clause->factor > 0)
    add_resize (wish, clause, clause->factor);
  /* "the violin at 150 %" */
  else if (clause->percent > 0 && clause->n_changes == 0 && clause->verbs->len == 0 && clause->right == 0 && clause->down == 0 && ptm_part_is_thing (part))
    add_resize (wish, clause, clause->percent / 100);
  else if (clause->percent > 0 && ptm_clause_has_verb (clause, "resize") && !ptm_clause_has_verb (clause, "enlarge") && !ptm_clause_has_verb (clause, "shrink"))
    add_resize (wish, clause, clause->percent / 100);
  else if (ptm_part_is_thing (part) && part->phrase.size > 0 && ptm_part_get_role (part) != NULL && !ptm_clause_has_predicate (clause))
    add_resize (wish, clause, part->phrase.size > 1 ? BIGGER[1] : SMALLER[1]);
  else if (ptm_edit_means_other_size (wish, clause, part) && !ptm_clause_has_predicate (clause))
    add_resize (wish, clause, part->phrase.size > 1 ? BIGGER[part->phrase.size > 2 ? 2 : 1] : SMALLER[part->phrase.size < 0.5 ? 2 : 1]);
  ptm_edit_add_moves (wish, clause);
  if (clause->style != NULL && clause->color.a == 0)
    add_restyle (wish, clause);
}

/* Only pixels can be blurred, and only what is marked has an outline in a photograph. */
static void
add_blur (PtmEditWish *wish, PtmClause *clause)
{
  PtmOp *op;

  if (wish->scene != NULL)
    {
      ptm_edit_add_unmet (wish, clause, "action");
      ptm_reading_use (clause->reading, clause->first, clause->end - clause->first, PTM_USE_UNMET);
      return;
    }
  op = ptm_op_new (PTM_OP_RESTYLE);
  op->style = g_strdup ("blur");
  ptm_edit_take_op (wish, clause, op, ptm_clause_get_object (clause, 0));
}

/* "der plmk ist rot": nobody knows what shall be red. */
static gboolean
speaks_of_unknown (const PtmClause *clause)
{
  PtmReading *reading = clause->reading;

  if (ptm_clause_get_object (clause, 0) != NULL && ptm_part_is_thing (ptm_clause_get_object (clause, 0)))
    return FALSE;
  for (guint at = clause->first + 1; at < clause->end; at++)
    if (ptm_reading_is_free (reading, at) && ptm_reading_is_unknown (reading, at) && (ptm_reading_sense (reading, at - 1, PTM_WORD_ARTICLE) != NULL || ptm_reading_sense (reading, at - 1, PTM_WORD_PRONOUN) != NULL))
      return TRUE;
  return FALSE;
}

/* Whether the ledger will name something of the clause anyway. */
static gboolean
has_leftovers (const PtmClause *clause)
{
  for (guint at = clause->first; at < clause->end; at++)
    if (ptm_reading_is_free (clause->reading, at) && (ptm_reading_is_unknown (clause->reading, at) || ptm_reading_sense (clause->reading, at, PTM_WORD_PERSON) != NULL || ptm_reading_sense (clause->reading, at, PTM_WORD_MANNER) != NULL || ptm_reading_sense (clause->reading, at, PTM_WORD_ACTION) != NULL || ptm_reading_sense (clause->reading, at, PTM_WORD_PHOTO) != NULL))
      return TRUE;
  return FALSE;
}

/* "I'm not happy with the colour of the gift, …": the rest speaks of the gift. */
static void
take_topic (PtmEditWish *wish, PtmClause *clause)
{
  for (guint i = 0; wish->topic == NULL && i < clause->parts->len; i++)
    if (ptm_edit_is_there (wish, g_ptr_array_index (clause->parts, i)))
      wish->topic = g_ptr_array_index (clause->parts, i);
  if (wish->topic != NULL && clause->end < clause->reading->length)
    ptm_reading_use (clause->reading, clause->first, clause->end - clause->first, PTM_USE_USED);
}

/* "To the back with the turtle, and smaller": what was turned or brought somewhere may grow or fade, too. */
static void
add_also (PtmEditWish *wish, PtmClause *clause, guint first)
{
  static const char *const changes[] = { "size", "lightness", "chroma", "warmth", NULL };
  const PtmOp             *done = wish->ops->len == first + 1 ? g_ptr_array_index (wish->ops, first) : NULL;

  if (done == NULL || (done->type != PTM_OP_ORDER && done->type != PTM_OP_FLIP && done->type != PTM_OP_ROTATE) || clause->too || clause->without || clause->stated)
    return;
  for (guint i = 0; i < clause->n_changes; i++)
    if (g_strv_contains (changes, clause->changes[i]))
      add_change (wish, clause, clause->changes[i], clause->signs[i]);
}

void
ptm_edit_add_ops (PtmEditWish *wish, PtmClause *clause)
{
  guint before = wish->ops->len + wish->unmet->len, first = wish->ops->len;

  ptm_edit_trim (wish, clause);
  /* "One cat is not enough, make it three": what is wrong is said for what follows. */
  if (clause->disliked && (clause->verbs->len == 0 || (clause->verbs->len == 1 && ptm_clause_has_verb (clause, "recolor") && clause->color.a == 0)))
    {
      /* "不够，要五只" */
      if (clause->end >= clause->reading->length && ptm_edit_add_count (wish, clause))
        return;
      take_topic (wish, clause);
      if (clause->end >= clause->reading->length)
        ptm_edit_add_unmet (wish, clause, "word");
      return;
    }
  if (ptm_edit_note_surplus (wish, clause) || ptm_edit_note_unseen (wish, clause) || ptm_edit_add_kept (wish, clause))
    return;
  if (ptm_photo_add_ops (wish, clause))
    return;
  if (ptm_edit_add_weather (wish, clause) || ptm_edit_add_step (wish, clause) || ptm_edit_add_apart (wish, clause))
    return;
  if (ptm_edit_add_tints (wish, clause) || ptm_edit_add_palette (wish, clause) || ptm_edit_add_page_change (wish, clause) || ptm_edit_add_lettering (wish, clause))
    return;
  if (ptm_edit_add_hiding (wish, clause))
    return;
  if (ptm_edit_add_arrangement (wish, clause))
    {
      add_also (wish, clause, first);
      return;
    }
  if (clause->needs_model)
    {
      ptm_edit_add_unmet (wish, clause, "action");
      ptm_reading_use (clause->reading, clause->first, clause->end - clause->first, PTM_USE_UNMET);
      return;
    }
  if (ptm_clause_has_verb (clause, "blur"))
    {
      add_blur (wish, clause);
      return;
    }
  if (ptm_edit_add_count (wish, clause) || ptm_edit_add_keeping (wish, clause))
    return;
  if (ptm_edit_add_mood (wish, clause) || speaks_of_unknown (clause))
    return;
  if (ptm_edit_add_removals (wish, clause) || ptm_edit_add_replacements (wish, clause) || ptm_edit_add_text (wish, clause) || ptm_edit_add_additions (wish, clause))
    return;
  add_predicates (wish, clause);
  if (wish->ops->len + wish->unmet->len == before && clause->parts->len > 0 && !has_leftovers (clause))
    ptm_edit_add_unmet (wish, clause, "word");
}
