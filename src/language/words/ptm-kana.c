/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Japanese nouns in the other of the two kana. Katakana stands for itself; hiragana is what the small words of a sentence are
 * written in, too, so that a short noun, or one that begins like a particle, is not turned into it. */

#include "config.h"

#include "ptm-kana.h"

#define KANA_DISTANCE 0x60
#define PROLONGED     0x30fc
/* In letters. */
#define SHORTEST_HIRAGANA 3
#define SHORTEST_KATAKANA 2
/* One so long is no small word with another one behind it. */
#define LONG_HIRAGANA 5

static gboolean
is_hiragana (gunichar c)
{
  return c >= 0x3041 && c <= 0x3096;
}

static gboolean
is_katakana (gunichar c)
{
  return c >= 0x30a1 && c <= 0x30f6;
}

static gboolean
begins_with_particle (const char *hiragana)
{
  return g_utf8_strchr ("とはがをにでもの", -1, g_utf8_get_char (hiragana)) != NULL;
}

char *
ptm_kana_dup_other (const char *word)
{
  g_autoptr (GString) other = g_string_new (NULL);
  guint    n = 0;
  gboolean from_katakana = is_katakana (g_utf8_get_char (word));

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p), n++)
    {
      gunichar c = g_utf8_get_char (p);

      if (c == PROLONGED)
        g_string_append_unichar (other, c);
      else if (from_katakana && is_katakana (c))
        g_string_append_unichar (other, c - KANA_DISTANCE);
      else if (!from_katakana && is_hiragana (c))
        g_string_append_unichar (other, c + KANA_DISTANCE);
      else
        return NULL;
    }
  if (n < (from_katakana ? SHORTEST_HIRAGANA : SHORTEST_KATAKANA) || (from_katakana && n < LONG_HIRAGANA && begins_with_particle (other->str)))
    return NULL;
  return g_string_free (g_steal_pointer (&other), FALSE);
}
