/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Worksheets: what the pupil sees and what the key adds, on pages that hold it. */

#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "plan-fixture.h"
#include "ptm-palette.h"
#include "ptm-text.h"

static PtmArt *art;

static PtmNode *
add_task (PtmScene *scene, const char *text, const char *name, const char *value)
{
  PtmNode *node = plan_add_text (scene, "task", text);

  if (name != NULL)
    ptm_node_set_param (node, name, value);
  return node;
}

static void
add_choices (PtmScene *scene, PtmNode *task, const char *const *texts)
{
  for (int i = 0; texts[i] != NULL; i++)
    ptm_node_set (&ptm_scene_add_node (scene, task, PTM_NODE_TEXT)->text, texts[i]);
}

static PtmNode *
add_figure (PtmScene *scene, const char *template, const char *name, const char *value)
{
  PtmNode *node = ptm_scene_add_node (scene, NULL, PTM_NODE_FIGURE);

  ptm_node_set (&node->template, template);
  if (name != NULL)
    ptm_node_set_param (node, name, value);
  return node;
}

static PtmScene *
plan_sheet (const char *lang)
{
  static const char *const choices[] = { "7", "12", "9", NULL };
  PtmScene                *scene = plan_new (PTM_KIND_WORKSHEET, 0, 0);

  ptm_node_set (&scene->lang, lang);
  plan_add_text (scene, "title", "Numbers");
  add_task (scene, "", "sums", "12+7; 8*9; 81:9; 5-8");
  add_task (scene, "A week has ____ days, a year ____ months.", "answer", "seven; twelve");
  add_choices (scene, add_task (scene, "Which number is even?", "answer", "12"), choices);
  add_task (scene, "Match them.", "pairs", "cow = calf; dog = puppy; cat = kitten");
  add_figure (scene, "clock", "time", "3:05, 7:40");
  plan_add_object (scene, "apple", "noto:red-apple", "item")->count = 6;
  add_task (scene, "Why is the sky blue?", "answer", "Because air scatters blue light most.");
  return scene;
}

/* How often a text is drawn. */
static guint
count_text (PtmScene *scene, const char *text)
{
  g_autoptr (GPtrArray) texts = plan_collect (scene, PTM_NODE_TEXT);
  guint n = 0;

  for (guint i = 0; i < texts->len; i++)
    {
      const PtmNode *node = texts->pdata[i];

      n += node->frame.width > 0 && g_strcmp0 (node->text, text) == 0;
    }
  return n;
}

static PtmNode *
find_text (PtmScene *scene, const char *text)
{
  g_autoptr (GPtrArray) texts = plan_collect (scene, PTM_NODE_TEXT);

  for (guint i = 0; i < texts->len; i++)
    if (((PtmNode *)texts->pdata[i])->frame.width > 0 && g_strcmp0 (((PtmNode *)texts->pdata[i])->text, text) == 0)
      return texts->pdata[i];
  return NULL;
}

/* Texts that are drawn lie on the page, are whole, read on paper, and none lies on another. */
static void
check_page (PtmScene *scene)
{
  g_autoptr (GPtrArray) texts = plan_collect (scene, PTM_NODE_TEXT);
  g_autoptr (GPtrArray) objects = plan_collect (scene, PTM_NODE_OBJECT);

  for (guint i = 0; i < texts->len; i++)
    {
      const PtmNode *node = texts->pdata[i];
      PtmColor       ground = node->fill.a > 0 ? node->fill : PTM_RGB (255, 255, 255);

      if (node->frame.width <= 0)
        continue;
      g_assert_true (plan_is_inside (scene, &node->frame, 10));
      g_assert_false (ptm_text_is_cut (node, scene->lang));
      /* On a pill of its own colour ink is light. */
      if (ptm_color_contrast (node->color, ground) < 4.5)
        g_assert_cmpfloat (ptm_color_contrast (node->color, PTM_RGB (0, 0, 0)), >, 15);
      for (guint k = i + 1; k < texts->len; k++)
        {
          const PtmNode *other = texts->pdata[k];

          if (other->frame.width > 0 && plan_get_overlap (&node->frame, &other->frame) > 12)
            {
              g_test_message ("“%s” is over “%s” on page %d", node->text, other->text, scene->page);
              g_assert_not_reached ();
            }
        }
    }
  for (guint i = 0; i < objects->len; i++)
    if (((PtmNode *)objects->pdata[i])->frame.width > 0)
      g_assert_true (plan_is_inside (scene, &((PtmNode *)objects->pdata[i])->frame, 0));
}

static void
lay_out_page (PtmScene *scene, int variant, int page)
{
  scene->page = page;
  plan_lay_out (scene, art, variant);
}

