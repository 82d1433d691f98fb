/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Reads a plan or scene from JSON text that nobody vouches for: limits and depth first, then the parser, then the
 * schema, and only then the members, by the tables of ptm-scene-fields.h. */

#define G_LOG_DOMAIN "ptm-scene"

#include "config.h"

#include "ptm-scene-json.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "ptm-scene-check.h"
#include "ptm-scene-fields.h"
#include "ptm-scene-schema.h"
#include "ptm-schema.h"

#define MAX_DEPTH   64
#define SCHEMA_PATH "/io/github/pentimento/scene/ptm-scene.schema.json"

static gpointer
load_schema (gpointer unused)
{
  g_autoptr (GBytes) text = g_resource_lookup_data (ptm_scene_schema_get_resource (), SCHEMA_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  PtmSchema *schema = text != NULL ? ptm_schema_new (text, NULL) : NULL;

  g_assert (schema != NULL);
  return schema;
}

static PtmSchema *
get_schema (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_schema, NULL);
}

static void
read_field (const PtmField *field, JsonNode *value, gpointer owner)
{
  switch (field->type)
    {
    case PTM_FIELD_STRING:
      ptm_node_set (&G_STRUCT_MEMBER (char *, owner, field->offset), json_node_get_string (value));
      break;
    case PTM_FIELD_INT:
      G_STRUCT_MEMBER (int, owner, field->offset) = (int)json_node_get_double (value);
      break;
    case PTM_FIELD_UINT:
      G_STRUCT_MEMBER (guint32, owner, field->offset) = (guint32)json_node_get_double (value);
      break;
    case PTM_FIELD_NUMBER:
      G_STRUCT_MEMBER (double, owner, field->offset) = json_node_get_double (value);
      break;
    case PTM_FIELD_BOOLEAN:
      G_STRUCT_MEMBER (gboolean, owner, field->offset) = json_node_get_boolean (value);
      break;
    case PTM_FIELD_COLOR:
      ptm_color_parse (json_node_get_string (value), &G_STRUCT_MEMBER (PtmColor, owner, field->offset));
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
read_fields (const PtmField *fields, JsonObject *object, gpointer owner)
{
  for (const PtmField *field = fields; field->name != NULL; field++)
    {
      JsonNode *value = json_object_get_member (object, field->name);

      if (value != NULL)
        read_field (field, value, owner);
    }
}

static char **
read_strings (JsonArray *array)
{
  GStrvBuilder *builder = g_strv_builder_new ();
  char        **strings;

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_strv_builder_add (builder, json_array_get_string_element (array, i));
  strings = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return strings;
}

static void
read_params (JsonObject *object, PtmNode *node)
{
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *value;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &value))
    ptm_node_set_param (node, name, json_node_get_string (value));
}

static void
read_data (JsonArray *array, PtmNode *node)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);
      JsonArray  *values = json_object_has_member (object, "values") ? json_object_get_array_member (object, "values") : NULL;
      PtmDatum   *datum = ptm_node_add_datum (node, NULL, NULL, 0);

      read_fields (ptm_datum_fields, object, datum);
      for (guint k = 0; values != NULL && k < json_array_get_length (values); k++)
        {
          double value = json_array_get_double_element (values, k);

          g_array_append_val (datum->values, value);
        }
    }
}

static void
read_rows (JsonArray *array, PtmNode *node)
{
  node->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  for (guint i = 0; i < json_array_get_length (array); i++)
    g_ptr_array_add (node->rows, read_strings (json_array_get_array_element (array, i)));
}

static void
read_alternatives (JsonArray *array, PtmNode *node)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);

      ptm_node_add_alternative (node, json_object_get_string_member (object, "asset"), json_object_get_string_member (object, "name"));
    }
}

