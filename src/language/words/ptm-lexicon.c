/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The curated nouns: the only words, beside exact names, that may choose a picture. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ptm-error.h"
#include "ptm-lexicon.h"
#include "ptm-senses.h"
#include "ptm-wishes.h"

const char *const PTM_LANGUAGES[PTM_N_LANGUAGES + 1] = { "en", "de", "es", "fr", "zh", "ja", "hi", "ar", NULL };

/* English and German stand in nouns.tsv, the others in words.tsv. */
#define N_NOUN_LANGUAGES 2

/* Columns of nouns.tsv, of words.tsv. */
#define N_NOUN_COLUMNS 7
#define N_WORD_COLUMNS (1 + PTM_N_LANGUAGES - N_NOUN_LANGUAGES)

struct _PtmLexicon
{
  GArray     *nouns;    /* (element-type PtmNoun), pointing into the texts */
  GHashTable *by_word;  /* (element-type utf8 PtmNoun), the first English word */
  GHashTable *emoji;    /* (element-type utf8 utf8), pointing into its text */
  GHashTable *by_asset; /* (element-type utf8 PtmNoun), borrows from nouns */
  GPtrArray  *texts;    /* (element-type utf8): the tables, cut into their columns */
  PtmSenses  *senses;
  PtmWishes  *wishes;
};

/* Cuts the next line off a table and into columns; what is missing is empty. FALSE at the end. */
static gboolean
cut_line (char **text, char **columns, guint n_columns)
{
  char *line = *text;
  char *end;

  while (*line == '#' || *line == '\n')
    {
      end = strchr (line, '\n');
      line = end != NULL ? end + 1 : line + strlen (line);
    }
  if (*line == '\0')
    return FALSE;
  end = line + strcspn (line, "\n");
  *text = *end != '\0' ? end + 1 : end;
  *end = '\0';
  for (guint i = 0; i < n_columns; i++)
    {
      char *tab = line + strcspn (line, "\t");

      columns[i] = line;
      line = *tab != '\0' ? tab + 1 : tab;
      *tab = '\0';
    }
  return TRUE;
}

static void
read_nouns (PtmLexicon *lexicon, char *text)
{
  char *columns[N_NOUN_COLUMNS];

  while (cut_line (&text, columns, N_NOUN_COLUMNS))
    {
      PtmNoun noun = { .asset = strcmp (columns[0], "-") == 0 ? NULL : columns[0], .tags = columns[5], .near = columns[6] };

      for (guint i = 0; i < G_N_ELEMENTS (noun.forms); i++)
        noun.forms[i] = i < 2 * N_NOUN_LANGUAGES ? columns[i + 1] : "";
      g_array_append_val (lexicon->nouns, noun);
    }
  for (guint i = 0; i < lexicon->nouns->len; i++)
    {
      PtmNoun *noun = &g_array_index (lexicon->nouns, PtmNoun, i);

      g_hash_table_insert (lexicon->by_word, g_strndup (noun->forms[0], strcspn (noun->forms[0], "|")), noun);
      if (noun->asset != NULL && !g_hash_table_contains (lexicon->by_asset, noun->asset))
        g_hash_table_insert (lexicon->by_asset, (gpointer)noun->asset, noun);
    }
}

/* A word's translations: forms, behind a ";" those of the plural. */
static void
read_words (PtmLexicon *lexicon, char *text)
{
  char *columns[N_WORD_COLUMNS];

  while (cut_line (&text, columns, N_WORD_COLUMNS))
    {
      PtmNoun *noun = g_hash_table_lookup (lexicon->by_word, columns[0]);

      for (guint i = 1; noun != NULL && i < N_WORD_COLUMNS; i++)
        {
          guint at = 2 * (N_NOUN_LANGUAGES + i - 1);
          char *plural = columns[i] + strcspn (columns[i], ";");

          noun->forms[at] = columns[i];
          if (*plural == '\0')
            continue;
          *plural = '\0';
          noun->forms[at + 1] = plural + 1;
        }
    }
}

static void
read_emoji (PtmLexicon *lexicon, char *text)
{
  char *columns[2];

  /* "#" is an emoji here. */
  while (*text != '\0')
    {
      char *end = text + strcspn (text, "\n");
      char *tab = memchr (text, '\t', end - text);

      columns[0] = text;
      columns[1] = tab != NULL ? tab + 1 : NULL;
      text = *end != '\0' ? end + 1 : end;
      *end = '\0';
      if (tab == NULL)
        continue;
      *tab = '\0';
      g_hash_table_insert (lexicon->emoji, columns[0], columns[1]);
    }
}

/* The text of a table, kept as long as the lexicon; empty when there is none. */
static char *
take_file (PtmLexicon *lexicon, PtmArt *art, const char *path)
{
  g_autoptr (GBytes) bytes = ptm_art_dup_file (art, path);
  gsize       size = 0;
  const char *text = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;
  char       *copy = g_strndup (text != NULL ? text : "", size);

  g_ptr_array_add (lexicon->texts, copy);
  return copy;
}

