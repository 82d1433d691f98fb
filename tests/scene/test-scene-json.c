/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Plans and scenes as JSON: the round trip, every way to be wrong, and texts that mean harm. */

#include "config.h"

#include "ptm-scene-fields.h"
#include "ptm-scene-json.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

#define HEAD  "{\"v\":1,\"kind\":\"poster\","
#define NODES "\"nodes\":[{\"id\":\"a\",\"type\":\"object\"},{\"id\":\"b\",\"type\":\"object\"}]"

/** Case: a text and the beginning of the sentence it is refused with. */
typedef struct
{
  const char *json;
  const char *message;
} Case;

static const Case wrong[] = {
  { "", "The plan is not JSON." },
  { "   ", "The plan is not JSON." },
  { "{", "The plan is not JSON." },
  { "nodes", "The plan is not JSON." },
  { "/* \" */ {}", "The plan is not JSON, or it is nested too deeply." },
  { "# \"\n{}", "The plan is not JSON, or it is nested too deeply." },
  { "\"open", "The plan is not JSON, or it is nested too deeply." },
  { "\xff", "The plan is not JSON, or it is nested too deeply." },
  { "[\"\\ud800\"]", "The plan is not JSON." },
  { "[\"\\udc00\"]", "The plan is not JSON." },
  { "[]", "The plan must be an object" },
  { "null", "The plan must be an object" },
  { "{}", "v is missing" },
  { "{\"v\":1}", "kind is missing" },
  { "{\"v\":1,\"kind\":\"poster\"}", "nodes is missing" },
  { "{\"v\":2,\"kind\":\"poster\",\"nodes\":[]}", "v must be one of 1" },
  { "{\"v\":1,\"kind\":\"painting\",\"nodes\":[]}", "kind must be one of \"poster\", \"flyer\"" },
  { HEAD "\"nodes\":{}}", "nodes must be a list" },
  { HEAD "\"nodes\":[],\"size\":1}", "size is not known here" },
  { HEAD "\"nodes\":[],\"lang\":\"\"}", "lang must have at least 1 character" },
  { HEAD "\"nodes\":[],\"seed\":-1}", "seed must be at least 0" },
  { HEAD "\"nodes\":[],\"seed\":4294967296}", "seed must be at most 4294967295" },
  { HEAD "\"nodes\":[],\"canvas\":{\"w\":100}}", "canvas.h is missing" },
  { HEAD "\"nodes\":[],\"canvas\":{\"w\":100,\"h\":99999}}", "canvas.h must be at most 8192" },
  { HEAD "\"nodes\":[],\"palette\":{\"ink\":\"black\"}}", "palette.ink must be a colour" },
  { HEAD "\"nodes\":[],\"palette\":{\"bg\":[\"#fff\",\"#fff\",\"#fff\",\"#fff\"]}}", "palette.bg must have at most 3 entries" },
  { HEAD "\"nodes\":[],\"photos\":{\"p\":\"*\"}}", "photos.p must be Base64" },
  { HEAD "\"nodes\":[],\"photos\":{\"p\":7}}", "photos.p must be a text" },
  { HEAD "\"nodes\":[],\"placed\":1}", "placed must be true or false" },
  { HEAD "\"nodes\":[{\"type\":\"text\"}]}", "nodes[0].id is missing" },
  { HEAD "\"nodes\":[{\"id\":\"\",\"type\":\"text\"}]}", "nodes[0].id must have at least 1 character" },
  { HEAD "\"nodes\":[{\"id\":\"a\",\"type\":\"picture\"}]}", "nodes[0].type must be one of" },
  { HEAD "\"nodes\":[{\"id\":\"a\",\"type\":\"text\",\"text\":null}]}", "nodes[0].text must be a text" },
  { HEAD "\"nodes\":[{\"id\":\"a\",\"type\":\"object\",\"count\":0}]}", "nodes[0].count must be at least 1" },
  { HEAD "\"nodes\":[{\"id\":\"a\",\"type\":\"object\",\"alternatives\":[{\"asset\":\"noto:bat\"}]}]}", "nodes[0].alternatives[0].name is missing" },
  { HEAD "\"nodes\":[{\"id\":\"a\",\"type\":\"object\",\"count\":1.5}]}", "nodes[0].count must be a whole number" },
  { HEAD "\"nodes\":[{\"id\":\"a\",\"type\":\"object\",\"count\":99999999999999999999}]}", "nodes[0].count must be" },
  { HEAD "\"nodes\":[{\"id\":\"a\",\"type\":\"text\",\"opacity\":1e999}]}", "nodes[0].opacity must be a number" },
  { HEAD "\"nodes\":[{\"id\":\"a\",\"type\":\"text\",\"opacity\":1.01}]}", "nodes[0].opacity must be at most 1" },
  { HEAD "\"nodes\":[{\"id\":\"a\",\"type\":\"text\",\"align\":\"middle\"}]}", "nodes[0].align must be one of" },
  { HEAD "\"nodes\":[{\"id\":\"a\",\"type\":\"text\",\"frame\":{\"x\":0,\"y\":0,\"width\":1}}]}", "nodes[0].frame.height is missing" },
  { HEAD "\"nodes\":[{\"id\":\"a\",\"type\":\"group\",\"children\":[{\"id\":\"b\",\"type\":\"text\",\"frame\":{\"x\":0,\"y\":0,\"width\":-1,\"height\":0}}]}]}",
    "nodes[0].children[0].frame.width must be at least 0" },
  { HEAD NODES ",\"edges\":[{\"from\":\"a\"}]}", "edges[0].to is missing" },
  { HEAD NODES ",\"edges\":[{\"from\":\"a\",\"to\":\"c\"}]}", "edges[0].to names “c”, which is not in the plan." },
  { HEAD NODES ",\"edges\":[{\"from\":\"a\",\"to\":\"b\",\"route\":\"zigzag\"}]}", "edges[0].route must be one of" },
  { HEAD NODES ",\"constraints\":[{\"rel\":\"near\",\"a\":\"a\"}]}", "constraints[0].rel must be one of" },
  { HEAD NODES ",\"constraints\":[{\"rel\":\"above\",\"a\":\"a\",\"b\":\"z\"}]}", "constraints[0].b names “z”, which is not in the plan." },
  { HEAD NODES ",\"constraints\":[{\"rel\":\"above\",\"a\":\"a\",\"b\":\"a\"}]}", "constraints[0] names “a” twice." },
  { HEAD NODES ",\"unmet\":[{\"text\":\"x\"}]}", "unmet[0].why is missing" },
  { HEAD "\"nodes\":[{\"id\":\"a\",\"type\":\"text\"},{\"id\":\"g\",\"type\":\"group\",\"children\":[{\"id\":\"a\",\"type\":\"text\"}]}]}",
    "Two elements of the plan have the id “a”." },
  { HEAD "\"nodes\":[{\"id\":\"a\",\"type\":\"label\",\"target\":\"z\"}]}", "a.target names “z”, which is not in the plan." },
  { HEAD "\"nodes\":[{\"id\":\"a\",\"type\":\"label\",\"target\":\"a\"}]}", "The labels of the plan point at each other in a circle at “a”." },
  { HEAD "\"nodes\":[{\"id\":\"a\",\"type\":\"label\",\"target\":\"b\"},{\"id\":\"b\",\"type\":\"label\",\"target\":\"a\"}]}",
    "The labels of the plan point at each other in a circle at" },
};

