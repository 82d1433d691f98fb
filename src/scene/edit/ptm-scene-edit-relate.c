/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a relation means for how a thing is drawn, when an edit has put it by another: what covers what, which shadow it
 * throws, and whether it looks out of a container. */

#include "config.h"

#include "ptm-scene-edit-private.h"

#include <string.h>

#include "ptm-opening.h"

/* Where it stood before is no longer true. */
static void
forget_relations (PtmScene *scene, const PtmNode *node)
{
  for (guint i = scene->constraints->len; i > 0; i--)
    if (strcmp (((PtmConstraint *)scene->constraints->pdata[i - 1])->a, node->id) == 0)
      g_ptr_array_remove_index (scene->constraints, i - 1);
}

/* What stands on something, or in the sky, throws no shadow on the ground. */
static void
choose_shadow (PtmNode *node, const char *rel)
{
  static const char *const lifted[] = { "on", "above", "inside", "behind", NULL };

  if (g_strcmp0 (node->shape, "inside") == 0)
    ptm_node_set (&node->shape, "standing");
  if (g_strcmp0 (node->shape, "standing") == 0 && g_strv_contains (lifted, rel))
    ptm_node_set (&node->shape, "lifted");
}

static void
go_inside (PtmNode *node, const PtmNode *anchor)
{
  PtmOpening opening;

  if (node->type != PTM_NODE_OBJECT || !ptm_opening_find (anchor, &opening))
    return;
  if (opening.kind == PTM_OPENING_BARS)
    node->z = anchor->z - 1;
  else if (ptm_opening_hides (&opening))
    ptm_node_set (&node->shape, "inside");
}

void
ptm_editing_relate (PtmEditing *editing, const char *rel, PtmNode *node, const PtmNode *anchor)
{
  if (anchor == NULL || rel == NULL)
    return;
  choose_shadow (node, rel);
  if (node->type == PTM_NODE_LABEL && node->target == NULL)
    ptm_node_set (&node->target, anchor->id);
  if (strcmp (rel, "behind") == 0)
    node->z = anchor->z - 1;
  else if (strcmp (rel, "in-front") == 0 || strcmp (rel, "on") == 0 || strcmp (rel, "inside") == 0)
    node->z = MAX (node->z, anchor->z + 1);
  if (strcmp (rel, "inside") == 0)
    go_inside (node, anchor);
  forget_relations (editing->scene, node);
  ptm_scene_add_constraint (editing->scene, rel, node->id, anchor->id);
}
