/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Each edit operation on the page of scene-fixture.h. Every edit is also drawn: no pixel outside the damage box may differ
 * from the page before, and the box may not be larger than needed. */

#include "config.h"

#include "scene-fixture.h"

#include <math.h>
#include <string.h>

#include "ptm-render.h"
#include "ptm-scene-json.h"

/** Fixture: one edit, before and after. */
typedef struct
{
  PtmArt    *art;
  PtmScene  *before;
  PtmScene  *after;
  PtmMask   *mask;
  GPtrArray *ops;
  GPtrArray *unmet;
  PtmRect    damage;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->art = scene_fixture_open_art ();
  fixture->before = scene_fixture_new ();
  fixture->ops = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_op_free);
  fixture->unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ptm_art_unref (fixture->art);
  ptm_scene_unref (fixture->before);
  g_clear_pointer (&fixture->after, ptm_scene_unref);
  g_clear_pointer (&fixture->mask, ptm_mask_unref);
  g_ptr_array_unref (fixture->ops);
  g_ptr_array_unref (fixture->unmet);
}

static PtmOp *
add_op (Fixture *fixture, PtmOpType type, const char *id)
{
  PtmOp *op = ptm_op_new (type);

  op->target.id = g_strdup (id);
  g_ptr_array_add (fixture->ops, op);
  return op;
}

static PtmOp *
add_role_op (Fixture *fixture, PtmOpType type, const char *role)
{
  PtmOp *op = add_op (fixture, type, NULL);

  op->target.role = g_strdup (role);
  return op;
}

static PtmNode *
give_object (PtmOp *op, const char *noun, const char *asset)
{
  op->node = ptm_node_new (PTM_NODE_OBJECT);
  ptm_node_set (&op->node->noun, noun);
  ptm_node_set (&op->node->asset, asset);
  return op->node;
}

static gboolean
pixels_differ (PtmImage *a, PtmImage *b, int x, int y)
{
  gsize offset = (gsize)y * ptm_image_get_stride (a) + (gsize)x * 4;

  return memcmp (ptm_image_get_pixels (a) + offset, ptm_image_get_pixels (b) + offset, 4) != 0;
}

static void
assert_local (Fixture *fixture)
{
  g_autoptr (PtmImage) before = ptm_render (fixture->before, fixture->art, PTM_RENDER_ALL, NULL);
  g_autoptr (PtmImage) after = ptm_render (fixture->after, fixture->art, PTM_RENDER_ALL, NULL);
  PtmRect box = { 0, 0, 0, 0 };

  for (int y = 0; y < ptm_image_get_height (before); y++)
    for (int x = 0; x < ptm_image_get_width (before); x++)
      if (pixels_differ (before, after, x, y))
        box = ptm_rect_union (&box, &(PtmRect){ x, y, 1, 1 });
  g_assert_cmpint (box.x, ==, fixture->damage.x);
  g_assert_cmpint (box.y, ==, fixture->damage.y);
  g_assert_cmpint (box.width, ==, fixture->damage.width);
  g_assert_cmpint (box.height, ==, fixture->damage.height);
}

static void
assert_valid (PtmScene *scene)
{
  g_autofree char *json = ptm_scene_to_json (scene, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmScene) read = ptm_scene_from_json (json, -1, &error);

  g_assert_no_error (error);
  g_assert_nonnull (read);
}

static void
run (Fixture *fixture)
{
  g_autofree char *json = ptm_scene_to_json (fixture->before, FALSE);
  g_autofree char *json_after = NULL;

  fixture->after = ptm_scene_edit (fixture->before, fixture->art, fixture->ops, fixture->mask, &fixture->damage, fixture->unmet);
  json_after = ptm_scene_to_json (fixture->before, FALSE);
  g_assert_cmpstr (json, ==, json_after);
  assert_valid (fixture->after);
  assert_local (fixture);
}

static PtmNode *
after (Fixture *fixture, const char *id)
{
  PtmNode *node = ptm_scene_find (fixture->after, id);

  g_assert_nonnull (node);
  return node;
}

static void
assert_untouched (Fixture *fixture, const char *id)
{
  const PtmNode *old = ptm_scene_find (fixture->before, id), *new = after (fixture, id);

  g_assert_cmpfloat (old->frame.x, ==, new->frame.x);
  g_assert_cmpfloat (old->frame.y, ==, new->frame.y);
  g_assert_cmpfloat (old->frame.width, ==, new->frame.width);
  g_assert_cmpfloat (old->frame.height, ==, new->frame.height);
  g_assert_cmpfloat (old->font_size, ==, new->font_size);
  g_assert_true (ptm_color_equal (old->color, new->color));
  g_assert_cmpstr (old->text, ==, new->text);
  g_assert_cmpstr (old->asset, ==, new->asset);
}

static void
assert_unmet (Fixture *fixture, const char *text, const char *why)
{
  const PtmUnmet *unmet;

  g_assert_cmpuint (fixture->unmet->len, ==, 1);
  unmet = g_ptr_array_index (fixture->unmet, 0);
  g_assert_cmpstr (unmet->text, ==, text);
  g_assert_cmpstr (unmet->why, ==, why);
}

static void
assert_nothing_changed (Fixture *fixture)
{
  g_autofree char *before = ptm_scene_to_json (fixture->before, FALSE);
  g_autofree char *changed = ptm_scene_to_json (fixture->after, FALSE);

  g_assert_cmpstr (before, ==, changed);
  g_assert_true (ptm_rect_is_empty (&fixture->damage));
}