static void
assert_refused (const char *json, gssize length, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmScene) scene = ptm_scene_from_json (json, length, &error);

  g_assert_null (scene);
  g_assert_error (error, PTM_ERROR, PTM_ERROR_PLAN);
  if (!g_str_has_prefix (error->message, message))
    g_assert_cmpstr (error->message, ==, message);
}

static void
test_wrong (gconstpointer data)
{
  const Case *test = data;

  assert_refused (test->json, -1, test->message);
}

static PtmScene *
read_scene (const char *json)
{
  g_autoptr (GError) error = NULL;
  PtmScene *scene = ptm_scene_from_json (json, -1, &error);

  g_assert_no_error (error);
  return scene;
}

static void
assert_round_trip (PtmScene *scene)
{
  g_autofree char *compact = ptm_scene_to_json (scene, FALSE);
  g_autofree char *pretty = ptm_scene_to_json (scene, TRUE);
  g_autoptr (PtmScene) from_compact = read_scene (compact);
  g_autoptr (PtmScene) from_pretty = read_scene (pretty);
  g_autofree char *again = ptm_scene_to_json (from_compact, FALSE);
  g_autofree char *pretty_again = ptm_scene_to_json (from_pretty, FALSE);

  g_assert_cmpstr (again, ==, compact);
  g_assert_cmpstr (pretty_again, ==, compact);
}

