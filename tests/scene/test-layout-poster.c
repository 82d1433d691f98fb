/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The poster family: pages of every shape and amount, nothing lost, nothing covered, templates that differ. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "plan-fixture.h"
#include "ptm-render-private.h"
#include "ptm-text.h"
#include "ptm-type.h"

static PtmArt *art;

/* A fair with as many notes as wanted. */
static PtmScene *
make_fair (PtmKind kind, int width, int height, int notes)
{
  static const char *const words[] = { "Bouncy castle from ten", "Cake stall by class 4b", "Live music at noon", "Face painting for the youngest", "Second-hand books", "Bring your own cup", "Tombola with 200 prizes", "Call 0171 555 0142 to help", "Free entry", "Dogs are welcome" };
  PtmScene                *scene = plan_new (kind, width, height);

  plan_add_text (scene, "title", "School Summer Fair");
  plan_add_text (scene, "subtitle", "For young and old");
  plan_add_text (scene, "date", "Saturday 21 June");
  plan_add_text (scene, "time", "10 am – 4 pm");
  plan_add_text (scene, "place", "Oakfield Primary School");
  for (int i = 0; i < notes; i++)
    plan_add_text (scene, "note", words[i % G_N_ELEMENTS (words)]);
  plan_add_object (scene, "balloon", "noto:balloon", "main")->count = 4;
  plan_add_object (scene, "cupcake", "noto:cupcake", "main");
  plan_add_object (scene, "wheel", "noto:ferris-wheel", "main");
  return scene;
}

static void
check_page (PtmScene *scene)
{
  plan_check_texts (scene);
  plan_check_objects (scene);
  for (guint i = 0; i < scene->unmet->len; i++)
    g_test_message ("unmet %s: %s", ((PtmUnmet *)scene->unmet->pdata[i])->why, ((PtmUnmet *)scene->unmet->pdata[i])->text);
  g_assert_cmpuint (scene->unmet->len, ==, 0);
}

/* Least contrast of a text with what is drawn under its words. */
static double
get_contrast (PtmScene *scene, const PtmImage *page, const PtmNode *text)
{
  const PtmFrame *f = &text->frame;
  double          width, height, least = 21, left;

  ptm_text_measure (text, scene->lang, f->width, &width, &height);
  left = g_strcmp0 (text->align, "center") == 0 ? (f->width - width) / 2 : g_strcmp0 (text->align, "right") == 0 ? f->width - width
                                                                                                                 : 0;
  for (int step = 0; step < 100; step++)
    {
      int           x = CLAMP ((int)(f->x + MAX (left, 0) + MIN (width, f->width) * (step % 10 + 0.5) / 10), 0, scene->width - 1);
      int           y = CLAMP ((int)(f->y + f->height * (step / 10 + 0.5) / 10), 0, scene->height - 1);
      const guint8 *p = ptm_image_get_pixels ((PtmImage *)page) + ((gsize)y * scene->width + x) * 4;

      least = MIN (least, ptm_color_contrast (text->color, PTM_RGB (p[0], p[1], p[2])));
    }
  return least;
}

/* One plan in the sizes of print and of the networks: every word stays. */
static void
test_sizes (void)
{
  static const char *const sizes[] = { "A4", "instagram story", "square", "1500x500", "twitter header", "youtube thumbnail", "a5 landscape", "dl flyer", "bookmark", "business card", "linkedin banner", "1200x300", "6:1", "1:4" };

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (int variant = 0; variant < 3; variant++)
      {
        g_autoptr (PtmScene) scene = make_fair (PTM_KIND_POSTER, 0, 0, 1);

        g_assert_true (ptm_size_parse (sizes[s], &scene->width, &scene->height));
        g_test_message ("%s, variant %d", sizes[s], variant);
        plan_lay_out (scene, art, variant);
        check_page (scene);
      }
}

/* From a title alone to fourteen texts. */
static void
test_amounts (void)
{
  static const PtmKind kinds[] = { PTM_KIND_POSTER, PTM_KIND_FLYER, PTM_KIND_INVITATION };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (int notes = 0; notes <= 9; notes += 3)
      for (int variant = 0; variant < 4; variant++)
        {
          g_autoptr (PtmScene) scene = make_fair (kinds[k], 1024, 1536, notes);
          g_autoptr (PtmImage) page = NULL;
          g_autoptr (GPtrArray) texts = NULL;

          g_test_message ("kind %d, %d notes, variant %d", kinds[k], notes, variant);
          plan_lay_out (scene, art, variant);
          check_page (scene);
          page = plan_render (scene, art, PTM_RENDER_SHAPES);
          texts = plan_collect (scene, PTM_NODE_TEXT);
          for (guint i = 0; i < texts->len; i++)
            {
              g_assert_cmpfloat (((PtmNode *)texts->pdata[i])->font_size, >=, 12);
              g_assert_cmpfloat (get_contrast (scene, page, texts->pdata[i]), >=, 4.4);
            }
        }
}

