/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* One of several, all but one, and what a scene remembers of its last change. */

#include "config.h"

#include "edit-fixture.h"
#include "ptm-scene-json.h"

/* A second run on what came of the first. */
static void
go_on (EditFixture *fixture)
{
  ptm_scene_unref (fixture->before);
  fixture->before = g_steal_pointer (&fixture->after);
  g_ptr_array_set_size (fixture->ops, 0);
  g_ptr_array_set_size (fixture->unmet, 0);
}

static void
test_one (EditFixture *fixture, gconstpointer data)
{
  PtmOp *op = edit_fixture_add_op (fixture, PTM_OP_REMOVE, NULL);

  op->target.asset = g_strdup ("noto:balloon");
  op->target.noun = g_strdup ("balloon");
  op->target.one = TRUE;
  edit_fixture_run (fixture);
  g_assert_null (ptm_scene_find (fixture->after, "balloon1"));
  edit_fixture_assert_untouched (fixture, "balloon2");
  edit_fixture_assert_unmet (fixture, "balloon", "several");
}

/* The first operation moves it behind the other one; the second still means it. */
static void
test_one_stays_the_same (EditFixture *fixture, gconstpointer data)
{
  for (int i = 0; i < 2; i++)
    {
      PtmOp *op = edit_fixture_add_op (fixture, i == 0 ? PTM_OP_MOVE : PTM_OP_RECOLOR, NULL);

      op->target.asset = g_strdup ("noto:balloon");
      op->target.side = PTM_SIDE_LEFT;
      op->to_side = i == 0 ? PTM_SIDE_RIGHT : PTM_SIDE_NONE;
      op->color = PTM_RGB (0, 90, 200);
    }
  edit_fixture_run (fixture);
  edit_fixture_assert_untouched (fixture, "balloon2");
  g_assert_true (ptm_color_equal (edit_fixture_after (fixture, "balloon1")->color, PTM_RGB (0, 90, 200)));
}

static void
test_all_but_one (EditFixture *fixture, gconstpointer data)
{
  PtmOp *op = edit_fixture_add_role_op (fixture, PTM_OP_REMOVE, "picture");

  op->target.except = g_strdup ("balloon2");
  edit_fixture_run (fixture);
  g_assert_null (ptm_scene_find (fixture->after, "balloon1"));
  g_assert_null (ptm_scene_find (fixture->after, "violin"));
  edit_fixture_assert_untouched (fixture, "balloon2");
  edit_fixture_assert_untouched (fixture, "title");
}

static void
test_remembers (EditFixture *fixture, gconstpointer data)
{
  PtmOp *op = edit_fixture_add_op (fixture, PTM_OP_RESIZE, NULL);
  g_autoptr (GPtrArray) last = NULL;
  g_autoptr (PtmScene) before = NULL;

  op->target.asset = g_strdup ("noto:violin");
  op->factor = 0.5;
  edit_fixture_run (fixture);
  last = ptm_ops_from_json (fixture->after->last);
  before = ptm_scene_dup_before (fixture->after);
  g_assert_cmpuint (last->len, ==, 1);
  g_assert_cmpint (((PtmOp *)last->pdata[0])->type, ==, PTM_OP_RESIZE);
  g_assert_cmpstr (((PtmOp *)last->pdata[0])->target.id, ==, "violin");
  g_assert_cmpfloat (((PtmOp *)last->pdata[0])->factor, ==, 0.5);
  g_assert_nonnull (before);
  g_assert_cmpfloat_with_epsilon (ptm_scene_find (before, "violin")->frame.width, ptm_scene_find (fixture->before, "violin")->frame.width, 0.001);
}

static void
test_reverts (EditFixture *fixture, gconstpointer data)
{
  g_autofree char *start = ptm_scene_to_json (fixture->before, FALSE);
  g_autofree char *end = NULL;

  edit_fixture_add_op (fixture, PTM_OP_REMOVE, "violin");
  edit_fixture_run (fixture);
  g_assert_null (ptm_scene_find (fixture->after, "violin"));
  go_on (fixture);
  edit_fixture_add_op (fixture, PTM_OP_REVERT, NULL);
  edit_fixture_run (fixture);
  end = ptm_scene_to_json (fixture->after, FALSE);
  g_assert_cmpstr (start, ==, end);
}

static void
test_nothing_to_revert (EditFixture *fixture, gconstpointer data)
{
  edit_fixture_add_op (fixture, PTM_OP_REVERT, NULL);
  edit_fixture_run (fixture);
  edit_fixture_assert_nothing_changed (fixture);
  g_assert_cmpuint (fixture->unmet->len, ==, 1);
  g_assert_cmpstr (((PtmUnmet *)fixture->unmet->pdata[0])->why, ==, "nothing");
}

/* A file may hold any text there. */
static void
test_foreign_memory (void)
{
  static const char *const texts[] = { "", "[", "{}", "null", "[1,null,\"x\",[]]", "[{\"op\":7,\"target\":[],\"dx\":\"far\"}]", "[{\"op\":\"add\"}]", "[{\"op\":\"move\",\"dx\":1e999}]", "[{\"op\":\"replace\",\"node\":{\"type\":\"object\",\"count\":-5}}]" };
  static const guint       lengths[] = { 0, 0, 0, 0, 0, 1, 0, 1, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) ops = ptm_ops_from_json (texts[i]);

      if (ops->len != lengths[i])
        g_test_message ("%s gives %u", texts[i], ops->len);
      g_assert_cmpuint (ops->len, <=, lengths[i]);
    }
}

#define ADD(name, test) g_test_add ("/scene/edit-last/" name, EditFixture, NULL, edit_fixture_set_up, test, edit_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("one", test_one);
  ADD ("one-stays-the-same", test_one_stays_the_same);
  ADD ("all-but-one", test_all_but_one);
  ADD ("remembers", test_remembers);
  ADD ("reverts", test_reverts);
  ADD ("nothing-to-revert", test_nothing_to_revert);
  g_test_add_func ("/scene/edit-last/foreign-memory", test_foreign_memory);
  return g_test_run ();
}
