/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Pentimento developers */

/* Looks a name up in one sorted table by halving it. */

#include "config.h"

#include <string.h>

#include "ptm-names.h"

struct _PtmNames
{
  PtmArt *art;
  GMutex  lock;
  GBytes *table; /* (nullable) until it is needed */
};

PtmNames *
ptm_names_new (PtmArt *art)
{
  PtmNames *names = g_new0 (PtmNames, 1);

  names->art = ptm_art_ref (art);
  g_mutex_init (&names->lock);
  return names;
}

void
ptm_names_free (PtmNames *names)
{
  ptm_art_unref (names->art);
  g_clear_pointer (&names->table, g_bytes_unref);
  g_mutex_clear (&names->lock);
  g_free (names);
}

static GBytes *
get_table (PtmNames *names)
{
  g_mutex_lock (&names->lock);
  if (names->table == NULL)
    names->table = ptm_art_dup_file (names->art, "names/others.tsv");
  if (names->table == NULL)
    names->table = g_bytes_new_static ("", 0);
  g_mutex_unlock (&names->lock);
  return names->table;
}

/* Less than, equal to or greater than 0, as the name stands before, at or behind the line. */
static int
compare (const char *name, gsize length, const char *line, gsize size)
{
  const char *tab = memchr (line, '\t', size);
  gsize       other = tab != NULL ? (gsize)(tab - line) : size;
  int         order = memcmp (name, line, MIN (length, other));

  return order != 0 ? order : (length > other) - (length < other);
}

static gsize
find_line_start (const char *text, gsize low, gsize at)
{
  while (at > low && text[at - 1] != '\n')
    at--;
  return at;
}

/* One column behind the name of a line; NULL when it is empty or there is no such line. */
static char *
dup_column (PtmNames *names, const char *folded, guint column)
{
  gsize       low = 0, high;
  gsize       length = strlen (folded);
  const char *text = g_bytes_get_data (get_table (names), &high);

  while (low < high)
    {
      gsize       start = find_line_start (text, low, low + (high - low) / 2);
      const char *newline = memchr (text + start, '\n', high - start);
      gsize       end = newline != NULL ? (gsize)(newline - text) : high;
      int         order = compare (folded, length, text + start, end - start);

      if (order == 0)
        {
          g_autofree char *line = g_strndup (text + start, end - start);
          g_auto (GStrv) columns = g_strsplit (line, "\t", -1);

          return column < g_strv_length (columns) && columns[column][0] != '\0' ? g_strdup (columns[column]) : NULL;
        }
      if (order < 0)
        high = start;
      else
        low = MIN (end + 1, high);
    }
  return NULL;
}

char *
ptm_names_dup_asset (PtmNames *names, const char *folded)
{
  return dup_column (names, folded, 1);
}

char *
ptm_names_dup_languages (PtmNames *names, const char *folded)
{
  return dup_column (names, folded, 2);
}
