/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Writes answers in the wire format of OpenAI's Images API (ImagesResponse, ImageGenPartialImageEvent,
 * ImageGenCompletedEvent and their edit twins). What only this engine has to say stands in a member "pentimento", which
 * other clients leave alone. The small members are json-glib's; the picture's text is put in afterwards, so that megabytes
 * are written once. */

#include "config.h"

#include "ptm-engine-answer.h"

#include <json-glib/json-glib.h>
#include <string.h>
#include "ptm-scene-edit.h"
#include "ptm-scene-json.h"
#include "ptm-unmet-json.h"

/* A longer scene (it holds photographs) is only in the PNG, not beside it. */
#define MAX_SCENE_JSON (1024 * 1024)

GBytes *
ptm_engine_answer_encode (const PtmEngineRequest *request, PtmImage *image, PtmScene *scene, GError **error)
{
  if (request->format != PTM_FORMAT_PNG)
    return ptm_codec_encode (image, request->format, request->quality, error);
  if (scene != NULL)
    return ptm_scene_write_png (scene, image, error);
  return ptm_codec_encode_png (image, NULL, 0, error);
}

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_int (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_tokens (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  add_int (builder, "text_tokens", 0);
  add_int (builder, "image_tokens", 0);
  json_builder_end_object (builder);
}

static void
add_usage (JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "usage");
  json_builder_begin_object (builder);
  add_int (builder, "total_tokens", 0);
  add_int (builder, "input_tokens", 0);
  add_int (builder, "output_tokens", 0);
  add_tokens (builder, "input_tokens_details");
  add_tokens (builder, "output_tokens_details");
  json_builder_end_object (builder);
}

static void
add_looks (JsonBuilder *builder, const PtmEngineRequest *request, PtmImage *image)
{
  g_autofree char *size = g_strdup_printf ("%dx%d", ptm_image_get_width (image), ptm_image_get_height (image));

  add_string (builder, "size", size);
  add_string (builder, "quality", "high");
  add_string (builder, "background", ptm_image_is_opaque (image) || request->format == PTM_FORMAT_JPEG ? "opaque" : "transparent");
  add_string (builder, "output_format", request->format == PTM_FORMAT_JPEG ? "jpeg" : ptm_format_get_extension (request->format));
}

