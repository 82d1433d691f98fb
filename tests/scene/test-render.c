/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Drawing: the same bytes every time and on every thread, stages that build on each other, local changes, masks, colours. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "plan-fixture.h"
#include "ptm-render-object.h"
#include "ptm-text.h"

static PtmArt *art;

static gpointer
render_thread (gpointer data)
{
  return ptm_render (data, art, PTM_RENDER_ALL, NULL);
}

static void
test_same_on_threads (void)
{
  g_autoptr (PtmScene) scene = plan_concert (PTM_KIND_POSTER, 512, 768);
  GThread *threads[4];
  g_autoptr (PtmImage) first = NULL;

  plan_lay_out (scene, art, 0);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("render", render_thread, scene);
  first = plan_render (scene, art, PTM_RENDER_ALL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (PtmImage) image = g_thread_join (threads[i]);

      g_assert_true (ptm_image_equal (first, image));
    }
}

static gsize
count_changed (PtmImage *a, PtmImage *b, const PtmFrame *outside)
{
  gsize n = 0;
  int   width = ptm_image_get_width (a);

  for (int y = 0; y < ptm_image_get_height (a); y++)
    for (int x = 0; x < width; x++)
      {
        gboolean in = outside != NULL && x >= outside->x && x < outside->x + outside->width && y >= outside->y && y < outside->y + outside->height;

        n += !in && memcmp (ptm_image_get_pixels (a) + (y * width + x) * 4, ptm_image_get_pixels (b) + (y * width + x) * 4, 4) != 0;
      }
  return n;
}

static void
test_stages (void)
{
  g_autoptr (PtmScene) scene = plan_concert (PTM_KIND_POSTER, 512, 768);
  g_autoptr (PtmImage) last = NULL;

  plan_lay_out (scene, art, 0);
  for (int stage = PTM_RENDER_BACKDROP; stage <= PTM_RENDER_ALL; stage++)
    {
      g_autoptr (PtmImage) image = plan_render (scene, art, stage);

      g_assert_true (ptm_image_is_opaque (image));
      if (last != NULL)
        g_assert_cmpuint (count_changed (last, image, NULL), >, 100);
      g_clear_pointer (&last, ptm_image_unref);
      last = g_steal_pointer (&image);
    }
}

/* A moved, recoloured or retexted node changes pixels near its old and new place only. */
static void
test_changes_are_local (void)
{
  g_autoptr (PtmScene) scene = plan_concert (PTM_KIND_POSTER, 512, 768);
  g_autoptr (GPtrArray) objects = NULL;
  g_autoptr (PtmImage) before = NULL;
  g_autoptr (PtmImage) after = NULL;
  g_autoptr (PtmImage) painted = NULL;
  PtmNode *flower, *title;
  PtmFrame near;

  plan_lay_out (scene, art, 0);
  before = plan_render (scene, art, PTM_RENDER_ALL);
  objects = plan_collect (scene, PTM_NODE_OBJECT);
  flower = objects->pdata[objects->len - 1];
  near = (PtmFrame){ flower->frame.x - 60, flower->frame.y - 60, flower->frame.width + 120, flower->frame.height + 120 };
  flower->frame.x += 12;
  after = plan_render (scene, art, PTM_RENDER_ALL);
  g_assert_cmpuint (count_changed (before, after, NULL), >, 10);
  g_assert_cmpuint (count_changed (before, after, &near), ==, 0);
  title = scene->nodes->pdata[0];
  near = (PtmFrame){ title->frame.x - 8, title->frame.y - 20, title->frame.width + 16, title->frame.height + 40 };
  title->color = PTM_RGB (200, 0, 0);
  painted = plan_render (scene, art, PTM_RENDER_ALL);
  g_assert_cmpuint (count_changed (after, painted, NULL), >, 100);
  g_assert_cmpuint (count_changed (after, painted, &near), ==, 0);
}

