/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a change did: each wish is believed only when it is seen, and not when something else happened. */

#include "config.h"

#include "plant.h"

static void
test_moved (void)
{
  g_autoptr (PtmScene) before = plant_draw ("a cat and a dog");
  g_autoptr (PtmScene) after = ptm_scene_copy (before);
  PtmNode *cat = plant_find (after, "cat");

  g_assert_false (plant_is_met (before, after, "left cat"));
  cat->frame.x -= 40;
  g_assert_true (plant_is_met (before, after, "left cat"));
  g_assert_false (plant_is_met (before, after, "right cat"));
  g_assert_false (plant_is_met (before, after, "left dog"));
  plant_find (after, "dog")->frame.x += 30;
  g_assert_false (plant_is_met (before, after, "left cat"));
}

static void
test_bystanders (void)
{
  g_autoptr (PtmScene) before = plant_draw ("a cat and a dog");
  g_autoptr (PtmScene) after = ptm_scene_copy (before);

  g_assert_true (ptm_scene_remove (after, plant_find (after, "cat")->id));
  g_assert_true (plant_is_met (before, after, "gone cat"));
  g_assert_true (ptm_color_parse ("#1c7ed6", &plant_find (after, "dog")->color));
  g_assert_false (plant_is_met (before, after, "gone cat"));
}

static void
test_shape (void)
{
  g_autoptr (PtmScene) before = plant_draw ("a frog, a lemon and a teapot");
  g_autoptr (PtmScene) after = ptm_scene_copy (before);
  PtmNode *teapot = plant_find (after, "teapot");
  PtmFrame frame = teapot->frame;

  g_assert_false (plant_is_met (before, after, "bigger teapot"));
  teapot->frame.width *= 1.3;
  teapot->frame.height *= 1.3;
  g_assert_true (plant_is_met (before, after, "bigger teapot"));
  g_assert_false (plant_is_met (before, after, "smaller teapot"));
  teapot->frame = frame;
  g_assert_false (plant_is_met (before, after, "turned teapot"));
  teapot->rotate = 25;
  g_assert_true (plant_is_met (before, after, "turned teapot"));
  g_assert_false (plant_is_met (before, after, "flipped teapot"));
  teapot->rotate = 0;
  teapot->flip = TRUE;
  g_assert_true (plant_is_met (before, after, "flipped teapot"));
}

static void
test_place (void)
{
  g_autoptr (PtmScene) before = plant_draw ("a frog, a lemon and a teapot");
  g_autoptr (PtmScene) after = ptm_scene_copy (before);
  PtmNode *teapot = plant_find (after, "teapot"), *lemon = plant_find (after, "lemon");
  PtmFrame frame = teapot->frame;

  g_assert_false (plant_is_met (before, after, "swapped lemon teapot"));
  teapot->frame = lemon->frame;
  lemon->frame = frame;
  g_assert_true (plant_is_met (before, after, "swapped lemon teapot"));
  lemon->frame = plant_find (before, "lemon")->frame;
  plant_place (teapot, 60, 60, 120);
  g_assert_true (plant_is_met (before, after, "at top-left teapot"));
  g_assert_false (plant_is_met (before, after, "at top-right teapot"));
  g_assert_false (plant_is_met (before, after, "at center teapot"));
  g_assert_false (plant_is_met (before, after, "level teapot lemon"));
  teapot->frame = lemon->frame;
  teapot->frame.x = 60;
  g_assert_true (plant_is_met (before, after, "level teapot lemon"));
  lemon->frame.y -= 300;
  g_assert_false (plant_is_met (before, after, "level teapot lemon"));
  lemon->frame.y = after->height + 10;
  g_assert_false (plant_is_met (before, after, "level teapot lemon"));
}

static void
test_looks (void)
{
  g_autoptr (PtmScene) before = plant_draw ("a frog, a lemon and a teapot");
  g_autoptr (PtmScene) after = ptm_scene_copy (before);
  PtmNode *lemon = plant_find (after, "lemon");

  g_assert_false (plant_is_met (before, after, "color lemon=blue"));
  g_assert_true (ptm_color_parse ("#1c4ea6", &lemon->color));
  g_assert_true (plant_is_met (before, after, "color lemon=blue"));
  g_assert_false (plant_is_met (before, after, "color lemon=green"));
  g_assert_true (plant_is_met (before, after, "darker lemon"));
  g_assert_false (plant_is_met (before, after, "lighter lemon"));
  g_assert_true (plant_is_met (before, after, "cooler lemon"));
  g_assert_false (plant_is_met (before, after, "warmer lemon"));
}

static void
test_count (void)
{
  g_autoptr (PtmScene) before = plant_draw ("three balloons");
  g_autoptr (PtmScene) after = ptm_scene_copy (before);

  g_assert_true (plant_is_met (before, after, "count balloon=3"));
  g_assert_false (plant_is_met (before, after, "count balloon=2"));
  g_assert_false (plant_is_met (before, after, "new balloon"));
  g_assert_true (ptm_scene_remove (after, plant_find (after, "balloon")->id));
  g_assert_true (plant_is_met (before, after, "count balloon=2"));
  g_assert_false (plant_is_met (before, after, "gone balloon"));
  g_assert_true (plant_is_met (after, before, "new balloon"));
}

