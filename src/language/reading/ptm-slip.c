/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Slips of the pen. A long word that no table knows, behind an article, a number or the like, is taken for the one noun it is
 * nearly written like: letters swapped, doubled or not, or one for another that sounds alike. Short words are near too many others,
 * and a wrong picture is worse than none. */

#include "config.h"

#include <string.h>

#include "ptm-slip.h"
#include "ptm-wishes.h"

/* In letters: for a letter too many, for another letter, for two slips. */
#define SHORTEST_WORD 7
#define MIDDLE_WORD   8
#define LONG_WORD     9
/* In bytes. */
#define LONGEST_WORD 40
/* Words that are looked for in one sentence. */
#define MOST_SLIPS 12
/* More slips than a word can have. */
#define FAR 100

/* What is followed by a noun. */
static const PtmWordClass BEFORE_NOUNS[] = { PTM_WORD_ARTICLE, PTM_WORD_NUMBER, PTM_WORD_COLOR, PTM_WORD_SIZE, PTM_WORD_DRAW, PTM_WORD_AND };

static gboolean
is_behind_opener (PtmReading *reading, guint at)
{
  if (at == 0)
    return TRUE;
  if (ptm_reading_is_type (reading, at - 1, PTM_TOKEN_NUMBER) || ptm_reading_is_mark (reading, at - 1, ','))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (BEFORE_NOUNS); i++)
    if (ptm_reading_sense (reading, at - 1, BEFORE_NOUNS[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* Names have a capital; where all nouns do, it tells nothing. */
static gboolean
may_be_slip (PtmReading *reading, guint at)
{
  const PtmToken *token = ptm_reading_token (reading, at);

  if (!ptm_reading_is_unknown (reading, at) || ptm_reading_match (reading, at)->senses != NULL || strlen (token->norm) > LONGEST_WORD || g_utf8_strlen (token->norm, -1) < SHORTEST_WORD)
    return FALSE;
  if (token->capital && at > 0 && !ptm_grammar_has_rule (reading->grammar, "capital-nouns"))
    return FALSE;
  if (ptm_wishes_find (ptm_lexicon_get_wishes (reading->lexicon), ptm_grammar_get_lang (reading->grammar), token->norm) != NULL)
    return FALSE;
  return is_behind_opener (reading, at);
}

/* A letter for another that sounds like it. */
static gboolean
sounds_alike (char a, char b)
{
  static const char *const groups[] = { "aeiouy", "ckq", "sz" };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (strchr (groups[i], a) != NULL && strchr (groups[i], b) != NULL)
      return TRUE;
  return FALSE;
}

/* What a letter too many or too few costs: little where it doubles the one before or is hardly heard. */
static guint
get_extra_cost (const char *word, gsize at)
{
  if (word[at + 1] == '\0')
    return FAR;
  return (at > 0 && word[at] == word[at - 1]) || strchr ("aeiouyh", word[at]) != NULL ? 1 : FAR;
}

/* What another letter costs. */
static guint
get_change_cost (const char *word, gsize at, char other)
{
  if (word[at] == other)
    return 0;
  return strlen (word) >= MIDDLE_WORD && sounds_alike (word[at], other) ? 1 : FAR;
}

/* How many slips lead from one spelling to the other; FAR or more when other letters than such would have to change. */
static guint
count_slips (const char *word, const char *form)
{
  guint rows[3][LONGEST_WORD + 1];
  gsize n = strlen (form);

  rows[0][0] = 0;
  for (gsize k = 1; k <= n; k++)
    rows[0][k] = rows[0][k - 1] + get_extra_cost (form, k - 1);
  for (gsize i = 1; word[i - 1] != '\0'; i++)
    {
      guint *row = rows[i % 3], *above = rows[(i + 2) % 3], *before = rows[(i + 1) % 3];

      row[0] = above[0] + FAR;
      for (gsize k = 1; k <= n; k++)
        {
          row[k] = above[k - 1] + get_change_cost (word, i - 1, form[k - 1]);
          row[k] = MIN (row[k], above[k] + get_extra_cost (word, i - 1));
          row[k] = MIN (row[k], row[k - 1] + get_extra_cost (form, k - 1));
          if (i > 1 && k > 1 && word[i - 1] == form[k - 2] && word[i - 2] == form[k - 1])
            row[k] = MIN (row[k], before[k - 2] + 1);
        }
    }
  return rows[strlen (word) % 3][n];
}

/* The least slips to any of a noun's forms in a language. */
static guint
count_slips_of_noun (const PtmNoun *noun, guint language, const char *word)
{
  guint least = FAR;

  for (guint column = 2 * language; column < 2 * language + 2; column++)
    {
      g_auto (GStrv) forms = g_strsplit (noun->forms[column], "|", -1);

      for (guint i = 0; forms[i] != NULL; i++)
        {
          g_autofree char *folded = ptm_text_fold (forms[i], -1);
          g_autofree char *plain = ptm_text_drop_accents (folded);

          if (strlen (plain) <= LONGEST_WORD && plain[0] == word[0])
            least = MIN (least, count_slips (word, plain));
        }
    }
  return least;
}

/* The noun that so few slips lead to; NULL when several pictures would do. */
static const PtmSense *
find_nearest (PtmReading *reading, const char *word)
{
  guint           language = ptm_languages_find (ptm_grammar_get_lang (reading->grammar));
  guint           most = strlen (word) >= LONG_WORD ? 2 : 1, least = most + 1;
  const PtmSense *nearest = NULL;
  g_autoptr (GPtrArray) near = ptm_trie_find_similar (ptm_grammar_get_trie (reading->grammar), word, most);

  for (guint i = 0; i < near->len; i++)
    {
      const PtmSense *noun = ptm_sense_find (g_ptr_array_index (near, i), PTM_WORD_NOUN);
      guint           slips = noun != NULL && noun->noun != NULL && noun->noun->asset != NULL ? count_slips_of_noun (noun->noun, language, word) : FAR;

      if (slips == least && nearest != NULL && strcmp (nearest->noun->asset, noun->noun->asset) != 0)
        return NULL;
      if (slips >= least)
        continue;
      nearest = noun;
      least = slips;
    }
  return nearest;
}

void
ptm_slip_mend (PtmReading *reading)
{
  guint tried = 0;

  if (ptm_grammar_has_rule (reading->grammar, "unspaced"))
    return;
  for (guint at = 0; at < reading->length && tried < MOST_SLIPS; at += ptm_reading_span (reading, at))
    if (may_be_slip (reading, at))
      {
        g_autofree char *plain = ptm_text_drop_accents (ptm_reading_token (reading, at)->norm);

        if (g_str_is_ascii (plain))
          ptm_reading_match (reading, at)->senses = find_nearest (reading, plain);
        tried++;
      }
}