/* What the eye compares: where title, date and hero are, as fractions of the page. */
static void
get_composition (PtmScene *scene, double out[6])
{
  const PtmNode *title = scene->nodes->pdata[0], *date = scene->nodes->pdata[2];
  g_autoptr (GPtrArray) objects = plan_collect (scene, PTM_NODE_OBJECT);
  const PtmNode *hero = objects->pdata[0];

  out[0] = title->frame.y / scene->height;
  out[1] = g_strcmp0 (title->align, "center") == 0 ? 0.5 : 0;
  out[2] = (date->frame.x + date->frame.width / 2) / scene->width;
  out[3] = (date->frame.y + date->frame.height / 2) / scene->height;
  out[4] = (hero->frame.y + hero->frame.height / 2) / scene->height;
  out[5] = hero->frame.height / scene->height;
}

static void
test_templates_differ (void)
{
  static const PtmKind kinds[] = { PTM_KIND_POSTER, PTM_KIND_FLYER, PTM_KIND_INVITATION };
  static const int     wanted[] = { 5, 3, 3 };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      double seen[5][6];

      for (int variant = 0; variant < wanted[k]; variant++)
        {
          g_autoptr (PtmScene) scene = make_fair (kinds[k], 1024, 1536, kinds[k] == PTM_KIND_FLYER ? 6 : 0);

          plan_lay_out (scene, art, variant);
          get_composition (scene, seen[variant]);
          for (int other = 0; other < variant; other++)
            {
              double distance = 0;

              for (int i = 0; i < 6; i++)
                distance += fabs (seen[variant][i] - seen[other][i]);
              g_assert_cmpfloat (distance, >, 0.05);
            }
        }
    }
}

/* On a story no word lies in the upper or lower 14 percent. */
static void
test_safe_areas (void)
{
  for (int variant = 0; variant < 9; variant++)
    {
      g_autoptr (PtmScene) scene = make_fair (PTM_KIND_POSTER, 1080, 1920, 1);
      g_autoptr (GPtrArray) texts = NULL;
      g_autoptr (PtmImage) page = NULL;

      plan_lay_out (scene, art, variant);
      texts = plan_collect (scene, PTM_NODE_TEXT);
      for (guint i = 0; i < texts->len; i++)
        {
          const PtmFrame *f = &((PtmNode *)texts->pdata[i])->frame;

          g_assert_cmpfloat (f->y, >=, 1920 * 0.14 - 1);
          g_assert_cmpfloat (f->y + f->height, <=, 1920 * 0.86 + 1);
        }
    }
}

/* A right-to-left page is the mirror of its left-to-right sister, not only aligned otherwise. */
static void
test_mirrored (void)
{
  static const int sizes[][2] = { { 1024, 1536 }, { 1536, 1024 }, { 1500, 500 } };
  int              turned = 0;

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (int variant = 0; variant < 4; variant++)
      {
        g_autoptr (PtmScene) scene = plan_new (PTM_KIND_POSTER, sizes[s][0], sizes[s][1]);
        PtmNode *title = plan_add_text (scene, "title", "معرض العلوم"), *date = plan_add_text (scene, "date", "١٢ مايو"), *place = plan_add_text (scene, "place", "قاعة المدرسة");

        ptm_node_set (&scene->lang, "ar");
        plan_add_object (scene, "microscope", "noto:microscope", "main");
        plan_lay_out (scene, art, variant);
        check_page (scene);
        g_assert_cmpstr (title->align, !=, "left");
        /* Facts beside one another are read from the right. */
        if (fabs (date->frame.y - place->frame.y) < 4 && date->frame.x > place->frame.x)
          turned++;
        g_assert_false (fabs (date->frame.y - place->frame.y) < 4 && date->frame.x < place->frame.x);
      }
  g_assert_cmpint (turned, >, 0);
}

/* Who asks for a clean page gets one: few forms. */
static void
test_restraint (void)
{
  for (int variant = 0; variant < 4; variant++)
    {
      g_autoptr (PtmScene) scene = plan_new (PTM_KIND_POSTER, 1024, 1536);
      g_autoptr (GPtrArray) shapes = NULL;

      ptm_node_set (&scene->style, "clean and simple");
      plan_add_text (scene, "title", "Morning Yoga");
      plan_add_text (scene, "date", "Every Tuesday");
      plan_add_object (scene, "woman", "noto:woman-in-lotus-position", "main");
      plan_lay_out (scene, art, variant);
      shapes = plan_collect (scene, PTM_NODE_SHAPE);
      g_assert_cmpuint (shapes->len, <=, 4);
    }
}

static guint
count_in (PtmScene *scene, PtmNodeType type)
{
  g_autoptr (GPtrArray) nodes = plan_collect (scene, type);

  return nodes->len;
}

