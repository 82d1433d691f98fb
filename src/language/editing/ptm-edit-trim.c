/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a clause names and does not act on is taken out of it before it is read for operations: the picture a thing is in, the
 * thing that is not meant, the sky somebody flies in. */

#include "config.h"

#include <string.h>

#include "ptm-edit-private.h"

static gboolean
is_part_there (PtmEditWish *wish, const PtmPart *part)
{
  const char *role = ptm_part_get_role (part);

  if (part->place != PTM_PART_OBJECT)
    return FALSE;
  return role != NULL ? strcmp (role, "background") != 0 && (strcmp (role, "body") == 0 || ptm_edit_has_role (wish, role)) : ptm_edit_is_there (wish, part);
}

/* "Remove the cat from the picture", "猫を全部消して": the whole is only where the cat is. */
static void
drop_whole (PtmEditWish *wish, PtmClause *clause)
{
  gboolean found = FALSE;

  for (guint i = 0; i < clause->parts->len; i++)
    found = found || is_part_there (wish, g_ptr_array_index (clause->parts, i));
  for (guint i = clause->parts->len; found && i > 0; i--)
    if (((PtmPart *)g_ptr_array_index (clause->parts, i - 1))->referent == PTM_REFERENT_EVERYTHING)
      g_ptr_array_remove_index (clause->parts, i - 1);
}

/* "Not the cat, the dog should be red": what is not meant is no part of it. */
static void
drop_denied (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *meant = ptm_clause_get_object (clause, 0);

  if (!clause->instead || ptm_clause_has_verb (clause, "replace") || !ptm_part_is_thing (meant) || meant->phrase.indefinite || !ptm_edit_is_there (wish, meant))
    return;
  if (clause->color.a == 0 && clause->n_changes == 0 && clause->factor <= 0 && clause->n_sides == 0 && clause->right == 0 && clause->down == 0)
    return;
  for (guint i = clause->parts->len; i > 0; i--)
    if (((PtmPart *)g_ptr_array_index (clause->parts, i - 1))->place == PTM_PART_INSTEAD)
      g_ptr_array_remove_index (clause->parts, i - 1);
  clause->instead = clause->without = FALSE;
}

/* "Make them both bigger": what they are is said by how many. */
static void
drop_it_beside_group (PtmClause *clause)
{
  gboolean grouped = FALSE;

  for (guint i = 0; i < clause->parts->len; i++)
    grouped = grouped || ((PtmPart *)g_ptr_array_index (clause->parts, i))->group > 0;
  for (guint i = clause->parts->len; grouped && i > 0; i--)
    if (((PtmPart *)g_ptr_array_index (clause->parts, i - 1))->referent != PTM_REFERENT_THING)
      g_ptr_array_remove_index (clause->parts, i - 1);
}

/* "चाँद और तारे दोनों", "both the moon and the stars": which two, or all, is said by their names. */
static void
drop_group_of_named (PtmEditWish *wish, PtmClause *clause)
{
  guint named = 0;

  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);

      named += part->group == 0 && part->phrase.asset != NULL && is_part_there (wish, part);
    }
  for (guint i = clause->parts->len; named > 1 && i > 0; i--)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i - 1);

      if (part->group > 0 && part->phrase.asset == NULL)
        g_ptr_array_remove_index (clause->parts, i - 1);
    }
}

/* "Change the frog's colour to pink", where "of the frog" stands behind the verb: it is what changes. */
static void
take_owner_of_color (PtmEditWish *wish, PtmClause *clause)
{
  PtmPart *only = clause->parts->len == 1 ? g_ptr_array_index (clause->parts, 0) : NULL;

  if (only != NULL && !ptm_clause_has_verb (clause, "replace") && clause->color.a > 0 && only->place == PTM_PART_RESULT && !only->phrase.indefinite && ptm_part_get_role (only) == NULL && ptm_edit_is_there (wish, only))
    only->place = PTM_PART_OBJECT;
}

static gboolean
is_sky (PtmEditWish *wish, const PtmPart *part)
{
  return g_strcmp0 (part->setting, "sky") == 0 && !ptm_edit_is_there (wish, part);
}

/* "Two birds in the sky" are at the top of the page. */
static void
take_sky_for_place (PtmEditWish *wish, PtmClause *clause)
{
  gboolean things = FALSE;

  if (ptm_clause_has_verb (clause, "replace") || clause->instead || clause->without || ptm_clause_has_predicate (clause) || ptm_clause_has_verb (clause, "remove"))
    return;
  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);

      if (ptm_part_is_background (part))
        return;
      things = things || (ptm_part_is_thing (part) && part->setting == NULL && part->place == PTM_PART_OBJECT);
      if (is_sky (wish, part) && part->place == PTM_PART_RESULT && ptm_edit_is_there (wish, ptm_clause_get_object (clause, 0)))
        return;
    }
  for (guint i = clause->parts->len; things && i > 0; i--)
    if (is_sky (wish, g_ptr_array_index (clause->parts, i - 1)))
      {
        g_ptr_array_remove_index (clause->parts, i - 1);
        clause->sides[0] = PTM_SIDE_TOP;
        clause->n_sides = 1;
      }
}

