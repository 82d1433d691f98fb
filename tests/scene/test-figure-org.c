/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The figures of thinking, chance and chemistry: what is said to be inside is inside, what is counted is right. */

#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "figure-fixture.h"
#include "ptm-elements.h"
#include "ptm-text.h"

static PtmArt *art;

static const char *const templates[] = { "venn", "pyramid", "fishbone", "swot", "org-chart", "family-tree", "cycle", "food-chain", "punnett", "probability-tree", "element-tile", "periodic-table", "atom-bohr" };

static void
test_boxes (void)
{
  static const char *const langs[] = { "en", "de", "es", "fr", "zh", "ja", "hi", "ar" };
  static const double      sizes[][2] = { { 1060, 560 }, { 760, 760 }, { 620, 900 } };

  for (guint t = 0; t < G_N_ELEMENTS (templates); t++)
    for (guint l = 0; l < G_N_ELEMENTS (langs); l++)
      for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
        for (int blank = 0; blank < 2; blank++)
          {
            g_autoptr (PtmScene) scene = figure_new (art, langs[l], templates[t], blank ? "labels=blank" : NULL, sizes[s][0], sizes[s][1]);

            g_assert_cmpuint (figure_get (scene)->children->len, >, 3);
            g_assert_cmpuint (scene->unmet->len, ==, 0);
            figure_check (scene);
          }
}

static void
test_nonsense (void)
{
  static const char *const params[] = { "sets=A;B;C;D;E|a=1,2,3|b=x", "a=\xff|b=\xfe", "levels=;;;", "causes=:::;a:;:b", "tree=A>A; B>A; A>B", "tree=>;>>", "tree=A>B;B>C;C>A", "steps=one", "list=alone",
                                        "mother=BBc|father=b", "mother=1234", "stages=a 1/0; b 1/2", "stages=a 1/2, b 1/3", "stages=;;", "element=Xx, 0, 119, -3", "isotope=1", "highlight=Q", "strengths=;" };

  for (guint t = 0; t < G_N_ELEMENTS (templates); t++)
    for (guint p = 0; p < G_N_ELEMENTS (params); p++)
      {
        g_autoptr (PtmScene) scene = figure_new (art, "en", templates[t], params[p], 600, 400);
        g_autoptr (PtmScene) narrow = figure_new (art, "en", templates[t], params[p], 3, 2);
        g_autoptr (PtmScene) artless = figure_new (NULL, "en", templates[t], params[p], 600, 400);

        g_assert_nonnull (narrow);
        g_assert_nonnull (artless);
        for (guint i = 0; i < figure_get (scene)->children->len; i++)
          {
            const PtmNode *node = figure_get (scene)->children->pdata[i];

            g_assert_true (isfinite (node->frame.x) && isfinite (node->frame.y) && isfinite (node->frame.width) && isfinite (node->frame.height));
          }
      }
}

/* The words of an item lie wholly inside every set it is in, and outside the others. */
static void
check_member (PtmScene *scene, const PtmNode **circles, guint n, const char *text, guint sets)
{
  const PtmNode *node = NULL;
  double         width = 0, height = 0, x, y;
  GPtrArray     *children = figure_get (scene)->children;

  for (guint i = 0; i < children->len; i++)
    {
      g_auto (GStrv) lines = g_strsplit (((PtmNode *)children->pdata[i])->text != NULL ? ((PtmNode *)children->pdata[i])->text : "", "\n", -1);

      if (g_strv_contains ((const char *const *)lines, text))
        node = children->pdata[i];
    }
  g_assert_nonnull (node);
  ptm_text_measure (node, "en", node->frame.width, &width, &height);
  for (int corner = 0; corner < 4; corner++)
    {
      x = figure_get_x (node) + (corner % 2 == 0 ? -1 : 1) * width / 2;
      y = figure_get_y (node) + (corner < 2 ? -1 : 1) * height / 2;
      for (guint i = 0; i < n; i++)
        {
          gboolean inside = hypot (x - figure_get_x (circles[i]), y - figure_get_y (circles[i])) < circles[i]->frame.width / 2;

          g_assert_cmpint (inside, ==, (sets >> i & 1) != 0);
        }
    }
}