/* Openings, lists, pictures, quotations and charts on slides. */
static void
test_slides (void)
{
  for (int variant = 0; variant < 3; variant++)
    for (int what = 0; what < 5; what++)
      {
        g_autoptr (PtmScene) scene = plan_new (PTM_KIND_SLIDE, 0, 0);
        g_autoptr (GPtrArray) texts = NULL;
        double size = 0;

        ptm_node_set (&plan_add_text (scene, what == 3 ? "quote" : "title", "What a plant needs")->lang, "en");
        for (int i = 0; what > 0 && what < 3 && i < 4; i++)
          plan_add_text (scene, "body", "Sunlight, which gives the energy for everything");
        if (what == 2)
          plan_add_object (scene, "sunflower", "noto:sunflower", "main");
        if (what == 3)
          plan_add_text (scene, "caption", "A gardener");
        if (what == 4)
          {
            PtmNode *figure = ptm_scene_add_node (scene, NULL, PTM_NODE_FIGURE);

            ptm_node_set (&figure->template, "week-plan");
            plan_add_text (scene, "body", "Water on Monday");
          }
        g_test_message ("slide %d, variant %d", what, variant);
        plan_lay_out (scene, art, variant);
        g_assert_cmpint (scene->width * 9, ==, scene->height * 16);
        g_assert_cmpuint (scene->unmet->len, ==, 0);
        texts = plan_collect (scene, PTM_NODE_TEXT);
        for (guint i = 0; i < texts->len; i++)
          {
            const PtmNode *node = texts->pdata[i];

            g_assert_true (plan_is_inside (scene, &node->frame, 0));
            if (g_strcmp0 (node->role, "body") != 0 || what == 4)
              continue;
            /* All points have one size, that can be read from the last row. */
            g_assert_cmpfloat (node->font_size, >=, 1080 / 40.0);
            if (size > 0)
              g_assert_cmpfloat (fabs (node->font_size - size), <, 0.01);
            size = node->font_size;
          }
        if (what == 4)
          g_assert_cmpuint (count_in (scene, PTM_NODE_SHAPE), >, 8);
        else
          plan_check_texts (scene);
      }
}

/* A mark, its name, and a letter where there is no picture; on transparent ground nothing fills the page. */
static void
test_logos (void)
{
  for (int variant = 0; variant < 4; variant++)
    for (int picture = 0; picture < 2; picture++)
      {
        g_autoptr (PtmScene) scene = plan_new (PTM_KIND_LOGO, 0, 0);
        g_autoptr (PtmImage) page = NULL;
        const guint8 *corner;

        plan_add_text (scene, "title", "Blue Cup");
        if (picture)
          plan_add_object (scene, "cup", "noto:hot-beverage", "main");
        scene->transparent = TRUE;
        plan_lay_out (scene, art, variant);
        g_assert_cmpuint (scene->unmet->len, ==, 0);
        if (picture)
          plan_check_objects (scene);
        page = plan_render (scene, art, PTM_RENDER_ALL);
        corner = ptm_image_get_pixels (page) + 3;
        g_assert_cmpint (*corner, ==, 0);
      }
}

/* A template that was left for another one leaves nothing behind: the next run gives the same. */
static void
test_no_traces (void)
{
  for (int variant = 0; variant < 5; variant++)
    {
      g_autoptr (PtmScene) scene = make_fair (PTM_KIND_POSTER, 640, 960, 9);
      guint first;

      plan_lay_out (scene, art, variant);
      first = scene->nodes->len;
      plan_lay_out (scene, art, variant);
      g_assert_cmpuint (scene->nodes->len, ==, first);
      plan_check_texts (scene);
    }
}

/* Two of a kind that are both what a page is about are as tall as each other; of two different ones the first leads. */
static void
test_company (void)
{
  for (int variant = 0; variant < 5; variant++)
    for (int alike = 0; alike < 2; alike++)
      {
        g_autoptr (PtmScene) scene = plan_new (PTM_KIND_POSTER, 640, 960);
        PtmNode *first, *second;

        plan_add_text (scene, "title", "Summer camp");
        first = plan_add_object (scene, "tent", "noto:tent", "main");
        second = plan_add_object (scene, "tent", alike ? "noto:tent" : "noto:violin", "main");
        plan_lay_out (scene, art, variant);
        if (alike)
          g_assert_cmpfloat_with_epsilon (first->frame.height, second->frame.height, 1);
        else
          g_assert_cmpfloat (first->frame.height, >, second->frame.height);
      }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  art = plan_open_art ();
  g_test_add_func ("/layout-poster/sizes", test_sizes);
  g_test_add_func ("/layout-poster/amounts", test_amounts);
  g_test_add_func ("/layout-poster/templates-differ", test_templates_differ);
  g_test_add_func ("/layout-poster/safe-areas", test_safe_areas);
  g_test_add_func ("/layout-poster/mirrored", test_mirrored);
  g_test_add_func ("/layout-poster/restraint", test_restraint);
  g_test_add_func ("/layout-poster/slides", test_slides);
  g_test_add_func ("/layout-poster/logos", test_logos);
  g_test_add_func ("/layout-poster/no-traces", test_no_traces);
  g_test_add_func ("/layout-poster/company", test_company);
  status = g_test_run ();
  ptm_art_unref (art);
  return status;
}
