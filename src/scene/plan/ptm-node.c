/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* One element of a plan: making, copying, freeing, and the names of its types. */

#include "config.h"

#include "ptm-scene.h"

static const char *const node_type_names[] = {
  [PTM_NODE_TEXT] = "text",
  [PTM_NODE_OBJECT] = "object",
  [PTM_NODE_SHAPE] = "shape",
  [PTM_NODE_BACKGROUND] = "background",
  [PTM_NODE_PHOTO] = "photo",
  [PTM_NODE_GROUP] = "group",
  [PTM_NODE_LABEL] = "label",
  [PTM_NODE_PANEL] = "panel",
  [PTM_NODE_BUBBLE] = "bubble",
  [PTM_NODE_CHART] = "chart",
  [PTM_NODE_TABLE] = "table",
  [PTM_NODE_FIGURE] = "figure",
};

static gpointer
copy_child (gconstpointer node, gpointer user_data)
{
  return ptm_node_copy (node);
}

static gpointer
copy_datum (gconstpointer datum, gpointer user_data)
{
  return ptm_datum_copy (datum);
}

static gpointer
copy_row (gconstpointer row, gpointer user_data)
{
  return g_strdupv ((char **)row);
}

static void
alternative_free (PtmAlternative *alternative)
{
  g_free (alternative->asset);
  g_free (alternative->name);
  g_free (alternative);
}

static GPtrArray *
copy_alternatives (GPtrArray *alternatives)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func ((GDestroyNotify)alternative_free);

  for (guint i = 0; i < alternatives->len; i++)
    {
      const PtmAlternative *from = g_ptr_array_index (alternatives, i);
      PtmAlternative       *copy = g_new0 (PtmAlternative, 1);

      copy->asset = g_strdup (from->asset);
      copy->name = g_strdup (from->name);
      g_ptr_array_add (copies, copy);
    }
  return copies;
}

static GHashTable *
copy_params (GHashTable *params)
{
  GHashTable    *copy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer       name, value;

  g_hash_table_iter_init (&iter, params);
  while (g_hash_table_iter_next (&iter, &name, &value))
    g_hash_table_insert (copy, g_strdup (name), g_strdup (value));
  return copy;
}

/**
 * ptm_node_new:
 *
 * Returns: (transfer full): a node without an id, with count, size and opacity 1
 */
PtmNode *
ptm_node_new (PtmNodeType type)
{
  PtmNode *node = g_new0 (PtmNode, 1);

  node->type = type;
  node->count = 1;
  node->size = 1;
  node->grade = PTM_GRADE_NONE;
  node->opacity = 1;
  node->children = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_node_free);
  return node;
}

/**
 * ptm_node_copy:
 *
 * Returns: (transfer full): a copy with its children, ids included
 */
PtmNode *
ptm_node_copy (const PtmNode *node)
{
  PtmNode *copy;

  g_return_val_if_fail (node != NULL, NULL);

  copy = g_memdup2 (node, sizeof *node);
  copy->id = g_strdup (node->id);
  copy->role = g_strdup (node->role);
  copy->text = g_strdup (node->text);
  copy->lang = g_strdup (node->lang);
  copy->noun = g_strdup (node->noun);
  copy->asset = g_strdup (node->asset);
  copy->shape = g_strdup (node->shape);
  copy->setting = g_strdup (node->setting);
  copy->ref = g_strdup (node->ref);
  copy->target = g_strdup (node->target);
  copy->layout = g_strdup (node->layout);
  copy->anchor = g_strdup (node->anchor);
  copy->speaker = g_strdup (node->speaker);
  copy->character = g_strdup (node->character);
  copy->pose = g_strdup (node->pose);
  copy->expression = g_strdup (node->expression);
  copy->chart = g_strdup (node->chart);
  copy->template = g_strdup (node->template);
  copy->path = g_strdup (node->path);
  copy->params = node->params != NULL ? copy_params (node->params) : NULL;
  copy->data = node->data != NULL ? g_ptr_array_copy (node->data, copy_datum, NULL) : NULL;
  copy->legend = g_strdupv (node->legend);
  copy->rows = node->rows != NULL ? g_ptr_array_copy (node->rows, copy_row, NULL) : NULL;
  copy->alternatives = node->alternatives != NULL ? copy_alternatives (node->alternatives) : NULL;
  copy->font = g_strdup (node->font);
  copy->align = g_strdup (node->align);
  copy->children = g_ptr_array_copy (node->children, (GCopyFunc)copy_child, NULL);
  return copy;
}

void
ptm_node_free (PtmNode *node)
{
  if (node == NULL)
    return;
  g_free (node->id);
  g_free (node->role);
  g_free (node->text);
  g_free (node->lang);
  g_free (node->noun);
  g_free (node->asset);
  g_free (node->shape);
  g_free (node->setting);
  g_free (node->ref);
  g_free (node->target);
  g_free (node->layout);
  g_free (node->anchor);
  g_free (node->speaker);
  g_free (node->character);
  g_free (node->pose);
  g_free (node->expression);
  g_free (node->chart);
  g_free (node->template);
  g_free (node->path);
  g_clear_pointer (&node->params, g_hash_table_unref);
  g_clear_pointer (&node->data, g_ptr_array_unref);
  g_strfreev (node->legend);
  g_clear_pointer (&node->rows, g_ptr_array_unref);
  g_clear_pointer (&node->alternatives, g_ptr_array_unref);
  g_free (node->font);
  g_free (node->align);
  g_ptr_array_unref (node->children);
  g_free (node);
}

/**
 * ptm_node_set:
 * @field: the address of an owned string of any struct of this room
 * @value: (nullable): copied; may be the field's own value
 */
void
ptm_node_set (char **field, const char *value)
{
  g_autofree char *old = *field;

  *field = g_strdup (value);
}

/**
 * ptm_node_add_alternative:
 * @asset: a picture, as in ptm-art.h
 * @name: what the user reads
 */
void
ptm_node_add_alternative (PtmNode *node, const char *asset, const char *name)
{
  PtmAlternative *alternative;

  g_return_if_fail (node != NULL && asset != NULL && name != NULL);

  if (node->alternatives == NULL)
    node->alternatives = g_ptr_array_new_with_free_func ((GDestroyNotify)alternative_free);
  if (node->alternatives->len >= PTM_NODE_MAX_ALTERNATIVES)
    return;
  alternative = g_new0 (PtmAlternative, 1);
  alternative->asset = g_strdup (asset);
  alternative->name = g_strdup (name);
  g_ptr_array_add (node->alternatives, alternative);
}

const char *
ptm_node_type_to_string (PtmNodeType type)
{
  g_return_val_if_fail ((guint)type < G_N_ELEMENTS (node_type_names), NULL);

  return node_type_names[type];
}

gboolean
ptm_node_type_from_string (const char *text, PtmNodeType *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (node_type_names); i++)
    {
      if (g_strcmp0 (node_type_names[i], text) != 0)
        continue;
      *type = i;
      return TRUE;
    }
  return FALSE;
}
