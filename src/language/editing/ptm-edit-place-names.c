/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* "The thing on the table", "the lion's head": a thing that is named by where it is, and a part of a body that stands for the whole. */

#include "config.h"

#include "ptm-edit-private.h"

static gboolean
meets (const PtmFrame *a, const PtmFrame *b, const char *relation)
{
  double ax = a->x + a->width / 2, ay = a->y + a->height / 2, bx = b->x + b->width / 2, by = b->y + b->height / 2;

  if (g_str_equal (relation, "left-of"))
    return ax < bx;
  if (g_str_equal (relation, "right-of"))
    return ax > bx;
  if (ax < b->x || ax > b->x + b->width)
    return FALSE;
  if (g_str_equal (relation, "on") || g_str_equal (relation, "above"))
    return ay < by;
  return (g_str_equal (relation, "under") || g_str_equal (relation, "below")) && ay > by;
}

static gboolean
is_related (PtmScene *scene, const PtmNode *node, const PtmNode *anchor, const char *relation)
{
  for (guint i = 0; i < scene->constraints->len; i++)
    {
      const PtmConstraint *constraint = g_ptr_array_index (scene->constraints, i);

      if (g_strcmp0 (constraint->rel, relation) == 0 && g_strcmp0 (constraint->a, node->id) == 0 && g_strcmp0 (constraint->b, anchor->id) == 0)
        return TRUE;
    }
  return meets (&node->frame, &anchor->frame, relation);
}

/* The first picture that stands so to the named one; (nullable). */
static const PtmNode *
find_at (PtmEditWish *wish, const PtmPart *place)
{
  PtmSelector selector = { 0 };
  g_autoptr (GPtrArray) ids = NULL;
  const PtmNode *anchor;

  ptm_edit_aim_at_thing (wish, &selector, place);
  ids = ptm_scene_select (wish->scene, NULL, &selector, NULL);
  ptm_selector_copy (&(PtmSelector){ 0 }, &selector);
  anchor = ids->len > 0 ? ptm_scene_find (wish->scene, g_ptr_array_index (ids, 0)) : NULL;
  for (guint i = 0; anchor != NULL && i < wish->scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (wish->scene->nodes, i);

      if (node->type == PTM_NODE_OBJECT && node != anchor && node->asset != NULL && is_related (wish->scene, node, anchor, place->relation))
        return node;
    }
  return NULL;
}

void
ptm_edit_name_by_place (PtmEditWish *wish, PtmClause *clause)
{
  for (guint i = clause->parts->len; i > 1; i--)
    {
      PtmPart       *thing = g_ptr_array_index (clause->parts, i - 2);
      const PtmPart *place = g_ptr_array_index (clause->parts, i - 1);
      const PtmNode *node;

      if (g_strcmp0 (ptm_part_get_role (thing), "object") != 0 || place->place != PTM_PART_ANCHOR || place->relation == NULL || !ptm_part_is_thing (place) || ptm_part_get_role (place) != NULL || thing->phrase.indefinite || !ptm_edit_is_there (wish, place))
        continue;
      node = find_at (wish, place);
      if (node == NULL)
        continue;
      thing->phrase.sense = NULL;
      g_free (thing->phrase.word);
      g_free (thing->phrase.asset);
      thing->phrase.word = g_strdup (node->noun);
      thing->phrase.asset = g_strdup (node->asset);
      g_ptr_array_remove_index (clause->parts, i - 1);
    }
}

void
ptm_edit_drop_limbs (PtmEditWish *wish, PtmClause *clause)
{
  for (guint i = clause->parts->len; i > 1; i--)
    {
      const PtmPart *owner = g_ptr_array_index (clause->parts, i - 2), *limb = g_ptr_array_index (clause->parts, i - 1);
      const PtmNoun *noun = ptm_part_is_thing (owner) && owner->phrase.sense != NULL ? owner->phrase.sense->noun : NULL;

      if (noun == NULL || !(ptm_noun_has_tag (noun, "people") || ptm_noun_has_tag (noun, "animal")) || owner->place != PTM_PART_ANCHOR || !ptm_edit_is_there (wish, owner))
        continue;
      if (limb->phrase.first == owner->phrase.end && ptm_part_is_thing (limb) && ptm_part_get_role (limb) == NULL && !ptm_edit_is_there (wish, limb))
        g_ptr_array_remove_index (clause->parts, i - 1);
    }
}
