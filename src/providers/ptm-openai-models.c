/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The answer to GET /models: {"data": [{"id": "…"}, …]}. */

#include "config.h"

#include "ptm-openai-models.h"

#include <glib/gi18n.h>
#include <string.h>
#include "ptm-error-map.h"
#include "ptm-error.h"

static JsonArray *
get_list (JsonNode *root)
{
  JsonNode *data = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_object_get_member (json_node_get_object (root), "data") : NULL;

  return data != NULL && JSON_NODE_HOLDS_ARRAY (data) ? json_node_get_array (data) : NULL;
}

static const char *
get_name (JsonNode *item)
{
  JsonNode *id = JSON_NODE_HOLDS_OBJECT (item) ? json_object_get_member (json_node_get_object (item), "id") : NULL;

  return id != NULL && JSON_NODE_HOLDS_VALUE (id) && json_node_get_value_type (id) == G_TYPE_STRING ? json_node_get_string (id) : NULL;
}

/**
 * ptm_openai_models_read:
 * @body: (array length=length): JSON as the server sent it
 * @error: %PTM_ERROR_UNSUPPORTED when it is no list of models
 *
 * The names of a server's models; of a list that names some "image" only those. Source: OpenAI API, "List models".
 *
 * Returns: (transfer full) (nullable): the names in the server's order, perhaps none
 */
char **
ptm_openai_models_read (const char *body, gsize length, GError **error)
{
  g_autoptr (JsonNode) root = ptm_error_map_parse (body, length);
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) images = g_strv_builder_new ();
  JsonArray *list = get_list (root);
  guint      n = list != NULL ? json_array_get_length (list) : 0;
  guint      n_all = 0;
  guint      n_images = 0;

  for (guint i = 0; i < n; i++)
    {
      const char *name = get_name (json_array_get_element (list, i));

      if (name == NULL)
        continue;
      g_strv_builder_add (all, name);
      n_all++;
      if (strstr (name, "image") == NULL)
        continue;
      g_strv_builder_add (images, name);
      n_images++;
    }
  /* A list of something else has no ids. */
  if (list == NULL || (n > 0 && n_all == 0))
    {
      g_set_error_literal (error, PTM_ERROR, PTM_ERROR_UNSUPPORTED, _ ("This address does not speak the OpenAI interface; check it in the preferences."));
      return NULL;
    }
  return g_strv_builder_end (n_images > 0 ? images : all);
}
