/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Moving, resizing, writing, removing and restyling on the page of scene-fixture.h. */

#include "config.h"

#include <string.h>

#include "edit-fixture.h"

static void
test_no_ops (EditFixture *fixture, gconstpointer data)
{
  edit_fixture_run (fixture);
  edit_fixture_assert_nothing_changed (fixture);
  g_assert_cmpuint (fixture->unmet->len, ==, 0);
}

static void
test_nothing_found (EditFixture *fixture, gconstpointer data)
{
  PtmOp *op = edit_fixture_add_op (fixture, PTM_OP_REMOVE, NULL);

  op->target.noun = g_strdup ("elephant");
  edit_fixture_run (fixture);
  edit_fixture_assert_nothing_changed (fixture);
  edit_fixture_assert_unmet (fixture, "elephant", "absent");
}

/* A greeting comes in the language, with the name and the mark behind it; other words stay, and are told. */
static void
test_translate_phrase (EditFixture *fixture, gconstpointer data)
{
  static const char *const texts[][3] = {
    { "Merry Christmas!", "de", "Frohe Weihnachten!" },
    { "Happy birthday, Tom", "fr", "Joyeux anniversaire, Tom" },
    { "生日快乐", "en", "Happy Birthday" },
    { "Thanks", "ar", "شكرا" },
    { "Open Mic Night", "de", "Open Mic Night" },
  };
  PtmNode *title = ptm_scene_find (fixture->before, "title");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
      g_autoptr (GPtrArray) ops = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_op_free);
      g_autoptr (PtmScene) after = NULL;
      PtmOp   *op = ptm_op_new (PTM_OP_TRANSLATE);
      gboolean told = FALSE;

      op->how = g_strdup (texts[i][1]);
      g_ptr_array_add (ops, op);
      ptm_node_set (&title->text, texts[i][0]);
      ptm_node_set (&fixture->before->lang, strcmp (texts[i][1], "en") == 0 ? "zh" : "en");
      ptm_node_set (&title->lang, fixture->before->lang);
      after = ptm_scene_edit (fixture->before, fixture->art, ops, NULL, NULL, unmet);
      g_assert_cmpstr (ptm_scene_find (after, "title")->text, ==, texts[i][2]);
      for (guint k = 0; k < unmet->len; k++)
        told = told || g_str_equal (((PtmUnmet *)g_ptr_array_index (unmet, k))->text, texts[i][0]);
      g_assert_cmpint (told, ==, g_str_equal (texts[i][0], texts[i][2]));
    }
}

static void
test_move (EditFixture *fixture, gconstpointer data)
{
  PtmOp *op = edit_fixture_add_op (fixture, PTM_OP_MOVE, "balloon1");

  /* The canvas is 600 high, so a pixel at 1024 is 600 / 1024 of one here. */
  op->dx = 1024.0 / 600 * 50;
  op->dy = 1024.0 / 600 * -10;
  edit_fixture_run (fixture);
  g_assert_cmpfloat_with_epsilon (edit_fixture_after (fixture, "balloon1")->frame.x, 90, 1e-6);
  g_assert_cmpfloat_with_epsilon (edit_fixture_after (fixture, "balloon1")->frame.y, 140, 1e-6);
  g_assert_cmpint (fixture->damage.x, >=, 39);
  g_assert_cmpint (fixture->damage.x + fixture->damage.width, <=, 171);
  g_assert_cmpint (fixture->damage.y, >=, 139);
  edit_fixture_assert_untouched (fixture, "balloon2");
  edit_fixture_assert_untouched (fixture, "title");
}

static void
test_move_to_side (EditFixture *fixture, gconstpointer data)
{
  edit_fixture_add_op (fixture, PTM_OP_MOVE, "violin")->to_side = PTM_SIDE_RIGHT;
  edit_fixture_add_op (fixture, PTM_OP_MOVE, "balloon1")->to_side = PTM_SIDE_CENTER;
  edit_fixture_add_op (fixture, PTM_OP_MOVE, "title")->to_side = PTM_SIDE_BOTTOM;
  edit_fixture_run (fixture);
  g_assert_cmpfloat_with_epsilon (edit_fixture_after (fixture, "violin")->frame.x, 260, 1e-6);
  g_assert_cmpfloat_with_epsilon (edit_fixture_after (fixture, "violin")->frame.y, 300, 1e-6);
  g_assert_cmpfloat_with_epsilon (edit_fixture_after (fixture, "balloon1")->frame.x, 160, 1e-6);
  g_assert_cmpfloat_with_epsilon (edit_fixture_after (fixture, "balloon1")->frame.y, 250, 1e-6);
  g_assert_cmpfloat_with_epsilon (edit_fixture_after (fixture, "title")->frame.y, 520, 1e-6);
}

