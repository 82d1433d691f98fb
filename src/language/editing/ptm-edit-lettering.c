/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The letters of a text that stays the same text: "title in capitals", "on two lines", and words that were misspelt: "Jazz is
 * written with two z". */

#include "config.h"

#include <string.h>

#include "ptm-edit-private.h"

/* A misspelt word differs from the right one in so many letters, and shorter words are no names of theirs. */
#define MOST_SLIPS    2
#define SHORTEST_WORD 3
#define LONGEST_WORD  30
#define SHORTEST_STEM 4
#define MOST_SENTENCE 60

/* "Town Hall Concert" in two lines: broken at the gap that is nearest to the middle. (transfer full) */
static char *
break_in_two (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, "\n", -1);
  g_autofree char *line = g_strjoinv (" ", words);
  glong            half = g_utf8_strlen (line, -1) / 2, at = 0, best = -1;

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p), at++)
    if (*p == ' ' && (best < 0 || ABS (at - half) < ABS (best - half)))
      best = at;
  if (best > 0)
    *g_utf8_offset_to_pointer (line, best) = '\n';
  return g_steal_pointer (&line);
}

/* "Summer fair" with a capital in each word. (transfer full) */
static char *
capitalize_words (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean begins = TRUE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (out, begins ? g_unichar_toupper (c) : c);
      begins = !g_unichar_isalnum (c) && c != '\'' && c != 0x2019;
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* "in two lines" */
static gboolean
says_two_lines (const PtmClause *clause)
{
  for (guint at = clause->first; at < clause->end; at++)
    {
      guint taken = 0;

      if (ptm_phrase_read_number (clause->reading, at, &taken) == 2 && taken > 0 && ptm_reading_is (clause->reading, at + taken, PTM_WORD_ASIDE, "rows"))
        return TRUE;
    }
  return ptm_clause_is_arranged (clause, "two-lines");
}

/* (nullable) (transfer full) */
static char *
dup_lettered (const PtmClause *clause, const char *text)
{
  if (ptm_clause_is_arranged (clause, "capitals"))
    return g_utf8_strup (text, -1);
  if (ptm_clause_is_arranged (clause, "small-letters"))
    return g_utf8_strdown (text, -1);
  if (ptm_clause_is_arranged (clause, "title-case"))
    return capitalize_words (text);
  if (says_two_lines (clause))
    return break_in_two (text);
  if (ptm_clause_is_arranged (clause, "one-line"))
    return g_strdelimit (g_strdup (text), "\n", ' ');
  return NULL;
}

gboolean
ptm_edit_add_lettering (PtmEditWish *wish, PtmClause *clause)
{
  const PtmPart *part = ptm_clause_get_part (clause, PTM_PART_OBJECT, 0);
  g_autoptr (PtmOp) model = ptm_op_new (PTM_OP_SET_TEXT);
  g_autofree char *probe = dup_lettered (clause, "");
  g_autoptr (GPtrArray) ids = NULL;
  guint before = wish->ops->len;

  if (probe == NULL || wish->scene == NULL || ptm_edit_count_texts (wish) == 0)
    return FALSE;
  if (clause->text != NULL && ptm_edit_is_written (wish, clause->text))
    model->target.text = g_strdup (clause->text);
  else if (ptm_part_is_thing (part))
    ptm_edit_aim_at_thing (wish, &model->target, part);
  else if (!ptm_edit_aim_at_last (wish, model))
    model->target.role = g_strdup ("text");
  ids = ptm_scene_select (wish->scene, NULL, &model->target, NULL);
  for (guint i = 0; i < ids->len; i++)
    {
      const PtmNode *node = ptm_scene_find (wish->scene, g_ptr_array_index (ids, i));
      PtmOp         *op;

      if (node == NULL || node->text == NULL)
        continue;
      op = ptm_op_new (PTM_OP_SET_TEXT);
      op->target.id = g_strdup (node->id);
      op->text = dup_lettered (clause, node->text);
      g_ptr_array_add (wish->ops, op);
    }
  if (wish->ops->len == before)
    ptm_edit_add_unaimed (wish, clause);
  return TRUE;
}

/* Letters to add, drop, change or exchange. */
static guint
count_slips (const gunichar *a, glong n, const gunichar *b, glong m)
{
  guint table[LONGEST_WORD + 1][LONGEST_WORD + 1];

  for (glong i = 0; i <= n; i++)
    for (glong k = 0; k <= m; k++)
      {
        guint best;

        if (i == 0 || k == 0)
          {
            table[i][k] = (guint)MAX (i, k);
            continue;
          }
        best = MIN (table[i - 1][k], table[i][k - 1]) + 1;
        best = MIN (best, table[i - 1][k - 1] + (a[i - 1] != b[k - 1]));
        if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
          best = MIN (best, table[i - 2][k - 2] + 1);
        table[i][k] = best;
      }
  return table[n][m];
}

/** Slip: a word of the picture and the word of the sentence it should have been. */
typedef struct
{
  char *wrong; /* as it is written */
  char *right;
  guint slips;
} Slip;

static void
slip_clear (Slip *slip)
{
  g_clear_pointer (&slip->wrong, g_free);
  g_clear_pointer (&slip->right, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Slip, slip_clear)

static void
take_slip (Slip *slip, const char *wrong, const char *right, guint slips)
{
  if (slip->wrong != NULL && slip->slips <= slips)
    return;
  slip_clear (slip);
  slip->wrong = g_strdup (wrong);
  slip->right = g_strdup (right);
  slip->slips = slips;
}

/* The whole word, or what it begins with: "Jaz" in "Jaznacht". */
static void
compare_words (const char *written, const char *said, Slip *slip)
{
  g_autofree char     *a = g_utf8_strdown (written, -1), *b = g_utf8_strdown (said, -1);
  glong                n = 0, m = 0;
  g_autofree gunichar *one = g_utf8_to_ucs4_fast (a, -1, &n), *other = g_utf8_to_ucs4_fast (b, -1, &m);
  guint                slips;

  if (n > LONGEST_WORD || m > LONGEST_WORD || n < SHORTEST_WORD || m < SHORTEST_WORD || one[0] != other[0])
    return;
  slips = count_slips (one, n, other, m);
  if (slips > 0 && slips <= MIN (MOST_SLIPS, (guint)(MIN (n, m) - 1) / 2))
    take_slip (slip, written, said, slips);
  else if (slips > 0 && m >= SHORTEST_STEM && n > m && memcmp (one, other, sizeof *one * (gsize)m) != 0 && count_slips (one, m - 1, other, m) == 1)
    {
      g_autofree char *stem = g_utf8_substring (written, 0, m - 1);

      take_slip (slip, stem, said, 1);
    }
}

static void
compare_with_scene (GPtrArray *nodes, const char *said, Slip *slip)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (nodes, i);
      g_auto (GStrv) words = g_strsplit_set (node->text != NULL ? node->text : "", " \n\t,.;:!?()\"-/", -1);

      for (guint k = 0; words[k] != NULL; k++)
        compare_words (words[k], said, slip);
      compare_with_scene (node->children, said, slip);
    }
}

