/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Laid out plans: inside the page, nothing readable covered, counts exact, the same every time. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "plan-fixture.h"
#include "ptm-render-private.h"
#include "ptm-scene-json.h"
#include "ptm-text.h"
#include "ptm-type.h"

static PtmArt *art;

/* Contrast of at least 4.5 with every pixel that is drawn under the words. */
static void
check_contrast (PtmScene *scene)
{
  g_autoptr (GPtrArray) texts = plan_collect (scene, PTM_NODE_TEXT);
  g_autoptr (PtmImage) page = plan_render (scene, art, PTM_RENDER_SHAPES);

  for (guint i = 0; i < texts->len; i++)
    {
      PtmNode        *text = texts->pdata[i];
      double          width, height, least = 21;
      const PtmFrame *f = &text->frame;

      ptm_text_measure (text, scene->lang, f->width, &width, &height);
      for (int step = 0; step < 200; step++)
        {
          double        left = g_strcmp0 (text->align, "center") == 0 ? (f->width - width) / 2 : g_strcmp0 (text->align, "right") == 0 ? f->width - width
                                                                                                                                       : 0;
          int           x = (int)(f->x + MAX (left, 0) + MIN (width, f->width) * (step % 20 + 0.5) / 20), y = (int)(f->y + f->height * (step / 20 + 0.5) / 10);
          const guint8 *p = ptm_image_get_pixels (page) + (y * scene->width + x) * 4;

          least = MIN (least, ptm_color_contrast (text->color, PTM_RGB (p[0], p[1], p[2])));
        }
      g_assert_cmpfloat (least, >=, 4.4);
    }
}

static void
test_posters (void)
{
  static const int sizes[][2] = { { 1024, 1536 }, { 1024, 1024 }, { 1536, 1024 }, { 1120, 1584 }, { 512, 2048 } };

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (int variant = 0; variant < 8; variant++)
      {
        g_autoptr (PtmScene) scene = plan_concert (PTM_KIND_POSTER, sizes[s][0], sizes[s][1]);
        PtmNode *title, *date;

        g_test_message ("%d × %d, variant %d", sizes[s][0], sizes[s][1], variant);
        plan_lay_out (scene, art, variant);
        plan_check_texts (scene);
        plan_check_objects (scene);
        check_contrast (scene);
        title = scene->nodes->pdata[0];
        date = scene->nodes->pdata[1];
        g_assert_cmpstr (title->text, ==, "Frühlingskonzert");
        g_assert_cmpfloat (title->font_size, >, date->font_size);
        g_assert_cmpuint (scene->unmet->len, ==, 0);
      }
}

/* Pages of words only: the headline leads and fills a good part of the page. */
static void
test_words (void)
{
  static const char *const titles[] = { "Yoga", "The Grand Open Air Film Night of the Old Town Library", "Frühlingskonzert" };

  for (guint t = 0; t < G_N_ELEMENTS (titles); t++)
    for (int variant = 0; variant < 4; variant++)
      {
        g_autoptr (PtmScene) scene = plan_new (PTM_KIND_POSTER, 1024, 1536);
        PtmNode *title = plan_add_text (scene, "title", titles[t]);
        PtmNode *date = plan_add_text (scene, "date", "12 May");

        plan_add_text (scene, "place", "Town hall");
        plan_lay_out (scene, art, variant);
        plan_check_texts (scene);
        check_contrast (scene);
        g_assert_cmpfloat (title->font_size, >, 60);
        g_assert_cmpfloat (title->font_size, >, date->font_size);
      }
}

