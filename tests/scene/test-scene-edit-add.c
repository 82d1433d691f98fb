/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Replacing and adding on the page of scene-fixture.h. */

#include "config.h"

#include "edit-fixture.h"

#include <string.h>

static void
test_replace (EditFixture *fixture, gconstpointer data)
{
  edit_fixture_give_object (edit_fixture_add_op (fixture, PTM_OP_REPLACE, "violin"), "trumpet", "noto:trumpet");
  edit_fixture_run (fixture);
  g_assert_cmpstr (edit_fixture_after (fixture, "violin")->asset, ==, "noto:trumpet");
  g_assert_cmpstr (edit_fixture_after (fixture, "violin")->noun, ==, "trumpet");
  edit_fixture_assert_inside (&edit_fixture_after (fixture, "violin")->frame, 140, 300, 120, 120);
  g_assert_cmpstr (edit_fixture_after (fixture, "label")->target, ==, "violin");
  edit_fixture_assert_untouched (fixture, "balloon1");
}

/* A bear that comes later stands on its legs as the first ones do, and what takes its place is not drawn by its bones. */
static void
test_replace_face (EditFixture *fixture, gconstpointer data)
{
  PtmNode *content = edit_fixture_give_object (edit_fixture_add_op (fixture, PTM_OP_REPLACE, "violin"), "bear", "noto:bear");
  g_autoptr (PtmScene) bears = NULL;

  ptm_node_set_param (content, "form", "quadruped");
  edit_fixture_run (fixture);
  g_assert_cmpstr (edit_fixture_after (fixture, "violin")->character, ==, "bear");
  g_assert_cmpstr (ptm_scene_find_character (fixture->after, "bear")->form, ==, "quadruped");
  g_assert_cmpfloat (edit_fixture_after (fixture, "violin")->frame.width, >, edit_fixture_after (fixture, "violin")->frame.height);
  bears = g_steal_pointer (&fixture->after);
  g_ptr_array_set_size (fixture->ops, 0);
  g_clear_pointer (&fixture->before, ptm_scene_unref);
  fixture->before = g_steal_pointer (&bears);
  edit_fixture_give_object (edit_fixture_add_op (fixture, PTM_OP_REPLACE, "violin"), "trumpet", "noto:trumpet");
  edit_fixture_run (fixture);
  g_assert_null (edit_fixture_after (fixture, "violin")->character);
}

static void
test_replace_all (EditFixture *fixture, gconstpointer data)
{
  PtmOp *op = edit_fixture_add_op (fixture, PTM_OP_REPLACE, NULL);

  op->target.asset = g_strdup ("noto:balloon");
  edit_fixture_give_object (op, "apple", "noto:red-apple");
  edit_fixture_run (fixture);
  g_assert_cmpstr (edit_fixture_after (fixture, "balloon1")->asset, ==, "noto:red-apple");
  g_assert_cmpstr (edit_fixture_after (fixture, "balloon2")->asset, ==, "noto:red-apple");
  g_assert_cmpint (edit_fixture_after (fixture, "balloon1")->color.a, ==, 0);
}

static void
test_replace_in_region (EditFixture *fixture, gconstpointer data)
{
  fixture->mask = scene_fixture_mark (fixture->before, 120, 290, 160, 140);
  edit_fixture_give_object (edit_fixture_add_op (fixture, PTM_OP_REPLACE, NULL), "balloon", "noto:balloon")->color = PTM_RGB (220, 20, 20);
  edit_fixture_run (fixture);
  g_assert_cmpstr (edit_fixture_after (fixture, "violin")->asset, ==, "noto:balloon");
  edit_fixture_assert_inside (&edit_fixture_after (fixture, "violin")->frame, 120, 290, 160, 140);
  g_assert_cmpfloat (edit_fixture_after (fixture, "violin")->frame.height, >, 100);
  g_assert_cmpstr (edit_fixture_after (fixture, "balloon1")->noun, ==, "red balloon");
}

/* Both balloons are marked, and so is something that only stands between them. */
static void
test_replace_several_in_region (EditFixture *fixture, gconstpointer data)
{
  PtmNode *apple = scene_fixture_add (fixture->before, "apple", PTM_NODE_OBJECT, 180, 180, 40, 40);

  ptm_node_set (&apple->asset, "noto:red-apple");
  fixture->mask = scene_fixture_mark (fixture->before, 30, 140, 340, 120);
  edit_fixture_give_object (edit_fixture_add_op (fixture, PTM_OP_REPLACE, NULL), "cloud", "noto:cloud");
  edit_fixture_run (fixture);
  g_assert_cmpstr (edit_fixture_after (fixture, "balloon2")->asset, ==, "noto:cloud");
  g_assert_null (ptm_scene_find (fixture->after, "balloon1"));
  edit_fixture_assert_untouched (fixture, "apple");
}