static void
test_move_to_anchor (EditFixture *fixture, gconstpointer data)
{
  PtmOp         *op = edit_fixture_add_op (fixture, PTM_OP_MOVE, "balloon1");
  const PtmNode *title, *balloon;

  op->rel = g_strdup ("below");
  op->anchor.role = g_strdup ("title");
  edit_fixture_run (fixture);
  title = edit_fixture_after (fixture, "title");
  balloon = edit_fixture_after (fixture, "balloon1");
  g_assert_cmpuint (fixture->unmet->len, ==, 0);
  g_assert_cmpfloat (balloon->frame.y, >=, title->frame.y + title->frame.height);
  g_assert_cmpfloat_with_epsilon (balloon->frame.x + balloon->frame.width / 2, title->frame.x + title->frame.width / 2, 1);
  edit_fixture_assert_untouched (fixture, "title");
  edit_fixture_assert_untouched (fixture, "balloon2");
}

static void
test_move_to_missing_anchor (EditFixture *fixture, gconstpointer data)
{
  PtmOp *op = edit_fixture_add_op (fixture, PTM_OP_MOVE, "balloon1");

  op->rel = g_strdup ("next-to");
  op->anchor.noun = g_strdup ("elephant");
  edit_fixture_run (fixture);
  edit_fixture_assert_nothing_changed (fixture);
  g_assert_cmpuint (fixture->unmet->len, ==, 1);
}

static void
test_move_stays_inside (EditFixture *fixture, gconstpointer data)
{
  edit_fixture_add_op (fixture, PTM_OP_MOVE, "balloon1")->dx = -5000;
  edit_fixture_run (fixture);
  g_assert_cmpfloat (edit_fixture_after (fixture, "balloon1")->frame.x, ==, 0);
  g_assert_cmpuint (fixture->unmet->len, ==, 0);
}

static void
test_move_nowhere (EditFixture *fixture, gconstpointer data)
{
  ptm_scene_find (fixture->before, "balloon1")->frame.x = 0;
  edit_fixture_add_op (fixture, PTM_OP_MOVE, "balloon1")->dx = -50;
  edit_fixture_run (fixture);
  edit_fixture_assert_nothing_changed (fixture);
  edit_fixture_assert_unmet (fixture, "balloon1", "layout");
}

static void
test_move_takes_its_label (EditFixture *fixture, gconstpointer data)
{
  edit_fixture_add_op (fixture, PTM_OP_MOVE, "violin")->dy = 1024.0 / 600 * -40;
  edit_fixture_run (fixture);
  g_assert_cmpfloat_with_epsilon (edit_fixture_after (fixture, "violin")->frame.y, 260, 1e-6);
  g_assert_cmpfloat_with_epsilon (edit_fixture_after (fixture, "label")->frame.y, 320, 1e-6);
}

static void
test_move_leaves_far_label (EditFixture *fixture, gconstpointer data)
{
  ptm_scene_find (fixture->before, "label")->frame = (PtmFrame){ 330, 470, 60, 20 };
  edit_fixture_add_op (fixture, PTM_OP_MOVE, "violin")->dy = 1024.0 / 600 * -40;
  edit_fixture_run (fixture);
  edit_fixture_assert_untouched (fixture, "label");
}

static void
test_resize (EditFixture *fixture, gconstpointer data)
{
  edit_fixture_add_op (fixture, PTM_OP_RESIZE, "violin")->factor = 1.25;
  edit_fixture_run (fixture);
  g_assert_cmpfloat_with_epsilon (edit_fixture_after (fixture, "violin")->frame.width, 150, 1e-6);
  g_assert_cmpfloat_with_epsilon (edit_fixture_after (fixture, "violin")->frame.x, 125, 1e-6);
  g_assert_cmpfloat_with_epsilon (edit_fixture_after (fixture, "violin")->size, 1.25, 1e-6);
  edit_fixture_assert_untouched (fixture, "label");
}

