/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Every kind of picture in each language. Each file of tests/language/kinds has lines of a kind, of
 * what the plan must have, and of a sentence. What it must have are pieces of the short form of summary.c, parted by " ; ",
 * with "|" between equals; "|x3" counts panels. Nothing may be unmet unless such a piece says so. */

#include "config.h"

#include <string.h>

#include "ptm-error.h"
#include "summary.h"

static PtmLanguage *language;

static guint
count_panels (const char *plan)
{
  guint n = 0;

  for (const char *p = strstr (plan, "; |"); p != NULL; p = strstr (p + 1, "; |"))
    n++;
  return n;
}

static gboolean
has_piece (const char *plan, const char *piece)
{
  g_auto (GStrv) equals = NULL;

  if (g_str_has_prefix (piece, "|x"))
    return count_panels (plan) == (guint)atoi (piece + 2);
  equals = g_strsplit (piece, "|", -1);
  for (guint i = 0; equals[i] != NULL; i++)
    if (strstr (plan, equals[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* (nullable) when the plan has it all */
static char *
dup_missing (const char *plan, const char *kind, const char *wanted)
{
  g_auto (GStrv) pieces = g_strsplit (wanted, " ; ", -1);
  gsize    length = strlen (kind);
  gboolean may_miss = strchr (wanted, '?') != NULL;

  if (!g_str_has_prefix (plan, kind) || (plan[length] != '\0' && plan[length] != ' ' && plan[length] != ';'))
    return g_strdup (kind);
  for (guint i = 0; pieces[i] != NULL; i++)
    if (!has_piece (plan, pieces[i]))
      return g_strdup (pieces[i]);
  return strstr (plan, "; ?") != NULL && !may_miss ? g_strdup ("every word") : NULL;
}

static void
check_line (char **columns)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmScene) scene = ptm_language_plan (language, columns[2], &error);
  g_autofree char *plan = scene != NULL ? summary_of_plan (scene) : g_strdup (error->message);
  g_autofree char *missing = dup_missing (plan, columns[0], columns[1]);

  if (missing == NULL)
    return;
  g_test_message ("%s\n  is      %s\n  without %s", columns[2], plan, missing);
  g_test_fail ();
}

static void
test_file (gconstpointer user_data)
{
  const char      *lang = user_data;
  g_autofree char *name = g_strconcat (lang, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "language", "kinds", name, NULL);
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
        check_line (columns);
    }
}

int
main (int argc, char *argv[])
{
  static const char *const languages[] = { "en", "de", "es", "fr", "zh", "ja", "hi", "ar" };
  int                      status;

  g_test_init (&argc, &argv, NULL);
  language = summary_load ();
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = g_strconcat ("/language/kinds/", languages[i], NULL);

      g_test_add_data_func (path, languages[i], test_file);
    }
  status = g_test_run ();
  ptm_language_unref (language);
  return status;
}
