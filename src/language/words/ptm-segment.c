/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Finds the words in a run of letters.
 *
 * Chinese and Japanese are cut by the cheapest way through the run: an entry of the tables costs less than an unknown letter, so
 * long entries win over short ones, and what no table knows stays together. A cut inside a run of katakana, or beside an unknown
 * Chinese character, costs extra: names are not torn for the sake of a noun they contain. */

#include "config.h"

#include <string.h>

#include "ptm-segment-private.h"

#define YEAR_DIGITS 4
#define YEAR_SIGN   0x5e74
#define WORD_COST   6
/* Of two ways that are as cheap, the one without a filler: 赤ちゃん・と, not 赤・ちゃんと. */
#define FILLER_COST   1
#define UNKNOWN_COST  10
#define HAN_TEAR      8
#define KATAKANA_TEAR 40
#define KANA_TEAR     3
#define LONGEST_WORD  24
#define YEAR_DIGITS   4
#define YEAR_SIGN     0x5e74
/* In letters. */
#define LONGEST_DEBRIS 4

static const PtmLetter *
get_letter (PtmSegmenter *segmenter, guint at)
{
  return &g_array_index (segmenter->letters, PtmLetter, at);
}

static PtmStep *
get_step (PtmSegmenter *segmenter, guint at, gboolean known)
{
  return &g_array_index (segmenter->steps, PtmStep, 2 * at + (known ? 1 : 0));
}

static gboolean
is_katakana (gunichar c)
{
  return (c >= 0x30a1 && c <= 0x30fa) || c == 0x30fc;
}

static gboolean
is_hiragana (gunichar c)
{
  return c >= 0x3041 && c <= 0x309f;
}

static gboolean
is_han (gunichar c)
{
  return (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0x20000 && c <= 0x3ffff) || c == 0x3005 || c == 0x3007;
}

gboolean
ptm_segment_is_unspaced (gunichar c)
{
  return is_han (c) || is_hiragana (c) || is_katakana (c);
}

gboolean
ptm_segment_is_ending (const char *norm)
{
  return is_hiragana (g_utf8_get_char (norm));
}

gboolean
ptm_segment_is_debris (const char *norm)
{
  guint length = 0;

  if (!ptm_segment_is_unspaced (g_utf8_get_char (norm)))
    return FALSE;
  for (const char *p = norm; *p != '\0'; p = g_utf8_next_char (p))
    if (++length > LONGEST_DEBRIS || (length > 1 && (!is_hiragana (g_utf8_get_char (p)) || !is_hiragana (g_utf8_get_char (norm)))))
      return FALSE;
  return TRUE;
}

static int
get_numeral (gunichar c)
{
  static const struct
  {
    gunichar c;
    int      value;
  } numerals[] = { { 0x3007, 0 }, { 0x96f6, 0 }, { 0x4e00, 1 }, { 0x4e8c, 2 }, { 0x4e24, 2 }, { 0x4e09, 3 }, { 0x56db, 4 }, { 0x4e94, 5 }, { 0x516d, 6 }, { 0x4e03, 7 }, { 0x516b, 8 }, { 0x4e5d, 9 }, { 0x5341, 10 }, { 0x767e, 100 }, { 0x5343, 1000 }, { 0x4e07, 10000 } };

  for (guint i = 0; i < G_N_ELEMENTS (numerals); i++)
    if (numerals[i].c == c)
      return numerals[i].value;
  return -1;
}

/* "两三只" are at most three. */
static gboolean
is_about (PtmSegmenter *segmenter, guint first, guint end)
{
  int low = get_numeral (get_letter (segmenter, first)->c);

  return end == first + 2 && low > 0 && low < 9 && get_numeral (get_letter (segmenter, first + 1)->c) == low + 1;
}

/* "二十三" = 23, "二〇二六" = 2026. */
static double
read_numeral (PtmSegmenter *segmenter, guint first, guint end)
{
  double   total = 0, digit = 0;
  gboolean has_digit = FALSE;

  if (is_about (segmenter, first, end))
    return get_numeral (get_letter (segmenter, first + 1)->c);

  for (guint i = first; i < end; i++)
    {
      int value = get_numeral (get_letter (segmenter, i)->c);

      if (value >= 10)
        {
          total += (has_digit ? digit : 1) * value;
          digit = 0;
          has_digit = FALSE;
        }
      else
        {
          digit = has_digit ? digit * 10 + value : value;
          has_digit = TRUE;
        }
    }
  return total + digit;
}