static void
test_smallest (void)
{
  g_autoptr (PtmScene) scene = read_scene ("{\"v\":1,\"kind\":\"flowchart\",\"nodes\":[{\"id\":\"s1\",\"type\":\"shape\"}]}");
  const PtmNode   *node = g_ptr_array_index (scene->nodes, 0);
  g_autofree char *json = ptm_scene_to_json (scene, FALSE);

  g_assert_cmpint (scene->kind, ==, PTM_KIND_FLOWCHART);
  g_assert_cmpstr (scene->lang, ==, "en");
  g_assert_cmpint (scene->width, ==, 0);
  g_assert_cmpint (node->type, ==, PTM_NODE_SHAPE);
  g_assert_cmpint (node->count, ==, 1);
  g_assert_cmpfloat (node->opacity, ==, 1);
  g_assert_cmpfloat (node->frame.width, ==, 0);
  g_assert_cmpstr (json, ==, "{\"v\":1,\"kind\":\"flowchart\",\"lang\":\"en\",\"palette\":{},\"nodes\":[{\"id\":\"s1\",\"type\":\"shape\"}]}");
}

static PtmScene *
make_full_scene (void)
{
  PtmScene *scene = ptm_scene_new (PTM_KIND_DIAGRAM, "de");
  PtmNode  *title = ptm_scene_add_node (scene, NULL, PTM_NODE_TEXT);
  PtmNode  *group = ptm_scene_add_node (scene, NULL, PTM_NODE_GROUP);
  PtmNode  *object = ptm_scene_add_node (scene, group, PTM_NODE_OBJECT);
  PtmNode  *label = ptm_scene_add_node (scene, NULL, PTM_NODE_LABEL);
  PtmEdge  *edge;

  scene->seed = 4294967295u;
  scene->width = 1024;
  scene->height = 1536;
  scene->transparent = scene->placed = TRUE;
  ptm_node_set (&scene->style, "elegant");
  ptm_node_set (&scene->finish, "grain");
  scene->palette.bg[1] = PTM_RGB (1, 2, 3);
  scene->palette.ink = (PtmColor){ 0xab, 0xcd, 0xef, 0x80 };
  scene->palette.accent[3] = PTM_RGB (255, 0, 0);
  ptm_node_set (&title->role, "title");
  ptm_node_set (&title->text, "“Frühling”\t\"\\\n春 🎻 \x01");
  ptm_node_set (&title->lang, "de");
  ptm_node_set (&title->font, "EB Garamond");
  ptm_node_set (&title->align, "center");
  title->weight = 700;
  title->font_size = 96.1234;
  title->frame = (PtmFrame){ -10.5, 20.25, 300.1259, 1e-9 };
  title->rotate = -12.5;
  title->opacity = 0.5;
  ptm_node_set (&group->layout, "ring");
  ptm_node_set (&object->noun, "Geige");
  ptm_node_set (&object->asset, "noto:violin");
  ptm_node_set (&object->ref, "p");
  object->count = 3;
  object->size = 1.5;
  object->color = PTM_RGB (200, 0, 0);
  object->fill = PTM_RGB (0, 200, 0);
  object->stroke = PTM_RGB (0, 0, 200);
  object->z = -4;
  object->flip = TRUE;
  ptm_node_set (&object->shape, "ellipse");
  ptm_node_set (&object->setting, "meadow");
  ptm_node_set (&label->target, object->id);
  label->n = 7;
  ptm_scene_add_edge (scene, label->id, object->id, "zeigt", TRUE);
  edge = g_ptr_array_index (scene->edges, 0);
  ptm_node_set (&edge->route, "curve");
  edge->color = PTM_RGB (9, 9, 9);
  ptm_scene_add_constraint (scene, "above", title->id, object->id);
  ptm_scene_add_constraint (scene, "in-a-row", object->id, NULL);
  ptm_scene_add_unmet (scene, "reiten", "action");
  g_hash_table_insert (scene->photos, g_strdup ("p"), g_bytes_new_static ("\x89PNG\0\1", 6));
  g_hash_table_insert (scene->photos, g_strdup ("a"), g_bytes_new_static ("", 0));
  return scene;
}

