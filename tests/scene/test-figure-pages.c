/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The page-like figures: menu, certificate, recipe, week plan. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "plan-fixture.h"

static PtmArt *art;

static PtmScene *
make_page (const char *template, const char *lang, int width, int height)
{
  PtmScene *scene = plan_new (PTM_KIND_POSTER, width, height);
  PtmNode  *figure = ptm_scene_add_node (scene, NULL, PTM_NODE_FIGURE);

  ptm_node_set (&scene->lang, lang);
  ptm_node_set (&figure->template, template);
  return scene;
}

static PtmNode *
get_figure (PtmScene *scene)
{
  g_autoptr (GPtrArray) figures = plan_collect (scene, PTM_NODE_FIGURE);

  g_assert_cmpuint (figures->len, ==, 1);
  return figures->pdata[0];
}

static const PtmNode *
find_text (PtmScene *scene, const char *text)
{
  g_autoptr (GPtrArray) texts = plan_collect (scene, PTM_NODE_TEXT);

  for (guint i = 0; i < texts->len; i++)
    if (g_strcmp0 (((PtmNode *)texts->pdata[i])->text, text) == 0)
      return texts->pdata[i];
  return NULL;
}

/* Words do not lie over one another, nor leave the page. */
static void
check_words (PtmScene *scene)
{
  g_autoptr (GPtrArray) texts = plan_collect (scene, PTM_NODE_TEXT);

  for (guint i = 0; i < texts->len; i++)
    {
      const PtmNode *text = texts->pdata[i];

      g_assert_true (plan_is_inside (scene, &text->frame, 0));
      for (guint k = 0; k < i; k++)
        {
          const PtmNode *other = texts->pdata[k];
          double         least = MIN (text->frame.width * text->frame.height, other->frame.width * other->frame.height);

          if (plan_get_overlap (&text->frame, &other->frame) > least * 0.12)
            g_test_message ("%s lies over %s", text->text, other->text);
          g_assert_cmpfloat (plan_get_overlap (&text->frame, &other->frame), <=, least * 0.12);
        }
    }
}

/* Prices end at one edge, each on the line of its dish, sections lead. */
static void
test_menu (void)
{
  static const char *const prices[][2] = { { "Tomato soup", "4.50" }, { "Green salad", "5.20 €" }, { "Apple tart", "12" } };

  for (int rtl = 0; rtl < 2; rtl++)
    {
      g_autoptr (PtmScene) scene = make_page ("menu", rtl ? "ar" : "en", 1024, 1536);
      double edge = 0;

      ptm_node_set_param (get_figure (scene), "items", "Starters:; Tomato soup | with basil | 4.50; Green salad 5.20 €; Desserts:; Apple tart 12; Ice cream of the day");
      plan_lay_out (scene, art, 0);
      check_words (scene);
      for (guint i = 0; i < G_N_ELEMENTS (prices); i++)
        {
          const PtmNode *dish = find_text (scene, prices[i][0]), *price = find_text (scene, prices[i][1]);
          double         end;

          g_assert_nonnull (dish);
          g_assert_nonnull (price);
          g_assert_cmpfloat (fabs (dish->frame.y + dish->frame.height / 2 - price->frame.y - price->frame.height / 2), <, dish->font_size * 0.5);
          end = rtl ? price->frame.x : price->frame.x + price->frame.width;
          if (i > 0)
            g_assert_cmpfloat (fabs (end - edge), <, 1.5);
          edge = end;
          g_assert_true (rtl ? price->frame.x < dish->frame.x : price->frame.x > dish->frame.x);
        }
      g_assert_nonnull (find_text (scene, "Ice cream of the day"));
      g_assert_cmpfloat (find_text (scene, "Starters")->font_size, >, find_text (scene, "Tomato soup")->font_size);
    }
}