PtmToken *
ptm_segment_add_token (PtmSegmenter *segmenter, const PtmToken *whole, guint start, guint end, const char *norm, gsize length)
{
  PtmToken token = { .type = PTM_TOKEN_WORD, .start = start, .end = end, .inner_start = start, .inner_end = end };

  token.norm = g_string_chunk_insert_len (segmenter->strings, norm, (gssize)length);
  token.space_before = start == whole->start && whole->space_before;
  token.capital = start == whole->start ? whole->capital : g_unichar_isupper (g_utf8_get_char (segmenter->text + start));
  g_array_append_val (segmenter->tokens, token);
  return &g_array_index (segmenter->tokens, PtmToken, segmenter->tokens->len - 1);
}

static void
add_letters (PtmSegmenter *segmenter, const PtmToken *whole, guint first, guint end, gboolean is_number)
{
  guint     from = get_letter (segmenter, first)->norm;
  guint     to = end < segmenter->letters->len ? get_letter (segmenter, end)->norm : (guint)segmenter->norms->len;
  PtmToken *token = ptm_segment_add_token (segmenter, whole, get_letter (segmenter, first)->start, get_letter (segmenter, end - 1)->end, segmenter->norms->str + from, to - from);

  if (!is_number)
    return;
  token->type = PTM_TOKEN_NUMBER;
  token->number = read_numeral (segmenter, first, end);
}

static void
read_letters (PtmSegmenter *segmenter, guint start, guint end)
{
  g_array_set_size (segmenter->letters, 0);
  g_string_truncate (segmenter->norms, 0);
  for (const char *p = segmenter->text + start; p < segmenter->text + end; p = g_utf8_next_char (p))
    {
      const char *next = g_utf8_next_char (p);
      PtmLetter   letter = { (guint)(p - segmenter->text), (guint)(next - segmenter->text), (guint)segmenter->norms->len, ptm_grammar_fold_letter (segmenter->grammar, g_utf8_get_char (p)) };

      if (ptm_segment_is_unspaced (letter.c))
        g_string_append_unichar (segmenter->norms, letter.c);
      else
        {
          g_autofree char *folded = ptm_text_fold (p, next - p);

          g_string_append (segmenter->norms, folded);
        }
      g_array_append_val (segmenter->letters, letter);
    }
}

static void
relax (PtmSegmenter *segmenter, guint to, gboolean known, guint cost, guint from, gboolean from_known)
{
  PtmStep *step = get_step (segmenter, to, known);

  if (cost < step->cost)
    *step = (PtmStep){ cost, from, from_known };
}

/* What it costs to part an unknown letter from a word beside it. */
static guint
get_tear (PtmSegmenter *segmenter, guint at, gboolean is_short_noun)
{
  gunichar before, after;

  if (at == 0 || at >= segmenter->letters->len)
    return 0;
  before = get_letter (segmenter, at - 1)->c;
  after = get_letter (segmenter, at)->c;
  if (is_katakana (before) && is_katakana (after))
    return KATAKANA_TEAR;
  if (is_hiragana (before) && is_hiragana (after))
    return KANA_TEAR;
  return is_short_noun && is_han (before) && is_han (after) ? HAN_TEAR : 0;
}

static void
relax_word (PtmSegmenter *segmenter, guint from, guint to, gboolean is_short_noun, gboolean is_filler)
{
  guint extra = is_filler ? FILLER_COST : 0;
  guint known = get_step (segmenter, from, TRUE)->cost + extra;
  guint unknown = get_step (segmenter, from, FALSE)->cost + extra;
  guint before = get_tear (segmenter, from, is_short_noun);
  guint after = get_tear (segmenter, to, is_short_noun);

  relax (segmenter, to, TRUE, known + WORD_COST, from, TRUE);
  relax (segmenter, to, TRUE, unknown + before + WORD_COST, from, FALSE);
  /* The tear behind is paid by the unknown letter that follows. */
  if (to < segmenter->letters->len)
    relax (segmenter, to + 1, FALSE, MIN (known, unknown + before) + WORD_COST + after + UNKNOWN_COST, to, TRUE);
}

/* A word of one letter that is often a part of others: a noun, or a small word that the tables mark with a number. */
static gboolean
is_torn (const PtmSense *senses)
{
  if (senses->next != NULL)
    return FALSE;
  return senses->class == PTM_WORD_NOUN || (senses->number > 0 && (senses->class == PTM_WORD_IGNORE || senses->class == PTM_WORD_ACTION));
}