static void
test_round_trip (void)
{
  g_autoptr (PtmScene) scene = make_full_scene ();
  g_autofree char *json = ptm_scene_to_json (scene, FALSE);
  g_autoptr (PtmScene) read = read_scene (json);
  const PtmNode *title = ptm_scene_find (read, "t1");
  const PtmNode *object = ptm_scene_find (read, "o3");
  const PtmEdge *edge = g_ptr_array_index (read->edges, 0);

  assert_round_trip (scene);
  g_assert_cmpuint (read->seed, ==, 4294967295u);
  g_assert_true (read->transparent && read->placed);
  g_assert_cmpint (read->palette.bg[0].a, ==, 0);
  g_assert_true (ptm_color_equal (read->palette.bg[1], scene->palette.bg[1]));
  g_assert_true (ptm_color_equal (read->palette.ink, scene->palette.ink));
  g_assert_true (ptm_color_equal (read->palette.accent[3], scene->palette.accent[3]));
  g_assert_cmpstr (title->text, ==, "“Frühling”\t\"\\\n春 🎻 \x01");
  g_assert_cmpfloat (title->frame.width, ==, 300.126);
  g_assert_cmpfloat (title->frame.height, ==, 0);
  g_assert_cmpfloat (title->font_size, ==, 96.123);
  g_assert_cmpint (object->count, ==, 3);
  g_assert_true (object->flip);
  g_assert_cmpint (object->z, ==, -4);
  g_assert_cmpstr (ptm_scene_find (read, "l4")->target, ==, "o3");
  g_assert_true (edge->arrow);
  g_assert_cmpstr (edge->route, ==, "curve");
  g_assert_null (((PtmConstraint *)g_ptr_array_index (read->constraints, 1))->b);
  g_assert_true (g_bytes_equal (g_hash_table_lookup (read->photos, "p"), g_hash_table_lookup (scene->photos, "p")));
}

