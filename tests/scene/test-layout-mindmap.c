/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

#include "config.h"

#include <string.h>

#include "plan-fixture.h"

static const int SIZES[][2] = { { 1500, 1000 }, { 1000, 1500 }, { 1100, 1100 } };

/* Groups of a branch and its twigs about a title. */
static PtmScene *
plan_groups (int branches, int twigs, int width, int height)
{
  PtmScene *scene = plan_new (PTM_KIND_MINDMAP, width, height);

  plan_add_text (scene, "title", "Water");
  for (int i = 0; i < branches; i++)
    {
      PtmNode         *group = ptm_scene_add_node (scene, NULL, PTM_NODE_GROUP);
      g_autofree char *name = g_strdup_printf ("Branch %d", i);

      ptm_node_set (&group->text, name);
      for (int k = 0; k < twigs; k++)
        {
          PtmNode         *twig = ptm_node_new (PTM_NODE_TEXT);
          g_autofree char *id = g_strdup_printf ("t%d-%d", i, k), *words = g_strdup_printf ("Twig %d of %d", k, i);

          ptm_node_set (&twig->id, id);
          ptm_node_set (&twig->text, words);
          g_ptr_array_add (group->children, twig);
        }
    }
  return scene;
}

static void
test_groups (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  static const int counts[][2] = { { 3, 2 }, { 6, 4 }, { 9, 6 }, { 1, 1 } };

  for (guint c = 0; c < G_N_ELEMENTS (counts); c++)
    for (int variant = 0; variant < 3; variant++)
      {
        g_autoptr (PtmScene) scene = plan_groups (counts[c][0], counts[c][1], SIZES[variant][0], SIZES[variant][1]);

        g_test_message ("%d branches, variant %d", counts[c][0], variant);
        plan_lay_out (scene, art, variant);
        plan_check_texts (scene);
        g_assert_cmpint (scene->unmet->len, ==, 0);
      }
}

static double
get_middle (PtmScene *scene, const char *id)
{
  PtmNode *node = ptm_scene_find (scene, id);

  g_assert_cmpfloat (node->frame.width, >, 0);
  return node->frame.x + node->frame.width / 2;
}

/* Edges make the tree, however they point; the subject stands between its branches. */
static void
test_edges (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_MINDMAP, 1500, 1000);
  static const char *const ids[] = { "root", "a", "b", "c", "d", "a1" };
  gboolean                 left = FALSE, right = FALSE;

  plan_add_text (scene, "title", "Our project");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    plan_add_step (scene, ids[i], NULL, ids[i]);
  for (int i = 1; i <= 4; i++)
    ptm_scene_add_edge (scene, "root", ids[i], NULL, TRUE);
  ptm_scene_add_edge (scene, "a", "a1", NULL, FALSE);
  ptm_scene_add_edge (scene, "a1", "root", NULL, FALSE);
  plan_lay_out (scene, art, 0);
  plan_check_texts (scene);
  for (int i = 1; i <= 4; i++)
    {
      left |= get_middle (scene, ids[i]) < get_middle (scene, "root");
      right |= get_middle (scene, ids[i]) > get_middle (scene, "root");
      for (int k = 1; k < i; k++)
        g_assert_cmpfloat (plan_get_overlap (&ptm_scene_find (scene, ids[i])->frame, &ptm_scene_find (scene, ids[k])->frame), ==, 0);
    }
  g_assert_true (left && right);
}

static void
test_hostile (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  g_autoptr (PtmScene) none = plan_new (PTM_KIND_MINDMAP, 600, 600);
  g_autoptr (PtmScene) ring = plan_new (PTM_KIND_MINDMAP, 600, 600);
  g_autoptr (PtmScene) many = plan_groups (30, 30, 400, 300);
  g_autoptr (PtmImage) image = NULL;

  plan_lay_out (none, art, 0);
  g_assert_cmpint (none->unmet->len, >, 0);
  plan_add_step (ring, "a", NULL, "a");
  plan_add_step (ring, "b", NULL, "b");
  ptm_scene_add_edge (ring, "a", "b", NULL, TRUE);
  ptm_scene_add_edge (ring, "b", "a", NULL, TRUE);
  ptm_scene_add_edge (ring, "a", "a", NULL, TRUE);
  plan_lay_out (ring, art, 1);
  g_assert_cmpfloat (ptm_scene_find (ring, "b")->frame.width, >, 0);
  plan_lay_out (many, art, 2);
  image = plan_render (many, art, PTM_RENDER_ALL);
  g_assert_nonnull (image);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout-mindmap/groups", test_groups);
  g_test_add_func ("/layout-mindmap/edges", test_edges);
  g_test_add_func ("/layout-mindmap/hostile", test_hostile);
  return g_test_run ();
}
