/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Counts up to one hundred, as words, in eight languages, and as the digits of every script; tests/language/numbers.txt has
 * the picture, how many, and the sentence. */

#include "config.h"

#include <string.h>

#include "summary.h"

static PtmLanguage *language;

static void
check_count (const char *name, int count, const char *sentence)
{
  g_autoptr (PtmScene) scene = ptm_language_plan (language, sentence, NULL);
  int found = 0;

  for (guint i = 0; scene != NULL && i < scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (scene->nodes, i);

      if (node->asset != NULL && g_str_has_suffix (node->asset, name))
        found += node->count;
    }
  if (found == count && scene->unmet->len == 0)
    return;
  g_test_message ("%s: %d instead of %d", sentence, found, count);
  g_test_fail ();
}

static void
test_words (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "language", "numbers.txt", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", 3);

      if (lines[i][0] != '#' && g_strv_length (columns) == 3)
        check_count (columns[0], atoi (columns[1]), columns[2]);
    }
}

static void
test_digits (void)
{
  const char *const balloons[] = { "%d balloons", "%d Ballons", "%d globos", "%d ballons", "%d个气球", "%d個の風船", "%d गुब्बारे" };

  for (int n = 2; n <= 100; n += 7)
    for (guint i = 0; i < G_N_ELEMENTS (balloons); i++)
      {
        g_auto (GStrv) parts = g_strsplit (balloons[i], "%d", 2);
        g_autofree char *sentence = g_strdup_printf ("%s%d%s", parts[0], n, parts[1]);

        check_count ("balloon", n, sentence);
      }
  check_count ("balloon", 42, "४२ गुब्बारे");
  check_count ("cat", 42, "٤٢ قطة");
  check_count ("cat", 97, "۹۷ قطة");
  check_count ("balloon", 12, "12個の風船");
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  language = summary_load ();
  g_test_add_func ("/language/numbers/words", test_words);
  g_test_add_func ("/language/numbers/digits", test_digits);
  status = g_test_run ();
  ptm_language_unref (language);
  return status;
}
