/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Sentences that change a picture, in many wordings and eight languages: each is read, applied to a laid out scene, and the
 * scene before is compared with the one after. The tables are in paraphrases/. Of every operation at least 20 wordings work in
 * every language; the share of all rows that work has a floor, too. Under the sanitizers, where it takes long, every fourth row
 * is taken, with some slack. With EDIT_ROWS=de or EDIT_ROWS=de/move the seen rows that fail are listed, never the held ones. */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "edit-check.h"
#include "ptm-layout.h"
#include "ptm-scene-json.h"
#include "summary.h"

#define N_COLUMNS 4
/* So many wordings of an operation work, in every language. */
#define N_WORKING 20
/* The least share of working rows of an operation, in percent. */
#define OPERATION_FLOOR 80

#ifdef __SANITIZE_ADDRESS__
#define TAKES_ALL FALSE
/* Of a part of the rows a score may be so much lower, in percent. */
#define SLACK 8
#else
#define TAKES_ALL TRUE
#define SLACK     0
#endif

static const char *const operations[] = { "move", "resize", "rotate", "recolor", "adjust", "replace", "text", "add", "remove", "restyle", "order",
                                          "translate", "swap", "align", "duplicate", "kind", "size", "flip", "background", NULL };

/** Score: rows that did what was expected, of all; 0 seen, 1 held. */
typedef struct
{
  int right[2];
  int rows[2];
} Score;

/** Floor: the least share of right rows of a table, in percent. */
typedef struct
{
  const char *lang;
  int         seen;
  int         held;
} Floor;

static const Floor floors[] = {
  { "en", 95, 92 },
  { "de", 96, 91 },
  { "es", 93, 91 },
  { "fr", 95, 89 },
  { "zh", 94, 92 },
  { "ja", 93, 88 },
  { "hi", 94, 90 },
  { "ar", 94, 89 },
};

static PtmArt      *art;
static PtmLanguage *language;
static char       **words;  /* lines of words.tsv */
static GHashTable  *scenes; /* laid out, by language and name (element-type utf8 PtmScene) */
static GHashTable  *drawn;  /* those scenes as pictures */

static char *
read_table (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "language", "paraphrases", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* The word of a key, in a language. */
static char *
find_word (const char *key, const char *lang)
{
  g_auto (GStrv) head = g_strsplit (words[1], "\t", -1);

  for (char **line = words + 2; *line != NULL; line++)
    {
      g_auto (GStrv) cells = g_strsplit (*line, "\t", -1);

      for (guint i = 1; cells[0] != NULL && g_str_equal (cells[0], key) && cells[i] != NULL; i++)
        if (g_str_equal (head[i], lang))
          return g_strdup (cells[i]);
    }
  g_error ("no word for %s in %s", key, lang);
}

static gboolean
insert_word (const GMatchInfo *match, GString *result, gpointer lang)
{
  g_autofree char *key = g_match_info_fetch (match, 1);
  g_autofree char *word = find_word (key, lang);

  g_string_append_printf (result, "\"%s\"", word);
  return FALSE;
}

/* A laid out scene of scenes/, with the words of a language. */
static PtmScene *
load_scene (const char *name, const char *lang)
{
  g_autofree char *file = g_strdup_printf ("scenes/%s.json", name);
  g_autofree char *json = read_table (file);
  g_autoptr (GRegex) keys = g_regex_new ("\"\\$(\\w+)\"", 0, 0, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_regex_replace_eval (keys, json, -1, 0, 0, insert_word, (gpointer)lang, &error);
  PtmScene        *scene = ptm_scene_from_json (text, -1, &error);

  g_assert_no_error (error);
  ptm_layout_apply (scene, art, 0, &error);
  g_assert_no_error (error);
  return scene;
}

static PtmMask *
mark (PtmScene *scene, const char *id)
{
  const PtmNode *node = ptm_scene_find (scene, id);
  PtmMask       *mask = ptm_mask_new (scene->width, scene->height);
  PtmRect        rect = { (int)node->frame.x - 4, (int)node->frame.y - 4, (int)node->frame.width + 8, (int)node->frame.height + 8 };

  ptm_mask_fill_rect (mask, &rect, PTM_MASK_ADD, NULL);
  return mask;
}

static PtmScene *
get_scene (const char *name, const char *lang)
{
  g_autofree char *key = g_strconcat (lang, "/", name, NULL);
  PtmScene        *scene = g_hash_table_lookup (scenes, key);

  if (scene == NULL)
    {
      scene = load_scene (name, lang);
      g_hash_table_insert (scenes, g_steal_pointer (&key), scene);
    }
  return scene;
}

/* NULL when the row did what it should; tells what was read of the last turn. */
static char *
run_row (char **row, const char *lang, char **summary)
{
  g_auto (GStrv) place = g_strsplit (row[1], "@", 2);
  g_auto (GStrv) turns = g_strsplit (row[2], " => ", -1);
  PtmScene *before = get_scene (place[0], lang);
  g_autoptr (PtmScene) after = ptm_scene_ref (before);
  g_autoptr (PtmMask) mask = place[1] != NULL ? mark (before, place[1]) : NULL;
  g_autoptr (GPtrArray) unmet = g_ptr_array_new_with_free_func ((GDestroyNotify)ptm_unmet_free);
  EditCheck check = { .art = art, .before = before, .unmet = unmet, .drawn = drawn };

  for (char **turn = turns; *turn != NULL; turn++)
    {
      g_autoptr (GPtrArray) ops = ptm_language_read_edit (language, *turn, after, mask != NULL, unmet);
      g_autoptr (PtmScene) earlier = g_steal_pointer (&after);

      after = ptm_scene_edit (earlier, art, ops, mask, NULL, unmet);
      g_free (*summary);
      *summary = summary_of_edit (ops, unmet);
    }
  check.after = after;
  return edit_check_run (&check, row[3]);
}

static gboolean
is_wanted (const char *lang, const char *operation)
{
  const char      *rows = g_getenv ("EDIT_ROWS");
  g_autofree char *both = g_strconcat (lang, "/", operation, NULL);

  return rows != NULL && (g_str_equal (rows, lang) || g_str_equal (rows, both) || g_str_equal (rows, "all"));
}

static void
check_row (char **row, const char *lang, Score *score)
{
  gboolean         held = g_strv_length (row) > N_COLUMNS && g_str_equal (row[N_COLUMNS], "held");
  g_autofree char *summary = NULL;
  g_autofree char *why = run_row (row, lang, &summary);

  score->rows[held]++;
  score->right[held] += why == NULL;
  if (why != NULL && !held && is_wanted (lang, row[0]))
    fprintf (stderr, "%s %s %s: %s\n    %s\n    %s [%s]\n", lang, row[0], row[1], row[2], summary, why, row[3]);
}

static int
get_percent (const Score *score, gboolean held)
{
  return score->rows[held] > 0 ? score->right[held] * 100 / score->rows[held] : 100;
}

/* Pairs of rows, so that seen and held ones stay equal. */
static gboolean
is_taken (guint line)
{
  return TAKES_ALL || line / 2 % 4 == 0;
}

static void
read_rows (const char *text, const char *lang, Score *scores)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) row = g_strsplit (*line, "\t", -1);
      guint operation = 0;

      if (**line == '#' || **line == '\0' || !is_taken ((guint)(line - lines)))
        continue;
      g_assert_cmpuint (g_strv_length (row), >=, N_COLUMNS);
      while (operations[operation] != NULL && !g_str_equal (operations[operation], row[0]))
        operation++;
      g_assert_nonnull (operations[operation]);
      check_row (row, lang, &scores[operation]);
    }
}

