/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Changes of pictures that were drawn from a sentence, where what they show decides what a change means. tests/language/changes.txt
 * has what the operations must have, the sentence of the picture, and the changes. */

#include "config.h"

#include <string.h>

#include "ptm-layout.h"
#include "ptm-scene-edit.h"
#include "summary.h"

static PtmLanguage *language;
static PtmArt      *art;

static PtmScene *
draw (const char *sentence)
{
  g_autoptr (PtmScene) scene = ptm_language_plan (language, sentence, NULL);
  g_autoptr (GError) error = NULL;

  ptm_layout_apply (scene, art, 0, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&scene);
}

static GPtrArray *
read_change (PtmScene *scene, const char *change)
{
  g_autoptr (GPtrArray) unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);

  return ptm_language_read_edit (language, change, scene, FALSE, unmet);
}

static void
check (PtmScene *scene, const char *wanted, const char *change)
{
  g_autoptr (GPtrArray) ops = read_change (scene, change);
  g_autofree char *json = ptm_ops_to_json (ops);
  g_auto (GStrv) pieces = g_strsplit (wanted, " ; ", -1);

  for (char **piece = pieces; *piece != NULL; piece++)
    if (strstr (json, *piece) == NULL)
      {
        g_test_message ("%s\n  is     %s\n  wanted %s", change, json, *piece);
        g_test_fail ();
      }
}

static void
test_table (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "language", "changes.txt", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) columns = g_strsplit (*line, "\t", 3);
      g_auto (GStrv) changes = NULL;
      g_autoptr (PtmScene) scene = NULL;

      if (**line == '#' || g_strv_length (columns) != 3)
        continue;
      scene = draw (columns[1]);
      changes = g_strsplit (columns[2], "|", -1);
      for (char **change = changes; *change != NULL; change++)
        check (scene, columns[0], *change);
    }
}

static PtmScene *
apply (PtmScene *scene, const char *change)
{
  g_autoptr (GPtrArray) unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
  g_autoptr (GPtrArray) ops = read_change (scene, change);
  PtmScene *edited = ptm_scene_edit (scene, art, ops, NULL, NULL, unmet);

  g_assert_cmpuint (unmet->len, ==, 0);
  return edited;
}

static void
test_taken_off (void)
{
  g_autoptr (PtmScene) scene = draw ("a cat with a hat and a dog with glasses");
  g_autoptr (PtmScene) edited = apply (scene, "take the hat off");
  const PtmCharacter *cat = g_ptr_array_index (edited->characters, 0), *dog = g_ptr_array_index (edited->characters, 1);

  g_assert_cmpstr (cat->extra, ==, NULL);
  g_assert_cmpstr (dog->extra, ==, "glasses");
}

static const PtmNode *
find_chart (PtmScene *scene)
{
  for (guint i = 0; i < scene->nodes->len; i++)
    if (((PtmNode *)g_ptr_array_index (scene->nodes, i))->type == PTM_NODE_CHART)
      return g_ptr_array_index (scene->nodes, i);
  g_assert_not_reached ();
}

static void
test_row_colors (void)
{
  g_autoptr (PtmScene) scene = draw ("bar chart: Mon 3, Tue 5, Wed 4");
  g_autoptr (PtmScene) edited = apply (scene, "make Tue red");
  const PtmNode *chart = find_chart (edited);

  g_assert_cmpint (((PtmDatum *)g_ptr_array_index (chart->data, 0))->color.a, ==, 0);
  g_assert_cmpint (((PtmDatum *)g_ptr_array_index (chart->data, 1))->color.r, >, 200);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  language = summary_load ();
  art = ptm_art_new (NULL);
  g_test_add_func ("/language/changes/table", test_table);
  g_test_add_func ("/language/changes/taken-off", test_taken_off);
  g_test_add_func ("/language/changes/row-colors", test_row_colors);
  status = g_test_run ();
  ptm_art_unref (art);
  ptm_language_unref (language);
  return status;
}
