/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file checks JSON values against the part of JSON Schema that our own schemas use. It walks value and schema
 * together and stops at the first thing that is wrong, whose path it names; the caller has limited the depth. */

#include "config.h"

#include "ptm-schema.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "ptm-color.h"
#include "ptm-error.h"

#define DEFS_PREFIX "#/$defs/"

struct _PtmSchema
{
  JsonNode   *root;
  JsonObject *defs; /* (nullable) borrowed from root */
};

/** Check: one run over one value. */
typedef struct
{
  PtmSchema *schema;
  GString   *path; /* of the member being looked at */
  GError   **error;
} Check;

static gboolean check_value (Check *check, JsonObject *rules, JsonNode *value);

static gboolean refuse (Check *check, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* Sets the error "PATH what is wrong with it". */
static gboolean
refuse (Check *check, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list          args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  /* Translators: the name of a member of a plan, and what is wrong with it: “nodes[3].text must be a text”. */
  g_set_error (check->error, PTM_ERROR, PTM_ERROR_PLAN, _ ("%s %s"), check->path->len > 0 ? check->path->str : _ ("The plan"), what);
  return FALSE;
}

static JsonObject *
get_object (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static gboolean
is_number (JsonNode *value)
{
  return JSON_NODE_HOLDS_VALUE (value) && (json_node_get_value_type (value) == G_TYPE_INT64 || json_node_get_value_type (value) == G_TYPE_DOUBLE);
}

static gboolean
is_of_type (JsonNode *value, const char *type)
{
  if (strcmp (type, "object") == 0)
    return JSON_NODE_HOLDS_OBJECT (value);
  if (strcmp (type, "array") == 0)
    return JSON_NODE_HOLDS_ARRAY (value);
  if (strcmp (type, "string") == 0)
    return JSON_NODE_HOLDS_VALUE (value) && json_node_get_value_type (value) == G_TYPE_STRING;
  if (strcmp (type, "boolean") == 0)
    return JSON_NODE_HOLDS_VALUE (value) && json_node_get_value_type (value) == G_TYPE_BOOLEAN;
  if (strcmp (type, "number") == 0)
    return is_number (value) && isfinite (json_node_get_double (value));
  if (strcmp (type, "integer") == 0)
    return is_number (value) && isfinite (json_node_get_double (value)) && json_node_get_double (value) == trunc (json_node_get_double (value));
  return FALSE;
}

static const char *
describe_type (const char *type)
{
  if (strcmp (type, "object") == 0)
    return _ ("must be an object");
  if (strcmp (type, "array") == 0)
    return _ ("must be a list");
  if (strcmp (type, "string") == 0)
    return _ ("must be a text");
  if (strcmp (type, "boolean") == 0)
    return _ ("must be true or false");
  if (strcmp (type, "integer") == 0)
    return _ ("must be a whole number");
  return _ ("must be a number");
}

static gboolean
check_enum (Check *check, JsonArray *allowed, JsonNode *value)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (allowed); i++)
    {
      g_autofree char *text = NULL;

      if (json_node_equal (json_array_get_element (allowed, i), value))
        return TRUE;
      text = json_to_string (json_array_get_element (allowed, i), FALSE);
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", text);
    }
  return refuse (check, _ ("must be one of %s"), names->str);
}

static gboolean
is_base64 (const char *text)
{
  gsize length = strlen (text);
  gsize plain = strspn (text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

  return length % 4 == 0 && length - plain <= 2 && strspn (text + plain, "=") == length - plain;
}

static gboolean
check_string (Check *check, JsonObject *rules, const char *text)
{
  const char *format = json_object_get_string_member_with_default (rules, "format", "");
  gint64      least = json_object_get_int_member_with_default (rules, "minLength", 0);
  gint64      most = json_object_get_int_member_with_default (rules, "maxLength", G_MAXINT64);
  gint64      length = g_utf8_strlen (text, -1);
  PtmColor    color;

  if (length < least)
    return refuse (check, ngettext ("must have at least %d character", "must have at least %d characters", least), (int)least);
  if (length > most)
    return refuse (check, ngettext ("must have at most %d character", "must have at most %d characters", most), (int)most);
  if (strcmp (format, "color") == 0 && !ptm_color_parse (text, &color))
    return refuse (check, "%s", _ ("must be a colour such as #ff8800"));
  if (strcmp (format, "base64") == 0 && !is_base64 (text))
    return refuse (check, "%s", _ ("must be Base64"));
  return TRUE;
}

static gboolean
check_number (Check *check, JsonObject *rules, double number)
{
  if (json_object_has_member (rules, "minimum") && number < json_object_get_double_member (rules, "minimum"))
    return refuse (check, _ ("must be at least %.10g"), json_object_get_double_member (rules, "minimum"));
  if (json_object_has_member (rules, "maximum") && number > json_object_get_double_member (rules, "maximum"))
    return refuse (check, _ ("must be at most %.10g"), json_object_get_double_member (rules, "maximum"));
  return TRUE;
}

static gboolean
check_array (Check *check, JsonObject *rules, JsonArray *array)
{
  JsonObject *items = get_object (rules, "items");
  gint64      length = json_array_get_length (array);
  gint64      least = json_object_get_int_member_with_default (rules, "minItems", 0);
  gint64      most = json_object_get_int_member_with_default (rules, "maxItems", G_MAXINT64);
  gsize       end = check->path->len;

  if (length < least)
    return refuse (check, ngettext ("must have at least %d entry", "must have at least %d entries", least), (int)least);
  if (length > most)
    return refuse (check, ngettext ("must have at most %d entry", "must have at most %d entries", most), (int)most);
  for (guint i = 0; items != NULL && i < length; i++)
    {
      g_string_append_printf (check->path, "[%u]", i);
      if (!check_value (check, items, json_array_get_element (array, i)))
        return FALSE;
      g_string_truncate (check->path, end);
    }
  return TRUE;
}

static void
push_member (GString *path, const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, strnlen (name, 64));

  g_string_append_printf (path, "%s%s", path->len > 0 ? "." : "", valid);
}

