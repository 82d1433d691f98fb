/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Arabic and French write small words onto the next one ("wa-l-qitta", "l'arbre"), Arabic and Spanish also objects onto the end of a
 * verb ("harrikiha", "cámbialo"); these are cut off when the rest is known. */

#include "config.h"

#include <string.h>

#include "ptm-segment-private.h"

/* Small words before one noun, as in "and with the". */
#define MOST_PREFIXES 3
/* In bytes. */
#define LONGEST_WORD 96

/* "cámbialo": the verb alone has no accent. */
static const PtmSense *
look_up_stem (PtmSegmenter *segmenter, const char *stem)
{
  const PtmSense  *senses = ptm_grammar_lookup (segmenter->grammar, stem);
  g_autofree char *plain = NULL;

  if (senses != NULL || !ptm_grammar_has_rule (segmenter->grammar, "accents-optional"))
    return senses;
  plain = ptm_text_drop_accents (stem);
  return ptm_grammar_lookup (segmenter->grammar, plain);
}

/* "حركيها", "زهورا": the length of what is written onto the end of a known word; 0 when there is none. */
static gsize
find_suffix (PtmSegmenter *segmenter, const char *norm)
{
  const char *const *suffixes = ptm_grammar_get_suffixes (segmenter->grammar);

  for (guint i = 0; suffixes[i] != NULL; i++)
    {
      g_autofree char *stem = g_str_has_suffix (norm, suffixes[i]) ? g_strndup (norm, strlen (norm) - strlen (suffixes[i])) : NULL;
      const PtmSense  *senses = stem != NULL && g_utf8_strlen (stem, -1) > 1 ? look_up_stem (segmenter, stem) : NULL;

      if (ptm_sense_find (senses, PTM_WORD_VERB) != NULL || ptm_sense_find (senses, PTM_WORD_ARRANGE) != NULL)
        return strlen (suffixes[i]);
      /* The ending of an object belongs to any word. */
      if (suffixes[i + 1] == NULL && ptm_grammar_has_rule (segmenter->grammar, "articles-repeated") && senses != NULL && g_utf8_strlen (stem, -1) > 2)
        return strlen (suffixes[i]);
    }
  return 0;
}

/* "وقوس قزح": the rest of a word begins an entry of several words that goes on with the next one. */
static gboolean
begins_name (PtmSegmenter *segmenter, const char *rest)
{
  PtmTrie *trie = ptm_grammar_get_trie (segmenter->grammar);
  guint    node = segmenter->next != NULL ? ptm_trie_walk (trie, PTM_TRIE_ROOT, rest) : 0;

  node = node != 0 ? ptm_trie_walk (trie, node, " ") : 0;
  return node != 0 && segmenter->next->norm[0] != '\0' && ptm_trie_walk (trie, node, segmenter->next->norm) != 0;
}

/* "وقطتي": and my cat; behind an article, "المدرسي" tells how a thing is. */
static gboolean
is_owned (PtmSegmenter *segmenter, const char *prefix, const char *rest)
{
  return ptm_grammar_has_rule (segmenter->grammar, "construct") && g_utf8_strlen (prefix, -1) == 1 && ptm_grammar_find_plain (segmenter->grammar, rest) != NULL;
}

/* The length of the small words in front of a known word, one after the other; 0 when the rest is unknown. */
static guint
find_prefixes (PtmSegmenter *segmenter, const char *norm, gsize lengths[MOST_PREFIXES], guint depth, gboolean ended)
{
  const char *const *prefixes = ptm_grammar_get_prefixes (segmenter->grammar);

  for (guint i = 0; prefixes[i] != NULL; i++)
    {
      gsize length = strlen (prefixes[i]);
      guint more;

      if (!g_str_has_prefix (norm, prefixes[i]) || norm[length] == '\0')
        continue;
      lengths[depth] = length;
      if (ptm_grammar_lookup (segmenter->grammar, norm + length) != NULL || begins_name (segmenter, norm + length) || (ended && (find_suffix (segmenter, norm + length) > 0 || is_owned (segmenter, prefixes[i], norm + length))) || g_str_has_suffix (prefixes[i], "'"))
        return depth + 1;
      more = depth + 1 < MOST_PREFIXES ? find_prefixes (segmenter, norm + length, lengths, depth + 1, ended) : 0;
      if (more > 0)
        return more;
    }
  return 0;
}

/* The word before is a kind of picture, up to one word of how it looks: "دعوة أنيقة لحفلة". */
static gboolean
follows_kind (PtmSegmenter *segmenter)
{
  guint n = segmenter->tokens->len;

  for (guint back = 1; back <= MIN (n, 2u); back++)
    {
      const PtmSense *senses = ptm_grammar_lookup (segmenter->grammar, g_array_index (segmenter->tokens, PtmToken, n - back).norm);

      if (ptm_sense_find (senses, PTM_WORD_KIND) != NULL)
        return TRUE;
      if (ptm_sense_find (senses, PTM_WORD_STYLE) == NULL && ptm_sense_find (senses, PTM_WORD_COLOR) == NULL)
        return FALSE;
    }
  return FALSE;
}

