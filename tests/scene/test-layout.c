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

/* No text leaves the page, covers another text or a picture, or lacks a glyph. */
static void
check_texts (PtmScene *scene)
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
check_objects (PtmScene *scene)
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
        check_texts (scene);
        check_objects (scene);
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
        check_texts (scene);
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
      check_texts (scene);
      check_contrast (scene);
    }
}

/* Kinds without a layout of their own say so. */
static void
test_fallback (void)
{
  for (int kind = PTM_KIND_POSTER; kind <= PTM_KIND_SCENE; kind++)
    {
      g_autoptr (PtmScene) scene = plan_concert (kind, 0, 0);
      gboolean said = FALSE, own = kind <= PTM_KIND_FLOWCHART || kind == PTM_KIND_GRID || kind == PTM_KIND_LOGO || kind == PTM_KIND_SLIDE || kind == PTM_KIND_SCENE;

      plan_lay_out (scene, art, 1);
      for (guint i = 0; i < scene->unmet->len; i++)
        said |= g_strcmp0 (((PtmUnmet *)scene->unmet->pdata[i])->text, ptm_kind_to_string (kind)) == 0;
      g_assert_true (said == !own);
      check_objects (scene);
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
  check_objects (scene);
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
      g_assert_true (ptm_image_is_opaque (image));
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
      check_objects (scene);
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
        check_texts (scene);
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
test_grid (void)
{
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_GRID, 2048, 2048);
  g_autoptr (GPtrArray) tiles = NULL;
  g_autoptr (GPtrArray) objects = NULL;
  g_autoptr (GPtrArray) labels = NULL;
  guint n_tiles = 0;

  for (int i = 0; i < 100; i++)
    ptm_node_set (&plan_add_object (scene, "apple", "noto:red-apple", "cell")->text, "red apple");
  plan_lay_out (scene, art, 0);
  tiles = plan_collect (scene, PTM_NODE_SHAPE);
  objects = plan_collect (scene, PTM_NODE_OBJECT);
  labels = plan_collect (scene, PTM_NODE_LABEL);
  g_assert_cmpuint (tiles->len, ==, 100);
  g_assert_cmpuint (labels->len, ==, 100);
  for (guint i = 0; i < tiles->len; i++)
    {
      const PtmNode *tile = tiles->pdata[i], *object = objects->pdata[i], *label = labels->pdata[i];

      /* Equal cells, each with its picture and its name inside, in a size that can be read. */
      g_assert_cmpfloat (fabs (tile->frame.width - ((PtmNode *)tiles->pdata[0])->frame.width), <, 0.05);
      n_tiles += tile->frame.y < ((PtmNode *)tiles->pdata[0])->frame.y + 1;
      g_assert_cmpfloat (plan_get_overlap (&tile->frame, &object->frame), >=, object->frame.width * object->frame.height * 0.99);
      g_assert_cmpfloat (plan_get_overlap (&tile->frame, &label->frame), >=, label->frame.width * label->frame.height * 0.99);
      g_assert_cmpfloat (plan_get_overlap (&object->frame, &label->frame), <, 1);
      g_assert_cmpfloat (label->font_size, >=, 14);
    }
  g_assert_cmpuint (n_tiles, ==, 10);
}

static PtmNode *
add_thing (PtmScene *scene, const char *id, const char *asset)
{
  PtmNode *node = plan_add_object (scene, id, asset, "item");

  ptm_node_set (&node->id, id);
  return node;
}

static double
get_middle (PtmScene *scene, const char *id)
{
  PtmNode *node = ptm_scene_find (scene, id);

  return node->frame.x + node->frame.width / 2;
}

static double
get_foot (PtmScene *scene, const char *id)
{
  PtmNode *node = ptm_scene_find (scene, id);

  return node->frame.y + node->frame.height;
}

static void
test_relations (void)
{
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_SCENE, 1536, 1024);

  add_thing (scene, "apple", "noto:red-apple");
  add_thing (scene, "table", "own:table");
  add_thing (scene, "tree", "noto:deciduous-tree");
  add_thing (scene, "dog", "noto:dog");
  add_thing (scene, "cat", "noto:cat");
  add_thing (scene, "bird", "noto:bird");
  add_thing (scene, "car", "noto:automobile");
  add_thing (scene, "house", "noto:house");
  add_thing (scene, "ball", "noto:soccer-ball");
  ptm_scene_add_constraint (scene, "on", "apple", "table");
  ptm_scene_add_constraint (scene, "under", "table", "tree");
  ptm_scene_add_constraint (scene, "left-of", "dog", "tree");
  ptm_scene_add_constraint (scene, "right-of", "cat", "tree");
  ptm_scene_add_constraint (scene, "above", "bird", "house");
  ptm_scene_add_constraint (scene, "in-front", "car", "house");
  ptm_scene_add_constraint (scene, "behind", "ball", "dog");
  for (int variant = 0; variant < 3; variant++)
    {
      plan_lay_out (scene, art, variant);
      check_objects (scene);
      g_assert_cmpfloat (get_foot (scene, "apple"), <, get_foot (scene, "table"));
      g_assert_cmpfloat (fabs (get_middle (scene, "apple") - get_middle (scene, "table")), <, ptm_scene_find (scene, "table")->frame.width / 2);
      g_assert_cmpfloat (fabs (get_middle (scene, "table") - get_middle (scene, "tree")), <, ptm_scene_find (scene, "tree")->frame.width / 2);
      g_assert_cmpfloat (get_middle (scene, "dog"), <, get_middle (scene, "tree"));
      g_assert_cmpfloat (get_middle (scene, "cat"), >, get_middle (scene, "tree"));
      g_assert_cmpfloat (get_foot (scene, "bird"), <=, ptm_scene_find (scene, "house")->frame.y + 1);
      g_assert_cmpint (ptm_scene_find (scene, "car")->z, >, ptm_scene_find (scene, "house")->z);
      g_assert_cmpint (ptm_scene_find (scene, "ball")->z, <, ptm_scene_find (scene, "dog")->z);
      g_assert_cmpuint (scene->unmet->len, ==, 0);
    }
}

