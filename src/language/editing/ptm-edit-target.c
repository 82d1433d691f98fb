/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What an operation is about: the thing a clause names, what "it" means, or the whole picture. */

#include "config.h"

#include <string.h>

#include "ptm-edit-private.h"

/* The only picture of a scene is what "it" means when nothing is marked. (nullable) */
static const PtmNode *
find_only_object (PtmScene *scene)
{
  const PtmNode *only = NULL;

  for (guint i = 0; i < scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (scene->nodes, i);

      if (node->type == PTM_NODE_OBJECT && only != NULL)
        return NULL;
      if (node->type == PTM_NODE_OBJECT)
        only = node;
    }
  return only;
}

static gboolean
is_whole_picture_op (PtmOpType type)
{
  return type == PTM_OP_ADJUST || type == PTM_OP_RESTYLE;
}

/* "make the title red and move it down": what the operation before it was about. */
static gboolean
aim_at_previous (PtmEditWish *wish, PtmOp *op)
{
  const PtmOp *previous = wish->ops->len > 0 ? g_ptr_array_index (wish->ops, wish->ops->len - 1) : NULL;

  if (previous == NULL || (previous->target.role == NULL && previous->target.noun == NULL))
    return FALSE;
  ptm_selector_copy (&previous->target, &op->target);
  return TRUE;
}

static gboolean
aim_at_it (PtmEditWish *wish, PtmOp *op)
{
  const PtmNode *only;

  if (wish->has_region)
    {
      op->target.mask = TRUE;
      return TRUE;
    }
  if (wish->topic != NULL)
    {
      ptm_edit_aim_at_thing (wish, &op->target, wish->topic);
      return TRUE;
    }
  if (aim_at_previous (wish, op))
    return TRUE;
  if (op->type != PTM_OP_RESTYLE && ptm_edit_aim_at_last (wish, op))
    return TRUE;
  if (is_whole_picture_op (op->type))
    {
      op->target.everything = TRUE;
      return TRUE;
    }
  only = wish->scene != NULL ? find_only_object (wish->scene) : NULL;
  if (only == NULL)
    return FALSE;
  op->target.id = g_strdup (only->id);
  return TRUE;
}

/* A place that is no thing of its own is the backdrop: "make the sky darker". */
static gboolean
means_backdrop (PtmEditWish *wish, const PtmPart *part)
{
  return part->setting != NULL && !ptm_edit_is_there (wish, part);
}

/* A place out of doors has a sky of its own. */
gboolean
ptm_edit_means_sky (PtmEditWish *wish, const PtmPart *part)
{
  PtmSelector sky = { .role = (char *)"sky" };
  g_autoptr (GPtrArray) ids = NULL;

  if (wish->scene == NULL || part == NULL || g_strcmp0 (part->setting, "sky") != 0 || !means_backdrop (wish, part))
    return FALSE;
  ids = ptm_scene_select (wish->scene, NULL, &sky, NULL);
  return ids->len > 0;
}

/* "The cat", where words show whether one or several are meant. */
static gboolean
means_one (PtmEditWish *wish, const PtmPart *part)
{
  const PtmPhrase *phrase = &part->phrase;

  return !ptm_grammar_has_rule (wish->reading->grammar, "no-articles") && phrase->sense != NULL && phrase->sense->class == PTM_WORD_NOUN && !phrase->plural && phrase->count <= 1 && phrase->nth == 0 && phrase->side == PTM_SIDE_NONE;
}

/* "The time" of a page where it stands in a line with the date. */
static gboolean
take_line_of_fact (PtmEditWish *wish, PtmSelector *selector, const char *role)
{
  const PtmNode   *line = NULL;
  g_autofree char *part = role != NULL && !ptm_edit_has_role (wish, role) ? ptm_edit_dup_fact_part (wish, role, &line) : NULL;

  if (part == NULL)
    return FALSE;
  selector->id = g_strdup (line->id);
  return TRUE;
}

/* "The line" is the last one that is written, if nobody says which. */
static void
take_line (PtmSelector *selector, const PtmPart *part)
{
  selector->role = g_strdup ("text");
  selector->side = part->phrase.side;
  selector->nth = part->phrase.nth != 0 || part->phrase.side != PTM_SIDE_NONE ? part->phrase.nth : -1;
}

