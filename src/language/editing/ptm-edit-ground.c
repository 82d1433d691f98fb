/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What lies behind the things of a picture: a plain colour in place of a place, or nothing at all. */

#include "config.h"

#include "ptm-backdrop.h"
#include "ptm-edit-private.h"

/* "A plain light blue background": one colour, and no place. */
static gboolean
add_solid_ground (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *ground = NULL;
  gboolean       solid = FALSE;
  PtmOp         *op;

  for (guint at = clause->lead; at < clause->end; at += ptm_reading_span (clause->reading, at))
    solid = solid || ptm_reading_is (clause->reading, at, PTM_WORD_OTHER, "solid");
  for (guint i = 0; i < clause->parts->len; i++)
    if (ptm_part_is_background (g_ptr_array_index (clause->parts, i)))
      ground = g_ptr_array_index (clause->parts, i);
    else if (((PtmPart *)g_ptr_array_index (clause->parts, i))->referent == PTM_REFERENT_THING && ptm_edit_is_there (wish, g_ptr_array_index (clause->parts, i)))
      return FALSE;
  if (!solid || (ground == NULL && !ptm_clause_is_arranged (clause, "back")) || clause->text != NULL || clause->without)
    return FALSE;
  op = ptm_op_new (PTM_OP_REPLACE);
  op->target.role = g_strdup ("background");
  op->node = ptm_edit_make_background (NULL, clause->color.a > 0 || ground == NULL ? clause->color : ground->phrase.color);
  g_ptr_array_add (wish->ops, op);
  ptm_reading_use (clause->reading, clause->first, clause->end - clause->first, PTM_USE_USED);
  return TRUE;
}

/* "Transparent background, please": there shall be none. */
static gboolean
clear_ground (PtmEditWish *wish, PtmClause *clause)
{
  gboolean clear = FALSE;
  PtmOp   *op;

  for (guint at = clause->lead; at < clause->end; at += ptm_reading_span (clause->reading, at))
    clear = clear || ptm_reading_is (clause->reading, at, PTM_WORD_EFFECT, "transparent");
  for (guint i = 0; clear && i < clause->parts->len; i++)
    clear = ptm_part_is_background (g_ptr_array_index (clause->parts, i)) || ((PtmPart *)g_ptr_array_index (clause->parts, i))->referent != PTM_REFERENT_THING;
  if (!clear || clause->without)
    return FALSE;
  op = ptm_op_new (PTM_OP_REMOVE);
  op->target.role = g_strdup ("background");
  g_ptr_array_add (wish->ops, op);
  ptm_reading_use (clause->reading, clause->first, clause->end - clause->first, PTM_USE_USED);
  return TRUE;
}

gboolean
ptm_edit_add_ground (PtmEditWish *wish, PtmClause *clause)
{
  return clear_ground (wish, clause) || add_solid_ground (wish, clause);
}

/* (nullable) */
static const PtmNode *
find_ground (PtmScene *scene)
{
  PtmSelector background = { .role = (char *)"background" };
  g_autoptr (GPtrArray) ids = ptm_scene_select (scene, NULL, &background, NULL);

  return ids->len > 0 ? ptm_scene_find (scene, g_ptr_array_index (ids, 0)) : NULL;
}

/* "Could the background be pale blue?" of a meadow: one colour takes the place of grass and sky, which in that colour would still be two. */
void
ptm_edit_clear_places (PtmEditWish *wish)
{
  const PtmNode *ground = wish->scene != NULL && !wish->has_region ? find_ground (wish->scene) : NULL;

  if (ground == NULL || ground->setting == NULL || !ptm_backdrop_has_ground (ptm_backdrop_find (ground->setting), NULL))
    return;
  for (guint i = 0; i < wish->ops->len; i++)
    {
      PtmOp *op = g_ptr_array_index (wish->ops, i);

      if (op->type != PTM_OP_RECOLOR || op->how != NULL || g_strcmp0 (op->target.role, "background") != 0)
        continue;
      op->type = PTM_OP_REPLACE;
      op->node = ptm_edit_make_background (NULL, op->color);
      op->color = PTM_COLOR_NONE;
    }
}
