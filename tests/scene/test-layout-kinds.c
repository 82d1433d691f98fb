/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Laid out plans by kind: grids, places with their relations and hours, diagrams. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "plan-fixture.h"
#include "ptm-render-private.h"
#include "ptm-scene-json.h"
#include "ptm-text.h"
#include "ptm-type.h"

static PtmArt *art;
static void
test_grid (void)
{
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_GRID, 2048, 2048);
  g_autoptr (GPtrArray) tiles = NULL;
  g_autoptr (GPtrArray) objects = NULL;
  g_autoptr (GPtrArray) labels = NULL;
  guint n_tiles = 0;

  for (int i = 0; i < 100; i++)
    ptm_node_set (&plan_add_object (scene, "apple", "noto:red-apple", "cell")->text, "red apple");
  plan_lay_out (scene, art, 0);
  tiles = plan_collect (scene, PTM_NODE_SHAPE);
  objects = plan_collect (scene, PTM_NODE_OBJECT);
  labels = plan_collect (scene, PTM_NODE_LABEL);
  g_assert_cmpuint (tiles->len, ==, 100);
  g_assert_cmpuint (labels->len, ==, 100);
  for (guint i = 0; i < tiles->len; i++)
    {
      const PtmNode *tile = tiles->pdata[i], *object = objects->pdata[i], *label = labels->pdata[i];

      /* Equal cells, each with its picture and its name inside, in a size that can be read. */
      g_assert_cmpfloat (fabs (tile->frame.width - ((PtmNode *)tiles->pdata[0])->frame.width), <, 0.05);
      n_tiles += tile->frame.y < ((PtmNode *)tiles->pdata[0])->frame.y + 1;
      g_assert_cmpfloat (plan_get_overlap (&tile->frame, &object->frame), >=, object->frame.width * object->frame.height * 0.99);
      g_assert_cmpfloat (plan_get_overlap (&tile->frame, &label->frame), >=, label->frame.width * label->frame.height * 0.99);
      g_assert_cmpfloat (plan_get_overlap (&object->frame, &label->frame), <, 1);
      g_assert_cmpfloat (label->font_size, >=, 14);
    }
  g_assert_cmpuint (n_tiles, ==, 10);
}

static PtmNode *
add_thing (PtmScene *scene, const char *id, const char *asset)
{
  PtmNode *node = plan_add_object (scene, id, asset, "item");

  ptm_node_set (&node->id, id);
  return node;
}

static double
get_middle (PtmScene *scene, const char *id)
{
  PtmNode *node = ptm_scene_find (scene, id);

  return node->frame.x + node->frame.width / 2;
}

static double
get_foot (PtmScene *scene, const char *id)
{
  PtmNode *node = ptm_scene_find (scene, id);

  return node->frame.y + node->frame.height;
}

static void
test_relations (void)
{
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_SCENE, 1536, 1024);

  add_thing (scene, "apple", "noto:red-apple");
  add_thing (scene, "table", "own:table");
  add_thing (scene, "tree", "noto:deciduous-tree");
  add_thing (scene, "dog", "noto:dog");
  add_thing (scene, "cat", "noto:cat");
  add_thing (scene, "bird", "noto:bird");
  add_thing (scene, "car", "noto:automobile");
  add_thing (scene, "house", "noto:house");
  add_thing (scene, "ball", "noto:soccer-ball");
  ptm_scene_add_constraint (scene, "on", "apple", "table");
  ptm_scene_add_constraint (scene, "under", "table", "tree");
  ptm_scene_add_constraint (scene, "left-of", "dog", "tree");
  ptm_scene_add_constraint (scene, "right-of", "cat", "tree");
  ptm_scene_add_constraint (scene, "above", "bird", "house");
  ptm_scene_add_constraint (scene, "in-front", "car", "house");
  ptm_scene_add_constraint (scene, "behind", "ball", "dog");
  for (int variant = 0; variant < 3; variant++)
    {
      plan_lay_out (scene, art, variant);
      plan_check_objects (scene);
      g_assert_cmpfloat (get_foot (scene, "apple"), <, get_foot (scene, "table"));
      g_assert_cmpfloat (fabs (get_middle (scene, "apple") - get_middle (scene, "table")), <, ptm_scene_find (scene, "table")->frame.width / 2);
      g_assert_cmpfloat (fabs (get_middle (scene, "table") - get_middle (scene, "tree")), <, ptm_scene_find (scene, "tree")->frame.width / 2);
      g_assert_cmpfloat (get_middle (scene, "dog"), <, get_middle (scene, "tree"));
      g_assert_cmpfloat (get_middle (scene, "cat"), >, get_middle (scene, "tree"));
      g_assert_cmpfloat (get_foot (scene, "bird"), <=, ptm_scene_find (scene, "house")->frame.y + 1);
      g_assert_cmpint (ptm_scene_find (scene, "car")->z, >, ptm_scene_find (scene, "house")->z);
      g_assert_cmpint (ptm_scene_find (scene, "ball")->z, <, ptm_scene_find (scene, "dog")->z);
      g_assert_cmpuint (scene->unmet->len, ==, 0);
    }
}

