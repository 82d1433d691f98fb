/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Sentences as nobody would write them: the test sentences of all languages, cut, joined, mixed with each other, with bidi
 * controls, joiners, emoji, signs and long runs, are planned, read as changes and as operations of the window. Whatever comes
 * out, nothing may crash or fail an assertion. */

#include "config.h"

#include <string.h>

#include "../fuzz.h"
#include "ptm-error.h"
#include "ptm-local.h"
#include "ptm-scene-json.h"
#include "summary.h"

#define ROUNDS       250
#define LONGEST_TEXT 100000
#define MOST_NODES   5000

static PtmLanguage    *language;
static PtmLocalReader *reader;
static GPtrArray      *seeds; /* (element-type utf8) */

static const char *const pieces[] = {
  "",
  " ",
  "\n",
  "\t",
  ",",
  ";",
  ":",
  "/",
  "|",
  "->",
  "→",
  "(",
  ")",
  "[",
  "]",
  "\"",
  "“",
  "”",
  "«",
  "»",
  "「",
  "」",
  "„",
  "'",
  "#",
  "#ff0000",
  "#12",
  "%",
  "€2.50",
  "°",
  "\xE2\x80\xAE",
  "\xE2\x80\x8F",
  "\xE2\x80\x8D",
  "\xE2\x80\x8B",
  "\xEF\xBB\xBF",
  "\xEF\xB8\x8F",
  "\xCC\x81\xCC\x81\xCC\x81",
  "\xE2\x81\xA6",
  "\xC2\xA0",
  "\xE3\x80\x80",
  "👩‍👩‍👧‍👦",
  "🏳️‍🌈",
  "🎉",
  "1️⃣",
  "A4",
  "16:9",
  "1080x1350",
  "0x0",
  "99999999999999999999",
  "-1",
  "1e309",
  "NaN",
  "19h30",
  "12.5.2026",
  "2026-13-45",
  "二十",
  "百",
  "٤٢",
  "४२",
  "½",
  "Ⅷ",
  "ﬁ",
  "İ",
  "ß",
  "ſ",
  "the same",
  "again",
  "two more",
  "now in Hindi",
  "compare 3 and 5",
  "crop to",
  "undo",
  "and",
  "und",
  "y",
  "و",
  "和",
  "と",
  "और",
  "with",
  "mit",
  "poster",
  "Comic:",
  "mind map",
  "timeline:",
  "worksheet:",
  "grid of",
  "bar chart:",
  "a)",
  "____",
  "y = x^2",
  "1/0",
  "www.",
  "a@b",
  "%s%n",
  "<b>&amp;",
  "{\"kind\":",
  "ก็",
  "한국어",
  "ελ",
  "Ж",
  "𝒳",
  "\xF4\x8F\xBF\xBF",
};

static const char SCENE[] = "{\"v\":1,\"kind\":\"poster\",\"lang\":\"en\",\"nodes\":["
                            "{\"id\":\"n1\",\"type\":\"text\",\"role\":\"title\",\"text\":\"Garden\"},"
                            "{\"id\":\"n2\",\"type\":\"text\",\"role\":\"date\",\"text\":\"12 May\"},"
                            "{\"id\":\"n3\",\"type\":\"object\",\"role\":\"main\",\"noun\":\"violin\",\"asset\":\"noto:violin\"},"
                            "{\"id\":\"n4\",\"type\":\"object\",\"noun\":\"balloons\",\"asset\":\"noto:balloon\",\"count\":3}]}";

static void
add_letters (GString *text, int n)
{
  static const gunichar starts[] = { 'a', 'A', '0', 0xe0, 0x3b1, 0x430, 0x5d0, 0x627, 0x905, 0xe01, 0x3041, 0x30a1, 0x4e00, 0xac00, 0x1f300, 0x2000, 0x300 };
  gunichar              start = starts[fuzz_pick (G_N_ELEMENTS (starts))];

  for (int i = 0; i < n; i++)
    g_string_append_unichar (text, start + (gunichar)fuzz_pick (40));
}

