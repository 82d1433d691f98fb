/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "Make it five cats": a thing that is there shall be so many. */

#include "config.h"

#include "ptm-edit-private.h"

#define MOST_THINGS 100

static int
count_things (GPtrArray *nodes, const char *asset)
{
  int n = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (nodes, i);

      n += g_strcmp0 (node->asset, asset) == 0 ? node->count : 0;
    }
  return n;
}

static PtmOp *
take_last (PtmEditWish *wish, PtmOpType type, const PtmPart *part)
{
  PtmOp *op = ptm_op_new (type);

  ptm_edit_aim_at_thing (wish, &op->target, part);
  op->target.nth = -1;
  g_ptr_array_add (wish->ops, op);
  return op;
}

/* Nothing else is said of them. */
static const PtmPart *
find_counted (const PtmClause *clause)
{
  const PtmPart *found = NULL;

  if (clause->without || clause->color.a > 0 || clause->n_changes > 0 || clause->n_sides > 0 || clause->instead || clause->text != NULL || clause->factor > 0 || ptm_clause_has_verb (clause, "add") || !ptm_clause_has_verb (clause, "change"))
    return NULL;
  for (guint i = 0; i < clause->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (clause->parts, i);

      if (part->referent == PTM_REFERENT_IT)
        continue;
      if (found != NULL || !ptm_part_is_thing (part) || part->place == PTM_PART_ANCHOR)
        return NULL;
      found = part;
    }
  return found != NULL && found->phrase.count > 1 && found->phrase.asset != NULL && !found->phrase.definite ? found : NULL;
}

static gboolean
says_more (const PtmClause *clause)
{
  for (guint at = clause->first; at < clause->end; at++)
    if (ptm_reading_is (clause->reading, at, PTM_WORD_FOLLOW, "more"))
      return TRUE;
  return FALSE;
}

gboolean
ptm_edit_add_count (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *part = wish->scene != NULL && !wish->has_region ? find_counted (clause) : NULL;
  int            now = part != NULL ? count_things (wish->scene->nodes, part->phrase.asset) : 0;
  int            asked = part != NULL ? MIN (part->phrase.count, MOST_THINGS) : 0;

  if (now == 0 || asked == now || says_more (clause))
    return FALSE;
  if (asked > now)
    take_last (wish, PTM_OP_DUPLICATE, part)->count = asked - now;
  for (int i = asked; i < now; i++)
    take_last (wish, PTM_OP_REMOVE, part);
  return TRUE;
}
