/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* One edit with everything around it. Every edit is also drawn: no pixel outside the damage box may differ from the page
 * before, and the box may not be larger than needed. */

#include "config.h"

#include "edit-fixture.h"

#include <string.h>

#include "ptm-render.h"
#include "ptm-scene-json.h"

void
edit_fixture_set_up (EditFixture *fixture, gconstpointer data)
{
  fixture->art = scene_fixture_open_art ();
  fixture->before = scene_fixture_new ();
  fixture->ops = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_op_free);
  fixture->unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
}

void
edit_fixture_tear_down (EditFixture *fixture, gconstpointer data)
{
  ptm_art_unref (fixture->art);
  ptm_scene_unref (fixture->before);
  g_clear_pointer (&fixture->after, ptm_scene_unref);
  g_clear_pointer (&fixture->mask, ptm_mask_unref);
  g_ptr_array_unref (fixture->ops);
  g_ptr_array_unref (fixture->unmet);
}

PtmOp *
edit_fixture_add_op (EditFixture *fixture, PtmOpType type, const char *id)
{
  PtmOp *op = ptm_op_new (type);

  op->target.id = g_strdup (id);
  g_ptr_array_add (fixture->ops, op);
  return op;
}

PtmOp *
edit_fixture_add_role_op (EditFixture *fixture, PtmOpType type, const char *role)
{
  PtmOp *op = edit_fixture_add_op (fixture, type, NULL);

  op->target.role = g_strdup (role);
  return op;
}

PtmNode *
edit_fixture_give_object (PtmOp *op, const char *noun, const char *asset)
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
assert_local (EditFixture *fixture)
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

void
edit_fixture_run (EditFixture *fixture)
{
  g_autofree char *json = ptm_scene_to_json (fixture->before, FALSE);
  g_autofree char *json_after = NULL;

  fixture->after = ptm_scene_edit (fixture->before, fixture->art, fixture->ops, fixture->mask, &fixture->damage, fixture->unmet);
  json_after = ptm_scene_to_json (fixture->before, FALSE);
  g_assert_cmpstr (json, ==, json_after);
  assert_valid (fixture->after);
  assert_local (fixture);
}

PtmNode *
edit_fixture_after (EditFixture *fixture, const char *id)
{
  PtmNode *node = ptm_scene_find (fixture->after, id);

  g_assert_nonnull (node);
  return node;
}

void
edit_fixture_assert_untouched (EditFixture *fixture, const char *id)
{
  const PtmNode *old = ptm_scene_find (fixture->before, id), *new = edit_fixture_after (fixture, id);

  g_assert_cmpfloat (old->frame.x, ==, new->frame.x);
  g_assert_cmpfloat (old->frame.y, ==, new->frame.y);
  g_assert_cmpfloat (old->frame.width, ==, new->frame.width);
  g_assert_cmpfloat (old->frame.height, ==, new->frame.height);
  g_assert_cmpfloat (old->font_size, ==, new->font_size);
  g_assert_true (ptm_color_equal (old->color, new->color));
  g_assert_cmpstr (old->text, ==, new->text);
  g_assert_cmpstr (old->asset, ==, new->asset);
}

void
edit_fixture_assert_unmet (EditFixture *fixture, const char *text, const char *why)
{
  const PtmUnmet *unmet;

  g_assert_cmpuint (fixture->unmet->len, ==, 1);
  unmet = g_ptr_array_index (fixture->unmet, 0);
  g_assert_cmpstr (unmet->text, ==, text);
  g_assert_cmpstr (unmet->why, ==, why);
}

void
edit_fixture_assert_nothing_changed (EditFixture *fixture)
{
  g_autofree char *before = ptm_scene_to_json (fixture->before, FALSE);
  g_autofree char *changed = ptm_scene_to_json (fixture->after, FALSE);

  g_assert_cmpstr (before, ==, changed);
  g_assert_true (ptm_rect_is_empty (&fixture->damage));
}

gboolean
edit_fixture_lie_on_each_other (const PtmFrame *a, const PtmFrame *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

void
edit_fixture_assert_inside (const PtmFrame *inner, double x, double y, double width, double height)
{
  g_assert_cmpfloat (inner->width, >, 0);
  g_assert_cmpfloat (inner->x, >=, x - 0.01);
  g_assert_cmpfloat (inner->y, >=, y - 0.01);
  g_assert_cmpfloat (inner->x + inner->width, <=, x + width + 0.01);
  g_assert_cmpfloat (inner->y + inner->height, <=, y + height + 0.01);
}

PtmNode *
edit_fixture_find_new (EditFixture *fixture)
{
  for (guint i = 0; i < fixture->after->nodes->len; i++)
    {
      PtmNode *node = g_ptr_array_index (fixture->after->nodes, i);

      if (ptm_scene_find (fixture->before, node->id) == NULL)
        return node;
    }
  g_assert_not_reached ();
}

void
edit_fixture_assert_readable (EditFixture *fixture, PtmColor ground)
{
  static const char *const ids[] = { "title", "place" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpfloat (ptm_color_contrast (edit_fixture_after (fixture, ids[i])->color, ground), >=, 4.49);
}

void
edit_fixture_assert_covers_no_text (EditFixture *fixture, const PtmNode *node)
{
  static const char *const ids[] = { "title", "label", "place" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_false (edit_fixture_lie_on_each_other (&node->frame, &edit_fixture_after (fixture, ids[i])->frame));
}