/* Names in a diagram are large, and lie on no picture but its own card. */
static void
test_diagram_names (void)
{
  for (int variant = 0; variant < 3; variant++)
    for (int extra = 0; extra < 2; extra++)
      {
        g_autoptr (PtmScene) scene = plan_cycle ();
        g_autoptr (GPtrArray) objects = NULL;
        g_autoptr (GPtrArray) labels = NULL;

        if (extra)
          {
            PtmNode *sun = add_thing (scene, "sun", "noto:sun");

            ptm_node_set (&sun->text, "sun");
            ptm_scene_add_edge (scene, "sun", ((PtmNode *)scene->nodes->pdata[1])->id, NULL, TRUE);
          }
        plan_lay_out (scene, art, variant);
        plan_check_objects (scene);
        objects = plan_collect (scene, PTM_NODE_OBJECT);
        labels = plan_collect (scene, PTM_NODE_LABEL);
        g_assert_cmpuint (labels->len, ==, 3 + extra);
        for (guint i = 0; i < labels->len; i++)
          {
            const PtmNode *label = labels->pdata[i];

            g_assert_cmpfloat (label->font_size, >=, scene->height * 0.03);
            for (guint k = 0; k < objects->len; k++)
              g_assert_cmpfloat (plan_get_overlap (&label->frame, &((PtmNode *)objects->pdata[k])->frame), <, 1);
          }
      }
}

/* On a dark page every box and its words can be told from what is under them. */
static void
test_dark_flowchart (void)
{
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_FLOWCHART, 1024, 1536);

  scene->palette.bg[0] = PTM_RGB (17, 26, 62);
  plan_add_step (scene, "a", "start", "Start");
  plan_add_step (scene, "b", "decision", "Is it raining?");
  plan_add_step (scene, "c", "step", "Take an umbrella");
  plan_add_step (scene, "d", "end", "Go out");
  plan_lay_out (scene, art, 0);
  for (guint i = 0; i < 4; i++)
    {
      static const char *const ids[] = { "a", "b", "c", "d" };
      const PtmNode           *step = ptm_scene_find (scene, ids[i]);

      g_assert_cmpfloat (ptm_color_contrast (step->color, step->fill), >=, 4.5);
      g_assert_cmpfloat (MAX (ptm_color_contrast (step->fill, scene->palette.bg[0]), ptm_color_contrast (step->stroke, scene->palette.bg[0])), >=, 1.5);
    }
}

/* Around means on all sides; in a row means one row. */
static void
test_around (void)
{
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_SCENE, 1536, 1024);
  g_autoptr (GPtrArray) objects = NULL;
  const PtmNode *fire;
  int            left = 0, behind = 0;

  add_thing (scene, "fire", "noto:fire");
  add_thing (scene, "child", "noto:child")->count = 6;
  add_thing (scene, "duck", "noto:duck")->count = 9;
  ptm_scene_add_constraint (scene, "around", "child", "fire");
  ptm_scene_add_constraint (scene, "in-a-row", "duck", NULL);
  plan_lay_out (scene, art, 0);
  plan_check_objects (scene);
  fire = ptm_scene_find (scene, "fire");
  objects = plan_collect (scene, PTM_NODE_OBJECT);
  for (guint i = 0; i < objects->len; i++)
    {
      const PtmNode *node = objects->pdata[i];

      if (g_str_has_prefix (node->id, "child"))
        {
          left += node->frame.x + node->frame.width / 2 < fire->frame.x + fire->frame.width / 2 - 1;
          behind += node->z < fire->z;
        }
      if (g_str_has_prefix (node->id, "duck"))
        g_assert_cmpfloat (fabs (get_foot (scene, node->id) - get_foot (scene, "duck")), <, 1);
    }
  g_assert_cmpint (left, >=, 2);
  g_assert_cmpint (behind, >=, 2);
  g_assert_cmpint (behind, <=, 4);
  g_assert_cmpuint (scene->unmet->len, ==, 0);
}

