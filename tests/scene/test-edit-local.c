/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* One element is changed on pages of many kinds, plain and in every finish: no pixel outside the damage box changes, and the box
 * is no larger than the element, its shadow and what the finish spreads it by. */

#include "config.h"

#include <math.h>

#include "plan-fixture.h"
#include "ptm-finish.h"
#include "ptm-scene-edit.h"
#include "ptm-scene-json.h"

static PtmArt *art;

static PtmScene *
read_scene (const char *name, const char *finish)
{
  g_autofree char *file = g_strconcat (name, ".json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "scene", "plans", file, NULL);
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;
  PtmScene *scene;
  gsize     length;

  g_file_get_contents (path, &json, &length, &error);
  g_assert_no_error (error);
  scene = ptm_scene_from_json (json, (gssize)length, &error);
  g_assert_no_error (error);
  ptm_node_set (&scene->finish, finish);
  plan_lay_out (scene, art, 0);
  return scene;
}

static gboolean
is_in (const PtmRect *box, int x, int y)
{
  return x >= box->x && x < box->x + box->width && y >= box->y && y < box->y + box->height;
}

/* How many pixels outside the box differ. */
static int
count_changed (PtmScene *before, PtmScene *after, const PtmRect *box)
{
  g_autoptr (PtmImage) a = plan_render (before, art, PTM_RENDER_ALL);
  g_autoptr (PtmImage) b = plan_render (after, art, PTM_RENDER_ALL);
  int changed = 0;

  for (int y = 0; y < ptm_image_get_height (a); y++)
    for (int x = 0; x < ptm_image_get_width (a); x++)
      {
        gsize at = (gsize)y * ptm_image_get_stride (a) + (gsize)x * 4;

        changed += !is_in (box, x, y) && *(const guint32 *)(gconstpointer)(ptm_image_get_pixels (a) + at) != *(const guint32 *)(gconstpointer)(ptm_image_get_pixels (b) + at);
      }
  return changed;
}

static void
grow (PtmFrame *all, const PtmFrame *frame, double by)
{
  double right = MAX (all->x + all->width, frame->x + frame->width + by), bottom = MAX (all->y + all->height, frame->y + frame->height + by);

  *all = (PtmFrame){ MIN (all->x, frame->x - by), MIN (all->y, frame->y - by), right - MIN (all->x, frame->x - by), bottom - MIN (all->y, frame->y - by) };
}

/* The words whose ink is chosen anew because the art below them has changed belong to it as well. */
static void
add_words (PtmScene *scene, const PtmFrame *changed, PtmFrame *allowed)
{
  static const PtmNodeType types[] = { PTM_NODE_TEXT, PTM_NODE_LABEL, PTM_NODE_BUBBLE, PTM_NODE_SHAPE };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GPtrArray) nodes = plan_collect (scene, types[i]);

      for (guint k = 0; k < nodes->len; k++)
        {
          const PtmNode *node = nodes->pdata[k];

          if (node->text != NULL && plan_get_overlap (&node->frame, changed) > 0)
            grow (allowed, &node->frame, node->font_size);
        }
    }
}

/* Where the change may be seen at most. */
static PtmFrame
get_allowed (PtmScene *scene, const PtmFrame *frame)
{
  PtmFinish finish = PTM_FINISH_FLAT;
  PtmFrame  changed = *frame, allowed;
  double    shadow = MIN (scene->width, scene->height) * 0.04;

  g_assert_true (ptm_finish_find (scene->finish, &finish));
  grow (&changed, frame, shadow + ptm_finish_get_reach (finish, scene->width, scene->height));
  allowed = changed;
  if (finish != PTM_FINISH_FLAT)
    add_words (scene, &changed, &allowed);
  return allowed;
}

/* The first element of the type that has a place; not one the layout has added. */
static PtmNode *
choose (PtmScene *scene, PtmNodeType type)
{
  g_autoptr (GPtrArray) nodes = plan_collect (scene, type);

  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = nodes->pdata[i];

      if (node->frame.width > 0 && g_strstr_len (node->id, -1, "~d") == NULL)
        return node;
    }
  return NULL;
}

static void
check (const char *name, const char *finish, PtmNodeType type, PtmOpType op_type)
{
  g_autoptr (PtmScene) before = read_scene (name, finish);
  g_autoptr (PtmScene) after = NULL;
  g_autoptr (GPtrArray) ops = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_op_free);
  g_autoptr (GPtrArray) unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
  PtmNode *node = choose (before, type);
  PtmOp   *op = ptm_op_new (op_type);
  PtmFrame allowed;
  PtmRect  damage = { 0 };

  g_assert_nonnull (node);
  allowed = get_allowed (before, &node->frame);
  op->target.id = g_strdup (node->id);
  op->color = PTM_RGB (120, 30, 150);
  op->factor = 0.9;
  g_ptr_array_add (ops, op);
  after = ptm_scene_edit (before, art, ops, NULL, &damage, unmet);
  g_test_message ("%s, %s: %s changed %d, %d, %d × %d", name, finish, node->id, damage.x, damage.y, damage.width, damage.height);
  g_assert_cmpint (damage.width, >, 0);
  g_assert_cmpint (count_changed (before, after, &damage), ==, 0);
  g_assert_cmpfloat (damage.x, >=, floor (allowed.x));
  g_assert_cmpfloat (damage.y, >=, floor (allowed.y));
  g_assert_cmpfloat (damage.x + damage.width, <=, ceil (allowed.x + allowed.width));
  g_assert_cmpfloat (damage.y + damage.height, <=, ceil (allowed.y + allowed.height));
}

static void
test_poster (void)
{
  for (int i = 0; i < PTM_N_FINISHES; i++)
    check ("poster-concert", ptm_finish_to_string (i), PTM_NODE_OBJECT, PTM_OP_RECOLOR);
}

static void
test_scene (void)
{
  for (int i = 0; i < PTM_N_FINISHES; i++)
    check ("scene-meadow", ptm_finish_to_string (i), PTM_NODE_OBJECT, PTM_OP_RESIZE);
}

/* Somebody in a panel. */
static void
test_comic (void)
{
  static const PtmFinish finishes[] = { PTM_FINISH_FLAT, PTM_FINISH_PAPERCUT, PTM_FINISH_PIXEL, PTM_FINISH_WATERCOLOR };

  for (guint i = 0; i < G_N_ELEMENTS (finishes); i++)
    check ("comic-umbrella", ptm_finish_to_string (finishes[i]), PTM_NODE_OBJECT, PTM_OP_RESIZE);
}

static void
test_knowledge (void)
{
  static const PtmFinish finishes[] = { PTM_FINISH_FLAT, PTM_FINISH_CHALK, PTM_FINISH_MS_PAINT };

  for (guint i = 0; i < G_N_ELEMENTS (finishes); i++)
    {
      check ("chart-rain", ptm_finish_to_string (finishes[i]), PTM_NODE_TEXT, PTM_OP_RECOLOR);
      check ("figure-plant-cell", ptm_finish_to_string (finishes[i]), PTM_NODE_TEXT, PTM_OP_RECOLOR);
      check ("grid-food", ptm_finish_to_string (finishes[i]), PTM_NODE_OBJECT, PTM_OP_RECOLOR);
    }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  art = plan_open_art ();
  g_test_add_func ("/scene/edit-local/poster", test_poster);
  g_test_add_func ("/scene/edit-local/scene", test_scene);
  g_test_add_func ("/scene/edit-local/comic", test_comic);
  g_test_add_func ("/scene/edit-local/knowledge", test_knowledge);
  result = g_test_run ();
  ptm_art_unref (art);
  return result;
}
