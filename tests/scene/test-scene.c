/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The plan in memory. */

#include "config.h"

#include "ptm-scene.h"

#include <string.h>

static void
test_new (void)
{
  g_autoptr (PtmScene) scene = ptm_scene_new (PTM_KIND_GRID, "de");
  g_autoptr (PtmScene) plain = ptm_scene_new (PTM_KIND_CARD, NULL);

  g_assert_cmpint (scene->kind, ==, PTM_KIND_GRID);
  g_assert_cmpstr (scene->lang, ==, "de");
  g_assert_cmpint (scene->width, ==, 0);
  g_assert_cmpuint (scene->nodes->len, ==, 0);
  g_assert_false (scene->placed);
  g_assert_cmpstr (plain->lang, ==, "en");
}

static void
test_fresh_ids (void)
{
  g_autoptr (PtmScene) scene = ptm_scene_new (PTM_KIND_SCENE, "en");
  PtmNode *title = ptm_scene_add_node (scene, NULL, PTM_NODE_TEXT);
  PtmNode *group = ptm_scene_add_node (scene, NULL, PTM_NODE_GROUP);
  PtmNode *child = ptm_scene_add_node (scene, group, PTM_NODE_OBJECT);
  PtmNode *next;

  g_assert_cmpstr (title->id, ==, "t1");
  g_assert_cmpstr (group->id, ==, "g2");
  g_assert_cmpstr (child->id, ==, "o3");
  g_assert_cmpuint (group->children->len, ==, 1);
  g_assert_true (ptm_scene_find (scene, "o3") == child);
  g_assert_null (ptm_scene_find (scene, "o4"));
  g_assert_null (ptm_scene_find (scene, NULL));

  ptm_node_set (&child->id, "x41");
  next = ptm_scene_add_node (scene, NULL, PTM_NODE_OBJECT);
  g_assert_cmpstr (next->id, ==, "o42");
  g_assert_cmpint (next->count, ==, 1);
  g_assert_cmpfloat (next->size, ==, 1);
  g_assert_cmpfloat (next->opacity, ==, 1);
}

static void
test_set (void)
{
  PtmNode *node = ptm_node_new (PTM_NODE_TEXT);

  ptm_node_set (&node->text, "one");
  ptm_node_set (&node->text, node->text);
  g_assert_cmpstr (node->text, ==, "one");
  ptm_node_set (&node->text, NULL);
  g_assert_null (node->text);
  ptm_node_free (node);
}

static PtmScene *
make_scene (void)
{
  PtmScene *scene = ptm_scene_new (PTM_KIND_DIAGRAM, "en");
  PtmNode  *a = ptm_scene_add_node (scene, NULL, PTM_NODE_OBJECT);
  PtmNode  *b = ptm_scene_add_node (scene, NULL, PTM_NODE_OBJECT);
  PtmNode  *label = ptm_scene_add_node (scene, NULL, PTM_NODE_LABEL);
  PtmNode  *note = ptm_scene_add_node (scene, NULL, PTM_NODE_LABEL);

  ptm_node_set (&label->target, a->id);
  ptm_node_set (&note->target, label->id);
  ptm_scene_add_edge (scene, a->id, b->id, "to", TRUE);
  ptm_scene_add_constraint (scene, "left-of", a->id, b->id);
  ptm_scene_add_constraint (scene, "in-a-row", b->id, NULL);
  ptm_scene_add_unmet (scene, "riding", "action");
  g_hash_table_insert (scene->photos, g_strdup ("p"), g_bytes_new_static ("abc", 3));
  return scene;
}

static void
test_copy (void)
{
  g_autoptr (PtmScene) scene = make_scene ();
  g_autoptr (PtmScene) copy = ptm_scene_copy (scene);
  PtmNode *node = ptm_scene_find (copy, "o1");

  g_assert_true (node != ptm_scene_find (scene, "o1"));
  ptm_node_set (&node->noun, "apple");
  g_assert_null (ptm_scene_find (scene, "o1")->noun);
  g_assert_cmpuint (copy->edges->len, ==, 1);
  g_assert_cmpstr (((PtmEdge *)g_ptr_array_index (copy->edges, 0))->label, ==, "to");
  g_assert_true (((PtmEdge *)g_ptr_array_index (copy->edges, 0))->arrow);
  g_assert_cmpuint (copy->constraints->len, ==, 2);
  g_assert_cmpuint (copy->unmet->len, ==, 1);
  g_assert_true (g_hash_table_lookup (copy->photos, "p") == g_hash_table_lookup (scene->photos, "p"));

  ptm_scene_remove (copy, "o1");
  g_assert_nonnull (ptm_scene_find (scene, "o1"));
}