/* A few supporting pictures stand on both sides of the hero, none twice, none over the middle of another. */
static void
test_support (void)
{
  for (int n = 1; n <= 8; n++)
    for (int variant = 0; variant < 6; variant++)
      {
        g_autoptr (PtmScene) scene = plan_concert (PTM_KIND_POSTER, 1024, 1536);
        g_autoptr (GPtrArray) objects = NULL;
        int left = 0, right = 0;

        ((PtmNode *)scene->nodes->pdata[5])->count = n;
        plan_lay_out (scene, art, variant);
        objects = plan_collect (scene, PTM_NODE_OBJECT);
        g_assert_cmpuint (objects->len, ==, n + 1);
        for (guint i = 1; i < objects->len; i++)
          {
            const PtmFrame *f = &((PtmNode *)objects->pdata[i])->frame;

            left += f->x + f->width / 2 < 512;
            right += f->x + f->width / 2 > 512;
            for (guint k = i + 1; k < objects->len; k++)
              g_assert_cmpfloat (plan_get_overlap (f, &((PtmNode *)objects->pdata[k])->frame), <, f->width * f->height * 0.5);
          }
        g_assert_cmpint (abs (left - right), <=, 1);
      }
}

static void
test_kin (void)
{
  static const PtmKind kinds[] = { PTM_KIND_FLYER, PTM_KIND_INVITATION, PTM_KIND_CARD, PTM_KIND_SLIDE };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (PtmScene) scene = plan_concert (kinds[k], 0, 0);
      int width, height;

      ptm_layout_get_default_size (kinds[k], &width, &height);
      plan_lay_out (scene, art, 0);
      g_assert_cmpint (scene->width, ==, width);
      g_assert_cmpint (scene->height, ==, height);
      plan_check_texts (scene);
      check_contrast (scene);
    }
}

/* Only a chart cannot be made of what a poster says. */
static void
test_fallback (void)
{
  for (int kind = PTM_KIND_POSTER; kind <= PTM_KIND_SCENE; kind++)
    {
      g_autoptr (PtmScene) scene = plan_concert (kind, 0, 0);
      gboolean said = FALSE, own = kind != PTM_KIND_CHART;

      plan_lay_out (scene, art, 1);
      for (guint i = 0; i < scene->unmet->len; i++)
        said |= g_strcmp0 (((PtmUnmet *)scene->unmet->pdata[i])->text, ptm_kind_to_string (kind)) == 0;
      g_assert_true (said == !own);
      /* Sheets draw copies, not the plan's own pictures. */
      if (kind != PTM_KIND_SPRITESHEET && kind != PTM_KIND_WORKSHEET)
        plan_check_objects (scene);
    }
}

static void
test_variants_differ (void)
{
  g_autofree char *before = NULL;

  for (int variant = 0; variant < 4; variant++)
    {
      g_autoptr (PtmScene) scene = plan_concert (PTM_KIND_POSTER, 1024, 1536);
      g_autofree char *json = NULL;

      plan_lay_out (scene, art, variant);
      json = ptm_scene_to_json (scene, FALSE);
      g_assert_cmpstr (json, !=, before);
      g_free (before);
      before = g_steal_pointer (&json);
    }
}

static void
test_repeatable (void)
{
  for (int kind = 0; kind <= PTM_KIND_SCENE; kind++)
    {
      g_autoptr (PtmScene) a = plan_concert (kind, 640, 800);
      g_autoptr (PtmScene) b = ptm_scene_copy (a);
      g_autofree char *first = NULL, *second = NULL, *third = NULL;
      g_autoptr (PtmScene) read = NULL;
      g_autoptr (GError) error = NULL;

      plan_lay_out (a, art, 2);
      plan_lay_out (b, art, 2);
      first = ptm_scene_to_json (a, FALSE);
      second = ptm_scene_to_json (b, FALSE);
      g_assert_cmpstr (first, ==, second);
      /* A scene can be read back as what it was. */
      read = ptm_scene_from_json (first, -1, &error);
      g_assert_no_error (error);
      third = ptm_scene_to_json (read, FALSE);
      g_assert_cmpstr (first, ==, third);
      /* Laying it out again adds nothing. */
      plan_lay_out (b, art, 2);
      g_assert_cmpuint (a->nodes->len, ==, b->nodes->len);
    }
}