static gboolean
lie_on_each_other (const PtmFrame *a, const PtmFrame *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

static void
assert_inside (const PtmFrame *inner, double x, double y, double width, double height)
{
  g_assert_cmpfloat (inner->width, >, 0);
  g_assert_cmpfloat (inner->x, >=, x - 0.01);
  g_assert_cmpfloat (inner->y, >=, y - 0.01);
  g_assert_cmpfloat (inner->x + inner->width, <=, x + width + 0.01);
  g_assert_cmpfloat (inner->y + inner->height, <=, y + height + 0.01);
}

static PtmNode *
find_new (Fixture *fixture)
{
  for (guint i = 0; i < fixture->after->nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (fixture->after->nodes, i);

      if (ptm_scene_find (fixture->before, node->id) == NULL)
        return node;
    }
  g_assert_not_reached ();
}

static void
test_no_ops (Fixture *fixture, gconstpointer data)
{
  run (fixture);
  assert_nothing_changed (fixture);
  g_assert_cmpuint (fixture->unmet->len, ==, 0);
}

static void
test_nothing_found (Fixture *fixture, gconstpointer data)
{
  PtmOp *op = add_op (fixture, PTM_OP_REMOVE, NULL);

  op->target.noun = g_strdup ("elephant");
  run (fixture);
  assert_nothing_changed (fixture);
  assert_unmet (fixture, "elephant", "noun");
}

static void
test_move (Fixture *fixture, gconstpointer data)
{
  PtmOp *op = add_op (fixture, PTM_OP_MOVE, "balloon1");

  /* The canvas is 600 high, so a pixel at 1024 is 600 / 1024 of one here. */
  op->dx = 1024.0 / 600 * 50;
  op->dy = 1024.0 / 600 * -10;
  run (fixture);
  g_assert_cmpfloat_with_epsilon (after (fixture, "balloon1")->frame.x, 90, 1e-6);
  g_assert_cmpfloat_with_epsilon (after (fixture, "balloon1")->frame.y, 140, 1e-6);
  g_assert_cmpint (fixture->damage.x, >=, 39);
  g_assert_cmpint (fixture->damage.x + fixture->damage.width, <=, 171);
  g_assert_cmpint (fixture->damage.y, >=, 139);
  assert_untouched (fixture, "balloon2");
  assert_untouched (fixture, "title");
}

static void
test_move_to_side (Fixture *fixture, gconstpointer data)
{
  add_op (fixture, PTM_OP_MOVE, "violin")->to_side = PTM_SIDE_RIGHT;
  add_op (fixture, PTM_OP_MOVE, "balloon1")->to_side = PTM_SIDE_CENTER;
  add_op (fixture, PTM_OP_MOVE, "title")->to_side = PTM_SIDE_BOTTOM;
  run (fixture);
  g_assert_cmpfloat_with_epsilon (after (fixture, "violin")->frame.x, 260, 1e-6);
  g_assert_cmpfloat_with_epsilon (after (fixture, "violin")->frame.y, 300, 1e-6);
  g_assert_cmpfloat_with_epsilon (after (fixture, "balloon1")->frame.x, 160, 1e-6);
  g_assert_cmpfloat_with_epsilon (after (fixture, "balloon1")->frame.y, 250, 1e-6);
  g_assert_cmpfloat_with_epsilon (after (fixture, "title")->frame.y, 520, 1e-6);
}

static void
test_move_stays_inside (Fixture *fixture, gconstpointer data)
{
  add_op (fixture, PTM_OP_MOVE, "balloon1")->dx = -5000;
  run (fixture);
  g_assert_cmpfloat (after (fixture, "balloon1")->frame.x, ==, 0);
  g_assert_cmpuint (fixture->unmet->len, ==, 0);
}

static void
test_move_nowhere (Fixture *fixture, gconstpointer data)
{
  ptm_scene_find (fixture->before, "balloon1")->frame.x = 0;
  add_op (fixture, PTM_OP_MOVE, "balloon1")->dx = -50;
  run (fixture);
  assert_nothing_changed (fixture);
  assert_unmet (fixture, "balloon1", "layout");
}

static void
test_move_takes_its_label (Fixture *fixture, gconstpointer data)
{
  add_op (fixture, PTM_OP_MOVE, "violin")->dy = 1024.0 / 600 * -40;
  run (fixture);
  g_assert_cmpfloat_with_epsilon (after (fixture, "violin")->frame.y, 260, 1e-6);
  g_assert_cmpfloat_with_epsilon (after (fixture, "label")->frame.y, 320, 1e-6);
}

static void
test_move_leaves_far_label (Fixture *fixture, gconstpointer data)
{
  ptm_scene_find (fixture->before, "label")->frame = (PtmFrame){ 330, 470, 60, 20 };
  add_op (fixture, PTM_OP_MOVE, "violin")->dy = 1024.0 / 600 * -40;
  run (fixture);
  assert_untouched (fixture, "label");
}

static void
test_resize (Fixture *fixture, gconstpointer data)
{
  add_op (fixture, PTM_OP_RESIZE, "violin")->factor = 1.25;
  run (fixture);
  g_assert_cmpfloat_with_epsilon (after (fixture, "violin")->frame.width, 150, 1e-6);
  g_assert_cmpfloat_with_epsilon (after (fixture, "violin")->frame.x, 125, 1e-6);
  g_assert_cmpfloat_with_epsilon (after (fixture, "violin")->size, 1.25, 1e-6);
  assert_untouched (fixture, "label");
}

static void
test_resize_standing (Fixture *fixture, gconstpointer data)
{
  ptm_node_set (&ptm_scene_find (fixture->before, "violin")->shape, "standing");
  add_op (fixture, PTM_OP_RESIZE, "violin")->factor = 0.5;
  run (fixture);
  g_assert_cmpfloat_with_epsilon (after (fixture, "violin")->frame.y + after (fixture, "violin")->frame.height, 420, 1e-6);
}

static void
test_resize_text (Fixture *fixture, gconstpointer data)
{
  add_op (fixture, PTM_OP_RESIZE, "place")->factor = 1.25;
  add_op (fixture, PTM_OP_RESIZE, "title")->factor = 0.5;
  run (fixture);
  g_assert_cmpfloat (after (fixture, "place")->font_size, >, 22);
  g_assert_cmpfloat (after (fixture, "place")->font_size, <=, 25);
  g_assert_cmpfloat (after (fixture, "title")->font_size, <=, 18);
  assert_inside (&after (fixture, "place")->frame, 0, 0, 400, 600);
}

static void
test_resize_within_canvas (Fixture *fixture, gconstpointer data)
{
  add_op (fixture, PTM_OP_RESIZE, "violin")->factor = 50;
  run (fixture);
  assert_inside (&after (fixture, "violin")->frame, 0, 0, 400, 600);
}

static void
test_recolor_object (Fixture *fixture, gconstpointer data)
{
  add_op (fixture, PTM_OP_RECOLOR, "balloon1")->color = PTM_RGB (0, 160, 60);
  run (fixture);
  g_assert_true (ptm_color_equal (after (fixture, "balloon1")->color, PTM_RGB (0, 160, 60)));
  g_assert_cmpint (fixture->damage.width, <=, 84);
  g_assert_cmpint (fixture->damage.height, <=, 104);
  assert_untouched (fixture, "balloon2");
  assert_untouched (fixture, "title");
}

static void
test_recolor_text_is_obeyed (Fixture *fixture, gconstpointer data)
{
  add_op (fixture, PTM_OP_RECOLOR, "title")->color = PTM_RGB (255, 240, 200);
  add_role_op (fixture, PTM_OP_RECOLOR, "background")->color = PTM_RGB (250, 250, 240);
  run (fixture);
  g_assert_true (ptm_color_equal (after (fixture, "title")->color, PTM_RGB (255, 240, 200)));
}

static void
assert_readable (Fixture *fixture, PtmColor ground)
{
  static const char *const ids[] = { "title", "place" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpfloat (ptm_color_contrast (after (fixture, ids[i])->color, ground), >=, 4.49);
}

static void
test_recolor_background (Fixture *fixture, gconstpointer data)
{
  add_role_op (fixture, PTM_OP_RECOLOR, "background")->color = PTM_RGB (20, 30, 90);
  run (fixture);
  g_assert_true (ptm_color_equal (after (fixture, "bg")->fill, PTM_RGB (20, 30, 90)));
  assert_readable (fixture, PTM_RGB (20, 30, 90));
  assert_untouched (fixture, "violin");
  g_assert_cmpint (fixture->damage.width, ==, 400);
  g_assert_cmpint (fixture->damage.height, ==, 600);
}

static void
test_recolor_keeps_readable_ink (Fixture *fixture, gconstpointer data)
{
  add_role_op (fixture, PTM_OP_RECOLOR, "background")->color = PTM_RGB (235, 240, 250);
  run (fixture);
  assert_untouched (fixture, "title");
  assert_untouched (fixture, "place");
}

static void
test_recolor_shape (Fixture *fixture, gconstpointer data)
{
  PtmNode *shape = scene_fixture_add (fixture->before, "step", PTM_NODE_SHAPE, 20, 440, 120, 50);

  ptm_node_set (&shape->shape, "rounded");
  ptm_node_set (&shape->text, "Brew");
  shape->fill = PTM_RGB (255, 255, 255);
  shape->stroke = PTM_RGB (90, 90, 90);
  shape->color = PTM_RGB (30, 30, 30);
  shape->font_size = 18;
  add_op (fixture, PTM_OP_RECOLOR, "step")->color = PTM_RGB (10, 10, 60);
  run (fixture);
  g_assert_true (ptm_color_equal (after (fixture, "step")->fill, PTM_RGB (10, 10, 60)));
  g_assert_cmpfloat (ptm_color_contrast (after (fixture, "step")->color, PTM_RGB (10, 10, 60)), >=, 4.49);
}

static void
test_background_without_element (Fixture *fixture, gconstpointer data)
{
  PtmNode *ground;

  ptm_scene_remove (fixture->before, "bg");
  add_role_op (fixture, PTM_OP_RECOLOR, "background")->color = PTM_RGB (20, 30, 90);
  run (fixture);
  ground = find_new (fixture);
  g_assert_cmpint (ground->type, ==, PTM_NODE_BACKGROUND);
  g_assert_true (ptm_color_equal (ground->fill, PTM_RGB (20, 30, 90)));
  assert_readable (fixture, PTM_RGB (20, 30, 90));
}

static void
test_background_in_region_is_refused (Fixture *fixture, gconstpointer data)
{
  fixture->mask = scene_fixture_mark (fixture->before, 150, 440, 80, 60);
  add_op (fixture, PTM_OP_RECOLOR, NULL)->color = PTM_RGB (20, 30, 90);
  run (fixture);
  assert_nothing_changed (fixture);
  assert_unmet (fixture, "", "region");
}

static void
test_background_in_whole_region (Fixture *fixture, gconstpointer data)
{
  fixture->mask = scene_fixture_mark (fixture->before, 0, 0, 400, 600);
  add_role_op (fixture, PTM_OP_ADJUST, "background")->lightness = -0.25;
  run (fixture);
  g_assert_cmpuint (fixture->unmet->len, ==, 0);
  g_assert_cmpint (after (fixture, "bg")->fill.r, <, 200);
}

static void
test_adjust_background (Fixture *fixture, gconstpointer data)
{
  PtmColor fill;

  add_role_op (fixture, PTM_OP_ADJUST, "background")->lightness = -0.12;
  run (fixture);
  fill = after (fixture, "bg")->fill;
  g_assert_cmpfloat_with_epsilon (ptm_color_to_oklab (fill).L, ptm_color_to_oklab (PTM_RGB (255, 245, 228)).L - 0.12, 0.01);
  assert_readable (fixture, fill);
}

static void
test_adjust_object (Fixture *fixture, gconstpointer data)
{
  PtmOp *op = add_op (fixture, PTM_OP_ADJUST, "balloon1");

  op->chroma = 0;
  op->lightness = 0.1;
  run (fixture);
  g_assert_cmpint (after (fixture, "balloon1")->color.a, ==, 255);
  g_assert_cmpint (ABS (after (fixture, "balloon1")->color.r - after (fixture, "balloon1")->color.b), <=, 2);
  assert_untouched (fixture, "balloon2");
}

static void
test_adjust_text_stays_readable (Fixture *fixture, gconstpointer data)
{
  add_op (fixture, PTM_OP_ADJUST, "title")->lightness = 0.6;
  run (fixture);
  g_assert_cmpfloat (ptm_color_contrast (after (fixture, "title")->color, PTM_RGB (255, 245, 228)), >=, 4.49);
  assert_untouched (fixture, "place");
}

static void
test_adjust_everything (Fixture *fixture, gconstpointer data)
{
  PtmOp *op = add_op (fixture, PTM_OP_ADJUST, NULL);

  op->target.everything = TRUE;
  op->lightness = -0.25;
  run (fixture);
  g_assert_cmpint (after (fixture, "bg")->fill.r, <, 200);
  g_assert_cmpint (after (fixture, "balloon1")->color.r, <, 200);
  assert_readable (fixture, after (fixture, "bg")->fill);
}

static void
test_adjust_photo (Fixture *fixture, gconstpointer data)
{
  scene_fixture_add (fixture->before, "photo", PTM_NODE_PHOTO, 20, 440, 120, 50);
  add_op (fixture, PTM_OP_ADJUST, "photo")->lightness = -0.25;
  run (fixture);
  assert_nothing_changed (fixture);
  assert_unmet (fixture, "photo", "photograph");
}

static void
test_replace (Fixture *fixture, gconstpointer data)
{
  give_object (add_op (fixture, PTM_OP_REPLACE, "violin"), "trumpet", "noto:trumpet");
  run (fixture);
  g_assert_cmpstr (after (fixture, "violin")->asset, ==, "noto:trumpet");
  g_assert_cmpstr (after (fixture, "violin")->noun, ==, "trumpet");
  assert_inside (&after (fixture, "violin")->frame, 140, 300, 120, 120);
  g_assert_cmpstr (after (fixture, "label")->target, ==, "violin");
  assert_untouched (fixture, "balloon1");
}

static void
test_replace_all (Fixture *fixture, gconstpointer data)
{
  PtmOp *op = add_op (fixture, PTM_OP_REPLACE, NULL);

  op->target.asset = g_strdup ("noto:balloon");
  give_object (op, "apple", "noto:red-apple");
  run (fixture);
  g_assert_cmpstr (after (fixture, "balloon1")->asset, ==, "noto:red-apple");
  g_assert_cmpstr (after (fixture, "balloon2")->asset, ==, "noto:red-apple");
  g_assert_cmpint (after (fixture, "balloon1")->color.a, ==, 0);
}

static void
test_replace_in_region (Fixture *fixture, gconstpointer data)
{
  fixture->mask = scene_fixture_mark (fixture->before, 120, 290, 160, 140);
  give_object (add_op (fixture, PTM_OP_REPLACE, NULL), "balloon", "noto:balloon")->color = PTM_RGB (220, 20, 20);
  run (fixture);
  g_assert_cmpstr (after (fixture, "violin")->asset, ==, "noto:balloon");
  assert_inside (&after (fixture, "violin")->frame, 120, 290, 160, 140);
  g_assert_cmpfloat (after (fixture, "violin")->frame.height, >, 100);
  g_assert_cmpstr (after (fixture, "balloon1")->noun, ==, "red balloon");
}

/* Both balloons are marked, and so is something that only stands between them. */
static void
test_replace_several_in_region (Fixture *fixture, gconstpointer data)
{
  PtmNode *apple = scene_fixture_add (fixture->before, "apple", PTM_NODE_OBJECT, 180, 180, 40, 40);

  ptm_node_set (&apple->asset, "noto:red-apple");
  fixture->mask = scene_fixture_mark (fixture->before, 30, 140, 340, 120);
  give_object (add_op (fixture, PTM_OP_REPLACE, NULL), "cloud", "noto:cloud");
  run (fixture);
  g_assert_cmpstr (after (fixture, "balloon2")->asset, ==, "noto:cloud");
  g_assert_null (ptm_scene_find (fixture->after, "balloon1"));
  assert_untouched (fixture, "apple");
}

static void
test_replace_ground_in_region (Fixture *fixture, gconstpointer data)
{
  PtmNode *node;

  fixture->mask = scene_fixture_mark (fixture->before, 20, 440, 100, 70);
  give_object (add_op (fixture, PTM_OP_REPLACE, NULL), "apple", "noto:red-apple");
  run (fixture);
  node = find_new (fixture);
  g_assert_cmpstr (node->asset, ==, "noto:red-apple");
  assert_inside (&node->frame, 20, 440, 100, 70);
  assert_inside (&(PtmFrame){ fixture->damage.x, fixture->damage.y, fixture->damage.width, fixture->damage.height }, 20, 440, 100, 70);
}

static void
test_replace_background (Fixture *fixture, gconstpointer data)
{
  PtmOp *op = add_role_op (fixture, PTM_OP_REPLACE, "background");

  op->node = ptm_node_new (PTM_NODE_BACKGROUND);
  ptm_node_set (&op->node->setting, "night");
  run (fixture);
  g_assert_cmpstr (after (fixture, "bg")->setting, ==, "night");
  g_assert_cmpint (after (fixture, "bg")->fill.a, ==, 0);
  g_assert_cmpfloat (ptm_color_contrast (after (fixture, "title")->color, PTM_RGB (20, 25, 60)), >, 4);
}

static void
test_replace_background_unknown (Fixture *fixture, gconstpointer data)
{
  PtmOp *op = add_role_op (fixture, PTM_OP_REPLACE, "background");

  op->node = ptm_node_new (PTM_NODE_BACKGROUND);
  ptm_node_set (&op->node->setting, "qwertz");
  run (fixture);
  assert_nothing_changed (fixture);
  assert_unmet (fixture, "background", "noun");
}

static void
test_replace_by_text (Fixture *fixture, gconstpointer data)
{
  PtmOp *op = add_op (fixture, PTM_OP_REPLACE, "balloon1");

  op->node = ptm_node_new (PTM_NODE_TEXT);
  ptm_node_set (&op->node->text, "Neu");
  run (fixture);
  g_assert_cmpint (after (fixture, "balloon1")->type, ==, PTM_NODE_TEXT);
  g_assert_cmpstr (after (fixture, "balloon1")->text, ==, "Neu");
  g_assert_cmpfloat (after (fixture, "balloon1")->font_size, >, 10);
  assert_inside (&after (fixture, "balloon1")->frame, 40, 150, 80, 103);
}

static void
test_set_text (Fixture *fixture, gconstpointer data)
{
  add_role_op (fixture, PTM_OP_SET_TEXT, "title")->text = g_strdup ("Herbst");
  run (fixture);
  g_assert_cmpstr (after (fixture, "title")->text, ==, "Herbst");
  g_assert_cmpfloat (after (fixture, "title")->font_size, ==, 36);
  g_assert_cmpint (fixture->damage.y, >=, 30);
  g_assert_cmpint (fixture->damage.y + fixture->damage.height, <=, 95);
  assert_untouched (fixture, "place");
}

static void
test_set_text_part (Fixture *fixture, gconstpointer data)
{
  PtmOp *op = add_op (fixture, PTM_OP_SET_TEXT, NULL);

  op->target.text = g_strdup ("7 pm");
  op->text = g_strdup ("8 pm");
  run (fixture);
  g_assert_cmpstr (after (fixture, "place")->text, ==, "Town hall, 8 pm");
}

static void
test_set_long_text (Fixture *fixture, gconstpointer data)
{
  add_role_op (fixture, PTM_OP_SET_TEXT, "title")->text = g_strdup ("A very long headline about the concert of the town band in the old hall");
  run (fixture);
  assert_inside (&after (fixture, "title")->frame, 0, 0, 400, 600);
  g_assert_false (lie_on_each_other (&after (fixture, "title")->frame, &after (fixture, "balloon1")->frame));
  g_assert_cmpfloat (after (fixture, "title")->font_size, >, 6);
}

static void
test_set_text_of_picture (Fixture *fixture, gconstpointer data)
{
  add_op (fixture, PTM_OP_SET_TEXT, "violin")->text = g_strdup ("Cello");
  run (fixture);
  assert_nothing_changed (fixture);
  assert_unmet (fixture, "violin", "layout");
}

static void
test_set_text_in_region (Fixture *fixture, gconstpointer data)
{
  fixture->mask = scene_fixture_mark (fixture->before, 130, 290, 140, 140);
  add_op (fixture, PTM_OP_SET_TEXT, NULL)->text = g_strdup ("Violine");
  run (fixture);
  g_assert_cmpstr (after (fixture, "label")->text, ==, "Violine");
  assert_untouched (fixture, "violin");
}

static void
assert_covers_no_text (Fixture *fixture, const PtmNode *node)
{
  static const char *const ids[] = { "title", "label", "place" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_false (lie_on_each_other (&node->frame, &after (fixture, ids[i])->frame));
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  PtmNode *node;

  give_object (add_op (fixture, PTM_OP_ADD, NULL), "apple", "noto:red-apple");
  run (fixture);
  node = find_new (fixture);
  assert_inside (&node->frame, 0, 0, 400, 600);
  assert_covers_no_text (fixture, node);
  g_assert_false (lie_on_each_other (&node->frame, &after (fixture, "violin")->frame));
  g_assert_cmpint (node->z, ==, 10);
}

static void
test_add_several (Fixture *fixture, gconstpointer data)
{
  give_object (add_op (fixture, PTM_OP_ADD, NULL), "apple", "noto:red-apple")->count = 3;
  run (fixture);
  g_assert_cmpuint (fixture->after->nodes->len, ==, fixture->before->nodes->len + 3);
  for (guint i = 0; i < 3; i++)
    for (guint k = 0; k < i; k++)
      {
        const PtmNode *a = g_ptr_array_index (fixture->after->nodes, fixture->before->nodes->len + i);
        const PtmNode *b = g_ptr_array_index (fixture->after->nodes, fixture->before->nodes->len + k);

        g_assert_cmpint (a->count, ==, 1);
        g_assert_false (lie_on_each_other (&a->frame, &b->frame));
      }
}

static void
test_add_at_side (Fixture *fixture, gconstpointer data)
{
  PtmOp *op = add_op (fixture, PTM_OP_ADD, NULL);

  give_object (op, "sun", "noto:sun");
  op->to_side = PTM_SIDE_RIGHT;
  run (fixture);
  g_assert_cmpfloat (find_new (fixture)->frame.x, >, 250);
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
test_add_related (Fixture *fixture, gconstpointer data)
{
  const Relation *relation = data;
  PtmOp          *op = add_op (fixture, PTM_OP_ADD, NULL);
  const PtmNode  *anchor, *node;
  double          dx, dy;

  ptm_scene_remove (fixture->before, "label");
  give_object (op, "apple", "noto:red-apple")->size = 0.6;
  op->rel = g_strdup (relation->rel);
  op->anchor.noun = g_strdup ("violin");
  run (fixture);
  g_assert_cmpuint (fixture->unmet->len, ==, 0);
  anchor = after (fixture, "violin");
  node = find_new (fixture);
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
test_add_beside_the_edge (Fixture *fixture, gconstpointer data)
{
  PtmOp *op = add_op (fixture, PTM_OP_ADD, NULL);

  ptm_scene_find (fixture->before, "balloon2")->frame.x = 318;
  give_object (op, "apple", "noto:red-apple");
  op->rel = g_strdup ("right-of");
  op->anchor.id = g_strdup ("balloon2");
  run (fixture);
  assert_unmet (fixture, "apple", "layout");
  g_assert_false (lie_on_each_other (&find_new (fixture)->frame, &after (fixture, "balloon2")->frame));
}

static void
test_add_text_under_title (Fixture *fixture, gconstpointer data)
{
  PtmOp *op = add_op (fixture, PTM_OP_ADD, NULL);

  op->node = ptm_node_new (PTM_NODE_TEXT);
  ptm_node_set (&op->node->text, "Eintritt frei");
  run (fixture);
  g_assert_cmpfloat (find_new (fixture)->frame.y, >=, 90);
  g_assert_cmpfloat (find_new (fixture)->frame.y, <, 110);
}

static void
test_ornaments_follow_the_ground (Fixture *fixture, gconstpointer data)
{
  PtmNode *wave = scene_fixture_add (fixture->before, "wave", PTM_NODE_SHAPE, 0, 500, 400, 100);

  ptm_node_set (&wave->role, "ornament");
  wave->fill = fixture->before->palette.bg[2];
  add_role_op (fixture, PTM_OP_RECOLOR, "background")->color = PTM_RGB (20, 30, 90);
  run (fixture);
  g_assert_cmpint (after (fixture, "wave")->fill.b, >, after (fixture, "wave")->fill.g);
  g_assert_cmpfloat (ptm_color_contrast (after (fixture, "place")->color, after (fixture, "wave")->fill), >=, 4.49);
}

static void
test_add_missing_anchor (Fixture *fixture, gconstpointer data)
{
  PtmOp *op = add_op (fixture, PTM_OP_ADD, NULL);

  give_object (op, "apple", "noto:red-apple");
  op->rel = g_strdup ("above");
  op->anchor.noun = g_strdup ("elephant");
  run (fixture);
  assert_unmet (fixture, "apple", "layout");
  assert_covers_no_text (fixture, find_new (fixture));
}

static void
test_add_in_region (Fixture *fixture, gconstpointer data)
{
  fixture->mask = scene_fixture_mark (fixture->before, 10, 260, 110, 90);
  give_object (add_op (fixture, PTM_OP_ADD, NULL), "apple", "noto:red-apple");
  run (fixture);
  assert_inside (&find_new (fixture)->frame, 10, 260, 110, 90);
  g_assert_cmpfloat (find_new (fixture)->frame.height, >, 80);
}

static void
test_add_text (Fixture *fixture, gconstpointer data)
{
  PtmOp   *op = add_op (fixture, PTM_OP_ADD, NULL);
  PtmNode *node;

  op->node = ptm_node_new (PTM_NODE_TEXT);
  ptm_node_set (&op->node->role, "note");
  ptm_node_set (&op->node->text, "Eintritt frei");
  op->to_side = PTM_SIDE_BOTTOM;
  run (fixture);
  node = find_new (fixture);
  g_assert_cmpstr (node->font, ==, "Lato");
  g_assert_cmpfloat (node->font_size, >, 6);
  g_assert_cmpfloat (node->frame.y, >, 300);
  assert_covers_no_text (fixture, node);
  g_assert_cmpfloat (ptm_color_contrast (node->color, PTM_RGB (255, 245, 228)), >=, 4.49);
}

static void
test_add_without_room (Fixture *fixture, gconstpointer data)
{
  ptm_scene_find (fixture->before, "title")->frame = (PtmFrame){ 0, 0, 400, 600 };
  give_object (add_op (fixture, PTM_OP_ADD, NULL), "apple", "noto:red-apple");
  run (fixture);
  assert_nothing_changed (fixture);
  assert_unmet (fixture, "apple", "layout");
}

static void
test_add_label (Fixture *fixture, gconstpointer data)
{
  PtmOp *op = add_op (fixture, PTM_OP_ADD, NULL);

  op->node = ptm_node_new (PTM_NODE_LABEL);
  ptm_node_set (&op->node->text, "Ballon");
  op->rel = g_strdup ("next-to");
  op->anchor.id = g_strdup ("balloon2");
  run (fixture);
  g_assert_cmpstr (find_new (fixture)->target, ==, "balloon2");
  assert_covers_no_text (fixture, find_new (fixture));
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  add_op (fixture, PTM_OP_REMOVE, "violin");
  run (fixture);
  g_assert_null (ptm_scene_find (fixture->after, "violin"));
  g_assert_null (ptm_scene_find (fixture->after, "label"));
  g_assert_cmpint (fixture->damage.y, >=, 295);
  g_assert_cmpint (fixture->damage.y + fixture->damage.height, <=, 430);
  assert_untouched (fixture, "balloon1");
}

static void
test_remove_label (Fixture *fixture, gconstpointer data)
{
  ptm_scene_find (fixture->before, "label")->frame = (PtmFrame){ 300, 440, 60, 20 };
  add_op (fixture, PTM_OP_REMOVE, "label");
  run (fixture);
  g_assert_null (ptm_scene_find (fixture->after, "label"));
  assert_untouched (fixture, "violin");
}

static void
test_remove_background (Fixture *fixture, gconstpointer data)
{
  add_role_op (fixture, PTM_OP_REMOVE, "background");
  run (fixture);
  g_assert_true (fixture->after->transparent);
  g_assert_nonnull (ptm_scene_find (fixture->after, "bg"));
}

static void
test_remove_in_region (Fixture *fixture, gconstpointer data)
{
  fixture->mask = scene_fixture_mark (fixture->before, 30, 140, 100, 120);
  add_op (fixture, PTM_OP_REMOVE, NULL);
  run (fixture);
  g_assert_null (ptm_scene_find (fixture->after, "balloon1"));
  g_assert_cmpuint (fixture->after->nodes->len, ==, fixture->before->nodes->len - 1);
}

static void
test_remove_ground_in_region (Fixture *fixture, gconstpointer data)
{
  fixture->mask = scene_fixture_mark (fixture->before, 150, 440, 80, 60);
  add_op (fixture, PTM_OP_REMOVE, NULL);
  run (fixture);
  assert_nothing_changed (fixture);
  assert_unmet (fixture, "", "region");
}

static void
test_remove_step (Fixture *fixture, gconstpointer data)
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
  add_op (fixture, PTM_OP_REMOVE, "s1");
  run (fixture);
  g_assert_cmpuint (fixture->after->edges->len, ==, 2);
  edge = g_ptr_array_index (fixture->after->edges, 1);
  g_assert_cmpstr (edge->from, ==, "s0");
  g_assert_cmpstr (edge->to, ==, "s2");
  g_assert_cmpstr (edge->label, ==, "yes");
  g_assert_true (edge->arrow);
  assert_untouched (fixture, "s3");
}

static void
test_restyle (Fixture *fixture, gconstpointer data)
{
  add_op (fixture, PTM_OP_RESTYLE, NULL)->style = g_strdup ("retro");
  run (fixture);
  g_assert_cmpuint (fixture->unmet->len, ==, 0);
  g_assert_cmpstr (fixture->after->style, ==, "retro");
  g_assert_false (ptm_color_equal (fixture->after->palette.bg[0], fixture->before->palette.bg[0]));
  g_assert_true (fixture->after->placed);
  g_assert_cmpstr (after (fixture, "title")->text, ==, "Frühlingskonzert");
  g_assert_true (ptm_color_equal (after (fixture, "balloon1")->color, PTM_RGB (200, 30, 30)));
}

static void
test_restyle_again_is_unmet (Fixture *fixture, gconstpointer data)
{
  PtmRect damage;

  add_op (fixture, PTM_OP_RESTYLE, NULL)->style = g_strdup ("retro");
  run (fixture);
  g_clear_pointer (&fixture->before, ptm_scene_unref);
  fixture->before = ptm_scene_edit (fixture->after, fixture->art, fixture->ops, NULL, &damage, fixture->unmet);
  g_assert_true (ptm_rect_is_empty (&damage));
  assert_unmet (fixture, "retro", "style");
}

static void
test_restyle_in_region_is_refused (Fixture *fixture, gconstpointer data)
{
  fixture->mask = scene_fixture_mark (fixture->before, 150, 440, 80, 60);
  add_op (fixture, PTM_OP_RESTYLE, NULL)->style = g_strdup ("retro");
  run (fixture);
  assert_nothing_changed (fixture);
  assert_unmet (fixture, "retro", "region");
}

static void
test_several_ops (Fixture *fixture, gconstpointer data)
{
  add_op (fixture, PTM_OP_REMOVE, "balloon1");
  add_op (fixture, PTM_OP_MOVE, "balloon1");
  add_op (fixture, PTM_OP_RECOLOR, "balloon2")->color = PTM_RGB (0, 160, 60);
  run (fixture);
  assert_unmet (fixture, "balloon1", "noun");
  g_assert_true (ptm_color_equal (after (fixture, "balloon2")->color, PTM_RGB (0, 160, 60)));
}

static void
test_incomplete_ops (Fixture *fixture, gconstpointer data)
{
  add_op (fixture, PTM_OP_REPLACE, "violin");
  add_op (fixture, PTM_OP_ADD, NULL);
  add_op (fixture, PTM_OP_SET_TEXT, "title");
  add_op (fixture, PTM_OP_RESTYLE, NULL);
  run (fixture);
  assert_nothing_changed (fixture);
}

static void
test_without_art (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PtmScene) edited = NULL;
  PtmRect damage;

  add_op (fixture, PTM_OP_MOVE, "violin")->dx = 40;
  give_object (add_op (fixture, PTM_OP_ADD, NULL), "apple", "noto:red-apple");
  edited = ptm_scene_edit (fixture->before, NULL, fixture->ops, NULL, &damage, fixture->unmet);
  g_assert_cmpuint (edited->nodes->len, ==, fixture->before->nodes->len + 1);
  g_assert_false (ptm_rect_is_empty (&damage));
}

#define ADD(path, function) g_test_add ("/scene/edit/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("no-ops", test_no_ops);
  ADD ("nothing-found", test_nothing_found);
  ADD ("move", test_move);
  ADD ("move-to-side", test_move_to_side);
  ADD ("move-stays-inside", test_move_stays_inside);
  ADD ("move-nowhere", test_move_nowhere);
  ADD ("move-takes-its-label", test_move_takes_its_label);
  ADD ("move-leaves-far-label", test_move_leaves_far_label);
  ADD ("resize", test_resize);
  ADD ("resize-standing", test_resize_standing);
  ADD ("resize-text", test_resize_text);
  ADD ("resize-within-canvas", test_resize_within_canvas);
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
  ADD ("adjust-text-stays-readable", test_adjust_text_stays_readable);
  ADD ("adjust-everything", test_adjust_everything);
  ADD ("adjust-photo", test_adjust_photo);
  ADD ("replace", test_replace);
  ADD ("replace-all", test_replace_all);
  ADD ("replace-in-region", test_replace_in_region);
  ADD ("replace-several-in-region", test_replace_several_in_region);
  ADD ("replace-ground-in-region", test_replace_ground_in_region);
  ADD ("replace-background", test_replace_background);
  ADD ("replace-background-unknown", test_replace_background_unknown);
  ADD ("replace-by-text", test_replace_by_text);
  ADD ("set-text", test_set_text);
  ADD ("set-text-part", test_set_text_part);
  ADD ("set-long-text", test_set_long_text);
  ADD ("set-text-of-picture", test_set_text_of_picture);
  ADD ("set-text-in-region", test_set_text_in_region);
  ADD ("add", test_add);
  ADD ("add-several", test_add_several);
  ADD ("add-at-side", test_add_at_side);
  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    {
      g_autofree char *path = g_strconcat ("/scene/edit/add/", relations[i].rel, NULL);

      g_test_add (path, Fixture, &relations[i], set_up, test_add_related, tear_down);
    }
  ADD ("add-missing-anchor", test_add_missing_anchor);
  ADD ("add-beside-the-edge", test_add_beside_the_edge);
  ADD ("add-text-under-title", test_add_text_under_title);
  ADD ("ornaments-follow-the-ground", test_ornaments_follow_the_ground);
  ADD ("add-in-region", test_add_in_region);
  ADD ("add-text", test_add_text);
  ADD ("add-without-room", test_add_without_room);
  ADD ("add-label", test_add_label);
  ADD ("remove", test_remove);
  ADD ("remove-label", test_remove_label);
  ADD ("remove-background", test_remove_background);
  ADD ("remove-in-region", test_remove_in_region);
  ADD ("remove-ground-in-region", test_remove_ground_in_region);
  ADD ("remove-step", test_remove_step);
  ADD ("restyle", test_restyle);
  ADD ("restyle-again-is-unmet", test_restyle_again_is_unmet);
  ADD ("restyle-in-region-is-refused", test_restyle_in_region_is_refused);
  ADD ("several-ops", test_several_ops);
  ADD ("incomplete-ops", test_incomplete_ops);
  ADD ("without-art", test_without_art);
  return g_test_run ();
}
