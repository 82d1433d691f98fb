/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Relations in a place, told from the frames; and where a plan that names no place is laid. In every variant. */

#include "config.h"

#include <math.h>

#include "plan-fixture.h"

static PtmArt *art;

static PtmNode *
add_thing (PtmScene *scene, const char *noun, const char *asset, int count)
{
  PtmNode *node = plan_add_object (scene, noun, asset, NULL);

  ptm_node_set (&node->id, noun);
  node->count = count;
  return node;
}

static double
get_x (const PtmNode *node)
{
  return node->frame.x + node->frame.width / 2;
}

static double
get_y (const PtmNode *node)
{
  return node->frame.y + node->frame.height / 2;
}

/* The copies of a thing, in the order of the plan. (transfer container) */
static GPtrArray *
get_copies (PtmScene *scene, const char *noun)
{
  g_autoptr (GPtrArray) objects = plan_collect (scene, PTM_NODE_OBJECT);
  GPtrArray *copies = g_ptr_array_new ();

  for (guint i = 0; i < objects->len; i++)
    if (g_str_has_prefix (((PtmNode *)objects->pdata[i])->id, noun))
      g_ptr_array_add (copies, objects->pdata[i]);
  return copies;
}

static void
check_between (const char *noun, const char *asset, int count, int variant)
{
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_SCENE, 1200, 900);
  g_autoptr (GPtrArray) ends = NULL;
  const PtmNode *rabbit;
  int            left = 0;

  add_thing (scene, "rabbit", "noto:rabbit", 1);
  add_thing (scene, noun, asset, count);
  ptm_scene_add_constraint (scene, "between", "rabbit", noun);
  plan_lay_out (scene, art, variant);
  plan_check_objects (scene);
  rabbit = ptm_scene_find (scene, "rabbit");
  ends = get_copies (scene, noun);
  g_assert_cmpuint (ends->len, ==, count);
  for (guint i = 0; i < ends->len; i++)
    {
      g_assert_cmpfloat (plan_get_overlap (&rabbit->frame, &((PtmNode *)ends->pdata[i])->frame), <, 1);
      left += get_x (ends->pdata[i]) < get_x (rabbit);
    }
  g_assert_cmpint (left, ==, (count + 1) / 2);
}

static void
test_between (void)
{
  for (int variant = 0; variant < 3; variant++)
    {
      check_between ("tree", "noto:deciduous-tree", 2, variant);
      check_between ("palm", "noto:palm-tree", 5, variant);
    }
}

/* All as far from one point, and in as many directions. */
static void
check_circle (GPtrArray *things)
{
  double x = 0, y = 0, shortest = G_MAXDOUBLE, longest = 0;
  guint  quarters = 0;

  for (guint i = 0; i < things->len; i++)
    {
      x += get_x (things->pdata[i]) / things->len;
      y += get_y (things->pdata[i]) / things->len;
    }
  for (guint i = 0; i < things->len; i++)
    {
      double dx = get_x (things->pdata[i]) - x, dy = get_y (things->pdata[i]) - y, distance = hypot (dx, dy);

      shortest = MIN (shortest, distance);
      longest = MAX (longest, distance);
      quarters |= 1u << ((dx > 0 ? 1 : 0) + (dy > 0 ? 2 : 0));
      for (guint k = 0; k < i; k++)
        g_assert_cmpfloat (plan_get_overlap (&((PtmNode *)things->pdata[i])->frame, &((PtmNode *)things->pdata[k])->frame), <, ((PtmNode *)things->pdata[i])->frame.width * ((PtmNode *)things->pdata[i])->frame.height * 0.2);
    }
  g_assert_cmpfloat (longest / shortest, <, 1.5);
  g_assert_cmpuint (quarters, ==, 15);
}

