/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Recolouring and adjusting on the page of scene-fixture.h; what is written stays readable. */

#include "config.h"

#include "edit-fixture.h"

static void
test_recolor_object (EditFixture *fixture, gconstpointer data)
{
  edit_fixture_add_op (fixture, PTM_OP_RECOLOR, "balloon1")->color = PTM_RGB (0, 160, 60);
  edit_fixture_run (fixture);
  g_assert_true (ptm_color_equal (edit_fixture_after (fixture, "balloon1")->color, PTM_RGB (0, 160, 60)));
  g_assert_cmpint (fixture->damage.width, <=, 84);
  g_assert_cmpint (fixture->damage.height, <=, 104);
  edit_fixture_assert_untouched (fixture, "balloon2");
  edit_fixture_assert_untouched (fixture, "title");
}

static void
test_recolor_text_is_obeyed (EditFixture *fixture, gconstpointer data)
{
  edit_fixture_add_op (fixture, PTM_OP_RECOLOR, "title")->color = PTM_RGB (255, 240, 200);
  edit_fixture_add_role_op (fixture, PTM_OP_RECOLOR, "background")->color = PTM_RGB (250, 250, 240);
  edit_fixture_run (fixture);
  g_assert_true (ptm_color_equal (edit_fixture_after (fixture, "title")->color, PTM_RGB (255, 240, 200)));
}

static void
test_recolor_background (EditFixture *fixture, gconstpointer data)
{
  edit_fixture_add_role_op (fixture, PTM_OP_RECOLOR, "background")->color = PTM_RGB (20, 30, 90);
  edit_fixture_run (fixture);
  g_assert_true (ptm_color_equal (edit_fixture_after (fixture, "bg")->fill, PTM_RGB (20, 30, 90)));
  edit_fixture_assert_readable (fixture, PTM_RGB (20, 30, 90));
  edit_fixture_assert_untouched (fixture, "violin");
  g_assert_cmpint (fixture->damage.width, ==, 400);
  g_assert_cmpint (fixture->damage.height, ==, 600);
}

static void
test_recolor_keeps_readable_ink (EditFixture *fixture, gconstpointer data)
{
  edit_fixture_add_role_op (fixture, PTM_OP_RECOLOR, "background")->color = PTM_RGB (235, 240, 250);
  edit_fixture_run (fixture);
  edit_fixture_assert_untouched (fixture, "title");
  edit_fixture_assert_untouched (fixture, "place");
}

static void
test_recolor_shape (EditFixture *fixture, gconstpointer data)
{
  PtmNode *shape = scene_fixture_add (fixture->before, "step", PTM_NODE_SHAPE, 20, 440, 120, 50);

  ptm_node_set (&shape->shape, "rounded");
  ptm_node_set (&shape->text, "Brew");
  shape->fill = PTM_RGB (255, 255, 255);
  shape->stroke = PTM_RGB (90, 90, 90);
  shape->color = PTM_RGB (30, 30, 30);
  shape->font_size = 18;
  edit_fixture_add_op (fixture, PTM_OP_RECOLOR, "step")->color = PTM_RGB (10, 10, 60);
  edit_fixture_run (fixture);
  g_assert_true (ptm_color_equal (edit_fixture_after (fixture, "step")->fill, PTM_RGB (10, 10, 60)));
  g_assert_cmpfloat (ptm_color_contrast (edit_fixture_after (fixture, "step")->color, PTM_RGB (10, 10, 60)), >=, 4.49);
}

static void
test_background_without_element (EditFixture *fixture, gconstpointer data)
{
  PtmNode *ground;

  ptm_scene_remove (fixture->before, "bg");
  edit_fixture_add_role_op (fixture, PTM_OP_RECOLOR, "background")->color = PTM_RGB (20, 30, 90);
  edit_fixture_run (fixture);
  ground = edit_fixture_find_new (fixture);
  g_assert_cmpint (ground->type, ==, PTM_NODE_BACKGROUND);
  g_assert_true (ptm_color_equal (ground->fill, PTM_RGB (20, 30, 90)));
  edit_fixture_assert_readable (fixture, PTM_RGB (20, 30, 90));
}