static void
test_resize_standing (EditFixture *fixture, gconstpointer data)
{
  ptm_node_set (&ptm_scene_find (fixture->before, "violin")->shape, "standing");
  edit_fixture_add_op (fixture, PTM_OP_RESIZE, "violin")->factor = 0.5;
  edit_fixture_run (fixture);
  g_assert_cmpfloat_with_epsilon (edit_fixture_after (fixture, "violin")->frame.y + edit_fixture_after (fixture, "violin")->frame.height, 420, 1e-6);
}

static void
test_resize_text (EditFixture *fixture, gconstpointer data)
{
  edit_fixture_add_op (fixture, PTM_OP_RESIZE, "place")->factor = 1.25;
  edit_fixture_add_op (fixture, PTM_OP_RESIZE, "title")->factor = 0.5;
  edit_fixture_run (fixture);
  g_assert_cmpfloat (edit_fixture_after (fixture, "place")->font_size, >, 22);
  g_assert_cmpfloat (edit_fixture_after (fixture, "place")->font_size, <=, 25);
  g_assert_cmpfloat (edit_fixture_after (fixture, "title")->font_size, <=, 18);
  edit_fixture_assert_inside (&edit_fixture_after (fixture, "place")->frame, 0, 0, 400, 600);
}

static void
test_resize_within_canvas (EditFixture *fixture, gconstpointer data)
{
  edit_fixture_add_op (fixture, PTM_OP_RESIZE, "violin")->factor = 50;
  edit_fixture_run (fixture);
  edit_fixture_assert_inside (&edit_fixture_after (fixture, "violin")->frame, 0, 0, 400, 600);
}

static void
test_set_text (EditFixture *fixture, gconstpointer data)
{
  edit_fixture_add_role_op (fixture, PTM_OP_SET_TEXT, "title")->text = g_strdup ("Herbst");
  edit_fixture_run (fixture);
  g_assert_cmpstr (edit_fixture_after (fixture, "title")->text, ==, "Herbst");
  g_assert_cmpfloat (edit_fixture_after (fixture, "title")->font_size, ==, 36);
  g_assert_cmpint (fixture->damage.y, >=, 30);
  g_assert_cmpint (fixture->damage.y + fixture->damage.height, <=, 95);
  edit_fixture_assert_untouched (fixture, "place");
}

static void
test_set_text_part (EditFixture *fixture, gconstpointer data)
{
  PtmOp *op = edit_fixture_add_op (fixture, PTM_OP_SET_TEXT, NULL);

  op->target.text = g_strdup ("7 pm");
  op->text = g_strdup ("8 pm");
  edit_fixture_run (fixture);
  g_assert_cmpstr (edit_fixture_after (fixture, "place")->text, ==, "Town hall, 8 pm");
}

static void
test_set_long_text (EditFixture *fixture, gconstpointer data)
{
  edit_fixture_add_role_op (fixture, PTM_OP_SET_TEXT, "title")->text = g_strdup ("A very long headline about the concert of the town band in the old hall");
  edit_fixture_run (fixture);
  edit_fixture_assert_inside (&edit_fixture_after (fixture, "title")->frame, 0, 0, 400, 600);
  g_assert_false (edit_fixture_lie_on_each_other (&edit_fixture_after (fixture, "title")->frame, &edit_fixture_after (fixture, "balloon1")->frame));
  g_assert_cmpfloat (edit_fixture_after (fixture, "title")->font_size, >, 6);
}

static void
test_set_text_of_picture (EditFixture *fixture, gconstpointer data)
{
  edit_fixture_add_op (fixture, PTM_OP_SET_TEXT, "violin")->text = g_strdup ("Cello");
  edit_fixture_run (fixture);
  edit_fixture_assert_nothing_changed (fixture);
  edit_fixture_assert_unmet (fixture, "violin", "layout");
}

static void
test_set_text_in_region (EditFixture *fixture, gconstpointer data)
{
  fixture->mask = scene_fixture_mark (fixture->before, 130, 290, 140, 140);
  edit_fixture_add_op (fixture, PTM_OP_SET_TEXT, NULL)->text = g_strdup ("Violine");
  edit_fixture_run (fixture);
  g_assert_cmpstr (edit_fixture_after (fixture, "label")->text, ==, "Violine");
  edit_fixture_assert_untouched (fixture, "violin");
}

static void
test_remove (EditFixture *fixture, gconstpointer data)
{
  edit_fixture_add_op (fixture, PTM_OP_REMOVE, "violin");
  edit_fixture_run (fixture);
  g_assert_null (ptm_scene_find (fixture->after, "violin"));
  g_assert_null (ptm_scene_find (fixture->after, "label"));
  g_assert_cmpint (fixture->damage.y, >=, 295);
  g_assert_cmpint (fixture->damage.y + fixture->damage.height, <=, 430);
  edit_fixture_assert_untouched (fixture, "balloon1");
}

