/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "Hide the frog behind the barrel", "put the cat half behind the tree": it goes behind that, and neither away nor to half its size. */

#include "config.h"

#include "ptm-edit-private.h"

static gboolean
says (const PtmClause *clause, const char *value)
{
  for (guint at = clause->lead; at < clause->end; at += ptm_reading_span (clause->reading, at))
    if (ptm_reading_is (clause->reading, at, PTM_WORD_OTHER, value))
      return TRUE;
  return FALSE;
}

gboolean
ptm_edit_add_hiding (PtmEditWish *wish, PtmClause *clause)
{
  static const char *const sizes[] = { "resize", "enlarge", "shrink", "reduce" };
  const PtmPart           *thing = ptm_clause_get_object (clause, 0), *anchor = ptm_clause_get_part (clause, PTM_PART_ANCHOR, 0);
  PtmOp                   *op;

  if (wish->scene == NULL || wish->has_region || clause->without || clause->n_changes > 0 || clause->color.a > 0 || !(says (clause, "hides") || says (clause, "partly")))
    return FALSE;
  if (!ptm_part_is_thing (thing) || !ptm_part_is_thing (anchor) || g_strcmp0 (anchor->relation, "behind") != 0 || !ptm_edit_is_there (wish, thing) || !ptm_edit_is_there (wish, anchor))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (ptm_clause_has_verb (clause, sizes[i]))
      return FALSE;
  op = ptm_op_new (PTM_OP_ORDER);
  op->how = g_strdup ("back");
  op->rel = g_strdup ("behind");
  ptm_edit_aim_at_thing (wish, &op->anchor, anchor);
  ptm_edit_take_op (wish, clause, op, thing);
  ptm_reading_use (clause->reading, clause->first, clause->end - clause->first, PTM_USE_USED);
  return TRUE;
}
