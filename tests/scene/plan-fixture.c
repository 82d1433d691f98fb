/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Plans the tests of layout and drawing share. */

#include "config.h"

#include <string.h>

#include "plan-fixture.h"
#include "ptm-scene-json.h"
#include "ptm-text.h"

PtmArt *
plan_open_art (void)
{
  g_autoptr (GError) error = NULL;
  PtmArt *art = ptm_art_new (&error);

  g_assert_no_error (error);
  return art;
}

PtmScene *
plan_new (PtmKind kind, int width, int height)
{
  PtmScene *scene = ptm_scene_new (kind, "en");

  scene->width = width;
  scene->height = height;
  scene->seed = 7;
  return scene;
}

PtmNode *
plan_add_text (PtmScene *scene, const char *role, const char *text)
{
  PtmNode *node = ptm_scene_add_node (scene, NULL, PTM_NODE_TEXT);

  ptm_node_set (&node->role, role);
  ptm_node_set (&node->text, text);
  return node;
}

PtmNode *
plan_add_object (PtmScene *scene, const char *noun, const char *asset, const char *role)
{
  PtmNode *node = ptm_scene_add_node (scene, NULL, PTM_NODE_OBJECT);

  ptm_node_set (&node->noun, noun);
  ptm_node_set (&node->asset, asset);
  ptm_node_set (&node->role, role);
  return node;
}

PtmNode *
plan_add_step (PtmScene *scene, const char *id, const char *role, const char *text)
{
  PtmNode *node = ptm_scene_add_node (scene, NULL, PTM_NODE_SHAPE);

  ptm_node_set (&node->id, id);
  ptm_node_set (&node->role, role);
  ptm_node_set (&node->text, text);
  return node;
}

PtmScene *
plan_concert (PtmKind kind, int width, int height)
{
  PtmScene *scene = plan_new (kind, width, height);

  plan_add_text (scene, "title", "Frühlingskonzert");
  plan_add_text (scene, "date", "12 May");
  plan_add_text (scene, "time", "7 pm");
  plan_add_text (scene, "place", "Town hall");
  plan_add_object (scene, "violin", "noto:violin", "main");
  plan_add_object (scene, "flowers", "noto:tulip", "decoration");
  return scene;
}

PtmScene *
plan_cycle (void)
{
  PtmScene                *scene = plan_new (PTM_KIND_DIAGRAM, 1536, 1024);
  static const char *const things[][2] = { { "sea", "noto:water-wave" }, { "cloud", "noto:cloud" }, { "rain", "noto:cloud-with-rain" } };
  g_autoptr (GPtrArray) objects = NULL;

  plan_add_text (scene, "title", "The water cycle");
  for (guint i = 0; i < G_N_ELEMENTS (things); i++)
    {
      PtmNode *node = plan_add_object (scene, things[i][0], things[i][1], "item");

      ptm_node_set (&node->text, things[i][0]);
    }
  objects = plan_collect (scene, PTM_NODE_OBJECT);
  for (guint i = 0; i < objects->len; i++)
    ptm_scene_add_edge (scene, ((PtmNode *)objects->pdata[i])->id, ((PtmNode *)objects->pdata[(i + 1) % objects->len])->id, NULL, TRUE);
  return scene;
}

void
plan_lay_out (PtmScene *scene, PtmArt *art, int variant)
{
  g_autoptr (GError) error = NULL;
  gboolean done = ptm_layout_apply (scene, art, variant, &error);

  g_assert_no_error (error);
  g_assert_true (done);
  g_assert_true (scene->placed);
}

PtmImage *
plan_render (PtmScene *scene, PtmArt *art, PtmRenderStage stage)
{
  g_autoptr (GError) error = NULL;
  PtmImage *image = ptm_render (scene, art, stage, &error);

  g_assert_no_error (error);
  g_assert_cmpint (ptm_image_get_width (image), ==, scene->width);
  g_assert_cmpint (ptm_image_get_height (image), ==, scene->height);
  return image;
}

