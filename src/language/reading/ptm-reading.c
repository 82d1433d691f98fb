/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* A sentence as tokens with their longest matches in the tables. */

#include "config.h"

#include <string.h>

#include "ptm-compound.h"
#include "ptm-order.h"
#include "ptm-reading.h"
#include "ptm-segment.h"
#include "ptm-slip.h"
#include "ptm-wishes.h"

/* Names of more words are not looked for, nor are they behind so many words. */
#define MOST_NAME_WORDS 3
#define MOST_LOOKED_UP  400
/* Bytes of a word that a language with the same letters may lend. */
#define SHORTEST_LOAN 5

static _Thread_local guint64 looks;

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

/* Languages that share their letters share short words by chance: "see" is a lake in one, "fils" are threads in another. */
static gboolean
may_lend (PtmGrammar *lender, const PtmToken *token)
{
  if (!ptm_grammar_has_script (lender, 'a'))
    return strlen (token->norm) > 2;
  return ptm_grammar_has_rule (lender, "capital-nouns") ? token->capital : strlen (token->norm) >= SHORTEST_LOAN;
}

/* A word of another language; of names of pictures only those the lexicon has, too. */
static void
find_abroad (PtmReading *reading, const PtmToken *token, PtmMatch *match)
{
  /* "como lo pintaría Turner": a name is no spatula in another language. */
  if (token->capital && g_strcmp0 (ptm_wishes_find (ptm_lexicon_get_wishes (reading->lexicon), ptm_grammar_get_lang (reading->grammar), token->norm), "person") == 0)
    return;
  for (guint i = 0; match->senses == NULL && reading->others[i] != NULL; i++)
    {
      gboolean        lends = reading->others[i] != reading->grammar && may_lend (reading->others[i], token);
      const PtmSense *senses = lends ? ptm_grammar_lookup (reading->others[i], token->norm) : NULL;

      match->senses = ptm_sense_find (senses, PTM_WORD_KIND);
      if (match->senses == NULL)
        match->senses = ptm_sense_find (senses, PTM_WORD_NOUN);
    }
}

/* "مقعد خشبي" is a wooden seat, not one of somebody's: what ends so behind a noun or an article tells how a thing is. */
static gboolean
tells_how (PtmReading *reading)
{
  const PtmSense *before;

  if (reading->matches->len == 0 || !ptm_grammar_has_rule (reading->grammar, "construct"))
    return FALSE;
  before = g_array_index (reading->matches, PtmMatch, reading->matches->len - 1).senses;
  return ptm_sense_find (before, PTM_WORD_NOUN) != NULL || ptm_sense_find (before, PTM_WORD_ARTICLE) != NULL;
}

/* "Rosita" is somebody's name, but where all nouns have a capital it tells nothing. */
static gboolean
may_be_small (PtmReading *reading, const PtmToken *token)
{
  PtmGrammar *grammar = reading->grammar;

  if (tells_how (reading))
    return FALSE;
  return !token->capital || token->start == 0 || ptm_grammar_has_rule (grammar, "capital-nouns");
}

/* "the cat's", "nobody's", "our choir's" */
static const PtmSense *
find_owner (const PtmSense *senses)
{
  static const PtmWordClass owners[] = { PTM_WORD_NOUN, PTM_WORD_IGNORE, PTM_WORD_ASIDE };
  const PtmSense           *owner = NULL;

  for (guint i = 0; owner == NULL && i < G_N_ELEMENTS (owners); i++)
    owner = ptm_sense_find (senses, owners[i]);
  return owner;
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

      match->senses = find_owner (ptm_grammar_lookup (reading->grammar, owner));
      return;
    }
  match->senses = ptm_compound_find_tones (reading->grammar, token->norm);
  if (match->senses != NULL)
    return;
  match->senses = may_be_small (reading, token) ? ptm_grammar_find_plain (reading->grammar, token->norm) : NULL;
  if (match->senses != NULL)
    return;
  if (!token->capital)
    match->senses = ptm_grammar_find_color (reading->grammar, token->norm, &stem);
  if (match->senses == NULL)
    match->senses = ptm_grammar_find_head (reading->grammar, token->norm, &stem);
  match->stem = (guint)stem;
  if (match->senses == NULL)
    find_abroad (reading, token, match);
}

/* "Udo Lindenberg" has no mountain in him. */
static gboolean
is_second_name (PtmReading *reading, guint at, const PtmMatch *match)
{
  const PtmToken *before = at > 0 ? &g_array_index (reading->tokens, PtmToken, at - 1) : NULL;

  return match->stem > 0 && before != NULL && before->type == PTM_TOKEN_WORD && before->capital && g_array_index (reading->matches, PtmMatch, at - 1).senses == NULL && g_array_index (reading->tokens, PtmToken, at).capital;
}

