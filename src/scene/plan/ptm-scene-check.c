/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The rules of a scene that tie its members to each other. Contradicting constraints are no mistake here: the layout
 * tells the user which of them it could not satisfy. */

#include "config.h"

#include "ptm-scene-check.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
collect_nodes (GPtrArray *nodes, GHashTable *by_id, GError **error)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (nodes, i);

      if (!g_hash_table_insert (by_id, node->id, node))
        {
          g_set_error (error, PTM_ERROR, PTM_ERROR_PLAN, _ ("Two elements of the plan have the id “%s”."), node->id);
          return FALSE;
        }
      if (g_hash_table_size (by_id) > PTM_SCENE_MAX_NODES)
        {
          g_set_error (error, PTM_ERROR, PTM_ERROR_PLAN, _ ("The plan has more than %d elements."), PTM_SCENE_MAX_NODES);
          return FALSE;
        }
      if (!collect_nodes (node->children, by_id, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_reference (GHashTable *by_id, const char *member, const char *id, GError **error)
{
  if (id == NULL || g_hash_table_contains (by_id, id))
    return TRUE;
  /* Translators: a member of a plan and the id it names: “edges[2].to names “s9”, which is not in the plan.” */
  g_set_error (error, PTM_ERROR, PTM_ERROR_PLAN, _ ("%s names “%s”, which is not in the plan."), member, id);
  return FALSE;
}

static gboolean
check_entry (GHashTable *by_id, const char *list, guint index, const char *member, const char *id, GError **error)
{
  g_autofree char *path = g_strdup_printf ("%s[%u].%s", list, index, member);

  return check_reference (by_id, path, id, error);
}

static gboolean
check_edges (PtmScene *scene, GHashTable *by_id, GError **error)
{
  for (guint i = 0; i < scene->edges->len; i++)
    {
      const PtmEdge *edge = g_ptr_array_index (scene->edges, i);

      if (!check_entry (by_id, "edges", i, "from", edge->from, error) || !check_entry (by_id, "edges", i, "to", edge->to, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_constraints (PtmScene *scene, GHashTable *by_id, GError **error)
{
  for (guint i = 0; i < scene->constraints->len; i++)
    {
      const PtmConstraint *constraint = g_ptr_array_index (scene->constraints, i);

      if (!check_entry (by_id, "constraints", i, "a", constraint->a, error) || !check_entry (by_id, "constraints", i, "b", constraint->b, error))
        return FALSE;
      if (g_strcmp0 (constraint->a, constraint->b) != 0)
        continue;
      g_set_error (error, PTM_ERROR, PTM_ERROR_PLAN, _ ("constraints[%u] names “%s” twice."), i, constraint->a);
      return FALSE;
    }
  return TRUE;
}

/* An object, or the key of a character wherever it stands. */
static gboolean
check_speaker (PtmScene *scene, GHashTable *by_id, const PtmNode *bubble, GError **error)
{
  g_autofree char *member = g_strconcat (bubble->id, ".speaker", NULL);

  return (bubble->speaker != NULL && ptm_scene_find_character (scene, bubble->speaker) != NULL) || check_reference (by_id, member, bubble->speaker, error);
}

/* Follows a label's target as often as there are nodes; whoever is still on the way then walks in a circle. */
static gboolean
check_targets (PtmScene *scene, GHashTable *by_id, GError **error)
{
  GHashTableIter iter;
  gpointer       value;

  g_hash_table_iter_init (&iter, by_id);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const PtmNode   *start = value;
      const PtmNode   *node = start;
      g_autofree char *member = g_strconcat (start->id, ".target", NULL);
      guint            steps = 0;

      if (!check_reference (by_id, member, start->target, error))
        return FALSE;
      if (!check_speaker (scene, by_id, start, error))
        return FALSE;
      while (node != NULL && node->target != NULL && steps++ <= g_hash_table_size (by_id))
        node = g_hash_table_lookup (by_id, node->target);
      if (node == NULL || node->target == NULL)
        continue;
      g_set_error (error, PTM_ERROR, PTM_ERROR_PLAN, _ ("The labels of the plan point at each other in a circle at “%s”."), start->id);
      return FALSE;
    }
  return TRUE;
}

gboolean
ptm_scene_check (PtmScene *scene, GError **error)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);

  return collect_nodes (scene->nodes, by_id, error) && check_targets (scene, by_id, error) && check_edges (scene, by_id, error) && check_constraints (scene, by_id, error);
}