/* Words that may stand between "the step" and its name. */
#define MOST_BETWEEN 3

static gboolean
is_name_of (PtmReading *reading, const PtmPart *sort, const PtmPart *name)
{
  static const char *const sorts[] = { "step", "steps", "label", "object", "body", "line", NULL };

  if (ptm_part_get_role (sort) == NULL || !g_strv_contains (sorts, ptm_part_get_role (sort)) || !ptm_part_is_thing (name) || ptm_part_is_background (name))
    return FALSE;
  if (name->phrase.first < sort->phrase.end || name->phrase.first > sort->phrase.end + MOST_BETWEEN || sort->phrase.side != PTM_SIDE_NONE || sort->phrase.nth != 0)
    return FALSE;
  for (guint at = sort->phrase.end; at < name->phrase.first; at++)
    if (ptm_reading_sense (reading, at, PTM_WORD_PREP) == NULL && ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) == NULL && ptm_reading_sense (reading, at, PTM_WORD_RELATION) == NULL && ptm_reading_sense (reading, at, PTM_WORD_IGNORE) == NULL)
      return FALSE;
  return TRUE;
}

/* "Remove the step shower", "the line with the date": what it is called is what is meant. */
static void
drop_sort (PtmClause *clause)
{
  for (guint i = clause->parts->len; i > 1; i--)
    {
      const PtmPart *sort = g_ptr_array_index (clause->parts, i - 2);
      PtmPart       *name = g_ptr_array_index (clause->parts, i - 1);

      if (!is_name_of (clause->reading, sort, name))
        continue;
      name->place = sort->place;
      name->relation = sort->relation;
      g_ptr_array_remove_index (clause->parts, i - 2);
    }
}

/* "रोबोट कुत्ते से बड़ा": whatever it shall be larger than stays. */
static void
drop_compared (PtmClause *clause)
{
  for (guint i = clause->parts->len; clause->n_changes > 0 && i > 1; i--)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i - 1);
      guint          before = part->phrase.first > 0 ? part->phrase.first - 1 : 0;

      if (ptm_part_is_thing (part) && part->place != PTM_PART_ANCHOR && part->phrase.first > clause->first && ptm_grammar_has_rule (clause->reading->grammar, "no-articles") && (ptm_reading_is (clause->reading, before, PTM_WORD_PREP, "than") || ptm_reading_is (clause->reading, before, PTM_WORD_PREP, "from")))
        g_ptr_array_remove_index (clause->parts, i - 1);
    }
}

static gboolean
is_conditional (const PtmClause *clause)
{
  for (guint at = clause->first; at < clause->end; at += ptm_reading_span (clause->reading, at))
    if (ptm_reading_is (clause->reading, at, PTM_WORD_ASIDE, "would") || ptm_reading_is (clause->reading, at, PTM_WORD_ASIDE, "prefer"))
      return TRUE;
  return FALSE;
}

/* "Without the clouds it would be calmer": why it shall go is no wish of its own. */
static void
drop_reason (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *part = ptm_clause_get_object (clause, 0);

  if (!clause->without || clause->instead || clause->verbs->len > 0 || clause->text != NULL || !ptm_part_is_thing (part) || !is_part_there (wish, part) || !is_conditional (clause))
    return;
  clause->style = NULL;
  clause->n_changes = 0;
  ptm_reading_use (clause->reading, clause->first, clause->end - clause->first, PTM_USE_USED);
}

/* "The whole page pink with white text": the letters have a colour of their own, and the other one is of the ground. */
static void
take_letters (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *only;

  for (guint i = clause->parts->len; i > 0 && clause->color.a > 0; i--)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i - 1);
      PtmOp         *op;

      if (part->place != PTM_PART_RESULT || g_strcmp0 (ptm_part_get_role (part), "body") != 0 || part->phrase.color.a == 0)
        continue;
      op = ptm_op_new (PTM_OP_RECOLOR);
      op->target.role = g_strdup ("text");
      op->color = part->phrase.color;
      g_ptr_array_remove_index (clause->parts, i - 1);
      only = ptm_clause_get_object (clause, 0);
      if (!ptm_part_is_thing (only))
        {
          PtmOp *ground = ptm_op_new (PTM_OP_RECOLOR);

          ground->target.role = g_strdup ("background");
          ground->color = clause->color;
          clause->color = PTM_COLOR_NONE;
          g_ptr_array_set_size (clause->parts, 0);
          g_ptr_array_add (wish->ops, ground);
        }
      g_ptr_array_add (wish->ops, op);
      return;
    }
}

void
ptm_edit_trim (PtmEditWish *wish, PtmClause *clause)
{
  if (wish->scene == NULL)
    return;
  drop_compared (clause);
  drop_reason (wish, clause);
  ptm_edit_drop_owners (wish, clause);
  ptm_edit_drop_limbs (wish, clause);
  ptm_edit_name_by_place (wish, clause);
  drop_group_of_named (wish, clause);
  if (ptm_clause_has_verb (clause, "remove"))
    drop_sort (clause);
  drop_it_beside_group (clause);
  take_owner_of_color (wish, clause);
  take_letters (wish, clause);
  drop_whole (wish, clause);
  drop_denied (wish, clause);
  take_sky_for_place (wish, clause);
}