static void
test_transparent (void)
{
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_LOGO, 256, 256);
  g_autoptr (PtmImage) image = NULL;
  PtmNode *fox;

  scene->transparent = TRUE;
  fox = plan_add_object (scene, "fox", "noto:fox", "main");
  plan_lay_out (scene, art, 0);
  fox->frame = (PtmFrame){ 100, 100, 60, 60 };
  image = plan_render (scene, art, PTM_RENDER_ALL);
  g_assert_false (ptm_image_is_opaque (image));
  g_assert_cmpint (ptm_image_get_pixels (image)[3], ==, 0);
}

/* Half transparent white must come out as white, whatever its alpha. */
static void
test_straight_alpha (void)
{
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_SCENE, 64, 64);
  g_autoptr (PtmImage) image = NULL;
  PtmNode *shape = ptm_scene_add_node (scene, NULL, PTM_NODE_SHAPE);
  guint    seen = 0;

  scene->transparent = TRUE;
  ptm_node_set (&shape->shape, "ellipse");
  shape->frame = (PtmFrame){ 8, 8, 48, 48 };
  shape->fill = PTM_RGB (255, 255, 255);
  shape->opacity = 0.37;
  image = plan_render (scene, NULL, PTM_RENDER_ALL);
  for (int i = 0; i < 64 * 64; i++)
    {
      const guint8 *p = ptm_image_get_pixels (image) + i * 4;

      if (p[3] == 0)
        continue;
      seen++;
      g_assert_cmpint (p[0], ==, 255);
      g_assert_cmpint (p[1], ==, 255);
      g_assert_cmpint (p[2], ==, 255);
    }
  g_assert_cmpuint (seen, >, 1000);
}

static void
test_object (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmImage) image = ptm_render_object (art, "noto:balloon", PTM_COLOR_NONE, 90, 120, &error);
  g_autoptr (PtmImage) missing = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (ptm_image_get_width (image), ==, 90);
  g_assert_cmpint (ptm_image_get_height (image), ==, 120);
  g_assert_false (ptm_image_is_opaque (image));
  missing = ptm_render_object (art, "noto:no-such-thing", PTM_COLOR_NONE, 90, 120, &error);
  g_assert_null (missing);
  g_assert_error (error, PTM_ERROR, PTM_ERROR_ENGINE);
}

/* The mean of the covered pixels that have colour at all. */
static PtmOklch
get_mean (PtmImage *image)
{
  PtmOklab sum = { 0 };
  double   n = 0;
  PtmOklch mean;

  for (int i = 0; i < ptm_image_get_width (image) * ptm_image_get_height (image); i++)
    {
      const guint8 *p = ptm_image_get_pixels (image) + i * 4;
      PtmOklab      lab = ptm_color_to_oklab (PTM_RGB (p[0], p[1], p[2]));

      if (p[3] < 250)
        continue;
      sum.L += lab.L;
      sum.a += lab.a;
      sum.b += lab.b;
      n++;
    }
  mean = (PtmOklch){ sum.L / n, hypot (sum.a, sum.b) / n, fmod (atan2 (sum.b, sum.a) * 180 / G_PI + 360, 360) };
  return mean;
}

static void
test_recolor (void)
{
  static const char *const assets[] = { "noto:balloon", "noto:automobile", "noto:red-apple", "noto:cat", "noto:tulip" };
  static const PtmColor    colors[] = { { 30, 80, 220, 255 }, { 30, 160, 60, 255 }, { 150, 40, 190, 255 } };

  for (guint a = 0; a < G_N_ELEMENTS (assets); a++)
    for (guint c = 0; c < G_N_ELEMENTS (colors); c++)
      {
        g_autoptr (PtmImage) image = ptm_render_object (art, assets[a], colors[c], 96, 96, NULL);
        PtmOklch mean = get_mean (image), wanted = ptm_color_to_oklch (colors[c]);
        double   turn = fabs (fmod (mean.h - wanted.h + 540, 360) - 180);

        g_test_message ("%s, colour %u: hue %g, wanted %g", assets[a], c, mean.h, wanted.h);
        /* Leaves and glass stay and pull at the mean. */
        if (strcmp (assets[a], "noto:tulip") != 0)
          g_assert_cmpfloat (turn, <, 45);
      }
}