static void
test_remove_label (EditFixture *fixture, gconstpointer data)
{
  ptm_scene_find (fixture->before, "label")->frame = (PtmFrame){ 300, 440, 60, 20 };
  edit_fixture_add_op (fixture, PTM_OP_REMOVE, "label");
  edit_fixture_run (fixture);
  g_assert_null (ptm_scene_find (fixture->after, "label"));
  edit_fixture_assert_untouched (fixture, "violin");
}

static void
test_remove_background (EditFixture *fixture, gconstpointer data)
{
  edit_fixture_add_role_op (fixture, PTM_OP_REMOVE, "background");
  edit_fixture_run (fixture);
  g_assert_true (fixture->after->transparent);
  g_assert_nonnull (ptm_scene_find (fixture->after, "bg"));
}

static void
test_remove_in_region (EditFixture *fixture, gconstpointer data)
{
  fixture->mask = scene_fixture_mark (fixture->before, 30, 140, 100, 120);
  edit_fixture_add_op (fixture, PTM_OP_REMOVE, NULL);
  edit_fixture_run (fixture);
  g_assert_null (ptm_scene_find (fixture->after, "balloon1"));
  g_assert_cmpuint (fixture->after->nodes->len, ==, fixture->before->nodes->len - 1);
}

/* A name means what is marked of that name; what is not marked stays, and that is told. */
static void
test_named_in_region (EditFixture *fixture, gconstpointer data)
{
  PtmOp *op = edit_fixture_add_op (fixture, PTM_OP_REMOVE, NULL);

  op->target.asset = g_strdup ("noto:balloon");
  fixture->mask = scene_fixture_mark (fixture->before, 30, 140, 100, 120);
  edit_fixture_run (fixture);
  g_assert_null (ptm_scene_find (fixture->after, "balloon1"));
  edit_fixture_assert_untouched (fixture, "balloon2");
  g_assert_cmpuint (fixture->unmet->len, ==, 0);
}

static void
test_named_outside_region (EditFixture *fixture, gconstpointer data)
{
  PtmOp *op = edit_fixture_add_op (fixture, PTM_OP_RECOLOR, NULL);

  op->target.noun = g_strdup ("Balloon");
  op->color = PTM_RGB (0, 200, 0);
  fixture->mask = scene_fixture_mark (fixture->before, 10, 500, 60, 60);
  edit_fixture_run (fixture);
  edit_fixture_assert_nothing_changed (fixture);
  edit_fixture_assert_unmet (fixture, "Balloon", "outside");
}

static void
test_absent_in_region (EditFixture *fixture, gconstpointer data)
{
  fixture->mask = scene_fixture_mark (fixture->before, 10, 500, 60, 60);
  edit_fixture_add_op (fixture, PTM_OP_REMOVE, NULL)->target.noun = g_strdup ("elephant");
  edit_fixture_run (fixture);
  edit_fixture_assert_nothing_changed (fixture);
  edit_fixture_assert_unmet (fixture, "elephant", "absent");
}

static void
test_remove_ground_in_region (EditFixture *fixture, gconstpointer data)
{
  fixture->mask = scene_fixture_mark (fixture->before, 150, 440, 80, 60);
  edit_fixture_add_op (fixture, PTM_OP_REMOVE, NULL);
  edit_fixture_run (fixture);
  edit_fixture_assert_nothing_changed (fixture);
  edit_fixture_assert_unmet (fixture, "", "region");
}