static gboolean
check_required (Check *check, JsonArray *required, JsonObject *object)
{
  for (guint i = 0; i < json_array_get_length (required); i++)
    {
      const char *name = json_array_get_string_element (required, i);

      if (json_object_has_member (object, name))
        continue;
      push_member (check->path, name);
      return refuse (check, "%s", _ ("is missing"));
    }
  return TRUE;
}

/* The rules of a member: its own, else those of additionalProperties. FALSE when it must not be there. */
static gboolean
find_member_rules (JsonObject *rules, const char *name, JsonObject **member_rules)
{
  JsonObject *properties = get_object (rules, "properties");
  JsonNode   *others = json_object_get_member (rules, "additionalProperties");

  *member_rules = properties != NULL ? get_object (properties, name) : NULL;
  if (*member_rules != NULL || others == NULL)
    return TRUE;
  *member_rules = JSON_NODE_HOLDS_OBJECT (others) ? json_node_get_object (others) : NULL;
  return *member_rules != NULL || json_node_get_boolean (others);
}

static gboolean
check_object (Check *check, JsonObject *rules, JsonObject *object)
{
  gsize          end = check->path->len;
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *value;

  if (json_object_has_member (rules, "required") && !check_required (check, json_object_get_array_member (rules, "required"), object))
    return FALSE;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      JsonObject *member_rules;

      push_member (check->path, name);
      if (!find_member_rules (rules, name, &member_rules))
        return refuse (check, "%s", _ ("is not known here"));
      if (member_rules != NULL && !check_value (check, member_rules, value))
        return FALSE;
      g_string_truncate (check->path, end);
    }
  return TRUE;
}

static JsonObject *
resolve (Check *check, JsonObject *rules)
{
  const char *ref = json_object_get_string_member_with_default (rules, "$ref", NULL);
  JsonObject *target = NULL;

  if (ref == NULL)
    return rules;
  if (check->schema->defs != NULL && g_str_has_prefix (ref, DEFS_PREFIX))
    target = get_object (check->schema->defs, ref + strlen (DEFS_PREFIX));
  /* A schema of our own that names no definition is a mistake of ours. */
  g_assert (target != NULL);
  return target;
}

static gboolean
check_value (Check *check, JsonObject *rules, JsonNode *value)
{
  const char *type;

  rules = resolve (check, rules);
  type = json_object_get_string_member_with_default (rules, "type", NULL);
  if (type != NULL && !is_of_type (value, type))
    return refuse (check, "%s", describe_type (type));
  if (json_object_has_member (rules, "enum") && !check_enum (check, json_object_get_array_member (rules, "enum"), value))
    return FALSE;

  if (JSON_NODE_HOLDS_OBJECT (value))
    return check_object (check, rules, json_node_get_object (value));
  if (JSON_NODE_HOLDS_ARRAY (value))
    return check_array (check, rules, json_node_get_array (value));
  if (is_of_type (value, "string"))
    return check_string (check, rules, json_node_get_string (value));
  if (is_number (value))
    return check_number (check, rules, json_node_get_double (value));
  return TRUE;
}

/**
 * ptm_schema_new:
 * @json: the text of a schema we wrote ourselves
 *
 * Returns: (transfer full): the schema, or NULL with %PTM_ERROR_PLAN when the text is not a JSON object
 */
PtmSchema *
ptm_schema_new (GBytes *json, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (PtmSchema) schema = g_new0 (PtmSchema, 1);
  gsize       length;
  const char *text = g_bytes_get_data (json, &length);

  if (text == NULL || !json_parser_load_from_data (parser, text, length, NULL))
    {
      g_set_error_literal (error, PTM_ERROR, PTM_ERROR_PLAN, _ ("The schema is not JSON."));
      return NULL;
    }
  schema->root = json_parser_steal_root (parser);
  if (schema->root == NULL || !JSON_NODE_HOLDS_OBJECT (schema->root))
    {
      g_set_error_literal (error, PTM_ERROR, PTM_ERROR_PLAN, _ ("The schema is not a JSON object."));
      return NULL;
    }
  schema->defs = get_object (json_node_get_object (schema->root), "$defs");
  return g_steal_pointer (&schema);
}

void
ptm_schema_free (PtmSchema *schema)
{
  if (schema == NULL)
    return;
  g_clear_pointer (&schema->root, json_node_unref);
  g_free (schema);
}

/**
 * ptm_schema_validate:
 * @value: a parsed JSON value
 *
 * Returns: whether the value follows the schema; if not, the error is %PTM_ERROR_PLAN and names the first wrong member
 */
gboolean
ptm_schema_validate (PtmSchema *schema, JsonNode *value, GError **error)
{
  g_autoptr (GString) path = g_string_new (NULL);
  Check check = { schema, path, error };

  g_return_val_if_fail (schema != NULL && value != NULL, FALSE);

  return check_value (&check, json_node_get_object (schema->root), value);
}
