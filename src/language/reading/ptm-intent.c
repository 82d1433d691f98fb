/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* What a sentence is about, before it is read: its language, and whether it asks for a new picture. */

#include "config.h"

#include <string.h>

#include "ptm-intent.h"
#include "ptm-segment.h"

#define MOST_GUESS_WORDS 300
/* Small words tell a language better than nouns and colors, which languages share: "oranges" are fruit in one, a color in the next. */
#define SMALL_WORD_WEIGHT   3
#define LONGEST_PHRASE      4
#define UNKNOWN_LETTER_COST 10
/* "sept" is a number in one language, and short for a month in another. */
#define NUMBER_WEIGHT 4

static guint
weigh (const PtmSense *senses)
{
  guint weight = 0;

  for (; senses != NULL; senses = senses->next)
    if (senses->class == PTM_WORD_NOUN || senses->class == PTM_WORD_COLOR)
      weight = MAX (weight, 1);
    else
      weight = MAX (weight, senses->class == PTM_WORD_NUMBER ? NUMBER_WEIGHT : SMALL_WORD_WEIGHT);
  return weight;
}

/* "mapa mental": words that only together are in the table count as each of them would, and tell more of the
 * language than a single noun does: "a hay bale". */
static guint
weigh_phrase (PtmGrammar *grammar, GArray *tokens, guint at)
{
  PtmTrie *trie = ptm_grammar_get_trie (grammar);
  guint    node = PTM_TRIE_ROOT, weight = 0;

  for (guint i = at; node != 0 && i < MIN (at + LONGEST_PHRASE, tokens->len); i++)
    {
      const PtmToken *token = &g_array_index (tokens, PtmToken, i);

      if (token->type != PTM_TOKEN_WORD)
        break;
      if (i > at && token->space_before)
        node = ptm_trie_walk (trie, node, " ");
      node = ptm_trie_walk (trie, node, token->norm);
      if (i > at && ptm_trie_get (trie, node) != NULL)
        weight = (i - at) * MAX (SMALL_WORD_WEIGHT, weigh (ptm_trie_get (trie, node)));
    }
  return weight;
}

/* Some word outside of quotes is written in the language's script; Japanese without any kana is taken for Chinese. */
static gboolean
is_written_with (PtmGrammar *grammar, GArray *tokens, const char *text)
{
  gboolean needs_kana = ptm_grammar_has_script (grammar, 0x3042);
  gboolean found = FALSE;

  for (guint i = 0; i < tokens->len; i++)
    {
      const PtmToken *token = &g_array_index (tokens, PtmToken, i);

      for (const char *p = text + token->start; token->type == PTM_TOKEN_WORD && p < text + token->end; p = g_utf8_next_char (p))
        {
          gunichar       c = g_utf8_get_char (p);
          GUnicodeScript script = g_unichar_get_script (c);
          gboolean       is_kana = script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA;

          if (is_kana && !needs_kana && ptm_grammar_has_script (grammar, 0x4e00))
            return FALSE;
          found = found || (ptm_grammar_has_script (grammar, c) && (!needs_kana || is_kana));
        }
    }
  return found;
}

guint
ptm_intent_count_words (PtmGrammar *grammar, const char *text)
{
  g_autoptr (GStringChunk) strings = g_string_chunk_new (1024);
  g_autoptr (GArray) raw = NULL;
  g_autoptr (GArray) tokens = NULL;
  g_autofree char *start = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, MOST_GUESS_WORDS * 8), MOST_GUESS_WORDS * 6));
  /* A sentence is in a language of its script, though all words are unknown. */
  guint score = 1;

  raw = ptm_tokens_new (start, strings);
  if (!is_written_with (grammar, raw, start))
    return 0;
  tokens = ptm_segment_tokens (raw, grammar, start, strings);
  for (guint i = 0; i < MIN (tokens->len, MOST_GUESS_WORDS); i++)
    {
      const PtmToken *token = &g_array_index (tokens, PtmToken, i);

      if (token->type == PTM_TOKEN_WORD)
        score += weigh (ptm_grammar_lookup (grammar, token->norm)) + weigh_phrase (grammar, tokens, i);
    }
  return score;
}