static void
test_venn (void)
{
  g_autoptr (PtmScene) two = figure_new (art, "en", "venn", "sets=Birds; Swimmers|a=penguin, duck, eagle|b=duck, shark, penguin", 900, 600);
  g_autoptr (PtmScene) three = figure_new (art, "en", "venn", "sets=Even; Threes; Fives|a=2, 4, 6, 10, 30|b=3, 6, 9, 15, 30|c=5, 10, 15, 25, 30", 900, 800);
  const PtmNode *circles[3];

  for (int i = 0; i < 2; i++)
    circles[i] = figure_get (two)->children->pdata[i];
  check_member (two, circles, 2, "eagle", 1);
  check_member (two, circles, 2, "shark", 2);
  check_member (two, circles, 2, "penguin", 3);
  check_member (two, circles, 2, "duck", 3);
  for (int i = 0; i < 3; i++)
    circles[i] = figure_get (three)->children->pdata[i];
  check_member (three, circles, 3, "4", 1);
  check_member (three, circles, 3, "9", 2);
  check_member (three, circles, 3, "25", 4);
  check_member (three, circles, 3, "6", 3);
  check_member (three, circles, 3, "10", 5);
  check_member (three, circles, 3, "15", 6);
  check_member (three, circles, 3, "30", 7);
}

static void
test_tree (void)
{
  g_autoptr (PtmScene) scene = figure_new (art, "en", "org-chart", "tree=Boss > Left, Right; Left > Ann, Ben, Cem; Right > Dan", 1000, 600);
  g_autoptr (PtmScene) mirrored = figure_new (art, "ar", "org-chart", "tree=Boss > Left, Right", 1000, 600);
  g_autoptr (PtmScene) twice = figure_new (art, "en", "org-chart", "tree=Boss > Ann; Ann > Boss", 1000, 600);
  double ann = figure_get_x (figure_find_text (scene, "Ann", 0)), cem = figure_get_x (figure_find_text (scene, "Cem", 0));

  g_assert_cmpfloat_with_epsilon (figure_get_x (figure_find_text (scene, "Left", 0)), (ann + cem) / 2, 2);
  g_assert_cmpfloat_with_epsilon (figure_get_x (figure_find_text (scene, "Right", 0)), figure_get_x (figure_find_text (scene, "Dan", 0)), 2);
  g_assert_cmpfloat_with_epsilon (figure_get_y (figure_find_text (scene, "Ann", 0)), figure_get_y (figure_find_text (scene, "Dan", 0)), 1);
  g_assert_cmpfloat (figure_get_y (figure_find_text (scene, "Boss", 0)), <, figure_get_y (figure_find_text (scene, "Left", 0)));
  g_assert_cmpfloat (figure_get_x (figure_find_text (mirrored, "Left", 0)), >, figure_get_x (figure_find_text (mirrored, "Right", 0)));
  g_assert_cmpuint (twice->unmet->len, ==, 1);
  figure_check (scene);
}

/* Clockwise from the top, all at one distance from the middle. */
static void
test_cycle (void)
{
  g_autoptr (PtmScene) scene = figure_new (art, "en", "cycle", "steps=Egg; Caterpillar; Pupa; Butterfly; Eggs again", 800, 700);
  static const char *const steps[] = { "Egg", "Caterpillar", "Pupa", "Butterfly", "Eggs again" };
  PtmFrame                 box = figure_get (scene)->frame;
  double                   x = box.x + box.width / 2, y = box.y + box.height / 2, far = 0;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      const PtmNode *node = figure_find_text (scene, steps[i], 0);
      double         turn, d = hypot (figure_get_x (node) - x, figure_get_y (node) - y);

      far = i == 0 ? d : far;
      turn = atan2 (figure_get_x (node) - x, y - figure_get_y (node)) * 180 / G_PI;
      g_assert_cmpfloat_with_epsilon (fmod (turn - 72.0 * i + 900, 360), 180, 2);
      g_assert_cmpfloat_with_epsilon (d, far, 4);
    }
  figure_check (scene);
}