static void
test_key (void)
{
  static const char *const answers[] = { "19", "72", "9", "−3", "seven", "twelve", "3:05", "7:40", "Because air scatters blue light most." };

  for (int variant = 0; variant < 3; variant++)
    {
      g_autoptr (PtmScene) scene = plan_sheet ("en");
      guint on_key[G_N_ELEMENTS (answers)] = { 0 }, key_marks = 0;
      int   pages;

      lay_out_page (scene, variant, 1);
      pages = scene->pages;
      g_assert_cmpint (pages, >=, 2);
      g_assert_cmpint (pages % 2, ==, 0);
      g_assert_cmpint (scene->width, ==, 1240);
      g_assert_cmpint (scene->height, ==, 1754);
      for (int page = 1; page <= pages; page++)
        {
          lay_out_page (scene, variant, page);
          check_page (scene);
          g_assert_cmpuint (count_text (scene, "Answer key"), ==, page > pages / 2);
          key_marks += count_text (scene, "Answer key");
          for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
            if (page > pages / 2)
              on_key[i] += count_text (scene, answers[i]);
            else if (i != 2)
              g_assert_cmpuint (count_text (scene, answers[i]), ==, 0);
        }
      for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
        g_assert_cmpuint (on_key[i], >=, 1);
      g_assert_cmpuint (key_marks, ==, (guint)pages / 2);
      g_assert_cmpuint (scene->unmet->len, ==, 0);
    }
}

/* The key stands where the pupil wrote: whatever is on both pages is in the same place. */
static void
test_same_places (void)
{
  g_autoptr (PtmScene) pupil = plan_sheet ("en");
  g_autoptr (PtmScene) key = plan_sheet ("en");
  static const char *const texts[] = { "12 + 7 =", "8 × 9 =", "81 ÷ 9 =", "Calculate.", "kitten", "Numbers", "A week has" };

  lay_out_page (pupil, 0, 1);
  lay_out_page (key, 0, pupil->pages / 2 + 1);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *spaced = g_strconcat (texts[i], " ", NULL);
      PtmNode         *a = find_text (pupil, texts[i]) != NULL ? find_text (pupil, texts[i]) : find_text (pupil, spaced);
      PtmNode         *b = find_text (key, texts[i]) != NULL ? find_text (key, texts[i]) : find_text (key, spaced);

      if (a == NULL)
        continue;
      g_assert_nonnull (b);
      g_assert_cmpfloat_with_epsilon (a->frame.x, b->frame.x, 0.02);
      g_assert_cmpfloat_with_epsilon (a->frame.y, b->frame.y, 0.02);
    }
  g_assert_nonnull (find_text (pupil, "12 + 7 ="));
  /* What the plan says can be taken hold of: it is the plan's own text that is drawn. */
  g_assert_null (strstr (find_text (pupil, "Which number is even?")->id, "~"));
}

/* Made sums are right by our own arithmetic, in range, all different, and the same for the same seed. */
static void
test_generated (void)
{
  static const struct
  {
    const char *text;
    int         most;
    int         count;
    const char *sign;
  } sets[] = { { "addition to 20, 12 tasks", 20, 12, "+" }, { "Subtraktion bis 100, 16 Aufgaben", 100, 16, "−" }, { "multiplication to 100: 20", 100, 20, "×" }, { "division to 50, 8", 50, 8, "÷" }, { "足し算 20 まで 10 問", 20, 10, "+" } };

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      g_autoptr (PtmScene) scene = plan_new (PTM_KIND_WORKSHEET, 0, 0);
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_autoptr (GPtrArray) texts = NULL;
      int found = 0;

      add_task (scene, "", "generate", sets[i].text);
      lay_out_page (scene, 0, 2);
      texts = plan_collect (scene, PTM_NODE_TEXT);
      for (guint k = 0; k + 1 < texts->len; k++)
        {
          const PtmNode *node = texts->pdata[k], *answer = texts->pdata[k + 1];
          const char    *sign = strstr (node->text, sets[i].sign);
          int            a, b, value;

          if (!g_str_has_suffix (node->text, " =") || sign == NULL)
            continue;
          a = atoi (node->text);
          b = atoi (sign + strlen (sets[i].sign));
          value = strcmp (sets[i].sign, "+") == 0 ? a + b : strcmp (sets[i].sign, "−") == 0 ? a - b
                                                          : strcmp (sets[i].sign, "×") == 0 ? a * b
                                                                                            : a / b;
          g_assert_cmpint (value, ==, atoi (answer->text));
          g_assert_cmpint (MAX (MAX (a, b), value), <=, sets[i].most);
          g_assert_cmpint (value, >=, 1);
          if (strcmp (sets[i].sign, "÷") == 0)
            g_assert_cmpint (a % b, ==, 0);
          g_assert_true (g_hash_table_add (seen, g_strdup (node->text)));
          found++;
        }
      g_assert_cmpint (found, ==, sets[i].count);
    }
}

static void
test_languages (void)
{
  static const char *const langs[][2] = { { "en", "Name" }, { "de", "Klasse" }, { "es", "Nombre" }, { "fr", "Classe" }, { "zh", "姓名" }, { "ja", "なまえ" }, { "hi", "नाम" }, { "ar", "الاسم" } };

  for (guint i = 0; i < G_N_ELEMENTS (langs); i++)
    for (int variant = 0; variant < 3; variant++)
      {
        g_autoptr (PtmScene) scene = plan_sheet (langs[i][0]);
        PtmNode *first;

        lay_out_page (scene, variant, 1);
        g_assert_cmpuint (count_text (scene, langs[i][1]), ==, 1);
        check_page (scene);
        /* In the friendly look the number is a plain digit, as on the clock. */
        if (variant == 1)
          continue;
        first = find_text (scene, "1.");
        g_assert_nonnull (first);
        if (i == 7)
          g_assert_cmpfloat (first->frame.x, >, scene->width * 0.8);
        else
          g_assert_cmpfloat (first->frame.x, <, scene->width * 0.2);
      }
}

