/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Reads the two bodies of the Images API, JSON and form, into one request (OpenAI's OpenAPI file: CreateImageRequest,
 * CreateImageEditRequest, EditImageBodyJsonParam). Both end in set_member (): a form's fields are the JSON's scalars as
 * text. */

#include "config.h"

#include "ptm-engine-request.h"

#include <json-glib/json-glib.h>
#include <string.h>
#include "ptm-engine-multipart.h"
#include "ptm-scene-json.h"

#define MAX_JSON_DEPTH 64

static PtmEngineFailure *
new_bad_value (const char *param, const char *expected)
{
  return ptm_engine_failure_new (400, "invalid_value", param, "“%s” must be %s.", param, expected);
}

static gboolean
set_int (int *field, const char *param, const char *value, int min, int max, PtmEngineFailure **failure)
{
  gint64 number;

  if (!g_ascii_string_to_signed (value, 10, min, max, &number, NULL))
    {
      *failure = ptm_engine_failure_new (400, "invalid_value", param, "“%s” must be a whole number from %d to %d.", param, min, max);
      return FALSE;
    }
  *field = (int)number;
  return TRUE;
}

static gboolean
set_boolean (gboolean *field, const char *param, const char *value, PtmEngineFailure **failure)
{
  *field = g_str_equal (value, "true");
  if (*field || g_str_equal (value, "false"))
    return TRUE;
  *failure = new_bad_value (param, "true or false");
  return FALSE;
}

static gboolean
set_prompt (PtmEngineRequest *self, const char *value, PtmEngineFailure **failure)
{
  if (!g_utf8_validate (value, -1, NULL))
    *failure = new_bad_value ("prompt", "UTF-8 text");
  else if (g_utf8_strlen (value, -1) > PTM_ENGINE_MAX_PROMPT)
    *failure = ptm_engine_failure_new (400, "string_above_max_length", "prompt", "The sentence is longer than %d characters.", PTM_ENGINE_MAX_PROMPT);
  else
    {
      g_free (self->prompt);
      self->prompt = g_strdup (value);
      return TRUE;
    }
  return FALSE;
}

static gboolean
set_size (PtmEngineRequest *self, const char *value, PtmEngineFailure **failure)
{
  g_auto (GStrv) sides = NULL;
  /* A picture that is changed may be as small or large as pictures are. */
  gint64 least = self->edit ? 1 : PTM_ENGINE_MIN_SIDE, most = self->edit ? PTM_IMAGE_MAX_SIDE : PTM_ENGINE_MAX_SIDE;
  gint64 width, height;

  self->width = self->height = 0;
  if (g_str_equal (value, "auto"))
    return TRUE;
  sides = g_strsplit (value, "x", 3);
  if (g_strv_length (sides) != 2 ||
      !g_ascii_string_to_signed (sides[0], 10, least, most, &width, NULL) ||
      !g_ascii_string_to_signed (sides[1], 10, least, most, &height, NULL) ||
      width * height > PTM_IMAGE_MAX_PIXELS)
    {
      *failure = ptm_engine_failure_new (400, "invalid_size", "size", "“size” must be “auto” or WIDTHxHEIGHT with sides of %d to %d pixels.",
                                         (int)least, (int)most);
      return FALSE;
    }
  self->width = (int)width;
  self->height = (int)height;
  return TRUE;
}

static gboolean
set_format (PtmEngineRequest *self, const char *value, PtmEngineFailure **failure)
{
  if (g_str_equal (value, "png"))
    self->format = PTM_FORMAT_PNG;
  else if (g_str_equal (value, "jpeg"))
    self->format = PTM_FORMAT_JPEG;
  else if (g_str_equal (value, "webp"))
    self->format = PTM_FORMAT_WEBP;
  else
    {
      *failure = new_bad_value ("output_format", "png, jpeg or webp");
      return FALSE;
    }
  return TRUE;
}

static gboolean
set_background (PtmEngineRequest *self, const char *value, PtmEngineFailure **failure)
{
  static const char *const known[] = { "auto", "opaque", "transparent", NULL };

  self->transparent = g_str_equal (value, "transparent");
  if (g_strv_contains (known, value))
    return TRUE;
  *failure = new_bad_value ("background", "transparent, opaque or auto");
  return FALSE;
}

static gboolean
check_response_format (const char *value, PtmEngineFailure **failure)
{
  if (g_str_equal (value, "b64_json"))
    return TRUE;
  *failure = new_bad_value ("response_format", "b64_json");
  return FALSE;
}