guint
ptm_intent_count_cost (PtmGrammar *grammar, const char *text)
{
  g_autoptr (GStringChunk) strings = g_string_chunk_new (1024);
  g_autofree char *start = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, MOST_GUESS_WORDS * 8), MOST_GUESS_WORDS * 6));
  g_autoptr (GArray) raw = ptm_tokens_new (start, strings);
  g_autoptr (GArray) tokens = ptm_segment_tokens (raw, grammar, start, strings);
  guint cost = 0;

  for (guint i = 0; i < tokens->len; i++)
    {
      const PtmToken *token = &g_array_index (tokens, PtmToken, i);

      if (token->type == PTM_TOKEN_WORD)
        cost += ptm_grammar_lookup (grammar, token->norm) != NULL ? 1 : UNKNOWN_LETTER_COST * (guint)g_utf8_strlen (token->norm, -1);
    }
  return cost;
}

/* Where no article shows that a thing is there already, words that only an edit needs do: "把猫左右翻转", "犬を少し上に". */
static gboolean
is_arranging_word (PtmReading *reading, guint at)
{
  static const char *const ways[] = { "rotate", "angle", "flip", "upright", "swap", "duplicate", "align" };

  if (!ptm_grammar_has_rule (reading->grammar, "no-articles") || ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL || ptm_reading_sense (reading, at, PTM_WORD_NUMBER) != NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (ptm_reading_is (reading, at, PTM_WORD_ARRANGE, ways[i]))
      return TRUE;
  return ptm_reading_is (reading, at, PTM_WORD_DEGREE, "bit") || ptm_reading_sense (reading, at, PTM_WORD_FACTOR) != NULL;
}

/* "One dog more"; where the word also joins things, "a cat and a dog", it says nothing. */
static gboolean
says_more (PtmReading *reading, guint at)
{
  return ptm_reading_is (reading, at, PTM_WORD_FOLLOW, "more") && ptm_reading_sense (reading, at, PTM_WORD_AND) == NULL && ptm_reading_sense (reading, at, PTM_WORD_NOUN) == NULL;
}

static gboolean
is_edit_word (PtmReading *reading, guint at)
{
  if (is_arranging_word (reading, at))
    return TRUE;
  if (ptm_reading_sense (reading, at, PTM_WORD_SIZE) != NULL)
    return FALSE;
  return ptm_reading_sense (reading, at, PTM_WORD_CHANGE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_MORE) != NULL || says_more (reading, at) || ptm_reading_is (reading, at, PTM_WORD_PRONOUN, "here") || ptm_reading_is (reading, at, PTM_WORD_PREP, "instead") || ptm_reading_is (reading, at, PTM_WORD_PREP, "instead-of") || ptm_reading_is (reading, at, PTM_WORD_ROLE, "background");
}

static gboolean
has_edit_word (PtmReading *reading)
{
  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    if (is_edit_word (reading, at))
      return TRUE;
  return FALSE;
}

static guint
skip_small_words (PtmReading *reading, guint at)
{
  for (;;)
    {
      if (ptm_reading_sense (reading, at, PTM_WORD_IGNORE) == NULL && ptm_reading_sense (reading, at, PTM_WORD_STYLE) == NULL && ptm_reading_sense (reading, at, PTM_WORD_COLOR) == NULL && ptm_reading_sense (reading, at, PTM_WORD_FORMAT) == NULL && ptm_reading_sense (reading, at, PTM_WORD_ARTICLE) == NULL && ptm_reading_sense (reading, at, PTM_WORD_SIZE) == NULL && ptm_reading_sense (reading, at, PTM_WORD_LABELED) == NULL && !ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER))
        return at;
      at += ptm_reading_span (reading, at);
    }
}