/* What a node has beside its plain members. */
static void
read_node_parts (JsonObject *object, PtmNode *node)
{
  if (json_object_has_member (object, "alternatives"))
    read_alternatives (json_object_get_array_member (object, "alternatives"), node);
  if (json_object_has_member (object, "params"))
    read_params (json_object_get_object_member (object, "params"), node);
  if (json_object_has_member (object, "data"))
    read_data (json_object_get_array_member (object, "data"), node);
  if (json_object_has_member (object, "legend"))
    node->legend = read_strings (json_object_get_array_member (object, "legend"));
  if (json_object_has_member (object, "rows"))
    read_rows (json_object_get_array_member (object, "rows"), node);
}

static void
read_characters (JsonObject *object, PtmScene *scene)
{
  JsonObjectIter iter;
  const char    *id;
  JsonNode      *value;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &id, &value))
    read_fields (ptm_character_fields, json_node_get_object (value), ptm_scene_add_character (scene, id));
}

static void
read_nodes (JsonArray *array, GPtrArray *nodes)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);
      PtmNode    *node = ptm_node_new (PTM_NODE_TEXT);

      g_ptr_array_add (nodes, node);
      node->id = g_strdup (json_object_get_string_member (object, "id"));
      ptm_node_type_from_string (json_object_get_string_member (object, "type"), &node->type);
      read_fields (ptm_node_plan_fields, object, node);
      read_fields (ptm_node_scene_fields, object, node);
      read_node_parts (object, node);
      if (json_object_has_member (object, "frame"))
        read_fields (ptm_frame_fields, json_object_get_object_member (object, "frame"), &node->frame);
      if (json_object_has_member (object, "children"))
        read_nodes (json_object_get_array_member (object, "children"), node->children);
    }
}

static void
read_edges (JsonArray *array, PtmScene *scene)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);

      ptm_scene_add_edge (scene, json_object_get_string_member (object, "from"), json_object_get_string_member (object, "to"), NULL, FALSE);
      read_fields (ptm_edge_fields, object, g_ptr_array_index (scene->edges, i));
    }
}

static void
read_constraints (JsonArray *array, PtmScene *scene)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);

      ptm_scene_add_constraint (scene, json_object_get_string_member (object, "rel"), json_object_get_string_member (object, "a"),
                                json_object_get_string_member_with_default (object, "b", NULL));
      read_fields (ptm_constraint_fields, object, g_ptr_array_index (scene->constraints, i));
    }
}

static void
read_unmet (JsonArray *array, PtmScene *scene)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);

      ptm_scene_add_unmet (scene, json_object_get_string_member (object, "text"), json_object_get_string_member (object, "why"));
    }
}

static void
read_colors (JsonObject *palette, const char *name, PtmColor *colors)
{
  JsonArray *array = json_object_has_member (palette, name) ? json_object_get_array_member (palette, name) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    ptm_color_parse (json_array_get_string_element (array, i), &colors[i]);
}

static void
read_palette (JsonObject *object, PtmPalette *palette)
{
  read_colors (object, "bg", palette->bg);
  read_colors (object, "accent", palette->accent);
  if (json_object_has_member (object, "ink"))
    ptm_color_parse (json_object_get_string_member (object, "ink"), &palette->ink);
}

static void
read_photos (JsonObject *object, GHashTable *photos)
{
  JsonObjectIter iter;
  const char    *key;
  JsonNode      *value;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &key, &value))
    {
      gsize   length;
      guchar *bytes = g_base64_decode (json_node_get_string (value), &length);

      g_hash_table_insert (photos, g_strdup (key), g_bytes_new_take (bytes, length));
    }
}

static void
read_canvas (JsonObject *object, PtmScene *scene)
{
  scene->width = (int)json_object_get_double_member (object, "w");
  scene->height = (int)json_object_get_double_member (object, "h");
}