/* "ملصق لحفلة": behind the kind of a picture a preposition may stand before any word. */
static guint
find_preposition (PtmSegmenter *segmenter, const char *norm, gsize lengths[MOST_PREFIXES])
{
  const char *const *prefixes = ptm_grammar_get_prefixes (segmenter->grammar);

  for (guint i = 0; prefixes[i] != NULL; i++)
    if (g_str_has_prefix (norm, prefixes[i]) && g_utf8_strlen (norm + strlen (prefixes[i]), -1) > 2)
      for (const PtmSense *sense = ptm_sense_find (ptm_grammar_lookup (segmenter->grammar, prefixes[i]), PTM_WORD_PREP); sense != NULL; sense = ptm_sense_find (sense->next, PTM_WORD_PREP))
        if (strcmp (sense->value, "for") == 0)
          {
            lengths[0] = strlen (prefixes[i]);
            return 1;
          }
  return 0;
}

/* The end in the text of the letters that fold to so many bytes. */
static guint
find_source_end (PtmSegmenter *segmenter, guint start, guint end, gsize length)
{
  const char *p = segmenter->text + start;
  gsize       folded = 0;

  while (p < segmenter->text + end && folded < length)
    {
      const char      *next = g_utf8_next_char (p);
      g_autofree char *letter = ptm_text_fold (p, next - p);

      folded += strlen (letter);
      p = next;
    }
  return (guint)(p - segmenter->text);
}

/* "قصة مصورة": a word the tables have only with others behind it ends in no suffix. */
static gboolean
begins_phrase (PtmSegmenter *segmenter, const char *norm)
{
  PtmTrie *trie = ptm_grammar_get_trie (segmenter->grammar);
  guint    node = ptm_trie_walk (trie, PTM_TRIE_ROOT, norm);

  return node != 0 && ptm_trie_walk (trie, node, " ") != 0;
}

/* No object is written onto a word in "ة", nor onto one that begins an entry of several words, "قصة مصورة". */
static gboolean
may_end (PtmSegmenter *segmenter, const PtmToken *token)
{
  PtmTrie *trie = ptm_grammar_get_trie (segmenter->grammar);
  guint    node = ptm_trie_walk (trie, PTM_TRIE_ROOT, token->norm);

  if (node != 0 && ptm_trie_walk (trie, node, " ") != 0)
    return FALSE;
  return g_utf8_get_char (g_utf8_find_prev_char (segmenter->text, segmenter->text + token->end)) != 0x629;
}

void
ptm_segment_add_joined (PtmSegmenter *segmenter, const PtmToken *token)
{
  const char *const *joints = ptm_grammar_get_joints (segmenter->grammar);
  gsize              length = strlen (token->norm);

  for (guint i = 0; joints[i] != NULL; i++)
    {
      gsize            stem = g_str_has_suffix (token->norm, joints[i]) ? length - strlen (joints[i]) : 0;
      g_autofree char *word = g_strndup (token->norm, stem);
      guint            end;

      if (stem == 0 || ptm_grammar_lookup (segmenter->grammar, word) == NULL)
        continue;
      end = find_source_end (segmenter, token->start, token->end, stem);
      ptm_segment_add_token (segmenter, token, token->start, end, token->norm, stem);
      ptm_segment_add_token (segmenter, token, end, token->end, token->norm + stem, length - stem);
      return;
    }
  g_array_append_val (segmenter->tokens, *token);
}

void
ptm_segment_add_prefixed (PtmSegmenter *segmenter, const PtmToken *token)
{
  gsize            lengths[MOST_PREFIXES] = { 0 };
  const char      *norm = token->norm;
  g_autofree char *plain = NULL;
  guint            start = token->start;
  gboolean         unknown = ptm_grammar_lookup (segmenter->grammar, norm) == NULL && strlen (norm) < LONGEST_WORD;
  gboolean         ended = unknown && may_end (segmenter, token);
  gboolean         owned = unknown && ptm_grammar_has_rule (segmenter->grammar, "construct") && ptm_grammar_find_plain (segmenter->grammar, norm) != NULL;
  guint            n = unknown && !owned ? find_prefixes (segmenter, norm, lengths, 0, FALSE) : 0;
  gsize            suffix = n == 0 && unknown && !owned && !begins_phrase (segmenter, norm) ? find_suffix (segmenter, norm) : 0;

  if (n == 0 && suffix == 0 && follows_kind (segmenter))
    n = find_preposition (segmenter, norm, lengths);
  if (n == 0 && suffix == 0 && ended && !owned)
    n = find_prefixes (segmenter, norm, lengths, 0, TRUE);
  if (n == 0 && suffix == 0)
    {
      g_array_append_val (segmenter->tokens, *token);
      return;
    }
  for (guint i = 0; i < n; i++)
    {
      guint end = find_source_end (segmenter, start, token->end, lengths[i]);

      ptm_segment_add_token (segmenter, token, start, end, norm, lengths[i]);
      norm += lengths[i];
      start = end;
    }
  if (n > 0 && ptm_grammar_lookup (segmenter->grammar, norm) == NULL)
    suffix = find_suffix (segmenter, norm);
  if (suffix > 0 && ptm_grammar_has_rule (segmenter->grammar, "accents-optional"))
    norm = plain = ptm_text_drop_accents (norm);
  ptm_segment_add_token (segmenter, token, start, token->end, norm, strlen (norm) - suffix);
}