static gboolean
set_member (PtmEngineRequest *self, const char *name, const char *value, PtmEngineFailure **failure)
{
  if (g_str_equal (name, "prompt"))
    return set_prompt (self, value, failure);
  if (g_str_equal (name, "size"))
    return set_size (self, value, failure);
  if (g_str_equal (name, "n"))
    return set_int (&self->count, "n", value, 1, PTM_ENGINE_MAX_PICTURES, failure);
  if (g_str_equal (name, "variant"))
    return set_int (&self->variant, "variant", value, 0, 1000000, failure);
  if (g_str_equal (name, "page"))
    return set_int (&self->page, "page", value, 0, 1000, failure);
  if (g_str_equal (name, "partial_images"))
    return set_int (&self->partials, "partial_images", value, 0, 3, failure);
  if (g_str_equal (name, "output_compression"))
    return set_int (&self->quality, "output_compression", value, 0, 100, failure);
  if (g_str_equal (name, "output_format"))
    return set_format (self, value, failure);
  if (g_str_equal (name, "background"))
    return set_background (self, value, failure);
  if (g_str_equal (name, "stream"))
    return set_boolean (&self->stream, "stream", value, failure);
  if (g_str_equal (name, "response_format"))
    return check_response_format (value, failure);
  return TRUE;
}

static gboolean
add_image (PtmEngineRequest *self, GBytes *image, PtmEngineFailure **failure)
{
  if (self->images->len == PTM_ENGINE_MAX_IMAGES)
    {
      *failure = ptm_engine_failure_new (400, "invalid_value", "image", "There are more than %d pictures.", PTM_ENGINE_MAX_IMAGES);
      return FALSE;
    }
  g_ptr_array_add (self->images, g_bytes_ref (image));
  return TRUE;
}

static void
take_mask (PtmEngineRequest *self, GBytes *mask)
{
  g_clear_pointer (&self->mask, g_bytes_unref);
  self->mask = mask;
}

static gboolean
read_part (PtmEngineRequest *self, const PtmEnginePart *part, PtmEngineFailure **failure)
{
  g_autofree char *value = NULL;
  gsize            size;
  const char      *text = g_bytes_get_data (part->content, &size);

  if (g_str_equal (part->name, "image") || g_str_equal (part->name, "image[]"))
    return add_image (self, part->content, failure);
  if (g_str_equal (part->name, "mask"))
    {
      take_mask (self, g_bytes_ref (part->content));
      return TRUE;
    }
  if (size > PTM_ENGINE_MAX_PROMPT * 4)
    {
      *failure = ptm_engine_failure_new (400, "string_above_max_length", NULL, "A field of the form is too long.");
      return FALSE;
    }
  value = g_strndup (text, size);
  return set_member (self, part->name, value, failure);
}

static gboolean
read_form (PtmEngineRequest *self, const char *content_type, GBytes *body, PtmEngineFailure **failure)
{
  g_autoptr (GPtrArray) parts = ptm_engine_multipart_parse (body, content_type, failure);

  if (parts == NULL)
    return FALSE;
  for (guint i = 0; i < parts->len; i++)
    if (!read_part (self, g_ptr_array_index (parts, i), failure))
      return FALSE;
  return TRUE;
}

/* A scalar as the text a form would carry; NULL for null and for what is no scalar. */
static char *
dup_scalar (JsonNode *node)
{
  if (!JSON_NODE_HOLDS_VALUE (node))
    return NULL;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_dup_string (node);
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return g_strdup (json_node_get_boolean (node) ? "true" : "false");
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  return g_strdup ("a fraction");
}