static guint
count_asset (PtmScene *scene, const char *asset)
{
  g_autoptr (GPtrArray) objects = plan_collect (scene, PTM_NODE_OBJECT);
  guint n = 0;

  for (guint i = 0; i < objects->len; i++)
    if (g_strcmp0 (((PtmNode *)objects->pdata[i])->asset, asset) == 0)
      n += ((PtmNode *)objects->pdata[i])->count;
  return n;
}

static void
test_counts (void)
{
  static const PtmKind kinds[] = { PTM_KIND_POSTER, PTM_KIND_GRID, PTM_KIND_SCENE, PTM_KIND_DIAGRAM };
  static const int     counts[] = { 2, 3, 7, 23, 100, 900 };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint c = 0; c < G_N_ELEMENTS (counts); c++)
      {
        g_autoptr (PtmScene) scene = plan_new (kinds[k], 1024, 1024);

        plan_add_object (scene, "balloon", "noto:balloon", c % 2 == 0 ? "main" : "decoration")->count = counts[c];
        plan_lay_out (scene, art, 0);
        g_assert_cmpuint (count_asset (scene, "noto:balloon"), ==, counts[c]);
      }
}

static void
test_missing_asset (void)
{
  g_autoptr (PtmScene) scene = plan_concert (PTM_KIND_POSTER, 1024, 1536);
  g_autoptr (PtmImage) image = NULL;

  plan_add_object (scene, "quarterstaff", NULL, "main");
  plan_add_object (scene, "gizmo", "noto:no-such-thing", "main");
  plan_lay_out (scene, art, 0);
  plan_check_objects (scene);
  g_assert_cmpuint (scene->unmet->len, ==, 1);
  g_assert_cmpstr (((PtmUnmet *)scene->unmet->pdata[0])->text, ==, "gizmo");
  g_assert_cmpstr (((PtmUnmet *)scene->unmet->pdata[0])->why, ==, "noun");
  image = plan_render (scene, art, PTM_RENDER_ALL);
  g_assert_true (ptm_image_is_opaque (image));
}

static void
test_empty (void)
{
  for (int kind = 0; kind <= PTM_KIND_SCENE; kind++)
    {
      g_autoptr (PtmScene) scene = plan_new (kind, 0, 0);
      g_autoptr (PtmImage) image = NULL;

      plan_lay_out (scene, NULL, 0);
      image = plan_render (scene, NULL, PTM_RENDER_ALL);
      g_assert_true (ptm_image_is_opaque (image) || scene->transparent);
    }
}

static void
test_canvas_sizes (void)
{
  static const int sizes[][2] = { { 16, 16 }, { 64, 64 }, { 64, 2048 }, { 2048, 64 }, { 1, 1 } };
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmScene) huge = plan_concert (PTM_KIND_POSTER, 60000, 60000);

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (int kind = 0; kind <= PTM_KIND_SCENE; kind++)
      {
        g_autoptr (PtmScene) scene = plan_concert (kind, sizes[s][0], sizes[s][1]);
        g_autoptr (PtmImage) image = NULL;

        plan_lay_out (scene, art, s % 4);
        image = plan_render (scene, art, PTM_RENDER_ALL);
        g_assert_nonnull (image);
      }
  g_assert_false (ptm_layout_apply (huge, art, 0, &error));
  g_assert_error (error, PTM_ERROR, PTM_ERROR_PLAN);
}

static void
test_long_text (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PtmScene) scene = plan_concert (PTM_KIND_POSTER, 1024, 1536);
  g_autoptr (PtmImage) image = NULL;
  PtmNode *note;

  while (text->len < 100000)
    g_string_append (text, "word after word ");
  note = plan_add_text (scene, "note", text->str);
  plan_lay_out (scene, art, 0);
  g_assert_true (plan_is_inside (scene, &note->frame, 0));
  g_assert_cmpuint (scene->unmet->len, ==, 1);
  g_assert_cmpstr (((PtmUnmet *)scene->unmet->pdata[0])->why, ==, "layout");
  image = plan_render (scene, art, PTM_RENDER_ALL);
  g_assert_true (ptm_image_is_opaque (image));
}