static void
collect (GPtrArray *nodes, PtmNodeType type, GPtrArray *out)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      PtmNode *node = nodes->pdata[i];

      if (node->type == type)
        g_ptr_array_add (out, node);
      collect (node->children, type, out);
    }
}

GPtrArray *
plan_collect (PtmScene *scene, PtmNodeType type)
{
  GPtrArray *out = g_ptr_array_new ();

  collect (scene->nodes, type, out);
  return out;
}

double
plan_get_overlap (const PtmFrame *a, const PtmFrame *b)
{
  double width = MIN (a->x + a->width, b->x + b->width) - MAX (a->x, b->x);
  double height = MIN (a->y + a->height, b->y + b->height) - MAX (a->y, b->y);

  /* Frames are rounded to hundredths. */
  return width > 0.05 && height > 0.05 ? width * height : 0;
}

gboolean
plan_is_inside (PtmScene *scene, const PtmFrame *frame, double margin)
{
  return frame->x >= margin && frame->y >= margin && frame->x + frame->width <= scene->width - margin && frame->y + frame->height <= scene->height - margin;
}

void
plan_check_texts (PtmScene *scene)
{
  g_autoptr (GPtrArray) texts = plan_collect (scene, PTM_NODE_TEXT);
  g_autoptr (GPtrArray) objects = plan_collect (scene, PTM_NODE_OBJECT);

  for (guint i = 0; i < texts->len; i++)
    {
      PtmNode *text = texts->pdata[i];

      g_assert_cmpfloat (text->frame.width, >, 0);
      g_assert_cmpfloat (text->font_size, >, 0);
      g_assert_true (plan_is_inside (scene, &text->frame, 0));
      g_assert_cmpint (ptm_text_count_unknown (text, scene->lang), ==, 0);
      for (guint k = i + 1; k < texts->len; k++)
        {
          const PtmNode *other = texts->pdata[k];

          if (plan_get_overlap (&text->frame, &other->frame) >= 1)
            g_test_message ("%s %g,%g %g×%g is over %s %g,%g %g×%g", text->text, text->frame.x, text->frame.y, text->frame.width, text->frame.height,
                            other->text, other->frame.x, other->frame.y, other->frame.width, other->frame.height);
          g_assert_cmpfloat (plan_get_overlap (&text->frame, &other->frame), <, 1);
        }
      for (guint k = 0; k < objects->len; k++)
        {
          const PtmNode *object = objects->pdata[k];

          if (plan_get_overlap (&text->frame, &object->frame) >= 1)
            g_test_message ("%s %g,%g %g×%g is over %s %g,%g %g×%g", text->text, text->frame.x, text->frame.y, text->frame.width, text->frame.height,
                            object->id, object->frame.x, object->frame.y, object->frame.width, object->frame.height);
          g_assert_cmpfloat (plan_get_overlap (&text->frame, &object->frame), <, 1);
        }
    }
}

void
plan_check_objects (PtmScene *scene)
{
  g_autoptr (GPtrArray) objects = plan_collect (scene, PTM_NODE_OBJECT);

  for (guint i = 0; i < objects->len; i++)
    {
      PtmNode *object = objects->pdata[i];

      g_assert_cmpfloat (object->frame.width, >, 0);
      g_assert_cmpfloat (object->frame.height, >, 0);
      g_assert_true (plan_is_inside (scene, &object->frame, -1));
    }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

GPtrArray *
plan_list_gallery (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "scene", "plans", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  g_assert_nonnull (dir);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    if (g_str_has_suffix (name, ".json"))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  g_assert_cmpuint (names->len, >=, 48);
  return names;
}

PtmScene *
plan_read_gallery (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "scene", "plans", name, NULL);
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;
  PtmScene *plan;
  gsize     length;

  g_file_get_contents (path, &json, &length, &error);
  g_assert_no_error (error);
  plan = ptm_scene_from_json (json, (gssize)length, &error);
  g_assert_no_error (error);
  return plan;
}
