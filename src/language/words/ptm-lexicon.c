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

struct _PtmLexicon
{
  GPtrArray  *nouns;    /* (element-type PtmNoun) */
  GHashTable *by_word;  /* (element-type utf8 PtmNoun), the first English word */
  GHashTable *emoji;    /* (element-type utf8 utf8) */
  GHashTable *by_asset; /* (element-type utf8 PtmNoun), borrows from nouns */
  PtmSenses  *senses;
  PtmWishes  *wishes;
};

static void
noun_free (PtmNoun *noun)
{
  g_free (noun->asset);
  g_free (noun->tags);
  g_free (noun->near);
  for (guint i = 0; i < G_N_ELEMENTS (noun->forms); i++)
    g_free (noun->forms[i]);
  for (guint i = 0; i < PTM_N_LANGUAGES; i++)
    g_free (noun->names[i]);
  g_free (noun);
}

static PtmNoun *
noun_new (char **columns)
{
  PtmNoun *noun = g_new0 (PtmNoun, 1);
  guint    n = g_strv_length (columns);

  noun->asset = strcmp (columns[0], "-") == 0 ? NULL : g_strdup (columns[0]);
  for (guint i = 0; i < G_N_ELEMENTS (noun->forms); i++)
    noun->forms[i] = g_strdup (i < 2 * N_NOUN_LANGUAGES && i + 1 < n ? columns[i + 1] : "");
  noun->tags = g_strdup (n > 5 ? columns[5] : "");
  noun->near = g_strdup (n > 6 ? columns[6] : "");
  return noun;
}

static void
read_nouns (PtmLexicon *lexicon, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = NULL;
      PtmNoun *noun;

      if (lines[i][0] == '#' || lines[i][0] == '\0')
        continue;
      columns = g_strsplit (lines[i], "\t", -1);
      noun = noun_new (columns);
      g_ptr_array_add (lexicon->nouns, noun);
      g_hash_table_insert (lexicon->by_word, g_strndup (noun->forms[0], strcspn (noun->forms[0], "|")), noun);
      if (noun->asset != NULL && !g_hash_table_contains (lexicon->by_asset, noun->asset))
        g_hash_table_insert (lexicon->by_asset, noun->asset, noun);
    }
}

/* A word's translations: forms, behind a ";" those of the plural. */
static void
add_words (PtmNoun *noun, char **columns)
{
  for (guint i = 1; columns[i] != NULL && N_NOUN_LANGUAGES + i - 1 < PTM_N_LANGUAGES; i++)
    {
      guint at = 2 * (N_NOUN_LANGUAGES + i - 1);
      g_auto (GStrv) forms = g_strsplit (columns[i], ";", 2);

      if (forms[0] == NULL)
        continue;
      g_free (noun->forms[at]);
      noun->forms[at] = g_strdup (forms[0]);
      if (forms[1] == NULL)
        continue;
      g_free (noun->forms[at + 1]);
      noun->forms[at + 1] = g_strdup (forms[1]);
    }
}

static void
read_words (PtmLexicon *lexicon, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", -1);
      PtmNoun *noun = columns[0] != NULL ? g_hash_table_lookup (lexicon->by_word, columns[0]) : NULL;

      if (noun != NULL)
        add_words (noun, columns);
    }
}

static void
read_names (PtmLexicon *lexicon, char *text, guint language)
{
  char *line = text;

  while (line != NULL && *line != '\0')
    {
      char    *end = strchr (line, '\n');
      char    *tab = strchr (line, '\t');
      PtmNoun *noun;

      if (end != NULL)
        *end = '\0';
      if (tab != NULL && (end == NULL || tab < end))
        {
          *tab = '\0';
          noun = g_hash_table_lookup (lexicon->by_asset, line);
          if (noun != NULL && noun->names[language] == NULL)
            noun->names[language] = g_strdup (tab + 1);
        }
      line = end != NULL ? end + 1 : NULL;
    }
}

static void
read_emoji (PtmLexicon *lexicon, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *tab = strchr (lines[i], '\t');

      if (tab != NULL)
        g_hash_table_insert (lexicon->emoji, g_strndup (lines[i], tab - lines[i]), g_strdup (tab + 1));
    }
}

static char *
dup_file (PtmArt *art, const char *path)
{
  g_autoptr (GBytes) bytes = ptm_art_dup_file (art, path);
  gsize       size = 0;
  const char *text = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  return text != NULL ? g_strndup (text, size) : NULL;
}

PtmLexicon *
ptm_lexicon_new (PtmArt *art, GError **error)
{
  g_autofree char *nouns = dup_file (art, "lexicon/nouns.tsv");
  g_autofree char *emoji = dup_file (art, "lexicon/emoji.tsv");
  g_autofree char *words = dup_file (art, "lexicon/words.tsv");
  PtmLexicon      *lexicon;

  if (nouns == NULL)
    {
      g_set_error_literal (error, PTM_ERROR, PTM_ERROR_ENGINE, _ ("The word list is missing; install the program again."));
      return NULL;
    }
  lexicon = g_new0 (PtmLexicon, 1);
  lexicon->nouns = g_ptr_array_new_with_free_func ((GDestroyNotify)noun_free);
  lexicon->emoji = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  lexicon->by_asset = g_hash_table_new (g_str_hash, g_str_equal);
  lexicon->by_word = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  read_nouns (lexicon, nouns);
  if (words != NULL)
    read_words (lexicon, words);
  for (guint i = N_NOUN_LANGUAGES; i < PTM_N_LANGUAGES; i++)
    {
      g_autofree char *path = g_strdup_printf ("names/%s.tsv", PTM_LANGUAGES[i]);
      g_autofree char *names = dup_file (art, path);

      if (names != NULL)
        read_names (lexicon, names, i);
    }
  if (emoji != NULL)
    read_emoji (lexicon, emoji);
  lexicon->senses = ptm_senses_new (art, lexicon);
  lexicon->wishes = ptm_wishes_new (art);
  return lexicon;
}

void
ptm_lexicon_free (PtmLexicon *lexicon)
{
  g_clear_pointer (&lexicon->senses, ptm_senses_free);
  g_clear_pointer (&lexicon->wishes, ptm_wishes_free);
  g_hash_table_unref (lexicon->by_asset);
  g_hash_table_unref (lexicon->by_word);
  g_hash_table_unref (lexicon->emoji);
  g_ptr_array_unref (lexicon->nouns);
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
  return g_ptr_array_index (lexicon->nouns, index);
}

GPtrArray *
ptm_lexicon_list (PtmLexicon *lexicon, const char *tag)
{
  GPtrArray *list = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < lexicon->nouns->len; i++)
    {
      PtmNoun *noun = g_ptr_array_index (lexicon->nouns, i);

      if (noun->asset != NULL && (strcmp (tag, "*") == 0 ? noun->tags[0] != '\0' : ptm_noun_has_tag (noun, tag)) && g_hash_table_add (seen, noun->asset))
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

  if (forms[0] == '\0' && noun->names[language] != NULL)
    return g_strdup (noun->names[language]);
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
