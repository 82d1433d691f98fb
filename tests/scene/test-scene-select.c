/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What each selector means on the page of scene-fixture.h. */

#include "config.h"

#include "scene-fixture.h"

/** Case: the ids in order, separated by blanks; mask is (nullable). */
typedef struct
{
  PtmSelector selector;
  PtmRect     mask;
  const char *ids;
} Case;

#define WORD(word) ((char *)(word))
#define MARK(x, y, width, height) \
  {                               \
    x, y, width, height           \
  }
#define NONE   \
  {            \
    0, 0, 0, 0 \
  }

static const Case cases[] = {
  { { .id = WORD ("violin") }, NONE, "violin" },
  { { .id = WORD ("nobody") }, NONE, "" },
  { { 0 }, NONE, "" },
  { { .role = WORD ("title") }, NONE, "title" },
  { { .role = WORD ("background") }, NONE, "bg" },
  { { .role = WORD ("text") }, NONE, "title place" },
  { { .role = WORD ("label") }, NONE, "label" },
  { { .role = WORD ("picture") }, NONE, "balloon1 balloon2 violin" },
  { { .role = WORD ("logo") }, NONE, "" },
  { { .noun = WORD ("balloon") }, NONE, "balloon2" },
  { { .noun = WORD ("RED BALLOON") }, NONE, "balloon1" },
  { { .noun = WORD ("noto:balloon") }, NONE, "balloon1 balloon2" },
  { { .noun = WORD ("Luftballon"), .asset = WORD ("noto:balloon") }, NONE, "balloon1 balloon2" },
  { { .asset = WORD ("noto:violin") }, NONE, "violin" },
  { { .noun = WORD ("geige") }, NONE, "label" },
  { { .noun = WORD ("elephant") }, NONE, "" },
  { { .text = WORD ("frühlingskonzert") }, NONE, "title" },
  { { .text = WORD ("FRÜHLING") }, NONE, "title" },
  { { .text = WORD ("7 pm") }, NONE, "place" },
  { { .text = WORD ("8 pm") }, NONE, "" },
  { { .role = WORD ("title"), .text = WORD ("Town hall, 7 pm") }, NONE, "title" },
  { { .asset = WORD ("noto:balloon"), .side = PTM_SIDE_LEFT }, NONE, "balloon1" },
  { { .asset = WORD ("noto:balloon"), .side = PTM_SIDE_RIGHT }, NONE, "balloon2" },
  { { .role = WORD ("picture"), .side = PTM_SIDE_BOTTOM }, NONE, "violin" },
  { { .role = WORD ("text"), .side = PTM_SIDE_TOP }, NONE, "title" },
  { { .role = WORD ("picture"), .side = PTM_SIDE_CENTER }, NONE, "violin" },
  { { .role = WORD ("picture"), .side = PTM_SIDE_RIGHT, .nth = 2 }, NONE, "violin" },
  { { .asset = WORD ("noto:balloon"), .nth = 1 }, NONE, "balloon1" },
  { { .asset = WORD ("noto:balloon"), .nth = 2 }, NONE, "balloon2" },
  { { .asset = WORD ("noto:balloon"), .nth = 3 }, NONE, "" },
  { { .asset = WORD ("noto:balloon"), .nth = -1 }, NONE, "balloon2" },
  { { .role = WORD ("picture"), .nth = -1 }, NONE, "violin" },
  { { .everything = TRUE }, NONE, "bg title balloon1 balloon2 violin label place" },
  { { .mask = TRUE }, NONE, "" },
  /* around a balloon; a dab on it; half of it */
  { { .mask = TRUE }, MARK (30, 140, 100, 120), "balloon1" },
  { { .mask = TRUE }, MARK (70, 180, 15, 15), "balloon1" },
  { { .mask = TRUE }, MARK (40, 150, 80, 60), "balloon1" },
  /* both balloons; the label on the violin; the violin with its label */
  { { .mask = TRUE }, MARK (30, 140, 340, 120), "balloon2 balloon1" },
  { { .mask = TRUE }, MARK (165, 365, 20, 10), "label" },
  { { .mask = TRUE }, MARK (130, 290, 140, 140), "violin label" },
  /* nothing but ground */
  { { .mask = TRUE }, MARK (150, 440, 80, 60), "bg" },
  { { .mask = TRUE }, MARK (0, 0, 20, 600), "bg" },
  /* words and region together */
  { { .mask = TRUE, .asset = WORD ("noto:balloon") }, MARK (200, 100, 180, 300), "balloon2" },
  { { .mask = TRUE, .role = WORD ("text") }, MARK (200, 100, 180, 300), "" },
  { { .mask = TRUE, .role = WORD ("title") }, MARK (0, 0, 400, 120), "title" },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (PtmArt) art = scene_fixture_open_art ();
  g_autoptr (PtmScene) scene = scene_fixture_new ();
  g_autoptr (PtmMask) mask = NULL;
  g_autoptr (GPtrArray) ids = NULL;
  g_autofree char *joined = NULL;

  if (test->mask.width > 0)
    mask = scene_fixture_mark (scene, test->mask.x, test->mask.y, test->mask.width, test->mask.height);
  ids = ptm_scene_select (scene, art, &test->selector, mask);
  g_ptr_array_add (ids, NULL);
  joined = g_strjoinv (" ", (char **)ids->pdata);
  g_assert_cmpstr (joined, ==, test->ids);
}