static void
test_replace_ground_in_region (EditFixture *fixture, gconstpointer data)
{
  PtmNode *node;

  fixture->mask = scene_fixture_mark (fixture->before, 20, 440, 100, 70);
  edit_fixture_give_object (edit_fixture_add_op (fixture, PTM_OP_REPLACE, NULL), "apple", "noto:red-apple");
  edit_fixture_run (fixture);
  node = edit_fixture_find_new (fixture);
  g_assert_cmpstr (node->asset, ==, "noto:red-apple");
  edit_fixture_assert_inside (&node->frame, 20, 440, 100, 70);
  edit_fixture_assert_inside (&(PtmFrame){ fixture->damage.x, fixture->damage.y, fixture->damage.width, fixture->damage.height }, 20, 440, 100, 70);
}

static void
test_replace_background (EditFixture *fixture, gconstpointer data)
{
  PtmOp *op = edit_fixture_add_role_op (fixture, PTM_OP_REPLACE, "background");

  op->node = ptm_node_new (PTM_NODE_BACKGROUND);
  ptm_node_set (&op->node->setting, "night");
  edit_fixture_run (fixture);
  g_assert_cmpstr (edit_fixture_after (fixture, "bg")->setting, ==, "night");
  g_assert_cmpint (edit_fixture_after (fixture, "bg")->fill.a, ==, 0);
  g_assert_cmpfloat (ptm_color_contrast (edit_fixture_after (fixture, "title")->color, PTM_RGB (20, 25, 60)), >, 4);
}

static void
test_replace_background_unknown (EditFixture *fixture, gconstpointer data)
{
  PtmOp *op = edit_fixture_add_role_op (fixture, PTM_OP_REPLACE, "background");

  op->node = ptm_node_new (PTM_NODE_BACKGROUND);
  ptm_node_set (&op->node->setting, "qwertz");
  edit_fixture_run (fixture);
  edit_fixture_assert_nothing_changed (fixture);
  edit_fixture_assert_unmet (fixture, "background", "noun");
}

static void
test_replace_by_text (EditFixture *fixture, gconstpointer data)
{
  PtmOp *op = edit_fixture_add_op (fixture, PTM_OP_REPLACE, "balloon1");

  op->node = ptm_node_new (PTM_NODE_TEXT);
  ptm_node_set (&op->node->text, "Neu");
  edit_fixture_run (fixture);
  g_assert_cmpint (edit_fixture_after (fixture, "balloon1")->type, ==, PTM_NODE_TEXT);
  g_assert_cmpstr (edit_fixture_after (fixture, "balloon1")->text, ==, "Neu");
  g_assert_cmpfloat (edit_fixture_after (fixture, "balloon1")->font_size, >, 10);
  edit_fixture_assert_inside (&edit_fixture_after (fixture, "balloon1")->frame, 40, 150, 80, 103);
}

static void
test_add (EditFixture *fixture, gconstpointer data)
{
  PtmNode *node;

  edit_fixture_give_object (edit_fixture_add_op (fixture, PTM_OP_ADD, NULL), "apple", "noto:red-apple");
  edit_fixture_run (fixture);
  node = edit_fixture_find_new (fixture);
  edit_fixture_assert_inside (&node->frame, 0, 0, 400, 600);
  edit_fixture_assert_covers_no_text (fixture, node);
  g_assert_false (edit_fixture_lie_on_each_other (&node->frame, &edit_fixture_after (fixture, "violin")->frame));
  g_assert_cmpint (node->z, ==, 10);
}

static void
test_add_several (EditFixture *fixture, gconstpointer data)
{
  edit_fixture_give_object (edit_fixture_add_op (fixture, PTM_OP_ADD, NULL), "apple", "noto:red-apple")->count = 3;
  edit_fixture_run (fixture);
  g_assert_cmpuint (fixture->after->nodes->len, ==, fixture->before->nodes->len + 3);
  for (guint i = 0; i < 3; i++)
    for (guint k = 0; k < i; k++)
      {
        const PtmNode *a = g_ptr_array_index (fixture->after->nodes, fixture->before->nodes->len + i);
        const PtmNode *b = g_ptr_array_index (fixture->after->nodes, fixture->before->nodes->len + k);

        g_assert_cmpint (a->count, ==, 1);
        g_assert_false (edit_fixture_lie_on_each_other (&a->frame, &b->frame));
      }
}