static void
test_circles (void)
{
  for (int variant = 0; variant < 3; variant++)
    {
      g_autoptr (PtmScene) alone = plan_new (PTM_KIND_SCENE, 1200, 900);
      g_autoptr (PtmScene) sunny = plan_new (PTM_KIND_SCENE, 1200, 900);
      g_autoptr (GPtrArray) mushrooms = NULL;
      g_autoptr (GPtrArray) flowers = NULL;

      add_thing (alone, "mushroom", "noto:mushroom", 6);
      ptm_scene_add_constraint (alone, "in-a-circle", "mushroom", NULL);
      plan_lay_out (alone, art, variant);
      plan_check_objects (alone);
      mushrooms = get_copies (alone, "mushroom");
      g_assert_cmpuint (mushrooms->len, ==, 6);
      check_circle (mushrooms);

      add_thing (sunny, "sun", "noto:sun", 1);
      add_thing (sunny, "flower", "noto:blossom", 7);
      ptm_scene_add_constraint (sunny, "around", "flower", "sun");
      plan_lay_out (sunny, art, variant);
      plan_check_objects (sunny);
      flowers = get_copies (sunny, "flower");
      check_circle (flowers);
      for (guint i = 0; i < flowers->len; i++)
        g_assert_cmpfloat (hypot (get_x (flowers->pdata[i]) - get_x (ptm_scene_find (sunny, "sun")), get_y (flowers->pdata[i]) - get_y (ptm_scene_find (sunny, "sun"))), >, ptm_scene_find (sunny, "sun")->frame.width / 2);
    }
}

/* Rows that were asked for, on the ground and in the air: as many feet on a line as were asked. */
static void
test_rows (void)
{
  static const char *const assets[] = { "noto:mushroom", "noto:balloon" };

  for (guint k = 0; k < G_N_ELEMENTS (assets); k++)
    for (int variant = 0; variant < 3; variant++)
      {
        g_autoptr (PtmScene) scene = plan_new (PTM_KIND_SCENE, k == 0 ? 600 : 1200, 900);
        g_autoptr (GPtrArray) copies = NULL;

        add_thing (scene, "thing", assets[k], 12);
        ptm_scene_add_rows (scene, "in-rows", "thing", 3);
        plan_lay_out (scene, art, variant);
        plan_check_objects (scene);
        copies = get_copies (scene, "thing");
        g_assert_cmpuint (copies->len, ==, 12);
        for (guint i = 1; i < copies->len; i++)
          {
            const PtmFrame *before = &((PtmNode *)copies->pdata[i - 1])->frame, *frame = &((PtmNode *)copies->pdata[i])->frame;

            if (i % 4 == 0)
              g_assert_cmpfloat (frame->y, >, before->y + 0.3 * before->height);
            else
              g_assert_cmpfloat (fabs (frame->y - before->y), <, 1);
          }
      }
}

static void
test_column (void)
{
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_SCENE, 1200, 900);
  g_autoptr (GPtrArray) crates = NULL;

  add_thing (scene, "crate", "noto:package", 4);
  ptm_scene_add_constraint (scene, "in-a-column", "crate", NULL);
  plan_lay_out (scene, art, 0);
  plan_check_objects (scene);
  crates = get_copies (scene, "crate");
  g_assert_cmpuint (crates->len, ==, 4);
  for (guint i = 1; i < crates->len; i++)
    {
      const PtmNode *lower = crates->pdata[i - 1], *upper = crates->pdata[i];

      if (upper->frame.y > lower->frame.y)
        {
          lower = crates->pdata[i];
          upper = crates->pdata[i - 1];
        }
      g_assert_cmpfloat (fabs (get_x (lower) - get_x (upper)), <, 1);
      g_assert_cmpfloat (fabs (upper->frame.y + upper->frame.height - lower->frame.y), <, lower->frame.height * 0.1);
    }
}

/* Under a ship is under its keel; in a mushroom is on it. */
static void
test_under_and_in (void)
{
  g_autoptr (PtmScene) sea = plan_new (PTM_KIND_SCENE, 1200, 900);
  g_autoptr (PtmScene) wood = plan_new (PTM_KIND_SCENE, 1200, 900);
  const PtmNode *whale, *ship, *frog, *mushroom;

  add_thing (sea, "whale", "noto:whale", 1);
  add_thing (sea, "ship", "noto:ship", 1);
  ptm_scene_add_constraint (sea, "under", "whale", "ship");
  plan_lay_out (sea, art, 0);
  plan_check_objects (sea);
  whale = ptm_scene_find (sea, "whale");
  ship = ptm_scene_find (sea, "ship");
  g_assert_cmpfloat (whale->frame.y, >=, ship->frame.y + ship->frame.height);
  g_assert_cmpfloat (fabs (get_x (whale) - get_x (ship)), <, ship->frame.width / 2);

  add_thing (wood, "frog", "noto:frog", 1);
  add_thing (wood, "mushroom", "noto:mushroom", 1);
  ptm_scene_add_constraint (wood, "inside", "frog", "mushroom");
  plan_lay_out (wood, art, 0);
  frog = ptm_scene_find (wood, "frog");
  mushroom = ptm_scene_find (wood, "mushroom");
  g_assert_cmpfloat (get_y (frog), <, mushroom->frame.y + mushroom->frame.height * 0.2);
}

