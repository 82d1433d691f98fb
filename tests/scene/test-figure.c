/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Knowledge templates: which there are, how they are found, what their tables must hold, and what a plan may ask of them. */

#include "config.h"

#include <string.h>

#include "plan-fixture.h"
#include "ptm-figure.h"

#define LANGS 8

static PtmNode *
add_figure (PtmScene *scene, const char *name, const char *labels)
{
  PtmNode *figure = ptm_scene_add_node (scene, NULL, PTM_NODE_FIGURE);

  ptm_node_set (&figure->template, name);
  figure->params = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (labels != NULL)
    g_hash_table_insert (figure->params, g_strdup ("labels"), g_strdup (labels));
  return figure;
}

static PtmNode *
add_label (PtmScene *scene, PtmNode *figure, const char *anchor, const char *text)
{
  PtmNode *label = ptm_scene_add_node (scene, NULL, PTM_NODE_LABEL);

  ptm_node_set (&label->target, figure->id);
  ptm_node_set (&label->anchor, anchor);
  ptm_node_set (&label->text, text);
  return label;
}

static gboolean
has_unmet (PtmScene *scene, const char *text, const char *why)
{
  for (guint i = 0; i < scene->unmet->len; i++)
    {
      const PtmUnmet *unmet = scene->unmet->pdata[i];

      if (g_strcmp0 (unmet->text, text) == 0 && g_strcmp0 (unmet->why, why) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
test_names (void)
{
  static const char *const wanted[] = { "plant-cell", "animal-cell", "flower", "leaf", "photosynthesis", "heart", "digestion", "skeleton", "eye", "ear", "tooth" };
  g_autoptr (PtmArt) art = plan_open_art ();
  g_auto (GStrv) names = ptm_figure_dup_names (art);

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_assert_true (ptm_figure_is_known (art, wanted[i]));
      g_assert_true (g_strv_contains ((const char *const *)names, wanted[i]));
    }
  for (guint i = 1; names[0] != NULL && names[i] != NULL; i++)
    g_assert_cmpstr (names[i - 1], <, names[i]);
  g_assert_false (ptm_figure_is_known (art, "unicorn-anatomy"));
  g_assert_false (ptm_figure_is_known (art, NULL));
  g_assert_false (ptm_figure_is_known (art, "../words"));
  g_assert_false (ptm_figure_is_known (NULL, "heart"));
}

static void
check_found (PtmArt *art, const char *title, const char *name)
{
  g_autofree char *found = ptm_figure_find (art, title);

  g_assert_cmpstr (found, ==, name);
}

static void
test_find (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  g_autofree char *german = ptm_figure_dup_title (art, "plant-cell", "de-AT");
  g_autofree char *other = ptm_figure_dup_title (art, "plant-cell", "sw");
  g_autofree char *none = ptm_figure_dup_title (art, "unicorn-anatomy", "en");

  check_found (art, "Pflanzenzelle", "plant-cell");
  check_found (art, "PFLANZENZELLE", "plant-cell");
  check_found (art, "植物细胞", "plant-cell");
  check_found (art, "plant-cell", "plant-cell");
  check_found (art, "Aufbau des Auges", "eye");
  check_found (art, "القلب", "heart");
  check_found (art, "unicorn", NULL);
  check_found (art, "", NULL);
  check_found (art, NULL, NULL);
  g_assert_cmpstr (german, ==, "Pflanzenzelle");
  g_assert_cmpstr (other, ==, "Plant cell");
  g_assert_null (none);
}

/* One table: a title, its sources, and every word in every language. */
static void
check_table (const char *name, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint    places = 0, sources = 0;
  gboolean titled = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      sources += g_str_has_prefix (lines[i], "# source:");
      if (lines[i][0] == '#' || lines[i][0] == '\0')
        continue;
      g_test_message ("%s: %s", name, cells[0]);
      g_assert_cmpuint (g_strv_length (cells), ==, LANGS + 2);
      g_assert_false (g_hash_table_contains (keys, cells[0]));
      g_hash_table_add (keys, g_strdup (cells[0]));
      titled |= g_str_equal (cells[0], "title");
      places += *cells[2] != '\0' && !g_str_equal (cells[0], "title");
      g_assert_true ((*cells[1] == '\0') == g_str_equal (cells[0], "title"));
      for (guint lang = 2; lang < LANGS + 2; lang++)
        {
          g_assert_true (g_utf8_validate (cells[lang], -1, NULL));
          g_assert_true ((*cells[lang] == '\0') == (*cells[2] == '\0'));
        }
    }
  g_assert_true (titled);
  g_assert_cmpuint (sources, >=, 1);
  g_assert_cmpuint (places, >=, 3);
  g_assert_cmpuint (places, <=, 24);
}

static void
test_tables (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  g_auto (GStrv) names = ptm_figure_dup_names (art);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *asset = g_strconcat ("figure:", names[i], NULL);
      g_autofree char *path = g_strconcat ("figures/", names[i], ".tsv", NULL);
      g_autofree char *text = NULL;
      g_autoptr (GBytes) bytes = NULL;

      if (!ptm_art_has (art, asset))
        continue;
      bytes = ptm_art_dup_file (art, path);
      g_assert_nonnull (bytes);
      text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      check_table (names[i], text);
    }
}