static gboolean
is_filler (const PtmSense *senses)
{
  return senses->next == NULL && senses->class == PTM_WORD_IGNORE;
}

static void
relax_words (PtmSegmenter *segmenter, guint from)
{
  PtmTrie *trie = ptm_grammar_get_trie (segmenter->grammar);
  guint    node = PTM_TRIE_ROOT;
  guint    n = segmenter->letters->len;

  for (guint i = from; node != 0 && i < n && i < from + LONGEST_WORD; i++)
    {
      guint            end = i + 1 < n ? get_letter (segmenter, i + 1)->norm : (guint)segmenter->norms->len;
      g_autofree char *norm = g_strndup (segmenter->norms->str + get_letter (segmenter, i)->norm, end - get_letter (segmenter, i)->norm);
      const PtmSense  *senses;

      node = ptm_trie_walk (trie, node, norm);
      senses = ptm_trie_get (trie, node);
      if (senses != NULL)
        relax_word (segmenter, from, i + 1, i == from && is_torn (senses), i > from && is_filler (senses));
    }
}

/* "千纸鹤" begins with no number of anything. */
static guint
find_numeral_end (PtmSegmenter *segmenter, guint from)
{
  guint end = from;

  while (end < segmenter->letters->len && end - from < LONGEST_WORD && get_numeral (get_letter (segmenter, end)->c) >= 0 && (end > from || get_numeral (get_letter (segmenter, end)->c) < 1000))
    end++;
  return end;
}

static void
find_way (PtmSegmenter *segmenter)
{
  guint   n = segmenter->letters->len;
  PtmStep far = { G_MAXUINT / 4, 0, TRUE };

  g_array_set_size (segmenter->steps, 0);
  for (guint i = 0; i < 2 * (n + 1); i++)
    g_array_append_val (segmenter->steps, far);
  get_step (segmenter, 0, TRUE)->cost = 0;
  for (guint i = 0; i < n; i++)
    {
      guint numeral = find_numeral_end (segmenter, i);

      relax (segmenter, i + 1, FALSE, get_step (segmenter, i, FALSE)->cost + UNKNOWN_COST, i, FALSE);
      if (i == 0)
        relax (segmenter, 1, FALSE, UNKNOWN_COST, 0, TRUE);
      if (numeral > i)
        relax_word (segmenter, i, numeral, FALSE, FALSE);
      relax_words (segmenter, i);
    }
}

/* Walks the cheapest way back and marks where words begin: 1 = a word, 2 = unknown letters. */
static void
add_words (PtmSegmenter *segmenter, const PtmToken *whole)
{
  guint              n = segmenter->letters->len;
  gboolean           known = get_step (segmenter, n, TRUE)->cost <= get_step (segmenter, n, FALSE)->cost;
  g_autofree guint8 *begins = g_new0 (guint8, n + 1);
  guint              first = 0;

  for (guint at = n; at > 0;)
    {
      const PtmStep *step = get_step (segmenter, at, known);

      begins[step->from] = known || step->from_known ? (known ? 1 : 2) : 0;
      at = step->from;
      known = step->from_known;
    }
  for (guint i = 1; i <= n; i++)
    if (i == n || begins[i] != 0)
      {
        add_letters (segmenter, whole, first, i, begins[first] != 2 && find_numeral_end (segmenter, first) >= i);
        first = i;
      }
}

static void
add_digits (PtmSegmenter *segmenter, const PtmToken *whole, guint start, guint end)
{
  PtmToken *token = ptm_segment_add_token (segmenter, whole, start, end, segmenter->text + start, end - start);

  token->type = PTM_TOKEN_NUMBER;
  for (const char *p = segmenter->text + start; p < segmenter->text + end && token->number < 1e12; p = g_utf8_next_char (p))
    token->number = token->number * 10 + g_unichar_digit_value (g_utf8_get_char (p));
}

/* "改成1080x1350": how many bytes from a digit on are a size; 0 when they are none. */
static guint
measure_size (const char *from, const char *end)
{
  const char *p = from;
  const char *by;

  while (p < end && g_ascii_isdigit (*p))
    p++;
  by = p;
  if (p == from || p + 1 >= end || (*p != 'x' && *p != 'X') || !g_ascii_isdigit (p[1]))
    return 0;
  for (p = by + 1; p < end && g_ascii_isdigit (*p);)
    p++;
  return (guint)(p - from);
}

/* 0 = other letters, 1 = digits, 2 = letters of a script without spaces. */
static guint
get_run (gunichar c)
{
  if (g_unichar_isdigit (c))
    return 1;
  return ptm_segment_is_unspaced (c) ? 2 : 0;
}

