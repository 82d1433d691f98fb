/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What stands on pages everywhere comes in every language: greetings, thanks, "closed", days. The table is lexicon/phrases.tsv: a
 * line a phrase, a column a language, the wording that is written before the others. A name behind a greeting stays. */

#include "config.h"

#include "ptm-scene-edit-private.h"

#include <string.h>

#define MOST_NAME_LETTERS 30

static const char *const COLUMNS[] = { "kind", "en", "de", "es", "fr", "zh", "ja", "hi", "ar", NULL };

static char *
fold (const char *text, gssize length)
{
  g_autofree char *plain = g_utf8_normalize (text, length, G_NORMALIZE_NFKC);

  return g_utf8_casefold (plain != NULL ? plain : "", -1);
}

static int
find_column (const char *lang)
{
  for (int i = 0; COLUMNS[i] != NULL; i++)
    if (g_strcmp0 (COLUMNS[i], lang) == 0)
      return i;
  return -1;
}

/* Where the marks begin that a text ends with: "!", "…". */
static gsize
find_end_marks (const char *text)
{
  gsize end = strlen (text);

  while (end > 0)
    {
      const char *last = g_utf8_find_prev_char (text, text + end);

      if (last == NULL || !(g_unichar_ispunct (g_utf8_get_char (last)) || g_unichar_isspace (g_utf8_get_char (last))))
        break;
      end = (gsize)(last - text);
    }
  return end;
}

/* "Happy birthday, Tom" begins with "happy birthday": the name behind it, if there may be one; NULL when it is another text. */
static const char *
skip_phrase (const char *text, const char *phrase, gboolean named)
{
  const char *rest = g_str_has_prefix (text, phrase) ? text + strlen (phrase) : NULL;
  const char *name = rest;

  while (name != NULL && *name != '\0' && (g_unichar_ispunct (g_utf8_get_char (name)) || g_unichar_isspace (g_utf8_get_char (name))))
    name = g_utf8_next_char (name);
  if (name == NULL || (*name != '\0' && (!named || name == rest || g_utf8_strlen (name, -1) > MOST_NAME_LETTERS)))
    return NULL;
  return name;
}

/* How much of the folded text a line of the table knows, in bytes; 0 when nothing. */
static gsize
match_line (char **columns, const char *text)
{
  gboolean named = strcmp (columns[0], "greeting") == 0;
  gsize    longest = 0;

  for (char **column = columns + 1; *column != NULL; column++)
    {
      g_auto (GStrv) wordings = g_strsplit (*column, "|", -1);

      for (char **wording = wordings; *wording != NULL; wording++)
        {
          g_autofree char *phrase = fold (*wording, -1);

          if (*phrase != '\0' && strlen (phrase) > longest && skip_phrase (text, phrase, named) != NULL)
            longest = strlen (phrase);
        }
    }
  return longest;
}

/* The name as it was written: the last letters of the text. */
static const char *
find_name (const char *text, gsize end, const char *folded_name)
{
  const char *at = text + end;

  for (glong letters = g_utf8_strlen (folded_name, -1); letters > 0 && at > text; letters--)
    at = g_utf8_prev_char (at);
  return at;
}

gboolean
ptm_editing_translate_phrase (PtmEditing *editing, PtmNode *node, const char *lang)
{
  g_autoptr (GBytes) table = editing->art != NULL ? ptm_art_dup_file (editing->art, "lexicon/phrases.tsv") : NULL;
  g_autofree char *lines = table != NULL ? g_strndup (g_bytes_get_data (table, NULL), g_bytes_get_size (table)) : NULL;
  g_auto (GStrv) rows = g_strsplit (lines != NULL ? lines : "", "\n", -1);
  int              column = find_column (lang);
  gsize            end = find_end_marks (node->text), best = 0;
  g_autofree char *text = fold (node->text, (gssize)end);
  g_autofree char *written = NULL;

  for (char **row = rows; *row != NULL && column >= 0; row++)
    {
      g_auto (GStrv) columns = g_strsplit (*row, "\t", -1);
      g_auto (GStrv) wordings = NULL;
      gsize       known = **row != '#' && g_strv_length (columns) > (guint)column ? match_line (columns, text) : 0;
      const char *comma = strcmp (lang, "zh") == 0 ? "，" : strcmp (lang, "ja") == 0 ? "、"
                                                          : strcmp (lang, "ar") == 0 ? "، "
                                                                                     : ", ";
      const char *name;

      if (known <= best)
        continue;
      best = known;
      wordings = g_strsplit (columns[column], "|", 2);
      name = text + known;
      while (*name != '\0' && (g_unichar_ispunct (g_utf8_get_char (name)) || g_unichar_isspace (g_utf8_get_char (name))))
        name = g_utf8_next_char (name);
      g_free (written);
      written = *name == '\0' ? g_strconcat (wordings[0], node->text + end, NULL)
                              : g_strconcat (wordings[0], comma, find_name (node->text, end, name), NULL);
    }
  if (written == NULL)
    return FALSE;
  ptm_node_set (&node->lang, lang);
  ptm_editing_write (editing, node, written);
  return TRUE;
}