static void
test_unknown (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_DIAGRAM, 800, 600);
  g_autoptr (GPtrArray) objects = NULL;
  PtmNode *nameless = add_figure (scene, NULL, NULL);

  add_figure (scene, "unicorn-anatomy", NULL);
  plan_lay_out (scene, art, 0);
  objects = plan_collect (scene, PTM_NODE_OBJECT);
  g_assert_true (has_unmet (scene, "unicorn-anatomy", "noun"));
  g_assert_cmpuint (objects->len, ==, 2);
  g_assert_cmpuint (nameless->children->len, ==, 1);
  plan_check_objects (scene);
}

/* The user's labels are the only ones; a word of any language finds its place, another is named as not drawn. */
static void
test_own_labels (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_DIAGRAM, 1200, 900);
  PtmNode *figure = add_figure (scene, "plant-cell", NULL);
  PtmNode *by_key = add_label (scene, figure, "vacuole", NULL);
  PtmNode *by_word = add_label (scene, figure, NULL, "zellkern");
  PtmNode *lost = add_label (scene, figure, NULL, "gear wheel");
  g_autoptr (GPtrArray) labels = NULL;

  plan_lay_out (scene, art, 0);
  labels = plan_collect (scene, PTM_NODE_LABEL);
  g_assert_cmpuint (labels->len, ==, 3);
  g_assert_cmpstr (by_key->text, ==, "Vacuole");
  g_assert_cmpstr (by_word->text, ==, "zellkern");
  g_assert_cmpstr (by_word->anchor, ==, "nucleus");
  g_assert_cmpfloat (by_key->frame.width, >, 0);
  g_assert_cmpfloat (by_word->frame.width, >, 0);
  g_assert_cmpfloat (lost->frame.width, ==, 0);
  g_assert_true (has_unmet (scene, "gear wheel", "noun"));
}

static guint
count_texts (PtmScene *scene, PtmNodeType type)
{
  g_autoptr (GPtrArray) nodes = plan_collect (scene, type);
  guint n = 0;

  for (guint i = 0; i < nodes->len; i++)
    n += ((PtmNode *)nodes->pdata[i])->text != NULL;
  return n;
}

static void
test_modes (void)
{
  static const struct
  {
    const char *mode;
    guint       labels;
    guint       texts;
  } modes[] = { { NULL, 11, 11 }, { "all", 11, 11 }, { "none", 0, 0 }, { "numbers", 22, 11 }, { "blank", 22, 0 } };
  g_autoptr (PtmArt) art = plan_open_art ();

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autoptr (PtmScene) scene = plan_new (PTM_KIND_DIAGRAM, 1200, 900);
      g_autoptr (GPtrArray) labels = NULL;

      add_figure (scene, "plant-cell", modes[i].mode);
      plan_lay_out (scene, art, 0);
      labels = plan_collect (scene, PTM_NODE_LABEL);
      g_assert_cmpuint (labels->len, ==, modes[i].labels);
      g_assert_cmpuint (count_texts (scene, PTM_NODE_LABEL), ==, modes[i].texts);
    }
}

/* Laid out again a figure is what it was. */
static void
test_repeatable (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  g_autoptr (PtmScene) scene = plan_new (PTM_KIND_DIAGRAM, 1200, 900);
  PtmNode *figure = add_figure (scene, "heart", NULL);
  PtmFrame frame;
  guint    n;

  plan_lay_out (scene, art, 0);
  n = figure->children->len;
  frame = ((PtmNode *)figure->children->pdata[n - 1])->frame;
  plan_lay_out (scene, art, 0);
  g_assert_cmpuint (figure->children->len, ==, n);
  g_assert_cmpmem (&frame, sizeof frame, &((PtmNode *)figure->children->pdata[n - 1])->frame, sizeof frame);
}

/* A page too small for anything is no reason to fail. */
static void
test_tiny (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();

  for (int side = 8; side < 200; side *= 3)
    {
      g_autoptr (PtmScene) scene = plan_new (PTM_KIND_DIAGRAM, side, side * 2);
      g_autoptr (PtmImage) image = NULL;

      add_figure (scene, "skeleton", "numbers");
      add_figure (scene, "digestion", NULL);
      plan_lay_out (scene, art, 0);
      image = plan_render (scene, art, PTM_RENDER_ALL);
    }
}

static void
test_words (void)
{
  g_autoptr (PtmArt) art = plan_open_art ();
  g_autoptr (PtmScene) scene = ptm_scene_new (PTM_KIND_WORKSHEET, "de");
  PtmLayout layout = { .scene = scene, .art = art };

  g_assert_cmpstr (ptm_figure_word (&layout, "answer-key"), ==, "Lösungen");
  g_assert_cmpstr (ptm_figure_word (&layout, "no-such-word"), ==, "no-such-word");
  ptm_node_set (&scene->lang, "fr-CA");
  g_assert_cmpstr (ptm_figure_word (&layout, "answer-key"), ==, "Corrigé");
  ptm_node_set (&scene->lang, "sw");
  g_assert_cmpstr (ptm_figure_word (&layout, "answer-key"), ==, "Answer key");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/names", test_names);
  g_test_add_func ("/figure/find", test_find);
  g_test_add_func ("/figure/tables", test_tables);
  g_test_add_func ("/figure/unknown", test_unknown);
  g_test_add_func ("/figure/own-labels", test_own_labels);
  g_test_add_func ("/figure/modes", test_modes);
  g_test_add_func ("/figure/repeatable", test_repeatable);
  g_test_add_func ("/figure/tiny", test_tiny);
  g_test_add_func ("/figure/words", test_words);
  return g_test_run ();
}
