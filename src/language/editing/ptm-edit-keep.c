/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What shall stay: "only one of the cats", "keep just the dog", "two trees are enough". Whatever is more than that goes. */

#include "config.h"

#include "ptm-edit-private.h"

#define MOST_THINGS 100

static gboolean
says_only (const PtmClause *clause)
{
  for (guint at = clause->lead; at < clause->end; at += ptm_reading_span (clause->reading, at))
    if (ptm_reading_is (clause->reading, at, PTM_WORD_ASIDE, "only"))
      return TRUE;
  return FALSE;
}

/* "one of the cats", "two cats"; 0 when no number is said. */
static int
find_number (const PtmClause *clause, const PtmPart *part)
{
  guint taken = 0;

  if (part->phrase.count > 0 && !part->phrase.definite)
    return part->phrase.count;
  for (guint at = clause->lead; at < clause->end; at += ptm_reading_span (clause->reading, at))
    {
      int             number = ptm_phrase_read_number (clause->reading, at, &taken);
      const PtmSense *first = ptm_sense_find (ptm_grammar_lookup (clause->reading->grammar, ptm_reading_token (clause->reading, at)->norm), PTM_WORD_NUMBER);

      /* "one of", which is one word elsewhere */
      if (number > 0 || (first != NULL && first->number > 0))
        return number > 0 ? number : (int)first->number;
      if (at >= part->phrase.first && part->phrase.indefinite)
        return 1;
      if (ptm_reading_is (clause->reading, at, PTM_WORD_ARTICLE, "indefinite") || ptm_reading_is (clause->reading, at, PTM_WORD_OTHER, "first"))
        return 1;
    }
  return part->phrase.indefinite ? 1 : 0;
}

static int
count_alike (PtmEditWish *wish, const PtmPart *part)
{
  PtmSelector all = { .noun = part->phrase.word, .asset = part->phrase.asset };
  g_autoptr (GPtrArray) ids = ptm_scene_select (wish->scene, NULL, &all, NULL);

  return (int)MIN (ids->len, MOST_THINGS);
}

static void
keep_some (PtmEditWish *wish, const PtmPart *part, int number)
{
  int now = count_alike (wish, part);

  for (int i = number; i < now; i++)
    {
      PtmOp *op = ptm_op_new (PTM_OP_REMOVE);

      ptm_edit_aim_at_thing (wish, &op->target, part);
      op->target.nth = -1;
      op->target.one = FALSE;
      g_ptr_array_add (wish->ops, op);
    }
}

static void
keep_named (PtmEditWish *wish, PtmClause *clause)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  PtmOp *op = ptm_op_new (PTM_OP_REMOVE);

  for (guint i = 0; i < clause->parts->len; i++)
    {
      PtmSelector selector = { 0 };
      PtmOp      *kept = ptm_op_new (PTM_OP_REMOVE);
      g_autoptr (GPtrArray) found = NULL;

      ptm_edit_aim_at_thing (wish, &kept->target, g_ptr_array_index (clause->parts, i));
      selector = kept->target;
      found = ptm_scene_select (wish->scene, NULL, &selector, NULL);
      for (guint k = 0; k < found->len; k++)
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? "|" : "", (const char *)g_ptr_array_index (found, k));
      ptm_op_free (kept);
    }
  op->target.role = g_strdup ("picture");
  op->target.except = g_strdup (ids->str);
  g_ptr_array_add (wish->ops, op);
}

static gboolean
names_only_known (PtmEditWish *wish, const PtmClause *clause)
{
  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);

      if (part->place == PTM_PART_ANCHOR || !ptm_part_is_thing (part) || ptm_part_get_role (part) != NULL || part->phrase.asset == NULL || !ptm_edit_is_there (wish, part))
        return FALSE;
    }
  return clause->parts->len > 0;
}

