/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A sentence as tokens with their longest matches in the tables. */

#include "config.h"

#include <string.h>

#include "ptm-reading.h"

static gboolean
is_matchable (const PtmToken *token)
{
  return token->norm[0] != '\0';
}

/* Walks the trie over the words from a token on; keeps the longest entry that ends with a whole word. */
static void
find_longest (PtmReading *reading, guint at, PtmMatch *match)
{
  PtmTrie *trie = ptm_grammar_get_trie (reading->grammar);
  guint    node = PTM_TRIE_ROOT;

  for (guint i = at; node != 0 && i < reading->tokens->len; i++)
    {
      const PtmToken *token = &g_array_index (reading->tokens, PtmToken, i);
      const PtmSense *senses;

      if (!is_matchable (token))
        return;
      if (i > at && token->space_before)
        node = ptm_trie_walk (trie, node, " ");
      node = ptm_trie_walk (trie, node, token->norm);
      senses = ptm_trie_get (trie, node);
      if (senses != NULL)
        {
          match->senses = senses;
          match->length = i - at + 1;
        }
    }
}

static void
find_elsewhere (PtmReading *reading, const PtmToken *token, PtmMatch *match)
{
  gsize stem = 0;

  if (token->type != PTM_TOKEN_WORD)
    return;
  if (g_str_has_suffix (token->norm, "'s"))
    {
      g_autofree char *owner = g_strndup (token->norm, strlen (token->norm) - strlen ("'s"));

      match->senses = ptm_sense_find (ptm_grammar_lookup (reading->grammar, owner), PTM_WORD_NOUN);
      return;
    }
  match->senses = ptm_grammar_find_head (reading->grammar, token->norm, &stem);
  match->stem = (guint)stem;
  if (match->senses != NULL || reading->other == NULL)
    return;
  match->senses = ptm_sense_find (ptm_grammar_lookup (reading->other, token->norm), PTM_WORD_KIND);
  if (match->senses == NULL)
    match->senses = ptm_sense_find (ptm_grammar_lookup (reading->other, token->norm), PTM_WORD_NOUN);
}

PtmReading *
ptm_reading_new (PtmGrammar *grammar, PtmGrammar *other, PtmLexicon *lexicon, const char *text)
{
  PtmReading *reading = g_new0 (PtmReading, 1);

  reading->grammar = grammar;
  reading->other = other;
  reading->lexicon = lexicon;
  reading->text = g_strdup (text);
  reading->strings = g_string_chunk_new (1024);
  reading->tokens = ptm_tokens_new (reading->text, reading->strings);
  reading->length = reading->tokens->len;
  reading->matches = g_array_sized_new (FALSE, TRUE, sizeof (PtmMatch), reading->length);
  for (guint i = 0; i < reading->length; i++)
    {
      PtmMatch match = { .length = 1 };

      find_longest (reading, i, &match);
      if (match.senses == NULL)
        find_elsewhere (reading, &g_array_index (reading->tokens, PtmToken, i), &match);
      g_array_append_val (reading->matches, match);
    }
  return reading;
}

void
ptm_reading_free (PtmReading *reading)
{
  g_array_unref (reading->tokens);
  g_array_unref (reading->matches);
  g_string_chunk_free (reading->strings);
  g_free (reading->text);
  g_free (reading);
}

PtmToken *
ptm_reading_token (PtmReading *reading, guint at)
{
  return at < reading->length ? &g_array_index (reading->tokens, PtmToken, at) : NULL;
}

PtmMatch *
ptm_reading_match (PtmReading *reading, guint at)
{
  return at < reading->length ? &g_array_index (reading->matches, PtmMatch, at) : NULL;
}

gboolean
ptm_reading_is_type (PtmReading *reading, guint at, PtmTokenType type)
{
  return at < reading->length && g_array_index (reading->tokens, PtmToken, at).type == type;
}

gboolean
ptm_reading_is_mark (PtmReading *reading, guint at, gunichar mark)
{
  return ptm_reading_is_type (reading, at, PTM_TOKEN_MARK) && g_array_index (reading->tokens, PtmToken, at).mark == mark;
}

gboolean
ptm_reading_is_pause (PtmReading *reading, guint at)
{
  const PtmToken *token = ptm_reading_token (reading, at);

  if (token == NULL || token->type == PTM_TOKEN_BREAK)
    return TRUE;
  return token->type == PTM_TOKEN_MARK && g_utf8_strchr (",;.!|•、。，；", -1, token->mark) != NULL;
}

const PtmSense *
ptm_reading_sense (PtmReading *reading, guint at, PtmWordClass class)
{
  const PtmMatch *match = ptm_reading_match (reading, at);

  return match != NULL ? ptm_sense_find (match->senses, class) : NULL;
}

gboolean
ptm_reading_is (PtmReading *reading, guint at, PtmWordClass class, const char *value)
{
  const PtmSense *sense = ptm_reading_sense (reading, at, class);

  for (; sense != NULL; sense = ptm_sense_find (sense->next, class))
    if (strcmp (sense->value, value) == 0)
      return TRUE;
  return FALSE;
}

guint
ptm_reading_span (PtmReading *reading, guint at)
{
  const PtmMatch *match = ptm_reading_match (reading, at);

  return match != NULL ? match->length : 1;
}

gboolean
ptm_reading_is_unknown (PtmReading *reading, guint at)
{
  return ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) && ptm_reading_match (reading, at)->senses == NULL;
}

gboolean
ptm_reading_is_foreign (PtmReading *reading, guint at)
{
  const PtmToken *token = ptm_reading_token (reading, at);
  GUnicodeScript  script;

  if (!ptm_reading_is_unknown (reading, at))
    return FALSE;
  script = g_unichar_get_script (g_utf8_get_char (reading->text + token->start));
  return script != G_UNICODE_SCRIPT_LATIN && script != G_UNICODE_SCRIPT_COMMON && script != G_UNICODE_SCRIPT_INHERITED;
}

char *
ptm_reading_dup (PtmReading *reading, guint first, guint end)
{
  const PtmToken *from = ptm_reading_token (reading, first);
  const PtmToken *to = end > first ? ptm_reading_token (reading, end - 1) : NULL;

  return from != NULL && to != NULL ? g_strndup (reading->text + from->start, to->end - from->start) : g_strdup ("");
}

char *
ptm_reading_dup_inner (PtmReading *reading, guint at)
{
  const PtmToken *token = ptm_reading_token (reading, at);

  return token != NULL ? g_strndup (reading->text + token->inner_start, token->inner_end - token->inner_start) : g_strdup ("");
}

void
ptm_reading_use (PtmReading *reading, guint first, guint n, PtmTokenUse use)
{
  for (guint i = first; i < first + n && i < reading->length; i++)
    ptm_reading_token (reading, i)->use = use;
}

gboolean
ptm_reading_is_free (PtmReading *reading, guint at)
{
  return at < reading->length && ptm_reading_token (reading, at)->use == PTM_USE_UNREAD;
}