static void
test_background_in_region_is_refused (EditFixture *fixture, gconstpointer data)
{
  fixture->mask = scene_fixture_mark (fixture->before, 150, 440, 80, 60);
  edit_fixture_add_op (fixture, PTM_OP_RECOLOR, NULL)->color = PTM_RGB (20, 30, 90);
  edit_fixture_run (fixture);
  edit_fixture_assert_nothing_changed (fixture);
  edit_fixture_assert_unmet (fixture, "", "region");
}

static void
test_background_in_whole_region (EditFixture *fixture, gconstpointer data)
{
  fixture->mask = scene_fixture_mark (fixture->before, 0, 0, 400, 600);
  edit_fixture_add_role_op (fixture, PTM_OP_ADJUST, "background")->lightness = -0.25;
  edit_fixture_run (fixture);
  g_assert_cmpuint (fixture->unmet->len, ==, 0);
  g_assert_cmpint (edit_fixture_after (fixture, "bg")->fill.r, <, 200);
}

static void
test_adjust_background (EditFixture *fixture, gconstpointer data)
{
  PtmColor fill;

  edit_fixture_add_role_op (fixture, PTM_OP_ADJUST, "background")->lightness = -0.12;
  edit_fixture_run (fixture);
  fill = edit_fixture_after (fixture, "bg")->fill;
  g_assert_cmpfloat_with_epsilon (ptm_color_to_oklab (fill).L, ptm_color_to_oklab (PTM_RGB (255, 245, 228)).L - 0.12, 0.01);
  edit_fixture_assert_readable (fixture, fill);
}