/* A page with a photograph shows it large, and every word of it reads. */
static void
test_photo (void)
{
  static const int sizes[][2] = { { 1024, 1536 }, { 1024, 1024 }, { 1536, 1024 } };

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (int variant = 0; variant < 6; variant++)
      {
        g_autoptr (PtmScene) scene = plan_new (PTM_KIND_POSTER, sizes[s][0], sizes[s][1]);
        PtmNode *title = plan_add_text (scene, "title", "Sommerfest"), *photo;

        plan_add_text (scene, "date", "12 July");
        plan_add_text (scene, "place", "Town park");
        photo = ptm_scene_add_node (scene, NULL, PTM_NODE_PHOTO);
        g_test_message ("%d × %d, variant %d", sizes[s][0], sizes[s][1], variant);
        plan_lay_out (scene, art, variant);
        plan_check_texts (scene);
        g_assert_cmpfloat (photo->frame.width * photo->frame.height, >, scene->width * scene->height * 0.2);
        g_assert_cmpfloat (plan_get_overlap (&photo->frame, &title->frame), ==, 0);
      }
}

/* What goes in a circle cannot hold: something is let go and said. */

static void
test_impossible_relations (void)
{
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_SCENE, 1024, 1024);

  add_thing (scene, "box", "noto:package");
  add_thing (scene, "book", "noto:blue-book");
  ptm_scene_add_constraint (scene, "on", "box", "book");
  ptm_scene_add_constraint (scene, "on", "book", "box");
  plan_lay_out (scene, art, 0);
  plan_check_objects (scene);
  g_assert_cmpuint (scene->unmet->len, >, 0);
}

/* Six things of which three are connected fill the page: large, apart, the arrows past every other picture. */
static void
test_partly_connected (void)
{
  static const char *const assets[] = { "noto:sun", "noto:cloud", "noto:cloud-with-rain", "noto:mountain", "noto:national-park", "noto:water-wave" };
  static const int         sizes[][2] = { { 1536, 1024 }, { 1024, 1024 }, { 1024, 1536 } };

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_autoptr (PtmScene) scene = plan_new (PTM_KIND_DIAGRAM, sizes[s][0], sizes[s][1]);
      PtmNode *nodes[G_N_ELEMENTS (assets)];

      for (guint i = 0; i < G_N_ELEMENTS (assets); i++)
        {
          nodes[i] = plan_add_object (scene, assets[i] + 5, assets[i], "item");
          ptm_node_set (&nodes[i]->text, "Name");
        }
      ptm_scene_add_edge (scene, nodes[5]->id, nodes[1]->id, NULL, TRUE);
      ptm_scene_add_edge (scene, nodes[1]->id, nodes[2]->id, NULL, TRUE);
      plan_lay_out (scene, art, 0);
      for (guint i = 0; i < G_N_ELEMENTS (assets); i++)
        {
          g_assert_cmpfloat (MAX (nodes[i]->frame.width, nodes[i]->frame.height), >=, 1024 / 7.0);
          g_assert_true (plan_is_inside (scene, &nodes[i]->frame, 0));
          for (guint k = 0; k < i; k++)
            g_assert_cmpfloat (plan_get_overlap (&nodes[i]->frame, &nodes[k]->frame), ==, 0);
        }
      /* The cloud is above the sea. */
      g_assert_cmpfloat (nodes[1]->frame.y, <, nodes[5]->frame.y);
    }
}

static void
test_labelled (void)
{
  static const char *const names[] = { "Handlebar", "Saddle", "Front wheel", "Back wheel", "Pedal", "Chain", "Frame", "Light" };
  static const int         sizes[][2] = { { 1536, 1024 }, { 1024, 1024 }, { 1024, 1536 } };

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_autoptr (PtmScene) scene = plan_new (PTM_KIND_DIAGRAM, sizes[s][0], sizes[s][1]);
      g_autoptr (GPtrArray) labels = NULL;
      PtmNode *thing;

      plan_add_text (scene, "title", "Parts of a bicycle");
      thing = plan_add_object (scene, "bicycle", "noto:bicycle", "main");
      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        {
          PtmNode *label = ptm_scene_add_node (scene, NULL, PTM_NODE_LABEL);

          ptm_node_set (&label->text, names[i]);
          ptm_node_set (&label->target, thing->id);
        }
      plan_lay_out (scene, art, 0);
      labels = plan_collect (scene, PTM_NODE_LABEL);
      g_assert_cmpuint (labels->len, ==, G_N_ELEMENTS (names));
      g_assert_cmpfloat (thing->frame.width, >=, 1024 / 4.0);
      for (guint i = 0; i < labels->len; i++)
        {
          PtmNode *label = labels->pdata[i];

          g_assert_true (plan_is_inside (scene, &label->frame, 0));
          g_assert_cmpfloat (label->font_size, >=, 12);
          g_assert_cmpfloat (plan_get_overlap (&label->frame, &thing->frame), ==, 0);
          for (guint k = 0; k < i; k++)
            g_assert_cmpfloat (plan_get_overlap (&label->frame, &((PtmNode *)labels->pdata[k])->frame), ==, 0);
        }
    }
}

