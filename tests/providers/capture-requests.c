/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Lets the provider send each kind of request and prints what arrived, a line of JSON each:
 * {"schema": its name in OpenAI's OpenAPI file, "body": the request}. Files stand as "(file)". */

#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>
#include "fake-server.h"
#include "ptm-engine-multipart.h"
#include "run-edit.h"

static void
refuse (FakeServer *server, GSocketConnection *connection, const FakeRequest *request, gpointer user_data)
{
  fake_reply (connection, "400 Bad Request", "", "");
}

static void
add_field (JsonObject *body, const PtmEnginePart *part)
{
  static const char *const numbers[] = { "n", "partial_images", "output_compression", NULL };
  gsize                    size;
  const char              *bytes = g_bytes_get_data (part->content, &size);
  g_autofree char         *text = g_strndup (bytes, size);

  if (g_str_equal (part->name, "image[]"))
    {
      if (!json_object_has_member (body, part->name))
        json_object_set_array_member (body, part->name, json_array_new ());
      json_array_add_string_element (json_object_get_array_member (body, part->name), "(file)");
    }
  else if (g_str_equal (part->name, "image") || g_str_equal (part->name, "mask"))
    json_object_set_string_member (body, part->name, "(file)");
  else if (g_strv_contains (numbers, part->name))
    json_object_set_int_member (body, part->name, g_ascii_strtoll (text, NULL, 10));
  else if (g_str_equal (part->name, "stream"))
    json_object_set_boolean_member (body, part->name, g_str_equal (text, "true"));
  else
    json_object_set_string_member (body, part->name, text);
}

static JsonNode *
read_form (const FakeRequest *request)
{
  const char      *field = strstr (request->headers, "Content-Type: ") + strlen ("Content-Type: ");
  g_autofree char *type = g_strndup (field, strcspn (field, "\r"));
  g_autoptr (PtmEngineFailure) failure = NULL;
  g_autoptr (GPtrArray) parts = ptm_engine_multipart_parse (request->body, type, &failure);
  JsonObject *body = json_object_new ();

  g_assert_null (failure);
  for (guint i = 0; i < parts->len; i++)
    add_field (body, g_ptr_array_index (parts, i));
  return json_node_init_object (json_node_alloc (), body);
}

static void
print_request (const FakeRequest *request)
{
  g_autofree char *sent = g_strndup (g_bytes_get_data (request->body, NULL), g_bytes_get_size (request->body));
  gboolean         edit = g_str_has_suffix (request->path, "/images/edits");
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  JsonObject      *line = json_object_new ();
  g_autofree char *text = NULL;

  json_object_set_string_member (line, "schema", edit ? "CreateImageEditRequest" : "CreateImageRequest");
  json_object_set_member (line, "body", edit ? read_form (request) : json_from_string (sent, NULL));
  json_node_take_object (root, line);
  text = json_to_string (root, FALSE);
  g_print ("%s\n", text);
}

static void
capture (const char *model, guint n_pictures, gboolean with_mask)
{
  g_autoptr (FakeServer) server = fake_server_new (refuse, NULL);
  g_autofree char *url = fake_server_dup_url (server);
  g_autoptr (PtmProvider) provider = run_new_provider (url, model, NULL);
  g_autoptr (PtmEdit) edit = run_new_edit (provider, "A cat");
  PtmEditRequest *request = ptm_edit_get_request (edit);
  PtmRect         rect = { 1, 1, 4, 4 };
  g_auto (EditRun) run = { 0 };

  request->width = 1536;
  request->height = 1024;
  for (guint i = 0; i < n_pictures; i++)
    if (i == 0)
      request->base = run_new_png (16, 16);
    else
      g_ptr_array_add (request->attachments, run_new_png (16, 16));
  if (with_mask)
    {
      request->mask = ptm_mask_new (16, 16);
      ptm_mask_fill_rect (request->mask, &rect, PTM_MASK_ADD, NULL);
    }
  run = run_edit (provider, edit);
  g_assert_cmpuint (fake_server_count (server), ==, 1);
  print_request (fake_server_get (server, 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  capture ("gpt-image-2", 0, FALSE);
  capture ("gpt-image-2.6-flare", 1, TRUE);
  capture ("gpt-image-2", 3, TRUE);
  capture ("stablediffusion", 0, FALSE);
  capture ("stablediffusion", 1, FALSE);
  return 0;
}