/* Our own JSON, read back as a node. */
static void
add_json (JsonBuilder *builder, const char *name, const char *json)
{
  JsonNode *node = json_from_string (json, NULL);

  if (node == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_value (builder, node);
}

static void
add_damage (JsonBuilder *builder, const PtmRect *damage)
{
  json_builder_set_member_name (builder, "damage");
  json_builder_begin_array (builder);
  json_builder_add_int_value (builder, damage->x);
  json_builder_add_int_value (builder, damage->y);
  json_builder_add_int_value (builder, MAX (0, damage->width));
  json_builder_add_int_value (builder, MAX (0, damage->height));
  json_builder_end_array (builder);
}

static void
add_own (JsonBuilder *builder, const PtmEnginePicture *picture, int index)
{
  json_builder_set_member_name (builder, "pentimento");
  json_builder_begin_object (builder);
  add_int (builder, "index", index);
  ptm_unmet_build (builder, picture->unmet);
  if (picture->scene != NULL)
    {
      g_autofree char *scene = ptm_scene_to_json (picture->scene, FALSE);

      if (strlen (scene) <= MAX_SCENE_JSON)
        add_json (builder, "scene", scene);
    }
  if (picture->operations != NULL)
    {
      add_json (builder, "operations", picture->operations);
      add_damage (builder, &picture->damage);
    }
  if (picture->whole)
    {
      json_builder_set_member_name (builder, "whole");
      json_builder_add_boolean_value (builder, TRUE);
    }
  json_builder_end_object (builder);
}

static char *
end_object (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = NULL;

  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

/* Appends the object with the picture as its last member "b64_json". */
static void
append_with_picture (GString *text, const char *object, GBytes *file)
{
  gsize         size;
  const guchar *bytes = g_bytes_get_data (file, &size);
  gsize         at;
  int           state = 0;
  int           save = 0;
  gsize         written;

  g_string_append_len (text, object, strlen (object) - 1);
  g_string_append (text, ",\"b64_json\":\"");
  at = text->len;
  g_string_set_size (text, at + (size / 3 + 2) * 4);
  written = g_base64_encode_step (bytes, size, FALSE, text->str + at, &state, &save);
  written += g_base64_encode_close (FALSE, text->str + at + written, &state, &save);
  g_string_set_size (text, at + written);
  g_string_append (text, "\"}");
}

static GBytes *
free_to_bytes (GString *text)
{
  gsize length = text->len;

  return g_bytes_new_take (g_string_free (text, FALSE), length);
}

GBytes *
ptm_engine_answer_write (const PtmEngineRequest *request, GPtrArray *files, GPtrArray *pictures)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *head = NULL;
  GString         *text = g_string_new (NULL);

  json_builder_begin_object (builder);
  add_int (builder, "created", g_get_real_time () / G_USEC_PER_SEC);
  add_looks (builder, request, ((PtmEnginePicture *)g_ptr_array_index (pictures, 0))->image);
  add_usage (builder);
  head = end_object (builder);

  g_string_append_len (text, head, strlen (head) - 1);
  g_string_append (text, ",\"data\":[");
  for (guint i = 0; i < files->len; i++)
    {
      g_autoptr (JsonBuilder) item = json_builder_new ();
      g_autofree char *object = NULL;

      json_builder_begin_object (item);
      add_own (item, g_ptr_array_index (pictures, i), (int)i);
      object = end_object (item);
      if (i > 0)
        g_string_append_c (text, ',');
      append_with_picture (text, object, g_ptr_array_index (files, i));
    }
  g_string_append (text, "]}");
  return free_to_bytes (text);
}

static JsonBuilder *
begin_event (const char *type, const PtmEngineRequest *request, PtmImage *image)
{
  JsonBuilder *builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_string (builder, "type", type);
  add_int (builder, "created_at", g_get_real_time () / G_USEC_PER_SEC);
  add_looks (builder, request, image);
  return builder;
}

static GBytes *
end_event (const char *type, JsonBuilder *builder, GBytes *file)
{
  g_autofree char *object = end_object (builder);
  GString         *text = g_string_sized_new (g_bytes_get_size (file) / 3 * 4 + strlen (object) + 128);

  g_string_append_printf (text, "event: %s\ndata: ", type);
  append_with_picture (text, object, file);
  g_string_append (text, "\n\n");
  return free_to_bytes (text);
}

GBytes *
ptm_engine_answer_write_partial (const PtmEngineRequest *request, GBytes *file, PtmImage *image, int partial_index)
{
  const char *type = request->edit ? "image_edit.partial_image" : "image_generation.partial_image";
  g_autoptr (JsonBuilder) builder = begin_event (type, request, image);

  add_int (builder, "partial_image_index", partial_index);
  return end_event (type, builder, file);
}

GBytes *
ptm_engine_answer_write_completed (const PtmEngineRequest *request, GBytes *file, const PtmEnginePicture *picture, int index)
{
  const char *type = request->edit ? "image_edit.completed" : "image_generation.completed";
  g_autoptr (JsonBuilder) builder = begin_event (type, request, picture->image);

  add_usage (builder);
  add_own (builder, picture, index);
  return end_event (type, builder, file);
}

GBytes *
ptm_engine_answer_write_error (const PtmEngineFailure *failure)
{
  g_autofree char *json = ptm_engine_failure_to_json (failure);
  GString         *text = g_string_new ("event: error\ndata: ");

  g_string_append (text, json);
  g_string_append (text, "\n\n");
  return free_to_bytes (text);
}

char *
ptm_engine_answer_dup_models (void)
{
  return g_strdup ("{\"object\":\"list\",\"data\":[{\"id\":\"" PTM_ENGINE_MODEL "\",\"object\":\"model\",\"created\":1795132800,\"owned_by\":\"pentimento\"}]}");
}
