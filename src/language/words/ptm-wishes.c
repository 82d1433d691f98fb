/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Looks up why a word is not drawn. Stems stand in the same table, with their "*". */

#include "config.h"

#include <string.h>

#include "ptm-tokens.h"
#include "ptm-wishes.h"

struct _PtmWishes
{
  GHashTable *reasons; /* (element-type utf8 utf8) "de reit*" → an interned reason */
  gsize       longest; /* the bytes of the longest of them */
};

static void
add_words (PtmWishes *wishes, const char *lang, const char *why, const char *words)
{
  g_auto (GStrv) list = g_strsplit (words, "|", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_autofree char *folded = ptm_text_fold (list[i], -1);
      g_autofree char *key = g_strconcat (lang, " ", folded, NULL);

      wishes->longest = MAX (wishes->longest, strlen (key));
      if (!g_hash_table_contains (wishes->reasons, key))
        g_hash_table_insert (wishes->reasons, g_steal_pointer (&key), (gpointer)g_intern_string (why));
    }
}

PtmWishes *
ptm_wishes_new (PtmArt *art)
{
  PtmWishes *wishes = g_new0 (PtmWishes, 1);
  g_autoptr (GBytes) table = ptm_art_dup_file (art, "lexicon/wishes.tsv");
  g_autofree char *text = table != NULL ? g_strndup (g_bytes_get_data (table, NULL), g_bytes_get_size (table)) : g_strdup ("");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  wishes->reasons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", 3);

      if (lines[i][0] != '#' && g_strv_length (columns) == 3)
        add_words (wishes, columns[0], columns[1], columns[2]);
    }
  return wishes;
}

void
ptm_wishes_free (PtmWishes *wishes)
{
  g_hash_table_unref (wishes->reasons);
  g_free (wishes);
}

/* No stem is longer than the longest one, however long the word is. */
static void
shorten (GString *key, gsize longest)
{
  gsize length = MIN (key->len, longest);

  while (length < key->len && length > 0 && (key->str[length] & 0xC0) == 0x80)
    length--;
  g_string_truncate (key, length);
}

const char *
ptm_wishes_find (PtmWishes *wishes, const char *lang, const char *folded)
{
  g_autoptr (GString) key = g_string_new (lang);
  const char *why;

  g_string_append (g_string_append_c (key, ' '), folded);
  why = g_hash_table_lookup (wishes->reasons, key->str);
  /* A stem is a whole word of its own. */
  if (strchr (folded, ' ') != NULL)
    return why;
  shorten (key, wishes->longest);
  while (why == NULL && key->len > strlen (lang) + 2)
    {
      g_string_append_c (key, '*');
      why = g_hash_table_lookup (wishes->reasons, key->str);
      g_string_truncate (key, (gsize)(g_utf8_prev_char (key->str + key->len - 1) - key->str));
    }
  return why;
}