/* A part of a test sentence, from one letter to another. */
static void
add_part (GString *text)
{
  const char      *seed = g_ptr_array_index (seeds, fuzz_pick ((int)seeds->len));
  glong            length = g_utf8_strlen (seed, -1);
  glong            first = fuzz_pick (3) == 0 ? fuzz_pick ((int)length + 1) : 0;
  glong            end = fuzz_pick (3) == 0 ? first + fuzz_pick ((int)(length - first) + 1) : length;
  g_autofree char *part = g_utf8_substring (seed, first, end);

  g_string_append (text, part);
}

static char *
make_sentence (void)
{
  GString *text = g_string_new (NULL);
  int      n = 1 + fuzz_pick (6);

  for (int i = 0; i < n; i++)
    {
      if (fuzz_pick (2) == 0)
        add_part (text);
      else if (fuzz_pick (3) > 0)
        g_string_append (text, pieces[fuzz_pick (G_N_ELEMENTS (pieces))]);
      else
        add_letters (text, 1 + fuzz_pick (12));
      if (fuzz_pick (2) == 0)
        g_string_append_c (text, ' ');
    }
  /* Now and then one that goes on and on. */
  if (fuzz_pick (60) == 0 && text->len > 0)
    {
      g_autofree char *once = g_strdup (text->str);
      gsize            most = fuzz_pick (4) == 0 ? LONGEST_TEXT : LONGEST_TEXT / 10;

      while (text->len + strlen (once) < most)
        g_string_append (text, once);
    }
  if (fuzz_pick (40) == 0 && text->len > 0)
    text->str[fuzz_pick ((int)text->len)] = (char)(1 + fuzz_pick (255));
  return g_string_free (text, FALSE);
}

static gboolean
play (gpointer data)
{
  PtmScene        *scene = data;
  g_autofree char *sentence = make_sentence ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmScene) plan = ptm_language_plan (language, sentence, &error);
  g_autoptr (GPtrArray) unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
  g_autoptr (GPtrArray) ops = ptm_language_read_edit (language, sentence, fuzz_pick (4) > 0 ? scene : NULL, fuzz_pick (2), unmet);
  g_autoptr (PtmLocal) local = ptm_local_read (reader, sentence);
  g_autofree char *json = ptm_ops_to_json (ops);
  g_autofree char *asset = ptm_language_find_asset (language, sentence, NULL);
  g_autofree char *text = NULL;
  g_autoptr (PtmScene) again = NULL;

  ptm_language_is_draw (language, sentence);
  g_assert_true ((plan != NULL) == (error == NULL));
  if (plan == NULL)
    {
      g_assert_cmpuint (error->domain, ==, PTM_ERROR);
      return FALSE;
    }
  g_assert_cmpuint (plan->nodes->len, <=, MOST_NODES);
  /* What was made of a sentence is a plan others can read. */
  text = ptm_scene_to_json (plan, FALSE);
  g_assert_nonnull (text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  again = ptm_scene_from_json (text, -1, &error);
  g_assert_no_error (error);
  return TRUE;
}

/* The sentences of a file of tests, whatever its columns are. */
static void
read_file (const char *path)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *last = strrchr (lines[i], '\t');

      if (lines[i][0] != '#' && last != NULL && last[1] != '\0')
        g_ptr_array_add (seeds, g_strdup (last + 1));
    }
}

static void
read_seeds (void)
{
  static const char *const folders[] = { "kinds", "local" };

  seeds = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "language", folders[i], NULL);
      g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

      g_assert_nonnull (dir);
      for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
        {
          g_autofree char *path = g_build_filename (folder, name, NULL);

          read_file (path);
        }
    }
  g_assert_cmpuint (seeds->len, >, 100);
}

static void
test_fuzz (void)
{
  g_autoptr (PtmScene) scene = ptm_scene_from_json (SCENE, -1, NULL);

  fuzz_run (ROUNDS, play, scene);
}

int
main (int argc, char *argv[])
{
  g_autoptr (PtmArt) art = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  art = ptm_art_new (NULL);
  g_assert_nonnull (art);
  language = summary_load ();
  reader = ptm_local_reader_new (art);
  read_seeds ();
  g_test_add_func ("/language/fuzz", test_fuzz);
  status = g_test_run ();
  g_ptr_array_unref (seeds);
  ptm_local_reader_free (reader);
  ptm_language_unref (language);
  return status;
}