PtmLexicon *
ptm_lexicon_new (PtmArt *art, GError **error)
{
  g_autoptr (PtmLexicon) lexicon = g_new0 (PtmLexicon, 1);

  lexicon->texts = g_ptr_array_new_with_free_func (g_free);
  lexicon->nouns = g_array_new (FALSE, TRUE, sizeof (PtmNoun));
  lexicon->emoji = g_hash_table_new (g_str_hash, g_str_equal);
  lexicon->by_asset = g_hash_table_new (g_str_hash, g_str_equal);
  lexicon->by_word = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  read_nouns (lexicon, take_file (lexicon, art, "lexicon/nouns.tsv"));
  if (lexicon->nouns->len == 0)
    {
      g_set_error_literal (error, PTM_ERROR, PTM_ERROR_ENGINE, _ ("The word list is missing; install the program again."));
      return NULL;
    }
  read_words (lexicon, take_file (lexicon, art, "lexicon/words.tsv"));
  read_emoji (lexicon, take_file (lexicon, art, "lexicon/emoji.tsv"));
  lexicon->senses = ptm_senses_new (art, lexicon);
  lexicon->wishes = ptm_wishes_new (art);
  return g_steal_pointer (&lexicon);
}

void
ptm_lexicon_free (PtmLexicon *lexicon)
{
  g_clear_pointer (&lexicon->senses, ptm_senses_free);
  g_clear_pointer (&lexicon->wishes, ptm_wishes_free);
  g_hash_table_unref (lexicon->by_asset);
  g_hash_table_unref (lexicon->by_word);
  g_hash_table_unref (lexicon->emoji);
  g_array_unref (lexicon->nouns);
  g_ptr_array_unref (lexicon->texts);
  g_free (lexicon);
}

guint
ptm_lexicon_get_size (PtmLexicon *lexicon)
{
  return lexicon->nouns->len;
}

const PtmNoun *
ptm_lexicon_get (PtmLexicon *lexicon, guint index)
{
  return &g_array_index (lexicon->nouns, PtmNoun, index);
}

GPtrArray *
ptm_lexicon_list (PtmLexicon *lexicon, const char *tag)
{
  GPtrArray *list = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < lexicon->nouns->len; i++)
    {
      PtmNoun *noun = &g_array_index (lexicon->nouns, PtmNoun, i);

      if (noun->asset != NULL && (strcmp (tag, "*") == 0 ? noun->tags[0] != '\0' : ptm_noun_has_tag (noun, tag)) && g_hash_table_add (seen, (gpointer)noun->asset))
        g_ptr_array_add (list, noun);
    }
  return list;
}

const char *
ptm_lexicon_find_emoji (PtmLexicon *lexicon, const char *emoji)
{
  g_autoptr (GString) key = g_string_sized_new (16);

  for (const char *p = emoji; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != 0xfe0f && !(c >= 0x1f3fb && c <= 0x1f3ff))
        g_string_append_unichar (key, c);
    }
  return g_hash_table_lookup (lexicon->emoji, key->str);
}

const PtmNoun *
ptm_lexicon_find_by_asset (PtmLexicon *lexicon, const char *asset)
{
  return g_hash_table_lookup (lexicon->by_asset, asset);
}

const PtmNoun *
ptm_lexicon_find_by_word (PtmLexicon *lexicon, const char *word)
{
  return g_hash_table_lookup (lexicon->by_word, word);
}

PtmSenses *
ptm_lexicon_get_senses (PtmLexicon *lexicon)
{
  return lexicon->senses;
}

PtmWishes *
ptm_lexicon_get_wishes (PtmLexicon *lexicon)
{
  return lexicon->wishes;
}

guint
ptm_languages_find (const char *lang)
{
  for (guint i = 0; lang != NULL && i < PTM_N_LANGUAGES; i++)
    if (g_str_has_prefix (lang, PTM_LANGUAGES[i]))
      return i;
  return 0;
}

char *
ptm_noun_dup_label (const PtmNoun *noun, const char *lang)
{
  guint       language = ptm_languages_find (lang);
  const char *forms = noun->forms[2 * language];

  if (forms[0] == '\0')
    forms = noun->forms[0][0] != '\0' ? noun->forms[0] : noun->forms[2];
  return g_strndup (forms, strcspn (forms, "|"));
}

gboolean
ptm_noun_has_tag (const PtmNoun *noun, const char *tag)
{
  gsize length = strlen (tag);

  for (const char *p = strstr (noun->tags, tag); p != NULL; p = strstr (p + 1, tag))
    if ((p == noun->tags || p[-1] == ' ') && (p[length] == ' ' || p[length] == '\0'))
      return TRUE;
  return FALSE;
}

char *
ptm_noun_dup_tag_value (const PtmNoun *noun, const char *tag)
{
  gsize length = strlen (tag);

  for (const char *p = strstr (noun->tags, tag); p != NULL; p = strstr (p + 1, tag))
    if ((p == noun->tags || p[-1] == ' ') && p[length] == ':')
      return g_strndup (p + length + 1, strcspn (p + length + 1, " "));
  return NULL;
}
