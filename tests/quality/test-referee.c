/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The referee itself: faults are planted in good pictures, and it must see each of them. */

#include "config.h"

#include <string.h>

#include "hues.h"
#include "plant.h"
#include "texts.h"

static guint
count (PtmScene *scene, const char *globs)
{
  g_autoptr (Look) look = referee_look (scene, plant_desk.art);

  return look_count (look, globs);
}

static void
test_dropped (void)
{
  g_autoptr (PtmScene) scene = plant_draw ("seven ducks");

  g_assert_cmpuint (count (scene, "duck"), ==, 7);
  plant_find (scene, "duck")->frame.width = 0;
  g_assert_cmpuint (count (scene, "duck"), ==, 6);
}

/* One that stands on another is there, but nobody sees two. */
static void
test_hidden (void)
{
  g_autoptr (PtmScene) scene = plant_draw ("a cat and a dog");
  PtmNode *cat = plant_find (scene, "cat");

  g_assert_cmpuint (count (scene, "cat"), ==, 1);
  cat->frame = plant_find (scene, "dog")->frame;
  cat->z = plant_find (scene, "dog")->z - 1;
  g_assert_cmpuint (count (scene, "cat"), ==, 0);
}

/* A node that draws several copies of itself. */
static void
test_copies (void)
{
  g_autoptr (PtmScene) scene = plant_draw ("a duck");
  PtmNode *duck = plant_find (scene, "duck");

  duck->frame = (PtmFrame){ 100, 100, 900, 600 };
  duck->count = 6;
  g_assert_cmpuint (count (scene, "duck"), ==, 6);
  duck->count = 5;
  g_assert_cmpuint (count (scene, "duck"), ==, 5);
}

static void
test_swapped (void)
{
  g_autoptr (PtmScene) scene = plant_draw ("a cat to the left of a dog");
  PtmNode *cat = plant_find (scene, "cat"), *dog = plant_find (scene, "dog");
  PtmFrame frame = cat->frame;

  g_assert_true (plant_holds (scene, "left-of cat dog"));
  g_assert_false (plant_holds (scene, "right-of cat dog"));
  cat->frame = dog->frame;
  dog->frame = frame;
  g_assert_false (plant_holds (scene, "left-of cat dog"));
  g_assert_true (plant_holds (scene, "right-of cat dog"));
}

/* Every relation with things put by hand where it holds, and where it does not. */
static void
test_relations (void)
{
  static const struct
  {
    const char *relation;
    double      right[3];
    double      wrong[3];
  } cases[] = {
    { "above cat dog", { 600, 100, 200 }, { 600, 760, 200 } },
    { "below cat dog", { 600, 760, 200 }, { 600, 100, 200 } },
    { "right-of cat dog", { 900, 450, 200 }, { 300, 450, 200 } },
    { "next-to cat dog", { 860, 450, 200 }, { 1250, 450, 200 } },
    { "on cat dog", { 640, 300, 200 }, { 640, 60, 200 } },
    { "inside cat dog", { 650, 480, 80 }, { 900, 480, 80 } },
  };
  g_autoptr (PtmScene) scene = plant_draw ("a cat and a dog");
  PtmNode *cat = plant_find (scene, "cat");

  plant_place (plant_find (scene, "dog"), 550, 400, 300);
  cat->z = plant_find (scene, "dog")->z + 1;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      plant_place (cat, cases[i].right[0], cases[i].right[1], cases[i].right[2]);
      g_assert_true (plant_holds (scene, cases[i].relation));
      plant_place (cat, cases[i].wrong[0], cases[i].wrong[1], cases[i].wrong[2]);
      g_assert_false (plant_holds (scene, cases[i].relation));
    }
}

static void
test_depth (void)
{
  g_autoptr (PtmScene) scene = plant_draw ("a cat and a dog");
  PtmNode *cat = plant_find (scene, "cat"), *dog = plant_find (scene, "dog");

  plant_place (dog, 550, 400, 300);
  plant_place (cat, 650, 450, 300);
  cat->z = dog->z + 1;
  g_assert_true (plant_holds (scene, "in-front cat dog"));
  g_assert_false (plant_holds (scene, "behind cat dog"));
  cat->z = dog->z - 1;
  g_assert_false (plant_holds (scene, "in-front cat dog"));
  g_assert_true (plant_holds (scene, "behind cat dog"));
}