void
ptm_edit_aim_at_thing (PtmEditWish *wish, PtmSelector *selector, const PtmPart *part)
{
  const char      *role = ptm_part_get_role (part);
  g_autofree char *category = ptm_edit_dup_category (wish, part);
  g_autofree char *assets = category != NULL ? g_steal_pointer (&category) : ptm_edit_dup_headed (wish, part);

  if (ptm_edit_aim_at_rest (wish, selector, part) || ptm_edit_aim_at_other (wish, selector, part))
    return;
  selector->id = ptm_edit_dup_group (wish, part);
  if (selector->id != NULL)
    return;
  if (role == NULL && means_backdrop (wish, part))
    role = ptm_edit_means_sky (wish, part) ? "sky" : "background";
  /* "The text" of a page that has no body is all that is written on it. */
  if (g_strcmp0 (role, "body") == 0 && !ptm_edit_has_role (wish, "body"))
    role = "text";
  if (take_line_of_fact (wish, selector, role))
    return;
  /* "The thing on the right" is a picture. */
  if (g_strcmp0 (role, "object") == 0 && !ptm_edit_has_role (wish, "object"))
    role = "picture";
  if (g_strcmp0 (role, "line") == 0)
    {
      take_line (selector, part);
      return;
    }
  if (role != NULL)
    selector->role = g_strdup (role);
  else if (assets != NULL)
    selector->asset = g_steal_pointer (&assets);
  else
    {
      const PtmNode *node = wish->scene != NULL ? ptm_edit_find_by_head (wish, part) : NULL;

      selector->noun = g_strdup (node != NULL ? node->noun : part->phrase.word != NULL ? part->phrase.word
                                                                                       : part->setting);
      selector->asset = g_strdup (node != NULL ? node->asset : part->phrase.asset);
    }
  selector->nth = part->phrase.nth;
  selector->side = part->phrase.side;
  selector->side2 = part->phrase.side2;
  if (part->phrase.definite || ((role == NULL || g_str_equal (role, "picture")) && ptm_grammar_has_rule (wish->reading->grammar, "no-articles")))
    selector->color = part->phrase.color;
  selector->one = role == NULL && selector->asset != NULL && means_one (wish, part);
  ptm_edit_aim_at_extreme (wish, selector, part->phrase.extreme);
}

/* There is nothing to tell it from: a side is where it shall be. */
static gboolean
is_alone (PtmEditWish *wish, const PtmSelector *selector)
{
  g_autoptr (GPtrArray) ids = wish->scene != NULL ? ptm_scene_select (wish->scene, NULL, selector, NULL) : NULL;

  return ids != NULL && ids->len == 1;
}

void
ptm_edit_aim_by_side (PtmEditWish *wish, PtmOp *op, const PtmClause *clause)
{
  static const PtmOpType elsewhere[] = { PTM_OP_REMOVE, PTM_OP_RECOLOR, PTM_OP_RESIZE, PTM_OP_ADJUST, PTM_OP_REPLACE, PTM_OP_FLIP, PTM_OP_DUPLICATE, PTM_OP_ORDER };

  if ((op->target.noun == NULL && op->target.asset == NULL) || op->target.side != PTM_SIDE_NONE || op->target.nth != 0 || (op->type != PTM_OP_REMOVE && is_alone (wish, &op->target)))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (elsewhere); i++)
    if (op->type == elsewhere[i] && (clause->n_sides > 0 || clause->right != 0))
      {
        op->target.side = clause->n_sides > 0 ? clause->sides[0] : clause->right < 0 ? PTM_SIDE_LEFT
                                                                                     : PTM_SIDE_RIGHT;
        op->target.side2 = clause->n_sides > 1 ? clause->sides[1] : PTM_SIDE_NONE;
      }
}

/* "One of the apples green": what becomes of so many of them, and not how many there are. */
static gboolean
changes_some (PtmOpType type)
{
  return type == PTM_OP_RECOLOR || type == PTM_OP_RESIZE || type == PTM_OP_ADJUST || type == PTM_OP_ROTATE || type == PTM_OP_FLIP || type == PTM_OP_MOVE || type == PTM_OP_REPLACE;
}

/* FALSE when the clause means something under a region and none is marked. */
gboolean
ptm_edit_aim (PtmEditWish *wish, PtmOp *op, const PtmPart *part)
{
  if (part == NULL || part->referent == PTM_REFERENT_IT)
    return aim_at_it (wish, op);
  if (wish->has_region && g_strcmp0 (ptm_part_get_role (part), "object") == 0)
    return aim_at_it (wish, op);
  if (part->referent == PTM_REFERENT_EVERYTHING)
    {
      op->target.everything = TRUE;
      return TRUE;
    }
  if (wish->scene == NULL && ptm_part_is_background (part))
    {
      op->target.role = g_strdup ("background");
      return TRUE;
    }
  if (wish->scene == NULL)
    return (op->target.mask = wish->has_region);
  if (changes_some (op->type) && ptm_edit_aim_at_some (wish, &op->target, part))
    return TRUE;
  ptm_edit_aim_at_thing (wish, &op->target, part);
  return TRUE;
}
