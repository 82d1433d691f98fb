/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The rows: faults are planted in pictures that pass, and each row must see its own. */

#include "config.h"

#include <string.h>

#include "plant.h"
#include "rows.h"
#include "texts.h"

static gboolean
passes (void (*look) (Desk *desk, PtmScene *scene, const char *want, Verdict *verdict), PtmScene *scene, const char *want)
{
  Verdict verdict = { 0, 0, g_string_new (NULL), NULL };

  look (&plant_desk, scene, want, &verdict);
  g_test_message ("%s", verdict.came->str);
  g_string_free (verdict.came, TRUE);
  return verdict.right == verdict.asked;
}

/* One is there twice; one is missing; one is only a word. */
static void
test_grids (void)
{
  g_autoptr (PtmScene) scene = plant_draw ("a grid of 12 different fruits");
  g_autoptr (GPtrArray) things = plant_list (scene);
  PtmNode         *first, *second;
  g_autofree char *asset = NULL;

  g_assert_cmpuint (things->len, ==, 12);
  g_assert_true (passes (row_grids_look, scene, "12"));
  g_assert_false (passes (row_grids_look, scene, "13"));
  first = g_ptr_array_index (things, 0);
  second = g_ptr_array_index (things, 7);
  asset = g_strdup (second->asset);
  ptm_node_set (&second->asset, first->asset);
  g_assert_false (passes (row_grids_look, scene, "12"));
  ptm_node_set (&second->asset, NULL);
  g_assert_false (passes (row_grids_look, scene, "12"));
  ptm_node_set (&second->asset, asset);
  g_assert_true (passes (row_grids_look, scene, "12"));
  second->frame.width = 0;
  g_assert_false (passes (row_grids_look, scene, "12"));
}

/* A panel that is missing, and somebody who is. */
static void
test_comics (void)
{
  g_autoptr (PtmScene) scene = plant_draw ("Three-panel comic: a boy waves; the boy runs; the boy sleeps");
  g_autoptr (PtmScene) shorter = ptm_scene_copy (scene);
  g_autoptr (PtmScene) empty = ptm_scene_copy (scene);
  g_autoptr (GPtrArray) things = plant_list (empty);

  g_assert_true (passes (row_comics_look, scene, "3 1"));
  g_assert_false (passes (row_comics_look, scene, "3 2"));
  for (guint i = 0; i < shorter->nodes->len; i++)
    if (((PtmNode *)g_ptr_array_index (shorter->nodes, i))->type == PTM_NODE_PANEL)
      {
        g_ptr_array_remove_index (shorter->nodes, i);
        break;
      }
  g_assert_false (passes (row_comics_look, shorter, "3 1"));
  for (guint i = 0; i < things->len; i++)
    ((PtmNode *)g_ptr_array_index (things, i))->frame.width = 0;
  g_assert_false (passes (row_comics_look, empty, "3 1"));
}

static gboolean
is_consistent (const Look *look)
{
  Verdict verdict = { 0, 0, g_string_new (NULL), NULL };

  row_comics_compare (look, TRUE, &verdict);
  g_test_message ("%s", verdict.came->str);
  g_string_free (verdict.came, TRUE);
  return verdict.right == verdict.asked;
}

/* The second picture of the first of the cast becomes that of another look at the same scene. */
static void
swap_second (Look *look, Look *other)
{
  const char *first = NULL;

  for (guint i = 0; i < look->sights->len; i++)
    {
      Sight *sight = g_ptr_array_index (look->sights, i), *stranger = g_ptr_array_index (other->sights, i);

      if (sight->node->character == NULL)
        continue;
      if (g_strcmp0 (first, sight->node->character) == 0)
        {
          PtmImage *alone = g_steal_pointer (&sight->alone);

          sight->alone = g_steal_pointer (&stranger->alone);
          stranger->alone = alone;
          return;
        }
      first = sight->node->character;
    }
  g_assert_not_reached ();
}

/* A boy who wears another shirt in the second panel, who has another skin, and other hair. */
static void
test_strangers (void)
{
  g_autoptr (PtmScene) scene = plant_draw ("Three-panel comic: a boy waves; the boy runs; the boy sleeps");

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (PtmScene) changed = ptm_scene_copy (scene);
      g_autoptr (Look) look = referee_look (scene, plant_desk.art);
      g_autoptr (Look) other = NULL;
      PtmCharacter *boy = g_ptr_array_index (changed->characters, 0);

      g_assert_true (is_consistent (look));
      g_assert_true (ptm_color_parse ("#2f9e44", i == 0 ? &boy->clothes_color : i == 1 ? &boy->skin
                                                                                       : &boy->hair_color));
      other = referee_look (changed, plant_desk.art);
      swap_second (look, other);
      g_assert_false (is_consistent (look));
    }
}