static void
test_rows (void)
{
  g_autoptr (PtmScene) scene = plant_draw ("five ducks");
  guint at = 0;

  for (guint i = 0; i < scene->nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (scene->nodes, i);

      if (node->type == PTM_NODE_OBJECT)
        plant_place (node, 100 + 250 * at++, 400, 200);
    }
  g_assert_true (plant_holds (scene, "in-a-row duck"));
  g_assert_false (plant_holds (scene, "in-a-circle duck"));
  plant_find (scene, "duck")->frame.y = 700;
  g_assert_false (plant_holds (scene, "in-a-row duck"));
}

static gboolean
is_colored (PtmScene *scene, const char *name, const char *color)
{
  g_autoptr (Look) look = referee_look (scene, plant_desk.art);
  Sight *sight = look_get (look, name);

  return sight != NULL && hues_is_mostly (sight->alone, color, NULL);
}

static void
test_wrong_color (void)
{
  g_autoptr (PtmScene) scene = plant_draw ("a blue car and a red balloon");
  PtmNode *balloon = plant_find (scene, "balloon");

  g_assert_true (is_colored (scene, "balloon", "red"));
  g_assert_false (is_colored (scene, "balloon", "blue"));
  g_assert_true (ptm_color_parse ("#2f9e44", &balloon->color));
  g_assert_false (is_colored (scene, "balloon", "red"));
  g_assert_true (is_colored (scene, "balloon", "green"));
}

/* Plain colours have the names people give them. */
static void
test_color_names (void)
{
  static const char *const colors[][2] = { { "#e03131", "red" }, { "#f76707", "orange" }, { "#fcc419", "yellow" }, { "#2f9e44", "green" }, { "#1c7ed6", "blue" }, { "#7b2fbe", "purple" }, { "#f783ac", "pink" }, { "#6d4c41", "brown" }, { "#0ca6a0", "turquoise" }, { "#141414", "black" }, { "#fafafa", "white" }, { "#9a9a9a", "grey" } };

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    {
      PtmColor color;
      guint8  *pixels = g_malloc (4);
      g_autoptr (PtmImage) image = NULL;
      const char *best = NULL;

      g_assert_true (ptm_color_parse (colors[i][0], &color));
      memcpy (pixels, (const guint8[]){ color.r, color.g, color.b, 255 }, 4);
      image = ptm_image_new_take (1, 1, pixels);
      for (guint k = 0; k < G_N_ELEMENTS (colors); k++)
        {
          gboolean mostly = hues_is_mostly (image, colors[k][1], &best);

          if (mostly != (i == k))
            g_test_message ("%s is %s", colors[i][0], best);
          g_assert_true (mostly == (i == k));
        }
    }
}

static void
test_corrupted_text (void)
{
  g_autoptr (PtmScene) scene = plant_draw ("Poster \"Grand Opening\"");
  g_autoptr (GPtrArray) before = texts_list (scene);
  const Writing *writing = texts_find (before, "Grand Opening");
  PtmNode       *node;

  g_assert_nonnull (writing);
  g_assert_true (texts_is_in_box (scene, plant_desk.art, writing));
  node = (PtmNode *)writing->node;

  node->frame.x = scene->width - 40;
  g_assert_false (texts_is_in_box (scene, plant_desk.art, writing));
  ptm_node_set (&node->text, "Grand 0pening");
  g_clear_pointer (&before, g_ptr_array_unref);
  before = texts_list (scene);
  g_assert_null (texts_find (before, "Grand Opening"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quality/referee/dropped", test_dropped);
  g_test_add_func ("/quality/referee/hidden", test_hidden);
  g_test_add_func ("/quality/referee/copies", test_copies);
  g_test_add_func ("/quality/referee/swapped", test_swapped);
  g_test_add_func ("/quality/referee/relations", test_relations);
  g_test_add_func ("/quality/referee/depth", test_depth);
  g_test_add_func ("/quality/referee/rows", test_rows);
  g_test_add_func ("/quality/referee/wrong-color", test_wrong_color);
  g_test_add_func ("/quality/referee/color-names", test_color_names);
  g_test_add_func ("/quality/referee/corrupted-text", test_corrupted_text);
  return plant_run ();
}
