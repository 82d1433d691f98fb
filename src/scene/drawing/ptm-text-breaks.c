/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file knows where lines should not be broken. Latin texts keep a number with its word ("12 May", "7 pm"), a dash with
 * what is before it, and the small words of a headline with what follows. Japanese is written without spaces: a phrase there
 * mostly ends where hiragana is followed by another script, or katakana begins, which is where a designer breaks a headline. */

#include "config.h"

#include <string.h>

#include "ptm-text-breaks.h"

#define MAX_LENGTH  2000
#define LONG_WORD   9
#define LONG_PHRASE 12 /* characters; a longer one may be broken anywhere */

static void
forbid (PangoAttrList *attributes, const char *text, const char *from, const char *to)
{
  PangoAttribute *attribute = pango_attr_allow_breaks_new (FALSE);

  attribute->start_index = (guint)(from - text);
  attribute->end_index = (guint)(to - text);
  pango_attr_list_insert (attributes, attribute);
}

static gboolean
is_kana (gunichar c)
{
  return (c >= 0x3041 && c <= 0x30ff) || (c >= 0xff66 && c <= 0xff9f);
}

static gboolean
is_hiragana (gunichar c)
{
  return c >= 0x3041 && c <= 0x309f;
}

static gboolean
has_kana (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (is_kana (g_utf8_get_char (p)) && g_utf8_get_char (p) != 0x30fb)
      return TRUE;
  return FALSE;
}

/* TRUE when a phrase may end between the two. */
static gboolean
parts_phrase (gunichar before, gunichar after)
{
  if (g_unichar_isspace (before) || g_unichar_isspace (after))
    return TRUE;
  if (g_unichar_ispunct (after) && g_unichar_type (after) != G_UNICODE_OPEN_PUNCTUATION)
    return FALSE;
  if (g_unichar_type (after) == G_UNICODE_OPEN_PUNCTUATION || g_unichar_ispunct (before))
    return g_unichar_type (before) != G_UNICODE_OPEN_PUNCTUATION;
  if (g_unichar_get_script (before) == G_UNICODE_SCRIPT_HAN && g_unichar_get_script (after) == G_UNICODE_SCRIPT_KATAKANA)
    return TRUE;
  return is_hiragana (before) && !is_hiragana (after);
}

static gboolean
add_phrases (PangoAttrList *attributes, const char *text)
{
  const char *start = text;
  gboolean    any = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *next = g_utf8_next_char (p);

      if (*next != '\0' && !parts_phrase (g_utf8_get_char (p), g_utf8_get_char (next)))
        continue;
      if (g_utf8_pointer_to_offset (start, next) <= LONG_PHRASE && g_utf8_pointer_to_offset (start, next) > 1)
        {
          forbid (attributes, text, start, next);
          any = TRUE;
        }
      start = next;
    }
  return any;
}

/** Word: a piece between spaces. */
typedef struct
{
  const char *from;
  const char *to;
} Word;

static gboolean
is_number (const Word *word)
{
  gboolean digit = FALSE;

  for (const char *p = word->from; p < word->to; p = g_utf8_next_char (p))
    if (g_unichar_isdigit (g_utf8_get_char (p)))
      digit = TRUE;
    else if (!g_unichar_ispunct (g_utf8_get_char (p)))
      return FALSE;
  return digit;
}

static gboolean
is_dash (const Word *word)
{
  return g_utf8_pointer_to_offset (word->from, word->to) == 1 && g_unichar_type (g_utf8_get_char (word->from)) == G_UNICODE_DASH_PUNCTUATION;
}

static gboolean
belong_together (const Word *a, const Word *b, gboolean headline)
{
  glong length = g_utf8_pointer_to_offset (a->from, a->to);

  if (is_dash (b))
    return TRUE;
  if (is_dash (a))
    return FALSE;
  if (is_number (a) && g_utf8_pointer_to_offset (b->from, b->to) <= LONG_WORD)
    return TRUE;
  if (headline && length == 1 && *a->from == '&')
    return TRUE;
  return headline && length <= 2 && !g_unichar_isdigit (g_utf8_get_char (a->from)) && !g_unichar_ispunct (g_utf8_get_char (g_utf8_prev_char (a->to)));
}

static gboolean
next_word (const char **p, Word *word)
{
  while (**p != '\0' && g_unichar_isspace (g_utf8_get_char (*p)))
    *p = g_utf8_next_char (*p);
  word->from = *p;
  while (**p != '\0' && !g_unichar_isspace (g_utf8_get_char (*p)))
    *p = g_utf8_next_char (*p);
  word->to = *p;
  return word->to > word->from;
}

gboolean
ptm_text_add_breaks (PangoAttrList *attributes, const char *text, gboolean headline)
{
  const char *p = text;
  gboolean    any = FALSE;
  Word        before, word;

  if (strlen (text) > MAX_LENGTH)
    return FALSE;
  if (has_kana (text))
    return add_phrases (attributes, text);
  if (!next_word (&p, &before))
    return FALSE;
  for (; next_word (&p, &word); before = word)
    if (memchr (before.to, '\n', word.from - before.to) == NULL && belong_together (&before, &word, headline))
      {
        forbid (attributes, text, before.from, word.to);
        any = TRUE;
      }
  return any;
}