static void
test_depth (void)
{
  g_autoptr (PtmScene) before = plant_draw ("a cat and a dog");
  g_autoptr (PtmScene) after = NULL;
  PtmNode *cat = plant_find (before, "cat"), *dog = plant_find (before, "dog");

  plant_place (dog, 550, 400, 300);
  plant_place (cat, 650, 450, 300);
  cat->z = dog->z - 1;
  after = ptm_scene_copy (before);
  g_assert_false (plant_is_met (before, after, "whole cat"));
  plant_find (after, "cat")->z = dog->z + 1;
  g_assert_true (plant_is_met (before, after, "whole cat"));
  g_assert_true (plant_is_met (after, before, "covered cat"));
  g_assert_false (plant_is_met (before, after, "covered cat"));
}

/* What lay over a thing may step aside as it goes behind it; nothing else may. */
static void
test_out_of_the_way (void)
{
  g_autoptr (PtmScene) before = plant_draw ("a frog, a lemon and a teapot");
  g_autoptr (PtmScene) after = NULL;
  PtmNode *frog = plant_find (before, "frog"), *lemon = plant_find (before, "lemon");

  plant_place (frog, 650, 450, 300);
  plant_place (lemon, 550, 400, 300);
  plant_place (plant_find (before, "teapot"), 60, 60, 120);
  frog->z = lemon->z - 1;
  after = ptm_scene_copy (before);
  plant_find (after, "lemon")->frame.x -= 60;
  g_assert_false (plant_is_met (before, after, "whole frog"));
  plant_find (after, "lemon")->z = frog->z - 1;
  g_assert_true (plant_is_met (before, after, "whole frog"));
  plant_find (after, "teapot")->frame.x += 60;
  g_assert_false (plant_is_met (before, after, "whole frog"));
}

static void
test_page (void)
{
  g_autoptr (PtmScene) before = plant_draw ("Poster \"Book fair\" with an owl");
  g_autoptr (PtmScene) after = ptm_scene_copy (before);

  g_assert_true (plant_is_met (before, after, "text Book fair"));
  g_assert_false (plant_is_met (before, after, "no-text Book fair"));
  g_assert_false (plant_is_met (before, after, "text Jumble sale"));
  g_assert_true (plant_is_met (before, after, "tall"));
  g_assert_false (plant_is_met (before, after, "wide"));
  g_assert_true (plant_is_met (before, after, "kind poster"));
  g_assert_false (plant_is_met (before, after, "kind card|flyer"));
  g_assert_false (plant_is_met (before, after, "finish pixel"));
  ptm_node_set (&after->finish, "pixel");
  g_assert_true (plant_is_met (before, after, "finish pixel"));
  after->width = after->height;
  g_assert_true (plant_is_met (before, after, "square"));
  g_assert_false (plant_is_met (before, after, "ratio 1.414"));
}

/* Letters of another colour and of half the size. */
static void
test_letters (void)
{
  g_autoptr (PtmScene) before = plant_draw ("Poster \"Book fair\" with an owl");
  g_autoptr (PtmScene) after = ptm_scene_copy (before);
  PtmNode *title = NULL;

  for (guint i = 0; i < after->nodes->len && title == NULL; i++)
    if (g_strcmp0 (((PtmNode *)g_ptr_array_index (after->nodes, i))->text, "Book fair") == 0)
      title = g_ptr_array_index (after->nodes, i);
  g_assert_nonnull (title);
  g_assert_true (ptm_color_parse ("#2f9e44", &title->color));
  g_assert_true (plant_is_met (before, after, "ink Book fair=green"));
  g_assert_false (plant_is_met (before, after, "ink Book fair=red"));
  g_assert_false (plant_is_met (before, after, "text-smaller Book fair"));
  title->font_size /= 2;
  g_assert_true (plant_is_met (before, after, "text-smaller Book fair"));
  g_assert_false (plant_is_met (before, after, "text-bigger Book fair"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quality/changes/moved", test_moved);
  g_test_add_func ("/quality/changes/bystanders", test_bystanders);
  g_test_add_func ("/quality/changes/shape", test_shape);
  g_test_add_func ("/quality/changes/place", test_place);
  g_test_add_func ("/quality/changes/looks", test_looks);
  g_test_add_func ("/quality/changes/count", test_count);
  g_test_add_func ("/quality/changes/depth", test_depth);
  g_test_add_func ("/quality/changes/out-of-the-way", test_out_of_the_way);
  g_test_add_func ("/quality/changes/page", test_page);
  g_test_add_func ("/quality/changes/letters", test_letters);
  return plant_run ();
}
