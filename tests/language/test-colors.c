/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* How many things of which colour a sentence asks for; tests/language/colors.txt has the things and the sentence. */

#include "config.h"

#include <string.h>

#include "summary.h"

static PtmLanguage *language;

/* "2 balloon red" as the test table has it. */
typedef struct
{
  int         count;
  const char *name;
  const char *color;
} Wanted;

static PtmColor
get_color (const char *name)
{
  PtmColor color = PTM_COLOR_NONE;

  if (strcmp (name, "-") != 0)
    g_assert_true (ptm_color_parse (name, &color));
  return color;
}

static int
count_things (PtmScene *scene, const Wanted *wanted)
{
  PtmColor color = get_color (wanted->color);
  int      found = 0;

  for (guint i = 0; i < scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (scene->nodes, i);
      gboolean       is_named = node->asset != NULL && g_str_has_suffix (node->asset, wanted->name);

      found += is_named && memcmp (&node->color, &color, sizeof color) == 0 ? node->count : 0;
    }
  return found;
}

static int
count_all (PtmScene *scene)
{
  int found = 0;

  for (guint i = 0; i < scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (scene->nodes, i);

      found += node->type == PTM_NODE_OBJECT ? node->count : 0;
    }
  return found;
}

static void
check_things (const char *things, const char *sentence)
{
  g_autoptr (PtmScene) scene = ptm_language_plan (language, sentence, NULL);
  g_auto (GStrv) parts = g_strsplit (things, ", ", -1);
  int      sum = 0;
  gboolean passed = scene != NULL;

  for (guint i = 0; passed && parts[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (parts[i], " ", 3);
      Wanted wanted = { .count = atoi (words[0]), .name = words[1], .color = words[2] };

      passed = count_things (scene, &wanted) == wanted.count;
      sum += wanted.count;
    }
  if (passed && count_all (scene) == sum)
    return;
  g_test_message ("%s: not %s", sentence, things);
  g_test_fail ();
}

static void
test_things (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "language", "colors.txt", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", 2);

      if (lines[i][0] != '#' && g_strv_length (columns) == 2)
        check_things (columns[0], columns[1]);
    }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  language = summary_load ();
  g_test_add_func ("/language/colors/things", test_things);
  status = g_test_run ();
  ptm_language_unref (language);
  return status;
}
