/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Cuts a sentence into words, numbers, quoted texts, addresses, sizes, colours, emoji, arrows and signs. One pass. */

#include "config.h"

#include <string.h>

#include "ptm-quotes.h"
#include "ptm-tokens.h"

/* A web address or a size longer than this is read as plain words. */
#define LONGEST_RUN 400

typedef struct
{
  const char   *text;
  const char   *at;
  GStringChunk *strings;
  GArray       *tokens;
  PtmQuotes     quotes;
  gboolean      space;
} PtmScanner;

/* Between emoji it joins them to one, between letters it is a part of the word. */
#define ZERO_WIDTH_JOINER 0x200d

/* Bidi controls, joiners, variation selectors and the like. */
static gboolean
is_hidden (gunichar c)
{
  return g_unichar_type (c) == G_UNICODE_FORMAT || (c >= 0xfe00 && c <= 0xfe0f) || (g_unichar_iscntrl (c) && c != '\n' && c != '\t');
}

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011;
}

static gboolean
is_word_part (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static gboolean
is_arrow (gunichar c)
{
  return (c >= 0x2190 && c <= 0x21ff) || c == 0x2794 || (c >= 0x2798 && c <= 0x27be) || (c >= 0x27f0 && c <= 0x27ff) || (c >= 0x2b00 && c <= 0x2b11);
}

static gboolean
is_emoji (gunichar c)
{
  if (is_arrow (c))
    return FALSE;
  return (c >= 0x1f000 && c <= 0x1faff) || (c >= 0x2600 && c <= 0x27bf) || (c >= 0x2b12 && c <= 0x2b5f) || (c >= 0x231a && c <= 0x23ff);
}

static gboolean
is_emoji_joint (gunichar c)
{
  return c == 0x200d || c == 0xfe0f || c == 0x20e3 || (c >= 0x1f3fb && c <= 0x1f3ff) || (c >= 0xe0020 && c <= 0xe007f);
}

static gboolean
is_ascii (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if ((guchar)text[i] >= 0x80)
      return FALSE;
  return TRUE;
}

/* Letters that are written now one way, now the other: Arabic alef, ya and ta marbuta, vowel signs, the Devanagari nukta and
 * candrabindu. 0 = left out. */
static gunichar
unify_letter (gunichar c)
{
  switch (c)
    {
    case 0x622:
    case 0x623:
    case 0x625:
    case 0x671:
      return 0x627;
    case 0x649:
    case 0x6cc:
      return 0x64a;
    case 0x629:
      return 0x647;
    case 0x6a9:
      return 0x643;
    case 0x901:
      return 0x902;
    case 0x640:
    case 0x670:
    case 0x93c:
      return 0;
    default:
      return c >= 0x64b && c <= 0x652 ? 0 : c;
    }
}

/* "बन्दर" is "बंदर": a nasal before a consonant of its own row, or before a hiss, may be written either way. */
static gboolean
is_nasal_of_row (gunichar c, gunichar next)
{
  static const struct
  {
    gunichar nasal, first, last;
  } rows[] = { { 0x919, 0x915, 0x918 }, { 0x91e, 0x91a, 0x91d }, { 0x923, 0x91f, 0x922 }, { 0x928, 0x924, 0x927 }, { 0x92e, 0x92a, 0x92d }, { 0x928, 0x936, 0x938 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (c == rows[i].nasal && next >= rows[i].first && next <= rows[i].last)
      return TRUE;
  return FALSE;
}

/* A consonant without its vowel and the one behind it. */
static const char *
skip_nasal (const char *p)
{
  const char *virama = g_utf8_next_char (p);

  if (*virama == '\0' || g_utf8_get_char (virama) != 0x94d || !is_nasal_of_row (g_utf8_get_char (p), g_utf8_get_char (g_utf8_next_char (virama))))
    return p;
  return virama;
}

static void
append_folded (GString *folded, gunichar c)
{
  if (c == 0x2019 || c == 0x02bc)
    c = '\'';
  if (is_hyphen (c))
    c = ' ';
  c = unify_letter (c);
  if (c != 0 && !is_hidden (c))
    g_string_append_unichar (folded, c);
}

/* Letters of Western and Central Europe as they are mostly written, in one code point each, have no other form to be joined from;
 * most of the tables are made of them. NULL when there is anything else. */
static char *
fold_latin (const char *text, gsize size)
{
  GString *folded = g_string_sized_new (size + 1);

  for (const char *p = text; p < text + size; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x80)
        g_string_append_c (folded, c == '-' ? ' ' : g_ascii_tolower ((char)c));
      else if (c == 0xdf)
        g_string_append (folded, "ss");
      else if (c >= 0xc0 && c < 0x130 && c != 0xd7 && c != 0xf7)
        g_string_append_unichar (folded, g_unichar_tolower (c));
      else
        {
          g_string_free (folded, TRUE);
          return NULL;
        }
    }
  return g_string_free (folded, FALSE);
}

char *
ptm_text_fold (const char *text, gssize length)
{
  gsize            size = length < 0 ? strlen (text) : (gsize)length;
  g_autofree char *joined = NULL;
  g_autofree char *lower = NULL;
  g_autoptr (GString) folded = NULL;

  if (is_ascii (text, size))
    return g_strdelimit (g_ascii_strdown (text, size), "-", ' ');

  lower = fold_latin (text, size);
  if (lower != NULL)
    return g_steal_pointer (&lower);
  joined = g_utf8_normalize (text, size, G_NORMALIZE_NFKC);
  if (joined == NULL)
    return g_strdup ("");
  lower = g_utf8_casefold (joined, -1);
  folded = g_string_sized_new (size);
  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *nasal = skip_nasal (p);

      append_folded (folded, nasal > p ? 0x902 : g_utf8_get_char (p));
      p = nasal;
    }
  return g_string_free (g_steal_pointer (&folded), FALSE);
}

char *
ptm_text_drop_accents (const char *text)
{
  g_autofree char *parts = NULL;
  GString         *plain;

  if (is_ascii (text, strlen (text)))
    return g_strdup (text);
  parts = g_utf8_normalize (text, -1, G_NORMALIZE_NFD);
  plain = g_string_new (NULL);

  for (const char *p = parts != NULL ? parts : ""; *p != '\0'; p = g_utf8_next_char (p))
    if (!(g_utf8_get_char (p) >= 0x300 && g_utf8_get_char (p) <= 0x36f))
      g_string_append_unichar (plain, g_utf8_get_char (p));
  return g_string_free (plain, FALSE);
}

static PtmToken *
add_token (PtmScanner *scanner, PtmTokenType type, const char *end)
{
  PtmToken token = {
    .type = type,
    .start = (guint)(scanner->at - scanner->text),
    .end = (guint)(end - scanner->text),
    .norm = "",
    .space_before = scanner->space,
  };

  token.inner_start = token.start;
  token.inner_end = token.end;
  g_array_append_val (scanner->tokens, token);
  scanner->at = end;
  scanner->space = FALSE;
  return &g_array_index (scanner->tokens, PtmToken, scanner->tokens->len - 1);
}

/* French guillemets have spaces inside, which are no part of the text. */
static void
trim_inside (PtmScanner *scanner, PtmToken *token)
{
  const char *first = scanner->text + token->inner_start;
  const char *end = scanner->text + token->inner_end;

  while (first < end && g_unichar_isspace (g_utf8_get_char (first)))
    first = g_utf8_next_char (first);
  while (end > first && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  token->inner_start = (guint)(first - scanner->text);
  token->inner_end = (guint)(end - scanner->text);
}

static gboolean
scan_quote (PtmScanner *scanner)
{
  const char *open = scanner->at;
  const char *close, *after;
  PtmToken   *token;

  if (!ptm_quotes_match (&scanner->quotes, scanner->text, open, &close, &after))
    return FALSE;
  token = add_token (scanner, PTM_TOKEN_QUOTE, after);
  token->inner_start = (guint)(g_utf8_next_char (open) - scanner->text);
  token->inner_end = (guint)(close - scanner->text);
  if (g_utf8_get_char (open) == 0xab)
    trim_inside (scanner, token);
  return TRUE;
}

static gboolean
scan_address (PtmScanner *scanner)
{
  const char *p = scanner->at;
  gboolean    found = g_str_has_prefix (p, "www.") || g_str_has_prefix (p, "http://") || g_str_has_prefix (p, "https://");

  while (*p != '\0' && p - scanner->at < LONGEST_RUN && (g_ascii_isalnum (*p) || strchr ("@.:/_-%?=&+#~", *p) != NULL))
    {
      found = found || (*p == '@' && p > scanner->at && g_ascii_isalnum (p[1]));
      p++;
    }
  while (p > scanner->at && strchr (".:?", p[-1]) != NULL)
    p--;
  if (!found || p - scanner->at < 4)
    return FALSE;
  add_token (scanner, PTM_TOKEN_ADDRESS, p);
  return TRUE;
}

static gboolean
scan_color (PtmScanner *scanner)
{
  const char *p = scanner->at + 1;
  gsize       digits = 0;

  if (*scanner->at != '#')
    return FALSE;
  while (digits < 9 && g_ascii_isxdigit (p[digits]))
    digits++;
  if (digits != 3 && digits != 6 && digits != 8)
    return FALSE;
  add_token (scanner, PTM_TOKEN_COLOR, p + digits);
  return TRUE;
}

static const char *
skip_digits (const char *p)
{
  while (g_ascii_isdigit (*p))
    p++;
  return p;
}

/* 1080x1350, 1080 × 1350, 16:9; not 7:30. */
static gboolean
scan_size (PtmScanner *scanner)
{
  const char *p = skip_digits (scanner->at);
  const char *second, *end;
  gboolean    colon;

  if (p == scanner->at || p - scanner->at > 4)
    return FALSE;
  colon = *p == ':';
  second = p;
  while (*second == ' ' && !colon)
    second++;
  if (colon || *second == 'x' || *second == 'X' || *second == '*')
    second++;
  else if (g_str_has_prefix (second, "×"))
    second += strlen ("×");
  else
    return FALSE;
  while (*second == ' ' && !colon)
    second++;
  end = skip_digits (second);
  if (end == second || end - second > 4 || g_ascii_isalpha (*end) || (colon && (end - second != 1 || p - scanner->at > 2)))
    return FALSE;
  add_token (scanner, PTM_TOKEN_SIZE, end);
  return TRUE;
}

static gboolean
scan_number (PtmScanner *scanner)
{
  const char *p = scanner->at;
  double      number = 0;
  PtmToken   *token;

  while (*p != '\0' && g_unichar_isdigit (g_utf8_get_char (p)) && number < 1e12)
    {
      number = number * 10 + g_unichar_digit_value (g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }
  if (p == scanner->at)
    return FALSE;
  token = add_token (scanner, PTM_TOKEN_NUMBER, p);
  token->number = number;
  token->norm = g_string_chunk_insert_len (scanner->strings, scanner->text + token->start, token->end - token->start);
  return TRUE;
}

/* "19h30": a number goes on behind the letters that stand right after it. */
static gboolean
follows_number (PtmScanner *scanner)
{
  return !scanner->space && scanner->tokens->len > 0 && g_array_index (scanner->tokens, PtmToken, scanner->tokens->len - 1).type == PTM_TOKEN_NUMBER;
}

/* "و3": an Arabic conjunction or preposition is written onto the number behind it. */
static gboolean
is_conjunction (const char *first, const char *end)
{
  return end > first && g_utf8_next_char (first) == end && g_unichar_get_script (g_utf8_get_char (first)) == G_UNICODE_SCRIPT_ARABIC;
}

static gboolean
scan_word (PtmScanner *scanner)
{
  gboolean         is_unit = follows_number (scanner);
  const char      *p = scanner->at;
  g_autofree char *folded = NULL;
  PtmToken        *token;

  while (*p != '\0')
    {
      gunichar    c = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);

      if (g_unichar_isdigit (c) && (is_unit || is_conjunction (scanner->at, p)))
        break;
      if (is_word_part (c) || (is_hidden (c) && !is_emoji_joint (c)) || (c == ZERO_WIDTH_JOINER && is_word_part (g_utf8_get_char (next))))
        p = next;
      else if ((c == '\'' || c == 0x2019) && p > scanner->at && is_word_part (g_utf8_get_char (next)))
        p = next;
      else
        break;
    }
  if (p == scanner->at)
    return FALSE;
  folded = ptm_text_fold (scanner->at, p - scanner->at);
  token = add_token (scanner, PTM_TOKEN_WORD, p);
  token->norm = g_string_chunk_insert_const (scanner->strings, folded);
  token->capital = g_unichar_isupper (g_utf8_get_char (scanner->text + token->start));
  return TRUE;
}

static gboolean
scan_arrow (PtmScanner *scanner)
{
  const char *p = scanner->at;

  if (is_arrow (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  else
    {
      while (*p == '-' || *p == '=' || *p == 0x7e)
        p++;
      if (p == scanner->at || *p != '>')
        return FALSE;
      p++;
    }
  add_token (scanner, PTM_TOKEN_ARROW, p);
  return TRUE;
}

static gboolean
scan_emoji (PtmScanner *scanner)
{
  const char *p = scanner->at;
  gboolean    joined = TRUE;

  if (!is_emoji (g_utf8_get_char (p)))
    return FALSE;
  while (*p != '\0')
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_emoji_joint (c) && !(joined && is_emoji (c)))
        break;
      joined = c == 0x200d;
      p = g_utf8_next_char (p);
    }
  add_token (scanner, PTM_TOKEN_EMOJI, p);
  return TRUE;
}

/* The signs of other scripts as the room knows them. */
static gunichar
unify_mark (gunichar c)
{
  static const struct
  {
    gunichar sign;
    gunichar mark;
  } signs[] = { { 0x3001, ',' }, { 0x60c, ',' }, { 0x61b, ';' }, { 0x3002, '.' }, { 0xff61, '.' }, { 0x964, '.' }, { 0x6d4, '.' }, { 0x61f, '?' }, { 0xff64, ',' } };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (signs[i].sign == c)
      return signs[i].mark;
  return c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c;
}

/* "-3 cats": before a number that begins the sentence a hyphen joins nothing. */
static gboolean
is_sign_of_first (PtmScanner *scanner)
{
  return scanner->tokens->len == 0 && g_ascii_isdigit (scanner->at[1]);
}

/* "kids' room": an apostrophe behind a plural that ends with its word. */
static gboolean
is_possessive (PtmScanner *scanner, gunichar c)
{
  const PtmToken *last = scanner->tokens->len > 0 ? &g_array_index (scanner->tokens, PtmToken, scanner->tokens->len - 1) : NULL;

  return (c == '\'' || c == 0x2019) && !scanner->space && last != NULL && last->type == PTM_TOKEN_WORD && g_str_has_suffix (last->norm, "s") && *g_utf8_next_char (scanner->at) == ' ';
}

static void
scan_mark (PtmScanner *scanner, gunichar c)
{
  const char *next = g_utf8_next_char (scanner->at);
  gunichar    mark = unify_mark (c);

  if (c == '\n' || c == 0x2028 || c == 0x2029)
    {
      add_token (scanner, PTM_TOKEN_BREAK, next);
      scanner->space = TRUE;
      return;
    }
  if (is_possessive (scanner, c))
    scanner->at = next;
  else if (!g_unichar_isspace (c) && !is_hidden (c) && !(is_hyphen (c) && !scanner->space && is_word_part (g_utf8_get_char (next)) && !is_sign_of_first (scanner)))
    {
      add_token (scanner, PTM_TOKEN_MARK, next)->mark = mark;
      /* Wide signs have their space in them. */
      scanner->space = mark != c && (mark == '.' || mark == ',' || mark == ';' || mark == '?');
    }
  else
    {
      scanner->space = scanner->space || g_unichar_isspace (c) || is_hyphen (c);
      scanner->at = next;
    }
}

static gboolean
scan_signs (PtmScanner *scanner)
{
  return scan_quote (scanner) || scan_color (scanner) || scan_arrow (scanner) || scan_emoji (scanner);
}

GArray *
ptm_tokens_new (const char *text, GStringChunk *strings)
{
  PtmScanner scanner = { .text = text, .at = text, .strings = strings };

  scanner.tokens = g_array_new (FALSE, TRUE, sizeof (PtmToken));
  while (*scanner.at != '\0')
    {
      gunichar c = g_utf8_get_char (scanner.at);

      if (g_unichar_isdigit (c) ? (scan_size (&scanner) || scan_number (&scanner)) : g_unichar_isalnum (c))
        {
          if (!g_unichar_isdigit (c) && !scan_address (&scanner))
            scan_word (&scanner);
        }
      else if (!scan_signs (&scanner))
        scan_mark (&scanner, c);
    }
  return scanner.tokens;
}
