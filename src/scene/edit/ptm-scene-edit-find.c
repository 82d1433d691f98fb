/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The elements an operation means. What "the left balloon" or "the cat" of three meant stays the same for all operations of a
 * sentence, also when the first of them moved it; and when one of several had to be chosen, the user is told. */

#include "config.h"

#include "ptm-scene-edit-private.h"

#include <string.h>

/* Bytes of names that an answer lists. */
#define MOST_LISTED 160

static gboolean
is_named (const PtmSelector *selector)
{
  return selector->id != NULL || selector->role != NULL || selector->noun != NULL || selector->asset != NULL || selector->text != NULL;
}

/* With a region, an operation without a selector means what is under it, and one with a name what is under it of that name. */
static PtmSelector
complete_selector (PtmEditing *editing, const PtmSelector *selector)
{
  PtmSelector complete = *selector;

  if (editing->region.mask != NULL && !selector->everything)
    complete.mask = TRUE;
  return complete;
}

static void
list_names (GPtrArray *nodes, GString *names)
{
  for (guint i = 0; i < nodes->len && names->len < MOST_LISTED; i++)
    {
      const PtmNode *node = g_ptr_array_index (nodes, i);

      if (node->type == PTM_NODE_OBJECT && node->noun != NULL && strstr (names->str, node->noun) == NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", node->noun);
      list_names (node->children, names);
    }
}

char *
ptm_scene_dup_names (PtmScene *scene)
{
  g_autoptr (GString) names = g_string_new (NULL);

  g_return_val_if_fail (scene != NULL, NULL);

  list_names (scene->nodes, names);
  return names->len > 0 ? g_strdup (names->str) : NULL;
}

/* Names what is not there, and what is. */
static void
add_absent (PtmEditing *editing, const PtmOp *op)
{
  PtmUnmet *unmet = ptm_unmet_new (ptm_op_describe (op), "absent");

  unmet->offer = ptm_scene_dup_names (editing->scene);
  g_ptr_array_add (editing->unmet, unmet);
}

static gboolean
was_changed_last (PtmEditing *editing, const char *id)
{
  g_autoptr (GPtrArray) ops = ptm_ops_from_json (editing->scene->last);

  for (guint i = 0; i < ops->len; i++)
    {
      const PtmOp *op = g_ptr_array_index (ops, i);
      g_auto (GStrv) ids = g_strsplit (op->target.id != NULL ? op->target.id : "", "|", -1);

      if (g_strv_contains ((const char *const *)ids, id))
        return TRUE;
    }
  return FALSE;
}

/* Of several the one that was changed last, else the first; tells which that was. */
static void
keep_one (PtmEditing *editing, const PtmOp *op, const PtmSelector *selector, GPtrArray *ids)
{
  PtmSelector first = *selector;
  g_autoptr (GPtrArray) chosen = NULL;

  for (guint i = 0; i < ids->len; i++)
    if (was_changed_last (editing, g_ptr_array_index (ids, i)))
      {
        g_autofree char *id = g_strdup (g_ptr_array_index (ids, i));

        g_ptr_array_set_size (ids, 0);
        g_ptr_array_add (ids, g_steal_pointer (&id));
        return;
      }
  first.nth = 1;
  chosen = ptm_scene_select (editing->scene, editing->art, &first, editing->mask);
  g_ptr_array_set_size (ids, 0);
  for (guint i = 0; i < chosen->len; i++)
    g_ptr_array_add (ids, g_strdup (g_ptr_array_index (chosen, i)));
  ptm_editing_add_unmet (editing, op, "several");
}

/* NULL for a selector that means the same wherever things stand. (transfer full) */
static char *
dup_key (const PtmSelector *selector)
{
  if (selector->nth == 0 && selector->side == PTM_SIDE_NONE && !selector->one)
    return NULL;
  return g_strdup_printf ("%s|%s|%s|%s|%d|%d|%d|%d|%u", selector->id, selector->role, selector->noun, selector->asset, selector->nth, (int)selector->side, (int)selector->side2, selector->one,
                          selector->color.a > 0 ? (guint)selector->color.r << 16 | (guint)selector->color.g << 8 | selector->color.b : 0);
}

/* What it meant before in this run, as far as that is still there. (nullable) (transfer full) */
static GPtrArray *
recall (PtmEditing *editing, const char *key)
{
  const char *met = key != NULL ? g_hash_table_lookup (editing->met, key) : NULL;
  g_auto (GStrv) names = met != NULL ? g_strsplit (met, "|", -1) : NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    if (ptm_scene_find (editing->scene, names[i]) != NULL)
      g_ptr_array_add (ids, g_strdup (names[i]));
  return ids->len > 0 ? g_steal_pointer (&ids) : NULL;
}

static char *
join (GPtrArray *ids)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", (const char *)g_ptr_array_index (ids, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GPtrArray *
select_ids (PtmEditing *editing, const PtmOp *op, const PtmSelector *selector)
{
  g_autofree char *key = dup_key (selector);
  GPtrArray       *ids = recall (editing, key);

  if (ids != NULL)
    return ids;
  ids = ptm_scene_select (editing->scene, editing->art, selector, editing->mask);
  if (selector->one && ids->len > 1)
    keep_one (editing, op, selector, ids);
  if (key != NULL && ids->len > 0)
    g_hash_table_insert (editing->met, g_steal_pointer (&key), join (ids));
  return ids;
}

void
ptm_editing_note_found (PtmEditing *editing, const PtmNode *node)
{
  g_string_append_printf (editing->found, "%s%s", editing->found->len > 0 ? "|" : "", node->id);
}

/* Nothing is meant: what is named is not marked, or not there at all. */
static void
add_not_found (PtmEditing *editing, const PtmOp *op, const PtmSelector *selector)
{
  PtmSelector anywhere = *selector;
  g_autoptr (GPtrArray) ids = NULL;

  anywhere.mask = FALSE;
  if (selector->mask && is_named (selector))
    ids = ptm_scene_select (editing->scene, editing->art, &anywhere, NULL);
  if (ids != NULL && ids->len > 0)
    ptm_editing_add_unmet (editing, op, "outside");
  else if (selector->mask && !is_named (selector))
    ptm_editing_add_unmet (editing, op, "region");
  else
    add_absent (editing, op);
}

GPtrArray *
ptm_editing_find (PtmEditing *editing, const PtmOp *op)
{
  PtmSelector selector = complete_selector (editing, &op->target);
  g_autoptr (GPtrArray) ids = select_ids (editing, op, &selector);
  GPtrArray *nodes = g_ptr_array_new ();

  if (ids->len == 0)
    add_not_found (editing, op, &selector);
  for (guint i = 0; i < ids->len; i++)
    {
      g_ptr_array_add (nodes, ptm_scene_find (editing->scene, g_ptr_array_index (ids, i)));
      ptm_editing_note_found (editing, g_ptr_array_index (nodes, i));
    }
  return nodes;
}
