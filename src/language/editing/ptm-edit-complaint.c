/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "I can hardly see the cat", "nobody can read the title": what is wrong is said, and not what shall be done. When the rest of
 * the sentence does not say it either, a thing comes out from under what covers it, and whatever lies open grows. */

#include "config.h"

#include "ptm-edit-private.h"

/* By so much what can hardly be seen grows. */
#define GROWTH 1.4

/* Of a thing's box, that something else must cover before it is said to be hidden. */
#define LEAST_COVER 0.1

/* "I can hardly read the title" writes nothing. */
static gboolean
has_other_verb (const PtmClause *clause)
{
  static const char *const harmless[] = { "change", "setText", "write", NULL };

  for (guint i = 0; i < clause->verbs->len; i++)
    if (!g_strv_contains (harmless, g_ptr_array_index (clause->verbs, i)))
      return TRUE;
  return FALSE;
}

gboolean
ptm_edit_note_unseen (PtmEditWish *wish, PtmClause *clause)
{
  if (!clause->unseen || wish->scene == NULL || clause->n_arranged > 0 || ptm_clause_has_predicate (clause) || has_other_verb (clause))
    return FALSE;
  ptm_reading_use (clause->reading, clause->first, clause->end - clause->first, PTM_USE_USED);
  wish->unseen = clause;
  if (wish->topic == NULL && ptm_part_is_thing (ptm_clause_get_object (clause, 0)))
    wish->topic = ptm_clause_get_object (clause, 0);
  return TRUE;
}

static double
get_cover (const PtmFrame *below, const PtmFrame *above)
{
  double width = MIN (below->x + below->width, above->x + above->width) - MAX (below->x, above->x);
  double height = MIN (below->y + below->height, above->y + above->height) - MAX (below->y, above->y);

  return width > 0 && height > 0 && below->width * below->height > 0 ? width * height / (below->width * below->height) : 0;
}

static gboolean
is_covered (PtmEditWish *wish, const PtmSelector *selector)
{
  g_autoptr (GPtrArray) ids = ptm_scene_select (wish->scene, NULL, selector, NULL);
  const PtmNode *node = ids->len > 0 ? ptm_scene_find (wish->scene, g_ptr_array_index (ids, 0)) : NULL;

  for (guint i = 0; node != NULL && i < wish->scene->nodes->len; i++)
    {
      const PtmNode *other = g_ptr_array_index (wish->scene->nodes, i);

      if (other != node && other->type == PTM_NODE_OBJECT && other->z > node->z && get_cover (&node->frame, &other->frame) > LEAST_COVER)
        return TRUE;
    }
  return FALSE;
}

/* "For all that tree one does not see the castle": of the things that are named the one that something covers. */
static void
find_covered (PtmEditWish *wish)
{
  for (guint i = 0; wish->unseen->parts->len > 1 && i < wish->unseen->parts->len; i++)
    {
      const PtmPart *part = g_ptr_array_index (wish->unseen->parts, i);
      PtmOp         *op = ptm_op_new (PTM_OP_ORDER);

      if (ptm_part_is_thing (part) && ptm_edit_is_there (wish, part))
        {
          ptm_edit_aim_at_thing (wish, &op->target, part);
          wish->topic = is_covered (wish, &op->target) ? part : wish->topic;
        }
      ptm_op_free (op);
    }
}

void
ptm_edit_add_unseen (PtmEditWish *wish)
{
  PtmOp *op;

  if (wish->unseen == NULL || wish->ops->len > 0)
    return;
  find_covered (wish);
  op = ptm_op_new (PTM_OP_RESIZE);
  op->factor = GROWTH;
  if (!ptm_edit_aim (wish, op, wish->topic))
    {
      ptm_op_free (op);
      ptm_edit_add_unaimed (wish, wish->unseen);
      return;
    }
  if (is_covered (wish, &op->target))
    {
      op->type = PTM_OP_ORDER;
      op->how = g_strdup ("front");
    }
  g_ptr_array_add (wish->ops, op);
  wish->topic = NULL;
}