static void
test_second_best_title (void)
{
  g_autoptr (PtmScene) scene = scene_fixture_new ();
  PtmSelector title = { .role = WORD ("title") };
  g_autoptr (GPtrArray) ids = NULL;

  ptm_node_set (&ptm_scene_find (scene, "title")->role, "caption");
  ids = ptm_scene_select (scene, NULL, &title, NULL);
  g_assert_cmpuint (ids->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (ids, 0), ==, "title");
}

/* A region of another size, and pictures without an art pack: the frames count. */
static void
test_scaled_mask_without_art (void)
{
  g_autoptr (PtmScene) scene = scene_fixture_new ();
  g_autoptr (PtmMask) mask = ptm_mask_new (200, 300);
  PtmSelector marked = { .mask = TRUE };
  g_autoptr (GPtrArray) ids = NULL;

  ptm_mask_fill_rect (mask, &(PtmRect){ 15, 70, 50, 60 }, PTM_MASK_ADD, NULL);
  ids = ptm_scene_select (scene, NULL, &marked, mask);
  g_assert_cmpuint (ids->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (ids, 0), ==, "balloon1");
}

static void
test_in_group (void)
{
  g_autoptr (PtmScene) scene = scene_fixture_new ();
  PtmNode    *group = scene_fixture_add (scene, "row", PTM_NODE_GROUP, 0, 440, 400, 60);
  PtmNode    *node = ptm_scene_add_node (scene, group, PTM_NODE_OBJECT);
  PtmSelector apple = { .noun = WORD ("Apple") };
  g_autoptr (GPtrArray) ids = NULL;

  ptm_node_set (&node->noun, "apple");
  ids = ptm_scene_select (scene, NULL, &apple, NULL);
  g_assert_cmpuint (ids->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (ids, 0), ==, node->id);
}

static void
test_many_nodes (void)
{
  g_autoptr (PtmScene) scene = ptm_scene_new (PTM_KIND_GRID, "en");
  PtmSelector last = { .role = WORD ("object"), .nth = -1 };
  g_autoptr (GPtrArray) ids = NULL;

  scene->width = scene->height = 1000;
  for (int i = 0; i < 10000; i++)
    {
      PtmNode *node = ptm_node_new (PTM_NODE_OBJECT);

      node->id = g_strdup_printf ("o%d", i);
      node->frame = (PtmFrame){ i % 100 * 10, i / 100 * 10, 9, 9 };
      g_ptr_array_add (scene->nodes, node);
    }
  ids = ptm_scene_select (scene, NULL, &last, NULL);
  g_assert_cmpuint (ids->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (ids, 0), ==, "o9999");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/scene/select/%u", i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/scene/select/second-best-title", test_second_best_title);
  g_test_add_func ("/scene/select/scaled-mask-without-art", test_scaled_mask_without_art);
  g_test_add_func ("/scene/select/in-group", test_in_group);
  g_test_add_func ("/scene/select/many-nodes", test_many_nodes);
  return g_test_run ();
}
