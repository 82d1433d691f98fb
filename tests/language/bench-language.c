/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What reading a sentence takes: a plan, a change and an operation of the window in every language, with the slowest of its
 * test sentences, and how the time grows with the length. Goals: 5 ms for a normal sentence; ten times the length takes at most
 * about ten times as long. */

#include "config.h"

#include <string.h>
#include <time.h>

#include "ptm-local.h"
#include "ways.h"

#define REPEATS 5

static PtmLocalReader *reader;

static void
run_local (const char *sentence)
{
  g_autoptr (PtmLocal) local = ptm_local_read (reader, sentence);
}

/* The best of a few, in milliseconds of the processor: what else runs on the machine does not count. */
static double
measure (WaysRead run, const char *sentence)
{
  double best = G_MAXDOUBLE;

  for (int i = 0; i < REPEATS; i++)
    {
      clock_t start = clock ();

      run (sentence);
      best = MIN (best, (double)(clock () - start) * 1000 / CLOCKS_PER_SEC);
    }
  return best;
}

/* The last columns of the lines of a file. (transfer full) (element-type utf8) */
static GPtrArray *
read_sentences (const char *folder, const char *lang, gboolean parted)
{
  g_autofree char *name = g_strconcat (lang, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "language", folder, name, NULL);
  g_autofree char *text = NULL;
  GPtrArray       *sentences = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return sentences;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *last = strrchr (lines[i], '\t');
      g_auto (GStrv) parts = g_strsplit (last != NULL && lines[i][0] != '#' ? last + 1 : "", parted ? "|" : "\n", -1);

      for (guint k = 0; parts[k] != NULL; k++)
        if (*parts[k] != '\0')
          g_ptr_array_add (sentences, g_strdup (parts[k]));
    }
  return sentences;
}

static void
print_row (const char *what, const char *lang, WaysRead run, GPtrArray *sentences)
{
  double      sum = 0, most = 0;
  const char *slowest = "";

  for (guint i = 0; i < sentences->len; i++)
    {
      double time = measure (run, g_ptr_array_index (sentences, i));

      sum += time;
      if (time > most)
        {
          most = time;
          slowest = g_ptr_array_index (sentences, i);
        }
    }
  if (sentences->len > 0)
    g_print ("%-6s %-3s %5u sentences  mean %7.3f ms  most %7.3f ms  %s\n", what, lang, sentences->len, sum / sentences->len, most, slowest);
}

static char *
repeat (const char *once, gsize length)
{
  GString *text = g_string_new (NULL);

  while (text->len < length)
    g_string_append (text, once);
  return g_string_free (text, FALSE);
}

static void
print_growth (const char *what, WaysRead run, const char *once)
{
  double times[3];

  for (guint i = 0, length = 1000; i < G_N_ELEMENTS (times); i++, length *= 10)
    {
      g_autofree char *text = repeat (once, length);

      times[i] = measure (run, text);
    }
  g_print ("%-6s 1k %8.2f ms  10k %8.2f ms (×%4.1f)  100k %9.2f ms (×%4.1f)  %.40s\n", what, times[0], times[1], times[1] / times[0], times[2], times[2] / times[1], once);
}

int
main (int argc, char *argv[])
{
  static const char *const languages[] = { "en", "de", "es", "fr", "zh", "ja", "hi", "ar" };
  static const char *const units[] = { "a red balloon on a table and ", "drei schwarze Katzen, ", "红色的气球和", "猫が三匹、", "लाल गुब्बारा और ", "قطة سوداء و", "xq zv ", "“quoted” ", "aaaaaaaaaa", "-> ", "12, ", "👩‍👩‍👧‍👦" };
  g_autoptr (PtmArt) art = ptm_art_new (NULL);

  g_test_init (&argc, &argv, NULL);
  ways_load ();
  reader = ptm_local_reader_new (art);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GPtrArray) kinds = read_sentences ("kinds", languages[i], FALSE);
      g_autoptr (GPtrArray) locals = read_sentences ("local", languages[i], TRUE);

      /* The grammar is loaded by the first sentence. */
      if (locals->len > 0)
        ways_plan (g_ptr_array_index (locals, 0));
      print_row ("plan", languages[i], ways_plan, kinds->len > 0 ? kinds : locals);
      print_row ("edit", languages[i], ways_change, locals);
      print_row ("local", languages[i], run_local, locals);
    }
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      print_growth ("plan", ways_plan, units[i]);
      print_growth ("edit", ways_change, units[i]);
    }
  ptm_local_reader_free (reader);
  ways_unload ();
  return 0;
}
