/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "One rabbit more", "take two of the apples away", wherever the number stands: by how many of a thing that is there, there shall be
 * more or fewer. How many there shall be is read in ptm-edit-count.c. */

#include "config.h"

#include "ptm-edit-private.h"

#define MOST_THINGS 100

/* The only thing of the clause, where it is one that can be counted and nothing but its number is spoken of. (nullable) */
static const PtmPart *
find_counted (PtmEditWish *wish, const PtmClause *clause)
{
  static const char *const others[] = { "enlarge", "shrink", "resize", "lighten", "darken", "raise", "lower", "center", "recolor" };
  const PtmPart           *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (ptm_clause_has_verb (clause, others[i]))
      return NULL;
  if (ptm_edit_says_of_thing (clause) || clause->text != NULL || clause->style != NULL || clause->instead || clause->surplus || clause->degrees > 0)
    return NULL;
  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);

      if (part->referent == PTM_REFERENT_IT)
        continue;
      if (found != NULL || part->place != PTM_PART_OBJECT || !ptm_part_is_thing (part) || part->other)
        return NULL;
      found = part;
    }
  if (found == NULL || ptm_part_get_role (found) != NULL || found->phrase.asset == NULL || !ptm_edit_is_there (wish, found))
    return NULL;
  return found->phrase.color.a == 0 && found->phrase.size == 0 && found->phrase.nth == 0 && found->phrase.side == PTM_SIDE_NONE ? found : NULL;
}

static gboolean
is_more (PtmReading *reading, guint at)
{
  return ptm_reading_is (reading, at, PTM_WORD_FOLLOW, "more") || ptm_reading_is (reading, at, PTM_WORD_MORE, "more");
}

static gboolean
says_more (const PtmClause *clause)
{
  for (guint at = clause->lead; at < clause->end; at += ptm_reading_span (clause->reading, at))
    if (is_more (clause->reading, at))
      return TRUE;
  return FALSE;
}

/* What may stand around a number that belongs to no noun beside it. */
static gboolean
is_apart (PtmReading *reading, guint at)
{
  return !ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) || ptm_reading_sense (reading, at, PTM_WORD_VERB) != NULL || ptm_reading_sense (reading, at, PTM_WORD_ARRANGE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_IGNORE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_DRAW) != NULL || is_more (reading, at);
}

/* "गाजर दो और", "胡萝卜再多给两根": 0 when the clause says no number. */
static int
find_number (const PtmClause *clause, const PtmPart *part)
{
  PtmReading *reading = clause->reading;
  guint       taken = 0;

  if (part->phrase.count > 0)
    return part->phrase.count;
  for (guint at = clause->lead; at < clause->end; at += ptm_reading_span (reading, at))
    {
      int   number = at < part->phrase.first || at >= part->phrase.end ? ptm_phrase_read_number (reading, at, &taken) : 0;
      guint next = at + taken;

      while (number > 0 && next < clause->end && ptm_reading_sense (reading, next, PTM_WORD_COUNTER) != NULL)
        next += ptm_reading_span (reading, next);
      if (number > 0 && (next >= clause->end || is_apart (reading, next)))
        return number;
    }
  return part->phrase.indefinite ? 1 : 0;
}

static int
count_there (PtmEditWish *wish, const PtmPart *part)
{
  PtmSelector alike = { .asset = part->phrase.asset };
  g_autoptr (GPtrArray) ids = ptm_scene_select (wish->scene, NULL, &alike, NULL);

  return (int)ids->len;
}

static PtmOp *
take_last (PtmEditWish *wish, PtmOpType type, const PtmPart *part)
{
  PtmOp *op = ptm_op_new (type);

  ptm_edit_aim_at_thing (wish, &op->target, part);
  op->target.nth = -1;
  op->target.one = FALSE;
  g_ptr_array_add (wish->ops, op);
  return op;
}

/* "ペンギンを一羽増やして": a word for doubling counts where a number is said. */
static gboolean
only_copies (const PtmClause *clause)
{
  for (guint i = 0; i < clause->n_arranged; i++)
    if (!g_str_equal (clause->arranged[i]->value, "duplicate"))
      return FALSE;
  return TRUE;
}

/* "三つに", "增加到五只": a number that shall be reached. */
static gboolean
is_reached (const PtmClause *clause)
{
  PtmReading *reading = clause->reading;
  guint       taken = 0;

  if (ptm_clause_has_verb (clause, "reach"))
    return TRUE;
  for (guint at = clause->first; at < clause->end; at += ptm_reading_span (reading, at))
    if (ptm_phrase_read_number (reading, at, &taken) > 0)
      {
        guint next = at + taken;

        while (ptm_reading_sense (reading, next, PTM_WORD_COUNTER) != NULL)
          next += ptm_reading_span (reading, next);
        return ptm_reading_is (reading, next, PTM_WORD_PREP, "to") || (at > 0 && ptm_reading_is (reading, at - 1, PTM_WORD_PREP, "to"));
      }
  return FALSE;
}

