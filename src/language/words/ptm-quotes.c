/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* The quotation marks of all scripts: which signs open a quoted text and which may close it. */

#include "config.h"

#include <string.h>

#include "ptm-quotes.h"

typedef struct
{
  const char *open;
  const char *close; /* any of these */
} PtmQuotePair;

static const PtmQuotePair PAIRS[] = {
  { "\"", "\"" },
  { "“", "”“" },
  { "„", "“”\"" },
  { "”", "”" },
  { "‟", "”" },
  { "«", "»" },
  { "»", "«" },
  { "‹", "›" },
  { "›", "‹" },
  { "‘", "’" },
  { "‚", "‘’" },
  { "「", "」" },
  { "『", "』" },
  { "《", "》" },
  { "〈", "〉" },
  { "〝", "〞〟" },
  { "＂", "＂" },
  { "❝", "❞" },
  { "❛", "❜" },
  { "⟪", "⟫" },
  { "'", "'" },
};

static gboolean
is_single (const PtmQuotePair *pair)
{
  return strchr ("'", pair->open[0]) != NULL || strcmp (pair->open, "‘") == 0 || strcmp (pair->open, "‚") == 0;
}

static gboolean
is_letter_at (const char *cursor)
{
  return g_unichar_isalnum (g_utf8_get_char (cursor));
}

/* An apostrophe within a word neither opens nor closes; a quotation mark after a letter does not open. */
static gboolean
may_open (const PtmQuotePair *pair, const char *text, const char *cursor)
{
  if (cursor == text || !is_letter_at (g_utf8_prev_char (cursor)))
    return TRUE;
  return !is_single (pair) && strcmp (pair->open, "”") != 0 && strcmp (pair->open, "»") != 0;
}

static gboolean
is_unspaced_at (const char *cursor)
{
  GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (cursor));

  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA;
}

/* A sign that can only have been meant to open a text, though nothing closes it: not the inches of a screen, nor what is left of a
 * text that was opened by another sign. */
static gboolean
surely_opens (const PtmQuotePair *pair, const char *text, const char *cursor)
{
  const char *inside = g_utf8_next_char (cursor);

  if (is_single (pair) || strcmp (pair->open, "”") == 0 || *inside == '\0' || g_unichar_isspace (g_utf8_get_char (inside)))
    return FALSE;
  /* The brackets of Chinese and Japanese open nothing else. */
  if (cursor == text || g_utf8_get_char (cursor) >= 0x3000)
    return TRUE;
  return g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (cursor))) || g_utf8_get_char (g_utf8_prev_char (cursor)) == ':' || is_unspaced_at (g_utf8_prev_char (cursor));
}

/* A text that nobody closed goes on to the end of its line. */
static const char *
find_line_end (const char *from)
{
  const char *end = from + strcspn (from, "\n");

  while (end > from && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return end;
}

static const char *
find_close (const PtmQuotePair *pair, const char *from)
{
  for (const char *p = from; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *next = g_utf8_next_char (p);

      if (g_utf8_strchr (pair->close, -1, g_utf8_get_char (p)) == NULL)
        continue;
      if (!is_single (pair) || !is_letter_at (next))
        return p;
    }
  return NULL;
}

gboolean
ptm_quotes_match (PtmQuotes *quotes, const char *text, const char *cursor, const char **close, const char **after)
{
  gunichar c = g_utf8_get_char (cursor);

  for (guint i = 0; i < G_N_ELEMENTS (PAIRS); i++)
    {
      const PtmQuotePair *pair = &PAIRS[i];

      if (g_utf8_get_char (pair->open) != c || (quotes->missing & (G_GUINT64_CONSTANT (1) << i)) != 0)
        continue;
      if (!may_open (pair, text, cursor))
        return FALSE;
      *close = find_close (pair, g_utf8_next_char (cursor));
      if (*close != NULL)
        {
          *after = g_utf8_next_char (*close);
          return TRUE;
        }
      quotes->missing |= G_GUINT64_CONSTANT (1) << i;
      if (!surely_opens (pair, text, cursor))
        return FALSE;
      *close = *after = find_line_end (g_utf8_next_char (cursor));
      return TRUE;
    }
  return FALSE;
}