/* Forty tasks go over several pages; every one stands on exactly one pupil's page. */
static void
test_flow (void)
{
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_WORKSHEET, 0, 0);
  guint seen[40] = { 0 };

  for (int i = 0; i < 40; i++)
    {
      g_autofree char *text = g_strdup_printf ("Question %d?", i);

      add_task (scene, text, "lines", "3");
    }
  lay_out_page (scene, 0, 1);
  g_assert_cmpint (scene->pages, >, 4);
  for (int page = 1; page <= scene->pages / 2; page++)
    {
      lay_out_page (scene, 0, page);
      check_page (scene);
      for (int i = 0; i < 40; i++)
        {
          g_autofree char *text = g_strdup_printf ("Question %d?", i);

          seen[i] += count_text (scene, text);
        }
    }
  for (int i = 0; i < 40; i++)
    g_assert_cmpuint (seen[i], ==, 1);
}

static void
test_repeatable (void)
{
  g_autoptr (PtmScene) once = plan_sheet ("en");
  g_autoptr (PtmScene) often = plan_sheet ("en");
  g_autoptr (GPtrArray) a = NULL;
  g_autoptr (GPtrArray) b = NULL;

  lay_out_page (once, 1, 1);
  for (int page = 1; page <= 4; page++)
    lay_out_page (often, 1, page);
  lay_out_page (often, 1, 1);
  a = plan_collect (once, PTM_NODE_TEXT);
  b = plan_collect (often, PTM_NODE_TEXT);
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    {
      const PtmNode *x = a->pdata[i], *y = b->pdata[i];

      g_assert_cmpstr (x->text, ==, y->text);
      g_assert_cmpfloat (x->frame.x, ==, y->frame.x);
      g_assert_cmpfloat (x->frame.y, ==, y->frame.y);
    }
}

/* The bank holds what is left out, and nothing that stands on the sheet anyway. */
static void
test_bank (void)
{
  static const char *const figures[][3] = { { "shapes", "square", "square" }, { "plant-cell", "Nucleus", "Chloroplast" } };

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autoptr (PtmScene) scene = plan_new (PTM_KIND_WORKSHEET, 0, 0);

      add_figure (scene, figures[i][0], "bank", "yes");
      lay_out_page (scene, 0, 1);
      g_assert_cmpuint (count_text (scene, figures[i][1]), ==, 1);
      g_assert_cmpuint (count_text (scene, figures[i][2]), ==, 1);
      check_page (scene);
    }
}

static void
test_points (void)
{
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_WORKSHEET, 0, 0);

  ptm_node_set_param (add_task (scene, "First?", "lines", "2"), "points", "4");
  ptm_node_set_param (add_task (scene, "Second?", "lines", "2"), "points", "3");
  lay_out_page (scene, 2, 1);
  g_assert_cmpuint (count_text (scene, "/ 7"), ==, 1);
  g_assert_cmpuint (count_text (scene, "__ / 4"), ==, 1);
  check_page (scene);
}

static void
test_nonsense (void)
{
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_WORKSHEET, 200, 120);
  g_autoptr (PtmScene) empty = plan_new (PTM_KIND_WORKSHEET, 0, 0);
  g_autofree char *lots = g_strnfill (90000, 'x');

  add_task (scene, lots, "answer", lots);
  add_task (scene, "____", "answer", NULL);
  add_task (scene, "", "sums", "1/0; ; abc; 3+");
  add_task (scene, "", "generate", "something pretty");
  add_task (scene, "", "pairs", "===; a; =b");
  add_task (scene, "", "paper", "zebra");
  add_figure (scene, "no-such-thing", "list", lots);
  add_figure (scene, NULL, NULL, NULL);
  lay_out_page (scene, 0, 99);
  g_assert_cmpuint (scene->unmet->len, >=, 3);
  lay_out_page (empty, 1, 1);
  g_assert_cmpint (empty->pages, ==, 2);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  art = plan_open_art ();
  g_test_add_func ("/layout/worksheet/key", test_key);
  g_test_add_func ("/layout/worksheet/same-places", test_same_places);
  g_test_add_func ("/layout/worksheet/generated", test_generated);
  g_test_add_func ("/layout/worksheet/languages", test_languages);
  g_test_add_func ("/layout/worksheet/flow", test_flow);
  g_test_add_func ("/layout/worksheet/repeatable", test_repeatable);
  g_test_add_func ("/layout/worksheet/bank", test_bank);
  g_test_add_func ("/layout/worksheet/points", test_points);
  g_test_add_func ("/layout/worksheet/nonsense", test_nonsense);
  status = g_test_run ();
  ptm_art_unref (art);
  return status;
}