/* Names in a diagram are large, and lie on no picture but its own card. */
static void
test_diagram_names (void)
{
  for (int variant = 0; variant < 3; variant++)
    for (int extra = 0; extra < 2; extra++)
      {
        g_autoptr (PtmScene) scene = plan_cycle ();
        g_autoptr (GPtrArray) objects = NULL;
        g_autoptr (GPtrArray) labels = NULL;

        if (extra)
          {
            PtmNode *sun = add_thing (scene, "sun", "noto:sun");

            ptm_node_set (&sun->text, "sun");
            ptm_scene_add_edge (scene, "sun", ((PtmNode *)scene->nodes->pdata[1])->id, NULL, TRUE);
          }
        plan_lay_out (scene, art, variant);
        check_objects (scene);
        objects = plan_collect (scene, PTM_NODE_OBJECT);
        labels = plan_collect (scene, PTM_NODE_LABEL);
        g_assert_cmpuint (labels->len, ==, 3 + extra);
        for (guint i = 0; i < labels->len; i++)
          {
            const PtmNode *label = labels->pdata[i];

            g_assert_cmpfloat (label->font_size, >=, scene->height * 0.03);
            for (guint k = 0; k < objects->len; k++)
              g_assert_cmpfloat (plan_get_overlap (&label->frame, &((PtmNode *)objects->pdata[k])->frame), <, 1);
          }
      }
}

/* On a dark page every box and its words can be told from what is under them. */
static void
test_dark_flowchart (void)
{
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_FLOWCHART, 1024, 1536);

  scene->palette.bg[0] = PTM_RGB (17, 26, 62);
  plan_add_step (scene, "a", "start", "Start");
  plan_add_step (scene, "b", "decision", "Is it raining?");
  plan_add_step (scene, "c", "step", "Take an umbrella");
  plan_add_step (scene, "d", "end", "Go out");
  plan_lay_out (scene, art, 0);
  for (guint i = 0; i < 4; i++)
    {
      static const char *const ids[] = { "a", "b", "c", "d" };
      const PtmNode           *step = ptm_scene_find (scene, ids[i]);

      g_assert_cmpfloat (ptm_color_contrast (step->color, step->fill), >=, 4.5);
      g_assert_cmpfloat (MAX (ptm_color_contrast (step->fill, scene->palette.bg[0]), ptm_color_contrast (step->stroke, scene->palette.bg[0])), >=, 1.5);
    }
}