/* As the wrong word begins, and in capitals where it is. (transfer full) */
static char *
dup_in_case_of (const char *right, const char *wrong)
{
  g_autofree char *up = g_utf8_strup (wrong, -1);

  if (strcmp (up, wrong) == 0 && g_utf8_strlen (wrong, -1) > 1)
    return g_utf8_strup (right, -1);
  if (g_unichar_isupper (g_utf8_get_char (wrong)))
    {
      g_autofree char *first = g_utf8_strup (right, g_utf8_next_char (right) - right);

      return g_strconcat (first, g_utf8_next_char (right), NULL);
    }
  return g_strdup (right);
}

static gboolean
says_spelling (PtmReading *reading)
{
  for (guint at = 0; at < MIN (reading->length, MOST_SENTENCE); at += ptm_reading_span (reading, at))
    if (ptm_reading_is (reading, at, PTM_WORD_ASIDE, "spelling"))
      return TRUE;
  return FALSE;
}

static gboolean
is_name_here (PtmReading *reading, guint at)
{
  static const PtmWordClass small[] = { PTM_WORD_IGNORE, PTM_WORD_ARTICLE, PTM_WORD_PREP, PTM_WORD_PRONOUN, PTM_WORD_ASIDE, PTM_WORD_NUMBER, PTM_WORD_AND };

  if (ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (small); i++)
    if (ptm_reading_sense (reading, at, small[i]) != NULL)
      return FALSE;
  return ptm_reading_is_type (reading, at, PTM_TOKEN_WORD);
}