static void
test_remove (void)
{
  g_autoptr (PtmScene) scene = make_scene ();

  g_assert_false (ptm_scene_remove (scene, "nobody"));
  g_assert_true (ptm_scene_remove (scene, "o1"));
  g_assert_cmpuint (scene->nodes->len, ==, 1);
  g_assert_cmpuint (scene->edges->len, ==, 0);
  g_assert_cmpuint (scene->constraints->len, ==, 1);
  g_assert_null (ptm_scene_find (scene, "l3"));
  g_assert_null (ptm_scene_find (scene, "l4"));
}

static void
test_remove_group (void)
{
  g_autoptr (PtmScene) scene = ptm_scene_new (PTM_KIND_GRID, "en");
  PtmNode *group = ptm_scene_add_node (scene, NULL, PTM_NODE_GROUP);
  PtmNode *child = ptm_scene_add_node (scene, group, PTM_NODE_OBJECT);
  PtmNode *other = ptm_scene_add_node (scene, NULL, PTM_NODE_OBJECT);

  ptm_scene_add_edge (scene, child->id, other->id, NULL, FALSE);
  g_assert_true (ptm_scene_remove (scene, group->id));
  g_assert_cmpuint (scene->nodes->len, ==, 1);
  g_assert_cmpuint (scene->edges->len, ==, 0);
}

static void
test_names (void)
{
  for (PtmKind kind = PTM_KIND_POSTER; kind <= PTM_KIND_SCENE; kind++)
    {
      PtmKind read = PTM_KIND_POSTER;

      g_assert_true (ptm_kind_from_string (ptm_kind_to_string (kind), &read));
      g_assert_cmpint (read, ==, kind);
    }
  for (PtmNodeType type = PTM_NODE_TEXT; type <= PTM_NODE_LABEL; type++)
    {
      PtmNodeType read = PTM_NODE_TEXT;

      g_assert_true (ptm_node_type_from_string (ptm_node_type_to_string (type), &read));
      g_assert_cmpint (read, ==, type);
    }
  g_assert_false (ptm_kind_from_string ("painting", NULL));
  g_assert_false (ptm_kind_from_string (NULL, NULL));
  g_assert_false (ptm_node_type_from_string ("", NULL));
}

static void
test_summary (void)
{
  g_autoptr (PtmScene) scene = ptm_scene_new (PTM_KIND_POSTER, "de");
  g_autofree char *empty = ptm_scene_dup_summary (scene);
  g_autofree char *full = NULL;
  g_autofree char *right_to_left = NULL;
  PtmNode         *node = ptm_scene_add_node (scene, NULL, PTM_NODE_TEXT);

  ptm_node_set (&node->role, "title");
  ptm_node_set (&node->text, "Frühlingskonzert");
  ptm_scene_add_node (scene, NULL, PTM_NODE_OBJECT)->count = 2;
  ptm_scene_add_node (scene, NULL, PTM_NODE_OBJECT);
  ptm_scene_add_node (scene, NULL, PTM_NODE_LABEL);
  scene->width = 1024;
  scene->height = 1536;

  full = ptm_scene_dup_summary (scene);
  g_assert_cmpstr (empty, ==, "Poster");
  g_assert_cmpstr (full, ==, "Poster, 1024 × 1536, “Frühlingskonzert”, 3 things, 1 label");

  ptm_node_set (&node->text, "ليلة الشعر");
  right_to_left = ptm_scene_dup_summary (scene);
  g_assert_cmpstr (right_to_left, ==, "Poster, 1024 × 1536, “\u2067ليلة الشعر\u2069”, 3 things, 1 label");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/scene/new", test_new);
  g_test_add_func ("/scene/scene/fresh-ids", test_fresh_ids);
  g_test_add_func ("/scene/scene/set", test_set);
  g_test_add_func ("/scene/scene/copy", test_copy);
  g_test_add_func ("/scene/scene/remove", test_remove);
  g_test_add_func ("/scene/scene/remove-group", test_remove_group);
  g_test_add_func ("/scene/scene/names", test_names);
  g_test_add_func ("/scene/scene/summary", test_summary);
  return g_test_run ();
}
