/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

#include "config.h"

#include <string.h>

#include "plan-fixture.h"

static const char *const YEARS[] = { "1783", "1903", "1957", "1969", "1998", "2021" };
static const int         SIZES[][2] = { { 1500, 1000 }, { 1000, 1500 }, { 1100, 1100 } };

static PtmNode *
add_child (PtmNode *group, PtmNodeType type, const char *id, const char *role, const char *text)
{
  PtmNode *node = ptm_node_new (type);

  ptm_node_set (&node->id, id);
  ptm_node_set (&node->role, role);
  ptm_node_set (&node->text, text);
  g_ptr_array_add (group->children, node);
  return node;
}

/* Events as groups of date, words and picture. */
static PtmScene *
plan_events (PtmKind kind, int n, int width, int height)
{
  PtmScene *scene = plan_new (kind, width, height);

  plan_add_text (scene, "title", "A short history of flight");
  for (int i = 0; i < n; i++)
    {
      g_autofree char *date = g_strdup_printf ("d%d", i), *words = g_strdup_printf ("h%d", i), *picture = g_strdup_printf ("o%d", i);
      PtmNode         *group = ptm_scene_add_node (scene, NULL, PTM_NODE_GROUP);

      add_child (group, PTM_NODE_TEXT, date, "date", YEARS[i % G_N_ELEMENTS (YEARS)]);
      add_child (group, PTM_NODE_TEXT, words, "body", "Something happened");
      ptm_node_set (&add_child (group, PTM_NODE_OBJECT, picture, "item", NULL)->asset, "noto:balloon");
    }
  return scene;
}

static void
test_groups (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  static const PtmKind kinds[] = { PTM_KIND_TIMELINE, PTM_KIND_INFOGRAPHIC };

  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    for (int n = 3; n <= 9; n += 2)
      for (int variant = 0; variant < 4; variant++)
        for (guint size = 0; size < G_N_ELEMENTS (SIZES); size++)
          {
            g_autoptr (PtmScene) scene = plan_events (kinds[kind], n, SIZES[size][0], SIZES[size][1]);

            g_test_message ("%s of %d, variant %d, %d × %d", ptm_kind_to_string (kinds[kind]), n, variant, SIZES[size][0], SIZES[size][1]);
            plan_lay_out (scene, art, variant);
            plan_check_texts (scene);
            plan_check_objects (scene);
            g_assert_cmpint (scene->unmet->len, ==, 0);
          }
}

static double
get_middle (PtmScene *scene, const char *id)
{
  PtmNode *node = ptm_scene_find (scene, id);

  g_assert_nonnull (node);
  g_assert_cmpfloat (node->frame.width, >, 0);
  return node->frame.x + node->frame.width / 2;
}

/* Time runs as the language reads. */
static void
test_direction (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  static const char *const langs[] = { "en", "ar" };

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (PtmScene) scene = plan_events (PTM_KIND_TIMELINE, 4, 1500, 1000);

      ptm_node_set (&scene->lang, langs[i]);
      plan_lay_out (scene, art, 0);
      for (int k = 0; k < 3; k++)
        {
          g_autofree char *one = g_strdup_printf ("d%d", k), *next = g_strdup_printf ("d%d", k + 1);
          double           step = get_middle (scene, next) - get_middle (scene, one);

          g_assert_cmpfloat (i == 0 ? step : -step, >, 50);
        }
    }
}

/* Texts, shapes and pictures in a row; the date before a colon is set apart, what is hidden is told by its parts. */
static void
test_loose (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_TIMELINE, 1200, 800);
  PtmNode *text, *shape, *object;

  plan_add_text (scene, "title", "Our day");
  text = plan_add_text (scene, "body", "7:30 – Breakfast");
  shape = plan_add_step (scene, "s", "step", "1066: Hastings");
  object = plan_add_object (scene, "bed", "noto:bed", "item");
  ptm_node_set (&object->text, "Sleep");
  plan_lay_out (scene, art, 0);
  g_assert_cmpint (text->children->len, ==, 2);
  g_assert_cmpstr (((PtmNode *)text->children->pdata[0])->text, ==, "7:30");
  g_assert_cmpstr (((PtmNode *)text->children->pdata[1])->text, ==, "Breakfast");
  g_assert_cmpstr (((PtmNode *)shape->children->pdata[0])->text, ==, "1066");
  g_assert_cmpstr (((PtmNode *)shape->children->pdata[1])->text, ==, "Hastings");
  g_assert_cmpstr (((PtmNode *)object->children->pdata[0])->text, ==, "Sleep");
  g_assert_cmpfloat (object->frame.width, >, 20);
  g_assert_cmpfloat (((PtmNode *)object->children->pdata[0])->frame.y, >=, object->frame.y + object->frame.height - 1);
  plan_lay_out (scene, art, 1);
  g_assert_cmpint (text->children->len, ==, 2);
}

static void
test_hostile (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  g_autoptr (PtmScene) none = plan_new (PTM_KIND_TIMELINE, 800, 600);
  g_autoptr (PtmScene) bare = plan_new (PTM_KIND_INFOGRAPHIC, 64, 64);
  g_autoptr (PtmScene) many = plan_events (PTM_KIND_TIMELINE, 120, 900, 300);
  g_autoptr (PtmScene) lots = plan_events (PTM_KIND_INFOGRAPHIC, 120, 300, 900);
  g_autofree char *word = g_strnfill (20000, 'x');
  g_autoptr (PtmImage) image = NULL;

  plan_lay_out (none, art, 0);
  g_assert_cmpint (none->unmet->len, >, 0);
  plan_lay_out (bare, art, 2);
  g_assert_cmpint (bare->unmet->len, >, 0);
  plan_add_text (many, "body", word);
  plan_lay_out (many, art, 1);
  plan_lay_out (lots, art, 0);
  image = plan_render (many, art, PTM_RENDER_ALL);
  g_assert_nonnull (image);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout-timeline/groups", test_groups);
  g_test_add_func ("/layout-timeline/direction", test_direction);
  g_test_add_func ("/layout-timeline/loose", test_loose);
  g_test_add_func ("/layout-timeline/hostile", test_hostile);
  return g_test_run ();
}