static void
take_correction (PtmEditWish *wish, const char *wrong, char *right)
{
  PtmOp *op = ptm_op_new (PTM_OP_SET_TEXT);

  op->target.text = g_strdup (wrong);
  op->text = right;
  g_ptr_array_add (wish->ops, op);
  ptm_reading_use (wish->reading, 0, wish->reading->length, PTM_USE_USED);
}

/* The letter of "two n's", "zwei z"; 0 when it is none. */
static gunichar
get_letter (PtmReading *reading, guint at)
{
  const char *norm = ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) ? ptm_reading_token (reading, at)->norm : "";
  const char *rest = *norm != '\0' ? g_utf8_next_char (norm) : "";

  if (*norm == '\0' || !g_unichar_isalpha (g_utf8_get_char (norm)))
    return 0;
  return *rest == '\0' || strcmp (rest, "s") == 0 || strcmp (rest, "'s") == 0 || strcmp (rest, "’s") == 0 ? g_utf8_get_char (norm) : 0;
}

/* The word of a line that has the letter but not so often in a row; what it shall be. (nullable) (transfer full) */
static char *
dup_with_letters (const char *word, gunichar letter, int times)
{
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean done = FALSE;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *next = g_utf8_next_char (p);
      int         run = 1;

      if (done || g_unichar_tolower (g_utf8_get_char (p)) != letter)
        {
          g_string_append_unichar (out, g_utf8_get_char (p));
          continue;
        }
      for (; g_unichar_tolower (g_utf8_get_char (next)) == letter; next = g_utf8_next_char (next))
        run++;
      if (run == times)
        return NULL;
      g_string_append_unichar (out, g_utf8_get_char (p));
      for (int i = 1; i < times; i++)
        g_string_append_unichar (out, letter);
      p = g_utf8_prev_char (next);
      done = TRUE;
    }
  return done ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
}

static gboolean
add_letters (PtmEditWish *wish, gunichar letter, int times)
{
  for (guint i = 0; i < wish->scene->nodes->len; i++)
    {
      const PtmNode *node = g_ptr_array_index (wish->scene->nodes, i);
      g_auto (GStrv) words = g_strsplit_set (node->text != NULL ? node->text : "", " \n\t,.;:!?()\"-/", -1);

      for (guint k = 0; words[k] != NULL; k++)
        {
          char *right = dup_with_letters (words[k], letter, times);

          if (right == NULL)
            continue;
          take_correction (wish, words[k], right);
          return TRUE;
        }
    }
  return FALSE;
}

gboolean
ptm_edit_add_spelling (PtmEditWish *wish)
{
  PtmReading *reading = wish->reading;
  g_auto (Slip) slip = { 0 };

  if (wish->scene == NULL || reading->length > MOST_SENTENCE || ptm_edit_count_texts (wish) == 0 || !says_spelling (reading))
    return FALSE;
  for (guint at = 0; at < reading->length; at++)
    {
      g_autofree char *said = is_name_here (reading, at) ? ptm_reading_dup_inner (reading, at) : NULL;

      if (said != NULL && !ptm_edit_is_written (wish, said))
        compare_with_scene (wish->scene->nodes, said, &slip);
    }
  if (slip.wrong != NULL)
    {
      take_correction (wish, slip.wrong, dup_in_case_of (slip.right, slip.wrong));
      return TRUE;
    }
  for (guint at = 0; at + 1 < reading->length; at++)
    {
      guint taken = 0;
      int   times = ptm_phrase_read_number (reading, at, &taken);

      if (times > 0 && times < 5 && get_letter (reading, at + taken) != 0 && add_letters (wish, g_unichar_tolower (get_letter (reading, at + taken)), times))
        return TRUE;
    }
  return FALSE;
}
