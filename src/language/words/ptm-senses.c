/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Reads the words with several meanings. A line is the language, the forms of the word, the first English word of the noun it
 * means, a gloss ("-" = none) and the words that point to this meaning; the likelier meaning of a word stands first. */

#include "config.h"

#include <string.h>

#include "ptm-senses.h"
#include "ptm-tokens.h"

struct _PtmSenses
{
  GHashTable *by_word; /* (element-type utf8 GPtrArray) "en bat" → meanings */
  GPtrArray  *words;   /* (element-type PtmSenseWord) each word with its likelier meaning */
};

static void
word_free (PtmSenseWord *word)
{
  g_free (word->lang);
  g_free (word->word);
  g_free (word);
}

static void
add_word (PtmSenses *senses, const char *lang, const char *word, gboolean plural, const PtmNoun *noun)
{
  PtmSenseWord *entry = g_new0 (PtmSenseWord, 1);

  entry->lang = g_strdup (lang);
  entry->word = g_strdup (word);
  entry->plural = plural;
  entry->noun = noun;
  g_ptr_array_add (senses->words, entry);
}

static void
meaning_free (PtmMeaning *meaning)
{
  g_free (meaning->gloss);
  g_strfreev (meaning->context);
  g_free (meaning);
}

static char **
fold_all (const char *words)
{
  g_auto (GStrv) list = g_strsplit (words, "|", -1);
  GPtrArray *folded = g_ptr_array_new ();

  for (guint i = 0; list[i] != NULL; i++)
    if (list[i][0] != '\0')
      g_ptr_array_add (folded, ptm_text_fold (list[i], -1));
  g_ptr_array_add (folded, NULL);
  return (char **)g_ptr_array_free (folded, FALSE);
}

static PtmMeaning *
meaning_new (const PtmNoun *noun, char **columns)
{
  PtmMeaning *meaning = g_new0 (PtmMeaning, 1);

  meaning->noun = noun;
  meaning->gloss = columns[3] != NULL && strcmp (columns[3], "-") != 0 ? g_strdup (columns[3]) : NULL;
  meaning->context = fold_all (columns[3] != NULL && columns[4] != NULL ? columns[4] : "");
  return meaning;
}

static void
add_meaning (PtmSenses *senses, const PtmNoun *noun, char **columns)
{
  g_auto (GStrv) words = fold_all (columns[1]);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *key = g_strconcat (columns[0], " ", words[i], NULL);
      GPtrArray       *meanings = g_hash_table_lookup (senses->by_word, key);

      if (meanings == NULL)
        {
          meanings = g_ptr_array_new_with_free_func ((GDestroyNotify)meaning_free);
          g_hash_table_insert (senses->by_word, g_steal_pointer (&key), meanings);
          add_word (senses, columns[0], words[i], i > 0, noun);
        }
      g_ptr_array_add (meanings, meaning_new (noun, columns));
    }
}

PtmSenses *
ptm_senses_new (PtmArt *art, PtmLexicon *lexicon)
{
  PtmSenses *senses = g_new0 (PtmSenses, 1);
  g_autoptr (GBytes) table = ptm_art_dup_file (art, "lexicon/senses.tsv");
  g_autofree char *text = table != NULL ? g_strndup (g_bytes_get_data (table, NULL), g_bytes_get_size (table)) : g_strdup ("");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  senses->words = g_ptr_array_new_with_free_func ((GDestroyNotify)word_free);
  senses->by_word = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", 5);
      const PtmNoun *noun = lines[i][0] != '#' && g_strv_length (columns) >= 3 ? ptm_lexicon_find_by_word (lexicon, columns[2]) : NULL;

      if (noun != NULL)
        add_meaning (senses, noun, columns);
      else if (lines[i][0] != '#' && lines[i][0] != '\0')
        g_debug ("no such noun: %s", lines[i]);
    }
  return senses;
}

void
ptm_senses_free (PtmSenses *senses)
{
  g_hash_table_unref (senses->by_word);
  g_ptr_array_unref (senses->words);
  g_free (senses);
}

GPtrArray *
ptm_senses_lookup (PtmSenses *senses, const char *lang, const char *folded)
{
  g_autofree char *key = g_strconcat (lang, " ", folded, NULL);

  return g_hash_table_lookup (senses->by_word, key);
}

GPtrArray *
ptm_senses_get_words (PtmSenses *senses)
{
  return senses->words;
}