/* A kind within the first words: "a nice big spring concert poster". */
static gboolean
begins_with_kind (PtmReading *reading, guint at)
{
  for (guint i = 0; i < 6 && at < reading->length && !ptm_reading_is_pause (reading, at); i++)
    {
      if (ptm_reading_sense (reading, at, PTM_WORD_KIND) != NULL)
        return TRUE;
      if (ptm_reading_sense (reading, at, PTM_WORD_PREP) != NULL || ptm_reading_sense (reading, at, PTM_WORD_VERB) != NULL || ptm_reading_sense (reading, at, PTM_WORD_ROLE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_PRONOUN) != NULL)
        return FALSE;
      at += ptm_reading_span (reading, at);
    }
  return FALSE;
}

static gboolean
has_kind (PtmReading *reading)
{
  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    if (ptm_reading_sense (reading, at, PTM_WORD_KIND) != NULL)
      return TRUE;
  return FALSE;
}

/* The last word but for full stops is "to": what something shall become. */
static gboolean
ends_with_result (PtmReading *reading)
{
  const char *end = reading->text + strlen (reading->text);
  guint       last = reading->length;

  for (guint at = 0; at < reading->length; at++)
    if (ptm_reading_is (reading, at, PTM_WORD_PREP, "to") && ptm_reading_token (reading, at)->end + 4 >= (guint)(end - reading->text))
      last = at;
  return last < reading->length;
}

/* Without articles, a sentence that names things and asks for nothing to be done with them asks for a picture. */
static gboolean
names_things (PtmReading *reading)
{
  gboolean found = FALSE;

  /* "リンゴを一個だけ青りんごに" */
  if (ptm_grammar_has_rule (reading->grammar, "verb-final") && ends_with_result (reading))
    return FALSE;
  for (guint at = 0; at < reading->length; at += ptm_reading_span (reading, at))
    {
      if (ptm_reading_sense (reading, at, PTM_WORD_VERB) != NULL || ptm_reading_sense (reading, at, PTM_WORD_ROLE) != NULL || ptm_reading_sense (reading, at, PTM_WORD_PRONOUN) != NULL || ptm_reading_sense (reading, at, PTM_WORD_WITHOUT) != NULL)
        return FALSE;
      found = found || ptm_reading_sense (reading, at, PTM_WORD_NOUN) != NULL;
    }
  return found;
}

gboolean
ptm_intent_is_draw (PtmReading *reading)
{
  guint    at = 0;
  gboolean asked = FALSE;
  guint    start;

  /* "و زهرتين أيضا": what is there goes on. */
  if (ptm_reading_sense (reading, 0, PTM_WORD_AND) != NULL && !ptm_reading_is_type (reading, 0, PTM_TOKEN_MARK))
    return FALSE;
  while (ptm_reading_sense (reading, at, PTM_WORD_IGNORE) != NULL)
    at += ptm_reading_span (reading, at);
  if (ptm_reading_sense (reading, at, PTM_WORD_DRAW) != NULL)
    {
      asked = ptm_reading_sense (reading, at, PTM_WORD_VERB) == NULL;
      at += ptm_reading_span (reading, at);
    }
  else if (ptm_reading_sense (reading, at, PTM_WORD_VERB) != NULL)
    return FALSE;
  if (ptm_reading_sense (reading, at, PTM_WORD_ROLE) != NULL && ptm_reading_is_mark (reading, at + ptm_reading_span (reading, at), ':'))
    return has_kind (reading);
  start = skip_small_words (reading, at);
  if (begins_with_kind (reading, at) || begins_with_kind (reading, start))
    return !ptm_reading_is (reading, at, PTM_WORD_ARTICLE, "definite");
  if (has_edit_word (reading))
    return FALSE;
  if (asked)
    return TRUE;
  if (ptm_grammar_has_rule (reading->grammar, "no-articles") && names_things (reading))
    return TRUE;
  return ptm_reading_is (reading, at, PTM_WORD_ARTICLE, "indefinite") || ptm_reading_is_type (reading, at, PTM_TOKEN_EMOJI) || ptm_reading_sense (reading, at, PTM_WORD_NUMBER) != NULL || ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER);
}