static void
free_borrowed (PtmSense *sense)
{
  g_free (sense->value);
  g_free (sense);
}

/* Most words are in no table. */
static gboolean
is_unknown_language (PtmReading *reading)
{
  guint unknown = 0, words = 0;

  for (guint at = 0; at < reading->length; at++)
    if (ptm_reading_is_type (reading, at, PTM_TOKEN_WORD))
      {
        words++;
        unknown += ptm_reading_is_unknown (reading, at) ? 1 : 0;
      }
  return 2 * unknown >= words && unknown > 0;
}

/* The longest name of a picture that begins at an unknown word; gives how many words it takes. */
static guint
borrow_name (PtmReading *reading, PtmNames *names, guint at)
{
  for (guint n = MOST_NAME_WORDS; n > 0; n--)
    {
      g_autoptr (GString) name = g_string_new (NULL);
      g_autofree char *asset = NULL;
      PtmSense        *sense;
      guint            joined = 0;

      for (guint i = at; i < at + n && ptm_reading_is_unknown (reading, i); i++, joined++)
        {
          g_string_append (name, i > at ? " " : "");
          g_string_append (name, ptm_reading_token (reading, i)->norm);
        }
      if (joined < n)
        continue;
      asset = ptm_names_dup_asset (names, name->str);
      if (asset == NULL)
        continue;
      sense = g_new0 (PtmSense, 1);
      sense->class = PTM_WORD_NOUN;
      sense->value = g_steal_pointer (&asset);
      g_ptr_array_add (reading->borrowed, sense);
      ptm_reading_match (reading, at)->senses = sense;
      ptm_reading_match (reading, at)->length = MIN (n, reading->length - at);
      return n;
    }
  return 1;
}

static void
borrow_names (PtmReading *reading, PtmNames *names)
{
  for (guint at = 0; at < MIN (reading->length, MOST_LOOKED_UP);)
    at += ptm_reading_is_unknown (reading, at) ? borrow_name (reading, names, at) : 1;
}

PtmReading *
ptm_reading_new (PtmGrammar *grammar, PtmGrammar *const *others, PtmNames *names, PtmLexicon *lexicon, const char *text)
{
  g_autoptr (GArray) tokens = NULL;
  PtmReading *reading = g_new0 (PtmReading, 1);

  reading->grammar = grammar;
  for (guint i = 0; others != NULL && others[i] != NULL && i < PTM_N_LANGUAGES; i++)
    reading->others[i] = others[i];
  reading->borrowed = g_ptr_array_new_with_free_func ((GDestroyNotify)free_borrowed);
  reading->lexicon = lexicon;
  reading->text = g_strdup (text);
  reading->strings = g_string_chunk_new (1024);
  tokens = ptm_tokens_new (reading->text, reading->strings);
  reading->tokens = ptm_segment_tokens (tokens, grammar, reading->text, reading->strings);
  reading->length = reading->tokens->len;
  reading->matches = g_array_sized_new (FALSE, TRUE, sizeof (PtmMatch), reading->length);
  for (guint i = 0; i < reading->length; i++)
    {
      PtmMatch match = { .length = 1 };

      find_longest (reading, i, &match);
      if (match.senses == NULL)
        find_elsewhere (reading, &g_array_index (reading->tokens, PtmToken, i), &match);
      if (is_second_name (reading, i, &match))
        match = (PtmMatch){ .length = 1 };
      g_array_append_val (reading->matches, match);
    }
  if (names != NULL && is_unknown_language (reading))
    borrow_names (reading, names);
  ptm_order_corrections (reading);
  ptm_slip_mend (reading);
  ptm_order_kind (reading);
  ptm_order_routes (reading);
  ptm_order_tokens (reading);
  return reading;
}

void
ptm_reading_free (PtmReading *reading)
{
  g_array_unref (reading->tokens);
  g_array_unref (reading->matches);
  g_ptr_array_unref (reading->borrowed);
  g_string_chunk_free (reading->strings);
  g_free (reading->text);
  g_free (reading);
}

PtmToken *
ptm_reading_token (PtmReading *reading, guint at)
{
  return at < reading->length ? &g_array_index (reading->tokens, PtmToken, at) : NULL;
}

guint64
ptm_reading_count_looks (void)
{
  return looks;
}

PtmMatch *
ptm_reading_match (PtmReading *reading, guint at)
{
  looks++;
  return at < reading->length ? &g_array_index (reading->matches, PtmMatch, at) : NULL;
}