static void
copy_last (PtmEditWish *wish, PtmClause *clause, const PtmPart *part, int number)
{
  take_last (wish, PTM_OP_DUPLICATE, part)->count = number;
  ptm_reading_use (clause->reading, clause->lead, clause->end - clause->lead, PTM_USE_USED);
}

/* "ペンギンを一羽増やして", "गाजर दो और", "another one of those chairs"; what is said in the order of a new thing, "three more dogs", is read as one. */
static gboolean
add_more (PtmEditWish *wish, PtmClause *clause, const PtmPart *part, int now)
{
  int number = MIN (find_number (clause, part), MOST_THINGS);

  if (clause->fewer || clause->without || ptm_clause_has_verb (clause, "remove") || !(says_more (clause) || clause->n_arranged > 0) || (part->phrase.count > 0 && clause->n_arranged == 0))
    return FALSE;
  if (clause->n_arranged > 0 && number > 0 && is_reached (clause))
    number -= now;
  if (number == 0 && clause->n_arranged == 0 && (!part->phrase.plural || part->phrase.definite || ptm_grammar_has_rule (clause->reading->grammar, "postpositions")) && !ptm_clause_has_unknown (clause))
    number = 1;
  if (number > 0)
    copy_last (wish, clause, part, number);
  return number > 0;
}

/* "兔子拿走一只", "take two away". */
static gboolean
take_some (PtmEditWish *wish, PtmClause *clause, const PtmPart *part, int now)
{
  int number = find_number (clause, part);

  if (!(ptm_clause_has_verb (clause, "remove") || ptm_clause_has_verb (clause, "reduce")) || (ptm_clause_has_verb (clause, "reduce") && (part->phrase.end > 0 || is_reached (clause))) || part->phrase.definite || number <= 0 || number >= now)
    return FALSE;
  for (int i = 0; i < number; i++)
    take_last (wish, PTM_OP_REMOVE, part);
  ptm_reading_use (clause->reading, clause->lead, clause->end - clause->lead, PTM_USE_USED);
  return TRUE;
}

/* "Take two away": of that, which there are several of. FALSE when that is nothing, or not the only such thing. */
static gboolean
find_several (PtmScene *scene, PtmPart *several)
{
  const char *asset = ptm_edit_find_plural (scene);

  for (guint i = 0; asset != NULL && i < scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (scene->nodes, i);

      if (g_strcmp0 (node->asset, asset) != 0)
        continue;
      several->phrase.asset = node->asset;
      several->phrase.word = node->noun;
      return TRUE;
    }
  return FALSE;
}

/* Nothing but a number and what shall become of it. */
static gboolean
names_nothing (const PtmClause *clause)
{
  for (guint i = 0; i < clause->parts->len; i++)
    if (((PtmPart *)g_ptr_array_index (clause->parts, i))->referent != PTM_REFERENT_IT)
      return FALSE;
  return (clause->verbs->len > 0 || clause->n_arranged > 0) && only_copies (clause) && clause->text == NULL && clause->color.a == 0 && clause->n_changes == 0 && clause->n_sides == 0 && clause->right == 0 && clause->down == 0 && clause->factor == 0;
}

/* "Twice as many stars", "half as many": so many times as many as there are; 0 when the clause does not say so. */
static double
find_multiple (const PtmClause *clause)
{
  for (guint at = clause->lead; at < clause->end; at += ptm_reading_span (clause->reading, at))
    for (const PtmSense *sense = ptm_reading_sense (clause->reading, at, PTM_WORD_OTHER); sense != NULL; sense = ptm_sense_find (sense->next, PTM_WORD_OTHER))
      if (g_str_equal (sense->value, "multiple"))
        return sense->number;
  return 0;
}

static gboolean
multiply (PtmEditWish *wish, PtmClause *clause, const PtmPart *part, int now)
{
  int asked = (int)(now * find_multiple (clause) + 0.5);

  if (asked <= 0 || asked > MOST_THINGS)
    return FALSE;
  ptm_edit_set_number (wish, part, now, asked);
  ptm_reading_use (clause->reading, clause->lead, clause->end - clause->lead, PTM_USE_USED);
  return TRUE;
}

gboolean
ptm_edit_add_step (PtmEditWish *wish, PtmClause *clause)
{
  PtmPart        several = { .place = PTM_PART_OBJECT, .referent = PTM_REFERENT_THING };
  const PtmPart *part = wish->scene != NULL && !wish->has_region && only_copies (clause) ? find_counted (wish, clause) : NULL;
  int            now;

  if (wish->scene != NULL && !wish->has_region && names_nothing (clause) && find_several (wish->scene, &several))
    part = &several;
  now = part != NULL ? count_there (wish, part) : 0;
  return now > 0 && (multiply (wish, clause, part, now) || add_more (wish, clause, part, now) || take_some (wish, clause, part, now));
}