static void
test_add_at_side (EditFixture *fixture, gconstpointer data)
{
  PtmOp *op = edit_fixture_add_op (fixture, PTM_OP_ADD, NULL);

  edit_fixture_give_object (op, "sun", "noto:sun");
  op->to_side = PTM_SIDE_RIGHT;
  edit_fixture_run (fixture);
  g_assert_cmpfloat (edit_fixture_find_new (fixture)->frame.x, >, 250);
}

/** Relation: where the middle of the new thing lies as seen from the violin's: -1, 0 (anywhere) or 1. */
typedef struct
{
  const char *rel;
  int         x;
  int         y;
} Relation;

static const Relation relations[] = {
  { "left-of", -1, 0 },
  { "right-of", 1, 0 },
  { "above", 0, -1 },
  { "on", 0, -1 },
  { "next-to", 0, 0 },
  { "behind", 1, -1 },
  { "in-front", 0, 1 },
};

static void
test_add_related (EditFixture *fixture, gconstpointer data)
{
  const Relation *relation = data;
  PtmOp          *op = edit_fixture_add_op (fixture, PTM_OP_ADD, NULL);
  const PtmNode  *anchor, *node;
  double          dx, dy;

  ptm_scene_remove (fixture->before, "label");
  edit_fixture_give_object (op, "apple", "noto:red-apple")->size = 0.6;
  op->rel = g_strdup (relation->rel);
  op->anchor.noun = g_strdup ("violin");
  edit_fixture_run (fixture);
  g_assert_cmpuint (fixture->unmet->len, ==, 0);
  anchor = edit_fixture_after (fixture, "violin");
  node = edit_fixture_find_new (fixture);
  dx = node->frame.x + node->frame.width / 2 - anchor->frame.x - anchor->frame.width / 2;
  dy = node->frame.y + node->frame.height / 2 - anchor->frame.y - anchor->frame.height / 2;
  if (relation->x != 0)
    g_assert_cmpfloat (dx * relation->x, >, 0);
  if (relation->y != 0)
    g_assert_cmpfloat (dy * relation->y, >, 0);
  if (strcmp (relation->rel, "behind") == 0)
    g_assert_cmpint (node->z, <, anchor->z);
  if (strcmp (relation->rel, "in-front") == 0)
    g_assert_cmpint (node->z, >, anchor->z);
  g_assert_cmpuint (fixture->after->constraints->len, ==, 1);
}

/* No room beside the anchor: it goes elsewhere, and the user is told. */
static void
test_add_beside_the_edge (EditFixture *fixture, gconstpointer data)
{
  PtmOp *op = edit_fixture_add_op (fixture, PTM_OP_ADD, NULL);

  ptm_scene_find (fixture->before, "balloon2")->frame.x = 318;
  edit_fixture_give_object (op, "apple", "noto:red-apple");
  op->rel = g_strdup ("right-of");
  op->anchor.id = g_strdup ("balloon2");
  edit_fixture_run (fixture);
  edit_fixture_assert_unmet (fixture, "apple", "layout");
  g_assert_false (edit_fixture_lie_on_each_other (&edit_fixture_find_new (fixture)->frame, &edit_fixture_after (fixture, "balloon2")->frame));
}

static void
test_add_text_under_title (EditFixture *fixture, gconstpointer data)
{
  PtmOp *op = edit_fixture_add_op (fixture, PTM_OP_ADD, NULL);

  op->node = ptm_node_new (PTM_NODE_TEXT);
  ptm_node_set (&op->node->text, "Eintritt frei");
  edit_fixture_run (fixture);
  g_assert_cmpfloat (edit_fixture_find_new (fixture)->frame.y, >=, 90);
  g_assert_cmpfloat (edit_fixture_find_new (fixture)->frame.y, <, 110);
}

static void
test_add_missing_anchor (EditFixture *fixture, gconstpointer data)
{
  PtmOp *op = edit_fixture_add_op (fixture, PTM_OP_ADD, NULL);

  edit_fixture_give_object (op, "apple", "noto:red-apple");
  op->rel = g_strdup ("above");
  op->anchor.noun = g_strdup ("elephant");
  edit_fixture_run (fixture);
  edit_fixture_assert_unmet (fixture, "apple", "layout");
  edit_fixture_assert_covers_no_text (fixture, edit_fixture_find_new (fixture));
}

static void
test_add_in_region (EditFixture *fixture, gconstpointer data)
{
  fixture->mask = scene_fixture_mark (fixture->before, 10, 260, 110, 90);
  edit_fixture_give_object (edit_fixture_add_op (fixture, PTM_OP_ADD, NULL), "apple", "noto:red-apple");
  edit_fixture_run (fixture);
  edit_fixture_assert_inside (&edit_fixture_find_new (fixture)->frame, 10, 260, 110, 90);
  g_assert_cmpfloat (edit_fixture_find_new (fixture)->frame.height, >, 70);
}

