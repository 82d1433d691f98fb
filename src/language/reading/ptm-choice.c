/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Words with several meanings, and words with no picture: which one is drawn, and what is offered in its place. */

#include "config.h"

#include <string.h>

#include "ptm-choice.h"
#include "ptm-nearest.h"
#include "ptm-senses.h"

/* So many words before and after a noun tell what it means. */
#define CONTEXT_WORDS 14
/* Pictures offered for a noun that has none. */
#define MOST_NEAREST 4

static char *
dup_word (PtmReading *reading, guint first, guint end)
{
  g_autoptr (GString) word = g_string_new (NULL);

  for (guint at = first; at < end; at++)
    {
      const PtmToken *token = ptm_reading_token (reading, at);

      g_string_append (word, at > first && token->space_before ? " " : "");
      g_string_append (word, token->norm);
    }
  return g_string_free (g_steal_pointer (&word), FALSE);
}

static GPtrArray *
get_meanings (PtmReading *reading, guint first, guint end)
{
  g_autofree char *word = NULL;

  if (first >= end || end > reading->length)
    return NULL;
  word = dup_word (reading, first, end);
  return ptm_senses_lookup (ptm_lexicon_get_senses (reading->lexicon), ptm_grammar_get_lang (reading->grammar), word);
}

static gboolean
speaks_for (const PtmMeaning *meaning, const char *norm)
{
  for (guint i = 0; meaning->context[i] != NULL; i++)
    if (g_str_has_prefix (norm, meaning->context[i]))
      return TRUE;
  return FALSE;
}

static guint
count_context (PtmReading *reading, const PtmMeaning *meaning, guint first, guint end)
{
  guint from = first > CONTEXT_WORDS ? first - CONTEXT_WORDS : 0;
  guint score = 0;

  for (guint at = from; at < MIN (end + CONTEXT_WORDS, reading->length); at++)
    if (at < first || at >= end)
      score += speaks_for (meaning, ptm_reading_token (reading, at)->norm) ? 1 : 0;
  return score;
}

/* The meaning that most words around speak for, else the first; score is how many do. */
static const PtmMeaning *
find_meaning (PtmReading *reading, GPtrArray *meanings, guint first, guint end, guint *most)
{
  const PtmMeaning *best = NULL;

  for (guint i = 0; meanings != NULL && i < meanings->len; i++)
    {
      const PtmMeaning *meaning = g_ptr_array_index (meanings, i);
      guint             score = count_context (reading, meaning, first, end);

      if (best != NULL && score <= *most)
        continue;
      best = meaning;
      *most = score;
    }
  return best;
}

const PtmNoun *
ptm_choice_find (PtmReading *reading, guint first, guint end)
{
  guint             most = 0;
  const PtmMeaning *best = find_meaning (reading, get_meanings (reading, first, end), first, end, &most);

  return best != NULL ? best->noun : NULL;
}

static void
offer_meanings (PtmReading *reading, GPtrArray *meanings, PtmNode *node)
{
  for (guint i = 0; i < meanings->len; i++)
    {
      const PtmMeaning *meaning = g_ptr_array_index (meanings, i);
      g_autofree char  *label = meaning->gloss != NULL ? g_strdup (meaning->gloss) : ptm_noun_dup_label (meaning->noun, ptm_grammar_get_lang (reading->grammar));

      if (meaning->noun->asset != NULL)
        ptm_node_add_alternative (node, meaning->noun->asset, label);
    }
}

static void
offer_nearest (PtmReading *reading, const PtmPhrase *phrase, PtmNode *node)
{
  const char      *lang = ptm_grammar_get_lang (reading->grammar);
  g_autofree char *word = dup_word (reading, phrase->head, phrase->head_end);
  g_autoptr (GPtrArray) nouns = ptm_nearest_find (reading->grammar, reading->lexicon, phrase->sense, word, MOST_NEAREST);

  for (guint i = 0; i < nouns->len; i++)
    {
      const PtmNoun   *noun = g_ptr_array_index (nouns, i);
      g_autofree char *label = ptm_noun_dup_label (noun, lang);

      ptm_node_add_alternative (node, noun->asset, label);
    }
}

void
ptm_choice_offer (PtmReading *reading, const PtmPhrase *phrase, PtmNode *node)
{
  GPtrArray *meanings = get_meanings (reading, phrase->head, phrase->head_end);
  guint      most = 0;

  if (node->asset == NULL)
    offer_nearest (reading, phrase, node);
  else if (find_meaning (reading, meanings, phrase->head, phrase->head_end, &most) != NULL && most == 0)
    offer_meanings (reading, meanings, node);
}
