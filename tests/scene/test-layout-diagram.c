/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

#include "config.h"

#include "plan-fixture.h"

static void
link_all (PtmScene *scene, const int (*edges)[2], int n)
{
  g_autoptr (GPtrArray) objects = plan_collect (scene, PTM_NODE_OBJECT);

  for (int i = 0; i < n; i++)
    ptm_scene_add_edge (scene, ((PtmNode *)objects->pdata[edges[i][0]])->id, ((PtmNode *)objects->pdata[edges[i][1]])->id, NULL, TRUE);
}

static PtmScene *
plan_things (int n, int width, int height)
{
  static const char *const names[] = { "egg", "caterpillar", "chrysalis", "butterfly", "dog", "cat", "fish" };
  static const char *const assets[] = { "noto:egg", "noto:bug", "noto:owl", "noto:butterfly", "noto:dog", "noto:cat", "noto:fish" };
  PtmScene                *scene = plan_new (PTM_KIND_DIAGRAM, width, height);

  plan_add_text (scene, "title", "A life");
  for (int i = 0; i < n; i++)
    ptm_node_set (&plan_add_object (scene, names[i], assets[i], "item")->text, names[i]);
  return scene;
}

static void
check_labels_apart (PtmScene *scene)
{
  g_autoptr (GPtrArray) labels = plan_collect (scene, PTM_NODE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    for (guint k = 0; k < i; k++)
      g_assert_cmpfloat (plan_get_overlap (&((PtmNode *)labels->pdata[i])->frame, &((PtmNode *)labels->pdata[k])->frame), <, 1);
}

/* The names of a ring never meet in its middle. */
static void
test_ring (void)
{
  static const int ring[][2] = { { 0, 1 }, { 1, 2 }, { 2, 3 }, { 3, 0 } };
  g_autoptr (PtmArt) art = plan_open_art ();

  for (int variant = 0; variant < 3; variant++)
    for (int width = 700; width <= 1600; width += 300)
      {
        g_autoptr (PtmScene) scene = plan_things (4, width, 1024);

        link_all (scene, ring, 4);
        plan_lay_out (scene, art, variant);
        plan_check_texts (scene);
        plan_check_objects (scene);
        check_labels_apart (scene);
      }
}

/* Seven things in a tree are not small, and every child is beyond its parent. */
static void
test_tree (void)
{
  static const int tree[][2] = { { 0, 1 }, { 0, 2 }, { 1, 3 }, { 1, 4 }, { 2, 5 }, { 2, 6 } };
  g_autoptr (PtmArt) art = plan_open_art ();

  for (int variant = 0; variant < 3; variant++)
    {
      g_autoptr (PtmScene) scene = plan_things (7, 1024, 1024);
      g_autoptr (GPtrArray) objects = plan_collect (scene, PTM_NODE_OBJECT);
      PtmFrame *f[7];
      gboolean  across = TRUE, down = TRUE;

      link_all (scene, tree, 6);
      plan_lay_out (scene, art, variant);
      check_labels_apart (scene);
      for (int i = 0; i < 7; i++)
        f[i] = &((PtmNode *)objects->pdata[i])->frame;
      for (int i = 0; i < 7; i++)
        g_assert_cmpfloat (MAX (f[i]->width, f[i]->height), >, 1024 * 0.1);
      for (int e = 0; e < 6; e++)
        {
          across &= f[tree[e][1]]->x > f[tree[e][0]]->x;
          down &= f[tree[e][1]]->y > f[tree[e][0]]->y;
        }
      g_assert_true (across || down);
    }
}

static PtmNode *
add_lane (PtmScene *scene, const char *name, const char *id, const char *text, const char *other, const char *words)
{
  PtmNode *lane = ptm_scene_add_node (scene, NULL, PTM_NODE_GROUP), *step;

  ptm_node_set (&lane->text, name);
  for (int i = 0; i < 2; i++)
    {
      step = ptm_scene_add_node (scene, lane, PTM_NODE_SHAPE);
      ptm_node_set (&step->id, i == 0 ? id : other);
      ptm_node_set (&step->text, i == 0 ? text : words);
    }
  return lane;
}

/* Steps stand in the band of their lane and never on each other. */
static void
test_lanes (void)
{
  static const char *const ids[] = { "a", "d", "b", "c" };
  g_autoptr (PtmArt) art = plan_open_art ();

  for (int variant = 0; variant < 3; variant++)
    {
      g_autoptr (PtmScene) scene = plan_new (PTM_KIND_FLOWCHART, 1000, 1400);
      double   left, right;
      PtmNode *texts;

      plan_add_text (scene, "title", "An order");
      add_lane (scene, "Customer", "a", "Places the order", "d", "Receives it");
      add_lane (scene, "Shop", "b", "Packs it", "c", "Sends it");
      ptm_scene_add_edge (scene, "a", "b", NULL, TRUE);
      ptm_scene_add_edge (scene, "b", "c", NULL, TRUE);
      ptm_scene_add_edge (scene, "c", "d", NULL, TRUE);
      plan_lay_out (scene, art, variant);
      plan_check_texts (scene);
      left = ptm_scene_find (scene, "a")->frame.x + ptm_scene_find (scene, "a")->frame.width;
      right = ptm_scene_find (scene, "b")->frame.x;
      g_assert_cmpfloat (left, <, right);
      g_assert_cmpfloat (ptm_scene_find (scene, "d")->frame.x, <, right);
      g_assert_cmpfloat (ptm_scene_find (scene, "d")->frame.y, >, ptm_scene_find (scene, "c")->frame.y);
      for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
        for (guint k = 0; k < i; k++)
          g_assert_cmpfloat (plan_get_overlap (&ptm_scene_find (scene, ids[i])->frame, &ptm_scene_find (scene, ids[k])->frame), ==, 0);
      texts = ptm_scene_find (scene, "a");
      g_assert_cmpfloat (texts->font_size, >, 8);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout-diagram/ring", test_ring);
  g_test_add_func ("/layout-diagram/tree", test_tree);
  g_test_add_func ("/layout-diagram/lanes", test_lanes);
  return g_test_run ();
}
