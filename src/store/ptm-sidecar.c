/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The JSON texts a library can be rebuilt from. */

#include "config.h"

#include "ptm-sidecar.h"

#include <json-glib/json-glib.h>
#include "ptm-scene-json.h"

#define MAX_DEPTH 8

char *
ptm_sidecar_to_text (GVariant *facts)
{
  g_autoptr (GVariant) sunk = g_variant_ref_sink (facts);

  return json_gvariant_serialize_data (sunk, NULL);
}

GVariant *
ptm_sidecar_from_text (GBytes *text)
{
  gsize       size;
  const char *json = g_bytes_get_data (text, &size);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonNode *root;

  if (json == NULL || !g_utf8_validate_len (json, size, NULL) || !ptm_json_is_shallow (json, size, MAX_DEPTH))
    return NULL;
  if (!json_parser_load_from_data (parser, json, (gssize)size, NULL))
    return NULL;
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;
  return json_gvariant_deserialize (root, "a{sv}", NULL);
}

GVariant *
ptm_sidecar_get_row (GVariant *facts, const char *name)
{
  return g_variant_lookup_value (facts, name, G_VARIANT_TYPE_VARDICT);
}