/* The schema has been checked, so every member has its type. */
static PtmScene *
read_scene (JsonObject *object)
{
  PtmScene *scene;
  PtmKind   kind = PTM_KIND_SCENE;

  ptm_kind_from_string (json_object_get_string_member (object, "kind"), &kind);
  scene = ptm_scene_new (kind, NULL);
  read_fields (ptm_scene_fields, object, scene);
  read_nodes (json_object_get_array_member (object, "nodes"), scene->nodes);
  if (json_object_has_member (object, "canvas"))
    read_canvas (json_object_get_object_member (object, "canvas"), scene);
  if (json_object_has_member (object, "palette"))
    read_palette (json_object_get_object_member (object, "palette"), &scene->palette);
  if (json_object_has_member (object, "edges"))
    read_edges (json_object_get_array_member (object, "edges"), scene);
  if (json_object_has_member (object, "constraints"))
    read_constraints (json_object_get_array_member (object, "constraints"), scene);
  if (json_object_has_member (object, "unmet"))
    read_unmet (json_object_get_array_member (object, "unmet"), scene);
  if (json_object_has_member (object, "characters"))
    read_characters (json_object_get_object_member (object, "characters"), scene);
  if (json_object_has_member (object, "photos"))
    read_photos (json_object_get_object_member (object, "photos"), scene->photos);
  return scene;
}

static JsonNode *
parse (const char *json, gsize length, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) cause = NULL;
  JsonNode *root = NULL;

  if (length > PTM_SCENE_MAX_JSON)
    {
      g_set_error_literal (error, PTM_ERROR, PTM_ERROR_PLAN, _ ("The plan is too large."));
      return NULL;
    }
  if (!g_utf8_validate_len (json, length, NULL) || !ptm_json_is_shallow (json, length, MAX_DEPTH))
    {
      g_set_error_literal (error, PTM_ERROR, PTM_ERROR_PLAN, _ ("The plan is not JSON, or it is nested too deeply."));
      return NULL;
    }
  if (json_parser_load_from_data (parser, json, length, &cause))
    root = json_parser_steal_root (parser);
  if (root == NULL)
    {
      g_debug ("%s", cause != NULL ? cause->message : "no value");
      g_set_error_literal (error, PTM_ERROR, PTM_ERROR_PLAN, _ ("The plan is not JSON."));
    }
  return root;
}

/**
 * ptm_scene_from_json:
 * @json: the text of a plan or scene, from anywhere
 * @length: its bytes, or -1 when it ends with a NUL
 *
 * Returns: (transfer full): the scene, or NULL with %PTM_ERROR_PLAN naming the member that is wrong
 */
PtmScene *
ptm_scene_from_json (const char *json, gssize length, GError **error)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (PtmScene) scene = NULL;

  g_return_val_if_fail (json != NULL || length == 0, NULL);

  root = parse (json != NULL ? json : "", length < 0 ? strlen (json) : (gsize)length, error);
  if (root == NULL || !ptm_schema_validate (get_schema (), root, error))
    return NULL;

  scene = read_scene (json_node_get_object (root));
  return ptm_scene_check (scene, error) ? g_steal_pointer (&scene) : NULL;
}

/**
 * ptm_json_is_shallow:
 * @max_depth: brackets inside brackets, 64 for every text from outside
 *
 * To be asked before json-glib sees a text: its parser calls itself for each bracket. Outside strings only the letters
 * of JSON may stand, else the answer is FALSE: json-glib skips comments, in which a quotation mark would hide brackets.
 *
 * Returns: whether the text nests at most that deep
 */
gboolean
ptm_json_is_shallow (const char *json, gsize length, int max_depth)
{
  gboolean in_string = FALSE;
  int      depth = 0;

  for (gsize i = 0; i < length; i++)
    {
      char letter = json[i];

      if (in_string && letter == '\\')
        i++;
      else if (letter == '"')
        in_string = !in_string;
      else if (in_string)
        continue;
      else if (letter == '[' || letter == '{')
        depth++;
      else if (letter == ']' || letter == '}')
        depth--;
      else if (!g_ascii_isalnum (letter) && (letter == '\0' || strchr (" \t\r\n,:.+-", letter) == NULL))
        return FALSE;
      if (depth > max_depth)
        return FALSE;
    }
  return !in_string;
}