static void
test_text (void)
{
  g_autoptr (PtmScene) scene = plant_draw ("Poster \"Grand Opening\"");
  g_autoptr (GPtrArray) writings = texts_list (scene);
  PtmNode *node = (PtmNode *)texts_find (writings, "Grand Opening")->node;

  g_assert_true (passes (row_text_look, scene, "Grand Opening"));
  g_assert_false (passes (row_text_look, scene, "Grand Opening ¦ Saturday"));
  ptm_node_set (&node->text, "Grand  Opening\360\237\277\277");
  g_assert_false (passes (row_text_look, scene, "Grand Opening\360\237\277\277"));
  ptm_node_set (&node->text, "Grand Openlng");
  g_assert_false (passes (row_text_look, scene, "Grand Opening"));
  ptm_node_set (&node->text, "Grand Opening");
  node->frame.x = scene->width - 40;
  g_assert_false (passes (row_text_look, scene, "Grand Opening"));
}

static gboolean
is_told (GPtrArray *told, const char *want)
{
  Verdict verdict = { 0, 0, g_string_new (NULL), NULL };

  row_unmet_look (told, want, &verdict);
  g_string_free (verdict.came, TRUE);
  return verdict.right == verdict.asked;
}

static void
test_honesty (void)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);

  g_assert_false (is_told (told, "juggling"));
  g_ptr_array_add (told, ptm_unmet_new ("Juggling", "action"));
  g_assert_true (is_told (told, "juggling"));
  g_assert_true (is_told (told, "juggling|throwing"));
  g_assert_false (is_told (told, "juggling; Vermeer"));
  g_ptr_array_add (told, ptm_unmet_new ("in the style of Vermeer", "style"));
  g_assert_true (is_told (told, "juggling; Vermeer"));
}

/* One pixel beside the box is seen, one in it is not asked. */
static void
test_locality (void)
{
  g_autoptr (PtmScene) scene = plant_draw ("a cat and a dog");
  g_autoptr (PtmImage) page = ptm_render (scene, plant_desk.art, PTM_RENDER_ALL, NULL);
  int     width = ptm_image_get_width (page), height = ptm_image_get_height (page);
  gsize   size = (gsize)width * (gsize)height * 4;
  guint8 *pixels = g_memdup2 (ptm_image_get_pixels (page), size);
  PtmRect damage = { 10, 20, 30, 40 };
  g_autoptr (PtmImage) changed = NULL;

  pixels[((gsize)20 * (gsize)width + 10) * 4] ^= 1;
  pixels[((gsize)20 * (gsize)width + 9) * 4] ^= 1;
  pixels[((gsize)60 * (gsize)width + 10) * 4 + 2] ^= 1;
  changed = ptm_image_new_take (width, height, pixels);
  g_assert_cmpuint (row_edits_count_changed (page, changed, &damage), ==, 2);
  damage.x--;
  damage.width++;
  damage.height++;
  g_assert_cmpuint (row_edits_count_changed (page, changed, &damage), ==, 0);
}

/* Things put by hand between, around and in a circle, and then one of them elsewhere. */
static void
test_many (void)
{
  static const double ring[5][2] = { { 700, 100 }, { 1050, 320 }, { 900, 700 }, { 500, 700 }, { 350, 320 } };
  g_autoptr (PtmScene) scene = plant_draw ("five ducks and a frog");
  g_autoptr (GPtrArray) things = plant_list (scene);
  PtmNode *frog = plant_find (scene, "frog");
  guint    at = 0;

  for (guint i = 0; i < things->len; i++)
    if (g_ptr_array_index (things, i) != frog)
      {
        plant_place (g_ptr_array_index (things, i), ring[at][0], ring[at][1], 120);
        at++;
      }
  g_assert_cmpuint (at, ==, 5);
  plant_place (frog, 700, 420, 120);
  g_assert_true (plant_holds (scene, "around duck frog"));
  g_assert_true (plant_holds (scene, "in-a-circle duck"));
  g_assert_false (plant_holds (scene, "in-a-column duck"));
  plant_place (frog, 700, 860, 120);
  g_assert_false (plant_holds (scene, "around duck frog"));
}

static void
test_between (void)
{
  g_autoptr (PtmScene) scene = plant_draw ("a frog, a lemon and a teapot");
  PtmNode *frog = plant_find (scene, "frog"), *lemon = plant_find (scene, "lemon"), *teapot = plant_find (scene, "teapot");

  plant_place (lemon, 100, 400, 150);
  plant_place (frog, 600, 400, 150);
  plant_place (teapot, 1100, 400, 150);
  g_assert_true (plant_holds (scene, "between frog lemon teapot"));
  g_assert_true (plant_holds (scene, "left-of lemon frog"));
  g_assert_false (plant_holds (scene, "between lemon frog teapot"));
  plant_place (frog, 100, 700, 150);
  g_assert_false (plant_holds (scene, "between frog lemon teapot"));
  g_assert_true (plant_holds (scene, "under frog lemon"));
  g_assert_false (plant_holds (scene, "under lemon frog"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quality/rows/grids", test_grids);
  g_test_add_func ("/quality/rows/comics", test_comics);
  g_test_add_func ("/quality/rows/strangers", test_strangers);
  g_test_add_func ("/quality/rows/text", test_text);
  g_test_add_func ("/quality/rows/honesty", test_honesty);
  g_test_add_func ("/quality/rows/locality", test_locality);
  g_test_add_func ("/quality/rows/many", test_many);
  g_test_add_func ("/quality/rows/between", test_between);
  return plant_run ();
}
