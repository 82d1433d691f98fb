/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Reads back the operations a scene remembers. The text may come from any file, so each member is looked at before it is taken. */

#include "config.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "ptm-op-names.h"
#include "ptm-scene-json.h"

#define MOST_OPS   100
#define MAX_DEPTH  16
#define MAX_LENGTH 20000

static JsonNode *
get_value (JsonObject *object, const char *name, GType type)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;
  if (type == G_TYPE_DOUBLE && json_node_get_value_type (node) == G_TYPE_INT64)
    return node;
  return json_node_get_value_type (node) == type ? node : NULL;
}

static char *
dup_string (JsonObject *object, const char *name)
{
  JsonNode *node = get_value (object, name, G_TYPE_STRING);

  return node != NULL ? json_node_dup_string (node) : NULL;
}

static double
get_number (JsonObject *object, const char *name, double fallback)
{
  JsonNode *node = get_value (object, name, G_TYPE_DOUBLE);
  double    number = node != NULL ? json_node_get_double (node) : fallback;

  return isfinite (number) ? CLAMP (number, -1e5, 1e5) : fallback;
}

static gboolean
get_boolean (JsonObject *object, const char *name)
{
  JsonNode *node = get_value (object, name, G_TYPE_BOOLEAN);

  return node != NULL && json_node_get_boolean (node);
}

static PtmColor
get_color (JsonObject *object, const char *name)
{
  g_autofree char *text = dup_string (object, name);
  PtmColor         color = PTM_COLOR_NONE;

  return text != NULL && ptm_color_parse (text, &color) ? color : PTM_COLOR_NONE;
}

/* The place of a member's value in a list of names; 0 when it is none of them. */
static guint
get_index (JsonObject *object, const char *name, const char *const *names, guint n_names)
{
  g_autofree char *text = dup_string (object, name);

  for (guint i = 0; i < n_names; i++)
    if (text != NULL && g_strcmp0 (names[i], text) == 0)
      return i;
  return 0;
}

static JsonObject *
get_object (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static void
read_selector (JsonObject *object, PtmSelector *selector)
{
  if (object == NULL)
    return;
  selector->id = dup_string (object, "id");
  selector->role = dup_string (object, "role");
  selector->noun = dup_string (object, "noun");
  selector->asset = dup_string (object, "asset");
  selector->text = dup_string (object, "text");
  selector->except = dup_string (object, "except");
  selector->nth = (int)get_number (object, "nth", 0);
  selector->side = (PtmSide)get_index (object, "side", ptm_op_side_names, PTM_N_SIDES);
  selector->side2 = (PtmSide)get_index (object, "side2", ptm_op_side_names, PTM_N_SIDES);
  selector->mask = get_boolean (object, "mask");
  selector->everything = get_boolean (object, "everything");
  selector->one = get_boolean (object, "one");
}

static PtmNode *
read_node (JsonObject *object)
{
  g_autofree char *type_name = object != NULL ? dup_string (object, "type") : NULL;
  PtmNodeType      type;
  PtmNode         *node;

  if (type_name == NULL || !ptm_node_type_from_string (type_name, &type))
    return NULL;
  node = ptm_node_new (type);
  node->role = dup_string (object, "role");
  node->noun = dup_string (object, "noun");
  node->asset = dup_string (object, "asset");
  node->setting = dup_string (object, "setting");
  node->text = dup_string (object, "text");
  node->color = get_color (object, "color");
  node->fill = get_color (object, "fill");
  node->count = (int)CLAMP (get_number (object, "count", 1), 1, 100);
  return node;
}

static PtmOp *
read_op (JsonObject *object)
{
  guint  type = get_index (object, "op", ptm_op_type_names, PTM_N_OPS);
  PtmOp *op = ptm_op_new ((PtmOpType)type);

  read_selector (get_object (object, "target"), &op->target);
  read_selector (get_object (object, "anchor"), &op->anchor);
  op->dx = get_number (object, "dx", 0);
  op->dy = get_number (object, "dy", 0);
  op->to_side = (PtmSide)get_index (object, "to", ptm_op_side_names, PTM_N_SIDES);
  op->factor = get_number (object, "factor", 1);
  op->color = get_color (object, "color");
  op->lightness = get_number (object, "lightness", 0);
  op->chroma = get_number (object, "chroma", 1);
  op->warmth = get_number (object, "warmth", 0);
  op->contrast = get_number (object, "contrast", 1);
  op->text = dup_string (object, "text");
  op->style = dup_string (object, "style");
  op->node = read_node (get_object (object, "node"));
  op->rel = dup_string (object, "rel");
  op->angle = get_number (object, "angle", 0);
  op->count = (int)get_number (object, "count", 0);
  op->how = dup_string (object, "how");
  return op;
}

/* An operation without what it is made of would do nothing, or harm. */
static gboolean
is_whole (const PtmOp *op)
{
  return (op->type != PTM_OP_ADD && op->type != PTM_OP_REPLACE) || op->node != NULL;
}

GPtrArray *
ptm_ops_from_json (const char *json)
{
  GPtrArray *ops = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_op_free);
  g_autoptr (JsonParser) parser = json_parser_new ();
  gsize      length = json != NULL ? strlen (json) : 0;
  JsonArray *array;

  if (length == 0 || length > MAX_LENGTH || !ptm_json_is_shallow (json, length, MAX_DEPTH) || !json_parser_load_from_data (parser, json, (gssize)length, NULL))
    return ops;
  if (json_parser_get_root (parser) == NULL || !JSON_NODE_HOLDS_ARRAY (json_parser_get_root (parser)))
    return ops;
  array = json_node_get_array (json_parser_get_root (parser));
  for (guint i = 0; i < MIN (json_array_get_length (array), MOST_OPS); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      g_autoptr (PtmOp) op = JSON_NODE_HOLDS_OBJECT (element) ? read_op (json_node_get_object (element)) : NULL;

      if (op != NULL && is_whole (op))
        g_ptr_array_add (ops, g_steal_pointer (&op));
    }
  return ops;
}