/* Operations whose rows work too seldom fail the test. */
static void
check_operations (const Score *scores, const char *lang, Score *total)
{
  for (guint i = 0; operations[i] != NULL; i++)
    {
      int right = scores[i].right[0] + scores[i].right[1], rows = scores[i].rows[0] + scores[i].rows[1];

      g_test_message ("%s %-10s %d of %d: seen %d of %d, held %d of %d", lang, operations[i], right, rows, scores[i].right[0],
                      scores[i].rows[0], scores[i].right[1], scores[i].rows[1]);
      if (TAKES_ALL && (right < N_WORKING || right * 100 < rows * OPERATION_FLOOR))
        g_test_fail_printf ("%s %s: only %d of %d wordings work", lang, operations[i], right, rows);
      for (int held = 0; held < 2; held++)
        {
          total->right[held] += scores[i].right[held];
          total->rows[held] += scores[i].rows[held];
        }
    }
}

static void
test_language (gconstpointer data)
{
  const Floor     *floor = data;
  g_autofree char *file = g_strconcat (floor->lang, ".tsv", NULL);
  g_autofree char *text = read_table (file);
  Score            scores[G_N_ELEMENTS (operations)] = { 0 };
  Score            total = { 0 };

  read_rows (text, floor->lang, scores);
  check_operations (scores, floor->lang, &total);
  g_test_message ("%s all: seen %d of %d (%d %%), held %d of %d (%d %%)", floor->lang, total.right[0], total.rows[0], get_percent (&total, FALSE),
                  total.right[1], total.rows[1], get_percent (&total, TRUE));
  g_assert_cmpint (get_percent (&total, FALSE), >=, floor->seen - SLACK);
  g_assert_cmpint (get_percent (&total, TRUE), >=, floor->held - SLACK);
}

int
main (int argc, char *argv[])
{
  g_autofree char *table = NULL;
  int              status;

  g_test_init (&argc, &argv, NULL);
  art = ptm_art_new (NULL);
  language = summary_load ();
  table = read_table ("words.tsv");
  words = g_strsplit (table, "\n", -1);
  scenes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)ptm_scene_unref);
  drawn = edit_check_new_drawn ();
  for (guint i = 0; i < G_N_ELEMENTS (floors); i++)
    {
      g_autofree char *path = g_strconcat ("/language/edit-paraphrases/", floors[i].lang, NULL);

      g_test_add_data_func (path, &floors[i], test_language);
    }
  status = g_test_run ();
  g_hash_table_unref (drawn);
  g_hash_table_unref (scenes);
  g_strfreev (words);
  ptm_language_unref (language);
  ptm_art_unref (art);
  return status;
}
