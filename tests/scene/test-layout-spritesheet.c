/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Tests of sprite sheets: exact cells, clear borders, one ground, and the atlas that names them. */

#include "config.h"

#include <json-glib/json-glib.h>
#include <math.h>

#include "plan-fixture.h"
#include "ptm-layout-spritesheet.h"

static PtmScene *
create_sheet (int width, int height)
{
  PtmScene *scene = plan_new (PTM_KIND_SPRITESHEET, width, height);
  PtmNode  *node = ptm_scene_add_node (scene, NULL, PTM_NODE_OBJECT);

  ptm_node_set (&ptm_scene_add_character (scene, "mia")->age, "child");
  ptm_node_set (&node->character, "mia");
  return scene;
}

static JsonObject *
parse_atlas (PtmScene *scene, JsonParser *parser)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = ptm_spritesheet_dup_atlas (scene, "mia.png");

  g_assert_nonnull (text);
  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

static int
get_int (JsonObject *object, const char *part, const char *member)
{
  return (int)json_object_get_int_member (json_object_get_object_member (object, part), member);
}

/* Alpha of a frame's cell: clear along its border, something inside. */
static void
check_cell (PtmImage *image, int x0, int y0, int w, int h)
{
  int inside = 0;

  for (int y = 0; y < h; y++)
    for (int x = 0; x < w; x++)
      {
        guint8 alpha = ptm_image_get_pixels (image)[(y0 + y) * ptm_image_get_stride (image) + (x0 + x) * 4 + 3];

        if (x == 0 || y == 0 || x == w - 1 || y == h - 1)
          g_assert_cmpint (alpha, ==, 0);
        inside += alpha > 128;
      }
  g_assert_cmpint (inside, >, w * h / 100);
}

static void
check_sheet (PtmScene *scene, PtmArt *art, int columns, int rows)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (PtmImage) image = NULL;
  g_autoptr (GList) names = NULL;
  JsonObject *atlas, *frames;
  int         w, h;

  plan_lay_out (scene, art, 0);
  image = plan_render (scene, art, PTM_RENDER_ALL);
  atlas = parse_atlas (scene, parser);
  frames = json_object_get_object_member (atlas, "frames");
  names = json_object_get_members (frames);
  g_assert_cmpint (g_list_length (names), ==, columns * rows);
  g_assert_cmpint (scene->width % columns, ==, 0);
  g_assert_cmpint (scene->height % rows, ==, 0);
  w = scene->width / columns;
  h = scene->height / rows;
  for (GList *l = names; l != NULL; l = l->next)
    {
      JsonObject *frame = json_object_get_object_member (frames, l->data);

      g_assert_cmpint (get_int (frame, "frame", "w"), ==, w);
      g_assert_cmpint (get_int (frame, "frame", "h"), ==, h);
      g_assert_cmpint (get_int (frame, "frame", "x") % w, ==, 0);
      g_assert_cmpint (get_int (frame, "frame", "y") % h, ==, 0);
      check_cell (image, get_int (frame, "frame", "x"), get_int (frame, "frame", "y"), w, h);
    }
  g_assert_cmpint (get_int (json_object_get_object_member (atlas, "meta"), "size", "w"), ==, scene->width);
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (atlas, "meta"), "image"), ==, "mia.png");
}

static void
test_grid (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  static const int sizes[][2] = { { 1024, 512 }, { 1000, 700 }, { 512, 1024 }, { 333, 222 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (PtmScene) scene = create_sheet (sizes[i][0], sizes[i][1]);

      check_sheet (scene, art, 8, 4);
      g_assert_true (scene->transparent);
      g_assert_cmpint (scene->width, <=, sizes[i][0]);
      g_assert_cmpint (scene->width, >, sizes[i][0] - 8);
    }
}

static void
test_things (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_SPRITESHEET, 1024, 1024);
  PtmNode *animal = ptm_scene_add_node (scene, NULL, PTM_NODE_OBJECT);

  ptm_node_set (&animal->character, "dog");
  ptm_node_set (&animal->pose, "walk");
  ptm_node_set_param (animal, "frames", "6");
  plan_add_object (scene, "rocket", "noto:rocket", "item");
  check_sheet (scene, art, 6, 5);
}

/* Feet stand on one line in every frame of a row, and cells repeat at the same place. */
static void
test_registered (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  g_autoptr (PtmScene) scene = create_sheet (1024, 1024);
  g_autoptr (GPtrArray) objects = NULL;
  double ground = -1;

  plan_lay_out (scene, art, 0);
  objects = plan_collect (scene, PTM_NODE_OBJECT);
  for (guint i = 0; i < objects->len; i++)
    {
      const PtmNode *node = objects->pdata[i];
      double         foot = fmod (node->frame.y + node->frame.height, 256);

      if (node->frame.width <= 0 || g_strcmp0 (node->pose, "idle") != 0)
        continue;
      if (ground < 0)
        ground = foot;
      g_assert_cmpfloat (fabs (foot - ground), <, 0.1);
    }
  g_assert_cmpfloat (ground, >, 200);
}

static void
test_animations (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  g_autoptr (PtmScene) scene = create_sheet (800, 600);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *animations;

  ptm_node_set_param (scene->nodes->pdata[0], "animations", "walk, wave,cheer");
  plan_lay_out (scene, art, 0);
  animations = json_object_get_object_member (parse_atlas (scene, parser), "animations");
  g_assert_cmpint (json_object_get_size (animations), ==, 3);
  g_assert_cmpint (json_array_get_length (json_object_get_array_member (animations, "wave")), ==, 8);
  g_assert_cmpstr (json_array_get_string_element (json_object_get_array_member (animations, "cheer"), 7), ==, "cheer-07");
}

static void
test_nothing (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_SPRITESHEET, 800, 600);
  g_autoptr (PtmScene) poster = plan_concert (PTM_KIND_POSTER, 400, 600);

  plan_lay_out (scene, art, 0);
  g_assert_null (ptm_spritesheet_dup_atlas (scene, NULL));
  g_assert_null (ptm_spritesheet_dup_atlas (poster, NULL));
}

static void
test_repeats (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  g_autoptr (PtmScene) scene = create_sheet (640, 480);
  g_autofree char *first = NULL, *second = NULL;
  guint            n;

  plan_lay_out (scene, art, 0);
  first = ptm_spritesheet_dup_atlas (scene, NULL);
  n = scene->nodes->len;
  plan_lay_out (scene, art, 0);
  second = ptm_spritesheet_dup_atlas (scene, NULL);
  g_assert_cmpstr (first, ==, second);
  g_assert_cmpint (scene->nodes->len, ==, n);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spritesheet/grid", test_grid);
  g_test_add_func ("/spritesheet/things", test_things);
  g_test_add_func ("/spritesheet/registered", test_registered);
  g_test_add_func ("/spritesheet/animations", test_animations);
  g_test_add_func ("/spritesheet/nothing", test_nothing);
  g_test_add_func ("/spritesheet/repeats", test_repeats);
  return g_test_run ();
}