static void
test_food_chain (void)
{
  g_autoptr (PtmScene) scene = figure_new (art, "en", "food-chain", "list=grass, rabbit, fox|assets=noto:herb, noto:rabbit, noto:fox", 1000, 400);
  g_autoptr (PtmScene) mirrored = figure_new (art, "ar", "food-chain", NULL, 1000, 400);
  g_autoptr (PtmScene) upright = figure_new (art, "en", "food-chain", "list=grass, rabbit, fox", 500, 900);

  g_assert_cmpfloat (figure_get_x (figure_find_text (scene, "grass", 0)), <, figure_get_x (figure_find_text (scene, "fox", 0)));
  g_assert_cmpfloat_with_epsilon (figure_get_x (figure_find_text (scene, "grass", 0)), figure_get_x (figure_find_text (scene, "Producer", 0)), 2);
  g_assert_cmpfloat_with_epsilon (figure_get_x (figure_find_text (scene, "fox", 0)), figure_get_x (figure_find_text (scene, "Secondary consumer", 0)), 2);
  g_assert_cmpfloat (figure_get_x (figure_find_text (mirrored, "عشب", 0)), >, figure_get_x (figure_find_text (mirrored, "نسر", 0)));
  g_assert_cmpfloat (figure_get_y (figure_find_text (upright, "grass", 0)), >, figure_get_y (figure_find_text (upright, "fox", 0)));
  figure_check (upright);
}

static void
test_chance (void)
{
  g_autoptr (PtmScene) square = figure_new (art, "en", "punnett", "mother=Bb|father=Bb", 600, 600);
  g_autoptr (PtmScene) back = figure_new (art, "en", "punnett", "mother=Bb|father=bb", 600, 600);
  g_autoptr (PtmScene) two = figure_new (art, "en", "punnett", "mother=RrYy|father=RrYy", 900, 900);
  g_autoptr (PtmScene) tree = figure_new (art, "en", "probability-tree", "stages=red 3/5, blue 2/5; red 1/2, blue 1/2", 900, 600);

  g_assert_cmpuint (figure_count_text (square, "BB"), ==, 1);
  g_assert_cmpuint (figure_count_text (square, "Bb"), ==, 2);
  g_assert_cmpuint (figure_count_text (square, "bb"), ==, 1);
  g_assert_cmpuint (figure_count_text (square, "1 BB : 2 Bb : 1 bb"), ==, 1);
  g_assert_cmpuint (figure_count_text (back, "2 Bb : 2 bb"), ==, 1);
  g_assert_cmpuint (figure_count_text (two, "RrYy"), ==, 4);
  g_assert_cmpuint (figure_count_text (two, "rryy"), ==, 1);
  /* 3/5 · 1/2 twice, 2/5 · 1/2 twice: the numbers over and under the bars. */
  g_assert_cmpuint (figure_count_text (tree, "10"), ==, 2);
  g_assert_cmpuint (figure_count_text (tree, "5"), ==, 2);
  g_assert_cmpuint (figure_count_text (tree, "3"), ==, 2);
  g_assert_cmpuint (figure_count_text (tree, "1"), ==, 2);
}

static void
test_elements (void)
{
  g_autoptr (GArray) elements = ptm_elements_load (art);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  static const char *const langs[] = { "en", "de", "es", "fr", "zh", "ja", "hi", "ar" };
  gboolean                 cells[8][19] = { { FALSE } };
  int                      apart = 0;

  g_assert_nonnull (elements);
  g_assert_cmpuint (elements->len, ==, 118);
  for (guint i = 0; i < elements->len; i++)
    {
      const PtmElement *element = &g_array_index (elements, PtmElement, i);
      int               shells[8], sum = 0, n = ptm_element_get_shells (element->number, shells);

      g_assert_cmpint (element->number, ==, (int)i + 1);
      g_assert_true (g_hash_table_add (seen, element->symbol));
      for (int k = 0; k < n; k++)
        sum += shells[k];
      g_assert_cmpint (sum, ==, element->number);
      /* Palladium alone has an empty outer shell. */
      g_assert_cmpint (n, ==, element->number == 46 ? 4 : element->period);
      for (guint k = 0; k < G_N_ELEMENTS (langs); k++)
        g_assert_cmpuint (strlen (ptm_element_get_name (element, langs[k])), >, 0);
      if (element->group == 0)
        {
          apart++;
          continue;
        }
      g_assert_false (cells[element->period][element->group]);
      cells[element->period][element->group] = TRUE;
    }
  g_assert_cmpint (apart, ==, 30);
  g_assert_cmpint (ptm_elements_find (elements, "Fe")->number, ==, 26);
  g_assert_cmpint (ptm_elements_find (elements, "Eisen")->number, ==, 26);
  g_assert_cmpint (ptm_elements_find (elements, "鉄")->number, ==, 26);
  g_assert_cmpint (ptm_elements_find (elements, "79")->number, ==, 79);
  g_assert_cmpstr (ptm_elements_find (elements, "Co")->symbol, ==, "Co");
  g_assert_null (ptm_elements_find (elements, "CO"));
  g_assert_cmpstr (ptm_elements_find (elements, "Cl")->mass, ==, "35.45");
}