/* What only some types of nodes have, and the characters. */
static void
test_parts (void)
{
  const double      values[] = { -3, 12.5 };
  const char *const legend[] = { "2024", "2025", NULL };
  const char *const row[] = { "a", "ب", NULL };
  g_autoptr (PtmScene) scene = ptm_scene_new (PTM_KIND_COMIC, "en");
  PtmNode         *chart = ptm_scene_add_node (scene, NULL, PTM_NODE_CHART);
  PtmNode         *panel = ptm_scene_add_node (scene, NULL, PTM_NODE_PANEL);
  PtmNode         *bubble = ptm_scene_add_node (scene, panel, PTM_NODE_BUBBLE);
  PtmCharacter    *hero = ptm_scene_add_character (scene, "mia");
  g_autofree char *json = NULL;
  g_autoptr (PtmScene) read = NULL;
  const PtmNode *found;

  ptm_node_add_datum (chart, "Mon", values, 2)->color = PTM_RGB (1, 2, 3);
  ptm_node_add_datum (chart, NULL, NULL, 0);
  chart->legend = g_strdupv ((char **)legend);
  chart->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_ptr_array_add (chart->rows, g_strdupv ((char **)row));
  ptm_node_set_param (chart, "unit", "kg");
  ptm_node_set (&chart->chart, "grouped");
  ptm_node_set (&bubble->speaker, chart->id);
  ptm_node_set (&hero->hair, "braids");
  hero->skin = PTM_RGB (200, 150, 120);
  scene->page = 2;
  assert_round_trip (scene);

  json = ptm_scene_to_json (scene, TRUE);
  read = read_scene (json);
  found = ptm_scene_find (read, chart->id);
  g_assert_cmpint (found->data->len, ==, 2);
  g_assert_cmpfloat (g_array_index (((PtmDatum *)found->data->pdata[0])->values, double, 1), ==, 12.5);
  g_assert_cmpstr (found->legend[1], ==, "2025");
  g_assert_cmpstr (((char **)found->rows->pdata[0])[1], ==, "ب");
  g_assert_cmpstr (ptm_node_get_param (found, "unit"), ==, "kg");
  g_assert_null (ptm_node_get_param (found, "from"));
  g_assert_cmpstr (ptm_scene_find (read, bubble->id)->speaker, ==, chart->id);
  g_assert_cmpstr (ptm_scene_find_character (read, "mia")->hair, ==, "braids");
  g_assert_null (ptm_scene_find_character (read, "tom"));
  g_assert_cmpint (read->page, ==, 2);
}

static void
test_alternatives (void)
{
  g_autoptr (PtmScene) scene = ptm_scene_new (PTM_KIND_SCENE, "en");
  g_autoptr (PtmScene) again = NULL;
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;
  PtmNode              *node = ptm_scene_add_node (scene, NULL, PTM_NODE_OBJECT);
  const PtmAlternative *second;

  for (guint i = 0; i < 2 * PTM_NODE_MAX_ALTERNATIVES; i++)
    ptm_node_add_alternative (node, i == 1 ? "noto:cricket-game" : "noto:bat", i == 1 ? "game, “cricket”" : "animal");
  json = ptm_scene_to_json (scene, FALSE);
  again = ptm_scene_from_json (json, -1, &error);
  g_assert_no_error (error);
  node = g_ptr_array_index (again->nodes, 0);
  g_assert_cmpuint (node->alternatives->len, ==, PTM_NODE_MAX_ALTERNATIVES);
  second = g_ptr_array_index (node->alternatives, 1);
  g_assert_cmpstr (second->asset, ==, "noto:cricket-game");
  g_assert_cmpstr (second->name, ==, "game, “cricket”");
}

static void
test_not_finite (void)
{
  g_autoptr (PtmScene) scene = ptm_scene_new (PTM_KIND_SCENE, "en");
  PtmNode *node = ptm_scene_add_node (scene, NULL, PTM_NODE_OBJECT);

  node->size = NAN;
  node->rotate = INFINITY;
  assert_round_trip (scene);
  assert_refused (HEAD "\"nodes\":[{\"id\":\"a\",\"type\":\"object\",\"size\":NaN}]}", -1, "The plan is not JSON.");
  assert_refused (HEAD "\"nodes\":[{\"id\":\"a\",\"type\":\"object\",\"size\":Infinity}]}", -1, "The plan is not JSON.");
}

static void
test_length (void)
{
  static const char text[] = HEAD "\"nodes\":[]}garbage";
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmScene) scene = ptm_scene_from_json (text, strlen (text) - 7, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (scene->nodes->len, ==, 0);
  assert_refused (text, -1, "The plan is not JSON.");
  assert_refused (NULL, 0, "The plan is not JSON.");
  assert_refused (HEAD "\"nodes\":[]}\0", sizeof HEAD "\"nodes\":[]}", "The plan is not JSON, or");
}

static void
test_too_large (void)
{
  g_autofree char *blanks = g_strnfill (PTM_SCENE_MAX_JSON + 1, ' ');

  assert_refused (blanks, -1, "The plan is too large.");
}