static void
test_many_nodes (void)
{
  static const PtmKind kinds[] = { PTM_KIND_POSTER, PTM_KIND_GRID, PTM_KIND_SCENE, PTM_KIND_DIAGRAM };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (PtmScene) scene = plan_new (kinds[k], 1024, 1024);

      for (int i = 0; i < 500; i++)
        plan_add_object (scene, "thing", i % 2 == 0 ? "noto:tulip" : "noto:balloon", i % 3 == 0 ? "decoration" : "main");
      plan_lay_out (scene, art, 1);
      plan_check_objects (scene);
    }
}

static void
test_scripts (void)
{
  static const char *const titles[] = { "حفل الربيع في الحديقة", "春のコンサート", "春季音乐会", "वसंत संगीत समारोह", "Весенний концерт", "קונצרט אביב", "봄 음악회", "คอนเสิร์ตฤดูใบไม้ผลิ", "Ανοιξιάτικη συναυλία" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    for (int variant = 0; variant < 6; variant++)
      {
        g_autoptr (PtmScene) scene = plan_concert (PTM_KIND_POSTER, 1024, 1536);
        PtmNode *title = scene->nodes->pdata[0];

        ptm_node_set (&title->text, titles[i]);
        plan_lay_out (scene, art, variant);
        plan_check_texts (scene);
        if (ptm_type_is_rtl (titles[i]))
          g_assert_cmpstr (title->align, !=, "left");
      }
}

static void
test_given_colors_stay (void)
{
  g_autoptr (PtmScene) scene = plan_concert (PTM_KIND_POSTER, 1024, 1536);

  scene->palette.bg[0] = PTM_RGB (0, 0, 120);
  scene->palette.accent[1] = PTM_RGB (1, 2, 3);
  plan_lay_out (scene, art, 0);
  g_assert_true (ptm_color_equal (scene->palette.bg[0], PTM_RGB (0, 0, 120)));
  g_assert_true (ptm_color_equal (scene->palette.accent[1], PTM_RGB (1, 2, 3)));
  check_contrast (scene);
}

static void
test_fit_text (void)
{
  g_autoptr (PtmScene) scene = plan_concert (PTM_KIND_POSTER, 1024, 1536);
  PtmNode *title = scene->nodes->pdata[0];
  double   size;

  plan_lay_out (scene, art, 0);
  size = title->font_size;
  ptm_node_set (&title->text, "A very much longer headline than there was before the change");
  ptm_layout_fit_text (scene, title);
  g_assert_cmpfloat (title->font_size, <, size);
  g_assert_true (plan_is_inside (scene, &title->frame, 0));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  art = plan_open_art ();
  g_test_add_func ("/layout/posters", test_posters);
  g_test_add_func ("/layout/words", test_words);
  g_test_add_func ("/layout/support", test_support);
  g_test_add_func ("/layout/kin", test_kin);
  g_test_add_func ("/layout/fallback", test_fallback);
  g_test_add_func ("/layout/variants-differ", test_variants_differ);
  g_test_add_func ("/layout/repeatable", test_repeatable);
  g_test_add_func ("/layout/counts", test_counts);
  g_test_add_func ("/layout/missing-asset", test_missing_asset);
  g_test_add_func ("/layout/empty", test_empty);
  g_test_add_func ("/layout/canvas-sizes", test_canvas_sizes);
  g_test_add_func ("/layout/long-text", test_long_text);
  g_test_add_func ("/layout/many-nodes", test_many_nodes);
  g_test_add_func ("/layout/scripts", test_scripts);
  g_test_add_func ("/layout/given-colors-stay", test_given_colors_stay);
  g_test_add_func ("/layout/fit-text", test_fit_text);
  status = g_test_run ();
  ptm_art_unref (art);
  return status;
}