/* "1995年出生": behind the digits of a year its sign stands alone, whatever follows. Its bytes, or 0. */
static guint
measure_year_sign (PtmSegmenter *segmenter, guint start)
{
  const char *sign = segmenter->text + start;
  guint       digits = 0;

  while (digits < start && digits <= YEAR_DIGITS && g_ascii_isdigit (sign[-1 - (int)digits]))
    digits++;
  return digits == YEAR_DIGITS && g_utf8_get_char (sign) == YEAR_SIGN ? (guint)(g_utf8_next_char (sign) - sign) : 0;
}

static void
add_run (PtmSegmenter *segmenter, const PtmToken *whole, guint run, guint start, guint end)
{
  if (run == 1)
    add_digits (segmenter, whole, start, end);
  else if (run == 0)
    {
      g_autofree char *norm = ptm_text_fold (segmenter->text + start, end - start);

      ptm_segment_add_token (segmenter, whole, start, end, norm, strlen (norm));
    }
  else
    {
      guint year = measure_year_sign (segmenter, start);

      if (year > 0)
        ptm_segment_add_token (segmenter, whole, start, start + year, segmenter->text + start, year);
      if (start + year == end)
        return;
      read_letters (segmenter, start + year, end);
      find_way (segmenter);
      add_words (segmenter, whole);
    }
}

static gboolean
has_unspaced (const char *text, const PtmToken *token)
{
  for (const char *p = text + token->start; p < text + token->end; p = g_utf8_next_char (p))
    if (ptm_segment_is_unspaced (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static void
add_runs (PtmSegmenter *segmenter, const PtmToken *token)
{
  const char *end = segmenter->text + token->end;
  const char *first = segmenter->text + token->start;
  guint       run = get_run (g_utf8_get_char (first));

  for (const char *p = first; p < end;)
    {
      guint       size = p == first ? measure_size (p, end) : 0;
      const char *next = g_utf8_next_char (p);

      if (size > 0)
        {
          ptm_segment_add_token (segmenter, token, (guint)(p - segmenter->text), (guint)(p - segmenter->text) + size, p, size)->type = PTM_TOKEN_SIZE;
          first = p = p + size;
          run = p < end ? get_run (g_utf8_get_char (p)) : run;
          continue;
        }
      guint next_run = next < end ? get_run (g_utf8_get_char (next)) : G_MAXUINT;

      if (next_run != run)
        {
          add_run (segmenter, token, run, (guint)(first - segmenter->text), (guint)(next - segmenter->text));
          first = next;
          run = next_run;
        }
      p = next;
    }
}

GArray *
ptm_segment_tokens (GArray *tokens, PtmGrammar *grammar, const char *text, GStringChunk *strings)
{
  gboolean     unspaced = ptm_grammar_has_rule (grammar, "unspaced");
  PtmSegmenter segmenter = { .grammar = grammar, .text = text, .strings = strings };

  segmenter.tokens = g_array_sized_new (FALSE, TRUE, sizeof (PtmToken), tokens->len);
  segmenter.letters = g_array_new (FALSE, FALSE, sizeof (PtmLetter));
  segmenter.steps = g_array_new (FALSE, FALSE, sizeof (PtmStep));
  segmenter.norms = g_string_new (NULL);
  for (guint i = 0; i < tokens->len; i++)
    {
      const PtmToken *token = &g_array_index (tokens, PtmToken, i);

      segmenter.next = i + 1 < tokens->len ? token + 1 : NULL;
      if (token->type == PTM_TOKEN_WORD && unspaced && has_unspaced (text, token))
        add_runs (&segmenter, token);
      else if (token->type == PTM_TOKEN_WORD && (ptm_grammar_get_prefixes (grammar)[0] != NULL || ptm_grammar_get_suffixes (grammar)[0] != NULL))
        ptm_segment_add_prefixed (&segmenter, token);
      else if (token->type == PTM_TOKEN_WORD && ptm_grammar_get_joints (grammar)[0] != NULL)
        ptm_segment_add_joined (&segmenter, token);
      else
        g_array_append_val (segmenter.tokens, *token);
    }
  for (guint i = 0; i < segmenter.tokens->len; i++)
    g_array_index (segmenter.tokens, PtmToken, i).index = i;
  g_array_unref (segmenter.letters);
  g_array_unref (segmenter.steps);
  g_string_free (segmenter.norms, TRUE);
  return segmenter.tokens;
}