static void
test_remove_step (EditFixture *fixture, gconstpointer data)
{
  const PtmEdge *edge;

  g_clear_pointer (&fixture->before, ptm_scene_unref);
  fixture->before = ptm_scene_new (PTM_KIND_FLOWCHART, "en");
  fixture->before->width = 300;
  fixture->before->height = 400;
  fixture->before->placed = TRUE;
  for (int i = 0; i < 4; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%d", i);
      PtmNode         *node = scene_fixture_add (fixture->before, id, PTM_NODE_SHAPE, 100, 20 + 95 * i, 100, 50);

      node->fill = PTM_RGB (220, 230, 250);
      ptm_node_set (&node->shape, "rounded");
    }
  ptm_scene_add_edge (fixture->before, "s0", "s1", "yes", TRUE);
  ptm_scene_add_edge (fixture->before, "s1", "s2", NULL, TRUE);
  ptm_scene_add_edge (fixture->before, "s2", "s3", NULL, TRUE);
  ptm_scene_add_edge (fixture->before, "s1", "s0", "no", TRUE);
  edit_fixture_add_op (fixture, PTM_OP_REMOVE, "s1");
  edit_fixture_run (fixture);
  g_assert_cmpuint (fixture->after->edges->len, ==, 2);
  edge = g_ptr_array_index (fixture->after->edges, 1);
  g_assert_cmpstr (edge->from, ==, "s0");
  g_assert_cmpstr (edge->to, ==, "s2");
  g_assert_cmpstr (edge->label, ==, "yes");
  g_assert_true (edge->arrow);
  edit_fixture_assert_untouched (fixture, "s3");
}

/* A step with very many neighbours must neither take long nor leave more edges than a scene may have. */
static void
test_remove_hub (EditFixture *fixture, gconstpointer data)
{
  fixture->before->kind = PTM_KIND_FLOWCHART;
  for (int i = 0; i < 120; i++)
    {
      g_autofree char *id = g_strdup_printf ("n%d", i);
      PtmNode         *node = ptm_node_new (PTM_NODE_TEXT);

      ptm_node_set (&node->id, id);
      g_ptr_array_add (fixture->before->nodes, node);
      ptm_scene_add_edge (fixture->before, i % 2 ? id : "violin", i % 2 ? "violin" : id, NULL, TRUE);
    }
  edit_fixture_add_op (fixture, PTM_OP_REMOVE, "violin");
  edit_fixture_run (fixture);
  g_assert_cmpuint (fixture->after->edges->len, >=, 1000);
  g_assert_cmpuint (fixture->after->edges->len, <=, PTM_SCENE_MAX_EDGES);
}

/* A group goes with its last element, and the arrows to it go too. */
static void
test_remove_last_of_group (EditFixture *fixture, gconstpointer data)
{
  PtmNode *group = scene_fixture_add (fixture->before, "group", PTM_NODE_GROUP, 0, 440, 100, 50);
  PtmNode *inner = ptm_scene_add_node (fixture->before, group, PTM_NODE_GROUP);
  PtmNode *child = ptm_scene_add_node (fixture->before, inner, PTM_NODE_OBJECT);

  ptm_node_set (&child->id, "child");
  ptm_scene_add_edge (fixture->before, "group", "violin", NULL, TRUE);
  edit_fixture_add_op (fixture, PTM_OP_REMOVE, "child");
  edit_fixture_run (fixture);
  g_assert_null (ptm_scene_find (fixture->after, "group"));
  g_assert_nonnull (ptm_scene_find (fixture->after, "violin"));
  g_assert_cmpuint (fixture->after->edges->len, ==, 0);
}

static void
test_restyle (EditFixture *fixture, gconstpointer data)
{
  edit_fixture_add_op (fixture, PTM_OP_RESTYLE, NULL)->style = g_strdup ("retro");
  edit_fixture_run (fixture);
  g_assert_cmpuint (fixture->unmet->len, ==, 0);
  g_assert_cmpstr (fixture->after->style, ==, "retro");
  g_assert_false (ptm_color_equal (fixture->after->palette.bg[0], fixture->before->palette.bg[0]));
  g_assert_true (fixture->after->placed);
  g_assert_cmpstr (edit_fixture_after (fixture, "title")->text, ==, "Frühlingskonzert");
  g_assert_true (ptm_color_equal (edit_fixture_after (fixture, "balloon1")->color, PTM_RGB (200, 30, 30)));
}

static void
test_restyle_again_is_unmet (EditFixture *fixture, gconstpointer data)
{
  PtmRect damage;

  edit_fixture_add_op (fixture, PTM_OP_RESTYLE, NULL)->style = g_strdup ("retro");
  edit_fixture_run (fixture);
  g_clear_pointer (&fixture->before, ptm_scene_unref);
  fixture->before = ptm_scene_edit (fixture->after, fixture->art, fixture->ops, NULL, &damage, fixture->unmet);
  g_assert_true (ptm_rect_is_empty (&damage));
  edit_fixture_assert_unmet (fixture, "retro", "style");
}