static void
test_add_text (EditFixture *fixture, gconstpointer data)
{
  PtmOp   *op = edit_fixture_add_op (fixture, PTM_OP_ADD, NULL);
  PtmNode *node;

  op->node = ptm_node_new (PTM_NODE_TEXT);
  ptm_node_set (&op->node->role, "note");
  ptm_node_set (&op->node->text, "Eintritt frei");
  op->to_side = PTM_SIDE_BOTTOM;
  edit_fixture_run (fixture);
  node = edit_fixture_find_new (fixture);
  g_assert_cmpstr (node->font, ==, "Lato");
  g_assert_cmpfloat (node->font_size, >, 6);
  g_assert_cmpfloat (node->frame.y, >, 300);
  edit_fixture_assert_covers_no_text (fixture, node);
  g_assert_cmpfloat (ptm_color_contrast (node->color, PTM_RGB (255, 245, 228)), >=, 4.49);
}

static void
test_add_without_room (EditFixture *fixture, gconstpointer data)
{
  ptm_scene_find (fixture->before, "title")->frame = (PtmFrame){ 0, 0, 400, 600 };
  edit_fixture_give_object (edit_fixture_add_op (fixture, PTM_OP_ADD, NULL), "apple", "noto:red-apple");
  edit_fixture_run (fixture);
  edit_fixture_assert_nothing_changed (fixture);
  edit_fixture_assert_unmet (fixture, "apple", "layout");
}

static void
test_add_to_full_scene (EditFixture *fixture, gconstpointer data)
{
  while (fixture->before->nodes->len < PTM_SCENE_MAX_NODES)
    {
      g_autofree char *id = g_strdup_printf ("n%u", fixture->before->nodes->len);
      PtmNode         *node = ptm_node_new (PTM_NODE_GROUP);

      ptm_node_set (&node->id, id);
      g_ptr_array_add (fixture->before->nodes, node);
    }
  edit_fixture_give_object (edit_fixture_add_op (fixture, PTM_OP_ADD, NULL), "apple", "noto:red-apple");
  edit_fixture_run (fixture);
  edit_fixture_assert_nothing_changed (fixture);
  edit_fixture_assert_unmet (fixture, "apple", "layout");
}

static void
test_add_label (EditFixture *fixture, gconstpointer data)
{
  PtmOp *op = edit_fixture_add_op (fixture, PTM_OP_ADD, NULL);

  op->node = ptm_node_new (PTM_NODE_LABEL);
  ptm_node_set (&op->node->text, "Ballon");
  op->rel = g_strdup ("next-to");
  op->anchor.id = g_strdup ("balloon2");
  edit_fixture_run (fixture);
  g_assert_cmpstr (edit_fixture_find_new (fixture)->target, ==, "balloon2");
  edit_fixture_assert_covers_no_text (fixture, edit_fixture_find_new (fixture));
}

#define ADD(path, function) g_test_add ("/scene/edit/" path, EditFixture, NULL, edit_fixture_set_up, function, edit_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("replace", test_replace);
  ADD ("replace-face", test_replace_face);
  ADD ("replace-all", test_replace_all);
  ADD ("replace-in-region", test_replace_in_region);
  ADD ("replace-several-in-region", test_replace_several_in_region);
  ADD ("replace-ground-in-region", test_replace_ground_in_region);
  ADD ("replace-background", test_replace_background);
  ADD ("replace-background-unknown", test_replace_background_unknown);
  ADD ("replace-by-text", test_replace_by_text);
  ADD ("add", test_add);
  ADD ("add-several", test_add_several);
  ADD ("add-at-side", test_add_at_side);
  ADD ("add-beside-the-edge", test_add_beside_the_edge);
  ADD ("add-text-under-title", test_add_text_under_title);
  ADD ("add-missing-anchor", test_add_missing_anchor);
  ADD ("add-in-region", test_add_in_region);
  ADD ("add-text", test_add_text);
  ADD ("add-without-room", test_add_without_room);
  ADD ("add-to-full-scene", test_add_to_full_scene);
  ADD ("add-label", test_add_label);
  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    {
      g_autofree char *path = g_strconcat ("/scene/edit/add/", relations[i].rel, NULL);

      g_test_add (path, EditFixture, &relations[i], edit_fixture_set_up, test_add_related, edit_fixture_tear_down);
    }
  return g_test_run ();
}
