/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Plans as nobody would write them: the gallery's plans with members torn out, doubled, swapped and filled with nonsense are
 * read, laid out, drawn and written. Whatever comes out, nothing may crash, and every place must be a number. */

#include "config.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "../cairo-leaks.h"
#include "../fuzz.h"
#include "plan-fixture.h"
#include "ptm-scene-files.h"
#include "ptm-scene-json.h"

#define ROUNDS    150
#define MAX_DEPTH 20

static PtmArt *art;

static const char *const nonsense[] = {
  "",
  " ",
  "0",
  "-1",
  "NaN",
  "1e999",
  "1,2,,3",
  "12:99",
  "poster",
  "chart",
  "plant-cell",
  "clock",
  "noto:cat",
  "figure:heart",
  "own:nothing",
  "o1",
  "s1",
  "\n\n\n",
  "a\tb",
  "ملف طويل جدا",
  "漢字かな交じり文",
  "हिन्दी",
  "👩‍👩‍👧‍👦",
  "\xE2\x80\xAE"
  "abc",
  "\xCC\x81\xCC\x81\xCC\x81",
  "%s%n%d",
  "<b>&amp;",
  "M0 0L",
  "M 1e30 1e30 A 0 0 0 1 1 5 5 Z",
  "M0 0C1 1",
  "pie",
  "number-line",
  "between",
  "meadow-night-winter",
  "pixel",
  "watercolor",
  "addition to 20, 5000 tasks",
  "y=1/x",
  "1/0",
  "walk",
  "speech",
  "title",
  "task",
};

static const char *const names[] = {
  "role",
  "text",
  "noun",
  "asset",
  "shape",
  "setting",
  "chart",
  "template",
  "path",
  "pose",
  "expression",
  "anchor",
  "layout",
  "align",
  "finish",
  "style",
};

static const double numbers[] = { 0, 1, -1, 2, 3, 0.5, 1e-9, 1e9, -1e9, 65536, 5000, 1000, 64, 4096, 100000 };

static char *
make_text (void)
{
  GString *text;
  int      n;

  if (fuzz_pick (8) > 0)
    return g_strdup (nonsense[fuzz_pick (G_N_ELEMENTS (nonsense))]);
  text = g_string_new (NULL);
  n = fuzz_pick (40) == 0 ? 19000 : fuzz_pick (200);
  for (int i = 0; i < n; i++)
    g_string_append_unichar (text, fuzz_pick (4) == 0 ? ' ' : (gunichar)(fuzz_pick (2) == 0 ? 'a' + fuzz_pick (26) : 0x3041 + fuzz_pick (80)));
  return g_string_free (text, FALSE);
}

static JsonNode *
make_value (JsonNode *old)
{
  JsonNode *value = json_node_new (JSON_NODE_VALUE);

  if (JSON_NODE_HOLDS_VALUE (old) && json_node_get_value_type (old) == G_TYPE_STRING)
    {
      g_autofree char *text = make_text ();

      json_node_set_string (value, text);
    }
  else if (JSON_NODE_HOLDS_VALUE (old) && json_node_get_value_type (old) == G_TYPE_BOOLEAN)
    json_node_set_boolean (value, fuzz_pick (2));
  else
    json_node_set_double (value, numbers[fuzz_pick (G_N_ELEMENTS (numbers))]);
  return value;
}

/* json_node_copy () would share what is inside. */
static JsonNode *
copy_deep (JsonNode *node)
{
  g_autofree char *text = json_to_string (node, FALSE);

  return json_from_string (text, NULL);
}

static void mutate (JsonNode *node, int depth, int odds);

static void
mutate_object (JsonObject *object, int depth, int odds)
{
  g_autoptr (GList) members = json_object_get_members (object);

  for (GList *member = members; member != NULL; member = member->next)
    {
      JsonNode *value = json_object_get_member (object, member->data);

      if (strcmp (member->data, "id") != 0 && strcmp (member->data, "v") != 0 && fuzz_pick (odds) == 0)
        {
          if (fuzz_pick (3) == 0)
            json_object_remove_member (object, member->data);
          else if (JSON_NODE_HOLDS_VALUE (value))
            json_object_set_member (object, member->data, make_value (value));
          continue;
        }
      mutate (value, depth + 1, odds);
    }
  if (json_object_has_member (object, "type") && fuzz_pick (odds) == 0)
    {
      g_autofree char *text = make_text ();

      json_object_set_string_member (object, names[fuzz_pick (G_N_ELEMENTS (names))], text);
    }
}

