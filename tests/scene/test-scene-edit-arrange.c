/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Turning, mirroring, stacking, swapping, aligning and copying on the page of scene-fixture.h: where things are afterwards,
 * and that all else is where it was. */

#include "config.h"

#include "edit-fixture.h"

static double
get_middle (EditFixture *fixture, const char *id)
{
  const PtmFrame *frame = &edit_fixture_after (fixture, id)->frame;

  return frame->x + frame->width / 2;
}

static void
test_rotate (EditFixture *fixture, gconstpointer data)
{
  PtmNode *before = ptm_scene_find (fixture->before, "violin");
  double   middle = before->frame.x + before->frame.width / 2;

  edit_fixture_add_op (fixture, PTM_OP_ROTATE, "violin")->angle = 15;
  edit_fixture_run (fixture);
  g_assert_cmpfloat_with_epsilon (edit_fixture_after (fixture, "violin")->rotate, 15, 0.01);
  g_assert_cmpfloat_with_epsilon (get_middle (fixture, "violin"), middle, 1);
  edit_fixture_assert_untouched (fixture, "title");
  edit_fixture_assert_untouched (fixture, "balloon1");
}

static void
test_flip (EditFixture *fixture, gconstpointer data)
{
  edit_fixture_add_op (fixture, PTM_OP_FLIP, "violin");
  edit_fixture_run (fixture);
  g_assert_true (edit_fixture_after (fixture, "violin")->flip);
  g_assert_cmpint (fixture->damage.width, >, 0);
  edit_fixture_assert_untouched (fixture, "balloon1");
}

static void
test_order (EditFixture *fixture, gconstpointer data)
{
  edit_fixture_add_op (fixture, PTM_OP_ORDER, "balloon1")->how = g_strdup ("front");
  edit_fixture_run (fixture);
  g_assert_cmpint (edit_fixture_after (fixture, "balloon1")->z, >=, edit_fixture_after (fixture, "balloon2")->z);
  g_assert_cmpint (edit_fixture_after (fixture, "balloon1")->z, >=, edit_fixture_after (fixture, "violin")->z);
  g_assert_cmpfloat (edit_fixture_after (fixture, "balloon1")->frame.x, ==, ptm_scene_find (fixture->before, "balloon1")->frame.x);
}

static void
test_swap (EditFixture *fixture, gconstpointer data)
{
  PtmNode *one = ptm_scene_find (fixture->before, "balloon1"), *other = ptm_scene_find (fixture->before, "balloon2");
  double   left = one->frame.x + one->frame.width / 2, right = other->frame.x + other->frame.width / 2;

  edit_fixture_add_op (fixture, PTM_OP_SWAP, "balloon1")->anchor.id = g_strdup ("balloon2");
  edit_fixture_run (fixture);
  g_assert_cmpfloat_with_epsilon (get_middle (fixture, "balloon1"), right, 1.5);
  g_assert_cmpfloat_with_epsilon (get_middle (fixture, "balloon2"), left, 1.5);
  edit_fixture_assert_untouched (fixture, "violin");
  edit_fixture_assert_untouched (fixture, "title");
}

static void
test_align (EditFixture *fixture, gconstpointer data)
{
  PtmOp *op = edit_fixture_add_op (fixture, PTM_OP_ALIGN, "balloon1");

  ptm_scene_find (fixture->before, "balloon2")->frame.y += 12;
  op->how = g_strdup ("top");
  ptm_op_add_target (op)->id = g_strdup ("balloon2");
  edit_fixture_run (fixture);
  g_assert_cmpfloat_with_epsilon (edit_fixture_after (fixture, "balloon1")->frame.y, edit_fixture_after (fixture, "balloon2")->frame.y, 0.5);
  edit_fixture_assert_untouched (fixture, "violin");
}

static void
test_duplicate (EditFixture *fixture, gconstpointer data)
{
  guint          n = fixture->before->nodes->len;
  const PtmNode *copy;

  edit_fixture_add_op (fixture, PTM_OP_DUPLICATE, "balloon1")->count = 2;
  edit_fixture_run (fixture);
  g_assert_cmpuint (fixture->after->nodes->len, ==, n + 2);
  copy = edit_fixture_find_new (fixture);
  g_assert_cmpstr (copy->asset, ==, edit_fixture_after (fixture, "balloon1")->asset);
  g_assert_false (edit_fixture_lie_on_each_other (&copy->frame, &edit_fixture_after (fixture, "balloon1")->frame));
  edit_fixture_assert_inside (&copy->frame, 0, 0, 400, 600);
  edit_fixture_assert_untouched (fixture, "title");
  edit_fixture_assert_untouched (fixture, "balloon1");
}

/* What stood one above the other stands side by side when its feet are on one line. */
static void
test_align_apart (EditFixture *fixture, gconstpointer data)
{
  PtmNode *one = ptm_scene_find (fixture->before, "balloon1"), *other = ptm_scene_find (fixture->before, "balloon2");
  PtmOp   *op = edit_fixture_add_op (fixture, PTM_OP_ALIGN, "balloon1");

  one->frame = (PtmFrame){ 100, 200, 60, 80 };
  other->frame = (PtmFrame){ 110, 400, 60, 80 };
  op->how = g_strdup ("bottom");
  ptm_op_add_target (op)->id = g_strdup ("balloon2");
  edit_fixture_run (fixture);
  g_assert_cmpfloat_with_epsilon (edit_fixture_after (fixture, "balloon1")->frame.y, 400, 1);
  g_assert_false (edit_fixture_lie_on_each_other (&edit_fixture_after (fixture, "balloon1")->frame, &edit_fixture_after (fixture, "balloon2")->frame));
}

#define ADD(path, function) g_test_add ("/scene/arrange/" path, EditFixture, NULL, edit_fixture_set_up, function, edit_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("rotate", test_rotate);
  ADD ("flip", test_flip);
  ADD ("order", test_order);
  ADD ("swap", test_swap);
  ADD ("align", test_align);
  ADD ("align-apart", test_align_apart);
  ADD ("duplicate", test_duplicate);
  return g_test_run ();
}
