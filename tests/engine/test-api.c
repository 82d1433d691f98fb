/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The routes: what is drawn, in which form, and what is refused. */

#include "config.h"

#include <string.h>
#include "ptm-engine-request.h"
#include "ptm-scene-json.h"
#include "talk.h"

#define DRAW   "/v1/images/generations"
#define EDIT   "/v1/images/edits"
#define POSTER "Poster titled \\\"Spring\\\" with flowers"

static PtmImage *
draw (Door *door, const char *members, GBytes **file)
{
  g_autofree char *json = g_strdup_printf ("{\"prompt\":\"" POSTER "\"%s}", members);
  g_auto (Reply) reply = talk_json (door, DRAW, json);

  g_test_message ("%s", json);
  g_assert_cmpuint (reply.status, ==, 200);
  return reply_decode (&reply, 0, file);
}

static void
test_models (void)
{
  g_auto (Door) door = { 0 };
  g_auto (Reply) reply = { 0 };
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *model;

  door_open_socket (&door);
  reply = talk (&door, "GET", "/v1/models", "", "", 0);
  model = json_array_get_object_element (json_object_get_array_member (reply_parse (&reply, parser), "data"), 0);
  g_assert_cmpstr (json_object_get_string_member (model, "id"), ==, "pentimento-engine");
}

static void
test_formats (void)
{
  g_auto (Door) door = { 0 };
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GBytes) jpeg = NULL;
  g_autoptr (GBytes) webp = NULL;
  g_autoptr (GBytes) clear = NULL;
  g_autoptr (PtmImage) first = NULL;
  g_autoptr (PtmImage) second = NULL;
  g_autoptr (PtmImage) third = NULL;
  g_autoptr (PtmImage) fourth = NULL;
  g_autoptr (PtmScene) scene = NULL;

  door_open_socket (&door);
  first = draw (&door, ",\"size\":\"200x300\"", &png);
  g_assert_cmpint (ptm_format_sniff (png), ==, PTM_FORMAT_PNG);
  g_assert_cmpint (ptm_image_get_width (first), ==, 200);
  g_assert_cmpint (ptm_image_get_height (first), ==, 300);
  g_assert_true (ptm_image_is_opaque (first));
  scene = ptm_scene_read_png (png, first);
  g_assert_nonnull (scene);
  g_assert_cmpint (scene->kind, ==, PTM_KIND_POSTER);

  second = draw (&door, ",\"size\":\"64x64\",\"output_format\":\"jpeg\",\"output_compression\":40", &jpeg);
  g_assert_cmpint (ptm_format_sniff (jpeg), ==, PTM_FORMAT_JPEG);
  third = draw (&door, ",\"size\":\"128x64\",\"output_format\":\"webp\"", &webp);
  g_assert_cmpint (ptm_format_sniff (webp), ==, PTM_FORMAT_WEBP);
  fourth = draw (&door, ",\"size\":\"256x256\",\"background\":\"transparent\"", &clear);
  g_assert_false (ptm_image_is_opaque (fourth));
}

/* Several pictures differ; the same number of the same variant never does. */
static void
test_count_and_variant (void)
{
  g_auto (Door) door = { 0 };
  g_auto (Reply) reply = { 0 };
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (PtmImage) first = NULL;
  g_autoptr (PtmImage) second = NULL;
  g_autoptr (PtmImage) alone = NULL;

  door_open_socket (&door);
  reply = talk_json (&door, DRAW, "{\"prompt\":\"" POSTER "\",\"size\":\"160x240\",\"n\":3,\"variant\":1}");
  g_assert_cmpuint (reply.status, ==, 200);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (reply_parse (&reply, parser), "data")), ==, 3);
  first = reply_decode (&reply, 0, NULL);
  second = reply_decode (&reply, 1, NULL);
  g_assert_false (ptm_image_equal (first, second));
  alone = draw (&door, ",\"size\":\"160x240\",\"variant\":2", NULL);
  g_assert_true (ptm_image_equal (second, alone));
}

