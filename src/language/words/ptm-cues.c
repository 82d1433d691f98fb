/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Reads the words that speak for a kind of picture without naming it. A line is "cue" or "hint", the kind with its weight, and the
 * words, parted by "|". A hint is also what the picture tells: "sales" speaks for a chart, and is its title. */

#include "config.h"

#include <string.h>

#include "ptm-cues.h"
#include "ptm-tokens.h"
#include "ptm-trie.h"

/* Bytes of the last part of a compound. */
#define SHORTEST_HEAD 6

/** PtmCueEntry: a word of one line; others that are written alike follow. */
typedef struct _PtmCueEntry PtmCueEntry;
struct _PtmCueEntry
{
  const PtmCue *cue;
  gboolean      is_stem;
  PtmCueEntry  *next; /* (nullable) */
};

struct _PtmCues
{
  PtmTrie   *trie;
  GPtrArray *cues;    /* (element-type PtmCue) */
  GPtrArray *entries; /* (element-type PtmCueEntry) */
};

static void
cue_free (PtmCue *cue)
{
  g_free (cue->value);
  g_free (cue);
}

static void
add_word (PtmCues *cues, const PtmCue *cue, const char *word)
{
  gboolean         is_stem = g_str_has_suffix (word, "*");
  g_autofree char *key = ptm_text_fold (word, is_stem ? (gssize)strlen (word) - 1 : -1);
  gpointer        *place;
  PtmCueEntry     *entry;

  if (*key == '\0')
    return;
  entry = g_new0 (PtmCueEntry, 1);
  entry->cue = cue;
  entry->is_stem = is_stem;
  place = ptm_trie_insert (cues->trie, key);
  entry->next = *place;
  *place = entry;
  g_ptr_array_add (cues->entries, entry);
}

static void
add_line (PtmCues *cues, char **columns, guint line)
{
  const char *colon = strrchr (columns[1], ':');
  g_auto (GStrv) words = g_strsplit (columns[2], "|", -1);
  PtmCue *cue = g_new0 (PtmCue, 1);

  cue->value = colon != NULL ? g_strndup (columns[1], colon - columns[1]) : g_strdup (columns[1]);
  cue->weight = colon != NULL ? g_ascii_strtod (colon + 1, NULL) : 1;
  cue->spoken = strcmp (columns[0], "cue") == 0;
  cue->line = line;
  g_ptr_array_add (cues->cues, cue);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *plain = ptm_text_drop_accents (words[i]);

      add_word (cues, cue, words[i]);
      if (strcmp (plain, words[i]) != 0)
        add_word (cues, cue, plain);
    }
}

PtmCues *
ptm_cues_new (const char *table, gsize size)
{
  PtmCues         *cues = g_new0 (PtmCues, 1);
  g_autofree char *copy = g_strndup (table, size);
  g_auto (GStrv) lines = g_strsplit (copy, "\n", -1);

  cues->trie = ptm_trie_new ();
  cues->cues = g_ptr_array_new_with_free_func ((GDestroyNotify)cue_free);
  cues->entries = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", 3);

      if (g_strv_length (columns) == 3 && (strcmp (columns[0], "cue") == 0 || strcmp (columns[0], "hint") == 0))
        add_line (cues, columns, i);
    }
  return cues;
}

void
ptm_cues_free (PtmCues *cues)
{
  ptm_trie_free (cues->trie);
  g_ptr_array_unref (cues->entries);
  g_ptr_array_unref (cues->cues);
  g_free (cues);
}

/* Whether a word begins here, or none goes on. */
static gboolean
is_edge (const char *text, gsize at, GArray *starts)
{
  gunichar c = g_utf8_get_char (text + at);
  guint    low = 0, high = starts->len;

  if (!g_unichar_isalnum (c) && !g_unichar_ismark (c))
    return TRUE;
  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (starts, gsize, middle) <= at)
        low = middle;
      else
        high = middle;
    }
  return starts->len > 0 && g_array_index (starts, gsize, low) == at;
}

/** PtmCueWalk: a text that cues are looked for in. */
typedef struct
{
  PtmCues    *cues;
  const char *text;
  GArray     *starts; /* (nullable) */
  PtmCueFound found;
  gpointer    data;
} PtmCueWalk;

/* within: in the middle of a word, where only its whole rest counts. */
static void
find_at (PtmCueWalk *walk, gsize first, gboolean within)
{
  guint node = PTM_TRIE_ROOT;

  for (const char *at = walk->text + first; *at != '\0' && node != 0;)
    {
      char        letter[7] = "";
      const char *next = g_utf8_next_char (at);
      gsize       end = next - walk->text;

      memcpy (letter, at, MIN (next - at, 6));
      node = ptm_trie_walk (walk->cues->trie, node, letter);
      at = next;
      for (PtmCueEntry *entry = ptm_trie_get (walk->cues->trie, node); entry != NULL; entry = entry->next)
        if ((entry->is_stem && !within) || walk->starts == NULL || (is_edge (walk->text, end, walk->starts) && (!within || end >= first + SHORTEST_HEAD)))
          walk->found (entry->cue, first, end, walk->data);
    }
}

void
ptm_cues_find (PtmCues *cues, const char *text, GArray *starts, gboolean compounds, PtmCueFound found, gpointer data)
{
  PtmCueWalk walk = { cues, text, starts, found, data };
  guint      next = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gsize    byte = at - text;
      gboolean is_start;

      while (starts != NULL && next < starts->len && g_array_index (starts, gsize, next) < byte)
        next++;
      is_start = starts == NULL || (next < starts->len && g_array_index (starts, gsize, next) == byte);
      if (is_start || compounds)
        find_at (&walk, byte, !is_start);
    }
}
