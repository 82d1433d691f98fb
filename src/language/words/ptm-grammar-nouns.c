/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The nouns of a language: those of the lexicon with their plurals, words with several meanings, and the names of pictures. */

#include "config.h"

#include <string.h>

#include "ptm-grammar-private.h"
#include "ptm-senses.h"
#include "ptm-tokens.h"

/* One form of a noun of the lexicon, or of a picture's name; number is 2 for a dual, 1 for what may also be a singular. Written without accents it means the same,
 * unless that is another word. */
static void
add_form (PtmGrammar *grammar, const PtmNoun *noun, const char *asset, const char *form, gboolean plural, double number)
{
  PtmSense *sense = ptm_grammar_add_sense (grammar, form, PTM_WORD_NOUN, "");

  g_free (sense->value);
  sense->value = g_strdup (asset);
  sense->noun = noun;
  sense->plural = plural;
  sense->number = number;
}

static void
add_plain_form (PtmGrammar *grammar, const PtmNoun *noun, const char *asset, const char *form, gboolean plural, double number)
{
  g_autofree char *plain = g_strv_contains ((const char *const *)grammar->rules, "accents-optional") ? ptm_text_drop_accents (form) : NULL;
  g_autofree char *key = plain != NULL ? ptm_text_fold (plain, -1) : NULL;

  add_form (grammar, noun, asset, form, plural, number);
  if (key != NULL && strcmp (plain, form) != 0 && ptm_trie_lookup (grammar->trie, key) == NULL)
    add_form (grammar, noun, asset, plain, plural, number);
}

static gboolean
ends_name (PtmGrammar *grammar, const char *word)
{
  g_autofree char *key = ptm_text_fold (word, -1);

  return strchr (key, '\'') != NULL || ptm_sense_find (ptm_trie_lookup (grammar->trie, key), PTM_WORD_PREP) != NULL;
}

static double
get_number (char sign)
{
  if (sign == '2')
    return 2;
  return sign == '~' ? 1 : 0;
}

/* "perro guía": the first words of a name, up to a preposition, are inflected. */
static void
add_plurals (PtmGrammar *grammar, const PtmNoun *noun, const char *asset, const char *singular)
{
  g_auto (GStrv) words = g_strsplit (singular, " ", -1);

  for (guint which = 0; which < ptm_inflections_count (grammar->inflections); which++)
    {
      g_autoptr (GString) plural = g_string_new (NULL);
      gboolean inflects = TRUE;
      char     first = 0;

      for (guint i = 0; words[i] != NULL; i++)
        {
          char             sign = 0;
          g_autofree char *form = NULL;

          inflects = inflects && (i == 0 || !ends_name (grammar, words[i]));
          form = inflects ? ptm_inflections_dup (grammar->inflections, words[i], which, &sign) : g_strdup (words[i]);
          first = i == 0 ? sign : first;
          g_string_append (plural, i > 0 ? " " : "");
          g_string_append (plural, form);
        }
      if (strcmp (plural->str, singular) != 0)
        add_plain_form (grammar, noun, asset, plural->str, first != '1', get_number (first));
    }
}

static void
add_noun (PtmGrammar *grammar, const PtmNoun *noun, const char *forms, gboolean plural, gboolean by_rule)
{
  g_auto (GStrv) words = g_strsplit (forms, "|", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      {
        add_plain_form (grammar, noun, "", words[i], plural, 0);
        if (by_rule)
          add_plurals (grammar, noun, "", words[i]);
      }
}

/* Words with several meanings that are no noun's own name: "organ". */
static void
add_ambiguous (PtmGrammar *grammar, PtmLexicon *lexicon)
{
  GPtrArray *words = ptm_senses_get_words (ptm_lexicon_get_senses (lexicon));

  for (guint i = 0; i < words->len; i++)
    {
      const PtmSenseWord *word = g_ptr_array_index (words, i);

      if (strcmp (word->lang, grammar->lang) == 0 && ptm_sense_find (ptm_trie_lookup (grammar->trie, word->word), PTM_WORD_NOUN) == NULL)
        add_plain_form (grammar, word->noun, "", word->word, word->plural, 0);
    }
}

void
ptm_grammar_add_nouns (PtmGrammar *grammar, PtmLexicon *lexicon)
{
  guint first = 2 * ptm_languages_find (grammar->lang);

  for (guint i = 0; i < ptm_lexicon_get_size (lexicon); i++)
    {
      const PtmNoun *noun = ptm_lexicon_get (lexicon, i);

      add_noun (grammar, noun, noun->forms[first], FALSE, TRUE);
      add_noun (grammar, noun, noun->forms[first + 1], TRUE, FALSE);
    }
  add_ambiguous (grammar, lexicon);
}

/* A name is taken as it stands, unless the table knows the words, or they begin with a colour, a size or the like. */
static gboolean
is_plain_name (PtmGrammar *grammar, const char *folded)
{
  g_autofree char *first = g_strndup (folded, strcspn (folded, " "));
  const PtmSense  *sense;

  /* "八点半" is a time of day, not a clock. */
  if (ptm_grammar_has_rule (grammar, "unspaced") && g_utf8_strchr ("一二三四五六七八九十", -1, g_utf8_get_char (folded)) != NULL)
    return FALSE;
  if (strpbrk (folded, ":,(") != NULL || ptm_trie_lookup (grammar->trie, folded) != NULL)
    return FALSE;
  for (sense = ptm_trie_lookup (grammar->trie, first); sense != NULL; sense = sense->next)
    if (sense->class != PTM_WORD_NOUN && sense->class != PTM_WORD_PLACE && sense->class != PTM_WORD_ACTION)
      return FALSE;
  return TRUE;
}

void
ptm_grammar_add_names (PtmGrammar *grammar, const char *text, gsize size)
{
  g_autofree char *copy = g_strndup (text, size);
  g_auto (GStrv) lines = g_strsplit (copy, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", 2);
      g_autofree char *folded = NULL;

      if (g_strv_length (columns) != 2)
        continue;
      folded = ptm_grammar_dup_key (grammar, columns[1]);
      if (!is_plain_name (grammar, folded))
        continue;
      add_plain_form (grammar, NULL, columns[0], columns[1], FALSE, 0);
      /* Few people name a picture by several words and in the plural. */
      if (strchr (columns[1], ' ') == NULL)
        add_plurals (grammar, NULL, columns[0], columns[1]);
    }
}