static void
test_restyle_in_region_is_refused (EditFixture *fixture, gconstpointer data)
{
  fixture->mask = scene_fixture_mark (fixture->before, 150, 440, 80, 60);
  edit_fixture_add_op (fixture, PTM_OP_RESTYLE, NULL)->style = g_strdup ("retro");
  edit_fixture_run (fixture);
  edit_fixture_assert_nothing_changed (fixture);
  edit_fixture_assert_unmet (fixture, "retro", "region");
}

static void
test_several_ops (EditFixture *fixture, gconstpointer data)
{
  edit_fixture_add_op (fixture, PTM_OP_REMOVE, "balloon1");
  edit_fixture_add_op (fixture, PTM_OP_MOVE, "balloon1");
  edit_fixture_add_op (fixture, PTM_OP_RECOLOR, "balloon2")->color = PTM_RGB (0, 160, 60);
  edit_fixture_run (fixture);
  edit_fixture_assert_unmet (fixture, "balloon1", "absent");
  g_assert_true (ptm_color_equal (edit_fixture_after (fixture, "balloon2")->color, PTM_RGB (0, 160, 60)));
}

static void
test_incomplete_ops (EditFixture *fixture, gconstpointer data)
{
  edit_fixture_add_op (fixture, PTM_OP_REPLACE, "violin");
  edit_fixture_add_op (fixture, PTM_OP_ADD, NULL);
  edit_fixture_add_op (fixture, PTM_OP_SET_TEXT, "title");
  edit_fixture_add_op (fixture, PTM_OP_RESTYLE, NULL);
  edit_fixture_run (fixture);
  edit_fixture_assert_nothing_changed (fixture);
}

static void
test_without_art (EditFixture *fixture, gconstpointer data)
{
  g_autoptr (PtmScene) edited = NULL;
  PtmRect damage;

  edit_fixture_add_op (fixture, PTM_OP_MOVE, "violin")->dx = 40;
  edit_fixture_give_object (edit_fixture_add_op (fixture, PTM_OP_ADD, NULL), "apple", "noto:red-apple");
  edited = ptm_scene_edit (fixture->before, NULL, fixture->ops, NULL, &damage, fixture->unmet);
  g_assert_cmpuint (edited->nodes->len, ==, fixture->before->nodes->len + 1);
  g_assert_false (ptm_rect_is_empty (&damage));
}

#define ADD(path, function) g_test_add ("/scene/edit/" path, EditFixture, NULL, edit_fixture_set_up, function, edit_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("no-ops", test_no_ops);
  ADD ("nothing-found", test_nothing_found);
  ADD ("translate-phrase", test_translate_phrase);
  ADD ("move", test_move);
  ADD ("move-to-side", test_move_to_side);
  ADD ("move-to-anchor", test_move_to_anchor);
  ADD ("move-to-missing-anchor", test_move_to_missing_anchor);
  ADD ("move-stays-inside", test_move_stays_inside);
  ADD ("move-nowhere", test_move_nowhere);
  ADD ("move-takes-its-label", test_move_takes_its_label);
  ADD ("move-leaves-far-label", test_move_leaves_far_label);
  ADD ("resize", test_resize);
  ADD ("resize-standing", test_resize_standing);
  ADD ("resize-text", test_resize_text);
  ADD ("resize-within-canvas", test_resize_within_canvas);
  ADD ("set-text", test_set_text);
  ADD ("set-text-part", test_set_text_part);
  ADD ("set-long-text", test_set_long_text);
  ADD ("set-text-of-picture", test_set_text_of_picture);
  ADD ("set-text-in-region", test_set_text_in_region);
  ADD ("named-in-region", test_named_in_region);
  ADD ("named-outside-region", test_named_outside_region);
  ADD ("absent-in-region", test_absent_in_region);
  ADD ("remove", test_remove);
  ADD ("remove-label", test_remove_label);
  ADD ("remove-background", test_remove_background);
  ADD ("remove-in-region", test_remove_in_region);
  ADD ("remove-ground-in-region", test_remove_ground_in_region);
  ADD ("remove-step", test_remove_step);
  ADD ("remove-hub", test_remove_hub);
  ADD ("remove-last-of-group", test_remove_last_of_group);
  ADD ("restyle", test_restyle);
  ADD ("restyle-again-is-unmet", test_restyle_again_is_unmet);
  ADD ("restyle-in-region-is-refused", test_restyle_in_region_is_refused);
  ADD ("several-ops", test_several_ops);
  ADD ("incomplete-ops", test_incomplete_ops);
  ADD ("without-art", test_without_art);
  return g_test_run ();
}