static void
test_adjust_object (EditFixture *fixture, gconstpointer data)
{
  PtmOp *op = edit_fixture_add_op (fixture, PTM_OP_ADJUST, "balloon1");

  op->chroma = 0;
  op->lightness = 0.1;
  edit_fixture_run (fixture);
  g_assert_cmpfloat_with_epsilon (edit_fixture_after (fixture, "balloon1")->grade.chroma, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (edit_fixture_after (fixture, "balloon1")->grade.lightness, 0.1, 1e-9);
  g_assert_cmpint (fixture->damage.width, <=, 84);
  edit_fixture_assert_untouched (fixture, "balloon2");
}

/* A bit darker, and once more; a new colour begins anew. */
static void
test_adjustments_add_up (EditFixture *fixture, gconstpointer data)
{
  edit_fixture_add_op (fixture, PTM_OP_ADJUST, "balloon1")->lightness = -0.12;
  edit_fixture_add_op (fixture, PTM_OP_ADJUST, "balloon1")->lightness = -0.12;
  edit_fixture_add_op (fixture, PTM_OP_ADJUST, "balloon2")->lightness = -0.12;
  edit_fixture_add_op (fixture, PTM_OP_RECOLOR, "balloon2")->color = PTM_RGB (0, 160, 60);
  edit_fixture_run (fixture);
  g_assert_cmpfloat_with_epsilon (edit_fixture_after (fixture, "balloon1")->grade.lightness, -0.24, 1e-9);
  g_assert_true (ptm_grade_is_none (&edit_fixture_after (fixture, "balloon2")->grade));
}

static void
test_adjust_text_stays_readable (EditFixture *fixture, gconstpointer data)
{
  edit_fixture_add_op (fixture, PTM_OP_ADJUST, "title")->lightness = 0.6;
  edit_fixture_run (fixture);
  g_assert_cmpfloat (ptm_color_contrast (edit_fixture_after (fixture, "title")->color, PTM_RGB (255, 245, 228)), >=, 4.49);
  edit_fixture_assert_untouched (fixture, "place");
}

/* A wish is obeyed, and what is lost by it is told with the way out. */
static void
test_faint_text_is_told (EditFixture *fixture, gconstpointer data)
{
  edit_fixture_add_op (fixture, PTM_OP_RECOLOR, "title")->color = PTM_RGB (255, 240, 200);
  edit_fixture_run (fixture);
  g_assert_true (ptm_color_equal (edit_fixture_after (fixture, "title")->color, PTM_RGB (255, 240, 200)));
  edit_fixture_assert_unmet (fixture, edit_fixture_after (fixture, "title")->text, "faint-light");
  edit_fixture_assert_untouched (fixture, "place");
}

static void
test_adjust_everything (EditFixture *fixture, gconstpointer data)
{
  PtmOp *op = edit_fixture_add_op (fixture, PTM_OP_ADJUST, NULL);

  op->target.everything = TRUE;
  op->lightness = -0.25;
  edit_fixture_run (fixture);
  g_assert_cmpint (edit_fixture_after (fixture, "bg")->fill.r, <, 200);
  g_assert_cmpfloat_with_epsilon (edit_fixture_after (fixture, "balloon1")->grade.lightness, -0.25, 1e-9);
  edit_fixture_assert_readable (fixture, edit_fixture_after (fixture, "bg")->fill);
}

static void
test_adjust_photo (EditFixture *fixture, gconstpointer data)
{
  scene_fixture_add (fixture->before, "photo", PTM_NODE_PHOTO, 20, 440, 120, 50);
  edit_fixture_add_op (fixture, PTM_OP_ADJUST, "photo")->lightness = -0.25;
  edit_fixture_run (fixture);
  edit_fixture_assert_nothing_changed (fixture);
  edit_fixture_assert_unmet (fixture, "photo", "photograph");
}

static void
test_ornaments_follow_the_ground (EditFixture *fixture, gconstpointer data)
{
  PtmNode *wave = scene_fixture_add (fixture->before, "wave", PTM_NODE_SHAPE, 0, 500, 400, 100);

  ptm_node_set (&wave->role, "ornament");
  wave->fill = fixture->before->palette.bg[2];
  edit_fixture_add_role_op (fixture, PTM_OP_RECOLOR, "background")->color = PTM_RGB (20, 30, 90);
  edit_fixture_run (fixture);
  g_assert_cmpint (edit_fixture_after (fixture, "wave")->fill.b, >, edit_fixture_after (fixture, "wave")->fill.g);
  g_assert_cmpfloat (ptm_color_contrast (edit_fixture_after (fixture, "place")->color, edit_fixture_after (fixture, "wave")->fill), >=, 4.49);
}

#define ADD(path, function) g_test_add ("/scene/edit/" path, EditFixture, NULL, edit_fixture_set_up, function, edit_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("recolor-object", test_recolor_object);
  ADD ("recolor-text-is-obeyed", test_recolor_text_is_obeyed);
  ADD ("recolor-background", test_recolor_background);
  ADD ("recolor-keeps-readable-ink", test_recolor_keeps_readable_ink);
  ADD ("recolor-shape", test_recolor_shape);
  ADD ("background-without-element", test_background_without_element);
  ADD ("background-in-region-is-refused", test_background_in_region_is_refused);
  ADD ("background-in-whole-region", test_background_in_whole_region);
  ADD ("adjust-background", test_adjust_background);
  ADD ("adjust-object", test_adjust_object);
  ADD ("adjustments-add-up", test_adjustments_add_up);
  ADD ("adjust-text-stays-readable", test_adjust_text_stays_readable);
  ADD ("faint-text-is-told", test_faint_text_is_told);
  ADD ("adjust-everything", test_adjust_everything);
  ADD ("adjust-photo", test_adjust_photo);
  ADD ("ornaments-follow-the-ground", test_ornaments_follow_the_ground);
  return g_test_run ();
}