static void
test_hours (void)
{
  static const char *const cases[][3] = { { "city", "night", "city-night" }, { "sky", "night city", "city-night" }, { "forest", "winter evening", "forest-winter-evening" }, { "night", NULL, "night" }, { "room", "night", "room-night" }, { "sea", "Sonnenuntergang", "sea-evening" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PtmScene) scene = plan_new (PTM_KIND_SCENE, 768, 512);
      PtmNode *ground = ptm_scene_add_node (scene, NULL, PTM_NODE_BACKGROUND);

      ptm_node_set (&ground->setting, cases[i][0]);
      ptm_node_set (&scene->style, cases[i][1]);
      plan_add_object (scene, "house", "noto:house", "main");
      /* Laid out again it stays as it is. */
      for (int pass = 0; pass < 2; pass++)
        {
          plan_lay_out (scene, art, 0);
          g_assert_cmpstr (ground->setting, ==, cases[i][2]);
        }
    }
}

/* A house stays on the ground whatever it is placed by, a cloud in the sky. */
static void
test_ground_and_sky (void)
{
  static const char *const rels[] = { "next-to", "left-of", "under" };

  for (guint i = 0; i < G_N_ELEMENTS (rels); i++)
    {
      g_autoptr (PtmScene) scene = plan_new (PTM_KIND_SCENE, 768, 512);
      PtmNode *house = plan_add_object (scene, "house", "noto:house", "main"), *cloud = plan_add_object (scene, "cloud", "noto:cloud", "main");

      ptm_scene_add_constraint (scene, rels[i], house->id, cloud->id);
      plan_lay_out (scene, art, 0);
      g_assert_cmpfloat (house->frame.y + house->frame.height, >, 512 * 0.66);
      g_assert_cmpfloat (cloud->frame.y + cloud->frame.height / 2, <, house->frame.y + house->frame.height / 2);
      g_assert_cmpstr (cloud->shape, ==, NULL);
    }
}

/* What the layout makes of a few words is a plan that can be read again: a card of words alone could not be changed. */
static void
test_read_again (void)
{
  static const PtmKind pages[] = { PTM_KIND_POSTER, PTM_KIND_FLYER, PTM_KIND_INVITATION, PTM_KIND_CARD, PTM_KIND_SLIDE, PTM_KIND_LOGO };

  for (guint i = 0; i < G_N_ELEMENTS (pages) * 8; i++)
    {
      g_autoptr (PtmScene) scene = plan_new (pages[i / 8], 1200, 900);
      g_autoptr (GError) error = NULL;
      g_autofree char *json = NULL;
      g_autoptr (PtmScene) again = NULL;
      PtmNode *title = ptm_scene_add_node (scene, NULL, PTM_NODE_TEXT);

      ptm_node_set (&title->role, "title");
      ptm_node_set (&title->text, "Thank you");
      plan_lay_out (scene, art, i % 8);
      json = ptm_scene_to_json (scene, FALSE);
      again = ptm_scene_from_json (json, -1, &error);
      g_assert_no_error (error);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  art = plan_open_art ();
  g_test_add_func ("/layout-kinds/grid", test_grid);
  g_test_add_func ("/layout-kinds/read-again", test_read_again);
  g_test_add_func ("/layout-kinds/relations", test_relations);
  g_test_add_func ("/layout-kinds/diagram-names", test_diagram_names);
  g_test_add_func ("/layout-kinds/dark-flowchart", test_dark_flowchart);
  g_test_add_func ("/layout-kinds/around", test_around);
  g_test_add_func ("/layout-kinds/photo", test_photo);
  g_test_add_func ("/layout-kinds/impossible-relations", test_impossible_relations);
  g_test_add_func ("/layout-kinds/partly-connected", test_partly_connected);
  g_test_add_func ("/layout-kinds/labelled", test_labelled);
  g_test_add_func ("/layout-kinds/hours", test_hours);
  g_test_add_func ("/layout-kinds/ground-and-sky", test_ground_and_sky);
  status = g_test_run ();
  ptm_art_unref (art);
  return status;
}
