/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a scene remembers of its last change, so that the next sentence may lean on it: "and the dog, too", "no, the other one",
 * "a bit more". */

#include "config.h"

#include "ptm-scene-edit-private.h"

#include <string.h>

#include "ptm-scene-json.h"

/* More is not remembered; the schema allows as much. */
#define MOST_LAST   16000
#define MOST_BEFORE 250000

/* With the ids it met, so that it means the same when things stand elsewhere. */
void
ptm_editing_note_done (PtmEditing *editing, const PtmOp *op, GString *last)
{
  PtmOp done = *op;
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_autofree char *text = NULL;

  if (op->type == PTM_OP_REVERT || (editing->found->len == 0 && !op->target.everything))
    return;
  if (!op->target.everything)
    done.target = (PtmSelector){ .id = editing->found->str };
  g_ptr_array_add (one, &done);
  text = ptm_ops_to_json (one);
  /* Both are arrays of their own. */
  if (last->len > 0)
    {
      g_string_truncate (last, last->len - 1);
      g_string_append_printf (last, ",%s", text + 1);
    }
  else
    g_string_append (last, text);
}

/* What corrects the last change goes back to what was before that. */
void
ptm_editing_remember (PtmEditing *editing, PtmScene *before, const GString *last, gboolean corrects)
{
  PtmScene *scene = editing->scene;
  g_autoptr (PtmScene) bare = NULL;
  g_autofree char *text = NULL;

  ptm_node_set (&scene->last, last->len > 0 && last->len < MOST_LAST ? last->str : NULL);
  if (corrects)
    {
      ptm_node_set (&scene->before, last->len > 0 ? before->before : NULL);
      return;
    }
  bare = ptm_scene_copy (before);
  ptm_node_set (&bare->last, NULL);
  ptm_node_set (&bare->before, NULL);
  text = g_hash_table_size (bare->photos) == 0 ? ptm_scene_to_json (bare, FALSE) : NULL;
  ptm_node_set (&scene->before, text != NULL && strlen (text) < MOST_BEFORE ? text : NULL);
}

PtmScene *
ptm_scene_dup_before (PtmScene *scene)
{
  g_return_val_if_fail (scene != NULL, NULL);

  return scene->before != NULL ? ptm_scene_from_json (scene->before, -1, NULL) : NULL;
}

void
ptm_editing_revert (PtmEditing *editing, const PtmOp *op)
{
  PtmScene *before = ptm_scene_dup_before (editing->scene);

  if (before == NULL)
    {
      ptm_editing_add_unmet (editing, op, "nothing");
      return;
    }
  ptm_scene_unref (editing->scene);
  editing->scene = before;
}
