/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Sentences that lean on the turn before are changes of its picture. tests/language/follow.txt has what their operations must
 * have, and the sentences. */

#include "config.h"

#include <string.h>

#include "ptm-scene-json.h"
#include "summary.h"

static PtmLanguage *language;

static const char POSTER[] = "{\"v\":1,\"kind\":\"poster\",\"lang\":\"en\",\"nodes\":["
                             "{\"id\":\"n1\",\"type\":\"text\",\"role\":\"title\",\"text\":\"Garden\"},"
                             "{\"id\":\"n5\",\"type\":\"text\",\"role\":\"date\",\"text\":\"12 May\"},"
                             "{\"id\":\"n6\",\"type\":\"text\",\"role\":\"time\",\"text\":\"6 pm\"},"
                             "{\"id\":\"n2\",\"type\":\"object\",\"role\":\"main\",\"noun\":\"violin\",\"asset\":\"noto:violin\"},"
                             "{\"id\":\"n3\",\"type\":\"object\",\"noun\":\"balloons\",\"asset\":\"noto:balloon\",\"count\":3},"
                             "{\"id\":\"n4\",\"type\":\"object\",\"noun\":\"sun\",\"asset\":\"noto:sun\"}]}";

static void
check_sentence (PtmScene *scene, const char *wanted, const char *sentence)
{
  g_autoptr (GPtrArray) unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
  g_autoptr (GPtrArray) ops = ptm_language_read_edit (language, sentence, scene, FALSE, unmet);
  g_autofree char *json = ptm_ops_to_json (ops);
  g_auto (GStrv) pieces = g_strsplit (wanted, " ; ", -1);
  gboolean good = unmet->len == 0 && !ptm_language_is_draw (language, sentence);

  for (guint i = 0; pieces[i] != NULL; i++)
    good = good && strstr (json, pieces[i]) != NULL;
  if (good)
    return;
  g_test_message ("%s [%s%s]\n  is     %s ?%s\n  wanted %s", sentence, ptm_language_guess (language, sentence, "en"), ptm_language_is_draw (language, sentence) ? ", drawn" : "", json, unmet->len > 0 ? ((PtmUnmet *)g_ptr_array_index (unmet, 0))->text : "", wanted);
  g_test_fail ();
}

/* The lines of a table of this folder. (transfer full) */
static char **
read_lines (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "language", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return g_strsplit (text, "\n", -1);
}

static const char MEADOW[] = "{\"v\":1,\"kind\":\"scene\",\"lang\":\"en\",\"nodes\":["
                             "{\"id\":\"ground\",\"type\":\"background\",\"setting\":\"meadow\"},"
                             "{\"id\":\"cat\",\"type\":\"object\",\"noun\":\"cat\",\"asset\":\"noto:cat\"},"
                             "{\"id\":\"dog\",\"type\":\"object\",\"noun\":\"dog\",\"asset\":\"noto:dog\"},"
                             "{\"id\":\"house\",\"type\":\"object\",\"noun\":\"house\",\"asset\":\"noto:house\"}]}";

/* The operations of the last of several sentences, each said to the picture the one before has made. (transfer full) */
static char *
run_turns (const char *sentences)
{
  g_auto (GStrv) turns = g_strsplit (sentences, " => ", -1);
  g_autoptr (PtmScene) scene = ptm_scene_from_json (MEADOW, -1, NULL);
  char *json = NULL;

  for (char **turn = turns; *turn != NULL; turn++)
    {
      g_autoptr (GPtrArray) unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
      g_autoptr (GPtrArray) ops = ptm_language_read_edit (language, *turn, scene, FALSE, unmet);
      PtmScene *edited = ptm_scene_edit (scene, NULL, ops, NULL, NULL, unmet);

      g_assert_false (ptm_language_draws_anew (language, *turn, scene));
      ptm_scene_unref (scene);
      scene = edited;
      g_free (json);
      json = ptm_ops_to_json (ops);
    }
  return json;
}

static void
test_turns (void)
{
  g_auto (GStrv) lines = read_lines ("turns.txt");

  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) columns = g_strsplit (*line, "\t", 2);
      g_auto (GStrv) pieces = NULL;
      g_autofree char *json = NULL;

      if (**line == '#' || g_strv_length (columns) != 2)
        continue;
      json = run_turns (columns[1]);
      pieces = g_strsplit (columns[0], " ; ", -1);
      for (char **piece = pieces; *piece != NULL; piece++)
        if (strstr (json, *piece) == NULL)
          {
            g_test_message ("%s\n  is     %s\n  wanted %s", columns[1], json, *piece);
            g_test_fail ();
          }
    }
}

static void
test_follow (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmScene) scene = ptm_scene_from_json (POSTER, -1, &error);
  g_auto (GStrv) lines = read_lines ("follow.txt");

  g_assert_no_error (error);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", 2);
      g_auto (GStrv) sentences = NULL;

      if (lines[i][0] == '#' || g_strv_length (columns) != 2)
        continue;
      sentences = g_strsplit (columns[1], "|", -1);
      for (guint k = 0; sentences[k] != NULL; k++)
        check_sentence (scene, columns[0], sentences[k]);
    }
}

/* What only sounds like it is drawn, or changes what it names. */
static void
test_not_leaning (void)
{
  const char *drawn[] = { "a poster about one more day", "draw a cat again", "the same two cats: a red one and a blue one", "zwei Katzen", "zwei weitere Informationen: Plakat für das Konzert", "dos gatos más un perro", "两只猫" };

  for (guint i = 0; i < G_N_ELEMENTS (drawn); i++)
    {
      g_autoptr (PtmScene) plan = ptm_language_plan (language, drawn[i], NULL);

      g_assert_nonnull (plan);
    }
  g_assert_true (ptm_language_is_draw (language, "two cats"));
  g_assert_true (ptm_language_is_draw (language, "zwei Katzen"));
  g_assert_true (ptm_language_is_draw (language, "Poster for two more concerts"));
}

/* Whether the picture at hand is meant, or another one. */
static void
test_anew (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtmScene) scene = ptm_scene_from_json (POSTER, -1, &error);
  g_auto (GStrv) lines = read_lines ("anew.txt");

  g_assert_no_error (error);
  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) columns = g_strsplit (*line, "\t", 2);

      if (**line == '#' || g_strv_length (columns) != 2)
        continue;
      if (ptm_language_draws_anew (language, columns[1], scene) != g_str_equal (columns[0], "anew"))
        {
          g_test_message ("%s: wanted %s", columns[1], columns[0]);
          g_test_fail ();
        }
    }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  language = summary_load ();
  g_test_add_func ("/language/follow/sentences", test_follow);
  g_test_add_func ("/language/follow/turns", test_turns);
  g_test_add_func ("/language/follow/anew", test_anew);
  g_test_add_func ("/language/follow/not-leaning", test_not_leaning);
  status = g_test_run ();
  ptm_language_unref (language);
  return status;
}