static void
test_bombs (void)
{
  static const char *const units[] = { "[", "{\"a\":", "{\"v\":1,\"nodes\":[", "[{\"children\":" };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (GString) bomb = g_string_new (NULL);

      for (int depth = 0; depth < 200000; depth++)
        g_string_append (bomb, units[i]);
      assert_refused (bomb->str, bomb->len, "The plan is not JSON, or it is nested too deeply.");
      g_string_prepend (bomb, "/*\"*/");
      assert_refused (bomb->str, bomb->len, "The plan is not JSON, or it is nested too deeply.");
    }
}

static char *
make_many_nodes (guint n_nodes, gboolean in_groups)
{
  GString *json = g_string_new (HEAD "\"nodes\":[");

  for (guint i = 0; i < n_nodes; i++)
    {
      const char *before = i > 0 ? "," : "";

      if (in_groups)
        g_string_append_printf (json, "%s{\"id\":\"g%u\",\"type\":\"group\",\"children\":[{\"id\":\"o%u\",\"type\":\"object\"}]}", before, i, i);
      else
        g_string_append_printf (json, "%s{\"id\":\"o%u\",\"type\":\"object\"}", before, i);
    }
  g_string_append (json, "]}");
  return g_string_free (json, FALSE);
}

static void
test_many_nodes (void)
{
  g_autofree char *most = make_many_nodes (PTM_SCENE_MAX_NODES, FALSE);
  g_autofree char *many = make_many_nodes (10000, FALSE);
  g_autofree char *nested = make_many_nodes (PTM_SCENE_MAX_NODES / 2 + 1, TRUE);
  g_autoptr (PtmScene) scene = read_scene (most);

  g_assert_cmpuint (scene->nodes->len, ==, PTM_SCENE_MAX_NODES);
  assert_refused (many, -1, "nodes must have at most 5000 entries");
  assert_refused (nested, -1, "The plan has more than 5000 elements.");
}

static void
test_long_text (void)
{
  g_autofree char *text = g_strnfill (PTM_SCENE_MAX_TEXT, 'x');
  g_autofree char *right = g_strdup_printf (HEAD "\"nodes\":[{\"id\":\"a\",\"type\":\"text\",\"text\":\"%s\"}]}", text);
  g_autofree char *wrong_text = g_strdup_printf (HEAD "\"nodes\":[{\"id\":\"a\",\"type\":\"text\",\"text\":\"%sx\"}]}", text);
  g_autoptr (PtmScene) scene = read_scene (right);

  g_assert_cmpstr (ptm_scene_find (scene, "a")->text, ==, text);
  assert_refused (wrong_text, -1, "nodes[0].text must have at most 250000 characters");
}

/* A name that is longer than the schema allows is written shortened: else what was drawn could not be changed any more. */
static void
test_long_name (void)
{
  g_autoptr (PtmScene) scene = ptm_scene_new (PTM_KIND_SCENE, "en");
  g_autofree char *name = g_strnfill (PTM_SCENE_MAX_WORD + 1, 'x');
  PtmNode         *node = ptm_scene_add_node (scene, NULL, PTM_NODE_OBJECT);
  g_autofree char *json = NULL;
  g_autoptr (PtmScene) again = NULL;

  ptm_node_set (&node->noun, name);
  json = ptm_scene_to_json (scene, FALSE);
  again = read_scene (json);
  g_assert_cmpint (g_utf8_strlen (ptm_scene_find (again, node->id)->noun, -1), ==, PTM_SCENE_MAX_WORD);
  g_assert_true (g_str_has_suffix (ptm_scene_find (again, node->id)->noun, "x…"));
}

/* Every cut of a valid text is refused, none is read as something shorter. */
static void
test_prefixes (void)
{
  g_autoptr (PtmScene) scene = make_full_scene ();
  g_autofree char *json = ptm_scene_to_json (scene, FALSE);
  gsize            length = strlen (json);

  for (gsize cut = 0; cut < length; cut++)
    assert_refused (json, cut, "The plan is not JSON");
}