static void
test_usage_and_extras (void)
{
  g_auto (Door) door = { 0 };
  g_auto (Reply) reply = { 0 };
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root;
  JsonObject *own;

  door_open_socket (&door);
  reply = talk_json (&door, DRAW, "{\"prompt\":\"" POSTER " in the style of Vermeer\",\"size\":\"64x96\",\"quality\":\"high\",\"user\":\"x\",\"unknown\":{\"a\":[1]}}");
  g_assert_cmpuint (reply.status, ==, 200);
  root = reply_parse (&reply, parser);
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (root, "usage"), "total_tokens"), ==, 0);
  g_assert_cmpstr (json_object_get_string_member (root, "size"), ==, "64x96");
  own = json_object_get_object_member (json_array_get_object_element (json_object_get_array_member (root, "data"), 0), "pentimento");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (own, "unmet")), >=, 1);
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (own, "scene"), "kind"), ==, "poster");
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *at = strstr (text, part); at != NULL; at = strstr (at + 1, part))
    n++;
  return n;
}

static void
test_stream (void)
{
  g_auto (Door) door = { 0 };

  door_open_socket (&door);
  for (guint partials = 0; partials <= 3; partials++)
    {
      g_autofree char *json = g_strdup_printf ("{\"prompt\":\"" POSTER "\",\"size\":\"64x96\",\"stream\":true,\"partial_images\":%u,\"n\":2}", partials);
      g_auto (Reply) reply = talk_json (&door, DRAW, json);

      g_assert_cmpuint (reply.status, ==, 200);
      g_assert_nonnull (strstr (reply.head, "Content-Type: text/event-stream"));
      g_assert_cmpuint (count (reply.body, "event: image_generation.partial_image\n"), ==, 2 * partials);
      g_assert_cmpuint (count (reply.body, "event: image_generation.completed\n"), ==, 2);
      g_assert_cmpuint (count (reply.body, "\"index\":1"), >=, 1);
      g_assert_true (g_str_has_suffix (reply.body, "\n\n"));
    }
}

typedef struct
{
  const char *json;
  guint       status;
  const char *code;
} Bad;

static void
test_bad_requests (void)
{
  static const Bad cases[] = {
    { "", 400, "invalid_json" },
    { "{", 400, "invalid_json" },
    { "[]", 400, "invalid_json" },
    { "null", 400, "invalid_json" },
    { "\xff", 400, "invalid_json" },
    { "{}", 400, "missing_required_parameter" },
    { "{\"prompt\":\"\"}", 400, "missing_required_parameter" },
    { "{\"prompt\":null}", 400, "invalid_value" },
    { "{\"prompt\":[\"a\"]}", 400, "invalid_value" },
    { "{\"prompt\":\"a\",\"n\":0}", 400, "invalid_value" },
    { "{\"prompt\":\"a\",\"n\":11}", 400, "invalid_value" },
    { "{\"prompt\":\"a\",\"n\":1.5}", 400, "invalid_value" },
    { "{\"prompt\":\"a\",\"size\":\"63x64\"}", 400, "invalid_size" },
    { "{\"prompt\":\"a\",\"size\":\"4097x64\"}", 400, "invalid_size" },
    { "{\"prompt\":\"a\",\"size\":\"64\"}", 400, "invalid_size" },
    { "{\"prompt\":\"a\",\"size\":\"64x64x64\"}", 400, "invalid_size" },
    { "{\"prompt\":\"a\",\"output_format\":\"gif\"}", 400, "invalid_value" },
    { "{\"prompt\":\"a\",\"output_compression\":101}", 400, "invalid_value" },
    { "{\"prompt\":\"a\",\"partial_images\":4}", 400, "invalid_value" },
    { "{\"prompt\":\"a\",\"stream\":\"yes\"}", 400, "invalid_value" },
    { "{\"prompt\":\"a\",\"background\":\"pink\"}", 400, "invalid_value" },
    { "{\"prompt\":\"a\",\"background\":\"transparent\",\"output_format\":\"jpeg\"}", 400, "invalid_value" },
    { "{\"prompt\":\"a\",\"response_format\":\"url\"}", 400, "invalid_value" },
    { "{\"prompt\":\"?!\"}", 400, "not_understood" },
    { "{\"prompt\":\"?!\",\"stream\":true,\"partial_images\":3}", 400, "not_understood" },
  };
  g_auto (Door) door = { 0 };

  door_open_socket (&door);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Reply) reply = talk_json (&door, DRAW, cases[i].json);
      g_autofree char *code = NULL;

      g_test_message ("request %u", i);
      g_assert_cmpuint (reply.status, ==, cases[i].status);
      code = reply_dup_code (&reply);
      g_assert_cmpstr (code, ==, cases[i].code);
    }
}