static void
check_home (const char *first, const char *second, const char *setting, const char *without)
{
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_SCENE, 1200, 900);
  g_autoptr (GPtrArray) backgrounds = NULL;

  add_thing (scene, "first", first, 1);
  if (second != NULL)
    add_thing (scene, "second", second, 1);
  plan_lay_out (scene, art, 0);
  backgrounds = plan_collect (scene, PTM_NODE_BACKGROUND);
  g_assert_cmpuint (backgrounds->len, ==, 1);
  g_assert_true (g_str_has_prefix (((PtmNode *)backgrounds->pdata[0])->setting, setting));
  g_assert_cmpstr (ptm_node_get_param (backgrounds->pdata[0], "without"), ==, without);
}

/* What is held touches who holds it, and a hat is on the head. */
static void
test_held (void)
{
  for (int variant = 0; variant < 3; variant++)
    {
      g_autoptr (PtmScene) scene = plan_new (PTM_KIND_SCENE, 1200, 900);
      const PtmNode *who, *held, *worn;

      add_thing (scene, "hedgehog", "noto:hedgehog", 1);
      add_thing (scene, "flower", "noto:sunflower", 1);
      add_thing (scene, "hat", "noto:top-hat", 1);
      ptm_scene_add_constraint (scene, "held", "flower", "hedgehog");
      ptm_scene_add_constraint (scene, "worn", "hat", "hedgehog");
      plan_lay_out (scene, art, variant);
      plan_check_objects (scene);
      who = ptm_scene_find (scene, "hedgehog");
      held = ptm_scene_find (scene, "flower");
      worn = ptm_scene_find (scene, "hat");
      g_assert_cmpfloat (plan_get_overlap (&who->frame, &held->frame), >, 1);
      g_assert_cmpfloat (held->frame.height, <, who->frame.height);
      g_assert_cmpfloat (get_y (worn), <, get_y (who));
      g_assert_cmpfloat (fabs (get_x (worn) - get_x (who)), <, who->frame.width / 2);
    }
}

static void
test_home (void)
{
  check_home ("noto:cat", "noto:dog", "meadow", NULL);
  check_home ("noto:sailboat", NULL, "sea", "boat");
  check_home ("noto:fish", "noto:octopus", "underwater", NULL);
  check_home ("noto:rocket", "noto:ringed-planet", "space", NULL);
  /* What floats and what stands meet on a shore. */
  check_home ("noto:deciduous-tree", "noto:sailboat", "beach", "boat");
  check_home ("noto:bear", "noto:canoe", "lake", "boat");
  check_home ("noto:duck", "noto:dog", "meadow", NULL);
  /* What stands in a room is not there twice. */
  check_home ("noto:cat", "noto:couch-and-lamp", "room", "sofa lamp");
  check_home ("noto:cat", "noto:bed", "bedroom", "sofa bed");
  check_home ("noto:bathtub", NULL, "bathroom", "sofa");
}

/* Of twelve people nobody has a neighbour who looks the same, and each has a body. */
static void
test_crowd (void)
{
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_SCENE, 1500, 1000);
  g_autoptr (GPtrArray) people = NULL;

  ptm_node_set (&ptm_scene_add_character (scene, "child")->form, "people");
  ptm_node_set (&add_thing (scene, "child", "noto:child", 12)->character, "child");
  plan_lay_out (scene, art, 0);
  plan_check_objects (scene);
  people = get_copies (scene, "child");
  g_assert_cmpuint (people->len, ==, 12);
  for (guint i = 0; i < people->len; i++)
    {
      const PtmNode *one = people->pdata[i];

      g_assert_nonnull (ptm_scene_find_character (scene, one->character));
      g_assert_cmpfloat (one->frame.height, >, one->frame.width * 1.8);
      g_assert_true (i == 0 || g_strcmp0 (one->character, ((PtmNode *)people->pdata[i - 1])->character) != 0);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  art = plan_open_art ();
  g_test_add_func ("/layout-place/between", test_between);
  g_test_add_func ("/layout-place/circles", test_circles);
  g_test_add_func ("/layout-place/column", test_column);
  g_test_add_func ("/layout-place/rows", test_rows);
  g_test_add_func ("/layout-place/under-and-in", test_under_and_in);
  g_test_add_func ("/layout-place/held", test_held);
  g_test_add_func ("/layout-place/home", test_home);
  g_test_add_func ("/layout-place/crowd", test_crowd);
  status = g_test_run ();
  ptm_art_unref (art);
  return status;
}
