/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What may stand in for a noun that has no picture. It is only offered, never drawn by itself. */

#include "config.h"

#include <string.h>

#include "ptm-nearest.h"

/* Longer words are not looked for; shorter ones are like too many others. */
#define LONGEST_WORD  48
#define SHORTEST_WORD 4
#define SHORTEST_PART 3

typedef struct
{
  PtmGrammar *grammar;
  PtmLexicon *lexicon;
  GPtrArray  *nouns;
  guint       most;
} Search;

static void
add_noun (Search *search, const PtmNoun *noun)
{
  if (noun == NULL || noun->asset == NULL || search->nouns->len >= search->most)
    return;
  for (guint i = 0; i < search->nouns->len; i++)
    if (strcmp (((const PtmNoun *)g_ptr_array_index (search->nouns, i))->asset, noun->asset) == 0)
      return;
  g_ptr_array_add (search->nouns, (gpointer)noun);
}

static void
add_sense (Search *search, const PtmSense *senses)
{
  const PtmSense *sense = ptm_sense_find (senses, PTM_WORD_NOUN);

  if (sense == NULL)
    return;
  add_noun (search, sense->noun != NULL ? sense->noun : ptm_lexicon_find_by_asset (search->lexicon, sense->value));
}

/* "knight" has no picture, but the table says what belongs to one. */
static void
add_named (Search *search, const PtmNoun *noun)
{
  g_auto (GStrv) words = g_strsplit (noun->near, "|", -1);

  for (guint i = 0; words[i] != NULL; i++)
    add_noun (search, ptm_lexicon_find_by_word (search->lexicon, words[i]));
}

static void
add_similar (Search *search, const char *folded, gsize length)
{
  g_autoptr (GPtrArray) found = NULL;

  if (length < SHORTEST_WORD)
    return;
  found = ptm_trie_find_similar (ptm_grammar_get_trie (search->grammar), folded, length < 8 ? 1 : 2);
  for (guint i = 0; i < found->len; i++)
    add_sense (search, g_ptr_array_index (found, i));
}

/* The longest noun at the end of the word, then the longest at its beginning: "Dinosaurierei". */
static void
add_parts (Search *search, const char *folded, gsize length)
{
  for (const char *p = g_utf8_next_char (folded); *p != '\0'; p = g_utf8_next_char (p))
    {
      const PtmSense *senses = length - (p - folded) >= SHORTEST_PART ? ptm_grammar_lookup (search->grammar, p) : NULL;

      if (ptm_sense_find (senses, PTM_WORD_NOUN) == NULL)
        continue;
      add_sense (search, senses);
      break;
    }
  for (gsize end = length - 1; end >= SHORTEST_PART; end--)
    {
      g_autofree char *part = g_strndup (folded, end);
      const PtmSense  *senses = ptm_grammar_lookup (search->grammar, part);

      if (ptm_sense_find (senses, PTM_WORD_NOUN) == NULL)
        continue;
      add_sense (search, senses);
      break;
    }
}

GPtrArray *
ptm_nearest_find (PtmGrammar *grammar, PtmLexicon *lexicon, const PtmSense *sense, const char *folded, guint most)
{
  gsize  length = strlen (folded);
  Search search = { grammar, lexicon, g_ptr_array_new (), most };

  if (sense != NULL && sense->noun != NULL)
    add_named (&search, sense->noun);
  if (length <= LONGEST_WORD)
    {
      if (sense == NULL)
        add_similar (&search, folded, length);
      if (length > 2 * SHORTEST_PART)
        add_parts (&search, folded, length);
    }
  return search.nouns;
}