static void
test_long_sentences (void)
{
  g_auto (Door) door = { 0 };
  g_autofree char *words = g_strnfill (10000, 'w');
  g_autofree char *long_words = g_strnfill (100000, 'w');
  g_autofree char *endless = g_strnfill (PTM_ENGINE_MAX_PROMPT + 1, 'w');
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autofree char *fair = g_strdup_printf ("{\"prompt\":\"Poster titled \\\"Spring\\\" with flowers %s\",\"size\":\"64x64\"}", words);
  g_autofree char *large = g_strdup_printf ("{\"prompt\":\"Poster titled \\\"Spring\\\" with flowers %s\",\"size\":\"64x64\"}", long_words);
  g_autofree char *unfair = g_strdup_printf ("{\"prompt\":\"%s\"}", endless);
  g_auto (Reply) good = { 0 };
  g_auto (Reply) very_good = { 0 };
  g_auto (Reply) bad = { 0 };
  g_auto (Reply) nested = { 0 };
  g_autofree char *code = NULL;

  door_open_socket (&door);
  good = talk_json (&door, DRAW, fair);
  g_assert_cmpuint (good.status, ==, 200);
  very_good = talk_json (&door, DRAW, large);
  g_assert_cmpuint (very_good.status, ==, 200);
  bad = talk_json (&door, DRAW, unfair);
  g_assert_cmpuint (bad.status, ==, 400);
  code = reply_dup_code (&bad);
  g_assert_cmpstr (code, ==, "string_above_max_length");
  nested = talk_json (&door, DRAW, deep);
  g_assert_cmpuint (nested.status, ==, 400);
}

static void
test_wrong_routes (void)
{
  g_auto (Door) door = { 0 };
  g_auto (Reply) nothing = { 0 };
  g_auto (Reply) get = { 0 };
  g_auto (Reply) type = { 0 };
  g_auto (Reply) form = { 0 };

  door_open_socket (&door);
  nothing = talk (&door, "GET", "/v1/images/variations", "", "", 0);
  g_assert_cmpuint (nothing.status, ==, 404);
  get = talk (&door, "GET", DRAW, "", "", 0);
  g_assert_cmpuint (get.status, ==, 405);
  g_assert_nonnull (strstr (get.head, "Allow: POST"));
  type = talk (&door, "POST", DRAW, "Content-Type: text/plain\r\n", "x", 1);
  g_assert_cmpuint (type.status, ==, 415);
  form = talk (&door, "POST", EDIT, "Content-Type: multipart/form-data\r\n", "x", 1);
  g_assert_cmpuint (form.status, ==, 400);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/api/models", test_models);
  g_test_add_func ("/api/formats", test_formats);
  g_test_add_func ("/api/count-and-variant", test_count_and_variant);
  g_test_add_func ("/api/usage-and-extras", test_usage_and_extras);
  g_test_add_func ("/api/stream", test_stream);
  g_test_add_func ("/api/bad-requests", test_bad_requests);
  g_test_add_func ("/api/long-sentences", test_long_sentences);
  g_test_add_func ("/api/wrong-routes", test_wrong_routes);
  return g_test_run ();
}
