/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The doors of the room: guesses, single nouns, the word tables themselves, and sentences nobody should write. */

#include "config.h"

#include <string.h>

#include "ptm-error.h"
#include "ptm-grammar.h"
#include "summary.h"

/* What is read in every way; the growth of the work is counted in test-growth.c, so that a few need be as long as a sentence may be. */
#define LONG_TEXT    20000
#define LONGEST_TEXT 100000

static PtmLanguage *language;

static void
test_guess (void)
{
  const struct
  {
    const char *sentence;
    const char *fallback;
    const char *lang;
  } cases[] = {
    { "Poster for a spring concert", "de", "en" },
    { "Plakat für ein Konzert", "en", "de" },
    { "make it red", "de", "en" },
    { "mach es rot", "en", "de" },
    { "xyzzy", "de", "de" },
    { "xyzzy", "fr", "fr" },
    { "xyzzy", "nl", "en" },
    { "trois chats noirs", NULL, "fr" },
    { "tres gatos negros", NULL, "es" },
    { "三只黑猫", NULL, "zh" },
    { "黒い猫が三匹", NULL, "ja" },
    { "तीन काली बिल्लियाँ", NULL, "hi" },
    { "ثلاث قطط سوداء", NULL, "ar" },
    { "poster titled 日本の祭り with a cat", "ja", "en" },
    { "xyzzy", NULL, "en" },
    { "ein Hund", NULL, "de" },
    { "a dog", NULL, "en" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (ptm_language_guess (language, cases[i].sentence, cases[i].fallback), ==, cases[i].lang);
}

static void
test_is_draw (void)
{
  const char *drawn[] = { "Poster for a concert", "draw a cat", "make a poster with a dog", "a cat on a sofa", "two birds above a house", "create an elegant flyer", "new poster with a sun", "flowchart: a -> b", "zeichne einen Hund", "ein Hund am Strand", "mach ein Plakat mit Blumen", "Erstelle eine Einladung", "drei rote Äpfel", "diagram of the water cycle" };
  const char *edited[] = { "make it red", "make the title red", "remove this", "replace it with a red balloon", "a red balloon instead", "put a red balloon here", "make it more elegant", "a bit darker", "make the poster more playful", "mach den Titel rot", "entferne das", "mach daraus einen Ballon", "add a sun", "", "without the flowers", "etwas heller", "the title bigger" };

  for (guint i = 0; i < G_N_ELEMENTS (drawn); i++)
    if (!ptm_language_is_draw (language, drawn[i]))
      {
        g_test_message ("a new picture: %s", drawn[i]);
        g_test_fail ();
      }
  for (guint i = 0; i < G_N_ELEMENTS (edited); i++)
    if (ptm_language_is_draw (language, edited[i]))
      {
        g_test_message ("an edit: %s", edited[i]);
        g_test_fail ();
      }
}

static void
test_find_asset (void)
{
  const struct
  {
    const char *phrase;
    const char *asset;
    const char *color;
  } cases[] = {
    { "violin", "noto:violin", NULL },
    { "Geigen", "noto:violin", NULL },
    { "red balloon", "noto:balloon", "#e53935" },
    { "roten Ballon", "noto:balloon", "#e53935" },
    { "a red balloon", "noto:balloon", "#e53935" },
    { "hot dog", "noto:hot-dog", NULL },
    { "xyzzy", NULL, NULL },
    { "🐱", "noto:cat-face", NULL },
    { "", NULL, NULL },
    { "\xff", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PtmColor         color;
      g_autofree char *asset = ptm_language_find_asset (language, cases[i].phrase, &color);
      g_autofree char *text = color.a > 0 ? ptm_color_to_string (color) : NULL;

      g_assert_cmpstr (asset, ==, cases[i].asset);
      if (asset != NULL)
        g_assert_cmpstr (text, ==, cases[i].color);
    }
}

/* Every picture the tables name is in the pack, and no word means two nouns. */
static void
test_nouns (void)
{
  g_autoptr (PtmArt) art = ptm_art_new (NULL);
  g_autoptr (PtmLexicon) lexicon = ptm_lexicon_new (art, NULL);
  guint with_picture = 0;

  g_assert_nonnull (lexicon);
  g_assert_cmpuint (ptm_lexicon_get_size (lexicon), >=, 500);
  for (guint column = 0; column < 4; column += 2)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (guint i = 0; i < ptm_lexicon_get_size (lexicon); i++)
        {
          const PtmNoun *noun = ptm_lexicon_get (lexicon, i);
          g_auto (GStrv) words = g_strsplit (noun->forms[column], "|", -1);

          with_picture += noun->asset != NULL ? 1 : 0;
          if (noun->asset != NULL && !ptm_art_has (art, noun->asset))
            g_error ("no picture %s", noun->asset);
          if (words[0] != NULL && !g_hash_table_add (seen, g_strdup (words[0])))
            {
              g_test_message ("twice: %s", words[0]);
              g_test_fail ();
            }
        }
    }
  g_assert_cmpuint (with_picture / 2, >=, 500);
}

static void
test_categories (void)
{
  const char *tags[] = { "animal", "fruit", "vegetable", "vehicle", "instrument", "sport", "drink", "tool", "clothes", "job", "face", "weather", "toy" };
  g_autoptr (PtmArt) art = ptm_art_new (NULL);
  g_autoptr (PtmLexicon) lexicon = ptm_lexicon_new (art, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      g_autoptr (GPtrArray) members = ptm_lexicon_list (lexicon, tags[i]);

      g_assert_cmpuint (members->len, >=, 8);
    }
}

static void
test_rules (void)
{
  g_autoptr (PtmArt) art = ptm_art_new (NULL);
  g_autoptr (PtmLexicon) lexicon = ptm_lexicon_new (art, NULL);
  g_autoptr (PtmGrammar) german = ptm_grammar_new (art, lexicon, "de", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *title = ptm_grammar_dup_nominative (german, "Wasserkreislaufs");
  gsize            stem = 0;

  g_assert_true (ptm_grammar_has_rule (german, "capital-nouns"));
  g_assert_false (ptm_grammar_has_rule (german, "adjacent-nouns"));
  g_assert_cmpstr (title, ==, "Wasserkreislauf");
  g_assert_nonnull (ptm_sense_find (ptm_grammar_lookup (german, "rotem"), PTM_WORD_COLOR));
  g_assert_nonnull (ptm_grammar_find_head (german, "geburtstagskarte", &stem));
  g_assert_cmpuint (stem, ==, strlen ("geburtstag"));
  g_assert_null (ptm_grammar_new (art, lexicon, "xx", &error));
  g_assert_error (error, PTM_ERROR, PTM_ERROR_ENGINE);
}

static char *
repeat (const char *part, gsize length)
{
  GString *text = g_string_new (NULL);

  while (text->len < length)
    g_string_append (text, part);
  return g_string_free (text, FALSE);
}

static void
read_both_ways (const char *sentence)
{
  g_autoptr (PtmScene) plan = ptm_language_plan (language, sentence, NULL);
  g_autoptr (PtmScene) scene = ptm_scene_new (PTM_KIND_SCENE, "en");
  g_autoptr (GPtrArray) unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
  g_autoptr (GPtrArray) ops = ptm_language_read_edit (language, sentence, scene, TRUE, unmet);

  g_assert_cmpuint (ops->len, <=, 400);
  if (plan != NULL)
    {
      g_assert_cmpuint (plan->nodes->len, <=, PTM_SCENE_MAX_NODES);
      g_assert_cmpuint (plan->unmet->len, <=, 100);
    }
  ptm_language_is_draw (language, sentence);
}

static void
test_long (void)
{
  const char *parts[] = { "a ", "a dog and ", "„", "\"", "'", "x", "a -> b -> ", "1. go ", "🐱", "🐱\xe2\x80\x8d", "\n", "red ", "7:", "a.b.c.", "poster for ", "make the title red and ", "if a then ", "? ", "der Hund ", "\xd8\xa7\xd9\x84 ", "图", "三", "テーブルの上に猫が", "और ", "background ", "in the style of ", "title: ", "with " };

  const char *longest[] = { "a red dog and ", "der Hund ", "图", "और ", "\xd8\xa7\xd9\x84 ", "xqzv " };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *text = repeat (parts[i], LONG_TEXT);

      read_both_ways (text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (longest); i++)
    {
      g_autofree char *text = repeat (longest[i], LONGEST_TEXT);

      read_both_ways (text);
    }
}

static void
test_strange (void)
{
  const char *sentences[] = { "\xe2\x80\xae"
                              "poster with a cat\xe2\x80\xac",
                              "poster \xe2\x81\xa6with\xe2\x81\xa9 a cat", "P\xcc\x83oster with a cat", "ＰＯＳＴＥＲ with a ｃａｔ", "poster with a 👩\xe2\x80\x8d🚀", "#zzz #12 #fffffffffff", "99999999999999999999 cats", "0 cats", "-5 cats", "poster \"", "'' \"\" «» „“", "a \x01\x02 cat", "-> -> ->", "flowchart: ?", "flowchart:", "grid", "grid 0x0 of animals", "from to from to", "between between and" };

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    read_both_ways (sentences[i]);
}

static void
test_invalid (void)
{
  const char *sentences[] = { "\xff", "poster \xc3", "\xed\xa0\x80 cat", "\xf8\x88\x80\x80\x80" };

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (ptm_language_plan (language, sentences[i], &error));
      g_assert_error (error, PTM_ERROR, PTM_ERROR_PLAN);
      g_assert_false (ptm_language_is_draw (language, sentences[i]));
    }
}

/* What is quoted comes out as it went in. */
static void
test_literals (void)
{
  const char *texts[] = { "Frühlingskonzert", "Cafe\xcc\x81", "naïve — “x”", "日本語", "שלום", "a  b", "Tom & Jerry’s", "\xe2\x80\xab"
                                                                                                                        "abc\xe2\x80\xac",
                          "🎉👩\xe2\x80\x8d🚀", "100 % \\n" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *sentence = g_strdup_printf ("poster titled \"%s\" with a cat", texts[i]);
      g_autoptr (PtmScene) scene = ptm_language_plan (language, sentence, NULL);
      const PtmNode *title = g_ptr_array_index (scene->nodes, 0);

      g_assert_cmpstr (title->role, ==, "title");
      g_assert_cmpstr (title->text, ==, texts[i]);
      g_assert_cmpuint (scene->unmet->len, ==, 0);
    }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  language = summary_load ();
  g_test_add_func ("/language/guess", test_guess);
  g_test_add_func ("/language/is-draw", test_is_draw);
  g_test_add_func ("/language/find-asset", test_find_asset);
  g_test_add_func ("/language/tables/nouns", test_nouns);
  g_test_add_func ("/language/tables/categories", test_categories);
  g_test_add_func ("/language/tables/rules", test_rules);
  g_test_add_func ("/language/robust/long", test_long);
  g_test_add_func ("/language/robust/strange", test_strange);
  g_test_add_func ("/language/robust/invalid", test_invalid);
  g_test_add_func ("/language/robust/literals", test_literals);
  status = g_test_run ();
  ptm_language_unref (language);
  return status;
}
