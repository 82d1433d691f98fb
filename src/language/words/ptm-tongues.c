/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Tells one of many languages by its words. All their words are in the one table of names; the grammar itself is read only when a
 * sentence is in that language. */

#include "config.h"

#include <string.h>

#include "ptm-tokens.h"
#include "ptm-tongues.h"

/* So many words show the language. */
#define MOST_WORDS 60

/* A word that several have is taken for the first one's. */
static const char *const TONGUES[] = { "it", "pt", "pl", "nl", "ru", "sv", "uk", "cs", "ro", "ko", "tr", "id", "da", "no", "el", "hu", "fi", "ca" };

struct _PtmTongues
{
  PtmArt     *art;
  PtmLexicon *lexicon;
  PtmNames   *names;
  GMutex      lock;
  PtmGrammar *grammars[G_N_ELEMENTS (TONGUES)]; /* (nullable) until they are needed */
};

PtmTongues *
ptm_tongues_new (PtmArt *art, PtmLexicon *lexicon, PtmNames *names)
{
  PtmTongues *tongues = g_new0 (PtmTongues, 1);

  tongues->art = ptm_art_ref (art);
  tongues->lexicon = lexicon;
  tongues->names = names;
  g_mutex_init (&tongues->lock);
  return tongues;
}

void
ptm_tongues_free (PtmTongues *tongues)
{
  for (guint i = 0; i < G_N_ELEMENTS (TONGUES); i++)
    g_clear_pointer (&tongues->grammars[i], ptm_grammar_free);
  g_mutex_clear (&tongues->lock);
  ptm_art_unref (tongues->art);
  g_free (tongues);
}

static PtmGrammar *
get_grammar (PtmTongues *tongues, guint index)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&tongues->lock);

  if (tongues->grammars[index] == NULL)
    tongues->grammars[index] = ptm_grammar_new (tongues->art, tongues->lexicon, TONGUES[index], NULL);
  return tongues->grammars[index];
}

/* The words of the beginning of a sentence. */
static GPtrArray *
collect_words (const char *sentence, GStringChunk *strings)
{
  g_autoptr (GArray) tokens = ptm_tokens_new (sentence, strings);
  GPtrArray *words = g_ptr_array_new ();

  for (guint i = 0; i < tokens->len && words->len < MOST_WORDS; i++)
    {
      const PtmToken *token = &g_array_index (tokens, PtmToken, i);

      if (token->type == PTM_TOKEN_WORD)
        g_ptr_array_add (words, (gpointer)token->norm);
    }
  return words;
}

static gboolean
is_known (PtmGrammar *grammar, const char *word)
{
  gsize stem = 0;

  return ptm_grammar_lookup (grammar, word) != NULL || ptm_grammar_find_head (grammar, word, &stem) != NULL || ptm_grammar_find_plain (grammar, word) != NULL;
}

static void
count (PtmTongues *tongues, const char *word, guint counts[G_N_ELEMENTS (TONGUES)])
{
  g_autofree char *languages = ptm_names_dup_languages (tongues->names, word);
  g_auto (GStrv) codes = g_strsplit (languages != NULL ? languages : "", ",", -1);

  for (guint i = 0; i < G_N_ELEMENTS (TONGUES); i++)
    counts[i] += g_strv_contains ((const char *const *)codes, TONGUES[i]) ? 1 : 0;
}

PtmGrammar *
ptm_tongues_find (PtmTongues *tongues, PtmGrammar *grammar, const char *sentence)
{
  guint counts[G_N_ELEMENTS (TONGUES)] = { 0 };
  guint own = 0, best = 0;
  g_autoptr (GStringChunk) strings = NULL;
  g_autoptr (GPtrArray) words = NULL;

  if (ptm_grammar_has_rule (grammar, "unspaced"))
    return NULL;
  strings = g_string_chunk_new (1024);
  words = collect_words (sentence, strings);
  for (guint i = 0; i < words->len; i++)
    own += is_known (grammar, g_ptr_array_index (words, i)) ? 1 : 0;
  if (own == words->len)
    return NULL;
  for (guint i = 0; i < words->len; i++)
    count (tongues, g_ptr_array_index (words, i), counts);
  for (guint i = 1; i < G_N_ELEMENTS (TONGUES); i++)
    best = counts[i] > counts[best] ? i : best;
  return counts[best] > own && 2 * counts[best] >= words->len ? get_grammar (tongues, best) : NULL;
}