/* "Half of them is enough" of those that were named before. */
static gboolean
keep_half (PtmEditWish *wish, PtmClause *clause, const PtmPart *part)
{
  gboolean half = FALSE;

  for (guint at = clause->first; at < clause->end; at += ptm_reading_span (clause->reading, at))
    half = half || ptm_reading_is (clause->reading, at, PTM_WORD_OTHER, "half");
  /* "恐龙缩小到一半就行": the half of one is its size. */
  if (!half || part == NULL || part->phrase.asset == NULL || count_alike (wish, part) < 2)
    return FALSE;
  keep_some (wish, part, (count_alike (wish, part) + 1) / 2);
  ptm_reading_use (clause->reading, clause->lead, clause->end - clause->lead, PTM_USE_USED);
  return TRUE;
}

/* "小鸡画多了，三只就可以了", "多すぎるので三羽に": 0 when the clause that complains does not say how many there shall be. */
static int
find_enough (const PtmClause *clause)
{
  PtmReading *reading = clause->reading;
  gboolean    paused = FALSE;

  for (guint at = clause->first; at < clause->end; at += ptm_reading_span (reading, at))
    {
      guint taken = 0;
      int   number = ptm_phrase_read_number (reading, at, &taken);

      paused = paused || ptm_reading_is_pause (reading, at);
      if (number > 0 && (paused || ptm_reading_is (reading, at + taken, PTM_WORD_PREP, "to") || (at > 0 && ptm_reading_is (reading, at - 1, PTM_WORD_PREP, "to"))))
        return number;
    }
  return 0;
}

/* "Those are too many bees": how many there shall be is said by the rest, or else some of them go. */
gboolean
ptm_edit_note_surplus (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *part = clause->parts->len > 0 ? g_ptr_array_index (clause->parts, clause->parts->len - 1) : NULL;
  int            now = wish->scene != NULL && ptm_part_is_thing (part) && part->phrase.asset != NULL && part->phrase.count == 0 && !part->phrase.indefinite ? count_alike (wish, part) : 0;
  gboolean       too_many = clause->surplus;

  for (guint at = clause->first; at < clause->end; at += ptm_reading_span (clause->reading, at))
    too_many = too_many || ptm_reading_is (clause->reading, at, PTM_WORD_OTHER, "surplus");
  if (!too_many || now < 2 || clause->color.a > 0 || clause->n_changes > 0 || clause->text != NULL || ptm_clause_has_verb (clause, "remove"))
    return FALSE;
  ptm_reading_use (clause->reading, clause->lead, clause->end - clause->lead, PTM_USE_USED);
  if (keep_half (wish, clause, part))
    return TRUE;
  if (find_enough (clause) > 0)
    keep_some (wish, part, find_enough (clause));
  else if (clause->end < clause->reading->length)
    wish->topic = part;
  else
    keep_some (wish, part, now - MAX (1, now / 3));
  return TRUE;
}

gboolean
ptm_edit_add_kept (PtmEditWish *wish, PtmClause *clause)
{
  int number;

  if (wish->scene != NULL && !wish->has_region && ptm_clause_has_verb (clause, "keep") && keep_half (wish, clause, clause->parts->len > 0 ? g_ptr_array_index (clause->parts, 0) : wish->topic != NULL ? wish->topic
                                                                                                                                                                                                       : clause->lender))
    return TRUE;

  if (wish->scene == NULL || wish->has_region || !ptm_clause_has_verb (clause, "keep") || ptm_clause_has_verb (clause, "remove") || clause->without || clause->instead || ptm_clause_has_predicate (clause) || clause->n_arranged > 0 || !names_only_known (wish, clause) || (ptm_clause_has_verb (clause, "change") && ptm_clause_has_unknown (clause)))
    return FALSE;
  number = clause->parts->len == 1 ? find_number (clause, g_ptr_array_index (clause->parts, 0)) : 0;
  /* "خلي الشمعات ثمانية" of six */
  if (ptm_clause_has_verb (clause, "change") && number > 0 && number > count_alike (wish, g_ptr_array_index (clause->parts, 0)))
    return FALSE;
  ptm_reading_use (clause->reading, clause->lead, clause->end - clause->lead, PTM_USE_USED);
  if (number > 0)
    keep_some (wish, g_ptr_array_index (clause->parts, 0), number);
  else if (says_only (clause))
    keep_named (wish, clause);
  return TRUE;
}