/* Ground states from the NIST Atomic Spectra Database. */
static void
test_shells (void)
{
  static const struct
  {
    int number;
    int shells[8];
  } known[] = { { 1, { 1 } }, { 6, { 2, 4 } }, { 11, { 2, 8, 1 } }, { 24, { 2, 8, 13, 1 } }, { 26, { 2, 8, 14, 2 } }, { 29, { 2, 8, 18, 1 } }, { 46, { 2, 8, 18, 18 } }, { 57, { 2, 8, 18, 18, 9, 2 } }, { 64, { 2, 8, 18, 25, 9, 2 } }, { 79, { 2, 8, 18, 32, 18, 1 } }, { 82, { 2, 8, 18, 32, 18, 4 } }, { 92, { 2, 8, 18, 32, 21, 9, 2 } }, { 103, { 2, 8, 18, 32, 32, 8, 3 } }, { 118, { 2, 8, 18, 32, 32, 18, 8 } } };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      int shells[8];

      ptm_element_get_shells (known[i].number, shells);
      for (int k = 0; k < 8; k++)
        g_assert_cmpint (shells[k], ==, known[i].shells[k]);
    }
}

/* As many dots as electrons, every one on its ring. */
static void
test_bohr (void)
{
  g_autoptr (PtmScene) scene = figure_new (art, "de", "atom-bohr", "element=Cl", 900, 600);
  GPtrArray *children = figure_get (scene)->children;
  guint      electrons = 0;

  for (guint i = 0; i < children->len; i++)
    {
      const PtmNode *node = children->pdata[i];

      electrons += g_strcmp0 (node->shape, "ellipse") == 0 && node->fill.a > 0 && node->stroke.a > 0 && node->frame.width < 30;
    }
  g_assert_cmpuint (electrons, ==, 17);
  g_assert_cmpuint (figure_count_text (scene, "17 Protonen"), ==, 1);
  g_assert_cmpuint (figure_count_text (scene, "18 Neutronen"), ==, 1);
  g_assert_cmpuint (figure_count_text (scene, "Chlor"), ==, 1);
}

static void
test_periodic_table (void)
{
  g_autoptr (PtmScene) scene = figure_new (art, "en", "periodic-table", "highlight=Fe", 1060, 700);
  static const char *const columns[][2] = { { "He", "Og" }, { "Li", "Fr" }, { "Fe", "Hs" }, { "C", "Fl" } };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    g_assert_cmpfloat_with_epsilon (figure_get_x (figure_find_text (scene, columns[i][0], 0)), figure_get_x (figure_find_text (scene, columns[i][1], 0)), 1.5);
  g_assert_cmpfloat_with_epsilon (figure_get_y (figure_find_text (scene, "K", 0)), figure_get_y (figure_find_text (scene, "Kr", 0)), 1.5);
  g_assert_cmpfloat (figure_get_y (figure_find_text (scene, "La", 0)), >, figure_get_y (figure_find_text (scene, "Fr", 0)));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  art = plan_open_art ();
  g_test_add_func ("/figure/org/boxes", test_boxes);
  g_test_add_func ("/figure/org/nonsense", test_nonsense);
  g_test_add_func ("/figure/org/venn", test_venn);
  g_test_add_func ("/figure/org/tree", test_tree);
  g_test_add_func ("/figure/org/cycle", test_cycle);
  g_test_add_func ("/figure/org/food-chain", test_food_chain);
  g_test_add_func ("/figure/org/chance", test_chance);
  g_test_add_func ("/figure/org/elements", test_elements);
  g_test_add_func ("/figure/org/shells", test_shells);
  g_test_add_func ("/figure/org/bohr", test_bohr);
  g_test_add_func ("/figure/org/periodic-table", test_periodic_table);
  status = g_test_run ();
  ptm_art_unref (art);
  return status;
}
