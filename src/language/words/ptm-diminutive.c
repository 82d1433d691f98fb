/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Small forms of nouns: a "Bäumchen" is a Baum, a "tacita" a taza. Those with a picture or a meaning of their own, as "Mädchen", stand
 * in the lexicon; this is for all others. The line "diminutive" of a language's table has the endings. Those of an owner are undone in the same way: "قطتي" is a قطة. */

#include "config.h"

#include <string.h>

#include "ptm-grammar-private.h"
#include "ptm-tokens.h"

/* In letters; "Eichen" are no small eggs. */
#define SHORTEST_STEM 3
/* In bytes. */
#define LONGEST_WORD 48

static const PtmSense *
find_noun (PtmGrammar *grammar, const char *word)
{
  const PtmSense *noun = ptm_sense_find (ptm_trie_lookup (grammar->trie, word), PTM_WORD_NOUN);
  gsize           stem = 0;

  if (noun == NULL)
    noun = ptm_grammar_find_head (grammar, word, &stem);
  return noun != NULL && noun->class == PTM_WORD_NOUN && noun->noun != NULL ? noun : NULL;
}

/* A small form may change the vowel, which is undone here: "Häus-chen". */
static const PtmSense *
find_base (PtmGrammar *grammar, const char *stem, const char *ending)
{
  g_autofree char *word = g_strconcat (stem, ending, NULL);
  g_autofree char *plain = ptm_text_drop_accents (word);
  const PtmSense  *noun = find_noun (grammar, word);

  return noun != NULL ? noun : find_noun (grammar, plain);
}

const PtmSense *
ptm_grammar_find_plain (PtmGrammar *grammar, const char *folded)
{
  gsize length = strlen (folded);

  for (guint i = 0; length <= LONGEST_WORD && grammar->diminutives[i] != NULL; i++)
    {
      const char      *rule = grammar->diminutives[i];
      const char      *arrow = strchr (rule, '>');
      g_autofree char *from = arrow != NULL ? g_strndup (rule, arrow - rule) : NULL;
      g_autofree char *stem = NULL;
      g_auto (GStrv) endings = NULL;

      if (from == NULL || !g_str_has_suffix (folded, from))
        continue;
      stem = g_strndup (folded, length - strlen (from));
      endings = g_strsplit (arrow + 1, "/", -1);
      for (guint k = 0; endings[k] != NULL; k++)
        {
          const PtmSense *noun = g_utf8_strlen (stem, -1) + g_utf8_strlen (endings[k], -1) >= SHORTEST_STEM ? find_base (grammar, stem, endings[k]) : NULL;

          if (noun != NULL)
            return noun;
        }
    }
  return NULL;
}
