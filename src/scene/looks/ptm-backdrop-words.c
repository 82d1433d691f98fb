/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* This file finds the words of a list in what somebody said. Scripts that separate words are compared word by word, with
 * endings and compounds allowed for long ones ("Bergwiese", "forests"); a "sea" is not in a "season". The other scripts, and
 * those with attached articles, are searched as they are. */

#include "config.h"

#include <string.h>

#include "ptm-backdrop-words.h"

/* From here on up, words are written without spaces or with attached particles: Hebrew, Arabic, Devanagari, kana, Han. */
#define FIRST_ATTACHING 0x0590

#define LONG_WORD     5
#define LONG_COMPOUND 4

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c);
}

static gboolean
fits (const char *text, const char *at, const char *word, gsize length)
{
  gboolean starts = at == text || !is_letter (g_utf8_get_char (g_utf8_prev_char (at)));
  gboolean ends = !is_letter (g_utf8_get_char (at + length));
  glong    letters = g_utf8_strlen (word, length);

  if (g_utf8_get_char (word) >= FIRST_ATTACHING)
    return TRUE;
  return (starts && ends) || (starts && letters >= LONG_WORD) || (ends && letters >= LONG_COMPOUND + 1);
}

char *
ptm_words_fold (const char *text)
{
  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return g_strdup ("");
  return g_utf8_strdown (text, MIN (strlen (text), 4000));
}

guint
ptm_words_find (const char *folded, const char *words, const char **last)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);
  guint best = 0;

  for (int i = 0; list[i] != NULL; i++)
    {
      gsize length = strlen (list[i]);

      g_strdelimit (list[i], "_", ' ');
      for (const char *at = length > 0 ? strstr (folded, list[i]) : NULL; at != NULL; at = strstr (at + length, list[i]))
        if (fits (folded, at, list[i], length))
          {
            best = MAX (best, (guint)length);
            if (last != NULL && (*last == NULL || at > *last))
              *last = at;
          }
    }
  return best;
}
