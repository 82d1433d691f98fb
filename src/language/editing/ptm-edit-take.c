/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Operations are taken into the wish here: aimed at what the clause is about, all but what it excepts, and once for each of several. What
 * nobody can aim is told. */

#include "config.h"

#include "ptm-edit-private.h"
#include "ptm-ledger.h"

void
ptm_edit_add_unmet (PtmEditWish *wish, PtmClause *clause, const char *why)
{
  g_autofree char *text = ptm_reading_dup (clause->reading, clause->first, clause->end);

  ptm_ledger_add (wish->unmet, g_strstrip (text), why);
}

/* Nobody can tell which thing shall change; what there is is named. */
void
ptm_edit_add_unaimed (PtmEditWish *wish, PtmClause *clause)
{
  guint n = wish->unmet->len;

  if (wish->scene == NULL || wish->has_region)
    {
      ptm_edit_add_unmet (wish, clause, wish->scene == NULL ? "mark" : "region");
      return;
    }
  ptm_edit_add_unmet (wish, clause, "which");
  if (wish->unmet->len > n)
    ((PtmUnmet *)g_ptr_array_index (wish->unmet, n))->offer = ptm_scene_dup_names (wish->scene);
}

/* "Everything except the cat": what is changed by its colours is all of it, else all pictures. FALSE when nobody knows what is meant. */
static gboolean
take_exceptions (PtmEditWish *wish, const PtmClause *clause, PtmOp *op)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; ptm_clause_get_part (clause, PTM_PART_EXCEPT, i) != NULL; i++)
    {
      PtmOp *kept = ptm_op_new (op->type);
      g_autoptr (GPtrArray) found = NULL;

      ptm_edit_aim_at_thing (wish, &kept->target, ptm_clause_get_part (clause, PTM_PART_EXCEPT, i));
      found = ptm_scene_select (wish->scene, NULL, &kept->target, NULL);
      ptm_op_free (kept);
      for (guint k = 0; k < found->len; k++)
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? "|" : "", (const char *)g_ptr_array_index (found, k));
      if (found->len == 0)
        return FALSE;
    }
  op->target.except = g_strdup (ids->str);
  return TRUE;
}

static gboolean
aim_with_exceptions (PtmEditWish *wish, const PtmClause *clause, PtmOp *op, const PtmPart *target)
{
  gboolean all = target == NULL || target->referent != PTM_REFERENT_THING || (target->phrase.sense == NULL && !ptm_edit_is_there (wish, target));

  if (wish->scene == NULL || !take_exceptions (wish, clause, op))
    return FALSE;
  if (!all)
    ptm_edit_aim_at_thing (wish, &op->target, target);
  else if (op->type == PTM_OP_ADJUST || op->type == PTM_OP_RECOLOR)
    op->target.everything = TRUE;
  else
    op->target.role = g_strdup ("picture");
  op->target.one = FALSE;
  return TRUE;
}

static gboolean
aim (PtmEditWish *wish, const PtmClause *clause, PtmOp *op, const PtmPart *target)
{
  if (ptm_clause_get_part (clause, PTM_PART_EXCEPT, 0) != NULL)
    return aim_with_exceptions (wish, clause, op, target);
  return ptm_edit_aim (wish, op, target);
}

/* "Only the cat, delete the others": what goes is gone already. */
static gboolean
is_gone_before (PtmEditWish *wish, const PtmOp *op)
{
  const PtmOp *before = wish->ops->len > 0 ? g_ptr_array_index (wish->ops, wish->ops->len - 1) : NULL;

  return before != NULL && before->type == PTM_OP_REMOVE && op->type == PTM_OP_REMOVE && before->target.except != NULL && g_strcmp0 (before->target.except, op->target.except) == 0;
}

void
ptm_edit_take_op (PtmEditWish *wish, PtmClause *clause, PtmOp *op, const PtmPart *target)
{
  if (wish->scene != NULL && ptm_edit_means_text (wish, clause))
    {
      op->target.text = g_strdup (clause->text);
      g_ptr_array_add (wish->ops, op);
    }
  else if (aim (wish, clause, op, target))
    {
      /* "Make the meadow yellow" leaves the meadow there. */
      if (op->type == PTM_OP_RECOLOR && op->how == NULL && g_strcmp0 (op->target.role, "background") == 0 && ptm_part_is_thing (target) && !ptm_part_is_background (target))
        op->how = g_strdup ("alone");
      ptm_edit_aim_by_side (wish, op, clause);
      if (is_gone_before (wish, op))
        ptm_op_free (op);
      else
        g_ptr_array_add (wish->ops, op);
    }
  else
    {
      ptm_op_free (op);
      ptm_edit_add_unaimed (wish, clause);
    }
}

static PtmOp *
copy_change (const PtmOp *op)
{
  PtmOp *copy = ptm_op_new (op->type);

  copy->dx = op->dx;
  copy->dy = op->dy;
  copy->to_side = op->to_side;
  copy->factor = op->factor;
  copy->lightness = op->lightness;
  copy->chroma = op->chroma;
  copy->warmth = op->warmth;
  copy->contrast = op->contrast;
  return copy;
}

void
ptm_edit_take_for_all (PtmEditWish *wish, PtmClause *clause, PtmOp *op)
{
  for (guint i = 1; ptm_part_is_thing (ptm_clause_get_object (clause, i)); i++)
    ptm_edit_take_op (wish, clause, copy_change (op), ptm_clause_get_object (clause, i));
  ptm_edit_take_op (wish, clause, op, ptm_clause_get_object (clause, 0));
}