static void
test_recolor_text (void)
{
  static const char svg[] = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 10 10\">"
                            "<defs><path id=\"abc\" d=\"M0 0h1v1z\"/></defs><use href=\"#abc\"/>"
                            "<rect width=\"10\" height=\"8\" fill=\"#f00\"/><rect y=\"8\" width=\"10\" height=\"2\" fill=\"#2e7d32\"/></svg>";
  g_autofree char  *blue = ptm_object_recolor_svg (svg, strlen (svg), PTM_RGB (0, 60, 255));

  /* References and other colour families are left alone. */
  g_assert_nonnull (strstr (blue, "href=\"#abc\""));
  g_assert_nonnull (strstr (blue, "#2e7d32"));
  g_assert_null (strstr (blue, "#f00\""));
}

/* The mean of what a picture alone shows. */
static PtmOklch
get_graded_mean (const char *asset, const PtmGrade *grade)
{
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_SCENE, 96, 96);
  g_autoptr (PtmImage) image = NULL;
  PtmNode *node = ptm_scene_add_node (scene, NULL, PTM_NODE_OBJECT);

  ptm_node_set (&node->asset, asset);
  node->frame = (PtmFrame){ 0, 0, 96, 96 };
  node->grade = *grade;
  scene->transparent = TRUE;
  image = ptm_render (scene, art, PTM_RENDER_ALL, NULL);
  return get_mean (image);
}

/* Every picture becomes darker and lighter by what was said, in its own hue. */
static void
test_grade (void)
{
  static const char *const assets[] = { "noto:house", "noto:dog", "noto:cat", "noto:balloon", "noto:red-apple", "noto:sun", "noto:tiger", "noto:cactus" };
  static const double      steps[] = { -0.12, -0.25, 0.12 };

  for (guint a = 0; a < G_N_ELEMENTS (assets); a++)
    for (guint s = 0; s < G_N_ELEMENTS (steps); s++)
      {
        PtmGrade grade = { steps[s], 1, 0, 1 }, none = PTM_GRADE_NONE;
        PtmOklch before = get_graded_mean (assets[a], &none), after = get_graded_mean (assets[a], &grade);
        double   turn = fabs (fmod (after.h - before.h + 540, 360) - 180), step = after.L - before.L;

        g_test_message ("%s by %g: %.3f, hue by %.1f", assets[a], steps[s], step, turn);
        g_assert_cmpfloat (step / steps[s], >, steps[s] > 0 ? 0.4 : 0.75);
        g_assert_cmpfloat (step / steps[s], <, 1.2);
        if (before.C > 0.04)
          g_assert_cmpfloat (turn, <, 12);
      }
}

static void
test_grade_of_chroma_and_warmth (void)
{
  PtmGrade none = PTM_GRADE_NONE, grey = { 0, 0, 0, 1 }, vivid = { 0, 1.3, 0, 1 }, warm = { 0, 1, 0.045, 1 };

  g_assert_cmpfloat (get_graded_mean ("noto:tiger", &grey).C, <, 0.01);
  g_assert_cmpfloat (get_graded_mean ("noto:house", &vivid).C, >, get_graded_mean ("noto:house", &none).C * 1.08);
  g_assert_cmpfloat (get_graded_mean ("noto:dolphin", &warm).h, !=, get_graded_mean ("noto:dolphin", &none).h);
}

/* What says no colour is black, and names stay names. */
static void
test_grade_text (void)
{
  static const char svg[] = "<svg viewBox=\"0 0 10 10\"><use href=\"#abc\"/><path d=\"M0 0h4v4z\"/><rect fill=\"#f00\"/></svg>";
  PtmGrade          grade = { 0.3, 1, 0, 1 };
  g_autofree char  *light = ptm_object_grade_svg (svg, strlen (svg), &grade);

  g_assert_nonnull (strstr (light, "href=\"#abc\""));
  g_assert_true (g_str_has_prefix (light, "<svg fill=\"#"));
  g_assert_null (strstr (light, "#f00\""));
}

