/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The smaller values of a plan: parameters and rows of a node, and the characters of a scene. */

#include "config.h"

#include "ptm-scene.h"

const char *
ptm_node_get_param (const PtmNode *node, const char *name)
{
  g_return_val_if_fail (node != NULL && name != NULL, NULL);

  return node->params != NULL ? g_hash_table_lookup (node->params, name) : NULL;
}

/**
 * ptm_node_set_param:
 * @value: (nullable): copied; NULL takes the parameter away
 */
void
ptm_node_set_param (PtmNode *node, const char *name, const char *value)
{
  g_return_if_fail (node != NULL && name != NULL);

  if (node->params == NULL && value == NULL)
    return;
  if (node->params == NULL)
    node->params = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (value != NULL)
    g_hash_table_insert (node->params, g_strdup (name), g_strdup (value));
  else
    g_hash_table_remove (node->params, name);
  if (g_hash_table_size (node->params) == 0)
    g_clear_pointer (&node->params, g_hash_table_unref);
}

/**
 * ptm_node_add_datum:
 * @label: (nullable)
 * @values: one a column
 *
 * Returns: (transfer none): the new last row of the node's data
 */
PtmDatum *
ptm_node_add_datum (PtmNode *node, const char *label, const double *values, guint n_values)
{
  PtmDatum *datum = g_new0 (PtmDatum, 1);

  datum->label = g_strdup (label);
  datum->values = g_array_new (FALSE, FALSE, sizeof (double));
  if (n_values > 0)
    g_array_append_vals (datum->values, values, n_values);
  if (node->data == NULL)
    node->data = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_datum_free);
  g_ptr_array_add (node->data, datum);
  return datum;
}

PtmDatum *
ptm_datum_copy (const PtmDatum *datum)
{
  PtmDatum *copy = g_memdup2 (datum, sizeof *datum);

  copy->label = g_strdup (datum->label);
  copy->values = g_array_copy (datum->values);
  copy->noun = g_strdup (datum->noun);
  copy->asset = g_strdup (datum->asset);
  return copy;
}

void
ptm_datum_free (PtmDatum *datum)
{
  if (datum == NULL)
    return;
  g_free (datum->label);
  g_array_unref (datum->values);
  g_free (datum->noun);
  g_free (datum->asset);
  g_free (datum);
}

/**
 * ptm_scene_add_character:
 *
 * Returns: (transfer none): a new character with nothing but its id
 */
PtmCharacter *
ptm_scene_add_character (PtmScene *scene, const char *id)
{
  PtmCharacter *character;

  g_return_val_if_fail (scene != NULL && id != NULL, NULL);

  character = g_new0 (PtmCharacter, 1);
  character->id = g_strdup (id);
  g_ptr_array_add (scene->characters, character);
  return character;
}

const PtmCharacter *
ptm_scene_find_character (PtmScene *scene, const char *id)
{
  g_return_val_if_fail (scene != NULL, NULL);

  for (guint i = 0; i < scene->characters->len; i++)
    if (g_strcmp0 (((PtmCharacter *)g_ptr_array_index (scene->characters, i))->id, id) == 0)
      return g_ptr_array_index (scene->characters, i);
  return NULL;
}

PtmCharacter *
ptm_character_copy (const PtmCharacter *character)
{
  PtmCharacter *copy = g_memdup2 (character, sizeof *character);

  copy->id = g_strdup (character->id);
  copy->name = g_strdup (character->name);
  copy->form = g_strdup (character->form);
  copy->species = g_strdup (character->species);
  copy->age = g_strdup (character->age);
  copy->gender = g_strdup (character->gender);
  copy->hair = g_strdup (character->hair);
  copy->clothes = g_strdup (character->clothes);
  copy->legwear = g_strdup (character->legwear);
  copy->extra = g_strdup (character->extra);
  copy->prop = g_strdup (character->prop);
  return copy;
}

void
ptm_character_free (PtmCharacter *character)
{
  if (character == NULL)
    return;
  g_free (character->id);
  g_free (character->name);
  g_free (character->form);
  g_free (character->species);
  g_free (character->age);
  g_free (character->gender);
  g_free (character->hair);
  g_free (character->clothes);
  g_free (character->legwear);
  g_free (character->extra);
  g_free (character->prop);
  g_free (character);
}
