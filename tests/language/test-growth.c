/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Reading takes work in proportion to the length of the sentence, whatever is repeated in it. The work is counted in looks at words, so that no
 * clock is asked. */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "ptm-reading.h"
#include "ways.h"

/* Four times as long may take so many times the looks: a little more than four, for what is only looked at in long sentences. */
#define SHORT 2500
#define LONG  10000
#define MOST  6.5

/* One phrase of every row of a table is repeated in the thorough test. */
#define SHORTEST_ROW 3

static const char *const units[] = {
  "a red balloon on a table and ",
  "drei schwarze Katzen, ",
  "红色的气球和",
  "猫が三匹、",
  "लाल गुब्बारा और ",
  "قطة سوداء و",
  "in the style of ",
  "with a ",
  "a cat on ",
  "between ",
  "not ",
  "no ",
  "and ",
  "and, ",
  "und ",
  "y ",
  "et ",
  "和",
  "と",
  "और ",
  "و",
  "第",
  "的",
  "の",
  "the ",
  "the other ",
  "another one ",
  "另一个",
  "der andere ",
  "el otro ",
  "skirt ",
  "jeans ",
  "skirt and ",
  "red ",
  "red and ",
  "rojo y ",
  "12 ",
  "12, ",
  "two ",
  "2x",
  "1080x1350 ",
  "12:30 ",
  "12 May ",
  "1.000,50 € ",
  "-> ",
  "a -> ",
  "→",
  "…",
  ". ",
  ", ",
  ": ",
  "; ",
  "\n",
  "- ",
  "\"",
  "“x” ",
  "“",
  "(",
  "( ",
  "a) ",
  "#ff0000 ",
  "xq zv ",
  "xqzv, ",
  "aaaaaaaaaa",
  "Anna ",
  "please ",
  "bitte ",
  "a.b.c.",
  "1. go ",
  "7:",
  "? ",
  "'",
  "x. ",
  "if a then ",
  "it is too loud. ",
  "remove the cat, it is too loud. ",
  "because it is loud, ",
  "keep ",
  "ひとつ ",
  "dozen ",
  "too ",
  "labelled ",
  "story ",
  "make it ",
  "make the cat red and ",
  "remove the cat. ",
  "instead of ",
  "as if ",
  "the same ",
  "which is ",
  "to the left of ",
  "left ",
  "two more ",
  "poster ",
  "title: ",
  "grid of ",
  "👩‍👩‍👧‍👦",
  "🎈 ",
};

static guint64
count (WaysRead read, const char *unit, gsize length)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint64 before = ptm_reading_count_looks ();

  while (text->len < length)
    g_string_append (text, unit);
  read (text->str);
  return ptm_reading_count_looks () - before;
}

/* The unit, when it grows too fast in one way of reading. */
static guint
count_fast (const char *unit)
{
  static const struct
  {
    const char *name;
    WaysRead    read;
  } ways[] = { { "plan", ways_plan }, { "change", ways_change }, { "photograph", ways_change_photo }, { "anew", ways_choose } };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      double once = (double)MAX (count (ways[i].read, unit, SHORT), 1), more = (double)count (ways[i].read, unit, LONG);

      if (more <= MOST * once)
        continue;
      fprintf (stderr, "%s, repeated: %.0f looks, then %.0f (%.1f times): “%s”\n", ways[i].name, once, more, more / once, unit);
      n++;
    }
  return n;
}

static void
test_units (void)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    n += count_fast (units[i]);
  g_assert_cmpuint (n, ==, 0);
}

/* The first phrase of a row that is no pattern. (transfer full) (nullable) */
static char *
dup_phrase (const char *row)
{
  g_auto (GStrv) columns = g_strsplit (row, "\t", -1);
  g_auto (GStrv) phrases = NULL;
  guint n = g_strv_length (columns);

  if (n < SHORTEST_ROW || row[0] == '#')
    return NULL;
  phrases = g_strsplit (columns[n - 1], "|", -1);
  for (guint i = 0; phrases[i] != NULL; i++)
    if (*phrases[i] != '\0' && strpbrk (phrases[i], "*<>+~") == NULL)
      return g_strconcat (phrases[i], " ", NULL);
  return NULL;
}

static void
test_table (gconstpointer lang)
{
  g_autofree char *name = g_strconcat (lang, ".tsv", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "grammar", name, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) rows = NULL;
  guint n = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  rows = g_strsplit (text, "\n", -1);
  for (guint i = 0; rows[i] != NULL; i++)
    {
      g_autofree char *phrase = dup_phrase (rows[i]);

      n += phrase != NULL ? count_fast (phrase) : 0;
    }
  g_assert_cmpuint (n, ==, 0);
}

int
main (int argc, char *argv[])
{
  static const char *const languages[] = { "en", "de", "es", "fr", "zh", "ja", "hi", "ar" };
  int                      status;

  g_test_init (&argc, &argv, NULL);
  ways_load ();
  g_test_add_func ("/language/growth/units", test_units);
  for (guint i = 0; g_test_thorough () && i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = g_strconcat ("/language/growth/table/", languages[i], NULL);

      g_test_add_data_func (path, languages[i], test_table);
    }
  status = g_test_run ();
  ways_unload ();
  return status;
}