static void
test_random_changes (void)
{
  g_autoptr (PtmScene) scene = make_full_scene ();
  g_autofree char *json = ptm_scene_to_json (scene, FALSE);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  gsize length = strlen (json);
  guint refused = 0;

  for (int round = 0; round < 3000; round++)
    {
      g_autofree char *changed = g_memdup2 (json, length);
      g_autoptr (GError) error = NULL;
      g_autoptr (PtmScene) read = NULL;

      for (int i = g_rand_int_range (random, 1, 4); i > 0; i--)
        changed[g_rand_int_range (random, 0, length)] = g_rand_int_range (random, 1, 256);
      read = ptm_scene_from_json (changed, length, &error);
      if (read == NULL)
        {
          g_assert_error (error, PTM_ERROR, PTM_ERROR_PLAN);
          refused++;
        }
      else
        assert_round_trip (read);
    }
  g_assert_cmpuint (refused, >, 1000);
}

static void
test_shallow (void)
{
  g_assert_true (ptm_json_is_shallow ("[[]]", 4, 2));
  g_assert_false (ptm_json_is_shallow ("[[]]", 4, 1));
  g_assert_true (ptm_json_is_shallow ("[],[],{}", 8, 1));
  g_assert_true (ptm_json_is_shallow ("\"[[[[\\\"[[[\"", 11, 0));
  g_assert_false (ptm_json_is_shallow ("\"\\\"", 3, 0));
  g_assert_false (ptm_json_is_shallow ("\"\\\\\"[", 5, 0));
  g_assert_false (ptm_json_is_shallow ("'[", 2, 9));
  g_assert_false (ptm_json_is_shallow ("//\"\n[", 5, 9));
  g_assert_true (ptm_json_is_shallow ("", 0, 0));
  g_assert_true (ptm_json_is_shallow ("-1.5e+3 true", 12, 0));
}

/* The texts of nst/JSONTestSuite: none is a plan, and none may do more than be refused. */
static void
test_corpus (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("PENTIMENTO_SRCDIR"), "..", "shared", "corpus", "json", "test_parsing", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint       count = 0;
  const char *name;

  if (dir == NULL)
    {
      g_test_skip ("the corpus is not beside the source");
      return;
    }
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;
      g_autofree char *inside = NULL;
      gsize            length;

      g_assert_true (g_file_get_contents (path, &text, &length, NULL));
      assert_refused (text, length, "");
      inside = g_strdup_printf (HEAD "\"nodes\":[{\"id\":\"a\",\"type\":\"text\",\"text\":%.*s}]}", (int)MIN (length, 300000), text);
      if (g_utf8_validate (inside, -1, NULL))
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (PtmScene) scene = ptm_scene_from_json (inside, -1, &error);

          g_assert_true ((scene == NULL) == (error != NULL));
        }
      count++;
    }
  g_assert_cmpuint (count, >, 300);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *path = g_strdup_printf ("/scene/json/wrong/%u", i);

      g_test_add_data_func (path, &wrong[i], test_wrong);
    }
  g_test_add_func ("/scene/json/smallest", test_smallest);
  g_test_add_func ("/scene/json/round-trip", test_round_trip);
  g_test_add_func ("/scene/json/parts", test_parts);
  g_test_add_func ("/scene/json/alternatives", test_alternatives);
  g_test_add_func ("/scene/json/not-finite", test_not_finite);
  g_test_add_func ("/scene/json/length", test_length);
  g_test_add_func ("/scene/json/too-large", test_too_large);
  g_test_add_func ("/scene/json/bombs", test_bombs);
  g_test_add_func ("/scene/json/many-nodes", test_many_nodes);
  g_test_add_func ("/scene/json/long-text", test_long_text);
  g_test_add_func ("/scene/json/long-name", test_long_name);
  g_test_add_func ("/scene/json/prefixes", test_prefixes);
  g_test_add_func ("/scene/json/random-changes", test_random_changes);
  g_test_add_func ("/scene/json/shallow", test_shallow);
  g_test_add_func ("/scene/json/corpus", test_corpus);
  return g_test_run ();
}