static void
mutate_array (JsonArray *array, int depth, int odds)
{
  guint n = json_array_get_length (array);

  for (guint i = 0; i < n; i++)
    mutate (json_array_get_element (array, i), depth + 1, odds);
  if (n > 0 && fuzz_pick (odds) == 0)
    json_array_remove_element (array, fuzz_pick (n));
  else if (n > 0 && fuzz_pick (odds) == 0)
    {
      int copies = fuzz_pick (20) == 0 ? 300 : 1 + fuzz_pick (6);

      for (int i = 0; i < copies; i++)
        {
          JsonNode *copy = copy_deep (json_array_get_element (array, fuzz_pick (n)));

          if (JSON_NODE_HOLDS_OBJECT (copy) && json_object_has_member (json_node_get_object (copy), "id"))
            {
              g_autofree char *id = g_strdup_printf ("f%u", g_rand_int (fuzz_get_rand ()));

              json_object_set_string_member (json_node_get_object (copy), "id", id);
              json_object_remove_member (json_node_get_object (copy), "children");
            }
          json_array_add_element (array, copy);
        }
    }
}

static void
mutate (JsonNode *node, int depth, int odds)
{
  if (depth > MAX_DEPTH)
    return;
  if (JSON_NODE_HOLDS_OBJECT (node))
    mutate_object (json_node_get_object (node), depth, odds);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    mutate_array (json_node_get_array (node), depth, odds);
}

/* Another kind, another size, another page: what the rest of the plan was never meant for. */
static void
mutate_whole (JsonObject *plan)
{
  JsonObject *canvas = json_object_new ();

  if (fuzz_pick (3) == 0)
    json_object_set_string_member (plan, "kind", ptm_kind_to_string (fuzz_pick (PTM_KIND_SCENE + 1)));
  json_object_set_int_member (canvas, "w", 16 + fuzz_pick (fuzz_pick (4) == 0 ? 1600 : 400));
  json_object_set_int_member (canvas, "h", 16 + fuzz_pick (fuzz_pick (4) == 0 ? 1600 : 400));
  json_object_set_object_member (plan, "canvas", canvas);
  if (fuzz_pick (6) == 0)
    json_object_set_int_member (plan, "page", fuzz_pick (5));
  if (fuzz_pick (4) == 0)
    json_object_set_string_member (plan, "finish", nonsense[fuzz_pick (G_N_ELEMENTS (nonsense))]);
  if (fuzz_pick (4) == 0)
    json_object_set_string_member (plan, "lang", fuzz_pick (2) == 0 ? "ar" : "ja");
}

static void
check_numbers (GPtrArray *nodes)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = nodes->pdata[i];

      g_assert_true (isfinite (node->frame.x) && isfinite (node->frame.y) && isfinite (node->frame.width) && isfinite (node->frame.height));
      g_assert_true (isfinite (node->font_size) && isfinite (node->rotate) && isfinite (node->stroke_width));
      check_numbers (node->children);
    }
}

static void
go_through (PtmScene *scene)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmImage) image = NULL;
  g_autoptr (GBytes) document = NULL;
  g_autofree char *json = NULL;

  if (!ptm_layout_apply (scene, art, fuzz_pick (6), &error))
    {
      g_assert_nonnull (error);
      return;
    }
  check_numbers (scene->nodes);
  json = ptm_scene_to_json (scene, FALSE);
  g_assert_nonnull (json);
  image = ptm_render (scene, art, PTM_RENDER_ALL, &error);
  g_assert_true (image != NULL || error != NULL);
  g_clear_error (&error);
  if (fuzz_pick (10) == 0)
    document = fuzz_pick (2) == 0 ? ptm_scene_to_svg (scene, art, &error) : ptm_scene_to_pdf (&scene, 1, art, &error);
}

static gboolean
play (gpointer data)
{
  GPtrArray *seeds = data;
  g_autoptr (JsonNode) plan = copy_deep (seeds->pdata[fuzz_pick ((int)seeds->len)]);
  g_autofree char *text = NULL;
  g_autoptr (PtmScene) scene = NULL;
  g_autoptr (GError) error = NULL;

  mutate_whole (json_node_get_object (plan));
  mutate (plan, 0, 6 + fuzz_pick (40));
  text = json_to_string (plan, FALSE);
  if (fuzz_pick (12) == 0)
    text[fuzz_pick ((int)strlen (text))] = (char)(32 + fuzz_pick (95));
  scene = ptm_scene_from_json (text, -1, &error);
  if (scene == NULL)
    {
      g_assert_error (error, PTM_ERROR, PTM_ERROR_PLAN);
      return FALSE;
    }
  go_through (scene);
  return TRUE;
}

static GPtrArray *
read_seeds (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "scene", "plans", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *seeds = g_ptr_array_new_with_free_func ((GDestroyNotify)json_node_unref);

  g_assert_nonnull (dir);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *json = NULL;

      if (g_str_has_suffix (name, ".json") && g_file_get_contents (path, &json, NULL, NULL))
        g_ptr_array_add (seeds, json_from_string (json, NULL));
    }
  g_assert_cmpuint (seeds->len, >, 0);
  return seeds;
}

/* Most nonsense is a plan: else the layout is not what is tested. */
static void
test_fuzz (void)
{
  g_autoptr (GPtrArray) seeds = read_seeds ();

  fuzz_run (ROUNDS, play, seeds);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  art = plan_open_art ();
  g_test_add_func ("/scene/fuzz", test_fuzz);
  result = g_test_run ();
  ptm_art_unref (art);
  return result;
}