/* Around means on all sides; in a row means one row. */
static void
test_around (void)
{
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_SCENE, 1536, 1024);
  g_autoptr (GPtrArray) objects = NULL;
  const PtmNode *fire;
  int            left = 0, behind = 0;

  add_thing (scene, "fire", "noto:fire");
  add_thing (scene, "child", "noto:child")->count = 6;
  add_thing (scene, "duck", "noto:duck")->count = 9;
  ptm_scene_add_constraint (scene, "around", "child", "fire");
  ptm_scene_add_constraint (scene, "in-a-row", "duck", NULL);
  plan_lay_out (scene, art, 0);
  check_objects (scene);
  fire = ptm_scene_find (scene, "fire");
  objects = plan_collect (scene, PTM_NODE_OBJECT);
  for (guint i = 0; i < objects->len; i++)
    {
      const PtmNode *node = objects->pdata[i];

      if (g_str_has_prefix (node->id, "child"))
        {
          left += node->frame.x + node->frame.width / 2 < fire->frame.x + fire->frame.width / 2 - 1;
          behind += node->z < fire->z;
        }
      if (g_str_has_prefix (node->id, "duck"))
        g_assert_cmpfloat (fabs (get_foot (scene, node->id) - get_foot (scene, "duck")), <, 1);
    }
  g_assert_cmpint (left, >=, 2);
  g_assert_cmpint (behind, >=, 2);
  g_assert_cmpint (behind, <=, 4);
  g_assert_cmpuint (scene->unmet->len, ==, 0);
}

/* A page with a photograph shows it large, and every word of it reads. */
static void
test_photo (void)
{
  static const int sizes[][2] = { { 1024, 1536 }, { 1024, 1024 }, { 1536, 1024 } };

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (int variant = 0; variant < 6; variant++)
      {
        g_autoptr (PtmScene) scene = plan_new (PTM_KIND_POSTER, sizes[s][0], sizes[s][1]);
        PtmNode *title = plan_add_text (scene, "title", "Sommerfest"), *photo;

        plan_add_text (scene, "date", "12 July");
        plan_add_text (scene, "place", "Town park");
        photo = ptm_scene_add_node (scene, NULL, PTM_NODE_PHOTO);
        g_test_message ("%d × %d, variant %d", sizes[s][0], sizes[s][1], variant);
        plan_lay_out (scene, art, variant);
        check_texts (scene);
        g_assert_cmpfloat (photo->frame.width * photo->frame.height, >, scene->width * scene->height * 0.2);
        g_assert_cmpfloat (plan_get_overlap (&photo->frame, &title->frame), ==, 0);
      }
}

/* What goes in a circle cannot hold: something is let go and said. */
static void
test_impossible_relations (void)
{
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_SCENE, 1024, 1024);

  add_thing (scene, "box", "noto:package");
  add_thing (scene, "book", "noto:blue-book");
  ptm_scene_add_constraint (scene, "on", "box", "book");
  ptm_scene_add_constraint (scene, "on", "book", "box");
  plan_lay_out (scene, art, 0);
  check_objects (scene);
  g_assert_cmpuint (scene->unmet->len, >, 0);
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
  g_test_add_func ("/layout/grid", test_grid);
  g_test_add_func ("/layout/relations", test_relations);
  g_test_add_func ("/layout/diagram-names", test_diagram_names);
  g_test_add_func ("/layout/dark-flowchart", test_dark_flowchart);
  g_test_add_func ("/layout/around", test_around);
  g_test_add_func ("/layout/photo", test_photo);
  g_test_add_func ("/layout/impossible-relations", test_impossible_relations);
  g_test_add_func ("/layout/fit-text", test_fit_text);
  status = g_test_run ();
  ptm_art_unref (art);
  return status;
}