gboolean
ptm_reading_is_type (PtmReading *reading, guint at, PtmTokenType type)
{
  looks++;
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

guint
ptm_reading_find_start (PtmReading *reading, guint at)
{
  while (at > 0 && !ptm_reading_is_pause (reading, at - 1))
    at--;
  return at;
}

gboolean
ptm_reading_has_quote (PtmReading *reading, guint first, guint end)
{
  for (guint at = first; at < end; at++)
    if (ptm_reading_is_type (reading, at, PTM_TOKEN_QUOTE))
      return TRUE;
  return FALSE;
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

gboolean
ptm_reading_is_number (PtmReading *reading, guint at, double low, double high)
{
  const PtmToken *token = ptm_reading_token (reading, at);

  return ptm_reading_is_type (reading, at, PTM_TOKEN_NUMBER) && token->number >= low && token->number <= high;
}

guint
ptm_reading_skip (PtmReading *reading, guint at, PtmWordClass class)
{
  return ptm_reading_sense (reading, at, class) != NULL ? at + ptm_reading_span (reading, at) : at;
}

guint
ptm_reading_span (PtmReading *reading, guint at)
{
  const PtmMatch *match = ptm_reading_match (reading, at);

  return match != NULL ? match->length : 1;
}

/* What a picture may be for, and what may be held, say nothing else of a word. */
static gboolean
is_use_only (const PtmSense *senses)
{
  for (const PtmSense *sense = senses; sense != NULL; sense = sense->next)
    if (sense->class != PTM_WORD_ASIDE || !(strcmp (sense->value, "use") == 0 || strcmp (sense->value, "event") == 0))
      return FALSE;
  return senses != NULL;
}

gboolean
ptm_reading_is_any (PtmReading *reading, guint at, const PtmWordClass *classes, guint n)
{
  for (guint i = 0; i < n; i++)
    if (ptm_reading_sense (reading, at, classes[i]) != NULL)
      return TRUE;
  return FALSE;
}

gboolean
ptm_reading_is_unknown (PtmReading *reading, guint at)
{
  const PtmMatch *match = ptm_reading_match (reading, at);

  return ptm_reading_is_type (reading, at, PTM_TOKEN_WORD) && (match->senses == NULL || (match->length == 1 && is_use_only (match->senses)));
}

gboolean
ptm_reading_is_foreign (PtmReading *reading, guint at)
{
  const PtmToken *token = ptm_reading_token (reading, at);
  GUnicodeScript  script;
  gunichar        c;

  if (!ptm_reading_is_unknown (reading, at))
    return FALSE;
  c = g_utf8_get_char (reading->text + token->start);
  script = g_unichar_get_script (c);
  return !ptm_grammar_has_script (reading->grammar, c) && script != G_UNICODE_SCRIPT_LATIN && script != G_UNICODE_SCRIPT_COMMON && script != G_UNICODE_SCRIPT_INHERITED;
}

/* Tokens that stand apart in the text, put together in the order they are read in. */
static char *
join (PtmReading *reading, guint first, guint end)
{
  GString *text = g_string_new (NULL);

  for (guint at = first; at < end; at++)
    {
      const PtmToken *token = ptm_reading_token (reading, at);

      if (at > first && token->space_before)
        g_string_append_c (text, ' ');
      g_string_append_len (text, reading->text + token->start, token->end - token->start);
    }
  return g_string_free (text, FALSE);
}

/* Embeddings, overrides and isolates of bidi text, and what has no width: on a card or in a message they would turn what stands
 * beside them. */
static gboolean
is_direction (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200b || c == 0xfeff;
}

/* Takes the text. */
static char *
drop_directions (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0';)
    {
      const char *next = g_utf8_next_char (from);

      if (!is_direction (g_utf8_get_char (from)))
        {
          memmove (to, from, next - from);
          to += next - from;
        }
      from = next;
    }
  *to = '\0';
  return text;
}

char *
ptm_reading_dup (PtmReading *reading, guint first, guint end)
{
  const PtmToken *from = ptm_reading_token (reading, first);
  const PtmToken *to = from;

  end = MIN (end, reading->length);
  if (from == NULL || end <= first)
    return g_strdup ("");
  for (guint at = first + 1; at < end; at++)
    {
      const PtmToken *token = ptm_reading_token (reading, at);

      from = token->index < from->index ? token : from;
      to = token->index > to->index ? token : to;
    }
  if (to->index - from->index + 1 != end - first)
    return drop_directions (join (reading, first, end));
  return drop_directions (g_strndup (reading->text + from->start, to->end - from->start));
}

char *
ptm_reading_dup_inner (PtmReading *reading, guint at)
{
  const PtmToken *token = ptm_reading_token (reading, at);

  return token != NULL ? g_strndup (reading->text + token->inner_start, token->inner_end - token->inner_start) : g_strdup ("");
}

void
ptm_reading_remove (PtmReading *reading, guint first, guint end)
{
  g_array_remove_range (reading->tokens, first, end - first);
  g_array_remove_range (reading->matches, first, end - first);
  reading->length = reading->tokens->len;
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