/* The bytes of a picture given as a data URL, directly or as {"image_url": …}. */
static GBytes *
dup_linked (JsonNode *node, const char *param, PtmEngineFailure **failure)
{
  const char *url = NULL;
  const char *comma;
  gsize       size;
  guchar     *content;

  if (JSON_NODE_HOLDS_OBJECT (node))
    node = json_object_get_member (json_node_get_object (node), "image_url");
  if (node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    url = json_node_get_string (node);
  comma = url != NULL && g_str_has_prefix (url, "data:image/") ? strstr (url, ";base64,") : NULL;
  if (comma == NULL)
    {
      *failure = ptm_engine_failure_new (400, "invalid_value", param, "“%s” must hold a data URL in base64: this engine opens no addresses and keeps no files.", param);
      return NULL;
    }
  content = g_base64_decode (comma + 8, &size);
  return g_bytes_new_take (content, size);
}

static gboolean
read_linked_images (PtmEngineRequest *self, JsonNode *node, PtmEngineFailure **failure)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  guint      length = array != NULL ? json_array_get_length (array) : 1;

  for (guint i = 0; i < length; i++)
    {
      g_autoptr (GBytes) image = dup_linked (array != NULL ? json_array_get_element (array, i) : node, "images", failure);

      if (image == NULL || !add_image (self, image, failure))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_json_member (PtmEngineRequest *self, const char *name, JsonNode *node, PtmEngineFailure **failure)
{
  g_autofree char *value = NULL;

  if (self->edit && !JSON_NODE_HOLDS_NULL (node))
    {
      if (g_str_equal (name, "images") || g_str_equal (name, "image"))
        return read_linked_images (self, node, failure);
      if (g_str_equal (name, "mask"))
        {
          take_mask (self, dup_linked (node, "mask", failure));
          return self->mask != NULL;
        }
    }
  if (g_str_equal (name, "prompt") && (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING))
    {
      *failure = new_bad_value ("prompt", "a text");
      return FALSE;
    }
  value = dup_scalar (node);
  return value == NULL || set_member (self, name, value, failure);
}

static gboolean
read_json (PtmEngineRequest *self, GBytes *body, PtmEngineFailure **failure)
{
  gsize       size;
  const char *text = g_bytes_get_data (body, &size);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *node;
  JsonNode      *root = NULL;

  if (size > 0 && g_utf8_validate (text, size, NULL) && ptm_json_is_shallow (text, size, MAX_JSON_DEPTH) &&
      json_parser_load_from_data (parser, text, size, NULL))
    root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      *failure = ptm_engine_failure_new (400, "invalid_json", NULL, "The body is not a JSON object.");
      return FALSE;
    }
  json_object_iter_init (&iter, json_node_get_object (root));
  while (json_object_iter_next (&iter, &name, &node))
    if (!read_json_member (self, name, node, failure))
      return FALSE;
  return TRUE;
}

static gboolean
check_whole (PtmEngineRequest *self, PtmEngineFailure **failure)
{
  if (self->prompt == NULL || *self->prompt == '\0')
    *failure = ptm_engine_failure_new (400, "missing_required_parameter", "prompt", "“prompt” is missing.");
  else if (self->edit && self->images->len == 0)
    *failure = ptm_engine_failure_new (400, "missing_required_parameter", "image", "“image” is missing.");
  else if (self->transparent && self->format == PTM_FORMAT_JPEG)
    *failure = ptm_engine_failure_new (400, "invalid_value", "background", "A JPEG cannot be transparent: ask for png or webp.");
  return *failure == NULL;
}

/* The content type without its parameters, in lower case. */
static char *
dup_media_type (const char *content_type)
{
  g_autofree char *type = g_ascii_strdown (content_type != NULL ? content_type : "", -1);

  type[strcspn (type, ";")] = '\0';
  return g_steal_pointer (&type);
}

PtmEngineRequest *
ptm_engine_request_parse (gboolean edit, const char *content_type, GBytes *body, PtmEngineFailure **failure)
{
  g_autoptr (PtmEngineRequest) self = g_new0 (PtmEngineRequest, 1);
  g_autofree char *type = g_strstrip (dup_media_type (content_type));
  gboolean         fine;

  self->edit = edit;
  self->count = 1;
  self->quality = 100;
  self->format = PTM_FORMAT_PNG;
  self->images = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);

  if (edit && g_str_equal (type, "multipart/form-data"))
    fine = read_form (self, content_type, body, failure);
  else if (g_str_equal (type, "application/json"))
    fine = read_json (self, body, failure);
  else
    {
      fine = FALSE;
      *failure = ptm_engine_failure_new (415, "unsupported_content_type", NULL, "The content type must be application/json%s.", edit ? " or multipart/form-data" : "");
    }
  if (!fine || !check_whole (self, failure))
    return NULL;
  return g_steal_pointer (&self);
}

void
ptm_engine_request_free (PtmEngineRequest *request)
{
  g_free (request->prompt);
  g_ptr_array_unref (request->images);
  g_clear_pointer (&request->mask, g_bytes_unref);
  g_free (request);
}