static void
test_node_mask (void)
{
  g_autoptr (PtmScene) scene = plan_concert (PTM_KIND_POSTER, 512, 768);
  g_autoptr (PtmMask) mask = NULL;
  g_autoptr (GPtrArray) objects = NULL;
  PtmNode *violin;
  PtmRect  bounds;

  plan_lay_out (scene, art, 0);
  objects = plan_collect (scene, PTM_NODE_OBJECT);
  violin = objects->pdata[0];
  mask = ptm_render_node_mask (scene, art, violin->id);
  bounds = ptm_mask_get_bounds (mask);
  g_assert_cmpfloat (fabs (bounds.x - violin->frame.x), <, 8);
  g_assert_cmpfloat (fabs (bounds.width - violin->frame.width), <, 12);
  g_assert_cmpfloat (fabs (bounds.height - violin->frame.height), <, 12);
  g_assert_null (ptm_render_node_mask (scene, art, "no-such-node"));
  g_assert_null (ptm_render_node_mask (scene, art, NULL));
}

static void
test_bad_size (void)
{
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_POSTER, 0, 0);
  g_autoptr (GError) error = NULL;

  g_assert_null (ptm_render (scene, art, PTM_RENDER_ALL, &error));
  g_assert_error (error, PTM_ERROR, PTM_ERROR_PLAN);
}

static void
test_text_fits (void)
{
  PtmNode *node = ptm_node_new (PTM_NODE_TEXT);
  double   width, height;

  ptm_node_set (&node->text, "Long words and short ones in one headline");
  ptm_node_set (&node->font, "Lato");
  for (int box = 40; box < 800; box += 95)
    {
      g_assert_true (ptm_text_fit (node, "en", box, box / 2.0, 2, 200, 0));
      ptm_text_measure (node, "en", box, &width, &height);
      g_assert_cmpfloat (width, <=, box + 0.5);
      g_assert_cmpfloat (height, <=, box / 2.0 + 0.5);
      g_assert_false (ptm_text_measure (node, "en", box, NULL, NULL) < 1);
    }
  g_assert_false (ptm_text_fit (node, "en", 20, 10, 40, 60, 0));
  ptm_node_free (node);
}

/* An even last line: two lines of nearly one length rather than a long one and a word. */
static void
test_text_is_balanced (void)
{
  PtmNode *node = ptm_node_new (PTM_NODE_TEXT);
  double   width;

  ptm_node_set (&node->text, "aaaa aaaa aaaa aaaa aaaa aaaa aaaa");
  ptm_node_set (&node->font, "Lato");
  node->font_size = 20;
  ptm_text_measure (node, "en", 0, &width, NULL);
  g_assert_cmpint (ptm_text_measure (node, "en", width * 0.9, NULL, NULL), ==, 2);
  ptm_text_measure (node, "en", width * 0.9, &width, NULL);
  g_assert_cmpfloat (width, <, 230);
  ptm_node_free (node);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  art = plan_open_art ();
  g_test_add_func ("/render/same-on-threads", test_same_on_threads);
  g_test_add_func ("/render/stages", test_stages);
  g_test_add_func ("/render/changes-are-local", test_changes_are_local);
  g_test_add_func ("/render/transparent", test_transparent);
  g_test_add_func ("/render/straight-alpha", test_straight_alpha);
  g_test_add_func ("/render/object", test_object);
  g_test_add_func ("/render/recolor", test_recolor);
  g_test_add_func ("/render/recolor-text", test_recolor_text);
  g_test_add_func ("/render/grade", test_grade);
  g_test_add_func ("/render/grade-of-chroma-and-warmth", test_grade_of_chroma_and_warmth);
  g_test_add_func ("/render/grade-text", test_grade_text);
  g_test_add_func ("/render/node-mask", test_node_mask);
  g_test_add_func ("/render/bad-size", test_bad_size);
  g_test_add_func ("/render/text-fits", test_text_fits);
  g_test_add_func ("/render/text-is-balanced", test_text_is_balanced);
  status = g_test_run ();
  ptm_art_unref (art);
  return status;
}
