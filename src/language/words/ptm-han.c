/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Tells Japanese from Chinese where no kana does: "駅前広場" has characters that only Japan writes, "车站广场" some that it never
 * does. The two lists are made when the pictures are packed, from the character sets of both countries. */

#include "config.h"

#include <string.h>

#include "ptm-han.h"

/* So much of a text shows who writes it. */
#define MOST_LETTERS 2000

struct _PtmHan
{
  GHashTable *signs; /* (element-type gunichar PtmHanUse) */
};

static void
add_line (PtmHan *han, const char *line, PtmHanUse use)
{
  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    g_hash_table_insert (han->signs, GUINT_TO_POINTER (g_utf8_get_char (p)), GUINT_TO_POINTER (use));
}

PtmHan *
ptm_han_new (PtmArt *art)
{
  g_autoptr (GBytes) bytes = ptm_art_dup_file (art, "names/han.txt");
  g_autofree char *text = bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : g_strdup ("");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  PtmHan *han = g_new0 (PtmHan, 1);

  han->signs = g_hash_table_new (NULL, NULL);
  if (g_strv_length (lines) >= 2)
    {
      add_line (han, lines[0], PTM_HAN_JAPANESE);
      add_line (han, lines[1], PTM_HAN_CHINESE);
    }
  return han;
}

void
ptm_han_free (PtmHan *han)
{
  g_hash_table_unref (han->signs);
  g_free (han);
}

PtmHanUse
ptm_han_guess (PtmHan *han, const char *text)
{
  int      n[PTM_HAN_JAPANESE + 1] = { 0 };
  gboolean found = FALSE;

  for (const char *p = text; *p != '\0' && p - text < MOST_LETTERS; p = g_utf8_next_char (p))
    {
      gunichar       c = g_utf8_get_char (p);
      GUnicodeScript script = g_unichar_get_script (c);

      if (script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA)
        return PTM_HAN_NONE;
      found = found || script == G_UNICODE_SCRIPT_HAN;
      n[GPOINTER_TO_UINT (g_hash_table_lookup (han->signs, GUINT_TO_POINTER (c)))]++;
    }
  if (!found)
    return PTM_HAN_NONE;
  if (n[PTM_HAN_JAPANESE] == n[PTM_HAN_CHINESE])
    return PTM_HAN_EITHER;
  return n[PTM_HAN_JAPANESE] > n[PTM_HAN_CHINESE] ? PTM_HAN_JAPANESE : PTM_HAN_CHINESE;
}