/* What is given is shown; what is not becomes a line to write on. */
static void
test_certificate (void)
{
  static const char *const languages[] = { "en", "de", "es", "fr", "zh", "ja", "hi", "ar" };
  guint                    blank, full;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (PtmScene) scene = make_page ("certificate", languages[i], 1536, 1024);

      plan_lay_out (scene, art, 0);
      check_words (scene);
      g_assert_cmpuint (scene->unmet->len, ==, 0);
      /* No key is shown in place of a word. */
      g_assert_null (find_text (scene, "awarded-to"));
      g_assert_null (find_text (scene, "title-certificate"));
      blank = get_figure (scene)->children->len;
      ptm_node_set_param (get_figure (scene), "name", "Maria Gonzalez");
      ptm_node_set_param (get_figure (scene), "for", "winning the chess tournament");
      plan_lay_out (scene, art, 0);
      check_words (scene);
      full = get_figure (scene)->children->len;
      g_assert_nonnull (find_text (scene, "Maria Gonzalez"));
      g_assert_cmpfloat (find_text (scene, "Maria Gonzalez")->font_size, >, find_text (scene, "winning the chess tournament")->font_size);
      g_assert_cmpuint (blank, >, 20);
      g_assert_cmpuint (full, >, 20);
    }
}

static void
test_recipe (void)
{
  static const int sizes[][2] = { { 1024, 1536 }, { 1536, 1024 } };

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_autoptr (PtmScene) scene = make_page ("recipe", "en", sizes[s][0], sizes[s][1]);
      const PtmNode *first, *last;

      ptm_node_set_param (get_figure (scene), "ingredients", "250 g flour; 2 eggs; 500 ml milk");
      ptm_node_set_param (get_figure (scene), "steps", "Mix flour and eggs.\nStir in the milk until the batter is smooth.\nBake on both sides.");
      ptm_node_set_param (get_figure (scene), "serves", "4");
      plan_lay_out (scene, art, 1);
      check_words (scene);
      first = find_text (scene, "Mix flour and eggs.");
      last = find_text (scene, "Bake on both sides.");
      g_assert_cmpfloat (first->frame.y, <, last->frame.y);
      g_assert_nonnull (find_text (scene, "3"));
      g_assert_cmpfloat (find_text (scene, "250 g flour")->font_size, >=, 12);
    }
}

/* Each entry stands under its day and in its row; five days, or seven when the weekend is used. */
static void
test_week (void)
{
  g_autoptr (PtmScene) scene = make_page ("week-plan", "en", 1536, 1024);
  const PtmNode *art_lesson, *maths, *first, *second;

  ptm_node_set_param (get_figure (scene), "rows", "8:00; 9:00; 10:00");
  ptm_node_set_param (get_figure (scene), "monday", "Maths; Art; Music");
  ptm_node_set_param (get_figure (scene), "friday", "-; Swimming");
  plan_lay_out (scene, art, 0);
  check_words (scene);
  maths = find_text (scene, "Maths");
  art_lesson = find_text (scene, "Art");
  first = find_text (scene, "8:00");
  second = find_text (scene, "9:00");
  g_assert_null (find_text (scene, "Sa"));
  g_assert_cmpfloat (fabs (maths->frame.x + maths->frame.width / 2 - find_text (scene, "Mo")->frame.x - find_text (scene, "Mo")->frame.width / 2), <, 4);
  g_assert_cmpfloat (fabs (maths->frame.y + maths->frame.height / 2 - first->frame.y - first->frame.height / 2), <, 6);
  g_assert_cmpfloat (fabs (art_lesson->frame.y + art_lesson->frame.height / 2 - second->frame.y - second->frame.height / 2), <, 6);
  g_assert_cmpfloat (fabs (find_text (scene, "Swimming")->frame.y + find_text (scene, "Swimming")->frame.height / 2 - second->frame.y - second->frame.height / 2), <, 6);
  g_assert_null (find_text (scene, "-"));
  ptm_node_set_param (get_figure (scene), "saturday", "Garden");
  plan_lay_out (scene, art, 0);
  g_assert_nonnull (find_text (scene, "Sa"));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  art = plan_open_art ();
  g_test_add_func ("/figure-pages/menu", test_menu);
  g_test_add_func ("/figure-pages/certificate", test_certificate);
  g_test_add_func ("/figure-pages/recipe", test_recipe);
  g_test_add_func ("/figure-pages/week", test_week);
  status = g_test_run ();
  ptm_art_unref (art);
  return status;
}
